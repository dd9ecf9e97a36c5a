#include "tests/support/kind_host.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/process.h"
#include "providers/aws/aws.h"
#include "providers/catalog.h"
#include "providers/provider.h"
#include "tests/support/command.h"
#include "tests/support/scratch.h"

enum { START_MS = 20000, POLL_MS = 20, RUNS_MAX = 2000, WAIT_MAX_MS = 50 };

struct kind_bench {
    struct aws_session *session;
    struct process *sim;
    char *folder;
    char *endpoint;
    void (*test)(struct kind_bench *bench);
    unsigned operations;
    /* of the operation under way */
    enum bench_cut cut;
    json_t *journal;
    json_t *traces;
    json_t *cut_steps; /* those at which a process died already */
    bool dead;
    unsigned runs;
    unsigned mutations;
};

static void must(struct error *err)
{
    if (err == NULL)
        return;
    char *text = error_text(err);
    cr_assert_fail("%s", text);
}

/* --- the host ------------------------------------------------------------------------------- */

static struct error *die(struct kind_bench *bench)
{
    bench->dead = true;
    return ERR(ERR_LEASE_LOST, "this process is gone");
}

/* Each step kills one process. */
static bool is_cut(struct kind_bench *bench, const char *step, enum bench_cut cut)
{
    if (bench->cut != cut || strncmp(step, "wait:", 5) == 0 ||
        json_object_get(bench->cut_steps, step) != NULL)
        return false;
    json_object_set_new(bench->cut_steps, step, json_true());
    return true;
}

static enum step_state host_state(void *arg, const char *step, json_t **result)
{
    struct kind_bench *bench = arg;
    json_t *entry = json_object_get(bench->journal, step);
    const char *state = json_text_or(entry, "state", "none");
    *result = NULL;
    if (strcmp(state, "none") == 0)
        return STEP_NEW;
    if (strcmp(state, "open") == 0)
        return STEP_OPEN;
    *result = json_deep_copy(json_object_get(entry, "result"));
    return STEP_DONE;
}

static struct error *host_begin(void *arg, const char *step, const char *call)
{
    struct kind_bench *bench = arg;
    cr_assert_not(bench->dead, "a dead process began step %s", step);
    json_object_set_new(bench->journal, step,
                        json_pack("{s:s, s:s}", "state", "open", "call", call));
    if (strchr(call, ':') != NULL)
        bench->mutations++;
    return is_cut(bench, step, CUT_BEFORE_CALL) ? die(bench) : NULL;
}

static struct error *host_end(void *arg, const char *step, json_t *result)
{
    struct kind_bench *bench = arg;
    if (result == NULL) {
        json_object_set_new(bench->journal, step, json_pack("{s:s}", "state", "none"));
        return NULL;
    }
    if (is_cut(bench, step, CUT_AFTER_CALL))
        return die(bench);
    json_object_set_new(bench->journal, step,
                        json_pack("{s:s, s:o}", "state", "done", "result", json_deep_copy(result)));
    return NULL;
}

static struct error *host_wait(void *arg, uint64_t ms)
{
    struct kind_bench *bench = arg;
    if (bench->cut == CUT_PARK)
        return ERR(ERR_PARKED, "waiting for the cloud");
    return fiber_sleep(ms < WAIT_MAX_MS ? ms : WAIT_MAX_MS);
}

static void host_note(void *arg, const char *text)
{
    struct kind_bench *bench = arg;
    json_array_append_new(bench->traces, json_string(text));
}

/* --- operations ----------------------------------------------------------------------------- */

static json_t *tags_of(const struct bench_op *op)
{
    return json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s}", "panka:managed", "true",
                     "panka:tenant", "red", "panka:stack", "shop", "panka:environment", "dev",
                     "panka:service", "app", "panka:resource", op->component, "panka:kind",
                     op->kind, "panka:version", "v1");
}

/* What a scheduler's state would say of it: the entry of an earlier, finished operation. */
static json_t *prior_of(const struct bench_op *op, const char *name)
{
    if (op->applied == NULL)
        return json_object();
    return json_pack("{s:s, s:s, s:s, s:O}", "id", name, "status", "ready", "operation", "earlier",
                     "resolved", op->applied);
}

