/*
 * sim_control.h - panka-sim's own interface, below /_panka/.
 */
#ifndef TESTS_SUPPORT_SIM_CONTROL_H
#define TESTS_SUPPORT_SIM_CONTROL_H

#include <jansson.h>

struct http_client;

/* Call it and give the JSON it answers, NULL when the answer is none; a failure ends the test.
 * Takes the URL and the body over, the latter may be NULL. Owner: caller. Suspends. */
json_t *sim_control(struct http_client *http, const char *method, char *url_take,
                    json_t *body_take);

#endif
