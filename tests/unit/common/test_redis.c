/*
 * The Redis client against a real server: every transport, errors, deadlines, lost
 * connections, restarts.
 */
#include "common/redis.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"
#include "tests/support/redis_server.h"

static struct redis_server *server;

#define NO_ERROR ERR_CODE_COUNT

static enum err_code code_of(struct error *err)
{
    enum err_code code = err != NULL ? err->code : NO_ERROR;
    error_free(err);
    return code;
}

static void must(struct error *err)
{
    char *text = err != NULL ? error_text(err) : NULL;
    cr_assert_null(err, "%s", text);
    free(text);
}

static struct redis *open_url(const char *url)
{
    struct redis *redis = NULL;
    must(redis_open(&(struct redis_options){.url = url}, &redis));
    return redis;
}

static void expect_text(struct redis *redis, const char *key, const char *want)
{
    struct redis_reply *reply = NULL;
    must(redis_call(redis, &reply, "GET", key, NULL));
    cr_expect_str_eq(redis_reply_str(reply), want);
    redis_reply_free(reply);
}

static void run(int (*fn)(void *), const struct redis_server_options *options)
{
    server = redis_server_start(options);
    cr_assert_eq(fiber_main(fn, NULL), 7);
    redis_server_stop(server);
}

/* --- answers ------------------------------------------------------------------------------ */

static int use_replies(void *arg)
{
    struct redis *redis = open_url(redis_server_url(server));
    struct redis_reply *reply = NULL;
    (void)arg;

    must(redis_call(redis, &reply, "SET", "k", "v", NULL));
    cr_expect_str_eq(redis_reply_str(reply), "OK");
    redis_reply_free(reply);
    expect_text(redis, "k", "v");

    must(redis_call(redis, &reply, "GET", "absent", NULL));
    cr_expect(redis_reply_is_nil(reply));
    cr_expect_str_eq(redis_reply_str(reply), "");
    redis_reply_free(reply);

    must(redis_call(redis, &reply, "INCRBY", "n", "9000000000", NULL));
    cr_expect_eq(redis_reply_int(reply), 9000000000);
    redis_reply_free(reply);

    const char *argv[] = {"SET", "bin", "a\0b\r\n"};
    const size_t lens[] = {3, 3, 5};
    must(redis_call_argv(redis, 3, argv, lens, 0, NULL));
    must(redis_call(redis, &reply, "MGET", "bin", "absent", "n", NULL));
    cr_expect_eq(redis_reply_count(reply), 3);
    cr_expect_eq(redis_reply_len(redis_reply_at(reply, 0)), 5);
    cr_expect_eq(memcmp(redis_reply_str(redis_reply_at(reply, 0)), "a\0b\r\n", 5), 0);
    cr_expect(redis_reply_is_nil(redis_reply_at(reply, 1)));
    cr_expect_eq(redis_reply_int(redis_reply_at(reply, 2)), 9000000000);
    cr_expect_null(redis_reply_at(reply, 3));
    redis_reply_free(reply);

    cr_expect_eq(code_of(redis_call(redis, NULL, "NOSUCHCOMMAND", NULL)), ERR_REDIS);
    cr_expect_eq(code_of(redis_call(redis, NULL, "LPUSH", "k", "x", NULL)), ERR_REDIS);
    expect_text(redis, "k", "v"); /* still in step after an error */
    redis_close(redis);
    return 7;
}

Test(redis, replies)
{
    run(use_replies, NULL);
}

static int use_scripts(void *arg)
{
    static struct redis_script add = {
        "add", "return redis.call('INCRBY', KEYS[1], ARGV[1]) + #ARGV[2]", ""};
    struct redis *redis = open_url(redis_server_url(server));
    struct redis_reply *reply = NULL;
    (void)arg;
    const int64_t want[] = {5 + 3, 10 + 3, 15 + 3};
    for (size_t i = 0; i < 3; i++) {
        struct redis_args args = REDIS_ARGS_INIT;
        redis_args_key(&args, "sum");
        redis_args_int(&args, 5);
        redis_args_data(&args, "\0\1\2", 3);
        must(redis_script_call(redis, &add, &args, &reply));
        cr_expect_eq(redis_reply_int(reply), want[i]);
        redis_reply_free(reply);
        redis_args_fini(&args);
        if (i == 1) /* the server forgets what it was taught */
            must(redis_call(redis, NULL, "SCRIPT", "FLUSH", NULL));
    }
    redis_close(redis);
    return 7;
}

