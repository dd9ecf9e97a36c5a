/*
 * Claiming. A round asks each tenant for its share without waiting; only when nothing came at
 * all it waits on the tenants' streams (see queue_wait()) and asks again.
 */
#include "common/queue/claim.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"
#include "common/queue/queue_impl.h"

#define CLAIM_VALUES       9
#define USED_UP_VALUES     6
#define RECLAIM_MIN_MS     20
#define RECLAIM_MAX_MS     5000
#define WAKE_BATCH         100
#define RECLAIMS_PER_LEASE 4

struct round {
    struct queue *queue;
    const struct queue_want *want;
    struct queue_claim **claims;
    size_t count;
    size_t cap;
    char (*seen)[QUEUE_PRIORITIES][QUEUE_ID_BYTES]; /* of each tenant */
    bool must_ask_again;
};

static char *put(char **at, const char *text, size_t bytes)
{
    char *start = *at;
    memcpy(start, text, bytes);
    start[bytes] = '\0';
    *at += bytes + 1;
    return start;
}

static struct queue_held *held_new(struct queue *queue, const char *tenant, const char *consumer,
                                   const struct redis_reply *const *v)
{
    const char *const texts[] = {tenant, consumer, redis_reply_str(v[1]), redis_reply_str(v[6]),
                                 redis_reply_str(v[7])};
    size_t bytes = redis_reply_len(v[8]) + 1;
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        bytes += strlen(texts[i]) + 1;
    struct queue_held *held = xmalloc(sizeof(*held) + bytes);
    struct queue_claim *claim = &held->claim;
    char *at = held->texts;
    memset(claim, 0, sizeof(*claim));
    claim->tenant = put(&at, texts[0], strlen(texts[0]));
    claim->consumer = put(&at, texts[1], strlen(texts[1]));
    claim->stream_id = put(&at, texts[2], strlen(texts[2]));
    claim->op_id = put(&at, texts[3], strlen(texts[3]));
    claim->deployment = put(&at, texts[4], strlen(texts[4]));
    claim->bytes = redis_reply_len(v[8]);
    claim->body = put(&at, redis_reply_str(v[8]), claim->bytes);
    claim->priority = (int)redis_reply_int(v[0]);
    claim->fence = (uint64_t)redis_reply_int(v[2]);
    claim->deliveries = (uint32_t)(redis_reply_int(v[3]) + redis_reply_int(v[2]));
    claim->is_resumed = redis_reply_int(v[4]) != 0 || claim->deliveries > 1;
    claim->cancelled = redis_reply_int(v[5]) != 0;
    claim->lost_to = "";
    claim->claimed_ms = (int64_t)clock_mono_ms();
    LIST_INSERT_HEAD(&queue->held, held, link);
    return held;
}

void queue_claim_free(struct queue_claim *claim)
{
    if (claim == NULL)
        return;
    struct queue_held *held = (struct queue_held *)claim; /* its first member */
    LIST_REMOVE(held, link);
    free(claim->lost_to_text);
    free(held);
}

static void take_claims(struct round *round, const char *tenant, const struct redis_reply *list)
{
    size_t count = redis_reply_count(list) / CLAIM_VALUES;
    if (round->count + count > round->cap) {
        round->cap = (round->count + count) * 2;
        round->claims = xrealloc(round->claims, round->cap * sizeof(*round->claims));
    }
    for (size_t i = 0; i < count; i++) {
        const struct redis_reply *v[CLAIM_VALUES];
        for (size_t j = 0; j < CLAIM_VALUES; j++)
            v[j] = redis_reply_at(list, i * CLAIM_VALUES + j);
        struct queue_held *held = held_new(round->queue, tenant, round->want->consumer, v);
        round->claims[round->count++] = &held->claim;
    }
}

/* --- quarantine ------------------------------------------------------------------------------- */

static struct error *quarantine(struct queue *queue, const char *tenant,
                                const struct redis_reply *list, size_t at)
{
    struct redis_args args = REDIS_ARGS_INIT;
    queue_ready_keys(&args, tenant);
    redis_args_key(&args, KEY_RESULTS, tenant);
    redis_args_key(&args, KEY_DEAD, tenant);
    redis_args_key(&args, KEY_OPS, tenant, redis_reply_str(redis_reply_at(list, at + 5)));
    redis_args_int(&args, redis_reply_int(redis_reply_at(list, at)));
    redis_args_text(&args, redis_reply_str(redis_reply_at(list, at + 1)));
    redis_args_int(&args, redis_reply_int(redis_reply_at(list, at + 2)));
    redis_args_text(&args, redis_reply_str(redis_reply_at(list, at + 3)));
    redis_args_int(&args, queue->options.lease_ms);
    redis_args_int(&args, queue->options.dead_max);
    return queue_move(queue, &script_quarantine, &args, NULL);
}

