#include "common/clock.h"

#include <criterion/criterion.h>

#include "common/mem.h"

Test(clock, reads_times)
{
    /* the second column is what `date -u -d TIME +%s%3N` prints */
    static const struct {
        const char *text;
        int64_t ms;
    } rows[] = {
        {"1970-01-01T00:00:00Z", 0},
        {"2026-01-02T03:04:05.678Z", 1767323045678},
        {"2026-01-02T03:04:05.6789Z", 1767323045678},
        {"2024-02-29t23:59:59z", 1709251199000},
        {"2026-01-02T03:04:05+0530", 1767303245000},
        {"2026-01-02 03:04:05-08:00", 1767351845000},
        {"1969-12-31T23:59:59.5Z", -500},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int64_t ms = 1;
        cr_assert_null(clock_parse_iso(rows[i].text, &ms), "%s", rows[i].text);
        cr_assert_eq(ms, rows[i].ms, "%s gave %lld", rows[i].text, (long long)ms);
    }
}

Test(clock, refuses_what_is_no_time)
{
    static const char *const rows[] = {
        "",
        "yesterday",
        "2026-13-01T00:00:00Z",
        "2026-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "2026-04-31T00:00:00Z",
        "2026-01-02T24:00:00Z",
        "2026-01-02T03:60:00Z",
        "2026-01-02T03:04:05",
        "2026-01-02T03:04:05.Z",
        "2026-01-02T03:04:05+5",
        "2026-01-02T03:04:05Zx",
        "2026-1-2T03:04:05Z",
        "2026-01-02",
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int64_t ms;
        struct error *err = clock_parse_iso(rows[i], &ms);
        cr_assert_not_null(err, "%s", rows[i]);
        cr_assert_eq(err->code, ERR_PARSE);
        error_free(err);
    }
}

Test(clock, writes_times_and_durations)
{
    char out[CLOCK_ISO_BYTES];

    cr_assert_str_eq(clock_iso(1767323045678, out), "2026-01-02T03:04:05.678Z");
    cr_assert_str_eq(clock_iso(-500, out), "1969-12-31T23:59:59.500Z");
    cr_assert_str_eq(clock_iso(INT64_MAX, out), "out-of-range");
    cr_assert_str_eq(clock_duration(850, out), "850 ms");
    cr_assert_str_eq(clock_duration(1299, out), "1.2 s");
    cr_assert_str_eq(clock_duration(59999, out), "59.9 s");
    cr_assert_str_eq(clock_duration(185000, out), "3 min 5 s");
    cr_assert_str_eq(clock_duration(7500000, out), "2 h 5 min");
}

Test(clock, runs_forward)
{
    uint64_t before = clock_mono_us();

    cr_assert_leq(before / 1000, clock_mono_ms());
    cr_assert_leq(before, clock_mono_us());
    cr_assert_gt(clock_wall_ms(), 1767225600000); /* after 2026-01-01 */
}
