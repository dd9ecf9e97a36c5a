#include "common/queue/queue.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"
#include "common/queue/queue_impl.h"

#define LEASE_MS        30000
#define MAX_DELIVERIES  3
#define EVENTS_MAX      10000
#define DEPLOYMENTS_MAX 1000
#define DEAD_MAX        10000
#define WAIT_MS         2000
#define IDLE_LINKS_MAX  8
#define BLOCK_MARGIN_MS 3000
#define READ_MAX        1000

static void set_default(uint32_t *value, uint32_t standard)
{
    if (*value == 0)
        *value = standard;
}

struct error *queue_open(struct redis *redis, const struct queue_options *options,
                         struct queue **out)
{
    struct queue *queue = xcalloc(1, sizeof(*queue));
    queue->redis = redis;
    if (options != NULL)
        queue->options = *options;
    set_default(&queue->options.lease_ms, LEASE_MS);
    set_default(&queue->options.max_deliveries, MAX_DELIVERIES);
    set_default(&queue->options.events_max, EVENTS_MAX);
    set_default(&queue->options.deployments_max, DEPLOYMENTS_MAX);
    set_default(&queue->options.dead_max, DEAD_MAX);
    set_default(&queue->options.wait_ms, WAIT_MS);
    cond_init(&queue->claims_changed);
    LIST_INIT(&queue->idle);
    LIST_INIT(&queue->busy);
    LIST_INIT(&queue->held);
    *out = queue;
    return NULL;
}

void queue_close(struct queue *queue)
{
    if (queue == NULL)
        return;
    assert(LIST_EMPTY(&queue->busy));
    struct queue_link *link;
    while ((link = LIST_FIRST(&queue->idle)) != NULL) {
        LIST_REMOVE(link, link);
        redis_close(link->redis);
        free(link);
    }
    struct queue_held *held;
    while ((held = LIST_FIRST(&queue->held)) != NULL)
        queue_claim_free(&held->claim);
    struct queue_tenant *tenant;
    struct queue_tenant *next;
    HASH_ITER (hh, queue->tenants, tenant, next) {
        HASH_DEL(queue->tenants, tenant);
        free(tenant);
    }
    redis_close(queue->journal);
    free(queue);
}

bool queue_is_consuming(const struct queue *queue)
{
    const struct queue_link *link;
    if (!redis_is_up(queue->redis))
        return false;
    LIST_FOREACH (link, &queue->busy, link)
        if (!redis_is_up(link->redis))
            return false;
    return true;
}

uint32_t queue_lease_ms(const struct queue *queue)
{
    return queue->options.lease_ms;
}

void queue_ready_keys(struct redis_args *args, const char *tenant)
{
    for (int priority = 0; priority < QUEUE_PRIORITIES; priority++)
        redis_args_key(args, KEY_READY, tenant, priority);
}

struct error *queue_once(struct queue *queue, struct redis_script *script, struct redis_args *args,
                         struct redis_reply **reply)
{
    struct error *err = redis_script_call(queue->redis, script, args, reply);
    redis_args_fini(args);
    return err;
}

static bool is_answer_lost(const struct error *err)
{
    return err != NULL && err->code == ERR_REDIS_DOWN && err->effect == ERR_EFFECT_UNKNOWN;
}

struct error *queue_move(struct queue *queue, struct redis_script *script, struct redis_args *args,
                         struct redis_reply **reply)
{
    struct error *err = redis_script_call(queue->redis, script, args, reply);
    if (is_answer_lost(err)) {
        error_free(err);
        err = redis_script_call(queue->redis, script, args, reply);
        if (err != NULL)
            err->effect = ERR_EFFECT_UNKNOWN; /* the first one may have happened */
    }
    redis_args_fini(args);
    return err;
}

struct error *queue_command(struct queue *queue, const struct redis_args *args,
                            struct redis_reply **reply)
{
    return redis_call_argv(queue->redis, args->count, args->values, args->lens, 0, reply);
}

/* --- blocking reads --------------------------------------------------------------------------- */

