#include "scheduler/stack/package.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/crypto.h"
#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/zip.h"

enum { FOLDERS_DEEP_MAX = 100, MODE_PROGRAM = 0100755, MODE_FILE = 0100644, MODE_LINK = 0120777 };

static const char *const never_packed[] = {
    ".git",        ".hg",    ".svn",      "__pycache__", ".pytest_cache",  ".mypy_cache",
    ".ruff_cache", ".cache", ".tox",      ".nox",        ".venv",          "venv",
    "*.pyc",       "*.pyo",  ".DS_Store", ".gitignore",  ".gitattributes", NULL,
};

struct packing {
    const char *root;
    const char *const *exclude;
    char **names; /* below the root */
    size_t count, cap;
    struct zip zip;
    size_t unpacked_bytes;
};

static bool matches(const char *const *patterns, const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path;

    for (size_t i = 0; patterns != NULL && patterns[i] != NULL; i++) {
        const char *subject = strchr(patterns[i], '/') != NULL ? path : name;

        if (fnmatch(patterns[i], subject, 0) == 0)
            return true;
    }
    return false;
}

static bool is_excluded(const struct packing *packing, const char *path)
{
    return matches(never_packed, path) || matches(packing->exclude, path);
}

static void add_name(struct packing *packing, const char *name)
{
    if (packing->count == packing->cap) {
        packing->cap = packing->cap > 0 ? packing->cap * 2 : 64;
        packing->names = xrealloc(packing->names, packing->cap * sizeof(*packing->names));
    }
    packing->names[packing->count++] = xstrdup(name);
}

/* --- what there is --- */

static struct error *collect(struct packing *packing, const char *below, unsigned int depth);

static struct error *collect_one(struct packing *packing, const char *name, unsigned int depth)
{
    char *path = xasprintf("%s/%s", packing->root, name);
    struct error *err = NULL;
    struct stat info;

    if (lstat(path, &info) != 0)
        err = ERR(ERR_IO, "%s: %s", path, strerror(errno));
    else if (S_ISDIR(info.st_mode))
        err = collect(packing, name, depth + 1);
    else if (S_ISREG(info.st_mode) || S_ISLNK(info.st_mode))
        add_name(packing, name);
    free(path);
    return err;
}

static struct error *collect_entries(struct packing *packing, DIR *folder, const char *below,
                                     unsigned int depth)
{
    struct error *err = NULL;

    for (struct dirent *entry = NULL; err == NULL && (entry = readdir(folder)) != NULL;) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        char *name = xasprintf("%s%s%s", below, below[0] != '\0' ? "/" : "", entry->d_name);

        if (!is_excluded(packing, name))
            err = collect_one(packing, name, depth);
        free(name);
    }
    return err;
}

static struct error *collect(struct packing *packing, const char *below, unsigned int depth)
{
    char *path = xasprintf("%s/%s", packing->root, below);
    DIR *folder = depth <= FOLDERS_DEEP_MAX ? opendir(path) : NULL;
    struct error *err = NULL;

    if (folder != NULL)
        err = collect_entries(packing, folder, below, depth);
    else if (depth > FOLDERS_DEEP_MAX)
        err = ERR(ERR_LIMIT, "%s: folders nest deeper than %d", path, FOLDERS_DEEP_MAX);
    else
        err = ERR(ERR_IO, "%s: %s", path, strerror(errno));
    if (folder != NULL)
        closedir(folder);
    free(path);
    return err;
}

/* --- content --- */

static struct error *read_file(const char *path, size_t limit, struct buf *out)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got = fd >= 0 ? 1 : -1;

    while (got > 0 && out->len <= limit) {
        buf_reserve(out, 64 * 1024);
        got = read(fd, out->data + out->len, 64 * 1024);
        out->len += got > 0 ? (size_t)got : 0;
    }
    int failure = errno;
    if (fd >= 0)
        close(fd);
    if (got < 0)
        return ERR(failure == ENOENT ? ERR_NOT_FOUND : ERR_IO, "%s: %s", path, strerror(failure));
    if (out->len > limit)
        return ERR(ERR_LIMIT, "a function's code is at most 250 MiB unpacked");
    return NULL;
}

static struct error *read_link(const char *path, struct buf *out)
{
    char target[4096];
    ssize_t len = readlink(path, target, sizeof(target));

    if (len < 0 || len == (ssize_t)sizeof(target))
        return ERR(ERR_IO, "%s: cannot read the link", path);
    buf_add(out, target, (size_t)len);
    return NULL;
}

