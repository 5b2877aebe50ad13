/* policy.c: where sources disagree, the caller chooses whose word counts first; nobody's
 * word is hidden. */
#include <stdint.h>

#include "support.h"

static const char key[] = "span.manager";

static orgkit_status create(const char *const *sources, size_t count, const char *policy,
                            orgkit_engine **made, orgkit_error **error) {
  orgkit_engine_options options = ORGKIT_ENGINE_OPTIONS_INIT;
  char *exact = NULL;
  options.prefer_sources = sources;
  options.prefer_source_count = count;
  if (policy) {
    /* Without the NUL, so that a reader that goes too far is seen. */
    options.settings_size = strlen(policy);
    exact = malloc(options.settings_size + !options.settings_size);
    REQUIRE(exact);
    options.settings = memcpy(exact, policy, options.settings_size);
  }
  orgkit_status status = orgkit_engine_create(&options, made, error);
  free(exact);
  return status;
}

/* An engine of up to two preferred sources, either may be NULL, and a policy. */
static orgkit_engine *preferring(const char *first, const char *second, const char *policy) {
  const char *sources[] = {first, second};
  orgkit_engine *made = NULL;
  orgkit_error *error = NULL;
  REQUIRE(CHECK_OK(create(sources, (size_t)(!!first + !!second), policy, &made, &error)));
  return made;
}

static orgkit_benchmark row(const orgkit_engine *engine, size_t index) {
  orgkit_benchmark row = ORGKIT_BENCHMARK_INIT;
  REQUIRE(orgkit_benchmark_at(engine, index, &row) == ORGKIT_OK);
  return row;
}

/* The source of the first row of a key, which decides. Frees the engine. */
static void check_first(orgkit_engine *engine, const char *expected) {
  orgkit_error *error = NULL;
  size_t first = 0, count = 0;
  REQUIRE(CHECK_OK(orgkit_benchmark_find(engine, key, &first, &count, &error)));
  CHECK_STRING(row(engine, first).source, expected);
  orgkit_engine_free(engine);
}

static void check_who_decides(void) {
  check_first(preferring(NULL, NULL, NULL), "S1");
  check_first(preferring("S2", NULL, NULL), "S2");
  check_first(preferring("S1", "S2", NULL), "S1");
  check_first(preferring("S2", "S1", NULL), "S2");
  /* S0 has no such row. */
  check_first(preferring("S0", "S2", NULL), "S2");
  check_first(preferring(NULL, NULL, "{}"), "S1");
  check_first(preferring(NULL, NULL, "{\"prefer_sources\":[\"S2\",\"S1\"]}"), "S2");
  check_first(preferring(NULL, NULL, "{\"prefer\":{\"span.manager\":\"S2\"}}"), "S2");
  /* The policy wins for the keys that it names, and for no other. */
  check_first(preferring("S1", NULL, "{\"prefer\":{\"span.manager\":\"S2\"}}"), "S2");
  check_first(preferring("S2", NULL, "{\"prefer\":{\"span.manager\":\"S1\"}}"), "S1");
  check_first(preferring("S2", NULL, "{\"prefer\":{\"span.vp\":\"S2\"}}"), "S2");
  check_first(preferring("S1", NULL, "{\"prefer_sources\":[\"S2\"]}"), "S2");
}

/* With one preferred source: of every key its rows come first, the others stay. */
static void check_rows(const char *source) {
  orgkit_engine *plain = preferring(NULL, NULL, NULL), *other = preferring(source, NULL, NULL);
  const size_t count = orgkit_benchmark_count(plain);
  CHECK_INTEGER(orgkit_benchmark_count(other), count);
  for (size_t start = 0, end; start < count; start = end) {
    const char *of = row(plain, start).key;
    for (end = start + 1; end < count && strcmp(row(plain, end).key, of) == 0;) end++;
    size_t next = start;
    for (int wanted = 1; wanted >= 0; wanted--) {
      for (size_t i = start; i < end; i++) {
        orgkit_benchmark a = row(plain, i);
        if ((strcmp(a.source, source) == 0) != wanted) continue;
        orgkit_benchmark b = row(other, next++);
        CHECK_STRING(b.key, a.key);
        CHECK_STRING(b.source, a.source);
        CHECK_STRING(b.locator, a.locator);
        CHECK_NUMBER(b.low, a.low);
        CHECK_NUMBER(b.value, a.value);
      }
    }
  }
  orgkit_engine_free(other);
  orgkit_engine_free(plain);
}

/* The first contradiction about `key`, or NULL. */
static const char *contradiction(const orgkit_engine *engine) {
  for (size_t i = 0; i < orgkit_catalog_count(engine, "contradiction"); i++) {
    orgkit_record record = ORGKIT_RECORD_INIT;
    REQUIRE(orgkit_catalog_record(engine, "contradiction", i, &record) == ORGKIT_OK);
    for (size_t f = 0; f < record.field_count; f++) {
      const char *name = NULL, *value = NULL;
      CHECK_INTEGER(orgkit_catalog_field(engine, "contradiction", i, f, &name, &value), ORGKIT_OK);
      if (strcmp(name, "keys") == 0 && value && strstr(value, key)) return record.id;
    }
  }
  return NULL;
}

