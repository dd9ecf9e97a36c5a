#include "providers/backend/lock.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/crypto.h"
#include "common/fiber.h"
#include "common/log.h"
#include "common/mem.h"
#include "providers/backend/lock_impl.h"

enum { TTL_DEFAULT_S = 300, HEARTBEAT_MAX_S = 30, MARGIN_MAX_MS = 10000 };

struct lock_table {
    const struct lock_backend *backend;
    void *impl;
    uint32_t ttl_s;
    uint32_t heartbeat_s;
};

struct lock {
    struct lock_table *table;
    struct lock_info info;
    struct fiber *heartbeat;
    uint64_t refreshed_mono_ms; /* when the last successful refresh was *sent* */
    bool lost;
};

struct lock_table *lock_table_make(const struct lock_backend *backend, void *impl,
                                   const struct lock_options *options)
{
    struct lock_table *table = xcalloc(1, sizeof(*table));
    table->backend = backend;
    table->impl = impl;
    table->ttl_s = options != NULL && options->ttl_s > 0 ? options->ttl_s : TTL_DEFAULT_S;
    table->heartbeat_s = options != NULL ? options->heartbeat_s : 0;
    if (table->heartbeat_s == 0) {
        uint32_t tenth = table->ttl_s / 10 > 0 ? table->ttl_s / 10 : 1;
        table->heartbeat_s = tenth < HEARTBEAT_MAX_S ? tenth : HEARTBEAT_MAX_S;
    }
    return table;
}

void lock_table_close(struct lock_table *table)
{
    if (table == NULL)
        return;
    table->backend->close(table->impl);
    free(table);
}

struct error *lock_held_error(const struct lock_info *holder)
{
    char since[CLOCK_ISO_BYTES];
    char until[CLOCK_ISO_BYTES];
    return ERR(ERR_LOCK_HELD, "lock '%s' is held by %s (%s) since %s, until %s", holder->key,
               holder->owner != NULL ? holder->owner : "somebody",
               holder->operation != NULL ? holder->operation : "no operation named",
               clock_iso(holder->acquired_s * 1000, since),
               clock_iso(holder->expires_s * 1000, until));
}

/* The part of the TTL in which a holder no longer starts calls: clocks and pauses. */
static uint64_t margin_ms(const struct lock_table *table)
{
    uint64_t fifth = (uint64_t)table->ttl_s * 200;
    return fifth < MARGIN_MAX_MS ? fifth : MARGIN_MAX_MS;
}

bool lock_is_safe(const struct lock *lock)
{
    uint64_t safe_for = (uint64_t)lock->table->ttl_s * 1000 - margin_ms(lock->table);
    return !lock->lost && clock_mono_ms() < lock->refreshed_mono_ms + safe_for;
}

uint64_t lock_fence(const struct lock *lock)
{
    return lock->info.fence;
}

struct error *lock_refresh(struct lock *lock)
{
    if (lock->lost)
        return ERR(ERR_LOCK_LOST, "lock '%s' was lost before", lock->info.key);
    uint64_t sent = clock_mono_ms();
    int64_t now_s = clock_wall_ms() / 1000;
    lock->info.heartbeat_s = now_s;
    lock->info.expires_s = now_s + lock->table->ttl_s;
    struct error *err = lock->table->backend->refresh(lock->table->impl, &lock->info);
    if (err == NULL)
        lock->refreshed_mono_ms = sent;
    else if (err->code == ERR_LOCK_LOST || err->code == ERR_LOCK_ID)
        lock->lost = true;
    return err;
}

static void heartbeat(void *arg)
{
    struct lock *lock = arg;
    while (!lock->lost) {
        struct error *err = fiber_sleep((uint64_t)lock->table->heartbeat_s * 1000);
        if (err != NULL) { /* cancelled: released or abandoned */
            error_free(err);
            return;
        }
        err = lock_refresh(lock);
        if (err == NULL)
            continue;
        log_warn("lock heartbeat failed", LOG_STR("key", lock->info.key), LOG_ERR("error", err),
                 LOG_BOOL("lost", lock->lost));
        error_free(err);
    }
}

static struct lock *lock_new(struct lock_table *table, const char *key,
                             const struct lock_purpose *purpose)
{
    struct lock *lock = xcalloc(1, sizeof(*lock));
    char id[CRYPTO_UUID_TEXT];
    char host[256] = "";
    if (gethostname(host, sizeof(host) - 1) != 0)
        strcpy(host, "unknown");
    crypto_uuid4(id);
    lock->table = table;
    lock->info.key = xstrdup(key);
    lock->info.id = xstrdup(id);
    lock->info.owner = xstrdup(purpose->owner);
    lock->info.operation = xstrdup(purpose->operation);
    lock->info.deployment = xstrdup(purpose->deployment);
    lock->info.host = xstrdup(host);
    lock->info.pid = getpid();
    return lock;
}

