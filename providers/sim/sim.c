#include "providers/sim/sim.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/mem.h"
#include "providers/sim/auth.h"
#include "providers/sim/control.h"
#include "providers/sim/kafka_broker.h"
#include "providers/sim/page.h"
#include "providers/sim/tag_call.h"
#include "providers/sim/world.h"

#define SAVE_DELAY_MS 100

/* --- life --- */

static void save_changes(void *arg)
{
    struct sim *sim = arg;

    while (!sim->stopping) {
        struct error *err = NULL;

        while (!sim->dirty && !sim->stopping && err == NULL)
            err = cond_wait(&sim->changed, 0);
        if (err == NULL && !sim->stopping)
            err = fiber_sleep(SAVE_DELAY_MS);
        if (err == NULL && sim->dirty)
            err = world_save(sim);
        if (err == NULL)
            continue;
        if (err->code != ERR_CANCELLED) {
            char *text = error_text(err);

            fprintf(stderr, "panka-sim: %s\n", text);
            free(text);
        }
        error_free(err);
        if (fiber_is_cancelled())
            return;
    }
}

struct error *sim_new(const struct sim_options *options, struct sim **out)
{
    struct sim *sim = xcalloc(1, sizeof *sim);
    struct error *err;

    sim->options = *options;
    sim->options.account = xstrdup(options->account != NULL ? options->account : "123456789012");
    sim->options.state_file = xstrdup(options->state_file);
    sim->random_state = options->seed;
    sim->credentials = json_object();
    sim->delays = json_object();
    sim->calls = json_object();
    TAILQ_INIT(&sim->faults);
    cond_init(&sim->changed);
    cond_init(&sim->stopped);
    err = world_load(sim);
    if (err == NULL && sim->options.state_file != NULL)
        err = fiber_spawn("sim-save", save_changes, sim, &sim->saver);
    if (err == NULL)
        *out = sim;
    else
        sim_free(sim);
    return err;
}

void sim_drain(struct sim *sim)
{
    sim->stopping = true;
    cond_broadcast(&sim->stopped);
    cond_broadcast(&sim->changed);
}

struct error *sim_stop(struct sim *sim)
{
    sim_drain(sim);
    if (sim->saver != NULL)
        fiber_cancel(sim->saver);
    fiber_join(sim->saver);
    sim->saver = NULL;
    return world_save(sim);
}

void sim_free(struct sim *sim)
{
    if (sim == NULL)
        return;
    fault_clear(&sim->faults);
    kafka_broker_free(sim->kafka);
    json_decref(sim->world);
    json_decref(sim->credentials);
    json_decref(sim->delays);
    json_decref(sim->calls);
    free((char *)sim->options.account);
    free((char *)sim->options.state_file);
    free(sim);
}

struct error *sim_add_credentials(struct sim *sim, const char *text)
{
    char *copy = xstrdup(text), *cursor = copy;
    const char *key = strsep(&cursor, ":"), *secret = strsep(&cursor, ":");
    const char *account = cursor != NULL ? cursor : sim->options.account;
    struct error *err = NULL;

    if (secret == NULL || *key == '\0' || *secret == '\0' || strlen(account) != 12)
        err = ERR(ERR_USAGE, "credentials are KEY:SECRET or KEY:SECRET:ACCOUNT of 12 digits");
    else
        tree_put(sim->credentials, key,
                 json_pack("{s:s,s:s}", "secret", secret, "account", account));
    free(copy);
    return err;
}

struct error *sim_add_fault(struct sim *sim, const char *text)
{
    return fault_add_text(&sim->faults, text);
}

struct error *sim_add_delay(struct sim *sim, const char *text)
{
    const char *equals = strchr(text, '=');
    char *end, *service;
    long long ms;

    if (equals == NULL)
        return ERR(ERR_USAGE, "a service's delay is SERVICE=MS, not '%s'", text);
    ms = strtoll(equals + 1, &end, 10);
    if (end == equals + 1 || *end != '\0' || ms < 0)
        return ERR(ERR_USAGE, "a service's delay is SERVICE=MS, not '%s'", text);
    service = xstrndup(text, (size_t)(equals - text));
    tree_put_int(sim->delays, service, ms);
    free(service);
    return NULL;
}

/* --- one call --- */

static double chance(void *arg)
{
    return (double)(sim_random(arg) >> 11) / 9007199254740992.0;
}

static void count_call(struct sim *sim, const struct sim_call *call)
{
    char *name = xasprintf("%s:%s", call->service->name, call->op->name);

    tree_put_int(sim->calls, name, tree_int(sim->calls, name, 0) + 1);
    free(name);
}

static bool is_read(const struct model_operation *op)
{
    static const char *const verbs[] = {"Get", "List", "Describe", "Head", "Query", "Scan"};

    for (size_t i = 0; i < ARRAY_LEN(verbs); i++)
        if (strncmp(op->name, verbs[i], strlen(verbs[i])) == 0)
            return true;
    return false;
}

static sim_fn *find_handler(const struct sim_call *call, const struct sim_service **service)
{
    *service = sim_service_find(call->service->name);
    if (*service == NULL)
        return NULL;
    for (size_t i = 0; (*service)->handlers[i] != NULL; i++)
        for (const struct sim_handler *row = (*service)->handlers[i]; row->operation != NULL; row++)
            if (strcmp(row->operation, call->op->name) == 0)
                return row->fn;
    return NULL;
}

