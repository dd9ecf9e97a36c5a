/*
 * Commands. A call is in `waiting` until its bytes are handed to the connection, in `sent`
 * until its answer came (answers come in the order of the commands), then done. The fiber that
 * waits for it frees it; one that gives up on a sent call leaves it behind as abandoned.
 */
#include "common/redis.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/mem.h"
#include "common/redis_impl.h"

#define ARGS_MAX 64 /* of redis_call() */

static void call_free(struct redis_call *call)
{
    free(call->bytes);
    freeReplyObject(call->reply);
    error_free(call->err);
    free(call);
}

/* Unlinks nothing: the caller has. */
static void call_end(struct redis_call *call, redisReply *reply, struct error *err)
{
    if (call->is_abandoned) {
        freeReplyObject(reply);
        error_free(err);
        call_free(call);
        return;
    }
    call->state = CALL_DONE;
    call->reply = reply;
    call->err = err;
    cond_signal(&call->done);
}

static void call_send(struct redis *redis, struct redis_call *call)
{
    buf_add(&redis->out, call->bytes, call->len);
    free(call->bytes);
    call->bytes = NULL;
    call->state = CALL_SENT;
    call->reads_before = redis->reads;
    TAILQ_INSERT_TAIL(&redis->sent, call, link);
}

static struct redis_call *call_new(struct redis *redis, size_t argc, const char *const *argv,
                                   const size_t *lens)
{
    struct redis_call *call = xcalloc(1, sizeof(*call));
    call->redis = redis;
    cond_init(&call->done);
    /* the result's type differs between versions of hiredis; the arguments are not changed */
    long long len = redisFormatCommandArgv(&call->bytes, (int)argc, (const char **)argv, lens);
    if (len < 0)
        abort(); /* out of memory */
    call->len = (size_t)len;
    return call;
}

static void send_all_waiting(struct redis *redis)
{
    struct redis_call *call;
    while ((call = TAILQ_FIRST(&redis->waiting)) != NULL) {
        TAILQ_REMOVE(&redis->waiting, call, link);
        call_send(redis, call);
    }
    redis_link_flush(redis);
}

/* --- what the link calls ------------------------------------------------------------------ */

static void greet_with(struct redis *redis, size_t argc, const char *const *argv)
{
    struct redis_call *call = call_new(redis, argc, argv, NULL);
    call->is_abandoned = true;
    call->is_greeting = true;
    call_send(redis, call);
    redis->greetings++;
}

void redis_greet(struct redis *redis)
{
    const struct redis_config *config = redis->config;
    redis->reader = redisReaderCreate();
    if (redis->reader == NULL)
        abort();
    redis->greetings = 0;
    if (config->password != NULL && config->user != NULL)
        greet_with(redis, 3, (const char *[]){"AUTH", config->user, config->password});
    else if (config->password != NULL)
        greet_with(redis, 2, (const char *[]){"AUTH", config->password});
    char db[16];
    snprintf(db, sizeof(db), "%d", config->db);
    if (config->db != 0)
        greet_with(redis, 2, (const char *[]){"SELECT", db});
    if (config->client_name != NULL)
        greet_with(redis, 3, (const char *[]){"CLIENT", "SETNAME", config->client_name});
    greet_with(redis, 1, (const char *[]){"PING"});
}

