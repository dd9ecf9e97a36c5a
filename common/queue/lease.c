/*
 * What can be done with a claim. A script's answer for a lease is 'o' (done), 'c' (held, but
 * the deployment was cancelled) or 'l' and who has it now.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/mem.h"
#include "common/queue/queue_impl.h"

static void set_lost(struct queue_claim *claim, const char *owner)
{
    char *text = xstrdup(owner);
    free(claim->lost_to_text);
    claim->lost_to_text = text;
    claim->lost_to = text;
    claim->lost = true;
}

static struct error *lost_error(const struct queue_claim *claim)
{
    return ERR(ERR_LEASE_LOST, "the lease of %s is lost %" PRId64 " ms after the claim: %s%s",
               claim->op_id, (int64_t)clock_mono_ms() - claim->claimed_ms,
               claim->lost_to[0] != '\0' ? "it is with " : "the entry is gone", claim->lost_to);
}

struct error *queue_judge(struct queue_claim *claim, const char *answer)
{
    if (answer[0] == 'o')
        return NULL;
    if (answer[0] == 'c') {
        claim->cancelled = true;
        return ERR(ERR_CANCELLED, "deployment %s was cancelled", claim->deployment);
    }
    set_lost(claim, answer[0] == 'l' ? answer + 1 : "");
    return lost_error(claim);
}

static uint32_t deaths_of(const struct queue_claim *claim)
{
    return claim->deliveries > 0 ? claim->deliveries - 1 : 0;
}

void queue_add_claim(struct redis_args *args, const struct queue_claim *claim)
{
    redis_args_int(args, claim->priority);
    redis_args_text(args, claim->stream_id);
    redis_args_int(args, (int64_t)claim->fence);
    redis_args_text(args, claim->consumer);
    redis_args_text(args, claim->op_id);
    redis_args_text(args, claim->deployment);
    redis_args_int(args, deaths_of(claim));
}

/* Run a script for one claim and end `args`. */
static struct error *move_one(struct queue *queue, struct redis_script *script,
                              struct redis_args *args, struct queue_claim *claim)
{
    struct redis_reply *reply = NULL;
    TRY(queue_move(queue, script, args, &reply));
    struct error *err = queue_judge(claim, redis_reply_str(reply));
    redis_reply_free(reply);
    return err;
}

/* --- renew --------------------------------------------------------------------------------------
 */

/* Up to QUEUE_BATCH claims from `from` on that belong to its tenant and are not done yet. */
static size_t pick(struct queue_claim *const *claims, size_t count, size_t from, bool *is_done,
                   size_t *picked)
{
    size_t n = 0;
    for (size_t i = from; i < count && n < QUEUE_BATCH; i++) {
        if (is_done[i] || strcmp(claims[i]->tenant, claims[from]->tenant) != 0 ||
            strcmp(claims[i]->consumer, claims[from]->consumer) != 0)
            continue;
        is_done[i] = true;
        picked[n++] = i;
    }
    return n;
}

static void note_renewal(struct queue_claim *claim, const char *answer)
{
    if (answer[0] == 'l')
        set_lost(claim, answer + 1);
    else if (answer[0] == 'c')
        claim->cancelled = true;
}

static struct error *renew_some(struct queue *queue, struct queue_claim *const *claims,
                                const size_t *picked, size_t n)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    const struct queue_claim *first = claims[picked[0]];
    queue_ready_keys(&args, first->tenant);
    redis_args_key(&args, KEY_CANCELLED, first->tenant);
    redis_args_text(&args, first->consumer);
    for (size_t i = 0; i < n; i++) {
        const struct queue_claim *claim = claims[picked[i]];
        redis_args_int(&args, claim->priority);
        redis_args_text(&args, claim->stream_id);
        redis_args_int(&args, (int64_t)claim->fence);
        redis_args_text(&args, claim->deployment);
    }
    TRY(queue_move(queue, &script_renew, &args, &reply));
    for (size_t i = 0; i < n; i++)
        note_renewal(claims[picked[i]], redis_reply_str(redis_reply_at(reply, i)));
    redis_reply_free(reply);
    return NULL;
}

