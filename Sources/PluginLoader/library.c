#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "loader.h"

/* A struct that claims to be larger is not one of ours. */
enum { LARGEST_STRUCT = 1 << 16, MOST_ENTRIES = 1000 };

void loader_say(char *error, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(error, ORGKIT_PLUGIN_ERROR_CAPACITY, format, arguments);
  va_end(arguments);
}

int loader_seal(const void *bytes, size_t size, char *error) {
  int library = memfd_create("orgkit-plugin", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  const char *next = bytes;
  size_t left = size;
  while (library >= 0 && left > 0) {
    ssize_t written = write(library, next, left);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    next += written;
    left -= (size_t)written;
  }
  int seals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;
  if (library >= 0 && left == 0 && fcntl(library, F_ADD_SEALS, seals) == 0) return library;
  loader_say(error, "a sealed copy cannot be made: %s", strerror(errno));
  if (library >= 0) close(library);
  return -1;
}

/* A path of the copy that was not used before. The dynamic loader takes a path that it
 * knows for the library that was there, and numbers of descriptors come again; so which
 * parts of the path are "./" and which "/" counts the loads. */
static void name_copy(int library, char *path, size_t capacity) {
  static atomic_uint loads;
  unsigned number = atomic_fetch_add(&loads, 1);
  size_t length = (size_t)snprintf(path, capacity, "/proc/self/fd/");
  for (unsigned bit = 0; bit < 32; bit++)
    length += (size_t)snprintf(path + length, capacity - length, number >> bit & 1 ? "./" : "/");
  snprintf(path + length, capacity - length, "%d", library);
}

void *loader_library(int library, char *error) {
  char path[128];
  name_copy(library, path, sizeof path);
  void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (!handle) {
    const char *reason = dlerror();
    if (!reason) reason = "unknown";
    /* The name of the copy says nothing to anybody. */
    size_t own = strlen(path);
    if (strncmp(reason, path, own) == 0 && strncmp(reason + own, ": ", 2) == 0) reason += own + 2;
    loader_say(error, "cannot be loaded: %s", reason);
  }
  return handle;
}

static bool is_name(const char *text) {
  if (!text || !*text || strnlen(text, 65) > 64) return false;
  for (; *text; text++) {
    bool is_part = (*text >= 'a' && *text <= 'z') || (*text >= '0' && *text <= '9') || *text == '-';
    if (!is_part) return false;
  }
  return true;
}

static bool is_sound(const orgkit_plugin *plugin, char *error) {
  if (plugin->magic != ORGKIT_PLUGIN_MAGIC) {
    loader_say(error, "orgkit_plugin_entry does not begin with ORGKIT_PLUGIN_MAGIC: it is not an "
                      "OrgKit plugin, or it is built for another byte order");
    return false;
  }
  if (plugin->struct_size < sizeof(orgkit_plugin) || plugin->struct_size > LARGEST_STRUCT) {
    loader_say(error, "its orgkit_plugin says that it has %zu bytes, and %zu are the least: set "
                      "struct_size to sizeof(orgkit_plugin)",
               plugin->struct_size, sizeof(orgkit_plugin));
    return false;
  }
  bool is_newer = plugin->abi_major > ORGKIT_PLUGIN_ABI_MAJOR ||
                  (plugin->abi_major == ORGKIT_PLUGIN_ABI_MAJOR && plugin->abi_minor > ORGKIT_PLUGIN_ABI_MINOR);
  if (is_newer || plugin->abi_major < ORGKIT_PLUGIN_ABI_MAJOR) {
    loader_say(error, "needs plugin ABI %u.%u or a later %u.x, and this OrgKit serves %d.0 to %d.%d: %s",
               plugin->abi_major, plugin->abi_minor, plugin->abi_major, ORGKIT_PLUGIN_ABI_MAJOR,
               ORGKIT_PLUGIN_ABI_MAJOR, ORGKIT_PLUGIN_ABI_MINOR,
               is_newer ? "upgrade OrgKit" : "rebuild the plugin with this OrgKit's plugin.h");
    return false;
  }
  if (!is_name(plugin->id)) {
    loader_say(error, "its id must be 1 to 64 lower case letters, digits and dashes");
    return false;
  }
  if (!plugin->version || !*plugin->version || strnlen(plugin->version, 65) > 64) {
    loader_say(error, "its version must be a text of 1 to 64 bytes");
    return false;
  }
  if (!plugin->get_extension) {
    loader_say(error, "its get_extension is NULL");
    return false;
  }
  return true;
}

const orgkit_plugin *loader_open(int library, const char *version, char *error) {
  void *handle = loader_library(library, error);
  if (!handle) return NULL;
  const orgkit_plugin *plugin = dlsym(handle, "orgkit_plugin_entry");
  if (!plugin) {
    loader_say(error, "exports no orgkit_plugin_entry: it is not an OrgKit plugin, or the symbol is "
                      "hidden or, in C++, not extern \"C\"");
    return NULL;
  }
  if (!is_sound(plugin, error)) return NULL;
  if (!plugin->init) return plugin;
  char reason[ORGKIT_PLUGIN_ERROR_CAPACITY] = "";
  if (plugin->init(loader_host(version), reason, sizeof reason) == ORGKIT_PLUGIN_OK) return plugin;
  reason[sizeof reason - 1] = 0;
  loader_say(error, "did not start: %.900s", *reason ? reason : "it gave no reason");
  return NULL;
}

bool loader_extension(const orgkit_plugin *plugin, const char *name, size_t entry_size,
                      const void *const **entries, size_t *count, char *error) {
  *entries = NULL;
  *count = 0;
  /* Every list begins alike: struct_size, count, pointers to entries. */
  const orgkit_plugin_rules *list = plugin->get_extension(name);
  if (!list) return true;
  if (list->struct_size < sizeof *list || list->struct_size > LARGEST_STRUCT || list->count > MOST_ENTRIES ||
      (list->count > 0 && !list->rules)) {
    loader_say(error, "its list of %s is broken: struct_size %zu, count %zu of at most %d", name,
               list->struct_size, list->count, MOST_ENTRIES);
    return false;
  }
  for (size_t index = 0; index < list->count; index++) {
    const size_t *size = (const size_t *)(const void *)list->rules[index];
    if (!size || *size < entry_size || *size > LARGEST_STRUCT) {
      loader_say(error, "entry %zu of its %s is NULL or its struct_size is not at least %zu", index, name,
                 entry_size);
      return false;
    }
  }
  *entries = (const void *const *)(const void *)list->rules;
  *count = list->count;
  return true;
}
