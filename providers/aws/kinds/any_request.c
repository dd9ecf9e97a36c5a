#include "providers/aws/kinds/any_request.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"

enum { ATTEMPTS = 10, PAUSE_FIRST_MS = 1000, PAUSE_LAST_MS = 60000 };
enum { LOOK_S = 15, LIMIT_S = 6 * 3600, BUSY_LIMIT_S = 900 };

/* What the creation of an unknown outcome is remembered by, in the state. */
#define CREATION "creation"

/* --- what a failed request means --- */

static const struct {
    const char *code;
    enum err_code meaning;
    bool passes; /* worth another request */
} failures[] = {
    {"AccessDenied", ERR_DENIED, false},        {"AlreadyExists", ERR_ALREADY_EXISTS, false},
    {"InternalFailure", ERR_SERVER, true},      {"InvalidCredentials", ERR_CREDENTIALS, false},
    {"InvalidRequest", ERR_INVALID, false},     {"NetworkFailure", ERR_NETWORK, true},
    {"NotFound", ERR_NOT_FOUND, false},         {"NotUpdatable", ERR_INVALID, false},
    {"ResourceConflict", ERR_CONFLICT, true},   {"ServiceInternalError", ERR_SERVER, true},
    {"ServiceLimitExceeded", ERR_QUOTA, false}, {"ServiceTimeout", ERR_TIMEOUT, true},
    {"Throttling", ERR_THROTTLED, true},        {"UnauthorizedTaggingOperation", ERR_DENIED, false},
};

/* `text` without the secrets that the call held. Owner: caller, free(). */
static char *masked(const struct any_work *work, const char *text)
{
    char *out = xstrdup(text);
    size_t i;
    json_t *secret;
    json_array_foreach (work->secrets, i, secret) {
        const char *hidden = json_string_value(secret), *at;
        if (*hidden == '\0' || strstr(out, hidden) == NULL)
            continue;
        struct buf clean = BUF_INIT;
        for (const char *from = out; *from != '\0'; from = at) {
            at = strstr(from, hidden);
            buf_add(&clean, from, at == NULL ? strlen(from) : (size_t)(at - from));
            if (at != NULL)
                buf_add_str(&clean, "(secret)");
            at = at == NULL ? from + strlen(from) : at + strlen(hidden);
        }
        free(out);
        out = buf_take(&clean);
    }
    return out;
}

static struct error *failure_of(const struct any_work *work, const char *operation, json_t *event,
                                bool *passes)
{
    const char *code = json_text_or(event, "ErrorCode", "GeneralServiceException");
    char *says = masked(work, json_text_or(event, "StatusMessage", "no reason is given"));
    enum err_code meaning = ERR_PROVIDER;
    char *name = xasprintf("cloudcontrol:%s", operation);
    *passes = false;
    for (size_t i = 0; i < ARRAY_LEN(failures); i++) {
        if (strcmp(failures[i].code, code) == 0) {
            meaning = failures[i].meaning;
            *passes = failures[i].passes;
        }
    }
    struct error *err = ERR(meaning, "%s %s: %s", work->call->op->kind,
                            work->id != NULL ? work->id : work->call->op->component, says);
    err->retry = ERR_RETRY_NEVER; /* what passes is tried again here */
    error_set_text(&err->service_code, code);
    error_set_text(&err->operation, name);
    free(name);
    free(says);
    return err;
}

/* --- waiting --- */

struct look {
    struct any_work *work;
    const char *token;
    int64_t not_before_ms; /* wall clock: the cloud said when to ask again */
    json_t *event;
};

static void learn_id(struct any_work *work, json_t *event)
{
    const char *id = json_text(event, "Identifier");
    if (id == NULL || text_equal(id, work->id))
        return;
    free(work->id);
    work->id = xstrdup(id);
}

