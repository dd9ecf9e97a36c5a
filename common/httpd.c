#include "common/httpd_impl.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/mem.h"

#define DEFAULT_BODY_BYTES      ((size_t)8 << 20)
#define HELD_BODIES             8
#define CONNECTION_MEMORY_BYTES ((size_t)16 << 10) /* holds all headers of a request */
#define MAX_CONNECTIONS         4096U
#define IDLE_TIMEOUT_S          75U
#define HANDLER_GRACE_MS        10000
#define FLUSH_GRACE_MS          1000
#define PEM_MAX_BYTES           ((size_t)1 << 20)
#define TLS_PRIORITIES          "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1"

/* Let the library work, then wake again when it wants to. */
static void run(struct httpd *httpd)
{
    MHD_UNSIGNED_LONG_LONG wait_ms = 0;
    MHD_run(httpd->daemon);
    ev_timer_stop(httpd->loop, &httpd->timer);
    if (MHD_get_timeout(httpd->daemon, &wait_ms) != MHD_YES)
        return;
    ev_timer_set(&httpd->timer, (double)wait_ms / 1000.0, 0.0);
    ev_timer_start(httpd->loop, &httpd->timer);
}

void httpd_wake(struct httpd *httpd)
{
    ev_timer_stop(httpd->loop, &httpd->timer);
    ev_timer_set(&httpd->timer, 0.0, 0.0);
    ev_timer_start(httpd->loop, &httpd->timer);
}

static void on_readable(struct ev_loop *loop, struct ev_io *io, int events)
{
    (void)loop, (void)events;
    run(io->data);
}

static void on_timer(struct ev_loop *loop, struct ev_timer *timer, int events)
{
    (void)loop, (void)events;
    run(timer->data);
}

static struct error *resolve(const struct httpd_options *options, struct addrinfo **out)
{
    char port[8];
    const char *address = options->address;
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM,
                             .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE};
    if (address == NULL || strcmp(address, "localhost") == 0)
        address = "127.0.0.1";
    snprintf(port, sizeof(port), "%u", (unsigned)options->port);
    int result = getaddrinfo(address, port, &hints, out); /* numeric: does not block */
    if (result != 0)
        return ERR(ERR_INVALID, "cannot listen on \"%s\": not an IP address", address);
    return NULL;
}

static struct error *bind_socket(int fd, const struct addrinfo *where)
{
    int yes = 1;
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes)) != 0)
        return ERR(ERR_IO, "setsockopt: %s", strerror(errno));
    if (bind(fd, where->ai_addr, where->ai_addrlen) != 0 || listen(fd, SOMAXCONN) != 0)
        return ERR(ERR_NETWORK, "%s", strerror(errno));
    return NULL;
}

static uint16_t bound_port(int fd)
{
    struct sockaddr_storage address = {0};
    socklen_t bytes = sizeof(address);
    if (getsockname(fd, (struct sockaddr *)&address, &bytes) != 0)
        return 0;
    if (address.ss_family == AF_INET6)
        return ntohs(((struct sockaddr_in6 *)&address)->sin6_port);
    return ntohs(((struct sockaddr_in *)&address)->sin_port);
}

