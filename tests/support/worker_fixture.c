#include "tests/support/worker_fixture.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/http.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/process.h"
#include "providers/aws/aws.h"
#include "providers/backend/lock.h"
#include "tests/support/command.h"
#include "tests/support/quoted.h"
#include "tests/support/scratch.h"
#include "tests/support/sim_control.h"

enum { START_MS = 30000, UNTIL_MS = 30000, ARGS_MAX = 40, POLL_MS = 5, LEASE_MS = 1500 };

static void must(struct error *err)
{
    char *text = err == NULL ? NULL : error_text(err);
    cr_assert_null(err, "%s", text);
    free(text);
}

/* --- processes ------------------------------------------------------------------------------ */

struct launch {
    const char *args[ARGS_MAX];
    size_t count;
};

static void add(struct launch *launch, const char *arg)
{
    cr_assert_lt(launch->count, ARGS_MAX - 1);
    launch->args[launch->count++] = arg;
}

static void add_all(struct launch *launch, const char *const *args)
{
    for (; args != NULL && *args != NULL; args++)
        add(launch, *args);
}

static struct process *start(struct worker_fixture *fixture, const char *program,
                             const struct launch *launch, const char *log)
{
    const char *directory = getenv("PANKA_BIN_DIR");
    const char *argv[ARGS_MAX + 2] = {0};
    struct process *process = NULL;
    cr_assert_not_null(directory, "PANKA_BIN_DIR is not set: run the test through ctest");
    char *path = xasprintf("%s/%s", directory, program);
    argv[0] = path;
    memcpy(&argv[1], launch->args, launch->count * sizeof(*argv));
    must(process_start(&(struct process_options){.argv = argv,
                                                 .env = (const char *const *)fixture->env,
                                                 .stdout_file = log,
                                                 .stderr_file = log},
                       &process));
    free(path);
    return process;
}

/* The URL a program wrote into its port file, once it has. Owner: caller. */
static char *wait_port(struct process *process, const char *file, const char *log)
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
        if (process_has_ended(process) || clock_mono_ms() > deadline)
            cr_assert_fail("a program did not start: %s",
                           command_output(NULL, "tail -n 5 %s", log));
        must(fiber_sleep(POLL_MS));
    }
    line[strcspn(line, "\n")] = '\0';
    return xasprintf("http://%s", line);
}

static void start_sim(struct worker_fixture *fixture)
{
    char *file = xasprintf("%s/sim.port", fixture->folder);
    char *log = xasprintf("%s/sim.log", fixture->folder);
    struct launch launch = {.count = 0};
    add(&launch, "--listen=127.0.0.1:0");
    add(&launch, "--port-file");
    add(&launch, file);
    add(&launch, "--delay-ms=20");
    add_all(&launch, fixture->options->sim_args);
    fixture->sim = start(fixture, "panka-sim", &launch, log);
    fixture->sim_url = wait_port(fixture->sim, file, log);
    free(file);
    free(log);
}

static void set_env(struct worker_fixture *fixture)
{
    static const char lsan[] = "LSAN_OPTIONS=exitcode=23";
    size_t i = 0;
    fixture->env[i++] = xasprintf("AWS_ENDPOINT_URL=%s", fixture->sim_url);
    fixture->env[i++] = xstrdup("AWS_ACCESS_KEY_ID=test");
    fixture->env[i++] = xstrdup("AWS_SECRET_ACCESS_KEY=test");
    fixture->env[i++] = xstrdup("AWS_REGION=us-east-1");
    fixture->env[i++] = xasprintf("HOME=%s", fixture->folder);
    if (getenv("LSAN_OPTIONS") == NULL)
        fixture->env[i++] = xstrdup(lsan);
}

static void create_lock_table(struct worker_fixture *fixture)
{
    struct aws_session *session = NULL;
    struct aws_session_options options = {.region = "us-east-1",
                                          .access_key = "test",
                                          .secret_key = "test",
                                          .endpoint_url = fixture->sim_url};
    bool created = false;
    must(aws_session_open(&options, &session));
    must(backend_create_lock_table(session, "panka-locks", &created));
    aws_session_close(session);
}

static uint32_t lease_ms(const struct worker_fixture *fixture)
{
    return fixture->options->lease_ms > 0 ? fixture->options->lease_ms : LEASE_MS;
}

size_t crew_add_worker(struct worker_fixture *fixture, const char *const *args)
{
    size_t index = fixture->worker_count++;
    cr_assert_lt(index, WORKERS_MAX);
    struct worker_process *worker = &fixture->workers[index];
    char *file = xasprintf("%s/worker-%zu.port", fixture->folder, index);
    char *name = xasprintf("--name=worker-%zu", index);
    char *lease = xasprintf("--lease-ms=%u", lease_ms(fixture));
    struct launch launch = {.count = 0};
    worker->log = xasprintf("%s/worker-%zu.log", fixture->folder, index);
    add(&launch, "--tenants=" WORKER_TENANT);
    add(&launch, "--redis-url");
    add(&launch, redis_server_url(fixture->redis_server));
    add(&launch, "--health-listen=127.0.0.1:0");
    add(&launch, "--port-file");
    add(&launch, file);
    add(&launch, name);
    add(&launch, lease);
    add(&launch, "--log-level=debug");
    add_all(&launch, fixture->options->worker_args);
    add_all(&launch, args);
    worker->process = start(fixture, "panka-worker", &launch, worker->log);
    worker->url = wait_port(worker->process, file, worker->log);
    free(file);
    free(name);
    free(lease);
    return index;
}

