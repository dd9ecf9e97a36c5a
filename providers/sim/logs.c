#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/services.h"

static json_t *find_group(struct sim_call *call)
{
    json_t *group = sim_find(call, "groups", tree_text(call->in, "logGroupName"));

    if (group == NULL)
        sim_fail(call, 400, "ResourceNotFoundException", "The specified log group does not exist.");
    return group;
}

static bool create_group(struct sim_call *call)
{
    const char *name = tree_text(call->in, "logGroupName");
    char *arn;
    json_t *group;

    if (sim_find(call, "groups", name) != NULL)
        return sim_fail(call, 400, "ResourceAlreadyExistsException",
                        "The specified log group already exists");
    arn = sim_arn(call, "logs", "log-group:%s", name);
    group =
        json_pack("{s:s,s:s,s:I,s:i,s:i,s:s}", "logGroupName", name, "logGroupArn", arn,
                  "creationTime", (json_int_t)call->now_ms, "storedBytes", 0, "metricFilterCount",
                  0, "logGroupClass", tree_text_or(call->in, "logGroupClass", "STANDARD"));
    tree_put_format(group, "arn", "%s:*", arn);
    tree_put_text(group, "kmsKeyId", tree_text(call->in, "kmsKeyId"));
    sim_tags_add(group, json_object_get(call->in, "tags"));
    sim_put(call, "groups", name, arn, group);
    free(arn);
    return true;
}

static bool describe_groups(struct sim_call *call)
{
    const char *prefix = tree_text_or(call->in, "logGroupNamePrefix", ""), *name;
    const char *pattern = tree_text_or(call->in, "logGroupNamePattern", "");
    json_t *list = tree_array_of(call->out, "logGroups"), *group;

    json_object_foreach (sim_all(call, "groups"), name, group)
        if (strncmp(name, prefix, strlen(prefix)) == 0 && strstr(name, pattern) != NULL)
            json_array_append(list, group);
    return true;
}

static bool delete_group(struct sim_call *call)
{
    if (find_group(call) == NULL)
        return false;
    sim_remove(call, "groups", tree_text(call->in, "logGroupName"));
    return true;
}

static bool retention(struct sim_call *call)
{
    static const int days[] = {1,   3,   5,   7,   14,   30,   60,   90,   120,  150,  180,
                               365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653};
    json_t *group = find_group(call);
    int64_t wanted = tree_int(call->in, "retentionInDays", 0);

    if (group == NULL)
        return false;
    if (strncmp(call->op->name, "Delete", 6) == 0) {
        json_object_del(group, "retentionInDays");
        return true;
    }
    for (size_t i = 0; i < ARRAY_LEN(days); i++)
        if (days[i] == wanted) {
            tree_put_int(group, "retentionInDays", wanted);
            return true;
        }
    return sim_fail(call, 400, "InvalidParameterException",
                    "1 validation error detected: Value '%lld' at 'retentionInDays' failed to "
                    "satisfy constraint: Member must satisfy enum value set",
                    (long long)wanted);
}

static bool change_key(struct sim_call *call)
{
    json_t *group = find_group(call);

    if (group == NULL)
        return false;
    if (strncmp(call->op->name, "Dis", 3) == 0)
        json_object_del(group, "kmsKeyId");
    else
        tree_put_text(group, "kmsKeyId", tree_text(call->in, "kmsKeyId"));
    return true;
}

static bool streams(struct sim_call *call)
{
    json_t *group = find_group(call), *all = tree_object_of(group, "~streams"), *stream;
    const char *name = tree_text(call->in, "logStreamName"), *key;

    if (group == NULL)
        return false;
    if (strcmp(call->op->name, "CreateLogStream") == 0) {
        if (tree_has(all, name))
            return sim_fail(call, 400, "ResourceAlreadyExistsException",
                            "The specified log stream already exists");
        tree_put(all, name,
                 json_pack("{s:s,s:I}", "logStreamName", name, "creationTime",
                           (json_int_t)call->now_ms));
    } else if (strcmp(call->op->name, "DeleteLogStream") == 0) {
        json_object_del(all, name);
    } else {
        json_object_foreach (all, key, stream)
            json_array_append(tree_array_of(call->out, "logStreams"), stream);
    }
    return true;
}

const struct sim_handler logs_handlers[] = {
    {"CreateLogGroup", create_group},
    {"DescribeLogGroups", describe_groups},
    {"DeleteLogGroup", delete_group},
    {"PutRetentionPolicy", retention},
    {"DeleteRetentionPolicy", retention},
    {"AssociateKmsKey", change_key},
    {"DisassociateKmsKey", change_key},
    {"CreateLogStream", streams},
    {"DeleteLogStream", streams},
    {"DescribeLogStreams", streams},
    {NULL, NULL},
};
