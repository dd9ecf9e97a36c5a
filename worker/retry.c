#include "worker/retry.h"

#include "common/mem.h"

enum { BASE_MS = 1000, CAP_MS = 60000, PAUSE_MS = 2000, CREDENTIALS_MS = 5000 };

static const struct {
    enum err_code code;
    enum verdict verdict;
} by_code[] = {
    {ERR_LEASE_LOST, VERDICT_ABANDON}, {ERR_LOCK_LOST, VERDICT_RETURN},
    {ERR_LOCK_ID, VERDICT_RETURN},     {ERR_CANCELLED, VERDICT_CANCEL},
    {ERR_LOCK_HELD, VERDICT_WAIT},     {ERR_PARKED, VERDICT_WAIT},
    {ERR_REDIS_DOWN, VERDICT_WAIT},
};

static uint64_t backoff_ms(uint32_t attempts, uint32_t random)
{
    uint64_t ceiling = CAP_MS;
    if (attempts < 6)
        ceiling = (uint64_t)BASE_MS << attempts;
    return 1 + (uint64_t)random * ceiling / UINT32_MAX;
}

bool retry_waits_for_credentials(const struct error *err)
{
    return err->retry == ERR_RETRY_REAUTH;
}

enum verdict retry_judge(const struct error *err, uint32_t attempts, uint32_t max_attempts,
                         uint32_t random, uint64_t *delay_ms)
{
    *delay_ms = err->retry_after_ms;
    for (size_t i = 0; i < ARRAY_LEN(by_code); i++) {
        if (err->code != by_code[i].code)
            continue;
        if (by_code[i].verdict == VERDICT_WAIT && *delay_ms == 0 && err->code == ERR_PARKED)
            return VERDICT_RETURN;
        if (*delay_ms == 0)
            *delay_ms = PAUSE_MS;
        return by_code[i].verdict;
    }
    if (retry_waits_for_credentials(err)) {
        *delay_ms = *delay_ms > 0 ? *delay_ms : CREDENTIALS_MS;
        return VERDICT_WAIT;
    }
    if (err->retry == ERR_RETRY_NEVER || attempts + 1 >= max_attempts)
        return VERDICT_FAIL;
    uint64_t backoff = backoff_ms(attempts, random);
    if (*delay_ms < backoff)
        *delay_ms = backoff;
    return VERDICT_AGAIN;
}
