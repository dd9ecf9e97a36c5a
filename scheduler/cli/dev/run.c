/* Both tenants deploy at the same time; what there is afterwards. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/cli/client.h"
#include "scheduler/cli/deploy.h"
#include "scheduler/cli/dev/dev.h"
#include "scheduler/cli/follow.h"
#include "scheduler/cli/input.h"
#include "scheduler/cli/plain.h"
#include "scheduler/plan/plan.h"

struct batch {
    struct deploy deploys[DEV_TENANTS];
    char *ids[DEV_TENANTS];
};

static void batch_fini(struct batch *batch)
{
    for (size_t i = 0; i < DEV_TENANTS; i++) {
        deploy_fini(&batch->deploys[i]);
        free(batch->ids[i]);
    }
}

static void say_plan(const struct dev *dev, const struct dev_tenant *tenant,
                     const struct deploy *deploy)
{
    const json_t *counts = json_object_get(deploy->plan, "summary");
    if (dev->cli->json)
        return;
    printf("%-10s %s (%s): ", tenant->id, deploy->stack, deploy->environment);
    if (plan_is_empty(deploy->plan))
        printf("no changes\n");
    else
        printf("%lld to add, %lld to change, %lld to replace, %lld to destroy, in %zu waves\n",
               (long long)json_int_or(counts, "create", 0),
               (long long)json_int_or(counts, "update", 0),
               (long long)json_int_or(counts, "replace", 0),
               (long long)json_int_or(counts, "delete", 0),
               json_array_size(json_object_get(deploy->plan, "waves")));
}

static struct error *plan_all(struct dev *dev, const char *const *paths, size_t count,
                              struct batch *batch)
{
    for (size_t i = 0; i < DEV_TENANTS; i++) {
        struct deploy *deploy = &batch->deploys[i];
        struct client *client = dev->tenants[i].client;
        json_t *document = NULL;
        TRY(input_read(dev->cli, paths[i < count ? i : 0], &document));
        TRY(deploy_take(client, document, deploy));
        TRY(deploy_plan(client, deploy));
        say_plan(dev, &dev->tenants[i], deploy);
    }
    return NULL;
}

static struct error *submit_all(struct dev *dev, struct batch *batch)
{
    for (size_t i = 0; i < DEV_TENANTS; i++) {
        if (!plan_is_empty(batch->deploys[i].plan))
            TRY(deploy_submit(dev->tenants[i].client, &batch->deploys[i], &batch->ids[i]));
    }
    return NULL;
}

static struct error *follow_batch(struct dev *dev, const struct batch *batch, int *exit_code)
{
    struct follow_target targets[DEV_TENANTS];
    size_t count = 0;
    for (size_t i = 0; i < DEV_TENANTS; i++) {
        const struct dev_tenant *tenant = &dev->tenants[i];
        if (batch->ids[i] != NULL)
            targets[count++] = (struct follow_target){tenant->client, batch->ids[i], tenant->id};
    }
    if (count == 0)
        return NULL;
    fflush(stdout);
    return follow_all(dev->cli, targets, count, exit_code);
}

/* --- what an earlier run left unfinished ---------------------------------------------------- */

/* The tenant's newest deployment that has not ended; NULL in *id when there is none. */
static struct error *find_active(const struct dev_tenant *tenant, char **id)
{
    json_t *answer = NULL, *record;
    size_t i;
    TRY(client_get(tenant->client, &answer, "/v1/deployments?limit=20"));
    json_array_foreach (json_object_get(answer, "deployments"), i, record) {
        if (*id == NULL && json_text(record, "ended_at") == NULL)
            *id = xstrdup(json_text_or(record, "id", ""));
    }
    json_decref(answer);
    return NULL;
}

/* A deployment goes on where it was when the servers ended; what is planned meanwhile would be
 * out of date at once. */
struct error *dev_resume(struct dev *dev)
{
    struct batch batch = {0};
    struct error *err = NULL;
    int exit_code = 0; /* of an earlier wish */
    for (size_t i = 0; err == NULL && i < DEV_TENANTS; i++) {
        err = find_active(&dev->tenants[i], &batch.ids[i]);
        if (batch.ids[i] != NULL && !dev->cli->json)
            printf("%-10s %s goes on from the last time\n", dev->tenants[i].id, batch.ids[i]);
    }
    if (err == NULL)
        err = follow_batch(dev, &batch, &exit_code);
    batch_fini(&batch);
    return err;
}

struct error *dev_deploy(struct dev *dev, const char *const *paths, size_t count, int *exit_code)
{
    struct batch batch = {0};
    struct error *err = plan_all(dev, paths, count, &batch);
    if (err == NULL)
        err = submit_all(dev, &batch);
    if (err == NULL)
        err = follow_batch(dev, &batch, exit_code);
    batch_fini(&batch);
    return err;
}

/* --- afterwards ----------------------------------------------------------------------------- */

static struct error *print_queue(struct dev *dev)
{
    static const char *const columns[] = {"TENANT=tenant",   "READY=ready",
                                          "CLAIMED=claimed", "PARKED=parked",
                                          "DEAD=dead",       "OLDEST S=oldest_eligible_age_s",
                                          "WORKERS=workers", NULL};
    json_t *answer = NULL;
    TRY(client_get(dev->admin, &answer, "/v1/queue"));
    printf("\nThe queue now (panka queue):\n");
    plain_table(columns, json_object_get(answer, "tenants"));
    json_decref(answer);
    return NULL;
}

/* After a build the program is where no shell looks for it. */
static void print_path(void)
{
    char *program = server_program("panka");
    const char *path = getenv("PATH");
    char *slash = strrchr(program, '/');
    if (slash != NULL)
        *slash = '\0';
    if (slash != NULL && (path == NULL || strstr(path, program) == NULL))
        printf("  export PATH=%s:$PATH\n", program);
    free(program);
}

static void print_kept(const struct dev *dev)
{
    printf("\nThe servers go on running. In your shell:\n");
    print_path();
    printf("  export PANKA_ENDPOINT=%s\n"
           "  export PANKA_TOKEN=$(cat %s/%s.token)\n"
           "  panka stacks; panka workers; panka deployments\n"
           "  export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_REGION=us-east-1\n"
           "  aws --endpoint-url %s s3 ls\n"
           "To end them: panka dev --stop\n",
           dev->endpoint, dev->directory, dev->tenants[0].id, dev->sim_endpoint);
}

static void print_ended(const struct dev *dev)
{
    printf("\nThe servers end now; the cloud, the state and the tokens stay in %s.\n"
           "Try next:\n",
           dev->directory);
    print_path();
    printf("  panka dev            again: nothing is left to do\n"
           "  panka dev --keep     the servers go on running, to try the other commands on\n"
           "  panka dev PATH       your own stack\n");
}

struct error *dev_report(struct dev *dev)
{
    if (dev->cli->json)
        return NULL;
    TRY(print_queue(dev));
    if (dev->keeps || dev->was_there)
        print_kept(dev);
    else
        print_ended(dev);
    return NULL;
}
