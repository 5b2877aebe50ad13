/* checks.h: what must be true of any org and any analysis of it. */
#ifndef CHECKS_H
#define CHECKS_H

#include <math.h>
#include <orgkit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define REQUIRE(condition)                                              \
  do {                                                                  \
    if (!(condition)) {                                                 \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);   \
      abort();                                                          \
    }                                                                   \
  } while (0)

static void check(orgkit_status status, orgkit_error *error) {
  REQUIRE(status != ORGKIT_INTERNAL && status != ORGKIT_OUT_OF_MEMORY);
  REQUIRE((status == ORGKIT_OK) == (error == NULL));
  REQUIRE(status == ORGKIT_OK || *orgkit_error_message(error) != '\0');
  REQUIRE(strlen(orgkit_error_message(error)) < 4096);
  orgkit_error_free(error);
}

static void must(orgkit_status status, orgkit_error *error) {
  if (status != ORGKIT_OK) fprintf(stderr, "%s\n", orgkit_error_message(error));
  REQUIRE(status == ORGKIT_OK);
}

/* Whether a call that may refuse its input went well. A refusal is no defect. */
static int went_well(orgkit_status status, orgkit_error **error) {
  REQUIRE(status == ORGKIT_OK || status == ORGKIT_BAD_INPUT || status == ORGKIT_LIMIT);
  check(status, *error);
  *error = NULL;
  return status == ORGKIT_OK;
}

static void use_rows(const orgkit_org *org) {
  for (size_t i = 0; i < orgkit_org_person_count(org); i++) {
    orgkit_person person = ORGKIT_PERSON_INIT;
    must(orgkit_org_person(org, i, &person), NULL);
    REQUIRE(person.employee_id || person.position_id);
    REQUIRE(isnan(person.fte) || (person.fte >= 0 && isfinite(person.fte)));
    REQUIRE(!person.start_date || strlen(person.start_date) == 10);
  }
  for (size_t i = 0; i < orgkit_org_account_count(org); i++) {
    orgkit_account account = ORGKIT_ACCOUNT_INIT;
    must(orgkit_org_account(org, i, &account), NULL);
    REQUIRE(account.id && *account.id);
    REQUIRE(isnan(account.arr) || (account.arr >= 0 && isfinite(account.arr)));
  }
  for (size_t i = 0; i < orgkit_org_notice_count(org); i++) {
    orgkit_notice notice = ORGKIT_NOTICE_INIT;
    must(orgkit_org_notice(org, i, &notice), NULL);
    REQUIRE(notice.message && *notice.message);
  }
}

static void use_structure(const orgkit_structure *structure, const orgkit_org *org) {
  orgkit_structure_summary sum = ORGKIT_STRUCTURE_SUMMARY_INIT;
  must(orgkit_structure_summarize(structure, &sum), NULL);
  REQUIRE(sum.people <= orgkit_org_person_count(org));
  REQUIRE(sum.people == orgkit_structure_position_count(structure));
  REQUIRE(sum.managers + sum.individual_contributors == sum.people);
  uint64_t reports = 0, managers = 0, in_bands = 0;
  for (size_t i = 0; i < sum.people; i++) {
    orgkit_position position = ORGKIT_POSITION_INIT;
    must(orgkit_structure_position(structure, i, &position), NULL);
    REQUIRE(position.id && position.depth <= sum.depth);
    reports += position.direct_reports;
    managers += position.direct_reports > 0;
  }
  for (size_t i = 0; i < ORGKIT_SPAN_BANDS; i++) in_bands += sum.span_bands[i];
  REQUIRE(managers == sum.managers && in_bands == sum.managers);
  REQUIRE(reports + sum.roots <= sum.people);
}

static void use_segmentation(const orgkit_segmentation *segmentation) {
  orgkit_segmentation_summary sum = ORGKIT_SEGMENTATION_SUMMARY_INIT;
  must(orgkit_segmentation_summarize(segmentation, &sum), NULL);
  uint64_t placed = 0, owned = 0;
  for (size_t i = 0; i < orgkit_segmentation_segment_count(segmentation); i++) {
    orgkit_segment segment = ORGKIT_SEGMENT_INIT;
    must(orgkit_segmentation_segment(segmentation, i, &segment), NULL);
    placed += segment.accounts;
  }
  for (size_t i = 0; i < orgkit_segmentation_book_count(segmentation); i++) {
    orgkit_book book = ORGKIT_BOOK_INIT;
    must(orgkit_segmentation_book(segmentation, i, &book), NULL);
    uint64_t in_segments = book.unclassified;
    for (size_t s = 0; s < book.segment_count; s++) in_segments += book.by_segment[s];
    REQUIRE(in_segments == book.accounts);
    owned += book.accounts;
  }
  REQUIRE(placed + sum.unclassified == sum.accounts);
  REQUIRE(owned + sum.orphans == sum.accounts);
}

static void use_diagnosis(const orgkit_diagnosis *diagnosis, size_t rule_count) {
  orgkit_diagnosis_summary sum = ORGKIT_DIAGNOSIS_SUMMARY_INIT;
  must(orgkit_diagnosis_summarize(diagnosis, &sum), NULL);
  REQUIRE(sum.rules_violated + sum.rules_held + sum.rules_not_applicable +
              sum.rules_unknown == rule_count);
  REQUIRE(sum.critical + sum.warning + sum.advice == orgkit_diagnosis_count(diagnosis));
  for (size_t i = 0; i < orgkit_diagnosis_count(diagnosis); i++) {
    orgkit_finding finding = ORGKIT_FINDING_INIT;
    must(orgkit_diagnosis_finding(diagnosis, i, &finding), NULL);
    REQUIRE(finding.rule && finding.subject_id && finding.message && finding.remedy);
    for (size_t s = 0; s < finding.source_count; s++) {
      orgkit_benchmark source = ORGKIT_BENCHMARK_INIT;
      must(orgkit_diagnosis_finding_source(diagnosis, i, s, &source), NULL);
      REQUIRE(source.key && source.locator && *source.locator);
    }
  }
  orgkit_question question = ORGKIT_QUESTION_INIT;
  must(orgkit_diagnosis_next_question(diagnosis, &question), NULL);
  REQUIRE((question.datum == NULL) == (sum.rules_unknown == 0));
}

static void use_stages(const orgkit_stages *stages) {
  for (size_t i = 0; i < orgkit_stages_count(stages); i++) {
    orgkit_stage stage = ORGKIT_STAGE_INIT;
    must(orgkit_stages_place(stages, i, &stage), NULL);
    REQUIRE(stage.axis && stage.source);
    REQUIRE(!stage.id || isnan(stage.low) || isnan(stage.value) || stage.low <= stage.value);
  }
}

#endif
