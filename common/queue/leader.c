/*
 * The lease of the scheduler that leads a tenant.
 */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/queue/deployments.h"
#include "common/queue/queue_impl.h"

struct error *leader_acquire(struct queue *queue, const char *tenant, const char *owner,
                             uint32_t ttl_ms, uint64_t *fence)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    struct error *err = NULL;
    redis_args_key(&args, KEY_LEADER, tenant);
    redis_args_key(&args, KEY_LEADER_FENCE, tenant);
    redis_args_text(&args, owner);
    redis_args_int(&args, ttl_ms);
    TRY(queue_move(queue, &script_leader_acquire, &args, &reply));
    const char *present = redis_reply_str(redis_reply_at(reply, 0));
    if (strcmp(present, owner) == 0)
        *fence = (uint64_t)redis_reply_int(redis_reply_at(reply, 1));
    else
        err = ERR(ERR_LOCK_HELD, "tenant %s is led by %s", tenant, present);
    redis_reply_free(reply);
    return err;
}

static struct error *move_own(struct queue *queue, struct redis_script *script,
                              struct redis_args *args, bool *is_own)
{
    struct redis_reply *reply = NULL;
    TRY(queue_move(queue, script, args, &reply));
    *is_own = redis_reply_int(reply) == 1;
    redis_reply_free(reply);
    return NULL;
}

struct error *leader_renew(struct queue *queue, const char *tenant, const char *owner,
                           uint64_t fence, uint32_t ttl_ms)
{
    struct redis_args args = REDIS_ARGS_INIT;
    bool is_own = false;
    redis_args_key(&args, KEY_LEADER, tenant);
    redis_args_text(&args, owner);
    redis_args_int(&args, (int64_t)fence);
    redis_args_int(&args, ttl_ms);
    TRY(move_own(queue, &script_leader_renew, &args, &is_own));
    return is_own ? NULL : ERR(ERR_LOCK_LOST, "%s does not lead tenant %s any more", owner, tenant);
}

struct error *leader_release(struct queue *queue, const char *tenant, const char *owner,
                             uint64_t fence)
{
    struct redis_args args = REDIS_ARGS_INIT;
    bool is_own = false;
    redis_args_key(&args, KEY_LEADER, tenant);
    redis_args_text(&args, owner);
    redis_args_int(&args, (int64_t)fence);
    return move_own(queue, &script_leader_release, &args, &is_own);
}

struct error *leader_read(struct queue *queue, const char *tenant, char **owner)
{
    struct redis_reply *reply = NULL;
    char *key = xasprintf(KEY_LEADER, tenant);
    struct error *err = redis_call(queue->redis, &reply, "HGET", key, "owner", NULL);
    free(key);
    *owner = redis_reply_len(reply) > 0 ? xstrdup(redis_reply_str(reply)) : NULL;
    redis_reply_free(reply);
    return err;
}
