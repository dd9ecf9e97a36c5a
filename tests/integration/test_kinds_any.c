/*
 * Resources of any type against panka-sim: their life, identity, tags by the type's schema,
 * secrets, failures, properties that are fixed, every call cut.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_lab.h"
#include "tests/support/kind_run.h"
#include "tests/support/quoted.h"

#define QUEUE     "AWS::SQS::Queue"
#define QUEUE_URL "https://sqs.eu-west-1.amazonaws.com/123456789012/any-jobs"

static struct kind_run run_of(const char *type, enum op_action action, const char *spec,
                              const char *applied)
{
    return kind_run_quoted(type, "shop-any", action, spec, applied);
}

/* As run_of() of a component of its own: operations of one component have one client token. */
static struct kind_run run_as(const char *component, const char *type, const char *spec)
{
    struct kind_run run = run_of(type, OP_CREATE, spec, NULL);
    run.component = component;
    return run;
}

/* The state's entry: what it was made as, and its id. Owner: caller. */
static json_t *entry_of(const char *applied, const char *id)
{
    return json_pack("{s:s, s:s, s:o}", "id", id, "status", "ready", "resolved",
                     quoted_json(applied));
}

static void must(struct error *err)
{
    char *text = err == NULL ? NULL : error_text(err);
    cr_assert_null(err, "%s", text);
    free(text);
}

/* Fails with `code`; the text says `says`. */
static void must_fail(struct error *err, enum err_code code, const char *says)
{
    cr_assert_not_null(err);
    char *text = error_text(err);
    cr_expect_eq(err->code, code, "%s", text);
    cr_expect_not_null(strstr(text, says), "%s", text);
    free(text);
    error_free(err);
}

static void expect_text(const json_t *object, const char *name, const char *text)
{
    const char *found = json_text(object, name);
    cr_expect(found != NULL && strcmp(found, text) == 0, "%s is %s instead of %s", name,
              found == NULL ? "(none)" : found, text);
}

/* The properties as the API has them; NULL when there are none. Owner: caller. */
static json_t *properties_of(struct kind_lab *lab, const char *type, const char *id)
{
    json_t *answer = kind_lab_ask(lab, "cloudcontrol", "GetResource",
                                  json_pack("{s:s, s:s}", "TypeName", type, "Identifier", id));
    const char *text = json_path_text(answer, "ResourceDescription.Properties");
    json_t *properties = text == NULL ? NULL : json_parse(text, strlen(text));
    json_decref(answer);
    return properties;
}

static void make(struct kind_lab *lab, const char *type, const char *state)
{
    json_t *answer = kind_lab_ask(lab, "cloudcontrol", "CreateResource",
                                  json_pack("{s:s, s:s}", "TypeName", type, "DesiredState", state));
    char *token = xstrdup(json_path_text(answer, "ProgressEvent.RequestToken"));
    json_t *status = NULL;
    cr_assert_not_null(token);
    json_decref(answer);
    do {
        json_decref(status);
        status = kind_lab_ask(lab, "cloudcontrol", "GetResourceRequestStatus",
                              json_pack("{s:s}", "RequestToken", token));
    } while (strcmp(json_path_text(status, "ProgressEvent.OperationStatus"), "IN_PROGRESS") == 0);
    expect_text(json_object_get(status, "ProgressEvent"), "OperationStatus", "SUCCESS");
    json_decref(status);
    free(token);
}

/* The value of the tag `name` in the list form. */
static const char *tag_of(json_t *properties, const char *name)
{
    size_t i;
    json_t *tag;
    json_array_foreach (json_object_get(properties, "Tags"), i, tag) {
        if (strcmp(json_text_or(tag, "Key", ""), name) == 0)
            return json_text(tag, "Value");
    }
    return NULL;
}

/* --- a life --- */

static const char first[] =
    "{'properties': {'QueueName': 'any-jobs', 'DelaySeconds': 5, 'MaximumMessageSize': 1024,"
    " 'RedriveAllowPolicy': {'redrivePermission': 'denyAll', 'more': [1, 2]},"
    " 'Tags': [{'Key': 'own', 'Value': 'yes'}]}}";
