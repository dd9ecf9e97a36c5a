#include "common/clock.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static uint64_t mono_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

uint64_t clock_mono_ms(void)
{
    return mono_ns() / 1000000u;
}

uint64_t clock_mono_us(void)
{
    return mono_ns() / 1000u;
}

int64_t clock_wall_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

char *clock_iso(int64_t wall_ms, char *out)
{
    int64_t ms = ((wall_ms % 1000) + 1000) % 1000;
    time_t seconds = (time_t)((wall_ms - ms) / 1000);
    struct tm tm;

    if (gmtime_r(&seconds, &tm) == NULL || tm.tm_year + 1900 > 9999 || tm.tm_year + 1900 < 0) {
        snprintf(out, CLOCK_ISO_BYTES, "out-of-range");
        return out;
    }
    size_t bytes = strftime(out, CLOCK_ISO_BYTES, "%Y-%m-%dT%H:%M:%S", &tm);
    snprintf(out + bytes, CLOCK_ISO_BYTES - bytes, ".%03dZ", (int)ms);
    return out;
}

/* Read exactly `digits` digits within [min, max]. */
static bool read_number(const char **text, int digits, int min, int max, int *out)
{
    int value = 0;

    for (int i = 0; i < digits; i++, (*text)++) {
        if (!isdigit((unsigned char)**text))
            return false;
        value = value * 10 + (**text - '0');
    }
    *out = value;
    return value >= min && value <= max;
}

static bool read_char(const char **text, const char *allowed)
{
    if (**text == '\0' || strchr(allowed, **text) == NULL)
        return false;
    (*text)++;
    return true;
}

static bool read_date(const char **text, struct tm *tm)
{
    static const int month_days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year, month, day;

    if (!read_number(text, 4, 0, 9999, &year) || !read_char(text, "-") ||
        !read_number(text, 2, 1, 12, &month) || !read_char(text, "-") ||
        !read_number(text, 2, 1, month_days[month - 1], &day))
        return false;
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    tm->tm_year = year - 1900;
    tm->tm_mon = month - 1;
    tm->tm_mday = day;
    return leap || month != 2 || day <= 28;
}

static bool read_time(const char **text, struct tm *tm)
{
    return read_number(text, 2, 0, 23, &tm->tm_hour) && read_char(text, ":") &&
           read_number(text, 2, 0, 59, &tm->tm_min) && read_char(text, ":") &&
           read_number(text, 2, 0, 60, &tm->tm_sec);
}

/* ".123456" -> 123; absent -> 0 */
static bool read_fraction(const char **text, int *ms)
{
    int scale = 100;

    *ms = 0;
    if (!read_char(text, "."))
        return true;
    if (!isdigit((unsigned char)**text))
        return false;
    for (; isdigit((unsigned char)**text); (*text)++, scale /= 10)
        *ms += (**text - '0') * scale;
    return true;
}

static bool read_offset(const char **text, int *minutes)
{
    int hours, rest;

    *minutes = 0;
    if (read_char(text, "Zz"))
        return true;
    int sign = **text == '-' ? -1 : 1;
    if (!read_char(text, "+-") || !read_number(text, 2, 0, 23, &hours))
        return false;
    (void)read_char(text, ":");
    if (!read_number(text, 2, 0, 59, &rest))
        return false;
    *minutes = sign * (hours * 60 + rest);
    return true;
}

struct error *clock_parse_iso(const char *text, int64_t *wall_ms)
{
    const char *at = text;
    struct tm tm = {0};
    int ms, minutes;

    if (!read_date(&at, &tm) || !read_char(&at, "Tt ") || !read_time(&at, &tm) ||
        !read_fraction(&at, &ms) || !read_offset(&at, &minutes) || *at != '\0')
        return ERR(ERR_PARSE, "'%.40s' is no time; give one like 2026-01-02T03:04:05Z", text);
    *wall_ms = ((int64_t)timegm(&tm) - (int64_t)minutes * 60) * 1000 + ms;
    return NULL;
}

char *clock_duration(uint64_t ms, char *out)
{
    unsigned long long s = ms / 1000;

    if (ms < 1000)
        snprintf(out, CLOCK_ISO_BYTES, "%u ms", (unsigned)ms);
    else if (s < 60)
        snprintf(out, CLOCK_ISO_BYTES, "%llu.%u s", s, (unsigned)(ms % 1000 / 100));
    else if (s < 3600)
        snprintf(out, CLOCK_ISO_BYTES, "%llu min %llu s", s / 60, s % 60);
    else
        snprintf(out, CLOCK_ISO_BYTES, "%llu h %llu min", s / 3600, s % 3600 / 60);
    return out;
}
