/*
 * machine.h - what the kinds EC2Instance and EBS share: how things of EC2 are tagged, named and
 * attached to each other.
 */
#ifndef PROVIDERS_AWS_KINDS_MACHINE_H
#define PROVIDERS_AWS_KINDS_MACHINE_H

#include "providers/aws/kinds/part.h"

extern const struct tag_api machine_tags;

/* "arn:aws:ec2:<region>:<account>:<type>/<id>". Owner: caller, free(). Suspends. */
must_check struct error *machine_arn(struct kind_call *call, const char *type, const char *id,
                                     char **arn);

/* Detach a volume from an instance and wait until it is off; not attached is success. Suspends. */
must_check struct error *machine_detach(struct kind_call *call, const char *volume,
                                        const char *instance, const char *device);

#endif
