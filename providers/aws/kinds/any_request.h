/*
 * any_request.h - changes through Cloud Control: each is a request that ends later.
 */
#ifndef PROVIDERS_AWS_KINDS_ANY_REQUEST_H
#define PROVIDERS_AWS_KINDS_ANY_REQUEST_H

#include "providers/kind_tools.h"

/* One component of any type at work. */
struct any_work {
    struct kind_call *call;
    json_t *type;    /* owned */
    json_t *secrets; /* texts that must not be shown; owned */
    char *id;        /* identifier, NULL: not known yet; owned */
    bool is_ours;    /* the state or a request of ours says that `id` is this component's */
    json_t *live;    /* as last found, NULL: there is none; owned */
};

/* What is to be done now: parameters of the operation, or NULL when nothing is. Suspends. */
typedef struct error *any_params(struct any_work *work, json_t **out);

struct any_change {
    const char *verb; /* "create": names its steps */
    const char *operation;
    any_params *params;
};

/* Make the change and wait for its end; begin again after what passes by itself. work->id is
 * what the cloud says of it. Suspends. Errors: what Cloud Control says, as the project's codes,
 * and those of kind_mutate(). */
must_check struct error *any_request(struct any_work *work, const struct any_change *change);

/* A creation whose end an earlier operation did not see: wait for it now. Suspends. */
must_check struct error *any_settle(struct any_work *work);

/* Did this operation begin the change before? */
bool any_began(const struct any_work *work, const char *verb);

#endif
