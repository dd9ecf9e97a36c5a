#include "scheduler/stack/rules/rules.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

static const struct {
    const char *kind;
    void (*rules)(struct rule_call *call);
} kind_rules[] = {
    {"Alarm", rules_alarm},
    {"ALB", rules_alb},
    {"Any", rules_any},
    {"APIGateway", rules_api_gateway},
    {"CloudFront", rules_cloud_front},
    {"CronJob", rules_cron_job},
    {"DocumentDB", rules_documentdb},
    {"DynamoDB", rules_dynamodb},
    {"EBS", rules_ebs},
    {"EC2Instance", rules_ec2_instance},
    {"EFS", rules_efs},
    {"ElastiCacheMemcached", rules_elasticache_memcached},
    {"ElastiCacheRedis", rules_elasticache_redis},
    {"EventBridge", rules_event_bridge},
    {"IAMRole", rules_iam_role},
    {"Kafka", rules_kafka},
    {"Lambda", rules_lambda},
    {"LogGroup", rules_log_group},
    {"MemoryDB", rules_memorydb},
    {"MicroService", rules_micro_service},
    {"MSK", rules_msk},
    {"NLB", rules_nlb},
    {"RDS", rules_rds},
    {"S3", rules_s3},
    {"Secret", rules_secret},
    {"SecurityGroup", rules_security_group},
    {"SNS", rules_sns},
    {"SQS", rules_sqs},
    {"VPC", rules_vpc},
    {"Worker", rules_worker},
};

void rules_run(struct reader *reader, struct component *component)
{
    struct rule_call call = {reader, component, component->spec};

    for (size_t i = 0; i < ARRAY_LEN(kind_rules); i++)
        if (strcmp(kind_rules[i].kind, component->kind->name) == 0)
            kind_rules[i].rules(&call);
    rules_tags(&call);
}

/* One step of a path: ".name" or "[n]". Moves `path` behind it. */
static const struct node *step(const struct node *node, const char **path)
{
    char name[64];
    size_t len = 0;

    if (**path == '[') {
        unsigned long index = strtoul(*path + 1, (char **)path, 10);
        const struct node *child = node->type == NODE_LIST ? node->first : NULL;

        *path += **path == ']';
        while (child != NULL && index-- > 0)
            child = child->next;
        return child;
    }
    *path += **path == '.';
    len = strcspn(*path, ".[");
    snprintf(name, sizeof(name), "%.*s", (int)len, *path);
    *path += len;
    return node_get(node, name);
}

/* The node at the path (*exact), or the nearest one above that was written. */
static const struct node *nearest_node(const struct node *spec, const char *path, bool *exact)
{
    const struct node *node = spec;

    *exact = node != NULL;
    while (node != NULL && *path != '\0') {
        const struct node *child = step(node, &path);

        *exact = child != NULL;
        if (child == NULL)
            break;
        node = child;
    }
    return node;
}

/* The field as it was written, where an alias stands in its place. Owner: caller. */
static char *written_field(const struct component *component, const struct node *place,
                           const char *field)
{
    const struct moved *moved = place != NULL ? component->moved : NULL;

    while (moved != NULL && moved->node != place)
        moved = moved->next;
    if (moved != NULL)
        return xstrdup(moved->written);
    return xasprintf("spec%s%s", field[0] != '\0' ? "." : "", field);
}

static void say(struct rule_call *call, const char *field, const char *hint, bool warning,
                const char *message)
{
    bool exact = false;
    const struct node *place = nearest_node(call->component->spec_node, field, &exact);
    char *whole = written_field(call->component, exact ? place : NULL, field);

    for (struct api_fault *fault = call->component->api_faults; fault != NULL && !warning;
         fault = fault->next)
        fault->is_said = fault->is_said || fault->node == place;
    report(call->reader,
           &(struct complaint){.place = place,
                               .field = whole,
                               .component = call->component,
                               .hint = hint,
                               .warning = warning},
           "%s", message);
    free(whole);
}

