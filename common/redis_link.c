/*
 * The connection: down -> resolving -> connecting -> handshaking (TLS) -> greeting -> up, and
 * from any of them back to down with a delay that doubles. One ev_io and one ev_timer; their
 * meaning follows from the state.
 */
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/un.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/mem.h"
#include "common/redis_impl.h"
#include "common/tls.h"

#define FIRST_DELAY_MS     50
#define DELAY_CAP_MS       1000
#define READ_BYTES         65536
#define READS_PER_TURN     64
#define KEEP_WRITTEN_BYTES (256 * 1024)

static void try_address(struct redis *redis);

static void watch(struct redis *redis, int events)
{
    if (ev_is_active(&redis->io) && redis->io.fd == redis->fd && (redis->io.events & 3) == events)
        return;
    ev_io_stop(fiber_loop(), &redis->io);
    ev_io_set(&redis->io, redis->fd, events);
    ev_io_start(fiber_loop(), &redis->io);
}

static void arm(struct redis *redis, uint64_t ms)
{
    ev_now_update(fiber_loop());
    ev_timer_stop(fiber_loop(), &redis->timer);
    ev_timer_set(&redis->timer, (double)ms / 1000.0, 0.);
    ev_timer_start(fiber_loop(), &redis->timer);
}

static void close_socket(struct redis *redis)
{
    ev_io_stop(fiber_loop(), &redis->io);
    tls_free(redis->tls);
    redis->tls = NULL;
    redis->tls_wants_write = false;
    if (redis->fd >= 0)
        close(redis->fd);
    redis->fd = -1;
    buf_clear(&redis->out);
    redis->out_done = 0;
}

/* 50 ms doubling to 1 s, a quarter up or down so that many clients spread out. */
static uint64_t next_delay_ms(unsigned failures)
{
    uint64_t delay = failures > 5 ? DELAY_CAP_MS : (uint64_t)FIRST_DELAY_MS << failures;
    if (delay > DELAY_CAP_MS)
        delay = DELAY_CAP_MS;
    uint16_t random = 0;
    if (getrandom(&random, sizeof(random), GRND_NONBLOCK) != (ssize_t)sizeof(random))
        random = (uint16_t)clock_mono_us();
    return delay * (750 + random % 501) / 1000;
}

void redis_link_drop(struct redis *redis, const char *reason)
{
    char *problem = xstrdup(reason); /* may be the present one */
    free(redis->problem);
    redis->problem = problem;
    close_socket(redis);
    redis->state = REDIS_DOWN;
    redis_lost(redis);
    arm(redis, next_delay_ms(redis->failures));
    redis->failures++;
}

static void drop_error(struct redis *redis, struct error *err)
{
    char *text = error_text(err);
    bool is_final = err->retry == ERR_RETRY_NEVER;
    error_free(err);
    if (is_final) /* a certificate or a file: waiting does not help */
        redis_refuse_waiting(redis, ERR_REDIS_DOWN, text);
    redis_link_drop(redis, text);
    free(text);
}

static void start_greeting(struct redis *redis)
{
    redis->state = REDIS_GREETING;
    redis_greet(redis);
    redis_link_flush(redis);
}

static void step_handshake(struct redis *redis)
{
    ssize_t done = 0;
    struct error *err = tls_handshake(redis->tls, &done);
    if (err != NULL)
        drop_error(redis, err);
    else if (done == TLS_WANT_READ)
        watch(redis, EV_READ);
    else if (done == TLS_WANT_WRITE)
        watch(redis, EV_WRITE);
    else
        start_greeting(redis);
}

static void start_transport(struct redis *redis)
{
    const struct redis_config *config = redis->config;
    if (!config->is_tls) {
        start_greeting(redis);
        return;
    }
    struct tls_options options = {.ca_file = config->ca_file,
                                  .cert_file = config->cert_file,
                                  .key_file = config->key_file,
                                  .server_name = config->server_name,
                                  .insecure = config->insecure};
    struct error *err = tls_new(&options, redis->fd, &redis->tls);
    if (err != NULL) {
        drop_error(redis, err);
        return;
    }
    redis->state = REDIS_HANDSHAKING;
    step_handshake(redis);
}

