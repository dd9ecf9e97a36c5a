#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/msk.h"

#define LIVE_STORAGE "Provisioned.BrokerNodeGroupInfo.StorageInfo.EbsStorageInfo.VolumeSize"
#define LIVE_TYPE    "Provisioned.BrokerNodeGroupInfo.InstanceType"
#define LIVE_VERSION "Provisioned.CurrentBrokerSoftwareInfo.KafkaVersion"

/* One change: its parameters but for ARN and version of the cluster, NULL when it is there. */
struct change {
    const char *operation;
    const char *what; /* for people */
    json_t *(*params)(const struct part_work *work);
};

static int64_t number_at(const struct part_work *work, const char *path)
{
    return json_integer_value(json_path(work->live, path));
}

static json_t *storage(const struct part_work *work)
{
    int64_t wanted = json_int_or(work->call->spec, "volumeGiB", 0);
    if (wanted <= number_at(work, LIVE_STORAGE))
        return NULL;
    return json_pack("{s:[{s:s, s:I}]}", "TargetBrokerEBSVolumeInfo", "KafkaBrokerNodeId", "All",
                     "VolumeSizeGB", (json_int_t)wanted);
}

static json_t *broker_type(const struct part_work *work)
{
    const char *wanted = json_text(work->call->spec, "instanceType");
    const char *live = part_text(work, LIVE_TYPE);
    if (wanted == NULL || live == NULL || strcmp(wanted, live) == 0)
        return NULL;
    return json_pack("{s:s}", "TargetInstanceType", wanted);
}

static json_t *broker_count(const struct part_work *work)
{
    int64_t wanted = json_int_or(work->call->spec, "brokers", 0);
    if (wanted == 0 || wanted == number_at(work, "Provisioned.NumberOfBrokerNodes"))
        return NULL;
    return json_pack("{s:I}", "TargetNumberOfBrokerNodes", (json_int_t)wanted);
}

/* Switches that are not there are off. */
static bool same_switches(json_t *wanted, json_t *live)
{
    const char *name;
    json_t *value;
    if (json_is_boolean(wanted))
        return json_is_true(wanted) == json_is_true(live);
    if (!json_is_object(wanted))
        return json_equal(wanted, live) == 1;
    json_object_foreach (wanted, name, value) {
        if (!same_switches(value, json_object_get(live, name)))
            return false;
    }
    return true;
}

static json_t *monitoring(const struct part_work *work)
{
    const char *wanted = json_text_or(work->call->spec, "enhancedMonitoring", "DEFAULT");
    const char *live = json_path_text(work->live, "Provisioned.EnhancedMonitoring");
    json_t *logging = msk_logging(work->call->spec);
    bool same_level = live != NULL && strcmp(wanted, live) == 0;
    bool same_logs = same_switches(logging, json_path(work->live, "Provisioned.LoggingInfo"));
    json_t *params = NULL;
    if (!same_level || !same_logs)
        params = json_pack("{s:s, s:O}", "EnhancedMonitoring", wanted, "LoggingInfo", logging);
    json_decref(logging);
    return params;
}

static json_t *security(const struct part_work *work)
{
    json_t *wanted = msk_authentication(work->call->spec);
    const char *encryption = msk_client_encryption(work->call->spec);
    const char *live =
        part_text(work, "Provisioned.EncryptionInfo.EncryptionInTransit.ClientBroker");
    bool same = same_switches(wanted, json_path(work->live, "Provisioned.ClientAuthentication")) &&
                live != NULL && strcmp(live, encryption) == 0;
    json_t *params = NULL;
    if (!same)
        params = json_pack("{s:O, s:{s:{s:s}}}", "ClientAuthentication", wanted, "EncryptionInfo",
                           "EncryptionInTransit", "ClientBroker", encryption);
    json_decref(wanted);
    return params;
}

