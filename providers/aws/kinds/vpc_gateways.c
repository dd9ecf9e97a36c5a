/* Ways out: the internet gateway, and NAT gateways with their addresses. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/network_free.h"
#include "providers/aws/kinds/vpc.h"

/* --- internet gateway ---------------------------------------------------------------------- */

static json_t *gateway_params(struct part_work *work)
{
    return json_pack("{s:o}", "TagSpecifications",
                     part_tag_specification(work, "internet-gateway"));
}

static bool is_attached(const struct part_work *work, const char *vpc_id)
{
    return text_equal(json_path_text(work->live, "Attachments.0.VpcId"), vpc_id);
}

static struct error *attach(struct part_work *work)
{
    const struct vpc *vpc = work->arg;
    if (is_attached(work, vpc->id))
        return NULL;
    struct error *err =
        part_mutate(work, "AttachInternetGateway",
                    json_pack("{s:s, s:s}", "InternetGatewayId",
                              part_text(work, "InternetGatewayId"), "VpcId", vpc->id),
                    NULL);
    if (vpc_was_done(work, &err, "Resource.AlreadyAssociated") && !is_attached(work, vpc->id))
        err = ERR(ERR_PRECONDITION, "internet gateway %s is attached to another VPC, %s",
                  part_text(work, "InternetGatewayId"),
                  json_path_text(work->live, "Attachments.0.VpcId"));
    return err;
}

const struct part vpc_gateway_part = {
    .what = "internet gateway",
    .step = "igw",
    .service = "ec2",
    .read = "DescribeInternetGateways",
    .id = "InternetGatewayId",
    .list = "InternetGateways",
    .missing = (const char *const[]){"InvalidInternetGatewayID.NotFound", NULL},
    .by_tags = true,
    .tags_path = "Tags",
    .arn = "InternetGatewayId",
    .create = "CreateInternetGateway",
    .create_params = gateway_params,
    .retries = vpc_detaching,
    .update = attach,
    .tag_api = &vpc_tags,
    .tag_lists = true,
    .named = true,
    .remove = "DeleteInternetGateway",
    .remove_params = vpc_by_id,
};

struct error *vpc_ensure_gateway(struct vpc *vpc)
{
    struct vpc_work work;
    if (!vpc_has_side(vpc->call->spec, VPC_PUBLIC))
        return NULL;
    vpc_work_init(&work, vpc, &vpc_gateway_part, "igw", NULL);
    struct error *err = part_ensure(&work.work);
    if (err == NULL)
        vpc->gateway_id = xstrdup(part_text(&work.work, "InternetGatewayId"));
    vpc_work_fini(&work);
    return err;
}

/* Detaching is refused while public addresses are in use. */
struct detaching {
    struct part_work *work;
    char *vpc_id; /* owned */
};

static struct error *try_detach(struct kind_call *call, void *arg, bool *done)
{
    struct detaching *detaching = arg;
    struct part_work *work = detaching->work;
    (void)call;
    struct error *err =
        part_mutate(work, "DetachInternetGateway",
                    json_pack("{s:s, s:s}", "InternetGatewayId",
                              part_text(work, "InternetGatewayId"), "VpcId", detaching->vpc_id),
                    NULL);
    if (vpc_was_done(work, &err, "Gateway.NotAttached")) {
        *done = true;
        return NULL;
    }
    return network_passes(err, done);
}

static struct error *remove_gateway(struct part_work *work)
{
    TRY(part_find(work));
    const char *vpc_id = json_path_text(work->live, "Attachments.0.VpcId");
    struct detaching detaching = {work, vpc_id == NULL ? NULL : xstrdup(vpc_id)};
    struct error *err = NULL;
    if (detaching.vpc_id != NULL)
        err = kind_wait_until(work->call, &(struct own_wait){.step = "detached",
                                                             .check = try_detach,
                                                             .arg = &detaching,
                                                             .delay_s = 15,
                                                             .limit_s = 2700});
    err = network_name_users(work->call, err, "vpc-id", detaching.vpc_id);
    free(detaching.vpc_id);
    return err != NULL ? err : part_start_removal(work);
}

