#include "common/text.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/mem.h"

enum { DISTANCE_LIMIT = 64 };

bool text_equal(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

bool text_starts_with(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

bool text_ends_with(const char *text, const char *suffix)
{
    size_t bytes = strlen(text);
    size_t tail = strlen(suffix);

    return bytes >= tail && strcmp(text + bytes - tail, suffix) == 0;
}

bool text_is_blank(const char *text)
{
    while (text != NULL && isspace((unsigned char)*text))
        text++;
    return text == NULL || *text == '\0';
}

static char *trimmed(const char *text, size_t bytes)
{
    while (bytes > 0 && isspace((unsigned char)*text))
        text++, bytes--;
    while (bytes > 0 && isspace((unsigned char)text[bytes - 1]))
        bytes--;
    return xstrndup(text, bytes);
}

char *text_trim(const char *text)
{
    return trimmed(text, strlen(text));
}

char **text_split(const char *text, char separator, bool trims, size_t *count)
{
    char **list = xcalloc(strlen(text) + 2, sizeof(*list));

    *count = 0;
    while (*text != '\0' || *count > 0) {
        const char *end = strchrnul(text, separator);
        size_t bytes = (size_t)(end - text);
        list[(*count)++] = trims ? trimmed(text, bytes) : xstrndup(text, bytes);
        if (*end == '\0')
            break;
        text = end + 1;
    }
    return list;
}

void text_list_free(char **list)
{
    for (char **at = list; at != NULL && *at != NULL; at++)
        free(*at);
    free(list);
}

static size_t min(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Row by row of the usual edit matrix; a swap needs the row before the last one too. */
size_t text_distance(const char *a, const char *b)
{
    size_t rows[3][DISTANCE_LIMIT + 1];
    size_t a_len = strlen(a);
    size_t b_len = strlen(b);

    if (a_len > DISTANCE_LIMIT || b_len > DISTANCE_LIMIT)
        return strcmp(a, b) == 0 ? 0 : SIZE_MAX;
    for (size_t j = 0; j <= b_len; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_len; i++) {
        size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *above2 = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b_len; j++) {
            bool same = a[i - 1] == b[j - 1];
            row[j] = min(above[j - 1] + !same, min(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = min(row[j], above2[j - 2] + 1);
        }
    }
    return rows[a_len % 3][b_len];
}

/* One slip is forgiven in a short word, one in three characters in a long one. */
const char *text_nearest(const char *word, const char *const *candidates, size_t count)
{
    size_t best = strlen(word) / 3 + 1;
    const char *nearest = NULL;

    for (size_t i = 0; i < count; i++) {
        size_t distance = text_distance(word, candidates[i]);
        if (distance > best || (distance == best && nearest != NULL) ||
            distance >= strlen(candidates[i]))
            continue;
        best = distance;
        nearest = candidates[i];
    }
    return nearest;
}

void text_add_suggestion(struct buf *buf, const char *word, const char *const *candidates,
                         size_t count)
{
    const char *nearest = text_nearest(word, candidates, count);

    if (nearest != NULL)
        buf_printf(buf, " (did you mean '%s'?)", nearest);
}

struct error *text_to_int(const char *text, int64_t *out)
{
    char *end;

    errno = 0;
    long long value = strtoll(text, &end, 10);
    if (end == text || *end != '\0' || isspace((unsigned char)*text))
        return ERR(ERR_INVALID, "'%s' is not a whole number", text);
    if (errno == ERANGE)
        return ERR(ERR_INVALID, "'%s' is too large a number", text);
    *out = value;
    return NULL;
}

struct unit {
    const char *name;
    int64_t factor;
};

static const struct unit time_units[] = {
    {"ms", 1}, {"s", 1000}, {"m", 60000}, {"h", 3600000}, {"d", 86400000}, {NULL, 0},
};

static const struct unit size_units[] = {
    {"", 1},         {"B", 1},          {"K", 1000},        {"KB", 1000},     {"M", 1000000},
    {"MB", 1000000}, {"G", 1000000000}, {"GB", 1000000000}, {"Ki", 1 << 10},  {"KiB", 1 << 10},
    {"Mi", 1 << 20}, {"MiB", 1 << 20},  {"Gi", 1 << 30},    {"GiB", 1 << 30}, {NULL, 0},
};

static const struct unit *find_unit(const struct unit *units, const char *name, size_t bytes)
{
    for (; units->name != NULL; units++) {
        if (strlen(units->name) == bytes && strncasecmp(units->name, name, bytes) == 0)
            return units;
    }
    return NULL;
}

/* One "<digits><unit>" at `*text`, added to `*sum`. */
static bool add_term(const char **text, const struct unit *units, int64_t *sum)
{
    const char *at = *text;
    int64_t number = 0;

    if (!isdigit((unsigned char)*at))
        return false;
    for (; isdigit((unsigned char)*at); at++) {
        if (__builtin_mul_overflow(number, 10, &number) ||
            __builtin_add_overflow(number, *at - '0', &number))
            return false;
    }
    size_t bytes = 0;
    while (isalpha((unsigned char)at[bytes]))
        bytes++;
    const struct unit *unit = find_unit(units, at, bytes);
    *text = at + bytes;
    return unit != NULL && !__builtin_mul_overflow(number, unit->factor, &number) &&
           !__builtin_add_overflow(*sum, number, sum);
}

struct error *text_to_ms(const char *text, int64_t *out)
{
    const char *at = text;
    int64_t sum = 0;

    if (*text != '\0' && strspn(text, "0123456789") == strlen(text)) {
        TRY(text_to_int(text, &sum));
        if (!__builtin_mul_overflow(sum, 1000, out))
            return NULL;
    }
    do {
        if (!add_term(&at, time_units, &sum))
            return ERR(ERR_INVALID, "'%s' is not a duration; give one like 90s, 5m or 1h30m", text);
    } while (*at != '\0');
    *out = sum;
    return NULL;
}

struct error *text_to_bytes(const char *text, int64_t *out)
{
    const char *at = text;
    int64_t sum = 0;

    if (!add_term(&at, size_units, &sum) || *at != '\0')
        return ERR(ERR_INVALID, "'%s' is not a size; give one like 512, 64KiB or 10MB", text);
    *out = sum;
    return NULL;
}

struct error *text_to_bool(const char *text, bool *out)
{
    static const char *const words[][2] = {
        {"false", "true"}, {"no", "yes"}, {"off", "on"}, {"0", "1"}};

    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        *out = strcasecmp(text, words[i][1]) == 0;
        if (*out || strcasecmp(text, words[i][0]) == 0)
            return NULL;
    }
    return ERR(ERR_INVALID, "'%s' is neither true nor false", text);
}

size_t text_utf8_bytes(const char *at, size_t bytes)
{
    const unsigned char *text = (const unsigned char *)at;
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t len = *text < 0x80 ? 1 : *text < 0xc0 ? 0 : *text < 0xe0 ? 2 : *text < 0xf0 ? 3 : 4;

    if (len <= 1)
        return len;
    if (*text > 0xf4 || len > bytes)
        return 0;
    uint32_t point = *text & (0x7fu >> len);
    for (size_t i = 1; i < len; i++) {
        if ((text[i] & 0xc0) != 0x80)
            return 0;
        point = point << 6 | (text[i] & 0x3f);
    }
    bool is_surrogate = point >= 0xd800 && point <= 0xdfff;
    return point >= smallest[len] && point <= 0x10ffff && !is_surrogate ? len : 0;
}

bool text_is_utf8(const char *text)
{
    for (size_t left = strlen(text), len; left > 0; text += len, left -= len) {
        len = text_utf8_bytes(text, left);
        if (len == 0)
            return false;
    }
    return true;
}

void text_make_utf8(char *text)
{
    for (size_t left = strlen(text), len; left > 0; text += len, left -= len) {
        len = text_utf8_bytes(text, left);
        if (len == 0)
            *text = '?';
        len += len == 0;
    }
}

static void add_json_ascii(struct buf *buf, char c)
{
    static const char plain[] = "\"\\\n\r\t";
    static const char letters[] = "\"\\nrt";
    const char *at = c != '\0' ? strchr(plain, c) : NULL;

    if (at != NULL)
        buf_printf(buf, "\\%c", letters[at - plain]);
    else if ((unsigned char)c < 0x20 || c == 0x7f)
        buf_printf(buf, "\\u%04x", (unsigned)c);
    else
        buf_add_char(buf, c);
}

void text_add_json(struct buf *buf, const char *text, size_t bytes)
{
    for (size_t at = 0; at < bytes;) {
        size_t len = text_utf8_bytes(text + at, bytes - at);
        if (len == 0)
            buf_add_str(buf, "\\ufffd");
        else if (len == 1)
            add_json_ascii(buf, text[at]);
        else
            buf_add(buf, text + at, len);
        at += len > 0 ? len : 1;
    }
}
