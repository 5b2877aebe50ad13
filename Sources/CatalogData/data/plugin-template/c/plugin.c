/* plugin.c: a segment scheme. orgkit/plugin.h says what each part means. */
#include <math.h>
#include <string.h>

#include <orgkit/plugin.h>

enum { KEY, NAMED, POOLED, SEGMENTS };

static const double key_arr = 250000, key_healthcare_arr = 100000, named_arr = 25000;

/* The ratio is how many accounts a full book has; whoever gives one says where it is from. */
static const orgkit_plugin_segment key = {
    sizeof key, "key", "executive", 5, 8, "Coverage policy, page 2"};
static const orgkit_plugin_segment named = {
    sizeof named, "named", "high", 20, 30, "Coverage policy, page 2"};
static const orgkit_plugin_segment pooled = {sizeof pooled, "pooled", "pooled", NAN, NAN, NULL};
static const orgkit_plugin_segment *const segments[SEGMENTS] = {&key, &named, &pooled};

/* The first is needed; the other may be missing from the table. */
static const char *const fields[] = {"arr", "industry"};

/* Writes the segment of every row, -1 where it cannot tell. Rows come in batches. */
static int classify(const orgkit_host *host, const orgkit_table *accounts, int16_t *codes,
                    char *error, size_t capacity) {
  (void)error, (void)capacity;
  const size_t rows = host->rows(accounts);
  const double *arr = host->reals(accounts, "arr");
  const int32_t *industry = host->codes(accounts, "industry");
  for (size_t row = 0; row < rows; row++) {
    const char *name = industry ? host->text(accounts, "industry", industry[row]) : NULL;
    const double key_from = name && strcmp(name, "Healthcare") == 0 ? key_healthcare_arr : key_arr;
    /* What is not known is NaN. */
    codes[row] = isnan(arr[row])          ? -1
                 : arr[row] >= key_from  ? KEY
                 : arr[row] >= named_arr ? NAMED
                                         : POOLED;
  }
  return ORGKIT_PLUGIN_OK;
}

static const orgkit_plugin_scheme tiers = {
    sizeof tiers, "tiers", "Key, named and pooled accounts", SEGMENTS, segments, 2, fields, 1,
    classify};
static const orgkit_plugin_scheme *const schemes[] = {&tiers};
static const orgkit_plugin_schemes contribution = {sizeof contribution, 1, schemes};

static const void *get_extension(const char *name) {
  return strcmp(name, ORGKIT_EXTENSION_SEGMENT_SCHEMES) == 0 ? &contribution : NULL;
}

const orgkit_plugin orgkit_plugin_entry = {
    ORGKIT_PLUGIN_MAGIC, sizeof orgkit_plugin_entry, ORGKIT_PLUGIN_ABI_MAJOR, 0,
    "my-plugin", "0.1.0", NULL, NULL, get_extension};
