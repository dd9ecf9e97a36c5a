#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/codec.h"

struct check {
    struct sim_call *call;
    struct buf path;
};

static bool check_value(struct check *check, const struct model_shape *shape, json_t *value);

static const char *missing_code(const struct sim_call *call)
{
    switch (call->protocol) {
    case MODEL_EC2:
        return "MissingParameter";
    case MODEL_QUERY:
        return strcmp(call->service->name, "sqs") == 0   ? "MissingParameter"
               : strcmp(call->service->name, "sns") == 0 ? "InvalidParameter"
               : strcmp(call->service->name, "rds") == 0 ? "MissingParameter"
                                                         : "ValidationError";
    case MODEL_REST_XML:
        return "InvalidRequest";
    default:
        return NULL;
    }
}

static bool missing(struct check *check, const char *name)
{
    const char *code = missing_code(check->call);
    char *path =
        check->path.len == 0 ? xstrdup(name) : xasprintf("%s.%s", buf_str(&check->path), name);

    if (code != NULL)
        sim_fail(check->call, 400, code, "The request must contain the parameter %s.", path);
    else
        sim_invalid(check->call,
                    "1 validation error detected: Value null at '%s' failed to satisfy "
                    "constraint: Member must not be null",
                    path);
    free(path);
    return false;
}

/* Step into a member, look at it, step back. */
static bool check_inside(struct check *check, const char *step, const struct model_shape *shape,
                         json_t *value)
{
    size_t len = check->path.len;
    bool ok;

    if (len > 0)
        buf_add_char(&check->path, '.');
    buf_add_str(&check->path, step);
    ok = check_value(check, shape, value);
    check->path.len = len;
    if (check->path.data != NULL)
        check->path.data[len] = '\0';
    return ok;
}

static bool check_structure(struct check *check, const struct model_shape *shape, json_t *value)
{
    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        const struct model_shape *inner = codec_shape(check->call->service, member->shape);
        json_t *found = json_object_get(value, member->name);

        if (found == NULL) {
            bool is_raw = shape->payload != NULL && strcmp(shape->payload, member->name) == 0 &&
                          check->call->payload_bytes > 0;

            if ((member->flags & MODEL_REQUIRED) && !is_raw)
                return missing(check, member->name);
            continue;
        }
        if (!check_inside(check, member->name, inner, found))
            return false;
    }
    return true;
}

static bool check_size(struct check *check, const struct model_shape *shape, int64_t size,
                       const char *what)
{
    if (shape->has_min && size < shape->min)
        return sim_invalid(check->call,
                           "1 validation error detected: Value at '%s' failed to satisfy "
                           "constraint: Member must have %s greater than or equal to %lld",
                           buf_str(&check->path), what, (long long)shape->min);
    if (shape->has_max && size > shape->max)
        return sim_invalid(check->call,
                           "1 validation error detected: Value at '%s' failed to satisfy "
                           "constraint: Member must have %s less than or equal to %lld",
                           buf_str(&check->path), what, (long long)shape->max);
    return true;
}

static bool check_list(struct check *check, const struct model_shape *shape, json_t *value)
{
    const struct model_shape *inner = codec_shape(check->call->service, shape->members[0].shape);
    size_t i;
    json_t *item;

    json_array_foreach (value, i, item)
        if (!check_inside(check, "member", inner, item))
            return false;
    return check_size(check, shape, (int64_t)json_array_size(value), "length");
}

static bool check_map(struct check *check, const struct model_shape *shape, json_t *value)
{
    const struct model_shape *inner = codec_shape(check->call->service, shape->members[1].shape);
    const char *key;
    json_t *item;

    json_object_foreach (value, key, item)
        if (!check_inside(check, key, inner, item))
            return false;
    return check_size(check, shape, (int64_t)json_object_size(value), "length");
}

/* Characters, as the services count them. */
static int64_t text_length(const char *text)
{
    int64_t count = 0;

    for (; *text != '\0'; text++)
        count += ((unsigned char)*text & 0xc0) != 0x80;
    return count;
}

static bool check_value(struct check *check, const struct model_shape *shape, json_t *value)
{
    switch ((enum model_type)shape->type) {
    case MODEL_STRUCTURE:
        return check_structure(check, shape, value);
    case MODEL_LIST:
        return check_list(check, shape, value);
    case MODEL_MAP:
        return check_map(check, shape, value);
    case MODEL_STRING:
        return check_size(check, shape, text_length(json_string_value(value)), "length");
    case MODEL_INTEGER:
    case MODEL_LONG:
        return check_size(check, shape, json_integer_value(value), "value");
    default:
        return true;
    }
}

bool codec_validate(struct sim_call *call)
{
    struct check check = {call, BUF_INIT};
    const struct model_shape *shape = codec_shape(call->service, call->op->input);
    bool ok = shape == NULL || check_structure(&check, shape, call->in);

    buf_fini(&check.path);
    return ok;
}
