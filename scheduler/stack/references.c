#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/reader.h"

enum { VALUE_BYTES_MAX = 256 * 1024, EXPANDED_BYTES_MAX = 64 * 1024 * 1024, EXPANDING_MAX = 32 };

/* What one ${...} says. */
struct expression {
    char *name;
    const char *fallback; /* after ":-"; NULL: none */
    size_t fallback_len;
};

bool has_reference(const char *text)
{
    for (; *text != '\0'; text++) {
        if (strncmp(text, "$${", 3) == 0)
            text += 2;
        else if (strncmp(text, "${", 2) == 0)
            return true;
    }
    return false;
}

/* --- components and their outputs --- */

struct component *component_find(const struct context *context, const char *name, bool *ambiguous)
{
    struct reader *reader = context->reader;
    struct component *found = NULL;

    *ambiguous = false;
    if (strchr(name, '/') != NULL) {
        HASH_FIND_STR(reader->components, name, found);
        return found;
    }
    if (context->service != NULL) {
        char *id = xasprintf("%s/%s", context->service->name, name);

        HASH_FIND_STR(reader->components, id, found);
        free(id);
    }
    if (found != NULL)
        return found;
    HASH_FIND(by_name, reader->by_name, name, strlen(name), found);
    *ambiguous = found != NULL && found->same_name != NULL;
    return *ambiguous ? NULL : found;
}

static const char **component_names(const struct context *context)
{
    struct reader *reader = context->reader;
    const char **names = xcalloc(2 * HASH_COUNT(reader->components) + 1, sizeof(*names));
    struct component *component, *next;
    size_t used = 0;

    HASH_ITER (hh, reader->components, component, next) {
        names[used++] = component->name;
        names[used++] = component->id;
    }
    return names;
}

static void report_unknown(const struct context *context, const char *name,
                           const struct complaint *complaint)
{
    const char **names = hints_wanted(context->reader) ? component_names(context) : NULL;
    char *hint = names != NULL ? did_you_mean(name, names) : NULL;
    struct complaint full = *complaint;

    full.hint = hint;
    report(context->reader, &full, "no component %s", name);
    free(hint);
    free(names);
}

struct component *component_need(const struct context *context, const char *name,
                                 const struct complaint *complaint)
{
    bool ambiguous = false;
    struct component *found = component_find(context, name, &ambiguous);

    if (ambiguous) {
        struct complaint full = *complaint;

        full.hint = "write service/component";
        report(context->reader, &full, "several services have a component %s", name);
    } else if (found == NULL) {
        report_unknown(context, name, complaint);
    }
    return found;
}

static void report_output(const struct context *context, const struct component *target,
                          const char *output, const struct complaint *complaint)
{
    const char *names[33] = {NULL};
    size_t count = 0;
    struct buf all = BUF_INIT;
    struct complaint full = *complaint;

    for (const struct output *known = target->kind->outputs; known->name != NULL; known++) {
        if (count < ARRAY_LEN(names) - 1)
            names[count++] = known->name;
        buf_printf(&all, "%s%s", all.len > 0 ? ", " : "", known->name);
    }
    char *nearest = did_you_mean(output, names);
    char *hint = nearest != NULL ? xstrdup(nearest) : xasprintf("it has %s", buf_str(&all));
    full.hint = hint;
    report(context->reader, &full, "component %s (%s) has no output %s", target->id,
           target->kind_name, output);
    free(nearest);
    free(hint);
    buf_fini(&all);
}

const char *reference_make(const struct context *context, struct component *target,
                           const char *output, const struct complaint *complaint)
{
    const char *canonical = catalog_output(target->kind, output);

    if (canonical == NULL) {
        report_output(context, target, output, complaint);
        return NULL;
    }
    if (target == context->component) {
        report(context->reader, complaint, "the component refers to its own output %s", canonical);
        return NULL;
    }
    char *name = target->kind->is_family ? catalog_type_output(canonical) : xstrdup(canonical);
    char *text = xasprintf("${%s.%s}", target->id, name);
    const char *kept = arena_text(&context->reader->arena, text, strlen(text));
    free(text);
    free(name);
    return kept;
}

bool is_value_from(const struct node *node)
{
    if (node->type != NODE_MAP)
        return false;
    if (node_get(node, "valueFrom") != NULL)
        return true;
    return node->count == 2 && node_get(node, "component") != NULL &&
           node_get(node, "output") != NULL;
}

