#define _GNU_SOURCE
#include "PluginSystem.h"

#include <stdlib.h>

const char *plugin_variable(const char *name) { return secure_getenv(name); }
