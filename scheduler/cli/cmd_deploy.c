/* Commands that plan and change what is deployed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/problems.h"
#include "common/text.h"
#include "scheduler/cli/ask.h"
#include "scheduler/cli/carry_out.h"
#include "scheduler/cli/cli.h"
#include "scheduler/cli/client.h"
#include "scheduler/cli/follow.h"
#include "scheduler/cli/input.h"
#include "scheduler/cli/package_upload.h"
#include "scheduler/plan/plan.h"

enum { EXIT_CHANGES = 2 };

static const char *const failure_names[] = {"continue", "stop", NULL};
static const char *const scheduling_names[] = {"dependencies", "waves", NULL};

#define OPTION_TARGET                                                                              \
    {                                                                                              \
        .name = "target", .flag = "--target", .type = OPTION_LIST, .value_name = "COMPONENT",      \
        .help = "Only this component or service and what it needs; may be repeated"                \
    }
#define OPTION_ALL                                                                                 \
    {                                                                                              \
        .name = "all", .flag = "--all", .type = OPTION_BOOL,                                       \
        .help = "Show what stays as it is, too"                                                    \
    }
#define OPTION_APPROVE                                                                             \
    {                                                                                              \
        .name = "auto_approve", .flag = "--auto-approve", .short_flag = 'y', .type = OPTION_BOOL,  \
        .help = "Do not ask"                                                                       \
    }
#define OPTION_DETACH                                                                              \
    {                                                                                              \
        .name = "detach", .flag = "--detach", .type = OPTION_BOOL,                                 \
        .help = "Print the deployment's id and do not wait for its end"                            \
    }
#define OPTION_ON_FAILURE                                                                          \
    {                                                                                              \
        .name = "on_failure", .flag = "--on-failure", .type = OPTION_CHOICE,                       \
        .choices = failure_names, .fallback = "continue",                                          \
        .help = "Go on with what does not need what failed, or stop"                               \
    }
#define OPTION_SCHEDULING                                                                          \
    {                                                                                              \
        .name = "scheduling", .flag = "--scheduling", .type = OPTION_CHOICE,                       \
        .choices = scheduling_names, .fallback = "dependencies",                                   \
        .help = "Start each one when what it needs is done, or wave by wave"                       \
    }
#define OPTION_DRY_RUN                                                                             \
    {                                                                                              \
        .name = "dry_run", .flag = "--dry-run", .type = OPTION_BOOL,                               \
        .help = "Go through all steps without changing anything"                                   \
    }
#define OPTION_FORCE                                                                               \
    {                                                                                              \
        .name = "force", .flag = "--force", .type = OPTION_BOOL,                                   \
        .help = "Delete also what is protected, without a last snapshot"                           \
    }

static const struct option_spec plan_specs[] = {
    {.name = "out",
     .flag = "--out",
     .short_flag = 'o',
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "Save the plan, for apply"},
    {.name = "destroy", .flag = "--destroy", .type = OPTION_BOOL, .help = "Plan to destroy it"},
    {.name = "detailed_exitcode",
     .flag = "--detailed-exitcode",
     .type = OPTION_BOOL,
     .help = "Exit with 2 when there are changes"},
    {.name = "check",
     .flag = "--check",
     .type = OPTION_BOOL,
     .help = "Ask the cloud, too: names that are taken, things that are not there, quotas"},
    OPTION_TARGET,
    OPTION_ALL,
};
static const struct option_spec apply_specs[] = {
    OPTION_APPROVE, OPTION_TARGET,     OPTION_FORCE,      OPTION_DETACH,
    OPTION_ALL,     OPTION_ON_FAILURE, OPTION_SCHEDULING, OPTION_DRY_RUN};
static const struct option_spec destroy_specs[] = {
    OPTION_APPROVE,    OPTION_FORCE,      OPTION_DETACH, OPTION_ALL,
    OPTION_ON_FAILURE, OPTION_SCHEDULING, OPTION_DRY_RUN};

static const struct option_table plan_table = {"Plan", plan_specs, ARRAY_LEN(plan_specs)};
const struct option_table cli_apply_table = {"Deployment", apply_specs, ARRAY_LEN(apply_specs)};
const struct option_table cli_destroy_table = {"Destruction", destroy_specs,
                                               ARRAY_LEN(destroy_specs)};

/* --- what is asked for ---------------------------------------------------------------------- */

static json_t *target_options(const struct cli *cli)
{
    size_t count;
    json_t *options = json_object(), *targets = json_array();
    const char *const *list = options_get_list(cli->options, "target", &count);
    for (size_t i = 0; i < count; i++)
        json_add(targets, json_string(list[i]));
    json_put(options, "target", targets);
    return options;
}

static void put_run_options(const struct cli *cli, json_t *options)
{
    json_put_text(options, "on_failure", options_get_str(cli->options, "on_failure"));
    json_put_text(options, "scheduling", options_get_str(cli->options, "scheduling"));
    json_put_bool(options, "force", options_get_bool(cli->options, "force"));
    json_put_bool(options, "dry_run", options_get_bool(cli->options, "dry_run"));
}

