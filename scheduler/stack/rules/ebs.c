#include <inttypes.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/rules/forms.h"
#include "scheduler/stack/rules/machine.h"

/* What each type of volume can be; 0: it has no such setting. */
static const struct volume_type {
    const char *name;
    int64_t size_min, size_max;
    int64_t iops_min, iops_max;
    int64_t iops_per_gib;
    int64_t throughput_max;
    bool needs_iops;
    bool multi_attach;
} types[] = {
    {"gp3", 1, 65536, 3000, 80000, 500, 2000, false, false},
    {"gp2", 1, 16384, 0, 0, 0, 0, false, false},
    {"io1", 4, 16384, 100, 64000, 50, 0, true, true},
    {"io2", 4, 65536, 100, 256000, 1000, 0, true, true},
    {"st1", 125, 16384, 0, 0, 0, 0, false, false},
    {"sc1", 125, 16384, 0, 0, 0, 0, false, false},
    {"standard", 1, 1024, 0, 0, 0, 0, false, false},
};

static const struct volume_type *type_of(const json_t *volume)
{
    const char *name = rule_text(volume, "type");

    for (size_t i = 0; name != NULL && i < ARRAY_LEN(types); i++)
        if (strcmp(types[i].name, name) == 0)
            return &types[i];
    return NULL;
}

/* A number of the spec; -1 when there is none, or a reference. */
static int64_t number(const json_t *volume, const char *name)
{
    return json_int_or(volume, name, -1);
}

static void size(struct rule_call *call, const json_t *volume, const struct volume_type *type,
                 const char *path)
{
    int64_t gib = number(volume, "sizeGiB");

    if (gib >= 0 && (gib < type->size_min || gib > type->size_max))
        rule_error(call, path, NULL,
                   "%" PRId64 " GiB is not possible for type %s: %" PRId64 " to %" PRId64, gib,
                   type->name, type->size_min, type->size_max);
}

static void iops(struct rule_call *call, const json_t *volume, const struct volume_type *type,
                 const char *path)
{
    int64_t wanted = number(volume, "iops"), gib = number(volume, "sizeGiB");

    if (type->needs_iops && !rule_has(volume, "iops"))
        rule_error(call, path, NULL, "is required for type %s", type->name);
    if (wanted < 0)
        return;
    if (type->iops_max == 0)
        rule_error(call, path, "use gp3, io1 or io2", "type %s has no iops to set", type->name);
    else if (wanted < type->iops_min || wanted > type->iops_max)
        rule_error(call, path, NULL, "type %s takes %" PRId64 " to %" PRId64 " iops", type->name,
                   type->iops_min, type->iops_max);
    else if (gib > 0 && wanted > type->iops_min && wanted > gib * type->iops_per_gib)
        rule_error(call, path, NULL,
                   "type %s takes up to %" PRId64 " iops for each GiB: %" PRId64 " with %" PRId64
                   " GiB",
                   type->name, type->iops_per_gib, gib * type->iops_per_gib, gib);
}

/* A quarter of a MiB/s for each of the iops. */
static void throughput(struct rule_call *call, const json_t *volume, const struct volume_type *type,
                       const char *path)
{
    int64_t wanted = number(volume, "throughput"), with = number(volume, "iops");

    if (wanted < 0)
        return;
    if (type->throughput_max == 0)
        rule_error(call, path, "use gp3", "type %s has no throughput to set", type->name);
    else if (wanted * 4 > (with < 0 ? 3000 : with))
        rule_error(call, path, "raise iops",
                   "%" PRId64 " MiB/s need %" PRId64 " iops, four for each", wanted, wanted * 4);
}

static const char *path_of(const char *prefix, const char *name)
{
    static char text[128];

    snprintf(text, sizeof(text), "%s%s", prefix, name);
    return text;
}

void machine_volume_rules(struct rule_call *call, const json_t *volume, const char *prefix)
{
    const struct volume_type *type = type_of(volume);

    if (type == NULL)
        return;
    size(call, volume, type, path_of(prefix, "sizeGiB"));
    iops(call, volume, type, path_of(prefix, "iops"));
    throughput(call, volume, type, path_of(prefix, "throughput"));
    if (rule_has(volume, "kmsKey") && !rule_is_true(volume, "encrypted"))
        rule_error(call, path_of(prefix, "kmsKey"), "set encrypted to true",
                   "has no meaning without encryption");
}

void machine_zone_rule(struct rule_call *call, const char *path)
{
    const char *zone = rule_text(call->spec, path);
    const char *region = rule_region(call);

    if (zone != NULL && region != NULL && strncmp(zone, region, strlen(region)) != 0)
        rule_error(call, path, NULL, "%s is not in region %s of this stack", zone, region);
}

void rules_ebs(struct rule_call *call)
{
    const struct volume_type *type = type_of(call->spec);

    machine_zone_rule(call, "availabilityZone");
    machine_volume_rules(call, call->spec, "");
    rule_kms_key(call, "kmsKey");
    if (!rule_has(call->spec, "sizeGiB") && !rule_has(call->spec, "snapshotId"))
        rule_error(call, "sizeGiB", NULL, "is required without snapshotId");
    if (rule_is_true(call->spec, "multiAttach") && type != NULL && !type->multi_attach)
        rule_error(call, "multiAttach", "use io2 or io1",
                   "a volume of type %s can be attached to one instance only", type->name);
}
