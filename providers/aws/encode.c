#include "providers/aws/encode.h"

const json_t *encode_get(const json_t *value, const struct model_member *member)
{
    const json_t *found = json_object_get(value, member->name);

    return found == NULL || json_is_null(found) ? NULL : found;
}

void codec_encode_request(const struct model_service *service, const struct model_operation *op,
                          const json_t *params, struct wire_request *out)
{
    static void (*const encoders[])(const struct encode *encode) = {
        [MODEL_JSON_1_0] = encode_json, [MODEL_JSON_1_1] = encode_json,
        [MODEL_QUERY] = encode_query,   [MODEL_EC2] = encode_query,
        [MODEL_REST_XML] = encode_rest, [MODEL_REST_JSON] = encode_rest,
    };
    struct encode encode = {service, op, params, out};

    out->method = op->method;
    encoders[service->protocol](&encode);
}
