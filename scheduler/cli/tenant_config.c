#include "scheduler/cli/tenant_config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/problems.h"
#include "common/text.h"
#include "common/yaml.h"
#include "scheduler/cli/input.h"

enum { FILE_BYTES_MAX = 1024 * 1024 };

/* Which members a mapping below spec.networking may have. */
static const struct {
    const char *path;
    const char *const members[6];
} known[] = {
    {"", {"vpc", "subnets", "natGateway", "internetGateway", "defaultSecurityGroup", NULL}},
    {"vpc", {"cidrBlock", "enableDNSHostnames", "enableDNSSupport", NULL}},
    {"subnets", {"public", "private", NULL}},
    {"natGateway", {"enabled", "type", NULL}},
    {"internetGateway", {"enabled", NULL}},
    {"defaultSecurityGroup", {"allowInternalTraffic", "ingress", "egress", NULL}},
};

/* What has another name in the spec of a VPC, or the same. */
static const struct {
    const char *from, *to;
} moves[] = {
    {"vpc.cidrBlock", "cidr"},
    {"vpc.enableDNSHostnames", "dnsHostnames"},
    {"vpc.enableDNSSupport", "dnsSupport"},
    {"natGateway", "natGateway"},
    {"internetGateway.enabled", "publicSubnets.enabled"},
    {"defaultSecurityGroup.allowInternalTraffic", "defaultSecurityGroup.allowInternalTraffic"},
    {"defaultSecurityGroup.ingress", "defaultSecurityGroup.ingress"},
    {"defaultSecurityGroup.egress", "defaultSecurityGroup.egress"},
};

struct reading {
    struct arena arena;
    struct problems problems;
    const struct node *config; /* the TenantConfig's root; NULL: none yet */
};

static void complain(struct reading *reading, const struct node *place, const char *field,
                     const char *message)
{
    const struct problem_place where = {
        .file = place == NULL ? NULL : arena_file_name(&reading->arena, place->file),
        .line = place == NULL ? 0 : place->line,
        .column = place == NULL ? 0 : place->column,
        .field = field};
    problems_add(&reading->problems, false, &where, message, NULL);
}

static void take_document(void *arg, struct node *root)
{
    struct reading *reading = arg;
    if (reading->config == NULL && text_equal(node_text(root, "kind"), "TenantConfig"))
        reading->config = root;
}

static json_t *json_of(const struct node *node)
{
    json_t *json;
    if (node->type == NODE_NULL)
        return json_null();
    if (node->type == NODE_SCALAR) {
        bool yes = !node->quoted && strcmp(node->text, "true") == 0;
        bool no = !node->quoted && strcmp(node->text, "false") == 0;
        return yes || no ? json_boolean(yes) : json_string(node->text);
    }
    json = node->type == NODE_LIST ? json_array() : json_object();
    for (const struct node *child = node->first; child != NULL; child = child->next) {
        if (node->type == NODE_LIST)
            json_array_append_new(json, json_of(child));
        else
            json_object_set_new(json, child->key, json_of(child));
    }
    return json;
}

static const struct node *at(const struct node *node, const char *path)
{
    char name[64];
    while (node != NULL && *path != '\0') {
        size_t len = strcspn(path, ".");
        snprintf(name, sizeof(name), "%.*s", (int)len, path);
        node = node_get(node, name);
        path += len + (path[len] == '.');
    }
    return node;
}

static bool is_member(const char *const *members, const char *name)
{
    for (; *members != NULL; members++)
        if (strcmp(*members, name) == 0)
            return true;
    return false;
}

/* NULL is as good as absent; a VPC's natGateway may be true or false. */
static void check_mapping(struct reading *reading, const struct node *node, const char *path)
{
    bool is_short = node->type == NODE_SCALAR && strcmp(path, "natGateway") == 0;
    if (node->type == NODE_MAP || node->type == NODE_NULL || is_short)
        return;
    char *field = xasprintf("spec.networking%s%s", *path == '\0' ? "" : ".", path);
    complain(reading, node, field, "must be a mapping");
    free(field);
}

