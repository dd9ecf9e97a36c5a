#include "scheduler/plan/plan_change.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/catalog.h"
#include "scheduler/plan/diff.h"
#include "scheduler/plan/resolve.h"

/* What the decision about one component is made from. */
struct decision {
    const struct plan_input *input;
    const struct kind_info *kind;
    json_t *changes;   /* of the dependencies, by id */
    json_t *component; /* of the document */
    json_t *entry;     /* of the state, NULL when there is none */
    const char *action;
    char *reason; /* owned */
    struct diff_options options;
    struct diff diff;
    json_t *unknown; /* values not known before the run, kept alive while comparing */
};

const char *plan_change_action(json_t *change)
{
    return json_string_value(json_object_get(change, "action"));
}

bool plan_change_is(json_t *change, const char *action)
{
    const char *own = plan_change_action(change);
    return own != NULL && strcmp(own, action) == 0;
}

static const char *text_of(json_t *object, const char *name)
{
    return json_string_value(json_object_get(object, name));
}

static bool same_text(const char *a, const char *b)
{
    return a != NULL && b != NULL && strcmp(a, b) == 0;
}

char *plan_physical_name(const struct kind_info *kind, const struct plan_input *input,
                         json_t *component)
{
    const char *prefix = input->name_prefix == NULL ? "" : input->name_prefix;
    char *generated = catalog_physical_name(
        kind, prefix, input->id->stack, text_of(component, "service"), text_of(component, "name"));
    char *name = catalog_full_name(kind, generated, json_object_get(component, "spec"));
    free(generated);
    return name;
}

/* The value an output will have; one that the run makes new is not known yet. */
static json_t *expected_output(void *arg, const char *component, const char *output)
{
    struct decision *decision = arg;
    json_t *change = json_object_get(decision->changes, component);
    json_t *value = NULL;
    if (!plan_change_is(change, "create") && !plan_change_is(change, "replace"))
        value = json_object_get(
            json_object_get(json_object_get(decision->input->state, "outputs"), component), output);
    if (value != NULL)
        return value;
    json_decref(decision->unknown);
    decision->unknown = json_sprintf("${%s.%s} (known after apply)", component, output);
    return decision->unknown;
}

static bool has_path(json_t *fields, const char *path)
{
    size_t i;
    json_t *field;
    json_array_foreach (fields, i, field) {
        if (same_text(text_of(field, "path"), path))
            return true;
    }
    return false;
}

/* Add the differences of the values that references stand for, where the text is the same. */
static struct error *compare_resolved(struct decision *decision, json_t *spec)
{
    json_t *before = json_object_get(decision->entry, "resolved"), *after = NULL;
    if (!json_is_object(before) || !resolve_has_reference(spec))
        return NULL;
    TRY(resolve_value(spec, expected_output, decision, &after));
    struct diff moved;
    diff_specs(decision->kind, before, after, &decision->options, &moved);
    size_t i, added = 0;
    json_t *field;
    json_array_foreach (moved.fields, i, field) {
        if (has_path(decision->diff.fields, text_of(field, "path")))
            continue;
        json_array_append(decision->diff.fields, field);
        added++;
    }
    if (added > 0 && !decision->diff.changed)
        decision->reason = xstrdup("a value it refers to changes");
    if (added > 0 && json_array_size(decision->diff.forced_by) == 0)
        json_array_extend(decision->diff.forced_by, moved.forced_by);
    decision->diff.changed |= added > 0;
    diff_fini(&moved);
    json_decref(after);
    return NULL;
}

json_t *plan_labels(json_t *document, json_t *component)
{
    json_t *labels = json_object();
    json_object_update(labels, json_object_get(document, "labels"));
    json_object_update(labels, json_object_get(component, "labels"));
    return labels;
}

/* Labels are tags of the resource: a change of them is an update. */
static void compare_labels(struct decision *decision)
{
    const struct diff_options *options = decision->input->diff;
    json_t *before = json_object_get(decision->entry, "labels");
    if (!json_is_object(before) || (options != NULL && options->ignore_tags))
        return;
    json_t *old = json_pack("{s:O}", "labels", before);
    json_t *new =
        json_pack("{s:o}", "labels", plan_labels(decision->input->document, decision->component));
    struct diff diff;
    diff_specs(NULL, old, new, NULL, &diff);
    json_array_extend(decision->diff.fields, diff.fields);
    decision->diff.changed |= diff.changed;
    diff_fini(&diff);
    json_decref(old);
    json_decref(new);
}

static void decide_create(struct decision *decision)
{
    decision->action = "create";
    if (decision->entry != NULL && decision->reason == NULL)
        decision->reason =
            xasprintf("an earlier run left it %s", text_of(decision->entry, "status"));
    diff_fini(&decision->diff);
    diff_specs(decision->kind, NULL, json_object_get(decision->component, "spec"),
               &decision->options, &decision->diff);
    json_array_clear(decision->diff.forced_by);
}

static void decide_other_kind(struct decision *decision)
{
    decision->action = "replace";
    decision->reason = xasprintf("its kind changes from %s to %s", text_of(decision->entry, "type"),
                                 text_of(decision->component, "kind"));
    json_array_append_new(decision->diff.forced_by, json_string("kind"));
}

