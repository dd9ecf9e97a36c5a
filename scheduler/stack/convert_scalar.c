#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <regex.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/stack/convert.h"

void complain(const struct converting *at, const char *hint, const char *fmt, ...)
{
    va_list args;

    va_start(args, fmt);
    char *message = xvasprintf(fmt, args);
    va_end(args);
    report(
        at->context->reader,
        &(struct complaint){
            .place = at->node, .path = at->path, .component = at->context->component, .hint = hint},
        "%s", message);
    free(message);
}

/* --- bounds --- */

static char *bounds_text(const struct field *field)
{
    if (field->has_min && field->has_max)
        return xasprintf("between %" PRId64 " and %" PRId64, field->min, field->max);
    if (field->has_min)
        return xasprintf("at least %" PRId64, field->min);
    return xasprintf("at most %" PRId64, field->max);
}

static bool within(const struct field *field, int64_t value)
{
    return !(field->has_min && value < field->min) && !(field->has_max && value > field->max);
}

bool check_count(const struct converting *at, size_t count, const char *of_what)
{
    if (within(at->field, (int64_t)count))
        return true;
    char *bounds = bounds_text(at->field);

    complain(at, NULL, "must have %s %s, has %zu", bounds, of_what, count);
    free(bounds);
    return false;
}

static json_t *bounded(const struct converting *at, int64_t value, const char *hint)
{
    if (within(at->field, value))
        return json_integer(value);
    char *bounds = bounds_text(at->field);

    complain(at, hint, "must be %s, is %" PRId64, bounds, value);
    free(bounds);
    return NULL;
}

/* --- one type each; `text` is substituted and holds no reference --- */

/* Plain decimal; a leading zero could be meant as octal. */
static bool to_int(const char *text, int64_t *out)
{
    const char *digits = text + (*text == '-');
    char *end = NULL;

    if (!isdigit((unsigned char)*digits) || (digits[0] == '0' && digits[1] != '\0'))
        return false;
    errno = 0;
    *out = strtoll(text, &end, 10);
    return *end == '\0' && errno == 0;
}

static json_t *make_int(const struct converting *at, const char *text)
{
    int64_t value = 0;

    if (to_int(text, &value))
        return bounded(at, value, NULL);
    complain(at, NULL, "must be a whole number, is \"%.64s\"", text);
    return NULL;
}

static json_t *make_bool(const struct converting *at, const char *text)
{
    static const char *const yes[] = {"yes", "on", "y"}, *const no[] = {"no", "off", "n"};
    const char *hint = NULL;

    if (strcmp(text, "true") == 0 || strcmp(text, "True") == 0 || strcmp(text, "TRUE") == 0)
        return json_true();
    if (strcmp(text, "false") == 0 || strcmp(text, "False") == 0 || strcmp(text, "FALSE") == 0)
        return json_false();
    for (size_t i = 0; i < ARRAY_LEN(yes); i++) {
        if (strcasecmp(text, yes[i]) == 0)
            hint = "write true";
        else if (strcasecmp(text, no[i]) == 0)
            hint = "write false";
    }
    complain(at, hint, "must be true or false, is \"%.64s\"", text);
    return NULL;
}

static json_t *make_enum(const struct converting *at, const char *text)
{
    struct buf all = BUF_INIT;
    char *hint = NULL;

    for (const char *const *choice = at->field->choices; *choice != NULL; choice++) {
        if (strcmp(text, *choice) == 0) {
            buf_fini(&all);
            return json_string(text);
        }
        buf_printf(&all, "%s%s", all.len > 0 ? ", " : "", *choice);
    }
    hint = did_you_mean(text, at->field->choices);
    complain(at, hint, "\"%.64s\" is none of %s", text, buf_str(&all));
    free(hint);
    buf_fini(&all);
    return NULL;
}

static size_t characters(const char *text)
{
    size_t count = 0;

    for (; *text != '\0'; text++)
        count += ((unsigned char)*text & 0xc0) != 0x80;
    return count;
}

/* Compiled once each: patterns are the few constants of the catalog. */
static const regex_t *compiled(const char *pattern)
{
    enum { PATTERNS = 64 };
    static struct {
        const char *pattern;
        regex_t regex;
    } cache[PATTERNS];
    size_t i = 0;

    while (i < PATTERNS - 1 && cache[i].pattern != NULL && cache[i].pattern != pattern)
        i++;
    if (cache[i].pattern != NULL && cache[i].pattern != pattern) {
        regfree(&cache[i].regex);
        cache[i].pattern = NULL;
    }
    if (cache[i].pattern == NULL &&
        regcomp(&cache[i].regex, pattern, REG_EXTENDED | REG_NOSUB) == 0)
        cache[i].pattern = pattern;
    assert(cache[i].pattern == pattern);
    return &cache[i].regex;
}

