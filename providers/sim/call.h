/*
 * call.h - one API call as a service's handler sees it, and the world it acts on.
 *
 * Parameters and results are JSON objects with the API model's member names; routing,
 * signatures, decoding, required members and encoding are done outside. The world is a JSON
 * tree: account, region, service, collection, id -> resource. A resource may hold members the
 * answers do not have; those begin with '~'. Handlers do not suspend.
 */
#ifndef PROVIDERS_SIM_CALL_H
#define PROVIDERS_SIM_CALL_H

#include <jansson.h>

#include "common/buf.h"
#include "common/error.h"
#include "providers/model.h"
#include "providers/sim/tree.h"

struct sim;
struct httpd_request;

struct sim_failure {
    int status; /* 0: none */
    char *code;
    char *message;
    char *legacy_code; /* SQS: the query protocol's name of the code, or NULL */
    json_t *extra;     /* further members of the error, or NULL */
};

struct sim_call {
    struct sim *sim;
    struct httpd_request *request;
    const struct model_service *service;
    const struct model_operation *op;
    enum model_protocol protocol; /* as spoken */
    char *account;
    char *region;
    char *access_key; /* NULL without credentials */
    char *caller_arn;
    char request_id[37];
    int64_t now_ms;
    const char *payload; /* streaming input, borrowed from `decoded_body` or the request */
    size_t payload_bytes;
    struct buf decoded_body;
    json_t *in;
    json_t *out;
    int status;            /* of success, 0 = 200 */
    struct buf reply_body; /* streaming output */
    bool paged;            /* the handler did the paging */
    struct sim_failure failure;
};

typedef bool sim_fn(struct sim_call *call); /* false: sim_fail() was called */

struct sim_handler {
    const char *operation;
    sim_fn *fn;
};

struct sim_service {
    const char *name;                          /* the model's */
    const struct sim_handler *const *handlers; /* NULL-terminated tables */
    void (*before)(struct sim_call *call);     /* may be NULL */
};
const struct sim_service *sim_service_find(const char *name);

/* Answer with an error; always false. */
bool sim_fail(struct sim_call *call, int status, const char *code, const char *fmt, ...)
    printf_like(4, 5);

/* Names: the service's own for bad parameters, e.g. ValidationException. Always false. */
bool sim_invalid(struct sim_call *call, const char *fmt, ...) printf_like(2, 3);

/* --- the world; all json_t borrowed unless said ----------------------------------------- */

/* "iam" has one region, "s3" also one account. */
json_t *sim_collection(struct sim_call *call, const char *service, const char *collection);
json_t *sim_all(struct sim_call *call, const char *collection); /* of the call's service */
json_t *sim_find(struct sim_call *call, const char *collection, const char *id);
json_t *sim_find_in(struct sim_call *call, const char *service, const char *collection,
                    const char *id);

/* Store `resource` (reference taken over), listed under `arn` unless NULL. Returns it. */
json_t *sim_put(struct sim_call *call, const char *collection, const char *id, const char *arn,
                json_t *resource);
void sim_remove(struct sim_call *call, const char *collection, const char *id);

/* The resource of the call's service with this ARN, NULL when there is none. */
json_t *sim_find_arn(struct sim_call *call, const char *arn);
json_t *sim_find_arn_in(struct sim_call *call, const char *service, const char *arn);

/* After `delay_ms` set members ("A.B.0.C": paths) of a resource to those of `set` (reference
 * taken over), or remove it when `set` is NULL. Void when it was replaced or removed before. */
void sim_later(struct sim_call *call, const char *collection, const char *id, uint64_t delay_ms,
               json_t *set);
uint64_t sim_delay(const struct sim_call *call); /* of the call's service, milliseconds */

/* --- making things ----------------------------------------------------------------------- */

/* "arn:aws:<service>:<region>:<account>:<fmt…>". Owner: caller, free(). */
char *sim_arn(const struct sim_call *call, const char *service, const char *fmt, ...)
    printf_like(3, 4);

/* The text after the last ':' or '/' of an ARN, or the text itself. */
const char *sim_arn_tail(const char *arn);

#define SIM_ID_BYTES 64
/* `prefix` and `digits` random digits of `alphabet` (NULL: lower-case hex). Returns out. */
char *sim_random_id(struct sim *sim, const char *prefix, size_t digits, const char *alphabet,
                    char out[SIM_ID_BYTES]);
char *sim_uuid(struct sim *sim, char out[SIM_ID_BYTES]);
uint64_t sim_random(struct sim *sim);
char *sim_now_iso(const struct sim_call *call, char out[SIM_ID_BYTES]);
json_t *sim_now(const struct sim_call *call); /* owner: caller */

/* --- tags: kept as the resource's object "~tags" ------------------------------------------ */

/* Take tags from a list of {Key,Value}, {key,value}, {TagKey,TagValue} or from a map. */
void sim_tags_add(json_t *resource, json_t *tags);
/* As a list with these member names. Owner: caller. */
json_t *sim_tags_list(json_t *resource, const char *key, const char *value);
json_t *sim_tags_map(json_t *resource); /* owner: caller */
void sim_tags_remove(json_t *resource, json_t *keys);

/* --- checks and helpers --------------------------------------------------------------------- */

/* Is there a role with this ARN that other services know already? */
bool sim_role_is_usable(struct sim_call *call, const char *role_arn);

/* True for text that is a JSON object. */
bool sim_is_json_object(const char *text);

/* Encode `bytes` as base64 JSON text; owner: caller. */
json_t *sim_base64(const void *data, size_t bytes);
/* Decode base64 text. Owner: caller, free(). NULL when it is none. */
char *sim_unbase64(const char *text, size_t *bytes);
/* Lower-case hex. Returns out. */
char *sim_md5_hex(const void *data, size_t bytes, char out[33]);
json_t *sim_sha256_base64(const void *data, size_t bytes); /* owner: caller */

#endif
