/* decision.h: scored comparisons that show how much they depend on what is not certain. */
#ifndef ORGKIT_DECISION_H
#define ORGKIT_DECISION_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include "engine.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A decision made. Immutable. */
typedef struct orgkit_decision orgkit_decision;

/* What is wanted of a criterion. */
typedef enum orgkit_direction {
  /* More is better. */
  ORGKIT_MAXIMIZE = 0,
  /* Less is better. */
  ORGKIT_MINIMIZE = 1
} orgkit_direction;

/* How to decide. */
typedef struct orgkit_decision_options {
  size_t struct_size;
  /* weighted-sum, weighted-product, topsis, vikor or promethee2; NULL: weighted-sum. */
  const char *method;
  /* Where weights come from: given, ahp, critic or entropy; NULL: given, or ahp if there
   * are judgements of pairs and no weights. */
  const char *weights;
  /* none, sum, max, minmax or vector; NULL: minmax for weighted-sum (none for scores of a
   * workshop), max for weighted-product, vector for topsis, none for the others. */
  const char *normalization;
  /* What messages call the input; NULL: "decision". */
  const char *file;
  /* Weights drawn where acceptability has no exact answer; 0: a million, or fewer where
   * that would take long. At most 100,000,000. */
  uint64_t samples;
  /* What the draws begin with; the same seed gives the same draws on any machine. */
  uint64_t seed;
  /* Non-zero: judgements of pairs may contradict each other. */
  int32_t accept_inconsistent;
  /* Must be 0. */
  int32_t reserved;
} orgkit_decision_options;

#define ORGKIT_DECISION_OPTIONS_INIT \
  { sizeof(orgkit_decision_options), NULL, NULL, NULL, NULL, 0, 1, 0, 0 }

/* What is to be decided, as arrays of the caller that are read during the call. */
typedef struct orgkit_decision_matrix {
  size_t struct_size;
  size_t option_count;
  size_t criterion_count;
  /* Names; NULL: "option 1" ..., "criterion 1" .... */
  const char *const *options;
  const char *const *criteria;
  /* option_count x criterion_count, option by option. NULL where `low` and `high` are. */
  const double *values;
  /* The ends of values that are not known exactly; NULL: all are. */
  const double *low;
  const double *high;
  /* One for each criterion, on any scale; NULL: none are stated. */
  const double *weights;
  /* An orgkit_direction for each criterion; NULL: ORGKIT_MAXIMIZE. */
  const int32_t *directions;
  /* criterion_count x criterion_count: how many times as important the row is as the
   * column; NaN if not judged. NULL: no pair is. */
  const double *pairwise;
} orgkit_decision_matrix;

#define ORGKIT_DECISION_MATRIX_INIT \
  { sizeof(orgkit_decision_matrix), 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL }

/* The result as a whole. */
typedef struct orgkit_decision_summary {
  size_t struct_size;
  /* As in orgkit_decision_options, as they were used. */
  const char *method;
  const char *weights;
  const char *normalization;
  size_t option_count;
  size_t criterion_count;
  /* Options of rank 1. */
  size_t winner_count;
  /* By how much the second score is behind the first; NaN if there is one option. */
  double margin;
  /* Of judgements of pairs; NaN if weights come from elsewhere. */
  double consistency_ratio;
  /* Weights drawn for acceptability; 0: it is exact. */
  uint64_t samples;
} orgkit_decision_summary;

#define ORGKIT_DECISION_SUMMARY_INIT \
  { sizeof(orgkit_decision_summary), NULL, NULL, NULL, 0, 0, 0, NAN, NAN, 0 }

