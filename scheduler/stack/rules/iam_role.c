#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

enum { INLINE_CHARACTERS_MAX = 10240 };

/* Actions on network interfaces cannot be limited to a resource. */
static bool needs_every_resource(const char *action)
{
    static const char *const actions[] = {
        "ec2:CreateNetworkInterface",     "ec2:DescribeNetworkInterfaces",
        "ec2:DeleteNetworkInterface",     "ec2:AssignPrivateIpAddresses",
        "ec2:UnassignPrivateIpAddresses", "ecr:GetAuthorizationToken",
        "xray:PutTraceSegments",          "xray:PutTelemetryRecords"};

    for (size_t i = 0; i < ARRAY_LEN(actions); i++)
        if (strcmp(actions[i], action) == 0)
            return true;
    return false;
}

static bool list_has(const json_t *list, const char *text)
{
    const json_t *item = NULL;
    size_t index = 0;

    json_array_foreach (list, index, item) {
        if (json_is_string(item) && strcmp(json_string_value(item), text) == 0)
            return true;
    }
    return false;
}

static bool all_need_every_resource(const json_t *actions)
{
    const json_t *item = NULL;
    size_t index = 0;

    json_array_foreach (actions, index, item) {
        if (!json_is_string(item) || !needs_every_resource(json_string_value(item)))
            return false;
    }
    return true;
}

static void permission(struct rule_call *call, const json_t *value, size_t index)
{
    const json_t *actions = json_object_get(value, "actions");
    const json_t *conditions = json_object_get(value, "conditions");
    bool allows = strcmp(json_text_or(value, "effect", "Allow"), "Allow") == 0;

    if (conditions != NULL && !json_is_object(conditions))
        rule_error(call, rule_field("permissions", index, "conditions"), NULL,
                   "must be a mapping of operators, such as StringEquals");
    if (allows && list_has(actions, "*"))
        rule_warning(call, rule_field("permissions", index, "actions"), "name the actions",
                     "allows every action");
    if (allows && list_has(json_object_get(value, "resources"), "*") &&
        !all_need_every_resource(actions))
        rule_warning(call, rule_field("permissions", index, "resources"), "name the resources",
                     "allows the actions on every resource");
}

static void trust(struct rule_call *call)
{
    json_t *spec = call->spec;
    bool policy = rule_has(spec, "assumeRolePolicy"), list = rule_has(spec, "trust");

    if (policy == list)
        rule_error(call, list ? "trust" : "", NULL,
                   "needs exactly one of trust and assumeRolePolicy: who may take the role");
    if (list && json_array_size(catalog_value(spec, "trust.services")) == 0 &&
        json_array_size(catalog_value(spec, "trust.accounts")) == 0 &&
        json_array_size(catalog_value(spec, "trust.arns")) == 0)
        rule_error(call, "trust", NULL, "needs services, accounts or arns");
}

static void policies(struct rule_call *call)
{
    const json_t *item = NULL;
    json_t *value = NULL;
    const char *name = NULL;
    size_t index = 0, characters = 0;

    json_array_foreach (catalog_value(call->spec, "managedPolicies"), index, item) {
        const char *text = json_string_value(item);

        if (text != NULL && !has_reference(text) && !text_starts_with(text, "arn:"))
            rule_error(call, rule_field("managedPolicies", index, ""),
                       "such as arn:aws:iam::aws:policy/ReadOnlyAccess",
                       "\"%.100s\" is no policy's ARN", text);
    }
    json_object_foreach (catalog_value(call->spec, "inlinePolicies"), name, value)
        characters += json_string_length(value);
    if (characters > INLINE_CHARACTERS_MAX)
        rule_error(call, "inlinePolicies", "use a managed policy",
                   "all inline policies together have %zu characters, IAM takes %d", characters,
                   INLINE_CHARACTERS_MAX);
}

void rules_iam_role(struct rule_call *call)
{
    const json_t *item = NULL;
    size_t index = 0;

    trust(call);
    policies(call);
    json_array_foreach (catalog_value(call->spec, "permissions"), index, item)
        permission(call, item, index);
}
