/*
 * quoted.h - JSON as tests write it in C: with ' for ".
 */
#ifndef TESTS_SUPPORT_QUOTED_H
#define TESTS_SUPPORT_QUOTED_H

#include <jansson.h>

/* Any JSON value; what is none ends the test. Owner: caller. */
json_t *quoted_json(const char *text);

#endif
