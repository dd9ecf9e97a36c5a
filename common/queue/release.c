/*
 * The scheduler's moves: release, repair, cancel, wake, and the numbers of a tenant.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/queue/queue_impl.h"

#define CAP_RETRY_MS    2000
#define WAKE_BATCH      100
#define ALIVE_LEASES    3
#define BATCH_BYTES_MAX (4 * 1024 * 1024)

static struct error *check_id(const char *op_id)
{
    size_t len = strlen(op_id);
    if (len == 0 || len > 512 || strpbrk(op_id, "\t\n ") != NULL)
        return ERR(ERR_INVALID, "not an operation id: \"%s\"", op_id);
    return NULL;
}

/* Entries from `from` on, as many as fit into one call. */
static struct error *add_entries(struct redis_args *args, const struct queue_batch *batch,
                                 size_t from, size_t *next)
{
    size_t bytes = 0;
    size_t i = from;
    while (i < batch->count && i - from < QUEUE_BATCH && bytes < BATCH_BYTES_MAX) {
        const struct queue_entry *entry = &batch->entries[i++];
        TRY(check_id(entry->op_id));
        redis_args_text(args, entry->op_id);
        redis_args_data(args, entry->body, entry->bytes);
        bytes += entry->bytes;
    }
    *next = i;
    return NULL;
}

static struct error *release_some(struct queue *queue, const struct queue_batch *batch,
                                  size_t *from, size_t *added)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    queue_ready_keys(&args, batch->tenant);
    redis_args_key(&args, KEY_DELAYED, batch->tenant);
    redis_args_key(&args, KEY_CANCELLED, batch->tenant);
    redis_args_key(&args, KEY_OPS, batch->tenant, batch->deployment);
    redis_args_int(&args, batch->priority);
    redis_args_text(&args, batch->deployment);
    redis_args_int(&args, queue->options.max_queued);
    struct error *err = add_entries(&args, batch, *from, from);
    if (err != NULL) {
        redis_args_fini(&args);
        return err;
    }
    TRY(queue_move(queue, &script_release, &args, &reply));
    bool is_cancelled = redis_reply_type(reply) == REDIS_INT;
    bool is_full = redis_reply_int(redis_reply_at(reply, 1)) != 0;
    *added += (size_t)redis_reply_int(redis_reply_at(reply, 0));
    redis_reply_free(reply);
    if (is_cancelled)
        return ERR(ERR_CANCELLED, "deployment %s was cancelled", batch->deployment);
    if (!is_full)
        return NULL;
    err = ERR(ERR_LIMIT, "tenant %s has %u operations in the queue, its most", batch->tenant,
              queue->options.max_queued);
    err->retry = ERR_RETRY_BACKOFF;
    err->retry_after_ms = CAP_RETRY_MS;
    return err;
}

struct error *queue_release(struct queue *queue, const struct queue_batch *batch, size_t *added)
{
    size_t count = 0;
    struct error *err = NULL;
    for (size_t from = 0; from < batch->count && err == NULL;)
        err = release_some(queue, batch, &from, &count);
    if (added != NULL)
        *added = count;
    return err;
}

static struct error *repair_some(struct queue *queue, const struct queue_batch *batch, size_t *from,
                                 size_t *added)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    queue_ready_keys(&args, batch->tenant);
    redis_args_key(&args, KEY_PARKED, batch->tenant);
    redis_args_key(&args, KEY_RESULTS, batch->tenant);
    redis_args_key(&args, KEY_CANCELLED, batch->tenant);
    redis_args_key(&args, KEY_OPS, batch->tenant, batch->deployment);
    redis_args_int(&args, batch->priority);
    redis_args_text(&args, batch->deployment);
    struct error *err = add_entries(&args, batch, *from, from);
    if (err != NULL) {
        redis_args_fini(&args);
        return err;
    }
    TRY(queue_move(queue, &script_repair, &args, &reply));
    *added += (size_t)redis_reply_int(reply);
    redis_reply_free(reply);
    return NULL;
}

struct error *queue_repair(struct queue *queue, const struct queue_batch *batch, size_t *added)
{
    size_t count = 0;
    struct error *err = NULL;
    for (size_t from = 0; from < batch->count && err == NULL;)
        err = repair_some(queue, batch, &from, &count);
    if (added != NULL)
        *added = count;
    return err;
}

struct error *queue_cancel(struct queue *queue, const char *tenant, const char *deployment,
                           size_t *removed)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    queue_ready_keys(&args, tenant);
    redis_args_key(&args, KEY_DELAYED, tenant);
    redis_args_key(&args, KEY_PARKED, tenant);
    redis_args_key(&args, KEY_CANCELLED, tenant);
    redis_args_key(&args, KEY_RESULTS, tenant);
    redis_args_key(&args, KEY_OPS, tenant, deployment);
    redis_args_text(&args, deployment);
    TRY(queue_move(queue, &script_cancel, &args, &reply));
    if (removed != NULL)
        *removed = (size_t)redis_reply_int(reply);
    redis_reply_free(reply);
    return NULL;
}

