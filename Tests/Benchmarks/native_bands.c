/* native_bands.c: the built-in bands as a native scheme, and as functions to bind. */
#include <math.h>
#include <string.h>

#include <orgkit/plugin.h>

int band_of(double arr) {
  if (isnan(arr)) return -1;
  return arr >= 500000 ? 0 : arr >= 100000 ? 1 : arr >= 25000 ? 2 : arr >= 5000 ? 3 : 4;
}

int bands_of(const double *arr, size_t count, int32_t *bands) {
  for (size_t row = 0; row < count; row++) bands[row] = band_of(arr[row]);
  return 0;
}

static int classify(const orgkit_host *host, const orgkit_table *accounts, int16_t *codes,
                    char *error, size_t capacity) {
  (void)error, (void)capacity;
  const double *arr = host->reals(accounts, "arr");
  const size_t rows = host->rows(accounts);
  for (size_t row = 0; row < rows; row++) codes[row] = (int16_t)band_of(arr[row]);
  return ORGKIT_PLUGIN_OK;
}

#define SEGMENT(name, text) \
  static const orgkit_plugin_segment name = {sizeof name, text, NULL, NAN, NAN, NULL}
SEGMENT(strategic, "strategic");
SEGMENT(enterprise, "enterprise");
SEGMENT(mid_market, "mid-market");
SEGMENT(smb, "smb");
SEGMENT(self_serve, "self-serve");
static const orgkit_plugin_segment *const segments[] = {&strategic, &enterprise, &mid_market, &smb,
                                                        &self_serve};
static const char *const fields[] = {"arr"};
static const orgkit_plugin_scheme bands = {
    sizeof bands, "bands", "The built-in bands in C", 5, segments, 1, fields, 1, classify};
static const orgkit_plugin_scheme *const schemes[] = {&bands};
static const orgkit_plugin_schemes contribution = {sizeof contribution, 1, schemes};

static const void *get_extension(const char *name) {
  return strcmp(name, ORGKIT_EXTENSION_SEGMENT_SCHEMES) == 0 ? &contribution : NULL;
}

const orgkit_plugin orgkit_plugin_entry = {
    ORGKIT_PLUGIN_MAGIC, sizeof orgkit_plugin_entry, ORGKIT_PLUGIN_ABI_MAJOR, 0, "native", "1",
    NULL, NULL, get_extension};
