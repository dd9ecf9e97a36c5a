/*
 * control.h - the simulation's own routes, under /_panka/.
 */
#ifndef PROVIDERS_SIM_CONTROL_H
#define PROVIDERS_SIM_CONTROL_H

#include <stdbool.h>

struct sim;
struct httpd_request;

/* True when the request was for one of these and is answered. Any credentials will do. */
bool control_handle(struct sim *sim, struct httpd_request *request);

#endif
