#include "providers/catalog/fields.h"

/* A folder of the file system, with the user that everybody who comes in by it is. */
static const struct field access_point[] = {
    {.name = "name",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED,
     BETWEEN(1, 64),
     .pattern = "^[A-Za-z0-9_-]+$",
     .pattern_says = "letters, digits, - and _"},
    {.name = "path",
     .type = FIELD_STRING,
     .fallback = "/",
     BETWEEN(1, 100),
     .pattern = "^/[^$#<>;`|&?{}*^\n]*$",
     .pattern_says = "a path that begins with /, without any of $#<>;`|&?{}*^",
     .model = "efs.CreateAccessPoint.RootDirectory.Path"},
    {.name = "uid",
     .type = FIELD_INT,
     BETWEEN(0, 4294967295),
     .model = "efs.CreateAccessPoint.PosixUser.Uid"},
    {.name = "gid",
     .type = FIELD_INT,
     BETWEEN(0, 4294967295),
     .model = "efs.CreateAccessPoint.PosixUser.Gid"},
    {.name = "permissions",
     .type = FIELD_STRING,
     .pattern = "^[0-7]{3,4}$",
     .pattern_says = "three or four octal digits such as \"0755\"",
     .model = "efs.CreateAccessPoint.RootDirectory.CreationInfo.Permissions"},
    ALIAS("rootDirectory", ".path"),
    END_OF_FIELDS,
};

#define WHEN(...)                                                                                  \
    ONE_OF("AFTER_1_DAY", "AFTER_7_DAYS", "AFTER_14_DAYS", "AFTER_30_DAYS", "AFTER_60_DAYS",       \
           "AFTER_90_DAYS", "AFTER_180_DAYS", "AFTER_270_DAYS", "AFTER_365_DAYS")

static const struct field spec[] = {
    {.name = "name", .type = FIELD_STRING, BETWEEN(1, 255)},
    {.name = "performanceMode",
     .fallback = "generalPurpose",
     ONE_OF("generalPurpose", "maxIO"),
     .flags = FIELD_REPLACE},
    {.name = "throughputMode",
     .fallback = "bursting",
     ONE_OF("bursting", "provisioned", "elastic")},
    {.name = "provisionedMibps", .type = FIELD_INT, BETWEEN(1, 3414)},
    {.name = "encrypted", .type = FIELD_BOOL, .fallback = "true", .flags = FIELD_REPLACE},
    {.name = "kmsKey",
     .type = FIELD_STRING,
     .flags = FIELD_REPLACE,
     NONEMPTY,
     .model = "efs.CreateFileSystem.KmsKeyId"},
    {.name = "lifecycle",
     OBJECT({.name = "transitionToIA", WHEN()}, {.name = "transitionToArchive", WHEN()},
            {.name = "transitionToPrimary", ONE_OF("AFTER_1_ACCESS")})},
    {.name = "backup", .type = FIELD_BOOL, .fallback = "false"},
    {.name = "accessPoints", LIST_OF(.type = FIELD_OBJECT, .fields = access_point), AT_MOST(1000)},
    NETWORK_FIELD,
    TAG_FIELDS("tags"),
    ALIAS("provisionedThroughputInMibps", "provisionedMibps"),
    ALIAS("kmsKeyId", "kmsKey"),
    ALIAS("lifecyclePolicy", "lifecycle"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"file_system_id", "id of the file system"},
    {"arn", "ARN of the file system"},
    {"dns_name", "name that mounts it from within its VPC"},
    {"mount_target_ips", "addresses of the mount targets, ordered by zone"},
    {"access_point_ids", "ids of the access points, in the order of the spec"},
    {"access_point_arns", "their ARNs"},
    {"access_point_id", "id of the first access point"},
    {"access_point_arn", "its ARN"},
    {"security_group_id", "security group of the mount targets"},
    {NULL, NULL},
};

const struct kind_info kind_info_efs = {
    .name = "EFS",
    .group = "components.panka.io/v1",
    .says = "Shared file system",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"id=file_system_id", "file_system_arn=arn", "dns=dns_name",
                                     "endpoint=dns_name", NULL},
    .list_outputs =
        (const char *const[]){"mount_target_ips", "access_point_ids", "access_point_arns", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 255,
    .name_field = "name",
    .estimate_s = 90,
    .stateful = true,
};
