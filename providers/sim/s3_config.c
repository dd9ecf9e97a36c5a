#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/sim/s3.h"

/* A bucket's subresources are all put, got and deleted alike: one row each. */
struct subresource {
    const char *name; /* in "~config" and in the operations' URIs */
    const char *put;
    const char *get;
    const char *remove;
    const char *member; /* of the put: what is stored */
    const char *missing;
    const char *text;
    bool (*check)(struct sim_call *call, json_t *bucket, json_t *value);
};

static bool malformed(struct sim_call *call)
{
    return sim_fail(call, 400, "MalformedXML",
                    "The XML you provided was not well-formed or did not validate against our "
                    "published schema");
}

static bool check_tagging(struct sim_call *call, json_t *bucket, json_t *value)
{
    json_t *tags = json_object_get(value, "TagSet"), *found = json_object();
    bool ok;

    sim_tags_add(found, tags);
    ok = json_object_size(json_object_get(found, "~tags")) == json_array_size(tags);
    if (ok)
        json_object_set(bucket, "~tags", json_object_get(found, "~tags"));
    json_decref(found);
    if (ok)
        return true;
    return sim_fail(call, 400, "InvalidTag", "Cannot provide multiple Tags with the same key");
}

static json_t *config_of(json_t *bucket, const char *name)
{
    return json_object_get(json_object_get(bucket, "~config"), name);
}

static bool check_versioning(struct sim_call *call, json_t *bucket, json_t *value)
{
    const char *status = tree_text_or(value, "Status", "");

    if (strcmp(status, "Enabled") != 0 && strcmp(status, "Suspended") != 0)
        return sim_fail(call, 400, "IllegalVersioningConfigurationException",
                        "The Versioning element must be specified");
    if (strcmp(status, "Suspended") == 0 && config_of(bucket, "replication") != NULL)
        return sim_fail(call, 409, "InvalidBucketState",
                        "A replication configuration is present on this bucket, so you cannot "
                        "change the versioning state. To change the versioning state, first "
                        "delete the replication configuration.");
    tree_put_text(bucket, "~versioning", status);
    return true;
}

static bool check_replication(struct sim_call *call, json_t *bucket, json_t *value)
{
    json_t *rule = json_array_get(json_object_get(value, "Rules"), 0), *to;
    const char *arn = tree_text_or(json_object_get(rule, "Destination"), "Bucket", "");

    if (!tree_has(value, "Role") || rule == NULL)
        return malformed(call);
    if (!sim_same(tree_text(bucket, "~versioning"), "Enabled"))
        return sim_fail(call, 400, "InvalidRequest",
                        "Versioning must be 'Enabled' on the bucket to apply a replication "
                        "configuration");
    to = sim_find_arn(call, arn);
    if (to == NULL)
        return sim_fail(call, 400, "InvalidRequest", "Destination bucket must exist.");
    if (!sim_same(tree_text(to, "~versioning"), "Enabled"))
        return sim_fail(call, 400, "InvalidRequest",
                        "Destination bucket must have versioning enabled.");
    return true;
}

static bool check_encryption(struct sim_call *call, json_t *bucket, json_t *value)
{
    static const char *const known[] = {"AES256", "aws:kms", "aws:kms:dsse"};
    json_t *rule = json_array_get(json_object_get(value, "Rules"), 0);
    json_t *by_default = json_object_get(rule, "ApplyServerSideEncryptionByDefault");
    const char *algorithm = tree_text(by_default, "SSEAlgorithm");

    (void)bucket;
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (sim_same(algorithm, known[i]))
            return true;
    return by_default == NULL && rule != NULL ? true : malformed(call);
}

static bool check_transitions(struct sim_call *call, json_t *rule)
{
    size_t i;
    json_t *transition;

    json_array_foreach (json_object_get(rule, "Transitions"), i, transition) {
        const char *storage = tree_text_or(transition, "StorageClass", "");
        bool is_ia = strcmp(storage, "STANDARD_IA") == 0 || strcmp(storage, "ONEZONE_IA") == 0;

        if (is_ia && tree_int(transition, "Days", 30) < 30)
            return sim_fail(call, 400, "InvalidArgument",
                            "'Days' in Transition action must be greater than or equal to 30 for "
                            "storageClass '%s'",
                            storage);
    }
    return true;
}

