/* loaded.h: the library opened at run time, as a plug-in host or ctypes does.
 * ORGKIT_LIBRARY names the file. Programs that include this are not linked with it. */
#ifndef LOADED_H
#define LOADED_H

#include <dlfcn.h>
#include <orgkit.h>

#include "check.h"

static inline void *open_library(void) {
  const char *path = getenv("ORGKIT_LIBRARY");
  REQUIRE(path);
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) fprintf(stderr, "%s\n", dlerror());
  REQUIRE(library);
  return library;
}

/* Declares a pointer to a function of the library, with the type of its declaration.
 * ISO C has no cast from an object to a function pointer, POSIX has this one. */
#define LOOK_UP(library, function)                            \
  __typeof__(function) *function##_;                          \
  do {                                                        \
    void *symbol_ = dlsym(library, #function);                \
    REQUIRE(symbol_);                                         \
    memcpy((void *)&function##_, &symbol_, sizeof symbol_);   \
  } while (0)

#endif
