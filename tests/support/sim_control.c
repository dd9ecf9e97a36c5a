#include "tests/support/sim_control.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/http.h"

static _Noreturn void die(const char *method, const char *url, const char *says)
{
    fprintf(stderr, "sim_control: %s %s: %s\n", method, url, says);
    abort();
}

json_t *sim_control(struct http_client *http, const char *method, char *url_take, json_t *body_take)
{
    char *body = body_take == NULL ? NULL : json_dumps(body_take, 0);
    struct http_response response = {0};
    struct http_request request = {.method = method,
                                   .url = url_take,
                                   .body = body,
                                   .body_bytes = body == NULL ? 0 : strlen(body)};
    struct error *err = http_call(http, &request, &response);
    if (err != NULL)
        die(method, url_take, error_text(err));
    if (response.status / 100 != 2)
        die(method, url_take, response.body);
    json_t *json = json_loads(response.body, JSON_DECODE_ANY, NULL);
    http_response_fini(&response);
    json_decref(body_take);
    free(body);
    free(url_take);
    return json;
}
