#include <stdlib.h>
#include <string.h>

#include "common/cidr.h"
#include "common/mem.h"
#include "providers/sim/ec2.h"
#include "providers/sim/services.h"

/* Rules are kept split: one protocol, port range and peer each, as "~rules" of the group;
 * IpPermissions and IpPermissionsEgress are put together from them. */

static const char *const peer_lists[] = {"IpRanges", "Ipv6Ranges", "UserIdGroupPairs",
                                         "PrefixListIds"};
static const char *const peer_names[] = {"CidrIp", "CidrIpv6", "GroupId", "PrefixListId"};

const struct ec2_kind ec2_groups = {
    "groups",
    "GroupIds",
    "GroupId",
    "SecurityGroups",
    "InvalidGroup.NotFound",
    "security group",
    (const struct ec2_filter[]){
        {"ip-permission.group-id", "IpPermissions.*.UserIdGroupPairs.*.GroupId"},
        {"ip-permission.cidr", "IpPermissions.*.IpRanges.*.CidrIp"},
        {"egress.ip-permission.group-id", "IpPermissionsEgress.*.UserIdGroupPairs.*.GroupId"},
        {NULL, NULL},
    },
    "sg-0",
    "security-group"};

static json_t *find_group(struct sim_call *call)
{
    const char *id = tree_text(call->in, "GroupId"), *name = tree_text(call->in, "GroupName"), *key;
    json_t *group = sim_find(call, "groups", id), *other;

    if (id == NULL && name != NULL)
        json_object_foreach (sim_all(call, "groups"), key, other)
            if (sim_same(tree_text(other, "GroupName"), name))
                return other;
    if (group == NULL && id != NULL && strncmp(id, "sg-", 3) != 0)
        sim_fail(call, 400, "InvalidGroupId.Malformed", "Invalid id: \"%s\"", id);
    else if (group == NULL)
        sim_fail(call, 400, "InvalidGroup.NotFound", "The security group '%s' does not exist",
                 id != NULL ? id : name);
    return group;
}

/* --- rules --- */

static bool same_rule(json_t *a, json_t *b)
{
    static const char *const members[] = {"IpProtocol", "FromPort", "ToPort",
                                          "list",       "peer",     "IsEgress"};

    for (size_t i = 0; i < ARRAY_LEN(members); i++) {
        json_t *left = json_object_get(a, members[i]), *right = json_object_get(b, members[i]);

        if ((left == NULL) != (right == NULL) || (left != NULL && !json_equal(left, right)))
            return false;
    }
    return true;
}

static size_t rule_index(json_t *rules, json_t *rule)
{
    size_t i;
    json_t *other;

    json_array_foreach (rules, i, other)
        if (same_rule(other, rule))
            return i;
    return SIZE_MAX;
}

static json_t *make_rule(json_t *permission, size_t list, json_t *peer, bool egress)
{
    const char *protocol = tree_text_or(permission, "IpProtocol", "-1");
    const char *name = tree_text_or(peer, peer_names[list], "");
    char canonical[CIDR_TEXT_BYTES];
    bool is_range = list < 2 && cidr_canonical(name, canonical);
    json_t *rule = json_pack("{s:s,s:s,s:s,s:b}", "IpProtocol", protocol, "list", peer_lists[list],
                             "peer", is_range ? canonical : name, "IsEgress", egress);

    if (strcmp(protocol, "-1") != 0) {
        tree_put_int(rule, "FromPort", tree_int(permission, "FromPort", -1));
        tree_put_int(rule, "ToPort", tree_int(permission, "ToPort", -1));
    }
    tree_put_text(rule, "Description", tree_text(peer, "Description"));
    return rule;
}

/* The call's permissions, split. Owner: caller. */
static json_t *split_rules(struct sim_call *call, bool egress)
{
    json_t *permissions = json_object_get(call->in, "IpPermissions"), *permission, *peer;
    json_t *rules = json_array();
    size_t i, j;

    if (permissions == NULL && tree_has(call->in, "CidrIp")) {
        json_t *one = json_pack("{s:s}", "CidrIp", tree_text(call->in, "CidrIp"));

        json_array_append_new(rules, make_rule(call->in, 0, one, egress));
        json_decref(one);
    }
    json_array_foreach (permissions, i, permission)
        for (size_t l = 0; l < ARRAY_LEN(peer_lists); l++)
            json_array_foreach (json_object_get(permission, peer_lists[l]), j, peer)
                json_array_append_new(rules, make_rule(permission, l, peer, egress));
    return rules;
}