Test(redis, scripts_survive_a_script_flush)
{
    run(use_scripts, NULL);
}

/* --- transports --------------------------------------------------------------------------- */

struct way_in {
    const char *name;
    enum { UNIX, TCP, TCP_BY_NAME, TLS } transport;
    const char *user;
    const char *password;
    bool has_client_cert;
    bool has_wrong_ca;
    enum err_code want;
};

static const struct way_in ways_in[] = {
    {"unix", UNIX, "panka", "s3cret/@:%", false, false, NO_ERROR},
    {"tcp", TCP, "panka", "s3cret/@:%", false, false, NO_ERROR},
    {"a name", TCP_BY_NAME, "panka", "s3cret/@:%", false, false, NO_ERROR},
    {"tls with client certificate", TLS, "panka", "s3cret/@:%", true, false, NO_ERROR},
    {"wrong password", TCP, "panka", "wrong", false, false, ERR_CREDENTIALS},
    {"wrong user", UNIX, "nobody", "s3cret/@:%", false, false, ERR_CREDENTIALS},
    {"no password", UNIX, NULL, NULL, false, false, ERR_CREDENTIALS},
    {"unknown authority", TLS, "panka", "s3cret/@:%", true, true, ERR_REDIS_DOWN},
    {"no client certificate", TLS, "panka", "s3cret/@:%", false, false, ERR_REDIS_DOWN},
};

static struct redis_options options_for(const struct way_in *way, char **url)
{
    struct redis_options options = {
        .user = way->user, .password = way->password, .timeout_ms = 700, .client_name = "test"};
    const char *tcp = redis_server_tcp_url(server);
    if (way->transport == UNIX)
        *url = xasprintf("%s?db=3", redis_server_url(server));
    else if (way->transport == TLS)
        *url = xasprintf("%s/3", redis_server_tls_url(server));
    else if (way->transport == TCP)
        *url = xasprintf("%s/3", tcp);
    else
        *url = xasprintf("redis://localhost%s/3", strrchr(tcp, ':'));
    options.url = *url;
    options.ca_file = way->has_wrong_ca ? NULL : redis_server_ca_file(server);
    options.cert_file = way->has_client_cert ? redis_server_cert_file(server) : NULL;
    options.key_file = way->has_client_cert ? redis_server_key_file(server) : NULL;
    return options;
}

static int use_transports(void *arg)
{
    (void)arg;
    for (size_t i = 0; i < ARRAY_LEN(ways_in); i++) {
        struct redis *redis = NULL;
        char *url = NULL;
        struct redis_options options = options_for(&ways_in[i], &url);
        must(redis_open(&options, &redis));
        enum err_code code = code_of(redis_call(redis, NULL, "SET", "k", ways_in[i].name, NULL));
        cr_expect_eq(code, ways_in[i].want, "%s: %s", ways_in[i].name, redis_last_problem(redis));
        cr_expect_eq(redis_is_up(redis), ways_in[i].want == NO_ERROR, "%s", ways_in[i].name);
        if (ways_in[i].want == NO_ERROR)
            expect_text(redis, "k", ways_in[i].name);
        redis_close(redis);
        free(url);
    }
    return 7;
}

Test(redis, transports)
{
    run(use_transports, &(struct redis_server_options){
                            .tcp = true,
                            .tls = true,
                            .client_certs = true,
                            .config = "user default off\n"
                                      "user panka on >s3cret/@:% ~* &* +@all -client -ping"});
}

static int use_urls(void *arg)
{
    static const char *const bad[] = {
        "http://localhost",        "redis://",       "unix://", "redis://localhost/x",
        "unix:///tmp/x?timeout=3", "localhost:6379", "",        "redis://h:1/70000",
    };
    (void)arg;
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        struct redis *redis = NULL;
        cr_expect_eq(code_of(redis_open(&(struct redis_options){.url = bad[i]}, &redis)),
                     ERR_INVALID, "%s", bad[i]);
    }
    struct redis *redis = open_url("redis://user:p%40ss@[::1]:7000/2");
    cr_expect_str_eq(redis_address(redis), "::1:7000");
    cr_expect_null(strstr(redis_address(redis), "p@ss"));
    redis_close(redis);
    return 7;
}

