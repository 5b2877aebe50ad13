/* text.h: results as a document, for machines (JSON, SARIF) or people (text,
 * Markdown). */
#ifndef ORGKIT_TEXT_H
#define ORGKIT_TEXT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The form of a rendered result. */
typedef enum orgkit_format {
  /* One line of UTF-8 JSON with sorted keys; `orgkit schema NAME` describes it. */
  ORGKIT_JSON = 0,
  /* For reading in a terminal. The wording may change between versions. */
  ORGKIT_PLAIN_TEXT = 1,
  /* Where a function says that it knows them. GitHub-flavoured, for a pull request; the
   * wording may change between versions. */
  ORGKIT_MARKDOWN = 2,
  /* SARIF 2.1.0, which code review systems read. */
  ORGKIT_SARIF = 3,
  /* A self-contained page, and a table. */
  ORGKIT_HTML = 4,
  ORGKIT_CSV = 5
} orgkit_format;

typedef struct orgkit_render_options {
  size_t struct_size;
  /* An orgkit_format. */
  int32_t format;
  /* Columns that plain text may take; 0 means 80, less than 40 is read as 40. */
  uint32_t width;
  /* Non-zero: plain text carries ANSI colours. */
  int32_t color;
  /* Must be 0. */
  int32_t reserved;
} orgkit_render_options;

#define ORGKIT_RENDER_OPTIONS_INIT \
  { sizeof(orgkit_render_options), ORGKIT_JSON, 0, 0, 0 }

/* A rendered document. Immutable; independent of the handle it was made from. */
typedef struct orgkit_text orgkit_text;

/* The bytes, followed by a NUL that orgkit_text_size() does not count; "" for
 * NULL. Lives as long as `text`. [thread-safe] Since 0.1.0. */
const char *orgkit_text_data(const orgkit_text *text);

/* The number of bytes; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_text_size(const orgkit_text *text);

/* [one thread per handle] Since 0.1.0. */
void orgkit_text_free(orgkit_text *text);

#ifdef __cplusplus
}
#endif
#endif
