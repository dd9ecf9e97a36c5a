/* What a stack becomes: defaults, variables, references, aliases, dependencies, the hash. */
#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "scheduler/stack/stack.h"
#include "tests/support/scratch.h"

#define HEAD                                                                                       \
    "apiVersion: core.panka.io/v1\nkind: Stack\nmetadata: {name: shop, labels: {team: a}}\n"       \
    "spec:\n  provider: {name: aws, region: eu-west-1, accountId: \"123456789012\"}\n"             \
    "  variables: {X: stack, NUM: \"7\", HOST: \"${api/db.endpoint}\", NEST: \"${X}-${NUM}\",\n"   \
    "    TRICK: \"a: b\\nkind: S3\"}\n"                                                            \
    "---\napiVersion: core.panka.io/v1\nkind: Service\nmetadata: {name: api}\n"                    \
    "spec: {variables: {X: service, OWN: own}}\n"                                                  \
    "---\napiVersion: core.panka.io/v1\nkind: Service\nmetadata: {name: jobs}\n"                   \
    "spec: {dependsOn: [api]}\n"                                                                   \
    "---\napiVersion: components.panka.io/v1\nkind: DynamoDB\n"                                    \
    "metadata: {name: table, service: jobs}\nspec: {hashKey: {name: id, type: S}}\n"               \
    "---\napiVersion: components.panka.io/v1\nkind: RDS\nmetadata: {name: db, service: api}\n"     \
    "spec:\n  engine: {type: mysql, version: 8}\n  database: {name: a, username: u, "              \
    "passwordSecret: {ref: s}}\n  instance: {class: db.t3.micro, storage: {type: gp3, "            \
    "allocatedGB: \"20\"}}\n"

static json_t *read_source(const struct stack_source *source, char **problems_out)
{
    struct problems problems;
    json_t *document = NULL;

    problems_init(&problems);
    struct error *err = stack_read(source, &document, &problems);
    char *text = problems_text(&problems);
    cr_expect_eq(err == NULL, document != NULL);
    error_free(err);
    problems_fini(&problems);
    if (problems_out != NULL)
        *problems_out = text;
    else
        free(text);
    return document;
}

static json_t *read_text(const char *text)
{
    struct stack_source source = {.text = text, .text_bytes = strlen(text)};
    char *problems = NULL;
    json_t *document = read_source(&source, &problems);

    cr_assert_not_null(document, "%s", problems);
    cr_expect_str_eq(problems, "", "%s", problems);
    free(problems);
    return document;
}

static json_t *component(const json_t *document, const char *id)
{
    json_t *found = NULL;
    size_t index = 0;

    json_array_foreach (json_object_get(document, "components"), index, found) {
        if (strcmp(json_text_or(found, "id", ""), id) == 0)
            return found;
    }
    cr_assert_fail("no component %s", id);
    return NULL;
}

/* The value at a path within the component's spec as JSON text. Owner: caller. */
static char *spec_value(const json_t *document, const char *id, const char *path)
{
    const json_t *value = json_path(json_object_get(component(document, id), "spec"), path);

    return value != NULL ? json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT | JSON_SORT_KEYS)
                         : xstrdup("absent");
}

static void expect_value(const json_t *document, const char *id, const char *path,
                         const char *expected)
{
    char *value = spec_value(document, id, path);

    cr_expect_str_eq(value, expected, "%s %s is %s", id, path, value);
    free(value);
}

/* --- texts --- */

