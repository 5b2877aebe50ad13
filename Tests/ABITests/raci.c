/* raci.c: charts are read in three forms, checked, given to people and written. */
#include "support.h"

static orgkit_engine *engine;

/* The table of S3, whose second row has no A. */
static const char chart[] =
    "Task/System,RevOps,Sales Leadership,Marketing Leadership,Sales Rep\n"
    "Defining MQL Criteria,A,C,R,I\n"
    "Building CRM Automation,R,I,C,I\n"
    "Data Integrity in CRM,A,C,C,R\n"
    "Lead Status Updates,I,A,I,R\n";

static orgkit_raci *read_chart(const char *text) {
  orgkit_error *error = NULL;
  orgkit_raci *raci = NULL;
  REQUIRE(CHECK_OK(orgkit_raci_read(engine, text, strlen(text), NULL, &raci, &error)));
  return raci;
}

static orgkit_org *people(const char *csv) {
  orgkit_org_builder *builder = make_builder(engine);
  read_csv(builder, ORGKIT_PEOPLE, csv);
  orgkit_org *org = seal(builder);
  orgkit_org_builder_free(builder);
  return org;
}

static void check_chart(void) {
  orgkit_raci *raci = read_chart(chart);
  CHECK_INTEGER(orgkit_raci_task_count(raci), 4);
  CHECK_INTEGER(orgkit_raci_role_count(raci), 4);
  orgkit_raci_task task = ORGKIT_RACI_TASK_INIT;
  CHECK_INTEGER(orgkit_raci_task_at(raci, 1, &task), ORGKIT_OK);
  CHECK_STRING(task.task, "Building CRM Automation");
  CHECK_INTEGER(task.row, 3);
  CHECK_INTEGER(task.responsible, 1);
  CHECK_INTEGER(task.accountable, 0);
  CHECK_INTEGER(task.consulted, 1);
  CHECK_INTEGER(task.informed, 2);
  orgkit_raci_role role = ORGKIT_RACI_ROLE_INIT;
  CHECK_INTEGER(orgkit_raci_role_at(raci, 0, &role), ORGKIT_OK);
  CHECK_STRING(role.role, "RevOps");
  CHECK_INTEGER(role.accountable, 2);
  CHECK_INTEGER(role.responsible, 1);
  CHECK_INTEGER(role.informed, 1);
  CHECK_INTEGER(orgkit_raci_task_at(raci, 4, &task), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_raci_role_at(raci, 4, &role), ORGKIT_INVALID_ARGUMENT);
  orgkit_raci_free(raci);
}

static void check_cells(void) {
  orgkit_raci *raci = read_chart("Task,RevOps,Sales\nMQL,**r** / A,X (who?)\nSLA,-,c\n");
  uint32_t letters = 99;
  size_t length = 99;
  char text[8] = "";
  CHECK_INTEGER(orgkit_raci_cell(raci, 0, 0, &letters), ORGKIT_OK);
  CHECK_INTEGER(letters, ORGKIT_RACI_RESPONSIBLE | ORGKIT_RACI_ACCOUNTABLE);
  CHECK_INTEGER(orgkit_raci_cell(raci, 0, 1, &letters), ORGKIT_OK);
  CHECK_INTEGER(letters, 0);
  CHECK_INTEGER(orgkit_raci_cell_text(raci, 0, 1, NULL, 0, &length), ORGKIT_OK);
  CHECK_INTEGER(length, 8);
  CHECK_INTEGER(orgkit_raci_cell_text(raci, 0, 1, text, sizeof text, &length), ORGKIT_OK);
  CHECK_INTEGER(length, 8);
  CHECK_STRING(text, "X (who?");
  CHECK_INTEGER(orgkit_raci_cell_text(raci, 1, 1, text, sizeof text, &length), ORGKIT_OK);
  CHECK_INTEGER(length, 1);
  CHECK_STRING(text, "C");
  CHECK_INTEGER(orgkit_raci_cell(raci, 2, 0, &letters), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_raci_cell(raci, 0, 2, &letters), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_raci_cell(raci, 0, 0, NULL), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_raci_cell_text(raci, 0, 0, NULL, 1, &length), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_raci_cell_text(raci, 0, 0, text, 8, NULL), ORGKIT_INVALID_ARGUMENT);
  orgkit_raci_free(raci);
}

