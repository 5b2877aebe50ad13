/* fork.c: a forked child gets a clean error from its parent's handles, may free
 * them, and can make its own. */
#define _POSIX_C_SOURCE 200809L
#include <sys/wait.h>
#include <unistd.h>

#include "support.h"

static orgkit_engine *engine;
static orgkit_org_builder *builder;
static orgkit_org *org;
static orgkit_structure *structure;
static orgkit_segmentation *segmentation;
static orgkit_diagnosis *diagnosis;
static orgkit_stages *stages;

static void make_handles(void) {
  orgkit_error *error = NULL;
  engine = make_engine();
  builder = make_builder(engine);
  read_csv(builder, ORGKIT_PEOPLE, "employee_id\nE1\n");
  org = make_sample(engine);
  REQUIRE(CHECK_OK(orgkit_structure_analyze(org, &structure, &error)));
  REQUIRE(CHECK_OK(orgkit_segmentation_analyze(engine, org, NULL, &segmentation, &error)));
  REQUIRE(CHECK_OK(orgkit_diagnose(engine, org, NULL, &diagnosis, &error)));
  REQUIRE(CHECK_OK(orgkit_stages_assess(engine, org, &stages, &error)));
}

static void free_handles(void) {
  orgkit_stages_free(stages);
  orgkit_diagnosis_free(diagnosis);
  orgkit_segmentation_free(segmentation);
  orgkit_structure_free(structure);
  orgkit_org_free(org);
  orgkit_org_builder_free(builder);
  orgkit_engine_free(engine);
}

#define CHECK_FORKED(call) CHECK_INTEGER(call, ORGKIT_FORKED)

