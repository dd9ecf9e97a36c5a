/*
 * MSK: a Kafka cluster, of brokers or serverless, found by its name. It takes up to an hour; what
 * changes afterwards changes one by one, and each change takes its time.
 */
#include "providers/aws/kinds/msk.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/kinds.h"

enum { READY_LIMIT_S = 3 * 3600, GONE_LIMIT_S = 3600, BUSY_LIMIT_S = 900, LOOK_S = 30 };
enum { BROKERS = 3, VOLUME_GIB = 100, ZONES_MAX = 3, ZONES_MIN = 2 };

/* --- what the spec says ------------------------------------------------------------------- */

static bool is_serverless_by(json_t *spec)
{
    return json_bool_or(spec, "serverless", false);
}

const char *msk_client_encryption(json_t *spec)
{
    return json_text_or(spec, "clientEncryption", "TLS");
}

/* Clients that show who they are keep others out, unless the spec lets them in. */
json_t *msk_authentication(json_t *spec)
{
    json_t *sasl = json_object_get(spec, "sasl");
    bool iam = json_bool_or(sasl, "iam", false), scram = json_bool_or(sasl, "scram", false);
    bool open = json_bool_or(spec, "unauthenticated", !iam && !scram);
    return json_pack("{s:{s:{s:b}, s:{s:b}}, s:{s:b}}", "Sasl", "Iam", "Enabled", iam, "Scram",
                     "Enabled", scram, "Unauthenticated", "Enabled", open);
}

json_t *msk_logging(json_t *spec)
{
    json_t *logs = json_object_get(spec, "logs");
    const char *group = json_text(logs, "logGroup");
    json_t *s3 = json_object_get(logs, "s3");
    const char *bucket = json_text(s3, "bucket");
    return json_pack("{s:{s:{s:b, s:s*}, s:{s:b, s:s*, s:s*}}}", "BrokerLogs", "CloudWatchLogs",
                     "Enabled", group != NULL, "LogGroup", group, "S3", "Enabled", bucket != NULL,
                     "Bucket", bucket, "Prefix", json_text(s3, "prefix"));
}

json_t *msk_configuration(json_t *spec)
{
    json_t *section = json_object_get(spec, "configuration");
    if (section == NULL)
        return NULL;
    return json_pack("{s:O, s:O}", "Arn", json_object_get(section, "arn"), "Revision",
                     json_object_get(section, "revision"));
}

/* Two or three subnets, as many as divide the brokers evenly; those that the spec names as they
 * are. Owner: caller. */
static json_t *subnets_of(const struct part_work *work)
{
    const struct store *store = work->arg;
    json_t *all = store->network.subnets;
    int64_t brokers = json_int_or(work->call->spec, "brokers", BROKERS);
    size_t count = ZONES_MAX;
    if (json_array_size(json_path(work->call->spec, "network.subnetIds")) > 0)
        return json_incref(all);
    if (!is_serverless_by(work->call->spec) &&
        (brokers % ZONES_MAX != 0 || json_array_size(all) < ZONES_MAX))
        count = ZONES_MIN;
    json_t *some = json_array();
    for (size_t i = 0; i < count && i < json_array_size(all); i++)
        json_array_append(some, json_array_get(all, i));
    return some;
}

static json_t *provisioned(const struct part_work *work)
{
    const struct store *store = work->arg;
    json_t *spec = work->call->spec;
    const char *key = json_path_text(spec, "encryption.kmsKey");
    json_t *encryption = json_pack(
        "{s:{s:s, s:b}}", "EncryptionInTransit", "ClientBroker", msk_client_encryption(spec),
        "InCluster", json_bool_or(json_object_get(spec, "encryption"), "inCluster", true));
    if (key != NULL)
        json_object_set_new(encryption, "EncryptionAtRest",
                            json_pack("{s:s}", "DataVolumeKMSKeyId", key));
    return json_pack("{s:{s:o, s:s, s:O, s:{s:{s:I}}}, s:o, s:o, s:s, s:s, s:o, s:I, s:o*}",
                     "BrokerNodeGroupInfo", "ClientSubnets", subnets_of(work), "InstanceType",
                     json_text_or(spec, "instanceType", ""), "SecurityGroups", store->groups,
                     "StorageInfo", "EbsStorageInfo", "VolumeSize",
                     (json_int_t)json_int_or(spec, "volumeGiB", VOLUME_GIB), "ClientAuthentication",
                     msk_authentication(spec), "EncryptionInfo", encryption, "EnhancedMonitoring",
                     json_text_or(spec, "enhancedMonitoring", "DEFAULT"), "KafkaVersion",
                     json_text_or(spec, "kafkaVersion", ""), "LoggingInfo", msk_logging(spec),
                     "NumberOfBrokerNodes", (json_int_t)json_int_or(spec, "brokers", BROKERS),
                     "ConfigurationInfo", msk_configuration(spec));
}

static json_t *serverless(const struct part_work *work)
{
    const struct store *store = work->arg;
    return json_pack("{s:[{s:o, s:O}], s:{s:{s:{s:b}}}}", "VpcConfigs", "SubnetIds",
                     subnets_of(work), "SecurityGroupIds", store->groups, "ClientAuthentication",
                     "Sasl", "Iam", "Enabled", 1);
}

static json_t *create_params(struct part_work *work)
{
    bool is_serverless = is_serverless_by(work->call->spec);
    return json_pack("{s:s, s:O, s:o}", "ClusterName", work->name, "Tags", work->call->tags,
                     is_serverless ? "Serverless" : "Provisioned",
                     is_serverless ? serverless(work) : provisioned(work));
}

/* --- what is there ------------------------------------------------------------------------ */

static json_t *read_params(struct part_work *work)
{
    return json_pack("{s:s}", "ClusterNameFilter", work->name);
}

