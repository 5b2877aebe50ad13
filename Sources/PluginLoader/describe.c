#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "loader.h"

enum { LONGEST_TEXT = 2000, MOST_FIELDS = 100 };

/* A JSON text that is being written; `isFull` once something did not fit. */
typedef struct writer {
  char *text;
  size_t capacity;
  size_t length;
  bool is_full;
} writer;

static void put(writer *writer, const char *text, size_t length) {
  if (length >= writer->capacity - writer->length) {
    writer->is_full = true;
    return;
  }
  memcpy(writer->text + writer->length, text, length);
  writer->length += length;
  writer->text[writer->length] = 0;
}

static void put_raw(writer *writer, const char *text) { put(writer, text, strlen(text)); }

static void put_text(writer *writer, const char *key, const char *text) {
  put_raw(writer, "\"");
  put_raw(writer, key);
  put_raw(writer, "\":");
  if (!text) {
    put_raw(writer, "null");
    return;
  }
  put_raw(writer, "\"");
  size_t length = strnlen(text, LONGEST_TEXT);
  for (size_t index = 0; index < length; index++) {
    unsigned char byte = (unsigned char)text[index];
    char escaped[8];
    if (byte < 0x20 || byte == '"' || byte == '\\') {
      snprintf(escaped, sizeof escaped, "\\u%04x", byte);
      put_raw(writer, escaped);
    } else {
      put(writer, &text[index], 1);
    }
  }
  put_raw(writer, "\"");
}

static void put_number(writer *writer, const char *key, double number) {
  char text[64];
  if (isfinite(number)) {
    snprintf(text, sizeof text, "\"%s\":%.17g", key, number);
  } else {
    snprintf(text, sizeof text, "\"%s\":null", key);
  }
  put_raw(writer, text);
}

static bool put_fields(writer *writer, const char *const *fields, size_t count, size_t required, const char *id,
                       char *error) {
  if (count > MOST_FIELDS || required > count || (count > 0 && !fields)) {
    loader_say(error, "\"%.64s\" reads %zu fields and requires %zu of them: at most %d can be listed", id ? id : "",
               count, required, MOST_FIELDS);
    return false;
  }
  put_raw(writer, "\"fields\":[");
  for (size_t index = 0; index < count; index++) {
    put_raw(writer, index ? ",{" : "{");
    put_text(writer, "field", fields[index]);
    put_raw(writer, index < required ? ",\"required\":true}" : ",\"required\":false}");
  }
  put_raw(writer, "]");
  return true;
}

static bool put_segments(writer *writer, const orgkit_plugin_scheme *scheme, char *error) {
  put_raw(writer, "\"segments\":[");
  for (size_t index = 0; index < scheme->segment_count; index++) {
    const orgkit_plugin_segment *segment = scheme->segments[index];
    if (!segment || segment->struct_size < sizeof *segment) {
      loader_say(error, "segment %zu of scheme \"%.64s\" is NULL or has a wrong struct_size", index,
                 scheme->id ? scheme->id : "");
      return false;
    }
    put_raw(writer, index ? ",{" : "{");
    put_text(writer, "id", segment->id);
    put_raw(writer, ",");
    put_text(writer, "touch", segment->touch);
    put_raw(writer, ",");
    put_text(writer, "source", segment->source);
    put_raw(writer, ",");
    put_number(writer, "low", segment->ratio_low);
    put_raw(writer, ",");
    put_number(writer, "high", segment->ratio_high);
    put_raw(writer, "}");
  }
  put_raw(writer, "]");
  return true;
}

static bool put_scheme(writer *writer, const orgkit_plugin_scheme *scheme, char *error) {
  bool is_whole = scheme->classify && scheme->segment_count > 0 && scheme->segment_count <= INT16_MAX &&
                  scheme->segments;
  if (!is_whole) {
    loader_say(error, "scheme \"%.64s\" needs classify and 1 to %d segments", scheme->id ? scheme->id : "",
               INT16_MAX);
    return false;
  }
  put_text(writer, "id", scheme->id);
  put_raw(writer, ",");
  put_text(writer, "title", scheme->title);
  put_raw(writer, ",");
  if (!put_fields(writer, scheme->fields, scheme->field_count, scheme->required_count, scheme->id, error)) return false;
  put_raw(writer, ",");
  return put_segments(writer, scheme, error);
}

