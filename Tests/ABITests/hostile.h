/* hostile.h: puts an input through everything; whatever it is, the host lives, errors
 * are errors of the input, and documents are documents. */
#ifndef HOSTILE_H
#define HOSTILE_H

#include "support.h"

static orgkit_engine *engine;

/* Whether `text` is well-formed UTF-8 (overlong forms and surrogates are not). */
static inline int is_utf8(const unsigned char *text, size_t size) {
  for (size_t i = 0; i < size;) {
    unsigned char lead = text[i++];
    int more = lead < 0x80 ? 0 : lead >> 5 == 6 ? 1 : lead >> 4 == 14 ? 2 : lead >> 3 == 30 ? 3 : -1;
    if (more < 0) return 0;
    unsigned long scalar = more ? lead & (0x3Fu >> more) : lead;
    for (int m = 0; m < more; m++, i++) {
      if (i >= size || text[i] >> 6 != 2) return 0;
      scalar = scalar << 6 | (text[i] & 0x3F);
    }
    static const unsigned long least[4] = {0, 0x80, 0x800, 0x10000};
    if (scalar < least[more] || scalar > 0x10FFFF || scalar >> 11 == 0x1B) return 0;
  }
  return 1;
}

/* A document is one line of UTF-8 without the numbers that JSON does not have. Frees it. */
static inline void check_document(orgkit_text *text) {
  const char *json = orgkit_text_data(text);
  size_t size = orgkit_text_size(text);
  CHECK(size > 1 && json[0] == '{' && json[size - 1] == '}');
  CHECK(strlen(json) == size);
  CHECK(is_utf8((const unsigned char *)json, size));
  static const char *const forbidden[] = {":inf", ":-inf", ":nan", ":-nan", ":Inf", ":NaN"};
  for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++)
    CHECK(strstr(json, forbidden[i]) == NULL);
  orgkit_text_free(text);
}

/* A failure is one of the input, with an error that says so. Whether it succeeded;
 * `*error` is NULL again afterwards. */
static inline int check_outcome(orgkit_status status, orgkit_error **error) {
  int good = CHECK(status == ORGKIT_OK || status == ORGKIT_BAD_INPUT || status == ORGKIT_LIMIT ||
                   status == ORGKIT_INVALID_ARGUMENT);
  const char *message = orgkit_error_message(*error);
  CHECK_INTEGER(orgkit_error_status(*error), status);
  CHECK(is_utf8((const unsigned char *)message, strlen(message)));
  if (!good) fprintf(stderr, "  %s\n", message);
  orgkit_error_free(*error);
  *error = NULL;
  return status == ORGKIT_OK;
}

/* A result with a sum beyond all numbers cannot be JSON; any other can. */
static inline void use_document(orgkit_status status, orgkit_text **text,
                                orgkit_error **error) {
  if (check_outcome(status, error)) check_document(*text);
}

/* Seals `builder` and puts the org through every analysis. */
static inline void use_builder(orgkit_org_builder *builder) {
  orgkit_org *org = NULL;
  orgkit_error *error = NULL;
  if (!check_outcome(orgkit_org_builder_seal(builder, &org, &error), &error)) return;

  orgkit_structure *structure = NULL;
  orgkit_segmentation *segmentation = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_text *text = NULL;
  if (check_outcome(orgkit_structure_analyze(org, &structure, &error), &error)) {
    use_document(orgkit_structure_render(structure, NULL, &text, &error), &text, &error);
  }
  if (check_outcome(orgkit_segmentation_analyze(engine, org, NULL, &segmentation, &error), &error)) {
    use_document(orgkit_segmentation_render(segmentation, NULL, &text, &error), &text, &error);
  }
  if (check_outcome(orgkit_diagnose(engine, org, NULL, &diagnosis, &error), &error)) {
    use_document(orgkit_diagnosis_render(diagnosis, NULL, &text, &error), &text, &error);
  }
  orgkit_diagnosis_free(diagnosis);
  orgkit_segmentation_free(segmentation);
  orgkit_structure_free(structure);
  orgkit_org_free(org);
}

typedef orgkit_status (*reader)(orgkit_org_builder *, orgkit_table, const void *, size_t,
                                const orgkit_read_options *, orgkit_error **);

/* Reads strictly, then leniently, and uses what there is; whether it was read strictly.
 *
 * The bytes are copied to the end of a block of their own size, so that a reader that
 * goes too far is seen by valgrind and AddressSanitizer. */
static inline int use_input(reader read, orgkit_table table, const void *bytes, size_t size) {
  void *exact = malloc(size ? size : 1);
  REQUIRE(exact);
  if (size) memcpy(exact, bytes, size);
  orgkit_org_builder *builder = make_builder(engine);
  orgkit_error *error = NULL;
  int read_strictly = check_outcome(read(builder, table, exact, size, NULL, &error), &error);
  if (read_strictly) use_builder(builder);

  orgkit_read_options options = ORGKIT_READ_OPTIONS_INIT;
  options.lenient = 1;
  options.encoding = ORGKIT_LATIN1;
  if (check_outcome(read(builder, table, exact, size, &options, &error), &error))
    use_builder(builder);
  orgkit_org_builder_free(builder);
  free(exact);
  return read_strictly;
}

#endif