static json_t *remove_params(struct part_work *work)
{
    return json_pack("{s:s}", "ClusterArn", part_text(work, "ClusterArn"));
}

static part_fn find;

static const char *const ready[] = {"ACTIVE", NULL};
static const char *const failed[] = {"FAILED", NULL};
static const char *const leaving[] = {"DELETING", NULL};
static const struct part_status status = {.path = "State",
                                          .ready = ready,
                                          .failed = failed,
                                          .leaving = leaving,
                                          .reason = "StateInfo.Message"};
static const struct tag_api tags = {
    "kafka", "TagResource", "UntagResource", "ResourceArn", "Tags", "TagKeys", NULL, NULL};

#define CLUSTER_PART                                                                               \
    .what = "MSK cluster", .step = "cluster", .service = "kafka", .read = "ListClustersV2",        \
    .read_params = read_params, .list = "ClusterInfoList", .match = "ClusterName",                 \
    .tags_path = "Tags", .arn = "ClusterArn", .tag_api = &tags, .status = &status

/* As the list has it. */
static const struct part listed = {CLUSTER_PART};

static const struct kind_retry busy[] = {
    {"BadRequestException", "ACTIVE"}, {"BadRequestException", "state"}, {NULL, NULL}};

static const struct part cluster = {
    CLUSTER_PART,
    .find = find,
    .delay_s = LOOK_S,
    .ready_limit_s = READY_LIMIT_S,
    .gone_limit_s = GONE_LIMIT_S,
    .create = "CreateClusterV2",
    .create_params = create_params,
    .retries = busy,
    .retry_limit_s = BUSY_LIMIT_S,
    .update = msk_update,
    .remove = "DeleteCluster",
    .remove_params = remove_params,
};

/* The list may lag behind: the cluster itself says its version. */
static struct error *find(struct part_work *work)
{
    json_t *result = NULL;
    work->part = &listed;
    struct error *err = part_find(work);
    work->part = &cluster;
    if (err != NULL || work->live == NULL)
        return err;
    TRY(calls_find(work->call, "kafka", "DescribeClusterV2", remove_params(work), &result));
    json_decref(work->live);
    json_decref(work->tags);
    work->live = json_incref(json_object_get(result, "ClusterInfo"));
    work->tags = NULL;
    json_decref(result);
    return NULL;
}

/* --- the kind ----------------------------------------------------------------------------- */

/* How clients reach the brokers; the safest way first. */
static const struct part_output brokers[] = {
    {"bootstrap_sasl_iam", "BootstrapBrokerStringSaslIam"},
    {"bootstrap_sasl_scram", "BootstrapBrokerStringSaslScram"},
    {"bootstrap_tls", "BootstrapBrokerStringTls"},
    {"bootstrap_plaintext", "BootstrapBrokerString"},
    {NULL, NULL},
};

static struct error *put_brokers(const struct part_work *work)
{
    struct kind_call *call = work->call;
    json_t *result = NULL;
    json_t *params = json_pack("{s:s}", "ClusterArn", part_text(work, "ClusterArn"));
    TRY(calls_find(call, "kafka", "GetBootstrapBrokers", params, &result));
    for (size_t i = 0; brokers[i].output != NULL; i++) {
        const char *list = json_text(result, brokers[i].path);
        if (list == NULL || *list == '\0')
            continue;
        kind_output(call, brokers[i].output, list);
        if (json_object_get(call->outputs, "bootstrap_servers") == NULL)
            kind_output(call, "bootstrap_servers", list);
    }
    json_decref(result);
    return NULL;
}

static bool has_brokers(const struct part_work *work)
{
    const char *state = json_text_or(work->live, "State", "");
    return strcmp(state, "CREATING") != 0 && strcmp(state, "DELETING") != 0 &&
           strcmp(state, "FAILED") != 0;
}

static struct error *put_outputs(const struct part_work *work)
{
    static const struct part_output outputs[] = {
        {"arn", "ClusterArn"},
        {"kafka_version", "Provisioned.CurrentBrokerSoftwareInfo.KafkaVersion"},
        {"zookeeper_connect", "Provisioned.ZookeeperConnectString"},
        {"zookeeper_connect_tls", "Provisioned.ZookeeperConnectStringTls"},
        {NULL, NULL}};
    part_outputs(work, outputs);
    kind_set_id(work->call, work->name);
    kind_output(work->call, "cluster_name", work->name);
    return has_brokers(work) ? put_brokers(work) : NULL;
}

static struct error *ensure(struct part_work *work, const struct store_want *want,
                            struct store *store)
{
    TRY(part_find(work));
    TRY(store_check_owner(work));
    TRY(store_open(work, want, store));
    TRY(part_ensure(work));
    return put_outputs(work);
}

static struct error *apply(struct kind_call *call)
{
    static const struct store_want want = {.api = &store_plain,
                                           .ports = {{9092, 9098}, {2181, 2182}}};
    struct store store = {.call = NULL};
    struct part_work work = {.call = call, .part = &cluster, .name = call->name, .arg = &store};
    struct error *err = ensure(&work, &want, &store);
    part_fini(&work);
    store_fini(&store);
    return err;
}

static struct error *read_cluster(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &cluster, .name = call->name};
    struct error *err = part_look(&work, "cluster");
    if (err == NULL)
        err = put_outputs(&work);
    part_fini(&work);
    return err;
}

static struct error *remove_cluster(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &cluster, .name = call->name};
    struct error *err = store_remove(&work, &store_plain, NULL);
    part_fini(&work);
    return err;
}

const struct kind kind_msk = {
    .name = "MSK",
    .create = apply,
    .read = read_cluster,
    .update = apply,
    .remove = remove_cluster,
};
