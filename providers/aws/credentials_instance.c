/*
 * The keys of an EC2 instance's role, from its metadata service, version 2: a token first, with
 * which the role's name and then its keys are asked for. Version 1, which needs no token, is
 * spoken only where AWS_EC2_METADATA_V1_DISABLED or the profile says "false".
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/crypto.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/credentials_metadata.h"

#define BASE_V4   "http://169.254.169.254"
#define BASE_V6   "http://[fd00:ec2::254]"
#define ROLE_PATH "latest/meta-data/iam/security-credentials/"
#define TOKEN_TTL "21600"

enum { DEFAULT_TIMEOUT_S = 1, DEFAULT_ATTEMPTS = 1, MAX_TIMEOUT_S = 60, MAX_ATTEMPTS = 10 };
enum { EXTEND_MS = 5 * 60 * 1000 };

static bool instance_is_there(const struct credentials_request *request)
{
    (void)request;
    return !credentials_variable_is_true("AWS_EC2_METADATA_DISABLED");
}

/* --- settings ------------------------------------------------------------------------------- */

static const char *setting(const struct credentials_request *request, const char *variable,
                           const char *key)
{
    const char *value = credentials_variable(variable);

    return value != NULL ? value : profile_setting(request->files, request->profile, key);
}

static uint32_t number(const struct credentials_request *request, const char *variable,
                       const char *key, uint32_t fallback, uint32_t max)
{
    const char *text = setting(request, variable, key);
    double value = text != NULL ? strtod(text, NULL) : fallback;

    if (value < 1)
        return 1;
    return value > max ? max : (uint32_t)value;
}

static const char *base_url(const struct credentials_request *request)
{
    const char *own =
        setting(request, "AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint");
    const char *mode = setting(request, "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
                               "ec2_metadata_service_endpoint_mode");

    if (own != NULL)
        return own;
    return mode != NULL && strcasecmp(mode, "ipv6") == 0 ? BASE_V6 : BASE_V4;
}

static bool allows_v1(const struct credentials_request *request)
{
    const char *text = setting(request, "AWS_EC2_METADATA_V1_DISABLED", "ec2_metadata_v1_disabled");

    return text != NULL && strcasecmp(text, "false") == 0;
}

static struct metadata_question question_for(const struct credentials_request *request,
                                             const char *path, const char *token)
{
    const char *base = base_url(request);
    size_t len = strlen(base);

    return (struct metadata_question){
        .http = request->http,
        .what = "the instance's metadata service",
        .method = "GET",
        .url = xasprintf("%s%s%s", base, len > 0 && base[len - 1] == '/' ? "" : "/", path),
        .header = token != NULL ? "x-aws-ec2-metadata-token" : NULL,
        .value = token,
        .timeout_ms = 1000 * number(request, "AWS_METADATA_SERVICE_TIMEOUT",
                                    "metadata_service_timeout", DEFAULT_TIMEOUT_S, MAX_TIMEOUT_S),
        .attempts = number(request, "AWS_METADATA_SERVICE_NUM_ATTEMPTS",
                           "metadata_service_num_attempts", DEFAULT_ATTEMPTS, MAX_ATTEMPTS),
        .pause_ms = 100,
    };
}

/* --- asking --------------------------------------------------------------------------------- */

static struct error *ask_token(const struct credentials_request *request, char **token)
{
    struct metadata_question question = question_for(request, "latest/api/token", NULL);

    question.method = "PUT";
    question.header = "x-aws-ec2-metadata-token-ttl-seconds";
    question.value = TOKEN_TTL;
    return metadata_ask(&question, token);
}

static struct error *ask_keys(const struct credentials_request *request, const char *token,
                              struct credentials *out)
{
    struct metadata_question question = question_for(request, ROLE_PATH, token);
    char *role = NULL, *path;
    struct error *err;

    TRY(metadata_ask(&question, &role));
    role[strcspn(role, "\r\n")] = '\0';
    path = xasprintf("%s%s", ROLE_PATH, role);
    question = question_for(request, path, token);
    err = metadata_ask_keys(&question, out);
    free(path);
    free(role);
    return err;
}

/* The service may be behind in renewing them; AWS goes on accepting what it last gave. */
static void extend(const struct credentials_request *request, struct credentials *out)
{
    if (out->expires_ms == 0 || out->expires_ms > request->now_ms)
        return;
    out->expires_ms =
        request->now_ms + EXTEND_MS + (int64_t)crypto_random_below((uint64_t)EXTEND_MS);
    log_warn("the instance's metadata service gives old credentials; they are used as they are");
}

/* No service, none for us, or no role: there are no credentials here. */
static bool is_absent(const struct error *err)
{
    bool is_refused = err->http_status > 400 && err->http_status < 500;

    return err->code == ERR_NETWORK || err->code == ERR_TIMEOUT || is_refused;
}

static struct error *load_instance(const struct credentials_request *request,
                                   struct credentials *out, bool *found)
{
    char *token = NULL;
    struct error *err = ask_token(request, &token);
    bool is_v1 =
        err != NULL && err->code != ERR_CANCELLED && err->http_status != 400 && allows_v1(request);

    if (is_v1) {
        error_free(err);
        err = NULL;
    }
    if (err == NULL)
        err = ask_keys(request, token, out);
    if (token != NULL)
        secret_wipe(token, strlen(token));
    free(token);
    *found = err == NULL;
    if (err == NULL) {
        extend(request, out);
        return NULL;
    }
    if (!is_absent(err))
        return err;
    log_debug("no instance credentials", LOG_ERR("error", err));
    error_free(err);
    return NULL;
}

const struct credentials_source credentials_from_instance = {
    .name = "instance", .is_there = instance_is_there, .load = load_instance, .is_remote = true};