static const char second[] = "{'properties': {'QueueName': 'any-jobs', 'DelaySeconds': '9',"
                             " 'RedriveAllowPolicy': {'redrivePermission': 'denyAll'}}}";

static void check_made(struct kind_lab *lab, const struct kind_run *run)
{
    cr_expect_str_eq(run->physical_id, QUEUE_URL);
    expect_text(run->outputs, "id", QUEUE_URL);
    expect_text(run->outputs, "queue_url", QUEUE_URL);
    expect_text(run->outputs, "arn", "arn:aws:sqs:eu-west-1:123456789012:any-jobs");
    expect_text(run->outputs, "redrive_allow_policy_redrive_permission", "denyAll");
    cr_expect(json_is_array(json_object_get(run->outputs, "redrive_allow_policy_more")));
    cr_expect_null(json_object_get(run->outputs, "tags"));
    json_t *fixed = quoted_json("['FifoQueue', 'QueueName']");
    cr_expect(json_equal(json_object_get(run->attributes, "fixed_properties"), fixed));
    json_decref(fixed);
    json_t *live = properties_of(lab, QUEUE, QUEUE_URL);
    cr_expect_eq(json_int_or(live, "DelaySeconds", 0), 5);
    cr_expect_str_eq(tag_of(live, "panka:kind"), QUEUE);
    cr_expect_str_eq(tag_of(live, "own"), "yes");
    json_decref(live);
}

static void run_twice_unchanged(struct kind_lab *lab, const char *spec)
{
    struct kind_run again = run_of(QUEUE, OP_UPDATE, spec, spec);
    again.prior = entry_of(spec, QUEUE_URL);
    kind_lab_mutations(lab);
    must(kind_lab_run(lab, &again));
    cr_expect_eq(json_array_size(again.calls), 0, "an update without a change calls");
    kind_run_end(&again);
}

static void life(struct kind_lab *lab)
{
    struct kind_run create = run_of(QUEUE, OP_CREATE, first, NULL);
    must(kind_lab_run(lab, &create));
    check_made(lab, &create);
    run_twice_unchanged(lab, first);

    struct kind_run read = run_of(QUEUE, OP_READ, first, first);
    read.prior = entry_of(first, QUEUE_URL);
    must(kind_lab_run(lab, &read));
    json_t *live = json_object_get(read.attributes, "live");
    expect_text(json_object_get(live, "tags"), "panka:resource", "shop-any");
    cr_expect_eq(json_int_or(json_object_get(live, "properties"), "DelaySeconds", 0), 5);

    struct kind_run update = run_of(QUEUE, OP_UPDATE, second, first);
    update.prior = entry_of(first, QUEUE_URL);
    must(kind_lab_run(lab, &update));
    live = properties_of(lab, QUEUE, QUEUE_URL);
    expect_text(live, "DelaySeconds", "9");
    cr_expect_null(json_object_get(live, "MaximumMessageSize"), "removed from the spec");
    cr_expect_null(json_path(live, "RedriveAllowPolicy.more"), "removed within a property");
    cr_expect_null(tag_of(live, "own"));
    cr_expect_str_eq(tag_of(live, "panka:managed"), "true");
    json_decref(live);

    struct kind_run remove = run_of(QUEUE, OP_DELETE, NULL, second);
    remove.prior = entry_of(second, QUEUE_URL);
    must(kind_lab_run(lab, &remove));
    cr_expect_eq(kind_lab_alive(lab), 0);
    struct kind_run gone = run_of(QUEUE, OP_DELETE, NULL, second);
    gone.prior = entry_of(second, QUEUE_URL);
    must(kind_lab_run(lab, &gone));
    struct kind_run absent = run_of(QUEUE, OP_READ, second, second);
    absent.prior = entry_of(second, QUEUE_URL);
    must_fail(kind_lab_run(lab, &absent), ERR_NOT_FOUND, QUEUE_URL);
    kind_run_end(&create);
    kind_run_end(&read);
    kind_run_end(&update);
    kind_run_end(&remove);
    kind_run_end(&gone);
    kind_run_end(&absent);
}

Test(kinds_any, life)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "20", NULL}, life);
}

/* --- identity --- */