static struct op *make_op(struct kind_bench *bench, const struct bench_op *op)
{
    char *spec_name =
        catalog_physical_name(catalog_find(op->kind), "", "shop", "app", op->component);
    struct op *out = xcalloc(1, sizeof(*out));
    out->id = xasprintf("d-%06u/app/%s/%s", ++bench->operations, op->component,
                        op_action_name(op->action));
    out->deployment = xasprintf("d-%06u", bench->operations);
    out->tenant = xstrdup("red");
    out->stack = xstrdup("shop");
    out->environment = xstrdup("dev");
    out->component = xasprintf("app/%s", op->component);
    out->service = xstrdup("app");
    out->kind = xstrdup(op->kind);
    out->region = xstrdup("us-east-1");
    out->trace_id = xstrdup("00000000000000000000000000000000");
    out->action = op->action;
    out->spec = op->spec == NULL ? json_object() : json_deep_copy(op->spec);
    out->physical_name = catalog_full_name(catalog_find(op->kind), spec_name, out->spec);
    out->prior = prior_of(op, out->physical_name);
    out->tags = tags_of(op);
    const char *name;
    json_t *value;
    json_object_foreach (json_object_get(op->spec, "tags"), name, value)
        json_object_set(out->tags, name, value);
    out->force = op->force;
    free(spec_name);
    return out;
}

static struct error *run_once(struct kind_bench *bench, const struct op *op, json_t **outputs)
{
    struct kind_host host = {.arg = bench,
                             .step_state = host_state,
                             .step_begin = host_begin,
                             .step_end = host_end,
                             .wait = host_wait,
                             .note = host_note};
    json_t *applied = json_object_get(op->prior, "resolved");
    struct kind_call call = {.op = op,
                             .session = bench->session,
                             .host = &host,
                             .name = op->physical_name,
                             .spec = op->spec,
                             .applied = applied == NULL ? json_object() : json_deep_copy(applied),
                             .tags = op->tags,
                             .outputs = json_object(),
                             .attributes = json_object()};
    bench->dead = false;
    bench->runs++;
    const struct kind *kind = provider_kind(provider_find("aws"), op->kind);
    cr_assert_not_null(kind);
    struct error *err = kind_run(kind, &call);
    if (err == NULL && (op->action == OP_CREATE || op->action == OP_UPDATE))
        cr_assert_not_null(call.physical_id, "%s has no id", op->id);
    json_array_append(bench->traces, call.outputs);
    json_array_append(bench->traces, call.attributes);
    json_decref(*outputs);
    *outputs = json_incref(call.outputs);
    json_decref(call.outputs);
    json_decref(call.attributes);
    json_decref(call.applied);
    free(call.physical_id);
    return err;
}

static void clear(struct kind_bench *bench)
{
    json_decref(bench->journal);
    json_decref(bench->traces);
    json_decref(bench->cut_steps);
}

static void prepare(struct kind_bench *bench, enum bench_cut cut)
{
    clear(bench);
    bench->cut = cut;
    bench->journal = json_object();
    bench->traces = json_array();
    bench->cut_steps = json_object();
    bench->runs = bench->mutations = 0;
}

/* Ends `err` and says so when it only means: run it again. */
static bool runs_again(struct kind_bench *bench, struct error *err)
{
    if (err == NULL)
        return false;
    char *text = error_text(err);
    json_array_append_new(bench->traces, json_string(text));
    free(text);
    bool again = (bench->dead && err->code == ERR_LEASE_LOST) || err->code == ERR_PARKED;
    if (again)
        error_free(err);
    return again;
}

struct error *kind_bench_try(struct kind_bench *bench, const struct bench_op *what,
                             json_t **outputs)
{
    struct op *op = make_op(bench, what);
    json_t *last = NULL;
    prepare(bench, what->cut);
    struct error *err;
    for (;;) {
        cr_assert_lt(bench->runs, RUNS_MAX, "%s never ends", op->id);
        err = run_once(bench, op, &last);
        if (!runs_again(bench, err))
            break;
        must(fiber_sleep(POLL_MS / 4));
    }
    if (outputs != NULL && err == NULL)
        *outputs = json_incref(last);
    json_decref(last);
    op_free(op);
    return err;
}

json_t *kind_bench_do(struct kind_bench *bench, const struct bench_op *op)
{
    json_t *outputs = NULL;
    must(kind_bench_try(bench, op, &outputs));
    return outputs;
}

unsigned kind_bench_runs(const struct kind_bench *bench)
{
    return bench->runs;
}

