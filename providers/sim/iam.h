/*
 * iam.h - what the files of IAM share.
 *
 * A role keeps "~inline": name -> document and "~attached": policy ARN -> name; a managed policy
 * "~versions": list of PolicyVersion. Documents are stored URL-encoded, as IAM answers them.
 */
#ifndef PROVIDERS_SIM_IAM_H
#define PROVIDERS_SIM_IAM_H

#include "providers/sim/call.h"

/* The role of the call's RoleName. NULL: sim_fail() was called. */
json_t *iam_role(struct sim_call *call);

/* A policy, the caller's or AWS's own. NULL: sim_fail() was called. */
json_t *iam_policy(struct sim_call *call, const char *arn);

/* How many roles have the policy attached. */
size_t iam_attachments(struct sim_call *call, const char *arn);

bool iam_missing(struct sim_call *call, const char *what, const char *name); /* always false */
/* False: sim_fail() was called. */
bool iam_document_is_valid(struct sim_call *call, const char *document);
void iam_put_document(json_t *object, const char *name, const char *document); /* encodes */

#endif
