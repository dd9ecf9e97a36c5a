/*
 * getaddrinfo() may block for many seconds, so it runs on a detached thread that owns all it
 * touches. The answer comes as one record over a socket pair; a reader that gave up has closed
 * its end, and the thread's send fails quietly.
 */
#include <errno.h>
#include <netdb.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/mem.h"
#include "common/redis_impl.h"

struct question {
    char *host;
    char *port;
    int fd;
};

static void collect(const struct addrinfo *found, struct redis_addresses *addresses)
{
    for (; found != NULL && addresses->count < REDIS_ADDRESSES_MAX; found = found->ai_next) {
        struct redis_address *address = &addresses->list[addresses->count++];
        memcpy(&address->storage, found->ai_addr, found->ai_addrlen);
        address->bytes = found->ai_addrlen;
    }
}

static void *resolve_thread(void *arg)
{
    struct question *question = arg;
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    struct redis_addresses addresses;
    memset(&addresses, 0, sizeof(addresses));
    addresses.problem = getaddrinfo(question->host, question->port, &hints, &found);
    if (addresses.problem == 0) {
        collect(found, &addresses);
        freeaddrinfo(found);
    }
    ssize_t sent = send(question->fd, &addresses, sizeof(addresses), MSG_NOSIGNAL);
    (void)sent; /* fails only when nobody waits any more */
    close(question->fd);
    free(question->host);
    free(question->port);
    free(question);
    return NULL;
}

/* Signals belong to the loop's thread. */
static int start_thread(struct question *question)
{
    sigset_t all;
    sigset_t before;
    pthread_t thread;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    int result = pthread_create(&thread, NULL, resolve_thread, question);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (result == 0)
        pthread_detach(thread);
    return result;
}

struct error *redis_resolve(const char *host, const char *port, int *fd)
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0)
        return ERR(ERR_NETWORK, "cannot look up %s: %s", host, strerror(errno));
    struct question *question = xmalloc(sizeof(*question));
    question->host = xstrdup(host);
    question->port = xstrdup(port);
    question->fd = pair[1];
    int result = start_thread(question);
    if (result == 0) {
        *fd = pair[0];
        return NULL;
    }
    free(question->host);
    free(question->port);
    free(question);
    close(pair[0]);
    close(pair[1]);
    return ERR(ERR_NETWORK, "cannot look up %s: %s", host, strerror(result));
}

bool redis_resolve_read(int fd, struct redis_addresses *addresses)
{
    ssize_t got = recv(fd, addresses, sizeof(*addresses), MSG_DONTWAIT);
    return got == (ssize_t)sizeof(*addresses);
}
