#include "providers/aws/kinds/queue_policy.h"

#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"

/* Another writer's read and write take less than a look's distance from a write: one that undid
 * ours is seen. */
enum { WRITES_MAX = 32, LOOK_AGAIN_MS = 400 };

#define POLICY_VERSION "2012-10-17"

/* Where a policy is kept, and what its statements allow. */
struct place {
    const char *service;
    const char *action;
    const char *read;
    const char *write;
    const char *id; /* member of both that takes the address */
};

static const struct place queues = {"sqs", "sqs:SendMessage", "GetQueueAttributes",
                                    "SetQueueAttributes", "QueueUrl"};
static const struct place topics = {"sns", "sns:Publish", "GetTopicAttributes",
                                    "SetTopicAttributes", "TopicArn"};

static const struct place *place_of(const struct queue_grant *grant)
{
    return strstr(grant->queue_arn, ":sns:") != NULL ? &topics : &queues;
}

/* A policy at work. */
struct policy_work {
    const struct place *place;
    const char *step;
    char *address; /* the queue's URL, the topic's ARN */
};

/* "panka" and twelve digits of the grant's hash: stable, and within the allowed letters. */
static void statement_id(const struct queue_grant *grant, char out[18])
{
    char *text = xasprintf("%s %s", grant->service, grant->source_arn);
    char hex[CRYPTO_SHA256_HEX];
    crypto_sha256_hex(text, strlen(text), hex);
    free(text);
    memcpy(out, "panka", 5);
    memcpy(out + 5, hex, 12);
    out[17] = '\0';
}

static json_t *statement(const struct queue_grant *grant, const char *id)
{
    return json_pack("{s:s, s:s, s:{s:s}, s:s, s:s, s:{s:{s:s}}}", "Sid", id, "Effect", "Allow",
                     "Principal", "Service", grant->service, "Action", place_of(grant)->action,
                     "Resource", grant->queue_arn, "Condition", "ArnEquals", "aws:SourceArn",
                     grant->source_arn);
}

static struct error *queue_url(struct kind_call *call, const char *arn, char **url)
{
    const char *name = strrchr(arn, ':');
    if (name == NULL)
        return ERR(ERR_INVALID, "'%s' is not the ARN of a queue", arn);
    char account[13] = "";
    if (name - arn > 13)
        memcpy(account, name - 12, 12);
    json_t *params =
        json_pack("{s:s, s:s}", "QueueName", name + 1, "QueueOwnerAWSAccountId", account);
    json_t *result = NULL;
    TRY(kind_query(call, "sqs", "GetQueueUrl", params, &result));
    *url = xstrdup(json_text(result, "QueueUrl"));
    json_decref(result);
    return NULL;
}

static struct error *find_address(struct kind_call *call, const struct queue_grant *grant,
                                  struct policy_work *work)
{
    if (work->place == &queues)
        return queue_url(call, grant->queue_arn, &work->address);
    work->address = xstrdup(grant->queue_arn);
    return NULL;
}

/* The policy document, an empty one when there is none. Owner: caller. */
static struct error *read_policy(struct kind_call *call, const struct policy_work *work,
                                 json_t **policy)
{
    json_t *result = NULL;
    json_t *params = json_pack("{s:s}", work->place->id, work->address);
    if (work->place == &queues)
        json_put(params, "AttributeNames", json_pack("[s]", "Policy"));
    TRY(kind_query(call, work->place->service, work->place->read, params, &result));
    const char *text = json_path_text(result, "Attributes.Policy");
    struct error *err = NULL;
    if (text == NULL || *text == '\0')
        *policy = json_pack("{s:s, s:[]}", "Version", POLICY_VERSION, "Statement");
    else
        err = json_load_text(text, strlen(text), "the queue's policy", policy);
    json_decref(result);
    return err;
}

/* The statements as a list; a single one may stand alone. */
static json_t *statements_of(json_t *policy)
{
    json_t *statements = json_object_get(policy, "Statement");
    if (json_is_array(statements))
        return statements;
    json_t *list = json_array();
    if (statements != NULL)
        json_array_append(list, statements);
    json_put(policy, "Statement", list);
    return list;
}

