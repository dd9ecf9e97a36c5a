/*
 * panka-scheduler: the HTTP API and the deployments of all tenants.
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
#include "common/queue/open.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/backend/lock.h"
#include "providers/backend/open.h"
#include "scheduler/api/api.h"
#include "scheduler/api/registry.h"
#include "scheduler/dispatch/coordinator.h"

enum { REDIS_WAIT_MS = 30000, ADMIN_TOKEN_MIN = 16, MAX_BODY_BYTES = 64 << 20 };

static const struct option_spec scheduler_specs[] = {
    {.name = "scheduler.listen",
     .flag = "--listen",
     .env = "PANKA_LISTEN",
     .type = OPTION_TEXT,
     .fallback = "127.0.0.1:7411",
     .value_name = "ADDRESS:PORT",
     .help = "Where the API listens; port 0 takes a free one"},
    {.name = "scheduler.port_file",
     .flag = "--port-file",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "Write where the API listens"},
    {.name = "scheduler.tls_cert",
     .flag = "--tls-cert",
     .env = "PANKA_TLS_CERT",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "Serve HTTPS with this certificate (PEM); needs --tls-key"},
    {.name = "scheduler.tls_key",
     .flag = "--tls-key",
     .env = "PANKA_TLS_KEY",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "The certificate's private key (PEM)"},
    {.name = "scheduler.admin_token",
     .flag = "--admin-token",
     .env = "PANKA_ADMIN_TOKEN",
     .type = OPTION_SECRET,
     .help = "Token of the administrator; better from the environment or a file"},
    {.name = "scheduler.admin_token_file",
     .flag = "--admin-token-file",
     .env = "PANKA_ADMIN_TOKEN_FILE",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "File whose first line is the administrator's token"},
    {.name = "scheduler.name",
     .flag = "--name",
     .env = "PANKA_SCHEDULER_NAME",
     .type = OPTION_TEXT,
     .help = "Unique among the living (default: host, pid and chance)"},
    {.name = "scheduler.state_interval_ms",
     .flag = "--state-interval-ms",
     .env = "PANKA_STATE_INTERVAL_MS",
     .type = OPTION_MS,
     .fallback = "1000",
     .min = 1,
     .max = 60000,
     .help = "Least time between two writes of a state"},
    {.name = "scheduler.leader_ms",
     .flag = "--leader-ms",
     .env = "PANKA_LEADER_MS",
     .type = OPTION_MS,
     .fallback = "10000",
     .min = 500,
     .max = 300000,
     .help = "Another scheduler takes a tenant over after this time"},
    {.name = "scheduler.deployment_timeout",
     .flag = "--deployment-timeout",
     .env = "PANKA_DEPLOYMENT_TIMEOUT",
     .type = OPTION_MS,
     .fallback = "24h",
     .min = 1000,
     .max = 2592000000,
     .help = "A deployment that takes longer is cancelled and fails"},
};

static struct option_table tables[] = {
    {"Scheduler", scheduler_specs, ARRAY_LEN(scheduler_specs)},
    {0}, /* Redis and queue */
    {0}, /* state */
    {0}, /* locks */
};

static const struct program program = {
    .name = "panka-scheduler",
    .usage = "[options]",
    .says = "serves the API and runs the deployments of all tenants",
    .tables = tables,
    .table_count = ARRAY_LEN(tables),
};

struct run {
    struct options *options;
    char *name;
    char *admin_token;
    struct redis *redis;
    struct queue *queue;
    struct aws_session *session, *lock_session;
    struct blob_store *store;
    struct lock_table *locks;
    struct registry *registry;
    struct coordinator *coordinator;
    struct api *api;
    struct httpd *httpd;
    struct cond ended;
    bool is_serving;
    bool asked_to_end;
};

static char *default_name(void)
{
    char host[128] = "";
    char chance[9];
    bool named = gethostname(host, sizeof(host) - 1) == 0;
    crypto_random_hex(4, chance);
    return xasprintf("%s-%ld-%s", named ? host : "scheduler", (long)getpid(), chance);
}

