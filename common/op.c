#include "common/op.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"

#define OP_NAME(value, name) [value] = (name),
static const char *const state_names[] = {OP_STATES(OP_NAME)};
static const char *const action_names[] = {OP_ACTIONS(OP_NAME)};
#undef OP_NAME

#define BIT(state) (1u << (state))

/* Where each state may go; final states go nowhere. */
static const unsigned moves[OP_STATE_COUNT] = {
    [OP_PENDING] = BIT(OP_READY) | BIT(OP_SKIPPED) | BIT(OP_CANCELLED),
    [OP_READY] = BIT(OP_CLAIMED) | BIT(OP_CANCELLED),
    [OP_CLAIMED] = BIT(OP_RUNNING) | BIT(OP_READY) | BIT(OP_PARKED) | BIT(OP_FAILED) |
                   BIT(OP_CANCELLED) | BIT(OP_QUARANTINED),
    [OP_RUNNING] = BIT(OP_DONE) | BIT(OP_FAILED) | BIT(OP_CANCELLED) | BIT(OP_PARKED) |
                   BIT(OP_READY) | BIT(OP_QUARANTINED),
    [OP_PARKED] = BIT(OP_READY) | BIT(OP_CANCELLED),
};

/* Index of `name`; `count` when unknown. */
static size_t find_name(const char *const *names, size_t count, const char *name)
{
    size_t i = 0;

    while (i < count && (name == NULL || strcmp(names[i], name) != 0))
        i++;
    return i;
}

const char *op_state_name(enum op_state state)
{
    return state < OP_STATE_COUNT ? state_names[state] : "unknown";
}

enum op_state op_state_from_name(const char *name)
{
    return (enum op_state)find_name(state_names, OP_STATE_COUNT, name);
}

const char *op_action_name(enum op_action action)
{
    return action < OP_ACTION_COUNT ? action_names[action] : "unknown";
}

enum op_action op_action_from_name(const char *name)
{
    return (enum op_action)find_name(action_names, OP_ACTION_COUNT, name);
}

bool op_state_is_final(enum op_state state)
{
    return state < OP_STATE_COUNT && moves[state] == 0;
}

bool op_state_can_move(enum op_state from, enum op_state to)
{
    return from < OP_STATE_COUNT && to < OP_STATE_COUNT && (moves[from] & BIT(to)) != 0;
}

struct error *op_state_move(enum op_state *state, enum op_state to)
{
    if (!op_state_can_move(*state, to))
        return ERR(ERR_INTERNAL, "an operation cannot go from %s to %s", op_state_name(*state),
                   op_state_name(to));
    *state = to;
    return NULL;
}

/* How a member of a struct is called in JSON. */
enum member_need { OPTIONAL, REQUIRED };

struct text_member {
    const char *key;
    size_t offset;
    enum member_need need;
};

struct tree_member {
    const char *key;
    size_t offset;
    bool may_be_absent;
};

#define OP_TEXT(name, need)                                                                        \
    {                                                                                              \
#name, offsetof(struct op, name), need                                                     \
    }
static const struct text_member op_texts[] = {
    OP_TEXT(id, REQUIRED),       OP_TEXT(deployment, REQUIRED),    OP_TEXT(tenant, REQUIRED),
    OP_TEXT(stack, REQUIRED),    OP_TEXT(environment, REQUIRED),   OP_TEXT(component, REQUIRED),
    OP_TEXT(service, REQUIRED),  OP_TEXT(kind, REQUIRED),          OP_TEXT(region, OPTIONAL),
    OP_TEXT(account, OPTIONAL),  OP_TEXT(physical_name, OPTIONAL), OP_TEXT(trace_id, OPTIONAL),
    OP_TEXT(role_arn, OPTIONAL), OP_TEXT(external_id, OPTIONAL),
};

static const struct tree_member op_trees[] = {
    {"spec", offsetof(struct op, spec), false},
    {"prior", offsetof(struct op, prior), true},
    {"tags", offsetof(struct op, tags), true},
    {"network", offsetof(struct op, network), true},
};

#define RESULT_TEXT(key, name, need)                                                               \
    {                                                                                              \
        key, offsetof(struct op_result, name), need                                                \
    }
static const struct text_member result_texts[] = {
    RESULT_TEXT("op_id", op_id, REQUIRED),
    RESULT_TEXT("physical_id", physical_id, OPTIONAL),
    RESULT_TEXT("worker", worker, OPTIONAL),
};

static const struct tree_member result_trees[] = {
    {"outputs", offsetof(struct op_result, outputs), true},
    {"attributes", offsetof(struct op_result, attributes), true},
    {"error", offsetof(struct op_result, error), true},
};

