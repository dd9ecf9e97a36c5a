#include "tests/support/scheduler_fixture.h"

#include <signal.h>
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
#include "scheduler/stack/stack.h"
#include "tests/support/quoted.h"
#include "tests/support/scratch.h"

enum { PATIENCE_MS = 30000, POLL_MS = 20 };

/* No assertions of the test framework here: support files do without it. */
static void die(const char *what, struct error *err)
{
    char *text = err == NULL ? xstrdup("") : error_text(err);
    fprintf(stderr, "scheduler fixture: %s %s\n", what, text);
    abort();
}

static void must(struct error *err, const char *what)
{
    if (err != NULL)
        die(what, err);
}

static void poll_pause(uint64_t deadline_ms, const char *what)
{
    if (clock_mono_ms() > deadline_ms)
        die("took too long:", ERR(ERR_TIMEOUT, "%s", what));
    must(fiber_sleep(POLL_MS), "sleep");
}

/* --- processes ------------------------------------------------------------------------------ */

static char *read_line(const char *path)
{
    char text[256] = "";
    FILE *file = fopen(path, "r");
    bool got = file != NULL && fgets(text, sizeof(text), file) != NULL;
    if (file != NULL)
        fclose(file);
    text[strcspn(text, "\n")] = '\0';
    return got ? xstrdup(text) : NULL;
}

static void wait_for_port(struct scheduler_fixture *fixture, const char *path)
{
    uint64_t deadline_ms = clock_mono_ms() + PATIENCE_MS;
    char *line;
    while ((line = read_line(path)) == NULL) {
        if (process_has_ended(fixture->scheduler))
            die("the scheduler ended; see its log in", ERR(ERR_IO, "%s", fixture->directory));
        poll_pause(deadline_ms, "the scheduler's start");
    }
    free(fixture->endpoint);
    fixture->endpoint = xasprintf("http://%s", line);
    free(line);
}

void fixture_start_scheduler(struct scheduler_fixture *fixture)
{
    const char *bin = getenv("PANKA_BIN_DIR");
    char *program = xasprintf("%s/panka-scheduler", bin == NULL ? "build/bin" : bin);
    char *state = xasprintf("%s/state", fixture->directory);
    char *locks = xasprintf("%s/locks", fixture->directory);
    char *port = xasprintf("%s/port", fixture->directory);
    char *log = xasprintf("%s/scheduler.log", fixture->directory);
    unlink(port);
    const char *argv[] = {program,
                          "--listen",
                          "127.0.0.1:0",
                          "--port-file",
                          port,
                          "--redis-url",
                          redis_server_url(fixture->redis_server),
                          "--backend-type",
                          "local",
                          "--backend-directory",
                          state,
                          "--lock-type",
                          "local",
                          "--lock-directory",
                          locks,
                          "--leader-ms",
                          "1000",
                          "--state-interval-ms",
                          "50",
                          NULL};
    const char *env[] = {"PANKA_ADMIN_TOKEN=" SCHEDULER_ADMIN_TOKEN, "PANKA_CONFIG=", NULL};
    const struct process_options options = {
        .argv = argv, .env = env, .stdout_file = log, .stderr_file = log};
    must(process_start(&options, &fixture->scheduler), "start the scheduler");
    wait_for_port(fixture, port);
    free(program);
    free(state);
    free(locks);
    free(port);
    free(log);
}

static int end_scheduler(struct scheduler_fixture *fixture, int signo)
{
    int code = 0;
    process_signal(fixture->scheduler, signo);
    must(process_wait(fixture->scheduler, clock_mono_ms() + PATIENCE_MS, &code), "wait");
    process_free(fixture->scheduler);
    fixture->scheduler = NULL;
    return code;
}

void fixture_kill_scheduler(struct scheduler_fixture *fixture)
{
    end_scheduler(fixture, SIGKILL);
}

int fixture_stop_scheduler(struct scheduler_fixture *fixture)
{
    return end_scheduler(fixture, SIGTERM);
}

/* --- workers -------------------------------------------------------------------------------- */

