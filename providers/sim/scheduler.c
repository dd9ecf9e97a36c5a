#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/services.h"

/* EventBridge Scheduler: groups by name, schedules by "group/name". The group "default" is there
 * from the beginning. "~token" is that of the creation. */

#define DEFAULT_GROUP "default"

static bool missing(struct sim_call *call, const char *what, const char *name)
{
    return sim_fail(call, 404, "ResourceNotFoundException", "%s %s does not exist.", what, name);
}

/* The same token again is the same creation. */
static bool is_repeat(struct sim_call *call, json_t *resource)
{
    const char *token = tree_text(call->in, "ClientToken");

    return token != NULL && sim_same(token, tree_text(resource, "~token"));
}

/* --- groups --- */

static bool create_group(struct sim_call *call)
{
    const char *name = tree_text(call->in, "Name");
    json_t *group = sim_find(call, "groups", name);

    if (strcmp(name, DEFAULT_GROUP) == 0 || (group != NULL && !is_repeat(call, group)))
        return sim_fail(call, 409, "ConflictException", "Schedule group %s already exists.", name);
    if (group == NULL) {
        char *arn = sim_arn(call, "scheduler", "schedule-group/%s", name);

        group = json_pack("{s:s,s:s,s:s,s:o,s:o}", "Name", name, "Arn", arn, "State", "ACTIVE",
                          "CreationDate", sim_now(call), "LastModificationDate", sim_now(call));
        tree_put_text(group, "~token", tree_text(call->in, "ClientToken"));
        sim_tags_add(group, json_object_get(call->in, "Tags"));
        sim_put(call, "groups", name, arn, group);
        free(arn);
    }
    tree_put_text(call->out, "ScheduleGroupArn", tree_text(group, "Arn"));
    return true;
}

static void put_default_group(struct sim_call *call, json_t *out)
{
    char *arn = sim_arn(call, "scheduler", "schedule-group/" DEFAULT_GROUP);

    tree_put_text(out, "Name", DEFAULT_GROUP);
    tree_put_text(out, "Arn", arn);
    tree_put_text(out, "State", "ACTIVE");
    free(arn);
}

static bool get_group(struct sim_call *call)
{
    const char *name = tree_text(call->in, "Name");
    json_t *group = sim_find(call, "groups", name);

    if (strcmp(name, DEFAULT_GROUP) == 0)
        put_default_group(call, call->out);
    else if (group == NULL)
        return missing(call, "Schedule group", name);
    else
        tree_copy_all(group, call->out);
    return true;
}

static bool list_groups(struct sim_call *call)
{
    const char *prefix = tree_text_or(call->in, "NamePrefix", ""), *name;
    json_t *list = tree_array_of(call->out, "ScheduleGroups"), *group = json_object();

    put_default_group(call, group);
    if (strncmp(DEFAULT_GROUP, prefix, strlen(prefix)) == 0)
        json_array_append(list, group);
    json_decref(group);
    json_object_foreach (sim_all(call, "groups"), name, group)
        if (strncmp(name, prefix, strlen(prefix)) == 0)
            json_array_append(list, group);
    return true;
}

/* Its schedules go with it, it itself a little later. */
static bool delete_group(struct sim_call *call)
{
    const char *name = tree_text(call->in, "Name"), *key;
    json_t *group = sim_find(call, "groups", name), *schedule;
    void *next;

    if (strcmp(name, DEFAULT_GROUP) == 0)
        return sim_fail(call, 400, "ValidationException", "The default group cannot be deleted.");
    if (group == NULL)
        return missing(call, "Schedule group", name);
    json_object_foreach_safe (sim_all(call, "schedules"), next, key, schedule)
        if (sim_same(tree_text(schedule, "GroupName"), name))
            sim_remove(call, "schedules", key);
    tree_put_text(group, "State", "DELETING");
    sim_later(call, "groups", name, sim_delay(call), NULL);
    return true;
}

/* --- schedules --- */

static const char *group_name(struct sim_call *call)
{
    return tree_text_or(call->in, "GroupName", DEFAULT_GROUP);
}

/* Owner: caller, free(). */
static char *schedule_key(struct sim_call *call)
{
    return xasprintf("%s/%s", group_name(call), tree_text(call->in, "Name"));
}

static json_t *find_schedule(struct sim_call *call)
{
    char *key = schedule_key(call);
    json_t *schedule = sim_find(call, "schedules", key);

    free(key);
    if (schedule == NULL)
        missing(call, "Schedule", tree_text(call->in, "Name"));
    return schedule;
}

static bool expression_is_sound(const char *text)
{
    static const char *const forms[] = {"rate(", "cron(", "at("};

    for (size_t i = 0; i < ARRAY_LEN(forms); i++)
        if (strncmp(text, forms[i], strlen(forms[i])) == 0)
            return text[strlen(text) - 1] == ')';
    return false;
}

static bool window_is_sound(struct sim_call *call)
{
    json_t *window = json_object_get(call->in, "FlexibleTimeWindow");
    bool is_flexible = sim_same(tree_text(window, "Mode"), "FLEXIBLE");

    return is_flexible == tree_has(window, "MaximumWindowInMinutes") &&
           (is_flexible || sim_same(tree_text(window, "Mode"), "OFF"));
}

static bool target_is_there(struct sim_call *call, const char *arn)
{
    if (strstr(arn, ":lambda:") != NULL)
        return sim_find_arn_in(call, "lambda", arn) != NULL;
    return true;
}

