/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    W("member", "CNAME", 2)};
static const struct model_member members_1[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 5)};
static const struct model_member members_2[] = {
    M("HeaderName", 2, .flags = MODEL_REQUIRED),
    M("HeaderValue", 12, .flags = MODEL_REQUIRED | MODEL_SENSITIVE)};
static const struct model_member members_3[] = {
    W("member", "OriginCustomHeader", 11)};
static const struct model_member members_4[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 10)};
static const struct model_member members_5[] = {
    M("OriginAccessIdentity", 2, .flags = MODEL_REQUIRED)};
static const char *const enums_0[] = {"http-only", "https-only", "match-viewer", NULL};
static const char *const enums_1[] = {"SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", NULL};
static const struct model_member members_6[] = {
    W("member", "SslProtocol", 18)};
static const struct model_member members_7[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 17, .flags = MODEL_REQUIRED)};
static const struct model_member members_8[] = {
    M("HTTPPort", 4, .flags = MODEL_REQUIRED),
    M("HTTPSPort", 4, .flags = MODEL_REQUIRED),
    M("OriginProtocolPolicy", 15, .flags = MODEL_REQUIRED),
    M("OriginSslProtocols", 16),
    M("OriginReadTimeout", 4),
    M("OriginKeepaliveTimeout", 4)};
static const struct model_member members_9[] = {
    M("VpcOriginId", 2, .flags = MODEL_REQUIRED),
    M("OriginReadTimeout", 4),
    M("OriginKeepaliveTimeout", 4)};
static const struct model_member members_10[] = {
    M("Enabled", 21, .flags = MODEL_REQUIRED),
    M("OriginShieldRegion", 22)};
static const struct model_member members_11[] = {
    M("Id", 2, .flags = MODEL_REQUIRED),
    M("DomainName", 2, .flags = MODEL_REQUIRED),
    M("OriginPath", 2),
    M("CustomHeaders", 9),
    M("S3OriginConfig", 13),
    M("CustomOriginConfig", 14),
    M("VpcOriginConfig", 19),
    M("ConnectionAttempts", 4),
    M("ConnectionTimeout", 4),
    M("OriginShield", 20),
    M("OriginAccessControlId", 2)};
static const struct model_member members_12[] = {
    W("member", "Origin", 8)};
static const struct model_member members_13[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 7, .flags = MODEL_REQUIRED)};
static const struct model_member members_14[] = {
    W("member", "StatusCode", 4)};
static const struct model_member members_15[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 28, .flags = MODEL_REQUIRED)};
static const struct model_member members_16[] = {
    M("StatusCodes", 27, .flags = MODEL_REQUIRED)};
static const struct model_member members_17[] = {
    M("OriginId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_18[] = {
    W("member", "OriginGroupMember", 31)};
static const struct model_member members_19[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 30, .flags = MODEL_REQUIRED)};
static const char *const enums_2[] = {"default", "media-quality-based", NULL};
static const struct model_member members_20[] = {
    M("Id", 2, .flags = MODEL_REQUIRED),
    M("FailoverCriteria", 26, .flags = MODEL_REQUIRED),
    M("Members", 29, .flags = MODEL_REQUIRED),
    M("SelectionCriteria", 32)};
static const struct model_member members_21[] = {
    W("member", "OriginGroup", 25)};
static const struct model_member members_22[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 24)};
static const struct model_member members_23[] = {
    W("member", "AwsAccountNumber", 2)};
static const struct model_member members_24[] = {
    M("Enabled", 21, .flags = MODEL_REQUIRED),
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 35)};
static const struct model_member members_25[] = {
    W("member", "KeyGroup", 2)};
static const struct model_member members_26[] = {
    M("Enabled", 21, .flags = MODEL_REQUIRED),
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 37)};
static const char *const enums_3[] = {"allow-all", "https-only", "redirect-to-https", NULL};
static const char *const enums_4[] = {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", NULL};
static const struct model_member members_27[] = {
    W("member", "Method", 41)};
static const struct model_member members_28[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 40, .flags = MODEL_REQUIRED)};
static const struct model_member members_29[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 40, .flags = MODEL_REQUIRED),
    M("CachedMethods", 42)};
static const char *const enums_5[] = {"origin-request", "origin-response", "viewer-request", "viewer-response", NULL};
static const struct model_member members_30[] = {
    M("LambdaFunctionARN", 2, .flags = MODEL_REQUIRED),
    M("EventType", 46, .flags = MODEL_REQUIRED),
    M("IncludeBody", 21)};
static const struct model_member members_31[] = {
    W("member", "LambdaFunctionAssociation", 45)};
static const struct model_member members_32[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 44)};
static const struct model_member members_33[] = {
    M("FunctionARN", 50, .flags = MODEL_REQUIRED),
    M("EventType", 46, .flags = MODEL_REQUIRED)};
static const struct model_member members_34[] = {
    W("member", "FunctionAssociation", 49)};
static const struct model_member members_35[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 48)};
static const struct model_member members_36[] = {
    M("Enabled", 21, .flags = MODEL_REQUIRED)};
static const char *const enums_6[] = {"all", "none", "whitelist", NULL};
static const struct model_member members_37[] = {
    W("member", "Name", 2)};
static const struct model_member members_38[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 56)};
static const struct model_member members_39[] = {
    M("Forward", 54, .flags = MODEL_REQUIRED),
    M("WhitelistedNames", 55)};
static const struct model_member members_40[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 58)};
static const struct model_member members_41[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 60)};
static const struct model_member members_42[] = {
    M("QueryString", 21, .flags = MODEL_REQUIRED),
    M("Cookies", 53, .flags = MODEL_REQUIRED),
    M("Headers", 57),
    M("QueryStringCacheKeys", 59)};
