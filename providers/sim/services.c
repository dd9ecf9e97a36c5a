#include <string.h>

#include "common/mem.h"
#include "providers/sim/dynamodb.h"
#include "providers/sim/s3.h"

static const struct sim_handler *const s3[] = {s3_bucket_handlers, s3_config_handlers,
                                               s3_object_handlers, s3_list_handlers,
                                               s3_upload_handlers, NULL};
static const struct sim_handler *const dynamodb[] = {
    dynamodb_table_handlers, dynamodb_item_handlers, dynamodb_query_handlers, NULL};

static const struct sim_service services[] = {
    {"s3", s3, s3_before},
    {"dynamodb", dynamodb, NULL},
};

const struct sim_service *sim_service_find(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(services); i++)
        if (strcmp(services[i].name, name) == 0)
            return &services[i];
    return NULL;
}