static struct error *quarantine_all(struct queue *queue, const char *tenant,
                                    const struct redis_reply *list)
{
    for (size_t i = 0; i + USED_UP_VALUES <= redis_reply_count(list); i += USED_UP_VALUES)
        TRY(quarantine(queue, tenant, list, i));
    return NULL;
}

/* --- one tenant --------------------------------------------------------------------------------
 */

static uint64_t reclaim_interval_ms(const struct queue *queue)
{
    uint64_t ms = queue->options.lease_ms / RECLAIMS_PER_LEASE;
    if (ms < RECLAIM_MIN_MS)
        return RECLAIM_MIN_MS;
    return ms < RECLAIM_MAX_MS ? ms : RECLAIM_MAX_MS;
}

/* Expired leases are looked for a few times per lease, not with each claim. */
static bool is_reclaim_due(struct queue *queue, const char *tenant)
{
    struct queue_tenant *known = NULL;
    HASH_FIND_STR(queue->tenants, tenant, known);
    uint64_t now = clock_mono_ms();
    if (known == NULL) {
        size_t len = strlen(tenant);
        known = xcalloc(1, sizeof(*known) + len + 1);
        memcpy(known->name, tenant, len);
        HASH_ADD_KEYPTR(hh, queue->tenants, known->name, len, known);
    } else if (now - known->reclaimed_ms < reclaim_interval_ms(queue)) {
        return false;
    }
    known->reclaimed_ms = now;
    return true;
}

static struct error *run_claim(struct round *round, const char *tenant, size_t room,
                               struct redis_reply **reply)
{
    struct queue *queue = round->queue;
    struct redis_args args = REDIS_ARGS_INIT;
    while (queue->is_recovering)
        TRY(cond_wait(&queue->claims_changed, 0));
    queue_ready_keys(&args, tenant);
    redis_args_key(&args, KEY_DELAYED, tenant);
    redis_args_key(&args, KEY_PARKED, tenant);
    redis_args_key(&args, KEY_CANCELLED, tenant);
    redis_args_text(&args, round->want->consumer);
    redis_args_int(&args, (int64_t)room);
    redis_args_int(&args, queue->options.lease_ms);
    redis_args_int(&args, is_reclaim_due(queue, tenant));
    redis_args_int(&args, queue->options.max_deliveries);
    queue->claims_running++;
    fiber_shield_begin(); /* what the answer hands out would be nobody's */
    struct error *err = queue_once(queue, &script_claim, &args, reply);
    fiber_shield_end();
    queue->claims_running--;
    cond_broadcast(&queue->claims_changed);
    if (err != NULL && err->effect == ERR_EFFECT_UNKNOWN)
        queue->must_recover = true;
    return err;
}

static void remember_seen(struct round *round, size_t tenant_index, const struct redis_reply *seen)
{
    for (size_t p = 0; p < QUEUE_PRIORITIES; p++) {
        const char *id = redis_reply_str(redis_reply_at(seen, p));
        snprintf(round->seen[tenant_index][p], QUEUE_ID_BYTES, "%s", id[0] != '\0' ? id : "0");
    }
}

static struct error *claim_of(struct round *round, size_t tenant_index, size_t room)
{
    const char *tenant = round->want->tenants[tenant_index];
    struct redis_reply *reply = NULL;
    size_t woken = 0;
    TRY(run_claim(round, tenant, room, &reply));
    take_claims(round, tenant, redis_reply_at(reply, 0));
    remember_seen(round, tenant_index, redis_reply_at(reply, 3));
    struct error *err = quarantine_all(round->queue, tenant, redis_reply_at(reply, 1));
    if (err == NULL && redis_reply_int(redis_reply_at(reply, 2)) != 0)
        err = queue_wake_some(round->queue, tenant, 0, WAKE_BATCH, &woken);
    if (woken > 0)
        round->must_ask_again = true;
    redis_reply_free(reply);
    return err;
}

/* --- an answer was lost ------------------------------------------------------------------------
 */

