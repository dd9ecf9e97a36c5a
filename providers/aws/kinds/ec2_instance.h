/*
 * ec2_instance.h - the parts of the kind EC2Instance: launching, changing, what belongs to it.
 */
#ifndef PROVIDERS_AWS_KINDS_EC2_INSTANCE_H
#define PROVIDERS_AWS_KINDS_EC2_INSTANCE_H

#include "providers/aws/kinds/part.h"

/* An instance at work. */
struct instance {
    struct part part; /* of this spec: pauses are the spec's */
    struct part_work work;
    json_t *launch; /* parameters of RunInstances; owned */
    char token[37];
};

/* The type that the spec's size stands for, or the one it names. */
const char *instance_type(json_t *spec);

/* Shall it have a public address? */
bool instance_is_public(json_t *spec);

/* --- ec2_launch.c --- */

/* The parameters of its launch: image, network, volumes, profile. Suspends. Errors: those of
 * network_find_for(); ERR_PRECONDITION without the image. Owner: caller. */
must_check struct error *instance_launch_params(struct part_work *work, json_t **out);

/* Is the image that the spec names there? ERR_PRECONDITION when it is not. Suspends. */
must_check struct error *instance_image_exists(struct kind_call *call);

/* --- ec2_profile.c: the profile that hands its role to it; suspends --- */

/* *name is what to launch with: NULL without a role, else owned by the caller. */
must_check struct error *instance_profile_ensure(struct kind_call *call, char **name);
must_check struct error *instance_profile_remove(struct kind_call *call);
/* Bring a running instance to the spec's role. */
must_check struct error *instance_profile_sync(struct part_work *work);

/* --- ec2_change.c --- */

/* Bring a live instance to the spec, stopping it where that is needed. Suspends. */
must_check struct error *instance_change(struct part_work *work);
/* Can it be stopped? A spot instance of a one-time request cannot. */
bool instance_can_stop(const struct part_work *work);
/* Lift the protection against termination, by force only. */
must_check struct error *instance_unprotect(struct part_work *work);

/* --- ec2_volumes.c --- */

/* Attach the spec's volumes, detach those that the spec no longer has. Suspends. */
must_check struct error *instance_volumes_sync(struct part_work *work);

#endif
