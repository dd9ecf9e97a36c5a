#include "providers/model_class.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"
#include "common/text.h"

enum { LAST = 0x10ffff, WORDS_MOST = 24 };

/* --- reading --- */

static bool add_range(struct model_class *class, uint32_t low, uint32_t high)
{
    if (class->count == MODEL_CLASS_RANGES || low > high)
        return false;
    class->ranges[class->count].low = low;
    class->ranges[class->count++].high = high;
    return true;
}

static bool hex_digits(const char **at, size_t count, uint32_t *out)
{
    char digits[8] = "";

    for (size_t i = 0; i < count; i++) {
        if (!isxdigit((unsigned char)(*at)[i]))
            return false;
        digits[i] = (*at)[i];
    }
    *at += count;
    *out = (uint32_t)strtoul(digits, NULL, 16);
    return true;
}

/* A single character, plain or behind a backslash; moves `at` behind it. */
static bool read_character(const char **at, uint32_t *out)
{
    static const char letters[] = "tnrf", controls[] = "\t\n\r\f";
    const char *c = *at;

    if (*c == '\0' || (unsigned char)*c >= 0x80)
        return false;
    if (*c != '\\') {
        *out = (unsigned char)*c;
        *at = c + 1;
        return true;
    }
    *at = c + 2;
    if (c[1] == 'u' || c[1] == 'x')
        return hex_digits(at, c[1] == 'u' ? 4 : 2, out);
    const char *known = c[1] != '\0' ? strchr(letters, c[1]) : NULL;
    *out = known != NULL ? (unsigned char)controls[known - letters] : (unsigned char)c[1];
    return known != NULL || (c[1] != '\0' && !isalnum((unsigned char)c[1]));
}

static bool read_property(struct model_class *class, const char **at)
{
    const char *c = *at;

    if (c[2] != '{' || c[3] == '\0' || c[4] != '}')
        return false;
    *at = c + 5;
    class->letters = class->letters || c[3] == 'L';
    class->numbers = class->numbers || c[3] == 'N';
    class->spaces = class->spaces || c[3] == 'Z';
    return strchr("LNZ", c[3]) != NULL;
}

/* "\w" and the like; *done false when `at` is at something else. */
static bool read_shorthand(struct model_class *class, const char **at, bool *done)
{
    const char *c = *at;

    *done = *c == '\\' && c[1] != '\0' && strchr("dwsSp", c[1]) != NULL;
    if (!*done)
        return true;
    if (c[1] == 'p')
        return read_property(class, at);
    *at = c + 2;
    if (c[1] == 'd')
        return add_range(class, '0', '9');
    if (c[1] == 'S') /* written as [\s\S] only: anything */
        return add_range(class, 0, LAST);
    if (c[1] == 's')
        return add_range(class, ' ', ' ') && add_range(class, '\t', '\r');
    return add_range(class, 'a', 'z') && add_range(class, 'A', 'Z') && add_range(class, '0', '9') &&
           add_range(class, '_', '_');
}

static bool read_item(struct model_class *class, const char **at)
{
    bool done = false;
    uint32_t low = 0, high = 0;

    if (!read_shorthand(class, at, &done) || done)
        return done;
    if (!read_character(at, &low))
        return false;
    high = low;
    bool is_range = **at == '-' && (*at)[1] != ']' && strncmp(*at + 1, "\\d", 2) != 0 &&
                    strncmp(*at + 1, "\\w", 2) != 0;
    if (is_range) {
        ++*at;
        if (!read_character(at, &high))
            return false;
    }
    return add_range(class, low, high);
}

/* What may stand behind the class: a repetition, the ends of a group and of the text. */
static bool is_rest(const char *at)
{
    at += *at == ')';
    if (*at == '*' || *at == '+')
        at++;
    else if (*at == '{')
        at += strcspn(at, "}") + (strchr(at, '}') != NULL);
    at += *at == ')';
    at += *at == '$';
    return *at == '\0';
}

bool model_class_parse(const char *pattern, struct model_class *out)
{
    const char *at = pattern;

    memset(out, 0, sizeof(*out));
    at += *at == '^';
    at += *at == '(';
    if (*at++ != '[')
        return false;
    out->is_negated = *at == '^';
    at += out->is_negated;
    while (*at != ']')
        if (*at == '\0' || *at == '[' || strncmp(at, "&&", 2) == 0 || !read_item(out, &at))
            return false;
    return is_rest(at + 1);
}

/* --- judging --- */

static uint32_t code_point(const char *text, size_t bytes)
{
    static const unsigned char masks[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
    uint32_t code = (unsigned char)text[0] & masks[bytes];

    for (size_t i = 1; i < bytes; i++)
        code = code << 6 | ((unsigned char)text[i] & 0x3f);
    return code;
}

/* Letters and digits beyond ASCII are taken for what they may be. */
static bool has(const struct model_class *class, uint32_t code)
{
    bool is_foreign = code >= 0x80;
    bool is_in = (class->letters && (is_foreign || isalpha((int)code))) ||
                 (class->numbers && (is_foreign || isdigit((int)code))) ||
                 (class->spaces && (is_foreign || code == ' '));

    for (size_t i = 0; i < class->count && !is_in; i++)
        is_in = class->ranges[i].low <= code && code <= class->ranges[i].high;
    return is_in != class->is_negated;
}

const char *model_class_stray(const struct model_class *class, const char *text)
{
    while (*text != '\0') {
        size_t bytes = text_utf8_bytes(text, strnlen(text, 4));

        if (bytes == 0 || !has(class, code_point(text, bytes)))
            return text;
        text += bytes;
    }
    return NULL;
}

/* --- words --- */

static void add_word(struct buf *out, const char *word)
{
    buf_printf(out, "%s%s", out->len > 0 ? ", " : "", word);
}

static bool has_all(const struct model_class *class, int low, int high)
{
    for (int c = low; c <= high; c++)
        if (has(class, (uint32_t)c) == class->is_negated)
            return false;
    return true;
}

static void add_letters(struct buf *out, const struct model_class *class)
{
    bool lower = has_all(class, 'a', 'z'), upper = has_all(class, 'A', 'Z');

    if (lower && upper)
        add_word(out, "letters");
    else if (lower)
        add_word(out, "lower case letters");
    else if (upper)
        add_word(out, "capital letters");
    if (has_all(class, '0', '9'))
        add_word(out, "digits");
    if (has(class, ' ') != class->is_negated)
        add_word(out, "spaces");
}

char *model_class_words(const struct model_class *class)
{
    struct buf out = BUF_INIT;
    size_t count = 0;

    add_letters(&out, class);
    bool is_first = true;
    for (int c = '!'; c <= '~'; c++) {
        if (isalnum(c) || has(class, (uint32_t)c) == class->is_negated)
            continue;
        buf_printf(&out, "%s%c", is_first && out.len > 0 ? ", " : is_first ? "" : " ", c);
        is_first = false;
        count++;
    }
    if (count <= WORDS_MOST && out.len > 0)
        return buf_take(&out);
    buf_fini(&out);
    return NULL;
}

char *model_class_character(const char *text)
{
    size_t bytes = text_utf8_bytes(text, strnlen(text, 4));

    if (bytes == 0)
        return xstrdup("what is no character");
    if (*text == ' ')
        return xstrdup("a space");
    if (*text == '\n' || *text == '\r')
        return xstrdup("a line break");
    if (bytes == 1 && iscntrl((unsigned char)*text))
        return xstrdup("a control character");
    return xasprintf("\"%.*s\"", (int)bytes, text);
}
