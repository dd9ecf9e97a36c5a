#include "tests/support/kind_lab.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/fiber.h"
#include "common/http.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/provider.h"
#include "tests/support/command.h"
#include "tests/support/sim_control.h"

enum { WAIT_MAX_MS = 20 };

struct kind_lab {
    char *endpoint;
    struct aws_session *session;
    struct http_client *http;
};

/* One delivery of a run. */
struct delivery {
    struct kind_run *run;
    unsigned begun; /* mutating calls so far */
    bool is_dead;
};

static void die(const char *what, struct error *err)
{
    char *text = err == NULL ? NULL : error_text(err);
    fprintf(stderr, "kind_lab: %s: %s\n", what, text == NULL ? "" : text);
    abort();
}

static void must(const char *what, struct error *err)
{
    if (err != NULL)
        die(what, err);
}

/* --- the host --------------------------------------------------------------------------------- */

static struct error *dead(void)
{
    return ERR(ERR_LEASE_LOST, "the worker is dead");
}

static enum step_state host_step_state(void *arg, const char *step, json_t **result)
{
    struct delivery *delivery = arg;
    json_t *entry = json_object_get(delivery->run->journal, step);
    const char *state = json_text_or(entry, "state", "none");
    *result = NULL;
    if (strcmp(state, "none") == 0)
        return STEP_NEW;
    if (strcmp(state, "open") == 0)
        return STEP_OPEN;
    *result = json_deep_copy(json_object_get(entry, "result"));
    return STEP_DONE;
}

/* Waits and marks are steps too; calls are "service:Operation". */
static bool is_call(const char *call)
{
    return strchr(call, ':') != NULL;
}

static struct error *host_step_begin(void *arg, const char *step, const char *call)
{
    struct delivery *delivery = arg;
    struct kind_run *run = delivery->run;
    if (delivery->is_dead)
        return dead();
    json_object_set_new(run->journal, step, json_pack("{s:s, s:s}", "state", "open", "call", call));
    if (!is_call(call))
        return NULL;
    json_array_append_new(run->calls, json_string(call));
    delivery->is_dead = run->cut == LAB_CUT_BEFORE && delivery->begun == run->cut_at;
    delivery->begun++;
    return delivery->is_dead ? dead() : NULL;
}

static struct error *host_step_end(void *arg, const char *step, json_t *result)
{
    struct delivery *delivery = arg;
    struct kind_run *run = delivery->run;
    json_t *entry = json_object_get(run->journal, step);
    bool is_counted = is_call(json_text_or(entry, "call", ""));
    if (is_counted && run->cut == LAB_CUT_AFTER && delivery->begun == run->cut_at + 1)
        delivery->is_dead = true;
    if (delivery->is_dead)
        return dead();
    json_object_set_new(entry, "state", json_string(result == NULL ? "none" : "done"));
    if (result != NULL)
        json_object_set_new(entry, "result", json_deep_copy(result));
    return NULL;
}

static struct error *host_wait(void *arg, uint64_t ms)
{
    struct delivery *delivery = arg;
    if (delivery->is_dead)
        return dead();
    if (!delivery->run->parks)
        return fiber_sleep(ms < WAIT_MAX_MS ? ms : WAIT_MAX_MS);
    struct error *err = ERR(ERR_PARKED, "waiting for the cloud");
    err->retry_after_ms = (uint32_t)ms;
    return err;
}

static void host_note(void *arg, const char *text)
{
    struct delivery *delivery = arg;
    json_array_append_new(delivery->run->notes, json_string(text));
}

/* --- operations ------------------------------------------------------------------------------- */

static json_t *tags_of(const struct kind_run *run, const char *component)
{
    json_t *tags = json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s}", "panka:managed", "true",
                             "panka:tenant", "red", "panka:stack", "shop", "panka:environment",
                             "test", "panka:service", "backend", "panka:resource", component,
                             "panka:kind", run->kind, "panka:version", "v1");
    if (run->tags != NULL)
        json_object_update(tags, run->tags);
    return tags;
}

