/* limits.c: inputs that are very large or very deep are worked through or refused;
 * nothing recurses over data. */
#define _POSIX_C_SOURCE 200809L
#include <unistd.h>

#include "hostile.h"

static char *block(size_t size) {
  char *made = malloc(size);
  REQUIRE(made);
  return made;
}

/* People E0 > E1 > ... as rows; the last reports to the first if `closed`. */
static orgkit_org *make_chain(size_t length, int closed) {
  orgkit_org_builder *builder = make_builder(engine);
  int failures = 0;
  for (size_t i = 0; i < length; i++) {
    char id[32], manager[32];
    snprintf(id, sizeof id, "E%zu", i);
    snprintf(manager, sizeof manager, "E%zu", i ? i - 1 : length - 1);
    orgkit_person person = ORGKIT_PERSON_INIT;
    person.employee_id = id;
    if (i || closed) person.manager_id = manager;
    failures += orgkit_org_builder_add_person(builder, &person, NULL) != ORGKIT_OK;
  }
  CHECK_INTEGER(failures, 0);
  orgkit_org *org = seal(builder);
  orgkit_org_builder_free(builder);
  return org;
}

static void check_diagnosis(const orgkit_org *org) {
  orgkit_error *error = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_text *text = NULL;
  REQUIRE(CHECK_OK(orgkit_diagnose(engine, org, NULL, &diagnosis, &error)));
  CHECK(orgkit_diagnosis_count(diagnosis) > 0);
  REQUIRE(CHECK_OK(orgkit_diagnosis_render(diagnosis, NULL, &text, &error)));
  check_document(text);
  orgkit_diagnosis_free(diagnosis);
}

static void check_deep_chain(void) {
  enum { length = 100000 };
  orgkit_error *error = NULL;
  orgkit_structure *structure = NULL;
  orgkit_org *org = make_chain(length, 0);
  REQUIRE(CHECK_OK(orgkit_structure_analyze(org, &structure, &error)));
  orgkit_structure_summary summary = ORGKIT_STRUCTURE_SUMMARY_INIT;
  CHECK_INTEGER(orgkit_structure_summarize(structure, &summary), ORGKIT_OK);
  CHECK_INTEGER(summary.depth, length);
  CHECK_INTEGER(summary.managers, length - 1);
  CHECK_INTEGER(summary.span_bands[0], length - 1);
  orgkit_position first = ORGKIT_POSITION_INIT, last = ORGKIT_POSITION_INIT;
  CHECK_INTEGER(orgkit_structure_position(structure, 0, &first), ORGKIT_OK);
  CHECK_INTEGER(orgkit_structure_position(structure, length - 1, &last), ORGKIT_OK);
  CHECK_INTEGER(first.total_reports, length - 1);
  CHECK_INTEGER(last.depth, length);
  orgkit_structure_free(structure);
  check_diagnosis(org);
  orgkit_org_free(org);
}

static void check_long_cycle(void) {
  enum { length = 200000 };
  orgkit_error *error = NULL;
  orgkit_structure *structure = NULL;
  orgkit_org *org = make_chain(length, 1);
  REQUIRE(CHECK_OK(orgkit_structure_analyze(org, &structure, &error)));
  orgkit_structure_summary summary = ORGKIT_STRUCTURE_SUMMARY_INIT;
  CHECK_INTEGER(orgkit_structure_summarize(structure, &summary), ORGKIT_OK);
  CHECK_INTEGER(summary.cycles, 1);
  CHECK_INTEGER(summary.roots, 0);
  orgkit_structure_free(structure);
  check_diagnosis(org);
  orgkit_org_free(org);
}

/* 100,000 brackets, closed and not, alone and where a value is expected. */
static void check_deep_json(void) {
  enum { depth = 100000 };
  static const char *const starts[] = {"", "{\"regions\":", "[{\"name\":"};
  static const char *const brackets[] = {"[]", "{}"};
  for (size_t s = 0; s < sizeof starts / sizeof *starts; s++) {
    for (int b = 0; b < 2; b++) {
      for (int closed = 0; closed < 2; closed++) {
        size_t start = strlen(starts[s]);
        char *text = block(start + 2 * depth);
        memcpy(text, starts[s], start);
        memset(text + start, brackets[b][0], depth);
        memset(text + start + depth, brackets[b][1], depth);
        size_t size = start + (closed ? 2 * depth : depth);
        CHECK(!use_input(orgkit_org_builder_read_json, ORGKIT_COMPANY, text, size));
        CHECK(!use_input(orgkit_org_builder_read_json, ORGKIT_PEOPLE, text, size));
        free(text);
      }
    }
  }
}

static void check_long_fields(void) {
  enum { length = 10 << 20 };
  char *text = block(length + 64);

  int start = sprintf(text, "employee_id,title\nE1,");
  memset(text + start, 'x', length);
  text[start + length] = '\n';
  use_input(orgkit_org_builder_read_csv, ORGKIT_PEOPLE, text, (size_t)start + length + 1);
  text[start] = '"';
  use_input(orgkit_org_builder_read_csv, ORGKIT_PEOPLE, text, (size_t)start + length + 1);
  memset(text + start, ',', length);
  use_input(orgkit_org_builder_read_csv, ORGKIT_PEOPLE, text, (size_t)start + length);
  memset(text, '"', length);
  use_input(orgkit_org_builder_read_csv, ORGKIT_PEOPLE, text, length);
  memset(text, '\n', length);
  use_input(orgkit_org_builder_read_csv, ORGKIT_PEOPLE, text, length);

  start = sprintf(text, "[{\"employee_id\":\"");
  memset(text + start, 'x', length);
  memcpy(text + start + length, "\"}]", 3);
  use_input(orgkit_org_builder_read_json, ORGKIT_PEOPLE, text, (size_t)start + length + 3);
  start = sprintf(text, "{\"arr\":");
  memset(text + start, '9', length);
  text[start + length] = '}';
  use_input(orgkit_org_builder_read_json, ORGKIT_COMPANY, text, (size_t)start + length + 1);

  memset(text, 'x', length);
  text[length] = '\0';
  orgkit_org_builder *builder = make_builder(engine);
  orgkit_person person = ORGKIT_PERSON_INIT;
  orgkit_error *error = NULL;
  person.employee_id = "E1";
  person.title = person.manager_id = text;
  check_outcome(orgkit_org_builder_add_person(builder, &person, &error), &error);
  use_builder(builder);
  orgkit_org_builder_free(builder);
  free(text);
}

int main(void) {
  alarm(300);
  engine = make_engine();
  check_deep_chain();
  check_long_cycle();
  check_deep_json();
  check_long_fields();
  orgkit_engine_free(engine);
  return check_finish();
}