static const struct model_member members_43[] = {
    M("TargetOriginId", 2, .flags = MODEL_REQUIRED),
    M("TrustedSigners", 34),
    M("TrustedKeyGroups", 36),
    M("ViewerProtocolPolicy", 38, .flags = MODEL_REQUIRED),
    M("AllowedMethods", 39),
    M("SmoothStreaming", 21),
    M("Compress", 21),
    M("LambdaFunctionAssociations", 43),
    M("FunctionAssociations", 47),
    M("FieldLevelEncryptionId", 2),
    M("RealtimeLogConfigArn", 2),
    M("CachePolicyId", 2),
    M("OriginRequestPolicyId", 2),
    M("ResponseHeadersPolicyId", 2),
    M("GrpcConfig", 51),
    M("ForwardedValues", 52),
    M("MinTTL", 61),
    M("DefaultTTL", 61),
    M("MaxTTL", 61)};
static const struct model_member members_44[] = {
    M("PathPattern", 2, .flags = MODEL_REQUIRED),
    M("TargetOriginId", 2, .flags = MODEL_REQUIRED),
    M("TrustedSigners", 34),
    M("TrustedKeyGroups", 36),
    M("ViewerProtocolPolicy", 38, .flags = MODEL_REQUIRED),
    M("AllowedMethods", 39),
    M("SmoothStreaming", 21),
    M("Compress", 21),
    M("LambdaFunctionAssociations", 43),
    M("FunctionAssociations", 47),
    M("FieldLevelEncryptionId", 2),
    M("RealtimeLogConfigArn", 2),
    M("CachePolicyId", 2),
    M("OriginRequestPolicyId", 2),
    M("ResponseHeadersPolicyId", 2),
    M("GrpcConfig", 51),
    M("ForwardedValues", 52),
    M("MinTTL", 61),
    M("DefaultTTL", 61),
    M("MaxTTL", 61)};
static const struct model_member members_45[] = {
    W("member", "CacheBehavior", 64)};
static const struct model_member members_46[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 63)};
static const struct model_member members_47[] = {
    M("ErrorCode", 4, .flags = MODEL_REQUIRED),
    M("ResponsePagePath", 2),
    M("ResponseCode", 2),
    M("ErrorCachingMinTTL", 61)};
static const struct model_member members_48[] = {
    W("member", "CustomErrorResponse", 67)};
static const struct model_member members_49[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 66)};
static const struct model_member members_50[] = {
    M("Enabled", 21),
    M("IncludeCookies", 21),
    M("Bucket", 2),
    M("Prefix", 2)};
static const char *const enums_7[] = {"PriceClass_100", "PriceClass_200", "PriceClass_All", NULL};
static const char *const enums_8[] = {"sni-only", "static-ip", "vip", NULL};
static const char *const enums_9[] = {"SSLv3", "TLSv1", "TLSv1.1_2016", "TLSv1.2_2018", "TLSv1.2_2019", "TLSv1.2_2021", "TLSv1_2016", NULL};
static const char *const enums_10[] = {"acm", "cloudfront", "iam", NULL};
static const struct model_member members_51[] = {
    M("CloudFrontDefaultCertificate", 21),
    M("IAMCertificateId", 2),
    M("ACMCertificateArn", 2),
    M("SSLSupportMethod", 71),
    M("MinimumProtocolVersion", 72),
    M("Certificate", 2),
    M("CertificateSource", 73)};
static const char *const enums_11[] = {"blacklist", "none", "whitelist", NULL};
static const struct model_member members_52[] = {
    W("member", "Location", 2)};
static const struct model_member members_53[] = {
    M("RestrictionType", 76, .flags = MODEL_REQUIRED),
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 77)};
static const struct model_member members_54[] = {
    M("GeoRestriction", 75, .flags = MODEL_REQUIRED)};
static const char *const enums_12[] = {"http1.1", "http2", "http2and3", "http3", NULL};
static const struct model_member members_55[] = {
    M("CallerReference", 2, .flags = MODEL_REQUIRED),
    M("Aliases", 3),
    M("DefaultRootObject", 2),
    M("Origins", 6, .flags = MODEL_REQUIRED),
    M("OriginGroups", 23),
    M("DefaultCacheBehavior", 33, .flags = MODEL_REQUIRED),
    M("CacheBehaviors", 62),
    M("CustomErrorResponses", 65),
    M("Comment", 12, .flags = MODEL_REQUIRED | MODEL_SENSITIVE),
    M("Logging", 68),
    M("PriceClass", 69),
    M("Enabled", 21, .flags = MODEL_REQUIRED),
    M("ViewerCertificate", 70),
    M("Restrictions", 74),
    M("WebACLId", 2),
    M("HttpVersion", 78),
    M("IsIPV6Enabled", 21),
    M("ContinuousDeploymentPolicyId", 2),
    M("Staging", 21),
    M("AnycastIpListId", 2)};
static const struct model_member members_56[] = {
    M("DistributionConfig", 1, .flags = MODEL_REQUIRED, .namespace_uri = "http://cloudfront.amazonaws.com/doc/2020-05-31/")};
static const struct model_member members_57[] = {
    W("member", "KeyPairId", 2)};
static const struct model_member members_58[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 86)};
static const struct model_member members_59[] = {
    M("AwsAccountNumber", 2),
    M("KeyPairIds", 85)};
static const struct model_member members_60[] = {
    W("member", "Signer", 84)};
static const struct model_member members_61[] = {
    M("Enabled", 21, .flags = MODEL_REQUIRED),
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 83)};
static const struct model_member members_62[] = {
    M("KeyGroupId", 2),
    M("KeyPairIds", 85)};
static const struct model_member members_63[] = {
    W("member", "KeyGroup", 89)};
static const struct model_member members_64[] = {
    M("Enabled", 21, .flags = MODEL_REQUIRED),
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 88)};
static const char *const enums_13[] = {"APPROVED", "PENDING", "SUSPENDED", NULL};
static const struct model_member members_65[] = {
    M("CNAME", 2),
    M("ICPRecordalStatus", 92)};
static const struct model_member members_66[] = {
    W("member", "AliasICPRecordal", 91)};