static json_t *prior_of(const struct kind_run *run)
{
    if (run->prior != NULL)
        return json_incref(run->prior);
    if (run->applied == NULL)
        return json_object();
    return json_pack("{s:s, s:s, s:s, s:s, s:O}", "id", run->name, "status", "ready", "operation",
                     "d-before/backend/x/create", "physical_name", run->name, "resolved",
                     run->applied);
}

static struct op *op_of(const struct kind_run *run)
{
    const char *component = run->component == NULL ? run->name : run->component;
    struct op *op = xcalloc(1, sizeof(*op));
    op->id = xasprintf("d-now/backend/%s/%s", component, op_action_name(run->action));
    op->deployment = xstrdup("d-now");
    op->tenant = xstrdup("red");
    op->stack = xstrdup("shop");
    op->environment = xstrdup("test");
    op->component = xasprintf("backend/%s", component);
    op->service = xstrdup("backend");
    op->kind = xstrdup(run->kind);
    op->physical_name = xstrdup(run->name);
    op->action = run->action;
    op->force = run->force;
    op->spec = run->spec == NULL ? json_object() : json_deep_copy(run->spec);
    op->prior = prior_of(run);
    op->tags = tags_of(run, component);
    return op;
}

static void keep_results(struct kind_run *run, const struct kind_call *call)
{
    json_decref(run->outputs);
    json_decref(run->attributes);
    free(run->physical_id);
    run->outputs = json_incref(call->outputs);
    run->attributes = json_incref(call->attributes);
    run->physical_id = xstrdup(call->physical_id);
}

/* What the state's entry holds, as a worker takes it over. Owner: caller. */
static json_t *attributes_of(const struct kind_run *run)
{
    json_t *attributes = json_object_get(run->prior, "attributes");
    return attributes == NULL ? json_object() : json_deep_copy(attributes);
}

static struct error *deliver(struct kind_lab *lab, struct kind_run *run)
{
    const struct kind *kind = provider_kind(provider_find("aws"), run->kind);
    if (kind == NULL)
        die("no such kind", NULL);
    struct delivery delivery = {.run = run};
    struct kind_host host = {&delivery,     host_step_state, host_step_begin,
                             host_step_end, host_wait,       host_note};
    struct op *op = op_of(run);
    json_t *applied = json_object_get(op->prior, "resolved");
    struct kind_call call = {
        .op = op,
        .session = lab->session,
        .host = &host,
        .name = op->physical_name,
        .spec = op->spec,
        .applied = applied == NULL ? json_object() : json_deep_copy(applied),
        .tags = op->tags,
        .outputs = json_object(),
        .attributes = attributes_of(run),
        .physical_id = xstrdup(json_text(run->prior, "id")),
    };
    struct error *err = kind_run(kind, &call);
    keep_results(run, &call);
    json_decref(call.applied);
    json_decref(call.outputs);
    json_decref(call.attributes);
    free(call.physical_id);
    op_free(op);
    return err;
}

struct error *kind_lab_run(struct kind_lab *lab, struct kind_run *run)
{
    if (run->journal == NULL)
        run->journal = json_object();
    json_decref(run->calls);
    json_decref(run->notes);
    run->calls = json_array();
    run->notes = json_array();
    struct error *err = deliver(lab, run);
    while (err != NULL && err->code == ERR_PARKED && run->parks) {
        error_free(err);
        must("sleep", fiber_sleep(WAIT_MAX_MS));
        err = deliver(lab, run);
    }
    run->cut = LAB_CUT_NEVER;
    return err;
}

void kind_run_fini(struct kind_run *run)
{
    json_decref(run->journal);
    json_decref(run->outputs);
    json_decref(run->attributes);
    json_decref(run->calls);
    json_decref(run->notes);
    free(run->physical_id);
    run->journal = run->outputs = run->attributes = run->calls = run->notes = NULL;
    run->physical_id = NULL;
}

/* --- the cloud -------------------------------------------------------------------------------- */

