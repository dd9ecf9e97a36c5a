/* ALB and NLB. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

/* rule_field() keeps one text at a time: paths within lists of lists are made here. */
struct place {
    char text[96];
};

static struct place place_in(const char *base, const char *rest)
{
    struct place place;

    snprintf(place.text, sizeof(place.text), "%s%s%s", base,
             base[0] != '\0' && rest[0] != '\0' ? "." : "", rest);
    return place;
}

static struct place listener_place(size_t index, const char *rest)
{
    char base[48];

    snprintf(base, sizeof(base), "listeners[%zu]", index);
    return place_in(base, rest);
}

static const json_t *group_named(const struct rule_call *call, const char *name)
{
    const json_t *group = NULL;
    size_t index = 0;

    json_array_foreach (catalog_value(call->spec, "targetGroups"), index, group)
        if (text_equal(json_text(group, "name"), name))
            return group;
    return NULL;
}

/* --- actions --- */

static void target(struct rule_call *call, const char *field, const char *name)
{
    if (name != NULL && !text_starts_with(name, "arn:") && group_named(call, name) == NULL)
        rule_error(call, field, "targetGroups has the names that can stand here",
                   "there is no target group %.80s", name);
}

/* One of target, redirect and fixedResponse at `base`. */
static void action(struct rule_call *call, const char *base, const json_t *value, bool is_needed)
{
    int count =
        rule_has(value, "target") + rule_has(value, "redirect") + rule_has(value, "fixedResponse");

    if (count > 1)
        rule_error(call, base, NULL, "only one of target, redirect and fixedResponse can be done");
    if (count == 0 && is_needed)
        rule_error(call, base, NULL, "needs one of target, redirect and fixedResponse");
    target(call, place_in(base, "target").text, rule_text(value, "target"));
    if (rule_has(value, "redirect") && json_object_size(catalog_value(value, "redirect")) <=
                                           rule_has(value, "redirect.statusCode"))
        rule_error(call, place_in(base, "redirect").text,
                   "name a protocol, port, host, path or query that differs",
                   "redirects to where the request came from");
}

/* --- rules of a listener --- */

static void rules_of(struct rule_call *call, const json_t *listener, size_t index)
{
    static const char *const conditions[] = {"hosts", "paths", "methods", "sourceCIDRs", "headers"};
    const json_t *rules = catalog_value(listener, "rules");

    for (size_t i = 0; i < json_array_size(rules); i++) {
        const json_t *rule = json_array_get(rules, i);
        char rest[32];
        size_t count = 0;

        snprintf(rest, sizeof(rest), "rules[%zu]", i);
        struct place place = listener_place(index, rest);
        for (size_t j = 0; j < 5; j++)
            count += json_array_size(catalog_value(rule, conditions[j]));
        const json_t *headers = catalog_value(rule, "headers"), *values = NULL;
        const char *name = NULL;
        json_object_foreach ((json_t *)headers, name, values)
            count += json_array_size(values);
        if (count == 0)
            rule_error(call, place.text, "give it hosts, paths, methods, sourceCIDRs or headers",
                       "has no condition");
        if (count > 5)
            rule_error(call, place.text, "make two rules of it",
                       "has %zu values in its conditions, at most 5 are allowed", count);
        action(call, place.text, rule, true);
        for (size_t j = 0; j < i; j++)
            if (json_int_or(rule, "priority", -1) ==
                json_int_or(json_array_get(rules, j), "priority", -2))
                rule_error(call, place_in(place.text, "priority").text, NULL,
                           "another rule of this listener has priority %" PRId64,
                           json_int_or(rule, "priority", 0));
    }
}

/* --- listeners --- */

static void certificates(struct rule_call *call, const json_t *listener, size_t index)
{
    static const char *const secure_only[] = {"certificateArn", "additionalCertificateArns",
                                              "sslPolicy", "alpnPolicy"};
    bool has_certificate = rule_has(listener, "certificateArn");
    const char *protocol = rule_text(listener, "protocol");
    bool secure = protocol == NULL ? has_certificate
                                   : strcmp(protocol, "HTTPS") == 0 || strcmp(protocol, "TLS") == 0;

    if (secure && !has_certificate)
        rule_error(call, listener_place(index, "certificateArn").text, NULL,
                   "a listener with protocol %s needs a certificate", protocol);
    for (size_t i = 0; !secure && i < 4; i++)
        if (rule_has(listener, secure_only[i]))
            rule_error(call, listener_place(index, secure_only[i]).text,
                       "remove it, or give the listener a protocol and certificate for it",
                       "has no meaning without HTTPS or TLS");
    rule_arn(call, listener_place(index, "certificateArn").text,
             rule_text(listener, "certificateArn"), NULL, NULL);
    rule_arn_region(call, listener_place(index, "certificateArn").text,
                    rule_text(listener, "certificateArn"), rule_region(call),
                    "where the load balancer is");
}