static const struct {
    const char *text, *becomes;
} texts[] = {
    {"plain", "plain"},
    {"${X}", "service"},
    {"${api.X}", "service"},
    {"a ${X} b ${NUM} c", "a service b 7 c"},
    {"${OWN}", "own"},
    {"${NEST}", "stack-7"},
    {"${TRICK}", "a: b\nkind: S3"},
    {"${NONE:-fallback}", "fallback"},
    {"${NONE:-}", ""},
    {"${X:-fallback}", "service"},
    {"${NONE:-${NUM}}", "7"},
    {"$${X}", "$${X}"},
    {"a$$b $X $", "a$$b $X $"},
    {"${db.endpoint}", "${api/db.endpoint}"},
    {"${api/db.endpoint}", "${api/db.endpoint}"},
    {"${db.host}:${db.port}", "${api/db.endpoint}:${api/db.port}"},
    {"${db.databaseName}", "${api/db.database}"},
    {"${far.queueUrl}", "${store/far.queue_url}"},
    {"${HOST}", "${api/db.endpoint}"},
    {"${none.endpoint:-x}", "x"},
};

Test(stack, texts_are_substituted_once_and_never_parsed_again)
{
    struct buf text = BUF_INIT;

    buf_add_str(&text, HEAD "---\napiVersion: core.panka.io/v1\nkind: Service\n"
                            "metadata: {name: store}\n"
                            "---\napiVersion: components.panka.io/v1\nkind: SQS\n"
                            "metadata: {name: far, service: store}\n"
                            "---\napiVersion: components.panka.io/v1\nkind: MicroService\n"
                            "metadata: {name: web, service: api}\n"
                            "spec:\n  image: {repository: r, tag: t}\n  environment:\n");
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        buf_printf(&text, "    - {name: V%zu, value: \"%s\"}\n", i, texts[i].text);
    json_t *document = read_text(buf_str(&text));
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        char path[64];

        snprintf(path, sizeof(path), "environment.%zu.value", i);
        const char *value =
            json_path_text(json_object_get(component(document, "api/web"), "spec"), path);
        cr_expect_str_eq(value, texts[i].becomes, "%s", texts[i].text);
    }
    json_decref(document);
    buf_fini(&text);
}

/* --- shapes --- */