static json_t *find_permission(json_t *permissions, json_t *rule)
{
    size_t i;
    json_t *permission;

    json_array_foreach (permissions, i, permission)
        if (json_equal(json_object_get(permission, "IpProtocol"),
                       json_object_get(rule, "IpProtocol")) &&
            tree_int(permission, "FromPort", -1) == tree_int(rule, "FromPort", -1) &&
            tree_int(permission, "ToPort", -1) == tree_int(rule, "ToPort", -1))
            return permission;
    return NULL;
}

/* AWS merges the peers of equal port ranges. */
static void build_permissions(struct sim_call *call, json_t *group)
{
    static const char *const ports[] = {"FromPort", "ToPort", NULL};
    size_t i;
    json_t *rule;

    tree_put(group, "IpPermissions", json_array());
    tree_put(group, "IpPermissionsEgress", json_array());
    json_array_foreach (json_object_get(group, "~rules"), i, rule) {
        json_t *permissions = json_object_get(
            group, tree_bool(rule, "IsEgress", false) ? "IpPermissionsEgress" : "IpPermissions");
        json_t *permission = find_permission(permissions, rule), *peer = json_object();

        if (permission == NULL) {
            permission = json_pack("{s:O,s:[],s:[],s:[],s:[]}", "IpProtocol",
                                   json_object_get(rule, "IpProtocol"), "IpRanges", "Ipv6Ranges",
                                   "UserIdGroupPairs", "PrefixListIds");
            tree_copy_members(rule, permission, ports);
            json_array_append_new(permissions, permission);
        }
        for (size_t l = 0; l < ARRAY_LEN(peer_lists); l++)
            if (sim_same(tree_text(rule, "list"), peer_lists[l]))
                tree_put_text(peer, peer_names[l], tree_text(rule, "peer"));
        if (tree_has(peer, "GroupId"))
            tree_put_text(peer, "UserId", call->account);
        tree_put_text(peer, "Description", tree_text(rule, "Description"));
        json_array_append_new(tree_array_of(permission, tree_text(rule, "list")), peer);
    }
}

static bool peers_exist(struct sim_call *call, json_t *rules)
{
    size_t i;
    json_t *rule;

    json_array_foreach (rules, i, rule)
        if (sim_same(tree_text(rule, "list"), "UserIdGroupPairs") &&
            sim_find(call, "groups", tree_text(rule, "peer")) == NULL)
            return sim_fail(call, 400, "InvalidGroup.NotFound",
                            "The security group '%s' does not exist", tree_text(rule, "peer"));
    return true;
}

static json_t *shown_rule(json_t *group, json_t *rule)
{
    static const char *const copied[] = {
        "SecurityGroupRuleId", "IpProtocol", "FromPort", "ToPort", "IsEgress", "Description", NULL};
    json_t *shown = json_object();
    const char *list = tree_text(rule, "list");

    tree_copy_members(rule, shown, copied);
    tree_put_text(shown, "GroupId", tree_text(group, "GroupId"));
    tree_put_text(shown, "GroupOwnerId", tree_text(group, "OwnerId"));
    if (sim_same(list, "IpRanges"))
        tree_put_text(shown, "CidrIpv4", tree_text(rule, "peer"));
    else if (sim_same(list, "Ipv6Ranges"))
        tree_put_text(shown, "CidrIpv6", tree_text(rule, "peer"));
    else if (sim_same(list, "PrefixListIds"))
        tree_put_text(shown, "PrefixListId", tree_text(rule, "peer"));
    else
        tree_put(shown, "ReferencedGroupInfo",
                 json_pack("{s:s}", "GroupId", tree_text(rule, "peer")));
    return shown;
}

