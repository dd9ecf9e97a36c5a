/*
 * config_file.h - the configuration file: one YAML mapping, whose nested keys are the names of
 * options.
 */
#ifndef COMMON_CONFIG_FILE_H
#define COMMON_CONFIG_FILE_H

#include <jansson.h>

#include "common/error.h"

/* Nested objects, lists and scalars; unquoted true and false are truth values, other scalars
 * stay text. An empty file is an empty object. Owner: caller. Errors: ERR_IO,
 * ERR_INVALID with every problem and its place, or when there is no such file. */
must_check struct error *config_file_read(const char *path, json_t **tree);

#endif
