#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/log.h"
#include "scheduler/api/registry.h"
#include "scheduler/api/routes.h"
#include "scheduler/api/tenant.h"

static struct error *not_found(const char *id)
{
    return ERR(ERR_NOT_FOUND, "there is no tenant %s", id);
}

/* The one answer that carries a token. */
static void reply_with_token(struct call *call, int status, const char *id, char *token)
{
    call_reply(
        call, status,
        json_pack("{s:o?,s:s}", "tenant", registry_get(call->api->registry, id), "token", token));
    free(token);
}

struct error *tenants_post(struct call *call)
{
    json_t *config = NULL, *tenant = NULL;
    char *token = NULL;
    TRY(call_body(call, &config));
    struct error *err = registry_create(call->api->registry, config, &tenant, &token);
    if (err == NULL) {
        log_info("tenant created", LOG_STR("tenant", json_text(tenant, "id")));
        reply_with_token(call, 201, json_text(tenant, "id"), token);
    }
    json_decref(tenant);
    json_decref(config);
    return err;
}

struct error *tenants_get(struct call *call)
{
    TRY(registry_refresh(call->api->registry, 0));
    call_reply(call, 200, json_pack("{s:o}", "tenants", registry_list(call->api->registry)));
    return NULL;
}

static struct error *reply_tenant(struct call *call)
{
    json_t *tenant = registry_get(call->api->registry, call->params[0]);
    if (tenant == NULL)
        return not_found(call->params[0]);
    call_reply(call, 200, json_pack("{s:o}", "tenant", tenant));
    return NULL;
}

struct error *tenant_get(struct call *call)
{
    TRY(registry_refresh(call->api->registry, 0));
    return reply_tenant(call);
}

struct error *tenant_rotate_post(struct call *call)
{
    char *token = NULL;
    TRY(registry_rotate(call->api->registry, call->params[0], &token));
    log_info("tenant's token rotated", LOG_STR("tenant", call->params[0]));
    reply_with_token(call, 200, call->params[0], token);
    return NULL;
}

static struct error *set_status(struct call *call, const char *status)
{
    TRY(registry_set_status(call->api->registry, call->params[0], status));
    log_info("tenant's status set", LOG_STR("tenant", call->params[0]), LOG_STR("status", status));
    return reply_tenant(call);
}

struct error *tenant_suspend_post(struct call *call)
{
    return set_status(call, TENANT_SUSPENDED);
}

struct error *tenant_activate_post(struct call *call)
{
    return set_status(call, TENANT_ACTIVE);
}

struct error *tenant_delete(struct call *call)
{
    return set_status(call, TENANT_DELETED);
}
