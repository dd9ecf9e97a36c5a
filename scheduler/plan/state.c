#include "scheduler/plan/state.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/crypto.h"
#include "common/mem.h"
#include "common/version.h"
#include "providers/backend/blob.h"

#define STATE_VERSION       "1.0"
#define STATE_VERSION_MAJOR "1."

char *state_key(const struct state_id *id)
{
    return xasprintf("tenants/%s/v1/stacks/%s/%s/state.json", id->tenant, id->stack,
                     id->environment);
}

static json_t *new_document(const struct state_id *id)
{
    char now[CLOCK_ISO_BYTES];
    clock_iso(clock_wall_ms(), now);
    char lineage[CRYPTO_UUID_TEXT]; /* random: two states of one name made apart differ */
    return json_pack("{s:s,s:i,s:s,s:i,s:s,s:{s:s,s:s,s:s,s:s,s:s,s:{},s:s,s:s},s:{},s:{},s:s}",
                     "version", STATE_VERSION, "serial", 0, "lineage", crypto_uuid4(lineage),
                     "fence", 0, "config_hash", "", "metadata", "stack", id->stack, "environment",
                     id->environment, "tenant", id->tenant, "version", panka_version(),
                     "deployed_by", "", "labels", "created_at", now, "updated_at", now, "resources",
                     "outputs", "last_update", now);
}

static struct error *check_members(json_t *document)
{
    static const struct {
        const char *name;
        json_type type;
    } members[] = {{"serial", JSON_INTEGER},  {"lineage", JSON_STRING},   {"fence", JSON_INTEGER},
                   {"metadata", JSON_OBJECT}, {"resources", JSON_OBJECT}, {"outputs", JSON_OBJECT}};
    for (size_t i = 0; i < ARRAY_LEN(members); i++) {
        json_t *value = json_object_get(document, members[i].name);
        if (value == NULL || json_typeof(value) != members[i].type)
            return ERR(ERR_PARSE, "the state has no valid \"%s\"", members[i].name);
    }
    const char *name;
    json_t *entry;
    json_object_foreach (json_object_get(document, "resources"), name, entry) {
        if (!json_is_object(entry))
            return ERR(ERR_PARSE, "the state's resource %s is not an object", name);
    }
    return NULL;
}

struct error *state_parse(const char *text, size_t bytes, json_t **document)
{
    json_error_t where;
    json_t *json = json_loadb(text, bytes, JSON_REJECT_DUPLICATES, &where);
    if (json == NULL)
        return ERR(ERR_PARSE, "the state is not valid JSON: %s (line %d)", where.text, where.line);
    const char *version = json_string_value(json_object_get(json, "version"));
    struct error *err;
    if (version == NULL)
        err = ERR(ERR_PARSE, "the state has no \"version\"");
    else if (strncmp(version, STATE_VERSION_MAJOR, strlen(STATE_VERSION_MAJOR)) != 0)
        err = ERR(ERR_UNSUPPORTED,
                  "the state has version %s, this build knows " STATE_VERSION
                  "; it is left as it is: use a newer build",
                  version);
    else
        err = check_members(json);
    if (err == NULL)
        *document = json;
    else
        json_decref(json);
    return err;
}

static struct state *new_state(struct blob_store *store, char *key, json_t *document, char *etag)
{
    struct state *state = xcalloc(1, sizeof(*state));
    *state = (struct state){document, key, etag, store};
    return state;
}

struct error *state_load(struct blob_store *store, const struct state_id *id, struct state **out)
{
    char *key = state_key(id);
    struct blob blob = {0};
    json_t *document = NULL;
    struct error *err = blob_get(store, key, &blob);
    if (err == NULL)
        err = state_parse(blob.data, blob.bytes, &document);
    if (err == NULL)
        *out = new_state(store, xstrdup(key), document, xstrdup(blob.etag));
    else
        err = WRAP(err, "reading the state %s", key);
    blob_fini(&blob);
    free(key);
    return err;
}

struct error *state_open(struct blob_store *store, const struct state_id *id, struct state **out)
{
    struct error *err = state_load(store, id, out);
    if (err == NULL || error_root(err)->code != ERR_NOT_FOUND)
        return err;
    error_free(err);
    *out = new_state(store, state_key(id), new_document(id), NULL);
    return NULL;
}

