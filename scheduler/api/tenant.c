#include "scheduler/api/tenant.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/catalog.h"

#define LOWER  "abcdefghijklmnopqrstuvwxyz"
#define DIGITS "0123456789"

enum { ID_MIN = 3, ID_MAX = 63, PREFIX_MAX = 20, ACCOUNT_DIGITS = 12, TEXT_MAX = 256 };

bool tenant_id_is_valid(const char *id)
{
    size_t length = strlen(id);
    return length >= ID_MIN && length <= ID_MAX && strspn(id, LOWER DIGITS "-") == length &&
           id[0] != '-' && id[length - 1] != '-';
}

/* --- checking a configuration --------------------------------------------------------------- */

/* "arn:aws:iam::123456789012:role/path/name", of the tenant's account. */
static struct error *check_role(const json_t *aws)
{
    const char *arn = json_text(aws, "assumeRoleArn"), *account = json_text(aws, "accountId");
    if (arn == NULL || *arn == '\0')
        return NULL;
    const char *owner = strstr(arn, ":iam::");
    if (!text_starts_with(arn, "arn:aws") || owner == NULL ||
        strspn(owner + 6, DIGITS) != ACCOUNT_DIGITS ||
        !text_starts_with(owner + 6 + ACCOUNT_DIGITS, ":role/"))
        return ERR(ERR_INVALID,
                   "aws.assumeRoleArn must be a role's ARN like "
                   "arn:aws:iam::123456789012:role/panka, not \"%s\"",
                   arn);
    if (account != NULL && *account != '\0' && strncmp(owner + 6, account, ACCOUNT_DIGITS) != 0)
        return ERR(ERR_INVALID,
                   "aws.assumeRoleArn is a role of another account than aws.accountId");
    return NULL;
}

static struct error *check_aws(const json_t *config)
{
    const json_t *aws = json_object_get(config, "aws");
    const char *account = json_text(aws, "accountId"), *prefix = json_text(aws, "namePrefix");
    if (aws != NULL && !json_is_object(aws))
        return ERR(ERR_INVALID, "aws must be an object");
    if (account != NULL && *account != '\0' &&
        (strlen(account) != ACCOUNT_DIGITS || strspn(account, DIGITS) != ACCOUNT_DIGITS))
        return ERR(ERR_INVALID, "aws.accountId must be 12 digits, not \"%s\"", account);
    if (prefix != NULL &&
        (strlen(prefix) > PREFIX_MAX || strspn(prefix, LOWER DIGITS "-") != strlen(prefix)))
        return ERR(ERR_INVALID, "aws.namePrefix must be at most %d of a-z, 0-9 and -, not \"%s\"",
                   PREFIX_MAX, prefix);
    return check_role(aws);
}

/* A limit that cannot be read would be none. */
static struct error *check_limits(const json_t *config)
{
    json_t *limits = json_object_get(config, "limits"), *value;
    const char *name;
    if (limits != NULL && !json_is_object(limits))
        return ERR(ERR_INVALID, "limits must be an object");
    json_object_foreach (limits, name, value) {
        bool is_weight = strcmp(name, "weight") == 0;
        bool is_count = json_is_integer(value) && json_integer_value(value) >= 0 &&
                        json_integer_value(value) <= UINT32_MAX;
        bool is_other = !text_starts_with(name, "max") && !is_weight &&
                        (json_is_boolean(value) || json_number_value(value) > 0);
        if (!is_count && !is_other)
            return ERR(ERR_INVALID, "limits.%s must be a whole number from 0 to %u", name,
                       UINT32_MAX);
    }
    return NULL;
}

