/* What plugin hosting needs of the system and Swift's module of the C library lacks. */
#ifndef PLUGIN_SYSTEM_H
#define PLUGIN_SYSTEM_H

/* A variable of the environment; NULL where it is not set, or where the program runs
 * with other rights than its caller's. */
const char *plugin_variable(const char *name);

#endif
