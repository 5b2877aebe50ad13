/* raci.h: RACI charts: who does a task (R), who signs it off (A), who is asked before
 * (C), who is told afterwards (I). A chart is read or taken from a template, checked,
 * given to people, and written in several forms. */
#ifndef ORGKIT_RACI_H
#define ORGKIT_RACI_H

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

/* A chart: tasks by roles. Immutable. */
typedef struct orgkit_raci orgkit_raci;

/* The roles of a chart, given to people. Immutable. */
typedef struct orgkit_raci_assignment orgkit_raci_assignment;

/* What is wrong with a chart. Immutable. */
typedef struct orgkit_raci_review orgkit_raci_review;

/* Bits of a cell. */
typedef enum orgkit_raci_letter {
  ORGKIT_RACI_RESPONSIBLE = 1,
  ORGKIT_RACI_ACCOUNTABLE = 2,
  ORGKIT_RACI_CONSULTED = 4,
  ORGKIT_RACI_INFORMED = 8
} orgkit_raci_letter;

/* How a chart is written down. */
typedef enum orgkit_raci_format {
  /* Found out from the content. */
  ORGKIT_RACI_ANY = 0,
  /* The first column holds tasks, each further one is a role. */
  ORGKIT_RACI_CSV = 1,
  /* A pipe table, alone or in a document that has no other. */
  ORGKIT_RACI_MARKDOWN = 2,
  /* `orgkit schema raci`. */
  ORGKIT_RACI_JSON = 3
} orgkit_raci_format;

/* How well it is known who holds a role. */
typedef enum orgkit_raci_status {
  ORGKIT_RACI_FILLED = 1,
  /* Nobody holds it, or the post is vacant. */
  ORGKIT_RACI_UNFILLED = 2,
  /* Several could be meant. */
  ORGKIT_RACI_AMBIGUOUS = 3,
  /* Who held it has left. */
  ORGKIT_RACI_DEPARTED = 4
} orgkit_raci_status;

typedef struct orgkit_raci_read_options {
  size_t struct_size;
  /* What messages call the input; NULL: "raci". */
  const char *file;
  /* An orgkit_raci_format. */
  int32_t format;
  /* An orgkit_encoding. */
  int32_t encoding;
  /* One of , ; | and tab as a character code; 0 finds out. */
  int32_t delimiter;
  /* Must be 0. */
  int32_t reserved;
} orgkit_raci_read_options;

#define ORGKIT_RACI_READ_OPTIONS_INIT \
  { sizeof(orgkit_raci_read_options), NULL, 0, 0, 0, 0 }

/* A row of a chart. */
typedef struct orgkit_raci_task {
  size_t struct_size;
  const char *task;
  /* Where it stood: the row of a CSV (the header is 1), the line of a Markdown
   * document, the number of the task in JSON. */
  uint64_t row;
  /* Roles with each letter. */
  uint64_t responsible;
  uint64_t accountable;
  uint64_t consulted;
  uint64_t informed;
} orgkit_raci_task;

#define ORGKIT_RACI_TASK_INIT \
  { sizeof(orgkit_raci_task), NULL, 0, 0, 0, 0, 0 }

/* A column of a chart. */
typedef struct orgkit_raci_role {
  size_t struct_size;
  const char *role;
  /* Tasks with each letter. */
  uint64_t responsible;
  uint64_t accountable;
  uint64_t consulted;
  uint64_t informed;
} orgkit_raci_role;

#define ORGKIT_RACI_ROLE_INIT \
  { sizeof(orgkit_raci_role), NULL, 0, 0, 0, 0 }

/* Something that is wrong with a task, a role or a cell. */
typedef struct orgkit_raci_finding {
  size_t struct_size;
  /* E.g. "task-without-accountable". */
  const char *rule;
  /* An orgkit_severity. */
  int32_t severity;
  int32_t reserved;
  /* The task and its row, NULL and 0 if it is about a role; the role, NULL if it is
   * about a task. Both: a cell. */
  const char *task;
  uint64_t row;
  const char *role;
  /* What is wrong, in a sentence. */
  const char *message;
  const char *remedy;
  /* What was counted; NaN where there is nothing to count. */
  double observed;
  /* See orgkit_raci_review_finding_source(). */
  size_t source_count;
} orgkit_raci_finding;

#define ORGKIT_RACI_FINDING_INIT                                                 \
  {                                                                              \
    sizeof(orgkit_raci_finding), NULL, 0, 0, NULL, 0, NULL, NULL, NULL, NAN, 0 \
  }

