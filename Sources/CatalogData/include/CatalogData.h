/* CatalogData.h: the catalogue's files, embedded. */
#ifndef CATALOG_DATA_H
#define CATALOG_DATA_H

#include <stddef.h>

/* A file of the catalogue. `data` ends with a NUL that `size` does not count. */
typedef struct catalog_file {
  const char *name;
  const char *data;
  size_t size;
} catalog_file;

/* File `index` of the catalogue, or NULL past the end. */
const catalog_file *catalog_file_at(size_t index);

#endif
