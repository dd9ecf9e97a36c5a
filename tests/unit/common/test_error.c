#include "common/error.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/op.h"

static struct error *fails(void)
{
    struct error *err = ERR(ERR_CONFLICT, "bucket %s", "b-1");

    err->effect = ERR_EFFECT_UNKNOWN;
    err->retry_after_ms = 250;
    err->http_status = 409;
    error_set_text(&err->service_code, "BucketNotEmpty");
    error_set_text(&err->request_id, "ABC");
    error_set_text(&err->operation, "s3:DeleteBucket");
    error_set_text(&err->operation, NULL);
    return err;
}

static struct error *tries(int *went_on)
{
    TRY(NULL);
    TRY(fails());
    *went_on = 1;
    return NULL;
}

Test(error, chain_text_and_inheritance)
{
    int went_on = 0;
    struct error *err = WRAP(WRAP(tries(&went_on), "wave %d", 2), "deployment d-1");
    char *text = error_text(err);

    cr_assert_eq(went_on, 0);
    cr_assert_str_eq(text, "deployment d-1: wave 2: bucket b-1 "
                           "[s3:DeleteBucket BucketNotEmpty 409 request ABC]");
    cr_assert_eq(err->code, ERR_CONFLICT);
    cr_assert_eq(err->retry, ERR_RETRY_BACKOFF);
    cr_assert_eq(err->effect, ERR_EFFECT_UNKNOWN);
    cr_assert_eq(err->retry_after_ms, 250);
    cr_assert_str_eq(err->service_code, "BucketNotEmpty");
    cr_assert_str_eq(error_root(err)->message, "bucket b-1");
    free(text);
    error_free(err);
    error_free(NULL);
    cr_assert_null(error_root(NULL));
}

Test(error, plain_text_and_default_retry)
{
    struct error *err = ERR(ERR_THROTTLED, "100%% busy");
    char *text = error_text(err);

    cr_assert_str_eq(text, "100% busy");
    cr_assert_eq(err->retry, ERR_RETRY_THROTTLE);
    cr_assert_eq(err->effect, ERR_EFFECT_NONE);
    cr_assert(strstr(err->file, "test_error.c") != NULL && err->line > 0);
    free(text);
    error_ignore(err);
}

Test(error, exit_codes)
{
    static const struct {
        enum err_code code;
        int exit_code;
    } rows[] = {
        {ERR_USAGE, 2},           {ERR_INVALID, 3},    {ERR_PARSE, 3},       {ERR_UNSUPPORTED, 3},
        {ERR_REDIS, 4},           {ERR_REDIS_DOWN, 4}, {ERR_CREDENTIALS, 5}, {ERR_INTERNAL, 70},
        {ERR_UNAUTHENTICATED, 5}, {ERR_TIMEOUT, 1},    {ERR_CANCELLED, 1},   {ERR_NOT_FOUND, 1},
        {ERR_DENIED, 1},          {ERR_SERVER, 1},
    };

    cr_assert_eq(error_exit_code(NULL), 0);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct error *err = ERR(rows[i].code, "x");
        cr_assert_eq(error_exit_code(err), rows[i].exit_code, "%s", error_code_name(err->code));
        error_free(err);
    }
}

Test(error, names_are_distinct_and_known)
{
    for (int code = 0; code < ERR_CODE_COUNT; code++)
        cr_assert_eq(error_code_from_name(error_code_name((enum err_code)code)),
                     (enum err_code)code);
    cr_assert_str_eq(error_code_name(ERR_STALE_PLAN), "StalePlan");
    cr_assert_eq(error_code_from_name("Nothing"), ERR_CODE_COUNT);
    cr_assert_eq(error_code_from_name(NULL), ERR_CODE_COUNT);
}

Test(error, survives_the_wire)
{
    struct error *err = WRAP(fails(), "outer");
    json_t *json = error_to_json(err);
    struct error *back = error_from_json(json);
    char *before = error_text(err);
    char *after = error_text(back);

    cr_assert_str_eq(json_text(json, "code"), "Conflict");
    cr_assert_str_eq(json_text(json, "effect"), "unknown");
    cr_assert_str_eq(json_text(json, "retry"), "backoff");
    cr_assert_eq(json_int_or(json, "http_status", 0), 409);
    cr_assert_str_eq(json_path_text(json, "cause.message"), "bucket b-1");
    cr_assert_str_eq(before, after);
    cr_assert_eq(back->effect, ERR_EFFECT_UNKNOWN);
    cr_assert_eq(back->retry_after_ms, 250);
    free(before);
    free(after);
    error_free(err);
    error_free(back);
    json_decref(json);
    cr_assert_null(error_from_json(NULL));
    cr_assert(json_is_null(error_to_json(NULL)));
}

Test(error, strange_json_is_still_an_error)
{
    json_t *json = json_object();

    json_put_text(json, "code", "Martian");
    json_put_int(json, "http_status", -5);
    struct error *err = error_from_json(json);
    cr_assert_eq(err->code, ERR_INTERNAL);
    cr_assert_eq(err->http_status, 0);
    cr_assert_str_eq(err->message, "no message");
    error_free(err);
    json_decref(json);
}

Test(buf, grows_clears_and_gives_away)
{
    struct buf buf = BUF_INIT;

    cr_assert_str_eq(buf_str(&buf), "");
    for (int i = 0; i < 1000; i++)
        buf_printf(&buf, "%d,", i % 10);
    cr_assert_eq(buf.len, 2000);
    cr_assert_eq(buf.data[1998], '9');
    buf_clear(&buf);
    cr_assert_str_eq(buf_str(&buf), "");
    buf_add(&buf, "a\0b", 3);
    buf_add_char(&buf, 'c');
    buf_add_str(&buf, "d");
    char *content = buf_take(&buf);
    cr_assert_arr_eq(content, "a\0bcd", 6);
    cr_assert_eq(buf.len, 0);
    free(content);
    content = buf_take(&buf);
    cr_assert_str_eq(content, "");
    free(content);
    buf_fini(&buf);
}

/* A message may quote bytes that came from anywhere, and goes into JSON. */
Test(error, texts_are_utf8)
{
    struct error *err = ERR(ERR_NOT_FOUND, "no %s, no %.2s", "\xff\xc3\xa4", "a\xe2\x82\xac");
    error_set_text(&err->service_code, "Bad\xc3");
    json_t *json = error_to_json(err);

    cr_assert_str_eq(err->message, "no ?\xc3\xa4, no a?");
    cr_assert_str_eq(json_text(json, "service_code"), "Bad?");
    cr_assert_str_eq(json_text(json, "message"), err->message);
    json_decref(json);
    error_free(err);
}
