/* Policy documents of IAM's language. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

struct policy_check {
    struct rule_call *call;
    const char *field; /* of the whole document */
    enum rule_policy use;
};

static void wrong(const struct policy_check *check, const char *path, const char *hint,
                  const char *fmt, ...) printf_like(4, 5);
static void wrong(const struct policy_check *check, const char *path, const char *hint,
                  const char *fmt, ...)
{
    va_list args;
    char *field = xasprintf("%s%s%s", check->field, path[0] != '\0' ? "." : "", path);

    va_start(args, fmt);
    char *message = xvasprintf(fmt, args);
    va_end(args);
    rule_error(check->call, field, hint, "%s", message);
    free(message);
    free(field);
}

json_t *rule_json(const char *text)
{
    return text != NULL && text[0] != '$' ? json_loads(text, 0, NULL) : NULL;
}

static void known_keys(const struct policy_check *check, const json_t *object, const char *path,
                       const char *const *known)
{
    const char *key = NULL;
    json_t *value = NULL;

    json_object_foreach ((json_t *)object, key, value) {
        size_t i = 0;

        while (known[i] != NULL && strcmp(known[i], key) != 0)
            i++;
        if (known[i] != NULL)
            continue;
        char *inner = xasprintf("%s%s%s", path, path[0] != '\0' ? "." : "", key);
        char *hint = did_you_mean(key, known);

        wrong(check, inner, hint, "a policy has no element %.64s", key);
        free(hint);
        free(inner);
    }
}

/* --- actions --- */

bool rule_is_action(const char *text)
{
    size_t service =
        strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    if (strcmp(text, "*") == 0)
        return true;
    if (service == 0 || text[service] != ':' || text[service + 1] == '\0')
        return false;
    for (const char *c = text + service + 1; *c != '\0'; c++)
        if (!isalnum((unsigned char)*c) && *c != '*' && *c != '?')
            return false;
    return true;
}

static void one_action(const struct policy_check *check, const char *path, const json_t *value)
{
    const char *text = json_string_value(value);

    if (text == NULL)
        wrong(check, path, NULL, "must be a text such as s3:GetObject, or a list of such");
    else if (has_reference(text))
        return;
    else if (!rule_is_action(text))
        wrong(check, path, "such as s3:GetObject or s3:*", "\"%.80s\" is no action", text);
    else if (check->use == POLICY_OF_TRUST && !text_starts_with(text, "sts:"))
        wrong(check, path, "use sts:AssumeRole",
              "\"%.80s\": taking a role is an action of sts, no other", text);
}

static void actions(const struct policy_check *check, const json_t *statement, const char *path)
{
    const char *name = json_object_get(statement, "Action") != NULL ? "Action" : "NotAction";
    const json_t *value = json_object_get(statement, name);
    char *field = xasprintf("%s.%s", path, name);

    if ((json_object_get(statement, "Action") != NULL) ==
        (json_object_get(statement, "NotAction") != NULL))
        wrong(check, path, NULL, "needs either Action or NotAction");
    else if (json_is_array(value) && json_array_size(value) == 0)
        wrong(check, field, NULL, "must not be empty");
    else if (!json_is_array(value))
        one_action(check, field, value);
    for (size_t i = 0; i < json_array_size(value); i++) {
        char *element = xasprintf("%s[%zu]", field, i);

        one_action(check, element, json_array_get(value, i));
        free(element);
    }
    free(field);
}

/* --- who and what --- */

static void principals(const struct policy_check *check, const json_t *statement, const char *path)
{
    bool has = json_object_get(statement, "Principal") != NULL ||
               json_object_get(statement, "NotPrincipal") != NULL;
    const json_t *value = json_object_get(statement, "Principal");
    static const char *const known[] = {"AWS", "Service", "Federated", "CanonicalUser", NULL};
    char *field = xasprintf("%s.Principal", path);

    if (check->use == POLICY_OF_IDENTITY && has)
        wrong(check, field, "remove it", "a policy of a role names no principal: the role is it");
    else if (check->use != POLICY_OF_IDENTITY && !has)
        wrong(check, path, "such as Principal: {Service: lambda.amazonaws.com}",
              "needs a Principal: whom it is about");
    else if (json_is_object(value))
        known_keys(check, value, field, known);
    else if (value != NULL &&
             strcmp(json_string_value(value) != NULL ? json_string_value(value) : "", "*") != 0)
        wrong(check, field, "such as {Service: lambda.amazonaws.com}",
              "must be \"*\" or a mapping of AWS, Service or Federated");
    free(field);
}

