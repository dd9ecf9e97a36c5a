#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/httpd.h"
#include "common/mem.h"
#include "providers/sim/codec.h"
#include "providers/sim/world.h"

static bool is_xml(const struct sim_call *call)
{
    return call->protocol == MODEL_QUERY || call->protocol == MODEL_EC2 ||
           call->protocol == MODEL_REST_XML;
}

static const char *content_type(const struct sim_call *call)
{
    if (is_xml(call))
        return "text/xml";
    if (call->protocol == MODEL_REST_JSON)
        return "application/json";
    return call->protocol == MODEL_JSON_1_0 ? "application/x-amz-json-1.0"
                                            : "application/x-amz-json-1.1";
}

static void set_common_headers(struct sim_call *call)
{
    httpd_set_header(call->request, "x-amzn-RequestId", call->request_id);
    if (call->protocol == MODEL_REST_XML) {
        httpd_set_header(call->request, "x-amz-request-id", call->request_id);
        httpd_set_header(call->request, "x-amz-id-2", "sim");
    }
}

static void send(struct sim_call *call, int status, struct buf *body)
{
    set_common_headers(call);
    httpd_reply(call->request, status, content_type(call), buf_str(body), body->len);
    buf_fini(body);
}

/* --- results --------------------------------------------------------------------------------- */

static void begin_document(struct xml_writer *writer, struct buf *body, const char *root,
                           const char *space)
{
    buf_add_str(body, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml_writer_init(writer, body);
    xml_begin(writer, root);
    if (space != NULL)
        xml_add_attribute(writer, "xmlns", space);
}

static void query_result(struct sim_call *call, const struct model_shape *shape, struct buf *body)
{
    char *root = xasprintf("%sResponse", call->op->name);
    char *wrapper = xasprintf("%sResult", call->op->name);
    bool is_ec2 = call->protocol == MODEL_EC2;
    struct xml_writer writer;

    begin_document(&writer, body, root,
                   is_ec2 ? "http://ec2.amazonaws.com/doc/2016-11-15/"
                          : call->service->xml_namespace);
    if (is_ec2)
        xml_element(&writer, "requestId", call->request_id);
    else if (shape != NULL)
        xml_begin(&writer, wrapper);
    if (shape != NULL)
        codec_xml_members(call, &writer, shape, call->out);
    if (is_ec2 && (shape == NULL || model_member_find(shape, "Return") == NULL))
        xml_element(&writer, "return", "true");
    if (!is_ec2) {
        if (shape != NULL)
            xml_end(&writer, wrapper);
        xml_begin(&writer, "ResponseMetadata");
        xml_element(&writer, "RequestId", call->request_id);
        xml_end(&writer, "ResponseMetadata");
    }
    xml_end(&writer, root);
    free(root);
    free(wrapper);
}

static void put_headers(struct sim_call *call, const struct model_member *member, json_t *value)
{
    const struct model_shape *shape = codec_shape(call->service, member->shape);
    enum model_timestamp format = (enum model_timestamp)member->timestamp;
    const char *key;
    json_t *item;
    char *text;

    if (member->location == MODEL_IN_HEADERS) {
        json_object_foreach (value, key, item) {
            char *name = xasprintf("%s%s", member->wire, key);

            httpd_set_header(call->request, name, json_string_value(item));
            free(name);
        }
        return;
    }
    if (strcasecmp(member->wire, "Content-Length") == 0 ||
        strcasecmp(member->wire, "Content-Type") == 0)
        return;
    text = codec_text(shape, format != MODEL_TIME_DEFAULT ? format : MODEL_TIME_RFC822, value);
    httpd_set_header(call->request, member->wire, text);
    free(text);
}

static void rest_headers(struct sim_call *call, const struct model_shape *shape)
{
    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        json_t *value = json_object_get(call->out, member->name);

        if (value == NULL || json_is_null(value))
            continue;
        if (member->location == MODEL_IN_HEADER || member->location == MODEL_IN_HEADERS)
            put_headers(call, member, value);
        else if (member->location == MODEL_IN_STATUS)
            call->status = (int)json_integer_value(value);
    }
}

