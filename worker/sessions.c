#include "worker/sessions.h"

#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>

#include "common/http.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "worker/throttle.h"

struct session_entry {
    SLIST_ENTRY(session_entry) link;
    struct aws_session *session;
    struct throttle_gate *gate; /* borrowed */
    bool has_account;           /* the gate knows it */
    char *tenant;
    char *region;
};

struct sessions {
    SLIST_HEAD(, session_entry) list;
    struct throttle *throttle;
};

struct sessions *sessions_new(struct throttle *throttle)
{
    struct sessions *sessions = xcalloc(1, sizeof(*sessions));
    sessions->throttle = throttle;
    SLIST_INIT(&sessions->list);
    return sessions;
}

void sessions_free(struct sessions *sessions)
{
    while (!SLIST_EMPTY(&sessions->list)) {
        struct session_entry *entry = SLIST_FIRST(&sessions->list);
        SLIST_REMOVE_HEAD(&sessions->list, link);
        aws_session_close(entry->session);
        free(entry->tenant);
        free(entry->region);
        free(entry);
    }
    free(sessions);
}

static struct session_entry *find(const struct sessions *sessions,
                                  const struct session_place *place)
{
    struct session_entry *entry;
    SLIST_FOREACH (entry, &sessions->list, link) {
        if (strcmp(entry->region, place->region) == 0 && strcmp(entry->tenant, place->tenant) == 0)
            return entry;
    }
    return NULL;
}

static struct error *entry_for(struct sessions *sessions, const struct session_place *place,
                               struct session_entry **out)
{
    *out = find(sessions, place);
    if (*out != NULL)
        return NULL;
    struct throttle_gate *gate = throttle_gate(sessions->throttle, place->tenant, place->region);
    struct aws_session_options options = {.region = place->region, .gate = throttle_aws_gate(gate)};
    struct aws_session *session = NULL;
    TRY(aws_session_open(&options, &session));
    struct session_entry *entry = xcalloc(1, sizeof(*entry));
    entry->session = session;
    entry->gate = gate;
    entry->tenant = xstrdup(place->tenant);
    entry->region = xstrdup(place->region);
    SLIST_INSERT_HEAD(&sessions->list, entry, link);
    *out = entry;
    return NULL;
}

struct error *sessions_get(struct sessions *sessions, const struct session_place *place,
                           struct aws_session **out)
{
    struct session_entry *entry = NULL;
    TRY(entry_for(sessions, place, &entry));
    *out = entry->session;
    const char *account = place->account, *actual = NULL;
    TRY(aws_account(entry->session, &actual));
    if (!entry->has_account)
        throttle_set_account(entry->gate, actual, 1);
    entry->has_account = true;
    if (account == NULL || strcmp(actual, account) == 0)
        return NULL;
    return ERR(ERR_INVALID,
               "the worker's credentials belong to account %s, the stack is for account %s", actual,
               account);
}
