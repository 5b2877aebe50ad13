/* errors.c: an error names the place, the value and what to do; what failed left
 * nothing behind. */
#define _POSIX_C_SOURCE 200809L
#include <sys/stat.h>
#include <unistd.h>

#include "support.h"

static orgkit_engine *engine;

/* The place that an error names; NULL or 0 for what it must not name. */
typedef struct place {
  const char *file;
  uint64_t row;
  const char *column, *value, *pointer;
} place;

static void check_place(orgkit_status status, orgkit_error *error, place expected, int line) {
  int before = checks_failed;
  REQUIRE(status == ORGKIT_BAD_INPUT && error);
  CHECK_INTEGER(orgkit_error_status(error), ORGKIT_BAD_INPUT);
  CHECK_STRING(orgkit_error_file(error), expected.file);
  CHECK_INTEGER(orgkit_error_row(error), expected.row);
  CHECK_STRING(orgkit_error_column(error), expected.column);
  CHECK_STRING(orgkit_error_value(error), expected.value);
  CHECK_STRING(orgkit_error_pointer(error), expected.pointer);

  const char *message = orgkit_error_message(error);
  if (expected.file) CHECK_CONTAINS(message, expected.file);
  if (expected.column) CHECK_CONTAINS(message, expected.column);
  if (expected.value) CHECK_CONTAINS(message, expected.value);
  if (expected.row) {
    char row[32];
    snprintf(row, sizeof row, "row %llu", (unsigned long long)expected.row);
    CHECK_CONTAINS(message, row);
  }
  if (checks_failed > before) fprintf(stderr, "  of the input on line %d: %s\n", line, message);
  orgkit_error_free(error);
}

typedef orgkit_status (*reader)(orgkit_org_builder *, orgkit_table, const void *, size_t,
                                const orgkit_read_options *, orgkit_error **);

static void check_input(reader read, orgkit_table table, const char *file, const char *text,
                        place expected, int line) {
  orgkit_org_builder *builder = make_builder(engine);
  orgkit_read_options options = ORGKIT_READ_OPTIONS_INIT;
  orgkit_error *error = NULL;
  options.file = file;
  orgkit_status status = read(builder, table, text, strlen(text), &options, &error);
  check_place(status, error, expected, line);
  orgkit_org_builder_free(builder);
}

#define PLACE(...) ((place){__VA_ARGS__})
#define CSV(table, file, text, expected) \
  check_input(orgkit_org_builder_read_csv, table, file, text, expected, __LINE__)
#define JSON(table, file, text, expected) \
  check_input(orgkit_org_builder_read_json, table, file, text, expected, __LINE__)

static void check_places(void) {
  CSV(ORGKIT_PEOPLE, "hris.csv", "employee_id,title,fte\nE1,CEO,1\nE2,VP,abc\n",
      PLACE("hris.csv", 3, "fte", "abc", NULL));
  /* The column is called as the file calls it. */
  CSV(ORGKIT_ACCOUNTS, "crm.csv", "Account ID;Current ARR\nA1;10\nA2;20\nA3;lots\n",
      PLACE("crm.csv", 4, "Current ARR", "lots", NULL));
  CSV(ORGKIT_ACCOUNTS, NULL, "account_id,renewal_date\nA1,soon\n",
      PLACE("accounts", 2, "renewal_date", "soon", NULL));
  /* Rows as a spreadsheet shows them: a quoted line break starts none, a blank line is one. */
  CSV(ORGKIT_PEOPLE, "hris.csv", "employee_id,title,fte\nE1,\"Chief\nExecutive\",1\nE2,VP,abc\n",
      PLACE("hris.csv", 3, "fte", "abc", NULL));
  CSV(ORGKIT_PEOPLE, "hris.csv", "employee_id,title,fte\n\nE2,VP,abc\n",
      PLACE("hris.csv", 3, "fte", "abc", NULL));

  JSON(ORGKIT_ACCOUNTS, "crm.json",
       "[{\"account_id\":\"A1\",\"arr\":1},{\"account_id\":\"A2\",\"arr\":\"lots\"}]",
       PLACE("crm.json", 0, NULL, "lots", "/1/arr"));
  JSON(ORGKIT_ACCOUNTS, "crm.json", "{\"accounts\":[{\"account_id\":\"A2\",\"arr\":\"lots\"}]}",
       PLACE("crm.json", 0, NULL, "lots", "/accounts/0/arr"));
  /* RFC 6901: ~ is ~0 and / is ~1. */
  JSON(ORGKIT_PEOPLE, "hris.json", "[{\"employee_id\":\"E1\",\"a/b~c\":1}]",
       PLACE("hris.json", 0, NULL, NULL, "/0/a~1b~0c"));
  JSON(ORGKIT_COMPANY, "company.json", "{\"name\":\"Acme\",\"mood\":\"good\"}",
       PLACE("company.json", 0, NULL, NULL, "/mood"));
}