static const struct model_member members_67[] = {
    M("Id", 2, .flags = MODEL_REQUIRED),
    M("ARN", 2, .flags = MODEL_REQUIRED),
    M("Status", 2, .flags = MODEL_REQUIRED),
    M("LastModifiedTime", 81, .flags = MODEL_REQUIRED),
    M("InProgressInvalidationBatches", 4, .flags = MODEL_REQUIRED),
    M("DomainName", 2, .flags = MODEL_REQUIRED),
    M("ActiveTrustedSigners", 82),
    M("ActiveTrustedKeyGroups", 87),
    M("DistributionConfig", 1, .flags = MODEL_REQUIRED),
    M("AliasICPRecordals", 90)};
static const struct model_member members_68[] = {
    M("Distribution", 80),
    M("Location", 2, .location = MODEL_IN_HEADER),
    M("ETag", 2, .location = MODEL_IN_HEADER)};
static const char *const errors_0[] = {"AccessDenied", "CNAMEAlreadyExists", "ContinuousDeploymentPolicyInUse", "DistributionAlreadyExists", "EntityNotFound", "IllegalFieldLevelEncryptionConfigAssociationWithCacheBehavior", "IllegalOriginAccessConfiguration", "InconsistentQuantities", "InvalidArgument", "InvalidDefaultRootObject", "InvalidDomainNameForOriginAccessControl", "InvalidErrorCode", "InvalidForwardCookies", "InvalidFunctionAssociation", "InvalidGeoRestrictionParameter", "InvalidHeadersForS3Origin", "InvalidLambdaFunctionAssociation", "InvalidLocationCode", "InvalidMinimumProtocolVersion", "InvalidOrigin", "InvalidOriginAccessControl", "InvalidOriginAccessIdentity", "InvalidOriginKeepaliveTimeout", "InvalidOriginReadTimeout", "InvalidProtocolSettings", "InvalidQueryStringParameters", "InvalidRelativePath", "InvalidRequiredProtocol", "InvalidResponseCode", "InvalidTTLOrder", "InvalidViewerCertificate", "InvalidWebACLId", "MissingBody", "NoSuchCachePolicy", "NoSuchContinuousDeploymentPolicy", "NoSuchFieldLevelEncryptionConfig", "NoSuchOrigin", "NoSuchOriginRequestPolicy", "NoSuchRealtimeLogConfig", "NoSuchResponseHeadersPolicy", "RealtimeLogConfigOwnerMismatch", "TooManyCacheBehaviors", "TooManyCertificates", "TooManyCookieNamesInWhiteList", "TooManyDistributionCNAMEs", "TooManyDistributions", "TooManyDistributionsAssociatedToCachePolicy", "TooManyDistributionsAssociatedToFieldLevelEncryptionConfig", "TooManyDistributionsAssociatedToKeyGroup", "TooManyDistributionsAssociatedToOriginAccessControl", "TooManyDistributionsAssociatedToOriginRequestPolicy", "TooManyDistributionsAssociatedToResponseHeadersPolicy", "TooManyDistributionsWithFunctionAssociations", "TooManyDistributionsWithLambdaAssociations", "TooManyDistributionsWithSingleFunctionARN", "TooManyFunctionAssociations", "TooManyHeadersInForwardedValues", "TooManyKeyGroupsAssociatedToDistribution", "TooManyLambdaFunctionAssociations", "TooManyOriginCustomHeaders", "TooManyOriginGroupsPerDistribution", "TooManyOrigins", "TooManyQueryStringParameters", "TooManyTrustedSigners", "TrustedKeyGroupDoesNotExist", "TrustedSignerDoesNotExist", NULL};
static const struct model_member members_69[] = {
    M("Key", 98, .flags = MODEL_REQUIRED),
    M("Value", 99)};
static const struct model_member members_70[] = {
    W("member", "Tag", 97)};
static const struct model_member members_71[] = {
    M("Items", 96)};
static const struct model_member members_72[] = {
    M("DistributionConfig", 1, .flags = MODEL_REQUIRED),
    M("Tags", 95, .flags = MODEL_REQUIRED)};
static const struct model_member members_73[] = {
    M("DistributionConfigWithTags", 94, .flags = MODEL_REQUIRED, .namespace_uri = "http://cloudfront.amazonaws.com/doc/2020-05-31/")};
static const char *const errors_1[] = {"AccessDenied", "CNAMEAlreadyExists", "ContinuousDeploymentPolicyInUse", "DistributionAlreadyExists", "EntityNotFound", "IllegalFieldLevelEncryptionConfigAssociationWithCacheBehavior", "IllegalOriginAccessConfiguration", "InconsistentQuantities", "InvalidArgument", "InvalidDefaultRootObject", "InvalidDomainNameForOriginAccessControl", "InvalidErrorCode", "InvalidForwardCookies", "InvalidFunctionAssociation", "InvalidGeoRestrictionParameter", "InvalidHeadersForS3Origin", "InvalidLambdaFunctionAssociation", "InvalidLocationCode", "InvalidMinimumProtocolVersion", "InvalidOrigin", "InvalidOriginAccessControl", "InvalidOriginAccessIdentity", "InvalidOriginKeepaliveTimeout", "InvalidOriginReadTimeout", "InvalidProtocolSettings", "InvalidQueryStringParameters", "InvalidRelativePath", "InvalidRequiredProtocol", "InvalidResponseCode", "InvalidTTLOrder", "InvalidTagging", "InvalidViewerCertificate", "InvalidWebACLId", "MissingBody", "NoSuchCachePolicy", "NoSuchContinuousDeploymentPolicy", "NoSuchFieldLevelEncryptionConfig", "NoSuchOrigin", "NoSuchOriginRequestPolicy", "NoSuchRealtimeLogConfig", "NoSuchResponseHeadersPolicy", "RealtimeLogConfigOwnerMismatch", "TooManyCacheBehaviors", "TooManyCertificates", "TooManyCookieNamesInWhiteList", "TooManyDistributionCNAMEs", "TooManyDistributions", "TooManyDistributionsAssociatedToCachePolicy", "TooManyDistributionsAssociatedToFieldLevelEncryptionConfig", "TooManyDistributionsAssociatedToKeyGroup", "TooManyDistributionsAssociatedToOriginAccessControl", "TooManyDistributionsAssociatedToOriginRequestPolicy", "TooManyDistributionsAssociatedToResponseHeadersPolicy", "TooManyDistributionsWithFunctionAssociations", "TooManyDistributionsWithLambdaAssociations", "TooManyDistributionsWithSingleFunctionARN", "TooManyFunctionAssociations", "TooManyHeadersInForwardedValues", "TooManyKeyGroupsAssociatedToDistribution", "TooManyLambdaFunctionAssociations", "TooManyOriginCustomHeaders", "TooManyOriginGroupsPerDistribution", "TooManyOrigins", "TooManyQueryStringParameters", "TooManyTrustedSigners", "TrustedKeyGroupDoesNotExist", "TrustedSignerDoesNotExist", NULL};
static const struct model_member members_74[] = {
    W("member", "Path", 2)};
