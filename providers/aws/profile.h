/*
 * profile.h - the shared files of the AWS CLI: ~/.aws/config and ~/.aws/credentials.
 *
 * AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name other files. A file that is not there
 * counts as empty. Read once, when a session opens.
 */
#ifndef PROVIDERS_AWS_PROFILE_H
#define PROVIDERS_AWS_PROFILE_H

#include "common/error.h"

struct profile_files;

/* Owner: caller, profile_files_free(). Errors: ERR_PARSE naming file and line, ERR_IO. */
must_check struct error *profile_files_load(struct profile_files **out);
void profile_files_free(struct profile_files *files); /* wipes; NULL is fine */

/* The one file or the other, parsed from text, for tests. */
must_check struct error *profile_files_parse(const char *config, const char *credentials,
                                             struct profile_files **out);

/* True when either file has the profile. */
bool profile_exists(const struct profile_files *files, const char *profile);

/* A key of the credentials file's section; NULL when absent. Borrowed. */
const char *profile_credential(const struct profile_files *files, const char *profile,
                               const char *key);

/* A key of the config file's profile alone; NULL when absent. Borrowed. */
const char *profile_config(const struct profile_files *files, const char *profile, const char *key);

/* A key of the credentials file's profile, else of the config file's; NULL when absent.
 * A key in an indented block is "block.key". Borrowed. */
const char *profile_setting(const struct profile_files *files, const char *profile,
                            const char *key);

/* A key of another section of the config file, "services NAME" or "sso-session NAME". */
const char *profile_section(const struct profile_files *files, const char *section,
                            const char *key);

#endif
