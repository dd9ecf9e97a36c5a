/*
 * deployment.h - reading one deployment of the caller's tenant.
 */
#ifndef SCHEDULER_API_DEPLOYMENT_H
#define SCHEDULER_API_DEPLOYMENT_H

#include "common/queue/deployments.h"
#include "scheduler/api/routes.h"

/* One part as JSON. Owner: caller. Suspends. Errors: ERR_NOT_FOUND. */
must_check struct error *deployment_part(struct call *call, const char *id,
                                         enum deployment_part part, json_t **out);

/* The record. Owner: caller. Suspends. Errors: ERR_NOT_FOUND. */
must_check struct error *deployment_record(struct call *call, const char *id, json_t **record);

/* Does it look like one? Ids become parts of Redis keys. */
bool deployment_id_is_valid(const char *id);

bool deployment_has_ended(const json_t *record);

#endif
