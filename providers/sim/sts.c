#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/mem.h"
#include "common/url.h"
#include "providers/sim/services.h"
#include "providers/sim/world.h"

enum { DEFAULT_SESSION_S = 3600 };

static bool get_caller(struct sim_call *call)
{
    json_t *sessions = tree_object_of(call->sim->world, "sessions");
    json_t *session = call->access_key == NULL ? NULL : json_object_get(sessions, call->access_key);

    tree_put_text(call->out, "Account", call->account);
    tree_put_text(call->out, "Arn", call->caller_arn);
    if (tree_has(session, "user"))
        tree_put_text(call->out, "UserId", tree_text(session, "user"));
    else
        tree_put_format(call->out, "UserId", "AIDA%s",
                        call->access_key != NULL ? call->access_key : "SIM");
    return true;
}

/* --- sessions ------------------------------------------------------------------------------- */

static int64_t session_ms(const struct sim_call *call)
{
    int64_t asked_ms = tree_int(call->in, "DurationSeconds", DEFAULT_SESSION_S) * 1000;
    int64_t longest_ms = (int64_t)call->sim->options.session_ms;

    return longest_ms != 0 && longest_ms < asked_ms ? longest_ms : asked_ms;
}

/* A session of a role: keys that the signature check knows until they expire. */
static void put_session(struct sim_call *call, const char *account, const char *arn,
                        const char *user)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    int64_t expires_ms = call->now_ms + session_ms(call);
    char key[SIM_ID_BYTES], secret[SIM_ID_BYTES], token[SIM_ID_BYTES], when[CLOCK_ISO_BYTES];

    sim_random_id(call->sim, "ASIA", 16, letters, key);
    sim_random_id(call->sim, "", 40, NULL, secret);
    sim_random_id(call->sim, "FwoGZXIvYXdzE", 48, letters, token);
    clock_iso(expires_ms, when);
    tree_put(tree_object_of(call->sim->world, "sessions"), key,
             json_pack("{s:s,s:s,s:s,s:s,s:I,s:s*}", "secret", secret, "token", token, "account",
                       account, "arn", arn, "expires_ms", (json_int_t)expires_ms, "user", user));
    tree_put(call->out, "Credentials",
             json_pack("{s:s,s:s,s:s,s:s}", "AccessKeyId", key, "SecretAccessKey", secret,
                       "SessionToken", token, "Expiration", when));
}

/* --- roles ---------------------------------------------------------------------------------- */

/* The role as its own account knows it; the caller may be of another one. */
static json_t *find_role(struct sim_call *call, const char *arn, const char *account)
{
    char *own = call->account;
    json_t *role;

    call->account = (char *)account;
    role = sim_find_arn_in(call, "iam", arn);
    call->account = own;
    return role;
}

/* Somebody has keys of it, or made roles in it. */
static bool account_is_known(struct sim_call *call, const char *account)
{
    json_t *accounts = tree_object_of(call->sim->world, "accounts"), *credential;
    json_t *regions = json_object_get(json_object_get(accounts, account), "*");
    const char *key;

    if (json_object_size(json_object_get(json_object_get(regions, "iam"), "roles")) > 0)
        return true;
    json_object_foreach (call->sim->credentials, key, credential)
        if (sim_same(tree_text(credential, "account"), account))
            return true;
    return strcmp(call->sim->options.account, account) == 0;
}

/* The external id that a statement of the role's trust policy asks for, NULL = none. */
static const char *wanted_external_id(const json_t *policy)
{
    json_t *statements = json_object_get(policy, "Statement"), *statement;
    size_t i;

    json_array_foreach (statements, i, statement) {
        json_t *equals = json_object_get(json_object_get(statement, "Condition"), "StringEquals");
        const char *id = json_string_value(json_object_get(equals, "sts:ExternalId"));

        if (id != NULL)
            return id;
    }
    return NULL;
}

static bool external_id_is_right(struct sim_call *call, json_t *role)
{
    const char *encoded = tree_text(role, "AssumeRolePolicyDocument");
    struct buf text = BUF_INIT;
    json_t *policy;
    const char *wanted;
    bool is_right;

    if (encoded != NULL)
        error_ignore(url_decode(&text, encoded, strlen(encoded), false));
    policy = json_loads(buf_str(&text), 0, NULL);
    wanted = wanted_external_id(policy);
    is_right = wanted == NULL || sim_same(tree_text(call->in, "ExternalId"), wanted);
    json_decref(policy);
    buf_fini(&text);
    return is_right;
}