static void check_members(struct reading *reading, const struct node *networking)
{
    for (size_t i = 0; i < ARRAY_LEN(known); i++) {
        const struct node *map = at(networking, known[i].path);
        if (map == NULL)
            continue;
        check_mapping(reading, map, known[i].path);
        if (map->type != NODE_MAP)
            continue;
        for (const struct node *child = map->first; child != NULL; child = child->next) {
            const char *dot = *known[i].path == '\0' ? "" : ".";
            if (is_member(known[i].members, child->key))
                continue;
            char *field = xasprintf("spec.networking%s%s.%s", dot, known[i].path, child->key);
            complain(reading, child, field, "unknown field");
            free(field);
        }
    }
}

/* Subnets are given one by one; a VPC has ranges for each side and zones for both. */
static void put_side(struct reading *reading, const struct node *list, const char *side,
                     json_t *spec)
{
    json_t *cidrs = json_array(), *zones = json_array();
    bool is_list = list != NULL && list->type == NODE_LIST;
    const struct node *subnet = is_list ? list->first : NULL;
    if (list != NULL && !is_list && list->type != NODE_NULL)
        complain(reading, list, "spec.networking.subnets", "must be a list of subnets");
    for (; subnet != NULL; subnet = subnet->next) {
        const char *cidr = node_text(subnet, "cidrBlock");
        const char *zone = node_text(subnet, "availabilityZone");
        if (cidr == NULL || zone == NULL)
            complain(reading, subnet, "spec.networking.subnets",
                     "a subnet has a cidrBlock and an availabilityZone");
        json_array_append_new(cidrs, json_string(cidr == NULL ? "" : cidr));
        json_array_append_new(zones, json_string(zone == NULL ? "" : zone));
    }
    json_t *before = json_object_get(spec, "availabilityZones");
    if (before != NULL && json_array_size(zones) > 0 && !json_equal(before, zones))
        complain(reading, list, "spec.networking.subnets",
                 "public and private subnets must be in the same zones, in the same order");
    if (json_array_size(zones) > 0)
        json_object_set(spec, "availabilityZones", zones);
    if (json_array_size(cidrs) > 0)
        json_object_set_new(spec, side, json_pack("{s:O}", "cidrs", cidrs));
    json_decref(cidrs);
    json_decref(zones);
}

static json_t *vpc_of(struct reading *reading, const struct node *networking)
{
    json_t *spec = json_object();
    check_members(reading, networking);
    put_side(reading, at(networking, "subnets.public"), "publicSubnets", spec);
    put_side(reading, at(networking, "subnets.private"), "privateSubnets", spec);
    for (size_t i = 0; i < ARRAY_LEN(moves); i++) {
        const struct node *from = at(networking, moves[i].from);
        if (from != NULL && from->type != NODE_NULL)
            error_ignore(json_put_path(spec, moves[i].to, json_of(from)));
    }
    return spec;
}

static struct error *read_file(const char *path, struct buf *text)
{
    FILE *file = fopen(path, "re");
    char chunk[4096];
    size_t bytes;
    if (file == NULL)
        return ERR(ERR_IO, "cannot read %s: %s", path, strerror(errno));
    while ((bytes = fread(chunk, 1, sizeof(chunk), file)) > 0 && text->len < FILE_BYTES_MAX)
        buf_add(text, chunk, bytes);
    bool failed = ferror(file) != 0;
    fclose(file);
    return failed ? ERR(ERR_IO, "cannot read %s", path) : NULL;
}

struct error *tenant_config_network(struct cli *cli, const char *path, json_t **spec)
{
    struct reading reading = {0};
    struct buf text = BUF_INIT;
    *spec = NULL;
    struct error *err = read_file(path, &text);
    if (err != NULL) {
        buf_fini(&text);
        return err;
    }
    arena_init(&reading.arena);
    problems_init(&reading.problems);
    const struct yaml_input input = {path, buf_str(&text), text.len};
    bool whole = yaml_read(&reading.arena, &input, take_document, &reading, &reading.problems);
    const struct node *networking = at(reading.config, "spec.networking");
    if (whole && networking == NULL)
        complain(&reading, reading.config, "spec.networking",
                 reading.config == NULL ? "the file has no document of kind TenantConfig"
                                        : "is missing");
    else if (whole)
        *spec = vpc_of(&reading, networking);
    err = problems_error(&reading.problems);
    input_show(cli, &reading.problems);
    if (err != NULL) {
        json_decref(*spec);
        *spec = NULL;
    }
    problems_fini(&reading.problems);
    arena_fini(&reading.arena);
    buf_fini(&text);
    return err;
}
