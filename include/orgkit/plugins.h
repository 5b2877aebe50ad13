/* plugins.h: what plugins an engine has, and whether one is in order.
 *
 * Nothing is loaded unless orgkit_engine_options names it or says where to look. A
 * manifest is read only if it and every folder above it belong to this user or to root
 * and nobody else can write them; it is a regular file and no symbolic link; and what was
 * checked is what is read. ORGKIT_PLUGINS=off in the environment keeps every plugin out.
 * These checks keep others from slipping something in; a plugin's author is trusted. */
#ifndef ORGKIT_PLUGINS_H
#define ORGKIT_PLUGINS_H

#include <stddef.h>
#include <stdint.h>

#include "engine.h"
#include "status.h"
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct orgkit_plugin_info {
  size_t struct_size;
  /* Prefixes everything that it brings; "orgkit" for what is built in. */
  const char *id;
  const char *version;
  /* "built-in" or "declarative". */
  const char *kind;
  const char *title;
  /* The manifest as it was named, and the SHA-256 of its bytes in hexadecimal digits;
   * NULL for what is built in. */
  const char *file;
  const char *sha256;
  /* Non-zero if what it brings is used. */
  int32_t enabled;
  int32_t reserved;
  size_t contribution_count;
} orgkit_plugin_info;

#define ORGKIT_PLUGIN_INFO_INIT                                             \
  {                                                                         \
    sizeof(orgkit_plugin_info), NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0 \
  }

/* Something that a plugin brings. */
typedef struct orgkit_contribution {
  size_t struct_size;
  /* "segment-scheme", "benchmark", "source", "phrase", "decision-model", or the kind of a
   * record such as "raci-template". */
  const char *kind;
  /* What it is selected or looked up by, e.g. "acme:tiers". */
  const char *id;
  const char *title;
} orgkit_contribution;

#define ORGKIT_CONTRIBUTION_INIT \
  { sizeof(orgkit_contribution), NULL, NULL, NULL }

/* Plugins of the engine, the built-in one among them; 0 for NULL. [thread-safe]
 * Since 0.1.0. */
size_t orgkit_plugin_count(const orgkit_engine *engine);

/* Plugin `index`: built-in ones first, then in the order of loading. Strings live as
 * long as the engine. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_plugin_at(const orgkit_engine *engine, size_t index,
                               orgkit_plugin_info *out);

/* Contribution `index` of plugin `plugin`. Strings live as long as the engine.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_plugin_contribution(const orgkit_engine *engine,
                                         size_t plugin, size_t index,
                                         orgkit_contribution *out);

/* Segment schemes that can be selected; 0 for NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_scheme_count(const orgkit_engine *engine);

/* The id of scheme `index`, built-in ones first; NULL if there is none. Lives as long as
 * the engine. [thread-safe] Since 0.1.0. */
const char *orgkit_scheme_id(const orgkit_engine *engine, size_t index);

/* The plugin `id` with all that it brings, or for NULL all plugins, as JSON
 * (`orgkit schema plugins`) or text. `options` may be NULL: JSON. The caller frees
 * `*out`. Errors: ORGKIT_NOT_FOUND, with the nearest id as hint. [thread-safe]
 * Since 0.1.0. */
orgkit_status orgkit_plugins_render(const orgkit_engine *engine, const char *id,
                                    const orgkit_render_options *options,
                                    orgkit_text **out, orgkit_error **error);

/* Holds the plugin at `path` against everything that is asked of one, and writes each
 * check with reason and remedy as JSON (`orgkit schema plugin-report`) or text. `*failed`
 * is how many failed; a plugin with failures is no error. `options` may be NULL: JSON.
 * The caller frees `*out`. Errors: ORGKIT_REFUSED if plugins are switched off.
 * [thread-safe] Since 0.1.0. */
orgkit_status orgkit_plugin_validate(const char *path,
                                     const orgkit_render_options *options,
                                     size_t *failed, orgkit_text **out,
                                     orgkit_error **error);

/* Runs the examples of the plugin at `path`, as orgkit_plugin_validate(). Errors:
 * ORGKIT_REFUSED if it cannot be loaded. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_plugin_test(const char *path,
                                 const orgkit_render_options *options,
                                 size_t *failed, orgkit_text **out,
                                 orgkit_error **error);

/* Files of a small working plugin of a kind ("declarative"), called my-plugin; 0 for an
 * unknown kind or NULL. [thread-safe] Since 0.1.0. */
size_t orgkit_plugin_template_count(const char *kind);

/* File `index` of the template. `*name` and `*data` are static, never freed, and end with
 * a NUL that `*size` does not count. [thread-safe] Since 0.1.0. */
orgkit_status orgkit_plugin_template_file(const char *kind, size_t index,
                                          const char **name, const char **data,
                                          size_t *size);

#ifdef __cplusplus
}
#endif
#endif
