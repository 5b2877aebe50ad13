/* seat_tiers.c: a segment scheme by ARR, industry and seats.
 *
 * Healthcare accounts need an owner of their own from half of the usual ARR on, because
 * each has a security review a year; without ARR, the seats decide. */
#include <math.h>
#include <string.h>

#include <orgkit/plugin.h>

enum { KEY, NAMED, SHARED, SEGMENTS };

static const double key_arr = 250000, named_arr = 50000, named_seats = 1000;

static const orgkit_plugin_segment key = {
    sizeof key, "key", "executive", 5, 10, "Coverage policy, example"};
static const orgkit_plugin_segment named = {
    sizeof named, "named", "high", 15, 30, "Coverage policy, example"};
static const orgkit_plugin_segment shared = {sizeof shared, "shared", "pooled", NAN, NAN, NULL};
static const orgkit_plugin_segment *const segments[SEGMENTS] = {&key, &named, &shared};

/* The code of "Healthcare" in the column, whose texts are given by code; -1 if it is not
 * there. Asked once a batch, not once a row. */
static int32_t healthcare(const orgkit_host *host, const orgkit_table *accounts,
                          const int32_t *industries) {
  size_t rows = host->rows(accounts);
  int32_t looked_at = -1;
  for (size_t row = 0; industries && row < rows; row++) {
    if (industries[row] < 0 || industries[row] == looked_at) continue;
    looked_at = industries[row];
    const char *text = host->text(accounts, "industry", looked_at);
    if (text && strcmp(text, "Healthcare") == 0) return looked_at;
  }
  return -1;
}

/* A column may be missing, and a value of it may be. */
static double value(const double *column, size_t row) { return column ? column[row] : NAN; }

static int classify(const orgkit_host *host, const orgkit_table *accounts, int16_t *codes,
                    char *error, size_t capacity) {
  (void)error, (void)capacity;
  const double *arr = host->reals(accounts, "arr");
  const double *seats = host->reals(accounts, "customer_employees");
  const int32_t *industries = host->codes(accounts, "industry");
  const int32_t care = healthcare(host, accounts, industries);
  const size_t rows = host->rows(accounts);
  for (size_t row = 0; row < rows; row++) {
    const double factor = care >= 0 && industries[row] == care ? 0.5 : 1;
    const double paid = value(arr, row), used = value(seats, row);
    if (!isnan(paid))
      codes[row] = paid >= key_arr * factor ? KEY : paid >= named_arr * factor ? NAMED : SHARED;
    else
      codes[row] = isnan(used) ? -1 : used >= named_seats ? NAMED : SHARED;
  }
  return ORGKIT_PLUGIN_OK;
}

static const char *const fields[] = {"arr", "industry", "customer_employees"};

static const orgkit_plugin_scheme scheme = {
    sizeof scheme, "tiers", "Tiers by ARR, industry and seats", SEGMENTS, segments, 3, fields, 0,
    classify};
static const orgkit_plugin_scheme *const schemes[] = {&scheme};
static const orgkit_plugin_schemes contribution = {sizeof contribution, 1, schemes};

static const void *get_extension(const char *name) {
  return strcmp(name, ORGKIT_EXTENSION_SEGMENT_SCHEMES) == 0 ? &contribution : NULL;
}

const orgkit_plugin orgkit_plugin_entry = {
    ORGKIT_PLUGIN_MAGIC, sizeof orgkit_plugin_entry, ORGKIT_PLUGIN_ABI_MAJOR, 0,
    "seat-tiers", "1.0.0", NULL, NULL, get_extension};
