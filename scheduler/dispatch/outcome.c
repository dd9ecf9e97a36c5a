#include "scheduler/dispatch/outcome.h"

#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/text.h"
#include "scheduler/plan/plan.h"

static void put_now(json_t *entry, const char *name)
{
    char now[CLOCK_ISO_BYTES];
    json_put_text(entry, name, clock_iso(clock_wall_ms(), now));
}

static void set_status(json_t *entry, const char *status)
{
    json_put_text(entry, "status", status);
    put_now(entry, "updated_at");
}

/* The members that say which resource it is; `old` is the entry that it takes the place of. */
static json_t *new_entry(const struct job *job, const struct task *task, const json_t *old)
{
    json_t *component = job_component(job, task->component);
    json_t *depends_on = json_object_get(component, "depends_on");
    const json_t *provider = json_object_get(job_document(job), "provider");
    const json_t *aws = json_object_get(job_tenant(job), "aws");
    const char *account = json_text_or(provider, "account", json_text(aws, "accountId"));
    json_t *entry = json_object();
    json_put_text(entry, "id", "");
    json_put_text(entry, "type", json_text(task->change, "kind"));
    json_put_text(entry, "name", strchr(task->component, '/') + 1);
    json_put_text(entry, "physical_name", json_text(task->change, "physical_name"));
    json_put_text(entry, "provider", json_text_or(provider, "name", "aws"));
    json_put_text(entry, "region", json_text_or(provider, "region", json_text(aws, "region")));
    json_put_text(entry, "account", account);
    json_put_text(entry, "status", STATE_CREATING);
    json_put(entry, "attributes", json_object());
    json_put(entry, "outputs", json_object());
    json_put(entry, "depends_on",
             json_is_array(depends_on) ? json_incref(depends_on) : json_array());
    json_put(entry, "network",
             json_incref(job_network(job, old, json_text_or(task->change, "kind", ""),
                                     json_object_get(component, "spec"))));
    put_now(entry, "created_at");
    put_now(entry, "updated_at");
    return entry;
}

bool outcome_intend(const struct job *job, struct state *state, const struct task *task)
{
    json_t *entry = state_resource(state, task->component);
    if (task->action != OP_CREATE || task->is_chained || entry != NULL)
        return false;
    state_set_resource(state, task->component, new_entry(job, task, NULL));
    return true;
}

void outcome_release(struct state *state, struct task *task)
{
    static const char *const statuses[OP_ACTION_COUNT] = {
        [OP_CREATE] = STATE_CREATING, [OP_UPDATE] = STATE_UPDATING, [OP_DELETE] = STATE_DELETING};
    json_t *entry = state_resource(state, task->component);
    if (entry == NULL)
        return;
    json_decref(task->before);
    task->before = json_copy(entry);
    if (task->action == OP_UPDATE)
        json_object_set(entry, "attempted", task->spec);
    json_put_text(entry, "operation", task->op_id);
    set_status(entry, statuses[task->action]);
}

void outcome_revert(struct state *state, struct task *task)
{
    if (task->before == NULL)
        return;
    state_set_resource(state, task->component, task->before);
    task->before = NULL;
}

/* --- done ----------------------------------------------------------------------------------- */

static void merge_member(json_t *entry, const char *name, json_t *more)
{
    json_t *merged = json_object_get(entry, name);
    merged = json_is_object(merged) ? json_copy(merged) : json_object();
    if (json_is_object(more))
        json_object_update(merged, more);
    json_object_set_new(entry, name, merged);
}

static void apply_done(const struct job *job, struct state *state, struct task *task,
                       const struct op_result *result)
{
    json_t *component = job_component(job, task->component);
    json_t *old = state_resource(state, task->component);
    json_t *spec = json_object_get(component, "spec");
    json_t *entry = new_entry(job, task, old);
    char hash[JSON_HASH_HEX];
    json_put_text(entry, "id",
                  result->physical_id != NULL ? result->physical_id : json_text_or(old, "id", ""));
    json_object_set(entry, "applied", spec);
    json_put_text(entry, "applied_hash", json_hash(spec, hash));
    json_object_set(entry, "resolved", task->spec);
    json_put(entry, "labels", plan_labels(job_document(job), component));
    if (task->action == OP_UPDATE)
        json_object_set(entry, "attributes", json_object_get(old, "attributes"));
    merge_member(entry, "attributes", result->attributes);
    if (result->outputs == NULL && task->action == OP_UPDATE)
        json_object_set(entry, "outputs", json_object_get(old, "outputs"));
    merge_member(entry, "outputs", result->outputs);
    json_put_text(entry, "operation", task->op_id);
    json_put_int(entry, "fence", (int64_t)result->fence);
    json_put_text(entry, "created_at", json_text(old, "created_at"));
    json_put_text(entry, "status", STATE_READY);
    state_set_outputs(state, task->component, json_object_get(entry, "outputs"));
    state_set_resource(state, task->component, entry);
}