/* One option. */
typedef struct orgkit_decision_option {
  size_t struct_size;
  const char *id;
  /* The greatest is the best; of VIKOR, whose score is Q, the least. */
  double score;
  /* From 1; equal scores share a rank. */
  uint64_t rank;
  /* Share of all weights for which it is first, and the standard error of that. */
  double acceptability;
  double standard_error;
  /* The option that is at least as good on every criterion and better on one, or NULL. */
  const char *dominated_by;
  /* VIKOR: S, R, and non-zero if it is in the compromise set; else NaN and 0. */
  double s;
  double r;
  int32_t in_compromise_set;
  /* Is 0. */
  int32_t reserved;
  /* The ranks it has if all that is unknown goes its way, or against it; 0 if every value
   * is known. */
  uint64_t best_rank;
  uint64_t worst_rank;
  /* Share of all weights for each rank from 1. */
  const double *rank_acceptability;
  size_t rank_count;
} orgkit_decision_option;

#define ORGKIT_DECISION_OPTION_INIT \
  { sizeof(orgkit_decision_option), NULL, NAN, 0, NAN, NAN, NULL, NAN, NAN, 0, 0, 0, 0, NULL, 0 }

/* One criterion. */
typedef struct orgkit_decision_criterion {
  size_t struct_size;
  const char *id;
  /* Share of all weights. */
  double weight;
  /* From where to where it may move, the others in proportion, without another winner; NaN
   * if there are too many options to say. */
  double weight_low;
  double weight_high;
  /* An orgkit_direction. */
  int32_t direction;
  /* Is 0. */
  int32_t reserved;
} orgkit_decision_criterion;

#define ORGKIT_DECISION_CRITERION_INIT \
  { sizeof(orgkit_decision_criterion), NULL, NAN, NAN, NAN, ORGKIT_MAXIMIZE, 0 }

/* Decides what a JSON document describes (`orgkit schema decision`). `options` may be NULL.
 * The caller frees `*out`. Errors: ORGKIT_NOT_FOUND for an unknown method, source of weights
 * or normalization; ORGKIT_BAD_INPUT for a document or values that cannot be read or used,
 * and for judgements of pairs that contradict each other, naming the worst pair;
 * ORGKIT_LIMIT beyond 10,000 options, 200 criteria or too many samples. Uses at most one
 * thread beside the caller's, which has ended on return. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_decide_json(const orgkit_engine *engine, const void *data,
                                 size_t size,
                                 const orgkit_decision_options *options,
                                 orgkit_decision **out, orgkit_error **error);

/* As orgkit_decide_json(), for delimited text: a row for each option and a column for each
 * criterion, with rows `weight` and `direction`; or scores of leaders in the columns leader,
 * option, criterion and score. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_decide_csv(const orgkit_engine *engine, const void *data,
                                size_t size,
                                const orgkit_decision_options *options,
                                orgkit_decision **out, orgkit_error **error);

/* As orgkit_decide_json(), for arrays. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_decide_matrix(const orgkit_engine *engine,
                                   const orgkit_decision_matrix *matrix,
                                   const orgkit_decision_options *options,
                                   orgkit_decision **out, orgkit_error **error);

/* [thread-safe] Since 0.1.0. */
orgkit_status orgkit_decision_summarize(const orgkit_decision *decision,
                                        orgkit_decision_summary *out);

/* Number of options; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_decision_option_count(const orgkit_decision *decision);

/* Option `index`, from best to worst. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_decision_option_at(const orgkit_decision *decision,
                                        size_t index,
                                        orgkit_decision_option *out);

/* Number of criteria; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_decision_criterion_count(const orgkit_decision *decision);

/* Criterion `index`, as they were given. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_decision_criterion_at(const orgkit_decision *decision,
                                           size_t index,
                                           orgkit_decision_criterion *out);

/* The decision as JSON (`orgkit schema decide`) or text. `options` may be NULL: JSON. The
 * caller frees `*out`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_decision_render(const orgkit_decision *decision,
                                     const orgkit_render_options *options,
                                     orgkit_text **out, orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_decision_free(orgkit_decision *decision);

#ifdef __cplusplus
}
#endif
#endif
