#include "providers/aws/kinds/network.h"

#include <stdlib.h>
#include <string.h>

#include "common/cidr.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"

static json_t *filter(const char *name, const char *value)
{
    return json_pack("{s:[{s:s, s:[s]}]}", "Filters", "Name", name, "Values", value);
}

static struct error *find_default_vpc(struct kind_call *call, struct network *out)
{
    json_t *result = NULL;
    TRY(calls_list(call, "ec2", "DescribeVpcs", filter("isDefault", "true"), &result));
    size_t i;
    json_t *vpc;
    json_array_foreach (json_object_get(result, "Vpcs"), i, vpc) {
        if (out->vpc_id == NULL && json_bool_or(vpc, "IsDefault", false)) {
            out->vpc_id = xstrdup(json_text(vpc, "VpcId"));
            out->cidr = xstrdup(json_text_or(vpc, "CidrBlock", "0.0.0.0/0"));
        }
    }
    json_decref(result);
    if (out->vpc_id != NULL)
        return NULL;
    return ERR(ERR_PRECONDITION,
               "%s needs a network, and region %s has no default VPC: create one (aws ec2 "
               "create-default-vpc)",
               call->name, aws_session_region(call->session));
}

static struct error *find_named_vpc(struct kind_call *call, const char *id, struct network *out)
{
    json_t *result = NULL;
    TRY(calls_find(call, "ec2", "DescribeVpcs", json_pack("{s:[s]}", "VpcIds", id), &result));
    json_t *vpc = json_path(result, "Vpcs.0");
    if (vpc != NULL) {
        out->vpc_id = xstrdup(id);
        out->cidr = xstrdup(json_text_or(vpc, "CidrBlock", "0.0.0.0/0"));
    }
    json_decref(result);
    return vpc != NULL ? NULL
                       : ERR(ERR_PRECONDITION, "%s needs the VPC %s, and there is none in %s",
                             call->name, id, aws_session_region(call->session));
}

/* Is `subnet` a better choice for its zone than `other`? The zone's default one is, then the
 * smallest id, so that every run chooses alike. */
static bool is_better(json_t *subnet, json_t *other)
{
    if (other == NULL)
        return true;
    bool mine = json_bool_or(subnet, "DefaultForAz", false);
    bool theirs = json_bool_or(other, "DefaultForAz", false);
    if (mine != theirs)
        return mine;
    return strcmp(json_text_or(subnet, "SubnetId", ""), json_text_or(other, "SubnetId", "")) < 0;
}

static int by_name(const void *a, const void *b)
{
    const char *const *left = a, *const *right = b;
    return strcmp(*left, *right);
}

static bool is_on(json_t *subnet, enum network_side side)
{
    bool is_public = json_bool_or(subnet, "MapPublicIpOnLaunch", false);
    return side == NETWORK_ANY || is_public == (side == NETWORK_PUBLIC);
}

/* `chosen` is zone -> subnet. */
static void take_subnets(struct network *out, json_t *chosen)
{
    size_t count = 0;
    const char **zones = xcalloc(json_object_size(chosen) + 1, sizeof(*zones));
    const char *zone;
    json_t *subnet;
    json_object_foreach (chosen, zone, subnet)
        zones[count++] = zone;
    qsort(zones, count, sizeof(*zones), by_name);
    out->subnets = json_array();
    out->zones = json_array();
    out->is_public = count > 0;
    for (size_t i = 0; i < count; i++) {
        json_array_append(out->subnets,
                          json_object_get(json_object_get(chosen, zones[i]), "SubnetId"));
        out->is_public = out->is_public && is_on(json_object_get(chosen, zones[i]), NETWORK_PUBLIC);
        json_array_append_new(out->zones, json_string(zones[i]));
    }
    free(zones);
}

/* zone -> the subnet chosen in it. Owner: caller. */
static json_t *choose_subnets(json_t *found, const char *vpc_id, enum network_side side)
{
    json_t *chosen = json_object();
    size_t i;
    json_t *subnet;
    json_array_foreach (found, i, subnet) {
        const char *zone = json_text(subnet, "AvailabilityZone");
        const char *vpc = json_text_or(subnet, "VpcId", "");
        if (zone != NULL && strcmp(vpc, vpc_id) == 0 && is_on(subnet, side) &&
            is_better(subnet, json_object_get(chosen, zone)))
            json_object_set(chosen, zone, subnet);
    }
    return chosen;
}

