/*
 * http_multi.h - one curl multi handle on the fibers' loop; private to http.c.
 *
 * curl's look-up of an idle connection is linear in the connections of a host, so a
 * multi is kept small and a client has several of them.
 */
#ifndef COMMON_HTTP_MULTI_H
#define COMMON_HTTP_MULTI_H

#include <curl/curl.h>

#include "common/error.h"

struct http_multi;

/* `max_transfers` run at once; the caller sees to it. Owner: caller, http_multi_free(). */
must_check struct error *http_multi_new(uint32_t max_transfers, struct http_multi **out);

/* No transfer may be running. NULL is fine. */
void http_multi_free(struct http_multi *multi);

uint32_t http_multi_running(const struct http_multi *multi);

/* Run a prepared easy handle (CURLOPT_PRIVATE is taken) to its end; it is out of the multi
 * again on return. `deadline_ms` as in cond_wait(). Suspends. Errors: ERR_TIMEOUT,
 * ERR_CANCELLED, ERR_INTERNAL; else `*result` is curl's verdict. */
must_check struct error *http_multi_perform(struct http_multi *multi, CURL *easy,
                                            uint64_t deadline_ms, CURLcode *result);

#endif
