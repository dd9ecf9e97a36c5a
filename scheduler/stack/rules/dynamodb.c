#include <string.h>

#include "scheduler/stack/rules/rules.h"

enum { PROJECTED_MAX = 100 };

struct attribute {
    const char *name, *type;
};

/* 2 of the table, 2 of each of 20 + 5 indexes. */
struct attributes {
    struct attribute seen[64];
    size_t count;
};

static void attribute(struct rule_call *call, struct attributes *all, const json_t *key,
                      const char *field)
{
    const char *name = rule_text(key, "name"), *type = rule_text(key, "type");

    if (name == NULL || type == NULL)
        return;
    for (size_t i = 0; i < all->count; i++) {
        if (strcmp(all->seen[i].name, name) != 0)
            continue;
        if (strcmp(all->seen[i].type, type) != 0)
            rule_error(call, field, NULL,
                       "attribute %s is of type %s elsewhere and of type %s here", name,
                       all->seen[i].type, type);
        return;
    }
    if (all->count < sizeof(all->seen) / sizeof(all->seen[0]))
        all->seen[all->count++] = (struct attribute){name, type};
}

static void key_pair(struct rule_call *call, const json_t *holder, const char *field)
{
    const char *hash = rule_text(holder, "hashKey.name");
    const char *range = rule_text(holder, "rangeKey.name");

    if (hash != NULL && range != NULL && strcmp(hash, range) == 0)
        rule_error(call, field, NULL, "the range key cannot be the hash key %s", hash);
}

static void projection(struct rule_call *call, const json_t *index, const char *list, size_t at)
{
    const char *kind = rule_text(index, "projection");
    bool includes = kind != NULL && strcmp(kind, "INCLUDE") == 0;
    bool has_attributes = rule_has(index, "nonKeyAttributes");

    if (kind == NULL)
        return;
    if (includes && !has_attributes)
        rule_error(call, rule_field(list, at, "nonKeyAttributes"), NULL,
                   "is required with projection INCLUDE");
    if (!includes && has_attributes)
        rule_error(call, rule_field(list, at, "nonKeyAttributes"), "use projection INCLUDE",
                   "has no meaning with projection %s", kind);
}

static void capacity(struct rule_call *call, const json_t *holder, const char *field)
{
    static const char *const names[] = {"readCapacity", "writeCapacity"};
    const char *mode = rule_text(call->spec, "billingMode");
    bool provisioned = mode != NULL && strcmp(mode, "PROVISIONED") == 0;

    for (size_t i = 0; mode != NULL && i < 2; i++) {
        char whole[300];

        snprintf(whole, sizeof(whole), "%s%s%s", field, field[0] != '\0' ? "." : "", names[i]);
        if (provisioned && !rule_has(holder, names[i]))
            rule_error(call, whole, NULL, "is required with billingMode PROVISIONED");
        if (!provisioned && rule_has(holder, names[i]))
            rule_warning(call, whole, "set billingMode to PROVISIONED or remove it",
                         "has no effect with billingMode %s", mode);
    }
}

static void global_indexes(struct rule_call *call, struct attributes *all)
{
    const json_t *indexes = catalog_value(call->spec, "globalSecondaryIndexes"), *index = NULL;
    size_t at = 0;

    rule_unique(call, "globalSecondaryIndexes", "name");
    json_array_foreach (indexes, at, index) {
        const char *list = "globalSecondaryIndexes";

        attribute(call, all, json_object_get(index, "hashKey"), rule_field(list, at, "hashKey"));
        attribute(call, all, json_object_get(index, "rangeKey"), rule_field(list, at, "rangeKey"));
        key_pair(call, index, rule_field(list, at, "rangeKey"));
        projection(call, index, list, at);
        capacity(call, index, rule_field(list, at, ""));
    }
}

static void local_indexes(struct rule_call *call, struct attributes *all)
{
    const json_t *indexes = catalog_value(call->spec, "localSecondaryIndexes"), *index = NULL;
    size_t at = 0;

    rule_unique(call, "localSecondaryIndexes", "name");
    if (json_array_size(indexes) > 0 && !rule_has(call->spec, "rangeKey"))
        rule_error(call, "localSecondaryIndexes", NULL,
                   "only a table with a rangeKey can have local indexes");
    json_array_foreach (indexes, at, index) {
        const char *list = "localSecondaryIndexes";

        attribute(call, all, json_object_get(index, "rangeKey"), rule_field(list, at, "rangeKey"));
        projection(call, index, list, at);
    }
}

/* Local and global indexes share their names. */
static void shared_names(struct rule_call *call)
{
    const json_t *global = catalog_value(call->spec, "globalSecondaryIndexes"), *other = NULL;
    const json_t *local = catalog_value(call->spec, "localSecondaryIndexes"), *index = NULL;
    size_t at = 0, i = 0;

    json_array_foreach (local, at, index) {
        const char *name = rule_text(index, "name");

        json_array_foreach (global, i, other) {
            if (name != NULL && strcmp(json_text_or(other, "name", ""), name) == 0)
                rule_error(call, rule_field("localSecondaryIndexes", at, "name"), NULL,
                           "a global index is called %s too", name);
        }
    }
}

static size_t projected(const json_t *indexes)
{
    const json_t *index = NULL;
    size_t at = 0, count = 0;

    json_array_foreach (indexes, at, index)
        count += json_array_size(json_object_get(index, "nonKeyAttributes"));
    return count;
}

static void all_projections(struct rule_call *call)
{
    size_t count = projected(catalog_value(call->spec, "globalSecondaryIndexes")) +
                   projected(catalog_value(call->spec, "localSecondaryIndexes"));

    if (count > PROJECTED_MAX)
        rule_error(call, "globalSecondaryIndexes", "use projection ALL where most are wanted",
                   "all indexes together name %zu nonKeyAttributes, a table has at most %d", count,
                   PROJECTED_MAX);
}

/* Items expire by a number; a key of another type cannot be one. */
static void time_to_live(struct rule_call *call)
{
    static const char *const keys[] = {"hashKey", "rangeKey"};
    const char *attribute_name = rule_text(call->spec, "ttl.attributeName");

    for (size_t i = 0; attribute_name != NULL && i < 2; i++) {
        const json_t *key = catalog_value(call->spec, keys[i]);

        if (strcmp(json_text_or(key, "name", ""), attribute_name) == 0 &&
            strcmp(json_text_or(key, "type", "N"), "N") != 0)
            rule_error(call, "ttl.attributeName", "use an attribute that holds seconds since 1970",
                       "%s is the %s, of type %s: a time to live is a number", attribute_name,
                       keys[i], json_text_or(key, "type", "?"));
    }
}

void rules_dynamodb(struct rule_call *call)
{
    struct attributes all = {.count = 0};

    attribute(call, &all, catalog_value(call->spec, "hashKey"), "hashKey");
    attribute(call, &all, catalog_value(call->spec, "rangeKey"), "rangeKey");
    key_pair(call, call->spec, "rangeKey");
    capacity(call, call->spec, "");
    global_indexes(call, &all);
    local_indexes(call, &all);
    shared_names(call);
    all_projections(call);
    time_to_live(call);
    rule_kms_key(call, "encryption.kmsKey");
    if (rule_has(call->spec, "encryption.kmsKey") &&
        !rule_is_true(call->spec, "encryption.enabled"))
        rule_error(call, "encryption.kmsKey", "set encryption.enabled to true",
                   "has no meaning without encryption");
}
