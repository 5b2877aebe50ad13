/* read.c: feeds bytes to the readers and what they make of them to every analysis.
 *
 * The first byte says how to read the rest (see `struct plan`). Whatever the bytes are:
 * no crash, no internal error, every failure has a reason, every document is one, and
 * the same input gives the same bytes. */
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

/* What the tables that are not fuzzed hold, so that rules have something to say. */
static const char people[] =
    "employee_id,name,email,title,manager_id,status,department\n"
    "1,Ann,ann@x.example,CEO,,active,\n2,Bo,bo@x.example,VP CS,1,active,CS\n"
    "3,Cy,,CSM,2,active,CS\n4,Di,,CSM,2,departed,CS\n5,,,CSM,2,vacant,CS\n";
static const char accounts[] =
    "account_id,owner_id,arr,segment\nA1,3,1200000,enterprise\nA2,3,700,smb\n"
    "A3,4,30000,\nA4,,5,smb\nA5,99,,\n";

/* The first byte, bit by bit. */
struct plan {
  unsigned reader : 3; /* see `read_input` */
  unsigned lenient : 1;
  unsigned latin1 : 1;
  unsigned date_order : 2;
  unsigned plain_text : 1;
};

static orgkit_engine *engine;

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

static void read_one(orgkit_org_builder *builder, int is_json, orgkit_table table,
                    const void *bytes, size_t size,
                    const orgkit_read_options *options) {
  orgkit_error *error = NULL;
  orgkit_status status =
      is_json ? orgkit_org_builder_read_json(builder, table, bytes, size, options, &error)
              : orgkit_org_builder_read_csv(builder, table, bytes, size, options, &error);
  /* Only a mapping can be wrong in itself. */
  if (status == ORGKIT_INVALID_ARGUMENT && options->map_count > 0) {
    check(status, error);
  } else {
    went_well(status, &error);
  }
}

static void read_fixed(orgkit_org_builder *builder, orgkit_table table, const char *text) {
  orgkit_error *error = NULL;
  must(orgkit_org_builder_read_csv(builder, table, text, strlen(text), NULL, &error), error);
}