unsigned kind_bench_mutations(const struct kind_bench *bench)
{
    return bench->mutations;
}

char *kind_bench_traces(const struct kind_bench *bench)
{
    json_t *all = json_pack("[O, O]", bench->journal, bench->traces);
    char *text = json_compact(all);
    json_decref(all);
    return text;
}

/* --- the cloud ------------------------------------------------------------------------------ */

struct error *kind_bench_try_call(struct kind_bench *bench, const char *service,
                                  const char *operation, json_t *params, json_t **result)
{
    struct error *err = aws_call_all(bench->session, service, operation, params, result);
    json_decref(params);
    return err;
}

json_t *kind_bench_call(struct kind_bench *bench, const char *service, const char *operation,
                        json_t *params)
{
    json_t *result = NULL;
    must(kind_bench_try_call(bench, service, operation, params, &result));
    return result;
}

size_t kind_bench_count(struct kind_bench *bench, const char *service, const char *operation,
                        json_t *params, const char *path)
{
    json_t *result = kind_bench_call(bench, service, operation, params);
    size_t count = json_array_size(json_path(result, path));
    json_decref(result);
    return count;
}

json_t *bench_with(json_t *spec, const char *path, json_t *value)
{
    json_t *copy = json_deep_copy(spec);
    if (value != NULL) {
        must(json_put_path(copy, path, value));
        return copy;
    }
    const char *dot = strrchr(path, '.');
    char *parent = dot == NULL ? NULL : xstrndup(path, (size_t)(dot - path));
    json_object_del(parent == NULL ? copy : json_path(copy, parent), dot == NULL ? path : dot + 1);
    free(parent);
    return copy;
}

static char *wait_port(struct kind_bench *bench, const char *file)
{
    uint64_t deadline = clock_mono_ms() + START_MS;
    char line[128] = "";
    while (line[0] == '\0') {
        FILE *stream = fopen(file, "re");
        if (stream != NULL && fgets(line, sizeof(line), stream) == NULL)
            line[0] = '\0';
        if (stream != NULL)
            fclose(stream);
        cr_assert_not(process_has_ended(bench->sim), "panka-sim did not start");
        cr_assert_lt(clock_mono_ms(), deadline, "panka-sim does not listen");
        must(fiber_sleep(POLL_MS));
    }
    line[strcspn(line, "\n")] = '\0';
    return xasprintf("http://%s", line);
}

static void start_cloud(struct kind_bench *bench)
{
    const char *given = getenv("PANKA_KIND_ENDPOINT");
    bench->endpoint = xstrdup(given);
    if (given != NULL) { /* moto's: empty it */
        free(command_output(NULL, "curl -s -X POST %s/moto-api/reset", given));
        return;
    }
    const char *folder = getenv("PANKA_BIN_DIR");
    cr_assert_not_null(folder, "PANKA_BIN_DIR is not set: run the test by ctest");
    char *program = xasprintf("%s/panka-sim", folder);
    char *file = xasprintf("%s/port", bench->folder);
    char *log = xasprintf("%s/log", bench->folder);
    const char *argv[] = {program,         "--listen=127.0.0.1:0", "--port-file",    file,
                          "--delay-ms=20", "--iam-delay-ms=100",   "--auto-secrets", NULL};
    must(process_start(
        &(struct process_options){.argv = argv, .stdout_file = log, .stderr_file = log},
        &bench->sim));
    bench->endpoint = wait_port(bench, file);
    free(program);
    free(file);
    free(log);
}

static int bench_main(void *arg)
{
    struct kind_bench *bench = arg;
    bench->folder = scratch_folder();
    start_cloud(bench);
    must(aws_session_open(&(struct aws_session_options){.region = "us-east-1",
                                                        .access_key = "test",
                                                        .secret_key = "test",
                                                        .endpoint_url = bench->endpoint},
                          &bench->session));
    bench->test(bench);
    clear(bench);
    aws_session_close(bench->session);
    if (bench->sim != NULL)
        process_stop(bench->sim, START_MS);
    process_free(bench->sim);
    scratch_remove(bench->folder);
    free(bench->endpoint);
    return 0;
}

void kind_bench_run(void (*test)(struct kind_bench *bench))
{
    struct kind_bench bench = {.test = test};
    cr_assert_eq(fiber_main(bench_main, &bench), 0);
}
