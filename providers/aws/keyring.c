#include "providers/aws/keyring.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/log.h"
#include "common/mem.h"

enum {
    ADVISORY_MS = 15 * 60 * 1000,
    MANDATORY_MS = 10 * 60 * 1000,
    QUIET_MS = 2000,          /* after a failure without good keys */
    QUIET_GOOD_MAX_MS = 30000 /* and with them */
};

void keyring_init(struct keyring *keyring, keyring_load_fn *load, void *arg)
{
    memset(keyring, 0, sizeof *keyring);
    keyring->load = load;
    keyring->arg = arg;
    cond_init(&keyring->loaded);
}

void keyring_fini(struct keyring *keyring)
{
    credentials_fini(&keyring->keys);
    error_free(keyring->failure);
    keyring->failure = NULL;
}

/* --- when ----------------------------------------------------------------------------------- */

enum need { NEED_NOTHING, NEED_SOON, NEED_NOW };

static int64_t smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static enum need need_at(const struct keyring *keyring, int64_t now_ms)
{
    int64_t life_ms = keyring->keys.expires_ms - keyring->loaded_ms;
    int64_t left_ms = keyring->keys.expires_ms - now_ms;

    if (keyring->keys.access_key == NULL)
        return NEED_NOW;
    if (keyring->keys.expires_ms == 0)
        return NEED_NOTHING;
    if (left_ms <= smaller(MANDATORY_MS, life_ms / 5))
        return NEED_NOW;
    return left_ms <= smaller(ADVISORY_MS, life_ms / 2) ? NEED_SOON : NEED_NOTHING;
}

static bool are_good(const struct keyring *keyring, int64_t now_ms)
{
    return keyring->keys.access_key != NULL &&
           (keyring->keys.expires_ms == 0 || now_ms < keyring->keys.expires_ms);
}

/* --- loading -------------------------------------------------------------------------------- */

static struct error *same_error(const struct error *err)
{
    struct error *copy = ERR(err->code, "%s", err->message);

    copy->retry = err->retry;
    copy->retry_after_ms = err->retry_after_ms;
    return copy;
}

/* What the callers are told. Without keys ever, it is the error of the source: final, or a pause
 * until the source can be reached. With keys that once were good it is a pause, until somebody
 * has renewed what they come from. */
static struct error *as_told(const struct keyring *keyring, const struct error *why)
{
    char *text = error_text(why), ended[CLOCK_ISO_BYTES];
    const char *source = keyring->keys.source;
    struct error *err;

    if (keyring->keys.access_key == NULL) {
        err = ERR(why->code, "%s", text);
        err->retry = why->retry == ERR_RETRY_NEVER ? ERR_RETRY_NEVER : ERR_RETRY_REAUTH;
        err->retry_after_ms = why->retry_after_ms;
    } else {
        bool is_known = keyring->keys.expires_ms != 0;

        err = ERR(ERR_CREDENTIALS, "the AWS credentials (%s) %s%s and are not renewed: %s", source,
                  is_known ? "ended at " : "have expired",
                  is_known ? clock_iso(keyring->keys.expires_ms, ended) : "", text);
        err->retry = ERR_RETRY_REAUTH;
    }
    free(text);
    return err;
}

static struct error *note_failure(struct keyring *keyring, struct error *err, int64_t now_ms)
{
    static struct log_limit limit;
    bool good = are_good(keyring, now_ms);
    int64_t left_ms = keyring->keys.expires_ms - now_ms;
    int64_t quiet_ms = QUIET_MS;

    if (good && left_ms / 10 > QUIET_MS)
        quiet_ms = smaller(left_ms / 10, QUIET_GOOD_MAX_MS);
    if (good && log_allow(&limit, 10000))
        log_warn("AWS credentials not renewed yet", LOG_STR("source", keyring->keys.source),
                 LOG_INT("seconds_left", left_ms / 1000), LOG_ERR("error", err));
    error_free(keyring->failure);
    keyring->failure = as_told(keyring, err);
    keyring->failures++;
    keyring->quiet_until_ms = clock_mono_ms() + (uint64_t)quiet_ms;
    error_free(err);
    return same_error(keyring->failure);
}

