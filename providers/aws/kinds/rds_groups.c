#include "providers/aws/kinds/rds_groups.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/iam_helper.h"
#include "providers/aws/kinds/network.h"
#include "providers/aws/kinds/rds_parameters.h"
#include "providers/aws/kinds/store.h"

enum { GROUP_NAME_MAX = 255, GONE_LIMIT_S = 900 };
enum { POSTGRES_PORT = 5432, MYSQL_PORT = 3306 };

const struct tag_api rds_tag_api = {
    "rds",  "AddTagsToResource", "RemoveTagsFromResource", "ResourceName", "Tags", "TagKeys", "Key",
    "Value"};

struct error *rds_tags_of(struct kind_call *call, const char *arn, json_t **out)
{
    json_t *result = NULL;
    *out = NULL;
    TRY(calls_find(call, "rds", "ListTagsForResource", json_pack("{s:s}", "ResourceName", arn),
                   &result));
    *out = kind_tags_of(json_object_get(result, "TagList"), "Key", "Value");
    json_decref(result);
    return NULL;
}

static char *subnet_group_name(const struct kind_call *call)
{
    return calls_part_name(call->name, "-subnets", GROUP_NAME_MAX);
}

static char *monitoring_role_name(const struct kind_call *call)
{
    return calls_part_name(call->name, "-monitoring", IAM_ROLE_NAME_MAX);
}

/* The subnet group of this name; NULL when there is none. Owner: caller. */
static struct error *find_subnet_group(struct kind_call *call, const char *name, json_t **out)
{
    json_t *result = NULL;
    *out = NULL;
    TRY(calls_find(call, "rds", "DescribeDBSubnetGroups",
                   json_pack("{s:s}", "DBSubnetGroupName", name), &result));
    *out = json_incref(json_array_get(json_object_get(result, "DBSubnetGroups"), 0));
    json_decref(result);
    return NULL;
}

static struct error *create_subnet_group(struct kind_call *call, const char *name,
                                         struct network *network)
{
    json_t *zones = json_path(call->spec, "instance.availabilityZones");
    if (json_array_size(zones) > 1)
        TRY(network_restrict(network, zones));
    if (json_array_size(network->subnets) < 2)
        return ERR(ERR_PRECONDITION,
                   "a database needs subnets in two zones; the VPC %s has them in %zu",
                   network->vpc_id, json_array_size(network->subnets));
    return calls_make(
        call,
        &(struct step_call){.step = "create-subnet-group",
                            .service = "rds",
                            .operation = "CreateDBSubnetGroup",
                            .params = json_pack("{s:s, s:s, s:O, s:o}", "DBSubnetGroupName", name,
                                                "DBSubnetGroupDescription",
                                                "Made by panka for one database", "SubnetIds",
                                                network->subnets, "Tags",
                                                kind_tag_list(call, "Key", "Value"))},
        NULL);
}

static bool has_subnet(json_t *live, json_t *id)
{
    size_t i;
    json_t *subnet;
    json_array_foreach (live, i, subnet) {
        if (json_equal(json_object_get(subnet, "SubnetIdentifier"), id))
            return true;
    }
    return false;
}

/* Subnets that the spec names are brought up to date; which ones were chosen stays. */
static struct error *change_subnets(struct kind_call *call, const char *name, json_t *group)
{
    json_t *named = json_path(call->spec, "network.subnetIds");
    json_t *live = json_object_get(group, "Subnets");
    bool same = json_array_size(named) == json_array_size(live);
    size_t i;
    json_t *id;
    json_array_foreach (named, i, id)
        same = same && has_subnet(live, id);
    if (same || json_array_size(named) == 0)
        return NULL;
    return calls_make(call,
                      &(struct step_call){.step = "modify-subnet-group",
                                          .service = "rds",
                                          .operation = "ModifyDBSubnetGroup",
                                          .params = json_pack("{s:s, s:O}", "DBSubnetGroupName",
                                                              name, "SubnetIds", named)},
                      NULL);
}

static struct error *sync_tags(struct kind_call *call, const char *what, const char *arn,
                               const char *step)
{
    json_t *tags = NULL;
    TRY(rds_tags_of(call, arn, &tags));
    char *created = xasprintf("create-%s", step);
    char *retag = xasprintf("tag-%s", step);
    struct error *err = kind_adopt(call, what, created, tags);
    if (err == NULL)
        err = kind_retag(call, &rds_tag_api, arn, retag, tags);
    json_decref(tags);
    free(created);
    free(retag);
    return err;
}

static struct error *ensure_subnet_group(struct kind_call *call, struct network *network,
                                         char **name)
{
    json_t *group = NULL;
    *name = subnet_group_name(call);
    TRY(find_subnet_group(call, *name, &group));
    struct error *err = NULL;
    if (group == NULL)
        err = create_subnet_group(call, *name, network);
    else
        err = sync_tags(call, "subnet group", json_text(group, "DBSubnetGroupArn"), "subnet-group");
    if (err == NULL && group != NULL)
        err = change_subnets(call, *name, group);
    json_decref(group);
    return err;
}

