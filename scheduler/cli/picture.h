/*
 * picture.h - what is known of a running deployment, built from its plan and its events.
 *
 * The picture has no terminal in it: the screen draws it, plain lines are printed from the same
 * events. Feeding the same events again changes nothing.
 */
#ifndef SCHEDULER_CLI_PICTURE_H
#define SCHEDULER_CLI_PICTURE_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

struct picture_operation {
    char *component;
    char *kind;
    char *action;
    char *state; /* "pending" until an event says otherwise */
    char *note;  /* last word of progress, or the error; may be NULL */
    uint32_t wave;
    int64_t since_ms;    /* wall clock of the last change of state */
    int64_t duration_ms; /* 0 = unknown */
};

struct picture_wave {
    uint32_t number;
    uint32_t total, done, failed, running;
};

struct picture {
    char *title; /* "team-a  demo-stack/dev  d-…" */
    char *status;
    char *problem; /* of the connection or the deployment; may be NULL */
    struct picture_operation *operations;
    size_t operation_count;
    json_t *index; /* "component" and "component/action" -> place in operations */
    struct picture_wave *waves;
    size_t wave_count;
    json_t *outputs; /* NULL until known */
    int64_t started_ms;
    int64_t ended_ms; /* 0 while it runs */
    uint32_t estimate_s;
    bool is_over;
    int exit_code; /* once over */
};

/* From the deployment's record and its plan (either may be NULL). Owner: caller. */
struct picture *picture_new(json_t *record, json_t *plan);
void picture_free(struct picture *picture);

/* Take an event in. */
void picture_event(struct picture *picture, const char *type, json_t *data);

bool picture_state_is_final(const char *state);

/* What the "error" of a record, an event or an operation says; NULL when there is none. */
const char *picture_error_text(const json_t *data);

#endif
