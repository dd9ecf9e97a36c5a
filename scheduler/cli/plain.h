/*
 * plain.h - a deployment's events and result as lines, and tables of text.
 */
#ifndef SCHEDULER_CLI_PLAIN_H
#define SCHEDULER_CLI_PLAIN_H

#include <jansson.h>
#include <stdbool.h>

#include "scheduler/cli/picture.h"

/* One line per event that matters to people, to standard output. */
void plain_event(const char *label, const char *type, json_t *data);

/* Counts, failures and outputs at the end. */
void plain_result(const struct picture *picture, const char *label, bool color);

/* {component: {output: value}} as lines "component.output = value". */
void plain_outputs(json_t *outputs, const char *indent);

/* A table: `columns` are "HEADING=member" and the rows an array of objects. Numbers stand to the
 * right. Nothing but the headings when there is no row. */
void plain_table(const char *const *columns, json_t *rows);

#endif
