#include "providers/aws/credentials.h"

#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"

static const char *environment(const char *name)
{
    const char *value = getenv(name);

    return value != NULL && value[0] != '\0' ? value : NULL;
}

static void set_keys(struct credentials *out, const char *access_key, const char *secret_key,
                     const char *session_token)
{
    out->access_key = xstrdup(access_key);
    out->secret_key = secret_new(secret_key);
    out->session_token = secret_new(session_token);
}

/* Both keys, or neither; one alone is a mistake that must not lead to another identity. */
static struct error *take_pair(const char *where, const char *access_key, const char *secret_key,
                               const char *session_token, struct credentials *out)
{
    if (access_key == NULL && secret_key == NULL)
        return NULL;
    if (access_key == NULL || secret_key == NULL)
        return ERR(ERR_CREDENTIALS, "%s: the %s is missing", where,
                   access_key == NULL ? "access key id" : "secret access key");
    set_keys(out, access_key, secret_key, session_token);
    return NULL;
}

static struct error *load_static(const struct credentials_request *request, struct credentials *out,
                                 bool *found)
{
    TRY(take_pair("static credentials", request->access_key, request->secret_key,
                  request->session_token, out));
    *found = out->access_key != NULL;
    return NULL;
}

static struct error *load_environment(const struct credentials_request *request,
                                      struct credentials *out, bool *found)
{
    if (request->profile_is_explicit)
        return NULL;
    TRY(take_pair("environment", environment("AWS_ACCESS_KEY_ID"),
                  environment("AWS_SECRET_ACCESS_KEY"), environment("AWS_SESSION_TOKEN"), out));
    *found = out->access_key != NULL;
    return NULL;
}

typedef const char *lookup_fn(const struct profile_files *files, const char *profile,
                              const char *key);

static struct error *load_profile(const struct credentials_request *request, const char *file,
                                  lookup_fn *lookup, struct credentials *out)
{
    char *where = xasprintf("profile %s of the %s file", request->profile, file);
    struct error *err =
        take_pair(where, lookup(request->files, request->profile, "aws_access_key_id"),
                  lookup(request->files, request->profile, "aws_secret_access_key"),
                  lookup(request->files, request->profile, "aws_session_token"), out);

    free(where);
    return err;
}

static struct error *load_credentials_file(const struct credentials_request *request,
                                           struct credentials *out, bool *found)
{
    TRY(load_profile(request, "credentials", profile_credential, out));
    *found = out->access_key != NULL;
    return NULL;
}

static struct error *load_config_file(const struct credentials_request *request,
                                      struct credentials *out, bool *found)
{
    TRY(load_profile(request, "config", profile_setting, out));
    *found = out->access_key != NULL;
    return NULL;
}

/* In the order of the AWS CLI. */
static const struct credentials_source sources[] = {
    {"static", load_static},
    {"environment", load_environment},
    {"credentials file", load_credentials_file},
    {"config file", load_config_file},
};

static struct error *none_found(const struct credentials_request *request)
{
    struct buf names = BUF_INIT;
    struct error *err;

    for (size_t i = 0; i < ARRAY_LEN(sources); i++)
        buf_printf(&names, "%s%s", i > 0 ? ", " : "", sources[i].name);
    err = ERR(ERR_CREDENTIALS, "no AWS credentials for profile %s (looked at: %s)",
              request->profile, buf_str(&names));
    buf_fini(&names);
    return err;
}

struct error *credentials_load(const struct credentials_request *request, struct credentials *out)
{
    bool found = false;

    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < ARRAY_LEN(sources); i++) {
        TRY(sources[i].load(request, out, &found));
        if (found) {
            out->source = sources[i].name;
            return NULL;
        }
    }
    return none_found(request);
}

void credentials_fini(struct credentials *credentials)
{
    free(credentials->access_key);
    secret_free(credentials->secret_key);
    secret_free(credentials->session_token);
    memset(credentials, 0, sizeof *credentials);
}
