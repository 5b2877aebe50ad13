/* model.h: questions of organisation design, answered for one company by facts, gates and
 * ratings that each name a source. */
#ifndef ORGKIT_MODEL_H
#define ORGKIT_MODEL_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include "engine.h"
#include "org.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The decision models there are. Immutable. */
typedef struct orgkit_models orgkit_models;

/* What a model says of a company: an answer, or one for each of its subjects. Immutable. */
typedef struct orgkit_model_answers orgkit_model_answers;

/* Models beside the built-in ones, read during the call. */
typedef struct orgkit_models_options {
  size_t struct_size;
  /* JSON documents (`orgkit schema model`), their sizes, and what messages call them. */
  const char *const *documents;
  const size_t *sizes;
  const char *const *names;
  size_t count;
} orgkit_models_options;

#define ORGKIT_MODELS_OPTIONS_INIT \
  { sizeof(orgkit_models_options), NULL, NULL, NULL, 0 }

/* One model. */
typedef struct orgkit_model {
  size_t struct_size;
  const char *id;
  /* What it answers. */
  const char *question;
  size_t option_count;
  size_t criterion_count;
  /* Parts of the company that it is asked of one by one; 0: of the company as a whole. */
  size_t subject_count;
} orgkit_model;

#define ORGKIT_MODEL_INIT \
  { sizeof(orgkit_model), NULL, NULL, 0, 0, 0 }

/* What is changed about a model before it is asked. */
typedef struct orgkit_model_options {
  size_t struct_size;
  /* The only subject that it is asked of; NULL: all. */
  const char *subject;
  /* Sides of contradictions that decide; else that of the preferred source, or the first. */
  const char *const *readings;
  size_t reading_count;
  /* Weights that take the place of the model's own, by criterion. */
  const char *const *criteria;
  const double *weights;
  size_t weight_count;
  /* Weights drawn for acceptability where it has no exact answer; 0: a hundred thousand. */
  uint64_t samples;
  /* What the draws begin with; the same seed gives the same draws on any machine. */
  uint64_t seed;
} orgkit_model_options;

#define ORGKIT_MODEL_OPTIONS_INIT \
  { sizeof(orgkit_model_options), NULL, NULL, 0, NULL, NULL, 0, 0, 1 }

/* Whether gates let an option be chosen. */
typedef enum orgkit_standing {
  ORGKIT_OPEN = 0,
  /* A fact that a gate looks at is not known. */
  ORGKIT_CONDITIONAL = 1,
  ORGKIT_CLOSED = 2
} orgkit_standing;

/* The answer for one subject. */
typedef struct orgkit_model_answer {
  size_t struct_size;
  const char *model;
  /* NULL: the company as a whole. */
  const char *subject;
  /* Non-zero: the question makes sense here; else no option has a rank. */
  int32_t is_applicable;
  /* Non-zero: nothing that is unknown puts another option first. */
  int32_t is_settled;
  size_t option_count;
  /* Options of rank 1. */
  size_t winner_count;
  /* By how much the second score is behind the first; NaN for fewer than two. */
  double margin;
  /* The unknown fact that would change the winner most; NULL: none would. */
  const char *decisive_fact;
} orgkit_model_answer;

#define ORGKIT_MODEL_ANSWER_INIT \
  { sizeof(orgkit_model_answer), NULL, NULL, 0, 0, 0, 0, NAN, NULL }

/* One option in an answer. */
typedef struct orgkit_model_choice {
  size_t struct_size;
  const char *id;
  const char *name;
  /* An orgkit_standing. */
  int32_t standing;
  /* Is 0. */
  int32_t reserved;
  /* From 1; equal scores share a rank. 0: closed. */
  uint64_t rank;
  /* Weighted mean of scores from 1 to 5; NaN if it is closed. */
  double score;
  /* The least and the most that it is, whatever is unknown. */
  double low;
  double high;
  /* Share of weights and unknown values for which it is first; NaN if it is closed. */
  double acceptability;
  /* Why it is closed, or may be; NULL: it is open. */
  const char *gate;
} orgkit_model_choice;

#define ORGKIT_MODEL_CHOICE_INIT \
  { sizeof(orgkit_model_choice), NULL, NULL, ORGKIT_OPEN, 0, 0, NAN, NAN, NAN, NAN, NULL }

/* The built-in models, and those of `options`, which may be NULL. The caller frees `*out`.
 * Errors: ORGKIT_BAD_INPUT for a document that is no model, naming its file and pointer, and
 * for an id that another model has. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_models_create(const orgkit_engine *engine,
                                   const orgkit_models_options *options,
                                   orgkit_models **out, orgkit_error **error);

/* Number of models; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_models_count(const orgkit_models *models);

/* Model `index`, ordered by id. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_models_at(const orgkit_models *models, size_t index, orgkit_model *out);

/* The model `id` as JSON (`orgkit schema model`) or text, or all (`orgkit schema models`)
 * for NULL. `options` may be NULL: JSON. The caller frees `*out`. Errors: ORGKIT_NOT_FOUND,
 * with the nearest id. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_models_render(const orgkit_models *models, const char *id,
                                   const orgkit_render_options *options,
                                   orgkit_text **out, orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_models_free(orgkit_models *models);

/* Asks the model `id` about a company, going by its company facts and tables. What is not
 * known widens scores to ranges. `options` may be NULL. The caller frees `*out`. Errors:
 * ORGKIT_NOT_FOUND for an unknown model, subject, reading or criterion;
 * ORGKIT_INVALID_ARGUMENT for weights that are negative or all 0. Linear in people and
 * accounts. Uses at most one thread beside the caller's, which has ended on return.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_models_ask(const orgkit_models *models, const orgkit_org *org,
                                const char *id, const orgkit_model_options *options,
                                orgkit_model_answers **out, orgkit_error **error);

/* Number of answers; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_model_answers_count(const orgkit_model_answers *answers);

/* Answer `index`, in the order of the model's subjects. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_model_answers_at(const orgkit_model_answers *answers, size_t index,
                                      orgkit_model_answer *out);

/* Option `option` of answer `index`: from best to worst, closed ones last.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_model_answers_choice(const orgkit_model_answers *answers,
                                          size_t index, size_t option,
                                          orgkit_model_choice *out);

/* The answers, with every rating, gate and source and what would change them, as JSON
 * (`orgkit schema model-answer`) or text. `options` may be NULL: JSON. The caller frees
 * `*out`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_model_answers_render(const orgkit_model_answers *answers,
                                          const orgkit_render_options *options,
                                          orgkit_text **out, orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_model_answers_free(orgkit_model_answers *answers);

#ifdef __cplusplus
}
#endif
#endif
