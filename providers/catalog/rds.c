#include "providers/catalog/fields.h"

#define WINDOW(field_name)                                                                         \
    {                                                                                              \
        .name = (field_name), .type = FIELD_STRING, NONEMPTY                                       \
    }

static const struct field engine[] = {
    {.name = "type",
     .flags = FIELD_REQUIRED | FIELD_REPLACE,
     ONE_OF("postgres", "mysql", "mariadb", "aurora-postgresql", "aurora-mysql")},
    {.name = "version", .type = FIELD_STRING, .flags = FIELD_REQUIRED, NONEMPTY},
    {.name = "parameterGroup", .type = FIELD_STRING, BETWEEN(1, 255)},
    {.name = "parameters", .type = FIELD_MAP},
    END_OF_FIELDS,
};

/* Required but for Aurora, which has no such fields: see the rules of the kind. A decrease of
 * allocatedGB replaces the instance; the plan decides that by the two values. */
static const struct field storage[] = {
    {.name = "type", ONE_OF("gp2", "gp3", "io1", "io2")},
    {.name = "allocatedGB", .type = FIELD_INT, BETWEEN(20, 65536)},
    {.name = "maxAllocatedGB", .type = FIELD_INT, BETWEEN(20, 65536)},
    ALIAS("iops", "instance.iops"),
    END_OF_FIELDS,
};

static const struct field instance[] = {
    {.name = "class",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED,
     .pattern = "^db[.]",
     .pattern_says = "an instance class such as db.t3.medium"},
    {.name = "storage", .type = FIELD_OBJECT, .fields = storage},
    {.name = "multiAZ", .type = FIELD_BOOL, .fallback = "false"},
    {.name = "availabilityZones",
     LIST_OF(.type = FIELD_STRING, NONEMPTY),
     .flags = FIELD_REPLACE,
     AT_MOST(3)},
    {.name = "iops", .type = FIELD_INT, BETWEEN(1000, 256000)},
    END_OF_FIELDS,
};

static const struct field database[] = {
    {.name = "name",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED | FIELD_REPLACE,
     .pattern = "^[a-zA-Z][a-zA-Z0-9_]*$",
     .pattern_says = "a letter, then letters, digits and _",
     BETWEEN(1, 64)},
    {.name = "username",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED | FIELD_REPLACE,
     .pattern = "^[a-zA-Z][a-zA-Z0-9_]*$",
     .pattern_says = "a letter, then letters, digits and _",
     BETWEEN(1, 63)},
    {.name = "passwordSecret",
     .flags = FIELD_REQUIRED,
     OBJECT({.name = "ref", .type = FIELD_STRING, .flags = FIELD_REQUIRED, NONEMPTY},
            {.name = "envVar", .type = FIELD_STRING, .flags = FIELD_NO_DIFF, NONEMPTY})},
    {.name = "port", .type = FIELD_INT, BETWEEN(1, 65535)},
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "engine", .type = FIELD_OBJECT, .fields = engine, .flags = FIELD_REQUIRED},
    {.name = "instance", .type = FIELD_OBJECT, .fields = instance, .flags = FIELD_REQUIRED},
    {.name = "database", .type = FIELD_OBJECT, .fields = database, .flags = FIELD_REQUIRED},
    {.name = "backup",
     .fallback = "{}",
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "retentionDays", .type = FIELD_INT, .fallback = "7", BETWEEN(1, 35)},
            WINDOW("preferredWindow"), WINDOW("maintenanceWindow"))},
    {.name = "maintenance",
     OBJECT(ALIAS("window", "backup.maintenanceWindow"),
            ALIAS("preferredWindow", "backup.maintenanceWindow"),
            ALIAS("maintenanceWindow", "backup.maintenanceWindow"),
            {.name = "autoMinorVersionUpgrade", .type = FIELD_BOOL, .fallback = "true"})},
    {.name = "monitoring",
     .flags = FIELD_SHORT_BOOL,
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "interval", .type = FIELD_INT, .fallback = "60", BETWEEN(1, 60)},
            {.name = "roleArn",
             .type = FIELD_STRING,
             .flags = FIELD_COMPONENT,
             .output = "arn",
             NONEMPTY},
            {.name = "performanceInsights", .type = FIELD_BOOL},
            ALIAS("performanceInsightsEnabled", "monitoring.performanceInsights"))},
    {.name = "encryption",
     .flags = FIELD_REPLACE | FIELD_SHORT_BOOL,
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true", .flags = FIELD_REPLACE},
            {.name = "kmsKey", .type = FIELD_STRING, .flags = FIELD_REPLACE, NONEMPTY},
            ALIAS("kmsKeyId", "encryption.kmsKey"))},
    {.name = "deletionProtection", .type = FIELD_BOOL},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"instance_id", "identifier of the instance; of the cluster for Aurora"},
    {"engine", "engine type"},
    {"endpoint", "host name to connect to"},
    {"port", "port to connect to"},
    {"arn", "ARN of the instance; of the cluster for Aurora"},
    {"database", "name of the database"},
    {"reader_endpoint", "host name of the readers; Aurora only"},
    {NULL, NULL},
};

const struct kind_info kind_info_rds = {
    .name = "RDS",
    .group = "components.panka.io/v1",
    .says = "Relational database",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"host=endpoint", "address=endpoint", "name=database",
                                     "database_name=database", "instance_arn=arn", NULL},
    .name_style = NAME_LOWER,
    .name_max = 60,
    .estimate_s = 600,
    .stateful = true,
};
