#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/codec.h"

const char *codec_request_id(const struct http_response *response)
{
    static const char *const names[] = {"x-amzn-requestid", "x-amz-request-id", "x-amzn-request-id",
                                        "x-amz-cf-id"};

    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        const char *id = http_response_header(response, names[i]);

        if (id != NULL)
            return id;
    }
    return NULL;
}

static void set_text(char **field, const char *text)
{
    if (*field == NULL && text != NULL && text[0] != '\0')
        *field = xstrdup(text);
}

/* "aws.protocol#Code:http://..." is Code. */
static void set_code(struct codec_failure *out, const char *text)
{
    const char *hash;
    size_t len;

    if (text == NULL || out->code != NULL)
        return;
    len = strcspn(text, ":");
    hash = memrchr(text, '#', len);
    if (hash != NULL) {
        len -= (size_t)(hash - text) + 1;
        text = hash + 1;
    }
    if (len > 0)
        out->code = xstrndup(text, len);
}

static const char *text_member(const json_t *body, const char *name)
{
    return json_string_value(json_object_get(body, name));
}

static void read_json(const struct http_response *response, struct codec_failure *out)
{
    json_t *body = json_parse(response->body, response->body_bytes);

    set_code(out, http_response_header(response, "x-amzn-errortype"));
    set_code(out, text_member(body, "__type"));
    set_code(out, text_member(body, "code"));
    set_code(out, text_member(body, "Code"));
    set_text(&out->message, text_member(body, "message"));
    set_text(&out->message, text_member(body, "Message"));
    set_text(&out->message, text_member(body, "errorMessage"));
    json_decref(body);
}

/* <ErrorResponse><Error>, <Response><Errors><Error>, or <Error> itself. */
static const struct xml_node *error_element(const struct xml_node *root)
{
    const struct xml_node *errors = xml_child(root, "Errors");
    const struct xml_node *found = xml_child(errors != NULL ? errors : root, "Error");

    if (found != NULL)
        return found;
    return xml_child(root, "Code") != NULL ? root : NULL;
}

static void read_xml(const struct http_response *response, struct codec_failure *out)
{
    struct xml_node *root = NULL;
    const struct xml_node *element;

    if (response->body_bytes == 0)
        return;
    error_ignore(xml_parse(response->body, response->body_bytes, &root));
    element = error_element(root);
    set_code(out, xml_child_text(element, "Code"));
    set_text(&out->message, xml_child_text(element, "Message"));
    set_text(&out->region, xml_child_text(element, "Region"));
    set_text(&out->request_id, xml_child_text(element, "RequestId"));
    set_text(&out->request_id, xml_child_text(root, "RequestId"));
    set_text(&out->request_id, xml_child_text(root, "RequestID"));
    xml_free(root);
}

static bool looks_like_html(const struct http_response *response)
{
    const char *start = response->body + strspn(response->body, " \t\r\n");

    return strncasecmp(start, "<html", 5) == 0 || strncasecmp(start, "<!doctype", 9) == 0;
}

static void read_body(const struct model_service *service, const struct http_response *response,
                      struct codec_failure *out)
{
    bool is_json = service->protocol == MODEL_JSON_1_0 || service->protocol == MODEL_JSON_1_1 ||
                   service->protocol == MODEL_REST_JSON;

    if (response->body == NULL || looks_like_html(response))
        return;
    if (is_json)
        read_json(response, out);
    else
        read_xml(response, out);
}

static void read_query_error(const struct http_response *response, struct codec_failure *out)
{
    const char *text = http_response_header(response, "x-amzn-query-error");

    if (text != NULL && text[0] != ';')
        out->query_code = xstrndup(text, strcspn(text, ";"));
}

void codec_decode_failure(const struct model_service *service, const struct http_response *response,
                          struct codec_failure *out)
{
    memset(out, 0, sizeof *out);
    set_text(&out->request_id, codec_request_id(response));
    set_text(&out->region, http_response_header(response, "x-amz-bucket-region"));
    read_body(service, response, out);
    read_query_error(response, out);
    if (out->code == NULL)
        out->code = xasprintf("%d", response->status);
}

void codec_failure_fini(struct codec_failure *failure)
{
    free(failure->code);
    free(failure->query_code);
    free(failure->message);
    free(failure->request_id);
    free(failure->region);
    memset(failure, 0, sizeof *failure);
}
