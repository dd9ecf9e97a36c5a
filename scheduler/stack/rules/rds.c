#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

enum { GP3_OWN_IOPS_GB = 400, GP3_IOPS_MIN = 12000, WINDOW_MIN_MINUTES = 30, PORT_MIN = 1150 };
static void aurora(struct rule_call *call, const char *type)
{
    static const char *const of_instances[] = {"instance.storage.type",
                                               "instance.storage.allocatedGB",
                                               "instance.storage.maxAllocatedGB", "instance.iops"};

    for (size_t i = 0; i < ARRAY_LEN(of_instances); i++)
        if (rule_has(call->spec, of_instances[i]))
            rule_error(call, of_instances[i], "remove it", "%s manages its storage itself", type);
    if (!rule_is_true(call->spec, "backup.enabled"))
        rule_error(call, "backup.enabled", NULL, "backups of %s cannot be switched off", type);
}

/* Small gp3 volumes have the throughput they have. Oracle and others differ; these do not. */
static void gp3(struct rule_call *call)
{
    const char *type = rule_text(call->spec, "instance.storage.type");
    int64_t allocated =
        json_int_or(catalog_value(call->spec, "instance.storage"), "allocatedGB", INT64_MAX);

    if (type == NULL || strcmp(type, "gp3") != 0 || !rule_has(call->spec, "instance.iops"))
        return;
    if (allocated < GP3_OWN_IOPS_GB)
        rule_error(call, "instance.iops", "remove it, or use storage type io1 or io2",
                   "gp3 storage of less than %d GB has its 3000 operations a second, no others",
                   GP3_OWN_IOPS_GB);
    else if (json_int_or(catalog_value(call->spec, "instance"), "iops", INT64_MAX) < GP3_IOPS_MIN)
        rule_error(call, "instance.iops", NULL, "gp3 storage of %d GB and more has at least %d",
                   GP3_OWN_IOPS_GB, GP3_IOPS_MIN);
}

/* Provisioned storage: how much there must be, and how many operations a GB may have. */
static const struct provisioned {
    const char *type;
    int64_t gb_min, iops_max;
    int64_t per_gb_max;
} provisioned[] = {{"io1", 100, 256000, 50}, {"io2", 100, 256000, 1000}};

static void provisioned_storage(struct rule_call *call, const struct provisioned *of,
                                int64_t allocated, int64_t iops)
{
    if (allocated < of->gb_min)
        rule_error(call, "instance.storage.allocatedGB", NULL,
                   "is %" PRId64 ", storage of type %s has at least %" PRId64 " GB", allocated,
                   of->type, of->gb_min);
    else if (iops > of->iops_max || iops > allocated * of->per_gb_max)
        rule_error(call, "instance.iops", NULL,
                   "%" PRId64 " GB of %s have at most %" PRId64 " operations a second (%" PRId64
                   " a GB), not %" PRId64,
                   allocated, of->type,
                   allocated * of->per_gb_max < of->iops_max ? allocated * of->per_gb_max
                                                             : of->iops_max,
                   of->per_gb_max, iops);
    else if (iops * 2 < allocated)
        rule_error(call, "instance.iops", NULL,
                   "%" PRId64 " GB of %s have at least %" PRId64
                   " operations a second (one for 2 GB), not %" PRId64,
                   allocated, of->type, (allocated + 1) / 2, iops);
}

/* The limit must leave room to grow. */
static void storage_limit(struct rule_call *call, int64_t allocated, int64_t limit)
{
    if (limit < allocated)
        rule_error(call, "instance.storage.maxAllocatedGB", NULL,
                   "is %" PRId64 ", less than allocatedGB %" PRId64, limit, allocated);
    else if (limit * 10 < allocated * 11)
        rule_error(call, "instance.storage.maxAllocatedGB", NULL,
                   "is %" PRId64 ": it must be at least 10 %% above allocatedGB, %" PRId64, limit,
                   (allocated * 11 + 9) / 10);
}

