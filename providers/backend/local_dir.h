/*
 * local_dir.h - a directory that several processes of one machine change one at a time;
 * private to providers/backend/.
 */
#ifndef PROVIDERS_BACKEND_LOCAL_DIR_H
#define PROVIDERS_BACKEND_LOCAL_DIR_H

#include "common/error.h"

/* Make `path` and its parents, mode 0700. */
must_check struct error *local_make_dirs(const char *path);

/* Take the directory's flock(2). Suspends while another process has it. End with close(*fd). */
must_check struct error *local_enter(const char *directory, int *fd);

/* The whole file. ERR_NOT_FOUND only for ENOENT. Owner: caller, free(). */
must_check struct error *local_read(const char *path, char **data, size_t *bytes);

/* Replace the file atomically and durably: temporary file, fsync, rename, fsync of the
 * directory. */
must_check struct error *local_write(const char *path, const char *data, size_t bytes);

#endif