static bool names_groups(json_t *spec)
{
    return json_array_size(json_path(spec, "network.securityGroupIds")) > 0;
}

/* A database in a network that the spec names has the security groups that it names, else one of
 * its own that lets the network in. */
static struct error *ensure_security_groups(struct kind_call *call, struct network *network,
                                            json_t **out)
{
    const char *engine = json_path_text(call->spec, "engine.type");
    bool is_postgres = engine != NULL && strstr(engine, "postgres") != NULL;
    int port = (int)json_int_or(json_object_get(call->spec, "database"), "port",
                                is_postgres ? POSTGRES_PORT : MYSQL_PORT);
    struct store_ports ports[STORE_PORTS] = {{port, port}};
    if (json_object_size(json_object_get(call->spec, "network")) == 0)
        return NULL;
    if (names_groups(call->spec)) {
        *out = json_incref(network->groups);
        return NULL;
    }
    char *id = NULL;
    struct error *err = store_access_ensure(call, network, ports, &id);
    if (err == NULL)
        *out = json_pack("[s]", id);
    free(id);
    return err;
}

static struct error *ensure_network(struct kind_call *call, struct rds_parts *out)
{
    struct network network;
    struct error *err =
        network_find_for(call, json_object_get(call->spec, "network"), NETWORK_PRIVATE, &network);
    if (err == NULL)
        err = ensure_subnet_group(call, &network, &out->subnet_group);
    if (err == NULL)
        err = ensure_security_groups(call, &network, &out->security_groups);
    network_fini(&network);
    return err;
}

/* Enhanced monitoring acts in a role: the spec's, or one of our own. */
static struct error *ensure_monitoring_role(struct kind_call *call, char **arn)
{
    static const char *const managed[] = {"service-role/AmazonRDSEnhancedMonitoringRole", NULL};
    json_t *section = json_object_get(call->spec, "monitoring");
    if (section == NULL || !json_bool_or(section, "enabled", true))
        return NULL;
    *arn = xstrdup(json_text(section, "roleArn"));
    if (*arn != NULL)
        return NULL;
    char *name = monitoring_role_name(call);
    struct error *err = iam_ensure_service_role(
        call,
        &(struct iam_service_role){.step = "monitoring-role",
                                   .name = name,
                                   .service = "monitoring.rds.amazonaws.com",
                                   .managed = managed},
        arn);
    free(name);
    return err;
}

struct error *rds_parts_ensure(struct kind_call *call, struct rds_parts *out)
{
    memset(out, 0, sizeof(*out));
    TRY(ensure_network(call, out));
    TRY(rds_parameters_ensure(call, &out->parameter_group));
    return ensure_monitoring_role(call, &out->monitoring_role);
}

void rds_parts_fini(struct rds_parts *parts)
{
    free(parts->subnet_group);
    free(parts->parameter_group);
    free(parts->monitoring_role);
    json_decref(parts->security_groups);
    memset(parts, 0, sizeof(*parts));
}

/* The group is free some time after the database is gone. */
static struct error *remove_subnet_group(struct kind_call *call)
{
    static const struct kind_retry passing[] = {{"InvalidDBSubnetGroupState", NULL}, {NULL, NULL}};
    char *name = subnet_group_name(call);
    json_t *group = NULL, *tags = NULL;
    struct error *err = find_subnet_group(call, name, &group);
    if (err == NULL && group != NULL)
        err = rds_tags_of(call, json_text(group, "DBSubnetGroupArn"), &tags);
    if (err == NULL && group != NULL)
        err = kind_adopt(call, "subnet group", "create-subnet-group", tags);
    if (err == NULL && group != NULL)
        err =
            calls_make(call,
                       &(struct step_call){.step = "delete-subnet-group",
                                           .service = "rds",
                                           .operation = "DeleteDBSubnetGroup",
                                           .params = json_pack("{s:s}", "DBSubnetGroupName", name),
                                           .retries = passing,
                                           .retry_limit_s = GONE_LIMIT_S,
                                           .may_be_gone = true},
                       NULL);
    json_decref(tags);
    json_decref(group);
    free(name);
    return err;
}

struct error *rds_parts_trim(struct kind_call *call)
{
    if (names_groups(call->spec) && json_object_size(call->applied) > 0 &&
        !names_groups(call->applied))
        return store_access_remove(call);
    return NULL;
}

struct error *rds_parts_remove(struct kind_call *call)
{
    TRY(remove_subnet_group(call));
    TRY(rds_parameters_remove(call));
    TRY(store_access_remove(call));
    char *name = monitoring_role_name(call);
    struct error *err = iam_remove_role(call, "monitoring-role", name);
    free(name);
    return err;
}

struct error *rds_put_password(struct kind_call *call, json_t *params)
{
    const char *ref = json_path_text(call->spec, "database.passwordSecret.ref");
    if (ref == NULL)
        return ERR(ERR_INVALID, "database.passwordSecret.ref is missing");
    return store_put_secret(call, ref, "password", params, "MasterUserPassword");
}
