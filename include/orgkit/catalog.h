/* catalog.h: everything else that is known before a company is looked at: roles,
 * structures, stages, RACI templates, KPIs, procedures, mistakes, practices, claims
 * and contradictions, each with its source, and the sources themselves. */
#ifndef ORGKIT_CATALOG_H
#define ORGKIT_CATALOG_H

#include <stddef.h>
#include <stdint.h>

#include "engine.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A record of the catalogue. Records that share an id are the same thing in the
 * words of several sources. NULL: the source does not state it. */
typedef struct orgkit_record {
  size_t struct_size;
  /* E.g. "role". */
  const char *kind;
  /* E.g. "csm-enterprise". */
  const char *id;
  /* What a reader is shown as its name. */
  const char *name;
  /* The source's id, and where in the source; NULL in records of kind "source". */
  const char *source;
  const char *locator;
  /* study, practice, vendor, anecdote or assumption (ours). */
  const char *grade;
  /* Items of the checklist, parted by commas. */
  const char *items;
  const char *note;
  /* Fields of its kind: see orgkit_catalog_field(). */
  size_t field_count;
} orgkit_record;

#define ORGKIT_RECORD_INIT                                               \
  {                                                                      \
    sizeof(orgkit_record), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, \
        0                                                                \
  }

/* Number of kinds. [thread-safe] Since 0.1.0. */
size_t orgkit_catalog_kind_count(void);

/* Kind `index`, ordered by name; NULL if there is none. Static, never freed.
 * [thread-safe] Since 0.1.0. */
const char *orgkit_catalog_kind(size_t index);

/* Records of `kind`; 0 for an unknown kind or NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_catalog_count(const orgkit_engine *engine, const char *kind);

/* Record `index` of `kind`, ordered by id. Strings live as long as the engine.
 * Does not allocate. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_catalog_record(const orgkit_engine *engine,
                                    const char *kind, size_t index,
                                    orgkit_record *out);

/* The records of `kind` called `id`: `*count` of them from `*first` on. Does not
 * allocate on success. Errors: ORGKIT_NOT_FOUND, with the nearest name as hint.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_catalog_find(const orgkit_engine *engine, const char *kind,
                                  const char *id, size_t *first, size_t *count,
                                  orgkit_error **error);

/* Field `field` of record `index`: `*name` its name, `*value` its text, NULL where
 * the source does not state it. Both live as long as the engine. Does not allocate.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_catalog_field(const orgkit_engine *engine, const char *kind,
                                   size_t index, size_t field,
                                   const char **name, const char **value);

/* Records as JSON (`orgkit schema catalog`, for one kind `catalog-KIND`) or text:
 * those of `kind` called `id`; of `kind` if `id` is NULL; the list of kinds if both
 * are NULL. `options` may be NULL: JSON. The caller frees `*out`. Errors:
 * ORGKIT_NOT_FOUND. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_catalog_render(const orgkit_engine *engine,
                                    const char *kind, const char *id,
                                    const orgkit_render_options *options,
                                    orgkit_text **out, orgkit_error **error);

/* The records in which every word of `query` begins a word, as
 * orgkit_catalog_render(). Finding none is no error. Linear in the catalogue.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_catalog_search(const orgkit_engine *engine,
                                    const char *query,
                                    const orgkit_render_options *options,
                                    orgkit_text **out, orgkit_error **error);

#ifdef __cplusplus
}
#endif
#endif
