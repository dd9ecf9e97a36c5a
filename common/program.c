#include "common/program.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/config_file.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/version.h"

static const char *const level_names[] = {"debug", "info", "warn", "error", "fatal", NULL};
static const char *const format_names[] = {"console", "json", NULL};

static const struct option_spec common_specs[] = {
    {.name = "help", .flag = "--help", .short_flag = 'h', .type = OPTION_BOOL, .help = "Show this"},
    {.name = "version", .flag = "--version", .type = OPTION_BOOL, .help = "Show the version"},
    {.name = "config",
     .flag = "--config",
     .env = "PANKA_CONFIG",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "Configuration file (default ~/.panka/config.yaml, if it is there)"},
    {.name = "log.level",
     .flag = "--log-level",
     .env = "PANKA_LOG_LEVEL",
     .type = OPTION_CHOICE,
     .choices = level_names,
     .fallback = "info",
     .help = "Least important lines to log"},
    {.name = "log.format",
     .flag = "--log-format",
     .env = "PANKA_LOG_FORMAT",
     .type = OPTION_CHOICE,
     .choices = format_names,
     .fallback = "console",
     .help = "How lines look"},
    {.name = "log.file",
     .flag = "--log-file",
     .env = "PANKA_LOG_FILE",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "Also append log lines to a file"},
};

static void print_help(const struct program *program)
{
    struct buf text = BUF_INIT;
    buf_printf(&text, "%s - %s\n\nUsage: %s %s\n", program->name, program->says, program->name,
               program->usage);
    for (size_t i = 0; i < program->table_count; i++) {
        buf_printf(&text, "\n%s:\n", program->tables[i].title);
        options_help(&text, program->tables[i].specs, program->tables[i].count);
    }
    buf_add_str(&text, "\nCommon options:\n");
    options_help(&text, common_specs, ARRAY_LEN(common_specs));
    fputs(buf_str(&text), stdout);
    buf_fini(&text);
}

static void warn_of_readers(const struct program *program, const struct options *options,
                            const char *path)
{
    struct stat status;
    if (options_file_has_secret(options) && stat(path, &status) == 0 &&
        (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        fprintf(stderr, "%s: others can read the secrets in %s: chmod 600 it\n", program->name,
                path);
}

struct error *program_load_file(const struct program *program, struct options *options)
{
    const char *named = options_get_str(options, "config");
    const char *home = getenv("HOME");
    if (named == NULL && home == NULL)
        return NULL;
    char *path = named != NULL ? xstrdup(named) : xasprintf("%s/.panka/config.yaml", home);
    struct error *err = NULL;
    json_t *tree = NULL;
    if (named != NULL || access(path, F_OK) == 0)
        err = config_file_read(path, &tree);
    if (err == NULL && tree != NULL)
        options_load_file(options, tree, path, false);
    if (err == NULL)
        warn_of_readers(program, options, path);
    json_decref(tree);
    free(path);
    return err;
}

struct error *program_set_up_logging(const struct options *options)
{
    struct log_config config = log_production();
    TRY(log_level_from_text(options_get_str(options, "log.level"), &config.level));
    TRY(log_format_from_text(options_get_str(options, "log.format"), &config.format));
    config.to_stderr = true;
    config.file = options_get_str(options, "log.file");
    return log_configure(&config);
}

static struct error *load_all(const struct program *program, struct options *options, int argc,
                              char **argv)
{
    int next = argc;
    options_load_environment(options);
    TRY(options_parse(options, argc, argv, 1, &next));
    if (next < argc)
        return ERR(ERR_USAGE, "'%s' is too much: this program takes only options", argv[next]);
    if (options_get_bool(options, "help") || options_get_bool(options, "version"))
        return NULL;
    TRY(program_load_file(program, options));
    TRY(options_check(options));
    return program_set_up_logging(options);
}

struct error *program_options(const struct program *program, int argc, char **argv,
                              struct options **out, bool *done)
{
    struct options *options = options_new(common_specs, ARRAY_LEN(common_specs));
    for (size_t i = 0; i < program->table_count; i++)
        options_add(options, program->tables[i].specs, program->tables[i].count);
    struct error *err = load_all(program, options, argc, argv);
    *done = false;
    if (err == NULL && options_get_bool(options, "help")) {
        print_help(program);
        *done = true;
    } else if (err == NULL && options_get_bool(options, "version")) {
        printf("%s %s (commit %s, built %s)\n", program->name, panka_version(), panka_commit(),
               panka_build_date());
        *done = true;
    }
    if (err == NULL && !*done)
        *out = options;
    else
        options_free(options);
    return err;
}

struct error *program_write_port_file(const char *path, const char *address, uint16_t port)
{
    if (path == NULL)
        return NULL;
    char *temporary = xasprintf("%s.tmp-%ld", path, (long)getpid());
    FILE *file = fopen(temporary, "we");
    bool good = file != NULL && fprintf(file, "%s:%u\n", address, (unsigned)port) > 0;
    if (file != NULL && fclose(file) != 0)
        good = false;
    if (good)
        good = rename(temporary, path) == 0;
    struct error *err = NULL;
    if (!good) {
        err = ERR(ERR_IO, "cannot write the port file %s: %s", path, strerror(errno));
        unlink(temporary);
    }
    free(temporary);
    return err;
}

struct error *program_parse_listen(const char *text, char **address, uint16_t *port)
{
    const char *colon = strrchr(text, ':');
    char *end = NULL;
    long number = colon == NULL ? -1 : strtol(colon + 1, &end, 10);
    if (number < 0 || number > 65535 || end == colon + 1 || *end != '\0')
        return ERR(ERR_INVALID, "'%s' is not ADDRESS:PORT, such as 127.0.0.1:7411", text);
    size_t length = (size_t)(colon - text);
    if (length >= 2 && text[0] == '[' && text[length - 1] == ']') {
        text++;
        length -= 2;
    }
    *address = length == 0 ? xstrdup("127.0.0.1") : xstrndup(text, length);
    *port = (uint16_t)number;
    return NULL;
}

int program_fail(const struct program *program, struct error *err)
{
    char *text = error_text(err);
    int code = error_exit_code(err);
    fprintf(stderr, "%s: %s\n", program->name, text);
    if (err->code == ERR_USAGE)
        fprintf(stderr, "Try '%s --help'.\n", program->name);
    free(text);
    error_free(err);
    return code;
}