static json_t *configuration(const struct part_work *work)
{
    json_t *wanted = msk_configuration(work->call->spec);
    json_t *live = json_path(work->live, "Provisioned.CurrentBrokerSoftwareInfo");
    bool same = wanted == NULL || (json_equal(json_object_get(wanted, "Arn"),
                                              json_object_get(live, "ConfigurationArn")) &&
                                   json_equal(json_object_get(wanted, "Revision"),
                                              json_object_get(live, "ConfigurationRevision")));
    json_t *params = same ? NULL : json_pack("{s:O}", "ConfigurationInfo", wanted);
    json_decref(wanted);
    return params;
}

static json_t *version(const struct part_work *work)
{
    const char *wanted = json_text(work->call->spec, "kafkaVersion");
    const char *live = part_text(work, LIVE_VERSION);
    if (wanted == NULL || live == NULL || strcmp(wanted, live) == 0)
        return NULL;
    return json_pack("{s:s}", "TargetKafkaVersion", wanted);
}

static const struct change changes[] = {
    {"UpdateBrokerStorage", "storage of the brokers", storage},
    {"UpdateBrokerType", "type of the brokers", broker_type},
    {"UpdateBrokerCount", "number of brokers", broker_count},
    {"UpdateMonitoring", "monitoring and logs", monitoring},
    {"UpdateSecurity", "ways in", security},
    {"UpdateClusterConfiguration", "configuration", configuration},
    {"UpdateClusterKafkaVersion", "version of Kafka", version},
};

/* The same change has the same name in every run, whatever the cluster's version is by then. */
static char *word_of(const struct change *change, json_t *params)
{
    char *text = json_canonical(params);
    char hash[9];
    calls_short_hash(text, hash);
    free(text);
    return xasprintf("%s:%s", change->operation, hash);
}

static struct error *tell(struct part_work *work, const struct change *change)
{
    char *text = xasprintf("changing the %s of %s", change->what, work->name);
    struct error *err = calls_note_once(work->call, text, text);
    free(text);
    return err;
}

static bool has(const struct part_work *work, const struct change *change)
{
    json_t *lacking = change->params(work);
    json_decref(lacking);
    return lacking == NULL;
}

/* A change whose answer was lost has a stale version when it is sent again: what counts is
 * whether the cluster, active again, still lacks it. */
static struct error *make(struct part_work *work, const struct change *change, json_t *params)
{
    char *word = word_of(change, params);
    char *wait = xasprintf("settled-%s", word);
    json_put_text(params, "ClusterArn", part_text(work, "ClusterArn"));
    json_put_text(params, "CurrentVersion", part_text(work, "CurrentVersion"));
    struct error *err = part_mutate_as(work, word, change->operation, params, NULL);
    if (err == NULL)
        err = part_wait_ready(work, wait);
    else if (store_was_refused(err) && store_look_again(work, wait, &err) && has(work, change)) {
        error_free(err);
        err = NULL;
    }
    free(wait);
    free(word);
    return err;
}

static struct error *check(const struct part_work *work)
{
    json_t *subnets = json_path(work->live, "Provisioned.BrokerNodeGroupInfo.ClientSubnets");
    int64_t zones = (int64_t)json_array_size(subnets);
    int64_t brokers = json_int_or(work->call->spec, "brokers", 0);
    int64_t wanted = json_int_or(work->call->spec, "volumeGiB", INT64_MAX);
    if (zones > 0 && brokers % zones != 0)
        return ERR(ERR_INVALID,
                   "%s stands in %d subnets: its %d brokers have to be a multiple of that",
                   work->name, (int)zones, (int)brokers);
    if (wanted < number_at(work, LIVE_STORAGE))
        return ERR(ERR_INVALID, "the storage of %s only grows: it has %d GiB, volumeGiB is %d",
                   work->name, (int)number_at(work, LIVE_STORAGE), (int)wanted);
    return NULL;
}

struct error *msk_update(struct part_work *work)
{
    if (json_object_get(work->live, "Provisioned") == NULL || work->made)
        return NULL;
    TRY(check(work));
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        json_t *params = changes[i].params(work);
        if (params == NULL)
            continue;
        struct error *err = tell(work, &changes[i]);
        if (err != NULL)
            json_decref(params);
        TRY(err);
        TRY(make(work, &changes[i], params));
    }
    return NULL;
}
