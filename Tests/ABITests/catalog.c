/* catalog.c: every record is reached by place, by id, as JSON and by search, and all
 * four say the same. lookup.c counts what a look-up allocates. */
#include <stdint.h>

#include "support.h"

static orgkit_engine *engine;

static orgkit_record record_at(const char *kind, size_t index) {
  orgkit_record record = ORGKIT_RECORD_INIT;
  REQUIRE(orgkit_catalog_record(engine, kind, index, &record) == ORGKIT_OK);
  return record;
}

static int is_one_of(const char *text, const char *const *words, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (text && strcmp(text, words[i]) == 0) return 1;
  return 0;
}

/* Numbers parted by single commas. */
static int is_item_list(const char *text) {
  int is_number = 0;
  for (; text && *text; text++) {
    if (*text >= '0' && *text <= '9') is_number = 1;
    else if (*text == ',' && is_number) is_number = 0;
    else return 0;
  }
  return is_number;
}

static void check_kinds(void) {
  static const char *const expected[] = {"action",   "claim",     "contradiction", "kpi",
                                         "mistake",  "plan",      "practice",      "procedure",
                                         "raci-template", "role", "source",        "stage",
                                         "structure"};
  enum { count = sizeof expected / sizeof *expected };
  CHECK_INTEGER(orgkit_catalog_kind_count(), count);
  for (size_t k = 0; k < count; k++) CHECK_STRING(orgkit_catalog_kind(k), expected[k]);
  CHECK_STRING(orgkit_catalog_kind(count), NULL);
  CHECK_STRING(orgkit_catalog_kind(SIZE_MAX), NULL);
}

static void check_record(const char *kind, size_t index, size_t field_count) {
  static const char *const grades[] = {"study", "practice", "vendor", "anecdote", "assumption"};
  orgkit_record record = record_at(kind, index);
  int before = checks_failed, is_named = 0;
  CHECK_STRING(record.kind, kind);
  CHECK(record.id && record.id[0]);
  CHECK(record.name && record.name[0]);
  /* A source is where records come from; all others say where they stand. */
  int is_source = strcmp(kind, "source") == 0;
  CHECK(is_source ? !record.source : record.source && record.source[0]);
  CHECK(is_source ? !record.locator : record.locator && record.locator[0]);
  CHECK(is_one_of(record.grade, grades, 5));
  CHECK(is_source ? !record.items : is_item_list(record.items));
  CHECK(!record.note || record.note[0]);
  CHECK_INTEGER(record.field_count, field_count);
  for (size_t f = 0; f < field_count; f++) {
    const char *name = NULL, *value = NULL, *again = NULL, *first = NULL;
    CHECK_INTEGER(orgkit_catalog_field(engine, kind, index, f, &name, &value), ORGKIT_OK);
    CHECK(name && name[0]);
    CHECK(!value || value[0]);
    if (value && strcmp(value, record.name) == 0) is_named = 1;
    /* A field is the same in every record of a kind, and lives as long as the engine. */
    CHECK_INTEGER(orgkit_catalog_field(engine, kind, 0, f, &first, &again), ORGKIT_OK);
    CHECK_STRING(name, first);
    CHECK_INTEGER(orgkit_catalog_field(engine, kind, index, f, &first, &again), ORGKIT_OK);
    CHECK(name == first && value == again);
  }
  CHECK(is_named);
  if (checks_failed > before) fprintf(stderr, "  of %s %zu, %s\n", kind, index, record.id);
}

/* Ids are in order, and each is found where its records are. */
static void check_order(const char *kind, size_t count) {
  for (size_t start = 0, end; start < count; start = end) {
    const char *id = record_at(kind, start).id;
    for (end = start + 1; end < count && strcmp(record_at(kind, end).id, id) == 0;) end++;
    if (end < count) CHECK(strcmp(id, record_at(kind, end).id) < 0);
    orgkit_error *error = NULL;
    size_t first = SIZE_MAX, found = 0;
    CHECK_OK(orgkit_catalog_find(engine, kind, id, &first, &found, &error));
    CHECK_INTEGER(first, start);
    CHECK_INTEGER(found, end - start);
  }
}

