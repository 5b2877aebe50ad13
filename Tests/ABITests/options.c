/* options.c: structs that go in may be older or newer than the library. */
#include <stdint.h>

#include "support.h"

static orgkit_engine *engine;
static orgkit_org_builder *builder;
static orgkit_org *org;
static const char accounts[] = "account_id,owner_id,arr\nA1,E1,10\n";

/* One call for each kind of struct that goes in. */
static orgkit_status use_engine_options(const void *options, orgkit_error **error) {
  orgkit_engine *made = NULL;
  orgkit_status status = orgkit_engine_create(options, &made, error);
  orgkit_engine_free(made);
  return status;
}

static orgkit_status use_read_options(const void *options, orgkit_error **error) {
  return orgkit_org_builder_read_csv(builder, ORGKIT_ACCOUNTS, accounts, sizeof accounts - 1,
                                     options, error);
}

static orgkit_status use_person(const void *person, orgkit_error **error) {
  return orgkit_org_builder_add_person(builder, person, error);
}

static orgkit_status use_account(const void *account, orgkit_error **error) {
  return orgkit_org_builder_add_account(builder, account, error);
}

static orgkit_status use_diagnosis_options(const void *options, orgkit_error **error) {
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_status status = orgkit_diagnose(engine, org, options, &diagnosis, error);
  orgkit_diagnosis_free(diagnosis);
  return status;
}

static orgkit_status use_diff_options(const void *options, orgkit_error **error) {
  static const char json[] = "{\"findings\":[],\"rules\":[],\"summary\":{}}";
  orgkit_diff *diff = NULL;
  orgkit_status status = orgkit_diff_create(json, sizeof json - 1, json, sizeof json - 1, options,
                                            &diff, error);
  orgkit_diff_free(diff);
  return status;
}

static orgkit_status use_render_options(const void *options, orgkit_error **error) {
  orgkit_text *text = NULL;
  orgkit_status status = orgkit_rule_render(engine, NULL, options, &text, error);
  orgkit_text_free(text);
  return status;
}

typedef orgkit_status (*user)(const void *, orgkit_error **);

/* `size` is what this library knows, `least` what the call needs to make sense. */
static void check_sizes(const char *name, user use, const void *init, size_t size,
                        size_t least) {
  enum { tail = 64 };
  union {
    size_t struct_size;
    unsigned char bytes[512];
  } given;
  orgkit_error *error = NULL;
  int before = checks_failed;

  memset(&given, 0, sizeof given);
  memcpy(&given, init, size);
  CHECK_INTEGER(given.struct_size, size);
  CHECK_OK(use(&given, &error));

  given.struct_size = 0;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, use(&given, &error));
  given.struct_size = sizeof(size_t) - 1;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, use(&given, &error));

  given.struct_size = size + tail;
  CHECK_OK(use(&given, &error));
  for (size_t at = size; at < size + tail; at += tail - 1) {
    given.bytes[at] = 1;
    CHECK_FAILS(ORGKIT_UNSUPPORTED, use(&given, &error));
    given.bytes[at] = 0;
  }

  /* What is beyond an older struct belongs to somebody else and is not read. */
  for (size_t older = least; older < size; older += 8) {
    memcpy(&given, init, size);
    memset(given.bytes + older, 0xA5, sizeof given - older);
    given.struct_size = older;
    CHECK_OK(use(&given, &error));
  }
  if (checks_failed > before) fprintf(stderr, "  in %s\n", name);
}

#define SIZES(use, init, least) check_sizes(#use, use, &(init), sizeof(init), least)

/* A value that a later version may give a meaning: wrong, or not known here. */
static int is_refused(orgkit_status status) {
  return status == ORGKIT_INVALID_ARGUMENT || status == ORGKIT_UNSUPPORTED;
}

static void check_unknown_values(void) {
  orgkit_error *error = NULL;

  orgkit_engine_options flags = ORGKIT_ENGINE_OPTIONS_INIT;
  flags.flags = 8;
  CHECK(is_refused(use_engine_options(&flags, NULL)));

  orgkit_render_options render = ORGKIT_RENDER_OPTIONS_INIT;
  render.format = 99;
  CHECK(is_refused(use_render_options(&render, NULL)));
  render.format = ORGKIT_JSON;
  render.reserved = 1;
  CHECK(is_refused(use_render_options(&render, NULL)));

  orgkit_read_options read = ORGKIT_READ_OPTIONS_INIT;
  read.encoding = 99;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, use_read_options(&read, &error));
  read.encoding = ORGKIT_UTF8;
  read.date_order = 99;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, use_read_options(&read, &error));
  read.date_order = ORGKIT_DATE_ORDER_UNAMBIGUOUS;
  read.delimiter = 'x';
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, use_read_options(&read, &error));
  read.delimiter = 0;
  read.map_count = 1;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, use_read_options(&read, &error));
  const char *const nothing[] = {NULL};
  read.map = nothing;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, use_read_options(&read, &error));
  const char *const senseless[] = {"no equals sign"};
  read.map = senseless;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, use_read_options(&read, &error));

  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_org_builder_read_csv(builder, (orgkit_table)99, "a\n", 2, NULL, &error));
  CHECK(is_refused(orgkit_org_builder_read_csv(builder, ORGKIT_COMPANY, "a\n", 2, NULL, NULL)));
}

int main(void) {
  engine = make_engine();
  builder = make_builder(engine);
  org = make_org(engine, "employee_id,manager_id\nE1,\nE2,E1\n", accounts);

  orgkit_engine_options engine_options = ORGKIT_ENGINE_OPTIONS_INIT;
  orgkit_read_options read_options = ORGKIT_READ_OPTIONS_INIT;
  orgkit_diagnosis_options diagnosis_options = ORGKIT_DIAGNOSIS_OPTIONS_INIT;
  orgkit_diff_options diff_options = ORGKIT_DIFF_OPTIONS_INIT;
  orgkit_render_options render_options = ORGKIT_RENDER_OPTIONS_INIT;
  orgkit_person person = ORGKIT_PERSON_INIT;
  person.employee_id = "E1";
  orgkit_account account = ORGKIT_ACCOUNT_INIT;
  account.id = "A1";

  SIZES(use_engine_options, engine_options, sizeof(size_t));
  SIZES(use_read_options, read_options, sizeof(size_t));
  SIZES(use_diagnosis_options, diagnosis_options, sizeof(size_t));
  SIZES(use_diff_options, diff_options, sizeof(size_t));
  SIZES(use_render_options, render_options, sizeof(size_t));
  SIZES(use_person, person, offsetof(orgkit_person, title));
  SIZES(use_account, account, offsetof(orgkit_account, owner_id));
  check_unknown_values();

  orgkit_org_free(org);
  orgkit_org_builder_free(builder);
  orgkit_engine_free(engine);
  return check_finish();
}