static bool begins(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

/* A user's rights may exclude CLIENT and PING; a refused AUTH or SELECT cannot be passed over. */
static bool is_greeting_refused(const redisReply *reply)
{
    return reply->type == REDIS_REPLY_ERROR && !begins(reply->str, "NOPERM");
}

static void on_greeting(struct redis *redis, const redisReply *reply)
{
    if (is_greeting_refused(reply)) {
        bool is_transient = begins(reply->str, "LOADING") || begins(reply->str, "MASTERDOWN") ||
                            begins(reply->str, "BUSY");
        char *text = xstrdup(reply->str);
        if (!is_transient)
            redis_refuse_waiting(redis, ERR_CREDENTIALS, text);
        redis_link_drop(redis, text);
        free(text);
        return;
    }
    if (--redis->greetings > 0)
        return;
    redis->state = REDIS_UP;
    redis->failures = 0;
    redis->up_count++;
    free(redis->problem);
    redis->problem = NULL;
    ev_timer_stop(fiber_loop(), &redis->timer);
    send_all_waiting(redis);
}

static void on_reply(struct redis *redis, redisReply *reply)
{
    struct redis_call *call = TAILQ_FIRST(&redis->sent);
    if (call == NULL) {
        redis_link_drop(redis, "the server sent an answer nobody asked for");
        freeReplyObject(reply);
        return;
    }
    TAILQ_REMOVE(&redis->sent, call, link);
    if (call->is_greeting) {
        call_free(call);
        on_greeting(redis, reply);
        freeReplyObject(reply);
        return;
    }
    /* After a fail-over the name leads to the new primary, this connection never will. */
    bool is_replica = reply->type == REDIS_REPLY_ERROR && strstr(reply->str, "READONLY") != NULL;
    call_end(call, reply, NULL);
    if (is_replica)
        redis_link_drop(redis, "the server has become a replica");
}

void redis_parse(struct redis *redis)
{
    while (redis->state == REDIS_UP || redis->state == REDIS_GREETING) {
        void *reply = NULL;
        if (redisReaderGetReply(redis->reader, &reply) != REDIS_OK) {
            redis_link_drop(redis, "the server does not speak the Redis protocol");
            return;
        }
        if (reply == NULL)
            return;
        on_reply(redis, reply);
    }
}

static struct error *down_error(const struct redis *redis, enum err_effect effect, const char *what)
{
    struct error *err =
        ERR(ERR_REDIS_DOWN, "Redis at %s: %s%s%s", redis->config->address, what,
            redis->problem != NULL ? ": " : "", redis->problem != NULL ? redis->problem : "");
    err->effect = effect;
    return err;
}

void redis_lost(struct redis *redis)
{
    struct redis_call *call;
    if (redis->reader != NULL)
        redisReaderFree(redis->reader);
    redis->reader = NULL;
    while ((call = TAILQ_FIRST(&redis->sent)) != NULL) {
        TAILQ_REMOVE(&redis->sent, call, link);
        call_end(call, NULL, down_error(redis, ERR_EFFECT_UNKNOWN, "no answer"));
    }
}

void redis_refuse_waiting(struct redis *redis, enum err_code code, const char *reason)
{
    struct redis_call *call;
    while ((call = TAILQ_FIRST(&redis->waiting)) != NULL) {
        TAILQ_REMOVE(&redis->waiting, call, link);
        call_end(call, NULL, ERR(code, "Redis at %s: %s", redis->config->address, reason));
    }
}

/* --- calls ---------------------------------------------------------------------------------- */

struct redis_call *redis_send(struct redis *redis, size_t argc, const char *const *argv,
                              const size_t *lens, uint32_t timeout_ms)
{
    struct redis_call *call = call_new(redis, argc, argv, lens);
    call->timeout_ms = timeout_ms != 0 ? timeout_ms : redis->config->timeout_ms;
    call->deadline_ms = clock_mono_ms() + call->timeout_ms;
    if (redis->state == REDIS_UP) {
        call_send(redis, call);
        redis_link_flush(redis);
    } else {
        TAILQ_INSERT_TAIL(&redis->waiting, call, link);
    }
    return call;
}

/* Nobody waits for the call any more; `err` says why. */
static struct error *give_up(struct redis_call *call, struct error *err)
{
    struct redis *redis = call->redis;
    bool is_late = err->code == ERR_TIMEOUT;
    if (call->state == CALL_WAITING) {
        TAILQ_REMOVE(&redis->waiting, call, link);
        call_free(call);
        if (!is_late)
            return err;
        error_free(err);
        return down_error(redis, ERR_EFFECT_NONE, "not connected in time");
    }
    bool is_silent = redis->reads == call->reads_before;
    call->is_abandoned = true;
    if (!is_late) {
        err->effect = ERR_EFFECT_UNKNOWN;
        return err;
    }
    error_free(err);
    err = down_error(redis, ERR_EFFECT_UNKNOWN, "no answer in time");
    if (is_silent)
        redis_link_drop(redis, "the server stopped answering");
    return err;
}

/* The call's own outcome; ends it. */
static struct error *take_outcome(struct redis_call *call, struct redis_reply **reply)
{
    struct error *err = call->err;
    call->err = NULL;
    if (err == NULL && call->reply->type == REDIS_REPLY_ERROR)
        err = redis_error_of(call->reply->str);
    if (err == NULL && reply != NULL) {
        *reply = (struct redis_reply *)call->reply;
        call->reply = NULL;
    }
    call_free(call);
    return err;
}

struct error *redis_wait(struct redis_call *call, struct redis_reply **reply)
{
    if (reply != NULL)
        *reply = NULL;
    while (call->state != CALL_DONE) {
        struct error *err = cond_wait(&call->done, call->deadline_ms);
        if (err != NULL && call->state != CALL_DONE)
            return give_up(call, err);
        error_free(err);
    }
    return take_outcome(call, reply);
}

struct error *redis_call_argv(struct redis *redis, size_t argc, const char *const *argv,
                              const size_t *lens, uint32_t timeout_ms, struct redis_reply **reply)
{
    return redis_wait(redis_send(redis, argc, argv, lens, timeout_ms), reply);
}

struct error *redis_call(struct redis *redis, struct redis_reply **reply, ...)
{
    const char *argv[ARGS_MAX];
    size_t argc = 0;
    va_list args;
    va_start(args, reply);
    const char *arg;
    while ((arg = va_arg(args, const char *)) != NULL) {
        assert(argc < ARGS_MAX);
        argv[argc++] = arg;
    }
    va_end(args);
    return redis_call_argv(redis, argc, argv, NULL, 0, reply);
}

struct error *redis_wait_up(struct redis *redis, uint32_t timeout_ms)
{
    if (redis->state == REDIS_UP)
        return NULL;
    const char *const argv[] = {"PING"};
    return redis_call_argv(redis, 1, argv, NULL, timeout_ms, NULL);
}

/* --- life ----------------------------------------------------------------------------------- */

static struct redis *redis_new(struct redis_config *config_take)
{
    struct redis *redis = xcalloc(1, sizeof(*redis));
    redis->config = config_take;
    TAILQ_INIT(&redis->waiting);
    TAILQ_INIT(&redis->sent);
    buf_init(&redis->out);
    redis_link_init(redis);
    return redis;
}

struct error *redis_open(const struct redis_options *options, struct redis **out)
{
    struct redis_config *config = NULL;
    TRY(redis_config_new(options, &config));
    *out = redis_new(config);
    return NULL;
}

struct error *redis_blocking_open(const struct redis *redis, struct redis **out)
{
    *out = redis_new(redis_config_copy(redis->config));
    return NULL;
}

void redis_close(struct redis *redis)
{
    if (redis == NULL)
        return;
    redis_link_fini(redis);
    redis_lost(redis);
    redis_refuse_waiting(redis, ERR_REDIS_DOWN, "the connection was closed");
    buf_fini(&redis->out);
    redis_config_free(redis->config);
    free(redis->problem);
    free(redis);
}

bool redis_is_up(const struct redis *redis)
{
    return redis->state == REDIS_UP;
}

const char *redis_address(const struct redis *redis)
{
    return redis->config->address;
}

const char *redis_last_problem(const struct redis *redis)
{
    return redis->problem != NULL ? redis->problem : "";
}

uint64_t redis_up_count(const struct redis *redis)
{
    return redis->up_count;
}
