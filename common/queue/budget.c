#include "common/queue/budget.h"

#include "common/queue/queue_impl.h"

static void add_keys(struct redis_args *args, const struct budget_key *key)
{
    redis_args_key(args, KEY_BUDGET, key->account, key->region, key->service, key->action);
    redis_args_key(args, KEY_BUDGET, key->account, key->region, key->service, "*");
}

struct error *budget_take(struct queue *queue, const struct budget_key *key,
                          const struct budget_want *want, struct budget_grant *grant)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    add_keys(&args, key);
    redis_args_text(&args, want->tenant);
    redis_args_int(&args, want->weight > 0 ? want->weight : 1);
    redis_args_int(&args, want->calls);
    TRY(queue_move(queue, &script_budget_take, &args, &reply));
    *grant = (struct budget_grant){
        .is_limited = redis_reply_int(redis_reply_at(reply, 0)) == 1,
        .granted = (uint32_t)redis_reply_int(redis_reply_at(reply, 1)),
        .wait_ms = (uint32_t)redis_reply_int(redis_reply_at(reply, 2)),
    };
    redis_reply_free(reply);
    return NULL;
}

struct error *budget_throttled(struct queue *queue, const struct budget_key *key,
                               uint32_t action_per_second, uint32_t service_per_second)
{
    struct redis_args args = REDIS_ARGS_INIT;
    add_keys(&args, key);
    redis_args_text(&args, key->action);
    redis_args_int(&args, action_per_second);
    redis_args_int(&args, service_per_second);
    return queue_move(queue, &script_budget_throttled, &args, NULL);
}
