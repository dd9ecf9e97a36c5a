#include "providers/aws/kinds/group_rules.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/network.h"

enum { PEER_LIMIT_S = 600, PEER_DELAY_S = 5, SYNC_TRIES = 3 };

#define PEER_PREFIX "component:"

/* --- the group itself ---------------------------------------------------------------------- */

static json_t *group_filters(struct part_work *work)
{
    return json_pack("{s:[{s:s, s:[s]}, {s:s, s:[s]}]}", "Filters", "Name", "group-name", "Values",
                     work->name, "Name", "vpc-id", "Values", (const char *)work->arg);
}

static json_t *group_params(struct part_work *work)
{
    const char *text = json_text(work->call->spec, "description");
    char *made = xasprintf("%s/%s of stack %s", work->call->op->service,
                           json_text_or(work->call->tags, "panka:resource", work->name),
                           work->call->op->stack);
    json_t *params = json_pack("{s:s, s:s, s:s, s:o}", "GroupName", work->name, "Description",
                               text == NULL ? made : text, "VpcId", (const char *)work->arg,
                               "TagSpecifications", part_tag_specification(work, "security-group"));
    free(made);
    return params;
}

static json_t *group_removal(struct part_work *work)
{
    return json_pack("{s:s}", "GroupId", part_text(work, "GroupId"));
}

static const struct tag_api ec2_tags = {"ec2",  "CreateTags", "DeleteTags", "Resources",
                                        "Tags", "Tags",       "Key",        "Value"};
static const char *const missing[] = {"InvalidGroup.NotFound", NULL};
static const struct kind_retry passing[] = {
    {"InvalidGroup.NotFound", NULL}, {"InvalidVpcID.NotFound", NULL}, {NULL, NULL}};

const struct part group_part = {
    .what = "security group",
    .step = "group",
    .service = "ec2",
    .read = "DescribeSecurityGroups",
    .read_params = group_filters,
    .list = "SecurityGroups",
    .match = "GroupName",
    .missing = missing,
    .tags_path = "Tags",
    .arn = "GroupId",
    .create = "CreateSecurityGroup",
    .create_params = group_params,
    .retries = passing,
    .tag_api = &ec2_tags,
    .tag_lists = true,
    .named = true,
    .remove = "DeleteSecurityGroup",
    .remove_params = group_removal,
};

/* --- a spec's rules ------------------------------------------------------------------------ */

/* AWS names these four protocols. */
static const char *protocol_of(json_t *rule)
{
    static const char *const names[][2] = {
        {"all", "-1"}, {"6", "tcp"}, {"17", "udp"}, {"1", "icmp"}, {"58", "icmpv6"}};
    bool any_port = text_equal(json_text(rule, "type"), "internal") &&
                    json_object_get(rule, "port") == NULL &&
                    json_object_get(rule, "fromPort") == NULL;
    const char *text = json_text_or(rule, "protocol", any_port ? "-1" : "tcp");
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (strcmp(names[i][0], text) == 0)
            return names[i][1];
    return text;
}

static bool has_ports(const char *protocol)
{
    static const char *const with[] = {"tcp", "udp", "icmp", "icmpv6"};
    for (size_t i = 0; i < ARRAY_LEN(with); i++)
        if (strcmp(with[i], protocol) == 0)
            return true;
    return false;
}

static void put_ports(json_t *permission, json_t *rule, const char *protocol)
{
    const char *type = json_text_or(rule, "type", "");
    bool is_icmp = text_starts_with(protocol, "icmp");
    int64_t any_from = is_icmp ? -1 : 0, any_to = is_icmp ? -1 : 65535;
    int64_t port = strcmp(type, "http") == 0 ? 80 : strcmp(type, "https") == 0 ? 443 : -1;
    port = json_int_or(rule, "port", port);
    int64_t from = json_int_or(rule, "fromPort", port >= 0 ? port : any_from);
    int64_t to = json_int_or(rule, "toPort", is_icmp ? -1 : from > any_from ? from : any_to);
    if (port >= 0)
        to = is_icmp ? json_int_or(rule, "toPort", -1) : port;
    json_put_int(permission, "FromPort", from);
    json_put_int(permission, "ToPort", to);
}