void crew_signal(struct worker_fixture *fixture, size_t worker, int signo)
{
    process_signal(fixture->workers[worker].process, signo);
}

int crew_wait_end(struct worker_fixture *fixture, size_t worker)
{
    int code = -1;
    must(process_wait(fixture->workers[worker].process, clock_mono_ms() + START_MS, &code));
    return code;
}

bool crew_log_has(struct worker_fixture *fixture, size_t worker, const char *text)
{
    int status = -1;
    free(command_output(&status, "grep -q -e '%s' %s", text, fixture->workers[worker].log));
    return status == 0;
}

/* --- life ------------------------------------------------------------------------------------- */

static void start_all(struct worker_fixture *fixture)
{
    struct redis_options redis = {.url = redis_server_url(fixture->redis_server)};
    struct queue_options queue = {.lease_ms = lease_ms(fixture)};
    fixture->folder = scratch_folder();
    must(http_client_new(&(struct http_client_options){0}, &fixture->http));
    must(redis_open(&redis, &fixture->redis));
    must(queue_open(fixture->redis, &queue, &fixture->queue));
    start_sim(fixture);
    set_env(fixture);
    create_lock_table(fixture);
}

static void stop_all(struct worker_fixture *fixture)
{
    for (size_t i = 0; i < fixture->worker_count; i++) {
        process_free(fixture->workers[i].process);
        free(fixture->workers[i].url);
        free(fixture->workers[i].log);
    }
    process_free(fixture->sim);
    queue_close(fixture->queue);
    redis_close(fixture->redis);
    http_client_free(fixture->http);
    for (size_t i = 0; i < ARRAY_LEN(fixture->env); i++)
        free(fixture->env[i]);
    free(fixture->sim_url);
    scratch_remove(fixture->folder);
}

struct crew_run {
    struct worker_fixture fixture;
    void (*test)(struct worker_fixture *fixture);
};

static int in_fiber(void *arg)
{
    struct crew_run *run = arg;
    start_all(&run->fixture);
    run->test(&run->fixture);
    stop_all(&run->fixture);
    return 0;
}

void worker_fixture_run(void (*test)(struct worker_fixture *fixture),
                        const struct worker_fixture_options *options)
{
    static const struct worker_fixture_options none;
    struct crew_run run = {.test = test};
    run.fixture.options = options == NULL ? &none : options;
    run.fixture.redis_server =
        redis_server_start(&(struct redis_server_options){.append_only = true});
    cr_assert_eq(fiber_main(in_fiber, &run), 0);
    redis_server_stop(run.fixture.redis_server);
}

/* --- HTTP ------------------------------------------------------------------------------------- */

int crew_health(struct worker_fixture *fixture, size_t worker, const char *path, char **body)
{
    char *url = xasprintf("%s%s", fixture->workers[worker].url, path);
    struct http_response response = {0};
    struct error *err =
        http_call(fixture->http, &(struct http_request){.method = "GET", .url = url}, &response);
    int status = err == NULL ? response.status : 0;
    if (body != NULL)
        *body = xstrdup(err == NULL ? response.body : "");
    if (err == NULL)
        http_response_fini(&response);
    error_free(err);
    free(url);
    return status;
}

json_t *crew_sim(struct worker_fixture *fixture, const char *method, const char *path,
                 json_t *body_take)
{
    return sim_control(fixture->http, method, xasprintf("%s/_panka/%s", fixture->sim_url, path),
                       body_take);
}

int64_t crew_calls(struct worker_fixture *fixture, const char *call)
{
    json_t *calls = crew_sim(fixture, "GET", "calls", NULL);
    int64_t count = json_int_or(calls, call, 0);
    json_decref(calls);
    return count;
}

size_t crew_alive(struct worker_fixture *fixture)
{
    json_t *all = crew_sim(fixture, "GET", "resources", NULL);
    size_t count = 0;
    size_t i;
    json_t *resource;
    json_array_foreach (all, i, resource)
        count += json_text(json_object_get(resource, "tags"), "panka:tenant") != NULL;
    json_decref(all);
    return count;
}

void crew_fault(struct worker_fixture *fixture, const char *rule)
{
    json_t *rules = json_array();
    json_array_append_new(rules, quoted_json(rule));
    json_decref(crew_sim(fixture, "POST", "faults", rules));
}

void crew_no_faults(struct worker_fixture *fixture)
{
    json_decref(crew_sim(fixture, "DELETE", "faults", NULL));
}

/* --- operations and results ------------------------------------------------------------------- */

