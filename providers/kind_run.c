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

/* --- the journal of a removal that makes room --------------------------------------------------
 * What the creation calls the same is another step: each of the removal's has a name of its own.
 */

struct old_journal {
    const struct kind_host *host;
};

static char *old_step(const char *step)
{
    return xasprintf("%s:old", step);
}

static enum step_state old_step_state(void *arg, const char *step, json_t **result)
{
    const struct old_journal *journal = arg;
    char *name = old_step(step);
    enum step_state state = journal->host->step_state(journal->host->arg, name, result);
    free(name);
    return state;
}

static struct error *old_step_begin(void *arg, const char *step, const char *what)
{
    const struct old_journal *journal = arg;
    char *name = old_step(step);
    struct error *err = journal->host->step_begin(journal->host->arg, name, what);
    free(name);
    return err;
}

static struct error *old_step_end(void *arg, const char *step, json_t *result)
{
    const struct old_journal *journal = arg;
    char *name = old_step(step);
    struct error *err = journal->host->step_end(journal->host->arg, name, result);
    free(name);
    return err;
}

static struct error *old_wait(void *arg, uint64_t ms)
{
    const struct old_journal *journal = arg;
    return journal->host->wait(journal->host->arg, ms);
}

static void old_note(void *arg, const char *text)
{
    const struct old_journal *journal = arg;
    if (journal->host->note != NULL)
        journal->host->note(journal->host->arg, text);
}

/* The old resource may have another name than the one it is replaced by. */
static struct error *remove_old(const struct kind *kind, struct kind_call *call)
{
    const char *name = call->name;
    const struct kind_host *host = call->host;
    struct old_journal journal = {host};
    const struct kind_host old = {.arg = &journal,
                                  .step_state = old_step_state,
                                  .step_begin = old_step_begin,
                                  .step_end = old_step_end,
                                  .wait = old_wait,
                                  .note = old_note};
    call->name = json_text_or(call->op->prior, "physical_name", name);
    call->host = &old;
    struct error *err = kind->remove(call);
    call->host = host;
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
