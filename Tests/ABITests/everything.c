/* everything.c: calls functions, in success and in failure, and frees everything.
 * leaks.sh runs it under valgrind and LeakSanitizer. */
#define _DEFAULT_SOURCE
#include <unistd.h>

#include "support.h"

static orgkit_engine *engine;

static void use_status_and_errors(void) {
  orgkit_error *error = NULL;
  orgkit_org_builder *builder = make_builder(engine);
  const char *csv = "employee_id,fte\nE1,abc\n";
  CHECK_INTEGER(orgkit_org_builder_read_csv(builder, ORGKIT_PEOPLE, csv, strlen(csv), NULL,
                                            &error),
                ORGKIT_BAD_INPUT);
  CHECK_INTEGER(orgkit_error_status(error), ORGKIT_BAD_INPUT);
  CHECK_STRING(orgkit_status_name(ORGKIT_BAD_INPUT), "bad input");
  CHECK(orgkit_error_message(error)[0] != '\0');
  CHECK(orgkit_error_file(error) && orgkit_error_column(error) && orgkit_error_value(error));
  CHECK_INTEGER(orgkit_error_row(error), 2);
  CHECK_STRING(orgkit_error_pointer(error), NULL);
  CHECK(!orgkit_error_hint(error) || orgkit_error_hint(error)[0]);
  orgkit_error_free(error);
  /* A builder with rows in it is freed with them. */
  read_csv(builder, ORGKIT_PEOPLE, "employee_id\nE1\n");
  orgkit_org_builder_free(builder);
}

/* Takes the address, since a call that fills `*text` is evaluated beside it. */
static void use_text(orgkit_status status, orgkit_text **text) {
  CHECK_INTEGER(status, ORGKIT_OK);
  CHECK_INTEGER(strlen(orgkit_text_data(*text)), orgkit_text_size(*text));
  CHECK(orgkit_text_size(*text) > 0);
  orgkit_text_free(*text);
}

static void use_catalogue(void) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  size_t first = 0, count = 0, size = 0;
  const char *data = NULL;
  for (size_t i = 0; i < orgkit_benchmark_count(engine); i++) {
    orgkit_benchmark row = ORGKIT_BENCHMARK_INIT;
    CHECK_INTEGER(orgkit_benchmark_at(engine, i, &row), ORGKIT_OK);
    CHECK_OK(orgkit_benchmark_find(engine, row.key, &first, &count, &error));
    CHECK(first <= i && i < first + count);
  }
  CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_benchmark_find(engine, "?", &first, &count, &error));
  for (size_t i = 0; i < orgkit_rule_count(engine); i++) {
    orgkit_rule rule = ORGKIT_RULE_INIT;
    CHECK_INTEGER(orgkit_rule_at(engine, i, &rule), ORGKIT_OK);
    use_text(orgkit_rule_render(engine, rule.id, NULL, &text, &error), &text);
  }
  use_text(orgkit_rule_render(engine, NULL, NULL, &text, &error), &text);
  use_text(orgkit_benchmarks_render(engine, NULL, NULL, &text, &error), &text);
  for (size_t i = 0; i < orgkit_schema_count(); i++) {
    CHECK_OK(orgkit_schema(orgkit_schema_name(i), &data, &size, &error));
    CHECK_INTEGER(strlen(data), size);
  }
  CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_schema("?", &data, &size, &error));
  CHECK_STRING(orgkit_version(), ORGKIT_VERSION);
  CHECK_INTEGER(orgkit_abi_version(), ORGKIT_ABI_VERSION);
}

