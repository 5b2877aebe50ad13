/* segment.h: accounts by segment, and books of business by owner. */
#ifndef ORGKIT_SEGMENT_H
#define ORGKIT_SEGMENT_H

#include <stddef.h>
#include <stdint.h>

#include "engine.h"
#include "org.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The accounts of one org, segmented by one scheme. Immutable. */
typedef struct orgkit_segmentation orgkit_segmentation;

typedef struct orgkit_segmentation_summary {
  size_t struct_size;
  /* The scheme's id, e.g. "arr-bands". */
  const char *scheme;
  uint64_t accounts;
  /* Accounts that the scheme could not place, e.g. for want of ARR. */
  uint64_t unclassified;
  /* Accounts whose own label names another segment than the scheme. */
  uint64_t label_mismatches;
  /* Accounts without an owner. */
  uint64_t orphans;
  /* Accounts with an owner whom the people table does not hold; 0 without one. */
  uint64_t unknown_owners;
  /* Accounts whose ARR is known, and the sum of it. */
  uint64_t accounts_with_arr;
  double arr;
  /* The plugin that brought the scheme; NULL for a built-in one. */
  const char *plugin;
} orgkit_segmentation_summary;

#define ORGKIT_SEGMENTATION_SUMMARY_INIT \
  { sizeof(orgkit_segmentation_summary), NULL, 0, 0, 0, 0, 0, 0, NAN, NULL }

/* One segment of the scheme, largest accounts first; of a plugin's scheme in the order
 * of its cases. */
typedef struct orgkit_segment {
  size_t struct_size;
  const char *id;
  uint64_t accounts;
  double arr;
  /* How much attention its accounts get: executive, high, low, pooled or tech; NULL if
   * the scheme does not say. */
  const char *touch;
} orgkit_segment;

#define ORGKIT_SEGMENT_INIT \
  { sizeof(orgkit_segment), NULL, 0, NAN, NULL }

/* One owner's book of business. */
typedef struct orgkit_book {
  size_t struct_size;
  const char *owner_id;
  uint64_t accounts;
  /* Sum of the known ARR; NaN if none is known. */
  double arr;
  /* Accounts without a segment. */
  uint64_t unclassified;
  /* Accounts in each segment, in the order of orgkit_segmentation_segment(). */
  const uint64_t *by_segment;
  size_t segment_count;
} orgkit_book;

#define ORGKIT_BOOK_INIT \
  { sizeof(orgkit_book), NULL, 0, NAN, 0, NULL, 0 }

/* Segments the accounts of `org` by `scheme` (NULL: "arr-bands"; a plugin's is
 * "plugin:name"). The caller
 * frees `*out`. Errors: ORGKIT_NOT_FOUND for an unknown scheme, ORGKIT_BAD_INPUT
 * if the org has no accounts table. Linear in accounts. [thread-safe]
 * Since 0.1.0. */
orgkit_status orgkit_segmentation_analyze(const orgkit_engine *engine,
                                          const orgkit_org *org,
                                          const char *scheme,
                                          orgkit_segmentation **out,
                                          orgkit_error **error);

/* [thread-safe] Since 0.1.0. */
orgkit_status orgkit_segmentation_summarize(
    const orgkit_segmentation *segmentation, orgkit_segmentation_summary *out);

/* Segments of the scheme; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_segmentation_segment_count(
    const orgkit_segmentation *segmentation);

/* [thread-safe] Since 0.1.0. */
orgkit_status orgkit_segmentation_segment(
    const orgkit_segmentation *segmentation, size_t index, orgkit_segment *out);

/* Owners with at least one account; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_segmentation_book_count(const orgkit_segmentation *segmentation);

/* Book `index`, ordered by owner id. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_segmentation_book(const orgkit_segmentation *segmentation,
                                       size_t index, orgkit_book *out);

/* The segmentation as JSON (`orgkit schema segment`) or text. `options` may be
 * NULL: JSON. The caller frees `*out`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_segmentation_render(
    const orgkit_segmentation *segmentation,
    const orgkit_render_options *options, orgkit_text **out,
    orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_segmentation_free(orgkit_segmentation *segmentation);

#ifdef __cplusplus
}
#endif
#endif
