/*
 * microservice_balancer.h - what a spec says of its load balancer. No cloud calls. Private to the
 * MicroService kind.
 */
#ifndef PROVIDERS_AWS_KINDS_MICROSERVICE_BALANCER_H
#define PROVIDERS_AWS_KINDS_MICROSERVICE_BALANCER_H

#include "providers/kind_tools.h"

/* Where a balancer listens. */
struct balancer_listener {
    const char *protocol;  /* HTTP, HTTPS, TCP, TLS, UDP */
    const char *transport; /* tcp, udp */
    const char *scheme;    /* of the URL */
    int port;
};
struct balancer_listener balancer_listener_of(json_t *spec);

/* The health check of the target group, under the names ModifyTargetGroup gives its members.
 * Owner: caller. */
json_t *balancer_health_check(json_t *spec);

/* Parameters of CreateTargetGroup without tags. Its name carries what cannot be changed later, so
 * that another port or protocol makes another group. Owner: caller. */
json_t *balancer_target_params(const struct kind_call *call, json_t *spec, const char *vpc_id);

/* Parameters of CreateLoadBalancer without tags, subnets and group. Owner: caller. */
json_t *balancer_params(const struct kind_call *call, json_t *spec);

/* Protocol, port, certificate and action of the listener. Owner: caller. */
json_t *balancer_listener_params(json_t *spec, const char *target_group);

#endif