/* A JSON document that is put together from structs. */
static char expected[1 << 21];
static size_t expected_size;

static void put(const char *text) {
  size_t size = strlen(text);
  REQUIRE(expected_size + size < sizeof expected);
  memcpy(expected + expected_size, text, size + 1);
  expected_size += size;
}

static void put_text(const char *text) {
  if (!text) {
    put("null");
    return;
  }
  put("\"");
  for (char one[2] = {0}; (*one = *text); text++) {
    if (*text == '"' || *text == '\\') put("\\");
    put(one);
  }
  put("\"");
}

typedef struct member {
  const char *name, *value;
} member;

static int by_name(const void *a, const void *b) {
  return strcmp(((const member *)a)->name, ((const member *)b)->name);
}

static void put_record(const char *kind, size_t index) {
  orgkit_record record = record_at(kind, index);
  member members[64] = {{"kind", record.kind},       {"id", record.id},
                        {"source", record.source},   {"locator", record.locator},
                        {"grade", record.grade},     {"items", record.items},
                        {"note", record.note}};
  size_t count = 7;
  REQUIRE(record.field_count < 50);
  for (size_t f = 0; f < record.field_count; f++, count++)
    CHECK_INTEGER(orgkit_catalog_field(engine, kind, index, f, &members[count].name,
                                       &members[count].value),
                  ORGKIT_OK);
  qsort(members, count, sizeof *members, by_name);
  for (size_t m = 0; m < count; m++) {
    put(m ? ",\"" : "{\"");
    put(members[m].name);
    put("\":");
    put_text(members[m].value);
  }
  put("}");
}

static void check_json(const char *kind, const char *id, size_t first, size_t count) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  expected_size = 0;
  put("{\"records\":[");
  for (size_t i = first; i < first + count; i++) {
    if (i > first) put(",");
    put_record(kind, i);
  }
  put("]}");
  REQUIRE(CHECK_OK(orgkit_catalog_render(engine, kind, id, NULL, &text, &error)));
  if (!CHECK(strcmp(orgkit_text_data(text), expected) == 0))
    fprintf(stderr, "  is %.600s\n  expected %.600s\n", orgkit_text_data(text), expected);
  orgkit_text_free(text);
}

static void check_kind(const char *kind) {
  size_t count = orgkit_catalog_count(engine, kind), first = 0, found = 0;
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  if (!CHECK(count > 0)) {
    fprintf(stderr, "  there is no %s\n", kind);
    return;
  }
  size_t field_count = record_at(kind, 0).field_count;
  for (size_t i = 0; i < count; i++) check_record(kind, i, field_count);
  check_order(kind, count);
  check_json(kind, NULL, 0, count);
  const char *last = record_at(kind, count - 1).id;
  CHECK_OK(orgkit_catalog_find(engine, kind, last, &first, &found, &error));
  check_json(kind, last, first, found);

  orgkit_render_options plain = ORGKIT_RENDER_OPTIONS_INIT;
  plain.format = ORGKIT_PLAIN_TEXT;
  REQUIRE(CHECK_OK(orgkit_catalog_render(engine, kind, NULL, &plain, &text, &error)));
  CHECK_CONTAINS(orgkit_text_data(text), last);
  orgkit_text_free(text);

  char entry[128];
  snprintf(entry, sizeof entry, "\"kind\":\"%s\",\"records\":%zu,", kind, count);
  REQUIRE(CHECK_OK(orgkit_catalog_render(engine, NULL, NULL, NULL, &text, &error)));
  CHECK_CONTAINS(orgkit_text_data(text), entry);
  orgkit_text_free(text);
}

static size_t count_of(const char *kind, const char *id) {
  size_t first = 0, count = 0;
  orgkit_error *error = NULL;
  if (!CHECK_OK(orgkit_catalog_find(engine, kind, id, &first, &count, &error))) return 0;
  return count;
}

