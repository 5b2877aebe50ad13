#include <math.h>
#include <stdio.h>
#include <string.h>

#include "loader.h"

/* The plugin of a target: loaded already, or now, in the child. */
static const orgkit_plugin *plugin_of(const loader_target *target, char *error) {
  return target->plugin ? target->plugin : loader_open(target->library, target->version, error);
}

static const void *entry_of(const loader_target *target, const char *extension, size_t size, size_t index,
                            char *error) {
  const orgkit_plugin *plugin = plugin_of(target, error);
  if (!plugin) return NULL;
  const void *const *entries;
  size_t count;
  if (!loader_extension(plugin, extension, size, &entries, &count, error)) return NULL;
  if (index < count) return entries[index];
  loader_say(error, "no longer has number %zu of its %s", index, extension);
  return NULL;
}

/* A plugin's answer is one of ours or a failure with a reason. */
static int answered(int answer, int most, char *error) {
  error[ORGKIT_PLUGIN_ERROR_CAPACITY - 1] = 0;
  if (answer >= ORGKIT_PLUGIN_OK && answer <= most && answer != ORGKIT_PLUGIN_FAILED) return answer;
  if (!*error) loader_say(error, "failed and gave no reason");
  return ORGKIT_PLUGIN_FAILED;
}

typedef struct classification {
  const loader_target *target;
  size_t scheme;
  const orgkit_table *accounts;
  int16_t *codes;
  char *error;
} classification;

static int classify(void *context) {
  classification *wanted = context;
  const orgkit_plugin_scheme *scheme = entry_of(wanted->target, ORGKIT_EXTENSION_SEGMENT_SCHEMES,
                                                sizeof *scheme, wanted->scheme, wanted->error);
  if (!scheme || !scheme->classify) return 1;
  int answer = scheme->classify(loader_host(wanted->target->version), wanted->accounts, wanted->codes,
                                wanted->error, ORGKIT_PLUGIN_ERROR_CAPACITY);
  return answered(answer, ORGKIT_PLUGIN_OK, wanted->error) != ORGKIT_PLUGIN_OK;
}

static loader_outcome check_codes(const int16_t *codes, size_t rows, size_t segments, char *error) {
  for (size_t row = 0; row < rows; row++) {
    if (codes[row] < -1 || (codes[row] >= 0 && (size_t)codes[row] >= segments)) {
      loader_say(error, "gave row %zu the code %d; there are %zu segments, and -1 for none", row, codes[row],
                 segments);
      return LOADER_FAILED;
    }
  }
  return LOADER_DONE;
}

loader_outcome loader_classify(const loader_target *target, size_t scheme, const orgkit_table *accounts,
                               int16_t *codes, size_t segments, char *error) {
  /* A row that the plugin forgets is a row without a segment. */
  memset(codes, 0xFF, accounts->rows * sizeof *codes);
  loader_outcome outcome;
  if (target->plugin) {
    char said[ORGKIT_PLUGIN_ERROR_CAPACITY] = "";
    classification wanted = {target, scheme, accounts, codes, said};
    outcome = classify(&wanted) == 0 ? LOADER_DONE : LOADER_FAILED;
    if (outcome == LOADER_FAILED) loader_say(error, "%.1000s", said);
  } else {
    size_t size = ORGKIT_PLUGIN_ERROR_CAPACITY + accounts->rows * sizeof *codes;
    char *shared = loader_shared(size);
    if (!shared) {
      loader_say(error, "no memory to share with a child process");
      return LOADER_UNABLE;
    }
    int16_t *written = (int16_t *)(void *)(shared + ORGKIT_PLUGIN_ERROR_CAPACITY);
    memset(written, 0xFF, accounts->rows * sizeof *codes);
    classification wanted = {target, scheme, accounts, written, shared};
    outcome = loader_in_child(classify, &wanted, target->library, &target->limits, error);
    if (outcome == LOADER_FAILED) loader_say(error, "%.1000s", shared);
    if (outcome == LOADER_DONE) memcpy(codes, written, accounts->rows * sizeof *codes);
    loader_unshare(shared, size);
  }
  return outcome == LOADER_DONE ? check_codes(codes, accounts->rows, segments, error) : outcome;
}

typedef struct evaluation {
  const loader_target *target;
  size_t rule;
  const orgkit_table *people;
  const orgkit_table *accounts;
  loader_findings *findings;
  int *answer;
  char *error;
} evaluation;

static int evaluate(void *context) {
  evaluation *wanted = context;
  const orgkit_plugin_rule *rule =
      entry_of(wanted->target, ORGKIT_EXTENSION_RULES, sizeof *rule, wanted->rule, wanted->error);
  if (!rule || !rule->evaluate) return 1;
  int answer = rule->evaluate(loader_host(wanted->target->version), wanted->people, wanted->accounts,
                              (orgkit_findings *)(void *)wanted->findings, wanted->error,
                              ORGKIT_PLUGIN_ERROR_CAPACITY);
  *wanted->answer = answered(answer, ORGKIT_PLUGIN_UNKNOWN, wanted->error);
  return *wanted->answer == ORGKIT_PLUGIN_FAILED;
}

/* What a child shares with its parent when it evaluates a rule. */
typedef struct shared_evaluation {
  char error[ORGKIT_PLUGIN_ERROR_CAPACITY];
  int answer;
  loader_findings findings;
} shared_evaluation;

loader_outcome loader_evaluate(const loader_target *target, size_t rule, const orgkit_table *people,
                               const orgkit_table *accounts, loader_findings *findings, int *answer,
                               char *error) {
  findings->count = 0;
  findings->length = 0;
  findings->refused = 0;
  if (target->plugin) {
    char said[ORGKIT_PLUGIN_ERROR_CAPACITY] = "";
    evaluation wanted = {target, rule, people, accounts, findings, answer, said};
    bool is_done = evaluate(&wanted) == 0;
    /* A rule that lacks a field names it here. */
    loader_say(error, "%.1000s", said);
    return is_done ? LOADER_DONE : LOADER_FAILED;
  }
  size_t size = sizeof(shared_evaluation) + findings->capacity;
  shared_evaluation *shared = loader_shared(size);
  if (!shared) {
    loader_say(error, "no memory to share with a child process");
    return LOADER_UNABLE;
  }
  char *bytes = (char *)(shared + 1);
  shared->findings.bytes = bytes;
  shared->findings.capacity = findings->capacity;
  evaluation wanted = {target, rule, people, accounts, &shared->findings, &shared->answer, shared->error};
  loader_outcome outcome = loader_in_child(evaluate, &wanted, target->library, &target->limits, error);
  if (outcome == LOADER_DONE || outcome == LOADER_FAILED) loader_say(error, "%.1000s", shared->error);
  if (outcome == LOADER_DONE) {
    /* What a plugin may have scribbled over is not trusted. */
    size_t length = shared->findings.length;
    findings->length = length <= findings->capacity ? length : findings->capacity;
    memcpy(findings->bytes, bytes, findings->length);
    findings->count = shared->findings.count;
    findings->refused = shared->findings.refused;
    *answer = shared->answer;
  }
  loader_unshare(shared, size);
  return outcome;
}
