/*
 * keys.h - the names of all keys. %s is the tenant; as the hash tag it keeps all keys of a
 * tenant in one slot.
 */
#ifndef COMMON_QUEUE_KEYS_H
#define COMMON_QUEUE_KEYS_H

#define KEY_READY        "panka:{%s}:ready:%d"       /* stream, group workers; %d the priority */
#define KEY_DELAYED      "panka:{%s}:delayed"        /* zset: operation by wake-up time */
#define KEY_PARKED       "panka:{%s}:parked"         /* hash: operation -> what to make ready */
#define KEY_CANCELLED    "panka:{%s}:cancelled"      /* zset: deployment by time */
#define KEY_RESULTS      "panka:{%s}:results"        /* stream */
#define KEY_DEAD         "panka:{%s}:dead"           /* stream */
#define KEY_JOURNAL      "panka:{%s}:op:%s"          /* hash: step -> JSON; %s the operation */
#define KEY_OPS          "panka:{%s}:ops:%s"         /* hash: operation -> status; %s deployment */
#define KEY_DEPLOYMENTS  "panka:{%s}:deployments"    /* zset: all kept, by id */
#define KEY_PENDING      "panka:{%s}:pending"        /* zset: those that have not ended, by id */
#define KEY_DEPLOYMENT   "panka:{%s}:deployment:%s"  /* hash: record, plan, document */
#define KEY_SLOTS        "panka:{%s}:slots"          /* hash: stack/environment -> deployment */
#define KEY_IDEMPOTENCY  "panka:{%s}:idempotency:%s" /* string: deployment and request hash */
#define KEY_LEADER       "panka:{%s}:leader"         /* hash: owner, fence; expires */
#define KEY_LEADER_FENCE "panka:{%s}:leader-fence"   /* string: the last fence */
#define KEY_EVENTS       "panka:{%s}:events:%s"      /* stream; %s the deployment */
#define KEY_WORKERS      "panka:{%s}:workers"        /* zset: worker by last beat */
#define KEY_WORKER_INFO  "panka:{%s}:worker-info"    /* hash: worker -> JSON */
#define KEY_SUBMISSIONS  "panka:submissions"         /* stream, group schedulers */
#define KEY_TENANTS      "panka:tenants"             /* hash: tenant -> JSON */

/* Not a tenant's: of an account, region and service. %s the action, or "*" for all of them. */
#define KEY_BUDGET "panka:budget:{%s:%s:%s}:%s"

#endif
