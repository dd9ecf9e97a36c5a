/*
 * credentials.h - where keys come from: an ordered table of sources, as the AWS CLI has it.
 *
 * The sources are asked in the table's order; the first one that is set up gives the keys, and
 * one that is set up but broken is an error, never a reason to be somebody else. Nothing is
 * asked over the network unless everything before it is absent.
 */
#ifndef PROVIDERS_AWS_CREDENTIALS_H
#define PROVIDERS_AWS_CREDENTIALS_H

#include <jansson.h>
#include <stdint.h>

#include "common/error.h"
#include "common/secret.h"
#include "providers/aws/profile.h"

struct http_client;

struct credentials {
    char *access_key;
    struct secret *secret_key;
    struct secret *session_token; /* NULL = none */
    const char *source;           /* "static", "environment" ... */
    int64_t expires_ms;           /* wall clock, 0 = never, or not known */
};

/* What the sources may look at; all borrowed, texts may be NULL. */
struct credentials_request {
    const char *access_key; /* static keys */
    const char *secret_key;
    const char *session_token;
    const char *profile;
    bool profile_is_explicit; /* named by the caller: the environment's keys do not count then */
    const struct profile_files *files;
    const char *region;       /* of STS */
    const char *endpoint_url; /* the caller's, of every service; NULL = as configured */
    struct http_client *http; /* what asks a service needs it */
    int64_t now_ms;           /* by the services' clock */
    const struct credentials_request *asked_by; /* the role that needs this one's keys */
};

/* A role to take on with other keys. */
struct credentials_role {
    const char *arn;
    const char *session_name; /* NULL = made up */
    const char *external_id;  /* NULL = none */
    const char *duration;     /* seconds, as text; NULL = the service's default */
};

/* One source. `is_there` says whether it is set up. `load` sets `*found`, or fails when it is
 * there but broken; it may suspend when the source is remote. */
struct credentials_source {
    const char *name;
    bool (*is_there)(const struct credentials_request *request);
    struct error *(*load)(const struct credentials_request *request, struct credentials *out,
                          bool *found);
    bool is_remote;     /* its keys come over the network, or from a program */
    bool is_of_profile; /* also gives a source_profile's keys */
};

/* The first source that has keys. `out` is ended with credentials_fini(). May suspend.
 * Errors: ERR_CREDENTIALS when none has any, or one is broken; with ERR_RETRY_REAUTH when what
 * it has is over and may be renewed by somebody. ERR_NETWORK, ERR_TIMEOUT, ERR_THROTTLED and
 * ERR_SERVER of a service that was asked. */
must_check struct error *credentials_load(const struct credentials_request *request,
                                          struct credentials *out);

/* True when credentials_load() will not suspend. */
bool credentials_are_local(const struct credentials_request *request);
void credentials_fini(struct credentials *credentials); /* wipes */

/* The keys of `role`, taken on with `base`. Suspends. Errors as credentials_load(). */
must_check struct error *credentials_assume(const struct credentials_request *request,
                                            const struct credentials *base,
                                            const struct credentials_role *role,
                                            struct credentials *out);

/* --- for the sources ----------------------------------------------------------------------- */

extern const struct credentials_source credentials_from_static, credentials_from_environment,
    credentials_from_role, credentials_from_web_identity, credentials_from_sso,
    credentials_from_credentials_file, credentials_from_process, credentials_from_config_file,
    credentials_from_container, credentials_from_instance;

/* The environment's variable; NULL when it is unset or empty. */
const char *credentials_variable(const char *name);

/* The same for a switch: "true" in any case. */
bool credentials_variable_is_true(const char *name);

/* Both keys, or neither: one alone is a mistake that must not lead to another identity. */
must_check struct error *credentials_set(const char *where, const char *access_key,
                                         const char *secret_key, const char *session_token,
                                         struct credentials *out);

/* When they end, as the source wrote it. Errors: ERR_CREDENTIALS naming `where` and not the
 * value. */
must_check struct error *credentials_set_expiry(const char *where, const json_t *when,
                                                struct credentials *out);

/* What the members of a source's answer are called; the time may be absent. */
struct credentials_names {
    const char *access_key, *secret_key, *session_token, *expiry;
};
must_check struct error *credentials_from_answer(const char *where, const json_t *answer,
                                                 const struct credentials_names *names,
                                                 struct credentials *out);

/* An AWS operation that gives keys, by the rules of a session's call. `base` NULL: not signed.
 * `region` NULL: the request's. Suspends. Owner of the result: caller. */
struct credentials_question {
    const char *service, *operation;
    const char *region;
    const struct credentials *base;
    json_t *params; /* borrowed */
};
must_check struct error *credentials_ask(const struct credentials_request *request,
                                         const struct credentials_question *question,
                                         json_t **result);

/* The content of a small file without the white space at its ends. Owner: caller; wipe it.
 * Errors: ERR_CREDENTIALS naming the file. */
must_check struct error *credentials_read_file(const char *what, const char *path, char **out);

#endif