static const char *root_name(const struct sim_call *call, const struct model_shape *shape)
{
    static const char *const names[][2] = {
        {"GetBucketLocation", "LocationConstraint"},
        {"ListBuckets", "ListAllMyBucketsResult"},
        {"ListObjects", "ListBucketResult"},
        {"ListObjectsV2", "ListBucketResult"},
        {"ListObjectVersions", "ListVersionsResult"},
        {"GetBucketTagging", "Tagging"},
        {"GetObjectTagging", "Tagging"},
        {"GetBucketVersioning", "VersioningConfiguration"},
        {"GetBucketLifecycleConfiguration", "LifecycleConfiguration"},
        {"GetBucketCors", "CORSConfiguration"},
        {"GetBucketWebsite", "WebsiteConfiguration"},
        {"GetBucketNotificationConfiguration", "NotificationConfiguration"},
        {"GetBucketLogging", "BucketLoggingStatus"},
        {"DeleteObjects", "DeleteResult"},
        {"CreateMultipartUpload", "InitiateMultipartUploadResult"},
        {"CompleteMultipartUpload", "CompleteMultipartUploadResult"},
        {"ListMultipartUploads", "ListMultipartUploadsResult"},
        {"ListParts", "ListPartsResult"},
        {"GetBucketAcl", "AccessControlPolicy"},
    };

    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (strcmp(names[i][0], call->op->name) == 0)
            return names[i][1];
    return shape->name;
}

static bool has_body_members(const struct model_shape *shape)
{
    for (size_t i = 0; i < shape->member_count; i++)
        if (shape->members[i].location == MODEL_IN_BODY)
            return true;
    return false;
}

static void rest_xml_result(struct sim_call *call, const struct model_shape *shape,
                            struct buf *body)
{
    struct xml_writer writer;

    if (strcmp(call->op->name, "GetBucketLocation") == 0) { /* the root's own text */
        begin_document(&writer, body, "LocationConstraint", call->service->xml_namespace);
        xml_add_text(&writer, tree_text_or(call->out, "LocationConstraint", ""));
        xml_end(&writer, "LocationConstraint");
        return;
    }
    if (shape->payload != NULL) {
        const struct model_member *member = model_member_find(shape, shape->payload);
        json_t *value = json_object_get(call->out, shape->payload);

        if (value == NULL)
            return;
        shape = codec_shape(call->service, member->shape);
        begin_document(&writer, body, member->wire, call->service->xml_namespace);
        codec_xml_members(call, &writer, shape, value);
        xml_end(&writer, member->wire);
        return;
    }
    if (!has_body_members(shape))
        return;
    begin_document(&writer, body, root_name(call, shape), call->service->xml_namespace);
    codec_xml_members(call, &writer, shape, call->out);
    xml_end(&writer, root_name(call, shape));
}

static void json_result(struct sim_call *call, const struct model_shape *shape, struct buf *body)
{
    json_t *value =
        shape != NULL ? codec_json(call, shape, call->out, MODEL_TIME_DEFAULT) : json_object();
    char *text = json_dumps(value, JSON_COMPACT | JSON_REAL_PRECISION(15));

    buf_add_str(body, text);
    free(text);
    json_decref(value);
}

/* A raw payload: its type is an output member or the default. */
static void stream_result(struct sim_call *call)
{
    const char *type = tree_text_or(call->out, "ContentType", "binary/octet-stream");

    set_common_headers(call);
    httpd_set_header(call->request, "Accept-Ranges", "bytes");
    httpd_reply(call->request, call->status != 0 ? call->status : 200, type,
                buf_str(&call->reply_body), call->reply_body.len);
}

static bool is_stream(const struct sim_call *call, const struct model_shape *shape)
{
    const struct model_member *member;

    if (strcmp(call->op->name, "HeadObject") == 0)
        return true;
    if (shape == NULL || shape->payload == NULL)
        return false;
    member = model_member_find(shape, shape->payload);
    return codec_shape(call->service, member->shape)->type == MODEL_BLOB ||
           codec_shape(call->service, member->shape)->type == MODEL_STRING;
}

