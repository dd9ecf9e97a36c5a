/*
 * world.h - inside of a struct sim: the process-wide parts the call's layers share.
 */
#ifndef PROVIDERS_SIM_WORLD_H
#define PROVIDERS_SIM_WORLD_H

#include "common/fiber.h"
#include "providers/sim/call.h"
#include "providers/sim/fault.h"
#include "providers/sim/sim.h"

struct sim {
    struct sim_options options; /* texts owned */
    json_t *world;              /* what the state file holds */
    json_t *credentials;        /* key -> {secret, account} */
    json_t *delays;             /* service -> ms */
    json_t *calls;              /* "service:operation" -> count */
    struct faults faults;
    uint64_t random_state;
    int64_t next_due_ms; /* of the earliest pending change, INT64_MAX = none */
    bool dirty;
    bool stopping;
    uint64_t version; /* of the world, counts changes */
    struct cond changed;
    struct cond stopped; /* wakes requests that hang */
    struct fiber *saver;
    struct kafka_broker *kafka; /* NULL: there are no brokers */
};

/* Load the state file or begin a new world. */
must_check struct error *world_load(struct sim *sim);
/* Write the state file: a new file renamed over the old one. */
must_check struct error *world_save(struct sim *sim);
void world_reset(struct sim *sim);

/* Make the pending changes whose time has come. */
void world_settle(struct sim *sim, int64_t now_ms);

/* The one clock of the simulation, milliseconds since 1970. */
int64_t world_now_ms(void);

/* Call `fn` for every collection of the world. */
typedef void world_each_fn(void *arg, const char *account, const char *region, const char *service,
                           const char *name, json_t *collection);
void world_each(struct sim *sim, world_each_fn *fn, void *arg);

/* [{service,type,id,arn,account,region,tags}]; owner: caller. */
json_t *world_resources(struct sim *sim);

#endif
