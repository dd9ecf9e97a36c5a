#include "common/op.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"

/* Every allowed move, by name; whatever is not here must be refused. */
static const char *const allowed[][2] = {
    {"pending", "ready"},     {"pending", "skipped"},     {"pending", "cancelled"},
    {"ready", "claimed"},     {"ready", "cancelled"},     {"claimed", "running"},
    {"claimed", "ready"},     {"claimed", "parked"},      {"claimed", "failed"},
    {"claimed", "cancelled"}, {"claimed", "quarantined"}, {"running", "done"},
    {"running", "failed"},    {"running", "cancelled"},   {"running", "parked"},
    {"running", "ready"},     {"running", "quarantined"}, {"parked", "ready"},
    {"parked", "cancelled"},
};

static const char *const all_states[] = {"pending", "ready",      "claimed", "running",
                                         "parked",  "done",       "failed",  "cancelled",
                                         "skipped", "quarantined"};

static bool is_allowed(const char *from, const char *to)
{
    for (size_t i = 0; i < ARRAY_LEN(allowed); i++) {
        if (strcmp(allowed[i][0], from) == 0 && strcmp(allowed[i][1], to) == 0)
            return true;
    }
    return false;
}

static void check_move(const char *from_name, const char *to_name)
{
    enum op_state from = op_state_from_name(from_name);
    enum op_state to = op_state_from_name(to_name);
    enum op_state state = from;
    bool expected = is_allowed(from_name, to_name);
    struct error *err = op_state_move(&state, to);

    cr_assert_eq(err == NULL, expected, "%s -> %s", from_name, to_name);
    cr_assert_eq(state, expected ? to : from);
    cr_assert_eq(op_state_can_move(from, to), expected);
    error_free(err);
}

Test(op, moves_are_exactly_the_allowed_ones)
{
    cr_assert_eq(ARRAY_LEN(all_states), OP_STATE_COUNT);
    for (size_t i = 0; i < ARRAY_LEN(all_states); i++) {
        cr_assert_str_eq(op_state_name(op_state_from_name(all_states[i])), all_states[i]);
        for (size_t j = 0; j < ARRAY_LEN(all_states); j++)
            check_move(all_states[i], all_states[j]);
        bool is_end = strstr("done failed cancelled skipped quarantined", all_states[i]) != NULL;
        cr_assert_eq(op_state_is_final(op_state_from_name(all_states[i])), is_end);
    }
    cr_assert_eq(op_state_from_name("x"), OP_STATE_COUNT);
    cr_assert(!op_state_is_final(OP_STATE_COUNT) && !op_state_can_move(OP_STATE_COUNT, OP_READY));
}

static const char op_text[] =
    "{\"id\":\"d-1/api/db/create\",\"deployment\":\"d-1\",\"tenant\":\"t\",\"stack\":\"s\","
    "\"environment\":\"dev\",\"component\":\"api/db\",\"service\":\"api\",\"kind\":\"RDS\","
    "\"region\":\"us-east-1\",\"account\":\"123456789012\",\"physical_name\":\"s-db\","
    "\"trace_id\":\"00112233445566778899aabbccddeeff\","
    "\"role_arn\":\"arn:aws:iam::123456789012:role/r\",\"external_id\":\"x\",\"action\":\"create\","
    "\"spec\":{\"a\":[1]},\"prior\":{\"id\":\"x\"},\"tags\":{\"k\":\"v\"},\"dry_run\":true,"
    "\"force\":false,\"replaces\":false,\"timeout_ms\":5000,\"deadline_ms\":1767323045678,\"wave\":"
    "2,\"weight\":3}";

