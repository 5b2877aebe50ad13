/* lookup.c: looking records up allocates nothing, so it may be done anywhere. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdint.h>

#include "support.h"

/* glibc's own; what is defined below is used by the library in their place. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static size_t allocations;

void *malloc(size_t size) {
  allocations++;
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  allocations++;
  return __libc_calloc(count, size);
}

void *realloc(void *block, size_t size) {
  allocations++;
  return __libc_realloc(block, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  allocations++;
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **out, size_t alignment, size_t size) {
  allocations++;
  *out = __libc_memalign(alignment, size);
  return *out ? 0 : ENOMEM;
}

static size_t looked_up;

/* Finds every record of a kind by its id and reads all of it; whether that worked. */
static int look_up(const orgkit_engine *engine, const char *kind) {
  int is_good = 1;
  for (size_t i = 0; i < orgkit_catalog_count(engine, kind); i++, looked_up++) {
    size_t first = 0, count = 0;
    orgkit_error *error = NULL;
    orgkit_record record = ORGKIT_RECORD_INIT;
    is_good &= orgkit_catalog_record(engine, kind, i, &record) == ORGKIT_OK;
    is_good &=
        orgkit_catalog_find(engine, kind, record.id, &first, &count, &error) == ORGKIT_OK;
    is_good &= first <= i && i < first + count;
    for (size_t f = 0; f < record.field_count; f++) {
      const char *name = NULL, *value = NULL;
      is_good &= orgkit_catalog_field(engine, kind, i, f, &name, &value) == ORGKIT_OK;
    }
  }
  return is_good;
}

int main(void) {
  size_t before = allocations;
  orgkit_engine *engine = make_engine();
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  CHECK(allocations > before);
  before = allocations;
  CHECK_OK(orgkit_catalog_render(engine, "role", NULL, NULL, &text, &error));
  CHECK(allocations > before);
  orgkit_text_free(text);

  for (int round = 0; round < 3; round++) {
    for (size_t k = 0; k < orgkit_catalog_kind_count(); k++) {
      const char *kind = orgkit_catalog_kind(k);
      before = allocations;
      int is_good = look_up(engine, kind);
      size_t made = allocations - before;
      CHECK(is_good);
      if (!CHECK_INTEGER(made, 0)) fprintf(stderr, "  in round %d of %s\n", round, kind);
    }
  }
  CHECK(looked_up > 0);
  printf("%zu look-ups\n", looked_up);
  orgkit_engine_free(engine);
  return check_finish();
}
