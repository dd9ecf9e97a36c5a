/*
 * MSK. Clusters are known by their ARN; every update needs the version it is meant for, and shows
 * when it is done.
 */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/kafka_broker.h"
#include "providers/sim/services.h"
#include "providers/sim/world.h"

/* The parts of a cluster's answer. */
static json_t *of_brokers(json_t *cluster)
{
    return json_object_get(json_object_get(cluster, "Provisioned"), "BrokerNodeGroupInfo");
}

static json_t *find_cluster(struct sim_call *call)
{
    json_t *cluster = sim_find_arn(call, tree_text(call->in, "ClusterArn"));

    if (cluster == NULL)
        sim_fail(call, 404, "NotFoundException", "The cluster %s does not exist.",
                 tree_text(call->in, "ClusterArn"));
    return cluster;
}

static json_t *find_named(struct sim_call *call, const char *name)
{
    return sim_find(call, "clusters", name);
}

/* --- create ------------------------------------------------------------------------------- */

static bool subnets_exist(struct sim_call *call, json_t *ids, json_t *groups)
{
    json_t *id;
    size_t i;

    ec2_make_default_network(call);
    if (json_array_size(ids) < 2 || json_array_size(ids) > 3)
        return sim_fail(call, 400, "BadRequestException",
                        "Specify either two or three client subnets.");
    json_array_foreach (ids, i, id)
        if (ec2_find(call, "subnets", json_string_value(id)) == NULL)
            return sim_fail(call, 400, "BadRequestException", "The subnet %s does not exist.",
                            json_string_value(id));
    json_array_foreach (groups, i, id)
        if (ec2_find(call, "groups", json_string_value(id)) == NULL)
            return sim_fail(call, 400, "BadRequestException",
                            "The security group %s does not exist.", json_string_value(id));
    return true;
}

static bool is_on(json_t *object, const char *a, const char *b)
{
    return tree_bool(json_object_get(json_object_get(object, a), b), "Enabled", false);
}

static bool security_is_valid(struct sim_call *call, json_t *authentication, const char *encryption)
{
    bool plain = sim_same(encryption, "PLAINTEXT");

    if (plain && (is_on(authentication, "Sasl", "Iam") || is_on(authentication, "Sasl", "Scram")))
        return sim_fail(call, 400, "BadRequestException",
                        "SASL needs encryption in transit between clients and brokers.");
    return true;
}

static bool provisioned_is_valid(struct sim_call *call, json_t *in)
{
    json_t *brokers = json_object_get(in, "BrokerNodeGroupInfo");
    json_t *subnets = json_object_get(brokers, "ClientSubnets");
    json_t *transit = json_object_get(json_object_get(in, "EncryptionInfo"), "EncryptionInTransit");

    if (!subnets_exist(call, subnets, json_object_get(brokers, "SecurityGroups")))
        return false;
    if (tree_int(in, "NumberOfBrokerNodes", 0) % (int64_t)json_array_size(subnets) != 0)
        return sim_fail(call, 400, "BadRequestException",
                        "The number of broker nodes must be a multiple of Availability Zones in "
                        "the client subnets.");
    if (strncmp(tree_text_or(brokers, "InstanceType", ""), "kafka.", 6) != 0)
        return sim_fail(call, 400, "BadRequestException", "Unsupported InstanceType [%s].",
                        tree_text(brokers, "InstanceType"));
    return security_is_valid(call, json_object_get(in, "ClientAuthentication"),
                             tree_text(transit, "ClientBroker"));
}

static bool serverless_is_valid(struct sim_call *call, json_t *in)
{
    json_t *vpc = json_array_get(json_object_get(in, "VpcConfigs"), 0);

    if (!is_on(json_object_get(in, "ClientAuthentication"), "Sasl", "Iam"))
        return sim_fail(call, 400, "BadRequestException",
                        "A serverless cluster needs IAM authentication.");
    return subnets_exist(call, json_object_get(vpc, "SubnetIds"),
                         json_object_get(vpc, "SecurityGroupIds"));
}

/* What the answer has in other places than the request. */
static json_t *provisioned_of(json_t *in)
{
    json_t *out = json_deep_copy(in);
    json_t *software = json_pack("{s:O}", "KafkaVersion", json_object_get(in, "KafkaVersion"));
    json_t *configuration = json_object_get(in, "ConfigurationInfo");

    if (configuration != NULL) {
        json_object_set(software, "ConfigurationArn", json_object_get(configuration, "Arn"));
        json_object_set(software, "ConfigurationRevision",
                        json_object_get(configuration, "Revision"));
    }
    json_object_del(out, "KafkaVersion");
    json_object_del(out, "ConfigurationInfo");
    tree_put(out, "CurrentBrokerSoftwareInfo", software);
    return out;
}

