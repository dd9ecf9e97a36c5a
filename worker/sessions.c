#include "worker/sessions.h"

#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>

#include "common/http.h"
#include "common/mem.h"
#include "providers/aws/aws.h"

struct session_entry {
    SLIST_ENTRY(session_entry) link;
    struct aws_session *session;
    char *region;
};

struct sessions {
    SLIST_HEAD(, session_entry) list;
};

struct sessions *sessions_new(void)
{
    struct sessions *sessions = xcalloc(1, sizeof(*sessions));
    SLIST_INIT(&sessions->list);
    return sessions;
}

void sessions_free(struct sessions *sessions)
{
    while (!SLIST_EMPTY(&sessions->list)) {
        struct session_entry *entry = SLIST_FIRST(&sessions->list);
        SLIST_REMOVE_HEAD(&sessions->list, link);
        aws_session_close(entry->session);
        free(entry->region);
        free(entry);
    }
    free(sessions);
}

static struct error *session_for(struct sessions *sessions, const char *region,
                                 struct aws_session **out)
{
    struct session_entry *entry;
    SLIST_FOREACH (entry, &sessions->list, link) {
        if (strcmp(entry->region, region) == 0) {
            *out = entry->session;
            return NULL;
        }
    }
    struct aws_session_options options = {.region = region};
    struct aws_session *session = NULL;
    TRY(aws_session_open(&options, &session));
    entry = xcalloc(1, sizeof(*entry));
    entry->session = session;
    entry->region = xstrdup(region);
    SLIST_INSERT_HEAD(&sessions->list, entry, link);
    *out = session;
    return NULL;
}

struct error *sessions_get(struct sessions *sessions, const char *region, const char *account,
                           struct aws_session **out)
{
    TRY(session_for(sessions, region, out));
    if (account == NULL)
        return NULL;
    const char *actual = NULL;
    TRY(aws_account(*out, &actual));
    if (strcmp(actual, account) == 0)
        return NULL;
    return ERR(ERR_INVALID,
               "the worker's credentials belong to account %s, the stack is for account %s", actual,
               account);
}
