#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/fiber.h"
#include "common/http.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "scheduler/api/routes.h"
#include "tests/support/scheduler_fixture.h"

static const char *const small[] = {"a SQS {'delaySeconds':1}", NULL};

static void expect_error(json_t *answer, const char *code)
{
    cr_expect_str_eq(json_text_or(json_object_get(answer, "error"), "code", "(none)"), code);
    cr_expect(json_is_string(json_object_get(json_object_get(answer, "error"), "message")));
    cr_expect(json_is_array(json_object_get(json_object_get(answer, "error"), "problems")));
    json_decref(answer);
}

/* --- isolation ------------------------------------------------------------------------------ */

/* The route's path with what team-a has in the places of the parameters. */
static char *path_of_a(const struct route *route, const char *deployment)
{
    struct buf path = BUF_INIT;
    for (const char *at = route->pattern; *at != '\0'; at++) {
        if (*at != '{') {
            buf_add_char(&path, *at);
            continue;
        }
        bool is_id = text_starts_with(at, "{id}"), is_stack = text_starts_with(at, "{stack}");
        bool is_tenant = text_starts_with(route->pattern, "/v1/tenants");
        if (text_starts_with(at, "{sha256}"))
            buf_add_str(&path, "0000000000000000000000000000000000000000000000000000000000000000");
        else
            buf_add_str(&path, is_tenant  ? "team-a"
                               : is_id    ? deployment
                               : is_stack ? "demo"
                                          : "dev");
        at = strchr(at, '}');
    }
    return buf_take(&path);
}

static int status_of(struct scheduler_fixture *fixture, const char *token,
                     const struct route *route, const char *path, json_t **answer)
{
    int status;
    json_t *body = NULL;
    if (strcmp(route->method, "POST") == 0)
        body = json_pack("{s:s,s:s,s:s,s:s}", "action", "destroy", "stack", "demo", "environment",
                         "dev", "sha256", "x");
    *answer = fixture_call(fixture, token, route->method, path, body, &status);
    json_decref(body);
    return status;
}

static bool mentions(const json_t *answer, const char *text)
{
    char *all = answer == NULL ? xstrdup("") : json_compact(answer);
    bool found = strstr(all, text) != NULL;
    free(all);
    return found;
}

struct tenants {
    char *token_a, *token_b, *deployment;
};

/* One route, asked with a token of team-b for what team-a has. */
static void check_route(struct scheduler_fixture *fixture, const struct tenants *tenants,
                        const struct route *route)
{
    char *path = path_of_a(route, tenants->deployment),
         *named = xasprintf("%s?tenant=team-a", path);
    const char *what = route->pattern;
    bool has_param = strchr(what, '{') != NULL;
    json_t *answer = NULL;
    cr_expect_eq(status_of(fixture, NULL, route, path, &answer), 401, "%s without a token", what);
    json_decref(answer);
    cr_expect_eq(status_of(fixture, "pt_team-a_wrong", route, path, &answer), 401, "%s", what);
    json_decref(answer);
    int status = status_of(fixture, tenants->token_b, route, named, &answer);
    cr_expect_eq(status, 403, "%s %s naming another tenant: %d", route->method, what, status);
    json_decref(answer);
    status = status_of(fixture, tenants->token_b, route, path, &answer);
    bool own_upload = text_starts_with(what, "/v1/uploads"); /* goes to the caller's own place */
    if (route->role == ROLE_ADMIN)
        cr_expect_eq(status, 403, "%s %s: %d", route->method, what, status);
    else if (own_upload)
        cr_expect_eq(status, 422, "%s %s: %d", route->method, what, status);
    else if (has_param || strcmp(route->method, "POST") == 0)
        cr_expect_eq(status, 404, "%s %s: %d", route->method, what, status);
    else
        cr_expect_eq(status, 200, "%s %s: %d", route->method, what, status);
    cr_expect_not(mentions(answer, "delaySeconds"), "%s", what);
    cr_expect(has_param || !mentions(answer, tenants->deployment), "%s", what);
    cr_expect(status != 200 || !mentions(answer, "team-a"), "%s", what);
    json_decref(answer);
    free(named);
    free(path);
}

