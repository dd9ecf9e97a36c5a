/* Subnets: their zones, their ranges, and one of each side in every zone. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/cidr.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/network_free.h"
#include "providers/aws/kinds/vpc.h"

enum { ZONES_DEFAULT = 2 };

static const char *const fields[] = {"privateSubnets", "publicSubnets"};
static const char *const words[] = {"private", "public"};

bool vpc_has_side(json_t *spec, enum vpc_side side)
{
    return json_bool_or(json_object_get(spec, fields[side]), "enabled", true);
}

static void subnet_key(enum vpc_side side, size_t index, char out[32])
{
    snprintf(out, 32, "%s-%zu", words[side], index + 1);
}

/* --- zones --------------------------------------------------------------------------------- */

static bool holds(json_t *list, const char *text)
{
    size_t i;
    json_t *one;
    json_array_foreach (list, i, one) {
        if (text_equal(json_string_value(one), text))
            return true;
    }
    return false;
}

/* A zone stays where it was first put: the region's list may change. */
static void keep_zones(json_t *live, size_t count, json_t *zones)
{
    for (size_t i = 0; i < count; i++) {
        const char *zone = NULL;
        for (int side = 0; side < 2 && zone == NULL; side++) {
            char key[32];
            subnet_key((enum vpc_side)side, i, key);
            zone = json_text(json_object_get(live, key), "AvailabilityZone");
        }
        if (zone == NULL)
            break;
        json_array_append_new(zones, json_string(zone));
    }
}

static int by_text(const void *a, const void *b)
{
    const char *const *left = a, *const *right = b;
    return strcmp(*left, *right);
}

/* The first zones of the region that are not taken yet. */
static void fill_zones(json_t *found, size_t count, json_t *zones)
{
    size_t used = 0, i;
    const char **names = xcalloc(json_array_size(found) + 1, sizeof(*names));
    json_t *zone;
    json_array_foreach (found, i, zone) {
        const char *name = json_text(zone, "ZoneName");
        bool usable =
            strcmp(json_text_or(zone, "State", "available"), "available") == 0 &&
            strcmp(json_text_or(zone, "ZoneType", "availability-zone"), "availability-zone") == 0 &&
            strcmp(json_text_or(zone, "OptInStatus", ""), "not-opted-in") != 0;
        if (name != NULL && usable && !holds(zones, name))
            names[used++] = name;
    }
    qsort(names, used, sizeof(*names), by_text);
    for (i = 0; i < used && json_array_size(zones) < count; i++)
        json_array_append_new(zones, json_string(names[i]));
    free(names);
}

static struct error *choose_zones(struct vpc *vpc, json_t *live)
{
    json_t *wanted = json_object_get(vpc->call->spec, "availabilityZones"), *result = NULL;
    size_t count = (size_t)json_int_or(vpc->call->spec, "zoneCount", ZONES_DEFAULT);
    if (json_array_size(wanted) > 0) {
        vpc->zones = json_incref(wanted);
        return NULL;
    }
    vpc->zones = json_array();
    keep_zones(live, count, vpc->zones);
    if (json_array_size(vpc->zones) == count)
        return NULL;
    TRY(calls_list(vpc->call, "ec2", "DescribeAvailabilityZones", json_object(), &result));
    fill_zones(json_object_get(result, "AvailabilityZones"), count, vpc->zones);
    json_decref(result);
    if (json_array_size(vpc->zones) == count)
        return NULL;
    return ERR(ERR_PRECONDITION, "region %s has %zu availability zones, %s asks for %zu",
               aws_session_region(vpc->call->session), json_array_size(vpc->zones), vpc->call->name,
               count);
}

/* --- ranges -------------------------------------------------------------------------------- */

/* What a subnet shall be; `arg` of its work. */
struct subnet_want {
    struct vpc *vpc;
    enum vpc_side side;
    const char *zone;
    char cidr[CIDR_TEXT_BYTES];
    bool is_explicit; /* the spec names the range */
};

static struct error *choose_range(struct subnet_want *want, size_t index)
{
    struct vpc *vpc = want->vpc;
    json_t *section = json_object_get(vpc->call->spec, fields[want->side]);
    const char *text = json_string_value(json_array_get(json_object_get(section, "cidrs"), index));
    struct cidr network, slot;
    want->is_explicit = text != NULL;
    if (text != NULL) {
        snprintf(want->cidr, sizeof(want->cidr), "%s", text);
        return NULL;
    }
    if (!cidr_parse(vpc->cidr, &network) ||
        !cidr_slot(&network, (uint32_t)index, want->side == VPC_PUBLIC, &slot))
        return ERR(ERR_INVALID, "the range %s of %s has no room for a %s subnet in %s", vpc->cidr,
                   vpc->call->name, words[want->side], want->zone);
    cidr_format(&slot, want->cidr);
    return NULL;
}

