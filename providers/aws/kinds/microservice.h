/*
 * microservice.h - what the parts of an ECS service know of each other. Private to the kinds
 * MicroService, Worker and CronJob.
 */
#ifndef PROVIDERS_AWS_KINDS_MICROSERVICE_H
#define PROVIDERS_AWS_KINDS_MICROSERVICE_H

#include "providers/aws/kinds/network.h"
#include "providers/kind_tools.h"

/* Filled in part by part, in this order. */
struct microservice {
    char *cluster;   /* name: one cluster for the components of a stack */
    char *container; /* name of the container */
    char *log_group;
    json_t *secrets; /* [{name, valueFrom}] */
    char *exec_role; /* ARNs */
    char *task_role;
    struct network network;   /* of the tasks */
    json_t *balancer_subnets; /* of the load balancer: public ones when the internet calls it */
    char *balancer_group;     /* security group ids */
    char *task_group;         /* NULL: the default group alone */
    char *target_group;       /* ARN; NULL: no load balancer */
    json_t *arrivals; /* rules that let in what another component's balancer sends; or NULL */
    char *balancer_dns;
    char *registry; /* Cloud Map service's ARN; NULL: no discovery */
    char *discovery_name;
    char *task_definition; /* ARN */
};

/* Names and settings that follow from the spec alone. */
char *microservice_cluster_name(const struct kind_call *call); /* owner: caller */
char *microservice_container_name(const struct kind_call *call);
char *microservice_image(const json_t *spec); /* "repository:tag", "repository@sha256:..." */
char *microservice_log_group(const struct kind_call *call);
bool microservice_is_fargate(json_t *spec);
bool microservice_is_awsvpc(json_t *spec);
bool microservice_has_balancer(json_t *spec);
bool microservice_has_scaling(json_t *spec);
json_t *microservice_queue(json_t *spec);  /* scaling by a queue's backlog; NULL: none; borrowed */
json_t *microservice_bounds(json_t *spec); /* {minReplicas, maxReplicas} of scaling; borrowed */
bool microservice_has_discovery(json_t *spec);
int microservice_port(json_t *spec); /* the one a load balancer serves; 0: none */

/* microservice_function.c: platform lambda. An action of kind Lambda on the service as a function;
 * suspends. */
bool microservice_is_function(json_t *spec);
must_check struct error *microservice_as_function(struct kind_call *call, kind_fn *action);

/* microservice_task.c: parameters of RegisterTaskDefinition without tags. Owner: caller. */
json_t *microservice_task_params(const struct kind_call *call, const struct microservice *service,
                                 const char *region);
/* The probe of this sort ("http", "tcp" or "exec"), readiness before liveness but for exec; NULL
 * when there is none. Borrowed. */
json_t *microservice_probe(json_t *spec, const char *sort);

/* microservice_revision.c: register what differs from the newest revision; deregister all.
 * They suspend, as everything below. */
must_check struct error *microservice_register(struct kind_call *call,
                                               struct microservice *service);
must_check struct error *microservice_deregister(struct kind_call *call);

/* microservice_cluster.c: the cluster that a stack's components share. */
must_check struct error *microservice_ensure_cluster(struct kind_call *call, const char *name);
must_check struct error *microservice_leave_cluster(struct kind_call *call, const char *name);
/* One that is not shared: waits until its last tasks have stopped. */
must_check struct error *microservice_delete_cluster(struct kind_call *call, const char *name);

/* microservice_roles.c: secrets, the role that starts tasks, the role tasks act in. */
must_check struct error *microservice_ensure_roles(struct kind_call *call,
                                                   struct microservice *service);
must_check struct error *microservice_remove_roles(struct kind_call *call);

/* microservice_attach.c: the target group of another component's balancer. */
bool microservice_is_attached(json_t *spec);
must_check struct error *microservice_attach(struct kind_call *call, struct microservice *service);

/* microservice_ingress.c: a rule of another component's balancer, and a target group for it. */
bool microservice_has_ingress(json_t *spec);
must_check struct error *microservice_ensure_ingress(struct kind_call *call,
                                                     struct microservice *service);
must_check struct error *microservice_remove_ingress(struct kind_call *call, bool all);
void microservice_ingress_outputs(struct kind_call *call);

/* microservice_network.c: security groups. */
must_check struct error *microservice_ensure_groups(struct kind_call *call,
                                                    struct microservice *service);
/* Those that the spec does not ask for; all of them when `all`. */
must_check struct error *microservice_remove_groups(struct kind_call *call, bool all);

/* microservice_balancer.c: load balancer, listener and target group. */
must_check struct error *microservice_ensure_balancer(struct kind_call *call,
                                                      struct microservice *service);
must_check struct error *microservice_remove_balancer(struct kind_call *call, bool all);
must_check struct error *microservice_ensure_target_group(struct kind_call *call,
                                                          struct microservice *service);
void microservice_balancer_outputs(struct kind_call *call, const char *dns);
char *microservice_balancer_name(const struct kind_call *call); /* owner: caller */
/* The host name of the balancer into service->balancer_dns, when there is one. */
must_check struct error *microservice_read_balancer(struct kind_call *call,
                                                    struct microservice *service);

/* microservice_discovery.c: a name in Cloud Map. */
must_check struct error *microservice_ensure_discovery(struct kind_call *call,
                                                       struct microservice *service);
char *microservice_discovery_name(const struct kind_call *call); /* owner: caller */
must_check struct error *microservice_remove_discovery(struct kind_call *call, bool all);

/* microservice_scaling.c: automatic scaling. */
must_check struct error *microservice_ensure_scaling(struct kind_call *call, const char *cluster);
must_check struct error *microservice_remove_scaling(struct kind_call *call, const char *cluster);

/* microservice_service.c: the ECS service itself. */
must_check struct error *microservice_find(struct kind_call *call, const char *cluster,
                                           json_t **live); /* NULL: none; owner: caller */
must_check struct error *microservice_run(struct kind_call *call,
                                          const struct microservice *service);
must_check struct error *microservice_wait_stable(struct kind_call *call,
                                                  const struct microservice *service);
must_check struct error *microservice_stop(struct kind_call *call, const char *cluster);

#endif
