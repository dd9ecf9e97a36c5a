/*
 * The HTTP server, judged by the curl program and by raw sockets from Python.
 */
#include "common/httpd.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"
#include "tests/support/command.h"
#include "tests/support/scratch.h"

enum { MAX_BODY = 100000, LARGE_STREAM = 6 << 20 };

static struct httpd *httpd;
static struct cond changed;   /* something below has changed */
static int waiting;           /* handlers of /wait */
static bool may_go_on;        /* they may answer */
static size_t written;        /* by /large */
static enum err_code lost_as; /* how the last stream ended */
static int handled;

static void note_end(struct error *err)
{
    lost_as = err == NULL ? ERR_CODE_COUNT : err->code;
    error_free(err);
    cond_broadcast(&changed);
}

static void on_header(void *arg, const char *name, const char *value)
{
    if (strncmp(name, "X-", 2) == 0)
        buf_printf(arg, " %s=%s", name, value);
}

static void serve_echo(struct httpd_request *request)
{
    struct buf out = BUF_INIT;
    size_t bytes;
    const char *body = httpd_body(request, &bytes);
    const char *query = httpd_query(request, "q");
    const char *header = httpd_header(request, "x-one");
    buf_printf(&out, "%s|%s|%s|q=%s|x=%s|%zu:%.10s|", httpd_method(request), httpd_uri(request),
               httpd_path(request), query ? query : "(none)", header ? header : "(none)", bytes,
               body);
    httpd_each_header(request, on_header, &out);
    httpd_set_header(request, "X-Answer", "1");
    httpd_set_header(request, "X-Answer", "2\r\nX-Injected: 3");
    httpd_reply(request, 200, "text/plain", out.data, out.len);
    buf_fini(&out);
}

static void serve_status(struct httpd_request *request)
{
    httpd_reply(request, atoi(httpd_query(request, "code")), NULL, NULL, 0);
}

static void serve_length(struct httpd_request *request)
{
    httpd_reply(request, 200, "x/y", NULL, 12345);
}

static void serve_drop(struct httpd_request *request)
{
    httpd_drop(request);
}

static void serve_nothing(struct httpd_request *request)
{
    (void)request;
}

static void serve_wait(struct httpd_request *request)
{
    struct error *err = NULL;
    waiting++;
    cond_broadcast(&changed);
    while (!may_go_on && err == NULL)
        err = cond_wait(&changed, 0);
    waiting--;
    httpd_reply(request, err == NULL ? 200 : 503, NULL, "done\n", 5);
    error_free(err);
}

static void serve_events(struct httpd_request *request)
{
    struct httpd_stream *stream = httpd_stream_begin(request, "text/event-stream");
    struct error *err = NULL;
    for (int i = 0; i < 3 && err == NULL; i++) {
        char *event = xasprintf("data: %d\n\n", i);
        err = httpd_stream_write(stream, event, strlen(event));
        free(event);
        if (err == NULL)
            err = fiber_sleep(5);
    }
    httpd_stream_end(stream);
    note_end(err);
}

/* More than the buffers hold, in blocks of 64 KiB whose bytes are known. */
static void serve_large(struct httpd_request *request)
{
    enum { BLOCK = 64 << 10 };
    static char block[BLOCK];
    struct httpd_stream *stream = httpd_stream_begin(request, "application/octet-stream");
    struct error *err = NULL;
    memset(block, 'w', sizeof(block));
    for (written = 0; written < LARGE_STREAM && err == NULL; written += BLOCK) {
        err = httpd_stream_write(stream, block, BLOCK);
        cond_broadcast(&changed);
    }
    httpd_stream_end(stream);
    note_end(err);
}

static void serve_heartbeats(struct httpd_request *request)
{
    struct httpd_stream *stream = httpd_stream_begin(request, "text/event-stream");
    struct error *err = NULL;
    while (err == NULL) {
        err = httpd_stream_write(stream, ":\n", 2);
        waiting = 1;
        cond_broadcast(&changed);
        if (err == NULL)
            err = fiber_sleep(20);
    }
    httpd_stream_end(stream);
    note_end(err);
}

static const struct {
    const char *prefix;
    void (*serve)(struct httpd_request *request);
} routes[] = {
    {"/echo", serve_echo},     {"/status", serve_status},   {"/length", serve_length},
    {"/drop", serve_drop},     {"/nothing", serve_nothing}, {"/wait", serve_wait},
    {"/events", serve_events}, {"/large", serve_large},     {"/heartbeats", serve_heartbeats},
};

