/*
 * credential_process: keys that a program of the user's prints.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/process.h"
#include "providers/aws/credentials.h"

enum { RUN_TIMEOUT_MS = 60000, SHOWN_BYTES = 300, VERSION = 1 };

static const struct credentials_names process_names = {"AccessKeyId", "SecretAccessKey",
                                                       "SessionToken", "Expiration"};

static const char *command_of(const struct credentials_request *request)
{
    return profile_setting(request->files, request->profile, "credential_process");
}

static bool process_is_there(const struct credentials_request *request)
{
    return command_of(request) != NULL;
}

/* --- the command ---------------------------------------------------------------------------- */

/* Take one quoted part, from behind its opening quote. NULL: it has no end. */
static const char *take_quoted(const char *at, char quote, struct buf *out)
{
    for (; *at != '\0' && *at != quote; at++) {
        if (quote == '"' && *at == '\\' && (at[1] == '"' || at[1] == '\\'))
            at++;
        buf_add_char(out, *at);
    }
    return *at == quote ? at + 1 : NULL;
}

/* Take one word, as a shell splits without expanding anything. NULL: it has no end. */
static const char *take_word(const char *at, struct buf *out)
{
    while (at != NULL && *at != '\0' && !isspace((unsigned char)*at)) {
        if (*at == '\'' || *at == '"') {
            at = take_quoted(at + 1, *at, out);
            continue;
        }
        if (*at == '\\' && *++at == '\0')
            return NULL;
        buf_add_char(out, *at++);
    }
    return at;
}

static void free_words(char **words)
{
    for (size_t i = 0; words[i] != NULL; i++)
        free(words[i]);
    free(words);
}

/* A list that ends with NULL; NULL for a command that is not whole, or empty. */
static char **split(const char *command)
{
    char **words = xcalloc(strlen(command) + 2, sizeof *words);
    size_t count = 0;

    for (command += strspn(command, " \t"); command != NULL && *command != '\0';) {
        struct buf word = BUF_INIT;

        command = take_word(command, &word);
        words[count++] = buf_take(&word);
        if (command != NULL)
            command += strspn(command, " \t");
    }
    if (command != NULL && count > 0)
        return words;
    free_words(words);
    return NULL;
}

/* --- running it ----------------------------------------------------------------------------- */

/* The end of what it said about its trouble, on one line. Never its output: that may be keys. */
static struct error *explain(const struct credentials_request *request, int code, const char *file)
{
    char *said = NULL, *shown;
    struct error *err = credentials_read_file("messages of the program", file, &said);

    error_free(err);
    shown = said != NULL ? said : "";
    if (strlen(shown) > SHOWN_BYTES)
        shown += strlen(shown) - SHOWN_BYTES;
    for (char *at = shown; *at != '\0'; at++)
        if (iscntrl((unsigned char)*at))
            *at = ' ';
    err = ERR(ERR_CREDENTIALS, "the credential_process of profile %s ended with code %d%s%s",
              request->profile, code, shown[0] != '\0' ? ": " : "", shown);
    free(said);
    return err;
}

static struct error *run(const struct credentials_request *request, char **words, const char *file,
                         struct buf *output)
{
    const struct process_options options = {
        .argv = (const char *const *)words, .stderr_file = file, .has_own_group = true};
    int code = 0;
    struct error *err = process_capture(&options, clock_mono_ms() + RUN_TIMEOUT_MS, output, &code);

    if (err != NULL && err->code != ERR_CANCELLED) {
        err = WRAP(err, "the credential_process of profile %s", request->profile);
        err->code = ERR_CREDENTIALS;
    }
    return err == NULL && code != 0 ? explain(request, code, file) : err;
}

/* Its messages go to a file of their own: they are shown when it fails. */
static struct error *run_split(const struct credentials_request *request, char **words,
                               struct buf *output)
{
    const char *folder = credentials_variable("TMPDIR");
    char *file = xasprintf("%s/panka-credentials-XXXXXX", folder != NULL ? folder : "/tmp");
    int fd = mkstemp(file);
    struct error *err;

    if (fd < 0) {
        err = ERR(ERR_IO, "cannot make a file in %s", folder != NULL ? folder : "/tmp");
    } else {
        close(fd);
        err = run(request, words, file, output);
        unlink(file);
    }
    free(file);
    return err;
}

static struct error *read_output(const char *where, const struct buf *output,
                                 struct credentials *out)
{
    json_t *answer = json_parse(buf_str(output), output->len);
    struct error *err;

    if (answer == NULL)
        return ERR(ERR_CREDENTIALS, "%s did not print JSON", where);
    if (json_int_or(answer, "Version", 0) != VERSION)
        err = ERR(ERR_CREDENTIALS, "%s printed no \"Version\": %d", where, VERSION);
    else
        err = credentials_from_answer(where, answer, &process_names, out);
    json_decref(answer);
    return err;
}

static struct error *load_process(const struct credentials_request *request,
                                  struct credentials *out, bool *found)
{
    char **words = split(command_of(request)), *where;
    struct buf output = BUF_INIT;
    struct error *err;

    if (words == NULL)
        return ERR(ERR_CREDENTIALS, "the credential_process of profile %s is no whole command",
                   request->profile);
    where = xasprintf("the credential_process of profile %s", request->profile);
    err = run_split(request, words, &output);
    if (err == NULL)
        err = read_output(where, &output, out);
    if (output.data != NULL)
        secret_wipe(output.data, output.len);
    buf_fini(&output);
    free_words(words);
    free(where);
    *found = err == NULL;
    return err;
}

const struct credentials_source credentials_from_process = {.name = "process",
                                                            .is_there = process_is_there,
                                                            .load = load_process,
                                                            .is_remote = true,
                                                            .is_of_profile = true};
