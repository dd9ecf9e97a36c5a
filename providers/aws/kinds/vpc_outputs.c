/* The default security group of a VPC, and the outputs: what of the component there is. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/group_rules.h"
#include "providers/aws/kinds/network_free.h"
#include "providers/aws/kinds/vpc.h"

/* --- default security group ---------------------------------------------------------------- */

static json_t *group_params(struct part_work *work)
{
    const struct vpc *vpc = work->arg;
    char *description = xasprintf("Default group of VPC %s", work->call->name);
    json_t *params = json_pack("{s:s, s:s, s:s, s:o}", "GroupName", work->name, "Description",
                               description, "VpcId", vpc->id, "TagSpecifications",
                               part_tag_specification(work, "security-group"));
    free(description);
    return params;
}

const struct part vpc_group_part = {
    .what = "security group",
    .step = "group",
    .service = "ec2",
    .read = "DescribeSecurityGroups",
    .id = "GroupId",
    .list = "SecurityGroups",
    .missing = (const char *const[]){"InvalidGroup.NotFound", NULL},
    .by_tags = true,
    .tags_path = "Tags",
    .arn = "GroupId",
    .create = "CreateSecurityGroup",
    .create_params = group_params,
    .retries = vpc_passing,
    .tag_api = &vpc_tags,
    .tag_lists = true,
    .named = true,
    .remove = "DeleteSecurityGroup",
    .remove_params = vpc_by_id,
};

/* The section's rules, and everything from within the network. Owner: caller. */
static json_t *group_spec(const struct vpc *vpc)
{
    json_t *section = json_object_get(vpc->call->spec, "defaultSecurityGroup");
    json_t *spec = section == NULL ? json_object() : json_copy(section);
    json_t *ingress = json_copy(json_object_get(section, "ingress"));
    if (ingress == NULL)
        ingress = json_array();
    if (json_bool_or(section, "allowInternalTraffic", true))
        json_array_append_new(ingress,
                              json_pack("{s:s, s:[s], s:s}", "protocol", "-1", "cidrBlocks",
                                        vpc->cidr, "description", "From within the VPC"));
    json_object_set_new(spec, "ingress", ingress);
    return spec;
}

struct error *vpc_ensure_group(struct vpc *vpc)
{
    struct vpc_work work;
    vpc_work_init(&work, vpc, &vpc_group_part, "default-sg", NULL);
    struct error *err = part_ensure(&work.work);
    json_t *spec = group_spec(vpc);
    if (err == NULL)
        err = group_sync_spec(&work.work, spec);
    if (err == NULL)
        vpc->group_id = xstrdup(part_text(&work.work, "GroupId"));
    json_decref(spec);
    vpc_work_fini(&work);
    return err;
}

static struct error *remove_group(struct part_work *work)
{
    TRY(group_revoke_references(work));
    return network_free_part(work, "group-id");
}

struct error *vpc_drop_group(struct vpc *vpc)
{
    return vpc_sweep(vpc, &vpc_group_part, NULL, remove_group);
}

/* --- outputs ------------------------------------------------------------------------------- */

/* Ids, or what is at `path`, of parts with keys "<word>-1", "<word>-2" …; `word` "" for "1", "2".
 * Owner: caller. */
static json_t *in_order(json_t *parts, const char *word, const char *path)
{
    json_t *list = json_array();
    for (size_t i = 1; i <= json_object_size(parts); i++) {
        char key[64];
        snprintf(key, sizeof(key), "%s%s%zu", word, *word == '\0' ? "" : "-", i);
        json_t *value = json_path(json_object_get(parts, key), path);
        if (value != NULL)
            json_array_append(list, value);
    }
    return list;
}

static void put(struct vpc *vpc, const char *output, json_t *value_take)
{
    json_object_set_new(vpc->call->outputs, output, value_take);
}

static struct error *put_subnets(struct vpc *vpc)
{
    json_t *found = NULL, *zones;
    TRY(vpc_list(vpc->call, &vpc_subnet_part, &found));
    put(vpc, "public_subnet_ids", in_order(found, "public", "SubnetId"));
    put(vpc, "private_subnet_ids", in_order(found, "private", "SubnetId"));
    zones = in_order(found, "private", "AvailabilityZone");
    if (json_array_size(zones) == 0) {
        json_decref(zones);
        zones = in_order(found, "public", "AvailabilityZone");
    }
    put(vpc, "availability_zones", zones);
    json_decref(found);
    return NULL;
}

static struct error *put_ways_out(struct vpc *vpc)
{
    json_t *found = NULL;
    TRY(vpc_list(vpc->call, &vpc_gateway_part, &found));
    kind_output(vpc->call, "igw_id", json_text(json_object_get(found, ""), "InternetGatewayId"));
    json_decref(found);
    TRY(vpc_list(vpc->call, &vpc_nat_part, &found));
    put(vpc, "nat_gateway_ids", in_order(found, "", "NatGatewayId"));
    put(vpc, "nat_public_ips", in_order(found, "", "NatGatewayAddresses.0.PublicIp"));
    json_decref(found);
    return NULL;
}

static struct error *put_tables(struct vpc *vpc)
{
    json_t *found = NULL;
    TRY(vpc_list(vpc->call, &vpc_table_part, &found));
    json_t *ids = json_array(), *private = in_order(found, "private", "RouteTableId");
    json_t *public = json_path(json_object_get(found, "public"), "RouteTableId");
    if (public != NULL)
        json_array_append(ids, public);
    json_array_extend(ids, private);
    put(vpc, "route_table_ids", ids);
    json_decref(private);
    json_decref(found);
    return NULL;
}

static struct error *put_endpoints(struct vpc *vpc)
{
    json_t *found = NULL, *ids = json_array(), *live;
    const char *key;
    struct error *err = vpc_list(vpc->call, &vpc_endpoint_part, &found);
    json_object_foreach (found, key, live)
        json_array_append(ids, json_object_get(live, "VpcEndpointId"));
    put(vpc, "endpoint_ids", ids);
    json_decref(found);
    return err;
}

static struct error *put_group(struct vpc *vpc)
{
    json_t *found = NULL;
    TRY(vpc_list(vpc->call, &vpc_group_part, &found));
    kind_output(vpc->call, "security_group_id", json_text(json_object_get(found, ""), "GroupId"));
    json_decref(found);
    return NULL;
}

struct error *vpc_put_outputs(struct vpc *vpc)
{
    kind_output(vpc->call, "vpc_id", vpc->id);
    kind_output(vpc->call, "cidr", vpc->cidr);
    kind_output(vpc->call, "region", aws_session_region(vpc->call->session));
    TRY(put_subnets(vpc));
    TRY(put_ways_out(vpc));
    TRY(put_tables(vpc));
    TRY(put_endpoints(vpc));
    return put_group(vpc);
}
