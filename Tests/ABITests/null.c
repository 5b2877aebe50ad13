/* null.c: a NULL that must not be is an error, never a crash. */
#include "refused.h"

static orgkit_engine *engine;
static orgkit_org_builder *builder;
static orgkit_org *org;
static orgkit_structure *structure;
static orgkit_segmentation *segmentation;
static orgkit_diagnosis *diagnosis;
static orgkit_stages *stages;
static orgkit_diff *diff;

static void check_free(void) {
  orgkit_engine_free(NULL);
  orgkit_org_builder_free(NULL);
  orgkit_org_free(NULL);
  orgkit_structure_free(NULL);
  orgkit_segmentation_free(NULL);
  orgkit_diagnosis_free(NULL);
  orgkit_stages_free(NULL);
  orgkit_diff_free(NULL);
  orgkit_text_free(NULL);
  orgkit_error_free(NULL);
}

static void check_accessors(void) {
  CHECK_INTEGER(orgkit_error_status(NULL), ORGKIT_OK);
  CHECK_STRING(orgkit_error_message(NULL), "");
  CHECK_STRING(orgkit_error_hint(NULL), NULL);
  CHECK_STRING(orgkit_error_file(NULL), NULL);
  CHECK_INTEGER(orgkit_error_row(NULL), 0);
  CHECK_STRING(orgkit_error_column(NULL), NULL);
  CHECK_STRING(orgkit_error_value(NULL), NULL);
  CHECK_STRING(orgkit_error_pointer(NULL), NULL);
  CHECK_STRING(orgkit_text_data(NULL), "");
  CHECK_INTEGER(orgkit_text_size(NULL), 0);
  CHECK(orgkit_status_name((orgkit_status)12345)[0] != '\0');

  CHECK_INTEGER(orgkit_benchmark_count(NULL), 0);
  CHECK_INTEGER(orgkit_catalog_count(NULL, "role"), 0);
  CHECK_INTEGER(orgkit_catalog_count(engine, NULL), 0);
  CHECK_STRING(orgkit_catalog_kind(orgkit_catalog_kind_count()), NULL);
  CHECK_INTEGER(orgkit_rule_count(NULL), 0);
  CHECK_INTEGER(orgkit_org_person_count(NULL), 0);
  CHECK_INTEGER(orgkit_org_account_count(NULL), 0);
  CHECK_INTEGER(orgkit_org_notice_count(NULL), 0);
  CHECK_INTEGER(orgkit_structure_position_count(NULL), 0);
  CHECK_INTEGER(orgkit_segmentation_segment_count(NULL), 0);
  CHECK_INTEGER(orgkit_segmentation_book_count(NULL), 0);
  CHECK_INTEGER(orgkit_diagnosis_count(NULL), 0);
  CHECK_INTEGER(orgkit_diagnosis_unknown_count(NULL), 0);
  CHECK_INTEGER(orgkit_diagnosis_suppressed_count(NULL), 0);
  CHECK_INTEGER(orgkit_diagnosis_known_count(NULL), 0);
  CHECK_INTEGER(orgkit_diagnosis_missing_count(NULL), 0);
  CHECK_INTEGER(orgkit_diagnosis_exception_count(NULL), 0);
  CHECK_INTEGER(orgkit_engine_fail_on(NULL), 0);
  CHECK_INTEGER(orgkit_diff_count(NULL), 0);
  CHECK_INTEGER(orgkit_diff_drift_count(NULL), 0);
  CHECK_INTEGER(orgkit_stages_count(NULL), 0);
  CHECK_STRING(orgkit_schema_name(orgkit_schema_count()), NULL);
}

#define ENGINE_OUT(error) orgkit_engine_create(NULL, NULL, error)
#define ENGINE_SOURCES(error) orgkit_engine_create(&sources, &made_engine, error)
#define ENGINE_SOURCE(error) orgkit_engine_create(&source, &made_engine, error)
#define ENGINE_SETTINGS(error) orgkit_engine_create(&decisions, &made_engine, error)
#define BUILDER_ENGINE(error) orgkit_org_builder_create(NULL, &made, error)
#define BUILDER_OUT(error) orgkit_org_builder_create(engine, NULL, error)
#define CSV_BUILDER(error) orgkit_org_builder_read_csv(NULL, ORGKIT_PEOPLE, "a", 1, NULL, error)
#define CSV_BYTES(error) \
  orgkit_org_builder_read_csv(builder, ORGKIT_PEOPLE, NULL, 1, NULL, error)