static struct error *take_link(struct queue *queue, struct queue_link **out)
{
    struct queue_link *link = LIST_FIRST(&queue->idle);
    if (link != NULL) {
        LIST_REMOVE(link, link);
        queue->idle_count--;
    } else {
        link = xcalloc(1, sizeof(*link));
        struct error *err = redis_blocking_open(queue->redis, &link->redis);
        if (err != NULL) {
            free(link);
            return err;
        }
    }
    LIST_INSERT_HEAD(&queue->busy, link, link);
    *out = link;
    return NULL;
}

/* A connection on which the server may still block is of no use to the next one. */
static void give_link(struct queue *queue, struct queue_link *link, bool is_clean)
{
    LIST_REMOVE(link, link);
    if (is_clean && queue->idle_count < IDLE_LINKS_MAX) {
        LIST_INSERT_HEAD(&queue->idle, link, link);
        queue->idle_count++;
        return;
    }
    redis_close(link->redis);
    free(link);
}

struct error *queue_wait(struct queue *queue, const struct queue_wait *wait,
                         struct redis_reply **reply)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct queue_link *link = NULL;
    *reply = NULL;
    TRY(take_link(queue, &link));
    redis_args_text(&args, "XREAD");
    redis_args_text(&args, "COUNT");
    redis_args_int(&args, (int64_t)wait->max);
    redis_args_text(&args, "BLOCK");
    redis_args_int(&args, wait->block_ms);
    redis_args_text(&args, "STREAMS");
    for (size_t i = 0; i < wait->keys->count; i++)
        redis_args_text(&args, wait->keys->values[i]);
    for (size_t i = 0; i < wait->keys->count; i++)
        redis_args_text(&args, wait->ids[i]);
    struct error *err = redis_call_argv(link->redis, args.count, args.values, args.lens,
                                        wait->block_ms + BLOCK_MARGIN_MS, reply);
    give_link(queue, link, err == NULL);
    redis_args_fini(&args);
    return err;
}

static struct error *read_now(struct queue *queue, const char *key, const struct queue_range *range,
                              struct redis_reply **reply)
{
    struct redis_args args = REDIS_ARGS_INIT;
    char from[QUEUE_ID_BYTES + 1];
    snprintf(from, sizeof(from), "(%s", range->after);
    redis_args_text(&args, "XRANGE");
    redis_args_text(&args, key);
    redis_args_text(&args, from);
    redis_args_text(&args, "+");
    redis_args_text(&args, "COUNT");
    redis_args_int(&args, (int64_t)range->max);
    struct error *err = queue_command(queue, &args, reply);
    redis_args_fini(&args);
    return err;
}

struct error *queue_read_stream(struct queue *queue, const char *key,
                                const struct queue_range *range, struct redis_reply **holder,
                                const struct redis_reply **entries)
{
    struct queue_range real = {.after = range->after != NULL ? range->after : "0",
                               .max = range->max != 0 ? range->max : READ_MAX};
    *entries = NULL;
    TRY(read_now(queue, key, &real, holder));
    *entries = *holder;
    if (redis_reply_count(*holder) > 0 || range->block_ms == 0)
        return NULL;
    redis_reply_free(*holder);
    *holder = NULL;
    *entries = NULL;
    struct redis_args keys = REDIS_ARGS_INIT;
    redis_args_text(&keys, key);
    struct queue_wait wait = {&keys, &real.after, real.max, range->block_ms};
    struct error *err = queue_wait(queue, &wait, holder);
    redis_args_fini(&keys);
    if (err == NULL) /* {{key, entries}} */
        *entries = redis_reply_at(redis_reply_at(*holder, 0), 1);
    return err;
}

const struct redis_reply *queue_field(const struct redis_reply *fields, const char *name)
{
    for (size_t i = 0; i + 1 < redis_reply_count(fields); i += 2)
        if (strcmp(redis_reply_str(redis_reply_at(fields, i)), name) == 0)
            return redis_reply_at(fields, i + 1);
    return NULL;
}

char *queue_put_text(char **at, const struct redis_reply *text)
{
    char *start = *at;
    size_t len = redis_reply_len(text);
    memcpy(start, redis_reply_str(text), len);
    start[len] = '\0';
    *at += len + 1;
    return start;
}