static void check_review(void) {
  orgkit_error *error = NULL;
  orgkit_raci_review *review = NULL;
  orgkit_raci *raci = read_chart(chart);
  REQUIRE(CHECK_OK(orgkit_raci_check(engine, raci, NULL, &review, &error)));
  /* The findings do not need the chart. */
  orgkit_raci_free(raci);
  REQUIRE(CHECK_INTEGER(orgkit_raci_review_count(review), 1));
  orgkit_raci_finding finding = ORGKIT_RACI_FINDING_INIT;
  CHECK_INTEGER(orgkit_raci_review_finding(review, 0, &finding), ORGKIT_OK);
  CHECK_STRING(finding.rule, "task-without-accountable");
  CHECK_INTEGER(finding.severity, ORGKIT_CRITICAL);
  CHECK_STRING(finding.task, "Building CRM Automation");
  CHECK_INTEGER(finding.row, 3);
  CHECK_STRING(finding.role, NULL);
  CHECK_CONTAINS(finding.message, "has no A");
  CHECK(finding.remedy[0] != '\0');
  CHECK_NUMBER(finding.observed, 0);
  CHECK_INTEGER(finding.source_count, 1);
  orgkit_benchmark source = ORGKIT_BENCHMARK_INIT;
  CHECK_INTEGER(orgkit_raci_review_finding_source(review, 0, 0, &source), ORGKIT_OK);
  CHECK_STRING(source.key, "raci.one-accountable");
  CHECK_INTEGER(orgkit_raci_review_finding_source(review, 0, 1, &source),
                ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_raci_review_finding(review, 1, &finding), ORGKIT_INVALID_ARGUMENT);
  orgkit_raci_summary summary = ORGKIT_RACI_SUMMARY_INIT;
  CHECK_INTEGER(orgkit_raci_review_summarize(review, &summary), ORGKIT_OK);
  CHECK_INTEGER(summary.tasks, 4);
  CHECK_INTEGER(summary.roles, 4);
  CHECK_INTEGER(summary.critical, 1);
  CHECK_INTEGER(summary.warning + summary.advice, 0);
  orgkit_raci_review_free(review);
}

static void check_assignment(void) {
  orgkit_error *error = NULL;
  orgkit_raci *raci = read_chart("Task,VP Sales,Rep,CFO,Clown\nQuote,A,R,I,C\nPlan,R/A,I,C,\n");
  orgkit_org *org = people(
      "employee_id,title,name,status\n1,VP Sales,Ada,active\n2,Rep,,active\n3,Rep,,active\n"
      "4,CFO,Dot,departed\n");
  orgkit_raci_assignment *assignment = NULL;
  REQUIRE(CHECK_OK(orgkit_raci_assign(engine, raci, org, NULL, &assignment, &error)));
  orgkit_org_free(org);
  static const int32_t statuses[] = {ORGKIT_RACI_FILLED, ORGKIT_RACI_AMBIGUOUS,
                                     ORGKIT_RACI_DEPARTED, ORGKIT_RACI_UNFILLED};
  static const size_t candidates[] = {1, 2, 1, 0};
  REQUIRE(CHECK_INTEGER(orgkit_raci_assignment_role_count(assignment), 4));
  for (size_t i = 0; i < 4; i++) {
    orgkit_raci_holding holding = ORGKIT_RACI_HOLDING_INIT;
    CHECK_INTEGER(orgkit_raci_assignment_role(assignment, i, &holding), ORGKIT_OK);
    CHECK_INTEGER(holding.status, statuses[i]);
    CHECK_INTEGER(holding.candidate_count, candidates[i]);
    CHECK(holding.explanation[0] != '\0');
  }
  orgkit_raci_candidate candidate = ORGKIT_RACI_CANDIDATE_INIT;
  CHECK_INTEGER(orgkit_raci_assignment_candidate(assignment, 2, 0, &candidate), ORGKIT_OK);
  CHECK_STRING(candidate.id, "4");
  CHECK_STRING(candidate.name, "Dot");
  CHECK_STRING(candidate.state, "departed");
  CHECK_STRING(candidate.match, "title");
  CHECK_INTEGER(orgkit_raci_assignment_candidate(assignment, 3, 0, &candidate),
                ORGKIT_INVALID_ARGUMENT);
  REQUIRE(CHECK_INTEGER(orgkit_raci_assignment_person_count(assignment), 2));
  orgkit_raci_load load = ORGKIT_RACI_LOAD_INIT;
  CHECK_INTEGER(orgkit_raci_assignment_person(assignment, 0, &load), ORGKIT_OK);
  CHECK_STRING(load.id, "1");
  CHECK_INTEGER(load.role_count, 1);
  CHECK_STRING(load.roles[0], "VP Sales");
  CHECK_INTEGER(load.accountable, 2);
  CHECK_INTEGER(load.responsible, 1);

  orgkit_raci_review *review = NULL;
  REQUIRE(CHECK_OK(orgkit_raci_check(engine, raci, assignment, &review, &error)));
  orgkit_raci_summary summary = ORGKIT_RACI_SUMMARY_INIT;
  CHECK_INTEGER(orgkit_raci_review_summarize(review, &summary), ORGKIT_OK);
  CHECK_INTEGER(summary.critical, 1);
  orgkit_raci_review_free(review);
  orgkit_raci *other = read_chart(chart);
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_raci_check(engine, other, assignment, &review, &error));
  CHECK(review == NULL);
  orgkit_raci_free(other);
  orgkit_raci_assignment_free(assignment);
  orgkit_raci_free(raci);
}

