#include "tests/support/stand.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/fiber.h"
#include "common/http.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/process.h"
#include "tests/support/command.h"
#include "tests/support/redis_server.h"
#include "tests/support/scratch.h"
#include "tests/support/sim_control.h"

enum { START_MS = 30000, COMMAND_MS = 240000, ARGS_MAX = 48, PROCESSES_MAX = 16, POLL_MS = 5 };

#define ADMIN_TOKEN "stand-administrator-token"

static const char *const tenant_names[STAND_TENANTS] = {"red", "blue"};

/* A program that can be started again as it was. */
struct spot {
    struct process *process;
    char *listen;            /* of a scheduler: where it listens, NULL until it does */
    char *url;               /* of a scheduler */
    char *tenants;           /* of a worker */
    const char *const *args; /* borrowed */
};

struct stand {
    const struct stand_options *options;
    bool is_kept;
    char *folder;
    struct redis_server *redis;
    struct process *sim;
    char *endpoint;        /* of the cloud */
    const char *scheduler; /* URL of the one the command talks to */
    char *tokens[STAND_TENANTS];
    struct spot schedulers[PROCESSES_MAX];
    size_t scheduler_count;
    struct spot workers[PROCESSES_MAX];
    size_t worker_count;
    struct http_client *http;
    char *env[8];
};

/* No assertions of the test framework here: chaos programs do without it. The processes die with
 * us, the folder stays. */
static _Noreturn void die(const char *fmt, ...) printf_like(1, 2);
static _Noreturn void die(const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    char *text = xvasprintf(fmt, args);
    va_end(args);
    fprintf(stderr, "stand: %s\n", text);
    abort();
}

#define MUST_BE(condition, ...) ((condition) ? (void)0 : die(__VA_ARGS__))

static void must(struct error *err)
{
    if (err != NULL)
        die("%s", error_text(err));
}

static char *program_path(const char *name)
{
    const char *directory = getenv("PANKA_BIN_DIR");
    MUST_BE(directory != NULL, "PANKA_BIN_DIR is not set: run the test through ctest");
    return xasprintf("%s/%s", directory, name);
}

char *stand_source(const char *path)
{
    const char *root = getenv("PANKA_SOURCE_DIR");
    MUST_BE(root != NULL, "PANKA_SOURCE_DIR is not set: run the test through ctest");
    return xasprintf("%s/%s", root, path);
}

/* --- starting ------------------------------------------------------------------------------- */

struct launch {
    const char *program;
    const char *log; /* file name */
    const char *args[ARGS_MAX];
    size_t count;
};

static void add(struct launch *launch, const char *arg)
{
    MUST_BE(launch->count < ARGS_MAX - 2, "too many arguments");
    launch->args[++launch->count] = arg;
}

static void add_all(struct launch *launch, const char *const *args)
{
    for (; args != NULL && *args != NULL; args++)
        add(launch, *args);
}

static struct process *start(struct stand *stand, struct launch *launch)
{
    char *path = program_path(launch->program);
    char *log = xasprintf("%s/%s", stand->folder, launch->log);
    struct process *process = NULL;
    launch->args[0] = path;
    must(process_start(&(struct process_options){.argv = launch->args,
                                                 .env = (const char *const *)stand->env,
                                                 .stdout_file = log,
                                                 .stderr_file = log},
                       &process));
    free(path);
    free(log);
    return process;
}

/* What a program wrote into its port file, once it has. Owner: caller. */
static char *wait_port(struct stand *stand, struct process *process, const char *file,
                       const char *log)
{
    uint64_t deadline = clock_mono_ms() + START_MS;
    char line[128] = "";
    for (;;) {
        FILE *stream = fopen(file, "re");
        bool there = stream != NULL && fgets(line, sizeof(line), stream) != NULL;
        if (stream != NULL)
            fclose(stream);
        if (there)
            break;
        if (process_has_ended(process) || clock_mono_ms() > deadline) {
            char *tail = command_output(NULL, "tail -n 5 %s/%s", stand->folder, log);
            die("a program did not start: %s", tail);
        }
        must(fiber_sleep(POLL_MS));
    }
    line[strcspn(line, "\n")] = '\0';
    return xasprintf("http://%s", line);
}