static struct error *find_subnets(struct kind_call *call, enum network_side side,
                                  struct network *out)
{
    json_t *result = NULL;
    TRY(calls_list(call, "ec2", "DescribeSubnets", filter("vpc-id", out->vpc_id), &result));
    json_t *found = json_object_get(result, "Subnets");
    json_t *chosen = choose_subnets(found, out->vpc_id, side);
    if (json_object_size(chosen) == 0) { /* a default VPC has public subnets only */
        json_decref(chosen);
        chosen = choose_subnets(found, out->vpc_id, NETWORK_ANY);
    }
    take_subnets(out, chosen);
    json_decref(chosen);
    json_decref(result);
    if (json_array_size(out->subnets) > 0)
        return NULL;
    return ERR(ERR_PRECONDITION, "%s needs a network, and the VPC %s has no subnets", call->name,
               out->vpc_id);
}

/* The subnets that the spec names, with their zones and their VPC. */
static struct error *take_named_subnets(struct kind_call *call, json_t *ids, struct network *out)
{
    json_t *result = NULL;
    TRY(calls_find(call, "ec2", "DescribeSubnets", json_pack("{s:O}", "SubnetIds", ids), &result));
    json_t *found = json_object_get(result, "Subnets");
    out->subnets = json_incref(ids);
    out->zones = json_array();
    out->is_public = true;
    size_t i, j;
    json_t *id, *subnet;
    json_array_foreach (ids, i, id) {
        json_array_foreach (found, j, subnet) {
            if (!json_equal(json_object_get(subnet, "SubnetId"), id))
                continue;
            json_array_append(out->zones, json_object_get(subnet, "AvailabilityZone"));
            out->is_public = out->is_public && is_on(subnet, NETWORK_PUBLIC);
            if (out->vpc_id == NULL)
                out->vpc_id = xstrdup(json_text(subnet, "VpcId"));
        }
    }
    json_decref(result);
    if (json_array_size(out->zones) == json_array_size(ids))
        return NULL;
    return ERR(ERR_PRECONDITION, "%s names subnets that are not there: %zu of %zu were found",
               call->name, json_array_size(out->zones), json_array_size(ids));
}

static struct error *find_group(struct kind_call *call, const char *vpc_id, const char *name,
                                json_t **out)
{
    json_t *result = NULL;
    *out = NULL;
    TRY(calls_list(call, "ec2", "DescribeSecurityGroups", filter("group-name", name), &result));
    size_t i;
    json_t *group;
    json_array_foreach (json_object_get(result, "SecurityGroups"), i, group) {
        bool fits = strcmp(json_text_or(group, "GroupName", ""), name) == 0 &&
                    (vpc_id == NULL || strcmp(json_text_or(group, "VpcId", ""), vpc_id) == 0);
        if (fits && *out == NULL)
            *out = json_incref(group);
    }
    json_decref(result);
    return NULL;
}

/* What the tenant's own network has, when the component lives in one. */
static const char *of_tenant(const struct kind_call *call, const char *output)
{
    return json_text(call->op->network, output);
}

/* The tenant's network has one that was made for this; other VPCs have the one AWS makes. */
static struct error *find_default_group(struct kind_call *call, struct network *out)
{
    json_t *group = NULL;
    if (text_equal(out->vpc_id, of_tenant(call, "vpc_id")))
        out->group_id = xstrdup(of_tenant(call, "security_group_id"));
    if (out->group_id != NULL)
        return NULL;
    TRY(find_group(call, out->vpc_id, "default", &group));
    out->group_id = xstrdup(json_text(group, "GroupId"));
    json_decref(group);
    if (out->group_id != NULL)
        return NULL;
    return ERR(ERR_PRECONDITION, "the VPC %s has no default security group", out->vpc_id);
}

static struct error *take_vpc(struct kind_call *call, const char *id, struct network *out)
{
    return id != NULL ? find_named_vpc(call, id, out) : find_default_vpc(call, out);
}

struct error *network_find_vpc(struct kind_call *call, json_t *wanted, char **vpc_id)
{
    struct network network = {0};
    const char *named = json_text_or(wanted, "vpcId", json_text(wanted, "component"));
    struct error *err = take_vpc(call, named != NULL ? named : of_tenant(call, "vpc_id"), &network);
    *vpc_id = err == NULL ? xstrdup(network.vpc_id) : NULL;
    network_fini(&network);
    return err;
}

struct error *network_find_for(struct kind_call *call, json_t *wanted, enum network_side side,
                               struct network *out)
{
    json_t *subnets = json_object_get(wanted, "subnetIds");
    json_t *groups = json_object_get(wanted, "securityGroupIds");
    const char *vpc = json_text_or(wanted, "vpcId", json_text(wanted, "component"));
    memset(out, 0, sizeof(*out));
    if (json_array_size(subnets) > 0)
        TRY(take_named_subnets(call, subnets, out));
    if (vpc == NULL)
        vpc = out->vpc_id != NULL ? out->vpc_id : of_tenant(call, "vpc_id");
    char *id = vpc == NULL ? NULL : xstrdup(vpc);
    free(out->vpc_id);
    out->vpc_id = NULL;
    struct error *err = take_vpc(call, id, out);
    free(id);
    TRY(err);
    if (json_array_size(subnets) == 0)
        TRY(find_subnets(call, side, out));
    TRY(find_default_group(call, out));
    out->groups =
        json_array_size(groups) > 0 ? json_incref(groups) : json_pack("[s]", out->group_id);
    return NULL;
}