/* --- waking ----------------------------------------------------------------------------------- */

/* The second half: their deployments, and so their keys, are known now. */
static struct error *wake_found(struct queue *queue, const char *tenant, const char *at,
                                const struct redis_reply *found, size_t *moved)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    size_t count = redis_reply_count(found);
    queue_ready_keys(&args, tenant);
    redis_args_key(&args, KEY_DELAYED, tenant);
    redis_args_key(&args, KEY_PARKED, tenant);
    for (size_t i = 1; i + 1 < count; i += 2)
        redis_args_key(&args, KEY_OPS, tenant, redis_reply_str(redis_reply_at(found, i + 1)));
    redis_args_text(&args, at);
    for (size_t i = 1; i + 1 < count; i += 2)
        redis_args_text(&args, redis_reply_str(redis_reply_at(found, i)));
    TRY(queue_move(queue, &script_wake, &args, &reply));
    *moved += (size_t)redis_reply_int(reply);
    redis_reply_free(reply);
    return NULL;
}

static struct error *find_due(struct queue *queue, const char *tenant, int64_t now_ms, size_t max,
                              const char *op_id, struct redis_reply **found)
{
    struct redis_args args = REDIS_ARGS_INIT;
    redis_args_key(&args, KEY_DELAYED, tenant);
    redis_args_key(&args, KEY_PARKED, tenant);
    redis_args_int(&args, now_ms);
    redis_args_int(&args, (int64_t)max);
    redis_args_text(&args, op_id);
    return queue_move(queue, &script_due, &args, found);
}

struct error *queue_wake_some(struct queue *queue, const char *tenant, int64_t now_ms, size_t max,
                              size_t *moved)
{
    struct redis_reply *found = NULL;
    size_t before = *moved;
    TRY(find_due(queue, tenant, now_ms, max, "", &found));
    struct error *err = NULL;
    if (redis_reply_count(found) > 1)
        err = wake_found(queue, tenant, redis_reply_str(redis_reply_at(found, 0)), found, moved);
    redis_reply_free(found);
    assert(err != NULL || *moved - before <= max);
    return err;
}

struct error *queue_wake_due(struct queue *queue, const char *tenant, int64_t now_ms, size_t max,
                             size_t *moved)
{
    size_t count = 0;
    struct error *err = NULL;
    while (count < max && err == NULL) {
        size_t before = count;
        size_t want = max - count < WAKE_BATCH ? max - count : WAKE_BATCH;
        err = queue_wake_some(queue, tenant, now_ms, want, &count);
        if (count - before < want)
            break;
    }
    if (moved != NULL)
        *moved = count;
    return err;
}

struct error *queue_wake(struct queue *queue, const char *tenant, const char *op_id, bool *found)
{
    struct redis_reply *reply = NULL;
    size_t moved = 0;
    TRY(find_due(queue, tenant, 0, 1, op_id, &reply));
    struct error *err = NULL;
    if (redis_reply_count(reply) > 1)
        err = wake_found(queue, tenant, "inf", reply, &moved);
    redis_reply_free(reply);
    if (found != NULL)
        *found = moved > 0;
    return err;
}

/* --- numbers ---------------------------------------------------------------------------------- */

struct error *queue_depth(struct queue *queue, const char *tenant, struct queue_depth *depth)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    queue_ready_keys(&args, tenant);
    redis_args_key(&args, KEY_PARKED, tenant);
    redis_args_key(&args, KEY_RESULTS, tenant);
    redis_args_key(&args, KEY_DEAD, tenant);
    redis_args_key(&args, KEY_WORKERS, tenant);
    redis_args_int(&args, (int64_t)ALIVE_LEASES * queue->options.lease_ms);
    TRY(queue_move(queue, &script_depth, &args, &reply));
    uint64_t n[6];
    for (size_t i = 0; i < ARRAY_LEN(n); i++)
        n[i] = (uint64_t)redis_reply_int(redis_reply_at(reply, i));
    *depth = (struct queue_depth){.ready = n[0] > n[1] ? n[0] - n[1] : 0,
                                  .claimed = n[1],
                                  .parked = n[2],
                                  .results = n[3],
                                  .dead = n[4],
                                  .workers = n[5]};
    depth->oldest_eligible_ms = redis_reply_int(redis_reply_at(reply, 6));
    depth->oldest_dead_ms = redis_reply_int(redis_reply_at(reply, 7));
    redis_reply_free(reply);
    return NULL;
}
