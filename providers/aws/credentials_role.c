/*
 * Roles: a profile's role_arn taken on with the keys of another profile or of the machine, and
 * roles taken on with a token of another identity provider. STS is asked as any service is.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/credentials.h"

enum { ASK_TIMEOUT_MS = 15000, ASK_ATTEMPTS = 3 };

static const struct credentials_names sts_names = {"AccessKeyId", "SecretAccessKey", "SessionToken",
                                                   "Expiration"};

static const char *setting(const struct credentials_request *request, const char *key)
{
    return profile_setting(request->files, request->profile, key);
}

/* --- asking --------------------------------------------------------------------------------- */

/* "the web identity of the pod expired" is mended by whoever writes the token. */
static bool may_be_renewed(const struct error *err)
{
    return aws_error_is(err, "ExpiredToken") || aws_error_is(err, "ExpiredTokenException");
}

/* What is final is wrong with the keys, not with the operation they are for. */
static struct error *judge(struct error *err)
{
    if (err == NULL)
        return NULL;
    if (may_be_renewed(err))
        err->retry = ERR_RETRY_REAUTH;
    else if (err->retry == ERR_RETRY_NEVER && err->code != ERR_NETWORK &&
             err->code != ERR_CANCELLED)
        err->code = ERR_CREDENTIALS;
    return err;
}

/* Endpoints and attempts are those of the profile that was asked for, not of its sources'. NULL
 * when the files do not have it. */
static const char *first_profile(const struct credentials_request *request)
{
    while (request->asked_by != NULL)
        request = request->asked_by;
    return profile_exists(request->files, request->profile) ? request->profile : NULL;
}

struct error *credentials_ask(const struct credentials_request *request,
                              const struct credentials_question *question, json_t **result)
{
    const struct credentials *base = question->base;
    const struct aws_session_options options = {
        .region = question->region != NULL ? question->region : request->region,
        .profile = first_profile(request),
        .access_key = base != NULL ? base->access_key : NULL,
        .secret_key = base != NULL ? secret_reveal(base->secret_key) : NULL,
        .session_token = base != NULL ? secret_reveal(base->session_token) : NULL,
        .is_anonymous = base == NULL,
        .endpoint_url = request->endpoint_url,
        .http = request->http,
        .max_attempts = ASK_ATTEMPTS,
        .timeout_ms = ASK_TIMEOUT_MS,
    };
    struct aws_session *session = NULL;
    struct error *err = aws_session_open(&options, &session);

    if (err == NULL)
        err = aws_call(session, question->service, question->operation, question->params, result);
    aws_session_close(session);
    return judge(err);
}

static struct error *take_answer(const char *what, const char *arn, const json_t *result,
                                 struct credentials *out)
{
    char *where = xasprintf("%s for %s", what, arn);
    struct error *err =
        credentials_from_answer(where, json_object_get(result, "Credentials"), &sts_names, out);

    free(where);
    return err;
}

static char *session_name(const struct credentials_request *request, const char *name)
{
    return name != NULL ? xstrdup(name) : xasprintf("panka-%lld", (long long)request->now_ms);
}

/* --- taking on a role ----------------------------------------------------------------------- */

static struct error *role_params(const struct credentials_request *request,
                                 const struct credentials_role *role, json_t **out)
{
    char *name = session_name(request, role->session_name);
    int64_t seconds = 0;
    struct error *err;
    json_t *params;

    *out = params = json_pack("{s:s,s:s}", "RoleArn", role->arn, "RoleSessionName", name);
    free(name);
    json_put_text(params, "ExternalId", role->external_id);
    if (role->duration == NULL)
        return NULL;
    err = text_to_int(role->duration, &seconds);
    if (err != NULL) {
        err->code = ERR_CREDENTIALS;
        return WRAP(err, "duration_seconds");
    }
    json_put_int(params, "DurationSeconds", seconds);
    return NULL;
}

struct error *credentials_assume(const struct credentials_request *request,
                                 const struct credentials *base,
                                 const struct credentials_role *role, struct credentials *out)
{
    struct credentials_question question = {
        .service = "sts", .operation = "AssumeRole", .base = base};
    json_t *result = NULL;
    struct error *err = role_params(request, role, &question.params);

    if (err == NULL)
        err = credentials_ask(request, &question, &result);
    if (err == NULL)
        err = take_answer("AssumeRole", role->arn, result, out);
    else
        err = WRAP(err, "cannot assume the role %s", role->arn);
    json_decref(question.params);
    json_decref(result);
    return err;
}

/* --- a profile's role ----------------------------------------------------------------------- */

static bool role_is_there(const struct credentials_request *request)
{
    bool has_keys = setting(request, "aws_access_key_id") != NULL ||
                    setting(request, "aws_secret_access_key") != NULL;

    if (request->asked_by != NULL && has_keys)
        return false; /* a chain ends where keys are */
    return setting(request, "role_arn") != NULL &&
           setting(request, "web_identity_token_file") == NULL;
}

/* The sources a profile's credential_source may name. */
static const struct {
    const char *name;
    const struct credentials_source *source;
} machine_sources[] = {
    {"Environment", &credentials_from_environment},
    {"EcsContainer", &credentials_from_container},
    {"Ec2InstanceMetadata", &credentials_from_instance},
};

static struct error *load_from_machine(const struct credentials_request *request, const char *name,
                                       struct credentials *out)
{
    struct credentials_request plain = *request;
    bool found = false;

