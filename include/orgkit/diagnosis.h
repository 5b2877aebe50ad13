/* diagnosis.h: every rule applied to one org. */
#ifndef ORGKIT_DIAGNOSIS_H
#define ORGKIT_DIAGNOSIS_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include "benchmark.h"
#include "engine.h"
#include "org.h"
#include "rule.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The findings of one diagnosis. Immutable. */
typedef struct orgkit_diagnosis orgkit_diagnosis;

typedef struct orgkit_diagnosis_options {
  size_t struct_size;
  /* The day for which the diagnosis holds, ISO 8601, or NULL. OrgKit never asks
   * the clock; rules that need a day are unknown without one. */
  const char *as_of;
  /* Segment scheme; NULL: "arr-bands". A plugin's is "plugin:name". */
  const char *scheme;
  orgkit_progress progress;
  void *progress_payload;
  /* Findings that are known and do not count: what orgkit_diagnosis_baseline()
   * made of an earlier diagnosis, or NULL. The bytes are not kept. */
  const char *baseline;
  size_t baseline_size;
  /* What messages call it. NULL: "baseline". */
  const char *baseline_name;
} orgkit_diagnosis_options;

#define ORGKIT_DIAGNOSIS_OPTIONS_INIT \
  { sizeof(orgkit_diagnosis_options), NULL, NULL, NULL, NULL, NULL, 0, NULL }

typedef struct orgkit_diagnosis_summary {
  size_t struct_size;
  /* Rules by outcome; with `rules_disabled` they add up to orgkit_rule_count(). */
  uint64_t rules_violated;
  uint64_t rules_held;
  uint64_t rules_not_applicable;
  uint64_t rules_unknown;
  /* Findings that count, by severity. */
  uint64_t critical;
  uint64_t warning;
  uint64_t advice;
  /* Rules that the settings disable. */
  uint64_t rules_disabled;
  /* Findings that exceptions accept, and those that the baseline knows: see
   * review.h. */
  uint64_t suppressed;
  uint64_t known;
  /* What the baseline knows and is not found any more, although its rule was
   * decided; and what it knows and nobody can tell. */
  uint64_t gone;
  uint64_t unchecked;
} orgkit_diagnosis_summary;

#define ORGKIT_DIAGNOSIS_SUMMARY_INIT \
  { sizeof(orgkit_diagnosis_summary), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }

/* Something that a rule found wrong with one subject. */
typedef struct orgkit_finding {
  size_t struct_size;
  const char *rule;
  /* An orgkit_severity. */
  int32_t severity;
  /* An orgkit_outcome; ORGKIT_VIOLATED in this version. */
  int32_t outcome;
  /* "person", "owner", "account" or "org"; and the subject's id. */
  const char *subject_kind;
  const char *subject_id;
  /* What is wrong and why, in one or two sentences. */
  const char *message;
  const char *remedy;
  /* What was counted, and the band it should be in; NaN where there is none. */
  double observed;
  double expected_low;
  double expected_high;
  const char *unit;
  /* Benchmarks behind `expected`: see orgkit_diagnosis_finding_source(). 0 for a
   * finding that does not count (review.h); the JSON has them. */
  size_t source_count;
  /* 16 hexadecimal digits that stay the same while wording, figures and order
   * change: the 64-bit FNV-1a hash of rule, subject and, where a rule can be
   * violated twice by one subject, what tells the two apart. */
  const char *fingerprint;
  /* Why an exception accepts the finding; NULL where none does. */
  const char *reason;
  /* The plugin whose scheme or number decided; NULL if none. */
  const char *plugin;
} orgkit_finding;

#define ORGKIT_FINDING_INIT                                                   \
  {                                                                           \
    sizeof(orgkit_finding), NULL, 0, 0, NULL, NULL, NULL, NULL, NAN, NAN, NAN, \
        NULL, 0, NULL, NULL, NULL                                             \
  }

/* A rule that could not be decided. */
typedef struct orgkit_unknown_rule {
  size_t struct_size;
  const char *rule;
  /* Names of the missing data, e.g. "accounts.arr". */
  const char *const *missing;
  size_t missing_count;
} orgkit_unknown_rule;

#define ORGKIT_UNKNOWN_RULE_INIT \
  { sizeof(orgkit_unknown_rule), NULL, NULL, 0 }

/* The missing datum that would decide most rules. */
typedef struct orgkit_question {
  size_t struct_size;
  /* E.g. "accounts.arr"; NULL if nothing is missing. */
  const char *datum;
  const char *question;
  /* How such a datum is usually come by. */
  const char *how;
  /* The rules that it would help to decide. */
  const char *const *rules;
  size_t rule_count;
} orgkit_question;

#define ORGKIT_QUESTION_INIT \
  { sizeof(orgkit_question), NULL, NULL, NULL, NULL, 0 }

/* Applies every rule of `engine`, as far as its settings want it, to `org`.
 * `options` may be NULL. The caller frees `*out`. Errors: ORGKIT_BAD_INPUT if the
 * org is empty (neither people nor accounts nor company) or the baseline is
 * none, ORGKIT_NOT_FOUND for an unknown scheme, ORGKIT_INVALID_ARGUMENT for a bad date,
 * ORGKIT_CANCELLED. Linear in people and accounts, plus a term per finding.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diagnose(const orgkit_engine *engine, const orgkit_org *org,
                              const orgkit_diagnosis_options *options,
                              orgkit_diagnosis **out, orgkit_error **error);

/* [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diagnosis_summarize(const orgkit_diagnosis *diagnosis,
                                         orgkit_diagnosis_summary *out);

/* Number of findings that count; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_diagnosis_count(const orgkit_diagnosis *diagnosis);

/* Finding `index`: most severe first, then by rule id, then in the order of
 * reading. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diagnosis_finding(const orgkit_diagnosis *diagnosis,
                                       size_t index, orgkit_finding *out);

/* Source `source` of finding `index`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diagnosis_finding_source(const orgkit_diagnosis *diagnosis,
                                              size_t index, size_t source,
                                              orgkit_benchmark *out);

/* Number of rules that could not be decided; 0 for NULL. [thread-safe]
 * Since 0.1.0. */
size_t orgkit_diagnosis_unknown_count(const orgkit_diagnosis *diagnosis);

/* Undecided rule `index`, ordered by id. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diagnosis_unknown(const orgkit_diagnosis *diagnosis,
                                       size_t index, orgkit_unknown_rule *out);

/* The next question to ask. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_diagnosis_next_question(const orgkit_diagnosis *diagnosis,
                                             orgkit_question *out);

/* The diagnosis as JSON (`orgkit schema diagnose`), text, Markdown or SARIF.
 * `options` may be NULL: JSON. The caller frees `*out`. [thread-safe]
 * Since 0.1.0. */
orgkit_status orgkit_diagnosis_render(const orgkit_diagnosis *diagnosis,
                                      const orgkit_render_options *options,
                                      orgkit_text **out, orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_diagnosis_free(orgkit_diagnosis *diagnosis);

#ifdef __cplusplus
}
#endif
#endif
