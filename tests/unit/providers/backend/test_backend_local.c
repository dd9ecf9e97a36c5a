/*
 * The local backends: conditional writes, versions and prefixes of blobs; exclusion, fences,
 * expiry and force-release of locks.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"
#include "providers/backend/blob.h"
#include "providers/backend/lock.h"
#include "tests/support/command.h"
#include "tests/support/scratch.h"

static char *folder;

static enum err_code code_of(struct error *err)
{
    enum err_code code = err == NULL ? ERR_CODE_COUNT : err->code;
    error_free(err);
    return code;
}

static void must(struct error *err)
{
    char *text = err == NULL ? NULL : error_text(err);
    cr_assert_null(err, "%s", text);
    free(text);
}

static int in_folder(void *arg)
{
    int (**fn)(void *) = arg;
    folder = scratch_folder();
    int result = (*fn)(NULL);
    scratch_remove(folder);
    return result;
}

static int with_folder(int (*fn)(void *))
{
    return fiber_main(in_folder, &fn);
}

static struct error *put(struct blob_store *store, const char *key, const char *text,
                         const char *if_etag, char **etag)
{
    return blob_put(store, key, text, strlen(text), if_etag, NULL, etag);
}

static int use_conditions(void *arg)
{
    (void)arg;
    struct blob_store *store = NULL;
    struct blob blob;
    char *first = NULL;
    char *second = NULL;
    must(blob_store_open_local(folder, "tenants/a/", &store));
    cr_expect_eq(code_of(blob_get(store, "state.json", &blob)), ERR_NOT_FOUND);
    must(put(store, "state.json", "one", BLOB_ABSENT, &first));
    cr_expect_eq(code_of(put(store, "state.json", "two", BLOB_ABSENT, NULL)), ERR_PRECONDITION);
    must(put(store, "state.json", "two", first, &second));
    cr_expect_eq(code_of(put(store, "state.json", "three", first, NULL)), ERR_PRECONDITION);
    must(blob_get(store, "state.json", &blob));
    cr_expect_str_eq(blob.data, "two");
    cr_expect_str_eq(blob.etag, second);
    blob_fini(&blob);
    free(first);
    free(second);
    blob_store_close(store);
    return 0;
}

Test(blob_local, writes_only_over_what_was_read)
{
    cr_assert_eq(with_folder(use_conditions), 0);
}

static int use_versions(void *arg)
{
    (void)arg;
    struct blob_store *store = NULL;
    struct blob_version *versions = NULL;
    size_t count = 0;
    struct blob blob;
    must(blob_store_open_local(folder, "", &store));
    must(put(store, "s/a.json", "old", NULL, NULL));
    uint64_t until = clock_mono_ms() + 2; /* a version's id begins with its millisecond */
    while (clock_mono_ms() < until)
        fiber_yield();
    must(put(store, "s/a.json", "newer", NULL, NULL));
    must(blob_versions(store, "s/a.json", &versions, &count));
    cr_assert_eq(count, 2);
    cr_expect(versions[0].is_latest && !versions[1].is_latest);
    cr_expect_eq(versions[0].bytes, 5);
    must(blob_get_version(store, "s/a.json", versions[1].version_id, &blob));
    cr_expect_str_eq(blob.data, "old");
    blob_fini(&blob);
    blob_versions_free(versions, count);
    blob_store_close(store);
    return 0;
}

Test(blob_local, keeps_versions_newest_first)
{
    cr_assert_eq(with_folder(use_versions), 0);
}

static int use_prefix(void *arg)
{
    (void)arg;
    static const char *const climbing[] = {"../b/state", "a/../../b", "/etc/passwd", "",
                                           "a//b",       "./a",       "a\nb"};
    struct blob_store *a = NULL;
    struct blob_store *b = NULL;
    struct blob blob;
    char **keys = NULL;
    size_t count = 0;
    must(blob_store_open_local(folder, "tenants/a/", &a));
    must(blob_store_open_local(folder, "tenants/b/", &b));
    must(put(b, "state", "secret", NULL, NULL));
    must(put(a, "z", "1", NULL, NULL));
    must(put(a, "stacks/x", "2", NULL, NULL));
    for (size_t i = 0; i < ARRAY_LEN(climbing); i++)
        cr_expect_eq(code_of(blob_get(a, climbing[i], &blob)), ERR_INVALID, "%s", climbing[i]);
    must(blob_list(a, "", &keys, &count));
    cr_assert_eq(count, 2);
    cr_expect_str_eq(keys[0], "stacks/x");
    cr_expect_str_eq(keys[1], "z");
    for (size_t i = 0; i < count; i++)
        free(keys[i]);
    free(keys);
    blob_store_close(a);
    blob_store_close(b);
    return 0;
}

