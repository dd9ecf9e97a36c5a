/* The two tenants and their tokens, which stay in the directory. */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/cli/client.h"
#include "scheduler/cli/dev/dev.h"

static struct error *connect_as(const struct dev *dev, const char *token, struct client **out)
{
    const struct client_options options = {.endpoint = dev->endpoint, .token = token};
    return client_open(&options, out);
}

static char *token_file(const struct dev_tenant *tenant)
{
    return xasprintf("%s.token", tenant->id);
}

/* Does the token of the last time still open the door? */
static struct error *try_stored(struct dev *dev, struct dev_tenant *tenant, bool *good)
{
    char *name = token_file(tenant);
    char *path = dev_path(dev, name);
    json_t *answer = NULL;
    *good = false;
    tenant->token = server_read_line(path);
    free(path);
    free(name);
    if (tenant->token == NULL)
        return NULL;
    TRY(connect_as(dev, tenant->token, &tenant->client));
    struct error *err = client_get(tenant->client, &answer, "/v1/whoami");
    json_decref(answer);
    *good = err == NULL;
    if (err == NULL || err->code != ERR_UNAUTHENTICATED)
        return err;
    error_free(err);
    client_close(tenant->client);
    tenant->client = NULL;
    free(tenant->token);
    tenant->token = NULL;
    return NULL;
}

static struct error *post(struct dev *dev, const char *path, json_t *body, json_t **answer)
{
    const struct client_request request = {.method = "POST", .path = path, .body = body};
    return client_call(dev->admin, &request, answer);
}

/* Make the tenant; one whose token was lost gets a new one. */
static struct error *make_tenant(struct dev *dev, const struct dev_tenant *tenant, json_t **answer)
{
    json_t *config = json_pack("{s:s, s:{s:s}, s:{s:s}}", "id", tenant->id, "aws", "namePrefix",
                               tenant->name_prefix, "defaultTags", "team", tenant->id);
    struct error *err = post(dev, "/v1/tenants", config, answer);
    json_decref(config);
    if (err == NULL || err->code != ERR_CONFLICT)
        return err;
    error_free(err);
    char *path = xasprintf("/v1/tenants/%s/rotate", tenant->id);
    err = post(dev, path, NULL, answer);
    free(path);
    return err;
}

static struct error *prepare(struct dev *dev, struct dev_tenant *tenant)
{
    bool good = false;
    json_t *answer = NULL;
    TRY(try_stored(dev, tenant, &good));
    if (good)
        return NULL;
    TRY(make_tenant(dev, tenant, &answer));
    tenant->token = xstrdup(json_text(answer, "token"));
    json_decref(answer);
    char *name = token_file(tenant);
    struct error *err = dev_write(dev, name, tenant->token);
    free(name);
    if (err == NULL)
        err = connect_as(dev, tenant->token, &tenant->client);
    return err;
}

struct error *tenants_prepare(struct dev *dev)
{
    TRY(connect_as(dev, dev->admin_token, &dev->admin));
    for (size_t i = 0; i < DEV_TENANTS; i++)
        TRY(prepare(dev, &dev->tenants[i]));
    return NULL;
}
