/*
 * The secrets a service reads, and the two roles of its tasks: one that starts them (image, logs,
 * secrets), one they act in.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/iam_helper.h"
#include "providers/aws/kinds/iam_role_document.h"
#include "providers/aws/kinds/microservice.h"

#define TASKS_SERVICE "ecs-tasks.amazonaws.com"

/* What an ARN of a secret has before it may name a key, a stage and a version. */
enum { SECRET_ARN_COLONS = 6 };

/* Where the part of a secret's ARN begins that picks a key out of it: ":key:stage:version". */
static const char *key_part(const char *ref)
{
    if (!text_starts_with(ref, "arn:"))
        return "";
    int colons = 0;
    for (; *ref != '\0'; ref++) {
        if (*ref == ':' && colons++ == SECRET_ARN_COLONS)
            return ref;
    }
    return ref;
}

/* The secret's full ARN: ECS and the role's policy want it, specs may name the secret. */
static struct error *find_secret(struct kind_call *call, const char *ref, json_t *arns,
                                 char **value_from)
{
    const char *key = key_part(ref);
    char *id = xasprintf("%.*s", (int)(strlen(ref) - strlen(key)), ref);
    json_t *result = NULL;
    struct error *err = kind_query(call, "secretsmanager", "DescribeSecret",
                                   json_pack("{s:s}", "SecretId", id), &result);
    if (err != NULL) {
        err = WRAP(err, "looking up secret '%s'", id);
    } else {
        const char *arn = json_text(result, "ARN");
        json_array_append_new(arns, json_string(arn));
        *value_from = xasprintf("%s%s", arn, key);
    }
    json_decref(result);
    free(id);
    return err;
}

/* The variable's name: envVar, or the secret's in capitals with _ for everything else. */
static char *variable_name(json_t *secret)
{
    const char *given = json_text(secret, "envVar");
    char *name = xstrdup(given != NULL ? given : json_text(secret, "name"));
    for (char *c = name; given == NULL && *c != '\0'; c++)
        *c = isalnum((unsigned char)*c) ? (char)toupper((unsigned char)*c) : '_';
    return name;
}

static struct error *resolve_secrets(struct kind_call *call, struct microservice *service,
                                     json_t *arns)
{
    service->secrets = json_array();
    size_t i;
    json_t *secret;
    json_array_foreach (json_object_get(call->spec, "secrets"), i, secret) {
        char *value_from = NULL;
        TRY(find_secret(call, json_text(secret, "secretRef"), arns, &value_from));
        char *name = variable_name(secret);
        json_array_append_new(service->secrets,
                              json_pack("{s:s, s:s}", "name", name, "valueFrom", value_from));
        free(name);
        free(value_from);
    }
    return NULL;
}

static char *exec_role_name(const struct kind_call *call)
{
    return calls_part_name(call->name, "-exec", IAM_ROLE_NAME_MAX);
}

static char *task_role_name(const struct kind_call *call)
{
    return calls_part_name(call->name, "-task", IAM_ROLE_NAME_MAX);
}

static struct error *ensure_exec_role(struct kind_call *call, json_t *secret_arns, char **arn)
{
    static const char *const managed[] = {"service-role/AmazonECSTaskExecutionRolePolicy", NULL};
    char *name = exec_role_name(call);
    json_t *policy = NULL;
    if (json_array_size(secret_arns) > 0)
        policy = iam_document_of(
            json_pack("[o]", iam_statement(json_string("secretsmanager:GetSecretValue"),
                                           json_incref(secret_arns))));
    struct error *err = iam_ensure_service_role(call,
                                                &(struct iam_service_role){.step = "exec-role",
                                                                           .name = name,
                                                                           .service = TASKS_SERVICE,
                                                                           .managed = managed,
                                                                           .inline_policy = policy},
                                                arn);
    json_decref(policy);
    free(name);
    return err;
}

struct error *microservice_ensure_roles(struct kind_call *call, struct microservice *service)
{
    json_t *arns = json_array();
    struct error *err = resolve_secrets(call, service, arns);
    if (err == NULL)
        err = ensure_exec_role(call, arns, &service->exec_role);
    json_decref(arns);
    TRY(err);
    char *name = task_role_name(call);
    err = iam_ensure_service_role(
        call,
        &(struct iam_service_role){.step = "task-role", .name = name, .service = TASKS_SERVICE},
        &service->task_role);
    free(name);
    return err;
}

struct error *microservice_remove_roles(struct kind_call *call)
{
    char *exec = exec_role_name(call);
    char *task = task_role_name(call);
    struct error *err = iam_remove_role(call, "exec-role", exec);
    if (err == NULL)
        err = iam_remove_role(call, "task-role", task);
    free(exec);
    free(task);
    return err;
}
