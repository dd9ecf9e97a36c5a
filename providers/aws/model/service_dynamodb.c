/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("member", 9)};
static const struct model_member members_1[] = {
    M("member", 10)};
static const struct model_member members_2[] = {
    M("key", 7),
    M("value", 8)};
static const struct model_member members_3[] = {
    M("member", 8)};
static const struct model_member members_4[] = {
    M("S", 9),
    M("N", 9),
    M("B", 10),
    M("SS", 11),
    M("NS", 12),
    M("BS", 13),
    M("M", 14),
    M("L", 15),
    M("NULL", 16),
    M("BOOL", 16)};
static const struct model_member members_5[] = {
    M("Item", 6, .flags = MODEL_REQUIRED)};
static const struct model_member members_6[] = {
    M("Key", 18, .flags = MODEL_REQUIRED)};
static const struct model_member members_7[] = {
    M("PutRequest", 5),
    M("DeleteRequest", 17)};
static const struct model_member members_8[] = {
    M("member", 4)};
static const struct model_member members_9[] = {
    M("key", 2),
    M("value", 3)};
static const char *const enums_0[] = {"INDEXES", "NONE", "TOTAL", NULL};
static const char *const enums_1[] = {"NONE", "SIZE", NULL};
static const struct model_member members_10[] = {
    M("RequestItems", 1, .flags = MODEL_REQUIRED),
    M("ReturnConsumedCapacity", 19),
    M("ReturnItemCollectionMetrics", 20)};
static const struct model_member members_11[] = {
    M("member", 27)};
static const struct model_member members_12[] = {
    M("ItemCollectionKey", 25),
    M("SizeEstimateRangeGB", 26)};
static const struct model_member members_13[] = {
    M("member", 24)};
static const struct model_member members_14[] = {
    M("key", 2),
    M("value", 23)};
static const struct model_member members_15[] = {
    M("ReadCapacityUnits", 27),
    M("WriteCapacityUnits", 27),
    M("CapacityUnits", 27)};
static const struct model_member members_16[] = {
    M("key", 32),
    M("value", 30)};
static const struct model_member members_17[] = {
    M("TableName", 2),
    M("CapacityUnits", 27),
    M("ReadCapacityUnits", 27),
    M("WriteCapacityUnits", 27),
    M("Table", 30),
    M("LocalSecondaryIndexes", 31),
    M("GlobalSecondaryIndexes", 31)};
static const struct model_member members_18[] = {
    M("member", 29)};
static const struct model_member members_19[] = {
    M("UnprocessedItems", 1),
    M("ItemCollectionMetrics", 22),
    M("ConsumedCapacity", 28)};
static const char *const errors_0[] = {"InternalServerError", "ItemCollectionSizeLimitExceededException", "ProvisionedThroughputExceededException", "RequestLimitExceeded", "ResourceNotFoundException", NULL};
static const char *const enums_2[] = {"B", "N", "S", NULL};
static const struct model_member members_20[] = {
    M("AttributeName", 36, .flags = MODEL_REQUIRED),
    M("AttributeType", 37, .flags = MODEL_REQUIRED)};
static const struct model_member members_21[] = {
    M("member", 35)};
static const char *const enums_3[] = {"HASH", "RANGE", NULL};
static const struct model_member members_22[] = {
    M("AttributeName", 36, .flags = MODEL_REQUIRED),
    M("KeyType", 40, .flags = MODEL_REQUIRED)};
static const struct model_member members_23[] = {
    M("member", 39)};
static const char *const enums_4[] = {"ALL", "INCLUDE", "KEYS_ONLY", NULL};
static const struct model_member members_24[] = {
    M("member", 36)};
static const struct model_member members_25[] = {
    M("ProjectionType", 44),
    M("NonKeyAttributes", 45)};
static const struct model_member members_26[] = {
    M("IndexName", 32, .flags = MODEL_REQUIRED),
    M("KeySchema", 38, .flags = MODEL_REQUIRED),
    M("Projection", 43, .flags = MODEL_REQUIRED)};
static const struct model_member members_27[] = {
    M("member", 42)};
static const struct model_member members_28[] = {
    M("ReadCapacityUnits", 49, .flags = MODEL_REQUIRED),
    M("WriteCapacityUnits", 49, .flags = MODEL_REQUIRED)};
static const struct model_member members_29[] = {
    M("MaxReadRequestUnits", 51),
    M("MaxWriteRequestUnits", 51)};
static const struct model_member members_30[] = {
    M("ReadUnitsPerSecond", 51),
    M("WriteUnitsPerSecond", 51)};
static const struct model_member members_31[] = {
    M("IndexName", 32, .flags = MODEL_REQUIRED),
    M("KeySchema", 38, .flags = MODEL_REQUIRED),
    M("Projection", 43, .flags = MODEL_REQUIRED),
    M("ProvisionedThroughput", 48),
    M("OnDemandThroughput", 50),
    M("WarmThroughput", 52)};
static const struct model_member members_32[] = {
    M("member", 47)};
static const char *const enums_5[] = {"PAY_PER_REQUEST", "PROVISIONED", NULL};
static const char *const enums_6[] = {"KEYS_ONLY", "NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE", NULL};
static const struct model_member members_33[] = {
    M("StreamEnabled", 16, .flags = MODEL_REQUIRED),
    M("StreamViewType", 55)};
static const char *const enums_7[] = {"AES256", "KMS", NULL};
static const struct model_member members_34[] = {
    M("Enabled", 16),
    M("SSEType", 57),
    M("KMSMasterKeyId", 9)};
static const struct model_member members_35[] = {
    M("Key", 60, .flags = MODEL_REQUIRED),
    M("Value", 61, .flags = MODEL_REQUIRED)};
static const struct model_member members_36[] = {
    M("member", 59)};
