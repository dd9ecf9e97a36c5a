/*
 * IAM Identity Center (SSO): a token that `aws sso login` has put into ~/.aws/sso/cache, turned
 * into a role's keys. An old token of an sso-session is renewed when its registration allows it.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/crypto.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/credentials.h"
#include "providers/aws/wire.h"

#define RENEW_BEFORE_MS (15 * 60 * 1000)

static const struct credentials_names sso_names = {"accessKeyId", "secretAccessKey", "sessionToken",
                                                   NULL};

struct sso {
    const struct credentials_request *request;
    const char *session; /* of the sso-session; NULL = the profile has it all */
    const char *start_url, *region, *account, *role;
};

static const char *setting(const struct credentials_request *request, const char *key)
{
    return profile_setting(request->files, request->profile, key);
}

static bool sso_is_there(const struct credentials_request *request)
{
    return setting(request, "sso_role_name") != NULL || setting(request, "sso_account_id") != NULL;
}

/* --- what the profile says ------------------------------------------------------------------ */

/* In the sso-session's section, else in the profile; both must not differ. */
static struct error *session_setting(const struct sso *sso, const char *key, const char **out)
{
    const char *own = setting(sso->request, key), *shared = NULL;

    if (sso->session != NULL) {
        char *section = xasprintf("sso-session %s", sso->session);

        shared = profile_section(sso->request->files, section, key);
        free(section);
    }
    if (own != NULL && shared != NULL && strcmp(own, shared) != 0)
        return ERR(ERR_CREDENTIALS, "%s of profile %s and of sso-session %s differ", key,
                   sso->request->profile, sso->session);
    *out = shared != NULL ? shared : own;
    if (*out == NULL)
        return ERR(ERR_CREDENTIALS, "profile %s uses SSO, but there is no %s",
                   sso->request->profile, key);
    return NULL;
}

static struct error *read_settings(struct sso *sso)
{
    sso->session = setting(sso->request, "sso_session");
    TRY(session_setting(sso, "sso_start_url", &sso->start_url));
    TRY(session_setting(sso, "sso_region", &sso->region));
    TRY(session_setting(sso, "sso_account_id", &sso->account));
    return session_setting(sso, "sso_role_name", &sso->role);
}

/* --- the token ------------------------------------------------------------------------------ */

static struct error *log_in(const struct sso *sso, const char *why)
{
    struct error *err = ERR(ERR_CREDENTIALS,
                            "the SSO token of profile %s %s: run "
                            "`aws sso login --profile %s`",
                            sso->request->profile, why, sso->request->profile);

    err->retry = ERR_RETRY_REAUTH;
    return err;
}

/* Named after its sso-session, or the start URL where there is none. */
static char *token_path(const struct sso *sso)
{
    const char *home = getenv("HOME"), *key = sso->session != NULL ? sso->session : sso->start_url;
    char name[CRYPTO_SHA1_HEX];

    crypto_sha1_hex(key, strlen(key), name);
    return xasprintf("%s/.aws/sso/cache/%s.json", home != NULL ? home : "", name);
}

static int64_t time_of(const json_t *token, const char *key)
{
    int64_t wall_ms = 0;

    error_ignore(wire_time_parse(json_object_get(token, key), &wall_ms));
    return wall_ms;
}

static struct error *write_text(const char *path, const char *text)
{
    FILE *file = fopen(path, "we");
    bool failed = file == NULL || fputs(text, file) < 0;

    if (file != NULL)
        failed |= fclose(file) != 0;
    return failed ? ERR(ERR_IO, "%s: %s", path, strerror(errno)) : NULL;
}

/* For the AWS CLI and for later runs; ours alone to read. Not being able to is no trouble now. */
static void keep_token(const char *path, const json_t *token)
{
    char *text = json_compact(token), *draft = xasprintf("%s.panka-%d", path, (int)getpid());
    mode_t mask = umask(077);
    struct error *err = write_text(draft, text);

    umask(mask);
    if (err == NULL && rename(draft, path) != 0)
        err = ERR(ERR_IO, "%s: %s", path, strerror(errno));
    if (err != NULL)
        log_warn("renewed SSO token not kept", LOG_ERR("error", err));
    error_free(err);
    secret_wipe(text, strlen(text));
    free(text);
    free(draft);
}

static bool is_renewable(const struct sso *sso, const json_t *token)
{
    return sso->session != NULL && json_text(token, "refreshToken") != NULL &&
           json_text(token, "clientId") != NULL && json_text(token, "clientSecret") != NULL &&
           time_of(token, "registrationExpiresAt") > sso->request->now_ms;
}

