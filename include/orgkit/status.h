/* status.h: how a call ended, and why. */
#ifndef ORGKIT_STATUS_H
#define ORGKIT_STATUS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How a call ended. Later versions may add codes: treat an unknown one as a
 * failure. */
typedef enum orgkit_status {
  ORGKIT_OK = 0,
  /* The call itself is wrong: a NULL that must not be, an unknown option. */
  ORGKIT_INVALID_ARGUMENT = 1,
  /* What was read is wrong: a file, a row, a value. The error says where. */
  ORGKIT_BAD_INPUT = 2,
  /* There is no benchmark, rule, scheme or schema of that name. */
  ORGKIT_NOT_FOUND = 3,
  /* A struct holds something that this version does not know. */
  ORGKIT_UNSUPPORTED = 4,
  ORGKIT_OUT_OF_MEMORY = 5,
  /* A documented maximum was passed. */
  ORGKIT_LIMIT = 6,
  /* The progress callback asked to stop. */
  ORGKIT_CANCELLED = 7,
  /* The handle was made before a fork; make it again in the child. */
  ORGKIT_FORKED = 8,
  /* A plugin is not loaded: it is not trusted, or not what it should be. */
  ORGKIT_REFUSED = 9,
  /* A defect of OrgKit. Please report it with the message. */
  ORGKIT_INTERNAL = 70
} orgkit_status;

/* What went wrong. Owned by whoever received it. */
typedef struct orgkit_error orgkit_error;

/* The name of a status, e.g. "bad input".
 * Static, never freed. [thread-safe] Since 0.1.0. */
const char *orgkit_status_name(orgkit_status status);

/* ORGKIT_OK for NULL. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_error_status(const orgkit_error *error);

/* One sentence with place, value and reason, fit to show to a person, e.g.
 * `crm.csv, row 14, column arr: "abc" is not an amount of money`.
 * "" for NULL. [thread-safe] Since 0.1.0. */
const char *orgkit_error_message(const orgkit_error *error);

/* What to do about it, or NULL. Several lines where it shows a place in an
 * expression. [thread-safe] Since 0.1.0. */
const char *orgkit_error_hint(const orgkit_error *error);

/* The file as named by the caller, or NULL. [thread-safe] Since 0.1.0. */
const char *orgkit_error_file(const orgkit_error *error);

/* The row as a spreadsheet numbers it (the header is row 1), or 0.
 * [thread-safe] Since 0.1.0. */
uint64_t orgkit_error_row(const orgkit_error *error);

/* The column's header, or NULL. [thread-safe] Since 0.1.0. */
const char *orgkit_error_column(const orgkit_error *error);

/* The offending value, shortened if long, or NULL. [thread-safe] Since 0.1.0. */
const char *orgkit_error_value(const orgkit_error *error);

/* Where in a JSON document, as an RFC 6901 pointer such as "/people/0/arr", or
 * NULL. [thread-safe] Since 0.1.0. */
const char *orgkit_error_pointer(const orgkit_error *error);

/* Which character of the text at that pointer, from 1: of an expression in a plugin,
 * say. 0 if there is none. [thread-safe] Since 0.1.0. */
uint64_t orgkit_error_character(const orgkit_error *error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_error_free(orgkit_error *error);

#ifdef __cplusplus
}
#endif
#endif
