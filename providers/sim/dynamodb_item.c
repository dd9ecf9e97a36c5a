#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/dynamodb.h"

/* "hash" or "hash\nrange", with types. Owner: caller, free(). NULL: sim_fail() was called. */
static char *key_text(struct sim_call *call, json_t *table, json_t *item, bool exact)
{
    json_t *schema = json_object_get(table, "KeySchema"), *key = json_array(), *part;
    size_t i, count = json_array_size(schema);
    char *text = NULL;
    bool ok = !exact || json_object_size(item) == count;

    json_array_foreach (schema, i, part) {
        const char *name = tree_text(part, "AttributeName");
        json_t *value = json_object_get(item, name);
        json_t *definition =
            tree_find(json_object_get(table, "AttributeDefinitions"), "AttributeName", name, NULL);

        if (value == NULL || !tree_has(value, tree_text_or(definition, "AttributeType", "")))
            ok = false;
        else
            json_array_append(key, value);
    }
    if (ok)
        text = json_dumps(key, JSON_COMPACT | JSON_SORT_KEYS);
    else
        sim_fail(call, 400, "ValidationException",
                 "The provided key element does not match the schema");
    json_decref(key);
    return text;
}

static bool condition_failed(struct sim_call *call, json_t *in, json_t *item)
{
    sim_fail(call, 400, "ConditionalCheckFailedException", "The conditional request failed");
    if (item != NULL && sim_same(tree_text(in, "ReturnValuesOnConditionCheckFailure"), "ALL_OLD"))
        call->failure.extra = json_pack("{s:O}", "Item", item);
    return false;
}

/* What one write asks for. */
struct write {
    json_t *in;
    json_t *table;
    json_t *items;
    char *key;
    json_t *old; /* owned, may be NULL */
};

static bool write_begin(struct sim_call *call, struct write *write, json_t *in, const char *key_of)
{
    *write = (struct write){.in = in, .table = dynamodb_open_table(call, in)};
    if (write->table == NULL)
        return false;
    write->items = tree_object_of(write->table, "~items");
    write->key =
        key_text(call, write->table, json_object_get(in, key_of), strcmp(key_of, "Key") == 0);
    if (write->key == NULL)
        return false;
    write->old = json_incref(json_object_get(write->items, write->key));
    return true;
}

static void write_end(struct write *write)
{
    json_decref(write->old);
    free(write->key);
}

static bool check_condition(struct sim_call *call, struct write *write,
                            struct expression *expression)
{
    bool holds =
        expression_holds(expression, tree_text(write->in, "ConditionExpression"), write->old);

    if (expression->failed)
        return false;
    return holds || condition_failed(call, write->in, write->old);
}

static void return_old(struct write *write, json_t *out)
{
    if (write->old != NULL && sim_same(tree_text(write->in, "ReturnValues"), "ALL_OLD"))
        json_object_set(out, "Attributes", write->old);
}

static bool put_item(struct sim_call *call, json_t *in, json_t *out)
{
    struct write write;
    struct expression expression;
    bool ok = write_begin(call, &write, in, "Item");

    if (ok) {
        expression_init(&expression, call, in);
        ok = check_condition(call, &write, &expression);
        ok = expression_fini(&expression) && ok;
    }
    if (ok) {
        json_object_set(write.items, write.key, json_object_get(in, "Item"));
        return_old(&write, out);
    }
    write_end(&write);
    return ok;
}

static bool delete_item(struct sim_call *call, json_t *in, json_t *out)
{
    struct write write;
    struct expression expression;
    bool ok = write_begin(call, &write, in, "Key");

    if (ok) {
        expression_init(&expression, call, in);
        ok = check_condition(call, &write, &expression);
        ok = expression_fini(&expression) && ok;
    }
    if (ok) {
        json_object_del(write.items, write.key);
        return_old(&write, out);
    }
    write_end(&write);
    return ok;
}

/* Of the attributes that were changed only. */
static json_t *changed(json_t *from, json_t *other)
{
    json_t *out = json_object(), *value;
    const char *name;

    json_object_foreach (from, name, value)
        if (!json_equal(value, json_object_get(other, name)))
            json_object_set(out, name, value);
    return out;
}

static void return_updated(struct write *write, json_t *item, json_t *out)
{
    const char *wanted = tree_text_or(write->in, "ReturnValues", "NONE");

    return_old(write, out);
    if (strcmp(wanted, "ALL_NEW") == 0)
        json_object_set(out, "Attributes", item);
    else if (strcmp(wanted, "UPDATED_NEW") == 0)
        tree_put(out, "Attributes", changed(item, write->old));
    else if (strcmp(wanted, "UPDATED_OLD") == 0)
        tree_put(out, "Attributes", changed(write->old, item));
}

static bool keys_are_kept(struct sim_call *call, struct write *write, json_t *item)
{
    size_t i;
    json_t *part;

    json_array_foreach (json_object_get(write->table, "KeySchema"), i, part) {
        const char *name = tree_text(part, "AttributeName");

        if (!json_equal(json_object_get(item, name),
                        json_object_get(json_object_get(write->in, "Key"), name)))
            return sim_fail(call, 400, "ValidationException",
                            "One or more parameter values were invalid: Cannot update attribute "
                            "%s. This attribute is part of the key",
                            name);
    }
    return true;
}

