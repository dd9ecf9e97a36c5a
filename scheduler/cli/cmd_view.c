/* Commands that only look, and cancel. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/url.h"
#include "scheduler/cli/cli.h"
#include "scheduler/cli/client.h"
#include "scheduler/cli/follow.h"
#include "scheduler/cli/input.h"
#include "scheduler/cli/plain.h"
#include "scheduler/cli/screen.h"

static const char *const status_names[] = {"queued",     "waiting-lock", "running",
                                           "cancelling", "succeeded",    "failed",
                                           "cancelled",  "superseded",   NULL};

static const struct option_spec deployments_specs[] = {
    {.name = "stack",
     .flag = "--stack",
     .type = OPTION_TEXT,
     .value_name = "NAME",
     .help = "Only of this stack"},
    {.name = "environment",
     .flag = "--environment",
     .short_flag = 'e',
     .type = OPTION_TEXT,
     .value_name = "NAME",
     .help = "Only of this environment"},
    {.name = "status",
     .flag = "--status",
     .type = OPTION_CHOICE,
     .choices = status_names,
     .value_name = "STATUS",
     .help = "Only those that are so"},
    {.name = "limit",
     .flag = "--limit",
     .type = OPTION_INT,
     .fallback = "20",
     .min = 1,
     .max = 200,
     .help = "At most so many, the newest first"},
};
static const struct option_table deployments_table = {"Deployments", deployments_specs,
                                                      ARRAY_LEN(deployments_specs)};

static const struct option_spec queue_specs[] = {
    {.name = "watch",
     .flag = "--watch",
     .short_flag = 'w',
     .type = OPTION_BOOL,
     .help = "Show it again and again"},
    {.name = "interval",
     .flag = "--interval",
     .type = OPTION_MS,
     .fallback = "1s",
     .min = 100,
     .max = 3600000,
     .help = "How often"},
};
static const struct option_table queue_table = {"Queue", queue_specs, ARRAY_LEN(queue_specs)};

static const struct option_spec stack_specs[] = {
    {.name = "environment",
     .flag = "--environment",
     .short_flag = 'e',
     .env = "PANKA_ENVIRONMENT",
     .type = OPTION_TEXT,
     .value_name = "NAME",
     .help = "Environment (default: the only one that has the stack)"},
};
static const struct option_table stack_table = {"Stack", stack_specs, ARRAY_LEN(stack_specs)};

/* --- getting and printing ------------------------------------------------------------------- */

/* GET `path`, print all of it as JSON or the rows at `member` (NULL: the answer itself). */
static struct error *print_rows(struct cli *cli, const char *path, const char *member,
                                const char *const *columns)
{
    json_t *answer = NULL;
    TRY(client_get(cli->client, &answer, "%s", path));
    if (cli->json)
        cli_print_json(answer);
    else
        plain_table(columns, member == NULL ? answer : json_object_get(answer, member));
    json_decref(answer);
    return NULL;
}

/* "/v1/deployments/<id>" and what follows it. Owner: caller, free(). */
static char *deployment_path(const char *id, const char *tail)
{
    char *encoded = url_encoded(id, false);
    char *path = xasprintf("/v1/deployments/%s%s", encoded, tail);
    free(encoded);
    return path;
}

static struct error *get_deployment(struct cli *cli, const char *tail, json_t **answer)
{
    char *path = deployment_path(cli->operands[0], tail);
    struct error *err = client_get(cli->client, answer, "%s", path);
    free(path);
    return err;
}

/* --- deployments ---------------------------------------------------------------------------- */

static struct error *deployments(struct cli *cli)
{
    static const char *const columns[] = {"ID=id",
                                          "STACK=stack",
                                          "ENV=environment",
                                          "ACTION=action",
                                          "STATUS=status",
                                          "DONE=counts.done",
                                          "FAILED=counts.failed",
                                          "OF=counts.total",
                                          "SUBMITTED=created_at",
                                          "BY=submitted_by",
                                          NULL};
    static const char *const filters[] = {"stack", "environment", "status"};
    struct buf path = BUF_INIT;
    buf_printf(&path, "/v1/deployments?limit=%lld",
               (long long)options_get_int(cli->options, "limit"));
    for (size_t i = 0; i < ARRAY_LEN(filters); i++) {
        const char *value = options_get_str(cli->options, filters[i]);
        if (value != NULL)
            url_query_add(&path, filters[i], value);
    }
    struct error *err = print_rows(cli, buf_str(&path), "deployments", columns);
    buf_fini(&path);
    return err;
}