Test(op, reads_and_writes_its_wire_form)
{
    struct op *op = NULL;

    cr_assert_null(op_decode(op_text, strlen(op_text), &op));
    cr_expect_str_eq(op->role_arn, "arn:aws:iam::123456789012:role/r");
    cr_expect_str_eq(op->external_id, "x");
    cr_assert_str_eq(op->id, "d-1/api/db/create");
    cr_assert_str_eq(op->component, "api/db");
    cr_assert_eq(op->action, OP_CREATE);
    cr_assert_eq(json_integer_value(json_path(op->spec, "a.0")), 1);
    cr_assert_str_eq(json_text(op->prior, "id"), "x");
    cr_assert(op->dry_run && !op->force);
    cr_assert_eq(op->timeout_ms, 5000);
    cr_assert_eq(op->deadline_ms, 1767323045678);
    cr_assert_eq(op->wave, 2);
    cr_assert_eq(op->weight, 3);
    char *text = op_encode(op);
    cr_assert_str_eq(text, op_text);
    free(text);
    op_free(op);
    op_free(NULL);
}

/* The operation with one member replaced, or dropped when `value` is NULL. */
static struct error *decode_with(const char *key, json_t *value)
{
    json_t *json = NULL;
    struct op *op = NULL;

    cr_assert_null(json_load_text(op_text, strlen(op_text), "op", &json));
    json_object_del(json, key);
    json_put(json, key, value);
    char *text = json_compact(json);
    json_decref(json);
    struct error *err = op_decode(text, strlen(text), &op);
    cr_assert_eq(op == NULL, err != NULL);
    free(text);
    op_free(op);
    return err;
}

Test(op, refuses_bad_members_by_name)
{
    static const char *const required[] = {"id",          "deployment", "tenant", "stack",
                                           "environment", "component",  "kind",   "service",
                                           "action",      "spec"};

    for (size_t i = 0; i < ARRAY_LEN(required); i++) {
        struct error *missing = decode_with(required[i], NULL);
        struct error *wrong = decode_with(required[i], json_integer(5));
        cr_assert_not_null(missing, "%s", required[i]);
        cr_assert_eq(missing->code, ERR_PARSE);
        cr_assert_not_null(strstr(missing->cause->message, required[i]));
        cr_assert_not_null(wrong, "%s", required[i]);
        error_free(missing);
        error_free(wrong);
    }
    cr_assert_null(decode_with("account", NULL));
    cr_assert_null(decode_with("account", json_null()));
    cr_assert_null(decode_with("prior", NULL));
    error_free(decode_with("action", json_string("explode")));
    struct error *negative = decode_with("wave", json_integer(-1));
    struct error *huge = decode_with("timeout_ms", json_integer(1LL << 40));
    cr_assert(negative != NULL && huge != NULL);
    error_free(negative);
    error_free(huge);
}

Test(op, refuses_what_is_no_object)
{
    static const char *const rows[] = {"", "[]", "5", "{", "{\"id\":\"a\",\"id\":\"b\"}", "null"};

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct op *op;
        struct op_result *result;
        struct error *err = op_decode(rows[i], strlen(rows[i]), &op);
        struct error *err2 = op_result_decode(rows[i], strlen(rows[i]), &result);
        cr_assert(err != NULL && err2 != NULL, "%s", rows[i]);
        error_free(err);
        error_free(err2);
    }
}

Test(op, results_travel)
{
    struct error *cause = ERR(ERR_DENIED, "no");
    struct op_result result = {.op_id = "o",
                               .state = OP_FAILED,
                               .worker = "w-1",
                               .error = error_to_json(cause),
                               .started_ms = 10,
                               .ended_ms = 20,
                               .deliveries = 3,
                               .fence = 1ULL << 40};
    struct op_result *back = NULL;
    char *text = op_result_encode(&result);

    cr_assert_null(op_result_decode(text, strlen(text), &back));
    cr_assert_str_eq(back->op_id, "o");
    cr_assert_eq(back->state, OP_FAILED);
    cr_assert_null(back->physical_id);
    cr_assert_null(back->outputs);
    cr_assert_str_eq(json_text(back->error, "code"), "AccessDenied");
    cr_assert(back->started_ms == 10 && back->ended_ms == 20 && back->deliveries == 3);
    cr_assert_eq(back->fence, 1ULL << 40);
    free(text);
    op_result_free(back);
    json_decref(result.error);
    error_free(cause);
    static const char running[] = "{\"op_id\":\"o\",\"state\":\"running\"}";
    struct error *err = op_result_decode(running, strlen(running), &back);
    cr_assert_not_null(err);
    error_free(err);
}
