/*
 * Load balancer, listener and target group of a service.
 */
#include "providers/aws/kinds/microservice_balancer.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/microservice.h"

enum { FREE_LIMIT_S = 300 };

static const struct tag_api tag_api = {"elbv2", "AddTags", "RemoveTags", "ResourceArns",
                                       "Tags",  "TagKeys", "Key",        "Value"};

/* The first of what `operation` finds under this name; NULL when there is none. */
static struct error *find_named(struct kind_call *call, const char *operation, const char *list,
                                const char *name, json_t **out)
{
    json_t *result = NULL;
    *out = NULL;
    TRY(calls_find(call, "elbv2", operation, json_pack("{s:[s]}", "Names", name), &result));
    *out = json_incref(json_array_get(json_object_get(result, list), 0));
    json_decref(result);
    return NULL;
}

static struct error *find_balancer(struct kind_call *call, json_t **out)
{
    char *name = microservice_balancer_name(call);
    struct error *err = find_named(call, "DescribeLoadBalancers", "LoadBalancers", name, out);
    free(name);
    return err;
}

static struct error *tags_of(struct kind_call *call, const char *arn, json_t **tags)
{
    json_t *result = NULL;
    TRY(kind_query(call, "elbv2", "DescribeTags", json_pack("{s:[s]}", "ResourceArns", arn),
                   &result));
    json_t *first = json_array_get(json_object_get(result, "TagDescriptions"), 0);
    *tags = kind_tags_of(json_object_get(first, "Tags"), "Key", "Value");
    json_decref(result);
    return NULL;
}

static struct error *check_owner(struct kind_call *call, const char *what, const char *step,
                                 const char *arn)
{
    json_t *tags = NULL;
    TRY(tags_of(call, arn, &tags));
    struct error *err = kind_adopt(call, what, step, tags);
    json_decref(tags);
    return err;
}

static struct error *take(struct kind_call *call, const char *what, const char *step,
                          const char *arn)
{
    json_t *tags = NULL;
    TRY(tags_of(call, arn, &tags));
    struct error *err = kind_adopt(call, what, step, tags);
    char *retag = xasprintf("tag-%s", step);
    if (err == NULL)
        err = calls_retag(call, &tag_api, arn, retag, tags);
    free(retag);
    json_decref(tags);
    return err;
}

static struct error *make(struct kind_call *call, const char *step, const char *key,
                          const char *operation, json_t *params)
{
    static const struct kind_retry passing[] = {{"TargetGroupNotFound", NULL},
                                                {"LoadBalancerNotFound", NULL},
                                                {"InvalidConfigurationRequest", "state"},
                                                {NULL, NULL}};
    return calls_make(call,
                      &(struct step_call){.step = step,
                                          .key = key,
                                          .service = "elbv2",
                                          .operation = operation,
                                          .params = params,
                                          .retries = passing},
                      NULL);
}

/* The health check can be changed, nothing else of a target group. */
static struct error *sync_health_check(struct kind_call *call, json_t *live)
{
    json_t *check = balancer_health_check(call->spec);
    json_t *changes = json_object();
    const char *member;
    json_t *value;
    json_object_foreach (check, member, value) {
        if (!json_equal(json_object_get(live, member), value))
            json_object_set(changes, member, value);
    }
    json_decref(check);
    if (json_object_size(changes) == 0) {
        json_decref(changes);
        return NULL;
    }
    json_object_set(changes, "TargetGroupArn", json_object_get(live, "TargetGroupArn"));
    return make(call, "target-health-check", NULL, "ModifyTargetGroup", changes);
}

static struct error *take_target_group(struct kind_call *call, json_t *live, const char *name)
{
    char *step = xasprintf("target-group:%s", name);
    struct error *err = take(call, "target group", step, json_text(live, "TargetGroupArn"));
    free(step);
    return err != NULL ? err : sync_health_check(call, live);
}

struct error *microservice_ensure_target_group(struct kind_call *call, struct microservice *service)
{
    json_t *params = balancer_target_params(call, call->spec, service->network.vpc_id);
    json_object_set_new(params, "Tags", kind_tag_list(call, "Key", "Value"));
    char *name = xstrdup(json_text(params, "Name"));
    json_t *live = NULL;
    struct error *err = find_named(call, "DescribeTargetGroups", "TargetGroups", name, &live);
    if (err == NULL && live == NULL) {
        err = make(call, "target-group", name, "CreateTargetGroup", json_incref(params));
        if (err == NULL)
            err = find_named(call, "DescribeTargetGroups", "TargetGroups", name, &live);
    } else if (err == NULL) {
        err = take_target_group(call, live, name);
    }
    service->target_group = xstrdup(json_text(live, "TargetGroupArn"));
    if (err == NULL && live == NULL)
        err = ERR(ERR_CONFLICT, "target group %s is not visible yet", name);
    json_decref(live);
    json_decref(params);
    free(name);
    return err;
}