static struct error *watch(struct cli *cli)
{
    const struct follow_target target = {cli->client, cli->operands[0], ""};
    return follow_all(cli, &target, 1, &cli->exit_code);
}

static void print_line(const char *name, const char *value)
{
    if (value != NULL && *value != '\0')
        printf("%-13s %s\n", name, value);
}

static void print_record(const json_t *record)
{
    static const char *const members[][2] = {
        {"Deployment", "id"},           {"Tenant", "tenant"},       {"Stack", "stack"},
        {"Environment", "environment"}, {"Action", "action"},       {"Status", "status"},
        {"Submitted", "created_at"},    {"By", "submitted_by"},     {"Started", "started_at"},
        {"Ended", "ended_at"},          {"Scheduler", "scheduler"}, {"Error", "error.message"}};
    for (size_t i = 0; i < ARRAY_LEN(members); i++)
        print_line(members[i][0], json_path_text(record, members[i][1]));
    const json_t *counts = json_object_get(record, "counts");
    printf("%-13s %lld of %lld done, %lld running, %lld failed; wave %lld of %lld\n\n",
           "Operations", (long long)json_int_or(counts, "done", 0),
           (long long)json_int_or(counts, "total", 0), (long long)json_int_or(counts, "running", 0),
           (long long)json_int_or(counts, "failed", 0), (long long)json_int_or(record, "wave", 0),
           (long long)json_int_or(record, "waves", 0));
}

/* Why it failed stands where its last word stood. */
static void put_errors(json_t *rows)
{
    json_t *row;
    size_t i;
    json_array_foreach (rows, i, row)
        json_put_text(row, "note", picture_error_text(row));
}

static struct error *status(struct cli *cli)
{
    static const char *const columns[] = {
        "WAVE=wave",          "ACTION=action", "COMPONENT=component", "KIND=kind", "STATE=state",
        "STARTED=started_at", "WORKER=worker", "TRIES=deliveries",    "NOTE=note", NULL};
    json_t *record = NULL, *operations = NULL;
    TRY(get_deployment(cli, "", &record));
    struct error *err = get_deployment(cli, "/operations", &operations);
    if (err == NULL && cli->json) {
        json_t *all = json_copy(record);
        json_put(all, "operations", json_incref(json_object_get(operations, "operations")));
        cli_print_json(all);
        json_decref(all);
    } else if (err == NULL) {
        print_record(record);
        put_errors(json_object_get(operations, "operations"));
        plain_table(columns, json_object_get(operations, "operations"));
    }
    json_decref(operations);
    json_decref(record);
    return err;
}

static struct error *cancel(struct cli *cli)
{
    json_t *answer = NULL;
    char *path = deployment_path(cli->operands[0], "/cancel");
    struct client_request request = {.method = "POST", .path = path, .changes_nothing = true};
    struct error *err = client_call(cli->client, &request, &answer);
    if (err == NULL && cli->json)
        cli_print_json(answer);
    else if (err == NULL)
        printf("%s: %s\n", cli->operands[0], json_text_or(answer, "status", "cancelling"));
    json_decref(answer);
    free(path);
    return err;
}

/* --- queue and workers ---------------------------------------------------------------------- */

static struct error *print_queue(struct cli *cli)
{
    static const char *const columns[] = {"TENANT=tenant",   "READY=ready",
                                          "CLAIMED=claimed", "PARKED=parked",
                                          "DEAD=dead",       "OLDEST S=oldest_eligible_age_s",
                                          "WORKERS=workers", NULL};
    return print_rows(cli, "/v1/queue", "tenants", columns);
}

static struct error *queue(struct cli *cli)
{
    bool repeats = options_get_bool(cli->options, "watch");
    bool clears = repeats && !cli->json && screen_is_terminal();
    do {
        if (clears)
            fputs("\x1b[H\x1b[2J", stdout);
        TRY(print_queue(cli));
        fflush(stdout);
        if (repeats)
            TRY(fiber_sleep(options_get_ms(cli->options, "interval")));
    } while (repeats);
    return NULL;
}

