#include "common/log.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <math.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/mem.h"
#include "common/text.h"

enum { FULL_PIPE_WAIT_MS = 100, FILE_MODE = 0600 };

struct log {
    struct log_field *fields; /* copied, ends with a NULL key */
};

struct level_info {
    const char *name;
    const char *label; /* of the console */
    const char *color;
};

static const struct level_info levels[] = {
    [LOG_DEBUG] = {"debug", "DEBUG", "\033[2m"},  [LOG_INFO] = {"info", "INFO ", "\033[32m"},
    [LOG_WARN] = {"warn", "WARN ", "\033[33m"},   [LOG_ERROR] = {"error", "ERROR", "\033[31m"},
    [LOG_FATAL] = {"fatal", "FATAL", "\033[35m"},
};

static const char *const formats[] = {[LOG_CONSOLE] = "console", [LOG_JSON] = "json"};

static struct {
    struct log_config config;
    int file;
} global = {{.level = LOG_INFO, .format = LOG_CONSOLE, .to_stderr = true}, -1};

/* One line in the making. */
struct line {
    const struct log *log;
    enum log_level level;
    const char *file;
    int line;
    const char *message;
    const struct log_field *fields;
};

static bool has_key(const struct log_field *fields, const char *key)
{
    for (; fields->key != NULL; fields++) {
        if (strcmp(fields->key, key) == 0)
            return true;
    }
    return false;
}

static bool needs_quotes(const char *text)
{
    if (*text == '\0')
        return true;
    for (; *text != '\0'; text++) {
        if ((unsigned char)*text <= ' ' || strchr("\"=\\\x7f", *text) != NULL)
            return true;
    }
    return false;
}

static void add_quoted(struct buf *out, const char *text)
{
    buf_add_char(out, '"');
    text_add_json(out, text, strlen(text));
    buf_add_char(out, '"');
}

static void add_text(struct buf *out, const char *text, bool quotes)
{
    if (text == NULL)
        buf_add_str(out, "null");
    else if (quotes || needs_quotes(text))
        add_quoted(out, text);
    else
        buf_add_str(out, text);
}

static void add_error(struct buf *out, const struct error *err, bool quotes)
{
    char *text = err != NULL ? error_text(err) : NULL;

    add_text(out, text, quotes);
    free(text);
}

static void add_value(struct buf *out, const struct log_field *field, bool quotes)
{
    switch (field->type) {
    case LOG_FIELD_TEXT:
        add_text(out, field->value.text, quotes);
        break;
    case LOG_FIELD_INT:
        buf_printf(out, "%" PRId64, field->value.number);
        break;
    case LOG_FIELD_REAL:
        if (isfinite(field->value.real))
            buf_printf(out, "%.15g", field->value.real);
        else
            buf_add_str(out, "null");
        break;
    case LOG_FIELD_BOOL:
        buf_add_str(out, field->value.truth ? "true" : "false");
        break;
    case LOG_FIELD_ERR:
        add_error(out, field->value.err, quotes);
        break;
    }
}

static void add_console_field(struct buf *out, const struct log_field *field)
{
    buf_printf(out, " %s=", field->key);
    add_value(out, field, false);
    if (field->type == LOG_FIELD_ERR && field->value.err != NULL)
        buf_printf(out, " %s_code=%s", field->key, error_code_name(field->value.err->code));
}

/* The line's own keys stay unique: a field of that name gets a mark. */
static void add_json_key(struct buf *out, const char *key, const char *suffix)
{
    static const char *const reserved[] = {"time", "level", "msg", "caller"};

    buf_add_str(out, ",\"");
    text_add_json(out, key, strlen(key));
    buf_add_str(out, suffix);
    for (size_t i = 0; i < ARRAY_LEN(reserved); i++) {
        if (strcmp(key, reserved[i]) == 0)
            buf_add_char(out, '_');
    }
    buf_add_str(out, "\":");
}

static void add_json_field(struct buf *out, const struct log_field *field)
{
    add_json_key(out, field->key, "");
    add_value(out, field, true);
    if (field->type == LOG_FIELD_ERR && field->value.err != NULL) {
        add_json_key(out, field->key, "_code");
        add_quoted(out, error_code_name(field->value.err->code));
    }
}

/* Bound fields first; the nearer of two fields with the same key wins. */
static void add_fields(struct buf *out, const struct line *line,
                       void add(struct buf *, const struct log_field *))
{
    const struct log_field *bound = line->log != NULL ? line->log->fields : NULL;

    for (; bound != NULL && bound->key != NULL; bound++) {
        if (!has_key(line->fields, bound->key))
            add(out, bound);
    }
    for (const struct log_field *field = line->fields; field->key != NULL; field++) {
        if (!has_key(field + 1, field->key))
            add(out, field);
    }
}

static void add_console_message(struct buf *out, const char *message)
{
    for (; *message != '\0'; message++)
        buf_add_char(out, (unsigned char)*message < ' ' || *message == 0x7f ? ' ' : *message);
}

static void render_console(struct buf *out, const struct line *line, bool colors)
{
    const struct level_info *level = &levels[line->level];
    char time[CLOCK_ISO_BYTES];

    buf_printf(out, "%s %s%s%s ", clock_iso(clock_wall_ms(), time), colors ? level->color : "",
               level->label, colors ? "\033[0m" : "");
    add_console_message(out, line->message);
    add_fields(out, line, add_console_field);
    if (global.config.shows_caller)
        buf_printf(out, " caller=%s:%d", line->file, line->line);
    buf_add_char(out, '\n');
}