static void take_new_token(const struct sso *sso, json_t *token, const json_t *answer)
{
    int64_t expires_ms = sso->request->now_ms + json_int_or(answer, "expiresIn", 0) * 1000;
    char *when = wire_time_text(expires_ms, MODEL_TIME_ISO);

    json_put_text(token, "accessToken", json_text(answer, "accessToken"));
    json_put_text(token, "expiresAt", when);
    json_put_text(token, "refreshToken", json_text(answer, "refreshToken"));
    free(when);
}

/* Suspends. */
static struct error *renew(const struct sso *sso, const char *path, json_t *token)
{
    struct credentials_question question = {
        .service = "sso-oidc",
        .operation = "CreateToken",
        .region = sso->region,
        .params = json_pack("{s:s,s:s,s:s,s:s}", "grantType", "refresh_token", "clientId",
                            json_text(token, "clientId"), "clientSecret",
                            json_text(token, "clientSecret"), "refreshToken",
                            json_text(token, "refreshToken")),
    };
    json_t *answer = NULL;
    struct error *err = credentials_ask(sso->request, &question, &answer);

    if (err == NULL && json_text(answer, "accessToken") == NULL)
        err = ERR(ERR_CREDENTIALS, "the SSO service gave no token");
    if (err == NULL) {
        take_new_token(sso, token, answer);
        keep_token(path, token);
    }
    json_decref(answer);
    json_decref(question.params);
    return err;
}

/* Somebody else may have renewed it meanwhile; a token is renewed only once. */
static bool was_renewed(const struct sso *sso, const char *path, json_t *token)
{
    json_t *other = NULL;
    struct error *err = json_load_path(path, &other);
    bool is_good = err == NULL && time_of(other, "expiresAt") > sso->request->now_ms;

    error_free(err);
    if (is_good)
        json_object_update(token, other);
    json_decref(other);
    return is_good;
}

/* An old token is renewed; one that is still good for a while may also stay as it is. */
static struct error *freshen(const struct sso *sso, const char *path, json_t *token)
{
    int64_t left_ms = time_of(token, "expiresAt") - sso->request->now_ms;
    struct error *err = NULL;

    if (sso->session != NULL && left_ms < RENEW_BEFORE_MS && is_renewable(sso, token)) {
        err = renew(sso, path, token);
        if (err == NULL)
            return NULL;
    }
    if (left_ms > 0 || was_renewed(sso, path, token)) {
        if (err != NULL)
            log_warn("SSO token not renewed", LOG_ERR("error", err));
        error_free(err);
        return NULL;
    }
    if (err != NULL && err->code != ERR_CREDENTIALS && err->retry == ERR_RETRY_BACKOFF)
        return err; /* the service was out of reach */
    error_free(err);
    return log_in(sso, "has expired");
}

static struct error *load_token(const struct sso *sso, json_t **token)
{
    char *path = token_path(sso);
    struct error *err = json_load_path(path, token);

    if (err != NULL && err->code == ERR_NOT_FOUND) {
        error_free(err);
        err = log_in(sso, "is not there");
    } else if (err == NULL && json_text(*token, "accessToken") == NULL) {
        err = log_in(sso, "is of no use");
    }
    if (err == NULL)
        err = freshen(sso, path, *token);
    free(path);
    return err;
}

/* --- the role's keys ------------------------------------------------------------------------ */

static struct error *take_keys(const json_t *result, struct credentials *out)
{
    const json_t *keys = json_object_get(result, "roleCredentials");

    out->expires_ms = json_int_or(keys, "expiration", 0);
    return credentials_from_answer("SSO", keys, &sso_names, out);
}

static struct error *ask_keys(const struct sso *sso, const json_t *token, struct credentials *out)
{
    struct credentials_question question = {
        .service = "sso",
        .operation = "GetRoleCredentials",
        .region = sso->region,
        .params = json_pack("{s:s,s:s,s:s}", "roleName", sso->role, "accountId", sso->account,
                            "accessToken", json_text(token, "accessToken")),
    };
    json_t *result = NULL;
    struct error *err = credentials_ask(sso->request, &question, &result);

    if (err != NULL && err->http_status == 401) {
        error_free(err);
        err = log_in(sso, "is not accepted any more");
    }
    if (err == NULL)
        err = take_keys(result, out);
    json_decref(result);
    json_decref(question.params);
    return err;
}

static struct error *load_sso(const struct credentials_request *request, struct credentials *out,
                              bool *found)
{
    struct sso sso = {.request = request};
    json_t *token = NULL;
    struct error *err;

    TRY(read_settings(&sso));
    err = load_token(&sso, &token);
    if (err == NULL)
        err = ask_keys(&sso, token, out);
    json_decref(token);
    *found = err == NULL;
    return err;
}

const struct credentials_source credentials_from_sso = {.name = "sso",
                                                        .is_there = sso_is_there,
                                                        .load = load_sso,
                                                        .is_remote = true,
                                                        .is_of_profile = true};
