/* title.h: what a job title says: function, level, role, segment, region. */
#ifndef ORGKIT_TITLE_H
#define ORGKIT_TITLE_H

#include <stddef.h>
#include <stdint.h>

#include "engine.h"
#include "org.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Why a reading is not certain; bits of `orgkit_title.doubts`. */
typedef enum orgkit_title_doubt {
  /* No word says what the work is about. */
  ORGKIT_TITLE_NO_FUNCTION = 1,
  /* No word says what the person is. */
  ORGKIT_TITLE_NO_LEVEL = 2,
  /* Two functions are named, or the title is used in two. */
  ORGKIT_TITLE_SEVERAL_FUNCTIONS = 4,
  /* Some with this title manage people and some do not. */
  ORGKIT_TITLE_SEVERAL_LEVELS = 8,
  /* The title is used for several roles. */
  ORGKIT_TITLE_SEVERAL_ROLES = 16,
  /* A word was taken for a misspelled one. */
  ORGKIT_TITLE_MISSPELLED = 32,
  /* Words are not in the vocabulary. */
  ORGKIT_TITLE_UNKNOWN_WORDS = 64,
  /* The department decided, not the title. */
  ORGKIT_TITLE_FROM_DEPARTMENT = 128,
  /* The manager's title decided, not the title. */
  ORGKIT_TITLE_FROM_MANAGER = 256
} orgkit_title_doubt;

/* What one title says. NULL is "the title does not say". */
typedef struct orgkit_title {
  size_t struct_size;
  /* The title as it was given; NULL for a row without one. */
  const char *title;
  /* E.g. "customer-success". */
  const char *function;
  /* ic, lead, manager, director, vp or cxo. */
  const char *level;
  /* E.g. "csm"; only revenue functions and executives have roles. */
  const char *role;
  /* strategic, enterprise, mid-market, smb or digital. */
  const char *segment;
  /* E.g. "EMEA". */
  const char *region;
  /* How likely function, level and role are all right, 0 to 1. */
  double confidence;
  /* Bits of orgkit_title_doubt. */
  uint32_t doubts;
  /* Non-zero: the confidence is so low that somebody should look. */
  int32_t is_uncertain;
  /* The next best reading; all NULL where there is none. */
  const char *other_function;
  const char *other_level;
  const char *other_role;
} orgkit_title;

#define ORGKIT_TITLE_INIT                                                         \
  { sizeof(orgkit_title), NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, \
    NULL }

/* What is known of a position beside its title; it decides what the title leaves
 * open. */
typedef struct orgkit_title_context {
  size_t struct_size;
  /* NULL: not known. */
  const char *department;
  const char *manager_title;
  /* Direct reports; negative: not known. */
  int64_t reports;
} orgkit_title_context;

#define ORGKIT_TITLE_CONTEXT_INIT \
  { sizeof(orgkit_title_context), NULL, NULL, -1 }

/* Reads one title. `context` may be NULL. `out->title` is `title` itself; the other
 * strings live as long as `engine`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_title_read(const orgkit_engine *engine, const char *title,
                                const orgkit_title_context *context,
                                orgkit_title *out, orgkit_error **error);

/* The titles of an org's people, read. Immutable. */
typedef struct orgkit_titles orgkit_titles;

/* Reads the titles of all people of `org`, whose departments, managers and reports
 * decide what a title leaves open. Columns for function, level and role are not
 * looked at: this is what the titles say. The caller frees `*out`. Linear in people.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_titles_read(const orgkit_engine *engine,
                                 const orgkit_org *org, orgkit_titles **out,
                                 orgkit_error **error);

/* Number of rows, those of the people table; 0 for NULL.
 * [thread-safe] Since 0.1.0. */
size_t orgkit_titles_count(const orgkit_titles *titles);

/* Number of rows whose reading is uncertain; 0 for NULL.
 * [thread-safe] Since 0.1.0. */
size_t orgkit_titles_uncertain(const orgkit_titles *titles);

/* Row `index`, in the order of the table. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_titles_title(const orgkit_titles *titles, size_t index,
                                  orgkit_title *out);

/* The titles as JSON (`orgkit schema titles`) or text. `options` may be NULL: JSON.
 * The caller frees `*out`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_titles_render(const orgkit_titles *titles,
                                   const orgkit_render_options *options,
                                   orgkit_text **out, orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_titles_free(orgkit_titles *titles);

#ifdef __cplusplus
}
#endif
#endif
