/* recommendation.h: what a company should do, as one ranked list, and what would
 * become of it. */
#ifndef ORGKIT_RECOMMENDATION_H
#define ORGKIT_RECOMMENDATION_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include "diagnosis.h"
#include "diff.h"
#include "engine.h"
#include "org.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The recommendations for one org. Immutable. */
typedef struct orgkit_recommendations orgkit_recommendations;

/* An org as it would be if some recommendations were carried out. Immutable. */
typedef struct orgkit_trial orgkit_trial;

typedef struct orgkit_recommend_options {
  size_t struct_size;
  /* The day for which to recommend, YYYY-MM-DD. NULL: that of the company document. */
  const char *as_of;
  /* The id of a segment scheme. NULL: "arr-bands". */
  const char *scheme;
  /* As in orgkit_diagnosis_options. */
  orgkit_progress progress;
  void *progress_payload;
} orgkit_recommend_options;

#define ORGKIT_RECOMMEND_OPTIONS_INIT \
  { sizeof(orgkit_recommend_options), NULL, NULL, NULL, NULL }

typedef struct orgkit_recommendation {
  size_t struct_size;
  /* What it is found again by, e.g. "hire:cs-operations". */
  const char *id;
  /* "data", "accounts", "structure", "reporting-line", "hire", "process", "tool", "raci",
   * "kpi", "pay" or "segment". */
  const char *kind;
  /* What to do, in one sentence. */
  const char *title;
  /* Whom it is about; NULL for the company. */
  const char *subject_kind;
  const char *subject_id;
  /* The severity of its worst finding, an orgkit_severity. */
  int32_t severity;
  /* Place in the list, from 1, and place by score alone. */
  int32_t rank;
  int32_t score_rank;
  /* Best and worst place by score under any weights; 0 where not known. */
  int32_t rank_low;
  int32_t rank_high;
  /* Place among the hires, from 1; 0 if it is none. */
  int32_t hire_rank;
  /* 0 to 1; the ends are what it may be as long as facts are unknown. */
  double score;
  double score_low;
  double score_high;
  /* How far the score is ahead of the next; NaN for the last. */
  double margin;
  /* Share of weights for which it is first by score. */
  double acceptability;
  /* 1 to 5; NaN if nobody has said. */
  double effort;
  /* How much of the company it concerns, in words. */
  const char *reach;
  /* Sentences: what exactly to do, why it is not on the tables, what would make it
   * needless; and ids of what comes before. NULL if there are none. */
  const char *const *details;
  size_t detail_count;
  const char *const *obstacles;
  size_t obstacle_count;
  const char *const *would_change;
  size_t would_change_count;
  const char *const *needs;
  size_t need_count;
  /* Findings, other ways and changes, to be asked for one by one. */
  size_t finding_count;
  size_t alternative_count;
  size_t change_count;
  /* What to try before; NULL if nothing is stated. */
  const char *try_first;
  /* The decision model and the procedure behind it; NULL without. */
  const char *model;
  const char *procedure;
  /* The post to fill; NULL, 0 and NaN if it is no hire or not known. */
  const char *hire_role;
  const char *hire_title;
  const char *hire_segment;
  const char *hire_manager_id;
  const char *hire_from;
  double hire_ramp_weeks;
  uint64_t hire_count;
} orgkit_recommendation;

#define ORGKIT_RECOMMENDATION_INIT                                                       \
  {                                                                                      \
    sizeof(orgkit_recommendation), NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, NAN,  \
        NAN, NAN, NAN, NAN, NAN, NULL, NULL, 0, NULL, 0, NULL, 0, NULL, 0, 0, 0, 0,      \
        NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NAN, 0                           \
  }

/* Another way, or one among which the first is recommended. */
typedef struct orgkit_alternative {
  size_t struct_size;
  const char *option;
  /* What it amounts to, in words. */
  const char *summary;
  /* From 1; 0 where it is ruled out. */
  int32_t rank;
  int32_t is_chosen;
  /* NaN where no decision model compares. */
  double score;
  double low;
  double high;
} orgkit_alternative;

#define ORGKIT_ALTERNATIVE_INIT \
  { sizeof(orgkit_alternative), NULL, NULL, 0, 0, NAN, NAN, NAN }

