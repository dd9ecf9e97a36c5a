/* VPC: ranges, zones, ways out, endpoints. */
#include <stdlib.h>
#include <string.h>

#include "common/cidr.h"
#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

enum { ZONES_DEFAULT = 2, SUBNETS_MAX = 12 };

static const char *const sides[] = {"privateSubnets", "publicSubnets"};

/* A subnet as it will be, and where it is written. */
struct planned {
    struct cidr range;
    char *field; /* owned */
    bool known;
};

static const char *network_text(const struct rule_call *call)
{
    if (rule_has(call->spec, "ipam"))
        return NULL;
    return rule_has(call->spec, "cidr") ? rule_text(call->spec, "cidr") : "10.0.0.0/16";
}

static size_t zone_count(const struct rule_call *call)
{
    const json_t *zones = catalog_value(call->spec, "availabilityZones");

    return json_is_array(zones) ? json_array_size(zones)
                                : (size_t)json_int_or(call->spec, "zoneCount", ZONES_DEFAULT);
}

static bool has_side(const struct rule_call *call, const char *side)
{
    return json_bool_or(json_object_get(call->spec, side), "enabled", true);
}

/* --- zones --------------------------------------------------------------------------------- */

static void check_zones(struct rule_call *call)
{
    const json_t *zones = catalog_value(call->spec, "availabilityZones"), *zone;
    const char *region = rule_region(call);
    size_t i, j;

    if (rule_has(call->spec, "availabilityZones") && rule_has(call->spec, "zoneCount"))
        rule_error(call, "zoneCount", "leave it out", "availabilityZones says the zones already");
    json_array_foreach (zones, i, zone) {
        const char *text = json_string_value(zone);
        char *field = xasprintf("availabilityZones[%zu]", i);

        for (j = 0; j < i; j++)
            if (json_equal(json_array_get(zones, j), zone))
                rule_error(call, field, NULL, "zone %.32s is listed twice", text);
        if (text != NULL && region != NULL && !has_reference(text) &&
            (!text_starts_with(text, region) || strlen(text) != strlen(region) + 1))
            rule_error(call, field, NULL, "zone %.32s is not in the stack's region %s", text,
                       region);
        free(field);
    }
}

/* --- ranges -------------------------------------------------------------------------------- */

static void check_count(struct rule_call *call, const char *side, size_t zones)
{
    char *field = xasprintf("%s.cidrs", side);
    const json_t *list = catalog_value(call->spec, field);

    if (json_is_array(list) && json_array_size(list) != zones)
        rule_error(call, field, "give one range for each zone",
                   "%zu ranges for %zu availability zones", json_array_size(list), zones);
    free(field);
}

/* A range of a side's list, or the one that is chosen for it. */
static void plan_subnet(struct rule_call *call, const struct cidr *network, size_t side,
                        size_t index, struct planned *out)
{
    char *list = xasprintf("%s.cidrs", sides[side]);
    const json_t *item = json_array_get(catalog_value(call->spec, list), index);
    const char *text = json_string_value(item);

    out->field = item != NULL ? xasprintf("%s[%zu]", list, index) : xstrdup(sides[side]);
    free(list);
    if (item == NULL) {
        out->known = cidr_slot(network, (uint32_t)index, side == 1, &out->range);
        if (!out->known)
            rule_error(call, out->field, "take a larger range, or fewer zones",
                       "the VPC's range /%u has no room for this many subnets", network->bits);
        return;
    }
    out->known = text != NULL && !has_reference(text) &&
                 rule_cidr(call, out->field, text, 16, 28) && cidr_parse(text, &out->range);
    if (out->known && !cidr_contains(network, &out->range)) {
        char whole[CIDR_TEXT_BYTES];

        rule_error(call, out->field, NULL, "%.32s is not within the VPC's %s", text,
                   cidr_format(network, whole));
        out->known = false;
    }
}

static void check_overlaps(struct rule_call *call, const struct planned *all, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++) {
            char one[CIDR_TEXT_BYTES], other[CIDR_TEXT_BYTES];

            if (!all[i].known || !all[j].known || !cidr_overlaps(&all[i].range, &all[j].range))
                continue;
            rule_error(call, all[i].field, "give the ranges of all subnets, or of none",
                       "subnet %s overlaps %s of %s", cidr_format(&all[i].range, one),
                       cidr_format(&all[j].range, other), all[j].field);
            return;
        }
}

static void check_subnets(struct rule_call *call, const struct cidr *network)
{
    struct planned all[SUBNETS_MAX] = {0};
    size_t zones = zone_count(call), count = 0;

    for (size_t side = 0; side < 2; side++)
        for (size_t i = 0; has_side(call, sides[side]) && i < zones && count < SUBNETS_MAX; i++)
            plan_subnet(call, network, side, i, &all[count++]);
    check_overlaps(call, all, count);
    for (size_t i = 0; i < count; i++)
        free(all[i].field);
}

