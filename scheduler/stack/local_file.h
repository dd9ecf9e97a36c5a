/*
 * local_file.h - texts of a spec that are in files beside the stack: "file:scripts/boot.sh".
 */
#ifndef SCHEDULER_STACK_LOCAL_FILE_H
#define SCHEDULER_STACK_LOCAL_FILE_H

#include "scheduler/stack/reader.h"

/* Put the file's content in the place of the text of `field`, when that begins with "file:". In
 * the content ${ has no meaning of its own. Reports a file that cannot be read, has more than
 * 64 KiB or is no UTF-8. Nothing happens for a stack that has no folder. */
void local_file_take(struct reader *reader, struct component *component, const char *field);

#endif