/* A source that gives what is over already has nothing to give. */
static struct error *check_fresh(const struct credentials *fresh, int64_t now_ms)
{
    struct error *err;

    if (fresh->expires_ms == 0 || fresh->expires_ms > now_ms)
        return NULL;
    err = ERR(ERR_CREDENTIALS, "%s gives credentials that have expired", fresh->source);
    err->retry = ERR_RETRY_REAUTH;
    return err;
}

static void take(struct keyring *keyring, const struct credentials *fresh, int64_t now_ms)
{
    credentials_fini(&keyring->keys);
    keyring->keys = *fresh;
    keyring->loaded_ms = now_ms;
    keyring->generation++;
    keyring->quiet_until_ms = 0;
    error_free(keyring->failure);
    keyring->failure = NULL;
    log_debug(
        "aws credentials", LOG_STR("source", fresh->source),
        LOG_INT("expires_in_s", fresh->expires_ms != 0 ? (fresh->expires_ms - now_ms) / 1000 : 0));
}

/* One load; nobody else's is under way. A cancelled one leaves everything as it was. */
static struct error *load(struct keyring *keyring, int64_t now_ms)
{
    struct credentials fresh = {0};
    struct error *err;

    keyring->is_loading = true;
    err = keyring->load(keyring->arg, now_ms, &fresh);
    keyring->is_loading = false;
    cond_broadcast(&keyring->loaded);
    if (err == NULL)
        err = check_fresh(&fresh, now_ms);
    if (err == NULL) {
        take(keyring, &fresh, now_ms);
        return NULL;
    }
    credentials_fini(&fresh);
    return err->code == ERR_CANCELLED ? err : note_failure(keyring, err, now_ms);
}

/* Wait for somebody else's load and share how it went. `*is_over`: it was not cut short. */
static struct error *wait_for_other(struct keyring *keyring, bool *is_over)
{
    uint64_t generation = keyring->generation, failures = keyring->failures;

    while (keyring->is_loading)
        TRY(cond_wait(&keyring->loaded, 0));
    *is_over = keyring->generation != generation || keyring->failures != failures;
    return keyring->failures != failures && keyring->failure != NULL ? same_error(keyring->failure)
                                                                     : NULL;
}

static struct error *load_or_wait(struct keyring *keyring, int64_t now_ms)
{
    bool is_over = false;

    while (keyring->is_loading) {
        TRY(wait_for_other(keyring, &is_over));
        if (is_over)
            return NULL;
    }
    if (keyring->failure != NULL && clock_mono_ms() < keyring->quiet_until_ms)
        return same_error(keyring->failure);
    return load(keyring, now_ms);
}

struct error *keyring_prepare(struct keyring *keyring, int64_t now_ms)
{
    enum need need = need_at(keyring, now_ms);
    struct error *err;

    if (need == NEED_NOTHING || (need == NEED_SOON && keyring->is_loading))
        return NULL;
    err = load_or_wait(keyring, now_ms);
    if (err == NULL || err->code == ERR_CANCELLED || !are_good(keyring, now_ms))
        return err;
    error_free(err);
    return NULL;
}

struct error *keyring_renew(struct keyring *keyring, uint64_t generation, int64_t now_ms,
                            bool *changed)
{
    char *refused;
    struct error *err;

    *changed = keyring->generation != generation;
    if (*changed)
        return NULL;
    refused = xstrdup(keyring->keys.access_key);
    err = load_or_wait(keyring, now_ms);
    *changed = err == NULL && strcmp(refused, keyring->keys.access_key) != 0;
    free(refused);
    return err;
}
