#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/ec2.h"
#include "providers/sim/lambda.h"
#include "providers/sim/services.h"

json_t *lambda_find(struct sim_call *call, const char *text)
{
    const char *start = text == NULL ? NULL : strstr(text, ":function:");
    char *name;
    json_t *function;

    if (text == NULL)
        return NULL;
    start = start != NULL ? start + strlen(":function:") : text;
    name = xstrndup(start, strcspn(start, ":"));
    function = sim_find_in(call, "lambda", "functions", name);
    free(name);
    return function;
}

json_t *lambda_function(struct sim_call *call)
{
    const char *name = tree_text(call->in, "FunctionName");
    json_t *function = lambda_find(call, name);

    if (function == NULL)
        sim_fail(call, 404, "ResourceNotFoundException",
                 "Function not found: arn:aws:lambda:%s:%s:function:%s", call->region,
                 call->account, name);
    return function;
}

/* --- code and settings --- */

/* The package's bytes, from the request or from S3. Owner: caller, free(). NULL: sim_fail(). */
static char *package_bytes(struct sim_call *call, json_t *code, size_t *bytes)
{
    const char *bucket = tree_text(code, "S3Bucket"), *key = tree_text(code, "S3Key");
    json_t *versions;
    char *data;

    if (tree_has(code, "ZipFile")) {
        data = sim_unbase64(tree_text(code, "ZipFile"), bytes);
    } else {
        versions =
            json_object_get(json_object_get(sim_find_in(call, "s3", "buckets", bucket), "~objects"),
                            key != NULL ? key : "");
        data = sim_unbase64(
            tree_text(json_array_get(versions, json_array_size(versions) - 1), "~data"), bytes);
        if (data == NULL) {
            sim_fail(call, 400, "InvalidParameterValueException",
                     "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: "
                     "The specified key does not exist.");
            return NULL;
        }
    }
    if (data == NULL || *bytes < 4 || memcmp(data, "PK", 2) != 0) {
        sim_fail(
            call, 400, "InvalidParameterValueException",
            "Could not unzip uploaded file. Please check your file, then try to upload again.");
        free(data);
        return NULL;
    }
    return data;
}

/* `code` is the Code of a create or the whole input of an update. */
static bool set_code(struct sim_call *call, json_t *function, json_t *code)
{
    size_t bytes = 0;
    char *data;

    if (tree_has(code, "ImageUri")) {
        const char *uri = tree_text(code, "ImageUri");

        tree_put_text(function, "~image", uri);
        tree_put(function, "CodeSha256", sim_sha256_base64(uri, strlen(uri)));
        tree_put_int(function, "CodeSize", 0);
        return true;
    }
    data = package_bytes(call, code, &bytes);
    if (data == NULL)
        return false;
    tree_put(function, "CodeSha256", sim_sha256_base64(data, bytes));
    tree_put_int(function, "CodeSize", (int64_t)bytes);
    free(data);
    return true;
}

static bool settings_are_valid(struct sim_call *call)
{
    const char *role = tree_text(call->in, "Role");

    if (role != NULL && !sim_role_is_usable(call, role))
        return sim_fail(call, 400, "InvalidParameterValueException",
                        "The role defined for the function cannot be assumed by Lambda.");
    if (tree_int(call->in, "Timeout", 3) > 900)
        return sim_fail(call, 400, "ValidationException",
                        "1 validation error detected: Value '%lld' at 'timeout' failed to satisfy "
                        "constraint: Member must have value less than or equal to 900",
                        (long long)tree_int(call->in, "Timeout", 3));
    if (tree_int(call->in, "MemorySize", 128) > 10240)
        return sim_fail(call, 400, "ValidationException",
                        "1 validation error detected: Value at 'memorySize' failed to satisfy "
                        "constraint: Member must have value less than or equal to 10240");
    if (json_array_size(json_object_get(call->in, "Layers")) > 5)
        return sim_invalid(call, "Cannot reference more than 5 layers.");
    return true;
}

/* The VPC of the function's first subnet. */
static const char *vpc_of(struct sim_call *call, json_t *vpc)
{
    json_t *first = json_array_get(json_object_get(vpc, "SubnetIds"), 0);
    json_t *subnet =
        json_object_get(sim_collection(call, "ec2", "subnets"), json_string_value(first));

    return first == NULL ? "" : tree_text_or(subnet, "VpcId", EC2_DEFAULT_VPC);
}

