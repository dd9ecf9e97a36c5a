#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/backend/blob.h"
#include "scheduler/plan/state.h"
#include "tests/support/scratch.h"

static const struct state_id demo = {"team-a", "demo", "dev"};
static const char demo_key[] = "tenants/team-a/v1/stacks/demo/dev/state.json";

struct place {
    char *directory;
    struct blob_store *store;
    void (*test)(struct blob_store *store);
};

static int run(void *arg)
{
    struct place *place = arg;
    cr_assert_null(blob_store_open_local(place->directory, "", &place->store));
    place->test(place->store);
    blob_store_close(place->store);
    return 0;
}

static void with_store(void (*test)(struct blob_store *store))
{
    struct place place = {.directory = scratch_folder(), .test = test};
    fiber_main(run, &place);
    scratch_remove(place.directory);
}

static enum err_code code_of(struct error *err)
{
    enum err_code code = err == NULL ? ERR_CODE_COUNT : error_root(err)->code;
    error_free(err);
    return code;
}

static void round_trip(struct blob_store *store)
{
    struct state *state = NULL, *again = NULL;
    cr_expect_eq(code_of(state_load(store, &demo, &state)), ERR_NOT_FOUND);
    cr_assert_null(state_open(store, &demo, &state));
    cr_expect_eq(state_serial(state), 0);
    state_set_resource(state, "s/a", json_pack("{s:s,s:s}", "id", "arn:1", "status", "ready"));
    json_t *outputs = json_pack("{s:s}", "url", "u");
    state_set_outputs(state, "s/a", outputs);
    json_decref(outputs);
    cr_assert_null(state_save(state, 7));
    cr_expect_eq(state_serial(state), 1);
    cr_assert_null(state_load(store, &demo, &again));
    cr_expect_eq(state_serial(again), 1);
    cr_expect_eq(json_int_or(again->document, "fence", 0), 7);
    cr_expect_str_eq(state_lineage(again), state_lineage(state));
    cr_expect_eq(strlen(state_lineage(again)), 36);
    cr_expect_str_eq(json_text(state_resource(again, "s/a"), "id"), "arn:1");
    cr_expect_str_eq(json_text(state_outputs(again, "s/a"), "url"), "u");
    state_remove_resource(again, "s/a");
    cr_expect_null(state_resource(again, "s/a"));
    cr_expect_null(state_outputs(again, "s/a"));
    cr_assert_null(state_save(again, 7));
    cr_expect_eq(state_serial(again), 2);
    state_free(state);
    state_free(again);
}

Test(state, round_trip)
{
    with_store(round_trip);
}

/* Two who read the same: the second to write loses, and nothing is overwritten. */
static void lost_race(struct blob_store *store)
{
    struct state *one = NULL, *two = NULL, *now = NULL;
    cr_assert_null(state_open(store, &demo, &one));
    cr_assert_null(state_open(store, &demo, &two));
    cr_assert_null(state_save(one, 1));
    cr_expect_eq(code_of(state_save(two, 2)), ERR_PRECONDITION, "the first write");
    cr_expect_eq(state_serial(two), 0, "the document is as before");
    state_free(two);
    cr_assert_null(state_load(store, &demo, &two));
    cr_assert_null(state_save(one, 1));
    cr_expect_eq(code_of(state_save(two, 2)), ERR_PRECONDITION, "a later write");
    cr_assert_null(state_load(store, &demo, &now));
    cr_expect_eq(state_serial(now), 2);
    cr_expect_eq(json_int_or(now->document, "fence", 0), 1);
    state_free(one);
    state_free(two);
    state_free(now);
}

Test(state, lost_race)
{
    with_store(lost_race);
}

static void fenced_off(struct blob_store *store)
{
    struct state *state = NULL;
    cr_assert_null(state_open(store, &demo, &state));
    cr_assert_null(state_save(state, 5));
    cr_expect_eq(code_of(state_check_fence(state, 4)), ERR_LOCK_LOST);
    cr_expect_eq(code_of(state_save(state, 4)), ERR_LOCK_LOST);
    cr_expect_eq(state_serial(state), 1);
    cr_expect_eq(code_of(state_save(state, 5)), ERR_CODE_COUNT);
    cr_expect_eq(code_of(state_save(state, 9)), ERR_CODE_COUNT);
    state_free(state);
}

Test(state, fenced_off)
{
    with_store(fenced_off);
}

/* What cannot be read is an error, never an empty state, and is never written over. */
static void unreadable(struct blob_store *store)
{
    static const char body[] = "\"serial\":1,\"lineage\":\"l\",\"fence\":1,\"metadata\":{},"
                               "\"outputs\":{},\"resources\":";
    static const struct {
        const char *start, *end;
        enum err_code code; /* ERR_CODE_COUNT: readable */
    } rows[] = {
        {"{\"version\":\"1.0\",", "{}}", ERR_CODE_COUNT},
        {"{\"version\":\"1.7\",", "{}}", ERR_CODE_COUNT},
        {"{\"version\":\"2.0\",", "{}}", ERR_UNSUPPORTED},
        {"{\"version\":\"10.0\",", "{}}", ERR_UNSUPPORTED},
        {"{\"version\":1,", "{}}", ERR_PARSE},
        {"{", "{}}", ERR_PARSE},
        {"{\"version\":\"1.0\",", "[]}", ERR_PARSE},
        {"{\"version\":\"1.0\",", "{\"s/a\":1}}", ERR_PARSE},
        {"{\"version\":\"1.0\",", "{}", ERR_PARSE},
        {"{\"version\":\"1.0\",\"serial\":2,", "{}}", ERR_PARSE},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *text = xasprintf("%s%s%s", rows[i].start, body, rows[i].end);
        struct state *state = NULL;
        cr_assert_null(blob_put(store, demo_key, text, strlen(text), NULL, NULL, NULL));
        cr_expect_eq(code_of(state_open(store, &demo, &state)), rows[i].code, "row %zu", i);
        state_free(state);
        free(text);
    }
}

Test(state, unreadable)
{
    with_store(unreadable);
}