static void storage(struct rule_call *call)
{
    const json_t *storage = catalog_value(call->spec, "instance.storage");
    const char *type = rule_text(storage, "type");
    int64_t allocated = json_int_or(storage, "allocatedGB", 0);
    int64_t limit = json_int_or(storage, "maxAllocatedGB", INT64_MAX / 16);
    int64_t iops = json_int_or(catalog_value(call->spec, "instance"), "iops", 0);

    if (!rule_has(storage, "type"))
        rule_error(call, "instance.storage.type", NULL, "is required");
    if (!rule_has(storage, "allocatedGB"))
        rule_error(call, "instance.storage.allocatedGB", NULL, "is required");
    storage_limit(call, allocated, limit);
    for (size_t i = 0; type != NULL && i < ARRAY_LEN(provisioned); i++) {
        if (strcmp(type, provisioned[i].type) != 0)
            continue;
        if (!rule_has(call->spec, "instance.iops"))
            rule_error(call, "instance.iops", NULL, "is required with storage type %s", type);
        else if (iops > 0 && allocated > 0)
            provisioned_storage(call, &provisioned[i], allocated, iops);
    }
    gp3(call);
    if (type != NULL && strcmp(type, "gp2") == 0 && rule_has(call->spec, "instance.iops"))
        rule_error(call, "instance.iops", "use storage type gp3, io1 or io2",
                   "cannot be chosen with storage type gp2");
}

static void zone_region(struct rule_call *call, const char *list, size_t index, const char *zone)
{
    const char *region = rule_region(call);

    if (zone != NULL && region != NULL && !has_reference(zone) && !text_starts_with(zone, region))
        rule_error(call, rule_field(list, index, ""), NULL,
                   "%.48s is not in region %s of this stack", zone, region);
}

static void zones(struct rule_call *call, bool is_aurora)
{
    const char *list = "instance.availabilityZones";
    const json_t *zones = catalog_value(call->spec, list);
    size_t count = json_array_size(zones);

    for (size_t i = 0; i < count; i++)
        zone_region(call, list, i, json_string_value(json_array_get(zones, i)));
    if (count > 0 && rule_is_true(call->spec, "instance.multiAZ"))
        rule_error(call, list, "remove one of the two", "cannot be chosen together with multiAZ");
    else if (count > 1 && !is_aurora)
        rule_error(call, list, "use multiAZ for a standby elsewhere",
                   "an instance lives in one zone");
}

static void monitoring(struct rule_call *call)
{
    int64_t interval = json_int_or(catalog_value(call->spec, "monitoring"), "interval", 60);

    if (!rule_is_true(call->spec, "monitoring.enabled"))
        return;
    if (interval != 1 && interval != 5 && interval != 10 && interval != 15 && interval != 30 &&
        interval != 60)
        rule_error(call, "monitoring.interval", NULL,
                   "is one of 1, 5, 10, 15, 30, 60 seconds, not %" PRId64, interval);
}

/* What each engine takes as names and versions. */
static const struct engine {
    const char *type;
    size_t user_max, database_max;
    const char *majors; /* begins of the versions there are, divided by blanks */
    const char *example;
} engines[] = {
    {"postgres", 63, 63, "9 10 11 12 13 14 15 16 17 18", "16.3"},
    {"mysql", 16, 64, "5.5 5.6 5.7 8 9", "8.0.39"},
    {"mariadb", 16, 64, "10 11 12", "10.11.8"},
    {"aurora-postgresql", 63, 63, "9 10 11 12 13 14 15 16 17 18", "16.3"},
    {"aurora-mysql", 16, 64, "5.6 5.7 8", "8.0.mysql_aurora.3.07.1"},
};

/* A word of `majors` that the version begins with and that ends a part of it. */
static bool has_major(const char *majors, const char *version)
{
    for (const char *at = majors; *at != '\0'; at += strspn(at, " ")) {
        size_t len = strcspn(at, " ");
        char next = strlen(version) >= len ? version[len] : '\0';

        if (strncmp(at, version, len) == 0 && (next == '\0' || next == '.'))
            return true;
        at += len;
    }
    return false;
}

/* A higher number than any known; MySQL's do not grow like that: 15 would be PostgreSQL's. */
static bool is_newer(const struct engine *engine, const char *version)
{
    const char *last = strrchr(engine->majors, ' ') + 1;
    long number = strtol(version, NULL, 10);

    return number > strtol(last, NULL, 10) && number < 100 && strstr(engine->type, "mysql") == NULL;
}

static void version(struct rule_call *call, const struct engine *engine)
{
    const char *text = rule_text(call->spec, "engine.version");
    char hint[64];

    if (text == NULL || has_major(engine->majors, text) || is_newer(engine, text))
        return;
    snprintf(hint, sizeof(hint), "such as %s", engine->example);
    rule_error(call, "engine.version", hint, "\"%.48s\" is no version of %s", text, engine->type);
}

