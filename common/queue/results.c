#include "common/queue/results.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/queue/queue_impl.h"

/* field of the stream, where its text goes */
static const struct {
    const char *field;
    size_t offset;
} texts[] = {
    {"o", offsetof(struct queue_result, op_id)},  {"d", offsetof(struct queue_result, deployment)},
    {"s", offsetof(struct queue_result, state)},  {"w", offsetof(struct queue_result, worker)},
    {"x", offsetof(struct queue_result, detail)}, {"b", offsetof(struct queue_result, body)},
};

static size_t bytes_of(const struct redis_reply *entry)
{
    const struct redis_reply *fields = redis_reply_at(entry, 1);
    size_t bytes = redis_reply_len(redis_reply_at(entry, 0)) + 1;
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        bytes += redis_reply_len(queue_field(fields, texts[i].field)) + 1;
    return bytes;
}

static void fill(struct queue_result *result, const struct redis_reply *entry, char **at)
{
    const struct redis_reply *fields = redis_reply_at(entry, 1);
    result->stream_id = queue_put_text(at, redis_reply_at(entry, 0));
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        const char **text = (const char **)((char *)result + texts[i].offset);
        *text = queue_put_text(at, queue_field(fields, texts[i].field));
    }
    result->bytes = redis_reply_len(queue_field(fields, "b"));
    result->deliveries = (uint32_t)redis_reply_int(queue_field(fields, "n"));
}

static struct queue_result *decode(const struct redis_reply *entries, size_t count)
{
    size_t bytes = count * sizeof(struct queue_result);
    for (size_t i = 0; i < count; i++)
        bytes += bytes_of(redis_reply_at(entries, i));
    struct queue_result *results = xmalloc(bytes);
    char *at = (char *)(results + count);
    for (size_t i = 0; i < count; i++)
        fill(&results[i], redis_reply_at(entries, i), &at);
    return results;
}

struct error *queue_results_read(struct queue *queue, const char *tenant,
                                 const struct queue_range *range, struct queue_result **results,
                                 size_t *count)
{
    struct redis_reply *holder = NULL;
    const struct redis_reply *entries = NULL;
    char *key = xasprintf(KEY_RESULTS, tenant);
    struct error *err = queue_read_stream(queue, key, range, &holder, &entries);
    free(key);
    *results = NULL;
    *count = err == NULL ? redis_reply_count(entries) : 0;
    if (*count > 0)
        *results = decode(entries, *count);
    redis_reply_free(holder);
    return err;
}

void queue_results_free(struct queue_result *results)
{
    free(results);
}

/* Journals go last: one that stays behind expires, a result without its journal does not. */
static struct error *ack_some(struct queue *queue, const char *tenant,
                              const struct queue_result *results, size_t count)
{
    struct redis_args entries = REDIS_ARGS_INIT;
    struct redis_args journals = REDIS_ARGS_INIT;
    struct redis_args names = REDIS_ARGS_INIT;
    redis_args_key(&names, KEY_RESULTS, tenant);
    for (size_t i = 0; i < count; i++)
        redis_args_key(&names, KEY_JOURNAL, tenant, results[i].op_id);
    redis_args_text(&entries, "XDEL");
    redis_args_text(&entries, names.values[0]);
    redis_args_text(&journals, "UNLINK");
    for (size_t i = 0; i < count; i++) {
        redis_args_text(&entries, results[i].stream_id);
        redis_args_text(&journals, names.values[i + 1]);
    }
    struct redis_call *first =
        redis_send(queue->redis, entries.count, entries.values, entries.lens, 0);
    struct redis_call *second =
        redis_send(queue->redis, journals.count, journals.values, journals.lens, 0);
    struct error *err = redis_wait(first, NULL);
    struct error *late = redis_wait(second, NULL);
    redis_args_fini(&entries);
    redis_args_fini(&journals);
    redis_args_fini(&names);
    if (err == NULL)
        return late;
    error_free(late);
    return err;
}

struct error *queue_results_ack(struct queue *queue, const char *tenant,
                                const struct queue_result *results, size_t count)
{
    for (size_t from = 0; from < count; from += QUEUE_BATCH) {
        size_t n = count - from < QUEUE_BATCH ? count - from : QUEUE_BATCH;
        TRY(ack_some(queue, tenant, results + from, n));
    }
    return NULL;
}
