/*
 * Programs that cannot start: the exit code says which kind of trouble it is, the message which
 * setting and what to do.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "tests/support/command.h"
#include "tests/support/stand.h"

/* What the shell says, with standard error. `*status` is the exit code. */
static char *output_of(struct stand *stand, int *status, const char *line)
{
    return command_output(
        status,
        "export B=\"$PANKA_BIN_DIR\" REDIS='%s' AWS_ENDPOINT_URL='%s' HOME='%s' "
        "AWS_ACCESS_KEY_ID=test "
        "AWS_SECRET_ACCESS_KEY=test AWS_REGION=us-east-1 S='--listen 127.0.0.1:0'; { %s; } 2>&1",
        stand_redis_url(stand), stand_endpoint(stand), stand_folder(stand), line);
}

static void starts(struct stand *stand)
{
    static const struct {
        const char *line;
        int status;
        const char *says;
    } rows[] = {
        {"$B/panka-scheduler $S --redis-url $REDIS", 3, "backend.bucket is not set"},
        {"$B/panka-scheduler $S --redis-url $REDIS --backend-bucket none", 3,
         "run 'panka backend create'"},
        {"$B/panka-scheduler $S --redis-url $REDIS --backend-bucket panka-state --lock-table none",
         3, "the lock table 'none' does not exist: run 'panka backend create'"},
        {"AWS_SECRET_ACCESS_KEY=wrong $B/panka-scheduler $S --redis-url $REDIS "
         "--backend-bucket panka-state",
         5, "Check your AWS Secret Access Key"},
        {"AWS_ACCESS_KEY_ID= AWS_SECRET_ACCESS_KEY= $B/panka-scheduler $S --redis-url $REDIS "
         "--backend-bucket panka-state",
         5, "no AWS credentials"},
        {"$B/panka-scheduler --listen x --redis-url $REDIS --backend-bucket panka-state "
         "--lock-table panka-locks",
         3, "scheduler.listen: 'x' is not ADDRESS:PORT"},
        {"$B/panka-scheduler $S --redis-url http://x --backend-bucket panka-state", 3, "redis://"},
        {"$B/panka-scheduler --admin-token short", 3, "scheduler.admin_token"},
        {"$B/panka-scheduler --bogus", 2, "--bogus"},
        {"$B/panka-scheduler --log-format xml", 2, "--log-format"},
        {"$B/panka-scheduler --config /none.yaml", 3, "/none.yaml"},
        {"$B/panka-worker --redis-url $REDIS", 3, "set --tenants"},
        {"$B/panka-sim --listen x", 3, "ADDRESS:PORT"},
        {"$B/panka-sim --log-format xml", 2, "--log-format"},
        {"$B/panka-sim --config /none.yaml", 3, "/none.yaml"},
        {"$B/panka-sim --bogus", 2, "--bogus"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int status = 0;
        char *text = output_of(stand, &status, rows[i].line);
        cr_expect_eq(status, rows[i].status, "%s: %d\n%s", rows[i].line, status, text);
        cr_expect_not_null(strstr(text, rows[i].says), "%s:\n%s", rows[i].line, text);
        free(text);
    }
}

Test(start, trouble_is_named)
{
    const struct stand_options options = {.no_workers = true};
    stand_run(starts, &options);
}

/* Nothing is served yet: there is nothing to drain. */
static void stopped_while_waiting(struct stand *stand)
{
    int status = 0;
    char *text = output_of(stand, &status,
                           "for p in \"panka-scheduler $S --backend-bucket panka-state\" "
                           "\"panka-worker --tenants red\"; do "
                           "$B/$p --redis-url unix:///none.sock & sleep 0.3; kill $!; "
                           "wait $! || echo \"$p: $?\"; done");
    cr_expect_null(strstr(text, "panka-scheduler $S:"), "%s", text);
    cr_expect_null(strstr(text, ": 1"), "%s", text);
    cr_expect_eq(status, 0);
    free(text);
}

Test(start, a_signal_ends_the_wait_for_redis)
{
    const struct stand_options options = {.no_workers = true};
    stand_run(stopped_while_waiting, &options);
}

/* Every program reads the same file, names the key that is wrong in it, and says when others can
 * read its secrets. */
static void reads_the_file(struct stand *stand)
{
    static const char *const programs[] = {"panka stacks", "panka-scheduler", "panka-worker",
                                           "panka-sim"};
    for (size_t i = 0; i < ARRAY_LEN(programs); i++) {
        int status = 0;
        char *line = xasprintf("mkdir -p $HOME/.panka; F=$HOME/.panka/config.yaml; printf "
                               "'log: {format: xml}\\nredis: {password: x}\\ntoken: x\\n' >$F; "
                               "chmod 600 $F; $B/%s; echo \"is $?\"; chmod 644 $F; $B/%s",
                               programs[i], programs[i]);
        char *text = output_of(stand, &status, line);
        const char *is = strstr(text, "is 3"), *others = strstr(text, "others can read");
        cr_expect_eq(status, 3, "%s", text);
        cr_expect_not_null(strstr(text, "log.format ("), "%s", text);
        cr_expect_not_null(strstr(text, "'xml' is none of console, json"), "%s", text);
        cr_assert_not_null(is, "%s", text);
        bool has_secret = strcmp(programs[i], "panka-sim") != 0;
        cr_expect_eq(others != NULL && others > is, has_secret, "%s", text);
        cr_expect(others == NULL || others > is, "%s", text);
        free(text);
        free(line);
    }
}

Test(start, all_programs_read_the_configuration_file)
{
    const struct stand_options options = {.no_workers = true};
    stand_run(reads_the_file, &options);
}
