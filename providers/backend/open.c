#include "providers/backend/open.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/aws/aws.h"

static const char *const backend_types[] = {"s3", "local", NULL};
static const char *const lock_types[] = {"dynamodb", "local", NULL};

static const struct option_spec backend_specs[] = {
    {.name = "backend.type",
     .flag = "--backend-type",
     .env = "PANKA_BACKEND_TYPE",
     .type = OPTION_CHOICE,
     .choices = backend_types,
     .fallback = "s3",
     .help = "Where the state lives"},
    {.name = "backend.bucket",
     .flag = "--backend-bucket",
     .env = "PANKA_BACKEND_BUCKET",
     .type = OPTION_TEXT,
     .value_name = "NAME",
     .help = "s3: the bucket, see 'panka backend create'"},
    {.name = "backend.prefix",
     .flag = "--backend-prefix",
     .env = "PANKA_BACKEND_PREFIX",
     .type = OPTION_TEXT,
     .fallback = "",
     .help = "First part of all keys"},
    {.name = "backend.region",
     .flag = "--backend-region",
     .env = "PANKA_BACKEND_REGION",
     .type = OPTION_TEXT,
     .value_name = "REGION",
     .help = "s3: the bucket's region (default: AWS_REGION, else us-east-1)"},
    {.name = "backend.directory",
     .flag = "--backend-directory",
     .env = "PANKA_BACKEND_DIRECTORY",
     .type = OPTION_TEXT,
     .value_name = "DIR",
     .help = "local: where the files are"},
};

static const struct option_spec lock_specs[] = {
    {.name = "locks.type",
     .flag = "--lock-type",
     .env = "PANKA_LOCK_TYPE",
     .type = OPTION_CHOICE,
     .choices = lock_types,
     .fallback = "dynamodb",
     .help = "Where the locks live"},
    {.name = "locks.table",
     .flag = "--lock-table",
     .env = "PANKA_LOCK_TABLE",
     .type = OPTION_TEXT,
     .fallback = "panka-locks",
     .value_name = "NAME",
     .help = "dynamodb: the table, see 'panka backend create'"},
    {.name = "locks.region",
     .flag = "--lock-region",
     .env = "PANKA_LOCK_REGION",
     .type = OPTION_TEXT,
     .value_name = "REGION",
     .help = "dynamodb: the table's region (default: AWS_REGION, else us-east-1)"},
    {.name = "locks.directory",
     .flag = "--lock-directory",
     .env = "PANKA_LOCK_DIRECTORY",
     .type = OPTION_TEXT,
     .value_name = "DIR",
     .help = "local: where the files are"},
    {.name = "locks.ttl",
     .flag = "--lock-ttl",
     .env = "PANKA_LOCK_TTL",
     .type = OPTION_MS,
     .fallback = "300s",
     .min = 2000,
     .max = 86400000,
     .help = "How long a lock lives without a heartbeat"},
};

const struct option_table backend_option_table = {"State", backend_specs, ARRAY_LEN(backend_specs)};
const struct option_table lock_option_table = {"Locks", lock_specs, ARRAY_LEN(lock_specs)};

static struct error *open_session(const char *region, struct aws_session **session)
{
    if (region == NULL && getenv("AWS_REGION") == NULL && getenv("AWS_DEFAULT_REGION") == NULL)
        region = "us-east-1";
    struct aws_session_options options = {.region = region};
    return aws_session_open(&options, session);
}

static struct error *need(const struct options *options, const char *key, const char *for_what)
{
    const char *value = options_get_str(options, key);
    if (value != NULL && *value != '\0')
        return NULL;
    return ERR(ERR_INVALID, "%s is not set: %s needs it (flag, environment or file)", key,
               for_what);
}

struct error *backend_open_options(const struct options *options, struct aws_session **session,
                                   struct blob_store **store)
{
    const char *prefix = options_get_str(options, "backend.prefix");
    char *full = *prefix == '\0' || prefix[strlen(prefix) - 1] == '/' ? xstrdup(prefix)
                                                                      : xasprintf("%s/", prefix);
    struct error *err = NULL;
    *session = NULL;
    if (strcmp(options_get_str(options, "backend.type"), "local") == 0) {
        err = need(options, "backend.directory", "backend.type local");
        if (err == NULL)
            err = blob_store_open_local(options_get_str(options, "backend.directory"), full, store);
    } else {
        err = need(options, "backend.bucket", "backend.type s3");
        if (err == NULL)
            err = open_session(options_get_str(options, "backend.region"), session);
        if (err == NULL)
            err = blob_store_open_s3(*session, options_get_str(options, "backend.bucket"), full,
                                     store);
    }
    free(full);
    return err;
}

struct error *locks_open_options(const struct options *options, struct aws_session **session,
                                 struct lock_table **table)
{
    struct lock_options lock_options = {
        .ttl_s = (uint32_t)(options_get_ms(options, "locks.ttl") / 1000),
    };
    *session = NULL;
    if (strcmp(options_get_str(options, "locks.type"), "local") == 0) {
        TRY(need(options, "locks.directory", "locks.type local"));
        return lock_table_open_local(options_get_str(options, "locks.directory"), &lock_options,
                                     table);
    }
    TRY(need(options, "locks.table", "locks.type dynamodb"));
    TRY(open_session(options_get_str(options, "locks.region"), session));
    return lock_table_open_dynamodb(*session, options_get_str(options, "locks.table"),
                                    &lock_options, table);
}