static void put_peers(json_t *permission, const char *list, const char *member, json_t *values,
                      const char *description)
{
    size_t i;
    json_t *value, *peers = json_object_get(permission, list);
    json_array_foreach (values, i, value) {
        if (peers == NULL) {
            peers = json_array();
            json_object_set_new(permission, list, peers);
        }
        json_t *peer = json_pack("{s:O}", member, value);
        json_put_text(peer, "Description", description);
        json_array_append_new(peers, peer);
    }
}

/* --- groups of components that name one another --------------------------------------------- */

struct peer {
    const char *component; /* "service/name" */
    char *id;              /* owned; NULL: not there yet */
};

static void add_tag_filter(json_t *filters, const char *tag, const char *value)
{
    char *name = xasprintf("tag:%s", tag);
    json_array_append_new(filters, json_pack("{s:s, s:[s]}", "Name", name, "Values", value));
    free(name);
}

/* What tells the other component's group; owner: caller. */
static json_t *peer_tags(const struct kind_call *call, const char *component)
{
    const char *slash = strchr(component, '/');
    json_t *tags = json_object();
    static const char *const same[] = {"panka:tenant", "panka:stack", "panka:environment"};
    for (size_t i = 0; i < ARRAY_LEN(same); i++)
        json_put_text(tags, same[i], json_text(call->tags, same[i]));
    char *service = slash == NULL ? xstrdup("") : xstrndup(component, (size_t)(slash - component));
    json_put_text(tags, "panka:service", service);
    json_put_text(tags, "panka:resource", slash == NULL ? component : slash + 1);
    free(service);
    return tags;
}

static bool has_tags(json_t *group, json_t *tags)
{
    json_t *found = kind_tags_of(json_object_get(group, "Tags"), "Key", "Value"), *value;
    const char *name;
    bool all = true;
    json_object_foreach (tags, name, value)
        all = all && json_equal(json_object_get(found, name), value);
    json_decref(found);
    return all;
}

static struct error *look_for_peer(struct kind_call *call, void *arg, bool *done)
{
    struct peer *peer = arg;
    json_t *tags = peer_tags(call, peer->component), *filters = json_array(), *value, *group;
    json_t *result = NULL;
    const char *name;
    size_t i;
    json_object_foreach (tags, name, value)
        add_tag_filter(filters, name, json_string_value(value));
    struct error *err = calls_list(call, "ec2", "DescribeSecurityGroups",
                                   json_pack("{s:o}", "Filters", filters), &result);
    json_array_foreach (json_object_get(result, "SecurityGroups"), i, group) {
        if (peer->id == NULL && has_tags(group, tags))
            peer->id = xstrdup(json_text(group, "GroupId"));
    }
    *done = peer->id != NULL;
    json_decref(tags);
    json_decref(result);
    return err;
}

static struct error *wait_for_peer(struct kind_call *call, const char *component, char **id)
{
    struct peer peer = {.component = component};
    char *step = xasprintf("group of %s", component);
    struct error *err = kind_wait_until(call, &(struct own_wait){.step = step,
                                                                 .check = look_for_peer,
                                                                 .arg = &peer,
                                                                 .delay_s = PEER_DELAY_S,
                                                                 .limit_s = PEER_LIMIT_S});
    free(step);
    *id = peer.id;
    if (err != NULL && err->code == ERR_TIMEOUT)
        err = WRAP(err,
                   "the rules of %s and %s name one another: both must be in the same deployment",
                   call->op->component, component);
    return err;
}

/* --- permissions --------------------------------------------------------------------------- */

static struct error *put_sources(struct kind_call *call, json_t *permission, json_t *sources,
                                 const char *description)
{
    size_t i;
    json_t *source;
    json_array_foreach (sources, i, source) {
        const char *text = json_string_value(source);
        char *id = NULL;
        if (text != NULL && text_starts_with(text, PEER_PREFIX))
            TRY(wait_for_peer(call, text + strlen(PEER_PREFIX), &id));
        json_t *one = json_pack("[s]", id != NULL ? id : text);
        put_peers(permission, "UserIdGroupPairs", "GroupId", one, description);
        json_decref(one);
        free(id);
    }
    return NULL;
}