#define JSON_BUILDER(error) \
  orgkit_org_builder_read_json(NULL, ORGKIT_PEOPLE, "[]", 2, NULL, error)
#define JSON_BYTES(error) \
  orgkit_org_builder_read_json(builder, ORGKIT_PEOPLE, NULL, 1, NULL, error)
#define FILE_BUILDER(error) \
  orgkit_org_builder_read_file(NULL, ORGKIT_PEOPLE, "people.csv", NULL, error)
#define FILE_PATH(error) orgkit_org_builder_read_file(builder, ORGKIT_PEOPLE, NULL, NULL, error)
#define PERSON_BUILDER(error) orgkit_org_builder_add_person(NULL, &person, error)
#define PERSON(error) orgkit_org_builder_add_person(builder, NULL, error)
#define ACCOUNT_BUILDER(error) orgkit_org_builder_add_account(NULL, &account, error)
#define ACCOUNT(error) orgkit_org_builder_add_account(builder, NULL, error)
#define SEAL_BUILDER(error) orgkit_org_builder_seal(NULL, &sealed, error)
#define SEAL_OUT(error) orgkit_org_builder_seal(builder, NULL, error)

static void check_building(void) {
  orgkit_engine *made_engine;
  static const char *const nothing[] = {NULL};
  orgkit_engine_options sources = ORGKIT_ENGINE_OPTIONS_INIT;
  orgkit_engine_options source = ORGKIT_ENGINE_OPTIONS_INIT;
  orgkit_engine_options decisions = ORGKIT_ENGINE_OPTIONS_INIT;
  sources.prefer_source_count = source.prefer_source_count = decisions.settings_size = 1;
  source.prefer_sources = nothing;
  orgkit_org_builder *made;
  orgkit_org *sealed;
  orgkit_person person = ORGKIT_PERSON_INIT;
  orgkit_account account = ORGKIT_ACCOUNT_INIT;
  person.employee_id = account.id = "1";

  REFUSED(ENGINE_OUT);
  REFUSED_NULL(made_engine, ENGINE_SOURCES);
  REFUSED_NULL(made_engine, ENGINE_SOURCE);
  REFUSED_NULL(made_engine, ENGINE_SETTINGS);
  REFUSED_NULL(made, BUILDER_ENGINE);
  REFUSED(BUILDER_OUT);
  REFUSED(CSV_BUILDER);
  REFUSED(CSV_BYTES);
  REFUSED(JSON_BUILDER);
  REFUSED(JSON_BYTES);
  REFUSED(FILE_BUILDER);
  REFUSED(FILE_PATH);
  REFUSED(PERSON_BUILDER);
  REFUSED(PERSON);
  REFUSED(ACCOUNT_BUILDER);
  REFUSED(ACCOUNT);
  REFUSED_NULL(sealed, SEAL_BUILDER);
  REFUSED(SEAL_OUT);

  /* No bytes are an empty input, which is bad but is there. */
  orgkit_error *error = NULL;
  CHECK_FAILS(ORGKIT_BAD_INPUT,
              orgkit_org_builder_read_csv(builder, ORGKIT_PEOPLE, NULL, 0, NULL, &error));
  CHECK_FAILS(ORGKIT_BAD_INPUT,
              orgkit_org_builder_read_json(builder, ORGKIT_PEOPLE, NULL, 0, NULL, &error));
}

#define STRUCTURE_ORG(error) orgkit_structure_analyze(NULL, &of_org, error)
#define STRUCTURE_OUT(error) orgkit_structure_analyze(org, NULL, error)
#define SEGMENTATION_ENGINE(error) \
  orgkit_segmentation_analyze(NULL, org, NULL, &of_accounts, error)
#define SEGMENTATION_ORG(error) \
  orgkit_segmentation_analyze(engine, NULL, NULL, &of_accounts, error)
