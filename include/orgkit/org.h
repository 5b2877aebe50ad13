/* org.h: what a company has: positions and their holders, accounts, facts.
 *
 * An org is built (orgkit_org_builder), then sealed (orgkit_org). A builder may
 * take any mixture of files, buffers and single rows, in any order. A sealed org
 * never changes and may be shared by threads. */
#ifndef ORGKIT_ORG_H
#define ORGKIT_ORG_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include "engine.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* An org under construction. */
typedef struct orgkit_org_builder orgkit_org_builder;

/* A sealed org. */
typedef struct orgkit_org orgkit_org;

/* Asked now and then during long work; `total` is 0 when it is not known.
 * Return non-zero to stop: the call then returns ORGKIT_CANCELLED. Called on the
 * thread of the call. */
typedef int32_t (*orgkit_progress)(void *payload, uint64_t done, uint64_t total);

typedef enum orgkit_table {
  ORGKIT_PEOPLE = 1,
  ORGKIT_ACCOUNTS = 2,
  /* One JSON object of facts about the company itself. */
  ORGKIT_COMPANY = 3,
  /* People of whom no more than the title must be known: for orgkit_titles_read(). */
  ORGKIT_TITLES = 4
} orgkit_table;

typedef enum orgkit_encoding {
  /* Anything that is not UTF-8 is an error. */
  ORGKIT_UTF8 = 0,
  ORGKIT_LATIN1 = 1
} orgkit_encoding;

/* Which number comes first in a date such as 03/04/2026. */
typedef enum orgkit_date_order {
  /* A date that could be read both ways is an error. */
  ORGKIT_DATE_ORDER_UNAMBIGUOUS = 0,
  ORGKIT_DATE_ORDER_MDY = 1,
  ORGKIT_DATE_ORDER_DMY = 2
} orgkit_date_order;

typedef struct orgkit_read_options {
  size_t struct_size;
  /* What messages call this input, e.g. "hris.csv". NULL: the table's name, or
   * the path for orgkit_org_builder_read_file(). */
  const char *file;
  /* Headers read as a given field: `map_count` strings "header=field", e.g.
   * "Boss=manager_id". They win over the built-in aliases. */
  const char *const *map;
  size_t map_count;
  /* An orgkit_encoding. */
  int32_t encoding;
  /* One of , ; | and tab as a character code; 0 finds out. */
  int32_t delimiter;
  /* An orgkit_date_order. */
  int32_t date_order;
  /* 0: the first bad row is an error and nothing of the input is kept.
   * Otherwise bad rows are left out, each with a notice. */
  int32_t lenient;
  orgkit_progress progress;
  void *progress_payload;
} orgkit_read_options;

#define ORGKIT_READ_OPTIONS_INIT \
  { sizeof(orgkit_read_options), NULL, NULL, 0, 0, 0, 0, 0, NULL, NULL }

/* A row of the people table: a position and who holds it. Text may be NULL,
 * numbers NaN: unknown. */
typedef struct orgkit_person {
  size_t struct_size;
  /* Required, unless the post is vacant or planned and `position_id` is given. */
  const char *employee_id;
  const char *title;
  /* Id, e-mail or unique name of the manager; NULL or "": reports to nobody. */
  const char *manager_id;
  /* Rows that share a position share one post. NULL: every row is its own. */
  const char *position_id;
  const char *name;
  const char *email;
  const char *department;
  const char *function;
  /* ic, lead, manager, director, vp or cxo; NULL: read from the title. */
  const char *level;
  const char *role;
  const char *segment;
  const char *region;
  const char *country;
  /* ISO 8601 date. */
  const char *start_date;
  /* active, on-leave, departed, vacant or planned; NULL: active. */
  const char *status;
  /* Share of full time, 1 is full. */
  double fte;
  /* Yearly cost in the company's currency. */
  double cost;
} orgkit_person;

#define ORGKIT_PERSON_INIT                                                       \
  {                                                                              \
    sizeof(orgkit_person), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, \
        NULL, NULL, NULL, NULL, NULL, NULL, NAN, NAN                             \
  }

/* A row of the accounts table. Text may be NULL, numbers NaN: unknown. */
typedef struct orgkit_account {
  size_t struct_size;
  /* Required. */
  const char *id;
  /* Id, e-mail or unique name of who looks after the account. */
  const char *owner_id;
  /* Annual recurring revenue from this account. Never the customer's own
   * revenue, which is `customer_revenue`. */
  double arr;
  const char *name;
  /* The company's own label, compared with the segment that ARR gives. */
  const char *segment;
  const char *industry;
  const char *region;
  const char *sales_owner_id;
  const char *lifecycle_stage;
  /* ISO 8601 date. */
  const char *renewal_date;
  /* 0 to 1. */
  double health;
  /* 0 to 1. */
  double churn_risk;
  double customer_revenue;
  double customer_employees;
} orgkit_account;

