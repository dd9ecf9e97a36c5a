#include "common/url.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
#define DIGITS  "0123456789"

static bool is_one_of(char c, const char *set)
{
    return c != '\0' && strchr(set, c) != NULL;
}

void url_encode(struct buf *out, const char *text, size_t bytes, bool keep_slash)
{
    static const char hex[] = "0123456789ABCDEF";
    buf_reserve(out, bytes);
    for (size_t i = 0; i < bytes; i++) {
        unsigned char c = (unsigned char)text[i];
        if (is_one_of(text[i], LETTERS DIGITS "-._~") || (keep_slash && c == '/')) {
            buf_add_char(out, text[i]);
            continue;
        }
        char code[3] = {'%', hex[c >> 4], hex[c & 15]};
        buf_add(out, code, sizeof(code));
    }
}

char *url_encoded(const char *text, bool keep_slash)
{
    struct buf buf = BUF_INIT;
    url_encode(&buf, text, strlen(text), keep_slash);
    return buf_take(&buf);
}

/* -1 when `c` is no hex digit */
static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* The byte "%xy" at `text` stands for, -1 when it is not complete. */
static int escaped_byte(const char *text, size_t bytes)
{
    if (bytes < 3)
        return -1;
    int high = hex_value(text[1]);
    int low = hex_value(text[2]);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
}

static bool escapes_are_complete(const char *text, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++) {
        if (text[i] == '%' && escaped_byte(text + i, bytes - i) < 0)
            return false;
    }
    return true;
}

struct error *url_decode(struct buf *out, const char *text, size_t bytes, bool plus_is_space)
{
    if (!escapes_are_complete(text, bytes))
        return ERR(ERR_PARSE, "'%%' is not followed by two hexadecimal digits");
    for (size_t i = 0; i < bytes; i++) {
        if (text[i] == '%') {
            buf_add_char(out, (char)escaped_byte(text + i, bytes - i));
            i += 2;
        } else {
            buf_add_char(out, plus_is_space && text[i] == '+' ? ' ' : text[i]);
        }
    }
    return NULL;
}

void url_query_add(struct buf *query, const char *name, const char *value)
{
    if (query->len > 0)
        buf_add_char(query, '&');
    url_encode(query, name, strlen(name), false);
    if (value == NULL)
        return;
    buf_add_char(query, '=');
    url_encode(query, value, strlen(value), false);
}

void url_field_fini(struct url_field *field)
{
    buf_fini(&field->name);
    buf_fini(&field->value);
}

struct error *url_query_next(const char **cursor, struct url_field *field, bool *found)
{
    const char *start = *cursor + strspn(*cursor, "&");
    size_t bytes = strcspn(start, "&");
    *cursor = start + bytes;
    buf_clear(&field->name);
    buf_clear(&field->value);
    *found = bytes > 0;
    if (!*found)
        return NULL;
    const char *equals = memchr(start, '=', bytes);
    size_t name_bytes = equals == NULL ? bytes : (size_t)(equals - start);
    field->has_value = equals != NULL;
    TRY(url_decode(&field->name, start, name_bytes, true));
    if (equals == NULL)
        return NULL;
    return url_decode(&field->value, equals + 1, bytes - name_bytes - 1, true);
}

static void lower(char *text)
{
    for (; *text != '\0'; text++) {
        if (*text >= 'A' && *text <= 'Z')
            *text = (char)(*text - 'A' + 'a');
    }
}

static char *lower_copy(const char *text, size_t bytes)
{
    char *copy = xstrndup(text, bytes);
    lower(copy);
    return copy;
}

static struct error *parse_port(const char *text, size_t bytes, uint16_t *port)
{
    unsigned value = 0;
    if (bytes == 0)
        return NULL; /* "host:" is allowed and means the default */
    for (size_t i = 0; i < bytes; i++) {
        if (text[i] < '0' || text[i] > '9')
            return ERR(ERR_PARSE, "the port of the URL is not a number");
        value = value * 10 + (unsigned)(text[i] - '0');
        if (value > 65535)
            return ERR(ERR_PARSE, "the port of the URL is above 65535");
    }
    if (value == 0)
        return ERR(ERR_PARSE, "the port of the URL is 0");
    *port = (uint16_t)value;
    return NULL;
}

/* "host", "host:port", "[::1]:port" */
static struct error *parse_host(const char *text, size_t bytes, struct url *out)
{
    const char *end = text + bytes;
    const char *host_end = memchr(text, ':', bytes);
    if (bytes > 0 && text[0] == '[') {
        const char *bracket = memchr(text, ']', bytes);
        if (bracket == NULL)
            return ERR(ERR_PARSE, "the URL's '[' has no ']'");
        out->host = lower_copy(text + 1, (size_t)(bracket - text - 1));
        host_end = bracket + 1;
        if (host_end < end && *host_end != ':')
            return ERR(ERR_PARSE, "unexpected text after the URL's ']'");
    } else {
        if (host_end == NULL)
            host_end = end;
        out->host = lower_copy(text, (size_t)(host_end - text));
    }
    if (host_end == end)
        return NULL;
    return parse_port(host_end + 1, (size_t)(end - host_end - 1), &out->port);
}

static void parse_user(const char *text, size_t bytes, struct url *out)
{
    const char *colon = memchr(text, ':', bytes);
    size_t user_bytes = colon == NULL ? bytes : (size_t)(colon - text);
    out->user = xstrndup(text, user_bytes);
    if (colon != NULL)
        out->password = xstrndup(colon + 1, bytes - user_bytes - 1);
}

static struct error *parse_authority(const char *text, size_t bytes, struct url *out)
{
    const char *at = memrchr(text, '@', bytes);
    if (at == NULL)
        return parse_host(text, bytes, out);
    parse_user(text, (size_t)(at - text), out);
    return parse_host(at + 1, bytes - (size_t)(at - text) - 1, out);
}

static void parse_rest(const char *text, struct url *out)
{
    size_t path_bytes = strcspn(text, "?#");
    out->path = xstrndup(text, path_bytes);
    text += path_bytes;
    if (*text == '?') {
        size_t query_bytes = strcspn(text + 1, "#");
        out->query = xstrndup(text + 1, query_bytes);
        text += 1 + query_bytes;
    }
    if (*text == '#')
        out->fragment = xstrdup(text + 1);
}

static struct error *parse(const char *text, struct url *out)
{
    for (const char *c = text; *c != '\0'; c++) {
        if ((unsigned char)*c <= ' ' || *c == 0x7f)
            return ERR(ERR_PARSE, "the URL holds a blank or a control character");
    }
    size_t scheme_bytes = strspn(text, LETTERS DIGITS "+-.");
    if (scheme_bytes == 0 || !is_one_of(text[0], LETTERS) ||
        strncmp(text + scheme_bytes, "://", 3) != 0)
        return ERR(ERR_PARSE, "the URL does not begin with \"scheme://\"");
    out->scheme = lower_copy(text, scheme_bytes);
    const char *authority = text + scheme_bytes + 3;
    size_t authority_bytes = strcspn(authority, "/?#");
    TRY(parse_authority(authority, authority_bytes, out));
    parse_rest(authority + authority_bytes, out);
    return NULL;
}

struct error *url_parse(const char *text, struct url *out)
{
    *out = (struct url){0};
    struct error *err = parse(text, out);
    if (err != NULL)
        url_fini(out);
    return err;
}

void url_fini(struct url *url)
{
    char *parts[] = {url->scheme, url->user,  url->password, url->host,
                     url->path,   url->query, url->fragment};
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        free(parts[i]);
    *url = (struct url){0};
}
