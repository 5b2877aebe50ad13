/* diagnosis.c: planted defects are found, with sources; what cannot be known is said. */
#include "support.h"

static orgkit_engine *engine;

/* Diagnoses and frees org and engine before the result is used. */
static orgkit_diagnosis *diagnose(const char *people, const char *accounts) {
  orgkit_error *error = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_engine *passing = make_engine();
  orgkit_org *org = make_org(passing, people, accounts);
  CHECK_OK(orgkit_diagnose(passing, org, NULL, &diagnosis, &error));
  orgkit_org_free(org);
  orgkit_engine_free(passing);
  REQUIRE(diagnosis);
  return diagnosis;
}

/* The index of the finding of `rule` about `id`, or SIZE_MAX. */
static size_t index_of(const orgkit_diagnosis *diagnosis, const char *rule, const char *id) {
  for (size_t i = 0; i < orgkit_diagnosis_count(diagnosis); i++) {
    orgkit_finding finding = ORGKIT_FINDING_INIT;
    CHECK_INTEGER(orgkit_diagnosis_finding(diagnosis, i, &finding), ORGKIT_OK);
    if (strcmp(finding.rule, rule) == 0 && finding.subject_id &&
        strcmp(finding.subject_id, id) == 0)
      return i;
  }
  return SIZE_MAX;
}

static void check_found(const orgkit_diagnosis *diagnosis, const char *rule, const char *kind,
                        const char *id) {
  size_t index = index_of(diagnosis, rule, id);
  orgkit_finding finding = ORGKIT_FINDING_INIT;
  if (!CHECK(index != SIZE_MAX)) {
    fprintf(stderr, "  %s says nothing of %s\n", rule, id);
    return;
  }
  CHECK_INTEGER(orgkit_diagnosis_finding(diagnosis, index, &finding), ORGKIT_OK);
  CHECK_STRING(finding.subject_kind, kind);
  CHECK_INTEGER(finding.outcome, ORGKIT_VIOLATED);
  CHECK(finding.message && finding.message[0]);
  CHECK(finding.remedy && finding.remedy[0]);
}

static void check_planted_defects(void) {
  orgkit_diagnosis *diagnosis = diagnose(
      "employee_id,manager_id\nceo,\np,q\nq,p\nx,x\ny,ghost\nd,ceo\nd,ceo\n",
      "account_id,owner_id,arr\nA1,d,1000\nA2,,2000\nA3,stranger,3000\n");
  check_found(diagnosis, "self-report", "person", "x");
  check_found(diagnosis, "dangling-manager", "person", "y");
  check_found(diagnosis, "duplicate-id", "person", "d");
  check_found(diagnosis, "orphan-account", "account", "A2");
  check_found(diagnosis, "owner-not-in-people", "owner", "stranger");
  CHECK(index_of(diagnosis, "reporting-cycle", "p") != SIZE_MAX ||
        index_of(diagnosis, "reporting-cycle", "q") != SIZE_MAX);
  CHECK_INTEGER(index_of(diagnosis, "orphan-account", "A1"), SIZE_MAX);
  orgkit_diagnosis_free(diagnosis);
}