/* Null is as good as absent. */
static struct error *check_texts(const json_t *config)
{
    static const char *const paths[] = {"displayName",   "email",          "aws.accountId",
                                        "aws.region",    "aws.namePrefix", "aws.assumeRoleArn",
                                        "aws.externalId"};
    for (size_t i = 0; i < ARRAY_LEN(paths); i++) {
        const json_t *value = json_path(config, paths[i]);
        if (value == NULL || json_is_null(value))
            continue;
        if (!json_is_string(value) || json_string_length(value) > TEXT_MAX)
            return ERR(ERR_INVALID, "%s must be a text of at most %d characters", paths[i],
                       TEXT_MAX);
    }
    return NULL;
}

static struct error *check_kinds(const json_t *config)
{
    json_t *kinds = json_object_get(config, "allowedResources"), *kind;
    size_t i;
    if (kinds != NULL && !json_is_array(kinds))
        return ERR(ERR_INVALID, "allowedResources must be a list of kinds");
    json_array_foreach (kinds, i, kind) {
        const char *name = json_string_value(kind);
        if (name == NULL || catalog_find(name) == NULL)
            return ERR(ERR_INVALID, "allowedResources: there is no kind \"%s\"",
                       name == NULL ? "" : name);
    }
    return NULL;
}

static struct error *check_tags(const json_t *config)
{
    json_t *tags = json_object_get(config, "defaultTags"), *value;
    const char *name;
    if (tags != NULL && !json_is_object(tags))
        return ERR(ERR_INVALID, "defaultTags must be an object");
    json_object_foreach (tags, name, value) {
        if (!json_is_string(value) || text_starts_with(name, "panka:"))
            return ERR(ERR_INVALID, "defaultTags.%s must be a text, and no panka: tag", name);
    }
    return NULL;
}

struct error *tenant_check(const json_t *config)
{
    const char *id = json_text(config, "id");
    if (id == NULL || !tenant_id_is_valid(id))
        return ERR(ERR_INVALID,
                   "the tenant's id must be %d to %d of a-z, 0-9 and -, with no - at the ends",
                   ID_MIN, ID_MAX);
    TRY(check_texts(config));
    TRY(check_aws(config));
    TRY(check_limits(config));
    TRY(check_kinds(config));
    return check_tags(config);
}

/* --- the entry ------------------------------------------------------------------------------ */

static void copy_member(json_t *entry, const json_t *config, const char *name, json_t *fallback)
{
    json_t *value = json_object_get(config, name);
    json_put(entry, name, value == NULL ? fallback : json_incref(value));
    if (value != NULL)
        json_decref(fallback);
}

json_t *tenant_entry(const json_t *config, const char *token_hash)
{
    char now[CLOCK_ISO_BYTES];
    clock_iso(clock_wall_ms(), now);
    const char *id = json_text(config, "id");
    json_t *entry = json_pack(
        "{s:s,s:s,s:s,s:s,s:{s:s,s:s,s:i,s:s},s:{s:s+,s:s,s:s++},s:{s:s+}}", "id", id, "status",
        TENANT_ACTIVE, "created", now, "updated", now, "credentials", "hash", token_hash,
        "algorithm", "sha256", "rotations", 0, "lastRotated", now, "storage", "prefix", "tenants/",
        id, "version", "v1", "path", "tenants/", id, "/v1", "locks", "prefix", "tenant:", id);
    copy_member(entry, config, "displayName", json_string(id));
    copy_member(entry, config, "email", json_string(""));
    copy_member(entry, config, "aws", json_object());
    copy_member(entry, config, "limits", json_object());
    copy_member(entry, config, "defaultTags", json_object());
    copy_member(entry, config, "allowedResources", json_array());
    copy_member(entry, config, "networking", json_object());
    return entry;
}

void tenant_update(json_t *tenant, const char *token_hash, const char *status)
{
    char now[CLOCK_ISO_BYTES];
    clock_iso(clock_wall_ms(), now);
    json_put_text(tenant, "updated", now);
    json_put_text(tenant, "status", status);
    if (token_hash == NULL)
        return;
    json_t *credentials = json_object_get(tenant, "credentials");
    json_put_text(credentials, "hash", token_hash);
    json_put_text(credentials, "algorithm", "sha256");
    json_put_int(credentials, "rotations", json_int_or(credentials, "rotations", 0) + 1);
    json_put_text(credentials, "lastRotated", now);
}

