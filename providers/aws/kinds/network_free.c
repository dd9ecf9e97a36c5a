#include "providers/aws/kinds/network_free.h"

#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"

/* Interfaces of functions go up to forty minutes after the function. */
enum { FREE_LIMIT_S = 2700, REPLACE_LIMIT_S = 300, FREE_DELAY_S = 15, NAMED_MAX = 5 };

static json_t *filtered(const char *name, const char *value)
{
    return json_pack("{s:[{s:s, s:[s]}]}", "Filters", "Name", name, "Values", value);
}

static void name_one(struct buf *text, size_t index, const char *what, const char *id,
                     const char *says)
{
    if (index < NAMED_MAX)
        buf_printf(text, "%s%s %s%s%s%s", text->len > 0 ? ", " : "", what, id,
                   *says != '\0' ? " (" : "", says, *says != '\0' ? ")" : "");
    else if (index == NAMED_MAX)
        buf_add_str(text, ", …");
}

static struct error *interfaces(struct kind_call *call, const char *filter, const char *id,
                                struct buf *text)
{
    json_t *result = NULL, *interface;
    size_t i;
    TRY(calls_list(call, "ec2", "DescribeNetworkInterfaces", filtered(filter, id), &result));
    json_array_foreach (json_object_get(result, "NetworkInterfaces"), i, interface) {
        const char *instance = json_path_text(interface, "Attachment.InstanceId");
        name_one(text, i, "network interface", json_text_or(interface, "NetworkInterfaceId", "?"),
                 instance != NULL ? instance : json_text_or(interface, "Description", ""));
    }
    json_decref(result);
    return NULL;
}

/* Groups whose rules name the group `id`. */
static struct error *referring_groups(struct kind_call *call, const char *id, struct buf *text)
{
    static const char *const filters[] = {"ip-permission.group-id",
                                          "egress.ip-permission.group-id"};
    for (size_t f = 0; f < ARRAY_LEN(filters); f++) {
        json_t *result = NULL, *group;
        size_t i;
        TRY(calls_list(call, "ec2", "DescribeSecurityGroups", filtered(filters[f], id), &result));
        json_array_foreach (json_object_get(result, "SecurityGroups"), i, group) {
            const char *other = json_text_or(group, "GroupId", "?");
            if (strcmp(other, id) != 0)
                name_one(text, i, "a rule of security group", other,
                         json_text_or(group, "GroupName", ""));
        }
        json_decref(result);
    }
    return NULL;
}

/* Who uses it, in words; NULL: nobody that can be seen. Owner: caller. */
static struct error *find_users(struct kind_call *call, const char *filter, const char *id,
                                char **out)
{
    struct buf text = BUF_INIT;
    struct error *err = interfaces(call, filter, id, &text);
    if (err == NULL && strcmp(filter, "group-id") == 0)
        err = referring_groups(call, id, &text);
    *out = err == NULL && text.len > 0 ? xstrdup(buf_str(&text)) : NULL;
    buf_fini(&text);
    return err;
}

/* --- what others made in a VPC ------------------------------------------------------------- */

static const struct {
    const char *operation, *filter, *list, *id, *what, *pass_when;
} inside[] = {
    {"DescribeSubnets", "vpc-id", "Subnets", "SubnetId", "subnet", NULL},
    {"DescribeSecurityGroups", "vpc-id", "SecurityGroups", "GroupId", "security group", "default"},
    {"DescribeInternetGateways", "attachment.vpc-id", "InternetGateways", "InternetGatewayId",
     "internet gateway", NULL},
    {"DescribeVpcEndpoints", "vpc-id", "VpcEndpoints", "VpcEndpointId", "VPC endpoint", NULL},
};

static bool is_foreign(const struct kind_call *call, json_t *thing, const char *pass_when)
{
    json_t *tags = kind_tags_of(json_object_get(thing, "Tags"), "Key", "Value");
    bool ours = calls_stack_owns(call, tags); /* its deletion may not be seen yet */
    json_decref(tags);
    return !ours &&
           (pass_when == NULL || strcmp(json_text_or(thing, "GroupName", ""), pass_when) != 0);
}

