/*
 * SecurityGroup: a group and its rules. Identity is the name within the VPC. Groups whose rules
 * name one another are made first, then their rules, see group_rules.h.
 */
#include <stdlib.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/group_rules.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/network.h"
#include "providers/aws/kinds/network_free.h"

/* A deletion has no spec but the applied one. */
static json_t *network_of(const struct kind_call *call)
{
    json_t *spec = json_object_size(call->spec) > 0 ? call->spec : call->applied;
    return json_object_get(spec, "network");
}

static void put_outputs(struct part_work *work)
{
    static const struct part_output outputs[] = {{"security_group_id", "GroupId"},
                                                 {"security_group_name", "GroupName"},
                                                 {"vpc_id", "VpcId"},
                                                 {"arn", "SecurityGroupArn"},
                                                 {NULL, NULL}};
    struct kind_call *call = work->call;
    part_outputs(work, outputs);
    kind_set_id(call, part_text(work, "GroupId"));
    if (json_object_get(call->outputs, "arn") == NULL && call->op->account != NULL) {
        char *arn = xasprintf("arn:aws:ec2:%s:%s:security-group/%s", call->op->region,
                              call->op->account, part_text(work, "GroupId"));
        kind_output(call, "arn", arn);
        free(arn);
    }
}

static struct error *ensure(struct part_work *work)
{
    TRY(part_ensure(work));
    TRY(group_sync_spec(work, work->call->spec));
    put_outputs(work);
    return NULL;
}

static struct error *look(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live == NULL)
        return ERR(ERR_NOT_FOUND, "there is no security group %s", work->name);
    put_outputs(work);
    part_remember(work, "group");
    return NULL;
}

static struct error *take_away(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live == NULL)
        return NULL;
    TRY(kind_adopt(work->call, work->part->what, "create-group", work->tags));
    TRY(group_revoke_references(work));
    if (work->call->op->replaces && work->live != NULL)
        TRY(group_release(work));
    return network_free_part(work, "group-id");
}

/* The VPC may be gone, and with it the group. */
static struct error *in_vpc(struct kind_call *call, part_fn *fn)
{
    struct part_work work = {.call = call, .part = &group_part, .name = call->name};
    char *vpc_id = NULL;
    struct error *err = network_find_vpc(call, network_of(call), &vpc_id);
    if (err == NULL) {
        work.arg = vpc_id;
        err = fn(&work);
    }
    part_fini(&work);
    free(vpc_id);
    return err;
}

static struct error *sg_create(struct kind_call *call)
{
    return network_name_quota(in_vpc(call, ensure));
}

static struct error *sg_read(struct kind_call *call)
{
    struct error *err = in_vpc(call, look);
    if (err != NULL && err->code == ERR_PRECONDITION) {
        struct error *gone = ERR(ERR_NOT_FOUND, "there is no security group %s", call->name);
        error_free(err);
        return gone;
    }
    return err;
}

static struct error *sg_remove(struct kind_call *call)
{
    struct error *err = in_vpc(call, take_away);
    if (err == NULL || err->code != ERR_PRECONDITION)
        return err;
    error_free(err);
    return NULL;
}

const struct kind kind_security_group = {
    .name = "SecurityGroup",
    .create = sg_create,
    .read = sg_read,
    .update = sg_create,
    .remove = sg_remove,
};
