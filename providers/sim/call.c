#include "providers/sim/call.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/sim/world.h"

bool sim_fail(struct sim_call *call, int status, const char *code, const char *fmt, ...)
{
    struct sim_failure *failure = &call->failure;
    va_list args;

    free(failure->code);
    free(failure->message);
    json_decref(failure->extra);
    failure->extra = NULL;
    failure->status = status;
    failure->code = xstrdup(code);
    va_start(args, fmt);
    failure->message = xvasprintf(fmt, args);
    va_end(args);
    return false;
}

/* What the services call a bad parameter. */
static const char *invalid_code(const char *service)
{
    static const char *const rows[][2] = {
        {"iam", "ValidationError"},
        {"sts", "ValidationError"},
        {"elbv2", "ValidationError"},
        {"rds", "InvalidParameterValue"},
        {"sns", "InvalidParameter"},
        {"sqs", "InvalidParameterValue"},
        {"ecs", "InvalidParameterException"},
        {"logs", "InvalidParameterException"},
        {"secretsmanager", "InvalidParameterException"},
        {"resourcegroupstaggingapi", "InvalidParameterException"},
        {"lambda", "InvalidParameterValueException"},
        {"servicediscovery", "InvalidInput"},
        {"ec2", "InvalidParameterValue"},
        {"s3", "InvalidArgument"},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (strcmp(rows[i][0], service) == 0)
            return rows[i][1];
    return "ValidationException";
}

bool sim_invalid(struct sim_call *call, const char *fmt, ...)
{
    va_list args;
    char *text;

    va_start(args, fmt);
    text = xvasprintf(fmt, args);
    va_end(args);
    sim_fail(call, 400, invalid_code(call->service->name), "%s", text);
    free(text);
    return false;
}

char *sim_arn(const struct sim_call *call, const char *service, const char *fmt, ...)
{
    const char *region = strcmp(service, "iam") == 0 ? "" : call->region;
    va_list args;
    char *tail, *arn;

    va_start(args, fmt);
    tail = xvasprintf(fmt, args);
    va_end(args);
    arn = xasprintf("arn:aws:%s:%s:%s:%s", service, region, call->account, tail);
    free(tail);
    return arn;
}

const char *sim_arn_tail(const char *arn)
{
    const char *tail = arn == NULL ? NULL : strrchr(arn, '/');

    if (tail == NULL && arn != NULL)
        tail = strrchr(arn, ':');
    return tail == NULL ? arn : tail + 1;
}

uint64_t sim_random(struct sim *sim)
{
    uint64_t z = (sim->random_state += 0x9e3779b97f4a7c15u);

    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

char *sim_random_id(struct sim *sim, const char *prefix, size_t digits, const char *alphabet,
                    char out[SIM_ID_BYTES])
{
    const char *letters = alphabet != NULL ? alphabet : "0123456789abcdef";
    size_t count = strlen(letters), len = strlen(prefix);

    memcpy(out, prefix, len);
    for (size_t i = 0; i < digits && len < SIM_ID_BYTES - 1; i++)
        out[len++] = letters[sim_random(sim) % count];
    out[len] = '\0';
    return out;
}

char *sim_uuid(struct sim *sim, char out[SIM_ID_BYTES])
{
    uint64_t high = sim_random(sim), low = sim_random(sim);

    snprintf(out, SIM_ID_BYTES, "%08x-%04x-4%03x-8%03x-%012llx", (unsigned)(high >> 32),
             (unsigned)(high >> 16 & 0xffff), (unsigned)(high & 0xfff), (unsigned)(low >> 52),
             (unsigned long long)(low & 0xffffffffffff));
    return out;
}

char *sim_now_iso(const struct sim_call *call, char out[SIM_ID_BYTES])
{
    return clock_iso(call->now_ms, out);
}

json_t *sim_now(const struct sim_call *call)
{
    char text[SIM_ID_BYTES];

    return json_string(sim_now_iso(call, text));
}

bool sim_role_is_usable(struct sim_call *call, const char *role_arn)
{
    json_t *role = sim_find_arn_in(call, "iam", role_arn);
    int64_t usable_at = tree_int(role, "~usable_at", 0);

    return role != NULL && call->now_ms >= usable_at;
}

bool sim_is_json_object(const char *text)
{
    json_t *value = text == NULL ? NULL : json_parse(text, strlen(text));
    bool is_object = json_is_object(value);

    json_decref(value);
    return is_object;
}

json_t *sim_base64(const void *data, size_t bytes)
{
    char *text = crypto_base64_encode(data, bytes);
    json_t *value = json_string(text);

    free(text);
    return value;
}

char *sim_unbase64(const char *text, size_t *bytes)
{
    uint8_t *out = NULL;
    struct error *err = text == NULL ? ERR(ERR_PARSE, "no text")
                                     : crypto_base64_decode(text, strlen(text), &out, bytes);

    error_free(err);
    return err == NULL ? (char *)out : NULL;
}

char *sim_md5_hex(const void *data, size_t bytes, char out[33])
{
    uint8_t hash[CRYPTO_MD5_BYTES];

    crypto_md5(data, bytes, hash);
    return crypto_hex_encode(hash, sizeof hash, out);
}

json_t *sim_sha256_base64(const void *data, size_t bytes)
{
    uint8_t hash[CRYPTO_SHA256_BYTES];

    crypto_sha256(data, bytes, hash);
    return sim_base64(hash, sizeof hash);
}
