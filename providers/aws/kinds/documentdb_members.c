#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/documentdb.h"
#include "providers/aws/kinds/store.h"

enum { MEMBERS_MAX = 16, ID_MAX = 63, LOOK_S = 30, LIMIT_S = 3600, BUSY_LIMIT_S = 900 };

static part_params create_params;
static part_fn update;

static const char *const ready[] = {"available", NULL};
static const char *const failed[] = {"failed", "incompatible-network", "incompatible-parameters",
                                     "inaccessible-encryption-credentials", NULL};
static const char *const leaving[] = {"deleting", NULL};
static const struct part_status status = {
    .path = "DBInstanceStatus", .ready = ready, .failed = failed, .leaving = leaving};
static const struct kind_retry busy[] = {
    {"InvalidDBInstanceState", NULL}, {"InvalidDBClusterState", NULL}, {NULL, NULL}};

static const struct part member = {
    .what = "DocumentDB instance",
    .step = "member",
    .service = "docdb",
    .read = "DescribeDBInstances",
    .id = "DBInstanceIdentifier",
    .list = "DBInstances",
    .match = "DBInstanceIdentifier",
    .tags_read = "ListTagsForResource",
    .tags_id = "ResourceName",
    .tags_list = "TagList",
    .arn = "DBInstanceArn",
    .tag_api = &documentdb_tags,
    .status = &status,
    .delay_s = LOOK_S,
    .ready_limit_s = LIMIT_S,
    .gone_limit_s = LIMIT_S,
    .create = "CreateDBInstance",
    .create_params = create_params,
    .retries = busy,
    .retry_limit_s = BUSY_LIMIT_S,
    .update = update,
    .remove = "DeleteDBInstance",
};

static json_t *create_params(struct part_work *work)
{
    return json_pack("{s:s, s:s, s:s, s:s, s:o}", "DBInstanceIdentifier", work->name,
                     "DBInstanceClass", json_text_or(work->call->spec, "instanceClass", ""),
                     "Engine", "docdb", "DBClusterIdentifier", work->call->name, "Tags",
                     kind_tag_list(work->call, "Key", "Value"));
}

/* The status leaves "available" some seconds after the call, the class changes at the end. */
static struct error *check_class(struct kind_call *call, void *arg, bool *done)
{
    struct part_work *work = arg;
    TRY(part_wait_ready(work, "resized"));
    *done = strcmp(json_text_or(work->live, "DBInstanceClass", ""),
                   json_text_or(call->spec, "instanceClass", "")) == 0;
    return NULL;
}

static struct error *update(struct part_work *work)
{
    json_t *wanted =
        json_pack("{s:O}", "DBInstanceClass", json_object_get(work->call->spec, "instanceClass"));
    json_t *changes = store_differences(work, wanted, NULL);
    json_t *at_once = json_pack("{s:b}", "ApplyImmediately", 1);
    bool resizes = json_object_size(changes) > 0;
    struct error *err = store_modify(work, "ModifyDBInstance", changes, at_once);
    json_decref(at_once);
    if (err != NULL || !resizes)
        return err;
    char *step = xasprintf("class:%s", work->name);
    err = kind_wait_until(work->call, &(struct own_wait){.step = step,
                                                         .check = check_class,
                                                         .arg = work,
                                                         .delay_s = LOOK_S,
                                                         .limit_s = LIMIT_S});
    free(step);
    return err;
}

/* --- several ------------------------------------------------------------------------------ */

/* The instances at work: as many as there may be. */
struct crew {
    struct part_work works[MEMBERS_MAX];
    char *names[MEMBERS_MAX];
    char keys[MEMBERS_MAX][24];
    size_t count;
};

static void add(struct crew *crew, struct kind_call *call, size_t number, const char *name)
{
    if (crew->count == MEMBERS_MAX)
        return;
    size_t i = crew->count++;
    snprintf(crew->keys[i], sizeof(crew->keys[i]), "%zu", number);
    crew->names[i] = xstrdup(name);
    crew->works[i] = (struct part_work){
        .call = call, .part = &member, .name = crew->names[i], .key = crew->keys[i]};
}

static void disband(struct crew *crew)
{
    for (size_t i = 0; i < crew->count; i++) {
        part_fini(&crew->works[i]);
        free(crew->names[i]);
    }
}

static char *member_name(const struct kind_call *call, size_t number)
{
    char suffix[16];
    snprintf(suffix, sizeof(suffix), "-%zu", number);
    return calls_part_name(call->name, suffix, ID_MAX);
}

/* Started together they are there together. One that came meanwhile is met by part_ensure(). */
static struct error *start(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live != NULL)
        return NULL;
    struct error *err =
        part_mutate_as(work, "create", "CreateDBInstance", create_params(work), NULL);
    if (err != NULL && error_root(err)->code == ERR_ALREADY_EXISTS) {
        error_free(err);
        return NULL;
    }
    return err;
}

static struct error *ensure_crew(struct crew *crew)
{
    for (size_t i = 0; i < crew->count; i++)
        TRY(start(&crew->works[i]));
    for (size_t i = 0; i < crew->count; i++)
        TRY(part_ensure(&crew->works[i]));
    return NULL;
}

static struct error *remove_crew(struct crew *crew)
{
    for (size_t i = 0; i < crew->count; i++)
        TRY(part_start_removal(&crew->works[i]));
    for (size_t i = 0; i < crew->count; i++)
        TRY(part_wait_gone(&crew->works[i]));
    return NULL;
}

static bool is_named(json_t *members, const char *name)
{
    size_t i;
    json_t *entry;
    json_array_foreach (members, i, entry) {
        if (strcmp(json_text_or(entry, "DBInstanceIdentifier", ""), name) == 0)
            return true;
    }
    return false;
}

struct error *documentdb_ensure_members(struct kind_call *call, json_t *members)
{
    struct crew wanted = {.count = 0}, surplus = {.count = 0};
    size_t count = (size_t)json_int_or(call->spec, "instances", 1);
    for (size_t number = 1; number <= MEMBERS_MAX; number++) {
        char *name = member_name(call, number);
        if (number <= count)
            add(&wanted, call, number, name);
        else if (is_named(members, name))
            add(&surplus, call, number, name);
        free(name);
    }
    struct error *err = ensure_crew(&wanted);
    if (err == NULL)
        err = remove_crew(&surplus);
    disband(&wanted);
    disband(&surplus);
    return err;
}

struct error *documentdb_remove_members(struct kind_call *call, json_t *members)
{
    struct crew crew = {.count = 0};
    size_t i;
    json_t *entry;
    json_array_foreach (members, i, entry)
        add(&crew, call, i + 1, json_text_or(entry, "DBInstanceIdentifier", ""));
    for (i = 0; i < crew.count; i++) { /* named by what they are, whatever else is there */
        const char *name = crew.names[i];
        crew.works[i].key = name;
    }
    struct error *err = remove_crew(&crew);
    disband(&crew);
    return err;
}
