/* decision.c: options are compared from JSON, delimited text and arrays alike. */
#include "support.h"

static orgkit_engine *engine;

static const char json[] =
    "{\"criteria\":[{\"id\":\"fit\",\"weight\":3},{\"id\":\"cost\",\"weight\":1,"
    "\"direction\":\"min\"}],\"options\":[{\"id\":\"pods\",\"values\":[10,200]},"
    "{\"id\":\"central\",\"values\":[5,100]},{\"id\":\"worse\",\"values\":[0,200]}]}";
static const char csv[] =
    "option,fit,cost\nweight,3,1\ndirection,max,min\npods,10,200\ncentral,5,100\nworse,0,200\n";

/* By hand, min-max scaled: pods 0.75 * 1 + 0.25 * 0, central 0.75 / 2 + 0.25 * 1. The lead
 * changes where w = (1 - w) + w / 2, at a weight of 2/3 for fit. */
static void check(orgkit_decision *decision) {
  orgkit_decision_summary summary = ORGKIT_DECISION_SUMMARY_INIT;
  CHECK_INTEGER(orgkit_decision_summarize(decision, &summary), ORGKIT_OK);
  CHECK_STRING(summary.method, "weighted-sum");
  CHECK_STRING(summary.weights, "given");
  CHECK_STRING(summary.normalization, "minmax");
  CHECK_INTEGER(summary.winner_count, 1);
  CHECK(fabs(summary.margin - 0.125) < 1e-12);
  CHECK_NUMBER(summary.consistency_ratio, NAN);
  static const struct {
    const char *id, *dominated_by;
    double score, acceptability;
  } expected[] = {{"pods", NULL, 0.75, 1 / 3.0}, {"central", NULL, 0.625, 2 / 3.0},
                  {"worse", "pods", 0, 0}};
  REQUIRE(CHECK_INTEGER(orgkit_decision_option_count(decision), 3));
  for (size_t i = 0; i < 3; i++) {
    orgkit_decision_option option = ORGKIT_DECISION_OPTION_INIT;
    CHECK_INTEGER(orgkit_decision_option_at(decision, i, &option), ORGKIT_OK);
    CHECK_STRING(option.id, expected[i].id);
    CHECK_STRING(option.dominated_by, expected[i].dominated_by);
    CHECK(fabs(option.score - expected[i].score) < 1e-12);
    CHECK(fabs(option.acceptability - expected[i].acceptability) < 1e-9);
    CHECK_INTEGER(option.rank, i + 1);
    REQUIRE(CHECK_INTEGER(option.rank_count, 3));
    CHECK_NUMBER(option.rank_acceptability[0], option.acceptability);
  }
  orgkit_decision_option none = ORGKIT_DECISION_OPTION_INIT;
  CHECK_INTEGER(orgkit_decision_option_at(decision, 3, &none), ORGKIT_INVALID_ARGUMENT);

  REQUIRE(CHECK_INTEGER(orgkit_decision_criterion_count(decision), 2));
  orgkit_decision_criterion fit = ORGKIT_DECISION_CRITERION_INIT;
  CHECK_INTEGER(orgkit_decision_criterion_at(decision, 0, &fit), ORGKIT_OK);
  CHECK_STRING(fit.id, "fit");
  CHECK_NUMBER(fit.weight, 0.75);
  CHECK(fabs(fit.weight_low - 2 / 3.0) < 1e-9 && fit.weight_high == 1);
  orgkit_decision_criterion cost = ORGKIT_DECISION_CRITERION_INIT;
  CHECK_INTEGER(orgkit_decision_criterion_at(decision, 1, &cost), ORGKIT_OK);
  CHECK_INTEGER(cost.direction, ORGKIT_MINIMIZE);
  CHECK_INTEGER(orgkit_decision_criterion_at(decision, 2, &cost), ORGKIT_INVALID_ARGUMENT);
  orgkit_decision_free(decision);
}

