/*
 * TLS sessions, against redis-server and `openssl s_server`.
 */
#include "common/tls.h"

#include <arpa/inet.h>
#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"
#include "tests/support/command.h"
#include "tests/support/scratch.h"

static char *folder;

static char *file(const char *name)
{
    return xasprintf("%s/%s", folder, name);
}

/* An authority, a server "redis.test", a client, and an authority nobody knows. */
static void make_certificates(void)
{
    int status = -1;
    char *output = command_output(
        &status,
        "cd '%s' && exec 2>&1 && set -e\n"
        "new='-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'\n"
        "openssl req -x509 $new -keyout ca.key -out ca.pem -days 2 -subj /CN=authority\n"
        "openssl req -x509 $new -keyout other.key -out other.pem -days 2 -subj /CN=other\n"
        "echo subjectAltName=DNS:redis.test > san\n"
        "openssl req $new -keyout server.key -out server.csr -subj /CN=redis.test\n"
        "openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 "
        "-extfile san -out server.pem\n"
        "openssl req $new -keyout client.key -out client.csr -subj /CN=client\n"
        "openssl x509 -req -in client.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 "
        "-out client.pem\n",
        folder);
    cr_assert_eq(status, 0, "%s", output);
    free(output);
}

static int free_port(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET};
    socklen_t bytes = sizeof(address);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int yes = 1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
    cr_assert_eq(bind(fd, (struct sockaddr *)&address, sizeof(address)), 0);
    cr_assert_eq(getsockname(fd, (struct sockaddr *)&address, &bytes), 0);
    close(fd);
    return ntohs(address.sin_port);
}

static int try_connect(int port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connect(fd, (struct sockaddr *)&address, sizeof(address)) != 0) {
        close(fd);
        return -1;
    }
    fcntl(fd, F_SETFL, O_NONBLOCK);
    return fd;
}

/* Connect as soon as the server listens. */
static int connect_to(int port)
{
    uint64_t deadline_ms = clock_mono_ms() + 10000;
    int fd;
    while ((fd = try_connect(port)) < 0 && clock_mono_ms() < deadline_ms)
        cr_assert_null(fiber_sleep(5));
    cr_assert_geq(fd, 0);
    return fd;
}

static struct error *wait_wanted(int fd, ssize_t wanted)
{
    return fiber_wait_fd(fd, wanted == TLS_WANT_READ ? FIBER_READ : FIBER_WRITE,
                         clock_mono_ms() + 10000);
}

static struct error *handshake(struct tls *tls, int fd)
{
    ssize_t done;
    for (;;) {
        TRY(tls_handshake(tls, &done));
        if (done == 0)
            return NULL;
        TRY(wait_wanted(fd, done));
    }
}

static struct error *write_all(struct tls *tls, int fd, const char *data, size_t bytes)
{
    while (bytes > 0) {
        ssize_t done;
        TRY(tls_write(tls, data, bytes, &done));
        if (done < 0) {
            TRY(wait_wanted(fd, done));
            continue;
        }
        data += done;
        bytes -= (size_t)done;
    }
    return NULL;
}

/* Read until `bytes` are there or the stream ends. */
static struct error *read_some(struct tls *tls, int fd, struct buf *out, size_t bytes)
{
    char block[5000];
    while (out->len < bytes) {
        ssize_t done;
        size_t want = bytes - out->len;
        TRY(tls_read(tls, block, want < sizeof(block) ? want : sizeof(block), &done));
        if (done == 0)
            return NULL;
        if (done > 0)
            buf_add(out, block, (size_t)done);
        else
            TRY(wait_wanted(fd, done));
    }
    return NULL;
}

static void expect_exchange(struct tls *tls, int fd, const char *question, const char *answer)
{
    struct buf got = BUF_INIT;
    cr_expect_null(write_all(tls, fd, question, strlen(question)));
    cr_expect_null(read_some(tls, fd, &got, strlen(answer)));
    cr_expect_str_eq(buf_str(&got), answer);
    buf_fini(&got);
}

