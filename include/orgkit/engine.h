/* engine.h: the catalogue and settings that analyses work with. */
#ifndef ORGKIT_ENGINE_H
#define ORGKIT_ENGINE_H

#include <stddef.h>
#include <stdint.h>

#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where plugins are looked for beside those that are named: flags of
 * orgkit_engine_options. Folders hold NAME.json or NAME/plugin.json. */
typedef enum orgkit_plugin_search {
  /* The absolute folders of ORGKIT_PLUGIN_PATH, parted by colons. */
  ORGKIT_PLUGINS_OF_ENVIRONMENT = 1,
  /* $XDG_DATA_HOME/orgkit/plugins, by default ~/.local/share/orgkit/plugins. */
  ORGKIT_PLUGINS_OF_USER = 2,
  /* /usr/local/lib/orgkit/plugins and /usr/lib/orgkit/plugins. */
  ORGKIT_PLUGINS_OF_SYSTEM = 4
} orgkit_plugin_search;

/* The catalogue of benchmarks, the rules and the segment schemes. Immutable once
 * made, so one engine can serve a whole program. */
typedef struct orgkit_engine orgkit_engine;

typedef struct orgkit_engine_options {
  size_t struct_size;
  /* Flags of orgkit_plugin_search, or 0: no plugin is looked for. */
  uint64_t flags;
  /* Where sources disagree, the word of these counts first, e.g. "S2". */
  const char *const *prefer_sources;
  size_t prefer_source_count;
  /* What the company has decided about rules and benchmarks: a JSON document
   * (orgkit.json, `orgkit schema settings`), or NULL. The bytes are not kept. It
   * wins over `prefer_sources` for the keys that it names. */
  const char *settings;
  size_t settings_size;
  /* What messages call that document. NULL: "settings". */
  const char *settings_name;
  /* Words of titles beside those of the catalogue, and before them: CSV with the
   * columns kind,phrase,value,weight,source of the catalogue's titles.csv, of which
   * weight and source may be left out. Or NULL. The bytes are not kept. */
  const char *roles;
  size_t roles_size;
  /* What messages call that table. NULL: "roles". */
  const char *roles_name;
  /* Plugins to load: manifests, or folders that hold a plugin.json. "#sha256=" and 64
   * hexadecimal digits at the end of one pin the bytes of its manifest. */
  const char *const *plugins;
  size_t plugin_count;
  /* Ids of plugins that are listed, and not used. */
  const char *const *disabled_plugins;
  size_t disabled_plugin_count;
} orgkit_engine_options;

#define ORGKIT_ENGINE_OPTIONS_INIT                                         \
  {                                                                        \
    sizeof(orgkit_engine_options), 0, NULL, 0, NULL, 0, NULL, NULL, 0, NULL, \
        NULL, 0, NULL, 0                                                   \
  }

/* Makes an engine. `options` may be NULL. The caller frees `*out`. Errors:
 * ORGKIT_NOT_FOUND for a preferred source that the catalogue does not have,
 * ORGKIT_BAD_INPUT for settings that are none, name what there is not, or decide
 * something without a reason, and for roles that cannot be read, ORGKIT_REFUSED for a
 * plugin that is not trusted or not in order (plugins.h). [thread-safe] Since 0.1.0. */
orgkit_status orgkit_engine_create(const orgkit_engine_options *options,
                                   orgkit_engine **out, orgkit_error **error);

/* The orgkit_severity from which on findings are a failure, as `fail_on` of the
 * settings says; 0 if it does not, and for NULL. Whether to fail is the caller's
 * affair. [thread-safe] Since 0.1.0. */
int32_t orgkit_engine_fail_on(const orgkit_engine *engine);

/* Results that were made with the engine stay valid.
 * [one thread per handle] Since 0.1.0. */
void orgkit_engine_free(orgkit_engine *engine);

#ifdef __cplusplus
}
#endif
#endif
