#include "providers/aws/sigv4.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "common/crypto.h"
#include "common/mem.h"
#include "common/url.h"
#include "providers/aws/canonical.h"

enum { CACHE_SIZE = 32, DATE_LEN = 8, TIME_LEN = 16 };

struct cached_key {
    char *name; /* "20150830/us-east-1/iam" */
    uint8_t key[CRYPTO_SHA256_BYTES];
};

struct sigv4_cache {
    struct cached_key keys[CACHE_SIZE];
    size_t next; /* the one to replace */
};

struct sigv4_cache *sigv4_cache_new(void)
{
    return xcalloc(1, sizeof(struct sigv4_cache));
}

void sigv4_cache_clear(struct sigv4_cache *cache)
{
    for (size_t i = 0; i < CACHE_SIZE; i++)
        free(cache->keys[i].name);
    secret_wipe(cache, sizeof *cache);
}

void sigv4_cache_free(struct sigv4_cache *cache)
{
    if (cache == NULL)
        return;
    sigv4_cache_clear(cache);
    free(cache);
}

/* "20150830T123600Z" */
static void time_text(int64_t now_ms, char out[TIME_LEN + 1])
{
    time_t seconds = (time_t)(now_ms / 1000);
    struct tm tm;

    gmtime_r(&seconds, &tm);
    strftime(out, TIME_LEN + 1, "%Y%m%dT%H%M%SZ", &tm);
}

static void derive_key(const struct sigv4_scope *scope, const char *date,
                       uint8_t key[CRYPTO_SHA256_BYTES])
{
    const char *const parts[] = {scope->region, scope->service, "aws4_request"};
    char *secret = xasprintf("AWS4%s", secret_reveal(scope->credentials->secret_key));

    crypto_hmac_sha256(secret, strlen(secret), date, DATE_LEN, key);
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        crypto_hmac_sha256(key, CRYPTO_SHA256_BYTES, parts[i], strlen(parts[i]), key);
    secret_wipe(secret, strlen(secret));
    free(secret);
}

static void find_key(const struct sigv4_scope *scope, const char *date,
                     uint8_t key[CRYPTO_SHA256_BYTES])
{
    struct sigv4_cache *cache = scope->cache;
    struct cached_key *slot;
    char *name;

    if (cache == NULL) {
        derive_key(scope, date, key);
        return;
    }
    name = xasprintf("%.*s/%s/%s", DATE_LEN, date, scope->region, scope->service);
    for (size_t i = 0; i < CACHE_SIZE; i++) {
        if (cache->keys[i].name != NULL && strcmp(cache->keys[i].name, name) == 0) {
            memcpy(key, cache->keys[i].key, CRYPTO_SHA256_BYTES);
            free(name);
            return;
        }
    }
    derive_key(scope, date, key);
    slot = &cache->keys[cache->next++ % CACHE_SIZE];
    free(slot->name);
    slot->name = name;
    memcpy(slot->key, key, CRYPTO_SHA256_BYTES);
}

char *sigv4_canonical(const struct sigv4_scope *scope, const struct wire_request *request,
                      const char *payload_hash)
{
    struct buf out = BUF_INIT;
    char *names = canonical_header_names(request);

    buf_printf(&out, "%s\n", request->method);
    canonical_path(&out, buf_str(&request->path), scope->is_s3);
    buf_add_char(&out, '\n');
    canonical_query(&out, buf_str(&request->query));
    buf_add_char(&out, '\n');
    canonical_headers(&out, request);
    buf_printf(&out, "\n%s\n%s", names, payload_hash);
    free(names);
    return buf_take(&out);
}

static void sign_text(const struct sigv4_scope *scope, const struct wire_request *request,
                      const char *time, const char *payload_hash, char signature[CRYPTO_SHA256_HEX])
{
    char *canonical = sigv4_canonical(scope, request, payload_hash);
    char hash[CRYPTO_SHA256_HEX];
    uint8_t key[CRYPTO_SHA256_BYTES], mac[CRYPTO_SHA256_BYTES];
    char *text;

    crypto_sha256_hex(canonical, strlen(canonical), hash);
    text = xasprintf("AWS4-HMAC-SHA256\n%s\n%.*s/%s/%s/aws4_request\n%s", time, DATE_LEN, time,
                     scope->region, scope->service, hash);
    find_key(scope, time, key);
    crypto_hmac_sha256(key, sizeof key, text, strlen(text), mac);
    crypto_hex_encode(mac, sizeof mac, signature);
    secret_wipe(key, sizeof key);
    free(text);
    free(canonical);
}

void sigv4_sign(const struct sigv4_scope *scope, struct wire_request *request)
{
    char time[TIME_LEN + 1], payload_hash[CRYPTO_SHA256_HEX], signature[CRYPTO_SHA256_HEX];
    const char *token = secret_reveal(scope->credentials->session_token);
    char *names, *value;

    time_text(scope->now_ms, time);
    crypto_sha256_hex(buf_str(&request->body), request->body.len, payload_hash);
    wire_remove_header(request, "Authorization");
    wire_set_header(request, "Host", scope->host);
    wire_set_header(request, "X-Amz-Date", time);
    if (scope->is_s3)
        wire_set_header(request, "x-amz-content-sha256", payload_hash);
    if (token != NULL)
        wire_set_header(request, "X-Amz-Security-Token", token);
    sign_text(scope, request, time, payload_hash, signature);
    names = canonical_header_names(request);
    value = xasprintf("AWS4-HMAC-SHA256 Credential=%s/%.*s/%s/%s/aws4_request, SignedHeaders=%s, "
                      "Signature=%s",
                      scope->credentials->access_key, DATE_LEN, time, scope->region, scope->service,
                      names, signature);
    wire_set_header(request, "Authorization", value);
    free(names);
    free(value);
}

void sigv4_presign(const struct sigv4_scope *scope, uint32_t expires_s,
                   struct wire_request *request)
{
    char time[TIME_LEN + 1], signature[CRYPTO_SHA256_HEX];
    const char *token = secret_reveal(scope->credentials->session_token);
    char *scope_text, *names, *expires = xasprintf("%u", expires_s);

    time_text(scope->now_ms, time);
    wire_set_header(request, "Host", scope->host);
    scope_text = xasprintf("%s/%.*s/%s/%s/aws4_request", scope->credentials->access_key, DATE_LEN,
                           time, scope->region, scope->service);
    names = canonical_header_names(request);
    url_query_add(&request->query, "X-Amz-Algorithm", "AWS4-HMAC-SHA256");
    url_query_add(&request->query, "X-Amz-Credential", scope_text);
    url_query_add(&request->query, "X-Amz-Date", time);
    url_query_add(&request->query, "X-Amz-Expires", expires);
    url_query_add(&request->query, "X-Amz-SignedHeaders", names);
    if (token != NULL)
        url_query_add(&request->query, "X-Amz-Security-Token", token);
    sign_text(scope, request, time, "UNSIGNED-PAYLOAD", signature);
    url_query_add(&request->query, "X-Amz-Signature", signature);
    free(scope_text);
    free(names);
    free(expires);
}