#define SEGMENTATION_OUT(error) orgkit_segmentation_analyze(engine, org, NULL, NULL, error)
#define DIAGNOSIS_ENGINE(error) orgkit_diagnose(NULL, org, NULL, &of_all, error)
#define DIAGNOSIS_ORG(error) orgkit_diagnose(engine, NULL, NULL, &of_all, error)
#define DIAGNOSIS_OUT(error) orgkit_diagnose(engine, org, NULL, NULL, error)
#define DIAGNOSIS_BASELINE(error) orgkit_diagnose(engine, org, &baseline, &of_all, error)
#define BASELINE_DIAGNOSIS(error) orgkit_diagnosis_baseline(NULL, &text, error)
#define BASELINE_OUT(error) orgkit_diagnosis_baseline(diagnosis, NULL, error)
#define DIFF_OLD(error) orgkit_diff_create(NULL, 0, "{}", 2, NULL, &of_two, error)
#define DIFF_OLD_BYTES(error) orgkit_diff_create(NULL, 1, "{}", 2, NULL, &of_two, error)
#define DIFF_NEW(error) orgkit_diff_create(json, strlen(json), NULL, 0, NULL, &of_two, error)
#define DIFF_OUT(error) orgkit_diff_create("{}", 2, "{}", 2, NULL, NULL, error)
#define RENDER_DIFF(error) orgkit_diff_render(NULL, NULL, &text, error)
#define RENDER_DIFF_OUT(error) orgkit_diff_render(diff, NULL, NULL, error)
#define STAGES_ENGINE(error) orgkit_stages_assess(NULL, org, &of_company, error)
#define STAGES_ORG(error) orgkit_stages_assess(engine, NULL, &of_company, error)
#define STAGES_OUT(error) orgkit_stages_assess(engine, org, NULL, error)
#define RENDER_STRUCTURE(error) orgkit_structure_render(NULL, NULL, &text, error)
#define RENDER_STRUCTURE_OUT(error) orgkit_structure_render(structure, NULL, NULL, error)
#define RENDER_SEGMENTATION(error) orgkit_segmentation_render(NULL, NULL, &text, error)
#define RENDER_SEGMENTATION_OUT(error) \
  orgkit_segmentation_render(segmentation, NULL, NULL, error)
#define RENDER_DIAGNOSIS(error) orgkit_diagnosis_render(NULL, NULL, &text, error)
#define RENDER_DIAGNOSIS_OUT(error) orgkit_diagnosis_render(diagnosis, NULL, NULL, error)
#define RENDER_STAGES(error) orgkit_stages_render(NULL, NULL, &text, error)
#define RENDER_STAGES_OUT(error) orgkit_stages_render(stages, NULL, NULL, error)
#define RENDER_RULE(error) orgkit_rule_render(NULL, NULL, NULL, &text, error)
#define RENDER_RULE_OUT(error) orgkit_rule_render(engine, NULL, NULL, NULL, error)
#define RENDER_BENCHMARKS(error) orgkit_benchmarks_render(NULL, NULL, NULL, &text, error)
#define RENDER_BENCHMARKS_OUT(error) orgkit_benchmarks_render(engine, NULL, NULL, NULL, error)

