/* check.h: assertions that say where they failed and let the program go on. */
#ifndef CHECK_H
#define CHECK_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int checks_made;
static int checks_failed;

static inline int check_failed(const char *file, int line, const char *text) {
  checks_failed++;
  fprintf(stderr, "%s:%d: %s\n", file, line, text);
  return 0;
}

static inline int check_true(int holds, const char *text, const char *file, int line) {
  checks_made++;
  return holds ? 1 : check_failed(file, line, text);
}

static inline int check_integer(long long actual, long long expected, const char *text,
                                const char *file, int line) {
  checks_made++;
  if (actual == expected) return 1;
  check_failed(file, line, text);
  fprintf(stderr, "  is %lld, expected %lld\n", actual, expected);
  return 0;
}

/* Two unknown numbers are equal. */
static inline int check_number(double actual, double expected, const char *text,
                               const char *file, int line) {
  checks_made++;
  if (isnan(expected) ? isnan(actual) : fabs(actual - expected) <= 1e-9 * fabs(expected))
    return 1;
  check_failed(file, line, text);
  fprintf(stderr, "  is %.17g, expected %.17g\n", actual, expected);
  return 0;
}

static inline int check_string(const char *actual, const char *expected, const char *text,
                               const char *file, int line) {
  checks_made++;
  if (actual && expected ? strcmp(actual, expected) == 0 : actual == expected) return 1;
  check_failed(file, line, text);
  fprintf(stderr, "  is %s, expected %s\n", actual ? actual : "NULL",
          expected ? expected : "NULL");
  return 0;
}

static inline int check_contains(const char *whole, const char *part, const char *text,
                                 const char *file, int line) {
  checks_made++;
  if (whole && strstr(whole, part)) return 1;
  check_failed(file, line, text);
  fprintf(stderr, "  no %s in %.2000s\n", part, whole ? whole : "NULL");
  return 0;
}

/* The exit status of the program; a program that checked nothing has failed. */
static inline int check_finish(void) {
  printf("%d checks, %d failed\n", checks_made, checks_failed);
  return checks_failed || !checks_made;
}

#define CHECK(condition) check_true(!!(condition), #condition, __FILE__, __LINE__)
#define CHECK_INTEGER(actual, expected) \
  check_integer((long long)(actual), (long long)(expected), #actual, __FILE__, __LINE__)
#define CHECK_NUMBER(actual, expected) \
  check_number(actual, expected, #actual, __FILE__, __LINE__)
#define CHECK_STRING(actual, expected) \
  check_string(actual, expected, #actual, __FILE__, __LINE__)
#define CHECK_CONTAINS(whole, part) check_contains(whole, part, #whole, __FILE__, __LINE__)

/* A check without which the rest of the program makes no sense. */
#define REQUIRE(condition)                       \
  do {                                           \
    if (!CHECK(condition)) exit(check_finish()); \
  } while (0)

#endif
