#include "providers/aws/kinds/checks.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/network.h"

/* A value of the spec that names something. */
struct named {
    const char *path; /* of the field, for people */
    const char *text;
};
typedef struct error *check_named(struct kind_call *call, const struct named *named);

/* What could not be looked at is a warning: the rights to look may be missing, or the service.
 * Consumes `err`. */
static void not_looked_at(struct kind_call *call, const struct named *named, struct error *err)
{
    char *text = error_text(err);

    kind_problem(call, true, named->path, NULL, "%s could not be looked at: %s", named->text, text);
    free(text);
    error_free(err);
}

/* A read that says whether a thing is there. */
struct look {
    const char *what, *service, *operation;
};

static struct error *must_exist(struct kind_call *call, const struct named *named,
                                const struct look *look, json_t *params, json_t **result)
{
    struct error *err = kind_query(call, look->service, look->operation, params, result);
    bool gone = err != NULL && (err->code == ERR_NOT_FOUND || err->code == ERR_INVALID);

    if (err == NULL)
        return NULL;
    if (err->code == ERR_CANCELLED || err->code == ERR_PARKED)
        return err;
    if (!gone) {
        not_looked_at(call, named, err);
        return NULL;
    }
    kind_problem(call, false, named->path, NULL, "there is no %s %s in %s", look->what, named->text,
                 aws_session_region(call->session));
    error_free(err);
    return NULL;
}

/* --- things that are named ---------------------------------------------------------------- */

/* The fields of an ARN: partition 1, service 2, region 3, account 4. Owner: caller. */
static char *arn_field(const char *arn, unsigned index)
{
    for (; index > 0 && arn != NULL; index--) {
        arn = strchr(arn, ':');
        arn = arn == NULL ? NULL : arn + 1;
    }
    return arn == NULL ? xstrdup("") : xstrndup(arn, strcspn(arn, ":"));
}

static struct error *check_certificate(struct kind_call *call, const struct named *named)
{
    static const struct look look = {"certificate", "acm", "DescribeCertificate"};
    char *region = arn_field(named->text, 3);
    bool elsewhere = strcmp(region, aws_session_region(call->session)) != 0;
    json_t *result = NULL;

    free(region);
    if (elsewhere) /* CloudFront's live in us-east-1, whatever the stack's region is */
        return NULL;
    TRY(must_exist(call, named, &look, json_pack("{s:s}", "CertificateArn", named->text), &result));
    const char *status = json_path_text(result, "Certificate.Status");
    if (status != NULL && strcmp(status, "ISSUED") != 0)
        kind_problem(call, false, named->path, "use one that is issued", "the certificate %s is %s",
                     named->text, status);
    json_decref(result);
    return NULL;
}

static struct error *check_key(struct kind_call *call, const struct named *named)
{
    static const struct look look = {"key", "kms", "DescribeKey"};
    json_t *result = NULL;

    if (text_starts_with(named->text, "alias/aws/")) /* made at their first use */
        return NULL;
    TRY(must_exist(call, named, &look, json_pack("{s:s}", "KeyId", named->text), &result));
    const char *state = json_path_text(result, "KeyMetadata.KeyState");
    if (state != NULL && strcmp(state, "Enabled") != 0)
        kind_problem(call, false, named->path, NULL, "the key %s is %s", named->text, state);
    json_decref(result);
    return NULL;
}

static struct error *check_role(struct kind_call *call, const struct named *named)
{
    static const struct look look = {"role", "iam", "GetRole"};
    const char *slash = strrchr(named->text, '/');
    char *account = arn_field(named->text, 4);
    const char *ours = NULL;
    json_t *result = NULL;
    struct error *err = aws_account(call->session, &ours);
    bool is_ours = err == NULL && strcmp(account, ours) == 0;

    free(account);
    if (err != NULL || !is_ours || slash == NULL)
        return err;
    err = must_exist(call, named, &look, json_pack("{s:s}", "RoleName", slash + 1), &result);
    json_decref(result);
    return err;
}

static struct error *check_secret(struct kind_call *call, const struct named *named)
{
    static const struct look look = {"secret", "secretsmanager", "DescribeSecret"};
    json_t *result = NULL;

    TRY(must_exist(call, named, &look, json_pack("{s:s}", "SecretId", named->text), &result));
    if (json_object_get(result, "DeletedDate") != NULL)
        kind_problem(call, false, named->path, NULL, "the secret %s waits for its deletion",
                     named->text);
    json_decref(result);
    return NULL;
}

static struct error *check_subnet(struct kind_call *call, const struct named *named)
{
    static const struct look look = {"subnet", "ec2", "DescribeSubnets"};
    json_t *result = NULL;
    struct error *err =
        must_exist(call, named, &look, json_pack("{s:[s]}", "SubnetIds", named->text), &result);
    json_decref(result);
    return err;
}