/* --- the administrator's token -------------------------------------------------------------- */

static struct error *read_first_line(const char *path, char **line)
{
    char text[1024];
    FILE *file = fopen(path, "re");
    bool found = file != NULL && fgets(text, sizeof(text), file) != NULL;
    if (file != NULL)
        fclose(file);
    if (!found)
        return ERR(ERR_INVALID, "scheduler.admin_token_file: cannot read a token from %s", path);
    *line = text_trim(text);
    return NULL;
}

static struct error *read_admin_token(struct run *run)
{
    const char *given = options_get_str(run->options, "scheduler.admin_token");
    const char *file = options_get_str(run->options, "scheduler.admin_token_file");
    if (given != NULL)
        run->admin_token = xstrdup(given);
    else if (file != NULL)
        TRY(read_first_line(file, &run->admin_token));
    if (run->admin_token == NULL)
        log_warn("no administrator's token is set: tenants cannot be managed");
    else if (strlen(run->admin_token) < ADMIN_TOKEN_MIN)
        return ERR(ERR_INVALID, "scheduler.admin_token: must have at least %d characters",
                   ADMIN_TOKEN_MIN);
    return NULL;
}

/* --- starting ------------------------------------------------------------------------------- */

static bool may_run(void *arg, const char *tenant)
{
    struct run *run = arg;
    struct error *err = registry_refresh(run->registry, 2000);
    if (err != NULL)
        log_warn("tenant registry not read", LOG_ERR("error", err));
    error_free(err);
    return registry_is_active(run->registry, tenant);
}

static json_t *all_tenants(void *arg)
{
    struct run *run = arg;
    struct error *err = registry_refresh(run->registry, 10000);
    if (err != NULL)
        log_warn("tenant registry not read", LOG_ERR("error", err));
    error_free(err);
    return registry_ids(run->registry);
}

/* A table that is not there is found now, not by the first deployment. */
static struct error *check_locks(struct run *run)
{
    struct lock_info info = {0};
    struct error *err = lock_get(run->locks, "nobody:asks:for:this", &info);
    if (err == NULL)
        lock_info_fini(&info);
    if (err == NULL || err->code != ERR_NOT_FOUND)
        return err;
    struct error *missing = NULL;
    if (aws_error_is(err, "ResourceNotFound"))
        missing = ERR(ERR_INVALID, "the lock table '%s' does not exist: run 'panka backend create'",
                      options_get_str(run->options, "locks.table"));
    error_free(err); /* that nobody holds it is what was hoped for */
    return missing;
}

static struct error *open_backends(struct run *run)
{
    TRY(read_admin_token(run));
    TRY(queue_open_options(run->options, &run->redis, &run->queue));
    TRY(queue_check_redis(run->redis, REDIS_WAIT_MS));
    TRY(backend_open_options(run->options, &run->session, &run->store));
    TRY(locks_open_options(run->options, &run->lock_session, &run->locks));
    TRY(check_locks(run));
    run->registry = registry_new(run->store, run->queue);
    return registry_refresh(run->registry, 0);
}

static struct error *start_coordinator(struct run *run)
{
    const struct options *options = run->options;
    const struct coordinator_options coordinator_options = {
        .env = {.queue = run->queue,
                .store = run->store,
                .locks = run->locks,
                .scheduler = run->name,
                .state_interval_ms =
                    (uint32_t)options_get_ms(options, "scheduler.state_interval_ms"),
                .timeout_s =
                    (uint32_t)(options_get_ms(options, "scheduler.deployment_timeout") / 1000),
                .leader_ms = (uint32_t)options_get_ms(options, "scheduler.leader_ms"),
                .may_run = may_run,
                .arg = run},
        .tenants = all_tenants};
    return coordinator_new(&coordinator_options, &run->coordinator);
}

