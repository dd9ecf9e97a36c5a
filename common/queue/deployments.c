#include "common/queue/deployments.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/queue/queue_impl.h"

#define TRIM_MAX      20 /* per submission */
#define RECENT_LOOKED 50 /* of the index, for pending ones whose mark was lost */

/* --- submit --------------------------------------------------------------------------------------
 */

/* An ended deployment goes with all its keys; one that has not ended stays. */
static struct error *forget(struct queue *queue, const char *tenant, const char *id)
{
    struct redis_args args = REDIS_ARGS_INIT;
    redis_args_key(&args, KEY_DEPLOYMENT, tenant, id);
    redis_args_key(&args, KEY_OPS, tenant, id);
    redis_args_key(&args, KEY_EVENTS, tenant, id);
    redis_args_key(&args, KEY_DEPLOYMENTS, tenant);
    redis_args_key(&args, KEY_PENDING, tenant);
    redis_args_text(&args, id);
    return queue_move(queue, &script_forget, &args, NULL);
}

static struct error *trim(struct queue *queue, const char *tenant)
{
    struct redis_reply *reply = NULL;
    char *key = xasprintf(KEY_DEPLOYMENTS, tenant);
    char *last = xasprintf("-%u", queue->options.deployments_max + 1);
    struct error *err = redis_call(queue->redis, &reply, "ZRANGE", key, "0", last, NULL);
    size_t count = redis_reply_count(reply);
    for (size_t i = 0; i < count && i < TRIM_MAX && err == NULL; i++)
        err = forget(queue, tenant, redis_reply_str(redis_reply_at(reply, i)));
    redis_reply_free(reply);
    free(key);
    free(last);
    return err;
}

static struct error *key_is_taken(void)
{
    struct error *err = ERR(ERR_CONFLICT, "the idempotency key stands for another request");
    err->retry = ERR_RETRY_NEVER;
    return err;
}

static struct error *judge_submit(const struct deployment_submission *submission,
                                  const struct redis_reply *reply, char **id, bool *is_new)
{
    int64_t answer = redis_reply_int(redis_reply_at(reply, 1));
    if (answer == -2)
        return ERR(ERR_LIMIT, "tenant %s has %u deployments that have not ended, its most",
                   submission->tenant, submission->max_pending);
    if (answer == -1)
        return key_is_taken();
    *is_new = answer == 1;
    *id = xstrdup(redis_reply_str(redis_reply_at(reply, 0)));
    return NULL;
}

static struct error *record(struct queue *queue, const struct deployment_submission *submission,
                            char **id, bool *is_new)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    bool has_key = submission->idempotency != NULL;
    redis_args_key(&args, KEY_DEPLOYMENT, submission->tenant, submission->id);
    redis_args_key(&args, KEY_DEPLOYMENTS, submission->tenant);
    redis_args_key(&args, KEY_PENDING, submission->tenant);
    redis_args_key(&args, KEY_IDEMPOTENCY, submission->tenant,
                   has_key ? submission->idempotency : "");
    redis_args_text(&args, submission->id);
    redis_args_text(&args, submission->stack);
    redis_args_text(&args, submission->record);
    redis_args_text(&args, submission->plan);
    redis_args_text(&args, submission->document);
    redis_args_int(&args, has_key);
    redis_args_text(&args, submission->request_hash);
    redis_args_int(&args, submission->max_pending);
    TRY(queue_move(queue, &script_submit, &args, &reply));
    struct error *err = judge_submit(submission, reply, id, is_new);
    redis_reply_free(reply);
    return err;
}

/* Also announced when it was there before: the first attempt may have ended half-way. */
struct error *deployment_submit(struct queue *queue, const struct deployment_submission *submission,
                                char **id, bool *is_new)
{
    *id = NULL;
    *is_new = false;
    TRY(record(queue, submission, id, is_new));
    struct error *err = queue_submission_add(queue, submission->tenant, *id);
    if (err == NULL && *is_new)
        err = trim(queue, submission->tenant);
    if (err != NULL) {
        free(*id);
        *id = NULL;
    }
    return err;
}