static bool update_item(struct sim_call *call, json_t *in, json_t *out)
{
    struct write write;
    struct expression expression;
    bool ok = write_begin(call, &write, in, "Key");
    json_t *item = NULL;

    if (ok) {
        item = json_deep_copy(write.old != NULL ? write.old : json_object_get(in, "Key"));
        expression_init(&expression, call, in);
        ok = check_condition(call, &write, &expression);
        /* Also when the condition failed: the update's names count as used. */
        if (!expression.failed && tree_has(in, "UpdateExpression"))
            expression_update(&expression, tree_text(in, "UpdateExpression"), item);
        ok = expression_fini(&expression) && ok && keys_are_kept(call, &write, item);
    }
    if (ok) {
        json_object_set(write.items, write.key, item);
        return_updated(&write, item, out);
    }
    json_decref(item);
    write_end(&write);
    return ok;
}

static bool check_only(struct sim_call *call, json_t *in, json_t *out)
{
    struct write write;
    struct expression expression;
    bool ok = write_begin(call, &write, in, "Key");

    (void)out;
    if (ok) {
        expression_init(&expression, call, in);
        ok = check_condition(call, &write, &expression);
        ok = expression_fini(&expression) && ok;
    }
    write_end(&write);
    return ok;
}

static bool do_put_item(struct sim_call *call)
{
    return put_item(call, call->in, call->out);
}

static bool do_delete_item(struct sim_call *call)
{
    return delete_item(call, call->in, call->out);
}

static bool do_update_item(struct sim_call *call)
{
    return update_item(call, call->in, call->out);
}

static bool get_item(struct sim_call *call)
{
    json_t *table = dynamodb_open_table(call, call->in), *item;
    struct expression expression;
    char *key;

    if (table == NULL)
        return false;
    key = key_text(call, table, json_object_get(call->in, "Key"), true);
    if (key == NULL)
        return false;
    item = json_object_get(tree_object_of(table, "~items"), key);
    free(key);
    expression_init(&expression, call, call->in);
    if (item != NULL)
        tree_put(
            call->out, "Item",
            expression_project(&expression, tree_text(call->in, "ProjectionExpression"), item));
    if (item == NULL) {
        json_decref(expression.used);
        return true;
    }
    return expression_fini(&expression);
}

/* --- several items --- */

static bool batch_write(struct sim_call *call)
{
    json_t *requests, *request;
    const char *name;
    size_t i;

    json_object_foreach (json_object_get(call->in, "RequestItems"), name, requests) {
        json_array_foreach (requests, i, request) {
            bool is_put = tree_has(request, "PutRequest");
            json_t *one = json_object_get(request, is_put ? "PutRequest" : "DeleteRequest");
            json_t *in = json_copy(one);
            bool ok;

            tree_put_text(in, "TableName", name);
            ok = is_put ? put_item(call, in, call->out) : delete_item(call, in, call->out);
            json_decref(in);
            if (!ok)
                return false;
        }
    }
    tree_put(call->out, "UnprocessedItems", json_object());
    return true;
}

typedef bool write_fn(struct sim_call *call, json_t *in, json_t *out);

static write_fn *action_of(json_t *entry, json_t **in)
{
    static const struct {
        const char *name;
        write_fn *fn;
    } actions[] = {{"Put", put_item},
                   {"Update", update_item},
                   {"Delete", delete_item},
                   {"ConditionCheck", check_only}};

    for (size_t i = 0; i < ARRAY_LEN(actions); i++) {
        *in = json_object_get(entry, actions[i].name);
        if (*in != NULL)
            return actions[i].fn;
    }
    return NULL;
}

/* All or nothing: the tables' items are kept and put back when one write fails. */
static bool transact_write(struct sim_call *call)
{
    json_t *entries = json_object_get(call->in, "TransactItems"), *entry, *in;
    json_t *kept = json_deep_copy(sim_all(call, "tables")), *reasons = json_array(), *table;
    bool failed = false;
    const char *name;
    size_t i;

    json_array_foreach (entries, i, entry) {
        write_fn *fn = action_of(entry, &in);
        json_t *reason = json_pack("{s:s}", "Code", "None"), *out = json_object();

        if (fn == NULL || !fn(call, in, out)) {
            failed = true;
            tree_put_text(reason, "Code",
                          sim_same(call->failure.code, "ConditionalCheckFailedException")
                              ? "ConditionalCheckFailed"
                              : "ValidationError");
            tree_put_text(reason, "Message", call->failure.message);
        }
        json_array_append_new(reasons, reason);
        json_decref(out);
    }
    if (failed) {
        json_object_foreach (kept, name, table)
            json_object_set(sim_find(call, "tables", name), "~items",
                            json_object_get(table, "~items"));
        sim_fail(call, 400, "TransactionCanceledException",
                 "Transaction cancelled, please refer cancellation reasons for specific reasons");
        call->failure.extra = json_pack("{s:O}", "CancellationReasons", reasons);
    }
    json_decref(kept);
    json_decref(reasons);
    return !failed;
}

const struct sim_handler dynamodb_item_handlers[] = {
    {"PutItem", do_put_item},
    {"GetItem", get_item},
    {"UpdateItem", do_update_item},
    {"DeleteItem", do_delete_item},
    {"BatchWriteItem", batch_write},
    {"TransactWriteItems", transact_write},
    {NULL, NULL},
};