/* Reads `bytes` as `plan` says, and something fixed for the other table. */
static void read_input(orgkit_org_builder *builder, struct plan plan,
                       const unsigned char *bytes, size_t size) {
  orgkit_read_options options = ORGKIT_READ_OPTIONS_INIT;
  options.file = "fuzz";
  options.lenient = plan.lenient;
  options.encoding = plan.latin1 ? ORGKIT_LATIN1 : ORGKIT_UTF8;
  options.date_order = plan.date_order % 3;
  char mapping[64] = "";
  const char *map[] = {mapping};
  switch (plan.reader) {
    case 0:
      read_one(builder, 0, ORGKIT_PEOPLE, bytes, size, &options);
      read_fixed(builder, ORGKIT_ACCOUNTS, accounts);
      break;
    case 1:
      read_one(builder, 0, ORGKIT_ACCOUNTS, bytes, size, &options);
      read_fixed(builder, ORGKIT_PEOPLE, people);
      break;
    case 2:
      read_one(builder, 1, ORGKIT_PEOPLE, bytes, size, &options);
      read_fixed(builder, ORGKIT_ACCOUNTS, accounts);
      break;
    case 3:
      read_one(builder, 1, ORGKIT_ACCOUNTS, bytes, size, &options);
      read_fixed(builder, ORGKIT_PEOPLE, people);
      break;
    case 4:
      read_one(builder, 1, ORGKIT_COMPANY, bytes, size, &options);
      read_fixed(builder, ORGKIT_PEOPLE, people);
      read_fixed(builder, ORGKIT_ACCOUNTS, accounts);
      break;
    case 5: /* One after the other: what a failure leaves must not show. */
      read_fixed(builder, ORGKIT_PEOPLE, people);
      read_one(builder, 0, ORGKIT_PEOPLE, bytes, size, &options);
      read_one(builder, 0, ORGKIT_ACCOUNTS, bytes, size, &options);
      break;
    case 6: /* Both tables in one document. */
      read_one(builder, 1, ORGKIT_PEOPLE, bytes, size, &options);
      read_one(builder, 1, ORGKIT_ACCOUNTS, bytes, size, &options);
      break;
    default: { /* The first line is a mapping. */
      const unsigned char *end = size ? memchr(bytes, '\n', size) : NULL;
      size_t length = end ? (size_t)(end - bytes) : 0;
      if (length > 0 && length < sizeof mapping) {
        memcpy(mapping, bytes, length);
        options.map = map;
        options.map_count = 1;
        read_one(builder, 0, ORGKIT_PEOPLE, end + 1, size - length - 1, &options);
      }
      read_fixed(builder, ORGKIT_ACCOUNTS, accounts);
    }
  }
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

static void use_diagnosis(const orgkit_diagnosis *diagnosis) {
  orgkit_diagnosis_summary sum = ORGKIT_DIAGNOSIS_SUMMARY_INIT;
  must(orgkit_diagnosis_summarize(diagnosis, &sum), NULL);
  REQUIRE(sum.rules_violated + sum.rules_held + sum.rules_not_applicable +
              sum.rules_unknown == orgkit_rule_count(engine));
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

/* A document as text that the caller frees. */
static char *document(orgkit_text *text, int is_json) {
  REQUIRE(strlen(orgkit_text_data(text)) == orgkit_text_size(text));
  REQUIRE(!is_json || orgkit_text_data(text)[0] == '{');
  REQUIRE(!is_json || !strchr(orgkit_text_data(text), '\n'));
  char *copy = strdup(orgkit_text_data(text));
  orgkit_text_free(text);
  return copy;
}

/* Everything that OrgKit has to say of the input, as documents. */
struct answer {
  char *documents[3];
};

static struct answer run(struct plan plan, const unsigned char *bytes, size_t size) {
  struct answer answer = {{NULL}};
  orgkit_error *error = NULL;
  orgkit_org_builder *builder;
  orgkit_org *org;
  must(orgkit_org_builder_create(engine, &builder, &error), error);
  read_input(builder, plan, bytes, size);
  must(orgkit_org_builder_seal(builder, &org, &error), error);
  orgkit_org_builder_free(builder);
  use_rows(org);

  orgkit_render_options form = ORGKIT_RENDER_OPTIONS_INIT;
  form.format = plan.plain_text ? ORGKIT_PLAIN_TEXT : ORGKIT_JSON;
  form.color = plan.lenient;
  form.width = plan.latin1 ? 40 : 0;
  orgkit_text *text;

  orgkit_structure *structure;
  if (went_well(orgkit_structure_analyze(org, &structure, &error), &error)) {
    use_structure(structure, org);
    must(orgkit_structure_render(structure, &form, &text, &error), error);
    answer.documents[0] = document(text, !plan.plain_text);
    orgkit_structure_free(structure);
  }

  /* Of amounts whose sum no number holds there may be no document. */
  orgkit_segmentation *segmentation;
  if (went_well(orgkit_segmentation_analyze(engine, org, NULL, &segmentation, &error), &error)) {
    use_segmentation(segmentation);
    if (went_well(orgkit_segmentation_render(segmentation, &form, &text, &error), &error))
      answer.documents[1] = document(text, !plan.plain_text);
    orgkit_segmentation_free(segmentation);
  }

  orgkit_diagnosis_options options = ORGKIT_DIAGNOSIS_OPTIONS_INIT;
  options.as_of = "2026-03-31";
  orgkit_diagnosis *diagnosis;
  if (went_well(orgkit_diagnose(engine, org, &options, &diagnosis, &error), &error)) {
    use_diagnosis(diagnosis);
    if (went_well(orgkit_diagnosis_render(diagnosis, &form, &text, &error), &error))
      answer.documents[2] = document(text, !plan.plain_text);
    orgkit_diagnosis_free(diagnosis);
  } else {
    REQUIRE(orgkit_org_person_count(org) + orgkit_org_account_count(org) == 0);
  }
  orgkit_org_free(org);
  return answer;
}

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  (void)argc, (void)argv;
  orgkit_error *error = NULL;
  must(orgkit_engine_create(NULL, &engine, &error), error);
  return 0;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
  if (size == 0) return 0;
  struct plan plan = {data[0], data[0] >> 3, data[0] >> 4, data[0] >> 5, data[0] >> 7};
  struct answer first = run(plan, data + 1, size - 1);
  /* Twice takes twice as long: only for some. */
  if (plan.date_order == 0) {
    struct answer second = run(plan, data + 1, size - 1);
    for (size_t i = 0; i < 3; i++) {
      REQUIRE((first.documents[i] == NULL) == (second.documents[i] == NULL));
      REQUIRE(!first.documents[i] || !strcmp(first.documents[i], second.documents[i]));
      free(second.documents[i]);
    }
  }
  for (size_t i = 0; i < 3; i++) free(first.documents[i]);
  return 0;
}