static bool authorize(struct sim_call *call)
{
    bool egress = strcmp(call->op->name, "AuthorizeSecurityGroupEgress") == 0;
    json_t *group = find_group(call), *rules = split_rules(call, egress), *own, *rule;
    bool ok = group != NULL && peers_exist(call, rules);
    char id[SIM_ID_BYTES];
    size_t i;

    own = tree_array_of(group, "~rules");
    json_array_foreach (rules, i, rule)
        if (ok && rule_index(own, rule) != SIZE_MAX)
            ok =
                sim_fail(call, 400, "InvalidPermission.Duplicate",
                         "the specified rule \"peer: %s\" already exists", tree_text(rule, "peer"));
    json_array_foreach (rules, i, rule) {
        if (!ok)
            break;
        tree_put_text(rule, "SecurityGroupRuleId", sim_random_id(call->sim, "sgr-0", 16, NULL, id));
        json_array_append(own, rule);
        json_array_append_new(tree_array_of(call->out, "SecurityGroupRules"),
                              shown_rule(group, rule));
    }
    if (ok) {
        build_permissions(call, group);
        tree_put_bool(call->out, "Return", true);
    }
    json_decref(rules);
    return ok;
}

static bool revoke(struct sim_call *call)
{
    bool egress = strcmp(call->op->name, "RevokeSecurityGroupEgress") == 0;
    json_t *group = find_group(call), *rules = split_rules(call, egress), *own, *rule;
    bool ok = group != NULL;
    size_t i;

    own = tree_array_of(group, "~rules");
    json_array_foreach (rules, i, rule) {
        size_t index = rule_index(own, rule);

        if (!ok)
            break;
        if (index == SIZE_MAX)
            ok = sim_fail(call, 400, "InvalidPermission.NotFound",
                          "The specified rule does not exist in this security group.");
        else
            json_array_remove(own, index);
    }
    json_array_foreach (json_object_get(call->in, "SecurityGroupRuleIds"), i, rule) {
        size_t index;

        if (ok && tree_find(own, "SecurityGroupRuleId", json_string_value(rule), &index) != NULL)
            json_array_remove(own, index);
    }
    if (group != NULL)
        build_permissions(call, group);
    if (ok)
        tree_put_bool(call->out, "Return", true);
    json_decref(rules);
    return ok;
}

static bool update_descriptions(struct sim_call *call)
{
    bool egress = strstr(call->op->name, "Egress") != NULL;
    json_t *group = find_group(call), *rules = split_rules(call, egress), *own, *rule;
    size_t i;

    own = json_object_get(group, "~rules");
    json_array_foreach (rules, i, rule) {
        size_t index = rule_index(own, rule);

        if (index == SIZE_MAX)
            continue;
        json_object_del(json_array_get(own, index), "Description"); /* none given: none left */
        tree_put_text(json_array_get(own, index), "Description", tree_text(rule, "Description"));
    }
    if (group != NULL)
        build_permissions(call, group);
    tree_put_bool(call->out, "Return", true);
    json_decref(rules);
    return group != NULL;
}

static bool describe_rules(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "SecurityGroupRules"), *group, *rule;
    json_t *filter = json_array_get(json_object_get(call->in, "Filters"), 0);
    const char *id;
    size_t i;

    json_object_foreach (sim_all(call, "groups"), id, group) {
        if (filter != NULL && sim_same(tree_text(filter, "Name"), "group-id") &&
            !tree_has_text(json_object_get(filter, "Values"), id))
            continue;
        json_array_foreach (json_object_get(group, "~rules"), i, rule)
            json_array_append_new(list, shown_rule(group, rule));
    }
    return true;
}

/* --- groups --- */

static json_t *make_group(const char *name, const char *description, const char *vpc)
{
    return json_pack("{s:s,s:s,s:s,s:[]}", "GroupName", name, "Description", description, "VpcId",
                     vpc, "~rules");
}

