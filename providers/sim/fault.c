#include "providers/sim/fault.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/tree.h"
#include "providers/sim/world.h"

static const char *const kinds[] = {"none",       "throttle",  "error500", "error503", "hang",
                                    "cut-before", "cut-after", "slow",     "limit"};

static enum fault_kind kind_from_name(const char *name)
{
    for (size_t i = 1; name != NULL && i < ARRAY_LEN(kinds); i++)
        if (strcmp(name, kinds[i]) == 0)
            return (enum fault_kind)i;
    return FAULT_NONE;
}

static double number_of(json_t *rule, const char *name, double fallback)
{
    json_t *value = json_object_get(rule, name);

    if (json_is_string(value))
        return strtod(json_string_value(value), NULL);
    return json_is_number(value) ? json_number_value(value) : fallback;
}

static struct error *check_members(json_t *rule)
{
    static const char *const known[] = {"service",     "op",       "kind", "after", "count",
                                        "probability", "delay-ms", "rate", NULL};
    const char *name;
    json_t *value;

    json_object_foreach (rule, name, value) {
        size_t i = 0;

        while (known[i] != NULL && strcmp(known[i], name) != 0)
            i++;
        if (known[i] == NULL)
            return ERR(ERR_USAGE, "a fault rule has no member '%s'", name);
    }
    return NULL;
}

struct error *fault_add_json(struct faults *faults, json_t *rule)
{
    enum fault_kind kind = kind_from_name(tree_text(rule, "kind"));
    struct fault *fault;

    if (!json_is_object(rule))
        return ERR(ERR_USAGE, "a fault rule is an object");
    TRY(check_members(rule));
    if (kind == FAULT_NONE)
        return ERR(ERR_USAGE, "a fault rule needs kind=throttle, error500, error503, hang, "
                              "cut-before, cut-after, slow or limit");
    if (kind == FAULT_LIMIT && number_of(rule, "rate", 0) <= 0)
        return ERR(ERR_USAGE, "a fault rule of kind=limit needs rate=CALLS, a second");
    fault = xcalloc(1, sizeof *fault);
    fault->kind = kind;
    fault->service = xstrdup(tree_text_or(rule, "service", "*"));
    fault->operation = xstrdup(tree_text_or(rule, "op", "*"));
    fault->after = (uint64_t)number_of(rule, "after", 0);
    fault->count = (uint64_t)number_of(rule, "count", 0);
    fault->probability = number_of(rule, "probability", 1);
    fault->delay_ms = (uint64_t)number_of(rule, "delay-ms", kind == FAULT_HANG ? 600000 : 1000);
    fault->rate = fault->tokens = number_of(rule, "rate", 0);
    fault->filled_ms = world_now_ms();
    TAILQ_INSERT_TAIL(faults, fault, link);
    return NULL;
}

struct error *fault_add_text(struct faults *faults, const char *text)
{
    char *copy = xstrdup(text), *cursor = copy, *part;
    json_t *rule = json_object();
    struct error *err = NULL;

    while (err == NULL && (part = strsep(&cursor, ",")) != NULL) {
        char *value = strchr(part, '=');

        if (value == NULL) {
            err = ERR(ERR_USAGE, "fault rule '%s': '%s' is not name=value", text, part);
            break;
        }
        *value++ = '\0';
        tree_put_text(rule, part, value);
    }
    if (err == NULL)
        err = fault_add_json(faults, rule);
    json_decref(rule);
    free(copy);
    return err;
}

void fault_clear(struct faults *faults)
{
    struct fault *fault;

    while ((fault = TAILQ_FIRST(faults)) != NULL) {
        TAILQ_REMOVE(faults, fault, link);
        free(fault->service);
        free(fault->operation);
        free(fault);
    }
}

json_t *fault_list(const struct faults *faults)
{
    json_t *list = json_array();
    struct fault *fault;

    TAILQ_FOREACH (fault, faults, link)
        json_array_append_new(
            list,
            json_pack("{s:s,s:s,s:s,s:I,s:I,s:f,s:I,s:I,s:I}", "service", fault->service, "op",
                      fault->operation, "kind", kinds[fault->kind], "after",
                      (json_int_t)fault->after, "count", (json_int_t)fault->count, "probability",
                      fault->probability, "delay-ms", (json_int_t)fault->delay_ms, "seen",
                      (json_int_t)fault->seen, "hits", (json_int_t)fault->hits));
    return list;
}

/* A bucket of tokens that holds a second's worth. */
static bool is_over_limit(struct fault *fault)
{
    int64_t now_ms = world_now_ms();

    fault->tokens += fault->rate * (double)(now_ms - fault->filled_ms) / 1000;
    if (fault->tokens > fault->rate)
        fault->tokens = fault->rate;
    fault->filled_ms = now_ms;
    if (fault->tokens < 1)
        return true;
    fault->tokens -= 1;
    return false;
}

static bool is_hit(struct fault *fault, fault_chance *chance, void *arg)
{
    if (fault->seen++ < fault->after)
        return false;
    if (fault->count != 0 && fault->hits >= fault->count)
        return false;
    if (fault->kind == FAULT_LIMIT && !is_over_limit(fault))
        return false;
    if (fault->probability < 1 && chance(arg) >= fault->probability)
        return false;
    fault->hits++;
    return true;
}

struct fault *fault_match(struct faults *faults, const char *service, const char *operation,
                          fault_chance *chance, void *arg)
{
    struct fault *fault;

    TAILQ_FOREACH (fault, faults, link)
        if (sim_glob(fault->service, service) && sim_glob(fault->operation, operation) &&
            is_hit(fault, chance, arg))
            return fault;
    return NULL;
}
