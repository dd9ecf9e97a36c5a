#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/mem.h"
#include "providers/sim/services.h"
#include "providers/sim/world.h"

/* Secrets by name; "~versions": version id -> {SecretString, SecretBinary, VersionStages}. */

static json_t *look_up(struct sim_call *call, const char *id)
{
    const char *name;
    json_t *secret, *found = sim_find(call, "secrets", id);
    size_t len = id == NULL ? 0 : strlen(id);

    if (found != NULL || len == 0)
        return found;
    json_object_foreach (sim_all(call, "secrets"), name, secret) {
        const char *arn = tree_text(secret, "ARN");

        /* an ARN may come without its random end */
        if (strcmp(arn, id) == 0 || (strncmp(arn, id, len) == 0 && strlen(arn) == len + 7))
            return secret;
    }
    return NULL;
}

static json_t *add_secret(struct sim_call *call, const char *name)
{
    char tail[SIM_ID_BYTES];
    char *arn = sim_arn(call, "secretsmanager", "secret:%s-%s", name,
                        sim_random_id(call->sim, "", 6, "ABCDEFGHabcdefgh23456789", tail));
    json_t *secret = json_pack("{s:s,s:s,s:o,s:o,s:{}}", "ARN", arn, "Name", name, "CreatedDate",
                               sim_now(call), "LastChangedDate", sim_now(call), "~versions");

    sim_put(call, "secrets", name, arn, secret);
    free(arn);
    return secret;
}

/* The stage's version id; NULL when none has it. */
static const char *stage_version(json_t *secret, const char *stage)
{
    const char *id;
    json_t *version;

    json_object_foreach (json_object_get(secret, "~versions"), id, version)
        if (tree_has_text(json_object_get(version, "VersionStages"), stage))
            return id;
    return NULL;
}

/* The new version is AWSCURRENT, the one before AWSPREVIOUS. */
static void add_version(struct sim_call *call, json_t *secret, const char *id, json_t *value)
{
    json_t *versions = json_object_get(secret, "~versions"), *version;
    const char *key;

    json_object_foreach (versions, key, version) {
        bool was_current = tree_has_text(json_object_get(version, "VersionStages"), "AWSCURRENT");

        tree_put(version, "VersionStages",
                 was_current ? json_pack("[s]", "AWSPREVIOUS") : json_array());
    }
    tree_put(value, "VersionStages", json_pack("[s]", "AWSCURRENT"));
    tree_put(value, "CreatedDate", sim_now(call));
    tree_put(versions, id, value);
    tree_put(secret, "LastChangedDate", sim_now(call));
}

/* The secret of the call's SecretId, not waiting for deletion. NULL: sim_fail() was called. */
static json_t *find_secret(struct sim_call *call, bool deleted_too)
{
    json_t *secret = look_up(call, tree_text(call->in, "SecretId"));

    if (secret == NULL)
        sim_fail(call, 400, "ResourceNotFoundException",
                 "Secrets Manager can't find the specified secret.");
    else if (tree_has(secret, "DeletedDate") && !deleted_too) {
        sim_fail(call, 400, "InvalidRequestException",
                 "You can't perform this operation on the secret because it was marked for "
                 "deletion.");
        return NULL;
    }
    return secret;
}

/* Store the value the call carries. The same token again is fine, with another value not. */
static bool put_value(struct sim_call *call, json_t *secret)
{
    static const char *const copied[] = {"SecretString", "SecretBinary", NULL};
    char id[SIM_ID_BYTES];
    const char *token = tree_text(call->in, "ClientRequestToken");
    json_t *value = json_object(), *old;

    tree_copy_members(call->in, value, copied);
    if (token == NULL)
        token = sim_uuid(call->sim, id);
    old = json_object_get(json_object_get(secret, "~versions"), token);
    tree_put_text(call->out, "ARN", tree_text(secret, "ARN"));
    tree_put_text(call->out, "Name", tree_text(secret, "Name"));
    if (json_object_size(value) == 0) {
        json_decref(value);
        return true;
    }
    tree_put_text(call->out, "VersionId", token);
    if (old == NULL) {
        add_version(call, secret, token, value);
        return true;
    }
    if (!sim_same(tree_text(old, "SecretString"), tree_text(value, "SecretString")) &&
        tree_has(value, "SecretString"))
        sim_fail(call, 400, "ResourceExistsException",
                 "The version already exists with another value.");
    json_decref(value);
    return call->failure.status == 0;
}

