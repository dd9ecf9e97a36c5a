/*
 * package.h - a function's code as the archive that Lambda takes.
 */
#ifndef SCHEDULER_STACK_PACKAGE_H
#define SCHEDULER_STACK_PACKAGE_H

#include <stddef.h>
#include <stdint.h>

#include "common/error.h"

enum { PACKAGE_UNPACKED_MAX = 250 * 1024 * 1024 };

struct package {
    uint8_t *data; /* the zip archive */
    size_t bytes;
    size_t files, unpacked_bytes;
    char *sha256_base64; /* as Lambda's CodeSha256 */
    char *sha256_hex;
};

/* Package a folder (its content at the archive's root), a single file, or take a ready .zip as
 * it is. Version control, caches and virtual environments are left out; `exclude` (may be NULL,
 * ends with NULL) adds patterns as in fnmatch: of a name anywhere, or with a slash of a path
 * below the folder. Equal content gives equal bytes. Symbolic links are kept as links.
 * Owner: caller, package_fini(). ERR_NOT_FOUND, ERR_IO, ERR_LIMIT over 250 MiB unpacked,
 * ERR_INVALID when nothing is left or a .zip is none. */
must_check struct error *package_make(const char *path, const char *const *exclude,
                                      struct package *out);

void package_fini(struct package *package);

#endif
