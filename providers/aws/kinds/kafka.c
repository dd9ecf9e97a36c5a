/*
 * Kafka: topics of a cluster. A topic is known by its name and carries no tags: those are ours
 * that the state lists, that this operation began, or that the spec says to adopt.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/kafka_client.h"

enum { AGAIN_LIMIT_S = 60 };

struct work {
    struct kind_call *call;
    struct kafka_client *client;
    json_t *live; /* name -> {partitions, replication}; owned */
};

/* --- the cluster --- */

/* The secret is JSON with username and password, as MSK wants it. */
static struct error *read_login(struct kind_call *call, const char *ref, json_t **login)
{
    json_t *answer = NULL;
    struct error *err = kind_query(call, "secretsmanager", "GetSecretValue",
                                   json_pack("{s:s}", "SecretId", ref), &answer);
    if (err != NULL)
        return WRAP(err, "reading the login of the Kafka cluster from secret '%s'", ref);
    const char *text = json_text_or(answer, "SecretString", "");
    *login = json_parse(text, strlen(text));
    json_decref(answer);
    if (json_text(*login, "username") != NULL && json_text(*login, "password") != NULL)
        return NULL;
    json_decref(*login);
    *login = NULL;
    return ERR(ERR_INVALID, "secret '%s' is no JSON with the texts username and password", ref);
}

static json_t *spec_of(const struct kind_call *call)
{
    bool is_wanted = json_object_get(call->spec, "topics") != NULL;
    return is_wanted ? call->spec : call->applied;
}

static const char *bootstrap_of(const struct kind_call *call)
{
    const char *address = json_path_text(spec_of(call), "cluster.bootstrap");
    return address != NULL ? address : json_path_text(spec_of(call), "cluster.component");
}

/* Before the cluster is made its address is still a reference. */
static bool is_known_cluster(const struct kind_call *call)
{
    const char *address = bootstrap_of(call);
    return address != NULL && strstr(address, "${") == NULL;
}

static struct error *connect_to(struct work *work)
{
    json_t *security = json_object_get(spec_of(work->call), "security"), *login = NULL;
    const char *ref = json_text(security, "secretRef");
    if (bootstrap_of(work->call) == NULL)
        return ERR(ERR_INVALID, "cluster.bootstrap of %s is missing", work->call->op->component);
    if (ref != NULL)
        TRY(read_login(work->call, ref, &login));
    struct error *err = kafka_open(
        &(struct kafka_options){.bootstrap = bootstrap_of(work->call),
                                .protocol = json_text_or(security, "protocol", "PLAINTEXT"),
                                .mechanism = json_text(security, "mechanism"),
                                .username = json_text(login, "username"),
                                .password = json_text(login, "password"),
                                .ca_file = json_text(security, "caFile")},
        &work->client);
    json_decref(login);
    return err;
}

static struct error *list(struct work *work)
{
    json_decref(work->live);
    work->live = NULL;
    struct error *err = kafka_list(work->client, &work->live);
    return err == NULL ? NULL : WRAP(err, "listing the topics at %s", bootstrap_of(work->call));
}

/* --- whose a topic is --- */

static json_t *owned(struct kind_call *call)
{
    json_t *topics = json_object_get(call->attributes, "topics");
    if (json_is_array(topics))
        return topics;
    json_put(call->attributes, "topics", json_array());
    return json_object_get(call->attributes, "topics");
}

static size_t place_of(json_t *names, const char *name)
{
    size_t i;
    json_t *item;
    json_array_foreach (names, i, item) {
        if (text_equal(json_string_value(item), name))
            return i;
    }
    return SIZE_MAX;
}

static void own(struct kind_call *call, const char *name)
{
    if (place_of(owned(call), name) == SIZE_MAX)
        json_add(owned(call), json_string(name));
}

static void disown(struct kind_call *call, const char *name)
{
    size_t place = place_of(owned(call), name);
    if (place != SIZE_MAX)
        json_array_remove(owned(call), place);
}

static bool began(const struct kind_call *call, const char *verb, const char *name)
{
    char *step = xasprintf("%s:%s", verb, name);
    bool is_begun = kind_began(call, step);
    free(step);
    return is_begun;
}

static struct error *check_owner(struct kind_call *call, const char *name)
{
    if (place_of(owned(call), name) != SIZE_MAX || began(call, "create", name))
        return NULL;
    if (json_bool_or(call->spec, "adopt", false)) {
        kind_note(call, "adopted topic %s, as the spec says", name);
        return NULL;
    }
    return ERR(ERR_ALREADY_EXISTS,
               "topic '%s' exists at %s and was not made by this component: it is not taken over. "
               "Choose another name, or set spec.adopt to true",
               name, bootstrap_of(call));
}

/* --- one change --- */

