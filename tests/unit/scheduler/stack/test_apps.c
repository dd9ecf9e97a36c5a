/* What components of an application become: aliases, sizes, references to what they send to. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "scheduler/stack/stack.h"

/* A component's kind, name and spec. */
static const struct {
    const char *kind, *name, *spec;
} components[] = {
    {"SQS", "jobs", "visibilityTimeout: 60"},
    {"SNS", "news", "displayName: News"},
    {"Lambda", "heavy", "{workload: heavy, timeout: 100, code: {imageUri: \"registry/x:1\"}}"},
    {"Lambda", "ml", "{workload: ml, code: {imageUri: \"registry/x:1\"}}"},
    {"Secret", "theirs", "existing: db/password"},
    {"Secret", "own", "generate: {key: password, template: {user: admin}}"},
    {"Alarm", "old",
     "{metric: {namespace: AWS/SQS, name: Age, dimensions: {QueueName: \"${jobs.queue_name}\"}},"
     " comparison: \">\", threshold: 1.5, actions: {alarm: [news]}}"},
    {"EventBridge", "rule",
     "{eventPattern: {source: [shop]},"
     " targets: [{component: jobs, input: {a: 1}, deadLetter: jobs}]}"},
    {"Worker", "mailer",
     "{image: {repository: r, tag: v1}, environment: {QUEUE: \"${jobs.queue_url}\"},"
     " secrets: [{name: db-password, secretRef: \"${own.arn}\"}],"
     " scaling: {queue: {component: jobs, targetBacklogPerReplica: 10, min: 0, max: 5}}}"},
    {"CronJob", "report",
     "{schedule: rate(1 day), target: {image: {repository: r, tag: v1}, environment: {A: b},"
     " resources: {cpu: \"0.5\", memory: 1Gi}}}"},
    {"CronJob", "call", "{schedule: rate(1 day), lambda: {component: ml}}"},
    {"MicroService", "image",
     "{image: {repository: r, tag: v1}, runtime: {platform: lambda, timeout: 9}}"},
    {"CronJob", "service", "{schedule: rate(1 day), lambda: {component: image}}"},
};

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

/* Owner: caller, free(). */
static char *whole_stack(void)
{
    struct buf text = BUF_INIT;

    buf_printf(&text, "apiVersion: core.panka.io/v1\nkind: Stack\nmetadata: {name: shop}\n"
                      "spec: {provider: {name: aws, region: eu-west-1}}\n"
                      "---\napiVersion: core.panka.io/v1\nkind: Service\nmetadata: {name: s}\n");
    for (size_t i = 0; i < ARRAY_LEN(components); i++)
        buf_printf(&text,
                   "---\napiVersion: components.panka.io/v1\nkind: %s\n"
                   "metadata: {name: %s, service: s}\nspec:\n  %s\n",
                   components[i].kind, components[i].name, components[i].spec);
    return buf_take(&text);
}

Test(stack_apps, become_what_they_mean)
{
    char *stack = whole_stack();
    struct stack_source source = {.text = stack, .text_bytes = strlen(stack)};
    struct problems problems;
    json_t *document = NULL;

    problems_init(&problems);
    struct error *err = stack_read(&source, &document, &problems);
    char *said = problems_text(&problems);
    cr_assert_null(err, "%s", said);
    for (size_t i = 0; i < ARRAY_LEN(expected); i++) {
        json_t *value = json_path(spec_of(document, expected[i].component), expected[i].path);
        char *text = value == NULL ? NULL : json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT);

        cr_expect(text != NULL && strcmp(text, expected[i].value) == 0, "%s %s: %s instead of %s",
                  expected[i].component, expected[i].path, text, expected[i].value);
        free(text);
    }
    free(said);
    free(stack);
    problems_fini(&problems);
    json_decref(document);
}