static void lock_free(struct lock *lock)
{
    if (lock->heartbeat != NULL) {
        fiber_cancel(lock->heartbeat);
        fiber_join(lock->heartbeat);
    }
    lock_info_fini(&lock->info);
    free(lock);
}

static struct error *lock_take(struct lock *lock)
{
    uint64_t sent = clock_mono_ms();
    int64_t now_s = clock_wall_ms() / 1000;
    lock->info.acquired_s = now_s;
    lock->info.heartbeat_s = now_s;
    lock->info.expires_s = now_s + lock->table->ttl_s;
    TRY(lock->table->backend->take(lock->table->impl, &lock->info));
    lock->refreshed_mono_ms = sent;
    return fiber_spawn("lock-heartbeat", heartbeat, lock, &lock->heartbeat);
}

struct error *lock_acquire(struct lock_table *table, const char *key,
                           const struct lock_purpose *purpose, struct lock **out)
{
    struct lock *lock = lock_new(table, key, purpose);
    struct error *err = lock_take(lock);
    if (err != NULL) {
        lock_free(lock);
        return err;
    }
    *out = lock;
    return NULL;
}

struct error *lock_wait(struct lock_table *table, const char *key,
                        const struct lock_purpose *purpose, uint64_t deadline_ms, struct lock **out)
{
    uint32_t pause_ms = 100;
    for (;;) {
        struct error *err = lock_acquire(table, key, purpose, out);
        if (err == NULL || err->code != ERR_LOCK_HELD)
            return err;
        uint64_t now = clock_mono_ms();
        if (deadline_ms != 0 && now + pause_ms >= deadline_ms)
            return err;
        error_free(err);
        TRY(fiber_sleep(pause_ms / 2 + crypto_random_below(pause_ms / 2 + 1)));
        pause_ms = pause_ms < 2000 ? pause_ms * 2 : 2000;
    }
}

struct error *lock_release(struct lock *lock)
{
    if (lock == NULL)
        return NULL;
    struct error *err = NULL;
    fiber_shield_begin();
    if (!lock->lost)
        err = lock->table->backend->release(lock->table->impl, &lock->info);
    else
        err = ERR(ERR_LOCK_ID, "lock '%s' was lost before its release", lock->info.key);
    fiber_shield_end();
    lock_free(lock);
    return err;
}

struct error *lock_get(struct lock_table *table, const char *key, struct lock_info *out)
{
    memset(out, 0, sizeof(*out));
    return table->backend->get(table->impl, key, out);
}

struct error *lock_list(struct lock_table *table, const char *prefix, struct lock_info **out,
                        size_t *count)
{
    *out = NULL;
    *count = 0;
    return table->backend->list(table->impl, prefix, out, count);
}

struct error *lock_force_release(struct lock_table *table, const char *key, bool really,
                                 struct lock_info *audit)
{
    struct lock_info info;
    TRY(lock_get(table, key, &info));
    int64_t now_s = clock_wall_ms() / 1000;
    int64_t quiet_s = now_s - info.heartbeat_s;
    struct error *err = NULL;
    if (info.id == NULL)
        err = ERR(ERR_NOT_FOUND, "lock '%s' is not held", key);
    else if (!really && info.expires_s > now_s && quiet_s <= 2 * (int64_t)table->heartbeat_s)
        err = ERR(ERR_CONFLICT,
                  "lock '%s' is held by %s, whose last heartbeat was %lld s ago: it is alive; "
                  "say it twice to take the lock away all the same",
                  key, info.owner, (long long)quiet_s);
    else
        err = table->backend->release(table->impl, &info);
    if (err == NULL && audit != NULL)
        *audit = info;
    else
        lock_info_fini(&info);
    return err;
}

void lock_info_fini(struct lock_info *info)
{
    free(info->key);
    free(info->id);
    free(info->owner);
    free(info->operation);
    free(info->deployment);
    free(info->host);
    memset(info, 0, sizeof(*info));
}

void lock_infos_free(struct lock_info *infos, size_t count)
{
    for (size_t i = 0; i < count; i++)
        lock_info_fini(&infos[i]);
    free(infos);
}

void lock_infos_add(struct lock_info **infos, size_t *count, const struct lock_info *info)
{
    *infos = xrealloc(*infos, (*count + 1) * sizeof(**infos));
    (*infos)[(*count)++] = *info;
}
