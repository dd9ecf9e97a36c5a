#include "providers/sim/route.h"

#include <stdlib.h>
#include <string.h>

#include "common/httpd.h"
#include "common/mem.h"
#include "common/url.h"

/* --- credential scope --------------------------------------------------------------------------
 */

/* "KEY/20260102/region/service/aws4_request" */
static void read_scope(struct route *route, const char *scope)
{
    char *copy = xstrdup(scope), *cursor = copy;
    char **parts[] = {&route->access_key, &route->date, &route->region, &route->signing_name};

    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        const char *part = strsep(&cursor, "/");

        *parts[i] = xstrdup(part != NULL ? part : "");
    }
    free(copy);
}

static void find_scope(struct httpd_request *request, struct route *route)
{
    const char *header = httpd_header(request, "Authorization"), *start, *end;
    const char *query = fields_get(&route->query, "X-Amz-Credential");
    char *scope;

    if (query != NULL) {
        route->presigned = true;
        read_scope(route, query);
        return;
    }
    start = header == NULL ? NULL : strstr(header, "Credential=");
    if (start == NULL)
        return;
    start += strlen("Credential=");
    end = start + strcspn(start, ", ");
    scope = xstrndup(start, (size_t)(end - start));
    read_scope(route, scope);
    free(scope);
}

struct error *route_read(struct httpd_request *request, struct route *route)
{
    const char *uri = httpd_uri(request), *mark = strchr(uri, '?');

    *route = (struct route){0};
    route->path = mark == NULL ? xstrdup(uri) : xstrndup(uri, (size_t)(mark - uri));
    TRY(fields_parse(mark == NULL ? "" : mark + 1, &route->query));
    find_scope(request, route);
    return NULL;
}

void route_fini(struct route *route)
{
    fields_fini(&route->query);
    labels_fini(&route->labels);
    free(route->path);
    free(route->access_key);
    free(route->date);
    free(route->region);
    free(route->signing_name);
}

/* --- REST templates ------------------------------------------------------------------------------
 */

static char *decoded(const char *text, size_t bytes)
{
    struct buf out = BUF_INIT;
    struct error *err = url_decode(&out, text, bytes, false);

    if (err != NULL) {
        error_free(err);
        buf_add(&out, text, bytes);
    }
    return buf_take(&out);
}

static void bind(struct labels *labels, const char *name, size_t name_len, const char *value,
                 size_t len)
{
    if (labels->count == ARRAY_LEN(labels->items))
        return;
    labels->items[labels->count++] =
        (struct fields_item){xstrndup(name, name_len), decoded(value, len), true};
}

/* Match a path against "/a/{B}/{C+}"; a label takes at least one character. `literals`: how
 * many characters of the template are fixed. */
static bool match_path(const char *template, const char *path, struct labels *labels,
                       size_t *literals)
{
    *literals = 0;
    while (*template != '\0' && *template != '?') {
        const char *end = strchr(template, '}');
        size_t len;

        if (*template != '{' || end == NULL) {
            if (*template ++ != *path++)
                return false;
            ++*literals;
            continue;
        }
        len = end[-1] == '+' ? strlen(path) : strcspn(path, "/");
        if (len == 0)
            return false;
        bind(labels, template + 1, (size_t)(end - template - 1 - (end[-1] == '+')), path, len);
        path += len;
        template = end + 1;
    }
    return *path == '\0';
}

/* The template's own query ("?tagging", "?list-type=2") and the required members of the input
 * that stand in query and headers. Negative: they are not all there. */