static void on_request(struct httpd_request *request, void *arg)
{
    cr_expect_eq(arg, &handled);
    handled++;
    for (size_t i = 0; i < ARRAY_LEN(routes); i++) {
        if (strncmp(httpd_path(request), routes[i].prefix, strlen(routes[i].prefix)) == 0) {
            routes[i].serve(request);
            return;
        }
    }
    httpd_reply(request, 404, "text/plain", "no\n", 3);
}

static int run_body(void *arg)
{
    void (*body)(void) = *(void (**)(void))arg;
    struct httpd_options options = {
        .handler = on_request, .arg = &handled, .max_body_bytes = MAX_BODY};
    cond_init(&changed);
    cr_assert_null(httpd_start(&options, &httpd));
    body();
    httpd_stop(httpd);
    return 0;
}

static void with_server(void (*body)(void))
{
    cr_expect_eq(fiber_main(run_body, &body), 0);
}

/* Run a shell command in which $U is the server's URL and $P its port. */
static char *shell(const char *command, int *status)
{
    unsigned port = httpd_port(httpd);
    return command_output(status, "U=http://127.0.0.1:%u P=%u\n%s", port, port, command);
}

static void expect_output(const char *command, int want_status, const char *want)
{
    int status = -1;
    char *output = shell(command, &status);
    cr_expect(status == want_status && strcmp(output, want) == 0, "%s: %d \"%s\", not %d \"%s\"",
              command, status, output, want_status, want);
    free(output);
}

struct command_row {
    const char *command;
    int status;
    const char *output;
};

static void expect_outputs(const struct command_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        expect_output(rows[i].command, rows[i].status, rows[i].output);
}

static void check_requests(void)
{
    static const struct command_row rows[] = {
        {"curl -s --path-as-is \"$U/echo/a%2Fb/../c%20d?q=1%2B+2&q=3&x\"", 0,
         "GET|/echo/a%2Fb/../c%20d?q=1%2B+2&q=3&x|/echo/a/b/../c d|q=1+ 2|x=(none)|0:|"},
        {"curl -s \"$U/echo?q\" -H 'X-One: a' -H 'x-one: b' -H 'X-Two;' -d hello", 0,
         "POST|/echo?q|/echo|q=|x=a|5:hello| X-One=a X-Two="},
        {"curl -s -X PUT -H 'Content-Length: 0' $U/echo", 0,
         "PUT|/echo|/echo|q=(none)|x=(none)|0:|"},
        {"curl -s -X DELETE $U/echo", 0, "DELETE|/echo|/echo|q=(none)|x=(none)|0:|"},
        {"printf chunky | curl -s -X PATCH -H 'Transfer-Encoding: chunked' --data-binary @- "
         "$U/echo",
         0, "PATCH|/echo|/echo|q=(none)|x=(none)|6:chunky|"},
        {"curl -s -i $U/echo | tr -d '\\r' | grep '^X-' | sort", 0,
         "X-Answer: 1\nX-Answer: 2  X-Injected: 3\n"},
        {"curl -s -I $U/length | tr -d '\\r' | grep -i '^content-'", 0,
         "Content-Type: x/y\nContent-Length: 12345\n"},
        {"for path in else nothing echo/%00 status?code=201 status?code=204 status?code=307 "
         "status?code=599; do "
         "curl -s -o /dev/null -w '%{http_code} ' $U/$path; done",
         0, "404 500 400 201 204 307 599 "},
        {"curl -s --http1.0 -w ' %{http_code}' $U/status?code=404", 0, " 404"},
        {"curl -s $U/drop", 52, ""},
        {"curl -s -o /dev/null -o /dev/null -w '%{num_connects} ' $U/echo $U/echo", 0, "1 0 "},
    };
    expect_outputs(rows, ARRAY_LEN(rows));
}

Test(httpd, answers_curl)
{
    with_server(check_requests);
}

#define CODE "curl -s -o /dev/null -w '%{http_code}' "

static void check_bodies(void)
{
    static const struct command_row rows[] = {
        {"head -c 100000 /dev/zero | tr '\\0' b | curl -s --data-binary @- $U/echo", 0,
         "POST|/echo|/echo|q=(none)|x=(none)|100000:bbbbbbbbbb|"},
        {"head -c 100001 /dev/zero | " CODE "--data-binary @- $U/echo", 0, "413"},
        {"head -c 100001 /dev/zero | " CODE "-H 'Expect: 100-continue' --data-binary @- $U/echo", 0,
         "413"},
        {"head -c 100001 /dev/zero | " CODE
         "-H 'Transfer-Encoding: chunked' --data-binary @- $U/echo",
         0, "413"},
        {"head -c 3000000 /dev/zero | " CODE "-H 'Expect:' --data-binary @- $U/echo", 0, "413"},
    };
    expect_outputs(rows, ARRAY_LEN(rows));
    cr_expect_eq(handled, 1);
}

