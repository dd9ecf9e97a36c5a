/*
 * tenant_config.h - the file that describes a tenant (kind TenantConfig of admin.panka.io/v1).
 */
#ifndef SCHEDULER_CLI_TENANT_CONFIG_H
#define SCHEDULER_CLI_TENANT_CONFIG_H

#include "scheduler/cli/cli.h"

/* What its spec.networking says, as the spec of a VPC. What is wrong is shown as input_read() does.
 * Owner: caller. Errors: ERR_IO, ERR_INVALID. */
must_check struct error *tenant_config_network(struct cli *cli, const char *path, json_t **spec);

#endif