static bool perform(struct sim_call *call)
{
    const struct sim_service *service;
    sim_fn *fn = find_handler(call, &service);
    const struct sim_tag_op *tag_op = sim_tag_op_find(call->service->name, call->op->name);

    if (fn == NULL && (tag_op == NULL || service == NULL))
        return sim_fail(call, call->protocol == MODEL_REST_XML ? 501 : 400,
                        call->protocol == MODEL_QUERY || call->protocol == MODEL_EC2
                            ? "InvalidAction"
                        : call->protocol == MODEL_REST_XML ? "NotImplemented"
                                                           : "UnknownOperationException",
                        "The simulation does not know the operation %s", call->op->name);
    if (!codec_validate(call))
        return false;
    if (service->before != NULL)
        service->before(call);
    if (call->failure.status != 0)
        return false;
    if (fn == NULL ? !sim_tag_op_run(call, tag_op) : !fn(call))
        return false;
    if (!call->paged)
        page_result(call);
    return true;
}

/* Wait as a rule says. False: the request is over. */
static bool suffer(struct sim_call *call, struct fault *fault)
{
    struct error *err = NULL;
    enum fault_kind kind = fault->kind;
    uint64_t deadline = clock_mono_ms() + fault->delay_ms;

    if (kind == FAULT_CUT_BEFORE) {
        httpd_drop(call->request);
        return false;
    }
    while (err == NULL && !call->sim->stopping)
        err = cond_wait(&call->sim->stopped, deadline);
    error_ignore(err);
    if (kind == FAULT_HANG)
        httpd_drop(call->request);
    return kind != FAULT_HANG;
}

static bool fault_answer(struct sim_call *call, enum fault_kind kind)
{
    bool is_s3 = call->protocol == MODEL_REST_XML, is_ec2 = call->protocol == MODEL_EC2;
    bool is_query = call->protocol == MODEL_QUERY || is_ec2;

    if (kind == FAULT_THROTTLE || kind == FAULT_LIMIT)
        return is_s3 ? sim_fail(call, 503, "SlowDown", "Please reduce your request rate.")
               : is_query
                   ? sim_fail(call, is_ec2 ? 503 : 400,
                              is_ec2 ? "RequestLimitExceeded" : "Throttling", "Rate exceeded")
                   : sim_fail(call, call->protocol == MODEL_REST_JSON ? 429 : 400,
                              call->protocol == MODEL_REST_JSON ? "TooManyRequestsException"
                                                                : "ThrottlingException",
                              "Rate exceeded");
    if (kind == FAULT_ERROR_500)
        return sim_fail(call, 500, is_s3 || is_ec2 ? "InternalError" : "InternalFailure",
                        "We encountered an internal error. Please try again.");
    return sim_fail(call, 503, "ServiceUnavailable", "The service is unavailable.");
}

/* Decode, act and answer, with the rule that hits this call, or NULL. */
static void serve(struct sim_call *call, struct route *route, struct fault *fault)
{
    enum fault_kind kind = fault == NULL ? FAULT_NONE : fault->kind;
    bool ok;

    if (kind == FAULT_THROTTLE || kind == FAULT_LIMIT || kind == FAULT_ERROR_500 ||
        kind == FAULT_ERROR_503) {
        fault_answer(call, kind);
        codec_reply_failure(call);
        return;
    }
    if (fault != NULL && kind != FAULT_CUT_AFTER && !suffer(call, fault))
        return;
    call->now_ms = world_now_ms();
    world_settle(call->sim, call->now_ms);
    ok = auth_read_payload(call) && codec_decode(call, &route->query, &route->labels) &&
         perform(call);
    if (ok && !is_read(call->op)) {
        call->sim->dirty = true;
        cond_signal(&call->sim->changed);
    }
    if (kind == FAULT_CUT_AFTER)
        httpd_drop(call->request);
    else if (ok)
        codec_reply(call);
    else
        codec_reply_failure(call);
}

static void call_init(struct sim_call *call, struct sim *sim, struct httpd_request *request)
{
    char id[SIM_ID_BYTES];

    *call = (struct sim_call){.sim = sim, .request = request, .now_ms = world_now_ms()};
    memcpy(call->request_id, sim_uuid(sim, id), sizeof call->request_id);
    call->in = json_object();
    call->out = json_object();
}

static void call_fini(struct sim_call *call)
{
    json_decref(call->in);
    json_decref(call->out);
    json_decref(call->failure.extra);
    free(call->failure.code);
    free(call->failure.message);
    free(call->failure.legacy_code);
    free(call->account);
    free(call->region);
    free(call->access_key);
    free(call->caller_arn);
    buf_fini(&call->decoded_body);
    buf_fini(&call->reply_body);
}

static void answer(struct sim *sim, struct httpd_request *request, struct route *route)
{
    struct sim_call call;
    struct fault *fault;

    call_init(&call, sim, request);
    auth_identify(&call, route);
    if (!route_find(&call, route) || !auth_check(&call, route)) {
        codec_reply_failure(&call);
    } else {
        count_call(sim, &call);
        fault = fault_match(&sim->faults, call.service->name, call.op->name, chance, sim);
        serve(&call, route, fault);
    }
    call_fini(&call);
}

void sim_handle(struct httpd_request *request, void *arg)
{
    struct sim *sim = arg;
    struct route route;
    struct error *err;

    if (control_handle(sim, request))
        return;
    err = route_read(request, &route);
    if (err != NULL)
        httpd_reply(request, 400, "text/plain", err->message, strlen(err->message));
    else
        answer(sim, request, &route);
    error_free(err);
    route_fini(&route);
}