static const struct {
    const char *kind, *spec, *path, *becomes;
} shapes[] = {
    {"S3", "{}", "encryption",
     "{\"algorithm\":\"AES256\",\"bucketKeyEnabled\":true,\"enabled\":true}"},
    {"S3", "{}", "versioning", "absent"},
    {"S3", "{tags: {a: 1}}", "bucket.tags", "{\"a\":\"1\"}"},
    {"S3", "{publicAccessBlock: false, bucket: {acl: public-read}}", "publicAccessBlock",
     "{\"blockPublicAcls\":false,\"blockPublicPolicy\":false,\"ignorePublicAcls\":false,"
     "\"restrictPublicBuckets\":false}"},
    {"S3", "{publicAccessBlock: {blockPublicAcls: false}}", "publicAccessBlock.ignorePublicAcls",
     "true"},
    {"S3", "{replication: {destinationBucket: other, roleArn: role}, versioning: {enabled: true}}",
     "replication.destinationBucket", "\"${api/other.bucket_name}\""},
    {"S3",
     "{replication: {destinationBucket: elsewhere, roleArn: role}, versioning: {enabled: "
     "true}}",
     "replication.roleArn", "\"${api/role.arn}\""},
    {"SQS", "{}", "visibilityTimeout", "30"},
    {"SQS", "{visibilityTimeout: 0}", "visibilityTimeout", "0"},
    {"SQS", "{message_retention_period: \"60\"}", "messageRetentionPeriod", "60"},
    {"SQS", "{deadLetterQueue: {enabled: true}}", "deadLetterQueue.maxReceiveCount", "3"},
    {"SQS", "{encryption: true}", "encryption", "{\"enabled\":true}"},
    {"SQS", "{maxMessageSize: \"${NUM}000\"}", "maxMessageSize", "7000"},
    {"SQS", "{description: text, dependsOn: [other]}", "", "absent"},
    {"DynamoDB", "{hash_key: {name: a, type: S}}", "billingMode", "\"PAY_PER_REQUEST\""},
    {"DynamoDB", "{hashKey: {name: a, type: S}, stream: true}", "stream.viewType",
     "\"NEW_AND_OLD_IMAGES\""},
    {"RDS",
     "{engine: {type: postgres, version: 16}, instance: {class: db.t3.micro, storage: "
     "{type: io1, allocatedGB: 100, iops: 3000}}, database: {name: a, username: u, "
     "passwordSecret: {ref: r}}, maintenance: {window: \"sun:01:00-sun:02:00\"}}",
     "backup",
     "{\"enabled\":true,\"maintenanceWindow\":\"sun:01:00-sun:02:00\",\"retentionDays\":7}"},
    {"SNS", "{subscriptions: [{protocol: sqs, endpoint: queue}]}", "subscriptions.0.endpoint",
     "\"${api/queue.arn}\""},
    {"SNS",
     "{subscriptions: [{protocol: sqs, endpoint: {valueFrom: {component: queue, output: "
     "queueArn}}}]}",
     "subscriptions.0.endpoint", "\"${api/queue.arn}\""},
    {"SNS",
     "{subscriptions: [{protocol: email, endpoint: a@b.c, filterPolicy: {b: [1, 1.5, x, "
     "true], a: [{exists: true}]}}]}",
     "subscriptions.0.filterPolicy",
     "\"{\\\"a\\\":[{\\\"exists\\\":true}],\\\"b\\\":[1,1.5,\\\"x\\\",true]}\""},
    {"MicroService", "{image: {repository: r, tag: 1.10}, runtime: {cpu: 500m, memory: 1Gi}}",
     "resources", "{\"cpu\":512,\"memory\":1024}"},
    {"MicroService", "{image: {repository: r, tag: 1.10}, runtime: {cpu: 256m, memory: 512}}",
     "image.tag", "\"1.10\""},
    {"MicroService", "{image: {repository: r, tag: t}, runtime: {cpu: \"0.25\"}}", "resources.cpu",
     "256"},
    {"MicroService",
     "{image: {repository: r, tag: t}, replicas: 3, autoscaling: {minReplicas: 1, "
     "maxReplicas: 4, targetCPUUtilization: 60}}",
     "scaling",
     "{\"autoscaling\":{\"enabled\":true,\"maxReplicas\":4,\"minReplicas\":1,"
     "\"targetCPUPercent\":60},\"replicas\":3}"},
    {"MicroService",
     "{image: {repository: r, tag: t}, ports: [{name: h, port: 80}], networking: "
     "{loadBalancer: {}}, healthCheck: "
     "{path: /up, enabled: true}}",
     "healthCheck",
     "{\"readiness\":{\"http\":{\"path\":\"/up\",\"port\":80,\"scheme\":\"http\"}}}"},
    {"MicroService",
     "{image: {repository: r, tag: t}, environment: {A: 1, B: {valueFrom: "
     "{component: queue, output: url}}}}",
     "environment",
     "[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"B\",\"value\":\"${api/queue.queue_url}\"}]"},
    {"MicroService", "{image: {repository: r, tag: t}, secrets: [{name: db-pass, secretRef: x}]}",
     "secrets.0.envVar", "\"DB_PASS\""},
    {"MicroService", "{image: {repository: r, tag: t}, container: {command: [a, b]}}", "command",
     "[\"a\",\"b\"]"},
    {"Lambda", "{code: {s3Bucket: other, s3Key: k}, memory: \"256\", timeout: \"20\"}", "memory",
     "256"},
    {"Lambda", "{code: {s3Bucket: other, s3Key: k}}", "code.s3Bucket",
     "\"${api/other.bucket_name}\""},
    {"Lambda", "{code: {s3Bucket: bkt, s3Key: k}}", "runtime", "\"nodejs18.x\""},
    {"Lambda", "{code: {imageUri: i}}", "runtime", "absent"},
    {"Lambda", "{code: {imageUri: i}}", "packageType", "\"Image\""},
    {"Lambda",
     "{code: {imageUri: i}, environment: {QUEUE: {valueFrom: {component: queue, output: "
     "queueName}}}}",
     "environment.QUEUE", "\"${api/queue.queue_name}\""},
    {"Lambda",
     "{code: {imageUri: i}, timeout: 20, triggers: [{type: sqs, source: {component: "
     "queue}}]}",
     "triggers", "[{\"source\":{\"arn\":\"${api/queue.arn}\"},\"type\":\"sqs\"}]"},
    {"Lambda", "{code: {imageUri: i}, triggers: [{type: s3, s3: {bucket: other}}]}",
     "triggers.0.s3",
     "{\"bucket\":\"${api/other.bucket_name}\",\"events\":[\"s3:ObjectCreated:*\"]}"},
    {"Lambda", "{code: {imageUri: i}, deadLetterQueue: {component: queue}}",
     "deadLetterQueue.targetArn", "\"${api/queue.arn}\""},
    {"IAMRole",
     "{trust: {services: [lambda.amazonaws.com]}, inlinePolicies: {a: '{\"Statement\": "
     "{\"Resource\": \"*\", \"Effect\": \"Deny\", \"Action\": \"*\"}}'}}",
     "inlinePolicies.a",
     "\"{\\\"Statement\\\":{\\\"Action\\\":\\\"*\\\",\\\"Effect\\\":\\\"Deny\\\","
     "\\\"Resource\\\":\\\"*\\\"}}\""},
    {"IAMRole", "{trust: {services: [lambda.amazonaws.com]}}", "maxSessionDuration", "3600"},
};