/* What the documents are known to hold. */
static void check_known_records(void) {
  CHECK(count_of("role", "vp-cs") > 0);
  CHECK(count_of("raci-template", "s3-revops") > 1);
  CHECK(count_of("procedure", "alignment-stack") > 1);
  /* A band of ARR and a band of heads. */
  CHECK(count_of("stage", "s0-optimize") >= 2);
  CHECK(count_of("stage", "s1-scale") > 0);
  for (int c = 1; c <= 27; c++) {
    char id[8];
    snprintf(id, sizeof id, "c%d", c);
    if (!CHECK(count_of("contradiction", id) > 0)) fprintf(stderr, "  of %s\n", id);
  }
}

static void check_errors(void) {
  /* Never dereferenced: only there to see that it goes. */
  orgkit_text *text = (orgkit_text *)&engine;
  orgkit_error *error = NULL;
  orgkit_record record = ORGKIT_RECORD_INIT;
  size_t first = 7, count = 7, roles = orgkit_catalog_count(engine, "role");
  const char *name = NULL, *value = NULL;
  CHECK_INTEGER(orgkit_catalog_count(engine, "rolle"), 0);
  CHECK_INTEGER(orgkit_catalog_count(engine, ""), 0);
  CHECK_INTEGER(orgkit_catalog_record(engine, "rolle", 0, &record), ORGKIT_NOT_FOUND);
  CHECK_INTEGER(orgkit_catalog_record(engine, "role", roles, &record), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_catalog_field(engine, "rolle", 0, 0, &name, &value), ORGKIT_NOT_FOUND);
  CHECK_INTEGER(orgkit_catalog_field(engine, "role", roles, 0, &name, &value),
                ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(
      orgkit_catalog_field(engine, "role", 0, record_at("role", 0).field_count, &name, &value),
      ORGKIT_INVALID_ARGUMENT);
  CHECK(!name && !value && !record.id);
  CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_catalog_find(engine, "rolle", "vp-cs", &first, &count, &error));
  CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_catalog_find(engine, "role", "vp-css", &first, &count, &error));
  CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_catalog_find(engine, "role", "", &first, &count, &error));
  CHECK_INTEGER(first, 7);
  CHECK_INTEGER(count, 7);
  CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_catalog_render(engine, "rolle", NULL, NULL, &text, &error));
  CHECK(text == NULL);
  CHECK_FAILS(ORGKIT_NOT_FOUND,
              orgkit_catalog_render(engine, "role", "vp-css", NULL, &text, &error));
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_catalog_search(engine, "\xFF", NULL, &text, &error));
  CHECK_FAILS(ORGKIT_BAD_INPUT, orgkit_catalog_render(engine, "\xFF", NULL, NULL, &text, &error));
}

static orgkit_text *search(const char *query) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  REQUIRE(CHECK_OK(orgkit_catalog_search(engine, query, NULL, &text, &error)));
  return text;
}

static void check_search(void) {
  orgkit_text *lower = search("renewal"), *upper = search("RENEWAL");
  CHECK_CONTAINS(orgkit_text_data(lower), "\"kind\":");
  CHECK_STRING(orgkit_text_data(upper), orgkit_text_data(lower));
  orgkit_text_free(upper);
  orgkit_text_free(lower);

  orgkit_text *text = search("alignment-stack");
  CHECK_CONTAINS(orgkit_text_data(text), "\"id\":\"alignment-stack\"");
  orgkit_text_free(text);

  /* The middle of a word, words of different records, and no word at all. */
  static const char *const without[] = {"enewal", "renewal xyzzy", "", " - "};
  for (size_t i = 0; i < sizeof without / sizeof *without; i++) {
    text = search(without[i]);
    CHECK_STRING(orgkit_text_data(text), "{\"records\":[]}");
    orgkit_text_free(text);
  }
}

int main(void) {
  engine = make_engine();
  check_kinds();
  for (size_t k = 0; k < orgkit_catalog_kind_count(); k++) check_kind(orgkit_catalog_kind(k));
  check_known_records();
  check_errors();
  check_search();
  orgkit_engine_free(engine);
  return check_finish();
}
