#include <arpa/inet.h>
#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "common/mem.h"
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

/* The classes objects move through, warm to cold: never back, and not before a class's time. */
static const char *const classes[] = {
    "STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE"};
enum { IA_DAYS = 30 };

static size_t coldness(const char *class)
{
    size_t i = 0;

    while (i < ARRAY_LEN(classes) && strcmp(classes[i], class) != 0)
        i++;
    return i;
}

/* Two moves of one rule: the colder must come later, by 30 days from an IA class. */
static void two_moves(struct rule_call *call, const json_t *warm, const json_t *cold,
                      const char *field)
{
    const char *from = json_text_or(warm, "storageClass", ""),
               *to = json_text_or(cold, "storageClass", "");
    int64_t first = json_int_or(warm, "days", INT64_MIN),
            second = json_int_or(cold, "days", INT64_MAX);
    int64_t least = first + (text_ends_with(from, "_IA") ? IA_DAYS : 1);

    if (first == INT64_MIN || second == INT64_MAX || second >= least)
        return;
    rule_error(call, field, NULL,
               "objects move to %s on day %" PRId64 ": to %s they can move from day %" PRId64
               " on, not on day %" PRId64,
               from, first, to, least, second);
}

static void move_order(struct rule_call *call, const json_t *list, size_t rule)
{
    for (size_t i = 0; i < json_array_size(list); i++)
        for (size_t j = 0; j < i; j++) {
            const json_t *earlier = json_array_get(list, j), *later = json_array_get(list, i);
            size_t a = coldness(json_text_or(earlier, "storageClass", "")),
                   b = coldness(json_text_or(later, "storageClass", ""));
            char rest[48];

            snprintf(rest, sizeof(rest), "transitions[%zu].%s", a <= b ? i : j,
                     a == b ? "storageClass" : "days");
            if (a == b)
                rule_error(call, rule_field("lifecycle", rule, rest), NULL,
                           "the rule moves objects to %s twice",
                           json_text_or(later, "storageClass", "?"));
            else
                two_moves(call, a < b ? earlier : later, a < b ? later : earlier,
                          rule_field("lifecycle", rule, rest));
        }
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
        if (text_ends_with(class, "_IA") && days < IA_DAYS)
            rule_error(call, rule_field("lifecycle", index, rest), NULL,
                       "objects cannot move to %s before day 30", class);
        if (days != INT64_MAX && expiration <= days)
            rule_error(call, rule_field("lifecycle", index, rest), NULL,
                       "objects expire on day %" PRId64 ", before they move to %s", expiration,
                       class);
    }
    move_order(call, list, index);
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
    rule_kms_key(call, "encryption.kmsKeyId");
}

/* --- what browsers see --- */

static size_t stars(const char *text)
{
    size_t count = 0;

    for (; *text != '\0'; text++)
        count += *text == '*';
    return count;
}

static void cors_stars(struct rule_call *call, const char *field, size_t most, const char *says)
{
    const json_t *list = catalog_value(call->spec, field), *item = NULL;
    size_t index = 0;

    json_array_foreach (list, index, item) {
        const char *text = json_string_value(item);

        if (text != NULL && !has_reference(text) && stars(text) > most)
            rule_error(call, rule_field(field, index, ""), NULL, "\"%.80s\": %s", text, says);
    }
}

static void redirect(struct rule_call *call, const json_t *rule, size_t index)
{
    const char *list = "website.routingRules";
    const char *code = rule_text(rule, "redirect.httpRedirectCode");
    const char *error = rule_text(rule, "condition.httpErrorCodeReturnedEquals");

    if (code != NULL && (strlen(code) != 3 || code[0] != '3'))
        rule_error(call, rule_field(list, index, "redirect.httpRedirectCode"), "such as 301 or 302",
                   "\"%.16s\" is no status of a redirection", code);
    if (error != NULL && (strlen(error) != 3 || (error[0] != '4' && error[0] != '5')))
        rule_error(call, rule_field(list, index, "condition.httpErrorCodeReturnedEquals"),
                   "such as 404", "\"%.16s\" is no status of an error: 4xx or 5xx", error);
    if (rule_has(rule, "redirect.replaceKeyWith") &&
        rule_has(rule, "redirect.replaceKeyPrefixWith"))
        rule_error(call, rule_field(list, index, "redirect.replaceKeyWith"),
                   "remove one of the two", "cannot be used together with replaceKeyPrefixWith");
    if (json_object_size(json_object_get(rule, "redirect")) == 0)
        rule_error(call, rule_field(list, index, "redirect"), NULL, "says nowhere to go");
}

static void website(struct rule_call *call)
{
    const char *index_document = rule_text(call->spec, "website.indexDocument");
    const json_t *rule = NULL;
    size_t index = 0;

    if (rule_is_true(call->spec, "website.enabled") &&
        !rule_has(call->spec, "website.indexDocument"))
        rule_error(call, "website.indexDocument", NULL, "is required for a website");
    if (index_document != NULL && strchr(index_document, '/') != NULL)
        rule_error(call, "website.indexDocument", "such as index.html",
                   "\"%.80s\" must hold no /: it is looked for in every folder", index_document);
    json_array_foreach (catalog_value(call->spec, "website.routingRules"), index, rule)
        redirect(call, rule, index);
}

/* What of the two ends can be seen from here. */
static void replication_ends(struct rule_call *call)
{
    const char *path = "replication.destinationBucket";
    const struct component *target =
        rule_target(call, json_string_value(catalog_value(call->spec, path)));

    rule_target_kind(call, path, "S3", NULL);
    rule_target_kind(call, "replication.roleArn", "IAMRole", NULL);
    rule_arn(call, "replication.roleArn", rule_text(call->spec, "replication.roleArn"), "iam",
             "role/");
    if (target != NULL && strcmp(target->kind->name, "S3") == 0 &&
        !rule_is_true(target->spec, "versioning.enabled"))
        rule_error(call, path, "set versioning.enabled to true there",
                   "bucket %s has no versioning, which replication needs on both sides",
                   target->id);
}

static void replication(struct rule_call *call)
{
    json_t *spec = call->spec;

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
    cors_stars(call, "cors.allowedOrigins", 1, "an origin holds at most one *");
    cors_stars(call, "cors.allowedHeaders", 1, "a header holds at most one *");
    cors_stars(call, "cors.exposeHeaders", 0, "headers to expose are named one by one, without *");
    website(call);
    replication(call);
}