struct error *vpc_drop_gateway(struct vpc *vpc, bool all)
{
    if (!all && vpc->gateway_id != NULL)
        return NULL;
    return vpc_sweep(vpc, &vpc_gateway_part, NULL, remove_gateway);
}

/* --- addresses ----------------------------------------------------------------------------- */

static json_t *address_params(struct part_work *work)
{
    return json_pack("{s:s, s:o}", "Domain", "vpc", "TagSpecifications",
                     part_tag_specification(work, "elastic-ip"));
}

/* A gateway lets go of its address a moment after it is gone. */
static const struct kind_retry address_passing[] = {{"InvalidIPAddress.InUse", NULL}, {NULL, NULL}};

const struct part vpc_address_part = {
    .what = "Elastic IP",
    .step = "address",
    .service = "ec2",
    .read = "DescribeAddresses",
    .id = "AllocationId",
    .list = "Addresses",
    .missing = (const char *const[]){"InvalidAllocationID.NotFound", NULL},
    .by_tags = true,
    .tags_path = "Tags",
    .arn = "AllocationId",
    .create = "AllocateAddress",
    .create_params = address_params,
    .retries = address_passing,
    .tag_api = &vpc_tags,
    .tag_lists = true,
    .named = true,
    .remove = "ReleaseAddress",
    .remove_params = vpc_by_id,
};

/* --- NAT gateways -------------------------------------------------------------------------- */

/* `arg` of a NAT gateway's work. */
struct nat_want {
    const char *subnet;
    char *address; /* allocation id, owned */
};

static json_t *nat_params(struct part_work *work)
{
    const struct nat_want *want = work->arg;
    char *step = xasprintf("nat:%s:%s:%s", work->key, want->subnet, want->address), token[37];
    kind_token(work->call, step, token);
    free(step);
    return json_pack("{s:s, s:s, s:s, s:o}", "SubnetId", want->subnet, "AllocationId",
                     want->address, "ClientToken", token, "TagSpecifications",
                     part_tag_specification(work, "natgateway"));
}

static json_t *nat_filters(struct part_work *work)
{
    return json_pack("{s:[{s:s, s:[s]}]}", "Filter", "Name", "tag:panka:resource", "Values",
                     json_text_or(work->call->tags, "panka:resource", ""));
}

static const char *const nat_ready[] = {"available", NULL};
static const char *const nat_failed[] = {"failed", NULL};
static const char *const nat_leaving[] = {"deleting", NULL};
static const char *const nat_gone[] = {"deleted", NULL};
static const struct part_status nat_status = {.path = "State",
                                              .ready = nat_ready,
                                              .failed = nat_failed,
                                              .leaving = nat_leaving,
                                              .gone = nat_gone,
                                              .reason = "FailureMessage"};

#define NAT_PART(its_status)                                                                       \
    {                                                                                              \
        .what = "NAT gateway", .step = "nat", .service = "ec2", .read = "DescribeNatGateways",     \
        .read_params = nat_filters, .id = "NatGatewayId", .list = "NatGateways",                   \
        .missing = (const char *const[]){"NatGatewayNotFound", NULL}, .by_tags = true,             \
        .has_token = true, .tags_path = "Tags", .arn = "NatGatewayId", .status = (its_status),     \
        .delay_s = 15, .create = "CreateNatGateway", .create_params = nat_params,                  \
        .retries = vpc_passing, .tag_api = &vpc_tags, .tag_lists = true, .named = true,            \
        .remove = "DeleteNatGateway", .remove_params = vpc_by_id                                   \
    }
const struct part vpc_nat_part = NAT_PART(&nat_status);

