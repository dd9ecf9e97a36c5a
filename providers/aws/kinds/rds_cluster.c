#include "providers/aws/kinds/rds_cluster.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/rds_groups.h"
#include "providers/aws/kinds/rds_thing.h"

enum { MEMBERS_MAX = 2, ID_MAX = 63 };

static char *member_id(const struct kind_call *call, unsigned number)
{
    char suffix[16];
    snprintf(suffix, sizeof(suffix), "-%u", number);
    return calls_part_name(call->name, suffix, ID_MAX);
}

static struct error *make_cluster(struct kind_call *call, const struct rds_parts *parts)
{
    json_t *params = rds_create_cluster_params(call, parts);
    struct error *err = rds_put_password(call, params);
    if (err != NULL) {
        json_decref(params);
        return err;
    }
    return rds_make(call, &rds_cluster_api, call->name, params);
}

/* The name of the group is live under another member; a new password is never live. */
static struct error *change_cluster(struct kind_call *call, const struct rds_parts *parts,
                                    json_t *live)
{
    json_t *wanted = rds_wanted_cluster(call, parts);
    json_t *changes = rds_differences(wanted, live);
    json_decref(wanted);
    struct error *err = NULL;
    if (json_object_size(call->applied) > 0 && kind_changed(call, "database.passwordSecret.ref"))
        err = rds_put_password(call, changes);
    if (json_object_get(changes, "EngineVersion") != NULL)
        json_put_bool(changes, "AllowMajorVersionUpgrade", true);
    if (err != NULL) {
        json_decref(changes);
        return err;
    }
    return rds_modify(call, &rds_cluster_api, call->name, changes);
}

static struct error *apply_cluster(struct kind_call *call, const struct rds_parts *parts)
{
    json_t *live = NULL;
    TRY(rds_find(call, &rds_cluster_api, call->name, &live));
    if (live == NULL)
        return make_cluster(call, parts);
    struct error *err = rds_take(call, &rds_cluster_api, call->name, &live);
    if (err == NULL && !rds_was_made(call, &rds_cluster_api, call->name))
        err = change_cluster(call, parts, live);
    json_decref(live);
    return err;
}

static struct error *apply_member(struct kind_call *call, const struct rds_parts *parts,
                                  const char *id)
{
    json_t *live = NULL;
    TRY(rds_find(call, &rds_instance_api, id, &live));
    if (live == NULL)
        return rds_make(call, &rds_instance_api, id, rds_create_member_params(call, parts, id));
    struct error *err = rds_take(call, &rds_instance_api, id, &live);
    if (err == NULL && !rds_was_made(call, &rds_instance_api, id)) {
        json_t *wanted = rds_wanted_instance(call, parts);
        err = rds_modify(call, &rds_instance_api, id, rds_differences(wanted, live));
        json_decref(wanted);
    }
    json_decref(live);
    return err;
}

static struct error *remove_member(struct kind_call *call, const char *id)
{
    json_t *live = NULL;
    TRY(rds_find(call, &rds_instance_api, id, &live));
    if (live == NULL)
        return NULL;
    bool leaving = strcmp(json_text_or(live, "DBInstanceStatus", ""), "deleting") == 0;
    json_decref(live);
    if (leaving)
        return NULL;
    return rds_remove(call, &rds_instance_api, id, json_pack("{s:b}", "SkipFinalSnapshot", 1));
}

/* More instances than the spec asks for go. */
static struct error *drop_member(struct kind_call *call, const char *id)
{
    TRY(remove_member(call, id));
    return rds_wait_gone(call, &rds_instance_api, id);
}

struct error *rds_cluster_apply(struct kind_call *call, const struct rds_parts *parts)
{
    TRY(apply_cluster(call, parts));
    unsigned count = rds_member_count(call->spec);
    for (unsigned i = 1; i <= MEMBERS_MAX; i++) {
        char *id = member_id(call, i);
        struct error *err = NULL;
        if (i <= count)
            err = apply_member(call, parts, id);
        else if (json_object_size(call->applied) > 0 && i <= rds_member_count(call->applied))
            err = drop_member(call, id);
        free(id);
        TRY(err);
    }
    return NULL;
}

struct error *rds_cluster_remove(struct kind_call *call, json_t *live, json_t *params)
{
    json_t *members = json_object_get(live, "DBClusterMembers");
    struct error *err = NULL;
    size_t i;
    json_t *member;
    json_array_foreach (members, i, member) {
        if (err == NULL)
            err = remove_member(call, json_text(member, "DBInstanceIdentifier"));
    }
    json_array_foreach (members, i, member) {
        if (err == NULL)
            err = rds_wait_gone(call, &rds_instance_api, json_text(member, "DBInstanceIdentifier"));
    }
    if (err != NULL) {
        json_decref(params);
        return err;
    }
    return rds_remove(call, &rds_cluster_api, call->name, params);
}
