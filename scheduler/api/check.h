/*
 * check.h - asking the cloud, before anything is changed, whether a plan would be refused.
 *
 * The scheduler calls no provider: each creation and change of the plan goes to the tenant's
 * workers as an operation of action "check", which reads only, takes no lock and touches no
 * state. What they find stands in the status table of the check, as their errors do.
 */
#ifndef SCHEDULER_API_CHECK_H
#define SCHEDULER_API_CHECK_H

#include "scheduler/api/submit.h"

/* Put "checks" into the plan: a list of problems {severity, component, file, line, column, field,
 * message, hint}, empty when all is well. Suspends, at most two minutes. Errors: ERR_PRECONDITION
 * when the tenant has no worker to ask, the queue's. */
must_check struct error *check_plan(struct call *call, struct submit *submit);

#endif
