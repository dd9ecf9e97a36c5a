#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"
#include "providers/catalog.h"

enum { HASH_DIGITS = 8 };

/* FNV-1a, folded to 32 bits: names need a stable short hash, not a secret one. */
static uint32_t hash_of(const char *text)
{
    uint64_t hash = 0xcbf29ce484222325ULL;

    for (; *text != '\0'; text++)
        hash = (hash ^ (unsigned char)*text) * 0x100000001b3ULL;
    return (uint32_t)(hash ^ (hash >> 32));
}

/* What becomes of a character; 0 = dropped. */
static char styled(enum name_style style, char c)
{
    if (style == NAME_PLAIN)
        return c;
    if (style == NAME_S3 && (c == '_' || c == ' '))
        return '-';
    if (style == NAME_S3 && !isalnum((unsigned char)c) && c != '-' && c != '.')
        return '\0';
    return (char)tolower((unsigned char)c);
}

/* True when the name had to lose something that could make it equal to another one. */
static bool add_styled(struct buf *out, enum name_style style, const char *text)
{
    bool lossy = false;

    for (; *text != '\0'; text++) {
        char c = styled(style, *text);
        bool doubled =
            style == NAME_LOWER && c == '-' && out->len > 0 && out->data[out->len - 1] == '-';

        if (c != '\0' && !doubled)
            buf_add_char(out, c);
        else
            lossy = true;
    }
    return lossy;
}

static void shorten(struct buf *name, size_t max, const char *whole)
{
    size_t keep = max > HASH_DIGITS + 1 ? max - HASH_DIGITS - 1 : 0;

    if (name->len > keep)
        name->len = keep;
    while (name->len > 0 && name->data[name->len - 1] == '-')
        name->len--;
    buf_printf(name, "-%08x", hash_of(whole));
}

char *catalog_physical_name(const struct kind_info *kind, const char *prefix, const char *stack,
                            const char *service, const char *component)
{
    struct buf name = BUF_INIT;
    char *whole = xasprintf("%s%s-%s-%s", prefix != NULL ? prefix : "", stack, service, component);
    bool lossy = add_styled(&name, kind->name_style, whole);

    if (lossy || name.len > kind->name_max)
        shorten(&name, kind->name_max, whole);
    free(whole);
    return buf_take(&name);
}

static bool spec_says(const json_t *spec, const char *path, const char *wanted)
{
    const json_t *value = catalog_value(spec, path);

    if (json_is_string(value))
        return strcmp(json_string_value(value), wanted) == 0;
    return json_is_boolean(value) && strcmp(json_is_true(value) ? "true" : "false", wanted) == 0;
}

/* The suffix of "path=value:suffix" when the spec has that value, else "". */
static const char *suffix_of(const char *when, const json_t *spec)
{
    if (when == NULL)
        return "";
    size_t path_len = strcspn(when, "=");
    const char *suffix = strchr(when, ':') + 1;
    char *path = xstrndup(when, path_len);
    char *wanted = xstrndup(when + path_len + 1, (size_t)(suffix - when) - path_len - 2);
    bool applies = spec_says(spec, path, wanted);

    free(path);
    free(wanted);
    return applies ? suffix : "";
}

static bool ends_with(const char *text, const char *suffix)
{
    size_t len = strlen(text), suffix_len = strlen(suffix);

    return len >= suffix_len && strcmp(text + len - suffix_len, suffix) == 0;
}

char *catalog_full_name(const struct kind_info *kind, const char *generated, const json_t *spec)
{
    const json_t *chosen = kind->name_field != NULL ? catalog_value(spec, kind->name_field) : NULL;
    const char *name = json_is_string(chosen) ? json_string_value(chosen) : generated;
    const char *suffix = suffix_of(kind->name_suffix_when, spec);

    return xasprintf("%s%s", name, ends_with(name, suffix) ? "" : suffix);
}
