/* plugin.h: for authors of native plugins. It needs nothing else of OrgKit: no other
 * header, and no library to link.
 *
 * A plugin is a shared library with one exported object, `orgkit_plugin_entry`. It may
 * be written in any language that can lay out C structs. What crosses the border is
 * plain memory: nobody frees what the other side allocated, and no pointer handed to a
 * call is valid after that call, unless it says so.
 *
 * Threads: the host calls a plugin from one thread at a time for each engine, but an
 * engine's calls may come from different threads, and several engines may call at once.
 * Lifetime: a library that was loaded is never unloaded.
 *
 * Since 0.1; plugin ABI 1.0. What is here is never changed or reordered within a major
 * version; structs grow at the end, and struct_size says how far.
 */
#ifndef ORGKIT_PLUGIN_H
#define ORGKIT_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* "ORGKITP1", as a big-endian number. */
#define ORGKIT_PLUGIN_MAGIC UINT64_C(0x4F52474B49545031)

/* A host serves plugins of its own major version that ask for its minor or less. */
#define ORGKIT_PLUGIN_ABI_MAJOR 1
#define ORGKIT_PLUGIN_ABI_MINOR 0

/* Bytes of a buffer for an error's text, the closing NUL included. */
#define ORGKIT_PLUGIN_ERROR_CAPACITY 1024

/* What a call of a plugin answers. Anything else counts as ORGKIT_PLUGIN_FAILED. */
#define ORGKIT_PLUGIN_OK 0
/* It could not be done; the error buffer says why. */
#define ORGKIT_PLUGIN_FAILED 1
/* Rules only: there is nothing that the rule could speak of. */
#define ORGKIT_PLUGIN_NOT_APPLICABLE 2
/* Rules only: a field is missing; the error buffer names it, e.g. "accounts.arr". */
#define ORGKIT_PLUGIN_UNKNOWN 3

/* Rows of people or of accounts, as columns. Valid during the call it is given to. */
typedef struct orgkit_table orgkit_table;

/* Where a rule puts what it finds. Valid during the call it is given to. */
typedef struct orgkit_findings orgkit_findings;

/* What the host offers. Valid as long as the process lives. Every function may be
 * called from any thread that the host called the plugin on, during that call. */
typedef struct orgkit_host {
  size_t struct_size;
  uint32_t abi_major;
  uint32_t abi_minor;
  /* The host's version, e.g. "0.1.0". */
  const char *version;

  /* Number of rows. */
  size_t (*rows)(const orgkit_table *table);

  /* The numbers of `field`, one a row, NaN where not known; NULL if the field was not
   * given or holds no numbers. Accounts: arr, health and churn_risk (1 is 100%),
   * customer_revenue, customer_employees. People: fte, cost. */
  const double *(*reals)(const orgkit_table *table, const char *field);

  /* The codes of `field`, one a row, -1 where not known; NULL if the field was not
   * given. Of a text field, equal texts have equal codes and `text` gives them:
   * accounts: account_id, owner_id, sales_owner_id, segment, industry, region,
   * lifecycle_stage; people: employee_id, title, department, function, level, role,
   * segment, region, country. Codes that are numbers: renewal_date and start_date
   * (days since 1970-01-01, INT32_MIN where not known); of people `manager` (the row
   * of the manager) and `span` (number of direct reports). */
  const int32_t *(*codes)(const orgkit_table *table, const char *field);

  /* The text of a code of `field`, UTF-8, closed by NUL; NULL if there is none. */
  const char *(*text)(const orgkit_table *table, const char *field, int32_t code);

  /* Adds a finding. `kind`: person, owner, account or org; `id`: whom it is about;
   * `observed`: what was counted, NaN if nothing; `message`: what is wrong, in plain
   * words. Returns 0, or 1 if it was not taken: too many, or a text that is missing or
   * not UTF-8. */
  int (*report)(orgkit_findings *findings, const char *kind, const char *id, double observed,
                const char *message);
} orgkit_host;

/* One segment of a scheme. */
typedef struct orgkit_plugin_segment {
  size_t struct_size;
  /* Lower case letters, digits and dashes. */
  const char *id;
  /* How it is looked after: executive, high, low, pooled, tech. NULL if not said. */
  const char *touch;
  /* Accounts that one owner looks after; NaN is open. */
  double ratio_low;
  double ratio_high;
  /* Where the ratio comes from; NULL only if there is none. */
  const char *source;
} orgkit_plugin_segment;

