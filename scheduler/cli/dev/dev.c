/* The directory, and what our process and its children get to know. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "common/crypto.h"
#include "common/mem.h"
#include "common/text.h"
#include "scheduler/cli/client.h"
#include "scheduler/cli/dev/dev.h"

enum { TOKEN_BYTES = 24 };

extern char **environ;

char *dev_path(const struct dev *dev, const char *name)
{
    return xasprintf("%s/%s", dev->directory, name);
}

/* --- the directory -------------------------------------------------------------------------- */

static struct error *make_folder(const char *path)
{
    if (mkdir(path, 0700) == 0 || errno == EEXIST)
        return NULL;
    return ERR(ERR_IO, "cannot make the folder %s: %s", path, strerror(errno));
}

static struct error *make_folders(const char *path)
{
    char *copy = xstrdup(path);
    struct error *err = NULL;
    for (char *slash = strchr(copy + 1, '/'); err == NULL && slash != NULL;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        err = make_folder(copy);
        *slash = '/';
    }
    free(copy);
    return err == NULL ? make_folder(path) : err;
}

static struct error *make_layout(const struct dev *dev)
{
    static const char *const folders[] = {"logs", "redis"};
    TRY(make_folders(dev->directory));
    for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
        char *path = dev_path(dev, folders[i]);
        struct error *err = make_folder(path);
        free(path);
        if (err != NULL)
            return err;
    }
    return NULL;
}

/* Full, since the servers have their own working directories. */
static struct error *choose_directory(struct dev *dev)
{
    const char *named = options_get_str(dev->cli->options, "dev.dir");
    const char *home = getenv("HOME");
    char here[4096];
    if (named == NULL && home == NULL)
        return ERR(ERR_USAGE, "HOME is not set: say where with --dir");
    if (named == NULL)
        dev->directory = xasprintf("%s/.panka/dev", home);
    else if (named[0] == '/')
        dev->directory = xstrdup(named);
    else if (getcwd(here, sizeof(here)) != NULL)
        dev->directory = xasprintf("%s/%s", here, named);
    else
        return ERR(ERR_IO, "no working directory: %s", strerror(errno));
    if (strlen(dev->directory) + strlen("/redis/redis.sock") >=
        sizeof(((struct sockaddr_un *)NULL)->sun_path))
        return ERR(ERR_LIMIT, "%s is too long a path for a socket: name a shorter one with --dir",
                   dev->directory);
    return NULL;
}

/* Nothing that points to a real account or another scheduler may reach the servers. */
static void clear_environment(void)
{
    static const char *const prefixes[] = {"AWS_", "PANKA_"};
    size_t i = 0;
    while (environ[i] != NULL) {
        char *name = xstrndup(environ[i], strcspn(environ[i], "="));
        bool drop = text_starts_with(name, prefixes[0]) || text_starts_with(name, prefixes[1]);
        if (!drop || unsetenv(name) != 0)
            i++;
        free(name);
    }
}

static void set_environment(const struct dev *dev)
{
    static const char *const values[][2] = {
        {"AWS_ACCESS_KEY_ID", "test"},
        {"AWS_SECRET_ACCESS_KEY", "test"},
        {"AWS_REGION", "us-east-1"},
        {"AWS_CONFIG_FILE", "/dev/null"},
        {"AWS_EC2_METADATA_DISABLED", "true"},
        {"AWS_SHARED_CREDENTIALS_FILE", "/dev/null"},
        {"no_proxy", "127.0.0.1"},
        {"NO_PROXY", "127.0.0.1"},
    };
    char *config = dev_path(dev, "config.yaml");
    clear_environment();
    for (size_t i = 0; i < ARRAY_LEN(values); i++)
        setenv(values[i][0], values[i][1], 1);
    setenv("PANKA_CONFIG", config, 1); /* not the user's */
    free(config);
}

struct error *dev_write(const struct dev *dev, const char *name, const char *text)
{
    char *path = dev_path(dev, name);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    ssize_t bytes = (ssize_t)strlen(text);
    bool good = fd >= 0 && write(fd, text, (size_t)bytes) == bytes;
    if (fd >= 0 && close(fd) != 0)
        good = false;
    struct error *err = good ? NULL : ERR(ERR_IO, "cannot write %s: %s", path, strerror(errno));
    free(path);
    return err;
}

static struct error *admin_token(struct dev *dev)
{
    char *path = dev_path(dev, "admin.token");
    dev->admin_token = server_read_line(path);
    free(path);
    if (dev->admin_token != NULL && strlen(dev->admin_token) >= TOKEN_BYTES)
        return NULL;
    free(dev->admin_token);
    dev->admin_token = crypto_random_token(TOKEN_BYTES);
    return dev_write(dev, "admin.token", dev->admin_token);
}

struct error *dev_open(struct dev *dev, struct cli *cli)
{
    *dev = (struct dev){
        .cli = cli,
        .keeps = options_get_bool(cli->options, "dev.keep"),
        .tenants = {{.id = "team-red", .name_prefix = "red-"},
                    {.id = "team-blue", .name_prefix = "blue-"}},
    };
    TRY(choose_directory(dev));
    TRY(make_layout(dev));
    set_environment(dev);
    TRY(dev_write(dev, "config.yaml", "# Nothing is set here.\n"));
    return admin_token(dev);
}

void dev_close(struct dev *dev)
{
    for (size_t i = 0; i < dev->server_count; i++)
        server_fini(&dev->servers[i]);
    for (size_t i = 0; i < DEV_TENANTS; i++) {
        client_close(dev->tenants[i].client);
        free(dev->tenants[i].token);
    }
    client_close(dev->admin);
    free(dev->admin_token);
    free(dev->endpoint);
    free(dev->sim_endpoint);
    free(dev->directory);
}
