/*
 * page.h - cut a result into pages as the API model's paginator of the operation says.
 */
#ifndef PROVIDERS_SIM_PAGE_H
#define PROVIDERS_SIM_PAGE_H

#include "providers/sim/call.h"

/* Cut the lists of call->out to what the request asked for and set the next token. */
void page_result(struct sim_call *call);

#endif