static void use_parents_handles(void) {
  orgkit_error *error = NULL;
  orgkit_org_builder *made = NULL;
  orgkit_org *sealed = (orgkit_org *)&engine;
  orgkit_structure *of_org = NULL;
  orgkit_segmentation *of_accounts = NULL;
  orgkit_diagnosis *of_all = NULL;
  orgkit_stages *of_company = NULL;
  orgkit_text *text = NULL;
  size_t first = 0, count = 0;
  orgkit_person person = ORGKIT_PERSON_INIT;
  orgkit_account account = ORGKIT_ACCOUNT_INIT;
  person.employee_id = account.id = "1";

  CHECK_FAILS(ORGKIT_FORKED, orgkit_org_builder_create(engine, &made, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_org_builder_read_csv(builder, ORGKIT_PEOPLE,
                                                         "employee_id\n1\n", 14, NULL, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_org_builder_read_json(builder, ORGKIT_PEOPLE, "[]", 2, NULL,
                                                          &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_org_builder_read_file(builder, ORGKIT_PEOPLE, "people.csv",
                                                          NULL, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_org_builder_add_person(builder, &person, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_org_builder_add_account(builder, &account, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_org_builder_seal(builder, &sealed, &error));
  CHECK(sealed == NULL);
  CHECK_FAILS(ORGKIT_FORKED, orgkit_structure_analyze(org, &of_org, &error));
  CHECK_FAILS(ORGKIT_FORKED,
              orgkit_segmentation_analyze(engine, org, NULL, &of_accounts, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_diagnose(engine, org, NULL, &of_all, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_stages_assess(engine, org, &of_company, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_stages_render(stages, NULL, &text, &error));
  CHECK_FAILS(ORGKIT_FORKED,
              orgkit_catalog_find(engine, "role", "vp-cs", &first, &count, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_catalog_render(engine, NULL, NULL, NULL, &text, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_catalog_search(engine, "vp", NULL, &text, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_benchmark_find(engine, "key", &first, &count, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_benchmarks_render(engine, NULL, NULL, &text, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_rule_render(engine, NULL, NULL, &text, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_structure_render(structure, NULL, &text, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_segmentation_render(segmentation, NULL, &text, &error));
  CHECK_FAILS(ORGKIT_FORKED, orgkit_diagnosis_render(diagnosis, NULL, &text, &error));

  orgkit_benchmark benchmark = ORGKIT_BENCHMARK_INIT;
  orgkit_rule rule = ORGKIT_RULE_INIT;
  orgkit_notice notice = ORGKIT_NOTICE_INIT;
  orgkit_structure_summary structure_summary = ORGKIT_STRUCTURE_SUMMARY_INIT;
  orgkit_position position = ORGKIT_POSITION_INIT;
  orgkit_segmentation_summary segmentation_summary = ORGKIT_SEGMENTATION_SUMMARY_INIT;
  orgkit_segment segment = ORGKIT_SEGMENT_INIT;
  orgkit_book book = ORGKIT_BOOK_INIT;
  orgkit_diagnosis_summary diagnosis_summary = ORGKIT_DIAGNOSIS_SUMMARY_INIT;
  orgkit_finding finding = ORGKIT_FINDING_INIT;
  orgkit_unknown_rule unknown = ORGKIT_UNKNOWN_RULE_INIT;
  orgkit_question question = ORGKIT_QUESTION_INIT;
  orgkit_record record = ORGKIT_RECORD_INIT;
  orgkit_stage stage = ORGKIT_STAGE_INIT;
  const char *name = NULL, *value = NULL;
  CHECK_FORKED(orgkit_benchmark_at(engine, 0, &benchmark));
  CHECK_FORKED(orgkit_rule_at(engine, 0, &rule));
  CHECK_FORKED(orgkit_org_person(org, 0, &person));
  CHECK_FORKED(orgkit_org_account(org, 0, &account));
  CHECK_FORKED(orgkit_org_notice(org, 0, &notice));
  CHECK_FORKED(orgkit_structure_summarize(structure, &structure_summary));
  CHECK_FORKED(orgkit_structure_position(structure, 0, &position));
  CHECK_FORKED(orgkit_segmentation_summarize(segmentation, &segmentation_summary));
  CHECK_FORKED(orgkit_segmentation_segment(segmentation, 0, &segment));
  CHECK_FORKED(orgkit_segmentation_book(segmentation, 0, &book));
  CHECK_FORKED(orgkit_diagnosis_summarize(diagnosis, &diagnosis_summary));
  CHECK_FORKED(orgkit_diagnosis_finding(diagnosis, 0, &finding));
  CHECK_FORKED(orgkit_diagnosis_finding_source(diagnosis, 0, 0, &benchmark));
  CHECK_FORKED(orgkit_diagnosis_unknown(diagnosis, 0, &unknown));
  CHECK_FORKED(orgkit_diagnosis_next_question(diagnosis, &question));
  CHECK_FORKED(orgkit_catalog_record(engine, "role", 0, &record));
  CHECK_FORKED(orgkit_catalog_field(engine, "role", 0, 0, &name, &value));
  CHECK_FORKED(orgkit_stages_place(stages, 0, &stage));
}

/* Exits with whether anything failed; a hang ends in SIGALRM. */
static void be_child(void) {
  alarm(60);
  checks_failed = 0;
  use_parents_handles();
  free_handles();
  make_handles();
  CHECK(orgkit_diagnosis_count(diagnosis) > 0);
  free_handles();
  fflush(NULL);
  _exit(checks_failed ? 1 : 0);
}

int main(void) {
  make_handles();
  const size_t findings = orgkit_diagnosis_count(diagnosis);
  for (int round = 0; round < 2; round++) {
    pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) be_child();
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);

    /* The parent goes on with what it had. */
    orgkit_error *error = NULL;
    orgkit_diagnosis *again = NULL;
    CHECK_INTEGER(orgkit_diagnosis_count(diagnosis), findings);
    CHECK_OK(orgkit_diagnose(engine, org, NULL, &again, &error));
    CHECK_INTEGER(orgkit_diagnosis_count(again), findings);
    orgkit_diagnosis_free(again);
  }
  orgkit_org *sealed = seal(builder);
  CHECK_INTEGER(orgkit_org_person_count(sealed), 1);
  orgkit_org_free(sealed);
  free_handles();
  return check_finish();
}
