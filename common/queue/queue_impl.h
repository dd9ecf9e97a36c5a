/*
 * queue_impl.h - shared by the files of this folder, nobody else.
 */
#ifndef COMMON_QUEUE_QUEUE_IMPL_H
#define COMMON_QUEUE_QUEUE_IMPL_H

#include <sys/queue.h>
#include <uthash.h>

#include "common/fiber.h"
#include "common/queue/keys.h"
#include "common/queue/queue.h"
#include "common/queue/scripts.h"

#define QUEUE_BATCH 200 /* operations per script call */

/* A connection for one blocking read at a time. */
struct queue_link {
    struct redis *redis;
    LIST_ENTRY(queue_link) link;
};
LIST_HEAD(queue_links, queue_link);

/* When a tenant's expired leases were last looked for. */
struct queue_tenant {
    uint64_t reclaimed_ms;
    UT_hash_handle hh;
    char name[];
};

/* What owns a claim: it is in the queue's list from claim to free. */
struct queue_held {
    struct queue_claim claim;
    LIST_ENTRY(queue_held) link;
    char texts[];
};
LIST_HEAD(queue_helds, queue_held);

struct queue {
    struct redis *redis;
    struct queue_options options;
    struct queue_links idle;
    struct queue_links busy;
    struct queue_tenant *tenants;
    struct queue_helds held;
    size_t idle_count;
    size_t turn;             /* the tenant that claims first */
    unsigned claims_running; /* claim scripts without an answer yet */
    bool must_recover;       /* the answer of a claim was lost */
    bool is_recovering;
    struct cond claims_changed; /* of the three above */
    struct redis *journal;      /* own connection when journal entries wait for replicas or disk */
};

/* Run a script whose repetition changes nothing: once more when its answer was lost. Ends
 * `args`. */
must_check struct error *queue_move(struct queue *queue, struct redis_script *script,
                                    struct redis_args *args, struct redis_reply **reply);

/* The same for one whose answer must not get lost. */
must_check struct error *queue_once(struct queue *queue, struct redis_script *script,
                                    struct redis_args *args, struct redis_reply **reply);

/* Keys of the three ready streams. */
void queue_ready_keys(struct redis_args *args, const char *tenant);

/* What to wait for: new entries after given ids, as key, id, key, id ... */
struct queue_wait {
    const struct redis_args *keys; /* all its values are keys */
    const char *const *ids;
    size_t max;
    uint32_t block_ms;
};

/* XREAD BLOCK on a connection of its own. Hands nothing out of a group, so an answer that gets
 * lost or a wait that is cancelled costs nothing. `reply` nil: nothing came. */
must_check struct error *queue_wait(struct queue *queue, const struct queue_wait *wait,
                                    struct redis_reply **reply);

/* Entries of one stream after range->after, waiting for one if told. `reply` is the array of
 * entries or nil; inside `*holder`, which the caller frees. */
must_check struct error *queue_read_stream(struct queue *queue, const char *key,
                                           const struct queue_range *range,
                                           struct redis_reply **holder,
                                           const struct redis_reply **entries);

/* The value of a field of an entry's list of fields, NULL when absent. */
const struct redis_reply *queue_field(const struct redis_reply *fields, const char *name);

/* Copy a text and its end to `*at`, which then points behind it. Gives the copy. */
char *queue_put_text(char **at, const struct redis_reply *text);

/* A lease as arguments: priority, id, count, consumer, operation, deployment, deaths. */
void queue_add_claim(struct redis_args *args, const struct queue_claim *claim);

/* What a script said about a lease, see lease.c. Errors: ERR_LEASE_LOST, ERR_CANCELLED. */
must_check struct error *queue_judge(struct queue_claim *claim, const char *answer);

/* Plain commands on the common connection. */
must_check struct error *queue_command(struct queue *queue, const struct redis_args *args,
                                       struct redis_reply **reply);

/* Move what parked operations of the tenant are due. */
must_check struct error *queue_wake_some(struct queue *queue, const char *tenant, int64_t now_ms,
                                         size_t max, size_t *moved);

#endif
