#include "tests/support/chaos_stack.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"

static const char *const kind_names[CHAOS_KINDS] = {"S3", "SQS", "SNS", "DynamoDB"};

/* SplitMix64 (G. Steele et al., 2014). */
uint64_t chaos_next(uint64_t *seed)
{
    uint64_t z = (*seed += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

unsigned chaos_below(uint64_t *seed, unsigned limit)
{
    return (unsigned)(chaos_next(seed) % limit);
}

/* --- making --------------------------------------------------------------------------------- */

static bool is_queue(const struct chaos_stack *stack, int index)
{
    return index >= 0 && stack->components[index].is_there &&
           stack->components[index].kind == CHAOS_QUEUE;
}

static void add(struct chaos_stack *stack, uint64_t *seed)
{
    struct chaos_component *component = &stack->components[stack->count];
    *component = (struct chaos_component){.is_there = true,
                                          .kind = chaos_below(seed, CHAOS_KINDS),
                                          .value = chaos_below(seed, 6),
                                          .queue = -1};
    if (stack->count > 0 && component->kind >= CHAOS_TOPIC) {
        int other = (int)chaos_below(seed, (unsigned)stack->count);
        component->queue = is_queue(stack, other) ? other : -1;
    }
    stack->count++;
}

struct chaos_stack chaos_stack_make(const char *name, uint64_t *seed)
{
    struct chaos_stack stack = {.name = name};
    unsigned count = 4 + chaos_below(seed, 12);
    for (unsigned i = 0; i < count; i++)
        add(&stack, seed);
    return stack;
}

void chaos_stack_change(struct chaos_stack *stack, uint64_t *seed)
{
    for (size_t i = 0; i < stack->count; i++) {
        unsigned chance = chaos_below(seed, 10);
        stack->components[i].is_there = chance > 1;
        if (chance > 5)
            stack->components[i].value = chaos_below(seed, 6);
    }
    for (unsigned more = chaos_below(seed, 4); more > 0 && stack->count < CHAOS_COMPONENTS_MAX;
         more--)
        add(stack, seed);
    for (size_t i = 0; i < stack->count; i++)
        if (!is_queue(stack, stack->components[i].queue))
            stack->components[i].queue = -1;
}

/* --- as text -------------------------------------------------------------------------------- */

static void add_spec(struct buf *out, const struct chaos_component *component)
{
    switch (component->kind) {
    case CHAOS_BUCKET:
        buf_printf(out, "  bucket: {forceDestroy: true}\n  versioning: {enabled: %s}\n",
                   component->value % 2 == 0 ? "true" : "false");
        break;
    case CHAOS_QUEUE:
        buf_printf(out, "  visibilityTimeout: %u\n", 30 + component->value);
        break;
    case CHAOS_TOPIC:
        buf_printf(out, "  displayName: topic %u\n", component->value);
        if (component->queue >= 0)
            buf_printf(out,
                       "  subscriptions:\n    - {protocol: sqs, endpoint: \"${c%d.queue_arn}\"}\n",
                       component->queue);
        break;
    default:
        buf_printf(out, "  hashKey: {name: key%u, type: S}\n", component->value / 3);
        if (component->queue >= 0)
            buf_printf(out, "  tags: {queue: \"${c%d.queue_name}\"}\n", component->queue);
    }
}

char *chaos_stack_text(const struct chaos_stack *stack)
{
    struct buf out = BUF_INIT;
    buf_printf(&out,
               "apiVersion: core.panka.io/v1\nkind: Stack\nmetadata: {name: %s}\n"
               "spec:\n  provider: {name: aws, region: us-east-1}\n---\n"
               "apiVersion: core.panka.io/v1\nkind: Service\n"
               "metadata: {name: app, stack: %s}\nspec: {}\n",
               stack->name, stack->name);
    for (size_t i = 0; i < stack->count; i++) {
        const struct chaos_component *component = &stack->components[i];
        if (!component->is_there)
            continue;
        buf_printf(&out,
                   "---\napiVersion: components.panka.io/v1\nkind: %s\n"
                   "metadata: {name: c%zu, service: app, stack: %s}\nspec:\n",
                   kind_names[component->kind], i, stack->name);
        add_spec(&out, component);
    }
    return buf_take(&out);
}

/* --- in the cloud --------------------------------------------------------------------------- */

/* One call and a value in its answer. Owner: caller, free(). */
static char *ask(struct aws_session *session, const char *service, const char *op,
                 json_t *params_take, const char *path)
{
    json_t *answer = NULL;
    struct error *err = aws_call(session, service, op, params_take, &answer);
    char *text = NULL;
    if (err != NULL) {
        text = error_text(err);
    } else {
        json_t *value = json_path(answer, path);
        text = json_is_string(value)  ? xstrdup(json_string_value(value))
               : json_is_array(value) ? xasprintf("%zu", json_array_size(value))
                                      : xstrdup("nothing");
    }
    error_free(err);
    json_decref(answer);
    json_decref(params_take);
    return text;
}

static bool compare(const char *name, char *found_take, const char *wanted)
{
    bool same = strcmp(found_take, wanted) == 0;
    if (!same)
        fprintf(stderr, "wrong: %s has %s, not %s\n", name, found_take, wanted);
    free(found_take);
    return same;
}

static bool check_bucket(const struct chaos_component *component, const char *name,
                         struct aws_session *session)
{
    char *found =
        ask(session, "s3", "GetBucketVersioning", json_pack("{s:s}", "Bucket", name), "Status");
    if (component->value % 2 == 0)
        return compare(name, found, "Enabled");
    bool off = strcmp(found, "nothing") == 0 || strcmp(found, "Suspended") == 0;
    return compare(name, found, off ? found : "Suspended");
}

static bool check_queue(const struct chaos_component *component, const char *name,
                        struct aws_session *session)
{
    char *url =
        ask(session, "sqs", "GetQueueUrl", json_pack("{s:s}", "QueueName", name), "QueueUrl");
    char *found = ask(session, "sqs", "GetQueueAttributes",
                      json_pack("{s:s, s:[s]}", "QueueUrl", url, "AttributeNames", "All"),
                      "Attributes.VisibilityTimeout");
    char wanted[16];
    snprintf(wanted, sizeof(wanted), "%u", 30 + component->value);
    free(url);
    return compare(name, found, wanted);
}

static bool check_topic(const struct chaos_component *component, const char *name,
                        struct aws_session *session)
{
    char *arn = xasprintf("arn:aws:sns:us-east-1:123456789012:%s", name);
    char *label = ask(session, "sns", "GetTopicAttributes", json_pack("{s:s}", "TopicArn", arn),
                      "Attributes.DisplayName");
    char *count = ask(session, "sns", "ListSubscriptionsByTopic",
                      json_pack("{s:s}", "TopicArn", arn), "Subscriptions");
    char wanted[32];
    snprintf(wanted, sizeof(wanted), "topic %u", component->value);
    free(arn);
    bool same = compare(name, label, wanted);
    if (strcmp(count, "nothing") == 0)
        *count = '0', count[1] = '\0';
    return compare(name, count, component->queue >= 0 ? "1" : "0") && same;
}

static bool check_table(const struct chaos_component *component, const char *name,
                        struct aws_session *session)
{
    json_t *answer = NULL;
    json_t *params = json_pack("{s:s}", "TableName", name);
    struct error *err = aws_call(session, "dynamodb", "DescribeTable", params, &answer);
    json_decref(params);
    json_t *keys = json_path(answer, "Table.KeySchema");
    char *found = err != NULL ? error_text(err)
                              : xstrdup(json_text_or(json_array_get(keys, 0), "AttributeName", ""));
    char wanted[16];
    snprintf(wanted, sizeof(wanted), "key%u", component->value / 3);
    error_free(err);
    json_decref(answer);
    return compare(name, found, wanted);
}

size_t chaos_stack_check(const struct chaos_stack *stack, const char *prefix,
                         struct aws_session *session)
{
    static bool (*const checks[CHAOS_KINDS])(const struct chaos_component *, const char *,
                                             struct aws_session *) = {check_bucket, check_queue,
                                                                      check_topic, check_table};
    size_t wrong = 0;
    for (size_t i = 0; i < stack->count; i++) {
        const struct chaos_component *component = &stack->components[i];
        if (!component->is_there)
            continue;
        char *name = xasprintf("%s%s-app-c%zu", prefix, stack->name, i);
        wrong += !checks[component->kind](component, name, session);
        free(name);
    }
    return wrong;
}
