/*
 * The HTTP client, against Python's http.server (tests/support/http_peer.py) and, for numbers
 * and TLS, against our own server.
 */
#include "common/http.h"

#include <arpa/inet.h>
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/httpd.h"
#include "common/mem.h"
#include "tests/support/command.h"
#include "tests/support/scratch.h"

static struct http_client *client;
static struct {
    pid_t pid;
    int fd;
    int port;
} peer;

static void start_peer(void)
{
    char line[32] = "";
    const char *root = getenv("PANKA_SOURCE_DIR");
    char *command = xasprintf("exec python3 '%s/tests/support/http_peer.py'", root ? root : ".");
    peer.pid = command_start(command, &peer.fd);
    free(command);
    cr_expect(command_line(peer.fd, line, sizeof(line)), "python3 does not start");
    peer.port = atoi(line);
}

static char *url_of(int port, const char *path)
{
    return xasprintf("http://127.0.0.1:%d%s", port, path);
}

/* Call and give the body (owner: caller), or NULL with `*err`. */
static char *fetch(const char *method, const char *url, const char *body, struct error **err)
{
    struct http_request request = {.method = method,
                                   .url = url,
                                   .body = body,
                                   .body_bytes = body ? strlen(body) : 0,
                                   .timeout_ms = 10000};
    struct http_response response;
    *err = http_call(client, &request, &response);
    if (*err != NULL)
        return NULL;
    char *text = xstrdup(response.body);
    cr_expect_eq(strlen(text), response.body_bytes);
    http_response_fini(&response);
    return text;
}

static void expect_text(const char *method, const char *path, const char *body, const char *want)
{
    struct error *err;
    char *url = url_of(peer.port, path);
    char *text = fetch(method, url, body, &err);
    char *why = err != NULL ? error_text(err) : NULL;
    cr_expect(text != NULL && strcmp(text, want) == 0, "%s %s: \"%s\", not \"%s\"", method, path,
              text ? text : why, want);
    error_free(err);
    free(why);
    free(text);
    free(url);
}

static void expect_error(const struct http_request *request, enum err_code code,
                         enum err_effect effect)
{
    struct http_response response;
    struct error *err = http_call(client, request, &response);
    char *text = err != NULL ? error_text(err) : xstrdup("success");
    cr_expect(err != NULL && err->code == code && err->effect == effect, "%s %s: %s, effect %d",
              request->method, request->url, text, err ? (int)err->effect : -1);
    cr_expect(response.body == NULL && response.headers == NULL);
    if (err == NULL)
        http_response_fini(&response);
    error_free(err);
    free(text);
}

/* The loop and the client still work. */
static void expect_healthy(void)
{
    expect_text("GET", "/status/200", NULL, "as asked");
}

static int run_body(void *arg)
{
    void (*body)(void) = *(void (**)(void))arg;
    cr_expect_null(http_client_new(NULL, &client));
    start_peer();
    body();
    command_stop(peer.pid, peer.fd);
    http_client_free(client);
    return 0;
}

static void with_peer(void (*body)(void))
{
    cr_expect_eq(fiber_main(run_body, &body), 0);
}

static void check_wire(void)
{
    expect_text("GET", "/echo/a%2Fb/../c//d?x=%2B&b&a=1", NULL,
                "GET /echo/a%2Fb/../c//d?x=%2B&b&a=1 [accept,host] (none) 0 ");
    expect_text("POST", "/echo", "hello", "POST /echo [accept,content-length,host] (none) 5 hello");
    expect_text("POST", "/echo", NULL, "POST /echo [accept,content-length,host] (none) 0 ");
    expect_text("PUT", "/echo", NULL, "PUT /echo [accept,content-length,host] (none) 0 ");
    expect_text("DELETE", "/echo", NULL, "DELETE /echo [accept,host] (none) 0 ");
    expect_text("PATCH", "/echo", "p", "PATCH /echo [accept,content-length,host] (none) 1 p");
    expect_text("HEAD", "/echo", NULL, "");
    char *large = xcalloc(1, 200001);
    memset(large, 'L', 200000);
    expect_text("POST", "/echo", large,
                "POST /echo [accept,content-length,host] (none) 200000 LLLLLLLL");
    free(large);
}

Test(http, sends_what_it_is_told)
{
    with_peer(check_wire);
}

