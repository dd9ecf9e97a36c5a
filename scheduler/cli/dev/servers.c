/* Which servers there are and how they are told of each other. */
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/mem.h"
#include "scheduler/cli/backend.h"
#include "scheduler/cli/dev/dev.h"

#define BUCKET     "panka-dev-state"
#define LOCK_TABLE "panka-dev-locks"
#define ACCOUNT    "123456789012"

enum { SCHEDULER_PORT = 7411, SIM_PORT = 4566, TABLE_DELAY_MS = 300 };

/* --- ports ---------------------------------------------------------------------------------- */

static bool is_free(uint16_t port)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons(port),
                                  .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int yes = 1;
    if (fd < 0)
        return false;
    bool is_free = setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes)) == 0 &&
                   bind(fd, (struct sockaddr *)&address, sizeof(address)) == 0;
    close(fd);
    return is_free;
}

/* The port of the last time or the usual one, so that what people typed goes on working;
 * when it is taken the kernel chooses. */
static uint16_t choose_port(const struct dev *dev, const char *port_file, uint16_t usual)
{
    char *path = dev_path(dev, port_file);
    char *line = server_read_line(path);
    const char *colon = line == NULL ? NULL : strrchr(line, ':');
    unsigned long last = colon == NULL ? 0 : strtoul(colon + 1, NULL, 10);
    uint16_t port = last > 0 && last <= UINT16_MAX ? (uint16_t)last : usual;
    free(line);
    free(path);
    if (is_free(port))
        return port;
    return is_free(usual) ? usual : 0;
}

static struct error *read_endpoint(const struct dev *dev, const char *port_file, char **endpoint)
{
    char *path = dev_path(dev, port_file);
    char *line = server_read_line(path);
    struct error *err = NULL;
    if (line == NULL)
        err = ERR(ERR_IO, "cannot read %s", path);
    else
        *endpoint = xasprintf("http://%s", line);
    free(line);
    free(path);
    return err;
}

/* --- the servers ---------------------------------------------------------------------------- */

static struct server *new_server(struct dev *dev, const char *name, const char *ready_file)
{
    struct server *server = &dev->servers[dev->server_count++];
    server_init(server, dev->directory, name);
    server->ready_file = dev_path(dev, ready_file);
    return server;
}

static void add_program(struct server *server, const char *name)
{
    char *program = server_program(name);
    server_add(server, "%s", program);
    free(program);
}

/* Short, so that little is waited for after a run that was killed. */
static void add_times(struct server *server)
{
    server_add(server, "--lock-ttl=15s");
    server_add(server, "--lease-ms=8000");
}

static void describe_redis(struct dev *dev)
{
    struct server *server = new_server(dev, "redis", "redis/redis.sock");
    const char *dir = dev->directory;
    server_add(server, "redis-server");
    server_add(server, "--port");
    server_add(server, "0");
    server_add(server, "--unixsocket");
    server_add(server, "%s/redis/redis.sock", dir);
    server_add(server, "--unixsocketperm");
    server_add(server, "700");
    server_add(server, "--dir");
    server_add(server, "%s/redis", dir);
    server_add(server, "--appendonly");
    server_add(server, "yes");
    server_add(server, "--maxmemory-policy");
    server_add(server, "noeviction");
}

static void describe_sim(struct dev *dev)
{
    struct server *server = new_server(dev, "sim", "sim.port");
    const struct options *options = dev->cli->options;
    add_program(server, "panka-sim");
    server_add(server, "--listen=127.0.0.1:%u", choose_port(dev, "sim.port", SIM_PORT));
    server_add(server, "--port-file=%s", server->ready_file);
    server_add(server, "--state=%s/cloud.json", dev->directory);
    server_add(server, "--account=%s", ACCOUNT);
    server_add(server, "--auto-secrets");
    server_add(server, "--kafka-listen=127.0.0.1:0");
    server_add(server, "--delay-ms=%llu",
               (unsigned long long)options_get_ms(options, "dev.delay_ms"));
    server_add(server, "--delay=dynamodb=%d", TABLE_DELAY_MS); /* the start waits for a table */
}

