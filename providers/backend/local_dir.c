#include "providers/backend/local_dir.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/fiber.h"
#include "common/mem.h"

enum { ENTER_PAUSE_MS = 2 };
#define FILE_BYTES_MAX ((off_t)1 << 30)

static struct error *io_error(const char *what, const char *path)
{
    return ERR(ERR_IO, "%s %s: %s", what, path, strerror(errno));
}

struct error *local_make_dirs(const char *path)
{
    char *copy = xstrdup(path);
    struct error *err = NULL;
    for (char *at = copy + 1; err == NULL; at++) {
        if (*at != '/' && *at != '\0')
            continue;
        char end = *at;
        *at = '\0';
        if (mkdir(copy, 0700) != 0 && errno != EEXIST)
            err = io_error("cannot make directory", copy);
        *at = end;
        if (end == '\0')
            break;
    }
    free(copy);
    return err;
}

struct error *local_enter(const char *directory, int *fd)
{
    char *path = xasprintf("%s/.lock", directory);
    *fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    struct error *err = *fd < 0 ? io_error("cannot open", path) : NULL;
    while (err == NULL && flock(*fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            err = io_error("cannot lock", path);
        else
            err = fiber_sleep(ENTER_PAUSE_MS);
    }
    if (err != NULL && *fd >= 0)
        close(*fd);
    free(path);
    return err;
}

static struct error *read_all(int fd, const char *path, char **data, size_t *bytes)
{
    struct stat st;
    if (fstat(fd, &st) != 0)
        return io_error("cannot read", path);
    if (!S_ISREG(st.st_mode) || st.st_size > FILE_BYTES_MAX)
        return ERR(ERR_IO, "%s is not a file of at most 1 GiB", path);
    char *buffer = xmalloc((size_t)st.st_size + 1);
    size_t done = 0;
    while (done < (size_t)st.st_size) {
        ssize_t got = read(fd, buffer + done, (size_t)st.st_size - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            free(buffer);
            return io_error("cannot read", path);
        }
        done += (size_t)got;
    }
    buffer[done] = '\0';
    *data = buffer;
    *bytes = done;
    return NULL;
}

struct error *local_read(const char *path, char **data, size_t *bytes)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT)
        return ERR(ERR_NOT_FOUND, "no file %s", path);
    if (fd < 0)
        return io_error("cannot open", path);
    struct error *err = read_all(fd, path, data, bytes);
    close(fd);
    return err;
}

static struct error *write_all(int fd, const char *path, const char *data, size_t bytes)
{
    for (size_t done = 0; done < bytes;) {
        ssize_t put = write(fd, data + done, bytes - done);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return io_error("cannot write", path);
        done += (size_t)put;
    }
    return fsync(fd) == 0 ? NULL : io_error("cannot sync", path);
}

static struct error *sync_parent(const char *path)
{
    char *parent = xstrdup(path);
    *strrchr(parent, '/') = '\0';
    int fd = open(*parent == '\0' ? "/" : parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    struct error *err = fd < 0 || fsync(fd) != 0 ? io_error("cannot sync", parent) : NULL;
    if (fd >= 0)
        close(fd);
    free(parent);
    return err;
}

struct error *local_write(const char *path, const char *data, size_t bytes)
{
    char *temporary = xasprintf("%s.tmp-%ld", path, (long)getpid());
    int fd = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    struct error *err = fd < 0 ? io_error("cannot create", temporary) : NULL;
    if (err == NULL)
        err = write_all(fd, temporary, data, bytes);
    if (fd >= 0 && close(fd) != 0 && err == NULL)
        err = io_error("cannot close", temporary);
    if (err == NULL && rename(temporary, path) != 0)
        err = io_error("cannot rename to", path);
    if (err != NULL)
        unlink(temporary);
    free(temporary);
    return err != NULL ? err : sync_parent(path);
}
