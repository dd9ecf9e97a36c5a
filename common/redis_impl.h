/*
 * redis_impl.h - shared by the files of the Redis client, nobody else.
 *
 * redis.c keeps the commands (waiting -> sent -> answered); redis_link.c the connection under
 * them (resolve, connect, TLS, greeting, up, backoff); redis_config.c reads the options.
 */
#ifndef COMMON_REDIS_IMPL_H
#define COMMON_REDIS_IMPL_H

#include <ev.h>
#include <hiredis/hiredis.h>
#include <sys/queue.h>
#include <sys/socket.h>

#include "common/buf.h"
#include "common/fiber.h"
#include "common/redis.h"

#define REDIS_ADDRESSES_MAX 8

struct redis_config {
    char *host; /* NULL for a unix socket */
    char *port;
    char *path;
    char *user;
    char *password;
    char *ca_file;
    char *cert_file;
    char *key_file;
    char *server_name;
    char *client_name;
    char *address; /* for messages */
    int db;
    bool is_tls;
    bool insecure;
    uint32_t timeout_ms;
    uint32_t connect_ms;
};

struct redis_address {
    struct sockaddr_storage storage;
    socklen_t bytes;
};

struct redis_addresses {
    struct redis_address list[REDIS_ADDRESSES_MAX];
    int count;
    int problem; /* of getaddrinfo(), 0 = none */
};

enum redis_state {
    REDIS_DOWN, /* waiting to try again */
    REDIS_RESOLVING,
    REDIS_CONNECTING,
    REDIS_HANDSHAKING,
    REDIS_GREETING,
    REDIS_UP,
};

enum redis_call_state { CALL_WAITING, CALL_SENT, CALL_DONE };

struct redis_call {
    struct redis *redis; /* not touched once DONE */
    enum redis_call_state state;
    char *bytes; /* until sent */
    size_t len;
    uint64_t reads_before; /* how often the connection had heard when this was sent */
    uint64_t deadline_ms;
    uint32_t timeout_ms;
    bool is_abandoned; /* nobody waits; freed when its answer comes */
    bool is_greeting;
    redisReply *reply;
    struct error *err;
    struct cond done;
    TAILQ_ENTRY(redis_call) link;
};
TAILQ_HEAD(redis_calls, redis_call);

struct redis {
    struct redis_config *config;
    enum redis_state state;
    struct redis_calls waiting;
    struct redis_calls sent;

    int fd; /* of the resolver's answer while resolving */
    struct tls *tls;
    redisReader *reader;
    struct buf out;
    size_t out_done;
    bool tls_wants_write;
    ev_io io;
    ev_timer timer; /* next attempt while down, else the end of this attempt */
    struct redis_addresses addresses;
    int address_index;
    unsigned failures;
    unsigned greetings; /* answers still expected */
    uint64_t reads;
    uint64_t up_count;
    char *problem;
};

/* Errors: ERR_INVALID. Owner: caller, redis_config_free(). */
must_check struct error *redis_config_new(const struct redis_options *options,
                                          struct redis_config **out);
struct redis_config *redis_config_copy(const struct redis_config *config);
void redis_config_free(struct redis_config *config);

/* --- redis_link.c: none of these suspends ------------------------------------------------ */

void redis_link_init(struct redis *redis); /* first attempt at the next loop turn */
void redis_link_fini(struct redis *redis);

/* Give up the connection because of `reason` and try again later. */
void redis_link_drop(struct redis *redis, const char *reason);

/* More bytes are in `out`. */
void redis_link_flush(struct redis *redis);

/* --- redis.c: called by the link ---------------------------------------------------------- */

void redis_greet(struct redis *redis); /* the transport is ready */
void redis_parse(struct redis *redis); /* bytes were fed to the reader */
void redis_lost(struct redis *redis);  /* the connection is gone */
void redis_refuse_waiting(struct redis *redis, enum err_code code, const char *reason);

/* --- redis_resolve.c ---------------------------------------------------------------------- */

/* Look the host up on a thread of its own. `fd` becomes readable when the answer is there;
 * close it to give up. */
must_check struct error *redis_resolve(const char *host, const char *port, int *fd);
bool redis_resolve_read(int fd, struct redis_addresses *addresses); /* false: not complete */

/* The error a "-..." answer stands for. */
struct error *redis_error_of(const char *text);

#endif
