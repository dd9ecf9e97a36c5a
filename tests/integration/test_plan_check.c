/*
 * plan --check: what the cloud would refuse is found before anything is changed, with the place
 * in the stack's files; nothing is created by looking.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/command.h"
#include "tests/support/stand.h"

enum { RED, BLUE, EXIT_BAD_INPUT = 3 };

static const char stack[] = "apiVersion: core.panka.io/v1\n"               /* 1 */
                            "kind: Stack\n"                                /* 2 */
                            "metadata: {name: looked}\n"                   /* 3 */
                            "spec:\n"                                      /* 4 */
                            "  provider: {name: aws, region: us-east-1}\n" /* 5 */
                            "---\n"                                        /* 6 */
                            "apiVersion: core.panka.io/v1\n"               /* 7 */
                            "kind: Service\n"                              /* 8 */
                            "metadata: {name: app}\n"                      /* 9 */
                            "---\n"                                        /* 10 */
                            "apiVersion: components.panka.io/v1\n"         /* 11 */
                            "kind: DynamoDB\n"                             /* 12 */
                            "metadata: {name: jobs, service: app}\n"       /* 13 */
                            "spec:\n"                                      /* 14 */
                            "  hashKey: {name: id, type: S}\n"             /* 15 */
                            "  encryption: {enabled: true, kmsKey: alias/not-there}\n"
                            "---\n"
                            "apiVersion: components.panka.io/v1\n"
                            "kind: SQS\n"
                            "metadata: {name: fine, service: app}\n"
                            "---\n"
                            "apiVersion: components.panka.io/v1\n"
                            "kind: SNS\n"
                            "metadata: {name: news, service: app}\n"
                            "spec:\n"
                            "  subscriptions: [{protocol: sqs, endpoint: \"${fine.arn}\"}]\n";

static const json_t *find_check(const json_t *plan, const char *component, const char *field)
{
    size_t i;
    json_t *check;
    json_array_foreach (json_object_get(plan, "checks"), i, check) {
        if (strcmp(json_text_or(check, "component", ""), component) == 0 &&
            strcmp(json_text_or(check, "field", ""), field) == 0)
            return check;
    }
    return NULL;
}

static int64_t mutations(struct stand *stand)
{
    static const char *const reads[] = {"Get", "List", "Describe", "Head", "Assume"};
    json_t *calls = stand_sim(stand, "GET", "/_panka/calls", NULL), *count;
    int64_t sum = 0;
    const char *name;
    json_object_foreach (calls, name, count) {
        const char *operation = strchr(name, ':') + 1;
        bool is_read = strncmp(name, "s3:", 3) == 0 || strncmp(name, "dynamodb:", 9) == 0;
        for (size_t i = 0; i < ARRAY_LEN(reads); i++)
            is_read |= strncmp(operation, reads[i], strlen(reads[i])) == 0;
        sum += is_read ? 0 : json_integer_value(count);
    }
    json_decref(calls);
    return sum;
}

static void look_first(struct stand *stand)
{
    int code = -1;
    char *path = stand_write(stand, "looked.yaml", stack);
    /* the other tenant's table has the very name */
    char *other = stand_write(stand, "other.yaml",
                              "apiVersion: core.panka.io/v1\nkind: Stack\n"
                              "metadata: {name: other}\n"
                              "spec: {provider: {name: aws, region: us-east-1}}\n---\n"
                              "apiVersion: core.panka.io/v1\nkind: Service\n"
                              "metadata: {name: app}\n---\n"
                              "apiVersion: components.panka.io/v1\nkind: DynamoDB\n"
                              "metadata: {name: jobs, service: app}\n"
                              "spec: {tableName: looked-app-jobs, hashKey: {name: id, type: S}}\n");
    free(stand_panka(stand, BLUE, NULL, STAND_ARGS("apply", other, "--auto-approve")));
    int64_t before = mutations(stand);
    json_t *plan = stand_panka_json(stand, RED, &code, STAND_ARGS("plan", path, "--check"));
    cr_expect_eq(code, EXIT_BAD_INPUT);
    cr_expect_eq(mutations(stand), before, "looking changed something");
    const json_t *key = find_check(plan, "app/jobs", "spec.encryption.kmsKey");
    cr_assert_not_null(key);
    cr_expect_not_null(strstr(json_text_or(key, "message", ""), "alias/not-there"));
    cr_expect_str_eq(json_text_or(key, "severity", ""), "error");
    cr_expect_eq(json_int_or(key, "line", 0), 11);
    const json_t *name = find_check(plan, "app/jobs", "metadata.name");
    cr_assert_not_null(name, "the name is taken");
    cr_expect_not_null(strstr(json_text_or(name, "message", ""), "looked-app-jobs is taken"));
    cr_expect_null(find_check(plan, "app/fine", "metadata.name"));
    cr_expect_eq(json_array_size(json_object_get(plan, "checks")), 2);
    json_decref(plan);
    free(other);
    free(path);
}

Test(plan_check, finds_what_the_cloud_would_refuse)
{
    stand_run(look_first, NULL);
}

static void look_at_what_is_well(struct stand *stand)
{
    int code = -1;
    char *well = xstrdup(stack);
    char *key = strstr(well, "alias/not-there");
    memcpy(key, "alias/aws/dyno ", 15);
    char *path = stand_write(stand, "looked.yaml", well);
    json_t *plan = stand_panka_json(stand, RED, &code, STAND_ARGS("plan", path, "--check"));
    cr_expect_eq(code, 0);
    cr_expect_eq(json_array_size(json_object_get(plan, "checks")), 0);
    json_decref(plan);
    free(stand_panka(stand, RED, NULL, STAND_ARGS("apply", path, "--auto-approve")));
    plan = stand_panka_json(stand, RED, &code, STAND_ARGS("plan", path, "--check"));
    cr_expect_eq(code, 0, "what is deployed does not stand in its own way");
    cr_expect_eq(json_array_size(json_object_get(plan, "checks")), 0);
    json_decref(plan);
    free(path);
    free(well);
}

Test(plan_check, says_nothing_about_what_is_well)
{
    stand_run(look_at_what_is_well, NULL);
}

static void look_without_workers(struct stand *stand)
{
    int code = -1;
    char *path = stand_write(stand, "looked.yaml", stack);
    char *out = stand_panka(stand, RED, &code, STAND_ARGS("plan", path, "--check"));
    cr_expect_eq(code, 1);
    free(out);
    free(path);
}

Test(plan_check, needs_a_worker)
{
    stand_run(look_without_workers, &(struct stand_options){.no_workers = true});
}
