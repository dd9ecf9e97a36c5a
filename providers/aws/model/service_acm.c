/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("CertificateArn", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_0[] = {"AccessDeniedException", "ConflictException", "InvalidArnException", "ResourceInUseException", "ResourceNotFoundException", "ThrottlingException", NULL};
static const struct model_member members_1[] = {
    M("member", 5)};
static const struct model_member members_2[] = {
    M("member", 10)};
static const char *const enums_0[] = {"FAILED", "PENDING_VALIDATION", "SUCCESS", NULL};
static const char *const enums_1[] = {"CNAME", NULL};
static const struct model_member members_3[] = {
    M("Name", 10, .flags = MODEL_REQUIRED),
    M("Type", 13, .flags = MODEL_REQUIRED),
    M("Value", 10, .flags = MODEL_REQUIRED)};
static const char *const enums_2[] = {"DNS", "EMAIL", NULL};
static const struct model_member members_4[] = {
    M("DomainName", 5, .flags = MODEL_REQUIRED),
    M("ValidationEmails", 9),
    M("ValidationDomain", 5),
    M("ValidationStatus", 11),
    M("ResourceRecord", 12),
    M("ValidationMethod", 14)};
static const struct model_member members_5[] = {
    M("member", 8)};
static const char *const enums_3[] = {"EXPIRED", "FAILED", "INACTIVE", "ISSUED", "PENDING_VALIDATION", "REVOKED", "VALIDATION_TIMED_OUT", NULL};
static const char *const enums_4[] = {"AFFILIATION_CHANGED", "A_A_COMPROMISE", "CA_COMPROMISE", "CERTIFICATE_HOLD", "CESSATION_OF_OPERATION", "KEY_COMPROMISE", "PRIVILEGE_WITHDRAWN", "REMOVE_FROM_CRL", "SUPERCEDED", "UNSPECIFIED", NULL};
static const char *const enums_5[] = {"EC_prime256v1", "EC_secp384r1", "EC_secp521r1", "RSA_1024", "RSA_2048", "RSA_3072", "RSA_4096", NULL};
static const char *const enums_6[] = {"ADDITIONAL_VERIFICATION_REQUIRED", "CAA_ERROR", "DOMAIN_NOT_ALLOWED", "DOMAIN_VALIDATION_DENIED", "INVALID_PUBLIC_DOMAIN", "NO_AVAILABLE_CONTACTS", "OTHER", "PCA_ACCESS_DENIED", "PCA_INVALID_ARGS", "PCA_INVALID_ARN", "PCA_INVALID_DURATION", "PCA_INVALID_STATE", "PCA_LIMIT_EXCEEDED", "PCA_NAME_CONSTRAINTS_VALIDATION", "PCA_REQUEST_FAILED", "PCA_RESOURCE_NOT_FOUND", "SLR_NOT_FOUND", NULL};
static const char *const enums_7[] = {"AMAZON_ISSUED", "IMPORTED", "PRIVATE", NULL};
static const char *const enums_8[] = {"FAILED", "PENDING_AUTO_RENEWAL", "PENDING_VALIDATION", "SUCCESS", NULL};
static const struct model_member members_6[] = {
    M("RenewalStatus", 23, .flags = MODEL_REQUIRED),
    M("DomainValidationOptions", 7, .flags = MODEL_REQUIRED),
    M("RenewalStatusReason", 20),
    M("UpdatedAt", 15, .flags = MODEL_REQUIRED)};
static const char *const enums_9[] = {"ANY", "CERTIFICATE_SIGNING", "CRL_SIGNING", "CUSTOM", "DATA_ENCIPHERMENT", "DECIPHER_ONLY", "DIGITAL_SIGNATURE", "ENCIPHER_ONLY", "KEY_AGREEMENT", "KEY_ENCIPHERMENT", "NON_REPUDIATION", NULL};
static const struct model_member members_7[] = {
    M("Name", 26)};
static const struct model_member members_8[] = {
    M("member", 25)};
static const char *const enums_10[] = {"ANY", "CODE_SIGNING", "CUSTOM", "EMAIL_PROTECTION", "IPSEC_END_SYSTEM", "IPSEC_TUNNEL", "IPSEC_USER", "NONE", "OCSP_SIGNING", "TIME_STAMPING", "TLS_WEB_CLIENT_AUTHENTICATION", "TLS_WEB_SERVER_AUTHENTICATION", NULL};
static const struct model_member members_9[] = {
    M("Name", 29),
    M("OID", 10)};
static const struct model_member members_10[] = {
    M("member", 28)};
static const char *const enums_11[] = {"ELIGIBLE", "INELIGIBLE", NULL};
static const char *const enums_12[] = {"DISABLED", "ENABLED", NULL};
static const struct model_member members_11[] = {
    M("CertificateTransparencyLoggingPreference", 32)};
static const struct model_member members_12[] = {
    M("CertificateArn", 1),
    M("DomainName", 5),
    M("SubjectAlternativeNames", 6),
    M("DomainValidationOptions", 7),
    M("Serial", 10),
    M("Subject", 10),
    M("Issuer", 10),
    M("CreatedAt", 15),
    M("IssuedAt", 15),
    M("ImportedAt", 15),
    M("Status", 16),
    M("RevokedAt", 15),
    M("RevocationReason", 17),
    M("NotBefore", 15),
    M("NotAfter", 15),
    M("KeyAlgorithm", 18),
    M("SignatureAlgorithm", 10),
    M("InUseBy", 19),
    M("FailureReason", 20),
    M("Type", 21),
    M("RenewalSummary", 22),
    M("KeyUsages", 24),
    M("ExtendedKeyUsages", 27),
    M("CertificateAuthorityArn", 1),
    M("RenewalEligibility", 30),
    M("Options", 31)};
static const struct model_member members_13[] = {
    M("Certificate", 4)};
static const char *const errors_1[] = {"InvalidArnException", "ResourceNotFoundException", NULL};
static const struct model_member members_14[] = {
    M("member", 16)};
static const struct model_member members_15[] = {
    M("member", 29)};
static const struct model_member members_16[] = {
    M("member", 26)};
static const struct model_member members_17[] = {
    M("member", 18)};
static const struct model_member members_18[] = {
    M("extendedKeyUsage", 36),
    M("keyUsage", 37),
    M("keyTypes", 38)};
static const char *const enums_13[] = {"CREATED_AT", NULL};
static const char *const enums_14[] = {"ASCENDING", "DESCENDING", NULL};
static const struct model_member members_19[] = {
    M("CertificateStatuses", 34),
    M("Includes", 35),
    M("NextToken", 39),
    M("MaxItems", 40),
    M("SortBy", 41),
    M("SortOrder", 42)};
static const struct model_member members_20[] = {
    M("CertificateArn", 1),
    M("DomainName", 5),
    M("SubjectAlternativeNameSummaries", 6),
    M("HasAdditionalSubjectAlternativeNames", 46),
    M("Status", 16),
    M("Type", 21),
    M("KeyAlgorithm", 18),
    M("KeyUsages", 47),
    M("ExtendedKeyUsages", 48),
    M("InUse", 46),
    M("Exported", 46),
    M("RenewalEligibility", 30),
    M("NotBefore", 15),
    M("NotAfter", 15),
    M("CreatedAt", 15),
    M("IssuedAt", 15),
    M("ImportedAt", 15),
    M("RevokedAt", 15)};
static const struct model_member members_21[] = {
    M("member", 45)};
static const struct model_member members_22[] = {
    M("NextToken", 39),
    M("CertificateSummaryList", 44)};
static const char *const errors_2[] = {"InvalidArgsException", "ValidationException", NULL};
static const struct model_member members_23[] = {
    M("DomainName", 5, .flags = MODEL_REQUIRED),
    M("ValidationDomain", 5, .flags = MODEL_REQUIRED)};
static const struct model_member members_24[] = {
    M("member", 52)};
static const struct model_member members_25[] = {
    M("Key", 56, .flags = MODEL_REQUIRED),
    M("Value", 57)};
static const struct model_member members_26[] = {
    M("member", 55)};
static const struct model_member members_27[] = {
    M("DomainName", 5, .flags = MODEL_REQUIRED),
    M("ValidationMethod", 14),
    M("SubjectAlternativeNames", 6),
    M("IdempotencyToken", 50),
    M("DomainValidationOptions", 51),
    M("Options", 31),
    M("CertificateAuthorityArn", 53),
    M("Tags", 54),
    M("KeyAlgorithm", 18)};
static const struct model_member members_28[] = {
    M("CertificateArn", 1)};
static const char *const errors_3[] = {"InvalidArnException", "InvalidDomainValidationOptionsException", "InvalidParameterException", "InvalidTagException", "LimitExceededException", "TagPolicyException", "TooManyTagsException", NULL};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"CertificateSummaryList", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"success", "pathAll", "Certificate.DomainValidationOptions[].ValidationStatus", "\"SUCCESS\""},
    {"retry", "pathAny", "Certificate.DomainValidationOptions[].ValidationStatus", "\"PENDING_VALIDATION\""},
    {"failure", "path", "Certificate.Status", "\"FAILED\""},
    {"failure", "error", NULL, "\"ResourceNotFoundException\""}};
