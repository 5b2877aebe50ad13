/* rule.h: what a diagnosis looks for, and why. */
#ifndef ORGKIT_RULE_H
#define ORGKIT_RULE_H

#include <stddef.h>
#include <stdint.h>

#include "engine.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum orgkit_severity {
  ORGKIT_ADVICE = 1,
  ORGKIT_WARNING = 2,
  ORGKIT_CRITICAL = 3
} orgkit_severity;

/* What a rule says of one subject. */
typedef enum orgkit_outcome {
  ORGKIT_HOLDS = 1,
  ORGKIT_VIOLATED = 2,
  ORGKIT_NOT_APPLICABLE = 3,
  /* A datum is missing; not the same as fine. */
  ORGKIT_UNKNOWN = 4
} orgkit_outcome;

typedef struct orgkit_rule {
  size_t struct_size;
  /* Names the defect, e.g. "span-too-wide". */
  const char *id;
  /* E.g. "structure". */
  const char *area;
  /* An orgkit_severity. */
  int32_t severity;
  int32_t reserved;
  /* What is wrong, in one sentence. */
  const char *summary;
  const char *why;
  const char *remedy;
  /* How it is decided: from what, by which comparison, and when it does not apply. */
  const char *how;
} orgkit_rule;

#define ORGKIT_RULE_INIT \
  { sizeof(orgkit_rule), NULL, NULL, 0, 0, NULL, NULL, NULL, NULL }

/* Number of rules; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_rule_count(const orgkit_engine *engine);

/* Rule `index`, ordered by id. Strings live as long as the engine.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_rule_at(const orgkit_engine *engine, size_t index,
                             orgkit_rule *out);

/* A rule's page (what, why, sources, remedy, examples) as JSON
 * (`orgkit schema rule`) or text; for `id` NULL the list of all rules. `options`
 * may be NULL: JSON. The caller frees `*out`. Errors: ORGKIT_NOT_FOUND, with the
 * nearest id as hint. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_rule_render(const orgkit_engine *engine, const char *id,
                                 const orgkit_render_options *options,
                                 orgkit_text **out, orgkit_error **error);

#ifdef __cplusplus
}
#endif
#endif