/* 8 MiB there and back through records of 16 KiB and full socket buffers. */
static void expect_large_exchange(struct tls *tls, int fd)
{
    enum { BYTES = 8 << 20 };
    struct buf value = BUF_INIT;
    struct buf got = BUF_INIT;
    buf_reserve(&value, BYTES);
    for (size_t i = 0; i < BYTES; i++)
        buf_add_char(&value, (char)('a' + i % 23));
    char *head = xasprintf("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$%d\r\n", BYTES);
    cr_expect_null(write_all(tls, fd, head, strlen(head)));
    cr_expect_null(write_all(tls, fd, value.data, value.len));
    expect_exchange(tls, fd, "\r\n", "+OK\r\n");
    cr_expect_null(write_all(tls, fd, "GET k\r\n", 7));
    char *reply = xasprintf("$%d\r\n", BYTES);
    cr_expect_null(read_some(tls, fd, &got, strlen(reply) + BYTES + 2));
    cr_expect_eq(strncmp(buf_str(&got), reply, strlen(reply)), 0);
    cr_expect_eq(memcmp(got.data + strlen(reply), value.data, BYTES), 0);
    free(head);
    free(reply);
    buf_fini(&value);
    buf_fini(&got);
}

/* Handshake with `options`; an error is the verdict. On success also asks PING. */
static struct error *attempt(int port, const struct tls_options *options)
{
    struct tls *tls = NULL;
    int fd = connect_to(port);
    struct error *err = tls_new(options, fd, &tls);
    if (err == NULL)
        err = handshake(tls, fd);
    if (err == NULL)
        expect_exchange(tls, fd, "PING\r\n", "+PONG\r\n");
    tls_free(tls);
    close(fd);
    return err;
}

struct attempt_row {
    const char *what;
    struct tls_options options;
    enum err_code code; /* ERR_CODE_COUNT: success */
    enum err_retry retry;
};

static void expect_attempts(int port, const struct attempt_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct error *err = attempt(port, &rows[i].options);
        char *text = err != NULL ? error_text(err) : xstrdup("success");
        cr_expect_eq(err != NULL ? err->code : ERR_CODE_COUNT, rows[i].code, "%s: %s", rows[i].what,
                     text);
        if (err != NULL)
            cr_expect_eq(err->retry, rows[i].retry, "%s: %s", rows[i].what, text);
        free(text);
        error_free(err);
    }
}

static pid_t start_redis(int port, const char *clients, int *out_fd)
{
    char *command =
        xasprintf("cd '%s' && exec redis-server --port 0 --tls-port %d --bind 127.0.0.1 --save '' "
                  "--tls-cert-file server.pem --tls-key-file server.key --tls-ca-cert-file ca.pem "
                  "--tls-auth-clients %s",
                  folder, port, clients);
    pid_t pid = command_start(command, out_fd);
    free(command);
    return pid;
}

