/*
 * tag_call.h - the tag, untag and list-tags operations that are alike in all services.
 *
 * They differ in names only, so each is a row of a table and runs without a handler.
 */
#ifndef PROVIDERS_SIM_TAG_CALL_H
#define PROVIDERS_SIM_TAG_CALL_H

#include <stdbool.h>

struct sim_call;

struct sim_tag_op {
    const char *service;
    const char *operation;
    const char *arn;        /* input member that names the resource */
    const char *member;     /* tags or keys in the input, tags in the output */
    char form;              /* 'K' Key/Value, 'k' key/value, 'T' TagKey/TagValue, 'm' map */
    char verb;              /* '+', '-', '=' */
    const char *collection; /* NULL: by ARN; else by id in this collection */
    const char *missing;    /* error code when there is no such resource */
};
/* The row of the call, NULL when it is none of these. */
const struct sim_tag_op *sim_tag_op_find(const char *service, const char *operation);
bool sim_tag_op_run(struct sim_call *call, const struct sim_tag_op *op);

#endif
