#include "tests/support/backend_check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/backend/blob.h"
#include "providers/backend/lock.h"

enum { MANY_KEYS = 1005, RIVALS = 20, ROUNDS = 5 };

static int failures;
static bool knows_if_match;
static int rival_count;

#define EXPECT(condition) expect((condition), #condition, __LINE__)
static void expect(bool holds, const char *what, int line)
{
    if (holds)
        return;
    printf("line %d: not so: %s\n", line, what);
    failures++;
}

/* The call goes well. */
#define GOOD(call) good((call), #call, __LINE__)
static bool good(struct error *err, const char *what, int line)
{
    if (err == NULL)
        return true;
    char *text = error_text(err);
    printf("line %d: %s: %s\n", line, what, text);
    failures++;
    free(text);
    error_free(err);
    return false;
}

/* The call fails with this code. */
#define FAILS(code, call) fails((code), (call), #call, __LINE__)
static void fails(enum err_code code, struct error *err, const char *what, int line)
{
    if (err == NULL || err->code != code) {
        char *text = err == NULL ? xstrdup("success") : error_text(err);
        printf("line %d: %s is not %s but %s\n", line, what, error_code_name(code), text);
        failures++;
        free(text);
    }
    error_free(err);
}

/* --- blobs ------------------------------------------------------------------------------------ */

static void expect_blob(struct blob_store *store, const char *key, const char *data,
                        const char *etag)
{
    struct blob blob = {0};
    if (!GOOD(blob_get(store, key, &blob)))
        return;
    EXPECT(blob.bytes == strlen(data) && memcmp(blob.data, data, blob.bytes) == 0);
    EXPECT(strcmp(blob.etag, etag) == 0);
    blob_fini(&blob);
}

static struct error *put(struct blob_store *store, const char *key, const char *data,
                         const char *if_etag, char **etag)
{
    static const struct blob_meta meta[] = {{"panka-serial", "7"}, {NULL, NULL}};
    return blob_put(store, key, data, strlen(data), if_etag, meta, etag);
}

static void refuse_replacing(struct blob_store *store, const char *key, const char *if_etag)
{
    if (knows_if_match)
        FAILS(ERR_PRECONDITION, put(store, key, "other", if_etag, NULL));
}

static void check_conditions(struct blob_store *store)
{
    char *first = NULL;
    char *second = NULL;
    struct blob blob = {0};
    FAILS(ERR_NOT_FOUND, blob_get(store, "stacks/a/state.json", &blob));
    refuse_replacing(store, "stacks/a/state.json", "\"0123\"");
    GOOD(put(store, "stacks/a/state.json", "{\"a\":1}", BLOB_ABSENT, &first));
    FAILS(ERR_PRECONDITION, put(store, "stacks/a/state.json", "y", BLOB_ABSENT, NULL));
    GOOD(put(store, "stacks/a/state.json", "{\"a\":2}", first, &second));
    refuse_replacing(store, "stacks/a/state.json", first);
    expect_blob(store, "stacks/a/state.json", "{\"a\":2}", second == NULL ? "" : second);
    FAILS(ERR_INVALID, blob_get(store, "../other", &blob));
    free(first);
    free(second);
}

static void check_versions(struct blob_store *store)
{
    struct blob_version *versions = NULL;
    size_t count = 0;
    struct blob blob = {0};
    if (!GOOD(blob_versions(store, "stacks/a/state.json", &versions, &count)))
        return;
    EXPECT(count == 2);
    if (count == 2) {
        EXPECT(versions[0].is_latest && !versions[1].is_latest);
        EXPECT(versions[0].bytes == 7 && versions[1].modified_ms > 1600000000000);
        GOOD(blob_get_version(store, "stacks/a/state.json", versions[1].version_id, &blob));
        EXPECT(blob.data != NULL && strcmp(blob.data, "{\"a\":1}") == 0);
        blob_fini(&blob);
    }
    FAILS(ERR_NOT_FOUND, blob_get_version(store, "stacks/b", "00000000", &blob));
    blob_versions_free(versions, count);
}

