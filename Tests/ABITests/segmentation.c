/* segmentation.c: segments and books of business, calculated by hand. */
#include "support.h"

static const char people[] = "employee_id\nE1\nE2\nE3\n";

/* Each band of "arr-bands" at its lower bound, and one account just below the top. */
static const char accounts[] =
    "account_id,owner_id,arr,segment\n"
    "A1,E1,500000,\n"
    "A2,E1,499999.5,\n"
    "A3,E2,100000,enterprise\n"
    "A4,E2,25000,mid-market\n"
    "A5,E2,5000,enterprise\n" /* labelled above what its ARR says */
    "A6,,4999,\n"             /* nobody's */
    "A7,E9,0,\n"              /* owned by somebody unknown; 0 is a number */
    "A8,E1,,\n"               /* ARR not known */
    "A9,E3,,\n";

static void check_summary(const orgkit_segmentation *segmentation) {
  orgkit_segmentation_summary summary = ORGKIT_SEGMENTATION_SUMMARY_INIT;
  CHECK_INTEGER(orgkit_segmentation_summarize(segmentation, &summary), ORGKIT_OK);
  CHECK_STRING(summary.scheme, "arr-bands");
  CHECK_INTEGER(summary.accounts, 9);
  CHECK_INTEGER(summary.unclassified, 2);
  CHECK_INTEGER(summary.label_mismatches, 1);
  CHECK_INTEGER(summary.orphans, 1);
  CHECK_INTEGER(summary.unknown_owners, 1);
  CHECK_INTEGER(summary.accounts_with_arr, 7);
  CHECK_NUMBER(summary.arr, 1134998.5);
}

static void check_segments(const orgkit_segmentation *segmentation) {
  static const struct {
    const char *id;
    uint64_t accounts;
    double arr;
  } expected[] = {{"strategic", 1, 500000},
                  {"enterprise", 2, 599999.5},
                  {"mid-market", 1, 25000},
                  {"smb", 1, 5000},
                  {"self-serve", 2, 4999}};
  REQUIRE(orgkit_segmentation_segment_count(segmentation) == 5);
  for (size_t i = 0; i < 5; i++) {
    orgkit_segment segment = ORGKIT_SEGMENT_INIT;
    CHECK_INTEGER(orgkit_segmentation_segment(segmentation, i, &segment), ORGKIT_OK);
    CHECK_STRING(segment.id, expected[i].id);
    CHECK_INTEGER(segment.accounts, expected[i].accounts);
    CHECK_NUMBER(segment.arr, expected[i].arr);
  }
  orgkit_segment segment = ORGKIT_SEGMENT_INIT;
  CHECK_INTEGER(orgkit_segmentation_segment(segmentation, 5, &segment),
                ORGKIT_INVALID_ARGUMENT);
}

static void check_books(const orgkit_segmentation *segmentation) {
  static const struct {
    const char *owner;
    uint64_t accounts;
    double arr;
    uint64_t unclassified, by_segment[5];
  } expected[] = {{"E1", 3, 999999.5, 1, {1, 1, 0, 0, 0}},
                  {"E2", 3, 130000, 0, {0, 1, 1, 1, 0}},
                  {"E3", 1, NAN, 1, {0, 0, 0, 0, 0}},
                  {"E9", 1, 0, 0, {0, 0, 0, 0, 1}}};
  REQUIRE(orgkit_segmentation_book_count(segmentation) == 4);
  for (size_t i = 0; i < 4; i++) {
    orgkit_book book = ORGKIT_BOOK_INIT;
    CHECK_INTEGER(orgkit_segmentation_book(segmentation, i, &book), ORGKIT_OK);
    CHECK_STRING(book.owner_id, expected[i].owner);
    CHECK_INTEGER(book.accounts, expected[i].accounts);
    CHECK_NUMBER(book.arr, expected[i].arr);
    CHECK_INTEGER(book.unclassified, expected[i].unclassified);
    REQUIRE(book.segment_count == 5 && book.by_segment);
    for (size_t s = 0; s < 5; s++)
      CHECK_INTEGER(book.by_segment[s], expected[i].by_segment[s]);
  }
}

static void check_documents(const orgkit_segmentation *segmentation) {
  orgkit_text *text = NULL;
  orgkit_error *error = NULL;
  REQUIRE(CHECK_OK(orgkit_segmentation_render(segmentation, NULL, &text, &error)));
  const char *json = orgkit_text_data(text);
  CHECK_INTEGER(orgkit_text_size(text), strlen(json));
  CHECK(strchr(json, '\n') == NULL);
  CHECK_CONTAINS(json, "\"scheme\":\"arr-bands\"");
  CHECK_CONTAINS(json, "\"unclassified\":2,\"unknown_owners\":[\"E9\"]");
  CHECK_CONTAINS(json, "\"label_mismatches\":1");
  CHECK_CONTAINS(json, "\"orphans\":[\"A6\"]");
  CHECK_CONTAINS(json, "{\"accounts\":1,\"arr\":500000,\"id\":\"strategic\",\"touch\":\"executive\"}");
  CHECK_CONTAINS(json, "\"arr\":null");
  orgkit_text_free(text);

  orgkit_render_options options = ORGKIT_RENDER_OPTIONS_INIT;
  options.format = ORGKIT_PLAIN_TEXT;
  REQUIRE(CHECK_OK(orgkit_segmentation_render(segmentation, &options, &text, &error)));
  CHECK_CONTAINS(orgkit_text_data(text), "strategic");
  CHECK(strchr(orgkit_text_data(text), '\033') == NULL);
  orgkit_text_free(text);
}

static void check_refusals(const orgkit_engine *engine) {
  orgkit_error *error = NULL;
  orgkit_segmentation *segmentation = NULL;
  orgkit_org *org = make_org(engine, NULL, accounts);
  CHECK_FAILS(ORGKIT_NOT_FOUND,
              orgkit_segmentation_analyze(engine, org, "no-such", &segmentation, &error));
  /* Without a people table nobody can be said to be missing from it. */
  REQUIRE(CHECK_OK(orgkit_segmentation_analyze(engine, org, "arr-bands", &segmentation, &error)));
  orgkit_segmentation_summary summary = ORGKIT_SEGMENTATION_SUMMARY_INIT;
  CHECK_INTEGER(orgkit_segmentation_summarize(segmentation, &summary), ORGKIT_OK);
  CHECK_INTEGER(summary.unknown_owners, 0);
  orgkit_segmentation_free(segmentation);
  orgkit_org_free(org);

  org = make_org(engine, people, NULL);
  CHECK_FAILS(ORGKIT_BAD_INPUT,
              orgkit_segmentation_analyze(engine, org, NULL, &segmentation, &error));
  orgkit_org_free(org);
}

int main(void) {
  orgkit_error *error = NULL;
  orgkit_segmentation *segmentation = NULL;
  orgkit_engine *engine = make_engine();
  orgkit_org *org = make_org(engine, people, accounts);
  REQUIRE(CHECK_OK(orgkit_segmentation_analyze(engine, org, NULL, &segmentation, &error)));
  check_refusals(engine);
  /* The result outlives what it was made from. */
  orgkit_org_free(org);
  orgkit_engine_free(engine);

  check_summary(segmentation);
  check_segments(segmentation);
  check_books(segmentation);
  check_documents(segmentation);
  orgkit_segmentation_free(segmentation);
  return check_finish();
}