struct error *network_find(struct kind_call *call, struct network *out)
{
    return network_find_for(call, NULL, NETWORK_ANY, out);
}

void network_fini(struct network *network)
{
    free(network->vpc_id);
    free(network->cidr);
    free(network->group_id);
    json_decref(network->subnets);
    json_decref(network->zones);
    json_decref(network->groups);
    memset(network, 0, sizeof(*network));
}

struct error *network_restrict(struct network *network, json_t *zones)
{
    json_t *subnets = json_array();
    size_t i, j;
    json_t *wanted, *zone;
    json_array_foreach (zones, i, wanted) {
        size_t before = json_array_size(subnets);
        json_array_foreach (network->zones, j, zone) {
            if (json_equal(zone, wanted))
                json_array_append(subnets, json_array_get(network->subnets, j));
        }
        if (json_array_size(subnets) == before) {
            json_decref(subnets);
            return ERR(ERR_INVALID, "the network has no subnet in zone %s",
                       json_string_value(wanted));
        }
    }
    json_decref(network->subnets);
    network->subnets = subnets;
    json_decref(network->zones);
    network->zones = json_incref(zones);
    return NULL;
}

json_t *network_permission(const struct network_rule *rule)
{
    json_t *permission = json_pack("{s:s, s:i, s:i}", "IpProtocol", rule->protocol, "FromPort",
                                   rule->from_port, "ToPort", rule->to_port);
    json_t *ranges = json_array();
    size_t i;
    json_t *cidr;
    json_array_foreach (rule->cidrs, i, cidr)
        json_array_append_new(ranges,
                              json_pack("{s:O, s:s*}", "CidrIp", cidr, "Description", rule->says));
    if (json_array_size(ranges) > 0)
        json_object_set(permission, "IpRanges", ranges);
    json_decref(ranges);
    if (rule->from_group != NULL)
        json_object_set_new(permission, "UserIdGroupPairs",
                            json_pack("[{s:s}]", "GroupId", rule->from_group));
    return permission;
}

/* One entry of the set: text -> the permission with this one peer. */
static void add_peers(json_t *set, json_t *permission, const char *list, const char *member)
{
    size_t i;
    json_t *peer;
    json_array_foreach (json_object_get(permission, list), i, peer) {
        const char *id = json_text(peer, member), *says = json_text(peer, "Description");
        char canonical[CIDR_TEXT_BYTES];
        if (id == NULL)
            continue;
        if (strncmp(member, "Cidr", 4) == 0 && cidr_canonical(id, canonical))
            id = canonical;
        json_t *one =
            json_pack("{s:O, s:O*, s:O*, s:[{s:s, s:s*}]}", "IpProtocol",
                      json_object_get(permission, "IpProtocol"), "FromPort",
                      json_object_get(permission, "FromPort"), "ToPort",
                      json_object_get(permission, "ToPort"), list, member, id, "Description", says);
        char *key = xasprintf("%s %d-%d %s", json_text_or(permission, "IpProtocol", "-1"),
                              (int)json_int_or(permission, "FromPort", -1),
                              (int)json_int_or(permission, "ToPort", -1), id);
        json_object_set_new(set, key, one);
        free(key);
    }
}

json_t *network_rule_set(json_t *permissions)
{
    static const char *const peers[][2] = {{"IpRanges", "CidrIp"},
                                           {"Ipv6Ranges", "CidrIpv6"},
                                           {"UserIdGroupPairs", "GroupId"},
                                           {"PrefixListIds", "PrefixListId"}};
    json_t *set = json_object();
    size_t i;
    json_t *permission;
    json_array_foreach (permissions, i, permission) {
        for (size_t j = 0; j < ARRAY_LEN(peers); j++)
            add_peers(set, permission, peers[j][0], peers[j][1]);
    }
    return set;
}

static const struct kind_retry passing[] = {{"InvalidGroup.NotFound", NULL}, {NULL, NULL}};

static struct error *create_group(struct kind_call *call, const struct group_want *want)
{
    return calls_make(
        call,
        &(struct step_call){.step = want->step,
                            .key = "create",
                            .service = "ec2",
                            .operation = "CreateSecurityGroup",
                            .params = json_pack("{s:s, s:s, s:s, s:[{s:s, s:o}]}", "GroupName",
                                                want->name, "Description", want->description,
                                                "VpcId", want->vpc_id, "TagSpecifications",
                                                "ResourceType", "security-group", "Tags",
                                                kind_tag_list(call, "Key", "Value"))},
        NULL);
}

