/* What the files of this target share. */
#ifndef LOADER_H
#define LOADER_H

#include "PluginLoader.h"

/* Writes a message into an error buffer, cut to fit. */
void loader_say(char *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The host table that every plugin is given. */
const orgkit_host *loader_host(const char *version);

/* dlopen of a sealed copy, for good; NULL with `error`. */
void *loader_library(int library, char *error);

/* The extension's list if the plugin has it and it is sound: `count` entries, each at
 * least `entry_size` by its own struct_size. NULL with `count` 0 if there is none; false
 * with `error` if it is broken. */
bool loader_extension(const orgkit_plugin *plugin, const char *name, size_t entry_size,
                      const void *const **entries, size_t *count, char *error);

/* Memory that a child and its parent share; NULL if there is none. */
void *loader_shared(size_t size);
void loader_unshare(void *memory, size_t size);

/* Runs `work(context)` in a child, waits for it and makes sure that nothing of it is
 * left. What it writes to shared memory is kept. LOADER_DONE if it returned 0,
 * LOADER_FAILED otherwise. `keep` is the one descriptor that the child may use. */
loader_outcome loader_in_child(int (*work)(void *), void *context, int keep,
                               const loader_limits *limits, char *error);

#endif
