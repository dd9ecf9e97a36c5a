#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/dynamodb.h"

const char *dynamodb_key_name(json_t *key_schema, const char *type)
{
    return tree_text(tree_find(key_schema, "KeyType", type, NULL), "AttributeName");
}

static const char *name_of(json_t *in)
{
    return sim_arn_tail(tree_text(in, "TableName"));
}

json_t *dynamodb_table(struct sim_call *call, json_t *in)
{
    json_t *table = sim_find(call, "tables", name_of(in));

    if (table == NULL)
        sim_fail(call, 400, "ResourceNotFoundException",
                 "Requested resource not found: Table: %s not found", name_of(in));
    return table;
}

json_t *dynamodb_open_table(struct sim_call *call, json_t *in)
{
    json_t *table = sim_find(call, "tables", name_of(in));
    const char *status = tree_text_or(table, "TableStatus", "");

    if (strcmp(status, "ACTIVE") == 0 || strcmp(status, "UPDATING") == 0)
        return table;
    sim_fail(call, 400, "ResourceNotFoundException", "Requested resource not found");
    return NULL;
}

/* --- checks --- */

static bool invalid(struct sim_call *call, const char *text)
{
    return sim_fail(call, 400, "ValidationException",
                    "One or more parameter values were invalid: %s", text);
}

static bool use_keys(json_t *definitions, json_t *schema, json_t *used)
{
    size_t i;
    json_t *part;

    json_array_foreach (schema, i, part) {
        const char *name = tree_text(part, "AttributeName");

        if (tree_find(definitions, "AttributeName", name, NULL) == NULL)
            return false;
        tree_put_bool(used, name, true);
    }
    return dynamodb_key_name(schema, "HASH") != NULL;
}

static bool index_is_valid(struct sim_call *call, json_t *index, bool provisioned)
{
    json_t *projection = json_object_get(index, "Projection");
    const char *type = tree_text_or(projection, "ProjectionType", "");
    bool include = strcmp(type, "INCLUDE") == 0;

    if (!include && strcmp(type, "ALL") != 0 && strcmp(type, "KEYS_ONLY") != 0)
        return invalid(call, "Unknown ProjectionType");
    if (include != tree_has(projection, "NonKeyAttributes"))
        return invalid(call,
                       include ? "ProjectionType is INCLUDE, but NonKeyAttributes is not specified"
                               : "ProjectionType is not INCLUDE, but NonKeyAttributes is "
                                 "specified");
    if (provisioned && !tree_has(index, "ProvisionedThroughput"))
        return invalid(call, "ProvisionedThroughput must be specified for index");
    return true;
}

static bool keys_are_valid(struct sim_call *call, json_t *in)
{
    json_t *definitions = json_object_get(in, "AttributeDefinitions"), *used = json_object();
    bool provisioned = !sim_same(tree_text(in, "BillingMode"), "PAY_PER_REQUEST");
    static const char *const lists[] = {"GlobalSecondaryIndexes", "LocalSecondaryIndexes"};
    bool ok = use_keys(definitions, json_object_get(in, "KeySchema"), used);
    bool indexes_ok = true;

    for (size_t l = 0; l < ARRAY_LEN(lists); l++) {
        size_t i;
        json_t *index;

        json_array_foreach (json_object_get(in, lists[l]), i, index) {
            ok = ok && use_keys(definitions, json_object_get(index, "KeySchema"), used);
            indexes_ok = indexes_ok && index_is_valid(call, index, provisioned && l == 0);
        }
    }
    if (!ok)
        invalid(call, "Some index key attributes are not defined in AttributeDefinitions.");
    else if (json_object_size(used) != json_array_size(definitions))
        ok = invalid(call, "Some AttributeDefinitions are not used. Number of attributes in "
                           "KeySchema does not exactly match number of attributes defined in "
                           "AttributeDefinitions");
    json_decref(used);
    return ok && indexes_ok;
}

static bool billing_is_valid(struct sim_call *call, json_t *in)
{
    bool on_demand = sim_same(tree_text(in, "BillingMode"), "PAY_PER_REQUEST");

    if (on_demand && tree_has(in, "ProvisionedThroughput"))
        return invalid(call, "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified "
                             "when BillingMode is PAY_PER_REQUEST");
    if (!on_demand && !tree_has(in, "ProvisionedThroughput"))
        return invalid(call, "ReadCapacityUnits and WriteCapacityUnits must both be specified when "
                             "BillingMode is PROVISIONED");
    return true;
}

