/*
 * The AWS client's parts behind a pipe, for tests that have another implementation as judge:
 * each line of standard input is a JSON object with the member "do", each is answered with one.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/check.h"
#include "providers/aws/codec.h"
#include "providers/aws/endpoint.h"
#include "providers/aws/jmespath.h"
#include "providers/aws/sigv4.h"

static void put_base64(json_t *out, const char *name, const void *data, size_t bytes)
{
    char *text = crypto_base64_encode(data, bytes);

    json_put_text(out, name, text);
    free(text);
}

static struct error *get_base64(const json_t *ask, const char *name, struct buf *out)
{
    const char *text = json_text_or(ask, name, "");
    uint8_t *data = NULL;
    size_t bytes = 0;

    TRY(crypto_base64_decode(text, strlen(text), &data, &bytes));
    buf_add(out, data, bytes);
    free(data);
    return NULL;
}

static void put_request(json_t *out, const struct wire_request *request)
{
    json_t *headers = json_object();

    for (size_t i = 0; i < request->header_count; i++)
        json_put_text(headers, request->headers[i].name, request->headers[i].value);
    json_put_text(out, "method", request->method);
    json_put_text(out, "path", buf_str(&request->path));
    json_put_text(out, "query", buf_str(&request->query));
    json_put(out, "headers", headers);
    put_base64(out, "body", buf_str(&request->body), request->body.len);
}

static struct error *encode(const json_t *ask, json_t *out)
{
    const struct model_service *service;
    const struct model_operation *op;
    const json_t *params = json_object_get(ask, "params");
    struct wire_request request;

    TRY(check_find(json_text(ask, "service"), json_text(ask, "operation"), &service, &op));
    TRY(check_params(service, op, params));
    wire_request_init(&request);
    codec_encode_request(service, op, params, &request);
    put_request(out, &request);
    wire_request_fini(&request);
    return NULL;
}

/* The answer that `ask` holds; borrows texts from it. */
static struct error *load_response(const json_t *ask, struct buf *body,
                                   struct http_response *response)
{
    json_t *headers = json_object_get(ask, "headers"), *value;
    const char *name;

    TRY(get_base64(ask, "body", body));
    response->status = (int)json_int_or(ask, "status", 200);
    response->headers = xcalloc(json_object_size(headers) + 1, sizeof *response->headers);
    json_object_foreach (headers, name, value) {
        response->headers[response->header_count].name = name;
        response->headers[response->header_count++].value = json_string_value(value);
    }
    response->body = (char *)buf_str(body);
    response->body_bytes = body->len;
    return NULL;
}

static struct error *decode(const json_t *ask, json_t *out)
{
    const struct model_service *service;
    const struct model_operation *op;
    struct http_response response = {0};
    struct buf body = BUF_INIT;
    json_t *result = NULL;
    struct error *err =
        check_find(json_text(ask, "service"), json_text(ask, "operation"), &service, &op);

    if (err == NULL)
        err = load_response(ask, &body, &response);
    if (err == NULL)
        err = codec_decode_answer(service, op, &response, &result);
    json_put(out, "result", result);
    free(response.headers);
    buf_fini(&body);
    return err;
}

static struct error *failure(const json_t *ask, json_t *out)
{
    const struct model_service *service = model_service_find(json_text_or(ask, "service", ""));
    struct http_response response = {0};
    struct codec_failure found;
    struct buf body = BUF_INIT;
    struct error *err = load_response(ask, &body, &response);

    if (err == NULL) {
        codec_decode_failure(service, &response, &found);
        json_put_text(out, "code", found.code);
        json_put_text(out, "query_code", found.query_code);
        json_put_text(out, "message", found.message);
        json_put_text(out, "request_id", found.request_id);
        codec_failure_fini(&found);
    }
    free(response.headers);
    buf_fini(&body);
    return err;
}

static struct error *load_request(const json_t *ask, struct wire_request *request)
{
    json_t *value;
    const char *name;

    request->method = json_text(ask, "method");
    buf_add_str(&request->path, json_text(ask, "path"));
    buf_add_str(&request->query, json_text_or(ask, "query", ""));
    json_object_foreach (json_object_get(ask, "headers"), name, value)
        wire_set_header(request, name, json_string_value(value));
    return get_base64(ask, "body", &request->body);
}