static bool create_secret(struct sim_call *call)
{
    const char *name = tree_text(call->in, "Name"), *token;
    json_t *secret = sim_find(call, "secrets", name);

    token = tree_text(call->in, "ClientRequestToken");
    if (tree_has(secret, "DeletedDate"))
        return sim_fail(call, 400, "InvalidRequestException",
                        "You can't create this secret because a secret with this name is already "
                        "scheduled for deletion.");
    if (secret != NULL &&
        !tree_has(json_object_get(secret, "~versions"), token != NULL ? token : ""))
        return sim_fail(call, 400, "ResourceExistsException",
                        "The operation failed because the secret %s already exists.", name);
    if (secret == NULL) {
        secret = add_secret(call, name);
        tree_put_text(secret, "Description", tree_text(call->in, "Description"));
        tree_put_text(secret, "KmsKeyId", tree_text(call->in, "KmsKeyId"));
        sim_tags_add(secret, json_object_get(call->in, "Tags"));
    }
    return put_value(call, secret);
}

/* stack-service-component: one that describes such a name asks whether to make it. */
static bool is_of_component(const char *name)
{
    size_t dashes = 0;

    for (const char *c = name; *c != '\0'; c++) {
        if (*c == '/')
            return false;
        dashes += *c == '-';
    }
    return dashes >= 2;
}

/* --auto-secrets: whoever reads a secret first, or describes one that no component is called by,
 * gets a random one. */
static void make_if_wanted(struct sim_call *call)
{
    const char *id = tree_text_or(call->in, "SecretId", "");

    if (*id == '\0' || !call->sim->options.auto_secrets || look_up(call, id) != NULL)
        return;
    const char *tail = strncmp(id, "arn:", 4) == 0 ? strrchr(id, ':') + 1 : id;
    char text[SIM_ID_BYTES], version[SIM_ID_BYTES];
    json_t *secret = add_secret(call, tail);

    tree_put_bool(secret, "~builtin", true);
    sim_random_id(call->sim, "", 24, "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789",
                  text);
    add_version(call, secret, sim_uuid(call->sim, version),
                json_pack("{s:s}", "SecretString", text));
    call->sim->dirty = true;
}

static bool describe_secret(struct sim_call *call)
{
    json_t *secret, *stages, *version;
    const char *id;

    if (!is_of_component(tree_text_or(call->in, "SecretId", "")))
        make_if_wanted(call);
    secret = find_secret(call, true);
    if (secret == NULL)
        return false;
    tree_copy_all(secret, call->out);
    stages = tree_object_of(call->out, "VersionIdsToStages");
    json_object_foreach (json_object_get(secret, "~versions"), id, version)
        json_object_set(stages, id, json_object_get(version, "VersionStages"));
    tree_put(call->out, "Tags", sim_tags_list(secret, "Key", "Value"));
    return true;
}

static bool get_value(struct sim_call *call)
{
    json_t *secret, *version;
    const char *id = tree_text(call->in, "VersionId");

    make_if_wanted(call);
    secret = find_secret(call, false);
    if (secret == NULL)
        return false;
    if (id == NULL)
        id = stage_version(secret, tree_text_or(call->in, "VersionStage", "AWSCURRENT"));
    version = id == NULL ? NULL : json_object_get(json_object_get(secret, "~versions"), id);
    if (version == NULL)
        return sim_fail(call, 400, "ResourceNotFoundException",
                        "Secrets Manager can't find the specified secret value for staging label: "
                        "AWSCURRENT");
    tree_copy_all(version, call->out);
    tree_put_text(call->out, "ARN", tree_text(secret, "ARN"));
    tree_put_text(call->out, "Name", tree_text(secret, "Name"));
    tree_put_text(call->out, "VersionId", id);
    return true;
}

static bool put_secret_value(struct sim_call *call)
{
    json_t *secret = find_secret(call, false);

    return secret != NULL && put_value(call, secret);
}

static bool update_secret(struct sim_call *call)
{
    static const char *const copied[] = {"Description", "KmsKeyId", NULL};
    json_t *secret = find_secret(call, false);

    if (secret == NULL)
        return false;
    tree_copy_members(call->in, secret, copied);
    return put_value(call, secret);
}

