#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/httpd.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/backend/blob.h"
#include "scheduler/api/routes.h"

enum { URL_SECONDS = 900 };

static struct error *check_hash(const char *hash)
{
    if (hash == NULL || strlen(hash) != 64 || strspn(hash, "0123456789abcdef") != 64)
        return ERR(ERR_INVALID, "sha256 must be 64 hexadecimal digits in lower case");
    return NULL;
}

/* Within the store; packages of one tenant are out of reach of any other. */
static char *package_key(const struct call *call, const char *hash)
{
    return xasprintf("tenants/%s/v1/packages/%s.zip", call->tenant, hash);
}

static struct error *presign(struct call *call, const char *key, const char *full_key)
{
    char *url = NULL;
    json_t *params = json_pack("{s:s,s:s}", "Bucket", call->api->bucket, "Key", full_key);
    struct error *err = aws_presign(call->api->session, "PutObject", params, URL_SECONDS, &url);
    json_decref(params);
    if (err == NULL)
        call_reply(call, 200,
                   json_pack("{s:s,s:s,s:s,s:s}", "url", url, "s3Bucket", call->api->bucket,
                             "s3Key", full_key, "key", key));
    free(url);
    return err;
}

static struct error *reply_place(struct call *call, const char *hash)
{
    char *key = package_key(call, hash);
    const char *prefix = call->api->prefix == NULL ? "" : call->api->prefix;
    bool slash = *prefix != '\0' && prefix[strlen(prefix) - 1] != '/';
    char *full_key = xasprintf("%s%s%s", prefix, slash ? "/" : "", key);
    struct error *err = NULL;
    if (call->api->session != NULL && call->api->bucket != NULL)
        err = presign(call, key, full_key);
    else
        call_reply(call, 200,
                   json_pack("{s:s+,s:n,s:s,s:s}", "url", "/v1/uploads/", hash, "s3Bucket", "s3Key",
                             full_key, "key", key));
    free(full_key);
    free(key);
    return err;
}

struct error *uploads_post(struct call *call)
{
    json_t *body = NULL;
    TRY(call_body(call, &body));
    const char *hash = json_text(body, "sha256");
    struct error *err = check_hash(hash);
    if (err == NULL)
        err = reply_place(call, hash);
    json_decref(body);
    return err;
}

/* Without S3 the package comes here. */
struct error *upload_put(struct call *call)
{
    char hex[CRYPTO_SHA256_HEX];
    size_t bytes = 0;
    const char *body = httpd_body(call->request, &bytes);
    TRY(check_hash(call->params[0]));
    if (strcmp(crypto_sha256_hex(body, bytes, hex), call->params[0]) != 0)
        return ERR(ERR_INVALID, "the body's SHA-256 is %s", hex);
    char *key = package_key(call, hex);
    struct error *err = blob_put(call->api->store, key, body, bytes, NULL, NULL, NULL);
    free(key);
    if (err != NULL)
        return err;
    call_reply(call, 201, json_pack("{s:s}", "sha256", hex));
    return NULL;
}
