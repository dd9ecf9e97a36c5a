#include "providers/catalog/fields.h"

/* A new value is made by Secrets Manager; nobody else sees it. */
static const struct field generate[] = {
    {.name = "length", .type = FIELD_INT, .fallback = "32", BETWEEN(8, 4096)},
    {.name = "excludeCharacters", .type = FIELD_STRING, AT_MOST(4096)},
    {.name = "excludePunctuation", .type = FIELD_BOOL},
    {.name = "excludeNumbers", .type = FIELD_BOOL},
    {.name = "excludeUppercase", .type = FIELD_BOOL},
    {.name = "excludeLowercase", .type = FIELD_BOOL},
    {.name = "includeSpace", .type = FIELD_BOOL},
    {.name = "key", .type = FIELD_STRING, BETWEEN(1, 128)},
    {.name = "template", .type = FIELD_JSON, AT_MOST(32768)},
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "name",
     .type = FIELD_STRING,
     .flags = FIELD_REPLACE,
     BETWEEN(1, 512),
     .pattern = "^[a-zA-Z0-9/_+=.@-]+$",
     .pattern_says = "letters, digits and / _ + = . @ -",
     .model = "secretsmanager.CreateSecret.Name"},
    {.name = "ref",
     .type = FIELD_STRING,
     .flags = FIELD_REPLACE,
     BETWEEN(1, 2048),
     .model = "secretsmanager.DescribeSecret.SecretId"},
    ALIAS("existing", "ref"),
    {.name = "description",
     .type = FIELD_STRING,
     .model = "secretsmanager.CreateSecret.Description"},
    {.name = "kmsKey",
     .type = FIELD_STRING,
     .flags = FIELD_COMPONENT,
     .output = "arn",
     NONEMPTY,
     .model = "secretsmanager.CreateSecret.KmsKeyId"},
    ALIAS("kmsKeyId", "kmsKey"),
    {.name = "generate", .type = FIELD_OBJECT, .fields = generate},
    {.name = "recoveryWindowDays", .type = FIELD_INT, BETWEEN(7, 30)},
    {.name = "rotation",
     .type = FIELD_ANY,
     .refused = "turn it on in Secrets Manager, with a function of yours"},
    {.name = "value",
     .type = FIELD_ANY,
     .refused = "a value in a file is no secret: use generate, or put it into Secrets Manager "
                "yourself"},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"secret_name", "name of the secret"},
    {"arn", "the secret's ARN"},
    {"region", "region it lives in"},
    {NULL, NULL},
};

const struct kind_info kind_info_secret = {
    .name = "Secret",
    .group = "components.panka.io/v1",
    .says = "Secret of Secrets Manager; its value is never seen",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"name=secret_name", "secret_arn=arn", "ref=arn", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 512,
    .name_field = "name",
    .estimate_s = 5,
    .stateful = true,
};