static void check_given(void) {
  orgkit_error *error = NULL;
  orgkit_raci *raci = read_chart("Task,Rep\nQuote,R\n");
  orgkit_org *org = people("employee_id,title\n1,VP Sales\n2,Rep\n3,Rep\n");
  orgkit_raci_assignment *assignment = NULL;
  orgkit_raci_assign_options options = ORGKIT_RACI_ASSIGN_OPTIONS_INIT;
  const char *assign[] = {"rep=3", "Rep=1"};
  options.assign = assign;
  options.assign_count = 2;
  REQUIRE(CHECK_OK(orgkit_raci_assign(engine, raci, org, &options, &assignment, &error)));
  orgkit_raci_holding holding = ORGKIT_RACI_HOLDING_INIT;
  CHECK_INTEGER(orgkit_raci_assignment_role(assignment, 0, &holding), ORGKIT_OK);
  CHECK_INTEGER(holding.status, ORGKIT_RACI_FILLED);
  CHECK_INTEGER(holding.candidate_count, 2);
  orgkit_raci_assignment_free(assignment);

  static const struct {
    const char *text;
    orgkit_status status;
  } wrong[] = {{"Rep", ORGKIT_INVALID_ARGUMENT},   {"=1", ORGKIT_INVALID_ARGUMENT},
               {"Rep=", ORGKIT_INVALID_ARGUMENT},  {"Repp=1", ORGKIT_NOT_FOUND},
               {"Rep=99", ORGKIT_NOT_FOUND},       {NULL, ORGKIT_INVALID_ARGUMENT},
               {"\xFF=1", ORGKIT_BAD_INPUT}};
  options.assign_count = 1;
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    assign[0] = wrong[i].text;
    CHECK_FAILS(wrong[i].status,
                orgkit_raci_assign(engine, raci, org, &options, &assignment, &error));
    CHECK(assignment == NULL);
  }
  options.assign = NULL;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_raci_assign(engine, raci, org, &options, &assignment, &error));
  orgkit_org_free(org);
  org = people("employee_id\n1\n");
  orgkit_org_free(org);
  orgkit_org_builder *builder = make_builder(engine);
  read_csv(builder, ORGKIT_ACCOUNTS, "account_id\nA1\n");
  org = seal(builder);
  orgkit_org_builder_free(builder);
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_raci_assign(engine, raci, org, NULL, &assignment, &error));
  orgkit_org_free(org);
  orgkit_raci_free(raci);
}

static char *rendered(orgkit_status (*render)(const orgkit_raci *, const orgkit_render_options *,
                                              orgkit_text **, orgkit_error **),
                      const orgkit_raci *raci, int32_t format) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  orgkit_render_options options = ORGKIT_RENDER_OPTIONS_INIT;
  options.format = format;
  REQUIRE(CHECK_OK(render(raci, &options, &text, &error)));
  char *copy = (char *)malloc(orgkit_text_size(text) + 1);
  REQUIRE(copy != NULL);
  memcpy(copy, orgkit_text_data(text), orgkit_text_size(text) + 1);
  orgkit_text_free(text);
  return copy;
}

