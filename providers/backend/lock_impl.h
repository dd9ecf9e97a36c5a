/*
 * lock_impl.h - what a lock backend supplies; private to providers/backend/.
 *
 * A backend moves single items atomically. Time, heartbeats and self-fencing are lock.c's.
 */
#ifndef PROVIDERS_BACKEND_LOCK_IMPL_H
#define PROVIDERS_BACKEND_LOCK_IMPL_H

#include "providers/backend/lock.h"

struct lock_backend {
    /* Take the item if it is free or expired at `want->acquired_s`. On success sets
     * want->fence to one more than the item ever had. ERR_LOCK_HELD. */
    struct error *(*take)(void *impl, struct lock_info *want);
    /* New expiry if the item's id is info->id and it has not expired.
     * ERR_LOCK_LOST (expired), ERR_LOCK_ID (somebody else's or gone). */
    struct error *(*refresh)(void *impl, const struct lock_info *info);
    /* Clear the holder, keep the fence. ERR_LOCK_ID, ERR_NOT_FOUND. */
    struct error *(*release)(void *impl, const struct lock_info *info);
    struct error *(*get)(void *impl, const char *key, struct lock_info *out);
    struct error *(*list)(void *impl, const char *prefix, struct lock_info **out, size_t *count);
    void (*close)(void *impl);
};

struct lock_table *lock_table_make(const struct lock_backend *backend, void *impl,
                                   const struct lock_options *options);

/* ERR_LOCK_HELD whose message says by whom, since when and until when. */
must_check struct error *lock_held_error(const struct lock_info *holder);

void lock_infos_add(struct lock_info **infos, size_t *count, const struct lock_info *info);

#endif
