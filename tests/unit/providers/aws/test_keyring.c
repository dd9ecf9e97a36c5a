/* Keys with an end: who renews them, who goes on meanwhile, and what happens when nobody can. */
#include "providers/aws/keyring.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

enum { MINUTE = 60 * 1000, HOUR = 60 * MINUTE };

/* A source of keys: "K1", "K2" ... that live for `life_ms`. */
static struct source {
    int loads;
    int64_t life_ms; /* 0 = for ever */
    struct error *trouble;
    bool hangs; /* until somebody signals `go` */
    bool repeats;
    struct cond go;
} source;

static struct keyring keyring;

static struct error *copy_of(const struct error *err)
{
    struct error *copy = ERR(err->code, "%s", err->message);

    copy->retry = err->retry;
    return copy;
}

static struct error *load(void *arg, int64_t now_ms, struct credentials *out)
{
    struct source *from = arg;

    from->loads++;
    if (from->hangs)
        TRY(cond_wait(&from->go, 0));
    if (from->trouble != NULL)
        return copy_of(from->trouble);
    out->access_key = xasprintf("K%d", from->repeats ? 1 : from->loads);
    out->secret_key = secret_new("s");
    out->source = "test";
    out->expires_ms = from->life_ms != 0 ? now_ms + from->life_ms : 0;
    return NULL;
}

static int in_fiber(void *arg)
{
    void (*test)(void) = *(void (**)(void))arg;

    memset(&source, 0, sizeof source);
    cond_init(&source.go);
    keyring_init(&keyring, load, &source);
    test();
    keyring_fini(&keyring);
    error_free(source.trouble);
    return 0;
}

#define FIBER_TEST(name)                                                                           \
    Test(keyring, name)                                                                            \
    {                                                                                              \
        void (*test)(void) = name;                                                                 \
        cr_assert_eq(fiber_main(in_fiber, &test), 0);                                              \
    }

static void prepared(int64_t now_ms, const char *key)
{
    struct error *err = keyring_prepare(&keyring, now_ms);

    cr_assert_null(err, "%s", err != NULL ? err->message : "");
    cr_assert_str_eq(keyring.keys.access_key, key, "at %lld", (long long)now_ms);
}

static void not_prepared(int64_t now_ms, enum err_code code, enum err_retry retry)
{
    struct error *err = keyring_prepare(&keyring, now_ms);

    cr_assert_not_null(err, "at %lld", (long long)now_ms);
    cr_assert_eq(err->code, code, "%s", err->message);
    cr_assert_eq(err->retry, retry, "%s", err->message);
    error_free(err);
}

/* --- when ----------------------------------------------------------------------------------- */

static void follows_the_life_of_keys(void)
{
    static const struct {
        int64_t life_ms, good_until_ms; /* asked at the latter nothing happens */
    } rows[] = {
        {12 * HOUR, 12 * HOUR - 15 * MINUTE},
        {HOUR, HOUR - 15 * MINUTE},
        {20 * MINUTE, 10 * MINUTE},
        {MINUTE, MINUTE / 2},
        {3000, 1500},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int before = source.loads;

        source.life_ms = rows[i].life_ms;
        keyring_fini(&keyring);
        keyring_init(&keyring, load, &source);
        error_ignore(keyring_prepare(&keyring, 0));
        error_ignore(keyring_prepare(&keyring, rows[i].good_until_ms - 1));
        cr_expect_eq(source.loads, before + 1, "row %zu: renewed too soon", i);
        error_ignore(keyring_prepare(&keyring, rows[i].good_until_ms));
        cr_expect_eq(source.loads, before + 2, "row %zu: not renewed", i);
    }
}
FIBER_TEST(follows_the_life_of_keys)

static void leaves_alone_what_never_ends(void)
{
    prepared(0, "K1");
    prepared(INT64_MAX / 2, "K1");
    cr_expect_eq(source.loads, 1);
}
FIBER_TEST(leaves_alone_what_never_ends)

/* --- many callers --------------------------------------------------------------------------- */

static int callers_done, callers_failed;

static void caller(void *arg)
{
    struct error *err = keyring_prepare(&keyring, *(int64_t *)arg);

    callers_done++;
    callers_failed += err != NULL;
    error_free(err);
}

static void start_callers(struct fiber **fibers, size_t count, int64_t *now_ms)
{
    callers_done = callers_failed = 0;
    for (size_t i = 0; i < count; i++)
        error_ignore(fiber_spawn("caller", caller, now_ms, &fibers[i]));
    fiber_yield();
    fiber_yield();
}

static void join_callers(struct fiber **fibers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fiber_join(fibers[i]);
}

