/*
 * lambda_triggers.h - what calls a function. Private to the Lambda kind. All suspend but
 * lambda_triggers_of().
 *
 * A resolved trigger is {"type", "arn" of the source (not of a schedule), "index" among its type,
 * and the settings of the spec}.
 */
#ifndef PROVIDERS_AWS_KINDS_LAMBDA_TRIGGERS_H
#define PROVIDERS_AWS_KINDS_LAMBDA_TRIGGERS_H

#include "providers/kind_tools.h"

/* The triggers of a spec, resolved: a table's ARN becomes its stream's. Owner: caller. */
must_check struct error *lambda_resolve_triggers(struct kind_call *call, json_t *spec,
                                                 json_t **out);

/* Bring the function's triggers from those last applied to `triggers`. */
must_check struct error *lambda_sync_triggers(struct kind_call *call, const char *function_arn,
                                              json_t *triggers);

/* Take down every trigger of the function, before it goes. */
must_check struct error *lambda_remove_triggers(struct kind_call *call, const char *function_arn);

/* lambda_sources.c: event source mappings of queues and streams. */
must_check struct error *lambda_sync_sources(struct kind_call *call, json_t *triggers,
                                             json_t *former);
must_check struct error *lambda_remove_sources(struct kind_call *call);

/* lambda_schedules.c: EventBridge rules. */
must_check struct error *lambda_put_schedule(struct kind_call *call, const char *function_arn,
                                             json_t *trigger);
must_check struct error *lambda_drop_schedule(struct kind_call *call, json_t *trigger);
char *lambda_rule_name(const struct kind_call *call, json_t *trigger); /* owner: caller */

/* lambda_notices.c: buckets and topics. */
must_check struct error *lambda_put_notice(struct kind_call *call, const char *function_arn,
                                           json_t *trigger);
must_check struct error *lambda_drop_notice(struct kind_call *call, const char *function_arn,
                                            json_t *trigger);

/* lambda_gateways.c: routes of HTTP APIs. The ARN that permissions name an API by, from what a
 * trigger gives; "api" of the trigger becomes its id. Owner: caller. */
must_check struct error *lambda_resolve_gateway(struct kind_call *call, json_t *trigger,
                                                const char *given, char **arn);
/* The function's own API, when a trigger wants one. */
must_check struct error *lambda_prepare_gateway(struct kind_call *call, json_t *triggers);
must_check struct error *lambda_read_gateway(struct kind_call *call, json_t *spec);
must_check struct error *lambda_sync_gateways(struct kind_call *call, const char *function_arn,
                                              json_t *triggers, json_t *former);

/* lambda_permissions.c: the ARNs that triggers of a type were let in for: a list; owner: caller. */
must_check struct error *lambda_permitted_sources(struct kind_call *call, const char *type,
                                                  json_t **out);
/* Who may call the function: exactly the sources of `triggers`. Statements
 * that are not panka's stay. */
must_check struct error *lambda_sync_permissions(struct kind_call *call, json_t *triggers,
                                                 bool may_remove);

#endif
