#include "providers/kafka_client.h"

#include <errno.h>
#include <librdkafka/rdkafka.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"

enum { TIMEOUT_MS = 20000, ERROR_BYTES = 512 };

struct kafka_client {
    rd_kafka_t *handle;
    uint32_t timeout_ms;
    pthread_mutex_t lock;      /* of `trouble` */
    char trouble[ERROR_BYTES]; /* the last thing the library said of a connection */
    bool refused;              /* it was about who we are */
};

/* --- one call in its thread --- */

struct task;
typedef rd_kafka_event_t *ask_fn(struct task *task, rd_kafka_queue_t *queue);

struct task {
    struct kafka_client *client;
    ask_fn *ask; /* sends the request whose answer comes to the queue; NULL: list */
    bool closes;
    const char *topic;
    int32_t partitions, replication;
    json_t *settings; /* read only */
    int done_fd;
    rd_kafka_resp_err_t code;
    char says[ERROR_BYTES];
    json_t *found; /* what the thread made; owner: the fiber, once the thread has ended */
};

static void fail(struct task *task, rd_kafka_resp_err_t code, const char *says)
{
    task->code = code;
    snprintf(task->says, sizeof(task->says), "%s",
             says != NULL && *says != '\0' ? says : rd_kafka_err2str(code));
}

static void list_topics(struct task *task)
{
    const struct rd_kafka_metadata *all = NULL;
    /* of all topics: asking for one by name could make it */
    rd_kafka_resp_err_t code =
        rd_kafka_metadata(task->client->handle, 1, NULL, &all, (int)task->client->timeout_ms);
    if (code != RD_KAFKA_RESP_ERR_NO_ERROR) {
        fail(task, code, NULL);
        return;
    }
    task->found = json_object();
    for (int i = 0; i < all->topic_cnt; i++) {
        const struct rd_kafka_metadata_topic *topic = &all->topics[i];
        if (topic->err != RD_KAFKA_RESP_ERR_NO_ERROR)
            continue;
        int replicas = topic->partition_cnt > 0 ? topic->partitions[0].replica_cnt : 0;
        json_object_set_new(
            task->found, topic->topic,
            json_pack("{s:i, s:i}", "partitions", topic->partition_cnt, "replication", replicas));
    }
    rd_kafka_metadata_destroy(all);
}

static void *run_task(void *arg)
{
    struct task *task = arg;
    uint64_t one = 1;
    if (task->closes) {
        rd_kafka_destroy(task->client->handle);
    } else if (task->ask == NULL) {
        list_topics(task);
    } else {
        rd_kafka_queue_t *queue = rd_kafka_queue_new(task->client->handle);
        rd_kafka_event_t *event = task->ask(task, queue);
        if (event != NULL)
            rd_kafka_event_destroy(event);
        rd_kafka_queue_destroy(queue);
    }
    if (write(task->done_fd, &one, sizeof(one)) < 0)
        abort(); /* an eventfd of our own takes a 1 */
    return NULL;
}

/* Signals are the loop's business. */
static int start_thread(pthread_t *thread, struct task *task)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int failed = pthread_create(thread, NULL, run_task, task);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return failed;
}

static const struct {
    rd_kafka_resp_err_t code;
    enum err_code meaning;
} meanings[] = {
    {RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS, ERR_ALREADY_EXISTS},
    {RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART, ERR_NOT_FOUND},
    {RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, ERR_DENIED},
    {RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED, ERR_DENIED},
    {RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED, ERR_CREDENTIALS},
    {RD_KAFKA_RESP_ERR_UNSUPPORTED_SASL_MECHANISM, ERR_CREDENTIALS},
    {RD_KAFKA_RESP_ERR__AUTHENTICATION, ERR_CREDENTIALS},
    {RD_KAFKA_RESP_ERR_INVALID_PARTITIONS, ERR_INVALID},
    {RD_KAFKA_RESP_ERR_INVALID_REPLICATION_FACTOR, ERR_INVALID},
    {RD_KAFKA_RESP_ERR_INVALID_CONFIG, ERR_INVALID},
    {RD_KAFKA_RESP_ERR_TOPIC_EXCEPTION, ERR_INVALID},
    {RD_KAFKA_RESP_ERR_INVALID_REQUEST, ERR_INVALID},
    {RD_KAFKA_RESP_ERR_POLICY_VIOLATION, ERR_INVALID},
    {RD_KAFKA_RESP_ERR__INVALID_ARG, ERR_INVALID},
    {RD_KAFKA_RESP_ERR_TOPIC_DELETION_DISABLED, ERR_INVALID},
    {RD_KAFKA_RESP_ERR__TIMED_OUT, ERR_NETWORK},
    {RD_KAFKA_RESP_ERR__TRANSPORT, ERR_NETWORK},
    {RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN, ERR_NETWORK},
    {RD_KAFKA_RESP_ERR__RESOLVE, ERR_NETWORK},
    {RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT, ERR_TIMEOUT},
    {RD_KAFKA_RESP_ERR_NOT_CONTROLLER, ERR_CONFLICT},
};