static const char *const enums_8[] = {"STANDARD", "STANDARD_INFREQUENT_ACCESS", NULL};
static const struct model_member members_37[] = {
    M("AttributeDefinitions", 34, .flags = MODEL_REQUIRED),
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("KeySchema", 38, .flags = MODEL_REQUIRED),
    M("LocalSecondaryIndexes", 41),
    M("GlobalSecondaryIndexes", 46),
    M("BillingMode", 53),
    M("ProvisionedThroughput", 48),
    M("StreamSpecification", 54),
    M("SSESpecification", 56),
    M("Tags", 58),
    M("TableClass", 62),
    M("DeletionProtectionEnabled", 16),
    M("WarmThroughput", 52),
    M("ResourcePolicy", 9),
    M("OnDemandThroughput", 50)};
static const char *const enums_9[] = {"ACTIVE", "ARCHIVED", "ARCHIVING", "CREATING", "DELETING", "INACCESSIBLE_ENCRYPTION_CREDENTIALS", "UPDATING", NULL};
static const struct model_member members_38[] = {
    M("LastIncreaseDateTime", 66),
    M("LastDecreaseDateTime", 66),
    M("NumberOfDecreasesToday", 49),
    M("ReadCapacityUnits", 68),
    M("WriteCapacityUnits", 68)};
static const struct model_member members_39[] = {
    M("BillingMode", 53),
    M("LastUpdateToPayPerRequestDateTime", 66)};
static const struct model_member members_40[] = {
    M("IndexName", 32),
    M("KeySchema", 38),
    M("Projection", 43),
    M("IndexSizeBytes", 51),
    M("ItemCount", 51),
    M("IndexArn", 9)};
static const struct model_member members_41[] = {
    M("member", 72)};
static const char *const enums_10[] = {"ACTIVE", "CREATING", "DELETING", "UPDATING", NULL};
static const struct model_member members_42[] = {
    M("ReadUnitsPerSecond", 49),
    M("WriteUnitsPerSecond", 49),
    M("Status", 75)};
static const struct model_member members_43[] = {
    M("IndexName", 32),
    M("KeySchema", 38),
    M("Projection", 43),
    M("IndexStatus", 75),
    M("Backfilling", 16),
    M("ProvisionedThroughput", 67),
    M("IndexSizeBytes", 51),
    M("ItemCount", 51),
    M("IndexArn", 9),
    M("OnDemandThroughput", 50),
    M("WarmThroughput", 76)};
static const struct model_member members_44[] = {
    M("member", 74)};
static const char *const enums_11[] = {"ACTIVE", "CREATING", "CREATION_FAILED", "DELETING", "INACCESSIBLE_ENCRYPTION_CREDENTIALS", "REGION_DISABLED", "UPDATING", NULL};
static const struct model_member members_45[] = {
    M("ReadCapacityUnits", 49)};
static const struct model_member members_46[] = {
    M("MaxReadRequestUnits", 51)};
static const struct model_member members_47[] = {
    M("ReadUnitsPerSecond", 49),
    M("WriteUnitsPerSecond", 49),
    M("Status", 65)};
static const struct model_member members_48[] = {
    M("IndexName", 32),
    M("ProvisionedThroughputOverride", 81),
    M("OnDemandThroughputOverride", 82),
    M("WarmThroughput", 76)};
static const struct model_member members_49[] = {
    M("member", 85)};
static const struct model_member members_50[] = {
    M("TableClass", 62),
    M("LastUpdateDateTime", 66)};
static const struct model_member members_51[] = {
    M("RegionName", 9),
    M("ReplicaStatus", 80),
    M("ReplicaStatusDescription", 9),
    M("ReplicaStatusPercentProgress", 9),
    M("KMSMasterKeyId", 9),
    M("ProvisionedThroughputOverride", 81),
    M("OnDemandThroughputOverride", 82),
    M("WarmThroughput", 83),
    M("GlobalSecondaryIndexes", 84),
    M("ReplicaInaccessibleDateTime", 66),
    M("ReplicaTableClassSummary", 86)};
static const struct model_member members_52[] = {
    M("member", 79)};
static const struct model_member members_53[] = {
    M("SourceBackupArn", 77),
    M("SourceTableArn", 2),
    M("RestoreDateTime", 66, .flags = MODEL_REQUIRED),
    M("RestoreInProgress", 16, .flags = MODEL_REQUIRED)};
static const char *const enums_12[] = {"DISABLED", "DISABLING", "ENABLED", "ENABLING", "UPDATING", NULL};
static const struct model_member members_54[] = {
    M("Status", 89),
    M("SSEType", 57),
    M("KMSMasterKeyArn", 9),
    M("InaccessibleEncryptionDateTime", 66)};
static const struct model_member members_55[] = {
    M("ArchivalDateTime", 66),
    M("ArchivalReason", 9),
    M("ArchivalBackupArn", 77)};
static const char *const enums_13[] = {"EVENTUAL", "STRONG", NULL};
static const struct model_member members_56[] = {
    M("AttributeDefinitions", 34),
    M("TableName", 32),
    M("KeySchema", 38),
    M("TableStatus", 65),
    M("CreationDateTime", 66),
    M("ProvisionedThroughput", 67),
    M("TableSizeBytes", 51),
    M("ItemCount", 51),
    M("TableArn", 9),
    M("TableId", 69),
    M("BillingModeSummary", 70),
    M("LocalSecondaryIndexes", 71),
    M("GlobalSecondaryIndexes", 73),
    M("StreamSpecification", 54),
    M("LatestStreamLabel", 9),
    M("LatestStreamArn", 77),
    M("GlobalTableVersion", 9),
    M("Replicas", 78),
    M("RestoreSummary", 87),
    M("SSEDescription", 88),
    M("ArchivalSummary", 90),
    M("TableClassSummary", 86),
    M("DeletionProtectionEnabled", 16),
    M("OnDemandThroughput", 50),
    M("WarmThroughput", 83),
    M("MultiRegionConsistency", 91)};