/* Deleted: forgotten, or, of a replacement, intended anew. */
static void apply_deleted(const struct job *job, struct state *state, struct task *task)
{
    state_remove_resource(state, task->component);
    if (task->is_removal)
        return;
    json_t *entry = new_entry(job, task, NULL);
    json_put_text(entry, "operation", task->op_id);
    state_set_resource(state, task->component, entry);
}

/* --- not done ------------------------------------------------------------------------------- */

/* Made by nobody we know under our name: it is not ours to delete later. */
static bool is_foreign(const struct task *task, const json_t *entry, const struct op_result *result)
{
    const char *code = json_text(result->error, "code");
    bool made = result->physical_id != NULL && *result->physical_id != '\0';
    return task->action == OP_CREATE && !made && *json_text_or(entry, "id", "") == '\0' &&
           text_equal(code, error_code_name(ERR_ALREADY_EXISTS));
}

static void apply_failed(struct state *state, struct task *task, const struct op_result *result,
                         const char *status)
{
    json_t *entry = state_resource(state, task->component);
    if (entry == NULL)
        return;
    if (is_foreign(task, entry, result))
        json_put_bool(entry, "foreign", true);
    json_put_text(entry, "id", result->physical_id);
    if (task->action != OP_DELETE)
        json_object_set(entry, "attempted", task->spec);
    merge_member(entry, "attributes", result->attributes);
    merge_member(entry, "outputs", result->outputs);
    json_put_text(entry, "operation", task->op_id);
    if (json_is_object(result->error))
        json_object_set_new(entry, "error",
                            json_pack("{s:s,s:s}", "code", json_text_or(result->error, "code", ""),
                                      "message", json_text_or(result->error, "message", "")));
    set_status(entry, status);
}

void outcome_apply(const struct job *job, struct state *state, struct task *task,
                   const struct op_result *result)
{
    bool never_began = result->deliveries == 0 && result->started_ms == 0;
    if (result->state == OP_DONE && task->action == OP_DELETE)
        apply_deleted(job, state, task);
    else if (result->state == OP_DONE)
        apply_done(job, state, task, result);
    else if (result->state == OP_CANCELLED && never_began)
        outcome_revert(state, task);
    else
        apply_failed(state, task, result,
                     result->state == OP_QUARANTINED ? STATE_UNKNOWN : STATE_FAILED);
}

/* --- after a crash -------------------------------------------------------------------------- */

static enum op_state known_of_entry(const json_t *entry, const struct task *task)
{
    const char *status = json_text_or(entry, "status", "");
    if (strcmp(json_text_or(entry, "operation", ""), task->op_id) != 0)
        return OP_STATE_COUNT;
    if (strcmp(status, STATE_FAILED) == 0)
        return OP_FAILED;
    if (strcmp(status, STATE_UNKNOWN) == 0)
        return OP_QUARANTINED;
    if (task->action == OP_DELETE)
        return strcmp(status, STATE_CREATING) == 0 ? OP_DONE : OP_STATE_COUNT;
    return strcmp(status, STATE_READY) == 0 ? OP_DONE : OP_STATE_COUNT;
}

/* A replacement's creation that was released, or more, proves its deletion. */
static bool creation_began(const json_t *entry, const struct task *task)
{
    const char *operation = json_text(entry, "operation");
    size_t stem = (size_t)(strrchr(task->op_id, '/') - task->op_id);
    return operation != NULL && strncmp(operation, task->op_id, stem) == 0 &&
           strcmp(operation + stem, "/create") == 0;
}

enum op_state outcome_known(const struct state *state, const struct task *task)
{
    json_t *entry = state_resource(state, task->component);
    if (task->action == OP_DELETE && entry == NULL && task->is_removal)
        return OP_DONE;
    if (task->action == OP_DELETE && !task->is_removal && creation_began(entry, task))
        return OP_DONE;
    return entry == NULL ? OP_STATE_COUNT : known_of_entry(entry, task);
}

void outcome_drop_intents(struct state *state, const struct tasks *tasks)
{
    for (uint32_t i = 0; i < tasks->count; i++) {
        const struct task *task = &tasks->items[i];
        const json_t *entry = state_resource(state, task->component);
        bool intent = json_text(entry, "operation") == NULL &&
                      strcmp(json_text_or(entry, "status", ""), STATE_CREATING) == 0;
        if (task->action == OP_CREATE && entry != NULL &&
            ((intent && !task->is_chained) || json_bool_or(entry, "foreign", false)))
            state_remove_resource(state, task->component);
    }
}
