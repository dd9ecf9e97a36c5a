/* Values as AWS's documentation gives them pass; their near misses do not. */
#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/rules/rules.h"
#include "scheduler/stack/stack.h"

struct form {
    const char *kind, *before, *after; /* of the value in the spec */
    const char *const *good, *const *bad;
};

#define VALUES(...) ((const char *const[]){__VA_ARGS__, NULL})
#define CODE        "{code: {s3Bucket: packages, s3Key: a.zip}, "

static const struct form forms[] = {
    {"Lambda", CODE "triggers: [{type: eventbridge, schedule: \"", "\"}]}",
     VALUES("rate(1 minute)", "rate(5 minutes)", "rate(1 hour)", "rate(24 hours)", "rate(1 day)",
            "cron(0 10 * * ? *)", "cron(15 12 * * ? *)", "cron(0 18 ? * MON-FRI *)",
            "cron(0 8 1 * ? *)", "cron(0/15 * * * ? *)", "cron(0/10 * ? * MON-FRI *)",
            "cron(0/5 8-17 ? * MON-FRI *)", "cron(0 9 ? * 2#1 *)", "cron(0 0 L * ? *)",
            "cron(0 0 ? * 6L 2025-2030)", "cron(0 0 15W * ? *)", "cron(0 0 LW * ? *)",
            "cron(0,30 1,13 1 JAN,JUL ? 2026)", "cron(* * * * ? *)"),
     VALUES("rate(1 minutes)", "rate(5 minute)", "rate(0 minutes)", "rate(5 seconds)",
            "rate(-5 minutes)", "rate(1.5 hours)", "rate(5)", "rate()", "cron(0 10 * * *)",
            "cron(0 10 * * * *)", "cron(0 10 ? * ? *)", "cron(60 10 * * ? *)", "cron(0 24 * * ? *)",
            "cron(0 10 32 * ? *)", "cron(0 10 * 13 ? *)", "cron(0 10 ? * 8 *)",
            "cron(0 10 ? * MON#6 *)", "cron(0 10 * * ? 1969)", "cron(0 10 * FOO ? *)",
            "cron(? 10 * * ? *)", "cron(0 10 * * ? * *)", "cron(5/ 10 * * ? *)",
            "cron(1- 10 * * ? *)", "cron(, 10 * * ? *)", "at(2030-01-01T00:00:00)",
            "cron(0 10 * * ? *", "every day")},
    {"Lambda", CODE "roleArn: \"", "\"}",
     VALUES("arn:aws:iam::123456789012:role/worker", "arn:aws:iam::123456789012:role/team/worker",
            "arn:aws-cn:iam::123456789012:role/worker",
            "arn:aws-us-gov:iam::123456789012:role/worker"),
     VALUES("arn:aws:iam::123456789012:user/worker", "arn:aws:iam:us-east-1:123456789012:role/a",
            "arn:aws:iam::12345678901:role/a", "arn:aws:sts::123456789012:role/a",
            "arn:aws:iam::123456789012", "aws:iam::123456789012:role/a")},
    {"Lambda", CODE "runtime: ", "}",
     VALUES("nodejs18.x", "nodejs22.x", "nodejs40.x", "python3.8", "python3.13", "ruby3.3",
            "java8.al2", "java21", "dotnet8", "provided.al2", "provided.al2023"),
     VALUES("nodejs", "nodejs20", "node20.x", "python3", "python3.12.1", "python", "ruby3", "java8",
            "go1.x", "provided", "provided.al", "dotnetcore3.1", "NodeJS20.x", "rust1.x")},
    {"Lambda", CODE "environment: {", ": value}}",
     VALUES("PATH_OF_IT", "aB", "A1", "AWS_LAMBDA_EXEC_WRAPPER", "AWS_STS_REGIONAL_ENDPOINTS"),
     VALUES("A", "1A", "A-B", "AWS_REGION", "AWS_LAMBDA_FUNCTION_NAME", "_HANDLER")},
    {"Lambda", CODE "layers: [\"", "\"]}",
     VALUES("arn:aws:lambda:eu-west-1:123456789012:layer:shared:1",
            "arn:aws:lambda:eu-west-1:580247275435:layer:LambdaInsightsExtension:53"),
     VALUES("arn:aws:lambda:eu-west-1:123456789012:layer:shared", "shared:1",
            "arn:aws:lambda:eu-west-1:123456789012:function:shared:1",
            "arn:aws:lambda:eu-west-1:123456789012:layer:shared:latest")},
    {"SQS", "{encryption: {kmsKey: \"", "\"}}",
     VALUES("alias/aws/sqs", "alias/my-key", "1234abcd-12ab-34cd-56ef-1234567890ab",
            "mrk-1234abcd12ab34cd56ef1234567890ab",
            "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
            "arn:aws:kms:eu-west-1:123456789012:alias/my-key"),
     VALUES("my-key", "alias/", "1234", "arn:aws:kms:eu-west-1:key/1234", "key/1234abcd")},
    {"MicroService",
     "{image: {repository: r, tag: t}, ports: [{name: a, port: 80}], networking: {loadBalancer: "
     "{allowedCIDRs: [\"",
     "\"]}}}",
     VALUES("0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/15", "192.168.1.1/32", "10.128.0.0/9",
            "2001:db8::/32", "::/0", "2001:db8:0:8000::/49"),
     VALUES("10.0.0.0", "10.0.0.0/33", "10.0.0.1/31", "10.1.0.0/15", "300.0.0.0/8", "10.0.0/8",
            "10.0.0.0/", "10.0.0.0/8a", "2001:db8::1/32", "2001:db8::/129", "everyone")},
    {"MicroService", "{image: {repository: \"", "\", tag: t}}",
     VALUES("nginx", "library/nginx", "123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app",
            "localhost:5000/app", "public.ecr.aws/x1y2/app_1", "registry.example.com/a/b.c"),
     VALUES("nginx:latest", "registry.example.com/app:1", "Nginx", "team/My-App")},
    {"MicroService", "{image: {repository: r, tag: \"", "\"}}",
     VALUES("latest", "v1.2.3", "2024_01-rc.1", "A", "1.0",
            "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
     VALUES("v 1", ".hidden", "-x", "a/b", "sha256:12", "v1:2")},
    {"RDS", "{engine: {type: mysql, version: \"",
     "\"}, instance: {class: db.t4g.medium, storage: {type: gp3, allocatedGB: 20}}, database: "
     "{name: a, username: u, passwordSecret: {ref: r}}}",
     VALUES("8", "8.0", "8.0.39", "8.4.3", "5.7.44", "9.1.0"),
     VALUES("16.3", "10.11", "7", "80", "latest", "v8.0")},
    {"RDS", "{engine: {type: postgres, version: \"",
     "\"}, instance: {class: db.t4g.medium, storage: {type: gp3, allocatedGB: 20}}, database: "
     "{name: a, username: u, passwordSecret: {ref: r}}}",
     VALUES("16", "16.3", "12.19", "9.6.24", "19.1", "21"), VALUES("8.0", "5.7", "latest", "160")},
    {"IAMRole", "{trust: {services: [ecs.amazonaws.com]}, inlinePolicies: {a: ", "}}",
     VALUES("{Statement: [{Effect: Allow, Action: \"*\", Resource: \"*\"}]}",
            "{Version: \"2012-10-17\", Statement: {Effect: Deny, NotAction: [\"s3:Get*\"], "
            "NotResource: \"arn:aws:s3:::a/*\"}}",
            "{Statement: [{Sid: A1, Effect: Allow, Action: s3:GetObject, Resource: "
            "\"arn:aws:s3:::a/$${aws:username}\", Condition: {Bool: {aws:SecureTransport: "
            "true}}}]}"),
     VALUES("{Statement: []}", "{}", "{Statement: [{Effect: Allow, Action: \"*\"}]}",
            "{Statement: [{Effect: Allow, Resource: \"*\"}]}",
            "{Statement: [{Effect: Permit, Action: \"*\", Resource: \"*\"}]}",
            "{Statement: [{Effect: Allow, Action: \"*\", Resource: \"*\", Condition: x}]}",
            "{Statement: [{Effect: Allow, Actions: \"*\", Resource: \"*\"}]}",
            "{Version: \"2012\", Statement: [{Effect: Allow, Action: \"*\", Resource: \"*\"}]}",
            "{Statement: [{Sid: A, Effect: Allow, Action: \"*\", Resource: \"*\"}, {Sid: A, "
            "Effect: Allow, Action: \"*\", Resource: \"*\"}]}")},
    {"SNS", "{subscriptions: [{protocol: email, endpoint: a@example.com, filterPolicy: ", "}]}",
     VALUES("{a: [b]}", "{a: [1, true, null]}", "{a: [{prefix: x}, {anything-but: [y]}]}",
            "{a: [{numeric: [\">\", 0]}], b: [{exists: false}]}",
            "{\"$or\": [{a: [b]}, {c: [d]}]}"),
     VALUES("{a: b}", "{a: []}", "{a: {b: [c]}}", "{a: [{like: x}]}", "{a: [[b]]}",
            "{a: [1], b: [1], c: [1], d: [1], e: [1], f: [1]}")},
    {"EventBridge",
     "{targets: [{arn: \"arn:aws:sqs:eu-west-1:123456789012:q\"}], eventPattern: ", "}",
     VALUES(
         "{source: [aws.ec2]}", "{source: [aws.s3], detail: {bucket: {name: [a, {prefix: b}]}}}",
         "{detail: {state: [{anything-but: initializing}], n: [{numeric: [\">\", 0, \"<=\", 5]}]}}",
         "{account: [\"123456789012\"], detail-type: [{suffix: ing}]}"),
     VALUES("{source: aws.ec2}", "{source: []}", "{detail: {state: running}}",
            "{detail: {n: [{above: 3}]}}")},
    {"S3", "{cors: {allowedOrigins: [\"", "\"], allowedMethods: [GET]}}",
     VALUES("*", "https://example.com", "https://*.example.com"), VALUES("https://*.*.com")},
};

/* How many errors the reader finds with the value in its place, and the first of them. */
static size_t errors_with(const struct form *form, const char *value, char **first)
{
    char *text = xasprintf("apiVersion: core.panka.io/v1\nkind: Stack\nmetadata: {name: s}\n"
                           "spec: {provider: {name: aws, region: eu-west-1}}\n---\n"
                           "apiVersion: core.panka.io/v1\nkind: Service\nmetadata: {name: api}\n"
                           "---\napiVersion: components.panka.io/v1\nkind: %s\n"
                           "metadata: {name: it, service: api}\nspec: %s%s%s\n",
                           form->kind, form->before, value, form->after);
    const struct stack_source source = {
        .text = text, .text_bytes = strlen(text), .name = "stack.yaml"};
    struct problems problems;
    json_t *document = NULL;

    problems_init(&problems);
    struct error *err = stack_read(&source, &document, &problems);
    size_t errors = problems.errors;
    *first = problems_text(&problems);
    error_free(err);
    json_decref(document);
    problems_fini(&problems);
    free(text);
    return errors;
}

Test(forms, good_values_pass_and_near_misses_do_not)
{
    for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
        char *said = NULL;

        for (const char *const *value = forms[i].good; *value != NULL; value++) {
            cr_expect_eq(errors_with(&forms[i], *value, &said), 0, "%s %s: %s", forms[i].kind,
                         *value, said);
            free(said);
        }
        for (const char *const *value = forms[i].bad; *value != NULL; value++) {
            cr_expect_neq(errors_with(&forms[i], *value, &said), 0, "%s takes %s", forms[i].kind,
                          *value);
            free(said);
        }
    }
}