static void check_headers(void)
{
    const struct http_header headers[] = {
        {"X-Value", "a: b;c"}, {"Content-Type", "text/x"}, {"X-Empty", ""}};
    char *url = url_of(peer.port, "/echo");
    struct http_request request = {
        .method = "POST", .url = url, .headers = headers, .header_count = ARRAY_LEN(headers)};
    struct http_response response;
    cr_assert_null(http_call(client, &request, &response));
    cr_expect_str_eq(response.body, "POST /echo [accept,content-length,content-type,host,x-empty,"
                                    "x-value] a: b;c 0 ");
    http_response_fini(&response);
    const struct http_header bad[] = {{"X-Bad", "a\r\nX-Other: b"}};
    request.headers = bad;
    request.header_count = 1;
    expect_error(&request, ERR_INVALID, ERR_EFFECT_NONE);
    free(url);
}

Test(http, sends_and_checks_headers)
{
    with_peer(check_headers);
}

static void check_answers(void)
{
    static const int statuses[] = {200, 204, 301, 404, 500, 599};
    for (size_t i = 0; i < ARRAY_LEN(statuses); i++) {
        char *url = xasprintf("http://127.0.0.1:%d/status/%d", peer.port, statuses[i]);
        struct http_request request = {.method = "GET", .url = url};
        struct http_response response;
        cr_assert_null(http_call(client, &request, &response));
        cr_expect_eq(response.status, statuses[i]);
        http_response_fini(&response);
        free(url);
    }
    char *url = url_of(peer.port, "/interim");
    struct http_request request = {.method = "GET", .url = url};
    struct http_response response;
    cr_assert_null(http_call(client, &request, &response));
    cr_expect_eq(response.status, 200);
    cr_expect_null(http_response_header(&response, "X-Early"));
    cr_expect_str_eq(http_response_header(&response, "x-LATE"), "padded");
    cr_expect_str_eq(response.body, "ok");
    http_response_fini(&response);
    free(url);
}

Test(http, takes_any_status)
{
    with_peer(check_answers);
}

static void check_reuse(void)
{
    for (int i = 0; i < 20; i++) /* the peer numbers its connections */
        expect_text("GET", "/connection", NULL, "1");
}

Test(http, keeps_connections)
{
    with_peer(check_reuse);
}

static int listening_socket(int backlog, int *port)
{
    struct sockaddr_in address = {.sin_family = AF_INET};
    socklen_t bytes = sizeof(address);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    cr_assert_eq(bind(fd, (struct sockaddr *)&address, sizeof(address)), 0);
    if (backlog >= 0)
        cr_assert_eq(listen(fd, backlog), 0);
    cr_assert_eq(getsockname(fd, (struct sockaddr *)&address, &bytes), 0);
    *port = ntohs(address.sin_port);
    return fd;
}

/* A socket whose queue is full answers no connection attempt. */
static void check_connect_timeout(void)
{
    int port;
    int fd = listening_socket(0, &port);
    int fillers[4];
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (size_t i = 0; i < ARRAY_LEN(fillers); i++) {
        fillers[i] = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        (void)connect(fillers[i], (struct sockaddr *)&address, sizeof(address));
    }
    char *url = url_of(port, "/");
    struct http_request request = {.method = "POST", .url = url, .connect_timeout_ms = 80};
    uint64_t start_ms = clock_mono_ms();
    expect_error(&request, ERR_TIMEOUT, ERR_EFFECT_NONE);
    cr_expect_leq(clock_mono_ms() - start_ms, 5000);
    request.connect_timeout_ms = 0;
    request.timeout_ms = 80;
    expect_error(&request, ERR_TIMEOUT, ERR_EFFECT_NONE);
    for (size_t i = 0; i < ARRAY_LEN(fillers); i++)
        close(fillers[i]);
    close(fd);
    free(url);
}

static void check_effects(void)
{
    int port;
    int fd = listening_socket(-1, &port); /* bound, not listening: refuses */
    char *refused = url_of(port, "/");
    char *closed = url_of(peer.port, "/close");
    char *silent = url_of(peer.port, "/silent");
    char *cut = url_of(peer.port, "/short");
    char *no_tls = xasprintf("https://127.0.0.1:%d/", peer.port);
    const struct {
        const char *method;
        const char *url;
        enum err_code code;
        enum err_effect effect;
    } rows[] = {
        {"POST", refused, ERR_NETWORK, ERR_EFFECT_NONE},
        {"GET", "http://name.invalid/", ERR_NETWORK, ERR_EFFECT_NONE},
        {"POST", no_tls, ERR_NETWORK, ERR_EFFECT_NONE},
        {"GET", "ftp://127.0.0.1/", ERR_INVALID, ERR_EFFECT_NONE},
        {"GET", "http://", ERR_INVALID, ERR_EFFECT_NONE},
        {"POST", closed, ERR_NETWORK, ERR_EFFECT_UNKNOWN},
        {"POST", cut, ERR_NETWORK, ERR_EFFECT_UNKNOWN},
        {"POST", silent, ERR_TIMEOUT, ERR_EFFECT_UNKNOWN},
        {"GET", silent, ERR_TIMEOUT, ERR_EFFECT_UNKNOWN},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct http_request request = {.method = rows[i].method, .url = rows[i].url};
        request.timeout_ms = rows[i].url == silent ? 150 : 20000;
        expect_error(&request, rows[i].code, rows[i].effect);
        expect_healthy();
    }
    check_connect_timeout();
    expect_healthy();
    close(fd);
    free(refused);
    free(closed);
    free(silent);
    free(cut);
    free(no_tls);
}

