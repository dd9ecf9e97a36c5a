#include "scheduler/cli/ask.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/fiber.h"
#include "common/text.h"

enum { ANSWER_MAX = 256 };

struct error *ask(const char *question, const char *expected, bool *agreed)
{
    char answer[ANSWER_MAX];
    *agreed = false;
    if (!isatty(STDIN_FILENO))
        return ERR(ERR_USAGE, "nobody can be asked, standard input is no terminal: say yes with "
                              "--auto-approve (-y)");
    fprintf(stderr, "%s ", question);
    fflush(stderr);
    TRY(fiber_wait_fd(STDIN_FILENO, FIBER_READ, 0));
    ssize_t bytes = read(STDIN_FILENO, answer, sizeof(answer) - 1);
    if (bytes < 0)
        return ERR(ERR_IO, "cannot read the answer: %s", strerror(errno));
    answer[bytes] = '\0';
    char *trimmed = text_trim(answer);
    *agreed = strcmp(trimmed, expected) == 0;
    free(trimmed);
    return NULL;
}
