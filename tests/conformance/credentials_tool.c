/*
 * Who the AWS client is with the settings it finds: credentials_tool [PROFILE] prints one JSON
 * object, for tests that have another client as judge.
 */
#include <stdio.h>
#include <stdlib.h>

#include "common/fiber.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "providers/aws/aws.h"

static struct error *ask(const char *profile, json_t *out)
{
    const struct aws_session_options options = {.profile = profile};
    struct aws_session *session = NULL;
    json_t *result = NULL;
    struct error *err;

    TRY(aws_session_open(&options, &session));
    err = aws_call(session, "sts", "GetCallerIdentity", NULL, &result);
    if (err == NULL) {
        json_put_text(out, "arn", json_text(result, "Arn"));
        json_put_text(out, "access_key", aws_session_access_key(session));
        json_put_text(out, "source", aws_session_source(session));
    }
    json_decref(result);
    aws_session_close(session);
    return err;
}

static int run(void *arg)
{
    json_t *out = json_object();
    struct error *err = ask(arg, out);
    char *text = NULL;

    if (err != NULL) {
        text = error_text(err);
        json_put_text(out, "error", error_code_name(err->code));
        json_put_text(out, "message", text);
        json_put_bool(out, "waits", err->retry == ERR_RETRY_REAUTH);
        json_put_int(out, "exit", error_exit_code(err));
    }
    free(text);
    error_free(err);
    text = json_compact(out);
    puts(text);
    free(text);
    json_decref(out);
    return 0;
}

int main(int argc, char **argv)
{
    log_set_level(LOG_DEBUG);
    return fiber_main(run, argc > 1 ? argv[1] : NULL);
}
