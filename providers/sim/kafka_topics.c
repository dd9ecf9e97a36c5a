#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/kafka_broker.h"
#include "providers/sim/world.h"

/* Kafka's error codes. */
enum {
    NONE = 0,
    UNKNOWN_TOPIC = 3,
    INVALID_TOPIC = 17,
    TOPIC_EXISTS = 36,
    INVALID_PARTITIONS = 37,
    INVALID_REPLICATION = 38,
    INVALID_CONFIG = 40,
    INVALID_REQUEST = 42,
};
enum { TOPIC = 2, SET = 0, DELETE = 1, DYNAMIC = 1, DEFAULT = 5 };

static const struct {
    const char *name, *value;
} defaults[] = {
    {"cleanup.policy", "delete"},        {"compression.type", "producer"},
    {"delete.retention.ms", "86400000"}, {"max.message.bytes", "1048588"},
    {"min.insync.replicas", "1"},        {"retention.bytes", "-1"},
    {"retention.ms", "604800000"},       {"segment.bytes", "1073741824"},
    {"segment.ms", "604800000"},
};

json_t *kafka_topics(struct sim *sim)
{
    return tree_object_of(sim->world, "kafka_topics");
}

static void changed(struct kafka_call *call)
{
    call->broker->sim->dirty = true;
    cond_signal(&call->broker->sim->changed);
}

static json_t *find_topic(struct kafka_call *call, const char *name)
{
    return name == NULL ? NULL : json_object_get(kafka_topics(call->broker->sim), name);
}

static bool is_known_config(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(defaults); i++)
        if (name != NULL && strcmp(defaults[i].name, name) == 0)
            return true;
    return false;
}

static void skip_numbers(struct kafka_in *in)
{
    for (int32_t left = kafka_get_count(in); left > 0 && !in->bad; left--)
        kafka_get_32(in);
}

/* --- metadata --- */

static void put_partition(struct kafka_call *call, int32_t index, int64_t replication)
{
    kafka_put_16(call->out, NONE);
    kafka_put_32(call->out, index);
    kafka_put_32(call->out, 1 + index % KAFKA_BROKERS); /* the leader */
    for (int list = 0; list < 2; list++) {              /* replicas, and those in sync */
        kafka_put_32(call->out, (int32_t)replication);
        for (int64_t i = 0; i < replication; i++)
            kafka_put_32(call->out, 1 + (index + (int32_t)i) % KAFKA_BROKERS);
    }
}

static void put_topic(struct kafka_call *call, const char *name, json_t *topic)
{
    int32_t partitions = (int32_t)tree_int(topic, "partitions", 0);

    kafka_put_16(call->out, topic == NULL ? UNKNOWN_TOPIC : NONE);
    kafka_put_text(call->out, name);
    if (call->version >= 1)
        kafka_put_8(call->out, 0); /* internal */
    kafka_put_32(call->out, partitions);
    for (int32_t i = 0; i < partitions; i++)
        put_partition(call, i, tree_int(topic, "replication", 1));
}

static void put_brokers(struct kafka_call *call)
{
    if (call->version >= 3)
        kafka_put_32(call->out, 0); /* throttle */
    kafka_put_32(call->out, KAFKA_BROKERS);
    for (int32_t i = 1; i <= KAFKA_BROKERS; i++) {
        kafka_put_32(call->out, i);
        kafka_put_text(call->out, call->broker->host);
        kafka_put_32(call->out, call->broker->ports[i - 1]);
        if (call->version >= 1)
            kafka_put_text(call->out, NULL); /* rack */
    }
    if (call->version >= 2)
        kafka_put_text(call->out, "panka-sim");
    if (call->version >= 1)
        kafka_put_32(call->out, 1); /* controller */
}

void kafka_metadata(struct kafka_call *call)
{
    int32_t count = kafka_get_count(&call->in);
    json_t *topics = kafka_topics(call->broker->sim), *topic;
    const char *key;

    put_brokers(call);
    if (count < 0 || (count == 0 && call->version == 0)) {
        kafka_put_32(call->out, (int32_t)json_object_size(topics));
        json_object_foreach (topics, key, topic)
            put_topic(call, key, topic);
        return;
    }
    kafka_put_32(call->out, count);
    for (int32_t i = 0; i < count && !call->in.bad; i++) {
        char *name = kafka_get_text(&call->in);
        put_topic(call, name, find_topic(call, name));
        free(name);
    }
}

/* --- create and delete --- */

struct wanted {
    char *name;
    int32_t partitions;
    int16_t replication;
    json_t *config;
    bool odd_config;
};

