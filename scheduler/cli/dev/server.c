#include "scheduler/cli/dev/server.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"
#include "common/process.h"
#include "common/text.h"

enum {
    READY_MS = 60000,
    LOOK_MS = 10,
    GRACE_MS = 8000,
    TAIL_BYTES = 2048,
    TAIL_LINES = 12,
    PATH_BYTES = 4096,
    START_TIME_FIELD = 22 /* of /proc/<pid>/stat */
};

void server_init(struct server *server, const char *directory, const char *name)
{
    *server = (struct server){.directory = directory, .name = xstrdup(name)};
}

void server_add(struct server *server, const char *arg, ...)
{
    va_list args;
    va_start(args, arg);
    if (server->arg_count < SERVER_ARGS_MAX)
        server->args[server->arg_count++] = xvasprintf(arg, args);
    va_end(args);
}

void server_fini(struct server *server)
{
    for (size_t i = 0; i < server->arg_count; i++)
        free(server->args[i]);
    free(server->name);
    free(server->ready_file);
    process_free(server->process);
}

char *server_program(const char *name)
{
    char place[PATH_BYTES];
    ssize_t bytes = readlink("/proc/self/exe", place, sizeof(place) - 1);
    place[bytes > 0 ? bytes : 0] = '\0';
    char *slash = strrchr(place, '/');
    if (slash == NULL)
        return xstrdup(name);
    *slash = '\0';
    char *path = xasprintf("%s/%s", place, name);
    if (access(path, X_OK) == 0)
        return path;
    free(path);
    return xstrdup(name);
}

char *server_read_line(const char *path)
{
    char line[512];
    FILE *file = fopen(path, "re");
    bool found = file != NULL && fgets(line, sizeof(line), file) != NULL;
    if (file != NULL)
        fclose(file);
    return found ? text_trim(line) : NULL;
}

static char *path_of(const struct server *server, const char *folder, const char *suffix)
{
    return xasprintf("%s/%s%s%s", server->directory, folder, server->name, suffix);
}

/* --- pid files ------------------------------------------------------------------------------ */

/* When the process was started, in the kernel's count since boot; 0 when there is none. */
static unsigned long long start_time_of(long pid)
{
    char *path = xasprintf("/proc/%ld/stat", pid);
    char *line = server_read_line(path);
    unsigned long long start = 0;
    char *at = line == NULL ? NULL : strrchr(line, ')'); /* the name may hold anything */
    for (int field = 2; at != NULL && field < START_TIME_FIELD; field++)
        at = strchr(at + 1, ' ');
    if (at != NULL)
        start = strtoull(at, NULL, 10);
    free(line);
    free(path);
    return start;
}

static struct error *write_pid_file(const struct server *server)
{
    long pid = (long)process_pid(server->process);
    char *path = path_of(server, "", ".pid");
    FILE *file = fopen(path, "we");
    bool good = file != NULL && fprintf(file, "%ld %llu\n", pid, start_time_of(pid)) > 0;
    if (file != NULL && fclose(file) != 0)
        good = false;
    struct error *err = good ? NULL : ERR(ERR_IO, "cannot write %s: %s", path, strerror(errno));
    free(path);
    return err;
}

static void drop_file(const struct server *server, const char *suffix)
{
    char *path = path_of(server, "", suffix);
    unlink(path);
    free(path);
}

/* The process of the pid file; 0 when it is gone. */
static pid_t kept_pid(const struct server *server)
{
    char *path = path_of(server, "", ".pid");
    char *line = server_read_line(path);
    char *end = NULL;
    long pid = line == NULL ? 0 : strtol(line, &end, 10);
    bool same = pid > 0 && strtoull(end, NULL, 10) == start_time_of(pid) && start_time_of(pid) != 0;
    free(line);
    free(path);
    return same ? (pid_t)pid : 0;
}

bool server_is_kept(const struct server *server)
{
    return kept_pid(server) != 0;
}