static int match_query(const struct sim_call *call, const struct model_operation *op,
                       const struct fields *query)
{
    const char *own = strchr(op->uri, '?');
    const struct model_shape *shape = codec_shape(call->service, op->input);
    struct fields wanted = {NULL, 0};
    int score = 0;

    if (own != NULL)
        error_ignore(fields_parse(own + 1, &wanted));
    for (size_t i = 0; i < wanted.count && score >= 0; i++) {
        const char *value = fields_get(query, wanted.items[i].name);
        bool is_same = value != NULL && (*wanted.items[i].value == '\0' ||
                                         strcmp(value, wanted.items[i].value) == 0);

        score = is_same ? score + 10 : -1;
    }
    fields_fini(&wanted);
    for (size_t i = 0; shape != NULL && score >= 0 && i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];

        if (!(member->flags & MODEL_REQUIRED))
            continue;
        if (member->location == MODEL_IN_QUERY)
            score = fields_get(query, member->wire) != NULL ? score + 5 : -1;
        else if (member->location == MODEL_IN_HEADER)
            score = httpd_header(call->request, member->wire) != NULL ? score + 5 : -1;
    }
    return score;
}

/* A copy: the path as it came is what was signed. */
static char *path_for_matching(const struct sim_call *call, const struct route *route)
{
    char *path = xstrdup(route->path);
    size_t len = strlen(path);

    /* "/bucket/" is the bucket; Lambda's "/functions/" is "/functions". */
    if (len > 1 && path[len - 1] == '/' &&
        (strcmp(call->service->name, "s3") != 0 || strchr(path + 1, '/') == path + len - 1))
        path[len - 1] = '\0';
    return path;
}

static bool uri_is(const char *template, const char *path)
{
    size_t len = strlen(template);

    return len > 0 && template[len - 1] == '/' && strlen(path) == len - 1 &&
           strncmp(template, path, len - 1) == 0;
}

static const struct model_operation *find_rest(struct sim_call *call, struct route *route)
{
    char *path = path_for_matching(call, route);
    const char *method = httpd_method(call->request);
    const struct model_operation *best = NULL;
    int best_score = -1;

    for (size_t i = 0; i < call->service->operation_count; i++) {
        const struct model_operation *op = &call->service->operations[i];
        struct labels labels = {.count = 0};
        size_t literals;
        int score;

        if (strcmp(op->method, method) == 0 &&
            (match_path(op->uri, path, &labels, &literals) || uri_is(op->uri, path)) &&
            (score = match_query(call, op, &route->query)) >= 0 &&
            score + (int)literals * 100 > best_score) {
            best_score = score + (int)literals * 100;
            best = op;
            labels_fini(&route->labels);
            route->labels = labels;
        } else {
            labels_fini(&labels);
        }
    }
    free(path);
    return best;
}

/* Query keys that choose another operation than the plain one of the same path. */
static bool names_other_resource(const struct sim_call *call, const struct route *route)
{
    static const char *const plain[] = {"GetObject",    "PutObject",   "DeleteObject",
                                        "HeadObject",   "ListObjects", "CreateBucket",
                                        "DeleteBucket", "HeadBucket"};
    static const char *const keys[] = {
        "accelerate", "analytics",   "intelligent-tiering", "inventory",
        "metrics",    "replication", "requestPayment",      "legal-hold",
        "retention",  "torrent",     "attributes",          "restore",
        "select",     "session",     "metadataTable",       "acl"};
    bool is_plain = false;

    for (size_t i = 0; i < ARRAY_LEN(plain); i++)
        is_plain = is_plain || strcmp(call->op->name, plain[i]) == 0;
    for (size_t i = 0; is_plain && i < ARRAY_LEN(keys); i++)
        if (fields_get(&route->query, keys[i]) != NULL)
            return true;
    return false;
}

static bool route_rest(struct sim_call *call, struct route *route)
{
    bool is_s3 = strcmp(call->service->name, "s3") == 0;

    call->op = find_rest(call, route);
    if (call->op == NULL || (is_s3 && names_other_resource(call, route)))
        return is_s3 ? sim_fail(call, 501, "NotImplemented",
                                "A header or query you provided implies functionality the "
                                "simulator does not have")
                     : sim_fail(call, 404, "UnknownOperationException", "Unknown operation %s %s",
                                httpd_method(call->request), route->path);
    return true;
}

/* --- the other protocols --- */