static bool name_is_valid(struct sim_call *call, const char *name)
{
    size_t len = strlen(name);
    bool ok = len >= 3 && len <= 255;

    for (size_t i = 0; i < len; i++)
        ok = ok && (isalnum((unsigned char)name[i]) || strchr("_.-", name[i]) != NULL);
    return ok ||
           sim_fail(call, 400, "ValidationException",
                    "1 validation error detected: Value '%s' at 'tableName' failed to satisfy "
                    "constraint: Member must satisfy regular expression pattern: "
                    "[a-zA-Z0-9_.-]+ and have length between 3 and 255",
                    name);
}

/* --- making a table --- */

static json_t *throughput(json_t *given)
{
    return json_pack("{s:I,s:I,s:i}", "ReadCapacityUnits",
                     (json_int_t)tree_int(given, "ReadCapacityUnits", 0), "WriteCapacityUnits",
                     (json_int_t)tree_int(given, "WriteCapacityUnits", 0), "NumberOfDecreasesToday",
                     0);
}

static void describe_index(json_t *table, json_t *index, const char *status)
{
    tree_put_text(index, "IndexStatus", status);
    tree_put_format(index, "IndexArn", "%s/index/%s", tree_text(table, "TableArn"),
                    tree_text(index, "IndexName"));
    tree_put(index, "ProvisionedThroughput",
             throughput(json_object_get(index, "ProvisionedThroughput")));
    tree_put_int(index, "ItemCount", 0);
    tree_put_int(index, "IndexSizeBytes", 0);
}

static void set_stream(struct sim_call *call, json_t *table, json_t *stream)
{
    char now[SIM_ID_BYTES];

    if (stream == NULL)
        return;
    if (!tree_bool(stream, "StreamEnabled", false)) {
        json_object_del(table, "StreamSpecification");
        return;
    }
    json_object_set(table, "StreamSpecification", stream);
    tree_put_text(table, "LatestStreamLabel", sim_now_iso(call, now));
    tree_put_format(table, "LatestStreamArn", "%s/stream/%s", tree_text(table, "TableArn"), now);
}

static void set_encryption(struct sim_call *call, json_t *table, json_t *sse)
{
    char *arn;
    const char *key = tree_text_or(sse, "KMSMasterKeyId", "alias/aws/dynamodb");

    if (sse == NULL)
        return;
    if (!tree_bool(sse, "Enabled", false)) {
        json_object_del(table, "SSEDescription");
        return;
    }
    arn = strncmp(key, "arn:", 4) == 0 ? xstrdup(key) : sim_arn(call, "kms", "%s", key);
    tree_put(table, "SSEDescription",
             json_pack("{s:s,s:s,s:s}", "Status", "ENABLED", "SSEType",
                       tree_text_or(sse, "SSEType", "KMS"), "KMSMasterKeyArn", arn));
    free(arn);
}

static void set_billing(struct sim_call *call, json_t *table, json_t *in)
{
    if (tree_has(in, "BillingMode"))
        tree_put(table, "BillingModeSummary",
                 json_pack("{s:s,s:o}", "BillingMode", tree_text(in, "BillingMode"),
                           "LastUpdateToPayPerRequestDateTime", sim_now(call)));
    if (tree_has(in, "ProvisionedThroughput") || tree_has(in, "BillingMode"))
        tree_put(table, "ProvisionedThroughput",
                 throughput(json_object_get(in, "ProvisionedThroughput")));
    if (tree_has(in, "TableClass"))
        tree_put(table, "TableClassSummary",
                 json_pack("{s:s}", "TableClass", tree_text(in, "TableClass")));
}

static json_t *new_table(struct sim_call *call)
{
    static const char *const copied[] = {"TableName",
                                         "KeySchema",
                                         "AttributeDefinitions",
                                         "GlobalSecondaryIndexes",
                                         "LocalSecondaryIndexes",
                                         "DeletionProtectionEnabled",
                                         NULL};
    char id[SIM_ID_BYTES], *arn = sim_arn(call, "dynamodb", "table/%s", name_of(call->in));
    json_t *table = json_pack("{s:s,s:o,s:s,s:s,s:i,s:i,s:b,s:{}}", "TableStatus", "CREATING",
                              "CreationDateTime", sim_now(call), "TableArn", arn, "TableId",
                              sim_uuid(call->sim, id), "ItemCount", 0, "TableSizeBytes", 0,
                              "DeletionProtectionEnabled", 0, "~items");
    json_t *index;
    size_t i;

    tree_copy_members(call->in, table, copied);
    json_array_foreach (json_object_get(table, "GlobalSecondaryIndexes"), i, index)
        describe_index(table, index, "CREATING");
    json_array_foreach (json_object_get(table, "LocalSecondaryIndexes"), i, index)
        tree_put_format(index, "IndexArn", "%s/index/%s", arn, tree_text(index, "IndexName"));
    set_billing(call, table, call->in);
    tree_put(table, "ProvisionedThroughput",
             throughput(json_object_get(call->in, "ProvisionedThroughput")));
    set_stream(call, table, json_object_get(call->in, "StreamSpecification"));
    set_encryption(call, table, json_object_get(call->in, "SSESpecification"));
    sim_tags_add(table, json_object_get(call->in, "Tags"));
    free(arn);
    return table;
}