static struct error *take_files(struct cli *cli, struct deploy *deploy)
{
    json_t *document = NULL;
    TRY(input_read(cli, cli->operands[0], &document));
    return deploy_take(cli->client, document, deploy);
}

static struct error *take_stack(struct cli *cli, struct deploy *deploy)
{
    struct input_stack stack;
    struct error *err = input_find(cli, cli->operands[0], &stack);
    if (err == NULL) {
        deploy->stack = xstrdup(stack.name);
        deploy->environment = xstrdup(stack.environment);
    }
    input_stack_fini(&stack);
    return err;
}

/* --- plan ----------------------------------------------------------------------------------- */

static void show_plan(const struct cli *cli, json_t *plan)
{
    struct buf text = BUF_INIT;
    plan_text(plan, cli->color, options_get_bool(cli->options, "all"), &text);
    fputs(buf_str(&text), stdout);
    fflush(stdout);
    buf_fini(&text);
}

/* What --check found, as problems of the stack's files are shown. */
static struct error *show_checks(struct cli *cli, const json_t *plan)
{
    struct problems problems;
    size_t i;
    json_t *item;
    problems_init(&problems);
    json_array_foreach (json_object_get(plan, "checks"), i, item) {
        const struct problem_place place = {.file = json_text(item, "file"),
                                            .line = (uint32_t)json_int_or(item, "line", 0),
                                            .column = (uint32_t)json_int_or(item, "column", 0),
                                            .field = json_text(item, "field")};
        bool warning = strcmp(json_text_or(item, "severity", ""), "warning") == 0;
        problems_add(&problems, warning, &place, json_text_or(item, "message", ""),
                     json_text(item, "hint"));
    }
    problems_sort(&problems);
    if (cli->json)
        cli->is_reported = problems.errors > 0; /* the plan has them */
    else if (problems.count > 0)
        input_show(cli, &problems);
    else
        printf("\nThe cloud was asked: nothing speaks against it.\n");
    struct error *err =
        problems.errors == 0 ? NULL : ERR(ERR_INVALID, "the cloud would refuse this plan");
    problems_fini(&problems);
    return err;
}

static struct error *make_plan(struct cli *cli, struct deploy *deploy)
{
    const char *out = options_get_str(cli->options, "out");
    bool check = options_get_bool(cli->options, "check");
    deploy->options = target_options(cli);
    if (check)
        json_put_bool(deploy->options, "check", true);
    if (options_get_bool(cli->options, "destroy"))
        TRY(take_stack(cli, deploy));
    else
        TRY(take_files(cli, deploy));
    TRY(deploy_plan(cli->client, deploy));
    if (cli->json)
        cli_print_json(deploy->plan);
    else
        show_plan(cli, deploy->plan);
    if (check)
        TRY(show_checks(cli, deploy->plan));
    if (options_get_bool(cli->options, "detailed_exitcode") && !plan_is_empty(deploy->plan))
        cli->exit_code = EXIT_CHANGES;
    if (out == NULL)
        return NULL;
    TRY(packages_upload(deploy->packages)); /* apply has only the file */
    TRY(deploy_save(deploy, out));
    fprintf(stderr, "Saved. To carry it out: panka apply %s\n", out);
    return NULL;
}

static struct error *plan(struct cli *cli)
{
    struct deploy deploy = {0};
    struct error *err = make_plan(cli, &deploy);
    deploy_fini(&deploy);
    return err;
}

/* --- apply and destroy ---------------------------------------------------------------------- */

/* A saved plan belongs to the tenant it was made for. */
static struct error *check_tenant(struct cli *cli, const struct deploy *deploy)
{
    json_t *answer = NULL;
    TRY(client_get(cli->client, &answer, "/v1/whoami"));
    const char *planned = json_text(deploy->plan, "tenant");
    const char *ours = json_text(answer, "tenant");
    struct error *err = NULL;
    if (planned != NULL && ours != NULL && strcmp(planned, ours) != 0)
        err = ERR(ERR_STALE_PLAN, "the plan was made for tenant %s, you are tenant %s", planned,
                  ours);
    json_decref(answer);
    return err;
}

static struct error *get_agreement(struct cli *cli, const struct deploy *deploy, bool *agreed)
{
    *agreed = true;
    if (options_get_bool(cli->options, "auto_approve") || options_get_bool(cli->options, "dry_run"))
        return NULL;
    if (deploy->document != NULL)
        return ask("\nCarry this out? Only \"yes\" is a yes:", "yes", agreed);
    char *question = xasprintf("\nThis deletes what is listed above, with its data. To go on, "
                               "type the stack's name (%s):",
                               deploy->stack);
    struct error *err = ask(question, deploy->stack, agreed);
    free(question);
    return err;
}

static struct error *follow(struct cli *cli, const char *id)
{
    if (options_get_bool(cli->options, "detach")) {
        if (cli->json)
            printf("{\"type\":\"submitted\",\"deployment\":\"%s\"}\n", id);
        else
            printf("%s\n", id);
        fprintf(stderr, "Submitted. To see it: panka watch %s\n", id);
        return NULL;
    }
    const struct follow_target target = {cli->client, id, ""};
    return follow_all(cli, &target, 1, &cli->exit_code);
}