static void work(struct scheduler_fixture *fixture, struct queue_claim *claim)
{
    struct op *op = NULL;
    struct op_result result = {.state = OP_DONE, .worker = (char *)"test-worker", .fence = 1};
    must(op_decode(claim->body, claim->bytes, &op), "decode the operation");
    json_add(fixture->done, json_string(op->id));
    result.op_id = op->id;
    result.started_ms = result.ended_ms = clock_wall_ms();
    result.deliveries = claim->deliveries;
    result.physical_id = xasprintf("id-of-%s", op->physical_name);
    result.outputs =
        json_pack("{s:s+,s:s+,s:s+}", "queue_url", "url-of-", op->physical_name, "topic_arn",
                  "arn-of-", op->physical_name, "arn", "arn-of-", op->physical_name);
    if (fixture->script == NULL || fixture->script(fixture, op, &result)) {
        char *body = op_result_encode(&result);
        const struct queue_finish finish = {.claim = claim,
                                            .state = op_state_name(result.state),
                                            .body = body,
                                            .bytes = strlen(body)};
        struct error *err = queue_finish(fixture->queue, &finish);
        if (err != NULL && error_root(err)->code == ERR_LEASE_LOST)
            error_free(err); /* it was given to someone else, as it may be */
        else
            must(err, "finish");
        free(body);
    }
    free(result.physical_id);
    json_decref(result.outputs);
    json_decref(result.error);
    op_free(op);
}

struct worker_start {
    struct scheduler_fixture *fixture;
    const char *tenant;
};

static void worker_main(void *arg)
{
    struct worker_start start = *(struct worker_start *)arg;
    struct scheduler_fixture *fixture = start.fixture;
    free(arg);
    const struct queue_want want = {.consumer = "test-worker",
                                    .tenants = &start.tenant,
                                    .tenant_count = 1,
                                    .max = 1,
                                    .block_ms = 500};
    while (!fixture->stop) {
        struct queue_claim **claims = NULL;
        size_t count = 0;
        struct error *err = queue_claim(fixture->queue, &want, &claims, &count);
        if (err != NULL && !fixture->stop)
            error_ignore(fiber_sleep(POLL_MS)); /* Redis may be away for a while */
        error_free(err);
        for (size_t i = 0; i < count; i++) {
            work(fixture, claims[i]);
            queue_claim_free(claims[i]);
        }
        free(claims);
    }
}

void fixture_start_worker(struct scheduler_fixture *fixture, const char *tenant)
{
    struct worker_start *start = xcalloc(1, sizeof(*start));
    *start = (struct worker_start){fixture, tenant};
    must(fiber_spawn("test-worker", worker_main, start, &fixture->worker), "spawn");
}

/* --- requests ------------------------------------------------------------------------------- */

json_t *fixture_call(struct scheduler_fixture *fixture, const char *token, const char *method,
                     const char *path, const json_t *body, int *status)
{
    char *url = xasprintf("%s%s", fixture->endpoint, path);
    char *bearer = xasprintf("Bearer %s", token == NULL ? "" : token);
    char *text = body == NULL ? NULL : json_compact(body);
    const struct http_header header = {"Authorization", bearer};
    const struct http_request request = {.method = method,
                                         .url = url,
                                         .headers = &header,
                                         .header_count = token != NULL,
                                         .body = text,
                                         .body_bytes = text == NULL ? 0 : strlen(text)};
    struct http_response response = {0};
    must(http_call(fixture->http, &request, &response), "request");
    *status = response.status;
    json_t *answer = json_loadb(response.body, response.body_bytes, 0, NULL);
    http_response_fini(&response);
    free(text);
    free(bearer);
    free(url);
    return answer;
}

static void expect_status(int status, int expected, const json_t *answer, const char *what)
{
    if (status == expected)
        return;
    char *text = answer == NULL ? xstrdup("") : json_compact(answer);
    die(what, ERR(ERR_INTERNAL, "gave %d, not %d: %s", status, expected, text));
}

char *fixture_tenant(struct scheduler_fixture *fixture, const char *id)
{
    int status;
    json_t *config = json_pack("{s:s,s:{s:s,s:s+}}", "id", id, "aws", "region", "us-east-1",
                               "namePrefix", id, "-");
    json_t *answer =
        fixture_call(fixture, SCHEDULER_ADMIN_TOKEN, "POST", "/v1/tenants", config, &status);
    expect_status(status, 201, answer, "create tenant");
    char *token = xstrdup(json_text(answer, "token"));
    json_decref(answer);
    json_decref(config);
    return token;
}

/* Components of the service "s". */
static json_t *component(const char *text)
{
    char *copy = xstrdup(text), *save = NULL;
    const char *name = strtok_r(copy, " ", &save), *kind = strtok_r(NULL, " ", &save);
    const char *spec = strtok_r(NULL, " ", &save), *deps = strtok_r(NULL, " ", &save);
    json_t *json =
        json_pack("{s:s+,s:s,s:s,s:s,s:{},s:o,s:o,s:{s:s,s:i,s:i}}", "id", "s/", name, "service",
                  "s", "name", name, "kind", kind, "labels", "spec", quoted_json(spec),
                  "depends_on", quoted_json(deps == NULL ? "[]" : deps), "source", "file",
                  "stack.yaml", "line", 1, "column", 1);
    free(copy);
    return json;
}

