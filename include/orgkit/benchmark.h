/* benchmark.h: the numbers that are compared with, and where they come from. */
#ifndef ORGKIT_BENCHMARK_H
#define ORGKIT_BENCHMARK_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include "engine.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* One row of the catalogue. Several rows may share a key: sources disagree. */
typedef struct orgkit_benchmark {
  size_t struct_size;
  /* E.g. "csm-ratio.enterprise". */
  const char *key;
  /* A point, or NaN. */
  double value;
  /* A band; NaN is an open end. All three NaN: a principle without a number. */
  double low;
  double high;
  /* Non-zero: `high` itself is outside the band. */
  int32_t high_excluded;
  int32_t reserved;
  /* E.g. "accounts per CSM". */
  const char *unit;
  /* Whom it speaks of, e.g. "enterprise accounts". */
  const char *population;
  /* The source's id, e.g. "S1", and its title. */
  const char *source;
  const char *source_title;
  /* Where in the source. */
  const char *locator;
  /* study, practice, vendor, anecdote or assumption (ours). */
  const char *grade;
  const char *note;
  /* The plugin that brought it; NULL for what is built in. */
  const char *plugin;
} orgkit_benchmark;

#define ORGKIT_BENCHMARK_INIT                                               \
  {                                                                         \
    sizeof(orgkit_benchmark), NULL, NAN, NAN, NAN, 0, 0, NULL, NULL, NULL,  \
        NULL, NULL, NULL, NULL, NULL                                        \
  }

/* Rows in the catalogue; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_benchmark_count(const orgkit_engine *engine);

/* Row `index`, ordered by key, then as in the catalogue. Strings live as long as
 * the engine. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_benchmark_at(const orgkit_engine *engine, size_t index,
                                  orgkit_benchmark *out);

/* The rows of `key`: `*count` of them from `*first` on. Errors:
 * ORGKIT_NOT_FOUND, with the nearest key as hint. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_benchmark_find(const orgkit_engine *engine,
                                    const char *key, size_t *first,
                                    size_t *count, orgkit_error **error);

/* Benchmarks as JSON (`orgkit schema benchmarks`) or text. `key` is a key, the
 * beginning of keys up to a dot ("csm-ratio"), or NULL for all. `options` may be
 * NULL: JSON. The caller frees `*out`. Errors: ORGKIT_NOT_FOUND. [thread-safe]
 * Since 0.1.0. */
orgkit_status orgkit_benchmarks_render(const orgkit_engine *engine,
                                       const char *key,
                                       const orgkit_render_options *options,
                                       orgkit_text **out, orgkit_error **error);

#ifdef __cplusplus
}
#endif
#endif
