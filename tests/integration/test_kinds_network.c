/*
 * VPC and SecurityGroup against panka-sim: every mutating call cut, groups that name one another,
 * removal while others still use the network, what is refused and why.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/network.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/look_blank.h"
#include "tests/support/quoted.h"

/* --- the whole network, with names for ids ---------------------------------------------------- */

static const struct {
    const char *operation, *list, *id;
} asked[] = {
    {"DescribeVpcs", "Vpcs", "VpcId"},
    {"DescribeSubnets", "Subnets", "SubnetId"},
    {"DescribeInternetGateways", "InternetGateways", "InternetGatewayId"},
    {"DescribeAddresses", "Addresses", "AllocationId"},
    {"DescribeNatGateways", "NatGateways", "NatGatewayId"},
    {"DescribeRouteTables", "RouteTables", "RouteTableId"},
    {"DescribeVpcEndpoints", "VpcEndpoints", "VpcEndpointId"},
    {"DescribeSecurityGroups", "SecurityGroups", "GroupId"},
};

static const char *name_of(json_t *thing)
{
    json_t *tag;
    size_t i;
    json_array_foreach (json_object_get(thing, "Tags"), i, tag) {
        if (strcmp(json_text(tag, "Key"), "Name") == 0)
            return json_text(tag, "Value");
    }
    return NULL;
}

static char *replaced(char *text_take, const char *what, const char *with)
{
    struct buf out = BUF_INIT;
    const char *from = text_take, *at;
    while ((at = strstr(from, what)) != NULL) {
        buf_add(&out, from, (size_t)(at - from));
        buf_add_str(&out, with);
        from = at + strlen(what);
    }
    buf_add_str(&out, from);
    free(text_take);
    return buf_take(&out);
}

/* What carries a Name or belongs to one, the deleted left out. Owner: caller. */
static json_t *network_look(struct kind_lab *lab)
{
    static const char *const passing[] = {
        "CreateTime", "CreationTimestamp",       "PublicIp",  "ClientToken",
        "DnsEntries", "CidrBlockAssociationSet", "RequestId", NULL};
    json_t *all = json_object(), *names = json_object(), *thing, *name;
    const char *id;
    for (size_t i = 0; i < ARRAY_LEN(asked); i++) {
        json_t *answer = kind_lab_ask(lab, "ec2", asked[i].operation, json_object());
        json_t *kept = json_array();
        size_t j;
        json_array_foreach (json_object_get(answer, asked[i].list), j, thing) {
            if (name_of(thing) == NULL || strcmp(json_text_or(thing, "State", ""), "deleted") == 0)
                continue;
            json_array_append(kept, thing);
            json_object_set_new(names, json_text(thing, asked[i].id), json_string(name_of(thing)));
        }
        json_object_set_new(all, asked[i].list, kept);
        json_decref(answer);
    }
    char *text = json_canonical(all);
    json_object_foreach (names, id, name)
        text = replaced(text, id, json_string_value(name));
    json_decref(all);
    json_decref(names);
    json_t *named = json_parse(text, strlen(text));
    free(text);
    return look_blank(named, passing);
}

/* How many there are, the deleted left out. */
static size_t count(struct kind_lab *lab, const char *list)
{
    json_t *all = network_look(lab);
    size_t number = json_array_size(json_object_get(all, list));
    json_decref(all);
    return number;
}

