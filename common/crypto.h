/*
 * crypto.h - hashes, encodings and random values. Nothing here suspends.
 */
#ifndef COMMON_CRYPTO_H
#define COMMON_CRYPTO_H

#include <stdint.h>

#include "common/error.h"

#define CRYPTO_SHA256_BYTES 32
#define CRYPTO_SHA256_HEX   65 /* with the NUL */
#define CRYPTO_MD5_BYTES    16
#define CRYPTO_SHA1_HEX     41 /* with the NUL */
#define CRYPTO_UUID_TEXT    37 /* with the NUL */

void crypto_sha256(const void *data, size_t bytes, uint8_t out[CRYPTO_SHA256_BYTES]);
char *crypto_sha256_hex(const void *data, size_t bytes,
                        char out[CRYPTO_SHA256_HEX]); /* returns out */
void crypto_hmac_sha256(const void *key, size_t key_bytes, const void *data, size_t bytes,
                        uint8_t out[CRYPTO_SHA256_BYTES]);

/* Hash in pieces. Life: init, any number of adds, then end (which frees) exactly once. */
struct crypto_sha256 {
    void *state;
};
void crypto_sha256_begin(struct crypto_sha256 *stream);
void crypto_sha256_add(struct crypto_sha256 *stream, const void *data, size_t bytes);
void crypto_sha256_end(struct crypto_sha256 *stream, uint8_t out[CRYPTO_SHA256_BYTES]);

void crypto_md5(const void *data, size_t bytes, uint8_t out[CRYPTO_MD5_BYTES]);
char *crypto_md5_base64(const void *data, size_t bytes); /* Content-MD5; owner: caller, free() */

/* Only for names that others made with it. Returns out. */
char *crypto_sha1_hex(const void *data, size_t bytes, char out[CRYPTO_SHA1_HEX]);

/* Of zlib and zip. Start with `crc` 0; feed the result back for more data. */
uint32_t crypto_crc32(uint32_t crc, const void *data, size_t bytes);

/* Owner of the texts: caller, free(). */
char *crypto_base64_encode(const void *data, size_t bytes);
char *crypto_base64url_encode(const void *data, size_t bytes); /* without padding */

/* Standard alphabet, padding required, no white space. `*out` is NUL-terminated after its
 * `*out_bytes`. Owner: caller, free(). Errors: ERR_PARSE. */
must_check struct error *crypto_base64_decode(const char *text, size_t bytes, uint8_t **out,
                                              size_t *out_bytes);

/* 2 * bytes lower case digits and a NUL into `out`; returns out. */
char *crypto_hex_encode(const void *data, size_t bytes, char *out);

/* `out` has room for half of strlen(text). Errors: ERR_PARSE. */
must_check struct error *crypto_hex_decode(const char *text, uint8_t *out);

/* From the kernel; aborts when it has none. */
void crypto_random_bytes(void *out, size_t bytes);
uint64_t crypto_random_u64(void);
uint64_t crypto_random_below(uint64_t limit);                /* uniform in [0, limit); limit > 0 */
char *crypto_random_token(size_t bytes_of_entropy);          /* base64url; owner: caller, free() */
char *crypto_random_hex(size_t bytes_of_entropy, char *out); /* 2 * bytes digits and a NUL */
char *crypto_uuid4(char out[CRYPTO_UUID_TEXT]);              /* returns out */

/* Takes the same time wherever the two differ. */
bool crypto_equal(const void *a, const void *b, size_t bytes);

#endif