static bool check_lifecycle_rule(struct sim_call *call, json_t *rule)
{
    static const char *const actions[] = {
        "Expiration", "Transitions", "NoncurrentVersionTransitions", "NoncurrentVersionExpiration",
        "AbortIncompleteMultipartUpload"};
    const char *status = tree_text_or(rule, "Status", "");
    json_t *expiration = json_object_get(rule, "Expiration");
    size_t found = 0;

    for (size_t i = 0; i < ARRAY_LEN(actions); i++)
        found += tree_has(rule, actions[i]);
    if ((strcmp(status, "Enabled") != 0 && strcmp(status, "Disabled") != 0) ||
        (!tree_has(rule, "Filter") && !tree_has(rule, "Prefix")))
        return malformed(call);
    if (found == 0)
        return sim_fail(call, 400, "InvalidRequest",
                        "At least one action needs to be specified in a rule");
    if (tree_has(expiration, "Days") && tree_int(expiration, "Days", 0) < 1)
        return sim_fail(call, 400, "InvalidArgument",
                        "'Days' for Expiration action must be a positive integer");
    return check_transitions(call, rule);
}

static bool check_lifecycle(struct sim_call *call, json_t *bucket, json_t *value)
{
    json_t *rules = json_object_get(value, "Rules"), *rule, *ids = json_object();
    bool ok = true;
    size_t i;

    (void)bucket;
    if (json_array_size(rules) == 0)
        ok = malformed(call);
    json_array_foreach (rules, i, rule) {
        char id[SIM_ID_BYTES];

        if (!tree_has(rule, "ID"))
            tree_put_text(rule, "ID", sim_uuid(call->sim, id));
        if (ok && tree_has(ids, tree_text(rule, "ID")))
            ok = sim_fail(call, 400, "InvalidArgument",
                          "Rule ID must be unique. Found same ID for "
                          "more than one rule");
        tree_put_bool(ids, tree_text(rule, "ID"), true);
        ok = ok && check_lifecycle_rule(call, rule);
    }
    json_decref(ids);
    return ok;
}

static bool check_cors(struct sim_call *call, json_t *bucket, json_t *value)
{
    static const char known[] = " GET PUT POST DELETE HEAD ";
    json_t *rules = json_object_get(value, "CORSRules"), *rule, *method;
    size_t i, j;

    (void)bucket;
    if (json_array_size(rules) == 0)
        return malformed(call);
    json_array_foreach (rules, i, rule) {
        if (json_array_size(json_object_get(rule, "AllowedOrigins")) == 0)
            return malformed(call);
        json_array_foreach (json_object_get(rule, "AllowedMethods"), j, method) {
            char *word = xasprintf(" %s ", json_string_value(method));
            bool ok = strstr(known, word) != NULL;

            free(word);
            if (!ok)
                return sim_fail(call, 400, "InvalidRequest",
                                "Found unsupported HTTP method in CORS config. Unsupported method "
                                "is %s",
                                json_string_value(method));
        }
    }
    return true;
}

static bool check_policy(struct sim_call *call, json_t *bucket, json_t *value)
{
    const char *text = json_string_value(value);
    json_t *policy = text == NULL ? NULL : json_parse(text, strlen(text)), *statement, *principal;
    bool is_public = false, ok = json_is_object(policy) && tree_has(policy, "Statement");
    size_t i;

    json_array_foreach (json_object_get(policy, "Statement"), i, statement) {
        principal = json_object_get(statement, "Principal");
        if (sim_same(tree_text(statement, "Effect"), "Allow") && !tree_has(statement, "Condition"))
            is_public = is_public || sim_same(json_string_value(principal), "*") ||
                        sim_same(tree_text(principal, "AWS"), "*");
    }
    json_decref(policy);
    if (!ok)
        return sim_fail(call, 400, "MalformedPolicy",
                        "Policies must be valid JSON and the first byte must be '{'");
    if (is_public && tree_bool(config_of(bucket, "publicAccessBlock"), "BlockPublicPolicy", false))
        return sim_fail(
            call, 403, "AccessDenied",
            "User: %s is not authorized to perform: s3:PutBucketPolicy because public "
            "policies are blocked by the BlockPublicPolicy block public access setting.",
            call->caller_arn);
    return true;
}

