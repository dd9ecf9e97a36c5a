/*
 * secret.h - a text that must not be shown.
 *
 * There is no printer, no comparison that leaks timing, and no log field for it: the only
 * way to the text is secret_reveal(), which is easy to find in a review. The memory is
 * wiped before it is given back.
 */
#ifndef COMMON_SECRET_H
#define COMMON_SECRET_H

#include <stdbool.h>
#include <stddef.h>

struct secret;

/* A copy of `text`; NULL gives NULL. Owner: caller, secret_free(). */
struct secret *secret_new(const char *text);
struct secret *secret_new_bytes(const void *data, size_t bytes);
struct secret *secret_copy(const struct secret *secret);
void secret_free(struct secret *secret); /* NULL is fine */

/* The text, NUL-terminated, borrowed; NULL gives NULL. Never log, print or store it. */
const char *secret_reveal(const struct secret *secret);
size_t secret_bytes(const struct secret *secret); /* 0 for NULL */

/* Takes the same time wherever the two differ. */
bool secret_is(const struct secret *secret, const char *text);

/* Wipe `bytes` at `data` although nobody reads them again. */
void secret_wipe(void *data, size_t bytes);

#endif
