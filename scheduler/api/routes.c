#include "scheduler/api/routes.h"

#include "common/mem.h"

static const struct route routes[] = {
    {"GET", "/healthz", ROLE_NONE, system_healthz},
    {"GET", "/readyz", ROLE_NONE, system_readyz},
    {"GET", "/metrics", ROLE_NONE, system_metrics},
    {"GET", "/v1/version", ROLE_NONE, system_version},
    {"GET", "/v1/whoami", ROLE_ANY, system_whoami},
    {"POST", "/v1/plans", ROLE_TENANT, plans_post},
    {"POST", "/v1/deployments", ROLE_TENANT, deployments_post},
    {"GET", "/v1/deployments", ROLE_TENANT, deployments_get},
    {"GET", "/v1/deployments/{id}", ROLE_TENANT, deployment_get},
    {"GET", "/v1/deployments/{id}/plan", ROLE_TENANT, deployment_plan_get},
    {"GET", "/v1/deployments/{id}/operations", ROLE_TENANT, deployment_operations_get},
    {"GET", "/v1/deployments/{id}/events", ROLE_TENANT, watch_get},
    {"POST", "/v1/deployments/{id}/cancel", ROLE_TENANT, deployment_cancel_post},
    {"GET", "/v1/stacks", ROLE_TENANT, stacks_get},
    {"GET", "/v1/stacks/{stack}/{environment}", ROLE_TENANT, stack_get},
    {"GET", "/v1/stacks/{stack}/{environment}/outputs", ROLE_TENANT, stack_outputs_get},
    {"GET", "/v1/queue", ROLE_ANY, queue_get},
    {"GET", "/v1/workers", ROLE_ANY, workers_get},
    {"POST", "/v1/uploads", ROLE_TENANT, uploads_post},
    {"PUT", "/v1/uploads/{sha256}", ROLE_TENANT, upload_put},
    {"POST", "/v1/tenants", ROLE_ADMIN, tenants_post},
    {"GET", "/v1/tenants", ROLE_ADMIN, tenants_get},
    {"GET", "/v1/tenants/{id}", ROLE_ADMIN, tenant_get},
    {"DELETE", "/v1/tenants/{id}", ROLE_ADMIN, tenant_delete},
    {"POST", "/v1/tenants/{id}/rotate", ROLE_ADMIN, tenant_rotate_post},
    {"POST", "/v1/tenants/{id}/suspend", ROLE_ADMIN, tenant_suspend_post},
    {"POST", "/v1/tenants/{id}/activate", ROLE_ADMIN, tenant_activate_post},
};

const struct route *routes_all(size_t *count)
{
    *count = ARRAY_LEN(routes);
    return routes;
}
