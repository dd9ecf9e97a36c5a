/*
 * machine_check.h - what the tests of EC2Instance, EBS and EFS share.
 */
#ifndef TESTS_SUPPORT_MACHINE_CHECK_H
#define TESTS_SUPPORT_MACHINE_CHECK_H

#include "tests/support/kind_cut.h"

/* One API call; ' for ". Owner: caller. */
json_t *machine_ask(struct kind_lab *lab, const char *service, const char *operation,
                    const char *params);

/* The text at `path` of the answer, such as the id of what the call made. Owner: caller, free(). */
char *machine_make(struct kind_lab *lab, const char *service, const char *operation,
                   const char *params, const char *path);

/* An answer without ids, times and addresses. Consumes it. Owner: caller. */
json_t *machine_blank(json_t *answer_take);

/* Put the answer of a call, blanked, as all[<operation>]. */
void machine_put_look(json_t *all, const char *operation, struct kind_lab *lab, const char *service,
                      const char *params);

/* Created with every wait parked; the same again without its state, an update and a read change
 * nothing and call nothing; deleted it leaves nothing, twice. */
void check_second_run(struct kind_lab *lab, const struct cut_subject *subject);

/* Run it: it fails with `code` and says `text`. */
void check_refused(struct kind_lab *lab, struct kind_run *run, enum err_code code,
                   const char *text);

#endif
