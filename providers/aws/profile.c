#include "providers/aws/profile.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"
#include "common/secret.h"

enum { MAX_FILE_BYTES = 1024 * 1024 };

struct entry {
    char *section; /* "profile NAME", "services NAME", "sso-session NAME" */
    char *key;     /* "region", "s3.endpoint_url"; NULL: the section is there */
    char *value;
    bool is_credentials; /* of the credentials file */
};

struct profile_files {
    struct entry *entries;
    size_t count;
};

/* One file while it is read. */
struct reader {
    struct profile_files *files;
    const char *name;
    bool is_credentials;
    int line;
    char *section; /* NULL before the first */
    char *block;   /* the key whose indented block is read, NULL = none */
};

static void wipe_free(char *text)
{
    if (text != NULL)
        secret_wipe(text, strlen(text));
    free(text);
}

static void add_entry(struct reader *reader, char *key, const char *value)
{
    struct profile_files *files = reader->files;
    struct entry *entry;

    files->entries = xrealloc(files->entries, (files->count + 1) * sizeof *files->entries);
    entry = &files->entries[files->count++];
    entry->section = xstrdup(reader->section);
    entry->key = key;
    entry->value = xstrdup(value);
    entry->is_credentials = reader->is_credentials;
}

static char *trim(char *text)
{
    char *end = text + strlen(text);

    while (end > text && isspace((unsigned char)end[-1]))
        *--end = '\0';
    while (isspace((unsigned char)*text))
        text++;
    return text;
}

/* A name with blanks may stand in quotes. */
static char *section_of(const char *kind, const char *name)
{
    size_t len = strlen(name);
    bool is_quoted = len >= 2 && (name[0] == '"' || name[0] == '\'') && name[len - 1] == name[0];

    return xasprintf("%s %.*s", kind, (int)(is_quoted ? len - 2 : len), name + is_quoted);
}

/* "[profile x]" and "[default]" in the config, "[x]" in the credentials file. Other sections of
 * the config are nobody's. */
static char *section_name(const struct reader *reader, const char *name)
{
    static const char *const kinds[] = {"profile", "services", "sso-session"};

    if (reader->is_credentials || strcmp(name, "default") == 0)
        return section_of("profile", name);
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        size_t len = strlen(kinds[i]);

        if (strncmp(name, kinds[i], len) == 0 && isspace((unsigned char)name[len]))
            return section_of(kinds[i], name + len + strspn(name + len, " \t"));
    }
    return xasprintf("other %s", name);
}

static struct error *read_section(struct reader *reader, char *line)
{
    char *end = strchr(line, ']');

    if (end == NULL)
        return ERR(ERR_PARSE, "%s:%d: a section lacks its ]", reader->name, reader->line);
    *end = '\0';
    free(reader->section);
    free(reader->block);
    reader->block = NULL;
    reader->section = section_name(reader, trim(line + 1));
    add_entry(reader, NULL, "");
    return NULL;
}

/* A blank before '#' or ';' begins a comment. */
static void cut_comment(char *value)
{
    for (char *at = value; *at != '\0'; at++)
        if ((*at == '#' || *at == ';') && at > value && isspace((unsigned char)at[-1]))
            *at = '\0';
}

static struct error *read_pair(struct reader *reader, char *line, bool is_indented)
{
    char *equals = strchr(line, '='), *key, *value;

    if (reader->section == NULL)
        return ERR(ERR_PARSE, "%s:%d: a key before any section", reader->name, reader->line);
    if (equals == NULL)
        return ERR(ERR_PARSE, "%s:%d: neither a section nor a key", reader->name, reader->line);
    *equals = '\0';
    cut_comment(equals + 1);
    key = trim(line);
    value = trim(equals + 1);
    if (is_indented && reader->block != NULL) {
        add_entry(reader, xasprintf("%s.%s", reader->block, key), value);
        return NULL;
    }
    free(reader->block);
    reader->block = value[0] == '\0' ? xstrdup(key) : NULL;
    add_entry(reader, xstrdup(key), value);
    return NULL;
}

static struct error *read_line(struct reader *reader, char *line)
{
    bool is_indented = isspace((unsigned char)line[0]);

    line = trim(line);
    if (line[0] == '\0' || line[0] == '#' || line[0] == ';')
        return NULL;
    if (line[0] == '[')
        return read_section(reader, line);
    return read_pair(reader, line, is_indented);
}

static struct error *read_text(struct profile_files *files, const char *name, const char *text,
                               bool is_credentials)
{
    struct reader reader = {files, name, is_credentials, 0, NULL, NULL};
    char *copy = xstrdup(text), *rest = copy, *line;
    size_t bytes = strlen(copy);
    struct error *err = NULL;

    while (err == NULL && (line = strsep(&rest, "\n")) != NULL) {
        reader.line++;
        err = read_line(&reader, line);
    }
    free(reader.section);
    free(reader.block);
    secret_wipe(copy, bytes);
    free(copy);
    return err;
}

