/*
 * CronJob: a schedule of EventBridge Scheduler. Schedules have no tags: each is alone in a group of
 * its own name, which carries them and says whose it is.
 */
#include "providers/aws/kinds/cron_job.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/compare.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/part.h"

/* --- the group ---------------------------------------------------------------------------- */

static const struct tag_api tag_api = {"scheduler", "TagResource", "UntagResource", "ResourceArn",
                                       "Tags",      "TagKeys",     "Key",           "Value"};

static const struct part_status group_status = {
    .path = "State",
    .ready = (const char *const[]){"ACTIVE", NULL},
    .leaving = (const char *const[]){"DELETING", NULL},
};

/* A role just made is not known everywhere; two changes may meet. */
static const struct kind_retry passing[] = {
    {"ValidationException", "assume the role"}, {"ConflictException", "being"}, {NULL, NULL}};

static json_t *create_group(struct part_work *work)
{
    char token[37];

    kind_token(work->call, "group", token);
    return json_pack("{s:s, s:s, s:o}", "Name", work->name, "ClientToken", token, "Tags",
                     kind_tag_list(work->call, "Key", "Value"));
}

static const struct part group_part = {
    .what = "schedule group",
    .step = "group",
    .service = "scheduler",
    .read = "GetScheduleGroup",
    .id = "Name",
    .tags_read = "ListTagsForResource",
    .tags_id = "ResourceArn",
    .tags_list = "Tags",
    .arn = "Arn",
    .status = &group_status,
    .delay_s = 2,
    .create = "CreateScheduleGroup",
    .create_params = create_group,
    .retries = passing,
    .tag_api = &tag_api,
    .remove = "DeleteScheduleGroup",
};

/* --- the schedule ------------------------------------------------------------------------- */

static json_t *name_params(struct part_work *work)
{
    return json_pack("{s:s, s:s}", "Name", work->name, "GroupName", work->name);
}

static json_t *wanted_schedule(struct part_work *work)
{
    const struct cron_job *job = work->arg;
    json_t *spec = work->call->spec, *params = name_params(work);
    int64_t window = json_int_or(spec, "flexibleWindowMinutes", 0);

    json_put_text(params, "ScheduleExpression", json_text(spec, "schedule"));
    json_put_text(params, "ScheduleExpressionTimezone", json_text_or(spec, "timezone", "UTC"));
    json_put_text(params, "State", json_bool_or(spec, "enabled", true) ? "ENABLED" : "DISABLED");
    json_put_text(params, "Description", json_text(spec, "description"));
    json_put(params, "FlexibleTimeWindow",
             window > 0 ? json_pack("{s:s, s:I}", "Mode", "FLEXIBLE", "MaximumWindowInMinutes",
                                    (json_int_t)window)
                        : json_pack("{s:s}", "Mode", "OFF"));
    json_object_set(params, "Target", job->target);
    return params;
}

static json_t *create_schedule(struct part_work *work)
{
    json_t *params = wanted_schedule(work);
    char token[37];

    kind_token(work->call, "schedule", token);
    json_put_text(params, "ClientToken", token);
    return params;
}

/* The service fills in parameters of a task that nobody gave. */
static bool same_target(json_t *wanted, json_t *live)
{
    static const char *const optional[] = {"Input", "DeadLetterConfig", NULL};
    json_t *rest = json_copy(wanted);

    json_object_del(rest, "EcsParameters");
    bool same = compare_same_members(live, rest, optional);
    json_decref(rest);
    json_t *task = json_object_get(wanted, "EcsParameters");
    json_t *live_task = json_object_get(live, "EcsParameters");
    return same && (task == NULL ? live_task == NULL : compare_same_members(live_task, task, NULL));
}

/* A schedule is replaced as a whole. */
static struct error *update_schedule(struct part_work *work)
{
    static const char *const optional[] = {"Description", NULL};
    json_t *params = wanted_schedule(work), *rest = json_copy(params);