static void isolation(struct scheduler_fixture *fixture)
{
    struct tenants tenants = {.token_a = fixture_tenant(fixture, "team-a"),
                              .token_b = fixture_tenant(fixture, "team-b")};
    fixture_start_worker(fixture, "team-a");
    tenants.deployment = fixture_apply(fixture, tenants.token_a, fixture_document("demo", small));
    json_decref(fixture_wait_end(fixture, tenants.token_a, tenants.deployment));
    size_t count, checked = 0;
    const struct route *routes = routes_all(&count);
    for (size_t i = 0; i < count; i++) {
        if (routes[i].role == ROLE_NONE)
            continue;
        check_route(fixture, &tenants, &routes[i]);
        checked++;
    }
    cr_expect_geq(checked, 20);
    free(tenants.token_a);
    free(tenants.token_b);
    free(tenants.deployment);
}

Test(scheduler_api, no_route_reaches_another_tenant)
{
    scheduler_fixture_run(isolation);
}

/* --- what is refused ------------------------------------------------------------------------ */

static json_t *call(struct scheduler_fixture *fixture, const char *token, const char *method,
                    const char *path, json_t *body_take, int expected)
{
    int status;
    json_t *answer = fixture_call(fixture, token, method, path, body_take, &status);
    cr_expect_eq(status, expected, "%s %s: %d, not %d: %s", method, path, status, expected,
                 answer == NULL ? "" : json_compact(answer));
    json_decref(body_take);
    return answer;
}

static json_t *apply_body(const char *stack, const char *const *components)
{
    return json_pack("{s:o}", "document", fixture_document(stack, components));
}

static void limits(struct scheduler_fixture *fixture)
{
    static const char *const two[] = {"a SQS {}", "b SQS {}", NULL};
    static const char *const other[] = {"a S3 {}", NULL};
    static const char *const broken[] = {"a SQS {'delaySeconds':99999}", NULL};
    json_t *config =
        json_pack("{s:s,s:{s:i,s:i,s:i},s:[s]}", "id", "team-a", "limits", "maxStacks", 1,
                  "maxServicesPerStack", 1, "maxResourcesPerService", 1, "allowedResources", "SQS");
    json_t *answer = call(fixture, SCHEDULER_ADMIN_TOKEN, "POST", "/v1/tenants", config, 201);
    char *token = xstrdup(json_text(answer, "token"));
    json_decref(answer);
    fixture_start_worker(fixture, "team-a");
    static const char *const paths[] = {"/v1/plans", "/v1/deployments"};
    for (size_t i = 0; i < ARRAY_LEN(paths); i++) {
        answer = call(fixture, token, "POST", paths[i], apply_body("demo", two), 422);
        cr_expect(mentions(answer, "the service s has 2 resources"), "%s", paths[i]);
        expect_error(answer, "InvalidConfiguration");
        answer = call(fixture, token, "POST", paths[i], apply_body("demo", other), 422);
        cr_expect(mentions(answer, "may not use S3"), "%s", paths[i]);
        cr_expect(mentions(answer, "\"line\":1"), "%s", paths[i]);
        json_decref(answer);
        answer = call(fixture, token, "POST", paths[i], apply_body("demo", broken), 422);
        cr_expect(mentions(answer, "delaySeconds"), "%s", paths[i]);
        json_decref(answer);
    }
    char *id = fixture_apply(fixture, token, fixture_document("demo", small));
    json_decref(fixture_wait_end(fixture, token, id));
    answer = call(fixture, token, "POST", "/v1/plans", apply_body("second", small), 422);
    cr_expect(mentions(answer, "1 other stacks and may have 1"));
    json_decref(answer);
    json_decref(call(fixture, token, "POST", "/v1/plans", apply_body("demo", small), 200));
    free(id);
    free(token);
}

Test(scheduler_api, limits_and_rules)
{
    scheduler_fixture_run(limits);
}

struct odd_request {
    const char *method, *path, *body;
    int status;
};

