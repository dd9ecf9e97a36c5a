#include "scheduler/cli/deploy.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "scheduler/cli/client.h"
#include "scheduler/cli/package_upload.h"

#define PLAN_FILE_FORMAT "panka.planfile/1"

enum { KEY_BYTES = 16 };

void deploy_fini(struct deploy *deploy)
{
    json_decref(deploy->document);
    json_decref(deploy->options);
    json_decref(deploy->plan);
    packages_free(deploy->packages);
    free(deploy->stack);
    free(deploy->environment);
}

struct error *deploy_take(struct client *client, json_t *document, struct deploy *deploy)
{
    deploy->document = document;
    deploy->stack = xstrdup(json_text(document, "name"));
    deploy->environment = xstrdup(json_text(document, "environment"));
    return packages_prepare(client, document, &deploy->packages);
}

/* What plans and deployments have in common. Owner: caller. */
static json_t *body_of(const struct deploy *deploy)
{
    json_t *body = json_object();
    if (deploy->document != NULL)
        json_put(body, "document", json_incref(deploy->document));
    json_put_text(body, "action", deploy->document == NULL ? "destroy" : "apply");
    json_put_text(body, "stack", deploy->stack);
    json_put_text(body, "environment", deploy->environment);
    if (deploy->options != NULL)
        json_put(body, "options", json_incref(deploy->options));
    return body;
}

struct error *deploy_plan(struct client *client, struct deploy *deploy)
{
    json_t *body = body_of(deploy);
    struct client_request request = {
        .method = "POST", .path = "/v1/plans", .body = body, .changes_nothing = true};
    struct error *err = client_call(client, &request, &deploy->plan);
    json_decref(body);
    return err;
}

static void put_expect(json_t *body, const json_t *plan)
{
    static const char *const members[] = {"config_hash", "state_serial", "state_lineage"};
    json_t *expect = json_object();
    for (size_t i = 0; i < ARRAY_LEN(members); i++) {
        json_t *value = json_object_get(plan, members[i]);
        if (value != NULL)
            json_put(expect, members[i], json_incref(value));
    }
    json_put(body, "expect", expect);
}

struct error *deploy_submit(struct client *client, struct deploy *deploy, char **id)
{
    char key[2 * KEY_BYTES + 1];
    json_t *record = NULL;
    TRY(packages_upload(deploy->packages));
    json_t *body = body_of(deploy);
    if (!deploy->may_differ)
        put_expect(body, deploy->plan);
    json_put_text(body, "submitted_by", getenv("USER"));
    struct client_request request = {.method = "POST",
                                     .path = "/v1/deployments",
                                     .body = body,
                                     .idempotency_key = crypto_random_hex(KEY_BYTES, key)};
    struct error *err = client_call(client, &request, &record);
    if (err == NULL)
        *id = xstrdup(json_text_or(record, "id", ""));
    json_decref(record);
    json_decref(body);
    return err;
}

/* --- saved plans ---------------------------------------------------------------------------- */

/* A plan may hold what only its readers may know: mode 0600. */
struct error *deploy_save(const struct deploy *deploy, const char *path)
{
    json_t *saved =
        json_pack("{s:s, s:O, s:O?, s:O?}", "format", PLAN_FILE_FORMAT, "plan", deploy->plan,
                  "document", deploy->document, "options", deploy->options);
    char *text = json_pretty(saved);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    FILE *file = fd < 0 ? NULL : fdopen(fd, "w");
    bool good = file != NULL && fputs(text, file) >= 0 && fputc('\n', file) != EOF;
    if (file != NULL && fclose(file) != 0)
        good = false;
    struct error *err = NULL;
    if (!good)
        err = ERR(ERR_IO, "cannot write the plan to %s: %s", path, strerror(errno));
    free(text);
    json_decref(saved);
    return err;
}

bool deploy_is_plan_file(const char *path)
{
    struct stat status;
    if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
        return false;
    FILE *file = fopen(path, "re");
    int first = file == NULL ? EOF : fgetc(file);
    if (file != NULL)
        fclose(file);
    return first == '{';
}

static struct error *check_plan_file(const json_t *saved, const char *path)
{
    const char *format = json_text_or(saved, "format", "");
    if (strcmp(format, PLAN_FILE_FORMAT) != 0)
        return ERR(ERR_INVALID, "%s is no plan of this version (format '%s', not '%s')", path,
                   format, PLAN_FILE_FORMAT);
    const json_t *plan = json_object_get(saved, "plan");
    if (json_text(plan, "stack") == NULL || json_text(plan, "environment") == NULL)
        return ERR(ERR_INVALID, "%s has no plan in it", path);
    return NULL;
}

static json_t *object_of(const json_t *saved, const char *name)
{
    json_t *value = json_object_get(saved, name);
    return json_is_object(value) ? json_incref(value) : NULL;
}

struct error *deploy_load(const char *path, struct deploy *deploy)
{
    json_t *saved = NULL;
    TRY(json_load_path(path, &saved));
    struct error *err = check_plan_file(saved, path);
    if (err == NULL) {
        deploy->plan = object_of(saved, "plan");
        deploy->document = object_of(saved, "document");
        deploy->options = object_of(saved, "options");
        deploy->stack = xstrdup(json_text(deploy->plan, "stack"));
        deploy->environment = xstrdup(json_text(deploy->plan, "environment"));
    }
    json_decref(saved);
    return err;
}
