#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/httpd.h"
#include "common/mem.h"
#include "common/options.h"
#include "common/version.h"
#include "providers/sim/sim.h"

#define MAX_BODY_BYTES (256u << 20)

static const struct option_spec specs[] = {
    {.name = "listen",
     .flag = "--listen",
     .type = OPTION_TEXT,
     .fallback = "127.0.0.1:4566",
     .help = "address and port to serve on; port 0 takes a free one",
     .value_name = "HOST:PORT"},
    {.name = "port_file",
     .flag = "--port-file",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "write \"host:port\" there once requests are served"},
    {.name = "state",
     .flag = "--state",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "load the world from this file and keep it there"},
    {.name = "account",
     .flag = "--account",
     .type = OPTION_TEXT,
     .fallback = "123456789012",
     .help = "account of credentials that name none",
     .value_name = "ID"},
    {.name = "credentials",
     .flag = "--credentials",
     .type = OPTION_LIST,
     .help = "known credentials, may be repeated (default test:test)",
     .value_name = "KEY:SECRET[:ACCOUNT]"},
    {.name = "no_auth",
     .flag = "--no-auth",
     .type = OPTION_BOOL,
     .help = "do not check signatures"},
    {.name = "delay_ms",
     .flag = "--delay-ms",
     .type = OPTION_INT,
     .fallback = "200",
     .help = "how long asynchronous work takes",
     .max = 86400000},
    {.name = "delay",
     .flag = "--delay",
     .type = OPTION_LIST,
     .help = "the same for one service, may be repeated",
     .value_name = "SERVICE=MS"},
    {.name = "iam_delay_ms",
     .flag = "--iam-delay-ms",
     .type = OPTION_INT,
     .fallback = "0",
     .help = "how long other services do not know a new role",
     .max = 86400000},
    {.name = "sqs_delete_delay_ms",
     .flag = "--sqs-delete-delay-ms",
     .type = OPTION_INT,
     .fallback = "0",
     .help = "how long a deleted queue's name cannot be used again",
     .max = 86400000},
    {.name = "seed",
     .flag = "--seed",
     .type = OPTION_INT,
     .fallback = "1",
     .help = "of ids and of the chance of faults",
     .max = INT64_MAX},
    {.name = "fault",
     .flag = "--fault",
     .type = OPTION_LIST,
     .help = "a rule for what goes wrong, may be repeated",
     .value_name = "RULE"},
    {.name = "auto_secrets",
     .flag = "--auto-secrets",
     .type = OPTION_BOOL,
     .help = "make a secret that is read before it exists"},
    {.name = "help",
     .flag = "--help",
     .short_flag = 'h',
     .type = OPTION_BOOL,
     .help = "show this help"},
    {.name = "version", .flag = "--version", .type = OPTION_BOOL, .help = "show the version"},
};

struct program {
    const struct options *options;
    struct cond ended;
    bool asked_to_end;
};

static void on_end_signal(void *arg)
{
    struct program *program = arg;

    program->asked_to_end = true;
    cond_broadcast(&program->ended);
}

/* "127.0.0.1:4566". `*address` is owned by the caller. */
static struct error *parse_listen(const char *text, char **address, uint16_t *port)
{
    const char *colon = strrchr(text, ':');
    char *end;
    unsigned long value = colon == NULL ? 0 : strtoul(colon + 1, &end, 10);

    if (colon == NULL || end == colon + 1 || *end != '\0' || value > 65535)
        return ERR(ERR_USAGE, "--listen takes HOST:PORT, not '%s'", text);
    *address = xstrndup(text, (size_t)(colon - text));
    *port = (uint16_t)value;
    return NULL;
}

static struct error *write_port_file(const char *path, const char *address, uint16_t port)
{
    char *new_path;
    FILE *file;
    bool ok;

    if (path == NULL)
        return NULL;
    new_path = xasprintf("%s.new", path);
    file = fopen(new_path, "w");
    ok = file != NULL && fprintf(file, "%s:%u\n", address, port) > 0;
    ok = file != NULL && fclose(file) == 0 && ok && rename(new_path, path) == 0;
    free(new_path);
    return ok ? NULL : ERR(ERR_IO, "cannot write %s: %s", path, strerror(errno));
}

/* Give every value of a repeatable option to `add`. */
static struct error *add_all(struct sim *sim, const struct options *options, const char *name,
                             struct error *(*add)(struct sim *sim, const char *text))
{
    size_t count;
    const char *const *values = options_get_list(options, name, &count);