/* Stored as "<id>\t<request hash>". */
struct error *deployment_find(struct queue *queue, const char *tenant, const char *idempotency,
                              const char *request_hash, char **id)
{
    struct redis_reply *reply = NULL;
    char *key = xasprintf(KEY_IDEMPOTENCY, tenant, idempotency);
    struct error *err = redis_call(queue->redis, &reply, "GET", key, NULL);
    const char *value = err == NULL && !redis_reply_is_nil(reply) ? redis_reply_str(reply) : "";
    const char *tab = strchr(value, '\t');
    *id = NULL;
    if (tab != NULL && strcmp(tab + 1, request_hash) == 0)
        *id = xstrndup(value, (size_t)(tab - value));
    else if (tab != NULL)
        err = key_is_taken();
    redis_reply_free(reply);
    free(key);
    return err;
}

/* --- one deployment ------------------------------------------------------------------------------
 */

struct error *deployment_read(struct queue *queue, const char *tenant, const char *id,
                              enum deployment_part part, char **text)
{
    static const char *const fields[] = {"record", "plan", "document"};
    struct redis_reply *reply = NULL;
    char *key = xasprintf(KEY_DEPLOYMENT, tenant, id);
    struct error *err = redis_call(queue->redis, &reply, "HGET", key, fields[part], NULL);
    free(key);
    *text = redis_reply_len(reply) > 0 ? xstrdup(redis_reply_str(reply)) : NULL;
    redis_reply_free(reply);
    return err;
}

static struct error *judge_update(const struct deployment_change *change, char answer)
{
    if (answer == 'o')
        return NULL;
    if (answer == 'l')
        return ERR(ERR_LOCK_LOST, "another scheduler leads tenant %s", change->tenant);
    if (answer == 'n')
        return ERR(ERR_NOT_FOUND, "no deployment %s", change->id);
    struct error *err = ERR(ERR_CONFLICT, "deployment %s has ended already", change->id);
    err->retry = ERR_RETRY_NEVER;
    return err;
}

struct error *deployment_update(struct queue *queue, const struct deployment_change *change)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    redis_args_key(&args, KEY_DEPLOYMENT, change->tenant, change->id);
    redis_args_key(&args, KEY_DEPLOYMENTS, change->tenant);
    redis_args_key(&args, KEY_PENDING, change->tenant);
    redis_args_key(&args, KEY_SLOTS, change->tenant);
    redis_args_key(&args, KEY_LEADER, change->tenant);
    redis_args_text(&args, change->id);
    redis_args_text(&args, change->status);
    redis_args_text(&args, change->record);
    redis_args_int(&args, (int64_t)change->fence);
    TRY(queue_move(queue, &script_update, &args, &reply));
    struct error *err = judge_update(change, redis_reply_str(reply)[0]);
    redis_reply_free(reply);
    return err;
}

struct error *deployment_take_slot(struct queue *queue, const char *tenant, const char *id,
                                   char **holder)
{
    struct redis_args args = REDIS_ARGS_INIT;
    struct redis_reply *reply = NULL;
    redis_args_key(&args, KEY_DEPLOYMENT, tenant, id);
    redis_args_key(&args, KEY_PENDING, tenant);
    redis_args_key(&args, KEY_SLOTS, tenant);
    redis_args_text(&args, id);
    TRY(queue_move(queue, &script_take_slot, &args, &reply));
    bool is_there = !redis_reply_is_nil(reply);
    if (is_there)
        *holder = xstrdup(redis_reply_str(reply));
    redis_reply_free(reply);
    return is_there ? NULL : ERR(ERR_NOT_FOUND, "no deployment %s", id);
}

/* --- lists ---------------------------------------------------------------------------------------
 */

void deployment_items_free(struct deployment_item *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(items[i].id);
        free(items[i].status);
        free(items[i].stack);
        free(items[i].record);
    }
    free(items);
}

/* The records of ids; those without a record are left out. All are asked for before the first
 * answer is awaited. */
static struct error *read_items(struct queue *queue, const char *tenant, const char *const *ids,
                                size_t id_count, struct deployment_item **items, size_t *count)
{
    struct redis_call **calls = xmalloc((id_count + 1) * sizeof(struct redis_call *));
    struct error *err = NULL;
    *items = xcalloc(id_count + 1, sizeof(**items));
    *count = 0;
    for (size_t i = 0; i < id_count; i++) {
        char *key = xasprintf(KEY_DEPLOYMENT, tenant, ids[i]);
        const char *const argv[] = {"HMGET", key, "status", "stack", "record"};
        calls[i] = redis_send(queue->redis, ARRAY_LEN(argv), argv, NULL, 0);
        free(key);
    }
    for (size_t i = 0; i < id_count; i++) {
        struct redis_reply *reply = NULL;
        struct error *one = redis_wait(calls[i], &reply);
        if (err == NULL)
            err = one;
        else
            error_free(one);
        if (one == NULL && !redis_reply_is_nil(redis_reply_at(reply, 0))) {
            struct deployment_item *item = &(*items)[(*count)++];
            item->id = xstrdup(ids[i]);
            item->status = xstrdup(redis_reply_str(redis_reply_at(reply, 0)));
            item->stack = xstrdup(redis_reply_str(redis_reply_at(reply, 1)));
            item->record = xstrdup(redis_reply_str(redis_reply_at(reply, 2)));
        }
        redis_reply_free(reply);
    }
    free(calls);
    if (err != NULL) {
        deployment_items_free(*items, *count);
        *items = NULL;
        *count = 0;
    }
    return err;
}

