/* When a database may be backed up and changed. */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "scheduler/stack/rules/rules.h"

enum { DAY_MINUTES = 24 * 60, WEEK_MINUTES = 7 * DAY_MINUTES };

struct window {
    int start; /* minutes after midnight, or after Monday's midnight */
    int length;
};

static const char *const days[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/* "hh:mm" in UTC; moves `text` behind it. */
static bool parse_time(const char **text, int *minutes)
{
    const char *t = *text;

    for (int i = 0; i < 5; i++)
        if (i == 2 ? t[i] != ':' : !isdigit((unsigned char)t[i]))
            return false;
    int hour = (t[0] - '0') * 10 + t[1] - '0', minute = (t[3] - '0') * 10 + t[4] - '0';
    *minutes = hour * 60 + minute;
    *text += 5;
    return hour < 24 && minute < 60;
}

static bool parse_day_time(const char **text, int *minutes)
{
    for (int day = 0; day < 7; day++) {
        if (strncasecmp(*text, days[day], 3) != 0 || (*text)[3] != ':')
            continue;
        *text += 4;
        if (!parse_time(text, minutes))
            return false;
        *minutes += day * DAY_MINUTES;
        return true;
    }
    return false;
}

static bool parse_window(const char *text, bool weekly, struct window *out)
{
    int end = 0;
    bool (*parse)(const char **, int *) = weekly ? parse_day_time : parse_time;

    if (!parse(&text, &out->start) || *text++ != '-' || !parse(&text, &end) || *text != '\0')
        return false;
    int period = weekly ? WEEK_MINUTES : DAY_MINUTES;
    out->length = (end - out->start + period) % period;
    return true;
}

static bool read_window(struct rule_call *call, const char *field, bool weekly, int least,
                        struct window *out)
{
    const char *text = field != NULL ? rule_text(call->spec, field) : NULL;

    if (text == NULL)
        return false;
    if (!parse_window(text, weekly, out)) {
        rule_error(call, field, NULL, "\"%.64s\" is not of the form %s", text,
                   weekly ? "ddd:hh:mm-ddd:hh:mm, such as mon:04:00-mon:05:00"
                          : "hh:mm-hh:mm, such as 03:00-04:00");
        return false;
    }
    if (out->length < least) {
        rule_error(call, field, NULL, "\"%s\" is shorter than %d minutes", text, least);
        return false;
    }
    return true;
}

/* The backup window comes every day. */
static bool overlap(const struct window *daily, const struct window *weekly)
{
    for (int day = -1; day <= 7; day++) {
        int start = daily->start + day * DAY_MINUTES;

        for (int wrap = -WEEK_MINUTES; wrap <= WEEK_MINUTES; wrap += WEEK_MINUTES)
            if (start < weekly->start + wrap + weekly->length &&
                weekly->start + wrap < start + daily->length)
                return true;
    }
    return false;
}

void rule_windows(struct rule_call *call, const char *daily, const char *weekly, int least_minutes)
{
    struct window day, week;
    bool has_day = read_window(call, daily, false, least_minutes, &day);
    bool has_week = read_window(call, weekly, true, least_minutes, &week);

    if (has_day && has_week && overlap(&day, &week))
        rule_error(call, weekly, NULL, "overlaps %s %s", daily, rule_text(call->spec, daily));
}
