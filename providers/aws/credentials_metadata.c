#include "providers/aws/credentials_metadata.h"

#include <stdlib.h>
#include <string.h>

#include "common/fiber.h"
#include "common/http.h"
#include "common/json.h"
#include "common/mem.h"

enum { MAX_ANSWER_BYTES = 64 * 1024 };

static const struct credentials_names metadata_names = {"AccessKeyId", "SecretAccessKey", "Token",
                                                        "Expiration"};

static struct error *ask_once(const struct metadata_question *question, char **body)
{
    const struct http_header header = {question->header, question->value};
    const struct http_request request = {
        .method = question->method,
        .url = question->url,
        .headers = &header,
        .header_count = question->header != NULL ? 1 : 0,
        .connect_timeout_ms = question->timeout_ms,
        .timeout_ms = question->timeout_ms,
        .max_response_bytes = MAX_ANSWER_BYTES,
        .is_direct = true, /* the proxy is another machine, and what goes there is secret */
    };
    struct http_response response = {0};
    struct error *err = http_call(question->http, &request, &response);

    if (err == NULL && response.status != 200) {
        err = ERR(response.status >= 500 ? ERR_SERVER : ERR_CREDENTIALS, "HTTP status %d",
                  response.status);
        err->http_status = response.status;
    }
    if (err == NULL)
        *body = xstrndup(response.body, response.body_bytes);
    if (response.body != NULL)
        secret_wipe(response.body, response.body_bytes);
    http_response_fini(&response);
    return err;
}

static bool is_worth_another(const struct error *err)
{
    bool is_final = err->http_status >= 400 && err->http_status < 500;

    return !is_final && err->code != ERR_CANCELLED && err->code != ERR_INVALID;
}

struct error *metadata_ask(const struct metadata_question *question, char **body)
{
    struct error *err = ask_once(question, body);

    for (uint32_t i = 1; i < question->attempts && err != NULL && is_worth_another(err); i++) {
        struct error *slept = fiber_sleep(question->pause_ms);

        error_free(err);
        err = slept != NULL ? slept : ask_once(question, body);
    }
    free(question->url);
    return err != NULL ? WRAP(err, "%s", question->what) : NULL;
}

struct error *metadata_ask_keys(const struct metadata_question *question, struct credentials *out)
{
    char *body = NULL;
    json_t *answer;
    struct error *err;

    TRY(metadata_ask(question, &body));
    answer = json_parse(body, strlen(body));
    if (answer == NULL)
        err = ERR(ERR_CREDENTIALS, "%s did not answer JSON", question->what);
    else if (json_text(answer, "AccessKeyId") == NULL && json_text(answer, "Message") != NULL)
        err = ERR(ERR_CREDENTIALS, "%s: %s", question->what, json_text(answer, "Message"));
    else
        err = credentials_from_answer(question->what, answer, &metadata_names, out);
    json_decref(answer);
    secret_wipe(body, strlen(body));
    free(body);
    return err;
}
