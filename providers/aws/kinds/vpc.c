/*
 * VPC: a network with its subnets, ways out, routes, endpoints and default security group.
 */
#include "providers/aws/kinds/vpc.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/network_free.h"

#define DEFAULT_CIDR "10.0.0.0/16"

void vpc_fini(struct vpc *vpc)
{
    free(vpc->id);
    free(vpc->cidr);
    free(vpc->gateway_id);
    free(vpc->group_id);
    json_decref(vpc->zones);
    json_decref(vpc->subnets[VPC_PRIVATE]);
    json_decref(vpc->subnets[VPC_PUBLIC]);
    json_decref(vpc->nats);
    json_decref(vpc->tables);
}

/* --- the VPC itself ------------------------------------------------------------------------ */

static json_t *vpc_params(struct part_work *work)
{
    json_t *spec = work->call->spec, *ipam = json_object_get(spec, "ipam");
    json_t *params = json_pack("{s:o}", "TagSpecifications", part_tag_specification(work, "vpc"));
    if (ipam != NULL) {
        json_put_text(params, "Ipv4IpamPoolId", json_text(ipam, "poolId"));
        json_put(params, "Ipv4NetmaskLength", json_incref(json_object_get(ipam, "netmaskLength")));
    } else {
        json_put_text(params, "CidrBlock", json_text_or(spec, "cidr", DEFAULT_CIDR));
    }
    json_put_text(params, "InstanceTenancy", json_text(spec, "tenancy"));
    return params;
}

/* EC2 takes one attribute a call. */
static struct error *set_attribute(struct part_work *work, const char *attribute,
                                   const char *member, bool wanted)
{
    json_t *result = NULL;
    const char *id = part_text(work, "VpcId");
    TRY(kind_query(work->call, "ec2", "DescribeVpcAttribute",
                   json_pack("{s:s, s:s}", "VpcId", id, "Attribute", attribute), &result));
    bool is = json_bool_or(json_object_get(result, member), "Value", false);
    json_decref(result);
    if (is == wanted)
        return NULL;
    return part_mutate_as(work, attribute, "ModifyVpcAttribute",
                          json_pack("{s:s, s:{s:b}}", "VpcId", id, member, "Value", wanted), NULL);
}

/* Names need the resolver: on before them, off after them. */
static struct error *set_dns(struct part_work *work)
{
    bool support = json_bool_or(work->call->spec, "dnsSupport", true);
    bool names = json_bool_or(work->call->spec, "dnsHostnames", true);
    if (support)
        TRY(set_attribute(work, "enableDnsSupport", "EnableDnsSupport", true));
    TRY(set_attribute(work, "enableDnsHostnames", "EnableDnsHostnames", names));
    return support ? NULL : set_attribute(work, "enableDnsSupport", "EnableDnsSupport", false);
}

const struct tag_api vpc_tags = {"ec2",  "CreateTags", "DeleteTags", "Resources",
                                 "Tags", "Tags",       "Key",        "Value"};

/* What was made a moment ago may not be known everywhere yet. */
const struct kind_retry vpc_passing[] = {
    {"InvalidVpcID.NotFound", NULL},
    {"InvalidSubnetID.NotFound", NULL},
    {"InvalidInternetGatewayID.NotFound", NULL},
    {"InvalidGatewayID.NotFound", NULL},
    {"InvalidAllocationID.NotFound", NULL},
    {"InvalidRouteTableID.NotFound", NULL},
    {"InvalidNatGatewayID.NotFound", NULL},
    {"InvalidGroup.NotFound", NULL},
    {"NatGatewayNotFound", NULL},
    {NULL, NULL},
};

const struct kind_retry vpc_detaching[] = {
    {"InvalidVpcID.NotFound", NULL},
    {"InvalidSubnetID.NotFound", NULL},
    {"InvalidInternetGatewayID.NotFound", NULL},
    {"InvalidGatewayID.NotFound", NULL},
    {"InvalidRouteTableID.NotFound", NULL},
    {"InvalidNatGatewayID.NotFound", NULL},
    {"NatGatewayNotFound", NULL},
    {"DependencyViolation", NULL},
    {NULL, NULL},
};

static const struct part_status vpc_status = {.path = "State",
                                              .ready = (const char *const[]){"available", NULL}};

