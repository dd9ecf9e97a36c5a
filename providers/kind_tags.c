/*
 * Ownership by tags, and the tokens of idempotent calls.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/kind_tools.h"

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

/* Whose it is, in words; NULL when its tags do not say. Owner: caller, free(). */
static char *owner_says(const struct kind_call *call, json_t *found)
{
    const char *stack = json_text(found, "panka:stack");
    const char *environment = json_text(found, "panka:environment");
    if (stack == NULL || environment == NULL)
        return NULL;
    bool sibling =
        text_equal(stack, json_text(call->tags, "panka:stack")) &&
        text_equal(json_text_or(found, "panka:tenant", ""), json_text(call->tags, "panka:tenant"));
    return xasprintf("belongs to %s/%s of stack %s, environment %s, tenant %s%s",
                     json_text_or(found, "panka:service", "?"),
                     json_text_or(found, "panka:resource", "?"), stack, environment,
                     json_text_or(found, "panka:tenant", "?"),
                     sibling ? " (environments of a stack share its names: give each an account "
                               "or a tenant of its own)"
                             : "");
}

struct error *kind_foreign(const struct kind_call *call, const char *what, json_t *found)
{
    char *owner = owner_says(call, found);
    struct error *err =
        ERR(ERR_ALREADY_EXISTS,
            "%s '%s' exists but does not carry this component's panka:* tags: it %s%sis not taken "
            "over. Choose another name, or remove it",
            what, call->name, owner == NULL ? "" : owner, owner == NULL ? "" : " and ");
    free(owner);
    return err;
}

bool kind_began(const struct kind_call *call, const char *step)
{
    json_t *recorded = NULL;
    enum step_state state = call->host->step_state(call->host->arg, step, &recorded);
    json_decref(recorded);
    return state != STEP_NEW;
}

bool kind_was_begun(const struct kind_call *call, const char *step)
{
    if (kind_began(call, step))
        return true;
    json_t *prior = call->op->prior;
    const char *operation = json_text(prior, "operation");
    if (operation == NULL || strcmp(operation, call->op->id) == 0)
        return false;
    const char *status = json_text(prior, "status");
    return *json_text_or(prior, "id", "") != '\0' ||
           (status != NULL && strcmp(status, "creating") == 0);
}

struct error *kind_adopt(struct kind_call *call, const char *what, const char *step, json_t *found)
{
    bool ours = kind_owns(call, found);
    bool begun = kind_was_begun(call, step);
    if (!ours && !(begun && json_object_size(found) == 0))
        return kind_foreign(call, what, found);
    if (!begun)
        kind_note(call, "adopted %s %s, which carries this component's tags", what, call->name);
    return NULL;
}

bool kind_changed(const struct kind_call *call, const char *field)
{
    json_t *now = json_path(call->spec, field);
    json_t *before = json_path(call->applied, field);
    if (json_object_size(call->applied) == 0)
        return true;
    if (now == NULL || before == NULL)
        return now != before;
    return !json_equal(now, before);
}

json_t *kind_tags_of(json_t *list, const char *key, const char *value)
{
    json_t *tags = json_object();
    size_t i;
    json_t *tag;
    json_array_foreach (list, i, tag) {
        const char *name = json_text(tag, key);
        const char *text = json_text(tag, value);
        if (name != NULL && text != NULL)
            json_object_set_new(tags, name, json_string(text));
    }
    return tags;
}

void kind_output(struct kind_call *call, const char *name, const char *value)
{
    if (value != NULL)
        json_object_set_new(call->outputs, name, json_string(value));
}

void kind_set_id(struct kind_call *call, const char *physical_id)
{
    char *copy = xstrdup(physical_id);
    free(call->physical_id);
    call->physical_id = copy;
}

/* Eight hex groups of a hash in the form of a UUID: the longest form every API accepts. */
void kind_token(const struct kind_call *call, const char *step, char out[37])
{
    char *text = xasprintf("%s#%s", call->op->id, step);
    char hex[CRYPTO_SHA256_HEX];
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