const char *reference_from_node(const struct context *context, const struct node *node,
                                const struct complaint *complaint)
{
    const struct node *from = node_get(node, "valueFrom");
    const struct node *source = from != NULL ? from : node;
    const char *component = node_text(source, "component");
    const char *output = node_text(source, "output");

    if (component == NULL || output == NULL || source->count != 2 ||
        (from != NULL && node->count != 1)) {
        report(context->reader, complaint, "valueFrom needs component and output, nothing else");
        return NULL;
    }
    component = interpolate(context, component, complaint);
    struct component *target =
        component != NULL ? component_need(context, component, complaint) : NULL;
    return target != NULL ? reference_make(context, target, output, complaint) : NULL;
}

/* --- ${...} in text --- */

/* The end of the ${...} that begins at `text`: its closing brace, or NULL. */
static const char *closing_brace(const char *text)
{
    size_t depth = 0;

    for (; *text != '\0'; text++) {
        if (strncmp(text, "${", 2) == 0)
            depth++;
        else if (*text == '}' && --depth == 0)
            return text;
    }
    return NULL;
}

static bool name_is_sound(const char *name)
{
    if (*name == '\0')
        return false;
    for (; *name != '\0'; name++)
        if (!isalnum((unsigned char)*name) && strchr("_-./", *name) == NULL)
            return false;
    return true;
}

static struct expression split(const char *inside, size_t len)
{
    struct expression expression = {NULL, NULL, 0};
    const char *mark = memmem(inside, len, ":-", 2);

    expression.name = xstrndup(inside, mark != NULL ? (size_t)(mark - inside) : len);
    if (mark != NULL) {
        expression.fallback = mark + 2;
        expression.fallback_len = len - (size_t)(mark + 2 - inside);
    }
    return expression;
}

static void report_undefined(const struct context *context, const char *name,
                             const struct complaint *complaint)
{
    const char **names = hints_wanted(context->reader) ? variable_names(context) : NULL;
    char *nearest = names != NULL ? did_you_mean(name, names) : NULL;
    struct complaint full = *complaint;
    const char *service = context->service != NULL ? context->service->name : "...";
    char *hint =
        xasprintf("%s%sdefine it in spec.variables of the Stack, in spec.variables of "
                  "Service %s, in environments/<environment>.yaml, or give "
                  "--var %s=VALUE; for the text itself write $${%s}",
                  nearest != NULL ? nearest : "", nearest != NULL ? " " : "", service, name, name);

    full.hint = hint;
    report(context->reader, &full, "variable %s is not defined", name);
    free(hint);
    free(nearest);
    free(names);
}

/* The component that "name.output" speaks of; *output is what follows the dot. */
static struct component *named_component(const struct context *context, const char *name,
                                         const char **output, bool *ambiguous)
{
    const char *dot = strchr(name, '.');

    *ambiguous = false;
    if (dot == NULL)
        return NULL;
    char *component = xstrndup(name, (size_t)(dot - name));
    struct component *found = component_find(context, component, ambiguous);
    free(component);
    *output = dot + 1;
    return found;
}

static const char *substitute_variable(const struct context *context, struct variable *variable,
                                       struct service *owner)
{
    const struct context own = {.reader = context->reader, .service = owner};

    return variable_value(&own, variable);
}

static const char *missing(const struct context *context, const struct expression *expression,
                           bool ambiguous, const struct complaint *complaint)
{
    struct complaint full = *complaint;
    const char *slash = strchr(expression->name, '/');

    if (expression->fallback != NULL) {
        const char *text =
            arena_text(&context->reader->arena, expression->fallback, expression->fallback_len);

        return interpolate(context, text, complaint);
    }
    full.hint = "write service/component";
    if (ambiguous)
        report(context->reader, &full, "several services have the component of ${%s}",
               expression->name);
    else if (slash != NULL)
        report_unknown(context, expression->name, complaint);
    else
        report_undefined(context, expression->name, complaint);
    return NULL;
}