/* The table and its indexes become ACTIVE after the delay. */
static void activate_later(struct sim_call *call, json_t *table)
{
    json_t *set = json_pack("{s:s}", "TableStatus", "ACTIVE"), *index;
    size_t i;

    json_array_foreach (json_object_get(table, "GlobalSecondaryIndexes"), i, index) {
        char *path = xasprintf("GlobalSecondaryIndexes.%zu.IndexStatus", i);

        tree_put_text(set, path, "ACTIVE");
        free(path);
    }
    sim_later(call, "tables", tree_text(table, "TableName"), sim_delay(call), set);
}

static bool create_table(struct sim_call *call)
{
    const char *name = name_of(call->in);
    json_t *table;

    if (!name_is_valid(call, name) || !billing_is_valid(call, call->in) ||
        !keys_are_valid(call, call->in))
        return false;
    if (sim_find(call, "tables", name) != NULL)
        return sim_fail(call, 400, "ResourceInUseException", "Table already exists: %s", name);
    table = new_table(call);
    sim_put(call, "tables", name, tree_text(table, "TableArn"), table);
    tree_put(call->out, "TableDescription", json_deep_copy(table));
    activate_later(call, table);
    return true;
}

static bool describe_table(struct sim_call *call)
{
    json_t *table = dynamodb_table(call, call->in);

    if (table == NULL)
        return false;
    tree_put_int(table, "ItemCount", (int64_t)json_object_size(json_object_get(table, "~items")));
    json_object_set(call->out, "Table", table);
    return true;
}

static bool delete_table(struct sim_call *call)
{
    json_t *table = dynamodb_table(call, call->in);

    if (table == NULL)
        return false;
    if (tree_bool(table, "DeletionProtectionEnabled", false))
        return sim_fail(call, 400, "ValidationException",
                        "Resource cannot be deleted as it is currently protected against deletion. "
                        "Disable deletion protection first.");
    if (!sim_same(tree_text(table, "TableStatus"), "ACTIVE"))
        return sim_fail(call, 400, "ResourceInUseException",
                        "Attempt to change a resource which is still in use: Table is being %s: %s",
                        sim_same(tree_text(table, "TableStatus"), "DELETING") ? "deleted"
                                                                              : "updated",
                        name_of(call->in));
    tree_put_text(table, "TableStatus", "DELETING");
    tree_put(call->out, "TableDescription", json_deep_copy(table));
    sim_later(call, "tables", tree_text(table, "TableName"), sim_delay(call), NULL);
    return true;
}

static bool list_tables(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "TableNames"), *table;
    const char *name;

    json_object_foreach (sim_all(call, "tables"), name, table)
        json_array_append_new(list, json_string(name));
    return true;
}

static bool describe_limits(struct sim_call *call)
{
    static const char *const names[] = {"AccountMaxReadCapacityUnits",
                                        "AccountMaxWriteCapacityUnits", "TableMaxReadCapacityUnits",
                                        "TableMaxWriteCapacityUnits"};

    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        tree_put_int(call->out, names[i], i < 2 ? 80000 : 40000);
    return true;
}

/* --- changes --- */

