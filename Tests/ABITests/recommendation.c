/* recommendation.c: what to do about findings, tried, and as a plan. */
#include "support.h"

static const char people[] =
    "employee_id,title,manager_id\nceo,CEO,\nrev,VP Revenue Operations,ceo\ncsm,CSM,ceo\n";
static const char accounts[] =
    "account_id,owner_id,arr\n1,csm,120000\n2,,130000\n3,,110000\n";

static orgkit_recommendations *recommend(orgkit_engine *engine, orgkit_org *org) {
  orgkit_error *error = NULL;
  orgkit_recommendations *list = NULL;
  orgkit_recommend_options options = ORGKIT_RECOMMEND_OPTIONS_INIT;
  options.as_of = "2026-03-31";
  REQUIRE(CHECK_OK(orgkit_recommend(engine, org, &options, &list, &error)));
  return list;
}

static size_t index_of(const orgkit_recommendations *list, const char *id) {
  for (size_t i = 0; i < orgkit_recommendations_count(list); i++) {
    orgkit_recommendation item = ORGKIT_RECOMMENDATION_INIT;
    REQUIRE(orgkit_recommendations_item(list, i, &item) == ORGKIT_OK);
    if (strcmp(item.id, id) == 0) return i;
  }
  REQUIRE(0);
  return 0;
}

static void check_list(const orgkit_recommendations *list) {
  size_t place = index_of(list, "accounts:assign-orphans");
  orgkit_recommendation item = ORGKIT_RECOMMENDATION_INIT;
  CHECK_INTEGER(orgkit_recommendations_item(list, place, &item), ORGKIT_OK);
  CHECK_STRING(item.kind, "accounts");
  CHECK_INTEGER(item.severity, ORGKIT_CRITICAL);
  CHECK_INTEGER(item.rank, (int)place + 1);
  CHECK_INTEGER(item.finding_count, 2);
  CHECK_INTEGER(item.change_count, 2);
  CHECK_NUMBER(item.effort, 1);
  CHECK(item.subject_id == NULL && item.hire_role == NULL);
  CHECK(item.would_change_count > 0 && item.would_change[0] != NULL);
  orgkit_finding finding = ORGKIT_FINDING_INIT;
  CHECK_INTEGER(orgkit_recommendations_finding(list, place, 0, &finding), ORGKIT_OK);
  CHECK_STRING(finding.rule, "orphan-account");
  orgkit_table_change change = ORGKIT_TABLE_CHANGE_INIT;
  CHECK_INTEGER(orgkit_recommendations_change(list, place, 0, &change), ORGKIT_OK);
  /* The larger account goes first. */
  CHECK_STRING(change.id, "2");
  CHECK_STRING(change.after, "csm");
  CHECK(change.before == NULL);
  orgkit_alternative way = ORGKIT_ALTERNATIVE_INIT;
  CHECK_INTEGER(orgkit_recommendations_alternative(list, place, 0, &way), ORGKIT_OK);
  CHECK_INTEGER(way.is_chosen, 1);
  CHECK_NUMBER(way.score, NAN);
  CHECK_INTEGER(orgkit_recommendations_change(list, place, 2, &change), ORGKIT_INVALID_ARGUMENT);
}

static void check_trial(const orgkit_recommendations *list) {
  orgkit_error *error = NULL;
  orgkit_trial *trial = NULL;
  const char *const ids[] = {"accounts:assign-orphans"};
  REQUIRE(CHECK_OK(orgkit_recommendations_try(list, ids, 1, &trial, &error)));
  orgkit_diff_summary summary = ORGKIT_DIFF_SUMMARY_INIT;
  CHECK_INTEGER(orgkit_trial_summarize(trial, &summary), ORGKIT_OK);
  CHECK_INTEGER(summary.cleared, 2);
  CHECK_INTEGER(summary.added, 0);
  CHECK_INTEGER(orgkit_trial_count(trial),
                summary.cleared + summary.added + summary.unchanged + summary.unchecked);
  orgkit_change change = ORGKIT_CHANGE_INIT;
  CHECK_INTEGER(orgkit_trial_change(trial, 0, &change), ORGKIT_OK);
  orgkit_text *table = NULL;
  REQUIRE(CHECK_OK(orgkit_trial_table(trial, ORGKIT_ACCOUNTS, &table, &error)));
  CHECK_STRING(orgkit_text_data(table),
               "account_id,owner_id,arr\n1,csm,120000\n2,csm,130000\n3,csm,110000\n");
  orgkit_text_free(table);
  orgkit_org *org = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  REQUIRE(CHECK_OK(orgkit_trial_org(trial, &org, &error)));
  REQUIRE(CHECK_OK(orgkit_trial_diagnosis(trial, &diagnosis, &error)));
  orgkit_trial_free(trial);
  CHECK(orgkit_diagnosis_count(diagnosis) > 0);
  orgkit_diagnosis_free(diagnosis);
  orgkit_org_free(org);
  const char *const wrong[] = {"accounts:assign-orphan"};
  CHECK_INTEGER(orgkit_recommendations_try(list, wrong, 1, &trial, &error), ORGKIT_NOT_FOUND);
  CHECK(trial == NULL && strstr(orgkit_error_hint(error), "assign-orphans") != NULL);
  orgkit_error_free(error);
}