#define COMPANIONS                                                                                 \
    "---\napiVersion: panka.io/v1\nkind: S3\nmetadata: {name: other, service: api}\n"              \
    "spec: {versioning: {enabled: true}}\n"                                                        \
    "---\napiVersion: panka.dev/v1\nkind: SQS\nmetadata: {name: queue, service: api}\n"            \
    "---\napiVersion: components.panka.io/v1\nkind: IAMRole\n"                                     \
    "metadata: {name: role, service: api}\nspec: {trust: {services: [s3.amazonaws.com]}}\n"

Test(stack, every_accepted_spelling_becomes_one_form)
{
    for (size_t i = 0; i < ARRAY_LEN(shapes); i++) {
        char *text = xasprintf(HEAD COMPANIONS "---\napiVersion: components.panka.io/v1\nkind: %s\n"
                                               "metadata: {name: it, service: api}\nspec: %s\n",
                               shapes[i].kind, shapes[i].spec);
        json_t *document = read_text(text);

        if (shapes[i].path[0] != '\0')
            expect_value(document, "api/it", shapes[i].path, shapes[i].becomes);
        json_decref(document);
        free(text);
    }
}

Test(stack, a_component_infra_is_part_of_its_service)
{
    json_t *document =
        read_text(HEAD "---\napiVersion: components.panka.io/v1\nkind: MicroService\n"
                       "metadata: {name: web, service: api}\n"
                       "spec: {image: {repository: r, tag: t}, resources: {cpu: 512}}\n"
                       "---\napiVersion: infra.panka.io/v1\nkind: ComponentInfra\n"
                       "metadata: {name: web, service: api}\n"
                       "spec: {resources: {memory: 2Gi}, scaling: {replicas: 4}}\n");

    cr_expect_eq(json_array_size(json_object_get(document, "components")), 3);
    expect_value(document, "api/web", "resources", "{\"cpu\":512,\"memory\":2048}");
    expect_value(document, "api/web", "scaling.replicas", "4");
    json_decref(document);
}

/* --- dependencies --- */