Test(blob_local, never_leaves_its_prefix)
{
    cr_assert_eq(with_folder(use_prefix), 0);
}

/* --- locks -------------------------------------------------------------------------------- */

#define KEY "tenant:a:stack:s:env:dev"

static struct lock_table *open_locks(uint32_t ttl_s)
{
    struct lock_table *table = NULL;
    must(lock_table_open_local(folder, &(struct lock_options){.ttl_s = ttl_s}, &table));
    return table;
}

static int use_lock(void *arg)
{
    (void)arg;
    struct lock_table *table = open_locks(300);
    struct lock *lock = NULL;
    struct lock *other = NULL;
    struct lock_info *infos = NULL;
    size_t count = 0;
    must(lock_acquire(table, KEY, &(struct lock_purpose){"alice", "apply", "d-1"}, &lock));
    uint64_t fence = lock_fence(lock);
    struct error *err =
        lock_acquire(table, KEY, &(struct lock_purpose){"bob", "apply", "d-2"}, &other);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_LOCK_HELD);
    cr_expect(strstr(err->message, "alice") != NULL, "%s", err->message);
    error_free(err);
    must(lock_list(table, "tenant:a:", &infos, &count));
    cr_expect_eq(count, 1);
    lock_infos_free(infos, count);
    must(lock_list(table, "tenant:b:", &infos, &count));
    cr_expect_eq(count, 0);
    must(lock_release(lock));
    must(lock_acquire(table, KEY, &(struct lock_purpose){"bob", "apply", "d-2"}, &other));
    cr_expect_gt(lock_fence(other), fence, "a fence grows over a release");
    must(lock_release(other));
    lock_table_close(table);
    return 0;
}

Test(lock_local, excludes_others_and_grows_its_fence)
{
    cr_assert_eq(with_folder(use_lock), 0);
}

static int use_force(void *arg)
{
    (void)arg;
    struct lock_table *table = open_locks(300);
    struct lock *lock = NULL;
    struct lock *next = NULL;
    struct lock_info audit;
    must(lock_acquire(table, KEY, &(struct lock_purpose){"alice", "apply", NULL}, &lock));
    cr_expect(lock_is_safe(lock));
    cr_expect_eq(code_of(lock_force_release(table, KEY, false, NULL)), ERR_CONFLICT);
    must(lock_force_release(table, KEY, true, &audit));
    cr_expect_str_eq(audit.owner, "alice");
    lock_info_fini(&audit);
    must(lock_acquire(table, KEY, &(struct lock_purpose){"bob", "apply", NULL}, &next));
    cr_expect_eq(code_of(lock_refresh(lock)), ERR_LOCK_ID);
    cr_expect_not(lock_is_safe(lock), "a fenced-off holder knows it");
    cr_expect_eq(code_of(lock_release(lock)), ERR_LOCK_ID);
    must(lock_refresh(next));
    must(lock_release(next));
    lock_table_close(table);
    return 0;
}

Test(lock_local, can_be_taken_away_and_says_so)
{
    cr_assert_eq(with_folder(use_force), 0);
}

static int contenders_in;
static int contenders_most;
static int contenders_done;

static void contend(void *arg)
{
    struct lock_table *table = arg;
    for (int i = 0; i < 5; i++) {
        struct lock *lock = NULL;
        must(lock_wait(table, KEY, &(struct lock_purpose){"x", "apply", NULL}, 0, &lock));
        contenders_in++;
        contenders_most = contenders_in > contenders_most ? contenders_in : contenders_most;
        fiber_yield();
        contenders_in--;
        must(lock_release(lock));
    }
    contenders_done++;
}

static int use_contention(void *arg)
{
    (void)arg;
    struct lock_table *table = open_locks(300);
    struct fiber *fibers[8];
    for (size_t i = 0; i < ARRAY_LEN(fibers); i++)
        must(fiber_spawn("contender", contend, table, &fibers[i]));
    for (size_t i = 0; i < ARRAY_LEN(fibers); i++)
        fiber_join(fibers[i]);
    cr_expect_eq(contenders_most, 1);
    cr_expect_eq(contenders_done, 8);
    lock_table_close(table);
    return 0;
}

Test(lock_local, lets_one_of_many_in)
{
    cr_assert_eq(with_folder(use_contention), 0);
}
