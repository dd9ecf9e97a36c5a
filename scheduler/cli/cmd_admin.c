/* Commands for administrators. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/url.h"
#include "providers/backend/open.h"
#include "scheduler/cli/backend.h"
#include "scheduler/cli/cli.h"
#include "scheduler/cli/client.h"
#include "scheduler/cli/plain.h"

#define LIMIT_OPTION(option, flag_text, says)                                                      \
    {                                                                                              \
        .name = "limits." option, .flag = flag_text, .type = OPTION_INT, .max = 1000000,           \
        .help = says                                                                               \
    }

/* The names are the paths in the tenant's entry. */
static const struct option_spec create_specs[] = {
    {.name = "displayName", .flag = "--display-name", .type = OPTION_TEXT, .help = "For people"},
    {.name = "email", .flag = "--email", .type = OPTION_TEXT, .help = "Whom to ask"},
    {.name = "aws.accountId",
     .flag = "--aws-account",
     .type = OPTION_TEXT,
     .value_name = "ID",
     .help = "Account the tenant deploys to"},
    {.name = "aws.region",
     .flag = "--region",
     .type = OPTION_TEXT,
     .value_name = "REGION",
     .help = "Region for stacks that do not say"},
    {.name = "aws.assumeRoleArn",
     .flag = "--assume-role",
     .type = OPTION_TEXT,
     .value_name = "ARN",
     .help = "Role the workers take on for this tenant"},
    {.name = "aws.externalId",
     .flag = "--external-id",
     .type = OPTION_TEXT,
     .value_name = "TEXT",
     .help = "External id that role's trust policy asks for"},
    {.name = "aws.namePrefix",
     .flag = "--name-prefix",
     .type = OPTION_TEXT,
     .value_name = "TEXT",
     .help = "Begins the names of all resources; no two tenants of an account may share it"},
    LIMIT_OPTION("maxStacks", "--max-stacks", "Most stacks"),
    LIMIT_OPTION("maxServicesPerStack", "--max-services-per-stack", "Most services in a stack"),
    LIMIT_OPTION("maxResourcesPerService", "--max-resources-per-service",
                 "Most resources in a service"),
    LIMIT_OPTION("maxConcurrentDeployments", "--max-concurrent-deployments",
                 "Most deployments at a time"),
    LIMIT_OPTION("weight", "--weight", "Share of a service's rate beside other tenants' (1)"),
    {.name = "allowedResources",
     .flag = "--allow",
     .type = OPTION_LIST,
     .value_name = "KIND",
     .help = "Only such resources; may be repeated"},
    {.name = "defaultTags",
     .flag = "--tag",
     .type = OPTION_LIST,
     .value_name = "NAME=VALUE",
     .help = "Tag of all resources; may be repeated"},
};
static const struct option_table create_table = {"Tenant", create_specs, ARRAY_LEN(create_specs)};

/* --- tenants -------------------------------------------------------------------------------- */

static struct error *put_option(const struct options *options, const struct option_spec *spec,
                                json_t *config)
{
    json_t *value = NULL;
    if (!options_is_set(options, spec->name))
        return NULL;
    if (spec->type == OPTION_TEXT)
        value = json_string(options_get_str(options, spec->name));
    else if (spec->type == OPTION_INT)
        value = json_integer(options_get_int(options, spec->name));
    return value == NULL ? NULL : json_put_path(config, spec->name, value);
}

static struct error *put_lists(const struct options *options, json_t *config)
{
    size_t count;
    json_t *kinds = json_array(), *tags = json_object();
    const char *const *list = options_get_list(options, "allowedResources", &count);
    for (size_t i = 0; i < count; i++)
        json_add(kinds, json_string(list[i]));
    json_put(config, "allowedResources", kinds);
    json_put(config, "defaultTags", tags);
    list = options_get_list(options, "defaultTags", &count);
    for (size_t i = 0; i < count; i++) {
        const char *equals = strchr(list[i], '=');
        if (equals == NULL || equals == list[i])
            return ERR(ERR_USAGE, "--tag takes NAME=VALUE, not '%s'", list[i]);
        char *name = xstrndup(list[i], (size_t)(equals - list[i]));
        json_put_text(tags, name, equals + 1);
        free(name);
    }
    return NULL;
}

