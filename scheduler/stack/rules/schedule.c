/* Expressions of EventBridge: rate(...), cron(...), at(...). */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

enum { MINUTES, HOURS, DAYS, MONTHS, WEEKDAYS, YEARS, CRON_FIELDS };

static const struct cron_field {
    const char *says;
    long low, high;
    const char *names[13];
    const char *specials; /* besides , - * / */
} cron_fields[CRON_FIELDS] = {
    [MINUTES] = {"minutes", 0, 59, {NULL}, ""},
    [HOURS] = {"hours", 0, 23, {NULL}, ""},
    [DAYS] = {"day of the month", 1, 31, {NULL}, "?LW"},
    [MONTHS] = {"month",
                1,
                12,
                {"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
                 NULL},
                ""},
    [WEEKDAYS] =
        {"day of the week", 1, 7, {"SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", NULL}, "?L#"},
    [YEARS] = {"year", 1970, 2199, {NULL}, ""},
};

/* A number or name of the field; moves `text` behind it. */
static bool cron_value(const struct cron_field *field, const char **text, long *out)
{
    char *end = NULL;

    for (long i = 0; field->names[i] != NULL; i++) {
        if (strncasecmp(*text, field->names[i], 3) != 0)
            continue;
        *out = field->low + i;
        *text += 3;
        return true;
    }
    if (!isdigit((unsigned char)**text))
        return false;
    *out = strtol(*text, &end, 10);
    *text = end;
    return *out >= field->low && *out <= field->high;
}

/* What may follow a value: 5W, 6L, 3#2. */
static const char *skip_special(const struct cron_field *field, const char *text)
{
    if (*text == '#' && strchr(field->specials, '#') != NULL)
        return text[1] >= '1' && text[1] <= '5' ? text + 2 : NULL;
    if ((*text == 'W' || *text == 'L') && strchr(field->specials, *text) != NULL)
        return text + 1;
    return text;
}

/* One piece between commas. */
static bool cron_piece_ok(const struct cron_field *field, const char *text)
{
    long value = 0;

    if (strcmp(text, "?") == 0 || strcmp(text, "L") == 0)
        return strchr(field->specials, *text) != NULL;
    if (strcmp(text, "LW") == 0)
        return strchr(field->specials, 'W') != NULL;
    if (*text == '*') {
        text++;
    } else {
        if (!cron_value(field, &text, &value))
            return false;
        text = skip_special(field, text);
        if (text != NULL && *text == '-') {
            text++;
            if (!cron_value(field, &text, &value))
                return false;
        }
    }
    if (text != NULL && *text == '/' && isdigit((unsigned char)text[1]))
        text += 1 + strspn(text + 1, "0123456789");
    return text != NULL && *text == '\0';
}

static bool cron_field_ok(const struct cron_field *field, const char *text)
{
    size_t count = 0;
    char **pieces = text_split(text, ',', false, &count);
    bool ok = count > 0;

    for (size_t i = 0; i < count; i++)
        ok = ok && cron_piece_ok(field, pieces[i]);
    text_list_free(pieces);
    return ok;
}

static size_t split_blanks(char *text, char **fields, size_t most)
{
    size_t count = 0;
    char *rest = NULL;

    for (char *at = strtok_r(text, " \t", &rest); at != NULL; at = strtok_r(NULL, " \t", &rest)) {
        if (count < most)
            fields[count] = at;
        count++;
    }
    return count;
}