static const struct model_service *by_target(const char *target, size_t len)
{
    const struct model_service *const *all = model_services();

    for (size_t i = 0; all[i] != NULL; i++)
        if (all[i]->target_prefix != NULL && strlen(all[i]->target_prefix) == len &&
            strncmp(all[i]->target_prefix, target, len) == 0)
            return all[i];
    return NULL;
}

static const struct model_service *by_version(const char *version, const char *action)
{
    const struct model_service *const *all = model_services();

    for (size_t i = 0; version != NULL && all[i] != NULL; i++)
        if ((all[i]->protocol == MODEL_QUERY || all[i]->protocol == MODEL_EC2) &&
            strcmp(all[i]->api_version, version) == 0 &&
            model_operation_find(all[i], action) != NULL)
            return all[i];
    return NULL;
}

static bool route_target(struct sim_call *call, const char *target)
{
    const char *dot = strrchr(target, '.');

    call->op = dot == NULL ? NULL : model_operation_find(call->service, dot + 1);
    call->protocol = call->service->protocol;
    if (call->op != NULL)
        return true;
    return sim_fail(call, 400, "UnknownOperationException", "Unknown operation %s", target);
}

static bool route_action(struct sim_call *call, const char *action)
{
    call->op = action == NULL ? NULL : model_operation_find(call->service, action);
    call->protocol = call->service->protocol == MODEL_EC2 ? MODEL_EC2 : MODEL_QUERY;
    if (call->op != NULL)
        return true;
    return sim_fail(call, 400, "InvalidAction", "The action %s is not valid for this web service.",
                    action == NULL ? "(none)" : action);
}

static const struct model_service *unsigned_rest(const char *path)
{
    static const char *const lambda[] = {"/2014-11-13/", "/2015-03-31/", "/2017-03-31/",
                                         "/2017-10-31/", "/2018-10-31/", "/2019-09-25/",
                                         "/2021-10-31/"};

    for (size_t i = 0; i < ARRAY_LEN(lambda); i++)
        if (strncmp(path, lambda[i], strlen(lambda[i])) == 0)
            return model_service_find("lambda");
    return model_service_find("s3");
}

static bool is_form(struct httpd_request *request)
{
    const char *type = httpd_header(request, "Content-Type");

    return type != NULL && strncmp(type, "application/x-www-form-urlencoded", 33) == 0;
}

static const struct model_service *find_service(struct sim_call *call, const struct route *route,
                                                const struct fields *form)
{
    const char *target = httpd_header(call->request, "X-Amz-Target");
    const char *dot = target == NULL ? NULL : strrchr(target, '.');
    const struct model_service *service = NULL;

    if (route->signing_name != NULL)
        service = model_service_by_signing_name(route->signing_name);
    if (service == NULL && dot != NULL)
        service = by_target(target, (size_t)(dot - target));
    if (service == NULL && form->count > 0)
        service = by_version(fields_get(form, "Version"), fields_get(form, "Action"));
    if (service == NULL && route->signing_name == NULL && target == NULL && form->count == 0)
        service = unsigned_rest(route->path);
    return service;
}

bool route_find(struct sim_call *call, struct route *route)
{
    const char *target = httpd_header(call->request, "X-Amz-Target");
    struct fields form = {NULL, 0};
    size_t bytes;
    bool ok;

    if (is_form(call->request) && target == NULL)
        error_ignore(fields_parse(httpd_body(call->request, &bytes), &form));
    call->service = find_service(call, route, &form);
    if (call->service == NULL) {
        call->service = model_service_find(target != NULL ? "dynamodb" : "sts");
        call->protocol = call->service->protocol;
        fields_fini(&form);
        return sim_fail(call, 400, target != NULL ? "UnknownOperationException" : "InvalidAction",
                        "The service %s is not known here.",
                        route->signing_name == NULL ? "" : route->signing_name);
    }
    call->protocol = call->service->protocol;
    if (call->protocol == MODEL_REST_XML || call->protocol == MODEL_REST_JSON)
        ok = route_rest(call, route);
    else if (target != NULL)
        ok = route_target(call, target);
    else
        ok = route_action(call, fields_get(&form, "Action"));
    fields_fini(&form);
    return ok;
}
