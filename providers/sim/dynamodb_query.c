#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/dynamodb.h"

/* A page of items of a table or of one of its indexes, in the order of its keys. */
struct page {
    struct sim_call *call;
    json_t *table;
    json_t *schema;
    const char *range; /* range key's name, NULL = none */
    struct expression expression;
};

static bool page_init(struct page *page, struct sim_call *call)
{
    const char *index = tree_text(call->in, "IndexName");
    json_t *found;

    *page = (struct page){.call = call, .table = dynamodb_open_table(call, call->in)};
    call->paged = true;
    if (page->table == NULL)
        return false;
    found = page->table;
    if (index != NULL) {
        found = tree_find(json_object_get(page->table, "GlobalSecondaryIndexes"), "IndexName",
                          index, NULL);
        if (found == NULL)
            found = tree_find(json_object_get(page->table, "LocalSecondaryIndexes"), "IndexName",
                              index, NULL);
        if (found == NULL)
            return sim_fail(call, 400, "ValidationException",
                            "The table does not have the specified index: %s", index);
    }
    page->schema = json_object_get(found, "KeySchema");
    page->range = dynamodb_key_name(page->schema, "RANGE");
    expression_init(&page->expression, call, call->in);
    return true;
}

static bool has_keys(const struct page *page, json_t *item)
{
    size_t i;
    json_t *part;

    json_array_foreach (page->schema, i, part)
        if (!tree_has(item, tree_text(part, "AttributeName")))
            return false;
    return true;
}

struct row {
    const char *key;
    json_t *item;
    const json_t *range;
};

static int compare_rows(const void *a, const void *b)
{
    const struct row *left = a, *right = b;
    int order = left->range == NULL ? 0 : expression_compare(left->range, right->range);

    return order != 0 && order != 2 ? order : strcmp(left->key, right->key);
}

/* The rows that satisfy the key condition, sorted. Owner: caller, free(). */
static struct row *find_rows(struct page *page, size_t *count)
{
    json_t *items = tree_object_of(page->table, "~items"), *item;
    struct row *rows = xcalloc(json_object_size(items) + 1, sizeof *rows);
    const char *key, *condition = tree_text(page->call->in, "KeyConditionExpression");

    *count = 0;
    json_object_foreach (items, key, item)
        if (has_keys(page, item) && expression_holds(&page->expression, condition, item))
            rows[(*count)++] = (struct row){
                key, item, page->range != NULL ? json_object_get(item, page->range) : NULL};
    if (json_object_size(items) == 0)
        expression_holds(&page->expression, condition, NULL);
    qsort(rows, *count, sizeof *rows, compare_rows);
    if (!tree_bool(page->call->in, "ScanIndexForward", true))
        for (size_t i = 0; i < *count / 2; i++) {
            struct row swapped = rows[i];

            rows[i] = rows[*count - 1 - i];
            rows[*count - 1 - i] = swapped;
        }
    return rows;
}

/* The key attributes of the table and the index. Owner: caller. */
static json_t *key_of(const struct page *page, json_t *item)
{
    json_t *schemas[] = {json_object_get(page->table, "KeySchema"), page->schema}, *part;
    json_t *key = json_object();
    size_t i;

    for (size_t s = 0; s < ARRAY_LEN(schemas); s++)
        json_array_foreach (schemas[s], i, part) {
            const char *name = tree_text(part, "AttributeName");

            json_object_set(key, name, json_object_get(item, name));
        }
    return key;
}

static size_t start_of(const struct page *page, const struct row *rows, size_t count)
{
    json_t *start = json_object_get(page->call->in, "ExclusiveStartKey");

    for (size_t i = 0; start != NULL && i < count; i++) {
        json_t *key = key_of(page, rows[i].item);
        bool found = json_equal(key, start);

        json_decref(key);
        if (found)
            return i + 1;
    }
    return 0;
}

static void add_row(struct page *page, json_t *item)
{
    struct sim_call *call = page->call;

    if (!expression_holds(&page->expression, tree_text(call->in, "FilterExpression"), item))
        return;
    tree_put_int(call->out, "Count", tree_int(call->out, "Count", 0) + 1);
    if (!sim_same(tree_text(call->in, "Select"), "COUNT"))
        json_array_append_new(tree_array_of(call->out, "Items"),
                              expression_project(&page->expression,
                                                 tree_text(call->in, "ProjectionExpression"),
                                                 item));
}

static bool query(struct sim_call *call)
{
    struct page page;
    struct row *rows;
    size_t count, start, limit = (size_t)tree_int(call->in, "Limit", INT64_MAX);

    if (!page_init(&page, call))
        return false;
    rows = find_rows(&page, &count);
    start = start_of(&page, rows, count);
    if (limit > count - start)
        limit = count - start;
    tree_put_int(call->out, "Count", 0);
    if (!sim_same(tree_text(call->in, "Select"), "COUNT"))
        tree_array_of(call->out, "Items");
    for (size_t i = start; i < start + limit; i++)
        add_row(&page, rows[i].item);
    tree_put_int(call->out, "ScannedCount", (int64_t)limit);
    if (start + limit < count && limit > 0)
        tree_put(call->out, "LastEvaluatedKey", key_of(&page, rows[start + limit - 1].item));
    free(rows);
    if (limit == 0 && !page.expression.failed) { /* expressions nobody looked at use no names */
        json_decref(page.expression.used);
        return true;
    }
    return expression_fini(&page.expression);
}

static bool query_by_key(struct sim_call *call)
{
    if (!tree_has(call->in, "KeyConditionExpression"))
        return sim_fail(call, 400, "ValidationException",
                        "Either the KeyConditions or KeyConditionExpression parameter must be "
                        "specified in the request.");
    return query(call);
}

const struct sim_handler dynamodb_query_handlers[] = {
    {"Query", query_by_key},
    {"Scan", query},
    {NULL, NULL},
};
