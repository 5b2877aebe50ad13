/* sample.h: the sample company: synthetic, with planted problems. */
#ifndef ORGKIT_SAMPLE_H
#define ORGKIT_SAMPLE_H

#include <stddef.h>

#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Number of files: people.csv, accounts.csv and company.json.
 * [thread-safe] Since 0.1.0. */
size_t orgkit_sample_count(void);

/* File `index`. All three are static, never freed; `*data` ends with a NUL that
 * `*size` does not count. Errors: ORGKIT_INVALID_ARGUMENT. [thread-safe]
 * Since 0.1.0. */
orgkit_status orgkit_sample_file(size_t index, const char **name,
                                 const char **data, size_t *size);

#ifdef __cplusplus
}
#endif
#endif
