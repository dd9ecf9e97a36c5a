#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"
#include "providers/sim/cloudcontrol.h"

static const struct control_type types[] = {
    {.name = "AWS::DynamoDB::Table",
     .identifier = "TableName",
     .read_only = "Arn StreamArn",
     .create_only = "TableName ImportSourceSpecification",
     .write_only = "ImportSourceSpecification",
     .required = "KeySchema",
     .tags = "Tags",
     .makes = "TableName=table-{uuid} Arn=arn:aws:dynamodb:{region}:{account}:table/{TableName}"},
    {.name = "AWS::ECR::Repository",
     .identifier = "RepositoryName",
     .read_only = "Arn RepositoryUri",
     .create_only = "RepositoryName EncryptionConfiguration",
     .write_only = "EmptyOnDelete",
     .tags = "Tags",
     .makes = "RepositoryName=repository-{uuid} "
              "Arn=arn:aws:ecr:{region}:{account}:repository/{RepositoryName} "
              "RepositoryUri={account}.dkr.ecr.{region}.amazonaws.com/{RepositoryName}"},
    {.name = "AWS::Events::Rule",
     .identifier = "Arn",
     .read_only = "Arn",
     .create_only = "Name",
     .makes = "Name=rule-{uuid} Arn=arn:aws:events:{region}:{account}:rule/{Name}"},
    {.name = "AWS::IAM::Role",
     .identifier = "RoleName",
     .read_only = "Arn RoleId",
     .create_only = "Path RoleName",
     .required = "AssumeRolePolicyDocument",
     .tags = "Tags",
     .makes = "RoleName=role-{uuid} Arn=arn:aws:iam::{account}:role/{RoleName} RoleId=AROA{uuid}"},
    {.name = "AWS::KMS::Key",
     .identifier = "KeyId",
     .read_only = "Arn KeyId",
     .write_only = "BypassPolicyLockoutSafetyCheck PendingWindowInDays",
     .tags = "Tags",
     .makes = "KeyId={uuid} Arn=arn:aws:kms:{region}:{account}:key/{KeyId}"},
    {.name = "AWS::Kinesis::Stream",
     .identifier = "Name",
     .read_only = "Arn",
     .create_only = "Name",
     .tags = "Tags",
     .makes = "Name=stream-{uuid} Arn=arn:aws:kinesis:{region}:{account}:stream/{Name}"},
    {.name = "AWS::Logs::LogGroup",
     .identifier = "LogGroupName",
     .read_only = "Arn",
     .create_only = "LogGroupName",
     .tags = "Tags",
     .makes = "LogGroupName=group-{uuid} "
              "Arn=arn:aws:logs:{region}:{account}:log-group:{LogGroupName}:*"},
    {.name = "AWS::Route53::HostedZone",
     .identifier = "Id",
     .read_only = "Id NameServers",
     .create_only = "Name",
     .tags = "HostedZoneTags",
     .makes = "Id=Z{uuid}"},
    {.name = "AWS::S3::Bucket",
     .identifier = "BucketName",
     .read_only = "Arn DomainName RegionalDomainName",
     .create_only = "BucketName",
     .write_only = "AccessControl",
     .tags = "Tags",
     .makes = "BucketName=bucket-{uuid} Arn=arn:aws:s3:::{BucketName} "
              "DomainName={BucketName}.s3.amazonaws.com "
              "RegionalDomainName={BucketName}.s3.{region}.amazonaws.com"},
    {.name = "AWS::SDB::Domain", .identifier = "Id", .no_handlers = true},
    {.name = "AWS::SNS::Topic",
     .identifier = "TopicArn",
     .read_only = "TopicArn",
     .create_only = "FifoTopic TopicName",
     .tags = "Tags",
     .makes = "TopicName=topic-{uuid} TopicArn=arn:aws:sns:{region}:{account}:{TopicName}"},
    {.name = "AWS::SQS::Queue",
     .identifier = "QueueUrl",
     .read_only = "Arn QueueUrl",
     .create_only = "FifoQueue QueueName",
     .tags = "Tags",
     .makes = "QueueName=queue-{uuid} Arn=arn:aws:sqs:{region}:{account}:{QueueName} "
              "QueueUrl=https://sqs.{region}.amazonaws.com/{account}/{QueueName}"},
    {.name = "AWS::SSM::Parameter",
     .identifier = "Name",
     .create_only = "Name",
     .write_only = "AllowedPattern Description Policies Tags Tier",
     .required = "Type Value",
     .tags = "Tags",
     .tags_map = true,
     .makes = "Name=parameter-{uuid}"},
    {.name = "AWS::SecretsManager::Secret",
     .identifier = "Id",
     .read_only = "Id",
     .create_only = "Name",
     .write_only = "GenerateSecretString SecretString",
     .tags = "Tags",
     .makes = "Name=secret-{uuid} Id=arn:aws:secretsmanager:{region}:{account}:secret:{Name}"},
    {.name = "AWS::StepFunctions::StateMachine",
     .identifier = "Arn",
     .read_only = "Arn Name",
     .create_only = "StateMachineName StateMachineType",
     .write_only = "Definition DefinitionSubstitutions",
     .required = "RoleArn",
     .tags = "Tags",
     .makes = "StateMachineName=machine-{uuid} Name={StateMachineName} "
              "Arn=arn:aws:states:{region}:{account}:stateMachine:{StateMachineName}"},
};

static const struct control_type other = {
    .identifier = "Id",
    .read_only = "Arn Id",
    .create_only = "Name",
    .tags = "Tags",
    .makes = "Id={uuid} Arn=arn:aws:other:{region}:{account}:{Id}",
};

