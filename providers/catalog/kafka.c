#include "providers/catalog/fields.h"

#define TOPIC_NAME                                                                                 \
    .pattern = "^[a-zA-Z0-9._-]+$", .pattern_says = "letters, digits, ., _ and -", BETWEEN(1, 249)

/* Topics of a cluster that is there: one of MSK, or any other. */
static const struct field spec[] = {
    {.name = "cluster",
     .flags = FIELD_REQUIRED,
     OBJECT({.name = "component",
             .type = FIELD_STRING,
             .flags = FIELD_COMPONENT,
             .output = "bootstrap_servers"},
            {.name = "bootstrap", .type = FIELD_VALUE, NONEMPTY},
            ALIAS("bootstrapServers", "cluster.bootstrap"), ALIAS("brokers", "cluster.bootstrap"))},
    {.name = "security",
     OBJECT({.name = "protocol",
             .fallback = "PLAINTEXT",
             ONE_OF("PLAINTEXT", "SSL", "SASL_SSL", "SASL_PLAINTEXT")},
            {.name = "mechanism", ONE_OF("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512")},
            {.name = "secretRef", .type = FIELD_STRING, NONEMPTY},
            {.name = "caFile", .type = FIELD_STRING, NONEMPTY},
            {.name = "iam",
             .type = FIELD_ANY,
             .refused = "the cluster must also take SASL/SCRAM: write security.mechanism "
                        "SCRAM-SHA-512 and security.secretRef"})},
    {.name = "topics",
     .flags = FIELD_REQUIRED,
     LIST_OF_OBJECTS({.name = "name", .type = FIELD_STRING, .flags = FIELD_REQUIRED, TOPIC_NAME},
                     {.name = "partitions", .type = FIELD_INT, .fallback = "1", BETWEEN(1, 100000)},
                     {.name = "replication", .type = FIELD_INT, BETWEEN(1, 100)},
                     {.name = "config", MAP_OF(.type = FIELD_STRING), AT_MOST(50)},
                     ALIAS("replicationFactor", ".replication"), ALIAS("configs", ".config")),
     BETWEEN(1, 1000)},
    {.name = "adopt", .type = FIELD_BOOL, .fallback = "false", .flags = FIELD_NO_DIFF},
    {.name = "deletionProtection", .type = FIELD_BOOL, .fallback = "false"},
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"bootstrap_servers", "brokers to connect to first"},
    {"topics", "names of the topics, a list"},
    {"topic", "name of the first topic"},
    {NULL, NULL},
};

const struct kind_info kind_info_kafka = {
    .name = "Kafka",
    .group = "components.panka.io/v1",
    .says = "Topics of a Kafka cluster, and their settings",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"bootstrap=bootstrap_servers", "brokers=bootstrap_servers",
                                     "endpoint=bootstrap_servers", "topic_name=topic", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 249,
    .estimate_s = 10,
    .stateful = true,
};
