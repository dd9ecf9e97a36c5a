#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/mem.h"
#include "providers/sim/services.h"
#include "providers/sim/world.h"

static bool get_caller(struct sim_call *call)
{
    tree_put_text(call->out, "Account", call->account);
    tree_put_text(call->out, "Arn", call->caller_arn);
    tree_put_format(call->out, "UserId", "AIDA%s",
                    call->access_key != NULL ? call->access_key : "SIM");
    return true;
}

/* A session of a role: keys that the signature check knows until they expire. */
static void put_session(struct sim_call *call, const char *account, const char *arn)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    int64_t expires_ms = call->now_ms + tree_int(call->in, "DurationSeconds", 3600) * 1000;
    char key[SIM_ID_BYTES], secret[SIM_ID_BYTES], token[SIM_ID_BYTES], when[CLOCK_ISO_BYTES];

    sim_random_id(call->sim, "ASIA", 16, letters, key);
    sim_random_id(call->sim, "", 40, NULL, secret);
    sim_random_id(call->sim, "FwoGZXIvYXdzE", 48, letters, token);
    clock_iso(expires_ms, when);
    tree_put(tree_object_of(call->sim->world, "sessions"), key,
             json_pack("{s:s,s:s,s:s,s:s,s:I}", "secret", secret, "token", token, "account",
                       account, "arn", arn, "expires_ms", (json_int_t)expires_ms));
    tree_put(call->out, "Credentials",
             json_pack("{s:s,s:s,s:s,s:s}", "AccessKeyId", key, "SecretAccessKey", secret,
                       "SessionToken", token, "Expiration", when));
}

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

static bool assume_role(struct sim_call *call)
{
    const char *arn = tree_text(call->in, "RoleArn"), *name = sim_arn_tail(arn);
    const char *session = tree_text(call->in, "RoleSessionName");
    char account[13] = "", *session_arn, id[SIM_ID_BYTES], *user;

    if (strncmp(arn, "arn:aws:iam::", 13) != 0 || strlen(arn) < 26)
        return sim_invalid(call, "%s is invalid", arn);
    memcpy(account, arn + 13, 12);
    if (find_role(call, arn, account) == NULL)
        return sim_fail(call, 403, "AccessDenied",
                        "User: %s is not authorized to perform: sts:AssumeRole on resource: %s",
                        call->caller_arn, arn);
    session_arn = xasprintf("arn:aws:sts::%s:assumed-role/%s/%s", account, name, session);
    user =
        xasprintf("%s:%s", sim_random_id(call->sim, "AROA", 17, "ABCDEFGHIJKLMNOP", id), session);
    put_session(call, account, session_arn);
    tree_put(call->out, "AssumedRoleUser",
             json_pack("{s:s,s:s}", "Arn", session_arn, "AssumedRoleId", user));
    free(session_arn);
    free(user);
    return true;
}

static bool get_session_token(struct sim_call *call)
{
    put_session(call, call->account, call->caller_arn);
    return true;
}

const struct sim_handler sts_handlers[] = {
    {"GetCallerIdentity", get_caller},
    {"AssumeRole", assume_role},
    {"GetSessionToken", get_session_token},
    {NULL, NULL},
};