static void set_settings(struct sim_call *call, json_t *function)
{
    static const char *const copied[] = {
        "Role",        "Handler",       "Runtime",          "Description",
        "Timeout",     "MemorySize",    "Environment",      "DeadLetterConfig",
        "KMSKeyArn",   "TracingConfig", "EphemeralStorage", "Architectures",
        "PackageType", "LoggingConfig", "SnapStart",        NULL};
    json_t *vpc = json_object_get(call->in, "VpcConfig"), *layer;
    size_t i;

    tree_copy_members(call->in, function, copied);
    if (tree_has(call->in, "ImageConfig"))
        tree_put(function, "ImageConfigResponse",
                 json_pack("{s:O}", "ImageConfig", json_object_get(call->in, "ImageConfig")));
    if (vpc != NULL) {
        json_object_set(function, "VpcConfig", vpc);
        tree_put_text(vpc, "VpcId", vpc_of(call, vpc));
    }
    if (!tree_has(call->in, "Layers"))
        return;
    tree_put(function, "Layers", json_array());
    json_array_foreach (json_object_get(call->in, "Layers"), i, layer)
        json_array_append_new(json_object_get(function, "Layers"),
                              json_pack("{s:O,s:i}", "Arn", layer, "CodeSize", 1));
}

static void touch(struct sim_call *call, json_t *function)
{
    char id[SIM_ID_BYTES];

    tree_put(function, "LastModified", sim_now(call));
    tree_put_text(function, "RevisionId", sim_uuid(call->sim, id));
}

/* --- create, read, delete --- */

static json_t *new_function(struct sim_call *call, const char *name, const char *arn)
{
    json_t *function =
        json_pack("{s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:i,s:i,s:s,s:{s:s},s:[s],s:{s:i},s:{},s:s}",
                  "FunctionName", name, "FunctionArn", arn, "Version", "$LATEST", "State",
                  "Pending", "StateReason", "The function is being created.", "StateReasonCode",
                  "Creating", "Description", "", "Timeout", 3, "MemorySize", 128, "PackageType",
                  "Zip", "TracingConfig", "Mode", "PassThrough", "Architectures", "x86_64",
                  "EphemeralStorage", "Size", 512, "~policy", "LastUpdateStatus", "Successful");

    set_settings(call, function);
    touch(call, function);
    sim_tags_add(function, json_object_get(call->in, "Tags"));
    return function;
}

static bool create_function(struct sim_call *call)
{
    const char *name = tree_text(call->in, "FunctionName");
    json_t *code = json_object_get(call->in, "Code"), *function;
    bool is_zip = !sim_same(tree_text(call->in, "PackageType"), "Image");
    char *arn;

    if (is_zip && (!tree_has(call->in, "Runtime") || !tree_has(call->in, "Handler")))
        return sim_invalid(call, "Runtime and Handler are mandatory parameters for functions "
                                 "created with deployment packages.");
    if (!settings_are_valid(call))
        return false;
    if (lambda_find(call, name) != NULL)
        return sim_fail(call, 409, "ResourceConflictException", "Function already exist: %s", name);
    arn = sim_arn(call, "lambda", "function:%s", name);
    function = new_function(call, name, arn);
    if (set_code(call, function, code)) {
        sim_put(call, "functions", name, arn, json_incref(function));
        json_object_set(call->out, "FunctionName", json_object_get(function, "FunctionName"));
        tree_copy_all(function, call->out);
        sim_later(call, "functions", name, sim_delay(call),
                  json_pack("{s:s,s:n,s:n}", "State", "Active", "StateReason", "StateReasonCode"));
        call->status = 201;
    }
    json_decref(function);
    free(arn);
    return call->failure.status == 0;
}

static bool get_function(struct sim_call *call)
{
    json_t *function = lambda_function(call);

    if (function == NULL)
        return false;
    json_object_set(call->out, "Configuration", function);
    if (tree_has(function, "~image"))
        tree_put(call->out, "Code",
                 json_pack("{s:s,s:O}", "RepositoryType", "ECR", "ImageUri",
                           json_object_get(function, "~image")));
    else
        tree_put(call->out, "Code",
                 json_pack("{s:s,s:s}", "RepositoryType", "S3", "Location",
                           "https://awslambda.s3.amazonaws.com/simulated"));
    if (json_object_size(json_object_get(function, "~tags")) > 0)
        tree_put(call->out, "Tags", sim_tags_map(function));
    if (tree_has(function, "~concurrency"))
        tree_put(call->out, "Concurrency",
                 json_pack("{s:O}", "ReservedConcurrentExecutions",
                           json_object_get(function, "~concurrency")));
    return true;
}

