/* What components of an application become: aliases, sizes, references to what they send to. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "scheduler/stack/stack.h"

#define COMPONENT(kind, name)                                                                      \
    "---\napiVersion: components.panka.io/v1\nkind: " kind "\nmetadata: {name: " name              \
    ", service: s}\nspec:\n"

static const char
    stack[] =
        "apiVersion: core.panka.io/v1\nkind: Stack\nmetadata: {name: shop}\n"
        "spec: {provider: {name: aws, region: eu-west-1, accountId: \"123456789012\"}}\n"
        "---\napiVersion: core.panka.io/v1\nkind: Service\nmetadata: {name: s}\n" COMPONENT("SQS", "jobs") "  visibilityTimeout: 60\n" COMPONENT("SNS", "news") "  displayName: News\n" COMPONENT(
            "Lambda", "heavy") "  workload: heavy\n  timeout: 100\n"
                               "  code: {imageUri: \"registry/x:1\"}\n" COMPONENT("Lambda", "ml") "  workload: ml\n  code: {imageUri: \"registry/x:1\"}\n" COMPONENT("Secret", "theirs") "  existing: db/password\n" COMPONENT(
                                   "Secret",
                                   "own") "  generate: {key: password, template: {user: "
                                          "admin}}\n" COMPONENT(
                                              "Alarm",
                                              "old") "  metric: {namespace: "
                                                     "AWS/SQS, name: Age, "
                                                     "dimensions: {QueueName: "
                                                     "\"${jobs.queue_name}\"}}\n"
                                                     "  comparison: \">\"\n  "
                                                     "threshold: 1.5\n  actions: "
                                                     "{alarm: "
                                                     "[news]}\n" COMPONENT(
                                                         "EventBridge",
                                                         "rule") "  "
                                                                 "eventPattern: "
                                                                 "{source: "
                                                                 "[shop]}\n"
                                                                 "  targets: "
                                                                 "[{component: "
                                                                 "jobs, input: "
                                                                 "{a: 1}, "
                                                                 "deadLetter: "
                                                                 "jobs}]"
                                                                 "\n" COMPONENT(
                                                                     "Worker",
                                                                     "mailer") " "
                                                                               " "
                                                                               "i"
                                                                               "m"
                                                                               "a"
                                                                               "g"
                                                                               "e"
                                                                               ":"
                                                                               " "
                                                                               "{"
                                                                               "r"
                                                                               "e"
                                                                               "p"
                                                                               "o"
                                                                               "s"
                                                                               "i"
                                                                               "t"
                                                                               "o"
                                                                               "r"
                                                                               "y"
                                                                               ":"
                                                                               " "
                                                                               "r"
                                                                               ","
                                                                               " "
                                                                               "t"
                                                                               "a"
                                                                               "g"
                                                                               ":"
                                                                               " "
                                                                               "v"
                                                                               "1"
                                                                               "}"
                                                                               "\n  environment: "
                                                                               "{QUEUE: "
                                                                               "\"${jobs.queue_url}"
                                                                               "\"}\n"
                                                                               " "
                                                                               " "
                                                                               "s"
                                                                               "e"
                                                                               "c"
                                                                               "r"
                                                                               "e"
                                                                               "t"
                                                                               "s"
                                                                               ":"
                                                                               " "
                                                                               "["
                                                                               "{"
                                                                               "n"
                                                                               "a"
                                                                               "m"
                                                                               "e"
                                                                               ":"
                                                                               " "
                                                                               "d"
                                                                               "b"
                                                                               "-"
                                                                               "p"
                                                                               "a"
                                                                               "s"
                                                                               "s"
                                                                               "w"
                                                                               "o"
                                                                               "r"
                                                                               "d"
                                                                               ","
                                                                               " "
                                                                               "s"
                                                                               "e"
                                                                               "c"
                                                                               "r"
                                                                               "e"
                                                                               "t"
                                                                               "R"
                                                                               "e"
                                                                               "f"
                                                                               ":"
                                                                               " "
                                                                               "\"${own.arn}\"}]\n"
                                                                               " "
                                                                               " "
                                                                               "s"
                                                                               "c"
                                                                               "a"
                                                                               "l"
                                                                               "i"
                                                                               "n"
                                                                               "g"
                                                                               ":"
                                                                               " "
                                                                               "{"
                                                                               "q"
                                                                               "u"
                                                                               "e"
                                                                               "u"
                                                                               "e"
                                                                               ":"
                                                                               " "
                                                                               "{"
                                                                               "c"
                                                                               "o"
                                                                               "m"
                                                                               "p"
                                                                               "o"
                                                                               "n"
                                                                               "e"
                                                                               "n"
                                                                               "t"
                                                                               ":"
                                                                               " "
                                                                               "j"
                                                                               "o"
                                                                               "b"
                                                                               "s"
                                                                               ","
                                                                               " "
                                                                               "t"
                                                                               "a"
                                                                               "r"
                                                                               "g"
                                                                               "e"
                                                                               "t"
                                                                               "B"
                                                                               "a"
                                                                               "c"
                                                                               "k"
                                                                               "l"
                                                                               "o"
                                                                               "g"
                                                                               "P"
                                                                               "e"
                                                                               "r"
                                                                               "R"
                                                                               "e"
                                                                               "p"
                                                                               "l"
                                                                               "i"
                                                                               "c"
                                                                               "a"
                                                                               ":"
                                                                               " "
                                                                               "1"
                                                                               "0"
                                                                               ","
                                                                               " "
                                                                               "m"
                                                                               "i"
                                                                               "n"
                                                                               ":"
                                                                               " "
                                                                               "0"
                                                                               ","
                                                                               " "
                                                                               "m"
                                                                               "a"
                                                                               "x"
                                                                               ":"
                                                                               " "
                                                                               "5"
                                                                               "}"
                                                                               "}"
                                                                               "\n" COMPONENT(
                                                                                   "CronJob",
                                                                                   "report") "  "
                                                                                             "sched"
                                                                                             "ule: "
                                                                                             "rate("
                                                                                             "1 "
                                                                                             "day)"
                                                                                             "\n  "
                                                                                             "targe"
                                                                                             "t:\n "
                                                                                             "   "
                                                                                             "image"
                                                                                             ": "
                                                                                             "{repo"
                                                                                             "sitor"
                                                                                             "y: "
                                                                                             "r, "
                                                                                             "tag: "
                                                                                             "v1}\n"
                                                                                             "    "
                                                                                             "envir"
                                                                                             "onmen"
                                                                                             "t: "
                                                                                             "{A: "
                                                                                             "b}\n "
                                                                                             "   "
                                                                                             "resou"
                                                                                             "rces:"
                                                                                             " {"
                                                                                             "cpu: "
                                                                                             "\"0."
                                                                                             "5\", "
                                                                                             "memor"
                                                                                             "y: "
                                                                                             "1Gi}"
                                                                                             "\n" COMPONENT(
                                                                                                 "C"
                                                                                                 "r"
                                                                                                 "o"
                                                                                                 "n"
                                                                                                 "J"
                                                                                                 "o"
                                                                                                 "b",
                                                                                                 "c"
                                                                                                 "a"
                                                                                                 "l"
                                                                                                 "l") "  schedule: rate(1 day)\n  lambda: {component: ml}\n" COMPONENT("MicroService",
                                                                                                                                                                       "image") "  image: {repository: r, tag: v1}\n  runtime: {platform: lambda, timeout: 9}\n" COMPONENT("CronJob",
                                                                                                                                                                                                                                                                           "service") "  schedule: rate(1 day)\n  lambda: {component: image}\n";

/* A value of a component's spec. */
static const struct {
    const char *component, *path, *value;
} expected[] = {
    {"s/heavy", "memory", "2048"},
    {"s/heavy", "timeout", "100"},
    {"s/ml", "memory", "3008"},
    {"s/ml", "timeout", "900"},
    {"s/theirs", "ref", "\"db/password\""},
    {"s/own", "generate.template", "\"{\\\"user\\\":\\\"admin\\\"}\""},
    {"s/own", "generate.length", "32"},
    {"s/old", "metric.dimensions.QueueName", "\"${s/jobs.queue_name}\""},
    {"s/old", "actions.alarm.0", "\"${s/news.arn}\""},
    {"s/old", "threshold", "1.5"},
    {"s/rule", "bus", "\"default\""},
    {"s/rule", "targets.0.arn", "\"${s/jobs.arn}\""},
    {"s/rule", "targets.0.deadLetter", "\"${s/jobs.arn}\""},
    {"s/mailer", "scaling.queue.queueName", "\"${s/jobs.queue_name}\""},
    {"s/mailer", "scaling.queue.minReplicas", "0"},
    {"s/mailer", "scaling.queue.maxReplicas", "5"},
    {"s/mailer", "environment.0.value", "\"${s/jobs.queue_url}\""},
    {"s/mailer", "secrets.0.envVar", "\"DB_PASSWORD\""},
    {"s/report", "image.tag", "\"v1\""},
    {"s/report", "environment.0.name", "\"A\""},
    {"s/report", "resources.cpu", "512"},
    {"s/report", "resources.memory", "1024"},
    {"s/report", "timezone", "\"UTC\""},
    {"s/call", "lambda.arn", "\"${s/ml.function_arn}\""},
    {"s/service", "lambda.arn", "\"${s/image.service_arn}\""},
};

static json_t *spec_of(json_t *document, const char *id)
{
    json_t *component;
    size_t i;

    json_array_foreach (json_object_get(document, "components"), i, component) {
        if (strcmp(json_text_or(component, "id", ""), id) == 0)
            return json_object_get(component, "spec");
    }
    return NULL;
}

Test(stack_apps, become_what_they_mean)
{
    struct stack_source source = {.text = stack, .text_bytes = strlen(stack)};
    struct problems problems;
    json_t *document = NULL;

    problems_init(&problems);
    struct error *err = stack_read(&source, &document, &problems);
    char *said = problems_text(&problems);
    cr_assert_null(err, "%s", said);
    for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); i++) {
        json_t *value = json_path(spec_of(document, expected[i].component), expected[i].path);
        char *text = value == NULL ? NULL : json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT);

        cr_expect(text != NULL && strcmp(text, expected[i].value) == 0, "%s %s: %s instead of %s",
                  expected[i].component, expected[i].path, text, expected[i].value);
        free(text);
    }
    free(said);
    problems_fini(&problems);
    json_decref(document);
}
