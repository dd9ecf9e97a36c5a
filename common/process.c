#include "common/process.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"

enum { CAPTURE_LIMIT_BYTES = 64 << 20, EXEC_FAILED = 127, SIGNAL_BASE = 128, FILE_MODE = 0600 };

struct process {
    pid_t pid;
    bool has_own_group;
    bool has_ended;
    int status; /* of waitpid(2) */
};

/* All the child needs, made before the fork: between fork and exec nothing may allocate. */
struct child_plan {
    const struct process_options *options;
    char **env;
    pid_t parent;
    int report_fd; /* closed by a successful exec, else tells errno */
};

static bool has_name(const char *entry, const char *assignment)
{
    size_t bytes = strcspn(assignment, "=");

    return strncmp(entry, assignment, bytes) == 0 && entry[bytes] == '=';
}

static bool is_replaced(const char *entry, const char *const *additions)
{
    for (; *additions != NULL; additions++) {
        if (has_name(entry, *additions))
            return true;
    }
    return false;
}

static size_t count_texts(const char *const *texts)
{
    size_t count = 0;

    while (texts[count] != NULL)
        count++;
    return count;
}

/* Ours with the additions over it. The texts are borrowed; owner: caller, free(). */
static char **make_env(const char *const *additions)
{
    static const char *const none[] = {NULL};
    const char *const *more = additions != NULL ? additions : none;
    const char *const *ours = (const char *const *)environ;
    const char **env = xcalloc(count_texts(ours) + count_texts(more) + 1, sizeof(*env));
    size_t used = 0;

    for (; *ours != NULL; ours++) {
        if (!is_replaced(*ours, more))
            env[used++] = *ours;
    }
    for (; *more != NULL; more++)
        env[used++] = *more;
    return (char **)env;
}

static bool open_as(int target, const char *path, int flags)
{
    int fd = open(path, flags | O_CLOEXEC, FILE_MODE);

    return fd >= 0 && dup2(fd, target) == target;
}

static bool set_streams(const struct process_options *options)
{
    const int append = O_WRONLY | O_CREAT | O_APPEND;

    if (options->stdin_fd != 0 ? dup2(options->stdin_fd, 0) < 0
                               : !open_as(0, "/dev/null", O_RDONLY))
        return false;
    if (options->stdout_fd != 0 && dup2(options->stdout_fd, 1) < 0)
        return false;
    if (options->stdout_fd == 0 && options->stdout_file != NULL &&
        !open_as(1, options->stdout_file, append))
        return false;
    return options->stderr_file == NULL || open_as(2, options->stderr_file, append);
}