    for (size_t i = 0; i < count; i++)
        TRY(add(sim, values[i]));
    return NULL;
}

/* A rule has commas, which the environment's lists split at: rules come by flag only. */
static struct error *configure(struct sim *sim, const struct options *options)
{
    size_t count;

    options_get_list(options, "credentials", &count);
    if (count == 0)
        TRY(sim_add_credentials(sim, "test:test"));
    TRY(add_all(sim, options, "credentials", sim_add_credentials));
    TRY(add_all(sim, options, "delay", sim_add_delay));
    return add_all(sim, options, "fault", sim_add_fault);
}

static struct error *serve(struct program *program, struct sim *sim)
{
    const struct options *options = program->options;
    struct httpd_options http = {
        .max_body_bytes = MAX_BODY_BYTES, .handler = sim_handle, .arg = sim};
    struct httpd *httpd = NULL;
    struct error *err;
    char *address = NULL;

    TRY(parse_listen(options_get_str(options, "listen"), &address, &http.port));
    http.address = address;
    err = httpd_start(&http, &httpd);
    if (err == NULL)
        err = write_port_file(options_get_str(options, "port_file"), address, httpd_port(httpd));
    if (err == NULL)
        printf("panka-sim: serving on %s:%u\n", address, httpd_port(httpd));
    fflush(stdout);
    while (err == NULL && !program->asked_to_end)
        err = cond_wait(&program->ended, 0);
    sim_drain(sim);
    if (httpd != NULL)
        httpd_stop(httpd);
    if (err == NULL)
        err = sim_stop(sim);
    else
        error_ignore(sim_stop(sim));
    free(address);
    return err;
}

static struct error *run(struct program *program)
{
    const struct options *options = program->options;
    struct sim_options cfg = {
        .account = options_get_str(options, "account"),
        .state_file = options_get_str(options, "state"),
        .delay_ms = (uint64_t)options_get_int(options, "delay_ms"),
        .iam_delay_ms = (uint64_t)options_get_int(options, "iam_delay_ms"),
        .sqs_delete_ms = (uint64_t)options_get_int(options, "sqs_delete_delay_ms"),
        .seed = (uint64_t)options_get_int(options, "seed"),
        .no_auth = options_get_bool(options, "no_auth"),
        .auto_secrets = options_get_bool(options, "auto_secrets"),
    };
    struct sim *sim = NULL;
    struct error *err;

    TRY(sim_new(&cfg, &sim));
    err = configure(sim, options);
    if (err == NULL)
        err = serve(program, sim);
    else
        error_ignore(sim_stop(sim));
    sim_free(sim);
    return err;
}

static int end_with(struct error *err)
{
    int code = err == NULL ? 0 : error_exit_code(err);

    if (err != NULL) {
        char *text = error_text(err);

        fprintf(stderr, "panka-sim: %s\n", text);
        free(text);
    }
    error_free(err);
    return code;
}

static int first_fiber(void *arg)
{
    struct program *program = arg;

    cond_init(&program->ended);
    fiber_on_signal(SIGTERM, on_end_signal, program);
    fiber_on_signal(SIGINT, on_end_signal, program);
    return end_with(run(program));
}

static void show_help(void)
{
    struct buf help = BUF_INIT;

    buf_add_str(&help, "panka-sim - a simulated AWS for tests and demonstrations\n\n"
                       "usage: panka-sim [options]\n\n");
    options_help(&help, specs, ARRAY_LEN(specs));
    fputs(buf_str(&help), stdout);
    buf_fini(&help);
}

int main(int argc, char **argv)
{
    struct options *options = options_new(specs, ARRAY_LEN(specs));
    int next = 0, code = 0;
    struct error *err = options_parse(options, argc, argv, 1, &next);

    if (err == NULL && next < argc)
        err = ERR(ERR_USAGE, "unexpected argument '%s'", argv[next]);
    if (err == NULL)
        err = options_check(options);
    if (err != NULL) {
        code = end_with(err);
    } else if (options_get_bool(options, "help")) {
        show_help();
    } else if (options_get_bool(options, "version")) {
        printf("panka-sim %s (%s)\n", panka_version(), panka_commit());
    } else {
        struct program program = {.options = options};

        code = fiber_main(first_fiber, &program);
    }
    options_free(options);
    return code;
}