Test(http, says_whether_it_may_have_happened)
{
    with_peer(check_effects);
}

/* On a kept connection that breaks, only what changes nothing is sent again. */
static void check_no_repeat(void)
{
    char *url = url_of(peer.port, "/close-once/post");
    struct http_request request = {.method = "POST", .url = url, .body = "b", .body_bytes = 1};
    expect_healthy();
    expect_error(&request, ERR_NETWORK, ERR_EFFECT_UNKNOWN);
    expect_text("GET", "/seen/close-once/post", NULL, "1");
    free(url);
    url = url_of(peer.port, "/close-once/empty");
    request = (struct http_request){.method = "POST", .url = url};
    expect_healthy();
    expect_error(&request, ERR_NETWORK, ERR_EFFECT_UNKNOWN);
    expect_text("GET", "/seen/close-once/empty", NULL, "1");
    expect_healthy();
    expect_text("GET", "/close-once/get", NULL, "second");
    expect_text("GET", "/seen/close-once/get", NULL, "2");
    free(url);
}

Test(http, never_repeats_what_changes_things)
{
    with_peer(check_no_repeat);
}

static void call_silent(void *arg)
{
    char *url = url_of(peer.port, "/silent");
    struct http_request request = {.method = "POST", .url = url, .timeout_ms = UINT32_MAX};
    expect_error(&request, ERR_CANCELLED, *(enum err_effect *)arg);
    free(url);
}

static void check_cancel(void)
{
    struct fiber *fiber;
    enum err_effect effect = ERR_EFFECT_UNKNOWN;
    struct error *err;
    char *seen = NULL;
    cr_assert_null(fiber_spawn("call", call_silent, &effect, &fiber));
    char *url = url_of(peer.port, "/seen/silent");
    do { /* until the peer has the request */
        free(seen);
        seen = fetch("GET", url, NULL, &err);
        cr_assert_null(err);
    } while (strcmp(seen, "1") != 0);
    fiber_cancel(fiber);
    fiber_join(fiber);
    effect = ERR_EFFECT_NONE; /* cancelled before it began */
    cr_assert_null(fiber_spawn("call", call_silent, &effect, &fiber));
    fiber_cancel(fiber);
    fiber_join(fiber);
    expect_text("GET", "/seen/silent", NULL, "1");
    free(seen);
    free(url);
}

Test(http, ends_with_its_fiber)
{
    with_peer(check_cancel);
}

static void check_limits(void)
{
    char *url = url_of(peer.port, "/bytes/1000");
    struct http_request request = {.method = "GET", .url = url, .max_response_bytes = 1000};
    struct http_response response;
    cr_assert_null(http_call(client, &request, &response));
    cr_expect_eq(response.body_bytes, 1000);
    http_response_fini(&response);
    request.max_response_bytes = 999;
    expect_error(&request, ERR_LIMIT, ERR_EFFECT_UNKNOWN);
    free(url);
    url = url_of(peer.port, "/headers/300");
    struct http_request many = {.method = "GET", .url = url};
    expect_error(&many, ERR_LIMIT, ERR_EFFECT_UNKNOWN);
    expect_healthy();
    free(url);
}

Test(http, bounds_the_answer)
{
    with_peer(check_limits);
}

struct pieces {
    char text[4096];
    size_t len;
    int stop_after;
    int calls;
};

static bool on_piece(void *arg, const char *data, size_t bytes)
{
    struct pieces *pieces = arg;
    memcpy(pieces->text + pieces->len, data, bytes);
    pieces->len += bytes;
    return ++pieces->calls != pieces->stop_after;
}

static void check_streaming(void)
{
    struct pieces pieces = {.len = 0};
    char *url = url_of(peer.port, "/chunks/3");
    struct http_request request = {.method = "GET",
                                   .url = url,
                                   .on_chunk = on_piece,
                                   .arg = &pieces,
                                   .timeout_ms = UINT32_MAX};
    struct http_response response;
    cr_assert_null(http_call(client, &request, &response));
    cr_expect_str_eq(pieces.text, "piece 0;piece 1;piece 2;");
    cr_expect_eq(response.body_bytes, 0);
    http_response_fini(&response);
    pieces = (struct pieces){.stop_after = 1};
    expect_error(&request, ERR_CANCELLED, ERR_EFFECT_UNKNOWN);
    cr_expect_eq(pieces.calls, 1);
    expect_healthy();
    free(url);
}

