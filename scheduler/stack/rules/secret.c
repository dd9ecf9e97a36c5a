#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/rules/rules.h"

/* What only a secret of one's own has. */
static void reference_only(struct rule_call *call)
{
    static const char *const own[] = {"name",     "description",        "kmsKey",
                                      "generate", "recoveryWindowDays", "tags"};

    for (size_t i = 0; rule_has(call->spec, "ref") && i < ARRAY_LEN(own); i++)
        if (rule_has(call->spec, own[i]))
            rule_error(call, own[i], "remove it here, or remove ref",
                       "belongs to a secret of this stack, ref names one of somebody else");
}

/* The template is an object, and the key is for a new member of it. */
static void template(struct rule_call *call, const json_t *generate)
{
    json_t *object = rule_json(rule_text(generate, "template"));
    const char *key = rule_text(generate, "key");

    if (object != NULL && !json_is_object(object))
        rule_error(call, "generate.template", NULL, "must be a JSON object");
    else if (json_object_get(object, key != NULL ? key : "password") != NULL)
        rule_error(call, "generate.key", NULL, "the template has a member %.80s already",
                   key != NULL ? key : "password");
    json_decref(object);
}

/* A generated value has a character of each sort: at least one must be left. */
static void sorts(struct rule_call *call, const json_t *generate)
{
    static const char *const excluded[] = {"excludePunctuation", "excludeNumbers",
                                           "excludeUppercase", "excludeLowercase"};
    size_t count = 0;

    for (size_t i = 0; i < ARRAY_LEN(excluded); i++)
        count += rule_is_true(generate, excluded[i]);
    if (count == ARRAY_LEN(excluded))
        rule_error(call, "generate", NULL, "leaves no characters to make a value of");
}

void rules_secret(struct rule_call *call)
{
    const json_t *generate = catalog_value(call->spec, "generate");

    reference_only(call);
    if (generate == NULL)
        return;
    template(call, generate);
    sorts(call, generate);
}
