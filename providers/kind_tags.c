/*
 * Ownership by tags, and the tokens of idempotent calls.
 */
#include <stdio.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/provider.h"

static const char *const identity_tags[] = {
    "panka:tenant", "panka:stack", "panka:environment", "panka:service", "panka:resource",
};

bool kind_owns(const struct kind_call *call, json_t *found)
{
    for (size_t i = 0; i < ARRAY_LEN(identity_tags); i++) {
        const char *ours = json_text(call->tags, identity_tags[i]);
        const char *theirs = json_text(found, identity_tags[i]);
        if (ours == NULL || theirs == NULL || strcmp(ours, theirs) != 0)
            return false;
    }
    return true;
}

struct error *kind_foreign(const struct kind_call *call, const char *what)
{
    return ERR(ERR_ALREADY_EXISTS,
               "%s '%s' exists but does not carry this component's panka:* tags: it is not taken "
               "over. Choose another name, or remove it",
               what, call->name);
}

/* Eight hex groups of a hash in the form of a UUID: the longest form every API accepts. */
void kind_token(const struct kind_call *call, const char *step, char out[37])
{
    char *text = xasprintf("%s#%s", call->op->id, step);
    char hex[CRYPTO_SHA256_HEX_BYTES];
    crypto_sha256_hex(text, strlen(text), hex);
    free(text);
    snprintf(out, 37, "%.8s-%.4s-%.4s-%.4s-%.12s", hex, hex + 8, hex + 12, hex + 16, hex + 20);
}

json_t *kind_tag_list(const struct kind_call *call, const char *key, const char *value)
{
    json_t *list = json_array();
    const char *name;
    json_t *text;
    json_object_foreach (call->tags, name, text) {
        json_t *tag = json_object();
        json_object_set_new(tag, key, json_string(name));
        json_object_set(tag, value, text);
        json_array_append_new(list, tag);
    }
    return list;
}
