#include "providers/aws/jmespath.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

enum { MAX_DEPTH = 32 };

/* Evaluates while it reads; a filter's text is read again for every element. */
struct reader {
    const char *at;
    const json_t *current;
    int depth;
    bool is_broken;
};

/* A value on the way along a path. After "[]" or a filter, steps apply to each element. */
struct cursor {
    json_t *value; /* owned, never NULL */
    bool is_projection;
};

static json_t *read_or(struct reader *reader);

int jmespath_is_true(const json_t *value)
{
    if (json_is_string(value))
        return json_string_length(value) > 0;
    if (json_is_array(value))
        return json_array_size(value) > 0;
    if (json_is_object(value))
        return json_object_size(value) > 0;
    return value != NULL && !json_is_null(value) && !json_is_false(value);
}

static bool take(struct reader *reader, const char *token)
{
    size_t len = strlen(token);

    while (isspace((unsigned char)*reader->at))
        reader->at++;
    if (strncmp(reader->at, token, len) != 0)
        return false;
    reader->at += len;
    return true;
}

static void need(struct reader *reader, const char *token)
{
    if (!take(reader, token))
        reader->is_broken = true;
}

/* An identifier; "" when there is none. Owner: caller. */
static char *take_name(struct reader *reader)
{
    size_t len = 0;

    while (isspace((unsigned char)*reader->at))
        reader->at++;
    if (isalpha((unsigned char)*reader->at) || *reader->at == '_')
        while (isalnum((unsigned char)reader->at[len]) || reader->at[len] == '_')
            len++;
    reader->at += len;
    return xstrndup(reader->at - len, len);
}

static json_t *member_of(const json_t *value, const char *name)
{
    json_t *found = json_object_get(value, name);

    return found != NULL ? json_incref(found) : json_null();
}

static json_t *element_of(const json_t *value, long index)
{
    long size = (long)json_array_size(value);
    json_t *found = NULL;

    if (index < 0)
        index += size;
    if (index >= 0 && index < size)
        found = json_array_get(value, (size_t)index);
    return found != NULL ? json_incref(found) : json_null();
}

static void replace(struct cursor *cursor, json_t *value)
{
    json_decref(cursor->value);
    cursor->value = value;
}

/* Apply a step to the value, or to each element of a projection; nulls fall out of those. */
struct step {
    const char *name; /* NULL: by index */
    long index;
};

static json_t *step_one(const struct step *step, const json_t *value)
{
    return step->name != NULL ? member_of(value, step->name) : element_of(value, step->index);
}

static void apply(struct cursor *cursor, const struct step *step)
{
    json_t *out, *item;
    size_t i;

    if (!cursor->is_projection) {
        replace(cursor, step_one(step, cursor->value));
        return;
    }
    out = json_array();
    json_array_foreach (cursor->value, i, item) {
        json_t *value = step_one(step, item);

        if (json_is_null(value))
            json_decref(value);
        else
            json_array_append_new(out, value);
    }
    replace(cursor, out);
}

static void flatten(struct cursor *cursor)
{
    json_t *out, *item;
    size_t i;

    if (!json_is_array(cursor->value)) {
        replace(cursor, json_null());
        cursor->is_projection = false;
        return;
    }
    out = json_array();
    json_array_foreach (cursor->value, i, item) {
        if (json_is_array(item))
            json_array_extend(out, item);
        else
            json_array_append(out, item);
    }
    replace(cursor, out);
    cursor->is_projection = true;
}

static void skip_filter(struct reader *reader, const char *start)
{
    const json_t *nothing = json_null();

    reader->at = start;
    reader->current = nothing;
    json_decref(read_or(reader));
}

static void filter(struct reader *reader, struct cursor *cursor)
{
    const json_t *outer = reader->current;
    const char *start = reader->at;
    bool is_list = json_is_array(cursor->value);
    json_t *out = is_list ? json_array() : json_null(), *item, *verdict;
    size_t i;

    json_array_foreach (cursor->value, i, item) {
        reader->at = start;
        reader->current = item;
        verdict = read_or(reader);
        if (jmespath_is_true(verdict))
            json_array_append(out, item);
        json_decref(verdict);
    }
    skip_filter(reader, start);
    need(reader, "]");
    reader->current = outer;
    replace(cursor, out);
    cursor->is_projection = is_list;
}

static void bracket(struct reader *reader, struct cursor *cursor)
{
    struct step step = {NULL, 0};
    char *end;

    if (take(reader, "]")) {
        flatten(cursor);
        return;
    }
    step.index = strtol(reader->at, &end, 10);
    reader->is_broken |= end == reader->at;
    reader->at = end;
    need(reader, "]");
    apply(cursor, &step);
}