static void start_sim(struct stand *stand)
{
    if (stand->options->endpoint != NULL) {
        stand->endpoint = xstrdup(stand->options->endpoint);
        return;
    }
    char *file = xasprintf("%s/sim.port", stand->folder);
    struct launch launch = {.program = "panka-sim", .log = "sim.log"};
    add(&launch, "--listen=127.0.0.1:0");
    add(&launch, "--port-file");
    add(&launch, file);
    add(&launch, "--auto-secrets");
    add(&launch, "--kafka-listen=127.0.0.1:0"); /* MSK clusters answer with these brokers */
    add(&launch, "--delay-ms=20");
    add_all(&launch, stand->options->sim_args);
    stand->sim = start(stand, &launch);
    stand->endpoint = wait_port(stand, stand->sim, file, "sim.log");
    free(file);
}

static void set_env(struct stand *stand)
{
    size_t i = 0;
    stand->env[i++] = xasprintf("AWS_ENDPOINT_URL=%s", stand->endpoint);
    stand->env[i++] = xstrdup("AWS_ACCESS_KEY_ID=test");
    stand->env[i++] = xstrdup("AWS_SECRET_ACCESS_KEY=test");
    stand->env[i++] = xstrdup("AWS_REGION=us-east-1");
    stand->env[i++] = xasprintf("HOME=%s", stand->folder);
}

static void create_backend(struct stand *stand)
{
    char *out = stand_panka(stand, -1, NULL,
                            STAND_ARGS("backend", "create", "--backend-bucket", "panka-state",
                                       "--lock-table", "panka-locks"));
    free(out);
}

static void start_scheduler(struct stand *stand, size_t index)
{
    struct spot *spot = &stand->schedulers[index];
    char *file = xasprintf("%s/scheduler-%zu.port", stand->folder, index);
    char *log = xasprintf("scheduler-%zu.log", index);
    char *listen = xasprintf("--listen=%s", spot->listen == NULL ? "127.0.0.1:0" : spot->listen);
    struct launch launch = {.program = "panka-scheduler", .log = log};
    unlink(file);
    add(&launch, listen);
    add(&launch, "--port-file");
    add(&launch, file);
    add(&launch, "--redis-url");
    add(&launch, redis_server_url(stand->redis));
    add(&launch, "--backend-bucket=panka-state");
    add(&launch, "--lock-table=panka-locks");
    add(&launch, "--admin-token=" ADMIN_TOKEN);
    add_all(&launch, stand->options->scheduler_args);
    add_all(&launch, spot->args);
    spot->process = start(stand, &launch);
    if (spot->listen == NULL) {
        spot->url = wait_port(stand, spot->process, file, log);
        spot->listen = xstrdup(spot->url + strlen("http://"));
    }
    free(listen);
    free(file);
    free(log);
}

size_t stand_add_scheduler(struct stand *stand, const char *const *args)
{
    size_t index = stand->scheduler_count++;
    MUST_BE(index < PROCESSES_MAX, "too many processes");
    stand->schedulers[index].args = args;
    start_scheduler(stand, index);
    stand_use_scheduler(stand, index);
    return index;
}

void stand_use_scheduler(struct stand *stand, size_t index)
{
    stand->scheduler = stand->schedulers[index].url;
}

static void start_worker(struct stand *stand, size_t index)
{
    struct spot *spot = &stand->workers[index];
    char *log = xasprintf("worker-%zu.log", index);
    struct launch launch = {.program = "panka-worker", .log = log};
    add(&launch, "--tenants");
    add(&launch, spot->tenants);
    add(&launch, "--redis-url");
    add(&launch, redis_server_url(stand->redis));
    add(&launch, "--lock-table=panka-locks");
    add_all(&launch, stand->options->worker_args);
    add_all(&launch, spot->args);
    spot->process = start(stand, &launch);
    free(log);
}

size_t stand_add_worker(struct stand *stand, const char *tenants, const char *const *args)
{
    size_t index = stand->worker_count++;
    MUST_BE(index < PROCESSES_MAX, "too many processes");
    stand->workers[index].tenants = xstrdup(tenants);
    stand->workers[index].args = args;
    start_worker(stand, index);
    return index;
}

static void create_tenants(struct stand *stand)
{
    static const char *const prefixes[STAND_TENANTS] = {"", "blue-"};
    for (size_t i = 0; i < STAND_TENANTS; i++) {
        json_t *created =
            stand_panka_json(stand, -1, NULL,
                             STAND_ARGS("tenant", "create", tenant_names[i], "--aws-account",
                                        "123456789012", "--region", "us-east-1", "--name-prefix",
                                        prefixes[i], "--max-resources-per-service", "20000"));
        stand->tokens[i] = xstrdup(json_text(created, "token"));
        MUST_BE(stand->tokens[i] != NULL, "no token for tenant %s", tenant_names[i]);
        json_decref(created);
    }
}

