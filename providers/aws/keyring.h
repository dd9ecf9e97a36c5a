/*
 * keyring.h - a session's keys, and when they are renewed.
 *
 * Life of keys that expire: loaded -> (advisory) one caller renews them while the others go on
 * with what there is -> (mandatory) everybody waits for that one -> over. The advisory part
 * begins 15 minutes before the end, or at half of a shorter life; the mandatory one 10 minutes
 * before it, or at a fifth of the life. As long as the keys are good, failing to renew them is a
 * warning; after that it is what the callers get, with ERR_RETRY_REAUTH: waiting may help,
 * because somebody can renew what the keys are made of. Failures are kept for a moment, so that
 * a thousand waiting calls do not ask a thousand times.
 */
#ifndef PROVIDERS_AWS_KEYRING_H
#define PROVIDERS_AWS_KEYRING_H

#include "common/fiber.h"
#include "providers/aws/credentials.h"

/* Load new keys. `now_ms` is the services' time. Suspends when the source is remote. */
typedef struct error *keyring_load_fn(void *arg, int64_t now_ms, struct credentials *out);

struct keyring {
    keyring_load_fn *load;
    void *arg;
    struct credentials keys; /* access_key NULL: none yet */
    int64_t loaded_ms;       /* services' clock */
    uint64_t generation;     /* counts the loads that succeeded */
    uint64_t failures;       /* and those that did not */
    struct error *failure;   /* the last one, NULL when a load succeeded since */
    uint64_t quiet_until_ms; /* monotonic: no other try before */
    bool is_loading;
    struct cond loaded;
};

void keyring_init(struct keyring *keyring, keyring_load_fn *load, void *arg);
void keyring_fini(struct keyring *keyring); /* wipes; nobody may wait */

/* Have keys that can sign at `now_ms`. Suspends only when keys are to be loaded. Errors: those
 * of the load, with ERR_RETRY_REAUTH when they may pass; ERR_CREDENTIALS with ERR_RETRY_REAUTH
 * when there were keys before. */
must_check struct error *keyring_prepare(struct keyring *keyring, int64_t now_ms);

/* The keys of `generation` were refused: load others. `*changed` is false when there are none.
 * Errors as keyring_prepare(). Suspends. */
must_check struct error *keyring_renew(struct keyring *keyring, uint64_t generation, int64_t now_ms,
                                       bool *changed);

#endif
