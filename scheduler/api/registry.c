#include "scheduler/api/registry.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/crypto.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/queue/registry_cache.h"
#include "common/text.h"
#include "providers/backend/blob.h"
#include "scheduler/api/tenant.h"

enum {
    TOKEN_ENTROPY_BYTES = 24,
    TOKEN_AGE_MS = 2000,
    UNKNOWN_AGE_MS = 500,
    WRITE_ATTEMPTS = 8,
    WRITE_PAUSE_MS = 50,
    FAILED_PAUSE_MS = 1000
};

struct registry {
    struct blob_store *store;
    struct queue *queue;
    json_t *document; /* NULL until it was read once */
    uint64_t read_ms;
    uint64_t installs;  /* how often `document` was replaced */
    uint64_t failed_ms; /* when the last read failed, 0 = it did not */
    bool is_reading;
    struct cond read; /* a refresh has ended */
};

struct registry *registry_new(struct blob_store *store, struct queue *queue)
{
    struct registry *registry = xcalloc(1, sizeof(*registry));
    registry->store = store;
    registry->queue = queue;
    cond_init(&registry->read);
    return registry;
}

void registry_free(struct registry *registry)
{
    if (registry == NULL)
        return;
    json_decref(registry->document);
    free(registry);
}

/* --- reading -------------------------------------------------------------------------------- */

static json_t *new_document(void)
{
    char now[CLOCK_ISO_BYTES];
    clock_iso(clock_wall_ms(), now);
    return json_pack("{s:s,s:{s:s,s:s},s:{s:s},s:[]}", "version", "v1", "metadata", "created", now,
                     "updated", now, "config", "defaultVersion", "v1", "tenants");
}

static struct error *check_document(const json_t *document)
{
    const char *version = json_text(document, "version");
    if (version == NULL || !json_is_array(json_object_get(document, "tenants")))
        return ERR(ERR_PARSE, "the tenant registry is damaged: no version or tenants");
    if (strcmp(version, "v1") != 0)
        return ERR(ERR_UNSUPPORTED, "the tenant registry has version %s, this build knows v1",
                   version);
    return NULL;
}

static struct error *parse(const struct blob *blob, json_t **document)
{
    TRY(json_load_text(blob->data, blob->bytes, "the tenant registry", document));
    struct error *err = check_document(*document);
    if (err != NULL) {
        json_decref(*document);
        *document = NULL;
    }
    return err;
}

/* The document as it is stored now, apart from what is in memory. */
struct snapshot {
    json_t *document;
    char *etag;
};

static void snapshot_fini(struct snapshot *snapshot)
{
    json_decref(snapshot->document);
    free(snapshot->etag);
    *snapshot = (struct snapshot){NULL, NULL};
}

static struct error *snapshot_read(struct registry *registry, struct snapshot *out)
{
    struct blob blob = {0};
    struct error *err = blob_get(registry->store, REGISTRY_KEY, &blob);
    *out = (struct snapshot){NULL, NULL};
    if (err != NULL && error_root(err)->code == ERR_NOT_FOUND) {
        error_free(err);
        *out = (struct snapshot){new_document(), xstrdup(BLOB_ABSENT)};
        return NULL;
    }
    if (err == NULL)
        err = parse(&blob, &out->document);
    if (err == NULL)
        out->etag = xstrdup(blob.etag);
    blob_fini(&blob);
    return err == NULL ? NULL : WRAP(err, "reading the tenant registry");
}

/* Make it what is known from now on. */
static void install(struct registry *registry, struct snapshot *snapshot)
{
    json_decref(registry->document);
    registry->document = snapshot->document;
    registry->read_ms = clock_mono_ms();
    registry->installs++;
    snapshot->document = NULL;
    snapshot_fini(snapshot);
}

static bool is_fresh(const struct registry *registry, uint64_t max_age_ms)
{
    return registry->document != NULL && clock_mono_ms() < registry->read_ms + max_age_ms;
}

/* A change made meanwhile is newer than what was read: a token that was rotated stays dead. */
static struct error *read_again(struct registry *registry)
{
    struct snapshot snapshot;
    uint64_t installs = registry->installs;
    TRY(snapshot_read(registry, &snapshot));
    if (registry->installs == installs)
        install(registry, &snapshot);
    snapshot_fini(&snapshot);
    return NULL;
}

static struct error *read_now(struct registry *registry)
{
    registry->is_reading = true;
    struct error *err = read_again(registry);
    registry->is_reading = false;
    registry->failed_ms = err == NULL ? 0 : clock_mono_ms();
    cond_broadcast(&registry->read);
    return err;
}

static bool failed_just_now(const struct registry *registry)
{
    return registry->failed_ms != 0 && clock_mono_ms() < registry->failed_ms + FAILED_PAUSE_MS;
}