/* True when the entry says that a deletion of it began: only making it anew is sure. */
static bool deletion_began(json_t *entry)
{
    const char *operation = text_of(entry, "operation");
    const char *verb = operation == NULL ? NULL : strrchr(operation, '/');
    return same_text(text_of(entry, "status"), STATE_DELETING) ||
           (same_text(text_of(entry, "status"), STATE_FAILED) && same_text(verb, "/delete"));
}

static struct error *decide_existing(struct decision *decision)
{
    json_t *spec = json_object_get(decision->component, "spec");
    diff_fini(&decision->diff);
    diff_specs(decision->kind, json_object_get(decision->entry, "applied"), spec,
               &decision->options, &decision->diff);
    TRY(compare_resolved(decision, spec));
    compare_labels(decision);
    bool ready = same_text(text_of(decision->entry, "status"), STATE_READY);
    if (json_array_size(decision->diff.forced_by) > 0)
        decision->action = "replace";
    else if (decision->diff.changed || !ready)
        decision->action = "update";
    if (!ready && decision->reason == NULL)
        decision->reason =
            xasprintf("an earlier run left it %s", text_of(decision->entry, "status"));
    return NULL;
}

/* What a deletion began to remove is made anew; the deletion is repeated where what may be left
 * of it cannot become what is wanted. */
static struct error *decide_applied(struct decision *decision)
{
    TRY(decide_existing(decision));
    if (deletion_began(decision->entry) && strcmp(decision->action, "replace") != 0)
        decide_create(decision);
    return NULL;
}

static struct error *decide(struct decision *decision)
{
    decision->action = "none";
    bool applied = json_is_object(json_object_get(decision->entry, "applied"));
    bool same_kind =
        same_text(text_of(decision->entry, "type"), text_of(decision->component, "kind"));
    if (decision->entry != NULL && !same_kind)
        decide_other_kind(decision);
    else if (!applied)
        decide_create(decision);
    else
        return decide_applied(decision);
    return NULL;
}

static json_int_t estimate(const struct kind_info *kind, const char *action)
{
    json_int_t full = kind == NULL ? 0 : (json_int_t)kind->estimate_s;
    if (strcmp(action, "none") == 0)
        return 0;
    if (strcmp(action, "delete") == 0)
        return (full + 1) / 2;
    return strcmp(action, "replace") == 0 ? full + (full + 1) / 2 : full;
}

static const char *risk(const struct kind_info *kind, const char *action)
{
    bool gone = strcmp(action, "delete") == 0 || strcmp(action, "replace") == 0;
    if (kind == NULL || !gone)
        return "none";
    return kind->stateful ? "data-loss" : "interruption";
}

/* An existing resource keeps its name until it is replaced. */
static char *name_of(const struct decision *decision)
{
    const char *old = text_of(decision->entry, "physical_name");
    if (old != NULL && strcmp(decision->action, "replace") != 0)
        return xstrdup(old);
    return plan_physical_name(decision->kind, decision->input, decision->component);
}

static json_t *depends_on(json_t *component)
{
    json_t *list = json_object_get(component, "depends_on");
    return json_is_array(list) ? json_incref(list) : json_array();
}

static json_t *finished(const struct decision *decision)
{
    char *name = name_of(decision);
    json_t *change = json_pack(
        "{s:s,s:s,s:s,s:s,s:i,s:I,s:o,s:o,s:O,s:O,s:s}", "component",
        text_of(decision->component, "id"), "kind", text_of(decision->component, "kind"), "action",
        decision->action, "physical_name", name, "wave", 0, "estimate_s",
        estimate(decision->kind, decision->action), "depends_on", depends_on(decision->component),
        "reason", decision->reason == NULL ? json_null() : json_string(decision->reason),
        "forced_by", decision->diff.forced_by, "fields", decision->diff.fields, "risk",
        risk(decision->kind, decision->action));
    free(name);
    return change;
}

struct error *plan_change_wanted(const struct plan_input *input, json_t *changes, json_t *component,
                                 json_t **change)
{
    const char *id = text_of(component, "id"), *kind = text_of(component, "kind");
    struct decision decision = {.input = input, .changes = changes, .component = component};
    decision.kind = kind == NULL ? NULL : catalog_find(kind);
    if (decision.kind == NULL)
        return ERR(ERR_INVALID, "%s has the unknown kind %s", id, kind == NULL ? "(none)" : kind);
    decision.entry = json_object_get(json_object_get(input->state, "resources"), id);
    if (input->diff != NULL)
        decision.options = *input->diff;
    decision.options.fixed =
        json_object_get(json_object_get(decision.entry, "attributes"), "fixed_properties");
    decision.diff = (struct diff){json_array(), json_array(), false};
    struct error *err = decide(&decision);
    if (err == NULL)
        *change = finished(&decision);
    diff_fini(&decision.diff);
    json_decref(decision.unknown);
    free(decision.reason);
    return err;
}

json_t *plan_change_delete(const char *component, json_t *entry)
{
    const char *type = text_of(entry, "type"), *name = text_of(entry, "physical_name");
    const struct kind_info *kind = type == NULL ? NULL : catalog_find(type);
    return json_pack("{s:s,s:s,s:s,s:s,s:i,s:I,s:[],s:n,s:[],s:[],s:s}", "component", component,
                     "kind", type == NULL ? "" : type, "action", "delete", "physical_name",
                     name == NULL ? "" : name, "wave", 0, "estimate_s", estimate(kind, "delete"),
                     "depends_on", "reason", "forced_by", "fields", "risk", risk(kind, "delete"));
}