const struct part vpc_part = {
    .what = "VPC",
    .step = "vpc",
    .service = "ec2",
    .read = "DescribeVpcs",
    .id = "VpcId",
    .list = "Vpcs",
    .missing = (const char *const[]){"InvalidVpcID.NotFound", NULL},
    .by_tags = true,
    .tags_path = "Tags",
    .arn = "VpcId",
    .status = &vpc_status,
    .create = "CreateVpc",
    .create_params = vpc_params,
    .keep = (const char *const[]){"Vpc", NULL},
    .update = set_dns,
    .tag_api = &vpc_tags,
    .tag_lists = true,
    .named = true,
    .remove = "DeleteVpc",
    .remove_params = vpc_by_id,
};

/* --- parts --------------------------------------------------------------------------------- */

json_t *vpc_by_id(struct part_work *work)
{
    return json_pack("{s:s}", work->part->id, part_text(work, work->part->arn));
}

bool vpc_was_done(struct part_work *work, struct error **err, const char *code)
{
    if (*err == NULL || !aws_error_is(error_root(*err), code))
        return false;
    error_free(*err);
    *err = part_find(work);
    return *err == NULL;
}

void vpc_work_init(struct vpc_work *work, struct vpc *vpc, const struct part *part,
                   const char *word, const char *key)
{
    const char *name = vpc->call->name;
    memset(work, 0, sizeof(*work));
    work->key = key == NULL || *key == '\0' ? NULL : xstrdup(key);
    if (word == NULL)
        work->name = work->key == NULL ? xstrdup(name) : xasprintf("%s-%s", name, work->key);
    else
        work->name = work->key == NULL ? xasprintf("%s-%s", name, word)
                                       : xasprintf("%s-%s-%s", name, word, work->key);
    work->work = (struct part_work){
        .call = vpc->call, .part = part, .name = work->name, .key = work->key, .arg = vpc};
}

void vpc_work_fini(struct vpc_work *work)
{
    part_fini(&work->work);
    free(work->name);
    free(work->key);
}

/* "subnet-public-1" of step "subnet" -> "public-1"; NULL: of another part. */
static const char *key_of(const struct part *part, const char *value)
{
    size_t len = strlen(part->step);
    if (value == NULL || strncmp(value, part->step, len) != 0)
        return NULL;
    return value[len] == '\0' ? "" : value[len] == '-' ? value + len + 1 : NULL;
}

static bool is_over(const struct part *part, json_t *live)
{
    const char *state = part->status == NULL ? NULL : json_path_text(live, part->status->path);
    for (size_t i = 0; state != NULL && part->status->gone != NULL && part->status->gone[i] != NULL;
         i++)
        if (strcmp(state, part->status->gone[i]) == 0)
            return true;
    return false;
}

static json_t *component_filters(const struct kind_call *call)
{
    static const char *const names[] = {"panka:tenant", "panka:stack", "panka:environment",
                                        "panka:service", "panka:resource"};
    json_t *filters = json_array();
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        const char *value = json_text(call->tags, names[i]);
        char *name = xasprintf("tag:%s", names[i]);
        if (value != NULL)
            json_array_append_new(filters,
                                  json_pack("{s:s, s:[s]}", "Name", name, "Values", value));
        free(name);
    }
    return filters;
}

struct error *vpc_list(struct kind_call *call, const struct part *part, json_t **out)
{
    bool singular = strcmp(part->read, "DescribeNatGateways") == 0;
    json_t *result = NULL, *found = json_object(), *live;
    size_t i;
    *out = NULL;
    struct error *err = calls_list(
        call, "ec2", part->read,
        json_pack("{s:o}", singular ? "Filter" : "Filters", component_filters(call)), &result);
    json_array_foreach (json_object_get(result, part->list), i, live) {
        json_t *tags = kind_tags_of(json_object_get(live, "Tags"), "Key", "Value");
        const char *key = key_of(part, json_text(tags, "panka:part"));
        if (key != NULL && kind_owns(call, tags) && !is_over(part, live))
            json_object_set(found, key, live);
        json_decref(tags);
    }
    json_decref(result);
    if (err == NULL)
        *out = found;
    else
        json_decref(found);
    return err;
}

static struct error *sweep(struct vpc *vpc, const struct part *part, json_t *keys,
                           vpc_remove_fn *remove)
{
    struct error *err = NULL;
    const char *key;
    json_t *live;
    for (int waits = 0; waits < 2 && err == NULL; waits++)
        json_object_foreach (keys, key, live) {
            struct vpc_work work;
            vpc_work_init(&work, vpc, part, NULL, key);
            if (err == NULL && !waits)
                err = remove(&work.work);
            else if (err == NULL)
                err = part_wait_gone(&work.work);
            vpc_work_fini(&work);
        }
    return err;
}

