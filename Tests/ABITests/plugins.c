/* plugins.c: a plugin is loaded, listed, selected, disabled, checked and named. */
#include <stdlib.h>

#include "support.h"

static const char manifest[] =
    "{\"id\": \"acme\", \"version\": \"1.2\", \"kind\": \"declarative\", \"title\": \"Acme\","
    " \"sources\": [{\"id\": \"book\", \"title\": \"Sales book\", \"publisher\": \"Acme\","
    "  \"document\": \"book.pdf\", \"grade\": \"practice\"}],"
    " \"segment_schemes\": [{\"id\": \"tiers\", \"title\": \"Tiers\", \"cases\": ["
    "  {\"when\": \"arr >= 100\", \"segment\": \"top\", \"touch\": \"high\","
    "   \"ratio\": {\"low\": 1, \"high\": 2}, \"source\": \"book\"},"
    "  {\"segment\": \"rest\"}]}],"
    " \"titles\": [{\"kind\": \"title\", \"phrase\": \"Keeper of Keys\","
    "  \"value\": \"function=it;level=director\"}],"
    " \"examples\": [{\"account\": {\"arr\": 99}, \"segment\": \"rest\"},"
    "  {\"account\": {\"arr\": 100}, \"segment\": \"top\"}]}";

static char path[4096];

static int write_manifest(const char *text) {
  FILE *file = fopen(path, "wb");
  if (file == NULL) return 0;
  size_t size = strlen(text);
  int written = fwrite(text, 1, size, file) == size;
  return fclose(file) == 0 && written;
}

static orgkit_engine *engine_with(const char *const *disabled, size_t count) {
  orgkit_error *error = NULL;
  orgkit_engine *engine = NULL;
  const char *const plugins[] = {path};
  orgkit_engine_options options = ORGKIT_ENGINE_OPTIONS_INIT;
  options.plugins = plugins;
  options.plugin_count = 1;
  options.disabled_plugins = disabled;
  options.disabled_plugin_count = count;
  CHECK_OK(orgkit_engine_create(&options, &engine, &error));
  return engine;
}

static void check_list(const orgkit_engine *engine) {
  orgkit_plugin_info info = ORGKIT_PLUGIN_INFO_INIT;
  CHECK_INTEGER(orgkit_plugin_count(engine), 2);
  CHECK_INTEGER(orgkit_plugin_at(engine, 0, &info), ORGKIT_OK);
  CHECK_STRING(info.id, "orgkit");
  CHECK_STRING(info.kind, "built-in");
  CHECK(info.file == NULL && info.sha256 == NULL);
  CHECK_INTEGER(orgkit_plugin_at(engine, 1, &info), ORGKIT_OK);
  CHECK_STRING(info.id, "acme");
  CHECK_STRING(info.version, "1.2");
  CHECK_STRING(info.file, path);
  CHECK_INTEGER(strlen(info.sha256), 64);
  CHECK_INTEGER(info.enabled, 1);
  CHECK_INTEGER(info.contribution_count, 3);
  CHECK_INTEGER(orgkit_plugin_at(engine, 2, &info), ORGKIT_INVALID_ARGUMENT);

  int schemes = 0;
  for (size_t i = 0; i < info.contribution_count; i++) {
    orgkit_contribution contribution = ORGKIT_CONTRIBUTION_INIT;
    CHECK_INTEGER(orgkit_plugin_contribution(engine, 1, i, &contribution), ORGKIT_OK);
    CHECK(contribution.kind != NULL && contribution.id != NULL && contribution.title != NULL);
    if (strcmp(contribution.kind, "segment-scheme") == 0) {
      CHECK_STRING(contribution.id, "acme:tiers");
      schemes++;
    }
  }
  CHECK_INTEGER(schemes, 1);

  CHECK_INTEGER(orgkit_scheme_count(engine), 2);
  CHECK_STRING(orgkit_scheme_id(engine, 0), "arr-bands");
  CHECK_STRING(orgkit_scheme_id(engine, 1), "acme:tiers");
  CHECK(orgkit_scheme_id(engine, 2) == NULL);
}

