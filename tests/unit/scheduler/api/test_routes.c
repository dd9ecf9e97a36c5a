#include <criterion/criterion.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"
#include "scheduler/api/routes.h"
#include "scheduler/api/tenant.h"
#include "scheduler/dispatch/job.h"

#define ROLE_OF_ANOTHER                                                                            \
    "{'id':'abc','aws':{'accountId':'123456789013',"                                               \
    "'assumeRoleArn':'arn:aws:iam::123456789012:role/panka'}}"

static char *read_openapi(void)
{
    const char *source = getenv("PANKA_SOURCE_DIR");
    char *path = xasprintf("%s/config/openapi.yaml", source == NULL ? "." : source), chunk[4096];
    FILE *file = fopen(path, "r");
    struct buf text = BUF_INIT;
    cr_assert_not_null(file, "%s", path);
    for (size_t got; (got = fread(chunk, 1, sizeof(chunk), file)) > 0;)
        buf_add(&text, chunk, got);
    fclose(file);
    free(path);
    return buf_take(&text);
}

/* The description names each route with its method, and no other path. */
Test(routes, are_described)
{
    char *text = read_openapi();
    size_t count, paths = 0, described = 0;
    const struct route *routes = routes_all(&count);
    for (size_t i = 0; i < count; i++) {
        char *path = xasprintf("\n  %s:\n", routes[i].pattern), method[16];
        const char *at = strstr(text, path);
        cr_assert_not_null(at, "%s", routes[i].pattern);
        snprintf(method, sizeof(method), "\n    %s:\n", routes[i].method);
        for (char *c = method; *c != '\0'; c++)
            *c = (char)tolower((unsigned char)*c);
        const char *next = strstr(at + strlen(path), "\n  /"), *found = strstr(at, method);
        cr_expect(found != NULL && (next == NULL || found < next), "%s %s", routes[i].method,
                  routes[i].pattern);
        bool first = true;
        for (size_t j = 0; j < i; j++)
            first &= strcmp(routes[j].pattern, routes[i].pattern) != 0;
        paths += first;
        free(path);
    }
    for (const char *at = text; (at = strstr(at, "\n  /")) != NULL; at++)
        described++;
    cr_expect_eq(described, paths);
    free(text);
}

Test(tenant, ids)
{
    static const struct {
        const char *text;
        bool good;
    } rows[] = {
        {"team-a", true}, {"abc", true},   {"a--b", true},
        {"0-9", true},    {"ab", false},   {"-ab", false},
        {"ab-", false},   {"Team", false}, {"team_a", false},
        {"te am", false}, {"", false},     {"...", false},
        {"a/b", false},   {"a\\b", false}, {"t\xc3\xa4st", false},
        {"a:b", false},   {"a}b", false},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        cr_expect_eq(tenant_id_is_valid(rows[i].text), rows[i].good, "id %s", rows[i].text);
    char longest[65];
    memset(longest, 'a', sizeof(longest));
    longest[64] = '\0';
    cr_expect_not(tenant_id_is_valid(longest));
    longest[63] = '\0';
    cr_expect(tenant_id_is_valid(longest));
}

Test(tenant, odd_configurations)
{
    static const char *const good[] = {
        "{'id':'abc'}",
        "{'id':'abc','email':null,'limits':{'maxStacks':0,'costTracking':true,'costUsd':1.5}}",
        "{'id':'abc','aws':{'accountId':'123456789012','namePrefix':'a-'}}",
    };
    static const char *const bad[] = {
        "{}",
        "{'id':1}",
        "{'id':'abc','displayName':{}}",
        "{'id':'abc','aws':[]}",
        "{'id':'abc','aws':{'region':7}}",
        "{'id':'abc','aws':{'accountId':'12345678901x'}}",
        "{'id':'abc','aws':{'assumeRoleArn':[1]}}",
        "{'id':'abc','aws':{'assumeRoleArn':'panka'}}",
        "{'id':'abc','aws':{'assumeRoleArn':'arn:aws:iam::123456789012:user/panka'}}",
        "{'id':'abc','aws':{'assumeRoleArn':'arn:aws:iam::12345678901:role/panka'}}",
        ROLE_OF_ANOTHER,
        "{'id':'abc','limits':{'maxStacks':1.5}}",
        "{'id':'abc','limits':{'maxStacks':true}}",
        "{'id':'abc','limits':{'maxStacks':-1}}",
        "{'id':'abc','limits':{'maxStacks':4294967296}}",
        "{'id':'abc','limits':{'maxStacks':'9'}}",
        "{'id':'abc','allowedResources':[1]}",
        "{'id':'abc','defaultTags':{'a':1}}",
        "{'id':'abc','defaultTags':{'panka:stack':'x'}}",
    };
    for (size_t i = 0; i < sizeof(good) / sizeof(*good) + sizeof(bad) / sizeof(*bad); i++) {
        bool is_good = i < sizeof(good) / sizeof(*good);
        const char *text = is_good ? good[i] : bad[i - sizeof(good) / sizeof(*good)];
        char *json = xstrdup(text);
        for (char *at = json; *at != '\0'; at++)
            *at = *at == '\'' ? '"' : *at;
        json_t *config = json_loads(json, 0, NULL);
        struct error *err = tenant_check(config);
        cr_expect_eq(err == NULL, is_good, "%s", text);
        error_free(err);
        json_decref(config);
        free(json);
    }
}

/* The caller did nothing wrong when the cloud refuses the scheduler. */
Test(routes, statuses)
{
    static const struct {
        enum err_code code;
        int of_cloud, status;
    } rows[] = {{ERR_DENIED, 0, 403},      {ERR_DENIED, 403, 503}, {ERR_NOT_FOUND, 0, 404},
                {ERR_NOT_FOUND, 404, 503}, {ERR_INVALID, 0, 422},  {ERR_CREDENTIALS, 400, 503},
                {ERR_REDIS_DOWN, 0, 503},  {ERR_INTERNAL, 0, 500}, {ERR_STALE_PLAN, 0, 409}};
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        struct error *cause = ERR(rows[i].code, "m");
        cause->http_status = rows[i].of_cloud;
        struct error *err = WRAP(cause, "while doing something");
        cr_expect_eq(call_status_of(err), rows[i].status, "row %zu", i);
        error_free(err);
    }
}

/* Ids of later times are greater; those of one time differ. */
Test(job, ids)
{
    static const int64_t times[] = {
        0, 1, 31, 32, 1023, 1024, 1700000000000, 1700000000001, 1795153438331, 35184372088831};
    char *before = job_new_id(times[0]);
    for (size_t i = 1; i < ARRAY_LEN(times); i++) {
        char *id = job_new_id(times[i]), *twin = job_new_id(times[i]);
        cr_expect_eq(strlen(id), 22);
        cr_expect_eq(strspn(id + 2, "abcdefghijklmnopqrstuvwxyz234567"), 20);
        cr_expect_lt(strcmp(before, id), 0, "%s %s", before, id);
        cr_expect_neq(strcmp(id, twin), 0);
        cr_expect_eq(strncmp(id, twin, 11), 0);
        free(before);
        free(twin);
        before = id;
    }
    free(before);
}
