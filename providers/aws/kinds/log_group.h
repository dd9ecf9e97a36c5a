/*
 * log_group.h - CloudWatch log groups: of a component that logs into one, and what the kind
 * LogGroup shares with those. Private to the kinds. All functions suspend.
 */
#ifndef PROVIDERS_AWS_KINDS_LOG_GROUP_H
#define PROVIDERS_AWS_KINDS_LOG_GROUP_H

#include "providers/aws/kinds/part.h"

extern const struct tag_api log_group_tags;
extern const struct kind_retry log_group_busy[]; /* refusals that pass */

/* The find of a part: the group of its name, with its ARN as calls about tags want it in
 * "logGroupArn". */
must_check struct error *log_group_find(struct part_work *work);

/* Make the group with the component's tags, or take one of this name that is there: a service
 * that logs before its group exists makes the group itself, without tags. */
must_check struct error *log_group_ensure(struct kind_call *call, const char *name);

/* Remove it; a missing one is success. */
must_check struct error *log_group_remove(struct kind_call *call, const char *name);

#endif