void codec_reply(struct sim_call *call)
{
    const struct model_shape *shape = codec_shape(call->service, call->op->output);
    bool is_rest = call->protocol == MODEL_REST_XML || call->protocol == MODEL_REST_JSON;
    struct buf body = BUF_INIT;

    if (is_rest && shape != NULL)
        rest_headers(call, shape);
    if (is_rest && is_stream(call, shape)) {
        stream_result(call);
        return;
    }
    if (call->protocol == MODEL_QUERY || call->protocol == MODEL_EC2)
        query_result(call, shape, &body);
    else if (call->protocol == MODEL_REST_XML && shape != NULL)
        rest_xml_result(call, shape, &body);
    else if (call->protocol != MODEL_REST_XML && !(is_rest && shape == NULL))
        json_result(call, shape, &body);
    send(call, call->status != 0 ? call->status : 200, &body);
}

/* --- errors -------------------------------------------------------------------------------------
 */

/* S3 alone has the error itself as the document. */
static bool wraps_errors(const struct sim_call *call)
{
    return call->protocol == MODEL_QUERY ||
           (call->protocol == MODEL_REST_XML && strcmp(call->service->name, "s3") != 0);
}

static void xml_failure(struct sim_call *call, struct buf *body)
{
    const struct sim_failure *failure = &call->failure;
    bool is_ec2 = call->protocol == MODEL_EC2, is_query = wraps_errors(call);
    const char *root = is_ec2 ? "Response" : is_query ? "ErrorResponse" : "Error";
    const char *name;
    json_t *value;
    struct xml_writer writer;

    begin_document(&writer, body, root, is_query ? call->service->xml_namespace : NULL);
    if (is_ec2)
        xml_begin(&writer, "Errors");
    if (is_ec2 || is_query)
        xml_begin(&writer, "Error");
    if (is_query)
        xml_element(&writer, "Type", failure->status < 500 ? "Sender" : "Receiver");
    xml_element(&writer, "Code", failure->legacy_code ? failure->legacy_code : failure->code);
    xml_element(&writer, "Message", failure->message);
    json_object_foreach (failure->extra, name, value)
        xml_element(&writer, name, json_string_value(value));
    if (is_ec2 || is_query)
        xml_end(&writer, "Error");
    if (is_ec2)
        xml_end(&writer, "Errors");
    xml_element(&writer, is_ec2 ? "RequestID" : "RequestId", call->request_id);
    xml_end(&writer, root);
}

static void json_failure(struct sim_call *call, struct buf *body)
{
    const struct sim_failure *failure = &call->failure;
    json_t *value = json_pack("{s:s}", "message", failure->message);
    char *text, *type = NULL;

    if (failure->extra != NULL)
        json_object_update(value, failure->extra);
    if (strcmp(call->service->name, "sqs") == 0)
        type = xasprintf("com.amazonaws.sqs#%s", failure->code);
    else if (strcmp(call->service->name, "dynamodb") == 0)
        type = xasprintf("com.amazonaws.dynamodb.v20120810#%s", failure->code);
    tree_put_text(value, "__type", type != NULL ? type : failure->code);
    if (call->protocol == MODEL_REST_JSON) {
        httpd_set_header(call->request, "x-amzn-ErrorType", failure->code);
        tree_put_text(value, "Type", failure->status < 500 ? "User" : "Service");
        tree_put_text(value, "Message", failure->message);
    }
    if (failure->legacy_code != NULL) {
        char *both =
            xasprintf("%s;%s", failure->legacy_code, failure->status < 500 ? "Sender" : "Receiver");

        httpd_set_header(call->request, "x-amzn-query-error", both);
        free(both);
    }
    text = json_dumps(value, JSON_COMPACT);
    buf_add_str(body, text);
    free(text);
    free(type);
    json_decref(value);
}

void codec_reply_failure(struct sim_call *call)
{
    struct buf body = BUF_INIT;

    if (is_xml(call))
        xml_failure(call, &body);
    else
        json_failure(call, &body);
    send(call, call->failure.status, &body);
}
