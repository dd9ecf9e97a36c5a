#include "scheduler/cli/follow.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "scheduler/cli/client.h"
#include "scheduler/cli/picture.h"
#include "scheduler/cli/plain.h"
#include "scheduler/cli/screen.h"

enum { REDRAW_MS = 150, EXIT_INTERRUPTED = 130 };

struct show;

struct shown {
    struct show *show;
    const struct follow_target *target;
    struct picture *picture;
    struct fiber *fiber;
    struct error *err;
};

struct show {
    struct cli *cli;
    struct shown *shown;
    size_t count;
    size_t running;
    bool live; /* a picture on a terminal */
    bool interrupted;
    struct cond ended;
};

static void print_json_event(const struct client_event *event)
{
    json_t *line = json_pack("{s:s, s:s}", "type", event->type, "event", event->id);
    json_object_update_missing(line, event->data);
    char *text = json_dumps(line, JSON_COMPACT);
    puts(text);
    fflush(stdout);
    free(text);
    json_decref(line);
}

static bool on_event(void *arg, const struct client_event *event)
{
    struct shown *shown = arg;
    picture_event(shown->picture, event->type, event->data);
    if (shown->show->cli->json)
        print_json_event(event);
    else if (!shown->show->live)
        plain_event(shown->target->label, event->type, event->data);
    return !shown->show->interrupted;
}

static void follow_fiber(void *arg)
{
    struct shown *shown = arg;
    shown->err = client_follow(shown->target->client, shown->target->id, on_event, shown);
    shown->show->running--;
    cond_signal(&shown->show->ended);
}

/* The picture to begin with: record, plan, and where the operations are; the events of long ago
 * may be gone. */
static struct error *load(struct shown *shown)
{
    json_t *record = NULL;
    json_t *plan = NULL;
    json_t *operations = NULL, *row;
    size_t i;
    struct client *client = shown->target->client;
    const char *id = shown->target->id;
    struct error *err = client_get(client, &record, "/v1/deployments/%s", id);
    if (err == NULL)
        err = client_get(client, &plan, "/v1/deployments/%s/plan", id);
    if (err == NULL)
        err = client_get(client, &operations, "/v1/deployments/%s/operations", id);
    if (err == NULL) {
        shown->picture = picture_new(record, plan);
        json_array_foreach (json_object_get(operations, "operations"), i, row)
            picture_event(shown->picture, "operation", row);
    }
    json_decref(operations);
    json_decref(plan);
    json_decref(record);
    return err;
}

static void on_interrupt(void *arg)
{
    struct show *show = arg;
    if (show->interrupted)
        _Exit(EXIT_INTERRUPTED);
    show->interrupted = true;
    cond_signal(&show->ended);
}

/* Nothing is shown any more. */
static void leave_at_once(void *arg)
{
    (void)arg;
    _Exit(EXIT_INTERRUPTED);
}

static void draw(struct show *show, struct screen *screen)
{
    if (show->live)
        screen_draw(screen);
}

/* Wait for the end, drawing again and again: times go on although nothing happens. */
static struct error *wait_for_end(struct show *show, struct screen *screen)
{
    while (show->running > 0 && !show->interrupted) {
        draw(show, screen);
        struct error *err = cond_wait(&show->ended, show->live ? clock_mono_ms() + REDRAW_MS : 0);
        if (err != NULL && err->code != ERR_TIMEOUT)
            return err;
        error_free(err);
    }
    return NULL;
}

static struct error *start_all(struct show *show)
{
    for (size_t i = 0; i < show->count; i++) {
        TRY(load(&show->shown[i]));
        show->running++;
        struct error *err =
            fiber_spawn("follow", follow_fiber, &show->shown[i], &show->shown[i].fiber);
        if (err != NULL) {
            show->running--;
            return err;
        }
    }
    return NULL;
}

static struct error *end_all(struct show *show, int *exit_code)
{
    struct error *err = NULL;
    for (size_t i = 0; i < show->count; i++) {
        struct shown *shown = &show->shown[i];
        if (shown->fiber != NULL && show->running > 0)
            fiber_cancel(shown->fiber);
        fiber_join(shown->fiber);
        if (err == NULL && !show->interrupted)
            err = shown->err;
        else
            error_free(shown->err);
        if (shown->picture != NULL && shown->picture->exit_code > *exit_code)
            *exit_code = shown->picture->exit_code;
    }
    return err;
}

static void show_results(struct show *show)
{
    for (size_t i = 0; i < show->count; i++) {
        const struct picture *picture = show->shown[i].picture;
        if (picture != NULL && picture->is_over)
            plain_result(picture, show->shown[i].target->label, show->cli->color);
    }
}

static void say_how_to_return(const struct show *show)
{
    fputs("\nThe view is closed; the deployment goes on. To see it again:\n", stderr);
    for (size_t i = 0; i < show->count; i++)
        fprintf(stderr, "  panka watch %s\n", show->shown[i].target->id);
}

struct error *follow_all(struct cli *cli, const struct follow_target *targets, size_t count,
                         int *exit_code)
{
    struct show show = {.cli = cli, .count = count};
    show.live = !cli->json && screen_is_terminal();
    show.shown = xcalloc(count, sizeof(*show.shown));
    cond_init(&show.ended);
    for (size_t i = 0; i < count; i++)
        show.shown[i] = (struct shown){.show = &show, .target = &targets[i]};
    *exit_code = 0;
    struct error *err = start_all(&show);
    if (!cli->owns_signals)
        fiber_on_signal(SIGINT, on_interrupt, &show);
    struct screen screen = {.count = count, .color = cli->color};
    screen.pictures = xcalloc(count, sizeof(struct picture *));
    for (size_t i = 0; i < count; i++)
        screen.pictures[i] = show.shown[i].picture;
    if (err == NULL)
        err = wait_for_end(&show, &screen);
    struct error *ended = end_all(&show, exit_code);
    if (err == NULL) {
        err = ended;
        draw(&show, &screen);
        if (!cli->json)
            show_results(&show);
    } else {
        error_free(ended);
    }
    if (show.interrupted) {
        say_how_to_return(&show);
        *exit_code = EXIT_INTERRUPTED;
    }
    if (!cli->owns_signals)
        fiber_on_signal(SIGINT, leave_at_once, NULL);
    for (size_t i = 0; i < count; i++)
        picture_free(show.shown[i].picture);
    free(screen.pictures);
    free(show.shown);
    return err;
}
