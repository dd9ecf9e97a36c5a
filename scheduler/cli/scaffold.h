/*
 * scaffold.h - new stacks from templates, which are folders of config/templates.
 */
#ifndef SCHEDULER_CLI_SCAFFOLD_H
#define SCHEDULER_CLI_SCAFFOLD_H

#include <jansson.h>

#include "common/error.h"

/* The installed folder of that name ("templates", "examples"), or the one in the source tree the
 * program was built in. Owner: caller, free(). Errors: ERR_NOT_FOUND. */
must_check struct error *scaffold_folder(const char *name, char **path);

/* The names of the templates. Owner: caller. */
must_check struct error *scaffold_list(json_t **names);

/* Copy the template into `directory`, which is made when it is not there; no file is
 * overwritten. `*files` lists what was written. Owner: caller. Errors: ERR_NOT_FOUND with the
 * nearest name, ERR_ALREADY_EXISTS, ERR_IO. */
must_check struct error *scaffold_write(const char *name, const char *directory, json_t **files);

#endif