static bool change_index(struct sim_call *call, json_t *table, json_t *change)
{
    json_t *indexes = tree_array_of(table, "GlobalSecondaryIndexes"), *index, *given;
    const char *name;
    size_t at = 0;

    given = json_object_get(change, "Create");
    if (given != NULL) {
        if (tree_find(indexes, "IndexName", tree_text(given, "IndexName"), NULL) != NULL)
            return sim_fail(call, 400, "ValidationException",
                            "Attempting to create an index which already exists");
        index = json_deep_copy(given);
        describe_index(table, index, "CREATING");
        json_array_append_new(indexes, index);
        return true;
    }
    given = json_object_get(change, tree_has(change, "Delete") ? "Delete" : "Update");
    name = tree_text(given, "IndexName");
    index = tree_find(indexes, "IndexName", name, &at);
    if (index == NULL)
        return sim_fail(call, 400, "ResourceNotFoundException",
                        "Requested resource not found: index %s", name);
    if (tree_has(change, "Delete"))
        json_array_remove(indexes, at);
    else
        tree_put(index, "ProvisionedThroughput",
                 throughput(json_object_get(given, "ProvisionedThroughput")));
    return true;
}

static bool update_is_valid(struct sim_call *call, json_t *table)
{
    static const char *const parts[] = {
        "BillingMode",         "ProvisionedThroughput", "GlobalSecondaryIndexUpdates",
        "StreamSpecification", "SSESpecification",      "DeletionProtectionEnabled",
        "TableClass",          "ReplicaUpdates"};
    json_t *updates = json_object_get(call->in, "GlobalSecondaryIndexUpdates"), *update;
    size_t count = 0, online = 0, i;

    for (size_t p = 0; p < ARRAY_LEN(parts); p++)
        count += tree_has(call->in, parts[p]);
    json_array_foreach (updates, i, update)
        online += tree_has(update, "Create") || tree_has(update, "Delete");
    if (count == 0)
        return sim_fail(call, 400, "ValidationException",
                        "At least one of ProvisionedThroughput, "
                        "BillingMode, UpdateStreamEnabled, "
                        "GlobalSecondaryIndexUpdates or "
                        "SSESpecification is required");
    if (!sim_same(tree_text(table, "TableStatus"), "ACTIVE"))
        return sim_fail(call, 400, "ResourceInUseException",
                        "Attempt to change a resource which is still in use: Table is being "
                        "updated: %s",
                        name_of(call->in));
    if (online > 1)
        return sim_fail(call, 400, "LimitExceededException",
                        "Subscriber limit exceeded: Only 1 online index can be created or deleted "
                        "simultaneously per table");
    if (tree_bool(json_object_get(call->in, "StreamSpecification"), "StreamEnabled", false) &&
        tree_has(table, "StreamSpecification"))
        return sim_fail(call, 400, "ValidationException", "Table already has an enabled stream");
    return sim_same(tree_text(call->in, "BillingMode"), "PAY_PER_REQUEST") ||
                   !tree_has(call->in, "BillingMode")
               ? true
               : billing_is_valid(call, call->in);
}

static void merge_definitions(json_t *table, json_t *more)
{
    json_t *definitions = tree_array_of(table, "AttributeDefinitions"), *definition;
    size_t i;

    json_array_foreach (more, i, definition)
        if (tree_find(definitions, "AttributeName", tree_text(definition, "AttributeName"), NULL) ==
            NULL)
            json_array_append_new(definitions, json_deep_copy(definition));
}

/* An attribute that no key of the table or of an index uses is forgotten, and with it its type. */
static void drop_unused_definitions(json_t *table)
{
    static const char *const lists[] = {"GlobalSecondaryIndexes", "LocalSecondaryIndexes"};
    json_t *definitions = json_object_get(table, "AttributeDefinitions"), *used = json_object();

    use_keys(definitions, json_object_get(table, "KeySchema"), used);
    for (size_t l = 0; l < ARRAY_LEN(lists); l++) {
        json_t *index;
        size_t i;

        json_array_foreach (json_object_get(table, lists[l]), i, index)
            use_keys(definitions, json_object_get(index, "KeySchema"), used);
    }
    for (size_t i = json_array_size(definitions); i-- > 0;) {
        json_t *definition = json_array_get(definitions, i);

        if (!tree_has(used, tree_text_or(definition, "AttributeName", "")))
            json_array_remove(definitions, i);
    }
    json_decref(used);
}

