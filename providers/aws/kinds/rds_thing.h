/*
 * rds_thing.h - the calls that instances and clusters have alike. Private to the RDS kind. All
 * functions suspend.
 */
#ifndef PROVIDERS_AWS_KINDS_RDS_THING_H
#define PROVIDERS_AWS_KINDS_RDS_THING_H

#include "providers/kind_tools.h"

struct rds_api {
    const char *what; /* for people */
    const char *create, *describe, *modify, *remove;
    const char *list; /* member of the answer */
    const char *id;   /* members of one of the list */
    const char *arn;
    const char *status;
    const char *available, *deleted; /* waiters */
    const char *busy;                /* the code that says: not now */
};
extern const struct rds_api rds_instance_api;
extern const struct rds_api rds_cluster_api;

/* The instance or cluster `id`; NULL when there is none. Owner: caller. */
must_check struct error *rds_find(struct kind_call *call, const struct rds_api *api, const char *id,
                                  json_t **out);

/* Make it and wait until it is available. Consumes `params`. */
must_check struct error *rds_make(struct kind_call *call, const struct rds_api *api, const char *id,
                                  json_t *params);

/* Is the making of `id` part of this operation? */
bool rds_was_made(const struct kind_call *call, const struct rds_api *api, const char *id);

/* Refuse what is not ours, wait until it is available, bring the tags up to date. `*live` is then
 * what it is by now. */
must_check struct error *rds_take(struct kind_call *call, const struct rds_api *api, const char *id,
                                  json_t **live);

/* Make the changes (an object of members; none: nothing happens), wait until they are done.
 * Consumes `changes`. */
must_check struct error *rds_modify(struct kind_call *call, const struct rds_api *api,
                                    const char *id, json_t *changes);

/* Start the removal. `params` (consumed) says what becomes of the data. */
must_check struct error *rds_remove(struct kind_call *call, const struct rds_api *api,
                                    const char *id, json_t *params);
must_check struct error *rds_wait_gone(struct kind_call *call, const struct rds_api *api,
                                       const char *id);

#endif
