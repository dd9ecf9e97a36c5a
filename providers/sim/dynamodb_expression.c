#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/mem.h"
#include "providers/sim/dynamodb.h"

/* Conditions are evaluated while they are parsed: an expression is short and used once. */

/* --- tokens --- */

bool expression_wrong(struct expression *expression, const char *fmt, ...)
{
    va_list args;
    char *text;

    if (expression->failed)
        return false;
    expression->failed = true;
    va_start(args, fmt);
    text = xvasprintf(fmt, args);
    va_end(args);
    sim_fail(expression->call, 400, "ValidationException", "Invalid expression: %s", text);
    free(text);
    return false;
}

char expression_peek(struct expression *expression)
{
    while (isspace((unsigned char)*expression->cursor))
        expression->cursor++;
    return *expression->cursor;
}

bool expression_token(struct expression *expression, char token)
{
    if (expression_peek(expression) != token)
        return false;
    expression->cursor++;
    return true;
}

static bool is_word_char(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

bool expression_word(struct expression *expression, const char *word)
{
    size_t len = strlen(word);

    expression_peek(expression);
    if (strncasecmp(expression->cursor, word, len) != 0 || is_word_char(expression->cursor[len]))
        return false;
    expression->cursor += len;
    return true;
}

/* Attribute names that must be given as #name; the ones likely to be met. */
static bool is_reserved(const char *name)
{
    static const char *const words[] = {
        "action",     "all",       "and",      "any",      "array",       "as",        "attribute",
        "batch",      "between",   "binary",   "bucket",   "by",          "cluster",   "comment",
        "connection", "count",     "counter",  "data",     "database",    "date",      "day",
        "delete",     "desc",      "describe", "domain",   "duration",    "end",       "error",
        "exists",     "file",      "filter",   "from",     "function",    "get",       "global",
        "group",      "hash",      "hour",     "identity", "in",          "index",     "item",
        "items",      "key",       "keys",     "language", "last",        "level",     "limit",
        "list",       "local",     "location", "lock",     "locks",       "log",       "map",
        "method",     "minute",    "mode",     "name",     "names",       "not",       "number",
        "object",     "offset",    "or",       "order",    "owner",       "parameter", "path",
        "permission", "plan",      "policy",   "position", "primary",     "queue",     "range",
        "read",       "region",    "resource", "result",   "role",        "schema",    "second",
        "section",    "select",    "session",  "set",      "size",        "source",    "start",
        "state",      "status",    "storage",  "string",   "table",       "tables",    "time",
        "timeout",    "timestamp", "token",    "total",    "transaction", "ttl",       "type",
        "update",     "url",       "user",     "users",    "uuid",        "value",     "values",
        "version",    "view",      "where",    "work",     "write",       "year",      "zone"};

    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (strcasecmp(words[i], name) == 0)
            return true;
    return false;
}

/* "#name", ":value" or a name, as written. Owner: caller, free(). */
static char *take_name(struct expression *expression)
{
    char first = expression_peek(expression);
    size_t len = first == '#' || first == ':' ? 1 : 0;
    char *name;

    while (is_word_char(expression->cursor[len]))
        len++;
    name = xstrndup(expression->cursor, len);
    expression->cursor += len;
    return name;
}

static char *attribute_name(struct expression *expression)
{
    char *written = take_name(expression), *name = NULL;

    if (*written == '#') {
        name = xstrdup(tree_text(expression->names, written));
        tree_put_bool(expression->used, written, true);
        if (name == NULL)
            expression_wrong(expression,
                             "An expression attribute name used in the document path is not "
                             "defined; attribute name: %s",
                             written);
    } else if (*written == '\0' || *written == ':') {
        expression_wrong(expression, "Syntax error; token: \"%.10s\"", expression->cursor);
    } else if (is_reserved(written)) {
        expression_wrong(expression, "Attribute name is a reserved keyword; reserved keyword: %s",
                         written);
    } else {
        name = xstrdup(written);
    }
    free(written);
    return name;
}

/* --- paths --- */

bool expression_path(struct expression *expression, struct path *path)
{
    path->count = 0;
    do {
        struct path_step step = {attribute_name(expression), 0};

        if (step.name == NULL)
            return false;
        path->steps[path->count++] = step;
        while (expression_token(expression, '[')) {
            char *end;

            if (path->count == ARRAY_LEN(path->steps))
                return expression_wrong(expression,
                                        "The document path has too many nesting elements");
            step = (struct path_step){NULL, strtoul(expression->cursor, &end, 10)};
            expression->cursor = end;
            if (!expression_token(expression, ']'))
                return expression_wrong(expression, "Syntax error: ']' is missing");
            path->steps[path->count++] = step;
        }
        if (path->count == ARRAY_LEN(path->steps))
            return expression_wrong(expression, "The document path has too many nesting elements");
    } while (expression_token(expression, '.'));
    return true;
}

void path_fini(struct path *path)
{
    for (size_t i = 0; i < path->count; i++)
        free(path->steps[i].name);
    path->count = 0;
}

json_t *path_get(json_t *item, const struct path *path)
{
    json_t *at = json_object_get(item, path->steps[0].name);

    for (size_t i = 1; i < path->count && at != NULL; i++)
        at = path->steps[i].name != NULL
                 ? json_object_get(json_object_get(at, "M"), path->steps[i].name)
                 : json_array_get(json_object_get(at, "L"), path->steps[i].index);
    return at;
}

json_t *expression_value(struct expression *expression)
{
    char *name = take_name(expression);
    json_t *value = json_object_get(expression->values, name);

    if (*name == ':')
        tree_put_bool(expression->used, name, true);
    if (value == NULL)
        expression_wrong(expression,
                         "An expression attribute value used in expression is not defined; "
                         "attribute value: %s",
                         name);
    free(name);
    return value;
}

/* --- values --- */

static const char *type_of(const json_t *value)
{
    void *iterator = json_object_iter((json_t *)value);

    return iterator == NULL ? "" : json_object_iter_key(iterator);
}

int expression_compare(const json_t *a, const json_t *b)
{
    const char *type = type_of(a), *left = tree_text(a, type), *right = tree_text(b, type);
    int order;

    if (a == NULL || b == NULL || strcmp(type, type_of(b)) != 0)
        return 2;
    if (strcmp(type, "N") == 0) {
        long double x = strtold(left, NULL), y = strtold(right, NULL);

        return x < y ? -1 : x > y;
    }
    if (left == NULL || right == NULL)
        return json_equal((json_t *)a, (json_t *)b) ? 0 : 2;
    order = strcmp(left, right);
    return order < 0 ? -1 : order > 0;
}

static int64_t size_of(const json_t *value)
{
    json_t *inner = json_object_get(value, type_of(value));

    if (json_is_string(inner))
        return (int64_t)json_string_length(inner);
    return (int64_t)(json_is_array(inner) ? json_array_size(inner) : json_object_size(inner));
}

/* A path, a value or size(path); owner: caller. NULL: not there, or failed. */
static json_t *operand(struct expression *expression, json_t *item)
{
    struct path path = {.count = 0};
    json_t *value = NULL;

    if (expression_peek(expression) == ':')
        return json_incref(expression_value(expression));
    const char *before = expression->cursor;
    if (expression_word(expression, "size") && expression_token(expression, '(')) {
        char number[24];

        if (expression_path(expression, &path) && expression_token(expression, ')') &&
            path_get(item, &path) != NULL) {
            snprintf(number, sizeof number, "%lld", (long long)size_of(path_get(item, &path)));
            value = json_pack("{s:s}", "N", number);
        }
    } else {
        expression->cursor = before;
        if (expression_path(expression, &path))
            value = json_incref(path_get(item, &path));
    }
    path_fini(&path);
    return value;
}

/* --- conditions --- */

static bool condition(struct expression *expression, json_t *item);

static bool contains(const json_t *whole, const json_t *part)
{
    const char *type = type_of(whole);
    json_t *inner = json_object_get(whole, type), *value;
    const char *text = tree_text(part, type_of(part));
    size_t i;

    if (strcmp(type, "S") == 0)
        return text != NULL && strstr(json_string_value(inner), text) != NULL;
    if (strcmp(type, "L") == 0) {
        json_array_foreach (inner, i, value)
            if (expression_compare(value, part) == 0)
                return true;
        return false;
    }
    return tree_has_text(inner, text);
}

static bool begins_with(const json_t *whole, const json_t *part)
{
    const char *text = tree_text(whole, type_of(whole)), *start = tree_text(part, type_of(part));

    return text != NULL && start != NULL && strcmp(type_of(whole), type_of(part)) == 0 &&
           strncmp(text, start, strlen(start)) == 0;
}

static bool two_operands(struct expression *expression, json_t *item, const char *function)
{
    json_t *first = operand(expression, item), *second = NULL;
    bool result = false;

    if (!expression_token(expression, ','))
        expression_wrong(expression, "Incorrect number of operands for function %s", function);
    else
        second = operand(expression, item);
    if (first != NULL && second != NULL)
        result = strcmp(function, "contains") == 0 ? contains(first, second)
                 : strcmp(function, "begins_with") == 0
                     ? begins_with(first, second)
                     : sim_same(type_of(first), tree_text(second, "S"));
    json_decref(first);
    json_decref(second);
    return result;
}

/* attribute_exists(path) and its like. True: it was one; the outcome is in `result`. */
static bool function_call(struct expression *expression, json_t *item, bool *result)
{
    static const char *const two[] = {"begins_with", "contains", "attribute_type"};
    struct path path = {.count = 0};
    const char *found = NULL;
    bool negative = false;

    if (expression_word(expression, "attribute_exists") ||
        (negative = expression_word(expression, "attribute_not_exists"))) {
        if (!expression_token(expression, '(') || !expression_path(expression, &path))
            expression_wrong(expression, "Syntax error in a function");
        else
            *result = (path_get(item, &path) != NULL) != negative;
        path_fini(&path);
    } else {
        for (size_t i = 0; found == NULL && i < ARRAY_LEN(two); i++)
            if (expression_word(expression, two[i]))
                found = two[i];
        if (found == NULL)
            return false;
        if (!expression_token(expression, '('))
            expression_wrong(expression, "Syntax error in a function");
        *result = two_operands(expression, item, found);
    }
    if (!expression_token(expression, ')'))
        expression_wrong(expression, "Syntax error: ')' is missing");
    return true;
}

static bool in_list(struct expression *expression, json_t *item, json_t *left)
{
    bool found = false;

    if (!expression_token(expression, '('))
        return expression_wrong(expression, "Syntax error after IN");
    do {
        json_t *value = operand(expression, item);

        found = found || expression_compare(left, value) == 0;
        json_decref(value);
    } while (!expression->failed && expression_token(expression, ','));
    if (!expression_token(expression, ')'))
        expression_wrong(expression, "Syntax error: ')' is missing");
    return found;
}

static bool between(struct expression *expression, json_t *item, json_t *left)
{
    json_t *low = operand(expression, item), *high;
    int from, to;

    if (!expression_word(expression, "AND"))
        expression_wrong(expression, "Syntax error after BETWEEN");
    high = operand(expression, item);
    from = expression_compare(left, low);
    to = expression_compare(left, high);
    json_decref(low);
    json_decref(high);
    return (from == 0 || from == 1) && (to == 0 || to == -1);
}

static bool compare_with(struct expression *expression, json_t *item, json_t *left)
{
    bool less = expression_token(expression, '<'), more, equal;
    json_t *right;
    int order;

    more = expression_token(expression, '>');
    equal = expression_token(expression, '=');
    if (!less && !more && !equal)
        return expression_wrong(expression, "Syntax error; token: \"%.10s\"", expression->cursor);
    right = operand(expression, item);
    order = expression_compare(left, right);
    if (less && more) /* <> also holds between things without order */
        order = left != NULL && right != NULL && order != 0 ? -1 : 2;
    json_decref(right);
    return (less && order == -1) || (more && order == 1) || (equal && order == 0);
}

static bool primary(struct expression *expression, json_t *item)
{
    json_t *left;
    bool result = false;

    if (expression_token(expression, '(')) {
        result = condition(expression, item);
        if (!expression_token(expression, ')'))
            expression_wrong(expression, "Syntax error: ')' is missing");
        return result;
    }
    if (function_call(expression, item, &result))
        return result;
    left = operand(expression, item);
    if (expression->failed)
        result = false;
    else if (expression_word(expression, "IN"))
        result = in_list(expression, item, left);
    else if (expression_word(expression, "BETWEEN"))
        result = between(expression, item, left);
    else
        result = compare_with(expression, item, left);
    json_decref(left);
    return result;
}

static bool negation(struct expression *expression, json_t *item)
{
    if (expression_word(expression, "NOT"))
        return !negation(expression, item);
    return primary(expression, item);
}

static bool conjunction(struct expression *expression, json_t *item)
{
    bool result = negation(expression, item);

    while (!expression->failed && expression_word(expression, "AND"))
        result = negation(expression, item) && result;
    return result;
}

static bool condition(struct expression *expression, json_t *item)
{
    bool result = conjunction(expression, item);

    while (!expression->failed && expression_word(expression, "OR"))
        result = conjunction(expression, item) || result;
    return result;
}

/* --- public --- */

void expression_init(struct expression *expression, struct sim_call *call, json_t *in)
{
    *expression = (struct expression){.call = call,
                                      .names = json_object_get(in, "ExpressionAttributeNames"),
                                      .values = json_object_get(in, "ExpressionAttributeValues"),
                                      .used = json_object()};
}

bool expression_fini(struct expression *expression)
{
    json_t *given[] = {expression->names, expression->values}, *value;
    const char *name;

    for (size_t i = 0; i < ARRAY_LEN(given); i++)
        json_object_foreach (given[i], name, value)
            if (!expression->failed && !tree_has(expression->used, name)) {
                sim_fail(
                    expression->call, 400, "ValidationException",
                    "Value provided in ExpressionAttribute%s unused in expressions: keys: {%s}",
                    i == 0 ? "Names" : "Values", name);
                expression->failed = true;
            }
    json_decref(expression->used);
    expression->used = NULL;
    return !expression->failed;
}

bool expression_holds(struct expression *expression, const char *text, json_t *item)
{
    bool result;

    if (text == NULL || expression->failed)
        return true;
    expression->cursor = text;
    result = condition(expression, item);
    if (!expression->failed && expression_peek(expression) != '\0')
        expression_wrong(expression, "Syntax error; token: \"%.10s\"", expression->cursor);
    return result && !expression->failed;
}

json_t *expression_project(struct expression *expression, const char *text, json_t *item)
{
    json_t *out;

    if (text == NULL)
        return json_incref(item);
    out = json_object();
    expression->cursor = text;
    do {
        struct path path = {.count = 0};

        if (expression_path(expression, &path) && path_get(item, &path) != NULL) {
            json_t *at = out;

            for (size_t i = 0; i + 1 < path.count && path.steps[i + 1].name != NULL; i++)
                at = tree_object_of(tree_object_of(at, path.steps[i].name), "M");
            json_object_set(at,
                            path.steps[path.count - 1].name != NULL
                                ? path.steps[path.count - 1].name
                                : path.steps[0].name,
                            path_get(item, &path));
        }
        path_fini(&path);
    } while (!expression->failed && expression_token(expression, ','));
    return out;
}
