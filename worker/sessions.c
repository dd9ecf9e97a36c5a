#include "worker/sessions.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>

#include "common/http.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "worker/throttle.h"

enum { KEPT_SESSIONS = 32, MAX_CONNECTIONS = 128, SESSION_NAME_BYTES = 65, TENANT_SHOWN = 35 };

struct session_entry {
    TAILQ_ENTRY(session_entry) link;
    struct aws_session *session;
    struct throttle_gate *gate; /* borrowed */
    uint32_t users;
    char *tenant;
    char *region;
    char *role_arn; /* NULL = none; then the next two are too */
    char *external_id;
    char *deployment;
};

struct sessions {
    TAILQ_HEAD(session_list, session_entry) list; /* those used last come first */
    uint32_t count;
    struct throttle *throttle;
    struct http_client *http; /* shared by all; NULL before the first */
};

struct sessions *sessions_new(struct throttle *throttle)
{
    struct sessions *sessions = xcalloc(1, sizeof(*sessions));
    sessions->throttle = throttle;
    TAILQ_INIT(&sessions->list);
    return sessions;
}

static void drop(struct sessions *sessions, struct session_entry *entry)
{
    TAILQ_REMOVE(&sessions->list, entry, link);
    sessions->count--;
    aws_session_close(entry->session);
    free(entry->tenant);
    free(entry->region);
    free(entry->role_arn);
    free(entry->external_id);
    free(entry->deployment);
    free(entry);
}

void sessions_free(struct sessions *sessions)
{
    while (!TAILQ_EMPTY(&sessions->list))
        drop(sessions, TAILQ_FIRST(&sessions->list));
    http_client_free(sessions->http);
    free(sessions);
}

/* --- finding one ------------------------------------------------------------------------------ */

static bool is_for(const struct session_entry *entry, const struct session_place *place)
{
    if (strcmp(entry->region, place->region) != 0 || strcmp(entry->tenant, place->tenant) != 0 ||
        !text_equal(entry->role_arn, place->role_arn))
        return false;
    return place->role_arn == NULL || (text_equal(entry->external_id, place->external_id) &&
                                       text_equal(entry->deployment, place->deployment));
}

static struct session_entry *find(struct sessions *sessions, const struct session_place *place)
{
    struct session_entry *entry;
    TAILQ_FOREACH (entry, &sessions->list, link) {
        if (!is_for(entry, place))
            continue;
        TAILQ_REMOVE(&sessions->list, entry, link);
        TAILQ_INSERT_HEAD(&sessions->list, entry, link);
        return entry;
    }
    return NULL;
}

/* Close those that were not used for the longest time. */
static void make_room(struct sessions *sessions)
{
    struct session_entry *entry = TAILQ_LAST(&sessions->list, session_list);
    while (entry != NULL && sessions->count >= KEPT_SESSIONS) {
        struct session_entry *newer = TAILQ_PREV(entry, session_list, link);
        if (entry->users == 0)
            drop(sessions, entry);
        entry = newer;
    }
}

/* What AWS's own records show: "panka-<tenant>-<deployment>". */
static void name_session(const struct session_place *place, char name[SESSION_NAME_BYTES])
{
    const char *deployment = place->deployment == NULL ? "" : place->deployment;
    snprintf(name, SESSION_NAME_BYTES, "panka-%.*s-%.22s", TENANT_SHOWN, place->tenant, deployment);
}

static struct error *open_session(struct sessions *sessions, const struct session_place *place,
                                  struct throttle_gate *gate, struct aws_session **out)
{
    char name[SESSION_NAME_BYTES];
    name_session(place, name);
    if (sessions->http == NULL)
        TRY(aws_http_new(NULL, MAX_CONNECTIONS, &sessions->http));
    struct aws_session_options options = {.region = place->region,
                                          .role_arn = place->role_arn,
                                          .external_id = place->external_id,
                                          .session_name = name,
                                          .http = sessions->http,
                                          .gate = throttle_aws_gate(gate)};
    return aws_session_open(&options, out);
}

static struct error *entry_for(struct sessions *sessions, const struct session_place *place,
                               struct session_entry **out)
{
    *out = find(sessions, place);
    if (*out != NULL)
        return NULL;
    struct throttle_gate *gate =
        throttle_gate(sessions->throttle, place->tenant, place->region, place->role_arn);
    struct aws_session *session = NULL;
    TRY(open_session(sessions, place, gate, &session));
    make_room(sessions);
    struct session_entry *entry = xcalloc(1, sizeof(*entry));
    entry->session = session;
    entry->gate = gate;
    entry->tenant = xstrdup(place->tenant);
    entry->region = xstrdup(place->region);
    entry->role_arn = xstrdup(place->role_arn);
    if (place->role_arn != NULL) {
        entry->external_id = xstrdup(place->external_id);
        entry->deployment = xstrdup(place->deployment);
    }
    TAILQ_INSERT_HEAD(&sessions->list, entry, link);
    sessions->count++;
    *out = entry;
    return NULL;
}

/* --- using it --------------------------------------------------------------------------------- */

static struct error *check_account(struct session_entry *entry, const struct session_place *place)
{
    const char *actual = NULL, *account = place->account;
    TRY(aws_account(entry->session, &actual));
    throttle_set_account(entry->gate, actual, place->weight);
    if (account == NULL || strcmp(actual, account) == 0)
        return NULL;
    return ERR(ERR_INVALID, "the %s belong%s to account %s, the stack is for account %s",
               entry->role_arn == NULL ? "worker's credentials" : "tenant's role",
               entry->role_arn == NULL ? "" : "s", actual, account);
}

struct error *sessions_get(struct sessions *sessions, const struct session_place *place,
                           struct aws_session **out)
{
    struct session_entry *entry = NULL;
    TRY(entry_for(sessions, place, &entry));
    entry->users++;
    struct error *err = check_account(entry, place);
    if (err == NULL)
        *out = entry->session;
    else
        entry->users--;
    return err;
}

void sessions_put(struct sessions *sessions, struct aws_session *session)
{
    struct session_entry *entry;
    TAILQ_FOREACH (entry, &sessions->list, link) {
        if (entry->session == session && session != NULL)
            entry->users--;
    }
}