/* A document that never was YAML passes through the same checks, of the API's model too. */
static const struct {
    const char *member, *value, *said;
} documents[] = {
    {"timeout", "1200", "must be between 1 and 900, is 1200"},
    {"handler", "\"a. b\"", "must not hold a space"},
    {"runtime", "\"nodejs12.x\"", "Lambda no longer creates functions with nodejs12.x"},
    {"layers", "[\"shared\"]", "is no ARN of lambda"},
    {"memory", "1024", NULL},
};

static json_t *read_function(void)
{
    static const char text[] = "apiVersion: core.panka.io/v1\nkind: Stack\nmetadata: {name: s}\n"
                               "spec: {provider: {name: aws, region: eu-west-1}}\n---\n"
                               "apiVersion: core.panka.io/v1\nkind: Service\n"
                               "metadata: {name: api}\n---\n"
                               "apiVersion: components.panka.io/v1\nkind: Lambda\n"
                               "metadata: {name: it, service: api}\n"
                               "spec: {code: {s3Bucket: packages, s3Key: a.zip}}\n";
    const struct stack_source source = {.text = text, .text_bytes = sizeof(text) - 1, .name = "s"};
    struct problems problems;
    json_t *document = NULL;

    problems_init(&problems);
    struct error *err = stack_read(&source, &document, &problems);
    cr_assert_null(err);
    problems_fini(&problems);
    return document;
}