typedef struct orgkit_raci_summary {
  size_t struct_size;
  uint64_t tasks;
  uint64_t roles;
  /* Findings by severity. */
  uint64_t critical;
  uint64_t warning;
  uint64_t advice;
} orgkit_raci_summary;

#define ORGKIT_RACI_SUMMARY_INIT \
  { sizeof(orgkit_raci_summary), 0, 0, 0, 0, 0 }

typedef struct orgkit_raci_assign_options {
  size_t struct_size;
  /* `assign_count` strings "role=id", where the id is an employee's or a post's. A
   * role may be given several times: it is then held together. */
  const char *const *assign;
  size_t assign_count;
} orgkit_raci_assign_options;

#define ORGKIT_RACI_ASSIGN_OPTIONS_INIT \
  { sizeof(orgkit_raci_assign_options), NULL, 0 }

/* A role and who holds it. */
typedef struct orgkit_raci_holding {
  size_t struct_size;
  const char *role;
  /* An orgkit_raci_status. */
  int32_t status;
  int32_t reserved;
  /* Who holds it or why nobody does, for a reader. */
  const char *explanation;
  /* Those who hold it, could, or did: see orgkit_raci_assignment_candidate(). */
  size_t candidate_count;
} orgkit_raci_holding;

#define ORGKIT_RACI_HOLDING_INIT \
  { sizeof(orgkit_raci_holding), NULL, 0, 0, NULL, 0 }

/* A position that was taken for a role. */
typedef struct orgkit_raci_candidate {
  size_t struct_size;
  /* Of its holder, or of the post. */
  const char *id;
  const char *name;
  const char *title;
  /* "filled", "vacant", "planned" or "departed". */
  const char *state;
  /* Why: "given", "role", "title", "catalogue", "level" or "head". */
  const char *match;
} orgkit_raci_candidate;

#define ORGKIT_RACI_CANDIDATE_INIT \
  { sizeof(orgkit_raci_candidate), NULL, NULL, NULL, NULL, NULL }

/* What falls to one person. */
typedef struct orgkit_raci_load {
  size_t struct_size;
  const char *id;
  const char *name;
  const char *title;
  /* The roles that the person holds, as the chart calls them. */
  const char *const *roles;
  size_t role_count;
  /* Tasks with each letter. */
  uint64_t responsible;
  uint64_t accountable;
  uint64_t consulted;
  uint64_t informed;
} orgkit_raci_load;

#define ORGKIT_RACI_LOAD_INIT \
  { sizeof(orgkit_raci_load), NULL, NULL, NULL, NULL, 0, 0, 0, 0, 0 }

/* Reads a chart. `options` may be NULL. Blank cells, dashes and words for nothing are
 * empty; case, `**`, blanks and remarks in brackets are ignored; a combined cell such
 * as "R/A" counts as each of its letters. The caller frees `*out`. Errors:
 * ORGKIT_BAD_INPUT with the place for what is not a chart, ORGKIT_LIMIT beyond 64 MiB,
 * 100,000 tasks, 1,000 roles, 2,000,000 cells or 4,096 bytes in a name or cell. Linear
 * in `size`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_read(const orgkit_engine *engine, const void *data,
                               size_t size,
                               const orgkit_raci_read_options *options,
                               orgkit_raci **out, orgkit_error **error);

/* The chart of the template called `id`. The caller frees `*out`. Errors:
 * ORGKIT_NOT_FOUND, with the nearest id as hint. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_template(const orgkit_engine *engine, const char *id,
                                   orgkit_raci **out, orgkit_error **error);

/* The template called `id` in the form that `options` ask for; the list of templates
 * (`orgkit schema raci-template`) if it is NULL. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_template_render(const orgkit_engine *engine,
                                          const char *id,
                                          const orgkit_render_options *options,
                                          orgkit_text **out,
                                          orgkit_error **error);

/* Tasks; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_raci_task_count(const orgkit_raci *raci);

/* Roles; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_raci_role_count(const orgkit_raci *raci);

/* Task `index`, in the order of the chart. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_task_at(const orgkit_raci *raci, size_t index,
                                  orgkit_raci_task *out);

/* Role `index`, in the order of the chart. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_role_at(const orgkit_raci *raci, size_t index,
                                  orgkit_raci_role *out);

/* `*letters`: the bits of a cell (orgkit_raci_letter). Does not allocate.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_cell(const orgkit_raci *raci, size_t task, size_t role,
                               uint32_t *letters);

/* The text of a cell, as it was written where the letters do not tell all: bytes and a
 * NUL, as much as `capacity` holds, `buffer` may be NULL if it is 0. `*length`: the
 * bytes that there are, without the NUL. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_cell_text(const orgkit_raci *raci, size_t task,
                                    size_t role, char *buffer, size_t capacity,
                                    size_t *length);

/* The chart as JSON (`orgkit schema raci`, which orgkit_raci_read() takes), text, CSV,
 * Markdown or an HTML page. `options` may be NULL: JSON. The caller frees `*out`.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_render(const orgkit_raci *raci,
                                 const orgkit_render_options *options,
                                 orgkit_text **out, orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_raci_free(orgkit_raci *raci);

/* Gives each role of `raci` to who holds it in `org`: whom `options` name, else whose
 * role or title is called like it, else who has the same role by the catalogue or is of
 * the function and level that it says, else the head of the function that it leads. `options` may be NULL. The caller frees
 * `*out`. Errors: ORGKIT_BAD_INPUT for an org without people, ORGKIT_NOT_FOUND for a
 * role or id in `options` that there is not, with the nearest as hint. Linear in people
 * and cells. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_assign(const orgkit_engine *engine,
                                 const orgkit_raci *raci, const orgkit_org *org,
                                 const orgkit_raci_assign_options *options,
                                 orgkit_raci_assignment **out,
                                 orgkit_error **error);

/* Roles; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_raci_assignment_role_count(
    const orgkit_raci_assignment *assignment);

/* Who holds role `index`, in the order of the chart. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_assignment_role(
    const orgkit_raci_assignment *assignment, size_t index,
    orgkit_raci_holding *out);

/* Candidate `index` of role `role`, in the order of the people table. [thread-safe]
 * Since 0.1.0. */
