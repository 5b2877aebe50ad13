/* structure.c: the reporting tree, calculated by hand. */
#include "support.h"

static orgkit_engine *engine;

/* Analyses `people` and frees everything else before the result is used. */
static orgkit_structure *analyze(const char *people) {
  orgkit_error *error = NULL;
  orgkit_structure *structure = NULL;
  orgkit_org *org = make_org(engine, people, NULL);
  CHECK_OK(orgkit_structure_analyze(org, &structure, &error));
  orgkit_org_free(org);
  REQUIRE(structure);
  return structure;
}

static orgkit_structure_summary summarize(const orgkit_structure *structure) {
  orgkit_structure_summary summary = ORGKIT_STRUCTURE_SUMMARY_INIT;
  CHECK_INTEGER(orgkit_structure_summarize(structure, &summary), ORGKIT_OK);
  return summary;
}

static orgkit_position position_at(const orgkit_structure *structure, size_t index) {
  orgkit_position position = ORGKIT_POSITION_INIT;
  CHECK_INTEGER(orgkit_structure_position(structure, index, &position), ORGKIT_OK);
  return position;
}

static void check_json_contains(const orgkit_structure *structure, const char *part) {
  orgkit_text *text = NULL;
  orgkit_error *error = NULL;
  CHECK_OK(orgkit_structure_render(structure, NULL, &text, &error));
  CHECK_INTEGER(orgkit_text_size(text), strlen(orgkit_text_data(text)));
  CHECK_CONTAINS(orgkit_text_data(text), part);
  orgkit_text_free(text);
}

/*        ceo
 *      /     \
 *    vp1     vp2
 *   / | \     |
 *  a  b  c    d   */
static void check_sound_tree(void) {
  orgkit_structure *structure = analyze(
      "employee_id,manager_id\nceo,\nvp1,ceo\na,vp1\nb,vp1\nvp2,ceo\nc,vp1\nd,vp2\n");
  orgkit_structure_summary summary = summarize(structure);
  CHECK_INTEGER(summary.people, 7);
  CHECK_INTEGER(summary.managers, 3);
  CHECK_INTEGER(summary.individual_contributors, 4);
  CHECK_INTEGER(summary.roots, 1);
  CHECK_INTEGER(summary.depth, 3);
  CHECK_NUMBER(summary.span_mean, 2.0);
  CHECK_NUMBER(summary.span_median, 2.0);
  CHECK_INTEGER(summary.span_max, 3);
  static const uint64_t bands[ORGKIT_SPAN_BANDS] = {1, 2, 0, 0, 0, 0};
  for (int i = 0; i < ORGKIT_SPAN_BANDS; i++) CHECK_INTEGER(summary.span_bands[i], bands[i]);
  CHECK_NUMBER(summary.non_managers_per_manager, 4.0 / 3.0);
  CHECK_INTEGER(summary.duplicate_ids + summary.self_reports + summary.dangling_managers +
                    summary.cycles + summary.vacancies,
                0);

  static const orgkit_position positions[] = {
      {0, "ceo", NULL, 1, 2, 6}, {0, "vp1", "ceo", 2, 3, 3}, {0, "a", "vp1", 3, 0, 0},
      {0, "b", "vp1", 3, 0, 0},  {0, "vp2", "ceo", 2, 1, 1}, {0, "c", "vp1", 3, 0, 0},
      {0, "d", "vp2", 3, 0, 0}};
  REQUIRE(orgkit_structure_position_count(structure) == 7);
  for (size_t i = 0; i < 7; i++) {
    orgkit_position position = position_at(structure, i);
    CHECK_STRING(position.id, positions[i].id);
    CHECK_STRING(position.manager_id, positions[i].manager_id);
    CHECK_INTEGER(position.depth, positions[i].depth);
    CHECK_INTEGER(position.direct_reports, positions[i].direct_reports);
    CHECK_INTEGER(position.total_reports, positions[i].total_reports);
  }

  check_json_contains(structure, "\"people\":7");
  check_json_contains(structure, "\"managers\":3");
  check_json_contains(structure, "\"individual_contributors\":4");
  check_json_contains(structure, "\"roots\":[\"ceo\"]");
  check_json_contains(structure, "\"depth\":3");
  check_json_contains(structure,
                      "\"bands\":{\"1\":1,\"13-16\":0,\"17+\":0,\"2-3\":2,\"4-7\":0,\"8-12\":0}");
  orgkit_structure_free(structure);
}

