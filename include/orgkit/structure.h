/* structure.h: the reporting tree: depth, spans of control, defects. */
#ifndef ORGKIT_STRUCTURE_H
#define ORGKIT_STRUCTURE_H

#include <stddef.h>
#include <stdint.h>

#include "org.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The analysed reporting tree of one org. Immutable. */
typedef struct orgkit_structure orgkit_structure;

/* Number of span bands: 1, 2-3, 4-7, 8-12, 13-16, 17 and more direct reports. */
#define ORGKIT_SPAN_BANDS 6

typedef struct orgkit_structure_summary {
  size_t struct_size;
  /* Positions that the tree counts. Of an id on several rows the first counts. */
  uint64_t people;
  /* Positions with at least one direct report, and the others. */
  uint64_t managers;
  uint64_t individual_contributors;
  /* Positions without a manager. */
  uint64_t roots;
  /* Levels below and including the roots, which are at depth 1. */
  uint64_t depth;
  /* Direct reports per manager, over managers only; NaN without managers. */
  double span_mean;
  double span_median;
  uint64_t span_max;
  /* Managers per span band. */
  uint64_t span_bands[ORGKIT_SPAN_BANDS];
  /* Individual contributors per manager; NaN without managers. */
  double non_managers_per_manager;
  /* Numbers of defects. */
  uint64_t duplicate_ids;
  uint64_t self_reports;
  uint64_t dangling_managers;
  uint64_t cycles;
  /* Vacant and planned posts among `people`. */
  uint64_t vacancies;
} orgkit_structure_summary;

#define ORGKIT_STRUCTURE_SUMMARY_INIT                                      \
  {                                                                        \
    sizeof(orgkit_structure_summary), 0, 0, 0, 0, 0, NAN, NAN, 0,          \
        {0, 0, 0, 0, 0, 0}, NAN, 0, 0, 0, 0, 0                             \
  }

/* One position of the tree. */
typedef struct orgkit_position {
  size_t struct_size;
  const char *id;
  /* Its manager's id as resolved; NULL for roots and defective lines. */
  const char *manager_id;
  /* 1 for roots; 0 if no root can be reached from here. */
  uint64_t depth;
  uint64_t direct_reports;
  /* Everybody below, at any distance; 0 if the position is on a cycle. */
  uint64_t total_reports;
} orgkit_position;

#define ORGKIT_POSITION_INIT \
  { sizeof(orgkit_position), NULL, NULL, 0, 0, 0 }

/* Analyses the tree. Defects do not stop the analysis: they are reported, and the
 * rest is computed on the sound part. The caller frees `*out`.
 * Errors: ORGKIT_BAD_INPUT if the org has no people or no managers were given.
 * Linear in people. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_structure_analyze(const orgkit_org *org,
                                       orgkit_structure **out,
                                       orgkit_error **error);

/* [thread-safe] Since 0.1.0. */
orgkit_status orgkit_structure_summarize(const orgkit_structure *structure,
                                         orgkit_structure_summary *out);

/* Positions in the tree; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_structure_position_count(const orgkit_structure *structure);

/* Position `index`, in the order of reading. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_structure_position(const orgkit_structure *structure,
                                        size_t index, orgkit_position *out);

/* The structure as JSON (`orgkit schema structure`) or text. `options` may be
 * NULL: JSON. The caller frees `*out`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_structure_render(const orgkit_structure *structure,
                                      const orgkit_render_options *options,
                                      orgkit_text **out, orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_structure_free(orgkit_structure *structure);

#ifdef __cplusplus
}
#endif
#endif
