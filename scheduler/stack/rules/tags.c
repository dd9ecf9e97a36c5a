#include <ctype.h>
#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

/* panka:managed, tenant, stack, environment, service, resource, kind, version. */
enum { TAGS_MAX = 50, STANDARD_TAGS = 8, KEY_MAX = 128, VALUE_MAX = 256 };

static size_t characters(const char *text)
{
    size_t count = 0;

    for (; *text != '\0'; text++)
        count += ((unsigned char)*text & 0xc0) != 0x80;
    return count;
}

/* The characters that every service takes; letters beyond ASCII are taken too. */
static bool is_tag_text(const char *text)
{
    for (; *text != '\0'; text++)
        if ((unsigned char)*text < 0x80 && !isalnum((unsigned char)*text) &&
            strchr(" _.:/=+-@", *text) == NULL)
            return false;
    return true;
}

static const char *key_fault(const char *key)
{
    if (key[0] == '\0' || characters(key) > KEY_MAX)
        return "must have 1 to 128 characters";
    if (strncasecmp(key, "aws:", 4) == 0)
        return "begins with aws:, which is reserved";
    if (text_starts_with(key, "panka:"))
        return "begins with panka:, which marks what panka manages";
    return is_tag_text(key) ? NULL : "may have letters, digits, spaces and _ . : / = + - @ only";
}

static void one_tag(struct reader *reader, const struct complaint *complaint, const char *key,
                    const char *value)
{
    const char *fault = key_fault(key);

    if (fault != NULL)
        report(reader, complaint, "the tag key \"%.80s\" %s", key, fault);
    if (value == NULL || has_reference(value))
        return;
    if (characters(value) > VALUE_MAX)
        report(reader, complaint, "the value of tag %.80s is longer than 256 characters", key);
    else if (!is_tag_text(value))
        report(reader, complaint,
               "the value of tag %.80s may have letters, digits, spaces and _ . : / = + - @ only",
               key);
}

/* Labels become tags. `written`: the mapping they stand in, or NULL. */
static void check_tags(struct reader *reader, struct complaint complaint, const json_t *tags,
                       const struct node *written)
{
    const char *key = NULL;
    json_t *value = NULL;

    json_object_foreach ((json_t *)tags, key, value) {
        const struct node *node = node_get(written, key);

        if (node != NULL)
            complaint.place = node;
        complaint.at_key = true;
        one_tag(reader, &complaint, key, json_string_value(value));
    }
}

static void count_tags(struct rule_call *call, const json_t *tags)
{
    json_t *all = json_object();

    json_object_update(all, call->reader->stack_labels);
    json_object_update(all, call->component->labels);
    if (tags != NULL)
        json_object_update(all, (json_t *)tags);
    if (json_object_size(all) + STANDARD_TAGS > TAGS_MAX)
        rule_error(call, "", NULL,
                   "labels and tags together are %zu; with panka's own 8 that is more than the 50 "
                   "that AWS takes",
                   json_object_size(all));
    json_decref(all);
}

void rules_tags(struct rule_call *call)
{
    const struct component *component = call->component;
    bool is_bucket = strcmp(component->kind->name, "S3") == 0;
    const struct node *holder =
        is_bucket ? node_get(component->spec_node, "bucket") : component->spec_node;
    const json_t *tags = catalog_value(call->spec, is_bucket ? "bucket.tags" : "tags");

    check_tags(call->reader,
               (struct complaint){.component = component,
                                  .field = is_bucket ? "spec.bucket.tags" : "spec.tags"},
               tags, node_get(holder, "tags"));
    check_tags(call->reader, (struct complaint){.component = component, .field = "metadata.labels"},
               component->labels, node_get(component->metadata, "labels"));
    count_tags(call, tags);
}

void rules_stack_labels(struct reader *reader)
{
    const struct node *metadata = node_get(reader->stack_doc, "metadata");

    check_tags(reader, (struct complaint){.place = reader->stack_doc, .field = "metadata.labels"},
               reader->stack_labels, node_get(metadata, "labels"));
}
