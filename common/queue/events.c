#include "common/queue/events.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/queue/queue_impl.h"

struct error *events_append(struct queue *queue, const char *tenant, const char *deployment,
                            const struct event *events, size_t count)
{
    for (size_t from = 0; from < count; from += QUEUE_BATCH) {
        struct redis_args args = REDIS_ARGS_INIT;
        redis_args_key(&args, KEY_EVENTS, tenant, deployment);
        redis_args_int(&args, queue->options.events_max);
        for (size_t i = from; i < count && i < from + QUEUE_BATCH; i++) {
            redis_args_text(&args, events[i].type);
            redis_args_text(&args, events[i].data);
        }
        TRY(queue_once(queue, &script_events_append, &args, NULL));
    }
    return NULL;
}

struct error *event_append(struct queue *queue, const char *tenant, const char *deployment,
                           const char *type, const char *json_text)
{
    struct event one = {.type = type, .data = json_text};
    return events_append(queue, tenant, deployment, &one, 1);
}

enum { EVENT_ID_DIGITS = 19 }; /* what surely fits into 64 bits */

static bool is_id(const char *text)
{
    size_t first = strspn(text, "0123456789");
    if (first == 0 || first > EVENT_ID_DIGITS)
        return false;
    if (text[first] == '\0')
        return true;
    size_t second = text[first] == '-' ? strspn(text + first + 1, "0123456789") : 0;
    return second > 0 && second <= EVENT_ID_DIGITS && text[first + 1 + second] == '\0';
}

static struct event *decode(const struct redis_reply *entries, size_t count)
{
    size_t bytes = count * sizeof(struct event);
    for (size_t i = 0; i < count; i++) {
        const struct redis_reply *entry = redis_reply_at(entries, i);
        const struct redis_reply *fields = redis_reply_at(entry, 1);
        bytes += redis_reply_len(redis_reply_at(entry, 0)) + 3;
        bytes += redis_reply_len(queue_field(fields, "t"));
        bytes += redis_reply_len(queue_field(fields, "d"));
    }
    struct event *events = xmalloc(bytes);
    char *at = (char *)(events + count);
    for (size_t i = 0; i < count; i++) {
        const struct redis_reply *entry = redis_reply_at(entries, i);
        const struct redis_reply *fields = redis_reply_at(entry, 1);
        events[i].id = queue_put_text(&at, redis_reply_at(entry, 0));
        events[i].type = queue_put_text(&at, queue_field(fields, "t"));
        events[i].data = queue_put_text(&at, queue_field(fields, "d"));
    }
    return events;
}

struct error *events_read(struct queue *queue, const struct event_source *source,
                          const struct queue_range *range, struct event **events, size_t *count)
{
    struct redis_reply *holder = NULL;
    const struct redis_reply *entries = NULL;
    *events = NULL;
    *count = 0;
    if (range->after != NULL && !is_id(range->after))
        return ERR(ERR_INVALID, "not the id of an event: \"%.60s\"", range->after);
    char *key = xasprintf(KEY_EVENTS, source->tenant, source->deployment);
    struct error *err = queue_read_stream(queue, key, range, &holder, &entries);
    free(key);
    if (err == NULL && redis_reply_count(entries) > 0) {
        *count = redis_reply_count(entries);
        *events = decode(entries, *count);
    }
    redis_reply_free(holder);
    return err;
}

void events_free(struct event *events)
{
    free(events);
}
