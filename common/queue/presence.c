#include "common/queue/presence.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/queue/queue_impl.h"

#define FORGET_MS (24 * 3600 * 1000)

struct error *presence_beat(struct queue *queue, const char *tenant, const char *worker,
                            const char *info)
{
    struct redis_args args = REDIS_ARGS_INIT;
    redis_args_key(&args, KEY_WORKERS, tenant);
    redis_args_key(&args, KEY_WORKER_INFO, tenant);
    queue_ready_keys(&args, tenant);
    redis_args_text(&args, worker);
    redis_args_text(&args, info);
    redis_args_int(&args, FORGET_MS);
    return queue_move(queue, &script_beat, &args, NULL);
}

struct error *presence_leave(struct queue *queue, const char *tenant, const char *worker)
{
    char *workers = xasprintf(KEY_WORKERS, tenant);
    char *infos = xasprintf(KEY_WORKER_INFO, tenant);
    struct error *err = redis_call(queue->redis, NULL, "ZREM", workers, worker, NULL);
    if (err == NULL)
        err = redis_call(queue->redis, NULL, "HDEL", infos, worker, NULL);
    free(workers);
    free(infos);
    return err;
}

static struct error *read_alive(struct queue *queue, const char *tenant, uint32_t within_ms,
                                struct redis_reply **reply)
{
    struct redis_args args = REDIS_ARGS_INIT;
    redis_args_key(&args, KEY_WORKERS, tenant);
    redis_args_key(&args, KEY_WORKER_INFO, tenant);
    redis_args_int(&args, within_ms);
    return queue_move(queue, &script_alive, &args, reply);
}

static int by_id(const void *a, const void *b)
{
    return strcmp(((const struct presence_worker *)a)->id, ((const struct presence_worker *)b)->id);
}

struct error *presence_list(struct queue *queue, const char *tenant, uint32_t within_ms,
                            struct presence_worker **workers, size_t *count)
{
    struct redis_reply *reply = NULL;
    TRY(read_alive(queue, tenant, within_ms, &reply));
    *count = redis_reply_count(reply) / 4;
    *workers = xcalloc(*count + 1, sizeof(**workers));
    for (size_t i = 0; i < *count; i++) {
        struct presence_worker *worker = &(*workers)[i];
        worker->id = xstrdup(redis_reply_str(redis_reply_at(reply, 4 * i)));
        worker->info = xstrdup(redis_reply_str(redis_reply_at(reply, 4 * i + 1)));
        worker->last_beat_ms = redis_reply_int(redis_reply_at(reply, 4 * i + 2));
        worker->age_ms = redis_reply_int(redis_reply_at(reply, 4 * i + 3));
    }
    qsort(*workers, *count, sizeof(**workers), by_id);
    redis_reply_free(reply);
    return NULL;
}

void presence_free(struct presence_worker *workers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(workers[i].id);
        free(workers[i].info);
    }
    free(workers);
}
