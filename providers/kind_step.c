/*
 * Journaled calls: the intent is durable before the call leaves, the outcome after it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/kind_tools.h"

/* Waiting out a passing refusal stays in the operation (each pause below the parking limit). */
enum { RETRY_FIRST_MS = 250, RETRY_LAST_MS = 2500, RETRY_LIMIT_S = 60 };

static json_t *kept_members(json_t *result, const char *const *keep)
{
    json_t *kept = json_object();
    for (; keep != NULL && *keep != NULL; keep++) {
        json_t *value = json_path(result, *keep);
        if (value != NULL)
            error_ignore(json_put_path(kept, *keep, json_incref(value))); /* fits: it is a copy */
    }
    return kept;
}

/* Make the call under an intent that is durable already, and record what came of it. An unknown
 * effect leaves the step open, and so does a refusal of a call that was sent before: the first
 * one may have had its effect, and the next run asks the cloud. */
static struct error *call_and_record(struct kind_call *call, const struct mutation *mutation,
                                     bool is_first, json_t **result)
{
    const struct kind_host *host = call->host;
    json_t *answer = NULL;
    struct error *err =
        aws_call(call->session, mutation->service, mutation->operation, mutation->params, &answer);
    if (err != NULL) {
        if (is_first && err->effect == ERR_EFFECT_NONE)
            error_ignore(host->step_end(host->arg, mutation->step, NULL)); /* err says more */
        return err;
    }
    json_t *kept = kept_members(answer, mutation->keep);
    err = host->step_end(host->arg, mutation->step, kept);
    json_decref(kept);
    if (err == NULL && result != NULL)
        *result = json_incref(answer);
    json_decref(answer);
    return err;
}

static struct error *mutate_once(struct kind_call *call, const struct mutation *mutation,
                                 json_t **result)
{
    const struct kind_host *host = call->host;
    json_t *recorded = NULL;
    enum step_state state = host->step_state(host->arg, mutation->step, &recorded);
    if (state == STEP_DONE) {
        if (result != NULL)
            *result = recorded;
        else
            json_decref(recorded);
        return NULL;
    }
    char name[128];
    snprintf(name, sizeof(name), "%s:%s", mutation->service, mutation->operation);
    TRY(host->step_begin(host->arg, mutation->step, name));
    return call_and_record(call, mutation, state == STEP_NEW, result);
}

static bool is_passing(const struct error *err, const struct kind_retry *retries)
{
    char *text = error_text(err);
    bool passing = false;
    for (; retries != NULL && retries->code != NULL && !passing; retries++)
        passing = aws_error_is(err, retries->code) &&
                  (retries->text == NULL || strstr(text, retries->text) != NULL);
    free(text);
    return passing;
}

static struct error *mutate(struct kind_call *call, const struct mutation *mutation,
                            json_t **result)
{
    uint32_t limit_s = mutation->retry_limit_s > 0 ? mutation->retry_limit_s : RETRY_LIMIT_S;
    uint64_t until = clock_mono_ms() + (uint64_t)limit_s * 1000;
    uint64_t pause_ms = RETRY_FIRST_MS;
    for (;;) {
        struct error *err = mutate_once(call, mutation, result);
        if (err == NULL || !is_passing(err, mutation->retries))
            return err;
        if (clock_mono_ms() + pause_ms > until)
            return WRAP(err, "still refused after %u s", limit_s);
        error_free(err);
        TRY(call->host->wait(call->host->arg, pause_ms));
        pause_ms = pause_ms * 2 < RETRY_LAST_MS ? pause_ms * 2 : RETRY_LAST_MS;
    }
}

struct error *kind_mutate(struct kind_call *call, const struct mutation *mutation, json_t **result)
{
    struct error *err = mutate(call, mutation, result);
    json_decref(mutation->params);
    return err;
}

struct error *kind_step_begin(struct kind_call *call, const char *step, const char *what,
                              enum step_state *state)
{
    json_t *recorded = NULL;
    *state = call->host->step_state(call->host->arg, step, &recorded);
    json_decref(recorded);
    return *state == STEP_DONE ? NULL : call->host->step_begin(call->host->arg, step, what);
}

struct error *kind_step_end(struct kind_call *call, const char *step, enum step_state state,
                            struct error *err)
{
    const struct kind_host *host = call->host;
    if (err != NULL) {
        if (state == STEP_NEW && err->effect == ERR_EFFECT_NONE)
            error_ignore(host->step_end(host->arg, step, NULL)); /* err says more */
        return err;
    }
    json_t *nothing = json_object();
    err = host->step_end(host->arg, step, nothing);
    json_decref(nothing);
    return err;
}

struct error *kind_query(struct kind_call *call, const char *service, const char *operation,
                         json_t *params, json_t **result)
{
    struct error *err = aws_call(call->session, service, operation, params, result);
    json_decref(params);
    return err;
}
