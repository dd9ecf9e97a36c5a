#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/kind_tools.h"

static struct error *untag(struct kind_call *call, const struct tag_api *api, const char *id,
                           const char *step, json_t *found)
{
    json_t *keys = json_array();
    const char *name;
    json_t *value;
    json_object_foreach (found, name, value) {
        if (json_object_get(call->tags, name) == NULL && strncmp(name, "aws:", 4) != 0)
            json_add(keys, json_string(name));
    }
    if (json_array_size(keys) == 0) {
        json_decref(keys);
        return NULL;
    }
    char *name_of_step = xasprintf("%s-remove", step);
    struct error *err =
        kind_mutate(call,
                    &(struct mutation){.step = name_of_step,
                                       .service = api->service,
                                       .operation = api->untag,
                                       .params = json_pack("{s:s, s:o}", api->id_member, id,
                                                           api->keys_member, keys)},
                    NULL);
    free(name_of_step);
    return err;
}

static bool has_all(const struct kind_call *call, json_t *found)
{
    const char *name;
    json_t *value;
    json_object_foreach (call->tags, name, value) {
        json_t *there = json_object_get(found, name);
        if (there == NULL || !json_equal(there, value))
            return false;
    }
    return true;
}

struct error *kind_retag(struct kind_call *call, const struct tag_api *api, const char *id,
                         const char *step, json_t *found)
{
    TRY(untag(call, api, id, step, found));
    if (has_all(call, found))
        return NULL;
    json_t *tags =
        api->key == NULL ? json_incref(call->tags) : kind_tag_list(call, api->key, api->value);
    return kind_mutate(call,
                       &(struct mutation){.step = step,
                                          .service = api->service,
                                          .operation = api->tag,
                                          .params = json_pack("{s:s, s:o}", api->id_member, id,
                                                              api->tags_member, tags)},
                       NULL);
}
