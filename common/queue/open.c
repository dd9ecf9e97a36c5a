#include "common/queue/open.h"

#include <stdlib.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/log.h"
#include "common/mem.h"

enum { PAUSE_MS = 100, LOOK_MS = 5000 };

static const struct option_spec specs[] = {
    {.name = "redis.url",
     .flag = "--redis-url",
     .env = "PANKA_REDIS_URL",
     .type = OPTION_TEXT,
     .fallback = "redis://127.0.0.1:6379",
     .value_name = "URL",
     .help = "redis://, rediss:// (TLS) or unix:///path"},
    {.name = "redis.user",
     .flag = "--redis-user",
     .env = "PANKA_REDIS_USER",
     .type = OPTION_TEXT,
     .help = "ACL user"},
    {.name = "redis.password",
     .env = "PANKA_REDIS_PASSWORD",
     .type = OPTION_SECRET,
     .help = "Password of the user"},
    {.name = "redis.ca_file",
     .flag = "--redis-ca-file",
     .env = "PANKA_REDIS_CA_FILE",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "Certificates to trust for TLS (PEM)"},
    {.name = "redis.cert_file",
     .flag = "--redis-cert-file",
     .env = "PANKA_REDIS_CERT_FILE",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "Client certificate for TLS (PEM)"},
    {.name = "redis.key_file",
     .flag = "--redis-key-file",
     .env = "PANKA_REDIS_KEY_FILE",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "Key of the client certificate (PEM)"},
    {.name = "redis.server_name",
     .flag = "--redis-server-name",
     .env = "PANKA_REDIS_SERVER_NAME",
     .type = OPTION_TEXT,
     .help = "DNS name in the server's certificate, when it is not the host"},
    {.name = "queue.lease_ms",
     .flag = "--lease-ms",
     .env = "PANKA_LEASE_MS",
     .type = OPTION_MS,
     .fallback = "30000",
     .min = 100,
     .max = 3600000,
     .help = "How long a claim lives without a renewal; the same for all processes"},
    {.name = "queue.max_deliveries",
     .flag = "--max-deliveries",
     .env = "PANKA_MAX_DELIVERIES",
     .type = OPTION_INT,
     .fallback = "3",
     .min = 1,
     .max = 100,
     .help = "Quarantine an operation whose worker died that often"},
    {.name = "queue.max_queued",
     .flag = "--max-queued",
     .env = "PANKA_MAX_QUEUED",
     .type = OPTION_INT,
     .fallback = "0",
     .min = 0,
     .max = 100000000,
     .help = "Cap on a tenant's queued operations, 0 = none"},
    {.name = "queue.wait_replicas",
     .flag = "--wait-replicas",
     .env = "PANKA_WAIT_REPLICAS",
     .type = OPTION_INT,
     .fallback = "0",
     .min = 0,
     .max = 100,
     .help = "A cloud call waits until its journal entry is on that many replicas"},
    {.name = "queue.wait_aof",
     .flag = "--wait-aof",
     .env = "PANKA_WAIT_AOF",
     .type = OPTION_BOOL,
     .help = "A cloud call waits until its journal entry is on disk (Redis 7.2)"},
};

const struct option_table queue_option_table = {"Redis and queue", specs, ARRAY_LEN(specs)};

struct error *queue_open_options(const struct options *options, struct redis **redis,
                                 struct queue **queue)
{
    struct redis_options redis_options = {
        .url = options_get_str(options, "redis.url"),
        .user = options_get_str(options, "redis.user"),
        .password = options_get_str(options, "redis.password"),
        .ca_file = options_get_str(options, "redis.ca_file"),
        .cert_file = options_get_str(options, "redis.cert_file"),
        .key_file = options_get_str(options, "redis.key_file"),
        .server_name = options_get_str(options, "redis.server_name"),
    };
    struct queue_options queue_options = {
        .lease_ms = (uint32_t)options_get_ms(options, "queue.lease_ms"),
        .max_deliveries = (uint32_t)options_get_int(options, "queue.max_deliveries"),
        .max_queued = (uint32_t)options_get_int(options, "queue.max_queued"),
        .wait_replicas = (uint32_t)options_get_int(options, "queue.wait_replicas"),
        .wait_aof = options_get_bool(options, "queue.wait_aof"),
    };
    TRY(redis_open(&redis_options, redis));
    struct error *err = queue_open(*redis, &queue_options, queue);
    if (err == NULL)
        return NULL;
    redis_close(*redis);
    *redis = NULL;
    return err;
}

/* One look; a Redis that goes away again meanwhile is waited for again. */
static struct error *check_once(struct redis *redis, uint64_t deadline_ms, char **warnings)
{
    uint64_t now = clock_mono_ms();
    uint64_t left_ms = deadline_ms > now ? deadline_ms - now : 1;
    TRY(redis_wait_up(redis, left_ms < LOOK_MS ? (uint32_t)left_ms : LOOK_MS));
    return redis_check(redis, warnings);
}

struct error *queue_check_redis(struct redis *redis, uint32_t wait_ms)
{
    uint64_t deadline_ms = clock_mono_ms() + wait_ms;
    char *warnings = NULL;
    struct error *err;
    while ((err = check_once(redis, deadline_ms, &warnings)) != NULL) {
        if (err->code != ERR_REDIS_DOWN || clock_mono_ms() >= deadline_ms)
            return err;
        log_warn("Redis is waited for", LOG_ERR("error", err));
        error_free(err);
        TRY(fiber_sleep(PAUSE_MS));
    }
    if (*warnings != '\0')
        log_warn("Redis is not set up for a queue", LOG_STR("address", redis_address(redis)),
                 LOG_STR("findings", warnings));
    free(warnings);
    return NULL;
}
