/* Names, outputs and the soundness of the kinds' tables. */
#include <criterion/criterion.h>

#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/catalog.h"

static const struct {
    const char *kind, *prefix, *stack, *service, *component, *expected;
} names[] = {
    {"SQS", "", "my-stack", "backend", "api-db", "my-stack-backend-api-db"},
    {"S3", "acme_", "shop", "data", "images", "acme-shop-data-images"},
    {"S3", "Acme. (x)", "shop", "data", "images", "acme.-xshop-data-images"},
    {"RDS", "ACME-", "shop", "data", "db", "acme-shop-data-db"},
    {"DynamoDB", "Acme_", "shop", "data", "carts", "Acme_shop-data-carts"},
};

Test(catalog, physical_names)
{
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        const struct kind_info *kind = catalog_find(names[i].kind);
        char *name = catalog_physical_name(kind, names[i].prefix, names[i].stack, names[i].service,
                                           names[i].component);

        if (strcmp(names[i].prefix, "Acme. (x)") != 0)
            cr_expect_str_eq(name, names[i].expected);
        else /* characters were dropped: a hash keeps the name apart from others */
            cr_expect(strncmp(name, names[i].expected, strlen(names[i].expected)) == 0 &&
                      strlen(name) == strlen(names[i].expected) + 9);
        free(name);
    }
}

Test(catalog, long_names_are_cut_and_stay_apart)
{
    static const char long_name[] =
        "a23456789-b23456789-c23456789-d23456789-e23456789-f23456789-g1";

    for (const struct kind_info *const *kind = catalog_kinds(); *kind != NULL; kind++) {
        char *one = catalog_physical_name(*kind, "", long_name, long_name, "one");
        char *two = catalog_physical_name(*kind, "", long_name, long_name, "two");
        char *again = catalog_physical_name(*kind, "", long_name, long_name, "one");

        cr_expect_leq(strlen(one), (*kind)->name_max, "%s", (*kind)->name);
        cr_expect_str_neq(one, two, "%s", (*kind)->name);
        cr_expect_str_eq(one, again);
        cr_expect_null(strstr(one, "--"), "%s", one);
        free(one);
        free(two);
        free(again);
    }
}

static const struct {
    const char *kind, *spec, *expected;
} full_names[] = {
    {"SQS", "{\"type\":\"standard\"}", "made"},
    {"SQS", "{\"type\":\"fifo\"}", "made.fifo"},
    {"SNS", "{\"fifoTopic\":true}", "made.fifo"},
    {"SNS", "{\"fifoTopic\":false}", "made"},
    {"S3", "{\"bucket\":{\"name\":\"chosen\"}}", "chosen"},
    {"S3", "{\"bucket\":{}}", "made"},
    {"DynamoDB", "{\"tableName\":\"Chosen.Table\"}", "Chosen.Table"},
};

Test(catalog, chosen_names_and_suffixes)
{
    for (size_t i = 0; i < ARRAY_LEN(full_names); i++) {
        json_t *spec = json_loads(full_names[i].spec, 0, NULL);
        char *name = catalog_full_name(catalog_find(full_names[i].kind), "made", spec);

        cr_expect_str_eq(name, full_names[i].expected);
        free(name);
        json_decref(spec);
    }
    json_t *fifo = json_loads("{\"type\":\"fifo\"}", 0, NULL);
    char *once = catalog_full_name(catalog_find("SQS"), "made.fifo", fifo);
    cr_expect_str_eq(once, "made.fifo");
    free(once);
    json_decref(fifo);
}

static const struct {
    const char *kind, *spelling, *output;
} outputs[] = {
    {"SQS", "queueUrl", "queue_url"},
    {"SQS", "queue_url", "queue_url"},
    {"SQS", "url", "queue_url"},
    {"SQS", "QueueArn", "arn"},
    {"S3", "bucketName", "bucket_name"},
    {"S3", "bucketArn", "arn"},
    {"DynamoDB", "tableName", "table_name"},
    {"DynamoDB", "streamArn", "stream_arn"},
    {"RDS", "endpoint", "endpoint"},
    {"RDS", "host", "endpoint"},
    {"SNS", "topicArn", "arn"},
    {"Lambda", "arn", "function_arn"},
    {"Lambda", "functionName", "function_name"},
    {"IAMRole", "roleArn", "arn"},
    {"MicroService", "serviceName", "service_name"},
    {"MicroService", "url", "url"},
    {"SQS", "queue", NULL},
    {"S3", "", NULL},
};

Test(catalog, outputs_in_every_spelling)
{
    for (size_t i = 0; i < ARRAY_LEN(outputs); i++) {
        const char *output = catalog_output(catalog_find(outputs[i].kind), outputs[i].spelling);

        if (outputs[i].output == NULL)
            cr_expect_null(output, "%s", outputs[i].spelling);
        else
            cr_expect_str_eq(output, outputs[i].output, "%s %s", outputs[i].kind,
                             outputs[i].spelling);
    }
    cr_expect_null(catalog_find("Nothing"));
}

static void check_fields(const struct field *fields, const char *kind);

static void check_field(const struct field *field, const char *kind)
{
    regex_t regex;

    if (field->pattern != NULL) {
        cr_assert_eq(regcomp(&regex, field->pattern, REG_EXTENDED), 0, "%s %s", kind, field->name);
        regfree(&regex);
        cr_expect_not_null(field->pattern_says, "%s %s", kind, field->name);
    }
    cr_expect_eq(field->type == FIELD_ENUM, field->choices != NULL, "%s %s", kind, field->name);
    cr_expect_eq(field->type == FIELD_OBJECT, field->fields != NULL, "%s %s", kind, field->name);
    cr_expect(field->type != FIELD_LIST || field->element != NULL, "%s %s", kind, field->name);
    cr_expect_eq((field->flags & FIELD_ALIAS) != 0, field->alias_of != NULL);
    cr_expect_eq((field->flags & FIELD_COMPONENT) != 0, field->output != NULL);
    if (field->fields != NULL)
        check_fields(field->fields, kind);
    if (field->element != NULL)
        check_field(field->element, kind);
}

static void check_fields(const struct field *fields, const char *kind)
{
    for (const struct field *field = fields; field->name != NULL; field++) {
        check_field(field, kind);
        for (const struct field *other = fields; other != field; other++)
            cr_expect_str_neq(field->name, other->name, "%s", kind);
    }
}

Test(catalog, tables_are_sound)
{
    for (const struct kind_info *const *kind = catalog_kinds(); *kind != NULL; kind++) {
        check_fields((*kind)->spec, (*kind)->name);
        for (const char *const *alias = (*kind)->aliases; *alias != NULL; alias++) {
            const char *target = strchr(*alias, '=');

            cr_assert_not_null(target, "%s", *alias);
            cr_expect_str_eq(catalog_output(*kind, target + 1), target + 1, "%s", *alias);
        }
        cr_expect_eq(catalog_find((*kind)->name), *kind);
    }
}
