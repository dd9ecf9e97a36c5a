/*
 * text.h - small questions about text. Nothing here suspends.
 */
#ifndef COMMON_TEXT_H
#define COMMON_TEXT_H

#include "common/buf.h"

bool text_equal(const char *a, const char *b); /* NULL equals only NULL */
bool text_starts_with(const char *text, const char *prefix);
bool text_ends_with(const char *text, const char *suffix);
bool text_is_blank(const char *text); /* NULL, empty or only white space */

/* A copy without white space at both ends. Owner: caller, free(). */
char *text_trim(const char *text);

/* The pieces between `separator`, each trimmed when `trims`. "" gives no piece. The list ends
 * with NULL. Owner: caller, text_list_free(). */
char **text_split(const char *text, char separator, bool trims, size_t *count);
void text_list_free(char **list); /* NULL is fine */

/* Edits (insert, drop, change, swap neighbours) that turn `a` into `b`. Texts of more than 64
 * characters count as far apart. */
size_t text_distance(const char *a, const char *b);

/* The candidate that `word` was probably meant to be; NULL when all are too far. Borrowed. */
const char *text_nearest(const char *word, const char *const *candidates, size_t count);

/* " (did you mean 'x'?)" or "". */
void text_add_suggestion(struct buf *buf, const char *word, const char *const *candidates,
                         size_t count);

/* Whole text as a number. Errors: ERR_INVALID saying what is wrong. */
must_check struct error *text_to_int(const char *text, int64_t *out);
/* "90s", "1500ms", "2m", "1h30m", "2d"; a bare number is seconds. */
must_check struct error *text_to_ms(const char *text, int64_t *out);
/* "64KiB", "10MB", "512"; K/M/G(B) are powers of 1000, Ki/Mi/Gi(B) of 1024. */
must_check struct error *text_to_bytes(const char *text, int64_t *out);
/* true/false, yes/no, on/off, 1/0 */
must_check struct error *text_to_bool(const char *text, bool *out);

/* Bytes of the UTF-8 character at `text`, of which `bytes` (1 or more) are left; 0 when it is
 * none: overlong, a surrogate, cut off. */
size_t text_utf8_bytes(const char *text, size_t bytes);
bool text_is_utf8(const char *text);

/* Puts '?' for every byte that belongs to no character. */
void text_make_utf8(char *text);

/* `bytes` of text as the inside of a JSON string; what is no UTF-8 becomes U+FFFD. */
void text_add_json(struct buf *buf, const char *text, size_t bytes);

#endif