static void one_resource(const struct policy_check *check, const char *path, const json_t *value)
{
    const char *text = json_string_value(value);

    if (text == NULL || has_reference(text) || strcmp(text, "*") == 0 ||
        text_starts_with(text, "arn:") || text[0] == '*')
        return;
    wrong(check, path, "such as arn:aws:s3:::bucket/*", "\"%.80s\" is neither an ARN nor *", text);
}

static void resources(const struct policy_check *check, const json_t *statement, const char *path)
{
    const json_t *value = json_object_get(statement, "Resource");
    bool has_other = json_object_get(statement, "NotResource") != NULL;
    char *field = xasprintf("%s.Resource", path);

    if (check->use == POLICY_OF_TRUST && (value != NULL || has_other))
        wrong(check, field, "remove it", "a trust policy has no resource: it is the role");
    else if (check->use == POLICY_OF_IDENTITY && (value != NULL) == has_other)
        wrong(check, path, NULL, "needs either Resource or NotResource");
    else if (json_is_string(value))
        one_resource(check, field, value);
    for (size_t i = 0; check->use != POLICY_OF_TRUST && i < json_array_size(value); i++) {
        char *element = xasprintf("%s[%zu]", field, i);

        one_resource(check, element, json_array_get(value, i));
        free(element);
    }
    free(field);
}

/* --- the document --- */

/* Of a role's policy: letters and digits, once each. */
static void statement_ids(const struct policy_check *check, const json_t *list)
{
    for (size_t i = 0; check->use == POLICY_OF_IDENTITY && i < json_array_size(list); i++) {
        const char *id = json_text(json_array_get(list, i), "Sid");
        bool is_twice = false;
        char path[48];

        for (size_t j = 0; id != NULL && j < i; j++)
            is_twice =
                is_twice || strcmp(json_text_or(json_array_get(list, j), "Sid", ""), id) == 0;
        snprintf(path, sizeof(path), "Statement[%zu].Sid", i);
        if (is_twice && id[0] != '\0')
            wrong(check, path, NULL, "%.64s is there already", id);
        for (const char *c = id; c != NULL && *c != '\0'; c++)
            if (!isalnum((unsigned char)*c) && !has_reference(id)) {
                wrong(check, path, NULL, "\"%.64s\" may have letters and digits only", id);
                break;
            }
    }
}

static void statement(const struct policy_check *check, const json_t *value, const char *path)
{
    static const char *const known[] = {"Sid",       "Effect",    "Principal", "NotPrincipal",
                                        "Action",    "NotAction", "Resource",  "NotResource",
                                        "Condition", NULL};
    const char *effect = json_text_or(value, "Effect", "");

    if (!json_is_object(value)) {
        wrong(check, path, NULL, "must be a mapping with Effect and Action");
        return;
    }
    known_keys(check, value, path, known);
    if (strcmp(effect, "Allow") != 0 && strcmp(effect, "Deny") != 0) {
        char *field = xasprintf("%s.Effect", path);

        wrong(check, field, NULL, "must be Allow or Deny%s%.32s%s",
              effect[0] != '\0' ? ", is \"" : "", effect, effect[0] != '\0' ? "\"" : "");
        free(field);
    }
    actions(check, value, path);
    principals(check, value, path);
    resources(check, value, path);
    if (json_object_get(value, "Condition") != NULL &&
        !json_is_object(json_object_get(value, "Condition")))
        wrong(check, path, NULL, "Condition must be a mapping of operators, such as StringEquals");
}

static void document(const struct policy_check *check, const json_t *policy)
{
    static const char *const known[] = {"Version", "Id", "Statement", NULL};
    const json_t *list = json_object_get(policy, "Statement");
    const char *version = json_text(policy, "Version");

    known_keys(check, policy, "", known);
    if (version != NULL && strcmp(version, "2012-10-17") != 0 && strcmp(version, "2008-10-17") != 0)
        wrong(check, "Version", "write \"2012-10-17\"",
              "\"%.32s\" is no version of the policy language", version);
    if (json_is_object(list))
        statement(check, list, "Statement");
    else if (json_array_size(list) == 0)
        wrong(check, "", NULL, "needs a Statement");
    statement_ids(check, list);
    for (size_t i = 0; i < json_array_size(list); i++) {
        char *path = xasprintf("Statement[%zu]", i);

        statement(check, json_array_get(list, i), path);
        free(path);
    }
}

void rule_policy(struct rule_call *call, const char *field, const char *text, enum rule_policy use,
                 size_t most)
{
    const struct policy_check check = {call, field, use};
    json_t *policy = rule_json(text);

    if (policy == NULL)
        return;
    document(&check, policy);
    if (most > 0 && strlen(text) > most)
        rule_error(call, field, NULL, "has %zu characters, IAM takes %zu", strlen(text), most);
    json_decref(policy);
}
