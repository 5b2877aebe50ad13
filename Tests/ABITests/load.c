/* load.c: the library can be opened twice and closed; it stays, since code of its
 * runtime may still be needed. */
#define _POSIX_C_SOURCE 200809L
#include <time.h>

#include "loaded.h"

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static int ascending(const void *a, const void *b) {
  double left = *(const double *)a, right = *(const double *)b;
  return (left > right) - (left < right);
}

/* The median time of making an engine, catalogue included, in milliseconds. */
static double median_of(__typeof__(orgkit_engine_create) *create,
                        __typeof__(orgkit_engine_free) *free_engine) {
  enum { count = 200 };
  static double times[count];
  for (int i = 0; i < count; i++) {
    orgkit_engine *engine = NULL;
    double before = seconds();
    REQUIRE(create(NULL, &engine, NULL) == ORGKIT_OK);
    times[i] = seconds() - before;
    free_engine(engine);
  }
  qsort(times, count, sizeof *times, ascending);
  return (times[count / 2 - 1] + times[count / 2]) / 2 * 1e3;
}

int main(void) {
  double start = seconds();
  void *first = open_library();
  double loaded = seconds();
  void *second = open_library();
  CHECK(first == second);

  LOOK_UP(first, orgkit_version);
  LOOK_UP(first, orgkit_engine_create);
  LOOK_UP(first, orgkit_engine_free);
  LOOK_UP(first, orgkit_rule_count);
  orgkit_engine *engine = NULL;
  double before = seconds();
  REQUIRE(orgkit_engine_create_(NULL, &engine, NULL) == ORGKIT_OK);
  double made = seconds();
  /* For information: machines differ too much to fail here. */
  printf("loaded in %.2f ms, first engine in %.2f ms\n", (loaded - start) * 1e3,
         (made - before) * 1e3);
  printf("engine, median of 200: %.2f ms\n", median_of(orgkit_engine_create_, orgkit_engine_free_));

  CHECK_INTEGER(dlclose(second), 0);
  CHECK_INTEGER(dlclose(first), 0);
  const char *path = getenv("ORGKIT_LIBRARY");
  CHECK(dlopen(path, RTLD_NOW | RTLD_NOLOAD) != NULL);
  CHECK_STRING(orgkit_version_(), ORGKIT_VERSION);
  CHECK(orgkit_rule_count_(engine) > 0);
  orgkit_engine_free_(engine);
  return check_finish();
}
