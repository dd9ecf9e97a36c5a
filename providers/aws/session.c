#include "providers/aws/session.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/mem.h"
#include "common/text.h"

enum { DEFAULT_ATTEMPTS = 5, MAX_ATTEMPTS = 100, DEFAULT_TIMEOUT_MS = 60000 };

/* --- keys ----------------------------------------------------------------------------------- */

static int64_t service_clock_ms(const struct aws_session *session)
{
    return clock_wall_ms() + session->clock_offset_ms;
}

static struct credentials_request keys_request(const struct aws_session *session,
                                               const struct profile_files *files)
{
    return (struct credentials_request){
        .access_key = secret_reveal(session->static_keys[0]),
        .secret_key = secret_reveal(session->static_keys[1]),
        .session_token = secret_reveal(session->static_keys[2]),
        .profile = session->profile,
        .profile_is_explicit = session->profile_is_explicit,
        .files = files,
        .region = session->region,
        .endpoint_url = session->endpoint_url,
        .http = session->http,
        .now_ms = service_clock_ms(session),
    };
}

static struct error *load_with(const struct aws_session *session,
                               const struct credentials_request *request, struct credentials *out)
{
    const struct credentials_role role = {.arn = session->role_arn,
                                          .session_name = session->session_name,
                                          .external_id = session->external_id};
    struct credentials base;
    struct error *err;

    if (role.arn == NULL)
        return credentials_load(request, out);
    TRY(credentials_load(request, &base));
    err = credentials_assume(request, &base, &role, out);
    out->source = "role";
    credentials_fini(&base);
    return err;
}

/* The files are read anew: whoever renews keys may do it by writing them. */
static struct error *load_keys(void *arg, int64_t now_ms, struct credentials *out)
{
    const struct aws_session *session = arg;
    struct profile_files *files = NULL;
    struct credentials_request request;
    struct error *err;

    TRY(profile_files_load(&files));
    request = keys_request(session, files);
    request.now_ms = now_ms;
    err = load_with(session, &request, out);
    profile_files_free(files);
    return err;
}

static bool keys_are_local(const struct aws_session *session)
{
    const struct credentials_request request = keys_request(session, session->files);

    return session->role_arn == NULL && credentials_are_local(&request);
}

/* Signing keys derived from other keys are of no use any more. */
static struct error *follow_keys(struct aws_session *session, struct error *err)
{
    if (session->keys_generation != session->keyring.generation)
        sigv4_cache_clear(session->keys);
    session->keys_generation = session->keyring.generation;
    return err;
}

struct error *aws_session_prepare(struct aws_session *session)
{
    if (session->is_anonymous)
        return NULL;
    return follow_keys(session, keyring_prepare(&session->keyring, service_clock_ms(session)));
}

struct error *aws_session_renew(struct aws_session *session, uint64_t generation, bool *changed)
{
    int64_t now_ms = service_clock_ms(session);

    *changed = false;
    if (session->is_anonymous)
        return NULL;
    return follow_keys(session, keyring_renew(&session->keyring, generation, now_ms, changed));
}

const char *aws_session_access_key(const struct aws_session *session)
{
    return session->keyring.keys.access_key;
}

const char *aws_session_source(const struct aws_session *session)
{
    return session->keyring.keys.source;
}

/* --- life ----------------------------------------------------------------------------------- */

static struct error *make_http(const struct profile_files *files, const char *profile,
                               uint32_t max_connections, struct http_client **out)
{
    struct http_client_options options = {.max_connections = max_connections,
                                          .ca_file = credentials_variable("AWS_CA_BUNDLE")};

    if (options.ca_file == NULL)
        options.ca_file = profile_setting(files, profile, "ca_bundle");
    if (options.ca_file != NULL && access(options.ca_file, R_OK) != 0)
        return ERR(ERR_INVALID, "the CA bundle %s cannot be read: %s", options.ca_file,
                   strerror(errno));
    return http_client_new(&options, out);
}

/* The profile that holds when the caller names none. */
static const char *usual_profile(void)
{
    const char *name = credentials_variable("AWS_PROFILE");

    if (name == NULL)
        name = credentials_variable("AWS_DEFAULT_PROFILE");
    return name;
}

struct error *aws_http_new(const char *profile, uint32_t max_connections, struct http_client **out)
{
    struct profile_files *files = NULL;
    struct error *err;

    if (profile == NULL)
        profile = usual_profile();
    TRY(profile_files_load(&files));
    err = make_http(files, profile != NULL ? profile : "default", max_connections, out);
    profile_files_free(files);
    return err;
}

