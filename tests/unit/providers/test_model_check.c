/* One value against one member; and the catalog's members are there, of a type that fits. */
#include "providers/model_check.h"

#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/catalog.h"
#include "providers/model_class.h"

static const struct {
    const char *path;
    int type; /* -1: no such place */
} places[] = {
    {"dynamodb.CreateTable.TableName", MODEL_STRING},
    {"dynamodb.CreateTable.KeySchema", MODEL_LIST},
    {"dynamodb.CreateTable.KeySchema.[].AttributeName", MODEL_STRING},
    {"lambda.CreateFunction.Timeout", MODEL_INTEGER},
    {"lambda.CreateFunction.Environment.Variables.{}", MODEL_STRING},
    {"lambda.CreateFunction.Publish", MODEL_BOOLEAN},
    {"dynamodb.CreateTable.KeySchema.AttributeName", -1},
    {"dynamodb.CreateTable.TableNam", -1},
    {"dynamodb.CreateTables.TableName", -1},
    {"dynamo.CreateTable.TableName", -1},
    {"dynamodb.CreateTable", -1},
    {"dynamodb.CreateTable.", -1},
    {"dynamodb.CreateTable.TableName.[]", -1},
    {"lambda.CreateFunction.Environment.Variables.[]", -1},
    {"", -1},
};

Test(model_check, places_are_found_by_name)
{
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        struct model_place place = model_place_find(places[i].path);

        cr_expect_eq(place.shape != NULL ? (int)place.shape->type : -1, places[i].type, "%s",
                     places[i].path);
    }
}

/* The bounds are those of the API's reference. */
static const struct {
    const char *path, *value, *fault;
} values[] = {
    {"lambda.CreateFunction.Timeout", "0", "must be at least 1, is 0"},
    {"lambda.CreateFunction.Timeout", "1", NULL},
    {"lambda.CreateFunction.Timeout", "99999999999", "must be a number of 32 bits, is 99999999999"},
    {"lambda.CreateFunction.Description", "\"a\"", NULL},
    {"lambda.CreateFunction.Handler", "\"a b\"", "\"a b\" must not hold a space"},
    {"lambda.CreateFunction.Handler", "\"index.handler\"", NULL},
    {"dynamodb.CreateTable.GlobalSecondaryIndexes.[].IndexName", "\"ab\"",
     "must have between 3 and 255 characters, has 2"},
    {"dynamodb.CreateTable.GlobalSecondaryIndexes.[].IndexName", "\"a b c\"",
     "\"a b c\" holds a space: it may have letters, digits, - . _ only"},
    {"dynamodb.CreateTable.GlobalSecondaryIndexes.[].IndexName", "\"\\u00e4bc\"",
     "\"\u00e4bc\" holds \"\u00e4\": it may have letters, digits, - . _ only"},
    {"dynamodb.CreateTable.GlobalSecondaryIndexes.[].Projection.NonKeyAttributes", "[]",
     "must not be empty"},
    {"dynamodb.CreateTable.GlobalSecondaryIndexes.[].Projection.NonKeyAttributes", "[\"a\"]", NULL},
    {"iam.CreateRole.MaxSessionDuration", "3599", "must be between 3600 and 43200, is 3599"},
    {"iam.CreateRole.MaxSessionDuration", "43200", NULL},
    {"iam.CreateRole.RoleName", "300", NULL}, /* a number for a text */
    {"dynamodb.CreateTable.Nothing", "1", NULL},
};

Test(model_check, values_are_held_against_the_shape)
{
    for (size_t i = 0; i < ARRAY_LEN(values); i++) {
        json_t *value = json_loads(values[i].value, JSON_DECODE_ANY, NULL);
        char *fault = model_value_fault(model_place_of(values[i].path), value, NULL);

        cr_assert_not_null(value, "%s", values[i].value);
        cr_expect_str_eq(fault != NULL ? fault : "(none)",
                         values[i].fault != NULL ? values[i].fault : "(none)", "%s %s",
                         values[i].path, values[i].value);
        free(fault);
        json_decref(value);
    }
    struct model_place handler = model_place_of("lambda.CreateFunction.Handler");
    json_t *text = json_string("a b");
    char *fault = model_value_fault(handler, text, "a module and a function");
    cr_expect_str_eq(fault, "\"a b\" is not a module and a function");
    free(fault);
    json_decref(text);
}

/* The patterns are the models'. */
static const struct {
    const char *pattern, *text, *stray; /* what is wrong from there on; NULL: nothing */
    const char *words;                  /* NULL: none */
} classes[] = {
    {"[\\w+=,.@-]+", "a_b+c", NULL, "letters, digits, + , - . = @ _"},
    {"[\\w+=,.@-]+", "a/b", "/b", "letters, digits, + , - . = @ _"},
    {"^[a-zA-Z0-9\\-]+$", "a_b", "_b", "letters, digits, -"},
    {"([a-zA-Z0-9-_.]+)", "a.b-c", NULL, "letters, digits, - . _"},
    {"([a-zA-Z0-9-_.]+)", "a:b", ":b", "letters, digits, - . _"},
    {"[0-9]{12}", "12x", "x", "digits"},
    {"[^\\s]+", "a b", " b", "spaces"},
    {"[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*", "caf\u00e9", NULL, NULL},
    {"[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*", "a \u2013 b", "\u2013 b", NULL},
    {"([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)", "\u00fcber 3@x", NULL,
     "letters, digits, spaces, + - . / : = @ _"},
    {"([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)", "a!b", "!b", "letters, digits, spaces, + - . / : = @ _"},
    {"[\\s\\S]*", "any\nthing", NULL, NULL},
    {"^[!-~]{1,253}$", "a b", " b", NULL},
};