static struct error *error_of(struct task *task)
{
    struct kafka_client *client = task->client;
    enum err_code meaning = ERR_PROVIDER;
    char trouble[ERROR_BYTES];
    for (size_t i = 0; i < ARRAY_LEN(meanings); i++)
        if (meanings[i].code == task->code)
            meaning = meanings[i].meaning;
    pthread_mutex_lock(&client->lock);
    bool refused = client->refused;
    memcpy(trouble, client->trouble, sizeof(trouble));
    pthread_mutex_unlock(&client->lock);
    bool unreached = meaning == ERR_NETWORK;
    if (unreached && refused)
        meaning = ERR_CREDENTIALS;
    struct error *err = ERR(meaning, "Kafka: %s%s%s", task->says,
                            unreached && trouble[0] != '\0' ? ": " : "", unreached ? trouble : "");
    if (meaning == ERR_NETWORK || meaning == ERR_TIMEOUT)
        err->effect = ERR_EFFECT_UNKNOWN;
    error_set_text(&err->service_code, rd_kafka_err2name(task->code));
    return err;
}

/* Run the task to its end. */
static struct error *perform(struct task *task)
{
    pthread_t thread;
    task->done_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (task->done_fd < 0)
        return ERR(ERR_LIMIT, "no descriptor for a call to Kafka: %s", strerror(errno));
    int failed = start_thread(&thread, task);
    if (failed != 0) {
        close(task->done_fd);
        return ERR(ERR_LIMIT, "no thread for a call to Kafka: %s", strerror(failed));
    }
    fiber_shield_begin(); /* the thread uses what is on our stack */
    struct error *err = fiber_wait_fd(task->done_fd, FIBER_READ, 0);
    fiber_shield_end();
    pthread_join(thread, NULL);
    close(task->done_fd);
    error_ignore(err);
    return task->code == RD_KAFKA_RESP_ERR_NO_ERROR ? NULL : error_of(task);
}

/* --- settings of the client --- */

static void on_error(rd_kafka_t *handle, int code, const char *reason, void *opaque)
{
    struct kafka_client *client = opaque;
    (void)handle;
    pthread_mutex_lock(&client->lock);
    if (code != RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN)
        snprintf(client->trouble, sizeof(client->trouble), "%s", reason);
    if (code == RD_KAFKA_RESP_ERR__AUTHENTICATION)
        client->refused = true;
    pthread_mutex_unlock(&client->lock);
}

/* Its words come as errors; a terminal is not where they belong. */
static void on_log(const rd_kafka_t *handle, int level, const char *facility, const char *text)
{
    (void)handle;
    (void)level;
    (void)facility;
    (void)text;
}

static struct error *set(rd_kafka_conf_t *conf, const char *name, const char *value)
{
    char says[ERROR_BYTES];
    if (value == NULL ||
        rd_kafka_conf_set(conf, name, value, says, sizeof(says)) == RD_KAFKA_CONF_OK)
        return NULL;
    if (strcmp(name, "sasl.password") == 0)
        return ERR(ERR_INVALID, "Kafka does not take the password");
    return ERR(ERR_INVALID, "Kafka: %s", says);
}

static struct error *configure(rd_kafka_conf_t *conf, const struct kafka_options *options,
                               const char *timeout)
{
    TRY(set(conf, "bootstrap.servers", options->bootstrap));
    TRY(set(conf, "client.id", "panka"));
    TRY(set(conf, "security.protocol", options->protocol));
    TRY(set(conf, "sasl.mechanisms", options->mechanism));
    TRY(set(conf, "sasl.username", options->username));
    TRY(set(conf, "sasl.password", options->password));
    TRY(set(conf, "ssl.ca.location", options->ca_file));
    TRY(set(conf, "socket.timeout.ms", timeout));
    TRY(set(conf, "reconnect.backoff.max.ms", "1000"));
    return set(conf, "broker.address.family", "any");
}

