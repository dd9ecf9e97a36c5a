/*
 * EFS: a file system, its mount targets and access points. Its identity is the creation token,
 * which is made from what the component is called.
 */
#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/efs.h"
#include "providers/aws/kinds/kinds.h"

const struct kind_retry efs_passing[] = {{"IncorrectFileSystemLifeCycleState", NULL},
                                         {"IncorrectMountTargetState", NULL},
                                         {"FileSystemInUse", NULL},
                                         {NULL, NULL}};

const struct tag_api efs_tags = {"efs",  "TagResource", "UntagResource", "ResourceId",
                                 "Tags", "TagKeys",     "Key",           "Value"};

/* Owner: caller, free(). */
static char *creation_token(const struct kind_call *call)
{
    const struct op *op = call->op;
    char *text = xasprintf("%s/%s/%s/%s", op->tenant, op->stack, op->environment, op->component);
    char hex[CRYPTO_SHA256_HEX];
    crypto_sha256_hex(text, strlen(text), hex);
    free(text);
    return xasprintf("panka-%.40s", hex);
}

static void put_throughput(json_t *spec, json_t *params)
{
    json_t *rate = json_object_get(spec, "provisionedMibps");
    json_put_text(params, "ThroughputMode", json_text_or(spec, "throughputMode", "bursting"));
    if (rate != NULL)
        json_object_set_new(params, "ProvisionedThroughputInMibps",
                            json_real((double)json_integer_value(rate)));
}

static json_t *create_params(struct part_work *work)
{
    json_t *spec = work->call->spec;
    json_t *params = json_pack(
        "{s:s, s:s, s:b, s:s*, s:b, s:o}", "CreationToken", (const char *)work->arg,
        "PerformanceMode", json_text_or(spec, "performanceMode", "generalPurpose"), "Encrypted",
        (int)json_bool_or(spec, "encrypted", true), "KmsKeyId", json_text(spec, "kmsKey"), "Backup",
        (int)json_bool_or(spec, "backup", false), "Tags", part_tag_list(work, "Key", "Value"));
    put_throughput(spec, params);
    return params;
}

/* --- changes --- */

static struct error *sync_throughput(struct part_work *work)
{
    json_t *params = json_object();
    put_throughput(work->call->spec, params);
    json_t *wanted = json_object_get(params, "ProvisionedThroughputInMibps");
    json_t *found = json_object_get(work->live, "ProvisionedThroughputInMibps");
    bool same = text_equal(json_text(params, "ThroughputMode"),
                           json_text_or(work->live, "ThroughputMode", "bursting")) &&
                (wanted == NULL || json_number_value(wanted) == json_number_value(found));
    if (same) {
        json_decref(params);
        return NULL;
    }
    json_put_text(params, "FileSystemId", part_text(work, "FileSystemId"));
    TRY(part_mutate(work, "UpdateFileSystem", params, NULL));
    return part_wait_ready(work, "updated");
}

static json_t *system_params(const struct part_work *work)
{
    return json_pack("{s:s}", "FileSystemId", part_text(work, "FileSystemId"));
}

/* One policy for each transition. Owner: caller. */
static json_t *wanted_policies(json_t *spec)
{
    static const struct {
        const char *field, *member;
    } map[] = {{"lifecycle.transitionToIA", "TransitionToIA"},
               {"lifecycle.transitionToArchive", "TransitionToArchive"},
               {"lifecycle.transitionToPrimary", "TransitionToPrimaryStorageClass"}};
    json_t *list = json_array();
    for (size_t i = 0; i < ARRAY_LEN(map); i++) {
        json_t *value = json_path(spec, map[i].field);
        if (value != NULL)
            json_array_append_new(list, json_pack("{s:O}", map[i].member, value));
    }
    return list;
}

/* The policies as one object: their order and division say nothing. */
static json_t *merged(json_t *policies)
{
    json_t *all = json_object();
    size_t i;
    json_t *policy;
    json_array_foreach (policies, i, policy)
        json_object_update(all, policy);
    return all;
}

static struct error *sync_lifecycle(struct part_work *work)
{
    json_t *result = NULL;
    TRY(kind_query(work->call, "efs", "DescribeLifecycleConfiguration", system_params(work),
                   &result));
    json_t *wanted = wanted_policies(work->call->spec);
    json_t *a = merged(wanted), *b = merged(json_object_get(result, "LifecyclePolicies"));
    bool same = json_equal(a, b);
    json_decref(a);
    json_decref(b);
    json_decref(result);
    if (same) {
        json_decref(wanted);
        return NULL;
    }
    json_t *params = system_params(work);
    json_object_set_new(params, "LifecyclePolicies", wanted);
    return part_mutate(work, "PutLifecycleConfiguration", params, NULL);
}

