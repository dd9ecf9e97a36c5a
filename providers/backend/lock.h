/*
 * lock.h - leased, fenced locks in DynamoDB, or in files for one machine.
 *
 * Keys: "tenant:<t>:stack:<s>:env:<e>" and "…:component:<service>/<name>". An item keeps its
 * `fence` when it is released, so each acquisition gets a greater one. A holder refreshes by
 * heartbeat; one that could not for TTL - margin stops starting calls (lock_is_safe), by the
 * monotonic clock. Correctness never depends on DynamoDB's own TTL deletion. After M. Kleppmann,
 * "How to do distributed locking" (fencing tokens).
 */
#ifndef PROVIDERS_BACKEND_LOCK_H
#define PROVIDERS_BACKEND_LOCK_H

#include "common/error.h"

struct lock_table;
struct lock;
struct aws_session;

struct lock_options {
    uint32_t ttl_s;       /* 0 = 300 */
    uint32_t heartbeat_s; /* 0 = min(ttl / 10, 30) */
};

struct lock_info { /* all texts owned */
    char *key;
    char *id; /* uuid of the acquisition; NULL when released */
    char *owner;
    char *operation;  /* what is done under it */
    char *deployment; /* may be NULL */
    char *host;
    int64_t pid;
    uint64_t fence;
    int64_t acquired_s, expires_s, heartbeat_s; /* unix seconds; expires 0 = released */
};

must_check struct error *lock_table_open_dynamodb(struct aws_session *session, const char *table,
                                                  const struct lock_options *options,
                                                  struct lock_table **out);
must_check struct error *lock_table_open_local(const char *directory,
                                               const struct lock_options *options,
                                               struct lock_table **out);
void lock_table_close(struct lock_table *table);

/* Who takes a lock and for what; people are shown it. */
struct lock_purpose {
    const char *owner;
    const char *operation;
    const char *deployment; /* may be NULL */
};

/* Take `key` now. Owner: caller, end with lock_release(). A heartbeat fiber keeps it. Suspends.
 * Errors: ERR_LOCK_HELD (message names owner, since when, until when). */
must_check struct error *lock_acquire(struct lock_table *table, const char *key,
                                      const struct lock_purpose *purpose, struct lock **out);
/* As lock_acquire, retrying until `deadline_ms` (monotonic; 0 = for ever) with jitter. */
must_check struct error *lock_wait(struct lock_table *table, const char *key,
                                   const struct lock_purpose *purpose, uint64_t deadline_ms,
                                   struct lock **out);
uint64_t lock_fence(const struct lock *lock);

/* May a new mutating call be started under this lock? False once lost or not refreshed for
 * TTL - margin. Does not suspend. */
bool lock_is_safe(const struct lock *lock);

/* Refresh now (the heartbeat does it by itself). ERR_LOCK_LOST, ERR_LOCK_ID. */
must_check struct error *lock_refresh(struct lock *lock);

/* Give it back and free it, whatever happens. ERR_LOCK_ID / ERR_NOT_FOUND when it was not ours
 * any more. Suspends. */
must_check struct error *lock_release(struct lock *lock);

must_check struct error *lock_get(struct lock_table *table, const char *key,
                                  struct lock_info *out); /* ERR_NOT_FOUND */
/* Held locks whose key starts with `prefix`. Free with lock_infos_free(). */
must_check struct error *lock_list(struct lock_table *table, const char *prefix,
                                   struct lock_info **out, size_t *count);
/* Take it away from its holder: admin only. Refused (ERR_CONFLICT) while its heartbeat is fresh
 * unless `really`. The old holder is fenced off. `audit` (may be NULL) gets the old item. */
must_check struct error *lock_force_release(struct lock_table *table, const char *key, bool really,
                                            struct lock_info *audit);
void lock_info_fini(struct lock_info *info);
void lock_infos_free(struct lock_info *infos, size_t count);

/* Create what the backend needs: bucket (versioned, encrypted, private, noncurrent versions
 * expire after 90 days) and lock table (TTL on expiresAt). Idempotent. `note` may be NULL. */
must_check struct error *backend_create_bucket(struct aws_session *session, const char *bucket,
                                               bool *created);
must_check struct error *backend_create_lock_table(struct aws_session *session, const char *table,
                                                   bool *created);

#endif