    plain.profile_is_explicit = false; /* it is the profile that names the environment */
    for (size_t i = 0; i < ARRAY_LEN(machine_sources); i++) {
        if (strcasecmp(machine_sources[i].name, name) != 0)
            continue;
        if (machine_sources[i].source->is_there(&plain))
            TRY(machine_sources[i].source->load(&plain, out, &found));
        if (found)
            return NULL;
        return ERR(ERR_CREDENTIALS, "profile %s: its credential_source %s has no credentials",
                   request->profile, name);
    }
    return ERR(ERR_CREDENTIALS,
               "profile %s: there is no credential_source %s; there are Environment, EcsContainer "
               "and Ec2InstanceMetadata",
               request->profile, name);
}

/* A profile may name itself for the keys it has; any other way back is a loop. */
static struct error *check_loop(const struct credentials_request *request, const char *source)
{
    bool has_keys = profile_setting(request->files, source, "aws_access_key_id") != NULL;

    if (text_equal(source, request->profile) && has_keys)
        return NULL;
    for (const struct credentials_request *at = request; at != NULL; at = at->asked_by)
        if (text_equal(source, at->profile))
            return ERR(ERR_CREDENTIALS, "the source_profile %s of profile %s leads in a circle",
                       source, request->profile);
    return NULL;
}

static struct error *load_from_profile(const struct credentials_request *request,
                                       const char *source, struct credentials *out)
{
    struct credentials_request other = *request;

    if (!profile_exists(request->files, source))
        return ERR(ERR_CREDENTIALS, "the source_profile %s of profile %s does not exist", source,
                   request->profile);
    TRY(check_loop(request, source));
    other.profile = source;
    other.profile_is_explicit = true;
    other.asked_by = request;
    other.access_key = other.secret_key = other.session_token = NULL;
    return credentials_load(&other, out);
}

static struct error *load_base(const struct credentials_request *request, struct credentials *out)
{
    const char *profile = setting(request, "source_profile");
    const char *machine = setting(request, "credential_source");

    memset(out, 0, sizeof *out);
    if (profile != NULL && machine != NULL)
        return ERR(ERR_CREDENTIALS, "profile %s has both source_profile and credential_source",
                   request->profile);
    if (setting(request, "mfa_serial") != NULL)
        return ERR(
            ERR_CREDENTIALS,
            "profile %s needs a code of the MFA device %s, and nobody can be asked here: get "
            "a session by hand (aws sts assume-role) and put its keys in the environment, "
            "or use a role without mfa_serial",
            request->profile, setting(request, "mfa_serial"));
    if (machine != NULL)
        return load_from_machine(request, machine, out);
    if (profile != NULL)
        return load_from_profile(request, profile, out);
    return ERR(ERR_CREDENTIALS,
               "profile %s has a role_arn, but neither source_profile nor credential_source",
               request->profile);
}

static struct error *load_role(const struct credentials_request *request, struct credentials *out,
                               bool *found)
{
    const struct credentials_role role = {
        .arn = setting(request, "role_arn"),
        .session_name = setting(request, "role_session_name"),
        .external_id = setting(request, "external_id"),
        .duration = setting(request, "duration_seconds"),
    };
    struct credentials base;
    struct error *err = load_base(request, &base);

    if (err == NULL)
        err = credentials_assume(request, &base, &role, out);
    credentials_fini(&base);
    *found = err == NULL;
    return err;
}

const struct credentials_source credentials_from_role = {.name = "profile's role",
                                                         .is_there = role_is_there,
                                                         .load = load_role,
                                                         .is_remote = true,
                                                         .is_of_profile = true};

/* --- web identity --------------------------------------------------------------------------- */

/* The environment's word goes before the profile's, unless the profile was named. */
static const char *identity_setting(const struct credentials_request *request, const char *variable,
                                    const char *key)
{
    const char *value = request->profile_is_explicit ? NULL : credentials_variable(variable);

    return value != NULL ? value : setting(request, key);
}

static const char *token_file(const struct credentials_request *request)
{
    return identity_setting(request, "AWS_WEB_IDENTITY_TOKEN_FILE", "web_identity_token_file");
}

static bool web_identity_is_there(const struct credentials_request *request)
{
    return token_file(request) != NULL;
}

static struct error *ask_web_identity(const struct credentials_request *request, const char *arn,
                                      const char *token, struct credentials *out)
{
    char *name = session_name(
        request, identity_setting(request, "AWS_ROLE_SESSION_NAME", "role_session_name"));
    struct credentials_question question = {
        .service = "sts",
        .operation = "AssumeRoleWithWebIdentity",
        .params = json_pack("{s:s,s:s,s:s}", "RoleArn", arn, "RoleSessionName", name,
                            "WebIdentityToken", token),
    };
    json_t *result = NULL;
    struct error *err = credentials_ask(request, &question, &result);

    if (err == NULL)
        err = take_answer("AssumeRoleWithWebIdentity", arn, result, out);
    else
        err = WRAP(err, "cannot assume the role %s with a web identity", arn);
    json_decref(question.params);
    json_decref(result);
    free(name);
    return err;
}

static struct error *load_web_identity(const struct credentials_request *request,
                                       struct credentials *out, bool *found)
{
    const char *arn = identity_setting(request, "AWS_ROLE_ARN", "role_arn");
    char *token = NULL;
    struct error *err;

    if (arn == NULL)
        return ERR(ERR_CREDENTIALS,
                   "there is a web identity token, but no role: set AWS_ROLE_ARN or the profile's "
                   "role_arn");
    TRY(credentials_read_file("web identity token", token_file(request), &token));
    err = ask_web_identity(request, arn, token, out);
    secret_wipe(token, strlen(token));
    free(token);
    *found = err == NULL;
    return err;
}

const struct credentials_source credentials_from_web_identity = {.name = "web identity",
                                                                 .is_there = web_identity_is_there,
                                                                 .load = load_web_identity,
                                                                 .is_remote = true,
                                                                 .is_of_profile = true};