/* A way to put accounts into segments. */
typedef struct orgkit_plugin_scheme {
  size_t struct_size;
  /* Lower case letters, digits and dashes; users select it as "plugin:id". */
  const char *id;
  const char *title;
  /* Largest accounts first. */
  size_t segment_count;
  const orgkit_plugin_segment *const *segments;
  /* The fields of accounts that it reads; others may be missing from the table. The
   * first `required_count` must have been given, or no row can be placed. */
  size_t field_count;
  const char *const *fields;
  size_t required_count;
  /* Writes a code for every row of `accounts`: an index into `segments`, or -1 where the
   * row cannot be placed. Keeps nothing between calls: rows come in batches. `error` has
   * room for `capacity` bytes. Returns ORGKIT_PLUGIN_OK or ORGKIT_PLUGIN_FAILED. */
  int (*classify)(const orgkit_host *host, const orgkit_table *accounts, int16_t *codes,
                  char *error, size_t capacity);
} orgkit_plugin_scheme;

/* Asked for by this name; get_extension returns a pointer to orgkit_plugin_schemes. */
#define ORGKIT_EXTENSION_SEGMENT_SCHEMES "orgkit.segment-schemes/1"

typedef struct orgkit_plugin_schemes {
  size_t struct_size;
  size_t count;
  const orgkit_plugin_scheme *const *schemes;
} orgkit_plugin_schemes;

/* Something that can be wrong with an organisation. */
typedef struct orgkit_plugin_rule {
  size_t struct_size;
  /* Lower case letters, digits and dashes; findings say "plugin:id". */
  const char *id;
  /* structure, coverage, ownership, segments, roles, handoff, alignment, revops, raci,
   * scaling, pay or hiring. */
  const char *area;
  /* critical, warning or advice. */
  const char *severity;
  /* What is wrong, why it matters, how it is decided, what to do: a sentence each. */
  const char *summary;
  const char *why;
  const char *how;
  const char *remedy;
  /* Where the expectation comes from. */
  const char *source;
  /* The fields that it reads, as "people.title" or "accounts.arr"; others may be
   * missing from the tables. Without the first `required_count` the rule is unknown
   * and not called. */
  size_t field_count;
  const char *const *fields;
  size_t required_count;
  /* Reports every subject that is in breach; none means that all is well. `people` or
   * `accounts` has no rows if the table was not given. Returns ORGKIT_PLUGIN_OK, _FAILED,
   * _NOT_APPLICABLE or _UNKNOWN. */
  int (*evaluate)(const orgkit_host *host, const orgkit_table *people,
                  const orgkit_table *accounts, orgkit_findings *findings, char *error,
                  size_t capacity);
} orgkit_plugin_rule;

/* Asked for by this name; get_extension returns a pointer to orgkit_plugin_rules. */
#define ORGKIT_EXTENSION_RULES "orgkit.rules/1"

typedef struct orgkit_plugin_rules {
  size_t struct_size;
  size_t count;
  const orgkit_plugin_rule *const *rules;
} orgkit_plugin_rules;

/* What a plugin is. Everything it points to lives as long as the library. */
typedef struct orgkit_plugin {
  /* ORGKIT_PLUGIN_MAGIC. */
  uint64_t magic;
  /* sizeof(orgkit_plugin) when it was compiled. */
  size_t struct_size;
  /* ORGKIT_PLUGIN_ABI_MAJOR when it was compiled. */
  uint32_t abi_major;
  /* The least minor version of the host that it can live with. */
  uint32_t abi_minor;
  /* Lower case letters, digits and dashes. */
  const char *id;
  const char *version;
  /* Called before anything else, once for every engine that loads it; NULL is fine.
   * Returns ORGKIT_PLUGIN_OK or ORGKIT_PLUGIN_FAILED. */
  int (*init)(const orgkit_host *host, char *error, size_t capacity);
  /* Called as often as init succeeded, when an engine is freed; NULL is fine. */
  void (*deinit)(void);
  /* What it contributes under a name; NULL if nothing. */
  const void *(*get_extension)(const char *name);
} orgkit_plugin;

#if defined(_WIN32)
#define ORGKIT_PLUGIN_EXPORT __declspec(dllexport)
#else
#define ORGKIT_PLUGIN_EXPORT __attribute__((visibility("default")))
#endif

/* The one symbol that a plugin exports; C++ needs the extern "C" of this header. */
extern ORGKIT_PLUGIN_EXPORT const orgkit_plugin orgkit_plugin_entry;

#ifdef __cplusplus
}
#endif

#endif
