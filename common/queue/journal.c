/*
 * The journal. When an entry has to wait for replicas or the disk, entries go over a connection
 * of their own: WAIT is about what the same connection wrote, and holds it up.
 */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/queue/queue_impl.h"

#define WAIT_MARGIN_MS 3000

static struct error *add_step(json_t *journal, const struct redis_reply *step,
                              const struct redis_reply *text)
{
    json_error_t problem;
    json_t *value =
        json_loadb(redis_reply_str(text), redis_reply_len(text), JSON_DECODE_ANY, &problem);
    if (value == NULL)
        return ERR(ERR_PARSE, "step %s of the journal is no JSON: %s", redis_reply_str(step),
                   problem.text);
    json_object_set_new(journal, redis_reply_str(step), value);
    return NULL;
}

static struct error *decode(const struct redis_reply *all, json_t **out)
{
    json_t *journal = json_object();
    for (size_t i = 0; i + 1 < redis_reply_count(all); i += 2) {
        struct error *err = add_step(journal, redis_reply_at(all, i), redis_reply_at(all, i + 1));
        if (err != NULL) {
            json_decref(journal);
            return err;
        }
    }
    *out = journal;
    return NULL;
}

struct error *queue_journal_read(struct queue *queue, const char *tenant, const char *op_id,
                                 json_t **journal)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    redis_args_text(&args, "HGETALL");
    char *key = xasprintf(KEY_JOURNAL, tenant, op_id);
    redis_args_text(&args, key);
    struct error *err = queue_command(queue, &args, &reply);
    redis_args_fini(&args);
    free(key);
    TRY(err);
    err = decode(reply, journal);
    redis_reply_free(reply);
    return err == NULL ? NULL : WRAP(err, "operation %s", op_id);
}

static struct error *not_durable(const char *what, int64_t have, uint32_t want)
{
    struct error *err =
        ERR(ERR_REDIS_DOWN, "the journal entry is on %d %s of %u", (int)have, what, want);
    err->effect = ERR_EFFECT_UNKNOWN;
    return err;
}

static struct error *wait_replicas(const struct queue *queue)
{
    struct redis_reply *reply = NULL;
    char count[16];
    char ms[16];
    snprintf(count, sizeof(count), "%u", queue->options.wait_replicas);
    snprintf(ms, sizeof(ms), "%u", queue->options.wait_ms);
    const char *const argv[] = {"WAIT", count, ms};
    TRY(redis_call_argv(queue->journal, 3, argv, NULL, queue->options.wait_ms + WAIT_MARGIN_MS,
                        &reply));
    int64_t have = redis_reply_int(reply);
    redis_reply_free(reply);
    if (have >= (int64_t)queue->options.wait_replicas)
        return NULL;
    return not_durable("replicas", have, queue->options.wait_replicas);
}

static struct error *wait_disk(const struct queue *queue)
{
    struct redis_reply *reply = NULL;
    char count[16];
    char ms[16];
    snprintf(count, sizeof(count), "%u", queue->options.wait_replicas);
    snprintf(ms, sizeof(ms), "%u", queue->options.wait_ms);
    const char *const argv[] = {"WAITAOF", "1", count, ms};
    TRY(redis_call_argv(queue->journal, 4, argv, NULL, queue->options.wait_ms + WAIT_MARGIN_MS,
                        &reply));
    int64_t local = redis_reply_int(redis_reply_at(reply, 0));
    int64_t have = redis_reply_int(redis_reply_at(reply, 1));
    redis_reply_free(reply);
    if (local < 1)
        return not_durable("disks", local, 1);
    if (have < (int64_t)queue->options.wait_replicas)
        return not_durable("replicas' disks", have, queue->options.wait_replicas);
    return NULL;
}

static struct error *write_step(struct queue *queue, struct redis_args *args,
                                struct redis_reply **reply)
{
    if (queue->options.wait_replicas == 0 && !queue->options.wait_aof)
        return queue_move(queue, &script_journal, args, reply);
    struct error *err = NULL;
    if (queue->journal == NULL)
        err = redis_blocking_open(queue->redis, &queue->journal);
    if (err == NULL)
        err = redis_script_call(queue->journal, &script_journal, args, reply);
    redis_args_fini(args);
    TRY(err);
    if (redis_reply_str(*reply)[0] == 'o')
        err = queue->options.wait_aof ? wait_disk(queue) : wait_replicas(queue);
    return err;
}

struct error *queue_journal_write(struct queue *queue, struct queue_claim *claim, const char *step,
                                  const char *json_text)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    queue_ready_keys(&args, claim->tenant);
    redis_args_key(&args, KEY_JOURNAL, claim->tenant, claim->op_id);
    queue_add_claim(&args, claim);
    redis_args_text(&args, step);
    redis_args_text(&args, json_text);
    struct error *err = write_step(queue, &args, &reply);
    if (err == NULL)
        err = queue_judge(claim, redis_reply_str(reply));
    redis_reply_free(reply);
    return err;
}