/* Nothing will take these away: they are not waited for. */
static struct error *refuse_foreign(struct kind_call *call, const char *vpc_id)
{
    struct buf text = BUF_INIT;
    struct error *err = NULL;
    size_t named = 0;
    for (size_t i = 0; err == NULL && i < ARRAY_LEN(inside); i++) {
        json_t *result = NULL, *thing;
        size_t j;
        err = calls_list(call, "ec2", inside[i].operation, filtered(inside[i].filter, vpc_id),
                         &result);
        json_array_foreach (json_object_get(result, inside[i].list), j, thing) {
            if (is_foreign(call, thing, inside[i].pass_when))
                name_one(&text, named++, inside[i].what, json_text_or(thing, inside[i].id, "?"),
                         json_text_or(thing, "GroupName", ""));
        }
        json_decref(result);
    }
    if (err == NULL && text.len > 0)
        err = ERR(ERR_PRECONDITION,
                  "the VPC %s holds what this component did not make: %s. Remove it first", vpc_id,
                  buf_str(&text));
    buf_fini(&text);
    return err;
}

struct error *network_passes(struct error *err, bool *done)
{
    *done = err == NULL;
    if (err == NULL || !aws_error_is(error_root(err), "DependencyViolation"))
        return err;
    error_free(err);
    return NULL;
}

/* --- removing ------------------------------------------------------------------------------ */

struct freeing {
    struct part_work *work;
    const char *filter;
};

static const char *id_of(const struct part_work *work)
{
    return json_path_text(work->live, work->part->arn);
}

static struct error *tell(struct freeing *freeing)
{
    struct part_work *work = freeing->work;
    const char *id = id_of(work);
    char *users = NULL;
    TRY(find_users(work->call, freeing->filter, id, &users));
    if (users == NULL && strcmp(freeing->filter, "vpc-id") == 0)
        return refuse_foreign(work->call, id);
    char *text = xasprintf("%s %s is still used%s%s: waiting", work->part->what, id,
                           users == NULL ? "" : " by ", users == NULL ? "" : users);
    struct error *err = calls_note_once(work->call, id, text);
    free(text);
    free(users);
    return err;
}

static struct error *try_removal(struct kind_call *call, void *arg, bool *done)
{
    struct freeing *freeing = arg;
    (void)call;
    struct error *err = network_passes(part_start_removal(freeing->work), done);
    return err != NULL || *done ? err : tell(freeing);
}

struct error *network_name_users(struct kind_call *call, struct error *err, const char *filter,
                                 const char *id)
{
    char *users = NULL;
    if (err == NULL || err->code != ERR_TIMEOUT || id == NULL)
        return err;
    error_ignore(find_users(call, filter, id, &users)); /* err says what happened */
    if (users != NULL)
        err = WRAP(err, "%s is still used by %s", id, users);
    free(users);
    return err;
}

struct error *network_free_part(struct part_work *work, const char *filter)
{
    struct freeing freeing = {work, filter};
    /* Who uses a group that is made anew waits for the new one: it lets go later or never. */
    bool is_hopeless = work->call->op->replaces && strcmp(filter, "group-id") == 0;
    uint32_t limit_s = is_hopeless ? REPLACE_LIMIT_S : FREE_LIMIT_S;
    char *step = work->key == NULL ? xasprintf("free-%s", work->part->step)
                                   : xasprintf("free-%s:%s", work->part->step, work->key);
    struct error *err = kind_wait_until(work->call, &(struct own_wait){.step = step,
                                                                       .check = try_removal,
                                                                       .arg = &freeing,
                                                                       .delay_s = FREE_DELAY_S,
                                                                       .limit_s = limit_s});
    free(step);
    return network_name_users(work->call, err, filter, id_of(work));
}

/* --- is anybody in it? --------------------------------------------------------------------- */

static void take_ids(json_t *list, const char *member, json_t *ids)
{
    size_t i;
    json_t *item;
    json_array_foreach (list, i, item) {
        const char *id = member == NULL ? json_string_value(item) : json_text(item, member);
        if (id != NULL)
            json_object_set_new(ids, id, json_true());
    }
}