struct error *kafka_open(const struct kafka_options *options, struct kafka_client **out)
{
    struct kafka_client *client = xcalloc(1, sizeof(*client));
    rd_kafka_conf_t *conf = rd_kafka_conf_new();
    char says[ERROR_BYTES], timeout[16];
    client->timeout_ms = options->timeout_ms > 0 ? options->timeout_ms : TIMEOUT_MS;
    pthread_mutex_init(&client->lock, NULL);
    snprintf(timeout, sizeof(timeout), "%u", client->timeout_ms);
    rd_kafka_conf_set_opaque(conf, client);
    rd_kafka_conf_set_error_cb(conf, on_error);
    rd_kafka_conf_set_log_cb(conf, on_log);
    struct error *err = configure(conf, options, timeout);
    if (err == NULL) {
        client->handle = rd_kafka_new(RD_KAFKA_PRODUCER, conf, says, sizeof(says));
        if (client->handle == NULL)
            err = ERR(ERR_INVALID, "Kafka: %s", says);
    }
    if (err == NULL) {
        *out = client;
        return NULL;
    }
    rd_kafka_conf_destroy(conf);
    pthread_mutex_destroy(&client->lock);
    free(client);
    return err;
}

void kafka_close(struct kafka_client *client)
{
    if (client == NULL)
        return;
    /* the library's own threads end first: that can take a moment */
    error_ignore(perform(&(struct task){.client = client, .closes = true}));
    pthread_mutex_destroy(&client->lock);
    free(client);
}

/* --- questions: these run in the thread --- */

/* The answer of the wanted type, or NULL with the task failed. */
static rd_kafka_event_t *take_answer(struct task *task, rd_kafka_queue_t *queue)
{
    rd_kafka_event_t *event = rd_kafka_queue_poll(queue, (int)task->client->timeout_ms + 2000);
    rd_kafka_poll(task->client->handle, 0); /* what went wrong with connections */
    if (event == NULL)
        fail(task, RD_KAFKA_RESP_ERR__TIMED_OUT, NULL);
    else if (rd_kafka_event_error(event) != RD_KAFKA_RESP_ERR_NO_ERROR)
        fail(task, rd_kafka_event_error(event), rd_kafka_event_error_string(event));
    return event;
}

static void judge_topics(struct task *task, const rd_kafka_topic_result_t **results, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (rd_kafka_topic_result_error(results[i]) != RD_KAFKA_RESP_ERR_NO_ERROR)
            fail(task, rd_kafka_topic_result_error(results[i]),
                 rd_kafka_topic_result_error_string(results[i]));
}

static rd_kafka_event_t *ask_create(struct task *task, rd_kafka_queue_t *queue)
{
    char says[ERROR_BYTES];
    const char *name;
    json_t *value;
    size_t count;
    rd_kafka_NewTopic_t *topic =
        rd_kafka_NewTopic_new(task->topic, task->partitions,
                              task->replication > 0 ? task->replication : -1, says, sizeof(says));
    if (topic == NULL) {
        fail(task, RD_KAFKA_RESP_ERR__INVALID_ARG, says);
        return NULL;
    }
    json_object_foreach (task->settings, name, value)
        rd_kafka_NewTopic_set_config(topic, name, json_string_value(value));
    rd_kafka_CreateTopics(task->client->handle, &topic, 1, NULL, queue);
    rd_kafka_NewTopic_destroy(topic);
    rd_kafka_event_t *event = take_answer(task, queue);
    if (event != NULL && task->code == RD_KAFKA_RESP_ERR_NO_ERROR) {
        const rd_kafka_topic_result_t **results =
            rd_kafka_CreateTopics_result_topics(rd_kafka_event_CreateTopics_result(event), &count);
        judge_topics(task, results, count);
    }
    return event;
}

static rd_kafka_event_t *ask_delete(struct task *task, rd_kafka_queue_t *queue)
{
    size_t count;
    rd_kafka_DeleteTopic_t *topic = rd_kafka_DeleteTopic_new(task->topic);
    rd_kafka_DeleteTopics(task->client->handle, &topic, 1, NULL, queue);
    rd_kafka_DeleteTopic_destroy(topic);
    rd_kafka_event_t *event = take_answer(task, queue);
    if (event != NULL && task->code == RD_KAFKA_RESP_ERR_NO_ERROR) {
        const rd_kafka_topic_result_t **results =
            rd_kafka_DeleteTopics_result_topics(rd_kafka_event_DeleteTopics_result(event), &count);
        judge_topics(task, results, count);
    }
    return event;
}

static rd_kafka_event_t *ask_grow(struct task *task, rd_kafka_queue_t *queue)
{
    char says[ERROR_BYTES];
    size_t count;
    rd_kafka_NewPartitions_t *more =
        rd_kafka_NewPartitions_new(task->topic, (size_t)task->partitions, says, sizeof(says));
    if (more == NULL) {
        fail(task, RD_KAFKA_RESP_ERR__INVALID_ARG, says);
        return NULL;
    }
    rd_kafka_CreatePartitions(task->client->handle, &more, 1, NULL, queue);
    rd_kafka_NewPartitions_destroy(more);
    rd_kafka_event_t *event = take_answer(task, queue);
    if (event != NULL && task->code == RD_KAFKA_RESP_ERR_NO_ERROR) {
        const rd_kafka_topic_result_t **results = rd_kafka_CreatePartitions_result_topics(
            rd_kafka_event_CreatePartitions_result(event), &count);
        judge_topics(task, results, count);
    }
    return event;
}