static const struct odd_request odd[] = {
    {"GET", "/v1/nothing", NULL, 404},
    {"PATCH", "/v1/stacks", NULL, 405},
    {"GET", "/v1/stacks/demo/dev", NULL, 404},
    {"GET", "/v1/stacks/..%2f..%2f/dev", NULL, 404},
    {"GET", "/v1/stacks/%2e%2e/dev", NULL, 404},
    {"GET", "/v1/deployments/d-none", NULL, 404},
    {"GET", "/v1/deployments/d-none/events", NULL, 404},
    {"GET", "/v1/deployments?limit=0", NULL, 422},
    {"GET", "/v1/deployments?limit=x", NULL, 422},
    {"POST", "/v1/plans", "", 400},
    {"POST", "/v1/plans", "[]", 400},
    {"POST", "/v1/plans", "{\"a\":1,\"a\":2}", 400},
    {"POST", "/v1/plans", "{}", 422},
    {"POST", "/v1/plans", "{\"action\":\"paint\"}", 422},
    {"POST", "/v1/plans", "{\"document\":{\"name\":\"../x\",\"environment\":\"dev\"}}", 422},
    {"POST", "/v1/plans", "{\"action\":\"destroy\",\"stack\":\"a/b\",\"environment\":\"d\"}", 422},
    {"POST", "/v1/plans", "{\"action\":\"destroy\",\"stack\":\"a\",\"environment\":\"d\"}", 404},
    {"POST", "/v1/uploads", "{\"sha256\":\"../../x\"}", 422},
    {"GET", "/%ff", NULL, 400},
    {"GET", "/v1/stacks?%c0%80=1", NULL, 400},
    {"GET", "/v1/whoami?tenant=%ed%a0%80", NULL, 400},
    {"GET", "/v1/stacks/A/dev", NULL, 404},
    {"POST", "/v1/plans",
     "{\"document\":{\"name\":\"a\",\"environment\":\"dev\",\"components\":[{\"id\":\"s/a\","
     "\"service\":\"s\",\"name\":\"a\",\"kind\":\"S3\",\"spec\":{},\"odd\":1}]}}",
     422},
    {"GET", "/v1/deployments?cursor=%5b", NULL, 422},
    {"GET", "/v1/deployments/d-aaaaaaaaaaaaaaaaaaaa%7d:x", NULL, 404},
    {"POST", "/v1/plans", "{\"action\":1}", 422},
    {"POST", "/v1/plans",
     "{\"action\":\"destroy\",\"stack\":\"a\",\"environment\":\"d\","
     "\"options\":{\"target\":\"x\"}}",
     422},
    {"POST", "/v1/plans",
     "{\"action\":\"destroy\",\"stack\":\"a\",\"environment\":\"d\","
     "\"expect\":{\"state_serial\":\"1\"}}",
     422},
    {"GET", "/healthz", NULL, 200},
    {"GET", "/readyz", NULL, 200},
};

static void send_odd(struct scheduler_fixture *fixture, const char *token,
                     const struct odd_request *row)
{
    char *url = xasprintf("%s%s", fixture->endpoint, row->path);
    char *bearer = xasprintf("Bearer %s", token);
    const struct http_header header = {"Authorization", bearer};
    const struct http_request request = {.method = row->method,
                                         .url = url,
                                         .headers = &header,
                                         .header_count = 1,
                                         .body = row->body,
                                         .body_bytes = row->body ? strlen(row->body) : 0};
    struct http_response response = {0};
    cr_assert_null(http_call(fixture->http, &request, &response));
    cr_expect_eq(response.status, row->status, "%s %s: %d %s", row->method, row->path,
                 response.status, response.body);
    http_response_fini(&response);
    free(bearer);
    free(url);
}

static void odd_requests(struct scheduler_fixture *fixture)
{
    char *token = fixture_tenant(fixture, "team-a");
    struct buf deep = BUF_INIT;
    for (int i = 0; i < 100000; i++)
        buf_add_str(&deep, "[");
    for (size_t i = 0; i < ARRAY_LEN(odd); i++)
        send_odd(fixture, token, &odd[i]);
    send_odd(fixture, token, &(struct odd_request){"POST", "/v1/plans", buf_str(&deep), 400});
    buf_fini(&deep);
    free(token);
}

Test(scheduler_api, odd_requests)
{
    scheduler_fixture_run(odd_requests);
}

/* --- submitting ----------------------------------------------------------------------------- */