/* One call for every rule of the first set that the second lacks; or, to update descriptions, has
 * with another one. */
static struct error *change_rules(struct kind_call *call, const struct group_want *want,
                                  const char *operation, const char *id, json_t *sets[2])
{
    bool updates = text_starts_with(operation, "Update");
    const char *key;
    json_t *permission;
    json_object_foreach (sets[0], key, permission) {
        json_t *there = json_object_get(sets[1], key);
        if (updates ? there == NULL || json_equal(there, permission) : there != NULL)
            continue;
        char *step = xasprintf("%s:%s", want->step, operation);
        struct error *err =
            calls_make(call,
                       &(struct step_call){.step = step,
                                           .key = key,
                                           .service = "ec2",
                                           .operation = operation,
                                           .params = json_pack("{s:s, s:[O]}", "GroupId", id,
                                                               "IpPermissions", permission),
                                           .retries = passing},
                       NULL);
        free(step);
        TRY(err);
    }
    return NULL;
}

static struct error *sync_group(struct kind_call *call, const struct group_want *want,
                                json_t *group)
{
    static const struct tag_api api = {"ec2",  "CreateTags", "DeleteTags", "Resources",
                                       "Tags", "Tags",       "Key",        "Value"};
    const char *id = json_text(group, "GroupId");
    json_t *tags = kind_tags_of(json_object_get(group, "Tags"), "Key", "Value");
    struct error *err = calls_retag(call, &api, id, want->step, tags);
    json_decref(tags);
    TRY(err);
    json_t *wanted = network_rule_set(want->rules);
    json_t *found = network_rule_set(json_object_get(group, "IpPermissions"));
    err =
        change_rules(call, want, "AuthorizeSecurityGroupIngress", id, (json_t *[]){wanted, found});
    if (err == NULL)
        err =
            change_rules(call, want, "RevokeSecurityGroupIngress", id, (json_t *[]){found, wanted});
    if (err == NULL)
        err = change_rules(call, want, "UpdateSecurityGroupRuleDescriptionsIngress", id,
                           (json_t *[]){wanted, found});
    json_decref(wanted);
    json_decref(found);
    return err;
}

struct error *network_ensure_group(struct kind_call *call, const struct group_want *want, char **id)
{
    json_t *group = NULL;
    TRY(find_group(call, want->vpc_id, want->name, &group));
    struct error *err = NULL;
    if (group == NULL) {
        err = create_group(call, want);
        if (err == NULL)
            err = find_group(call, want->vpc_id, want->name, &group);
        if (err == NULL && group == NULL)
            err = ERR(ERR_CONFLICT, "security group %s is not visible yet", want->name);
    } else {
        json_t *tags = kind_tags_of(json_object_get(group, "Tags"), "Key", "Value");
        char *step = xasprintf("%s:create", want->step);
        err = kind_adopt(call, "security group", step, tags);
        free(step);
        json_decref(tags);
    }
    if (err == NULL)
        err = sync_group(call, want, group);
    if (err == NULL)
        *id = xstrdup(json_text(group, "GroupId"));
    json_decref(group);
    return err;
}

/* A group that refuses to go has an interface in use: it is not removed yet. */
static struct error *try_delete(struct kind_call *call, void *arg, bool *done)
{
    const char *const *names = arg; /* step, group id */
    struct error *err =
        calls_make(call,
                   &(struct step_call){.step = names[0],
                                       .key = "delete",
                                       .service = "ec2",
                                       .operation = "DeleteSecurityGroup",
                                       .params = json_pack("{s:s}", "GroupId", names[1]),
                                       .may_be_gone = true},
                   NULL);
    *done = err == NULL;
    if (err != NULL && aws_error_is(err, "DependencyViolation")) {
        error_free(err);
        return NULL;
    }
    return err;
}

struct error *network_remove_group(struct kind_call *call, const char *step, const char *name)
{
    json_t *group = NULL;
    TRY(find_group(call, NULL, name, &group));
    if (group == NULL)
        return NULL;
    json_t *tags = kind_tags_of(json_object_get(group, "Tags"), "Key", "Value");
    char *created = xasprintf("%s:create", step);
    struct error *err = kind_adopt(call, "security group", created, tags);
    free(created);
    json_decref(tags);
    const char *names[] = {step, json_text(group, "GroupId")};
    char *gone = xasprintf("%s-gone", step);
    if (err == NULL)
        err = kind_wait_until(
            call,
            &(struct own_wait){
                .step = gone, .check = try_delete, .arg = names, .delay_s = 15, .limit_s = 1200});
    free(gone);
    json_decref(group);
    return err;
}
