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

Test(tenant, names)
{
    static const struct {
        const char *text;
        bool id, name;
    } rows[] = {
        {"team-a", true, true},  {"abc", true, true},
        {"ab", false, true},     {"a--b", true, true},
        {"-ab", false, true},    {"ab-", false, true},
        {"Team", false, true},   {"team_a", false, true},
        {"te am", false, false}, {"", false, false},
        {"..", false, false},    {".env", false, false},
        {"a/b", false, false},   {"a\\b", false, false},
        {"v1.2", false, true},   {"t\xc3\xa4st", false, false},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        cr_expect_eq(tenant_id_is_valid(rows[i].text), rows[i].id, "id %s", rows[i].text);
        cr_expect_eq(tenant_name_is_valid(rows[i].text), rows[i].name, "name %s", rows[i].text);
    }
    char longest[65];
    memset(longest, 'a', sizeof(longest));
    longest[64] = '\0';
    cr_expect_not(tenant_id_is_valid(longest));
    longest[63] = '\0';
    cr_expect(tenant_id_is_valid(longest));
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
