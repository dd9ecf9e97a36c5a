#include <string.h>

#include "common/text.h"
#include "scheduler/stack/rules/forms.h"
#include "scheduler/stack/rules/machine.h"

enum { USER_DATA_MAX = 16384 };

static void type(struct rule_call *call)
{
    bool size = rule_has(call->spec, "size"), exact = rule_has(call->spec, "instanceType");

    if (!size && !exact)
        rule_error(call, "size", NULL,
                   "size is required: small, medium, large or xlarge, or an instanceType");
    if (size && exact)
        rule_error(call, "instanceType", "remove one of them",
                   "size and instanceType contradict each other");
}

/* Families of Graviton processors have a g behind their number: t4g, c6gd. */
static bool is_arm(const char *type)
{
    size_t family = strcspn(type, ".-"), at = strcspn(type, "0123456789");

    at += strspn(type + at, "0123456789");
    return strncmp(type, "a1.", 3) == 0 || (at < family && memchr(type + at, 'g', family - at));
}

static void architecture(struct rule_call *call)
{
    const char *exact = rule_text(call->spec, "instanceType");
    const char *wanted = rule_text(call->spec, "architecture");

    if (exact == NULL || wanted == NULL || strchr(exact, '.') == NULL)
        return;
    if (is_arm(exact) != (strcmp(wanted, "arm64") == 0))
        rule_error(call, "architecture", is_arm(exact) ? "set it to arm64" : "set it to amd64",
                   "instances of type %s are not %s", exact, wanted);
}

/* In bytes as they reach the machine: a literal ${ is written $${ in a document. */
static void user_data(struct rule_call *call)
{
    const char *text = rule_text(call->spec, "userData");
    size_t bytes = text == NULL ? 0 : strlen(text);

    for (const char *at = text; at != NULL && (at = strstr(at, "$${")) != NULL; at += 3)
        bytes--;
    if (bytes > USER_DATA_MAX)
        rule_error(call, "userData", "keep the script elsewhere and have this one fetch it",
                   "has %zu bytes, an instance takes 16384", bytes);
    if (text != NULL && text_starts_with(text, "file:"))
        rule_error(call, "userData", NULL, "a file can be read with a stack's files only");
}

static void spot(struct rule_call *call)
{
    const char *kind = rule_text(call->spec, "spot.type");
    const char *behaviour = rule_text(call->spec, "spot.interruptionBehavior");

    if (!rule_is_true(call->spec, "spot.enabled"))
        return;
    if (kind != NULL && behaviour != NULL && strcmp(kind, "one-time") == 0 &&
        strcmp(behaviour, "terminate") != 0)
        rule_error(call, "spot.interruptionBehavior", "set spot.type to persistent",
                   "%s needs a persistent request", behaviour);
    if (kind != NULL && behaviour != NULL && strcmp(kind, "persistent") == 0 &&
        strcmp(behaviour, "terminate") == 0)
        rule_error(call, "spot.interruptionBehavior", "set it to stop or hibernate",
                   "an instance of a persistent request is stopped or hibernated, not ended");
    if (rule_is_true(call->spec, "terminationProtection"))
        rule_error(call, "terminationProtection", "remove it, or spot",
                   "is not possible for spot instances");
}

static void place(struct rule_call *call)
{
    const char *region = rule_text(call->spec, "region"), *of_stack = rule_region(call);

    if (region != NULL && of_stack != NULL && strcmp(region, of_stack) != 0)
        rule_error(call, "region", "remove it, or make a stack for that region",
                   "%s is not the stack's region, %s", region, of_stack);
    machine_zone_rule(call, "availabilityZone");
    if (rule_has(call->spec, "network.component") && rule_has(call->spec, "network.vpcId"))
        rule_error(call, "network.vpcId", "remove one of them",
                   "component and vpcId name the network twice");
    if (rule_has(call->spec, "availabilityZone") && rule_has(call->spec, "network.subnetIds"))
        rule_error(call, "availabilityZone", "remove it",
                   "the subnets say where the instance goes");
}

static void volumes(struct rule_call *call)
{
    const json_t *volume = NULL;
    size_t index = 0;

    rule_unique(call, "volumes", "device");
    rule_unique(call, "volumes", "volume");
    json_array_foreach (catalog_value(call->spec, "volumes"), index, volume) {
        const struct component *target = rule_target(call, json_text(volume, "volume"));
        const char *zone = rule_text(call->spec, "availabilityZone");

        if (target == NULL)
            continue;
        if (strcmp(target->kind->name, "EBS") != 0)
            rule_error(call, rule_field("volumes", index, "volume"), NULL,
                       "component %s is of kind %s, this needs EBS", target->id,
                       target->kind->name);
        else if (zone != NULL && !text_equal(zone, rule_text(target->spec, "availabilityZone")))
            rule_error(call, rule_field("volumes", index, "volume"), NULL,
                       "volume %s is in zone %s, the instance in %s", target->id,
                       json_text_or(target->spec, "availabilityZone", "?"), zone);
        else if (zone == NULL && !rule_has(call->spec, "network.subnetIds"))
            rule_error(call, "availabilityZone", "say it for both",
                       "is required with volumes: they must be in the same zone");
    }
}

void rules_ec2_instance(struct rule_call *call)
{
    const char *role = rule_text(call->spec, "iamRole");

    type(call);
    architecture(call);
    user_data(call);
    spot(call);
    place(call);
    volumes(call);
    machine_volume_rules(call, catalog_value(call->spec, "rootVolume"), "rootVolume.");
    rule_kms_key(call, "rootVolume.kmsKey");
    rule_target_kind(call, "iamRole", "IAMRole", NULL);
    if (role != NULL && text_starts_with(role, "arn:"))
        rule_arn(call, "iamRole", role, "iam", NULL);
}