Test(stack, dependencies_come_from_names_references_and_services)
{
    json_t *document =
        read_text(HEAD COMPANIONS "---\napiVersion: components.panka.io/v1\nkind: MicroService\n"
                                  "metadata: {name: web, service: api}\n"
                                  "spec:\n  image: {repository: r, tag: \"${queue.region}\"}\n"
                                  "  dependsOn: [db, api/other, db]\n");
    static const struct {
        const char *id, *edges;
    } rows[] = {
        {"api/db", "[]"},
        {"api/web", "[\"api/db\",\"api/other\",\"api/queue\"]"},
        {"jobs/table", "[\"api/db\",\"api/other\",\"api/queue\",\"api/role\",\"api/web\"]"},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *edges = json_dumps(json_object_get(component(document, rows[i].id), "depends_on"),
                                 JSON_COMPACT);

        cr_expect_str_eq(edges, rows[i].edges, "%s: %s", rows[i].id, edges);
        free(edges);
    }
    json_decref(document);
}

/* --- the document --- */

Test(stack, the_head_says_where_the_stack_goes)
{
    json_t *document = read_text(HEAD);

    cr_expect_str_eq(json_text(document, "format"), "panka.stack/1");
    cr_expect_str_eq(json_text(document, "name"), "shop");
    cr_expect_str_eq(json_text(document, "environment"), "default");
    cr_expect_str_eq(json_path_text(document, "provider.region"), "eu-west-1");
    cr_expect_str_eq(json_path_text(document, "provider.account"), "123456789012");
    cr_expect_str_eq(json_path_text(document, "labels.team"), "a");
    json_t *source = json_object_get(component(document, "api/db"), "source");
    cr_expect_eq(json_int_or(source, "line", 0), 24);
    json_decref(document);
}

Test(stack, reading_is_deterministic_and_positions_do_not_count)
{
    json_t *first = read_text(HEAD COMPANIONS), *second = read_text(HEAD COMPANIONS);
    json_t *moved = read_text("# a comment\n\n" HEAD COMPANIONS);
    json_t *changed = read_text(HEAD COMPANIONS "---\napiVersion: panka.io/v1\nkind: S3\n"
                                                "metadata: {name: more, service: api}\n");
    char *one = json_compact(first), *two = json_compact(second);

    cr_expect_str_eq(one, two);
    cr_expect_str_eq(json_text(first, "config_hash"), json_text(moved, "config_hash"));
    cr_expect_str_neq(json_text(first, "config_hash"), json_text(changed, "config_hash"));
    cr_expect_eq(strlen(json_text(first, "config_hash")), 64);
    free(one);
    free(two);
    json_decref(first);
    json_decref(second);
    json_decref(moved);
    json_decref(changed);
}

/* --- folders --- */

static void put_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");

    cr_assert_not_null(file, "%s", path);
    fputs(text, file);
    fclose(file);
}

static char *folder;

static void remove_folder(void)
{
    cr_expect_eq(chdir("/"), 0);
    scratch_remove(folder);
}

static void make_folder(void)
{
    folder = scratch_folder();
    cr_assert_eq(chdir(folder), 0);
    mkdir("services", 0700);
    mkdir("services/api", 0700);
    mkdir("services/api/config", 0700);
    mkdir("services/plain", 0700);
    mkdir("environments", 0700);
    put_file("stack.yaml", "apiVersion: core.panka.io/v1\nkind: Stack\n"
                           "metadata: {name: shop, labels: {environment: dev}}\n"
                           "spec:\n  provider: {name: aws, region: \"${REGION:-us-east-1}\"}\n"
                           "  variables: {A: stack, B: stack, C: stack, D: stack}\n");
    /* Sorts before service.yaml, whose variables it uses. */
    put_file("services/api/app.yml", "apiVersion: components.panka.io/v1\nkind: SQS\n"
                                     "metadata: {name: queue}\nspec:\n  tags:\n"
                                     "    a: ${A}\n    b: ${B}\n    c: ${C}\n    d: ${D}\n"
                                     "    e: ${E}\n    f: ${api.F}\n");
    put_file("services/api/service.yaml", "apiVersion: core.panka.io/v1\nkind: Service\n"
                                          "metadata: {name: api}\nspec: {variables: "
                                          "{A: service, D: service, E: service, F: service}}\n");
    put_file("services/api/config/raw.yaml", "{{{ not ours");
    put_file("services/plain/q.yaml", "apiVersion: components.panka.io/v1\nkind: SQS\n"
                                      "metadata: {name: queue}\n");
    put_file("environments/dev.yaml", "B: overlay\nC: overlay\napi.F: overlay\n");
    put_file("environments/prod.yaml", "variables: {B: prod}\nservices: {api: {E: prod}}\n");
    put_file("vars.yaml", "C: file\nD: file\n");
}

