/*
 * Where a database of RDS stands: in the network that its spec names, behind security groups that
 * it names or one of its own; as before where it names none.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_lab.h"
#include "tests/support/quoted.h"

static const char base_spec[] =
    "{'engine': {'type': 'postgres', 'version': '16.4'},"
    " 'instance': {'class': 'db.t3.medium', 'storage': {'type': 'gp3', 'allocatedGB': 20}},"
    " 'database': {'name': 'orders', 'username': 'shop', 'passwordSecret': {'ref': 'shop/db'}}}";

/* The spec with a network, quotes as in quoted_json(). Owner: caller. */
static json_t *spec_with(const char *network)
{
    json_t *spec = quoted_json(base_spec);
    if (network != NULL)
        json_object_set_new(spec, "network", quoted_json(network));
    return spec;
}

static void run(struct kind_lab *lab, enum op_action action, json_t *spec, json_t *applied)
{
    struct kind_run run = {.kind = "RDS",
                           .name = "orders",
                           .action = action,
                           .spec = spec,
                           .applied = applied,
                           .force = action == OP_DELETE};
    check_run(lab, &run);
    kind_run_fini(&run);
}

static json_t *database(struct kind_lab *lab)
{
    json_t *result = kind_lab_ask(lab, "rds", "DescribeDBInstances",
                                  json_pack("{s:s}", "DBInstanceIdentifier", "orders"));
    json_t *first = json_incref(json_path(result, "DBInstances.0"));
    json_decref(result);
    return first;
}

static size_t groups_called(struct kind_lab *lab, const char *name)
{
    json_t *result = kind_lab_ask(
        lab, "ec2", "DescribeSecurityGroups",
        json_pack("{s:[{s:s, s:[s]}]}", "Filters", "Name", "group-name", "Values", name));
    size_t count = json_array_size(json_object_get(result, "SecurityGroups"));
    json_decref(result);
    return count;
}

static void expect(struct kind_lab *lab, size_t subnets, const char *group)
{
    json_t *live = database(lab);
    json_t *found = json_object_get(live, "VpcSecurityGroups");
    cr_expect_eq(json_array_size(json_path(live, "DBSubnetGroup.Subnets")), subnets);
    if (group == NULL)
        cr_expect_eq(json_array_size(found), 0);
    else
        cr_expect_str_eq(json_text_or(json_array_get(found, 0), "VpcSecurityGroupId", ""), group);
    json_decref(live);
}

static char *own_group(struct kind_lab *lab)
{
    json_t *result = kind_lab_ask(lab, "ec2", "DescribeSecurityGroups",
                                  quoted_json("{'Filters': [{'Name': 'group-name',"
                                              " 'Values': ['orders-access']}]}"));
    json_t *group = json_path(result, "SecurityGroups.0");
    cr_assert_not_null(group, "there is no group of its own");
    cr_expect_eq(json_int_or(json_path(group, "IpPermissions.0"), "FromPort", 0), 5432);
    cr_expect_str_eq(json_path_text(group, "IpPermissions.0.IpRanges.0.CidrIp"), "172.31.0.0/16");
    char *id = xstrdup(json_text(group, "GroupId"));
    json_decref(result);
    return id;
}

static void networks(struct kind_lab *lab)
{
    json_decref(kind_lab_ask(lab, "secretsmanager", "CreateSecret",
                             quoted_json("{'Name': 'shop/db', 'SecretString': 'long-enough'}")));
    json_t *made = kind_lab_ask(lab, "ec2", "CreateSecurityGroup",
                                quoted_json("{'GroupName': 'clients', 'Description': 'clients',"
                                            " 'VpcId': 'vpc-0d0000000000000a1'}"));
    json_t *all = kind_lab_ask(lab, "ec2", "DescribeSubnets", json_object());
    const char *clients = json_text_or(made, "GroupId", "");
    char *two = xasprintf("{'subnetIds': ['%s', '%s']}", json_path_text(all, "Subnets.0.SubnetId"),
                          json_path_text(all, "Subnets.1.SubnetId"));
    char *three = xasprintf("{'subnetIds': ['%s', '%s', '%s'], 'securityGroupIds': ['%s']}",
                            json_path_text(all, "Subnets.0.SubnetId"),
                            json_path_text(all, "Subnets.1.SubnetId"),
                            json_path_text(all, "Subnets.2.SubnetId"), clients);
    json_t *none = spec_with(NULL), *own = spec_with(two), *named = spec_with(three);

    run(lab, OP_CREATE, none, NULL); /* as ever: all zones, the default group */
    expect(lab, 3, NULL);
    run(lab, OP_DELETE, NULL, none);

    run(lab, OP_CREATE, own, NULL);
    char *id = own_group(lab);
    expect(lab, 2, id);
    (void)kind_lab_mutations(lab);
    run(lab, OP_UPDATE, own, own);
    cr_expect_eq(kind_lab_mutations(lab), 0);
    struct kind_run look = {
        .kind = "RDS", .name = "orders", .action = OP_READ, .spec = own, .applied = own};
    check_run(lab, &look);
    cr_expect_str_eq(json_path_text(look.attributes, "live.tags.panka:resource"), "orders");
    kind_run_fini(&look);
    run(lab, OP_UPDATE, named, own);
    expect(lab, 3, clients);
    cr_expect_eq(groups_called(lab, "orders-access"), 0, "the group of its own is left");
    (void)kind_lab_mutations(lab);
    run(lab, OP_UPDATE, named, named);
    cr_expect_eq(kind_lab_mutations(lab), 0);
    run(lab, OP_UPDATE, own, named);
    free(id);
    id = own_group(lab);
    expect(lab, 2, id);
    run(lab, OP_DELETE, NULL, own);
    cr_expect_eq(kind_lab_alive(lab), 2); /* the secret, the clients' group */

    free(id);
    free(two);
    free(three);
    json_decref(none);
    json_decref(own);
    json_decref(named);
    json_decref(all);
    json_decref(made);
}

Test(kinds_data_rds, networks)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, networks);
}

/* Somebody else's database: nothing is made around it. */
static void foreign(struct kind_lab *lab)
{
    json_decref(kind_lab_ask(lab, "rds", "CreateDBInstance",
                             quoted_json("{'DBInstanceIdentifier': 'orders', 'Engine': 'postgres',"
                                         " 'DBInstanceClass': 'db.t3.small',"
                                         " 'AllocatedStorage': 20, 'MasterUsername': 'other',"
                                         " 'MasterUserPassword': 'long-enough'}")));
    (void)kind_lab_mutations(lab);
    json_t *spec = spec_with(NULL);
    struct kind_run run = {.kind = "RDS", .name = "orders", .action = OP_CREATE, .spec = spec};
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_ALREADY_EXISTS);
    cr_expect_eq(kind_lab_mutations(lab), 0);
    error_free(err);
    kind_run_fini(&run);
    json_decref(spec);
}

Test(kinds_data_rds, foreign)
{
    kind_lab_with_sim(NULL, foreign);
}