static char *make_body(const struct crew_ops *ops, const char *name, const char *id)
{
    char *component = xasprintf("app/%s", name);
    char *physical = xasprintf("test-app-%s", name);
    struct op op = {
        .id = (char *)id,
        .deployment = (char *)WORKER_DEPLOYMENT,
        .tenant = (char *)WORKER_TENANT,
        .stack = (char *)"test",
        .environment = (char *)"dev",
        .component = component,
        .service = (char *)"app",
        .kind = (char *)ops->kind,
        .region = (char *)"us-east-1",
        .account = (char *)"123456789012",
        .physical_name = physical,
        .trace_id = (char *)"0123456789abcdef0123456789abcdef",
        .action = OP_CREATE,
        .spec = quoted_json(ops->spec),
        .prior = json_object(),
        .tags = json_pack("{s:s, s:s, s:s, s:s, s:s, s:s}", "panka:managed", "true", "panka:tenant",
                          WORKER_TENANT, "panka:stack", "test", "panka:environment", "dev",
                          "panka:service", "app", "panka:resource", name),
        .timeout_ms = ops->timeout_ms,
        .wave = 1,
    };
    char *body = op_encode(&op);
    json_decref(op.spec);
    json_decref(op.prior);
    json_decref(op.tags);
    free(component);
    free(physical);
    return body;
}

void crew_release_body(struct worker_fixture *fixture, const char *op_id, const char *body)
{
    struct queue_entry entry = {op_id, body, strlen(body)};
    struct queue_batch batch = {WORKER_TENANT, WORKER_DEPLOYMENT, QUEUE_NORMAL, &entry, 1};
    size_t added = 0;
    must(queue_release(fixture->queue, &batch, &added));
    cr_assert_eq(added, 1, "%s was released before", op_id);
}

void crew_release_ops(struct worker_fixture *fixture, const struct crew_ops *ops)
{
    for (size_t i = 0; i < ops->count; i++) {
        char *name = xasprintf("%s%zu", ops->prefix, i);
        const char *word = ops->word == NULL ? "create" : ops->word;
        char *id = xasprintf(WORKER_DEPLOYMENT "/app/%s/%s", name, word);
        char *body = make_body(ops, name, id);
        crew_release_body(fixture, id, body);
        free(body);
        free(id);
        free(name);
    }
}

static size_t read_results(struct worker_fixture *fixture, struct queue_result **results)
{
    struct queue_range range = {.max = 100000};
    size_t count = 0;
    must(queue_results_read(fixture->queue, WORKER_TENANT, &range, results, &count));
    return count;
}

size_t crew_count_results(struct worker_fixture *fixture, const char *state)
{
    struct queue_result *results = NULL;
    size_t count = read_results(fixture, &results);
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += state == NULL || strcmp(results[i].state, state) == 0;
    queue_results_free(results);
    return found;
}

void crew_expect_done(struct worker_fixture *fixture, size_t count)
{
    struct queue_result *results = NULL;
    size_t have = read_results(fixture, &results);
    cr_expect_eq(have, count, "%zu results instead of %zu", have, count);
    for (size_t i = 0; i < have; i++)
        cr_expect_str_eq(results[i].state, "done", "%s: %s %s", results[i].op_id, results[i].detail,
                         results[i].body);
    queue_results_free(results);
}

json_t *crew_result(struct worker_fixture *fixture, const char *component)
{
    struct queue_result *results = NULL;
    size_t count = read_results(fixture, &results);
    char *id = xasprintf(WORKER_DEPLOYMENT "/%s/create", component);
    json_t *found = NULL;
    for (size_t i = 0; i < count && found == NULL; i++) {
        if (strcmp(results[i].op_id, id) == 0 && results[i].bytes > 0)
            found = json_loadb(results[i].body, results[i].bytes, 0, NULL);
    }
    queue_results_free(results);
    free(id);
    return found;
}

void crew_until(struct worker_fixture *fixture, crew_check *check, void *arg, const char *what)
{
    uint64_t deadline = clock_mono_ms() + UNTIL_MS;
    while (!check(fixture, arg)) {
        cr_assert_lt(clock_mono_ms(), deadline, "not within %d ms: %s", UNTIL_MS, what);
        must(fiber_sleep(POLL_MS));
    }
}

void crew_wait_results(struct worker_fixture *fixture, size_t count, uint32_t within_ms)
{
    uint64_t deadline = clock_mono_ms() + within_ms;
    size_t have;
    while ((have = crew_count_results(fixture, NULL)) < count) {
        cr_assert_lt(
            clock_mono_ms(), deadline, "%zu results instead of %zu after %u ms; %s", have, count,
            within_ms,
            command_output(NULL, "grep -hv DEBUG %s/worker-*.log | tail -n 12", fixture->folder));
        must(fiber_sleep(POLL_MS * 2));
    }
    cr_assert_eq(have, count, "%zu results instead of %zu", have, count);
}

struct call_count {
    const char *call;
    int64_t count;
};

static bool was_called(struct worker_fixture *fixture, void *arg)
{
    const struct call_count *want = arg;
    return crew_calls(fixture, want->call) >= want->count;
}

void crew_wait_calls(struct worker_fixture *fixture, const char *call, int64_t count)
{
    crew_until(fixture, was_called, &(struct call_count){call, count}, call);
}
