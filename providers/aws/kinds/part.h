/*
 * part.h - the things a component is made of, as data: how one is found, made, waited for,
 * changed and removed.
 *
 * A kind is a few tables of these and the functions that turn a spec into parameters; the order
 * that keeps a creation from doubling is here, once: find by identity, create what is missing,
 * refuse what is not ours, wait, set the tags, change what differs. Everything that takes a
 * struct part_work suspends.
 */
#ifndef PROVIDERS_AWS_KINDS_PART_H
#define PROVIDERS_AWS_KINDS_PART_H

#include "providers/kind_tools.h"

struct part;

/* One part of one component at work. End with part_fini(). */
struct part_work {
    struct kind_call *call;
    const struct part *part;
    const char *name; /* what identifies it: its name, or an id; borrowed */
    const char *key;  /* tells it from others of its sort in the component, or NULL; borrowed */
    void *arg;        /* the kind's own */
    json_t *live;     /* as last found, NULL: there is none; owned */
    json_t *tags;     /* name -> value as last found; owned */
    bool made;        /* its creation is part of this operation */
    bool changed;     /* a mutating call was made since it was last found */
};

typedef json_t *part_params(struct part_work *work); /* owner: caller */
typedef struct error *part_fn(struct part_work *work);

/* Which of the states that `path` of a live part can have mean what; compared without case. A
 * list ends with NULL and may be NULL. */
struct part_status {
    const char *path;
    const char *const *ready;
    const char *const *failed;  /* final: the reason is at `reason` */
    const char *const *leaving; /* it is being deleted: wait, then make a new one */
    const char *const *gone;    /* as good as not there */
    const char *reason;         /* path of a text, or NULL */
};

struct part {
    const char *what;    /* for people: "subnet group" */
    const char *step;    /* names its steps: "subnets" gives "create-subnets", "delete-subnets" */
    const char *service; /* the model's name */

    /* Finding: `find` sets work->live and work->tags; or these, for part_find(). */
    part_fn *find;
    const char *read;         /* operation; every page of it is read */
    part_params *read_params; /* NULL: {<id>: work->name} */
    const char *id;           /* member of the parameters that takes the name */
    const char *list;         /* path in the answer: an object, or a list */
    const char *match;        /* in a list: the member that must equal the name; NULL: the first */
    const char *const *missing; /* codes that mean none, besides the client's own not-found */
    bool by_tags;   /* nothing names it but tags (EC2): found by the component's and panka:part */
    bool has_token; /* with by_tags: its creation carries a client token and may be repeated */
    const char *tags_path; /* tags within live; or the next three */
    const char *tags_read; /* operation */
    const char *tags_id;   /* its parameter, which takes what is at `arn` */
    const char *tags_list; /* path in its answer */
    const char *arn;       /* path in live of what tagging calls name it by */

    const struct part_status *status; /* NULL: it is ready at once and gone at once */
    uint32_t delay_s;                 /* longest pause between two looks; 0 = 5 */
    uint32_t ready_limit_s;           /* 0 = 600 */
    uint32_t gone_limit_s;            /* 0 = 600 */

    const char *create; /* operation */
    part_params *create_params;
    const char *const *keep;          /* of its result, for the journal */
    const struct kind_retry *retries; /* of every mutating call: what passes by itself */
    uint32_t retry_limit_s;

    part_fn *update; /* bring the live part to the spec; also right after creation; may be NULL */
    const struct tag_api *tag_api; /* NULL: it has no tags; its owner is who owns the main part */
    bool tag_lists;                /* the tagging calls take a list of things (EC2, ELB) */
    bool named;                    /* its tag Name is work->name (EC2) */

    const char *remove;         /* operation */
    part_params *remove_params; /* NULL: {<id>: work->name} */
};

/* Make work->live and work->tags what is there now; both NULL when there is none. */
must_check struct error *part_find(struct part_work *work);

/* End with the part as specified: created, or adopted when it is ours, ready, tagged, updated.
 * work->live is then as last found. Errors: ERR_ALREADY_EXISTS for another's,
 * ERR_PROVIDER with the service's reason when it became `failed`, and those of kind_mutate(). */
must_check struct error *part_ensure(struct part_work *work);

/* Remove it and wait until it is gone. None is success; another's is an error. */
must_check struct error *part_remove(struct part_work *work);

/* As part_remove() without the wait, which part_wait_gone() does: to remove several at once. */
must_check struct error *part_start_removal(struct part_work *work);
must_check struct error *part_wait_gone(struct part_work *work);

/* Wait until it is ready and look again: after a change of one's own. `word` names the wait in
 * the journal. */
must_check struct error *part_wait_ready(struct part_work *work, const char *word);

/* One more mutating call of this part, "<operation>" or "<operation>:<key>" in the journal.
 * `params` is consumed; `result` may be NULL. */
must_check struct error *part_mutate(struct part_work *work, const char *operation, json_t *params,
                                     json_t **result);

/* As part_mutate() for a call that may be needed several times in one operation: `word` keeps its
 * steps apart. */
must_check struct error *part_mutate_as(struct part_work *work, const char *word,
                                        const char *operation, json_t *params, json_t **result);

/* The tags it must carry: the component's, Name when `named`, panka:part when `by_tags`. As an
 * object, a list, or EC2's TagSpecifications for a resource type. Owner: caller. */
json_t *part_tags(const struct part_work *work);
json_t *part_tag_list(const struct part_work *work, const char *key, const char *value);
json_t *part_tag_specification(const struct part_work *work, const char *resource_type);

/* Members whose wanted value (params) differs from the live part's: {member: wanted}. Members
 * that the live part does not have count as different. `map` says where the live value is when
 * its path is not the member's name. Owner: caller. */
struct part_place {
    const char *member; /* NULL ends a table */
    const char *path;   /* in live */
};
json_t *part_differences(const struct part_work *work, json_t *wanted,
                         const struct part_place *map);

/* Copy values of the live part to outputs, as they are. A path that is not there is left out. */
struct part_output {
    const char *output; /* NULL ends a table */
    const char *path;
};
void part_outputs(const struct part_work *work, const struct part_output *outputs);

/* A text of the live part, NULL when there is none. */
const char *part_text(const struct part_work *work, const char *path);

/* What read() of a kind keeps: attributes["live"][name] is the part as found, with its tags. */
void part_remember(const struct part_work *work, const char *name);

/* part_find() and part_remember(); ERR_NOT_FOUND when there is none. */
must_check struct error *part_look(struct part_work *work, const char *name);

void part_fini(struct part_work *work);

#endif
