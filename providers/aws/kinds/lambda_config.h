/*
 * lambda_config.h - what a spec says, in the members of Lambda's calls. No cloud calls. Private to
 * the Lambda kind.
 */
#ifndef PROVIDERS_AWS_KINDS_LAMBDA_CONFIG_H
#define PROVIDERS_AWS_KINDS_LAMBDA_CONFIG_H

#include "providers/kind_tools.h"

/* Where a function runs and as whom; filled in by the kind. */
struct lambda_place {
    char *role;      /* ARN */
    json_t *subnets; /* NULL: not in a VPC */
    json_t *groups;
};

/* The members that UpdateFunctionConfiguration takes. What the spec leaves out is set to empty,
 * so that a setting taken out of the spec goes. Owner: caller. */
json_t *lambda_configuration(const struct kind_call *call, const struct lambda_place *place);

/* Parameters of CreateFunction. Owner: caller. */
json_t *lambda_create_params(const struct kind_call *call, const struct lambda_place *place);

/* {S3Bucket, S3Key} or {ImageUri}. Owner: caller. */
json_t *lambda_code(json_t *spec);

/* The members of `wanted` that the function's live configuration does not have. Owner: caller. */
json_t *lambda_differences(json_t *wanted, json_t *live);

/* Must the code be sent? By the package's hash where the spec has one, else by what was applied. */
bool lambda_code_changed(const struct kind_call *call, json_t *live);

bool lambda_is_in_vpc(json_t *spec);

/* The statements the function's own role needs for its triggers and its dead letters; NULL when
 * it needs none. `triggers` are resolved. Owner: caller. */
json_t *lambda_role_policy(json_t *spec, json_t *triggers);

#endif
