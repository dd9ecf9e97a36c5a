/*
 * error.h - what a function that can fail returns.
 *
 * A function that can fail returns `struct error *`; NULL is success. The
 * error says two things besides its text: `retry`, what to do with the clock,
 * and `effect`, whether the thing asked for may already have happened. The
 * holder of an error owns it and ends it with error_free(). It is logged once,
 * where it stops travelling.
 */
#ifndef COMMON_ERROR_H
#define COMMON_ERROR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define must_check             __attribute__((warn_unused_result))
#define printf_like(fmt, args) __attribute__((format(printf, fmt, args)))

/* code, name as shown and sent, default retry */
#define ERROR_CODES(X)                                                                             \
    X(ERR_INTERNAL, "Internal", ERR_RETRY_NEVER)                                                   \
    X(ERR_USAGE, "Usage", ERR_RETRY_NEVER)                                                         \
    X(ERR_INVALID, "InvalidConfiguration", ERR_RETRY_NEVER)                                        \
    X(ERR_PARSE, "Parse", ERR_RETRY_NEVER)                                                         \
    X(ERR_NOT_INITIALIZED, "NotInitialized", ERR_RETRY_NEVER)                                      \
    X(ERR_NOT_FOUND, "ResourceNotFound", ERR_RETRY_NEVER)                                          \
    X(ERR_ALREADY_EXISTS, "AlreadyExists", ERR_RETRY_NEVER)                                        \
    X(ERR_CREDENTIALS, "CredentialsInvalid", ERR_RETRY_NEVER)                                      \
    X(ERR_DENIED, "AccessDenied", ERR_RETRY_NEVER)                                                 \
    X(ERR_UNAUTHENTICATED, "Unauthenticated", ERR_RETRY_NEVER)                                     \
    X(ERR_TIMEOUT, "OperationTimeout", ERR_RETRY_BACKOFF)                                          \
    X(ERR_UNSUPPORTED, "UnsupportedResource", ERR_RETRY_NEVER)                                     \
    X(ERR_THROTTLED, "Throttled", ERR_RETRY_THROTTLE)                                              \
    X(ERR_QUOTA, "QuotaExceeded", ERR_RETRY_NEVER)                                                 \
    X(ERR_LIMIT, "LimitExceeded", ERR_RETRY_NEVER)                                                 \
    X(ERR_NETWORK, "Network", ERR_RETRY_BACKOFF)                                                   \
    X(ERR_CONFLICT, "Conflict", ERR_RETRY_BACKOFF)                                                 \
    X(ERR_PRECONDITION, "PreconditionFailed", ERR_RETRY_NEVER)                                     \
    X(ERR_STALE_PLAN, "StalePlan", ERR_RETRY_NEVER)                                                \
    X(ERR_CANCELLED, "Cancelled", ERR_RETRY_NEVER)                                                 \
    X(ERR_PARKED, "Parked", ERR_RETRY_BACKOFF)                                                     \
    X(ERR_IO, "InputOutput", ERR_RETRY_NEVER)                                                      \
    X(ERR_REDIS, "Redis", ERR_RETRY_NEVER)                                                         \
    X(ERR_REDIS_DOWN, "RedisUnreachable", ERR_RETRY_BACKOFF)                                       \
    X(ERR_LOCK_HELD, "LockAlreadyHeld", ERR_RETRY_BACKOFF)                                         \
    X(ERR_LOCK_LOST, "LockExpired", ERR_RETRY_BACKOFF)                                             \
    X(ERR_LOCK_ID, "InvalidLockID", ERR_RETRY_NEVER)                                               \
    X(ERR_LEASE_LOST, "LeaseLost", ERR_RETRY_NEVER)                                                \
    X(ERR_PROVIDER, "ProviderError", ERR_RETRY_NEVER)                                              \
    X(ERR_SERVER, "ServiceUnavailable", ERR_RETRY_BACKOFF)

enum err_retry { ERR_RETRY_NEVER, ERR_RETRY_BACKOFF, ERR_RETRY_THROTTLE, ERR_RETRY_REAUTH };
enum err_effect { ERR_EFFECT_NONE, ERR_EFFECT_UNKNOWN };

#define ERROR_ENUM(code, name, retry) code,
enum err_code { ERROR_CODES(ERROR_ENUM) ERR_CODE_COUNT };
#undef ERROR_ENUM

struct error {
    enum err_code code;
    enum err_retry retry;
    enum err_effect effect;
    uint32_t retry_after_ms; /* 0: the retry policy decides */
    int http_status;         /* 0: no HTTP answer was involved */
    char *service_code;      /* the cloud's own code, e.g. "BucketNotEmpty"; owned, may be NULL */
    char *request_id;        /* the cloud's request id; owned, may be NULL */
    char *operation;         /* e.g. "s3:CreateBucket"; owned, may be NULL */
    char *resource;          /* physical or component id; owned, may be NULL */
    const char *file;        /* where it was made */
    int line;
    struct error *cause; /* owned, may be NULL */
    char message[];
};

/* Make an error. Classification: the code's default retry, effect NONE. */
#define ERR(code, ...) error_make((code), NULL, __FILE__, __LINE__, __VA_ARGS__)

/* Add context to `cause` (consumed, not NULL); inherits code and classification. */
#define WRAP(cause, ...) error_make(ERR_CODE_COUNT, (cause), __FILE__, __LINE__, __VA_ARGS__)

/* Return early with the error of `expr`, if any. */
#define TRY(expr)                                                                                  \
    do {                                                                                           \
        struct error *try_error_ = (expr);                                                         \
        if (try_error_ != NULL)                                                                    \
            return try_error_;                                                                     \
    } while (0)

must_check struct error *error_make(enum err_code code, struct error *cause, const char *file,
                                    int line, const char *fmt, ...) printf_like(5, 6);

/* Set one of the owned texts (replaces); NULL value is ignored. */
void error_set_text(char **field, const char *value);

/* End an error and its causes. NULL is fine. */
void error_free(struct error *err);

/* End `err` if it is there; for the few places where failing does not matter. */
void error_ignore(struct error *err);

/* The innermost error of the chain. */
const struct error *error_root(const struct error *err);

/* "ResourceNotFound" ... */
const char *error_code_name(enum err_code code);

/* The code whose name this is; ERR_CODE_COUNT when none is. */
enum err_code error_code_from_name(const char *name);

/* "context: inner text [s3:CreateBucket BucketNotEmpty 409 request ABC]". Owner: caller, free(). */
char *error_text(const struct error *err);

/* The process exit code: 1 failed, 2 usage, 3 bad input, 4 Redis, 5 credentials, 70 a bug. */
int error_exit_code(const struct error *err);

#endif