static void foreign(struct kind_lab *lab)
{
    make(lab, "AWS::Logs::LogGroup", "{\"LogGroupName\": \"theirs\"}");
    make(lab, "AWS::Events::Rule", "{\"Name\": \"theirs\"}");
    make(lab, QUEUE, "{\"QueueName\": \"theirs\"}");
    static const char *const names[] = {"a", "b", "c"};
    static const char *const types[][2] = {
        {"AWS::Logs::LogGroup", "{'properties': {'LogGroupName': 'theirs', 'RetentionInDays': 7}}"},
        {"AWS::Events::Rule", "{'properties': {'Name': 'theirs', 'State': 'DISABLED'}}"},
        {QUEUE, "{'properties': {'QueueName': 'theirs', 'DelaySeconds': 7}}"},
    };
    for (size_t i = 0; i < ARRAY_LEN(types); i++) {
        struct kind_run run = run_as(names[i], types[i][0], types[i][1]);
        must_fail(kind_lab_run(lab, &run), ERR_ALREADY_EXISTS, "theirs");
        cr_expect(run.physical_id == NULL || run.physical_id[0] == '\0', "%s", types[i][0]);
        kind_run_end(&run);
    }
    json_t *live = properties_of(lab, "AWS::Logs::LogGroup", "theirs");
    cr_expect_null(json_object_get(live, "RetentionInDays"), "another's was changed");
    json_decref(live);
    struct kind_run remove = run_of("AWS::Logs::LogGroup", OP_DELETE, NULL, types[0][1]);
    must_fail(kind_lab_run(lab, &remove), ERR_ALREADY_EXISTS, "theirs");
    kind_run_end(&remove);
    cr_expect_eq(kind_lab_alive(lab), 3);
}

Test(kinds_any, another_s_is_refused)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, foreign);
}

/* A new deployment, without the journal of the first, finds what that one made. */
static void adopted(struct kind_lab *lab)
{
    static const char spec[] = "{'properties': {'LogGroupName': 'ours', 'RetentionInDays': 7}}";
    static const char other[] = "{'properties': {'LogGroupName': 'ours', 'RetentionInDays': 30}}";
    struct kind_run run = run_of("AWS::Logs::LogGroup", OP_CREATE, spec, NULL);
    struct kind_run again = run_of("AWS::Logs::LogGroup", OP_CREATE, other, NULL);
    must(kind_lab_run(lab, &run));
    must(kind_lab_run(lab, &again));
    json_t *live = properties_of(lab, "AWS::Logs::LogGroup", "ours");
    cr_expect_eq(json_int_or(live, "RetentionInDays", 0), 30);
    cr_expect_eq(kind_lab_alive(lab), 1);
    json_decref(live);
    kind_run_end(&run);
    kind_run_end(&again);
}

Test(kinds_any, what_carries_our_tags_is_adopted)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, adopted);
}

/* An operation that was given up while its creation ran: the next one takes the creation over. */
static void taken_over(struct kind_lab *lab)
{
    static const char spec[] = "{'properties': {'Description': 'mine'}}";
    struct kind_run run = run_of("AWS::KMS::Key", OP_CREATE, spec, NULL);
    run.cut = LAB_CUT_AFTER;
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    error_free(err);
    cr_assert_not_null(json_path_text(run.attributes, "creation.client_token"));
    struct kind_run next = run_of("AWS::KMS::Key", OP_CREATE, spec, NULL);
    next.prior = json_pack("{s:s, s:O}", "status", "failed", "attributes", run.attributes);
    must(kind_lab_run(lab, &next));
    cr_expect_eq(kind_lab_alive(lab), 1, "the key was made twice");
    cr_expect(!json_is_object(json_object_get(next.attributes, "creation")));
    struct kind_run other =
        run_of("AWS::KMS::Key", OP_CREATE, "{'properties': {'Description': 'changed'}}", NULL);
    other.prior = json_pack("{s:s, s:O}", "status", "failed", "attributes", run.attributes);
    must(kind_lab_run(lab, &other));
    cr_expect_eq(kind_lab_alive(lab), 1, "the key was made twice");
    cr_expect_str_eq(json_text_or(other.outputs, "description", ""), "changed");
    kind_run_end(&other);
    kind_run_end(&run);
    kind_run_end(&next);
}