static bool check_website(struct sim_call *call, json_t *bucket, json_t *value)
{
    (void)bucket;
    if (tree_has(value, "RedirectAllRequestsTo") ||
        tree_has(json_object_get(value, "IndexDocument"), "Suffix"))
        return true;
    return sim_fail(call, 400, "InvalidArgument",
                    "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is "
                    "empty");
}

static bool check_targets(struct sim_call *call, json_t *list, const char *member,
                          const char *service)
{
    size_t i;
    json_t *item;

    json_array_foreach (list, i, item) {
        char id[SIM_ID_BYTES];

        if (sim_find_arn_in(call, service, tree_text(item, member)) == NULL)
            return sim_fail(call, 400, "InvalidArgument",
                            "Unable to validate the following destination configurations");
        if (!tree_has(item, "Id"))
            tree_put_text(item, "Id", sim_uuid(call->sim, id));
    }
    return true;
}

static bool check_notification(struct sim_call *call, json_t *bucket, json_t *value)
{
    (void)bucket;
    return check_targets(call, json_object_get(value, "QueueConfigurations"), "QueueArn", "sqs") &&
           check_targets(call, json_object_get(value, "TopicConfigurations"), "TopicArn", "sns") &&
           check_targets(call, json_object_get(value, "LambdaFunctionConfigurations"),
                         "LambdaFunctionArn", "lambda");
}

static bool check_logging(struct sim_call *call, json_t *bucket, json_t *value)
{
    const char *target = tree_text(json_object_get(value, "LoggingEnabled"), "TargetBucket");

    (void)bucket;
    if (target == NULL || sim_find(call, "buckets", target) != NULL)
        return true;
    return sim_fail(call, 400, "InvalidTargetBucketForLogging",
                    "The target bucket for logging does not exist");
}

static const struct subresource subresources[] = {
    {"tagging", "PutBucketTagging", "GetBucketTagging", "DeleteBucketTagging", "Tagging",
     "NoSuchTagSet", "The TagSet does not exist", check_tagging},
    {"versioning", "PutBucketVersioning", "GetBucketVersioning", NULL, "VersioningConfiguration",
     NULL, NULL, check_versioning},
    {"encryption", "PutBucketEncryption", "GetBucketEncryption", "DeleteBucketEncryption",
     "ServerSideEncryptionConfiguration", NULL, NULL, check_encryption},
    {"lifecycle", "PutBucketLifecycleConfiguration", "GetBucketLifecycleConfiguration",
     "DeleteBucketLifecycle", "LifecycleConfiguration", "NoSuchLifecycleConfiguration",
     "The lifecycle configuration does not exist", check_lifecycle},
    {"cors", "PutBucketCors", "GetBucketCors", "DeleteBucketCors", "CORSConfiguration",
     "NoSuchCORSConfiguration", "The CORS configuration does not exist", check_cors},
    {"policy", "PutBucketPolicy", "GetBucketPolicy", "DeleteBucketPolicy", "Policy",
     "NoSuchBucketPolicy", "The bucket policy does not exist", check_policy},
    {"website", "PutBucketWebsite", "GetBucketWebsite", "DeleteBucketWebsite",
     "WebsiteConfiguration", "NoSuchWebsiteConfiguration",
     "The specified bucket does not have a website configuration", check_website},
    {"replication", "PutBucketReplication", "GetBucketReplication", "DeleteBucketReplication",
     "ReplicationConfiguration", "ReplicationConfigurationNotFoundError",
     "The replication configuration was not found", check_replication},
    {"publicAccessBlock", "PutPublicAccessBlock", "GetPublicAccessBlock", "DeletePublicAccessBlock",
     "PublicAccessBlockConfiguration", "NoSuchPublicAccessBlockConfiguration",
     "The public access block configuration was not found", NULL},
    {"ownershipControls", "PutBucketOwnershipControls", "GetBucketOwnershipControls",
     "DeleteBucketOwnershipControls", "OwnershipControls", "OwnershipControlsNotFoundError",
     "The bucket ownership controls were not found", NULL},
    {"notification", "PutBucketNotificationConfiguration", "GetBucketNotificationConfiguration",
     NULL, "NotificationConfiguration", NULL, NULL, check_notification},
    {"logging", "PutBucketLogging", "GetBucketLogging", NULL, "BucketLoggingStatus", NULL, NULL,
     check_logging},
    {"object-lock", "PutObjectLockConfiguration", "GetObjectLockConfiguration", NULL,
     "ObjectLockConfiguration", "ObjectLockConfigurationNotFoundError",
     "Object Lock configuration does not exist for this bucket", NULL},
};

