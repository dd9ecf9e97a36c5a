/*
 * rds_cluster.h - Aurora: a cluster and its instances. Private to the RDS kind. All suspend.
 */
#ifndef PROVIDERS_AWS_KINDS_RDS_CLUSTER_H
#define PROVIDERS_AWS_KINDS_RDS_CLUSTER_H

#include "providers/aws/kinds/rds_config.h"

/* Bring cluster and instances to what the spec says. */
must_check struct error *rds_cluster_apply(struct kind_call *call, const struct rds_parts *parts);

/* Remove the instances, then the cluster; `params` (consumed) says what becomes of the data. */
must_check struct error *rds_cluster_remove(struct kind_call *call, json_t *live, json_t *params);

#endif