struct change {
    const char *verb;
    const char *name;
    int32_t partitions, replication;
    json_t *settings;
};

static struct error *make_change(struct work *work, const struct change *change)
{
    if (strcmp(change->verb, "create") == 0)
        return kafka_create(work->client, change->name, change->partitions, change->replication,
                            change->settings);
    if (strcmp(change->verb, "grow") == 0)
        return kafka_grow(work->client, change->name, change->partitions);
    if (strcmp(change->verb, "set") == 0)
        return kafka_set(work->client, change->name, change->settings);
    return kafka_delete(work->client, change->name);
}

/* Under the journal. One that was made before, its answer lost, may say that it was. */
static struct error *apply(struct work *work, const struct change *change)
{
    char *step = xasprintf("%s:%s", change->verb, change->name);
    char *what = xasprintf("kafka:%s", change->verb);
    enum step_state state = STEP_NEW;
    struct error *err = kind_step_begin(work->call, step, what, &state);
    if (err == NULL && state != STEP_DONE) {
        err = make_change(work, change);
        bool expected = err != NULL && state == STEP_OPEN &&
                        (err->code == ERR_ALREADY_EXISTS || err->code == ERR_NOT_FOUND);
        if (expected) {
            error_free(err);
            err = NULL;
        }
        err = kind_step_end(work->call, step, state, err);
        if (err != NULL)
            err = WRAP(err, "topic %s, %s", change->name, change->verb);
    }
    free(step);
    free(what);
    return err;
}

/* --- a topic --- */

/* The settings the topic is to have: its own now, without those that the spec no longer names, and
 * the spec's. Owner: caller. */
static json_t *wanted_settings(const struct kind_call *call, json_t *topic, json_t *live)
{
    json_t *wanted = json_copy(live), *before, *value;
    const char *name;
    size_t i;
    json_array_foreach (json_object_get(call->applied, "topics"), i, before) {
        if (!text_equal(json_text(before, "name"), json_text(topic, "name")))
            continue;
        json_object_foreach (json_object_get(before, "config"), name, value)
            json_object_del(wanted, name);
    }
    json_object_update(wanted, json_object_get(topic, "config"));
    return wanted;
}

static struct error *update_settings(struct work *work, json_t *topic)
{
    const char *name = json_text(topic, "name");
    json_t *live = NULL;
    TRY(kafka_settings(work->client, name, &live));
    json_t *wanted = wanted_settings(work->call, topic, live);
    struct error *err = NULL;
    if (!json_equal(wanted, live))
        err = apply(work, &(struct change){.verb = "set", .name = name, .settings = wanted});
    json_decref(wanted);
    json_decref(live);
    return err;
}

static struct error *update_topic(struct work *work, json_t *topic, json_t *live)
{
    const char *name = json_text(topic, "name");
    int64_t partitions = json_int_or(topic, "partitions", 1);
    int64_t has = json_int_or(live, "partitions", 0);
    int64_t replication = json_int_or(topic, "replication", 0);
    TRY(check_owner(work->call, name));
    own(work->call, name);
    if (partitions < has)
        return ERR(ERR_INVALID,
                   "topic %s has %lld partitions and cannot have fewer: leave partitions at %lld, "
                   "or give the topic a new name",
                   name, (long long)has, (long long)has);
    if (replication > 0 && replication != json_int_or(live, "replication", 0))
        return ERR(ERR_INVALID,
                   "topic %s has %lld replicas of each partition, which is fixed at creation: give "
                   "the topic a new name, or move it with Kafka's own tools",
                   name, (long long)json_int_or(live, "replication", 0));
    if (partitions > has)
        TRY(apply(work, &(struct change){
                            .verb = "grow", .name = name, .partitions = (int32_t)partitions}));
    return update_settings(work, topic);
}

static struct error *ensure_topic(struct work *work, json_t *topic)
{
    const char *name = json_text(topic, "name");
    json_t *live = json_object_get(work->live, name);
    if (live != NULL)
        return update_topic(work, topic, live);
    TRY(apply(work, &(struct change){.verb = "create",
                                     .name = name,
                                     .partitions = (int32_t)json_int_or(topic, "partitions", 1),
                                     .replication = (int32_t)json_int_or(topic, "replication", 0),
                                     .settings = json_object_get(topic, "config")}));
    own(work->call, name);
    return NULL;
}

static struct error *remove_topic(struct work *work, const char *name)
{
    struct kind_call *call = work->call;
    if (json_object_get(work->live, name) != NULL || began(call, "delete", name)) {
        if (json_bool_or(call->applied, "deletionProtection", false) && !call->op->force)
            return ERR(
                ERR_PRECONDITION,
                "topic %s is protected against deletion: set deletionProtection to false and "
                "apply, or use --force",
                name);
        struct error *err = apply(work, &(struct change){.verb = "delete", .name = name});
        if (err != NULL && err->code != ERR_NOT_FOUND)
            return err;
        error_free(err);
    }
    disown(call, name);
    return NULL;
}

