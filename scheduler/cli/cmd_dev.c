/* panka dev: everything on one machine. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "common/fiber.h"
#include "common/mem.h"
#include "scheduler/cli/cli.h"
#include "scheduler/cli/dev/dev.h"
#include "scheduler/cli/scaffold.h"

enum { LOOK_MS = 100, EXIT_INTERRUPTED = 130 };

static const struct option_spec dev_specs[] = {
    {.name = "dev.dir",
     .flag = "--dir",
     .env = "PANKA_DEV_DIR",
     .type = OPTION_TEXT,
     .value_name = "DIR",
     .help = "Where everything is (default ~/.panka/dev)"},
    {.name = "dev.keep",
     .flag = "--keep",
     .type = OPTION_BOOL,
     .help = "Leave the servers running"},
    {.name = "dev.stop", .flag = "--stop", .type = OPTION_BOOL, .help = "End servers left running"},
    {.name = "dev.delay_ms",
     .flag = "--delay-ms",
     .env = "PANKA_DEV_DELAY_MS",
     .type = OPTION_MS,
     .fallback = "1500",
     .min = 0,
     .max = 600000,
     .help = "How long the simulated cloud takes to make slow things"},
};
static const struct option_table dev_table = {"Trying it out", dev_specs, ARRAY_LEN(dev_specs)};

struct run {
    struct dev dev;
    struct fiber *work;
    struct error *err;
    struct error *ended_err; /* a server has ended by itself */
    bool is_over;
    bool interrupted;
    struct cond over;
};

/* --- the work ------------------------------------------------------------------------------- */

static struct error *default_path(char **path)
{
    static const char *const names[] = {"shop", "hello"};
    char *folder = NULL;
    TRY(scaffold_folder("examples", &folder));
    for (size_t i = 0; i < ARRAY_LEN(names) && *path == NULL; i++) {
        *path = xasprintf("%s/%s", folder, names[i]);
        if (access(*path, F_OK) != 0) {
            free(*path);
            *path = NULL;
        }
    }
    free(folder);
    return *path != NULL ? NULL : ERR(ERR_NOT_FOUND, "no example is there: name a stack's path");
}

static struct error *deploy(struct run *run)
{
    struct cli *cli = run->dev.cli;
    char *path = NULL;
    if (cli->operand_count > 0)
        return dev_deploy(&run->dev, cli->operands, cli->operand_count, &cli->exit_code);
    TRY(default_path(&path));
    const char *const paths[] = {path};
    struct error *err = dev_deploy(&run->dev, paths, 1, &cli->exit_code);
    free(path);
    return err;
}

static struct error *work(struct run *run)
{
    struct dev *dev = &run->dev;
    TRY(servers_start(dev));
    TRY(tenants_prepare(dev));
    if (!dev->cli->json)
        printf("Redis, cloud, scheduler and %d workers %s: scheduler %s, cloud %s\n\n", DEV_TENANTS,
               dev->was_there ? "are running" : "have started", dev->endpoint, dev->sim_endpoint);
    TRY(dev_resume(dev));
    TRY(deploy(run));
    return dev_report(dev);
}

static void work_fiber(void *arg)
{
    struct run *run = arg;
    run->err = work(run);
    run->is_over = true;
    cond_signal(&run->over);
}

/* --- while it goes on ----------------------------------------------------------------------- */

static void on_interrupt(void *arg)
{
    struct run *run = arg;
    run->interrupted = true;
    cond_signal(&run->over);
}

/* Wait for the end of the work; a server that ends by itself, or a signal, ends it early. */
static void wait_for_work(struct run *run)
{
    while (!run->is_over && !run->interrupted && run->ended_err == NULL) {
        struct error *err = fiber_sleep(LOOK_MS);
        error_ignore(err); /* nobody cancels this fiber */
        run->ended_err = servers_check(&run->dev);
    }
    if (!run->is_over)
        fiber_cancel(run->work);
    fiber_join(run->work);
}

static struct error *run_all(struct run *run)
{
    cond_init(&run->over);
    run->dev.cli->owns_signals = true;
    fiber_on_signal(SIGINT, on_interrupt, run);
    fiber_on_signal(SIGTERM, on_interrupt, run);
    TRY(fiber_spawn("dev", work_fiber, run, &run->work));
    wait_for_work(run);
    bool good = run->err == NULL && run->ended_err == NULL && !run->interrupted;
    if (run->dev.keeps && good)
        servers_leave(&run->dev);
    else
        servers_stop(&run->dev);
    if (run->interrupted)
        run->dev.cli->exit_code = EXIT_INTERRUPTED;
    if (run->ended_err == NULL && !run->interrupted)
        return run->err;
    error_free(run->err);
    return run->ended_err;
}

static struct error *stop_kept(struct dev *dev)
{
    size_t count = 0;
    TRY(servers_stop_kept(dev, &count));
    fprintf(stderr, count == 0 ? "No server was running.\n" : "%zu servers ended.\n", count);
    return NULL;
}

/* One at a time in a directory. The lock ends with us; no child has it. */
static struct error *enter(const struct dev *dev, FILE **lock)
{
    char *path = dev_path(dev, "in-use");
    *lock = fopen(path, "ae");
    bool good = *lock != NULL && flock(fileno(*lock), LOCK_EX | LOCK_NB) == 0;
    free(path);
    return good ? NULL : ERR(ERR_CONFLICT, "another panka dev is at work in %s", dev->directory);
}

static struct error *dev(struct cli *cli)
{
    struct run run = {0};
    FILE *lock = NULL;
    struct error *err = dev_open(&run.dev, cli);
    if (err == NULL)
        err = enter(&run.dev, &lock);
    if (err == NULL)
        err = options_get_bool(cli->options, "dev.stop") ? stop_kept(&run.dev) : run_all(&run);
    if (lock != NULL)
        fclose(lock);
    dev_close(&run.dev);
    return err;
}

const struct command cli_dev_commands[] = {
    {"dev",
     "[PATH [PATH2]]",
     "Run all of Panka here and let two tenants deploy",
     {&dev_table, &cli_input_table},
     0,
     2,
     dev},
    {0},
};
