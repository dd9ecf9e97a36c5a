/*
 * Announcements of deployments, for any scheduler.
 */
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/mem.h"
#include "common/queue/deployments.h"
#include "common/queue/queue_impl.h"

#define READ_MAX 100
#define VALUES   3

struct error *queue_submission_add(struct queue *queue, const char *tenant, const char *deployment)
{
    return redis_call(queue->redis, NULL, "XADD", KEY_SUBMISSIONS, "*", "t", tenant, "d",
                      deployment, NULL);
}

static struct error *read_once(struct queue *queue, const char *consumer,
                               struct redis_reply **reply)
{
    struct redis_args args = REDIS_ARGS_INIT;
    redis_args_key(&args, "%s", KEY_SUBMISSIONS);
    redis_args_text(&args, consumer);
    redis_args_int(&args, queue->options.lease_ms);
    redis_args_int(&args, READ_MAX);
    return queue_once(queue, &script_submission_read, &args, reply);
}

static struct error *wait_for_one(struct queue *queue, const char *seen, uint32_t block_ms)
{
    struct redis_args keys = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    redis_args_key(&keys, "%s", KEY_SUBMISSIONS);
    struct queue_wait wait = {&keys, &seen, 1, block_ms};
    struct error *err = queue_wait(queue, &wait, &reply);
    redis_args_fini(&keys);
    redis_reply_free(reply);
    return err;
}

static struct queue_submission *decode(const struct redis_reply *list, size_t count)
{
    struct queue_submission *submissions = xcalloc(count, sizeof(*submissions));
    for (size_t i = 0; i < count; i++) {
        const struct redis_reply *v[VALUES];
        for (size_t j = 0; j < VALUES; j++)
            v[j] = redis_reply_at(list, i * VALUES + j);
        submissions[i].stream_id = xstrdup(redis_reply_str(v[0]));
        submissions[i].tenant = xstrdup(redis_reply_str(v[1]));
        submissions[i].deployment = xstrdup(redis_reply_str(v[2]));
    }
    return submissions;
}

struct error *queue_submission_read(struct queue *queue, const char *consumer, uint32_t block_ms,
                                    struct queue_submission **submissions, size_t *count)
{
    uint64_t deadline = clock_mono_ms() + block_ms;
    *submissions = NULL;
    *count = 0;
    for (;;) {
        struct redis_reply *reply = NULL;
        TRY(read_once(queue, consumer, &reply));
        const struct redis_reply *list = redis_reply_at(reply, 0);
        *count = redis_reply_count(list) / VALUES;
        if (*count > 0)
            *submissions = decode(list, *count);
        uint64_t now = clock_mono_ms();
        struct error *err = NULL;
        if (*count == 0 && now < deadline)
            err = wait_for_one(queue, redis_reply_str(redis_reply_at(reply, 1)),
                               (uint32_t)(deadline - now));
        redis_reply_free(reply);
        if (err != NULL || *count > 0 || now >= deadline)
            return err;
    }
}

void queue_submissions_free(struct queue_submission *submissions, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(submissions[i].stream_id);
        free(submissions[i].tenant);
        free(submissions[i].deployment);
    }
    free(submissions);
}

/* An entry that is deleted but still pending is acknowledged by the next reader. */
struct error *queue_submission_ack(struct queue *queue, const char *stream_id)
{
    TRY(redis_call(queue->redis, NULL, "XACK", KEY_SUBMISSIONS, "schedulers", stream_id, NULL));
    return redis_call(queue->redis, NULL, "XDEL", KEY_SUBMISSIONS, stream_id, NULL);
}