static void expect_tags(const struct stack_source *source, const char *expected)
{
    char *problems = NULL;
    json_t *document = read_source(source, &problems);

    cr_assert_not_null(document, "%s", problems);
    expect_value(document, "api/queue", "tags", expected);
    json_decref(document);
    free(problems);
}

Test(stack, a_folder_with_environments, .fini = remove_folder)
{
    const char *vars[] = {"A=flag", "api.D=own"}, *files[] = {"vars.yaml"};
    struct stack_source source = {.path = "."};
    char *problems = NULL;

    make_folder();
    expect_tags(&source, "{\"a\":\"service\",\"b\":\"overlay\",\"c\":\"overlay\",\"d\":\"service\","
                         "\"e\":\"service\",\"f\":\"overlay\"}");
    source.environment = "prod";
    expect_tags(&source, "{\"a\":\"service\",\"b\":\"prod\",\"c\":\"stack\",\"d\":\"service\","
                         "\"e\":\"prod\",\"f\":\"service\"}");
    source = (struct stack_source){.path = "stack.yaml",
                                   .vars = vars,
                                   .var_count = 2,
                                   .var_files = files,
                                   .var_file_count = 1};
    expect_tags(&source, "{\"a\":\"flag\",\"b\":\"overlay\",\"c\":\"file\",\"d\":\"own\","
                         "\"e\":\"service\",\"f\":\"overlay\"}");
    json_t *document = read_source(&source, &problems);
    cr_expect_eq(json_array_size(json_object_get(document, "components")), 2);
    cr_expect_not_null(component(document, "plain/queue"));
    cr_expect_str_eq(json_text(document, "environment"), "dev");
    json_decref(document);
    free(problems);
}

Test(stack, folders_that_are_none, .fini = remove_folder)
{
    static const struct {
        const char *path, *says;
    } rows[] = {
        {"/nonexistent/stack", "no such file or folder"},
        {"services", "the folder has no stack.yaml"},
        {"/dev/zero", "is no file"},
    };

    make_folder();
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct stack_source source = {.path = rows[i].path};
        char *problems = NULL;

        cr_expect_null(read_source(&source, &problems));
        cr_expect_not_null(strstr(problems, rows[i].says), "%s", problems);
        free(problems);
    }
}

/* --- the same checks over JSON --- */

static const char *const tampered[] = {
    /* path, value */
    "format",
    "\"panka.stack/2\"",
    "name",
    "\"Shop\"",
    "environment",
    "\"../x\"",
    "provider.name",
    "\"gcp\"",
    "extra",
    "1",
    "components.0.kind",
    "\"Nothing\"",
    "components.0.id",
    "\"api/xx\"",
    "components.0.spec.engine.type",
    "\"oracle\"",
    "components.0.spec.surprise",
    "1",
    "components.0.spec.database.name",
    "\"${jobs/none.arn}\"",
    "components.0.spec.database.name",
    "\"${UNDEFINED}\"",
    "components.0.depends_on",
    "[\"api/none\"]",
    "components.0.depends_on",
    "[\"jobs/table\"]", /* a cycle: the service depends on api */
    "components.0.labels",
    "[1]",
    "components.0.spec",
    "[]",
    "components",
    "{}",
    "config_hash",
    "\"0\"",
};

