#define _GNU_SOURCE
#include <string.h>

#include "loader.h"

enum { LONGEST_TEXT = 4096 };

static const loader_column *column(const orgkit_table *table, const char *field) {
  if (!table || !field) return NULL;
  for (size_t index = 0; index < table->column_count; index++)
    if (strcmp(table->columns[index].name, field) == 0) return &table->columns[index];
  return NULL;
}

static size_t rows(const orgkit_table *table) { return table ? table->rows : 0; }

static const double *reals(const orgkit_table *table, const char *field) {
  const loader_column *found = column(table, field);
  return found ? found->reals : NULL;
}

static const int32_t *codes(const orgkit_table *table, const char *field) {
  const loader_column *found = column(table, field);
  return found ? found->codes : NULL;
}

static const char *text(const orgkit_table *table, const char *field, int32_t code) {
  return loader_text(column(table, field), code);
}

/* Appends a text with its NUL. */
static void append(loader_findings *findings, const char *text, size_t length) {
  memcpy(findings->bytes + findings->length, text, length + 1);
  findings->length += length + 1;
}

static int report(orgkit_findings *handle, const char *kind, const char *id, double observed,
                  const char *message) {
  loader_findings *findings = (loader_findings *)(void *)handle;
  if (!findings) return 1;
  size_t lengths[3] = {0, 0, 0};
  const char *texts[3] = {kind, id, message};
  size_t needed = sizeof observed;
  for (int index = 0; index < 3; index++) {
    lengths[index] = texts[index] ? strnlen(texts[index], LONGEST_TEXT + 1) : 0;
    if (lengths[index] == 0 || lengths[index] > LONGEST_TEXT) {
      findings->refused++;
      return 1;
    }
    needed += lengths[index] + 1;
  }
  if (needed > findings->capacity - findings->length) {
    findings->refused++;
    return 1;
  }
  memcpy(findings->bytes + findings->length, &observed, sizeof observed);
  findings->length += sizeof observed;
  for (int index = 0; index < 3; index++) append(findings, texts[index], lengths[index]);
  findings->count++;
  return 0;
}

const orgkit_host *loader_host(const char *version) {
  static orgkit_host host = {
      sizeof(orgkit_host), ORGKIT_PLUGIN_ABI_MAJOR, ORGKIT_PLUGIN_ABI_MINOR, "", rows, reals, codes, text, report};
  /* Always the same text: of threads that write it at once, each writes that. */
  __atomic_store_n(&host.version, version, __ATOMIC_RELAXED);
  return &host;
}
