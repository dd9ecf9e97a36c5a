/* Kafka: what a stack may say of a cluster's topics. */
#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/stack/stack.h"

#define HEAD                                                                                       \
    "apiVersion: core.panka.io/v1\nkind: Stack\nmetadata: {name: shop}\n"                          \
    "spec: {provider: {name: aws, region: eu-west-1}}\n"                                           \
    "---\napiVersion: core.panka.io/v1\nkind: Service\nmetadata: {name: api}\n"                    \
    "---\napiVersion: components.panka.io/v1\nkind: SQS\nmetadata: {name: jobs, service: api}\n"   \
    "spec: {}\n"

/* What is said of a Kafka component with this spec; the document may be NULL. Owner: caller. */
static char *read_spec(const char *spec, json_t **document)
{
    char *text = xasprintf(
        HEAD "---\napiVersion: components.panka.io/v1\nkind: Kafka\nmetadata: {name: topics, "
             "service: api}\nspec: %s\n",
        spec);
    struct stack_source source = {.text = text, .text_bytes = strlen(text)};
    struct problems problems;

    problems_init(&problems);
    error_free(stack_read(&source, document, &problems));
    char *said = problems_text(&problems);
    problems_fini(&problems);
    free(text);
    return said;
}

static const struct {
    const char *spec, *says;
} mistakes[] = {
    {"{topics: [{name: a}], cluster: {}}", "names no cluster"},
    {"{topics: [{name: a}], cluster: {component: jobs}}", "no output bootstrap_servers"},
    {"{topics: [{name: a}], cluster: {bootstrap: \"h:\"}}", "must be host:port"},
    {"{topics: [{name: a}], cluster: {bootstrap: \"h:1,,g:2\"}}", "must be host:port"},
    {"{topics: [], cluster: {bootstrap: h}}", "topics"},
    {"{topics: [{name: a}, {name: a}], cluster: {bootstrap: h}}", "is there already"},
    {"{topics: [{name: \"..\"}], cluster: {bootstrap: h}}", "is no topic's name"},
    {"{topics: [{name: a b}], cluster: {bootstrap: h}}", "letters, digits"},
    {"{topics: [{name: a, partitions: 0}], cluster: {bootstrap: h}}", "partitions"},
    {"{topics: [{name: a}], cluster: {bootstrap: h}, security: {protocol: SASL_SSL}}",
     "is required with protocol SASL_SSL"},
    {"{topics: [{name: a}], cluster: {bootstrap: h}, security: {secretRef: s}}",
     "has no meaning without SASL"},
    {"{topics: [{name: a}], cluster: {bootstrap: h}, security: {caFile: /ca}}",
     "has no meaning without TLS"},
    {"{topics: [{name: a}], cluster: {bootstrap: h}, security: {iam: true}}", "is not available"},
};

Test(kafka, mistakes_are_named)
{
    for (size_t i = 0; i < ARRAY_LEN(mistakes); i++) {
        json_t *document = NULL;
        char *said = read_spec(mistakes[i].spec, &document);

        cr_expect_null(document, "%s", mistakes[i].spec);
        cr_expect_not_null(strstr(said, mistakes[i].says), "%s: %s", mistakes[i].spec, said);
        json_decref(document);
        free(said);
    }
}

Test(kafka, a_sound_spec_in_its_other_spellings)
{
    json_t *document = NULL;
    char *said = read_spec("{cluster: {brokers: \"a:9092,b:9092\"}, topics: [{name: t, "
                           "replicationFactor: 3, configs: {retention.ms: 5}}]}",
                           &document);
    json_t *spec = json_path(document, "components.1.spec");

    cr_assert_not_null(document, "%s", said);
    cr_expect_str_eq(said, "");
    cr_expect_str_eq(json_path_text(spec, "cluster.bootstrap"), "a:9092,b:9092");
    cr_expect_eq(json_integer_value(json_path(spec, "topics.0.replication")), 3);
    cr_expect_eq(json_integer_value(json_path(spec, "topics.0.partitions")), 1);
    cr_expect_str_eq(json_text_or(json_path(spec, "topics.0.config"), "retention.ms", ""), "5");
    json_decref(document);
    free(said);
}
