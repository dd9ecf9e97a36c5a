/*
 * registry_cache.h - a copy of the tenants' registry entries, by tenant id.
 *
 * The registry in the backend is the truth; this copy may be gone or old at any time. See
 * queue.h for errors.
 */
#ifndef COMMON_QUEUE_REGISTRY_CACHE_H
#define COMMON_QUEUE_REGISTRY_CACHE_H

#include "common/queue/queue.h"

must_check struct error *registry_cache_set(struct queue *queue, const char *tenant,
                                            const char *json_text);

/* NULL in `json_text` when there is none. Owner: caller, free(). */
must_check struct error *registry_cache_get(struct queue *queue, const char *tenant,
                                            char **json_text);
must_check struct error *registry_cache_remove(struct queue *queue, const char *tenant);

/* An object tenant -> entry; entries that are no JSON are left out. Owner: caller. */
must_check struct error *registry_cache_list(struct queue *queue, json_t **tenants);

#endif
