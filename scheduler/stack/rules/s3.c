#include <arpa/inet.h>
#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

static const char *name_fault(const char *name)
{
    size_t len = strlen(name);
    unsigned char address[4];

    for (size_t i = 0; i < len; i++)
        if (!islower((unsigned char)name[i]) && !isdigit((unsigned char)name[i]) &&
            name[i] != '-' && name[i] != '.')
            return "has lower case letters, digits, - and . only";
    if (len < 3 || len > 63)
        return "has 3 to 63 characters";
    if (!isalnum((unsigned char)name[0]) || !isalnum((unsigned char)name[len - 1]))
        return "begins and ends with a letter or digit";
    if (strstr(name, "..") != NULL || strstr(name, ".-") != NULL || strstr(name, "-.") != NULL)
        return "has no dots beside dots or dashes";
    if (text_starts_with(name, "xn--") || text_starts_with(name, "sthree-") ||
        text_starts_with(name, "amzn-s3-demo-") || text_ends_with(name, "-s3alias") ||
        text_ends_with(name, "--ol-s3") || text_ends_with(name, ".mrap") ||
        text_ends_with(name, "--x-s3"))
        return "has none of the prefixes and suffixes that S3 keeps for itself";
    return inet_pton(AF_INET, name, address) == 1 ? "is no IP address" : NULL;
}

static void bucket_name(struct rule_call *call)
{
    const char *name = rule_text(call->spec, "bucket.name");
    const char *fault = name != NULL ? name_fault(name) : NULL;

    if (fault != NULL)
        rule_error(call, "bucket.name", NULL, "\"%s\": a bucket's name %s", name, fault);
}

/* New buckets refuse public ACLs; opening one must be said twice. */
static void public_acl(struct rule_call *call)
{
    const char *acl = rule_text(call->spec, "bucket.acl");

    if (acl == NULL || strcmp(acl, "private") == 0)
        return;
    if (!rule_is_true(call->spec, "publicAccessBlock.blockPublicAcls") &&
        !rule_is_true(call->spec, "publicAccessBlock.ignorePublicAcls"))
        return;
    rule_error(call, "bucket.acl",
               "set publicAccessBlock.blockPublicAcls and .ignorePublicAcls to false as well",
               "%s opens the bucket to the world, which its public access block prevents", acl);
}

static void transitions(struct rule_call *call, const json_t *rule, size_t index)
{
    const json_t *list = json_object_get(rule, "transitions");
    int64_t expiration = json_int_or(json_object_get(rule, "expiration"), "days", INT64_MAX);

    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *transition = json_array_get(list, i);
        const char *class = json_text_or(transition, "storageClass", "");
        int64_t days = json_int_or(transition, "days", INT64_MAX);
        char rest[48];

        snprintf(rest, sizeof(rest), "transitions[%zu].days", i);
        if (text_ends_with(class, "_IA") && days < 30)
            rule_error(call, rule_field("lifecycle", index, rest), NULL,
                       "objects cannot move to %s before day 30", class);
        if (days != INT64_MAX && expiration <= days)
            rule_error(call, rule_field("lifecycle", index, rest), NULL,
                       "objects expire on day %" PRId64 ", before they move to %s", expiration,
                       class);
    }
}

static void lifecycle(struct rule_call *call)
{
    const json_t *rules = catalog_value(call->spec, "lifecycle"), *rule = NULL;
    size_t index = 0;

    rule_unique(call, "lifecycle", "id");
    json_array_foreach (rules, index, rule) {
        transitions(call, rule, index);
        if (!rule_has(rule, "expiration") && !rule_has(rule, "noncurrentVersionExpiration") &&
            json_array_size(json_object_get(rule, "transitions")) == 0)
            rule_error(call, rule_field("lifecycle", index, ""), NULL,
                       "the rule does nothing: give it expiration, transitions or "
                       "noncurrentVersionExpiration");
    }
}

static void encryption(struct rule_call *call)
{
    const char *algorithm = rule_text(call->spec, "encryption.algorithm");

    if (rule_has(call->spec, "encryption.kmsKeyId") && algorithm != NULL &&
        strcmp(algorithm, "aws:kms") != 0)
        rule_error(call, "encryption.kmsKeyId", "set encryption.algorithm to aws:kms",
                   "a key of one's own is used with aws:kms only");
}

/* What of the two ends can be seen from here. */
static void replication_ends(struct rule_call *call)
{
    const char *path = "replication.destinationBucket";
    const struct component *target =
        rule_target(call, json_string_value(catalog_value(call->spec, path)));

    rule_target_kind(call, path, "S3", NULL);
    rule_target_kind(call, "replication.roleArn", "IAMRole", NULL);
    if (target != NULL && strcmp(target->kind->name, "S3") == 0 &&
        !rule_is_true(target->spec, "versioning.enabled"))
        rule_error(call, path, "set versioning.enabled to true there",
                   "bucket %s has no versioning, which replication needs on both sides",
                   target->id);
}

static void website_and_replication(struct rule_call *call)
{
    json_t *spec = call->spec;

    if (rule_is_true(spec, "website.enabled") && !rule_has(spec, "website.indexDocument"))
        rule_error(call, "website.indexDocument", NULL, "is required for a website");
    if (!rule_is_true(spec, "replication.enabled"))
        return;
    if (!rule_has(spec, "replication.destinationBucket"))
        rule_error(call, "replication.destinationBucket", NULL, "is required for replication");
    if (!rule_has(spec, "replication.roleArn"))
        rule_error(call, "replication.roleArn", NULL, "is required for replication");
    replication_ends(call);
    if (!rule_is_true(spec, "versioning.enabled"))
        rule_error(call, "replication", "set versioning.enabled to true",
                   "replication needs versioning");
}

void rules_s3(struct rule_call *call)
{
    bucket_name(call);
    public_acl(call);
    lifecycle(call);
    encryption(call);
    website_and_replication(call);
}
