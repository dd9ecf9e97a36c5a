/*
 * retry.h - what to do with an operation that ended with an error.
 */
#ifndef WORKER_RETRY_H
#define WORKER_RETRY_H

#include <stdint.h>

#include "common/error.h"

enum verdict {
    VERDICT_FAIL,    /* report it as failed */
    VERDICT_CANCEL,  /* report it as cancelled */
    VERDICT_AGAIN,   /* park it, counting an attempt */
    VERDICT_WAIT,    /* park it; waiting is no attempt */
    VERDICT_RETURN,  /* hand it back at once */
    VERDICT_ABANDON, /* it is somebody else's now: say nothing */
};

/* The credentials are over and may be renewed by somebody, or whoever gives them is out of reach:
 * a wait, for as long as the operation may take. Credentials that never were any good are a
 * failure. */
bool retry_waits_for_credentials(const struct error *err);

/* Judge `err` (not NULL) after `attempts` failed tries of at most `max_attempts`. For AGAIN and
 * WAIT `*delay_ms` says for how long: exponential backoff from 1 s to 60 s with full jitter
 * (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog 2015), or what the error
 * asks for. `random` is uniform in [0, 2^32). */
enum verdict retry_judge(const struct error *err, uint32_t attempts, uint32_t max_attempts,
                         uint32_t random, uint64_t *delay_ms);

#endif