static void read_steps(struct reader *reader, struct cursor *cursor)
{
    while (!reader->is_broken) {
        struct step step = {NULL, 0};
        char *name;

        if (take(reader, ".")) {
            name = take_name(reader);
            step.name = name;
            reader->is_broken |= name[0] == '\0';
            apply(cursor, &step);
            free(name);
        } else if (take(reader, "[?")) {
            filter(reader, cursor);
        } else if (take(reader, "[")) {
            bracket(reader, cursor);
        } else {
            return;
        }
    }
}

/* `json` or 'text' */
static json_t *read_literal(struct reader *reader, char quote)
{
    const char *end = strchr(reader->at, quote);
    json_t *value = NULL;
    size_t len;

    if (end != NULL) {
        len = (size_t)(end - reader->at);
        value = quote == '`' ? json_loadb(reader->at, len, JSON_DECODE_ANY, NULL)
                             : json_stringn(reader->at, len);
        reader->at = end + 1;
    }
    reader->is_broken |= value == NULL;
    return value != NULL ? value : json_null();
}

static json_t *read_length(struct reader *reader)
{
    json_t *value = read_or(reader), *out;

    need(reader, ")");
    if (json_is_array(value))
        out = json_integer((json_int_t)json_array_size(value));
    else if (json_is_object(value))
        out = json_integer((json_int_t)json_object_size(value));
    else if (json_is_string(value))
        out = json_integer((json_int_t)json_string_length(value));
    else
        out = json_null();
    json_decref(value);
    return out;
}

static json_t *read_name(struct reader *reader)
{
    char *name = take_name(reader);
    json_t *value;

    if (strcmp(name, "length") == 0 && take(reader, "("))
        value = read_length(reader);
    else
        value = member_of(reader->current, name);
    reader->is_broken |= name[0] == '\0';
    free(name);
    return value;
}

static json_t *read_path(struct reader *reader)
{
    struct cursor cursor = {NULL, false};

    if (take(reader, "(")) {
        cursor.value = read_or(reader);
        need(reader, ")");
    } else if (take(reader, "`")) {
        cursor.value = read_literal(reader, '`');
    } else if (take(reader, "'")) {
        cursor.value = read_literal(reader, '\'');
    } else if (take(reader, "@")) {
        cursor.value = json_incref((json_t *)reader->current);
    } else {
        cursor.value = read_name(reader);
    }
    read_steps(reader, &cursor);
    return cursor.value;
}

static json_t *read_unary(struct reader *reader)
{
    const char *start;
    json_t *value, *out;

    take(reader, "");
    start = reader->at;
    if (start[0] != '!' || start[1] == '=')
        return read_path(reader);
    reader->at++;
    value = read_unary(reader);
    out = json_boolean(!jmespath_is_true(value));
    json_decref(value);
    return out;
}

/* Order exists between numbers only; otherwise the answer is null. */
static json_t *compare(const char *op, const json_t *left, const json_t *right)
{
    double a = json_number_value(left), b = json_number_value(right);
    bool are_numbers = json_is_number(left) && json_is_number(right);
    bool are_equal = are_numbers ? a == b : json_equal((json_t *)left, (json_t *)right) == 1;

    if (op[0] == '=' || op[0] == '!')
        return json_boolean(are_equal == (op[0] == '='));
    if (!are_numbers)
        return json_null();
    if (op[0] == '<')
        return json_boolean(op[1] == '=' ? a <= b : a < b);
    return json_boolean(op[1] == '=' ? a >= b : a > b);
}

static json_t *read_comparison(struct reader *reader)
{
    static const char *const ops[] = {"==", "!=", "<=", ">=", "<", ">"};
    json_t *left = read_unary(reader), *right, *out;

    for (size_t i = 0; i < ARRAY_LEN(ops); i++) {
        if (!take(reader, ops[i]))
            continue;
        right = read_unary(reader);
        out = compare(ops[i], left, right);
        json_decref(left);
        json_decref(right);
        return out;
    }
    return left;
}

static json_t *read_and(struct reader *reader)
{
    json_t *left = read_comparison(reader);

    while (take(reader, "&&")) {
        json_t *right = read_comparison(reader);
        json_t *lost = jmespath_is_true(left) ? left : right;

        left = lost == left ? right : left;
        json_decref(lost);
    }
    return left;
}

static json_t *read_or(struct reader *reader)
{
    json_t *left;

    if (++reader->depth > MAX_DEPTH || reader->is_broken) {
        reader->is_broken = true;
        return json_null();
    }
    left = read_and(reader);
    while (take(reader, "||")) {
        json_t *right = read_and(reader);
        json_t *lost = jmespath_is_true(left) ? right : left;

        left = lost == left ? right : left;
        json_decref(lost);
    }
    reader->depth--;
    return left;
}

json_t *jmespath_eval(const char *expression, const json_t *data)
{
    struct reader reader = {expression, data, 0, false};
    json_t *value = read_or(&reader);

    take(&reader, "");
    if (!reader.is_broken && *reader.at == '\0')
        return value;
    json_decref(value);
    return NULL;
}