static void check_forms(void) {
  orgkit_error *error = NULL;
  orgkit_raci *raci = read_chart(chart);
  char *csv = rendered(orgkit_raci_render, raci, ORGKIT_CSV);
  CHECK_STRING(csv, chart);
  static const int32_t formats[] = {ORGKIT_CSV, ORGKIT_MARKDOWN, ORGKIT_JSON};
  for (size_t i = 0; i < 3; i++) {
    char *text = rendered(orgkit_raci_render, raci, formats[i]);
    orgkit_raci *again = read_chart(text);
    char *same = rendered(orgkit_raci_render, again, ORGKIT_CSV);
    CHECK_STRING(same, chart);
    free(same);
    free(text);
    orgkit_raci_free(again);
  }
  char *page = rendered(orgkit_raci_render, raci, ORGKIT_HTML);
  CHECK_CONTAINS(page, "<th scope=\"row\">Lead Status Updates</th>");
  free(page);
  free(csv);
  orgkit_render_options options = ORGKIT_RENDER_OPTIONS_INIT;
  orgkit_text *text = NULL;
  options.format = ORGKIT_SARIF;
  CHECK_FAILS(ORGKIT_UNSUPPORTED, orgkit_raci_render(raci, &options, &text, &error));
  options.format = 77;
  CHECK_FAILS(ORGKIT_UNSUPPORTED, orgkit_raci_render(raci, &options, &text, &error));
  orgkit_raci_free(raci);
}

static void check_templates(void) {
  orgkit_error *error = NULL;
  orgkit_raci *raci = NULL;
  REQUIRE(CHECK_OK(orgkit_raci_template(engine, "s3-revops", &raci, &error)));
  char *csv = rendered(orgkit_raci_render, raci, ORGKIT_CSV);
  /* The template's first column has another header. */
  CHECK_CONTAINS(csv, strchr(chart, ','));
  free(csv);
  orgkit_raci_free(raci);
  CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_raci_template(engine, "s3", &raci, &error));
  CHECK(raci == NULL);
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_template(engine, NULL, &raci, &error));
  orgkit_text *text = NULL;
  CHECK_OK(orgkit_raci_template_render(engine, NULL, NULL, &text, &error));
  CHECK_CONTAINS(orgkit_text_data(text), "\"id\":\"revops-corrected\"");
  orgkit_text_free(text);
}

static void check_rules(void) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  CHECK(orgkit_raci_rule_count() >= 13);
  for (size_t i = 0; i < orgkit_raci_rule_count(); i++) {
    CHECK_OK(orgkit_raci_rule_render(engine, orgkit_raci_rule(i), NULL, &text, &error));
    CHECK_CONTAINS(orgkit_text_data(text), orgkit_raci_rule(i));
    orgkit_text_free(text);
  }
  CHECK_STRING(orgkit_raci_rule(orgkit_raci_rule_count()), NULL);
  CHECK_OK(orgkit_raci_rule_render(engine, NULL, NULL, &text, &error));
  orgkit_text_free(text);
  CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_raci_rule_render(engine, "nosuch", NULL, &text, &error));
}

static void check_reading(void) {
  orgkit_error *error = NULL;
  orgkit_raci *raci = NULL;
  orgkit_raci_read_options options = ORGKIT_RACI_READ_OPTIONS_INIT;
  options.file = "raci.csv";
  orgkit_status status =
      orgkit_raci_read(engine, "Task,A\nx,R,C\n", 13, &options, &raci, &error);
  CHECK_INTEGER(status, ORGKIT_BAD_INPUT);
  CHECK_STRING(orgkit_error_file(error), "raci.csv");
  CHECK_INTEGER(orgkit_error_row(error), 2);
  orgkit_error_free(error);
  error = NULL;
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_raci_read(engine, NULL, 0, NULL, &raci, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_read(engine, NULL, 1, NULL, &raci, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_read(NULL, "x", 1, NULL, &raci, &error));
  options.format = ORGKIT_RACI_JSON;
  CHECK_FAILS(ORGKIT_BAD_INPUT,
              orgkit_raci_read(engine, chart, strlen(chart), &options, &raci, &error));
  options.format = 9;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_read(engine, "x", 1, &options, &raci, &error));
  options.format = 0;
  options.encoding = 9;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_read(engine, "x", 1, &options, &raci, &error));
  options.encoding = 0;
  options.delimiter = 'x';
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_read(engine, "x", 1, &options, &raci, &error));
  options.delimiter = 0;
  options.reserved = 1;
  CHECK_FAILS(ORGKIT_UNSUPPORTED, orgkit_raci_read(engine, "x", 1, &options, &raci, &error));
  options.reserved = 0;
  options.struct_size = 0;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_read(engine, "x", 1, &options, &raci, &error));
  CHECK(raci == NULL);
}

