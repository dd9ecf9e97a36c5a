/*
 * What a schedule starts: a task of a container, or a function; and the role it does that in.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/cron_job.h"
#include "providers/aws/kinds/iam_helper.h"
#include "providers/aws/kinds/iam_role_document.h"
#include "providers/aws/kinds/log_group.h"

#define SCHEDULER "scheduler.amazonaws.com"

/* What the service itself takes when nothing is said. */
enum { ATTEMPTS = 185, AGE_S = 86400 };

/* The job has a cluster of its own: nobody who leaves the stack's takes it away under a schedule
 * that has no task running at the moment. */
void cron_job_init(const struct kind_call *call, struct cron_job *job)
{
    memset(job, 0, sizeof(*job));
    job->service.cluster = xstrdup(call->name);
    job->service.container = microservice_container_name(call);
    job->service.log_group = microservice_log_group(call);
}

void cron_job_fini(struct cron_job *job)
{
    struct microservice *service = &job->service;

    free(service->cluster);
    free(service->container);
    free(service->log_group);
    free(service->exec_role);
    free(service->task_role);
    free(service->task_definition);
    json_decref(service->secrets);
    network_fini(&service->network);
    json_decref(job->target);
}

bool cron_job_runs_task(json_t *spec)
{
    return json_object_get(spec, "image") != NULL;
}

static char *role_name(const struct kind_call *call)
{
    return calls_part_name(call->name, "-schedule", IAM_ROLE_NAME_MAX);
}

/* --- the role ----------------------------------------------------------------------------- */

static void allow(json_t *statements, const char *action, json_t *resources)
{
    json_array_append_new(statements, iam_statement(json_string(action), resources));
}

/* Start any revision of the task, as its roles, and tag what is started. */
static void allow_task(json_t *statements, const struct cron_job *job)
{
    const char *revision = job->service.task_definition;
    size_t family_bytes = (size_t)(strrchr(revision, ':') - revision);
    size_t prefix_bytes = (size_t)(strstr(revision, ":task-definition/") - revision);
    char *family = xasprintf("%.*s:*", (int)family_bytes, revision);
    char *tasks = xasprintf("%.*s:task/%s/*", (int)prefix_bytes, revision, job->service.cluster);

    allow(statements, "ecs:RunTask", json_string(family));
    allow(statements, "ecs:TagResource", json_string(tasks));
    allow(statements, "iam:PassRole",
          json_pack("[s, s]", job->service.exec_role, job->service.task_role));
    free(tasks);
    free(family);
}

static json_t *policy_of(const struct kind_call *call, const struct cron_job *job)
{
    json_t *statements = json_array();
    const char *function = json_path_text(call->spec, "lambda.arn");
    const char *dead = json_text(call->spec, "deadLetter");

    if (cron_job_runs_task(call->spec)) {
        allow_task(statements, job);
    } else {
        char *versions = xasprintf("%s:*", function);
        allow(statements, "lambda:InvokeFunction", json_pack("[s, s]", function, versions));
        free(versions);
    }
    if (dead != NULL)
        allow(statements, "sqs:SendMessage", json_string(dead));
    return iam_document_of(statements);
}

static struct error *ensure_role(struct kind_call *call, const struct cron_job *job, char **arn)
{
    char *name = role_name(call);
    json_t *policy = policy_of(call, job);
    struct error *err = iam_ensure_service_role(
        call,
        &(struct iam_service_role){
            .step = "schedule-role", .name = name, .service = SCHEDULER, .inline_policy = policy},
        arn);

    json_decref(policy);
    free(name);
    return err;
}

struct error *cron_job_remove_role(struct kind_call *call)
{
    char *name = role_name(call);
    struct error *err = iam_remove_role(call, "schedule-role", name);

    free(name);
    return err;
}

/* --- the target --------------------------------------------------------------------------- */