static char **text_at(const void *base, const struct text_member *member)
{
    return (char **)((char *)base + member->offset);
}

static json_t **tree_at(const void *base, const struct tree_member *member)
{
    return (json_t **)((char *)base + member->offset);
}

static void put_texts(json_t *json, const void *base, const struct text_member *members,
                      size_t count)
{
    for (size_t i = 0; i < count; i++)
        json_put_text(json, members[i].key, *text_at(base, &members[i]));
}

static void put_trees(json_t *json, const void *base, const struct tree_member *members,
                      size_t count)
{
    for (size_t i = 0; i < count; i++)
        json_put(json, members[i].key, json_incref(*tree_at(base, &members[i])));
}

static struct error *get_texts(const json_t *json, void *base, const struct text_member *members,
                               size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const json_t *value = json_object_get(json, members[i].key);
        bool is_absent = value == NULL || json_is_null(value);

        if (is_absent && members[i].need == REQUIRED)
            return ERR(ERR_PARSE, "field %s is missing", members[i].key);
        if (!is_absent && !json_is_string(value))
            return ERR(ERR_PARSE, "field %s is no text", members[i].key);
        *text_at(base, &members[i]) = xstrdup(json_string_value(value));
    }
    return NULL;
}

static struct error *get_trees(const json_t *json, void *base, const struct tree_member *members,
                               size_t count)
{
    for (size_t i = 0; i < count; i++) {
        json_t *value = json_object_get(json, members[i].key);
        bool is_absent = value == NULL || json_is_null(value);

        if (is_absent && members[i].may_be_absent)
            continue;
        if (!json_is_object(value))
            return ERR(ERR_PARSE, "field %s is no object", members[i].key);
        *tree_at(base, &members[i]) = json_incref(value);
    }
    return NULL;
}

static struct error *get_number(const json_t *json, const char *key, int64_t most, int64_t *out)
{
    const json_t *value = json_object_get(json, key);

    *out = 0;
    if (value == NULL)
        return NULL;
    if (!json_is_integer(value) || json_integer_value(value) < 0 ||
        json_integer_value(value) > most)
        return ERR(ERR_PARSE, "field %s is no number from 0 to %lld", key, (long long)most);
    *out = json_integer_value(value);
    return NULL;
}

static struct error *get_flag(const json_t *json, const char *key, bool *out)
{
    const json_t *value = json_object_get(json, key);

    *out = json_is_true(value);
    return value == NULL || json_is_boolean(value)
               ? NULL
               : ERR(ERR_PARSE, "field %s is neither true nor false", key);
}

char *op_encode(const struct op *op)
{
    json_t *json = json_object();

    put_texts(json, op, op_texts, ARRAY_LEN(op_texts));
    json_put_text(json, "action", op_action_name(op->action));
    put_trees(json, op, op_trees, ARRAY_LEN(op_trees));
    json_put_bool(json, "dry_run", op->dry_run);
    json_put_bool(json, "force", op->force);
    json_put_bool(json, "replaces", op->replaces);
    json_put_int(json, "timeout_ms", op->timeout_ms);
    json_put_int(json, "deadline_ms", op->deadline_ms);
    json_put_int(json, "wave", op->wave);
    json_put_int(json, "weight", op->weight);
    char *text = json_compact(json);
    json_decref(json);
    return text;
}

static struct error *read_action(const json_t *json, enum op_action *out)
{
    const char *name = json_text(json, "action");

    *out = op_action_from_name(name);
    if (*out == OP_ACTION_COUNT)
        return ERR(ERR_PARSE, "field action is no known action: %.40s", name != NULL ? name : "");
    return NULL;
}

static struct error *read_op(const json_t *json, struct op *op)
{
    int64_t timeout_ms, wave, weight;

    TRY(get_texts(json, op, op_texts, ARRAY_LEN(op_texts)));
    TRY(read_action(json, &op->action));
    TRY(get_trees(json, op, op_trees, ARRAY_LEN(op_trees)));
    TRY(get_flag(json, "dry_run", &op->dry_run));
    TRY(get_flag(json, "force", &op->force));
    TRY(get_flag(json, "replaces", &op->replaces));
    TRY(get_number(json, "timeout_ms", UINT32_MAX, &timeout_ms));
    TRY(get_number(json, "deadline_ms", INT64_MAX, &op->deadline_ms));
    TRY(get_number(json, "wave", UINT32_MAX, &wave));
    TRY(get_number(json, "weight", UINT32_MAX, &weight));
    op->timeout_ms = (uint32_t)timeout_ms;
    op->wave = (uint32_t)wave;
    op->weight = (uint32_t)weight;
    op->prior = op->prior != NULL ? op->prior : json_object();
    op->tags = op->tags != NULL ? op->tags : json_object();
    return NULL;
}

