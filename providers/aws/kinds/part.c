#include "providers/aws/kinds/part.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"

enum { DELAY_S = 5, READY_LIMIT_S = 600, GONE_LIMIT_S = 600, SEEN_LIMIT_S = 2 };

/* "create-subnet" or "create-subnet:a". Owner: caller. */
static char *step_name(const struct part_work *work, const char *word)
{
    return work->key == NULL ? xasprintf("%s-%s", word, work->part->step)
                             : xasprintf("%s-%s:%s", word, work->part->step, work->key);
}

static void forget(struct part_work *work)
{
    json_decref(work->live);
    json_decref(work->tags);
    work->live = work->tags = NULL;
}

void part_fini(struct part_work *work)
{
    forget(work);
}

/* --- tags --------------------------------------------------------------------------------- */

static char *part_tag_value(const struct part_work *work)
{
    return work->key == NULL ? xstrdup(work->part->step)
                             : xasprintf("%s-%s", work->part->step, work->key);
}

json_t *part_tags(const struct part_work *work)
{
    json_t *tags = json_copy(work->call->tags);

    if (work->part->named && json_object_get(tags, "Name") == NULL)
        json_put_text(tags, "Name", work->name);
    if (work->part->by_tags) {
        char *value = part_tag_value(work);
        json_put_text(tags, "panka:part", value);
        free(value);
    }
    return tags;
}

json_t *part_tag_list(const struct part_work *work, const char *key, const char *value)
{
    json_t *tags = part_tags(work), *list = json_array();
    const char *name;
    json_t *text;

    json_object_foreach (tags, name, text)
        json_array_append_new(list, json_pack("{s:s, s:O}", key, name, value, text));
    json_decref(tags);
    return list;
}

json_t *part_tag_specification(const struct part_work *work, const char *resource_type)
{
    return json_pack("[{s:s, s:o}]", "ResourceType", resource_type, "Tags",
                     part_tag_list(work, "Key", "Value"));
}

/* Filters of the tags that tell whose it is and which part. */
static json_t *tag_filters(const struct part_work *work)
{
    static const char *const names[] = {"panka:tenant",  "panka:stack",    "panka:environment",
                                        "panka:service", "panka:resource", "panka:part"};
    json_t *tags = part_tags(work), *filters = json_array();

    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        json_t *value = json_object_get(tags, names[i]);
        if (value == NULL)
            continue;
        char *name = xasprintf("tag:%s", names[i]);
        json_array_append_new(filters, json_pack("{s:s, s:[O]}", "Name", name, "Values", value));
        free(name);
    }
    json_decref(tags);
    return json_pack("{s:o}", "Filters", filters);
}

static json_t *tags_in(const struct part *part, json_t *found)
{
    const struct tag_api *api = part->tag_api;

    if (json_is_object(found))
        return json_incref(found);
    if (!json_is_array(found) || api == NULL)
        return json_object();
    return kind_tags_of(found, api->key, api->value);
}

static const char *tagged_as(const struct part_work *work)
{
    const char *path = work->part->arn;
    return path == NULL ? work->name : json_path_text(work->live, path);
}

static struct error *read_tags(struct part_work *work)
{
    const struct part *part = work->part;
    json_t *result = NULL;

    if (part->tags_path != NULL) {
        work->tags = tags_in(part, json_path(work->live, part->tags_path));
        return NULL;
    }
    if (part->tags_read == NULL) {
        work->tags = json_object();
        return NULL;
    }
    const char *arn = tagged_as(work);
    json_t *params = part->tag_lists ? json_pack("{s:[s]}", part->tags_id, arn)
                                     : json_pack("{s:s}", part->tags_id, arn);
    TRY(calls_find(work->call, part->service, part->tags_read, params, &result));
    work->tags = tags_in(part, json_path(result, part->tags_list));
    json_decref(result);
    return NULL;
}

static struct error *retag(struct part_work *work)
{
    const struct part *part = work->part;
    struct kind_call *call = work->call;

