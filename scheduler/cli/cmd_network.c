/*
 * Commands for the network that all stacks of a tenant share: one stack of the tenant's own, with
 * one component of kind VPC, deployed as any other.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/problems.h"
#include "scheduler/cli/carry_out.h"
#include "scheduler/cli/cli.h"
#include "scheduler/cli/client.h"
#include "scheduler/cli/input.h"
#include "scheduler/cli/tenant_config.h"
#include "scheduler/dispatch/job.h"
#include "scheduler/stack/stack.h"

static const char *const nat_names[] = {"none", "single", "per-az", NULL};

static const struct option_spec network_specs[] = {
    {.name = "network.cidr",
     .flag = "--vpc-cidr",
     .type = OPTION_TEXT,
     .value_name = "CIDR",
     .help = "Addresses of the network (default 10.0.0.0/16)"},
    {.name = "network.zones",
     .flag = "--az",
     .type = OPTION_LIST,
     .value_name = "ZONE",
     .help = "Availability zone; may be repeated (default: the region's first two)"},
    {.name = "network.nat",
     .flag = "--nat",
     .type = OPTION_CHOICE,
     .choices = nat_names,
     .help = "How private subnets reach the internet"},
    {.name = "network.region",
     .flag = "--region",
     .env = "AWS_REGION",
     .type = OPTION_TEXT,
     .value_name = "REGION",
     .help = "Where (default: the tenant's region)"},
};
static const struct option_table network_table = {"Network", network_specs,
                                                  ARRAY_LEN(network_specs)};

/* --- what is wanted ------------------------------------------------------------------------- */

/* Options win over the file. */
static void put_options(const struct cli *cli, json_t *spec)
{
    const char *cidr = options_get_str(cli->options, "network.cidr");
    const char *nat = options_get_str(cli->options, "network.nat");
    size_t count;
    const char *const *zones = options_get_list(cli->options, "network.zones", &count);
    json_t *list = json_array();
    json_put_text(spec, "cidr", cidr);
    for (size_t i = 0; i < count; i++)
        json_add(list, json_string(zones[i]));
    if (count > 0)
        json_object_set(spec, "availabilityZones", list);
    json_decref(list);
    if (nat == NULL)
        return;
    bool wanted = strcmp(nat, "none") != 0;
    json_object_set_new(spec, "natGateway",
                        wanted ? json_pack("{s:b, s:s}", "enabled", 1, "type", nat)
                               : json_pack("{s:b}", "enabled", 0));
}

/* JSON is YAML: the reader checks it as any stack. Owner: caller, free(). */
static char *stack_text(const char *region, const json_t *spec)
{
    json_t *provider = json_pack("{s:s, s:s*}", "name", "aws", "region", region);
    char *provider_text = json_compact(provider), *spec_text = json_compact(spec);
    char *text = xasprintf("apiVersion: core.panka.io/v1\n"
                           "kind: Stack\n"
                           "metadata: {name: " JOB_NETWORK_STACK "}\n"
                           "spec: {provider: %s}\n"
                           "---\n"
                           "apiVersion: core.panka.io/v1\n"
                           "kind: Service\n"
                           "metadata: {name: network}\n"
                           "---\n"
                           "apiVersion: components.panka.io/v1\n"
                           "kind: VPC\n"
                           "metadata: {name: vpc, service: network}\n"
                           "spec: %s\n",
                           provider_text, spec_text);
    free(provider_text);
    free(spec_text);
    json_decref(provider);
    return text;
}

static struct error *read_stack(struct cli *cli, const json_t *spec, const char *region,
                                json_t **document)
{
    char *text = stack_text(region, spec);
    const struct stack_source source = {
        .text = text, .text_bytes = strlen(text), .name = "network", .environment = "default"};
    struct problems problems;
    problems_init(&problems);
    struct error *err = stack_read(&source, document, &problems);
    input_show(cli, &problems);
    problems_fini(&problems);
    free(text);
    return err;
}

/* --- commands ------------------------------------------------------------------------------- */

static struct error *who(struct cli *cli, char **tenant, char **region)
{
    json_t *answer = NULL;
    TRY(client_get(cli->client, &answer, "/v1/whoami"));
    *tenant = xstrdup(json_text(answer, "tenant"));
    *region = xstrdup(json_text(answer, "region"));
    json_decref(answer);
    return *tenant != NULL ? NULL : ERR(ERR_USAGE, "whose network? Name the tenant: --tenant ID");
}

static struct error *prepare(struct cli *cli, struct deploy *deploy)
{
    char *tenant = NULL, *region = NULL;
    json_t *spec = NULL, *document = NULL;
    const char *asked = options_get_str(cli->options, "network.region");
    struct error *err = who(cli, &tenant, &region);
    if (err == NULL && cli->operand_count > 0)
        err = tenant_config_network(cli, cli->operands[0], &spec);
    else if (err == NULL)
        spec = json_object();
    if (err == NULL) {
        char *name = xasprintf("panka-%s", tenant);
        json_put_text(spec, "name", name);
        free(name);
        put_options(cli, spec);
        err = read_stack(cli, spec, asked != NULL ? asked : region, &document);
    }
    if (err == NULL)
        err = deploy_take(cli->client, document, deploy);
    json_decref(spec);
    free(tenant);
    free(region);
    return err;
}

static struct error *network_apply(struct cli *cli)
{
    struct deploy deploy = {.options = carry_out_options(cli)};
    struct error *err = prepare(cli, &deploy);
    if (err == NULL)
        err = carry_out(cli, &deploy);
    deploy_fini(&deploy);
    return err;
}

static struct error *network_destroy(struct cli *cli)
{
    struct deploy deploy = {.options = carry_out_options(cli),
                            .stack = xstrdup(JOB_NETWORK_STACK),
                            .environment = xstrdup("default")};
    struct error *err = carry_out(cli, &deploy);
    deploy_fini(&deploy);
    return err;
}

static struct error *network_show(struct cli *cli)
{
    json_t *outputs = NULL, *value;
    const char *name;
    TRY(client_get(cli->client, &outputs, "/v1/stacks/" JOB_NETWORK_STACK "/default/outputs"));
    json_t *network = json_object_get(outputs, JOB_NETWORK_COMPONENT);
    if (cli->json) {
        cli_print_json(network == NULL ? outputs : network);
    } else {
        json_object_foreach (network, name, value) {
            char *text =
                json_is_string(value) ? xstrdup(json_string_value(value)) : json_compact(value);
            printf("%-20s %s\n", name, text);
            free(text);
        }
    }
    json_decref(outputs);
    return NULL;
}

const struct command cli_network_commands[] = {
    {"tenant network apply",
     "[FILE]",
     "Make or change the network of a tenant's stacks (FILE: a TenantConfig)",
     {&network_table, &cli_apply_table},
     0,
     1,
     network_apply},
    {"tenant network show", "", "Show what it consists of", {NULL}, 0, 0, network_show},
    {"tenant network destroy",
     "",
     "Delete it; stacks that live in it must be gone",
     {&cli_destroy_table},
     0,
     0,
     network_destroy},
    {0},
};
