/*
 * log.h - one line per event: a message and typed fields.
 *
 *     log_info("claimed", LOG_STR("op", id), LOG_INT("ms", took_ms));
 *
 * Lines go to standard error unless asked otherwise: standard output belongs to a command's
 * result. Console lines are "time LEVEL message key=value ..."; JSON lines are one object
 * each. A child logger carries bound fields (tenant, stack, op). There is no field for a
 * struct secret. Writing a line does not suspend, and fatal does not exit.
 */
#ifndef COMMON_LOG_H
#define COMMON_LOG_H

#include <stdint.h>

#include "common/error.h"

enum log_level { LOG_DEBUG, LOG_INFO, LOG_WARN, LOG_ERROR, LOG_FATAL, LOG_LEVEL_COUNT };
enum log_format { LOG_CONSOLE, LOG_JSON, LOG_FORMAT_COUNT };

enum log_field_type {
    LOG_FIELD_TEXT,
    LOG_FIELD_INT,
    LOG_FIELD_REAL,
    LOG_FIELD_BOOL,
    LOG_FIELD_ERR
};

struct log_field {
    const char *key; /* NULL ends a list */
    enum log_field_type type;
    union {
        const char *text; /* NULL is shown as null */
        int64_t number;
        double real;
        bool truth;
        const struct error *err; /* shown as error_text(), with its code */
    } value;
};

#define LOG_STR(name, v)                                                                           \
    ((struct log_field){.key = (name), .type = LOG_FIELD_TEXT, .value.text = (v)})
#define LOG_INT(name, v)                                                                           \
    ((struct log_field){.key = (name), .type = LOG_FIELD_INT, .value.number = (v)})
#define LOG_REAL(name, v)                                                                          \
    ((struct log_field){.key = (name), .type = LOG_FIELD_REAL, .value.real = (v)})
#define LOG_BOOL(name, v)                                                                          \
    ((struct log_field){.key = (name), .type = LOG_FIELD_BOOL, .value.truth = (v)})
#define LOG_ERR(name, v)                                                                           \
    ((struct log_field){.key = (name), .type = LOG_FIELD_ERR, .value.err = (v)})

/* The fields of a call as a list. */
#define LOG_LIST(...) ((const struct log_field[]){__VA_ARGS__ __VA_OPT__(, ){.key = NULL}})

struct log;

#define log_to(log, level, message, ...)                                                           \
    log_write((log), (level), __FILE__, __LINE__, (message), LOG_LIST(__VA_ARGS__))

/* The global logger. */
#define log_debug(message, ...) log_to(NULL, LOG_DEBUG, message, __VA_ARGS__)
#define log_info(message, ...)  log_to(NULL, LOG_INFO, message, __VA_ARGS__)
#define log_warn(message, ...)  log_to(NULL, LOG_WARN, message, __VA_ARGS__)
#define log_error(message, ...) log_to(NULL, LOG_ERROR, message, __VA_ARGS__)
#define log_fatal(message, ...) log_to(NULL, LOG_FATAL, message, __VA_ARGS__)

/* A logger that adds `fields` to each line; of `parent`, NULL = the global one. Keys and
 * texts are copied. Owner: caller, log_free(). */
#define log_child(parent, ...) log_child_of((parent), LOG_LIST(__VA_ARGS__))
struct log *log_child_of(const struct log *parent, const struct log_field *fields);
void log_free(struct log *log); /* NULL is fine */

void log_write(const struct log *log, enum log_level level, const char *file, int line,
               const char *message, const struct log_field *fields);

struct log_config {
    enum log_level level;
    enum log_format format;
    bool to_stderr;
    bool to_stdout;
    const char *file; /* appended to, mode 0600; NULL = none */
    bool shows_caller;
};

/* Console, debug, with caller. */
struct log_config log_development(void);
/* JSON, info, without caller. */
struct log_config log_production(void);

/* Set the global logger up; before it: console, info, standard error.
 * Errors: ERR_IO, the configuration stays as it was. */
must_check struct error *log_configure(const struct log_config *config);

void log_set_level(enum log_level level);
bool log_is_on(enum log_level level);

/* Errors: ERR_INVALID naming the choices. */
must_check struct error *log_level_from_text(const char *text, enum log_level *out);
must_check struct error *log_format_from_text(const char *text, enum log_format *out);

/* At most one line per interval from one call site:
 *     static struct log_limit limit;
 *     if (log_allow(&limit, 10000)) log_warn(...);   */
struct log_limit {
    uint64_t next_ms;
};
bool log_allow(struct log_limit *limit, uint64_t interval_ms);

#endif
