/*
 * The list of operations that failed or were put aside.
 */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/queue/queue_impl.h"

static char *copy_of(const struct redis_reply *fields, const char *name)
{
    return xstrdup(redis_reply_str(queue_field(fields, name)));
}

static void fill(struct queue_dead *dead, const struct redis_reply *entry)
{
    const struct redis_reply *fields = redis_reply_at(entry, 1);
    dead->stream_id = xstrdup(redis_reply_str(redis_reply_at(entry, 0)));
    dead->op_id = copy_of(fields, "o");
    dead->deployment = copy_of(fields, "d");
    dead->state = copy_of(fields, "s");
    dead->detail = copy_of(fields, "x");
    dead->at_ms = strtoll(dead->stream_id, NULL, 10);
}

struct error *queue_dead_list(struct queue *queue, const char *tenant, size_t max,
                              struct queue_dead **dead, size_t *count)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    char *key = xasprintf(KEY_DEAD, tenant);
    const char *const words[] = {"XREVRANGE", key, "+", "-", "COUNT"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        redis_args_text(&args, words[i]);
    redis_args_int(&args, (int64_t)max);
    struct error *err = queue_command(queue, &args, &reply);
    redis_args_fini(&args);
    free(key);
    TRY(err);
    *count = redis_reply_count(reply);
    *dead = xcalloc(*count + 1, sizeof(**dead));
    for (size_t i = 0; i < *count; i++)
        fill(&(*dead)[i], redis_reply_at(reply, i));
    redis_reply_free(reply);
    return NULL;
}

void queue_dead_free(struct queue_dead *dead, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(dead[i].stream_id);
        free(dead[i].op_id);
        free(dead[i].deployment);
        free(dead[i].state);
        free(dead[i].detail);
    }
    free(dead);
}

struct error *queue_dead_retry(struct queue *queue, const char *tenant,
                               const struct queue_dead *dead, bool *done)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    queue_ready_keys(&args, tenant);
    redis_args_key(&args, KEY_DEAD, tenant);
    redis_args_key(&args, KEY_OPS, tenant, dead->deployment);
    redis_args_text(&args, dead->stream_id);
    TRY(queue_move(queue, &script_dead_retry, &args, &reply));
    if (done != NULL)
        *done = redis_reply_int(reply) == 1;
    redis_reply_free(reply);
    return NULL;
}

struct error *queue_dead_remove(struct queue *queue, const char *tenant,
                                const struct queue_dead *dead, bool *done)
{
    struct redis_reply *reply = NULL;
    char *key = xasprintf(KEY_DEAD, tenant);
    struct error *err = redis_call(queue->redis, &reply, "XDEL", key, dead->stream_id, NULL);
    free(key);
    TRY(err);
    if (done != NULL)
        *done = redis_reply_int(reply) == 1;
    redis_reply_free(reply);
    return NULL;
}
