#include "providers/aws/kinds/s3_config.h"

#include <string.h>

#include "common/json.h"
#include "common/mem.h"

/* Stands for what is set in a bucket that was taken over: no spec says this. */
#define UNKNOWN "?"

/* One subresource: what of the spec it depends on, and how it is set and unset. `build` gives
 * the configuration, or NULL when the spec asks for none. */
struct part {
    const char *step;
    const char *field;  /* a change of it is a change of this part */
    const char *put;    /* operation */
    const char *member; /* its member that takes the configuration */
    json_t *(*build)(const struct kind_call *call);
    const char *unset; /* operation, NULL = the part cannot be unset */
};

static void copy(json_t *from, const char *name, json_t *to, const char *member)
{
    json_t *value = json_object_get(from, name);
    if (value != NULL)
        json_object_set(to, member, value);
}

/* The value of a text field as it stands, or NULL. */
static const char *text_at(const struct kind_call *call, const char *path)
{
    return json_string_value(json_path(call->spec, path));
}

static bool is_on(json_t *section)
{
    return section != NULL && json_bool_or(section, "enabled", true);
}

static json_t *build_public_access_block(const struct kind_call *call)
{
    static const char *const names[][2] = {
        {"blockPublicAcls", "BlockPublicAcls"},
        {"ignorePublicAcls", "IgnorePublicAcls"},
        {"blockPublicPolicy", "BlockPublicPolicy"},
        {"restrictPublicBuckets", "RestrictPublicBuckets"},
    };
    json_t *section = json_object_get(call->spec, "publicAccessBlock");
    json_t *config = json_object();
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        json_object_set_new(config, names[i][1],
                            json_boolean(json_bool_or(section, names[i][0], true)));
    return config;
}

static bool has_acl(const struct kind_call *call)
{
    const char *acl = text_at(call, "bucket.acl");
    return acl != NULL && strcmp(acl, "private") != 0;
}

/* ACLs are off in new buckets; a canned one other than private switches them on. */
static json_t *build_ownership(const struct kind_call *call)
{
    if (!has_acl(call))
        return NULL;
    return json_pack("{s:[{s:s}]}", "Rules", "ObjectOwnership", "BucketOwnerPreferred");
}

static json_t *build_acl(const struct kind_call *call)
{
    return has_acl(call) ? json_string(text_at(call, "bucket.acl")) : NULL;
}

/* Versioning never asked for is left alone; switched off it can only be suspended. */
static json_t *build_versioning(const struct kind_call *call)
{
    bool on = json_bool_or(json_object_get(call->spec, "versioning"), "enabled", false);
    bool was_on = json_bool_or(json_object_get(call->applied, "versioning"), "enabled", false);
    if (!on && !was_on)
        return NULL;
    return json_pack("{s:s}", "Status", on ? "Enabled" : "Suspended");
}

static json_t *build_encryption(const struct kind_call *call)
{
    json_t *section = json_object_get(call->spec, "encryption");
    if (!is_on(section))
        return NULL;
    const char *algorithm = json_text(section, "algorithm");
    json_t *by_default =
        json_pack("{s:s}", "SSEAlgorithm", algorithm == NULL ? "AES256" : algorithm);
    json_t *rule = json_pack("{s:o}", "ApplyServerSideEncryptionByDefault", by_default);
    if (algorithm != NULL && strcmp(algorithm, "aws:kms") == 0) {
        copy(section, "kmsKeyId", by_default, "KMSMasterKeyID");
        json_object_set_new(rule, "BucketKeyEnabled",
                            json_boolean(json_bool_or(section, "bucketKeyEnabled", true)));
    }
    return json_pack("{s:[o]}", "Rules", rule);
}

static json_t *lifecycle_rule(json_t *rule)
{
    const char *prefix = json_text(rule, "prefix");
    json_t *config = json_pack("{s:s, s:s, s:{s:s}}", "ID", json_text(rule, "id"), "Status",
                               json_bool_or(rule, "enabled", true) ? "Enabled" : "Disabled",
                               "Filter", "Prefix", prefix == NULL ? "" : prefix);
    json_t *days = json_path(rule, "expiration.days");
    if (days != NULL)
        json_object_set_new(config, "Expiration", json_pack("{s:O}", "Days", days));
    days = json_path(rule, "noncurrentVersionExpiration.days");
    if (days != NULL)
        json_object_set_new(config, "NoncurrentVersionExpiration",
                            json_pack("{s:O}", "NoncurrentDays", days));
    json_t *transitions = json_array();
    size_t i;
    json_t *transition;
    json_array_foreach (json_object_get(rule, "transitions"), i, transition) {
        json_t *to = json_object();
        copy(transition, "days", to, "Days");
        copy(transition, "storageClass", to, "StorageClass");
        json_array_append_new(transitions, to);
    }
    if (json_array_size(transitions) > 0)
        json_object_set(config, "Transitions", transitions);
    json_decref(transitions);
    return config;
}