Test(redis, urls)
{
    cr_assert_eq(fiber_main(use_urls, NULL), 7);
}

/* --- pipelining ----------------------------------------------------------------------------- */

#define FIBERS 200
#define ROUNDS 50

static struct redis *shared;
static int failed_calls;

static void count_up(void *arg)
{
    char key[32];
    snprintf(key, sizeof(key), "count:%zu", (size_t)arg);
    for (int i = 1; i <= ROUNDS; i++) {
        struct redis_reply *reply = NULL;
        must(redis_call(shared, &reply, "INCR", key, NULL));
        cr_assert_eq(redis_reply_int(reply), i); /* one's own answer, in order */
        redis_reply_free(reply);
    }
}

static int use_pipeline(void *arg)
{
    struct fiber *fibers[FIBERS];
    (void)arg;
    shared = open_url(redis_server_url(server));
    for (size_t i = 0; i < FIBERS; i++)
        must(fiber_spawn("count", count_up, (void *)i, &fibers[i]));
    for (size_t i = 0; i < FIBERS; i++)
        fiber_join(fibers[i]);
    redis_close(shared);
    return 7;
}

Test(redis, many_fibers_share_a_connection)
{
    run(use_pipeline, NULL);
}

/* Every INCR whose error is not "unknown" was done or not done as its outcome says. */
static int64_t done_calls;
static int64_t unknown_calls;

static void count_through_losses(void *arg)
{
    (void)arg;
    for (int i = 0; i < ROUNDS; i++) {
        struct error *err = redis_call(shared, NULL, "INCR", "total", NULL);
        if (err == NULL) {
            done_calls++;
        } else {
            failed_calls++;
            cr_expect_eq(err->code, ERR_REDIS_DOWN);
            cr_expect_eq(err->effect, ERR_EFFECT_UNKNOWN);
            unknown_calls++;
        }
        error_free(err);
    }
}

static int use_client_kill(void *arg)
{
    struct fiber *fibers[FIBERS];
    struct redis *killer = open_url(redis_server_url(server));
    (void)arg;
    shared = open_url(redis_server_url(server));
    must(redis_wait_up(shared, 0));
    must(redis_wait_up(killer, 0));
    for (size_t i = 0; i < FIBERS; i++)
        must(fiber_spawn("count", count_through_losses, NULL, &fibers[i]));
    for (int i = 0; i < 3; i++) {
        uint64_t ups = redis_up_count(shared);
        fiber_yield();
        must(redis_call(killer, NULL, "CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes", NULL));
        while (redis_up_count(shared) == ups)
            must(fiber_sleep(1));
    }
    for (size_t i = 0; i < FIBERS; i++)
        fiber_join(fibers[i]);
    struct redis_reply *reply = NULL;
    must(redis_call(killer, &reply, "GET", "total", NULL));
    int64_t total = redis_reply_int(reply);
    redis_reply_free(reply);
    cr_expect_geq(total, done_calls);
    cr_expect_leq(total, done_calls + unknown_calls);
    cr_expect_eq(done_calls + failed_calls, FIBERS * ROUNDS);
    cr_expect_gt(failed_calls, 0, "the kills hit nothing");
    redis_close(shared);
    redis_close(killer);
    return 7;
}

Test(redis, a_killed_connection_comes_back)
{
    run(use_client_kill, NULL);
}

/* --- server gone ---------------------------------------------------------------------------- */

static struct error *late_error;

static void call_while_down(void *arg)
{
    late_error = redis_call(arg, NULL, "SET", "after", "restart", NULL);
}