static void describe_scheduler(struct dev *dev)
{
    struct server *server = new_server(dev, "scheduler", "scheduler.port");
    add_program(server, "panka-scheduler");
    server_add(server, "--listen=127.0.0.1:%u", choose_port(dev, "scheduler.port", SCHEDULER_PORT));
    server_add(server, "--port-file=%s", server->ready_file);
    server_add(server, "--redis-url=unix://%s/redis/redis.sock", dev->directory);
    server_add(server, "--backend-bucket=%s", BUCKET);
    server_add(server, "--lock-table=%s", LOCK_TABLE);
    server_add(server, "--admin-token-file=%s/admin.token", dev->directory);
    server_add(server, "--leader-ms=3000");
    add_times(server);
}

static void describe_worker(struct dev *dev, const struct dev_tenant *tenant)
{
    char *name = xasprintf("worker-%s", tenant->id);
    char *ready_file = xasprintf("%s.port", name);
    struct server *server = new_server(dev, name, ready_file);
    add_program(server, "panka-worker");
    server_add(server, "--tenants=%s", tenant->id);
    server_add(server, "--redis-url=unix://%s/redis/redis.sock", dev->directory);
    server_add(server, "--lock-table=%s", LOCK_TABLE);
    server_add(server, "--health-listen=127.0.0.1:0");
    add_times(server);
    server_add(server, "--port-file=%s", server->ready_file);
    free(ready_file);
    free(name);
}

static void describe_all(struct dev *dev)
{
    if (dev->server_count > 0)
        return;
    describe_redis(dev);
    describe_sim(dev);
    describe_scheduler(dev);
    for (size_t i = 0; i < DEV_TENANTS; i++)
        describe_worker(dev, &dev->tenants[i]);
}

static bool all_are_kept(const struct dev *dev)
{
    for (size_t i = 0; i < dev->server_count; i++)
        if (!server_is_kept(&dev->servers[i]))
            return false;
    return true;
}

static struct error *make_backend(struct dev *dev)
{
    struct backend_made made = {0};
    TRY(read_endpoint(dev, "sim.port", &dev->sim_endpoint));
    setenv("AWS_ENDPOINT_URL", dev->sim_endpoint, 1);
    const struct backend_place place = {.bucket = BUCKET, .table = LOCK_TABLE};
    return backend_make(&place, &made);
}

static struct error *start_range(struct dev *dev, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        TRY(server_start(&dev->servers[i], dev->keeps));
    for (size_t i = from; i < to; i++)
        TRY(server_wait_ready(&dev->servers[i]));
    return NULL;
}

/* The pieces of a Panka that is only half there are ended first. */
static struct error *start_new(struct dev *dev)
{
    size_t ended = 0;
    TRY(servers_stop_kept(dev, &ended));
    TRY(start_range(dev, 0, 2));
    TRY(make_backend(dev));
    return start_range(dev, 2, dev->server_count);
}

struct error *servers_start(struct dev *dev)
{
    describe_all(dev);
    dev->was_there = all_are_kept(dev);
    if (dev->was_there)
        TRY(read_endpoint(dev, "sim.port", &dev->sim_endpoint));
    else
        TRY(start_new(dev));
    TRY(read_endpoint(dev, "scheduler.port", &dev->endpoint));
    return NULL;
}

void servers_stop(struct dev *dev)
{
    for (size_t i = dev->server_count; i > 0; i--)
        server_stop(&dev->servers[i - 1]);
}

void servers_leave(struct dev *dev)
{
    for (size_t i = 0; i < dev->server_count; i++)
        server_leave(&dev->servers[i]);
}

struct error *servers_stop_kept(struct dev *dev, size_t *count)
{
    *count = 0;
    describe_all(dev);
    for (size_t i = dev->server_count; i > 0; i--) {
        bool ran = false;
        TRY(server_stop_kept(&dev->servers[i - 1], &ran));
        *count += ran;
    }
    return NULL;
}

struct error *servers_check(struct dev *dev)
{
    for (size_t i = 0; i < dev->server_count; i++)
        TRY(server_check(&dev->servers[i]));
    return NULL;
}
