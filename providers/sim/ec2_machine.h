/*
 * ec2_machine.h - what instances and volumes of the simulated EC2 share.
 *
 * Both take their time: "~due" of a resource is when the state it is on its way to becomes true.
 * Every call of EC2 lets the due ones become so first, see machine_before().
 */
#ifndef PROVIDERS_SIM_EC2_MACHINE_H
#define PROVIDERS_SIM_EC2_MACHINE_H

#include "providers/sim/ec2.h"

/* Something of `thing` becomes true after the service's delay. */
void machine_put_due(struct sim_call *call, json_t *thing);
/* Is it time? True once. */
bool machine_is_due(struct sim_call *call, json_t *thing);

/* --- volumes --- */

/* Are these settings of a volume possible together? False: sim_fail() was called. */
bool machine_volume_is_possible(struct sim_call *call, json_t *settings);

/* A new volume out of the settings of CreateVolume or of Ebs in a block device; borrowed. NULL:
 * sim_fail() was called. */
json_t *machine_make_volume(struct sim_call *call, json_t *settings, const char *zone);
void machine_attach(struct sim_call *call, json_t *volume, const char *instance, const char *device,
                    bool goes_with_it);
/* The instance is gone: its volumes are free, or gone too. */
void machine_release_volumes(struct sim_call *call, const char *instance);
/* BlockDeviceMappings of an instance. Owner: caller. */
json_t *machine_devices(struct sim_call *call, const char *instance);
void machine_settle_volumes(struct sim_call *call);

/* --- instances --- */

/* NULL: there is none, sim_fail() was called. */
json_t *machine_instance(struct sim_call *call, const char *id);
const char *machine_state(const json_t *instance);
void machine_put_state(json_t *instance, const char *name);
bool machine_type_exists(const char *type);
/* What the parameters of RunInstances make; owner: caller. NULL: sim_fail() was called. */
json_t *machine_launch(struct sim_call *call);
/* The new instance has its id: its interface, volumes and spot request. */
void machine_settle_in(struct sim_call *call, json_t *instance);
/* What is known of an image: {ImageId, RootDeviceName, Architecture …}; owner: caller. NULL:
 * sim_fail() was called. */
json_t *machine_image(struct sim_call *call, const char *id);

#endif