static const struct subresource *row_of(const struct sim_call *call)
{
    for (size_t i = 0; i < ARRAY_LEN(subresources); i++) {
        const struct subresource *row = &subresources[i];

        if (sim_same(row->put, call->op->name) || sim_same(row->get, call->op->name) ||
            sim_same(row->remove, call->op->name))
            return row;
    }
    return NULL;
}

static bool put_config(struct sim_call *call)
{
    const struct subresource *row = row_of(call);
    json_t *bucket = s3_bucket(call), *value = json_object_get(call->in, row->member);

    if (bucket == NULL)
        return false;
    if (strcmp(row->name, "policy") == 0 && value == NULL) {
        value = json_stringn(call->payload, call->payload_bytes);
        tree_put(call->in, row->member, value);
    }
    if (value == NULL)
        return malformed(call);
    if (row->check != NULL && !row->check(call, bucket, value))
        return false;
    json_object_set(json_object_get(bucket, "~config"), row->name, value);
    if (strcmp(row->name, "policy") == 0 || strcmp(row->name, "tagging") == 0)
        call->status = 204;
    return true;
}

static json_t *default_of(const char *name)
{
    if (strcmp(name, "encryption") != 0)
        return NULL;
    return json_pack("{s:[{s:{s:s},s:b}]}", "Rules", "ApplyServerSideEncryptionByDefault",
                     "SSEAlgorithm", "AES256", "BucketKeyEnabled", 0);
}

static bool get_config(struct sim_call *call)
{
    const struct subresource *row = row_of(call);
    const struct model_shape *shape = &call->service->shapes[call->op->output];
    json_t *bucket = s3_bucket(call), *value;

    if (bucket == NULL)
        return false;
    value = json_incref(config_of(bucket, row->name));
    if (value == NULL)
        value = default_of(row->name);
    if (value == NULL && row->missing != NULL)
        return sim_fail(call, 404, row->missing, "%s", row->text);
    if (json_is_string(value))
        buf_add_str(&call->reply_body, json_string_value(value));
    else if (value != NULL && shape->payload != NULL)
        json_object_set(call->out, shape->payload, value);
    else if (value != NULL)
        json_object_update(call->out, value);
    json_decref(value);
    return true;
}

static bool delete_config(struct sim_call *call)
{
    const struct subresource *row = row_of(call);
    json_t *bucket = s3_bucket(call);

    if (bucket == NULL)
        return false;
    json_object_del(json_object_get(bucket, "~config"), row->name);
    if (strcmp(row->name, "tagging") == 0)
        json_object_del(bucket, "~tags");
    call->status = 204;
    return true;
}