#define WITH_SIM(suite, name, ...)                                                                 \
    static void body_##name(struct kind_lab *lab);                                                 \
    Test(suite, name)                                                                              \
    {                                                                                              \
        kind_lab_with_sim((const char *const[]){__VA_ARGS__, NULL}, body_##name);                  \
    }                                                                                              \
    static void body_##name(struct kind_lab *lab)

/* --- every call cut --------------------------------------------------------------------------- */

WITH_SIM(kinds_network, vpc_is_cut, "--delay-ms", "5")
{
    static const struct cut_subject subject = {
        .kind = "VPC",
        .name = "net",
        .first = "{'cidr': '10.3.0.0/24', 'zoneCount': 1, 'natGateway': {'type': 'single'},"
                 " 'endpoints': [{'service': 's3'}]}",
        .second = "{'cidr': '10.3.0.0/24', 'zoneCount': 1, 'privateSubnets': {'enabled': true},"
                  " 'publicSubnets': {'enabled': false}, 'dnsHostnames': true,"
                  " 'endpoints': [{'service': 'sqs'}]}",
        .look = network_look,
    };
    kind_cut(lab, &subject);
}

WITH_SIM(kinds_network, ways_out_are_cut, "--delay-ms", "5")
{
    static const struct cut_subject subject = {
        .kind = "VPC",
        .name = "net",
        .first = "{'natGateway': {'type': 'per-az'}}",
        .second = "{'natGateway': {'type': 'single'}}",
        .look = network_look,
    };
    kind_cut(lab, &subject);
}

WITH_SIM(kinds_network, group_is_cut, "--delay-ms", "5")
{
    static const struct cut_subject subject = {
        .kind = "SecurityGroup",
        .name = "web",
        .first = "{'ingress': [{'type': 'https', 'cidrBlocks': ['0.0.0.0/0', '0.0.0.0/0'],"
                 "   'description': 'all'}, {'port': 9000, 'self': true}], 'egress': []}",
        .second = "{'ingress': [{'type': 'https', 'cidrBlocks': ['0.0.0.0/0'],"
                  "   'ipv6CidrBlocks': ['2001:DB8::/32']}, {'fromPort': 7, 'toPort': 9,"
                  "   'protocol': 'udp', 'cidrBlocks': ['10.1.2.3/8']}]}",
        .look = network_look,
    };
    kind_cut(lab, &subject);
}

/* --- lives ------------------------------------------------------------------------------------ */

static json_t *done(struct kind_lab *lab, struct kind_run *run)
{
    check_run(lab, run);
    json_t *outputs = json_incref(run->outputs);
    kind_run_fini(run);
    return outputs;
}

static void drop(struct kind_lab *lab, const char *kind, const char *name, json_t *applied)
{
    struct kind_run run = {.kind = kind, .name = name, .action = OP_DELETE, .applied = applied};
    json_decref(done(lab, &run));
}

static json_t *apply(struct kind_lab *lab, const char *kind, const char *name, json_t *spec,
                     json_t *applied)
{
    struct kind_run run = {.kind = kind,
                           .name = name,
                           .spec = spec,
                           .applied = applied,
                           .parks = true,
                           .action = applied == NULL ? OP_CREATE : OP_UPDATE};
    return done(lab, &run);
}

static void expect_count(struct kind_lab *lab, const char *list, size_t wanted)
{
    cr_expect_eq(count(lab, list), wanted, "%s: %zu instead of %zu", list, count(lab, list),
                 wanted);
}

WITH_SIM(kinds_network, vpc_grows_and_shrinks, "--delay-ms", "20")
{
    json_t *one = quoted_json("{'natGateway': {'type': 'per-az'}, 'zoneCount': 3,"
                              " 'endpoints': [{'service': 's3'}, {'service': 'dynamodb'},"
                              " {'service': 'ecr.api', 'policy': '{\\'Statement\\': []}'}]}");
    json_t *two = quoted_json("{'natGateway': {'type': 'single'}, 'zoneCount': 2,"
                              " 'dnsHostnames': true, 'endpoints': [{'service': 's3'},"
                              " {'service': 'ecr.api', 'privateDns': false}],"
                              " 'defaultSecurityGroup': {'allowInternalTraffic': false,"
                              "   'ingress': [{'port': 80, 'cidrBlocks': ['10.0.0.0/8']}],"
                              "   'egress': []}}");
    static const struct expectation outputs[] = {
        {NULL, "cidr", "10.0.0.0/16"},
        {NULL, "vpc_id", "*"},
        {NULL, "igw_id", "*"},
        {NULL, "security_group_id", "*"},
        {NULL, "availability_zones.2", "eu-west-1c"},
        {NULL, "availability_zones.3", NULL},
        {NULL, "public_subnet_ids.2", "*"},
        {NULL, "private_subnet_ids.2", "*"},
        {NULL, "private_subnet_ids.3", NULL},
        {NULL, "nat_public_ips.2", "*"},
        {NULL, "route_table_ids.3", "*"},
        {NULL, "endpoint_ids.2", "*"},
        {NULL, NULL, NULL},
    };
    json_t *first = apply(lab, "VPC", "net", one, NULL);
    check_values(first, outputs);
    expect_count(lab, "NatGateways", 3);
    (void)kind_lab_mutations(lab);
    json_t *again = apply(lab, "VPC", "net", one, one);
    cr_expect_eq(kind_lab_mutations(lab), 0, "an update to nothing new made calls");
    cr_expect(json_equal(first, again));
    json_decref(again);
    again = apply(lab, "VPC", "net", two, one);
    cr_expect(json_equal(json_path(first, "private_subnet_ids.0"),
                         json_path(again, "private_subnet_ids.0")));
    expect_count(lab, "Subnets", 4);
    expect_count(lab, "NatGateways", 1);
    expect_count(lab, "Addresses", 1);
    expect_count(lab, "RouteTables", 2);
    expect_count(lab, "VpcEndpoints", 2);
    json_decref(again);
    again = apply(lab, "VPC", "net", one, two);
    check_values(again, outputs);
    expect_count(lab, "RouteTables", 4);
    json_decref(again);
    json_decref(first);
    drop(lab, "VPC", "net", one);
    cr_expect_eq(kind_lab_alive(lab), 0);
    drop(lab, "VPC", "net", one);
    json_decref(one);
    json_decref(two);
}

/* Every subnet's way out is where the documentation says. */
WITH_SIM(kinds_network, routes_lead_out, "--delay-ms", "5")
{
    json_t *spec = quoted_json("{'natGateway': {'type': 'per-az'}, 'zoneCount': 3}");
    json_decref(apply(lab, "VPC", "net", spec, NULL));
    json_t *all = network_look(lab), *table;
    static const char *const expected[][3] = {
        {"net-public-rtb", "net-igw", "net-public-1 net-public-2 net-public-3 "},
        {"net-private-rtb-1", "net-nat-1", "net-private-1 "},
        {"net-private-rtb-2", "net-nat-2", "net-private-2 "},
        {"net-private-rtb-3", "net-nat-3", "net-private-3 "},
    };
    size_t i, j, found = 0;
    json_array_foreach (json_object_get(all, "RouteTables"), i, table) {
        json_t *one;
        const char *target = NULL;
        struct buf subnets = BUF_INIT;
        json_array_foreach (json_object_get(table, "Routes"), j, one) {
            if (strcmp(json_text_or(one, "DestinationCidrBlock", ""), "0.0.0.0/0") == 0)
                target = json_text_or(one, "NatGatewayId", json_text(one, "GatewayId"));
        }
        for (j = 1; j <= 3; j++) {
            json_t *association;
            size_t k;
            char *pub = xasprintf("net-public-%zu", j), *priv = xasprintf("net-private-%zu", j);
            json_array_foreach (json_object_get(table, "Associations"), k, association) {
                const char *subnet = json_text_or(association, "SubnetId", "");
                if (strcmp(subnet, pub) == 0 || strcmp(subnet, priv) == 0)
                    buf_printf(&subnets, "%s ", subnet);
            }
            free(pub);
            free(priv);
        }
        for (j = 0; j < ARRAY_LEN(expected); j++) {
            if (strcmp(expected[j][0], json_text(table, "RouteTableId")) != 0)
                continue;
            found++;
            cr_expect_str_eq(target, expected[j][1]);
            cr_expect_str_eq(buf_str(&subnets), expected[j][2]);
        }
        buf_fini(&subnets);
    }
    cr_expect_eq(found, ARRAY_LEN(expected));
    json_decref(all);
    drop(lab, "VPC", "net", spec);
    json_decref(spec);
}

/* A pool gives the range and has it back. */
WITH_SIM(kinds_network, ipam_gives_the_range, "--delay-ms", "5")
{
    json_t *ipam = kind_lab_ask(lab, "ec2", "CreateIpam", json_object());
    json_t *pool = kind_lab_ask(lab, "ec2", "CreateIpamPool",
                                json_pack("{s:s, s:s}", "IpamScopeId",
                                          json_path_text(ipam, "Ipam.PrivateDefaultScopeId"),
                                          "AddressFamily", "ipv4"));
    const char *id = json_path_text(pool, "IpamPool.IpamPoolId");
    json_decref(kind_lab_ask(lab, "ec2", "ProvisionIpamPoolCidr",
                             json_pack("{s:s, s:s}", "IpamPoolId", id, "Cidr", "10.64.0.0/12")));
    json_t *spec = json_pack("{s:{s:s, s:i}}", "ipam", "poolId", id, "netmaskLength", 20);
    json_t *outputs = apply(lab, "VPC", "net", spec, NULL);
    cr_expect_str_eq(json_text(outputs, "cidr"), "10.64.0.0/20");
    json_decref(outputs);
    drop(lab, "VPC", "net", spec);
    json_t *left =
        kind_lab_ask(lab, "ec2", "GetIpamPoolAllocations", json_pack("{s:s}", "IpamPoolId", id));
    cr_expect_eq(json_array_size(json_object_get(left, "IpamPoolAllocations")), 0);
    json_decref(left);
    json_decref(spec);
    json_decref(pool);
    json_decref(ipam);
}

/* --- where components live -------------------------------------------------------------------- */

/* The names of the subnets that are chosen, "-" where there is an error. */
static void expect_chosen(struct kind_lab *lab, json_t *wanted_take, enum network_side side,
                          const char *expected)
{
    struct op op = {0};
    struct kind_call call = {.op = &op, .session = kind_lab_session(lab), .name = "cache"};
    struct network network;
    struct buf names = BUF_INIT;
    struct error *err = network_find_for(&call, wanted_take, side, &network);
    json_t *found = kind_lab_ask(lab, "ec2", "DescribeSubnets", json_object()), *subnet, *id;
    size_t i, j;
    json_array_foreach (network.subnets, i, id) {
        json_array_foreach (json_object_get(found, "Subnets"), j, subnet) {
            if (json_equal(json_object_get(subnet, "SubnetId"), id))
                buf_printf(&names, "%s%s", names.len > 0 ? " " : "",
                           name_of(subnet) == NULL ? "default" : name_of(subnet));
        }
    }
    if (err != NULL)
        buf_printf(&names, "-");
    cr_expect_str_eq(buf_str(&names), expected, "%s instead of %s", buf_str(&names), expected);
    cr_expect(err != NULL || json_array_size(network.groups) == 1);
    error_free(err);
    network_fini(&network);
    buf_fini(&names);
    json_decref(found);
    json_decref(wanted_take);
}

WITH_SIM(kinds_network, subnets_are_chosen, "--delay-ms", "5")
{
    json_t *spec = json_object();
    json_t *outputs = apply(lab, "VPC", "net", spec, NULL);
    json_t *vpc = json_object_get(outputs, "vpc_id");
    json_t *private = json_object_get(outputs, "private_subnet_ids");
    json_t *group = json_object_get(outputs, "security_group_id");
    expect_chosen(lab, NULL, NETWORK_ANY, "default default default");
    expect_chosen(lab, NULL, NETWORK_PRIVATE, "default default default");
    expect_chosen(lab, json_pack("{s:O}", "component", vpc), NETWORK_PRIVATE,
                  "net-private-1 net-private-2");
    expect_chosen(lab, json_pack("{s:O}", "vpcId", vpc), NETWORK_PUBLIC,
                  "net-public-1 net-public-2");
    expect_chosen(lab,
                  json_pack("{s:[O], s:[O]}", "subnetIds", json_array_get(private, 1),
                            "securityGroupIds", group),
                  NETWORK_PUBLIC, "net-private-2");
    expect_chosen(lab, json_pack("{s:s}", "vpcId", "vpc-0123456789abcdef0"), NETWORK_ANY, "-");
    expect_chosen(lab, json_pack("{s:[s]}", "subnetIds", "subnet-0123456789abcdef0"), NETWORK_ANY,
                  "-");
    drop(lab, "VPC", "net", spec);
    json_decref(outputs);
    json_decref(spec);
}

/* --- refusals --------------------------------------------------------------------------------- */

static void refused(struct kind_lab *lab, struct kind_run *run, enum err_code code,
                    const char *says)
{
    struct error *err = kind_lab_run(lab, run);
    char *text = err == NULL ? NULL : error_text(err);
    cr_assert_not_null(err, "%s worked", run->kind);
    cr_expect_eq(err->code, code, "%s", text);
    cr_expect_not_null(strstr(text, says), "%s", text);
    free(text);
    error_free(err);
    kind_run_fini(run);
}

/* The account's addresses are all taken: which quota it is. The next run goes on. */
WITH_SIM(kinds_network, quota_is_named, "--delay-ms", "5")
{
    json_t *spec = quoted_json("{'natGateway': {'type': 'single'}, 'zoneCount': 1}");
    struct kind_run run = {.kind = "VPC", .name = "net", .action = OP_CREATE, .spec = spec};
    char *last = NULL;
    for (int i = 0; i < 50; i++) {
        json_t *made = kind_lab_ask(lab, "ec2", "AllocateAddress", json_object());
        free(last);
        last = xstrdup(json_text(made, "AllocationId"));
        json_decref(made);
    }
    refused(lab, &run, ERR_QUOTA, "EC2-VPC Elastic IPs");
    json_decref(
        kind_lab_ask(lab, "ec2", "ReleaseAddress", json_pack("{s:s}", "AllocationId", last)));
    json_decref(apply(lab, "VPC", "net", spec, NULL));
    expect_count(lab, "NatGateways", 1);
    expect_count(lab, "Vpcs", 1);
    free(last);
    json_decref(spec);
}

/* The tags of a thing as those of another part. Owner: caller. */
static json_t *tags_as(json_t *thing, const char *part)
{
    json_t *tags = json_deep_copy(json_object_get(thing, "Tags")), *tag;
    size_t i;
    json_array_foreach (tags, i, tag) {
        if (strcmp(json_text(tag, "Key"), "panka:part") == 0)
            json_put_text(tag, "Value", part);
    }
    return tags;
}

/* The first of a list whose Name is this one. Owner: caller. */
static json_t *named(struct kind_lab *lab, const char *operation, const char *list,
                     const char *name)
{
    json_t *answer = kind_lab_ask(lab, "ec2", operation, json_object()), *one, *found = NULL;
    size_t i;
    json_array_foreach (json_object_get(answer, list), i, one) {
        if (found == NULL && name_of(one) != NULL && strcmp(name_of(one), name) == 0)
            found = json_incref(one);
    }
    json_decref(answer);
    return found;
}

/* A gateway as the interrupted operation would have made it, in a network without a way out. */
static void make_failing_gateway(struct kind_lab *lab)
{
    json_t *address = named(lab, "DescribeAddresses", "Addresses", "net-nat-1");
    json_t *subnet = named(lab, "DescribeSubnets", "Subnets", "net-public-1");
    json_t *igw = named(lab, "DescribeInternetGateways", "InternetGateways", "net-igw");
    json_decref(kind_lab_ask(lab, "ec2", "DetachInternetGateway",
                             json_pack("{s:O, s:O}", "InternetGatewayId",
                                       json_object_get(igw, "InternetGatewayId"), "VpcId",
                                       json_object_get(subnet, "VpcId"))));
    json_decref(kind_lab_ask(
        lab, "ec2", "CreateNatGateway",
        json_pack("{s:O, s:O, s:[{s:s, s:o}]}", "SubnetId", json_object_get(subnet, "SubnetId"),
                  "AllocationId", json_object_get(address, "AllocationId"), "TagSpecifications",
                  "ResourceType", "natgateway", "Tags", tags_as(address, "nat-1"))));
    json_decref(address);
    json_decref(subnet);
    json_decref(igw);
}

/* What failed says why and gives its address back; the next operation makes a new one. */
WITH_SIM(kinds_network, failed_gateway_is_replaced, "--delay-ms", "5")
{
    json_t *spec = quoted_json("{'natGateway': {'type': 'single'}, 'zoneCount': 1}");
    struct kind_run run = {.kind = "VPC", .name = "net", .action = OP_CREATE, .spec = spec};
    json_decref(apply(lab, "VPC", "net", spec, NULL));
    drop(lab, "VPC", "net", spec);
    check_run(lab, &run);
    size_t index = SIZE_MAX, i;
    json_t *name;
    json_array_foreach (run.calls, i, name) {
        if (strcmp(json_string_value(name), "ec2:CreateNatGateway") == 0)
            index = i;
    }
    kind_run_fini(&run);
    drop(lab, "VPC", "net", spec);
    run.cut = LAB_CUT_BEFORE;
    run.cut_at = (unsigned)index;
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    error_free(err);
    make_failing_gateway(lab);
    refused(lab, &run, ERR_PROVIDER, "has no Internet gateway attached");
    expect_count(lab, "Addresses", 0);
    json_decref(apply(lab, "VPC", "net", spec, NULL));
    expect_count(lab, "NatGateways", 1);
    expect_count(lab, "Addresses", 1);
    drop(lab, "VPC", "net", spec);
    cr_expect_eq(kind_lab_alive(lab), 0);
    json_decref(spec);
}

/* An endpoint becomes another type, loses its policy. */
WITH_SIM(kinds_network, endpoints_change, "--delay-ms", "5")
{
    json_t *one = json_pack("{s:i, s:[{s:s}, {s:s, s:s}]}", "zoneCount", 1, "endpoints", "service",
                            "dynamodb", "service", "sqs", "policy", "{\"Statement\": []}");
    json_t *two = quoted_json("{'zoneCount': 2, 'endpoints': [{'service': 'sqs'},"
                              " {'service': 'dynamodb', 'type': 'interface'}]}");
    json_decref(apply(lab, "VPC", "net", one, NULL));
    json_t *sqs = named(lab, "DescribeVpcEndpoints", "VpcEndpoints", "net-endpoint-sqs");
    cr_expect_str_eq(json_text(sqs, "PolicyDocument"), "{\"Statement\": []}");
    cr_expect_eq(json_array_size(json_object_get(sqs, "SubnetIds")), 1);
    json_decref(sqs);
    json_decref(apply(lab, "VPC", "net", two, one));
    sqs = named(lab, "DescribeVpcEndpoints", "VpcEndpoints", "net-endpoint-sqs");
    cr_expect_not_null(strstr(json_text(sqs, "PolicyDocument"), "Allow"));
    cr_expect_eq(json_array_size(json_object_get(sqs, "SubnetIds")), 2);
    json_decref(sqs);
    json_t *table = named(lab, "DescribeVpcEndpoints", "VpcEndpoints", "net-endpoint-dynamodb");
    cr_expect_str_eq(json_text(table, "VpcEndpointType"), "Interface");
    json_decref(table);
    (void)kind_lab_mutations(lab);
    json_decref(apply(lab, "VPC", "net", two, two));
    cr_expect_eq(kind_lab_mutations(lab), 0);
    json_decref(one);
    json_decref(two);
}

WITH_SIM(kinds_network, region_has_no_such_zones, "--delay-ms", "5")
{
    json_t *spec = quoted_json("{'zoneCount': 5}");
    struct kind_run run = {.kind = "VPC", .name = "net", .action = OP_CREATE, .spec = spec};
    refused(lab, &run, ERR_PRECONDITION, "eu-west-1 has 3 availability zones, net asks for 5");
    drop(lab, "VPC", "net", spec);
    cr_expect_eq(kind_lab_alive(lab), 0);
    json_decref(spec);
}

WITH_SIM(kinds_network, subnet_keeps_its_place, "--delay-ms", "5")
{
    json_t *one = quoted_json("{'availabilityZones': ['eu-west-1a', 'eu-west-1b']}");
    json_t *two = quoted_json("{'availabilityZones': ['eu-west-1a', 'eu-west-1c']}");
    json_decref(apply(lab, "VPC", "net", one, NULL));
    struct kind_run run = {
        .kind = "VPC", .name = "net", .action = OP_UPDATE, .spec = two, .applied = one};
    refused(lab, &run, ERR_PRECONDITION, "a subnet keeps its range and its zone");
    drop(lab, "VPC", "net", one);
    json_decref(one);
    json_decref(two);
}

/* What others made in the VPC is not waited for. */
WITH_SIM(kinds_network, foreign_subnet_is_named, "--delay-ms", "5")
{
    json_t *spec = quoted_json("{'zoneCount': 1}");
    json_t *outputs = apply(lab, "VPC", "net", spec, NULL);
    json_t *made = kind_lab_ask(lab, "ec2", "CreateSubnet",
                                json_pack("{s:O, s:s}", "VpcId", json_object_get(outputs, "vpc_id"),
                                          "CidrBlock", "10.0.64.0/24"));
    const char *id = json_path_text(made, "Subnet.SubnetId");
    struct kind_run run = {.kind = "VPC", .name = "net", .action = OP_DELETE, .applied = spec};
    refused(lab, &run, ERR_PRECONDITION, id);
    json_decref(kind_lab_ask(lab, "ec2", "DeleteSubnet", json_pack("{s:s}", "SubnetId", id)));
    drop(lab, "VPC", "net", spec);
    cr_expect_eq(kind_lab_alive(lab), 0);
    json_decref(made);
    json_decref(outputs);
    json_decref(spec);
}

static void make_function(struct kind_lab *lab, json_t *outputs)
{
    json_t *role = kind_lab_ask(
        lab, "iam", "CreateRole",
        json_pack("{s:s, s:s}", "RoleName", "runs", "AssumeRolePolicyDocument",
                  "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{"
                  "\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"));
    json_t *made = kind_lab_ask(
        lab, "lambda", "CreateFunction",
        json_pack("{s:s, s:s, s:s, s:O, s:{s:s}, s:{s:O, s:[O]}}", "FunctionName", "worker",
                  "Runtime", "python3.12", "Handler", "a.b", "Role", json_path(role, "Role.Arn"),
                  "Code", "ZipFile", "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==", "VpcConfig", "SubnetIds",
                  json_object_get(outputs, "private_subnet_ids"), "SecurityGroupIds",
                  json_object_get(outputs, "security_group_id")));
    cr_assert_null(json_text(made, "error"), "%s", json_text(made, "error"));
    json_decref(made);
    json_decref(role);
}

/* A function's interfaces outlive it: they are waited for before anything is taken away, and
 * people are told whose they are. */
WITH_SIM(kinds_network, interfaces_are_waited_for, "--delay-ms", "5", "--delay", "lambda=700")
{
    json_t *spec = quoted_json("{'zoneCount': 1, 'publicSubnets': {'enabled': false}}");
    json_t *outputs = apply(lab, "VPC", "net", spec, NULL);
    make_function(lab, outputs);
    json_decref(kind_lab_ask(lab, "lambda", "DeleteFunction",
                             json_pack("{s:s}", "FunctionName", "worker")));
    struct kind_run run = {
        .kind = "VPC", .name = "net", .action = OP_DELETE, .applied = spec, .parks = true};
    check_run(lab, &run);
    char *notes = json_compact(run.journal);
    const char *told = strstr(notes, "note:vpc-"), *begun = strstr(notes, "delete-");
    cr_expect(told != NULL && begun != NULL && told < begun, "%s", notes);
    expect_count(lab, "Vpcs", 0);
    expect_count(lab, "Subnets", 0);
    free(notes);
    kind_run_fini(&run);
    json_decref(outputs);
    json_decref(spec);
}

/* --- security groups -------------------------------------------------------------------------- */

WITH_SIM(kinds_network, group_lives, "--delay-ms", "5")
{
    json_t *spec = quoted_json("{'ingress': [{'type': 'http', 'cidrBlocks': ['0.0.0.0/0']},"
                               " {'protocol': 'icmp', 'port': 8, 'cidrBlocks': ['10.0.0.0/8']},"
                               " {'protocol': 'all', 'prefixListIds': ['pl-12345678']}]}");
    json_t *outputs = apply(lab, "SecurityGroup", "web", spec, NULL);
    static const struct expectation expected[] = {
        {NULL, "security_group_name", "web"},
        {NULL, "vpc_id", "vpc-0d0000000000000a1"},
        {NULL, NULL, NULL},
    };
    check_values(outputs, expected);
    (void)kind_lab_mutations(lab);
    json_decref(apply(lab, "SecurityGroup", "web", spec, spec));
    cr_expect_eq(kind_lab_mutations(lab), 0, "an update to nothing new made calls");
    json_t *described = quoted_json("{'ingress': [{'type': 'http', 'cidrBlocks': ['0.0.0.0/0'],"
                                    " 'description': 'all'}], 'egress': []}");
    json_decref(apply(lab, "SecurityGroup", "web", described, spec));
    json_decref(apply(lab, "SecurityGroup", "web", spec, described));
    (void)kind_lab_mutations(lab);
    json_decref(apply(lab, "SecurityGroup", "web", spec, spec));
    cr_expect_eq(kind_lab_mutations(lab), 0, "a description that is gone is set for ever");
    json_decref(described);
    struct kind_run run = {.kind = "SecurityGroup",
                           .name = "web",
                           .component = "somebody-else",
                           .action = OP_CREATE,
                           .spec = spec};
    refused(lab, &run, ERR_ALREADY_EXISTS, "not taken over");
    run.action = OP_DELETE;
    run.applied = spec;
    refused(lab, &run, ERR_ALREADY_EXISTS, "not taken over");
    drop(lab, "SecurityGroup", "web", spec);
    cr_expect_eq(kind_lab_alive(lab), 0);
    json_decref(outputs);
    json_decref(spec);
}

/* Two groups name one another: each is given its rules when the other is there; whichever comes
 * first waits, parked, and both are right after one run each. */
WITH_SIM(kinds_network, groups_name_one_another, "--delay-ms", "5")
{
    json_t *a = quoted_json("{'ingress': [{'port': 80, 'sources': ['component:backend/b']}]}");
    json_t *b = quoted_json("{'ingress': [{'port': 90, 'sources': ['component:backend/a']}]}");
    struct kind_run first = {.kind = "SecurityGroup", .name = "a", .action = OP_CREATE, .spec = a};
    struct kind_run second = {.kind = "SecurityGroup", .name = "b", .action = OP_CREATE, .spec = b};
    first.cut = LAB_CUT_AFTER; /* the group is there, its rules are not */
    struct error *err = kind_lab_run(lab, &first);
    cr_assert_not_null(err);
    error_free(err);
    check_run(lab, &second);
    check_run(lab, &first);
    json_t *all = network_look(lab), *group;
    size_t i;
    expect_count(lab, "SecurityGroups", 2);
    json_array_foreach (json_object_get(all, "SecurityGroups"), i, group) {
        bool is_a = strcmp(json_text(group, "GroupId"), "a") == 0;
        cr_expect_str_eq(json_path_text(group, "IpPermissions.0.UserIdGroupPairs.0.GroupId"),
                         is_a ? "b" : "a");
    }
    kind_run_fini(&first);
    kind_run_fini(&second);
    (void)kind_lab_mutations(lab);
    json_decref(apply(lab, "SecurityGroup", "a", a, a));
    json_decref(apply(lab, "SecurityGroup", "b", b, b));
    cr_expect_eq(kind_lab_mutations(lab), 0);
    struct kind_run gone = {
        .kind = "SecurityGroup", .name = "b", .action = OP_DELETE, .applied = b, .cut_at = 0};
    gone.cut = LAB_CUT_AFTER; /* b has let go of a, and still stands */
    err = kind_lab_run(lab, &gone);
    cr_assert_not_null(err);
    error_free(err);
    drop(lab, "SecurityGroup", "a", a);
    check_run(lab, &gone);
    kind_run_fini(&gone);
    cr_expect_eq(kind_lab_alive(lab), 0);
    json_decref(all);
    json_decref(a);
    json_decref(b);
}
