/*
 * Kafka topics against the brokers of panka-sim: their life, whose they are, what cannot change,
 * the login from a secret, every call cut.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_lab.h"
#include "tests/support/quoted.h"

#define LOGIN                                                                                      \
    "'security': {'protocol': 'SASL_PLAINTEXT', 'mechanism': 'PLAIN', 'secretRef': 'kafka'}"

static const char *const open_brokers[] = {"--kafka-listen", "127.0.0.1:0", NULL};
static const char *const closed_brokers[] = {"--kafka-listen", "127.0.0.1:0", "--kafka-user",
                                             "shop:open sesame", NULL};

/* Where the brokers are, and what topics they have. Owner: caller. */
static json_t *brokers(struct kind_lab *lab)
{
    return kind_lab_sim(lab, "GET", "kafka", NULL);
}

/* The spec with the brokers' address. Owner: caller. */
static json_t *spec_at(struct kind_lab *lab, const char *quoted)
{
    json_t *spec = quoted_json(quoted), *state = brokers(lab);
    json_object_set_new(spec, "cluster",
                        json_pack("{s:O}", "bootstrap", json_object_get(state, "address")));
    json_decref(state);
    return spec;
}

static struct kind_run run_of(struct kind_lab *lab, enum op_action action, const char *spec)
{
    return (struct kind_run){.kind = "Kafka",
                             .action = action,
                             .name = "shop-topics",
                             .spec = spec == NULL ? NULL : spec_at(lab, spec)};
}

/* Let the next operation follow on `before`: what the state would hold of it. */
static void follow(struct kind_run *run, const struct kind_run *before)
{
    run->prior = json_pack("{s:s, s:s, s:O, s:O}", "id", "shop-topics", "status", "ready",
                           "attributes", before->attributes, "resolved", before->spec);
}

static void end(struct kind_run *run)
{
    kind_run_fini(run);
    json_decref(run->spec);
    json_decref(run->prior);
}

static void must(struct error *err)
{
    char *text = err == NULL ? NULL : error_text(err);
    cr_assert_null(err, "%s", text);
    free(text);
}

static void must_fail(struct error *err, enum err_code code, const char *says)
{
    cr_assert_not_null(err);
    char *text = error_text(err);
    cr_expect_eq(err->code, code, "%s", text);
    cr_expect_not_null(strstr(text, says), "%s", text);
    cr_expect_null(strstr(text, "sesame"), "%s", text);
    free(text);
    error_free(err);
}

/* The brokers' topics are these, no more. */
static void expect_topics(struct kind_lab *lab, const char *quoted)
{
    json_t *state = brokers(lab), *expected = quoted_json(quoted);
    char *text = json_compact(json_object_get(state, "topics"));
    cr_expect(json_equal(json_object_get(state, "topics"), expected), "%s instead of %s", text,
              quoted);
    free(text);
    json_decref(state);
    json_decref(expected);
}

static const char first[] = "{'topics': [{'name': 'orders', 'partitions': 3, 'replication': 2,"
                            "   'config': {'retention.ms': '60000', 'cleanup.policy': 'compact'}},"
                            "  {'name': 'audit', 'partitions': 1}]}";
static const char second[] =
    "{'topics': [{'name': 'orders', 'partitions': 5, 'replication': 2,"
    "   'config': {'retention.ms': '90000'}}, {'name': 'users', 'partitions': 2}]}";

static void life(struct kind_lab *lab)
{
    struct kind_run create = run_of(lab, OP_CREATE, first);
    must(kind_lab_run(lab, &create));
    expect_topics(lab, "{'orders': {'partitions': 3, 'replication': 2, 'config':"
                       " {'retention.ms': '60000', 'cleanup.policy': 'compact'}},"
                       " 'audit': {'partitions': 1, 'replication': 3, 'config': {}}}");
    cr_expect_str_eq(json_text_or(create.outputs, "topic", ""), "orders");
    cr_expect_eq(json_array_size(json_object_get(create.outputs, "topics")), 2);
    cr_expect_eq(strncmp(json_text_or(create.outputs, "bootstrap_servers", ""), "127.0.0.1:", 10),
                 0);

    struct kind_run again = run_of(lab, OP_UPDATE, first);
    follow(&again, &create);
    must(kind_lab_run(lab, &again));
    cr_expect_eq(json_array_size(again.calls), 0, "an update without a change calls");

    struct kind_run update = run_of(lab, OP_UPDATE, second);
    follow(&update, &create);
    must(kind_lab_run(lab, &update));
    expect_topics(lab, "{'orders': {'partitions': 5, 'replication': 2, 'config':"
                       " {'retention.ms': '90000'}},"
                       " 'users': {'partitions': 2, 'replication': 3, 'config': {}}}");

    struct kind_run read = run_of(lab, OP_READ, second);
    follow(&read, &update);
    must(kind_lab_run(lab, &read));
    cr_expect_eq(json_int_or(json_path(read.attributes, "live.topics.orders"), "partitions", 0), 5);

    struct kind_run remove = run_of(lab, OP_DELETE, NULL);
    follow(&remove, &update);
    must(kind_lab_run(lab, &remove));
    expect_topics(lab, "{}");
    struct kind_run gone = run_of(lab, OP_DELETE, NULL);
    follow(&gone, &update);
    must(kind_lab_run(lab, &gone));
    struct kind_run absent = run_of(lab, OP_READ, second);
    follow(&absent, &update);
    must_fail(kind_lab_run(lab, &absent), ERR_NOT_FOUND, "none of the topics");
    end(&create);
    end(&again);
    end(&update);
    end(&read);
    end(&remove);
    end(&gone);
    end(&absent);
}

