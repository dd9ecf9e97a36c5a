/*
 * The sources that hold keys as they are: the caller, the environment, the two shared files.
 */
#include <stdlib.h>

#include "common/mem.h"
#include "providers/aws/credentials.h"

/* --- the caller's --------------------------------------------------------------------------- */

static bool static_is_there(const struct credentials_request *request)
{
    return request->access_key != NULL || request->secret_key != NULL;
}

static struct error *load_static(const struct credentials_request *request, struct credentials *out,
                                 bool *found)
{
    TRY(credentials_set("static credentials", request->access_key, request->secret_key,
                        request->session_token, out));
    *found = true;
    return NULL;
}

const struct credentials_source credentials_from_static = {
    .name = "static", .is_there = static_is_there, .load = load_static};

/* --- the environment's ---------------------------------------------------------------------- */

static bool environment_is_there(const struct credentials_request *request)
{
    return !request->profile_is_explicit && (credentials_variable("AWS_ACCESS_KEY_ID") != NULL ||
                                             credentials_variable("AWS_SECRET_ACCESS_KEY") != NULL);
}

static struct error *load_environment(const struct credentials_request *request,
                                      struct credentials *out, bool *found)
{
    const char *token = credentials_variable("AWS_SECURITY_TOKEN"); /* the older name wins */
    const char *expiry = credentials_variable("AWS_CREDENTIAL_EXPIRATION");
    json_t *when = expiry != NULL ? json_string(expiry) : NULL;
    struct error *err;

    (void)request;
    if (token == NULL)
        token = credentials_variable("AWS_SESSION_TOKEN");
    err = credentials_set("environment", credentials_variable("AWS_ACCESS_KEY_ID"),
                          credentials_variable("AWS_SECRET_ACCESS_KEY"), token, out);
    if (err == NULL && when != NULL)
        err = credentials_set_expiry("AWS_CREDENTIAL_EXPIRATION", when, out);
    json_decref(when);
    *found = err == NULL;
    return err;
}

const struct credentials_source credentials_from_environment = {
    .name = "environment", .is_there = environment_is_there, .load = load_environment};

/* --- the files' ----------------------------------------------------------------------------- */

typedef const char *lookup_fn(const struct profile_files *files, const char *profile,
                              const char *key);

static bool has_key(const struct credentials_request *request, lookup_fn *lookup)
{
    return lookup(request->files, request->profile, "aws_access_key_id") != NULL ||
           lookup(request->files, request->profile, "aws_secret_access_key") != NULL;
}

static struct error *load_profile(const struct credentials_request *request, const char *file,
                                  lookup_fn *lookup, struct credentials *out)
{
    char *where = xasprintf("profile %s of the %s file", request->profile, file);
    const char *token = lookup(request->files, request->profile, "aws_security_token");
    struct error *err;

    if (token == NULL)
        token = lookup(request->files, request->profile, "aws_session_token");
    err = credentials_set(where, lookup(request->files, request->profile, "aws_access_key_id"),
                          lookup(request->files, request->profile, "aws_secret_access_key"), token,
                          out);
    free(where);
    return err;
}

static bool credentials_file_is_there(const struct credentials_request *request)
{
    return has_key(request, profile_credential);
}

static struct error *load_credentials_file(const struct credentials_request *request,
                                           struct credentials *out, bool *found)
{
    TRY(load_profile(request, "credentials", profile_credential, out));
    *found = true;
    return NULL;
}

const struct credentials_source credentials_from_credentials_file = {.name = "credentials file",
                                                                     .is_there =
                                                                         credentials_file_is_there,
                                                                     .load = load_credentials_file,
                                                                     .is_of_profile = true};

static bool config_file_is_there(const struct credentials_request *request)
{
    return has_key(request, profile_config);
}

static struct error *load_config_file(const struct credentials_request *request,
                                      struct credentials *out, bool *found)
{
    TRY(load_profile(request, "config", profile_config, out));
    *found = true;
    return NULL;
}

const struct credentials_source credentials_from_config_file = {.name = "config file",
                                                                .is_there = config_file_is_there,
                                                                .load = load_config_file,
                                                                .is_of_profile = true};