static void check_list(struct blob_store *store)
{
    char **keys = NULL;
    size_t count = 0;
    for (int i = 0; i < MANY_KEYS; i++) {
        char key[32];
        snprintf(key, sizeof(key), "many/%04d", i);
        if (!GOOD(put(store, key, "1", NULL, NULL)))
            return;
    }
    GOOD(blob_list(store, "many/", &keys, &count));
    EXPECT(count == MANY_KEYS);
    EXPECT(count == MANY_KEYS && strcmp(keys[0], "many/0000") == 0 &&
           strcmp(keys[count - 1], "many/1004") == 0);
    for (size_t i = 0; i < count; i++)
        free(keys[i]);
    free(keys);
}

static void check_deletion(struct blob_store *store)
{
    struct blob blob = {0};
    GOOD(blob_delete(store, "stacks/a/state.json"));
    GOOD(blob_delete(store, "stacks/a/state.json"));
    FAILS(ERR_NOT_FOUND, blob_get(store, "stacks/a/state.json", &blob));
    char *etag = NULL; /* gone, so it may be made anew, but not replaced */
    refuse_replacing(store, "stacks/a/state.json", "\"0123\"");
    GOOD(put(store, "stacks/a/state.json", "again", BLOB_ABSENT, &etag));
    free(etag);
}

/* Two writers with the same etag: one wins. */
struct writer {
    struct blob_store *store;
    const char *etag;
    enum err_code code;
    bool won;
};

static void write_once(void *arg)
{
    struct writer *writer = arg;
    struct error *err = put(writer->store, "raced", "mine", writer->etag, NULL);
    writer->won = err == NULL;
    writer->code = err == NULL ? ERR_INTERNAL : err->code;
    error_free(err);
}

static void check_race(struct blob_store *store, const char *etag)
{
    struct writer writers[RIVALS];
    struct fiber *fibers[RIVALS];
    int won = 0;
    for (int i = 0; i < RIVALS; i++) {
        writers[i] = (struct writer){.store = store, .etag = etag};
        GOOD(fiber_spawn("writer", write_once, &writers[i], &fibers[i]));
    }
    for (int i = 0; i < RIVALS; i++) {
        fiber_join(fibers[i]);
        won += writers[i].won;
        EXPECT(writers[i].won || writers[i].code == ERR_PRECONDITION);
    }
    EXPECT(won == 1);
}

static void check_missing_bucket(struct aws_session *session)
{
    struct blob_store *store = NULL;
    struct blob blob = {0};
    char **keys = NULL;
    size_t count = 0;
    if (!GOOD(blob_store_open_s3(session, "no-such-bucket-here", "p/", &store)))
        return;
    struct error *err = blob_get(store, "stacks/a/state.json", &blob);
    EXPECT(err != NULL && err->code != ERR_NOT_FOUND);
    error_free(err);
    err = blob_list(store, "", &keys, &count);
    EXPECT(err != NULL && err->code != ERR_NOT_FOUND);
    error_free(err);
    err = put(store, "a", "b", BLOB_ABSENT, NULL);
    EXPECT(err != NULL && err->code != ERR_NOT_FOUND && err->code != ERR_PRECONDITION);
    error_free(err);
    blob_store_close(store);
}

static void check_bucket_itself(struct aws_session *session, const char *bucket)
{
    json_t *params = json_pack("{s:s}", "Bucket", bucket);
    json_t *result = NULL;
    if (GOOD(aws_call(session, "s3", "GetBucketVersioning", params, &result)))
        EXPECT(strcmp(json_text_or(result, "Status", ""), "Enabled") == 0);
    json_decref(result);
    result = NULL;
    if (GOOD(aws_call(session, "s3", "GetPublicAccessBlock", params, &result)))
        EXPECT(json_is_true(
            json_path(result, "PublicAccessBlockConfiguration.RestrictPublicBuckets")));
    json_decref(result);
    result = NULL;
    if (GOOD(aws_call(session, "s3", "GetBucketLifecycleConfiguration", params, &result)))
        EXPECT(json_integer_value(
                   json_path(result, "Rules.0.NoncurrentVersionExpiration.NoncurrentDays")) == 90);
    json_decref(result);
    json_decref(params);
}