/* --- subnets ------------------------------------------------------------------------------- */

static json_t *subnet_params(struct part_work *work)
{
    const struct subnet_want *want = work->arg;
    return json_pack("{s:s, s:s, s:s, s:o}", "VpcId", want->vpc->id, "CidrBlock", want->cidr,
                     "AvailabilityZone", want->zone, "TagSpecifications",
                     part_tag_specification(work, "subnet"));
}

static struct error *check_place(struct part_work *work)
{
    const struct subnet_want *want = work->arg;
    const char *zone = part_text(work, "AvailabilityZone"), *cidr = part_text(work, "CidrBlock");
    bool moved =
        !text_equal(zone, want->zone) || (want->is_explicit && !text_equal(cidr, want->cidr));
    if (!moved)
        return NULL;
    return ERR(ERR_PRECONDITION,
               "subnet %s is %s in %s and cannot become %s in %s: a subnet keeps its range and its "
               "zone. Add zones and ranges at the end of their lists, or make a new VPC",
               work->name, cidr, zone, want->cidr, want->zone);
}

static struct error *update_subnet(struct part_work *work)
{
    const struct subnet_want *want = work->arg;
    json_t *section = json_object_get(want->vpc->call->spec, fields[want->side]);
    bool maps = want->side == VPC_PUBLIC && json_bool_or(section, "mapPublicIp", true);
    TRY(check_place(work));
    if (json_bool_or(work->live, "MapPublicIpOnLaunch", false) == maps)
        return NULL;
    return part_mutate(work, "ModifySubnetAttribute",
                       json_pack("{s:s, s:{s:b}}", "SubnetId", part_text(work, "SubnetId"),
                                 "MapPublicIpOnLaunch", "Value", maps),
                       NULL);
}

static const struct part_status subnet_status = {.path = "State",
                                                 .ready = (const char *const[]){"available", NULL}};

const struct part vpc_subnet_part = {
    .what = "subnet",
    .step = "subnet",
    .service = "ec2",
    .read = "DescribeSubnets",
    .id = "SubnetId",
    .list = "Subnets",
    .missing = (const char *const[]){"InvalidSubnetID.NotFound", NULL},
    .by_tags = true,
    .tags_path = "Tags",
    .arn = "SubnetId",
    .status = &subnet_status,
    .create = "CreateSubnet",
    .create_params = subnet_params,
    .retries = vpc_passing,
    .update = update_subnet,
    .tag_api = &vpc_tags,
    .tag_lists = true,
    .named = true,
    .remove = "DeleteSubnet",
    .remove_params = vpc_by_id,
};

static struct error *ensure_subnet(struct vpc *vpc, enum vpc_side side, size_t index)
{
    struct subnet_want want = {
        .vpc = vpc, .side = side, .zone = json_string_value(json_array_get(vpc->zones, index))};
    struct vpc_work work;
    char key[32];
    TRY(choose_range(&want, index));
    subnet_key(side, index, key);
    vpc_work_init(&work, vpc, &vpc_subnet_part, NULL, key);
    work.work.arg = &want;
    struct error *err = part_ensure(&work.work);
    if (err == NULL)
        json_array_append_new(vpc->subnets[side], json_string(part_text(&work.work, "SubnetId")));
    vpc_work_fini(&work);
    return err;
}

struct error *vpc_ensure_subnets(struct vpc *vpc)
{
    json_t *live = NULL;
    TRY(vpc_list(vpc->call, &vpc_subnet_part, &live));
    struct error *err = choose_zones(vpc, live);
    json_decref(live);
    for (int side = 0; side < 2; side++) {
        vpc->subnets[side] = json_array();
        size_t count =
            vpc_has_side(vpc->call->spec, (enum vpc_side)side) ? json_array_size(vpc->zones) : 0;
        for (size_t i = 0; err == NULL && i < count; i++)
            err = ensure_subnet(vpc, (enum vpc_side)side, i);
    }
    return err;
}

static struct error *remove_subnet(struct part_work *work)
{
    return network_free_part(work, "subnet-id");
}

struct error *vpc_drop_subnets(struct vpc *vpc, bool all)
{
    json_t *keep = json_object();
    for (int side = 0; side < 2 && !all; side++)
        for (size_t i = 0; i < json_array_size(vpc->subnets[side]); i++) {
            char key[32];
            subnet_key((enum vpc_side)side, i, key);
            json_object_set_new(keep, key, json_true());
        }
    struct error *err = vpc_sweep(vpc, &vpc_subnet_part, keep, remove_subnet);
    json_decref(keep);
    return err;
}
