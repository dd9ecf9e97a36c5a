#include "providers/sim/auth.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "common/crypto.h"
#include "common/httpd.h"
#include "common/mem.h"
#include "common/url.h"
#include "providers/sim/world.h"

#define MAX_SKEW_MS (15 * 60 * 1000)

/* --- who --- */

static json_t *session_find(struct sim *sim, const char *access_key)
{
    json_t *sessions = tree_object_of(sim->world, "sessions");

    return access_key == NULL ? NULL : json_object_get(sessions, access_key);
}

static json_t *credential_find(struct sim *sim, const char *access_key)
{
    json_t *known = access_key == NULL ? NULL : json_object_get(sim->credentials, access_key);

    return known != NULL ? known : session_find(sim, access_key);
}

void auth_identify(struct sim_call *call, const struct route *route)
{
    json_t *credential = credential_find(call->sim, route->access_key);

    call->access_key = xstrdup(route->access_key);
    call->region =
        xstrdup(route->region != NULL && *route->region != '\0' ? route->region : "us-east-1");
    call->account = xstrdup(tree_text_or(credential, "account", call->sim->options.account));
    call->caller_arn = tree_has(credential, "arn")
                           ? xstrdup(tree_text(credential, "arn"))
                           : xasprintf("arn:aws:iam::%s:user/panka", call->account);
}

/* --- refusals --- */

enum refusal { NO_TOKEN, UNKNOWN_KEY, BAD_SIGNATURE, SKEWED, EXPIRED_TOKEN, REFUSALS };

static bool refuse(struct sim_call *call, enum refusal refusal)
{
    static const struct {
        const char *json, *query, *ec2, *s3, *text;
    } rows[REFUSALS] = {
        [NO_TOKEN] = {"MissingAuthenticationTokenException", "MissingAuthenticationToken",
                      "AuthFailure", "AccessDenied", "Request is missing Authentication Token"},
        [UNKNOWN_KEY] = {"UnrecognizedClientException", "InvalidClientTokenId", "AuthFailure",
                         "InvalidAccessKeyId",
                         "The security token included in the request is invalid."},
        [BAD_SIGNATURE] = {"InvalidSignatureException", "SignatureDoesNotMatch", "AuthFailure",
                           "SignatureDoesNotMatch",
                           "The request signature we calculated does not match the signature you "
                           "provided. Check your AWS Secret Access Key and signing method."},
        [SKEWED] = {"InvalidSignatureException", "SignatureDoesNotMatch", "RequestExpired",
                    "RequestTimeTooSkewed",
                    "Signature expired: the difference between the request time and the current "
                    "time is too large."},
        [EXPIRED_TOKEN] = {"ExpiredTokenException", "ExpiredToken", "RequestExpired",
                           "ExpiredToken", "The security token included in the request is expired"},
    };
    bool is_json = call->protocol == MODEL_JSON_1_0 || call->protocol == MODEL_JSON_1_1;
    const char *code = call->protocol == MODEL_QUERY      ? rows[refusal].query
                       : call->protocol == MODEL_EC2      ? rows[refusal].ec2
                       : call->protocol == MODEL_REST_XML ? rows[refusal].s3
                                                          : rows[refusal].json;

    return sim_fail(call,
                    is_json                       ? 400
                    : call->protocol == MODEL_EC2 ? 401
                                                  : 403,
                    code, "%s", rows[refusal].text);
}

/* --- the canonical request --- */

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void add_canonical_query(struct buf *out, const struct fields *query)
{
    char **pairs = xcalloc(query->count + 1, sizeof *pairs);
    size_t count = 0;

    for (size_t i = 0; i < query->count; i++) {
        char *name, *value;

        if (strcmp(query->items[i].name, "X-Amz-Signature") == 0)
            continue;
        name = url_encoded(query->items[i].name, false);
        value = url_encoded(query->items[i].value, false);
        pairs[count++] = xasprintf("%s=%s", name, value);
        free(name);
        free(value);
    }
    qsort(pairs, count, sizeof *pairs, compare_texts);
    for (size_t i = 0; i < count; i++) {
        buf_printf(out, "%s%s", i > 0 ? "&" : "", pairs[i]);
        free(pairs[i]);
    }
    free(pairs);
}

