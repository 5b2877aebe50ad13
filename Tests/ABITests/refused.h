/* refused.h: checks of calls that must be refused for a NULL. */
#ifndef REFUSED_H
#define REFUSED_H

#include "support.h"

/* A call that ends in `error`, refused with an error and without one. */
#define REFUSED(call)                                    \
  do {                                                   \
    orgkit_error *error = NULL;                          \
    CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, call(&error));  \
    CHECK_INTEGER(call(NULL), ORGKIT_INVALID_ARGUMENT);  \
  } while (0)

/* The same for a call that makes a handle: it is NULL afterwards. */
#define REFUSED_NULL(handle, call) \
  do {                             \
    handle = (void *)&handle;      \
    REFUSED(call);                 \
    CHECK(handle == NULL);         \
  } while (0)

#define REFUSED_PLAIN(call) CHECK_INTEGER(call, ORGKIT_INVALID_ARGUMENT)

#endif