static bool get_configuration(struct sim_call *call)
{
    json_t *function = lambda_function(call);

    if (function == NULL)
        return false;
    tree_copy_all(function, call->out);
    return true;
}

static bool list_functions(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "Functions"), *function;
    const char *name;

    json_object_foreach (sim_all(call, "functions"), name, function)
        json_array_append(list, function);
    return true;
}

static bool delete_function(struct sim_call *call)
{
    json_t *function = lambda_function(call);
    char *name;

    if (function == NULL)
        return false;
    name = xstrdup(tree_text(function, "FunctionName"));
    ec2_leave_interfaces(call, name, function);
    sim_remove(call, "functions", name);
    free(name);
    call->status = 204;
    return true;
}

/* --- updates --- */

static bool may_change(struct sim_call *call, json_t *function)
{
    const char *name = tree_text(function, "FunctionArn");

    if (sim_same(tree_text(function, "State"), "Pending"))
        return sim_fail(call, 409, "ResourceConflictException",
                        "The operation cannot be performed at this time. The function is currently "
                        "in the following state: Pending");
    if (sim_same(tree_text(function, "LastUpdateStatus"), "InProgress"))
        return sim_fail(call, 409, "ResourceConflictException",
                        "The operation cannot be performed at this time. An update is in progress "
                        "for resource: %s",
                        name);
    return true;
}

static bool finish_update(struct sim_call *call, json_t *function)
{
    touch(call, function);
    tree_put_text(function, "LastUpdateStatus", "InProgress");
    tree_copy_all(function, call->out);
    sim_later(call, "functions", tree_text(function, "FunctionName"), sim_delay(call),
              json_pack("{s:s}", "LastUpdateStatus", "Successful"));
    return true;
}

static bool update_configuration(struct sim_call *call)
{
    json_t *function = lambda_function(call);

    if (function == NULL || !may_change(call, function) || !settings_are_valid(call))
        return false;
    set_settings(call, function);
    return finish_update(call, function);
}

static bool update_code(struct sim_call *call)
{
    static const char *const copied[] = {"Architectures", NULL};
    json_t *function = lambda_function(call);

    if (function == NULL || !may_change(call, function) || !set_code(call, function, call->in))
        return false;
    tree_copy_members(call->in, function, copied);
    return finish_update(call, function);
}

static bool publish_version(struct sim_call *call)
{
    json_t *function = lambda_function(call), *version;
    int64_t number;

    if (function == NULL || !may_change(call, function))
        return false;
    number = tree_int(function, "~published", 0) + 1;
    tree_put_int(function, "~published", number);
    version = json_copy(function);
    json_object_del(version, "~versions");
    tree_put_format(version, "Version", "%lld", (long long)number);
    tree_put_format(version, "FunctionArn", "%s:%lld", tree_text(function, "FunctionArn"),
                    (long long)number);
    json_array_append(tree_array_of(function, "~versions"), version);
    tree_copy_all(version, call->out);
    json_decref(version);
    call->status = 201;
    return true;
}

static bool list_versions(struct sim_call *call)
{
    json_t *function = lambda_function(call), *list = tree_array_of(call->out, "Versions");

    if (function == NULL)
        return false;
    json_array_append(list, function);
    json_array_extend(list, json_object_get(function, "~versions"));
    return true;
}

/* --- concurrency, permissions --- */

static bool concurrency(struct sim_call *call)
{
    json_t *function = lambda_function(call);

    if (function == NULL)
        return false;
    if (strncmp(call->op->name, "Put", 3) == 0) {
        int64_t wanted = tree_int(call->in, "ReservedConcurrentExecutions", 0);

        if (wanted > 900)
            return sim_invalid(call,
                               "Specified ReservedConcurrentExecutions for function decreases "
                               "account's UnreservedConcurrentExecution below its minimum "
                               "value of [100].");
        tree_put_int(function, "~concurrency", wanted);
    } else if (strncmp(call->op->name, "Delete", 6) == 0) {
        json_object_del(function, "~concurrency");
        call->status = 204;
    }
    if (tree_has(function, "~concurrency"))
        json_object_set(call->out, "ReservedConcurrentExecutions",
                        json_object_get(function, "~concurrency"));
    return true;
}

