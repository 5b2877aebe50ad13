/* schema.h: JSON Schemas of what goes in and comes out. */
#ifndef ORGKIT_SCHEMA_H
#define ORGKIT_SCHEMA_H

#include <stddef.h>

#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Number of schemas. [thread-safe] Since 0.1.0. */
size_t orgkit_schema_count(void);

/* The name of schema `index`, e.g. "company", ordered; NULL if there is none.
 * Static, never freed. [thread-safe] Since 0.1.0. */
const char *orgkit_schema_name(size_t index);

/* The JSON Schema (draft 2020-12) called `name`. `*data` is static, never freed,
 * and ends with a NUL that `*size` does not count. Errors: ORGKIT_NOT_FOUND, with
 * the names there are as hint. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_schema(const char *name, const char **data, size_t *size,
                            orgkit_error **error);

#ifdef __cplusplus
}
#endif
#endif
