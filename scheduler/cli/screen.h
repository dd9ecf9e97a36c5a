/*
 * screen.h - drawing pictures on a terminal, over and over in the same place.
 */
#ifndef SCHEDULER_CLI_SCREEN_H
#define SCHEDULER_CLI_SCREEN_H

#include "common/buf.h"
#include "scheduler/cli/picture.h"

struct screen {
    struct picture **pictures; /* borrowed */
    size_t count;
    unsigned lines; /* drawn last time */
    unsigned width, height;
    bool color;
};

/* Can the pictures be drawn live on standard output? */
bool screen_is_terminal(void);

/* Draw once, over what was drawn before. */
void screen_draw(struct screen *screen);

/* The picture as text of at most `width` columns and `rows` lines, but at least six. */
void screen_render(const struct picture *picture, unsigned width, unsigned rows, bool color,
                   struct buf *out);

#endif
