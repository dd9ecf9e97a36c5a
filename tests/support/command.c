#include "tests/support/command.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"

#define COMMAND_LIMIT_MS 30000

pid_t command_start(const char *command, int *out_fd)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        abort();
    pid_t pid = fork();
    if (pid < 0)
        abort();
    if (pid == 0) {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL); /* a test that aborts leaves nothing running */
        dup2(ends[1], STDOUT_FILENO);
        execl("/bin/sh", "sh", "-c", command, (char *)NULL);
        _exit(127);
    }
    setpgid(pid, pid); /* in either process: whoever is first */
    close(ends[1]);
    *out_fd = ends[0];
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return pid;
}

/* Append what the command writes until its end or the deadline. */
static bool read_all(int fd, struct buf *out, uint64_t deadline_ms)
{
    char block[4096];
    for (;;) {
        ssize_t got = read(fd, block, sizeof(block));
        if (got == 0)
            return true;
        if (got > 0) {
            buf_add(out, block, (size_t)got);
            continue;
        }
        struct error *err = fiber_wait_fd(fd, FIBER_READ, deadline_ms);
        if (err != NULL) {
            error_free(err);
            return false;
        }
    }
}

static int wait_for(pid_t pid, uint64_t deadline_ms)
{
    int status = 0;
    struct error *err = fiber_wait_child(pid, &status, deadline_ms);
    if (err == NULL)
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    error_free(err);
    return -1;
}

char *command_output(int *status, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    char *command = xvasprintf(fmt, args);
    va_end(args);
    int fd = -1;
    struct buf out = BUF_INIT;
    uint64_t deadline_ms = clock_mono_ms() + COMMAND_LIMIT_MS;
    pid_t pid = command_start(command, &fd);
    free(command);
    bool has_ended = read_all(fd, &out, deadline_ms);
    if (!has_ended)
        kill(-pid, SIGKILL);
    close(fd);
    int result = wait_for(pid, has_ended ? deadline_ms : 0);
    if (status != NULL)
        *status = has_ended ? result : -1;
    return buf_take(&out);
}

bool command_line(int out_fd, char *line, size_t bytes)
{
    size_t len = 0;
    uint64_t deadline_ms = clock_mono_ms() + COMMAND_LIMIT_MS;
    while (len + 1 < bytes) {
        ssize_t got = read(out_fd, line + len, 1);
        if (got == 0)
            return false;
        if (got == 1 && line[len] == '\n')
            break;
        if (got == 1) {
            len++;
            continue;
        }
        struct error *err = fiber_wait_fd(out_fd, FIBER_READ, deadline_ms);
        if (err != NULL) {
            error_free(err);
            return false;
        }
    }
    line[len] = '\0';
    return true;
}

void command_stop(pid_t pid, int out_fd)
{
    kill(-pid, SIGKILL);
    close(out_fd);
    (void)wait_for(pid, 0);
}