Test(stack, a_document_is_checked_again)
{
    json_t *document = read_text(HEAD COMPANIONS);
    char *before = json_compact(document);
    struct problems problems;

    problems_init(&problems);
    struct error *err = stack_check(document, &problems);
    char *after = json_compact(document);
    cr_expect_null(err);
    cr_expect_str_eq(before, after);
    for (size_t i = 0; i < ARRAY_LEN(tampered); i += 2) {
        json_t *copy = json_deep_copy(document);

        error_ignore(
            json_put_path(copy, tampered[i], json_loads(tampered[i + 1], JSON_DECODE_ANY, NULL)));
        json_t *list = json_object_get(copy, "components");
        if (strncmp(tampered[i], "components.0.", 13) == 0)
            error_ignore(json_put_path(json_array_get(list, 0), tampered[i] + 13,
                                       json_loads(tampered[i + 1], JSON_DECODE_ANY, NULL)));
        if (strcmp(tampered[i], "config_hash") != 0)
            stack_seal(copy);
        struct error *refused = stack_check(copy, &problems);
        cr_expect_not_null(refused, "%s = %s", tampered[i], tampered[i + 1]);
        error_free(refused);
        problems_fini(&problems);
        json_decref(copy);
    }
    error_free(err);
    free(before);
    free(after);
    json_decref(document);
}

Test(stack, a_deep_document_is_refused)
{
    json_t *document = read_text(HEAD), *deep = json_object();
    struct problems problems;

    for (size_t i = 0; i < 300; i++) {
        json_t *outer = json_object();

        json_object_set_new(outer, "a", deep);
        deep = outer;
    }
    json_object_set_new(document, "description", deep);
    problems_init(&problems);
    struct error *err = stack_check(document, &problems);
    cr_assert_not_null(err);
    cr_assert_eq(problems.count, 1);
    cr_expect_not_null(strstr(problems.items[0].message, "levels"));
    error_free(err);
    problems_fini(&problems);
    json_decref(document);
}

/* --- size --- */

Test(stack, json_texts_nest_as_deep_as_yaml)
{
    struct buf text = BUF_INIT;
    struct problems problems;
    json_t *document = NULL;

    buf_add_str(&text, HEAD "---\napiVersion: components.panka.io/v1\nkind: SNS\n"
                            "metadata: {name: topic, service: api}\nspec: {deliveryPolicy: '");
    for (size_t i = 0; i < 2000; i++)
        buf_add_str(&text, "{\"a\":");
    buf_add_str(&text, "1");
    for (size_t i = 0; i < 2000; i++)
        buf_add_str(&text, "}");
    buf_add_str(&text, "'}\n");
    struct stack_source source = {.text = text.data, .text_bytes = text.len};
    problems_init(&problems);
    struct error *err = stack_read(&source, &document, &problems);
    cr_assert_eq(problems.count, 1);
    cr_expect_str_eq(problems.items[0].message, "nests deeper than 64 levels");
    cr_expect_not_null(err);
    error_free(err);
    problems_fini(&problems);
    buf_fini(&text);
}

Test(stack, a_hundred_thousand_components)
{
    struct buf text = BUF_INIT;

    buf_add_str(&text, HEAD);
    for (size_t i = 0; i < 100000; i++)
        buf_printf(&text,
                   "---\napiVersion: components.panka.io/v1\nkind: SQS\nmetadata:\n"
                   "  name: q%zu\n  service: api\nspec:\n  visibilityTimeout: ${NUM}\n"
                   "  tags:\n    before: ${q%zu.queue_name}\n",
                   i, i > 0 ? i - 1 : 1000000);
    char *bad = strstr(text.data, "${q1000000.queue_name}");
    memcpy(bad, "none                  ", 22);
    json_t *document = read_text(buf_str(&text));
    cr_expect_eq(json_array_size(json_object_get(document, "components")), 100002);
    json_decref(document);
    buf_fini(&text);
}