static void check_plan(const orgkit_recommendations *list) {
  orgkit_error *error = NULL;
  orgkit_plan *plan = NULL;
  REQUIRE(CHECK_OK(orgkit_plan_create(list, NULL, &plan, &error)));
  CHECK_INTEGER(orgkit_plan_count(plan), 9);
  orgkit_plan_step step = ORGKIT_PLAN_STEP_INIT;
  CHECK_INTEGER(orgkit_plan_step_at(plan, 2, &step), ORGKIT_OK);
  CHECK_STRING(step.from, "2026-03-31");
  CHECK_STRING(step.to, "2026-04-29");
  CHECK_STRING(step.owner_id, "rev");
  CHECK_STRING(step.recommendations[0], "accounts:assign-orphans");
  orgkit_plan_free(plan);
  orgkit_plan_options options = ORGKIT_PLAN_OPTIONS_INIT;
  options.kind = "pilt";
  CHECK_INTEGER(orgkit_plan_create(list, &options, &plan, &error), ORGKIT_NOT_FOUND);
  orgkit_error_free(error);
  error = NULL;
  options.kind = "pilot";
  options.start = "tomorrow";
  CHECK_INTEGER(orgkit_plan_create(list, &options, &plan, &error), ORGKIT_INVALID_ARGUMENT);
  orgkit_error_free(error);
}

/* Checks that a text is there and has `part`, and frees it. */
static void check_text(orgkit_text *text, const char *part) {
  CHECK_CONTAINS(orgkit_text_data(text), part);
  orgkit_text_free(text);
}

static void check_rendering(const orgkit_recommendations *list) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_plan *plan = NULL;
  orgkit_trial *trial = NULL;
  orgkit_recommendation first = ORGKIT_RECOMMENDATION_INIT;
  REQUIRE(CHECK_INTEGER(orgkit_recommendations_item(list, 0, &first), ORGKIT_OK));
  CHECK_OK(orgkit_recommendations_render(list, NULL, &text, &error));
  check_text(text, first.id);
  REQUIRE(CHECK_OK(orgkit_recommendations_diagnosis(list, &diagnosis, &error)));
  CHECK(orgkit_diagnosis_count(diagnosis) > 0);
  orgkit_diagnosis_free(diagnosis);
  REQUIRE(CHECK_OK(orgkit_plan_create(list, NULL, &plan, &error)));
  CHECK_OK(orgkit_plan_render(plan, NULL, &text, &error));
  check_text(text, "\"steps\":");
  orgkit_plan_free(plan);
  REQUIRE(CHECK_OK(orgkit_recommendations_try(list, &first.id, 1, &trial, &error)));
  CHECK_OK(orgkit_trial_render(trial, NULL, &text, &error));
  check_text(text, first.id);
  orgkit_trial_free(trial);
}

int main(void) {
  orgkit_engine *engine = make_engine();
  orgkit_org *org = make_org(engine, people, accounts);
  orgkit_recommendations *list = recommend(engine, org);
  orgkit_org_free(org);
  orgkit_engine_free(engine);
  check_list(list);
  check_trial(list);
  check_plan(list);
  check_rendering(list);
  CHECK_INTEGER(orgkit_recommendations_count(NULL), 0);
  orgkit_recommendations_free(list);
  orgkit_recommendations_free(NULL);
  return check_finish();
}