Test(httpd, bounds_bodies)
{
    with_server(check_bodies);
}

#define PYTHON(script)                                                                             \
    "python3 - $P <<'END'\n"                                                                       \
    "import socket, sys\n"                                                                         \
    "s = socket.create_connection(('127.0.0.1', int(sys.argv[1])), 10)\n"                          \
    "def until(end):\n"                                                                            \
    "    got = b''\n"                                                                              \
    "    while not got.endswith(end):\n"                                                           \
    "        more = s.recv(1)\n"                                                                   \
    "        if not more: break\n"                                                                 \
    "        got += more\n"                                                                        \
    "    return got\n" script "END\n"

/* Eight bodies that never end are held; a ninth has no room until they are gone. One that comes
 * between may cost one of the eight its place, so there are more of them then. */
static void check_held_bodies(void)
{
    expect_output(PYTHON("def start(sent):\n"
                         "    t = socket.create_connection(('127.0.0.1', int(sys.argv[1])), 10)\n"
                         "    t.sendall(b'POST /echo HTTP/1.1\\r\\nHost: h\\r\\n'\n"
                         "              b'Content-Length: 100000\\r\\n\\r\\n' + b'a' * sent)\n"
                         "    return t\n"
                         "def ask():\n"
                         "    t = start(100000)\n"
                         "    return t.recv(12).decode().split()[1]\n"
                         "held = [start(99999) for _ in range(8)]\n"
                         "while ask() != '503': held.append(start(99999))\n"
                         "for t in held: t.close()\n"
                         "while ask() != '200': pass\n"
                         "print('ok')\n"),
                  0, "ok\n");
}

Test(httpd, bounds_all_bodies_together)
{
    with_server(check_held_bodies);
}

static void check_wire(void)
{
    static const struct command_row rows[] = {
        /* the body is sent after the leave to send it */
        {PYTHON("s.send(b'PUT /echo HTTP/1.1\\r\\nHost: h\\r\\nExpect: 100-continue\\r\\n'\n"
                "       b'Content-Length: 4\\r\\n\\r\\n')\n"
                "print(until(b'\\r\\n\\r\\n').split(b'\\r\\n')[0].decode())\n"
                "s.send(b'body')\n"
                "until(b'\\r\\n\\r\\n')\n"
                "print(until(b'body|').decode())\n"),
         0, "HTTP/1.1 100 Continue\nPUT|/echo|/echo|q=(none)|x=(none)|4:body|\n"},
        /* a body too large is refused before it is sent */
        {PYTHON("s.send(b'PUT /echo HTTP/1.1\\r\\nHost: h\\r\\nExpect: 100-continue\\r\\n'\n"
                "       b'Content-Length: 999999999999\\r\\n\\r\\n')\n"
                "print(until(b'\\r\\n').decode().split()[1])\n"),
         0, "413\n"},
        /* two requests at once are answered in their order */
        {PYTHON("s.send(b'GET /echo?q=1 HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n'\n"
                "       b'GET /echo?q=2 HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n')\n"
                "print(until(b'|q=1|')[-5:].decode(), until(b'|q=2|')[-5:].decode())\n"),
         0, "|q=1| |q=2|\n"},
        /* chunks and a trailer, in single bytes */
        {PYTHON("for b in (b'POST /echo HTTP/1.1\\r\\nHost: h\\r\\nTransfer-Encoding: chunked'\n"
                "          b'\\r\\nTrailer: "
                "X-T\\r\\n\\r\\n3\\r\\nabc\\r\\n2\\r\\nde\\r\\n0\\r\\n'\n"
                "          b'X-T: v\\r\\n\\r\\n'):\n"
                "    s.send(bytes([b]))\n"
                "until(b'\\r\\n\\r\\n')\n"
                "print(until(b'abcde|').decode())\n"),
         0, "POST|/echo|/echo|q=(none)|x=(none)|5:abcde|\n"},
        /* long headers fit, endless ones do not */
        {PYTHON("h = b''.join(b'X-%d: %s\\r\\n' % (i, b'v' * 100) for i in range(40))\n"
                "s.send(b'GET /echo HTTP/1.1\\r\\nHost: h\\r\\nAuthorization: ' + b'a' * 4000\n"
                "       + b'\\r\\n' + h + b'\\r\\n')\n"
                "print(until(b'\\r\\n').decode().split()[1])\n"),
         0, "200\n"},
        {PYTHON("s.send(b'GET /echo HTTP/1.1\\r\\nHost: h\\r\\nX: ' + b'a' * 40000)\n"
                "print(until(b'\\r\\n').decode().split()[1])\n"),
         0, "431\n"},
        {PYTHON("s.send(b'no http\\r\\n\\r\\n')\n"
                "print(len(until(b'\\r\\n')) < 100)\n"),
         0, "True\n"},
    };
    expect_outputs(rows, ARRAY_LEN(rows));
}