/* 40 direct reports are too many by any source; what was observed is what is there. */
static void check_numbers_and_sources(void) {
  char people[1024] = "employee_id,manager_id\nceo,\nvp,ceo\n";
  for (int i = 0; i < 40; i++)
    snprintf(people + strlen(people), sizeof people - strlen(people), "e%d,vp\n", i);
  orgkit_diagnosis *diagnosis = diagnose(people, NULL);
  size_t index = index_of(diagnosis, "span-too-wide", "vp");
  REQUIRE(index != SIZE_MAX);
  orgkit_finding finding = ORGKIT_FINDING_INIT;
  CHECK_INTEGER(orgkit_diagnosis_finding(diagnosis, index, &finding), ORGKIT_OK);
  CHECK_STRING(finding.subject_kind, "person");
  CHECK_NUMBER(finding.observed, 40);
  CHECK(finding.expected_high < 40);
  CHECK(finding.unit && finding.unit[0]);
  CHECK(finding.source_count > 0);
  for (size_t s = 0; s < finding.source_count; s++) {
    orgkit_benchmark source = ORGKIT_BENCHMARK_INIT;
    orgkit_error *error = NULL;
    size_t first = 0, count = 0;
    CHECK_INTEGER(orgkit_diagnosis_finding_source(diagnosis, index, s, &source), ORGKIT_OK);
    CHECK(source.source_title && source.source_title[0]);
    CHECK(source.locator && source.locator[0]);
    CHECK_OK(orgkit_benchmark_find(engine, source.key, &first, &count, &error));
    CHECK(count > 0);
  }
  orgkit_benchmark beyond = ORGKIT_BENCHMARK_INIT;
  CHECK_INTEGER(orgkit_diagnosis_finding_source(diagnosis, index, finding.source_count, &beyond),
                ORGKIT_INVALID_ARGUMENT);
  orgkit_diagnosis_free(diagnosis);
}

/* Without ARR nobody can say whether labels are right: unknown, not fine. */
static void check_unknown(void) {
  orgkit_diagnosis *diagnosis =
      diagnose("employee_id,manager_id\nceo,\nd,ceo\n",
               "account_id,owner_id,segment\nA1,d,enterprise\nA2,d,smb\n");
  int mismatch_is_unknown = 0;
  const char *previous = "";
  for (size_t i = 0; i < orgkit_diagnosis_unknown_count(diagnosis); i++) {
    orgkit_unknown_rule unknown = ORGKIT_UNKNOWN_RULE_INIT;
    CHECK_INTEGER(orgkit_diagnosis_unknown(diagnosis, i, &unknown), ORGKIT_OK);
    CHECK(strcmp(previous, unknown.rule) < 0);
    previous = unknown.rule;
    REQUIRE(unknown.missing_count > 0 && unknown.missing);
    if (strcmp(unknown.rule, "segment-label-mismatch") == 0) {
      mismatch_is_unknown = 1;
      CHECK_STRING(unknown.missing[0], "accounts.arr");
    }
  }
  CHECK(mismatch_is_unknown);
  CHECK_INTEGER(index_of(diagnosis, "segment-label-mismatch", "A1"), SIZE_MAX);

  orgkit_question question = ORGKIT_QUESTION_INIT;
  CHECK_INTEGER(orgkit_diagnosis_next_question(diagnosis, &question), ORGKIT_OK);
  REQUIRE(question.datum && question.rule_count > 0);
  CHECK(question.question && question.question[0]);
  CHECK(question.how && question.how[0]);
  for (size_t r = 0; r < question.rule_count; r++) CHECK(question.rules[r][0] != '\0');
  orgkit_diagnosis_free(diagnosis);
}

