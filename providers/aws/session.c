#include "providers/aws/session.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

enum { DEFAULT_ATTEMPTS = 5, DEFAULT_TIMEOUT_MS = 60000 };

static const char *environment(const char *name)
{
    const char *value = getenv(name);

    return value != NULL && value[0] != '\0' ? value : NULL;
}

static struct error *choose_profile(struct aws_session *session,
                                    const struct aws_session_options *options)
{
    const char *name = options->profile;
    bool is_named;

    session->profile_is_explicit = name != NULL;
    if (name == NULL)
        name = environment("AWS_PROFILE");
    if (name == NULL)
        name = environment("AWS_DEFAULT_PROFILE");
    is_named = name != NULL;
    session->profile = xstrdup(is_named ? name : "default");
    if (is_named && !profile_exists(session->files, name))
        return ERR(ERR_CREDENTIALS, "the AWS config and credentials files have no profile %s",
                   name);
    return NULL;
}

static struct error *choose_region(struct aws_session *session,
                                   const struct aws_session_options *options)
{
    const char *region = options->region;

    if (region == NULL || region[0] == '\0')
        region = environment("AWS_REGION");
    if (region == NULL)
        region = environment("AWS_DEFAULT_REGION");
    if (region == NULL)
        region = profile_setting(session->files, session->profile, "region");
    if (region == NULL)
        return ERR(ERR_INVALID, "no AWS region: set AWS_REGION or region in profile %s",
                   session->profile);
    if (!endpoint_region_is_valid(region))
        return ERR(ERR_INVALID, "'%s' is no AWS region", region);
    session->region = xstrdup(region);
    return NULL;
}

static struct error *load_credentials(const struct aws_session *session, struct credentials *out)
{
    const struct credentials_request request = {
        .access_key = secret_reveal(session->static_keys[0]),
        .secret_key = secret_reveal(session->static_keys[1]),
        .session_token = secret_reveal(session->static_keys[2]),
        .profile = session->profile,
        .profile_is_explicit = session->profile_is_explicit,
        .files = session->files,
    };

    return credentials_load(&request, out);
}

static struct error *prepare(struct aws_session *session, const struct aws_session_options *options)
{
    TRY(profile_files_load(&session->files));
    TRY(choose_profile(session, options));
    TRY(choose_region(session, options));
    TRY(load_credentials(session, &session->credentials));
    session->http = options->http;
    if (options->http == NULL) {
        TRY(http_client_new(NULL, &session->http));
        session->owns_http = true;
    }
    return NULL;
}

struct error *aws_session_open(const struct aws_session_options *options, struct aws_session **out)
{
    static const struct aws_session_options none;
    struct aws_session *session = xcalloc(1, sizeof *session);
    struct error *err;

    if (options == NULL)
        options = &none;
    session->endpoint_url = xstrdup(options->endpoint_url);
    session->static_keys[0] = secret_new(options->access_key);
    session->static_keys[1] = secret_new(options->secret_key);
    session->static_keys[2] = secret_new(options->session_token);
    session->gate = options->gate;
    session->max_attempts = options->max_attempts > 0 ? options->max_attempts : DEFAULT_ATTEMPTS;
    session->retry_base_ms = RETRY_BASE_MS;
    session->timeout_ms = options->timeout_ms > 0 ? options->timeout_ms : DEFAULT_TIMEOUT_MS;
    session->keys = sigv4_cache_new();
    session->bucket_regions = json_object();
    retry_bucket_init(&session->retries);
    err = prepare(session, options);
    if (err != NULL) {
        aws_session_close(session);
        session = NULL;
    }
    *out = session;
    return err;
}

void aws_session_close(struct aws_session *session)
{
    if (session == NULL)
        return;
    if (session->owns_http)
        http_client_free(session->http);
    for (size_t i = 0; i < ARRAY_LEN(session->static_keys); i++)
        secret_free(session->static_keys[i]);
    credentials_fini(&session->credentials);
    sigv4_cache_free(session->keys);
    profile_files_free(session->files);
    json_decref(session->bucket_regions);
    free(session->region);
    free(session->profile);
    free(session->endpoint_url);
    free(session->account);
    free(session);
}

const char *aws_session_region(const struct aws_session *session)
{
    return session->region;
}

const char *aws_session_partition(const struct aws_session *session)
{
    return endpoint_partition(session->region);
}

struct error *aws_session_reload(struct aws_session *session, bool *changed)
{
    struct credentials fresh;

    *changed = false;
    TRY(load_credentials(session, &fresh));
    *changed = strcmp(fresh.access_key, session->credentials.access_key) != 0 ||
               !secret_is(fresh.secret_key, secret_reveal(session->credentials.secret_key));
    credentials_fini(&session->credentials);
    session->credentials = fresh;
    sigv4_cache_clear(session->keys);
    return NULL;
}

struct error *aws_account(struct aws_session *session, const char **out)
{
    json_t *result = NULL;
    const char *account;

    if (session != NULL && session->account != NULL) {
        *out = session->account;
        return NULL;
    }
    TRY(aws_call(session, "sts", "GetCallerIdentity", NULL, &result));
    account = json_string_value(json_object_get(result, "Account"));
    if (account != NULL && session->account == NULL)
        session->account = xstrdup(account);
    json_decref(result);
    *out = session->account;
    return *out != NULL ? NULL : ERR(ERR_PROVIDER, "STS did not name the account");
}