/* The canonical text that ${expression} stands for; NULL: reported. */
static const char *evaluate(const struct context *context, const struct expression *expression,
                            const struct complaint *complaint)
{
    const char *output = NULL;
    bool ambiguous = false;
    struct service *owner = NULL;
    struct variable *variable = variable_lookup(context, expression->name, &owner);
    struct component *target = named_component(context, expression->name, &output, &ambiguous);

    if (variable != NULL && target != NULL && catalog_output(target->kind, output) != NULL) {
        struct complaint full = *complaint;

        full.hint = "write service/component.output for the output, or rename the variable";
        report(context->reader, &full, "${%s} is both a variable and an output of component %s",
               expression->name, target->id);
        return NULL;
    }
    if (variable != NULL)
        return substitute_variable(context, variable, owner);
    if (target != NULL &&
        (expression->fallback == NULL || catalog_output(target->kind, output) != NULL))
        return reference_make(context, target, output, complaint);
    return missing(context, expression, ambiguous, complaint);
}

/* One ${...} at *at; moves behind it. */
static bool substitute(const struct context *context, const char **at, struct buf *out,
                       const struct complaint *complaint)
{
    struct complaint full = *complaint;
    const char *end = closing_brace(*at);

    if (end == NULL) {
        full.hint = "for the text itself write $${";
        report(context->reader, &full, "${ without its }");
        return false;
    }
    struct expression expression = split(*at + 2, (size_t)(end - *at) - 2);
    const char *value = NULL;
    if (name_is_sound(expression.name)) {
        value = evaluate(context, &expression, complaint);
    } else {
        full.hint = "for the text itself write $${";
        report(context->reader, &full, "${%s} is no name", expression.name);
    }
    free(expression.name);
    *at = end + 1;
    if (value != NULL)
        buf_add_str(out, value);
    return value != NULL;
}

static bool interpolate_into(const struct context *context, const char *text, struct buf *out,
                             const struct complaint *complaint)
{
    bool ok = true;

    while (*text != '\0') {
        size_t plain = strcspn(text, "$");

        buf_add(out, text, plain);
        text += plain;
        if (strncmp(text, "$${", 3) == 0) {
            buf_add(out, "$${", 3);
            text += 3;
        } else if (strncmp(text, "${", 2) == 0) {
            const char *before = text;

            ok = substitute(context, &text, out, complaint) && ok;
            if (text == before || out->len > VALUE_BYTES_MAX)
                break;
        } else if (*text != '\0') {
            buf_add_char(out, *text++);
        }
    }
    return ok && *text == '\0';
}

/* Values within values are bounded in depth, one value in size, and all of them together. */
static bool within_bounds(const struct context *context, const struct buf *out,
                          const struct complaint *complaint)
{
    struct reader *reader = context->reader;
    bool was_within = reader->expanded_bytes <= EXPANDED_BYTES_MAX;

    reader->expanded_bytes += out->len;
    if (out->len > VALUE_BYTES_MAX)
        report(reader, complaint, "the value becomes longer than 256 KiB");
    else if (was_within && reader->expanded_bytes > EXPANDED_BYTES_MAX)
        report(reader, complaint, "all variables together become more than 64 MiB");
    return out->len <= VALUE_BYTES_MAX && reader->expanded_bytes <= EXPANDED_BYTES_MAX;
}

const char *interpolate(const struct context *context, const char *text,
                        const struct complaint *complaint)
{
    struct reader *reader = context->reader;
    struct buf out = BUF_INIT;
    const char *kept = NULL;

    if (strchr(text, '$') == NULL)
        return text;
    if (reader->expanded_bytes > EXPANDED_BYTES_MAX)
        return NULL;
    if (reader->expanding >= EXPANDING_MAX) {
        report(reader, complaint, "variables refer to one another more than 32 levels deep");
        return NULL;
    }
    reader->expanding++;
    bool ok = interpolate_into(context, text, &out, complaint);
    reader->expanding--;
    if (within_bounds(context, &out, complaint) && ok)
        kept = arena_text(&reader->arena, buf_str(&out), out.len);
    buf_fini(&out);
    return kept;
}

void stack_references(const char *text, stack_reference *reference, void *arg)
{
    while (*text != '\0') {
        const char *end = NULL;

        if (strncmp(text, "$${", 3) == 0) {
            text += 3;
        } else if (strncmp(text, "${", 2) == 0 && (end = strchr(text, '}')) != NULL) {
            char *inside = xstrndup(text + 2, (size_t)(end - text) - 2);
            char *dot = strchr(inside, '.');

            if (dot != NULL) {
                *dot = '\0';
                reference(arg, inside, dot + 1);
            }
            free(inside);
            text = end + 1;
        } else {
            text++;
        }
    }
}
