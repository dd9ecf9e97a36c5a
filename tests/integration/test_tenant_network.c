/*
 * The network that a tenant's stacks share: made from a TenantConfig as an ordinary deployment,
 * lived in by what the tenant deploys afterwards, gone without a trace.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/stand.h"

enum { RED, BLUE, EXIT_BAD_INPUT = 3 };

static const char config[] = "apiVersion: admin.panka.io/v1\n"
                             "kind: TenantConfig\n"
                             "metadata: {name: red}\n"
                             "spec:\n"
                             "  networking:\n"
                             "    vpc: {cidrBlock: 10.20.0.0/16, enableDNSHostnames: true}\n"
                             "    subnets:\n"
                             "      public:\n"
                             "        - {cidrBlock: 10.20.1.0/24, availabilityZone: us-east-1a}\n"
                             "        - {cidrBlock: 10.20.2.0/24, availabilityZone: us-east-1b}\n"
                             "      private:\n"
                             "        - {cidrBlock: 10.20.10.0/24, availabilityZone: us-east-1a}\n"
                             "        - {cidrBlock: 10.20.20.0/24, availabilityZone: us-east-1b}\n"
                             "    natGateway: {enabled: true, type: single}\n";

static const char stack[] = "apiVersion: core.panka.io/v1\n"
                            "kind: Stack\n"
                            "metadata: {name: files}\n"
                            "spec: {provider: {name: aws, region: us-east-1}}\n"
                            "---\n"
                            "apiVersion: core.panka.io/v1\n"
                            "kind: Service\n"
                            "metadata: {name: app}\n"
                            "---\n"
                            "apiVersion: infra.panka.io/v1\n"
                            "kind: EFS\n"
                            "metadata: {name: share, service: app}\n"
                            "spec: {}\n";

/* How many resources of the tenant are alive; type NULL: all. */
static size_t count(struct stand *stand, const char *type)
{
    return stand_alive(stand, "red", type);
}

static json_t *shown(struct stand *stand)
{
    return stand_panka_json(stand, RED, NULL, STAND_ARGS("tenant", "network", "show"));
}

static void live_in_it(struct stand *stand)
{
    char *path = stand_write(stand, "tenant.yaml", config);
    char *files = stand_write(stand, "files.yaml", stack);
    free(stand_panka(stand, RED, NULL, STAND_ARGS("tenant", "network", "apply", path, "-y")));
    json_t *network = shown(stand);
    const char *vpc = json_text_or(network, "vpc_id", "");
    cr_expect_eq(strncmp(vpc, "vpc-", 4), 0);
    cr_expect_str_eq(json_text_or(network, "cidr", ""), "10.20.0.0/16");
    cr_expect_eq(json_array_size(json_object_get(network, "private_subnet_ids")), 2);
    cr_expect_eq(json_array_size(json_object_get(network, "nat_gateway_ids")), 1);
    size_t made = count(stand, NULL);
    free(stand_panka(stand, RED, NULL, STAND_ARGS("tenant", "network", "apply", path, "-y")));
    cr_expect_eq(count(stand, NULL), made, "applied again, nothing is added");

    free(stand_panka(stand, RED, NULL, STAND_ARGS("apply", files, "-y")));
    json_t *state = stand_panka_json(stand, RED, NULL, STAND_ARGS("state", "show", "files"));
    json_t *entry = json_path(state, "resources");
    entry = json_object_get(entry, "app/share");
    cr_expect_str_eq(json_text_or(json_object_get(entry, "network"), "vpc_id", ""), vpc);
    json_decref(state);
    int code = -1;
    size_t living = count(stand, NULL);
    free(stand_panka(stand, RED, &code, STAND_ARGS("tenant", "network", "destroy", "-y")));
    cr_expect_eq(code, 1, "the network is taken away from what lives in it");
    free(stand_panka(stand, RED, &code,
                     STAND_ARGS("tenant", "network", "apply", "-y", "--vpc-cidr", "10.9.0.0/16")));
    cr_expect_eq(code, 1, "another network in its place");
    cr_expect_eq(count(stand, NULL), living);
    free(stand_panka(stand, RED, &code, STAND_ARGS("destroy", "files", "-y", "--force")));
    cr_expect_eq(code, 0);
    free(stand_panka(stand, RED, NULL, STAND_ARGS("tenant", "network", "destroy", "-y")));
    cr_expect_eq(count(stand, NULL), 0);
    json_decref(network);
    free(files);
    free(path);
}

Test(tenant_network, is_an_ordinary_deployment_that_others_live_in)
{
    stand_run(live_in_it, NULL);
}

static void make_mistakes(struct stand *stand)
{
    int code = -1;
    char *wrong = xstrdup(config);
    memcpy(strstr(wrong, "cidrBlock: 10.20.0.0"), "cidrBlok:  10.20.0.0", 20);
    char *path = stand_write(stand, "tenant.yaml", wrong);
    char *out =
        stand_panka(stand, RED, &code,
                    STAND_ARGS("tenant", "network", "apply", path, "-y", "--output", "json"));
    cr_expect_eq(code, EXIT_BAD_INPUT);
    cr_expect_not_null(strstr(out, "spec.networking.vpc.cidrBlok"), "%s", out);
    cr_expect_not_null(strstr(out, "\"line\": 6"), "%s", out);
    cr_expect_eq(count(stand, NULL), 0);
    free(out);
    out = stand_panka(stand, RED, &code,
                      STAND_ARGS("tenant", "network", "apply", "-y", "--vpc-cidr", "10.0.0.0/33"));
    cr_expect_eq(code, EXIT_BAD_INPUT);
    free(out);
    free(path);
    free(wrong);
}

Test(tenant_network, mistakes_are_found_before_anything_is_made)
{
    stand_run(make_mistakes, NULL);
}
