/* org.c: what goes into an org comes out of it. */
#include "support.h"

static orgkit_engine *engine;

static void check_persons_equal(const orgkit_person *a, const orgkit_person *b) {
  CHECK_STRING(a->employee_id, b->employee_id);
  CHECK_STRING(a->title, b->title);
  CHECK_STRING(a->manager_id, b->manager_id);
  CHECK_STRING(a->position_id, b->position_id);
  CHECK_STRING(a->name, b->name);
  CHECK_STRING(a->email, b->email);
  CHECK_STRING(a->department, b->department);
  CHECK_STRING(a->function, b->function);
  CHECK_STRING(a->level, b->level);
  CHECK_STRING(a->role, b->role);
  CHECK_STRING(a->segment, b->segment);
  CHECK_STRING(a->region, b->region);
  CHECK_STRING(a->country, b->country);
  CHECK_STRING(a->start_date, b->start_date);
  CHECK_STRING(a->status, b->status);
  CHECK_NUMBER(a->fte, b->fte);
  CHECK_NUMBER(a->cost, b->cost);
}

static void check_accounts_equal(const orgkit_account *a, const orgkit_account *b) {
  CHECK_STRING(a->id, b->id);
  CHECK_STRING(a->owner_id, b->owner_id);
  CHECK_NUMBER(a->arr, b->arr);
  CHECK_STRING(a->name, b->name);
  CHECK_STRING(a->segment, b->segment);
  CHECK_STRING(a->industry, b->industry);
  CHECK_STRING(a->region, b->region);
  CHECK_STRING(a->sales_owner_id, b->sales_owner_id);
  CHECK_STRING(a->lifecycle_stage, b->lifecycle_stage);
  CHECK_STRING(a->renewal_date, b->renewal_date);
  CHECK_NUMBER(a->health, b->health);
  CHECK_NUMBER(a->churn_risk, b->churn_risk);
  CHECK_NUMBER(a->customer_revenue, b->customer_revenue);
  CHECK_NUMBER(a->customer_employees, b->customer_employees);
}

/* Every field known. */
static const orgkit_person full_person = {
    sizeof(orgkit_person), "007", "Account Executive", "E1", "P7", "Zoë \"Z\" O'Neil",
    "zoe@example.com", "Sales, EMEA", "sales", "ic", "account-executive", "enterprise",
    "EMEA", "DE", "2024-02-29", "on-leave", 0.8, 91234.56};
static const orgkit_account full_account = {
    sizeof(orgkit_account), "A1", "007", 120000.25, "Umbrella", "enterprise", "Energy",
    "EMEA", "E1", "renewal", "2026-12-31", 0.75, 0.125, 1.5e9, 1234};

/* The same again without what need not be known. */
static orgkit_person bare_person(void) {
  orgkit_person person = ORGKIT_PERSON_INIT;
  person.employee_id = "7";
  person.status = "active";
  person.level = "ic";
  return person;
}

static orgkit_account bare_account(void) {
  orgkit_account account = ORGKIT_ACCOUNT_INIT;
  account.id = "a1";
  return account;
}

static void check_rows(const orgkit_org *org) {
  orgkit_person person = ORGKIT_PERSON_INIT;
  orgkit_account account = ORGKIT_ACCOUNT_INIT;
  const orgkit_person bare_p = bare_person();
  const orgkit_account bare_a = bare_account();
  REQUIRE(orgkit_org_person_count(org) == 2);
  REQUIRE(orgkit_org_account_count(org) == 2);
  CHECK_INTEGER(orgkit_org_person(org, 0, &person), ORGKIT_OK);
  check_persons_equal(&person, &full_person);
  CHECK_INTEGER(orgkit_org_person(org, 1, &person), ORGKIT_OK);
  CHECK_STRING(person.employee_id, bare_p.employee_id);
  CHECK_STRING(person.title, NULL);
  CHECK_STRING(person.manager_id, NULL);
  CHECK_STRING(person.name, NULL);
  CHECK_STRING(person.start_date, NULL);
  CHECK_STRING(person.status, "active");
  CHECK_NUMBER(person.fte, NAN);
  CHECK_NUMBER(person.cost, NAN);
  CHECK_INTEGER(orgkit_org_person(org, 2, &person), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_org_account(org, 0, &account), ORGKIT_OK);
  check_accounts_equal(&account, &full_account);
  CHECK_INTEGER(orgkit_org_account(org, 1, &account), ORGKIT_OK);
  check_accounts_equal(&account, &bare_a);
  CHECK_INTEGER(orgkit_org_account(org, 2, &account), ORGKIT_INVALID_ARGUMENT);
}

