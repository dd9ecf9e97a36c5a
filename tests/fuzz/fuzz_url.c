/* Query strings and URLs come from clients of the API and from cloud answers. */
#include <stdint.h>

#include "common/url.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes);

static void parse_query(const char *text)
{
    struct url_field field = {0};
    bool found = true;
    while (found) {
        struct error *err = url_query_next(&text, &field, &found);
        if (err != NULL) {
            error_free(err);
            break;
        }
    }
    url_field_fini(&field);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    struct buf text = BUF_INIT;
    buf_add(&text, data, bytes);
    struct url url;
    struct error *err = url_parse(buf_str(&text), &url);
    if (err == NULL)
        url_fini(&url);
    error_free(err);
    parse_query(buf_str(&text));
    buf_fini(&text);
    return 0;
}
