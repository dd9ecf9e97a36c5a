/*
 * kind_host.h - run a kind against a cloud without queue and scheduler: the journal is in memory,
 * and the process that keeps it can be made to die at every step.
 *
 * The cloud is panka-sim from PANKA_BIN_DIR, or the one at PANKA_KIND_ENDPOINT. All functions
 * suspend and fail the test with a message when something goes wrong.
 */
#ifndef TESTS_SUPPORT_KIND_HOST_H
#define TESTS_SUPPORT_KIND_HOST_H

#include <jansson.h>

#include "common/error.h"
#include "common/op.h"

struct kind_bench;

/* Start a cloud, run `test` in a fiber, stop the cloud. */
void kind_bench_run(void (*test)(struct kind_bench *bench));

/* How the process dies. */
enum bench_cut {
    CUT_NEVER,
    CUT_BEFORE_CALL, /* the step is in the journal, the call has not left */
    CUT_AFTER_CALL,  /* the call was made, its outcome was not recorded */
    CUT_PARK,        /* not at all: every wait parks the operation */
};

struct bench_op {
    const char *kind;
    enum op_action action;
    const char *component; /* of service "app" in stack "shop" */
    json_t *spec;          /* borrowed; NULL: {} */
    json_t *applied;       /* borrowed; what was applied last, NULL: nothing yet */
    bool force;
    enum bench_cut cut;
};

/* Run one operation to its end, as often as it takes. Gives its error; with `outputs` not NULL
 * its outputs (owner: caller). */
struct error *kind_bench_try(struct kind_bench *bench, const struct bench_op *op, json_t **outputs);

/* As above; an error fails the test. Returns the outputs. Owner: caller. */
json_t *kind_bench_do(struct kind_bench *bench, const struct bench_op *op);

/* How often the last operation was run, and how many mutating calls it made in all. */
unsigned kind_bench_runs(const struct kind_bench *bench);
unsigned kind_bench_mutations(const struct kind_bench *bench);

/* Everything that the last operation wrote where secrets must not be: journal, notes, outputs,
 * attributes, the errors of its runs. Owner: caller, free(). */
char *kind_bench_traces(const struct kind_bench *bench);

/* One call of our own, past the kinds. Consumes `params`. Owner: caller. */
json_t *kind_bench_call(struct kind_bench *bench, const char *service, const char *operation,
                        json_t *params);
struct error *kind_bench_try_call(struct kind_bench *bench, const char *service,
                                  const char *operation, json_t *params, json_t **result);

/* A copy of the spec with one dotted path set to `value` (consumed; NULL: taken out). */
json_t *bench_with(json_t *spec, const char *path, json_t *value);

/* How many entries the list has at `path` of the answer of this call. Consumes `params`. */
size_t kind_bench_count(struct kind_bench *bench, const char *service, const char *operation,
                        json_t *params, const char *path);

#endif