static void check_contradiction(void) {
  orgkit_engine *engine = preferring(NULL, NULL, NULL);
  const char *id = contradiction(engine);
  char policy[128];
  REQUIRE(id);
  snprintf(policy, sizeof policy, "{\"prefer\":{\"%s\":\"S2\"}}", id);
  check_first(preferring(NULL, NULL, policy), "S2");
  snprintf(policy, sizeof policy, "{\"prefer\":{\"%s\":\"S2\",\"%s\":\"S1\"}}", id, key);
  check_first(preferring(NULL, NULL, policy), "S1");
  orgkit_engine_free(engine);
}

/* Six reports are fine for S1 (5-8) and too many for S2 (3-4). */
static size_t findings_of_a_wide_span(orgkit_engine *engine) {
  orgkit_error *error = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  size_t found = 0;
  orgkit_org *org = make_org(engine,
                             "employee_id,title,manager_id\nM,Sales Manager,\n"
                             "1,AE,M\n2,AE,M\n3,AE,M\n4,AE,M\n5,AE,M\n6,AE,M\n",
                             NULL);
  REQUIRE(CHECK_OK(orgkit_diagnose(engine, org, NULL, &diagnosis, &error)));
  for (size_t i = 0; i < orgkit_diagnosis_count(diagnosis); i++) {
    orgkit_finding finding = ORGKIT_FINDING_INIT;
    CHECK_INTEGER(orgkit_diagnosis_finding(diagnosis, i, &finding), ORGKIT_OK);
    if (strcmp(finding.rule, "span-too-wide")) continue;
    found++;
    CHECK_NUMBER(finding.expected_high, 4);
    CHECK(finding.source_count > 1);
  }
  orgkit_diagnosis_free(diagnosis);
  orgkit_org_free(org);
  orgkit_engine_free(engine);
  return found;
}

#define PREFERRING(sources, count, policy) create(sources, count, policy, &made, &error)

static void check_unknown_names(void) {
  static const char *const wrong[] = {"S1", "S22"}, *const not_utf8[] = {"\xFF"};
  static const char *const policies[] = {
      "{\"prefer_sources\":[\"S9\"]}",
      "{\"prefer\":{\"span.manager\":\"S9\"}}",
      "{\"prefer\":{\"span.manger\":\"S2\"}}",
      "{\"prefer\":{\"c28\":\"S2\"}}",
  };
  orgkit_engine *made = (orgkit_engine *)&key;
  orgkit_error *error = NULL;
  CHECK_INTEGER(PREFERRING(wrong, 2, NULL), ORGKIT_NOT_FOUND);
  CHECK(made == NULL);
  CHECK_CONTAINS(orgkit_error_message(error), "S22");
  CHECK_CONTAINS(orgkit_error_hint(error), "S2");
  orgkit_error_free(error);
  error = NULL;
  CHECK_FAILS(ORGKIT_BAD_INPUT, PREFERRING(not_utf8, 1, NULL));
  for (size_t i = 0; i < sizeof policies / sizeof *policies; i++)
    CHECK_FAILS(ORGKIT_BAD_INPUT, PREFERRING(NULL, 0, policies[i]));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, PREFERRING(wrong, SIZE_MAX, NULL));
}

static void check_broken_policies(void) {
  static const char *const policies[] = {
      "",
      "{",
      "[]",
      "42",
      "nonsense",
      "{\"prefer\":[]}",
      "{\"prefer\":null}",
      "{\"prefer\":{\"span.manager\":2}}",
      "{\"prefer_sources\":\"S2\"}",
      "{\"prefer_sources\":[2]}",
      "{\"prefers\":{}}",
      "{\"prefer\":{}} {}",
      "{\"prefer\":{\"\xFF\":\"S2\"}}",
  };
  orgkit_engine *made = NULL;
  orgkit_error *error = NULL;
  for (size_t i = 0; i < sizeof policies / sizeof *policies; i++) {
    if (!CHECK_FAILS(ORGKIT_BAD_INPUT, PREFERRING(NULL, 0, policies[i])))
      fprintf(stderr, "  of %s\n", policies[i]);
    CHECK(made == NULL);
  }
  CHECK_INTEGER(PREFERRING(NULL, 0, "{\"prefer\":{\"a/b~c\":2}}"), ORGKIT_BAD_INPUT);
  CHECK_STRING(orgkit_error_pointer(error), "/prefer/a~1b~0c");
  CHECK_STRING(orgkit_error_file(error), "settings");
  orgkit_error_free(error);
}

int main(void) {
  check_who_decides();
  check_rows("S1");
  check_rows("S2");
  CHECK_INTEGER(findings_of_a_wide_span(preferring(NULL, NULL, NULL)), 0);
  CHECK_INTEGER(findings_of_a_wide_span(preferring("S2", NULL, NULL)), 1);
  check_unknown_names();
  check_broken_policies();
  check_contradiction();
  return check_finish();
}
