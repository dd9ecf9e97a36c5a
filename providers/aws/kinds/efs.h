/*
 * efs.h - the parts of an EFS file system that live in it.
 */
#ifndef PROVIDERS_AWS_KINDS_EFS_H
#define PROVIDERS_AWS_KINDS_EFS_H

#include "providers/aws/kinds/part.h"

/* What is wrong with a file system that was made a moment ago, or is being changed. */
extern const struct kind_retry efs_passing[];
extern const struct tag_api efs_tags;

/* Mount targets in exactly the subnets that the spec's network has, each with the groups of the
 * spec or with one that lets NFS in from the VPC. All suspend. */
must_check struct error *efs_targets_ensure(struct kind_call *call, const char *system);
must_check struct error *efs_targets_remove(struct kind_call *call, const char *system);

/* The group of its own, when there is one. */
must_check struct error *efs_group_remove(struct kind_call *call);

/* Outputs and attributes["live"] of the targets. */
must_check struct error *efs_targets_output(struct kind_call *call, const char *system);

/* The access points of the spec, and no others of this component. */
must_check struct error *efs_points_ensure(struct kind_call *call, const char *system);
must_check struct error *efs_points_remove(struct kind_call *call, const char *system);
must_check struct error *efs_points_output(struct kind_call *call, const char *system);

#endif
