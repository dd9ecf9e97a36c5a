/*
 * model_repeat.h - the tables of operations that are called again: pages and waiters.
 *
 * Part of model.h, which includes it; constants like the rest of the tables.
 */
#ifndef PROVIDERS_MODEL_REPEAT_H
#define PROVIDERS_MODEL_REPEAT_H

#include <stddef.h>
#include <stdint.h>

/* A paginator of the API model: call again with input_token = output_token. */
struct model_paginator {
    const char *operation;
    const char *const *input_token;  /* member paths, NULL-terminated */
    const char *const *output_token; /* as many */
    const char *const *result_keys;  /* lists to join */
    const char *more_results;        /* member path or NULL */
};

struct model_acceptor {
    const char *state;    /* "success", "retry", "failure" */
    const char *matcher;  /* "path", "pathAll", "pathAny", "status", "error" */
    const char *argument; /* JMESPath, NULL for status and error */
    const char *expected; /* JSON text */
};

struct model_waiter {
    const char *name; /* "BucketExists" */
    const char *operation;
    uint32_t delay_s;
    uint32_t max_attempts;
    const struct model_acceptor *acceptors;
    size_t acceptor_count;
};

#endif