static void judge_resources(struct task *task, const rd_kafka_ConfigResource_t **results,
                            size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (rd_kafka_ConfigResource_error(results[i]) != RD_KAFKA_RESP_ERR_NO_ERROR)
            fail(task, rd_kafka_ConfigResource_error(results[i]),
                 rd_kafka_ConfigResource_error_string(results[i]));
}

static void read_settings(struct task *task, const rd_kafka_ConfigResource_t *resource)
{
    size_t count;
    const rd_kafka_ConfigEntry_t **entries = rd_kafka_ConfigResource_configs(resource, &count);
    task->found = json_object();
    for (size_t i = 0; i < count; i++) {
        const char *value = rd_kafka_ConfigEntry_value(entries[i]);
        if (rd_kafka_ConfigEntry_source(entries[i]) ==
                RD_KAFKA_CONFIG_SOURCE_DYNAMIC_TOPIC_CONFIG &&
            value != NULL)
            json_object_set_new(task->found, rd_kafka_ConfigEntry_name(entries[i]),
                                json_string(value));
    }
}

static rd_kafka_event_t *ask_settings(struct task *task, rd_kafka_queue_t *queue)
{
    size_t count;
    rd_kafka_ConfigResource_t *resource =
        rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, task->topic);
    rd_kafka_DescribeConfigs(task->client->handle, &resource, 1, NULL, queue);
    rd_kafka_ConfigResource_destroy(resource);
    rd_kafka_event_t *event = take_answer(task, queue);
    if (event != NULL && task->code == RD_KAFKA_RESP_ERR_NO_ERROR) {
        const rd_kafka_ConfigResource_t **results = rd_kafka_DescribeConfigs_result_resources(
            rd_kafka_event_DescribeConfigs_result(event), &count);
        judge_resources(task, results, count);
        if (task->code == RD_KAFKA_RESP_ERR_NO_ERROR && count == 1)
            read_settings(task, results[0]);
    }
    return event;
}

/* All of a topic's settings at once: the library of Debian 12 knows no other way. */
static rd_kafka_event_t *ask_set(struct task *task, rd_kafka_queue_t *queue)
{
    const char *name;
    json_t *value;
    size_t count;
    rd_kafka_ConfigResource_t *resource =
        rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, task->topic);
    json_object_foreach (task->settings, name, value)
        rd_kafka_ConfigResource_set_config(resource, name, json_string_value(value));
    rd_kafka_AlterConfigs(task->client->handle, &resource, 1, NULL, queue);
    rd_kafka_ConfigResource_destroy(resource);
    rd_kafka_event_t *event = take_answer(task, queue);
    if (event != NULL && task->code == RD_KAFKA_RESP_ERR_NO_ERROR) {
        const rd_kafka_ConfigResource_t **results = rd_kafka_AlterConfigs_result_resources(
            rd_kafka_event_AlterConfigs_result(event), &count);
        judge_resources(task, results, count);
    }
    return event;
}

/* --- calls --- */

static struct error *find(struct task *task, json_t **out)
{
    struct error *err = perform(task);
    if (err == NULL)
        *out = task->found != NULL ? task->found : json_object();
    else
        json_decref(task->found);
    return err;
}

struct error *kafka_list(struct kafka_client *client, json_t **out)
{
    return find(&(struct task){.client = client}, out);
}

struct error *kafka_settings(struct kafka_client *client, const char *topic, json_t **out)
{
    return find(&(struct task){.client = client, .ask = ask_settings, .topic = topic}, out);
}

struct error *kafka_create(struct kafka_client *client, const char *topic, int32_t partitions,
                           int32_t replication, json_t *settings)
{
    return perform(&(struct task){.client = client,
                                  .ask = ask_create,
                                  .topic = topic,
                                  .partitions = partitions,
                                  .replication = replication,
                                  .settings = settings});
}

struct error *kafka_grow(struct kafka_client *client, const char *topic, int32_t partitions)
{
    return perform(&(struct task){
        .client = client, .ask = ask_grow, .topic = topic, .partitions = partitions});
}

struct error *kafka_set(struct kafka_client *client, const char *topic, json_t *settings)
{
    return perform(
        &(struct task){.client = client, .ask = ask_set, .topic = topic, .settings = settings});
}

struct error *kafka_delete(struct kafka_client *client, const char *topic)
{
    return perform(&(struct task){.client = client, .ask = ask_delete, .topic = topic});
}