static bool refuse_role(struct sim_call *call, const char *arn)
{
    if (call->op->no_auth)
        return sim_fail(call, 403, "AccessDenied", "Not authorized to perform sts:%s",
                        call->op->name);
    return sim_fail(call, 403, "AccessDenied",
                    "User: %s is not authorized to perform: sts:%s on resource: %s",
                    call->caller_arn, call->op->name, arn);
}

/* A role of an account without any, of which no keys are known, is anybody's: such an account is
 * there for those who come from elsewhere. */
static bool take_role(struct sim_call *call)
{
    const char *arn = tree_text(call->in, "RoleArn"), *name = sim_arn_tail(arn);
    const char *session = tree_text(call->in, "RoleSessionName");
    char account[13] = "", *session_arn, id[SIM_ID_BYTES], *user;
    json_t *role;

    if (strncmp(arn, "arn:aws:iam::", 13) != 0 || strlen(arn) < 26 || arn[25] != ':')
        return sim_invalid(call, "%s is invalid", arn);
    memcpy(account, arn + 13, 12);
    role = find_role(call, arn, account);
    if (role == NULL ? account_is_known(call, account) : !external_id_is_right(call, role))
        return refuse_role(call, arn);
    session_arn = xasprintf("arn:aws:sts::%s:assumed-role/%s/%s", account, name, session);
    user =
        xasprintf("%s:%s", sim_random_id(call->sim, "AROA", 17, "ABCDEFGHIJKLMNOP", id), session);
    put_session(call, account, session_arn, user);
    tree_put(call->out, "AssumedRoleUser",
             json_pack("{s:s,s:s}", "Arn", session_arn, "AssumedRoleId", user));
    free(session_arn);
    free(user);
    return true;
}

/* --- web identities ------------------------------------------------------------------------- */

/* The claims of a token "header.claims.signature", NULL when it is none. Owner: caller. */
static json_t *read_claims(const char *token)
{
    const char *start = strchr(token, '.');
    size_t len = start != NULL ? strcspn(start + 1, ".") : 0, bytes;
    char *text = xasprintf("%.*s%.*s", (int)len, start != NULL ? start + 1 : "",
                           (int)(len % 4 == 0 ? 0 : 4 - len % 4), "===");
    json_t *claims = NULL;
    char *plain;

    for (char *at = text; *at != '\0'; at++)
        *at = *at == '-' ? '+' : *at == '_' ? '/' : *at;
    plain = sim_unbase64(text, &bytes);
    if (plain != NULL)
        claims = json_loadb(plain, bytes, 0, NULL);
    free(plain);
    free(text);
    return claims;
}

/* Signatures are not checked, but times are. */
static bool assume_role_with_web_identity(struct sim_call *call)
{
    json_t *claims = read_claims(tree_text(call->in, "WebIdentityToken"));
    int64_t ends_s = tree_int(claims, "exp", 0);
    char *subject = xstrdup(tree_text_or(claims, "sub", "somebody"));
    bool is_readable = claims != NULL, ok;

    json_decref(claims);
    if (!is_readable)
        ok = sim_fail(call, 400, "InvalidIdentityToken",
                      "The ID Token provided is not a valid JWT.");
    else if (ends_s * 1000 <= call->now_ms)
        ok = sim_fail(call, 400, "ExpiredTokenException", "Token expired");
    else
        ok = take_role(call);
    if (ok)
        tree_put_text(call->out, "SubjectFromWebIdentityToken", subject);
    free(subject);
    return ok;
}

static bool get_session_token(struct sim_call *call)
{
    put_session(call, call->account, call->caller_arn, NULL);
    return true;
}

const struct sim_handler sts_handlers[] = {
    {"GetCallerIdentity", get_caller},
    {"AssumeRole", take_role},
    {"AssumeRoleWithWebIdentity", assume_role_with_web_identity},
    {"GetSessionToken", get_session_token},
    {NULL, NULL},
};
