#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/redis_impl.h"
#include "common/url.h"

#define DEFAULT_PORT       6379
#define DEFAULT_TIMEOUT_MS 5000
#define DEFAULT_CONNECT_MS 3000

void redis_config_free(struct redis_config *config)
{
    if (config == NULL)
        return;
    char *texts[] = {config->host,        config->port,        config->path,      config->user,
                     config->password,    config->ca_file,     config->cert_file, config->key_file,
                     config->server_name, config->client_name, config->address};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        free(texts[i]);
    free(config);
}

struct redis_config *redis_config_copy(const struct redis_config *config)
{
    struct redis_config *copy = xmemdup(config, sizeof(*config));
    char **texts[] = {&copy->host,        &copy->port,        &copy->path,      &copy->user,
                      &copy->password,    &copy->ca_file,     &copy->cert_file, &copy->key_file,
                      &copy->server_name, &copy->client_name, &copy->address};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        *texts[i] = xstrdup(*texts[i]);
    return copy;
}

static struct error *decoded(const char *text, char **out)
{
    if (text == NULL || text[0] == '\0')
        return NULL;
    struct buf buf = BUF_INIT;
    struct error *err = url_decode(&buf, text, strlen(text), false);
    if (err != NULL) {
        buf_fini(&buf);
        return err;
    }
    *out = buf_take(&buf);
    return NULL;
}

static struct error *parse_db(const char *text, int *db)
{
    char *end = NULL;
    long value = strtol(text, &end, 10);
    if (end == text || *end != '\0' || value < 0 || value > 65535)
        return ERR(ERR_INVALID, "the database in the Redis URL is no number: \"%s\"", text);
    *db = (int)value;
    return NULL;
}

static struct error *take_unix(struct redis_config *config, const struct url *url)
{
    if (url->path[0] == '\0' || url->path[1] == '\0')
        return ERR(ERR_INVALID, "the Redis URL names no socket");
    TRY(decoded(url->path, &config->path));
    config->address = xstrdup(config->path);
    if (url->query == NULL)
        return NULL;
    if (strncmp(url->query, "db=", 3) != 0)
        return ERR(ERR_INVALID, "the Redis URL has an unknown parameter");
    return parse_db(url->query + 3, &config->db);
}

static struct error *take_tcp(struct redis_config *config, const struct url *url)
{
    if (url->host[0] == '\0')
        return ERR(ERR_INVALID, "the Redis URL names no host");
    config->host = xstrdup(url->host);
    config->port = xasprintf("%u", url->port != 0 ? url->port : DEFAULT_PORT);
    config->address = xasprintf("%s:%s", config->host, config->port);
    config->server_name = xstrdup(url->host);
    if (url->path[0] == '/' && url->path[1] != '\0')
        return parse_db(url->path + 1, &config->db);
    return NULL;
}

static struct error *take_url(struct redis_config *config, const struct url *url)
{
    TRY(decoded(url->user, &config->user));
    TRY(decoded(url->password, &config->password));
    config->is_tls = strcmp(url->scheme, "rediss") == 0;
    if (strcmp(url->scheme, "unix") == 0)
        return take_unix(config, url);
    if (config->is_tls || strcmp(url->scheme, "redis") == 0)
        return take_tcp(config, url);
    return ERR(ERR_INVALID, "a Redis URL begins with redis://, rediss:// or unix://");
}

static void replace(char **field, const char *value)
{
    if (value == NULL)
        return;
    free(*field);
    *field = xstrdup(value);
}

static struct error *take_options(struct redis_config *config, const struct redis_options *options)
{
    struct url url;
    struct error *err = url_parse(options->url, &url);
    if (err != NULL) {
        error_free(err); /* says nothing more than this: */
        return ERR(ERR_INVALID, "the Redis URL cannot be parsed");
    }
    err = take_url(config, &url);
    url_fini(&url);
    TRY(err);
    replace(&config->user, options->user);
    replace(&config->password, options->password);
    replace(&config->ca_file, options->ca_file);
    replace(&config->cert_file, options->cert_file);
    replace(&config->key_file, options->key_file);
    replace(&config->server_name, options->server_name);
    replace(&config->client_name, options->client_name);
    config->insecure = options->insecure;
    config->timeout_ms = options->timeout_ms ? options->timeout_ms : DEFAULT_TIMEOUT_MS;
    config->connect_ms = options->connect_ms ? options->connect_ms : DEFAULT_CONNECT_MS;
    return NULL;
}

struct error *redis_config_new(const struct redis_options *options, struct redis_config **out)
{
    if (options->url == NULL)
        return ERR(ERR_INVALID, "no Redis URL is given");
    struct redis_config *config = xcalloc(1, sizeof(*config));
    struct error *err = take_options(config, options);
    if (err != NULL) {
        redis_config_free(config);
        return err;
    }
    *out = config;
    return NULL;
}
