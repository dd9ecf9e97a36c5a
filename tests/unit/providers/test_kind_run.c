/*
 * Running an operation on a kind: existence, dry runs, a missing session, and a replacement that
 * is taken up again.
 */
#include "providers/provider.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

static enum err_code read_code; /* what the kind's read ends with; ERR_CODE_COUNT: it is there */
static char calls_made[8];      /* a letter for each function that ran */
static bool removed_is_known;   /* the journal's word on the replacement */

static struct error *made(char letter)
{
    size_t length = strlen(calls_made);
    cr_assert_lt(length, sizeof(calls_made) - 1);
    calls_made[length] = letter;
    calls_made[length + 1] = '\0';
    return NULL;
}

static struct error *fake_create(struct kind_call *call)
{
    (void)call;
    return made('c');
}

static struct error *fake_read(struct kind_call *call)
{
    (void)call;
    return read_code == ERR_CODE_COUNT ? NULL : ERR(read_code, "as the test wants");
}

static struct error *fake_update(struct kind_call *call)
{
    (void)call;
    return made('u');
}

static struct error *fake_remove(struct kind_call *call)
{
    (void)call;
    return made('r');
}

static const struct kind fake = {"Fake", fake_create, fake_read, fake_update, fake_remove, NULL};

static enum step_state fake_state(void *arg, const char *step, json_t **result)
{
    (void)arg;
    (void)step;
    *result = NULL;
    return removed_is_known ? STEP_DONE : STEP_NEW;
}

static struct error *fake_begin(void *arg, const char *step, const char *call)
{
    (void)arg;
    (void)step;
    (void)call;
    return NULL;
}

static struct error *fake_end(void *arg, const char *step, json_t *result)
{
    (void)arg;
    (void)step;
    (void)result;
    return NULL;
}

static const struct kind_host host = {
    .step_state = fake_state, .step_begin = fake_begin, .step_end = fake_end};

static enum err_code run(enum op_action action, bool dry_run, bool has_session)
{
    struct op op = {.id = "d-1/s/c/x", .action = action, .dry_run = dry_run};
    struct kind_call call = {.op = &op,
                             .host = &host,
                             .name = "stack-s-c",
                             .session = has_session ? (void *)&op : NULL, /* never looked into */
                             .applied = json_object(),
                             .outputs = json_object(),
                             .attributes = json_object()};
    calls_made[0] = '\0';
    struct error *err = kind_run(&fake, &call);
    enum err_code code = err == NULL ? ERR_CODE_COUNT : err->code;
    if (dry_run)
        cr_expect_str_eq(call.physical_id, "stack-s-c");
    error_free(err);
    free(call.physical_id);
    json_decref(call.applied);
    json_decref(call.outputs);
    json_decref(call.attributes);
    return code;
}

Test(kind_run, only_not_found_means_that_it_does_not_exist)
{
    static const enum err_code failures[] = {ERR_DENIED, ERR_THROTTLED, ERR_NETWORK};
    struct kind_call call = {0};
    bool there = false;
    read_code = ERR_CODE_COUNT;
    cr_assert_null(kind_exists(&fake, &call, &there));
    cr_expect(there);
    read_code = ERR_NOT_FOUND;
    cr_assert_null(kind_exists(&fake, &call, &there));
    cr_expect_not(there);
    for (size_t i = 0; i < ARRAY_LEN(failures); i++) {
        read_code = failures[i];
        struct error *err = kind_exists(&fake, &call, &there);
        cr_assert_not_null(err, "row %zu", i);
        cr_expect_eq(err->code, failures[i], "row %zu", i);
        error_free(err);
    }
}

Test(kind_run, makes_no_call_in_a_dry_run_or_without_a_session)
{
    cr_expect_eq(run(OP_CREATE, true, false), ERR_CODE_COUNT);
    cr_expect_str_eq(calls_made, "");
    cr_expect_eq(run(OP_CREATE, false, false), ERR_NOT_INITIALIZED);
    cr_expect_str_eq(calls_made, "");
}

Test(kind_run, does_not_remove_the_new_one_of_a_replacement)
{
    removed_is_known = false;
    cr_expect_eq(run(OP_REPLACE, false, true), ERR_CODE_COUNT);
    cr_expect_str_eq(calls_made, "rc");
    removed_is_known = true; /* its worker died after the removal */
    cr_expect_eq(run(OP_REPLACE, false, true), ERR_CODE_COUNT);
    cr_expect_str_eq(calls_made, "c");
}