static size_t find_statement(json_t *statements, const char *id)
{
    size_t i;
    json_t *entry;
    json_array_foreach (statements, i, entry) {
        if (strcmp(json_text_or(entry, "Sid", ""), id) == 0)
            return i;
    }
    return json_array_size(statements);
}

static json_t *write_params(const struct policy_work *work, const char *text)
{
    if (work->place == &queues)
        return json_pack("{s:s, s:{s:s}}", work->place->id, work->address, "Attributes", "Policy",
                         text);
    return json_pack("{s:s, s:s, s:s}", work->place->id, work->address, "AttributeName", "Policy",
                     "AttributeValue", text);
}

static struct error *write_policy(struct kind_call *call, const struct policy_work *work,
                                  const char *step, json_t *policy)
{
    char *text = json_array_size(json_object_get(policy, "Statement")) == 0
                     ? xstrdup("")
                     : json_dumps(policy, JSON_COMPACT);
    struct error *err = kind_mutate(call,
                                    &(struct mutation){.step = step,
                                                       .service = work->place->service,
                                                       .operation = work->place->write,
                                                       .params = write_params(work, text)},
                                    NULL);
    free(text);
    return err;
}

/* A write that an earlier delivery did, and that someone undid, is not done again under its own
 * name: the journal says it is done. NULL when there were too many. Owner: caller, free(). */
static char *next_write(struct kind_call *call, const char *step)
{
    for (unsigned i = 0; i < WRITES_MAX; i++) {
        char *name = xasprintf("%s-%u", step, i);
        json_t *recorded = NULL;
        enum step_state state = call->host->step_state(call->host->arg, name, &recorded);
        json_decref(recorded);
        if (state != STEP_DONE)
            return name;
        free(name);
    }
    return NULL;
}

static struct error *write_next(struct kind_call *call, const struct policy_work *work,
                                json_t *policy)
{
    char *name = next_write(call, work->step);
    struct error *err =
        name != NULL ? write_policy(call, work, name, policy)
                     : ERR(ERR_CONFLICT, "the policy of %s is changed by others all the time",
                           work->address);
    free(name);
    return err;
}

/* One look and, when the statement is not as wanted, one write. */
static struct error *round_of(struct kind_call *call, const struct policy_work *work,
                              json_t *wanted, bool *done)
{
    json_t *policy = NULL;
    TRY(read_policy(call, work, &policy));
    json_t *statements = statements_of(policy);
    const char *id = json_text(wanted, "Sid");
    bool adds = json_object_get(wanted, "Effect") != NULL;
    size_t at = find_statement(statements, id);
    bool there = at < json_array_size(statements);
    *done = adds == there;
    struct error *err = NULL;
    if (!*done) {
        if (adds)
            json_array_append(statements, wanted);
        else
            json_array_remove(statements, at);
        err = write_next(call, work, policy);
    }
    json_decref(policy);
    return err;
}

/* Consumes `wanted`: a whole statement to have, or one of only an id to be without. */
static struct error *bring_about(struct kind_call *call, const struct policy_work *work,
                                 json_t *wanted)
{
    bool done = false;
    struct error *err = NULL;
    while (err == NULL && !done) {
        err = round_of(call, work, wanted, &done);
        if (err == NULL && !done)
            err = call->host->wait(call->host->arg, LOOK_AGAIN_MS);
    }
    json_decref(wanted);
    return err;
}

struct error *queue_policy_allow(struct kind_call *call, const char *step,
                                 const struct queue_grant *grant)
{
    struct policy_work work = {.place = place_of(grant), .step = step};
    char id[18];
    statement_id(grant, id);
    TRY(find_address(call, grant, &work));
    struct error *err = bring_about(call, &work, statement(grant, id));
    free(work.address);
    return err;
}

struct error *queue_policy_revoke(struct kind_call *call, const char *step,
                                  const struct queue_grant *grant)
{
    struct policy_work work = {.place = place_of(grant), .step = step};
    char id[18];
    statement_id(grant, id);
    struct error *err = find_address(call, grant, &work);
    if (err == NULL)
        err = bring_about(call, &work, json_pack("{s:s}", "Sid", id));
    free(work.address);
    return calls_unless_gone(err);
}