struct kind_lab *kind_lab_open(const char *endpoint)
{
    struct kind_lab *lab = xcalloc(1, sizeof(*lab));
    struct aws_session_options options = {.region = "eu-west-1",
                                          .access_key = "test",
                                          .secret_key = "test",
                                          .endpoint_url = endpoint};
    lab->endpoint = xstrdup(endpoint);
    must("session", aws_session_open(&options, &lab->session));
    must("client", http_client_new(NULL, &lab->http));
    return lab;
}

void kind_lab_close(struct kind_lab *lab)
{
    aws_session_close(lab->session);
    http_client_free(lab->http);
    free(lab->endpoint);
    free(lab);
}

struct aws_session *kind_lab_session(struct kind_lab *lab)
{
    return lab->session;
}

json_t *kind_lab_ask(struct kind_lab *lab, const char *service, const char *operation,
                     json_t *params_take)
{
    json_t *result = NULL;
    struct error *err = aws_call(lab->session, service, operation, params_take, &result);
    if (err != NULL)
        result = json_pack("{s:s}", "error",
                           err->service_code == NULL ? err->message : err->service_code);
    error_free(err);
    json_decref(params_take);
    return result;
}

json_t *kind_lab_sim(struct kind_lab *lab, const char *method, const char *path, json_t *body_take)
{
    return sim_control(lab->http, method, xasprintf("%s/_panka/%s", lab->endpoint, path),
                       body_take);
}

static bool is_read(const char *operation)
{
    static const char *const verbs[] = {"Get", "List", "Describe", "Head"};
    for (size_t i = 0; i < ARRAY_LEN(verbs); i++)
        if (strncmp(operation, verbs[i], strlen(verbs[i])) == 0)
            return true;
    return false;
}

unsigned kind_lab_mutations(struct kind_lab *lab)
{
    json_t *calls = kind_lab_sim(lab, "GET", "calls", NULL);
    unsigned count = 0;
    const char *name;
    json_t *value;
    json_object_foreach (calls, name, value) {
        const char *colon = strpbrk(name, ":.");
        if (!is_read(colon == NULL ? name : colon + 1))
            count += (unsigned)json_integer_value(value);
    }
    json_decref(calls);
    json_decref(kind_lab_sim(lab, "DELETE", "calls", NULL));
    return count;
}

size_t kind_lab_alive(struct kind_lab *lab)
{
    json_t *list = kind_lab_sim(lab, "GET", "resources", NULL);
    size_t count = json_array_size(list);
    json_decref(list);
    return count;
}

/* --- panka-sim -------------------------------------------------------------------------------- */

static char *sim_command(const char *const *args)
{
    const char *directory = getenv("PANKA_BIN_DIR");
    if (directory == NULL)
        die("PANKA_BIN_DIR is not set: run the test through ctest", NULL);
    char *command = xasprintf("exec '%s/panka-sim' --listen 127.0.0.1:0", directory);
    for (; args != NULL && *args != NULL; args++) {
        char *more = xasprintf("%s '%s'", command, *args);
        free(command);
        command = more;
    }
    return command;
}

struct session {
    const char *const *args;
    void (*test)(struct kind_lab *lab);
};

static int with_sim(void *arg)
{
    struct session *session = arg;
    char *command = sim_command(session->args);
    char line[256];
    int out_fd = -1;
    pid_t pid = command_start(command, &out_fd);
    const char *address = command_line(out_fd, line, sizeof(line)) ? strrchr(line, ' ') : NULL;
    if (address == NULL)
        die(command, NULL);
    char *endpoint = xasprintf("http://%s", address + 1);
    struct kind_lab *lab = kind_lab_open(endpoint);
    session->test(lab);
    kind_lab_close(lab);
    command_stop(pid, out_fd);
    free(endpoint);
    free(command);
    return 0;
}

void kind_lab_with_sim(const char *const *args, void (*test)(struct kind_lab *lab))
{
    struct session session = {args, test};
    if (fiber_main(with_sim, &session) != 0)
        die("the fiber failed", NULL);
}