static const struct model_shape shapes[] = {
    {.name = "DeleteCertificateRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 1},
    {.name = "Arn", .type = MODEL_STRING, .has_min = true, .min = 20, .has_max = true, .max = 2048, .pattern = "arn:[\\w+=/,.@-]+:acm:[\\w+=/,.@-]*:[0-9]+:[\\w+=,.@-]+(/[\\w+=,.@-]+)*"},
    {.name = "DescribeCertificateRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 1},
    {.name = "DescribeCertificateResponse", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 1},
    {.name = "CertificateDetail", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 26},
    {.name = "DomainNameString", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 253, .pattern = "^(\\*\\.)?(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])$"},
    {.name = "DomainList", .type = MODEL_LIST, .members = members_1, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "DomainValidationList", .type = MODEL_LIST, .members = members_5, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 1000},
    {.name = "DomainValidation", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 6},
    {.name = "ValidationEmailList", .type = MODEL_LIST, .members = members_2, .member_count = 1},
    {.name = "String", .type = MODEL_STRING},
    {.name = "DomainStatus", .type = MODEL_STRING, .enums = enums_0},
    {.name = "ResourceRecord", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 3},
    {.name = "RecordType", .type = MODEL_STRING, .enums = enums_1},
    {.name = "ValidationMethod", .type = MODEL_STRING, .enums = enums_2},
    {.name = "TStamp", .type = MODEL_TIMESTAMP},
    {.name = "CertificateStatus", .type = MODEL_STRING, .enums = enums_3},
    {.name = "RevocationReason", .type = MODEL_STRING, .enums = enums_4},
    {.name = "KeyAlgorithm", .type = MODEL_STRING, .enums = enums_5},
    {.name = "InUseList", .type = MODEL_LIST, .members = members_2, .member_count = 1},
    {.name = "FailureReason", .type = MODEL_STRING, .enums = enums_6},
    {.name = "CertificateType", .type = MODEL_STRING, .enums = enums_7},
    {.name = "RenewalSummary", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 4},
    {.name = "RenewalStatus", .type = MODEL_STRING, .enums = enums_8},
    {.name = "KeyUsageList", .type = MODEL_LIST, .members = members_8, .member_count = 1},
    {.name = "KeyUsage", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 1},
    {.name = "KeyUsageName", .type = MODEL_STRING, .enums = enums_9},
    {.name = "ExtendedKeyUsageList", .type = MODEL_LIST, .members = members_10, .member_count = 1},
    {.name = "ExtendedKeyUsage", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 2},
    {.name = "ExtendedKeyUsageName", .type = MODEL_STRING, .enums = enums_10},
    {.name = "RenewalEligibility", .type = MODEL_STRING, .enums = enums_11},
    {.name = "CertificateOptions", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 1},
    {.name = "CertificateTransparencyLoggingPreference", .type = MODEL_STRING, .enums = enums_12},
    {.name = "ListCertificatesRequest", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 6},
    {.name = "CertificateStatuses", .type = MODEL_LIST, .members = members_14, .member_count = 1},
    {.name = "Filters", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 3},
    {.name = "ExtendedKeyUsageFilterList", .type = MODEL_LIST, .members = members_15, .member_count = 1},
    {.name = "KeyUsageFilterList", .type = MODEL_LIST, .members = members_16, .member_count = 1},
    {.name = "KeyAlgorithmList", .type = MODEL_LIST, .members = members_17, .member_count = 1},
    {.name = "NextToken", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 10000, .pattern = "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]*"},
    {.name = "MaxItems", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 1000},
    {.name = "SortBy", .type = MODEL_STRING, .enums = enums_13},
    {.name = "SortOrder", .type = MODEL_STRING, .enums = enums_14},
    {.name = "ListCertificatesResponse", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 2},
    {.name = "CertificateSummaryList", .type = MODEL_LIST, .members = members_21, .member_count = 1},
    {.name = "CertificateSummary", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 18},
    {.name = "NullableBoolean", .type = MODEL_BOOLEAN},
    {.name = "KeyUsageNames", .type = MODEL_LIST, .members = members_16, .member_count = 1},
    {.name = "ExtendedKeyUsageNames", .type = MODEL_LIST, .members = members_15, .member_count = 1},
    {.name = "RequestCertificateRequest", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 9},
    {.name = "IdempotencyToken", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 32, .pattern = "\\w+"},
    {.name = "DomainValidationOptionList", .type = MODEL_LIST, .members = members_24, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "DomainValidationOption", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 2},
    {.name = "PcaArn", .type = MODEL_STRING, .has_min = true, .min = 20, .has_max = true, .max = 2048, .pattern = "arn:[\\w+=/,.@-]+:acm-pca:[\\w+=/,.@-]*:[0-9]+:[\\w+=,.@-]+(/[\\w+=,.@-]+)*"},
    {.name = "TagList", .type = MODEL_LIST, .members = members_26, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 50},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@]*"},
    {.name = "TagValue", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256, .pattern = "[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@]*"},
    {.name = "RequestCertificateResponse", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 1}};
static const struct model_operation operations[] = {
    {.name = "DeleteCertificate", .method = "POST", .uri = "/", .input = 0, .output = -1, .errors = errors_0},
    {.name = "DescribeCertificate", .method = "POST", .uri = "/", .input = 2, .output = 3, .errors = errors_1},
    {.name = "ListCertificates", .method = "POST", .uri = "/", .input = 33, .output = 43, .errors = errors_2},
    {.name = "RequestCertificate", .method = "POST", .uri = "/", .input = 49, .output = 58, .errors = errors_3}};
static const struct model_paginator paginators[] = {
    {.operation = "ListCertificates", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1}};
static const struct model_waiter waiters[] = {
    {"CertificateValidated", "DescribeCertificate", 60, 40, acceptors_0, 4}};
const struct model_service model_service_acm = {
    .name = "acm",
    .endpoint_prefix = "acm",
    .signing_name = "acm",
    .api_version = "2015-12-08",
    .service_id = "ACM",
    .protocol = MODEL_JSON_1_1,
    .target_prefix = "CertificateManager",
    .shapes = shapes, .shape_count = 59,
    .operations = operations, .operation_count = 4,
    .paginators = paginators, .paginator_count = 1,
    .waiters = waiters, .waiter_count = 1};