/* Interfaces of the VPC's own gateways and endpoints, as an object of ids. */
static struct error *own_interfaces(struct kind_call *call, const char *vpc_id, json_t *ids)
{
    json_t *result = NULL, *thing;
    size_t i;
    TRY(calls_list(call, "ec2", "DescribeNatGateways",
                   json_pack("{s:[{s:s, s:[s]}]}", "Filter", "Name", "vpc-id", "Values", vpc_id),
                   &result));
    json_array_foreach (json_object_get(result, "NatGateways"), i, thing)
        take_ids(json_object_get(thing, "NatGatewayAddresses"), "NetworkInterfaceId", ids);
    json_decref(result);
    TRY(calls_list(call, "ec2", "DescribeVpcEndpoints", filtered("vpc-id", vpc_id), &result));
    json_array_foreach (json_object_get(result, "VpcEndpoints"), i, thing)
        take_ids(json_object_get(thing, "NetworkInterfaceIds"), NULL, ids);
    json_decref(result);
    return NULL;
}

static struct error *look_inside(struct kind_call *call, const char *vpc_id, struct buf *text)
{
    json_t *own = json_object(), *result = NULL, *interface;
    size_t i, named = 0;
    struct error *err = own_interfaces(call, vpc_id, own);
    if (err == NULL)
        err = calls_list(call, "ec2", "DescribeNetworkInterfaces", filtered("vpc-id", vpc_id),
                         &result);
    json_array_foreach (json_object_get(result, "NetworkInterfaces"), i, interface) {
        const char *id = json_text_or(interface, "NetworkInterfaceId", "?");
        if (json_object_get(own, id) == NULL)
            name_one(text, named++, "network interface", id,
                     json_text_or(interface, "Description", ""));
    }
    json_decref(result);
    json_decref(own);
    return err;
}

static struct error *check_empty(struct kind_call *call, void *arg, bool *done)
{
    struct buf text = BUF_INIT;
    struct error *err = look_inside(call, arg, &text);
    *done = err == NULL && text.len == 0;
    if (err == NULL && !*done) {
        char *note = xasprintf("VPC %s is still lived in by %s: waiting, nothing is taken away yet",
                               (const char *)arg, buf_str(&text));
        err = calls_note_once(call, arg, note);
        free(note);
    }
    buf_fini(&text);
    return err;
}

struct error *network_wait_empty(struct kind_call *call, const char *vpc_id)
{
    struct own_wait wait = {.step = "empty",
                            .check = check_empty,
                            .arg = (char *)vpc_id,
                            .delay_s = FREE_DELAY_S,
                            .limit_s = FREE_LIMIT_S};
    return network_name_users(call, kind_wait_until(call, &wait), "vpc-id", vpc_id);
}

struct error *network_name_quota(struct error *err)
{
    static const struct {
        const char *code, *quota;
    } quotas[] = {
        {"VpcLimitExceeded", "VPCs per Region"},
        {"SubnetLimitExceeded", "Subnets per VPC"},
        {"InternetGatewayLimitExceeded", "Internet gateways per Region"},
        {"AddressLimitExceeded", "EC2-VPC Elastic IPs"},
        {"NatGatewayLimitExceeded", "NAT gateways per Availability Zone"},
        {"RouteTableLimitExceeded", "Route tables per VPC"},
        {"VpcEndpointLimitExceeded", "Gateway VPC endpoints per Region or interface endpoints per "
                                     "VPC"},
        {"SecurityGroupLimitExceeded", "VPC security groups per Region"},
        {"RulesPerSecurityGroupLimitExceeded", "Inbound or outbound rules per security group"},
    };
    for (size_t i = 0; err != NULL && i < ARRAY_LEN(quotas); i++)
        if (aws_error_is(error_root(err), quotas[i].code))
            return WRAP(err,
                        "the account's quota \"%s\" is used up: have it raised (Service Quotas), "
                        "or remove what is not needed",
                        quotas[i].quota);
    return err;
}