static json_t *new_statement(struct sim_call *call, json_t *function)
{
    const char *principal = tree_text(call->in, "Principal");
    bool is_service = strstr(principal, ".amazonaws.com") != NULL;
    json_t *statement = json_pack(
        "{s:s,s:s,s:{s:s},s:s,s:O}", "Sid", tree_text(call->in, "StatementId"), "Effect", "Allow",
        "Principal", is_service ? "Service" : "AWS", principal, "Action",
        tree_text(call->in, "Action"), "Resource", json_object_get(function, "FunctionArn"));
    json_t *condition = json_object();

    if (tree_has(call->in, "SourceArn"))
        tree_put(condition, "ArnLike",
                 json_pack("{s:s}", "AWS:SourceArn", tree_text(call->in, "SourceArn")));
    if (tree_has(call->in, "SourceAccount"))
        tree_put(condition, "StringEquals",
                 json_pack("{s:s}", "AWS:SourceAccount", tree_text(call->in, "SourceAccount")));
    if (json_object_size(condition) > 0)
        json_object_set(statement, "Condition", condition);
    json_decref(condition);
    return statement;
}

static bool add_permission(struct sim_call *call)
{
    json_t *function = lambda_function(call), *statement, *policy;
    const char *id = tree_text(call->in, "StatementId");
    char *text;

    if (function == NULL)
        return false;
    policy = tree_object_of(function, "~policy");
    if (tree_has(policy, id))
        return sim_fail(call, 409, "ResourceConflictException",
                        "The statement id (%s) provided already exists. Please provide a new "
                        "statement id, or remove the existing statement.",
                        id);
    statement = new_statement(call, function);
    text = json_dumps(statement, JSON_COMPACT);
    tree_put_text(call->out, "Statement", text);
    free(text);
    tree_put(policy, id, statement);
    call->status = 201;
    return true;
}

static bool remove_permission(struct sim_call *call)
{
    json_t *function = lambda_function(call);

    if (function == NULL)
        return false;
    if (json_object_del(json_object_get(function, "~policy"), tree_text(call->in, "StatementId")) !=
        0)
        return sim_fail(call, 404, "ResourceNotFoundException",
                        "Statement %s is not found in resource policy.",
                        tree_text(call->in, "StatementId"));
    call->status = 204;
    return true;
}

static bool get_policy(struct sim_call *call)
{
    json_t *function = lambda_function(call), *list, *statement, *policy;
    const char *id;
    char *text;

    if (function == NULL)
        return false;
    if (json_object_size(json_object_get(function, "~policy")) == 0)
        return sim_fail(call, 404, "ResourceNotFoundException",
                        "The resource you requested does not exist.");
    list = json_array();
    json_object_foreach (json_object_get(function, "~policy"), id, statement)
        json_array_append(list, statement);
    policy =
        json_pack("{s:s,s:s,s:o}", "Version", "2012-10-17", "Id", "default", "Statement", list);
    text = json_dumps(policy, JSON_COMPACT);
    tree_put_text(call->out, "Policy", text);
    tree_put_text(call->out, "RevisionId", tree_text(function, "RevisionId"));
    free(text);
    json_decref(policy);
    return true;
}

const struct sim_handler lambda_function_handlers[] = {
    {"CreateFunction", create_function},
    {"GetFunction", get_function},
    {"GetFunctionConfiguration", get_configuration},
    {"ListFunctions", list_functions},
    {"DeleteFunction", delete_function},
    {"UpdateFunctionConfiguration", update_configuration},
    {"UpdateFunctionCode", update_code},
    {"PublishVersion", publish_version},
    {"ListVersionsByFunction", list_versions},
    {"PutFunctionConcurrency", concurrency},
    {"GetFunctionConcurrency", concurrency},
    {"DeleteFunctionConcurrency", concurrency},
    {"AddPermission", add_permission},
    {"RemovePermission", remove_permission},
    {"GetPolicy", get_policy},
    {NULL, NULL},
};