int backend_check_blobs(struct aws_session *session, const char *bucket, bool with_if_match)
{
    struct blob_store *store = NULL;
    char *etag = NULL;
    bool created = false;
    failures = 0;
    knows_if_match = with_if_match;
    GOOD(backend_create_bucket(session, bucket, &created));
    EXPECT(created);
    GOOD(backend_create_bucket(session, bucket, &created));
    EXPECT(!created);
    check_bucket_itself(session, bucket);
    if (!GOOD(blob_store_open_s3(session, bucket, "some/prefix/", &store)))
        return failures;
    check_conditions(store);
    check_versions(store);
    check_list(store);
    check_race(store, BLOB_ABSENT);
    GOOD(put(store, "raced", "base", NULL, &etag));
    if (knows_if_match)
        check_race(store, etag);
    check_deletion(store);
    check_missing_bucket(session);
    free(etag);
    blob_store_close(store);
    return failures;
}

/* --- locks ------------------------------------------------------------------------------------ */

struct rival {
    struct lock_table *table;
    struct lock *lock;
    enum err_code code;
};

static void take_once(void *arg)
{
    struct rival *rival = arg;
    struct error *err = lock_acquire(rival->table, "tenant:t:stack:s:env:e",
                                     &(struct lock_purpose){"rival", "apply", "d-1"}, &rival->lock);
    rival->code = err == NULL ? ERR_INTERNAL : err->code;
    error_free(err);
}

/* Its holder refreshes it and gives it back; the fence. */
static uint64_t end_holding(struct lock *lock)
{
    uint64_t fence = lock_fence(lock);
    EXPECT(lock_is_safe(lock));
    GOOD(lock_refresh(lock));
    GOOD(lock_release(lock));
    return fence;
}

/* One round: exactly one of many holds it; its fence. */
static uint64_t check_rivals(struct lock_table *table)
{
    struct rival rivals[RIVALS];
    struct fiber *fibers[RIVALS];
    uint64_t fence = 0;
    int held = 0;
    for (int i = 0; i < rival_count; i++) {
        rivals[i] = (struct rival){.table = table};
        GOOD(fiber_spawn("rival", take_once, &rivals[i], &fibers[i]));
    }
    for (int i = 0; i < rival_count; i++)
        fiber_join(fibers[i]);
    for (int i = 0; i < rival_count; i++) {
        EXPECT(rivals[i].lock != NULL || rivals[i].code == ERR_LOCK_HELD);
        if (rivals[i].lock == NULL)
            continue;
        held++;
        fence = end_holding(rivals[i].lock);
    }
    EXPECT(held == 1);
    return fence;
}

static void check_fences(struct lock_table *table)
{
    uint64_t last = 0;
    for (int round = 0; round < ROUNDS; round++) {
        uint64_t fence = check_rivals(table);
        EXPECT(fence > last);
        last = fence;
    }
}

/* Its holder died: after its time another one takes it, and the first is fenced off. */
static void check_take_over(struct lock_table *table, struct lock_table *short_lived)
{
    const char *key = "tenant:t:stack:s:env:expired";
    struct lock *dead = NULL;
    struct lock *next = NULL;
    struct lock_info info = {0};
    if (!GOOD(lock_acquire(short_lived, key, &(struct lock_purpose){"dead", "apply", NULL}, &dead)))
        return;
    FAILS(ERR_LOCK_HELD,
          lock_acquire(table, key, &(struct lock_purpose){"next", "apply", NULL}, &next));
    EXPECT(next == NULL);
    if (!GOOD(lock_wait(table, key, &(struct lock_purpose){"next", "apply", "d-2"},
                        clock_mono_ms() + 10000, &next)))
        return;
    EXPECT(lock_fence(next) > lock_fence(dead));
    EXPECT(!lock_is_safe(dead));
    FAILS(ERR_LOCK_ID, lock_refresh(dead));
    FAILS(ERR_LOCK_ID, lock_release(dead));
    if (GOOD(lock_get(table, key, &info)))
        EXPECT(strcmp(info.owner, "next") == 0 && strcmp(info.deployment, "d-2") == 0);
    lock_info_fini(&info);
    GOOD(lock_release(next));
}

