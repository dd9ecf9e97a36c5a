/*
 * Secret: a secret of Secrets Manager. Its value comes from Secrets Manager's own generator and
 * goes back at once, or is put there by somebody else: no operation, journal or state holds it.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/secret.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/part.h"

#define DEFAULT_KEY "alias/aws/secretsmanager"

enum { PASSWORD_BYTES = 32, RECOVERY_DAYS = 30 };

static const struct tag_api tag_api = {"secretsmanager", "TagResource", "UntagResource", "SecretId",
                                       "Tags",           "TagKeys",     "Key",           "Value"};

/* A deletion or its recall is not seen everywhere at once. */
static const struct kind_retry passing[] = {{"InvalidRequestException", "for deletion"},
                                            {"ResourceNotFoundException", "deleted"},
                                            {NULL, NULL}};

/* What a secret's work knows besides the part. */
struct secret_state {
    struct secret *value; /* to create it with; NULL: none */
    bool awaits_deletion; /* it is there, within its recovery window */
};

static struct error *find_secret(struct part_work *work)
{
    struct secret_state *state = work->arg;
    json_t *found = NULL;

    TRY(calls_find(work->call, "secretsmanager", "DescribeSecret",
                   json_pack("{s:s}", "SecretId", work->name), &found));
    state->awaits_deletion = found != NULL && json_object_get(found, "DeletedDate") != NULL;
    if (found != NULL)
        work->tags = kind_tags_of(json_object_get(found, "Tags"), "Key", "Value");
    if (state->awaits_deletion)
        json_decref(found);
    else
        work->live = found;
    return NULL;
}

/* --- the value ---------------------------------------------------------------------------- */

/* A generated password, or the template with it. Consumes nothing. */
static struct error *wrap_password(json_t *generate, const char *password, struct secret **value)
{
    const char *template = json_text(generate, "template");
    const char *key = json_text(generate, "key");
    json_t *object = NULL;

    if (template == NULL && key == NULL) {
        *value = secret_new(password);
        return NULL;
    }
    if (template != NULL)
        TRY(json_load_text(template, strlen(template), "generate.template", &object));
    else
        object = json_object();
    json_put_text(object, key != NULL ? key : "password", password);
    char *text = json_compact(object);
    *value = secret_new(text);
    secret_wipe(text, strlen(text));
    free(text);
    json_decref(object);
    return NULL;
}

static struct error *generate_value(struct kind_call *call, struct secret **value)
{
    static const struct member_map map[] = {{"excludeCharacters", "ExcludeCharacters"},
                                            {"excludeNumbers", "ExcludeNumbers"},
                                            {"excludePunctuation", "ExcludePunctuation"},
                                            {"excludeUppercase", "ExcludeUppercase"},
                                            {"excludeLowercase", "ExcludeLowercase"},
                                            {"includeSpace", "IncludeSpace"},
                                            {NULL, NULL}};
    json_t *generate = json_object_get(call->spec, "generate");
    json_t *params = json_pack("{s:I, s:b}", "PasswordLength",
                               (json_int_t)json_int_or(generate, "length", PASSWORD_BYTES),
                               "RequireEachIncludedType", 1);
    json_t *result = NULL;

    calls_copy(generate, map, params);
    TRY(kind_query(call, "secretsmanager", "GetRandomPassword", params, &result));
    const char *password = json_text(result, "RandomPassword");
    struct error *err = password != NULL
                            ? wrap_password(generate, password, value)
                            : ERR(ERR_PROVIDER, "no password was generated for %s", call->name);
    json_decref(result);
    return err;
}

static bool has_version(const struct part_work *work, const char *stage_or_token)
{
    json_t *versions = json_object_get(work->live, "VersionIdsToStages"), *stages, *stage;
    const char *id;
    size_t i;

    json_object_foreach (versions, id, stages) {
        if (strcmp(id, stage_or_token) == 0)
            return true;
        json_array_foreach (stages, i, stage) {
            if (text_equal(json_string_value(stage), stage_or_token))
                return true;
        }
    }
    return false;
}

/* Another value is in the way under this token: the call whose answer was lost put it there. */
static struct error *unless_there(struct error *err)
{
    if (err == NULL || error_root(err)->code != ERR_ALREADY_EXISTS)
        return err;
    error_free(err);
    return NULL;
}

static struct error *put_value(struct part_work *work)
{
    struct secret *value = NULL;
    char token[37];

    kind_token(work->call, "value", token);
    if (has_version(work, token))
        return NULL;
    TRY(generate_value(work->call, &value));
    json_t *params = json_pack("{s:s, s:s, s:s}", "SecretId", work->name, "ClientRequestToken",
                               token, "SecretString", secret_reveal(value));
    secret_free(value);
    return unless_there(part_mutate(work, "PutSecretValue", params, NULL));
}

/* A secret without a value gets one; other wishes of how to make it are for a new one. */
static struct error *set_value(struct part_work *work)
{
    struct kind_call *call = work->call;
    bool was_applied = json_object_size(call->applied) > 0;

    if (json_object_get(call->spec, "generate") == NULL)
        return NULL;
    if (has_version(work, "AWSCURRENT") && !(was_applied && kind_changed(call, "generate")))
        return NULL;
    return put_value(work);
}

/* --- the secret --------------------------------------------------------------------------- */

static json_t *create_params(struct part_work *work)
{
    struct secret_state *state = work->arg;
    char token[37];

    kind_token(work->call, "create", token);
    json_t *params = json_pack(
        "{s:s, s:s, s:o, s:s*, s:s*, s:s*}", "Name", work->name, "ClientRequestToken", token,
        "Tags", kind_tag_list(work->call, "Key", "Value"), "Description",
        json_text(work->call->spec, "description"), "KmsKeyId",
        json_text(work->call->spec, "kmsKey"), "SecretString", secret_reveal(state->value));
    return params;
}