static const struct model_member members_57[] = {
    M("TableDescription", 64)};
static const char *const errors_1[] = {"InternalServerError", "LimitExceededException", "ResourceInUseException", NULL};
static const char *const enums_14[] = {"BEGINS_WITH", "BETWEEN", "CONTAINS", "EQ", "GE", "GT", "IN", "LE", "LT", "NE", "NOT_CONTAINS", "NOT_NULL", "NULL", NULL};
static const struct model_member members_58[] = {
    M("Value", 8),
    M("Exists", 16),
    M("ComparisonOperator", 95),
    M("AttributeValueList", 96)};
static const struct model_member members_59[] = {
    M("key", 7),
    M("value", 94)};
static const char *const enums_15[] = {"AND", "OR", NULL};
static const char *const enums_16[] = {"ALL_NEW", "ALL_OLD", "NONE", "UPDATED_NEW", "UPDATED_OLD", NULL};
static const struct model_member members_60[] = {
    M("key", 9),
    M("value", 7)};
static const struct model_member members_61[] = {
    M("key", 9),
    M("value", 8)};
static const char *const enums_17[] = {"ALL_OLD", "NONE", NULL};
static const struct model_member members_62[] = {
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("Key", 18, .flags = MODEL_REQUIRED),
    M("Expected", 93),
    M("ConditionalOperator", 97),
    M("ReturnValues", 98),
    M("ReturnConsumedCapacity", 19),
    M("ReturnItemCollectionMetrics", 20),
    M("ConditionExpression", 9),
    M("ExpressionAttributeNames", 99),
    M("ExpressionAttributeValues", 100),
    M("ReturnValuesOnConditionCheckFailure", 101)};
static const struct model_member members_63[] = {
    M("Attributes", 103),
    M("ConsumedCapacity", 29),
    M("ItemCollectionMetrics", 24)};
static const char *const errors_2[] = {"ConditionalCheckFailedException", "InternalServerError", "ItemCollectionSizeLimitExceededException", "ProvisionedThroughputExceededException", "ReplicatedWriteConflictException", "RequestLimitExceeded", "ResourceNotFoundException", "TransactionConflictException", NULL};
static const struct model_member members_64[] = {
    M("TableName", 2, .flags = MODEL_REQUIRED)};
static const char *const errors_3[] = {"InternalServerError", "LimitExceededException", "ResourceInUseException", "ResourceNotFoundException", NULL};
static const char *const enums_18[] = {"DISABLED", "ENABLED", NULL};
static const struct model_member members_65[] = {
    M("PointInTimeRecoveryStatus", 109),
    M("RecoveryPeriodInDays", 111),
    M("EarliestRestorableDateTime", 66),
    M("LatestRestorableDateTime", 66)};
static const struct model_member members_66[] = {
    M("ContinuousBackupsStatus", 109, .flags = MODEL_REQUIRED),
    M("PointInTimeRecoveryDescription", 110)};
static const struct model_member members_67[] = {
    M("ContinuousBackupsDescription", 108)};
static const char *const errors_4[] = {"InternalServerError", "TableNotFoundException", NULL};
static const struct model_member members_68[] = {
    M("AccountMaxReadCapacityUnits", 49),
    M("AccountMaxWriteCapacityUnits", 49),
    M("TableMaxReadCapacityUnits", 49),
    M("TableMaxWriteCapacityUnits", 49)};
static const char *const errors_5[] = {"InternalServerError", NULL};
static const struct model_member members_69[] = {
    M("Table", 64)};
static const char *const errors_6[] = {"InternalServerError", "ResourceNotFoundException", NULL};
static const char *const enums_19[] = {"DISABLED", "DISABLING", "ENABLED", "ENABLING", NULL};
static const struct model_member members_70[] = {
    M("TimeToLiveStatus", 119),
    M("AttributeName", 36)};
static const struct model_member members_71[] = {
    M("TimeToLiveDescription", 118)};
static const struct model_member members_72[] = {
    M("member", 7)};
static const struct model_member members_73[] = {
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("Key", 18, .flags = MODEL_REQUIRED),
    M("AttributesToGet", 121),
    M("ConsistentRead", 16),
    M("ReturnConsumedCapacity", 19),
    M("ProjectionExpression", 9),
    M("ExpressionAttributeNames", 99)};
static const struct model_member members_74[] = {
    M("Item", 103),
    M("ConsumedCapacity", 29)};
static const char *const errors_7[] = {"InternalServerError", "ProvisionedThroughputExceededException", "RequestLimitExceeded", "ResourceNotFoundException", NULL};
static const struct model_member members_75[] = {
    M("ExclusiveStartTableName", 32),
    M("Limit", 124)};
static const struct model_member members_76[] = {
    M("member", 32)};
static const struct model_member members_77[] = {
    M("TableNames", 126),
    M("LastEvaluatedTableName", 32)};
static const struct model_member members_78[] = {
    M("ResourceArn", 128, .flags = MODEL_REQUIRED),
    M("NextToken", 9)};
static const struct model_member members_79[] = {
    M("Tags", 58),
    M("NextToken", 9)};
static const struct model_member members_80[] = {
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("Item", 6, .flags = MODEL_REQUIRED),
    M("Expected", 93),
    M("ReturnValues", 98),
    M("ReturnConsumedCapacity", 19),
    M("ReturnItemCollectionMetrics", 20),
    M("ConditionalOperator", 97),
    M("ConditionExpression", 9),
    M("ExpressionAttributeNames", 99),
    M("ExpressionAttributeValues", 100),
    M("ReturnValuesOnConditionCheckFailure", 101)};
static const char *const enums_20[] = {"ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES", "COUNT", "SPECIFIC_ATTRIBUTES", NULL};
static const struct model_member members_81[] = {
    M("AttributeValueList", 96),
    M("ComparisonOperator", 95, .flags = MODEL_REQUIRED)};
static const struct model_member members_82[] = {
    M("key", 7),
    M("value", 136)};