static void check_force(struct lock_table *table)
{
    const char *key = "tenant:t:stack:s:env:forced";
    struct lock *lock = NULL;
    struct lock *next = NULL;
    struct lock_info audit = {0};
    FAILS(ERR_NOT_FOUND, lock_force_release(table, key, true, NULL));
    if (!GOOD(lock_acquire(table, key, &(struct lock_purpose){"old", "destroy", "d-3"}, &lock)))
        return;
    uint64_t fence = lock_fence(lock);
    FAILS(ERR_CONFLICT, lock_force_release(table, key, false, &audit));
    if (GOOD(lock_force_release(table, key, true, &audit)))
        EXPECT(strcmp(audit.owner, "old") == 0 && strcmp(audit.operation, "destroy") == 0 &&
               audit.fence == fence && audit.pid > 0 && audit.acquired_s > 1600000000);
    lock_info_fini(&audit);
    struct error *err = lock_refresh(lock);
    EXPECT(err != NULL && (err->code == ERR_LOCK_ID || err->code == ERR_NOT_FOUND));
    error_free(err);
    GOOD(lock_acquire(table, key, &(struct lock_purpose){"new", "apply", NULL}, &next));
    EXPECT(next != NULL && lock_fence(next) > fence);
    err = lock_release(lock);
    EXPECT(err != NULL && (err->code == ERR_LOCK_ID || err->code == ERR_NOT_FOUND));
    error_free(err);
    GOOD(lock_release(next)); /* the old holder's release did not take it away */
}

static void check_index(struct lock_table *table)
{
    static const char *const keys[] = {"tenant:a:stack:s:env:e", "tenant:a:stack:z:env:e",
                                       "tenant:ab:stack:s:env:e", "tenant:a:stack:s:env:free"};
    struct lock *locks[4] = {0};
    struct lock_info *infos = NULL;
    size_t count = 0;
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        GOOD(lock_acquire(table, keys[i], &(struct lock_purpose){"o", "apply", NULL}, &locks[i]));
    GOOD(lock_release(locks[3]));
    GOOD(lock_list(table, "tenant:a:", &infos, &count));
    EXPECT(count == 2);
    lock_infos_free(infos, count);
    GOOD(lock_list(table, "tenant:a:stack:z", &infos, &count));
    EXPECT(count == 1 && strcmp(infos[0].key, keys[1]) == 0);
    lock_infos_free(infos, count);
    for (size_t i = 0; i < 3; i++)
        GOOD(lock_release(locks[i]));
}

static void check_missing_table(struct aws_session *session)
{
    struct lock_table *table = NULL;
    struct lock *lock = NULL;
    if (!GOOD(lock_table_open_dynamodb(session, "no-such-table", NULL, &table)))
        return;
    struct error *err =
        lock_acquire(table, "tenant:t:x", &(struct lock_purpose){"o", "apply", NULL}, &lock);
    EXPECT(err != NULL && lock == NULL && strstr(err->message, "backend create") != NULL);
    error_free(err);
    lock_table_close(table);
}

int backend_check_locks(struct aws_session *session, const char *table_name, bool is_atomic)
{
    struct lock_table *table = NULL;
    struct lock_table *short_lived = NULL;
    bool created = false;
    failures = 0;
    rival_count = is_atomic ? RIVALS : 1;
    GOOD(backend_create_lock_table(session, table_name, &created));
    EXPECT(created);
    GOOD(backend_create_lock_table(session, table_name, &created));
    EXPECT(!created);
    GOOD(lock_table_open_dynamodb(session, table_name, NULL, &table));
    GOOD(lock_table_open_dynamodb(
        session, table_name, &(struct lock_options){.ttl_s = 1, .heartbeat_s = 600}, &short_lived));
    check_fences(table);
    check_take_over(table, short_lived);
    check_force(table);
    check_index(table);
    check_missing_table(session);
    lock_table_close(table);
    lock_table_close(short_lived);
    return failures;
}
