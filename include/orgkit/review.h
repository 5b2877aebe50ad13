/* review.h: what of a diagnosis does not count, and why: exceptions of the
 * settings, and a baseline of findings that were known. */
#ifndef ORGKIT_REVIEW_H
#define ORGKIT_REVIEW_H

#include <stddef.h>
#include <stdint.h>

#include "diagnosis.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Why an exception should be looked at again. */
typedef enum orgkit_exception_problem {
  ORGKIT_EXCEPTION_FINE = 0,
  /* Its last day is over; it accepts nothing any more. */
  ORGKIT_EXCEPTION_EXPIRED = 1,
  /* There is no such finding. */
  ORGKIT_EXCEPTION_UNUSED = 2,
  /* It has a last day, and the diagnosis has no day; it still accepts. */
  ORGKIT_EXCEPTION_UNDATED = 3
} orgkit_exception_problem;

/* An exception of the settings, and what it came to. */
typedef struct orgkit_exception {
  size_t struct_size;
  const char *rule;
  /* Whose findings: one of both is NULL. */
  const char *subject;
  const char *team;
  const char *reason;
  /* The last day, ISO 8601, or NULL. */
  const char *until;
  /* Findings that it is for. */
  uint64_t findings;
  /* An orgkit_exception_problem. */
  int32_t problem;
  int32_t reserved;
} orgkit_exception;

#define ORGKIT_EXCEPTION_INIT \
  { sizeof(orgkit_exception), NULL, NULL, NULL, NULL, NULL, 0, 0, 0 }

/* Something that the baseline knows and that is not found. */
typedef struct orgkit_missing_finding {
  size_t struct_size;
  const char *fingerprint;
  const char *rule;
  const char *subject_kind;
  const char *subject_id;
  /* Non-zero: its rule was decided, so it is gone. 0: the rule lacks data, is
   * disabled or is not there any more, so nobody can tell. */
  int32_t is_gone;
  int32_t reserved;
} orgkit_missing_finding;

#define ORGKIT_MISSING_FINDING_INIT \
  { sizeof(orgkit_missing_finding), NULL, NULL, NULL, NULL, 0, 0 }

/* Findings that exceptions accept; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_diagnosis_suppressed_count(const orgkit_diagnosis *diagnosis);

/* Accepted finding `index`, with its reason; ordered as those that count.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diagnosis_suppressed(const orgkit_diagnosis *diagnosis,
                                          size_t index, orgkit_finding *out);

/* Findings that the baseline knows; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_diagnosis_known_count(const orgkit_diagnosis *diagnosis);

/* Known finding `index`; ordered as those that count. [thread-safe]
 * Since 0.1.0. */
orgkit_status orgkit_diagnosis_known(const orgkit_diagnosis *diagnosis,
                                     size_t index, orgkit_finding *out);

/* What the baseline knows and is not found; 0 for NULL. [thread-safe]
 * Since 0.1.0. */
size_t orgkit_diagnosis_missing_count(const orgkit_diagnosis *diagnosis);

/* Missing finding `index`: those that are gone first. [thread-safe]
 * Since 0.1.0. */
orgkit_status orgkit_diagnosis_missing(const orgkit_diagnosis *diagnosis,
                                       size_t index, orgkit_missing_finding *out);

/* Exceptions of the engine's settings; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_diagnosis_exception_count(const orgkit_diagnosis *diagnosis);

/* Exception `index`, in the order of the settings. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diagnosis_exception(const orgkit_diagnosis *diagnosis,
                                         size_t index, orgkit_exception *out);

/* The findings that count and those that the baseline knows as a baseline: JSON
 * (`orgkit schema baseline`) with one finding a line, to be kept under version
 * control. The caller frees `*out`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diagnosis_baseline(const orgkit_diagnosis *diagnosis,
                                        orgkit_text **out, orgkit_error **error);

#ifdef __cplusplus
}
#endif
#endif
