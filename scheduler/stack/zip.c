#include "scheduler/stack/zip.h"

#include <string.h>

#include <zlib.h>

#include "common/crypto.h"
#include "common/mem.h"

enum {
    LOCAL_MAGIC = 0x04034b50,
    ENTRY_MAGIC = 0x02014b50,
    END_MAGIC = 0x06054b50,
    NEEDS_VERSION = 20,
    MADE_BY_UNIX = 3 << 8 | 20,
    UTF8_NAMES = 1 << 11,
    STORED = 0,
    DEFLATED = 8,
    DATE_1980_01_01 = 0x0021,
    ENTRIES_MAX = 65535,
};

#define ARCHIVE_BYTES_MAX 0xfff00000u

struct entry {
    const char *name;
    uint32_t crc, packed_bytes, bytes, mode, offset;
    uint16_t method;
};

static void put16(struct buf *out, uint32_t value)
{
    const uint8_t bytes[2] = {(uint8_t)value, (uint8_t)(value >> 8)};

    buf_add(out, bytes, sizeof(bytes));
}

static void put32(struct buf *out, uint32_t value)
{
    put16(out, value & 0xffff);
    put16(out, value >> 16);
}

/* The part that the local header and the directory share. */
static void put_common(struct buf *out, const struct entry *entry)
{
    put16(out, NEEDS_VERSION);
    put16(out, UTF8_NAMES);
    put16(out, entry->method);
    put16(out, 0); /* time */
    put16(out, DATE_1980_01_01);
    put32(out, entry->crc);
    put32(out, entry->packed_bytes);
    put32(out, entry->bytes);
    put16(out, (uint32_t)strlen(entry->name));
    put16(out, 0); /* extra field */
}

static void put_local(struct buf *out, const struct entry *entry)
{
    put32(out, LOCAL_MAGIC);
    put_common(out, entry);
    buf_add_str(out, entry->name);
}

static void put_directory(struct buf *out, const struct entry *entry)
{
    put32(out, ENTRY_MAGIC);
    put16(out, MADE_BY_UNIX);
    put_common(out, entry);
    put16(out, 0); /* comment */
    put16(out, 0); /* disk */
    put16(out, 0); /* internal attributes */
    put32(out, entry->mode << 16);
    put32(out, entry->offset);
    buf_add_str(out, entry->name);
}

/* Raw deflate; false when the result would not be smaller. */
static bool deflated(const void *data, size_t bytes, struct buf *out)
{
    z_stream stream = {.next_in = (Bytef *)data, .avail_in = (uInt)bytes};
    bool smaller = false;

    if (bytes == 0 || deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8,
                                   Z_DEFAULT_STRATEGY) != Z_OK)
        return false;
    buf_reserve(out, bytes);
    stream.next_out = (Bytef *)out->data;
    stream.avail_out = (uInt)bytes - 1;
    smaller = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out->len = smaller ? stream.total_out : 0;
    deflateEnd(&stream);
    return smaller;
}

void zip_begin(struct zip *zip)
{
    memset(zip, 0, sizeof(*zip));
}

struct error *zip_add(struct zip *zip, const char *name, const void *data, size_t bytes,
                      uint32_t mode)
{
    struct buf packed = BUF_INIT;

    if (zip->entries == ENTRIES_MAX)
        return ERR(ERR_LIMIT, "more than %d files", ENTRIES_MAX);
    if (bytes > ARCHIVE_BYTES_MAX || zip->archive.len + bytes > ARCHIVE_BYTES_MAX ||
        strlen(name) > UINT16_MAX)
        return ERR(ERR_LIMIT, "%s: too large for a zip archive", name);
    bool smaller = deflated(data, bytes, &packed);
    const struct entry entry = {
        .name = name,
        .crc = crypto_crc32(0, data, bytes),
        .packed_bytes = (uint32_t)(smaller ? packed.len : bytes),
        .bytes = (uint32_t)bytes,
        .mode = mode,
        .offset = (uint32_t)zip->archive.len,
        .method = smaller ? DEFLATED : STORED,
    };
    put_local(&zip->archive, &entry);
    buf_add(&zip->archive, smaller ? packed.data : data, entry.packed_bytes);
    put_directory(&zip->directory, &entry);
    zip->entries++;
    buf_fini(&packed);
    return NULL;
}

struct buf zip_end(struct zip *zip)
{
    struct buf archive = zip->archive;
    uint32_t offset = (uint32_t)archive.len;

    buf_add(&archive, buf_str(&zip->directory), zip->directory.len);
    put32(&archive, END_MAGIC);
    put16(&archive, 0); /* this disk */
    put16(&archive, 0); /* the directory's disk */
    put16(&archive, zip->entries);
    put16(&archive, zip->entries);
    put32(&archive, (uint32_t)zip->directory.len);
    put32(&archive, offset);
    put16(&archive, 0); /* comment */
    buf_fini(&zip->directory);
    zip_begin(zip);
    return archive;
}

void zip_abort(struct zip *zip)
{
    buf_fini(&zip->archive);
    buf_fini(&zip->directory);
    zip_begin(zip);
}
