#include <string.h>
#include <strings.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

enum { WINDOW_MIN_MINUTES = 30 };

static void version(struct rule_call *call)
{
    static const char *const known[] = {"3.6", "4.0", "5.0", "8.0"};
    const char *wanted = rule_text(call->spec, "engineVersion");

    for (size_t i = 0; wanted != NULL && i < ARRAY_LEN(known); i++)
        if (text_starts_with(wanted, known[i]))
            return;
    if (wanted != NULL)
        rule_error(call, "engineVersion", "3.6.0, 4.0.0, 5.0.0 or 8.0.0",
                   "%s is no version of DocumentDB", wanted);
}

static void user(struct rule_call *call)
{
    static const char *const reserved[] = {"admin", "rdsadmin", "serviceadmin"};
    const char *name = rule_text(call->spec, "masterUsername");

    for (size_t i = 0; name != NULL && i < ARRAY_LEN(reserved); i++)
        if (strcasecmp(name, reserved[i]) == 0)
            rule_error(call, "masterUsername", "choose another name",
                       "%s is reserved by the engine", name);
}

static void logs(struct rule_call *call)
{
    const json_t *list = catalog_value(call->spec, "logs"), *entry;
    const json_t *parameters = catalog_value(call->spec, "parameters");
    size_t i;

    json_array_foreach (list, i, entry) {
        const char *name = json_string_value(entry);
        const char *switched = strcmp(name, "audit") == 0 ? "audit_logs" : "profiler";

        if (i > 0 && json_equal(json_array_get(list, 0), entry))
            rule_error(call, rule_field("logs", i, ""), NULL, "%s is there already", name);
        if (json_object_get(parameters, switched) == NULL &&
            !rule_has(call->spec, "parameterGroup"))
            rule_warning(call, rule_field("logs", i, ""), "set it in parameters",
                         "is written only while parameter %s switches it on", switched);
    }
}

void rules_documentdb(struct rule_call *call)
{
    version(call);
    user(call);
    logs(call);
    rule_windows(call, "backup.window", "maintenanceWindow", WINDOW_MIN_MINUTES);
    rule_kms_key(call, "encryption.kmsKey");
    if (rule_has(call->spec, "encryption.kmsKey") &&
        json_is_false(catalog_value(call->spec, "encryption.enabled")))
        rule_error(call, "encryption.kmsKey", "set encryption.enabled to true",
                   "has no meaning without encryption");
    if (rule_has(call->spec, "parameterGroup") && rule_has(call->spec, "parameters"))
        rule_error(call, "parameters", "remove one of the two",
                   "make a group of their own, parameterGroup names another");
}
