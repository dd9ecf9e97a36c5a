#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/redis_impl.h"

static const redisReply *as_reply(const struct redis_reply *reply)
{
    return (const redisReply *)reply;
}

enum redis_type redis_reply_type(const struct redis_reply *reply)
{
    if (reply == NULL)
        return REDIS_NIL;
    switch (as_reply(reply)->type) {
    case REDIS_REPLY_STRING:
    case REDIS_REPLY_STATUS:
    case REDIS_REPLY_ERROR: /* inside an array */
        return REDIS_TEXT;
    case REDIS_REPLY_INTEGER:
        return REDIS_INT;
    case REDIS_REPLY_ARRAY:
        return REDIS_ARRAY;
    default:
        return REDIS_NIL;
    }
}

bool redis_reply_is_nil(const struct redis_reply *reply)
{
    return redis_reply_type(reply) == REDIS_NIL;
}

const char *redis_reply_str(const struct redis_reply *reply)
{
    return redis_reply_type(reply) == REDIS_TEXT ? as_reply(reply)->str : "";
}

size_t redis_reply_len(const struct redis_reply *reply)
{
    return redis_reply_type(reply) == REDIS_TEXT ? (size_t)as_reply(reply)->len : 0;
}

int64_t redis_reply_int(const struct redis_reply *reply)
{
    if (redis_reply_type(reply) == REDIS_INT)
        return as_reply(reply)->integer;
    return strtoll(redis_reply_str(reply), NULL, 10);
}

size_t redis_reply_count(const struct redis_reply *reply)
{
    return redis_reply_type(reply) == REDIS_ARRAY ? as_reply(reply)->elements : 0;
}

const struct redis_reply *redis_reply_at(const struct redis_reply *reply, size_t index)
{
    if (index >= redis_reply_count(reply))
        return NULL;
    return (const struct redis_reply *)as_reply(reply)->element[index];
}

void redis_reply_free(struct redis_reply *reply)
{
    freeReplyObject(reply);
}

/* Answers that stand for something else than a wrong command. The text of a script's error has
 * the inner one somewhere inside. */
static const struct refusal {
    const char *text;
    enum err_code code;
    enum err_retry retry;
} refusals[] = {
    {"OOM command not allowed", ERR_LIMIT, ERR_RETRY_BACKOFF},
    {"NOAUTH ", ERR_CREDENTIALS, ERR_RETRY_REAUTH},
    {"WRONGPASS ", ERR_CREDENTIALS, ERR_RETRY_REAUTH},
    {"NOPERM ", ERR_CREDENTIALS, ERR_RETRY_NEVER},
    {"READONLY ", ERR_REDIS_DOWN, ERR_RETRY_BACKOFF},
    {"LOADING ", ERR_REDIS_DOWN, ERR_RETRY_BACKOFF},
    {"MASTERDOWN ", ERR_REDIS_DOWN, ERR_RETRY_BACKOFF},
    {"CLUSTERDOWN ", ERR_REDIS_DOWN, ERR_RETRY_BACKOFF},
    {"TRYAGAIN ", ERR_REDIS_DOWN, ERR_RETRY_BACKOFF},
    {"UNBLOCKED ", ERR_REDIS_DOWN, ERR_RETRY_BACKOFF},
    {"BUSY ", ERR_REDIS_DOWN, ERR_RETRY_BACKOFF},
    {"MISCONF ", ERR_REDIS, ERR_RETRY_BACKOFF},
};

struct error *redis_error_of(const char *text)
{
    for (size_t i = 0; i < ARRAY_LEN(refusals); i++) {
        if (strstr(text, refusals[i].text) == NULL)
            continue;
        struct error *err = ERR(refusals[i].code, "Redis refuses: %s", text);
        err->retry = refusals[i].retry;
        return err;
    }
    return ERR(ERR_REDIS, "Redis refuses: %s", text);
}
