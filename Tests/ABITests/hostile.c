/* hostile.c: damaged inputs: cut at every byte, with bytes changed, with odd values. */
#include "hostile.h"

/* Quotes, escapes, line breaks, accents, dates, every kind of field. */
static const char people_csv[] =
    "\xEF\xBB\xBF" "employee_id,name,title,manager_id,email,start_date,status,fte,cost\r\n"
    "E1,\"Zoë \"\"Z\"\" Lee\",\"Chief\r\nExecutive\",,zoe@example.com,2020-02-29,,1,2e5\r\n"
    "E2,Bo Ray,VP Sales,E1,,,on-leave,0.5,\r\n"
    "E3,Łukasz,\"Manager, \xF0\x9F\x9A\x80\",Bo Ray,,,active,,\r\n";
static const char accounts_csv[] =
    "account_id;owner_id;arr;segment;renewal_date;health;customer_employees\n"
    "A1;E1;500000;Strategic;2026-12-31;0.5;1000\n"
    "A2;;\"1,234.50\";smb;;;\n"
    "A3;bo ray;;;;1;\n";
static const char people_json[] =
    "{\"people\":[{\"employee_id\":\"E1\",\"name\":\"Zo\\u00EB \\uD83D\\uDE80\",\"fte\":0.5},"
    "{\"employee_id\":2,\"manager_id\":\"E1\",\"start_date\":\"2020-02-29\",\"cost\":1.5e5}]}";
static const char accounts_json[] =
    "[{\"account_id\":\"A1\",\"owner_id\":\"E1\",\"arr\":-0.0},"
    "{\"account_id\":\"A2\",\"arr\":null,\"segment\":\"smb\"}]";
static const char company_json[] =
    "{\"name\":\"Acme \\\"A\\\"\",\"as_of\":\"2026-03-31\",\"currency\":\"EUR\",\"arr\":1.5e6,"
    "\"growth\":0.4,\"regions\":[\"EMEA\",\"APAC\"]}";

static const struct {
  reader read;
  orgkit_table table;
  const char *bytes;
  size_t size;
} inputs[] = {
    {orgkit_org_builder_read_csv, ORGKIT_PEOPLE, people_csv, sizeof people_csv - 1},
    {orgkit_org_builder_read_csv, ORGKIT_ACCOUNTS, accounts_csv, sizeof accounts_csv - 1},
    {orgkit_org_builder_read_json, ORGKIT_PEOPLE, people_json, sizeof people_json - 1},
    {orgkit_org_builder_read_json, ORGKIT_ACCOUNTS, accounts_json, sizeof accounts_json - 1},
    {orgkit_org_builder_read_json, ORGKIT_COMPANY, company_json, sizeof company_json - 1},
};
enum { INPUTS = sizeof inputs / sizeof *inputs };

static void check_truncations(void) {
  for (size_t i = 0; i < INPUTS; i++) {
    CHECK(use_input(inputs[i].read, inputs[i].table, inputs[i].bytes, inputs[i].size));
    for (size_t size = 0; size < inputs[i].size; size++) {
      int was_read = use_input(inputs[i].read, inputs[i].table, inputs[i].bytes, size);
      /* Half a JSON document is none. */
      if (inputs[i].read == orgkit_org_builder_read_json) CHECK(!was_read);
    }
  }
  /* Nor is CSV that ends within quotes. */
  const char *open_quote = strstr(people_csv, "Chief");
  CHECK(!use_input(orgkit_org_builder_read_csv, ORGKIT_PEOPLE, people_csv,
                   (size_t)(open_quote - people_csv) + 2));
}

static uint64_t random_state = 0x9E3779B97F4A7C15;

static uint64_t random_number(void) {
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  random_state ^= random_state << 17;
  return random_state;
}

/* One to four bytes set to anything, or to what parsers care about. */
static void check_changed_bytes(void) {
  static const char special[] = "\0\"\\,;\t|\r\n{}[]:-+.eE0\x80\xC0\xED\xF8\xFF";
  char changed[1024];
  for (size_t i = 0; i < INPUTS; i++) {
    REQUIRE(inputs[i].size <= sizeof changed);
    for (int round = 0; round < 3000; round++) {
      memcpy(changed, inputs[i].bytes, inputs[i].size);
      for (uint64_t n = random_number() % 4 + 1; n; n--) {
        uint64_t value = random_number();
        changed[random_number() % inputs[i].size] =
            value & 1 ? special[(value >> 8) % (sizeof special - 1)] : (char)(value >> 8);
      }
      use_input(inputs[i].read, inputs[i].table, changed, inputs[i].size);
    }
  }
}

