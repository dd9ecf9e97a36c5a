/*
 * The origin access control of a distribution: what it signs its requests to buckets by. It has no
 * tags; its description says whose it is.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/cloud_front.h"
#include "providers/aws/kinds/part.h"

static char *description_of(const struct kind_call *call)
{
    return xasprintf("panka %s/%s/%s/%s", call->op->tenant, call->op->stack,
                     call->op->environment == NULL ? "" : call->op->environment,
                     call->op->component);
}

/* The id of the one with this name; NULL: none. Owner: caller. */
static struct error *find_id(struct part_work *work, char **id)
{
    json_t *result = NULL;
    TRY(calls_list(work->call, "cloudfront", "ListOriginAccessControls", json_object(), &result));
    size_t i;
    json_t *item;
    json_array_foreach (json_path(result, "OriginAccessControlList.Items"), i, item) {
        if (*id == NULL && text_equal(json_text(item, "Name"), work->name))
            *id = xstrdup(json_text(item, "Id"));
    }
    json_decref(result);
    return NULL;
}

static struct error *check_owner(struct part_work *work)
{
    char *wanted = description_of(work->call);
    const char *path = "OriginAccessControl.OriginAccessControlConfig.Description";
    bool ours = text_equal(json_path_text(work->live, path), wanted);
    free(wanted);
    return ours ? NULL
                : ERR(ERR_ALREADY_EXISTS,
                      "origin access control %s exists, and its description does not say that it "
                      "is this component's",
                      work->name);
}

static struct error *find_access(struct part_work *work)
{
    char *id = NULL;
    TRY(find_id(work, &id));
    if (id == NULL)
        return NULL;
    struct error *err = calls_find(work->call, "cloudfront", "GetOriginAccessControl",
                                   json_pack("{s:s}", "Id", id), &work->live);
    free(id);
    if (err == NULL && work->live != NULL)
        err = check_owner(work);
    return err;
}

static json_t *create_params(struct part_work *work)
{
    char *description = description_of(work->call);
    json_t *params = json_pack("{s:{s:s, s:s, s:s, s:s, s:s}}", "OriginAccessControlConfig", "Name",
                               work->name, "Description", description, "SigningProtocol", "sigv4",
                               "SigningBehavior", "always", "OriginAccessControlOriginType", "s3");
    free(description);
    return params;
}

static json_t *remove_params(struct part_work *work)
{
    return json_pack("{s:O, s:O}", "Id", json_path(work->live, "OriginAccessControl.Id"), "IfMatch",
                     json_object_get(work->live, "ETag"));
}

static const struct kind_retry passing[] = {{"OriginAccessControlInUse", NULL}, {NULL, NULL}};

static const struct part access_part = {
    .what = "origin access control",
    .step = "access",
    .service = "cloudfront",
    .find = find_access,
    .create = "CreateOriginAccessControl",
    .create_params = create_params,
    .retries = passing,
    .retry_limit_s = 600,
    .remove = "DeleteOriginAccessControl",
    .remove_params = remove_params,
};

struct error *cloud_front_ensure_access(struct kind_call *call, char **id)
{
    struct part_work work = {.call = call, .part = &access_part, .name = call->name};
    struct error *err = part_ensure(&work);
    if (err == NULL)
        *id = xstrdup(part_text(&work, "OriginAccessControl.Id"));
    part_fini(&work);
    return err;
}

struct error *cloud_front_remove_access(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &access_part, .name = call->name};
    struct error *err = part_remove(&work);
    part_fini(&work);
    return err;
}