static struct error *update_secret(struct part_work *work)
{
    const char *description = json_text_or(work->call->spec, "description", "");
    const char *key = json_text_or(work->call->spec, "kmsKey", DEFAULT_KEY);
    const char *live_key = part_text(work, "KmsKeyId");
    json_t *params = json_pack("{s:s}", "SecretId", work->name);

    if (!text_equal(description, json_text_or(work->live, "Description", "")))
        json_put_text(params, "Description", description);
    if (!text_equal(key, live_key == NULL ? DEFAULT_KEY : live_key))
        json_put_text(params, "KmsKeyId", key);
    if (json_object_size(params) > 1)
        TRY(part_mutate(work, "UpdateSecret", params, NULL));
    else
        json_decref(params);
    return set_value(work);
}

static json_t *remove_params(struct part_work *work)
{
    struct kind_call *call = work->call;
    json_t *days = json_object_get(call->applied, "recoveryWindowDays");
    json_t *params = json_pack("{s:s}", "SecretId", work->name);

    if (call->op->force)
        json_put_bool(params, "ForceDeleteWithoutRecovery", true);
    else
        json_put_int(params, "RecoveryWindowInDays",
                     json_is_integer(days) ? json_integer_value(days) : RECOVERY_DAYS);
    return params;
}

static const struct part secret_part = {
    .what = "secret",
    .step = "secret",
    .service = "secretsmanager",
    .find = find_secret,
    .id = "SecretId",
    .arn = "ARN",
    .create = "CreateSecret",
    .create_params = create_params,
    .retries = passing,
    .update = update_secret,
    .tag_api = &tag_api,
    .remove = "DeleteSecret",
    .remove_params = remove_params,
};

/* The name of a secret that was deleted is taken until its recovery window ends. */
static struct error *restore(struct part_work *work)
{
    struct secret_state *state = work->arg;

    TRY(part_find(work));
    if (!state->awaits_deletion)
        return NULL;
    if (!kind_owns(work->call, work->tags))
        return kind_foreign(work->call, "secret (waiting for its deletion)", work->tags);
    TRY(calls_note_once(work->call, "restore", "takes back the deletion of the secret"));
    TRY(part_mutate(work, "RestoreSecret", json_pack("{s:s}", "SecretId", work->name), NULL));
    return part_find(work);
}

static struct error *ensure(struct part_work *work)
{
    struct secret_state *state = work->arg;

    TRY(restore(work));
    if (work->live == NULL && json_object_get(work->call->spec, "generate") != NULL)
        TRY(generate_value(work->call, &state->value));
    return part_ensure(work);
}

static void fill_outputs(struct part_work *work)
{
    static const struct part_output outputs[] = {
        {"secret_name", "Name"}, {"arn", "ARN"}, {NULL, NULL}};

    kind_set_id(work->call, part_text(work, "ARN"));
    part_outputs(work, outputs);
    kind_output(work->call, "region", aws_session_region(work->call->session));
}

/* A secret that is somebody else's is only looked at. */
static struct part_work work_of(struct kind_call *call, struct secret_state *state)
{
    return (struct part_work){.call = call,
                              .part = &secret_part,
                              .name = json_text_or(call->spec, "ref", call->name),
                              .arg = state};
}

static void work_end(struct part_work *work)
{
    struct secret_state *state = work->arg;

    secret_free(state->value);
    part_fini(work);
}

static struct error *find_there(struct part_work *work)
{
    struct secret_state *state = work->arg;

    TRY(part_find(work));
    if (work->live == NULL)
        return ERR(ERR_NOT_FOUND, "%s secret '%s'%s",
                   state->awaits_deletion ? "there is only a deleted" : "no", work->name,
                   state->awaits_deletion ? ", which can be restored" : "");
    return NULL;
}

static struct error *secret_apply(struct kind_call *call)
{
    struct secret_state state = {NULL, false};
    struct part_work work = work_of(call, &state);
    bool is_ours = json_object_get(call->spec, "ref") == NULL;
    struct error *err = is_ours ? ensure(&work) : find_there(&work);

    if (work.made && work.live != NULL)
        kind_set_id(call, json_text_or(work.live, "ARN", call->name));
    if (err == NULL)
        fill_outputs(&work);
    work_end(&work);
    return err;
}

static struct error *secret_read(struct kind_call *call)
{
    struct secret_state state = {NULL, false};
    json_t *spec = json_object_size(call->spec) > 0 ? call->spec : call->applied;
    struct part_work work = work_of(call, &state);

    work.name = json_text_or(spec, "ref", call->name);
    struct error *err = find_there(&work);
    if (err == NULL) {
        fill_outputs(&work);
        part_remember(&work, "secret");
    }
    work_end(&work);
    return err;
}

static struct error *secret_remove(struct kind_call *call)
{
    struct secret_state state = {NULL, false};
    json_t *spec = json_object_size(call->applied) > 0 ? call->applied : call->spec;
    struct part_work work = work_of(call, &state);

    if (json_object_get(spec, "ref") != NULL) /* never ours */
        return NULL;
    work.name = call->name;
    struct error *err = part_remove(&work);
    work_end(&work);
    return err;
}

const struct kind kind_secret = {
    .name = "Secret",
    .create = secret_apply,
    .read = secret_read,
    .update = secret_apply,
    .remove = secret_remove,
};
