#include "scheduler/cli/picture.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/mem.h"

static void replace(char **text, const char *value)
{
    char *copy = xstrdup(value);
    free(*text);
    *text = copy;
}

static int64_t time_of(json_t *data, const char *key)
{
    int64_t ms = 0;
    const char *text = json_text(data, key);
    if (text != NULL)
        error_ignore(clock_parse_iso(text, &ms)); /* only for show */
    return ms;
}

bool picture_state_is_final(const char *state)
{
    static const char *const finals[] = {"done", "failed", "cancelled", "skipped", "quarantined"};
    for (size_t i = 0; i < ARRAY_LEN(finals); i++)
        if (strcmp(state, finals[i]) == 0)
            return true;
    return false;
}

const char *picture_error_text(const json_t *data)
{
    const json_t *error = json_object_get(data, "error");
    const char *text = json_text(error, "text"); /* with the cloud's codes */
    return text != NULL ? text : json_text(error, "message");
}

static struct picture_wave *wave_at(struct picture *picture, uint32_t number)
{
    for (size_t i = 0; i < picture->wave_count; i++)
        if (picture->waves[i].number == number)
            return &picture->waves[i];
    picture->waves = xrealloc(picture->waves, (picture->wave_count + 1) * sizeof(*picture->waves));
    size_t at = picture->wave_count++;
    while (at > 0 && picture->waves[at - 1].number > number) {
        picture->waves[at] = picture->waves[at - 1];
        at--;
    }
    picture->waves[at] = (struct picture_wave){.number = number};
    return &picture->waves[at];
}

/* `action` NULL: the component's first operation. */
static struct picture_operation *find(const struct picture *picture, const char *component,
                                      const char *action)
{
    char *key = action == NULL ? xstrdup(component) : xasprintf("%s/%s", component, action);
    const json_t *place = json_object_get(picture->index, key);
    free(key);
    return place == NULL ? NULL : &picture->operations[json_integer_value(place)];
}

static void remember(struct picture *picture, const char *component, const char *action)
{
    json_int_t place = (json_int_t)picture->operation_count;
    char *key = xasprintf("%s/%s", component, action);
    json_object_set_new(picture->index, key, json_integer(place));
    if (json_object_get(picture->index, component) == NULL)
        json_object_set_new(picture->index, component, json_integer(place));
    free(key);
}

static struct picture_operation *add(struct picture *picture, const char *component,
                                     const char *kind, const char *action, uint32_t wave)
{
    size_t count = picture->operation_count;
    if ((count & (count - 1)) == 0) /* grows by doubling */
        picture->operations = xrealloc(picture->operations,
                                       (count == 0 ? 1 : 2 * count) * sizeof(*picture->operations));
    remember(picture, component, action);
    struct picture_operation *operation = &picture->operations[picture->operation_count++];
    *operation = (struct picture_operation){
        .component = xstrdup(component),
        .kind = xstrdup(kind),
        .action = xstrdup(action),
        .state = xstrdup("pending"),
        .wave = wave,
    };
    wave_at(picture, wave)->total++;
    return operation;
}

static void take_plan(struct picture *picture, json_t *plan)
{
    size_t i;
    json_t *change;
    json_array_foreach (json_object_get(plan, "changes"), i, change) {
        const char *action = json_text_or(change, "action", "none");
        if (strcmp(action, "none") != 0)
            add(picture, json_text_or(change, "component", "?"), json_text_or(change, "kind", "?"),
                action, (uint32_t)json_int_or(change, "wave", 1));
    }
    picture->estimate_s =
        (uint32_t)json_int_or(json_object_get(plan, "critical_path"), "estimate_s", 0);
}

static void take_record(struct picture *picture, json_t *record)
{
    const char *status = json_text(record, "status");
    if (status != NULL && strcmp(status, picture->status) != 0) {
        replace(&picture->status, status);
        free(picture->problem);
        picture->problem = NULL;
    }
    if (json_text(record, "started_at") != NULL)
        picture->started_ms = time_of(record, "started_at");
    if (json_text(record, "ended_at") != NULL)
        picture->ended_ms = time_of(record, "ended_at");
    const char *message = picture_error_text(record);
    if (message != NULL)
        replace(&picture->problem, message);
}

struct picture *picture_new(json_t *record, json_t *plan)
{
    struct picture *picture = xcalloc(1, sizeof(*picture));
    picture->started_ms = clock_wall_ms();
    picture->status = xstrdup("queued");
    picture->index = json_object();
    picture->title = xasprintf(
        "%s  %s/%s  %s", json_text_or(record, "tenant", ""), json_text_or(record, "stack", ""),
        json_text_or(record, "environment", ""), json_text_or(record, "id", ""));
    take_record(picture, record);
    take_plan(picture, plan);
    return picture;
}

