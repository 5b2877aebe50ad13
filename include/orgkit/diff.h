/* diff.h: what changed from one diagnosis to a later one. */
#ifndef ORGKIT_DIFF_H
#define ORGKIT_DIFF_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include "rule.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The changes between two diagnoses. Immutable. */
typedef struct orgkit_diff orgkit_diff;

/* What became of a finding. */
typedef enum orgkit_change_kind {
  /* It was not there before. */
  ORGKIT_NEW = 1,
  /* It is not there any more, and its rule was decided. */
  ORGKIT_CLEARED = 2,
  /* It is still there; what was counted may have changed. */
  ORGKIT_UNCHANGED = 3,
  /* An exception accepts it now. */
  ORGKIT_SUPPRESSED = 4,
  /* It is not there any more, but its rule lacks data, is disabled or is gone. */
  ORGKIT_UNCHECKED = 5
} orgkit_change_kind;

typedef struct orgkit_diff_options {
  size_t struct_size;
  /* What messages call the documents. NULL: "old" and "new". */
  const char *old_name;
  const char *new_name;
} orgkit_diff_options;

#define ORGKIT_DIFF_OPTIONS_INIT \
  { sizeof(orgkit_diff_options), NULL, NULL }

typedef struct orgkit_diff_summary {
  size_t struct_size;
  /* Findings by what became of them. */
  uint64_t added;
  uint64_t cleared;
  uint64_t unchanged;
  uint64_t suppressed;
  uint64_t unchecked;
  /* New findings by severity. */
  uint64_t new_critical;
  uint64_t new_warning;
  uint64_t new_advice;
} orgkit_diff_summary;

#define ORGKIT_DIFF_SUMMARY_INIT \
  { sizeof(orgkit_diff_summary), 0, 0, 0, 0, 0, 0, 0, 0 }

/* A finding of either diagnosis. */
typedef struct orgkit_change {
  size_t struct_size;
  /* An orgkit_change_kind. */
  int32_t kind;
  /* An orgkit_severity. */
  int32_t severity;
  const char *fingerprint;
  const char *rule;
  const char *subject_kind;
  const char *subject_id;
  /* As it is now, or as it was if it is not there any more. */
  const char *message;
  /* What was counted, and what is; NaN where that is not known. */
  double before;
  double after;
} orgkit_change;

#define ORGKIT_CHANGE_INIT \
  { sizeof(orgkit_change), 0, 0, NULL, NULL, NULL, NULL, NULL, NAN, NAN }

/* A figure of the reporting tree. */
typedef struct orgkit_drift {
  size_t struct_size;
  /* E.g. "people", "span.mean", "span.bands.4-7". */
  const char *measure;
  double before;
  double after;
} orgkit_drift;

#define ORGKIT_DRIFT_INIT \
  { sizeof(orgkit_drift), NULL, NAN, NAN }

/* Compares two diagnoses, each the JSON that orgkit_diagnosis_render() made, by
 * the fingerprints of their findings. The bytes are not kept. `options` may be
 * NULL. The caller frees `*out`. Errors: ORGKIT_BAD_INPUT for what is no
 * diagnosis, or was made with a baseline and so holds only what is new. Linear in
 * size, plus sorting. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diff_create(const char *old_document, size_t old_size,
                                 const char *new_document, size_t new_size,
                                 const orgkit_diff_options *options,
                                 orgkit_diff **out, orgkit_error **error);

/* [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diff_summarize(const orgkit_diff *diff, orgkit_diff_summary *out);

/* Number of findings of both, each once; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_diff_count(const orgkit_diff *diff);

/* Change `index`: by kind, then most severe first. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diff_change(const orgkit_diff *diff, size_t index,
                                 orgkit_change *out);

/* Number of figures of the reporting tree; 0 unless both diagnoses have one, and
 * for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_diff_drift_count(const orgkit_diff *diff);

/* Figure `index`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diff_drift(const orgkit_diff *diff, size_t index,
                                orgkit_drift *out);

/* The changes as JSON (`orgkit schema diff`), text or Markdown. `options` may be
 * NULL: JSON. The caller frees `*out`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diff_render(const orgkit_diff *diff,
                                 const orgkit_render_options *options,
                                 orgkit_text **out, orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_diff_free(orgkit_diff *diff);

#ifdef __cplusplus
}
#endif
#endif