    json_object_del(rest, "Target");
    bool same =
        compare_same_members(work->live, rest, optional) &&
        same_target(json_object_get(params, "Target"), json_object_get(work->live, "Target"));
    json_decref(rest);
    if (!same)
        return part_mutate(work, "UpdateSchedule", params, NULL);
    json_decref(params);
    return NULL;
}

static const struct part schedule_part = {
    .what = "schedule",
    .step = "schedule",
    .service = "scheduler",
    .read = "GetSchedule",
    .read_params = name_params,
    .create = "CreateSchedule",
    .create_params = create_schedule,
    .retries = passing,
    .update = update_schedule,
    .remove = "DeleteSchedule",
    .remove_params = name_params,
};

/* --- the kind ----------------------------------------------------------------------------- */

struct cron_work {
    struct cron_job job;
    struct part_work group;
    struct part_work schedule;
};

static void work_init(struct kind_call *call, struct cron_work *work)
{
    cron_job_init(call, &work->job);
    work->group = (struct part_work){.call = call, .part = &group_part, .name = call->name};
    work->schedule = (struct part_work){
        .call = call, .part = &schedule_part, .name = call->name, .arg = &work->job};
}

static void work_fini(struct cron_work *work)
{
    part_fini(&work->schedule);
    part_fini(&work->group);
    cron_job_fini(&work->job);
}

static void fill_outputs(struct kind_call *call, const struct cron_work *work)
{
    static const struct part_output outputs[] = {
        {"schedule_name", "Name"}, {"arn", "Arn"}, {"group_name", "GroupName"}, {NULL, NULL}};
    const char *task =
        json_path_text(work->schedule.live, "Target.EcsParameters.TaskDefinitionArn");

    kind_set_id(call, part_text(&work->schedule, "Arn"));
    part_outputs(&work->schedule, outputs);
    kind_output(call, "task_definition_arn", task);
    if (task != NULL)
        kind_output(call, "cluster_name", work->job.service.cluster);
    kind_output(call, "region", aws_session_region(call->session));
}

/* A task that a function took the place of is removed after the schedule knows the function. */
static struct error *ensure(struct kind_call *call, struct cron_work *work)
{
    TRY(part_ensure(&work->group));
    kind_set_id(call, call->name); /* from here on something exists: a failure leaves it to us */
    TRY(cron_job_ensure_target(call, &work->job));
    TRY(part_ensure(&work->schedule));
    if (!cron_job_runs_task(call->spec) && cron_job_runs_task(call->applied))
        return cron_job_remove_task(call, &work->job);
    return NULL;
}

static struct error *job_apply(struct kind_call *call)
{
    struct cron_work work;

    work_init(call, &work);
    struct error *err = ensure(call, &work);
    if (err == NULL)
        fill_outputs(call, &work);
    work_fini(&work);
    return err;
}

static struct error *job_read(struct kind_call *call)
{
    struct cron_work work;

    work_init(call, &work);
    struct error *err = part_find(&work.group);
    if (err == NULL)
        err = part_find(&work.schedule);
    if (err == NULL && work.schedule.live == NULL)
        err = ERR(ERR_NOT_FOUND, "no schedule '%s'", call->name);
    if (err == NULL) {
        fill_outputs(call, &work);
        part_remember(&work.group, "group");
        part_remember(&work.schedule, "schedule");
    }
    work_fini(&work);
    return err;
}

static struct error *remove_all(struct kind_call *call, struct cron_work *work)
{
    TRY(part_find(&work->group));
    if (work->group.live != NULL)
        TRY(kind_adopt(call, "schedule group", "create-group", work->group.tags));
    TRY(part_remove(&work->schedule));
    TRY(cron_job_remove_task(call, &work->job));
    TRY(cron_job_remove_role(call));
    return part_remove(&work->group); /* last: it says whose the rest is */
}

static struct error *job_remove(struct kind_call *call)
{
    struct cron_work work;

    work_init(call, &work);
    struct error *err = remove_all(call, &work);
    work_fini(&work);
    return err;
}

const struct kind kind_cron_job = {
    .name = "CronJob",
    .create = job_apply,
    .read = job_read,
    .update = job_apply,
    .remove = job_remove,
};
