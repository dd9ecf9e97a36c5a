/*
 * The keys of a container's role: ECS gives a path on its own address, EKS and others a URL.
 */
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/url.h"
#include "providers/aws/credentials_metadata.h"

enum { TIMEOUT_MS = 2000, ATTEMPTS = 3, PAUSE_MS = 1000 };

#define ECS_BASE "http://169.254.170.2"

static const char *relative(void)
{
    return credentials_variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
}

static const char *full(void)
{
    return credentials_variable("AWS_CONTAINER_CREDENTIALS_FULL_URI");
}

static bool container_is_there(const struct credentials_request *request)
{
    (void)request;
    return relative() != NULL || full() != NULL;
}

/* --- where to ask --------------------------------------------------------------------------- */

static bool is_loopback(const char *host)
{
    struct in6_addr v6;
    struct in_addr v4;

    if (inet_pton(AF_INET, host, &v4) == 1)
        return (ntohl(v4.s_addr) >> 24) == 127;
    return inet_pton(AF_INET6, host, &v6) == 1 && IN6_IS_ADDR_LOOPBACK(&v6);
}

/* A token is sent there: only hosts that cannot be somebody else's. */
static bool is_allowed(const char *host)
{
    static const char *const hosts[] = {"169.254.170.2", "169.254.170.23", "fd00:ec2::23",
                                        "localhost"};

    for (size_t i = 0; i < ARRAY_LEN(hosts); i++)
        if (strcmp(host, hosts[i]) == 0)
            return true;
    return is_loopback(host);
}

static struct error *check_url(const char *text)
{
    struct url url = {0};
    struct error *err = url_parse(text, &url);

    if (err != NULL)
        err->code = ERR_CREDENTIALS;
    else if (!is_allowed(url.host))
        err = ERR(ERR_CREDENTIALS,
                  "the host %s is not allowed: it must be a loopback address, localhost, "
                  "169.254.170.2, 169.254.170.23 or fd00:ec2::23",
                  url.host);
    url_fini(&url);
    return err != NULL ? WRAP(err, "AWS_CONTAINER_CREDENTIALS_FULL_URI") : NULL;
}

static struct error *find_url(char **out)
{
    if (relative() != NULL) {
        *out = xasprintf("%s%s%s", ECS_BASE, relative()[0] == '/' ? "" : "/", relative());
        return NULL;
    }
    TRY(check_url(full()));
    *out = xstrdup(full());
    return NULL;
}

/* --- with which token ----------------------------------------------------------------------- */

/* The file's goes first, for it is renewed. NULL = none. Owner: caller, wipe it. */
static struct error *find_token(char **out)
{
    const char *path = credentials_variable("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");

    *out = NULL;
    if (path != NULL)
        TRY(credentials_read_file("container authorization token", path, out));
    else
        *out = xstrdup(credentials_variable("AWS_CONTAINER_AUTHORIZATION_TOKEN"));
    if (*out == NULL || strpbrk(*out, "\r\n") == NULL)
        return NULL;
    secret_wipe(*out, strlen(*out));
    free(*out);
    *out = NULL;
    return ERR(ERR_CREDENTIALS, "the container authorization token has more than one line");
}

static struct error *load_container(const struct credentials_request *request,
                                    struct credentials *out, bool *found)
{
    struct metadata_question question = {
        .http = request->http,
        .what = "the container's credentials service",
        .method = "GET",
        .timeout_ms = TIMEOUT_MS,
        .attempts = ATTEMPTS,
        .pause_ms = PAUSE_MS,
    };
    char *token = NULL;
    struct error *err;

    TRY(find_token(&token));
    err = find_url(&question.url);
    question.header = token != NULL ? "Authorization" : NULL;
    question.value = token;
    if (err == NULL)
        err = metadata_ask_keys(&question, out);
    if (token != NULL)
        secret_wipe(token, strlen(token));
    free(token);
    *found = err == NULL;
    return err;
}

const struct credentials_source credentials_from_container = {
    .name = "container", .is_there = container_is_there, .load = load_container, .is_remote = true};
