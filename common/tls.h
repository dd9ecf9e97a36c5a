/*
 * tls.h - a non-blocking TLS client session over a connected socket.
 *
 * Nothing here suspends: the caller waits for the socket and calls again. TLS 1.2 or
 * newer; the peer's chain and name are verified unless `insecure`. The name must be a
 * DNS name: addresses in certificates are not matched by every library version.
 */
#ifndef COMMON_TLS_H
#define COMMON_TLS_H

#include <sys/types.h>

#include "common/error.h"

struct tls;

struct tls_options {
    const char *ca_file;   /* PEM; NULL = the system's bundle */
    const char *cert_file; /* client certificate and key, PEM; both or none */
    const char *key_file;
    const char *server_name; /* the name the peer must prove; required */
    bool insecure;           /* true: accept any peer */
};

/* What the calls below store in `*done` besides a count of bytes. */
#define TLS_WANT_READ  (-1) /* call again, same arguments, when the socket is readable */
#define TLS_WANT_WRITE (-2) /* call again, same arguments, when the socket is writable */

/* Begin a session on `fd` (non-blocking, stays the caller's). `out` is owned by the caller,
 * end with tls_free(). Errors: ERR_INVALID (options), ERR_IO (files). */
must_check struct error *tls_new(const struct tls_options *options, int fd, struct tls **out);

/* End the session: sends a closing alert if the socket takes it. NULL is fine. */
void tls_free(struct tls *tls);

/* One step of the handshake; `*done` is 0 when complete. Errors: ERR_NETWORK, with
 * ERR_RETRY_NEVER when the peer's certificate is not acceptable. */
must_check struct error *tls_handshake(struct tls *tls, ssize_t *done);

/* Read up to `bytes`; `*done` is the count, 0 at the end of the stream. Data may wait inside
 * the session: read until TLS_WANT_READ before waiting. Errors: ERR_NETWORK. */
must_check struct error *tls_read(struct tls *tls, void *data, size_t bytes, ssize_t *done);

/* Write; `*done` is the count, maybe less than `bytes`. After TLS_WANT_* the next write must
 * begin with the same data. Errors: ERR_NETWORK. */
must_check struct error *tls_write(struct tls *tls, const void *data, size_t bytes, ssize_t *done);

/* "TLSv1.2" ..., borrowed; for logs. */
const char *tls_version(const struct tls *tls);

#endif