static void check_analyses(void) {
  orgkit_structure *of_org;
  orgkit_segmentation *of_accounts;
  orgkit_diagnosis *of_all;
  orgkit_stages *of_company;
  orgkit_diff *of_two;
  orgkit_text *text;
  static const char json[] = "{\"findings\":[],\"rules\":[],\"summary\":{}}";
  orgkit_diagnosis_options baseline = ORGKIT_DIAGNOSIS_OPTIONS_INIT;
  baseline.baseline_size = 1;

  REFUSED_NULL(of_org, STRUCTURE_ORG);
  REFUSED(STRUCTURE_OUT);
  REFUSED_NULL(of_accounts, SEGMENTATION_ENGINE);
  REFUSED_NULL(of_accounts, SEGMENTATION_ORG);
  REFUSED(SEGMENTATION_OUT);
  REFUSED_NULL(of_all, DIAGNOSIS_ENGINE);
  REFUSED_NULL(of_all, DIAGNOSIS_ORG);
  REFUSED(DIAGNOSIS_OUT);
  REFUSED_NULL(of_all, DIAGNOSIS_BASELINE);
  REFUSED_NULL(text, BASELINE_DIAGNOSIS);
  REFUSED(BASELINE_OUT);
  REFUSED_NULL(of_two, DIFF_OLD);
  REFUSED_NULL(of_two, DIFF_OLD_BYTES);
  REFUSED_NULL(of_two, DIFF_NEW);
  REFUSED(DIFF_OUT);
  REFUSED_NULL(text, RENDER_DIFF);
  REFUSED(RENDER_DIFF_OUT);
  REFUSED_NULL(of_company, STAGES_ENGINE);
  REFUSED_NULL(of_company, STAGES_ORG);
  REFUSED(STAGES_OUT);
  REFUSED_NULL(text, RENDER_STRUCTURE);
  REFUSED(RENDER_STRUCTURE_OUT);
  REFUSED_NULL(text, RENDER_SEGMENTATION);
  REFUSED(RENDER_SEGMENTATION_OUT);
  REFUSED_NULL(text, RENDER_DIAGNOSIS);
  REFUSED(RENDER_DIAGNOSIS_OUT);
  REFUSED_NULL(text, RENDER_STAGES);
  REFUSED(RENDER_STAGES_OUT);
  REFUSED_NULL(text, RENDER_RULE);
  REFUSED(RENDER_RULE_OUT);
  REFUSED_NULL(text, RENDER_BENCHMARKS);
  REFUSED(RENDER_BENCHMARKS_OUT);
}

/* Accessors of structs: without the handle, and without the struct. */
static void check_structs(void) {
  orgkit_benchmark benchmark = ORGKIT_BENCHMARK_INIT;
  orgkit_rule rule = ORGKIT_RULE_INIT;
  orgkit_person person = ORGKIT_PERSON_INIT;
  orgkit_account account = ORGKIT_ACCOUNT_INIT;
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
  orgkit_stage stage = ORGKIT_STAGE_INIT;
  orgkit_exception exception = ORGKIT_EXCEPTION_INIT;
  orgkit_missing_finding missing = ORGKIT_MISSING_FINDING_INIT;
  orgkit_diff_summary diff_summary = ORGKIT_DIFF_SUMMARY_INIT;
  orgkit_change change = ORGKIT_CHANGE_INIT;
  orgkit_drift drift = ORGKIT_DRIFT_INIT;

  REFUSED_PLAIN(orgkit_benchmark_at(NULL, 0, &benchmark));
  REFUSED_PLAIN(orgkit_benchmark_at(engine, 0, NULL));
  REFUSED_PLAIN(orgkit_rule_at(NULL, 0, &rule));
  REFUSED_PLAIN(orgkit_rule_at(engine, 0, NULL));
  REFUSED_PLAIN(orgkit_org_person(NULL, 0, &person));
  REFUSED_PLAIN(orgkit_org_person(org, 0, NULL));
  REFUSED_PLAIN(orgkit_org_account(NULL, 0, &account));
  REFUSED_PLAIN(orgkit_org_account(org, 0, NULL));
  REFUSED_PLAIN(orgkit_org_notice(NULL, 0, &notice));
  REFUSED_PLAIN(orgkit_org_notice(org, 0, NULL));
  REFUSED_PLAIN(orgkit_structure_summarize(NULL, &structure_summary));
  REFUSED_PLAIN(orgkit_structure_summarize(structure, NULL));
  REFUSED_PLAIN(orgkit_structure_position(NULL, 0, &position));
  REFUSED_PLAIN(orgkit_structure_position(structure, 0, NULL));
  REFUSED_PLAIN(orgkit_segmentation_summarize(NULL, &segmentation_summary));
  REFUSED_PLAIN(orgkit_segmentation_summarize(segmentation, NULL));
  REFUSED_PLAIN(orgkit_segmentation_segment(NULL, 0, &segment));
  REFUSED_PLAIN(orgkit_segmentation_segment(segmentation, 0, NULL));
  REFUSED_PLAIN(orgkit_segmentation_book(NULL, 0, &book));
  REFUSED_PLAIN(orgkit_segmentation_book(segmentation, 0, NULL));
  REFUSED_PLAIN(orgkit_diagnosis_summarize(NULL, &diagnosis_summary));
  REFUSED_PLAIN(orgkit_diagnosis_summarize(diagnosis, NULL));
  REFUSED_PLAIN(orgkit_diagnosis_finding(NULL, 0, &finding));
  REFUSED_PLAIN(orgkit_diagnosis_finding(diagnosis, 0, NULL));
  REFUSED_PLAIN(orgkit_diagnosis_finding_source(NULL, 0, 0, &benchmark));
  REFUSED_PLAIN(orgkit_diagnosis_finding_source(diagnosis, 0, 0, NULL));
  REFUSED_PLAIN(orgkit_diagnosis_finding_source(diagnosis, SIZE_MAX, 0, &benchmark));
  REFUSED_PLAIN(orgkit_diagnosis_finding_source(diagnosis, 0, SIZE_MAX, &benchmark));
  REFUSED_PLAIN(orgkit_diagnosis_unknown(NULL, 0, &unknown));
  REFUSED_PLAIN(orgkit_diagnosis_unknown(diagnosis, 0, NULL));
  REFUSED_PLAIN(orgkit_diagnosis_next_question(NULL, &question));
  REFUSED_PLAIN(orgkit_diagnosis_next_question(diagnosis, NULL));
  REFUSED_PLAIN(orgkit_stages_place(NULL, 0, &stage));
  REFUSED_PLAIN(orgkit_stages_place(stages, 0, NULL));
  REFUSED_PLAIN(orgkit_diagnosis_suppressed(NULL, 0, &finding));
  REFUSED_PLAIN(orgkit_diagnosis_suppressed(diagnosis, 0, &finding));
  REFUSED_PLAIN(orgkit_diagnosis_known(NULL, 0, &finding));
  REFUSED_PLAIN(orgkit_diagnosis_known(diagnosis, 0, &finding));
  REFUSED_PLAIN(orgkit_diagnosis_missing(NULL, 0, &missing));
  REFUSED_PLAIN(orgkit_diagnosis_missing(diagnosis, 0, &missing));
  REFUSED_PLAIN(orgkit_diagnosis_exception(NULL, 0, &exception));
  REFUSED_PLAIN(orgkit_diagnosis_exception(diagnosis, 0, &exception));
  REFUSED_PLAIN(orgkit_diff_summarize(NULL, &diff_summary));
  REFUSED_PLAIN(orgkit_diff_summarize(diff, NULL));
  REFUSED_PLAIN(orgkit_diff_change(NULL, 0, &change));
  REFUSED_PLAIN(orgkit_diff_change(diff, 0, NULL));
  REFUSED_PLAIN(orgkit_diff_change(diff, SIZE_MAX, &change));
  REFUSED_PLAIN(orgkit_diff_drift(NULL, 0, &drift));
  REFUSED_PLAIN(orgkit_diff_drift(diff, SIZE_MAX, &drift));
}

