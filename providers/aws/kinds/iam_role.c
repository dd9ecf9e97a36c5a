/*
 * IAMRole: a role. Its identity is its name, unique in the account.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/iam_helper.h"
#include "providers/aws/kinds/iam_role_document.h"
#include "providers/aws/kinds/kinds.h"

/* The spec's permissions live in an inline policy of this name. */
#define PERMISSIONS_POLICY "panka-permissions"

#define STEP "role"

static void fill_outputs(struct kind_call *call, json_t *role)
{
    kind_set_id(call, json_text_or(role, "RoleName", call->name));
    kind_output(call, "arn", json_text(role, "Arn"));
    kind_output(call, "role_name", json_text(role, "RoleName"));
    kind_output(call, "role_id", json_text(role, "RoleId"));
}

/* AWS's own policies may be given by name. */
static json_t *managed_policies(struct kind_call *call)
{
    json_t *list = json_array();
    size_t i;
    json_t *entry;
    json_array_foreach (json_object_get(call->spec, "managedPolicies"), i, entry) {
        const char *text = json_string_value(entry);
        char *arn = strncmp(text, "arn:", 4) == 0
                        ? xstrdup(text)
                        : xasprintf("arn:%s:iam::aws:policy/%s",
                                    aws_session_partition(call->session), text);
        json_array_append_new(list, json_string(arn));
        free(arn);
    }
    return list;
}

/* Policy name -> document, of inlinePolicies and permissions. */
static struct error *inline_policies(struct kind_call *call, json_t *out)
{
    const char *name;
    json_t *text;
    json_object_foreach (json_object_get(call->spec, "inlinePolicies"), name, text) {
        json_t *document = NULL;
        struct error *err = iam_document_parse(json_string_value(text), &document);
        if (err != NULL)
            return WRAP(err, "inlinePolicies.%s", name);
        json_object_set_new(out, name, document);
    }
    json_t *permissions = json_object_get(call->spec, "permissions");
    if (json_array_size(permissions) == 0)
        return NULL;
    json_t *document = NULL;
    TRY(iam_document_of_permissions(permissions, &document));
    json_object_set_new(out, PERMISSIONS_POLICY, document);
    return NULL;
}

static struct error *role_create(struct kind_call *call)
{
    json_t *trust = NULL;
    TRY(iam_trust_of_spec(call->spec, aws_session_partition(call->session), &trust));
    struct iam_role_want want = {
        .step = STEP,
        .name = call->name,
        .trust = trust,
        .managed = managed_policies(call),
        .inlines = json_object(),
        .path = json_text(call->spec, "path"),
        .description = json_text(call->spec, "description"),
        .boundary = json_text(call->spec, "permissionsBoundary"),
        .max_session_s = json_int_or(call->spec, "maxSessionDuration", 0),
    };
    json_t *role = NULL;
    struct error *err = inline_policies(call, want.inlines);
    if (err == NULL)
        err = iam_ensure_role(call, &want, &role);
    if (err == NULL)
        fill_outputs(call, role);
    else if (kind_was_begun(call, STEP "-CreateRole"))
        kind_set_id(call, call->name); /* it exists: a failure leaves it to us */
    json_decref(role);
    json_decref(trust);
    json_decref(want.managed);
    json_decref(want.inlines);
    return err;
}

static struct error *role_read(struct kind_call *call)
{
    json_t *role = NULL, *tags = NULL;
    TRY(iam_find_role(call, call->name, &role, &tags));
    if (role == NULL)
        return ERR(ERR_NOT_FOUND, "no role '%s'", call->name);
    fill_outputs(call, role);
    json_object_set_new(call->attributes, "live", json_pack("{s:o}", "tags", tags));
    json_decref(role);
    return NULL;
}

static struct error *role_remove(struct kind_call *call)
{
    return iam_remove_role(call, STEP, call->name);
}

const struct kind kind_iam_role = {
    .name = "IAMRole",
    .create = role_create,
    .read = role_read,
    .update = role_create, /* every difference is found by asking: a creation that adopts */
    .remove = role_remove,
};
