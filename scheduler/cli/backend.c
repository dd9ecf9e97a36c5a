#include "scheduler/cli/backend.h"

#include <stdlib.h>

#include "providers/aws/aws.h"
#include "providers/backend/lock.h"

static struct error *open_session(const char *region, struct aws_session **session)
{
    if (region == NULL && getenv("AWS_REGION") == NULL && getenv("AWS_DEFAULT_REGION") == NULL)
        region = "us-east-1";
    return aws_session_open(&(struct aws_session_options){.region = region}, session);
}

static struct error *make_bucket(const struct backend_place *place, bool *made)
{
    struct aws_session *session = NULL;
    TRY(open_session(place->bucket_region, &session));
    struct error *err = backend_create_bucket(session, place->bucket, made);
    aws_session_close(session);
    return err == NULL ? NULL : WRAP(err, "making the bucket %s", place->bucket);
}

static struct error *make_table(const struct backend_place *place, bool *made)
{
    struct aws_session *session = NULL;
    TRY(open_session(place->table_region, &session));
    struct error *err = backend_create_lock_table(session, place->table, made);
    aws_session_close(session);
    return err == NULL ? NULL : WRAP(err, "making the lock table %s", place->table);
}

struct error *backend_make(const struct backend_place *place, struct backend_made *made)
{
    if (place->bucket == NULL)
        return ERR(ERR_USAGE, "name the bucket with --backend-bucket");
    TRY(make_bucket(place, &made->bucket));
    return make_table(place, &made->table);
}
