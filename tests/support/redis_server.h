/*
 * redis_server.h - a private redis-server for tests, in a directory of its own.
 *
 * It dies with the process that started it. Nothing here needs a fiber; the calls wait until
 * the server answers (or is gone) and end the process when that does not happen.
 */
#ifndef TESTS_SUPPORT_REDIS_SERVER_H
#define TESTS_SUPPORT_REDIS_SERVER_H

#include <stdbool.h>

struct redis_server;

struct redis_server_options {
    bool tcp;           /* also on a TCP port of 127.0.0.1 */
    bool tls;           /* also on a TLS port, with a certificate for "localhost" */
    bool client_certs;  /* which asks for a client certificate */
    bool append_only;   /* keeps what it was told before it answers */
    const char *config; /* more lines of its configuration file, NULL = none */
};

/* NULL options: a unix socket only, no persistence. Owner: caller, redis_server_stop(). */
struct redis_server *redis_server_start(const struct redis_server_options *options);

/* Stop and remove the directory. NULL is fine. */
void redis_server_stop(struct redis_server *server);

/* As kill -9 does; redis_server_restart() brings it back with what is on disk. */
void redis_server_kill(struct redis_server *server);
void redis_server_restart(struct redis_server *server);

/* Freeze and thaw: connections stay, nothing answers. */
void redis_server_freeze(struct redis_server *server);
void redis_server_thaw(struct redis_server *server);

const char *redis_server_url(const struct redis_server *server); /* unix://... */
const char *redis_server_tcp_url(const struct redis_server *server);
const char *redis_server_tls_url(const struct redis_server *server);

/* Of the certificate authority, and a client's; they exist with `tls`. */
const char *redis_server_ca_file(const struct redis_server *server);
const char *redis_server_cert_file(const struct redis_server *server);
const char *redis_server_key_file(const struct redis_server *server);

#endif
