#include "common/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"
#include "common/text.h"

struct code_info {
    const char *name;
    enum err_retry retry;
};

#define CODE_INFO(code, name, retry) [code] = {name, retry},
static const struct code_info code_infos[] = {ERROR_CODES(CODE_INFO)};
#undef CODE_INFO

enum { EXIT_FAILED = 1, EXIT_USAGE = 2, EXIT_INPUT = 3, EXIT_REDIS = 4, EXIT_ACCESS = 5 };
enum { EXIT_BUG = 70 };

/* Every code not named here ends the process with EXIT_FAILED. */
static const uint8_t exit_codes[ERR_CODE_COUNT] = {
    [ERR_INTERNAL] = EXIT_BUG,           [ERR_USAGE] = EXIT_USAGE,
    [ERR_INVALID] = EXIT_INPUT,          [ERR_PARSE] = EXIT_INPUT,
    [ERR_UNSUPPORTED] = EXIT_INPUT,      [ERR_REDIS] = EXIT_REDIS,
    [ERR_REDIS_DOWN] = EXIT_REDIS,       [ERR_CREDENTIALS] = EXIT_ACCESS,
    [ERR_UNAUTHENTICATED] = EXIT_ACCESS,
};

/* A wrapper answers the same questions as what it wraps: holders look at the outermost. */
static void inherit(struct error *err, const struct error *cause)
{
    err->code = cause->code;
    err->retry = cause->retry;
    err->effect = cause->effect;
    err->retry_after_ms = cause->retry_after_ms;
    err->http_status = cause->http_status;
    err->service_code = xstrdup(cause->service_code);
    err->request_id = xstrdup(cause->request_id);
    err->operation = xstrdup(cause->operation);
    err->resource = xstrdup(cause->resource);
}

static printf_like(1, 0) struct error *new_with_message(const char *fmt, va_list args)
{
    char *message = xvasprintf(fmt, args);
    text_make_utf8(message); /* it may quote anything, and goes into JSON */
    size_t bytes = strlen(message) + 1;
    struct error *err = xcalloc(1, sizeof(*err) + bytes);

    memcpy(err->message, message, bytes);
    free(message);
    return err;
}

struct error *error_make(enum err_code code, struct error *cause, const char *file, int line,
                         const char *fmt, ...)
{
    va_list args;

    va_start(args, fmt);
    struct error *err = new_with_message(fmt, args);
    va_end(args);
    err->file = file;
    err->line = line;
    err->cause = cause;
    if (code < ERR_CODE_COUNT) {
        err->code = code;
        err->retry = code_infos[code].retry;
    } else if (cause != NULL) {
        inherit(err, cause);
    } else {
        err->code = ERR_INTERNAL;
    }
    return err;
}

void error_set_text(char **field, const char *value)
{
    if (value == NULL)
        return;
    char *copy = xstrdup(value);
    text_make_utf8(copy);
    free(*field);
    *field = copy;
}

void error_free(struct error *err)
{
    while (err != NULL) {
        struct error *cause = err->cause;

        free(err->service_code);
        free(err->request_id);
        free(err->operation);
        free(err->resource);
        free(err);
        err = cause;
    }
}

void error_ignore(struct error *err)
{
    error_free(err);
}

const struct error *error_root(const struct error *err)
{
    while (err != NULL && err->cause != NULL)
        err = err->cause;
    return err;
}

const char *error_code_name(enum err_code code)
{
    return code < ERR_CODE_COUNT ? code_infos[code].name : "Unknown";
}

enum err_code error_code_from_name(const char *name)
{
    enum err_code code = 0;

    while (code < ERR_CODE_COUNT && (name == NULL || strcmp(code_infos[code].name, name) != 0))
        code++;
    return code;
}

static void add_fact(struct buf *text, bool *any, const char *label, const char *value)
{
    if (value == NULL)
        return;
    buf_printf(text, "%s%s%s", *any ? " " : " [", label, value);
    *any = true;
}

char *error_text(const struct error *err)
{
    struct buf text = BUF_INIT;
    char status[16] = "";
    bool any = false;

    if (err == NULL)
        return xstrdup("success");
    for (const struct error *e = err; e != NULL; e = e->cause)
        buf_printf(&text, "%s%s", e != err ? ": " : "", e->message);
    snprintf(status, sizeof(status), "%d", err->http_status);
    add_fact(&text, &any, "", err->operation);
    add_fact(&text, &any, "", err->service_code);
    add_fact(&text, &any, "", err->http_status != 0 ? status : NULL);
    add_fact(&text, &any, "request ", err->request_id);
    if (any)
        buf_add_char(&text, ']');
    return buf_take(&text);
}

int error_exit_code(const struct error *err)
{
    if (err == NULL)
        return 0;
    if (err->code >= ERR_CODE_COUNT)
        return EXIT_BUG;
    return exit_codes[err->code] != 0 ? exit_codes[err->code] : EXIT_FAILED;
}
