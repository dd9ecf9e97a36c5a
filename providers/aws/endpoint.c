#include "providers/aws/endpoint.h"

#include <ctype.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/mem.h"
#include "common/url.h"
#include "providers/aws/model/tables.h"

static bool matches(const char *pattern, const char *text)
{
    regex_t regex;
    bool does;

    if (regcomp(&regex, pattern, REG_EXTENDED | REG_NOSUB) != 0)
        return false;
    does = regexec(&regex, text, 0, NULL, 0) == 0;
    regfree(&regex);
    return does;
}

static const struct model_partition *find_partition(const char *region)
{
    for (size_t i = 0; i < model_partition_count; i++)
        if (matches(model_partitions[i].region_pattern, region))
            return &model_partitions[i];
    return &model_partitions[0];
}

const char *endpoint_partition(const char *region)
{
    return find_partition(region)->name;
}

bool endpoint_region_is_valid(const char *region)
{
    return matches("^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$", region);
}

static const struct model_global *find_global(const struct model_partition *partition,
                                              const struct model_service *service)
{
    for (size_t i = 0; i < partition->global_count; i++)
        if (strcmp(partition->globals[i].endpoint_prefix, service->endpoint_prefix) == 0)
            return &partition->globals[i];
    return NULL;
}

/* A name that is one label of a host name; with a dot the host's certificate would not fit. */
static bool is_host_label(const char *bucket)
{
    return matches("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", bucket);
}

/* --- the service's own host ----------------------------------------------------------------- */

static bool is_one_of(const char *name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* In GovCloud most hosts are validated as they are. */
static bool has_own_fips_host(const char *partition, const char *prefix)
{
    static const char *const prefixes[] = {
        "apigateway", "cloudcontrolapi", "cloudfront",     "api.ecr",          "ecs",
        "kms",        "lambda",          "memory-db",      "tagging",          "elasticfilesystem",
        "s3",         "scheduler",       "secretsmanager", "servicediscovery",
    };

    return strcmp(partition, "aws-us-gov") != 0 || is_one_of(prefix, prefixes, ARRAY_LEN(prefixes));
}

/* The first part of the host. Owner: caller, free(). */
static char *host_label(const struct endpoint_request *request, const char *partition)
{
    const struct endpoint_variants *variants = &request->variants;
    const char *prefix = request->service->endpoint_prefix;
    bool is_s3 = strcmp(prefix, "s3") == 0;

    if (variants->fips && !variants->dualstack && strcmp(prefix, "api.ecr") == 0)
        return xstrdup("ecr-fips");
    return xasprintf("%s%s%s", prefix,
                     variants->fips && (variants->dualstack || has_own_fips_host(partition, prefix))
                         ? "-fips"
                         : "",
                     is_s3 && variants->dualstack ? ".dualstack" : "");
}

/* The last part of the host. */
static const char *host_suffix(const struct endpoint_request *request,
                               const struct model_partition *partition)
{
    static const char *const always_plain[] = {"s3", "secretsmanager"};
    static const char *const plain_without_fips[] = {"servicediscovery"};
    const char *prefix = request->service->endpoint_prefix;
    bool is_plain = !request->variants.dualstack ||
                    is_one_of(prefix, always_plain, ARRAY_LEN(always_plain)) ||
                    (!request->variants.fips &&
                     is_one_of(prefix, plain_without_fips, ARRAY_LEN(plain_without_fips)));

    if (is_plain)
        return partition->dns_suffix;
    return strcmp(partition->name, "aws-cn") == 0 ? "api.amazonwebservices.com.cn" : "api.aws";
}

/* "iam.amazonaws.com" is "iam-fips.amazonaws.com"; one host serves all regions, and none of them
 * has IPv6 for sure. */
static char *global_host(const struct endpoint_request *request, const char *partition,
                         const char *host)
{
    size_t label = strcspn(host, ".");

    if (!request->variants.fips || strcmp(partition, "aws") != 0)
        return xstrdup(host);
    return xasprintf("%.*s-fips%s", (int)label, host, host + label);
}

static void resolve_aws(const struct endpoint_request *request, struct endpoint *out)
{
    const struct model_partition *partition = find_partition(request->region);
    const struct model_global *global = find_global(partition, request->service);
    char *label = host_label(request, partition->name);

    out->prefix = xstrdup("");
    out->region = xstrdup(global != NULL ? global->region : request->region);
    out->drops_bucket =
        request->bucket != NULL && !request->variants.path_style && is_host_label(request->bucket);
    if (global != NULL)
        out->host = global_host(request, partition->name, global->host);
    else
        out->host = xasprintf("%s%s%s.%s.%s", out->drops_bucket ? request->bucket : "",
                              out->drops_bucket ? "." : "", label, request->region,
                              host_suffix(request, partition));
    out->base = xasprintf("https://%s", out->host);
    free(label);
}

/* --- a host of the user's ------------------------------------------------------------------- */

static char *host_header(const struct url *url)
{
    bool is_default = url->port == 0 || (strcmp(url->scheme, "http") == 0 && url->port == 80) ||
                      (strcmp(url->scheme, "https") == 0 && url->port == 443);
    bool is_v6 = strchr(url->host, ':') != NULL;
    char *name = xasprintf("%s%s%s", is_v6 ? "[" : "", url->host, is_v6 ? "]" : "");
    char *host = is_default ? xstrdup(name) : xasprintf("%s:%u", name, url->port);

    free(name);
    return host;
}

static bool is_usable(const struct url *url)
{
    return (strcmp(url->scheme, "http") == 0 || strcmp(url->scheme, "https") == 0) &&
           url->host[0] != '\0' && url->user == NULL && url->query == NULL && url->fragment == NULL;
}

static struct error *resolve_override(const struct endpoint_request *request, struct endpoint *out)
{
    const struct model_partition *partition = find_partition(request->region);
    const struct model_global *global = find_global(partition, request->service);
    struct url url = {0};
    struct error *err = url_parse(request->override, &url);
    size_t len;

    if (err == NULL && !is_usable(&url))
        err = ERR(ERR_INVALID, "an http or https URL without user and query is needed");
    if (err != NULL) {
        err->code = ERR_INVALID;
        url_fini(&url);
        return WRAP(err, "endpoint URL for %s", request->service->service_id);
    }
    for (len = strlen(url.path); len > 0 && url.path[len - 1] == '/'; len--)
        url.path[len - 1] = '\0';
    out->prefix = xstrdup(url.path);
    out->host = host_header(&url);
    out->base = xasprintf("%s://%s", url.scheme, out->host);
    out->region = xstrdup(global != NULL ? global->region : request->region);
    url_fini(&url);
    return NULL;
}

struct error *endpoint_resolve(const struct endpoint_request *request, struct endpoint *out)
{
    memset(out, 0, sizeof *out);
    if (request->override != NULL && (request->variants.fips || request->variants.dualstack))
        return ERR(ERR_INVALID,
                   "an endpoint URL for %s and %s exclude each other: take one of them away",
                   request->service->service_id,
                   request->variants.fips ? "the use of FIPS endpoints"
                                          : "the use of dual-stack endpoints");
    if (request->override != NULL)
        return resolve_override(request, out);
    resolve_aws(request, out);
    return NULL;
}

void endpoint_fini(struct endpoint *endpoint)
{
    free(endpoint->base);
    free(endpoint->host);
    free(endpoint->prefix);
    free(endpoint->region);
    memset(endpoint, 0, sizeof *endpoint);
}

/* --- settings ------------------------------------------------------------------------------- */

static const char *environment(const char *name)
{
    const char *value = getenv(name);

    return value != NULL && value[0] != '\0' ? value : NULL;
}

static struct error *read_switch(const char *name, const char *value, bool *out)
{
    if (value == NULL)
        return NULL;
    *out = strcasecmp(value, "true") == 0;
    if (*out || strcasecmp(value, "false") == 0)
        return NULL;
    return ERR(ERR_INVALID, "%s is true or false, not '%s'", name, value);
}

struct error *endpoint_read_variants(const struct profile_files *files, const char *profile,
                                     struct endpoint_variants *out)
{
    const struct {
        const char *variable, *key;
        bool *value;
    } rows[] = {
        {"AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint", &out->fips},
        {"AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint", &out->dualstack},
    };
    const char *style = profile_setting(files, profile, "s3.addressing_style");

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const char *value = environment(rows[i].variable);

        TRY(read_switch(rows[i].variable,
                        value != NULL ? value : profile_setting(files, profile, rows[i].key),
                        rows[i].value));
    }
    out->path_style = style != NULL && strcasecmp(style, "path") == 0;
    return NULL;
}