Test(httpd, keeps_to_the_protocol)
{
    with_server(check_wire);
}

static void wait_for_end(void)
{
    uint64_t deadline_ms = clock_mono_ms() + 20000;
    while (lost_as == ERR_INTERNAL)
        cr_assert_null(cond_wait(&changed, deadline_ms));
}

static void check_events(void)
{
    lost_as = ERR_INTERNAL;
    expect_output("curl -s -N $U/events", 0, "data: 0\n\ndata: 1\n\ndata: 2\n\n");
    wait_for_end();
    cr_expect_eq(lost_as, ERR_CODE_COUNT);
    expect_output("curl -s -N --http1.0 $U/events", 0, "data: 0\n\ndata: 1\n\ndata: 2\n\n");
    expect_output("curl -s -N $U/events $U/echo?q=after", 0,
                  "data: 0\n\ndata: 1\n\ndata: 2\n\n"
                  "GET|/echo?q=after|/echo|q=after|x=(none)|0:|");
    expect_output("curl -s -I $U/events | head -1", 0, "HTTP/1.1 200 OK\r\n");
}

Test(httpd, streams)
{
    with_server(check_events);
}

/* A client that does not read stops the writer; one that reads gets every byte. */
static void check_back_pressure(void)
{
    int out_fd;
    char line[16];
    lost_as = ERR_INTERNAL;
    char *command =
        xasprintf("P=%u\n" PYTHON("s.close()\n"
                                  "s = socket.socket()\n"
                                  "s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)\n"
                                  "s.connect(('127.0.0.1', int(sys.argv[1])))\n"
                                  "s.send(b'GET /large HTTP/1.0\\r\\n\\r\\n')\n"
                                  "s.recv(1)\n"
                                  "import time; time.sleep(0.3)\n"
                                  "print('stuck', flush=True); time.sleep(0.3)\n"
                                  "until(b'\\r\\n\\r\\n')\n"
                                  "f = s.makefile('rb')\n"
                                  "body = f.read()\n"
                                  "print(len(body), set(body) == {ord('w')}, flush=True)\n"),
                  httpd_port(httpd));
    pid_t pid = command_start(command, &out_fd);
    free(command);
    cr_assert(command_line(out_fd, line, sizeof(line)));
    cr_expect_str_eq(line, "stuck");
    size_t stuck_at = written;
    cr_expect_lt(stuck_at, LARGE_STREAM - (64 << 10), "%zu", stuck_at);
    cr_assert(command_line(out_fd, line, sizeof(line)));
    cr_expect_str_eq(line, "6291456 True");
    wait_for_end();
    cr_expect_eq(lost_as, ERR_CODE_COUNT);
    command_stop(pid, out_fd);
}

Test(httpd, holds_back_writers)
{
    with_server(check_back_pressure);
}

static void check_lost_client(void)
{
    lost_as = ERR_INTERNAL;
    expect_output("curl -s -N -m 0.2 $U/heartbeats | head -c 2", 0, ":\n");
    wait_for_end();
    cr_expect_eq(lost_as, ERR_NETWORK);
    lost_as = ERR_INTERNAL; /* gone while the writer is held back */
    expect_output("curl -s -N $U/large | head -c 4", 0, "wwww");
    wait_for_end();
    cr_expect_eq(lost_as, ERR_NETWORK);
    expect_output("curl -s -o /dev/null -w '%{http_code}' $U/echo", 0, "200");
}

Test(httpd, notices_lost_clients)
{
    with_server(check_lost_client);
}

/* Idle connections, one that waits for its answer, and a stream, when the server stops. */
static void let_go_on(void *arg)
{
    (void)arg;
    may_go_on = true;
    cond_broadcast(&changed);
}

static void wait_for_handler(void)
{
    while (waiting == 0)
        cr_assert_null(cond_wait(&changed, clock_mono_ms() + 10000));
    waiting = 0;
}

static char *started(const char *path, pid_t *pid, int *out_fd)
{
    char *command = xasprintf("exec curl -s -N http://127.0.0.1:%u%s", httpd_port(httpd), path);
    *pid = command_start(command, out_fd);
    return command;
}

