/* entry.c: the tables of the plugin, which Swift cannot lay out as C does. */
#include <string.h>

#include "entry.h"

int evaluate_large_without_owner(const orgkit_host *, const orgkit_table *, const orgkit_table *,
                                 orgkit_findings *, char *, size_t);

static const char *const fields[] = {"accounts.account_id", "accounts.arr", "accounts.owner_id"};
static const orgkit_plugin_rule rule = {
    sizeof rule, "large-without-owner", "ownership", "warning",
    "A large account has no owner.",
    "What nobody owns is missed when it leaves.",
    "Accounts with an ARR of 100,000 or more and a blank owner are reported.",
    "Give the account an owner.",
    "Coverage policy, page 2", 3, fields, 3, evaluate_large_without_owner};

static const orgkit_plugin_rule *const rules[] = {&rule};
static const orgkit_plugin_rules contribution = {sizeof contribution, 1, rules};

static const void *get_extension(const char *name) {
  return strcmp(name, ORGKIT_EXTENSION_RULES) == 0 ? &contribution : NULL;
}

const orgkit_plugin orgkit_plugin_entry = {
    ORGKIT_PLUGIN_MAGIC, sizeof orgkit_plugin_entry, ORGKIT_PLUGIN_ABI_MAJOR, 0,
    "my-plugin", "0.1.0", NULL, NULL, get_extension};