static struct error *read_file(const char *path, struct buf *out)
{
    FILE *file = fopen(path, "re");
    char part[4096];
    size_t bytes;
    struct error *err = NULL;

    if (file == NULL && (errno == ENOENT || errno == ENOTDIR))
        return NULL;
    if (file == NULL)
        return ERR(ERR_IO, "cannot read %s: %s", path, strerror(errno));
    while (err == NULL && (bytes = fread(part, 1, sizeof part, file)) > 0) {
        buf_add(out, part, bytes);
        if (out->len > MAX_FILE_BYTES)
            err = ERR(ERR_LIMIT, "%s is larger than %d bytes", path, MAX_FILE_BYTES);
    }
    if (err == NULL && ferror(file))
        err = ERR(ERR_IO, "cannot read %s: %s", path, strerror(errno));
    secret_wipe(part, sizeof part);
    fclose(file);
    return err;
}

/* The path the variable names ("~/" is the home directory), else ~/.aws/NAME. */
static char *file_path(const char *variable, const char *name)
{
    const char *path = getenv(variable), *home = getenv("HOME");

    if (home == NULL)
        home = "";
    if (path == NULL || path[0] == '\0')
        return xasprintf("%s/.aws/%s", home, name);
    return strncmp(path, "~/", 2) == 0 ? xasprintf("%s%s", home, path + 1) : xstrdup(path);
}

static struct error *load_file(struct profile_files *files, const char *variable, const char *name,
                               bool is_credentials)
{
    char *path = file_path(variable, name);
    struct buf text = BUF_INIT;
    struct error *err = read_file(path, &text);

    if (err == NULL)
        err = read_text(files, path, buf_str(&text), is_credentials);
    if (text.data != NULL)
        secret_wipe(text.data, text.len);
    buf_fini(&text);
    free(path);
    return err;
}

static struct error *give(struct error *err, struct profile_files *files,
                          struct profile_files **out)
{
    *out = files;
    if (err != NULL) {
        profile_files_free(files);
        *out = NULL;
    }
    return err;
}

struct error *profile_files_load(struct profile_files **out)
{
    struct profile_files *files = xcalloc(1, sizeof *files);
    struct error *err = load_file(files, "AWS_CONFIG_FILE", "config", false);

    if (err == NULL)
        err = load_file(files, "AWS_SHARED_CREDENTIALS_FILE", "credentials", true);
    return give(err, files, out);
}

struct error *profile_files_parse(const char *config, const char *credentials,
                                  struct profile_files **out)
{
    struct profile_files *files = xcalloc(1, sizeof *files);
    struct error *err = read_text(files, "config", config, false);

    if (err == NULL)
        err = read_text(files, "credentials", credentials, true);
    return give(err, files, out);
}

void profile_files_free(struct profile_files *files)
{
    if (files == NULL)
        return;
    for (size_t i = 0; i < files->count; i++) {
        free(files->entries[i].section);
        free(files->entries[i].key);
        wipe_free(files->entries[i].value);
    }
    free(files->entries);
    free(files);
}

/* The last one counts, as in the AWS CLI. Empty values count as absent. */
static const char *find(const struct profile_files *files, const char *section, const char *key,
                        bool is_credentials)
{
    for (size_t i = files->count; i-- > 0;) {
        const struct entry *entry = &files->entries[i];

        if (entry->is_credentials == is_credentials && entry->key != NULL &&
            strcmp(entry->key, key) == 0 && strcmp(entry->section, section) == 0)
            return entry->value[0] != '\0' ? entry->value : NULL;
    }
    return NULL;
}

bool profile_exists(const struct profile_files *files, const char *profile)
{
    for (size_t i = 0; i < files->count; i++) {
        const char *section = files->entries[i].section;

        if (strncmp(section, "profile ", 8) == 0 && strcmp(section + 8, profile) == 0)
            return true;
    }
    return false;
}

const char *profile_credential(const struct profile_files *files, const char *profile,
                               const char *key)
{
    char *section = xasprintf("profile %s", profile);
    const char *value = find(files, section, key, true);

    free(section);
    return value;
}

const char *profile_config(const struct profile_files *files, const char *profile, const char *key)
{
    char *section = xasprintf("profile %s", profile);
    const char *value = find(files, section, key, false);

    free(section);
    return value;
}

const char *profile_setting(const struct profile_files *files, const char *profile, const char *key)
{
    const char *value = profile_credential(files, profile, key);

    return value != NULL ? value : profile_config(files, profile, key);
}

const char *profile_section(const struct profile_files *files, const char *section, const char *key)
{
    return find(files, section, key, false);
}