static bool schedule_is_sound(struct sim_call *call)
{
    json_t *target = json_object_get(call->in, "Target");
    const char *arn = tree_text_or(target, "Arn", "");

    if (!expression_is_sound(tree_text_or(call->in, "ScheduleExpression", "")))
        return sim_fail(call, 400, "ValidationException", "Invalid Schedule Expression %s.",
                        tree_text(call->in, "ScheduleExpression"));
    if (!window_is_sound(call))
        return sim_fail(call, 400, "ValidationException", "Invalid FlexibleTimeWindow.");
    if (strstr(arn, ":ecs:") != NULL && !tree_has(target, "EcsParameters"))
        return sim_fail(call, 400, "ValidationException",
                        "EcsParameters is required for an ECS target.");
    if (!sim_role_is_usable(call, tree_text_or(target, "RoleArn", "")))
        return sim_fail(call, 400, "ValidationException",
                        "The execution role you provide must allow AWS EventBridge Scheduler to "
                        "assume the role.");
    return target_is_there(call, arn) ||
           sim_fail(call, 400, "ValidationException", "Provided Arn is not in correct format.");
}

/* What the call says, with what the service fills in. Owner: caller. */
static json_t *schedule_of(struct sim_call *call)
{
    static const char *const copied[] = {
        "Name",        "ScheduleExpression", "ScheduleExpressionTimezone",
        "Description", "FlexibleTimeWindow", "KmsKeyArn",
        "Target",      "StartDate",          "EndDate",
        NULL};
    json_t *schedule =
        json_pack("{s:s,s:s,s:s,s:s,s:o}", "GroupName", group_name(call), "State",
                  tree_text_or(call->in, "State", "ENABLED"), "ActionAfterCompletion",
                  tree_text_or(call->in, "ActionAfterCompletion", "NONE"),
                  "ScheduleExpressionTimezone", "UTC", "LastModificationDate", sim_now(call));

    tree_copy_members(call->in, schedule, copied);
    json_t *retry = tree_object_of(json_object_get(schedule, "Target"), "RetryPolicy");
    if (!tree_has(retry, "MaximumRetryAttempts"))
        tree_put_int(retry, "MaximumRetryAttempts", 185);
    if (!tree_has(retry, "MaximumEventAgeInSeconds"))
        tree_put_int(retry, "MaximumEventAgeInSeconds", 86400);
    return schedule;
}

static void store(struct sim_call *call, json_t *schedule, json_t *old)
{
    const char *token = old != NULL ? tree_text(old, "~token") : tree_text(call->in, "ClientToken");
    char *key = schedule_key(call);
    char *arn = sim_arn(call, "scheduler", "schedule/%s", key);

    tree_put_text(schedule, "Arn", arn);
    tree_put_text(schedule, "~token", token);
    tree_put(schedule, "CreationDate",
             old != NULL ? json_incref(json_object_get(old, "CreationDate")) : sim_now(call));
    tree_put_text(call->out, "ScheduleArn", arn);
    sim_put(call, "schedules", key, arn, schedule);
    free(arn);
    free(key);
}

static bool create_schedule(struct sim_call *call)
{
    const char *group = group_name(call);
    char *key = schedule_key(call);
    json_t *old = sim_find(call, "schedules", key);

    free(key);
    if (old != NULL && is_repeat(call, old)) {
        tree_put_text(call->out, "ScheduleArn", tree_text(old, "Arn"));
        return true;
    }
    if (old != NULL)
        return sim_fail(call, 409, "ConflictException", "Schedule %s already exists.",
                        tree_text(call->in, "Name"));
    if (strcmp(group, DEFAULT_GROUP) != 0 && sim_find(call, "groups", group) == NULL)
        return missing(call, "Schedule group", group);
    if (!schedule_is_sound(call))
        return false;
    store(call, schedule_of(call), NULL);
    return true;
}

/* It is replaced: what is not given is cleared. */
static bool update_schedule(struct sim_call *call)
{
    json_t *old = find_schedule(call);

    if (old == NULL || !schedule_is_sound(call))
        return false;
    store(call, schedule_of(call), old);
    return true;
}

static bool get_schedule(struct sim_call *call)
{
    json_t *schedule = find_schedule(call);

    if (schedule == NULL)
        return false;
    tree_copy_all(schedule, call->out);
    return true;
}

static bool delete_schedule(struct sim_call *call)
{
    if (find_schedule(call) == NULL)
        return false;
    char *key = schedule_key(call);
    sim_remove(call, "schedules", key);
    free(key);
    return true;
}

static bool list_schedules(struct sim_call *call)
{
    static const char *const shown[] = {
        "Name", "GroupName", "Arn", "State", "CreationDate", "LastModificationDate", NULL};
    const char *group = tree_text(call->in, "GroupName"), *key;
    const char *prefix = tree_text_or(call->in, "NamePrefix", "");
    json_t *list = tree_array_of(call->out, "Schedules"), *schedule;

    json_object_foreach (sim_all(call, "schedules"), key, schedule) {
        bool wanted = group == NULL || sim_same(group, tree_text(schedule, "GroupName"));
        json_t *summary = json_object();

        tree_copy_members(schedule, summary, shown);
        tree_put(summary, "Target",
                 json_pack("{s:s}", "Arn",
                           tree_text_or(json_object_get(schedule, "Target"), "Arn", "")));
        if (wanted && strncmp(tree_text(schedule, "Name"), prefix, strlen(prefix)) == 0)
            json_array_append(list, summary);
        json_decref(summary);
    }
    return true;
}

const struct sim_handler scheduler_handlers[] = {
    {"CreateScheduleGroup", create_group}, {"GetScheduleGroup", get_group},
    {"ListScheduleGroups", list_groups},   {"DeleteScheduleGroup", delete_group},
    {"CreateSchedule", create_schedule},   {"UpdateSchedule", update_schedule},
    {"GetSchedule", get_schedule},         {"DeleteSchedule", delete_schedule},
    {"ListSchedules", list_schedules},     {NULL, NULL},
};