static void stand_start(struct stand *stand)
{
    stand->folder = scratch_folder();
    must(http_client_new(&(struct http_client_options){0}, &stand->http));
    start_sim(stand);
    set_env(stand);
    create_backend(stand);
    stand_add_scheduler(stand, NULL);
    create_tenants(stand);
    for (size_t i = 0; i < STAND_TENANTS && !stand->options->no_workers; i++)
        stand_add_worker(stand, tenant_names[i], NULL);
}

static void free_spot(struct spot *spot)
{
    process_free(spot->process);
    free(spot->listen);
    free(spot->url);
    free(spot->tenants);
}

static void stand_stop(struct stand *stand)
{
    for (size_t i = 0; i < stand->worker_count; i++)
        free_spot(&stand->workers[i]);
    for (size_t i = 0; i < stand->scheduler_count; i++)
        free_spot(&stand->schedulers[i]);
    process_free(stand->sim);
    for (size_t i = 0; i < ARRAY_LEN(stand->env); i++)
        free(stand->env[i]);
    for (size_t i = 0; i < STAND_TENANTS; i++)
        free(stand->tokens[i]);
    http_client_free(stand->http);
    free(stand->endpoint);
    if (stand->is_kept)
        free(stand->folder);
    else
        scratch_remove(stand->folder);
}

struct stand_test {
    struct stand stand;
    void (*test)(struct stand *stand);
};

static int in_fiber(void *arg)
{
    struct stand_test *run = arg;
    stand_start(&run->stand);
    run->test(&run->stand);
    stand_stop(&run->stand);
    return 0;
}

void stand_run(void (*test)(struct stand *stand), const struct stand_options *options)
{
    static const struct stand_options none;
    struct stand_test run = {.test = test};
    run.stand.options = options == NULL ? &none : options;
    run.stand.redis = redis_server_start(&(struct redis_server_options){.append_only = true});
    MUST_BE(fiber_main(in_fiber, &run) == 0, "the test ended badly");
    redis_server_stop(run.stand.redis);
}

/* --- the command ---------------------------------------------------------------------------- */

static void command_args(struct stand *stand, int tenant, const char *const *args,
                         struct launch *launch, char **owned)
{
    const char *token = tenant < 0 ? ADMIN_TOKEN : stand->tokens[tenant];
    owned[0] = program_path("panka");
    owned[1] = xasprintf("--endpoint=%s",
                         stand->scheduler == NULL ? "http://127.0.0.1:1" : stand->scheduler);
    owned[2] = xasprintf("--token=%s", token == NULL ? "" : token);
    launch->args[0] = owned[0];
    add_all(launch, args);
    add(launch, owned[1]);
    add(launch, owned[2]);
}

static void free_owned(char **owned)
{
    for (size_t i = 0; i < 3; i++)
        free(owned[i]);
}

char *stand_panka(struct stand *stand, int tenant, int *exit_code, const char *const *args)
{
    struct launch launch = {0};
    char *owned[3];
    struct buf out = BUF_INIT;
    int code = -1;
    char *log = xasprintf("%s/panka.log", stand->folder);
    command_args(stand, tenant, args, &launch, owned);
    must(process_capture(&(struct process_options){.argv = launch.args,
                                                   .env = (const char *const *)stand->env,
                                                   .stderr_file = log},
                         clock_mono_ms() + COMMAND_MS, &out, &code));
    if (exit_code == NULL && code != 0) {
        char *tail = command_output(NULL, "tail -n 20 %s", log);
        die("panka %s %s ended with %d:\n%s\n%s", args[0], args[1] == NULL ? "" : args[1], code,
            buf_str(&out), tail);
    }
    if (exit_code != NULL)
        *exit_code = code;
    free_owned(owned);
    free(log);
    return buf_take(&out);
}

/* A whole document, or the last of several lines that are one each. */
static json_t *parse_output(const char *text)
{
    json_t *json = json_loads(text, JSON_DECODE_ANY, NULL);
    size_t end = strlen(text);
    while (json == NULL && end > 0) {
        while (end > 0 && text[end - 1] == '\n')
            end--;
        size_t begin = end;
        while (begin > 0 && text[begin - 1] != '\n')
            begin--;
        json = json_loadb(text + begin, end - begin, 0, NULL);
        end = begin;
    }
    return json;
}

