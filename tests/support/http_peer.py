"""An HTTP server that behaves as asked by the path. Prints its port. For the client's tests."""

import http.server
import sys
import threading
import time

lock = threading.Lock()
seen = {}  # path -> number of requests read completely
connections = 0


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self):
        global connections
        super().setup()
        with lock:
            connections += 1
            self.number = connections

    def log_message(self, *args):
        pass

    def answer(self, body, status=200):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def serve(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        name = self.path.split("?")[0].split("/")[1]
        with lock:
            seen[self.path] = seen.get(self.path, 0) + 1
            count = seen[self.path]
        getattr(self, "do_" + name.replace("-", "_"), self.do_echo)(body, count)

    def do_echo(self, body, count):
        names = sorted(name.lower() for name in self.headers)
        value = self.headers.get("X-Value", "(none)")
        text = "%s %s [%s] %s %d %s" % (
            self.command, self.path, ",".join(names), value, len(body), body[:8].decode("latin-1"))
        self.answer(text.encode())

    def do_connection(self, body, count):
        self.answer(str(self.number).encode())

    def do_seen(self, body, count):
        self.answer(str(seen.get(self.path[len("/seen"):], 0)).encode())

    def do_close(self, body, count):
        self.close_connection = True

    def do_close_once(self, body, count):
        if count == 1:
            self.close_connection = True
        else:
            self.answer(b"second")

    def do_silent(self, body, count):
        time.sleep(30)
        self.close_connection = True

    def do_status(self, body, count):
        status = int(self.path.rsplit("/", 1)[1])
        self.answer(b"" if status == 204 else b"as asked", status)

    def do_interim(self, body, count):
        self.wfile.write(b"HTTP/1.1 103 Early Hints\r\nX-Early: yes\r\n\r\n")
        self.send_response(200)
        self.send_header("X-Late", "  padded  ")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def do_bytes(self, body, count):
        self.answer(b"z" * int(self.path.rsplit("/", 1)[1]))

    def do_headers(self, body, count):
        self.send_response(200)
        for i in range(int(self.path.rsplit("/", 1)[1])):
            self.send_header("X-%d" % i, "v")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_chunks(self, body, count):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for i in range(int(self.path.rsplit("/", 1)[1])):
            text = b"piece %d;" % i
            self.wfile.write(b"%x\r\n%s\r\n" % (len(text), text))
            self.wfile.flush()
        self.wfile.write(b"0\r\n\r\n")

    def do_short(self, body, count):
        self.send_response(200)
        self.send_header("Content-Length", "100")
        self.end_headers()
        self.wfile.write(b"only this")
        self.close_connection = True

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = serve


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 512


server = Server(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
sys.stdout.close()
server.serve_forever()
