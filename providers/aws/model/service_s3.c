/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const char *const enums_0[] = {"requester", NULL};
static const struct model_member members_0[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Key", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("UploadId", "uploadId", 1, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("IfMatchInitiatedTime", "x-amz-if-match-initiated-time", 4, .location = MODEL_IN_HEADER, .timestamp = MODEL_TIME_RFC822)};
static const struct model_member members_1[] = {
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER)};
static const char *const errors_0[] = {"NoSuchUpload", NULL};
static const struct model_member members_2[] = {
    M("ETag", 1),
    M("ChecksumCRC32", 1),
    M("ChecksumCRC32C", 1),
    M("ChecksumCRC64NVME", 1),
    M("ChecksumSHA1", 1),
    M("ChecksumSHA256", 1),
    M("PartNumber", 10)};
static const struct model_member members_3[] = {
    M("member", 9)};
static const struct model_member members_4[] = {
    W("Parts", "Part", 8, .flags = MODEL_FLAT)};
static const char *const enums_1[] = {"COMPOSITE", "FULL_OBJECT", NULL};
static const struct model_member members_5[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Key", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("MultipartUpload", "CompleteMultipartUpload", 7, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("UploadId", "uploadId", 1, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED),
    W("ChecksumCRC32", "x-amz-checksum-crc32", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC32C", "x-amz-checksum-crc32c", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA1", "x-amz-checksum-sha1", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA256", "x-amz-checksum-sha256", 1, .location = MODEL_IN_HEADER),
    W("ChecksumType", "x-amz-checksum-type", 11, .location = MODEL_IN_HEADER),
    W("MpuObjectSize", "x-amz-mp-object-size", 12, .location = MODEL_IN_HEADER),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("IfMatch", "If-Match", 1, .location = MODEL_IN_HEADER),
    W("IfNoneMatch", "If-None-Match", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerKey", "x-amz-server-side-encryption-customer-key", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER)};
static const char *const enums_2[] = {"AES256", "aws:kms", "aws:kms:dsse", NULL};
static const struct model_member members_6[] = {
    M("Location", 1),
    M("Bucket", 1),
    M("Key", 2),
    W("Expiration", "x-amz-expiration", 1, .location = MODEL_IN_HEADER),
    M("ETag", 1),
    M("ChecksumCRC32", 1),
    M("ChecksumCRC32C", 1),
    M("ChecksumCRC64NVME", 1),
    M("ChecksumSHA1", 1),
    M("ChecksumSHA256", 1),
    M("ChecksumType", 11),
    W("ServerSideEncryption", "x-amz-server-side-encryption", 15, .location = MODEL_IN_HEADER),
    W("VersionId", "x-amz-version-id", 1, .location = MODEL_IN_HEADER),
    W("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", 16, .location = MODEL_IN_HEADER),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER)};
static const char *const enums_3[] = {"authenticated-read", "aws-exec-read", "bucket-owner-full-control", "bucket-owner-read", "private", "public-read", "public-read-write", NULL};
static const char *const enums_4[] = {"CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256", NULL};
static const struct model_member members_7[] = {
    M("key", 1),
    M("value", 1)};
static const char *const enums_5[] = {"COPY", "REPLACE", NULL};
static const char *const enums_6[] = {"DEEP_ARCHIVE", "EXPRESS_ONEZONE", "GLACIER", "GLACIER_IR", "INTELLIGENT_TIERING", "ONEZONE_IA", "OUTPOSTS", "REDUCED_REDUNDANCY", "SNOW", "STANDARD", "STANDARD_IA", NULL};
static const char *const enums_7[] = {"COMPLIANCE", "GOVERNANCE", NULL};
static const char *const enums_8[] = {"OFF", "ON", NULL};
static const struct model_member members_8[] = {
    W("ACL", "x-amz-acl", 18, .location = MODEL_IN_HEADER),
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("CacheControl", "Cache-Control", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    W("ContentDisposition", "Content-Disposition", 1, .location = MODEL_IN_HEADER),
    W("ContentEncoding", "Content-Encoding", 1, .location = MODEL_IN_HEADER),
    W("ContentLanguage", "Content-Language", 1, .location = MODEL_IN_HEADER),
    W("ContentType", "Content-Type", 1, .location = MODEL_IN_HEADER),
    W("CopySource", "x-amz-copy-source", 20, .location = MODEL_IN_HEADER, .flags = MODEL_REQUIRED),
    W("CopySourceIfMatch", "x-amz-copy-source-if-match", 1, .location = MODEL_IN_HEADER),
    W("CopySourceIfModifiedSince", "x-amz-copy-source-if-modified-since", 21, .location = MODEL_IN_HEADER),
    W("CopySourceIfNoneMatch", "x-amz-copy-source-if-none-match", 1, .location = MODEL_IN_HEADER),
    W("CopySourceIfUnmodifiedSince", "x-amz-copy-source-if-unmodified-since", 21, .location = MODEL_IN_HEADER),
    M("Expires", 21, .location = MODEL_IN_HEADER),
    W("GrantFullControl", "x-amz-grant-full-control", 1, .location = MODEL_IN_HEADER),
    W("GrantRead", "x-amz-grant-read", 1, .location = MODEL_IN_HEADER),
    W("GrantReadACP", "x-amz-grant-read-acp", 1, .location = MODEL_IN_HEADER),
    W("GrantWriteACP", "x-amz-grant-write-acp", 1, .location = MODEL_IN_HEADER),
    M("Key", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("Metadata", "x-amz-meta-", 22, .location = MODEL_IN_HEADERS),
    W("MetadataDirective", "x-amz-metadata-directive", 23, .location = MODEL_IN_HEADER),
    W("TaggingDirective", "x-amz-tagging-directive", 23, .location = MODEL_IN_HEADER),
    W("ServerSideEncryption", "x-amz-server-side-encryption", 15, .location = MODEL_IN_HEADER),
    W("StorageClass", "x-amz-storage-class", 24, .location = MODEL_IN_HEADER),
    W("WebsiteRedirectLocation", "x-amz-website-redirect-location", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerKey", "x-amz-server-side-encryption-customer-key", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER),
    W("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("SSEKMSEncryptionContext", "x-amz-server-side-encryption-context", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", 16, .location = MODEL_IN_HEADER),
    W("CopySourceSSECustomerAlgorithm", "x-amz-copy-source-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("CopySourceSSECustomerKey", "x-amz-copy-source-server-side-encryption-customer-key", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("CopySourceSSECustomerKeyMD5", "x-amz-copy-source-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("Tagging", "x-amz-tagging", 1, .location = MODEL_IN_HEADER),
    W("ObjectLockMode", "x-amz-object-lock-mode", 25, .location = MODEL_IN_HEADER),
    W("ObjectLockRetainUntilDate", "x-amz-object-lock-retain-until-date", 26, .location = MODEL_IN_HEADER, .timestamp = MODEL_TIME_ISO),
    W("ObjectLockLegalHoldStatus", "x-amz-object-lock-legal-hold", 27, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("ExpectedSourceBucketOwner", "x-amz-source-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_9[] = {
    M("ETag", 1),
    M("LastModified", 21),
    M("ChecksumType", 11),
    M("ChecksumCRC32", 1),
    M("ChecksumCRC32C", 1),
    M("ChecksumCRC64NVME", 1),
    M("ChecksumSHA1", 1),
    M("ChecksumSHA256", 1)};
static const struct model_member members_10[] = {
    M("CopyObjectResult", 29),
    W("Expiration", "x-amz-expiration", 1, .location = MODEL_IN_HEADER),
    W("CopySourceVersionId", "x-amz-copy-source-version-id", 1, .location = MODEL_IN_HEADER),
    W("VersionId", "x-amz-version-id", 1, .location = MODEL_IN_HEADER),
    W("ServerSideEncryption", "x-amz-server-side-encryption", 15, .location = MODEL_IN_HEADER),
    W("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER),
    W("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("SSEKMSEncryptionContext", "x-amz-server-side-encryption-context", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", 16, .location = MODEL_IN_HEADER),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER)};
static const char *const errors_1[] = {"ObjectNotInActiveTierError", NULL};
static const char *const enums_9[] = {"authenticated-read", "private", "public-read", "public-read-write", NULL};
static const char *const enums_10[] = {"EU", "af-south-1", "ap-east-1", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ca-central-1", "cn-north-1", "cn-northwest-1", "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1", "me-central-1", "me-south-1", "sa-east-1", "us-east-2", "us-gov-east-1", "us-gov-west-1", "us-west-1", "us-west-2", NULL};
static const char *const enums_11[] = {"AvailabilityZone", "LocalZone", NULL};
static const struct model_member members_11[] = {
    M("Type", 35),
    M("Name", 1)};
static const char *const enums_12[] = {"SingleAvailabilityZone", "SingleLocalZone", NULL};
static const char *const enums_13[] = {"Directory", NULL};
static const struct model_member members_12[] = {
    M("DataRedundancy", 37),
    M("Type", 38)};
static const struct model_member members_13[] = {
    M("LocationConstraint", 33),
    M("Location", 34),
    M("Bucket", 36)};
static const char *const enums_14[] = {"BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter", NULL};
static const struct model_member members_14[] = {
    W("ACL", "x-amz-acl", 31, .location = MODEL_IN_HEADER),
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("CreateBucketConfiguration", 32, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("GrantFullControl", "x-amz-grant-full-control", 1, .location = MODEL_IN_HEADER),
    W("GrantRead", "x-amz-grant-read", 1, .location = MODEL_IN_HEADER),
    W("GrantReadACP", "x-amz-grant-read-acp", 1, .location = MODEL_IN_HEADER),
    W("GrantWrite", "x-amz-grant-write", 1, .location = MODEL_IN_HEADER),
    W("GrantWriteACP", "x-amz-grant-write-acp", 1, .location = MODEL_IN_HEADER),
    W("ObjectLockEnabledForBucket", "x-amz-bucket-object-lock-enabled", 16, .location = MODEL_IN_HEADER),
    W("ObjectOwnership", "x-amz-object-ownership", 39, .location = MODEL_IN_HEADER)};
static const struct model_member members_15[] = {
    M("Location", 1, .location = MODEL_IN_HEADER)};
static const char *const errors_2[] = {"BucketAlreadyExists", "BucketAlreadyOwnedByYou", NULL};
static const struct model_member members_16[] = {
    W("ACL", "x-amz-acl", 18, .location = MODEL_IN_HEADER),
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("CacheControl", "Cache-Control", 1, .location = MODEL_IN_HEADER),
    W("ContentDisposition", "Content-Disposition", 1, .location = MODEL_IN_HEADER),
    W("ContentEncoding", "Content-Encoding", 1, .location = MODEL_IN_HEADER),
    W("ContentLanguage", "Content-Language", 1, .location = MODEL_IN_HEADER),
    W("ContentType", "Content-Type", 1, .location = MODEL_IN_HEADER),
    M("Expires", 21, .location = MODEL_IN_HEADER),
    W("GrantFullControl", "x-amz-grant-full-control", 1, .location = MODEL_IN_HEADER),
    W("GrantRead", "x-amz-grant-read", 1, .location = MODEL_IN_HEADER),
    W("GrantReadACP", "x-amz-grant-read-acp", 1, .location = MODEL_IN_HEADER),
    W("GrantWriteACP", "x-amz-grant-write-acp", 1, .location = MODEL_IN_HEADER),
    M("Key", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("Metadata", "x-amz-meta-", 22, .location = MODEL_IN_HEADERS),
    W("ServerSideEncryption", "x-amz-server-side-encryption", 15, .location = MODEL_IN_HEADER),
    W("StorageClass", "x-amz-storage-class", 24, .location = MODEL_IN_HEADER),
    W("WebsiteRedirectLocation", "x-amz-website-redirect-location", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerKey", "x-amz-server-side-encryption-customer-key", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER),
    W("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("SSEKMSEncryptionContext", "x-amz-server-side-encryption-context", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", 16, .location = MODEL_IN_HEADER),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("Tagging", "x-amz-tagging", 1, .location = MODEL_IN_HEADER),
    W("ObjectLockMode", "x-amz-object-lock-mode", 25, .location = MODEL_IN_HEADER),
    W("ObjectLockRetainUntilDate", "x-amz-object-lock-retain-until-date", 26, .location = MODEL_IN_HEADER, .timestamp = MODEL_TIME_ISO),
    W("ObjectLockLegalHoldStatus", "x-amz-object-lock-legal-hold", 27, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    W("ChecksumType", "x-amz-checksum-type", 11, .location = MODEL_IN_HEADER)};
static const struct model_member members_17[] = {
    W("AbortDate", "x-amz-abort-date", 21, .location = MODEL_IN_HEADER),
    W("AbortRuleId", "x-amz-abort-rule-id", 1, .location = MODEL_IN_HEADER),
    M("Bucket", 1),
    M("Key", 2),
    M("UploadId", 1),
    W("ServerSideEncryption", "x-amz-server-side-encryption", 15, .location = MODEL_IN_HEADER),
    W("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER),
    W("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("SSEKMSEncryptionContext", "x-amz-server-side-encryption-context", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", 16, .location = MODEL_IN_HEADER),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    W("ChecksumType", "x-amz-checksum-type", 11, .location = MODEL_IN_HEADER)};
static const struct model_member members_18[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_19[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Key", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("MFA", "x-amz-mfa", 1, .location = MODEL_IN_HEADER),
    W("VersionId", "versionId", 1, .location = MODEL_IN_QUERY),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("BypassGovernanceRetention", "x-amz-bypass-governance-retention", 16, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("IfMatch", "If-Match", 1, .location = MODEL_IN_HEADER),
    W("IfMatchLastModifiedTime", "x-amz-if-match-last-modified-time", 4, .location = MODEL_IN_HEADER, .timestamp = MODEL_TIME_RFC822),
    W("IfMatchSize", "x-amz-if-match-size", 12, .location = MODEL_IN_HEADER)};
static const struct model_member members_20[] = {
    W("DeleteMarker", "x-amz-delete-marker", 16, .location = MODEL_IN_HEADER),
    W("VersionId", "x-amz-version-id", 1, .location = MODEL_IN_HEADER),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER)};
static const struct model_member members_21[] = {
    M("Key", 2, .flags = MODEL_REQUIRED),
    M("VersionId", 1),
    M("ETag", 1),
    M("LastModifiedTime", 4, .timestamp = MODEL_TIME_RFC822),
    M("Size", 12)};
static const struct model_member members_22[] = {
    M("member", 57)};
static const struct model_member members_23[] = {
    W("Objects", "Object", 56, .flags = MODEL_REQUIRED | MODEL_FLAT),
    M("Quiet", 16)};
static const struct model_member members_24[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Delete", 55, .flags = MODEL_REQUIRED, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("MFA", "x-amz-mfa", 1, .location = MODEL_IN_HEADER),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("BypassGovernanceRetention", "x-amz-bypass-governance-retention", 16, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER)};
static const struct model_member members_25[] = {
    M("Key", 2),
    M("VersionId", 1),
    M("DeleteMarker", 16),
    M("DeleteMarkerVersionId", 1)};
static const struct model_member members_26[] = {
    M("member", 60)};
static const struct model_member members_27[] = {
    M("Key", 2),
    M("VersionId", 1),
    M("Code", 1),
    M("Message", 1)};
static const struct model_member members_28[] = {
    M("member", 62)};
static const struct model_member members_29[] = {
    M("Deleted", 59, .flags = MODEL_FLAT),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER),
    W("Errors", "Error", 61, .flags = MODEL_FLAT)};
static const struct model_member members_30[] = {
    M("DisplayName", 1),
    M("ID", 1)};
static const char *const enums_15[] = {"AmazonCustomerByEmail", "CanonicalUser", "Group", NULL};
static const struct model_member members_31[] = {
    M("DisplayName", 1),
    M("EmailAddress", 1),
    M("ID", 1),
    W("Type", "xsi:type", 70, .flags = MODEL_REQUIRED | MODEL_ATTRIBUTE),
    M("URI", 1)};
static const char *const enums_16[] = {"FULL_CONTROL", "READ", "READ_ACP", "WRITE", "WRITE_ACP", NULL};
static const struct model_member members_32[] = {
    M("Grantee", 69, .namespace_uri = "http://www.w3.org/2001/XMLSchema-instance", .namespace_prefix = "xsi"),
    M("Permission", 71)};
static const struct model_member members_33[] = {
    W("member", "Grant", 68)};
static const struct model_member members_34[] = {
    M("Owner", 66),
    W("Grants", "AccessControlList", 67)};
static const struct model_member members_35[] = {
    M("member", 1)};
static const struct model_member members_36[] = {
    M("ID", 1),
    W("AllowedHeaders", "AllowedHeader", 76, .flags = MODEL_FLAT),
    W("AllowedMethods", "AllowedMethod", 77, .flags = MODEL_REQUIRED | MODEL_FLAT),
    W("AllowedOrigins", "AllowedOrigin", 78, .flags = MODEL_REQUIRED | MODEL_FLAT),
    W("ExposeHeaders", "ExposeHeader", 79, .flags = MODEL_FLAT),
    M("MaxAgeSeconds", 10)};
static const struct model_member members_37[] = {
    M("member", 75)};
static const struct model_member members_38[] = {
    W("CORSRules", "CORSRule", 74, .flags = MODEL_FLAT)};
static const struct model_member members_39[] = {
    M("SSEAlgorithm", 15, .flags = MODEL_REQUIRED),
    M("KMSMasterKeyID", 13, .flags = MODEL_SENSITIVE)};
static const struct model_member members_40[] = {
    M("ApplyServerSideEncryptionByDefault", 85),
    M("BucketKeyEnabled", 16)};
static const struct model_member members_41[] = {
    M("member", 84)};
static const struct model_member members_42[] = {
    W("Rules", "Rule", 83, .flags = MODEL_REQUIRED | MODEL_FLAT)};
static const struct model_member members_43[] = {
    M("ServerSideEncryptionConfiguration", 82)};
static const struct model_member members_44[] = {
    M("Date", 26, .timestamp = MODEL_TIME_ISO),
    M("Days", 10),
    M("ExpiredObjectDeleteMarker", 16)};
static const struct model_member members_45[] = {
    M("Key", 2, .flags = MODEL_REQUIRED),
    M("Value", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_46[] = {
    W("member", "Tag", 92)};
static const struct model_member members_47[] = {
    M("Prefix", 1),
    W("Tags", "Tag", 94, .flags = MODEL_FLAT),
    M("ObjectSizeGreaterThan", 12),
    M("ObjectSizeLessThan", 12)};
static const struct model_member members_48[] = {
    M("Prefix", 1),
    M("Tag", 92),
    M("ObjectSizeGreaterThan", 12),
    M("ObjectSizeLessThan", 12),
    M("And", 93)};
static const char *const enums_17[] = {"Disabled", "Enabled", NULL};
static const char *const enums_18[] = {"DEEP_ARCHIVE", "GLACIER", "GLACIER_IR", "INTELLIGENT_TIERING", "ONEZONE_IA", "STANDARD_IA", NULL};
static const struct model_member members_49[] = {
    M("Date", 26, .timestamp = MODEL_TIME_ISO),
    M("Days", 10),
    M("StorageClass", 98)};
static const struct model_member members_50[] = {
    M("member", 97)};
static const struct model_member members_51[] = {
    M("NoncurrentDays", 10),
    M("StorageClass", 98),
    M("NewerNoncurrentVersions", 10)};
static const struct model_member members_52[] = {
    M("member", 100)};
static const struct model_member members_53[] = {
    M("NoncurrentDays", 10),
    M("NewerNoncurrentVersions", 10)};
static const struct model_member members_54[] = {
    M("DaysAfterInitiation", 10)};
static const struct model_member members_55[] = {
    M("Expiration", 90),
    M("ID", 1),
    M("Prefix", 1),
    M("Filter", 91),
    M("Status", 95, .flags = MODEL_REQUIRED),
    W("Transitions", "Transition", 96, .flags = MODEL_FLAT),
    W("NoncurrentVersionTransitions", "NoncurrentVersionTransition", 99, .flags = MODEL_FLAT),
    M("NoncurrentVersionExpiration", 101),
    M("AbortIncompleteMultipartUpload", 102)};
static const struct model_member members_56[] = {
    M("member", 89)};
static const char *const enums_19[] = {"all_storage_classes_128K", "varies_by_storage_class", NULL};
static const struct model_member members_57[] = {
    W("Rules", "Rule", 88, .flags = MODEL_FLAT),
    W("TransitionDefaultMinimumObjectSize", "x-amz-transition-default-minimum-object-size", 103, .location = MODEL_IN_HEADER)};
static const struct model_member members_58[] = {
    M("LocationConstraint", 33)};
static const char *const enums_20[] = {"FULL_CONTROL", "READ", "WRITE", NULL};
static const struct model_member members_59[] = {
    M("Grantee", 69, .namespace_uri = "http://www.w3.org/2001/XMLSchema-instance", .namespace_prefix = "xsi"),
    M("Permission", 111)};
static const struct model_member members_60[] = {
    W("member", "Grant", 110)};
static const char *const enums_21[] = {"DeliveryTime", "EventTime", NULL};
static const struct model_member members_61[] = {
    M("PartitionDateSource", 115)};
static const struct model_member members_62[] = {
    M("SimplePrefix", 113),
    M("PartitionedPrefix", 114)};
static const struct model_member members_63[] = {
    M("TargetBucket", 1, .flags = MODEL_REQUIRED),
    M("TargetGrants", 109),
    M("TargetPrefix", 1, .flags = MODEL_REQUIRED),
    M("TargetObjectKeyFormat", 112)};
static const struct model_member members_64[] = {
    M("LoggingEnabled", 108)};
static const char *const enums_22[] = {"s3:IntelligentTiering", "s3:LifecycleExpiration:*", "s3:LifecycleExpiration:Delete", "s3:LifecycleExpiration:DeleteMarkerCreated", "s3:LifecycleTransition", "s3:ObjectAcl:Put", "s3:ObjectCreated:*", "s3:ObjectCreated:CompleteMultipartUpload", "s3:ObjectCreated:Copy", "s3:ObjectCreated:Post", "s3:ObjectCreated:Put", "s3:ObjectRemoved:*", "s3:ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated", "s3:ObjectRestore:*", "s3:ObjectRestore:Completed", "s3:ObjectRestore:Delete", "s3:ObjectRestore:Post", "s3:ObjectTagging:*", "s3:ObjectTagging:Delete", "s3:ObjectTagging:Put", "s3:ReducedRedundancyLostObject", "s3:Replication:*", "s3:Replication:OperationFailedReplication", "s3:Replication:OperationMissedThreshold", "s3:Replication:OperationNotTracked", "s3:Replication:OperationReplicatedAfterThreshold", NULL};
static const struct model_member members_65[] = {
    M("member", 121)};
static const char *const enums_23[] = {"prefix", "suffix", NULL};
static const struct model_member members_66[] = {
    M("Name", 126),
    M("Value", 1)};
static const struct model_member members_67[] = {
    M("member", 125)};
static const struct model_member members_68[] = {
    W("FilterRules", "FilterRule", 124, .flags = MODEL_FLAT)};
static const struct model_member members_69[] = {
    W("Key", "S3Key", 123)};
static const struct model_member members_70[] = {
    M("Id", 1),
    W("TopicArn", "Topic", 1, .flags = MODEL_REQUIRED),
    W("Events", "Event", 120, .flags = MODEL_REQUIRED | MODEL_FLAT),
    M("Filter", 122)};
static const struct model_member members_71[] = {
    M("member", 119)};
static const struct model_member members_72[] = {
    M("Id", 1),
    W("QueueArn", "Queue", 1, .flags = MODEL_REQUIRED),
    W("Events", "Event", 120, .flags = MODEL_REQUIRED | MODEL_FLAT),
    M("Filter", 122)};
static const struct model_member members_73[] = {
    M("member", 128)};
static const struct model_member members_74[] = {
    M("Id", 1),
    W("LambdaFunctionArn", "CloudFunction", 1, .flags = MODEL_REQUIRED),
    W("Events", "Event", 120, .flags = MODEL_REQUIRED | MODEL_FLAT),
    M("Filter", 122)};
static const struct model_member members_75[] = {
    M("member", 130)};
static const struct model_member members_76[] = {
    W("TopicConfigurations", "TopicConfiguration", 118, .flags = MODEL_FLAT),
    W("QueueConfigurations", "QueueConfiguration", 127, .flags = MODEL_FLAT),
    W("LambdaFunctionConfigurations", "CloudFunctionConfiguration", 129, .flags = MODEL_FLAT),
    M("EventBridgeConfiguration", 131)};
static const struct model_member members_77[] = {
    M("ObjectOwnership", 39, .flags = MODEL_REQUIRED)};
static const struct model_member members_78[] = {
    M("member", 136)};
static const struct model_member members_79[] = {
    W("Rules", "Rule", 135, .flags = MODEL_REQUIRED | MODEL_FLAT)};
static const struct model_member members_80[] = {
    M("OwnershipControls", 134)};
static const struct model_member members_81[] = {
    M("Policy", 1)};
static const struct model_member members_82[] = {
    M("IsPublic", 16)};
static const struct model_member members_83[] = {
    M("PolicyStatus", 141)};
static const struct model_member members_84[] = {
    M("Prefix", 1),
    W("Tags", "Tag", 94, .flags = MODEL_FLAT)};
static const struct model_member members_85[] = {
    M("Prefix", 1),
    M("Tag", 92),
    M("And", 148)};
static const struct model_member members_86[] = {
    M("Status", 95, .flags = MODEL_REQUIRED)};
static const struct model_member members_87[] = {
    M("SseKmsEncryptedObjects", 150),
    M("ReplicaModifications", 151)};
static const char *const enums_24[] = {"Destination", NULL};
static const struct model_member members_88[] = {
    M("Owner", 155, .flags = MODEL_REQUIRED)};
static const struct model_member members_89[] = {
    M("ReplicaKmsKeyID", 1)};
static const struct model_member members_90[] = {
    M("Minutes", 10)};
static const struct model_member members_91[] = {
    M("Status", 95, .flags = MODEL_REQUIRED),
    M("Time", 158, .flags = MODEL_REQUIRED)};
static const struct model_member members_92[] = {
    M("Status", 95, .flags = MODEL_REQUIRED),
    M("EventThreshold", 158)};
static const struct model_member members_93[] = {
    M("Bucket", 1, .flags = MODEL_REQUIRED),
    M("Account", 1),
    M("StorageClass", 24),
    M("AccessControlTranslation", 154),
    M("EncryptionConfiguration", 156),
    M("ReplicationTime", 157),
    M("Metrics", 159)};
static const struct model_member members_94[] = {
    M("Status", 95)};
static const struct model_member members_95[] = {
    M("ID", 1),
    M("Priority", 10),
    M("Prefix", 1),
    M("Filter", 147),
    M("Status", 95, .flags = MODEL_REQUIRED),
    M("SourceSelectionCriteria", 149),
    M("ExistingObjectReplication", 152),
    M("Destination", 153, .flags = MODEL_REQUIRED),
    M("DeleteMarkerReplication", 160)};
static const struct model_member members_96[] = {
    M("member", 146)};
static const struct model_member members_97[] = {
    M("Role", 1, .flags = MODEL_REQUIRED),
    W("Rules", "Rule", 145, .flags = MODEL_REQUIRED | MODEL_FLAT)};
static const struct model_member members_98[] = {
    M("ReplicationConfiguration", 144)};
static const struct model_member members_99[] = {
    M("TagSet", 94, .flags = MODEL_REQUIRED)};
static const char *const enums_25[] = {"Enabled", "Suspended", NULL};
static const struct model_member members_100[] = {
    M("Status", 165),
    W("MFADelete", "MfaDelete", 95)};
static const char *const enums_26[] = {"http", "https", NULL};
static const struct model_member members_101[] = {
    M("HostName", 1, .flags = MODEL_REQUIRED),
    M("Protocol", 169)};
static const struct model_member members_102[] = {
    M("Suffix", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_103[] = {
    M("Key", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_104[] = {
    M("HttpErrorCodeReturnedEquals", 1),
    M("KeyPrefixEquals", 1)};
static const struct model_member members_105[] = {
    M("HostName", 1),
    M("HttpRedirectCode", 1),
    M("Protocol", 169),
    M("ReplaceKeyPrefixWith", 1),
    M("ReplaceKeyWith", 1)};
static const struct model_member members_106[] = {
    M("Condition", 174),
    M("Redirect", 175, .flags = MODEL_REQUIRED)};
static const struct model_member members_107[] = {
    W("member", "RoutingRule", 173)};
static const struct model_member members_108[] = {
    M("RedirectAllRequestsTo", 168),
    M("IndexDocument", 170),
    M("ErrorDocument", 171),
    M("RoutingRules", 172)};
static const char *const enums_27[] = {"ENABLED", NULL};
static const struct model_member members_109[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("IfMatch", "If-Match", 1, .location = MODEL_IN_HEADER),
    W("IfModifiedSince", "If-Modified-Since", 21, .location = MODEL_IN_HEADER),
    W("IfNoneMatch", "If-None-Match", 1, .location = MODEL_IN_HEADER),
    W("IfUnmodifiedSince", "If-Unmodified-Since", 21, .location = MODEL_IN_HEADER),
    M("Key", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Range", 1, .location = MODEL_IN_HEADER),
    W("ResponseCacheControl", "response-cache-control", 1, .location = MODEL_IN_QUERY),
    W("ResponseContentDisposition", "response-content-disposition", 1, .location = MODEL_IN_QUERY),
    W("ResponseContentEncoding", "response-content-encoding", 1, .location = MODEL_IN_QUERY),
    W("ResponseContentLanguage", "response-content-language", 1, .location = MODEL_IN_QUERY),
    W("ResponseContentType", "response-content-type", 1, .location = MODEL_IN_QUERY),
    W("ResponseExpires", "response-expires", 4, .location = MODEL_IN_QUERY, .timestamp = MODEL_TIME_RFC822),
    W("VersionId", "versionId", 1, .location = MODEL_IN_QUERY),
    W("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerKey", "x-amz-server-side-encryption-customer-key", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("PartNumber", "partNumber", 10, .location = MODEL_IN_QUERY),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("ChecksumMode", "x-amz-checksum-mode", 177, .location = MODEL_IN_HEADER)};
static const char *const enums_28[] = {"COMPLETE", "COMPLETED", "FAILED", "PENDING", "REPLICA", NULL};
static const struct model_member members_110[] = {
    M("Body", 179, .flags = MODEL_STREAMING),
    W("DeleteMarker", "x-amz-delete-marker", 16, .location = MODEL_IN_HEADER),
    W("AcceptRanges", "accept-ranges", 1, .location = MODEL_IN_HEADER),
    W("Expiration", "x-amz-expiration", 1, .location = MODEL_IN_HEADER),
    W("Restore", "x-amz-restore", 1, .location = MODEL_IN_HEADER),
    W("LastModified", "Last-Modified", 21, .location = MODEL_IN_HEADER),
    W("ContentLength", "Content-Length", 12, .location = MODEL_IN_HEADER),
    M("ETag", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC32", "x-amz-checksum-crc32", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC32C", "x-amz-checksum-crc32c", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA1", "x-amz-checksum-sha1", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA256", "x-amz-checksum-sha256", 1, .location = MODEL_IN_HEADER),
    W("ChecksumType", "x-amz-checksum-type", 11, .location = MODEL_IN_HEADER),
    W("MissingMeta", "x-amz-missing-meta", 10, .location = MODEL_IN_HEADER),
    W("VersionId", "x-amz-version-id", 1, .location = MODEL_IN_HEADER),
    W("CacheControl", "Cache-Control", 1, .location = MODEL_IN_HEADER),
    W("ContentDisposition", "Content-Disposition", 1, .location = MODEL_IN_HEADER),
    W("ContentEncoding", "Content-Encoding", 1, .location = MODEL_IN_HEADER),
    W("ContentLanguage", "Content-Language", 1, .location = MODEL_IN_HEADER),
    W("ContentRange", "Content-Range", 1, .location = MODEL_IN_HEADER),
    W("ContentType", "Content-Type", 1, .location = MODEL_IN_HEADER),
    M("Expires", 21, .location = MODEL_IN_HEADER),
    W("WebsiteRedirectLocation", "x-amz-website-redirect-location", 1, .location = MODEL_IN_HEADER),
    W("ServerSideEncryption", "x-amz-server-side-encryption", 15, .location = MODEL_IN_HEADER),
    W("Metadata", "x-amz-meta-", 22, .location = MODEL_IN_HEADERS),
    W("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER),
    W("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", 16, .location = MODEL_IN_HEADER),
    W("StorageClass", "x-amz-storage-class", 24, .location = MODEL_IN_HEADER),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER),
    W("ReplicationStatus", "x-amz-replication-status", 180, .location = MODEL_IN_HEADER),
    W("PartsCount", "x-amz-mp-parts-count", 10, .location = MODEL_IN_HEADER),
    W("TagCount", "x-amz-tagging-count", 10, .location = MODEL_IN_HEADER),
    W("ObjectLockMode", "x-amz-object-lock-mode", 25, .location = MODEL_IN_HEADER),
    W("ObjectLockRetainUntilDate", "x-amz-object-lock-retain-until-date", 26, .location = MODEL_IN_HEADER, .timestamp = MODEL_TIME_ISO),
    W("ObjectLockLegalHoldStatus", "x-amz-object-lock-legal-hold", 27, .location = MODEL_IN_HEADER)};
static const char *const errors_3[] = {"InvalidObjectState", "NoSuchKey", NULL};
static const char *const enums_29[] = {"Enabled", NULL};
static const struct model_member members_111[] = {
    M("Mode", 25),
    M("Days", 10),
    M("Years", 10)};
static const struct model_member members_112[] = {
    M("DefaultRetention", 186)};
static const struct model_member members_113[] = {
    M("ObjectLockEnabled", 184),
    M("Rule", 185)};
static const struct model_member members_114[] = {
    M("ObjectLockConfiguration", 183)};
static const struct model_member members_115[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Key", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("VersionId", "versionId", 1, .location = MODEL_IN_QUERY),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER)};
static const struct model_member members_116[] = {
    W("VersionId", "x-amz-version-id", 1, .location = MODEL_IN_HEADER),
    M("TagSet", 94, .flags = MODEL_REQUIRED)};
static const struct model_member members_117[] = {
    M("BlockPublicAcls", 16),
    M("IgnorePublicAcls", 16),
    M("BlockPublicPolicy", 16),
    M("RestrictPublicBuckets", 16)};
static const struct model_member members_118[] = {
    M("PublicAccessBlockConfiguration", 191)};
static const struct model_member members_119[] = {
    W("BucketLocationType", "x-amz-bucket-location-type", 35, .location = MODEL_IN_HEADER),
    W("BucketLocationName", "x-amz-bucket-location-name", 1, .location = MODEL_IN_HEADER),
    W("BucketRegion", "x-amz-bucket-region", 194, .location = MODEL_IN_HEADER),
    W("AccessPointAlias", "x-amz-access-point-alias", 16, .location = MODEL_IN_HEADER)};
static const char *const errors_4[] = {"NoSuchBucket", NULL};
static const char *const enums_30[] = {"ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS", NULL};
static const struct model_member members_120[] = {
    W("DeleteMarker", "x-amz-delete-marker", 16, .location = MODEL_IN_HEADER),
    W("AcceptRanges", "accept-ranges", 1, .location = MODEL_IN_HEADER),
    W("Expiration", "x-amz-expiration", 1, .location = MODEL_IN_HEADER),
    W("Restore", "x-amz-restore", 1, .location = MODEL_IN_HEADER),
    W("ArchiveStatus", "x-amz-archive-status", 197, .location = MODEL_IN_HEADER),
    W("LastModified", "Last-Modified", 21, .location = MODEL_IN_HEADER),
    W("ContentLength", "Content-Length", 12, .location = MODEL_IN_HEADER),
    W("ChecksumCRC32", "x-amz-checksum-crc32", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC32C", "x-amz-checksum-crc32c", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA1", "x-amz-checksum-sha1", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA256", "x-amz-checksum-sha256", 1, .location = MODEL_IN_HEADER),
    W("ChecksumType", "x-amz-checksum-type", 11, .location = MODEL_IN_HEADER),
    M("ETag", 1, .location = MODEL_IN_HEADER),
    W("MissingMeta", "x-amz-missing-meta", 10, .location = MODEL_IN_HEADER),
    W("VersionId", "x-amz-version-id", 1, .location = MODEL_IN_HEADER),
    W("CacheControl", "Cache-Control", 1, .location = MODEL_IN_HEADER),
    W("ContentDisposition", "Content-Disposition", 1, .location = MODEL_IN_HEADER),
    W("ContentEncoding", "Content-Encoding", 1, .location = MODEL_IN_HEADER),
    W("ContentLanguage", "Content-Language", 1, .location = MODEL_IN_HEADER),
    W("ContentType", "Content-Type", 1, .location = MODEL_IN_HEADER),
    W("ContentRange", "Content-Range", 1, .location = MODEL_IN_HEADER),
    M("Expires", 21, .location = MODEL_IN_HEADER),
    W("WebsiteRedirectLocation", "x-amz-website-redirect-location", 1, .location = MODEL_IN_HEADER),
    W("ServerSideEncryption", "x-amz-server-side-encryption", 15, .location = MODEL_IN_HEADER),
    W("Metadata", "x-amz-meta-", 22, .location = MODEL_IN_HEADERS),
    W("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER),
    W("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", 16, .location = MODEL_IN_HEADER),
    W("StorageClass", "x-amz-storage-class", 24, .location = MODEL_IN_HEADER),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER),
    W("ReplicationStatus", "x-amz-replication-status", 180, .location = MODEL_IN_HEADER),
    W("PartsCount", "x-amz-mp-parts-count", 10, .location = MODEL_IN_HEADER),
    W("ObjectLockMode", "x-amz-object-lock-mode", 25, .location = MODEL_IN_HEADER),
    W("ObjectLockRetainUntilDate", "x-amz-object-lock-retain-until-date", 26, .location = MODEL_IN_HEADER, .timestamp = MODEL_TIME_ISO),
    W("ObjectLockLegalHoldStatus", "x-amz-object-lock-legal-hold", 27, .location = MODEL_IN_HEADER)};
static const char *const errors_5[] = {"NoSuchKey", NULL};
static const struct model_member members_121[] = {
    W("MaxBuckets", "max-buckets", 199, .location = MODEL_IN_QUERY),
    W("ContinuationToken", "continuation-token", 1, .location = MODEL_IN_QUERY),
    W("Prefix", "prefix", 1, .location = MODEL_IN_QUERY),
    W("BucketRegion", "bucket-region", 1, .location = MODEL_IN_QUERY)};
static const struct model_member members_122[] = {
    M("Name", 1),
    M("CreationDate", 21),
    M("BucketRegion", 1)};
static const struct model_member members_123[] = {
    W("member", "Bucket", 202)};
static const struct model_member members_124[] = {
    M("Buckets", 201),
    M("Owner", 66),
    M("ContinuationToken", 1),
    M("Prefix", 1)};
static const char *const enums_31[] = {"url", NULL};
static const struct model_member members_125[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("Delimiter", "delimiter", 1, .location = MODEL_IN_QUERY),
    W("EncodingType", "encoding-type", 204, .location = MODEL_IN_QUERY),
    W("KeyMarker", "key-marker", 1, .location = MODEL_IN_QUERY),
    W("MaxUploads", "max-uploads", 10, .location = MODEL_IN_QUERY),
    W("Prefix", "prefix", 1, .location = MODEL_IN_QUERY),
    W("UploadIdMarker", "upload-id-marker", 1, .location = MODEL_IN_QUERY),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER)};
static const struct model_member members_126[] = {
    M("ID", 1),
    M("DisplayName", 1)};
static const struct model_member members_127[] = {
    M("UploadId", 1),
    M("Key", 2),
    M("Initiated", 21),
    M("StorageClass", 24),
    M("Owner", 66),
    M("Initiator", 208),
    M("ChecksumAlgorithm", 19),
    M("ChecksumType", 11)};
static const struct model_member members_128[] = {
    M("member", 207)};
static const struct model_member members_129[] = {
    M("Prefix", 1)};
static const struct model_member members_130[] = {
    M("member", 210)};
static const struct model_member members_131[] = {
    M("Bucket", 1),
    M("KeyMarker", 1),
    M("UploadIdMarker", 1),
    M("NextKeyMarker", 1),
    M("Prefix", 1),
    M("Delimiter", 1),
    M("NextUploadIdMarker", 1),
    M("MaxUploads", 10),
    M("IsTruncated", 16),
    W("Uploads", "Upload", 206, .flags = MODEL_FLAT),
    M("CommonPrefixes", 209, .flags = MODEL_FLAT),
    M("EncodingType", 204),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER)};
static const char *const enums_32[] = {"RestoreStatus", NULL};
static const struct model_member members_132[] = {
    M("member", 213)};
static const struct model_member members_133[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("Delimiter", "delimiter", 1, .location = MODEL_IN_QUERY),
    W("EncodingType", "encoding-type", 204, .location = MODEL_IN_QUERY),
    W("KeyMarker", "key-marker", 1, .location = MODEL_IN_QUERY),
    W("MaxKeys", "max-keys", 10, .location = MODEL_IN_QUERY),
    W("Prefix", "prefix", 1, .location = MODEL_IN_QUERY),
    W("VersionIdMarker", "version-id-marker", 1, .location = MODEL_IN_QUERY),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("OptionalObjectAttributes", "x-amz-optional-object-attributes", 212, .location = MODEL_IN_HEADER)};
static const struct model_member members_134[] = {
    M("member", 19)};
static const char *const enums_33[] = {"STANDARD", NULL};
static const struct model_member members_135[] = {
    M("IsRestoreInProgress", 16),
    M("RestoreExpiryDate", 21)};
static const struct model_member members_136[] = {
    M("ETag", 1),
    M("ChecksumAlgorithm", 217, .flags = MODEL_FLAT),
    M("ChecksumType", 11),
    M("Size", 12),
    M("StorageClass", 218),
    M("Key", 2),
    M("VersionId", 1),
    M("IsLatest", 16),
    M("LastModified", 21),
    M("Owner", 66),
    M("RestoreStatus", 219)};
static const struct model_member members_137[] = {
    M("member", 216)};
static const struct model_member members_138[] = {
    M("Owner", 66),
    M("Key", 2),
    M("VersionId", 1),
    M("IsLatest", 16),
    M("LastModified", 21)};
static const struct model_member members_139[] = {
    M("member", 221)};
static const struct model_member members_140[] = {
    M("IsTruncated", 16),
    M("KeyMarker", 1),
    M("VersionIdMarker", 1),
    M("NextKeyMarker", 1),
    M("NextVersionIdMarker", 1),
    W("Versions", "Version", 215, .flags = MODEL_FLAT),
    W("DeleteMarkers", "DeleteMarker", 220, .flags = MODEL_FLAT),
    M("Name", 1),
    M("Prefix", 1),
    M("Delimiter", 1),
    M("MaxKeys", 10),
    M("CommonPrefixes", 209, .flags = MODEL_FLAT),
    M("EncodingType", 204),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER)};
static const struct model_member members_141[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("Delimiter", "delimiter", 1, .location = MODEL_IN_QUERY),
    W("EncodingType", "encoding-type", 204, .location = MODEL_IN_QUERY),
    W("Marker", "marker", 1, .location = MODEL_IN_QUERY),
    W("MaxKeys", "max-keys", 10, .location = MODEL_IN_QUERY),
    W("Prefix", "prefix", 1, .location = MODEL_IN_QUERY),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("OptionalObjectAttributes", "x-amz-optional-object-attributes", 212, .location = MODEL_IN_HEADER)};
static const struct model_member members_142[] = {
    M("Key", 2),
    M("LastModified", 21),
    M("ETag", 1),
    M("ChecksumAlgorithm", 217, .flags = MODEL_FLAT),
    M("ChecksumType", 11),
    M("Size", 12),
    M("StorageClass", 24),
    M("Owner", 66),
    M("RestoreStatus", 219)};
static const struct model_member members_143[] = {
    M("member", 225)};
static const struct model_member members_144[] = {
    M("IsTruncated", 16),
    M("Marker", 1),
    M("NextMarker", 1),
    M("Contents", 224, .flags = MODEL_FLAT),
    M("Name", 1),
    M("Prefix", 1),
    M("Delimiter", 1),
    M("MaxKeys", 10),
    M("CommonPrefixes", 209, .flags = MODEL_FLAT),
    M("EncodingType", 204),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER)};
static const struct model_member members_145[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("Delimiter", "delimiter", 1, .location = MODEL_IN_QUERY),
    W("EncodingType", "encoding-type", 204, .location = MODEL_IN_QUERY),
    W("MaxKeys", "max-keys", 10, .location = MODEL_IN_QUERY),
    W("Prefix", "prefix", 1, .location = MODEL_IN_QUERY),
    W("ContinuationToken", "continuation-token", 1, .location = MODEL_IN_QUERY),
    W("FetchOwner", "fetch-owner", 16, .location = MODEL_IN_QUERY),
    W("StartAfter", "start-after", 1, .location = MODEL_IN_QUERY),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("OptionalObjectAttributes", "x-amz-optional-object-attributes", 212, .location = MODEL_IN_HEADER)};
static const struct model_member members_146[] = {
    M("IsTruncated", 16),
    M("Contents", 224, .flags = MODEL_FLAT),
    M("Name", 1),
    M("Prefix", 1),
    M("Delimiter", 1),
    M("MaxKeys", 10),
    M("CommonPrefixes", 209, .flags = MODEL_FLAT),
    M("EncodingType", 204),
    M("KeyCount", 10),
    M("ContinuationToken", 1),
    M("NextContinuationToken", 1),
    M("StartAfter", 1),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER)};
static const struct model_member members_147[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Key", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("MaxParts", "max-parts", 10, .location = MODEL_IN_QUERY),
    W("PartNumberMarker", "part-number-marker", 10, .location = MODEL_IN_QUERY),
    W("UploadId", "uploadId", 1, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerKey", "x-amz-server-side-encryption-customer-key", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_148[] = {
    M("PartNumber", 10),
    M("LastModified", 21),
    M("ETag", 1),
    M("Size", 12),
    M("ChecksumCRC32", 1),
    M("ChecksumCRC32C", 1),
    M("ChecksumCRC64NVME", 1),
    M("ChecksumSHA1", 1),
    M("ChecksumSHA256", 1)};
static const struct model_member members_149[] = {
    M("member", 231)};
static const struct model_member members_150[] = {
    W("AbortDate", "x-amz-abort-date", 21, .location = MODEL_IN_HEADER),
    W("AbortRuleId", "x-amz-abort-rule-id", 1, .location = MODEL_IN_HEADER),
    M("Bucket", 1),
    M("Key", 2),
    M("UploadId", 1),
    M("PartNumberMarker", 10),
    M("NextPartNumberMarker", 10),
    M("MaxParts", 10),
    M("IsTruncated", 16),
    W("Parts", "Part", 230, .flags = MODEL_FLAT),
    M("Initiator", 208),
    M("Owner", 66),
    M("StorageClass", 24),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER),
    M("ChecksumAlgorithm", 19),
    M("ChecksumType", 11)};
static const struct model_member members_151[] = {
    W("Grants", "AccessControlList", 67),
    M("Owner", 66)};
static const struct model_member members_152[] = {
    W("ACL", "x-amz-acl", 31, .location = MODEL_IN_HEADER),
    M("AccessControlPolicy", 233, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    W("GrantFullControl", "x-amz-grant-full-control", 1, .location = MODEL_IN_HEADER),
    W("GrantRead", "x-amz-grant-read", 1, .location = MODEL_IN_HEADER),
    W("GrantReadACP", "x-amz-grant-read-acp", 1, .location = MODEL_IN_HEADER),
    W("GrantWrite", "x-amz-grant-write", 1, .location = MODEL_IN_HEADER),
    W("GrantWriteACP", "x-amz-grant-write-acp", 1, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_153[] = {
    W("CORSRules", "CORSRule", 74, .flags = MODEL_REQUIRED | MODEL_FLAT)};
static const struct model_member members_154[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("CORSConfiguration", 235, .flags = MODEL_REQUIRED, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_155[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    M("ServerSideEncryptionConfiguration", 82, .flags = MODEL_REQUIRED, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_156[] = {
    W("Rules", "Rule", 88, .flags = MODEL_REQUIRED | MODEL_FLAT)};
static const struct model_member members_157[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    M("LifecycleConfiguration", 238, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("TransitionDefaultMinimumObjectSize", "x-amz-transition-default-minimum-object-size", 103, .location = MODEL_IN_HEADER)};
static const struct model_member members_158[] = {
    W("TransitionDefaultMinimumObjectSize", "x-amz-transition-default-minimum-object-size", 103, .location = MODEL_IN_HEADER)};
static const struct model_member members_159[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("BucketLoggingStatus", 241, .flags = MODEL_REQUIRED, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_160[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("NotificationConfiguration", 117, .flags = MODEL_REQUIRED, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("SkipDestinationValidation", "x-amz-skip-destination-validation", 16, .location = MODEL_IN_HEADER)};
static const struct model_member members_161[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    M("OwnershipControls", 134, .flags = MODEL_REQUIRED, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/")};
static const struct model_member members_162[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    W("ConfirmRemoveSelfBucketAccess", "x-amz-confirm-remove-self-bucket-access", 16, .location = MODEL_IN_HEADER),
    M("Policy", 1, .flags = MODEL_REQUIRED),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_163[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    M("ReplicationConfiguration", 144, .flags = MODEL_REQUIRED, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("Token", "x-amz-bucket-object-lock-token", 1, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_164[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    M("Tagging", 247, .flags = MODEL_REQUIRED, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_165[] = {
    W("MFADelete", "MfaDelete", 95),
    M("Status", 165)};
static const struct model_member members_166[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    W("MFA", "x-amz-mfa", 1, .location = MODEL_IN_HEADER),
    M("VersioningConfiguration", 249, .flags = MODEL_REQUIRED, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_167[] = {
    M("ErrorDocument", 171),
    M("IndexDocument", 170),
    M("RedirectAllRequestsTo", 168),
    M("RoutingRules", 172)};
static const struct model_member members_168[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    M("WebsiteConfiguration", 251, .flags = MODEL_REQUIRED, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_169[] = {
    W("ACL", "x-amz-acl", 18, .location = MODEL_IN_HEADER),
    M("Body", 179, .flags = MODEL_STREAMING),
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("CacheControl", "Cache-Control", 1, .location = MODEL_IN_HEADER),
    W("ContentDisposition", "Content-Disposition", 1, .location = MODEL_IN_HEADER),
    W("ContentEncoding", "Content-Encoding", 1, .location = MODEL_IN_HEADER),
    W("ContentLanguage", "Content-Language", 1, .location = MODEL_IN_HEADER),
    W("ContentLength", "Content-Length", 12, .location = MODEL_IN_HEADER),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ContentType", "Content-Type", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    W("ChecksumCRC32", "x-amz-checksum-crc32", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC32C", "x-amz-checksum-crc32c", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA1", "x-amz-checksum-sha1", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA256", "x-amz-checksum-sha256", 1, .location = MODEL_IN_HEADER),
    M("Expires", 21, .location = MODEL_IN_HEADER),
    W("IfMatch", "If-Match", 1, .location = MODEL_IN_HEADER),
    W("IfNoneMatch", "If-None-Match", 1, .location = MODEL_IN_HEADER),
    W("GrantFullControl", "x-amz-grant-full-control", 1, .location = MODEL_IN_HEADER),
    W("GrantRead", "x-amz-grant-read", 1, .location = MODEL_IN_HEADER),
    W("GrantReadACP", "x-amz-grant-read-acp", 1, .location = MODEL_IN_HEADER),
    W("GrantWriteACP", "x-amz-grant-write-acp", 1, .location = MODEL_IN_HEADER),
    M("Key", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("WriteOffsetBytes", "x-amz-write-offset-bytes", 12, .location = MODEL_IN_HEADER),
    W("Metadata", "x-amz-meta-", 22, .location = MODEL_IN_HEADERS),
    W("ServerSideEncryption", "x-amz-server-side-encryption", 15, .location = MODEL_IN_HEADER),
    W("StorageClass", "x-amz-storage-class", 24, .location = MODEL_IN_HEADER),
    W("WebsiteRedirectLocation", "x-amz-website-redirect-location", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerKey", "x-amz-server-side-encryption-customer-key", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER),
    W("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("SSEKMSEncryptionContext", "x-amz-server-side-encryption-context", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", 16, .location = MODEL_IN_HEADER),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("Tagging", "x-amz-tagging", 1, .location = MODEL_IN_HEADER),
    W("ObjectLockMode", "x-amz-object-lock-mode", 25, .location = MODEL_IN_HEADER),
    W("ObjectLockRetainUntilDate", "x-amz-object-lock-retain-until-date", 26, .location = MODEL_IN_HEADER, .timestamp = MODEL_TIME_ISO),
    W("ObjectLockLegalHoldStatus", "x-amz-object-lock-legal-hold", 27, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_170[] = {
    W("Expiration", "x-amz-expiration", 1, .location = MODEL_IN_HEADER),
    M("ETag", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC32", "x-amz-checksum-crc32", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC32C", "x-amz-checksum-crc32c", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA1", "x-amz-checksum-sha1", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA256", "x-amz-checksum-sha256", 1, .location = MODEL_IN_HEADER),
    W("ChecksumType", "x-amz-checksum-type", 11, .location = MODEL_IN_HEADER),
    W("ServerSideEncryption", "x-amz-server-side-encryption", 15, .location = MODEL_IN_HEADER),
    W("VersionId", "x-amz-version-id", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER),
    W("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("SSEKMSEncryptionContext", "x-amz-server-side-encryption-context", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", 16, .location = MODEL_IN_HEADER),
    W("Size", "x-amz-object-size", 12, .location = MODEL_IN_HEADER),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER)};
static const char *const errors_6[] = {"EncryptionTypeMismatch", "InvalidRequest", "InvalidWriteOffset", "TooManyParts", NULL};
static const struct model_member members_171[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("ObjectLockConfiguration", 183, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("Token", "x-amz-bucket-object-lock-token", 1, .location = MODEL_IN_HEADER),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_172[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Key", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("VersionId", "versionId", 1, .location = MODEL_IN_QUERY),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    M("Tagging", 247, .flags = MODEL_REQUIRED, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER)};
static const struct model_member members_173[] = {
    W("VersionId", "x-amz-version-id", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_174[] = {
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    M("PublicAccessBlockConfiguration", 191, .flags = MODEL_REQUIRED, .namespace_uri = "http://s3.amazonaws.com/doc/2006-03-01/"),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_175[] = {
    M("Body", 179, .flags = MODEL_STREAMING),
    M("Bucket", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ContentLength", "Content-Length", 12, .location = MODEL_IN_HEADER),
    W("ContentMD5", "Content-MD5", 1, .location = MODEL_IN_HEADER),
    W("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", 19, .location = MODEL_IN_HEADER),
    W("ChecksumCRC32", "x-amz-checksum-crc32", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC32C", "x-amz-checksum-crc32c", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA1", "x-amz-checksum-sha1", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA256", "x-amz-checksum-sha256", 1, .location = MODEL_IN_HEADER),
    M("Key", 2, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("PartNumber", "partNumber", 10, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED),
    W("UploadId", "uploadId", 1, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED),
    W("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerKey", "x-amz-server-side-encryption-customer-key", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER),
    W("RequestPayer", "x-amz-request-payer", 3, .location = MODEL_IN_HEADER),
    W("ExpectedBucketOwner", "x-amz-expected-bucket-owner", 1, .location = MODEL_IN_HEADER)};
static const struct model_member members_176[] = {
    W("ServerSideEncryption", "x-amz-server-side-encryption", 15, .location = MODEL_IN_HEADER),
    M("ETag", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC32", "x-amz-checksum-crc32", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC32C", "x-amz-checksum-crc32c", 1, .location = MODEL_IN_HEADER),
    W("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA1", "x-amz-checksum-sha1", 1, .location = MODEL_IN_HEADER),
    W("ChecksumSHA256", "x-amz-checksum-sha256", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", 1, .location = MODEL_IN_HEADER),
    W("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", 1, .location = MODEL_IN_HEADER),
    W("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", 13, .location = MODEL_IN_HEADER, .flags = MODEL_SENSITIVE),
    W("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", 16, .location = MODEL_IN_HEADER),
    W("RequestCharged", "x-amz-request-charged", 3, .location = MODEL_IN_HEADER)};
static const char *const paths_0[] = {"ContinuationToken", NULL};
static const char *const paths_1[] = {"Buckets", NULL};
static const char *const paths_2[] = {"KeyMarker", "UploadIdMarker", NULL};
static const char *const paths_3[] = {"NextKeyMarker", "NextUploadIdMarker", NULL};
static const char *const paths_4[] = {"Uploads", "CommonPrefixes", NULL};
static const char *const paths_5[] = {"KeyMarker", "VersionIdMarker", NULL};
static const char *const paths_6[] = {"NextKeyMarker", "NextVersionIdMarker", NULL};
static const char *const paths_7[] = {"Versions", "DeleteMarkers", "CommonPrefixes", NULL};
static const char *const paths_8[] = {"Marker", NULL};
static const char *const paths_9[] = {"NextMarker || Contents[-1].Key", NULL};
static const char *const paths_10[] = {"Contents", "CommonPrefixes", NULL};
static const char *const paths_11[] = {"NextContinuationToken", NULL};
static const char *const paths_12[] = {"PartNumberMarker", NULL};
static const char *const paths_13[] = {"NextPartNumberMarker", NULL};
static const char *const paths_14[] = {"Parts", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"success", "status", NULL, "200"},
    {"success", "status", NULL, "301"},
    {"success", "status", NULL, "403"},
    {"retry", "status", NULL, "404"}};
static const struct model_acceptor acceptors_1[] = {
    {"success", "status", NULL, "404"}};
static const struct model_acceptor acceptors_2[] = {
    {"success", "status", NULL, "200"},
    {"retry", "status", NULL, "404"}};
static const struct model_shape shapes[] = {
    {.name = "AbortMultipartUploadRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 6},
    {.name = "BucketName", .type = MODEL_STRING},
    {.name = "ObjectKey", .type = MODEL_STRING, .has_min = true, .min = 1},
    {.name = "RequestPayer", .type = MODEL_STRING, .enums = enums_0},
    {.name = "IfMatchInitiatedTime", .type = MODEL_TIMESTAMP, .timestamp = MODEL_TIME_RFC822},
    {.name = "AbortMultipartUploadOutput", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 1},
    {.name = "CompleteMultipartUploadRequest", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 18, .payload = "MultipartUpload"},
    {.name = "CompletedMultipartUpload", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 1},
    {.name = "CompletedPartList", .type = MODEL_LIST, .members = members_3, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "CompletedPart", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 7},
    {.name = "PartNumber", .type = MODEL_INTEGER},
    {.name = "ChecksumType", .type = MODEL_STRING, .enums = enums_1},
    {.name = "MpuObjectSize", .type = MODEL_LONG},
    {.name = "SSECustomerKey", .type = MODEL_STRING, .flags = MODEL_SENSITIVE},
    {.name = "CompleteMultipartUploadOutput", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 16},
    {.name = "ServerSideEncryption", .type = MODEL_STRING, .enums = enums_2},
    {.name = "BucketKeyEnabled", .type = MODEL_BOOLEAN},
    {.name = "CopyObjectRequest", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 41},
    {.name = "ObjectCannedACL", .type = MODEL_STRING, .enums = enums_3},
    {.name = "ChecksumAlgorithm", .type = MODEL_STRING, .enums = enums_4},
    {.name = "CopySource", .type = MODEL_STRING, .pattern = "\\/?.+\\/.+"},
    {.name = "CopySourceIfModifiedSince", .type = MODEL_TIMESTAMP},
    {.name = "Metadata", .type = MODEL_MAP, .members = members_7, .member_count = 2},
    {.name = "MetadataDirective", .type = MODEL_STRING, .enums = enums_5},
    {.name = "StorageClass", .type = MODEL_STRING, .enums = enums_6},
    {.name = "ObjectLockMode", .type = MODEL_STRING, .enums = enums_7},
    {.name = "ObjectLockRetainUntilDate", .type = MODEL_TIMESTAMP, .timestamp = MODEL_TIME_ISO},
    {.name = "ObjectLockLegalHoldStatus", .type = MODEL_STRING, .enums = enums_8},
    {.name = "CopyObjectOutput", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 11, .payload = "CopyObjectResult"},
    {.name = "CopyObjectResult", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 8},
    {.name = "CreateBucketRequest", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 10, .payload = "CreateBucketConfiguration"},
    {.name = "BucketCannedACL", .type = MODEL_STRING, .enums = enums_9},
    {.name = "CreateBucketConfiguration", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 3},
    {.name = "BucketLocationConstraint", .type = MODEL_STRING, .enums = enums_10},
    {.name = "LocationInfo", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 2},
    {.name = "LocationType", .type = MODEL_STRING, .enums = enums_11},
    {.name = "BucketInfo", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 2},
    {.name = "DataRedundancy", .type = MODEL_STRING, .enums = enums_12},
    {.name = "BucketType", .type = MODEL_STRING, .enums = enums_13},
    {.name = "ObjectOwnership", .type = MODEL_STRING, .enums = enums_14},
    {.name = "CreateBucketOutput", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 1},
    {.name = "CreateMultipartUploadRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 31},
    {.name = "CreateMultipartUploadOutput", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 14},
    {.name = "DeleteBucketRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "DeleteBucketCorsRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "DeleteBucketEncryptionRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "DeleteBucketLifecycleRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "DeleteBucketOwnershipControlsRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "DeleteBucketPolicyRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "DeleteBucketReplicationRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "DeleteBucketTaggingRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "DeleteBucketWebsiteRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "DeleteObjectRequest", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 10},
    {.name = "DeleteObjectOutput", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 3},
    {.name = "DeleteObjectsRequest", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 7, .payload = "Delete"},
    {.name = "Delete", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 2},
    {.name = "ObjectIdentifierList", .type = MODEL_LIST, .members = members_22, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "ObjectIdentifier", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 5},
    {.name = "DeleteObjectsOutput", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 3},
    {.name = "DeletedObjects", .type = MODEL_LIST, .members = members_26, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "DeletedObject", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 4},
    {.name = "Errors", .type = MODEL_LIST, .members = members_28, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "Error", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 4},
    {.name = "DeletePublicAccessBlockRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketAclRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketAclOutput", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 2},
    {.name = "Owner", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 2},
    {.name = "Grants", .type = MODEL_LIST, .members = members_33, .member_count = 1},
    {.name = "Grant", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 2},
    {.name = "Grantee", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 5},
    {.name = "Type", .type = MODEL_STRING, .enums = enums_15},
    {.name = "Permission", .type = MODEL_STRING, .enums = enums_16},
    {.name = "GetBucketCorsRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketCorsOutput", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 1},
    {.name = "CORSRules", .type = MODEL_LIST, .members = members_37, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "CORSRule", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 6},
    {.name = "AllowedHeaders", .type = MODEL_LIST, .members = members_35, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "AllowedMethods", .type = MODEL_LIST, .members = members_35, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "AllowedOrigins", .type = MODEL_LIST, .members = members_35, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "ExposeHeaders", .type = MODEL_LIST, .members = members_35, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "GetBucketEncryptionRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketEncryptionOutput", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 1, .payload = "ServerSideEncryptionConfiguration"},
    {.name = "ServerSideEncryptionConfiguration", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 1},
    {.name = "ServerSideEncryptionRules", .type = MODEL_LIST, .members = members_41, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "ServerSideEncryptionRule", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 2},
    {.name = "ServerSideEncryptionByDefault", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 2},
    {.name = "GetBucketLifecycleConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketLifecycleConfigurationOutput", .type = MODEL_STRUCTURE, .members = members_57, .member_count = 2},
    {.name = "LifecycleRules", .type = MODEL_LIST, .members = members_56, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "LifecycleRule", .type = MODEL_STRUCTURE, .members = members_55, .member_count = 9},
    {.name = "LifecycleExpiration", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 3},
    {.name = "LifecycleRuleFilter", .type = MODEL_STRUCTURE, .members = members_48, .member_count = 5},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_45, .member_count = 2},
    {.name = "LifecycleRuleAndOperator", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 4},
    {.name = "TagSet", .type = MODEL_LIST, .members = members_46, .member_count = 1},
    {.name = "ExpirationStatus", .type = MODEL_STRING, .enums = enums_17},
    {.name = "TransitionList", .type = MODEL_LIST, .members = members_50, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "Transition", .type = MODEL_STRUCTURE, .members = members_49, .member_count = 3},
    {.name = "TransitionStorageClass", .type = MODEL_STRING, .enums = enums_18},
    {.name = "NoncurrentVersionTransitionList", .type = MODEL_LIST, .members = members_52, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "NoncurrentVersionTransition", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 3},
    {.name = "NoncurrentVersionExpiration", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 2},
    {.name = "AbortIncompleteMultipartUpload", .type = MODEL_STRUCTURE, .members = members_54, .member_count = 1},
    {.name = "TransitionDefaultMinimumObjectSize", .type = MODEL_STRING, .enums = enums_19},
    {.name = "GetBucketLocationRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketLocationOutput", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 1},
    {.name = "GetBucketLoggingRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketLoggingOutput", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 1},
    {.name = "LoggingEnabled", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 4},
    {.name = "TargetGrants", .type = MODEL_LIST, .members = members_60, .member_count = 1},
    {.name = "TargetGrant", .type = MODEL_STRUCTURE, .members = members_59, .member_count = 2},
    {.name = "BucketLogsPermission", .type = MODEL_STRING, .enums = enums_20},
    {.name = "TargetObjectKeyFormat", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 2},
    {.name = "SimplePrefix", .type = MODEL_STRUCTURE},
    {.name = "PartitionedPrefix", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 1},
    {.name = "PartitionDateSource", .type = MODEL_STRING, .enums = enums_21},
    {.name = "GetBucketNotificationConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "NotificationConfiguration", .type = MODEL_STRUCTURE, .members = members_76, .member_count = 4},
    {.name = "TopicConfigurationList", .type = MODEL_LIST, .members = members_71, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "TopicConfiguration", .type = MODEL_STRUCTURE, .members = members_70, .member_count = 4},
    {.name = "EventList", .type = MODEL_LIST, .members = members_65, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "Event", .type = MODEL_STRING, .enums = enums_22},
    {.name = "NotificationConfigurationFilter", .type = MODEL_STRUCTURE, .members = members_69, .member_count = 1},
    {.name = "S3KeyFilter", .type = MODEL_STRUCTURE, .members = members_68, .member_count = 1},
    {.name = "FilterRuleList", .type = MODEL_LIST, .members = members_67, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "FilterRule", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 2},
    {.name = "FilterRuleName", .type = MODEL_STRING, .enums = enums_23},
    {.name = "QueueConfigurationList", .type = MODEL_LIST, .members = members_73, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "QueueConfiguration", .type = MODEL_STRUCTURE, .members = members_72, .member_count = 4},
    {.name = "LambdaFunctionConfigurationList", .type = MODEL_LIST, .members = members_75, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "LambdaFunctionConfiguration", .type = MODEL_STRUCTURE, .members = members_74, .member_count = 4},
    {.name = "EventBridgeConfiguration", .type = MODEL_STRUCTURE},
    {.name = "GetBucketOwnershipControlsRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketOwnershipControlsOutput", .type = MODEL_STRUCTURE, .members = members_80, .member_count = 1, .payload = "OwnershipControls"},
    {.name = "OwnershipControls", .type = MODEL_STRUCTURE, .members = members_79, .member_count = 1},
    {.name = "OwnershipControlsRules", .type = MODEL_LIST, .members = members_78, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "OwnershipControlsRule", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 1},
    {.name = "GetBucketPolicyRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketPolicyOutput", .type = MODEL_STRUCTURE, .members = members_81, .member_count = 1, .payload = "Policy"},
    {.name = "GetBucketPolicyStatusRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketPolicyStatusOutput", .type = MODEL_STRUCTURE, .members = members_83, .member_count = 1, .payload = "PolicyStatus"},
    {.name = "PolicyStatus", .type = MODEL_STRUCTURE, .members = members_82, .member_count = 1},
    {.name = "GetBucketReplicationRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketReplicationOutput", .type = MODEL_STRUCTURE, .members = members_98, .member_count = 1, .payload = "ReplicationConfiguration"},
    {.name = "ReplicationConfiguration", .type = MODEL_STRUCTURE, .members = members_97, .member_count = 2},
    {.name = "ReplicationRules", .type = MODEL_LIST, .members = members_96, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "ReplicationRule", .type = MODEL_STRUCTURE, .members = members_95, .member_count = 9},
    {.name = "ReplicationRuleFilter", .type = MODEL_STRUCTURE, .members = members_85, .member_count = 3},
    {.name = "ReplicationRuleAndOperator", .type = MODEL_STRUCTURE, .members = members_84, .member_count = 2},
    {.name = "SourceSelectionCriteria", .type = MODEL_STRUCTURE, .members = members_87, .member_count = 2},
    {.name = "SseKmsEncryptedObjects", .type = MODEL_STRUCTURE, .members = members_86, .member_count = 1},
    {.name = "ReplicaModifications", .type = MODEL_STRUCTURE, .members = members_86, .member_count = 1},
    {.name = "ExistingObjectReplication", .type = MODEL_STRUCTURE, .members = members_86, .member_count = 1},
    {.name = "Destination", .type = MODEL_STRUCTURE, .members = members_93, .member_count = 7},
    {.name = "AccessControlTranslation", .type = MODEL_STRUCTURE, .members = members_88, .member_count = 1},
    {.name = "OwnerOverride", .type = MODEL_STRING, .enums = enums_24},
    {.name = "EncryptionConfiguration", .type = MODEL_STRUCTURE, .members = members_89, .member_count = 1},
    {.name = "ReplicationTime", .type = MODEL_STRUCTURE, .members = members_91, .member_count = 2},
    {.name = "ReplicationTimeValue", .type = MODEL_STRUCTURE, .members = members_90, .member_count = 1},
    {.name = "Metrics", .type = MODEL_STRUCTURE, .members = members_92, .member_count = 2},
    {.name = "DeleteMarkerReplication", .type = MODEL_STRUCTURE, .members = members_94, .member_count = 1},
    {.name = "GetBucketTaggingRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketTaggingOutput", .type = MODEL_STRUCTURE, .members = members_99, .member_count = 1},
    {.name = "GetBucketVersioningRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketVersioningOutput", .type = MODEL_STRUCTURE, .members = members_100, .member_count = 2},
    {.name = "BucketVersioningStatus", .type = MODEL_STRING, .enums = enums_25},
    {.name = "GetBucketWebsiteRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetBucketWebsiteOutput", .type = MODEL_STRUCTURE, .members = members_108, .member_count = 4},
    {.name = "RedirectAllRequestsTo", .type = MODEL_STRUCTURE, .members = members_101, .member_count = 2},
    {.name = "Protocol", .type = MODEL_STRING, .enums = enums_26},
    {.name = "IndexDocument", .type = MODEL_STRUCTURE, .members = members_102, .member_count = 1},
    {.name = "ErrorDocument", .type = MODEL_STRUCTURE, .members = members_103, .member_count = 1},
    {.name = "RoutingRules", .type = MODEL_LIST, .members = members_107, .member_count = 1},
    {.name = "RoutingRule", .type = MODEL_STRUCTURE, .members = members_106, .member_count = 2},
    {.name = "Condition", .type = MODEL_STRUCTURE, .members = members_104, .member_count = 2},
    {.name = "Redirect", .type = MODEL_STRUCTURE, .members = members_105, .member_count = 5},
    {.name = "GetObjectRequest", .type = MODEL_STRUCTURE, .members = members_109, .member_count = 21},
    {.name = "ChecksumMode", .type = MODEL_STRING, .enums = enums_27},
    {.name = "GetObjectOutput", .type = MODEL_STRUCTURE, .members = members_110, .member_count = 38, .payload = "Body"},
    {.name = "Body", .type = MODEL_BLOB},
    {.name = "ReplicationStatus", .type = MODEL_STRING, .enums = enums_28},
    {.name = "GetObjectLockConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetObjectLockConfigurationOutput", .type = MODEL_STRUCTURE, .members = members_114, .member_count = 1, .payload = "ObjectLockConfiguration"},
    {.name = "ObjectLockConfiguration", .type = MODEL_STRUCTURE, .members = members_113, .member_count = 2},
    {.name = "ObjectLockEnabled", .type = MODEL_STRING, .enums = enums_29},
    {.name = "ObjectLockRule", .type = MODEL_STRUCTURE, .members = members_112, .member_count = 1},
    {.name = "DefaultRetention", .type = MODEL_STRUCTURE, .members = members_111, .member_count = 3},
    {.name = "GetObjectTaggingRequest", .type = MODEL_STRUCTURE, .members = members_115, .member_count = 5},
    {.name = "GetObjectTaggingOutput", .type = MODEL_STRUCTURE, .members = members_116, .member_count = 2},
    {.name = "GetPublicAccessBlockRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GetPublicAccessBlockOutput", .type = MODEL_STRUCTURE, .members = members_118, .member_count = 1, .payload = "PublicAccessBlockConfiguration"},
    {.name = "PublicAccessBlockConfiguration", .type = MODEL_STRUCTURE, .members = members_117, .member_count = 4},
    {.name = "HeadBucketRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "HeadBucketOutput", .type = MODEL_STRUCTURE, .members = members_119, .member_count = 4},
    {.name = "Region", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 20},
    {.name = "HeadObjectRequest", .type = MODEL_STRUCTURE, .members = members_109, .member_count = 21},
    {.name = "HeadObjectOutput", .type = MODEL_STRUCTURE, .members = members_120, .member_count = 37},
    {.name = "ArchiveStatus", .type = MODEL_STRING, .enums = enums_30},
    {.name = "ListBucketsRequest", .type = MODEL_STRUCTURE, .members = members_121, .member_count = 4},
    {.name = "MaxBuckets", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 10000},
    {.name = "ListBucketsOutput", .type = MODEL_STRUCTURE, .members = members_124, .member_count = 4},
    {.name = "Buckets", .type = MODEL_LIST, .members = members_123, .member_count = 1},
    {.name = "Bucket", .type = MODEL_STRUCTURE, .members = members_122, .member_count = 3},
    {.name = "ListMultipartUploadsRequest", .type = MODEL_STRUCTURE, .members = members_125, .member_count = 9},
    {.name = "EncodingType", .type = MODEL_STRING, .enums = enums_31},
    {.name = "ListMultipartUploadsOutput", .type = MODEL_STRUCTURE, .members = members_131, .member_count = 13},
    {.name = "MultipartUploadList", .type = MODEL_LIST, .members = members_128, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "MultipartUpload", .type = MODEL_STRUCTURE, .members = members_127, .member_count = 8},
    {.name = "Initiator", .type = MODEL_STRUCTURE, .members = members_126, .member_count = 2},
    {.name = "CommonPrefixList", .type = MODEL_LIST, .members = members_130, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "CommonPrefix", .type = MODEL_STRUCTURE, .members = members_129, .member_count = 1},
    {.name = "ListObjectVersionsRequest", .type = MODEL_STRUCTURE, .members = members_133, .member_count = 10},
    {.name = "OptionalObjectAttributesList", .type = MODEL_LIST, .members = members_132, .member_count = 1},
    {.name = "OptionalObjectAttributes", .type = MODEL_STRING, .enums = enums_32},
    {.name = "ListObjectVersionsOutput", .type = MODEL_STRUCTURE, .members = members_140, .member_count = 14},
    {.name = "ObjectVersionList", .type = MODEL_LIST, .members = members_137, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "ObjectVersion", .type = MODEL_STRUCTURE, .members = members_136, .member_count = 11},
    {.name = "ChecksumAlgorithmList", .type = MODEL_LIST, .members = members_134, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "ObjectVersionStorageClass", .type = MODEL_STRING, .enums = enums_33},
    {.name = "RestoreStatus", .type = MODEL_STRUCTURE, .members = members_135, .member_count = 2},
    {.name = "DeleteMarkers", .type = MODEL_LIST, .members = members_139, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "DeleteMarkerEntry", .type = MODEL_STRUCTURE, .members = members_138, .member_count = 5},
    {.name = "ListObjectsRequest", .type = MODEL_STRUCTURE, .members = members_141, .member_count = 9},
    {.name = "ListObjectsOutput", .type = MODEL_STRUCTURE, .members = members_144, .member_count = 11},
    {.name = "ObjectList", .type = MODEL_LIST, .members = members_143, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "Object", .type = MODEL_STRUCTURE, .members = members_142, .member_count = 9},
    {.name = "ListObjectsV2Request", .type = MODEL_STRUCTURE, .members = members_145, .member_count = 11},
    {.name = "ListObjectsV2Output", .type = MODEL_STRUCTURE, .members = members_146, .member_count = 13},
    {.name = "ListPartsRequest", .type = MODEL_STRUCTURE, .members = members_147, .member_count = 10},
    {.name = "ListPartsOutput", .type = MODEL_STRUCTURE, .members = members_150, .member_count = 16},
    {.name = "Parts", .type = MODEL_LIST, .members = members_149, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "Part", .type = MODEL_STRUCTURE, .members = members_148, .member_count = 9},
    {.name = "PutBucketAclRequest", .type = MODEL_STRUCTURE, .members = members_152, .member_count = 11, .payload = "AccessControlPolicy"},
    {.name = "AccessControlPolicy", .type = MODEL_STRUCTURE, .members = members_151, .member_count = 2},
    {.name = "PutBucketCorsRequest", .type = MODEL_STRUCTURE, .members = members_154, .member_count = 5, .payload = "CORSConfiguration"},
    {.name = "CORSConfiguration", .type = MODEL_STRUCTURE, .members = members_153, .member_count = 1},
    {.name = "PutBucketEncryptionRequest", .type = MODEL_STRUCTURE, .members = members_155, .member_count = 5, .payload = "ServerSideEncryptionConfiguration"},
    {.name = "PutBucketLifecycleConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_157, .member_count = 5, .payload = "LifecycleConfiguration"},
    {.name = "BucketLifecycleConfiguration", .type = MODEL_STRUCTURE, .members = members_156, .member_count = 1},
    {.name = "PutBucketLifecycleConfigurationOutput", .type = MODEL_STRUCTURE, .members = members_158, .member_count = 1},
    {.name = "PutBucketLoggingRequest", .type = MODEL_STRUCTURE, .members = members_159, .member_count = 5, .payload = "BucketLoggingStatus"},
    {.name = "BucketLoggingStatus", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 1},
    {.name = "PutBucketNotificationConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_160, .member_count = 4, .payload = "NotificationConfiguration"},
    {.name = "PutBucketOwnershipControlsRequest", .type = MODEL_STRUCTURE, .members = members_161, .member_count = 4, .payload = "OwnershipControls"},
    {.name = "PutBucketPolicyRequest", .type = MODEL_STRUCTURE, .members = members_162, .member_count = 6, .payload = "Policy"},
    {.name = "PutBucketReplicationRequest", .type = MODEL_STRUCTURE, .members = members_163, .member_count = 6, .payload = "ReplicationConfiguration"},
    {.name = "PutBucketTaggingRequest", .type = MODEL_STRUCTURE, .members = members_164, .member_count = 5, .payload = "Tagging"},
    {.name = "Tagging", .type = MODEL_STRUCTURE, .members = members_99, .member_count = 1},
    {.name = "PutBucketVersioningRequest", .type = MODEL_STRUCTURE, .members = members_166, .member_count = 6, .payload = "VersioningConfiguration"},
    {.name = "VersioningConfiguration", .type = MODEL_STRUCTURE, .members = members_165, .member_count = 2},
    {.name = "PutBucketWebsiteRequest", .type = MODEL_STRUCTURE, .members = members_168, .member_count = 5, .payload = "WebsiteConfiguration"},
    {.name = "WebsiteConfiguration", .type = MODEL_STRUCTURE, .members = members_167, .member_count = 4},
    {.name = "PutObjectRequest", .type = MODEL_STRUCTURE, .members = members_169, .member_count = 41, .payload = "Body"},
    {.name = "PutObjectOutput", .type = MODEL_STRUCTURE, .members = members_170, .member_count = 17},
    {.name = "PutObjectLockConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_171, .member_count = 7, .payload = "ObjectLockConfiguration"},
    {.name = "PutObjectLockConfigurationOutput", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 1},
    {.name = "PutObjectTaggingRequest", .type = MODEL_STRUCTURE, .members = members_172, .member_count = 8, .payload = "Tagging"},
    {.name = "PutObjectTaggingOutput", .type = MODEL_STRUCTURE, .members = members_173, .member_count = 1},
    {.name = "PutPublicAccessBlockRequest", .type = MODEL_STRUCTURE, .members = members_174, .member_count = 5, .payload = "PublicAccessBlockConfiguration"},
    {.name = "UploadPartRequest", .type = MODEL_STRUCTURE, .members = members_175, .member_count = 18, .payload = "Body"},
    {.name = "UploadPartOutput", .type = MODEL_STRUCTURE, .members = members_176, .member_count = 12}};
static const struct model_operation operations[] = {
    {.name = "AbortMultipartUpload", .method = "DELETE", .uri = "/{Bucket}/{Key+}", .input = 0, .output = 5, .errors = errors_0},
    {.name = "CompleteMultipartUpload", .method = "POST", .uri = "/{Bucket}/{Key+}", .input = 6, .output = 14},
    {.name = "CopyObject", .method = "PUT", .uri = "/{Bucket}/{Key+}", .input = 17, .output = 28, .errors = errors_1},
    {.name = "CreateBucket", .method = "PUT", .uri = "/{Bucket}", .input = 30, .output = 40, .errors = errors_2},
    {.name = "CreateMultipartUpload", .method = "POST", .uri = "/{Bucket}/{Key+}?uploads", .input = 41, .output = 42},
    {.name = "DeleteBucket", .method = "DELETE", .uri = "/{Bucket}", .input = 43, .output = -1},
    {.name = "DeleteBucketCors", .method = "DELETE", .uri = "/{Bucket}?cors", .input = 44, .output = -1},
    {.name = "DeleteBucketEncryption", .method = "DELETE", .uri = "/{Bucket}?encryption", .input = 45, .output = -1},
    {.name = "DeleteBucketLifecycle", .method = "DELETE", .uri = "/{Bucket}?lifecycle", .input = 46, .output = -1},
    {.name = "DeleteBucketOwnershipControls", .method = "DELETE", .uri = "/{Bucket}?ownershipControls", .input = 47, .output = -1},
    {.name = "DeleteBucketPolicy", .method = "DELETE", .uri = "/{Bucket}?policy", .input = 48, .output = -1},
    {.name = "DeleteBucketReplication", .method = "DELETE", .uri = "/{Bucket}?replication", .input = 49, .output = -1},
    {.name = "DeleteBucketTagging", .method = "DELETE", .uri = "/{Bucket}?tagging", .input = 50, .output = -1},
    {.name = "DeleteBucketWebsite", .method = "DELETE", .uri = "/{Bucket}?website", .input = 51, .output = -1},
    {.name = "DeleteObject", .method = "DELETE", .uri = "/{Bucket}/{Key+}", .input = 52, .output = 53},
    {.name = "DeleteObjects", .method = "POST", .uri = "/{Bucket}?delete", .input = 54, .output = 58, .checksum_required = true},
    {.name = "DeletePublicAccessBlock", .method = "DELETE", .uri = "/{Bucket}?publicAccessBlock", .input = 63, .output = -1},
    {.name = "GetBucketAcl", .method = "GET", .uri = "/{Bucket}?acl", .input = 64, .output = 65},
    {.name = "GetBucketCors", .method = "GET", .uri = "/{Bucket}?cors", .input = 72, .output = 73},
    {.name = "GetBucketEncryption", .method = "GET", .uri = "/{Bucket}?encryption", .input = 80, .output = 81},
    {.name = "GetBucketLifecycleConfiguration", .method = "GET", .uri = "/{Bucket}?lifecycle", .input = 86, .output = 87},
    {.name = "GetBucketLocation", .method = "GET", .uri = "/{Bucket}?location", .input = 104, .output = 105},
    {.name = "GetBucketLogging", .method = "GET", .uri = "/{Bucket}?logging", .input = 106, .output = 107},
    {.name = "GetBucketNotificationConfiguration", .method = "GET", .uri = "/{Bucket}?notification", .input = 116, .output = 117},
    {.name = "GetBucketOwnershipControls", .method = "GET", .uri = "/{Bucket}?ownershipControls", .input = 132, .output = 133},
    {.name = "GetBucketPolicy", .method = "GET", .uri = "/{Bucket}?policy", .input = 137, .output = 138},
    {.name = "GetBucketPolicyStatus", .method = "GET", .uri = "/{Bucket}?policyStatus", .input = 139, .output = 140},
    {.name = "GetBucketReplication", .method = "GET", .uri = "/{Bucket}?replication", .input = 142, .output = 143},
    {.name = "GetBucketTagging", .method = "GET", .uri = "/{Bucket}?tagging", .input = 161, .output = 162},
    {.name = "GetBucketVersioning", .method = "GET", .uri = "/{Bucket}?versioning", .input = 163, .output = 164},
    {.name = "GetBucketWebsite", .method = "GET", .uri = "/{Bucket}?website", .input = 166, .output = 167},
    {.name = "GetObject", .method = "GET", .uri = "/{Bucket}/{Key+}", .input = 176, .output = 178, .errors = errors_3},
    {.name = "GetObjectLockConfiguration", .method = "GET", .uri = "/{Bucket}?object-lock", .input = 181, .output = 182},
    {.name = "GetObjectTagging", .method = "GET", .uri = "/{Bucket}/{Key+}?tagging", .input = 187, .output = 188},
    {.name = "GetPublicAccessBlock", .method = "GET", .uri = "/{Bucket}?publicAccessBlock", .input = 189, .output = 190},
    {.name = "HeadBucket", .method = "HEAD", .uri = "/{Bucket}", .input = 192, .output = 193, .errors = errors_4},
    {.name = "HeadObject", .method = "HEAD", .uri = "/{Bucket}/{Key+}", .input = 195, .output = 196, .errors = errors_5},
    {.name = "ListBuckets", .method = "GET", .uri = "/", .input = 198, .output = 200},
    {.name = "ListMultipartUploads", .method = "GET", .uri = "/{Bucket}?uploads", .input = 203, .output = 205},
    {.name = "ListObjectVersions", .method = "GET", .uri = "/{Bucket}?versions", .input = 211, .output = 214},
    {.name = "ListObjects", .method = "GET", .uri = "/{Bucket}", .input = 222, .output = 223, .errors = errors_4},
    {.name = "ListObjectsV2", .method = "GET", .uri = "/{Bucket}?list-type=2", .input = 226, .output = 227, .errors = errors_4},
    {.name = "ListParts", .method = "GET", .uri = "/{Bucket}/{Key+}", .input = 228, .output = 229},
    {.name = "PutBucketAcl", .method = "PUT", .uri = "/{Bucket}?acl", .input = 232, .output = -1, .checksum_required = true},
    {.name = "PutBucketCors", .method = "PUT", .uri = "/{Bucket}?cors", .input = 234, .output = -1, .checksum_required = true},
    {.name = "PutBucketEncryption", .method = "PUT", .uri = "/{Bucket}?encryption", .input = 236, .output = -1, .checksum_required = true},
    {.name = "PutBucketLifecycleConfiguration", .method = "PUT", .uri = "/{Bucket}?lifecycle", .input = 237, .output = 239, .checksum_required = true},
    {.name = "PutBucketLogging", .method = "PUT", .uri = "/{Bucket}?logging", .input = 240, .output = -1, .checksum_required = true},
    {.name = "PutBucketNotificationConfiguration", .method = "PUT", .uri = "/{Bucket}?notification", .input = 242, .output = -1},
    {.name = "PutBucketOwnershipControls", .method = "PUT", .uri = "/{Bucket}?ownershipControls", .input = 243, .output = -1, .checksum_required = true},
    {.name = "PutBucketPolicy", .method = "PUT", .uri = "/{Bucket}?policy", .input = 244, .output = -1, .checksum_required = true},
    {.name = "PutBucketReplication", .method = "PUT", .uri = "/{Bucket}?replication", .input = 245, .output = -1, .checksum_required = true},
    {.name = "PutBucketTagging", .method = "PUT", .uri = "/{Bucket}?tagging", .input = 246, .output = -1, .checksum_required = true},
    {.name = "PutBucketVersioning", .method = "PUT", .uri = "/{Bucket}?versioning", .input = 248, .output = -1, .checksum_required = true},
    {.name = "PutBucketWebsite", .method = "PUT", .uri = "/{Bucket}?website", .input = 250, .output = -1, .checksum_required = true},
    {.name = "PutObject", .method = "PUT", .uri = "/{Bucket}/{Key+}", .input = 252, .output = 253, .errors = errors_6},
    {.name = "PutObjectLockConfiguration", .method = "PUT", .uri = "/{Bucket}?object-lock", .input = 254, .output = 255, .checksum_required = true},
    {.name = "PutObjectTagging", .method = "PUT", .uri = "/{Bucket}/{Key+}?tagging", .input = 256, .output = 257, .checksum_required = true},
    {.name = "PutPublicAccessBlock", .method = "PUT", .uri = "/{Bucket}?publicAccessBlock", .input = 258, .output = -1, .checksum_required = true},
    {.name = "UploadPart", .method = "PUT", .uri = "/{Bucket}/{Key+}", .input = 259, .output = 260}};
static const struct model_paginator paginators[] = {
    {.operation = "ListBuckets", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "ListMultipartUploads", .input_token = paths_2, .output_token = paths_3, .result_keys = paths_4, .more_results = "IsTruncated"},
    {.operation = "ListObjectVersions", .input_token = paths_5, .output_token = paths_6, .result_keys = paths_7, .more_results = "IsTruncated"},
    {.operation = "ListObjects", .input_token = paths_8, .output_token = paths_9, .result_keys = paths_10, .more_results = "IsTruncated"},
    {.operation = "ListObjectsV2", .input_token = paths_0, .output_token = paths_11, .result_keys = paths_10, .more_results = "IsTruncated"},
    {.operation = "ListParts", .input_token = paths_12, .output_token = paths_13, .result_keys = paths_14, .more_results = "IsTruncated"}};
static const struct model_waiter waiters[] = {
    {"BucketExists", "HeadBucket", 5, 20, acceptors_0, 4},
    {"BucketNotExists", "HeadBucket", 5, 20, acceptors_1, 1},
    {"ObjectExists", "HeadObject", 5, 20, acceptors_2, 2},
    {"ObjectNotExists", "HeadObject", 5, 20, acceptors_1, 1}};
const struct model_service model_service_s3 = {
    .name = "s3",
    .endpoint_prefix = "s3",
    .signing_name = "s3",
    .api_version = "2006-03-01",
    .service_id = "S3",
    .protocol = MODEL_REST_XML,
    .shapes = shapes, .shape_count = 261,
    .operations = operations, .operation_count = 60,
    .paginators = paginators, .paginator_count = 6,
    .waiters = waiters, .waiter_count = 4};
