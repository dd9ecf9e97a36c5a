/*
 * model_class.h - patterns of the API models that are one class of characters: "[\w+=,.@-]+".
 *
 * Unlike other patterns these can be said in words, and the character that does not belong can
 * be shown; classes beyond POSIX (\u00A1-\u00FF, \p{L}) are understood as well.
 */
#ifndef PROVIDERS_MODEL_CLASS_H
#define PROVIDERS_MODEL_CLASS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MODEL_CLASS_RANGES = 64 };

struct model_class {
    bool is_negated;
    bool letters, numbers, spaces; /* \p{L}, \p{N}, \p{Z}: of any alphabet */
    struct {
        uint32_t low, high;
    } ranges[MODEL_CLASS_RANGES];
    size_t count;
};

/* False when the pattern is more than one class with a repetition. */
bool model_class_parse(const char *pattern, struct model_class *out);

/* The first character of UTF-8 `text` that is not of the class; NULL when all are. */
const char *model_class_stray(const struct model_class *class, const char *text);

/* "letters, digits, _ . -", or NULL when that would be too long to be of use. Owner: caller. */
char *model_class_words(const struct model_class *class);

/* How the character at `text` is called: "a space", "\"$\"". Owner: caller. */
char *model_class_character(const char *text);

#endif
