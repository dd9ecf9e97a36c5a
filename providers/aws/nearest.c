#include "providers/aws/nearest.h"

#include <ctype.h>
#include <string.h>

enum { MAX_NAME = 64 };

static size_t min3(size_t a, size_t b, size_t c)
{
    size_t low = a < b ? a : b;

    return low < c ? low : c;
}

/* Edits from one to the other, case aside. Both are at most MAX_NAME long. */
static size_t edits(const char *a, const char *b)
{
    size_t row[MAX_NAME + 1], b_len = strlen(b);

    for (size_t j = 0; j <= b_len; j++)
        row[j] = j;
    for (size_t i = 1; a[i - 1] != '\0'; i++) {
        size_t corner = row[0];

        row[0] = i;
        for (size_t j = 1; j <= b_len; j++) {
            int differs = tolower((unsigned char)a[i - 1]) != tolower((unsigned char)b[j - 1]);
            size_t above = row[j];

            row[j] = min3(above + 1, row[j - 1] + 1, corner + (size_t)differs);
            corner = above;
        }
    }
    return row[b_len];
}

void nearest_init(struct nearest *nearest, const char *name)
{
    nearest->name = name;
    nearest->best = NULL;
    nearest->distance = strlen(name) / 3 + 2;
}

void nearest_offer(struct nearest *nearest, const char *known)
{
    size_t distance;

    if (strlen(known) > MAX_NAME || strlen(nearest->name) > MAX_NAME)
        return;
    distance = edits(nearest->name, known);
    if (distance < nearest->distance) {
        nearest->best = known;
        nearest->distance = distance;
    }
}