int main(void) {
  orgkit_error *error = NULL;
  engine = make_engine();
  builder = make_builder(engine);
  org = make_org(engine, "employee_id,manager_id,mood\nE1,E2,good\nE2,E1,bad\n",
                 "account_id,owner_id\nA1,E1\n");
  REQUIRE(CHECK_OK(orgkit_structure_analyze(org, &structure, &error)));
  REQUIRE(CHECK_OK(orgkit_segmentation_analyze(engine, org, NULL, &segmentation, &error)));
  REQUIRE(CHECK_OK(orgkit_diagnose(engine, org, NULL, &diagnosis, &error)));
  REQUIRE(CHECK_OK(orgkit_stages_assess(engine, org, &stages, &error)));
  static const char empty[] = "{\"findings\":[],\"rules\":[],\"summary\":{}}";
  REQUIRE(CHECK_OK(orgkit_diff_create(empty, sizeof empty - 1, empty, sizeof empty - 1, NULL,
                                      &diff, &error)));

  check_free();
  check_accessors();
  check_building();
  check_analyses();
  check_structs();

  orgkit_diff_free(diff);
  orgkit_stages_free(stages);
  orgkit_diagnosis_free(diagnosis);
  orgkit_segmentation_free(segmentation);
  orgkit_structure_free(structure);
  orgkit_org_free(org);
  orgkit_org_builder_free(builder);
  orgkit_engine_free(engine);
  return check_finish();
}
