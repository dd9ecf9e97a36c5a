#include <stdlib.h>
#include <string.h>

#include "providers/aws/aws.h"
#include "providers/aws/jmespath.h"
#include "providers/model.h"

/* One answer to judge. */
struct answer {
    const struct error *err;
    json_t *result;
};

static bool all_equal(const json_t *found, const json_t *expected)
{
    json_t *item;
    size_t i;

    json_array_foreach ((json_t *)found, i, item)
        if (!json_equal(item, (json_t *)expected))
            return false;
    return json_array_size(found) > 0;
}

static bool any_equal(const json_t *found, const json_t *expected)
{
    json_t *item;
    size_t i;

    json_array_foreach ((json_t *)found, i, item)
        if (json_equal(item, (json_t *)expected))
            return true;
    return false;
}

static bool path_fits(const struct model_acceptor *acceptor, const struct answer *answer,
                      const json_t *expected)
{
    json_t *found;
    bool fits;

    if (answer->result == NULL)
        return false;
    found = jmespath_eval(acceptor->argument, answer->result);
    if (strcmp(acceptor->matcher, "pathAll") == 0)
        fits = all_equal(found, expected);
    else if (strcmp(acceptor->matcher, "pathAny") == 0)
        fits = any_equal(found, expected);
    else
        fits = found != NULL && json_equal(found, (json_t *)expected);
    json_decref(found);
    return fits;
}

/* Expected is a code, or whether there is any error. */
static bool error_fits(const struct answer *answer, const json_t *expected)
{
    if (json_is_string(expected))
        return answer->err != NULL && aws_error_is(answer->err, json_string_value(expected));
    return json_is_true(expected) == (answer->err != NULL);
}

static bool status_fits(const struct answer *answer, const json_t *expected)
{
    int status = answer->err != NULL ? answer->err->http_status : 200;

    return json_integer_value(expected) == status;
}

static bool acceptor_fits(const struct model_acceptor *acceptor, const struct answer *answer)
{
    json_t *expected = json_loads(acceptor->expected, JSON_DECODE_ANY, NULL);
    bool fits;

    if (strcmp(acceptor->matcher, "error") == 0)
        fits = error_fits(answer, expected);
    else if (strcmp(acceptor->matcher, "status") == 0)
        fits = status_fits(answer, expected);
    else
        fits = answer->err == NULL && path_fits(acceptor, answer, expected);
    json_decref(expected);
    return fits;
}

static enum aws_wait_state state_of(const char *name)
{
    if (strcmp(name, "success") == 0)
        return AWS_WAIT_SUCCESS;
    return strcmp(name, "retry") == 0 ? AWS_WAIT_RETRY : AWS_WAIT_FAILURE;
}

/* An error that no acceptor expects ends the wait, unless it may pass. */
static enum aws_wait_state otherwise(const struct error *err)
{
    bool may_pass =
        err == NULL || err->retry == ERR_RETRY_BACKOFF || err->retry == ERR_RETRY_THROTTLE;

    return may_pass ? AWS_WAIT_RETRY : AWS_WAIT_FAILURE;
}

enum aws_wait_state aws_waiter_judge(const char *service, const char *waiter,
                                     const struct error *err, json_t *result)
{
    const struct model_service *found_service = model_service_find(service);
    const struct model_waiter *found =
        found_service != NULL ? model_waiter_find(found_service, waiter) : NULL;
    const struct answer answer = {err, result};

    if (found == NULL)
        return AWS_WAIT_FAILURE;
    for (size_t i = 0; i < found->acceptor_count; i++)
        if (acceptor_fits(&found->acceptors[i], &answer))
            return state_of(found->acceptors[i].state);
    return otherwise(err);
}
