#include "providers/aws/check.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"
#include "providers/aws/nearest.h"
#include "providers/aws/wire.h"
#include "providers/model_pattern.h"

enum { MAX_DEPTH = 64, MAX_NAMED = 10 };

struct check {
    const struct model_service *service;
    struct buf path;
    size_t depth;
    size_t problems;
    check_fn *fn;
    void *arg;
};

static void check_value(struct check *check, const struct model_member *member,
                        const json_t *value);

static void complain(struct check *check, const char *fmt, ...) printf_like(2, 3);
static void complain(struct check *check, const char *fmt, ...)
{
    va_list args;
    char *message;

    va_start(args, fmt);
    message = xvasprintf(fmt, args);
    va_end(args);
    check->problems++;
    check->fn(check->arg, buf_str(&check->path), message);
    free(message);
}

static void cut_path(struct check *check, size_t len)
{
    check->path.len = len;
    if (check->path.data != NULL)
        check->path.data[len] = '\0';
}

static void add_name(struct check *check, const char *name)
{
    if (check->path.len > 0)
        buf_add_char(&check->path, '.');
    buf_add_str(&check->path, name);
}

static void check_missing(struct check *check, const struct model_shape *shape, const json_t *value)
{
    size_t len = check->path.len;

    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        const json_t *given = json_object_get(value, member->name);

        if ((member->flags & MODEL_REQUIRED) == 0 || (member->flags & MODEL_TOKEN) != 0 ||
            (given != NULL && !json_is_null(given)))
            continue;
        add_name(check, member->name);
        complain(check, "is missing");
        cut_path(check, len);
    }
}

static void complain_unknown(struct check *check, const struct model_shape *shape, const char *name)
{
    struct nearest nearest;

    nearest_init(&nearest, name);
    for (size_t i = 0; i < shape->member_count; i++)
        nearest_offer(&nearest, shape->members[i].name);
    if (nearest.best != NULL)
        complain(check, "is unknown; did you mean %s?", nearest.best);
    else
        complain(check, "is unknown");
}

static void check_structure(struct check *check, const struct model_shape *shape,
                            const json_t *value)
{
    size_t len = check->path.len;
    const char *key;
    json_t *item;

    check_missing(check, shape, value);
    json_object_foreach ((json_t *)value, key, item) {
        const struct model_member *member = model_member_find(shape, key);

        add_name(check, key);
        if (member == NULL)
            complain_unknown(check, shape, key);
        else if (!json_is_null(item))
            check_value(check, member, item);
        cut_path(check, len);
    }
}

static void check_length(struct check *check, const struct model_shape *shape, size_t length,
                         const char *what)
{
    if (shape->has_min && (int64_t)length < shape->min)
        complain(check, "has %zu %s, the least is %" PRId64, length, what, shape->min);
    if (shape->has_max && (int64_t)length > shape->max)
        complain(check, "has %zu %s, the most is %" PRId64, length, what, shape->max);
}

static void check_list(struct check *check, const struct model_shape *shape, const json_t *value)
{
    size_t len = check->path.len;

    check_length(check, shape, json_array_size(value), "elements");
    for (size_t i = 0; i < json_array_size(value); i++) {
        buf_printf(&check->path, "[%zu]", i);
        check_value(check, &shape->members[0], json_array_get(value, i));
        cut_path(check, len);
    }
}

static size_t characters(const char *text)
{
    size_t count = 0;

    for (; *text != '\0'; text++)
        count += ((unsigned char)*text & 0xc0) != 0x80;
    return count;
}

static void check_text(struct check *check, const struct model_shape *shape, const char *text)
{
    check_length(check, shape, characters(text), "characters");
    if (shape->pattern != NULL && !model_pattern_allows(shape->pattern, text))
        complain(check, "does not match %s", shape->pattern);
}

static void check_map(struct check *check, const struct model_shape *shape, const json_t *value)
{
    size_t len = check->path.len;
    const char *key;
    json_t *item;

    check_length(check, shape, json_object_size(value), "entries");
    json_object_foreach ((json_t *)value, key, item) {
        add_name(check, key);
        check_text(check, &check->service->shapes[shape->members[0].shape], key);
        check_value(check, &shape->members[1], item);
        cut_path(check, len);
    }
}

