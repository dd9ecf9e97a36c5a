#include "providers/aws/credentials.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/wire.h"

enum { MAX_FILE_BYTES = 64 * 1024 };

/* In the order of the AWS CLI. */
static const struct credentials_source *const sources[] = {
    &credentials_from_static,    &credentials_from_environment,
    &credentials_from_role,      &credentials_from_web_identity,
    &credentials_from_sso,       &credentials_from_credentials_file,
    &credentials_from_process,   &credentials_from_config_file,
    &credentials_from_container, &credentials_from_instance,
};

/* --- what the sources share ----------------------------------------------------------------- */

const char *credentials_variable(const char *name)
{
    const char *value = getenv(name);

    return value != NULL && value[0] != '\0' ? value : NULL;
}

bool credentials_variable_is_true(const char *name)
{
    const char *value = credentials_variable(name);

    return value != NULL && strcasecmp(value, "true") == 0;
}

struct error *credentials_set(const char *where, const char *access_key, const char *secret_key,
                              const char *session_token, struct credentials *out)
{
    if (access_key == NULL && secret_key == NULL)
        return NULL;
    if (access_key == NULL || secret_key == NULL)
        return ERR(ERR_CREDENTIALS, "%s: the %s is missing", where,
                   access_key == NULL ? "access key id" : "secret access key");
    out->access_key = xstrdup(access_key);
    out->secret_key = secret_new(secret_key);
    out->session_token = secret_new(session_token);
    return NULL;
}

struct error *credentials_set_expiry(const char *where, const json_t *when, struct credentials *out)
{
    struct error *err = wire_time_parse(when, &out->expires_ms);

    if (err == NULL)
        return NULL;
    error_free(err);
    return ERR(ERR_CREDENTIALS, "%s: the time the keys expire cannot be read", where);
}

struct error *credentials_from_answer(const char *where, const json_t *answer,
                                      const struct credentials_names *names,
                                      struct credentials *out)
{
    const json_t *when = json_object_get(answer, names->expiry);

    if (json_text(answer, names->access_key) == NULL)
        return ERR(ERR_CREDENTIALS, "%s gave no access key id", where);
    TRY(credentials_set(where, json_text(answer, names->access_key),
                        json_text(answer, names->secret_key),
                        json_text(answer, names->session_token), out));
    if (when == NULL || json_is_null(when))
        return NULL;
    return credentials_set_expiry(where, when, out);
}

static struct error *read_all(const char *path, char *text, size_t room)
{
    FILE *file = fopen(path, "re");
    size_t bytes = file != NULL ? fread(text, 1, room - 1, file) : 0;
    bool failed = file == NULL || ferror(file) || !feof(file);

    text[bytes] = '\0';
    if (file != NULL)
        fclose(file);
    if (!failed)
        return NULL;
    return ERR(ERR_CREDENTIALS, "%s", bytes == room - 1 ? "it is too large" : strerror(errno));
}

struct error *credentials_read_file(const char *what, const char *path, char **out)
{
    char *text = xcalloc(1, MAX_FILE_BYTES);
    struct error *err = read_all(path, text, MAX_FILE_BYTES);

    if (err == NULL)
        *out = text_trim(text);
    else
        err = WRAP(err, "cannot read the %s %s", what, path);
    secret_wipe(text, MAX_FILE_BYTES);
    free(text);
    return err;
}

/* --- the chain ------------------------------------------------------------------------------ */

/* For a role's source_profile only what the profile itself has counts. */
static bool counts(const struct credentials_source *source,
                   const struct credentials_request *request)
{
    return (request->asked_by == NULL || source->is_of_profile) && source->is_there(request);
}

static struct error *none_found(const struct credentials_request *request)
{
    struct buf names = BUF_INIT;
    struct error *err;

    if (request->asked_by != NULL)
        return ERR(ERR_CREDENTIALS, "the source profile %s has no credentials", request->profile);
    for (size_t i = 0; i < ARRAY_LEN(sources); i++)
        buf_printf(&names, "%s%s", i > 0 ? ", " : "", sources[i]->name);
    err = ERR(ERR_CREDENTIALS, "no AWS credentials for profile %s (looked at: %s)",
              request->profile, buf_str(&names));
    buf_fini(&names);
    return err;
}

static struct error *load(const struct credentials_source *source,
                          const struct credentials_request *request, struct credentials *out,
                          bool *found)
{
    struct error *err = source->load(request, out, found);

    if (err == NULL) {
        out->source = source->name;
        return NULL;
    }
    credentials_fini(out);
    return err;
}

struct error *credentials_load(const struct credentials_request *request, struct credentials *out)
{
    bool found = false;

    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < ARRAY_LEN(sources); i++) {
        if (counts(sources[i], request))
            TRY(load(sources[i], request, out, &found));
        if (found)
            return NULL;
    }
    return none_found(request);
}

bool credentials_are_local(const struct credentials_request *request)
{
    for (size_t i = 0; i < ARRAY_LEN(sources); i++)
        if (counts(sources[i], request))
            return !sources[i]->is_remote;
    return true;
}

void credentials_fini(struct credentials *credentials)
{
    free(credentials->access_key);
    secret_free(credentials->secret_key);
    secret_free(credentials->session_token);
    memset(credentials, 0, sizeof *credentials);
}