static struct error *create_balancer(struct kind_call *call, const struct microservice *service)
{
    json_t *params = balancer_params(call, call->spec);
    json_object_set(params, "Subnets", service->balancer_subnets);
    json_object_set_new(params, "SecurityGroups", json_pack("[s]", service->balancer_group));
    json_object_set_new(params, "Tags", kind_tag_list(call, "Key", "Value"));
    return make(call, "load-balancer", NULL, "CreateLoadBalancer", params);
}

/* The balancer, made when it is not there. Owner of *live: caller. */
static struct error *ensure_balancer(struct kind_call *call, const struct microservice *service,
                                     json_t **live)
{
    TRY(find_balancer(call, live));
    if (*live != NULL)
        return take(call, "load balancer", "load-balancer", json_text(*live, "LoadBalancerArn"));
    TRY(create_balancer(call, service));
    TRY(find_balancer(call, live));
    return *live != NULL ? NULL : ERR(ERR_CONFLICT, "the load balancer is not visible yet");
}

static struct error *wait_active(struct kind_call *call, const char *arn)
{
    return kind_wait(call,
                     &(struct model_wait){.step = "load-balancer-available",
                                          .service = "elbv2",
                                          .waiter = "LoadBalancerAvailable",
                                          .params = json_pack("{s:[s]}", "LoadBalancerArns", arn)});
}

/* Does the listener do what the parameters say? */
static bool listener_is(json_t *listener, json_t *params)
{
    const char *certificate = json_path_text(params, "Certificates.0.CertificateArn");
    const char *policy = json_text(params, "SslPolicy");
    return text_equal(json_text(listener, "Protocol"), json_text(params, "Protocol")) &&
           text_equal(json_path_text(listener, "DefaultActions.0.TargetGroupArn"),
                      json_path_text(params, "DefaultActions.0.TargetGroupArn")) &&
           (certificate == NULL ||
            text_equal(json_path_text(listener, "Certificates.0.CertificateArn"), certificate)) &&
           (policy == NULL || text_equal(json_text(listener, "SslPolicy"), policy));
}

static struct error *delete_listener(struct kind_call *call, const char *arn)
{
    return calls_make(call,
                      &(struct step_call){.step = "delete-listener",
                                          .key = arn,
                                          .service = "elbv2",
                                          .operation = "DeleteListener",
                                          .params = json_pack("{s:s}", "ListenerArn", arn),
                                          .may_be_gone = true},
                      NULL);
}

/* The balancer is ours alone: a listener on another port is one of an older spec. */
static struct error *sync_listeners(struct kind_call *call, json_t *listeners, json_t *params,
                                    bool *found)
{
    size_t i;
    json_t *listener;
    json_array_foreach (listeners, i, listener) {
        const char *arn = json_text(listener, "ListenerArn");
        if (!json_equal(json_object_get(listener, "Port"), json_object_get(params, "Port"))) {
            TRY(delete_listener(call, arn));
            continue;
        }
        *found = true;
        if (listener_is(listener, params))
            continue;
        json_t *changes = json_copy(params);
        json_put_text(changes, "ListenerArn", arn);
        char *text = json_canonical(changes);
        char hash[9];
        calls_short_hash(text, hash);
        free(text);
        TRY(make(call, "modify-listener", hash, "ModifyListener", changes));
    }
    return NULL;
}

static struct error *ensure_listener(struct kind_call *call, const char *balancer,
                                     const char *target_group)
{
    json_t *result = NULL;
    TRY(calls_list(call, "elbv2", "DescribeListeners",
                   json_pack("{s:s}", "LoadBalancerArn", balancer), &result));
    json_t *params = balancer_listener_params(call->spec, target_group);
    bool found = false;
    struct error *err = sync_listeners(call, json_object_get(result, "Listeners"), params, &found);
    if (err == NULL && !found) {
        json_t *create = json_copy(params);
        json_put_text(create, "LoadBalancerArn", balancer);
        json_object_set_new(create, "Tags", kind_tag_list(call, "Key", "Value"));
        err = make(call, "listener", json_text(create, "Protocol"), "CreateListener", create);
    }
    json_decref(params);
    json_decref(result);
    return err;
}

