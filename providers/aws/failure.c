#include "providers/aws/failure.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/retry.h"

struct rule {
    const char *service; /* NULL = any */
    const char *code;    /* exact; with '*' at an end: what it begins or ends with */
    enum err_code meaning;
    bool is_final; /* time alone does not help, although the meaning's default is to retry */
};

/* The first rule that fits holds. The specific precede the general. */
static const struct rule rules[] = {
    {"dynamodb", "LimitExceededException", ERR_THROTTLED, false},
    {"dynamodb", "ResourceInUseException", ERR_CONFLICT, false},
    {"dynamodb", "ConditionalCheckFailedException", ERR_PRECONDITION, false},
    {"dynamodb", "TransactionConflictException", ERR_CONFLICT, false},
    {"s3", "OperationAborted", ERR_CONFLICT, false},
    {"s3", "BucketNotEmpty", ERR_CONFLICT, true},
    {"s3", "AuthorizationHeaderMalformed", ERR_CREDENTIALS, false},
    {"sqs", "QueueNameExists", ERR_ALREADY_EXISTS, false},
    {"sqs", "*QueueDeletedRecently", ERR_CONFLICT, false},
    {"elbv2", "OperationNotPermitted", ERR_CONFLICT, true},
    {"kafka", "ConflictException", ERR_ALREADY_EXISTS, false},
    {"lambda", "ResourceConflictException", ERR_CONFLICT, false},
    {"cloudcontrol", "ConcurrentOperationException", ERR_CONFLICT, false},
    {"cloudcontrol", "ClientTokenConflictException", ERR_CONFLICT, true},
    {"cloudcontrol", "RequestTokenNotFoundException", ERR_PROVIDER, true},
    {"cloudcontrol", "NotUpdatableException", ERR_INVALID, false},
    {"cloudcontrol", "TypeNotFoundException", ERR_UNSUPPORTED, false},
    {"cloudcontrol", "UnsupportedActionException", ERR_UNSUPPORTED, false},
    {"cloudformation", "TypeNotFoundException", ERR_UNSUPPORTED, false},
    {"ec2", "RequestLimitExceeded", ERR_THROTTLED, false},
    {"ec2", "InsufficientInstanceCapacity", ERR_QUOTA, false},
    {"ec2", "SpotMaxPriceTooLow", ERR_QUOTA, false},
    {"ec2", "MaxSpotInstanceCountExceeded", ERR_QUOTA, false},
    {"ec2", "Unsupported", ERR_UNSUPPORTED, false},
    {"ec2", "*.Malformed", ERR_INVALID, false},
    {"ec2", "*.InUse", ERR_CONFLICT, false},
    {"ec2", "*.Conflict", ERR_ALREADY_EXISTS, false},

    {NULL, "Throttl*", ERR_THROTTLED, false},
    {NULL, "RequestThrottled*", ERR_THROTTLED, false},
    {NULL, "TooManyRequests*", ERR_THROTTLED, false},
    {NULL, "RequestLimitExceeded", ERR_THROTTLED, false},
    {NULL, "BandwidthLimitExceeded", ERR_THROTTLED, false},
    {NULL, "SlowDown", ERR_THROTTLED, false},
    {NULL, "ProvisionedThroughputExceeded*", ERR_THROTTLED, false},
    {NULL, "PriorRequestNotComplete", ERR_THROTTLED, false},
    {NULL, "TransactionInProgress*", ERR_THROTTLED, false},
    {NULL, "EC2ThrottledException", ERR_THROTTLED, false},

    {NULL, "RequestTimeTooSkewed", ERR_CREDENTIALS, false},
    {NULL, "RequestExpired", ERR_CREDENTIALS, false},
    {NULL, "ExpiredToken*", ERR_CREDENTIALS, false},
    {NULL, "InvalidToken*", ERR_CREDENTIALS, false},
    {NULL, "TokenRefreshRequired", ERR_CREDENTIALS, false},
    {NULL, "UnrecognizedClient*", ERR_CREDENTIALS, false},
    {NULL, "InvalidClientTokenId", ERR_CREDENTIALS, false},
    {NULL, "InvalidAccessKeyId", ERR_CREDENTIALS, false},
    {NULL, "SignatureDoesNotMatch", ERR_CREDENTIALS, false},
    {NULL, "InvalidSignature*", ERR_CREDENTIALS, false},
    {NULL, "IncompleteSignature*", ERR_CREDENTIALS, false},
    {NULL, "MissingAuthenticationToken*", ERR_CREDENTIALS, false},
    {NULL, "AuthFailure", ERR_CREDENTIALS, false},
    {NULL, "InvalidIdentityToken*", ERR_CREDENTIALS, false},

    {NULL, "AccessDenied*", ERR_DENIED, false},
    {NULL, "UnauthorizedOperation", ERR_DENIED, false},
    {NULL, "Unauthorized*", ERR_DENIED, false},
    {NULL, "OptInRequired", ERR_DENIED, false},
    {NULL, "AuthorizationError*", ERR_DENIED, false},

    {NULL, "NoSuch*", ERR_NOT_FOUND, false},
    {NULL, "*NotFound", ERR_NOT_FOUND, false},
    {NULL, "*NotFoundException", ERR_NOT_FOUND, false},
    {NULL, "*NotFoundFault", ERR_NOT_FOUND, false},
    {NULL, "*NotFoundError", ERR_NOT_FOUND, false},
    {NULL, "*DoesNotExist", ERR_NOT_FOUND, false},
    {NULL, "*NonExistentQueue", ERR_NOT_FOUND, false},
    {NULL, "404", ERR_NOT_FOUND, false},

    {NULL, "*AlreadyExists", ERR_ALREADY_EXISTS, false},
    {NULL, "*AlreadyExistsException", ERR_ALREADY_EXISTS, false},
    {NULL, "*AlreadyExistsFault", ERR_ALREADY_EXISTS, false},
    {NULL, "ResourceExistsException", ERR_ALREADY_EXISTS, false},
    {NULL, "*AlreadyOwnedByYou", ERR_ALREADY_EXISTS, false},
    {NULL, "Duplicate*", ERR_ALREADY_EXISTS, false},
    {NULL, "*.Duplicate", ERR_ALREADY_EXISTS, false},

    {NULL, "*LimitExceeded", ERR_QUOTA, false},
    {NULL, "*LimitExceededException", ERR_QUOTA, false},
    {NULL, "*LimitExceededFault", ERR_QUOTA, false},
    {NULL, "*QuotaExceeded", ERR_QUOTA, false},
    {NULL, "*QuotaExceededFault", ERR_QUOTA, false},
    {NULL, "TooManyBuckets", ERR_QUOTA, false},

    {NULL, "PreconditionFailed*", ERR_PRECONDITION, false},
    {NULL, "ConditionalRequestConflict", ERR_CONFLICT, false},
    {NULL, "DependencyViolation", ERR_CONFLICT, false},
    {NULL, "DeleteConflict", ERR_CONFLICT, false},
    {NULL, "ConcurrentModification*", ERR_CONFLICT, false},
    {NULL, "ConcurrentUpdate*", ERR_CONFLICT, false},
    {NULL, "Conflict*", ERR_CONFLICT, false},
    {NULL, "ResourceInUse*", ERR_CONFLICT, false},
    {NULL, "OperationAborted*", ERR_CONFLICT, false},
    {NULL, "EntityTemporarilyUnmodifiable", ERR_CONFLICT, false},
    {NULL, "*State", ERR_CONFLICT, false},
    {NULL, "*StateFault", ERR_CONFLICT, false},

    {NULL, "RequestTimeout*", ERR_SERVER, false},
    {NULL, "InternalError", ERR_SERVER, false},
    {NULL, "InternalFailure", ERR_SERVER, false},
    {NULL, "InternalServerError", ERR_SERVER, false},
    {NULL, "InternalServiceError*", ERR_SERVER, false},
    {NULL, "ServiceUnavailable*", ERR_SERVER, false},
    {NULL, "ServiceException", ERR_SERVER, false},
    {NULL, "Unavailable", ERR_SERVER, false},
};

