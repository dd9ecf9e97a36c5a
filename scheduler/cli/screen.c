#include "scheduler/cli/screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/mem.h"

enum {
    BAR_COLUMNS = 24,
    ROWS_MIN = 4,
    NAME_COLUMNS_MIN = 16,
    OTHER_COLUMNS = 45, /* of an operation's line, besides the name */
    INTERESTS = 10,
};

#define RED    "\x1b[31m"
#define GREEN  "\x1b[32m"
#define YELLOW "\x1b[33m"
#define CYAN   "\x1b[36m"
#define DIM    "\x1b[2m"
#define BOLD   "\x1b[1m"
#define PLAIN  "\x1b[0m"

static const struct {
    const char *state;
    const char *mark;
    const char *color;
} marks[] = {
    {"pending", ".", DIM},     {"ready", ".", DIM},        {"claimed", ">", CYAN},
    {"running", ">", CYAN},    {"parked", "~", YELLOW},    {"done", "+", GREEN},
    {"failed", "x", RED},      {"cancelled", "-", YELLOW}, {"skipped", "-", YELLOW},
    {"quarantined", "!", RED},
};

bool screen_is_terminal(void)
{
    const char *term = getenv("TERM");
    return isatty(STDOUT_FILENO) && term != NULL && strcmp(term, "dumb") != 0;
}

static const char *ink(bool color, const char *escape)
{
    return color ? escape : "";
}

static void measure(struct screen *screen)
{
    struct winsize size = {0};
    screen->width = 100;
    screen->height = 40;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 && size.ws_row > 4) {
        screen->width = size.ws_col;
        screen->height = size.ws_row;
    }
}

/* One line, cut to the terminal's width. `visible` counts the columns so far. */
static void add_cut(struct buf *out, unsigned width, unsigned *visible, const char *text)
{
    for (; *text != '\0' && *visible < width; text++) {
        if (*text == '\n' || *text == '\r')
            buf_add_char(out, ' ');
        else
            buf_add_char(out, *text);
        if (((unsigned char)*text & 0xc0) != 0x80)
            (*visible)++;
    }
}

static void render_head(const struct picture *picture, unsigned width, bool color, struct buf *out)
{
    char took[CLOCK_ISO_BYTES];
    int64_t until = picture->ended_ms != 0 ? picture->ended_ms : clock_wall_ms();
    int64_t elapsed = until > picture->started_ms ? until - picture->started_ms : 0;
    unsigned visible = 0;
    const char *shade = CYAN;
    if (picture->is_over)
        shade = picture->exit_code == 0 ? GREEN : RED;
    buf_add_str(out, ink(color, BOLD));
    add_cut(out, width, &visible, picture->title);
    buf_add_str(out, ink(color, PLAIN));
    buf_add_str(out, ink(color, shade));
    add_cut(out, width, &visible, "  ");
    add_cut(out, width, &visible, picture->status);
    buf_add_str(out, ink(color, PLAIN));
    add_cut(out, width, &visible, "  ");
    add_cut(out, width, &visible, clock_duration((uint64_t)elapsed, took));
    buf_add_char(out, '\n');
}

static void render_wave(const struct picture_wave *wave, unsigned width, bool color,
                        struct buf *out)
{
    unsigned total = wave->total > 0 ? wave->total : 1;
    unsigned done = wave->done * BAR_COLUMNS / total;
    unsigned failed = (wave->done + wave->failed) * BAR_COLUMNS / total - done;
    unsigned running =
        (wave->done + wave->failed + wave->running) * BAR_COLUMNS / total - done - failed;
    char text[96];
    unsigned visible = 0;
    snprintf(text, sizeof(text), "  wave %-2u [", wave->number);
    add_cut(out, width, &visible, text);
    buf_add_str(out, ink(color, GREEN));
    for (unsigned i = 0; i < BAR_COLUMNS; i++) {
        if (i == done)
            buf_add_str(out, ink(color, RED));
        if (i == done + failed)
            buf_add_str(out, ink(color, CYAN));
        const char *cell = i < done                      ? "#"
                           : i < done + failed           ? "x"
                           : i < done + failed + running ? ">"
                                                         : ".";
        add_cut(out, width, &visible, cell);
    }
    buf_add_str(out, ink(color, PLAIN));
    snprintf(text, sizeof(text), "] %u/%u", wave->done, wave->total);
    add_cut(out, width, &visible, text);
    if (wave->running > 0) {
        snprintf(text, sizeof(text), ", %u running", wave->running);
        add_cut(out, width, &visible, text);
    }
    if (wave->failed > 0) {
        snprintf(text, sizeof(text), ", %u failed", wave->failed);
        add_cut(out, width, &visible, text);
    }
    buf_add_char(out, '\n');
}

/* Where the text goes, and how wide it may be. */
struct frame {
    unsigned width;
    int name_width; /* of the components' column */
    bool color;
    struct buf *out;
};

/* As wide as the longest name, but the columns behind it have their place. */
static int name_width(const struct picture *picture, unsigned width)
{
    int widest = NAME_COLUMNS_MIN;
    int most = (int)width - OTHER_COLUMNS;
    for (size_t i = 0; i < picture->operation_count; i++) {
        int length = (int)strlen(picture->operations[i].component);
        widest = length > widest ? length : widest;
    }
    return widest < most ? widest : most > NAME_COLUMNS_MIN ? most : NAME_COLUMNS_MIN;
}