static struct error *check_group(struct kind_call *call, const struct named *named)
{
    static const struct look look = {"security group", "ec2", "DescribeSecurityGroups"};
    json_t *result = NULL;
    struct error *err =
        must_exist(call, named, &look, json_pack("{s:[s]}", "GroupIds", named->text), &result);
    json_decref(result);
    return err;
}

static struct error *check_vpc(struct kind_call *call, const struct named *named)
{
    static const struct look look = {"VPC", "ec2", "DescribeVpcs"};
    json_t *result = NULL;
    struct error *err =
        must_exist(call, named, &look, json_pack("{s:[s]}", "VpcIds", named->text), &result);
    json_decref(result);
    return err;
}

static struct error *check_key_pair(struct kind_call *call, const struct named *named)
{
    static const struct look look = {"key pair", "ec2", "DescribeKeyPairs"};
    json_t *result = NULL;
    struct error *err =
        must_exist(call, named, &look, json_pack("{s:[s]}", "KeyNames", named->text), &result);
    json_decref(result);
    return err;
}

static struct error *check_zone(struct kind_call *call, const struct named *named)
{
    json_t *result = NULL, *zone;
    char *known = xstrdup("");
    bool found = false;
    size_t i;

    struct error *err =
        kind_query(call, "ec2", "DescribeAvailabilityZones", json_object(), &result);
    json_array_foreach (json_object_get(result, "AvailabilityZones"), i, zone) {
        const char *name = json_text_or(zone, "ZoneName", "");
        char *longer = xasprintf("%s%s%s", known, *known == '\0' ? "" : ", ", name);

        free(known);
        known = longer;
        found |= strcmp(name, named->text) == 0;
    }
    if (err != NULL)
        not_looked_at(call, named, err);
    else if (!found)
        kind_problem(call, false, named->path, known, "there is no availability zone %s",
                     named->text);
    json_decref(result);
    free(known);
    return NULL;
}

/* An image of a registry of the account's own: others cannot be looked into. */
static struct error *check_image(struct kind_call *call, const struct named *named)
{
    static const struct look look = {"image", "ecr", "DescribeImages"};
    const char *host_end = strstr(named->text, ".amazonaws.com/");
    const char *tag = json_path_text(call->spec, "image.tag");
    json_t *result = NULL;

    if (host_end == NULL || strstr(named->text, ".dkr.ecr.") == NULL || tag == NULL)
        return NULL;
    const char *repository = host_end + strlen(".amazonaws.com/");
    struct error *err = must_exist(
        call, named, &look,
        json_pack("{s:s, s:[{s:s}]}", "repositoryName", repository, "imageIds", "imageTag", tag),
        &result);
    json_decref(result);
    return err;
}

static const struct {
    const char *name; /* of the field, whatever object it is in */
    check_named *check;
} fields[] = {
    {"certificateArn", check_certificate},
    {"kmsKey", check_key},
    {"kmsKeyId", check_key},
    {"roleArn", check_role},
    {"executionRoleArn", check_role},
    {"secretRef", check_secret},
    {"ref", check_secret},
    {"subnetIds", check_subnet},
    {"securityGroupIds", check_group},
    {"vpcId", check_vpc},
    {"keyName", check_key_pair},
    {"availabilityZone", check_zone},
    {"availabilityZones", check_zone},
    {"repository", check_image},
};

static struct error *check_text(struct kind_call *call, const char *name, const char *path,
                                const char *text)
{
    struct named named = {path, text};

    if (text == NULL || *text == '\0' || *text == '(')
        return NULL;
    for (size_t i = 0; i < ARRAY_LEN(fields); i++)
        if (strcmp(fields[i].name, name) == 0)
            return fields[i].check(call, &named);
    return NULL;
}

/* Everything below `value`, which is the field `name` at `path`. */
static struct error *walk(struct kind_call *call, const char *name, const char *path, json_t *value)
{
    struct error *err = check_text(call, name, path, json_string_value(value));
    const char *member;
    json_t *child;
    size_t i;

    json_object_foreach (value, member, child) {
        char *below = xasprintf("%s%s%s", path, *path == '\0' ? "" : ".", member);
        if (err == NULL)
            err = walk(call, member, below, child);
        free(below);
    }
    json_array_foreach (value, i, child) {
        char *below = xasprintf("%s[%zu]", path, i);
        if (err == NULL)
            err = walk(call, name, below, child);
        free(below);
    }
    return err;
}

/* --- networks ------------------------------------------------------------------------------ */

static const struct {
    const char *kind;
    size_t zones; /* it needs subnets in so many */
} in_networks[] = {
    {"RDS", 2},
    {"DocumentDB", 2},
    {"ALB", 2},
    {"MSK", 2},
    {"NLB", 1},
    {"MicroService", 1},
    {"Worker", 1},
    {"ElastiCacheRedis", 1},
    {"ElastiCacheMemcached", 1},
    {"MemoryDB", 1},
    {"EFS", 1},
    {"EC2Instance", 1},
};