static const char *const no_classes[] = {
    "[a-z]+-[0-9]+", "arn:.*", "[a-z&&[^x]]", "(?!x)y", "([a-z]+)|([0-9]+)", "[a-z", "", "^$"};

Test(model_check, classes_of_characters_are_said_in_words)
{
    struct model_class class;

    for (size_t i = 0; i < ARRAY_LEN(classes); i++) {
        cr_assert(model_class_parse(classes[i].pattern, &class), "%s", classes[i].pattern);
        const char *stray = model_class_stray(&class, classes[i].text);
        char *words = model_class_words(&class);

        cr_expect_str_eq(stray != NULL ? stray : "(none)",
                         classes[i].stray != NULL ? classes[i].stray : "(none)", "%s %s",
                         classes[i].pattern, classes[i].text);
        cr_expect_str_eq(words != NULL ? words : "(none)",
                         classes[i].words != NULL ? classes[i].words : "(none)", "%s",
                         classes[i].pattern);
        free(words);
    }
    for (size_t i = 0; i < ARRAY_LEN(no_classes); i++)
        cr_expect_not(model_class_parse(no_classes[i], &class), "%s", no_classes[i]);
}

/* --- the catalog's own --- */

static bool type_fits(enum field_type type, enum model_type model)
{
    bool is_text = model == MODEL_STRING || model == MODEL_BLOB || model == MODEL_TIMESTAMP;
    bool is_number = model == MODEL_INTEGER || model == MODEL_LONG || model == MODEL_FLOAT ||
                     model == MODEL_DOUBLE;

    switch (type) {
    case FIELD_STRING:
    case FIELD_ENUM:
    case FIELD_VALUE:
    case FIELD_JSON:
        return is_text;
    case FIELD_INT:
    case FIELD_CPU:
    case FIELD_MEMORY:
        return is_number || model == MODEL_STRING;
    case FIELD_BOOL:
        return model == MODEL_BOOLEAN;
    case FIELD_LIST:
        return model == MODEL_LIST;
    case FIELD_MAP:
        return model == MODEL_MAP;
    case FIELD_OBJECT:
        return model == MODEL_STRUCTURE;
    default:
        return true;
    }
}

struct walk {
    const char *kind;
    size_t found;
};

static void check_fallback(const struct walk *walk, const struct field *field,
                           struct model_place place)
{
    bool is_scalar = field->type != FIELD_OBJECT && field->type != FIELD_LIST &&
                     field->type != FIELD_MAP && field->type != FIELD_BOOL;
    char *end = NULL;
    long number = is_scalar && field->fallback != NULL ? strtol(field->fallback, &end, 10) : 0;

    if (!is_scalar || field->fallback == NULL)
        return;
    json_t *value = *end == '\0' && field->type != FIELD_STRING ? json_integer(number)
                                                                : json_string(field->fallback);
    char *fault = model_value_fault(place, value, NULL);
    cr_expect_null(fault, "%s %s: its default %s", walk->kind, field->name, fault);
    free(fault);
    json_decref(value);
}

/* A choice is sent as it is: the API must take its length and characters. */
static void check_choices(const struct walk *walk, const struct field *field,
                          struct model_place place)
{
    for (const char *const *choice = field->choices; choice != NULL && *choice != NULL; choice++) {
        json_t *value = json_string(*choice);
        char *fault = model_value_fault(place, value, NULL);

        cr_expect_null(fault, "%s %s: %s %s", walk->kind, field->name, *choice, fault);
        free(fault);
        json_decref(value);
    }
}

static void walk_fields(struct walk *walk, const struct field *fields);

static void walk_field(struct walk *walk, const struct field *field)
{
    const char *name = field->name != NULL ? field->name : "an element";

    if (field->model != NULL) {
        struct model_place place = model_place_find(field->model);

        walk->found++;
        cr_expect_not_null(place.shape, "%s %s: the tables have no %s", walk->kind, name,
                           field->model);
        if (place.shape != NULL) {
            cr_expect(type_fits(field->type, place.shape->type), "%s %s: %s is of another type",
                      walk->kind, name, field->model);
            check_fallback(walk, field, place);
            check_choices(walk, field, place);
        }
    }
    if (field->fields != NULL)
        walk_fields(walk, field->fields);
    if (field->element != NULL)
        walk_field(walk, field->element);
}

static void walk_fields(struct walk *walk, const struct field *fields)
{
    for (const struct field *field = fields; field->name != NULL; field++)
        walk_field(walk, field);
}

Test(model_check, members_named_by_the_catalog_are_in_the_tables)
{
    size_t found = 0;

    for (const struct kind_info *const *kind = catalog_kinds(); *kind != NULL; kind++) {
        struct walk walk = {(*kind)->name, 0};

        walk_fields(&walk, (*kind)->spec);
        found += walk.found;
    }
    cr_expect_gt(found, 60, "only %zu fields name their member", found);
}