static bool same_member(const json_t *a, const json_t *b, const char *path)
{
    const char *left = json_path_text(a, path), *right = json_path_text(b, path);
    return strcmp(left == NULL ? "" : left, right == NULL ? "" : right) == 0;
}

bool tenant_same_names(const json_t *a, const json_t *b)
{
    return same_member(a, b, "aws.accountId") && same_member(a, b, "aws.region") &&
           same_member(a, b, "aws.namePrefix");
}

/* --- limits --------------------------------------------------------------------------------- */

uint32_t tenant_limit(const json_t *tenant, const char *name)
{
    json_int_t value = json_int_or(json_object_get(tenant, "limits"), name, 0);
    return value < 0 || value > UINT32_MAX ? 0 : (uint32_t)value;
}

uint32_t tenant_weight(const json_t *tenant)
{
    uint32_t weight = tenant_limit(tenant, "weight");
    return weight > 0 ? weight : 1;
}

static void add_problem(json_t *problems, const json_t *source, const char *field, char *message)
{
    json_t *problem = json_is_object(source) ? json_copy((json_t *)source) : json_object();
    json_put_text(problem, "field", field);
    json_put_text(problem, "message", message);
    json_put_text(problem, "hint", "ask an administrator of the platform");
    json_put_text(problem, "severity", "error");
    json_add(problems, problem);
    free(message);
}

static bool is_allowed(const json_t *tenant, const char *kind)
{
    json_t *allowed = json_object_get(tenant, "allowedResources"), *item;
    size_t i;
    json_array_foreach (allowed, i, item) {
        const char *name = json_string_value(item);
        const struct kind_info *info =
            name != NULL && catalog_is_type(kind) ? catalog_find(name) : NULL;
        if (text_equal(name, kind) || (info != NULL && info->is_family && !catalog_is_type(name)))
            return true; /* the kind, the type, or the family that allows every type */
    }
    return json_array_size(allowed) == 0;
}

static void check_services(const json_t *tenant, json_t *services, json_t *problems)
{
    uint32_t most = tenant_limit(tenant, "maxServicesPerStack");
    uint32_t most_resources = tenant_limit(tenant, "maxResourcesPerService");
    const char *name;
    json_t *count;
    if (most > 0 && json_object_size(services) > most)
        add_problem(problems, NULL, "services",
                    xasprintf("the stack has %zu services, the tenant may have %u in a stack",
                              json_object_size(services), most));
    json_object_foreach (services, name, count) {
        json_int_t resources = json_integer_value(count);
        if (most_resources > 0 && resources > most_resources)
            add_problem(problems, NULL, name,
                        xasprintf("the service %s has %" JSON_INTEGER_FORMAT
                                  " resources, the tenant may have %u in a service",
                                  name, resources, most_resources));
    }
}

json_t *tenant_limit_problems(const json_t *tenant, const json_t *document, size_t stacks)
{
    json_t *problems = json_array(), *services = json_object(), *component;
    uint32_t most_stacks = tenant_limit(tenant, "maxStacks");
    size_t i;
    if (most_stacks > 0 && stacks + 1 > most_stacks)
        add_problem(
            problems, NULL, "metadata.name",
            xasprintf("the tenant has %zu other stacks and may have %u", stacks, most_stacks));
    json_array_foreach (json_object_get(document, "components"), i, component) {
        const char *service = json_text_or(component, "service", "");
        const char *kind = json_text_or(component, "kind", "");
        json_put_int(services, service, json_int_or(services, service, 0) + 1);
        if (!is_allowed(tenant, kind))
            add_problem(problems, json_object_get(component, "source"), "kind",
                        xasprintf("the tenant may not use %s", kind));
    }
    check_services(tenant, services, problems);
    json_decref(services);
    return problems;
}
