/* entry.h: what entry.c and Rule.swift know of each other. */
#ifndef ENTRY_H
#define ENTRY_H

#include <orgkit/plugin.h>

#endif