static void check_redis(const char *ca, const char *other, const char *cert, const char *key)
{
    int out_fd;
    int port = free_port();
    pid_t pid = start_redis(port, "no", &out_fd);
    const struct attempt_row rows[] = {
        {"good", {.ca_file = ca, .server_name = "redis.test"}, ERR_CODE_COUNT, 0},
        {"with a certificate",
         {.ca_file = ca, .server_name = "redis.test", .cert_file = cert, .key_file = key},
         ERR_CODE_COUNT,
         0},
        {"wrong name", {.ca_file = ca, .server_name = "other.test"}, ERR_NETWORK, ERR_RETRY_NEVER},
        {"unknown authority",
         {.ca_file = other, .server_name = "redis.test"},
         ERR_NETWORK,
         ERR_RETRY_NEVER},
        {"system's authorities", {.server_name = "redis.test"}, ERR_NETWORK, ERR_RETRY_NEVER},
        {"insecure",
         {.ca_file = other, .server_name = "other.test", .insecure = true},
         ERR_CODE_COUNT,
         0},
        {"no name", {.ca_file = ca}, ERR_INVALID, ERR_RETRY_NEVER},
        {"half an identity",
         {.ca_file = ca, .server_name = "redis.test", .cert_file = cert},
         ERR_INVALID,
         ERR_RETRY_NEVER},
        {"no such file",
         {.ca_file = "/nonexistent", .server_name = "redis.test"},
         ERR_IO,
         ERR_RETRY_NEVER},
        {"no key in the file",
         {.ca_file = ca, .server_name = "redis.test", .cert_file = cert, .key_file = ca},
         ERR_IO,
         ERR_RETRY_NEVER},
    };
    expect_attempts(port, rows, ARRAY_LEN(rows));
    struct tls *tls;
    int fd = connect_to(port);
    cr_expect_null(tls_new(&rows[0].options, fd, &tls));
    cr_expect_null(handshake(tls, fd));
    cr_expect_eq(strncmp(tls_version(tls), "TLSv1.", 6), 0);
    expect_large_exchange(tls, fd);
    expect_exchange(tls, fd, "QUIT\r\n", "+OK\r\n");
    struct buf rest = BUF_INIT;
    cr_expect_null(read_some(tls, fd, &rest, 1)); /* the end of the stream is no error */
    cr_expect_eq(rest.len, 0);
    buf_fini(&rest);
    tls_free(tls);
    close(fd);
    command_stop(pid, out_fd);
}

static void check_client_identity(const char *ca, const char *cert, const char *key)
{
    int out_fd;
    int port = free_port();
    pid_t pid = start_redis(port, "yes", &out_fd);
    const struct attempt_row rows[] = {
        {"known client",
         {.ca_file = ca, .server_name = "redis.test", .cert_file = cert, .key_file = key},
         ERR_CODE_COUNT,
         0},
    };
    expect_attempts(port, rows, ARRAY_LEN(rows));
    struct tls *tls;
    struct tls_options anonymous = {.ca_file = ca, .server_name = "redis.test"};
    struct buf got = BUF_INIT;
    int fd = connect_to(port);
    cr_expect_null(tls_new(&anonymous, fd, &tls));
    struct error *err = handshake(tls, fd); /* refused here, or in TLS 1.3 at the first read */
    if (err == NULL)
        err = read_some(tls, fd, &got, 1);
    cr_expect(err != NULL && err->code == ERR_NETWORK);
    error_free(err);
    buf_fini(&got);
    tls_free(tls);
    close(fd);
    command_stop(pid, out_fd);
}

/* A server that speaks only what is too old, or no TLS at all. */
static void check_old_server(const char *ca)
{
    int out_fd;
    int port = free_port();
    char *command =
        xasprintf("cd '%s' && exec openssl s_server -accept 127.0.0.1:%d -cert server.pem -key "
                  "server.key -tls1_1 -cipher 'ALL:@SECLEVEL=0' -quiet 2>/dev/null",
                  folder, port);
    pid_t pid = command_start(command, &out_fd);
    const struct attempt_row rows[] = {
        {"TLS 1.1", {.ca_file = ca, .server_name = "redis.test"}, ERR_NETWORK, ERR_RETRY_BACKOFF},
    };
    expect_attempts(port, rows, ARRAY_LEN(rows));
    command_stop(pid, out_fd);
    free(command);
}

static int body(void *arg)
{
    (void)arg;
    folder = scratch_folder();
    make_certificates();
    char *ca = file("ca.pem"), *other = file("other.pem");
    char *cert = file("client.pem"), *key = file("client.key");
    check_redis(ca, other, cert, key);
    check_client_identity(ca, cert, key);
    check_old_server(ca);
    free(ca);
    free(other);
    free(cert);
    free(key);
    scratch_remove(folder);
    return 0;
}

Test(tls, speaks_to_independent_servers)
{
    cr_expect_eq(fiber_main(body, NULL), 0);
}
