#include "providers/sim/kafka_broker.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/program.h"
#include "providers/sim/world.h"

enum { REQUEST_MAX = 1024 * 1024, IDLE_MS = 600000 };
enum { SASL_HANDSHAKE = 17, API_VERSIONS = 18, SASL_AUTHENTICATE = 36 };
enum { UNSUPPORTED_SASL = 33, UNSUPPORTED_VERSION = 35, SASL_FAILED = 58 };

/* One client. */
struct client {
    struct kafka_broker *broker;
    int fd;
    bool known;     /* may use the cluster */
    bool raw_token; /* after a handshake of version 0 the token comes without a request around */
};

typedef void call_fn(struct kafka_call *call);

/* What the broker can do; the versions are those before the compact forms of KIP-482. */
static const struct api {
    int16_t key, max;
    call_fn *fn; /* NULL: of the connection itself */
} apis[] = {
    {3, 4, kafka_metadata},           {SASL_HANDSHAKE, 1, NULL},
    {API_VERSIONS, 0, NULL},          {19, 4, kafka_create_topics},
    {20, 3, kafka_delete_topics},     {32, 1, kafka_describe_configs},
    {33, 1, kafka_alter_configs},     {SASL_AUTHENTICATE, 0, NULL},
    {37, 1, kafka_create_partitions}, {44, 0, kafka_alter_configs_by_steps},
};

static void api_versions(struct kafka_call *call)
{
    kafka_put_16(call->out, call->version > 0 ? UNSUPPORTED_VERSION : 0);
    kafka_put_32(call->out, (int32_t)ARRAY_LEN(apis));
    for (size_t i = 0; i < ARRAY_LEN(apis); i++) {
        kafka_put_16(call->out, apis[i].key);
        kafka_put_16(call->out, 0);
        kafka_put_16(call->out, apis[i].max);
    }
}

static void handshake(struct client *client, struct kafka_call *call)
{
    char *mechanism = kafka_get_text(&call->in);
    bool plain = mechanism != NULL && strcmp(mechanism, "PLAIN") == 0;

    client->raw_token = plain && call->version == 0;

    kafka_put_16(call->out, plain ? 0 : UNSUPPORTED_SASL);
    kafka_put_32(call->out, 1);
    kafka_put_text(call->out, "PLAIN");
    free(mechanism);
}

/* RFC 4616: [identity] NUL name NUL password. */
static void check_token(struct client *client, const unsigned char *token, size_t bytes)
{
    char *text = xstrdup("");
    const unsigned char *name = token == NULL ? NULL : memchr(token, '\0', bytes);

    if (name != NULL) {
        size_t left = bytes - (size_t)(name + 1 - token);
        struct buf pair = BUF_INIT;

        buf_add(&pair, name + 1, left);
        for (size_t i = 0; i < pair.len; i++)
            if (pair.data[i] == '\0')
                pair.data[i] = ':';
        free(text);
        text = buf_take(&pair);
    }
    client->known = client->broker->user == NULL || strcmp(text, client->broker->user) == 0;
    free(text);
}

static void authenticate(struct client *client, struct kafka_call *call)
{
    size_t bytes;
    const unsigned char *token = kafka_get_bytes(&call->in, &bytes);

    check_token(client, token, bytes);
    kafka_put_16(call->out, client->known ? 0 : SASL_FAILED);
    kafka_put_text(call->out, client->known ? NULL : "Authentication failed");
    kafka_put_32(call->out, 0);
}

/* --- connections --- */

static struct error *read_all(int fd, void *data, size_t bytes)
{
    char *at = data;

    while (bytes > 0) {
        ssize_t got = recv(fd, at, bytes, MSG_DONTWAIT);

        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
            return ERR(ERR_NETWORK, "the client has gone");
        if (got < 0) {
            TRY(fiber_wait_fd(fd, FIBER_READ, clock_mono_ms() + IDLE_MS));
            continue;
        }
        at += got;
        bytes -= (size_t)got;
    }
    return NULL;
}

static struct error *write_all(int fd, const char *data, size_t bytes)
{
    while (bytes > 0) {
        ssize_t sent = send(fd, data, bytes, MSG_DONTWAIT | MSG_NOSIGNAL);

        if (sent < 0 && errno != EAGAIN && errno != EINTR)
            return ERR(ERR_NETWORK, "the client has gone");
        if (sent < 0) {
            TRY(fiber_wait_fd(fd, FIBER_WRITE, clock_mono_ms() + IDLE_MS));
            continue;
        }
        data += sent;
        bytes -= (size_t)sent;
    }
    return NULL;
}

static const struct api *find_api(int16_t key)
{
    for (size_t i = 0; i < ARRAY_LEN(apis); i++)
        if (apis[i].key == key)
            return &apis[i];
    return NULL;
}

/* Answer one request. An error ends the connection, as a broker does on what it cannot read. */
static struct error *answer(struct client *client, const unsigned char *data, size_t bytes)
{
    struct buf out = BUF_INIT;
    struct kafka_call call = {.broker = client->broker, .in = {data, bytes, false}, .out = &out};
    int16_t key = kafka_get_16(&call.in);
    const struct api *api = find_api(key);

