/*
 * Running one operation on a kind, and asking whether its resource exists.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "providers/kind_tools.h"

/* The journal's mark that the old resource of a replacement is gone: a later run of the same
 * operation must not remove the new one. */
#define REPLACED_STEP "replace:removed"

static struct error *mark_removed(struct kind_call *call)
{
    TRY(call->host->step_begin(call->host->arg, REPLACED_STEP, "replace"));
    json_t *nothing = json_object();
    struct error *err = call->host->step_end(call->host->arg, REPLACED_STEP, nothing);
    json_decref(nothing);
    return err;
}

/* The old resource may have another name than the one it is replaced by. */
static struct error *remove_old(const struct kind *kind, struct kind_call *call)
{
    const char *name = call->name;
    call->name = json_text_or(call->op->prior, "physical_name", name);
    struct error *err = kind->remove(call);
    call->name = name;
    return err;
}

static struct error *replace(const struct kind *kind, struct kind_call *call)
{
    json_t *recorded = NULL;
    enum step_state state = call->host->step_state(call->host->arg, REPLACED_STEP, &recorded);
    json_decref(recorded);
    if (state != STEP_DONE) {
        TRY(remove_old(kind, call));
        TRY(mark_removed(call));
    }
    json_object_clear(call->applied); /* nothing of it is left */
    json_object_clear(call->attributes);
    return kind->create(call);
}

/* What a dry run can say without a call: the name the resource would have. */
static struct error *pretend(struct kind_call *call)
{
    free(call->physical_id);
    call->physical_id = xstrdup(call->name);
    json_object_set_new(call->attributes, "status", json_string("pending"));
    return NULL;
}

struct error *kind_run(const struct kind *kind, struct kind_call *call)
{
    if (call->op->dry_run)
        return pretend(call);
    if (call->session == NULL)
        return ERR(ERR_NOT_INITIALIZED, "no session with the cloud for %s", call->op->id);
    switch (call->op->action) {
    case OP_CREATE:
        return kind->create(call);
    case OP_UPDATE:
        return kind->update(call);
    case OP_REPLACE:
        return replace(kind, call);
    case OP_DELETE:
        return kind->remove(call);
    case OP_READ:
        return kind->read(call);
    case OP_CHECK:
        return kind_foresee(kind, call);
    case OP_ACTION_COUNT:
        break;
    }
    return ERR(ERR_INTERNAL, "operation %s has no action", call->op->id);
}

struct error *kind_exists(const struct kind *kind, struct kind_call *call, bool *out)
{
    struct error *err = kind->read(call);
    *out = err == NULL;
    if (err != NULL && err->code == ERR_NOT_FOUND) {
        error_free(err);
        return NULL;
    }
    return err;
}

void kind_note(struct kind_call *call, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    char *text = xvasprintf(fmt, args);
    va_end(args);
    log_info(text, LOG_STR("op", call->op->id));
    if (call->host->note != NULL)
        call->host->note(call->host->arg, text);
    free(text);
}