/* S3 encodes the path once; the others encode what is on the wire again. */
static void add_canonical_path(struct buf *out, const char *path, bool is_s3)
{
    struct buf plain = BUF_INIT;

    if (*path == '\0')
        path = "/";
    if (is_s3)
        error_ignore(url_decode(&plain, path, strlen(path), false));
    else
        buf_add_str(&plain, path);
    url_encode(out, buf_str(&plain), plain.len, true);
    buf_fini(&plain);
}

static void add_trimmed(struct buf *out, const char *value)
{
    bool pending = false;

    value += strspn(value, " ");
    for (; *value != '\0'; value++) {
        if (*value == ' ') {
            pending = true;
            continue;
        }
        if (pending)
            buf_add_char(out, ' ');
        pending = false;
        buf_add_char(out, *value);
    }
}

static void add_canonical_headers(struct buf *out, struct httpd_request *request,
                                  const char *signed_headers)
{
    char *copy = xstrdup(signed_headers), *cursor = copy, *name;

    while ((name = strsep(&cursor, ";")) != NULL) {
        const char *value = httpd_header(request, name);

        buf_printf(out, "%s:", name);
        add_trimmed(out, value != NULL ? value : "");
        buf_add_char(out, '\n');
    }
    free(copy);
}

static void add_payload_hash(struct buf *out, const struct sim_call *call,
                             const struct route *route)
{
    const char *given = httpd_header(call->request, "x-amz-content-sha256");
    uint8_t hash[32];
    char hex[65];
    size_t bytes;
    const char *body = httpd_body(call->request, &bytes);

    if (given == NULL && route->presigned && call->protocol == MODEL_REST_XML)
        given = "UNSIGNED-PAYLOAD";
    if (given == NULL) {
        crypto_sha256(body, bytes, hash);
        crypto_hex_encode(hash, sizeof hash, hex);
        given = hex;
    }
    buf_add_str(out, given);
}

static void chain(const void *key, size_t key_bytes, const void *data, size_t bytes,
                  uint8_t out[CRYPTO_SHA256_BYTES])
{
    uint8_t result[CRYPTO_SHA256_BYTES];

    crypto_hmac_sha256(key, key_bytes, data, bytes, result);
    memcpy(out, result, sizeof result);
}

static void sign(const struct route *route, const char *secret, const char *time,
                 const struct buf *canonical, char out[65])
{
    uint8_t key[32], hash[32];
    char hex[65];
    char *start = xasprintf("AWS4%s", secret);
    struct buf text = BUF_INIT;

    crypto_sha256(canonical->data, canonical->len, hash);
    crypto_hex_encode(hash, sizeof hash, hex);
    buf_printf(&text, "AWS4-HMAC-SHA256\n%s\n%s/%s/%s/aws4_request\n%s", time, route->date,
               route->region, route->signing_name, hex);
    chain(start, strlen(start), route->date, strlen(route->date), key);
    chain(key, sizeof key, route->region, strlen(route->region), key);
    chain(key, sizeof key, route->signing_name, strlen(route->signing_name), key);
    chain(key, sizeof key, "aws4_request", strlen("aws4_request"), key);
    chain(key, sizeof key, text.data, text.len, hash);
    crypto_hex_encode(hash, sizeof hash, out);
    buf_fini(&text);
    free(start);
}

/* --- the check --- */

/* "name=value" of the Authorization header. Owner: caller, free(). */
static char *header_part(struct httpd_request *request, const char *name)
{
    const char *header = httpd_header(request, "Authorization");
    const char *start = header == NULL ? NULL : strstr(header, name);

    if (start == NULL)
        return NULL;
    start += strlen(name);
    return xstrndup(start, strcspn(start, ", "));
}

static bool time_is_near(const struct sim_call *call, const struct route *route, const char *time)
{
    struct tm parts = {0};
    int64_t ms, age;

    if (time == NULL || strptime(time, "%Y%m%dT%H%M%SZ", &parts) == NULL ||
        strncmp(time, route->date, 8) != 0)
        return false;
    ms = (int64_t)timegm(&parts) * 1000;
    age = call->now_ms - ms;
    if (route->presigned) {
        const char *expires = fields_get(&route->query, "X-Amz-Expires");

        return age > -MAX_SKEW_MS && expires != NULL && age < strtoll(expires, NULL, 10) * 1000;
    }
    return age < MAX_SKEW_MS && age > -MAX_SKEW_MS;
}

