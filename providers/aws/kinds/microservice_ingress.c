/*
 * A service that a rule of another component's ALB sends to: the rule and its target group are the
 * service's own. The rule is found on the listener by its tags.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/compare.h"
#include "providers/aws/kinds/loadbalancer.h"
#include "providers/aws/kinds/microservice.h"

/* Priorities that specs of balancers rarely use: the first free one from where the name says. */
enum { FIRST_PRIORITY = 10000, PRIORITIES = 30000, ATTEMPTS_MAX = 10 };

static json_t *section_of(json_t *spec)
{
    return json_path(spec, "networking.ingress");
}

bool microservice_has_ingress(json_t *spec)
{
    json_t *section = section_of(spec);
    return section != NULL && json_bool_or(section, "enabled", true);
}

/* The listener asked for, the one for HTTPS, or the only one. */
static const char *listener_of(json_t *spec)
{
    json_t *listeners = json_object_get(section_of(spec), "component");
    int64_t port = json_int_or(section_of(spec), "port", 0);
    char text[16];
    snprintf(text, sizeof(text), "%d", (int)port);
    if (port > 0)
        return json_text(listeners, text);
    if (json_text(listeners, "443") != NULL)
        return json_text(listeners, "443");
    void *only = json_object_iter(listeners);
    return json_object_size(listeners) == 1 ? json_string_value(json_object_iter_value(only))
                                            : json_text(listeners, "80");
}

/* "/api" is for what is below it as well. */
static json_t *paths_of(const char *path)
{
    size_t len = strlen(path);
    if (strchr(path, '*') != NULL)
        return json_pack("[s]", path);
    if (path[len - 1] == '/')
        len--;
    json_t *paths = len == 0 ? json_array() : json_pack("[s#]", path, (int)len);
    char *below = xasprintf("%.*s/*", (int)len, path);
    json_array_append_new(paths, json_string(below));
    free(below);
    return paths;
}

static json_t *rule_params(json_t *spec, const char *target_group)
{
    const char *host = json_text(section_of(spec), "hostname");
    const char *path = json_text_or(section_of(spec), "path", "/");
    json_t *conditions = json_array();
    if (host != NULL)
        json_array_append_new(conditions, json_pack("{s:s, s:{s:[s]}}", "Field", "host-header",
                                                    "HostHeaderConfig", "Values", host));
    json_array_append_new(conditions, json_pack("{s:s, s:{s:o}}", "Field", "path-pattern",
                                                "PathPatternConfig", "Values", paths_of(path)));
    return json_pack("{s:o, s:[{s:s, s:s}]}", "Conditions", conditions, "Actions", "Type",
                     "forward", "TargetGroupArn", target_group);
}

/* --- finding --- */

/* The rules of a listener; empty when it is gone. Owner: caller. */
static struct error *list_rules(struct kind_call *call, const char *listener, json_t **rules)
{
    json_t *result = NULL;
    TRY(calls_list(call, "elbv2", "DescribeRules", json_pack("{s:s}", "ListenerArn", listener),
                   &result));
    json_t *list = json_object_get(result, "Rules");
    *rules = list == NULL ? json_array() : json_incref(list);
    json_decref(result);
    return NULL;
}

/* The one among `rules` that is the component's; borrowed. *tags is for the caller to free. */
static struct error *find_own(struct kind_call *call, json_t *rules, json_t **own, json_t **tags)
{
    json_t *arns = json_array();
    size_t i;
    json_t *rule;
    *own = NULL;
    json_array_foreach (rules, i, rule)
        if (!json_bool_or(rule, "IsDefault", false))
            json_array_append(arns, json_object_get(rule, "RuleArn"));
    struct error *err = loadbalancer_tags(call, arns, tags);
    json_array_foreach (rules, i, rule) {
        json_t *found = json_object_get(*tags, json_text_or(rule, "RuleArn", ""));
        if (found != NULL && kind_owns(call, found))
            *own = rule;
    }
    json_decref(arns);
    return err;
}

static bool is_taken(json_t *rules, const char *priority)
{
    size_t i;
    json_t *rule;
    json_array_foreach (rules, i, rule) {
        if (text_equal(json_text(rule, "Priority"), priority))
            return true;
    }
    return false;
}

static int64_t free_priority(struct kind_call *call, json_t *rules)
{
    char hash[9], text[16];
    int64_t given = json_int_or(section_of(call->spec), "priority", 0);
    if (given > 0)
        return given;
    calls_short_hash(call->op->component, hash);
    unsigned long start = strtoul(hash, NULL, 16) % PRIORITIES;
    for (unsigned long i = 0; i < PRIORITIES; i++) {
        int64_t priority = FIRST_PRIORITY + (int64_t)((start + i) % PRIORITIES);
        snprintf(text, sizeof(text), "%d", (int)priority);
        if (!is_taken(rules, text))
            return priority;
    }
    return FIRST_PRIORITY;
}

/* --- making --- */