static json_t *submit_with_key(struct scheduler_fixture *fixture, const char *token,
                               const char *key, const json_t *body, int expected)
{
    char *url = xasprintf("%s/v1/deployments", fixture->endpoint);
    char *bearer = xasprintf("Bearer %s", token), *text = json_compact(body);
    const struct http_header headers[] = {{"Authorization", bearer}, {"Idempotency-Key", key}};
    const struct http_request request = {.method = "POST",
                                         .url = url,
                                         .headers = headers,
                                         .header_count = 2,
                                         .body = text,
                                         .body_bytes = strlen(text)};
    struct http_response response = {0};
    cr_assert_null(http_call(fixture->http, &request, &response));
    cr_expect_eq(response.status, expected, "%s", response.body);
    json_t *answer = json_loads(response.body, 0, NULL);
    http_response_fini(&response);
    free(text);
    free(bearer);
    free(url);
    return answer;
}

static void submitting(struct scheduler_fixture *fixture)
{
    static const char *const other[] = {"a SQS {'delaySeconds':2}", NULL};
    char *token = fixture_tenant(fixture, "team-a");
    json_t *body = apply_body("demo", small), *changed = apply_body("demo", other);
    json_t *first = submit_with_key(fixture, token, "key-1", body, 201);
    json_t *again = submit_with_key(fixture, token, "key-1", body, 200);
    cr_expect_str_eq(json_text(first, "id"), json_text(again, "id"));
    expect_error(submit_with_key(fixture, token, "key-1", changed, 409), "Conflict");
    json_decref(again);
    fixture_start_worker(fixture, "team-a");
    json_decref(fixture_wait_end(fixture, token, json_text(first, "id")));
    cr_expect_eq(json_array_size(fixture->done), 1);

    /* A plan that is old: what moved is said, and nothing is done. */
    json_t *plan = call(fixture, token, "POST", "/v1/plans", json_incref(changed), 200);
    json_t *expect = json_pack("{s:O,s:O,s:O}", "config_hash", json_object_get(plan, "config_hash"),
                               "state_serial", json_object_get(plan, "state_serial"),
                               "state_lineage", json_object_get(plan, "state_lineage"));
    char *id = fixture_apply(fixture, token, json_incref(json_object_get(changed, "document")));
    json_decref(fixture_wait_end(fixture, token, id));
    json_object_set_new(changed, "expect", expect);
    json_t *stale = call(fixture, token, "POST", "/v1/deployments", json_incref(changed), 409);
    cr_expect(mentions(stale, "the state moved from serial"));
    expect_error(stale, "StalePlan");
    json_object_set_new(expect, "config_hash", json_string("else"));
    stale = call(fixture, token, "POST", "/v1/deployments", json_incref(changed), 409);
    cr_expect(mentions(stale, "configuration changed"));
    expect_error(stale, "StalePlan");
    free(id);
    json_decref(plan);
    json_decref(first);
    json_decref(body);
    json_decref(changed);
    free(token);
}

Test(scheduler_api, idempotency_and_stale_plans)
{
    scheduler_fixture_run(submitting);
}

/* The answer was lost, and by the time the client asks again its plan would be stale. */
static void asking_late(struct scheduler_fixture *fixture)
{
    char *token = fixture_tenant(fixture, "team-a");
    json_t *body = apply_body("demo", small);
    json_object_set_new(body, "expect", json_pack("{s:i}", "state_serial", 0));
    json_t *first = submit_with_key(fixture, token, "key-1", body, 201);
    fixture_start_worker(fixture, "team-a");
    json_decref(fixture_wait_end(fixture, token, json_text(first, "id")));
    json_t *again = submit_with_key(fixture, token, "key-1", body, 200);
    cr_expect_str_eq(json_text(first, "id"), json_text_or(again, "id", "(none)"));
    cr_expect_str_eq(json_text_or(again, "status", ""), "succeeded");
    expect_error(submit_with_key(fixture, token, "key-2", body, 409), "StalePlan");
    json_decref(first);
    json_decref(again);
    json_decref(body);
    free(token);
}

Test(scheduler_api, a_request_is_known_when_it_comes_late)
{
    scheduler_fixture_run(asking_late);
}