#define ORGKIT_ACCOUNT_INIT                                                      \
  {                                                                              \
    sizeof(orgkit_account), NULL, NULL, NAN, NULL, NULL, NULL, NULL, NULL, NULL, \
        NULL, NAN, NAN, NAN, NAN                                                 \
  }

/* Something that reading did and that the caller should know. */
typedef enum orgkit_notice_kind {
  /* Lenient reading left a row out. */
  ORGKIT_NOTICE_SKIPPED_ROW = 1,
  /* A column has a header that is not a known field; it was not read. */
  ORGKIT_NOTICE_IGNORED_COLUMN = 2,
  /* A column was read under a name that may surprise, e.g. "AnnualRevenue" as
   * the customer's revenue. */
  ORGKIT_NOTICE_COLUMN_MEANING = 3
} orgkit_notice_kind;

typedef struct orgkit_notice {
  size_t struct_size;
  /* An orgkit_notice_kind. */
  int32_t kind;
  int32_t reserved;
  /* 0 if the notice is not about a row. */
  uint64_t row;
  const char *file;
  const char *column;
  const char *message;
  const char *hint;
} orgkit_notice;

#define ORGKIT_NOTICE_INIT \
  { sizeof(orgkit_notice), 0, 0, 0, NULL, NULL, NULL, NULL }

/* Makes an empty builder. The caller frees `*out`. The engine may be freed
 * first. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_org_builder_create(const orgkit_engine *engine,
                                        orgkit_org_builder **out,
                                        orgkit_error **error);

/* Reads CSV or TSV bytes with a header row into `table` (people or accounts).
 * The bytes are not kept. `options` may be NULL. On failure the builder is as it
 * was before the call. Columns are recognised by their headers, in the spellings
 * of common HRIS and CRM exports.
 * Errors: ORGKIT_BAD_INPUT (place and fix in the error), ORGKIT_LIMIT,
 * ORGKIT_CANCELLED. Linear in `size`. [one thread per handle] Since 0.1.0. */
orgkit_status orgkit_org_builder_read_csv(orgkit_org_builder *builder,
                                          orgkit_table table, const void *bytes,
                                          size_t size,
                                          const orgkit_read_options *options,
                                          orgkit_error **error);

/* Reads JSON: for people and accounts an array of objects, or an object that
 * holds such an array under "people" or "accounts"; for ORGKIT_COMPANY one object
 * as `orgkit schema company` describes it. Unknown keys are errors. Otherwise as
 * orgkit_org_builder_read_csv(). [one thread per handle] Since 0.1.0. */
orgkit_status orgkit_org_builder_read_json(orgkit_org_builder *builder,
                                           orgkit_table table, const void *bytes,
                                           size_t size,
                                           const orgkit_read_options *options,
                                           orgkit_error **error);

/* Reads a file: JSON if its name ends in .json or the table is ORGKIT_COMPANY,
 * else CSV. A file that is missing, is not a regular file or ends early is
 * ORGKIT_BAD_INPUT. [one thread per handle] Since 0.1.0. */
orgkit_status orgkit_org_builder_read_file(orgkit_org_builder *builder,
                                           orgkit_table table, const char *path,
                                           const orgkit_read_options *options,
                                           orgkit_error **error);

/* Adds one row. The strings are copied. On failure nothing is added.
 * [one thread per handle] Since 0.1.0. */
orgkit_status orgkit_org_builder_add_person(orgkit_org_builder *builder,
                                            const orgkit_person *person,
                                            orgkit_error **error);

/* Adds one row. The strings are copied. On failure nothing is added.
 * [one thread per handle] Since 0.1.0. */
orgkit_status orgkit_org_builder_add_account(orgkit_org_builder *builder,
                                             const orgkit_account *account,
                                             orgkit_error **error);

/* Makes an org of what was added and leaves the builder empty, ready for another
 * org. Managers and owners are resolved here; what does not resolve is no error
 * but a defect that the analyses report. The caller frees `*out`.
 * [one thread per handle] Since 0.1.0. */
orgkit_status orgkit_org_builder_seal(orgkit_org_builder *builder,
                                      orgkit_org **out, orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_org_builder_free(orgkit_org_builder *builder);

/* Rows in the people table; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_org_person_count(const orgkit_org *org);

/* Row `index` of the people table, in the order of reading. Errors:
 * ORGKIT_INVALID_ARGUMENT if there is no such row. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_org_person(const orgkit_org *org, size_t index,
                                orgkit_person *out);

/* Rows in the accounts table; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_org_account_count(const orgkit_org *org);

/* Row `index` of the accounts table. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_org_account(const orgkit_org *org, size_t index,
                                 orgkit_account *out);

/* Notices of reading; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_org_notice_count(const orgkit_org *org);

/* Notice `index`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_org_notice(const orgkit_org *org, size_t index,
                                orgkit_notice *out);

/* Results that were made from the org stay valid.
 * [one thread per handle] Since 0.1.0. */
void orgkit_org_free(orgkit_org *org);

#ifdef __cplusplus
}
#endif
#endif