json_t *fixture_document(const char *stack, const char *const *components)
{
    json_t *list = json_array();
    for (; *components != NULL; components++)
        json_add(list, component(*components));
    json_t *document =
        json_pack("{s:s,s:s,s:s,s:s,s:{},s:{s:s,s:s},s:o}", "format", STACK_FORMAT, "name", stack,
                  "environment", "dev", "description", "", "labels", "provider", "name", "aws",
                  "region", "us-east-1", "components", list);
    stack_seal(document);
    return document;
}

static char *submit(struct scheduler_fixture *fixture, const char *token, json_t *body)
{
    int status;
    json_t *answer = fixture_call(fixture, token, "POST", "/v1/deployments", body, &status);
    expect_status(status, 201, answer, "submit");
    char *id = xstrdup(json_text(answer, "id"));
    json_decref(answer);
    json_decref(body);
    return id;
}

char *fixture_apply(struct scheduler_fixture *fixture, const char *token, json_t *document)
{
    return submit(fixture, token, json_pack("{s:s,s:o}", "action", "apply", "document", document));
}

char *fixture_destroy(struct scheduler_fixture *fixture, const char *token, const char *stack)
{
    return submit(
        fixture, token,
        json_pack("{s:s,s:s,s:s}", "action", "destroy", "stack", stack, "environment", "dev"));
}

static bool has_ended(const json_t *record)
{
    static const char *const finals[] = {"succeeded", "failed", "cancelled", "superseded"};
    for (size_t i = 0; i < ARRAY_LEN(finals); i++)
        if (strcmp(json_text_or(record, "status", ""), finals[i]) == 0)
            return true;
    return false;
}

json_t *fixture_wait_end(struct scheduler_fixture *fixture, const char *token, const char *id)
{
    uint64_t deadline_ms = clock_mono_ms() + PATIENCE_MS;
    char *path = xasprintf("/v1/deployments/%s", id);
    for (;;) {
        int status;
        json_t *record = fixture_call(fixture, token, "GET", path, NULL, &status);
        if (status == 200 && has_ended(record)) {
            free(path);
            return record;
        }
        json_decref(record);
        poll_pause(deadline_ms, "the deployment's end");
    }
}

void fixture_wait_until(struct scheduler_fixture *fixture, fixture_condition *condition)
{
    uint64_t deadline_ms = clock_mono_ms() + PATIENCE_MS;
    while (!condition(fixture))
        poll_pause(deadline_ms, "a condition");
}

json_t *fixture_state(const struct scheduler_fixture *fixture, const char *tenant,
                      const char *stack)
{
    char *path = xasprintf("%s/state/current/tenants/%s/v1/stacks/%s/dev/state.json",
                           fixture->directory, tenant, stack);
    json_t *state = json_load_file(path, 0, NULL);
    free(path);
    return state;
}

/* --- life ----------------------------------------------------------------------------------- */

struct start {
    struct scheduler_fixture *fixture;
    void (*test)(struct scheduler_fixture *fixture);
};

static void stop_all(struct scheduler_fixture *fixture)
{
    fixture->stop = true;
    if (fixture->worker != NULL)
        fiber_cancel(fixture->worker);
    fiber_join(fixture->worker);
    if (fixture->scheduler != NULL && fixture_stop_scheduler(fixture) != 0)
        die("the scheduler did not end well", NULL);
    http_client_free(fixture->http);
    queue_close(fixture->queue);
    redis_close(fixture->redis);
    json_decref(fixture->done);
    free(fixture->endpoint);
}

static int run(void *arg)
{
    struct start *start = arg;
    struct scheduler_fixture *fixture = start->fixture;
    const struct redis_options redis_options = {.url = redis_server_url(fixture->redis_server)};
    const struct queue_options queue_options = {.lease_ms = 2000};
    must(redis_open(&redis_options, &fixture->redis), "redis");
    must(queue_open(fixture->redis, &queue_options, &fixture->queue), "queue");
    must(http_client_new(NULL, &fixture->http), "http");
    fixture->done = json_array();
    fixture_start_scheduler(fixture);
    start->test(fixture);
    stop_all(fixture);
    return 0;
}

void scheduler_fixture_run(void (*test)(struct scheduler_fixture *fixture))
{
    const struct redis_server_options redis_options = {.append_only = true};
    struct scheduler_fixture fixture = {.directory = scratch_folder()};
    struct start start = {&fixture, test};
    fixture.redis_server = redis_server_start(&redis_options);
    fiber_main(run, &start);
    redis_server_stop(fixture.redis_server);
    scratch_remove(fixture.directory);
}