Test(forms, documents_are_checked_as_files_are)
{
    for (size_t i = 0; i < ARRAY_LEN(documents); i++) {
        json_t *document = read_function();
        json_t *component = json_array_get(json_object_get(document, "components"), 0);
        struct problems problems;

        json_object_set_new(json_object_get(component, "spec"), documents[i].member,
                            json_loads(documents[i].value, JSON_DECODE_ANY, NULL));
        stack_seal(document);
        problems_init(&problems);
        struct error *err = stack_check(document, &problems);
        char *said = problems_text(&problems);
        if (documents[i].said == NULL)
            cr_expect_null(err, "%s", said);
        else
            cr_expect_not_null(strstr(said, documents[i].said), "%s: %s", documents[i].member,
                               said);
        free(said);
        error_free(err);
        problems_fini(&problems);
        json_decref(document);
    }
}

static const struct {
    const char *outer, *inner;
    bool contains;
} ranges[] = {
    {"10.0.0.0/8", "10.1.0.0/16", true},        {"10.1.0.0/16", "10.0.0.0/8", false},
    {"10.0.0.0/16", "10.1.0.0/16", false},      {"10.0.0.0/15", "10.1.0.0/16", true},
    {"0.0.0.0/0", "192.168.0.0/24", true},      {"10.0.0.0/31", "10.0.0.2/31", false},
    {"10.0.0.0/23", "10.0.1.0/24", true},       {"10.0.0.0/23", "10.0.2.0/24", false},
    {"2001:db8::/32", "2001:db8:1::/48", true}, {"::/0", "10.0.0.0/8", false},
    {"nonsense", "10.0.0.0/8", false},
};