void rule_error(struct rule_call *call, const char *field, const char *hint, const char *fmt, ...)
{
    va_list args;

    va_start(args, fmt);
    char *message = xvasprintf(fmt, args);
    va_end(args);
    say(call, field, hint, false, message);
    free(message);
}

void rule_warning(struct rule_call *call, const char *field, const char *hint, const char *fmt, ...)
{
    va_list args;

    if (call->reader->checking)
        return; /* said when the stack was read */
    va_start(args, fmt);
    char *message = xvasprintf(fmt, args);
    va_end(args);
    say(call, field, hint, true, message);
    free(message);
}

const char *rule_field(const char *list, size_t index, const char *rest)
{
    static char text[256];

    snprintf(text, sizeof(text), "%s[%zu]%s%s", list, index, rest[0] != '\0' ? "." : "", rest);
    return text;
}

const char *rule_text(const json_t *value, const char *path)
{
    const char *text = json_string_value(catalog_value(value, path));

    return text != NULL && !has_reference(text) ? text : NULL;
}

bool rule_is_true(const json_t *value, const char *path)
{
    return json_is_true(catalog_value(value, path));
}

bool rule_has(const json_t *value, const char *path)
{
    return catalog_value(value, path) != NULL;
}

struct keyed {
    const char *text;
    size_t index;
};

static int compare_keyed(const void *left, const void *right)
{
    const struct keyed *a = left, *b = right;
    int by_text = strcmp(a->text, b->text);

    return by_text != 0 ? by_text : (a->index > b->index) - (a->index < b->index);
}

void rule_unique(struct rule_call *call, const char *list, const char *key)
{
    const json_t *items = catalog_value(call->spec, list);
    size_t count = json_array_size(items), used = 0;
    struct keyed *all = xcalloc(count + 1, sizeof(*all));

    for (size_t i = 0; i < count; i++) {
        const char *text = json_text(json_array_get(items, i), key);

        if (text != NULL)
            all[used++] = (struct keyed){text, i};
    }
    qsort(all, used, sizeof(*all), compare_keyed);
    for (size_t i = 1; i < used; i++)
        if (strcmp(all[i].text, all[i - 1].text) == 0)
            rule_error(call, rule_field(list, all[i].index, key), NULL,
                       "%.80s is there already, in %s[%zu]", all[i].text, list, all[i - 1].index);
    free(all);
}

const struct component *rule_target(struct rule_call *call, const char *text)
{
    struct component *found = NULL;
    size_t len = text != NULL ? strcspn(text, ".}") : 0;

    if (len < 3 || strncmp(text, "${", 2) != 0 || text[strlen(text) - 1] != '}')
        return NULL;
    HASH_FIND(hh, call->reader->components, text + 2, len - 2, found);
    return found != NULL && found->sound ? found : NULL;
}

void rule_target_kind(struct rule_call *call, const char *path, const char *kind, const char *other)
{
    const struct component *target =
        rule_target(call, json_string_value(catalog_value(call->spec, path)));

    if (target != NULL && strcmp(target->kind->name, kind) != 0 &&
        (other == NULL || strcmp(target->kind->name, other) != 0))
        rule_error(call, path, NULL, "component %s is of kind %s, this needs %s%s%s", target->id,
                   target->kind_name, kind, other != NULL ? " or " : "",
                   other != NULL ? other : "");
}

const char *rule_region(const struct rule_call *call)
{
    const char *region = json_text(call->reader->provider, "region");

    return region != NULL && !has_reference(region) ? region : NULL;
}

void rule_ordered(struct rule_call *call, const char *low, const char *high)
{
    const json_t *least = catalog_value(call->spec, low), *most = catalog_value(call->spec, high);

    if (json_is_integer(least) && json_is_integer(most) &&
        json_integer_value(least) > json_integer_value(most))
        rule_error(call, low, NULL, "is %" PRId64 ", more than %s %" PRId64,
                   (int64_t)json_integer_value(least), high, (int64_t)json_integer_value(most));
}