    if (part->tag_api == NULL)
        return NULL;
    char *step = step_name(work, "tag");
    json_t *of_component = call->tags;
    call->tags = part_tags(work); /* what the tools bring it to */
    struct error *err = (part->tag_lists ? calls_retag : kind_retag)(
        call, part->tag_api, tagged_as(work), step, work->tags);
    json_decref(call->tags);
    call->tags = of_component;
    free(step);
    return err;
}

/* --- finding ------------------------------------------------------------------------------ */

static bool is_one_of(const char *text, const char *const *list)
{
    for (; text != NULL && list != NULL && *list != NULL; list++)
        if (strcasecmp(text, *list) == 0)
            return true;
    return false;
}

static const char *status_of(const struct part_work *work, json_t *live)
{
    const struct part_status *status = work->part->status;
    return status == NULL ? NULL : json_path_text(live, status->path);
}

static bool is_gone(const struct part_work *work, json_t *live)
{
    const struct part_status *status = work->part->status;
    return status != NULL && is_one_of(status_of(work, live), status->gone);
}

static bool is_leaving(const struct part_work *work)
{
    const struct part_status *status = work->part->status;
    return status != NULL && is_one_of(status_of(work, work->live), status->leaving);
}

/* Services filter by tags more or less well: look again. */
static bool has_our_tags(const struct part_work *work, json_t *entry)
{
    json_t *tags = tags_in(work->part, json_path(entry, work->part->tags_path));
    char *value = part_tag_value(work);
    bool ours = kind_owns(work->call, tags) && text_equal(json_text(tags, "panka:part"), value);

    free(value);
    json_decref(tags);
    return ours;
}

static bool is_it(const struct part_work *work, json_t *entry)
{
    const struct part *part = work->part;

    if (is_gone(work, entry))
        return false;
    if (part->by_tags)
        return has_our_tags(work, entry);
    return part->match == NULL || text_equal(json_path_text(entry, part->match), work->name);
}

/* The entry of the answer that is the part. Borrowed. */
static json_t *pick(const struct part_work *work, json_t *result)
{
    const char *list = work->part->list;
    json_t *found = list == NULL ? result : json_path(result, list);
    size_t i;
    json_t *entry;

    if (json_is_object(found))
        return is_it(work, found) ? found : NULL;
    json_array_foreach (found, i, entry) {
        if (is_it(work, entry))
            return entry;
    }
    return NULL;
}

static struct error *unless_missing(const struct part *part, struct error *err)
{
    for (const char *const *code = part->missing; err != NULL && code != NULL && *code != NULL;
         code++) {
        if (aws_error_is(error_root(err), *code)) {
            error_free(err);
            return NULL;
        }
    }
    return err;
}

static json_t *read_params(struct part_work *work)
{
    const struct part *part = work->part;

    if (part->read_params != NULL)
        return part->read_params(work);
    if (part->by_tags)
        return tag_filters(work);
    return part->id == NULL ? json_object() : json_pack("{s:s}", part->id, work->name);
}

static struct error *look_up(struct part_work *work)
{
    const struct part *part = work->part;
    json_t *result = NULL;

    TRY(unless_missing(
        part, calls_list(work->call, part->service, part->read, read_params(work), &result)));
    work->live = json_incref(pick(work, result));
    json_decref(result);
    return NULL;
}

struct error *part_find(struct part_work *work)
{
    forget(work);
    TRY(work->part->find != NULL ? work->part->find(work) : look_up(work));
    work->changed = false;
    if (work->live != NULL && is_gone(work, work->live))
        forget(work);
    return work->live == NULL || work->tags != NULL ? NULL : read_tags(work);
}

/* --- calls and waits ---------------------------------------------------------------------- */

static struct error *mutate(struct part_work *work, const char *step, const char *operation,
                            json_t *params, json_t **result)
{
    const struct part *part = work->part;

    work->changed = true;
    return kind_mutate(work->call,
                       &(struct mutation){.step = step,
                                          .service = part->service,
                                          .operation = operation,
                                          .params = params,
                                          .keep = part->keep,
                                          .retries = part->retries,
                                          .retry_limit_s = part->retry_limit_s},
                       result);
}

struct error *part_mutate_as(struct part_work *work, const char *word, const char *operation,
                             json_t *params, json_t **result)
{
    char *step = step_name(work, word);
    struct error *err = mutate(work, step, operation, params, result);
    free(step);
    return err;
}