    call.version = kafka_get_16(&call.in);
    kafka_put_32(&out, 0); /* the size, below */
    kafka_put_32(&out, kafka_get_32(&call.in));
    free(kafka_get_text(&call.in)); /* the client's name */
    bool allowed =
        client->known || key == API_VERSIONS || key == SASL_HANDSHAKE || key == SASL_AUTHENTICATE;
    bool fits = api != NULL && (call.version <= api->max || key == API_VERSIONS);
    if (fits && allowed && key == API_VERSIONS)
        api_versions(&call);
    else if (fits && allowed && key == SASL_HANDSHAKE)
        handshake(client, &call);
    else if (fits && allowed && key == SASL_AUTHENTICATE)
        authenticate(client, &call);
    else if (fits && allowed)
        api->fn(&call);
    struct error *err = NULL;
    if (!fits || !allowed || (call.in.bad && key != API_VERSIONS))
        err = ERR(ERR_PARSE, "request %d of version %d is not understood", key, call.version);
    uint32_t size = htonl((uint32_t)out.len - 4);
    memcpy(out.data, &size, 4);
    if (err == NULL)
        err = write_all(client->fd, out.data, out.len);
    buf_fini(&out);
    return err;
}

static struct error *serve_one(struct client *client)
{
    uint32_t size;
    TRY(read_all(client->fd, &size, 4));
    size = ntohl(size);
    if (size < 2 || size > REQUEST_MAX)
        return ERR(ERR_PARSE, "a request of %u bytes", size);
    unsigned char *data = xmalloc(size);
    struct error *err = read_all(client->fd, data, size);
    if (err == NULL && client->raw_token) {
        client->raw_token = false;
        check_token(client, data, size);
        err = client->known ? write_all(client->fd, "\0\0\0", 4)
                            : ERR(ERR_DENIED, "a wrong name or password");
    } else if (err == NULL)
        err = answer(client, data, size);
    free(data);
    return err;
}

static void serve_client(void *arg)
{
    struct client *client = arg;
    struct error *err = NULL;

    while (err == NULL)
        err = serve_one(client);
    error_free(err);
    close(client->fd);
    free(client);
}

/* One of the brokers' sockets. */
struct listener {
    struct kafka_broker *broker;
    int fd;
};

static void accept_clients(void *arg)
{
    struct listener *listener = arg;
    struct error *err = NULL;

    while ((err = fiber_wait_fd(listener->fd, FIBER_READ, 0)) == NULL) {
        struct sockaddr_in from;
        socklen_t len = sizeof(from);
        int fd =
            accept4(listener->fd, (struct sockaddr *)&from, &len, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0)
            continue;
        struct client *client = xcalloc(1, sizeof(*client));
        client->broker = listener->broker;
        client->fd = fd;
        client->known = listener->broker->user == NULL;
        struct error *none = fiber_spawn("kafka", serve_client, client, NULL);
        if (none != NULL) {
            error_free(none);
            close(fd);
            free(client);
        }
    }
    error_free(err);
    close(listener->fd);
    free(listener);
}

/* A socket that listens; `port` 0 becomes the one it got. */
static struct error *listen_at(const char *host, uint16_t *port, int *out)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(*port)};
    socklen_t len = sizeof(address);
    int on = 1;

    if (inet_pton(AF_INET, host, &address.sin_addr) != 1)
        return ERR(ERR_USAGE, "%s is no IPv4 address", host);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return ERR(ERR_IO, "no socket: %s", strerror(errno));
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    if (bind(fd, (struct sockaddr *)&address, len) != 0 || listen(fd, 128) != 0 ||
        getsockname(fd, (struct sockaddr *)&address, &len) != 0) {
        struct error *err = ERR(ERR_IO, "%s:%u: %s", host, *port, strerror(errno));
        close(fd);
        return err;
    }
    *port = ntohs(address.sin_port);
    *out = fd;
    return NULL;
}

static struct error *start_one(struct kafka_broker *broker, int number)
{
    struct listener *listener = xcalloc(1, sizeof(*listener));
    listener->broker = broker;
    struct error *err = listen_at(broker->host, &broker->ports[number], &listener->fd);
    if (err == NULL) {
        err = fiber_spawn("kafka-accept", accept_clients, listener, NULL);
        if (err == NULL)
            return NULL;
        close(listener->fd);
    }
    free(listener);
    return err;
}

void kafka_broker_free(struct kafka_broker *broker)
{
    if (broker == NULL)
        return;
    free(broker->host);
    free(broker->user);
    free(broker);
}

struct error *kafka_broker_start(struct sim *sim, const char *listen, const char *user)
{
    struct kafka_broker *broker = xcalloc(1, sizeof(*broker));
    struct error *err = program_parse_listen(listen, &broker->host, &broker->ports[0]);

    broker->sim = sim;
    broker->user = xstrdup(user);
    sim->kafka = broker;
    for (int i = 0; err == NULL && i < KAFKA_BROKERS; i++)
        err = start_one(broker, i);
    return err == NULL ? NULL : WRAP(err, "sim.kafka_listen");
}
