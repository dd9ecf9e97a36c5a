#include "worker/health.h"

#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/httpd.h"
#include "common/mem.h"
#include "common/metrics.h"
#include "common/program.h"
#include "common/queue/queue.h"
#include "worker/worker.h"

static void reply_text(struct httpd_request *request, int status, const char *text)
{
    httpd_reply(request, status, "text/plain; charset=utf-8", text, strlen(text));
}

static void reply_metrics(struct httpd_request *request)
{
    struct buf text = BUF_INIT;
    metrics_render(&text);
    httpd_reply(request, 200, "text/plain; version=0.0.4", buf_str(&text), text.len);
    buf_fini(&text);
}

static void answer(struct httpd_request *request, void *arg)
{
    const struct health *health = arg;
    const char *path = httpd_path(request);
    if (strcmp(path, "/healthz") == 0)
        reply_text(request, 200, "ok\n");
    else if (strcmp(path, "/metrics") == 0)
        reply_metrics(request);
    else if (strcmp(path, "/readyz") != 0)
        reply_text(request, 404, "not found\n");
    else if (worker_is_draining(health->worker))
        reply_text(request, 503, "draining\n");
    else if (!worker_is_serving(health->worker))
        reply_text(request, 503, "starting\n");
    else if (!queue_is_consuming(health->queue))
        reply_text(request, 503, "not consuming: Redis is not reachable\n");
    else
        reply_text(request, 200, "ready\n");
}

struct error *health_start(struct health *health, const char *listen, const char *port_file,
                           struct httpd **out)
{
    struct httpd_options options = {.handler = answer, .arg = health};
    char *address = NULL;
    TRY(program_parse_listen(listen, &address, &options.port));
    options.address = address;
    struct error *err = httpd_start(&options, out);
    if (err == NULL)
        err = program_write_port_file(port_file, address, httpd_port(*out));
    free(address);
    return err;
}
