/*
 * op.h - the operation: the unit that crosses Redis.
 *
 * It holds everything a worker needs to act on one resource, and nothing secret. Life:
 *
 *   pending -> ready -> claimed -> running -> done | failed | cancelled
 *   claimed|running -> parked -> ready  (a retry after backoff, or a long wait)
 *   claimed|running -> ready            (handed back, or its lease ran out)
 *   claimed|running -> quarantined      (its worker died too often)
 *   claimed -> failed                   (unusable before it began)
 *   pending -> skipped                  (a dependency failed)
 *   pending|ready|claimed|parked -> cancelled
 *
 * The table of allowed moves is data; op_state_move() is the only judge of a move.
 */
#ifndef COMMON_OP_H
#define COMMON_OP_H

#include <jansson.h>

#include "common/error.h"

#define OP_STATES(X)                                                                               \
    X(OP_PENDING, "pending")                                                                       \
    X(OP_READY, "ready")                                                                           \
    X(OP_CLAIMED, "claimed")                                                                       \
    X(OP_RUNNING, "running")                                                                       \
    X(OP_PARKED, "parked")                                                                         \
    X(OP_DONE, "done")                                                                             \
    X(OP_FAILED, "failed")                                                                         \
    X(OP_CANCELLED, "cancelled")                                                                   \
    X(OP_SKIPPED, "skipped")                                                                       \
    X(OP_QUARANTINED, "quarantined")

#define OP_ACTIONS(X)                                                                              \
    X(OP_CREATE, "create")                                                                         \
    X(OP_UPDATE, "update")                                                                         \
    X(OP_REPLACE, "replace")                                                                       \
    X(OP_DELETE, "delete")                                                                         \
    X(OP_READ, "read")                                                                             \
    X(OP_CHECK, "check") /* would it work? Changes nothing */

#define OP_ENUM(value, name) value,
enum op_state { OP_STATES(OP_ENUM) OP_STATE_COUNT };
enum op_action { OP_ACTIONS(OP_ENUM) OP_ACTION_COUNT };
#undef OP_ENUM

const char *op_state_name(enum op_state state);
enum op_state op_state_from_name(const char *name); /* OP_STATE_COUNT when unknown */
const char *op_action_name(enum op_action action);
enum op_action op_action_from_name(const char *name); /* OP_ACTION_COUNT when unknown */

bool op_state_is_final(enum op_state state);
bool op_state_can_move(enum op_state from, enum op_state to);

/* Make the move or refuse it. Errors: ERR_INTERNAL, `*state` unchanged. */
must_check struct error *op_state_move(enum op_state *state, enum op_state to);

struct op {
    char *id; /* "<deployment>/<service>/<component>/<action>" */
    char *deployment;
    char *tenant;
    char *stack;
    char *environment;
    char *component; /* "<service>/<name>" */
    char *service;
    char *kind;
    char *region;
    char *account;       /* expected 12-digit account, NULL = any */
    char *role_arn;      /* the tenant's role, for every call to the cloud; NULL = none */
    char *external_id;   /* for that role, NULL = none */
    char *physical_name; /* the deterministic name */
    char *trace_id;      /* 32 hex digits */
    enum op_action action;
    json_t *spec;    /* desired, all references resolved, object */
    json_t *prior;   /* the state's resource entry (id, applied, outputs, attributes), object */
    json_t *tags;    /* every tag the resource must carry, object */
    json_t *network; /* outputs of the tenant's network that it lives in, object; NULL = none */
    bool dry_run;
    bool force;
    bool replaces;       /* a deletion that makes room for the same component's new resource */
    uint32_t timeout_ms; /* of the whole operation, 0 = none */
    int64_t deadline_ms; /* wall clock, 0 = none */
    uint32_t wave;       /* 1.. */
    uint32_t weight;     /* of the tenant, where services' rates are shared; 0 counts as 1 */
};

/* JSON text of the operation. Owner: caller, free(). */
char *op_encode(const struct op *op);

/* Errors: ERR_PARSE naming the field. Owner: caller, op_free(). */
must_check struct error *op_decode(const char *text, size_t bytes, struct op **out);
void op_free(struct op *op);

/* What an operation took of the cloud, over all its deliveries. */
struct op_spent {
    uint64_t calls;     /* API calls, each try counted */
    uint64_t throttled; /* of them, refused for coming too fast */
    uint64_t held_ms;   /* held back for the services' rates */
};

/* What a worker reports of an operation. */
struct op_result {
    char *op_id;
    enum op_state state; /* OP_DONE, OP_FAILED, OP_CANCELLED, OP_QUARANTINED */
    char *physical_id;   /* may be NULL */
    json_t *outputs;     /* object, may be NULL */
    json_t *attributes;  /* object, may be NULL */
    json_t *error;       /* error_to_json(), NULL when done */
    char *worker;
    int64_t started_ms; /* wall clock */
    int64_t ended_ms;
    uint32_t deliveries;
    uint64_t fence; /* of the component's lock */
    struct op_spent spent;
};
char *op_result_encode(const struct op_result *result); /* owner: caller, free() */
must_check struct error *op_result_decode(const char *text, size_t bytes, struct op_result **out);
void op_result_free(struct op_result *result);

/* {code, message, text, retry, effect, service_code, http_status, request_id, operation, resource,
 * cause} and back; `text` is for people: the whole chain in a line. Owner: caller. */
json_t *error_to_json(const struct error *err);
struct error *error_from_json(json_t *json);

#endif
