/*
 * dev.h - a whole Panka on one machine, in one directory: Redis, the simulated cloud, the
 * scheduler, and a worker for each of two tenants.
 *
 * Life: servers_start() -> tenants_prepare() -> deployments -> servers_stop(), or
 * servers_leave() for servers that shall stay. What is in the directory stays: the next run
 * finds the cloud as this one left it.
 */
#ifndef SCHEDULER_CLI_DEV_DEV_H
#define SCHEDULER_CLI_DEV_DEV_H

#include "scheduler/cli/cli.h"
#include "scheduler/cli/dev/server.h"

enum { DEV_TENANTS = 2, DEV_SERVERS = 3 + DEV_TENANTS };

struct client;

struct dev_tenant {
    const char *id;
    const char *name_prefix;
    char *token;
    struct client *client;
};

struct dev {
    struct cli *cli;
    char *directory;
    char *endpoint;     /* of the scheduler, "http://127.0.0.1:7411" */
    char *sim_endpoint; /* of the simulated cloud */
    char *admin_token;
    struct client *admin;
    struct dev_tenant tenants[DEV_TENANTS];
    struct server servers[DEV_SERVERS]; /* in the order of starting */
    size_t server_count;
    bool keeps;     /* the servers shall stay */
    bool was_there; /* they were running already */
};

/* Make the directory and what does not change in it. Errors: ERR_IO, ERR_LIMIT for a path that
 * is too long for a socket. */
must_check struct error *dev_open(struct dev *dev, struct cli *cli);
void dev_close(struct dev *dev);

/* Start all, or find them running. Returns when all serve. Suspends. Errors: those of
 * server_wait_ready(). */
must_check struct error *servers_start(struct dev *dev);
/* End those we started. Suspends. */
void servers_stop(struct dev *dev);
void servers_leave(struct dev *dev);
/* End those of the directory, whoever started them; `*count` of them ran. Suspends. */
must_check struct error *servers_stop_kept(struct dev *dev, size_t *count);
/* The error that says which server has ended and what it wrote last; NULL when all run. */
struct error *servers_check(struct dev *dev);

/* Make the tenants, or find them; connect. Suspends. */
must_check struct error *tenants_prepare(struct dev *dev);

/* Show deployments of an earlier run that have not ended, until they have. Suspends. */
must_check struct error *dev_resume(struct dev *dev);

/* Deploy `paths` (one for both tenants, or one for each) and show it. Suspends. */
must_check struct error *dev_deploy(struct dev *dev, const char *const *paths, size_t count,
                                    int *exit_code);
/* The queue, the stacks, and what to try next. Suspends. */
must_check struct error *dev_report(struct dev *dev);

/* "<directory>/<name>". Owner: caller, free(). */
char *dev_path(const struct dev *dev, const char *name);
/* Write a file of the directory, mode 0600. Errors: ERR_IO. */
must_check struct error *dev_write(const struct dev *dev, const char *name, const char *text);

#endif
