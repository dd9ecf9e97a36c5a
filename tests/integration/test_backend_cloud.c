/*
 * The s3 and dynamodb backends against panka-sim, which also loses answers.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "providers/backend/blob.h"
#include "providers/backend/lock.h"
#include "tests/support/backend_check.h"
#include "tests/support/kind_lab.h"

static void must(struct error *err)
{
    char *text = err == NULL ? NULL : error_text(err);
    cr_assert_null(err, "%s", text);
    free(text);
}

static void blobs(struct kind_lab *lab)
{
    cr_expect_eq(backend_check_blobs(kind_lab_session(lab), "panka-state", true), 0);
}

Test(backend_cloud, blobs)
{
    kind_lab_with_sim(NULL, blobs);
}

static void locks(struct kind_lab *lab)
{
    cr_expect_eq(backend_check_locks(kind_lab_session(lab), "panka-locks", true), 0);
}

Test(backend_cloud, locks)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "100", NULL}, locks);
}

/* The next `count` calls of the operation are done, their answers lost. */
static void lose_answers(struct kind_lab *lab, const char *service, const char *operation,
                         int count)
{
    json_decref(kind_lab_sim(lab, "POST", "faults",
                             json_pack("[{s:s, s:s, s:s, s:i}]", "service", service, "op",
                                       operation, "kind", "cut-after", "count", count)));
}

/* The taking happened, its answer was lost, the call is sent again: the lock is ours, its fence
 * the one in the table. The same for refreshing and giving back. */
static void lost_lock_answers(struct kind_lab *lab)
{
    struct lock_table *table = NULL;
    struct lock *lock = NULL;
    struct lock_info info = {0};
    bool created;
    must(backend_create_lock_table(kind_lab_session(lab), "panka-locks", &created));
    must(lock_table_open_dynamodb(kind_lab_session(lab), "panka-locks", NULL, &table));
    lose_answers(lab, "dynamodb", "UpdateItem", 1);
    must(lock_acquire(table, "tenant:t:lost", &(struct lock_purpose){"me", "apply", NULL}, &lock));
    must(lock_get(table, "tenant:t:lost", &info));
    cr_expect_str_eq(info.owner, "me");
    cr_expect_eq(info.fence, lock_fence(lock));
    lock_info_fini(&info);
    lose_answers(lab, "dynamodb", "UpdateItem", 1);
    must(lock_refresh(lock));
    lose_answers(lab, "dynamodb", "UpdateItem", 1);
    must(lock_release(lock));
    must(lock_get(table, "tenant:t:lost", &info));
    cr_expect_null(info.id);
    lock_info_fini(&info);
    lock_table_close(table);
}

Test(backend_cloud, lost_answers_of_locks)
{
    kind_lab_with_sim(NULL, lost_lock_answers);
}

/* A conditional write was done and its answer lost: sent again it is refused by what it wrote
 * itself, which is success. */
static void lost_blob_answers(struct kind_lab *lab)
{
    struct blob_store *store = NULL;
    struct blob blob = {0};
    char *first = NULL;
    char *second = NULL;
    bool created;
    must(backend_create_bucket(kind_lab_session(lab), "panka-state", &created));
    must(blob_store_open_s3(kind_lab_session(lab), "panka-state", "", &store));
    lose_answers(lab, "s3", "PutObject", 1);
    must(blob_put(store, "k", "one", 3, BLOB_ABSENT, NULL, &first));
    lose_answers(lab, "s3", "PutObject", 1);
    must(blob_put(store, "k", "two", 3, first, NULL, &second));
    must(blob_get(store, "k", &blob));
    cr_expect_str_eq(blob.data, "two");
    cr_expect_str_eq(blob.etag, second);
    blob_fini(&blob);
    struct error *err = blob_put(store, "k", "three", 5, first, NULL, NULL);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_PRECONDITION);
    error_free(err);
    free(first);
    free(second);
    blob_store_close(store);
}

Test(backend_cloud, lost_answers_of_blobs)
{
    kind_lab_with_sim(NULL, lost_blob_answers);
}

/* Making the backend goes on where it was cut. */
static void lost_creations(struct kind_lab *lab)
{
    bool created;
    lose_answers(lab, "s3", "CreateBucket", 1);
    struct error *err = backend_create_bucket(kind_lab_session(lab), "panka-state", &created);
    error_free(err);
    must(backend_create_bucket(kind_lab_session(lab), "panka-state", &created));
    lose_answers(lab, "dynamodb", "CreateTable", 1);
    err = backend_create_lock_table(kind_lab_session(lab), "panka-locks", &created);
    error_free(err);
    must(backend_create_lock_table(kind_lab_session(lab), "panka-locks", &created));
    cr_expect_eq(kind_lab_alive(lab), 2);
}

Test(backend_cloud, lost_answers_of_creations)
{
    kind_lab_with_sim(NULL, lost_creations);
}