static void set_socket_options(const struct redis *redis)
{
    if (redis->config->host == NULL)
        return;
    const int on = 1;
    const int idle_s = 15;
    const int every_s = 5;
    /* Each only improves things; a connection without them still works. */
    (void)setsockopt(redis->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    (void)setsockopt(redis->fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof(on));
    (void)setsockopt(redis->fd, IPPROTO_TCP, TCP_KEEPIDLE, &idle_s, sizeof(idle_s));
    (void)setsockopt(redis->fd, IPPROTO_TCP, TCP_KEEPINTVL, &every_s, sizeof(every_s));
}

static void try_next_address(struct redis *redis, int problem)
{
    if (++redis->address_index < redis->addresses.count) {
        close_socket(redis);
        try_address(redis);
        return;
    }
    char *text = xasprintf("cannot connect: %s", strerror(problem));
    redis_link_drop(redis, text);
    free(text);
}

static void try_address(struct redis *redis)
{
    const struct redis_address *address = &redis->addresses.list[redis->address_index];
    redis->state = REDIS_CONNECTING;
    redis->fd = socket(address->storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (redis->fd < 0) {
        try_next_address(redis, errno);
        return;
    }
    set_socket_options(redis);
    int result = connect(redis->fd, (const struct sockaddr *)&address->storage, address->bytes);
    if (result == 0)
        start_transport(redis);
    else if (errno == EINPROGRESS)
        watch(redis, EV_WRITE);
    else
        try_next_address(redis, errno);
}

static void on_connected(struct redis *redis)
{
    int problem = 0;
    socklen_t bytes = sizeof(problem);
    if (getsockopt(redis->fd, SOL_SOCKET, SO_ERROR, &problem, &bytes) != 0)
        problem = errno;
    if (problem != 0)
        try_next_address(redis, problem);
    else
        start_transport(redis);
}

static void on_resolved(struct redis *redis)
{
    bool is_complete = redis_resolve_read(redis->fd, &redis->addresses);
    close_socket(redis);
    if (is_complete && redis->addresses.problem == 0 && redis->addresses.count > 0) {
        try_address(redis);
        return;
    }
    char *text = xasprintf("cannot look up %s: %s", redis->config->host,
                           is_complete ? gai_strerror(redis->addresses.problem) : "no answer");
    redis_link_drop(redis, text);
    free(text);
}

static bool use_path(struct redis *redis)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    size_t len = strlen(redis->config->path);
    if (len >= sizeof(address.sun_path))
        return false;
    memcpy(address.sun_path, redis->config->path, len + 1);
    memcpy(&redis->addresses.list[0].storage, &address, sizeof(address));
    redis->addresses.list[0].bytes = sizeof(address);
    redis->addresses.count = 1;
    return true;
}

/* An address needs no thread. */
static bool use_number(struct redis *redis)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM,
                             .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV};
    struct addrinfo *found = NULL;
    if (getaddrinfo(redis->config->host, redis->config->port, &hints, &found) != 0)
        return false;
    memcpy(&redis->addresses.list[0].storage, found->ai_addr, found->ai_addrlen);
    redis->addresses.list[0].bytes = found->ai_addrlen;
    redis->addresses.count = 1;
    freeaddrinfo(found);
    return true;
}

static void start_attempt(struct redis *redis)
{
    memset(&redis->addresses, 0, sizeof(redis->addresses));
    redis->address_index = 0;
    arm(redis, redis->config->connect_ms);
    if (redis->config->path != NULL) {
        if (use_path(redis))
            try_address(redis);
        else
            redis_link_drop(redis, "the socket's path is too long");
        return;
    }
    if (use_number(redis)) {
        try_address(redis);
        return;
    }
    struct error *err = redis_resolve(redis->config->host, redis->config->port, &redis->fd);
    if (err != NULL) {
        drop_error(redis, err);
        return;
    }
    redis->state = REDIS_RESOLVING;
    watch(redis, EV_READ);
}

