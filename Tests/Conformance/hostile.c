/* hostile.c: a plugin that is wrong in one way, chosen with -DCASE=NAME. hostile.sh knows
 * what the host should say of each. */
#define _GNU_SOURCE
#include <locale.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <orgkit/plugin.h>

enum {
  sound, no_entry, bad_magic, major_0, major_2, minor_max, size_tiny, size_huge, id_null,
  id_garbage, id_upper, id_long, version_null, no_extension, init_fails, init_silent, init_segv,
  init_abort, init_exit, init_loop, init_hog, init_forks, init_closes, ctor_segv, ctor_exit,
  ctor_loop, list_size_0, list_count_huge, list_null, entry_null, entry_tiny, no_classify,
  no_segments, segment_null, scheme_twice, segment_twice, scheme_id_bad, touch_bad, field_bad,
  field_null, fields_huge, ratio_bare, ratio_upside_down, text_not_utf8, classify_segv,
  classify_abort, classify_exit, classify_loop, classify_hog, classify_forks, code_high, code_low,
  answer_odd, answer_silent, error_unclosed, classify_reports, classify_settings, deep_stack,
  rule_kind, rule_text_null, rule_not_utf8, rule_flood, rule_unknown, rule_segv, rule_area,
  rule_severity, rule_field, wild_write
};

static void *nothing(void) {
  void *volatile null = NULL;
  return null;
}

static void crash(void) { *(volatile int *)nothing() = 1; }

static void loop(void) {
  for (volatile unsigned long turns = 0;; turns++) {}
}

static void hog(void) {
  for (;;) {
    char *memory = malloc(1 << 26);
    if (!memory) abort();
    memset(memory, 1, 1 << 26);
  }
}

static void multiply(void) {
  for (int i = 0; i < 8; i++)
    if (fork() == 0) {
      setsid();
      sleep(1000);
    }
}

static int sink(int depth) {
  volatile char space[4096];
  space[0] = (char)depth;
  return depth < 0 ? space[0] : sink(depth + 1) + space[0];
}

__attribute__((constructor)) static void constructed(void) {
  if (CASE == ctor_segv) crash();
  if (CASE == ctor_exit) _exit(0);
  if (CASE == ctor_loop) loop();
}

static int init(const orgkit_host *host, char *error, size_t capacity) {
  (void)host;
  switch (CASE) {
    case init_fails: snprintf(error, capacity, "no licence for this host"); return 1;
    case init_silent: return 1;
    case init_segv: crash(); break;
    case init_abort: abort();
    case init_exit: exit(0);
    case init_loop: loop(); break;
    case init_hog: hog(); break;
    case init_forks: multiply(); break;
    case init_closes:
      for (int descriptor = 0; descriptor < 1024; descriptor++) close(descriptor);
      break;
    default: break;
  }
  return ORGKIT_PLUGIN_OK;
}

static void change_settings(void) {
  signal(SIGSEGV, SIG_IGN);
  setlocale(LC_ALL, "C");
  if (chdir("/") != 0) abort();
  setenv("ORGKIT_PLUGINS", "off", 1);
}

static int classify(const orgkit_host *host, const orgkit_table *accounts, int16_t *codes,
                    char *error, size_t capacity) {
  const size_t rows = host->rows(accounts);
  for (size_t row = 0; row < rows; row++) codes[row] = 0;
  switch (CASE) {
    case classify_segv: crash(); break;
    case classify_abort: abort();
    case classify_exit: exit(3);
    case classify_loop: loop(); break;
    case classify_hog: hog(); break;
    case classify_forks: multiply(); break;
    case code_high: codes[0] = 2; break;
    case code_low: codes[0] = -2; break;
    case answer_odd: return 77;
    case answer_silent: return ORGKIT_PLUGIN_FAILED;
    case error_unclosed: memset(error, 'x', capacity); return ORGKIT_PLUGIN_FAILED;
    case classify_reports: host->report(NULL, "org", "o", 1, "where it may not"); break;
    case classify_settings: change_settings(); break;
    case deep_stack: return sink(1) == 12345;
    case wild_write: memset((void *)((uintptr_t)codes & ~(uintptr_t)4095), 0x41, 1 << 24); break;
    default: break;
  }
  return ORGKIT_PLUGIN_OK;
}

