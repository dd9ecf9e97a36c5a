#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/dynamodb.h"

/* Values are computed from the item as it was; changes go to the item. */
struct update {
    struct expression *expression;
    json_t *before;
    json_t *item;
};

static void path_set(struct update *update, const struct path *path, json_t *value)
{
    struct path parent = *path;
    const struct path_step *last = &path->steps[path->count - 1];
    json_t *at;

    if (path->count == 1) {
        json_object_set(update->item, last->name, value);
        return;
    }
    parent.count--;
    at = path_get(update->item, &parent);
    if (last->name != NULL && tree_has(at, "M"))
        json_object_set(json_object_get(at, "M"), last->name, value);
    else if (last->name == NULL && tree_has(at, "L") &&
             json_array_set(json_object_get(at, "L"), last->index, value) != 0)
        json_array_append(json_object_get(at, "L"), value);
    else if (!tree_has(at, "M") && !tree_has(at, "L"))
        expression_wrong(update->expression,
                         "The document path provided in the update expression is invalid for "
                         "update");
}

static void path_remove(struct update *update, const struct path *path)
{
    struct path parent = *path;
    const struct path_step *last = &path->steps[path->count - 1];
    json_t *at;

    if (path->count == 1) {
        json_object_del(update->item, last->name);
        return;
    }
    parent.count--;
    at = path_get(update->item, &parent);
    if (last->name != NULL)
        json_object_del(json_object_get(at, "M"), last->name);
    else
        json_array_remove(json_object_get(at, "L"), last->index);
}

static json_t *number(long double value)
{
    char text[64];

    if (value == (long double)(long long)value)
        snprintf(text, sizeof text, "%lld", (long long)value);
    else
        snprintf(text, sizeof text, "%.18Lg", value);
    return json_pack("{s:s}", "N", text);
}

static json_t *add_numbers(struct update *update, const json_t *a, const json_t *b, int sign)
{
    const char *left = tree_text(a, "N"), *right = tree_text(b, "N");

    if (left != NULL && right != NULL)
        return number(strtold(left, NULL) + sign * strtold(right, NULL));
    expression_wrong(update->expression, "Incorrect operand type for operator or function");
    return NULL;
}

static json_t *set_operand(struct update *update);

static json_t *if_not_exists(struct update *update)
{
    struct path path = {.count = 0};
    json_t *value = NULL, *fallback = NULL;

    if (expression_token(update->expression, '(') && expression_path(update->expression, &path) &&
        expression_token(update->expression, ',')) {
        value = path_get(update->before, &path);
        fallback = set_operand(update);
    }
    if (!expression_token(update->expression, ')'))
        expression_wrong(update->expression, "Syntax error in if_not_exists");
    path_fini(&path);
    if (value == NULL)
        return fallback;
    json_decref(fallback);
    return json_incref(value);
}

static json_t *list_append(struct update *update)
{
    json_t *first = NULL, *second = NULL, *joined = NULL, *list;

    if (expression_token(update->expression, '('))
        first = set_operand(update);
    if (expression_token(update->expression, ','))
        second = set_operand(update);
    if (!expression_token(update->expression, ')') || !tree_has(first, "L") ||
        !tree_has(second, "L")) {
        expression_wrong(update->expression, "Incorrect operands of list_append");
    } else {
        list = json_deep_copy(json_object_get(first, "L"));
        json_array_extend(list, json_object_get(second, "L"));
        joined = json_pack("{s:o}", "L", list);
    }
    json_decref(first);
    json_decref(second);
    return joined;
}

/* Owner: caller. NULL: failed. */
static json_t *set_operand(struct update *update)
{
    struct path path = {.count = 0};
    json_t *value = NULL;

    if (expression_peek(update->expression) == ':')
        return json_incref(expression_value(update->expression));
    if (expression_word(update->expression, "if_not_exists"))
        return if_not_exists(update);
    if (expression_word(update->expression, "list_append"))
        return list_append(update);
    if (expression_path(update->expression, &path)) {
        value = json_incref(path_get(update->before, &path));
        if (value == NULL)
            expression_wrong(update->expression,
                             "The provided expression refers to an attribute that does not exist "
                             "in the item");
    }
    path_fini(&path);
    return value;
}

