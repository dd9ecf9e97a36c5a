#include "providers/catalog/fields.h"

/* The properties are the type's own: only the cloud knows what they may be. */
static const struct field spec[] = {
    {.name = "properties", .type = FIELD_ANY},
    {.name = "replaceOn",
     LIST_OF(.type = FIELD_STRING, .pattern = "^[A-Za-z0-9_.-]+$",
             .pattern_says = "the name of a property"),
     .flags = FIELD_NO_DIFF,
     AT_MOST(50)},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"id", "what the cloud identifies it by"},
    {"arn", "its ARN, where the type has one; so for each property that can be read"},
    {NULL, NULL},
};

const struct kind_info kind_info_any = {
    .name = "Any",
    .group = "components.panka.io/v1",
    .says = "A resource of any other type: the type is written as the kind, AWS::Events::Rule",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){NULL},
    .name_style = NAME_PLAIN,
    .name_max = 255,
    .estimate_s = 60,
    .stateful = true,
    .is_family = true,
    .replace_list = "replaceOn",
    .replace_below = "properties",
};
