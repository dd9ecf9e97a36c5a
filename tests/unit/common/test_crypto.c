/* Published vectors: FIPS 180-4, RFC 4231, RFC 1321, RFC 4648, the CRC-32 check value. */
#include "common/crypto.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/secret.h"

static char *hex_of(const void *data, size_t bytes)
{
    static char out[129];

    return crypto_hex_encode(data, bytes, out);
}

Test(crypto, sha256)
{
    static const char *const rows[][2] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    };
    char hex[CRYPTO_SHA256_HEX];

    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        cr_assert_str_eq(crypto_sha256_hex(rows[i][0], strlen(rows[i][0]), hex), rows[i][1]);
}

Test(crypto, sha256_of_a_million_a_in_pieces)
{
    struct crypto_sha256 stream;
    uint8_t digest[CRYPTO_SHA256_BYTES];
    char piece[1000];

    memset(piece, 'a', sizeof(piece));
    crypto_sha256_begin(&stream);
    for (int i = 0; i < 1000; i++)
        crypto_sha256_add(&stream, piece, sizeof(piece));
    crypto_sha256_end(&stream, digest);
    cr_assert_str_eq(hex_of(digest, sizeof(digest)),
                     "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

Test(crypto, hmac_md5_crc)
{
    uint8_t out[CRYPTO_SHA256_BYTES];
    char sha1[CRYPTO_SHA1_HEX];
    uint8_t key[20];
    char *text;

    crypto_hmac_sha256("Jefe", 4, "what do ya want for nothing?", 28, out);
    cr_assert_str_eq(hex_of(out, 32),
                     "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    memset(key, 0x0b, sizeof(key));
    crypto_hmac_sha256(key, sizeof(key), "Hi There", 8, out);
    cr_assert_str_eq(hex_of(out, 32),
                     "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    crypto_md5("message digest", 14, out);
    cr_assert_str_eq(hex_of(out, CRYPTO_MD5_BYTES), "f96b697d7cb7938d525a2f31aaf161d0");
    cr_assert_str_eq(crypto_sha1_hex("abc", 3, sha1), "a9993e364706816aba3e25717850c26c9cd0d89d");
    text = crypto_md5_base64("", 0);
    cr_assert_str_eq(text, "1B2M2Y8AsgTpgAmY7PhCfg==");
    free(text);
    cr_assert_eq(crypto_crc32(0, "123456789", 9), 0xcbf43926u);
    cr_assert_eq(crypto_crc32(crypto_crc32(0, "1234", 4), "56789", 5), 0xcbf43926u);
}

Test(crypto, base64)
{
    static const char *const rows[][2] = {
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
    };
    static const char *const wrong[] = {
        "Zg=", "Z", "Zg==Zg==", "Zm 8", "Z===", "====", "Zh==", "Zm9=", "Zm9\xff", "Zg==\n"};
    uint8_t *data;
    size_t bytes;

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *text = crypto_base64_encode(rows[i][0], strlen(rows[i][0]));
        cr_assert_str_eq(text, rows[i][1]);
        cr_assert_null(crypto_base64_decode(text, strlen(text), &data, &bytes));
        cr_assert_eq(bytes, strlen(rows[i][0]));
        cr_assert_str_eq((char *)data, rows[i][0]);
        free(text);
        free(data);
    }
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        struct error *err = crypto_base64_decode(wrong[i], strlen(wrong[i]), &data, &bytes);
        cr_assert_not_null(err, "%s", wrong[i]);
        error_free(err);
    }
    char *url = crypto_base64url_encode("\xfb\xff\xfe", 3);
    cr_assert_str_eq(url, "-__-");
    free(url);
}

Test(crypto, hex)
{
    uint8_t out[4];

    cr_assert_null(crypto_hex_decode("00ffA7b1", out));
    cr_assert_arr_eq(out, "\x00\xff\xa7\xb1", 4);
    struct error *odd = crypto_hex_decode("abc", out);
    struct error *bad = crypto_hex_decode("ag", out);
    cr_assert(odd != NULL && bad != NULL);
    error_free(odd);
    error_free(bad);
}

Test(crypto, random_values_have_their_form)
{
    char a[CRYPTO_UUID_TEXT], b[CRYPTO_UUID_TEXT];
    bool seen[3] = {false};

    crypto_uuid4(a);
    cr_assert_eq(strlen(a), 36);
    cr_assert(a[8] == '-' && a[13] == '-' && a[18] == '-' && a[23] == '-');
    cr_assert_eq(a[14], '4');
    cr_assert_not_null(strchr("89ab", a[19]));
    cr_assert_str_neq(a, crypto_uuid4(b));
    char *token = crypto_random_token(24);
    cr_assert_eq(strlen(token), 32);
    cr_assert_eq(strspn(token, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
                 32);
    free(token);
    for (int i = 0; i < 1000; i++) {
        uint64_t value = crypto_random_below(3);
        cr_assert_lt(value, 3);
        seen[value] = true;
    }
    cr_assert(seen[0] && seen[1] && seen[2]);
    cr_assert_eq(crypto_random_below(1), 0);
}

Test(crypto, equal_and_secret)
{
    struct secret *secret = secret_new("s3cret");
    struct secret *copy = secret_copy(secret);

    cr_assert(crypto_equal("abc", "abc", 3) && !crypto_equal("abc", "abd", 3));
    cr_assert_str_eq(secret_reveal(copy), "s3cret");
    cr_assert(secret_is(copy, "s3cret") && !secret_is(copy, "s3crets") &&
              !secret_is(copy, "s3creT"));
    cr_assert(!secret_is(copy, NULL) && !secret_is(NULL, "x"));
    cr_assert_eq(secret_bytes(secret), 6);
    cr_assert(secret_new(NULL) == NULL && secret_reveal(NULL) == NULL);
    secret_free(secret);
    secret_free(copy);
    secret_free(NULL);
}
