#include "scheduler/api/deployment.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/op.h"
#include "common/queue/queue.h"
#include "common/text.h"

enum { ID_DIGITS = 20 };

bool deployment_id_is_valid(const char *id)
{
    return text_starts_with(id, "d-") && strlen(id + 2) == ID_DIGITS &&
           strspn(id + 2, "abcdefghijklmnopqrstuvwxyz234567") == ID_DIGITS;
}

struct error *deployment_part(struct call *call, const char *id, enum deployment_part part,
                              json_t **out)
{
    char *text = NULL;
    if (!deployment_id_is_valid(id))
        return ERR(ERR_NOT_FOUND, "there is no deployment %s", id);
    struct error *err = deployment_read(call->api->queue, call->tenant, id, part, &text);
    if (err != NULL && error_root(err)->code != ERR_NOT_FOUND)
        return err;
    error_free(err);
    if (text == NULL)
        return ERR(ERR_NOT_FOUND, "there is no deployment %s", id);
    err = json_load_text(text, strlen(text), "the deployment's record", out);
    free(text);
    return err;
}

struct error *deployment_record(struct call *call, const char *id, json_t **record)
{
    return deployment_part(call, id, DEPLOYMENT_RECORD, record);
}

bool deployment_has_ended(const json_t *record)
{
    static const char *const finals[] = {"succeeded", "failed", "cancelled", "superseded"};
    for (size_t i = 0; i < ARRAY_LEN(finals); i++)
        if (text_equal(json_text(record, "status"), finals[i]))
            return true;
    return false;
}

/* --- counts as the queue sees them ---------------------------------------------------------- */

static const char *column_of(const char *state)
{
    static const struct {
        enum op_state state;
        const char *column;
    } columns[] = {{OP_PENDING, "pending"},   {OP_READY, "ready"},     {OP_CLAIMED, "running"},
                   {OP_RUNNING, "running"},   {OP_PARKED, "running"},  {OP_DONE, "done"},
                   {OP_FAILED, "failed"},     {OP_SKIPPED, "skipped"}, {OP_CANCELLED, "cancelled"},
                   {OP_QUARANTINED, "failed"}};
    enum op_state value = op_state_from_name(state);
    for (size_t i = 0; i < ARRAY_LEN(columns); i++)
        if (columns[i].state == value)
            return columns[i].column;
    return NULL;
}

static void count_ops(json_t *record, const struct deployment_op *ops, size_t count)
{
    json_t *counts =
        json_pack("{s:I,s:i,s:i,s:i,s:i,s:i,s:i,s:i}", "total", (json_int_t)count, "pending", 0,
                  "ready", 0, "running", 0, "done", 0, "failed", 0, "skipped", 0, "cancelled", 0);
    for (size_t i = 0; i < count; i++) {
        const char *column = column_of(ops[i].state);
        if (column != NULL)
            json_put_int(counts, column, json_int_or(counts, column, 0) + 1);
    }
    json_put(record, "counts", counts);
}

/* The record is written at most once a second; the queue knows who is at work right now. */
static struct error *refresh_counts(struct call *call, json_t *record)
{
    struct deployment_op *ops = NULL;
    size_t count = 0;
    if (!text_equal(json_text(record, "status"), "running"))
        return NULL;
    TRY(deployment_ops(call->api->queue, call->tenant, json_text(record, "id"), &ops, &count));
    if (count > 0)
        count_ops(record, ops, count);
    deployment_ops_free(ops, count);
    return NULL;
}

struct error *deployment_get(struct call *call)
{
    json_t *record = NULL;
    TRY(deployment_record(call, call->params[0], &record));
    struct error *err = refresh_counts(call, record);
    if (err == NULL)
        call_reply(call, 200, record);
    else
        json_decref(record);
    return err;
}

struct error *deployment_plan_get(struct call *call)
{
    json_t *plan = NULL;
    TRY(deployment_part(call, call->params[0], DEPLOYMENT_PLAN, &plan));
    call_reply(call, 200, plan);
    return NULL;
}

/* --- operations ----------------------------------------------------------------------------- */

static json_t *index_changes(const json_t *plan)
{
    json_t *changes = json_object(), *change;
    size_t i;
    json_array_foreach (json_object_get(plan, "changes"), i, change) {
        if (json_text(change, "component") != NULL)
            json_object_set(changes, json_text(change, "component"), change);
    }
    return changes;
}

/* "<deployment>/<service>/<component>/<action>": the middle and the end. */
static void put_names(json_t *row, const char *op_id)
{
    const char *component = strchr(op_id, '/'), *action = strrchr(op_id, '/');
    if (component == NULL || action == component)
        return;
    char *name = xstrndup(component + 1, (size_t)(action - component) - 1);
    json_put_text(row, "component", name);
    json_put_text(row, "action", action + 1);
    free(name);
}

