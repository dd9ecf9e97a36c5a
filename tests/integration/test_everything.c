/*
 * The example that has every kind: deployed, planned again without a change, destroyed to nothing;
 * and the same with workers and schedulers that are killed again and again meanwhile.
 */
#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/process.h"
#include "providers/catalog.h"
#include "tests/support/stand.h"

enum { RED, COMPONENTS_MIN = 35, LIMIT_MS = 240000 };

static const char *const cloud[] = {"--auto-secrets", NULL};

static json_t *plan(struct stand *stand, const char *path)
{
    return stand_panka_json(stand, RED, NULL, STAND_ARGS("plan", path));
}

static void expect_no_change(struct stand *stand, const char *path)
{
    json_t *again = plan(stand, path);
    json_t *summary = json_object_get(again, "summary");
    char *text = json_compact(json_object_get(again, "changes"));
    cr_expect_eq(json_int_or(summary, "create", -1) + json_int_or(summary, "update", -1) +
                     json_int_or(summary, "replace", -1) + json_int_or(summary, "delete", -1),
                 0, "%.2000s", text);
    cr_expect_gt(json_int_or(summary, "none", 0), COMPONENTS_MIN);
    free(text);
    json_decref(again);
}

static void expect_every_kind(json_t *first)
{
    for (const struct kind_info *const *kind = catalog_kinds(); *kind != NULL; kind++) {
        bool found = (*kind)->attachment || (*kind)->is_family;
        size_t i;
        json_t *change;
        json_array_foreach (json_object_get(first, "changes"), i, change)
            found |= strcmp(json_text_or(change, "kind", ""), (*kind)->name) == 0;
        cr_expect(found, "the example has no %s", (*kind)->name);
    }
}

static void live_and_go(struct stand *stand)
{
    char *path = stand_source("config/examples/everything");
    json_t *first = plan(stand, path);
    expect_every_kind(first);
    json_decref(first);
    free(stand_panka(stand, RED, NULL, STAND_ARGS("apply", path, "-y")));
    cr_expect_gt(stand_alive(stand, "red", NULL), COMPONENTS_MIN);
    expect_no_change(stand, path);
    free(stand_panka(stand, RED, NULL, STAND_ARGS("destroy", "everything", "-y", "--force")));
    cr_expect_eq(stand_alive(stand, "red", NULL), 0);
    free(path);
}

Test(everything, is_deployed_and_destroyed)
{
    stand_run(live_and_go, &(struct stand_options){.sim_args = cloud});
}

/* --- with death all around ------------------------------------------------------------------ */

/* Run the command; kill what works for it in turn, a while after each came back. It may fail: an
 * operation whose worker died three times is put aside. */
static void kill_while(struct stand *stand, const char *const *args)
{
    struct process *command = stand_panka_start(stand, RED, args, "/dev/null");
    uint64_t deadline = clock_mono_ms() + LIMIT_MS;
    int code = -1;
    struct error *err;
    for (unsigned kills = 0;; kills++) { /* 12 deaths, then it may end */
        err = process_wait(command, clock_mono_ms() + 300 + kills % 3 * 250, &code);
        if (err == NULL)
            break;
        error_free(err);
        cr_assert_lt(clock_mono_ms(), deadline, "no end after %u kills", kills);
        if (kills >= 12)
            continue;
        if (kills % 4 == 3) {
            stand_kill_scheduler(stand, 0, SIGKILL);
            stand_restart_scheduler(stand, 0);
            stand_await_scheduler(stand, 0);
        } else {
            stand_kill_worker(stand, kills % 2, SIGKILL);
            stand_restart_worker(stand, kills % 2);
        }
    }
    process_free(command);
}

static void live_with_death(struct stand *stand)
{
    char *path = stand_source("config/examples/everything");
    stand_add_worker(stand, "red", NULL);
    stand_add_worker(stand, "red", NULL);
    kill_while(stand, STAND_ARGS("apply", path, "-y"));
    free(stand_panka(stand, RED, NULL, STAND_ARGS("apply", path, "-y")));
    expect_no_change(stand, path);
    size_t alive = stand_alive(stand, "red", NULL);
    free(stand_panka(stand, RED, NULL, STAND_ARGS("apply", path, "-y")));
    cr_expect_eq(stand_alive(stand, "red", NULL), alive);
    kill_while(stand, STAND_ARGS("destroy", "everything", "-y", "--force"));
    int code = -1; /* there may be nothing left to destroy */
    free(stand_panka(stand, RED, &code, STAND_ARGS("destroy", "everything", "-y", "--force")));
    cr_expect_eq(stand_alive(stand, "red", NULL), 0);
    free(path);
}

Test(everything, survives_the_death_of_workers_and_schedulers)
{
    stand_run(
        live_with_death,
        &(struct stand_options){.sim_args = cloud,
                                .no_workers = true,
                                .scheduler_args = STAND_ARGS("--lease-ms=1500", "--leader-ms=1000"),
                                .worker_args = STAND_ARGS("--lease-ms=1500")});
}
