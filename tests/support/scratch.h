/*
 * scratch.h - files and folders of a test's own, below $TMPDIR or /tmp.
 *
 * No function suspends, so they serve outside fibers too. What cannot be made or removed ends
 * the test.
 */
#ifndef TESTS_SUPPORT_SCRATCH_H
#define TESTS_SUPPORT_SCRATCH_H

/* A new folder that only this user can enter. Owner: caller, scratch_remove(). */
char *scratch_folder(void);

/* The path of a new empty file. Owner: caller, scratch_remove(). */
char *scratch_file(void);

/* Remove a file, or a folder with all it holds, and free the path. NULL and what is gone already
 * are fine. */
void scratch_remove(char *path);

#endif
