/* reading.c: each reading option does what the header says. */
#define _DEFAULT_SOURCE
#include <unistd.h>

#include "support.h"

static orgkit_engine *engine;

/* Reads `csv` into a builder of its own; NULL if that fails with bad input. */
static orgkit_org *read_with(orgkit_table table, const char *csv,
                             const orgkit_read_options *options) {
  orgkit_org_builder *builder = make_builder(engine);
  orgkit_error *error = NULL;
  orgkit_org *org = NULL;
  orgkit_status status =
      orgkit_org_builder_read_csv(builder, table, csv, strlen(csv), options, &error);
  CHECK(status == ORGKIT_OK || status == ORGKIT_BAD_INPUT);
  if (status == ORGKIT_OK) org = seal(builder);
  orgkit_error_free(error);
  orgkit_org_builder_free(builder);
  return org;
}

static orgkit_person first_person(const orgkit_org *org) {
  orgkit_person person = ORGKIT_PERSON_INIT;
  CHECK_INTEGER(orgkit_org_person(org, 0, &person), ORGKIT_OK);
  return person;
}

static void check_map(void) {
  /* The map wins over the built-in reading of "manager". */
  static const char *const map[] = {"Nummer=employee_id", "Boss=manager_id",
                                    "manager=department"};
  orgkit_read_options options = ORGKIT_READ_OPTIONS_INIT;
  options.map = map;
  options.map_count = 3;
  orgkit_org *org = read_with(ORGKIT_PEOPLE, "Nummer,Boss,manager\nE1,E9,Sales\n", &options);
  REQUIRE(org);
  orgkit_person person = first_person(org);
  CHECK_STRING(person.employee_id, "E1");
  CHECK_STRING(person.manager_id, "E9");
  CHECK_STRING(person.department, "Sales");
  orgkit_org_free(org);
}

static void check_encoding(void) {
  const char *csv = "employee_id,name\nE1,Ren\xE9\n";
  CHECK(read_with(ORGKIT_PEOPLE, csv, NULL) == NULL);
  orgkit_read_options options = ORGKIT_READ_OPTIONS_INIT;
  options.encoding = ORGKIT_LATIN1;
  orgkit_org *org = read_with(ORGKIT_PEOPLE, csv, &options);
  REQUIRE(org);
  CHECK_STRING(first_person(org).name, "Ren\xC3\xA9");
  orgkit_org_free(org);
}

static void check_delimiter(void) {
  static const char found[] = ",;\t|";
  for (const char *delimiter = found; *delimiter; delimiter++) {
    char csv[64];
    snprintf(csv, sizeof csv, "\xEF\xBB\xBF" "employee_id%cname\r\nE1%cAnn\r\n", *delimiter,
             *delimiter);
    orgkit_read_options options = ORGKIT_READ_OPTIONS_INIT;
    for (int told = 0; told < 2; told++) {
      options.delimiter = told ? *delimiter : 0;
      orgkit_org *org = read_with(ORGKIT_PEOPLE, csv, &options);
      REQUIRE(org);
      CHECK_INTEGER(orgkit_org_person_count(org), 1);
      CHECK_STRING(first_person(org).name, "Ann");
      orgkit_org_free(org);
    }
  }
}

static void check_date_order(void) {
  const char *both = "employee_id,start_date\nE1,03/04/2026\n";
  CHECK(read_with(ORGKIT_PEOPLE, both, NULL) == NULL);
  static const char *const expected[] = {NULL, "2026-03-04", "2026-04-03"};
  for (int order = ORGKIT_DATE_ORDER_MDY; order <= ORGKIT_DATE_ORDER_DMY; order++) {
    orgkit_read_options options = ORGKIT_READ_OPTIONS_INIT;
    options.date_order = order;
    orgkit_org *org = read_with(ORGKIT_PEOPLE, both, &options);
    REQUIRE(org);
    CHECK_STRING(first_person(org).start_date, expected[order]);
    orgkit_org_free(org);
  }
  orgkit_org *org = read_with(ORGKIT_PEOPLE, "employee_id,start_date\nE1,25/12/2025\n", NULL);
  REQUIRE(org);
  CHECK_STRING(first_person(org).start_date, "2025-12-25");
  orgkit_org_free(org);
}

