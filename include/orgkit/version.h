/* version.h: which OrgKit this is. */
#ifndef ORGKIT_VERSION_H
#define ORGKIT_VERSION_H

#include <stdint.h>

/* The version of these headers, as text. */
#define ORGKIT_VERSION "0.1.0"
/* Changes only when a program must be compiled again; equals the SONAME. */
#define ORGKIT_ABI_VERSION 1

#ifdef __cplusplus
extern "C" {
#endif

/* The version of the loaded library, e.g. "0.1.0".
 * Static, never freed. [thread-safe] Since 0.1.0. */
const char *orgkit_version(void);

/* The ABI version of the loaded library. Compare with ORGKIT_ABI_VERSION.
 * [thread-safe] Since 0.1.0. */
uint32_t orgkit_abi_version(void);

#ifdef __cplusplus
}
#endif
#endif
