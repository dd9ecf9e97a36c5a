#include "common/log.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/json.h"
#include "common/text.h"
#include "tests/support/scratch.h"

static char *path;

static void log_to_file(enum log_level level, enum log_format format, bool shows_caller)
{
    path = scratch_file();
    struct log_config config = {
        .level = level, .format = format, .file = path, .shows_caller = shows_caller};
    cr_assert_null(log_configure(&config));
}

/* The lines so far. */
static char **read_lines(size_t *count)
{
    struct buf text = BUF_INIT;
    char piece[4096];
    size_t got;
    FILE *file = fopen(path, "r");

    while ((got = fread(piece, 1, sizeof(piece), file)) > 0)
        buf_add(&text, piece, got);
    fclose(file);
    scratch_remove(path);
    cr_assert_eq(text.data[text.len - 1], '\n');
    text.data[--text.len] = '\0';
    char **lines = text_split(buf_str(&text), '\n', false, count);
    buf_fini(&text);
    return lines;
}

Test(log, json_lines_parse_whatever_is_in_them)
{
    struct error *err = WRAP(ERR(ERR_TIMEOUT, "slow"), "call \"x\"");
    size_t count;
    json_t *json = NULL;

    log_to_file(LOG_DEBUG, LOG_JSON, true);
    log_debug("plain");
    log_info("quote \" newline \n bad \xff", LOG_STR("op\n", "a\tb"), LOG_STR("none", NULL),
             LOG_INT("n", INT64_MIN), LOG_REAL("pi", 3.25), LOG_REAL("nan", NAN),
             LOG_BOOL("yes", true), LOG_ERR("error", err));
    log_warn("names", LOG_STR("level", "mine"), LOG_STR("msg", "m"), LOG_INT("x", 1),
             LOG_INT("x", 2));
    log_fatal("does not exit");
    char **lines = read_lines(&count);
    cr_assert_eq(count, 4);
    for (size_t i = 0; i < count; i++) {
        int64_t ms;
        cr_assert_null(json_load_text(lines[i], strlen(lines[i]), "line", &json), "%s", lines[i]);
        cr_assert_null(clock_parse_iso(json_text(json, "time"), &ms));
        cr_assert(llabs(ms - clock_wall_ms()) < 60000);
        cr_assert_not_null(strstr(json_text(json, "caller"), "test_log.c:"));
        if (i == 1) {
            cr_assert_str_eq(json_text(json, "level"), "info");
            cr_assert_str_eq(json_text(json, "msg"), "quote \" newline \n bad \xef\xbf\xbd");
            cr_assert_str_eq(json_text(json, "op\n"), "a\tb");
            cr_assert(json_is_null(json_object_get(json, "none")));
            cr_assert(json_is_null(json_object_get(json, "nan")));
            cr_assert_eq(json_int_or(json, "n", 0), INT64_MIN);
            cr_assert_eq(json_real_value(json_object_get(json, "pi")), 3.25);
            cr_assert(json_bool_or(json, "yes", false));
            cr_assert_str_eq(json_text(json, "error"), "call \"x\": slow");
            cr_assert_str_eq(json_text(json, "error_code"), "OperationTimeout");
        }
        if (i == 2) {
            cr_assert_str_eq(json_text(json, "level"), "warn");
            cr_assert_str_eq(json_text(json, "level_"), "mine");
            cr_assert_str_eq(json_text(json, "msg_"), "m");
            cr_assert_eq(json_int_or(json, "x", 0), 2);
        }
        json_decref(json);
    }
    text_list_free(lines);
    error_free(err);
}

Test(log, console_lines_below_the_level_are_absent)
{
    size_t count;

    log_to_file(LOG_WARN, LOG_CONSOLE, false);
    cr_assert(!log_is_on(LOG_INFO) && log_is_on(LOG_ERROR));
    log_debug("no");
    log_info("no");
    log_warn("two\nlines", LOG_STR("op", "d-1/a"), LOG_STR("why", "a b"), LOG_STR("empty", ""));
    log_set_level(LOG_DEBUG);
    log_debug("now");
    char **lines = read_lines(&count);
    cr_assert_eq(count, 2);
    cr_assert_str_eq(lines[0] + 24, " WARN  two lines op=d-1/a why=\"a b\" empty=\"\"");
    cr_assert_str_eq(lines[1] + 24, " DEBUG now");
    cr_assert_null(strchr(lines[0], '\033'), "no colours in a file");
    text_list_free(lines);
}

Test(log, children_carry_their_fields)
{
    size_t count;
    char op[] = "op-1";

    log_to_file(LOG_INFO, LOG_CONSOLE, false);
    struct log *tenant = log_child(NULL, LOG_STR("tenant", "t"), LOG_STR("op", "none"));
    struct log *child = log_child(tenant, LOG_STR("op", op), LOG_INT("wave", 2));
    strcpy(op, "gone"); /* bound texts are copies */
    log_to(child, LOG_INFO, "a", LOG_STR("x", "y"));
    log_to(child, LOG_INFO, "b", LOG_INT("wave", 3));
    log_to(tenant, LOG_DEBUG, "absent");
    log_free(tenant);
    log_to(child, LOG_ERROR, "c");
    log_free(child);
    log_free(NULL);
    char **lines = read_lines(&count);
    cr_assert_eq(count, 3);
    cr_assert_str_eq(lines[0] + 24, " INFO  a tenant=t op=op-1 wave=2 x=y");
    cr_assert_str_eq(lines[1] + 24, " INFO  b tenant=t op=op-1 wave=3");
    cr_assert_str_eq(lines[2] + 24, " ERROR c tenant=t op=op-1 wave=2");
    text_list_free(lines);
}

Test(log, configuration)
{
    enum log_level level;
    enum log_format format;
    struct log_config bad = {.file = "/nonexistent/dir/x.log"};
    struct error *err = log_configure(&bad);

    cr_assert_eq(err->code, ERR_IO);
    error_free(err);
    cr_assert(log_is_on(LOG_INFO) && !log_is_on(LOG_DEBUG), "unchanged");
    cr_assert(log_level_from_text("fatal", &level) == NULL && level == LOG_FATAL);
    cr_assert(log_format_from_text("json", &format) == NULL && format == LOG_JSON);
    struct error *no_level = log_level_from_text("loud", &level);
    struct error *no_format = log_format_from_text("xml", &format);
    cr_assert(no_level != NULL && no_format != NULL);
    error_free(no_level);
    error_free(no_format);
    struct log_config development = log_development(), production = log_production();
    cr_assert(development.level == LOG_DEBUG && development.format == LOG_CONSOLE &&
              development.shows_caller && development.to_stderr);
    cr_assert(production.level == LOG_INFO && production.format == LOG_JSON &&
              !production.shows_caller && !production.to_stdout);
}

Test(log, a_call_site_can_be_limited)
{
    struct log_limit limit = {0};

    cr_assert(log_allow(&limit, 3600000));
    cr_assert(!log_allow(&limit, 3600000));
}