/* One thing that becomes different in a table. */
typedef struct orgkit_table_change {
  size_t struct_size;
  /* "set", "remove" or "add". */
  const char *kind;
  /* "people" or "accounts". */
  const char *table;
  /* The id of the person, post or account. */
  const char *id;
  /* The column; "" unless a cell is set. */
  const char *field;
  /* What the cell held, and what it is to hold; for a row that is added its title. NULL
   * for an empty cell. */
  const char *before;
  const char *after;
} orgkit_table_change;

#define ORGKIT_TABLE_CHANGE_INIT \
  { sizeof(orgkit_table_change), NULL, NULL, NULL, NULL, NULL, NULL }

/* Diagnoses `org` and says what to do about the findings, in the order of
 * orgkit_recommendation.rank. `options` may be NULL. The caller frees `*out`; it keeps
 * engine and org alive. Errors: as orgkit_diagnose(). Linear in people and accounts, plus
 * accounts that change hands times owners. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_recommend(const orgkit_engine *engine, const orgkit_org *org,
                               const orgkit_recommend_options *options,
                               orgkit_recommendations **out, orgkit_error **error);

/* Number of recommendations; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_recommendations_count(const orgkit_recommendations *list);

/* Recommendation `index`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_recommendations_item(const orgkit_recommendations *list, size_t index,
                                          orgkit_recommendation *out);

/* The diagnosis that the list rests on, as a handle of its own that the caller frees.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_recommendations_diagnosis(const orgkit_recommendations *list,
                                               orgkit_diagnosis **out,
                                               orgkit_error **error);

/* Finding `finding` behind recommendation `index`; its sources are asked of the
 * diagnosis. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_recommendations_finding(const orgkit_recommendations *list,
                                             size_t index, size_t finding,
                                             orgkit_finding *out);

/* Way `alternative` of recommendation `index`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_recommendations_alternative(const orgkit_recommendations *list,
                                                 size_t index, size_t alternative,
                                                 orgkit_alternative *out);

/* Change `change` of recommendation `index`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_recommendations_change(const orgkit_recommendations *list,
                                            size_t index, size_t change,
                                            orgkit_table_change *out);

/* The list as JSON (`orgkit schema recommendation`), text or Markdown. `options` may be NULL:
 * JSON. The caller frees `*out`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_recommendations_render(const orgkit_recommendations *list,
                                            const orgkit_render_options *options,
                                            orgkit_text **out, orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_recommendations_free(orgkit_recommendations *list);

/* Makes the org as it would be with the `count` recommendations called `ids`, and runs
 * every rule again. What no table holds changes nothing. New posts stand as if filled. The
 * caller frees `*out`. Errors: ORGKIT_NOT_FOUND for an id that is not in the list, with the
 * nearest. Linear in rows. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_recommendations_try(const orgkit_recommendations *list,
                                         const char *const *ids, size_t count,
                                         orgkit_trial **out, orgkit_error **error);

/* The org as it would be, as a handle of its own that the caller frees. [thread-safe]
 * Since 0.1.0. */
orgkit_status orgkit_trial_org(const orgkit_trial *trial, orgkit_org **out,
                               orgkit_error **error);

/* The diagnosis of that org, as a handle of its own that the caller frees.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_trial_diagnosis(const orgkit_trial *trial, orgkit_diagnosis **out,
                                     orgkit_error **error);

/* A table of it as CSV with canonical headers, as orgkit reads it again. `table` is
 * ORGKIT_PEOPLE or ORGKIT_ACCOUNTS. The caller frees `*out`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_trial_table(const orgkit_trial *trial, orgkit_table table,
                                 orgkit_text **out, orgkit_error **error);

/* What became of all findings. `struct_size` of `out` is to be set. [thread-safe]
 * Since 0.1.0. */
orgkit_status orgkit_trial_summarize(const orgkit_trial *trial, orgkit_diff_summary *out);

/* Number of findings of before and after, each once; 0 for NULL. [thread-safe]
 * Since 0.1.0. */
size_t orgkit_trial_count(const orgkit_trial *trial);

/* What became of finding `index`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_trial_change(const orgkit_trial *trial, size_t index,
                                  orgkit_change *out);

/* The trial as JSON (`orgkit schema trial`), text or Markdown. `options` may be
 * NULL: JSON. The caller frees `*out`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_trial_render(const orgkit_trial *trial,
                                  const orgkit_render_options *options, orgkit_text **out,
                                  orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_trial_free(orgkit_trial *trial);

#ifdef __cplusplus
}
#endif
#endif
