/* results.c: structs that come out may be older or newer than the library. */
#include <stdint.h>

#include "support.h"

static orgkit_engine *engine;
static orgkit_org *org;
static orgkit_structure *structure;
static orgkit_segmentation *segmentation;
static orgkit_diagnosis *diagnosis;
static orgkit_stages *stages;

/* One call for each kind of struct that comes out; `index` past the end fails. */
static orgkit_status get_benchmark(size_t index, void *out) {
  return orgkit_benchmark_at(engine, index, out);
}
static orgkit_status get_record(size_t index, void *out) {
  return orgkit_catalog_record(engine, "role", index, out);
}
static orgkit_status get_rule(size_t index, void *out) {
  return orgkit_rule_at(engine, index, out);
}
static orgkit_status get_person(size_t index, void *out) {
  return orgkit_org_person(org, index, out);
}
static orgkit_status get_account(size_t index, void *out) {
  return orgkit_org_account(org, index, out);
}
static orgkit_status get_notice(size_t index, void *out) {
  return orgkit_org_notice(org, index, out);
}
static orgkit_status get_position(size_t index, void *out) {
  return orgkit_structure_position(structure, index, out);
}
static orgkit_status get_segment(size_t index, void *out) {
  return orgkit_segmentation_segment(segmentation, index, out);
}
static orgkit_status get_book(size_t index, void *out) {
  return orgkit_segmentation_book(segmentation, index, out);
}
static orgkit_status get_finding(size_t index, void *out) {
  return orgkit_diagnosis_finding(diagnosis, index, out);
}
static orgkit_status get_unknown(size_t index, void *out) {
  return orgkit_diagnosis_unknown(diagnosis, index, out);
}
static orgkit_status get_stage(size_t index, void *out) {
  return orgkit_stages_place(stages, index, out);
}
static orgkit_status get_structure_summary(size_t index, void *out) {
  return orgkit_structure_summarize(index ? NULL : structure, out);
}
static orgkit_status get_segmentation_summary(size_t index, void *out) {
  return orgkit_segmentation_summarize(index ? NULL : segmentation, out);
}
static orgkit_status get_diagnosis_summary(size_t index, void *out) {
  return orgkit_diagnosis_summarize(index ? NULL : diagnosis, out);
}
static orgkit_status get_question(size_t index, void *out) {
  return orgkit_diagnosis_next_question(index ? NULL : diagnosis, out);
}

typedef orgkit_status (*getter)(size_t index, void *out);

enum { GUARD = 0xA5 };

static union result {
  size_t struct_size;
  unsigned char bytes[512];
} got;

static void prepare(size_t size) {
  memset(&got, GUARD, sizeof got);
  got.struct_size = size;
}

static int is_guard(size_t from, size_t to) {
  for (size_t i = from; i < to; i++)
    if (got.bytes[i] != GUARD) return 0;
  return 1;
}

static void check_sizes(const char *name, getter get, size_t size) {
  enum { tail = 64 };
  int before = checks_failed;

  /* Every prefix that ends between two fields: filled to its end, not beyond it. */
  for (size_t older = sizeof(size_t); older <= size; older += 8) {
    prepare(older);
    CHECK_INTEGER(get(0, &got), ORGKIT_OK);
    CHECK_INTEGER(got.struct_size, older);
    for (size_t at = sizeof(size_t); at < older; at += 8) CHECK(!is_guard(at, at + 8));
    CHECK(is_guard(older, sizeof got));
  }

  prepare(size + tail);
  memset(got.bytes + size, 0, tail);
  CHECK_INTEGER(get(0, &got), ORGKIT_OK);
  CHECK_INTEGER(got.struct_size, size + tail);
  CHECK(is_guard(size + tail, sizeof got));

  /* What the library does not know it does not write. */
  prepare(size + tail);
  (void)get(0, &got);
  CHECK(is_guard(size, sizeof got));

  prepare(0);
  CHECK_INTEGER(get(0, &got), ORGKIT_INVALID_ARGUMENT);
  CHECK(is_guard(sizeof(size_t), sizeof got));
  prepare(sizeof(size_t) - 1);
  CHECK_INTEGER(get(0, &got), ORGKIT_INVALID_ARGUMENT);

  /* A failed call leaves the struct as it was. */
  prepare(size);
  CHECK_INTEGER(get(SIZE_MAX, &got), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(got.struct_size, size);
  CHECK(is_guard(sizeof(size_t), sizeof got));

  if (checks_failed > before) fprintf(stderr, "  in %s\n", name);
}

#define SIZES(get, type) check_sizes(#get, get, sizeof(type))

int main(void) {
  orgkit_error *error = NULL;
  engine = make_engine();
  /* A cycle gives a finding, a missing ARR an unknown rule, "mood" a notice. */
  org = make_org(engine, "employee_id,manager_id,mood\nE1,E2,good\nE2,E1,bad\nE3,,\n",
                 "account_id,owner_id\nA1,E1\n");
  REQUIRE(CHECK_OK(orgkit_structure_analyze(org, &structure, &error)));
  REQUIRE(CHECK_OK(orgkit_segmentation_analyze(engine, org, NULL, &segmentation, &error)));
  REQUIRE(CHECK_OK(orgkit_diagnose(engine, org, NULL, &diagnosis, &error)));
  REQUIRE(CHECK_OK(orgkit_stages_assess(engine, org, &stages, &error)));
  REQUIRE(orgkit_org_notice_count(org) > 0);
  REQUIRE(orgkit_diagnosis_count(diagnosis) > 0);
  REQUIRE(orgkit_diagnosis_unknown_count(diagnosis) > 0);
  REQUIRE(orgkit_stages_count(stages) > 0);

  SIZES(get_benchmark, orgkit_benchmark);
  SIZES(get_record, orgkit_record);
  SIZES(get_rule, orgkit_rule);
  SIZES(get_person, orgkit_person);
  SIZES(get_account, orgkit_account);
  SIZES(get_notice, orgkit_notice);
  SIZES(get_position, orgkit_position);
  SIZES(get_segment, orgkit_segment);
  SIZES(get_book, orgkit_book);
  SIZES(get_finding, orgkit_finding);
  SIZES(get_unknown, orgkit_unknown_rule);
  SIZES(get_stage, orgkit_stage);
  SIZES(get_structure_summary, orgkit_structure_summary);
  SIZES(get_segmentation_summary, orgkit_segmentation_summary);
  SIZES(get_diagnosis_summary, orgkit_diagnosis_summary);
  SIZES(get_question, orgkit_question);

  orgkit_stages_free(stages);
  orgkit_diagnosis_free(diagnosis);
  orgkit_segmentation_free(segmentation);
  orgkit_structure_free(structure);
  orgkit_org_free(org);
  orgkit_engine_free(engine);
  return check_finish();
}
