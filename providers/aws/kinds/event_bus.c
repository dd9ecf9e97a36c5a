/*
 * A bus that rules share: made with the first of them, gone with the last, whichever stacks they
 * are of. A bus that Panka did not make stays.
 */
#include <string.h>

#include "common/json.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/event_bridge.h"

static const struct kind_retry passing[] = {{"ConcurrentModificationException", NULL},
                                            {NULL, NULL}};

static bool is_everybodys(const char *name)
{
    return text_equal(name, "default");
}

/* Is the bus there, and was it made for rules like this one? */
static struct error *find_bus(struct kind_call *call, const char *name, bool *there, bool *made)
{
    json_t *bus = NULL, *listed = NULL;

    TRY(calls_find(call, "events", "DescribeEventBus", json_pack("{s:s}", "Name", name), &bus));
    *there = bus != NULL;
    if (bus == NULL)
        return NULL;
    struct error *err =
        calls_find(call, "events", "ListTagsForResource",
                   json_pack("{s:s}", "ResourceARN", json_text(bus, "Arn")), &listed);
    json_t *tags = kind_tags_of(json_object_get(listed, "Tags"), "Key", "Value");
    *made = text_equal(json_text(tags, "panka:managed"), "true");
    json_decref(tags);
    json_decref(listed);
    json_decref(bus);
    return err;
}

static json_t *bus_tags(const struct kind_call *call)
{
    json_t *tags = calls_stack_tags(call), *list = json_array(), *value;
    const char *name;

    json_object_foreach (tags, name, value)
        json_array_append_new(list, json_pack("{s:s, s:O}", "Key", name, "Value", value));
    json_decref(tags);
    return list;
}

struct error *event_bus_ensure(struct kind_call *call, const char *name)
{
    bool there = false, made = false;
    char key[16];

    if (is_everybodys(name))
        return NULL;
    TRY(find_bus(call, name, &there, &made));
    if (there)
        return NULL;
    calls_open_key(call, "create-bus", key); /* a rule that left may have removed it */
    struct error *err = calls_make(
        call,
        &(struct step_call){.step = "create-bus",
                            .key = key,
                            .service = "events",
                            .operation = "CreateEventBus",
                            .params = json_pack("{s:s, s:o}", "Name", name, "Tags", bus_tags(call)),
                            .retries = passing},
        NULL);
    if (err != NULL && error_root(err)->code == ERR_ALREADY_EXISTS) { /* another rule was quicker */
        error_free(err);
        return NULL;
    }
    return err;
}

static struct error *has_rules(struct kind_call *call, const char *name, bool *has)
{
    json_t *result = NULL;

    TRY(calls_list(call, "events", "ListRules", json_pack("{s:s}", "EventBusName", name), &result));
    *has = json_array_size(json_object_get(result, "Rules")) > 0;
    json_decref(result);
    return NULL;
}

struct error *event_bus_leave(struct kind_call *call, const char *name)
{
    bool there = false, made = false, used = false;

    if (is_everybodys(name))
        return NULL;
    TRY(find_bus(call, name, &there, &made));
    if (!there || !made)
        return NULL;
    TRY(has_rules(call, name, &used));
    if (used)
        return NULL;
    return calls_make(call,
                      &(struct step_call){.step = "delete-bus",
                                          .service = "events",
                                          .operation = "DeleteEventBus",
                                          .params = json_pack("{s:s}", "Name", name),
                                          .retries = passing,
                                          .may_be_gone = true},
                      NULL);
}
