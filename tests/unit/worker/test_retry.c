/*
 * What becomes of an operation that ended with an error: a table of errors and verdicts.
 */
#include <criterion/criterion.h>

#include "common/mem.h"
#include "worker/retry.h"

static const struct {
    enum err_code code;
    enum err_retry retry;
    uint32_t retry_after_ms;
    uint32_t attempts;
    enum verdict verdict;
    uint64_t at_least_ms;
    uint64_t at_most_ms;
} rows[] = {
    {ERR_NETWORK, ERR_RETRY_BACKOFF, 0, 0, VERDICT_AGAIN, 1, 1001},
    {ERR_NETWORK, ERR_RETRY_BACKOFF, 0, 3, VERDICT_AGAIN, 1, 8001},
    {ERR_NETWORK, ERR_RETRY_BACKOFF, 0, 4, VERDICT_FAIL, 0, 0},
    {ERR_THROTTLED, ERR_RETRY_THROTTLE, 9000, 0, VERDICT_AGAIN, 9000, 9000},
    {ERR_INVALID, ERR_RETRY_NEVER, 0, 0, VERDICT_FAIL, 0, 0},
    {ERR_TIMEOUT, ERR_RETRY_NEVER, 0, 0, VERDICT_FAIL, 0, 0},
    {ERR_QUOTA, ERR_RETRY_NEVER, 0, 0, VERDICT_FAIL, 0, 0},
    {ERR_CANCELLED, ERR_RETRY_NEVER, 0, 0, VERDICT_CANCEL, 0, UINT64_MAX},
    {ERR_LEASE_LOST, ERR_RETRY_NEVER, 0, 0, VERDICT_ABANDON, 0, UINT64_MAX},
    {ERR_LOCK_LOST, ERR_RETRY_BACKOFF, 0, 0, VERDICT_RETURN, 0, UINT64_MAX},
    {ERR_LOCK_HELD, ERR_RETRY_BACKOFF, 0, 99, VERDICT_WAIT, 2000, 2000},
    {ERR_LOCK_ID, ERR_RETRY_NEVER, 0, 99, VERDICT_RETURN, 0, UINT64_MAX},
    {ERR_REDIS_DOWN, ERR_RETRY_BACKOFF, 0, 99, VERDICT_WAIT, 2000, 2000},
    {ERR_PARKED, ERR_RETRY_BACKOFF, 15000, 99, VERDICT_WAIT, 15000, 15000},
    {ERR_CREDENTIALS, ERR_RETRY_REAUTH, 0, 99, VERDICT_WAIT, 5000, 5000},
    {ERR_CREDENTIALS, ERR_RETRY_REAUTH, 700, 0, VERDICT_WAIT, 700, 700},
    {ERR_CREDENTIALS, ERR_RETRY_NEVER, 0, 0, VERDICT_FAIL, 0, 0},
    {ERR_NETWORK, ERR_RETRY_REAUTH, 0, 99, VERDICT_WAIT, 5000, 5000},
    {ERR_PARKED, ERR_RETRY_BACKOFF, 0, 0, VERDICT_RETURN, 0, UINT64_MAX},
};

Test(retry, judges_by_code_class_and_attempts)
{
    static const uint32_t chances[] = {0, 12345, UINT32_MAX};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        for (size_t j = 0; j < ARRAY_LEN(chances); j++) {
            struct error *err = ERR(rows[i].code, "row %zu", i);
            uint64_t delay = 0;
            err->retry = rows[i].retry;
            err->retry_after_ms = rows[i].retry_after_ms;
            enum verdict verdict = retry_judge(err, rows[i].attempts, 5, chances[j], &delay);
            cr_expect_eq(verdict, rows[i].verdict, "row %zu: %d", i, (int)verdict);
            cr_expect(delay >= rows[i].at_least_ms && delay <= rows[i].at_most_ms,
                      "row %zu: %llu ms", i, (unsigned long long)delay);
            error_free(err);
        }
    }
}

Test(retry, backs_off_to_a_minute_at_most)
{
    struct error *err = ERR(ERR_SERVER, "unavailable");
    uint64_t delay = 0;
    cr_expect_eq(retry_judge(err, 20, 100, UINT32_MAX, &delay), VERDICT_AGAIN);
    cr_expect(delay <= 60001 && delay > 59000);
    error_free(err);
}