static bool session_is_right(struct sim_call *call, const struct route *route, json_t *credential)
{
    const char *token = httpd_header(call->request, "X-Amz-Security-Token");
    const char *wanted = tree_text(credential, "token");

    if (token == NULL)
        token = fields_get(&route->query, "X-Amz-Security-Token");
    if (wanted == NULL)
        return true;
    if (!sim_same(token, wanted))
        return refuse(call, UNKNOWN_KEY);
    if (call->now_ms >= tree_int(credential, "expires_ms", INT64_MAX))
        return refuse(call, EXPIRED_TOKEN);
    return true;
}

static bool body_hash_is_right(struct sim_call *call)
{
    const char *given = httpd_header(call->request, "x-amz-content-sha256");
    uint8_t hash[32];
    char hex[65];
    size_t bytes;
    const char *body = httpd_body(call->request, &bytes);

    if (given == NULL || strlen(given) != 64)
        return true;
    crypto_sha256(body, bytes, hash);
    crypto_hex_encode(hash, sizeof hash, hex);
    if (strcasecmp(hex, given) == 0)
        return true;
    return sim_fail(call, 400, "XAmzContentSHA256Mismatch",
                    "The provided 'x-amz-content-sha256' header does not match what was computed.");
}

static bool signature_is_right(struct sim_call *call, const struct route *route, const char *secret,
                               const char *time)
{
    char *headers = route->presigned ? xstrdup(fields_get(&route->query, "X-Amz-SignedHeaders"))
                                     : header_part(call->request, "SignedHeaders=");
    char *given = route->presigned ? xstrdup(fields_get(&route->query, "X-Amz-Signature"))
                                   : header_part(call->request, "Signature=");
    struct buf canonical = BUF_INIT;
    char wanted[65];
    bool ok = false;

    if (headers != NULL && given != NULL) {
        buf_printf(&canonical, "%s\n", httpd_method(call->request));
        add_canonical_path(&canonical, route->path, call->protocol == MODEL_REST_XML);
        buf_add_char(&canonical, '\n');
        add_canonical_query(&canonical, &route->query);
        buf_add_char(&canonical, '\n');
        add_canonical_headers(&canonical, call->request, headers);
        buf_printf(&canonical, "\n%s\n", headers);
        add_payload_hash(&canonical, call, route);
        sign(route, secret, time, &canonical, wanted);
        ok = strcmp(wanted, given) == 0;
    }
    buf_fini(&canonical);
    free(headers);
    free(given);
    return ok || refuse(call, BAD_SIGNATURE);
}

bool auth_check(struct sim_call *call, const struct route *route)
{
    json_t *credential = credential_find(call->sim, route->access_key);
    const char *time = httpd_header(call->request, "X-Amz-Date");

    if (call->sim->options.no_auth || call->op->no_auth)
        return true;
    if (route->access_key == NULL)
        return refuse(call, NO_TOKEN);
    if (credential == NULL)
        return refuse(call, UNKNOWN_KEY);
    if (route->presigned)
        time = fields_get(&route->query, "X-Amz-Date");
    if (!time_is_near(call, route, time)) {
        if (route->presigned)
            return sim_fail(call, 403, "AccessDenied", "Request has expired");
        return refuse(call, SKEWED);
    }
    return session_is_right(call, route, credential) &&
           signature_is_right(call, route, tree_text(credential, "secret"), time) &&
           body_hash_is_right(call);
}

/* --- aws-chunked --- */

/* "<hex size>[;chunk-signature=…]\r\n<data>\r\n" …, then trailers. */
static bool decode_chunks(struct buf *out, const char *body, size_t bytes)
{
    const char *end = body + bytes;

    while (body < end) {
        char *after;
        unsigned long size = strtoul(body, &after, 16);
        const char *line = memmem(after, (size_t)(end - after), "\r\n", 2);

        if (after == body || line == NULL)
            return false;
        if (size == 0)
            return true;
        body = line + 2;
        if ((size_t)(end - body) < size + 2)
            return false;
        buf_add(out, body, size);
        body += size + 2;
    }
    return false;
}

bool auth_read_payload(struct sim_call *call)
{
    const char *hash = httpd_header(call->request, "x-amz-content-sha256");

    call->payload = httpd_body(call->request, &call->payload_bytes);
    if (hash == NULL || strncmp(hash, "STREAMING-", 10) != 0)
        return true;
    if (!decode_chunks(&call->decoded_body, call->payload, call->payload_bytes))
        return sim_fail(call, 400, "IncompleteBody", "The request body is not well-formed chunks");
    call->payload = buf_str(&call->decoded_body);
    call->payload_bytes = call->decoded_body.len;
    return true;
}
