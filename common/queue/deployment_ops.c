/*
 * The status table of a deployment's operations. A row is state, priority, stream id, delivery
 * count, consumer, deaths and detail with tabs between; the scripts write it.
 */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/queue/deployments.h"
#include "common/queue/queue_impl.h"

enum { STATE, PRIORITY, STREAM_ID, COUNT, CONSUMER, DEATHS, DETAIL, COLUMNS };

/* Columns as own texts; missing ones are "". */
static void split(const char *row, char *columns[COLUMNS])
{
    for (int i = 0; i < COLUMNS; i++) {
        size_t len = i == DETAIL ? strlen(row) : strcspn(row, "\t");
        columns[i] = xstrndup(row, len);
        row += len + (row[len] == '\t');
    }
}

static void fill(struct deployment_op *op, const char *op_id, const char *row)
{
    char *columns[COLUMNS];
    split(row, columns);
    op->op_id = xstrdup(op_id);
    op->state = columns[STATE];
    op->worker = columns[CONSUMER];
    op->detail = columns[DETAIL];
    op->deliveries = (uint32_t)(strtoul(columns[DEATHS], NULL, 10));
    if (strtoul(columns[COUNT], NULL, 10) > 0)
        op->deliveries += strcmp(op->state, "quarantined") != 0;
    free(columns[PRIORITY]);
    free(columns[STREAM_ID]);
    free(columns[COUNT]);
    free(columns[DEATHS]);
}

static int by_id(const void *a, const void *b)
{
    return strcmp(((const struct deployment_op *)a)->op_id,
                  ((const struct deployment_op *)b)->op_id);
}

struct error *deployment_ops(struct queue *queue, const char *tenant, const char *deployment,
                             struct deployment_op **ops, size_t *count)
{
    struct redis_reply *reply = NULL;
    char *key = xasprintf(KEY_OPS, tenant, deployment);
    struct error *err = redis_call(queue->redis, &reply, "HGETALL", key, NULL);
    free(key);
    TRY(err);
    *count = redis_reply_count(reply) / 2;
    *ops = xcalloc(*count + 1, sizeof(**ops));
    for (size_t i = 0; i < *count; i++)
        fill(&(*ops)[i], redis_reply_str(redis_reply_at(reply, 2 * i)),
             redis_reply_str(redis_reply_at(reply, 2 * i + 1)));
    qsort(*ops, *count, sizeof(**ops), by_id);
    redis_reply_free(reply);
    return NULL;
}

void deployment_ops_free(struct deployment_op *ops, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(ops[i].op_id);
        free(ops[i].state);
        free(ops[i].worker);
        free(ops[i].detail);
    }
    free(ops);
}

struct error *deployment_ops_set(struct queue *queue, const char *tenant, const char *deployment,
                                 const char *const *pairs, size_t pair_count)
{
    for (size_t from = 0; from < pair_count; from += QUEUE_BATCH) {
        struct redis_args args = REDIS_ARGS_INIT;
        redis_args_key(&args, KEY_OPS, tenant, deployment);
        for (size_t i = from; i < pair_count && i < from + QUEUE_BATCH; i++) {
            redis_args_text(&args, pairs[2 * i]);
            redis_args_text(&args, pairs[2 * i + 1]);
        }
        TRY(queue_move(queue, &script_ops_set, &args, NULL));
    }
    return NULL;
}

struct error *deployment_op_state(struct queue *queue, const char *tenant, const char *deployment,
                                  const char *op_id, char **state)
{
    struct redis_reply *reply = NULL;
    char *key = xasprintf(KEY_OPS, tenant, deployment);
    struct error *err = redis_call(queue->redis, &reply, "HGET", key, op_id, NULL);
    const char *row = redis_reply_str(reply);
    *state = redis_reply_is_nil(reply) ? NULL : xstrndup(row, strcspn(row, "\t"));
    redis_reply_free(reply);
    free(key);
    return err;
}

struct error *deployment_ops_drop(struct queue *queue, const char *tenant, const char *deployment)
{
    char *key = xasprintf(KEY_OPS, tenant, deployment);
    struct error *err = redis_call(queue->redis, NULL, "DEL", key, NULL);
    free(key);
    return err;
}