static void check_ranges(struct rule_call *call)
{
    const char *text = network_text(call);
    struct cidr network;

    if (rule_has(call->spec, "ipam") && rule_has(call->spec, "cidr"))
        rule_error(call, "cidr", NULL,
                   "the range comes from the pool of ipam: leave one of them out");
    for (size_t side = 0; side < 2; side++) {
        const json_t *section = json_object_get(call->spec, sides[side]);

        check_count(call, sides[side], zone_count(call));
        if (rule_has(call->spec, "ipam") && rule_has(section, "cidrs"))
            rule_error(call, sides[side], NULL,
                       "the VPC's range is not known before: leave cidrs out");
    }
    if (text == NULL)
        return;
    if (rule_cidr(call, "cidr", text, 16, 28) && cidr_parse(text, &network))
        check_subnets(call, &network);
    else if (strchr(text, ':') != NULL)
        rule_error(call, "cidr", NULL, "a VPC's own range is of IPv4");
}

/* --- ways out and endpoints ------------------------------------------------------------------ */

static void check_ways_out(struct rule_call *call)
{
    bool nat = rule_has(call->spec, "natGateway") &&
               json_bool_or(json_object_get(call->spec, "natGateway"), "enabled", true);

    if (!has_side(call, sides[0]) && !has_side(call, sides[1]))
        rule_error(call, "privateSubnets", "enable publicSubnets, privateSubnets or both",
                   "the VPC would have no subnets");
    if (nat && !has_side(call, sides[1]))
        rule_error(call, "natGateway", "enable publicSubnets",
                   "a NAT gateway stands in a public subnet, and there is none");
    if (nat && !has_side(call, sides[0]))
        rule_error(call, "natGateway", "leave it out",
                   "a NAT gateway serves private subnets, and there are none");
    if (rule_is_true(call->spec, "dnsHostnames") &&
        json_is_false(json_object_get(call->spec, "dnsSupport")))
        rule_error(call, "dnsHostnames", "set it to false", "needs dnsSupport");
}

/* The name behind "com.amazonaws.<region>." */
static const char *short_name(const char *service)
{
    const char *at = service;

    for (int dots = 0; text_starts_with(service, "com.") && dots < 3; dots++) {
        at = strchr(at, '.');
        if (at == NULL)
            return service;
        at++;
    }
    return at;
}

static void check_full_name(struct rule_call *call, const char *field, const char *service)
{
    const char *region = rule_region(call);
    char *prefix = region == NULL ? NULL : xasprintf("com.amazonaws.%s.", region);

    if (prefix != NULL && text_starts_with(service, "com.amazonaws.") &&
        !text_starts_with(service, prefix) && !text_starts_with(service, "com.amazonaws.vpce."))
        rule_error(call, field, NULL, "%.80s is not a service of the stack's region %s", service,
                   region);
    free(prefix);
}

static void check_endpoint(struct rule_call *call, const json_t *endpoint, size_t index)
{
    const char *service = rule_text(endpoint, "service"), *type = rule_text(endpoint, "type");
    bool has_gateway = service != NULL && (strcmp(short_name(service), "s3") == 0 ||
                                           strcmp(short_name(service), "dynamodb") == 0);
    bool is_gateway = type != NULL ? strcmp(type, "gateway") == 0 : has_gateway;

    if (service == NULL)
        return;
    check_full_name(call, rule_field("endpoints", index, "service"), service);
    if (is_gateway && !has_gateway)
        rule_error(call, rule_field("endpoints", index, "type"), "write interface",
                   "%.64s has no gateway endpoint: only s3 and dynamodb have", service);
    if (is_gateway && rule_has(endpoint, "securityGroupIds"))
        rule_error(call, rule_field("endpoints", index, "securityGroupIds"), NULL,
                   "a gateway endpoint has no security groups");
    if (!is_gateway && rule_is_true(endpoint, "privateDns") &&
        !(rule_is_true(call->spec, "dnsSupport") && rule_is_true(call->spec, "dnsHostnames")))
        rule_error(call, rule_field("endpoints", index, "privateDns"),
                   "set dnsSupport and dnsHostnames to true, or privateDns to false",
                   "private names need the VPC's own");
}

static void check_endpoints(struct rule_call *call)
{
    const json_t *endpoints = catalog_value(call->spec, "endpoints"), *endpoint;
    size_t i, j;

    json_array_foreach (endpoints, i, endpoint) {
        const char *service = rule_text(endpoint, "service");

        check_endpoint(call, endpoint, i);
        for (j = 0; service != NULL && j < i; j++) {
            const char *other = rule_text(json_array_get(endpoints, j), "service");

            if (other != NULL && strcmp(short_name(other), short_name(service)) == 0)
                rule_error(call, rule_field("endpoints", i, "service"), NULL,
                           "%.64s has an endpoint already, in endpoints[%zu]", service, j);
        }
    }
}

void rules_vpc(struct rule_call *call)
{
    check_zones(call);
    check_ranges(call);
    check_ways_out(call);
    check_endpoints(call);
    rule_group_rules(call, "defaultSecurityGroup.ingress", true);
    rule_group_rules(call, "defaultSecurityGroup.egress", false);
}
