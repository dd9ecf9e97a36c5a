/*
 * log_group.h - a CloudWatch log group for one component. Private to the kinds. All suspend.
 */
#ifndef PROVIDERS_AWS_KINDS_LOG_GROUP_H
#define PROVIDERS_AWS_KINDS_LOG_GROUP_H

#include "providers/kind_tools.h"

/* Make the group with the component's tags, or take one of this name that is there: a service
 * that logs before its group exists makes the group itself, without tags. */
must_check struct error *log_group_ensure(struct kind_call *call, const char *name);

/* Remove it; a missing one is success. */
must_check struct error *log_group_remove(struct kind_call *call, const char *name);

#endif
