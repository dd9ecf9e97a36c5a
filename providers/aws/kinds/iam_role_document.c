#include "providers/aws/kinds/iam_role_document.h"

#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/url.h"

#define POLICY_VERSION "2012-10-17"

static struct error *parse(const char *text, json_t **out)
{
    return json_load_text(text, strlen(text), "policy document", out);
}

struct error *iam_document_parse(const char *text, json_t **out)
{
    if (text == NULL)
        return ERR(ERR_PARSE, "there is no policy document");
    if (strchr(text, '{') != NULL)
        return parse(text, out);
    struct buf plain = BUF_INIT;
    struct error *err = url_decode(&plain, text, strlen(text), false);
    if (err == NULL)
        err = parse(buf_str(&plain), out);
    buf_fini(&plain);
    return err;
}

static int by_text(const void *a, const void *b)
{
    const char *const *left = a, *const *right = b;
    return strcmp(*left, *right);
}

/* The list's elements, ordered by their text, each once. */
static json_t *as_set(json_t *list)
{
    size_t count = json_array_size(list);
    char **texts = xcalloc(count + 1, sizeof(*texts));
    for (size_t i = 0; i < count; i++)
        texts[i] = json_dumps(json_array_get(list, i), JSON_ENCODE_ANY | JSON_SORT_KEYS);
    qsort(texts, count, sizeof(*texts), by_text);
    json_t *set = json_array();
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || strcmp(texts[i], texts[i - 1]) != 0)
            json_array_append_new(set, json_loads(texts[i], JSON_DECODE_ANY, NULL));
    }
    for (size_t i = 0; i < count; i++)
        free(texts[i]);
    free(texts);
    return set;
}

static json_t *normal(json_t *value);

static json_t *normal_object(json_t *object)
{
    json_t *out = json_object();
    const char *name;
    json_t *value;
    json_object_foreach (object, name, value) {
        json_t *part = normal(value);
        if (strcmp(name, "Statement") == 0 && json_is_object(part))
            part = json_pack("[o]", part);
        json_object_set_new(out, name, part);
    }
    return out;
}

/* Lists are sets, a list of one scalar is the scalar, scalars are texts. */
static json_t *normal(json_t *value)
{
    if (json_is_object(value))
        return normal_object(value);
    if (json_is_array(value)) {
        json_t *list = json_array();
        size_t i;
        json_t *element;
        json_array_foreach (value, i, element)
            json_array_append_new(list, normal(element));
        json_t *set = as_set(list);
        json_decref(list);
        if (json_array_size(set) != 1 || json_is_object(json_array_get(set, 0)))
            return set;
        json_t *only = json_incref(json_array_get(set, 0));
        json_decref(set);
        return only;
    }
    if (json_is_string(value))
        return json_incref(value);
    char *text = json_dumps(value, JSON_ENCODE_ANY);
    json_t *out = json_string(text);
    free(text);
    return out;
}

bool iam_document_equal(json_t *a, json_t *b)
{
    json_t *left = normal(a);
    json_t *right = normal(b);
    bool equal = json_equal(left, right) == 1;
    json_decref(left);
    json_decref(right);
    return equal;
}

json_t *iam_document_of(json_t *statements)
{
    return json_pack("{s:s, s:o}", "Version", POLICY_VERSION, "Statement", statements);
}

json_t *iam_statement(json_t *actions, json_t *resources)
{
    return json_pack("{s:s, s:o, s:o}", "Effect", "Allow", "Action", actions, "Resource",
                     resources);
}

static json_t *trust_of(json_t *principal)
{
    return iam_document_of(json_pack("[{s:s, s:o, s:s}]", "Effect", "Allow", "Principal", principal,
                                     "Action", "sts:AssumeRole"));
}

json_t *iam_trust_of_service(const char *service)
{
    return trust_of(json_pack("{s:s}", "Service", service));
}

