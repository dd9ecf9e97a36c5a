/*
 * fault.h - rules that make calls go wrong, deterministically for a seed and order of calls.
 *
 * A rule matches by service and operation patterns; of the calls it matches, the first `after`
 * pass, then `count` (0: all) are hit, each with `probability`.
 */
#ifndef PROVIDERS_SIM_FAULT_H
#define PROVIDERS_SIM_FAULT_H

#include <jansson.h>
#include <sys/queue.h>

#include "common/error.h"

enum fault_kind {
    FAULT_NONE,
    FAULT_THROTTLE,
    FAULT_ERROR_500,
    FAULT_ERROR_503,
    FAULT_HANG,
    FAULT_CUT_BEFORE,
    FAULT_CUT_AFTER,
    FAULT_SLOW,
    FAULT_LIMIT, /* throttled when there are more than `rate` a second */
};

struct fault {
    TAILQ_ENTRY(fault) link;
    char *service;
    char *operation;
    enum fault_kind kind;
    uint64_t after;
    uint64_t count;
    double probability;
    uint64_t delay_ms;
    double rate;   /* FAULT_LIMIT: calls a second, and as many at once */
    double tokens; /* left of them */
    int64_t filled_ms;
    uint64_t seen;
    uint64_t hits;
};
TAILQ_HEAD(faults, fault);

/* "service=sqs,op=Create*,kind=throttle,…". Errors: ERR_USAGE. */
must_check struct error *fault_add_text(struct faults *faults, const char *text);
/* The same as a JSON object. Errors: ERR_USAGE. */
must_check struct error *fault_add_json(struct faults *faults, json_t *rule);
void fault_clear(struct faults *faults);
json_t *fault_list(const struct faults *faults); /* owner: caller */

/* The rule that hits this call, NULL for none. `chance` is a number in [0, 1). */
typedef double fault_chance(void *arg);
struct fault *fault_match(struct faults *faults, const char *service, const char *operation,
                          fault_chance *chance, void *arg);

#endif
