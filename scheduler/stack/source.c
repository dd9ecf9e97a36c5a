/* Files: one file, or a folder with stack.yaml, services/ and environments/. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/mem.h"
#include "common/text.h"
#include "common/yaml.h"
#include "scheduler/stack/reader.h"

struct loading {
    struct reader *reader;
    struct service_folder *folder;
    struct variable **table; /* a file of variables */
};

static void file_problem(struct reader *reader, const char *path, const char *message)
{
    const struct problem_place place = {.file = path};

    problems_add(reader->problems, false, &place, message, NULL);
    reader->incomplete = true;
}

static bool is_folder(const char *path)
{
    struct stat info;

    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

static bool is_there(const char *path)
{
    return access(path, F_OK) == 0;
}

/* --- one file --- */

static char *read_all(int fd, size_t *bytes, const char **message)
{
    struct buf text = BUF_INIT;
    ssize_t got = 1;

    while (got > 0 && text.len <= YAML_BYTES_MAX) {
        buf_reserve(&text, 64 * 1024);
        got = read(fd, text.data + text.len, 64 * 1024);
        text.len += got > 0 ? (size_t)got : 0;
    }
    if (got < 0)
        *message = strerror(errno);
    else if (text.len > YAML_BYTES_MAX)
        *message = "file larger than 64 MiB";
    *bytes = text.len;
    return buf_take(&text);
}

/* The content, or NULL: reported. Only regular files and pipes: a device has no end. */
static char *load_text(struct reader *reader, const char *path, size_t *bytes)
{
    const char *message = NULL;
    struct stat info;
    char *text = NULL;
    int fd = open(path, O_RDONLY | O_CLOEXEC);

    if (fd < 0 || fstat(fd, &info) != 0)
        message = errno == ENOENT ? "no such file or folder" : strerror(errno);
    else if (!S_ISREG(info.st_mode) && !S_ISFIFO(info.st_mode))
        message = "is no file";
    else
        text = read_all(fd, bytes, &message);
    if (fd >= 0)
        close(fd);
    if (message == NULL)
        return text;
    file_problem(reader, path, message);
    free(text);
    return NULL;
}

static void load_file(struct loading *loading, const char *path, yaml_document *document)
{
    struct reader *reader = loading->reader;
    struct yaml_input input = {.name = path};
    char *text = load_text(reader, path, &input.bytes);

    if (text == NULL)
        return;
    input.text = text;
    if (!yaml_read(&reader->arena, &input, document, loading, reader->problems))
        reader->incomplete = true;
    free(text);
}

static void on_document(void *arg, struct node *root)
{
    struct loading *loading = arg;
    struct reader *reader = loading->reader;
    struct source_document *document = arena_alloc(&reader->arena, sizeof(*document));

    *document = (struct source_document){.root = root, .folder = loading->folder};
    *reader->documents_end = document;
    reader->documents_end = &document->next;
}

/* --- folders --- */

static int compare_names(const void *left, const void *right)
{
    const char *const *a = left, *const *b = right;

    return strcmp(*a, *b);
}

static void free_names(char **names)
{
    for (size_t i = 0; names[i] != NULL; i++)
        free(names[i]);
    free(names);
}

/* What is in the folder, in order; hidden files left out. Owner: caller, free_names(). */
static char **list_folder(const char *path)
{
    DIR *folder = opendir(path);
    char **names = xcalloc(1, sizeof(*names));
    size_t count = 0;

    for (struct dirent *entry = NULL; folder != NULL && (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] == '.')
            continue;
        names = xrealloc(names, (count + 2) * sizeof(*names));
        names[count++] = xstrdup(entry->d_name);
        names[count] = NULL;
    }
    if (folder != NULL)
        closedir(folder);
    qsort(names, count, sizeof(*names), compare_names);
    return names;
}

static bool is_yaml_name(const char *name)
{
    return text_ends_with(name, ".yaml") || text_ends_with(name, ".yml");
}

static void load_yaml_files(struct loading *loading, const char *path)
{
    char **names = list_folder(path);

    for (size_t i = 0; names[i] != NULL; i++) {
        char *file = xasprintf("%s/%s", path, names[i]);

        if (is_yaml_name(names[i]) && !is_folder(file))
            load_file(loading, file, on_document);
        free(file);
    }
    free_names(names);
}

static struct service_folder *add_folder(struct reader *reader, const char *name)
{
    struct service_folder *folder = arena_alloc(&reader->arena, sizeof(*folder));

    *folder = (struct service_folder){.name = arena_text(&reader->arena, name, strlen(name)),
                                      .next = reader->folders};
    reader->folders = folder;
    return folder;
}

/* services/<name>/: its own files, then components/<component>/. config/ is no YAML of ours. */
static void load_service(struct reader *reader, const char *path, const char *name)
{
    struct loading loading = {.reader = reader, .folder = add_folder(reader, name)};
    char *components = xasprintf("%s/components", path);
    char **names = list_folder(components);

    if (!name_is_valid(name))
        file_problem(reader, path,
                     "a folder under services/ is named like a service: lower case letters, "
                     "digits and -");
    load_yaml_files(&loading, path);
    for (size_t i = 0; names[i] != NULL; i++) {
        char *component = xasprintf("%s/%s", components, names[i]);

        load_yaml_files(&loading, component);
        free(component);
    }
    free_names(names);
    free(components);
}