static bool put_acl(struct sim_call *call)
{
    json_t *bucket = s3_bucket(call), *rule;
    const char *acl = tree_text_or(call->in, "ACL", "private");

    if (bucket == NULL)
        return false;
    rule = json_array_get(json_object_get(config_of(bucket, "ownershipControls"), "Rules"), 0);
    if (sim_same(tree_text(rule, "ObjectOwnership"), "BucketOwnerEnforced") &&
        strcmp(acl, "private") != 0)
        return sim_fail(call, 400, "AccessControlListNotSupported",
                        "The bucket does not allow ACLs");
    if (strncmp(acl, "public", 6) == 0 &&
        tree_bool(config_of(bucket, "publicAccessBlock"), "BlockPublicAcls", false))
        return sim_fail(call, 403, "AccessDenied", "Access Denied");
    tree_put_text(json_object_get(bucket, "~config"), "acl", acl);
    return true;
}

static void add_grant(json_t *grants, const char *group, const char *permission)
{
    json_array_append_new(grants, json_pack("{s:{s:s,s:s},s:s}", "Grantee", "Type", "Group", "URI",
                                            group, "Permission", permission));
}

static bool get_acl(struct sim_call *call)
{
    json_t *bucket = s3_bucket(call), *grants;
    const char *acl;

    if (bucket == NULL)
        return false;
    acl = tree_text_or(json_object_get(bucket, "~config"), "acl", "private");
    grants = json_pack("[{s:{s:s,s:s},s:s}]", "Grantee", "Type", "CanonicalUser", "ID",
                       call->account, "Permission", "FULL_CONTROL");
    if (strncmp(acl, "public-read", 11) == 0)
        add_grant(grants, "http://acs.amazonaws.com/groups/global/AllUsers", "READ");
    if (strcmp(acl, "public-read-write") == 0)
        add_grant(grants, "http://acs.amazonaws.com/groups/global/AllUsers", "WRITE");
    if (strcmp(acl, "authenticated-read") == 0)
        add_grant(grants, "http://acs.amazonaws.com/groups/global/AuthenticatedUsers", "READ");
    tree_put(call->out, "Grants", grants);
    tree_put(call->out, "Owner",
             json_pack("{s:s,s:s}", "DisplayName", "owner", "ID", call->account));
    return true;
}

#define SUBRESOURCE(put_name, get_name)                                                            \
    {put_name, put_config},                                                                        \
    {                                                                                              \
        get_name, get_config                                                                       \
    }

const struct sim_handler s3_config_handlers[] = {
    SUBRESOURCE("PutBucketTagging", "GetBucketTagging"),
    SUBRESOURCE("PutBucketVersioning", "GetBucketVersioning"),
    SUBRESOURCE("PutBucketEncryption", "GetBucketEncryption"),
    SUBRESOURCE("PutBucketLifecycleConfiguration", "GetBucketLifecycleConfiguration"),
    SUBRESOURCE("PutBucketCors", "GetBucketCors"),
    SUBRESOURCE("PutBucketPolicy", "GetBucketPolicy"),
    SUBRESOURCE("PutBucketWebsite", "GetBucketWebsite"),
    SUBRESOURCE("PutBucketReplication", "GetBucketReplication"),
    SUBRESOURCE("PutPublicAccessBlock", "GetPublicAccessBlock"),
    SUBRESOURCE("PutBucketOwnershipControls", "GetBucketOwnershipControls"),
    SUBRESOURCE("PutBucketNotificationConfiguration", "GetBucketNotificationConfiguration"),
    SUBRESOURCE("PutBucketLogging", "GetBucketLogging"),
    SUBRESOURCE("PutObjectLockConfiguration", "GetObjectLockConfiguration"),
    {"DeleteBucketTagging", delete_config},
    {"DeleteBucketEncryption", delete_config},
    {"DeleteBucketLifecycle", delete_config},
    {"DeleteBucketCors", delete_config},
    {"DeleteBucketPolicy", delete_config},
    {"DeleteBucketWebsite", delete_config},
    {"DeleteBucketReplication", delete_config},
    {"DeletePublicAccessBlock", delete_config},
    {"DeleteBucketOwnershipControls", delete_config},
    {"PutBucketAcl", put_acl},
    {"GetBucketAcl", get_acl},
    {NULL, NULL},
};