static void check_lenient(void) {
  const char *csv = "employee_id,fte\nE1,1\nE2,abc\nE3,0.5\n";
  CHECK(read_with(ORGKIT_PEOPLE, csv, NULL) == NULL);
  orgkit_read_options options = ORGKIT_READ_OPTIONS_INIT;
  options.file = "hris.csv";
  options.lenient = 1;
  orgkit_org *org = read_with(ORGKIT_PEOPLE, csv, &options);
  REQUIRE(org);
  CHECK_INTEGER(orgkit_org_person_count(org), 2);
  REQUIRE(orgkit_org_notice_count(org) == 1);
  orgkit_notice notice = ORGKIT_NOTICE_INIT;
  CHECK_INTEGER(orgkit_org_notice(org, 0, &notice), ORGKIT_OK);
  CHECK_INTEGER(notice.kind, ORGKIT_NOTICE_SKIPPED_ROW);
  CHECK_INTEGER(notice.row, 3);
  CHECK_STRING(notice.file, "hris.csv");
  CHECK_STRING(notice.column, "fte");
  CHECK_CONTAINS(notice.message, "abc");
  orgkit_org_free(org);
}

static void check_notices(void) {
  orgkit_org *org = read_with(ORGKIT_ACCOUNTS,
                              "account_id,AnnualRevenue,mood\nA1,5000000,good\n", NULL);
  REQUIRE(org);
  orgkit_account account = ORGKIT_ACCOUNT_INIT;
  CHECK_INTEGER(orgkit_org_account(org, 0, &account), ORGKIT_OK);
  CHECK_NUMBER(account.customer_revenue, 5000000);
  CHECK_NUMBER(account.arr, NAN);

  int ignored = 0, meaning = 0;
  for (size_t i = 0; i < orgkit_org_notice_count(org); i++) {
    orgkit_notice notice = ORGKIT_NOTICE_INIT;
    CHECK_INTEGER(orgkit_org_notice(org, i, &notice), ORGKIT_OK);
    CHECK_INTEGER(notice.row, 0);
    CHECK_STRING(notice.file, "accounts");
    if (notice.kind == ORGKIT_NOTICE_IGNORED_COLUMN)
      ignored += CHECK_STRING(notice.column, "mood");
    if (notice.kind == ORGKIT_NOTICE_COLUMN_MEANING)
      meaning += CHECK_STRING(notice.column, "AnnualRevenue");
  }
  CHECK_INTEGER(ignored, 1);
  CHECK_INTEGER(meaning, 1);
  orgkit_org_free(org);
}

/* A file is JSON by its name, or because the table is the company's. */
static void check_files(void) {
  char path[] = "/tmp/orgkit-reading-XXXXXX.json";
  int descriptor = mkstemps(path, 5);
  REQUIRE(descriptor >= 0);
  static const char json[] = "{\"people\":[{\"employee_id\":\"E1\",\"fte\":0.5},"
                             "{\"employee_id\":2,\"fte\":null}]}";
  REQUIRE(write(descriptor, json, sizeof json - 1) == (ssize_t)sizeof json - 1);
  close(descriptor);

  orgkit_org_builder *builder = make_builder(engine);
  orgkit_error *error = NULL;
  CHECK_OK(orgkit_org_builder_read_file(builder, ORGKIT_PEOPLE, path, NULL, &error));
  orgkit_org *org = seal(builder);
  REQUIRE(orgkit_org_person_count(org) == 2);
  CHECK_NUMBER(first_person(org).fte, 0.5);
  orgkit_person second = ORGKIT_PERSON_INIT;
  CHECK_INTEGER(orgkit_org_person(org, 1, &second), ORGKIT_OK);
  CHECK_STRING(second.employee_id, "2");
  CHECK_NUMBER(second.fte, NAN);
  orgkit_org_free(org);

  orgkit_read_options options = ORGKIT_READ_OPTIONS_INIT;
  options.file = "facts";
  CHECK_INTEGER(
      orgkit_org_builder_read_file(builder, ORGKIT_COMPANY, path, &options, &error),
      ORGKIT_BAD_INPUT);
  CHECK_STRING(orgkit_error_file(error), "facts");
  orgkit_error_free(error);
  orgkit_org_builder_free(builder);
  unlink(path);
}

int main(void) {
  engine = make_engine();
  check_map();
  check_encoding();
  check_delimiter();
  check_date_order();
  check_lenient();
  check_notices();
  check_files();
  orgkit_engine_free(engine);
  return check_finish();
}
