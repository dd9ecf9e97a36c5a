/*
 * look_blank.h - answers of a cloud without what differs from run to run, for comparing.
 */
#ifndef TESTS_SUPPORT_LOOK_BLANK_H
#define TESTS_SUPPORT_LOOK_BLANK_H

#include <jansson.h>

/* A copy without the members named `passing` (NULL-terminated), with "#" for every run of 16 or
 * more hexadecimal digits, and with its lists sorted. Consumes `answer`. Owner: caller. */
json_t *look_blank(json_t *answer_take, const char *const *passing);

#endif