static char *new_version(struct sim_call *call, char out[SIM_ID_BYTES])
{
    return sim_random_id(call->sim, "K", 13, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", out);
}

static json_t *new_cluster(struct sim_call *call, const char *arn)
{
    json_t *in = json_object_get(call->in, "Provisioned");
    const char *name = tree_text(call->in, "ClusterName");
    char version[SIM_ID_BYTES], now[SIM_ID_BYTES];
    json_t *cluster = json_pack("{s:s,s:s,s:s,s:s,s:s,s:s}", "ClusterName", name, "ClusterArn", arn,
                                "ClusterType", in != NULL ? "PROVISIONED" : "SERVERLESS", "State",
                                "CREATING", "CurrentVersion", new_version(call, version),
                                "CreationTime", sim_now_iso(call, now));

    if (in != NULL)
        tree_put(cluster, "Provisioned", provisioned_of(in));
    else
        tree_put(cluster, "Serverless", json_deep_copy(json_object_get(call->in, "Serverless")));
    sim_tags_add(cluster, json_object_get(call->in, "Tags"));
    return cluster;
}

static bool create_cluster(struct sim_call *call)
{
    const char *name = tree_text(call->in, "ClusterName");
    json_t *in = json_object_get(call->in, "Provisioned");
    json_t *serverless = json_object_get(call->in, "Serverless");
    char id[SIM_ID_BYTES];

    if (find_named(call, name) != NULL)
        return sim_fail(call, 409, "ConflictException", "Cluster name already exists.");
    if ((in == NULL) == (serverless == NULL))
        return sim_fail(call, 400, "BadRequestException",
                        "A cluster is either provisioned or serverless.");
    if (in != NULL ? !provisioned_is_valid(call, in) : !serverless_is_valid(call, serverless))
        return false;
    char *arn = sim_arn(call, "kafka", "cluster/%s/%s-1", name, sim_uuid(call->sim, id));
    json_t *cluster = sim_put(call, "clusters", name, arn, new_cluster(call, arn));
    tree_put_text(call->out, "ClusterArn", arn);
    tree_put_text(call->out, "ClusterName", name);
    tree_put_text(call->out, "State", "CREATING");
    tree_put_text(call->out, "ClusterType", tree_text(cluster, "ClusterType"));
    sim_later(call, "clusters", name, sim_delay(call), json_pack("{s:s}", "State", "ACTIVE"));
    free(arn);
    return true;
}

/* --- read --------------------------------------------------------------------------------- */

static json_t *shown(json_t *cluster)
{
    json_t *out = json_copy(cluster);

    tree_put(out, "Tags", sim_tags_map(cluster));
    return out;
}

static bool list_clusters(struct sim_call *call)
{
    const char *prefix = tree_text_or(call->in, "ClusterNameFilter", "");
    json_t *list = tree_array_of(call->out, "ClusterInfoList"), *cluster;
    const char *name;

    json_object_foreach (sim_all(call, "clusters"), name, cluster)
        if (strncmp(name, prefix, strlen(prefix)) == 0)
            json_array_append_new(list, shown(cluster));
    return true;
}

static bool describe_cluster(struct sim_call *call)
{
    json_t *cluster = find_cluster(call);

    if (cluster != NULL)
        tree_put(call->out, "ClusterInfo", shown(cluster));
    return cluster != NULL;
}

/* "b-1.name.simul8.c1.kafka.region.amazonaws.com:9094,…"; where panka-sim has brokers, those. */
static void put_brokers(struct sim_call *call, json_t *cluster, const char *member, int port)
{
    int64_t count = tree_int(json_object_get(cluster, "Provisioned"), "NumberOfBrokerNodes", 1);
    struct buf list = BUF_INIT;

    for (int64_t i = 1; i <= count && i <= 3; i++)
        buf_printf(&list, "%sb-%d.%s.simul8.c1.kafka.%s.amazonaws.com:%d", i > 1 ? "," : "", (int)i,
                   tree_text(cluster, "ClusterName"), call->region, port);
    char *text = buf_take(&list);
    if (call->sim->kafka != NULL)
        tree_put_format(call->out, member, "%s:%u", call->sim->kafka->host,
                        call->sim->kafka->ports[0]);
    else
        tree_put_text(call->out, member, text);
    free(text);
}

static bool get_brokers(struct sim_call *call)
{
    json_t *cluster = find_cluster(call), *in = json_object_get(cluster, "Provisioned");
    json_t *authentication = json_object_get(
        in != NULL ? in : json_object_get(cluster, "Serverless"), "ClientAuthentication");
    const char *transit =
        tree_text_or(json_object_get(json_object_get(in, "EncryptionInfo"), "EncryptionInTransit"),
                     "ClientBroker", "TLS");
    bool open = in != NULL &&
                (authentication == NULL ||
                 tree_bool(json_object_get(authentication, "Unauthenticated"), "Enabled", false));

    if (cluster == NULL)
        return false;
    if (sim_same(tree_text(cluster, "State"), "CREATING"))
        return sim_fail(call, 409, "ConflictException", "The cluster is being created.");
    if (open && !sim_same(transit, "PLAINTEXT"))
        put_brokers(call, cluster, "BootstrapBrokerStringTls", 9094);
    if (open && !sim_same(transit, "TLS"))
        put_brokers(call, cluster, "BootstrapBrokerString", 9092);
    if (is_on(authentication, "Sasl", "Iam"))
        put_brokers(call, cluster, "BootstrapBrokerStringSaslIam", 9098);
    if (is_on(authentication, "Sasl", "Scram"))
        put_brokers(call, cluster, "BootstrapBrokerStringSaslScram", 9096);
    return true;
}

/* --- update ------------------------------------------------------------------------------- */

/* The cluster, when it can be changed now; NULL: sim_fail() was called. */
static json_t *changeable(struct sim_call *call)
{
    json_t *cluster = find_cluster(call);

    if (cluster == NULL)
        return NULL;
    if (!sim_same(tree_text(cluster, "State"), "ACTIVE"))
        sim_fail(call, 400, "BadRequestException",
                 "You can't update your cluster because it's in the %s state.",
                 tree_text(cluster, "State"));
    else if (!sim_same(tree_text(call->in, "CurrentVersion"), tree_text(cluster, "CurrentVersion")))
        sim_fail(call, 400, "BadRequestException",
                 "This operation cannot be done: the version of the cluster is not current.");
    else if (!tree_has(cluster, "Provisioned"))
        sim_fail(call, 400, "BadRequestException", "The cluster is serverless.");
    return call->failure.status == 0 ? cluster : NULL;
}

/* `set` (consumed): what the cluster has when it is done. */
static bool change(struct sim_call *call, json_t *cluster, json_t *set)
{
    char version[SIM_ID_BYTES], id[SIM_ID_BYTES];
    char *operation = sim_arn(call, "kafka", "cluster-operation/%s/%s",
                              tree_text(cluster, "ClusterName"), sim_uuid(call->sim, id));

    tree_put_text(cluster, "State", "UPDATING");
    tree_put_text(set, "State", "ACTIVE");
    tree_put_text(set, "CurrentVersion", new_version(call, version));
    sim_later(call, "clusters", tree_text(cluster, "ClusterName"), sim_delay(call), set);
    tree_put_text(call->out, "ClusterArn", tree_text(cluster, "ClusterArn"));
    tree_put_text(call->out, "ClusterOperationArn", operation);
    free(operation);
    return true;
}

static bool update_storage(struct sim_call *call)
{
    json_t *cluster = changeable(call);
    json_t *target = json_array_get(json_object_get(call->in, "TargetBrokerEBSVolumeInfo"), 0);
    json_t *live =
        json_object_get(json_object_get(of_brokers(cluster), "StorageInfo"), "EbsStorageInfo");
    int64_t wanted = tree_int(target, "VolumeSizeGB", 0);

    if (cluster == NULL)
        return false;
    if (wanted <= tree_int(live, "VolumeSize", 0))
        return sim_fail(call, 400, "BadRequestException",
                        "The volume size has to be larger than the present one.");
    return change(call, cluster,
                  json_pack("{s:I}",
                            "Provisioned.BrokerNodeGroupInfo.StorageInfo.EbsStorageInfo.VolumeSize",
                            (json_int_t)wanted));
}

static bool update_count(struct sim_call *call)
{
    json_t *cluster = changeable(call);
    int64_t wanted = tree_int(call->in, "TargetNumberOfBrokerNodes", 0);
    int64_t zones = (int64_t)json_array_size(json_object_get(of_brokers(cluster), "ClientSubnets"));

    if (cluster == NULL)
        return false;
    if (wanted % zones != 0)
        return sim_fail(call, 400, "BadRequestException",
                        "The number of broker nodes must be a multiple of Availability Zones.");
    return change(call, cluster,
                  json_pack("{s:I}", "Provisioned.NumberOfBrokerNodes", (json_int_t)wanted));
}

static bool update_type(struct sim_call *call)
{
    json_t *cluster = changeable(call);

    return cluster != NULL &&
           change(call, cluster,
                  json_pack("{s:O}", "Provisioned.BrokerNodeGroupInfo.InstanceType",
                            json_object_get(call->in, "TargetInstanceType")));
}

static bool update_version(struct sim_call *call)
{
    json_t *cluster = changeable(call);

    return cluster != NULL &&
           change(call, cluster,
                  json_pack("{s:O}", "Provisioned.CurrentBrokerSoftwareInfo.KafkaVersion",
                            json_object_get(call->in, "TargetKafkaVersion")));
}

static bool update_configuration(struct sim_call *call)
{
    json_t *cluster = changeable(call);
    json_t *wanted = json_object_get(call->in, "ConfigurationInfo");

    return cluster != NULL &&
           change(call, cluster,
                  json_pack("{s:O,s:O}", "Provisioned.CurrentBrokerSoftwareInfo.ConfigurationArn",
                            json_object_get(wanted, "Arn"),
                            "Provisioned.CurrentBrokerSoftwareInfo.ConfigurationRevision",
                            json_object_get(wanted, "Revision")));
}

static bool update_monitoring(struct sim_call *call)
{
    json_t *cluster = changeable(call);

    return cluster != NULL &&
           change(call, cluster,
                  json_pack("{s:O*,s:O*,s:O*}", "Provisioned.EnhancedMonitoring",
                            json_object_get(call->in, "EnhancedMonitoring"),
                            "Provisioned.LoggingInfo", json_object_get(call->in, "LoggingInfo"),
                            "Provisioned.OpenMonitoring",
                            json_object_get(call->in, "OpenMonitoring")));
}

static bool update_security(struct sim_call *call)
{
    json_t *cluster = changeable(call);
    json_t *transit =
        json_object_get(json_object_get(call->in, "EncryptionInfo"), "EncryptionInTransit");

    return cluster != NULL &&
           security_is_valid(call, json_object_get(call->in, "ClientAuthentication"),
                             tree_text(transit, "ClientBroker")) &&
           change(call, cluster,
                  json_pack("{s:O*,s:O*}", "Provisioned.ClientAuthentication",
                            json_object_get(call->in, "ClientAuthentication"),
                            "Provisioned.EncryptionInfo.EncryptionInTransit.ClientBroker",
                            json_object_get(transit, "ClientBroker")));
}

static bool delete_cluster(struct sim_call *call)
{
    json_t *cluster = find_cluster(call);

    if (cluster == NULL)
        return false;
    if (sim_same(tree_text(cluster, "State"), "CREATING") ||
        sim_same(tree_text(cluster, "State"), "DELETING"))
        return sim_fail(call, 400, "BadRequestException",
                        "You can't delete your cluster because it's in the %s state.",
                        tree_text(cluster, "State"));
    tree_put_text(cluster, "State", "DELETING");
    tree_put_text(call->out, "ClusterArn", tree_text(cluster, "ClusterArn"));
    tree_put_text(call->out, "State", "DELETING");
    sim_later(call, "clusters", tree_text(cluster, "ClusterName"), sim_delay(call), NULL);
    return true;
}

const struct sim_handler kafka_handlers[] = {
    {"CreateClusterV2", create_cluster},
    {"ListClustersV2", list_clusters},
    {"DescribeClusterV2", describe_cluster},
    {"GetBootstrapBrokers", get_brokers},
    {"UpdateBrokerStorage", update_storage},
    {"UpdateBrokerCount", update_count},
    {"UpdateBrokerType", update_type},
    {"UpdateClusterKafkaVersion", update_version},
    {"UpdateClusterConfiguration", update_configuration},
    {"UpdateMonitoring", update_monitoring},
    {"UpdateSecurity", update_security},
    {"DeleteCluster", delete_cluster},
    {NULL, NULL},
};