static const struct model_member members_75[] = {
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 104)};
static const struct model_member members_76[] = {
    M("Paths", 103, .flags = MODEL_REQUIRED),
    M("CallerReference", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_77[] = {
    M("DistributionId", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("InvalidationBatch", 102, .flags = MODEL_REQUIRED, .namespace_uri = "http://cloudfront.amazonaws.com/doc/2020-05-31/")};
static const struct model_member members_78[] = {
    M("Id", 2, .flags = MODEL_REQUIRED),
    M("Status", 2, .flags = MODEL_REQUIRED),
    M("CreateTime", 81, .flags = MODEL_REQUIRED),
    M("InvalidationBatch", 102, .flags = MODEL_REQUIRED)};
static const struct model_member members_79[] = {
    M("Location", 2, .location = MODEL_IN_HEADER),
    M("Invalidation", 106)};
static const char *const errors_2[] = {"AccessDenied", "BatchTooLarge", "InconsistentQuantities", "InvalidArgument", "MissingBody", "NoSuchDistribution", "TooManyInvalidationsInProgress", NULL};
static const char *const enums_14[] = {"sigv4", NULL};
static const char *const enums_15[] = {"always", "never", "no-override", NULL};
static const char *const enums_16[] = {"lambda", "mediapackagev2", "mediastore", "s3", NULL};
static const struct model_member members_80[] = {
    M("Name", 2, .flags = MODEL_REQUIRED),
    M("Description", 2),
    M("SigningProtocol", 109, .flags = MODEL_REQUIRED),
    M("SigningBehavior", 110, .flags = MODEL_REQUIRED),
    M("OriginAccessControlOriginType", 111, .flags = MODEL_REQUIRED)};
static const struct model_member members_81[] = {
    M("OriginAccessControlConfig", 108, .flags = MODEL_REQUIRED, .namespace_uri = "http://cloudfront.amazonaws.com/doc/2020-05-31/")};
static const struct model_member members_82[] = {
    M("Id", 2, .flags = MODEL_REQUIRED),
    M("OriginAccessControlConfig", 108)};
static const struct model_member members_83[] = {
    M("OriginAccessControl", 113),
    M("Location", 2, .location = MODEL_IN_HEADER),
    M("ETag", 2, .location = MODEL_IN_HEADER)};
static const char *const errors_3[] = {"InvalidArgument", "OriginAccessControlAlreadyExists", "TooManyOriginAccessControls", NULL};
static const struct model_member members_84[] = {
    M("Id", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("IfMatch", "If-Match", 2, .location = MODEL_IN_HEADER)};
static const char *const errors_4[] = {"AccessDenied", "DistributionNotDisabled", "InvalidIfMatchVersion", "NoSuchDistribution", "PreconditionFailed", NULL};
static const char *const errors_5[] = {"AccessDenied", "InvalidIfMatchVersion", "NoSuchOriginAccessControl", "OriginAccessControlInUse", "PreconditionFailed", NULL};
static const struct model_member members_85[] = {
    M("Id", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_86[] = {
    M("Distribution", 80),
    M("ETag", 2, .location = MODEL_IN_HEADER)};
static const char *const errors_6[] = {"AccessDenied", "NoSuchDistribution", NULL};
static const struct model_member members_87[] = {
    M("DistributionConfig", 1),
    M("ETag", 2, .location = MODEL_IN_HEADER)};
static const struct model_member members_88[] = {
    M("DistributionId", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Id", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_89[] = {
    M("Invalidation", 106)};
static const char *const errors_7[] = {"AccessDenied", "NoSuchDistribution", "NoSuchInvalidation", NULL};
static const struct model_member members_90[] = {
    M("OriginAccessControl", 113),
    M("ETag", 2, .location = MODEL_IN_HEADER)};
static const char *const errors_8[] = {"AccessDenied", "NoSuchOriginAccessControl", NULL};
static const struct model_member members_91[] = {
    M("Marker", 2, .location = MODEL_IN_QUERY),
    M("MaxItems", 2, .location = MODEL_IN_QUERY)};
static const struct model_member members_92[] = {
    M("Id", 2, .flags = MODEL_REQUIRED),
    M("ARN", 2, .flags = MODEL_REQUIRED),
    M("Status", 2, .flags = MODEL_REQUIRED),
    M("LastModifiedTime", 81, .flags = MODEL_REQUIRED),
    M("DomainName", 2, .flags = MODEL_REQUIRED),
    M("Aliases", 3, .flags = MODEL_REQUIRED),
    M("Origins", 6, .flags = MODEL_REQUIRED),
    M("OriginGroups", 23),
    M("DefaultCacheBehavior", 33, .flags = MODEL_REQUIRED),
    M("CacheBehaviors", 62, .flags = MODEL_REQUIRED),
    M("CustomErrorResponses", 65, .flags = MODEL_REQUIRED),
    M("Comment", 2, .flags = MODEL_REQUIRED),
    M("PriceClass", 69, .flags = MODEL_REQUIRED),
    M("Enabled", 21, .flags = MODEL_REQUIRED),
    M("ViewerCertificate", 70, .flags = MODEL_REQUIRED),
    M("Restrictions", 74, .flags = MODEL_REQUIRED),
    M("WebACLId", 2, .flags = MODEL_REQUIRED),
    M("HttpVersion", 78, .flags = MODEL_REQUIRED),
    M("IsIPV6Enabled", 21, .flags = MODEL_REQUIRED),
    M("AliasICPRecordals", 90),
    M("Staging", 21, .flags = MODEL_REQUIRED),
    M("AnycastIpListId", 2)};
static const struct model_member members_93[] = {
    W("member", "DistributionSummary", 128)};
static const struct model_member members_94[] = {
    M("Marker", 2, .flags = MODEL_REQUIRED),
    M("NextMarker", 2),
    M("MaxItems", 4, .flags = MODEL_REQUIRED),
    M("IsTruncated", 21, .flags = MODEL_REQUIRED),
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 127)};
static const struct model_member members_95[] = {
    M("DistributionList", 126)};
static const char *const errors_9[] = {"InvalidArgument", NULL};
static const struct model_member members_96[] = {
    M("Id", 2, .flags = MODEL_REQUIRED),
    M("Description", 2, .flags = MODEL_REQUIRED),
    M("Name", 2, .flags = MODEL_REQUIRED),
    M("SigningProtocol", 109, .flags = MODEL_REQUIRED),
    M("SigningBehavior", 110, .flags = MODEL_REQUIRED),
    M("OriginAccessControlOriginType", 111, .flags = MODEL_REQUIRED)};
static const struct model_member members_97[] = {
    W("member", "OriginAccessControlSummary", 133)};
static const struct model_member members_98[] = {
    M("Marker", 2, .flags = MODEL_REQUIRED),
    M("NextMarker", 2),
    M("MaxItems", 4, .flags = MODEL_REQUIRED),
    M("IsTruncated", 21, .flags = MODEL_REQUIRED),
    M("Quantity", 4, .flags = MODEL_REQUIRED),
    M("Items", 132)};
static const struct model_member members_99[] = {
    M("OriginAccessControlList", 131)};
static const struct model_member members_100[] = {
    M("Resource", 135, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED)};
static const struct model_member members_101[] = {
    M("Tags", 95, .flags = MODEL_REQUIRED)};
static const char *const errors_10[] = {"AccessDenied", "InvalidArgument", "InvalidTagging", "NoSuchResource", NULL};
static const struct model_member members_102[] = {
    M("Resource", 135, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED),
    M("Tags", 95, .flags = MODEL_REQUIRED, .namespace_uri = "http://cloudfront.amazonaws.com/doc/2020-05-31/")};
static const struct model_member members_103[] = {
    W("member", "Key", 98)};
static const struct model_member members_104[] = {
    M("Items", 140)};
static const struct model_member members_105[] = {
    M("Resource", 135, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED),
    M("TagKeys", 139, .flags = MODEL_REQUIRED, .namespace_uri = "http://cloudfront.amazonaws.com/doc/2020-05-31/")};
static const struct model_member members_106[] = {
    M("DistributionConfig", 1, .flags = MODEL_REQUIRED, .namespace_uri = "http://cloudfront.amazonaws.com/doc/2020-05-31/"),
    M("Id", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("IfMatch", "If-Match", 2, .location = MODEL_IN_HEADER)};
static const char *const errors_11[] = {"AccessDenied", "CNAMEAlreadyExists", "ContinuousDeploymentPolicyInUse", "EntityNotFound", "IllegalFieldLevelEncryptionConfigAssociationWithCacheBehavior", "IllegalOriginAccessConfiguration", "IllegalUpdate", "InconsistentQuantities", "InvalidArgument", "InvalidDefaultRootObject", "InvalidDomainNameForOriginAccessControl", "InvalidErrorCode", "InvalidForwardCookies", "InvalidFunctionAssociation", "InvalidGeoRestrictionParameter", "InvalidHeadersForS3Origin", "InvalidIfMatchVersion", "InvalidLambdaFunctionAssociation", "InvalidLocationCode", "InvalidMinimumProtocolVersion", "InvalidOriginAccessControl", "InvalidOriginAccessIdentity", "InvalidOriginKeepaliveTimeout", "InvalidOriginReadTimeout", "InvalidQueryStringParameters", "InvalidRelativePath", "InvalidRequiredProtocol", "InvalidResponseCode", "InvalidTTLOrder", "InvalidViewerCertificate", "InvalidWebACLId", "MissingBody", "NoSuchCachePolicy", "NoSuchContinuousDeploymentPolicy", "NoSuchDistribution", "NoSuchFieldLevelEncryptionConfig", "NoSuchOrigin", "NoSuchOriginRequestPolicy", "NoSuchRealtimeLogConfig", "NoSuchResponseHeadersPolicy", "PreconditionFailed", "RealtimeLogConfigOwnerMismatch", "StagingDistributionInUse", "TooManyCacheBehaviors", "TooManyCertificates", "TooManyCookieNamesInWhiteList", "TooManyDistributionCNAMEs", "TooManyDistributionsAssociatedToCachePolicy", "TooManyDistributionsAssociatedToFieldLevelEncryptionConfig", "TooManyDistributionsAssociatedToKeyGroup", "TooManyDistributionsAssociatedToOriginAccessControl", "TooManyDistributionsAssociatedToOriginRequestPolicy", "TooManyDistributionsAssociatedToResponseHeadersPolicy", "TooManyDistributionsWithFunctionAssociations", "TooManyDistributionsWithLambdaAssociations", "TooManyDistributionsWithSingleFunctionARN", "TooManyFunctionAssociations", "TooManyHeadersInForwardedValues", "TooManyKeyGroupsAssociatedToDistribution", "TooManyLambdaFunctionAssociations", "TooManyOriginCustomHeaders", "TooManyOriginGroupsPerDistribution", "TooManyOrigins", "TooManyQueryStringParameters", "TooManyTrustedSigners", "TrustedKeyGroupDoesNotExist", "TrustedSignerDoesNotExist", NULL};
static const struct model_member members_107[] = {
    M("OriginAccessControlConfig", 108, .flags = MODEL_REQUIRED, .namespace_uri = "http://cloudfront.amazonaws.com/doc/2020-05-31/"),
    M("Id", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("IfMatch", "If-Match", 2, .location = MODEL_IN_HEADER)};
static const char *const errors_12[] = {"AccessDenied", "IllegalUpdate", "InvalidArgument", "InvalidIfMatchVersion", "NoSuchOriginAccessControl", "OriginAccessControlAlreadyExists", "PreconditionFailed", NULL};
static const char *const paths_0[] = {"Marker", NULL};
static const char *const paths_1[] = {"DistributionList.NextMarker", NULL};
static const char *const paths_2[] = {"DistributionList.Items", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"success", "path", "Distribution.Status", "\"Deployed\""}};
static const struct model_acceptor acceptors_1[] = {
    {"success", "path", "Invalidation.Status", "\"Completed\""}};
static const struct model_shape shapes[] = {
    {.name = "CreateDistributionRequest", .type = MODEL_STRUCTURE, .members = members_56, .member_count = 1, .payload = "DistributionConfig"},
    {.name = "DistributionConfig", .type = MODEL_STRUCTURE, .members = members_55, .member_count = 20},
    {.name = "string", .type = MODEL_STRING},
    {.name = "Aliases", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 2},
    {.name = "integer", .type = MODEL_INTEGER},
    {.name = "AliasList", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "Origins", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 2},
    {.name = "OriginList", .type = MODEL_LIST, .members = members_12, .member_count = 1, .has_min = true, .min = 1},
    {.name = "Origin", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 11},
    {.name = "CustomHeaders", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 2},
    {.name = "OriginCustomHeadersList", .type = MODEL_LIST, .members = members_3, .member_count = 1},
    {.name = "OriginCustomHeader", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 2},
    {.name = "sensitiveStringType", .type = MODEL_STRING, .flags = MODEL_SENSITIVE},
    {.name = "S3OriginConfig", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 1},
    {.name = "CustomOriginConfig", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 6},
    {.name = "OriginProtocolPolicy", .type = MODEL_STRING, .enums = enums_0},
    {.name = "OriginSslProtocols", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "SslProtocolsList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "SslProtocol", .type = MODEL_STRING, .enums = enums_1},
    {.name = "VpcOriginConfig", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 3},
    {.name = "OriginShield", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 2},
    {.name = "boolean", .type = MODEL_BOOLEAN},
    {.name = "OriginShieldRegion", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 32, .pattern = "[a-z]{2}-[a-z]+-\\d"},
    {.name = "OriginGroups", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 2},
    {.name = "OriginGroupList", .type = MODEL_LIST, .members = members_21, .member_count = 1},
    {.name = "OriginGroup", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 4},
    {.name = "OriginGroupFailoverCriteria", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "StatusCodes", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 2},
    {.name = "StatusCodeList", .type = MODEL_LIST, .members = members_14, .member_count = 1, .has_min = true, .min = 1},
    {.name = "OriginGroupMembers", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 2},
    {.name = "OriginGroupMemberList", .type = MODEL_LIST, .members = members_18, .member_count = 1, .has_min = true, .min = 2, .has_max = true, .max = 2},
    {.name = "OriginGroupMember", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 1},
    {.name = "OriginGroupSelectionCriteria", .type = MODEL_STRING, .enums = enums_2},
    {.name = "DefaultCacheBehavior", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 19},
    {.name = "TrustedSigners", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 3},
    {.name = "AwsAccountNumberList", .type = MODEL_LIST, .members = members_23, .member_count = 1},
    {.name = "TrustedKeyGroups", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 3},
    {.name = "TrustedKeyGroupIdList", .type = MODEL_LIST, .members = members_25, .member_count = 1},
    {.name = "ViewerProtocolPolicy", .type = MODEL_STRING, .enums = enums_3},
    {.name = "AllowedMethods", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 3},
    {.name = "MethodsList", .type = MODEL_LIST, .members = members_27, .member_count = 1},
    {.name = "Method", .type = MODEL_STRING, .enums = enums_4},
    {.name = "CachedMethods", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 2},
    {.name = "LambdaFunctionAssociations", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 2},
    {.name = "LambdaFunctionAssociationList", .type = MODEL_LIST, .members = members_31, .member_count = 1},
    {.name = "LambdaFunctionAssociation", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 3},
    {.name = "EventType", .type = MODEL_STRING, .enums = enums_5},
    {.name = "FunctionAssociations", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 2},
    {.name = "FunctionAssociationList", .type = MODEL_LIST, .members = members_34, .member_count = 1},
    {.name = "FunctionAssociation", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 2},
    {.name = "FunctionARN", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 108, .pattern = "arn:aws:cloudfront::[0-9]{12}:function\\/[a-zA-Z0-9-_]{1,64}"},
    {.name = "GrpcConfig", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 1},
    {.name = "ForwardedValues", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 4},
    {.name = "CookiePreference", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 2},
    {.name = "ItemSelection", .type = MODEL_STRING, .enums = enums_6},
    {.name = "CookieNames", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 2},
    {.name = "CookieNameList", .type = MODEL_LIST, .members = members_37, .member_count = 1},
    {.name = "Headers", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 2},
    {.name = "HeaderList", .type = MODEL_LIST, .members = members_37, .member_count = 1},
    {.name = "QueryStringCacheKeys", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 2},
    {.name = "QueryStringCacheKeysList", .type = MODEL_LIST, .members = members_37, .member_count = 1},
    {.name = "long", .type = MODEL_LONG},
    {.name = "CacheBehaviors", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 2},
    {.name = "CacheBehaviorList", .type = MODEL_LIST, .members = members_45, .member_count = 1},
    {.name = "CacheBehavior", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 20},
    {.name = "CustomErrorResponses", .type = MODEL_STRUCTURE, .members = members_49, .member_count = 2},
    {.name = "CustomErrorResponseList", .type = MODEL_LIST, .members = members_48, .member_count = 1},
    {.name = "CustomErrorResponse", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 4},
    {.name = "LoggingConfig", .type = MODEL_STRUCTURE, .members = members_50, .member_count = 4},
    {.name = "PriceClass", .type = MODEL_STRING, .enums = enums_7},
    {.name = "ViewerCertificate", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 7},
    {.name = "SSLSupportMethod", .type = MODEL_STRING, .enums = enums_8},
    {.name = "MinimumProtocolVersion", .type = MODEL_STRING, .enums = enums_9},
    {.name = "CertificateSource", .type = MODEL_STRING, .enums = enums_10},
    {.name = "Restrictions", .type = MODEL_STRUCTURE, .members = members_54, .member_count = 1},
    {.name = "GeoRestriction", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 3},
    {.name = "GeoRestrictionType", .type = MODEL_STRING, .enums = enums_11},
    {.name = "LocationList", .type = MODEL_LIST, .members = members_52, .member_count = 1},
    {.name = "HttpVersion", .type = MODEL_STRING, .enums = enums_12},
    {.name = "CreateDistributionResult", .type = MODEL_STRUCTURE, .members = members_68, .member_count = 3, .payload = "Distribution"},
    {.name = "Distribution", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 10},
    {.name = "timestamp", .type = MODEL_TIMESTAMP},
    {.name = "ActiveTrustedSigners", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 3},
    {.name = "SignerList", .type = MODEL_LIST, .members = members_60, .member_count = 1},
    {.name = "Signer", .type = MODEL_STRUCTURE, .members = members_59, .member_count = 2},
    {.name = "KeyPairIds", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "KeyPairIdList", .type = MODEL_LIST, .members = members_57, .member_count = 1},
    {.name = "ActiveTrustedKeyGroups", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 3},
    {.name = "KGKeyPairIdsList", .type = MODEL_LIST, .members = members_63, .member_count = 1},
    {.name = "KGKeyPairIds", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 2},
    {.name = "AliasICPRecordals", .type = MODEL_LIST, .members = members_66, .member_count = 1},
    {.name = "AliasICPRecordal", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 2},
    {.name = "ICPRecordalStatus", .type = MODEL_STRING, .enums = enums_13},
    {.name = "CreateDistributionWithTagsRequest", .type = MODEL_STRUCTURE, .members = members_73, .member_count = 1, .payload = "DistributionConfigWithTags"},
    {.name = "DistributionConfigWithTags", .type = MODEL_STRUCTURE, .members = members_72, .member_count = 2},
    {.name = "Tags", .type = MODEL_STRUCTURE, .members = members_71, .member_count = 1},
    {.name = "TagList", .type = MODEL_LIST, .members = members_70, .member_count = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_69, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)"},
    {.name = "TagValue", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256, .pattern = "([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)"},
    {.name = "CreateDistributionWithTagsResult", .type = MODEL_STRUCTURE, .members = members_68, .member_count = 3, .payload = "Distribution"},
    {.name = "CreateInvalidationRequest", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 2, .payload = "InvalidationBatch"},
    {.name = "InvalidationBatch", .type = MODEL_STRUCTURE, .members = members_76, .member_count = 2},
    {.name = "Paths", .type = MODEL_STRUCTURE, .members = members_75, .member_count = 2},
    {.name = "PathList", .type = MODEL_LIST, .members = members_74, .member_count = 1},
    {.name = "CreateInvalidationResult", .type = MODEL_STRUCTURE, .members = members_79, .member_count = 2, .payload = "Invalidation"},
    {.name = "Invalidation", .type = MODEL_STRUCTURE, .members = members_78, .member_count = 4},
    {.name = "CreateOriginAccessControlRequest", .type = MODEL_STRUCTURE, .members = members_81, .member_count = 1, .payload = "OriginAccessControlConfig"},
    {.name = "OriginAccessControlConfig", .type = MODEL_STRUCTURE, .members = members_80, .member_count = 5},
    {.name = "OriginAccessControlSigningProtocols", .type = MODEL_STRING, .enums = enums_14},
    {.name = "OriginAccessControlSigningBehaviors", .type = MODEL_STRING, .enums = enums_15},
    {.name = "OriginAccessControlOriginTypes", .type = MODEL_STRING, .enums = enums_16},
    {.name = "CreateOriginAccessControlResult", .type = MODEL_STRUCTURE, .members = members_83, .member_count = 3, .payload = "OriginAccessControl"},
    {.name = "OriginAccessControl", .type = MODEL_STRUCTURE, .members = members_82, .member_count = 2},
    {.name = "DeleteDistributionRequest", .type = MODEL_STRUCTURE, .members = members_84, .member_count = 2},
    {.name = "DeleteOriginAccessControlRequest", .type = MODEL_STRUCTURE, .members = members_84, .member_count = 2},
    {.name = "GetDistributionRequest", .type = MODEL_STRUCTURE, .members = members_85, .member_count = 1},
    {.name = "GetDistributionResult", .type = MODEL_STRUCTURE, .members = members_86, .member_count = 2, .payload = "Distribution"},
    {.name = "GetDistributionConfigRequest", .type = MODEL_STRUCTURE, .members = members_85, .member_count = 1},
    {.name = "GetDistributionConfigResult", .type = MODEL_STRUCTURE, .members = members_87, .member_count = 2, .payload = "DistributionConfig"},
    {.name = "GetInvalidationRequest", .type = MODEL_STRUCTURE, .members = members_88, .member_count = 2},
    {.name = "GetInvalidationResult", .type = MODEL_STRUCTURE, .members = members_89, .member_count = 1, .payload = "Invalidation"},
    {.name = "GetOriginAccessControlRequest", .type = MODEL_STRUCTURE, .members = members_85, .member_count = 1},
    {.name = "GetOriginAccessControlResult", .type = MODEL_STRUCTURE, .members = members_90, .member_count = 2, .payload = "OriginAccessControl"},
    {.name = "ListDistributionsRequest", .type = MODEL_STRUCTURE, .members = members_91, .member_count = 2},
    {.name = "ListDistributionsResult", .type = MODEL_STRUCTURE, .members = members_95, .member_count = 1, .payload = "DistributionList"},
    {.name = "DistributionList", .type = MODEL_STRUCTURE, .members = members_94, .member_count = 6},
    {.name = "DistributionSummaryList", .type = MODEL_LIST, .members = members_93, .member_count = 1},
    {.name = "DistributionSummary", .type = MODEL_STRUCTURE, .members = members_92, .member_count = 22},
    {.name = "ListOriginAccessControlsRequest", .type = MODEL_STRUCTURE, .members = members_91, .member_count = 2},
    {.name = "ListOriginAccessControlsResult", .type = MODEL_STRUCTURE, .members = members_99, .member_count = 1, .payload = "OriginAccessControlList"},
    {.name = "OriginAccessControlList", .type = MODEL_STRUCTURE, .members = members_98, .member_count = 6},
    {.name = "OriginAccessControlSummaryList", .type = MODEL_LIST, .members = members_97, .member_count = 1},
    {.name = "OriginAccessControlSummary", .type = MODEL_STRUCTURE, .members = members_96, .member_count = 6},
    {.name = "ListTagsForResourceRequest", .type = MODEL_STRUCTURE, .members = members_100, .member_count = 1},
    {.name = "ResourceARN", .type = MODEL_STRING, .pattern = "arn:aws(-cn)?:cloudfront::[0-9]+:.*"},
    {.name = "ListTagsForResourceResult", .type = MODEL_STRUCTURE, .members = members_101, .member_count = 1, .payload = "Tags"},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_102, .member_count = 2, .payload = "Tags"},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_105, .member_count = 2, .payload = "TagKeys"},
    {.name = "TagKeys", .type = MODEL_STRUCTURE, .members = members_104, .member_count = 1},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_103, .member_count = 1},
    {.name = "UpdateDistributionRequest", .type = MODEL_STRUCTURE, .members = members_106, .member_count = 3, .payload = "DistributionConfig"},
    {.name = "UpdateDistributionResult", .type = MODEL_STRUCTURE, .members = members_86, .member_count = 2, .payload = "Distribution"},
    {.name = "UpdateOriginAccessControlRequest", .type = MODEL_STRUCTURE, .members = members_107, .member_count = 3, .payload = "OriginAccessControlConfig"},
    {.name = "UpdateOriginAccessControlResult", .type = MODEL_STRUCTURE, .members = members_90, .member_count = 2, .payload = "OriginAccessControl"}};
static const struct model_operation operations[] = {
    {.name = "CreateDistribution", .method = "POST", .uri = "/2020-05-31/distribution", .input = 0, .output = 79, .errors = errors_0},
    {.name = "CreateDistributionWithTags", .method = "POST", .uri = "/2020-05-31/distribution?WithTags", .input = 93, .output = 100, .errors = errors_1},
    {.name = "CreateInvalidation", .method = "POST", .uri = "/2020-05-31/distribution/{DistributionId}/invalidation", .input = 101, .output = 105, .errors = errors_2},
    {.name = "CreateOriginAccessControl", .method = "POST", .uri = "/2020-05-31/origin-access-control", .input = 107, .output = 112, .errors = errors_3},
    {.name = "DeleteDistribution", .method = "DELETE", .uri = "/2020-05-31/distribution/{Id}", .input = 114, .output = -1, .errors = errors_4},
    {.name = "DeleteOriginAccessControl", .method = "DELETE", .uri = "/2020-05-31/origin-access-control/{Id}", .input = 115, .output = -1, .errors = errors_5},
    {.name = "GetDistribution", .method = "GET", .uri = "/2020-05-31/distribution/{Id}", .input = 116, .output = 117, .errors = errors_6},
    {.name = "GetDistributionConfig", .method = "GET", .uri = "/2020-05-31/distribution/{Id}/config", .input = 118, .output = 119, .errors = errors_6},
    {.name = "GetInvalidation", .method = "GET", .uri = "/2020-05-31/distribution/{DistributionId}/invalidation/{Id}", .input = 120, .output = 121, .errors = errors_7},
    {.name = "GetOriginAccessControl", .method = "GET", .uri = "/2020-05-31/origin-access-control/{Id}", .input = 122, .output = 123, .errors = errors_8},
    {.name = "ListDistributions", .method = "GET", .uri = "/2020-05-31/distribution", .input = 124, .output = 125, .errors = errors_9},
    {.name = "ListOriginAccessControls", .method = "GET", .uri = "/2020-05-31/origin-access-control", .input = 129, .output = 130, .errors = errors_9},
    {.name = "ListTagsForResource", .method = "GET", .uri = "/2020-05-31/tagging", .input = 134, .output = 136, .errors = errors_10},
    {.name = "TagResource", .method = "POST", .uri = "/2020-05-31/tagging?Operation=Tag", .input = 137, .output = -1, .errors = errors_10},
    {.name = "UntagResource", .method = "POST", .uri = "/2020-05-31/tagging?Operation=Untag", .input = 138, .output = -1, .errors = errors_10},
    {.name = "UpdateDistribution", .method = "PUT", .uri = "/2020-05-31/distribution/{Id}/config", .input = 141, .output = 142, .errors = errors_11},
    {.name = "UpdateOriginAccessControl", .method = "PUT", .uri = "/2020-05-31/origin-access-control/{Id}/config", .input = 143, .output = 144, .errors = errors_12}};
static const struct model_paginator paginators[] = {
    {.operation = "ListDistributions", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_2, .more_results = "DistributionList.IsTruncated"}};
static const struct model_waiter waiters[] = {
    {"DistributionDeployed", "GetDistribution", 60, 35, acceptors_0, 1},
    {"InvalidationCompleted", "GetInvalidation", 20, 30, acceptors_1, 1}};
const struct model_service model_service_cloudfront = {
    .name = "cloudfront",
    .endpoint_prefix = "cloudfront",
    .signing_name = "cloudfront",
    .api_version = "2020-05-31",
    .service_id = "CloudFront",
    .protocol = MODEL_REST_XML,
    .global = true,
    .shapes = shapes, .shape_count = 145,
    .operations = operations, .operation_count = 17,
    .paginators = paginators, .paginator_count = 1,
    .waiters = waiters, .waiter_count = 2};
