#include <inttypes.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/rules/rules.h"

enum { ZONES_LEAST = 2, ZONES_MOST = 3, BROKERS_DEFAULT = 3 };

static void serverless(struct rule_call *call)
{
    static const char *const of_brokers[] = {
        "kafkaVersion",    "brokers",    "instanceType",       "volumeGiB", "clientEncryption",
        "unauthenticated", "encryption", "enhancedMonitoring", "logs",      "configuration"};

    for (size_t i = 0; i < ARRAY_LEN(of_brokers); i++)
        if (rule_has(call->spec, of_brokers[i]))
            rule_error(call, of_brokers[i], "remove it, or set serverless to false",
                       "has no meaning in a serverless cluster");
    if (rule_is_true(call->spec, "sasl.scram"))
        rule_error(call, "sasl.scram", "use sasl.iam", "is not available in a serverless cluster");
}

static void brokers(struct rule_call *call)
{
    size_t subnets = json_array_size(catalog_value(call->spec, "network.subnetIds"));
    const json_t *value = catalog_value(call->spec, "brokers");
    int64_t count = json_is_integer(value) ? json_integer_value(value) : BROKERS_DEFAULT;

    if (subnets > 0 && count % (int64_t)subnets != 0)
        rule_error(call, "brokers", NULL,
                   "%" PRId64 " is no multiple of the %zu subnets that they stand in", count,
                   subnets);
    else if (subnets == 0 && count % ZONES_LEAST != 0 && count % ZONES_MOST != 0)
        rule_error(call, "brokers", "brokers stand in two or three zones, as many in each",
                   "%" PRId64 " is no multiple of two or three", count);
}

static void required(struct rule_call *call)
{
    static const char *const fields[] = {"kafkaVersion", "instanceType"};

    for (size_t i = 0; i < ARRAY_LEN(fields); i++)
        if (!rule_has(call->spec, fields[i]))
            rule_error(call, fields[i], NULL, "is required unless the cluster is serverless");
}

static void clients(struct rule_call *call)
{
    const char *encryption = rule_text(call->spec, "clientEncryption");
    bool iam = rule_is_true(call->spec, "sasl.iam"), scram = rule_is_true(call->spec, "sasl.scram");

    if (encryption != NULL && strcmp(encryption, "PLAINTEXT") == 0 && (iam || scram))
        rule_error(call, "clientEncryption", "use TLS or TLS_PLAINTEXT",
                   "clients that sign in with sasl.%s need TLS", iam ? "iam" : "scram");
    if (!iam && !scram && json_is_false(catalog_value(call->spec, "unauthenticated")))
        rule_error(call, "unauthenticated", "switch on sasl.iam or sasl.scram",
                   "nobody could connect");
}

void rules_msk(struct rule_call *call)
{
    if (rule_is_true(call->spec, "serverless")) {
        serverless(call);
        return;
    }
    required(call);
    brokers(call);
    clients(call);
    rule_kms_key(call, "encryption.kmsKey");
    rule_arn(call, "configuration.arn", rule_text(call->spec, "configuration.arn"), "kafka",
             "configuration/");
}
