/* Endpoints: ways to AWS's own services that do not leave the network. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/vpc.h"

/* `arg` of an endpoint's work. */
struct endpoint_want {
    struct vpc *vpc;
    json_t *spec; /* of the endpoint */
    bool is_gateway;
    char *service;                     /* full name, owned */
    json_t *tables, *subnets, *groups; /* ids; borrowed, NULL where there are none */
};

/* "s3" -> "com.amazonaws.<region>.s3"; a full name is taken as it is. */
static char *service_name(const struct vpc *vpc, json_t *spec)
{
    const char *name = json_text_or(spec, "service", "");
    return text_starts_with(name, "com.")
               ? xstrdup(name)
               : xasprintf("com.amazonaws.%s.%s", aws_session_region(vpc->call->session), name);
}

/* What tells endpoints from each other: the name behind the region. */
static const char *key_of(json_t *spec)
{
    const char *name = json_text_or(spec, "service", ""), *at = name;
    for (int dots = 0; text_starts_with(name, "com.") && dots < 3; dots++) {
        const char *dot = strchr(at, '.');
        if (dot == NULL)
            return name;
        at = dot + 1;
    }
    return at;
}

static bool wants_gateway(json_t *spec)
{
    const char *key = key_of(spec), *type = json_text(spec, "type");
    return type != NULL ? strcmp(type, "gateway") == 0
                        : strcmp(key, "s3") == 0 || strcmp(key, "dynamodb") == 0;
}

/* --- parameters ---------------------------------------------------------------------------- */

static json_t *endpoint_params(struct part_work *work)
{
    const struct endpoint_want *want = work->arg;
    char *step =
             xasprintf("endpoint:%s:%s:%s", work->key, want->is_gateway ? "g" : "i", want->vpc->id),
         token[37];
    kind_token(work->call, step, token);
    free(step);
    json_t *params = json_pack(
        "{s:s, s:s, s:s, s:s, s:O*, s:O*, s:O*, s:o}", "VpcId", want->vpc->id, "ServiceName",
        want->service, "VpcEndpointType", want->is_gateway ? "Gateway" : "Interface", "ClientToken",
        token, "RouteTableIds", want->tables, "SubnetIds", want->subnets, "SecurityGroupIds",
        want->groups, "TagSpecifications", part_tag_specification(work, "vpc-endpoint"));
    if (!want->is_gateway)
        json_put_bool(params, "PrivateDnsEnabled", json_bool_or(want->spec, "privateDns", true));
    json_put_text(params, "PolicyDocument", json_text(want->spec, "policy"));
    return params;
}

static bool holds(json_t *list, json_t *text)
{
    size_t i;
    json_t *one;
    json_array_foreach (list, i, one) {
        if (json_equal(one, text) || json_equal(json_object_get(one, "GroupId"), text))
            return true;
    }
    return false;
}

/* What `left` has and `right` has not: texts, or groups by their ids. Owner: caller. */
static json_t *without(json_t *left, json_t *right)
{
    json_t *list = json_array(), *one;
    size_t i;
    json_array_foreach (left, i, one) {
        json_t *id = json_is_object(one) ? json_object_get(one, "GroupId") : one;
        if (!holds(right, id))
            json_array_append(list, id);
    }
    return list;
}

static void put_changes(json_t *params, const char *member, json_t *wanted, json_t *live)
{
    json_t *lists[] = {without(wanted, live), without(live, wanted)};
    static const char *const verbs[] = {"Add", "Remove"};
    for (int i = 0; i < 2; i++) {
        char *name = xasprintf("%s%s", verbs[i], member);
        if (json_array_size(lists[i]) > 0)
            json_object_set(params, name, lists[i]);
        free(name);
        json_decref(lists[i]);
    }
}

static bool same_json(const char *a, const char *b)
{
    json_t *left = a == NULL ? NULL : json_parse(a, strlen(a));
    json_t *right = b == NULL ? NULL : json_parse(b, strlen(b));
    bool same = left != NULL && right != NULL && json_equal(left, right);
    json_decref(left);
    json_decref(right);
    return same;
}

/* Had the endpoint a policy of its own when it was applied last? */
static bool had_policy(const struct kind_call *call, const char *key)
{
    size_t i;
    json_t *spec;
    json_array_foreach (json_object_get(call->applied, "endpoints"), i, spec) {
        if (text_equal(key_of(spec), key))
            return json_text(spec, "policy") != NULL;
    }
    return false;
}

static void put_policy(struct part_work *work, json_t *params)
{
    const struct endpoint_want *want = work->arg;
    const char *policy = json_text(want->spec, "policy");
    if (policy != NULL && !same_json(policy, part_text(work, "PolicyDocument")))
        json_put_text(params, "PolicyDocument", policy);
    else if (policy == NULL && had_policy(work->call, work->key))
        json_put_bool(params, "ResetPolicy", true);
}