static bool delete_secret(struct sim_call *call)
{
    json_t *secret = find_secret(call, true);
    bool force = tree_bool(call->in, "ForceDeleteWithoutRecovery", false);
    int64_t days = tree_int(call->in, "RecoveryWindowInDays", 30);
    char when[CLOCK_ISO_BYTES];

    if (secret == NULL)
        return false;
    if (force && tree_has(call->in, "RecoveryWindowInDays"))
        return sim_fail(call, 400, "InvalidParameterException",
                        "You can't use ForceDeleteWithoutRecovery in conjunction with "
                        "RecoveryWindowInDays.");
    if (days < 7 || days > 30)
        return sim_fail(call, 400, "InvalidParameterException",
                        "The RecoveryWindowInDays value must be between 7 and 30 days "
                        "(inclusive).");
    clock_iso(call->now_ms + (force ? 0 : days * 86400000), when);
    tree_put_text(call->out, "ARN", tree_text(secret, "ARN"));
    tree_put_text(call->out, "Name", tree_text(secret, "Name"));
    tree_put_text(call->out, "DeletionDate", when);
    if (force)
        sim_remove(call, "secrets", tree_text(call->out, "Name"));
    else
        tree_put(secret, "DeletedDate", sim_now(call));
    return true;
}

static bool restore_secret(struct sim_call *call)
{
    json_t *secret = find_secret(call, true);

    if (secret == NULL)
        return false;
    json_object_del(secret, "DeletedDate");
    tree_put_text(call->out, "ARN", tree_text(secret, "ARN"));
    tree_put_text(call->out, "Name", tree_text(secret, "Name"));
    return true;
}

static bool list_secrets(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "SecretList"), *secret;
    const char *name;

    json_object_foreach (sim_all(call, "secrets"), name, secret)
        if (!tree_has(secret, "DeletedDate") ||
            tree_bool(call->in, "IncludePlannedDeletion", false))
            json_array_append(list, secret);
    return true;
}

static bool tag_secret(struct sim_call *call)
{
    json_t *secret = find_secret(call, true);

    if (secret == NULL)
        return false;
    if (strcmp(call->op->name, "TagResource") == 0)
        sim_tags_add(secret, json_object_get(call->in, "Tags"));
    else
        sim_tags_remove(secret, json_object_get(call->in, "TagKeys"));
    return true;
}

/* The characters that may be in it; each sort it has, so that each can be asked for. */
static const struct {
    const char *excluded_by;
    const char *characters;
} sorts[] = {
    {"ExcludeUppercase", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    {"ExcludeLowercase", "abcdefghijklmnopqrstuvwxyz"},
    {"ExcludeNumbers", "0123456789"},
    {"ExcludePunctuation", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"},
};

static void add_allowed(struct buf *out, const char *characters, const char *excluded)
{
    for (; *characters != '\0'; characters++)
        if (strchr(excluded, *characters) == NULL)
            buf_add_char(out, *characters);
}

/* One of each sort first, then of all of them. */
static bool random_password(struct sim_call *call)
{
    const char *excluded = tree_text_or(call->in, "ExcludeCharacters", "");
    size_t length = (size_t)tree_int(call->in, "PasswordLength", 32);
    struct buf all = BUF_INIT, password = BUF_INIT;

    for (size_t i = 0; i < ARRAY_LEN(sorts); i++) {
        size_t before = all.len;

        if (tree_bool(call->in, sorts[i].excluded_by, false))
            continue;
        add_allowed(&all, sorts[i].characters, excluded);
        if (all.len > before && password.len < length)
            buf_add_char(&password, all.data[before + sim_random(call->sim) % (all.len - before)]);
    }
    if (tree_bool(call->in, "IncludeSpace", false))
        add_allowed(&all, " ", excluded);
    bool ok = all.len > 0;
    while (ok && password.len < length)
        buf_add_char(&password, all.data[sim_random(call->sim) % all.len]);
    if (ok)
        tree_put_text(call->out, "RandomPassword", buf_str(&password));
    buf_fini(&all);
    buf_fini(&password);
    return ok || sim_fail(call, 400, "InvalidParameterException",
                          "You can't exclude every type of character.");
}

const struct sim_handler secrets_handlers[] = {
    {"GetRandomPassword", random_password}, {"CreateSecret", create_secret},
    {"DescribeSecret", describe_secret},    {"GetSecretValue", get_value},
    {"PutSecretValue", put_secret_value},   {"UpdateSecret", update_secret},
    {"DeleteSecret", delete_secret},        {"RestoreSecret", restore_secret},
    {"ListSecrets", list_secrets},          {"TagResource", tag_secret},
    {"UntagResource", tag_secret},          {NULL, NULL},
};
