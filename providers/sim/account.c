/*
 * What an account has besides resources: certificates (ACM) and how much it may have (Service
 * Quotas, at AWS's default values).
 */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/services.h"

/* --- ACM --- */

static json_t *find_certificate(struct sim_call *call)
{
    const char *arn = tree_text(call->in, "CertificateArn");
    json_t *certificate = sim_find(call, "certificates", arn);

    if (certificate == NULL)
        sim_fail(call, 400, "ResourceNotFoundException", "Could not find certificate %s.", arn);
    return certificate;
}

/* Nobody has to prove a domain here: a certificate is issued after the service's delay. */
static bool request_certificate(struct sim_call *call)
{
    char id[SIM_ID_BYTES];
    char *arn = sim_arn(call, "acm", "certificate/%s", sim_uuid(call->sim, id));
    const char *domain = tree_text(call->in, "DomainName");
    json_t *certificate =
        json_pack("{s:s,s:s,s:s,s:s}", "CertificateArn", arn, "DomainName", domain, "Status",
                  "PENDING_VALIDATION", "Type", "AMAZON_ISSUED");

    tree_put(certificate, "CreatedAt", sim_now(call));
    sim_tags_add(certificate, json_object_get(call->in, "Tags"));
    sim_put(call, "certificates", arn, arn, certificate);
    sim_later(call, "certificates", arn, sim_delay(call), json_pack("{s:s}", "Status", "ISSUED"));
    tree_put_text(call->out, "CertificateArn", arn);
    free(arn);
    return true;
}

static bool describe_certificate(struct sim_call *call)
{
    json_t *certificate = find_certificate(call);

    if (certificate == NULL)
        return false;
    json_object_set(call->out, "Certificate", certificate);
    return true;
}

static bool list_certificates(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "CertificateSummaryList"), *certificate;
    const char *arn;

    json_object_foreach (sim_all(call, "certificates"), arn, certificate)
        json_array_append(list, certificate);
    return true;
}

static bool delete_certificate(struct sim_call *call)
{
    if (find_certificate(call) == NULL)
        return false;
    sim_remove(call, "certificates", tree_text(call->in, "CertificateArn"));
    return true;
}

const struct sim_handler acm_handlers[] = {
    {"RequestCertificate", request_certificate},
    {"DescribeCertificate", describe_certificate},
    {"ListCertificates", list_certificates},
    {"DeleteCertificate", delete_certificate},
    {NULL, NULL},
};

/* --- Service Quotas --- */

static const struct {
    const char *service, *code, *name;
    double value;
} quotas[] = {
    {"vpc", "L-F678F1CE", "VPCs per Region", 5},
    {"ec2", "L-0263D0A3", "EC2-VPC Elastic IPs", 5},
    {"rds", "L-7B6409FD", "DB instances", 40},
    {"elasticloadbalancing", "L-53DA6B97", "Application Load Balancers per Region", 50},
    {"elasticfilesystem", "L-848C634D", "File systems per account", 1000},
};

static json_t *quota_row(struct sim_call *call, size_t index)
{
    char *arn = sim_arn(call, "servicequotas", "%s/%s", quotas[index].service, quotas[index].code);
    json_t *row =
        json_pack("{s:s,s:s,s:s,s:s,s:f,s:b,s:b}", "ServiceCode", quotas[index].service, "QuotaArn",
                  arn, "QuotaCode", quotas[index].code, "QuotaName", quotas[index].name, "Value",
                  quotas[index].value, "Adjustable", 1, "GlobalQuota", 0);

    free(arn);
    return row;
}

static bool get_quota(struct sim_call *call)
{
    for (size_t i = 0; i < ARRAY_LEN(quotas); i++)
        if (strcmp(quotas[i].service, tree_text(call->in, "ServiceCode")) == 0 &&
            strcmp(quotas[i].code, tree_text(call->in, "QuotaCode")) == 0) {
            tree_put(call->out, "Quota", quota_row(call, i));
            return true;
        }
    return sim_fail(call, 400, "NoSuchResourceException",
                    "The request failed because the specified service does not exist.");
}

static bool list_quotas(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "Quotas");

    for (size_t i = 0; i < ARRAY_LEN(quotas); i++)
        if (strcmp(quotas[i].service, tree_text(call->in, "ServiceCode")) == 0)
            json_array_append_new(list, quota_row(call, i));
    return true;
}

const struct sim_handler quota_handlers[] = {
    {"GetServiceQuota", get_quota},
    {"GetAWSDefaultServiceQuota", get_quota},
    {"ListServiceQuotas", list_quotas},
    {NULL, NULL},
};
