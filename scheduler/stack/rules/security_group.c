/* Rules of security groups: of the kind SecurityGroup, and of the default group of a VPC. */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

/* One rule at its place. */
struct group_rule {
    struct rule_call *call;
    const json_t *rule;
    const char *list;
    size_t index;
    bool is_ingress;
    const char *protocol; /* NULL: not known */
    int64_t from, to;
};

static const char *at(const struct group_rule *rule, const char *rest)
{
    return rule_field(rule->list, rule->index, rest);
}

static int64_t number(const json_t *rule, const char *field, int64_t fallback)
{
    return json_int_or(rule, field, fallback);
}

static bool has_ports(const char *protocol)
{
    return strcmp(protocol, "tcp") == 0 || strcmp(protocol, "udp") == 0 ||
           strcmp(protocol, "6") == 0 || strcmp(protocol, "17") == 0;
}

static bool is_icmp(const char *protocol)
{
    return text_starts_with(protocol, "icmp") || strcmp(protocol, "1") == 0 ||
           strcmp(protocol, "58") == 0;
}

/* What protocol and ports it comes to. */
static void read_ports(struct group_rule *rule)
{
    const char *type = json_text_or(rule->rule, "type", "");
    bool any = strcmp(type, "internal") == 0 && !rule_has(rule->rule, "port") &&
               !rule_has(rule->rule, "fromPort");
    int64_t port = strcmp(type, "http") == 0 ? 80 : strcmp(type, "https") == 0 ? 443 : -1;

    rule->protocol = json_text_or(rule->rule, "protocol", any ? "-1" : "tcp");
    if (strcmp(rule->protocol, "6") == 0)
        rule->protocol = "tcp";
    port = number(rule->rule, "port", port);
    rule->from = number(rule->rule, "fromPort", port >= 0 ? port : 0);
    rule->to = number(rule->rule, "toPort", port >= 0 ? port : rule->from > 0 ? rule->from : 65535);
}

static void check_type(const struct group_rule *rule)
{
    const char *type = json_text(rule->rule, "type");
    bool fixed = type != NULL && strcmp(type, "internal") != 0;

    if (fixed && (rule_has(rule->rule, "port") || rule_has(rule->rule, "fromPort") ||
                  rule_has(rule->rule, "toPort")))
        rule_error(rule->call, at(rule, "type"), "leave out type, or the ports",
                   "%s says the port already", type);
    if (fixed && strcmp(rule->protocol, "tcp") != 0)
        rule_error(rule->call, at(rule, "protocol"), NULL, "%s is tcp", type);
}

static void check_ports(const struct group_rule *rule)
{
    bool port = rule_has(rule->rule, "port"), from = rule_has(rule->rule, "fromPort");
    bool to = rule_has(rule->rule, "toPort");

    if (port && from)
        rule_error(rule->call, at(rule, "port"), "write port, or fromPort and toPort",
                   "both port and fromPort");
    else if (port && to && !is_icmp(rule->protocol))
        rule_error(rule->call, at(rule, "port"), "write port, or fromPort and toPort",
                   "both port and toPort");
    if (to && !from && !port)
        rule_error(rule->call, at(rule, "toPort"), NULL, "needs fromPort");
    if ((port || from || to) && !has_ports(rule->protocol) && !is_icmp(rule->protocol))
        rule_error(rule->call,
                   at(rule, port   ? "port"
                            : from ? "fromPort"
                                   : "toPort"),
                   NULL, "protocol %s has no ports", rule->protocol);
    if (has_ports(rule->protocol) && rule->from > rule->to)
        rule_error(rule->call, at(rule, "fromPort"), NULL, "%lld is more than toPort %lld",
                   (long long)rule->from, (long long)rule->to);
    if (has_ports(rule->protocol) && (rule->from < 0 || rule->to < 0))
        rule_error(rule->call, at(rule, rule->from < 0 ? "fromPort" : "toPort"), NULL,
                   "-1 is for icmp only");
    if (!port && !from && has_ports(rule->protocol) && !rule_has(rule->rule, "type"))
        rule_error(rule->call, at(rule, ""), "write port, fromPort and toPort, or type",
                   "says no port; for all of them write fromPort 0 and toPort 65535");
}

static void check_everyone(const struct group_rule *rule, const char *field, const char *text)
{
    const char *port = rule_sensitive_port(rule->protocol, rule->from, rule->to);

    if (rule->is_ingress && port != NULL && rule_cidr_is_everyone(text))
        rule_error(rule->call, field, "name the ranges, or the groups, that need it",
                   "opens %s to the whole internet", port);
}

