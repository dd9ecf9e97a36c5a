/*
 * MSK against panka-sim: brokers and serverless, every change, names that are taken, every call
 * cut.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_look.h"
#include "tests/support/kind_run.h"
#include "tests/support/quoted.h"

#define LIST    "ListClustersV2"
#define CLUSTER "ClusterInfoList.0."
#define BROKERS CLUSTER "Provisioned."

static const char full[] =
    "{'kafkaVersion': '3.6.0', 'brokers': 6, 'instanceType': 'kafka.m7g.xlarge',"
    " 'volumeGiB': 200, 'clientEncryption': 'TLS_PLAINTEXT', 'sasl': {'iam': true, 'scram': true},"
    " 'unauthenticated': true, 'encryption': {'inCluster': true},"
    " 'enhancedMonitoring': 'PER_BROKER',"
    " 'logs': {'logGroup': '/msk/shop', 's3': {'bucket': 'shop-logs', 'prefix': 'msk/'}},"
    " 'configuration': {'arn': 'arn:aws:kafka:eu-west-1:123456789012:configuration/a/b-1',"
    "   'revision': 2}}";
static const char plain[] =
    "{'kafkaVersion': '3.6.0', 'brokers': 3, 'instanceType': 'kafka.t3.small',"
    " 'volumeGiB': 200}";

static const struct expectation full_is[] = {
    {LIST, CLUSTER "State", "ACTIVE"},
    {LIST, CLUSTER "ClusterType", "PROVISIONED"},
    {LIST, BROKERS "CurrentBrokerSoftwareInfo.KafkaVersion", "3.6.0"},
    {LIST, BROKERS "CurrentBrokerSoftwareInfo.ConfigurationRevision", "2"},
    {LIST, BROKERS "NumberOfBrokerNodes", "6"},
    {LIST, BROKERS "BrokerNodeGroupInfo.InstanceType", "kafka.m7g.xlarge"},
    {LIST, BROKERS "BrokerNodeGroupInfo.StorageInfo.EbsStorageInfo.VolumeSize", "200"},
    {LIST, BROKERS "BrokerNodeGroupInfo.ClientSubnets.2", "*"},
    {LIST, BROKERS "EncryptionInfo.EncryptionInTransit.ClientBroker", "TLS_PLAINTEXT"},
    {LIST, BROKERS "ClientAuthentication.Sasl.Iam.Enabled", "true"},
    {LIST, BROKERS "ClientAuthentication.Sasl.Scram.Enabled", "true"},
    {LIST, BROKERS "ClientAuthentication.Unauthenticated.Enabled", "true"},
    {LIST, BROKERS "EnhancedMonitoring", "PER_BROKER"},
    {LIST, BROKERS "LoggingInfo.BrokerLogs.CloudWatchLogs.LogGroup", "/msk/shop"},
    {LIST, BROKERS "LoggingInfo.BrokerLogs.S3.Prefix", "msk/"},
    {0},
};
static const struct expectation plain_is[] = {
    {LIST, BROKERS "NumberOfBrokerNodes", "3"},
    {LIST, BROKERS "BrokerNodeGroupInfo.InstanceType", "kafka.t3.small"},
    {LIST, BROKERS "EncryptionInfo.EncryptionInTransit.ClientBroker", "TLS"},
    {LIST, BROKERS "ClientAuthentication.Sasl.Iam.Enabled", "false"},
    {LIST, BROKERS "ClientAuthentication.Unauthenticated.Enabled", "true"},
    {LIST, BROKERS "EnhancedMonitoring", "DEFAULT"},
    {LIST, BROKERS "LoggingInfo.BrokerLogs.CloudWatchLogs.Enabled", "false"},
    {0},
};
static const struct expectation outputs[] = {
    {NULL, "cluster_name", "stream"},
    {NULL, "arn", "*"},
    {NULL, "bootstrap_servers", "*"},
    {NULL, "bootstrap_tls",
     "b-1.stream.simul8.c1.kafka.eu-west-1.amazonaws.com:9094,"
     "b-2.stream.simul8.c1.kafka.eu-west-1.amazonaws.com:9094,"
     "b-3.stream.simul8.c1.kafka.eu-west-1.amazonaws.com:9094"},
    {NULL, "kafka_version", "3.6.0"},
    {0},
};

static void life(struct kind_lab *lab)
{
    check_life(lab, &(struct life){.kind = "MSK",
                                   .name = "stream",
                                   .full = full,
                                   .full_is = full_is,
                                   .plain = plain,
                                   .plain_is = plain_is,
                                   .outputs = outputs});
}

Test(kinds_data_msk, life)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, life);
}

static void cut(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){
                      .kind = "MSK",
                      .name = "stream",
                      .first = "{'kafkaVersion': '3.5.1', 'brokers': 2, 'volumeGiB': 50,"
                               " 'instanceType': 'kafka.t3.small'}",
                      .second = "{'kafkaVersion': '3.6.0', 'brokers': 4, 'volumeGiB': 80,"
                                " 'instanceType': 'kafka.m7g.large', 'sasl': {'iam': true},"
                                " 'enhancedMonitoring': 'PER_BROKER',"
                                " 'logs': {'s3': {'bucket': 'shop-logs'}}}"});
}

Test(kinds_data_msk, cut)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut);
}

static struct kind_run run_of(enum op_action action, const char *spec, const char *applied)
{
    return kind_run_quoted("MSK", "stream", action, spec, applied);
}

static void serverless(struct kind_lab *lab)
{
    struct kind_run run = run_of(OP_CREATE, "{'serverless': true}", NULL);
    run.parks = true;
    check_run(lab, &run);
    static const struct expectation expected[] = {
        {NULL, "bootstrap_servers", "b-1.stream.simul8.c1.kafka.eu-west-1.amazonaws.com:9098"},
        {NULL, "bootstrap_sasl_iam", "b-1.stream.simul8.c1.kafka.eu-west-1.amazonaws.com:9098"},
        {NULL, "bootstrap_tls", NULL},
        {0},
    };
    check_values(run.outputs, expected);
    kind_run_end(&run);
    run = run_of(OP_UPDATE, "{'serverless': true}", "{'serverless': true}");
    check_run(lab, &run);
    cr_expect_eq(json_array_size(run.calls), 0);
    kind_run_end(&run);
    run = run_of(OP_DELETE, NULL, "{'serverless': true}");
    check_run(lab, &run);
    kind_run_end(&run);
    cr_expect_eq(kind_lab_alive(lab), 0);
}

Test(kinds_data_msk, serverless)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "200", NULL}, serverless);
}

/* What cannot be is refused before anything is changed. */
static void refused(struct kind_lab *lab)
{
    static const struct {
        const char *spec, *says;
    } rows[] = {
        {"{'kafkaVersion': '3.6.0', 'brokers': 3, 'instanceType': 'kafka.t3.small',"
         " 'volumeGiB': 100}",
         "only grows"},
        {"{'kafkaVersion': '3.6.0', 'brokers': 4, 'instanceType': 'kafka.t3.small',"
         " 'volumeGiB': 200}",
         "a multiple"},
    };
    struct kind_run run = run_of(OP_CREATE, plain, NULL);
    check_run(lab, &run);
    kind_run_end(&run);
    (void)kind_lab_mutations(lab);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        run = run_of(OP_UPDATE, rows[i].spec, plain);
        struct error *err = kind_lab_run(lab, &run);
        cr_assert_not_null(err);
        char *text = error_text(err);
        cr_expect_not_null(strstr(text, rows[i].says), "%s", text);
        free(text);
        error_free(err);
        kind_run_end(&run);
    }
    cr_expect_eq(kind_lab_mutations(lab), 0);
}

Test(kinds_data_msk, refused)
{
    kind_lab_with_sim(NULL, refused);
}