/* Gateways take minutes to come: all are begun before the first is waited for. */
static const struct part_status begun_status = {
    .path = "State",
    .ready = (const char *const[]){"pending", "available", "failed", NULL},
    .leaving = nat_leaving,
    .gone = nat_gone};
static const struct part begun_nat_part = NAT_PART(&begun_status);

/* How many NAT gateways the spec asks for. */
static size_t nat_count(const struct vpc *vpc)
{
    json_t *section = json_object_get(vpc->call->spec, "natGateway");
    size_t zones = json_array_size(vpc->subnets[VPC_PUBLIC]);
    if (section == NULL || !json_bool_or(section, "enabled", true) || zones == 0)
        return 0;
    return text_equal(json_text(section, "type"), "per-az") ? zones : 1;
}

static struct error *ensure_address(struct vpc *vpc, const char *key, char **id)
{
    struct vpc_work work;
    vpc_work_init(&work, vpc, &vpc_address_part, "nat", key);
    struct error *err = part_ensure(&work.work);
    if (err == NULL)
        *id = xstrdup(part_text(&work.work, "AllocationId"));
    vpc_work_fini(&work);
    return err;
}

/* One that failed in an earlier operation is in the way until it is deleted. */
static struct error *clear_failed(struct part_work *work)
{
    char *step = xasprintf("create-nat:%s", work->key);
    bool begun = kind_began(work->call, step);
    free(step);
    TRY(part_find(work));
    if (begun || !text_equal(part_text(work, "State"), "failed"))
        return NULL;
    return part_remove(work);
}

static struct error *begin_nat(struct vpc *vpc, size_t index)
{
    struct nat_want want = {.subnet =
                                json_string_value(json_array_get(vpc->subnets[VPC_PUBLIC], index))};
    struct vpc_work work;
    char key[24];
    snprintf(key, sizeof(key), "%zu", index + 1);
    vpc_work_init(&work, vpc, &begun_nat_part, "nat", key);
    work.work.arg = &want;
    struct error *err = clear_failed(&work.work);
    if (err == NULL)
        err = ensure_address(vpc, key, &want.address);
    if (err == NULL)
        err = part_ensure(&work.work);
    free(want.address);
    vpc_work_fini(&work);
    return err;
}

/* A gateway that failed gives its address back. */
static struct error *await_nat(struct vpc *vpc, size_t index)
{
    struct vpc_work work, address;
    char key[24];
    snprintf(key, sizeof(key), "%zu", index + 1);
    vpc_work_init(&work, vpc, &vpc_nat_part, "nat", key);
    vpc_work_init(&address, vpc, &vpc_address_part, "nat", key);
    struct error *err = part_wait_ready(&work.work, "available");
    if (err == NULL)
        json_array_append_new(vpc->nats, json_string(part_text(&work.work, "NatGatewayId")));
    else if (err->code == ERR_PROVIDER)
        error_ignore(part_remove(&address.work)); /* err says more; the next run finds it */
    vpc_work_fini(&work);
    vpc_work_fini(&address);
    return err;
}

struct error *vpc_ensure_nats(struct vpc *vpc)
{
    size_t count = nat_count(vpc);
    vpc->nats = json_array();
    for (size_t i = 0; i < count; i++)
        TRY(begin_nat(vpc, i));
    for (size_t i = 0; i < count; i++)
        TRY(await_nat(vpc, i));
    return NULL;
}

struct error *vpc_drop_nats(struct vpc *vpc, bool all)
{
    json_t *keep = json_object();
    for (size_t i = 0; !all && i < json_array_size(vpc->nats); i++) {
        char key[24];
        snprintf(key, sizeof(key), "%zu", i + 1);
        json_object_set_new(keep, key, json_true());
    }
    struct error *err = vpc_sweep(vpc, &vpc_nat_part, keep, part_start_removal);
    if (err == NULL) /* their addresses are free only when they are gone */
        err = vpc_sweep(vpc, &vpc_address_part, keep, part_start_removal);
    json_decref(keep);
    return err;
}