static void check_odd_values(void) {
  static const char *const numbers[] = {
      "inf", "-inf", "Infinity", "nan", "NaN", "1e999", "-1e999", "1e308", "-1", "1e-400",
      "99999999999999999999999999999", "0x1p3", "1,5", "1.5.5", "--1", "$", "%", "(5)",
      "18446744073709551616", "-9223372036854775809", "1e", ".", "\xD9\xA1\xD9\xA2"};
  char text[256];
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    /* Twice, so that the sum can pass the largest number there is. */
    int size = snprintf(text, sizeof text, "account_id;owner_id;arr\nA1;E1;%s\nA2;E1;%s\n",
                        numbers[i], numbers[i]);
    use_input(orgkit_org_builder_read_csv, ORGKIT_ACCOUNTS, text, (size_t)size);
    size = snprintf(text, sizeof text, "[{\"account_id\":\"A1\",\"owner_id\":\"E1\",\"arr\":%s},"
                    "{\"account_id\":\"A2\",\"owner_id\":\"E1\",\"arr\":%s}]",
                    numbers[i], numbers[i]);
    use_input(orgkit_org_builder_read_json, ORGKIT_ACCOUNTS, text, (size_t)size);
    size = snprintf(text, sizeof text, "{\"arr\":%s,\"headcount\":%s,\"growth\":%s}", numbers[i],
                    numbers[i], numbers[i]);
    use_input(orgkit_org_builder_read_json, ORGKIT_COMPANY, text, (size_t)size);
    size = snprintf(text, sizeof text, "employee_id;fte;cost\nE1;%s;\nE2;;%s\n", numbers[i],
                    numbers[i]);
    use_input(orgkit_org_builder_read_csv, ORGKIT_PEOPLE, text, (size_t)size);
  }
  static const char nul[] = "employee_id,name\nE\0001,A\0nn\n";
  use_input(orgkit_org_builder_read_csv, ORGKIT_PEOPLE, nul, sizeof nul - 1);
  static const char twice[] = "[{\"employee_id\":\"E1\",\"employee_id\":\"E2\"}]";
  use_input(orgkit_org_builder_read_json, ORGKIT_PEOPLE, twice, sizeof twice - 1);
  static const char columns[] = "employee_id,employee_id,,title,title\nE1,E2,x,a,b\n";
  use_input(orgkit_org_builder_read_csv, ORGKIT_PEOPLE, columns, sizeof columns - 1);
}

/* Rows that a program gives may be as bad as those of a file. */
static void check_odd_rows(void) {
  static const char *const texts[] = {"", " ", "\n", "\xFF\xFE", "\xED\xA0\x80", "\xC3", "a\"b",
                                      "\x01", "\xEF\xBB\xBF"};
  static const double numbers[] = {INFINITY, -INFINITY, -1, 1e308, -0.0, 5e-324};
  orgkit_org_builder *builder = make_builder(engine);
  for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
    for (size_t n = 0; n < sizeof numbers / sizeof *numbers; n++) {
      orgkit_error *error = NULL;
      orgkit_person person = ORGKIT_PERSON_INIT;
      person.employee_id = person.title = person.name = person.email = texts[t];
      person.level = person.status = person.start_date = t % 2 ? texts[t] : NULL;
      person.fte = person.cost = numbers[n];
      check_outcome(orgkit_org_builder_add_person(builder, &person, &error), &error);
      person.employee_id = "E1";
      person.manager_id = texts[t];
      person.level = person.status = person.start_date = NULL;
      check_outcome(orgkit_org_builder_add_person(builder, &person, &error), &error);
      orgkit_account account = ORGKIT_ACCOUNT_INIT;
      account.id = account.owner_id = account.segment = texts[t];
      account.arr = account.health = account.customer_revenue = numbers[n];
      check_outcome(orgkit_org_builder_add_account(builder, &account, &error), &error);
      account.id = "A1";
      account.health = 1;
      check_outcome(orgkit_org_builder_add_account(builder, &account, &error), &error);
    }
  }
  use_builder(builder);
  orgkit_org_builder_free(builder);
}

int main(void) {
  engine = make_engine();
  use_input(orgkit_org_builder_read_csv, ORGKIT_PEOPLE, NULL, 0);
  use_input(orgkit_org_builder_read_json, ORGKIT_COMPANY, NULL, 0);
  check_truncations();
  check_changed_bytes();
  check_odd_values();
  check_odd_rows();
  orgkit_engine_free(engine);
  return check_finish();
}