static const struct model_member members_83[] = {
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("IndexName", 32),
    M("Select", 133),
    M("AttributesToGet", 121),
    M("Limit", 134),
    M("ConsistentRead", 16),
    M("KeyConditions", 135),
    M("QueryFilter", 137),
    M("ConditionalOperator", 97),
    M("ScanIndexForward", 16),
    M("ExclusiveStartKey", 18),
    M("ReturnConsumedCapacity", 19),
    M("ProjectionExpression", 9),
    M("FilterExpression", 9),
    M("KeyConditionExpression", 9),
    M("ExpressionAttributeNames", 99),
    M("ExpressionAttributeValues", 100)};
static const struct model_member members_84[] = {
    M("member", 103)};
static const struct model_member members_85[] = {
    M("Items", 139),
    M("Count", 140),
    M("ScannedCount", 140),
    M("LastEvaluatedKey", 18),
    M("ConsumedCapacity", 29)};
static const struct model_member members_86[] = {
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("IndexName", 32),
    M("AttributesToGet", 121),
    M("Limit", 134),
    M("Select", 133),
    M("ScanFilter", 137),
    M("ConditionalOperator", 97),
    M("ExclusiveStartKey", 18),
    M("ReturnConsumedCapacity", 19),
    M("TotalSegments", 142),
    M("Segment", 143),
    M("ProjectionExpression", 9),
    M("FilterExpression", 9),
    M("ExpressionAttributeNames", 99),
    M("ExpressionAttributeValues", 100),
    M("ConsistentRead", 16)};
static const struct model_member members_87[] = {
    M("ResourceArn", 128, .flags = MODEL_REQUIRED),
    M("Tags", 58, .flags = MODEL_REQUIRED)};
static const struct model_member members_88[] = {
    M("Key", 18, .flags = MODEL_REQUIRED),
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("ConditionExpression", 9, .flags = MODEL_REQUIRED),
    M("ExpressionAttributeNames", 99),
    M("ExpressionAttributeValues", 100),
    M("ReturnValuesOnConditionCheckFailure", 101)};
static const struct model_member members_89[] = {
    M("Item", 6, .flags = MODEL_REQUIRED),
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("ConditionExpression", 9),
    M("ExpressionAttributeNames", 99),
    M("ExpressionAttributeValues", 100),
    M("ReturnValuesOnConditionCheckFailure", 101)};
static const struct model_member members_90[] = {
    M("Key", 18, .flags = MODEL_REQUIRED),
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("ConditionExpression", 9),
    M("ExpressionAttributeNames", 99),
    M("ExpressionAttributeValues", 100),
    M("ReturnValuesOnConditionCheckFailure", 101)};
static const struct model_member members_91[] = {
    M("Key", 18, .flags = MODEL_REQUIRED),
    M("UpdateExpression", 9, .flags = MODEL_REQUIRED),
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("ConditionExpression", 9),
    M("ExpressionAttributeNames", 99),
    M("ExpressionAttributeValues", 100),
    M("ReturnValuesOnConditionCheckFailure", 101)};
static const struct model_member members_92[] = {
    M("ConditionCheck", 149),
    M("Put", 150),
    M("Delete", 151),
    M("Update", 152)};
static const struct model_member members_93[] = {
    M("member", 148)};
static const struct model_member members_94[] = {
    M("TransactItems", 147, .flags = MODEL_REQUIRED),
    M("ReturnConsumedCapacity", 19),
    M("ReturnItemCollectionMetrics", 20),
    M("ClientRequestToken", 153, .flags = MODEL_TOKEN)};
static const struct model_member members_95[] = {
    M("ConsumedCapacity", 28),
    M("ItemCollectionMetrics", 22)};
static const char *const errors_8[] = {"IdempotentParameterMismatchException", "InternalServerError", "ProvisionedThroughputExceededException", "RequestLimitExceeded", "ResourceNotFoundException", "TransactionCanceledException", "TransactionInProgressException", NULL};
static const struct model_member members_96[] = {
    M("member", 60)};
static const struct model_member members_97[] = {
    M("ResourceArn", 128, .flags = MODEL_REQUIRED),
    M("TagKeys", 156, .flags = MODEL_REQUIRED)};
static const struct model_member members_98[] = {
    M("PointInTimeRecoveryEnabled", 16, .flags = MODEL_REQUIRED),
    M("RecoveryPeriodInDays", 111)};
static const struct model_member members_99[] = {
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("PointInTimeRecoverySpecification", 158, .flags = MODEL_REQUIRED)};
static const char *const errors_9[] = {"ContinuousBackupsUnavailableException", "InternalServerError", "TableNotFoundException", NULL};
static const char *const enums_21[] = {"ADD", "DELETE", "PUT", NULL};
static const struct model_member members_100[] = {
    M("Value", 8),
    M("Action", 163)};
static const struct model_member members_101[] = {
    M("key", 7),
    M("value", 162)};
static const struct model_member members_102[] = {
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("Key", 18, .flags = MODEL_REQUIRED),
    M("AttributeUpdates", 161),
    M("Expected", 93),
    M("ConditionalOperator", 97),
    M("ReturnValues", 98),
    M("ReturnConsumedCapacity", 19),
    M("ReturnItemCollectionMetrics", 20),
    M("UpdateExpression", 9),
    M("ConditionExpression", 9),
    M("ExpressionAttributeNames", 99),
    M("ExpressionAttributeValues", 100),
    M("ReturnValuesOnConditionCheckFailure", 101)};
static const struct model_member members_103[] = {
    M("IndexName", 32, .flags = MODEL_REQUIRED),
    M("ProvisionedThroughput", 48),
    M("OnDemandThroughput", 50),
    M("WarmThroughput", 52)};
static const struct model_member members_104[] = {
    M("IndexName", 32, .flags = MODEL_REQUIRED)};