static json_t *build_lifecycle(const struct kind_call *call)
{
    json_t *rules = json_object_get(call->spec, "lifecycle");
    if (json_array_size(rules) == 0)
        return NULL;
    json_t *list = json_array();
    size_t i;
    json_t *rule;
    json_array_foreach (rules, i, rule)
        json_array_append_new(list, lifecycle_rule(rule));
    return json_pack("{s:o}", "Rules", list);
}

static json_t *build_cors(const struct kind_call *call)
{
    json_t *section = json_object_get(call->spec, "cors");
    if (section == NULL)
        return NULL;
    json_t *rule = json_object();
    copy(section, "allowedOrigins", rule, "AllowedOrigins");
    copy(section, "allowedMethods", rule, "AllowedMethods");
    copy(section, "allowedHeaders", rule, "AllowedHeaders");
    copy(section, "exposeHeaders", rule, "ExposeHeaders");
    copy(section, "maxAgeSeconds", rule, "MaxAgeSeconds");
    return json_pack("{s:[o]}", "CORSRules", rule);
}

static json_t *routing_rule(json_t *rule)
{
    json_t *from = json_object_get(rule, "condition");
    json_t *to = json_object_get(rule, "redirect");
    json_t *condition = json_object();
    json_t *redirect = json_object();
    copy(from, "keyPrefixEquals", condition, "KeyPrefixEquals");
    copy(from, "httpErrorCodeReturnedEquals", condition, "HttpErrorCodeReturnedEquals");
    copy(to, "hostName", redirect, "HostName");
    copy(to, "httpRedirectCode", redirect, "HttpRedirectCode");
    copy(to, "protocol", redirect, "Protocol");
    copy(to, "replaceKeyPrefixWith", redirect, "ReplaceKeyPrefixWith");
    copy(to, "replaceKeyWith", redirect, "ReplaceKeyWith");
    json_t *config = json_pack("{s:o}", "Redirect", redirect);
    if (json_object_size(condition) > 0)
        json_object_set(config, "Condition", condition);
    json_decref(condition);
    return config;
}

static json_t *build_website(const struct kind_call *call)
{
    json_t *section = json_object_get(call->spec, "website");
    if (!is_on(section))
        return NULL;
    json_t *config = json_pack("{s:{s:O?}}", "IndexDocument", "Suffix",
                               json_object_get(section, "indexDocument"));
    json_t *document = json_object_get(section, "errorDocument");
    if (document != NULL)
        json_object_set_new(config, "ErrorDocument", json_pack("{s:O}", "Key", document));
    json_t *rules = json_array();
    size_t i;
    json_t *rule;
    json_array_foreach (json_object_get(section, "routingRules"), i, rule)
        json_array_append_new(rules, routing_rule(rule));
    if (json_array_size(rules) > 0)
        json_object_set(config, "RoutingRules", rules);
    json_decref(rules);
    return config;
}

static json_t *build_replication(const struct kind_call *call)
{
    json_t *section = json_object_get(call->spec, "replication");
    if (!is_on(section))
        return NULL;
    const char *to = json_text(section, "destinationBucket");
    char *arn = strncmp(to, "arn:", 4) == 0 ? xstrdup(to) : xasprintf("arn:aws:s3:::%s", to);
    json_t *config =
        json_pack("{s:s, s:[{s:s, s:i, s:s, s:{s:s}, s:{s:s}, s:{s:s}}]}", "Role",
                  json_text(section, "roleArn"), "Rules", "ID", "panka-replication", "Priority", 1,
                  "Status", "Enabled", "Filter", "Prefix", "", "Destination", "Bucket", arn,
                  "DeleteMarkerReplication", "Status", "Disabled");
    free(arn);
    return config;
}

/* Opening a bucket to the public goes block, ownership, ACL; replication needs versioning. */
static const struct part parts[] = {
    {"public-access-block", "publicAccessBlock", "PutPublicAccessBlock",
     "PublicAccessBlockConfiguration", build_public_access_block, NULL},
    {"ownership", "bucket.acl", "PutBucketOwnershipControls", "OwnershipControls", build_ownership,
     "DeleteBucketOwnershipControls"},
    {"acl", "bucket.acl", "PutBucketAcl", "ACL", build_acl, NULL},
    {"versioning", "versioning", "PutBucketVersioning", "VersioningConfiguration", build_versioning,
     NULL},
    {"encryption", "encryption", "PutBucketEncryption", "ServerSideEncryptionConfiguration",
     build_encryption, "DeleteBucketEncryption"},
    {"lifecycle", "lifecycle", "PutBucketLifecycleConfiguration", "LifecycleConfiguration",
     build_lifecycle, "DeleteBucketLifecycle"},
    {"cors", "cors", "PutBucketCors", "CORSConfiguration", build_cors, "DeleteBucketCors"},
    {"website", "website", "PutBucketWebsite", "WebsiteConfiguration", build_website,
     "DeleteBucketWebsite"},
    {"replication", "replication", "PutBucketReplication", "ReplicationConfiguration",
     build_replication, "DeleteBucketReplication"},
};