static void render_json(struct buf *out, const struct line *line)
{
    char time[CLOCK_ISO_BYTES];

    buf_printf(out, "{\"time\":\"%s\",\"level\":\"%s\",\"msg\":", clock_iso(clock_wall_ms(), time),
               levels[line->level].name);
    add_quoted(out, line->message);
    if (global.config.shows_caller)
        buf_printf(out, ",\"caller\":\"%s:%d\"", line->file, line->line);
    add_fields(out, line, add_json_field);
    buf_add_str(out, "}\n");
}

/* A reader that stalls costs the line, not the process. */
static void write_all(int fd, const char *data, size_t bytes)
{
    while (bytes > 0) {
        ssize_t wrote = write(fd, data, bytes);
        struct pollfd full = {.fd = fd, .events = POLLOUT};

        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote < 0 && (errno != EAGAIN || poll(&full, 1, FULL_PIPE_WAIT_MS) <= 0))
            return;
        data += wrote > 0 ? wrote : 0;
        bytes -= wrote > 0 ? (size_t)wrote : 0;
    }
}

static void write_line(int fd, const struct line *line)
{
    struct buf text = BUF_INIT;

    if (global.config.format == LOG_JSON)
        render_json(&text, line);
    else
        render_console(&text, line, isatty(fd) == 1 && getenv("NO_COLOR") == NULL);
    write_all(fd, buf_str(&text), text.len);
    buf_fini(&text);
}

void log_write(const struct log *log, enum log_level level, const char *file, int line_number,
               const char *message, const struct log_field *fields)
{
    struct line line = {log, level, file, line_number, message, fields};
    int saved_errno = errno;

    if (!log_is_on(level))
        return;
    if (global.config.to_stderr)
        write_line(STDERR_FILENO, &line);
    if (global.config.to_stdout)
        write_line(STDOUT_FILENO, &line);
    if (global.file >= 0)
        write_line(global.file, &line);
    errno = saved_errno;
}

static size_t count_fields(const struct log_field *fields)
{
    size_t count = 0;

    while (fields != NULL && fields[count].key != NULL)
        count++;
    return count;
}

/* Bound fields outlive the call that bound them: texts are copied, errors become texts. */
static struct log_field copy_field(const struct log_field *field)
{
    struct log_field copy = *field;

    copy.key = xstrdup(field->key);
    if (field->type == LOG_FIELD_TEXT)
        copy.value.text = xstrdup(field->value.text);
    if (field->type == LOG_FIELD_ERR) {
        copy.type = LOG_FIELD_TEXT;
        copy.value.text = error_text(field->value.err);
    }
    return copy;
}

struct log *log_child_of(const struct log *parent, const struct log_field *fields)
{
    const struct log_field *inherited = parent != NULL ? parent->fields : NULL;
    size_t inherited_count = count_fields(inherited);
    size_t count = count_fields(fields);
    struct log *log = xcalloc(1, sizeof(*log));
    size_t used = 0;

    log->fields = xcalloc(inherited_count + count + 1, sizeof(*log->fields));
    for (size_t i = 0; i < inherited_count; i++) {
        if (!has_key(fields, inherited[i].key))
            log->fields[used++] = copy_field(&inherited[i]);
    }
    for (size_t i = 0; i < count; i++)
        log->fields[used++] = copy_field(&fields[i]);
    return log;
}

void log_free(struct log *log)
{
    if (log == NULL)
        return;
    for (struct log_field *field = log->fields; field->key != NULL; field++) {
        free((char *)field->key);
        if (field->type == LOG_FIELD_TEXT)
            free((char *)field->value.text);
    }
    free(log->fields);
    free(log);
}

struct log_config log_development(void)
{
    return (struct log_config){
        .level = LOG_DEBUG, .format = LOG_CONSOLE, .to_stderr = true, .shows_caller = true};
}

struct log_config log_production(void)
{
    return (struct log_config){.level = LOG_INFO, .format = LOG_JSON, .to_stderr = true};
}

struct error *log_configure(const struct log_config *config)
{
    int file = -1;

    if (config->file != NULL) {
        file = open(config->file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, FILE_MODE);
        if (file < 0)
            return ERR(ERR_IO, "log file %s: %s", config->file, strerror(errno));
    }
    if (global.file >= 0)
        close(global.file);
    global.file = file;
    global.config = *config;
    global.config.file = NULL; /* the caller's text may go away */
    return NULL;
}

void log_set_level(enum log_level level)
{
    global.config.level = level;
}

bool log_is_on(enum log_level level)
{
    return level >= global.config.level && level < LOG_LEVEL_COUNT;
}

struct error *log_level_from_text(const char *text, enum log_level *out)
{
    for (size_t i = 0; i < LOG_LEVEL_COUNT; i++) {
        if (strcmp(levels[i].name, text) == 0) {
            *out = (enum log_level)i;
            return NULL;
        }
    }
    return ERR(ERR_INVALID, "no log level '%s'; use debug, info, warn, error or fatal", text);
}

struct error *log_format_from_text(const char *text, enum log_format *out)
{
    for (size_t i = 0; i < LOG_FORMAT_COUNT; i++) {
        if (strcmp(formats[i], text) == 0) {
            *out = (enum log_format)i;
            return NULL;
        }
    }
    return ERR(ERR_INVALID, "no log format '%s'; use console or json", text);
}

bool log_allow(struct log_limit *limit, uint64_t interval_ms)
{
    uint64_t now_ms = clock_mono_ms();

    if (now_ms < limit->next_ms)
        return false;
    limit->next_ms = now_ms + interval_ms;
    return true;
}
