/*
 * msk.h - what a spec says of an MSK cluster, and how a live one is brought to it. Private to the
 * MSK kind.
 */
#ifndef PROVIDERS_AWS_KINDS_MSK_H
#define PROVIDERS_AWS_KINDS_MSK_H

#include "providers/aws/kinds/store.h"

/* Members of the API, as the spec says. Owner: caller; NULL: the spec does not say. */
json_t *msk_authentication(json_t *spec);
json_t *msk_logging(json_t *spec);
json_t *msk_configuration(json_t *spec);

/* Which way clients talk to the brokers: TLS, TLS_PLAINTEXT, PLAINTEXT. */
const char *msk_client_encryption(json_t *spec);

/* Make the changes that the live cluster needs, one after the other, each until it is done.
 * Suspends. */
must_check struct error *msk_update(struct part_work *work);

#endif