static json_t *make_text(const struct converting *at, const char *text)
{
    const struct field *field = at->field;
    size_t len = characters(text);

    if (field->has_min && field->min == 1 && len == 0) {
        complain(at, NULL, "must not be empty");
        return NULL;
    }
    if (!within(field, (int64_t)len)) {
        char *bounds = bounds_text(field);

        complain(at, NULL, "must have %s characters, has %zu", bounds, len);
        free(bounds);
        return NULL;
    }
    if (field->pattern != NULL && len <= 4096 &&
        regexec(compiled(field->pattern), text, 0, NULL, 0) != 0) {
        complain(at, NULL, "\"%.64s\" is not %s", text, field->pattern_says);
        return NULL;
    }
    return json_string(text);
}

/* "256", "256m" (thousandths of a CPU, or units where they are a size of their own), "0.25". */
static json_t *make_cpu(const struct converting *at, const char *text)
{
    static const int64_t sizes[] = {256, 512, 1024, 2048, 4096, 8192, 16384};
    char *number = xstrndup(text, strlen(text) - (*text != '\0' && text[strlen(text) - 1] == 'm'));
    bool is_milli = strlen(number) < strlen(text);
    bool is_size = false;
    int64_t value = 0;
    char *end = NULL;
    double parts = strtod(number, &end);
    bool is_decimal = isdigit((unsigned char)number[0]) && strchr(number, '.') != NULL &&
                      strspn(number, "0123456789.") == strlen(number) && *end == '\0';

    bool is_int = to_int(number, &value);
    free(number);
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++)
        is_size = is_size || value == sizes[i];
    if (is_int && is_milli && !is_size && value > 0 && value < 1000000)
        value = (value * 1024 + 500) / 1000;
    if (is_decimal && !is_milli && parts < 1000)
        value = (int64_t)(parts * 1024 + 0.5);
    if (is_int || (is_decimal && !is_milli))
        return bounded(at, value, "in CPU units: 1024 is one CPU, 256 a quarter");
    complain(at, NULL, "must be CPU units such as 256, \"500m\" or \"0.5\", is \"%.64s\"", text);
    return NULL;
}

static json_t *make_memory(const struct converting *at, const char *text)
{
    static const struct {
        const char *suffix;
        int64_t mib;
    } units[] = {{"", 1},     {"M", 1},     {"Mi", 1},    {"MB", 1},    {"MiB", 1},
                 {"G", 1024}, {"Gi", 1024}, {"GB", 1024}, {"GiB", 1024}};
    char *end = NULL;
    double number = isdigit((unsigned char)*text) ? strtod(text, &end) : 0;
    size_t digits = strspn(text, "0123456789.");

    for (size_t i = 0; end == text + digits && digits > 0 && i < ARRAY_LEN(units); i++) {
        double mib = number * (double)units[i].mib;

        if (strcmp(end, units[i].suffix) == 0 && mib < 1e12 && mib == (double)(int64_t)mib)
            return bounded(at, (int64_t)mib, "in MiB");
    }
    complain(at, NULL,
             "must be a whole number of MiB such as 512, \"512Mi\" or \"1Gi\", is \"%.64s\"", text);
    return NULL;
}

/* --- scalars --- */

/* {component: name} where a component may be named. */
static const char *named_component(const struct converting *at, const struct complaint *complaint)
{
    const char *name = interpolate(at->context, node_text(at->node, "component"), complaint);
    struct component *target = name != NULL ? component_need(at->context, name, complaint) : NULL;

    return target != NULL ? reference_make(at->context, target, at->field->output, complaint)
                          : NULL;
}

static bool names_component(const struct converting *at)
{
    return (at->field->flags & FIELD_COMPONENT) != 0 && at->node->type == NODE_MAP &&
           at->node->count == 1 && node_text(at->node, "component") != NULL;
}

const char *converted_text(const struct converting *at, bool *is_substituted)
{
    const struct complaint complaint = {
        .place = at->node, .path = at->path, .component = at->context->component};
    const char *text = NULL;

    *is_substituted = false;
    if (names_component(at))
        return named_component(at, &complaint);
    if (is_value_from(at->node))
        return reference_from_node(at->context, at->node, &complaint);
    if (at->node->type != NODE_SCALAR) {
        complain(at, NULL, "must be a single value, is %s", node_type_says(at->node));
        return NULL;
    }
    text = interpolate(at->context, at->node->text, &complaint);
    *is_substituted = text != at->node->text;
    return text;
}

/* Where "component" is written only one of the stack can be meant; an ARN or the id of a network
 * may stand there, too. */
static bool must_be_component(const struct converting *at, const char *text)
{
    const char *key = at->path == NULL ? NULL : at->path->name;

    return key != NULL && strcmp(key, "component") == 0 && strchr(text, ':') == NULL &&
           strncmp(text, "vpc-", strlen("vpc-")) != 0;
}

