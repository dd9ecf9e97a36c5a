/*
 * kind_lab.h - single deliveries of operations to kinds, against any emulator: the test owns the
 * journal, says at which call the worker dies, and reads what was called.
 *
 *     struct kind_run run = {.kind = "S3", .action = OP_CREATE, .name = "shop", .spec = spec};
 *     struct error *err = kind_lab_run(lab, &run);
 *
 * A run that ended with an error can be run again: it goes on with its journal, as a second
 * delivery does. Several runs may be under way at once. Everything suspends. Misuse aborts.
 */
#ifndef TESTS_SUPPORT_KIND_LAB_H
#define TESTS_SUPPORT_KIND_LAB_H

#include <jansson.h>

#include "common/error.h"
#include "common/op.h"

struct kind_lab;
struct aws_session;

/* When the worker dies, counted over the mutating calls of one delivery. */
enum lab_cut {
    LAB_CUT_NEVER,
    LAB_CUT_BEFORE, /* the intent is in the journal, the call never left */
    LAB_CUT_AFTER,  /* the call had its effect, the journal does not know */
};

struct kind_run {
    /* What to do; borrowed. The component is "backend/<name>" unless `component` is set. */
    const char *kind;
    enum op_action action;
    const char *name; /* physical name */
    const char *component;
    json_t *spec;    /* NULL = {} */
    json_t *applied; /* spec last applied; NULL = none */
    json_t *prior;   /* the state's entry; NULL = made from `applied` */
    json_t *tags;    /* over the standard ones; NULL = none */
    bool force;
    bool parks;       /* every wait parks the operation */
    enum lab_cut cut; /* of the next delivery only */
    unsigned cut_at;  /* which mutating call, from 0 */
    /* What came of it; owned, freed with kind_run_fini(). */
    json_t *journal; /* step -> {state, call, result} */
    json_t *outputs;
    json_t *attributes;
    char *physical_id;
    json_t *calls; /* "s3:CreateBucket" of each step begun in the last delivery, in order */
    json_t *notes;
};

/* Start a panka-sim of the test's own with these arguments (ended by NULL, or NULL), run `test`
 * in a fiber, stop it. */
void kind_lab_with_sim(const char *const *args, void (*test)(struct kind_lab *lab));

/* A lab at an endpoint that is there. Keys test:test, region eu-west-1. Owner: caller. */
struct kind_lab *kind_lab_open(const char *endpoint);
void kind_lab_close(struct kind_lab *lab);
struct aws_session *kind_lab_session(struct kind_lab *lab);

/* One delivery, or several when it parks. The caller owns the error. */
struct error *kind_lab_run(struct kind_lab *lab, struct kind_run *run);
void kind_run_fini(struct kind_run *run); /* what came of it goes, what to do stays */

/* One API call. The result, or {"error": code} when it was refused. Owner: caller. */
json_t *kind_lab_ask(struct kind_lab *lab, const char *service, const char *operation,
                     json_t *params_take);

/* panka-sim's own interface: GET, POST, DELETE below /_panka/. Owner: caller. */
json_t *kind_lab_sim(struct kind_lab *lab, const char *method, const char *path, json_t *body_take);

/* How many calls other than reads the simulator has answered since it was last asked. */
unsigned kind_lab_mutations(struct kind_lab *lab);

/* How many resources there are in the simulator. */
size_t kind_lab_alive(struct kind_lab *lab);

#endif
