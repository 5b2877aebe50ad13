/* diagnose.c: what is structurally wrong with an organisation, from its exports.
 *
 *   diagnose [--json] people.csv accounts.csv company.json
 *
 * Every file is optional; give "" for one that you do not have. */
#include <math.h>
#include <orgkit.h>
#include <stdio.h>
#include <string.h>

/* An error names the place and often the fix; printing it is all there is to do. */
static int fail(orgkit_error *error) {
  fprintf(stderr, "diagnose: %s\n", orgkit_error_message(error));
  if (orgkit_error_hint(error)) fprintf(stderr, "  %s\n", orgkit_error_hint(error));
  orgkit_error_free(error);
  return 1;
}

static const char *severity_name(int32_t severity) {
  switch (severity) {
    case ORGKIT_CRITICAL: return "CRITICAL";
    case ORGKIT_WARNING: return "WARNING";
    case ORGKIT_ADVICE: return "ADVICE";
    default: return "NOTE"; /* a severity that later versions may add */
  }
}

/* Text that is not there is NULL, which printf() must not see. */
static const char *text(const char *text_or_null) { return text_or_null ? text_or_null : ""; }

/* What reading left out or took in another sense than its header suggests. */
static void print_notices(const orgkit_org *org) {
  for (size_t i = 0; i < orgkit_org_notice_count(org); i++) {
    orgkit_notice notice = ORGKIT_NOTICE_INIT;
    if (orgkit_org_notice(org, i, &notice)) continue;
    fprintf(stderr, "%s", notice.file ? notice.file : "input");
    if (notice.row) fprintf(stderr, ", row %llu", (unsigned long long)notice.row);
    if (notice.column) fprintf(stderr, ", column %s", notice.column);
    fprintf(stderr, ": %s\n", text(notice.message));
    if (notice.hint) fprintf(stderr, "  %s\n", notice.hint);
  }
}

/* A benchmark is a point, a band, a band with an open end, or only a principle. */
static void print_benchmark(const orgkit_benchmark *benchmark) {
  printf("    %s, %s: ", text(benchmark->source_title), text(benchmark->locator));
  if (!isnan(benchmark->value)) {
    printf("%g %s", benchmark->value, text(benchmark->unit));
  } else if (!isnan(benchmark->low) && !isnan(benchmark->high)) {
    printf("%g to %g %s", benchmark->low, benchmark->high, text(benchmark->unit));
  } else if (!isnan(benchmark->low)) {
    printf("at least %g %s", benchmark->low, text(benchmark->unit));
  } else if (!isnan(benchmark->high)) {
    printf("at most %g %s", benchmark->high, text(benchmark->unit));
  } else {
    printf("a principle");
  }
  printf(" (%s)\n", text(benchmark->grade));
}

static void print_findings(const orgkit_diagnosis *diagnosis) {
  for (size_t i = 0; i < orgkit_diagnosis_count(diagnosis); i++) {
    orgkit_finding finding = ORGKIT_FINDING_INIT;
    if (orgkit_diagnosis_finding(diagnosis, i, &finding)) continue;
    printf("%-8s  %s  %s %s\n  %s\n", severity_name(finding.severity), finding.rule,
           text(finding.subject_kind), text(finding.subject_id), text(finding.message));
    for (size_t s = 0; s < finding.source_count; s++) {
      orgkit_benchmark benchmark = ORGKIT_BENCHMARK_INIT;
      if (orgkit_diagnosis_finding_source(diagnosis, i, s, &benchmark) == ORGKIT_OK)
        print_benchmark(&benchmark);
    }
    if (finding.remedy) printf("  What to do: %s\n", finding.remedy);
  }
}

/* A rule that could not be decided is not a rule that holds: say what it lacks. */
static void print_unknowns(const orgkit_diagnosis *diagnosis) {
  for (size_t i = 0; i < orgkit_diagnosis_unknown_count(diagnosis); i++) {
    orgkit_unknown_rule unknown = ORGKIT_UNKNOWN_RULE_INIT;
    if (orgkit_diagnosis_unknown(diagnosis, i, &unknown)) continue;
    printf("UNKNOWN   %s  needs", unknown.rule);
    for (size_t m = 0; m < unknown.missing_count; m++)
      printf("%s %s", m ? "," : "", unknown.missing[m]);
    printf("\n");
  }
  orgkit_question question = ORGKIT_QUESTION_INIT;
  if (orgkit_diagnosis_next_question(diagnosis, &question) || !question.datum) return;
  printf("Next question: %s (decides %zu rules)\n", text(question.question),
         question.rule_count);
  if (question.how) printf("  %s\n", question.how);
}

static void print_summary(const orgkit_diagnosis *diagnosis) {
  orgkit_diagnosis_summary summary = ORGKIT_DIAGNOSIS_SUMMARY_INIT;
  if (orgkit_diagnosis_summarize(diagnosis, &summary)) return;
  printf("%llu violated, %llu hold, %llu not applicable, %llu unknown\n",
         (unsigned long long)summary.rules_violated, (unsigned long long)summary.rules_held,
         (unsigned long long)summary.rules_not_applicable,
         (unsigned long long)summary.rules_unknown);
}

/* The same document that `orgkit diagnose --json` prints. */
static orgkit_status print_json(const orgkit_diagnosis *diagnosis, orgkit_error **error) {
  orgkit_text *json = NULL;
  orgkit_status status = orgkit_diagnosis_render(diagnosis, NULL, &json, error);
  if (status == ORGKIT_OK) {
    fwrite(orgkit_text_data(json), 1, orgkit_text_size(json), stdout);
    putchar('\n');
  }
  orgkit_text_free(json);
  return status;
}

/* Reads what there is; the first bad row stops with its place. */
static orgkit_status read_files(orgkit_org_builder *builder, char *const paths[3],
                                orgkit_error **error) {
  static const orgkit_table tables[3] = {ORGKIT_PEOPLE, ORGKIT_ACCOUNTS, ORGKIT_COMPANY};
  for (int i = 0; i < 3; i++) {
    if (paths[i][0] == '\0') continue;
    orgkit_status status =
        orgkit_org_builder_read_file(builder, tables[i], paths[i], NULL, error);
    if (status) return status;
  }
  return ORGKIT_OK;
}

int main(int argc, char **argv) {
  int json = argc > 1 && strcmp(argv[1], "--json") == 0;
  if (argc - json != 4) {
    fprintf(stderr, "usage: diagnose [--json] people.csv accounts.csv company.json\n");
    return 2;
  }

  int result = 1;
  orgkit_engine *engine = NULL;
  orgkit_org_builder *builder = NULL;
  orgkit_org *org = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_error *error = NULL;

  if (orgkit_engine_create(NULL, &engine, &error)) goto failed;
  if (orgkit_org_builder_create(engine, &builder, &error)) goto failed;
  if (read_files(builder, argv + 1 + json, &error)) goto failed;
  if (orgkit_org_builder_seal(builder, &org, &error)) goto failed;
  if (orgkit_diagnose(engine, org, NULL, &diagnosis, &error)) goto failed;

  print_notices(org);
  if (json) {
    if (print_json(diagnosis, &error)) goto failed;
  } else {
    print_findings(diagnosis);
    print_unknowns(diagnosis);
    print_summary(diagnosis);
  }
  result = 0;
  goto done;

failed:
  result = fail(error);
done:
  /* Each free accepts NULL, so one way out serves every failure. */
  orgkit_diagnosis_free(diagnosis);
  orgkit_org_free(org);
  orgkit_org_builder_free(builder);
  orgkit_engine_free(engine);
  return result;
}
