/* stage.c: a company is placed on each axis by itself; bands keep their ends, and gaps
 * between them stay gaps. */
#include <stdint.h>

#include "support.h"

static orgkit_engine *engine;

/* The stages of a company of facts (JSON), people and accounts (CSV); each may be NULL.
 * The org is gone before the result is used. */
static orgkit_stages *assess(const char *facts, const char *people, const char *accounts) {
  orgkit_error *error = NULL;
  orgkit_stages *stages = NULL;
  orgkit_org_builder *builder = make_builder(engine);
  if (facts)
    CHECK_OK(orgkit_org_builder_read_json(builder, ORGKIT_COMPANY, facts, strlen(facts), NULL,
                                          &error));
  if (people) read_csv(builder, ORGKIT_PEOPLE, people);
  if (accounts) read_csv(builder, ORGKIT_ACCOUNTS, accounts);
  orgkit_org *org = seal(builder);
  REQUIRE(CHECK_OK(orgkit_stages_assess(engine, org, &stages, &error)));
  orgkit_org_free(org);
  orgkit_org_builder_free(builder);
  return stages;
}

/* The only place that `source` gives on `axis`; its axis is NULL if there is none. */
static orgkit_stage place_of(const orgkit_stages *stages, const char *axis, const char *source) {
  orgkit_stage found = ORGKIT_STAGE_INIT;
  for (size_t i = 0; i < orgkit_stages_count(stages); i++) {
    orgkit_stage place = ORGKIT_STAGE_INIT;
    REQUIRE(orgkit_stages_place(stages, i, &place) == ORGKIT_OK);
    if (strcmp(place.axis, axis) || strcmp(place.source, source)) continue;
    CHECK(found.axis == NULL);
    found = place;
  }
  return found;
}

/* A band of a source, and where on its axis it ends. NULL: no stage of the source. */
typedef struct edge {
  const char *axis;
  double value;
  const char *source, *id;
  double low, high;
} edge;

static void check_edges(void) {
  static const edge edges[] = {
      {"arr", 0, "S0", NULL, NAN, NAN},
      {"arr", 14999999.99, "S0", NULL, NAN, NAN},
      {"arr", 15e6, "S0", "s0-optimize", 15e6, 40e6},
      {"arr", 40e6, "S0", "s0-optimize", 15e6, 40e6},
      {"arr", 40000000.01, "S0", NULL, NAN, NAN},
      {"headcount", 79, "S0", NULL, NAN, NAN},
      {"headcount", 80, "S0", "s0-optimize", 80, 200},
      {"headcount", 200, "S0", "s0-optimize", 80, 200},
      {"headcount", 201, "S0", NULL, NAN, NAN},
      /* Ends that touch belong to the upper stage. */
      {"customers", 0, "S1", "s1-founding", 0, 20},
      {"customers", 19, "S1", "s1-founding", 0, 20},
      {"customers", 20, "S1", "s1-first-hire", 20, 100},
      {"customers", 100, "S1", "s1-specialization", 100, 500},
      {"customers", 499, "S1", "s1-specialization", 100, 500},
      {"customers", 500, "S1", "s1-scale", 500, NAN},
      {"customers", 1e9, "S1", "s1-scale", 500, NAN},
      /* S2 speaks of less than $10M, of $50M, and of $500M and more. */
      {"arr", 20e6, "S2", NULL, NAN, NAN},
  };
  for (size_t i = 0; i < sizeof edges / sizeof *edges; i++) {
    const edge *e = &edges[i];
    char facts[64];
    int before = checks_failed;
    snprintf(facts, sizeof facts, "{\"%s\":%.2f}", e->axis, e->value);
    orgkit_stages *stages = assess(facts, NULL, NULL);
    orgkit_stage place = place_of(stages, e->axis, e->source);
    CHECK_STRING(place.axis, e->axis);
    CHECK_NUMBER(place.value, e->value);
    CHECK_STRING(place.id, e->id);
    CHECK(e->id ? place.name && place.name[0] : !place.name);
    CHECK_NUMBER(place.low, e->low);
    CHECK_NUMBER(place.high, e->high);
    CHECK(place.is_stated);
    CHECK(!place.disagrees);
    if (checks_failed > before) fprintf(stderr, "  of %s, %s\n", e->source, facts);
    orgkit_stages_free(stages);
  }
}

/* What S0 says of a company by its ARR and its heads, which Optimize has bands for. */
static void check_agreement(const char *facts, int expected) {
  int before = checks_failed;
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  orgkit_stages *stages = assess(facts, NULL, NULL);
  CHECK_INTEGER(place_of(stages, "arr", "S0").disagrees != 0, expected);
  CHECK_INTEGER(place_of(stages, "headcount", "S0").disagrees != 0, expected);
  REQUIRE(CHECK_OK(orgkit_stages_render(stages, NULL, &text, &error)));
  CHECK_CONTAINS(orgkit_text_data(text),
                 expected ? "\"disagreeing_sources\":[\"S0\"]" : "\"disagreeing_sources\":[]");
  if (checks_failed > before) fprintf(stderr, "  of %s\n", facts);
  orgkit_text_free(text);
  orgkit_stages_free(stages);
}

static void check_disagreement(void) {
  check_agreement("{\"arr\":15000000,\"headcount\":200}", 0);
  check_agreement("{\"arr\":40000000,\"headcount\":80}", 0);
  check_agreement("{\"arr\":20000000,\"headcount\":201}", 1);
  check_agreement("{\"arr\":1000000,\"headcount\":100}", 1);
  /* On neither axis at the stage: nothing to disagree on. */
  check_agreement("{\"arr\":1000000,\"headcount\":10}", 0);
}

