/*
 * credentials.h - where keys come from: an ordered table of sources, as the AWS CLI has it.
 */
#ifndef PROVIDERS_AWS_CREDENTIALS_H
#define PROVIDERS_AWS_CREDENTIALS_H

#include <stdint.h>

#include "common/error.h"
#include "common/secret.h"
#include "providers/aws/profile.h"

struct credentials {
    char *access_key;
    struct secret *secret_key;
    struct secret *session_token; /* NULL = none */
    const char *source;           /* "static", "environment" ... */
    int64_t expires_ms;           /* wall clock, 0 = never */
};

/* What the sources may look at; all borrowed, texts may be NULL. */
struct credentials_request {
    const char *access_key; /* static keys */
    const char *secret_key;
    const char *session_token;
    const char *profile;
    bool profile_is_explicit; /* named by the caller: the environment's keys do not count then */
    const struct profile_files *files;
};

/* One source: sets `*found`, or fails when it is there but broken. May suspend. */
struct credentials_source {
    const char *name;
    struct error *(*load)(const struct credentials_request *request, struct credentials *out,
                          bool *found);
};

/* The first source that has keys. `out` is ended with credentials_fini(). May suspend.
 * Errors: ERR_CREDENTIALS when none has any, or one is broken. */
must_check struct error *credentials_load(const struct credentials_request *request,
                                          struct credentials *out);
void credentials_fini(struct credentials *credentials); /* wipes */

#endif
