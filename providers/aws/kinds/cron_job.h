/*
 * cron_job.h - what a schedule of EventBridge Scheduler starts. Private to the CronJob kind. All
 * that takes a call suspends.
 */
#ifndef PROVIDERS_AWS_KINDS_CRON_JOB_H
#define PROVIDERS_AWS_KINDS_CRON_JOB_H

#include "providers/aws/kinds/microservice.h"

struct cron_job {
    struct microservice service; /* the task, when it is one */
    json_t *target;              /* as the schedule takes it */
};

void cron_job_init(const struct kind_call *call, struct cron_job *job);
void cron_job_fini(struct cron_job *job);

/* A container's task, not a function? */
bool cron_job_runs_task(json_t *spec);

/* Make what is started and the role to start it in, and fill in job->target. */
must_check struct error *cron_job_ensure_target(struct kind_call *call, struct cron_job *job);

/* Remove what a task consists of: a function is another component's. */
must_check struct error *cron_job_remove_task(struct kind_call *call, const struct cron_job *job);
must_check struct error *cron_job_remove_role(struct kind_call *call);

#endif