Test(kinds_any, a_creation_of_unknown_outcome_is_taken_over)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, taken_over);
}

/* --- secrets --- */

static void secrets(struct kind_lab *lab)
{
    json_decref(kind_lab_ask(
        lab, "secretsmanager", "CreateSecret",
        json_pack("{s:s, s:s}", "Name", "login", "SecretString",
                  "{\"user\": \"root\", \"password\": \"hunter2-hunter2\", \"port\": 5}")));
    struct kind_run run = run_of(
        "AWS::SSM::Parameter", OP_CREATE,
        "{'properties': {'Name': 'p', 'Type': 'String', 'Description': 'd', 'Value':"
        " {'secretRef': 'login', 'key': 'password'}, 'Nested': [{'a': {'secretRef': 'login'},"
        " 'port': {'secretRef': 'login', 'key': 'port'}}]}}",
        NULL);
    must(kind_lab_run(lab, &run));
    json_t *live = properties_of(lab, "AWS::SSM::Parameter", "p");
    expect_text(live, "Value", "hunter2-hunter2");
    cr_expect_eq(json_integer_value(json_path(live, "Nested.0.port")), 5);
    json_decref(live);
    json_t *traces = json_pack("[O, O, O, O]", run.outputs, run.attributes, run.journal, run.notes);
    char *text = json_compact(traces);
    cr_expect_null(strstr(text, "hunter2"), "%s", text);
    expect_text(run.outputs, "name", "p");
    cr_expect_null(json_object_get(run.outputs, "value"));
    free(text);
    json_decref(traces);
    kind_run_end(&run);
    struct kind_run none =
        run_as("none", "AWS::SSM::Parameter", "{'properties': {'Value': {'secretRef': 'none'}}}");
    must_fail(kind_lab_run(lab, &none), ERR_NOT_FOUND, "reading secret 'none'");
    kind_run_end(&none);
    cr_expect_eq(kind_lab_alive(lab), 2);
}

Test(kinds_any, secrets_reach_only_the_call)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, secrets);
}

/* --- failures --- */

static const struct {
    const char *type, *properties;
    enum err_code code;
    const char *says;
} refusals[] = {
    {"AWS::None::Thing", "{}", ERR_UNSUPPORTED, "there is no type AWS::None::Thing"},
    {"AWS::SDB::Domain", "{}", ERR_UNSUPPORTED, "cannot make resources of type AWS::SDB::Domain"},
    {"AWS::SSM::Parameter", "{'Type': 'String'}", ERR_INVALID, "required key [Value]"},
    {QUEUE, "{'SimulatedFailure': {'ErrorCode': 'ServiceLimitExceeded'}}", ERR_QUOTA, "Simulated"},
    {QUEUE, "{'SimulatedFailure': {'ErrorCode': 'AccessDenied'}}", ERR_DENIED, "Simulated"},
    {QUEUE, "{'SimulatedFailure': {'ErrorCode': 'NotStabilized'}}", ERR_PROVIDER, "Simulated"},
    {QUEUE, "{'SimulatedFailure': {'ErrorCode': 'GeneralServiceException'}}", ERR_PROVIDER,
     "GeneralServiceException"},
};

static void failures(struct kind_lab *lab)
{
    for (size_t i = 0; i < ARRAY_LEN(refusals); i++) {
        json_t *spec = json_pack("{s:o}", "properties", quoted_json(refusals[i].properties));
        char *component = xasprintf("refused-%zu", i);
        struct kind_run run = {.kind = refusals[i].type, .name = "shop-any", .spec = spec};
        run.component = component;
        must_fail(kind_lab_run(lab, &run), refusals[i].code, refusals[i].says);
        kind_run_fini(&run);
        json_decref(spec);
        free(component);
    }
    cr_expect_eq(kind_lab_alive(lab), 0);
    struct kind_run passing = run_of(
        QUEUE, OP_CREATE,
        "{'properties': {'SimulatedFailure': {'ErrorCode': 'Throttling', 'Count': 1}}}", NULL);
    must(kind_lab_run(lab, &passing));
    cr_expect_eq(kind_lab_alive(lab), 1);
    kind_run_end(&passing);
}

Test(kinds_any, failures_say_what_is_wrong)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, failures);
}