/* Every group begins with leave to send anything anywhere. */
static void add_first_rule(struct sim_call *call, json_t *group)
{
    char id[SIM_ID_BYTES];

    json_array_append_new(json_object_get(group, "~rules"),
                          json_pack("{s:s,s:s,s:s,s:b,s:s}", "IpProtocol", "-1", "list", "IpRanges",
                                    "peer", "0.0.0.0/0", "IsEgress", 1, "SecurityGroupRuleId",
                                    sim_random_id(call->sim, "sgr-0", 16, NULL, id)));
    tree_put_text(group, "SecurityGroupArn", tree_text(group, "~arn"));
    build_permissions(call, group);
}

void ec2_make_default_group(struct sim_call *call, json_t *vpc)
{
    json_t *group =
        ec2_new(call, &ec2_groups,
                make_group("default", "default VPC security group", tree_text(vpc, "VpcId")));

    tree_put_bool(group, "~builtin", true);
    add_first_rule(call, group);
}

static bool name_is_good(struct sim_call *call, const char *name)
{
    if (name == NULL || strlen(name) > 255 || strncmp(name, "sg-", 3) == 0 ||
        strcmp(name, "default") == 0)
        return sim_invalid(call, "Value (%s) for parameter groupName is invalid.",
                           name == NULL ? "" : name);
    return true;
}

static bool create_group(struct sim_call *call)
{
    const char *name = tree_text(call->in, "GroupName"), *key;
    const char *vpc = tree_text_or(call->in, "VpcId", EC2_DEFAULT_VPC);
    json_t *group;

    if (!name_is_good(call, name) || ec2_need(call, &ec2_vpcs, vpc) == NULL)
        return false;
    json_object_foreach (sim_all(call, "groups"), key, group)
        if (sim_same(tree_text(group, "GroupName"), name) &&
            sim_same(tree_text(group, "VpcId"), vpc))
            return sim_fail(call, 400, "InvalidGroup.Duplicate",
                            "The security group '%s' already exists for VPC '%s'", name, vpc);
    group = ec2_new(call, &ec2_groups, make_group(name, tree_text(call->in, "Description"), vpc));
    add_first_rule(call, group);
    tree_put_text(call->out, "GroupId", tree_text(group, "GroupId"));
    tree_put_text(call->out, "SecurityGroupArn", tree_text(group, "SecurityGroupArn"));
    tree_put(call->out, "Tags", sim_tags_list(group, "Key", "Value"));
    return true;
}

static bool describe_groups(struct sim_call *call)
{
    return ec2_describe(call, &ec2_groups);
}

/* Is the group named in a rule of another one, or by an interface? */
static bool in_use(struct sim_call *call, const char *id)
{
    const char *key;
    json_t *other;

    json_object_foreach (sim_all(call, "groups"), key, other)
        if (strcmp(key, id) != 0 &&
            tree_find(json_object_get(other, "~rules"), "peer", id, NULL) != NULL)
            return true;
    return ec2_is_used(call, id);
}

static bool delete_group(struct sim_call *call)
{
    json_t *group = find_group(call);
    const char *id = tree_text(group, "GroupId");

    if (group == NULL)
        return false;
    if (tree_bool(group, "~builtin", false))
        return sim_fail(call, 400, "CannotDelete",
                        "the specified group: \"%s\" name: \"default\" cannot be deleted by a user",
                        id);
    if (in_use(call, id))
        return sim_fail(call, 400, "DependencyViolation", "resource %s has a dependent object", id);
    tree_put_bool(call->out, "Return", true);
    tree_put_text(call->out, "GroupId", id);
    sim_remove(call, "groups", tree_text(call->out, "GroupId"));
    return true;
}

const struct sim_handler ec2_group_handlers[] = {
    {"CreateSecurityGroup", create_group},
    {"DescribeSecurityGroups", describe_groups},
    {"DeleteSecurityGroup", delete_group},
    {"AuthorizeSecurityGroupIngress", authorize},
    {"AuthorizeSecurityGroupEgress", authorize},
    {"RevokeSecurityGroupIngress", revoke},
    {"RevokeSecurityGroupEgress", revoke},
    {"UpdateSecurityGroupRuleDescriptionsIngress", update_descriptions},
    {"UpdateSecurityGroupRuleDescriptionsEgress", update_descriptions},
    {"DescribeSecurityGroupRules", describe_rules},
    {NULL, NULL},
};
