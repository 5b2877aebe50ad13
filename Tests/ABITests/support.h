/* support.h: what most of these programs begin with. */
#ifndef SUPPORT_H
#define SUPPORT_H

#include <orgkit.h>

#include "check.h"

/* Checks a call that must succeed; prints the error if it does not. */
static inline int check_ok(orgkit_status status, orgkit_error **error, const char *text,
                           const char *file, int line) {
  checks_made++;
  if (status == ORGKIT_OK && !*error) return 1;
  check_failed(file, line, text);
  fprintf(stderr, "  %s: %s\n", orgkit_status_name(status), orgkit_error_message(*error));
  orgkit_error_free(*error);
  *error = NULL;
  return 0;
}

/* Checks a call that must fail with `expected` and an error that agrees. */
static inline int check_fails(orgkit_status expected, orgkit_status status,
                              orgkit_error **error, const char *text, const char *file,
                              int line) {
  int good = check_integer(status, expected, text, file, line);
  good &= check_true(*error != NULL, "an error is given", file, line);
  good &= check_integer(orgkit_error_status(*error), status, "orgkit_error_status()", file, line);
  good &= check_true(orgkit_error_message(*error)[0] != '\0', "a message is given", file, line);
  orgkit_error_free(*error);
  *error = NULL;
  return good;
}

/* Both take a call that ends in `&error`; it is NULL again afterwards. */
#define CHECK_OK(call) check_ok(call, &error, #call, __FILE__, __LINE__)
#define CHECK_FAILS(expected, call) \
  check_fails(expected, call, &error, #call, __FILE__, __LINE__)

static inline orgkit_engine *make_engine(void) {
  orgkit_engine *engine = NULL;
  orgkit_error *error = NULL;
  REQUIRE(CHECK_OK(orgkit_engine_create(NULL, &engine, &error)));
  REQUIRE(engine != NULL);
  return engine;
}

static inline orgkit_org_builder *make_builder(const orgkit_engine *engine) {
  orgkit_org_builder *builder = NULL;
  orgkit_error *error = NULL;
  REQUIRE(CHECK_OK(orgkit_org_builder_create(engine, &builder, &error)));
  REQUIRE(builder != NULL);
  return builder;
}

static inline orgkit_org *seal(orgkit_org_builder *builder) {
  orgkit_org *org = NULL;
  orgkit_error *error = NULL;
  REQUIRE(CHECK_OK(orgkit_org_builder_seal(builder, &org, &error)));
  REQUIRE(org != NULL);
  return org;
}

static inline void read_csv(orgkit_org_builder *builder, orgkit_table table, const char *csv) {
  orgkit_error *error = NULL;
  CHECK_OK(orgkit_org_builder_read_csv(builder, table, csv, strlen(csv), NULL, &error));
}

/* An org of CSV texts; either may be NULL. */
static inline orgkit_org *make_org(const orgkit_engine *engine, const char *people,
                                   const char *accounts) {
  orgkit_org_builder *builder = make_builder(engine);
  if (people) read_csv(builder, ORGKIT_PEOPLE, people);
  if (accounts) read_csv(builder, ORGKIT_ACCOUNTS, accounts);
  orgkit_org *org = seal(builder);
  orgkit_org_builder_free(builder);
  return org;
}

/* The sample company, read from the bytes that the library carries. */
static inline orgkit_org *make_sample(const orgkit_engine *engine) {
  orgkit_org_builder *builder = make_builder(engine);
  orgkit_error *error = NULL;
  REQUIRE(orgkit_sample_count() == 3);
  for (size_t i = 0; i < 3; i++) {
    const char *name = NULL, *data = NULL;
    size_t size = 0;
    REQUIRE(orgkit_sample_file(i, &name, &data, &size) == ORGKIT_OK);
    if (strcmp(name, "company.json") == 0) {
      CHECK_OK(
          orgkit_org_builder_read_json(builder, ORGKIT_COMPANY, data, size, NULL, &error));
    } else {
      orgkit_table table = strcmp(name, "people.csv") ? ORGKIT_ACCOUNTS : ORGKIT_PEOPLE;
      CHECK_OK(orgkit_org_builder_read_csv(builder, table, data, size, NULL, &error));
    }
  }
  orgkit_org *org = seal(builder);
  orgkit_org_builder_free(builder);
  return org;
}

#endif
