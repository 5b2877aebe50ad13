/* entry.c: the tables of the plugin, which Swift cannot lay out as C does. */
#include <string.h>

#include "entry.h"

int rule_director_with_book(const orgkit_host *, const orgkit_table *, const orgkit_table *,
                            orgkit_findings *, char *, size_t);
int rule_one_industry(const orgkit_host *, const orgkit_table *, const orgkit_table *,
                      orgkit_findings *, char *, size_t);

static const char *const book_fields[] = {"people.level", "people.employee_id",
                                          "accounts.owner_id"};
static const orgkit_plugin_rule book = {
    sizeof book, "director-with-book", "ownership", "advice",
    "A director has accounts of their own.",
    "Who carries a book has no time to lead managers.",
    "Accounts are counted by owner; an owner whose level is director has at least one.",
    "Hand the accounts to the teams, or say that the post is a seller's.",
    "Sales handbook, example", 3, book_fields, 3, rule_director_with_book};

static const char *const industry_fields[] = {"accounts.arr", "accounts.industry"};
static const orgkit_plugin_rule industry = {
    sizeof industry, "one-industry", "segments", "warning",
    "More than half of all ARR comes from one industry.",
    "A downturn of that industry is one of the company.",
    "The ARR of each industry is compared with half of all known ARR.",
    "Weigh a second industry in the plan for new business.",
    "Board paper, example", 2, industry_fields, 2, rule_one_industry};

static const orgkit_plugin_rule *const rules[] = {&book, &industry};
static const orgkit_plugin_rules contribution = {sizeof contribution, 2, rules};

static const void *get_extension(const char *name) {
  return strcmp(name, ORGKIT_EXTENSION_RULES) == 0 ? &contribution : NULL;
}

const orgkit_plugin orgkit_plugin_entry = {
    ORGKIT_PLUGIN_MAGIC, sizeof orgkit_plugin_entry, ORGKIT_PLUGIN_ABI_MAJOR, 0,
    "swift-rules", "1.0.0", NULL, NULL, get_extension};
