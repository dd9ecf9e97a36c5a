/*
 * queue_fixture.h - a queue on a private server, and short forms for tests of it.
 *
 * `queue` and `other` are two processes' worth: own connections, the same server.
 */
#ifndef TESTS_SUPPORT_QUEUE_FIXTURE_H
#define TESTS_SUPPORT_QUEUE_FIXTURE_H

#include "common/queue/queue.h"
#include "tests/support/redis_server.h"

#define FIXTURE_TENANT     "team-a"
#define FIXTURE_DEPLOYMENT "d-0001"
#define FIXTURE_NO_ERROR   ERR_CODE_COUNT

struct queue_fixture {
    struct redis_server *server;
    struct redis *redis;
    struct redis *other_redis;
    struct queue *queue;
    struct queue *other;
};

/* Start a server, run `test` in a fiber, stop everything. Fails the test when it cannot. */
void queue_fixture_run(void (*test)(struct queue_fixture *fixture),
                       const struct queue_options *options,
                       const struct redis_server_options *server_options);

void fixture_must(struct error *err);          /* fails the test with the error's text */
enum err_code fixture_code(struct error *err); /* frees; FIXTURE_NO_ERROR for none */

/* Release operations "<deployment>/svc/c<i>/create" with the body "body <i>". */
size_t fixture_release(struct queue *queue, const char *deployment, size_t first, size_t count);

/* One claim, or NULL when there is none within block_ms. */
struct queue_claim *fixture_claim(struct queue *queue, const char *consumer, uint32_t block_ms);

/* Claim until there is one; fails the test after 10 s. */
struct queue_claim *fixture_claim_soon(struct queue *queue, const char *consumer);

enum err_code fixture_finish(struct queue *queue, struct queue_claim *claim, const char *state,
                             const char *body);

/* All results; owner: caller, queue_results_free(). */
struct queue_result *fixture_results(struct queue *queue, size_t *count);

/* A raw command of up to three words on the second connection, as a number. */
int64_t fixture_number(struct queue_fixture *fixture, const char *command, const char *key,
                       const char *more);

/* Sleep a moment in a polling loop that must end before `deadline_ms`. */
void fixture_poll(uint64_t deadline_ms);

#endif
