#include "providers/model_pattern.h"

#include <ctype.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include <uthash.h>

#include "common/buf.h"
#include "common/mem.h"

/* Longer texts are left to the service; larger counts would make large automata. */
enum { MAX_TEXT_BYTES = 8192, MAX_REPEAT = 255 };

/* What a class escape stands for inside brackets. */
static const char *class_of(char letter)
{
    switch (letter) {
    case 'd':
        return "0-9";
    case 'w':
        return "A-Za-z0-9_";
    case 's':
        return "[:space:]";
    default:
        return NULL;
    }
}

/* A control character named by a letter; 0 when the escape is no such. */
static char control_of(char letter)
{
    static const char letters[] = "tnrf", controls[] = "\t\n\r\f";
    const char *found = letter != '\0' ? strchr(letters, letter) : NULL;

    return found != NULL ? controls[found - letters] : 0;
}

/* The members of a bracket expression; ']', '-' and '^' have their fixed places in POSIX. */
struct bracket {
    struct buf items;
    bool is_negated, has_close, has_hyphen, has_caret;
};

static void bracket_add(struct bracket *bracket, char c)
{
    if (c == ']')
        bracket->has_close = true;
    else if (c == '-')
        bracket->has_hyphen = true;
    else if (c == '^')
        bracket->has_caret = true;
    else
        buf_add_char(&bracket->items, c);
}

/* One escape within brackets; false when POSIX cannot say it. */
static bool bracket_escape(struct bracket *bracket, char letter)
{
    const char *class = class_of(letter);
    char control = control_of(letter);

    if (class != NULL)
        buf_add_str(&bracket->items, class);
    else if (control != 0)
        buf_add_char(&bracket->items, control);
    else if (letter == '\0' || isalnum((unsigned char)letter))
        return false;
    else
        bracket_add(bracket, letter);
    return true;
}

/* True when "x-y" begins at `at`, with plain ends. */
static bool is_range(const char *at)
{
    return at[1] == '-' && at[2] != ']' && at[2] != '\\' && at[2] != '\0' && at[2] != '[';
}

static const char *read_bracket(struct bracket *bracket, const char *at)
{
    while (*at != ']') {
        if (*at == '\0' || *at == '[' || strncmp(at, "&&", 2) == 0)
            return NULL;
        if (*at == '\\') {
            if (!bracket_escape(bracket, at[1]))
                return NULL;
            at += 2;
        } else if (is_range(at)) {
            buf_add(&bracket->items, at, 3);
            at += 3;
        } else {
            bracket_add(bracket, *at++);
        }
    }
    return at + 1;
}

/* `at` is behind the '['. Gives what follows the bracket expression, NULL when it cannot. */
static const char *copy_bracket(struct buf *out, const char *at)
{
    struct bracket bracket = {.items = BUF_INIT};
    bool is_alone;

    bracket.is_negated = *at == '^';
    at = read_bracket(&bracket, at + bracket.is_negated);
    is_alone = bracket.items.len == 0 && !bracket.has_close && !bracket.has_hyphen;
    if (at != NULL && bracket.has_caret && is_alone && !bracket.is_negated)
        buf_add_str(out, "\\^"); /* "[^]" would not end */
    else if (at != NULL)
        buf_printf(out, "[%s%s%s%s%s]", bracket.is_negated ? "^" : "", bracket.has_close ? "]" : "",
                   buf_str(&bracket.items), bracket.has_caret ? "^" : "",
                   bracket.has_hyphen ? "-" : "");
    buf_fini(&bracket.items);
    return at;
}

static const char *copy_escape(struct buf *out, const char *at)
{
    const char *class = class_of(*at);
    char control = control_of(*at);

    if (class != NULL)
        buf_printf(out, "[%s]", class);
    else if (*at == 'S')
        buf_add_str(out, "[^[:space:]]");
    else if (control != 0)
        buf_add_char(out, control);
    else if (*at == '\0' || isalnum((unsigned char)*at))
        return NULL;
    else if (strchr(".[]{}()*+?^$|\\", *at) != NULL)
        buf_printf(out, "\\%c", *at);
    else
        buf_add_char(out, *at);
    return at + 1;
}

/* "{2,300}" is "{2,}"; `at` is behind the '{'. */
static const char *copy_count(struct buf *out, const char *at)
{
    char *end;
    unsigned long low, high;

    if (!isdigit((unsigned char)*at))
        return NULL;
    low = high = strtoul(at, &end, 10);
    if (*end == ',')
        high = end[1] == '}' ? MAX_REPEAT + 1 : strtoul(end + 1, &end, 10);
    if (high == MAX_REPEAT + 1 && *end == ',')
        end++;
    if (*end != '}' || low > MAX_REPEAT || high < low)
        return NULL;
    if (high <= MAX_REPEAT)
        buf_printf(out, "{%lu,%lu}", low, high);
    else if (low <= 1)
        buf_add_char(out, low == 0 ? '*' : '+');
    else
        buf_printf(out, "{%lu,}", low);
    return end + 1;
}

/* Laziness says which match is taken, not whether there is one. */
static const char *skip_lazy(const char *at)
{
    if (at != NULL && *at == '?')
        at++;
    return at != NULL && *at == '+' ? NULL : at;
}

static const char *copy_one(struct buf *out, const char *at)
{
    switch (*at) {
    case '[':
        return copy_bracket(out, at + 1);
    case '\\':
        return copy_escape(out, at + 1);
    case '{':
        return skip_lazy(copy_count(out, at + 1));
    case '(':
        buf_add_char(out, '(');
        if (at[1] != '?')
            return at + 1;
        return at[2] == ':' ? at + 3 : NULL;
    case '*':
    case '+':
    case '?':
        buf_add_char(out, *at);
        return skip_lazy(at + 1);
    default:
        buf_add_char(out, *at);
        return at + 1;
    }
}

char *model_pattern_to_posix(const char *pattern)
{
    struct buf out = BUF_INIT;

    while (pattern != NULL && *pattern != '\0')
        pattern = copy_one(&out, pattern);
    if (pattern == NULL) {
        buf_fini(&out);
        return NULL;
    }
    return buf_take(&out);
}

/* Compiled once each, under the address of the table's constant. */
struct compiled {
    UT_hash_handle hh;
    const char *pattern;
    bool is_usable;
    regex_t regex;
};

/* The models' patterns are matched against the whole text, anchored or not. */
static struct compiled *compile(const char *pattern)
{
    static struct compiled *all;
    struct compiled *found = NULL;

    HASH_FIND_PTR(all, &pattern, found);
    if (found != NULL)
        return found;
    char *posix = model_pattern_to_posix(pattern);
    char *whole = posix != NULL ? xasprintf("^(%s)$", posix) : NULL;
    found = xcalloc(1, sizeof(*found));
    found->pattern = pattern;
    found->is_usable =
        whole != NULL && regcomp(&found->regex, whole, REG_EXTENDED | REG_NOSUB) == 0;
    HASH_ADD_PTR(all, pattern, found);
    free(whole);
    free(posix);
    return found;
}

/* Patterns of ARNs lag behind the partitions and regions there are. */
bool model_pattern_allows(const char *pattern, const char *text)
{
    if (strlen(text) > MAX_TEXT_BYTES || strstr(pattern, "arn:") != NULL)
        return true;
    const struct compiled *compiled = compile(pattern);
    return !compiled->is_usable || regexec(&compiled->regex, text, 0, NULL, 0) != REG_NOMATCH;
}
