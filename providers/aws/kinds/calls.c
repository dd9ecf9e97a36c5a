#include "providers/aws/kinds/calls.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"

static char *step_name(const char *step, const char *key)
{
    return key == NULL ? xstrdup(step) : xasprintf("%s:%s", step, key);
}

struct error *calls_unless_gone(struct error *err)
{
    if (err == NULL || err->code != ERR_NOT_FOUND)
        return err;
    error_free(err);
    return NULL;
}

struct error *calls_make(struct kind_call *call, const struct step_call *what, json_t **result)
{
    char *step = step_name(what->step, what->key);
    struct error *err = kind_mutate(call,
                                    &(struct mutation){.step = step,
                                                       .service = what->service,
                                                       .operation = what->operation,
                                                       .params = what->params,
                                                       .keep = what->keep,
                                                       .retries = what->retries,
                                                       .retry_limit_s = what->retry_limit_s},
                                    result);
    free(step);
    return what->may_be_gone ? calls_unless_gone(err) : err;
}

struct error *calls_find(struct kind_call *call, const char *service, const char *operation,
                         json_t *params, json_t **result)
{
    *result = NULL;
    return calls_unless_gone(kind_query(call, service, operation, params, result));
}

struct error *calls_list(struct kind_call *call, const char *service, const char *operation,
                         json_t *params, json_t **result)
{
    *result = NULL;
    struct error *err = aws_call_all(call->session, service, operation, params, result);
    json_decref(params);
    return calls_unless_gone(err);
}

static enum step_state state_of(const struct kind_call *call, const char *step, const char *key)
{
    char *name = step_name(step, key);
    json_t *recorded = NULL;
    enum step_state state = call->host->step_state(call->host->arg, name, &recorded);
    json_decref(recorded);
    free(name);
    return state;
}

bool calls_is_new(const struct kind_call *call, const char *step, const char *key)
{
    return state_of(call, step, key) == STEP_NEW;
}

struct error *calls_note_once(struct kind_call *call, const char *step, const char *text)
{
    if (state_of(call, "note", step) == STEP_DONE)
        return NULL;
    kind_note(call, "%s", text);
    char *name = step_name("note", step);
    json_t *nothing = json_object();
    struct error *err = call->host->step_begin(call->host->arg, name, "note");
    if (err == NULL)
        err = call->host->step_end(call->host->arg, name, nothing);
    json_decref(nothing);
    free(name);
    return err;
}

void calls_open_key(const struct kind_call *call, const char *step, char out[16])
{
    unsigned number = 1;
    do
        snprintf(out, 16, "%u", number++);
    while (state_of(call, step, out) == STEP_DONE);
}

void calls_copy(json_t *spec, const struct member_map *map, json_t *params)
{
    for (; map->field != NULL; map++) {
        json_t *value = json_path(spec, map->field);
        if (value != NULL)
            json_object_set(params, map->member, value);
    }
}

/* Names found and not wanted, in the form `api` takes them. */
static json_t *stale_tags(const struct kind_call *call, const struct tag_api *api, json_t *found)
{
    bool as_tags = strcmp(api->keys_member, api->tags_member) == 0;
    json_t *stale = json_array();
    const char *name;
    json_t *value;
    json_object_foreach (found, name, value) {
        if (json_object_get(call->tags, name) == NULL && !text_starts_with(name, "aws:"))
            json_array_append_new(stale,
                                  as_tags ? json_pack("{s:s}", api->key, name) : json_string(name));
    }
    return stale;
}

static bool lacks_tags(const struct kind_call *call, json_t *found)
{
    const char *name;
    json_t *value;
    json_object_foreach (call->tags, name, value) {
        if (!json_equal(json_object_get(found, name), value))
            return true;
    }
    return false;
}

struct error *calls_retag(struct kind_call *call, const struct tag_api *api, const char *id,
                          const char *step, json_t *found)
{
    struct step_call set = {
        .step = step, .key = "tag", .service = api->service, .operation = api->tag};
    if (lacks_tags(call, found)) {
        set.params = json_pack("{s:[s], s:o}", api->id_member, id, api->tags_member,
                               kind_tag_list(call, api->key, api->value));
        TRY(calls_make(call, &set, NULL));
    }
    json_t *stale = stale_tags(call, api, found);
    struct error *err = NULL;
    if (json_array_size(stale) > 0) {
        set.key = "untag";
        set.operation = api->untag;
        set.params = json_pack("{s:[s], s:O}", api->id_member, id, api->keys_member, stale);
        err = calls_make(call, &set, NULL);
    }
    json_decref(stale);
    return err;
}

static const char *const shared_tags[] = {"panka:managed", "panka:tenant", "panka:stack",
                                          "panka:environment", "panka:version"};

json_t *calls_stack_tags(const struct kind_call *call)
{
    json_t *tags = json_object();
    for (size_t i = 0; i < ARRAY_LEN(shared_tags); i++) {
        json_t *value = json_object_get(call->tags, shared_tags[i]);
        if (value != NULL)
            json_object_set(tags, shared_tags[i], value);
    }
    return tags;
}

bool calls_stack_owns(const struct kind_call *call, json_t *found)
{
    static const char *const identity[] = {"panka:tenant", "panka:stack", "panka:environment"};
    for (size_t i = 0; i < ARRAY_LEN(identity); i++) {
        json_t *ours = json_object_get(call->tags, identity[i]);
        if (ours == NULL || !json_equal(ours, json_object_get(found, identity[i])))
            return false;
    }
    return true;
}

void calls_short_hash(const char *text, char out[9])
{
    char hex[CRYPTO_SHA256_HEX];
    crypto_sha256_hex(text, strlen(text), hex);
    memcpy(out, hex, 8);
    out[8] = '\0';
}

char *calls_part_name(const char *name, const char *suffix, size_t max)
{
    if (strlen(name) + strlen(suffix) <= max)
        return xasprintf("%s%s", name, suffix);
    char hash[9];
    calls_short_hash(name, hash);
    size_t room = max - strlen(suffix) - 9;
    return xasprintf("%.*s-%s%s", (int)room, name, hash, suffix);
}