static void listing(struct scheduler_fixture *fixture)
{
    enum { COUNT = 5 };
    char *token = fixture_tenant(fixture, "team-a"), *ids[COUNT];
    fixture_start_worker(fixture, "team-a");
    for (int i = 0; i < COUNT; i++) {
        ids[i] = fixture_apply(fixture, token, fixture_document(i % 2 ? "odd" : "even", small));
        json_decref(fixture_wait_end(fixture, token, ids[i]));
    }
    json_t *page = call(fixture, token, "GET", "/v1/deployments?limit=2", NULL, 200);
    cr_expect_str_eq(json_path_text(page, "deployments.0.id"), ids[4]);
    cr_expect_str_eq(json_path_text(page, "deployments.1.id"), ids[3]);
    char *next = xasprintf("/v1/deployments?limit=2&stack=even&cursor=%s", json_text(page, "next"));
    json_decref(page);
    page = call(fixture, token, "GET", next, NULL, 200);
    cr_expect_str_eq(json_path_text(page, "deployments.0.id"), ids[2]);
    cr_expect_str_eq(json_path_text(page, "deployments.1.id"), ids[0]);
    cr_expect_null(json_text(page, "next"));
    json_decref(page);
    page = call(fixture, token, "GET", "/v1/deployments?status=failed", NULL, 200);
    cr_expect_eq(json_array_size(json_object_get(page, "deployments")), 0);
    json_decref(page);
    page = call(fixture, token, "GET", "/v1/stacks", NULL, 200);
    cr_expect_str_eq(json_path_text(page, "0.stack"), "even");
    cr_expect_str_eq(json_path_text(page, "1.stack"), "odd");
    json_decref(page);
    free(next);
    for (int i = 0; i < COUNT; i++)
        free(ids[i]);
    free(token);
}

Test(scheduler_api, pages_and_filters)
{
    scheduler_fixture_run(listing);
}

/* --- watching ------------------------------------------------------------------------------- */

static void watching(struct scheduler_fixture *fixture)
{
    char *token = fixture_tenant(fixture, "team-a");
    char *id = fixture_apply(fixture, token, fixture_document("demo", small));
    fixture_start_worker(fixture, "team-a");
    char *url = xasprintf("%s/v1/deployments/%s/events", fixture->endpoint, id);
    char *bearer = xasprintf("Bearer %s", token);
    const struct http_header header = {"Authorization", bearer};
    const struct http_request request = {
        .method = "GET", .url = url, .headers = &header, .header_count = 1, .timeout_ms = 20000};
    struct http_response response = {0};
    cr_assert_null(http_call(fixture->http, &request, &response)); /* ends by itself */
    cr_expect_eq(response.status, 200);
    cr_expect_str_eq(http_response_header(&response, "Content-Type"), "text/event-stream");
    static const char *const order[] = {"event: deployment\n",    "\"status\":\"running\"",
                                        "event: wave\n",          "event: operation\n",
                                        "\"state\":\"ready\"",    "\"state\":\"done\"",
                                        "\"state\":\"finished\"", "event: outputs\n",
                                        "event: end\n",           "\"exit\":0"};
    const char *at = response.body;
    for (size_t i = 0; i < ARRAY_LEN(order) && at != NULL; i++) {
        at = strstr(at, order[i]);
        cr_expect_not_null(at, "%s is missing after what came before", order[i]);
    }
    http_response_fini(&response);
    char *path = xasprintf("/v1/deployments/%s/events?wait=0", id);
    json_t *events = call(fixture, token, "GET", path, NULL, 200);
    size_t count = json_array_size(json_object_get(events, "events"));
    cr_expect_gt(count, 6);
    const char *first = json_path_text(events, "events.0.id");
    char *rest = xasprintf("%s&after=%s", path, first);
    json_t *later = call(fixture, token, "GET", rest, NULL, 200);
    cr_expect_eq(json_array_size(json_object_get(later, "events")), count - 1);
    char *ops_path = xasprintf("/v1/deployments/%s/operations", id);
    json_t *ops = call(fixture, token, "GET", ops_path, NULL, 200);
    cr_expect_str_eq(json_path_text(ops, "operations.0.component"), "s/a");
    cr_expect_str_eq(json_path_text(ops, "operations.0.state"), "done");
    cr_expect_str_eq(json_path_text(ops, "operations.0.worker"), "test-worker");
    json_decref(ops);
    json_decref(later);
    json_decref(events);
    free(ops_path);
    free(rest);
    free(path);
    free(bearer);
    free(url);
    free(id);
    free(token);
}

