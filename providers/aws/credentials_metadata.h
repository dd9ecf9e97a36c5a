/*
 * credentials_metadata.h - asking the small HTTP services that give a machine its role's keys.
 */
#ifndef PROVIDERS_AWS_CREDENTIALS_METADATA_H
#define PROVIDERS_AWS_CREDENTIALS_METADATA_H

#include "providers/aws/credentials.h"

struct metadata_question {
    struct http_client *http;
    const char *what;           /* for errors */
    const char *method;         /* "GET" */
    char *url;                  /* taken over */
    const char *header, *value; /* one more header; NULL = none */
    uint32_t timeout_ms;
    uint32_t attempts;
    uint32_t pause_ms; /* between them */
};

/* The answer's body when its status is 200. Suspends. Owner: caller, wipe it. Errors:
 * ERR_NETWORK, ERR_TIMEOUT; for another status ERR_CREDENTIALS, or ERR_SERVER when it may pass,
 * with http_status. */
must_check struct error *metadata_ask(const struct metadata_question *question, char **body);

/* The same, its body read as keys. */
must_check struct error *metadata_ask_keys(const struct metadata_question *question,
                                           struct credentials *out);

#endif