static void fixed(struct kind_lab *lab)
{
    static const char before[] = "{'properties': {'QueueName': 'any-jobs'}}";
    static const char after[] = "{'properties': {'QueueName': 'other'}}";
    struct kind_run run = run_of(QUEUE, OP_CREATE, before, NULL);
    must(kind_lab_run(lab, &run));
    struct kind_run update = run_of(QUEUE, OP_UPDATE, after, before);
    update.prior = entry_of(before, QUEUE_URL);
    must_fail(kind_lab_run(lab, &update), ERR_INVALID, "add \"QueueName\" to spec.replaceOn");
    cr_expect_eq(json_array_size(update.calls), 0);
    struct kind_run replace = run_of(QUEUE, OP_REPLACE, after, before);
    replace.prior = entry_of(before, QUEUE_URL);
    must(kind_lab_run(lab, &replace));
    cr_expect_str_eq(json_text(replace.outputs, "queue_name"), "other");
    cr_expect_eq(kind_lab_alive(lab), 1);
    kind_run_end(&run);
    kind_run_end(&update);
    kind_run_end(&replace);
}

Test(kinds_any, fixed_properties_need_a_replacement)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, fixed);
}

static void parks(struct kind_lab *lab)
{
    struct kind_run run = run_of(QUEUE, OP_CREATE, first, NULL);
    run.parks = true;
    must(kind_lab_run(lab, &run));
    cr_expect_str_eq(run.physical_id, QUEUE_URL);
    cr_expect_eq(kind_lab_alive(lab), 1);
    kind_run_end(&run);
}

Test(kinds_any, waits_park)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "1500", NULL}, parks);
}

/* --- every call cut --- */

/* All resources of the types that the subjects have, without what is random. */
static json_t *look(struct kind_lab *lab)
{
    static const char *const types[] = {QUEUE, "AWS::Logs::LogGroup", "AWS::Events::Rule",
                                        "AWS::SSM::Parameter", "AWS::KMS::Key"};
    json_t *all = json_array();
    for (size_t i = 0; i < ARRAY_LEN(types); i++) {
        json_t *answer = kind_lab_ask(lab, "cloudcontrol", "ListResources",
                                      json_pack("{s:s}", "TypeName", types[i]));
        json_t *list = json_object_get(answer, "ResourceDescriptions"), *item;
        size_t j;
        json_array_foreach (list, j, item) {
            const char *text = json_text(item, "Properties");
            json_t *properties = json_parse(text, strlen(text));
            json_object_del(properties, "KeyId");
            json_object_del(properties, "Arn");
            json_add(all, properties);
        }
        json_decref(answer);
    }
    return all;
}

#define CUT(name, ...)                                                                             \
    static void cut_##name(struct kind_lab *lab)                                                   \
    {                                                                                              \
        kind_cut(lab, &(struct cut_subject){__VA_ARGS__, .look = look, .by_state = true});         \
    }                                                                                              \
    Test(kinds_any_cut, name)                                                                      \
    {                                                                                              \
        kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_##name);             \
    }

CUT(queue, .kind = QUEUE, .name = "q", .first = first, .second = second)
CUT(log_group, .kind = "AWS::Logs::LogGroup", .name = "g",
    .first = "{'properties': {'LogGroupName': 'g', 'RetentionInDays': 7}}",
    .second = "{'properties': {'LogGroupName': 'g'}}")
CUT(rule, .kind = "AWS::Events::Rule", .name = "r",
    .first = "{'properties': {'Name': 'r', 'EventPattern': {'source': ['a']}}}",
    .second = "{'properties': {'Name': 'r', 'EventPattern': {'source': ['b']}}}")
CUT(parameter, .kind = "AWS::SSM::Parameter", .name = "p",
    .first = "{'properties': {'Name': 'p', 'Type': 'String', 'Value': '1', 'Description': 'd'}}",
    .second = "{'properties': {'Name': 'p', 'Type': 'String', 'Value': '2', 'Description': 'e'}}")
CUT(key, .kind = "AWS::KMS::Key", .name = "k", .first = "{'properties': {'Description': 'd'}}",
    .second = "{'properties': {'Description': 'e', 'PendingWindowInDays': 7}}")
