/*
 * rds_windows.h - a backup window and a maintenance window that touch.
 *
 * RDS wants the two windows not to overlap, and leaves open whether "03:00-04:00" and
 * "mon:04:00-mon:05:00" do. They are sent as the team wrote them; an endpoint that refuses them
 * gets the backup window without the minute they share.
 */
#ifndef PROVIDERS_AWS_KINDS_RDS_WINDOWS_H
#define PROVIDERS_AWS_KINDS_RDS_WINDOWS_H

#include "providers/aws/kinds/calls.h"

/* The backup window of `params` without the shared minute; NULL when the windows do not touch.
 * Owner: caller, free(). */
char *rds_windows_apart(json_t *params);

/* As calls_make(), and once more with the windows apart when they are refused. Suspends. */
must_check struct error *rds_send(struct kind_call *call, const struct step_call *what);

#endif