struct status_rule {
    int low, high;
    enum err_code meaning;
};

/* When the code says nothing. */
static const struct status_rule status_rules[] = {
    {401, 401, ERR_CREDENTIALS}, {403, 403, ERR_DENIED},   {404, 404, ERR_NOT_FOUND},
    {408, 408, ERR_SERVER},      {409, 409, ERR_CONFLICT}, {412, 412, ERR_PRECONDITION},
    {429, 429, ERR_THROTTLED},   {500, 599, ERR_SERVER},
};

static bool code_fits(const char *pattern, const char *code)
{
    size_t len = strlen(pattern), code_len = strlen(code);

    if (pattern[0] == '*')
        return code_len >= len - 1 && strcmp(code + code_len - (len - 1), pattern + 1) == 0;
    if (pattern[len - 1] == '*')
        return strncmp(code, pattern, len - 1) == 0;
    return strcmp(pattern, code) == 0;
}

static bool fits_any(const char *const *patterns, size_t count, const char *code)
{
    for (size_t i = 0; i < count; i++)
        if (code_fits(patterns[i], code))
            return true;
    return false;
}

/* The keys were good and are over; those that come after them will do. */
static bool is_expiry(const char *code)
{
    static const char *const codes[] = {"ExpiredToken*", "TokenRefreshRequired*"};

    return code != NULL && fits_any(codes, ARRAY_LEN(codes), code);
}

