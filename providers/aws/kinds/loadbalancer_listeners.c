/*
 * Listeners of a load balancer, by port, and the certificates they serve besides their own. The
 * balancer is ours: a listener on a port that the spec does not have goes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/compare.h"
#include "providers/aws/kinds/loadbalancer.h"

struct port_key {
    char text[16];
};

static struct port_key key_of(json_t *listener, const char *member)
{
    struct port_key key;
    snprintf(key.text, sizeof(key.text), "%d", (int)json_int_or(listener, member, 0));
    return key;
}

static struct error *send(struct kind_call *call, const char *key, const char *operation,
                          json_t *params, json_t **result)
{
    static const char *const keep[] = {"Listeners", NULL};
    static const struct kind_retry passing[] = {{"TargetGroupNotFound", NULL},
                                                {"LoadBalancerNotFound", NULL},
                                                {"InvalidConfigurationRequest", "state"},
                                                {NULL, NULL}};
    bool creates = strcmp(operation, "CreateListener") == 0;
    return calls_make(call,
                      &(struct step_call){.step = operation,
                                          .key = key,
                                          .service = "elbv2",
                                          .operation = operation,
                                          .params = params,
                                          .keep = creates ? keep : NULL,
                                          .retries = passing,
                                          .may_be_gone = strcmp(operation, "DeleteListener") == 0},
                      result);
}

/* "443:1a2b3c4d": a call that may be needed with other parameters in a later delivery. */
static char *hashed_key(const char *port, json_t *params)
{
    char *text = json_canonical(params);
    char hash[9];
    calls_short_hash(text, hash);
    free(text);
    return xasprintf("%s:%s", port, hash);
}

static struct error *find_listeners(const struct loadbalancer *balancer, json_t **out)
{
    json_t *result = NULL;
    TRY(calls_list(
        balancer->call, "elbv2", "DescribeListeners",
        json_pack("{s:s}", "LoadBalancerArn", part_text(&balancer->work, "LoadBalancerArn")),
        &result));
    *out = json_incref(json_object_get(result, "Listeners"));
    json_decref(result);
    return NULL;
}

/* The one on `port`; borrowed. */
static json_t *on_port(json_t *listeners, const char *member, const char *port)
{
    size_t i;
    json_t *listener;
    json_array_foreach (listeners, i, listener) {
        if (strcmp(key_of(listener, member).text, port) == 0)
            return listener;
    }
    return NULL;
}

/* --- certificates --- */

static json_t *certificate_list(json_t *arns)
{
    json_t *list = json_array();
    size_t i;
    json_t *arn;
    json_array_foreach (arns, i, arn)
        json_array_append_new(list, json_pack("{s:O}", "CertificateArn", arn));
    return list;
}

/* Those of a listener besides the default one: a list of ARNs. Owner: caller. */
static struct error *live_certificates(struct kind_call *call, const char *listener, json_t **out)
{
    json_t *result = NULL;
    *out = json_array();
    TRY(calls_list(call, "elbv2", "DescribeListenerCertificates",
                   json_pack("{s:s}", "ListenerArn", listener), &result));
    size_t i;
    json_t *entry;
    json_array_foreach (json_object_get(result, "Certificates"), i, entry)
        if (!json_bool_or(entry, "IsDefault", false))
            json_array_append(*out, json_object_get(entry, "CertificateArn"));
    json_decref(result);
    return NULL;
}

static bool has(json_t *list, json_t *value)
{
    size_t i;
    json_t *entry;
    json_array_foreach (list, i, entry) {
        if (json_equal(entry, value))
            return true;
    }
    return false;
}

static json_t *without(json_t *list, json_t *other)
{
    json_t *rest = json_array();
    size_t i;
    json_t *entry;
    json_array_foreach (list, i, entry) {
        if (!has(other, entry))
            json_array_append(rest, entry);
    }
    return rest;
}

/* Consumes `arns`. */
static struct error *change_certificates(struct kind_call *call, const char *listener,
                                         const char *operation, json_t *arns)
{
    struct error *err = NULL;
    if (json_array_size(arns) > 0) {
        char *key = hashed_key(listener, arns);
        err = send(call, key, operation,
                   json_pack("{s:s, s:o}", "ListenerArn", listener, "Certificates",
                             certificate_list(arns)),
                   NULL);
        free(key);
    }
    json_decref(arns);
    return err;
}

