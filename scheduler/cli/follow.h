/*
 * follow.h - showing deployments while they run: a live picture on a terminal, plain lines
 * elsewhere, JSON lines with --output json.
 */
#ifndef SCHEDULER_CLI_FOLLOW_H
#define SCHEDULER_CLI_FOLLOW_H

#include "scheduler/cli/cli.h"

/* One deployment to show, on its own connection (two tenants have two tokens). */
struct follow_target {
    struct client *client; /* borrowed */
    const char *id;        /* of the deployment */
    const char *label;     /* begins its plain lines; "" for none */
};

/* Show all until they have ended. `*exit_code` is the greatest of theirs. SIGINT ends the view,
 * not the deployments: then *exit_code is 130 and people are told how to come back. Suspends.
 * Errors: as client_follow. */
must_check struct error *follow_all(struct cli *cli, const struct follow_target *targets,
                                    size_t count, int *exit_code);

#endif