static bool is_wanted(const struct kind_call *call, const char *name)
{
    size_t i;
    json_t *topic;
    json_array_foreach (json_object_get(call->spec, "topics"), i, topic) {
        if (text_equal(json_text(topic, "name"), name))
            return true;
    }
    return false;
}

/* Topics of ours that the spec does not name. */
static struct error *remove_topics(struct work *work)
{
    json_t *names = json_copy(owned(work->call)), *name;
    struct error *err = NULL;
    size_t i;
    json_array_foreach (names, i, name) {
        if (err == NULL && !is_wanted(work->call, json_string_value(name)))
            err = remove_topic(work, json_string_value(name));
    }
    json_decref(names);
    return err;
}

/* A topic that was made or deleted a moment ago is known to all brokers a moment later. */
static struct error *check_listed(struct kind_call *call, void *arg, bool *done)
{
    struct work *work = arg;
    size_t i;
    json_t *topic;
    TRY(list(work));
    *done = true;
    json_array_foreach (json_object_get(call->spec, "topics"), i, topic) {
        if (json_object_get(work->live, json_text(topic, "name")) == NULL)
            *done = false;
    }
    return NULL;
}

static struct error *wait_listed(struct work *work)
{
    return kind_wait_until(work->call, &(struct own_wait){.step = "listed",
                                                          .check = check_listed,
                                                          .arg = work,
                                                          .delay_s = 2,
                                                          .limit_s = AGAIN_LIMIT_S});
}

static void describe(struct kind_call *call)
{
    json_t *names = json_array(), *topic;
    size_t i;
    json_array_foreach (json_object_get(spec_of(call), "topics"), i, topic)
        json_array_append(names, json_object_get(topic, "name"));
    kind_output(call, "bootstrap_servers", bootstrap_of(call));
    kind_output(call, "topic", json_string_value(json_array_get(names, 0)));
    json_object_set_new(call->outputs, "topics", names);
    kind_set_id(call, call->name);
}

static struct error *ensure(struct work *work)
{
    size_t i;
    json_t *topic;
    TRY(connect_to(work));
    TRY(list(work));
    json_array_foreach (json_object_get(work->call->spec, "topics"), i, topic)
        TRY(ensure_topic(work, topic));
    TRY(remove_topics(work));
    TRY(wait_listed(work));
    describe(work->call);
    return NULL;
}

static struct error *look(struct work *work)
{
    json_t *topic, *found = json_object();
    size_t i;
    struct error *err = is_known_cluster(work->call) ? connect_to(work) : NULL;
    if (err == NULL && work->client != NULL)
        err = list(work);
    if (err != NULL) {
        json_decref(found);
        return err;
    }
    json_array_foreach (json_object_get(spec_of(work->call), "topics"), i, topic) {
        const char *name = json_text(topic, "name");
        json_t *live = json_object_get(work->live, name);
        if (live != NULL)
            json_object_set(found, name, live);
    }
    bool none = json_object_size(found) == 0;
    json_t *seen = json_pack("{s:o}", "topics", found);
    if (json_bool_or(work->call->spec, "adopt", false))
        json_object_set(seen, "tags", work->call->tags); /* what is there may become ours */
    json_object_set_new(work->call->attributes, "live", seen);
    if (none)
        return ERR(ERR_NOT_FOUND, "none of the topics of %s is there", work->call->op->component);
    describe(work->call);
    return NULL;
}

static struct error *take_away(struct work *work)
{
    json_t *names = json_copy(owned(work->call)), *name;
    struct error *err = NULL;
    size_t i;
    if (json_array_size(names) > 0)
        err = connect_to(work);
    if (err == NULL && json_array_size(names) > 0)
        err = list(work);
    json_array_foreach (names, i, name) {
        if (err == NULL)
            err = remove_topic(work, json_string_value(name));
    }
    json_decref(names);
    return err;
}

static struct error *run(struct kind_call *call, struct error *(*what)(struct work *work))
{
    struct work work = {.call = call};
    struct error *err = what(&work);
    kafka_close(work.client);
    json_decref(work.live);
    return err;
}

static struct error *kafka_ensure(struct kind_call *call)
{
    return run(call, ensure);
}

static struct error *kafka_read(struct kind_call *call)
{
    return run(call, look);
}

static struct error *kafka_remove(struct kind_call *call)
{
    return run(call, take_away);
}

const struct kind kind_kafka = {
    .name = "Kafka",
    .create = kafka_ensure,
    .read = kafka_read,
    .update = kafka_ensure,
    .remove = kafka_remove,
};
