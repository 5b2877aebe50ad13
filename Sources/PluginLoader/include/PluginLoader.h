/* Calls into libraries that nobody here wrote. In C, because a forked child must not
 * touch a Swift runtime whose locks other threads may hold, and because Swift hides
 * fork(). Everything here is given plain memory and answers with plain memory.
 *
 * [thread-safe] throughout. `error` buffers hold ORGKIT_PLUGIN_ERROR_CAPACITY bytes.
 */
#ifndef PLUGIN_LOADER_H
#define PLUGIN_LOADER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../../../include/orgkit/plugin.h"

/* A column of a table: numbers, or codes with the texts they stand for. Text `code`
 * begins at `texts + starts[code]` and is closed by NUL; an empty one is none. */
typedef struct loader_column {
  const char *name;
  const double *reals;
  const int32_t *codes;
  /* NULL where codes are numbers. */
  const char *texts;
  const uint32_t *starts;
  size_t text_count;
} loader_column;

/* The text of a code of a column; NULL if there is none. */
static inline const char *loader_text(const loader_column *column, int32_t code) {
  if (!column || !column->texts || code < 0 || (size_t)code >= column->text_count) return NULL;
  const char *text = column->texts + column->starts[code];
  return *text ? text : NULL;
}

struct orgkit_table {
  size_t rows;
  size_t column_count;
  const loader_column *columns;
};

/* What a child may use up. */
typedef struct loader_limits {
  double seconds;
  /* Bytes of address space on top of what the process has. */
  uint64_t memory;
} loader_limits;

/* How a call into a plugin ended. */
typedef enum loader_outcome {
  LOADER_DONE,
  /* The plugin said so; the error is its own. */
  LOADER_FAILED,
  /* It was killed by a signal; the error names it. */
  LOADER_CRASHED,
  /* It ended the process instead of returning. */
  LOADER_EXITED,
  LOADER_TIMED_OUT,
  /* The system refused: no memory, no process. */
  LOADER_UNABLE
} loader_outcome;

/* A sealed copy of `bytes` that nothing can change any more; -1 with `error`. The
 * caller closes it. */
int loader_seal(const void *bytes, size_t size, char *error);

/* The plugin in `library`, a sealed copy, loaded for good and checked; NULL with
 * `error`. `version` is the host's and lives as long as the process. */
const orgkit_plugin *loader_open(int library, const char *version, char *error);

/* Calls init and lists what the plugin in `library` is, as JSON in `text`, in a child.
 * LOADER_FAILED if it is no plugin that this host can serve. */
loader_outcome loader_describe(int library, const char *version, const loader_limits *limits,
                               char *text, size_t capacity, char *error);

/* Where a plugin runs: in this process if `plugin` is there, else in a child of its own
 * for each call, which loads `library`. */
typedef struct loader_target {
  int library;
  const orgkit_plugin *plugin;
  const char *version;
  loader_limits limits;
} loader_target;

/* Codes of `accounts` by scheme number `scheme`. Codes outside of -1..<`segments` are a
 * LOADER_FAILED that names the row. */
loader_outcome loader_classify(const loader_target *target, size_t scheme,
                               const orgkit_table *accounts, int16_t *codes, size_t segments,
                               char *error);

/* What a rule reported: for each finding the observed number, then kind, id and message,
 * each closed by NUL. */
typedef struct loader_findings {
  uint32_t count;
  size_t length;
  /* `capacity` bytes. */
  char *bytes;
  size_t capacity;
  /* Findings that were not taken for want of room or of a text. */
  uint32_t refused;
} loader_findings;

/* Applies rule number `rule`. `answer` is what evaluate returned. */
loader_outcome loader_evaluate(const loader_target *target, size_t rule,
                               const orgkit_table *people, const orgkit_table *accounts,
                               loader_findings *findings, int *answer, char *error);

/* A C type that a bound function takes or returns. */
typedef enum loader_type {
  LOADER_VOID,
  LOADER_INT8,
  LOADER_UINT8,
  LOADER_INT16,
  LOADER_UINT16,
  LOADER_INT32,
  LOADER_UINT32,
  LOADER_INT64,
  LOADER_UINT64,
  LOADER_SIZE,
  LOADER_FLOAT,
  LOADER_DOUBLE,
  LOADER_CSTRING,
  /* Of batch calls only: the column itself, the number of rows, and where codes go. */
  LOADER_COLUMN_DOUBLE,
  LOADER_COLUMN_CSTRING,
  LOADER_ROWS,
  LOADER_OUT_INT32,
  LOADER_OUT_DOUBLE
} loader_type;

/* An argument: a column of the table by number, or the same number in each row. */
typedef struct loader_argument {
  loader_type type;
  /* -1: `constant`. */
  int32_t column;
  double constant;
} loader_argument;

/* A function of a library that was written without OrgKit in mind. */
typedef struct loader_function {
  const char *symbol;
  loader_type result;
  size_t argument_count;
  const loader_argument *arguments;
  /* Called once with columns instead of once a row. */
  bool is_batch;
} loader_function;

/* Most distinct texts that a bound function may return, and the bytes of each. */
enum { LOADER_TEXTS = 256, LOADER_TEXT_BYTES = 128 };

/* What a bound function returned. */
typedef struct loader_results {
  /* One a row: the number, or the index into `texts`; NaN where it returned NULL. */
  double *values;
  size_t text_count;
  char (*texts)[LOADER_TEXT_BYTES];
} loader_results;

/* Room for LOADER_TEXTS texts, for those who cannot write this type. */
static inline void loader_lend_texts(loader_results *results, void *memory) { results->texts = memory; }

/* Calls `function` of `library` for the rows of `table`. `isolated`: in a child within
 * `limits`. Integers beyond 2^53 lose precision. LOADER_FAILED also for a missing
 * symbol and where libffi is not installed. */
loader_outcome loader_call(int library, const loader_function *function,
                           const orgkit_table *table, bool isolated, const loader_limits *limits,
                           loader_results *results, char *error);

#endif