static void check_row_by_row(void) {
  orgkit_org_builder *builder = make_builder(engine);
  orgkit_error *error = NULL;
  orgkit_person person = bare_person();
  orgkit_account account = bare_account();
  CHECK_OK(orgkit_org_builder_add_person(builder, &full_person, &error));
  CHECK_OK(orgkit_org_builder_add_account(builder, &full_account, &error));
  CHECK_OK(orgkit_org_builder_add_person(builder, &person, &error));
  CHECK_OK(orgkit_org_builder_add_account(builder, &account, &error));
  orgkit_org *org = seal(builder);
  check_rows(org);
  orgkit_org_free(org);

  /* The builder is empty again and can make another org. */
  orgkit_org *empty = seal(builder);
  CHECK_INTEGER(orgkit_org_person_count(empty), 0);
  CHECK_INTEGER(orgkit_org_account_count(empty), 0);
  orgkit_org_free(empty);
  CHECK_OK(orgkit_org_builder_add_account(builder, &account, &error));
  orgkit_org *other = seal(builder);
  CHECK_INTEGER(orgkit_org_person_count(other), 0);
  CHECK_INTEGER(orgkit_org_account_count(other), 1);
  orgkit_org_free(other);
  orgkit_org_builder_free(builder);
}

static const char people_csv[] =
    "employee_id,title,manager_id,position_id,name,email,department,function,level,role,"
    "segment,region,country,start_date,status,fte,cost\n"
    "007,Account Executive,E1,P7,\"Zoë \"\"Z\"\" O'Neil\",zoe@example.com,\"Sales, EMEA\","
    "sales,ic,account-executive,enterprise,EMEA,DE,2024-02-29,on-leave,0.8,91234.56\n"
    "7,,,,,,,,ic,,,,,,active,,\n";
static const char accounts_json[] =
    "[{\"account_id\":\"A1\",\"owner_id\":\"007\",\"arr\":120000.25,\"name\":\"Umbrella\","
    "\"segment\":\"enterprise\",\"industry\":\"Energy\",\"region\":\"EMEA\","
    "\"sales_owner_id\":\"E1\",\"lifecycle_stage\":\"renewal\",\"renewal_date\":\"2026-12-31\","
    "\"health\":0.75,\"churn_risk\":0.125,\"customer_revenue\":1500000000,"
    "\"customer_employees\":1234},{\"account_id\":\"a1\",\"arr\":null}]";

static void check_read(void) {
  orgkit_org_builder *builder = make_builder(engine);
  orgkit_error *error = NULL;
  CHECK_OK(orgkit_org_builder_read_json(builder, ORGKIT_ACCOUNTS, accounts_json,
                                        sizeof accounts_json - 1, NULL, &error));
  read_csv(builder, ORGKIT_PEOPLE, people_csv);
  orgkit_org *org = seal(builder);
  check_rows(org);
  CHECK_INTEGER(orgkit_org_notice_count(org), 0);
  orgkit_org_free(org);
  orgkit_org_builder_free(builder);
}

/* Managers and owners are found by id, by e-mail, by a name that only one has. */
static void check_resolution(void) {
  orgkit_org *org = make_org(engine,
                             "employee_id,name,email,manager_id\n"
                             "E1,Ann Lee,ann@example.com,\n"
                             "E2,Bo Ray,bo@example.com,E1\n"
                             "E3,Sam Fox,,ann@example.com\n"
                             "E4,Sam Fox,,Ann Lee\n"
                             "E5,Tim Orr,,Sam Fox\n"
                             "E6,Una Poe,,e1\n",
                             "account_id,owner_id\nA1,E2\nA2,bo@example.com\nA3,Bo Ray\nA4,Bob\n");
  orgkit_error *error = NULL;
  orgkit_structure *structure = NULL;
  REQUIRE(CHECK_OK(orgkit_structure_analyze(org, &structure, &error)));
  static const char *const managers[] = {NULL, "E1", "E1", "E1", NULL, NULL};
  REQUIRE(orgkit_structure_position_count(structure) == 6);
  for (size_t i = 0; i < 6; i++) {
    orgkit_position position = ORGKIT_POSITION_INIT;
    CHECK_INTEGER(orgkit_structure_position(structure, i, &position), ORGKIT_OK);
    CHECK_STRING(position.manager_id, managers[i]);
  }
  orgkit_structure_summary summary = ORGKIT_STRUCTURE_SUMMARY_INIT;
  CHECK_INTEGER(orgkit_structure_summarize(structure, &summary), ORGKIT_OK);
  /* A name of two, and an id in other letters. */
  CHECK_INTEGER(summary.dangling_managers, 2);

  orgkit_segmentation *segmentation = NULL;
  REQUIRE(CHECK_OK(orgkit_segmentation_analyze(engine, org, NULL, &segmentation, &error)));
  REQUIRE(orgkit_segmentation_book_count(segmentation) == 2);
  orgkit_book book = ORGKIT_BOOK_INIT;
  CHECK_INTEGER(orgkit_segmentation_book(segmentation, 1, &book), ORGKIT_OK);
  CHECK_STRING(book.owner_id, "E2");
  CHECK_INTEGER(book.accounts, 3);
  orgkit_segmentation_free(segmentation);
  orgkit_structure_free(structure);
  orgkit_org_free(org);
}

int main(void) {
  engine = make_engine();
  check_row_by_row();
  check_read();
  check_resolution();
  orgkit_engine_free(engine);
  return check_finish();
}