static json_t *op_row(const struct deployment_op *op, const json_t *changes)
{
    json_t *row = json_object(), *detail = json_parse(op->detail, strlen(op->detail));
    if (json_is_object(detail))
        json_object_update(row, detail);
    json_decref(detail);
    json_put_text(row, "id", op->op_id);
    put_names(row, op->op_id);
    const json_t *change = json_object_get(changes, json_text_or(row, "component", ""));
    json_put_text(row, "kind", json_text(change, "kind"));
    json_put_int(row, "wave", json_int_or(change, "wave", 0));
    json_put_text(row, "state", op->state);
    if (*op->worker != '\0')
        json_put_text(row, "worker", op->worker);
    json_put_int(row, "deliveries", op->deliveries);
    return row;
}

static void add_planned(json_t *rows, const char *id, const json_t *change, const char *action)
{
    json_t *row = json_object();
    json_put(row, "id",
             json_sprintf("%s/%s/%s", id, json_text_or(change, "component", ""), action));
    json_put_text(row, "component", json_text(change, "component"));
    json_put_text(row, "kind", json_text(change, "kind"));
    json_put_text(row, "action", action);
    json_put_int(row, "wave", json_int_or(change, "wave", 0));
    json_put_text(row, "state", op_state_name(OP_PENDING));
    json_add(rows, row);
}

/* Before it has begun only the plan knows its operations. */
static void add_all_planned(json_t *rows, const char *id, const json_t *plan)
{
    size_t i;
    json_t *change;
    json_array_foreach (json_object_get(plan, "changes"), i, change) {
        const char *action = json_text_or(change, "action", "none");
        if (strcmp(action, "replace") == 0) {
            add_planned(rows, id, change, "delete");
            add_planned(rows, id, change, "create");
        } else if (strcmp(action, "none") != 0) {
            add_planned(rows, id, change, action);
        }
    }
}

static int by_wave(const void *a, const void *b)
{
    const json_t *x = *(json_t *const *)a, *y = *(json_t *const *)b;
    int64_t waves = json_int_or(x, "wave", 0) - json_int_or(y, "wave", 0);
    if (waves != 0)
        return waves < 0 ? -1 : 1;
    return strcmp(json_text_or(x, "component", ""), json_text_or(y, "component", ""));
}

/* The rows in the order they are worked on. Consumes `rows`. */
static json_t *in_order(json_t *rows)
{
    size_t count = json_array_size(rows);
    json_t **list = xcalloc(count + 1, sizeof(*list));
    for (size_t i = 0; i < count; i++)
        list[i] = json_array_get(rows, i);
    qsort(list, count, sizeof(*list), by_wave);
    json_t *sorted = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append(sorted, list[i]);
    free(list);
    json_decref(rows);
    return sorted;
}

struct error *deployment_operations_get(struct call *call)
{
    const char *id = call->params[0];
    struct deployment_op *ops = NULL;
    size_t count = 0;
    json_t *plan = NULL;
    TRY(deployment_part(call, id, DEPLOYMENT_PLAN, &plan));
    struct error *err = deployment_ops(call->api->queue, call->tenant, id, &ops, &count);
    if (err != NULL) {
        json_decref(plan);
        return err;
    }
    json_t *rows = json_array(), *changes = index_changes(plan);
    for (size_t i = 0; i < count; i++)
        json_add(rows, op_row(&ops[i], changes));
    if (count == 0)
        add_all_planned(rows, id, plan);
    call_reply(call, 200, json_pack("{s:o}", "operations", in_order(rows)));
    deployment_ops_free(ops, count);
    json_decref(changes);
    json_decref(plan);
    return NULL;
}

/* --- cancelling ----------------------------------------------------------------------------- */

/* The queue first: from then on nothing new starts. The record tells those that still wait. */
static struct error *cancel(struct call *call, json_t *record)
{
    const char *id = json_text(record, "id");
    size_t removed = 0;
    TRY(queue_cancel(call->api->queue, call->tenant, id, &removed));
    json_put_text(record, "status", "cancelling");
    char *text = json_compact(record);
    const struct deployment_change change = {
        .tenant = call->tenant, .id = id, .status = "cancelling", .record = text};
    struct error *err = deployment_update(call->api->queue, &change);
    free(text);
    return err;
}

struct error *deployment_cancel_post(struct call *call)
{
    json_t *record = NULL;
    TRY(deployment_record(call, call->params[0], &record));
    struct error *err = NULL;
    if (deployment_has_ended(record))
        err = ERR(ERR_CONFLICT, "the deployment %s has ended: %s", call->params[0],
                  json_text_or(record, "status", ""));
    else
        err = cancel(call, record);
    if (err == NULL)
        call_reply(call, 202, record);
    else
        json_decref(record);
    return err;
}