static bool is_known_network(json_t *network)
{
    const char *vpc = json_text_or(network, "component", json_text_or(network, "vpcId", ""));
    json_t *subnets = json_object_get(network, "subnetIds");

    return *vpc != '(' && (subnets == NULL || json_is_array(subnets));
}

static struct error *check_network(struct kind_call *call)
{
    json_t *wanted = json_object_get(call->spec, "network");
    struct network network = {0};
    size_t needed = 0;

    for (size_t i = 0; i < ARRAY_LEN(in_networks); i++)
        if (strcmp(in_networks[i].kind, call->op->kind) == 0)
            needed = in_networks[i].zones;
    if (needed == 0 || !is_known_network(wanted))
        return NULL;
    struct error *err = network_find_for(call, wanted, NETWORK_ANY, &network);
    if (err == NULL && json_array_size(network.zones) < needed)
        kind_problem(call, false, "network", "name a network with subnets in more zones",
                     "a %s needs subnets in %zu availability zones, %s has them in %zu",
                     call->op->kind, needed, network.vpc_id, json_array_size(network.zones));
    network_fini(&network);
    if (err == NULL)
        return NULL;
    if (err->code == ERR_PRECONDITION || err->code == ERR_NOT_FOUND || err->code == ERR_INVALID)
        kind_problem(call, false, "network", NULL, "%s", err->message);
    else
        kind_problem(call, true, "network", NULL, "could not be looked at: %s", err->message);
    error_free(err);
    return NULL;
}

/* --- quotas -------------------------------------------------------------------------------- */

/* What a new resource of a kind counts against; the codes are AWS's. */
static const struct quota {
    const char *kind;
    const char *field; /* counts only when the spec has it; NULL: always */
    const char *what;
    const char *service, *code;     /* of the quota */
    const char *list_api[2], *list; /* what is counted */
} quotas[] = {
    {"VPC", NULL, "VPCs", "vpc", "L-F678F1CE", {"ec2", "DescribeVpcs"}, "Vpcs"},
    {"VPC",
     "natGateway",
     "Elastic IP addresses",
     "ec2",
     "L-0263D0A3",
     {"ec2", "DescribeAddresses"},
     "Addresses"},
    {"RDS",
     NULL,
     "database instances",
     "rds",
     "L-7B6409FD",
     {"rds", "DescribeDBInstances"},
     "DBInstances"},
    {"ALB",
     NULL,
     "application load balancers",
     "elasticloadbalancing",
     "L-53DA6B97",
     {"elbv2", "DescribeLoadBalancers"},
     "LoadBalancers"},
    {"EFS",
     NULL,
     "file systems",
     "elasticfilesystem",
     "L-848C634D",
     {"efs", "DescribeFileSystems"},
     "FileSystems"},
};

static struct error *check_quota(struct kind_call *call, const struct quota *quota)
{
    const struct named named = {quota->field == NULL ? "" : quota->field, quota->what};
    json_t *limit = NULL, *listed = NULL;
    struct error *err = kind_query(
        call, "service-quotas", "GetServiceQuota",
        json_pack("{s:s, s:s}", "ServiceCode", quota->service, "QuotaCode", quota->code), &limit);
    if (err == NULL)
        err = aws_call_all(call->session, quota->list_api[0], quota->list_api[1], NULL, &listed);
    json_t *value = json_path(limit, "Quota.Value");
    size_t there = json_array_size(json_object_get(listed, quota->list));
    if (err != NULL)
        not_looked_at(call, &named, err);
    else if (json_is_number(value) && (double)there + 1 > json_number_value(value))
        kind_problem(call, false, named.path, "ask for a higher quota, or remove one",
                     "the account has %zu %s in %s and may have %.0f (quota %s of %s)", there,
                     quota->what, aws_session_region(call->session), json_number_value(value),
                     quota->code, quota->service);
    json_decref(limit);
    json_decref(listed);
    return NULL;
}

static struct error *check_quotas(struct kind_call *call)
{
    if (json_text(call->op->prior, "id") != NULL)
        return NULL;
    for (size_t i = 0; i < ARRAY_LEN(quotas); i++) {
        const struct quota *quota = &quotas[i];
        bool counts = quota->field == NULL || json_object_get(call->spec, quota->field) != NULL;

        if (strcmp(quota->kind, call->op->kind) == 0 && counts)
            TRY(check_quota(call, quota));
    }
    return NULL;
}

struct error *checks_of_spec(struct kind_call *call)
{
    TRY(walk(call, "", "", call->spec));
    TRY(check_network(call));
    return check_quotas(call);
}