/* Many requests at once cost one read: who comes during one waits for it and shares its end. */
struct error *registry_refresh(struct registry *registry, uint64_t max_age_ms)
{
    if (max_age_ms == 0)
        return read_now(registry);
    while (registry->is_reading && !is_fresh(registry, max_age_ms))
        TRY(cond_wait(&registry->read, 0));
    if (is_fresh(registry, max_age_ms))
        return NULL;
    if (failed_just_now(registry))
        return ERR(ERR_SERVER, "the tenant registry could not be read a moment ago");
    return read_now(registry);
}

static json_t *find_in(const json_t *document, const char *id)
{
    size_t i;
    json_t *tenant;
    json_array_foreach (json_object_get(document, "tenants"), i, tenant) {
        if (text_equal(json_text(tenant, "id"), id))
            return tenant;
    }
    return NULL;
}

static json_t *find(const struct registry *registry, const char *id)
{
    return find_in(registry->document, id);
}

static json_t *without_credentials(const json_t *tenant)
{
    json_t *copy = json_deep_copy(tenant);
    json_object_del(copy, "credentials");
    return copy;
}

json_t *registry_get(const struct registry *registry, const char *id)
{
    json_t *tenant = find(registry, id);
    return tenant == NULL ? NULL : without_credentials(tenant);
}

json_t *registry_list(const struct registry *registry)
{
    json_t *list = json_array(), *tenant;
    size_t i;
    json_array_foreach (json_object_get(registry->document, "tenants"), i, tenant)
        json_add(list, without_credentials(tenant));
    return list;
}

json_t *registry_ids(const struct registry *registry)
{
    json_t *list = json_array(), *tenant;
    size_t i;
    json_array_foreach (json_object_get(registry->document, "tenants"), i, tenant) {
        if (!text_equal(json_text(tenant, "status"), TENANT_DELETED))
            json_array_append(list, json_object_get(tenant, "id"));
    }
    return list;
}

bool registry_is_active(const struct registry *registry, const char *id)
{
    return text_equal(json_text(find(registry, id), "status"), TENANT_ACTIVE);
}

/* --- tokens --------------------------------------------------------------------------------- */

static void hash_token(const char *token, char hex[CRYPTO_SHA256_HEX])
{
    crypto_sha256_hex(token, strlen(token), hex);
}

/* The tenant a token names, which proves nothing. Owner: caller, free(). */
static char *token_tenant(const char *token)
{
    if (!text_starts_with(token, TENANT_TOKEN_PREFIX))
        return xstrdup("");
    const char *id = token + strlen(TENANT_TOKEN_PREFIX);
    return xstrndup(id, strcspn(id, "_"));
}

/* An unknown tenant costs the same comparison as a wrong token. */
static json_t *match(const struct registry *registry, const char *id, const char *hex)
{
    static const char none[CRYPTO_SHA256_HEX] =
        "0000000000000000000000000000000000000000000000000000000000000000";
    json_t *tenant = find(registry, id);
    const char *stored = json_path_text(tenant, "credentials.hash");
    bool usable = stored != NULL && strlen(stored) == CRYPTO_SHA256_HEX - 1;
    bool same = crypto_equal(hex, usable ? stored : none, CRYPTO_SHA256_HEX - 1);
    return same && usable ? tenant : NULL;
}

/* Look again when what is in memory is old. Working on with that beats turning everyone away. */
static struct error *look_again(struct registry *registry, uint64_t max_age_ms)
{
    struct error *err = registry_refresh(registry, max_age_ms);
    if (err == NULL || registry->document == NULL)
        return err;
    log_warn("tenant registry not read again", LOG_ERR("error", err));
    error_free(err);
    return NULL;
}

struct error *registry_authenticate(struct registry *registry, const char *token, json_t **tenant)
{
    char hex[CRYPTO_SHA256_HEX];
    TRY(look_again(registry, TOKEN_AGE_MS));
    hash_token(token, hex);
    char *id = token_tenant(token);
    json_t *found = match(registry, id, hex);
    struct error *err = NULL;
    if (found == NULL && (err = look_again(registry, UNKNOWN_AGE_MS)) == NULL)
        found = match(registry, id, hex); /* another scheduler may have made it just now */
    free(id);
    if (err != NULL)
        return err;
    if (found == NULL)
        return ERR(ERR_UNAUTHENTICATED, "the token is not valid");
    if (!text_equal(json_text(found, "status"), TENANT_ACTIVE))
        return ERR(ERR_DENIED, "the tenant %s is %s", json_text(found, "id"),
                   json_text_or(found, "status", "not active"));
    *tenant = without_credentials(found);
    return NULL;
}

/* --- writing -------------------------------------------------------------------------------- */

/* A change to the document as just read: makes it or refuses. */
typedef struct error *change_fn(json_t *document, void *arg);

