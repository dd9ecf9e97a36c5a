/* Components whose kind is the name of a type: reading, references to them, rules, replacement. */
#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/catalog.h"
#include "scheduler/plan/diff.h"
#include "scheduler/stack/stack.h"
#include "tests/support/quoted.h"

#define HEAD                                                                                       \
    "apiVersion: core.panka.io/v1\nkind: Stack\nmetadata: {name: shop}\n"                          \
    "spec: {provider: {name: aws, region: eu-west-1}, variables: {DEPTH: \"7\"}}\n"                \
    "---\napiVersion: core.panka.io/v1\nkind: Service\nmetadata: {name: api}\n"
#define COMPONENT(kind, name, spec)                                                                \
    "---\napiVersion: components.panka.io/v1\nkind: " kind "\nmetadata: {name: " name              \
    ", service: api}\nspec: " spec "\n"

/* The document, or NULL with the problems' text (owner: caller). */
static json_t *read_text(const char *text, char **problems_text_out)
{
    struct stack_source source = {.text = text, .text_bytes = strlen(text)};
    struct problems problems;
    json_t *document = NULL;

    problems_init(&problems);
    error_free(stack_read(&source, &document, &problems));
    *problems_text_out = problems_text(&problems);
    problems_fini(&problems);
    return document;
}

static json_t *component(const json_t *document, size_t index)
{
    return json_array_get(json_object_get(document, "components"), index);
}

Test(any, reads_and_is_read_again)
{
    char *said = NULL;
    json_t *document = read_text(
        HEAD COMPONENT("AWS::SQS::Queue", "jobs",
                       "{properties: {DelaySeconds: 5, Depth: \"${DEPTH}\", Many: 7,"
                       " RedrivePolicy: {deadLetterTargetArn: \"${dead.Arn}\", list: [[\"x\","
                       " {a: \"${dead.queueName}-${dead.queue_url}\"}]]}}}")
            COMPONENT("AWS::SQS::Queue", "dead",
                      "\n  replaceOn: [QueueName]\n  properties:\n    Many: ${DEPTH}\n    "
                      "Text: \"${DEPTH}\"")
                COMPONENT("MongoDB::Atlas::Cluster", "store",
                          "{properties: {Name: {valueFrom: {component: jobs, output: "
                          "Endpoint.Address}}}}"),
        &said);

    cr_assert_not_null(document, "%s", said);
    cr_expect_str_eq(said, "");
    json_t *jobs = component(document, 1);
    json_t *wanted = quoted_json("{'DelaySeconds': 5, 'Depth': '7', 'Many': 7, 'RedrivePolicy':"
                                 " {'deadLetterTargetArn': '${api/dead.arn}', 'list': [['x',"
                                 " {'a': '${api/dead.queue_name}-${api/dead.queue_url}'}]]}}");
    cr_expect_str_eq(json_text(jobs, "kind"), "AWS::SQS::Queue");
    cr_expect(json_equal(json_path(jobs, "spec.properties"), wanted));
    cr_expect_str_eq(json_string_value(json_array_get(json_object_get(jobs, "depends_on"), 0)),
                     "api/dead");
    cr_expect_str_eq(json_path_text(component(document, 2), "spec.properties.Name"),
                     "${api/jobs.endpoint_address}");
    cr_expect(json_is_integer(json_path(component(document, 0), "spec.properties.Many")));
    cr_expect(json_is_string(json_path(component(document, 0), "spec.properties.Text")));
    struct problems problems;
    problems_init(&problems);
    struct error *err = stack_check(document, &problems);
    cr_expect_null(err, "%s", err == NULL ? "" : err->message);
    cr_expect_str_eq(json_text(component(document, 1), "kind"), "AWS::SQS::Queue");
    problems_fini(&problems);
    json_decref(wanted);
    json_decref(document);
    free(said);
}

static const struct {
    const char *kind, *spec, *says;
} mistakes[] = {
    {"Any", "{}", "write the type of the resource"},
    {"AWS::SQS", "{}", "a type of AWS is written AWS::Service::Resource"},
    {"AWS::SQS::Queue::MODULE", "{}", "a type of AWS is written"},
    {"AWS::SQS::Queue", "{QueueName: x}", "unknown field"},
    {"AWS::SQS::Queue", "{properties: [a]}", "must be a mapping"},
    {"AWS::SQS::Queue", "{properties: {A: {B: [1, null]}}}", "spec.properties.A.B[1]"},
    {"AWS::SQS::Queue", "{properties: {A: [{secretRef: s, text: t}]}}", "{secretRef: name, key:"},
    {"AWS::SQS::Queue", "{properties: {A: {secretRef: \"\"}}}", "both texts"},
    {"AWS::SQS::Queue", "{properties: {A: {secretRef: s, key: 5}}}", "both texts"},
    {"AWS::SQS::Queue", "{replaceOn: [\"a b\"]}", "the name of a property"},
    {"AWS::SQS::Queue", "{properties: {A: \"${it.arn}\"}}", "refers to its own output"},
};

