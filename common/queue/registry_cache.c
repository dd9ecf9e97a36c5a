#include "common/queue/registry_cache.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/queue/queue_impl.h"

struct error *registry_cache_set(struct queue *queue, const char *tenant, const char *json_text)
{
    return redis_call(queue->redis, NULL, "HSET", KEY_TENANTS, tenant, json_text, NULL);
}

struct error *registry_cache_get(struct queue *queue, const char *tenant, char **json_text)
{
    struct redis_reply *reply = NULL;
    *json_text = NULL;
    TRY(redis_call(queue->redis, &reply, "HGET", KEY_TENANTS, tenant, NULL));
    if (!redis_reply_is_nil(reply))
        *json_text = xstrdup(redis_reply_str(reply));
    redis_reply_free(reply);
    return NULL;
}

struct error *registry_cache_remove(struct queue *queue, const char *tenant)
{
    return redis_call(queue->redis, NULL, "HDEL", KEY_TENANTS, tenant, NULL);
}

struct error *registry_cache_list(struct queue *queue, json_t **tenants)
{
    struct redis_reply *reply = NULL;
    TRY(redis_call(queue->redis, &reply, "HGETALL", KEY_TENANTS, NULL));
    *tenants = json_object();
    for (size_t i = 0; i + 1 < redis_reply_count(reply); i += 2) {
        const struct redis_reply *text = redis_reply_at(reply, i + 1);
        json_t *entry = json_loadb(redis_reply_str(text), redis_reply_len(text), 0, NULL);
        if (entry != NULL)
            json_object_set_new(*tenants, redis_reply_str(redis_reply_at(reply, i)), entry);
    }
    redis_reply_free(reply);
    return NULL;
}
