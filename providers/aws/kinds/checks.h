/*
 * checks.h - what a spec names, looked up in the account before anything is changed.
 */
#ifndef PROVIDERS_AWS_KINDS_CHECKS_H
#define PROVIDERS_AWS_KINDS_CHECKS_H

#include "providers/kind_tools.h"

/* Certificates, keys, roles, secrets, networks, zones and images that the spec names, and the
 * quotas a new resource counts against. Values that begin with '(' are not known yet and are
 * passed over. Findings by kind_problem(). Reads only; suspends. */
must_check struct error *checks_of_spec(struct kind_call *call);

#endif
