#include "providers/aws/wire.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "common/clock.h"
#include "common/mem.h"

static const char *const day_names[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
static const char *const month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

void wire_request_init(struct wire_request *request)
{
    memset(request, 0, sizeof *request);
}

void wire_request_fini(struct wire_request *request)
{
    buf_fini(&request->path);
    buf_fini(&request->query);
    buf_fini(&request->body);
    for (size_t i = 0; i < request->header_count; i++) {
        free(request->headers[i].name);
        free(request->headers[i].value);
    }
    free(request->headers);
    wire_request_init(request);
}

static struct wire_header *find_header(const struct wire_request *request, const char *name)
{
    for (size_t i = 0; i < request->header_count; i++)
        if (strcasecmp(request->headers[i].name, name) == 0)
            return &request->headers[i];
    return NULL;
}

void wire_set_header(struct wire_request *request, const char *name, const char *value)
{
    char *copy = xstrdup(value);
    struct wire_header *header = find_header(request, name);

    if (header == NULL) {
        size_t count = request->header_count + 1;

        request->headers = xrealloc(request->headers, count * sizeof *request->headers);
        header = &request->headers[request->header_count++];
        header->name = xstrdup(name);
        header->value = NULL;
    }
    free(header->value);
    header->value = copy;
}

void wire_remove_header(struct wire_request *request, const char *name)
{
    struct wire_header *header = find_header(request, name);
    size_t after;

    if (header == NULL)
        return;
    free(header->name);
    free(header->value);
    after = request->header_count - (size_t)(header - request->headers) - 1;
    memmove(header, header + 1, after * sizeof *header);
    request->header_count--;
}

const char *wire_header(const struct wire_request *request, const char *name)
{
    const struct wire_header *header = find_header(request, name);

    return header != NULL ? header->value : NULL;
}

char *wire_real_text(double number)
{
    char text[40];

    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, number);
        if (strtod(text, NULL) == number)
            break;
    }
    return xasprintf("%s%s", text, strpbrk(text, ".eni") == NULL ? ".0" : "");
}

static int name_index(const char *const *names, int count, const char *text)
{
    for (int i = 0; i < count; i++)
        if (strcasecmp(names[i], text) == 0)
            return i;
    return -1;
}

/* "Wed, 21 Oct 2015 07:28:00 GMT" */
static bool parse_rfc822(const char *text, int64_t *wall_ms)
{
    struct tm tm = {0};
    char month[4];

    if (sscanf(text, "%*3s, %d %3s %d %d:%d:%d", &tm.tm_mday, month, &tm.tm_year, &tm.tm_hour,
               &tm.tm_min, &tm.tm_sec) != 6)
        return false;
    tm.tm_mon = name_index(month_names, 12, month);
    tm.tm_year -= 1900;
    if (tm.tm_mon < 0)
        return false;
    *wall_ms = (int64_t)timegm(&tm) * 1000;
    return true;
}

static bool parse_seconds(double seconds, int64_t *wall_ms)
{
    if (!isfinite(seconds) || fabs(seconds) > 1e12)
        return false;
    *wall_ms = llround(seconds * 1000);
    return true;
}

struct error *wire_time_parse(const json_t *value, int64_t *wall_ms)
{
    const char *text = json_string_value(value);
    struct error *err;
    char *end;
    double seconds;

    if (json_is_number(value) && parse_seconds(json_number_value(value), wall_ms))
        return NULL;
    if (text == NULL)
        return ERR(ERR_PARSE, "is no timestamp");
    seconds = strtod(text, &end);
    if (end != text && *end == '\0' && parse_seconds(seconds, wall_ms))
        return NULL;
    if (parse_rfc822(text, wall_ms))
        return NULL;
    err = clock_parse_iso(text, wall_ms);
    if (err == NULL)
        return NULL;
    error_free(err);
    return ERR(ERR_PARSE, "'%s' is no timestamp", text);
}

char *wire_time_text(int64_t wall_ms, enum model_timestamp format)
{
    time_t seconds = (time_t)((wall_ms - (wall_ms % 1000 + 1000) % 1000) / 1000);
    char iso[CLOCK_ISO_BYTES];
    struct tm tm;

    if (format == MODEL_TIME_UNIX)
        return xasprintf("%" PRId64, (int64_t)seconds);
    gmtime_r(&seconds, &tm);
    if (format == MODEL_TIME_RFC822)
        return xasprintf("%s, %02d %s %04d %02d:%02d:%02d GMT", day_names[tm.tm_wday], tm.tm_mday,
                         month_names[tm.tm_mon], tm.tm_year + 1900, tm.tm_hour, tm.tm_min,
                         tm.tm_sec);
    if (wall_ms % 1000 != 0)
        return xstrdup(clock_iso(wall_ms, iso));
    return xasprintf("%04d-%02d-%02dT%02d:%02d:%02dZ", tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday,
                     tm.tm_hour, tm.tm_min, tm.tm_sec);
}

enum model_timestamp wire_time_format(const struct model_service *service,
                                      const struct model_member *member,
                                      enum model_timestamp fallback)
{
    const struct model_shape *shape = &service->shapes[member->shape];

    if (member->timestamp != MODEL_TIME_DEFAULT)
        return member->timestamp;
    return shape->timestamp != MODEL_TIME_DEFAULT ? shape->timestamp : fallback;
}

char *wire_text(const struct model_service *service, const struct model_member *member,
                const json_t *value, enum model_timestamp fallback)
{
    enum model_type type = service->shapes[member->shape].type;
    int64_t wall_ms;

    if (type == MODEL_TIMESTAMP) {
        struct error *err = wire_time_parse(value, &wall_ms);

        if (err == NULL)
            return wire_time_text(wall_ms, wire_time_format(service, member, fallback));
        error_free(err);
    }
    if (json_is_string(value))
        return xstrndup(json_string_value(value), json_string_length(value));
    if (json_is_boolean(value))
        return xstrdup(json_is_true(value) ? "true" : "false");
    if (json_is_real(value))
        return wire_real_text(json_real_value(value));
    return xasprintf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
}