static void check_pages(const orgkit_engine *engine) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  REQUIRE(CHECK_OK(orgkit_plugins_render(engine, "acme", NULL, &text, &error)));
  CHECK_CONTAINS(orgkit_text_data(text), "\"id\":\"acme:tiers\"");
  orgkit_text_free(text);
  orgkit_render_options options = ORGKIT_RENDER_OPTIONS_INIT;
  options.format = ORGKIT_PLAIN_TEXT;
  REQUIRE(CHECK_OK(orgkit_plugins_render(engine, NULL, &options, &text, &error)));
  CHECK_CONTAINS(orgkit_text_data(text), "acme");
  orgkit_text_free(text);
  CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_plugins_render(engine, "acne", NULL, &text, &error));
}

/* The plugin's scheme and words are used, and what they decide says so. */
static void check_use(const orgkit_engine *engine) {
  orgkit_error *error = NULL;
  orgkit_segmentation *segmentation = NULL;
  orgkit_org *org =
      make_org(engine, "employee_id,manager_id\nE1,\n",
               "account_id,owner_id,arr\nA1,E1,99\nA2,E1,100\nA3,E1,200\n");
  REQUIRE(CHECK_OK(
      orgkit_segmentation_analyze(engine, org, "acme:tiers", &segmentation, &error)));
  orgkit_segmentation_summary summary = ORGKIT_SEGMENTATION_SUMMARY_INIT;
  CHECK_INTEGER(orgkit_segmentation_summarize(segmentation, &summary), ORGKIT_OK);
  CHECK_STRING(summary.scheme, "acme:tiers");
  CHECK_STRING(summary.plugin, "acme");
  orgkit_segment segment = ORGKIT_SEGMENT_INIT;
  CHECK_INTEGER(orgkit_segmentation_segment(segmentation, 0, &segment), ORGKIT_OK);
  CHECK_STRING(segment.id, "top");
  CHECK_INTEGER(segment.accounts, 2);
  CHECK_STRING(segment.touch, "high");
  orgkit_segmentation_free(segmentation);
  CHECK_FAILS(ORGKIT_NOT_FOUND,
              orgkit_segmentation_analyze(engine, org, "acme:tier", &segmentation, &error));
  orgkit_org_free(org);

  size_t first = 0, count = 0;
  REQUIRE(CHECK_OK(
      orgkit_benchmark_find(engine, "csm-ratio.acme:tiers.top", &first, &count, &error)));
  orgkit_benchmark benchmark = ORGKIT_BENCHMARK_INIT;
  CHECK_INTEGER(orgkit_benchmark_at(engine, first, &benchmark), ORGKIT_OK);
  CHECK_STRING(benchmark.plugin, "acme");
  CHECK_NUMBER(benchmark.high, 2);

  orgkit_title title = ORGKIT_TITLE_INIT;
  CHECK_OK(orgkit_title_read(engine, "Keeper of Keys", NULL, &title, &error));
  CHECK_STRING(title.function, "it");
  CHECK_STRING(title.level, "director");
}

static void check_disabled(void) {
  orgkit_error *error = NULL;
  const char *const ids[] = {"acme"};
  orgkit_engine *engine = engine_with(ids, 1);
  REQUIRE(engine != NULL);
  orgkit_plugin_info info = ORGKIT_PLUGIN_INFO_INIT;
  CHECK_INTEGER(orgkit_plugin_at(engine, 1, &info), ORGKIT_OK);
  CHECK_INTEGER(info.enabled, 0);
  CHECK_INTEGER(orgkit_scheme_count(engine), 1);
  orgkit_title title = ORGKIT_TITLE_INIT;
  CHECK_OK(orgkit_title_read(engine, "Keeper of Keys", NULL, &title, &error));
  CHECK(title.level == NULL || strcmp(title.level, "director") != 0);
  orgkit_engine_free(engine);
}