static struct error *update_endpoint(struct part_work *work)
{
    const struct endpoint_want *want = work->arg;
    bool names = json_bool_or(want->spec, "privateDns", true);
    json_t *params = json_object();
    if (want->is_gateway) {
        put_changes(params, "RouteTableIds", want->tables,
                    json_object_get(work->live, "RouteTableIds"));
    } else {
        put_changes(params, "SubnetIds", want->subnets, json_object_get(work->live, "SubnetIds"));
        put_changes(params, "SecurityGroupIds", want->groups,
                    json_object_get(work->live, "Groups"));
        if (json_bool_or(work->live, "PrivateDnsEnabled", false) != names)
            json_put_bool(params, "PrivateDnsEnabled", names);
    }
    put_policy(work, params);
    if (json_object_size(params) == 0) {
        json_decref(params);
        return NULL;
    }
    json_put_text(params, "VpcEndpointId", part_text(work, "VpcEndpointId"));
    TRY(part_mutate(work, "ModifyVpcEndpoint", params, NULL));
    return part_wait_ready(work, "modified");
}

/* --- removal ------------------------------------------------------------------------------- */

/* One call for several: its answer is a success also when it refused one. */
static struct error *remove_endpoint(struct part_work *work)
{
    json_t *result = NULL;
    struct error *err = NULL;
    TRY(part_find(work));
    const char *state = part_text(work, "State");
    if (work->live == NULL || (state != NULL && strcasecmp(state, "deleting") == 0))
        return NULL;
    TRY(part_mutate_as(work, "delete", "DeleteVpcEndpoints",
                       json_pack("{s:[s]}", "VpcEndpointIds", part_text(work, "VpcEndpointId")),
                       &result));
    json_t *refusal = json_path(result, "Unsuccessful.0.Error");
    const char *code = json_text_or(refusal, "Code", "");
    if (refusal != NULL && strstr(code, "NotFound") == NULL)
        err = ERR(ERR_PROVIDER, "VPC endpoint %s cannot be deleted: %s (%s)", work->name,
                  json_text_or(refusal, "Message", ""), code);
    json_decref(result);
    return err;
}

static const struct part_status endpoint_status = {
    .path = "State",
    .ready = (const char *const[]){"available", NULL},
    .failed = (const char *const[]){"failed", "rejected", "expired", NULL},
    .leaving = (const char *const[]){"deleting", NULL},
    .gone = (const char *const[]){"deleted", "Deleted", NULL},
    .reason = "LastError.Message",
};

const struct part vpc_endpoint_part = {
    .what = "VPC endpoint",
    .step = "endpoint",
    .service = "ec2",
    .read = "DescribeVpcEndpoints",
    .id = "VpcEndpointId",
    .list = "VpcEndpoints",
    .missing = (const char *const[]){"InvalidVpcEndpointId.NotFound", NULL},
    .by_tags = true,
    .has_token = true,
    .tags_path = "Tags",
    .arn = "VpcEndpointId",
    .status = &endpoint_status,
    .delay_s = 10,
    .create = "CreateVpcEndpoint",
    .create_params = endpoint_params,
    .keep = (const char *const[]){"Unsuccessful", NULL},
    .retries = vpc_passing,
    .update = update_endpoint,
    .tag_api = &vpc_tags,
    .tag_lists = true,
    .named = true,
};

/* --- steps --------------------------------------------------------------------------------- */

/* A gateway cannot become an interface. */
static struct error *clear_other_type(struct part_work *work)
{
    const struct endpoint_want *want = work->arg;
    TRY(part_find(work));
    bool is_gateway = text_equal(part_text(work, "VpcEndpointType"), "Gateway");
    if (work->live == NULL || is_gateway == want->is_gateway)
        return NULL;
    TRY(remove_endpoint(work));
    return part_wait_gone(work);
}

static struct error *ensure_endpoint(struct vpc *vpc, json_t *spec)
{
    struct endpoint_want want = {.vpc = vpc, .spec = spec, .is_gateway = wants_gateway(spec)};
    json_t *groups = json_object_get(spec, "securityGroupIds");
    json_t *own_group = json_pack("[s]", vpc->group_id);
    struct vpc_work work;
    want.service = service_name(vpc, spec);
    if (want.is_gateway) {
        want.tables = vpc->tables;
    } else {
        bool on_private = json_array_size(vpc->subnets[VPC_PRIVATE]) > 0;
        want.subnets = vpc->subnets[on_private ? VPC_PRIVATE : VPC_PUBLIC];
        want.groups = json_array_size(groups) > 0 ? groups : own_group;
    }
    vpc_work_init(&work, vpc, &vpc_endpoint_part, "endpoint", key_of(spec));
    work.work.arg = &want;
    struct error *err = clear_other_type(&work.work);
    if (err == NULL)
        err = part_ensure(&work.work);
    vpc_work_fini(&work);
    free(want.service);
    json_decref(own_group);
    return err;
}

struct error *vpc_ensure_endpoints(struct vpc *vpc)
{
    size_t i;
    json_t *spec;
    json_array_foreach (json_object_get(vpc->call->spec, "endpoints"), i, spec)
        TRY(ensure_endpoint(vpc, spec));
    return NULL;
}

struct error *vpc_drop_endpoints(struct vpc *vpc, bool all)
{
    size_t i;
    json_t *spec, *keep = json_object();
    json_array_foreach (json_object_get(vpc->call->spec, "endpoints"), i, spec) {
        if (!all)
            json_object_set_new(keep, key_of(spec), json_true());
    }
    struct error *err = vpc_sweep(vpc, &vpc_endpoint_part, keep, remove_endpoint);
    json_decref(keep);
    return err;
}