/* A bare component name stands for its output. */
static const char *component_output(const struct converting *at, const char *text)
{
    const struct complaint complaint = {
        .place = at->node, .path = at->path, .component = at->context->component};
    bool ambiguous = false;
    struct component *target =
        strchr(text, ':') == NULL ? component_find(at->context, text, &ambiguous) : NULL;

    if (ambiguous || (target == NULL && must_be_component(at, text))) {
        component_need(at->context, text, &complaint);
        return NULL;
    }
    return target != NULL ? reference_make(at->context, target, at->field->output, &complaint)
                          : text;
}

json_t *convert_scalar(const struct converting *at)
{
    bool is_substituted = false;
    const char *text = converted_text(at, &is_substituted);

    if (text != NULL && (at->field->flags & FIELD_COMPONENT) != 0 && !has_reference(text))
        text = component_output(at, text);
    if (text == NULL)
        return NULL;
    if (has_reference(text))
        return json_string(text);
    switch (at->field->type) {
    case FIELD_INT:
        return make_int(at, text);
    case FIELD_BOOL:
        if (!at->node->quoted || is_substituted)
            return make_bool(at, text);
        complain(at, "remove the quotes", "must be true or false, is the text \"%.64s\"", text);
        return NULL;
    case FIELD_ENUM:
        return make_enum(at, text);
    case FIELD_CPU:
        return make_cpu(at, text);
    case FIELD_MEMORY:
        return make_memory(at, text);
    default:
        return make_text(at, text);
    }
}

/* --- values without a schema --- */

static bool is_decimal(const char *text)
{
    size_t whole = 0, part = 0;

    text += *text == '-';
    whole = strspn(text, "0123456789");
    part = text[whole] == '.' ? strspn(text + whole + 1, "0123456789") : 0;
    return whole > 0 && part > 0 && whole + part < 16 && text[whole + 1 + part] == '\0' &&
           (text[0] != '0' || whole == 1);
}

static json_t *any_scalar(const struct converting *at)
{
    bool is_substituted = false;
    const char *text = converted_text(at, &is_substituted);
    int64_t number = 0;

    if (text == NULL)
        return NULL;
    if (at->node->type == NODE_SCALAR && !at->node->quoted) {
        if (strcmp(text, "true") == 0 || strcmp(text, "false") == 0)
            return json_boolean(text[0] == 't');
        if (to_int(text, &number))
            return json_integer(number);
        if (is_decimal(text))
            return json_real(strtod(text, NULL));
    }
    return json_string(text);
}

json_t *convert_any(const struct converting *at)
{
    bool is_list = at->node->type == NODE_LIST;
    json_t *all = NULL;
    size_t index = 0;

    if (at->node->type == NODE_NULL)
        return json_null();
    if (at->node->type == NODE_SCALAR || is_value_from(at->node))
        return any_scalar(at);
    all = is_list ? json_array() : json_object();
    for (const struct node *child = at->node->first; child != NULL; child = child->next) {
        const struct path path = {at->path, child->key, index++, child};
        const struct converting inner = {
            .context = at->context, .field = at->field, .node = child, .path = &path};
        json_t *value = convert_any(&inner);

        if (value != NULL && is_list)
            json_array_append_new(all, value);
        else if (value != NULL)
            json_object_set_new(all, child->key, value);
    }
    return all;
}

/* The library's own limit is far beyond what a small stack can take. */
static bool nests_too_deep(const char *text)
{
    size_t depth = 0;
    bool in_string = false;

    for (; *text != '\0'; text++) {
        if (*text == '\\' && in_string && text[1] != '\0')
            text++;
        else if (*text == '"')
            in_string = !in_string;
        else if (!in_string && (*text == '{' || *text == '['))
            depth++;
        else if (!in_string && (*text == '}' || *text == ']') && depth > 0)
            depth--;
        if (depth > NODE_DEPTH_MAX)
            return true;
    }
    return false;
}

/* In its canonical form: a policy written in another order is no change. */
json_t *convert_json(const struct converting *at)
{
    json_t *value = NULL, *text = NULL;
    json_error_t error;

    if (at->node->type == NODE_SCALAR || is_value_from(at->node)) {
        bool is_substituted = false;
        const char *written = converted_text(at, &is_substituted);

        if (written == NULL || (strncmp(written, "${", 2) == 0 && has_reference(written)))
            return written != NULL ? json_string(written) : NULL;
        if (nests_too_deep(written)) {
            complain(at, NULL, "nests deeper than %d levels", NODE_DEPTH_MAX);
            return NULL;
        }
        value = json_loads(written, JSON_REJECT_DUPLICATES, &error);
        if (value == NULL)
            complain(at, NULL, "is not JSON: %s (line %d, column %d of the text)", error.text,
                     error.line, error.column);
    } else {
        value = convert_any(at);
    }
    if (value == NULL)
        return NULL;
    if (!json_is_object(value)) {
        complain(at, NULL, "must be a JSON object");
    } else {
        char *canonical = json_canonical(value);

        text = json_string(canonical);
        free(canonical);
    }
    json_decref(value);
    return text;
}
