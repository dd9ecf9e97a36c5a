#include "scheduler/dispatch/job.h"

#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/queue/deployments.h"
#include "common/text.h"
#include "providers/catalog.h"
#include "scheduler/plan/plan.h"

static struct error *read_part(struct queue *queue, const struct job *job,
                               enum deployment_part part, const char *what, json_t **out)
{
    char *text = NULL;
    TRY(deployment_read(queue, job->tenant, job->id, part, &text));
    if (text == NULL)
        return ERR(ERR_NOT_FOUND, "the deployment %s has no %s", job->id, what);
    struct error *err = json_load_text(text, strlen(text), what, out);
    free(text);
    return err;
}

static void index_components(struct job *job)
{
    size_t i;
    json_t *component;
    json_array_foreach (json_object_get(job_document(job), "components"), i, component) {
        const char *id = json_text(component, "id");
        if (id != NULL)
            json_object_set(job->components, id, component);
    }
}

struct error *job_load(struct queue *queue, const char *tenant, const char *id, struct job **out)
{
    struct job *job = xcalloc(1, sizeof(*job));
    job->id = xstrdup(id);
    job->tenant = xstrdup(tenant);
    job->components = json_object();
    struct error *err = read_part(queue, job, DEPLOYMENT_RECORD, "record", &job->record);
    if (err == NULL)
        err = read_part(queue, job, DEPLOYMENT_PLAN, "plan", &job->plan);
    if (err == NULL)
        err = read_part(queue, job, DEPLOYMENT_DOCUMENT, "job", &job->body);
    if (err != NULL) {
        job_free(job);
        return err;
    }
    index_components(job);
    *out = job;
    return NULL;
}

struct job *job_make(const char *id, const char *tenant, json_t *record, json_t *plan, json_t *body)
{
    struct job *job = xcalloc(1, sizeof(*job));
    job->id = xstrdup(id);
    job->tenant = xstrdup(tenant);
    job->record = json_incref(record);
    job->plan = json_incref(plan);
    job->body = json_incref(body);
    job->components = json_object();
    index_components(job);
    return job;
}

void job_free(struct job *job)
{
    if (job == NULL)
        return;
    free(job->id);
    free(job->tenant);
    json_decref(job->record);
    json_decref(job->plan);
    json_decref(job->body);
    json_decref(job->components);
    free(job);
}

void job_set_plan(struct job *job, json_t *plan)
{
    json_decref(job->plan);
    job->plan = plan;
}

struct state_id job_state_id(const struct job *job)
{
    return (struct state_id){job->tenant, json_text_or(job->record, "stack", ""),
                             json_text_or(job->record, "environment", "")};
}

json_t *job_document(const struct job *job)
{
    json_t *document = json_object_get(job->body, "document");
    return json_is_object(document) ? document : NULL;
}

json_t *job_option(const struct job *job, const char *name)
{
    return json_object_get(json_object_get(job->body, "options"), name);
}

json_t *job_tenant(const struct job *job)
{
    return json_object_get(job->body, "tenant");
}

json_t *job_network(const struct job *job, const json_t *entry, const char *kind,
                    const json_t *spec)
{
    const json_t *provider = json_object_get(job_document(job), "provider");
    const char *region = json_text(provider, "region");
    json_t *network = json_object_get(entry, "network");
    if (entry != NULL)
        return json_is_object(network) ? network : NULL;
    network = json_object_get(job_tenant(job), "network");
    bool is_here = region == NULL || text_equal(region, json_text(network, "region"));
    bool lives_there = json_is_object(network) && is_here && catalog_lives_in_network(kind, spec);
    return lives_there ? network : NULL;
}

json_t *job_component(const struct job *job, const char *id)
{
    return json_object_get(job->components, id);
}

bool job_is_destroy(const struct job *job)
{
    return strcmp(json_text_or(job->record, "action", ""), "destroy") == 0;
}

bool job_is_dry_run(const struct job *job)
{
    return json_is_true(job_option(job, "dry_run"));
}

struct error *job_replan(const struct job *job, json_t *state, json_t **plan)
{
    struct state_id id = job_state_id(job);
    const struct plan_input input = {.destroy = job_is_destroy(job),
                                     .id = &id,
                                     .document = job_document(job),
                                     .state = state,
                                     .name_prefix =
                                         json_path_text(job_tenant(job), "aws.namePrefix"),
                                     .targets = job_option(job, "target")};
    return plan_make(&input, plan);
}

char *job_new_id(int64_t wall_ms)
{
    static const char digits[] = "abcdefghijklmnopqrstuvwxyz234567";
    enum { TIME_DIGITS = 9, ALL_DIGITS = 20 };
    /* The alphabet's own order is not that of its values in ASCII, so time uses "2-7a-z". */
    static const char sorted[] = "234567abcdefghijklmnopqrstuvwxyz";
    char text[2 + ALL_DIGITS + 1] = "d-";
    for (int i = TIME_DIGITS - 1; i >= 0; i--, wall_ms >>= 5)
        text[2 + i] = sorted[wall_ms & 31];
    for (int i = TIME_DIGITS; i < ALL_DIGITS; i++)
        text[2 + i] = digits[crypto_random_below(32)];
    return xstrdup(text);
}