static void check_tools(void) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  size_t failed = 9;
  REQUIRE(CHECK_OK(orgkit_plugin_validate(path, NULL, &failed, &text, &error)));
  CHECK_INTEGER(failed, 0);
  orgkit_text_free(text);
  failed = 9;
  REQUIRE(CHECK_OK(orgkit_plugin_test(path, NULL, &failed, &text, &error)));
  CHECK_INTEGER(failed, 0);
  orgkit_text_free(text);

  const size_t count = orgkit_plugin_template_count("declarative");
  CHECK(count >= 2);
  for (size_t i = 0; i < count; i++) {
    const char *name = NULL, *data = NULL;
    size_t size = 0;
    CHECK_INTEGER(orgkit_plugin_template_file("declarative", i, &name, &data, &size), ORGKIT_OK);
    CHECK_INTEGER(strlen(data), size);
    if (strcmp(name, "plugin.json") == 0) {
      REQUIRE(write_manifest(data));
      REQUIRE(CHECK_OK(orgkit_plugin_test(path, NULL, &failed, &text, &error)));
      CHECK_INTEGER(failed, 0);
      orgkit_text_free(text);
    }
  }
  CHECK_INTEGER(orgkit_plugin_template_count("?"), 0);
}

/* What is wrong is told with place and character, and nothing is made. */
static void check_mistakes(void) {
  orgkit_error *error = NULL;
  orgkit_engine *engine = NULL;
  const char *const plugins[] = {path};
  orgkit_engine_options options = ORGKIT_ENGINE_OPTIONS_INIT;
  options.plugins = plugins;
  options.plugin_count = 1;
  REQUIRE(write_manifest(
      "{\"id\": \"acme\", \"version\": \"1\", \"kind\": \"declarative\", \"title\": \"Acme\","
      " \"segment_schemes\": [{\"id\": \"tiers\", \"title\": \"Tiers\", \"cases\": ["
      "  {\"when\": \"arr > ar\", \"segment\": \"top\"}, {\"segment\": \"rest\"}]}]}"));
  CHECK_INTEGER(orgkit_engine_create(&options, &engine, &error), ORGKIT_REFUSED);
  CHECK(engine == NULL);
  CHECK_STRING(orgkit_error_pointer(error), "/segment_schemes/0/cases/0/when");
  CHECK_INTEGER(orgkit_error_character(error), 7);
  orgkit_error_free(error);
  error = NULL;

  size_t failed = 0;
  orgkit_text *text = NULL;
  REQUIRE(CHECK_OK(orgkit_plugin_validate(path, NULL, &failed, &text, &error)));
  CHECK(failed > 0);
  orgkit_text_free(text);

  options.flags = UINT64_C(1) << 40;
  CHECK_FAILS(ORGKIT_UNSUPPORTED, orgkit_engine_create(&options, &engine, &error));
  options.flags = 0;
  REQUIRE(remove(path) == 0);
  CHECK_FAILS(ORGKIT_REFUSED, orgkit_engine_create(&options, &engine, &error));
}

static void check_null(void) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  size_t failed = 0;
  CHECK_INTEGER(orgkit_plugin_count(NULL), 0);
  CHECK_INTEGER(orgkit_scheme_count(NULL), 0);
  CHECK(orgkit_scheme_id(NULL, 0) == NULL);
  CHECK_INTEGER(orgkit_plugin_at(NULL, 0, NULL), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_plugin_contribution(NULL, 0, 0, NULL), ORGKIT_INVALID_ARGUMENT);
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_plugins_render(NULL, NULL, NULL, &text, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_plugin_validate(NULL, NULL, &failed, &text, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_plugin_test(NULL, NULL, &failed, &text, &error));
  CHECK_INTEGER(orgkit_plugin_template_count(NULL), 0);
  CHECK_INTEGER(orgkit_plugin_template_file(NULL, 0, NULL, NULL, NULL),
                ORGKIT_INVALID_ARGUMENT);
}

int main(void) {
  const char *folder = getenv("WORK");
  snprintf(path, sizeof path, "%s/plugin.json", folder == NULL ? "." : folder);
  CHECK(write_manifest(manifest));
  orgkit_engine *engine = engine_with(NULL, 0);
  if (engine != NULL) {
    check_list(engine);
    check_pages(engine);
    check_use(engine);
  }
  orgkit_engine_free(engine);
  check_disabled();
  check_tools();
  check_mistakes();
  check_null();
  check_null();
  remove(path);
  return check_finish();
}
