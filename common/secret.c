#include "common/secret.h"

#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/mem.h"

struct secret {
    size_t bytes;
    char text[];
};

struct secret *secret_new_bytes(const void *data, size_t bytes)
{
    struct secret *secret = xcalloc(1, sizeof(*secret) + bytes + 1);

    secret->bytes = bytes;
    if (bytes > 0)
        memcpy(secret->text, data, bytes);
    return secret;
}

struct secret *secret_new(const char *text)
{
    return text != NULL ? secret_new_bytes(text, strlen(text)) : NULL;
}

struct secret *secret_copy(const struct secret *secret)
{
    return secret != NULL ? secret_new_bytes(secret->text, secret->bytes) : NULL;
}

void secret_free(struct secret *secret)
{
    if (secret == NULL)
        return;
    secret_wipe(secret->text, secret->bytes);
    free(secret);
}

const char *secret_reveal(const struct secret *secret)
{
    return secret != NULL ? secret->text : NULL;
}

size_t secret_bytes(const struct secret *secret)
{
    return secret != NULL ? secret->bytes : 0;
}

bool secret_is(const struct secret *secret, const char *text)
{
    return secret != NULL && text != NULL && strlen(text) == secret->bytes &&
           crypto_equal(secret->text, text, secret->bytes);
}

void secret_wipe(void *data, size_t bytes)
{
    explicit_bzero(data, bytes);
}
