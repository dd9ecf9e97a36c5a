#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

enum { GP3_OWN_IOPS_GB = 400, GP3_IOPS_MIN = 12000, WINDOW_MIN_MINUTES = 30 };
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

static void storage(struct rule_call *call)
{
    const json_t *storage = catalog_value(call->spec, "instance.storage");
    const char *type = rule_text(storage, "type");
    int64_t allocated = json_int_or(storage, "allocatedGB", 0);
    int64_t limit = json_int_or(storage, "maxAllocatedGB", INT64_MAX);
    bool has_iops = rule_has(call->spec, "instance.iops");

    if (!rule_has(storage, "type"))
        rule_error(call, "instance.storage.type", NULL, "is required");
    if (!rule_has(storage, "allocatedGB"))
        rule_error(call, "instance.storage.allocatedGB", NULL, "is required");
    if (limit < allocated)
        rule_error(call, "instance.storage.maxAllocatedGB", NULL,
                   "is %" PRId64 ", less than allocatedGB %" PRId64, limit, allocated);
    if (type != NULL && text_starts_with(type, "io") && !has_iops)
        rule_error(call, "instance.iops", NULL, "is required with storage type %s", type);
    gp3(call);
    if (type != NULL && strcmp(type, "gp2") == 0 && has_iops)
        rule_error(call, "instance.iops", "use storage type gp3, io1 or io2",
                   "cannot be chosen with storage type gp2");
}

static void zones(struct rule_call *call, bool is_aurora)
{
    size_t count = json_array_size(catalog_value(call->spec, "instance.availabilityZones"));

    if (count > 0 && rule_is_true(call->spec, "instance.multiAZ"))
        rule_error(call, "instance.availabilityZones", "remove one of the two",
                   "cannot be chosen together with multiAZ");
    else if (count > 1 && !is_aurora)
        rule_error(call, "instance.availabilityZones", "use multiAZ for a standby elsewhere",
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

static void user(struct rule_call *call, const char *type)
{
    const char *name = rule_text(call->spec, "database.username");

    if (name == NULL)
        return;
    if (strcasecmp(name, "rdsadmin") == 0 ||
        (strcasecmp(name, "admin") == 0 && strstr(type, "postgres") != NULL))
        rule_error(call, "database.username", NULL, "%s is reserved by %s", name, type);
}

void rules_rds(struct rule_call *call)
{
    const char *type = rule_text(call->spec, "engine.type");
    bool is_aurora = type != NULL && text_starts_with(type, "aurora");

    if (is_aurora)
        aurora(call, type);
    else if (type != NULL)
        storage(call);
    if (type != NULL)
        user(call, type);
    zones(call, is_aurora);
    rule_windows(call, "backup.preferredWindow", "backup.maintenanceWindow", WINDOW_MIN_MINUTES);
    monitoring(call);
    rule_target_kind(call, "monitoring.roleArn", "IAMRole", NULL);
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