/* One manager at each end of each band, and an even number of spans. */
static void check_bands(void) {
  static const int spans[] = {1, 2, 3, 4, 7, 8, 12, 13, 16, 17};
  char people[4096] = "employee_id,manager_id\n";
  size_t length = strlen(people);
  int next = 0;
  for (size_t m = 0; m < 10; m++) {
    length += (size_t)snprintf(people + length, sizeof people - length, "m%zu,\n", m);
    for (int r = 0; r < spans[m]; r++)
      length += (size_t)snprintf(people + length, sizeof people - length, "r%d,m%zu\n", next++, m);
  }
  orgkit_structure *structure = analyze(people);
  orgkit_structure_summary summary = summarize(structure);
  static const uint64_t bands[ORGKIT_SPAN_BANDS] = {1, 2, 2, 2, 2, 1};
  for (int i = 0; i < ORGKIT_SPAN_BANDS; i++) CHECK_INTEGER(summary.span_bands[i], bands[i]);
  CHECK_INTEGER(summary.roots, 10);
  CHECK_INTEGER(summary.depth, 2);
  CHECK_NUMBER(summary.span_mean, 8.3);
  CHECK_NUMBER(summary.span_median, 7.5);
  CHECK_INTEGER(summary.span_max, 17);
  orgkit_structure_free(structure);
}

static void check_defects(void) {
  /* The second row of "a" neither moves it nor counts again. */
  orgkit_structure *structure =
      analyze("employee_id,manager_id\nceo,\na,ceo\nb,ceo\na,b\n");
  orgkit_structure_summary summary = summarize(structure);
  CHECK_INTEGER(summary.people, 3);
  CHECK_INTEGER(summary.duplicate_ids, 1);
  CHECK_INTEGER(summary.managers, 1);
  CHECK_STRING(position_at(structure, 1).manager_id, "ceo");
  check_json_contains(structure, "\"duplicate_ids\":[\"a\"]");
  orgkit_structure_free(structure);

  structure = analyze("employee_id,manager_id\nceo,\nx,x\n");
  summary = summarize(structure);
  CHECK_INTEGER(summary.people, 2);
  CHECK_INTEGER(summary.self_reports, 1);
  CHECK_INTEGER(summary.cycles, 0);
  CHECK_INTEGER(summary.roots, 1);
  CHECK_STRING(position_at(structure, 1).manager_id, NULL);
  CHECK_NUMBER(summary.span_mean, NAN);
  CHECK_NUMBER(summary.span_median, NAN);
  CHECK_NUMBER(summary.non_managers_per_manager, NAN);
  check_json_contains(structure, "\"self_reports\":[\"x\"]");
  check_json_contains(structure, "\"mean\":null");
  orgkit_structure_free(structure);

  structure = analyze("employee_id,manager_id\nceo,\ny,ghost\n");
  summary = summarize(structure);
  CHECK_INTEGER(summary.dangling_managers, 1);
  CHECK_INTEGER(summary.roots, 1);
  CHECK_INTEGER(position_at(structure, 1).depth, 0);
  CHECK_STRING(position_at(structure, 1).manager_id, NULL);
  check_json_contains(structure, "{\"employee_id\":\"y\",\"manager_id\":\"ghost\"}");
  orgkit_structure_free(structure);

  /* q hangs below the cycle p1 > p2 > p3: no root can be reached from it either. */
  structure = analyze("employee_id,manager_id\nceo,\np1,p2\np2,p3\np3,p1\nq,p1\n");
  summary = summarize(structure);
  CHECK_INTEGER(summary.cycles, 1);
  CHECK_INTEGER(summary.roots, 1);
  CHECK_INTEGER(summary.people, 5);
  for (size_t i = 1; i < 5; i++) CHECK_INTEGER(position_at(structure, i).depth, 0);
  CHECK_INTEGER(position_at(structure, 1).total_reports, 0);
  check_json_contains(structure, "\"p1\"");
  orgkit_structure_free(structure);

  structure = analyze(
      "employee_id,position_id,status,manager_id\nceo,P1,,\n,P2,vacant,ceo\nb,P3,,ceo\n");
  summary = summarize(structure);
  CHECK_INTEGER(summary.people, 3);
  CHECK_INTEGER(summary.vacancies, 1);
  CHECK_INTEGER(summary.span_max, 2);
  orgkit_structure_free(structure);
}

static void check_refusals(void) {
  orgkit_error *error = NULL;
  orgkit_structure *structure = NULL;
  orgkit_org *org = make_org(engine, "employee_id,title\nE1,CEO\n", NULL);
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_structure_analyze(org, &structure, &error));
  orgkit_org_free(org);
  org = make_org(engine, NULL, "account_id\nA1\n");
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_structure_analyze(org, &structure, &error));
  orgkit_org_free(org);
}

int main(void) {
  engine = make_engine();
  check_sound_tree();
  check_bands();
  check_defects();
  check_refusals();
  orgkit_engine_free(engine);
  return check_finish();
}