static struct error *load_object(const char *text, size_t bytes, const char *what, json_t **out)
{
    TRY(json_load_text(text, bytes, what, out));
    if (json_is_object(*out))
        return NULL;
    json_decref(*out);
    *out = NULL;
    return ERR(ERR_PARSE, "%s is no object", what);
}

struct error *op_decode(const char *text, size_t bytes, struct op **out)
{
    json_t *json;

    *out = NULL;
    TRY(load_object(text, bytes, "operation", &json));
    struct op *op = xcalloc(1, sizeof(*op));
    struct error *err = read_op(json, op);
    json_decref(json);
    if (err != NULL) {
        op_free(op);
        return WRAP(err, "operation");
    }
    *out = op;
    return NULL;
}

static void free_members(void *base, const struct text_member *texts, size_t text_count,
                         const struct tree_member *trees, size_t tree_count)
{
    for (size_t i = 0; i < text_count; i++)
        free(*text_at(base, &texts[i]));
    for (size_t i = 0; i < tree_count; i++)
        json_decref(*tree_at(base, &trees[i]));
    free(base);
}

void op_free(struct op *op)
{
    if (op != NULL)
        free_members(op, op_texts, ARRAY_LEN(op_texts), op_trees, ARRAY_LEN(op_trees));
}

char *op_result_encode(const struct op_result *result)
{
    json_t *json = json_object();

    assert(op_state_is_final(result->state));
    put_texts(json, result, result_texts, ARRAY_LEN(result_texts));
    json_put_text(json, "state", op_state_name(result->state));
    put_trees(json, result, result_trees, ARRAY_LEN(result_trees));
    json_put_int(json, "started_ms", result->started_ms);
    json_put_int(json, "ended_ms", result->ended_ms);
    json_put_int(json, "deliveries", result->deliveries);
    json_put_int(json, "fence", (int64_t)result->fence);
    json_put_int(json, "calls", (int64_t)result->spent.calls);
    json_put_int(json, "throttled", (int64_t)result->spent.throttled);
    json_put_int(json, "held_ms", (int64_t)result->spent.held_ms);
    char *text = json_compact(json);
    json_decref(json);
    return text;
}

static struct error *read_spent(const json_t *json, struct op_spent *spent)
{
    int64_t calls, throttled, held_ms;

    TRY(get_number(json, "calls", INT64_MAX, &calls));
    TRY(get_number(json, "throttled", INT64_MAX, &throttled));
    TRY(get_number(json, "held_ms", INT64_MAX, &held_ms));
    *spent = (struct op_spent){(uint64_t)calls, (uint64_t)throttled, (uint64_t)held_ms};
    return NULL;
}

static struct error *read_result(const json_t *json, struct op_result *result)
{
    int64_t deliveries, fence;

    TRY(get_texts(json, result, result_texts, ARRAY_LEN(result_texts)));
    result->state = op_state_from_name(json_text(json, "state"));
    if (!op_state_is_final(result->state))
        return ERR(ERR_PARSE, "field state is no final state");
    TRY(get_trees(json, result, result_trees, ARRAY_LEN(result_trees)));
    TRY(get_number(json, "started_ms", INT64_MAX, &result->started_ms));
    TRY(get_number(json, "ended_ms", INT64_MAX, &result->ended_ms));
    TRY(get_number(json, "deliveries", UINT32_MAX, &deliveries));
    TRY(get_number(json, "fence", INT64_MAX, &fence));
    result->deliveries = (uint32_t)deliveries;
    result->fence = (uint64_t)fence;
    return read_spent(json, &result->spent);
}

struct error *op_result_decode(const char *text, size_t bytes, struct op_result **out)
{
    json_t *json;

    *out = NULL;
    TRY(load_object(text, bytes, "result", &json));
    struct op_result *result = xcalloc(1, sizeof(*result));
    struct error *err = read_result(json, result);
    json_decref(json);
    if (err != NULL) {
        op_result_free(result);
        return WRAP(err, "result");
    }
    *out = result;
    return NULL;
}

void op_result_free(struct op_result *result)
{
    if (result != NULL)
        free_members(result, result_texts, ARRAY_LEN(result_texts), result_trees,
                     ARRAY_LEN(result_trees));
}