static struct error *write_snapshot(struct registry *registry, struct snapshot *snapshot)
{
    char now[CLOCK_ISO_BYTES];
    json_put_text(json_object_get(snapshot->document, "metadata"), "updated",
                  clock_iso(clock_wall_ms(), now));
    char *text = json_pretty(snapshot->document);
    struct error *err =
        blob_put(registry->store, REGISTRY_KEY, text, strlen(text), snapshot->etag, NULL, NULL);
    free(text);
    return err;
}

/* On a copy of its own: nothing is known of a change before it is stored. */
static struct error *change_once(struct registry *registry, change_fn *change, void *arg)
{
    struct snapshot snapshot;
    TRY(snapshot_read(registry, &snapshot));
    struct error *err = change(snapshot.document, arg);
    if (err == NULL)
        err = write_snapshot(registry, &snapshot);
    if (err == NULL)
        install(registry, &snapshot);
    snapshot_fini(&snapshot);
    return err;
}

static struct error *change_document(struct registry *registry, change_fn *change, void *arg)
{
    struct error *err = change_once(registry, change, arg);
    for (int i = 1; i < WRITE_ATTEMPTS && err != NULL; i++) {
        if (error_root(err)->code != ERR_PRECONDITION)
            return err;
        error_free(err);
        TRY(fiber_sleep(WRITE_PAUSE_MS + crypto_random_below(WRITE_PAUSE_MS)));
        err = change_once(registry, change, arg);
    }
    return err;
}

/* A copy for the workers, which have no access to the registry. */
static void copy_for_workers(struct registry *registry, const char *id)
{
    if (registry->queue == NULL)
        return;
    json_t *tenant = registry_get(registry, id);
    char *text = json_compact(tenant);
    struct error *err = registry_cache_set(registry->queue, id, text);
    if (err != NULL)
        log_warn("tenant not copied to Redis", LOG_STR("tenant", id), LOG_ERR("error", err));
    error_free(err);
    free(text);
    json_decref(tenant);
}

struct creation {
    json_t *config;
    const char *hash;
};

static struct error *check_unique(const json_t *document, const json_t *config)
{
    size_t i;
    json_t *other;
    json_array_foreach (json_object_get(document, "tenants"), i, other) {
        if (text_equal(json_text(other, "id"), json_text(config, "id")))
            return ERR(ERR_CONFLICT, "there is a tenant %s already", json_text(config, "id"));
        if (!text_equal(json_text(other, "status"), TENANT_DELETED) &&
            tenant_same_names(other, config))
            return ERR(ERR_CONFLICT,
                       "the tenant %s has the same account, region and namePrefix: their resources "
                       "would get the same names; set aws.namePrefix",
                       json_text(other, "id"));
    }
    return NULL;
}

static struct error *add_tenant(json_t *document, void *arg)
{
    struct creation *creation = arg;
    TRY(check_unique(document, creation->config));
    json_array_append_new(json_object_get(document, "tenants"),
                          tenant_entry(creation->config, creation->hash));
    return NULL;
}

static char *new_token(const char *id)
{
    char *random = crypto_random_token(TOKEN_ENTROPY_BYTES);
    char *token = xasprintf("%s%s_%s", TENANT_TOKEN_PREFIX, id, random);
    free(random);
    return token;
}

struct error *registry_create(struct registry *registry, json_t *config, json_t **tenant,
                              char **token)
{
    char hex[CRYPTO_SHA256_HEX];
    TRY(tenant_check(config));
    const char *id = json_text(config, "id");
    char *made = new_token(id);
    hash_token(made, hex);
    struct creation creation = {config, hex};
    struct error *err = change_document(registry, add_tenant, &creation);
    if (err != NULL) {
        free(made);
        return err;
    }
    copy_for_workers(registry, id);
    *tenant = registry_get(registry, id);
    *token = made;
    return NULL;
}

struct update {
    const char *id;
    const char *hash;   /* NULL = keep */
    const char *status; /* NULL = keep */
};

static struct error *update_tenant(json_t *document, void *arg)
{
    const struct update *update = arg;
    json_t *tenant = find_in(document, update->id);
    if (tenant == NULL)
        return ERR(ERR_NOT_FOUND, "there is no tenant %s", update->id);
    if (text_equal(json_text(tenant, "status"), TENANT_DELETED))
        return ERR(ERR_CONFLICT, "the tenant %s is deleted", update->id);
    tenant_update(tenant, update->hash, update->status);
    return NULL;
}

struct error *registry_rotate(struct registry *registry, const char *id, char **token)
{
    char hex[CRYPTO_SHA256_HEX];
    char *made = new_token(id);
    hash_token(made, hex);
    struct update update = {id, hex, NULL};
    struct error *err = change_document(registry, update_tenant, &update);
    if (err == NULL)
        *token = made;
    else
        free(made);
    return err;
}

struct error *registry_set_status(struct registry *registry, const char *id, const char *status)
{
    struct update update = {id, NULL, status};
    TRY(change_document(registry, update_tenant, &update));
    copy_for_workers(registry, id);
    return NULL;
}
