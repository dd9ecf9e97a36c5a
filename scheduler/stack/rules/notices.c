/* The two policies of SNS: what a subscription gets, and how often a delivery is tried. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/rules/rules.h"

enum { FILTER_NAMES_MAX = 5, FILTER_COMBINATIONS_MAX = 150 };

/* --- filter policies --- */

static void filter_value(struct rule_call *call, const char *field, const char *name,
                         const json_t *value)
{
    if (json_is_array(value))
        rule_error(call, field, NULL, "%.80s: a list within the list of values", name);
    else
        rule_match_operator(call, field, value, "a filter");
}

static void filter_values(struct rule_call *call, const char *field, const char *name,
                          const json_t *values)
{
    const json_t *value = NULL;
    size_t index = 0;
    char hint[128];

    if (!json_is_array(values) || json_array_size(values) == 0) {
        snprintf(hint, sizeof(hint), "such as %.64s: [value]", name);
        rule_error(call, field, hint, "%.80s must be a list of the values that pass", name);
        return;
    }
    json_array_foreach (values, index, value)
        filter_value(call, field, name, value);
}

void rule_filter_policy(struct rule_call *call, size_t index, const char *text)
{
    json_t *policy = rule_json(text), *values = NULL;
    const char *name = NULL;
    size_t combinations = 1;
    char *whole = xstrdup(rule_field("subscriptions", index, "filterPolicy"));

    json_object_foreach (policy, name, values) {
        char *field = xasprintf("%s.%s", whole, name);

        if (strcmp(name, "$or") != 0)
            filter_values(call, field, name, values);
        combinations *= json_array_size(values) > 0 ? json_array_size(values) : 1;
        free(field);
    }
    if (json_object_size(policy) > FILTER_NAMES_MAX)
        rule_error(call, whole, NULL, "has %zu names, a filter has at most %d",
                   json_object_size(policy), FILTER_NAMES_MAX);
    else if (combinations > FILTER_COMBINATIONS_MAX)
        rule_error(call, whole, NULL,
                   "has %zu combinations of values, the product of its lists: at most %d",
                   combinations, FILTER_COMBINATIONS_MAX);
    free(whole);
    json_decref(policy);
}

/* --- delivery policies --- */

/* https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html */
static const struct {
    const char *name;
    int64_t low, high;
} retry_numbers[] = {
    {"minDelayTarget", 1, 3600},   {"maxDelayTarget", 1, 3600},    {"numRetries", 0, 100},
    {"numNoDelayRetries", 0, 100}, {"numMinDelayRetries", 0, 100}, {"numMaxDelayRetries", 0, 100},
};

static void retry_bounds(struct rule_call *call, const json_t *retry, const char *place)
{
    for (size_t i = 0; i < ARRAY_LEN(retry_numbers); i++) {
        int64_t value = json_int_or(retry, retry_numbers[i].name, retry_numbers[i].low);
        char *field = xasprintf("%s.%s", place, retry_numbers[i].name);

        if (value < retry_numbers[i].low || value > retry_numbers[i].high)
            rule_error(call, field, NULL,
                       "%s must be between %" PRId64 " and %" PRId64 ", is %" PRId64,
                       retry_numbers[i].name, retry_numbers[i].low, retry_numbers[i].high, value);
        free(field);
    }
}

static void retry_policy(struct rule_call *call, const json_t *retry)
{
    static const char *const functions[] = {"arithmetic", "exponential", "geometric", "linear",
                                            NULL};
    const char *place = "deliveryPolicy.http.defaultHealthyRetryPolicy";
    const char *function = json_text(retry, "backoffFunction");
    int64_t low = json_int_or(retry, "minDelayTarget", 20);
    int64_t high = json_int_or(retry, "maxDelayTarget", 20);
    size_t i = 0;

    retry_bounds(call, retry, place);
    if (low > high)
        rule_error(call, "deliveryPolicy.http.defaultHealthyRetryPolicy.minDelayTarget", NULL,
                   "minDelayTarget is %" PRId64 ", more than maxDelayTarget %" PRId64, low, high);
    while (function != NULL && functions[i] != NULL && strcmp(functions[i], function) != 0)
        i++;
    if (function != NULL && functions[i] == NULL)
        rule_error(call, "deliveryPolicy.http.defaultHealthyRetryPolicy.backoffFunction", NULL,
                   "\"%.64s\" is none of arithmetic, exponential, geometric, linear", function);
}

void rule_delivery_policy(struct rule_call *call, const char *text)
{
    json_t *policy = rule_json(text);
    json_t *http = json_object_get(policy, "http");

    if (policy != NULL && http == NULL)
        rule_error(call, "deliveryPolicy", "such as {http: {defaultHealthyRetryPolicy: {...}}}",
                   "needs http: deliveries over HTTP are what it is for");
    retry_policy(call, json_object_get(http, "defaultHealthyRetryPolicy"));
    json_decref(policy);
}