static struct error *sync_certificates(struct kind_call *call, const char *arn, json_t *listener)
{
    json_t *wanted = json_object_get(listener, "additionalCertificateArns");
    if (!loadbalancer_is_secure(listener))
        return NULL;
    json_t *live = NULL;
    struct error *err = live_certificates(call, arn, &live);
    if (err == NULL)
        err = change_certificates(call, arn, "AddListenerCertificates", without(wanted, live));
    if (err == NULL)
        err = change_certificates(call, arn, "RemoveListenerCertificates", without(live, wanted));
    json_decref(live);
    return err;
}

/* --- listeners --- */

static struct error *create(const struct loadbalancer *balancer, const char *port, json_t *params,
                            char **arn)
{
    json_t *result = NULL;
    json_t *all = json_copy(params);
    json_object_set(all, "LoadBalancerArn",
                    json_object_get(balancer->work.live, "LoadBalancerArn"));
    json_put(all, "Tags", kind_tag_list(balancer->call, "Key", "Value"));
    TRY(send(balancer->call, port, "CreateListener", all, &result));
    *arn = xstrdup(json_path_text(result, "Listeners.0.ListenerArn"));
    json_decref(result);
    return *arn != NULL ? NULL : ERR(ERR_CONFLICT, "the listener on port %s is not visible", port);
}

/* A protocol policy that the spec no longer names is taken away. */
static void reset_alpn(json_t *live, json_t *params)
{
    const char *found = json_path_text(live, "AlpnPolicy.0");
    if (found != NULL && strcmp(found, "None") != 0 &&
        json_object_get(params, "AlpnPolicy") == NULL)
        json_put(params, "AlpnPolicy", json_pack("[s]", "None"));
}

static struct error *change(struct kind_call *call, const char *port, json_t *live, json_t *params)
{
    const char *arn = json_text(live, "ListenerArn");
    char *step = xasprintf("tag-listener:%s", port);
    struct error *err = loadbalancer_retag(call, arn, step, NULL);
    free(step);
    reset_alpn(live, params);
    if (err != NULL || compare_covers(live, params))
        return err;
    char *key = hashed_key(port, params);
    json_t *all = json_copy(params);
    json_put_text(all, "ListenerArn", arn);
    err = send(call, key, "ModifyListener", all, NULL);
    free(key);
    return err;
}

static struct error *ensure(struct loadbalancer *balancer, json_t *listener, json_t *live_list)
{
    struct port_key port = key_of(listener, "port");
    json_t *live = on_port(live_list, "Port", port.text);
    json_t *params = NULL;
    char *arn = xstrdup(json_text(live, "ListenerArn"));
    struct error *err = loadbalancer_listener(balancer, listener, &params);
    if (err == NULL)
        err = live != NULL ? change(balancer->call, port.text, live, params)
                           : create(balancer, port.text, params, &arn);
    if (err == NULL)
        err = sync_certificates(balancer->call, arn, listener);
    if (err == NULL && !balancer->is_network)
        err = loadbalancer_sync_rules(balancer, listener, arn);
    if (err == NULL)
        json_put_text(balancer->listeners, port.text, arn);
    json_decref(params);
    free(arn);
    return err;
}

static struct error *drop_unwanted(struct loadbalancer *balancer, json_t *live_list)
{
    json_t *wanted = json_object_get(balancer->call->spec, "listeners");
    size_t i;
    json_t *live;
    json_array_foreach (live_list, i, live) {
        struct port_key port = key_of(live, "Port");
        if (on_port(wanted, "port", port.text) == NULL)
            TRY(send(balancer->call, port.text, "DeleteListener",
                     json_pack("{s:s}", "ListenerArn", json_text(live, "ListenerArn")), NULL));
    }
    return NULL;
}

struct error *loadbalancer_sync_listeners(struct loadbalancer *balancer)
{
    json_t *live = NULL;
    TRY(find_listeners(balancer, &live));
    struct error *err = drop_unwanted(balancer, live);
    size_t i;
    json_t *listener;
    json_array_foreach (json_object_get(balancer->call->spec, "listeners"), i, listener) {
        if (err == NULL)
            err = ensure(balancer, listener, live);
    }
    json_decref(live);
    return err;
}

struct error *loadbalancer_read_listeners(struct loadbalancer *balancer)
{
    json_t *live = NULL;
    TRY(find_listeners(balancer, &live));
    size_t i;
    json_t *listener;
    json_array_foreach (live, i, listener)
        json_object_set(balancer->listeners, key_of(listener, "Port").text,
                        json_object_get(listener, "ListenerArn"));
    json_decref(live);
    return NULL;
}