static bool put_rule(writer *writer, const orgkit_plugin_rule *rule, char *error) {
  if (!rule->evaluate) {
    loader_say(error, "rule \"%.64s\" has no evaluate", rule->id ? rule->id : "");
    return false;
  }
  put_text(writer, "id", rule->id);
  put_raw(writer, ",");
  put_text(writer, "area", rule->area);
  put_raw(writer, ",");
  put_text(writer, "severity", rule->severity);
  put_raw(writer, ",");
  put_text(writer, "summary", rule->summary);
  put_raw(writer, ",");
  put_text(writer, "why", rule->why);
  put_raw(writer, ",");
  put_text(writer, "how", rule->how);
  put_raw(writer, ",");
  put_text(writer, "remedy", rule->remedy);
  put_raw(writer, ",");
  put_text(writer, "source", rule->source);
  put_raw(writer, ",");
  return put_fields(writer, rule->fields, rule->field_count, rule->required_count, rule->id, error);
}

typedef struct description {
  int library;
  const char *version;
  writer *writer;
  char *error;
} description;

static int describe(void *context) {
  description *wanted = context;
  writer *writer = wanted->writer;
  const orgkit_plugin *plugin = loader_open(wanted->library, wanted->version, wanted->error);
  if (!plugin) return 1;
  put_raw(writer, "{");
  put_text(writer, "id", plugin->id);
  put_raw(writer, ",");
  put_text(writer, "version", plugin->version);
  put_raw(writer, ",\"schemes\":[");
  const void *const *entries;
  size_t count;
  if (!loader_extension(plugin, ORGKIT_EXTENSION_SEGMENT_SCHEMES, sizeof(orgkit_plugin_scheme), &entries, &count,
                        wanted->error))
    return 1;
  for (size_t index = 0; index < count; index++) {
    put_raw(writer, index ? ",{" : "{");
    if (!put_scheme(writer, entries[index], wanted->error)) return 1;
    put_raw(writer, "}");
  }
  put_raw(writer, "],\"rules\":[");
  if (!loader_extension(plugin, ORGKIT_EXTENSION_RULES, sizeof(orgkit_plugin_rule), &entries, &count, wanted->error))
    return 1;
  for (size_t index = 0; index < count; index++) {
    put_raw(writer, index ? ",{" : "{");
    if (!put_rule(writer, entries[index], wanted->error)) return 1;
    put_raw(writer, "}");
  }
  put_raw(writer, "]}");
  if (plugin->deinit) plugin->deinit();
  if (!writer->is_full) return 0;
  loader_say(wanted->error, "contributes more than can be listed in %zu bytes", writer->capacity);
  return 1;
}

loader_outcome loader_describe(int library, const char *version, const loader_limits *limits, char *text,
                               size_t capacity, char *error) {
  /* Shared: writer, error, text. */
  size_t size = sizeof(writer) + ORGKIT_PLUGIN_ERROR_CAPACITY + capacity;
  char *shared = loader_shared(size);
  if (!shared || capacity == 0) {
    loader_unshare(shared, size);
    loader_say(error, "no memory to share with a child process");
    return LOADER_UNABLE;
  }
  writer *writer = (struct writer *)(void *)shared;
  char *said = shared + sizeof *writer;
  writer->text = said + ORGKIT_PLUGIN_ERROR_CAPACITY;
  writer->capacity = capacity;
  description wanted = {library, version, writer, said};
  loader_outcome outcome = loader_in_child(describe, &wanted, library, limits, error);
  if (outcome == LOADER_FAILED) loader_say(error, "%.1000s", said);
  /* What a plugin may have scribbled over is not trusted. */
  if (outcome == LOADER_DONE) {
    size_t length = strnlen(said + ORGKIT_PLUGIN_ERROR_CAPACITY, capacity - 1);
    memcpy(text, said + ORGKIT_PLUGIN_ERROR_CAPACITY, length);
    text[length] = 0;
  }
  loader_unshare(shared, size);
  return outcome;
}