void picture_free(struct picture *picture)
{
    if (picture == NULL)
        return;
    for (size_t i = 0; i < picture->operation_count; i++) {
        free(picture->operations[i].component);
        free(picture->operations[i].kind);
        free(picture->operations[i].action);
        free(picture->operations[i].state);
        free(picture->operations[i].note);
    }
    free(picture->operations);
    free(picture->waves);
    free(picture->title);
    free(picture->status);
    free(picture->problem);
    json_decref(picture->index);
    json_decref(picture->outputs);
    free(picture);
}

static void count_state(struct picture *picture, const struct picture_operation *operation, int by)
{
    struct picture_wave *wave = wave_at(picture, operation->wave);
    uint32_t *count = NULL;
    if (strcmp(operation->state, "done") == 0)
        count = &wave->done;
    else if (picture_state_is_final(operation->state))
        count = &wave->failed;
    else if (strcmp(operation->state, "running") == 0)
        count = &wave->running;
    if (count != NULL)
        *count = (uint32_t)((int64_t)*count + by);
}

static void take_details(struct picture_operation *operation, json_t *data)
{
    const char *text = picture_error_text(data);
    if (text == NULL)
        text = json_text(data, "note");
    if (text != NULL)
        replace(&operation->note, text);
    operation->since_ms = time_of(data, "at");
    operation->duration_ms = json_int_or(data, "duration_ms", operation->duration_ms);
}

/* Events of the worker and of the scheduler may pass each other: a final state stays. */
static void on_operation(struct picture *picture, json_t *data)
{
    const char *component = json_text_or(data, "component", "?");
    const char *action = json_text_or(data, "action", "?");
    const char *state = json_text_or(data, "state", "pending");
    struct picture_operation *operation = find(picture, component, action);
    if (operation == NULL) /* part of a replacement, which the plan has as one change */
        operation = find(picture, component, "replace");
    if (operation == NULL)
        operation = add(picture, component, json_text_or(data, "kind", "?"), action,
                        (uint32_t)json_int_or(data, "wave", 1));
    bool half = strcmp(operation->action, "replace") == 0 && strcmp(action, "delete") == 0;
    bool same = strcmp(state, operation->state) == 0;
    if ((picture_state_is_final(operation->state) && !same) || (half && strcmp(state, "done") == 0))
        return;
    count_state(picture, operation, -1);
    replace(&operation->state, state);
    count_state(picture, operation, 1);
    take_details(operation, data);
}

static void on_note(struct picture *picture, json_t *data)
{
    const char *component = json_text_or(data, "component", "");
    const char *text = json_text_or(data, "text", "");
    struct picture_operation *operation = find(picture, component, NULL);
    if (operation != NULL)
        replace(&operation->note, text);
    else if (*component == '\0') /* of the deployment */
        replace(&picture->problem, text);
}

static void on_outputs(struct picture *picture, json_t *data)
{
    json_decref(picture->outputs);
    picture->outputs = json_incref(json_object_get(data, "outputs"));
}

static void on_end(struct picture *picture, json_t *data)
{
    replace(&picture->status, json_text_or(data, "status", "unknown"));
    picture->is_over = true;
    if (json_text(data, "at") != NULL)
        picture->ended_ms = time_of(data, "at");
    else if (picture->ended_ms == 0)
        picture->ended_ms = clock_wall_ms();
    int64_t fallback = strcmp(picture->status, "succeeded") == 0 ? 0 : 1;
    picture->exit_code = (int)json_int_or(data, "exit", fallback);
}

static void on_connection(struct picture *picture, json_t *data)
{
    free(picture->problem);
    picture->problem =
        json_bool_or(data, "up", true)
            ? NULL
            : xasprintf("connection lost, trying again: %s", json_text_or(data, "text", ""));
}

void picture_event(struct picture *picture, const char *type, json_t *data)
{
    static const struct {
        const char *type;
        void (*take)(struct picture *picture, json_t *data);
    } takers[] = {
        {"deployment", take_record},
        {"operation", on_operation},
        {"note", on_note},
        {"outputs", on_outputs},
        {"end", on_end},
        {"connection", on_connection},
    };
    for (size_t i = 0; i < ARRAY_LEN(takers); i++)
        if (strcmp(takers[i].type, type) == 0)
            takers[i].take(picture, data);
}
