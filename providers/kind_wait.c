/*
 * Waiting for the cloud. A wait's beginning is in the journal, so that an operation that was
 * parked, or whose worker died, goes on waiting instead of starting the clock anew. The pause
 * between two looks grows with the time already waited, up to the waiter's own delay: short
 * creations end soon, long ones cost few calls.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/kind_tools.h"
#include "providers/model.h"

enum { PAUSE_MIN_MS = 200 };

/* When the wait called `step` began, from the journal, which learns it here the first time. */
static struct error *wait_began(struct kind_call *call, const char *step, int64_t *began_ms)
{
    const struct kind_host *host = call->host;
    json_t *recorded = NULL;
    char *name = xasprintf("wait:%s", step);
    *began_ms = clock_wall_ms();
    struct error *err = NULL;
    if (host->step_state(host->arg, name, &recorded) == STEP_DONE) {
        *began_ms = json_int_or(recorded, "began_ms", *began_ms);
    } else {
        err = host->step_begin(host->arg, name, "wait");
        json_t *record = json_pack("{s:I}", "began_ms", (json_int_t)*began_ms);
        if (err == NULL)
            err = host->step_end(host->arg, name, record);
        json_decref(record);
    }
    json_decref(recorded);
    free(name);
    return err;
}

static uint64_t next_pause_ms(int64_t waited_ms, uint32_t delay_s)
{
    uint64_t pause = waited_ms < 0 ? 0 : (uint64_t)waited_ms / 2;
    uint64_t longest = (uint64_t)delay_s * 1000;
    if (pause > longest)
        pause = longest;
    return pause < PAUSE_MIN_MS ? PAUSE_MIN_MS : pause;
}

/* Not tried again: the operation has waited as long as it may. */
static struct error *took_too_long(const struct kind_call *call, const struct own_wait *wait)
{
    struct error *err = ERR(ERR_TIMEOUT, "%s of %s was not reached within %u s", wait->step,
                            call->name, wait->limit_s);
    err->retry = ERR_RETRY_NEVER;
    return err;
}

struct error *kind_wait_until(struct kind_call *call, const struct own_wait *wait)
{
    int64_t began_ms = -1;
    for (;;) {
        bool done = false;
        TRY(wait->check(call, wait->arg, &done));
        if (done)
            return NULL;
        if (began_ms < 0)
            TRY(wait_began(call, wait->step, &began_ms));
        int64_t waited_ms = clock_wall_ms() - began_ms;
        if (waited_ms > (int64_t)wait->limit_s * 1000)
            return took_too_long(call, wait);
        TRY(call->host->wait(call->host->arg, next_pause_ms(waited_ms, wait->delay_s)));
    }
}

static struct error *waiter_failed(const struct model_wait *wait, const char *name,
                                   struct error *err)
{
    if (err != NULL)
        return err;
    return ERR(ERR_PROVIDER, "%s says that %s has failed: it will not become ready", wait->waiter,
               name);
}

static struct error *check_waiter(struct kind_call *call, void *arg, bool *done)
{
    const struct model_wait *wait = arg;
    const struct model_waiter *waiter =
        model_waiter_find(model_service_find(wait->service), wait->waiter);
    json_t *result = NULL;
    struct error *err =
        aws_call(call->session, wait->service, waiter->operation, wait->params, &result);
    enum aws_wait_state state = aws_waiter_judge(wait->service, wait->waiter, err, result);
    json_decref(result);
    if (state == AWS_WAIT_FAILURE)
        return waiter_failed(wait, call->name, err);
    error_free(err);
    *done = state == AWS_WAIT_SUCCESS;
    return NULL;
}

struct error *kind_wait(struct kind_call *call, const struct model_wait *wait)
{
    const struct model_service *model = model_service_find(wait->service);
    const struct model_waiter *waiter =
        model == NULL ? NULL : model_waiter_find(model, wait->waiter);
    assert(waiter != NULL);
    struct model_wait copy = *wait;
    uint32_t model_limit_s = waiter->delay_s * waiter->max_attempts;
    struct error *err = kind_wait_until(
        call, &(struct own_wait){.step = wait->step,
                                 .check = check_waiter,
                                 .arg = &copy,
                                 .delay_s = waiter->delay_s,
                                 .limit_s = wait->limit_s > 0 ? wait->limit_s : model_limit_s});
    json_decref(wait->params);
    return err;
}
