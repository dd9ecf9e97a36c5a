#include "providers/model.h"

#include <string.h>

#include "providers/aws/model/tables.h"

/* Every sorted table's rows begin with the text they are sorted by. */
static const void *find_row(const void *rows, size_t count, size_t row_bytes, const char *name)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *row = (const char *)rows + middle * row_bytes;
        int order = strcmp(name, *(const char *const *)row);

        if (order == 0)
            return row;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const struct model_service *const *model_services(void)
{
    return model_service_table;
}

const struct model_service *model_service_find(const char *name)
{
    for (size_t i = 0; model_service_table[i] != NULL; i++)
        if (strcmp(model_service_table[i]->name, name) == 0)
            return model_service_table[i];
    return NULL;
}

/* Several services may share a signing name (RDS, DocumentDB): the one named so comes first. */
const struct model_service *model_service_by_signing_name(const char *name)
{
    const struct model_service *found = NULL;

    for (size_t i = 0; model_service_table[i] != NULL; i++) {
        const struct model_service *service = model_service_table[i];

        if (strcmp(service->signing_name, name) != 0)
            continue;
        if (strcmp(service->name, name) == 0)
            return service;
        if (found == NULL)
            found = service;
    }
    return found;
}

const struct model_operation *model_operation_find(const struct model_service *service,
                                                   const char *name)
{
    return find_row(service->operations, service->operation_count, sizeof service->operations[0],
                    name);
}

const struct model_waiter *model_waiter_find(const struct model_service *service, const char *name)
{
    return find_row(service->waiters, service->waiter_count, sizeof service->waiters[0], name);
}

const struct model_paginator *model_paginator_find(const struct model_service *service,
                                                   const char *operation)
{
    return find_row(service->paginators, service->paginator_count, sizeof service->paginators[0],
                    operation);
}

const struct model_member *model_member_find(const struct model_shape *shape, const char *name)
{
    for (size_t i = 0; i < shape->member_count; i++)
        if (strcmp(shape->members[i].name, name) == 0)
            return &shape->members[i];
    return NULL;
}

bool model_type_fits(enum model_type type, const json_t *value)
{
    switch (type) {
    case MODEL_STRUCTURE:
    case MODEL_MAP:
        return json_is_object(value);
    case MODEL_LIST:
        return json_is_array(value);
    case MODEL_STRING:
    case MODEL_BLOB:
        return json_is_string(value);
    case MODEL_BOOLEAN:
        return json_is_boolean(value);
    case MODEL_TIMESTAMP:
        return json_is_number(value) || json_is_string(value);
    default:
        return json_is_number(value);
    }
}
