#include "tests/support/redis_server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/mem.h"
#include "tests/support/scratch.h"

#define START_MS 15000

struct redis_server {
    pid_t pid;
    char *dir;
    char *url;
    char *tcp_url;
    char *tls_url;
    char *ca_file;
    char *cert_file;
    char *key_file;
    char *socket_path;
};

static void die(const struct redis_server *server, const char *what)
{
    fprintf(stderr, "redis_server: %s (%s)\n", what, server->dir);
    abort();
}

static void pause_ms(long ms)
{
    struct timespec time = {.tv_sec = 0, .tv_nsec = ms * 1000000};
    nanosleep(&time, NULL);
}

static int free_port(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET};
    socklen_t bytes = sizeof(address);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd < 0 || bind(fd, (struct sockaddr *)&address, bytes) != 0 ||
        getsockname(fd, (struct sockaddr *)&address, &bytes) != 0)
        abort();
    close(fd);
    return ntohs(address.sin_port);
}

static void run(const struct redis_server *server, const char *command)
{
    if (system(command) != 0)
        die(server, command);
}

/* An authority, and one certificate for "localhost" that server and clients share. */
static void make_certificates(const struct redis_server *server)
{
    char *command =
        xasprintf("cd '%s' && exec >/dev/null 2>&1 && set -e; "
                  "openssl ecparam -name prime256v1 -genkey -noout -out ca.key; "
                  "openssl req -x509 -new -key ca.key -days 2 -subj '/CN=test authority' "
                  "-addext basicConstraints=critical,CA:TRUE -out ca.pem; "
                  "openssl ecparam -name prime256v1 -genkey -noout -out node.key; "
                  "openssl req -new -key node.key -subj /CN=localhost -out node.csr; "
                  "printf 'subjectAltName=DNS:localhost' > node.ext; "
                  "openssl x509 -req -in node.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 "
                  "-extfile node.ext -out node.pem",
                  server->dir);
    run(server, command);
    free(command);
}

static void write_config(const struct redis_server *server, const char *text)
{
    char *path = xasprintf("%s/redis.conf", server->dir);
    FILE *file = fopen(path, "w");
    if (file == NULL || fputs(text, file) < 0 || fclose(file) != 0)
        die(server, "cannot write the configuration");
    free(path);
}

static void configure(struct redis_server *server, const struct redis_server_options *options)
{
    struct buf config = BUF_INIT;
    int port = options->tcp ? free_port() : 0;
    buf_printf(&config, "dir %s\nunixsocket %s\nbind 127.0.0.1\nport %d\nlogfile redis.log\n",
               server->dir, server->socket_path, port);
    buf_add_str(&config, "save \"\"\nprotected-mode no\n");
    if (options->append_only)
        buf_add_str(&config, "appendonly yes\nappendfsync always\n");
    if (options->tcp)
        server->tcp_url = xasprintf("redis://127.0.0.1:%d", port);
    if (options->tls) {
        make_certificates(server);
        int tls_port = free_port();
        server->tls_url = xasprintf("rediss://localhost:%d", tls_port);
        buf_printf(&config,
                   "tls-port %d\ntls-cert-file %s\ntls-key-file %s\ntls-ca-cert-file %s\n"
                   "tls-auth-clients %s\n",
                   tls_port, server->cert_file, server->key_file, server->ca_file,
                   options->client_certs ? "yes" : "no");
    }
    if (options->config != NULL)
        buf_printf(&config, "%s\n", options->config);
    write_config(server, buf_str(&config));
    buf_fini(&config);
}

static void run_server(const struct redis_server *server)
{
    char *path = xasprintf("%s/redis.conf", server->dir);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    int null = open("/dev/null", O_RDWR);
    dup2(null, 0);
    dup2(null, 1);
    dup2(null, 2);
    execlp("redis-server", "redis-server", path, (char *)NULL);
    _exit(127);
}

/* "+PONG", or an error that only a running server gives; not while it loads. */
static bool is_answering(const struct redis_server *server)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    char answer[64] = "";
    snprintf(address.sun_path, sizeof(address.sun_path), "%s", server->socket_path);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    bool is_up = connect(fd, (struct sockaddr *)&address, sizeof(address)) == 0 &&
                 send(fd, "PING\r\n", 6, MSG_NOSIGNAL) == 6 &&
                 recv(fd, answer, sizeof(answer) - 1, 0) > 0 && strncmp(answer, "-LOADING", 8) != 0;
    close(fd);
    return is_up;
}

static void spawn(struct redis_server *server)
{
    unlink(server->socket_path);
    server->pid = fork();
    if (server->pid < 0)
        die(server, "cannot fork");
    if (server->pid == 0)
        run_server(server);
    uint64_t deadline = clock_mono_ms() + START_MS;
    while (!is_answering(server)) {
        if (clock_mono_ms() > deadline)
            die(server, "the server does not answer");
        pause_ms(3);
    }
}

struct redis_server *redis_server_start(const struct redis_server_options *options)
{
    static const struct redis_server_options plain;
    struct redis_server *server = xcalloc(1, sizeof(*server));
    server->dir = scratch_folder();
    server->socket_path = xasprintf("%s/socket", server->dir);
    server->url = xasprintf("unix://%s", server->socket_path);
    server->ca_file = xasprintf("%s/ca.pem", server->dir);
    server->cert_file = xasprintf("%s/node.pem", server->dir);
    server->key_file = xasprintf("%s/node.key", server->dir);
    configure(server, options != NULL ? options : &plain);
    spawn(server);
    return server;
}

void redis_server_kill(struct redis_server *server)
{
    if (server->pid <= 0)
        return;
    kill(server->pid, SIGKILL);
    /* a loop with child watchers may have reaped it already */
    while (waitpid(server->pid, NULL, 0) < 0 && errno == EINTR)
        ;
    server->pid = 0;
}

void redis_server_restart(struct redis_server *server)
{
    redis_server_kill(server);
    spawn(server);
}

void redis_server_freeze(struct redis_server *server)
{
    kill(server->pid, SIGSTOP);
}

void redis_server_thaw(struct redis_server *server)
{
    kill(server->pid, SIGCONT);
}

void redis_server_stop(struct redis_server *server)
{
    if (server == NULL)
        return;
    redis_server_kill(server);
    scratch_remove(server->dir);
    char *texts[] = {server->url,       server->tcp_url,  server->tls_url,    server->ca_file,
                     server->cert_file, server->key_file, server->socket_path};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        free(texts[i]);
    free(server);
}

const char *redis_server_url(const struct redis_server *server)
{
    return server->url;
}

const char *redis_server_tcp_url(const struct redis_server *server)
{
    return server->tcp_url;
}

const char *redis_server_tls_url(const struct redis_server *server)
{
    return server->tls_url;
}

const char *redis_server_ca_file(const struct redis_server *server)
{
    return server->ca_file;
}

const char *redis_server_cert_file(const struct redis_server *server)
{
    return server->cert_file;
}

const char *redis_server_key_file(const struct redis_server *server)
{
    return server->key_file;
}
