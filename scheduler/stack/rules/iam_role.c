#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

/* Of all inline policies of a role; of its trust policy, with the quota at its highest. */
enum { INLINE_CHARACTERS_MAX = 10240, TRUST_CHARACTERS_MAX = 4096 };

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

/* "s3:GetObject", "s3:*", "*": a service, a colon, an action. */
static void action_names(struct rule_call *call, const json_t *actions, size_t index)
{
    const json_t *item = NULL;
    size_t at = 0;

    json_array_foreach (actions, at, item) {
        const char *text = json_string_value(item);
        char field[64];

        if (text == NULL || has_reference(text) || rule_is_action(text))
            continue;
        snprintf(field, sizeof(field), "permissions[%zu].actions[%zu]", index, at);
        rule_error(call, field, "such as s3:GetObject or s3:*", "\"%.80s\" is no action", text);
    }
}

static void resource_names(struct rule_call *call, const json_t *resources, size_t index)
{
    const json_t *item = NULL;
    size_t at = 0;

    json_array_foreach (resources, at, item) {
        const char *text = json_string_value(item);
        char field[96];

        if (text == NULL || has_reference(text) || text[0] == '*' || text_starts_with(text, "arn:"))
            continue;
        snprintf(field, sizeof(field), "permissions[%zu].resources[%zu]", index, at);
        rule_error(call, field, "such as arn:aws:s3:::bucket/*",
                   "\"%.100s\" is neither an ARN nor *", text);
    }
}

static void permission(struct rule_call *call, const json_t *value, size_t index)
{
    const json_t *actions = json_object_get(value, "actions");
    const json_t *conditions = json_object_get(value, "conditions");
    bool allows = strcmp(json_text_or(value, "effect", "Allow"), "Allow") == 0;

    action_names(call, actions, index);
    resource_names(call, json_object_get(value, "resources"), index);
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
    rule_policy(call, "assumeRolePolicy",
                json_string_value(catalog_value(spec, "assumeRolePolicy")), POLICY_OF_TRUST,
                TRUST_CHARACTERS_MAX);
}

/* "lambda.amazonaws.com" */
static void trusted_services(struct rule_call *call)
{
    const json_t *list = catalog_value(call->spec, "trust.services"), *item = NULL;
    size_t index = 0;

    json_array_foreach (list, index, item) {
        const char *text = json_string_value(item);
        char hint[96];

        if (text == NULL || has_reference(text) || strstr(text, ".amazonaws.com") != NULL)
            continue;
        snprintf(hint, sizeof(hint), "write %.64s.amazonaws.com", text);
        rule_error(call, rule_field("trust.services", index, ""),
                   strchr(text, '.') == NULL ? hint : "such as lambda.amazonaws.com",
                   "\"%.80s\" is no service that takes roles", text);
    }
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
        else
            rule_arn(call, rule_field("managedPolicies", index, ""), text, "iam", "policy/");
    }
    json_object_foreach (catalog_value(call->spec, "inlinePolicies"), name, value) {
        char *field = xasprintf("inlinePolicies.%s", name);

        rule_policy(call, field, json_string_value(value), POLICY_OF_IDENTITY, 0);
        characters += json_string_length(value);
        free(field);
    }
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
    trusted_services(call);
    policies(call);
    rule_arn(call, "permissionsBoundary", rule_text(call->spec, "permissionsBoundary"), "iam",
             "policy/");
    json_array_foreach (catalog_value(call->spec, "permissions"), index, item)
        permission(call, item, index);
}
