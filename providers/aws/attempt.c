#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/crypto.h"
#include "common/mem.h"
#include "providers/aws/check.h"
#include "providers/aws/codec.h"
#include "providers/aws/session.h"

/* A call that is sent twice must carry the same token: it is made once, before the first try. */
static void fill_tokens(const struct aws_attempt *attempt)
{
    const struct model_shape *shape;

    if (attempt->op->input < 0)
        return;
    shape = &attempt->service->shapes[attempt->op->input];
    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        char token[CRYPTO_UUID_TEXT];

        if ((member->flags & MODEL_TOKEN) != 0 &&
            json_string_value(json_object_get(attempt->params, member->name)) == NULL)
            json_object_set_new(attempt->params, member->name, json_string(crypto_uuid4(token)));
    }
}

struct error *aws_attempt_init(struct aws_attempt *attempt, struct aws_session *session,
                               const char *service, const char *operation, const json_t *params)
{
    memset(attempt, 0, sizeof *attempt);
    if (session == NULL)
        return ERR(ERR_NOT_INITIALIZED, "%s:%s without an open AWS session", service, operation);
    attempt->session = session;
    TRY(check_find(service, operation, &attempt->service, &attempt->op));
    TRY(check_params(attempt->service, attempt->op, params));
    attempt->params = params != NULL ? json_copy((json_t *)params) : json_object();
    fill_tokens(attempt);
    return NULL;
}

void aws_attempt_fini(struct aws_attempt *attempt)
{
    json_decref(attempt->params);
}

static const char *bucket_of(const struct aws_attempt *attempt)
{
    if (strcmp(attempt->service->name, "s3") != 0)
        return NULL;
    return json_string_value(json_object_get(attempt->params, "Bucket"));
}

static struct error *find_endpoint(const struct aws_attempt *attempt, struct endpoint *out)
{
    const struct aws_session *session = attempt->session;
    const char *bucket = bucket_of(attempt);
    const char *known =
        bucket != NULL ? json_string_value(json_object_get(session->bucket_regions, bucket)) : NULL;
    const struct endpoint_request request = {
        .service = attempt->service,
        .region = known != NULL ? known : session->region,
        .bucket = bucket,
        .override = session->endpoint_url != NULL
                        ? session->endpoint_url
                        : endpoint_override(attempt->service, session->files, session->profile),
        .variants = session->variants,
    };

    return endpoint_resolve(&request, out);
}

/* Put the base's path before the request's; take the bucket out when the host has it. */
static void place_path(const struct aws_attempt *attempt, const struct endpoint *endpoint,
                       struct wire_request *request)
{
    size_t skip = endpoint->drops_bucket ? strlen(bucket_of(attempt)) + 1 : 0;
    char *path = buf_take(&request->path);
    const char *rest = strlen(path) >= skip ? path + skip : "";

    buf_add_str(&request->path, endpoint->prefix);
    buf_add_str(&request->path, rest[0] != '\0' ? rest : "/");
    free(path);
}

static void add_checksum(const struct aws_attempt *attempt, struct wire_request *request)
{
    char *text;

    if (!attempt->op->checksum_required || wire_header(request, "Content-MD5") != NULL)
        return;
    text = crypto_md5_base64(buf_str(&request->body), request->body.len);
    wire_set_header(request, "Content-MD5", text);
    free(text);
}

struct error *aws_attempt_build(const struct aws_attempt *attempt, struct wire_request *request,
                                struct endpoint *endpoint)
{
    wire_request_init(request);
    TRY(find_endpoint(attempt, endpoint));
    codec_encode_request(attempt->service, attempt->op, attempt->params, request);
    place_path(attempt, endpoint, request);
    add_checksum(attempt, request);
    return NULL;
}

struct sigv4_scope aws_attempt_scope(const struct aws_attempt *attempt,
                                     const struct endpoint *endpoint)
{
    const struct aws_session *session = attempt->session;

    return (struct sigv4_scope){
        .credentials = &session->keyring.keys,
        .cache = session->keys,
        .region = endpoint->region,
        .service = attempt->service->signing_name,
        .host = endpoint->host,
        .now_ms = clock_wall_ms() + session->clock_offset_ms,
        .is_s3 = strcmp(attempt->service->name, "s3") == 0,
    };
}

static void give_wire(struct wire_request *request, struct aws_wire *out)
{
    out->method = xstrdup(request->method);
    out->uri = xasprintf("%s%s%s", buf_str(&request->path), request->query.len > 0 ? "?" : "",
                         buf_str(&request->query));
    out->header_count = request->header_count;
    out->headers = xcalloc(request->header_count + 1, sizeof *out->headers);
    for (size_t i = 0; i < request->header_count; i++) {
        out->headers[i].name = request->headers[i].name;
        out->headers[i].value = request->headers[i].value;
    }
    request->header_count = 0;
    out->body_bytes = request->body.len;
    out->body = buf_take(&request->body);
}

struct error *aws_encode(struct aws_session *session, const char *service, const char *operation,
                         json_t *params, struct aws_wire *out)
{
    struct aws_attempt attempt;
    struct wire_request request = {0};
    struct endpoint endpoint = {0};
    struct error *err = aws_attempt_init(&attempt, session, service, operation, params);

    memset(out, 0, sizeof *out);
    if (err == NULL)
        err = aws_attempt_build(&attempt, &request, &endpoint);
    if (err == NULL)
        give_wire(&request, out);
    wire_request_fini(&request);
    endpoint_fini(&endpoint);
    aws_attempt_fini(&attempt);
    return err;
}

void aws_wire_fini(struct aws_wire *wire)
{
    for (size_t i = 0; i < wire->header_count; i++) {
        free((char *)wire->headers[i].name);
        free((char *)wire->headers[i].value);
    }
    free(wire->headers);
    free(wire->method);
    free(wire->uri);
    free(wire->body);
    memset(wire, 0, sizeof *wire);
}

static char *presigned_url(const struct aws_attempt *attempt, const struct endpoint *endpoint,
                           struct wire_request *request, uint32_t expires_s)
{
    struct sigv4_scope scope = aws_attempt_scope(attempt, endpoint);

    wire_remove_header(request, "Content-MD5"); /* of a body that is not known yet */
    sigv4_presign(&scope, expires_s, request);
    return xasprintf("%s%s?%s", endpoint->base, buf_str(&request->path), buf_str(&request->query));
}

struct error *aws_presign(struct aws_session *session, const char *operation, json_t *params,
                          uint32_t expires_s, char **url)
{
    struct aws_attempt attempt;
    struct wire_request request = {0};
    struct endpoint endpoint = {0};
    struct error *err = aws_attempt_init(&attempt, session, "s3", operation, params);

    *url = NULL;
    if (err == NULL)
        err = aws_session_prepare(session);
    if (err == NULL)
        err = aws_attempt_build(&attempt, &request, &endpoint);
    if (err == NULL)
        *url = presigned_url(&attempt, &endpoint, &request, expires_s);
    wire_request_fini(&request);
    endpoint_fini(&endpoint);
    aws_attempt_fini(&attempt);
    return err;
}
