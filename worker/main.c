/*
 * panka-worker: executes the operations of its tenants until it is told to stop.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/crypto.h"
#include "common/fiber.h"
#include "common/httpd.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/metrics.h"
#include "common/queue/open.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/backend/open.h"
#include "worker/health.h"
#include "worker/worker.h"

enum { REDIS_WAIT_MS = 30000 };

static const struct option_spec worker_specs[] = {
    {.name = "worker.tenants",
     .flag = "--tenants",
     .env = "PANKA_TENANTS",
     .type = OPTION_LIST,
     .is_required = true,
     .value_name = "A,B",
     .help = "Serve exactly these tenants"},
    {.name = "worker.name",
     .flag = "--name",
     .env = "PANKA_WORKER_NAME",
     .type = OPTION_TEXT,
     .help = "Unique among the living (default: host, pid and chance)"},
    {.name = "worker.concurrency",
     .flag = "--concurrency",
     .env = "PANKA_CONCURRENCY",
     .type = OPTION_INT,
     .fallback = "64",
     .min = 1,
     .max = 10000,
     .help = "Operations at a time"},
    {.name = "worker.park_after_ms",
     .flag = "--park-after-ms",
     .env = "PANKA_PARK_AFTER_MS",
     .type = OPTION_MS,
     .fallback = "3000",
     .min = 1,
     .max = 3600000,
     .help = "A longer wait for the cloud gives the slot back"},
    {.name = "worker.grace_ms",
     .flag = "--grace-ms",
     .env = "PANKA_GRACE_MS",
     .type = OPTION_MS,
     .fallback = "25000",
     .min = 1,
     .max = 3600000,
     .help = "How long running calls may take after SIGTERM"},
    {.name = "worker.max_attempts",
     .flag = "--max-attempts",
     .env = "PANKA_MAX_ATTEMPTS",
     .type = OPTION_INT,
     .fallback = "5",
     .min = 1,
     .max = 100,
     .help = "Tries of an operation that fails in a passing way"},
    {.name = "worker.health_listen",
     .flag = "--health-listen",
     .env = "PANKA_HEALTH_LISTEN",
     .type = OPTION_TEXT,
     .value_name = "ADDRESS:PORT",
     .help = "Serve /healthz, /readyz and /metrics there"},
    {.name = "worker.port_file",
     .flag = "--port-file",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "Write where the health server listens"},
};

static struct option_table tables[] = {
    {"Worker", worker_specs, ARRAY_LEN(worker_specs)},
    {0}, /* Redis and queue */
    {0}, /* locks */
};

static const struct program program = {
    .name = "panka-worker",
    .usage = "--tenants A,B [options]",
    .says = "executes the deployment operations of its tenants",
    .tables = tables,
    .table_count = ARRAY_LEN(tables),
};

struct run {
    struct options *options;
    struct redis *redis;
    struct queue *queue;
    struct aws_session *session; /* of the locks */
    struct lock_table *locks;
    struct worker *worker;
    struct health health;
    struct httpd *httpd;
    bool is_serving;
};

static char *default_name(void)
{
    char host[128] = "worker";
    char chance[9];
    if (gethostname(host, sizeof(host) - 1) != 0)
        strcpy(host, "worker");
    crypto_random_hex(4, chance);
    return xasprintf("%s-%ld-%s", host, (long)getpid(), chance);
}

/* Each value may name several, "a,b". Owner: caller, text_list_free(). */
static char **list_tenants(const struct options *options, size_t *count)
{
    size_t values;
    const char *const *list = options_get_list(options, "worker.tenants", &values);
    struct buf all = BUF_INIT;
    for (size_t i = 0; i < values; i++)
        buf_printf(&all, "%s%s", i > 0 ? "," : "", list[i]);
    char **tenants = text_split(buf_str(&all), ',', true, count);
    buf_fini(&all);
    return tenants;
}

static struct worker *make_worker(const struct run *run)
{
    const struct options *options = run->options;
    const char *named = options_get_str(options, "worker.name");
    char *name = named != NULL ? xstrdup(named) : default_name();
    struct worker_options worker_options = {
        .name = name,
        .concurrency = (uint32_t)options_get_int(options, "worker.concurrency"),
        .park_after_ms = (uint32_t)options_get_ms(options, "worker.park_after_ms"),
        .grace_ms = (uint32_t)options_get_ms(options, "worker.grace_ms"),
        .max_attempts = (uint32_t)options_get_int(options, "worker.max_attempts"),
    };
    char **tenants = list_tenants(options, &worker_options.tenant_count);
    worker_options.tenants = (const char *const *)tenants;
    struct worker *worker = worker_new(run->queue, run->locks, &worker_options);
    text_list_free(tenants);
    log_info("worker started", LOG_STR("name", name), LOG_STR("redis", redis_address(run->redis)),
             LOG_INT("slots", worker_options.concurrency));
    free(name);
    return worker;
}

/* The first signal drains; a second one, or one before anything was claimed, ends at once, which
 * leases make safe. */
static void on_stop(void *arg)
{
    struct run *run = arg;
    if (!run->is_serving || worker_is_draining(run->worker))
        _exit(0);
    log_info("draining", LOG_INT("operations", worker_busy(run->worker)));
    worker_drain(run->worker);
}

static struct error *serve_health(struct run *run)
{
    const char *listen = options_get_str(run->options, "worker.health_listen");
    run->health = (struct health){run->worker, run->queue};
    if (listen == NULL)
        return NULL;
    return health_start(&run->health, listen, options_get_str(run->options, "worker.port_file"),
                        &run->httpd);
}

static struct error *open_all(struct run *run)
{
    fiber_on_signal(SIGTERM, on_stop, run);
    fiber_on_signal(SIGINT, on_stop, run);
    TRY(queue_open_options(run->options, &run->redis, &run->queue));
    TRY(locks_open_options(run->options, &run->session, &run->locks));
    run->worker = make_worker(run);
    TRY(serve_health(run));
    TRY(queue_check_redis(run->redis, REDIS_WAIT_MS));
    run->is_serving = true;
    return NULL;
}

static void close_all(struct run *run)
{
    if (run->httpd != NULL)
        httpd_stop(run->httpd);
    worker_free(run->worker);
    lock_table_close(run->locks);
    if (run->session != NULL)
        aws_session_close(run->session);
    queue_close(run->queue);
    redis_close(run->redis);
    metrics_reset();
}

static int run_worker(void *arg)
{
    struct run *run = arg;
    struct error *err = open_all(run);
    if (err == NULL)
        err = worker_run(run->worker);
    if (run->worker != NULL && worker_busy(run->worker) > 0) {
        log_warn("operations are left to their leases",
                 LOG_INT("operations", worker_busy(run->worker)));
        _exit(err == NULL ? 0 : program_fail(&program, err));
    }
    close_all(run);
    return err == NULL ? 0 : program_fail(&program, err);
}

int main(int argc, char **argv)
{
    struct run run = {0};
    bool done = false;
    tables[1] = queue_option_table;
    tables[2] = lock_option_table;
    signal(SIGPIPE, SIG_IGN);
    struct error *err = program_options(&program, argc, argv, &run.options, &done);
    if (err != NULL)
        return program_fail(&program, err);
    if (done)
        return 0;
    int code = fiber_main(run_worker, &run);
    options_free(run.options);
    return code;
}