static struct error *send(struct kind_call *call, const char *operation, const char *key,
                          json_t *params)
{
    return calls_make(call,
                      &(struct step_call){.step = operation,
                                          .key = key,
                                          .service = "elbv2",
                                          .operation = operation,
                                          .params = params,
                                          .may_be_gone = strcmp(operation, "DeleteRule") == 0},
                      NULL);
}

static struct error *create(struct kind_call *call, const char *listener, json_t *rules,
                            json_t *params)
{
    char key[16];
    int64_t priority = free_priority(call, rules);
    snprintf(key, sizeof(key), "%d", (int)priority);
    json_t *all = json_copy(params);
    json_put_text(all, "ListenerArn", listener);
    json_put_int(all, "Priority", priority);
    json_put(all, "Tags", kind_tag_list(call, "Key", "Value"));
    return send(call, "CreateRule", key, all);
}

static struct error *set_priority(struct kind_call *call, json_t *own)
{
    json_t *given = json_object_get(section_of(call->spec), "priority");
    char text[16];
    snprintf(text, sizeof(text), "%d", (int)json_int_or(section_of(call->spec), "priority", 0));
    if (given == NULL || text_equal(json_text(own, "Priority"), text))
        return NULL;
    return send(call, "SetRulePriorities", text,
                json_pack("{s:[{s:O, s:O}]}", "RulePriorities", "RuleArn",
                          json_object_get(own, "RuleArn"), "Priority", given));
}

static struct error *change(struct kind_call *call, json_t *own, json_t *tags, json_t *params)
{
    const char *arn = json_text(own, "RuleArn");
    TRY(loadbalancer_retag(call, arn, "tag-rule", json_object_get(tags, arn)));
    TRY(set_priority(call, own));
    if (compare_covers(own, params))
        return NULL;
    json_t *all = json_copy(params);
    json_put_text(all, "RuleArn", arn);
    return send(call, "ModifyRule", NULL, all);
}

/* Another service may take the priority between our look and our call: then look again. */
static struct error *ensure_rule(struct kind_call *call, const char *listener, json_t *params)
{
    struct error *err = NULL;
    for (unsigned attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
        json_t *rules = NULL, *tags = NULL, *own = NULL;
        error_free(err);
        err = list_rules(call, listener, &rules);
        if (err == NULL)
            err = find_own(call, rules, &own, &tags);
        if (err == NULL)
            err = own != NULL ? change(call, own, tags, params)
                              : create(call, listener, rules, params);
        json_decref(tags);
        json_decref(rules);
        bool is_given = json_object_get(section_of(call->spec), "priority") != NULL;
        if (err == NULL || is_given || !aws_error_is(error_root(err), "PriorityInUse"))
            return err;
    }
    return err;
}

struct error *microservice_ensure_ingress(struct kind_call *call, struct microservice *service)
{
    if (!microservice_has_ingress(call->spec))
        return NULL;
    const char *listener = listener_of(call->spec);
    if (listener == NULL)
        return ERR(ERR_INVALID, "networking.ingress: the load balancer has no such listener; name "
                                "its port");
    if (microservice_port(call->spec) == 0)
        return ERR(ERR_INVALID, "networking.ingress needs an entry in ports to serve");
    TRY(microservice_ensure_target_group(call, service));
    json_t *params = rule_params(call->spec, service->target_group);
    struct error *err = ensure_rule(call, listener, params);
    json_decref(params);
    return err;
}

void microservice_ingress_outputs(struct kind_call *call)
{
    const char *host = json_text(section_of(call->spec), "hostname");
    const char *listener = listener_of(call->spec);
    json_t *listeners = json_object_get(section_of(call->spec), "component");
    if (host == NULL || !microservice_has_ingress(call->spec))
        return;
    bool secure = text_equal(listener, json_text(listeners, "443"));
    const char *path = json_text_or(section_of(call->spec), "path", "");
    char *url =
        xasprintf("%s://%s%.*s", secure ? "https" : "http", host, (int)strcspn(path, "*"), path);
    kind_output(call, "url", url);
    free(url);
}

/* --- removal --- */

static struct error *drop_rule(struct kind_call *call, const char *listener)
{
    json_t *rules = NULL, *tags = NULL, *own = NULL;
    TRY(list_rules(call, listener, &rules));
    struct error *err = find_own(call, rules, &own, &tags);
    if (err == NULL && own != NULL)
        err = send(call, "DeleteRule", json_text(own, "RuleArn"),
                   json_pack("{s:s}", "RuleArn", json_text(own, "RuleArn")));
    json_decref(tags);
    json_decref(rules);
    return err;
}

/* Those of the specs there were, on a listener that is no longer ours. */
struct error *microservice_remove_ingress(struct kind_call *call, bool all)
{
    const char *kept =
        !all && microservice_has_ingress(call->spec) ? listener_of(call->spec) : NULL;
    json_t *specs[] = {call->applied, all ? call->spec : NULL};
    for (size_t i = 0; i < ARRAY_LEN(specs); i++) {
        const char *listener = microservice_has_ingress(specs[i]) ? listener_of(specs[i]) : NULL;
        if (listener != NULL && !text_equal(listener, kept))
            TRY(drop_rule(call, listener));
    }
    return NULL;
}
