/* stage.h: at which stage a company is, on every axis that sources divide by. */
#ifndef ORGKIT_STAGE_H
#define ORGKIT_STAGE_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include "engine.h"
#include "org.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A company's places on the axes. Immutable. */
typedef struct orgkit_stages orgkit_stages;

/* One place: what one source calls the company, going by one axis. */
typedef struct orgkit_stage {
  size_t struct_size;
  /* arr, headcount, customers or funding. */
  const char *axis;
  /* The company's value; NaN on the funding axis. */
  double value;
  /* Non-zero: the company's own statement; 0: counted from its tables. */
  int32_t is_stated;
  /* Non-zero: a stage of this source holds on one of its axes, not on another. */
  int32_t disagrees;
  /* The source's id. */
  const char *source;
  /* The stage and its band; NULL and NaN where the source leaves a gap. */
  const char *id;
  const char *name;
  double low;
  double high;
} orgkit_stage;

#define ORGKIT_STAGE_INIT \
  { sizeof(orgkit_stage), NULL, NAN, 0, 0, NULL, NULL, NULL, NAN, NAN }

/* Places the company of `org`, going by its company facts and, where they are
 * silent, by what its tables count. An org that says nothing has no places. The
 * caller frees `*out`. Linear in people and accounts. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_stages_assess(const orgkit_engine *engine,
                                   const orgkit_org *org, orgkit_stages **out,
                                   orgkit_error **error);

/* Number of places; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_stages_count(const orgkit_stages *stages);

/* Place `index`, ordered by axis, then source. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_stages_place(const orgkit_stages *stages, size_t index,
                                  orgkit_stage *out);

/* The places as JSON (`orgkit schema stage`) or text. `options` may be NULL: JSON.
 * The caller frees `*out`. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_stages_render(const orgkit_stages *stages,
                                   const orgkit_render_options *options,
                                   orgkit_text **out, orgkit_error **error);

/* [one thread per handle] Since 0.1.0. */
void orgkit_stages_free(orgkit_stages *stages);

#ifdef __cplusplus
}
#endif
#endif