static int evaluate(const orgkit_host *host, const orgkit_table *people,
                    const orgkit_table *accounts, orgkit_findings *findings, char *error,
                    size_t capacity) {
  (void)people, (void)accounts;
  switch (CASE) {
    case rule_kind: host->report(findings, "planet", "earth", NAN, "is round"); break;
    case rule_text_null: host->report(findings, "org", NULL, NAN, "has no id"); break;
    case rule_not_utf8: host->report(findings, "org", "\xff\xfe", NAN, "\xc3("); break;
    case rule_flood:
      for (int i = 0; i < 10000000; i++)
        host->report(findings, "org", "o", i, "again and again and again and again");
      break;
    case rule_unknown: snprintf(error, capacity, "accounts.arr"); return ORGKIT_PLUGIN_UNKNOWN;
    case rule_segv: crash(); break;
    default: host->report(findings, "org", "o", 1, "is as it is");
  }
  return ORGKIT_PLUGIN_OK;
}

static char long_id[200000];

static const orgkit_plugin_segment large = {
    sizeof large,
    "large",
    CASE == touch_bad ? "gentle" : NULL,
    CASE == ratio_upside_down ? 9 : CASE == ratio_bare ? 1 : NAN,
    CASE == ratio_upside_down ? 3 : NAN,
    CASE == ratio_upside_down ? "somewhere" : NULL};
static const orgkit_plugin_segment small = {
    sizeof small, CASE == segment_twice ? "large" : "small", NULL, NAN, NAN, NULL};
static const orgkit_plugin_segment *const segments[] = {
    CASE == segment_null ? NULL : &large, &small};

static const char *const fields[] = {
    CASE == field_bad ? "salary" : CASE == field_null ? NULL : "arr"};
static const orgkit_plugin_scheme scheme = {
    CASE == entry_tiny ? 8 : sizeof scheme,
    CASE == scheme_id_bad ? "a b" : "odd",
    CASE == text_not_utf8 ? "\xff\xfe\x80" : "An odd scheme",
    CASE == no_segments ? 0 : 2,
    segments,
    CASE == fields_huge ? SIZE_MAX : 1,
    fields,
    0,
    CASE == no_classify ? NULL : classify};
static const orgkit_plugin_scheme *const schemes[] = {CASE == entry_null ? NULL : &scheme, &scheme};
static const orgkit_plugin_schemes scheme_list = {
    CASE == list_size_0 ? 0 : sizeof scheme_list,
    CASE == list_count_huge ? SIZE_MAX : CASE == scheme_twice ? 2 : 1,
    CASE == list_null ? NULL : schemes};

static const char *const rule_fields[] = {CASE == rule_field ? "teams.size" : "accounts.arr"};
static const orgkit_plugin_rule rule = {
    sizeof rule, "odd-rule", CASE == rule_area ? "astrology" : "structure",
    CASE == rule_severity ? "fatal" : "advice", "An odd thing.", "It is odd.", "By looking.",
    "Leave it.", "This file", 1, rule_fields, 0, evaluate};
static const orgkit_plugin_rule *const rules[] = {&rule};
static const orgkit_plugin_rules rule_list = {sizeof rule_list, 1, rules};

static const void *get_extension(const char *name) {
  if (strcmp(name, ORGKIT_EXTENSION_SEGMENT_SCHEMES) == 0) return &scheme_list;
  return CASE >= rule_kind && strcmp(name, ORGKIT_EXTENSION_RULES) == 0 ? &rule_list : NULL;
}

__attribute__((constructor)) static void fill(void) {
  memset(long_id, 'a', sizeof long_id - 1);
}

#if !defined(NO_ENTRY)
const orgkit_plugin orgkit_plugin_entry = {
    CASE == bad_magic ? 1 : ORGKIT_PLUGIN_MAGIC,
    CASE == size_tiny ? 16 : CASE == size_huge ? SIZE_MAX : sizeof orgkit_plugin_entry,
    CASE == major_0 ? 0 : CASE == major_2 ? 2 : 1,
    CASE == minor_max ? UINT32_MAX : 0,
    CASE == id_null      ? NULL
    : CASE == id_garbage ? "odd\x01one"
    : CASE == id_upper   ? "Odd"
    : CASE == id_long    ? long_id
                         : "odd",
    CASE == version_null ? NULL : "1.0.0",
    init,
    NULL,
    CASE == no_extension ? NULL : get_extension};
#endif
