/*
 * Any: a resource of any type of the cloud's registry, through Cloud Control. Its identity is the
 * identifier that the cloud gives it; before that is known, the client token of its creation.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/any_model.h"
#include "providers/aws/kinds/any_request.h"
#include "providers/aws/kinds/any_type.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/kinds.h"

enum { SEARCH_MAX = 1000 };

static struct error *begin(struct any_work *work, struct kind_call *call)
{
    *work = (struct any_work){.call = call, .secrets = json_array()};
    if (call->physical_id != NULL && call->physical_id[0] != '\0') {
        work->id = xstrdup(call->physical_id);
        work->is_ours = true;
    }
    return any_type_find(call, &work->type);
}

static struct error *end(struct any_work *work, struct error *err)
{
    if (work->id != NULL && work->is_ours)
        kind_set_id(work->call, work->id); /* also of what failed: it may be there */
    json_decref(work->type);
    json_decref(work->secrets);
    json_decref(work->live);
    free(work->id);
    return err;
}

/* work->live becomes what is there; NULL when there is none. */
static struct error *find(struct any_work *work)
{
    json_t *answer = NULL;
    json_decref(work->live);
    work->live = NULL;
    if (work->id == NULL)
        return NULL;
    TRY(calls_find(
        work->call, "cloudcontrol", "GetResource",
        json_pack("{s:s, s:s}", "TypeName", work->call->op->kind, "Identifier", work->id),
        &answer));
    if (answer == NULL)
        return NULL;
    const char *text =
        json_text_or(json_object_get(answer, "ResourceDescription"), "Properties", "");
    struct error *err =
        json_load_nested(text, strlen(text), "the resource's properties", 128, &work->live);
    json_decref(answer);
    return err;
}

/* Is what was found this component's? Tags tell where they can be read; else only what we know
 * of its identifier does. */
static struct error *check_owner(struct any_work *work)
{
    struct kind_call *call = work->call;
    json_t *tags = any_tags(work->type, work->live);
    bool readable = any_type_shows_tags(work->type);
    bool ours = readable && kind_owns(call, tags);
    bool plain = !readable || json_object_size(tags) == 0;
    struct error *err = NULL;
    if (!ours && !(plain && work->is_ours)) {
        const char *name = call->name;
        call->name = work->id;
        err = kind_foreign(call, call->op->kind, tags);
        call->name = name;
    } else if (!work->is_ours) {
        kind_note(call, "adopted %s %s, which carries this component's tags", call->op->kind,
                  work->id);
        work->is_ours = true;
    }
    json_decref(tags);
    return err;
}

/* --- create and update --- */

static struct error *creation(struct any_work *work, json_t **out)
{
    json_t *wanted = NULL;
    TRY(any_wanted(work->call, work->type, work->secrets, &wanted));
    char *text = json_compact(wanted);
    *out = json_pack("{s:s, s:s}", "TypeName", work->call->op->kind, "DesiredState", text);
    free(text);
    json_decref(wanted);
    return NULL;
}

static struct error *difference(struct any_work *work, json_t **out)
{
    json_t *wanted = NULL;
    TRY(find(work));
    if (work->live == NULL)
        return ERR(ERR_NOT_FOUND, "%s %s is gone", work->call->op->kind, work->id);
    TRY(any_wanted(work->call, work->type, work->secrets, &wanted));
    json_t *patch = any_patch(work->call, work->type, work->live, wanted);
    if (json_array_size(patch) > 0) {
        char *text = json_compact(patch);
        *out = json_pack("{s:s, s:s, s:s}", "TypeName", work->call->op->kind, "Identifier",
                         work->id, "PatchDocument", text);
        free(text);
    }
    json_decref(patch);
    json_decref(wanted);
    return NULL;
}

static const struct any_change create_change = {"create", "CreateResource", creation};
static const struct any_change update_change = {"update", "UpdateResource", difference};

static struct error *bring_up_to_date(struct any_work *work)
{
    TRY(check_owner(work));
    if (!any_began(work, "update"))
        TRY(any_check_fixed(work->call, work->type, work->live));
    return any_request(work, &update_change);
}

/* The identifier that the wanted properties tell; none when the cloud chooses it. */
static void guess_id(struct any_work *work)
{
    if (work->id == NULL)
        work->id = any_identifier(work->type, json_object_get(work->call->spec, "properties"));
}

/* A creation that failed late, or whose end was not seen, may leave something behind. There was
 * nothing before: it is ours. */
static bool may_have_made(const struct error *err)
{
    return err->code == ERR_PROVIDER || err->code == ERR_SERVER || err->code == ERR_TIMEOUT ||
           err->code == ERR_NETWORK;
}