static void user(struct rule_call *call, const struct engine *engine)
{
    const char *name = rule_text(call->spec, "database.username");
    const char *database = rule_text(call->spec, "database.name");

    if (name != NULL && (strcasecmp(name, "rdsadmin") == 0 ||
                         (strcasecmp(name, "admin") == 0 && strstr(engine->type, "postgres"))))
        rule_error(call, "database.username", NULL, "%s is reserved by %s", name, engine->type);
    if (name != NULL && strlen(name) > engine->user_max)
        rule_error(call, "database.username", NULL,
                   "must have at most %zu characters for %s, has %zu", engine->user_max,
                   engine->type, strlen(name));
    if (database != NULL && strlen(database) > engine->database_max)
        rule_error(call, "database.name", NULL, "must have at most %zu characters for %s, has %zu",
                   engine->database_max, engine->type, strlen(database));
}

/* Classes of Aurora: the families without local limits, in no micro size. */
static void class_of(struct rule_call *call, bool is_aurora)
{
    const char *class = rule_text(call->spec, "instance.class");

    if (class == NULL)
        return;
    if (strcmp(class, "db.serverless") == 0)
        rule_error(call, "instance.class", "such as db.r6g.large",
                   "db.serverless needs a range of capacity, which has no field here");
    else if (strchr(class + 3, '.') == NULL)
        rule_error(call, "instance.class", "such as db.t4g.medium",
                   "\"%.48s\" has no size: a class is db., a family, a dot, a size", class);
    else if (is_aurora && (text_starts_with(class, "db.m") || text_ends_with(class, ".micro")))
        rule_error(call, "instance.class", "such as db.r6g.large or db.t4g.medium",
                   "%.48s is no class of Aurora", class);
}

/* Small burstable classes of MySQL and MariaDB have no room for it. */
static void insights(struct rule_call *call, const char *type)
{
    static const char *const without[] = {"db.t2.micro", "db.t2.small",  "db.t3.micro",
                                          "db.t3.small", "db.t4g.micro", "db.t4g.small"};
    const char *class = rule_text(call->spec, "instance.class");

    if (class == NULL || !rule_is_true(call->spec, "monitoring.performanceInsights") ||
        (strcmp(type, "mysql") != 0 && strcmp(type, "mariadb") != 0))
        return;
    for (size_t i = 0; i < ARRAY_LEN(without); i++)
        if (strcmp(class, without[i]) == 0)
            rule_error(call, "monitoring.performanceInsights",
                       "use db.t4g.medium or larger, or remove it",
                       "%s has no Performance Insights on %s", type, class);
}

static void port(struct rule_call *call)
{
    int64_t number = json_int_or(catalog_value(call->spec, "database"), "port", PORT_MIN);

    if (number < PORT_MIN)
        rule_error(call, "database.port", NULL, "must be between %d and 65535, is %" PRId64,
                   PORT_MIN, number);
}

static void engine(struct rule_call *call, const char *type)
{
    for (size_t i = 0; i < ARRAY_LEN(engines); i++) {
        if (strcmp(engines[i].type, type) != 0)
            continue;
        version(call, &engines[i]);
        user(call, &engines[i]);
    }
    insights(call, type);
    port(call);
}

void rules_rds(struct rule_call *call)
{
    const char *type = rule_text(call->spec, "engine.type");
    bool is_aurora = type != NULL && text_starts_with(type, "aurora");

    if (is_aurora)
        aurora(call, type);
    else if (type != NULL)
        storage(call);
    if (type != NULL) {
        class_of(call, is_aurora);
        engine(call, type);
    }
    zones(call, is_aurora);
    rule_windows(call, "backup.preferredWindow", "backup.maintenanceWindow", WINDOW_MIN_MINUTES);
    monitoring(call);
    rule_target_kind(call, "monitoring.roleArn", "IAMRole", NULL);
    rule_arn(call, "monitoring.roleArn", rule_text(call->spec, "monitoring.roleArn"), "iam",
             "role/");
    rule_kms_key(call, "encryption.kmsKey");
    if (rule_has(call->spec, "database.passwordSecret.envVar"))
        rule_warning(call, "database.passwordSecret.envVar",
                     "list the secret in the MicroService's secrets, with envVar",
                     "has no effect: a database has no environment");
    if (rule_has(call->spec, "engine.parameterGroup") && rule_has(call->spec, "engine.parameters"))
        rule_error(call, "engine.parameters", "remove one of the two",
                   "parameters make a group of their own, parameterGroup names another");
    if (rule_has(call->spec, "encryption.kmsKey") &&
        !rule_is_true(call->spec, "encryption.enabled"))
        rule_error(call, "encryption.kmsKey", "set encryption.enabled to true",
                   "has no meaning without encryption");
}