static void set_one(struct update *update)
{
    struct path path = {.count = 0};
    json_t *value = NULL, *second, *sum;
    int sign = 0;

    if (expression_path(update->expression, &path) && expression_token(update->expression, '='))
        value = set_operand(update);
    else
        expression_wrong(update->expression, "Syntax error in SET");
    if (value != NULL && expression_token(update->expression, '+'))
        sign = 1;
    else if (value != NULL && expression_token(update->expression, '-'))
        sign = -1;
    if (sign != 0) {
        second = set_operand(update);
        sum = second != NULL ? add_numbers(update, value, second, sign) : NULL;
        json_decref(second);
        json_decref(value);
        value = sum;
    }
    if (value != NULL && !update->expression->failed)
        path_set(update, &path, value);
    json_decref(value);
    path_fini(&path);
}

static void remove_one(struct update *update)
{
    struct path path = {.count = 0};

    if (expression_path(update->expression, &path))
        path_remove(update, &path);
    path_fini(&path);
}

static json_t *join_sets(const json_t *old, const json_t *more, bool keep)
{
    const char *type = tree_has(more, "SS") ? "SS" : tree_has(more, "NS") ? "NS" : "BS";
    json_t *from = json_object_get(old, type), *other = json_object_get(more, type), *value;
    json_t *list = json_array();
    size_t i;

    json_array_foreach (from, i, value)
        if (keep || !tree_has_text(other, json_string_value(value)))
            json_array_append(list, value);
    json_array_foreach (other, i, value)
        if (keep && !tree_has_text(list, json_string_value(value)))
            json_array_append(list, value);
    return json_pack("{s:o}", type, list);
}

static void add_one(struct update *update)
{
    struct path path = {.count = 0};
    json_t *old, *more = NULL, *value = NULL;

    if (expression_path(update->expression, &path))
        more = expression_value(update->expression);
    if (more != NULL) {
        old = path_get(update->before, &path);
        if (old == NULL)
            value = json_incref(more);
        else if (tree_has(more, "N"))
            value = add_numbers(update, old, more, 1);
        else
            value = join_sets(old, more, true);
    }
    if (value != NULL)
        path_set(update, &path, value);
    json_decref(value);
    path_fini(&path);
}

static void delete_one(struct update *update)
{
    struct path path = {.count = 0};
    json_t *old, *less = NULL, *value;

    if (expression_path(update->expression, &path))
        less = expression_value(update->expression);
    old = less == NULL ? NULL : path_get(update->before, &path);
    if (old != NULL) {
        value = join_sets(old, less, false);
        if (json_array_size(
                json_object_get(value, json_object_iter_key(json_object_iter(value)))) == 0)
            path_remove(update, &path);
        else
            path_set(update, &path, value);
        json_decref(value);
    }
    path_fini(&path);
}

void expression_update(struct expression *expression, const char *text, json_t *item)
{
    static const struct {
        const char *word;
        void (*fn)(struct update *update);
    } clauses[] = {
        {"SET", set_one}, {"REMOVE", remove_one}, {"ADD", add_one}, {"DELETE", delete_one}};
    struct update update = {expression, json_deep_copy(item), item};

    expression->cursor = text;
    while (!expression->failed && expression_peek(expression) != '\0') {
        size_t i = 0;

        while (i < ARRAY_LEN(clauses) && !expression_word(expression, clauses[i].word))
            i++;
        if (i == ARRAY_LEN(clauses)) {
            expression_wrong(expression, "Syntax error; token: \"%.10s\"", expression->cursor);
            break;
        }
        do
            clauses[i].fn(&update);
        while (!expression->failed && expression_token(expression, ','));
    }
    json_decref(update.before);
}