static void render_operation(const struct frame *frame, const struct picture_operation *operation)
{
    const char *mark = "?";
    const char *shade = "";
    for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
        if (strcmp(marks[i].state, operation->state) == 0) {
            mark = marks[i].mark;
            shade = marks[i].color;
        }
    }
    char took[CLOCK_ISO_BYTES] = "";
    if (operation->duration_ms > 0)
        clock_duration((uint64_t)operation->duration_ms, took);
    else if (strcmp(operation->state, "running") == 0 && operation->since_ms > 0)
        clock_duration((uint64_t)(clock_wall_ms() - operation->since_ms), took);
    char *line =
        xasprintf("    %s %-7s %-*.*s %-12.12s %-9s %-8s %s", mark, operation->action,
                  frame->name_width, frame->name_width, operation->component, operation->kind,
                  operation->state, took, operation->note == NULL ? "" : operation->note);
    size_t length = strlen(line);
    while (length > 0 && line[length - 1] == ' ')
        line[--length] = '\0';
    unsigned visible = 0;
    buf_add_str(frame->out, ink(frame->color, shade));
    add_cut(frame->out, frame->width, &visible, line);
    buf_add_str(frame->out, ink(frame->color, PLAIN));
    buf_add_char(frame->out, '\n');
    free(line);
}

/* What people look for first: failures, then what runs, then what is done, then the rest. */
static int interest(const struct picture_operation *operation)
{
    static const char *const order[] = {"quarantined", "failed",  "running", "claimed", "parked",
                                        "cancelled",   "skipped", "done",    "ready",   "pending"};
    for (size_t i = 0; i < ARRAY_LEN(order); i++)
        if (strcmp(order[i], operation->state) == 0)
            return (int)i;
    return (int)ARRAY_LEN(order);
}

static void render_operations(const struct frame *frame, const struct picture *picture,
                              unsigned rows)
{
    size_t count = picture->operation_count;
    if (count <= rows) { /* all fit: in the plan's order, which does not jump about */
        for (size_t i = 0; i < count; i++)
            render_operation(frame, &picture->operations[i]);
        return;
    }
    size_t left = rows - 1;
    for (int level = 0; level <= INTERESTS && left > 0; level++) {
        for (size_t i = 0; i < count && left > 0; i++) {
            if (interest(&picture->operations[i]) != level)
                continue;
            render_operation(frame, &picture->operations[i]);
            left--;
        }
    }
    buf_printf(frame->out, "    ... %zu more\n", count - (rows - 1));
}

static bool is_finished(const struct picture_wave *wave)
{
    return wave->done + wave->failed >= wave->total;
}

/* At most `rows` waves, from the first that is not finished on. Gives the lines used. */
static unsigned render_waves(const struct frame *frame, const struct picture *picture,
                             unsigned rows)
{
    size_t first = 0;
    size_t count = picture->wave_count;
    if (count <= rows) {
        for (size_t i = 0; i < count; i++)
            render_wave(&picture->waves[i], frame->width, frame->color, frame->out);
        return (unsigned)count;
    }
    while (first + rows - 1 < count && is_finished(&picture->waves[first]))
        first++;
    for (size_t i = first; i < first + rows - 1; i++)
        render_wave(&picture->waves[i], frame->width, frame->color, frame->out);
    buf_printf(frame->out, "  ... %zu waves before, %zu after\n", first,
               count - first - (rows - 1));
    return rows;
}

static void render_problem(const struct frame *frame, const struct picture *picture)
{
    unsigned visible = 0;
    buf_add_str(frame->out, ink(frame->color, RED));
    add_cut(frame->out, frame->width, &visible, "  ");
    add_cut(frame->out, frame->width, &visible, picture->problem);
    buf_add_str(frame->out, ink(frame->color, PLAIN));
    buf_add_char(frame->out, '\n');
}

/* A head, at most half of the rest for waves, the operations, a line for what is wrong. */
void screen_render(const struct picture *picture, unsigned width, unsigned rows, bool color,
                   struct buf *out)
{
    const struct frame frame = {width, name_width(picture, width), color, out};
    unsigned others = picture->problem == NULL ? 1 : 2;
    rows = rows < others + ROWS_MIN ? others + ROWS_MIN : rows;
    render_head(picture, width, color, out);
    unsigned half = (rows - others) / 2;
    unsigned used = render_waves(&frame, picture, half > 2 ? half : 2);
    render_operations(&frame, picture, rows - others - used);
    if (picture->problem != NULL)
        render_problem(&frame, picture);
}

void screen_draw(struct screen *screen)
{
    struct buf text = BUF_INIT;
    measure(screen);
    if (screen->lines > 0)
        buf_printf(&text, "\x1b[%uA", screen->lines);
    buf_add_str(&text, "\x1b[J");
    size_t start = text.len;
    unsigned rows = (screen->height - 1) / (screen->count > 0 ? (unsigned)screen->count : 1);
    for (size_t i = 0; i < screen->count; i++)
        screen_render(screen->pictures[i], screen->width - 1, rows, screen->color, &text);
    screen->lines = 0;
    for (size_t i = start; i < text.len; i++)
        screen->lines += text.data[i] == '\n';
    fwrite(text.data, 1, text.len, stdout);
    fflush(stdout);
    buf_fini(&text);
}
