/*
 * One operation of a kind, or the checks of the backends, against the cloud at AWS_ENDPOINT_URL.
 * A shell script drives it and judges with the AWS CLI.
 *
 *     conformance_kinds create|update|read|delete KIND NAME [SPEC [APPLIED]]
 *     conformance_kinds blobs BUCKET [no-if-match] | locks TABLE [not-atomic]
 *
 * Specs are JSON with ' for ". The outputs go to standard output; the exit status is 1 when it
 * failed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/fiber.h"
#include "common/json.h"
#include "tests/support/backend_check.h"
#include "tests/support/kind_lab.h"
#include "tests/support/quoted.h"

struct arguments {
    int count;
    char **values;
};

static const char *argument(const struct arguments *arguments, int index)
{
    return index < arguments->count ? arguments->values[index] : NULL;
}

static int run_kind(struct kind_lab *lab, const struct arguments *arguments)
{
    const char *spec = argument(arguments, 4);
    const char *applied = argument(arguments, 5);
    struct kind_run run = {
        .kind = argument(arguments, 2),
        .name = argument(arguments, 3),
        .action = op_action_from_name(argument(arguments, 1)),
        .spec = spec == NULL ? NULL : quoted_json(spec),
        .applied = applied == NULL ? NULL : quoted_json(applied),
        .force = true,
    };
    struct error *err = kind_lab_run(lab, &run);
    if (err != NULL) {
        char *text = error_text(err);
        printf("%s %s: %s\n", argument(arguments, 1), run.kind, text);
        free(text);
    } else {
        char *outputs = json_pretty(run.outputs);
        printf("%s\n", outputs);
        free(outputs);
    }
    bool failed = err != NULL;
    error_free(err);
    json_decref(run.spec);
    json_decref(run.applied);
    kind_run_fini(&run);
    return failed;
}

static int run(void *arg)
{
    const struct arguments *arguments = arg;
    struct kind_lab *lab = kind_lab_open(getenv("AWS_ENDPOINT_URL"));
    const char *what = argument(arguments, 1);
    int failures;
    if (strcmp(what, "blobs") == 0)
        failures = backend_check_blobs(kind_lab_session(lab), argument(arguments, 2),
                                       argument(arguments, 3) == NULL);
    else if (strcmp(what, "locks") == 0)
        failures = backend_check_locks(kind_lab_session(lab), argument(arguments, 2),
                                       argument(arguments, 3) == NULL);
    else
        failures = run_kind(lab, arguments);
    kind_lab_close(lab);
    return failures > 0;
}

int main(int argc, char **argv)
{
    struct arguments arguments = {argc, argv};
    bool is_backend = argc >= 3 && (strcmp(argv[1], "blobs") == 0 || strcmp(argv[1], "locks") == 0);
    bool is_kind = argc >= 4 && op_action_from_name(argv[1]) != OP_ACTION_COUNT;
    if (!is_backend && !is_kind) {
        fprintf(stderr, "usage: conformance_kinds ACTION KIND NAME [SPEC [APPLIED]]\n");
        return 2;
    }
    return fiber_main(run, &arguments);
}
