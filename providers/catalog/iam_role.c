#include "providers/catalog/fields.h"

static const struct field permission[] = {
    {.name = "effect", .fallback = "Allow", ONE_OF("Allow", "Deny")},
    {.name = "actions", LIST_OF(.type = FIELD_STRING, NONEMPTY), .flags = FIELD_REQUIRED, NONEMPTY},
    {.name = "resources",
     LIST_OF(.type = FIELD_STRING, NONEMPTY),
     .flags = FIELD_REQUIRED,
     NONEMPTY},
    {.name = "conditions", .type = FIELD_ANY},
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "assumeRolePolicy",
     .model = "iam.CreateRole.AssumeRolePolicyDocument",
     .type = FIELD_JSON},
    {.name = "trust",
     OBJECT(
         {.name = "services", LIST_OF(.type = FIELD_STRING, NONEMPTY)},
         {.name = "accounts",
          LIST_OF(.type = FIELD_STRING, .pattern = "^[0-9]{12}$",
                  .pattern_says = "an account id of 12 digits")},
         {.name = "arns",
          LIST_OF(.type = FIELD_STRING, .pattern = "^(arn:|[$][{])", .pattern_says = "an ARN")})},
    {.name = "description",
     .model = "iam.CreateRole.Description",
     .type = FIELD_STRING,
     AT_MOST(1000)},
    {.name = "maxSessionDuration",
     .model = "iam.CreateRole.MaxSessionDuration",
     .type = FIELD_INT,
     .fallback = "3600",
     BETWEEN(3600, 43200)},
    {.name = "path",
     .model = "iam.CreateRole.Path",
     .type = FIELD_STRING,
     .fallback = "/",
     .flags = FIELD_REPLACE,
     BETWEEN(1, 512),
     .pattern = "^/([!-~]*/)?$",
     .pattern_says = "a path that begins and ends with /"},
    {.name = "managedPolicies",
     LIST_OF(.type = FIELD_STRING, NONEMPTY, .model = "iam.AttachRolePolicy.PolicyArn"),
     AT_MOST(20)},
    {.name = "inlinePolicies",
     MAP_OF(.type = FIELD_JSON, .model = "iam.PutRolePolicy.PolicyDocument")},
    {.name = "permissions", LIST_OF(.type = FIELD_OBJECT, .fields = permission)},
    {.name = "permissionsBoundary",
     .model = "iam.CreateRole.PermissionsBoundary",
     .type = FIELD_STRING,
     NONEMPTY},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"arn", "the role's ARN"},
    {"role_name", "name of the role"},
    {"role_id", "the role's unique id"},
    {NULL, NULL},
};

const struct kind_info kind_info_iam_role = {
    .name = "IAMRole",
    .group = "components.panka.io/v1",
    .says = "IAM role",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"name=role_name", "role_arn=arn", "id=role_id", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 64,
    .estimate_s = 15,
};