struct error *queue_renew(struct queue *queue, struct queue_claim *const *claims, size_t count)
{
    bool *is_done = xcalloc(count + 1, sizeof(*is_done));
    size_t picked[QUEUE_BATCH];
    struct error *err = NULL;
    for (size_t i = 0; i < count && err == NULL; i++) {
        if (is_done[i])
            continue;
        size_t n = pick(claims, count, i, is_done, picked);
        err = renew_some(queue, claims, picked, n);
    }
    free(is_done);
    return err;
}

/* --- finish -------------------------------------------------------------------------------------
 */

static struct error *finish_some(struct queue *queue, struct queue_finish *finishes,
                                 const size_t *picked, size_t n)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    const char *tenant = finishes[picked[0]].claim->tenant;
    queue_ready_keys(&args, tenant);
    redis_args_key(&args, KEY_RESULTS, tenant);
    redis_args_key(&args, KEY_DEAD, tenant);
    for (size_t i = 0; i < n; i++)
        redis_args_key(&args, KEY_OPS, tenant, finishes[picked[i]].claim->deployment);
    redis_args_int(&args, queue->options.dead_max);
    for (size_t i = 0; i < n; i++) {
        const struct queue_finish *finish = &finishes[picked[i]];
        queue_add_claim(&args, finish->claim);
        redis_args_text(&args, finish->state);
        redis_args_text(&args, finish->detail);
        redis_args_data(&args, finish->body, finish->bytes);
    }
    TRY(queue_move(queue, &script_finish, &args, &reply));
    for (size_t i = 0; i < n; i++) {
        struct queue_finish *finish = &finishes[picked[i]];
        finish->error = queue_judge(finish->claim, redis_reply_str(redis_reply_at(reply, i)));
    }
    redis_reply_free(reply);
    return NULL;
}

struct error *queue_finish_all(struct queue *queue, struct queue_finish *finishes, size_t count)
{
    struct queue_claim **claims = xmalloc((count + 1) * sizeof(*claims));
    bool *is_done = xcalloc(count + 1, sizeof(*is_done));
    size_t picked[QUEUE_BATCH];
    struct error *err = NULL;
    for (size_t i = 0; i < count; i++) {
        claims[i] = finishes[i].claim;
        finishes[i].error = NULL;
    }
    for (size_t i = 0; i < count && err == NULL; i++) {
        if (is_done[i])
            continue;
        size_t n = pick(claims, count, i, is_done, picked);
        err = finish_some(queue, finishes, picked, n);
    }
    free(is_done);
    free(claims);
    return err;
}

struct error *queue_finish(struct queue *queue, const struct queue_finish *finish)
{
    struct queue_finish one = *finish;
    TRY(queue_finish_all(queue, &one, 1));
    return one.error;
}

/* --- park, hand back, note ----------------------------------------------------------------------
 */

struct error *queue_park(struct queue *queue, struct queue_claim *claim, int64_t wake_at_ms,
                         const char *detail)
{
    struct redis_args args = REDIS_ARGS_INIT;
    queue_ready_keys(&args, claim->tenant);
    redis_args_key(&args, KEY_DELAYED, claim->tenant);
    redis_args_key(&args, KEY_PARKED, claim->tenant);
    redis_args_key(&args, KEY_CANCELLED, claim->tenant);
    redis_args_key(&args, KEY_OPS, claim->tenant, claim->deployment);
    queue_add_claim(&args, claim);
    redis_args_int(&args, wake_at_ms);
    redis_args_text(&args, detail);
    return move_one(queue, &script_park, &args, claim);
}

struct error *queue_return(struct queue *queue, struct queue_claim *claim)
{
    struct redis_args args = REDIS_ARGS_INIT;
    queue_ready_keys(&args, claim->tenant);
    redis_args_key(&args, KEY_OPS, claim->tenant, claim->deployment);
    queue_add_claim(&args, claim);
    return move_one(queue, &script_hand_back, &args, claim);
}

struct error *queue_note(struct queue *queue, struct queue_claim *claim, const char *detail)
{
    struct redis_args args = REDIS_ARGS_INIT;
    queue_ready_keys(&args, claim->tenant);
    redis_args_key(&args, KEY_OPS, claim->tenant, claim->deployment);
    queue_add_claim(&args, claim);
    redis_args_text(&args, detail);
    return move_one(queue, &script_note, &args, claim);
}
