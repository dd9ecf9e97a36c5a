#include "providers/aws/canonical.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/mem.h"
#include "common/url.h"

static void drop_last_segment(struct buf *path)
{
    while (path->len > 0 && path->data[path->len - 1] != '/')
        path->len--;
    if (path->len > 0)
        path->len--;
}

/* Remove "", "." and ".." segments; a slash at the end stays. */
static void normalise(struct buf *out, const char *path)
{
    const char *at = path;
    bool ends_with_slash = false;

    while (*at != '\0') {
        size_t len;

        at += strspn(at, "/");
        len = strcspn(at, "/");
        ends_with_slash = len == 0 || at[len] == '/';
        if (len == 2 && memcmp(at, "..", 2) == 0) {
            drop_last_segment(out);
        } else if (len > 0 && !(len == 1 && *at == '.')) {
            buf_add_char(out, '/');
            buf_add(out, at, len);
        }
        at += len;
    }
    if (out->len == 0 || ends_with_slash)
        buf_add_char(out, '/');
}

void canonical_path(struct buf *out, const char *path, bool as_is)
{
    struct buf plain = BUF_INIT;

    if (as_is) {
        buf_add_str(out, path[0] != '\0' ? path : "/");
        return;
    }
    normalise(&plain, path);
    url_encode(out, plain.data, plain.len, true);
    buf_fini(&plain);
}

struct pair {
    const char *name, *value;
};

static int by_name_and_value(const void *a, const void *b)
{
    const struct pair *left = a, *right = b;
    int order = strcmp(left->name, right->name);

    return order != 0 ? order : strcmp(left->value, right->value);
}

/* Cuts `text` at '&' and '='. Owner of the array: caller, free(). */
static struct pair *split_query(char *text, size_t *count)
{
    struct pair *pairs = NULL;
    char *rest = text, *part;

    *count = 0;
    while ((part = strsep(&rest, "&")) != NULL) {
        char *value = strchr(part, '=');

        if (part[0] == '\0')
            continue;
        if (value != NULL)
            *value++ = '\0';
        pairs = xrealloc(pairs, (*count + 1) * sizeof *pairs);
        pairs[*count].name = part;
        pairs[*count].value = value != NULL ? value : "";
        ++*count;
    }
    return pairs;
}

void canonical_query(struct buf *out, const char *query)
{
    char *text = xstrdup(query);
    size_t count;
    struct pair *pairs = split_query(text, &count);

    if (count > 0)
        qsort(pairs, count, sizeof *pairs, by_name_and_value);
    for (size_t i = 0; i < count; i++)
        buf_printf(out, "%s%s=%s", i > 0 ? "&" : "", pairs[i].name, pairs[i].value);
    free(pairs);
    free(text);
}

static int by_header_name(const void *a, const void *b)
{
    const struct wire_header *const *left = a, *const *right = b;

    return strcasecmp((*left)->name, (*right)->name);
}

/* Owner: caller, free(); never NULL. */
static const struct wire_header **sorted_headers(const struct wire_request *request)
{
    size_t count = request->header_count;
    const struct wire_header **sorted = xcalloc(count + 1, sizeof(struct wire_header *));

    for (size_t i = 0; i < count; i++)
        sorted[i] = &request->headers[i];
    qsort(sorted, count, sizeof(struct wire_header *), by_header_name);
    return sorted;
}

static void add_lower(struct buf *out, const char *name)
{
    for (; *name != '\0'; name++)
        buf_add_char(out, (char)tolower((unsigned char)*name));
}

/* Runs of blanks become one, none at the ends. */
static void add_trimmed(struct buf *out, const char *value)
{
    bool is_first = true;

    while (*(value += strspn(value, " \t")) != '\0') {
        size_t len = strcspn(value, " \t");

        if (!is_first)
            buf_add_char(out, ' ');
        buf_add(out, value, len);
        is_first = false;
        value += len;
    }
}

void canonical_headers(struct buf *out, const struct wire_request *request)
{
    const struct wire_header **sorted = sorted_headers(request);

    for (size_t i = 0; i < request->header_count; i++) {
        add_lower(out, sorted[i]->name);
        buf_add_char(out, ':');
        add_trimmed(out, sorted[i]->value);
        buf_add_char(out, '\n');
    }
    free(sorted);
}

char *canonical_header_names(const struct wire_request *request)
{
    const struct wire_header **sorted = sorted_headers(request);
    struct buf out = BUF_INIT;

    for (size_t i = 0; i < request->header_count; i++) {
        buf_add_str(&out, i > 0 ? ";" : "");
        add_lower(&out, sorted[i]->name);
    }
    free(sorted);
    return buf_take(&out);
}
