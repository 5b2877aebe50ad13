/* review.c: what a team has decided: rules, thresholds, exceptions, and a baseline. */
#include <stdint.h>

#include "support.h"

static const char people[] =
    "employee_id,title,manager_id\nceo,CEO,\nboss,Sales Manager,ceo\nself,AE,self\n"
    "1,AE,boss\n2,AE,boss\n3,AE,boss\n4,AE,boss\n5,AE,boss\n6,AE,boss\n7,AE,boss\n8,AE,boss\n"
    "9,AE,boss\nguest,Advisor,\n";

static orgkit_engine *deciding(const char *settings) {
  orgkit_engine_options options = ORGKIT_ENGINE_OPTIONS_INIT;
  orgkit_engine *engine = NULL;
  orgkit_error *error = NULL;
  options.settings = settings;
  options.settings_size = strlen(settings);
  REQUIRE(CHECK_OK(orgkit_engine_create(&options, &engine, &error)));
  return engine;
}

/* The diagnosis of the people by an engine, which is freed. */
static orgkit_diagnosis *diagnose(orgkit_engine *engine, const char *as_of, const char *baseline) {
  orgkit_error *error = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_org *org = make_org(engine, people, NULL);
  orgkit_diagnosis_options options = ORGKIT_DIAGNOSIS_OPTIONS_INIT;
  options.as_of = as_of;
  options.baseline = baseline;
  options.baseline_size = baseline ? strlen(baseline) : 0;
  REQUIRE(CHECK_OK(orgkit_diagnose(engine, org, &options, &diagnosis, &error)));
  orgkit_org_free(org);
  orgkit_engine_free(engine);
  return diagnosis;
}

/* The finding of `rule` that counts; its `rule` is NULL if there is none. */
static orgkit_finding finding_of(const orgkit_diagnosis *diagnosis, const char *rule) {
  orgkit_finding none = ORGKIT_FINDING_INIT;
  for (size_t i = 0; i < orgkit_diagnosis_count(diagnosis); i++) {
    orgkit_finding finding = ORGKIT_FINDING_INIT;
    REQUIRE(orgkit_diagnosis_finding(diagnosis, i, &finding) == ORGKIT_OK);
    if (strcmp(finding.rule, rule) == 0) return finding;
  }
  return none;
}

static orgkit_diagnosis_summary summary_of(const orgkit_diagnosis *diagnosis) {
  orgkit_diagnosis_summary summary = ORGKIT_DIAGNOSIS_SUMMARY_INIT;
  REQUIRE(orgkit_diagnosis_summarize(diagnosis, &summary) == ORGKIT_OK);
  return summary;
}

static void check_rules(void) {
  orgkit_diagnosis *diagnosis = diagnose(
      deciding("{\"rules\":{\"several-roots\":{\"enabled\":false,\"reason\":\"guests\"},"
               "\"span-too-wide\":{\"severity\":\"critical\",\"reason\":\"board\"}}}"),
      NULL, NULL);
  CHECK_STRING(finding_of(diagnosis, "several-roots").rule, NULL);
  CHECK_INTEGER(finding_of(diagnosis, "span-too-wide").severity, ORGKIT_CRITICAL);
  orgkit_diagnosis_summary summary = summary_of(diagnosis);
  CHECK_INTEGER(summary.rules_disabled, 1);
  orgkit_engine *engine = make_engine();
  CHECK_INTEGER(summary.rules_violated + summary.rules_held + summary.rules_not_applicable +
                    summary.rules_unknown + summary.rules_disabled,
                orgkit_rule_count(engine));
  orgkit_engine_free(engine);
  orgkit_diagnosis_free(diagnosis);
}

static void check_thresholds(void) {
  orgkit_diagnosis *diagnosis = diagnose(
      deciding("{\"thresholds\":{\"span.manager\":{\"high\":8.5,\"source\":\"us\"}}}"), NULL, NULL);
  orgkit_finding finding = finding_of(diagnosis, "span-too-wide");
  CHECK_NUMBER(finding.expected_high, 8.5);
  CHECK_NUMBER(finding.expected_low, NAN);
  CHECK(finding.source_count > 1);
  for (size_t i = 0; i < orgkit_diagnosis_count(diagnosis); i++) {
    orgkit_finding each = ORGKIT_FINDING_INIT;
    orgkit_benchmark source = ORGKIT_BENCHMARK_INIT;
    CHECK_INTEGER(orgkit_diagnosis_finding(diagnosis, i, &each), ORGKIT_OK);
    if (strcmp(each.rule, "span-too-wide")) continue;
    CHECK_INTEGER(orgkit_diagnosis_finding_source(diagnosis, i, 0, &source), ORGKIT_OK);
    CHECK_STRING(source.source, "company");
    CHECK_STRING(source.locator, "us");
    CHECK_STRING(source.grade, "practice");
  }
  orgkit_diagnosis_free(diagnosis);
  diagnosis = diagnose(
      deciding("{\"thresholds\":{\"span.manager\":{\"high\":9,\"source\":\"us\"}}}"), NULL, NULL);
  CHECK_STRING(finding_of(diagnosis, "span-too-wide").rule, NULL);
  orgkit_diagnosis_free(diagnosis);
}