static void check_counted(void) {
  static const char people[] = "employee_id,status\nE1,active\nE2,active\nE3,departed\n";
  static const char post[] = "employee_id,position_id,status\nE1,P1,active\n,P2,vacant\n";
  static const char accounts[] = "account_id,arr\nA1,7000000\nA2,9000000\n";
  orgkit_stages *stages = assess(NULL, people, accounts);
  orgkit_stage place = place_of(stages, "headcount", "S0");
  CHECK_NUMBER(place.value, 2);
  CHECK(!place.is_stated);
  place = place_of(stages, "customers", "S1");
  CHECK_NUMBER(place.value, 2);
  CHECK(!place.is_stated);
  CHECK_STRING(place.id, "s1-founding");
  place = place_of(stages, "arr", "S0");
  CHECK_NUMBER(place.value, 16e6);
  CHECK(!place.is_stated);
  CHECK_STRING(place.id, "s0-optimize");
  orgkit_stages_free(stages);

  /* A post that nobody holds is no head. */
  stages = assess(NULL, post, NULL);
  CHECK_NUMBER(place_of(stages, "headcount", "S0").value, 1);
  orgkit_stages_free(stages);

  /* The company's own word comes before what can be counted. */
  stages = assess("{\"headcount\":90,\"customers\":300,\"arr\":1}", people, accounts);
  CHECK_NUMBER(place_of(stages, "headcount", "S0").value, 90);
  CHECK(place_of(stages, "headcount", "S0").is_stated);
  CHECK_NUMBER(place_of(stages, "customers", "S1").value, 300);
  CHECK_NUMBER(place_of(stages, "arr", "S0").value, 1);
  orgkit_stages_free(stages);

  /* A sum of which a part is not known is not the company's ARR. */
  stages = assess(NULL, NULL, "account_id,arr\nA1,7000000\nA2,\n");
  CHECK_STRING(place_of(stages, "arr", "S0").axis, NULL);
  CHECK_NUMBER(place_of(stages, "customers", "S1").value, 2);
  orgkit_stages_free(stages);
}

static void check_funding(void) {
  orgkit_stages *stages = assess("{\"funding\":\"seed\"}", NULL, NULL);
  CHECK(orgkit_stages_count(stages) > 0);
  for (size_t i = 0; i < orgkit_stages_count(stages); i++) {
    orgkit_stage place = ORGKIT_STAGE_INIT;
    CHECK_INTEGER(orgkit_stages_place(stages, i, &place), ORGKIT_OK);
    CHECK_STRING(place.axis, "funding");
    CHECK_NUMBER(place.value, NAN);
    CHECK(place.is_stated);
  }
  orgkit_stages_free(stages);
}

static int rank(const char *axis) {
  static const char *const axes[] = {"arr", "headcount", "customers", "funding"};
  for (int a = 0; a < 4; a++)
    if (strcmp(axis, axes[a]) == 0) return a;
  return -1;
}

static void check_order_and_names(void) {
  orgkit_stages *stages = assess(
      "{\"arr\":60000000,\"headcount\":30,\"customers\":30,\"funding\":\"series-a\"}", NULL, NULL);
  orgkit_stage before = ORGKIT_STAGE_INIT, past = ORGKIT_STAGE_INIT;
  const size_t count = orgkit_stages_count(stages);
  CHECK(count > 4);
  for (size_t i = 0; i < count; i++) {
    orgkit_stage place = ORGKIT_STAGE_INIT;
    orgkit_error *error = NULL;
    size_t first = 0, records = 0;
    CHECK_INTEGER(orgkit_stages_place(stages, i, &place), ORGKIT_OK);
    CHECK(rank(place.axis) >= 0);
    if (i > 0) {
      int order = rank(before.axis) - rank(place.axis);
      CHECK(order < 0 || (order == 0 && strcmp(before.source, place.source) < 0));
    }
    if (place.id)
      CHECK_OK(orgkit_catalog_find(engine, "stage", place.id, &first, &records, &error));
    before = place;
  }
  CHECK_INTEGER(orgkit_stages_place(stages, count, &past), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_stages_place(stages, SIZE_MAX, &past), ORGKIT_INVALID_ARGUMENT);
  CHECK(past.axis == NULL);
  orgkit_stages_free(stages);
}

static void check_nothing_known(void) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  orgkit_stages *stages = assess(NULL, NULL, NULL);
  CHECK_INTEGER(orgkit_stages_count(stages), 0);
  REQUIRE(CHECK_OK(orgkit_stages_render(stages, NULL, &text, &error)));
  CHECK_CONTAINS(orgkit_text_data(text), "\"places\":[]");
  CHECK_CONTAINS(orgkit_text_data(text),
                 "\"unknown\":[\"arr\",\"headcount\",\"customers\",\"funding\"]");
  orgkit_text_free(text);
  orgkit_stages_free(stages);
}

int main(void) {
  engine = make_engine();
  check_edges();
  check_disagreement();
  check_counted();
  check_funding();
  check_order_and_names();
  check_nothing_known();

  /* A result outlives the engine too. */
  orgkit_stages *stages = assess("{\"customers\":20}", NULL, NULL);
  orgkit_engine_free(engine);
  CHECK_STRING(place_of(stages, "customers", "S1").id, "s1-first-hire");
  orgkit_stages_free(stages);
  return check_finish();
}
