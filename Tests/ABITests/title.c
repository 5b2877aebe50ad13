/* title.c: titles are read alone, in their place, and with words of one's own. */
#include "support.h"

static orgkit_engine *engine;

static orgkit_title read_title(const orgkit_engine *by, const char *title,
                               const orgkit_title_context *context) {
  orgkit_error *error = NULL;
  orgkit_title read = ORGKIT_TITLE_INIT;
  CHECK_OK(orgkit_title_read(by, title, context, &read, &error));
  return read;
}

static void check_titles(void) {
  orgkit_title title = read_title(engine, "Sr. Enterprise Account Executive, EMEA", NULL);
  CHECK_STRING(title.title, "Sr. Enterprise Account Executive, EMEA");
  CHECK_STRING(title.function, "sales");
  CHECK_STRING(title.level, "ic");
  CHECK_STRING(title.role, "account-executive");
  CHECK_STRING(title.segment, "enterprise");
  CHECK_STRING(title.region, "EMEA");
  CHECK(title.confidence > 0.5 && title.confidence <= 1);
  CHECK(!title.is_uncertain);

  title = read_title(engine, "Xq", NULL);
  CHECK_STRING(title.function, NULL);
  CHECK_STRING(title.level, NULL);
  CHECK(title.is_uncertain);
  CHECK(title.doubts & ORGKIT_TITLE_NO_FUNCTION);
}

static void check_context(void) {
  orgkit_title_context context = ORGKIT_TITLE_CONTEXT_INIT;
  context.department = "Customer Support";
  orgkit_title title = read_title(engine, "Program Manager", &context);
  CHECK_STRING(title.function, "customer-support");
  CHECK(title.doubts & ORGKIT_TITLE_FROM_DEPARTMENT);
}

static void check_own_words(void) {
  static const char roles[] = "kind,phrase,value\ntitle,Growth Wizard,function=sales;level=lead\n";
  orgkit_error *error = NULL;
  orgkit_engine *own = NULL;
  orgkit_engine_options options = ORGKIT_ENGINE_OPTIONS_INIT;
  options.roles = roles;
  options.roles_size = strlen(roles);
  REQUIRE(CHECK_OK(orgkit_engine_create(&options, &own, &error)));
  orgkit_title title = read_title(own, "growth wizard", NULL);
  CHECK_STRING(title.function, "sales");
  CHECK_STRING(title.level, "lead");
  orgkit_engine_free(own);

  static const char broken[] = "kind,phrase,value\nspell,x,y\n";
  options.roles = broken;
  options.roles_size = strlen(broken);
  options.roles_name = "words.csv";
  orgkit_status status = orgkit_engine_create(&options, &own, &error);
  CHECK_INTEGER(status, ORGKIT_BAD_INPUT);
  CHECK_STRING(orgkit_error_file(error), "words.csv");
  CHECK_INTEGER(orgkit_error_row(error), 2);
  orgkit_error_free(error);
}

static void check_table(void) {
  orgkit_error *error = NULL;
  orgkit_titles *titles = NULL;
  orgkit_text *text = NULL;
  orgkit_org *org = make_org(
      engine, "employee_id,title,manager_id\n1,VP Sales,\n2,Account Executive,1\n3,,1\n", NULL);
  REQUIRE(CHECK_OK(orgkit_titles_read(engine, org, &titles, &error)));
  orgkit_org_free(org);
  REQUIRE(CHECK_INTEGER(orgkit_titles_count(titles), 3));
  CHECK(orgkit_titles_uncertain(titles) <= 3);
  orgkit_title title = ORGKIT_TITLE_INIT;
  CHECK_INTEGER(orgkit_titles_title(titles, 0, &title), ORGKIT_OK);
  CHECK_STRING(title.role, "vp-sales");
  CHECK_STRING(title.level, "vp");
  CHECK_INTEGER(orgkit_titles_title(titles, 2, &title), ORGKIT_OK);
  CHECK_STRING(title.title, NULL);
  CHECK_INTEGER(orgkit_titles_title(titles, 3, &title), ORGKIT_INVALID_ARGUMENT);
  CHECK_OK(orgkit_titles_render(titles, NULL, &text, &error));
  CHECK_CONTAINS(orgkit_text_data(text), "\"role\":\"vp-sales\"");
  orgkit_text_free(text);
  orgkit_titles_free(titles);
  CHECK_INTEGER(orgkit_titles_count(NULL), 0);
  CHECK_INTEGER(orgkit_titles_uncertain(NULL), 0);
  orgkit_titles_free(NULL);
}

int main(void) {
  engine = make_engine();
  check_titles();
  check_context();
  check_own_words();
  check_table();
  orgkit_engine_free(engine);
  return check_finish();
}