static void lets_others_go_on(void)
{
    struct fiber *fibers[10];
    int64_t soon = HOUR - 14 * MINUTE, late = HOUR - 9 * MINUTE;

    source.life_ms = HOUR;
    prepared(0, "K1");
    source.hangs = true;
    start_callers(fibers, 10, &soon);
    cr_expect_eq(callers_done, 9, "one renews, the others go on");
    cr_expect_eq(source.loads, 2);
    cond_broadcast(&source.go);
    join_callers(fibers, 10);
    cr_expect_str_eq(keyring.keys.access_key, "K2");

    late += soon;
    start_callers(fibers, 10, &late);
    cr_expect_eq(callers_done, 0, "near the end all wait");
    cr_expect_eq(source.loads, 3, "for one");
    cond_broadcast(&source.go);
    join_callers(fibers, 10);
    cr_expect_eq(callers_failed, 0);
    cr_expect_str_eq(keyring.keys.access_key, "K3");
}
FIBER_TEST(lets_others_go_on)

static void shares_a_failure(void)
{
    struct fiber *fibers[10];
    int64_t now_ms = 0;

    source.trouble = ERR(ERR_NETWORK, "away");
    source.hangs = true;
    start_callers(fibers, 10, &now_ms);
    cond_broadcast(&source.go);
    join_callers(fibers, 10);
    cr_expect_eq(callers_failed, 10);
    cr_expect_eq(source.loads, 1, "%d loads", source.loads);
}
FIBER_TEST(shares_a_failure)

static void another_takes_over_from_a_cancelled_one(void)
{
    struct fiber *fibers[3];
    int64_t now_ms = 0;

    source.hangs = true;
    start_callers(fibers, 3, &now_ms);
    cr_expect_eq(source.loads, 1);
    fiber_cancel(fibers[0]);
    fiber_join(fibers[0]);
    fiber_yield();
    fiber_yield();
    cr_expect_eq(source.loads, 2);
    cond_broadcast(&source.go);
    join_callers(fibers + 1, 2);
    cr_expect_eq(callers_failed, 1);
    cr_expect_str_eq(keyring.keys.access_key, "K2");
}
FIBER_TEST(another_takes_over_from_a_cancelled_one)

/* --- trouble -------------------------------------------------------------------------------- */

static void fails_only_when_the_keys_are_over(void)
{
    source.life_ms = HOUR;
    prepared(0, "K1");
    source.trouble = ERR(ERR_DENIED, "no");
    prepared(HOUR - 14 * MINUTE, "K1");
    prepared(HOUR - 1, "K1");
    keyring.quiet_until_ms = 0;
    not_prepared(HOUR, ERR_CREDENTIALS, ERR_RETRY_REAUTH);
    cr_expect_eq(source.loads, 3);
    not_prepared(HOUR, ERR_CREDENTIALS, ERR_RETRY_REAUTH);
    cr_expect_eq(source.loads, 3, "a failure is kept for a moment");
    error_free(source.trouble);
    source.trouble = NULL;
    keyring.quiet_until_ms = 0;
    prepared(HOUR, "K4");
}
FIBER_TEST(fails_only_when_the_keys_are_over)

static void says_what_the_source_says_the_first_time(void)
{
    source.trouble = ERR(ERR_CREDENTIALS, "nothing is set up");
    not_prepared(0, ERR_CREDENTIALS, ERR_RETRY_NEVER);
    error_free(source.trouble);
    source.trouble = ERR(ERR_NETWORK, "away");
    keyring.quiet_until_ms = 0;
    not_prepared(0, ERR_NETWORK, ERR_RETRY_REAUTH);
    error_free(source.trouble);
    source.trouble = NULL;
    source.life_ms = -1;
    keyring.quiet_until_ms = 0;
    not_prepared(10, ERR_CREDENTIALS, ERR_RETRY_REAUTH);
}
FIBER_TEST(says_what_the_source_says_the_first_time)

/* --- refused keys --------------------------------------------------------------------------- */

static bool renewed(uint64_t generation)
{
    bool changed = false;
    struct error *err = keyring_renew(&keyring, generation, 0, &changed);

    cr_assert_null(err);
    return changed;
}

static void replaces_refused_keys(void)
{
    uint64_t first;

    prepared(0, "K1");
    first = keyring.generation;
    cr_expect(renewed(first));
    cr_expect_str_eq(keyring.keys.access_key, "K2");
    cr_expect(renewed(first), "somebody else has renewed them");
    cr_expect_eq(source.loads, 2);
    source.repeats = true;
    cr_expect(renewed(keyring.generation), "K2 has become K1");
    cr_expect(!renewed(keyring.generation), "K1 is K1");
}
FIBER_TEST(replaces_refused_keys)