static void check_cron(struct rule_call *call, const char *place, const char *whole, char *inside)
{
    char *fields[CRON_FIELDS];
    size_t count = split_blanks(inside, fields, CRON_FIELDS);

    if (count != CRON_FIELDS) {
        rule_error(call, place, "such as cron(0 12 * * ? *) for noon every day, in UTC",
                   "\"%.80s\" has %zu fields: cron has 6, minutes hours day-of-month month "
                   "day-of-week year",
                   whole, count);
        return;
    }
    for (size_t i = 0; i < CRON_FIELDS; i++)
        if (!cron_field_ok(&cron_fields[i], fields[i])) {
            rule_error(call, place, NULL, "\"%.80s\": \"%.32s\" is no %s (%ld to %ld)", whole,
                       fields[i], cron_fields[i].says, cron_fields[i].low, cron_fields[i].high);
            return;
        }
    if ((strcmp(fields[DAYS], "?") == 0) == (strcmp(fields[WEEKDAYS], "?") == 0))
        rule_error(call, place, "such as cron(0 12 * * ? *), or cron(0 12 ? * MON *)",
                   "\"%.80s\": one of day of the month and day of the week must be ?, the other "
                   "must not",
                   whole);
}

static void check_rate(struct rule_call *call, const char *place, const char *whole, char *inside,
                       enum rule_scheduler scheduler)
{
    static const char *const units[] = {"minute", "hour", "day"};
    char *fields[2], *end = NULL;
    size_t count = split_blanks(inside, fields, 2);
    long number = count == 2 ? strtol(fields[0], &end, 10) : 0;
    bool is_number = count == 2 && isdigit((unsigned char)fields[0][0]) && *end == '\0';

    for (size_t i = 0; is_number && number > 0 && i < ARRAY_LEN(units); i++) {
        size_t len = strlen(units[i]);
        bool plural = strncmp(fields[1], units[i], len) == 0 && strcmp(fields[1] + len, "s") == 0;
        char hint[64];

        if (!plural && strcmp(fields[1], units[i]) != 0)
            continue;
        if (scheduler == SCHEDULE_OF_SCHEDULER || plural == (number > 1))
            return;
        snprintf(hint, sizeof(hint), "write rate(%ld %s%s)", number, units[i],
                 number > 1 ? "s" : "");
        rule_error(call, place, hint, "\"%.80s\": %ld goes with %s%s", whole, number, units[i],
                   number > 1 ? "s" : "");
        return;
    }
    rule_error(call, place, "such as rate(1 hour) or rate(5 minutes)",
               "\"%.80s\" is no rate: a whole number from 1, then minutes, hours or days", whole);
}

static void check_at(struct rule_call *call, const char *place, const char *whole,
                     const char *inside, enum rule_scheduler scheduler)
{
    struct tm time = {0};
    const char *end = strptime(inside, "%Y-%m-%dT%H:%M:%S", &time);

    if (scheduler != SCHEDULE_OF_SCHEDULER)
        rule_error(call, place, "use rate(...) or cron(...)", "\"%.80s\": a rule has no at()",
                   whole);
    else if (end == NULL || *end != '\0' || strlen(inside) != 19)
        rule_error(call, place, "such as at(2030-01-31T09:00:00)",
                   "\"%.80s\" is no time of the form yyyy-mm-ddThh:mm:ss", whole);
}

void rule_schedule(struct rule_call *call, const char *field, const char *text,
                   enum rule_scheduler scheduler)
{
    size_t len = text != NULL && !has_reference(text) ? strlen(text) : 0;
    size_t head = len > 0 ? strcspn(text, "(") : 0;

    if (len == 0)
        return;
    char *inside = len > head + 2 ? xstrndup(text + head + 1, len - head - 2) : xstrdup("");
    if (text[len - 1] != ')' || head == len)
        rule_error(call, field, "such as rate(5 minutes) or cron(0 12 * * ? *)",
                   "\"%.80s\" is no schedule", text);
    else if (text_starts_with(text, "cron("))
        check_cron(call, field, text, inside);
    else if (text_starts_with(text, "rate("))
        check_rate(call, field, text, inside, scheduler);
    else if (text_starts_with(text, "at("))
        check_at(call, field, text, inside, scheduler);
    else
        rule_error(call, field, "such as rate(5 minutes) or cron(0 12 * * ? *)",
                   "\"%.80s\" is no schedule", text);
    free(inside);
}