Test(http, streams)
{
    with_peer(check_streaming);
}

/* --- many calls, our own server ---------------------------------------------------------- */

enum { CALLS = 500 };

static struct {
    struct httpd *httpd;
    int port;
    int at_once;
    int peak;
    int answered;
    const char *scheme;
} own;

static void on_own_request(struct httpd_request *request, void *arg)
{
    (void)arg;
    if (++own.at_once > own.peak)
        own.peak = own.at_once;
    fiber_yield();
    fiber_yield();
    own.at_once--;
    httpd_reply(request, 200, "text/plain", httpd_uri(request), strlen(httpd_uri(request)));
}

static void call_own(void *arg)
{
    struct error *err;
    char *path = xasprintf("/call/%d", *(int *)arg);
    char *url = xasprintf("%s://localhost:%d%s", own.scheme, own.port, path);
    char *text = fetch(*(int *)arg % 2 ? "POST" : "GET", url, NULL, &err);
    if (text != NULL && strcmp(text, path) == 0)
        own.answered++;
    error_free(err);
    free(text);
    free(path);
    free(url);
}

static void call_many(void)
{
    static int numbers[CALLS];
    struct fiber *fibers[CALLS];
    own.answered = own.peak = 0;
    for (int i = 0; i < CALLS; i++) {
        numbers[i] = i;
        cr_assert_null(fiber_spawn("call", call_own, &numbers[i], &fibers[i]));
    }
    for (int i = 0; i < CALLS; i++)
        fiber_join(fibers[i]);
    cr_expect_eq(own.answered, CALLS, "%d", own.answered);
}

static int many_body(void *arg)
{
    static const uint32_t limits[] = {4, 64, 200};
    struct httpd_options options = {.handler = on_own_request};
    (void)arg;
    own.scheme = "http";
    cr_assert_null(httpd_start(&options, &own.httpd));
    own.port = httpd_port(own.httpd);
    for (size_t i = 0; i < ARRAY_LEN(limits); i++) {
        struct http_client_options cfg = {.max_connections = limits[i]};
        cr_assert_null(http_client_new(&cfg, &client));
        call_many();
        cr_expect_leq(own.peak, (int)limits[i]);
        cr_expect_gt(own.peak, 1);
        http_client_free(client);
    }
    httpd_stop(own.httpd);
    return 0;
}

Test(http, gates_many_calls)
{
    cr_expect_eq(fiber_main(many_body, NULL), 0);
}

/* --- TLS --------------------------------------------------------------------------------- */

static void make_identity(const char *folder)
{
    int status = -1;
    free(command_output(&status,
                        "cd '%s' && openssl req -x509 -newkey ec -pkeyopt "
                        "ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem "
                        "-days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost "
                        "2>&1",
                        folder));
    cr_expect_eq(status, 0);
}

static void check_untrusted(const char *url)
{
    struct http_request request = {.method = "POST", .url = url};
    struct http_response response;
    struct error *err = http_call(client, &request, &response);
    cr_expect(err != NULL && err->code == ERR_NETWORK && err->retry == ERR_RETRY_NEVER &&
              err->effect == ERR_EFFECT_NONE);
    error_free(err);
}

static int tls_body(void *arg)
{
    (void)arg;
    char *folder = scratch_folder();
    make_identity(folder);
    char *cert = xasprintf("%s/cert.pem", folder);
    char *key = xasprintf("%s/key.pem", folder);
    struct httpd_options options = {.handler = on_own_request, .cert_file = cert, .key_file = key};
    struct http_client_options cfg = {.ca_file = cert};
    own.scheme = "https";
    cr_assert_null(httpd_start(&options, &own.httpd));
    own.port = httpd_port(own.httpd);
    cr_assert_null(http_client_new(&cfg, &client));
    call_many();
    char *by_address = xasprintf("https://127.0.0.1:%d/", own.port);
    check_untrusted(by_address); /* not the name in the certificate */
    http_client_free(client);
    cr_assert_null(http_client_new(NULL, &client));
    char *by_name = xasprintf("https://localhost:%d/", own.port);
    check_untrusted(by_name); /* not signed by anyone the system knows */
    http_client_free(client);
    httpd_stop(own.httpd);
    free(by_address);
    free(by_name);
    free(cert);
    free(key);
    scratch_remove(folder);
    return 0;
}

Test(http, verifies_the_peer)
{
    cr_expect_eq(fiber_main(tls_body, NULL), 0);
}
