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

static void one_tag(struct rule_call *call, const char *field, const char *key, const char *value)
{
    const char *fault = key_fault(key);

    if (fault != NULL)
        rule_error(call, field, NULL, "the tag key \"%.80s\" %s", key, fault);
    if (value == NULL || has_reference(value))
        return;
    if (characters(value) > VALUE_MAX)
        rule_error(call, field, NULL, "the value of tag %.80s is longer than 256 characters", key);
    else if (!is_tag_text(value))
        rule_error(call, field, NULL,
                   "the value of tag %.80s may have letters, digits, spaces and _ . : / = + - @ "
                   "only",
                   key);
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
    bool is_bucket = strcmp(call->component->kind->name, "S3") == 0;
    const char *field = is_bucket ? "bucket.tags" : "tags";
    json_t *tags = catalog_value(call->spec, field), *value = NULL;
    const char *key = NULL;

    json_object_foreach (tags, key, value)
        one_tag(call, field, key, json_string_value(value));
    json_object_foreach (call->component->labels, key, value)
        one_tag(call, "", key, json_string_value(value));
    count_tags(call, tags);
}