Test(kinds_kafka, life)
{
    kind_lab_with_sim(open_brokers, life);
}

static const struct {
    const char *spec;
    enum err_code code;
    const char *says;
} refusals[] = {
    {"{'topics': [{'name': 'orders', 'partitions': 2}]}", ERR_INVALID, "cannot have fewer"},
    {"{'topics': [{'name': 'orders', 'partitions': 3, 'replication': 1}]}", ERR_INVALID,
     "fixed at creation"},
    {"{'topics': [{'name': 'wide', 'partitions': 1, 'replication': 9}]}", ERR_INVALID, "wide"},
    {"{'topics': [{'name': 'odd', 'partitions': 1, 'config': {'no.such': '1'}}]}", ERR_INVALID,
     "odd"},
};

static void whose(struct kind_lab *lab)
{
    struct kind_run create = run_of(lab, OP_CREATE, first);
    must(kind_lab_run(lab, &create));
    for (size_t i = 0; i < ARRAY_LEN(refusals); i++) {
        struct kind_run run = run_of(lab, OP_UPDATE, refusals[i].spec);
        follow(&run, &create);
        must_fail(kind_lab_run(lab, &run), refusals[i].code, refusals[i].says);
        end(&run);
    }
    struct kind_run other = run_of(lab, OP_CREATE, "{'topics': [{'name': 'orders'}]}");
    other.component = "other";
    must_fail(kind_lab_run(lab, &other), ERR_ALREADY_EXISTS, "not made by this component");
    struct kind_run adopting =
        run_of(lab, OP_CREATE, "{'adopt': true, 'topics': [{'name': 'orders', 'partitions': 4}]}");
    adopting.component = "adopting";
    must(kind_lab_run(lab, &adopting));
    struct kind_run kept = run_of(lab, OP_DELETE, NULL);
    follow(&kept, &create);
    json_object_set_new(json_object_get(kept.prior, "resolved"), "deletionProtection", json_true());
    must_fail(kind_lab_run(lab, &kept), ERR_PRECONDITION, "--force");
    kept.force = true;
    must(kind_lab_run(lab, &kept));
    expect_topics(lab, "{}");
    end(&create);
    end(&other);
    end(&adopting);
    end(&kept);
}

Test(kinds_kafka, whose_a_topic_is_and_what_cannot_change)
{
    kind_lab_with_sim(open_brokers, whose);
}

static void make_secret(struct kind_lab *lab, const char *name, const char *text)
{
    json_decref(kind_lab_ask(lab, "secretsmanager", "CreateSecret",
                             json_pack("{s:s, s:s}", "Name", name, "SecretString", text)));
}

static void login(struct kind_lab *lab)
{
    static const char topics[] = "{" LOGIN ", 'topics': [{'name': 'orders', 'partitions': 1}]}";
    make_secret(lab, "kafka", "{\"username\": \"shop\", \"password\": \"open sesame\"}");
    struct kind_run run = run_of(lab, OP_CREATE, topics);
    must(kind_lab_run(lab, &run));
    json_t *traces = json_pack("[O, O, O, O]", run.outputs, run.attributes, run.journal, run.notes);
    char *text = json_compact(traces);
    cr_expect_null(strstr(text, "sesame"), "%s", text);
    expect_topics(lab, "{'orders': {'partitions': 1, 'replication': 3, 'config': {}}}");
    free(text);
    json_decref(traces);
    json_decref(kind_lab_ask(lab, "secretsmanager", "PutSecretValue",
                             json_pack("{s:s, s:s}", "SecretId", "kafka", "SecretString", "no")));
    struct kind_run odd = run_of(lab, OP_CREATE, topics);
    must_fail(kind_lab_run(lab, &odd), ERR_INVALID, "username and password");
    end(&run);
    end(&odd);
}

Test(kinds_kafka, the_login_comes_from_a_secret)
{
    kind_lab_with_sim(closed_brokers, login);
}

/* --- every call cut --- */

static json_t *topics_of(struct kind_lab *lab)
{
    json_t *state = brokers(lab), *topics = json_incref(json_object_get(state, "topics"));
    json_decref(state);
    return topics;
}

static void cut_topics(struct kind_lab *lab)
{
    json_t *specs[2] = {spec_at(lab, first), spec_at(lab, second)};
    char *texts[2] = {json_compact(specs[0]), json_compact(specs[1])};
    kind_cut(lab, &(struct cut_subject){.kind = "Kafka",
                                        .name = "topics",
                                        .first = texts[0],
                                        .second = texts[1],
                                        .look = topics_of,
                                        .by_state = true});
    for (size_t i = 0; i < 2; i++) {
        json_decref(specs[i]);
        free(texts[i]);
    }
}

Test(kinds_kafka, every_call_cut)
{
    kind_lab_with_sim(open_brokers, cut_topics);
}
