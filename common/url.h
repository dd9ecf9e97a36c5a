/*
 * url.h - percent-encoding, query strings, and taking a URL apart.
 *
 * Encoding follows RFC 3986: only letters, digits, '-', '.', '_' and '~' stay as they are.
 */
#ifndef COMMON_URL_H
#define COMMON_URL_H

#include "common/buf.h"
#include "common/error.h"

/* Append `text` encoded; with `keep_slash` true a '/' stays a '/'. */
void url_encode(struct buf *out, const char *text, size_t bytes, bool keep_slash);

/* The same as a new string. Owner: caller, free(). */
char *url_encoded(const char *text, bool keep_slash);

/* Append `text` decoded; with `plus_is_space` true a '+' becomes a blank, as forms have it.
 * Errors: ERR_PARSE for a '%' without two hex digits; `out` is then as before. */
must_check struct error *url_decode(struct buf *out, const char *text, size_t bytes,
                                    bool plus_is_space);

/* Append "name=value" encoded, after a '&' when `query` is not empty. `value` NULL: name only. */
void url_query_add(struct buf *query, const char *name, const char *value);

/* One field of a query string, decoded. */
struct url_field {
    struct buf name;
    struct buf value;
    bool has_value; /* false for "name" without '=' */
};
void url_field_fini(struct url_field *field);

/* Take the next field of the query string at `*cursor` (without '?') into `field`, whose
 * former content goes; `*found` false at the end. Empty fields are skipped. '+' is a blank.
 * Errors: ERR_PARSE. */
must_check struct error *url_query_next(const char **cursor, struct url_field *field, bool *found);

/* Parts as they stand in the URL, still encoded; all owned. */
struct url {
    char *scheme;   /* lower case */
    char *user;     /* NULL when absent */
    char *password; /* NULL when absent */
    char *host;     /* lower case, without the brackets of an IPv6 address; "" when absent */
    uint16_t port;  /* 0 when absent */
    char *path;     /* "" when absent */
    char *query;    /* without '?'; NULL when absent */
    char *fragment; /* without '#'; NULL when absent */
};

/* Parse an absolute URL "scheme://...". `out` is owned by the caller, end with url_fini().
 * Errors: ERR_PARSE; the message does not repeat the URL, which may hold a password. */
must_check struct error *url_parse(const char *text, struct url *out);
void url_fini(struct url *url);

#endif
