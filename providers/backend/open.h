/*
 * open.h - the state's store and the locks as the options say.
 */
#ifndef PROVIDERS_BACKEND_OPEN_H
#define PROVIDERS_BACKEND_OPEN_H

#include "common/program.h"
#include "providers/backend/blob.h"
#include "providers/backend/lock.h"

struct aws_session;

extern const struct option_table backend_option_table; /* the state's store */
extern const struct option_table lock_option_table;

/* `*session` is the store's session with AWS, NULL for the local backend; both are the caller's
 * to close, the store first. Errors: ERR_INVALID naming the key and the fix, ERR_CREDENTIALS. */
must_check struct error *backend_open_options(const struct options *options,
                                              struct aws_session **session,
                                              struct blob_store **store);
must_check struct error *locks_open_options(const struct options *options,
                                            struct aws_session **session,
                                            struct lock_table **table);

#endif