/* A path without one of its parts is another resource; a line break would end a header. */
static void check_string(struct check *check, const struct model_member *member,
                         const json_t *value)
{
    const char *text = json_string_value(value);

    check_text(check, &check->service->shapes[member->shape], text);
    if (strlen(text) != json_string_length(value))
        complain(check, "holds a NUL character");
    if (member->location == MODEL_IN_URI && text[0] == '\0')
        complain(check, "must not be empty");
    if (member->location == MODEL_IN_HEADER && strpbrk(text, "\r\n") != NULL)
        complain(check, "must not hold a line break");
}

/* Values of a map or list whose entries become headers. */
static void check_header_values(struct check *check, const struct model_member *member,
                                const json_t *value)
{
    bool is_header = member->location == MODEL_IN_HEADER || member->location == MODEL_IN_HEADERS;
    const char *key, *text;
    json_t *item;
    size_t i;

    if (!is_header)
        return;
    json_object_foreach ((json_t *)value, key, item) {
        text = json_string_value(item);
        if (strpbrk(key, "\r\n: ") != NULL || (text != NULL && strpbrk(text, "\r\n") != NULL))
            complain(check, "must not hold a line break, nor its keys a colon or blank");
    }
    json_array_foreach ((json_t *)value, i, item) {
        text = json_string_value(item);
        if (text != NULL && strpbrk(text, "\r\n") != NULL)
            complain(check, "must not hold a line break");
    }
}

static void check_integer(struct check *check, const struct model_shape *shape, const json_t *value)
{
    int64_t number = json_integer_value(value);

    if (shape->type == MODEL_INTEGER && (number < INT32_MIN || number > INT32_MAX))
        complain(check, "is out of range");
    if (shape->has_min && number < shape->min)
        complain(check, "is %" PRId64 ", the least is %" PRId64, number, shape->min);
    if (shape->has_max && number > shape->max)
        complain(check, "is %" PRId64 ", the most is %" PRId64, number, shape->max);
}

static void check_real(struct check *check, const struct model_shape *shape, const json_t *value)
{
    double number = json_number_value(value);

    if (shape->has_min && number < (double)shape->min)
        complain(check, "is below %" PRId64, shape->min);
    if (shape->has_max && number > (double)shape->max)
        complain(check, "is above %" PRId64, shape->max);
}

static void check_blob(struct check *check, const struct model_shape *shape, const json_t *value)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *text = json_string_value(value);
    size_t len = json_string_length(value), body = strspn(text, digits);
    size_t padding = strspn(text + body, "=");

    if (body + padding != len || padding > 2 || len % 4 != 0)
        complain(check, "is no base64");
    else
        check_length(check, shape, len / 4 * 3 - padding, "bytes");
}

static void check_timestamp(struct check *check, const json_t *value)
{
    int64_t wall_ms;
    struct error *err = wire_time_parse(value, &wall_ms);

    if (err != NULL)
        complain(check, "%s", err->message);
    error_free(err);
}

/* What a value of the type must be in JSON; NULL when it is. */
static const char *wrong_type(enum model_type type, const json_t *value)
{
    switch (type) {
    case MODEL_STRUCTURE:
    case MODEL_MAP:
        return json_is_object(value) ? NULL : "an object";
    case MODEL_LIST:
        return json_is_array(value) ? NULL : "a list";
    case MODEL_STRING:
    case MODEL_BLOB:
        return json_is_string(value) ? NULL : "a string";
    case MODEL_BOOLEAN:
        return json_is_boolean(value) ? NULL : "true or false";
    case MODEL_INTEGER:
    case MODEL_LONG:
        return json_is_integer(value) ? NULL : "an integer";
    case MODEL_TIMESTAMP:
        return json_is_string(value) || json_is_number(value) ? NULL : "a timestamp";
    default:
        return json_is_number(value) ? NULL : "a number";
    }
}