/* Pairs of a name and a value; NULL values are left out. */
static json_t *read_config(struct kafka_in *in, bool *odd)
{
    json_t *config = json_object();

    for (int32_t left = kafka_get_count(in); left > 0 && !in->bad; left--) {
        char *name = kafka_get_text(in), *value = kafka_get_text(in);

        *odd = *odd || !is_known_config(name);
        if (name != NULL && value != NULL)
            tree_put_text(config, name, value);
        free(name);
        free(value);
    }
    return config;
}

static struct wanted read_wanted(struct kafka_in *in)
{
    struct wanted wanted = {.name = kafka_get_text(in)};

    wanted.partitions = kafka_get_32(in);
    wanted.replication = kafka_get_16(in);
    for (int32_t left = kafka_get_count(in); left > 0 && !in->bad; left--) {
        kafka_get_32(in);
        skip_numbers(in);
    }
    wanted.config = read_config(in, &wanted.odd_config);
    if (wanted.partitions == -1)
        wanted.partitions = 1;
    if (wanted.replication == -1)
        wanted.replication = KAFKA_BROKERS;
    return wanted;
}

static int16_t problem_of(struct kafka_call *call, const struct wanted *wanted)
{
    if (wanted->name == NULL || *wanted->name == '\0' || strlen(wanted->name) > 249 ||
        strspn(wanted->name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") !=
            strlen(wanted->name))
        return INVALID_TOPIC;
    if (find_topic(call, wanted->name) != NULL)
        return TOPIC_EXISTS;
    if (wanted->partitions < 1)
        return INVALID_PARTITIONS;
    if (wanted->replication < 1 || wanted->replication > KAFKA_BROKERS)
        return INVALID_REPLICATION;
    return wanted->odd_config ? INVALID_CONFIG : NONE;
}

/* The answers come after the whole request was read: validate_only is at its end. */
void kafka_create_topics(struct kafka_call *call)
{
    int32_t count = kafka_get_count(&call->in);
    struct wanted *all = xcalloc((size_t)(count > 0 ? count : 0) + 1, sizeof(*all));
    bool only_validate;

    for (int32_t i = 0; i < count && !call->in.bad; i++)
        all[i] = read_wanted(&call->in);
    kafka_get_32(&call->in); /* timeout */
    only_validate = call->version >= 1 && kafka_get_8(&call->in) != 0;
    if (call->version >= 2)
        kafka_put_32(call->out, 0);
    kafka_put_32(call->out, count);
    for (int32_t i = 0; i < count; i++) {
        int16_t problem = call->in.bad ? INVALID_REQUEST : problem_of(call, &all[i]);

        if (problem == NONE && !only_validate) {
            tree_put(kafka_topics(call->broker->sim), all[i].name,
                     json_pack("{s:i,s:i,s:O}", "partitions", all[i].partitions, "replication",
                               all[i].replication, "config", all[i].config));
            changed(call);
        }
        kafka_put_text(call->out, all[i].name != NULL ? all[i].name : "");
        kafka_put_16(call->out, problem);
        if (call->version >= 1)
            kafka_put_text(call->out, problem == NONE ? NULL : "The topic cannot be made so");
        free(all[i].name);
        json_decref(all[i].config);
    }
    free(all);
}

void kafka_delete_topics(struct kafka_call *call)
{
    int32_t count = kafka_get_count(&call->in);

    if (call->version >= 1)
        kafka_put_32(call->out, 0);
    kafka_put_32(call->out, count);
    for (int32_t i = 0; i < count && !call->in.bad; i++) {
        char *name = kafka_get_text(&call->in);
        bool known = find_topic(call, name) != NULL;

        if (known)
            json_object_del(kafka_topics(call->broker->sim), name);
        kafka_put_text(call->out, name != NULL ? name : "");
        kafka_put_16(call->out, known ? NONE : UNKNOWN_TOPIC);
        free(name);
    }
    changed(call);
}

void kafka_create_partitions(struct kafka_call *call)
{
    int32_t count = kafka_get_count(&call->in);

    kafka_put_32(call->out, 0);
    kafka_put_32(call->out, count);
    for (int32_t i = 0; i < count && !call->in.bad; i++) {
        char *name = kafka_get_text(&call->in);
        int32_t wanted = kafka_get_32(&call->in);
        json_t *topic = find_topic(call, name);
        int16_t problem = topic == NULL ? UNKNOWN_TOPIC : NONE;

        for (int32_t left = kafka_get_count(&call->in); left > 0 && !call->in.bad; left--)
            skip_numbers(&call->in);
        if (topic != NULL && wanted <= tree_int(topic, "partitions", 0))
            problem = INVALID_PARTITIONS;
        if (problem == NONE)
            tree_put_int(topic, "partitions", wanted);
        kafka_put_text(call->out, name != NULL ? name : "");
        kafka_put_16(call->out, problem);
        kafka_put_text(call->out, problem == NONE ? NULL : "The topic has so many already");
        free(name);
    }
    changed(call);
}

/* --- settings --- */

static void put_setting(struct kafka_call *call, const char *name, const char *value, int8_t source)
{
    kafka_put_text(call->out, name);
    kafka_put_text(call->out, value);
    kafka_put_8(call->out, 0); /* read-only */
    kafka_put_8(call->out, call->version >= 1 ? source : source == DEFAULT);
    kafka_put_8(call->out, 0); /* sensitive */
    if (call->version >= 1)
        kafka_put_32(call->out, 0); /* synonyms */
}

static void put_settings(struct kafka_call *call, json_t *topic)
{
    json_t *config = json_object_get(topic, "config");

    kafka_put_32(call->out, topic == NULL ? 0 : (int32_t)ARRAY_LEN(defaults));
    for (size_t i = 0; topic != NULL && i < ARRAY_LEN(defaults); i++) {
        const char *own = tree_text(config, defaults[i].name);

        put_setting(call, defaults[i].name, own != NULL ? own : defaults[i].value,
                    own != NULL ? DYNAMIC : DEFAULT);
    }
}

void kafka_describe_configs(struct kafka_call *call)
{
    int32_t count = kafka_get_count(&call->in);

    kafka_put_32(call->out, 0);
    kafka_put_32(call->out, count);
    for (int32_t i = 0; i < count && !call->in.bad; i++) {
        int8_t type = kafka_get_8(&call->in);
        char *name = kafka_get_text(&call->in);
        json_t *topic = type == TOPIC ? find_topic(call, name) : NULL;

        for (int32_t left = kafka_get_count(&call->in); left > 0 && !call->in.bad; left--)
            free(kafka_get_text(&call->in)); /* asked for by name: all are given */
        kafka_put_16(call->out, topic == NULL ? UNKNOWN_TOPIC : NONE);
        kafka_put_text(call->out, NULL);
        kafka_put_8(call->out, type);
        kafka_put_text(call->out, name);
        put_settings(call, topic);
        free(name);
    }
}

static void put_altered(struct kafka_call *call, int8_t type, const char *name, int16_t problem)
{
    kafka_put_16(call->out, problem);
    kafka_put_text(call->out, problem == NONE ? NULL : "The settings cannot be so");
    kafka_put_8(call->out, type);
    kafka_put_text(call->out, name);
}

void kafka_alter_configs(struct kafka_call *call)
{
    int32_t count = kafka_get_count(&call->in);

    kafka_put_32(call->out, 0);
    kafka_put_32(call->out, count);
    for (int32_t i = 0; i < count && !call->in.bad; i++) {
        int8_t type = kafka_get_8(&call->in);
        char *name = kafka_get_text(&call->in);
        bool odd = false;
        json_t *config = read_config(&call->in, &odd);
        json_t *topic = type == TOPIC ? find_topic(call, name) : NULL;

        if (topic != NULL && !odd)
            json_object_set(topic, "config", config);
        put_altered(call, type, name, topic == NULL ? UNKNOWN_TOPIC : odd ? INVALID_CONFIG : NONE);
        json_decref(config);
        free(name);
    }
    changed(call);
}

static void alter_step(struct kafka_call *call, json_t *config, bool *odd)
{
    char *name = kafka_get_text(&call->in);
    int8_t verb = kafka_get_8(&call->in);
    char *value = kafka_get_text(&call->in);

    *odd = *odd || !is_known_config(name) || (verb != SET && verb != DELETE);
    if (!*odd && verb == DELETE)
        json_object_del(config, name);
    else if (!*odd)
        tree_put_text(config, name, value != NULL ? value : "");
    free(name);
    free(value);
}

void kafka_alter_configs_by_steps(struct kafka_call *call)
{
    int32_t count = kafka_get_count(&call->in);

    kafka_put_32(call->out, 0);
    kafka_put_32(call->out, count);
    for (int32_t i = 0; i < count && !call->in.bad; i++) {
        int8_t type = kafka_get_8(&call->in);
        char *name = kafka_get_text(&call->in);
        json_t *topic = type == TOPIC ? find_topic(call, name) : NULL;
        json_t *config =
            topic == NULL ? json_object() : json_copy(json_object_get(topic, "config"));
        bool odd = false;

        for (int32_t left = kafka_get_count(&call->in); left > 0 && !call->in.bad; left--)
            alter_step(call, config, &odd);
        if (topic != NULL && !odd)
            json_object_set(topic, "config", config);
        put_altered(call, type, name, topic == NULL ? UNKNOWN_TOPIC : odd ? INVALID_CONFIG : NONE);
        json_decref(config);
        free(name);
    }
    changed(call);
}