Test(scheduler_api, events_and_operations)
{
    scheduler_fixture_run(watching);
}

/* --- tenants -------------------------------------------------------------------------------- */

static json_t *tenant_config(const char *id, const char *account, const char *prefix)
{
    return json_pack("{s:s,s:{s:s,s:s,s:s}}", "id", id, "aws", "accountId", account, "region",
                     "us-east-1", "namePrefix", prefix);
}

static void tenants(struct scheduler_fixture *fixture)
{
    static const char admin[] = SCHEDULER_ADMIN_TOKEN, path[] = "/v1/tenants";
    static const struct {
        const char *id, *account, *prefix;
        int status;
    } rows[] = {{"team-a", "123456789012", "", 201},
                {"team-a", "123456789012", "x-", 409},
                {"team-b", "123456789012", "", 409},
                {"team-b", "123456789012", "b-", 201},
                {"team-c", "210987654321", "", 201},
                {"ab", "", "c-", 422},
                {"-abc", "", "c-", 422},
                {"Abc", "", "c-", 422},
                {"a_c", "", "c-", 422},
                {"team-d", "12345", "d-", 422},
                {"team-d", "123456789012", "D_", 422}};
    char *token = NULL;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *config = tenant_config(rows[i].id, rows[i].account, rows[i].prefix);
        json_t *answer = call(fixture, admin, "POST", path, config, rows[i].status);
        if (i == 0)
            token = xstrdup(json_text(answer, "token"));
        json_decref(answer);
    }
    cr_expect(text_starts_with(token, "pt_team-a_"));
    cr_expect_eq(strlen(token), strlen("pt_team-a_") + 32);
    json_t *answer = call(fixture, admin, "GET", path, NULL, 200);
    cr_expect_eq(json_array_size(json_object_get(answer, "tenants")), 3);
    cr_expect_not(mentions(answer, "hash") || mentions(answer, token), "no credentials are shown");
    json_decref(answer);

    json_decref(call(fixture, token, "GET", "/v1/whoami", NULL, 200));
    answer = call(fixture, admin, "POST", "/v1/tenants/team-a/rotate", NULL, 200);
    json_decref(call(fixture, token, "GET", "/v1/whoami", NULL, 401));
    free(token);
    token = xstrdup(json_text(answer, "token"));
    json_decref(answer);
    json_decref(call(fixture, token, "GET", "/v1/whoami", NULL, 200));
    json_decref(call(fixture, admin, "POST", "/v1/tenants/team-a/suspend", NULL, 200));
    json_decref(call(fixture, token, "GET", "/v1/whoami", NULL, 403));
    json_decref(call(fixture, admin, "POST", "/v1/tenants/team-a/activate", NULL, 200));
    json_decref(call(fixture, token, "GET", "/v1/whoami", NULL, 200));
    json_decref(call(fixture, admin, "DELETE", "/v1/tenants/team-a", NULL, 200));
    json_decref(call(fixture, token, "GET", "/v1/whoami", NULL, 403));
    json_decref(call(fixture, admin, "POST", "/v1/tenants/team-a/activate", NULL, 409));
    json_decref(call(fixture, admin, "POST", "/v1/tenants/nobody/suspend", NULL, 404));
    free(token);
}

Test(scheduler_api, tenants_and_tokens)
{
    scheduler_fixture_run(tenants);
}

/* A registry that cannot be read turns people away; it is never written over. */
static void damaged_registry(struct scheduler_fixture *fixture)
{
    char *token = fixture_tenant(fixture, "team-a");
    char *path = xasprintf("%s/state/current/tenants.yaml", fixture->directory), text[16] = "";
    FILE *file = fopen(path, "w");
    fputs("half a regis", file);
    fclose(file);
    json_t *config = tenant_config("team-b", "", "b-");
    json_decref(call(fixture, SCHEDULER_ADMIN_TOKEN, "POST", "/v1/tenants", config, 500));
    file = fopen(path, "r");
    cr_expect_not_null(fgets(text, sizeof(text), file));
    fclose(file);
    cr_expect_str_eq(text, "half a regis");
    free(path);
    free(token);
}

Test(scheduler_api, a_damaged_registry_is_left_alone)
{
    scheduler_fixture_run(damaged_registry);
}