/* The list's path is in rule_field()'s buffer while it is checked. */
static void check_ranges(const struct group_rule *rule, const char *member, bool is_ipv6)
{
    const json_t *list = catalog_value(rule->rule, member), *item;
    size_t i;

    json_array_foreach (list, i, item) {
        const char *text = json_string_value(item);
        char *field = xasprintf("%s[%zu].%s[%zu]", rule->list, rule->index, member, i);

        if (text != NULL && !has_reference(text) && (strchr(text, ':') != NULL) != is_ipv6)
            rule_error(rule->call, field,
                       is_ipv6 ? "IPv4 ranges go into cidrBlocks" : "IPv6 goes into ipv6CidrBlocks",
                       "\"%.64s\" is no IPv%d range", text, is_ipv6 ? 6 : 4);
        else if (rule_cidr(rule->call, field, text, 0, 32) && text != NULL && !has_reference(text))
            check_everyone(rule, field, text);
        free(field);
    }
}

/* "component:service/name" is how a document has a group in a circle; nobody writes it. */
static bool is_group_id(const struct rule_call *call, const char *text)
{
    size_t digits = text_starts_with(text, "sg-") ? strspn(text + 3, "0123456789abcdef") : 0;

    return (digits >= 8 && digits <= 17 && text[3 + digits] == '\0') ||
           (call->reader->checking && text_starts_with(text, "component:"));
}

static void check_sources(const struct group_rule *rule)
{
    const json_t *item;
    size_t i;

    json_array_foreach (catalog_value(rule->rule, "sources"), i, item) {
        const char *text = json_string_value(item);
        const struct component *target = rule_target(rule->call, text);
        char *field = xasprintf("%s[%zu].sources[%zu]", rule->list, rule->index, i);

        if (target != NULL && strcmp(target->kind->name, "SecurityGroup") != 0 &&
            strcmp(target->kind->name, "VPC") != 0)
            rule_error(rule->call, field, NULL,
                       "component %s is of kind %s, this needs SecurityGroup or VPC", target->id,
                       target->kind->name);
        else if (target == NULL && text != NULL && !has_reference(text) &&
                 !is_group_id(rule->call, text))
            rule_error(rule->call, field, "write {component: NAME}, or the id of a group",
                       "\"%.64s\" is neither a component nor the id of a security group", text);
        free(field);
    }
}

static void check_rule(struct group_rule *rule)
{
    static const char *const peers[] = {"cidrBlocks", "ipv6CidrBlocks", "prefixListIds", "sources"};
    bool any = rule_is_true(rule->rule, "self") ||
               strcmp(json_text_or(rule->rule, "type", ""), "internal") == 0;

    read_ports(rule);
    if (has_reference(rule->protocol))
        return;
    check_type(rule);
    check_ports(rule);
    for (size_t i = 0; i < ARRAY_LEN(peers); i++)
        any = any || rule_has(rule->rule, peers[i]);
    if (!any)
        rule_error(rule->call, at(rule, ""),
                   "add cidrBlocks, ipv6CidrBlocks, sources, prefixListIds or self: true",
                   "says nobody whom it lets %s", rule->is_ingress ? "in" : "out");
    check_ranges(rule, "cidrBlocks", false);
    check_ranges(rule, "ipv6CidrBlocks", true);
    check_sources(rule);
}

void rule_group_rules(struct rule_call *call, const char *list, bool is_ingress)
{
    const json_t *item;
    size_t i;

    json_array_foreach (catalog_value(call->spec, list), i, item) {
        struct group_rule rule = {
            .call = call, .rule = item, .list = list, .index = i, .is_ingress = is_ingress};

        check_rule(&rule);
    }
}

void rules_security_group(struct rule_call *call)
{
    const char *name = rule_text(call->spec, "name");

    if (name != NULL && (text_starts_with(name, "sg-") || strcmp(name, "default") == 0))
        rule_error(call, "name", NULL, "AWS keeps names that begin with sg-, and default");
    if (rule_has(call->spec, "network.component") && rule_has(call->spec, "network.vpcId"))
        rule_error(call, "network", NULL, "names both a component and a vpcId");
    rule_target_kind(call, "network.component", "VPC", NULL);
    rule_group_rules(call, "ingress", true);
    rule_group_rules(call, "egress", false);
}
