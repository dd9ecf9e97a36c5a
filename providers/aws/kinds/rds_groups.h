/*
 * rds_groups.h - what a database needs besides itself: subnet group, parameter group, the role
 * of enhanced monitoring, the password. Private to the RDS kind. All suspend.
 */
#ifndef PROVIDERS_AWS_KINDS_RDS_GROUPS_H
#define PROVIDERS_AWS_KINDS_RDS_GROUPS_H

#include "providers/aws/kinds/rds_config.h"

/* Make or adopt the parts and bring the parameters to what the spec says. End with
 * rds_parts_fini() also after an error. */
must_check struct error *rds_parts_ensure(struct kind_call *call, struct rds_parts *out);
void rds_parts_fini(struct rds_parts *parts);

/* Remove the security group of our own once the database uses others. */
must_check struct error *rds_parts_trim(struct kind_call *call);

/* Remove those that are ours, after the database is gone. */
must_check struct error *rds_parts_remove(struct kind_call *call);

/* Put the password out of Secrets Manager into `params`: it is in no journal, log or error. */
must_check struct error *rds_put_password(struct kind_call *call, json_t *params);

/* Tags of the resource with this ARN, name -> value. Owner: caller. */
must_check struct error *rds_tags_of(struct kind_call *call, const char *arn, json_t **out);

extern const struct tag_api rds_tag_api;

#endif