/* NULL is an error or nothing, never a crash. */
static void check_null(void) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  orgkit_raci_review *review = NULL;
  orgkit_raci_assignment *assignment = NULL;
  orgkit_raci_task task = ORGKIT_RACI_TASK_INIT;
  orgkit_raci_role role = ORGKIT_RACI_ROLE_INIT;
  orgkit_raci_finding finding = ORGKIT_RACI_FINDING_INIT;
  orgkit_raci_summary summary = ORGKIT_RACI_SUMMARY_INIT;
  orgkit_raci_holding holding = ORGKIT_RACI_HOLDING_INIT;
  orgkit_raci_load load = ORGKIT_RACI_LOAD_INIT;
  orgkit_raci *raci = read_chart(chart);
  orgkit_raci_free(NULL);
  orgkit_raci_review_free(NULL);
  orgkit_raci_assignment_free(NULL);
  CHECK_INTEGER(orgkit_raci_task_count(NULL), 0);
  CHECK_INTEGER(orgkit_raci_role_count(NULL), 0);
  CHECK_INTEGER(orgkit_raci_review_count(NULL), 0);
  CHECK_INTEGER(orgkit_raci_assignment_role_count(NULL), 0);
  CHECK_INTEGER(orgkit_raci_assignment_person_count(NULL), 0);
  CHECK_INTEGER(orgkit_raci_task_at(NULL, 0, &task), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_raci_task_at(raci, 0, NULL), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_raci_role_at(NULL, 0, &role), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_raci_role_at(raci, 0, NULL), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_raci_review_finding(NULL, 0, &finding), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_raci_review_summarize(NULL, &summary), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_raci_assignment_role(NULL, 0, &holding), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_raci_assignment_person(NULL, 0, &load), ORGKIT_INVALID_ARGUMENT);
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_render(NULL, NULL, &text, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_render(raci, NULL, NULL, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_review_render(NULL, NULL, &text, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_raci_assignment_render(NULL, NULL, &text, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_check(NULL, raci, NULL, &review, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_check(engine, NULL, NULL, &review, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_check(engine, raci, NULL, NULL, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_raci_assign(engine, raci, NULL, NULL, &assignment, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_raci_template_render(NULL, NULL, NULL, &text, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_raci_rule_render(NULL, NULL, NULL, &text, &error));
  orgkit_raci_free(raci);
}

/* A chart of 10,000 rows and 50 roles, every cell of which is unknown. */
static void check_large(void) {
  enum { tasks = 10000, roles = 50 };
  char *text = (char *)malloc(tasks * (roles * 2 + 16) + roles * 16);
  REQUIRE(text != NULL);
  char *end = text + sprintf(text, "Task");
  for (int role = 0; role < roles; role++) end += sprintf(end, ",Role %d", role);
  for (int task = 0; task < tasks; task++) {
    end += sprintf(end, "\nTask %d", task);
    for (int role = 0; role < roles; role++) end += sprintf(end, ",%c", role == 0 ? 'A' : 'X');
  }
  orgkit_error *error = NULL;
  orgkit_raci_review *review = NULL;
  orgkit_raci *raci = read_chart(text);
  free(text);
  CHECK_INTEGER(orgkit_raci_task_count(raci), tasks);
  REQUIRE(CHECK_OK(orgkit_raci_check(engine, raci, NULL, &review, &error)));
  orgkit_raci_summary summary = ORGKIT_RACI_SUMMARY_INIT;
  CHECK_INTEGER(orgkit_raci_review_summarize(review, &summary), ORGKIT_OK);
  /* No R in each task, X in each cell but one, 49 empty roles, one A too often. */
  CHECK_INTEGER(summary.warning, tasks + tasks * (roles - 1) + (roles - 1) + 1);
  CHECK_INTEGER(summary.critical, 0);
  orgkit_raci_review_free(review);
  orgkit_raci_free(raci);
}

int main(void) {
  engine = make_engine();
  check_chart();
  check_cells();
  check_review();
  check_assignment();
  check_given();
  check_forms();
  check_templates();
  check_rules();
  check_reading();
  check_null();
  check_large();
  orgkit_engine_free(engine);
  return check_finish();
}
