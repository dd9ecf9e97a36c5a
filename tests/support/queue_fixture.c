#include "tests/support/queue_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"

struct run {
    void (*test)(struct queue_fixture *fixture);
    const struct queue_options *options;
    struct queue_fixture fixture;
};

/* Not an assertion of a test library: this file is also part of programs without one. */
static void fail(const char *text)
{
    fprintf(stderr, "queue_fixture: %s\n", text);
    abort();
}

void fixture_must(struct error *err)
{
    if (err != NULL)
        fail(error_text(err));
}

enum err_code fixture_code(struct error *err)
{
    enum err_code code = err != NULL ? err->code : FIXTURE_NO_ERROR;
    error_free(err);
    return code;
}

static int run_in_fiber(void *arg)
{
    struct run *run = arg;
    struct queue_fixture *fixture = &run->fixture;
    struct redis_options options = {.url = redis_server_url(fixture->server)};
    fixture_must(redis_open(&options, &fixture->redis));
    fixture_must(redis_open(&options, &fixture->other_redis));
    fixture_must(queue_open(fixture->redis, run->options, &fixture->queue));
    fixture_must(queue_open(fixture->other_redis, run->options, &fixture->other));
    run->test(fixture);
    queue_close(fixture->queue);
    queue_close(fixture->other);
    redis_close(fixture->redis);
    redis_close(fixture->other_redis);
    return 0;
}

void queue_fixture_run(void (*test)(struct queue_fixture *fixture),
                       const struct queue_options *options,
                       const struct redis_server_options *server_options)
{
    struct run run = {.test = test, .options = options};
    run.fixture.server = redis_server_start(server_options);
    if (fiber_main(run_in_fiber, &run) != 0)
        fail("the loop ended early");
    redis_server_stop(run.fixture.server);
}

size_t fixture_release(struct queue *queue, const char *deployment, size_t first, size_t count)
{
    struct queue_entry *entries = xcalloc(count, sizeof(*entries));
    size_t added = 0;
    for (size_t i = 0; i < count; i++) {
        char *body = xasprintf("body %zu", first + i);
        entries[i].op_id = xasprintf("%s/svc/c%zu/create", deployment, first + i);
        entries[i].body = body;
        entries[i].bytes = strlen(body);
    }
    struct queue_batch batch = {FIXTURE_TENANT, deployment, QUEUE_NORMAL, entries, count};
    fixture_must(queue_release(queue, &batch, &added));
    for (size_t i = 0; i < count; i++) {
        free((char *)entries[i].op_id);
        free((char *)entries[i].body);
    }
    free(entries);
    return added;
}

struct queue_claim *fixture_claim(struct queue *queue, const char *consumer, uint32_t block_ms)
{
    static const char *const tenants[] = {FIXTURE_TENANT};
    struct queue_want want = {consumer, tenants, 1, 1, block_ms};
    struct queue_claim **claims = NULL;
    size_t count = 0;
    fixture_must(queue_claim(queue, &want, &claims, &count));
    struct queue_claim *claim = count > 0 ? claims[0] : NULL;
    free(claims);
    return claim;
}

struct queue_claim *fixture_claim_soon(struct queue *queue, const char *consumer)
{
    struct queue_claim *claim = fixture_claim(queue, consumer, 10000);
    if (claim == NULL)
        fail("nothing to claim within 10 s");
    return claim;
}

enum err_code fixture_finish(struct queue *queue, struct queue_claim *claim, const char *state,
                             const char *body)
{
    struct queue_finish finish = {.claim = claim,
                                  .state = state,
                                  .body = body,
                                  .bytes = strlen(body),
                                  .detail = "{\"note\":\"x\"}"};
    return fixture_code(queue_finish(queue, &finish));
}

struct queue_result *fixture_results(struct queue *queue, size_t *count)
{
    struct queue_result *results = NULL;
    fixture_must(queue_results_read(queue, FIXTURE_TENANT, &(struct queue_range){.max = 100000},
                                    &results, count));
    return results;
}

int64_t fixture_number(struct queue_fixture *fixture, const char *command, const char *key,
                       const char *more)
{
    struct redis_reply *reply = NULL;
    fixture_must(redis_call(fixture->other_redis, &reply, command, key, more, NULL));
    int64_t number = redis_reply_int(reply);
    redis_reply_free(reply);
    return number;
}

void fixture_poll(uint64_t deadline_ms)
{
    if (clock_mono_ms() > deadline_ms)
        fail("what was waited for did not happen");
    fixture_must(fiber_sleep(2));
}