static void use_records(void) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  size_t first = 0, count = 0;
  for (size_t k = 0; k < orgkit_catalog_kind_count(); k++) {
    const char *kind = orgkit_catalog_kind(k);
    for (size_t i = 0; i < orgkit_catalog_count(engine, kind); i++) {
      orgkit_record record = ORGKIT_RECORD_INIT;
      CHECK_INTEGER(orgkit_catalog_record(engine, kind, i, &record), ORGKIT_OK);
      CHECK_OK(orgkit_catalog_find(engine, kind, record.id, &first, &count, &error));
      CHECK(first <= i && i < first + count);
      for (size_t f = 0; f < record.field_count; f++) {
        const char *name = NULL, *value = NULL;
        CHECK_INTEGER(orgkit_catalog_field(engine, kind, i, f, &name, &value), ORGKIT_OK);
      }
    }
    use_text(orgkit_catalog_render(engine, kind, NULL, NULL, &text, &error), &text);
    CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_catalog_find(engine, kind, "?", &first, &count, &error));
    CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_catalog_render(engine, kind, "?", NULL, &text, &error));
  }
  use_text(orgkit_catalog_render(engine, NULL, NULL, NULL, &text, &error), &text);
  use_text(orgkit_catalog_search(engine, "renewal", NULL, &text, &error), &text);
}

/* An engine that prefers sources, and two that cannot be made. */
static void use_policy(void) {
  orgkit_error *error = NULL;
  orgkit_engine *made = NULL;
  const char *const sources[] = {"S2"};
  orgkit_engine_options options = ORGKIT_ENGINE_OPTIONS_INIT;
  options.prefer_sources = sources;
  options.prefer_source_count = 1;
  options.settings = "{\"prefer\":{\"span.manager\":\"S1\"}}";
  options.settings_size = strlen(options.settings);
  CHECK_OK(orgkit_engine_create(&options, &made, &error));
  orgkit_engine_free(made);
  options.settings = "{\"prefer\":{\"span.manager\":\"S9\"}}";
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_engine_create(&options, &made, &error));
  options.settings_size -= 1;
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_engine_create(&options, &made, &error));
}

static void use_structure(const orgkit_org *org, const orgkit_render_options *options) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  orgkit_structure *structure = NULL;
  orgkit_structure_summary summary = ORGKIT_STRUCTURE_SUMMARY_INIT;
  REQUIRE(CHECK_OK(orgkit_structure_analyze(org, &structure, &error)));
  CHECK_INTEGER(orgkit_structure_summarize(structure, &summary), ORGKIT_OK);
  for (size_t i = 0; i < orgkit_structure_position_count(structure); i++) {
    orgkit_position position = ORGKIT_POSITION_INIT;
    CHECK_INTEGER(orgkit_structure_position(structure, i, &position), ORGKIT_OK);
  }
  use_text(orgkit_structure_render(structure, options, &text, &error), &text);
  orgkit_structure_free(structure);
}

static void use_segmentation(const orgkit_org *org, const orgkit_render_options *options) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  orgkit_segmentation *segmentation = NULL;
  orgkit_segmentation_summary summary = ORGKIT_SEGMENTATION_SUMMARY_INIT;
  REQUIRE(CHECK_OK(orgkit_segmentation_analyze(engine, org, NULL, &segmentation, &error)));
  CHECK_INTEGER(orgkit_segmentation_summarize(segmentation, &summary), ORGKIT_OK);
  for (size_t i = 0; i < orgkit_segmentation_segment_count(segmentation); i++) {
    orgkit_segment segment = ORGKIT_SEGMENT_INIT;
    CHECK_INTEGER(orgkit_segmentation_segment(segmentation, i, &segment), ORGKIT_OK);
  }
  for (size_t i = 0; i < orgkit_segmentation_book_count(segmentation); i++) {
    orgkit_book book = ORGKIT_BOOK_INIT;
    CHECK_INTEGER(orgkit_segmentation_book(segmentation, i, &book), ORGKIT_OK);
  }
  use_text(orgkit_segmentation_render(segmentation, options, &text, &error), &text);
  orgkit_segmentation_free(segmentation);
}

