/*
 * A name that takes long to look up holds up its own connection and nothing else. The
 * resolver here is the test's: it takes the place of the C library's.
 */
#include <arpa/inet.h>
#include <criterion/criterion.h>
#include <netdb.h>
#include <netinet/in.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"
#include "common/redis.h"
#include "tests/support/redis_server.h"

static sem_t may_answer;
static sem_t was_asked;

struct found {
    struct addrinfo info;
    struct sockaddr_in address;
};

int getaddrinfo(const char *host, const char *port, const struct addrinfo *hints,
                struct addrinfo **out)
{
    struct in_addr number;
    bool is_number = inet_pton(AF_INET, host, &number) == 1;
    if (!is_number && (hints->ai_flags & AI_NUMERICHOST) != 0)
        return EAI_NONAME;
    if (!is_number) {
        sem_post(&was_asked);
        sem_wait(&may_answer);
        if (strcmp(host, "slow.test") != 0)
            return EAI_AGAIN;
        number.s_addr = htonl(INADDR_LOOPBACK);
    }
    struct found *found = calloc(1, sizeof(*found));
    found->address.sin_family = AF_INET;
    found->address.sin_addr = number;
    found->address.sin_port = htons((uint16_t)atoi(port));
    found->info.ai_family = AF_INET;
    found->info.ai_addr = (struct sockaddr *)&found->address;
    found->info.ai_addrlen = sizeof(found->address);
    *out = &found->info;
    return 0;
}

void freeaddrinfo(struct addrinfo *info)
{
    free(info);
}

static struct redis_server *server;

static struct redis *open_name(const char *host, uint32_t timeout_ms)
{
    struct redis *redis = NULL;
    char *url = xasprintf("redis://%s%s", host, strrchr(redis_server_tcp_url(server), ':'));
    struct redis_options options = {.url = url, .timeout_ms = timeout_ms, .connect_ms = 60000};
    cr_assert_null(redis_open(&options, &redis));
    free(url);
    return redis;
}

static void ping(void *arg)
{
    cr_expect_null(redis_call(arg, NULL, "PING", NULL));
}

static int use_names(void *arg)
{
    struct redis *slow = open_name("slow.test", 30000);
    struct redis *fast = open_name("127.0.0.1", 30000);
    struct fiber *fiber = NULL;
    (void)arg;
    cr_assert_null(fiber_spawn("ping", ping, slow, &fiber));
    while (sem_trywait(&was_asked) != 0)
        cr_assert_null(fiber_sleep(1));
    for (int i = 0; i < 100; i++) /* the resolver is stuck, the loop is not */
        cr_assert_null(redis_call(fast, NULL, "PING", NULL));
    cr_expect_not(redis_is_up(slow));
    sem_post(&may_answer);
    fiber_join(fiber);
    cr_expect(redis_is_up(slow));
    redis_close(slow);
    redis_close(fast);

    /* A name that does not exist, and one nobody waits for any more. */
    struct redis *bad = open_name("bad.test", 100);
    sem_post(&may_answer);
    struct error *err = redis_call(bad, NULL, "PING", NULL);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_REDIS_DOWN);
    cr_expect_eq(err->effect, ERR_EFFECT_NONE);
    cr_expect_not_null(strstr(err->message, "bad.test"));
    error_free(err);
    redis_close(bad);
    return 7;
}

Test(redis_resolve, a_slow_resolver_holds_up_nothing)
{
    sem_init(&may_answer, 0, 0);
    sem_init(&was_asked, 0, 0);
    server = redis_server_start(&(struct redis_server_options){.tcp = true});
    cr_assert_eq(fiber_main(use_names, NULL), 7);
    for (int i = 0; i < 8; i++) /* let no thread stay behind */
        sem_post(&may_answer);
    redis_server_stop(server);
}