/* A new bucket may not be everywhere yet; a conflicting change may still be under way. */
static const struct kind_retry passing[] = {
    {"NoSuchBucket", NULL}, {"OperationAborted", NULL}, {NULL, NULL}};

/* A bucket that was public becomes private again before its ownership controls go. */
static struct error *make_private_first(struct kind_call *call)
{
    const char *before = json_string_value(json_path(call->applied, "bucket.acl"));
    if (has_acl(call) || before == NULL || strcmp(before, "private") == 0)
        return NULL;
    return kind_mutate(call,
                       &(struct mutation){.step = "acl-private",
                                          .service = "s3",
                                          .operation = "PutBucketAcl",
                                          .params = json_pack("{s:s, s:s}", "Bucket", call->name,
                                                              "ACL", "private"),
                                          .retries = passing},
                       NULL);
}

static struct error *configure_part(struct kind_call *call, const struct part *part)
{
    if (!kind_changed(call, part->field))
        return NULL;
    json_t *config = part->build(call);
    bool was_applied = json_path(call->applied, part->field) != NULL;
    const char *operation = config != NULL ? part->put : part->unset;
    if (operation == NULL || (config == NULL && !was_applied))
        return NULL;
    json_t *params = json_pack("{s:s}", "Bucket", call->name);
    if (config != NULL)
        json_object_set_new(params, part->member, config);
    return kind_mutate(call,
                       &(struct mutation){.step = part->step,
                                          .service = "s3",
                                          .operation = operation,
                                          .params = params,
                                          .retries = passing},
                       NULL);
}

static struct error *read_versioning(struct kind_call *call, bool *on)
{
    json_t *result = NULL;
    TRY(kind_query(call, "s3", "GetBucketVersioning", json_pack("{s:s}", "Bucket", call->name),
                   &result));
    *on = strcmp(json_text_or(result, "Status", ""), "Enabled") == 0;
    json_decref(result);
    return NULL;
}

/* Does anybody but its owner have a right to the bucket by its ACL? */
static struct error *read_acl(struct kind_call *call, bool *shared)
{
    json_t *result = NULL;
    TRY(kind_query(call, "s3", "GetBucketAcl", json_pack("{s:s}", "Bucket", call->name), &result));
    *shared = json_array_size(json_object_get(result, "Grants")) > 1;
    json_decref(result);
    return NULL;
}

struct error *s3_suppose_applied(struct kind_call *call)
{
    bool versioned = false;
    bool shared = false;
    TRY(read_versioning(call, &versioned));
    TRY(read_acl(call, &shared));
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        if (strchr(parts[i].field, '.') == NULL)
            json_put_text(call->applied, parts[i].field, UNKNOWN);
    json_put(call->applied, "versioning", json_pack("{s:b}", "enabled", versioned));
    json_put(call->applied, "bucket", json_pack("{s:s}", "acl", shared ? UNKNOWN : "private"));
    return NULL;
}

/* As long as there is a replication, versioning stays on. */
static struct error *end_replication_first(struct kind_call *call)
{
    const struct part *replication = &parts[ARRAY_LEN(parts) - 1];
    return is_on(json_object_get(call->spec, replication->field))
               ? NULL
               : configure_part(call, replication);
}

struct error *s3_configure(struct kind_call *call)
{
    TRY(make_private_first(call));
    TRY(end_replication_first(call));
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        struct error *err = configure_part(call, &parts[i]);
        if (err != NULL)
            return WRAP(err, "setting %s of bucket %s", parts[i].step, call->name);
    }
    return NULL;
}

/* Are they the tags wanted, AWS's own aside? */
static bool are_wanted(const struct kind_call *call, json_t *found)
{
    size_t others = 0;
    const char *name;
    json_t *value;
    json_object_foreach (found, name, value) {
        if (strncmp(name, "aws:", 4) == 0)
            others++;
        else if (!json_equal(json_object_get(call->tags, name), value))
            return false;
    }
    return found != NULL && json_object_size(found) - others == json_object_size(call->tags);
}

struct error *s3_put_tags(struct kind_call *call, json_t *found)
{
    if (are_wanted(call, found))
        return NULL;
    return kind_mutate(
        call,
        &(struct mutation){.step = "tags",
                           .service = "s3",
                           .operation = "PutBucketTagging",
                           .params = json_pack("{s:s, s:{s:o}}", "Bucket", call->name, "Tagging",
                                               "TagSet", kind_tag_list(call, "Key", "Value")),
                           .retries = passing},
        NULL);
}