static void check_exceptions(void) {
  static const char settings[] =
      "{\"exceptions\":["
      "{\"rule\":\"span-too-wide\",\"team\":\"boss\",\"reason\":\"growing\","
      "\"until\":\"2026-06-30\"},"
      "{\"rule\":\"self-report\",\"subject\":\"nobody\",\"reason\":\"x\"}]}";
  orgkit_diagnosis *diagnosis = diagnose(deciding(settings), "2026-06-30", NULL);
  orgkit_finding finding = ORGKIT_FINDING_INIT;
  orgkit_exception exception = ORGKIT_EXCEPTION_INIT;
  CHECK_STRING(finding_of(diagnosis, "span-too-wide").rule, NULL);
  CHECK_STRING(finding_of(diagnosis, "self-report").reason, NULL);
  CHECK_INTEGER(summary_of(diagnosis).suppressed, 1);
  REQUIRE(orgkit_diagnosis_suppressed_count(diagnosis) == 1);
  CHECK_INTEGER(orgkit_diagnosis_suppressed(diagnosis, 0, &finding), ORGKIT_OK);
  CHECK_STRING(finding.subject_id, "boss");
  CHECK_STRING(finding.reason, "growing");
  REQUIRE(orgkit_diagnosis_exception_count(diagnosis) == 2);
  CHECK_INTEGER(orgkit_diagnosis_exception(diagnosis, 0, &exception), ORGKIT_OK);
  CHECK_STRING(exception.rule, "span-too-wide");
  CHECK_STRING(exception.subject, NULL);
  CHECK_STRING(exception.team, "boss");
  CHECK_STRING(exception.until, "2026-06-30");
  CHECK_INTEGER(exception.findings, 1);
  CHECK_INTEGER(exception.problem, ORGKIT_EXCEPTION_FINE);
  CHECK_INTEGER(orgkit_diagnosis_exception(diagnosis, 1, &exception), ORGKIT_OK);
  CHECK_STRING(exception.subject, "nobody");
  CHECK_STRING(exception.until, NULL);
  CHECK_INTEGER(exception.problem, ORGKIT_EXCEPTION_UNUSED);
  orgkit_diagnosis_free(diagnosis);

  diagnosis = diagnose(deciding(settings), "2026-07-01", NULL);
  CHECK_STRING(finding_of(diagnosis, "span-too-wide").rule, "span-too-wide");
  CHECK_INTEGER(orgkit_diagnosis_exception(diagnosis, 0, &exception), ORGKIT_OK);
  CHECK_INTEGER(exception.problem, ORGKIT_EXCEPTION_EXPIRED);
  orgkit_diagnosis_free(diagnosis);
  diagnosis = diagnose(deciding(settings), NULL, NULL);
  CHECK_INTEGER(orgkit_diagnosis_exception(diagnosis, 0, &exception), ORGKIT_OK);
  CHECK_INTEGER(exception.problem, ORGKIT_EXCEPTION_UNDATED);
  CHECK_INTEGER(orgkit_diagnosis_suppressed_count(diagnosis), 1);
  orgkit_diagnosis_free(diagnosis);
}