static struct error *look_at_request(struct kind_call *call, void *arg, bool *done)
{
    struct look *look = arg;
    json_t *answer = NULL;
    if (clock_wall_ms() < look->not_before_ms)
        return NULL;
    TRY(kind_query(call, "cloudcontrol", "GetResourceRequestStatus",
                   json_pack("{s:s}", "RequestToken", look->token), &answer));
    json_decref(look->event);
    look->event = json_incref(json_object_get(answer, "ProgressEvent"));
    json_decref(answer);
    const char *status = json_text_or(look->event, "OperationStatus", "");
    const char *again = json_text(look->event, "RetryAfter");
    *done = strcmp(status, "SUCCESS") == 0 || strcmp(status, "FAILED") == 0 ||
            strcmp(status, "CANCEL_COMPLETE") == 0;
    if (again != NULL)
        error_ignore(clock_parse_iso(again, &look->not_before_ms));
    return NULL;
}

/* `event` is the request's last. Owner: caller. */
static struct error *wait_for_end(struct any_work *work, const char *step, const char *token,
                                  json_t **event)
{
    struct look look = {.work = work, .token = token};
    struct error *err = kind_wait_until(work->call, &(struct own_wait){.step = step,
                                                                       .check = look_at_request,
                                                                       .arg = &look,
                                                                       .delay_s = LOOK_S,
                                                                       .limit_s = LIMIT_S});
    *event = look.event;
    return err;
}

static bool is_success(json_t *event)
{
    return strcmp(json_text_or(event, "OperationStatus", ""), "SUCCESS") == 0;
}

/* --- the journal --- */

static enum step_state state_of(const struct kind_call *call, const char *step)
{
    json_t *recorded = NULL;
    enum step_state state = call->host->step_state(call->host->arg, step, &recorded);
    json_decref(recorded);
    return state;
}

static bool has_failed(const struct kind_call *call, const char *step)
{
    char *mark = xasprintf("failed:%s", step);
    bool marked = state_of(call, mark) == STEP_DONE;
    free(mark);
    return marked;
}

/* The request has ended badly: a later delivery must make another one. */
static struct error *mark_failed(struct kind_call *call, const char *step)
{
    char *mark = xasprintf("failed:%s", step);
    json_t *nothing = json_object();
    struct error *err = call->host->step_begin(call->host->arg, mark, "failed");
    if (err == NULL)
        err = call->host->step_end(call->host->arg, mark, nothing);
    json_decref(nothing);
    free(mark);
    return err;
}

bool any_began(const struct any_work *work, const char *verb)
{
    char *step = xasprintf("%s:1", verb);
    bool began = state_of(work->call, step) != STEP_NEW;
    free(step);
    return began;
}

/* --- one request --- */

/* Another operation's creation that was sent with this token may not be known by any other. */
static void token_of(const struct any_work *work, const char *step, char out[37])
{
    const char *earlier = json_path_text(work->call->attributes, CREATION ".client_token");
    kind_token(work->call, step, out);
    if (strcmp(step, "create:1") == 0 && earlier != NULL && strlen(earlier) == 36)
        snprintf(out, 37, "%s", earlier);
}

static void remember_creation(struct any_work *work, const char *client_token,
                              const char *request_token)
{
    json_t *creation = json_object();
    json_put_text(creation, "client_token", client_token);
    json_put_text(creation, "request_token", request_token);
    json_put(work->call->attributes, CREATION, creation);
}

static void forget_creation(struct any_work *work)
{
    if (json_object_get(work->call->attributes, CREATION) != NULL)
        json_put(work->call->attributes, CREATION, json_null());
}

/* Send it, unless that was done before; *token is the request's (owner: caller, free()), NULL
 * when there is nothing to do. */
