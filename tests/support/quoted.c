#include "tests/support/quoted.h"

#include <stdio.h>
#include <stdlib.h>

#include "common/mem.h"

json_t *quoted_json(const char *text)
{
    char *copy = xstrdup(text);
    for (char *at = copy; *at != '\0'; at++)
        if (*at == '\'')
            *at = '"';
    json_error_t error;
    json_t *json = json_loads(copy, JSON_DECODE_ANY, &error);
    if (json == NULL) {
        fprintf(stderr, "no JSON: %s: %s\n", error.text, copy);
        abort();
    }
    free(copy);
    return json;
}