static struct error *recover_of(struct round *round, const char *tenant)
{
    struct queue *queue = round->queue;
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    const struct queue_held *held;
    queue_ready_keys(&args, tenant);
    redis_args_key(&args, KEY_CANCELLED, tenant);
    redis_args_text(&args, round->want->consumer);
    redis_args_int(&args, queue->options.lease_ms);
    LIST_FOREACH (held, &queue->held, link) {
        if (strcmp(held->claim.tenant, tenant) == 0)
            redis_args_format(&args, "%d:%s", held->claim.priority, held->claim.stream_id);
    }
    struct error *err = queue_once(queue, &script_recover, &args, &reply);
    if (err == NULL)
        take_claims(round, tenant, reply);
    redis_reply_free(reply);
    return err;
}

/* No other claim may be on its way meanwhile: what it gets is not known here yet. */
static struct error *recover_alone(struct round *round)
{
    struct queue *queue = round->queue;
    struct error *err = NULL;
    while (queue->claims_running > 0)
        TRY(cond_wait(&queue->claims_changed, 0));
    queue->must_recover = false;
    for (size_t i = 0; i < round->want->tenant_count && err == NULL; i++)
        err = recover_of(round, round->want->tenants[i]);
    if (err != NULL)
        queue->must_recover = true;
    return err;
}

static struct error *recover(struct round *round)
{
    struct queue *queue = round->queue;
    if (!queue->must_recover || queue->is_recovering)
        return NULL;
    queue->is_recovering = true;
    fiber_shield_begin();
    struct error *err = recover_alone(round);
    fiber_shield_end();
    queue->is_recovering = false;
    cond_broadcast(&queue->claims_changed);
    return err;
}

/* --- rounds ------------------------------------------------------------------------------------
 */

/* Each gets its share first, then who has more may fill what is left. */
static struct error *ask_all(struct round *round)
{
    const struct queue_want *want = round->want;
    size_t first = round->queue->turn++;
    size_t share = want->max / want->tenant_count;
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < want->tenant_count && round->count < want->max; i++) {
            size_t room = want->max - round->count;
            if (pass == 0 && room > share)
                room = share > 0 ? share : 1;
            TRY(claim_of(round, (first + i) % want->tenant_count, room));
        }
        if (round->count == 0 || want->tenant_count == 1)
            return NULL;
    }
    return NULL;
}

static struct error *wait_for_any(struct round *round, uint64_t deadline_ms)
{
    const struct queue_want *want = round->want;
    uint64_t now = clock_mono_ms();
    uint64_t left = deadline_ms - now;
    uint64_t slice = reclaim_interval_ms(round->queue);
    struct redis_args keys = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    const char **ids = xmalloc(want->tenant_count * QUEUE_PRIORITIES * sizeof(*ids));
    for (size_t i = 0; i < want->tenant_count; i++) {
        queue_ready_keys(&keys, want->tenants[i]);
        for (size_t p = 0; p < QUEUE_PRIORITIES; p++)
            ids[i * QUEUE_PRIORITIES + p] = round->seen[i][p];
    }
    struct queue_wait wait = {&keys, ids, 1, (uint32_t)(left < slice ? left : slice)};
    struct error *err = queue_wait(round->queue, &wait, &reply);
    redis_reply_free(reply);
    redis_args_fini(&keys);
    free(ids);
    return err;
}

static struct error *run_rounds(struct round *round)
{
    uint64_t deadline = clock_mono_ms() + round->want->block_ms;
    for (;;) {
        round->must_ask_again = false;
        if (fiber_is_cancelled())
            return ERR(ERR_CANCELLED, "the claim was cancelled");
        TRY(recover(round));
        if (round->count < round->want->max)
            TRY(ask_all(round));
        if (round->count > 0)
            return NULL;
        if (round->must_ask_again)
            continue;
        if (clock_mono_ms() >= deadline)
            return NULL;
        TRY(wait_for_any(round, deadline));
    }
}

struct error *queue_claim(struct queue *queue, const struct queue_want *want,
                          struct queue_claim ***claims, size_t *count)
{
    struct round round = {.queue = queue, .want = want};
    *claims = NULL;
    *count = 0;
    if (want->tenant_count == 0 || want->max == 0)
        return NULL;
    round.seen = xcalloc(want->tenant_count, sizeof(*round.seen));
    struct error *err = run_rounds(&round);
    free(round.seen);
    if (err != NULL && round.count > 0) { /* what was claimed is not given up for it */
        error_free(err);
        err = NULL;
    }
    if (err != NULL) {
        free(round.claims);
        return err;
    }
    *claims = round.claims;
    *count = round.count;
    return NULL;
}
