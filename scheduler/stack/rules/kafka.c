/* Kafka: topics of a cluster. */
#include <string.h>

#include "scheduler/stack/rules/rules.h"

static void check_security(struct rule_call *call)
{
    const char *protocol = rule_text(call->spec, "security.protocol");
    bool is_sasl = protocol != NULL && strncmp(protocol, "SASL", 4) == 0;
    static const char *const sasl_only[] = {"security.mechanism", "security.secretRef"};

    for (size_t i = 0; i < 2; i++) {
        if (is_sasl && !rule_has(call->spec, sasl_only[i]))
            rule_error(call, sasl_only[i], NULL, "is required with protocol %s", protocol);
        if (!is_sasl && rule_has(call->spec, sasl_only[i]))
            rule_error(call, sasl_only[i], "set security.protocol to SASL_SSL",
                       "has no meaning without SASL");
    }
    if (rule_has(call->spec, "security.caFile") &&
        (protocol == NULL || strstr(protocol, "SSL") == NULL))
        rule_error(call, "security.caFile", "set security.protocol to SSL or SASL_SSL",
                   "has no meaning without TLS");
}

/* "host:port" with commas between. */
static bool is_bootstrap(const char *text)
{
    for (;;) {
        size_t len = strcspn(text, ","), host = strcspn(text, ":,");
        size_t port = host < len ? strspn(text + host + 1, "0123456789") : 0;

        if (host == 0 || (host < len && (port == 0 || host + 1 + port != len)))
            return false;
        if (text[len] == '\0')
            return true;
        text += len + 1;
    }
}

static void check_topics(struct rule_call *call)
{
    const json_t *topic = NULL;
    size_t i = 0;

    rule_unique(call, "topics", "name");
    json_array_foreach (json_object_get(call->spec, "topics"), i, topic) {
        const char *name = rule_text(topic, "name");

        if (name != NULL && (strcmp(name, ".") == 0 || strcmp(name, "..") == 0))
            rule_error(call, rule_field("topics", i, "name"), NULL, "\"%s\" is no topic's name",
                       name);
    }
}

void rules_kafka(struct rule_call *call)
{
    bool by_component = rule_has(call->spec, "cluster.component");
    bool by_address = rule_has(call->spec, "cluster.bootstrap");
    const char *bootstrap = rule_text(call->spec, "cluster.bootstrap");

    if (by_component == by_address)
        rule_error(call, "cluster", "write cluster.component or cluster.bootstrap",
                   by_component ? "has two clusters" : "names no cluster");
    if (bootstrap != NULL && !is_bootstrap(bootstrap))
        rule_error(call, "cluster.bootstrap", NULL,
                   "must be host:port, several with commas between");
    rule_target_kind(call, "cluster.component", "MSK", NULL);
    check_security(call);
    check_topics(call);
}
