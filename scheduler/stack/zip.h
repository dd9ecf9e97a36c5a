/*
 * zip.h - writing zip archives that are the same bytes for the same content: no times, no
 * owners, two modes, no extra fields.
 *
 * Life: zip_begin, zip_add for each entry in the order wanted, zip_end gives the archive.
 */
#ifndef SCHEDULER_STACK_ZIP_H
#define SCHEDULER_STACK_ZIP_H

#include <stdint.h>

#include "common/buf.h"

struct zip {
    struct buf archive;
    struct buf directory;
    uint32_t entries;
};

void zip_begin(struct zip *zip);

/* `mode`: unix mode with its type, such as 0100644. ERR_LIMIT over 65535 entries or 4 GiB. */
must_check struct error *zip_add(struct zip *zip, const char *name, const void *data, size_t bytes,
                                 uint32_t mode);

/* The whole archive; owner: caller, buf_fini(). The zip is empty afterwards. */
struct buf zip_end(struct zip *zip);

void zip_abort(struct zip *zip);

#endif