/* Accounts and ARNs together: both are AWS principals. */
static json_t *aws_principals(json_t *trust, const char *partition)
{
    json_t *list = json_array();
    size_t i;
    json_t *entry;
    json_array_foreach (json_object_get(trust, "accounts"), i, entry) {
        char *arn = xasprintf("arn:%s:iam::%s:root", partition, json_string_value(entry));
        json_array_append_new(list, json_string(arn));
        free(arn);
    }
    json_array_foreach (json_object_get(trust, "arns"), i, entry)
        json_array_append(list, entry);
    return list;
}

/* "lambda" stands for "lambda.amazonaws.com". */
static json_t *service_principals(json_t *trust)
{
    json_t *list = json_array();
    size_t i;
    json_t *entry;
    json_array_foreach (json_object_get(trust, "services"), i, entry) {
        const char *name = json_string_value(entry);
        char *full = xasprintf("%s%s", name, strchr(name, '.') == NULL ? ".amazonaws.com" : "");
        json_array_append_new(list, json_string(full));
        free(full);
    }
    return list;
}

struct error *iam_trust_of_spec(json_t *spec, const char *partition, json_t **out)
{
    const char *text = json_text(spec, "assumeRolePolicy");
    if (text != NULL)
        return iam_document_parse(text, out);
    json_t *trust = json_object_get(spec, "trust");
    json_t *principal = json_object();
    json_t *services = service_principals(trust);
    json_t *others = aws_principals(trust, partition);
    if (json_array_size(services) > 0)
        json_object_set(principal, "Service", services);
    if (json_array_size(others) > 0)
        json_object_set(principal, "AWS", others);
    json_decref(services);
    json_decref(others);
    if (json_object_size(principal) == 0) {
        json_decref(principal);
        return ERR(ERR_INVALID, "the role trusts nobody: set assumeRolePolicy or trust");
    }
    *out = trust_of(principal);
    return NULL;
}

/* Conditions may be a mapping or JSON text. */
static struct error *conditions_of(json_t *permission, json_t **out)
{
    json_t *value = json_object_get(permission, "conditions");
    *out = NULL;
    if (json_is_string(value))
        return iam_document_parse(json_string_value(value), out);
    *out = json_incref(value);
    return NULL;
}

/* What makes two permissions one statement. */
static char *merge_key(json_t *permission, json_t *resources, json_t *conditions)
{
    json_t *key =
        json_pack("[s, O, O*]", json_text_or(permission, "effect", "Allow"), resources, conditions);
    char *text = json_canonical(key);
    json_decref(key);
    return text;
}

static struct error *add_permission(json_t *permission, json_t *by_key, json_t *statements)
{
    json_t *conditions = NULL;
    TRY(conditions_of(permission, &conditions));
    json_t *resources = as_set(json_object_get(permission, "resources"));
    char *key = merge_key(permission, resources, conditions);
    json_t *statement = json_object_get(by_key, key);
    if (statement == NULL) {
        statement = json_pack("{s:s, s:[], s:O, s:O*}", "Effect",
                              json_text_or(permission, "effect", "Allow"), "Action", "Resource",
                              resources, "Condition", conditions);
        json_object_set(by_key, key, statement);
        json_array_append_new(statements, statement);
    }
    json_array_extend(json_object_get(statement, "Action"), json_object_get(permission, "actions"));
    free(key);
    json_decref(resources);
    json_decref(conditions);
    return NULL;
}

struct error *iam_document_of_permissions(json_t *permissions, json_t **out)
{
    json_t *statements = json_array();
    json_t *by_key = json_object();
    struct error *err = NULL;
    size_t i;
    json_t *entry;
    json_array_foreach (permissions, i, entry) {
        if (err == NULL)
            err = add_permission(entry, by_key, statements);
    }
    json_decref(by_key);
    json_array_foreach (statements, i, entry)
        json_object_set_new(entry, "Action", as_set(json_object_get(entry, "Action")));
    *out = iam_document_of(statements);
    if (err != NULL) {
        json_decref(*out);
        *out = NULL;
    }
    return err;
}