void state_free(struct state *state)
{
    if (state == NULL)
        return;
    json_decref(state->document);
    free(state->key);
    free(state->etag);
    free(state);
}

static json_int_t stored_fence(const struct state *state)
{
    return json_integer_value(json_object_get(state->document, "fence"));
}

struct error *state_check_fence(const struct state *state, uint64_t fence)
{
    json_int_t stored = stored_fence(state);
    if (stored <= (json_int_t)fence)
        return NULL;
    return ERR(ERR_LOCK_LOST,
               "the state was written under fence %" JSON_INTEGER_FORMAT
               ", this run holds %" JSON_INTEGER_FORMAT ": another run took over",
               stored, (json_int_t)fence);
}

static void stamp(struct state *state, json_int_t serial, json_int_t fence)
{
    char now[CLOCK_ISO_BYTES];
    clock_iso(clock_wall_ms(), now);
    json_t *metadata = json_object_get(state->document, "metadata");
    json_object_set_new(state->document, "serial", json_integer(serial));
    json_object_set_new(state->document, "fence", json_integer(fence));
    json_object_set_new(state->document, "last_update", json_string(now));
    json_object_set_new(metadata, "updated_at", json_string(now));
    json_object_set_new(metadata, "version", json_string(panka_version()));
}

/* After a write with an unclear end: is what we wrote there? Then it did happen. */
static struct error *confirm(struct state *state, const char *text, size_t bytes, char **etag,
                             struct error *write_err)
{
    struct blob blob = {0};
    struct error *err = blob_get(state->store, state->key, &blob);
    bool ours = err == NULL && blob.bytes == bytes && memcmp(blob.data, text, bytes) == 0;
    if (ours) {
        *etag = xstrdup(blob.etag);
        error_free(write_err);
    }
    blob_fini(&blob);
    error_ignore(err);
    return ours ? NULL : write_err;
}

static struct error *write_text(struct state *state, const char *text, size_t bytes, char **etag)
{
    json_t *metadata = json_object_get(state->document, "metadata");
    const struct blob_meta meta[] = {
        {"stack", json_string_value(json_object_get(metadata, "stack"))},
        {"environment", json_string_value(json_object_get(metadata, "environment"))},
        {"version", STATE_VERSION},
        {NULL, NULL}};
    const char *if_etag = state->etag == NULL ? BLOB_ABSENT : state->etag;
    struct error *err = blob_put(state->store, state->key, text, bytes, if_etag, meta, etag);
    if (err != NULL &&
        (err->effect == ERR_EFFECT_UNKNOWN || error_root(err)->code == ERR_PRECONDITION))
        err = confirm(state, text, bytes, etag, err);
    return err;
}

struct error *state_save(struct state *state, uint64_t fence)
{
    TRY(state_check_fence(state, fence));
    json_int_t old_serial = (json_int_t)state_serial(state), old_fence = stored_fence(state);
    stamp(state, old_serial + 1, (json_int_t)fence);
    char *text = json_dumps(state->document, JSON_COMPACT);
    char *etag = NULL;
    struct error *err = write_text(state, text, strlen(text), &etag);
    free(text);
    if (err != NULL) {
        stamp(state, old_serial, old_fence);
        return WRAP(err, "writing the state %s", state->key);
    }
    free(state->etag);
    state->etag = etag;
    return NULL;
}

uint64_t state_serial(const struct state *state)
{
    return (uint64_t)json_integer_value(json_object_get(state->document, "serial"));
}

const char *state_lineage(const struct state *state)
{
    return json_string_value(json_object_get(state->document, "lineage"));
}

static json_t *resources(const struct state *state)
{
    return json_object_get(state->document, "resources");
}

json_t *state_resource(const struct state *state, const char *component)
{
    return json_object_get(resources(state), component);
}

void state_set_resource(struct state *state, const char *component, json_t *entry)
{
    json_object_set_new(resources(state), component, entry);
}

void state_remove_resource(struct state *state, const char *component)
{
    json_object_del(resources(state), component);
    json_object_del(json_object_get(state->document, "outputs"), component);
}

json_t *state_outputs(const struct state *state, const char *component)
{
    return json_object_get(json_object_get(state->document, "outputs"), component);
}

void state_set_outputs(struct state *state, const char *component, json_t *outputs)
{
    json_object_set(json_object_get(state->document, "outputs"), component, outputs);
}