static bool can_forward(const char *listener, const char *group)
{
    if (strcmp(listener, "TLS") == 0)
        return strcmp(group, "TCP") == 0 || strcmp(group, "TLS") == 0;
    if (strcmp(listener, "TCP") == 0)
        return strcmp(group, "TCP") == 0 || strcmp(group, "TCP_UDP") == 0;
    if (strcmp(listener, "UDP") == 0)
        return strcmp(group, "UDP") == 0 || strcmp(group, "TCP_UDP") == 0;
    return strcmp(listener, "TCP_UDP") != 0 || strcmp(group, "TCP_UDP") == 0;
}

/* The name of the group that a network listener forwards to. */
static void network_target(struct rule_call *call, const json_t *listener, size_t index)
{
    const json_t *groups = catalog_value(call->spec, "targetGroups");
    const char *name = rule_text(listener, "target");
    const char *usual = rule_has(listener, "certificateArn") ? "TLS" : "TCP";
    const json_t *group = NULL;

    if (name == NULL)
        name = rule_text(listener, "defaultAction.target");
    if (name != NULL)
        group = group_named(call, name);
    else if (json_array_size(groups) == 1)
        group = json_array_get(groups, 0);
    if (name == NULL && group == NULL && !rule_has(listener, "target") &&
        !rule_has(listener, "defaultAction.target"))
        rule_error(call, listener_place(index, "").text, "give it a target",
                   "forwards to no target group");
    const char *protocol = json_text_or(listener, "protocol", usual);
    const char *of_group = json_text_or(group, "protocol", "TCP");
    if (group != NULL && !can_forward(protocol, of_group))
        rule_error(call, listener_place(index, "protocol").text, NULL,
                   "a %s listener cannot forward to target group %s, whose protocol is %s",
                   protocol, json_text_or(group, "name", "?"), of_group);
}

static void listeners(struct rule_call *call, bool is_network)
{
    const json_t *list = catalog_value(call->spec, "listeners");

    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *listener = json_array_get(list, i);

        certificates(call, listener, i);
        target(call, listener_place(i, "target").text, rule_text(listener, "target"));
        if (rule_has(listener, "target") && rule_has(listener, "defaultAction"))
            rule_error(call, listener_place(i, "defaultAction").text, NULL,
                       "one of target and defaultAction is enough");
        if (rule_has(listener, "defaultAction"))
            action(call, listener_place(i, "defaultAction").text,
                   catalog_value(listener, "defaultAction"), true);
        if (is_network)
            network_target(call, listener, i);
        rules_of(call, listener, i);
        for (size_t j = 0; j < i; j++)
            if (json_int_or(listener, "port", -1) ==
                json_int_or(json_array_get(list, j), "port", -2))
                rule_error(call, listener_place(i, "port").text, NULL,
                           "another listener has port %" PRId64, json_int_or(listener, "port", 0));
    }
}

/* --- target groups --- */

static void health_check(struct rule_call *call, const json_t *group, size_t index)
{
    int64_t interval = json_int_or(catalog_value(group, "healthCheck"), "interval", 30);
    int64_t timeout = json_int_or(catalog_value(group, "healthCheck"), "timeout", 5);
    bool is_lambda = text_equal(rule_text(group, "targetType"), "lambda");
    const char *protocol = rule_text(group, "healthCheck.protocol");

    if (!is_lambda && timeout >= interval)
        rule_error(call, rule_field("targetGroups", index, "healthCheck.timeout"), NULL,
                   "is %" PRId64 " s, which must be less than the interval of %" PRId64 " s",
                   timeout, interval);
    if (!is_lambda && json_is_false(catalog_value(group, "healthCheck.enabled")))
        rule_error(call, rule_field("targetGroups", index, "healthCheck.enabled"), NULL,
                   "can be false for targets of type lambda only");
    if (protocol != NULL && strcmp(protocol, "TCP") == 0 && rule_has(group, "healthCheck.path"))
        rule_error(call, rule_field("targetGroups", index, "healthCheck.path"),
                   "set healthCheck.protocol to HTTP", "has no meaning for a check over TCP");
}

/* What an id of a target must be, unless it is so already. */
static const char *target_form(struct rule_call *call, const char *type, const char *id)
{
    const struct component *target = rule_target(call, id);
    const char *kind = target == NULL ? "" : target->kind->name;
    bool is_instance = strncmp(id, "i-", 2) == 0 || text_equal(kind, "EC2Instance");
    bool is_arn = strncmp(id, "arn:", 4) == 0 || text_equal(kind, "ALB");

    if (strstr(id, "${") != NULL && target == NULL)
        return NULL;
    if (text_equal(type, "instance"))
        return is_instance ? NULL : "the component or the id of an instance";
    if (text_equal(type, "alb"))
        return is_arn ? NULL : "the component or the ARN of an ALB";
    bool is_address = strspn(id, "0123456789.") == strlen(id) || strchr(id, ':') != NULL;

    bool is_value = target != NULL && strstr(id, ".instance_id}") == NULL;

    return is_value || (is_address && !is_arn)
               ? NULL
               : "an IP address; for instances set targetType to instance";
}

