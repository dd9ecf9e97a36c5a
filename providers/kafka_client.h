/*
 * kafka_client.h - the administration of a Kafka cluster's topics, by librdkafka.
 *
 * The library blocks in places: each call runs in a thread of its own while its fiber waits, and
 * ends before the function returns, also when the fiber is cancelled.
 */
#ifndef PROVIDERS_KAFKA_CLIENT_H
#define PROVIDERS_KAFKA_CLIENT_H

#include <jansson.h>

#include "common/error.h"

struct kafka_client;

struct kafka_options {
    const char *bootstrap; /* "host:port,host:port" */
    const char *protocol;  /* PLAINTEXT, SSL, SASL_SSL, SASL_PLAINTEXT */
    const char *mechanism; /* PLAIN, SCRAM-SHA-256, SCRAM-SHA-512; NULL without SASL */
    const char *username;
    const char *password;
    const char *ca_file; /* NULL: the system's */
    uint32_t timeout_ms; /* of one call, 0 = 20 s */
};

/* No network. Owner: caller. Errors: ERR_INVALID for settings that the library refuses. */
must_check struct error *kafka_open(const struct kafka_options *options, struct kafka_client **out);
void kafka_close(struct kafka_client *client); /* NULL is fine; suspends */

/* All that follow suspend. Errors: ERR_NETWORK and ERR_TIMEOUT (unknown effect), ERR_CREDENTIALS,
 * ERR_DENIED, ERR_INVALID, ERR_ALREADY_EXISTS, ERR_NOT_FOUND, ERR_PROVIDER (anything else). */

/* Name -> {"partitions", "replication"} of every topic. Owner: caller. */
must_check struct error *kafka_list(struct kafka_client *client, json_t **out);

/* The settings of a topic that are its own, name -> text. Owner: caller. */
must_check struct error *kafka_settings(struct kafka_client *client, const char *topic,
                                        json_t **out);

/* `replication` 0: the cluster's default. `settings`: name -> text, or NULL. */
must_check struct error *kafka_create(struct kafka_client *client, const char *topic,
                                      int32_t partitions, int32_t replication, json_t *settings);
must_check struct error *kafka_grow(struct kafka_client *client, const char *topic,
                                    int32_t partitions);

/* Make these the topic's own settings, and no others. */
must_check struct error *kafka_set(struct kafka_client *client, const char *topic,
                                   json_t *settings);
must_check struct error *kafka_delete(struct kafka_client *client, const char *topic);

#endif