static int stop_body(void *arg)
{
    (void)arg;
    struct httpd_options options = {.handler = on_request, .arg = &handled};
    pid_t pids[3];
    int fds[3];
    char line[64] = "";
    cond_init(&changed);
    cr_assert_null(httpd_start(&options, &httpd));
    lost_as = ERR_INTERNAL;
    free(started("/heartbeats", &pids[0], &fds[0]));
    wait_for_handler();
    free(started("/wait", &pids[1], &fds[1]));
    wait_for_handler();
    char *command =
        xasprintf("P=%u\n" PYTHON("s.send(b'GET /echo HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n')\n"
                                  "until(b'0:|')\n"
                                  "print('idle', flush=True)\n"
                                  "print(until(b'x'), flush=True)\n"),
                  httpd_port(httpd));
    pids[2] = command_start(command, &fds[2]);
    free(command);
    cr_assert(command_line(fds[2], line, sizeof(line)));
    cr_expect_str_eq(line, "idle");
    struct fiber *fiber;
    waiting = 1; /* for /wait, which counts down */
    cr_assert_null(fiber_spawn("go", let_go_on, NULL, &fiber));
    uint64_t start_ms = clock_mono_ms();
    httpd_stop(httpd);
    cr_expect_leq(clock_mono_ms() - start_ms, 3000);
    cr_expect_eq(lost_as, ERR_CANCELLED);
    cr_expect(command_line(fds[1], line, sizeof(line)));
    cr_expect_str_eq(line, "done");
    cr_expect(command_line(fds[2], line, sizeof(line)));
    cr_expect_str_eq(line, "b''");
    fiber_join(fiber);
    for (size_t i = 0; i < ARRAY_LEN(pids); i++)
        command_stop(pids[i], fds[i]);
    return 0;
}

Test(httpd, stops_with_connections_open)
{
    cr_expect_eq(fiber_main(stop_body, NULL), 0);
}

static void expect_no_start(const struct httpd_options *options, enum err_code code)
{
    struct httpd *never = NULL;
    struct error *err = httpd_start(options, &never);
    cr_expect(err != NULL && err->code == code, "%s", err ? err->message : "success");
    error_free(err);
}

static void check_options(void)
{
    const struct httpd_options busy = {.handler = on_request, .port = httpd_port(httpd)};
    const struct httpd_options name = {.handler = on_request, .address = "example.com"};
    const struct httpd_options half = {.handler = on_request, .cert_file = "/dev/null"};
    const struct httpd_options none = {
        .handler = on_request, .cert_file = "/nonexistent", .key_file = "/nonexistent"};
    const struct httpd_options text = {
        .handler = on_request, .cert_file = "/etc/passwd", .key_file = "/etc/passwd"};
    expect_no_start(&busy, ERR_NETWORK);
    expect_no_start(&name, ERR_INVALID);
    expect_no_start(&half, ERR_INVALID);
    expect_no_start(&none, ERR_IO);
    expect_no_start(&text, ERR_IO);
}

Test(httpd, refuses_bad_options)
{
    with_server(check_options);
}

static int tls_body(void *arg)
{
    (void)arg;
    int status;
    char *folder = scratch_folder();
    free(command_output(&status,
                        "cd %s && openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem "
                        "-out cert.pem -days 2 -subj /CN=localhost -addext "
                        "subjectAltName=DNS:localhost 2>&1",
                        folder));
    char *cert = xasprintf("%s/cert.pem", folder);
    char *key = xasprintf("%s/key.pem", folder);
    struct httpd_options options = {
        .handler = on_request, .arg = &handled, .cert_file = cert, .key_file = key};
    cond_init(&changed);
    cr_assert_null(httpd_start(&options, &httpd));
    char *command = xasprintf("head -c 1000000 /dev/zero | tr '\\0' b | curl -s --cacert %s "
                              "--data-binary @- https://localhost:$P/echo",
                              cert);
    expect_output(command, 0, "POST|/echo|/echo|q=(none)|x=(none)|1000000:bbbbbbbbbb|");
    free(command);
    command = xasprintf("curl -s -N --cacert %s https://localhost:$P/large | wc -c", cert);
    expect_output(command, 0, "6291456\n");
    expect_output("curl -s -k --tlsv1.0 --tls-max 1.1 --ciphers DEFAULT:@SECLEVEL=0 "
                  "https://localhost:$P/echo",
                  35, "");
    httpd_stop(httpd);
    free(command);
    free(cert);
    free(key);
    scratch_remove(folder);
    return 0;
}

Test(httpd, serves_tls)
{
    cr_expect_eq(fiber_main(tls_body, NULL), 0);
}