struct error *vpc_sweep(struct vpc *vpc, const struct part *part, json_t *keep,
                        vpc_remove_fn *remove)
{
    json_t *keys = NULL, *value;
    const char *key;
    TRY(vpc_list(vpc->call, part, &keys));
    json_object_foreach (keep, key, value)
        json_object_del(keys, key);
    struct error *err = sweep(vpc, part, keys, remove);
    json_decref(keys);
    return err;
}

/* --- operations ---------------------------------------------------------------------------- */

/* The VPC is there from now on: everything else is made in it. */
static void take_vpc(struct vpc *vpc, struct part_work *work)
{
    vpc->id = xstrdup(part_text(work, "VpcId"));
    vpc->cidr = xstrdup(part_text(work, "CidrBlock"));
    kind_set_id(vpc->call, vpc->id);
}

static struct error *ensure_vpc(struct vpc *vpc)
{
    struct vpc_work work;
    vpc_work_init(&work, vpc, &vpc_part, NULL, NULL);
    struct error *err = part_ensure(&work.work);
    if (err == NULL)
        take_vpc(vpc, &work.work);
    vpc_work_fini(&work);
    return err;
}

static struct error *ensure_all(struct vpc *vpc)
{
    TRY(ensure_vpc(vpc));
    TRY(vpc_ensure_subnets(vpc));
    TRY(vpc_ensure_gateway(vpc));
    TRY(vpc_ensure_nats(vpc));
    TRY(vpc_ensure_tables(vpc));
    TRY(vpc_ensure_group(vpc));
    TRY(vpc_drop_endpoints(vpc, false));
    TRY(vpc_ensure_endpoints(vpc));
    TRY(vpc_drop_tables(vpc, false));
    TRY(vpc_drop_nats(vpc, false));
    TRY(vpc_drop_subnets(vpc, false));
    TRY(vpc_drop_gateway(vpc, false));
    return vpc_put_outputs(vpc);
}

static struct error *vpc_create(struct kind_call *call)
{
    struct vpc vpc = {.call = call};
    struct error *err = network_name_quota(ensure_all(&vpc));
    vpc_fini(&vpc);
    return err;
}

static struct error *vpc_read(struct kind_call *call)
{
    struct vpc vpc = {.call = call};
    struct vpc_work work;
    vpc_work_init(&work, &vpc, &vpc_part, NULL, NULL);
    struct error *err = part_find(&work.work);
    if (err == NULL && work.work.live == NULL)
        err = ERR(ERR_NOT_FOUND, "there is no VPC %s", call->name);
    if (err == NULL) {
        take_vpc(&vpc, &work.work);
        part_remember(&work.work, "vpc");
        err = vpc_put_outputs(&vpc);
    }
    vpc_work_fini(&work);
    vpc_fini(&vpc);
    return err;
}

static struct error *remove_vpc(struct part_work *work)
{
    return network_free_part(work, "vpc-id");
}

static struct error *wait_empty(struct vpc *vpc)
{
    json_t *live = NULL;
    TRY(vpc_list(vpc->call, &vpc_part, &live));
    const char *id = json_text(json_object_get(live, ""), "VpcId");
    struct error *err = id == NULL ? NULL : network_wait_empty(vpc->call, id);
    json_decref(live);
    return err;
}

static struct error *remove_all(struct vpc *vpc)
{
    TRY(wait_empty(vpc));
    TRY(vpc_drop_endpoints(vpc, true));
    TRY(vpc_drop_nats(vpc, true));
    TRY(vpc_drop_group(vpc));
    TRY(vpc_drop_tables(vpc, true));
    TRY(vpc_drop_subnets(vpc, true));
    TRY(vpc_drop_gateway(vpc, true));
    return vpc_sweep(vpc, &vpc_part, NULL, remove_vpc);
}

static struct error *vpc_remove(struct kind_call *call)
{
    struct vpc vpc = {.call = call};
    struct error *err = remove_all(&vpc);
    vpc_fini(&vpc);
    return err;
}

const struct kind kind_vpc = {
    .name = "VPC",
    .create = vpc_create,
    .read = vpc_read,
    .update = vpc_create,
    .remove = vpc_remove,
};
