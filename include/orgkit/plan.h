/* plan.h: procedures of the sources, filled with what one company is to do, by whom and
 * until when. */
#ifndef ORGKIT_PLAN_H
#define ORGKIT_PLAN_H

#include <stddef.h>
#include <stdint.h>

#include "recommendation.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A plan. Immutable. */
typedef struct orgkit_plan orgkit_plan;

typedef struct orgkit_plan_options {
  size_t struct_size;
  /* "transition" (90 days to RevOps), "pilot" (a month in one segment) or "launch" (of a
   * central RevOps team). NULL: "transition". */
  const char *kind;
  /* The first day, YYYY-MM-DD. NULL: the day of the recommendations. */
  const char *start;
} orgkit_plan_options;

#define ORGKIT_PLAN_OPTIONS_INIT \
  { sizeof(orgkit_plan_options), NULL, NULL }

typedef struct orgkit_plan_step {
  size_t struct_size;
  /* Its number in the procedure, from 1. */
  int32_t number;
  int32_t reserved;
  /* When, as the source says, and as days; NULL where not known. */
  const char *when;
  const char *from;
  const char *to;
  const char *action;
  /* The employee who sees to it; NULL if nobody holds such a post. */
  const char *owner_id;
  const char *deliverable;
  /* Sentences: when it is done. */
  const char *const *exits;
  size_t exit_count;
  /* Ids of the employees who are to take part. */
  const char *const *members;
  size_t member_count;
  /* Ids of the recommendations that fill it. */
  const char *const *recommendations;
  size_t recommendation_count;
} orgkit_plan_step;

#define ORGKIT_PLAN_STEP_INIT                                                            \
  {                                                                                      \
    sizeof(orgkit_plan_step), 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, 0, \
        NULL, 0                                                                          \
  }

/* Fills a plan with recommendations. `options` may be NULL. The caller frees `*out`.
 * Errors: ORGKIT_NOT_FOUND for a kind that there is not, ORGKIT_INVALID_ARGUMENT for a day
 * that is none. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_plan_create(const orgkit_recommendations *list,
                                 const orgkit_plan_options *options, orgkit_plan **out,
                                 orgkit_error **error);

/* Number of steps; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_plan_count(const orgkit_plan *plan);

/* Step `index`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_plan_step_at(const orgkit_plan *plan, size_t index,
                                  orgkit_plan_step *out);

/* The plan as JSON (`orgkit schema plan`), text or Markdown. `options` may be NULL: JSON.
 * The caller frees `*out`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_plan_render(const orgkit_plan *plan,
                                 const orgkit_render_options *options, orgkit_text **out,
                                 orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_plan_free(orgkit_plan *plan);

#ifdef __cplusplus
}
#endif
#endif