static struct error *add_permission(struct kind_call *call, json_t *rule, const char *own,
                                    json_t *list)
{
    const char *protocol = protocol_of(rule), *says = json_text(rule, "description");
    bool alone = text_equal(json_text(rule, "type"), "internal") &&
                 json_array_size(json_object_get(rule, "sources")) == 0;
    json_t *permission = json_pack("{s:s}", "IpProtocol", protocol);
    json_array_append_new(list, permission);
    if (has_ports(protocol))
        put_ports(permission, rule, protocol);
    put_peers(permission, "IpRanges", "CidrIp", json_object_get(rule, "cidrBlocks"), says);
    put_peers(permission, "Ipv6Ranges", "CidrIpv6", json_object_get(rule, "ipv6CidrBlocks"), says);
    put_peers(permission, "PrefixListIds", "PrefixListId", json_object_get(rule, "prefixListIds"),
              says);
    if (json_bool_or(rule, "self", alone)) {
        json_t *self = json_pack("[s]", own);
        put_peers(permission, "UserIdGroupPairs", "GroupId", self, says);
        json_decref(self);
    }
    return put_sources(call, permission, json_object_get(rule, "sources"), says);
}

/* The rules of a spec as IpPermissions; `own` is the id that `self` stands for. Owner: caller. */
static struct error *permissions_of(struct kind_call *call, json_t *rules, const char *own,
                                    json_t **out)
{
    json_t *list = json_array(), *rule;
    struct error *err = NULL;
    size_t i;
    json_array_foreach (rules, i, rule) {
        if (err == NULL)
            err = add_permission(call, rule, own, list);
    }
    if (err == NULL)
        *out = list;
    else
        json_decref(list);
    return err;
}

/* --- bringing a group to them --------------------------------------------------------------- */

/* Entries of `set` that `other` has not, or, with `alike`, has with another description. */
static json_t *rules_of(json_t *set, json_t *other, bool alike)
{
    json_t *list = json_array(), *permission;
    const char *key;
    json_object_foreach (set, key, permission) {
        json_t *there = json_object_get(other, key);
        if (alike ? there != NULL && !json_equal(there, permission) : there == NULL)
            json_array_append(list, permission);
    }
    return list;
}

/* One call for all of `list` (consumed); none for none. */
static struct error *change(struct part_work *work, bool egress, const char *verb, json_t *list)
{
    if (json_array_size(list) == 0) {
        json_decref(list);
        return NULL;
    }
    char *operation = xasprintf(strcmp(verb, "Update") == 0 ? "%sSecurityGroupRuleDescriptions%s"
                                                            : "%sSecurityGroup%s",
                                verb, egress ? "Egress" : "Ingress");
    struct error *err = part_mutate(
        work, operation,
        json_pack("{s:s, s:o}", "GroupId", part_text(work, "GroupId"), "IpPermissions", list),
        NULL);
    free(operation);
    return err;
}

static struct error *change_all(struct part_work *work, bool egress, json_t *wanted, json_t *found)
{
    TRY(change(work, egress, "Authorize", rules_of(wanted, found, false)));
    TRY(change(work, egress, "Revoke", rules_of(found, wanted, false)));
    return change(work, egress, "Update", rules_of(wanted, found, true));
}

/* An earlier call whose answer was lost, or one side of a pair of groups, was there first. */
static bool was_made_before(const struct error *err)
{
    return err != NULL && (aws_error_is(error_root(err), "InvalidPermission.Duplicate") ||
                           aws_error_is(error_root(err), "InvalidPermission.NotFound"));
}

static struct error *sync_once(struct part_work *work, bool egress, json_t *set)
{
    json_t *found = network_rule_set(
        json_object_get(work->live, egress ? "IpPermissionsEgress" : "IpPermissions"));
    struct error *err = change_all(work, egress, set, found);
    json_decref(found);
    return err;
}

static struct error *sync_side(struct part_work *work, bool egress, json_t *wanted)
{
    json_t *set = network_rule_set(wanted);
    struct error *err = sync_once(work, egress, set);
    for (int i = 1; i < SYNC_TRIES && was_made_before(err); i++) {
        error_free(err);
        err = part_find(work);
        if (err == NULL && work->live != NULL)
            err = sync_once(work, egress, set);
    }
    json_decref(set);
    return err;
}