static void on_timer(struct ev_loop *loop, ev_timer *timer, int events)
{
    struct redis *redis = timer->data;
    (void)loop;
    (void)events;
    if (redis->state == REDIS_DOWN)
        start_attempt(redis);
    else if (redis->state != REDIS_UP)
        redis_link_drop(redis, "connecting took too long");
}

/* `*done`: bytes, 0 at the end of the stream, TLS_WANT_*. */
static struct error *read_some(struct redis *redis, void *data, size_t bytes, ssize_t *done)
{
    if (redis->tls != NULL)
        return tls_read(redis->tls, data, bytes, done);
    *done = recv(redis->fd, data, bytes, 0);
    if (*done >= 0)
        return NULL;
    if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
        return ERR(ERR_NETWORK, "connection lost: %s", strerror(errno));
    *done = TLS_WANT_READ;
    return NULL;
}

static struct error *write_some(struct redis *redis, const void *data, size_t bytes, ssize_t *done)
{
    if (redis->tls != NULL)
        return tls_write(redis->tls, data, bytes, done);
    *done = send(redis->fd, data, bytes, MSG_NOSIGNAL);
    if (*done >= 0)
        return NULL;
    if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
        return ERR(ERR_NETWORK, "connection lost: %s", strerror(errno));
    *done = TLS_WANT_WRITE;
    return NULL;
}

/* false: the connection was dropped. */
static bool pump_in(struct redis *redis)
{
    static char data[READ_BYTES]; /* one loop, and never across a suspension */
    for (int i = 0; redis->tls != NULL || i < READS_PER_TURN; i++) {
        ssize_t done = 0;
        struct error *err = read_some(redis, data, sizeof(data), &done);
        if (err != NULL) {
            err->retry = ERR_RETRY_BACKOFF;
            drop_error(redis, err);
            return false;
        }
        if (done == 0) {
            redis_link_drop(redis, "the server closed the connection");
            return false;
        }
        if (done < 0)
            return true;
        redis->reads++;
        redisReaderFeed(redis->reader, data, (size_t)done);
        redis_parse(redis);
        if (redis->state == REDIS_DOWN)
            return false;
        if (redis->tls == NULL && (size_t)done < sizeof(data))
            return true;
    }
    return true;
}

static void forget_written(struct redis *redis)
{
    size_t left = redis->out.len - redis->out_done;
    if (left > 0 && redis->out_done < left + KEEP_WRITTEN_BYTES)
        return;
    memmove(redis->out.data, redis->out.data + redis->out_done, left);
    redis->out.len = left;
    redis->out_done = 0;
}

static void pump_out(struct redis *redis)
{
    while (redis->out_done < redis->out.len) {
        ssize_t done = 0;
        struct error *err = write_some(redis, redis->out.data + redis->out_done,
                                       redis->out.len - redis->out_done, &done);
        if (err != NULL) {
            err->retry = ERR_RETRY_BACKOFF;
            drop_error(redis, err);
            return;
        }
        if (done < 0)
            break;
        redis->out_done += (size_t)done;
    }
    forget_written(redis);
    watch(redis, redis->out_done < redis->out.len ? EV_READ | EV_WRITE : EV_READ);
}

static void on_io(struct ev_loop *loop, ev_io *io, int events)
{
    struct redis *redis = io->data;
    (void)loop;
    (void)events;
    if (redis->state == REDIS_RESOLVING)
        on_resolved(redis);
    else if (redis->state == REDIS_CONNECTING)
        on_connected(redis);
    else if (redis->state == REDIS_HANDSHAKING)
        step_handshake(redis);
    else if (pump_in(redis))
        pump_out(redis);
}

void redis_link_flush(struct redis *redis)
{
    if (redis->out.len > redis->out_done)
        watch(redis, EV_READ | EV_WRITE);
}

void redis_link_init(struct redis *redis)
{
    redis->fd = -1;
    redis->state = REDIS_DOWN;
    ev_init(&redis->io, on_io);
    redis->io.data = redis;
    ev_init(&redis->timer, on_timer);
    redis->timer.data = redis;
    arm(redis, 0);
}

void redis_link_fini(struct redis *redis)
{
    close_socket(redis);
    ev_timer_stop(fiber_loop(), &redis->timer);
}