/* Inputs without a single bad value still say which input it is. */
static void check_whole_inputs(void) {
  static const char *const csv[] = {"", "\n", "title\nCEO\n", "employee_id\n\"E1\n"};
  static const char *const json[] = {"", "[", "{\"arr\":}", "42", "[1]", "nonsense"};
  orgkit_org_builder *builder = make_builder(engine);
  orgkit_read_options options = ORGKIT_READ_OPTIONS_INIT;
  options.file = "given.txt";
  for (size_t i = 0; i < sizeof csv / sizeof *csv; i++) {
    orgkit_error *error = NULL;
    CHECK_INTEGER(orgkit_org_builder_read_csv(builder, ORGKIT_PEOPLE, csv[i], strlen(csv[i]),
                                              &options, &error),
                  ORGKIT_BAD_INPUT);
    CHECK_STRING(orgkit_error_file(error), "given.txt");
    orgkit_error_free(error);
  }
  for (size_t i = 0; i < sizeof json / sizeof *json; i++) {
    orgkit_error *error = NULL;
    CHECK_INTEGER(orgkit_org_builder_read_json(builder, ORGKIT_COMPANY, json[i],
                                               strlen(json[i]), &options, &error),
                  ORGKIT_BAD_INPUT);
    CHECK_STRING(orgkit_error_file(error), "given.txt");
    orgkit_error_free(error);
  }
  orgkit_org_builder_free(builder);
}

/* What is no regular file is refused, and a FIFO without waiting for a writer. */
static void check_files(void) {
  char folder[] = "/tmp/orgkit-errors-XXXXXX", fifo[64];
  REQUIRE(mkdtemp(folder));
  snprintf(fifo, sizeof fifo, "%s/people.csv", folder);
  REQUIRE(mkfifo(fifo, 0600) == 0);
  const char *const paths[] = {"/nowhere/people.csv", folder, fifo, "/dev/zero"};

  orgkit_org_builder *builder = make_builder(engine);
  for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
    orgkit_error *error = NULL;
    alarm(20);
    CHECK_INTEGER(
        orgkit_org_builder_read_file(builder, ORGKIT_PEOPLE, paths[i], NULL, &error),
        ORGKIT_BAD_INPUT);
    alarm(0);
    CHECK_STRING(orgkit_error_file(error), paths[i]);
    orgkit_error_free(error);
  }
  orgkit_org_builder_free(builder);
  unlink(fifo);
  rmdir(folder);
}

static void check_values_are_shortened(void) {
  enum { size = 100000 };
  static char text[size + 64] = "employee_id,fte\nE1,";
  memset(text + strlen(text), 'x', size);
  orgkit_org_builder *builder = make_builder(engine);
  orgkit_error *error = NULL;
  CHECK_INTEGER(orgkit_org_builder_read_csv(builder, ORGKIT_PEOPLE, text, strlen(text), NULL,
                                            &error),
                ORGKIT_BAD_INPUT);
  REQUIRE(orgkit_error_value(error));
  CHECK(strlen(orgkit_error_value(error)) < 1000);
  CHECK(strlen(orgkit_error_message(error)) < 2000);
  orgkit_error_free(error);
  orgkit_org_builder_free(builder);
}

/* A wrong name gets the nearest right one, or all there are. */
static void check_hints(void) {
  orgkit_text *text = NULL;
  orgkit_error *error = NULL;
  size_t first = 0, count = 0, size = 0;
  const char *data = NULL;

  CHECK_INTEGER(orgkit_rule_render(engine, "span-to-wide", NULL, &text, &error),
                ORGKIT_NOT_FOUND);
  CHECK_CONTAINS(orgkit_error_hint(error), "span-too-wide");
  orgkit_error_free(error);
  error = NULL;

  orgkit_benchmark known = ORGKIT_BENCHMARK_INIT;
  REQUIRE(orgkit_benchmark_at(engine, 0, &known) == ORGKIT_OK);
  char key[256];
  snprintf(key, sizeof key, "%sx", known.key);
  CHECK_INTEGER(orgkit_benchmark_find(engine, key, &first, &count, &error), ORGKIT_NOT_FOUND);
  CHECK_CONTAINS(orgkit_error_hint(error), known.key);
  orgkit_error_free(error);
  error = NULL;

  CHECK_INTEGER(orgkit_catalog_find(engine, "rolle", "vp-cs", &first, &count, &error),
                ORGKIT_NOT_FOUND);
  CHECK_CONTAINS(orgkit_error_hint(error), "role");
  orgkit_error_free(error);
  error = NULL;

  CHECK_INTEGER(orgkit_catalog_find(engine, "role", "vp-css", &first, &count, &error),
                ORGKIT_NOT_FOUND);
  CHECK_CONTAINS(orgkit_error_hint(error), "vp-cs");
  orgkit_error_free(error);
  error = NULL;

  CHECK_INTEGER(orgkit_schema("persons", &data, &size, &error), ORGKIT_NOT_FOUND);
  CHECK_CONTAINS(orgkit_error_hint(error), "baseline");
  CHECK_CONTAINS(orgkit_error_hint(error), "company");
  orgkit_error_free(error);
}