static orgkit_decision *decide_json(const char *text) {
  orgkit_error *error = NULL;
  orgkit_decision *decision = NULL;
  REQUIRE(CHECK_OK(orgkit_decide_json(engine, text, strlen(text), NULL, &decision, &error)));
  return decision;
}

static void check_inputs(void) {
  orgkit_error *error = NULL;
  orgkit_decision *decision = NULL;
  check(decide_json(json));
  REQUIRE(CHECK_OK(orgkit_decide_csv(engine, csv, strlen(csv), NULL, &decision, &error)));
  check(decision);

  const char *options[] = {"pods", "central", "worse"}, *criteria[] = {"fit", "cost"};
  const double values[] = {10, 200, 5, 100, 0, 200}, weights[] = {3, 1};
  const int32_t directions[] = {ORGKIT_MAXIMIZE, ORGKIT_MINIMIZE};
  orgkit_decision_matrix matrix = ORGKIT_DECISION_MATRIX_INIT;
  matrix.option_count = 3;
  matrix.criterion_count = 2;
  matrix.options = options;
  matrix.criteria = criteria;
  matrix.values = values;
  matrix.weights = weights;
  matrix.directions = directions;
  REQUIRE(CHECK_OK(orgkit_decide_matrix(engine, &matrix, NULL, &decision, &error)));
  check(decision);
}

static void check_rendering(void) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL, *again = NULL;
  orgkit_decision *first = decide_json(json), *second = decide_json(json);
  CHECK_OK(orgkit_decision_render(first, NULL, &text, &error));
  CHECK_OK(orgkit_decision_render(second, NULL, &again, &error));
  CHECK_CONTAINS(orgkit_text_data(text), "\"margin\":");
  CHECK_STRING(orgkit_text_data(text), orgkit_text_data(again));
  orgkit_text_free(text);
  orgkit_text_free(again);
  orgkit_render_options options = ORGKIT_RENDER_OPTIONS_INIT;
  options.format = ORGKIT_PLAIN_TEXT;
  CHECK_OK(orgkit_decision_render(first, &options, &text, &error));
  CHECK_CONTAINS(orgkit_text_data(text), "pods");
  orgkit_text_free(text);
  orgkit_decision_free(first);
  orgkit_decision_free(second);
}

static void check_bad_input(void) {
  static const struct {
    const char *json, *method;
    orgkit_status status;
  } cases[] = {
      {"{", NULL, ORGKIT_BAD_INPUT},
      {"{\"criteria\":[],\"options\":[]}", NULL, ORGKIT_BAD_INPUT},
      {"{\"criteria\":[{\"id\":\"a\",\"weight\":-1}],\"options\":[{\"id\":\"x\",\"values\":[1]}]}",
       NULL, ORGKIT_BAD_INPUT},
      {"{\"criteria\":[{\"id\":\"a\",\"weight\":1}],\"options\":[{\"id\":\"x\",\"values\":[1,2]}]}",
       NULL, ORGKIT_BAD_INPUT},
      {json, "electre", ORGKIT_NOT_FOUND},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    orgkit_error *error = NULL;
    orgkit_decision *decision = (orgkit_decision *)&engine;
    orgkit_decision_options options = ORGKIT_DECISION_OPTIONS_INIT;
    options.method = cases[i].method;
    CHECK_FAILS(cases[i].status, orgkit_decide_json(engine, cases[i].json, strlen(cases[i].json),
                                                    &options, &decision, &error));
    CHECK(decision == NULL);
  }
  CHECK_INTEGER(orgkit_decision_option_count(NULL), 0);
  CHECK_INTEGER(orgkit_decision_criterion_count(NULL), 0);
  orgkit_decision_free(NULL);
}

int main(void) {
  engine = make_engine();
  check_inputs();
  check_rendering();
  check_bad_input();
  orgkit_engine_free(engine);
  return check_finish();
}