json_t *stand_panka_json(struct stand *stand, int tenant, int *exit_code, const char *const *args)
{
    const char *all[ARGS_MAX] = {0};
    size_t count = 0;
    for (; args[count] != NULL; count++)
        all[count] = args[count];
    all[count] = "--output=json";
    char *text = stand_panka(stand, tenant, exit_code, all);
    json_t *json = parse_output(text);
    MUST_BE(json != NULL, "panka %s gave no JSON: %s", args[0], text);
    free(text);
    return json;
}

struct process *stand_panka_start(struct stand *stand, int tenant, const char *const *args,
                                  const char *stdout_file)
{
    struct launch launch = {0};
    char *owned[3];
    struct process *process = NULL;
    char *log = xasprintf("%s/panka.log", stand->folder);
    command_args(stand, tenant, args, &launch, owned);
    must(process_start(&(struct process_options){.argv = launch.args,
                                                 .env = (const char *const *)stand->env,
                                                 .stdout_file = stdout_file,
                                                 .stderr_file = log},
                       &process));
    free_owned(owned);
    free(log);
    return process;
}

char *stand_write(struct stand *stand, const char *name, const char *text)
{
    char *path = xasprintf("%s/%s", stand->folder, name);
    FILE *file = fopen(path, "we");
    MUST_BE(file != NULL, "%s", name);
    fputs(text, file);
    MUST_BE(fclose(file) == 0, "%s", path);
    return path;
}

/* --- processes ------------------------------------------------------------------------------ */

void stand_kill_worker(struct stand *stand, size_t index, int signo)
{
    process_signal(stand->workers[index].process, signo);
}

void stand_kill_scheduler(struct stand *stand, size_t index, int signo)
{
    stand_signal_scheduler(stand, index, signo);
    error_ignore(process_wait(stand->schedulers[index].process, clock_mono_ms() + START_MS, NULL));
}

void stand_signal_scheduler(struct stand *stand, size_t index, int signo)
{
    process_signal(stand->schedulers[index].process, signo);
}

void stand_restart_worker(struct stand *stand, size_t index)
{
    process_free(stand->workers[index].process);
    start_worker(stand, index);
}

void stand_restart_scheduler(struct stand *stand, size_t index)
{
    process_free(stand->schedulers[index].process);
    start_scheduler(stand, index);
}

void stand_await_scheduler(struct stand *stand, size_t index)
{
    char *file = xasprintf("%s/scheduler-%zu.port", stand->folder, index);
    char *log = xasprintf("scheduler-%zu.log", index);
    free(wait_port(stand, stand->schedulers[index].process, file, log));
    free(file);
    free(log);
}

bool stand_worker_has_ended(struct stand *stand, size_t index)
{
    return process_has_ended(stand->workers[index].process);
}

bool stand_scheduler_has_ended(struct stand *stand, size_t index)
{
    return process_has_ended(stand->schedulers[index].process);
}

struct redis_server *stand_redis(struct stand *stand)
{
    return stand->redis;
}

void *stand_arg(const struct stand *stand)
{
    return stand->options->arg;
}

void stand_keep(struct stand *stand)
{
    stand->is_kept = true;
}

/* --- the cloud ------------------------------------------------------------------------------ */

json_t *stand_sim(struct stand *stand, const char *method, const char *path, json_t *body_take)
{
    return sim_control(stand->http, method, xasprintf("%s%s", stand->endpoint, path), body_take);
}

size_t stand_alive(struct stand *stand, const char *tenant, const char *type)
{
    json_t *all = stand_sim(stand, "GET", "/_panka/resources", NULL);
    json_t *list = json_is_array(all) ? all : json_object_get(all, "resources");
    size_t count = 0;
    size_t i;
    json_t *resource;
    json_array_foreach (list, i, resource) {
        const char *owner = json_text(json_object_get(resource, "tags"), "panka:tenant");
        bool ours = owner != NULL && strcmp(owner, tenant) == 0;
        if (ours && (type == NULL || strcmp(json_text_or(resource, "type", ""), type) == 0))
            count++;
    }
    json_decref(all);
    return count;
}

const char *stand_endpoint(const struct stand *stand)
{
    return stand->endpoint;
}

const char *stand_folder(const struct stand *stand)
{
    return stand->folder;
}

const char *stand_redis_url(const struct stand *stand)
{
    return redis_server_url(stand->redis);
}