/* The diagnosis as a baseline of itself, and compared with itself. */
static void use_review(const orgkit_org *org, const orgkit_diagnosis *first) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL, *page = NULL;
  orgkit_diagnosis *second = NULL;
  orgkit_diff *diff = NULL;
  CHECK_OK(orgkit_diagnosis_baseline(first, &text, &error));
  orgkit_diagnosis_options options = ORGKIT_DIAGNOSIS_OPTIONS_INIT;
  options.baseline = orgkit_text_data(text);
  options.baseline_size = orgkit_text_size(text);
  REQUIRE(CHECK_OK(orgkit_diagnose(engine, org, &options, &second, &error)));
  orgkit_text_free(text);
  CHECK_INTEGER(orgkit_diagnosis_count(second), 0);
  CHECK_INTEGER(orgkit_diagnosis_known_count(second), orgkit_diagnosis_count(first));
  for (size_t i = 0; i < orgkit_diagnosis_known_count(second); i++) {
    orgkit_finding finding = ORGKIT_FINDING_INIT;
    CHECK_INTEGER(orgkit_diagnosis_known(second, i, &finding), ORGKIT_OK);
    CHECK_INTEGER(strlen(finding.fingerprint), 16);
  }
  orgkit_diagnosis_free(second);

  CHECK_OK(orgkit_diagnosis_render(first, NULL, &text, &error));
  const char *json = orgkit_text_data(text);
  REQUIRE(CHECK_OK(orgkit_diff_create(json, strlen(json), json, strlen(json), NULL, &diff,
                                      &error)));
  orgkit_text_free(text);
  CHECK_INTEGER(orgkit_diff_count(diff), orgkit_diagnosis_count(first));
  for (size_t i = 0; i < orgkit_diff_count(diff); i++) {
    orgkit_change change = ORGKIT_CHANGE_INIT;
    CHECK_INTEGER(orgkit_diff_change(diff, i, &change), ORGKIT_OK);
    CHECK_INTEGER(change.kind, ORGKIT_UNCHANGED);
  }
  orgkit_render_options form = ORGKIT_RENDER_OPTIONS_INIT;
  for (form.format = ORGKIT_JSON; form.format <= ORGKIT_MARKDOWN; form.format++)
    use_text(orgkit_diff_render(diff, &form, &page, &error), &page);
  CHECK_FAILS(ORGKIT_UNSUPPORTED, orgkit_diff_render(diff, &form, &page, &error));
  orgkit_diff_free(diff);
}

static void use_diagnosis(const orgkit_org *org, const orgkit_render_options *options) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_diagnosis_summary summary = ORGKIT_DIAGNOSIS_SUMMARY_INIT;
  orgkit_question question = ORGKIT_QUESTION_INIT;
  REQUIRE(CHECK_OK(orgkit_diagnose(engine, org, NULL, &diagnosis, &error)));
  CHECK_INTEGER(orgkit_diagnosis_summarize(diagnosis, &summary), ORGKIT_OK);
  for (size_t i = 0; i < orgkit_diagnosis_count(diagnosis); i++) {
    orgkit_finding finding = ORGKIT_FINDING_INIT;
    CHECK_INTEGER(orgkit_diagnosis_finding(diagnosis, i, &finding), ORGKIT_OK);
    for (size_t s = 0; s < finding.source_count; s++) {
      orgkit_benchmark source = ORGKIT_BENCHMARK_INIT;
      CHECK_INTEGER(orgkit_diagnosis_finding_source(diagnosis, i, s, &source), ORGKIT_OK);
    }
  }
  for (size_t i = 0; i < orgkit_diagnosis_unknown_count(diagnosis); i++) {
    orgkit_unknown_rule unknown = ORGKIT_UNKNOWN_RULE_INIT;
    CHECK_INTEGER(orgkit_diagnosis_unknown(diagnosis, i, &unknown), ORGKIT_OK);
  }
  CHECK_INTEGER(orgkit_diagnosis_next_question(diagnosis, &question), ORGKIT_OK);
  use_text(orgkit_diagnosis_render(diagnosis, options, &text, &error), &text);
  orgkit_render_options form = ORGKIT_RENDER_OPTIONS_INIT;
  for (form.format = ORGKIT_MARKDOWN; form.format <= ORGKIT_SARIF; form.format++)
    use_text(orgkit_diagnosis_render(diagnosis, &form, &text, &error), &text);
  use_review(org, diagnosis);
  orgkit_diagnosis_free(diagnosis);
}