struct error *microservice_ensure_balancer(struct kind_call *call, struct microservice *service)
{
    if (!microservice_has_balancer(call->spec))
        return NULL;
    if (microservice_port(call->spec) == 0)
        return ERR(ERR_INVALID, "networking.loadBalancer needs an entry in ports to serve");
    TRY(microservice_ensure_target_group(call, service));
    json_t *live = NULL;
    struct error *err = ensure_balancer(call, service, &live);
    const char *arn = json_text(live, "LoadBalancerArn");
    service->balancer_dns = xstrdup(json_text(live, "DNSName"));
    if (err == NULL)
        err = wait_active(call, arn);
    if (err == NULL)
        err = ensure_listener(call, arn, service->target_group);
    json_decref(live);
    return err;
}

struct error *microservice_read_balancer(struct kind_call *call, struct microservice *service)
{
    if (!microservice_has_balancer(call->spec))
        return NULL;
    json_t *live = NULL;
    TRY(find_balancer(call, &live));
    service->balancer_dns = xstrdup(json_text(live, "DNSName"));
    json_decref(live);
    return NULL;
}

void microservice_balancer_outputs(struct kind_call *call, const char *dns)
{
    if (dns == NULL)
        return;
    struct balancer_listener listener = balancer_listener_of(call->spec);
    bool is_web = strncmp(listener.scheme, "http", 4) == 0;
    char *url = is_web ? xasprintf("%s://%s", listener.scheme, dns)
                       : xasprintf("%s://%s:%d", listener.scheme, dns, listener.port);
    kind_output(call, "url", url);
    kind_output(call, "load_balancer_dns", dns);
    free(url);
}

static struct error *delete_balancer(struct kind_call *call)
{
    json_t *live = NULL;
    TRY(find_balancer(call, &live));
    if (live == NULL)
        return NULL;
    const char *arn = json_text(live, "LoadBalancerArn");
    struct error *err = check_owner(call, "load balancer", "load-balancer", arn);
    if (err == NULL)
        err = calls_make(call,
                         &(struct step_call){.step = "delete-load-balancer",
                                             .service = "elbv2",
                                             .operation = "DeleteLoadBalancer",
                                             .params = json_pack("{s:s}", "LoadBalancerArn", arn),
                                             .may_be_gone = true},
                         NULL);
    if (err == NULL)
        err = kind_wait(
            call, &(struct model_wait){.step = "load-balancer-deleted",
                                       .service = "elbv2",
                                       .waiter = "LoadBalancersDeleted",
                                       .params = json_pack("{s:[s]}", "LoadBalancerArns", arn)});
    json_decref(live);
    return err;
}

static struct error *delete_target_group(struct kind_call *call, const char *name)
{
    static const struct kind_retry passing[] = {{"ResourceInUse", NULL}, {NULL, NULL}};
    json_t *live = NULL;
    TRY(find_named(call, "DescribeTargetGroups", "TargetGroups", name, &live));
    if (live == NULL)
        return NULL;
    char *step = xasprintf("target-group:%s", name);
    const char *arn = json_text(live, "TargetGroupArn");
    struct error *err = check_owner(call, "target group", step, arn);
    free(step);
    if (err == NULL)
        err = calls_make(call,
                         &(struct step_call){.step = "delete-target-group",
                                             .key = name,
                                             .service = "elbv2",
                                             .operation = "DeleteTargetGroup",
                                             .params = json_pack("{s:s}", "TargetGroupArn", arn),
                                             .retries = passing,
                                             .retry_limit_s = FREE_LIMIT_S,
                                             .may_be_gone = true},
                         NULL);
    json_decref(live);
    return err;
}

static bool has_target_group(json_t *spec)
{
    return microservice_has_balancer(spec) || microservice_has_ingress(spec);
}

/* The target group of this spec; an older one when the port or protocol has changed. */
static struct error *delete_target_of(struct kind_call *call, json_t *spec, bool all)
{
    if (microservice_port(spec) == 0 || !has_target_group(spec))
        return NULL;
    json_t *params = balancer_target_params(call, spec, "");
    json_t *wanted = balancer_target_params(call, call->spec, "");
    bool still_wanted = has_target_group(call->spec) && !all &&
                        text_equal(json_text(params, "Name"), json_text(wanted, "Name"));
    struct error *err = NULL;
    if (!still_wanted)
        err = delete_target_group(call, json_text(params, "Name"));
    json_decref(params);
    json_decref(wanted);
    return err;
}

struct error *microservice_remove_balancer(struct kind_call *call, bool all)
{
    if (all || !microservice_has_balancer(call->spec))
        TRY(delete_balancer(call));
    TRY(delete_target_of(call, call->applied, all));
    return delete_target_of(call, call->spec, all);
}