static struct error *send(struct any_work *work, const struct any_change *change, const char *step,
                          char **token)
{
    static const char *const keep[] = {"ProgressEvent.RequestToken", NULL};
    static const struct kind_retry busy[] = {{"ConcurrentOperation", NULL}, {NULL, NULL}};
    bool is_create = strcmp(change->verb, "create") == 0;
    json_t *params = NULL, *answer = NULL;
    char client_token[37];
    if (state_of(work->call, step) != STEP_DONE) {
        TRY(change->params(work, &params));
        if (params == NULL)
            return NULL;
    } else {
        params = json_object(); /* the journal answers */
    }
    token_of(work, step, client_token);
    json_put_text(params, "ClientToken", client_token);
    if (is_create)
        remember_creation(work, client_token, NULL);
    TRY(kind_mutate(work->call,
                    &(struct mutation){.step = step,
                                       .service = "cloudcontrol",
                                       .operation = change->operation,
                                       .params = params,
                                       .keep = keep,
                                       .retries = busy,
                                       .retry_limit_s = BUSY_LIMIT_S},
                    &answer));
    *token = xstrdup(json_path_text(answer, keep[0]));
    json_decref(answer);
    if (*token == NULL)
        return ERR(ERR_PROVIDER, "Cloud Control gave no token for the request");
    if (is_create)
        remember_creation(work, client_token, *token);
    return NULL;
}

/* What came of one request. `passes`: another one may do. */
static struct error *attempt(struct any_work *work, const struct any_change *change,
                             const char *step, bool *passes)
{
    char *token = NULL;
    json_t *event = NULL;
    *passes = false;
    struct error *err = send(work, change, step, &token);
    if (err != NULL && aws_error_is(err, "ClientTokenConflict")) {
        *passes = true; /* what was sent under this step before was another change */
        TRY(mark_failed(work->call, step));
    }
    if (err == NULL && token != NULL)
        err = wait_for_end(work, step, token, &event);
    if (err == NULL && event != NULL) {
        learn_id(work, event);
        if (!is_success(event)) {
            forget_creation(work);
            err = failure_of(work, change->operation, event, passes);
            struct error *journal = mark_failed(work->call, step);
            if (journal != NULL) {
                error_free(err);
                err = journal;
                *passes = false;
            }
        }
    }
    json_decref(event);
    free(token);
    return err;
}

struct error *any_request(struct any_work *work, const struct any_change *change)
{
    uint64_t pause_ms = PAUSE_FIRST_MS;
    for (unsigned number = 1;; number++) {
        char step[32];
        bool passes;
        snprintf(step, sizeof(step), "%s:%u", change->verb, number);
        if (has_failed(work->call, step) && number < ATTEMPTS)
            continue;
        struct error *err = attempt(work, change, step, &passes);
        if (err == NULL)
            forget_creation(work);
        if (err == NULL || !passes || number >= ATTEMPTS)
            return err;
        char *text = error_text(err);
        kind_note(work->call, "%s; it is tried again", text);
        free(text);
        error_free(err);
        TRY(work->call->host->wait(work->call->host->arg, pause_ms));
        pause_ms = pause_ms * 2 < PAUSE_LAST_MS ? pause_ms * 2 : PAUSE_LAST_MS;
    }
}

struct error *any_settle(struct any_work *work)
{
    json_t *creation = json_object_get(work->call->attributes, CREATION);
    char *token = xstrdup(json_text(creation, "request_token"));
    json_t *event = NULL;
    struct error *err = NULL;
    if (token != NULL && work->id == NULL && !any_began(work, "create"))
        err = wait_for_end(work, "settle", token, &event);
    if (err != NULL && aws_error_is(err, "RequestTokenNotFound")) {
        error_free(err); /* forgotten after a week */
        err = NULL;
        forget_creation(work);
    }
    if (err == NULL && event != NULL) {
        if (!text_equal(json_text(event, "ErrorCode"), "AlreadyExists")) /* that is another's */
            learn_id(work, event);
        work->is_ours = work->id != NULL && is_success(event);
        forget_creation(work);
    }
    json_decref(event);
    free(token);
    return err;
}