static json_t *task_parameters(const struct cron_job *job)
{
    return json_pack("{s:s, s:s, s:i, s:s, s:b, s:b, s:{s:{s:O, s:O, s:s}}}", "TaskDefinitionArn",
                     job->service.task_definition, "LaunchType", "FARGATE", "TaskCount", 1,
                     "PropagateTags", "TASK_DEFINITION", "EnableECSManagedTags", 1,
                     "EnableExecuteCommand", 0, "NetworkConfiguration", "awsvpcConfiguration",
                     "Subnets", job->service.network.subnets, "SecurityGroups",
                     job->service.network.groups, "AssignPublicIp",
                     job->service.network.is_public ? "ENABLED" : "DISABLED");
}

static json_t *retry_policy(json_t *spec)
{
    json_t *retry = json_object_get(spec, "retry");

    return json_pack("{s:I, s:I}", "MaximumRetryAttempts",
                     (json_int_t)json_int_or(retry, "maxAttempts", ATTEMPTS),
                     "MaximumEventAgeInSeconds",
                     (json_int_t)json_int_or(retry, "maxEventAgeSeconds", AGE_S));
}

static struct error *cluster_arn(struct kind_call *call, const char *name, char **arn)
{
    const char *account = NULL;

    TRY(aws_account(call->session, &account));
    *arn = xasprintf("arn:%s:ecs:%s:%s:cluster/%s", aws_session_partition(call->session),
                     aws_session_region(call->session), account, name);
    return NULL;
}

static struct error *fill_target(struct kind_call *call, struct cron_job *job, const char *role)
{
    bool is_task = cron_job_runs_task(call->spec);
    const char *dead = json_text(call->spec, "deadLetter");
    char *arn = NULL;

    if (is_task)
        TRY(cluster_arn(call, job->service.cluster, &arn));
    job->target = json_pack("{s:s, s:s, s:o, s:s*}", "Arn",
                            is_task ? arn : json_path_text(call->spec, "lambda.arn"), "RoleArn",
                            role, "RetryPolicy", retry_policy(call->spec), "Input",
                            json_path_text(call->spec, "lambda.input"));
    if (is_task)
        json_put(job->target, "EcsParameters", task_parameters(job));
    if (dead != NULL)
        json_put(job->target, "DeadLetterConfig", json_pack("{s:s}", "Arn", dead));
    free(arn);
    return NULL;
}

static struct error *ensure_task(struct kind_call *call, struct cron_job *job)
{
    TRY(microservice_ensure_cluster(call, job->service.cluster));
    TRY(log_group_ensure(call, job->service.log_group));
    TRY(microservice_ensure_roles(call, &job->service));
    TRY(network_find_for(call, json_object_get(call->spec, "network"), NETWORK_PRIVATE,
                         &job->service.network));
    return microservice_register(call, &job->service);
}

struct error *cron_job_ensure_target(struct kind_call *call, struct cron_job *job)
{
    char *role = NULL;

    if (cron_job_runs_task(call->spec))
        TRY(ensure_task(call, job));
    TRY(ensure_role(call, job, &role));
    struct error *err = fill_target(call, job, role);
    free(role);
    return err;
}

/* --- removal ------------------------------------------------------------------------------ */

static struct error *stop_task(struct kind_call *call, const char *cluster, const char *task)
{
    return calls_make(
        call,
        &(struct step_call){.step = "stop-task",
                            .key = task,
                            .service = "ecs",
                            .operation = "StopTask",
                            .params = json_pack("{s:s, s:s, s:s}", "cluster", cluster, "task", task,
                                                "reason", "its job is removed"),
                            .may_be_gone = true},
        NULL);
}

/* Those that a last start may have left running. */
static struct error *stop_tasks(struct kind_call *call, const char *cluster)
{
    json_t *result = NULL, *task;
    struct error *err =
        calls_list(call, "ecs", "ListTasks", json_pack("{s:s}", "cluster", cluster), &result);
    size_t i;

    json_array_foreach (json_object_get(result, "taskArns"), i, task) {
        if (err == NULL)
            err = stop_task(call, cluster, json_string_value(task));
    }
    json_decref(result);
    return err;
}

struct error *cron_job_remove_task(struct kind_call *call, const struct cron_job *job)
{
    TRY(stop_tasks(call, job->service.cluster));
    TRY(microservice_deregister(call));
    TRY(microservice_remove_roles(call));
    TRY(log_group_remove(call, job->service.log_group));
    return microservice_delete_cluster(call, job->service.cluster);
}