Test(any, mistakes_are_named)
{
    for (size_t i = 0; i < ARRAY_LEN(mistakes); i++) {
        char *text = xasprintf(
            HEAD "---\napiVersion: components.panka.io/v1\nkind: %s\nmetadata: {name: it, service: "
                 "api}\nspec: %s\n",
            mistakes[i].kind, mistakes[i].spec);
        char *said = NULL;
        json_t *document = read_text(text, &said);

        cr_expect_null(document, "%s %s", mistakes[i].kind, mistakes[i].spec);
        cr_expect_not_null(strstr(said, mistakes[i].says), "%s %s: %s", mistakes[i].kind,
                           mistakes[i].spec, said);
        json_decref(document);
        free(text);
        free(said);
    }
}

static const struct {
    const char *spelling, *output;
} spellings[] = {
    {"Arn", "arn"},
    {"arn", "arn"},
    {"QueueUrl", "queue_url"},
    {"queueUrl", "queue_url"},
    {"queue_url", "queue_url"},
    {"DNSName", "dns_name"},
    {"NameServers", "name_servers"},
    {"VPCId", "vpc_id"},
    {"S3Key", "s3_key"},
    {"Endpoint.Address", "endpoint_address"},
    {"endpoint_address", "endpoint_address"},
    {"ID", "id"},
};

Test(any, outputs_have_one_name)
{
    for (size_t i = 0; i < ARRAY_LEN(spellings); i++) {
        char *name = catalog_type_output(spellings[i].spelling);

        cr_expect_str_eq(name, spellings[i].output, "%s", spellings[i].spelling);
        free(name);
    }
}

/* Old properties, new properties, replaceOn, what the worker knows to be fixed, what forces. */
static const struct {
    const char *old, *new, *listed, *fixed, *forced;
} changes[] = {
    {"{'A': 1}", "{'A': 2}", "[]", "[]", "[]"},
    {"{'A': 1}", "{'A': 2}", "['A']", "[]", "['properties.A']"},
    {"{'A': 1}", "{'A': 2}", "[]", "['A']", "['properties.A']"},
    {"{'A': 1, 'B': 1}", "{'A': 2, 'B': 1}", "['B']", "['B']", "[]"},
    {"{'AB': 1}", "{'AB': 2}", "['A']", "[]", "[]"},
    {"{'A': {'B': [1]}}", "{'A': {'B': [2]}}", "['A']", "[]", "['properties.A.B']"},
    {"{'A': {'B': 1}}", "{'A': {'B': 2}}", "['A.B']", "[]", "['properties.A.B']"},
    {"{'A': {'B': 1}}", "{'A': {'B': 2}}", "['A.C']", "[]", "[]"},
    {"{}", "{'A': 'x'}", "['A']", "[]", "['properties.A']"},
    {"{'A': 'x'}", "{}", "['A']", "[]", "['properties.A']"},
    {"{'A': [{'x': 1}]}", "{'A': [{'x': 2}]}", "['A']", "[]", "['properties.A[0].x']"},
};

Test(any, listed_properties_replace)
{
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        json_t *old = json_pack("{s:o}", "properties", quoted_json(changes[i].old));
        json_t *new = json_pack("{s:o, s:o}", "properties", quoted_json(changes[i].new),
                                "replaceOn", quoted_json(changes[i].listed));
        json_t *fixed = quoted_json(changes[i].fixed), *forced = quoted_json(changes[i].forced);
        struct diff_options options = {.fixed = fixed};
        struct diff diff;

        diff_specs(catalog_find("AWS::X1::Y1"), old, new, &options, &diff);
        cr_expect(diff.changed, "row %zu", i);
        cr_expect(json_equal(diff.forced_by, forced), "row %zu", i);
        diff_fini(&diff);
        json_decref(old);
        json_decref(new);
        json_decref(fixed);
        json_decref(forced);
    }
}
