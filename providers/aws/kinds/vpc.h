/*
 * vpc.h - what the files of the kind VPC share. For vpc*.c only.
 *
 * A VPC's parts have neither names nor, most of them, tokens: they are found by the component's
 * tags and panka:part, "<step>" or "<step>-<key>". The same list serves to see what is there, what
 * is no longer wanted and what to take away.
 */
#ifndef PROVIDERS_AWS_KINDS_VPC_H
#define PROVIDERS_AWS_KINDS_VPC_H

#include "providers/aws/kinds/part.h"

/* One VPC at work; begin with memset 0, end with vpc_fini(). */
struct vpc {
    struct kind_call *call;
    char *id;
    char *cidr;
    char *gateway_id;     /* internet gateway, NULL: none */
    char *group_id;       /* default security group */
    json_t *zones;        /* names, one for each subnet of a side */
    json_t *subnets[2];   /* ids of the private, of the public ones, in the order of the zones */
    json_t *nats;         /* ids */
    json_t *tables;       /* ids: the public one first */
    size_t private_count; /* tables of private subnets */
};
enum vpc_side { VPC_PRIVATE, VPC_PUBLIC };

void vpc_fini(struct vpc *vpc);

extern const struct part vpc_part, vpc_subnet_part, vpc_gateway_part, vpc_address_part,
    vpc_nat_part, vpc_table_part, vpc_endpoint_part, vpc_group_part;

/* Shared by the parts' tables. */
extern const struct tag_api vpc_tags;
extern const struct kind_retry vpc_passing[];
extern const struct kind_retry vpc_detaching[]; /* of what is detached before it is deleted */
json_t *vpc_by_id(struct part_work *work);      /* {<part->id>: the live part's id} */

/* Is it the answer to a call whose first answer was lost? Then `err` ends and work->live is what
 * there is now: the caller looks whether it is as it shall be. */
bool vpc_was_done(struct part_work *work, struct error **err, const char *code);

/* A part's work: its Name is "<component's name>-<word>[-<key>]". End with vpc_work_fini(). */
struct vpc_work {
    struct part_work work;
    char *name;
    char *key;
};
void vpc_work_init(struct vpc_work *work, struct vpc *vpc, const struct part *part,
                   const char *word, const char *key);
void vpc_work_fini(struct vpc_work *work);

/* What there is of a part: key -> as live ("" for one without a key). Owner: caller. Suspends. */
must_check struct error *vpc_list(struct kind_call *call, const struct part *part, json_t **out);

/* Remove all of that part whose key is not in `keep` (NULL: all), all at once, and wait. */
typedef struct error *vpc_remove_fn(struct part_work *work); /* begins a removal */
must_check struct error *vpc_sweep(struct vpc *vpc, const struct part *part, json_t *keep,
                                   vpc_remove_fn *remove);

/* --- steps, in this order --- */

must_check struct error *vpc_ensure_subnets(struct vpc *vpc);
must_check struct error *vpc_ensure_gateway(struct vpc *vpc);
must_check struct error *vpc_ensure_nats(struct vpc *vpc);
must_check struct error *vpc_ensure_tables(struct vpc *vpc);
must_check struct error *vpc_ensure_group(struct vpc *vpc);
must_check struct error *vpc_ensure_endpoints(struct vpc *vpc);

/* Take away what the spec no longer asks for; `all`: everything. */
must_check struct error *vpc_drop_endpoints(struct vpc *vpc, bool all);
must_check struct error *vpc_drop_tables(struct vpc *vpc, bool all);
must_check struct error *vpc_drop_nats(struct vpc *vpc, bool all);
must_check struct error *vpc_drop_subnets(struct vpc *vpc, bool all);
must_check struct error *vpc_drop_gateway(struct vpc *vpc, bool all);
must_check struct error *vpc_drop_group(struct vpc *vpc);

/* Does the spec ask for subnets of that side? */
bool vpc_has_side(json_t *spec, enum vpc_side side);

/* Fill in the outputs from what there is. */
must_check struct error *vpc_put_outputs(struct vpc *vpc);

#endif