struct error *part_mutate(struct part_work *work, const char *operation, json_t *params,
                          json_t **result)
{
    return part_mutate_as(work, operation, operation, params, result);
}

static struct error *has_failed(const struct part_work *work)
{
    const struct part_status *status = work->part->status;
    const char *state = status_of(work, work->live);
    const char *reason = status->reason == NULL ? NULL : json_path_text(work->live, status->reason);

    return ERR(ERR_PROVIDER, "%s %s is %s%s%s", work->part->what, work->name, state,
               reason == NULL ? "" : ": ", reason == NULL ? "" : reason);
}

static struct error *check_ready(struct kind_call *call, void *arg, bool *done)
{
    struct part_work *work = arg;
    const struct part_status *status = work->part->status;

    (void)call;
    TRY(part_find(work));
    if (work->live == NULL)
        return NULL;
    const char *state = status_of(work, work->live);
    if (status != NULL && is_one_of(state, status->failed))
        return has_failed(work);
    *done = status == NULL || status->ready == NULL || is_one_of(state, status->ready);
    return NULL;
}

static struct error *check_gone(struct kind_call *call, void *arg, bool *done)
{
    struct part_work *work = arg;

    (void)call;
    TRY(part_find(work));
    *done = work->live == NULL;
    return NULL;
}

static struct error *wait_for(struct part_work *work, const char *word, kind_check *check,
                              uint32_t limit_s)
{
    char *step = step_name(work, word);
    struct error *err = kind_wait_until(
        work->call,
        &(struct own_wait){.step = step,
                           .check = check,
                           .arg = work,
                           .delay_s = work->part->delay_s > 0 ? work->part->delay_s : DELAY_S,
                           .limit_s = limit_s});
    free(step);
    return err;
}

struct error *part_wait_ready(struct part_work *work, const char *word)
{
    uint32_t limit_s = work->part->ready_limit_s;
    return wait_for(work, word, check_ready, limit_s > 0 ? limit_s : READY_LIMIT_S);
}

struct error *part_wait_gone(struct part_work *work)
{
    uint32_t limit_s = work->part->gone_limit_s;

    if (work->part->status == NULL)
        return NULL;
    return wait_for(work, "gone", check_gone, limit_s > 0 ? limit_s : GONE_LIMIT_S);
}

/* --- ensuring and removing ---------------------------------------------------------------- */

/* Refuse what is another's. */
static struct error *check_owner(struct part_work *work)
{
    if (work->part->tag_api == NULL)
        return NULL;
    char *step = step_name(work, "create");
    struct error *err = kind_adopt(work->call, work->part->what, step, work->tags);
    free(step);
    return err;
}

/* Somebody may have made it between the look and the call, and reads may lag behind. */
static struct error *create(struct part_work *work)
{
    char *step = step_name(work, "create");
    struct error *err =
        mutate(work, step, work->part->create, work->part->create_params(work), NULL);
    free(step);
    if (err == NULL || error_root(err)->code != ERR_ALREADY_EXISTS)
        return err;
    struct error *unseen = part_find(work);
    if (unseen != NULL || work->live == NULL) {
        error_free(unseen);
        return err;
    }
    error_free(err);
    return check_owner(work);
}

static struct error *check_seen(struct kind_call *call, void *arg, bool *done)
{
    struct part_work *work = arg;

    (void)call;
    TRY(part_find(work));
    *done = work->live != NULL;
    return NULL;
}

/* A creation whose answer was lost may have had its effect, which reads show a moment later:
 * what has neither name nor token would be made twice. */
static struct error *look_twice(struct part_work *work)
{
    char *step = step_name(work, "create");
    bool is_open = work->live == NULL && work->part->by_tags && !work->part->has_token &&
                   kind_began(work->call, step);
    free(step);
    if (!is_open)
        return NULL;
    struct error *err = wait_for(work, "seen", check_seen, SEEN_LIMIT_S);
    if (err == NULL || err->code != ERR_TIMEOUT)
        return err;
    error_free(err);
    return NULL;
}

