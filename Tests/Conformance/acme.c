/* acme.c: the plugin of the tests. Each scheme and rule behaves in its own way. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <orgkit/plugin.h>

/* Retail by name, the rest by ARR from 100 on. */
static int classify_bands(const orgkit_host *host, const orgkit_table *accounts, int16_t *codes,
                          char *error, size_t capacity) {
  (void)error, (void)capacity;
  const double *arr = host->reals(accounts, "arr");
  const int32_t *industry = host->codes(accounts, "industry");
  for (size_t row = 0; row < host->rows(accounts); row++) {
    const char *text = industry ? host->text(accounts, "industry", industry[row]) : NULL;
    codes[row] = isnan(arr[row])                      ? -1
                 : text && strcmp(text, "Retail") == 0 ? 2
                 : arr[row] >= 100                     ? 0
                                                       : 1;
  }
  return ORGKIT_PLUGIN_OK;
}

static int classify_high(const orgkit_host *host, const orgkit_table *accounts, int16_t *codes,
                         char *error, size_t capacity) {
  (void)error, (void)capacity;
  if (host->rows(accounts)) codes[0] = 9;
  return ORGKIT_PLUGIN_OK;
}

static int classify_fails(const orgkit_host *host, const orgkit_table *accounts, int16_t *codes,
                          char *error, size_t capacity) {
  (void)host, (void)accounts, (void)codes;
  snprintf(error, capacity, "the scales are out of order");
  return ORGKIT_PLUGIN_FAILED;
}

static int classify_ends(const orgkit_host *host, const orgkit_table *accounts, int16_t *codes,
                         char *error, size_t capacity) {
  (void)host, (void)accounts, (void)codes, (void)error, (void)capacity;
  abort();
}

static const orgkit_plugin_segment large = {sizeof large, "large", "high", 5, 10, "Board paper"};
static const orgkit_plugin_segment small = {sizeof small, "small", "tech", NAN, NAN, NULL};
static const orgkit_plugin_segment shop = {sizeof shop, "shop", NULL, NAN, NAN, NULL};
static const orgkit_plugin_segment *const segments[] = {&large, &small, &shop};
static const char *const fields[] = {"arr", "industry"};

#define SCHEME(name)                                                                             \
  static const orgkit_plugin_scheme name = {                                                     \
      sizeof name, #name, "Scheme " #name, 3, segments, 2, fields, 1, classify_##name}
SCHEME(bands);
SCHEME(high);
SCHEME(fails);
SCHEME(ends);
static const orgkit_plugin_scheme *const all_schemes[] = {&bands, &high, &fails, &ends};
static const orgkit_plugin_schemes schemes = {sizeof schemes, 4, all_schemes};

/* Everybody with more than two reports, with the row of their manager for a number. */
static int evaluate_wide(const orgkit_host *host, const orgkit_table *people,
                         const orgkit_table *accounts, orgkit_findings *findings, char *error,
                         size_t capacity) {
  (void)accounts, (void)error, (void)capacity;
  const int32_t *spans = host->codes(people, "span"), *managers = host->codes(people, "manager");
  const int32_t *ids = host->codes(people, "employee_id"), *titles = host->codes(people, "title");
  for (size_t row = 0; row < host->rows(people); row++) {
    if (spans[row] <= 2) continue;
    char message[200];
    snprintf(message, sizeof message, "%s has %d reports", host->text(people, "title", titles[row]),
             spans[row]);
    if (host->report(findings, "person", host->text(people, "employee_id", ids[row]),
                     managers[row], message))
      return ORGKIT_PLUGIN_FAILED;
  }
  return ORGKIT_PLUGIN_OK;
}

static int evaluate_silent(const orgkit_host *host, const orgkit_table *people,
                           const orgkit_table *accounts, orgkit_findings *findings, char *error,
                           size_t capacity) {
  (void)host, (void)people, (void)accounts, (void)findings, (void)error, (void)capacity;
  return ORGKIT_PLUGIN_NOT_APPLICABLE;
}

static int evaluate_lacks(const orgkit_host *host, const orgkit_table *people,
                          const orgkit_table *accounts, orgkit_findings *findings, char *error,
                          size_t capacity) {
  (void)host, (void)people, (void)accounts, (void)findings;
  snprintf(error, capacity, "accounts.health");
  return ORGKIT_PLUGIN_UNKNOWN;
}

static int evaluate_odd(const orgkit_host *host, const orgkit_table *people,
                        const orgkit_table *accounts, orgkit_findings *findings, char *error,
                        size_t capacity) {
  (void)people, (void)accounts, (void)error, (void)capacity;
  host->report(findings, "planet", "mars", NAN, "is red");
  return ORGKIT_PLUGIN_OK;
}

static const char *const seen[] = {"people.employee_id", "people.title", "people.span",
                                   "people.manager"};

#define RULE(name)                                                                                \
  static const orgkit_plugin_rule name = {                                                        \
      sizeof name, #name, "structure", "warning", "What is wrong.", "Why.", "How.", "What to do.", \
      "Handbook", 4, seen, 3, evaluate_##name}
RULE(wide);
RULE(silent);
RULE(lacks);
RULE(odd);
static const orgkit_plugin_rule *const all_rules[] = {&wide, &silent, &lacks, &odd};
static const orgkit_plugin_rules rules = {sizeof rules, 4, all_rules};

static const void *get_extension(const char *name) {
  if (strcmp(name, ORGKIT_EXTENSION_SEGMENT_SCHEMES) == 0) return &schemes;
  return strcmp(name, ORGKIT_EXTENSION_RULES) == 0 ? &rules : NULL;
}

const orgkit_plugin orgkit_plugin_entry = {
    ORGKIT_PLUGIN_MAGIC, sizeof orgkit_plugin_entry, ORGKIT_PLUGIN_ABI_MAJOR, 0, "acme", "1.2.3",
    NULL, NULL, get_extension};

/* Functions that are bound by the tests. */
const char *letter_of(double arr) { return arr == 0 ? NULL : arr >= 100 ? "A" : "B"; }

int double_up(const double *arr, size_t rows, double *out) {
  for (size_t row = 0; row < rows; row++) out[row] = 2 * arr[row];
  return rows > 1000 ? 5 : 0;
}
