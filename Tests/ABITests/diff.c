/* diff.c: two diagnoses compared: findings by fingerprint, the tree by its figures. */
#include "support.h"

static const char before[] =
    "employee_id,title,manager_id\nceo,CEO,\nself,AE,self\nboss,Sales Manager,ceo\n"
    "1,AE,boss\n2,AE,boss\n3,AE,boss\n4,AE,boss\n5,AE,boss\n6,AE,boss\n7,AE,boss\n8,AE,boss\n"
    "9,AE,boss\n";
static const char after[] =
    "employee_id,title,manager_id\nguest,Advisor,\nceo,CEO,\nboss,Manager of Sales,ceo\n"
    "1,AE,boss\n2,AE,boss\n3,AE,boss\n4,AE,boss\n5,AE,boss\n6,AE,boss\n7,AE,boss\n8,AE,boss\n"
    "9,AE,boss\nself,AE,boss\n";

/* The JSON of the diagnosis of `people`. */
static orgkit_text *diagnosis_of(const char *people) {
  orgkit_error *error = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_text *text = NULL;
  orgkit_engine *engine = make_engine();
  orgkit_org *org = make_org(engine, people, NULL);
  REQUIRE(CHECK_OK(orgkit_diagnose(engine, org, NULL, &diagnosis, &error)));
  REQUIRE(CHECK_OK(orgkit_diagnosis_render(diagnosis, NULL, &text, &error)));
  orgkit_diagnosis_free(diagnosis);
  orgkit_org_free(org);
  orgkit_engine_free(engine);
  return text;
}

/* Compares and frees both documents. */
static orgkit_diff *compare(orgkit_text *old, orgkit_text *later) {
  orgkit_error *error = NULL;
  orgkit_diff *diff = NULL;
  REQUIRE(CHECK_OK(orgkit_diff_create(orgkit_text_data(old), orgkit_text_size(old),
                                      orgkit_text_data(later), orgkit_text_size(later), NULL, &diff,
                                      &error)));
  orgkit_text_free(old);
  orgkit_text_free(later);
  return diff;
}

static orgkit_change change_of(const orgkit_diff *diff, const char *rule, const char *id) {
  orgkit_change none = ORGKIT_CHANGE_INIT;
  for (size_t i = 0; i < orgkit_diff_count(diff); i++) {
    orgkit_change change = ORGKIT_CHANGE_INIT;
    REQUIRE(orgkit_diff_change(diff, i, &change) == ORGKIT_OK);
    if (strcmp(change.rule, rule) == 0 && strcmp(change.subject_id, id) == 0) return change;
  }
  return none;
}

static void check_changes(void) {
  orgkit_diff *diff = compare(diagnosis_of(before), diagnosis_of(after));
  orgkit_diff_summary summary = ORGKIT_DIFF_SUMMARY_INIT;
  orgkit_change guest = change_of(diff, "several-roots", "guest");
  CHECK_INTEGER(guest.kind, ORGKIT_NEW);
  CHECK_NUMBER(guest.before, NAN);
  orgkit_change self = change_of(diff, "self-report", "self");
  CHECK_INTEGER(self.kind, ORGKIT_CLEARED);
  CHECK_INTEGER(self.severity, ORGKIT_CRITICAL);
  CHECK_STRING(self.subject_kind, "person");
  orgkit_change boss = change_of(diff, "span-too-wide", "boss");
  CHECK_INTEGER(boss.kind, ORGKIT_UNCHANGED);
  CHECK_NUMBER(boss.before, 9);
  CHECK_NUMBER(boss.after, 10);
  CHECK_INTEGER(strlen(boss.fingerprint), 16);
  CHECK_CONTAINS(boss.message, "Manager of Sales");

  CHECK_INTEGER(orgkit_diff_summarize(diff, &summary), ORGKIT_OK);
  CHECK_INTEGER(summary.added + summary.cleared + summary.unchanged + summary.suppressed +
                    summary.unchecked,
                orgkit_diff_count(diff));
  CHECK_INTEGER(summary.new_critical + summary.new_warning + summary.new_advice, summary.added);
  int32_t kind = 0;
  for (size_t i = 0; i < orgkit_diff_count(diff); i++) {
    orgkit_change change = ORGKIT_CHANGE_INIT;
    CHECK_INTEGER(orgkit_diff_change(diff, i, &change), ORGKIT_OK);
    CHECK(change.kind >= kind);
    kind = change.kind;
  }
  CHECK_INTEGER(orgkit_diff_change(diff, orgkit_diff_count(diff), &guest),
                ORGKIT_INVALID_ARGUMENT);

  /* CEO, boss, nine and one who reports to nobody; with the guest one more. */
  orgkit_drift drift = ORGKIT_DRIFT_INIT;
  REQUIRE(orgkit_diff_drift_count(diff) > 10);
  CHECK_INTEGER(orgkit_diff_drift(diff, 0, &drift), ORGKIT_OK);
  CHECK_STRING(drift.measure, "people");
  CHECK_NUMBER(drift.before, 12);
  CHECK_NUMBER(drift.after, 13);
  orgkit_diff_free(diff);
}

static void check_documents(void) {
  orgkit_diff *diff = compare(diagnosis_of(before), diagnosis_of(after));
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  CHECK_OK(orgkit_diff_render(diff, NULL, &text, &error));
  CHECK_CONTAINS(orgkit_text_data(text), "\"changes\":[");
  orgkit_text_free(text);
  orgkit_render_options form = ORGKIT_RENDER_OPTIONS_INIT;
  form.format = ORGKIT_MARKDOWN;
  CHECK_OK(orgkit_diff_render(diff, &form, &text, &error));
  CHECK_CONTAINS(orgkit_text_data(text), "## Cleared (");
  orgkit_text_free(text);
  form.format = ORGKIT_PLAIN_TEXT;
  CHECK_OK(orgkit_diff_render(diff, &form, &text, &error));
  CHECK_CONTAINS(orgkit_text_data(text), "1 cleared");
  orgkit_text_free(text);
  form.format = ORGKIT_SARIF;
  CHECK_FAILS(ORGKIT_UNSUPPORTED, orgkit_diff_render(diff, &form, &text, &error));
  orgkit_diff_free(diff);
}

static void check_names(void) {
  static const char *const wrong[] = {"", "[]", "{}", "{\"findings\":3,\"rules\":[],\"summary\":{}}"};
  orgkit_text *good = diagnosis_of(before);
  orgkit_error *error = NULL;
  orgkit_diff *diff = NULL;
  orgkit_diff_options options = ORGKIT_DIFF_OPTIONS_INIT;
  options.new_name = "after.json";
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    CHECK_INTEGER(orgkit_diff_create(wrong[i], strlen(wrong[i]), orgkit_text_data(good),
                                     orgkit_text_size(good), &options, &diff, &error),
                  ORGKIT_BAD_INPUT);
    CHECK_STRING(orgkit_error_file(error), "old");
    orgkit_error_free(error);
    error = NULL;
    CHECK_INTEGER(orgkit_diff_create(orgkit_text_data(good), orgkit_text_size(good), wrong[i],
                                     strlen(wrong[i]), &options, &diff, &error),
                  ORGKIT_BAD_INPUT);
    CHECK_STRING(orgkit_error_file(error), "after.json");
    orgkit_error_free(error);
    error = NULL;
    CHECK(diff == NULL);
  }
  orgkit_text_free(good);
}

int main(void) {
  check_changes();
  check_documents();
  check_names();
  return check_finish();
}