static void load_services(struct reader *reader, const char *base)
{
    char *services = xasprintf("%s/services", base);
    char **names = list_folder(services);

    for (size_t i = 0; names[i] != NULL; i++) {
        char *path = xasprintf("%s/%s", services, names[i]);

        if (is_folder(path))
            load_service(reader, path, names[i]);
        free(path);
    }
    free_names(names);
    free(services);
}

/* "<base>/<name>.yaml" or ".yml", whichever is there; NULL when neither is. Owner: caller. */
static char *find_yaml(const char *base, const char *name)
{
    static const char *const endings[] = {"yaml", "yml"};

    for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
        char *path = xasprintf("%s/%s.%s", base, name, endings[i]);

        if (is_there(path))
            return path;
        free(path);
    }
    return NULL;
}

static void load_folder(struct reader *reader, const char *base)
{
    struct loading loading = {.reader = reader};
    char *stack = find_yaml(base, "stack");

    if (stack == NULL) {
        file_problem(reader, base, "the folder has no stack.yaml");
        return;
    }
    load_file(&loading, stack, on_document);
    const struct source_document *first = reader->documents;
    const char *kind = first != NULL ? node_text(first->root, "kind") : NULL;
    if (!reader->incomplete && (kind == NULL || strcmp(kind, "Stack") != 0))
        file_problem(reader, stack, "must begin with a document of kind Stack");
    free(stack);
    load_services(reader, base);
}

/* The folder that holds `path`. Owner: caller. */
static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    if (slash == NULL)
        return xstrdup(".");
    return slash == path ? xstrdup("/") : xstrndup(path, (size_t)(slash - path));
}

/* <folder>/stack.yaml with services/ beside it stands for the folder. */
static bool is_stack_of_folder(const char *path, const char *base)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path;
    char *services = xasprintf("%s/services", base);
    bool found =
        (strcmp(name, "stack.yaml") == 0 || strcmp(name, "stack.yml") == 0) && is_folder(services);

    free(services);
    return found;
}

static void keep_base(struct reader *reader, const char *path)
{
    char *copy = xstrdup(path);
    size_t len = strlen(copy);

    while (len > 1 && copy[len - 1] == '/')
        len--;
    reader->base_folder = arena_text(&reader->arena, copy, len);
    free(copy);
}

void source_load(struct reader *reader)
{
    const struct stack_source *source = reader->source;
    struct loading loading = {.reader = reader};

    if (source->path == NULL) {
        const struct yaml_input input = {source->name != NULL ? source->name : "stack.yaml",
                                         source->text, source->text_bytes};

        if (!yaml_read(&reader->arena, &input, on_document, &loading, reader->problems))
            reader->incomplete = true;
        return;
    }
    char *folder = is_folder(source->path) ? xstrdup(source->path) : folder_of(source->path);
    keep_base(reader, folder);
    if (is_folder(source->path) || is_stack_of_folder(source->path, folder))
        load_folder(reader, reader->base_folder);
    else
        load_file(&loading, source->path, on_document);
    free(folder);
}

/* --- files of variables --- */

static void add_service_variables(struct loading *loading, const struct node *services)
{
    if (services == NULL || services->type != NODE_MAP)
        return;
    for (const struct node *child = services->first; child != NULL; child = child->next) {
        const struct node *inner = node_get(child, "variables");
        char *prefix = xasprintf("%s.", child->key);

        variables_add_map(loading->reader, loading->table, inner != NULL ? inner : child, prefix,
                          "services");
        free(prefix);
    }
}

/* A mapping of names to values; or {variables: ..., services: {name: {variables: ...}}}; or a
 * Stack or Service document with spec.variables. */
static void on_variables(void *arg, struct node *root)
{
    struct loading *loading = arg;
    const char *kind = node_text(root, "kind");
    const char *name = node_text(node_get(root, "metadata"), "name");
    const struct node *variables = node_get(root, "variables");
    char *prefix = xasprintf("%s.", name != NULL ? name : "");

    if (kind != NULL && node_get(root, "spec") != NULL)
        variables_add_map(loading->reader, loading->table,
                          node_get(node_get(root, "spec"), "variables"),
                          strcmp(kind, "Service") == 0 ? prefix : "", "spec.variables");
    else if (variables == NULL && node_get(root, "services") == NULL)
        variables_add_map(loading->reader, loading->table, root, "", "variables");
    else
        variables_add_map(loading->reader, loading->table, variables, "", "variables");
    if (kind == NULL)
        add_service_variables(loading, node_get(root, "services"));
    free(prefix);
}

static void missing_overlay(struct reader *reader, const char *folder)
{
    const struct problem_place place = {.file = folder};
    char *message = xasprintf("no %s.yaml here: the environment %s has no variables of its own",
                              reader->environment, reader->environment);

    if (reader->source->environment != NULL && is_folder(folder))
        problems_add(reader->problems, true, &place, message, NULL);
    free(message);
}

void source_overlay(struct reader *reader)
{
    const struct stack_source *source = reader->source;
    struct loading loading = {.reader = reader, .table = &reader->overrides};

    for (size_t i = 0; i < source->var_file_count; i++)
        load_file(&loading, source->var_files[i], on_variables);
    if (reader->base_folder == NULL)
        return;
    char *folder = xasprintf("%s/environments", reader->base_folder);
    char *file = find_yaml(folder, reader->environment);
    loading.table = &reader->overlay;
    if (file != NULL)
        load_file(&loading, file, on_variables);
    else
        missing_overlay(reader, folder);
    free(file);
    free(folder);
}
