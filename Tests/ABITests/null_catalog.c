/* null_catalog.c: as null.c, of benchmarks, records, schemas and samples. */
#include "refused.h"

static orgkit_engine *engine;

#define FIND_ENGINE(error) orgkit_benchmark_find(NULL, "key", &first, &count, error)
#define FIND_KEY(error) orgkit_benchmark_find(engine, NULL, &first, &count, error)
#define FIND_FIRST(error) orgkit_benchmark_find(engine, known.key, NULL, &count, error)
#define FIND_COUNT(error) orgkit_benchmark_find(engine, known.key, &first, NULL, error)
#define SCHEMA_NAME(error) orgkit_schema(NULL, &data, &size, error)
#define SCHEMA_DATA(error) orgkit_schema("people", NULL, &size, error)
#define SCHEMA_SIZE(error) orgkit_schema("people", &data, NULL, error)

static void check_catalogue(void) {
  size_t first = 0, count = 0, size = 0;
  const char *data = NULL, *name = NULL;
  orgkit_benchmark known = ORGKIT_BENCHMARK_INIT;
  REQUIRE(orgkit_benchmark_at(engine, 0, &known) == ORGKIT_OK);

  REFUSED(FIND_ENGINE);
  REFUSED(FIND_KEY);
  REFUSED(FIND_FIRST);
  REFUSED(FIND_COUNT);
  REFUSED(SCHEMA_NAME);
  REFUSED(SCHEMA_DATA);
  REFUSED(SCHEMA_SIZE);
  REFUSED_PLAIN(orgkit_sample_file(0, NULL, &data, &size));
  REFUSED_PLAIN(orgkit_sample_file(0, &name, NULL, &size));
  REFUSED_PLAIN(orgkit_sample_file(0, &name, &data, NULL));
  REFUSED_PLAIN(orgkit_sample_file(orgkit_sample_count(), &name, &data, &size));
}

#define RECORD_ENGINE(error) orgkit_catalog_find(NULL, "role", "vp-cs", &first, &count, error)
#define RECORD_KIND(error) orgkit_catalog_find(engine, NULL, "vp-cs", &first, &count, error)
#define RECORD_ID(error) orgkit_catalog_find(engine, "role", NULL, &first, &count, error)
#define RECORD_FIRST(error) orgkit_catalog_find(engine, "role", "vp-cs", NULL, &count, error)
#define RECORD_COUNT(error) orgkit_catalog_find(engine, "role", "vp-cs", &first, NULL, error)
#define RENDER_CATALOG(error) orgkit_catalog_render(NULL, NULL, NULL, NULL, &text, error)
#define RENDER_CATALOG_KIND(error) \
  orgkit_catalog_render(engine, NULL, "vp-cs", NULL, &text, error)
#define RENDER_CATALOG_OUT(error) orgkit_catalog_render(engine, NULL, NULL, NULL, NULL, error)
#define SEARCH_ENGINE(error) orgkit_catalog_search(NULL, "renewal", NULL, &text, error)
#define SEARCH_QUERY(error) orgkit_catalog_search(engine, NULL, NULL, &text, error)
#define SEARCH_OUT(error) orgkit_catalog_search(engine, "renewal", NULL, NULL, error)

static void check_records(void) {
  size_t first = 0, count = 0;
  const char *name = NULL, *value = NULL;
  orgkit_text *text;
  orgkit_record record = ORGKIT_RECORD_INIT;

  REFUSED(RECORD_ENGINE);
  REFUSED(RECORD_KIND);
  REFUSED(RECORD_ID);
  REFUSED(RECORD_FIRST);
  REFUSED(RECORD_COUNT);
  REFUSED_NULL(text, RENDER_CATALOG);
  REFUSED_NULL(text, RENDER_CATALOG_KIND);
  REFUSED(RENDER_CATALOG_OUT);
  REFUSED_NULL(text, SEARCH_ENGINE);
  REFUSED_NULL(text, SEARCH_QUERY);
  REFUSED(SEARCH_OUT);
  REFUSED_PLAIN(orgkit_catalog_record(NULL, "role", 0, &record));
  REFUSED_PLAIN(orgkit_catalog_record(engine, NULL, 0, &record));
  REFUSED_PLAIN(orgkit_catalog_record(engine, "role", 0, NULL));
  REFUSED_PLAIN(orgkit_catalog_field(NULL, "role", 0, 0, &name, &value));
  REFUSED_PLAIN(orgkit_catalog_field(engine, NULL, 0, 0, &name, &value));
  REFUSED_PLAIN(orgkit_catalog_field(engine, "role", 0, 0, NULL, &value));
  REFUSED_PLAIN(orgkit_catalog_field(engine, "role", 0, 0, &name, NULL));
}

int main(void) {
  engine = make_engine();
  check_catalogue();
  check_records();
  orgkit_engine_free(engine);
  return check_finish();
}