static struct error *make(struct any_work *work)
{
    struct error *err = any_request(work, &create_change);
    if (err == NULL) {
        work->is_ours = true;
        return NULL;
    }
    struct error *looked = find(work);
    if (err->code != ERR_ALREADY_EXISTS) {
        error_ignore(looked);
        work->is_ours = work->is_ours || (work->live != NULL && may_have_made(err));
        return err;
    }
    if (looked != NULL || work->live == NULL) {
        error_ignore(looked);
        return err;
    }
    error_free(err);
    work->is_ours = false; /* our request did not make it */
    return bring_up_to_date(work);
}

/* Is it the one that `id` names? Then work->id and work->live are its. */
static struct error *try_one(struct any_work *work, const char *id)
{
    work->id = xstrdup(id);
    TRY(find(work));
    json_t *tags = any_tags(work->type, work->live);
    work->is_ours = work->live != NULL && kind_owns(work->call, tags);
    json_decref(tags);
    if (work->is_ours)
        return NULL;
    json_decref(work->live);
    work->live = NULL;
    free(work->id);
    work->id = NULL;
    return NULL;
}

/* An earlier operation sent a creation and never heard of it: look whether it had its effect, among
 * all resources of the type. Types that cannot be listed so are left to the client token. */
static struct error *search(struct any_work *work)
{
    struct kind_call *call = work->call;
    json_t *answer = NULL, *item;
    size_t i;
    if (work->id != NULL || any_began(work, "create") || !any_type_shows_tags(work->type) ||
        json_path_text(call->attributes, "creation.client_token") == NULL)
        return NULL;
    struct error *err = calls_list(call, "cloudcontrol", "ListResources",
                                   json_pack("{s:s}", "TypeName", call->op->kind), &answer);
    if (err != NULL && (err->code == ERR_INVALID || err->code == ERR_UNSUPPORTED)) {
        error_free(err);
        err = NULL;
    }
    json_array_foreach (json_object_get(answer, "ResourceDescriptions"), i, item) {
        if (err == NULL && work->id == NULL && i < SEARCH_MAX)
            err = try_one(work, json_text_or(item, "Identifier", ""));
    }
    json_decref(answer);
    return err;
}

static struct error *ensure(struct any_work *work)
{
    TRY(any_settle(work));
    guess_id(work);
    TRY(search(work));
    if (!any_began(work, "create"))
        TRY(find(work));
    if (work->live != NULL)
        TRY(bring_up_to_date(work));
    else
        TRY(make(work));
    TRY(find(work));
    if (work->live == NULL)
        return ERR(ERR_PROVIDER, "%s %s was made but cannot be read", work->call->op->kind,
                   work->id);
    kind_set_id(work->call, work->id);
    any_describe(work->call, work->type, work->live, false);
    return NULL;
}

static struct error *any_create(struct kind_call *call)
{
    struct any_work work;
    struct error *err = begin(&work, call);
    if (err == NULL)
        err = ensure(&work);
    return end(&work, err);
}

/* --- read --- */

static struct error *look(struct any_work *work)
{
    guess_id(work);
    TRY(find(work));
    if (work->live == NULL)
        return ERR(ERR_NOT_FOUND, "no %s %s", work->call->op->kind,
                   work->id != NULL ? work->id : "of this component");
    kind_set_id(work->call, work->id);
    any_describe(work->call, work->type, work->live, true);
    return NULL;
}

static struct error *any_read(struct kind_call *call)
{
    struct any_work work;
    struct error *err = begin(&work, call);
    if (err == NULL)
        err = look(&work);
    work.is_ours = false;
    return end(&work, err);
}

/* --- delete --- */

static struct error *removal(struct any_work *work, json_t **out)
{
    *out = json_pack("{s:s, s:s}", "TypeName", work->call->op->kind, "Identifier", work->id);
    return NULL;
}

static const struct any_change delete_change = {"delete", "DeleteResource", removal};

static struct error *take_away(struct any_work *work)
{
    TRY(any_settle(work));
    TRY(search(work));
    if (work->id == NULL)
        work->id = any_identifier(work->type, json_object_get(work->call->applied, "properties"));
    if (work->id == NULL)
        return NULL;
    if (!any_began(work, "delete")) {
        TRY(find(work));
        if (work->live == NULL)
            return NULL;
        TRY(check_owner(work));
    }
    return calls_unless_gone(any_request(work, &delete_change));
}

static struct error *any_remove(struct kind_call *call)
{
    struct any_work work;
    struct error *err = begin(&work, call);
    if (err == NULL)
        err = take_away(&work);
    return end(&work, err);
}

const struct kind kind_any = {
    .name = "Any",
    .create = any_create,
    .read = any_read,
    .update = any_create, /* what is there is changed, what is not is made */
    .remove = any_remove,
};