static struct error *sync_backup(struct part_work *work)
{
    bool wanted = json_bool_or(work->call->spec, "backup", false);
    json_t *result = NULL;
    TRY(calls_find(work->call, "efs", "DescribeBackupPolicy", system_params(work), &result));
    const char *status =
        json_text_or(json_object_get(result, "BackupPolicy"), "Status", "DISABLED");
    bool found = text_starts_with(status, "ENABL");
    json_decref(result);
    if (wanted == found)
        return NULL;
    json_t *params = system_params(work);
    json_object_set_new(params, "BackupPolicy",
                        json_pack("{s:s}", "Status", wanted ? "ENABLED" : "DISABLED"));
    return part_mutate(work, "PutBackupPolicy", params, NULL);
}

static struct error *update(struct part_work *work)
{
    TRY(sync_throughput(work));
    TRY(sync_lifecycle(work));
    return sync_backup(work);
}

/* --- the file system --- */

static json_t *read_params(struct part_work *work)
{
    return json_pack("{s:s}", "CreationToken", (const char *)work->arg);
}

static json_t *remove_params(struct part_work *work)
{
    return system_params(work);
}

static const struct part file_system = {
    .what = "file system",
    .step = "file-system",
    .service = "efs",
    .read = "DescribeFileSystems",
    .read_params = read_params,
    .list = "FileSystems",
    .named = true,
    .tags_path = "Tags",
    .arn = "FileSystemId",
    .status = &(const struct part_status){.path = "LifeCycleState",
                                          .ready = (const char *const[]){"available", NULL},
                                          .failed = (const char *const[]){"error", NULL},
                                          .leaving = (const char *const[]){"deleting", NULL},
                                          .gone = (const char *const[]){"deleted", NULL}},
    .create = "CreateFileSystem",
    .create_params = create_params,
    .keep = (const char *const[]){"FileSystemId", NULL},
    .retries = efs_passing,
    .update = update,
    .tag_api = &efs_tags,
    .remove = "DeleteFileSystem",
    .remove_params = remove_params,
};

static struct error *fill_outputs(struct part_work *work)
{
    static const struct part_output outputs[] = {
        {"file_system_id", "FileSystemId"}, {"arn", "FileSystemArn"}, {NULL, NULL}};
    struct kind_call *call = work->call;
    const char *id = part_text(work, "FileSystemId");
    bool china = strcmp(aws_session_partition(call->session), "aws-cn") == 0;
    char *dns = xasprintf("%s.efs.%s.amazonaws.com%s", id, aws_session_region(call->session),
                          china ? ".cn" : "");
    part_outputs(work, outputs);
    kind_set_id(call, id);
    kind_output(call, "dns_name", dns);
    free(dns);
    TRY(efs_targets_output(call, id));
    return efs_points_output(call, id);
}

static struct error *ensure(struct part_work *work)
{
    struct error *err = part_ensure(work);
    const char *id = part_text(work, "FileSystemId");
    if (id != NULL && (err == NULL || error_root(err)->code != ERR_ALREADY_EXISTS))
        kind_set_id(work->call, id);
    TRY(err);
    TRY(efs_targets_ensure(work->call, id));
    TRY(efs_points_ensure(work->call, id));
    return fill_outputs(work);
}

static struct error *read_system(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live == NULL)
        return ERR(ERR_NOT_FOUND, "no file system of '%s'", work->call->name);
    part_remember(work, "file_system");
    return fill_outputs(work);
}

static struct error *remove_system(struct part_work *work)
{
    TRY(part_find(work));
    const char *id = part_text(work, "FileSystemId");
    if (id != NULL) {
        TRY(kind_adopt(work->call, "file system", "create-file-system", work->tags));
        TRY(efs_targets_remove(work->call, id));
        TRY(efs_points_remove(work->call, id));
    }
    TRY(part_remove(work));
    return efs_group_remove(work->call);
}

static struct error *with_work(struct kind_call *call, part_fn *fn)
{
    char *token = creation_token(call);
    struct part_work work = {.call = call, .part = &file_system, .name = call->name, .arg = token};
    struct error *err = fn(&work);
    part_fini(&work);
    free(token);
    return err;
}

static struct error *efs_apply(struct kind_call *call)
{
    return with_work(call, ensure);
}

static struct error *efs_read(struct kind_call *call)
{
    return with_work(call, read_system);
}

static struct error *efs_remove(struct kind_call *call)
{
    return with_work(call, remove_system);
}

const struct kind kind_efs = {
    .name = "EFS",
    .create = efs_apply,
    .read = efs_read,
    .update = efs_apply, /* both end with the file system as specified */
    .remove = efs_remove,
};