static bool is_loopback(const char *address)
{
    return text_starts_with(address, "127.") || strcmp(address, "::1") == 0 ||
           strcmp(address, "localhost") == 0;
}

static struct error *start_api(struct run *run)
{
    const struct options *options = run->options;
    struct httpd_options http = {.max_body_bytes = MAX_BODY_BYTES, .handler = api_handle};
    char *address = NULL;
    struct error *err =
        program_parse_listen(options_get_str(options, "scheduler.listen"), &address, &http.port);
    if (err != NULL)
        return WRAP(err, "scheduler.listen");
    const struct api_options api_options = {.queue = run->queue,
                                            .redis = run->redis,
                                            .store = run->store,
                                            .registry = run->registry,
                                            .session = run->session,
                                            .bucket = options_get_str(options, "backend.bucket"),
                                            .prefix = options_get_str(options, "backend.prefix"),
                                            .admin_token = run->admin_token,
                                            .scheduler = run->name,
                                            .metrics_need_token = !is_loopback(address)};
    run->api = api_new(&api_options);
    http.arg = run->api;
    http.address = address;
    http.cert_file = options_get_str(options, "scheduler.tls_cert");
    http.key_file = options_get_str(options, "scheduler.tls_key");
    err = httpd_start(&http, &run->httpd);
    if (err == NULL)
        err = program_write_port_file(options_get_str(options, "scheduler.port_file"), address,
                                      httpd_port(run->httpd));
    if (err == NULL)
        log_info("scheduler serves", LOG_STR("name", run->name), LOG_STR("address", address),
                 LOG_INT("port", httpd_port(run->httpd)),
                 LOG_STR("redis", redis_address(run->redis)));
    free(address);
    return err;
}

/* --- ending --------------------------------------------------------------------------------- */

/* The first signal drains; a second one, or one before anything is served, ends at once, which
 * leases make safe. */
static void on_stop(void *arg)
{
    struct run *run = arg;
    if (!run->is_serving || run->asked_to_end)
        _exit(0);
    run->asked_to_end = true;
    cond_broadcast(&run->ended);
}

static void close_all(struct run *run)
{
    if (run->httpd != NULL)
        httpd_stop(run->httpd);
    coordinator_free(run->coordinator);
    api_free(run->api);
    registry_free(run->registry);
    if (run->locks != NULL)
        lock_table_close(run->locks);
    if (run->store != NULL)
        blob_store_close(run->store);
    if (run->lock_session != NULL)
        aws_session_close(run->lock_session);
    if (run->session != NULL)
        aws_session_close(run->session);
    queue_close(run->queue);
    redis_close(run->redis);
    free(run->admin_token);
    free(run->name);
}

static int run_scheduler(void *arg)
{
    struct run *run = arg;
    const char *named = options_get_str(run->options, "scheduler.name");
    run->name = named != NULL ? xstrdup(named) : default_name();
    cond_init(&run->ended);
    fiber_on_signal(SIGTERM, on_stop, run);
    fiber_on_signal(SIGINT, on_stop, run);
    struct error *err = open_backends(run);
    if (err == NULL)
        err = start_coordinator(run);
    if (err == NULL)
        err = start_api(run);
    run->is_serving = err == NULL;
    while (err == NULL && !run->asked_to_end)
        err = cond_wait(&run->ended, 0);
    log_info("scheduler ends", LOG_STR("name", run->name));
    close_all(run);
    return err == NULL ? 0 : program_fail(&program, err);
}

int main(int argc, char **argv)
{
    struct run run = {0};
    bool done = false;
    tables[1] = queue_option_table;
    tables[2] = backend_option_table;
    tables[3] = lock_option_table;
    signal(SIGPIPE, SIG_IGN);
    struct error *err = program_options(&program, argc, argv, &run.options, &done);
    if (err != NULL)
        return program_fail(&program, err);
    if (done)
        return 0;
    int code = fiber_main(run_scheduler, &run);
    options_free(run.options);
    return code;
}