struct error *group_sync_spec(struct part_work *work, json_t *spec)
{
    static const char *const lists[] = {"ingress", "egress"};
    for (int i = 0; i < 2; i++) {
        json_t *rules = json_object_get(spec, lists[i]), *permissions = NULL;
        bool as_aws_has_it = i == 1 && rules == NULL;
        if (as_aws_has_it)
            permissions = json_pack("[{s:s, s:[{s:s}]}]", "IpProtocol", "-1", "IpRanges", "CidrIp",
                                    "0.0.0.0/0");
        else
            TRY(permissions_of(work->call, rules, part_text(work, "GroupId"), &permissions));
        struct error *err = sync_side(work, i == 1, permissions);
        json_decref(permissions);
        TRY(err);
    }
    return NULL;
}

struct error *group_revoke_references(struct part_work *work)
{
    static const char *const lists[] = {"IpPermissions", "IpPermissionsEgress"};
    TRY(part_find(work));
    if (work->live == NULL)
        return NULL;
    for (int i = 0; i < 2; i++) {
        json_t *set = network_rule_set(json_object_get(work->live, lists[i])), *permission;
        json_t *list = json_array();
        const char *key;
        json_object_foreach (set, key, permission) {
            const char *peer = json_path_text(permission, "UserIdGroupPairs.0.GroupId");
            if (peer != NULL && !text_equal(peer, part_text(work, "GroupId")))
                json_array_append(list, permission);
        }
        json_decref(set);
        struct error *err = change(work, i == 1, "Revoke", list);
        if (was_made_before(err)) { /* the group's other owner was quicker */
            error_free(err);
            err = NULL;
        }
        TRY(err);
    }
    return NULL;
}

/* --- a group that is made anew --------------------------------------------------------------- */

static bool names_components(json_t *spec)
{
    char *text = spec == NULL ? NULL : json_compact(spec);
    bool found = text != NULL && strstr(text, "\"" PEER_PREFIX) != NULL;
    free(text);
    return found;
}

/* The permissions of `list` that name the group `id`. Owner: caller. */
static json_t *permissions_for(json_t *list, const char *id)
{
    json_t *set = network_rule_set(list), *found = json_array(), *permission;
    const char *key;
    json_object_foreach (set, key, permission) {
        if (text_equal(json_path_text(permission, "UserIdGroupPairs.0.GroupId"), id))
            json_array_append(found, permission);
    }
    json_decref(set);
    return found;
}

static struct error *release_from(struct part_work *work, json_t *group, bool egress)
{
    const char *other = json_text(group, "GroupId");
    json_t *list =
        permissions_for(json_object_get(group, egress ? "IpPermissionsEgress" : "IpPermissions"),
                        part_text(work, "GroupId"));
    struct error *err = NULL;
    if (json_array_size(list) > 0)
        err = calls_make(
            work->call,
            &(struct step_call){
                .step = egress ? "release-egress" : "release-ingress",
                .key = other,
                .service = "ec2",
                .operation = egress ? "RevokeSecurityGroupEgress" : "RevokeSecurityGroupIngress",
                .params = json_pack("{s:s, s:O}", "GroupId", other, "IpPermissions", list),
                .may_be_gone = true},
            NULL);
    json_decref(list);
    return err;
}

static struct error *release_all(struct part_work *work, bool egress)
{
    const char *filter = egress ? "egress.ip-permission.group-id" : "ip-permission.group-id";
    json_t *result = NULL, *group;
    size_t i;
    TRY(calls_list(work->call, "ec2", "DescribeSecurityGroups",
                   json_pack("{s:[{s:s, s:[s]}]}", "Filters", "Name", filter, "Values",
                             part_text(work, "GroupId")),
                   &result));
    struct error *err = NULL;
    json_array_foreach (json_object_get(result, "SecurityGroups"), i, group) {
        json_t *tags = kind_tags_of(json_object_get(group, "Tags"), "Key", "Value");
        bool ours = calls_stack_owns(work->call, tags) &&
                    !text_equal(json_text(group, "GroupId"), part_text(work, "GroupId"));
        json_decref(tags);
        if (err == NULL && ours)
            err = release_from(work, group, egress);
    }
    json_decref(result);
    return err;
}

struct error *group_release(struct part_work *work)
{
    if (names_components(work->call->applied))
        return NULL;
    TRY(release_all(work, false));
    return release_all(work, true);
}