struct error *server_stop_kept(struct server *server, bool *ran)
{
    pid_t pid = kept_pid(server);
    uint64_t deadline_ms = clock_mono_ms() + GRACE_MS;
    *ran = pid != 0;
    if (*ran && kill(pid, SIGTERM) != 0)
        return ERR(ERR_IO, "cannot end %s: %s", server->name, strerror(errno));
    while (*ran && kept_pid(server) == pid) {
        if (clock_mono_ms() > deadline_ms && kill(pid, SIGKILL) != 0)
            break;
        TRY(fiber_sleep(LOOK_MS));
    }
    drop_file(server, ".pid");
    return NULL;
}

/* --- life ----------------------------------------------------------------------------------- */

struct error *server_start(struct server *server, bool stays)
{
    char *log = path_of(server, "logs/", ".log");
    const struct process_options options = {
        .argv = (const char *const *)server->args,
        .stdout_file = log,
        .stderr_file = log,
        .has_own_group = true, /* an interrupt from the terminal is for us */
        .outlives_us = stays,
    };
    if (server->ready_file != NULL)
        unlink(server->ready_file);
    struct error *err = process_start(&options, &server->process);
    free(log);
    if (err == NULL && stays)
        err = write_pid_file(server);
    return err;
}

static bool is_ready(const struct server *server)
{
    struct stat status;
    if (server->ready_file == NULL)
        return true;
    if (stat(server->ready_file, &status) != 0)
        return false;
    if (!S_ISSOCK(status.st_mode))
        return status.st_size > 0;
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    strncpy(address.sun_path, server->ready_file, sizeof(address.sun_path) - 1);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    bool ready = fd >= 0 && connect(fd, (struct sockaddr *)&address, sizeof(address)) == 0;
    if (fd >= 0)
        close(fd);
    return ready;
}

/* The last lines of the log. Owner: caller, free(). */
static char *log_tail(const struct server *server)
{
    char tail[TAIL_BYTES + 1];
    char *path = path_of(server, "logs/", ".log");
    FILE *file = fopen(path, "re");
    size_t bytes = 0;
    if (file != NULL) {
        if (fseek(file, -TAIL_BYTES, SEEK_END) != 0)
            rewind(file); /* shorter than that */
        bytes = fread(tail, 1, TAIL_BYTES, file);
        fclose(file);
    }
    tail[bytes] = '\0';
    free(path);
    char *start = tail + bytes;
    for (int lines = 0; start > tail; start--)
        if (start[-1] == '\n' && ++lines > TAIL_LINES)
            break;
    return xstrdup(start);
}

struct error *server_check(struct server *server)
{
    if (server->process == NULL || !process_has_ended(server->process))
        return NULL;
    int code = 0;
    error_ignore(process_wait(server->process, 0, &code)); /* has ended: only tells the code */
    char *tail = log_tail(server);
    struct error *err = ERR(ERR_IO, "%s has ended with code %d; the end of %s/logs/%s.log:\n%s",
                            server->name, code, server->directory, server->name, tail);
    free(tail);
    return err;
}

struct error *server_wait_ready(struct server *server)
{
    uint64_t deadline_ms = clock_mono_ms() + READY_MS;
    while (!is_ready(server)) {
        TRY(server_check(server));
        if (clock_mono_ms() > deadline_ms)
            return ERR(ERR_TIMEOUT, "%s does not get ready; see %s/logs/%s.log", server->name,
                       server->directory, server->name);
        TRY(fiber_sleep(LOOK_MS));
    }
    return NULL;
}

void server_stop(struct server *server)
{
    if (server->process == NULL)
        return;
    if (!process_has_ended(server->process))
        process_stop(server->process, GRACE_MS);
    process_free(server->process);
    server->process = NULL;
    drop_file(server, ".pid");
}

void server_leave(struct server *server)
{
    if (server->process != NULL)
        process_leave(server->process);
    server->process = NULL;
}
