#include "providers/aws/kinds/loadbalancer.h"

#include <stdlib.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"

enum { ARNS_MAX = 20 }; /* DescribeTags takes no more */

const struct tag_api loadbalancer_tag_api = {"elbv2", "AddTags", "RemoveTags", "ResourceArns",
                                             "Tags",  "TagKeys", "Key",        "Value"};

/* Consumes `arns`. */
static struct error *read_some(struct kind_call *call, json_t *arns, json_t *out)
{
    json_t *result = NULL;
    TRY(calls_find(call, "elbv2", "DescribeTags", json_pack("{s:o}", "ResourceArns", arns),
                   &result));
    size_t i;
    json_t *entry;
    json_array_foreach (json_object_get(result, "TagDescriptions"), i, entry)
        json_object_set_new(out, json_text(entry, "ResourceArn"),
                            kind_tags_of(json_object_get(entry, "Tags"), "Key", "Value"));
    json_decref(result);
    return NULL;
}

struct error *loadbalancer_tags(struct kind_call *call, json_t *arns, json_t **out)
{
    size_t count = json_array_size(arns);
    struct error *err = NULL;
    *out = json_object();
    for (size_t at = 0; err == NULL && at < count; at += ARNS_MAX) {
        json_t *some = json_array();
        for (size_t i = at; i < count && i < at + ARNS_MAX; i++)
            json_array_append(some, json_array_get(arns, i));
        err = read_some(call, some, *out);
    }
    return err;
}

struct error *loadbalancer_retag(struct kind_call *call, const char *arn, const char *step,
                                 json_t *found)
{
    if (found != NULL)
        return calls_retag(call, &loadbalancer_tag_api, arn, step, found);
    json_t *tags = NULL;
    json_t *arns = json_pack("[s]", arn);
    struct error *err = loadbalancer_tags(call, arns, &tags);
    json_t *none = json_object();
    json_t *own = json_object_get(tags, arn);
    if (err == NULL)
        err = calls_retag(call, &loadbalancer_tag_api, arn, step, own == NULL ? none : own);
    json_decref(none);
    json_decref(tags);
    json_decref(arns);
    return err;
}

/* --- attributes --- */

static const char *live_value(json_t *list, const char *key)
{
    size_t i;
    json_t *entry;
    json_array_foreach (list, i, entry) {
        if (text_equal(json_text(entry, "Key"), key))
            return json_text(entry, "Value");
    }
    return NULL;
}

/* What is not shown has the service's default. */
static json_t *differing(json_t *wanted, json_t *live)
{
    json_t *changes = json_array();
    const char *key;
    json_t *pair;
    json_object_foreach (wanted, key, pair) {
        const char *value = json_string_value(json_array_get(pair, 0));
        const char *found = live_value(live, key);
        if (found == NULL)
            found = json_string_value(json_array_get(pair, 1));
        if (!text_equal(value, found))
            json_array_append_new(changes, json_pack("{s:s, s:s}", "Key", key, "Value", value));
    }
    return changes;
}

struct error *loadbalancer_set(struct part_work *work, const struct loadbalancer_settings *of,
                               json_t *wanted)
{
    json_t *result = NULL;
    struct error *err =
        kind_query(work->call, "elbv2", of->read, json_pack("{s:s}", of->id, of->arn), &result);
    json_t *changes = differing(wanted, json_object_get(result, "Attributes"));
    json_decref(result);
    json_decref(wanted);
    if (err == NULL && json_array_size(changes) > 0)
        err = part_mutate(work, of->modify,
                          json_pack("{s:s, s:O}", of->id, of->arn, "Attributes", changes), NULL);
    json_decref(changes);
    return err;
}
