/*
 * backend.h - making what the scheduler needs in AWS: the state's bucket and the lock table.
 */
#ifndef SCHEDULER_CLI_BACKEND_H
#define SCHEDULER_CLI_BACKEND_H

#include "common/error.h"

/* What had to be made; false: it was there. */
struct backend_made {
    bool bucket;
    bool table;
};

struct backend_place {
    const char *bucket, *bucket_region; /* regions: NULL = the environment's, else us-east-1 */
    const char *table, *table_region;
};

/* Make both with the credentials of the default chain. What is there is set right and left in
 * place. Suspends. Errors: ERR_USAGE without a bucket, ERR_CREDENTIALS, those of the calls. */
must_check struct error *backend_make(const struct backend_place *place, struct backend_made *made);

#endif
