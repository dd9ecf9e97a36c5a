/*
 * clock.h - time. Deadlines use the monotonic clock, records the wall clock.
 */
#ifndef COMMON_CLOCK_H
#define COMMON_CLOCK_H

#include <stdint.h>

#include "common/error.h"

uint64_t clock_mono_ms(void); /* CLOCK_MONOTONIC */
uint64_t clock_mono_us(void);
int64_t clock_wall_ms(void); /* since 1970, UTC */

#define CLOCK_ISO_BYTES 32

/* "2026-01-02T03:04:05.678Z" into out[CLOCK_ISO_BYTES]; returns out. */
char *clock_iso(int64_t wall_ms, char *out);

/* RFC 3339 / ISO 8601 with offset or Z. Errors: ERR_PARSE. */
must_check struct error *clock_parse_iso(const char *text, int64_t *wall_ms);

/* "1.2 s", "3 min 5 s", "850 ms" into out[CLOCK_ISO_BYTES]; returns out. */
char *clock_duration(uint64_t ms, char *out);

#endif
