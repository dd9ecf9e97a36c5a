#include "common/process.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/text.h"
#include "tests/support/scratch.h"

static void run(int (*fn)(void *))
{
    cr_assert_eq(fiber_main(fn, NULL), 7);
}

static uint64_t soon(void)
{
    return clock_mono_ms() + 20000;
}

static int main_capture(void *arg)
{
    const char *const argv[] = {"sh", "-c", "echo \"$PT_A $PT_B $PWD\"; cat; exit 3", NULL};
    const char *const env[] = {"PT_A=new", "PT_B=b=c", NULL};
    struct process_options options = {.argv = argv, .env = env, .directory = "/"};
    struct buf out = BUF_INIT;
    int exit_code = -1;

    (void)arg;
    setenv("PT_A", "old", 1);
    cr_assert_null(process_capture(&options, soon(), &out, &exit_code));
    cr_assert_str_eq(buf_str(&out), "new b=c /\n");
    cr_assert_eq(exit_code, 3);
    buf_fini(&out);
    return 7;
}

Test(process, runs_and_collects)
{
    run(main_capture);
}

static int main_missing(void *arg)
{
    const char *const argv[] = {"no-such-program-here", NULL};
    const char *const true_argv[] = {"true", NULL};
    struct process *process = NULL;

    (void)arg;
    struct error *err = process_start(&(struct process_options){.argv = argv}, &process);
    cr_assert_eq(err->code, ERR_NOT_FOUND);
    error_free(err);
    err = process_start(&(struct process_options){.argv = true_argv, .stdout_file = "/"}, &process);
    cr_assert_eq(err->code, ERR_IO);
    error_free(err);
    cr_assert_null(process);
    return 7;
}

Test(process, says_why_it_cannot_start)
{
    run(main_missing);
}

static int main_stop(void *arg)
{
    const char *const polite[] = {"sleep", "1000", NULL};
    const char *const stubborn[] = {"sh", "-c",
                                    "trap '' TERM; echo ready; while :; do sleep 1000; done", NULL};
    char *path = scratch_file();
    struct process *process;
    char line[16] = "";

    (void)arg;
    cr_assert_null(process_start(&(struct process_options){.argv = polite}, &process));
    struct error *err = process_wait(process, clock_mono_ms() + 20, NULL);
    cr_assert_eq(err->code, ERR_TIMEOUT);
    error_free(err);
    cr_assert(!process_has_ended(process));
    cr_assert_eq(process_stop(process, 20000), 128 + SIGTERM);
    cr_assert(process_has_ended(process));
    process_free(process);
    struct process_options options = {
        .argv = stubborn, .stdout_file = path, .stderr_file = path, .has_own_group = true};
    cr_assert_null(process_start(&options, &process));
    while (!text_starts_with(line, "ready")) { /* the trap is set */
        FILE *file = fopen(path, "r");
        if (fgets(line, sizeof(line), file) == NULL)
            cr_assert_null(fiber_sleep(5));
        fclose(file);
    }
    cr_assert_eq(process_stop(process, 50), 128 + SIGKILL);
    process_free(process);
    process_free(NULL);
    scratch_remove(path);
    return 7;
}

Test(process, stops_the_polite_and_the_stubborn)
{
    run(main_stop);
}

static int main_free(void *arg)
{
    const char *const argv[] = {"sleep", "1000", NULL};
    struct process *process;

    (void)arg;
    cr_assert_null(process_start(&(struct process_options){.argv = argv}, &process));
    pid_t pid = process_pid(process);
    cr_assert_eq(kill(pid, 0), 0);
    process_free(process);
    cr_assert_neq(kill(pid, 0), 0);
    return 7;
}

Test(process, nothing_is_left_behind)
{
    run(main_free);
}

static int main_inherits_nothing(void *arg)
{
    const char *const argv[] = {"sh", "-c", "ls /proc/self/fd | tr '\\n' ' '; kill -PIPE $$", NULL};
    struct buf out = BUF_INIT;
    int exit_code = 0;
    int extra = dup(2); /* without close-on-exec */

    (void)arg;
    cr_assert_null(
        process_capture(&(struct process_options){.argv = argv}, soon(), &out, &exit_code));
    cr_assert_str_eq(buf_str(&out), "0 1 2 3 ", "3 is the listed directory itself");
    cr_assert_eq(exit_code, 128 + SIGPIPE, "SIGPIPE is not ignored in children");
    close(extra);
    buf_fini(&out);
    return 7;
}

Test(process, children_start_clean)
{
    run(main_inherits_nothing);
}