static const struct model_member members_105[] = {
    M("Update", 168),
    M("Create", 169),
    M("Delete", 170)};
static const struct model_member members_106[] = {
    M("member", 167)};
static const struct model_member members_107[] = {
    M("IndexName", 32, .flags = MODEL_REQUIRED),
    M("ProvisionedThroughputOverride", 81),
    M("OnDemandThroughputOverride", 82)};
static const struct model_member members_108[] = {
    M("member", 175)};
static const struct model_member members_109[] = {
    M("RegionName", 9, .flags = MODEL_REQUIRED),
    M("KMSMasterKeyId", 9),
    M("ProvisionedThroughputOverride", 81),
    M("OnDemandThroughputOverride", 82),
    M("GlobalSecondaryIndexes", 174),
    M("TableClassOverride", 62)};
static const struct model_member members_110[] = {
    M("RegionName", 9, .flags = MODEL_REQUIRED)};
static const struct model_member members_111[] = {
    M("Create", 173),
    M("Update", 176),
    M("Delete", 177)};
static const struct model_member members_112[] = {
    M("member", 172)};
static const struct model_member members_113[] = {
    M("AttributeDefinitions", 34),
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("BillingMode", 53),
    M("ProvisionedThroughput", 48),
    M("GlobalSecondaryIndexUpdates", 166),
    M("StreamSpecification", 54),
    M("SSESpecification", 56),
    M("ReplicaUpdates", 171),
    M("TableClass", 62),
    M("DeletionProtectionEnabled", 16),
    M("MultiRegionConsistency", 91),
    M("OnDemandThroughput", 50),
    M("WarmThroughput", 52)};
static const struct model_member members_114[] = {
    M("Enabled", 16, .flags = MODEL_REQUIRED),
    M("AttributeName", 36, .flags = MODEL_REQUIRED)};
static const struct model_member members_115[] = {
    M("TableName", 2, .flags = MODEL_REQUIRED),
    M("TimeToLiveSpecification", 180, .flags = MODEL_REQUIRED)};
static const struct model_member members_116[] = {
    M("TimeToLiveSpecification", 180)};
static const char *const paths_0[] = {"ExclusiveStartTableName", NULL};
static const char *const paths_1[] = {"LastEvaluatedTableName", NULL};
static const char *const paths_2[] = {"TableNames", NULL};
static const char *const paths_3[] = {"NextToken", NULL};
static const char *const paths_4[] = {"Tags", NULL};
static const char *const paths_5[] = {"ExclusiveStartKey", NULL};
static const char *const paths_6[] = {"LastEvaluatedKey", NULL};
static const char *const paths_7[] = {"Items", "Count", "ScannedCount", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"success", "path", "Table.TableStatus", "\"ACTIVE\""},
    {"retry", "error", NULL, "\"ResourceNotFoundException\""}};
static const struct model_acceptor acceptors_1[] = {
    {"success", "error", NULL, "\"ResourceNotFoundException\""}};