static const struct rule *find_rule(const struct model_service *service, const char *code)
{
    for (size_t i = 0; code != NULL && i < ARRAY_LEN(rules); i++)
        if ((rules[i].service == NULL || strcmp(rules[i].service, service->name) == 0) &&
            code_fits(rules[i].code, code))
            return &rules[i];
    return NULL;
}

static enum err_code status_meaning(int status)
{
    for (size_t i = 0; i < ARRAY_LEN(status_rules); i++)
        if (status >= status_rules[i].low && status <= status_rules[i].high)
            return status_rules[i].meaning;
    return ERR_PROVIDER;
}

static enum err_effect effect_of(enum err_code meaning, int status)
{
    return status >= 500 && meaning != ERR_THROTTLED ? ERR_EFFECT_UNKNOWN : ERR_EFFECT_NONE;
}

bool failure_is_clock_skew(const struct error *err)
{
    const char *code = err->service_code;

    if (code == NULL)
        return false;
    if (strcmp(code, "RequestTimeTooSkewed") == 0 || strcmp(code, "RequestExpired") == 0 ||
        strcmp(code, "RequestInTheFuture") == 0)
        return true;
    return err->code == ERR_CREDENTIALS && (strstr(err->message, "Signature expired") != NULL ||
                                            strstr(err->message, "Signature not yet current"));
}

static void set_details(struct error *err, const struct model_service *service,
                        const struct model_operation *op, const struct codec_failure *failure)
{
    char *operation = xasprintf("%s:%s", service->name, op->name);

    error_set_text(&err->operation, operation);
    error_set_text(&err->service_code, failure->code);
    error_set_text(&err->request_id, failure->request_id);
    free(operation);
}

struct error *failure_error(const struct model_service *service, const struct model_operation *op,
                            const struct http_response *response,
                            const struct codec_failure *failure)
{
    const struct rule *rule = find_rule(service, failure->code);
    struct error *err;
    enum err_code meaning;

    if (rule == NULL)
        rule = find_rule(service, failure->query_code);
    meaning = rule != NULL ? rule->meaning : status_meaning(response->status);
    if (failure->message != NULL)
        err = ERR(meaning, "%s", failure->message);
    else
        err =
            ERR(meaning, "%s %s answered HTTP %d", service->service_id, op->name, response->status);
    set_details(err, service, op, failure);
    err->http_status = response->status;
    err->retry_after_ms = retry_after_ms(response);
    err->effect = effect_of(meaning, response->status);
    if (rule != NULL && rule->is_final)
        err->retry = ERR_RETRY_NEVER;
    if (is_expiry(failure->code))
        err->retry = ERR_RETRY_REAUTH;
    return err;
}

bool failure_is_of_keys(const struct error *err)
{
    static const char *const codes[] = {"InvalidClientTokenId", "UnrecognizedClient*",
                                        "InvalidAccessKeyId",   "InvalidToken*",
                                        "RequestExpired",       "AuthFailure"};

    if (err->service_code == NULL || err->http_status == 0)
        return false;
    return is_expiry(err->service_code) || fits_any(codes, ARRAY_LEN(codes), err->service_code);
}

/* "InvalidParameterException" and "InvalidDBClusterStateFault" without their suffix. */
static size_t stem_len(const char *code)
{
    static const char *const suffixes[] = {"Exception", "Fault"};
    size_t len = strlen(code);

    for (size_t i = 0; i < ARRAY_LEN(suffixes); i++) {
        size_t suffix_len = strlen(suffixes[i]);

        if (len > suffix_len && strcmp(code + len - suffix_len, suffixes[i]) == 0)
            return len - suffix_len;
    }
    return len;
}

static bool same_stem(const char *a, const char *b)
{
    size_t len = stem_len(a);

    return len == stem_len(b) && memcmp(a, b, len) == 0;
}

/* SQS's names and those of its older protocol, which emulators still give. */
static const char *const synonyms[][2] = {
    {"QueueDoesNotExist", "NonExistentQueue"},
    {"QueueNameExists", "QueueAlreadyExists"},
};

static bool same_meaning(const char *found, const char *code)
{
    if (same_stem(found, code))
        return true;
    for (size_t i = 0; i < ARRAY_LEN(synonyms); i++)
        if (same_stem(code, synonyms[i][0]) && same_stem(found, synonyms[i][1]))
            return true;
    return false;
}

bool aws_error_is(const struct error *err, const char *code)
{
    const char *found = err != NULL ? err->service_code : NULL, *cut;

    while (found != NULL) {
        if (same_meaning(found, code))
            return true;
        cut = strpbrk(found, ".#");
        found = cut != NULL ? cut + 1 : NULL;
    }
    return false;
}