static void print_plan_line(const json_t *plan)
{
    json_t *line = json_pack("{s:s, s:O}", "type", "plan", "plan", plan);
    cli_print_line(line);
    json_decref(line);
}

static bool has_ended(json_t *record)
{
    static const char *const ended[] = {"succeeded", "failed", "cancelled", "superseded"};
    for (size_t i = 0; i < ARRAY_LEN(ended); i++)
        if (strcmp(json_text_or(record, "status", ""), ended[i]) == 0)
            return true;
    return false;
}

/* A deployment of the plan's stack that has not ended yet; NULL when there is none. Owner of
 * `id`: caller, free(). */
static struct error *find_running(struct cli *cli, json_t *plan, char **id)
{
    json_t *found = NULL;
    *id = NULL;
    TRY(client_get(cli->client, &found, "/v1/deployments?stack=%s&environment=%s&limit=10",
                   json_text_or(plan, "stack", ""), json_text_or(plan, "environment", "")));
    size_t i;
    json_t *record;
    json_array_foreach (json_object_get(found, "deployments"), i, record) {
        if (*id == NULL && !has_ended(record))
            *id = xstrdup(json_text(record, "id"));
    }
    json_decref(found);
    return NULL;
}

/* Nothing to do now. While another deployment of the stack goes on that may change: an approved
 * one is then submitted all the same, to be planned again at its turn. */
static struct error *is_unchanged(struct cli *cli, const struct deploy *deploy, bool *unchanged)
{
    char *running = NULL;
    *unchanged = plan_is_empty(deploy->plan);
    if (!*unchanged)
        return NULL;
    TRY(find_running(cli, deploy->plan, &running));
    if (running != NULL && deploy->may_differ)
        *unchanged = false;
    else if (cli->json)
        puts("{\"type\":\"end\",\"status\":\"unchanged\",\"exit\":0}");
    else if (running != NULL)
        printf("No changes now; but deployment %s of this stack still goes on.\n", running);
    else
        printf("No changes; nothing was submitted.\n");
    free(running);
    return NULL;
}

/* From the plan on. */
static struct error *go_on(struct cli *cli, struct deploy *deploy)
{
    bool agreed = false, unchanged = false;
    char *id = NULL;
    if (cli->json)
        print_plan_line(deploy->plan);
    else
        show_plan(cli, deploy->plan);
    TRY(is_unchanged(cli, deploy, &unchanged));
    if (unchanged)
        return NULL;
    TRY(get_agreement(cli, deploy, &agreed));
    if (!agreed)
        return ERR(ERR_CANCELLED, "nothing was submitted");
    TRY(deploy_submit(cli->client, deploy, &id));
    struct error *err = follow(cli, id);
    free(id);
    return err;
}

json_t *carry_out_options(const struct cli *cli)
{
    json_t *options = json_object();
    put_run_options(cli, options);
    return options;
}

struct error *carry_out(struct cli *cli, struct deploy *deploy)
{
    deploy->may_differ = options_get_bool(cli->options, "auto_approve");
    TRY(deploy_plan(cli->client, deploy));
    return go_on(cli, deploy);
}

static struct error *prepare_apply(struct cli *cli, struct deploy *deploy)
{
    if (deploy_is_plan_file(cli->operands[0])) {
        TRY(deploy_load(cli->operands[0], deploy));
        if (deploy->options == NULL)
            deploy->options = json_object();
        put_run_options(cli, deploy->options);
        return check_tenant(cli, deploy);
    }
    deploy->options = target_options(cli);
    put_run_options(cli, deploy->options);
    deploy->may_differ = options_get_bool(cli->options, "auto_approve");
    TRY(take_files(cli, deploy));
    return deploy_plan(cli->client, deploy);
}

static struct error *apply(struct cli *cli)
{
    struct deploy deploy = {0};
    struct error *err = prepare_apply(cli, &deploy);
    if (err == NULL)
        err = go_on(cli, &deploy);
    deploy_fini(&deploy);
    return err;
}

static struct error *destroy(struct cli *cli)
{
    struct deploy deploy = {.options = carry_out_options(cli)};
    struct error *err = take_stack(cli, &deploy);
    if (err == NULL)
        err = carry_out(cli, &deploy);
    deploy_fini(&deploy);
    return err;
}

const struct command cli_deploy_commands[] = {
    {"plan", "PATH", "Show what apply would do", {&plan_table, &cli_input_table}, 1, 1, plan},
    {"apply",
     "PATH|PLANFILE",
     "Deploy a stack, or carry a saved plan out",
     {&cli_apply_table, &cli_input_table},
     1,
     1,
     apply},
    {"destroy",
     "STACK|PATH",
     "Delete all that a stack has",
     {&cli_destroy_table, &cli_input_table},
     1,
     1,
     destroy},
    {0},
};
