/*
 * panka-sim: a simulated AWS.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "common/fiber.h"
#include "common/httpd.h"
#include "common/mem.h"
#include "common/program.h"
#include "providers/sim/kafka_broker.h"
#include "providers/sim/sim.h"

#define MAX_BODY_BYTES (256u << 20)

static const struct option_spec specs[] = {
    {.name = "sim.listen",
     .flag = "--listen",
     .type = OPTION_TEXT,
     .fallback = "127.0.0.1:4566",
     .help = "address and port to serve on; port 0 takes a free one",
     .value_name = "HOST:PORT"},
    {.name = "sim.port_file",
     .flag = "--port-file",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "write \"host:port\" there once requests are served"},
    {.name = "sim.state",
     .flag = "--state",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "load the world from this file and keep it there"},
    {.name = "sim.account",
     .flag = "--account",
     .type = OPTION_TEXT,
     .fallback = "123456789012",
     .help = "account of credentials that name none",
     .value_name = "ID"},
    {.name = "sim.credentials",
     .flag = "--credentials",
     .type = OPTION_LIST,
     .help = "known credentials, may be repeated (default test:test)",
     .value_name = "KEY:SECRET[:ACCOUNT]"},
    {.name = "sim.no_auth",
     .flag = "--no-auth",
     .type = OPTION_BOOL,
     .help = "do not check signatures"},
    {.name = "sim.delay_ms",
     .flag = "--delay-ms",
     .type = OPTION_INT,
     .fallback = "200",
     .help = "how long asynchronous work takes",
     .max = 86400000},
    {.name = "sim.delay",
     .flag = "--delay",
     .type = OPTION_LIST,
     .help = "the same for one service, may be repeated",
     .value_name = "SERVICE=MS"},
    {.name = "sim.iam_delay_ms",
     .flag = "--iam-delay-ms",
     .type = OPTION_INT,
     .fallback = "0",
     .help = "how long other services do not know a new role",
     .max = 86400000},
    {.name = "sim.sqs_delete_delay_ms",
     .flag = "--sqs-delete-delay-ms",
     .type = OPTION_INT,
     .fallback = "0",
     .help = "how long a deleted queue's name cannot be used again",
     .max = 86400000},
    {.name = "sim.session_ms",
     .flag = "--session-ms",
     .type = OPTION_INT,
     .fallback = "0",
     .help = "how long a role's session lasts at most, 0 = as asked for",
     .max = 86400000},
    {.name = "sim.kafka_listen",
     .flag = "--kafka-listen",
     .help = "be the brokers of a Kafka cluster there as well, e.g. 127.0.0.1:9092",
     .value_name = "HOST:PORT"},
    {.name = "sim.kafka_user",
     .flag = "--kafka-user",
     .help = "what SASL/PLAIN must give; default: the brokers are open",
     .value_name = "NAME:PASSWORD"},
    {.name = "sim.seed",
     .flag = "--seed",
     .type = OPTION_INT,
     .fallback = "1",
     .help = "of ids and of the chance of faults",
     .max = INT64_MAX},
    {.name = "sim.fault",
     .flag = "--fault",
     .type = OPTION_LIST,
     .help = "a rule for what goes wrong, may be repeated",
     .value_name = "RULE"},
    {.name = "sim.auto_secrets",
     .flag = "--auto-secrets",
     .type = OPTION_BOOL,
     .help = "make a secret that is read before it exists"},
};

static const struct option_table tables[] = {{"Simulated cloud", specs, ARRAY_LEN(specs)}};

static const struct program program = {
    .name = "panka-sim",
    .usage = "[options]",
    .says = "a simulated AWS for tests and demonstrations",
    .tables = tables,
    .table_count = ARRAY_LEN(tables),
};

struct run {
    const struct options *options;
    struct cond ended;
    bool asked_to_end;
};

static void on_end_signal(void *arg)
{
    struct run *run = arg;

    run->asked_to_end = true;
    cond_broadcast(&run->ended);
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

    options_get_list(options, "sim.credentials", &count);
    if (count == 0)
        TRY(sim_add_credentials(sim, "test:test"));
    TRY(add_all(sim, options, "sim.credentials", sim_add_credentials));
    TRY(add_all(sim, options, "sim.delay", sim_add_delay));
    return add_all(sim, options, "sim.fault", sim_add_fault);
}

static struct error *serve(struct run *run, struct sim *sim)
{
    const struct options *options = run->options;
    struct httpd_options http = {
        .max_body_bytes = MAX_BODY_BYTES, .handler = sim_handle, .arg = sim};
    struct httpd *httpd = NULL;
    struct error *err;
    char *address = NULL;

    if (options_get_str(options, "sim.kafka_listen") != NULL)
        TRY(kafka_broker_start(sim, options_get_str(options, "sim.kafka_listen"),
                               options_get_str(options, "sim.kafka_user")));
    err = program_parse_listen(options_get_str(options, "sim.listen"), &address, &http.port);
    if (err != NULL)
        return WRAP(err, "sim.listen");
    http.address = address;
    err = httpd_start(&http, &httpd);
    if (err == NULL)
        err = program_write_port_file(options_get_str(options, "sim.port_file"), address,
                                      httpd_port(httpd));
    if (err == NULL)
        printf("panka-sim: serving on %s:%u\n", address, httpd_port(httpd));
    fflush(stdout); /* who started it waits for this line */
    while (err == NULL && !run->asked_to_end)
        err = cond_wait(&run->ended, 0);
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

static struct error *run_sim(struct run *run)
{
    const struct options *options = run->options;
    struct sim_options cfg = {
        .account = options_get_str(options, "sim.account"),
        .state_file = options_get_str(options, "sim.state"),
        .delay_ms = (uint64_t)options_get_int(options, "sim.delay_ms"),
        .iam_delay_ms = (uint64_t)options_get_int(options, "sim.iam_delay_ms"),
        .sqs_delete_ms = (uint64_t)options_get_int(options, "sim.sqs_delete_delay_ms"),
        .session_ms = (uint64_t)options_get_int(options, "sim.session_ms"),
        .seed = (uint64_t)options_get_int(options, "sim.seed"),
        .no_auth = options_get_bool(options, "sim.no_auth"),
        .auto_secrets = options_get_bool(options, "sim.auto_secrets"),
    };
    struct sim *sim = NULL;
    struct error *err;

    TRY(sim_new(&cfg, &sim));
    err = configure(sim, options);
    if (err == NULL)
        err = serve(run, sim);
    else
        error_ignore(sim_stop(sim));
    sim_free(sim);
    return err;
}

static int first_fiber(void *arg)
{
    struct run *run = arg;
    cond_init(&run->ended);
    fiber_on_signal(SIGTERM, on_end_signal, run);
    fiber_on_signal(SIGINT, on_end_signal, run);
    struct error *err = run_sim(run);
    return err == NULL ? 0 : program_fail(&program, err);
}

int main(int argc, char **argv)
{
    struct options *options = NULL;
    bool done = false;
    struct error *err = program_options(&program, argc, argv, &options, &done);

    if (err != NULL)
        return program_fail(&program, err);
    if (done)
        return 0;
    struct run run = {.options = options};
    int code = fiber_main(first_fiber, &run);
    options_free(options);
    return code;
}
