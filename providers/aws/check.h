/*
 * check.h - params of a call against the tables, before and without any network.
 *
 * Checked: unknown and missing members, types, lengths, ranges and patterns. Enums are not:
 * services know new names before the tables do.
 */
#ifndef PROVIDERS_AWS_CHECK_H
#define PROVIDERS_AWS_CHECK_H

#include <jansson.h>

#include "common/error.h"
#include "providers/model.h"

/* One thing that is wrong: "Tags[0].Key", "is missing". `path` is "" for the params themselves. */
typedef void check_fn(void *arg, const char *path, const char *message);

/* Call `fn` for everything that is wrong; gives how much. `params` NULL counts as empty. */
size_t check_each(const struct model_service *service, const struct model_operation *op,
                  const json_t *params, check_fn *fn, void *arg);

/* The same as one error that names everything. Errors: ERR_INVALID. */
must_check struct error *check_params(const struct model_service *service,
                                      const struct model_operation *op, const json_t *params);

/* As check_params, by name, for those who have no session. ERR_INVALID for unknown names too. */
must_check struct error *check_call(const char *service, const char *operation,
                                    const json_t *params);

/* Find both; ERR_INVALID naming what the tables lack and its nearest known name. */
must_check struct error *check_find(const char *service, const char *operation,
                                    const struct model_service **found_service,
                                    const struct model_operation **found_op);

#endif
