/* The administration of a Kafka cluster where there is none, and settings that the library refuses.
 */
#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "providers/kafka_client.h"

static unsigned turns; /* of another fiber, while a call waits */

static void turn(void *arg)
{
    const bool *stop = arg;
    while (!*stop && fiber_sleep(10) == NULL)
        turns++;
}

static int nobody_there(void *arg)
{
    struct kafka_client *client = NULL;
    struct kafka_options options = {
        .bootstrap = "127.0.0.1:1", .protocol = "PLAINTEXT", .timeout_ms = 400};
    struct fiber *other = NULL;
    bool stop = false;
    json_t *topics = NULL;
    (void)arg;
    cr_assert_null(kafka_open(&options, &client));
    cr_assert_null(fiber_spawn("other", turn, &stop, &other));
    struct error *err = kafka_list(client, &topics);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_NETWORK);
    cr_expect_eq(err->effect, ERR_EFFECT_UNKNOWN);
    cr_expect_gt(turns, 5, "the loop stood still");
    error_free(err);
    stop = true;
    fiber_join(other);
    kafka_close(client);
    return 0;
}

Test(kafka_client, a_cluster_that_is_not_there)
{
    cr_expect_eq(fiber_main(nobody_there, NULL), 0);
}

static int refused_settings(void *arg)
{
    static const struct kafka_options refused[] = {
        {.bootstrap = "h:1", .protocol = "TELNET"},
        {.bootstrap = "h:1", .protocol = "SASL_PLAINTEXT", .mechanism = "GUESS"},
        {.bootstrap = "h:1", .protocol = "SSL", .ca_file = "/nowhere/ca.pem"},
    };
    (void)arg;
    for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
        struct kafka_client *client = NULL;
        struct error *err = kafka_open(&refused[i], &client);
        cr_assert_not_null(err, "row %zu", i);
        cr_expect_eq(err->code, ERR_INVALID, "row %zu", i);
        error_free(err);
    }
    return 0;
}

Test(kafka_client, settings_that_cannot_be)
{
    cr_expect_eq(fiber_main(refused_settings, NULL), 0);
}
