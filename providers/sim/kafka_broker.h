/*
 * kafka_broker.h - a stand-in for the brokers of a Kafka cluster: topics and their settings, no
 * messages. Three brokers, so that topics may have up to three replicas; the second and the third
 * listen at free ports. The topics are in the world: kept in the state file, gone after a reset.
 */
#ifndef PROVIDERS_SIM_KAFKA_BROKER_H
#define PROVIDERS_SIM_KAFKA_BROKER_H

#include <jansson.h>

#include "providers/sim/kafka_wire.h"
#include "providers/sim/sim.h"

enum { KAFKA_BROKERS = 3 };

struct kafka_broker {
    struct sim *sim;
    char *host;
    uint16_t ports[KAFKA_BROKERS];
    char *user; /* "name:password" that SASL/PLAIN must give; NULL: clients need none */
};

/* One request. */
struct kafka_call {
    struct kafka_broker *broker;
    int16_t version;
    struct kafka_in in;
    struct buf *out;
};

/* Serve at "HOST:PORT" (port 0 takes a free one) until the process ends. `user` may be NULL.
 * ERR_USAGE, ERR_IO. */
must_check struct error *kafka_broker_start(struct sim *sim, const char *listen, const char *user);

void kafka_broker_free(struct kafka_broker *broker); /* NULL is fine; no fiber may use it */

/* The topics of the world: name -> {partitions, replication, config}. Borrowed. */
json_t *kafka_topics(struct sim *sim);

void kafka_metadata(struct kafka_call *call);
void kafka_create_topics(struct kafka_call *call);
void kafka_delete_topics(struct kafka_call *call);
void kafka_create_partitions(struct kafka_call *call);
void kafka_describe_configs(struct kafka_call *call);
void kafka_alter_configs(struct kafka_call *call);
void kafka_alter_configs_by_steps(struct kafka_call *call);

#endif
