/*
 * registry.h - the tenants: who they are, what they may do, the hashes of their tokens.
 *
 * One document, "tenants.yaml" (JSON text, which is YAML), in the state's blob store. It is
 * written only on the condition that nobody wrote since it was read, and a read that failed
 * never leads to a write. What was read last is kept in memory and read again when it is old.
 * Tokens are "pt_<tenant>_<32 characters>", 192 random bits; only their SHA-256 is stored.
 */
#ifndef SCHEDULER_API_REGISTRY_H
#define SCHEDULER_API_REGISTRY_H

#include <jansson.h>

#include "common/error.h"

struct blob_store;
struct queue;
struct registry;

#define REGISTRY_KEY "tenants.yaml"

/* `store` and `queue` (may be NULL: no copies for workers) are borrowed. Owner: caller. */
struct registry *registry_new(struct blob_store *store, struct queue *queue);
void registry_free(struct registry *registry); /* NULL is fine */

/* Read again when older than `max_age_ms`. Keeps what it has on an error, but says so. Suspends. */
must_check struct error *registry_refresh(struct registry *registry, uint64_t max_age_ms);

/* The tenant a token belongs to. Owner of the entry: caller. Suspends. Errors:
 * ERR_UNAUTHENTICATED, ERR_DENIED for a tenant that is not active, the store's. */
must_check struct error *registry_authenticate(struct registry *registry, const char *token,
                                               json_t **tenant);

/* From memory; entries without their credentials. Owner: caller. NULL when there is none. */
json_t *registry_get(const struct registry *registry, const char *id);
json_t *registry_list(const struct registry *registry);
json_t *registry_ids(const struct registry *registry); /* array, of all that are not deleted */
bool registry_is_active(const struct registry *registry, const char *id);

/* Add a tenant. `tenant` (without credentials) and `token` are the caller's. Suspends. Errors:
 * ERR_INVALID, ERR_CONFLICT when the id, or its (account, region, namePrefix), is taken. */
must_check struct error *registry_create(struct registry *registry, json_t *config, json_t **tenant,
                                         char **token);

/* A new token; the old one fails from now on. Suspends. Errors: ERR_NOT_FOUND. */
must_check struct error *registry_rotate(struct registry *registry, const char *id, char **token);

/* "active", "suspended" or "deleted". Suspends. Errors: ERR_NOT_FOUND, ERR_CONFLICT for a
 * tenant that is deleted. */
must_check struct error *registry_set_status(struct registry *registry, const char *id,
                                             const char *status);

#endif
