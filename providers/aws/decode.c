#include "providers/aws/decode.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/clock.h"
#include "common/json.h"

void decode_complain(struct decode *decode, const char *member, const char *what)
{
    if (decode->err != NULL)
        return;
    decode->err = ERR(ERR_PROVIDER, "the answer to %s:%s is not understood: %s %s",
                      decode->service->name, decode->op->name, member, what);
    decode->err->effect = ERR_EFFECT_UNKNOWN;
}

json_t *decode_timestamp(struct decode *decode, const struct model_member *member,
                         const json_t *value)
{
    char iso[CLOCK_ISO_BYTES];
    int64_t wall_ms;
    struct error *err = wire_time_parse(value, &wall_ms);

    if (err == NULL)
        return json_string(clock_iso(wall_ms, iso));
    error_free(err);
    decode_complain(decode, member->name, "is no timestamp");
    return NULL;
}

static json_t *integer_of(struct decode *decode, const struct model_member *member,
                          const char *text)
{
    char *end;
    long long number;

    errno = 0;
    number = strtoll(text, &end, 10);
    if (end == text || end[strspn(end, " \t\r\n")] != '\0' || errno != 0) {
        decode_complain(decode, member->name, "is no integer");
        return NULL;
    }
    return json_integer(number);
}

static json_t *real_of(struct decode *decode, const struct model_member *member, const char *text)
{
    char *end;
    json_t *number = json_real(strtod(text, &end));

    if (end != text && end[strspn(end, " \t\r\n")] == '\0' && number != NULL)
        return number;
    json_decref(number);
    decode_complain(decode, member->name, "is no number");
    return NULL;
}

static json_t *string_of(struct decode *decode, const struct model_member *member, const char *text)
{
    json_t *string = json_string(text);

    if (string == NULL)
        decode_complain(decode, member->name, "is not UTF-8");
    return string;
}

json_t *decode_text(struct decode *decode, const struct model_member *member, const char *text)
{
    json_t *string, *moment;

    switch (decode->service->shapes[member->shape].type) {
    case MODEL_INTEGER:
    case MODEL_LONG:
        return integer_of(decode, member, text);
    case MODEL_FLOAT:
    case MODEL_DOUBLE:
        return real_of(decode, member, text);
    case MODEL_BOOLEAN:
        return json_boolean(strcasecmp(text, "true") == 0);
    case MODEL_TIMESTAMP:
        string = json_string(text);
        moment = decode_timestamp(decode, member, string);
        json_decref(string);
        return moment;
    default:
        return string_of(decode, member, text);
    }
}

static bool is_blank(const struct http_response *response)
{
    return response->body == NULL || strspn(response->body, " \t\r\n") >= response->body_bytes;
}

json_t *decode_load_json(struct decode *decode)
{
    const struct http_response *response = decode->response;
    json_t *value = NULL;

    if (is_blank(response))
        return NULL;
    error_ignore(json_load_text(response->body, response->body_bytes, "the body", &value));
    if (value == NULL)
        decode_complain(decode, "the body", "is no JSON");
    return value;
}

struct xml_node *decode_load_xml(struct decode *decode)
{
    const struct http_response *response = decode->response;
    struct xml_node *root = NULL;
    struct error *err;

    if (is_blank(response))
        return NULL;
    err = xml_parse(response->body, response->body_bytes, &root);
    if (err != NULL) {
        error_free(err);
        decode_complain(decode, "the body", "is no XML");
    }
    return root;
}

struct error *codec_decode_answer(const struct model_service *service,
                                  const struct model_operation *op,
                                  const struct http_response *response, json_t **result)
{
    static void (*const decoders[])(struct decode * decode, json_t * out) = {
        [MODEL_JSON_1_0] = decode_json, [MODEL_JSON_1_1] = decode_json,
        [MODEL_QUERY] = decode_query,   [MODEL_EC2] = decode_query,
        [MODEL_REST_XML] = decode_rest, [MODEL_REST_JSON] = decode_rest,
    };
    struct decode decode = {service, op, response, NULL};
    json_t *out = json_object();

    if (op->output >= 0)
        decoders[service->protocol](&decode, out);
    if (decode.err != NULL) {
        json_decref(out);
        out = NULL;
    }
    *result = out;
    return decode.err;
}
