/*
 * store.h - what data stores that live in a network have around them: who may reach them, the
 * subnets they stand in, their parameters, a password out of a secret.
 *
 * A kind opens its store before it makes the cluster, which then uses the groups' names and ids,
 * trims it when the cluster has left what it does not need any more, and removes it after the
 * cluster is gone. All functions but store_fini() and the pure ones suspend.
 */
#ifndef PROVIDERS_AWS_KINDS_STORE_H
#define PROVIDERS_AWS_KINDS_STORE_H

#include "providers/aws/kinds/network.h"
#include "providers/aws/kinds/part.h"

/* How a service calls the groups around its clusters; NULL: it has none of that sort. */
struct store_api {
    const struct part *subnets;
    const char *subnets_text;   /* member: the description */
    const char *subnets_change; /* operation */
    const char *subnet_id;      /* member of one in a live group */
    const struct part *parameters;
    const char *family; /* member */
    const char *describe, *change, *reset;
    const char *name, *value; /* members of a described parameter */
    const char *change_list;  /* takes {ParameterName, ParameterValue} */
    const char *reset_list;   /* takes {ParameterName}, or names when `reset_names` */
    bool reset_names;
    bool apply_method; /* every parameter says when it takes effect */
};
extern const struct store_api store_elasticache;
extern const struct store_api store_memorydb;
extern const struct store_api store_documentdb;
extern const struct store_api store_plain; /* no groups but the security group */

enum { STORE_PORTS = 6 };
struct store_ports {
    int from, to; /* 0: none */
};

struct store_want {
    const struct store_api *api;
    struct store_ports ports[STORE_PORTS];
    json_t *parameters;        /* name -> value, of a group of our own; borrowed; may be NULL */
    const char *family;        /* of that group */
    const char *default_group; /* the one to use without parameters; NULL: the service's choice */
    const char *group_path;    /* where a live cluster names its parameter group */
};

struct store {
    struct kind_call *call;
    const struct store_want *want;
    struct network network;
    json_t *groups;        /* ids of the security groups to use */
    char *subnet_group;    /* name, NULL where there is none */
    char *parameter_group; /* name, NULL: the service's choice */
    bool may_have_groups;  /* parameter groups of ours that are used no more */
};

/* Make or adopt what stands around a store whose cluster is as `work` found it. `spec.network`,
 * `spec.parameterGroup` say which. End with store_fini() also after an error. */
must_check struct error *store_open(struct part_work *work, const struct store_want *want,
                                    struct store *out);
void store_fini(struct store *store);

/* Remove what the spec does not ask for any more, once nothing uses it. */
must_check struct error *store_trim(struct store *store);

/* Remove the cluster, then what is ours around it. */
must_check struct error *store_remove(struct part_work *work, const struct store_api *api,
                                      const char *group_path);

/* Would it work? `spec.parameterGroup` has to be there: findings by kind_problem(). */
must_check struct error *store_foresee(struct kind_call *call, const struct store_api *api);

/* One of the account's things that `field` names: a finding when there is none. `read` is the
 * operation that describes it, `params` (consumed) its parameters. */
struct store_named {
    const char *field;
    const char *what;
    const char *service;
    const char *read;
    json_t *params;
};
must_check struct error *store_foresee_named(struct kind_call *call,
                                             const struct store_named *named, const char *name);

/* A security group of the component's own that lets the network's addresses in. `id` is owned by
 * the caller. */
must_check struct error *store_access_ensure(struct kind_call *call, const struct network *network,
                                             const struct store_ports *ports, char **id);
must_check struct error *store_access_remove(struct kind_call *call);

/* The find of a part whose service does not list the tags of a cluster that is busy: as `bare`
 * finds it, which is the part without tags. Tags that could not be had are none, and known not to
 * be known. */
must_check struct error *store_find(struct part_work *work, const struct part *bare);

/* Refuse a part found that is another's, before anything is made around it. Of one whose tags are
 * not known it waits until they are. */
must_check struct error *store_check_owner(struct part_work *work);

/* Members of `wanted` (consumed) that the live part does not have: {member: wanted}. Versions are
 * met by what they begin, texts are compared without case, lists as sets. Owner: caller. */
json_t *store_differences(const struct part_work *work, json_t *wanted,
                          const struct part_place *map);

/* One call with `changes` (consumed; none: nothing happens), named by the part, then wait until
 * it is ready again. What is sent besides, such as ApplyImmediately, is in `also` (borrowed). */
must_check struct error *store_modify(struct part_work *work, const char *operation,
                                      json_t *changes, json_t *also);

/* A change that is no repeatable call was refused with `err` (consumed): it may have been sent
 * before, its answer lost. NULL when the part, ready again, has it. */
must_check struct error *store_unless_done(struct part_work *work, struct error *err,
                                           bool (*is_done)(const struct part_work *work));

/* Did the service itself say no, for good? */
bool store_was_refused(const struct error *err);

/* Wait after a refusal `*err` until the part is ready again. False when it could not be seen so;
 * `*err` is then what stopped the wait if the operation has to end or to go on later. */
bool store_look_again(struct part_work *work, const char *word, struct error **err);

/* Put the text of a secret into `params` as `member`: the text itself, or the member `key` of it
 * when it is a JSON object. It is in no journal, log or error. */
must_check struct error *store_put_secret(struct kind_call *call, const char *ref, const char *key,
                                          json_t *params, const char *member);

/* The name of the last snapshot. Owner: caller, free(). */
char *store_snapshot_name(const struct kind_call *call);

/* What descriptions of the things around a store begin with. */
#define STORE_MADE_BY "Made by panka"

#endif