static int use_restart(void *arg)
{
    struct redis *redis = open_url(redis_server_url(server));
    struct fiber *fiber = NULL;
    (void)arg;
    must(redis_call(redis, NULL, "SET", "before", "kill", NULL));
    redis_server_kill(server);
    while (redis_is_up(redis))
        must(fiber_sleep(1));
    cr_expect_str_neq(redis_last_problem(redis), "");

    const char *argv[] = {"SET", "never", "sent"};
    uint64_t start = clock_mono_ms();
    struct error *err = redis_call_argv(redis, 3, argv, NULL, 200, NULL);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_REDIS_DOWN);
    cr_expect_eq(err->effect, ERR_EFFECT_NONE);
    error_free(err);
    cr_expect_geq(clock_mono_ms() - start, 190);
    cr_expect_lt(clock_mono_ms() - start, 2000);

    must(fiber_spawn("late", call_while_down, redis, &fiber));
    fiber_yield();
    redis_server_restart(server);
    start = clock_mono_ms();
    fiber_join(fiber); /* waited for the connection */
    must(late_error);
    cr_expect_lt(clock_mono_ms() - start, 5000);
    expect_text(redis, "before", "kill");
    expect_text(redis, "after", "restart");
    expect_text(redis, "never", "");
    redis_close(redis);
    return 7;
}

Test(redis, calls_wait_for_a_restart)
{
    run(use_restart, &(struct redis_server_options){.append_only = true});
}

static int use_freeze(void *arg)
{
    struct redis *redis = open_url(redis_server_tcp_url(server));
    const char *argv[] = {"INCR", "n"};
    (void)arg;
    must(redis_call_argv(redis, 2, argv, NULL, 0, NULL));
    redis_server_freeze(server);
    struct error *err = redis_call_argv(redis, 2, argv, NULL, 150, NULL);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_REDIS_DOWN);
    cr_expect_eq(err->effect, ERR_EFFECT_UNKNOWN);
    error_free(err);
    cr_expect_not(redis_is_up(redis), "a silent server is not up");
    redis_server_thaw(server);
    must(redis_call_argv(redis, 2, argv, NULL, 0, NULL));
    redis_close(redis);
    return 7;
}

Test(redis, a_silent_server_is_left)
{
    run(use_freeze, &(struct redis_server_options){.tcp = true});
}

static void pop_forever(void *arg)
{
    const char *argv[] = {"BLPOP", "list", "0"};
    late_error = redis_call_argv(arg, 3, argv, NULL, 60000, NULL);
}

static int use_cancel(void *arg)
{
    struct redis *blocking = NULL;
    struct fiber *fiber = NULL;
    (void)arg;
    shared = open_url(redis_server_url(server));
    must(redis_blocking_open(shared, &blocking));
    must(fiber_spawn("pop", pop_forever, blocking, &fiber));
    must(redis_wait_up(shared, 0));
    must(redis_call(shared, NULL, "PING", NULL)); /* not held up by the other connection */
    fiber_cancel(fiber);
    fiber_join(fiber);
    cr_expect_eq(code_of(late_error), ERR_CANCELLED);
    must(fiber_spawn("pop", pop_forever, blocking, &fiber));
    fiber_yield();
    redis_close(blocking); /* ends those who wait in it */
    fiber_join(fiber);
    cr_expect_eq(code_of(late_error), ERR_REDIS_DOWN);
    redis_close(shared);
    return 7;
}

Test(redis, cancel_and_close_end_a_wait)
{
    run(use_cancel, NULL);
}

/* --- start-up ------------------------------------------------------------------------------- */

static char *warnings_with(const char *policy, const char *append_only)
{
    struct redis *redis = open_url(redis_server_url(server));
    char *warnings = NULL;
    must(redis_call(redis, NULL, "CONFIG", "SET", "maxmemory-policy", policy, NULL));
    must(redis_call(redis, NULL, "CONFIG", "SET", "appendonly", append_only, NULL));
    must(redis_check(redis, &warnings));
    redis_close(redis);
    return warnings;
}

static int use_check(void *arg)
{
    static const struct {
        const char *policy;
        const char *append_only;
        bool warns_of_eviction;
        bool warns_of_loss;
    } rows[] = {
        {"noeviction", "yes", false, false},
        {"noeviction", "no", false, true},
        {"allkeys-lru", "yes", true, false},
        {"volatile-ttl", "no", true, true},
    };
    (void)arg;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *warnings = warnings_with(rows[i].policy, rows[i].append_only);
        cr_expect_eq(strstr(warnings, "noeviction") != NULL, rows[i].warns_of_eviction, "%zu", i);
        cr_expect_eq(strstr(warnings, "appendonly") != NULL, rows[i].warns_of_loss, "%zu", i);
        free(warnings);
    }
    return 7;
}

Test(redis, start_up_checks)
{
    run(use_check, NULL);
}