static const struct model_shape shapes[] = {
    {.name = "BatchWriteItemInput", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 3},
    {.name = "BatchWriteItemRequestMap", .type = MODEL_MAP, .members = members_9, .member_count = 2, .has_min = true, .min = 1, .has_max = true, .max = 25},
    {.name = "TableArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024},
    {.name = "WriteRequests", .type = MODEL_LIST, .members = members_8, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 25},
    {.name = "WriteRequest", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "PutRequest", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 1},
    {.name = "PutItemInputAttributeMap", .type = MODEL_MAP, .members = members_2, .member_count = 2},
    {.name = "AttributeName", .type = MODEL_STRING, .has_max = true, .max = 65535},
    {.name = "AttributeValue", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 10},
    {.name = "StringAttributeValue", .type = MODEL_STRING},
    {.name = "BinaryAttributeValue", .type = MODEL_BLOB},
    {.name = "StringSetAttributeValue", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "NumberSetAttributeValue", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "BinarySetAttributeValue", .type = MODEL_LIST, .members = members_1, .member_count = 1},
    {.name = "MapAttributeValue", .type = MODEL_MAP, .members = members_2, .member_count = 2},
    {.name = "ListAttributeValue", .type = MODEL_LIST, .members = members_3, .member_count = 1},
    {.name = "NullAttributeValue", .type = MODEL_BOOLEAN},
    {.name = "DeleteRequest", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 1},
    {.name = "Key", .type = MODEL_MAP, .members = members_2, .member_count = 2},
    {.name = "ReturnConsumedCapacity", .type = MODEL_STRING, .enums = enums_0},
    {.name = "ReturnItemCollectionMetrics", .type = MODEL_STRING, .enums = enums_1},
    {.name = "BatchWriteItemOutput", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 3},
    {.name = "ItemCollectionMetricsPerTable", .type = MODEL_MAP, .members = members_14, .member_count = 2},
    {.name = "ItemCollectionMetricsMultiple", .type = MODEL_LIST, .members = members_13, .member_count = 1},
    {.name = "ItemCollectionMetrics", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 2},
    {.name = "ItemCollectionKeyAttributeMap", .type = MODEL_MAP, .members = members_2, .member_count = 2},
    {.name = "ItemCollectionSizeEstimateRange", .type = MODEL_LIST, .members = members_11, .member_count = 1},
    {.name = "ItemCollectionSizeEstimateBound", .type = MODEL_DOUBLE},
    {.name = "ConsumedCapacityMultiple", .type = MODEL_LIST, .members = members_18, .member_count = 1},
    {.name = "ConsumedCapacity", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 7},
    {.name = "Capacity", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 3},
    {.name = "SecondaryIndexesCapacityMap", .type = MODEL_MAP, .members = members_16, .member_count = 2},
    {.name = "IndexName", .type = MODEL_STRING, .has_min = true, .min = 3, .has_max = true, .max = 255, .pattern = "[a-zA-Z0-9_.-]+"},
    {.name = "CreateTableInput", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 15},
    {.name = "AttributeDefinitions", .type = MODEL_LIST, .members = members_21, .member_count = 1},
    {.name = "AttributeDefinition", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 2},
    {.name = "KeySchemaAttributeName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 255},
    {.name = "ScalarAttributeType", .type = MODEL_STRING, .enums = enums_2},
    {.name = "KeySchema", .type = MODEL_LIST, .members = members_23, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 2},
    {.name = "KeySchemaElement", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 2},
    {.name = "KeyType", .type = MODEL_STRING, .enums = enums_3},
    {.name = "LocalSecondaryIndexList", .type = MODEL_LIST, .members = members_27, .member_count = 1},
    {.name = "LocalSecondaryIndex", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 3},
    {.name = "Projection", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 2},
    {.name = "ProjectionType", .type = MODEL_STRING, .enums = enums_4},
    {.name = "NonKeyAttributeNameList", .type = MODEL_LIST, .members = members_24, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 20},
    {.name = "GlobalSecondaryIndexList", .type = MODEL_LIST, .members = members_32, .member_count = 1},
    {.name = "GlobalSecondaryIndex", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 6},
    {.name = "ProvisionedThroughput", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 2},
    {.name = "PositiveLongObject", .type = MODEL_LONG, .has_min = true, .min = 1},
    {.name = "OnDemandThroughput", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 2},
    {.name = "LongObject", .type = MODEL_LONG},
    {.name = "WarmThroughput", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 2},
    {.name = "BillingMode", .type = MODEL_STRING, .enums = enums_5},
    {.name = "StreamSpecification", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 2},
    {.name = "StreamViewType", .type = MODEL_STRING, .enums = enums_6},
    {.name = "SSESpecification", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 3},
    {.name = "SSEType", .type = MODEL_STRING, .enums = enums_7},
    {.name = "TagList", .type = MODEL_LIST, .members = members_36, .member_count = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 2},
    {.name = "TagKeyString", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128},
    {.name = "TagValueString", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256},
    {.name = "TableClass", .type = MODEL_STRING, .enums = enums_8},
    {.name = "CreateTableOutput", .type = MODEL_STRUCTURE, .members = members_57, .member_count = 1},
    {.name = "TableDescription", .type = MODEL_STRUCTURE, .members = members_56, .member_count = 26},
    {.name = "TableStatus", .type = MODEL_STRING, .enums = enums_9},
    {.name = "Date", .type = MODEL_TIMESTAMP},
    {.name = "ProvisionedThroughputDescription", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 5},
    {.name = "NonNegativeLongObject", .type = MODEL_LONG, .has_min = true, .min = 0},
    {.name = "TableId", .type = MODEL_STRING, .pattern = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"},
    {.name = "BillingModeSummary", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 2},
    {.name = "LocalSecondaryIndexDescriptionList", .type = MODEL_LIST, .members = members_41, .member_count = 1},
    {.name = "LocalSecondaryIndexDescription", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 6},
    {.name = "GlobalSecondaryIndexDescriptionList", .type = MODEL_LIST, .members = members_44, .member_count = 1},
    {.name = "GlobalSecondaryIndexDescription", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 11},
    {.name = "IndexStatus", .type = MODEL_STRING, .enums = enums_10},
    {.name = "GlobalSecondaryIndexWarmThroughputDescription", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 3},
    {.name = "StreamArn", .type = MODEL_STRING, .has_min = true, .min = 37, .has_max = true, .max = 1024},
    {.name = "ReplicaDescriptionList", .type = MODEL_LIST, .members = members_52, .member_count = 1},
    {.name = "ReplicaDescription", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 11},
    {.name = "ReplicaStatus", .type = MODEL_STRING, .enums = enums_11},
    {.name = "ProvisionedThroughputOverride", .type = MODEL_STRUCTURE, .members = members_45, .member_count = 1},
    {.name = "OnDemandThroughputOverride", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 1},
    {.name = "TableWarmThroughputDescription", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 3},
    {.name = "ReplicaGlobalSecondaryIndexDescriptionList", .type = MODEL_LIST, .members = members_49, .member_count = 1},
    {.name = "ReplicaGlobalSecondaryIndexDescription", .type = MODEL_STRUCTURE, .members = members_48, .member_count = 4},
    {.name = "TableClassSummary", .type = MODEL_STRUCTURE, .members = members_50, .member_count = 2},
    {.name = "RestoreSummary", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 4},
    {.name = "SSEDescription", .type = MODEL_STRUCTURE, .members = members_54, .member_count = 4},
    {.name = "SSEStatus", .type = MODEL_STRING, .enums = enums_12},
    {.name = "ArchivalSummary", .type = MODEL_STRUCTURE, .members = members_55, .member_count = 3},
    {.name = "MultiRegionConsistency", .type = MODEL_STRING, .enums = enums_13},
    {.name = "DeleteItemInput", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 11},
    {.name = "ExpectedAttributeMap", .type = MODEL_MAP, .members = members_59, .member_count = 2},
    {.name = "ExpectedAttributeValue", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 4},
    {.name = "ComparisonOperator", .type = MODEL_STRING, .enums = enums_14},
    {.name = "AttributeValueList", .type = MODEL_LIST, .members = members_3, .member_count = 1},
    {.name = "ConditionalOperator", .type = MODEL_STRING, .enums = enums_15},
    {.name = "ReturnValue", .type = MODEL_STRING, .enums = enums_16},
    {.name = "ExpressionAttributeNameMap", .type = MODEL_MAP, .members = members_60, .member_count = 2},
    {.name = "ExpressionAttributeValueMap", .type = MODEL_MAP, .members = members_61, .member_count = 2},
    {.name = "ReturnValuesOnConditionCheckFailure", .type = MODEL_STRING, .enums = enums_17},
    {.name = "DeleteItemOutput", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 3},
    {.name = "AttributeMap", .type = MODEL_MAP, .members = members_2, .member_count = 2},
    {.name = "DeleteTableInput", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 1},
    {.name = "DeleteTableOutput", .type = MODEL_STRUCTURE, .members = members_57, .member_count = 1},
    {.name = "DescribeContinuousBackupsInput", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 1},
    {.name = "DescribeContinuousBackupsOutput", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 1},
    {.name = "ContinuousBackupsDescription", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 2},
    {.name = "ContinuousBackupsStatus", .type = MODEL_STRING, .enums = enums_18},
    {.name = "PointInTimeRecoveryDescription", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 4},
    {.name = "RecoveryPeriodInDays", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 35},
    {.name = "DescribeLimitsInput", .type = MODEL_STRUCTURE},
    {.name = "DescribeLimitsOutput", .type = MODEL_STRUCTURE, .members = members_68, .member_count = 4},
    {.name = "DescribeTableInput", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 1},
    {.name = "DescribeTableOutput", .type = MODEL_STRUCTURE, .members = members_69, .member_count = 1},
    {.name = "DescribeTimeToLiveInput", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 1},
    {.name = "DescribeTimeToLiveOutput", .type = MODEL_STRUCTURE, .members = members_71, .member_count = 1},
    {.name = "TimeToLiveDescription", .type = MODEL_STRUCTURE, .members = members_70, .member_count = 2},
    {.name = "TimeToLiveStatus", .type = MODEL_STRING, .enums = enums_19},
    {.name = "GetItemInput", .type = MODEL_STRUCTURE, .members = members_73, .member_count = 7},
    {.name = "AttributeNameList", .type = MODEL_LIST, .members = members_72, .member_count = 1, .has_min = true, .min = 1},
    {.name = "GetItemOutput", .type = MODEL_STRUCTURE, .members = members_74, .member_count = 2},
    {.name = "ListTablesInput", .type = MODEL_STRUCTURE, .members = members_75, .member_count = 2},
    {.name = "ListTablesInputLimit", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "ListTablesOutput", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 2},
    {.name = "TableNameList", .type = MODEL_LIST, .members = members_76, .member_count = 1},
    {.name = "ListTagsOfResourceInput", .type = MODEL_STRUCTURE, .members = members_78, .member_count = 2},
    {.name = "ResourceArnString", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1283},
    {.name = "ListTagsOfResourceOutput", .type = MODEL_STRUCTURE, .members = members_79, .member_count = 2},
    {.name = "PutItemInput", .type = MODEL_STRUCTURE, .members = members_80, .member_count = 11},
    {.name = "PutItemOutput", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 3},
    {.name = "QueryInput", .type = MODEL_STRUCTURE, .members = members_83, .member_count = 17},
    {.name = "Select", .type = MODEL_STRING, .enums = enums_20},
    {.name = "PositiveIntegerObject", .type = MODEL_INTEGER, .has_min = true, .min = 1},
    {.name = "KeyConditions", .type = MODEL_MAP, .members = members_82, .member_count = 2},
    {.name = "Condition", .type = MODEL_STRUCTURE, .members = members_81, .member_count = 2},
    {.name = "FilterConditionMap", .type = MODEL_MAP, .members = members_82, .member_count = 2},
    {.name = "QueryOutput", .type = MODEL_STRUCTURE, .members = members_85, .member_count = 5},
    {.name = "ItemList", .type = MODEL_LIST, .members = members_84, .member_count = 1},
    {.name = "Integer", .type = MODEL_INTEGER},
    {.name = "ScanInput", .type = MODEL_STRUCTURE, .members = members_86, .member_count = 16},
    {.name = "ScanTotalSegments", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 1000000},
    {.name = "ScanSegment", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 999999},
    {.name = "ScanOutput", .type = MODEL_STRUCTURE, .members = members_85, .member_count = 5},
    {.name = "TagResourceInput", .type = MODEL_STRUCTURE, .members = members_87, .member_count = 2},
    {.name = "TransactWriteItemsInput", .type = MODEL_STRUCTURE, .members = members_94, .member_count = 4},
    {.name = "TransactWriteItemList", .type = MODEL_LIST, .members = members_93, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "TransactWriteItem", .type = MODEL_STRUCTURE, .members = members_92, .member_count = 4},
    {.name = "ConditionCheck", .type = MODEL_STRUCTURE, .members = members_88, .member_count = 6},
    {.name = "Put", .type = MODEL_STRUCTURE, .members = members_89, .member_count = 6},
    {.name = "Delete", .type = MODEL_STRUCTURE, .members = members_90, .member_count = 6},
    {.name = "Update", .type = MODEL_STRUCTURE, .members = members_91, .member_count = 7},
    {.name = "ClientRequestToken", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 36},
    {.name = "TransactWriteItemsOutput", .type = MODEL_STRUCTURE, .members = members_95, .member_count = 2},
    {.name = "UntagResourceInput", .type = MODEL_STRUCTURE, .members = members_97, .member_count = 2},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_96, .member_count = 1},
    {.name = "UpdateContinuousBackupsInput", .type = MODEL_STRUCTURE, .members = members_99, .member_count = 2},
    {.name = "PointInTimeRecoverySpecification", .type = MODEL_STRUCTURE, .members = members_98, .member_count = 2},
    {.name = "UpdateContinuousBackupsOutput", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 1},
    {.name = "UpdateItemInput", .type = MODEL_STRUCTURE, .members = members_102, .member_count = 13},
    {.name = "AttributeUpdates", .type = MODEL_MAP, .members = members_101, .member_count = 2},
    {.name = "AttributeValueUpdate", .type = MODEL_STRUCTURE, .members = members_100, .member_count = 2},
    {.name = "AttributeAction", .type = MODEL_STRING, .enums = enums_21},
    {.name = "UpdateItemOutput", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 3},
    {.name = "UpdateTableInput", .type = MODEL_STRUCTURE, .members = members_113, .member_count = 13},
    {.name = "GlobalSecondaryIndexUpdateList", .type = MODEL_LIST, .members = members_106, .member_count = 1},
    {.name = "GlobalSecondaryIndexUpdate", .type = MODEL_STRUCTURE, .members = members_105, .member_count = 3},
    {.name = "UpdateGlobalSecondaryIndexAction", .type = MODEL_STRUCTURE, .members = members_103, .member_count = 4},
    {.name = "CreateGlobalSecondaryIndexAction", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 6},
    {.name = "DeleteGlobalSecondaryIndexAction", .type = MODEL_STRUCTURE, .members = members_104, .member_count = 1},
    {.name = "ReplicationGroupUpdateList", .type = MODEL_LIST, .members = members_112, .member_count = 1, .has_min = true, .min = 1},
    {.name = "ReplicationGroupUpdate", .type = MODEL_STRUCTURE, .members = members_111, .member_count = 3},
    {.name = "CreateReplicationGroupMemberAction", .type = MODEL_STRUCTURE, .members = members_109, .member_count = 6},
    {.name = "ReplicaGlobalSecondaryIndexList", .type = MODEL_LIST, .members = members_108, .member_count = 1, .has_min = true, .min = 1},
    {.name = "ReplicaGlobalSecondaryIndex", .type = MODEL_STRUCTURE, .members = members_107, .member_count = 3},
    {.name = "UpdateReplicationGroupMemberAction", .type = MODEL_STRUCTURE, .members = members_109, .member_count = 6},
    {.name = "DeleteReplicationGroupMemberAction", .type = MODEL_STRUCTURE, .members = members_110, .member_count = 1},
    {.name = "UpdateTableOutput", .type = MODEL_STRUCTURE, .members = members_57, .member_count = 1},
    {.name = "UpdateTimeToLiveInput", .type = MODEL_STRUCTURE, .members = members_115, .member_count = 2},
    {.name = "TimeToLiveSpecification", .type = MODEL_STRUCTURE, .members = members_114, .member_count = 2},
    {.name = "UpdateTimeToLiveOutput", .type = MODEL_STRUCTURE, .members = members_116, .member_count = 1}};
static const struct model_operation operations[] = {
    {.name = "BatchWriteItem", .method = "POST", .uri = "/", .input = 0, .output = 21, .errors = errors_0},
    {.name = "CreateTable", .method = "POST", .uri = "/", .input = 33, .output = 63, .errors = errors_1},
    {.name = "DeleteItem", .method = "POST", .uri = "/", .input = 92, .output = 102, .errors = errors_2},
    {.name = "DeleteTable", .method = "POST", .uri = "/", .input = 104, .output = 105, .errors = errors_3},
    {.name = "DescribeContinuousBackups", .method = "POST", .uri = "/", .input = 106, .output = 107, .errors = errors_4},
    {.name = "DescribeLimits", .method = "POST", .uri = "/", .input = 112, .output = 113, .errors = errors_5},
    {.name = "DescribeTable", .method = "POST", .uri = "/", .input = 114, .output = 115, .errors = errors_6},
    {.name = "DescribeTimeToLive", .method = "POST", .uri = "/", .input = 116, .output = 117, .errors = errors_6},
    {.name = "GetItem", .method = "POST", .uri = "/", .input = 120, .output = 122, .errors = errors_7},
    {.name = "ListTables", .method = "POST", .uri = "/", .input = 123, .output = 125, .errors = errors_5},
    {.name = "ListTagsOfResource", .method = "POST", .uri = "/", .input = 127, .output = 129, .errors = errors_6},
    {.name = "PutItem", .method = "POST", .uri = "/", .input = 130, .output = 131, .errors = errors_2},
    {.name = "Query", .method = "POST", .uri = "/", .input = 132, .output = 138, .errors = errors_7},
    {.name = "Scan", .method = "POST", .uri = "/", .input = 141, .output = 144, .errors = errors_7},
    {.name = "TagResource", .method = "POST", .uri = "/", .input = 145, .output = -1, .errors = errors_3},
    {.name = "TransactWriteItems", .method = "POST", .uri = "/", .input = 146, .output = 154, .errors = errors_8},
    {.name = "UntagResource", .method = "POST", .uri = "/", .input = 155, .output = -1, .errors = errors_3},
    {.name = "UpdateContinuousBackups", .method = "POST", .uri = "/", .input = 157, .output = 159, .errors = errors_9},
    {.name = "UpdateItem", .method = "POST", .uri = "/", .input = 160, .output = 164, .errors = errors_2},
    {.name = "UpdateTable", .method = "POST", .uri = "/", .input = 165, .output = 178, .errors = errors_3},
    {.name = "UpdateTimeToLive", .method = "POST", .uri = "/", .input = 179, .output = 181, .errors = errors_3}};
static const struct model_paginator paginators[] = {
    {.operation = "ListTables", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_2},
    {.operation = "ListTagsOfResource", .input_token = paths_3, .output_token = paths_3, .result_keys = paths_4},
    {.operation = "Query", .input_token = paths_5, .output_token = paths_6, .result_keys = paths_7},
    {.operation = "Scan", .input_token = paths_5, .output_token = paths_6, .result_keys = paths_7}};
static const struct model_waiter waiters[] = {
    {"TableExists", "DescribeTable", 20, 25, acceptors_0, 2},
    {"TableNotExists", "DescribeTable", 20, 25, acceptors_1, 1}};
const struct model_service model_service_dynamodb = {
    .name = "dynamodb",
    .endpoint_prefix = "dynamodb",
    .signing_name = "dynamodb",
    .api_version = "2012-08-10",
    .service_id = "DynamoDB",
    .protocol = MODEL_JSON_1_0,
    .target_prefix = "DynamoDB_20120810",
    .shapes = shapes, .shape_count = 182,
    .operations = operations, .operation_count = 21,
    .paginators = paginators, .paginator_count = 4,
    .waiters = waiters, .waiter_count = 2};