static void check_typed(struct check *check, const struct model_member *member, const json_t *value)
{
    const struct model_shape *shape = &check->service->shapes[member->shape];

    check_header_values(check, member, value);
    if (shape->type == MODEL_STRUCTURE)
        check_structure(check, shape, value);
    else if (shape->type == MODEL_LIST)
        check_list(check, shape, value);
    else if (shape->type == MODEL_MAP)
        check_map(check, shape, value);
    else if (shape->type == MODEL_STRING)
        check_string(check, member, value);
    else if (shape->type == MODEL_INTEGER || shape->type == MODEL_LONG)
        check_integer(check, shape, value);
    else if (shape->type == MODEL_FLOAT || shape->type == MODEL_DOUBLE)
        check_real(check, shape, value);
    else if (shape->type == MODEL_BLOB)
        check_blob(check, shape, value);
    else if (shape->type == MODEL_TIMESTAMP)
        check_timestamp(check, value);
}

static void check_value(struct check *check, const struct model_member *member, const json_t *value)
{
    const char *wanted = wrong_type(check->service->shapes[member->shape].type, value);

    if (wanted != NULL) {
        complain(check, "must be %s", wanted);
    } else if (check->depth >= MAX_DEPTH) {
        complain(check, "is nested too deep");
    } else {
        check->depth++;
        check_typed(check, member, value);
        check->depth--;
    }
}

size_t check_each(const struct model_service *service, const struct model_operation *op,
                  const json_t *params, check_fn *fn, void *arg)
{
    static const struct model_shape nothing = {.type = MODEL_STRUCTURE};
    const struct model_shape *shape = op->input < 0 ? &nothing : &service->shapes[op->input];
    struct check check = {.service = service, .path = BUF_INIT, .fn = fn, .arg = arg};
    json_t *empty = json_object();

    if (params == NULL)
        params = empty;
    if (json_is_object(params))
        check_structure(&check, shape, params);
    else
        complain(&check, "must be an object");
    buf_fini(&check.path);
    json_decref(empty);
    return check.problems;
}

struct problems {
    struct buf text;
    size_t count;
};

static void add_problem(void *arg, const char *path, const char *message)
{
    struct problems *problems = arg;

    if (problems->count++ >= MAX_NAMED)
        return;
    buf_printf(&problems->text, "%s%s%s%s", problems->count > 1 ? "; " : "", path,
               path[0] != '\0' ? " " : "", message);
}

struct error *check_params(const struct model_service *service, const struct model_operation *op,
                           const json_t *params)
{
    struct problems problems = {BUF_INIT, 0};
    struct error *err = NULL;
    char *operation;

    if (check_each(service, op, params, add_problem, &problems) == 0)
        return NULL;
    operation = xasprintf("%s:%s", service->name, op->name);
    if (problems.count > MAX_NAMED)
        buf_printf(&problems.text, "; and %zu more", problems.count - MAX_NAMED);
    err = ERR(ERR_INVALID, "%s: %s", operation, buf_str(&problems.text));
    error_set_text(&err->operation, operation);
    free(operation);
    buf_fini(&problems.text);
    return err;
}

static struct error *unknown_service(const char *name)
{
    struct nearest nearest;

    nearest_init(&nearest, name);
    for (const struct model_service *const *all = model_services(); *all != NULL; all++)
        nearest_offer(&nearest, (*all)->name);
    return ERR(ERR_INVALID, "no service %s%s%s", name,
               nearest.best != NULL ? "; did you mean " : "",
               nearest.best != NULL ? nearest.best : "");
}

static struct error *unknown_operation(const struct model_service *service, const char *name)
{
    struct nearest nearest;

    nearest_init(&nearest, name);
    for (size_t i = 0; i < service->operation_count; i++)
        nearest_offer(&nearest, service->operations[i].name);
    return ERR(ERR_INVALID, "%s has no operation %s%s%s", service->name, name,
               nearest.best != NULL ? "; did you mean " : "",
               nearest.best != NULL ? nearest.best : "");
}

struct error *check_find(const char *service, const char *operation,
                         const struct model_service **found_service,
                         const struct model_operation **found_op)
{
    *found_service = model_service_find(service);
    if (*found_service == NULL)
        return unknown_service(service);
    *found_op = model_operation_find(*found_service, operation);
    return *found_op != NULL ? NULL : unknown_operation(*found_service, operation);
}

struct error *check_call(const char *service, const char *operation, const json_t *params)
{
    const struct model_service *found_service;
    const struct model_operation *found_op;

    TRY(check_find(service, operation, &found_service, &found_op));
    return check_params(found_service, found_op, params);
}