static void check_baseline(void) {
  static const char known[] =
      "{\"baseline\":["
      "{\"fingerprint\":\"0000000000000001\",\"rule\":\"self-report\","
      "\"subject\":{\"kind\":\"person\",\"id\":\"gone\"}},"
      "{\"fingerprint\":\"0000000000000002\",\"rule\":\"orphan-account\","
      "\"subject\":{\"kind\":\"account\",\"id\":\"A1\"}}]}";
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  orgkit_diagnosis *diagnosis = diagnose(make_engine(), NULL, known);
  orgkit_missing_finding missing = ORGKIT_MISSING_FINDING_INIT;
  CHECK(orgkit_diagnosis_count(diagnosis) > 2);
  CHECK_INTEGER(summary_of(diagnosis).gone, 1);
  CHECK_INTEGER(summary_of(diagnosis).unchecked, 1);
  REQUIRE(orgkit_diagnosis_missing_count(diagnosis) == 2);
  CHECK_INTEGER(orgkit_diagnosis_missing(diagnosis, 0, &missing), ORGKIT_OK);
  CHECK_STRING(missing.fingerprint, "0000000000000001");
  CHECK_STRING(missing.subject_id, "gone");
  CHECK(missing.is_gone);
  CHECK_INTEGER(orgkit_diagnosis_missing(diagnosis, 1, &missing), ORGKIT_OK);
  CHECK_STRING(missing.rule, "orphan-account");
  CHECK_STRING(missing.subject_kind, "account");
  CHECK(!missing.is_gone);
  size_t found = orgkit_diagnosis_count(diagnosis);
  CHECK_OK(orgkit_diagnosis_baseline(diagnosis, &text, &error));
  orgkit_diagnosis_free(diagnosis);

  diagnosis = diagnose(make_engine(), NULL, orgkit_text_data(text));
  CHECK_INTEGER(orgkit_diagnosis_count(diagnosis), 0);
  CHECK_INTEGER(orgkit_diagnosis_known_count(diagnosis), found);
  CHECK_INTEGER(summary_of(diagnosis).known, found);
  CHECK_INTEGER(summary_of(diagnosis).critical, 0);
  CHECK_INTEGER(orgkit_diagnosis_missing_count(diagnosis), 0);
  orgkit_diagnosis_free(diagnosis);
  orgkit_text_free(text);
}

/* Documents that are none name themselves as the caller calls them. */
static void check_names(void) {
  orgkit_error *error = NULL;
  orgkit_engine *engine = make_engine(), *made = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_engine_options settings = ORGKIT_ENGINE_OPTIONS_INIT;
  settings.settings = "{\"rules\":{\"span-too-wyde\":{\"enabled\":false,\"reason\":\"x\"}}}";
  settings.settings_size = strlen(settings.settings);
  CHECK_INTEGER(orgkit_engine_create(&settings, &made, &error), ORGKIT_BAD_INPUT);
  CHECK_STRING(orgkit_error_file(error), "settings");
  orgkit_error_free(error);
  error = NULL;
  settings.settings_name = "orgkit.json";
  CHECK_INTEGER(orgkit_engine_create(&settings, &made, &error), ORGKIT_BAD_INPUT);
  CHECK(made == NULL);
  CHECK_STRING(orgkit_error_file(error), "orgkit.json");
  CHECK_STRING(orgkit_error_pointer(error), "/rules/span-too-wyde");
  CHECK_STRING(orgkit_error_hint(error), "did you mean span-too-wide?");
  orgkit_error_free(error);
  error = NULL;
  settings.settings_name = "\xFF";
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_engine_create(&settings, &made, &error));

  orgkit_org *org = make_org(engine, people, NULL);
  orgkit_diagnosis_options options = ORGKIT_DIAGNOSIS_OPTIONS_INIT;
  options.baseline = "{\"baseline\":[{\"fingerprint\":\"1\"}]}";
  options.baseline_size = strlen(options.baseline);
  options.baseline_name = "known.json";
  CHECK_INTEGER(orgkit_diagnose(engine, org, &options, &diagnosis, &error), ORGKIT_BAD_INPUT);
  CHECK_STRING(orgkit_error_file(error), "known.json");
  CHECK_STRING(orgkit_error_pointer(error), "/baseline/0/fingerprint");
  orgkit_error_free(error);
  error = NULL;
  options.baseline_size = 0;
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_diagnose(engine, org, &options, &diagnosis, &error));
  options.baseline_size = SIZE_MAX;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_diagnose(engine, org, &options, &diagnosis, &error));
  orgkit_org_free(org);
  orgkit_engine_free(engine);
}

static void check_fail_on(void) {
  orgkit_engine *engine = make_engine();
  CHECK_INTEGER(orgkit_engine_fail_on(engine), 0);
  orgkit_engine_free(engine);
  engine = deciding("{\"fail_on\":\"warning\"}");
  CHECK_INTEGER(orgkit_engine_fail_on(engine), ORGKIT_WARNING);
  orgkit_engine_free(engine);
}

int main(void) {
  check_rules();
  check_thresholds();
  check_exceptions();
  check_baseline();
  check_names();
  check_fail_on();
  return check_finish();
}