orgkit_status orgkit_raci_assignment_candidate(
    const orgkit_raci_assignment *assignment, size_t role, size_t index,
    orgkit_raci_candidate *out);

/* People to whom something falls; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_raci_assignment_person_count(
    const orgkit_raci_assignment *assignment);

/* What falls to person `index`, in the order of the people table: of two roles in one
 * task each letter counts once. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_assignment_person(
    const orgkit_raci_assignment *assignment, size_t index,
    orgkit_raci_load *out);

/* The assignment and the findings with it as JSON (`orgkit schema raci-assign`), text,
 * CSV (roles only), Markdown or an HTML page. `options` may be NULL: JSON. The caller
 * frees `*out`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_assignment_render(
    const orgkit_raci_assignment *assignment,
    const orgkit_render_options *options, orgkit_text **out,
    orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_raci_assignment_free(orgkit_raci_assignment *assignment);

/* Applies every check to `raci`. With an `assignment` of the same chart, which may be
 * NULL, roles that nobody holds are found too, and levels are those of the holders. The
 * caller frees `*out`. Errors: ORGKIT_INVALID_ARGUMENT for an assignment of another
 * chart. Linear in the cells, plus a term for each finding. [thread-safe]
 * Since 0.1.0. */
orgkit_status orgkit_raci_check(const orgkit_engine *engine,
                                const orgkit_raci *raci,
                                const orgkit_raci_assignment *assignment,
                                orgkit_raci_review **out, orgkit_error **error);

/* [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_review_summarize(const orgkit_raci_review *review,
                                           orgkit_raci_summary *out);

/* Number of findings; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_raci_review_count(const orgkit_raci_review *review);

/* Finding `index`: most severe first, then by rule id, then in the order of the chart.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_review_finding(const orgkit_raci_review *review,
                                         size_t index, orgkit_raci_finding *out);

/* Source `source` of finding `index`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_review_finding_source(const orgkit_raci_review *review,
                                                size_t index, size_t source,
                                                orgkit_benchmark *out);

/* The findings as JSON (`orgkit schema raci-check`), text, CSV, Markdown or an HTML
 * page with the chart. `options` may be NULL: JSON. The caller frees `*out`.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_review_render(const orgkit_raci_review *review,
                                        const orgkit_render_options *options,
                                        orgkit_text **out, orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_raci_review_free(orgkit_raci_review *review);

/* Number of rules for charts. [thread-safe] Since 0.1.0. */
size_t orgkit_raci_rule_count(void);

/* The id of rule `index`, ordered; NULL if there is none. Static, never freed.
 * [thread-safe] Since 0.1.0. */
const char *orgkit_raci_rule(size_t index);

/* What rule `id` looks for, why, and with which sources, as JSON (`orgkit schema
 * raci-rule`) or text; the list of all if `id` is NULL. `options` may be NULL: JSON.
 * The caller frees `*out`. Errors: ORGKIT_NOT_FOUND, with the nearest id as hint.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_raci_rule_render(const orgkit_engine *engine, const char *id,
                                      const orgkit_render_options *options,
                                      orgkit_text **out, orgkit_error **error);

#ifdef __cplusplus
}
#endif
#endif
