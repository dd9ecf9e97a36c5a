#include "common/crypto.h"

#include <errno.h>
#include <mbedtls/md.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <zlib.h>

#include "common/mem.h"

static const char standard_alphabet[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char url_alphabet[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/* These calls fail only on bad arguments or a library built without the hash. */
static void must_be_zero(int result)
{
    if (result != 0) {
        fprintf(stderr, "the hash library failed: -0x%04x\n", (unsigned)-result);
        abort();
    }
}

static void hash(mbedtls_md_type_t type, const void *data, size_t bytes, uint8_t *out)
{
    must_be_zero(mbedtls_md(mbedtls_md_info_from_type(type), data, bytes, out));
}

void crypto_sha256(const void *data, size_t bytes, uint8_t out[CRYPTO_SHA256_BYTES])
{
    hash(MBEDTLS_MD_SHA256, data, bytes, out);
}

char *crypto_sha256_hex(const void *data, size_t bytes, char out[CRYPTO_SHA256_HEX])
{
    uint8_t digest[CRYPTO_SHA256_BYTES];

    crypto_sha256(data, bytes, digest);
    return crypto_hex_encode(digest, sizeof(digest), out);
}

void crypto_hmac_sha256(const void *key, size_t key_bytes, const void *data, size_t bytes,
                        uint8_t out[CRYPTO_SHA256_BYTES])
{
    must_be_zero(mbedtls_md_hmac(mbedtls_md_info_from_type(MBEDTLS_MD_SHA256), key, key_bytes, data,
                                 bytes, out));
}

void crypto_sha256_begin(struct crypto_sha256 *stream)
{
    mbedtls_md_context_t *state = xcalloc(1, sizeof(*state));

    mbedtls_md_init(state);
    must_be_zero(mbedtls_md_setup(state, mbedtls_md_info_from_type(MBEDTLS_MD_SHA256), 0));
    must_be_zero(mbedtls_md_starts(state));
    stream->state = state;
}

void crypto_sha256_add(struct crypto_sha256 *stream, const void *data, size_t bytes)
{
    must_be_zero(mbedtls_md_update(stream->state, data, bytes));
}

void crypto_sha256_end(struct crypto_sha256 *stream, uint8_t out[CRYPTO_SHA256_BYTES])
{
    must_be_zero(mbedtls_md_finish(stream->state, out));
    mbedtls_md_free(stream->state);
    free(stream->state);
    stream->state = NULL;
}

char *crypto_sha1_hex(const void *data, size_t bytes, char out[CRYPTO_SHA1_HEX])
{
    uint8_t digest[(CRYPTO_SHA1_HEX - 1) / 2];

    hash(MBEDTLS_MD_SHA1, data, bytes, digest);
    return crypto_hex_encode(digest, sizeof(digest), out);
}

void crypto_md5(const void *data, size_t bytes, uint8_t out[CRYPTO_MD5_BYTES])
{
    hash(MBEDTLS_MD_MD5, data, bytes, out);
}

char *crypto_md5_base64(const void *data, size_t bytes)
{
    uint8_t digest[CRYPTO_MD5_BYTES];

    crypto_md5(data, bytes, digest);
    return crypto_base64_encode(digest, sizeof(digest));
}

uint32_t crypto_crc32(uint32_t crc, const void *data, size_t bytes)
{
    return (uint32_t)crc32_z(crc, data, bytes);
}

/* Up to three bytes to up to four characters; returns how many. */
static size_t encode_group(const uint8_t *data, size_t bytes, const char *alphabet, char *out)
{
    uint32_t bits = (uint32_t)data[0] << 16;

    bits |= bytes > 1 ? (uint32_t)data[1] << 8 : 0;
    bits |= bytes > 2 ? data[2] : 0;
    size_t count = bytes > 2 ? 4 : bytes + 1;
    for (size_t i = 0; i < count; i++)
        out[i] = alphabet[bits >> (18 - 6 * i) & 63];
    return count;
}

static char *encode_text(const uint8_t *data, size_t bytes, const char *alphabet, bool pads)
{
    char *text = xmalloc((bytes / 3 + 1) * 4 + 1);
    size_t used = 0;

    for (size_t at = 0; at < bytes; at += 3)
        used += encode_group(data + at, bytes - at < 3 ? bytes - at : 3, alphabet, text + used);
    while (pads && used % 4 != 0)
        text[used++] = '=';
    text[used] = '\0';
    return text;
}

char *crypto_base64_encode(const void *data, size_t bytes)
{
    return encode_text(data, bytes, standard_alphabet, true);
}

char *crypto_base64url_encode(const void *data, size_t bytes)
{
    return encode_text(data, bytes, url_alphabet, false);
}

static int digit_value(char c)
{
    const char *at = c != '\0' ? strchr(standard_alphabet, c) : NULL;

    return at != NULL ? (int)(at - standard_alphabet) : -1;
}

/* Four characters to `count` bytes (1..3); false when a character or a spare bit is wrong. */
static bool decode_group(const char *text, size_t count, uint8_t *out)
{
    uint32_t bits = 0;

    for (size_t i = 0; i < count + 1; i++) {
        int value = digit_value(text[i]);
        if (value < 0)
            return false;
        bits |= (uint32_t)value << (18 - 6 * i);
    }
    for (size_t i = 0; i < count; i++)
        out[i] = (uint8_t)(bits >> (16 - 8 * i));
    return (bits & (0xffffffu >> (8 * count))) == 0;
}

static size_t padding_of(const char *text, size_t bytes)
{
    if (bytes < 4 || text[bytes - 1] != '=')
        return 0;
    return text[bytes - 2] == '=' ? 2 : 1;
}

struct error *crypto_base64_decode(const char *text, size_t bytes, uint8_t **out, size_t *out_bytes)
{
    size_t padding = padding_of(text, bytes);

    if (bytes % 4 != 0)
        return ERR(ERR_PARSE, "base64 text of %zu characters is cut short", bytes);
    uint8_t *data = xmalloc(bytes / 4 * 3 + 1);
    size_t used = 0;
    for (size_t at = 0; at < bytes; at += 4) {
        size_t count = at + 4 == bytes ? 3 - padding : 3;
        if (!decode_group(text + at, count, data + used)) {
            free(data);
            return ERR(ERR_PARSE, "no base64 near character %zu", at + 1);
        }
        used += count;
    }
    data[used] = '\0';
    *out = data;
    *out_bytes = used;
    return NULL;
}

char *crypto_hex_encode(const void *data, size_t bytes, char *out)
{
    static const char digits[] = "0123456789abcdef";
    const uint8_t *in = data;

    for (size_t i = 0; i < bytes; i++) {
        out[2 * i] = digits[in[i] >> 4];
        out[2 * i + 1] = digits[in[i] & 15];
    }
    out[2 * bytes] = '\0';
    return out;
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

struct error *crypto_hex_decode(const char *text, uint8_t *out)
{
    size_t digits = strlen(text);

    if (digits % 2 != 0)
        return ERR(ERR_PARSE, "an odd number of hexadecimal digits");
    for (size_t i = 0; i < digits; i += 2) {
        int high = hex_value(text[i]);
        int low = hex_value(text[i + 1]);
        if (high < 0 || low < 0)
            return ERR(ERR_PARSE, "no hexadecimal digit near character %zu", i + 1);
        out[i / 2] = (uint8_t)(high << 4 | low);
    }
    return NULL;
}

void crypto_random_bytes(void *out, size_t bytes)
{
    uint8_t *at = out;

    while (bytes > 0) {
        ssize_t got = getrandom(at, bytes, 0);
        if (got < 0 && errno != EINTR) {
            perror("getrandom");
            abort();
        }
        at += got > 0 ? got : 0;
        bytes -= got > 0 ? (size_t)got : 0;
    }
}

uint64_t crypto_random_u64(void)
{
    uint64_t value;

    crypto_random_bytes(&value, sizeof(value));
    return value;
}

uint64_t crypto_random_below(uint64_t limit)
{
    uint64_t uneven = -limit % limit; /* 2^64 mod limit: values below would favour small ones */
    uint64_t value;

    do {
        value = crypto_random_u64();
    } while (value < uneven);
    return value % limit;
}

char *crypto_random_token(size_t bytes_of_entropy)
{
    uint8_t *data = xmalloc(bytes_of_entropy);

    crypto_random_bytes(data, bytes_of_entropy);
    char *token = crypto_base64url_encode(data, bytes_of_entropy);
    explicit_bzero(data, bytes_of_entropy);
    free(data);
    return token;
}

char *crypto_random_hex(size_t bytes_of_entropy, char *out)
{
    uint8_t *data = xmalloc(bytes_of_entropy);

    crypto_random_bytes(data, bytes_of_entropy);
    crypto_hex_encode(data, bytes_of_entropy, out);
    free(data);
    return out;
}

char *crypto_uuid4(char out[CRYPTO_UUID_TEXT])
{
    uint8_t id[16];
    char hex[33];

    crypto_random_bytes(id, sizeof(id));
    id[6] = (uint8_t)((id[6] & 0x0f) | 0x40); /* version 4 */
    id[8] = (uint8_t)((id[8] & 0x3f) | 0x80); /* RFC 4122 variant */
    crypto_hex_encode(id, sizeof(id), hex);
    snprintf(out, CRYPTO_UUID_TEXT, "%.8s-%.4s-%.4s-%.4s-%.12s", hex, hex + 8, hex + 12, hex + 16,
             hex + 20);
    return out;
}

bool crypto_equal(const void *a, const void *b, size_t bytes)
{
    const volatile uint8_t *left = a;
    const volatile uint8_t *right = b;
    uint8_t differs = 0;

    for (size_t i = 0; i < bytes; i++)
        differs |= left[i] ^ right[i];
    return differs == 0;
}
