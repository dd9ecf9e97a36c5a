#include "common/json.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "common/buf.h"
#include "common/crypto.h"
#include "common/mem.h"

enum { REAL_DIGITS = 15, FILE_LIMIT_BYTES = 64 << 20, JSON_DEPTH_MAX = 100 };

const char *json_text(const json_t *json, const char *key)
{
    return json_string_value(json_object_get(json, key));
}

const char *json_text_or(const json_t *json, const char *key, const char *fallback)
{
    const char *text = json_text(json, key);

    return text != NULL ? text : fallback;
}

int64_t json_int_or(const json_t *json, const char *key, int64_t fallback)
{
    const json_t *value = json_object_get(json, key);

    return json_is_integer(value) ? json_integer_value(value) : fallback;
}

bool json_bool_or(const json_t *json, const char *key, bool fallback)
{
    const json_t *value = json_object_get(json, key);

    return json_is_boolean(value) ? json_is_true(value) : fallback;
}

/* The element called `name` (of `bytes` characters) of an object or array. */
static json_t *member(const json_t *json, const char *name, size_t bytes)
{
    char key[256];

    if (bytes >= sizeof(key))
        return NULL;
    memcpy(key, name, bytes);
    key[bytes] = '\0';
    if (json_is_object(json))
        return json_object_get(json, key);
    if (!json_is_array(json) || bytes == 0 || strspn(key, "0123456789") != bytes)
        return NULL;
    return json_array_get(json, strtoul(key, NULL, 10));
}

json_t *json_path(const json_t *json, const char *path)
{
    const json_t *at = json;

    while (at != NULL) {
        size_t bytes = strcspn(path, ".");
        at = member(at, path, bytes);
        if (path[bytes] == '\0')
            break;
        path += bytes + 1;
    }
    return (json_t *)at;
}

const char *json_path_text(const json_t *json, const char *path)
{
    return json_string_value(json_path(json, path));
}

/* jansson fails only on memory, a broken key or a NULL value: all bugs here. */
static void must_work(int result)
{
    if (result != 0)
        abort();
}

void json_put(json_t *object, const char *key, json_t *value_take)
{
    if (value_take != NULL)
        must_work(json_object_set_new(object, key, value_take));
}

/* Text from outside may not be UTF-8; what cannot be represented becomes U+FFFD. */
static json_t *text_value(const char *text)
{
    json_t *value = json_string(text);

    if (value != NULL)
        return value;
    struct buf clean = BUF_INIT;
    for (const char *at = text; *at != '\0'; at++) {
        if ((unsigned char)*at < 0x80)
            buf_add_char(&clean, *at);
        else
            buf_add_str(&clean, "\xef\xbf\xbd");
    }
    value = json_string(buf_str(&clean));
    buf_fini(&clean);
    return value;
}

void json_put_text(json_t *object, const char *key, const char *text)
{
    if (text != NULL)
        json_put(object, key, text_value(text));
}

void json_put_int(json_t *object, const char *key, int64_t value)
{
    json_put(object, key, json_integer(value));
}

void json_put_bool(json_t *object, const char *key, bool value)
{
    json_put(object, key, json_boolean(value));
}

void json_add(json_t *array, json_t *value_take)
{
    must_work(json_array_append_new(array, value_take));
}

struct error *json_put_path(json_t *object, const char *path, json_t *value)
{
    const char *rest = path;
    json_t *at = object;
    const char *dot;

    while ((dot = strchr(rest, '.')) != NULL) {
        char *key = xstrndup(rest, (size_t)(dot - rest));
        json_t *next = json_object_get(at, key);

        if (next == NULL)
            json_put(at, key, next = json_object());
        free(key);
        if (!json_is_object(next)) {
            json_decref(value);
            return ERR(ERR_INVALID, "%s: '%.*s' is no object", path, (int)(dot - path), path);
        }
        at = next;
        rest = dot + 1;
    }
    json_put(at, rest, value);
    return NULL;
}

void json_merge(json_t *into, const json_t *from)
{
    const char *key;
    json_t *value;

    json_object_foreach ((json_t *)from, key, value) {
        json_t *old = json_object_get(into, key);

        if (json_is_object(old) && json_is_object(value))
            json_merge(old, value);
        else
            json_put(into, key, json_deep_copy(value));
    }
}

/* The parser and the printer recurse, on the small stack of a fiber. */
static bool is_too_deep(const char *text, size_t bytes, size_t depth_max)
{
    size_t depth = 0;
    bool in_string = false;

    for (size_t i = 0; i < bytes; i++) {
        if (in_string && text[i] == '\\')
            i++;
        else if (text[i] == '"')
            in_string = !in_string;
        else if (!in_string && (text[i] == '{' || text[i] == '[') && ++depth > depth_max)
            return true;
        else if (!in_string && (text[i] == '}' || text[i] == ']') && depth > 0)
            depth--;
    }
    return false;
}

struct error *json_load_text(const char *text, size_t bytes, const char *what, json_t **out)
{
    return json_load_nested(text, bytes, what, JSON_DEPTH_MAX, out);
}

struct error *json_load_nested(const char *text, size_t bytes, const char *what, size_t depth_max,
                               json_t **out)
{
    json_error_t problem;

    *out = NULL;
    if (is_too_deep(text, bytes, depth_max))
        return ERR(ERR_PARSE, "%s: nested deeper than %zu levels", what, depth_max);
    *out = json_loadb(text, bytes, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &problem);
    if (*out == NULL)
        return ERR(ERR_PARSE, "%s:%d:%d: %s", what, problem.line, problem.column, problem.text);
    return NULL;
}

json_t *json_parse(const char *text, size_t bytes)
{
    json_t *value = NULL;

    error_ignore(json_load_text(text, bytes, "text", &value));
    return value;
}

static struct error *read_all(FILE *file, const char *path, struct buf *text)
{
    char piece[4096];
    size_t got;

    while ((got = fread(piece, 1, sizeof(piece), file)) > 0) {
        buf_add(text, piece, got);
        if (text->len > FILE_LIMIT_BYTES)
            return ERR(ERR_LIMIT, "%s is larger than %d MiB", path, FILE_LIMIT_BYTES >> 20);
    }
    return ferror(file) ? ERR(ERR_IO, "reading %s: %s", path, strerror(errno)) : NULL;
}

struct error *json_load_path(const char *path, json_t **out)
{
    struct buf text = BUF_INIT;
    FILE *file = fopen(path, "re");

    if (file == NULL)
        return ERR(errno == ENOENT ? ERR_NOT_FOUND : ERR_IO, "%s: %s", path, strerror(errno));
    struct error *err = read_all(file, path, &text);
    fclose(file);
    if (err == NULL)
        err = json_load_text(buf_str(&text), text.len, path, out);
    buf_fini(&text);
    return err;
}

static char *dump(const json_t *json, size_t flags)
{
    char *text = json_dumps(json, flags | JSON_ENCODE_ANY | JSON_REAL_PRECISION(REAL_DIGITS));

    if (text == NULL)
        abort();
    return text;
}

char *json_compact(const json_t *json)
{
    return dump(json, JSON_COMPACT);
}

char *json_canonical(const json_t *json)
{
    return dump(json, JSON_COMPACT | JSON_SORT_KEYS);
}

char *json_pretty(const json_t *json)
{
    return dump(json, JSON_INDENT(2));
}

char *json_hash(const json_t *json, char out[JSON_HASH_HEX])
{
    char *text = json_canonical(json);

    crypto_sha256_hex(text, strlen(text), out);
    free(text);
    return out;
}