static void reset_signals(void)
{
    sigset_t none;

    for (int signo = 1; signo < NSIG; signo++)
        signal(signo, SIG_DFL); /* refused for SIGKILL and SIGSTOP, which have no handlers */
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/* Runs in the child; async-signal-safe calls only. Returns on failure, with errno set. */
static void become(const struct child_plan *plan)
{
    const struct process_options *options = plan->options;

    reset_signals();
    if (options->has_own_group && setpgid(0, 0) != 0)
        return;
    if (!options->outlives_us && prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
        return;
    if (!options->outlives_us && getppid() != plan->parent)
        _exit(EXEC_FAILED); /* the parent died before the call above */
    if (options->directory != NULL && chdir(options->directory) != 0)
        return;
    if (!set_streams(options))
        return;
    (void)close_range(3, ~0U, CLOSE_RANGE_CLOEXEC); /* a second net: we open with CLOEXEC */
    execvpe(options->argv[0], (char *const *)options->argv, plan->env);
}

static void run_child(const struct child_plan *plan)
{
    become(plan);
    int problem = errno;
    ssize_t ignored = write(plan->report_fd, &problem, sizeof(problem));
    (void)ignored;
    _exit(EXEC_FAILED);
}

/* 0 once the program runs, else why it does not. Waits for the exec, which is near. */
static int read_report(int fd)
{
    int problem = 0;
    ssize_t got;

    do {
        got = read(fd, &problem, sizeof(problem));
    } while (got < 0 && errno == EINTR);
    return got == (ssize_t)sizeof(problem) ? problem : 0;
}

static pid_t fork_child(const struct process_options *options, int report_fd)
{
    struct child_plan plan = {options, make_env(options->env), getpid(), report_fd};
    pid_t pid = fork();

    if (pid == 0)
        run_child(&plan);
    free(plan.env);
    return pid;
}

static struct error *start_error(const char *program, int problem)
{
    return ERR(problem == ENOENT ? ERR_NOT_FOUND : ERR_IO, "cannot start %s: %s", program,
               strerror(problem));
}

struct error *process_start(const struct process_options *options, struct process **out)
{
    int report[2];

    if (pipe2(report, O_CLOEXEC) != 0)
        return start_error(options->argv[0], errno);
    pid_t pid = fork_child(options, report[1]);
    int problem = pid < 0 ? errno : 0;
    close(report[1]);
    if (pid > 0)
        problem = read_report(report[0]);
    close(report[0]);
    if (problem != 0 && pid > 0)
        waitpid(pid, NULL, 0);
    if (problem != 0)
        return start_error(options->argv[0], problem);
    *out = xcalloc(1, sizeof(**out));
    **out = (struct process){.pid = pid, .has_own_group = options->has_own_group};
    return NULL;
}

pid_t process_pid(const struct process *process)
{
    return process->pid;
}

bool process_has_ended(struct process *process)
{
    if (!process->has_ended && waitpid(process->pid, &process->status, WNOHANG) == process->pid)
        process->has_ended = true;
    return process->has_ended;
}

void process_signal(const struct process *process, int signo)
{
    if (!process->has_ended)
        kill(process->has_own_group ? -process->pid : process->pid, signo);
}

static int exit_code_of(int status)
{
    return WIFEXITED(status) ? WEXITSTATUS(status) : SIGNAL_BASE + WTERMSIG(status);
}

struct error *process_wait(struct process *process, uint64_t deadline_ms, int *exit_code)
{
    if (!process->has_ended)
        TRY(fiber_wait_child(process->pid, &process->status, deadline_ms));
    process->has_ended = true;
    if (exit_code != NULL)
        *exit_code = exit_code_of(process->status);
    return NULL;
}

int process_stop(struct process *process, uint32_t grace_ms)
{
    int exit_code = 0;

    fiber_shield_begin();
    process_signal(process, SIGTERM);
    struct error *err = process_wait(process, clock_mono_ms() + grace_ms, &exit_code);
    if (err != NULL) {
        error_free(err);
        process_signal(process, SIGKILL);
        err = process_wait(process, 0, &exit_code);
    }
    assert(err == NULL && "our own child can be waited for");
    fiber_shield_end();
    return exit_code;
}

void process_free(struct process *process)
{
    if (process == NULL)
        return;
    if (!process_has_ended(process)) {
        process_signal(process, SIGKILL);
        waitpid(process->pid, NULL, 0);
    }
    free(process);
}

void process_leave(struct process *process)
{
    free(process);
}

/* Read until the writers are gone. */
static struct error *read_output(int fd, uint64_t deadline_ms, struct buf *out)
{
    char piece[4096];

    for (;;) {
        TRY(fiber_wait_fd(fd, FIBER_READ, deadline_ms));
        ssize_t got = read(fd, piece, sizeof(piece));
        if (got == 0)
            return NULL;
        if (got < 0 && errno != EINTR && errno != EAGAIN)
            return ERR(ERR_IO, "reading a child's output: %s", strerror(errno));
        buf_add(out, piece, got > 0 ? (size_t)got : 0);
        if (out->len > CAPTURE_LIMIT_BYTES)
            return ERR(ERR_LIMIT, "more than %d MiB of output", CAPTURE_LIMIT_BYTES >> 20);
    }
}

struct error *process_capture(const struct process_options *options, uint64_t deadline_ms,
                              struct buf *out, int *exit_code)
{
    struct process_options piped = *options;
    struct process *process = NULL;
    int ends[2];

    if (pipe2(ends, O_CLOEXEC) != 0)
        return ERR(ERR_IO, "no pipe: %s", strerror(errno));
    piped.stdout_fd = ends[1];
    struct error *err = process_start(&piped, &process);
    close(ends[1]);
    if (err == NULL)
        err = read_output(ends[0], deadline_ms, out);
    close(ends[0]);
    if (err == NULL)
        err = process_wait(process, deadline_ms, exit_code);
    process_free(process);
    return err;
}