/* "Secrets Manager" is SECRETS_MANAGER in variables and secrets_manager in profiles. */
static char *service_key(const char *prefix, const char *service_id, int (*convert)(int c))
{
    char *key = xasprintf("%s%s", prefix, service_id);

    for (char *at = key + strlen(prefix); *at != '\0'; at++)
        *at = *at == ' ' || *at == '-' ? '_' : (char)convert((unsigned char)*at);
    return key;
}

static const char *from_services(const struct model_service *service,
                                 const struct profile_files *files, const char *profile)
{
    const char *name = profile_setting(files, profile, "services"), *value;
    char *key, *full, *section;

    if (name == NULL)
        return NULL;
    key = service_key("", service->service_id, tolower);
    full = xasprintf("%s.endpoint_url", key);
    section = xasprintf("services %s", name);
    value = profile_section(files, section, full);
    free(key);
    free(full);
    free(section);
    return value;
}

static bool is_ignored(const struct profile_files *files, const char *profile)
{
    const char *value = environment("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");

    if (value == NULL)
        value = profile_setting(files, profile, "ignore_configured_endpoint_urls");
    return value != NULL && strcasecmp(value, "true") == 0;
}

const char *endpoint_override(const struct model_service *service,
                              const struct profile_files *files, const char *profile)
{
    char *variable;
    const char *value;

    if (is_ignored(files, profile))
        return NULL;
    variable = service_key("AWS_ENDPOINT_URL_", service->service_id, toupper);
    value = environment(variable);
    free(variable);
    if (value == NULL)
        value = environment("AWS_ENDPOINT_URL");
    if (value == NULL)
        value = from_services(service, files, profile);
    return value != NULL ? value : profile_setting(files, profile, "endpoint_url");
}