static struct error *choose_profile(struct aws_session *session,
                                    const struct aws_session_options *options)
{
    const char *name = options->profile;
    bool is_named;

    session->profile_is_explicit = name != NULL;
    if (name == NULL)
        name = usual_profile();
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
        region = credentials_variable("AWS_REGION");
    if (region == NULL)
        region = credentials_variable("AWS_DEFAULT_REGION");
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

static struct error *choose_attempts(struct aws_session *session,
                                     const struct aws_session_options *options)
{
    const char *text = credentials_variable("AWS_MAX_ATTEMPTS");
    int64_t attempts = DEFAULT_ATTEMPTS;

    if (text == NULL)
        text = profile_setting(session->files, session->profile, "max_attempts");
    if (options->max_attempts == 0 && text != NULL)
        TRY(text_to_int(text, &attempts));
    if (attempts < 1 || attempts > MAX_ATTEMPTS)
        return ERR(ERR_INVALID, "max_attempts is from 1 to %d, not %s", MAX_ATTEMPTS, text);
    session->max_attempts = options->max_attempts > 0 ? options->max_attempts : (uint32_t)attempts;
    return NULL;
}

static struct error *prepare(struct aws_session *session, const struct aws_session_options *options)
{
    TRY(profile_files_load(&session->files));
    TRY(choose_profile(session, options));
    TRY(choose_region(session, options));
    TRY(choose_attempts(session, options));
    TRY(endpoint_read_variants(session->files, session->profile, &session->variants));
    session->http = options->http;
    if (options->http == NULL) {
        TRY(make_http(session->files, session->profile, 0, &session->http));
        session->owns_http = true;
    }
    return keys_are_local(session) ? aws_session_prepare(session) : NULL;
}

static void copy_options(struct aws_session *session, const struct aws_session_options *options)
{
    session->endpoint_url = xstrdup(options->endpoint_url);
    session->static_keys[0] = secret_new(options->access_key);
    session->static_keys[1] = secret_new(options->secret_key);
    session->static_keys[2] = secret_new(options->session_token);
    session->role_arn = xstrdup(options->role_arn);
    session->external_id = xstrdup(options->external_id);
    session->session_name = xstrdup(options->session_name);
    session->gate = options->gate;
    session->is_anonymous = options->is_anonymous;
    session->timeout_ms = options->timeout_ms > 0 ? options->timeout_ms : DEFAULT_TIMEOUT_MS;
}

struct error *aws_session_open(const struct aws_session_options *options, struct aws_session **out)
{
    static const struct aws_session_options none;
    struct aws_session *session = xcalloc(1, sizeof *session);
    struct error *err;

    if (options == NULL)
        options = &none;
    copy_options(session, options);
    session->retry_base_ms = RETRY_BASE_MS;
    session->keys = sigv4_cache_new();
    session->bucket_regions = json_object();
    retry_bucket_init(&session->retries);
    keyring_init(&session->keyring, load_keys, session);
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
    keyring_fini(&session->keyring);
    sigv4_cache_free(session->keys);
    profile_files_free(session->files);
    json_decref(session->bucket_regions);
    free(session->role_arn);
    free(session->external_id);
    free(session->session_name);
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

/* --- whose they are ------------------------------------------------------------------------- */

/* A role stays in its account; other keys may be replaced by anybody's. */
static bool account_is_known(const struct aws_session *session)
{
    return session->account != NULL && (session->role_arn != NULL ||
                                        session->account_generation == session->keyring.generation);
}

/* Others may hold the text as it is: it never changes. */
static struct error *keep_account(struct aws_session *session, const char *account)
{
    if (account == NULL)
        return ERR(ERR_PROVIDER, "STS did not name the account");
    if (session->account != NULL && strcmp(session->account, account) != 0)
        return ERR(ERR_CREDENTIALS,
                   "the AWS credentials (%s) were replaced by those of another account: %s, not %s",
                   aws_session_source(session), account, session->account);
    if (session->account == NULL)
        session->account = xstrdup(account);
    return NULL;
}

struct error *aws_account(struct aws_session *session, const char **out)
{
    json_t *result = NULL;
    struct error *err;

    *out = session != NULL ? session->account : NULL;
    if (*out != NULL)
        TRY(aws_session_prepare(session)); /* they may be others by now */
    if (*out != NULL && account_is_known(session))
        return NULL;
    TRY(aws_call(session, "sts", "GetCallerIdentity", NULL, &result));
    err = keep_account(session, json_string_value(json_object_get(result, "Account")));
    json_decref(result);
    session->account_generation = session->keyring.generation;
    *out = session->account;
    return err;
}