/* Counts, order and document agree with one another, on the whole sample. */
static void check_agreement(void) {
  orgkit_error *error = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_org *org = make_sample(engine);
  REQUIRE(CHECK_OK(orgkit_diagnose(engine, org, NULL, &diagnosis, &error)));
  orgkit_diagnosis_summary summary = ORGKIT_DIAGNOSIS_SUMMARY_INIT;
  CHECK_INTEGER(orgkit_diagnosis_summarize(diagnosis, &summary), ORGKIT_OK);
  CHECK_INTEGER(summary.rules_violated + summary.rules_held + summary.rules_not_applicable +
                    summary.rules_unknown,
                orgkit_rule_count(engine));
  CHECK_INTEGER(summary.rules_unknown, orgkit_diagnosis_unknown_count(diagnosis));
  CHECK(orgkit_diagnosis_count(diagnosis) > 0);

  uint64_t severities[4] = {0, 0, 0, 0};
  orgkit_finding before = ORGKIT_FINDING_INIT;
  for (size_t i = 0; i < orgkit_diagnosis_count(diagnosis); i++) {
    orgkit_finding finding = ORGKIT_FINDING_INIT;
    CHECK_INTEGER(orgkit_diagnosis_finding(diagnosis, i, &finding), ORGKIT_OK);
    REQUIRE(finding.severity >= ORGKIT_ADVICE && finding.severity <= ORGKIT_CRITICAL);
    severities[finding.severity]++;
    if (i) CHECK(before.severity >= finding.severity);
    if (i && before.severity == finding.severity) CHECK(strcmp(before.rule, finding.rule) <= 0);
    before = finding;
  }
  CHECK_INTEGER(summary.critical, severities[ORGKIT_CRITICAL]);
  CHECK_INTEGER(summary.warning, severities[ORGKIT_WARNING]);
  CHECK_INTEGER(summary.advice, severities[ORGKIT_ADVICE]);

  char counts[160];
  snprintf(counts, sizeof counts, "\"findings\":{\"advice\":%d,\"critical\":%d,\"warning\":%d}",
           (int)summary.advice, (int)summary.critical, (int)summary.warning);
  orgkit_text *text = NULL, *again = NULL;
  REQUIRE(CHECK_OK(orgkit_diagnosis_render(diagnosis, NULL, &text, &error)));
  CHECK_CONTAINS(orgkit_text_data(text), counts);
  snprintf(counts, sizeof counts,
           "\"rules\":{\"disabled\":%d,\"holds\":%d,\"not_applicable\":%d,\"unknown\":%d,\"violated\":%d}",
           (int)summary.rules_disabled, (int)summary.rules_held, (int)summary.rules_not_applicable,
           (int)summary.rules_unknown, (int)summary.rules_violated);
  CHECK_CONTAINS(orgkit_text_data(text), counts);
  orgkit_diagnosis_free(diagnosis);

  /* The same input gives the same bytes. */
  REQUIRE(CHECK_OK(orgkit_diagnose(engine, org, NULL, &diagnosis, &error)));
  REQUIRE(CHECK_OK(orgkit_diagnosis_render(diagnosis, NULL, &again, &error)));
  CHECK_STRING(orgkit_text_data(again), orgkit_text_data(text));
  orgkit_text_free(again);
  orgkit_text_free(text);
  orgkit_diagnosis_free(diagnosis);
  orgkit_org_free(org);
}

static void check_options(void) {
  orgkit_error *error = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_text *text = NULL;
  orgkit_org *org = make_org(engine, "employee_id,manager_id\nceo,\nd,ceo\n", NULL);
  orgkit_diagnosis_options options = ORGKIT_DIAGNOSIS_OPTIONS_INIT;
  static const char *const bad_days[] = {"2026-02-30", "yesterday", "03/04/2026"};
  for (size_t i = 0; i < sizeof bad_days / sizeof *bad_days; i++) {
    options.as_of = bad_days[i];
    CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
                orgkit_diagnose(engine, org, &options, &diagnosis, &error));
  }
  options.as_of = "2026-03-31";
  options.scheme = "no-such";
  CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_diagnose(engine, org, &options, &diagnosis, &error));
  options.scheme = "arr-bands";
  REQUIRE(CHECK_OK(orgkit_diagnose(engine, org, &options, &diagnosis, &error)));
  REQUIRE(CHECK_OK(orgkit_diagnosis_render(diagnosis, NULL, &text, &error)));
  CHECK_CONTAINS(orgkit_text_data(text), "\"as_of\":\"2026-03-31\"");
  orgkit_text_free(text);
  orgkit_diagnosis_free(diagnosis);
  orgkit_org_free(org);
}

int main(void) {
  engine = make_engine();
  check_planted_defects();
  check_numbers_and_sources();
  check_unknown();
  check_agreement();
  check_options();
  orgkit_engine_free(engine);
  return check_finish();
}