struct error *part_ensure(struct part_work *work)
{
    TRY(part_find(work));
    TRY(look_twice(work));
    if (work->live != NULL && is_leaving(work))
        TRY(wait_for(work, "left", check_gone,
                     work->part->gone_limit_s > 0 ? work->part->gone_limit_s : GONE_LIMIT_S));
    bool is_new = work->live == NULL;
    TRY(is_new ? create(work) : check_owner(work));
    char *step = step_name(work, "create");
    work->made = kind_began(work->call, step);
    free(step);
    if (is_new || work->part->status != NULL)
        TRY(part_wait_ready(work, "ready"));
    TRY(retag(work));
    if (work->part->update != NULL)
        TRY(work->part->update(work));
    return work->changed ? part_find(work) : NULL;
}

/* What says that it is gone does not pass. Ends with code NULL. Owner: caller, free(). */
static struct kind_retry *removal_retries(const struct part *part)
{
    size_t count = 0, used = 0;

    while (part->retries != NULL && part->retries[count].code != NULL)
        count++;
    struct kind_retry *retries = xcalloc(count + 1, sizeof(*retries));
    for (size_t i = 0; i < count; i++)
        if (!is_one_of(part->retries[i].code, part->missing))
            retries[used++] = part->retries[i];
    return retries;
}

static struct error *remove_it(struct part_work *work, json_t *params)
{
    const struct part *part = work->part;
    struct kind_retry *retries = removal_retries(part);
    char *step = step_name(work, "delete");
    work->changed = true;
    struct error *err = kind_mutate(work->call,
                                    &(struct mutation){.step = step,
                                                       .service = part->service,
                                                       .operation = part->remove,
                                                       .params = params,
                                                       .keep = part->keep,
                                                       .retries = retries,
                                                       .retry_limit_s = part->retry_limit_s},
                                    NULL);
    free(step);
    free(retries);
    return err;
}

struct error *part_start_removal(struct part_work *work)
{
    const struct part *part = work->part;

    TRY(part_find(work));
    if (work->live == NULL || is_leaving(work))
        return NULL;
    TRY(check_owner(work));
    json_t *params = part->remove_params != NULL ? part->remove_params(work)
                                                 : json_pack("{s:s}", part->id, work->name);
    return unless_missing(part, calls_unless_gone(remove_it(work, params)));
}

struct error *part_remove(struct part_work *work)
{
    TRY(part_start_removal(work));
    return work->live == NULL ? NULL : part_wait_gone(work);
}

/* --- what is live ------------------------------------------------------------------------- */

static const char *place_of(const struct part_place *map, const char *member)
{
    for (; map != NULL && map->member != NULL; map++)
        if (strcmp(map->member, member) == 0)
            return map->path;
    return member;
}

json_t *part_differences(const struct part_work *work, json_t *wanted, const struct part_place *map)
{
    json_t *different = json_object(), *value;
    const char *member;

    json_object_foreach (wanted, member, value) {
        json_t *live = json_path(work->live, place_of(map, member));
        if (live == NULL || !json_equal(live, value))
            json_object_set(different, member, value);
    }
    return different;
}

void part_outputs(const struct part_work *work, const struct part_output *outputs)
{
    for (; outputs->output != NULL; outputs++) {
        json_t *value = json_path(work->live, outputs->path);
        if (value != NULL)
            json_object_set(work->call->outputs, outputs->output, value);
    }
}

const char *part_text(const struct part_work *work, const char *path)
{
    return json_path_text(work->live, path);
}

void part_remember(const struct part_work *work, const char *name)
{
    json_t *live = json_object_get(work->call->attributes, "live");

    if (live == NULL) {
        live = json_object();
        json_object_set_new(work->call->attributes, "live", live);
    }
    json_object_set_new(live, name,
                        json_pack("{s:O*, s:O*}", "found", work->live, "tags", work->tags));
}

struct error *part_look(struct part_work *work, const char *name)
{
    TRY(part_find(work));
    if (work->live == NULL)
        return ERR(ERR_NOT_FOUND, "no %s '%s'", work->part->what, work->name);
    part_remember(work, name);
    return NULL;
}