Test(forms, ranges_contain_ranges)
{
    for (size_t i = 0; i < ARRAY_LEN(ranges); i++) {
        cr_expect_eq(rule_cidr_contains(ranges[i].outer, ranges[i].inner), ranges[i].contains,
                     "%s %s", ranges[i].outer, ranges[i].inner);
    }
    cr_expect(rule_cidr_is_everyone("0.0.0.0/0") && rule_cidr_is_everyone("::/0"));
    cr_expect_not(rule_cidr_is_everyone("0.0.0.0/1"));
}

Test(forms, doors_that_are_not_for_everyone)
{
    static const int64_t doors[] = {22, 3389, 3306, 5432, 6379, 27017};

    for (size_t i = 0; i < ARRAY_LEN(doors); i++) {
        cr_expect_not_null(rule_sensitive_port("tcp", doors[i], doors[i]));
        cr_expect_not_null(rule_sensitive_port("tcp", doors[i] - 1, doors[i] + 1));
        cr_expect_null(rule_sensitive_port("udp", doors[i], doors[i]));
    }
    cr_expect_not_null(rule_sensitive_port("-1", 0, 0));
    cr_expect_null(rule_sensitive_port("tcp", 80, 443));
    cr_expect_null(rule_sensitive_port("tcp", 443, 443));
}