static struct error *pack_file(struct packing *packing, const char *path, const char *name)
{
    struct buf content = BUF_INIT;
    struct error *err = NULL;
    struct stat info;
    uint32_t mode = MODE_LINK;

    if (lstat(path, &info) != 0)
        return ERR(ERR_IO, "%s: %s", path, strerror(errno));
    if (S_ISLNK(info.st_mode)) {
        err = read_link(path, &content);
    } else {
        mode = (info.st_mode & 0111) != 0 ? MODE_PROGRAM : MODE_FILE;
        err = read_file(path, PACKAGE_UNPACKED_MAX - packing->unpacked_bytes, &content);
    }
    if (err == NULL)
        err = zip_add(&packing->zip, name, buf_str(&content), content.len, mode);
    packing->unpacked_bytes += content.len;
    buf_fini(&content);
    return err;
}

static int compare_names(const void *left, const void *right)
{
    const char *const *a = left, *const *b = right;

    return strcmp(*a, *b);
}

static struct error *pack_folder(struct packing *packing)
{
    struct error *err = collect(packing, "", 0);

    if (err == NULL && packing->count == 0)
        err = ERR(ERR_INVALID, "%s: no file to package", packing->root);
    if (packing->count > 1)
        qsort(packing->names, packing->count, sizeof(*packing->names), compare_names);
    for (size_t i = 0; err == NULL && i < packing->count; i++) {
        char *path = xasprintf("%s/%s", packing->root, packing->names[i]);

        err = pack_file(packing, path, packing->names[i]);
        free(path);
    }
    return err;
}

static struct error *pack_single(struct packing *packing)
{
    const char *slash = strrchr(packing->root, '/');
    char *path = realpath(packing->root, NULL); /* a link to a file stands for the file */
    struct error *err = NULL;

    if (path == NULL)
        return ERR(ERR_IO, "%s: %s", packing->root, strerror(errno));
    packing->count = 1;
    err = pack_file(packing, path, slash != NULL ? slash + 1 : packing->root);
    free(path);
    return err;
}

/* --- the result --- */

static void take_archive(struct package *out, struct buf *archive)
{
    uint8_t digest[CRYPTO_SHA256_BYTES];
    char hex[CRYPTO_SHA256_HEX];

    crypto_sha256(buf_str(archive), archive->len, digest);
    out->sha256_base64 = crypto_base64_encode(digest, sizeof(digest));
    out->sha256_hex = xstrdup(crypto_sha256_hex(buf_str(archive), archive->len, hex));
    out->bytes = archive->len;
    out->data = (uint8_t *)buf_take(archive);
}

static struct error *take_ready(const char *path, struct package *out)
{
    struct buf archive = BUF_INIT;
    struct error *err = read_file(path, PACKAGE_UNPACKED_MAX, &archive);

    if (err == NULL && (archive.len < 22 || memcmp(archive.data, "PK", 2) != 0))
        err = ERR(ERR_INVALID, "%s: is no zip archive", path);
    if (err == NULL)
        take_archive(out, &archive);
    buf_fini(&archive);
    return err;
}

static struct error *make(struct packing *packing, bool is_folder, struct package *out)
{
    struct error *err = NULL;

    zip_begin(&packing->zip);
    err = is_folder ? pack_folder(packing) : pack_single(packing);
    if (err == NULL) {
        struct buf archive = zip_end(&packing->zip);

        out->files = packing->count;
        out->unpacked_bytes = packing->unpacked_bytes;
        take_archive(out, &archive);
    }
    zip_abort(&packing->zip);
    for (size_t i = 0; packing->names != NULL && i < packing->count; i++)
        free(packing->names[i]);
    free(packing->names);
    return err;
}

struct error *package_make(const char *path, const char *const *exclude, struct package *out)
{
    struct packing packing = {.root = path, .exclude = exclude};
    struct stat info;

    memset(out, 0, sizeof(*out));
    if (stat(path, &info) != 0)
        return ERR(errno == ENOENT ? ERR_NOT_FOUND : ERR_IO, "%s: %s", path, strerror(errno));
    if (S_ISREG(info.st_mode) && text_ends_with(path, ".zip"))
        return take_ready(path, out);
    if (!S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode))
        return ERR(ERR_INVALID, "%s: is neither a file nor a folder", path);
    return make(&packing, S_ISDIR(info.st_mode), out);
}

void package_fini(struct package *package)
{
    free(package->data);
    free(package->sha256_base64);
    free(package->sha256_hex);
    memset(package, 0, sizeof(*package));
}