static void target_ids(struct rule_call *call, const json_t *group, size_t index)
{
    const char *type = json_text_or(group, "targetType", "ip");
    const json_t *item = NULL;
    size_t at = 0;

    json_array_foreach (catalog_value(group, "targets"), at, item) {
        const char *id = json_text(item, "id");
        const char *form = id == NULL ? NULL : target_form(call, type, id);

        if (form != NULL && !text_equal(type, "lambda"))
            rule_error(call, rule_field("targetGroups", index, "targets"), NULL,
                       "%.80s is no target of type %s, which is %s",
                       rule_target(call, id) == NULL ? id : rule_target(call, id)->id, type, form);
    }
}

static void lambda_group(struct rule_call *call, const json_t *group, size_t index)
{
    static const char *const unused[] = {"port", "stickiness"};
    bool is_lambda = text_equal(rule_text(group, "targetType"), "lambda");
    const json_t *targets = catalog_value(group, "targets"), *item = NULL;
    size_t at = 0;

    for (size_t i = 0; is_lambda && i < 2; i++)
        if (rule_has(group, unused[i]))
            rule_error(call, rule_field("targetGroups", index, unused[i]), NULL,
                       "has no meaning for targets of type lambda");
    if (is_lambda && json_array_size(targets) > 1)
        rule_error(call, rule_field("targetGroups", index, "targets"), NULL,
                   "a target group of type lambda has one function");
    json_array_foreach (targets, at, item) {
        if (rule_has(item, "id") == rule_has(item, "lambda"))
            rule_error(call, rule_field("targetGroups", index, "targets"), NULL,
                       "a target needs exactly one of id and lambda");
        else if (rule_has(item, "lambda") && !is_lambda)
            rule_error(call, rule_field("targetGroups", index, "targets"),
                       "set targetType to lambda", "a function is no target of type %s",
                       json_text_or(group, "targetType", "ip"));
    }
}

static void target_groups(struct rule_call *call, bool is_network)
{
    const json_t *group = NULL;
    size_t index = 0;

    rule_unique(call, "targetGroups", "name");
    json_array_foreach (catalog_value(call->spec, "targetGroups"), index, group) {
        health_check(call, group, index);
        lambda_group(call, group, index);
        target_ids(call, group, index);
        if (is_network && !rule_has(group, "port"))
            rule_error(call, rule_field("targetGroups", index, "port"), NULL,
                       "a target group of an NLB needs a port");
        if (json_int_or(group, "slowStart", 0) > 0 && json_int_or(group, "slowStart", 0) < 30)
            rule_error(call, rule_field("targetGroups", index, "slowStart"), NULL,
                       "must be 0 or 30 to 900 seconds");
        if (json_int_or(group, "slowStart", 0) > 0 &&
            !text_equal(json_text_or(group, "algorithm", "round_robin"), "round_robin"))
            rule_error(call, rule_field("targetGroups", index, "slowStart"), NULL,
                       "works with algorithm round_robin only");
    }
}

/* --- the balancer --- */

static void name(struct rule_call *call)
{
    const char *given = rule_text(call->spec, "name");
    const char *stack = call->reader->stack_name;
    bool generated = given == NULL && !rule_has(call->spec, "name");

    if ((given != NULL && text_starts_with(given, "internal-")) ||
        (generated && stack != NULL && text_equal(stack, "internal")))
        rule_error(call, "name", "choose another name", "must not begin with internal-");
}

static void subnets(struct rule_call *call, size_t least)
{
    size_t count = json_array_size(catalog_value(call->spec, "network.subnetIds"));

    if (count > 0 && count < least)
        rule_error(call, "network.subnetIds", NULL,
                   "needs at least two subnets, in different zones");
}

void rules_alb(struct rule_call *call)
{
    const json_t *cidr = NULL;
    size_t index = 0;

    name(call);
    subnets(call, 2);
    listeners(call, false);
    target_groups(call, false);
    json_array_foreach (catalog_value(call->spec, "allowedCIDRs"), index, cidr)
        rule_cidr(call, rule_field("allowedCIDRs", index, ""), json_string_value(cidr), 0, 32);
    if (rule_has(call->spec, "allowedCIDRs") && rule_has(call->spec, "network.securityGroupIds"))
        rule_error(call, "allowedCIDRs", "put them into the rules of those groups",
                   "has no effect with network.securityGroupIds");
}

void rules_nlb(struct rule_call *call)
{
    size_t addresses = json_array_size(catalog_value(call->spec, "elasticIps"));
    size_t places = json_array_size(catalog_value(call->spec, "network.subnetIds"));

    name(call);
    listeners(call, true);
    target_groups(call, true);
    if (addresses > 0 && text_equal(rule_text(call->spec, "scheme"), "internal"))
        rule_error(call, "elasticIps", NULL, "an internal load balancer has no public addresses");
    if (addresses > 0 && addresses != places)
        rule_error(call, "elasticIps", "name the subnets in network.subnetIds, in the same order",
                   "has %zu addresses for %zu subnets", addresses, places);
}
