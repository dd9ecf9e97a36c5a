#include "providers/provider.h"

#include <string.h>

#include "common/mem.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/catalog.h"

static const struct kind *const aws_kinds[] = {
    &kind_alarm,
    &kind_alb,
    &kind_any,
    &kind_api_gateway,
    &kind_cloud_front,
    &kind_cron_job,
    &kind_documentdb,
    &kind_dynamodb,
    &kind_ebs,
    &kind_ec2_instance,
    &kind_efs,
    &kind_elasticache_memcached,
    &kind_elasticache_redis,
    &kind_event_bridge,
    &kind_iam_role,
    &kind_kafka,
    &kind_lambda,
    &kind_log_group,
    &kind_memorydb,
    &kind_microservice,
    &kind_msk,
    &kind_nlb,
    &kind_rds,
    &kind_s3,
    &kind_secret,
    &kind_security_group,
    &kind_sns,
    &kind_sqs,
    &kind_vpc,
    &kind_worker,
    NULL,
};

static const struct provider providers[] = {{"aws", aws_kinds}};

const struct provider *provider_find(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(providers); i++)
        if (strcmp(providers[i].name, name) == 0)
            return &providers[i];
    return NULL;
}

const struct kind *provider_kind(const struct provider *provider, const char *kind)
{
    for (const struct kind *const *at = provider->kinds; *at != NULL; at++)
        if (strcmp((*at)->name, kind) == 0)
            return *at;
    return catalog_is_type(kind) ? provider_kind(provider, catalog_find(kind)->name) : NULL;
}