static struct error *newest_ids(struct queue *queue, const char *tenant, const char *before,
                                size_t max, struct redis_reply **reply)
{
    struct redis_args args = REDIS_ARGS_INIT;
    char *key = xasprintf(KEY_DEPLOYMENTS, tenant);
    redis_args_text(&args, "ZREVRANGEBYLEX");
    redis_args_text(&args, key);
    if (before != NULL)
        redis_args_format(&args, "(%s", before);
    else
        redis_args_text(&args, "+");
    redis_args_text(&args, "-");
    redis_args_text(&args, "LIMIT");
    redis_args_text(&args, "0");
    redis_args_int(&args, (int64_t)max);
    struct error *err = queue_command(queue, &args, reply);
    redis_args_fini(&args);
    free(key);
    return err;
}

struct error *deployments_list(struct queue *queue, const char *tenant, const char *before,
                               size_t max, struct deployment_item **items, size_t *count)
{
    struct redis_reply *reply = NULL;
    TRY(newest_ids(queue, tenant, before, max, &reply));
    size_t n = redis_reply_count(reply);
    const char **ids = xmalloc((n + 1) * sizeof(*ids));
    for (size_t i = 0; i < n; i++)
        ids[i] = redis_reply_str(redis_reply_at(reply, i));
    struct error *err = read_items(queue, tenant, ids, n, items, count);
    free(ids);
    redis_reply_free(reply);
    return err;
}

static bool has_ended(const char *status)
{
    static const char *const ended[] = {"succeeded", "failed", "cancelled", "superseded"};
    for (size_t i = 0; i < ARRAY_LEN(ended); i++)
        if (strcmp(status, ended[i]) == 0)
            return true;
    return false;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The ids of both lists, sorted, each once. Owner: caller; the texts stay the lists'. */
static const char **merge(const struct redis_reply *first, const struct redis_reply *second,
                          size_t *count)
{
    const struct redis_reply *const lists[] = {first, second};
    size_t n = 0;
    size_t kept = 0;
    const char **ids =
        xmalloc((redis_reply_count(first) + redis_reply_count(second) + 1) * sizeof(*ids));
    for (size_t l = 0; l < ARRAY_LEN(lists); l++)
        for (size_t i = 0; i < redis_reply_count(lists[l]); i++)
            ids[n++] = redis_reply_str(redis_reply_at(lists[l], i));
    qsort(ids, n, sizeof(*ids), by_text);
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || strcmp(ids[kept - 1], ids[i]) != 0)
            ids[kept++] = ids[i];
    *count = kept;
    return ids;
}

static void drop_ended(struct deployment_item *items, size_t *count)
{
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        struct deployment_item item = items[i];
        if (!has_ended(item.status)) {
            items[kept++] = item;
            continue;
        }
        free(item.id);
        free(item.status);
        free(item.stack);
        free(item.record);
    }
    *count = kept;
}

struct error *deployments_pending(struct queue *queue, const char *tenant,
                                  struct deployment_item **items, size_t *count)
{
    struct redis_reply *marked = NULL;
    struct redis_reply *recent = NULL;
    char *key = xasprintf(KEY_PENDING, tenant);
    struct error *err = redis_call(queue->redis, &marked, "ZRANGE", key, "0", "-1", NULL);
    free(key);
    if (err == NULL)
        err = newest_ids(queue, tenant, NULL, RECENT_LOOKED, &recent);
    *items = NULL;
    *count = 0;
    if (err == NULL) {
        size_t n = 0;
        const char **ids = merge(marked, recent, &n);
        err = read_items(queue, tenant, ids, n, items, count);
        free(ids);
    }
    if (err == NULL)
        drop_ended(*items, count);
    redis_reply_free(marked);
    redis_reply_free(recent);
    return err;
}
