/*
 * deploy.h - asking the scheduler for a plan and submitting what was planned.
 */
#ifndef SCHEDULER_CLI_DEPLOY_H
#define SCHEDULER_CLI_DEPLOY_H

#include "scheduler/cli/cli.h"

struct packages;

/* What shall be deployed. All owned. */
struct deploy {
    json_t *document; /* the stack; NULL to destroy */
    char *stack, *environment;
    json_t *options;           /* for the scheduler; may be NULL */
    json_t *plan;              /* NULL before deploy_plan() */
    bool may_differ;           /* nobody agreed to this very plan: a newer one will do */
    struct packages *packages; /* to upload before submitting; may be NULL */
};

void deploy_fini(struct deploy *deploy);

/* Take a document in: names, packages. `document` is consumed. Suspends. */
must_check struct error *deploy_take(struct client *client, json_t *document,
                                     struct deploy *deploy);

/* Ask for the plan. Suspends. */
must_check struct error *deploy_plan(struct client *client, struct deploy *deploy);

/* Upload the packages and submit, expecting what the plan was made against unless the plan may
 * differ: then the scheduler plans anew when the state moved, by an earlier deployment that is
 * still at work, say. Owner of *id: caller. Suspends. Errors: ERR_STALE_PLAN when the stack or
 * its state moved. */
must_check struct error *deploy_submit(struct client *client, struct deploy *deploy, char **id);

/* A saved plan: {"format", "plan", "document", "options"}. */
must_check struct error *deploy_save(const struct deploy *deploy, const char *path);
bool deploy_is_plan_file(const char *path);
/* Errors: ERR_PARSE, ERR_INVALID. */
must_check struct error *deploy_load(const char *path, struct deploy *deploy);

#endif