static struct error *listen_on(const struct httpd_options *options, int *out)
{
    struct addrinfo *where = NULL;
    TRY(resolve(options, &where));
    struct error *err = NULL;
    int fd = socket(where->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        err = ERR(ERR_IO, "socket: %s", strerror(errno));
    else
        err = bind_socket(fd, where);
    freeaddrinfo(where);
    if (err == NULL) {
        *out = fd;
        return NULL;
    }
    if (fd >= 0)
        close(fd);
    return WRAP(err, "cannot listen on %s port %u",
                options->address ? options->address : "127.0.0.1", (unsigned)options->port);
}

static struct error *read_pem(const char *path, char **out)
{
    FILE *file = fopen(path, "re");
    if (file == NULL)
        return ERR(ERR_IO, "%s: %s", path, strerror(errno));
    char *text = xcalloc(1, PEM_MAX_BYTES + 1);
    size_t bytes = fread(text, 1, PEM_MAX_BYTES, file);
    bool is_read = !ferror(file) && feof(file);
    fclose(file);
    if (!is_read || bytes == 0) {
        free(text);
        return ERR(ERR_IO, "%s: cannot be read, is empty or too large", path);
    }
    *out = text;
    return NULL;
}

static struct error *load_identity(struct httpd *httpd, const struct httpd_options *options)
{
    if (options->cert_file == NULL && options->key_file == NULL)
        return NULL;
    if (options->cert_file == NULL || options->key_file == NULL)
        return ERR(ERR_INVALID, "TLS needs both a certificate and a key file");
    TRY(read_pem(options->cert_file, &httpd->cert));
    return read_pem(options->key_file, &httpd->key);
}

static struct MHD_Daemon *start_daemon(struct httpd *httpd, int fd)
{
    const struct MHD_OptionItem tls[] = {
        {MHD_OPTION_HTTPS_MEM_CERT, 0, httpd->cert},
        {MHD_OPTION_HTTPS_MEM_KEY, 0, httpd->key},
        {MHD_OPTION_HTTPS_PRIORITIES, 0, (void *)TLS_PRIORITIES},
        {MHD_OPTION_END, 0, NULL},
    };
    const struct MHD_OptionItem items[] = {
        {MHD_OPTION_LISTEN_SOCKET, fd, NULL},
        {MHD_OPTION_URI_LOG_CALLBACK, (intptr_t)httpd_on_request_line, httpd},
        {MHD_OPTION_NOTIFY_COMPLETED, (intptr_t)httpd_on_completed, httpd},
        {MHD_OPTION_CONNECTION_MEMORY_LIMIT, CONNECTION_MEMORY_BYTES, NULL},
        {MHD_OPTION_CONNECTION_LIMIT, MAX_CONNECTIONS, NULL},
        {MHD_OPTION_CONNECTION_TIMEOUT, IDLE_TIMEOUT_S, NULL},
        {MHD_OPTION_END, 0, NULL},
    };
    bool has_tls = httpd->cert != NULL;
    unsigned flags = MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME | (has_tls ? MHD_USE_TLS : 0U);
    return MHD_start_daemon(flags, 0, NULL, NULL, httpd_on_request, httpd, MHD_OPTION_ARRAY, items,
                            MHD_OPTION_ARRAY, has_tls ? tls : &tls[ARRAY_LEN(tls) - 1],
                            MHD_OPTION_END);
}

static void start_watching(struct httpd *httpd)
{
    const union MHD_DaemonInfo *info = MHD_get_daemon_info(httpd->daemon, MHD_DAEMON_INFO_EPOLL_FD);
    httpd->loop = fiber_loop();
    ev_io_init(&httpd->readable, on_readable, info->epoll_fd, EV_READ);
    ev_init(&httpd->timer, on_timer);
    httpd->readable.data = httpd;
    httpd->timer.data = httpd;
    ev_io_start(httpd->loop, &httpd->readable);
}

static void free_httpd(struct httpd *httpd)
{
    free(httpd->cert);
    free(httpd->key);
    free(httpd);
}

static struct error *start(struct httpd *httpd, const struct httpd_options *options)
{
    int fd = -1;
    TRY(load_identity(httpd, options));
    TRY(listen_on(options, &fd));
    httpd->port = bound_port(fd);
    httpd->daemon = start_daemon(httpd, fd);
    if (httpd->daemon == NULL) {
        close(fd);
        return ERR(ERR_IO, "cannot start the HTTP server%s",
                   httpd->cert ? ": are certificate and key good?" : "");
    }
    start_watching(httpd);
    return NULL;
}

struct error *httpd_start(const struct httpd_options *options, struct httpd **out)
{
    struct httpd *httpd = xcalloc(1, sizeof(*httpd));
    LIST_INIT(&httpd->requests);
    cond_init(&httpd->changed);
    httpd->handler = options->handler;
    httpd->arg = options->arg;
    httpd->max_body_bytes = options->max_body_bytes ? options->max_body_bytes : DEFAULT_BODY_BYTES;
    httpd->max_held_bytes =
        options->max_held_bytes ? options->max_held_bytes : HELD_BODIES * httpd->max_body_bytes;
    struct error *err = start(httpd, options);
    if (err != NULL) {
        free_httpd(httpd);
        return err;
    }
    *out = httpd;
    return NULL;
}

uint16_t httpd_port(const struct httpd *httpd)
{
    return httpd->port;
}

static void stop_listening(struct httpd *httpd)
{
    MHD_socket fd = MHD_quiesce_daemon(httpd->daemon);
    if (fd != MHD_INVALID_SOCKET)
        close(fd);
}

/* Streams would go on for ever; other handlers are given time. */
static void cancel_handlers(struct httpd *httpd, bool only_streams)
{
    struct httpd_request *request;
    LIST_FOREACH (request, &httpd->requests, entry) {
        if (request->stream != NULL)
            httpd_stream_stop(request->stream);
        if (request->fiber != NULL && (request->stream != NULL || !only_streams))
            fiber_cancel(request->fiber);
    }
}

static bool is_working(const struct httpd *httpd)
{
    return httpd->handlers > 0 || httpd->streams > 0;
}

static bool is_answering(const struct httpd *httpd)
{
    const struct httpd_request *request;
    LIST_FOREACH (request, &httpd->requests, entry) {
        if (request->answer != HTTPD_NO_ANSWER)
            return true;
    }
    return false;
}

static void wait_until_not(struct httpd *httpd, bool (*is_busy)(const struct httpd *),
                           uint64_t deadline_ms)
{
    struct error *err = NULL;
    while (is_busy(httpd) && err == NULL)
        err = cond_wait(&httpd->changed, deadline_ms);
    error_ignore(err); /* the time is up */
}

void httpd_stop(struct httpd *httpd)
{
    if (httpd == NULL)
        return;
    fiber_shield_begin();
    httpd->is_stopping = true;
    stop_listening(httpd);
    cancel_handlers(httpd, true);
    wait_until_not(httpd, is_working, clock_mono_ms() + HANDLER_GRACE_MS);
    cancel_handlers(httpd, false);
    wait_until_not(httpd, is_working, 0);
    wait_until_not(httpd, is_answering, clock_mono_ms() + FLUSH_GRACE_MS);
    ev_io_stop(httpd->loop, &httpd->readable);
    ev_timer_stop(httpd->loop, &httpd->timer);
    MHD_stop_daemon(httpd->daemon); /* completes what is left; no connection is suspended */
    fiber_shield_end();
    free_httpd(httpd);
}