static struct error *workers(struct cli *cli)
{
    static const char *const columns[] = {"WORKER=id",        "TENANT=tenant",       "HOST=host",
                                          "PID=pid",          "SLOTS=slots",         "BUSY=busy",
                                          "SINCE=started_at", "LAST BEAT=last_beat", NULL};
    return print_rows(cli, "/v1/workers", "workers", columns);
}

/* --- stacks and their state ----------------------------------------------------------------- */

static struct error *stacks(struct cli *cli)
{
    static const char *const columns[] = {
        "STACK=stack",         "ENV=environment",         "SERIAL=serial",
        "RESOURCES=resources", "LAST UPDATE=last_update", NULL};
    return print_rows(cli, "/v1/stacks", NULL, columns);
}

static struct error *get_stack(struct cli *cli, const char *tail, json_t **answer)
{
    struct input_stack stack;
    struct error *err = input_find(cli, cli->operands[0], &stack);
    if (err == NULL) {
        char *name = url_encoded(stack.name, false);
        char *environment = url_encoded(stack.environment, false);
        err = client_get(cli->client, answer, "/v1/stacks/%s/%s%s", name, environment, tail);
        free(name);
        free(environment);
    }
    input_stack_fini(&stack);
    return err;
}

static json_t *resource_rows(json_t *state)
{
    json_t *rows = json_array(), *resource;
    const char *id;
    json_object_foreach (json_object_get(state, "resources"), id, resource) {
        json_t *row = json_copy(resource);
        json_put_text(row, "component", id);
        json_add(rows, row);
    }
    return rows;
}

static void print_state(const json_t *state, json_t *rows)
{
    static const char *const columns[] = {
        "COMPONENT=component", "KIND=type", "STATUS=status", "ID=id", "UPDATED=updated_at", NULL};
    printf("%s (%s) of %s: serial %lld, %zu resources, last update %s\n\n",
           json_path_text(state, "metadata.stack"), json_path_text(state, "metadata.environment"),
           json_path_text(state, "metadata.tenant"), (long long)json_int_or(state, "serial", 0),
           json_array_size(rows), json_text_or(state, "last_update", "unknown"));
    plain_table(columns, rows);
}

static struct error *print_component(const struct cli *cli, const json_t *state)
{
    const json_t *resource = json_object_get(json_object_get(state, "resources"), cli->operands[1]);
    if (resource == NULL)
        return ERR(ERR_NOT_FOUND, "%s has no component %s", cli->operands[0], cli->operands[1]);
    cli_print_json(resource);
    return NULL;
}

static struct error *state_show(struct cli *cli)
{
    json_t *state = NULL;
    struct error *err = NULL;
    TRY(get_stack(cli, "", &state));
    if (cli->operand_count > 1) {
        err = print_component(cli, state);
    } else if (cli->json) {
        cli_print_json(state);
    } else {
        json_t *rows = resource_rows(state);
        print_state(state, rows);
        json_decref(rows);
    }
    json_decref(state);
    return err;
}

static struct error *outputs(struct cli *cli)
{
    json_t *answer = NULL;
    TRY(get_stack(cli, "/outputs", &answer));
    if (cli->json)
        cli_print_json(answer);
    else
        plain_outputs(answer, "");
    json_decref(answer);
    return NULL;
}

const struct command cli_view_commands[] = {
    {"watch", "ID", "Show a deployment while it runs", {NULL}, 1, 1, watch},
    {"status", "ID", "Show a deployment and its operations", {NULL}, 1, 1, status},
    {"deployments", "", "List deployments", {&deployments_table}, 0, 0, deployments},
    {"cancel", "ID", "Stop a deployment", {NULL}, 1, 1, cancel},
    {"queue", "", "Show what waits for workers", {&queue_table}, 0, 0, queue},
    {"workers", "", "List the workers", {NULL}, 0, 0, workers},
    {"stacks", "", "List what is deployed", {NULL}, 0, 0, stacks},
    {"state list", "", "The same", {NULL}, 0, 0, stacks},
    {"state show",
     "STACK [COMPONENT]",
     "Show a stack's stored state",
     {&stack_table},
     1,
     2,
     state_show},
    {"outputs", "STACK", "Show a stack's outputs", {&stack_table}, 1, 1, outputs},
    {0},
};
