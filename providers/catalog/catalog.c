#include "providers/catalog.h"

#include <ctype.h>
#include <string.h>

#include "common/buf.h"
#include "providers/catalog/fields.h"

static const struct kind_info *const kinds[] = {
    &kind_info_alarm,
    &kind_info_alb,
    &kind_info_any,
    &kind_info_api_gateway,
    &kind_info_cloud_front,
    &kind_info_component_infra,
    &kind_info_cron_job,
    &kind_info_documentdb,
    &kind_info_dynamodb,
    &kind_info_ebs,
    &kind_info_ec2_instance,
    &kind_info_efs,
    &kind_info_elasticache_memcached,
    &kind_info_elasticache_redis,
    &kind_info_event_bridge,
    &kind_info_iam_role,
    &kind_info_kafka,
    &kind_info_lambda,
    &kind_info_log_group,
    &kind_info_memorydb,
    &kind_info_micro_service,
    &kind_info_msk,
    &kind_info_nlb,
    &kind_info_rds,
    &kind_info_s3,
    &kind_info_secret,
    &kind_info_security_group,
    &kind_info_sns,
    &kind_info_sqs,
    &kind_info_vpc,
    &kind_info_worker,
    NULL,
};

const struct kind_info *const *catalog_kinds(void)
{
    return kinds;
}

bool catalog_lives_in_network(const char *kind, const json_t *spec)
{
    static const char *const named[] = {"component", "vpcId", "subnetIds"};
    const struct kind_info *info = catalog_find(kind);
    const json_t *network = json_object_get(spec, "network");

    for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++)
        if (json_object_get(network, named[i]) != NULL)
            return false;
    if (json_is_true(catalog_value(spec, "vpc.enabled")))
        return true;
    for (const struct field *field = info == NULL ? NULL : info->spec;
         field != NULL && field->name != NULL; field++)
        if (strcmp(field->name, "network") == 0)
            return true;
    return false;
}

bool catalog_is_type(const char *kind)
{
    for (int part = 0; part < 3; part++) {
        size_t len = 0;

        while (isalnum((unsigned char)kind[len]))
            len++;
        if (len < 2 || len > 64)
            return false;
        kind += len;
        if (part < 2 && strncmp(kind, "::", 2) != 0)
            return false;
        kind += part < 2 ? 2 : 0;
    }
    return *kind == '\0';
}

const struct kind_info *catalog_find(const char *kind)
{
    for (size_t i = 0; kinds[i] != NULL; i++)
        if (strcmp(kinds[i]->name, kind) == 0)
            return kinds[i];
    return catalog_is_type(kind) ? &kind_info_any : NULL;
}

/* Equal but for case and underscores: queueUrl, queue_url, QueueURL. */
static bool same_spelling(const char *a, const char *b, size_t b_len)
{
    const char *b_end = b + b_len;

    for (;;) {
        while (*a == '_')
            a++;
        while (b < b_end && *b == '_')
            b++;
        if (*a == '\0' || b == b_end)
            return *a == '\0' && b == b_end;
        if (tolower((unsigned char)*a++) != tolower((unsigned char)*b++))
            return false;
    }
}

const char *catalog_output(const struct kind_info *kind, const char *spelling)
{
    for (const struct output *output = kind->outputs; output->name != NULL; output++)
        if (same_spelling(spelling, output->name, strlen(output->name)))
            return output->name;
    for (const char *const *alias = kind->aliases; *alias != NULL; alias++) {
        const char *equals = strchr(*alias, '=');

        if (same_spelling(spelling, *alias, (size_t)(equals - *alias)))
            return equals + 1;
    }
    return kind->is_family ? spelling : NULL;
}

/* A capital begins a word after anything but a capital, or when a small letter follows it. */
static bool begins_word(const char *text, size_t at)
{
    return at > 0 && isupper((unsigned char)text[at]) &&
           (islower((unsigned char)text[at - 1]) || isdigit((unsigned char)text[at - 1]) ||
            (isupper((unsigned char)text[at - 1]) && islower((unsigned char)text[at + 1])));
}

char *catalog_type_output(const char *spelling)
{
    struct buf out = BUF_INIT;

    for (size_t i = 0; spelling[i] != '\0'; i++) {
        if (begins_word(spelling, i))
            buf_add_char(&out, '_');
        buf_add_char(&out, isalnum((unsigned char)spelling[i])
                               ? (char)tolower((unsigned char)spelling[i])
                               : '_');
    }
    return buf_take(&out);
}

json_t *catalog_value(const json_t *spec, const char *dotted_path)
{
    char name[64];
    const char *at = dotted_path;

    while (spec != NULL && *at != '\0') {
        size_t len = strcspn(at, ".");

        if (len >= sizeof(name))
            return NULL;
        memcpy(name, at, len);
        name[len] = '\0';
        spec = json_object_get(spec, name);
        at += len + (at[len] == '.');
    }
    return (json_t *)spec;
}