static struct error *sign(const json_t *ask, json_t *out)
{
    struct credentials credentials = {
        .access_key = (char *)json_text(ask, "access_key"),
        .secret_key = secret_new(json_text(ask, "secret_key")),
        .session_token = secret_new(json_text(ask, "token")),
    };
    const struct sigv4_scope scope = {
        .credentials = &credentials,
        .region = json_text(ask, "region"),
        .service = json_text(ask, "service"),
        .host = json_text(ask, "host"),
        .now_ms = json_int_or(ask, "now_ms", 0),
        .is_s3 = json_bool_or(ask, "s3", false),
    };
    uint32_t expires_s = (uint32_t)json_int_or(ask, "expires", 0);
    struct wire_request request;
    struct error *err;

    wire_request_init(&request);
    err = load_request(ask, &request);
    if (err == NULL && expires_s > 0)
        sigv4_presign(&scope, expires_s, &request);
    else if (err == NULL)
        sigv4_sign(&scope, &request);
    if (err == NULL)
        put_request(out, &request);
    wire_request_fini(&request);
    secret_free(credentials.secret_key);
    secret_free(credentials.session_token);
    return err;
}

static struct error *evaluate(const json_t *ask, json_t *out)
{
    json_t *value = jmespath_eval(json_text(ask, "expression"), json_object_get(ask, "data"));

    if (value == NULL)
        return ERR(ERR_PARSE, "not in the subset");
    json_put(out, "value", value);
    return NULL;
}

static struct error *find_endpoint(const json_t *ask, json_t *out)
{
    const struct endpoint_request request = {
        .service = model_service_find(json_text_or(ask, "service", "")),
        .region = json_text(ask, "region"),
        .bucket = json_text(ask, "bucket"),
        .variants = {.fips = json_bool_or(ask, "fips", false),
                     .dualstack = json_bool_or(ask, "dualstack", false)},
    };
    struct endpoint endpoint;

    TRY(endpoint_resolve(&request, &endpoint));
    json_put_text(out, "base", endpoint.base);
    json_put_text(out, "region", endpoint.region);
    json_put_bool(out, "drops_bucket", endpoint.drops_bucket);
    endpoint_fini(&endpoint);
    return NULL;
}

/* Everything the tables hold, so that the judge can say what is missing. */
static struct error *list(const json_t *ask, json_t *out)
{
    (void)ask;
    for (const struct model_service *const *service = model_services(); *service != NULL;
         service++) {
        json_t *operations = json_array();

        for (size_t i = 0; i < (*service)->operation_count; i++)
            json_add(operations, json_string((*service)->operations[i].name));
        json_put(out, (*service)->name, operations);
    }
    return NULL;
}

static const struct {
    const char *name;
    struct error *(*run)(const json_t *ask, json_t *out);
} commands[] = {
    {"encode", encode}, {"decode", decode},     {"failure", failure},        {"sign", sign},
    {"list", list},     {"jmespath", evaluate}, {"endpoint", find_endpoint},
};

static struct error *run(const json_t *ask, json_t *out)
{
    for (size_t i = 0; i < ARRAY_LEN(commands); i++)
        if (strcmp(json_text_or(ask, "do", ""), commands[i].name) == 0)
            return commands[i].run(ask, out);
    return ERR(ERR_USAGE, "unknown command");
}

static void answer(const char *line, size_t bytes)
{
    json_t *ask = NULL, *out = json_object();
    struct error *err = json_load_text(line, bytes, "the line", &ask);
    char *text;

    if (err == NULL)
        err = run(ask, out);
    if (err != NULL)
        json_put_text(out, "error", err->message);
    text = json_compact(out);
    puts(text);
    fflush(stdout);
    free(text);
    error_free(err);
    json_decref(ask);
    json_decref(out);
}

int main(void)
{
    char *line = NULL;
    size_t size = 0;
    ssize_t bytes;

    while ((bytes = getline(&line, &size, stdin)) > 0)
        answer(line, (size_t)bytes);
    free(line);
    return 0;
}