static void check_out_parameters(void) {
  /* Never dereferenced: only there to see whether it is still there. */
  orgkit_error *untouched = (orgkit_error *)&engine;
  orgkit_error *error = untouched;
  orgkit_org_builder *builder = NULL;
  orgkit_org *org = NULL;
  CHECK_INTEGER(orgkit_org_builder_create(engine, &builder, &error), ORGKIT_OK);
  CHECK_INTEGER(orgkit_org_builder_seal(builder, &org, &error), ORGKIT_OK);
  CHECK(error == untouched);

  error = NULL;
  orgkit_structure *structure = (orgkit_structure *)&engine;
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_structure_analyze(org, &structure, &error));
  CHECK(structure == NULL);
  orgkit_segmentation *segmentation = (orgkit_segmentation *)&engine;
  CHECK_FAILS(ORGKIT_BAD_INPUT,
              orgkit_segmentation_analyze(engine, org, NULL, &segmentation, &error));
  CHECK(segmentation == NULL);
  orgkit_diagnosis *diagnosis = (orgkit_diagnosis *)&engine;
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_diagnose(engine, org, NULL, &diagnosis, &error));
  CHECK(diagnosis == NULL);
  orgkit_text *text = (orgkit_text *)&engine;
  CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_rule_render(engine, "no-such-rule", NULL, &text, &error));
  CHECK(text == NULL);
  text = (orgkit_text *)&engine;
  CHECK_FAILS(ORGKIT_NOT_FOUND,
              orgkit_benchmarks_render(engine, "no-such-key", NULL, &text, &error));
  CHECK(text == NULL);

  orgkit_org_free(org);
  orgkit_org_builder_free(builder);
}

/* A failed read is as if it had not been: no row of it, no notice, no company fact. */
static void check_builder_after_failure(void) {
  orgkit_org_builder *builder = make_builder(engine);
  orgkit_error *error = NULL;
  const char *bad_csv = "employee_id,mood,fte\nB1,good,1\nB2,good,1\nB3,bad,abc\n";
  const char *bad_json = "[{\"employee_id\":\"B4\"},{\"employee_id\":\"B5\",\"fte\":\"abc\"}]";

  read_csv(builder, ORGKIT_PEOPLE, "employee_id\nE1\n");
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_org_builder_read_csv(builder, ORGKIT_PEOPLE, bad_csv,
                                                            strlen(bad_csv), NULL, &error));
  CHECK_FAILS(ORGKIT_BAD_INPUT,
              orgkit_org_builder_read_json(builder, ORGKIT_PEOPLE, bad_json, strlen(bad_json),
                                           NULL, &error));
  orgkit_person nobody = ORGKIT_PERSON_INIT;
  nobody.title = "CEO";
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_org_builder_add_person(builder, &nobody, &error));
  orgkit_account nothing = ORGKIT_ACCOUNT_INIT;
  nothing.arr = 10;
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_org_builder_add_account(builder, &nothing, &error));
  read_csv(builder, ORGKIT_PEOPLE, "employee_id\nE2\n");

  orgkit_org *org = seal(builder);
  REQUIRE(orgkit_org_person_count(org) == 2);
  for (size_t i = 0; i < 2; i++) {
    orgkit_person person = ORGKIT_PERSON_INIT;
    CHECK_INTEGER(orgkit_org_person(org, i, &person), ORGKIT_OK);
    CHECK_STRING(person.employee_id, i ? "E2" : "E1");
    CHECK_NUMBER(person.fte, NAN);
  }
  CHECK_INTEGER(orgkit_org_account_count(org), 0);
  CHECK_INTEGER(orgkit_org_notice_count(org), 0);
  orgkit_org_free(org);
  orgkit_org_builder_free(builder);
}

int main(void) {
  engine = make_engine();
  check_places();
  check_whole_inputs();
  check_files();
  check_values_are_shortened();
  check_hints();
  check_out_parameters();
  check_builder_after_failure();
  orgkit_engine_free(engine);
  return check_finish();
}