static void use_stages(const orgkit_org *org, const orgkit_render_options *options) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  orgkit_stages *stages = NULL;
  REQUIRE(CHECK_OK(orgkit_stages_assess(engine, org, &stages, &error)));
  CHECK(orgkit_stages_count(stages) > 0);
  for (size_t i = 0; i < orgkit_stages_count(stages); i++) {
    orgkit_stage stage = ORGKIT_STAGE_INIT;
    CHECK_INTEGER(orgkit_stages_place(stages, i, &stage), ORGKIT_OK);
  }
  use_text(orgkit_stages_render(stages, options, &text, &error), &text);
  orgkit_stages_free(stages);
}

static orgkit_org *build_by_rows_and_file(void) {
  char path[] = "/tmp/orgkit-everything-XXXXXX.csv";
  static const char csv[] = "employee_id,manager_id,mood\nE1,E2,good\nE2,E1,bad\n";
  int descriptor = mkstemps(path, 4);
  REQUIRE(descriptor >= 0);
  REQUIRE(write(descriptor, csv, sizeof csv - 1) == (ssize_t)sizeof csv - 1);
  close(descriptor);

  orgkit_error *error = NULL;
  orgkit_org_builder *builder = make_builder(engine);
  CHECK_OK(orgkit_org_builder_read_file(builder, ORGKIT_PEOPLE, path, NULL, &error));
  unlink(path);
  CHECK_FAILS(ORGKIT_BAD_INPUT,
              orgkit_org_builder_read_file(builder, ORGKIT_PEOPLE, path, NULL, &error));
  orgkit_person person = ORGKIT_PERSON_INIT;
  person.employee_id = "E3";
  CHECK_OK(orgkit_org_builder_add_person(builder, &person, &error));
  orgkit_account account = ORGKIT_ACCOUNT_INIT;
  account.id = "A1";
  CHECK_OK(orgkit_org_builder_add_account(builder, &account, &error));
  orgkit_org *org = seal(builder);
  orgkit_org_builder_free(builder);
  return org;
}

static void use_org(orgkit_org *org) {
  for (size_t i = 0; i < orgkit_org_person_count(org); i++) {
    orgkit_person person = ORGKIT_PERSON_INIT;
    CHECK_INTEGER(orgkit_org_person(org, i, &person), ORGKIT_OK);
  }
  for (size_t i = 0; i < orgkit_org_account_count(org); i++) {
    orgkit_account account = ORGKIT_ACCOUNT_INIT;
    CHECK_INTEGER(orgkit_org_account(org, i, &account), ORGKIT_OK);
  }
  for (size_t i = 0; i < orgkit_org_notice_count(org); i++) {
    orgkit_notice notice = ORGKIT_NOTICE_INIT;
    CHECK_INTEGER(orgkit_org_notice(org, i, &notice), ORGKIT_OK);
  }
  orgkit_render_options plain = ORGKIT_RENDER_OPTIONS_INIT;
  plain.format = ORGKIT_PLAIN_TEXT;
  plain.color = 1;
  use_structure(org, NULL);
  use_structure(org, &plain);
  use_segmentation(org, NULL);
  use_segmentation(org, &plain);
  use_stages(org, NULL);
  use_stages(org, &plain);
  use_diagnosis(org, NULL);
  use_diagnosis(org, &plain);
  orgkit_org_free(org);
}

int main(void) {
  engine = make_engine();
  use_status_and_errors();
  use_catalogue();
  use_records();
  use_policy();
  use_org(make_sample(engine));
  use_org(build_by_rows_and_file());
  orgkit_engine_free(engine);
  return check_finish();
}
