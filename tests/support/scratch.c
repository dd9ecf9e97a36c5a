#include "tests/support/scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/mem.h"

#define OPEN_FOLDERS 16

static void die(const char *what, const char *path)
{
    fprintf(stderr, "scratch: cannot %s %s: %s\n", what, path, strerror(errno));
    abort();
}

static int make_folder(const char *path)
{
    return mkdir(path, 0700);
}

static int make_file(const char *path)
{
    int fd = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    return fd < 0 ? -1 : close(fd);
}

/* Tests run in processes of their own; a name left by an earlier process is passed over. */
static char *make(int (*create)(const char *path))
{
    static unsigned serial;
    const char *tmp = getenv("TMPDIR");
    for (;;) {
        char *path =
            xasprintf("%s/panka-test-%d-%u", tmp != NULL ? tmp : "/tmp", (int)getpid(), serial++);
        if (create(path) == 0)
            return path;
        if (errno != EEXIST)
            die("make", path);
        free(path);
    }
}

char *scratch_folder(void)
{
    return make(make_folder);
}

char *scratch_file(void)
{
    return make(make_file);
}

static int remove_one(const char *path, const struct stat *status, int type, struct FTW *walk)
{
    (void)status, (void)type, (void)walk;
    return remove(path) == 0 || errno == ENOENT ? 0 : -1;
}

static int remove_all(const char *path)
{
    return nftw(path, remove_one, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
}

void scratch_remove(char *path)
{
    if (path == NULL)
        return;
    while (remove_all(path) != 0 && errno != ENOENT)
        if (errno != ENOTEMPTY) /* somebody put a file there in the meantime: once more */
            die("remove", path);
    free(path);
}