const struct control_type *control_type_find(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(types); i++)
        if (strcmp(types[i].name, name) == 0)
            return &types[i];
    return strncmp(name, "AWS::None::", 11) == 0 ? NULL : &other;
}

bool control_listed(const char *names, const char *name)
{
    size_t len = strlen(name);

    for (const char *at = names; at != NULL && *at != '\0'; at += strcspn(at, " ")) {
        at += *at == ' ';
        if (strcspn(at, " ") == len && strncmp(at, name, len) == 0)
            return true;
    }
    return false;
}

/* --- schema --- */

static void put_pointers(json_t *schema, const char *member, const char *names)
{
    json_t *list = json_array();

    for (const char *at = names; at != NULL && *at != '\0';) {
        size_t len = strcspn(at, " ");

        json_array_append_new(list, json_sprintf("/properties/%.*s", (int)len, at));
        at += len + (at[len] == ' ');
    }
    if (json_array_size(list) > 0)
        json_object_set(schema, member, list);
    json_decref(list);
}

static void put_tags(const struct control_type *type, json_t *schema)
{
    json_t *shape;

    if (type->tags == NULL) {
        tree_put(schema, "tagging", json_pack("{s:b}", "taggable", 0));
        return;
    }
    tree_put(schema, "tagging",
             json_pack("{s:b,s:b,s:o}", "taggable", 1, "tagUpdatable", 1, "tagProperty",
                       json_sprintf("/properties/%s", type->tags)));
    shape = type->tags_map
                ? json_pack("{s:s,s:{s:{s:s}}}", "type", "object", "patternProperties", ".*",
                            "type", "string")
                : json_pack("{s:s,s:{s:s}}", "type", "array", "items", "$ref", "#/definitions/Tag");
    tree_put(tree_object_of(schema, "properties"), type->tags, shape);
    tree_put(tree_object_of(schema, "definitions"), "Tag",
             json_pack("{s:s,s:{s:{s:s},s:{s:s}}}", "type", "object", "properties", "Key", "type",
                       "string", "Value", "type", "string"));
}

json_t *control_type_schema(const struct control_type *type, const char *name)
{
    json_t *schema = json_pack("{s:s,s:s,s:b}", "typeName", name, "description", "A simulated type",
                               "additionalProperties", 0);
    char *required = xstrdup(type->required != NULL ? type->required : ""), *save = NULL;

    put_pointers(schema, "primaryIdentifier", type->identifier);
    put_pointers(schema, "readOnlyProperties", type->read_only);
    put_pointers(schema, "createOnlyProperties", type->create_only);
    put_pointers(schema, "writeOnlyProperties", type->write_only);
    for (char *at = strtok_r(required, " ", &save); at != NULL; at = strtok_r(NULL, " ", &save))
        json_array_append_new(tree_array_of(schema, "required"), json_string(at));
    free(required);
    put_tags(type, schema);
    return schema;
}

/* --- what the cloud makes --- */

static void fill_token(struct sim_call *call, json_t *properties, const char *token,
                       struct buf *out)
{
    char id[SIM_ID_BYTES];

    if (strcmp(token, "region") == 0)
        buf_add_str(out, call->region);
    else if (strcmp(token, "account") == 0)
        buf_add_str(out, call->account);
    else if (strcmp(token, "uuid") == 0)
        buf_add_str(out, sim_random_id(call->sim, "", 12, NULL, id));
    else
        buf_add_str(out, tree_text_or(properties, token, ""));
}

/* The text of a template's first `len` characters. Owner: caller, free(). */
static char *filled(struct sim_call *call, json_t *properties, const char *template, size_t len)
{
    struct buf out = BUF_INIT;

    for (size_t i = 0; i < len; i++) {
        size_t end = i;

        if (template[i] != '{') {
            buf_add_char(&out, template[i]);
            continue;
        }
        while (template[end] != '}')
            end++;
        char *token = xstrndup(template + i + 1, end - i - 1);
        fill_token(call, properties, token, &out);
        free(token);
        i = end;
    }
    return buf_take(&out);
}

void control_type_make(struct sim_call *call, const struct control_type *type, const char *name,
                       json_t *properties)
{
    for (const char *at = type->makes; at != NULL && *at != '\0';) {
        size_t len = strcspn(at, " "), name_len = strcspn(at, "=");
        char *property = xstrndup(at, name_len);

        if (!tree_has(properties, property)) {
            char *text = filled(call, properties, at + name_len + 1, len - name_len - 1);
            tree_put_text(properties, property, text);
            free(text);
        }
        free(property);
        at += len + (at[len] == ' ');
    }
    if (strcmp(name, "AWS::Route53::HostedZone") == 0 && !tree_has(properties, "NameServers"))
        tree_put(properties, "NameServers",
                 json_pack("[s,s]", "ns-1.example.com", "ns-2.example.org"));
}

char *control_identifier(const struct control_type *type, json_t *properties)
{
    struct buf out = BUF_INIT;
    bool whole = true;

    for (const char *at = type->identifier; *at != '\0';) {
        size_t len = strcspn(at, " ");
        char *property = xstrndup(at, len);

        whole = whole && tree_text(properties, property) != NULL;
        buf_printf(&out, "%s%s", out.len > 0 ? "|" : "", tree_text_or(properties, property, ""));
        free(property);
        at += len + (at[len] == ' ');
    }
    char *text = buf_take(&out);
    if (whole)
        return text;
    free(text);
    return NULL;
}
