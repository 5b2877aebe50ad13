/* orgkit.h: design revenue organisations from C.
 *
 * Conventions, which hold for every function unless it says otherwise:
 *
 * - A function that can fail returns an orgkit_status, gives its result through
 *   an out-parameter, and takes an optional `orgkit_error **` last. On failure
 *   the out-parameter is set to NULL (handles) or left as it was (structs) and,
 *   if `error` is not NULL, `*error` is a new error that the caller frees with
 *   orgkit_error_free(). On success `*error` is not touched. There is no hidden
 *   per-thread "last error".
 * - Handles are opaque. Each has a `_free` that accepts NULL. Memory that OrgKit
 *   gave out is released only by OrgKit, memory of the caller only by the caller.
 * - A `const char *` in a result lives as long as the handle that it was asked
 *   of. Text is UTF-8 and ends with NUL. NULL means "not known" or "not there".
 * - Structs begin with `struct_size`. Start from the matching *_INIT macro, which
 *   sets it. An older, smaller struct is accepted. A newer, larger one is accepted
 *   as input while the part that this library does not know is all zero
 *   (ORGKIT_UNSUPPORTED otherwise); in a result that part is left as it was.
 * - A number that is not known is NaN, in both directions. Zero is zero.
 * - [thread-safe]: may be called at any time from any thread. A handle passed as
 *   `const` may be used by many threads at once. [one thread per handle]: calls
 *   on one handle must not overlap.
 * - A handle belongs to the process that made it. In a forked child every call on
 *   it returns ORGKIT_FORKED, except `_free`, which works.
 * - Nothing is written to stdout or stderr, no signal handler, thread, locale or
 *   environment variable is touched, and no clock is read.
 */
#ifndef ORGKIT_H
#define ORGKIT_H

#include "orgkit/benchmark.h"
#include "orgkit/catalog.h"
#include "orgkit/decision.h"
#include "orgkit/diagnosis.h"
#include "orgkit/diff.h"
#include "orgkit/engine.h"
#include "orgkit/model.h"
#include "orgkit/org.h"
#include "orgkit/plan.h"
#include "orgkit/plugins.h"
#include "orgkit/raci.h"
#include "orgkit/recommendation.h"
#include "orgkit/review.h"
#include "orgkit/rule.h"
#include "orgkit/sample.h"
#include "orgkit/schema.h"
#include "orgkit/segment.h"
#include "orgkit/stage.h"
#include "orgkit/status.h"
#include "orgkit/structure.h"
#include "orgkit/text.h"
#include "orgkit/title.h"
#include "orgkit/version.h"

#endif