static struct error *post_tenant(struct cli *cli, json_t *config)
{
    json_t *answer = NULL;
    struct client_request request = {.method = "POST", .path = "/v1/tenants", .body = config};
    TRY(client_call(cli->client, &request, &answer));
    if (cli->json) {
        cli_print_json(answer);
    } else {
        fprintf(stderr, "Tenant %s is there. Its token, which is shown only now:\n",
                json_path_text(answer, "tenant.id"));
        puts(json_text_or(answer, "token", ""));
    }
    json_decref(answer);
    return NULL;
}

static struct error *tenant_create(struct cli *cli)
{
    json_t *config = json_object();
    struct error *err = NULL;
    json_put_text(config, "id", cli->operands[0]);
    for (size_t i = 0; err == NULL && i < ARRAY_LEN(create_specs); i++)
        err = put_option(cli->options, &create_specs[i], config);
    if (err == NULL)
        err = put_lists(cli->options, config);
    if (err == NULL)
        err = post_tenant(cli, config);
    json_decref(config);
    return err;
}

static struct error *tenant_list(struct cli *cli)
{
    static const char *const columns[] = {
        "TENANT=id",         "NAME=displayName",      "STATUS=status",   "ACCOUNT=aws.accountId",
        "REGION=aws.region", "PREFIX=aws.namePrefix", "CREATED=created", NULL};
    json_t *answer = NULL;
    TRY(client_get(cli->client, &answer, "/v1/tenants"));
    if (cli->json)
        cli_print_json(answer);
    else
        plain_table(columns, json_object_get(answer, "tenants"));
    json_decref(answer);
    return NULL;
}

static struct error *tenant_show(struct cli *cli)
{
    json_t *answer = NULL;
    char *id = url_encoded(cli->operands[0], false);
    struct error *err = client_get(cli->client, &answer, "/v1/tenants/%s", id);
    if (err == NULL)
        cli_print_json(json_object_get(answer, "tenant"));
    json_decref(answer);
    free(id);
    return err;
}

/* --- backend -------------------------------------------------------------------------------- */

static void say_made(const char *what, const char *name, bool created)
{
    printf("%s %s: %s\n", what, name, created ? "made" : "was there, is as it should be");
}

static struct error *backend_create(struct cli *cli)
{
    struct backend_made made = {0};
    const struct backend_place place = {
        .bucket = options_get_str(cli->options, "backend.bucket"),
        .bucket_region = options_get_str(cli->options, "backend.region"),
        .table = options_get_str(cli->options, "locks.table"),
        .table_region = options_get_str(cli->options, "locks.region"),
    };
    TRY(backend_make(&place, &made));
    if (cli->json) {
        json_t *shown = json_pack("{s:s, s:b, s:s, s:b}", "bucket", place.bucket, "bucket_created",
                                  made.bucket, "table", place.table, "table_created", made.table);
        cli_print_json(shown);
        json_decref(shown);
        return NULL;
    }
    say_made("bucket", place.bucket, made.bucket);
    say_made("lock table", place.table, made.table);
    return NULL;
}

const struct command cli_admin_commands[] = {
    {"tenant create", "ID", "Make a tenant, print its token", {&create_table}, 1, 1, tenant_create},
    {"tenant list", "", "List the tenants", {NULL}, 0, 0, tenant_list},
    {"tenant show", "ID", "Show a tenant", {NULL}, 1, 1, tenant_show},
    {"backend create",
     "",
     "Make the bucket for the state and the table for the locks",
     {&backend_option_table, &lock_option_table},
     0,
     0,
     backend_create},
    {0},
};
