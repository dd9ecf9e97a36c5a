#include "scheduler/cli/scaffold.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"

enum { LEVELS_UP = 5, DEPTH_MAX = 16, PATH_BYTES = 4096 };

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Beside the program as `make install` puts it, else upwards as in a source tree. */
struct error *scaffold_folder(const char *name, char **path)
{
    char place[PATH_BYTES];
    ssize_t bytes = readlink("/proc/self/exe", place, sizeof(place) - 1);
    place[bytes > 0 ? bytes : 0] = '\0';
    for (int level = 0; level < LEVELS_UP && strrchr(place, '/') != NULL; level++) {
        *strrchr(place, '/') = '\0';
        static const char *const places[] = {"../share/panka", "config"};
        for (size_t i = 0; i < ARRAY_LEN(places); i++) {
            char *folder = xasprintf("%s/%s/%s", place, places[i], name);
            if (is_folder(folder)) {
                *path = folder;
                return NULL;
            }
            free(folder);
        }
    }
    return ERR(ERR_NOT_FOUND, "the folder %s is not installed beside the program", name);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The entries of a folder, sorted, without hidden ones; the list ends with NULL. */
static struct error *list_folder(const char *folder, char ***names, size_t *count)
{
    DIR *dir = opendir(folder);
    struct dirent *entry;
    *names = NULL;
    *count = 0;
    if (dir == NULL)
        return ERR(ERR_IO, "%s: %s", folder, strerror(errno));
    while ((entry = readdir(dir)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        *names = xrealloc(*names, (*count + 2) * sizeof(**names));
        (*names)[(*count)++] = xstrdup(entry->d_name);
        (*names)[*count] = NULL;
    }
    closedir(dir);
    if (*count > 0)
        qsort(*names, *count, sizeof(**names), by_text);
    return NULL;
}

struct error *scaffold_list(json_t **names)
{
    char *folder = NULL, **list = NULL;
    size_t count = 0;
    TRY(scaffold_folder("templates", &folder));
    struct error *err = list_folder(folder, &list, &count);
    if (err == NULL) {
        *names = json_array();
        for (size_t i = 0; i < count; i++)
            json_add(*names, json_string(list[i]));
    }
    text_list_free(list);
    free(folder);
    return err;
}

/* --- copying -------------------------------------------------------------------------------- */

static struct error *make_folder(const char *path)
{
    if (mkdir(path, 0755) == 0 || (errno == EEXIST && is_folder(path)))
        return NULL;
    return ERR(ERR_IO, "cannot make the folder %s: %s", path, strerror(errno));
}

static struct error *copy_content(int in, int out, const char *to)
{
    char chunk[PATH_BYTES];
    ssize_t bytes;
    while ((bytes = read(in, chunk, sizeof(chunk))) > 0) {
        if (write(out, chunk, (size_t)bytes) != bytes)
            return ERR(ERR_IO, "cannot write %s: %s", to, strerror(errno));
    }
    return bytes == 0 ? NULL : ERR(ERR_IO, "cannot read the template: %s", strerror(errno));
}

static struct error *copy_file(const char *from, const char *to)
{
    int in = open(from, O_RDONLY | O_CLOEXEC);
    if (in < 0)
        return ERR(ERR_IO, "cannot read %s: %s", from, strerror(errno));
    int out = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    struct error *err = NULL;
    if (out < 0)
        err = ERR(errno == EEXIST ? ERR_ALREADY_EXISTS : ERR_IO, "cannot write %s: %s", to,
                  strerror(errno));
    if (err == NULL)
        err = copy_content(in, out, to);
    close(in);
    if (out >= 0 && close(out) != 0 && err == NULL)
        err = ERR(ERR_IO, "cannot write %s: %s", to, strerror(errno));
    return err;
}

struct copying {
    bool only_looks; /* is anything in the way? */
    json_t *files;
};

static struct error *copy_folder(struct copying *copying, const char *from, const char *to,
                                 int depth);

static struct error *copy_entry(struct copying *copying, const char *from, const char *to,
                                int depth)
{
    if (is_folder(from))
        return depth < DEPTH_MAX ? copy_folder(copying, from, to, depth + 1) : NULL;
    if (copying->only_looks && access(to, F_OK) == 0)
        return ERR(ERR_ALREADY_EXISTS, "%s is there already", to);
    if (copying->only_looks)
        return NULL;
    json_add(copying->files, json_string(to));
    return copy_file(from, to);
}

static struct error *copy_folder(struct copying *copying, const char *from, const char *to,
                                 int depth)
{
    char **names = NULL;
    size_t count = 0;
    if (!copying->only_looks)
        TRY(make_folder(to));
    struct error *err = list_folder(from, &names, &count);
    for (size_t i = 0; err == NULL && i < count; i++) {
        char *source = xasprintf("%s/%s", from, names[i]);
        char *target = strcmp(to, ".") == 0 ? xstrdup(names[i]) : xasprintf("%s/%s", to, names[i]);
        err = copy_entry(copying, source, target, depth);
        free(source);
        free(target);
    }
    text_list_free(names);
    return err;
}

static struct error *no_such_template(const char *folder, const char *name)
{
    char **names = NULL;
    size_t count = 0;
    struct buf text = BUF_INIT;
    TRY(list_folder(folder, &names, &count));
    for (size_t i = 0; i < count; i++)
        buf_printf(&text, "%s%s", i == 0 ? "" : ", ", names[i]);
    struct error *err =
        ERR(ERR_NOT_FOUND, "there is no template '%s'; there are: %s", name, buf_str(&text));
    text_list_free(names);
    buf_fini(&text);
    return err;
}

struct error *scaffold_write(const char *name, const char *directory, json_t **files)
{
    char *folder = NULL;
    TRY(scaffold_folder("templates", &folder));
    char *from = xasprintf("%s/%s", folder, name);
    struct copying copying = {.only_looks = true, .files = json_array()};
    struct error *err = NULL;
    if (strchr(name, '/') != NULL || *name == '.' || !is_folder(from))
        err = no_such_template(folder, name);
    if (err == NULL)
        err = copy_folder(&copying, from, directory, 0);
    copying.only_looks = false;
    if (err == NULL)
        err = copy_folder(&copying, from, directory, 0);
    if (err == NULL)
        *files = json_incref(copying.files);
    json_decref(copying.files);
    free(from);
    free(folder);
    return err;
}