static bool update_table(struct sim_call *call)
{
    json_t *table = dynamodb_table(call, call->in), *change;
    size_t i;

    if (table == NULL || !update_is_valid(call, table))
        return false;
    json_array_foreach (json_object_get(call->in, "GlobalSecondaryIndexUpdates"), i, change)
        if (!change_index(call, table, change))
            return false;
    if (json_array_size(json_object_get(table, "GlobalSecondaryIndexes")) == 0)
        json_object_del(table, "GlobalSecondaryIndexes");
    merge_definitions(table, json_object_get(call->in, "AttributeDefinitions"));
    drop_unused_definitions(table);
    set_billing(call, table, call->in);
    set_stream(call, table, json_object_get(call->in, "StreamSpecification"));
    set_encryption(call, table, json_object_get(call->in, "SSESpecification"));
    if (tree_has(call->in, "DeletionProtectionEnabled"))
        json_object_set(table, "DeletionProtectionEnabled",
                        json_object_get(call->in, "DeletionProtectionEnabled"));
    tree_put_text(table, "TableStatus", "UPDATING");
    tree_put(call->out, "TableDescription", json_deep_copy(table));
    activate_later(call, table);
    return true;
}

/* --- time to live, continuous backups --- */

static bool update_ttl(struct sim_call *call)
{
    json_t *table = dynamodb_table(call, call->in), *ttl;
    json_t *given = json_object_get(call->in, "TimeToLiveSpecification");
    bool enabled = tree_bool(given, "Enabled", false);

    if (table == NULL)
        return false;
    ttl = tree_object_of(table, "~ttl");
    if (!sim_same(tree_text(table, "TableStatus"), "ACTIVE"))
        return sim_fail(call, 400, "ResourceInUseException", "Table is not ACTIVE: %s",
                        name_of(call->in));
    if (enabled == tree_has(ttl, "AttributeName"))
        return sim_fail(call, 400, "ValidationException", "TimeToLive is already %s",
                        enabled ? "enabled" : "disabled");
    if (call->now_ms - tree_int(ttl, "~changed", 0) < 3600 * 1000)
        return sim_fail(call, 400, "ValidationException",
                        "Time to live has been modified multiple times within a fixed interval");
    json_object_clear(ttl);
    tree_put_int(ttl, "~changed", call->now_ms);
    tree_put_text(ttl, "TimeToLiveStatus", enabled ? "ENABLED" : "DISABLED");
    if (enabled)
        tree_put_text(ttl, "AttributeName", tree_text(given, "AttributeName"));
    json_object_set(call->out, "TimeToLiveSpecification", given);
    return true;
}

static bool describe_ttl(struct sim_call *call)
{
    json_t *table = dynamodb_table(call, call->in), *ttl;

    if (table == NULL)
        return false;
    ttl = json_object_get(table, "~ttl");
    if (ttl != NULL)
        json_object_set(call->out, "TimeToLiveDescription", ttl);
    else
        tree_put(call->out, "TimeToLiveDescription",
                 json_pack("{s:s}", "TimeToLiveStatus", "DISABLED"));
    return true;
}

static bool backups(struct sim_call *call)
{
    json_t *table = sim_find(call, "tables", name_of(call->in));
    json_t *given = json_object_get(call->in, "PointInTimeRecoverySpecification"), *recovery;
    bool enabled;

    if (table == NULL)
        return sim_fail(call, 400, "TableNotFoundException", "Table not found: %s",
                        name_of(call->in));
    if (given != NULL && !sim_same(tree_text(table, "TableStatus"), "ACTIVE"))
        return sim_fail(call, 400, "ContinuousBackupsUnavailableException",
                        "Backups are being enabled for the table: %s. Please retry later",
                        name_of(call->in));
    if (given != NULL) {
        tree_put_bool(table, "~pitr", tree_bool(given, "PointInTimeRecoveryEnabled", false));
        tree_put_int(table, "~pitr_days", tree_int(given, "RecoveryPeriodInDays", 35));
    }
    enabled = tree_bool(table, "~pitr", false);
    recovery = json_pack("{s:s}", "PointInTimeRecoveryStatus", enabled ? "ENABLED" : "DISABLED");
    if (enabled)
        tree_put_int(recovery, "RecoveryPeriodInDays", tree_int(table, "~pitr_days", 35));
    tree_put(call->out, "ContinuousBackupsDescription",
             json_pack("{s:s,s:o}", "ContinuousBackupsStatus", "ENABLED",
                       "PointInTimeRecoveryDescription", recovery));
    return true;
}

const struct sim_handler dynamodb_table_handlers[] = {
    {"CreateTable", create_table},
    {"DescribeTable", describe_table},
    {"DeleteTable", delete_table},
    {"ListTables", list_tables},
    {"UpdateTable", update_table},
    {"DescribeLimits", describe_limits},
    {"UpdateTimeToLive", update_ttl},
    {"DescribeTimeToLive", describe_ttl},
    {"UpdateContinuousBackups", backups},
    {"DescribeContinuousBackups", backups},
    {NULL, NULL},
};
