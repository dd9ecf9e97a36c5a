/*
 * redis.h - a connection to Redis or Valkey for the fibers of one loop.
 *
 * Life: opened without waiting, connects at once and again after every loss (50 ms, doubling
 * to 1 s, with jitter), until closed. Commands of all fibers are pipelined in call order.
 * A command issued while the connection is down waits for it until the command's deadline.
 * A command whose answer was lost is never sent again here: its error says effect UNKNOWN,
 * so whoever repeats it must have made it idempotent.
 */
#ifndef COMMON_REDIS_H
#define COMMON_REDIS_H

#include <stdint.h>

#include "common/error.h"

struct redis;
struct redis_call;
struct redis_reply;

struct redis_options {
    const char *url;  /* redis:// or rediss://[user[:password]@]host[:port][/db], or
                         unix://[user[:password]@]/path[?db=n] */
    const char *user; /* these five replace what the URL says when set; all are copied */
    const char *password;
    const char *ca_file; /* TLS, see tls.h */
    const char *cert_file;
    const char *key_file;
    const char *server_name; /* the name in the certificate; NULL = the host */
    const char *client_name; /* CLIENT SETNAME, NULL = none */
    bool insecure;           /* accept any certificate */
    uint32_t timeout_ms;     /* of a command, 0 = 5000 */
    uint32_t connect_ms;     /* of one attempt, 0 = 3000 */
};

/* Owner: caller, redis_close(). Does not wait for the connection. Errors: ERR_INVALID (url). */
must_check struct error *redis_open(const struct redis_options *options, struct redis **out);

/* A second connection like `redis`, for commands that block in the server: those would hold up
 * everything behind them on a shared one. Owner: caller, redis_close(). */
must_check struct error *redis_blocking_open(const struct redis *redis, struct redis **out);

/* Close; waiting commands end with ERR_REDIS_DOWN. NULL is fine. Never called while another
 * fiber still uses `redis` other than waiting in a call. */
void redis_close(struct redis *redis);

bool redis_is_up(const struct redis *redis);
const char *redis_address(const struct redis *redis);      /* without credentials; borrowed */
const char *redis_last_problem(const struct redis *redis); /* "" when none; borrowed */
uint64_t redis_up_count(const struct redis *redis);        /* how often it became connected */

/* Wait until connected. Suspends. Errors: ERR_REDIS_DOWN, ERR_CREDENTIALS, ERR_CANCELLED. */
must_check struct error *redis_wait_up(struct redis *redis, uint32_t timeout_ms);

/* One command of strings, ended by NULL. `reply` may be NULL; owner: caller,
 * redis_reply_free(). Suspends. Errors: ERR_REDIS_DOWN (effect NONE: not sent; UNKNOWN: sent,
 * no answer), ERR_CREDENTIALS, ERR_LIMIT (Redis is out of memory), ERR_REDIS (refused by the
 * server, its text in the message), ERR_CANCELLED. */
must_check struct error *redis_call(struct redis *redis, struct redis_reply **reply, ...)
    __attribute__((sentinel));

/* The same with binary arguments; `lens` NULL: strings; timeout_ms 0: the connection's. */
must_check struct error *redis_call_argv(struct redis *redis, size_t argc, const char *const *argv,
                                         const size_t *lens, uint32_t timeout_ms,
                                         struct redis_reply **reply);

/* In two halves, for sending several commands before waiting. redis_wait() ends the call in
 * any case; every redis_send() needs one. Only redis_wait() suspends. */
struct redis_call *redis_send(struct redis *redis, size_t argc, const char *const *argv,
                              const size_t *lens, uint32_t timeout_ms);
must_check struct error *redis_wait(struct redis_call *call, struct redis_reply **reply);

/* A Lua script; one static object per script. Its SHA is learned from the server. */
struct redis_script {
    const char *name; /* for messages */
    const char *text;
    char sha[41]; /* "" until known */
};

/* Arguments of a script: keys first, then the others. */
struct redis_args {
    size_t keys;
    size_t count;
    const char **values;
    size_t *lens;
    size_t cap;
    void *owned; /* texts made by redis_args_int() */
};
#define REDIS_ARGS_INIT                                                                            \
    {                                                                                              \
        0, 0, NULL, NULL, 0, NULL                                                                  \
    }
void redis_args_key(struct redis_args *args, const char *fmt, ...)
    printf_like(2, 3);                                           /* a copy; before all others */
void redis_args_text(struct redis_args *args, const char *text); /* borrows; NULL is "" */
void redis_args_data(struct redis_args *args, const void *data, size_t bytes); /* borrows */
void redis_args_format(struct redis_args *args, const char *fmt, ...) printf_like(2, 3);
void redis_args_int(struct redis_args *args, int64_t value);
void redis_args_fini(struct redis_args *args); /* frees; usable again */

/* EVALSHA, and EVAL when the server does not know the script (any more). Suspends. Errors: as
 * redis_call(). */
must_check struct error *redis_script_call(struct redis *redis, struct redis_script *script,
                                           const struct redis_args *args,
                                           struct redis_reply **reply);

enum redis_type { REDIS_NIL, REDIS_TEXT, REDIS_INT, REDIS_ARRAY };

enum redis_type redis_reply_type(const struct redis_reply *reply); /* NULL is REDIS_NIL */
bool redis_reply_is_nil(const struct redis_reply *reply);
const char *redis_reply_str(const struct redis_reply *reply); /* "" unless text; borrowed */
size_t redis_reply_len(const struct redis_reply *reply);      /* bytes of the text */
int64_t redis_reply_int(const struct redis_reply *reply);     /* of an integer or a decimal text */
size_t redis_reply_count(const struct redis_reply *reply);    /* of an array, else 0 */
const struct redis_reply *redis_reply_at(const struct redis_reply *reply, size_t index);
void redis_reply_free(struct redis_reply *reply); /* NULL is fine */

/* Start-up checks. Errors: ERR_REDIS_DOWN, ERR_CREDENTIALS, ERR_UNSUPPORTED (older than Redis
 * 6.2). `warnings`: one line per finding (eviction policy, persistence), "" when none; owner:
 * caller, free(). Suspends. */
must_check struct error *redis_check(struct redis *redis, char **warnings);

#endif
