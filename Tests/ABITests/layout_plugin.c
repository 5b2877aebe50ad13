/* layout_plugin.c: the binary layout of plugin ABI 1.0, frozen as numbers.
 *
 * A number here never changes: plugins are already compiled with it. A struct may grow
 * at its end; then its size changes here and new offsets are added below the old ones. */
#include <orgkit/plugin.h>

#include "check.h"

#define SIZE(type, bytes) CHECK_INTEGER(sizeof(type), bytes)
#define OFFSET(type, field, bytes) CHECK_INTEGER(offsetof(type, field), bytes)

static void check_structs(void) {
  SIZE(orgkit_host, 64);
  OFFSET(orgkit_host, struct_size, 0);
  OFFSET(orgkit_host, abi_major, 8);
  OFFSET(orgkit_host, abi_minor, 12);
  OFFSET(orgkit_host, version, 16);
  OFFSET(orgkit_host, rows, 24);
  OFFSET(orgkit_host, reals, 32);
  OFFSET(orgkit_host, codes, 40);
  OFFSET(orgkit_host, text, 48);
  OFFSET(orgkit_host, report, 56);

  SIZE(orgkit_plugin_segment, 48);
  OFFSET(orgkit_plugin_segment, struct_size, 0);
  OFFSET(orgkit_plugin_segment, id, 8);
  OFFSET(orgkit_plugin_segment, touch, 16);
  OFFSET(orgkit_plugin_segment, ratio_low, 24);
  OFFSET(orgkit_plugin_segment, ratio_high, 32);
  OFFSET(orgkit_plugin_segment, source, 40);

  SIZE(orgkit_plugin_scheme, 72);
  OFFSET(orgkit_plugin_scheme, struct_size, 0);
  OFFSET(orgkit_plugin_scheme, id, 8);
  OFFSET(orgkit_plugin_scheme, title, 16);
  OFFSET(orgkit_plugin_scheme, segment_count, 24);
  OFFSET(orgkit_plugin_scheme, segments, 32);
  OFFSET(orgkit_plugin_scheme, field_count, 40);
  OFFSET(orgkit_plugin_scheme, fields, 48);
  OFFSET(orgkit_plugin_scheme, required_count, 56);
  OFFSET(orgkit_plugin_scheme, classify, 64);

  SIZE(orgkit_plugin_schemes, 24);
  OFFSET(orgkit_plugin_schemes, struct_size, 0);
  OFFSET(orgkit_plugin_schemes, count, 8);
  OFFSET(orgkit_plugin_schemes, schemes, 16);

  SIZE(orgkit_plugin_rule, 104);
  OFFSET(orgkit_plugin_rule, struct_size, 0);
  OFFSET(orgkit_plugin_rule, id, 8);
  OFFSET(orgkit_plugin_rule, area, 16);
  OFFSET(orgkit_plugin_rule, severity, 24);
  OFFSET(orgkit_plugin_rule, summary, 32);
  OFFSET(orgkit_plugin_rule, why, 40);
  OFFSET(orgkit_plugin_rule, how, 48);
  OFFSET(orgkit_plugin_rule, remedy, 56);
  OFFSET(orgkit_plugin_rule, source, 64);
  OFFSET(orgkit_plugin_rule, field_count, 72);
  OFFSET(orgkit_plugin_rule, fields, 80);
  OFFSET(orgkit_plugin_rule, required_count, 88);
  OFFSET(orgkit_plugin_rule, evaluate, 96);

  SIZE(orgkit_plugin_rules, 24);
  OFFSET(orgkit_plugin_rules, struct_size, 0);
  OFFSET(orgkit_plugin_rules, count, 8);
  OFFSET(orgkit_plugin_rules, rules, 16);

  SIZE(orgkit_plugin, 64);
  OFFSET(orgkit_plugin, magic, 0);
  OFFSET(orgkit_plugin, struct_size, 8);
  OFFSET(orgkit_plugin, abi_major, 16);
  OFFSET(orgkit_plugin, abi_minor, 20);
  OFFSET(orgkit_plugin, id, 24);
  OFFSET(orgkit_plugin, version, 32);
  OFFSET(orgkit_plugin, init, 40);
  OFFSET(orgkit_plugin, deinit, 48);
  OFFSET(orgkit_plugin, get_extension, 56);
}

static void check_constants(void) {
  CHECK(ORGKIT_PLUGIN_MAGIC == UINT64_C(0x4F52474B49545031));
  CHECK_INTEGER(ORGKIT_PLUGIN_ABI_MAJOR, 1);
  CHECK_INTEGER(ORGKIT_PLUGIN_ERROR_CAPACITY, 1024);
  CHECK_INTEGER(ORGKIT_PLUGIN_OK, 0);
  CHECK_INTEGER(ORGKIT_PLUGIN_FAILED, 1);
  CHECK_INTEGER(ORGKIT_PLUGIN_NOT_APPLICABLE, 2);
  CHECK_INTEGER(ORGKIT_PLUGIN_UNKNOWN, 3);
  CHECK_STRING(ORGKIT_EXTENSION_SEGMENT_SCHEMES, "orgkit.segment-schemes/1");
  CHECK_STRING(ORGKIT_EXTENSION_RULES, "orgkit.rules/1");
}

int main(void) {
  check_structs();
  check_constants();
  return check_finish();
}
