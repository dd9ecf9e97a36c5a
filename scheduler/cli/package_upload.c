#include "scheduler/cli/package_upload.h"

#include <stdlib.h>
#include <string.h>

#include "common/http.h"
#include "common/json.h"
#include "common/mem.h"
#include "scheduler/cli/client.h"
#include "scheduler/stack/package.h"
#include "scheduler/stack/stack.h"

enum { UPLOAD_TIMEOUT_MS = 600000, MESSAGE_SHOWN = 300 };

struct upload {
    struct package package;
    char *component;
    char *url; /* where to PUT it */
};

struct packages {
    struct upload *uploads;
    size_t count;
};

void packages_free(struct packages *packages)
{
    if (packages == NULL)
        return;
    for (size_t i = 0; i < packages->count; i++) {
        package_fini(&packages->uploads[i].package);
        free(packages->uploads[i].component);
        free(packages->uploads[i].url);
    }
    free(packages->uploads);
    free(packages);
}

/* --- preparing ------------------------------------------------------------------------------ */

static struct error *make(json_t *code, struct package *package)
{
    json_t *exclude = json_object_get(code, "exclude");
    size_t count = json_array_size(exclude);
    const char **patterns = xcalloc(count + 1, sizeof(*patterns));
    for (size_t i = 0; i < count; i++)
        patterns[i] = json_string_value(json_array_get(exclude, i));
    struct error *err = package_make(json_path_text(code, "zipFile.path"), patterns, package);
    free(patterns);
    return err;
}

/* Ask where the archive belongs and write that into the document. */
static struct error *place(struct client *client, struct upload *upload, json_t *code)
{
    json_t *answer = NULL;
    json_t *body = json_pack("{s:s, s:I}", "sha256", upload->package.sha256_hex, "bytes",
                             (json_int_t)upload->package.bytes);
    struct client_request request = {
        .method = "POST", .path = "/v1/uploads", .body = body, .changes_nothing = true};
    struct error *err = client_call(client, &request, &answer);
    json_decref(body);
    if (err != NULL)
        return err;
    if (json_text(answer, "s3Bucket") == NULL) {
        err = ERR(ERR_UNSUPPORTED, "function packages need a scheduler that keeps its state in S3");
    } else {
        upload->url = xstrdup(json_text(answer, "url"));
        json_object_del(code, "zipFile");
        json_object_del(code, "exclude");
        json_put_text(code, "s3Bucket", json_text(answer, "s3Bucket"));
        json_put_text(code, "s3Key", json_text(answer, "s3Key"));
        json_put_text(code, "sha256", upload->package.sha256_hex);
    }
    json_decref(answer);
    return err;
}

static struct error *prepare(struct client *client, struct packages *packages, json_t *component)
{
    json_t *code = json_path(component, "spec.code");
    if (json_path_text(code, "zipFile.path") == NULL)
        return NULL;
    packages->uploads =
        xrealloc(packages->uploads, (packages->count + 1) * sizeof(*packages->uploads));
    struct upload *upload = &packages->uploads[packages->count++];
    *upload = (struct upload){.component = xstrdup(json_text(component, "id"))};
    struct error *err = make(code, &upload->package);
    if (err == NULL)
        err = place(client, upload, code);
    return err == NULL ? NULL : WRAP(err, "code of %s", upload->component);
}

struct error *packages_prepare(struct client *client, json_t *document, struct packages **out)
{
    struct packages *packages = xcalloc(1, sizeof(*packages));
    struct error *err = NULL;
    json_t *component;
    size_t i;
    json_array_foreach (json_object_get(document, "components"), i, component) {
        if (err == NULL)
            err = prepare(client, packages, component);
    }
    if (err != NULL) {
        packages_free(packages);
        return err;
    }
    if (packages->count > 0)
        stack_seal(document);
    *out = packages;
    return NULL;
}

/* --- uploading ------------------------------------------------------------------------------ */

static struct error *put(struct http_client *http, const struct upload *upload)
{
    struct http_response response = {0};
    struct http_request request = {
        .method = "PUT",
        .url = upload->url,
        .body = upload->package.data,
        .body_bytes = upload->package.bytes,
        .timeout_ms = UPLOAD_TIMEOUT_MS,
    };
    TRY(http_call(http, &request, &response));
    struct error *err = NULL;
    if (response.status < 200 || response.status > 299)
        err = ERR(ERR_PROVIDER, "status %d: %.*s", response.status, MESSAGE_SHOWN, response.body);
    http_response_fini(&response);
    return err;
}

struct error *packages_upload(struct packages *packages)
{
    struct http_client *http = NULL;
    struct error *err = NULL;
    if (packages == NULL || packages->count == 0)
        return NULL;
    TRY(http_client_new(&(struct http_client_options){.max_connections = 2}, &http));
    for (size_t i = 0; err == NULL && i < packages->count; i++) {
        err = put(http, &packages->uploads[i]);
        if (err != NULL)
            err = WRAP(err, "uploading the code of %s", packages->uploads[i].component);
    }
    http_client_free(http);
    return err;
}
