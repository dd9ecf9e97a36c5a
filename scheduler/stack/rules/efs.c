#include <string.h>

#include "scheduler/stack/rules/forms.h"
#include "scheduler/stack/rules/rules.h"

static void throughput(struct rule_call *call)
{
    const char *mode = rule_text(call->spec, "throughputMode");
    const char *performance = rule_text(call->spec, "performanceMode");
    bool provisioned = mode != NULL && strcmp(mode, "provisioned") == 0;

    if (mode == NULL)
        return;
    if (provisioned && !rule_has(call->spec, "provisionedMibps"))
        rule_error(call, "provisionedMibps", NULL, "is required with throughputMode provisioned");
    if (!provisioned && rule_has(call->spec, "provisionedMibps"))
        rule_error(call, "provisionedMibps", "set throughputMode to provisioned",
                   "has no meaning with throughputMode %s", mode);
    if (strcmp(mode, "elastic") == 0 && performance != NULL && strcmp(performance, "maxIO") == 0)
        rule_error(call, "throughputMode", "set performanceMode to generalPurpose",
                   "elastic is not possible with performanceMode maxIO");
}

/* The user and the owner of the folder are given whole. */
static void access_points(struct rule_call *call)
{
    const json_t *point = NULL;
    size_t index = 0;

    rule_unique(call, "accessPoints", "name");
    json_array_foreach (catalog_value(call->spec, "accessPoints"), index, point) {
        bool user = rule_has(point, "uid"), group = rule_has(point, "gid");
        const char *path = rule_text(point, "path");
        size_t depth = 0;

        if (user != group)
            rule_error(call, rule_field("accessPoints", index, user ? "gid" : "uid"), NULL,
                       "uid and gid belong together");
        if (rule_has(point, "permissions") && !user)
            rule_error(call, rule_field("accessPoints", index, "permissions"), "add uid and gid",
                       "needs the owner of the folder");
        for (const char *c = path == NULL ? "" : path; *c != '\0'; c++)
            depth += *c == '/' && c[1] != '\0';
        if (depth > 4)
            rule_error(call, rule_field("accessPoints", index, "path"), NULL,
                       "has %zu folders, four are possible", depth);
    }
}

void rules_efs(struct rule_call *call)
{
    const char *mode = rule_text(call->spec, "throughputMode");

    throughput(call);
    access_points(call);
    rule_kms_key(call, "kmsKey");
    if (rule_has(call->spec, "kmsKey") && !rule_is_true(call->spec, "encrypted"))
        rule_error(call, "kmsKey", "set encrypted to true", "has no meaning without encryption");
    if (rule_has(call->spec, "lifecycle.transitionToArchive") && mode != NULL &&
        strcmp(mode, "elastic") != 0)
        rule_error(call, "lifecycle.transitionToArchive", "set throughputMode to elastic",
                   "is for elastic throughput only");
    if (rule_has(call->spec, "lifecycle.transitionToArchive") &&
        !rule_has(call->spec, "lifecycle.transitionToIA"))
        rule_error(call, "lifecycle.transitionToArchive", "add transitionToIA",
                   "files go to Infrequent Access before they go to Archive");
}
