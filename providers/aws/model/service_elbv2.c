/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("member", 2)};
static const struct model_member members_1[] = {
    M("Key", 5, .flags = MODEL_REQUIRED),
    M("Value", 6)};
static const struct model_member members_2[] = {
    M("member", 4)};
static const struct model_member members_3[] = {
    M("ResourceArns", 1, .flags = MODEL_REQUIRED),
    M("Tags", 3, .flags = MODEL_REQUIRED)};
static const char *const errors_0[] = {"DuplicateTagKeys", "ListenerNotFound", "LoadBalancerNotFound", "RuleNotFound", "TargetGroupNotFound", "TooManyTags", "TrustStoreNotFound", NULL};
static const char *const enums_0[] = {"GENEVE", "HTTP", "HTTPS", "TCP", "TCP_UDP", "TLS", "UDP", NULL};
static const struct model_member members_4[] = {
    M("CertificateArn", 2),
    M("IsDefault", 13)};
static const struct model_member members_5[] = {
    M("member", 12)};
static const char *const enums_1[] = {"authenticate-cognito", "authenticate-oidc", "fixed-response", "forward", "redirect", NULL};
static const struct model_member members_6[] = {
    M("key", 2),
    M("value", 2)};
static const char *const enums_2[] = {"allow", "authenticate", "deny", NULL};
static const struct model_member members_7[] = {
    M("Issuer", 2, .flags = MODEL_REQUIRED),
    M("AuthorizationEndpoint", 2, .flags = MODEL_REQUIRED),
    M("TokenEndpoint", 2, .flags = MODEL_REQUIRED),
    M("UserInfoEndpoint", 2, .flags = MODEL_REQUIRED),
    M("ClientId", 2, .flags = MODEL_REQUIRED),
    M("ClientSecret", 2),
    M("SessionCookieName", 2),
    M("Scope", 2),
    M("SessionTimeout", 18),
    M("AuthenticationRequestExtraParams", 19),
    M("OnUnauthenticatedRequest", 20),
    M("UseExistingClientSecret", 13)};
static const struct model_member members_8[] = {
    M("UserPoolArn", 2, .flags = MODEL_REQUIRED),
    M("UserPoolClientId", 2, .flags = MODEL_REQUIRED),
    M("UserPoolDomain", 2, .flags = MODEL_REQUIRED),
    M("SessionCookieName", 2),
    M("Scope", 2),
    M("SessionTimeout", 18),
    M("AuthenticationRequestExtraParams", 22),
    M("OnUnauthenticatedRequest", 20)};
static const char *const enums_3[] = {"HTTP_301", "HTTP_302", NULL};
static const struct model_member members_9[] = {
    M("Protocol", 25),
    M("Port", 2),
    M("Host", 26),
    M("Path", 26),
    M("Query", 27),
    M("StatusCode", 28, .flags = MODEL_REQUIRED)};
static const struct model_member members_10[] = {
    M("MessageBody", 30),
    M("StatusCode", 31, .flags = MODEL_REQUIRED),
    M("ContentType", 32)};
static const struct model_member members_11[] = {
    M("TargetGroupArn", 2),
    M("Weight", 36)};
static const struct model_member members_12[] = {
    M("member", 35)};
static const struct model_member members_13[] = {
    M("Enabled", 13),
    M("DurationSeconds", 36)};
static const struct model_member members_14[] = {
    M("TargetGroups", 34),
    M("TargetGroupStickinessConfig", 37)};
static const struct model_member members_15[] = {
    M("Type", 16, .flags = MODEL_REQUIRED),
    M("TargetGroupArn", 2),
    M("AuthenticateOidcConfig", 17),
    M("AuthenticateCognitoConfig", 21),
    M("Order", 23),
    M("RedirectConfig", 24),
    M("FixedResponseConfig", 29),
    M("ForwardConfig", 33)};
static const struct model_member members_16[] = {
    M("member", 15)};
static const char *const enums_4[] = {"active", "removed", NULL};
static const char *const enums_5[] = {"off", "on", NULL};
static const struct model_member members_17[] = {
    M("Mode", 2),
    M("TrustStoreArn", 2),
    M("IgnoreClientCertificateExpiry", 13),
    M("TrustStoreAssociationStatus", 40),
    M("AdvertiseTrustStoreCaNames", 41)};
static const struct model_member members_18[] = {
    M("LoadBalancerArn", 2, .flags = MODEL_REQUIRED),
    M("Protocol", 9),
    M("Port", 10),
    M("SslPolicy", 2),
    M("Certificates", 11),
    M("DefaultActions", 14, .flags = MODEL_REQUIRED),
    M("AlpnPolicy", 38),
    M("Tags", 3),
    M("MutualAuthentication", 39)};
static const struct model_member members_19[] = {
    M("ListenerArn", 2),
    M("LoadBalancerArn", 2),
    M("Port", 10),
    M("Protocol", 9),
    M("Certificates", 11),
    M("SslPolicy", 2),
    M("DefaultActions", 14),
    M("AlpnPolicy", 38),
    M("MutualAuthentication", 39)};
static const struct model_member members_20[] = {
    M("member", 44)};
static const struct model_member members_21[] = {
    M("Listeners", 43)};
static const char *const errors_1[] = {"ALPNPolicyNotFound", "CertificateNotFound", "DuplicateListener", "IncompatibleProtocols", "InvalidConfigurationRequest", "InvalidLoadBalancerAction", "LoadBalancerNotFound", "SSLPolicyNotFound", "TargetGroupAssociationLimit", "TargetGroupNotFound", "TooManyActions", "TooManyCertificates", "TooManyListeners", "TooManyRegistrationsForTargetId", "TooManyTags", "TooManyTargets", "TooManyUniqueTargetGroupsPerLoadBalancer", "TrustStoreNotFound", "TrustStoreNotReady", "UnsupportedProtocol", NULL};
static const struct model_member members_22[] = {
    M("SubnetId", 2),
    M("AllocationId", 2),
    M("PrivateIPv4Address", 2),
    M("IPv6Address", 2),
    M("SourceNatIpv6Prefix", 2)};
static const struct model_member members_23[] = {
    M("member", 48)};
static const char *const enums_6[] = {"internal", "internet-facing", NULL};
static const char *const enums_7[] = {"application", "gateway", "network", NULL};
static const char *const enums_8[] = {"dualstack", "dualstack-without-public-ipv4", "ipv4", NULL};
static const struct model_member members_24[] = {
    M("Ipv4IpamPoolId", 55)};
static const struct model_member members_25[] = {
    M("Name", 2, .flags = MODEL_REQUIRED),
    M("Subnets", 46),
    M("SubnetMappings", 47),
    M("SecurityGroups", 49),
    M("Scheme", 50),
    M("Tags", 3),
    M("Type", 51),
    M("IpAddressType", 52),
    M("CustomerOwnedIpv4Pool", 53),
    M("EnablePrefixForIpv6SourceNat", 41),
    M("IpamPools", 54)};
static const char *const enums_9[] = {"active", "active_impaired", "failed", "provisioning", NULL};
static const struct model_member members_26[] = {
    M("Code", 61),
    M("Reason", 2)};
static const struct model_member members_27[] = {
    M("IpAddress", 2),
    M("AllocationId", 2),
    M("PrivateIPv4Address", 2),
    M("IPv6Address", 2)};
static const struct model_member members_28[] = {
    M("member", 65)};
static const struct model_member members_29[] = {
    M("ZoneName", 2),
    M("SubnetId", 2),
    M("OutpostId", 2),
    M("LoadBalancerAddresses", 64),
    M("SourceNatIpv6Prefixes", 66)};
static const struct model_member members_30[] = {
    M("member", 63)};
static const struct model_member members_31[] = {
    M("LoadBalancerArn", 2),
    M("DNSName", 2),
    M("CanonicalHostedZoneId", 2),
    M("CreatedTime", 59),
    M("LoadBalancerName", 2),
    M("Scheme", 50),
    M("VpcId", 2),
    M("State", 60),
    M("Type", 51),
    M("AvailabilityZones", 62),
    M("SecurityGroups", 49),
    M("IpAddressType", 52),
    M("CustomerOwnedIpv4Pool", 53),
    M("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", 2),
    M("EnablePrefixForIpv6SourceNat", 41),
    M("IpamPools", 54)};
static const struct model_member members_32[] = {
    M("member", 58)};
static const struct model_member members_33[] = {
    M("LoadBalancers", 57)};
static const char *const errors_2[] = {"AllocationIdNotFound", "AvailabilityZoneNotSupported", "DuplicateLoadBalancerName", "DuplicateTagKeys", "InvalidConfigurationRequest", "InvalidScheme", "InvalidSecurityGroup", "InvalidSubnet", "OperationNotPermitted", "ResourceInUse", "SubnetNotFound", "TooManyLoadBalancers", "TooManyTags", NULL};
static const struct model_member members_34[] = {
    M("Values", 71)};
static const struct model_member members_35[] = {
    M("HttpHeaderName", 2),
    M("Values", 71)};
static const struct model_member members_36[] = {
    M("Key", 2),
    M("Value", 2)};
static const struct model_member members_37[] = {
    M("member", 77)};
static const struct model_member members_38[] = {
    M("Values", 76)};
static const struct model_member members_39[] = {
    M("Field", 70),
    M("Values", 71),
    M("HostHeaderConfig", 72),
    M("PathPatternConfig", 73),
    M("HttpHeaderConfig", 74),
    M("QueryStringConfig", 75),
    M("HttpRequestMethodConfig", 78),
    M("SourceIpConfig", 79)};
static const struct model_member members_40[] = {
    M("member", 69)};
static const struct model_member members_41[] = {
    M("ListenerArn", 2, .flags = MODEL_REQUIRED),
    M("Conditions", 68, .flags = MODEL_REQUIRED),
    M("Priority", 23, .flags = MODEL_REQUIRED),
    M("Actions", 14, .flags = MODEL_REQUIRED),
    M("Tags", 3)};
static const struct model_member members_42[] = {
    M("RuleArn", 2),
    M("Priority", 2),
    M("Conditions", 68),
    M("Actions", 14),
    M("IsDefault", 13)};
static const struct model_member members_43[] = {
    M("member", 82)};
static const struct model_member members_44[] = {
    M("Rules", 81)};
static const char *const errors_3[] = {"IncompatibleProtocols", "InvalidConfigurationRequest", "InvalidLoadBalancerAction", "ListenerNotFound", "PriorityInUse", "TargetGroupAssociationLimit", "TargetGroupNotFound", "TooManyActions", "TooManyRegistrationsForTargetId", "TooManyRules", "TooManyTags", "TooManyTargetGroups", "TooManyTargets", "TooManyUniqueTargetGroupsPerLoadBalancer", "UnsupportedProtocol", NULL};
static const struct model_member members_45[] = {
    M("HttpCode", 2),
    M("GrpcCode", 2)};
static const char *const enums_10[] = {"alb", "instance", "ip", "lambda", NULL};
static const char *const enums_11[] = {"ipv4", "ipv6", NULL};
static const struct model_member members_46[] = {
    M("Name", 2, .flags = MODEL_REQUIRED),
    M("Protocol", 9),
    M("ProtocolVersion", 2),
    M("Port", 10),
    M("VpcId", 2),
    M("HealthCheckProtocol", 9),
    M("HealthCheckPort", 2),
    M("HealthCheckEnabled", 13),
    M("HealthCheckPath", 84),
    M("HealthCheckIntervalSeconds", 85),
    M("HealthCheckTimeoutSeconds", 86),
    M("HealthyThresholdCount", 87),
    M("UnhealthyThresholdCount", 87),
    M("Matcher", 88),
    M("TargetType", 89),
    M("Tags", 3),
    M("IpAddressType", 90)};
static const struct model_member members_47[] = {
    M("TargetGroupArn", 2),
    M("TargetGroupName", 2),
    M("Protocol", 9),
    M("Port", 10),
    M("VpcId", 2),
    M("HealthCheckProtocol", 9),
    M("HealthCheckPort", 2),
    M("HealthCheckEnabled", 13),
    M("HealthCheckIntervalSeconds", 85),
    M("HealthCheckTimeoutSeconds", 86),
    M("HealthyThresholdCount", 87),
    M("UnhealthyThresholdCount", 87),
    M("HealthCheckPath", 84),
    M("Matcher", 88),
    M("LoadBalancerArns", 94),
    M("TargetType", 89),
    M("ProtocolVersion", 2),
    M("IpAddressType", 90)};
static const struct model_member members_48[] = {
    M("member", 93)};
static const struct model_member members_49[] = {
    M("TargetGroups", 92)};
static const char *const errors_4[] = {"DuplicateTargetGroupName", "InvalidConfigurationRequest", "TooManyTags", "TooManyTargetGroups", NULL};
static const struct model_member members_50[] = {
    M("ListenerArn", 2, .flags = MODEL_REQUIRED)};
static const char *const errors_5[] = {"ListenerNotFound", "ResourceInUse", NULL};
static const struct model_member members_51[] = {
    M("LoadBalancerArn", 2, .flags = MODEL_REQUIRED)};
static const char *const errors_6[] = {"LoadBalancerNotFound", "OperationNotPermitted", "ResourceInUse", NULL};
static const struct model_member members_52[] = {
    M("RuleArn", 2, .flags = MODEL_REQUIRED)};
static const char *const errors_7[] = {"OperationNotPermitted", "RuleNotFound", NULL};
static const struct model_member members_53[] = {
    M("TargetGroupArn", 2, .flags = MODEL_REQUIRED)};
static const char *const errors_8[] = {"ResourceInUse", NULL};
static const struct model_member members_54[] = {
    M("Id", 2, .flags = MODEL_REQUIRED),
    M("Port", 10),
    M("AvailabilityZone", 2)};
static const struct model_member members_55[] = {
    M("member", 105)};
static const struct model_member members_56[] = {
    M("TargetGroupArn", 2, .flags = MODEL_REQUIRED),
    M("Targets", 104, .flags = MODEL_REQUIRED)};
static const char *const errors_9[] = {"InvalidTarget", "TargetGroupNotFound", NULL};
static const struct model_member members_57[] = {
    M("LoadBalancerArn", 2),
    M("ListenerArns", 108),
    M("Marker", 2),
    M("PageSize", 109)};
static const struct model_member members_58[] = {
    M("Listeners", 43),
    M("NextMarker", 2)};
static const char *const errors_10[] = {"ListenerNotFound", "LoadBalancerNotFound", "UnsupportedProtocol", NULL};
static const struct model_member members_59[] = {
    M("Key", 115),
    M("Value", 116)};
static const struct model_member members_60[] = {
    M("member", 114)};
static const struct model_member members_61[] = {
    M("Attributes", 113)};
static const char *const errors_11[] = {"LoadBalancerNotFound", NULL};
static const struct model_member members_62[] = {
    M("LoadBalancerArns", 94),
    M("Names", 118),
    M("Marker", 2),
    M("PageSize", 109)};
static const struct model_member members_63[] = {
    M("LoadBalancers", 57),
    M("NextMarker", 2)};
static const struct model_member members_64[] = {
    M("ListenerArn", 2),
    M("RuleArns", 121),
    M("Marker", 2),
    M("PageSize", 109)};
static const struct model_member members_65[] = {
    M("Rules", 81),
    M("NextMarker", 2)};
static const char *const errors_12[] = {"ListenerNotFound", "RuleNotFound", "UnsupportedProtocol", NULL};
static const struct model_member members_66[] = {
    M("ResourceArns", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_67[] = {
    M("ResourceArn", 2),
    M("Tags", 3)};
static const struct model_member members_68[] = {
    M("member", 126)};
static const struct model_member members_69[] = {
    M("TagDescriptions", 125)};
static const char *const errors_13[] = {"ListenerNotFound", "LoadBalancerNotFound", "RuleNotFound", "TargetGroupNotFound", "TrustStoreNotFound", NULL};
static const struct model_member members_70[] = {
    M("Key", 115),
    M("Value", 2)};
static const struct model_member members_71[] = {
    M("member", 130)};
static const struct model_member members_72[] = {
    M("Attributes", 129)};
static const char *const errors_14[] = {"TargetGroupNotFound", NULL};
static const struct model_member members_73[] = {
    M("LoadBalancerArn", 2),
    M("TargetGroupArns", 132),
    M("Names", 133),
    M("Marker", 2),
    M("PageSize", 109)};
static const struct model_member members_74[] = {
    M("TargetGroups", 92),
    M("NextMarker", 2)};
static const char *const errors_15[] = {"LoadBalancerNotFound", "TargetGroupNotFound", NULL};
static const char *const enums_12[] = {"All", "AnomalyDetection", NULL};
static const struct model_member members_75[] = {
    M("member", 137)};
static const struct model_member members_76[] = {
    M("TargetGroupArn", 2, .flags = MODEL_REQUIRED),
    M("Targets", 104),
    M("Include", 136)};
static const char *const enums_13[] = {"draining", "healthy", "initial", "unavailable", "unhealthy", "unhealthy.draining", "unused", NULL};
static const char *const enums_14[] = {"Elb.InitialHealthChecking", "Elb.InternalError", "Elb.RegistrationInProgress", "Target.DeregistrationInProgress", "Target.FailedHealthChecks", "Target.HealthCheckDisabled", "Target.InvalidState", "Target.IpUnusable", "Target.NotInUse", "Target.NotRegistered", "Target.ResponseCodeMismatch", "Target.Timeout", NULL};
static const struct model_member members_77[] = {
    M("State", 142),
    M("Reason", 143),
    M("Description", 2)};
static const char *const enums_15[] = {"anomalous", "normal", NULL};
static const char *const enums_16[] = {"no", "yes", NULL};
static const struct model_member members_78[] = {
    M("Result", 145),
    M("MitigationInEffect", 146)};
static const char *const enums_17[] = {"no_override", "unknown", "zonal_shift_active", "zonal_shift_delegated_to_dns", NULL};
static const char *const enums_18[] = {"AdministrativeOverride.NoOverride", "AdministrativeOverride.Unknown", "AdministrativeOverride.ZonalShiftActive", "AdministrativeOverride.ZonalShiftDelegatedToDns", NULL};
static const struct model_member members_79[] = {
    M("State", 148),
    M("Reason", 149),
    M("Description", 2)};
static const struct model_member members_80[] = {
    M("Target", 105),
    M("HealthCheckPort", 2),
    M("TargetHealth", 141),
    M("AnomalyDetection", 144),
    M("AdministrativeOverride", 147)};
static const struct model_member members_81[] = {
    M("member", 140)};
static const struct model_member members_82[] = {
    M("TargetHealthDescriptions", 139)};
static const char *const errors_16[] = {"HealthUnavailable", "InvalidTarget", "TargetGroupNotFound", NULL};
static const struct model_member members_83[] = {
    M("ListenerArn", 2, .flags = MODEL_REQUIRED),
    M("Port", 10),
    M("Protocol", 9),
    M("SslPolicy", 2),
    M("Certificates", 11),
    M("DefaultActions", 14),
    M("AlpnPolicy", 38),
    M("MutualAuthentication", 39)};
static const char *const errors_17[] = {"ALPNPolicyNotFound", "CertificateNotFound", "DuplicateListener", "IncompatibleProtocols", "InvalidConfigurationRequest", "InvalidLoadBalancerAction", "ListenerNotFound", "SSLPolicyNotFound", "TargetGroupAssociationLimit", "TargetGroupNotFound", "TooManyActions", "TooManyCertificates", "TooManyListeners", "TooManyRegistrationsForTargetId", "TooManyTargets", "TooManyUniqueTargetGroupsPerLoadBalancer", "TrustStoreNotFound", "TrustStoreNotReady", "UnsupportedProtocol", NULL};
static const struct model_member members_84[] = {
    M("LoadBalancerArn", 2, .flags = MODEL_REQUIRED),
    M("Attributes", 113, .flags = MODEL_REQUIRED)};
static const char *const errors_18[] = {"InvalidConfigurationRequest", "LoadBalancerNotFound", NULL};
static const struct model_member members_85[] = {
    M("RuleArn", 2, .flags = MODEL_REQUIRED),
    M("Conditions", 68),
    M("Actions", 14)};
static const char *const errors_19[] = {"IncompatibleProtocols", "InvalidLoadBalancerAction", "OperationNotPermitted", "RuleNotFound", "TargetGroupAssociationLimit", "TargetGroupNotFound", "TooManyActions", "TooManyRegistrationsForTargetId", "TooManyTargets", "TooManyUniqueTargetGroupsPerLoadBalancer", "UnsupportedProtocol", NULL};
static const struct model_member members_86[] = {
    M("TargetGroupArn", 2, .flags = MODEL_REQUIRED),
    M("HealthCheckProtocol", 9),
    M("HealthCheckPort", 2),
    M("HealthCheckPath", 84),
    M("HealthCheckEnabled", 13),
    M("HealthCheckIntervalSeconds", 85),
    M("HealthCheckTimeoutSeconds", 86),
    M("HealthyThresholdCount", 87),
    M("UnhealthyThresholdCount", 87),
    M("Matcher", 88)};
static const char *const errors_20[] = {"InvalidConfigurationRequest", "TargetGroupNotFound", NULL};
static const struct model_member members_87[] = {
    M("TargetGroupArn", 2, .flags = MODEL_REQUIRED),
    M("Attributes", 129, .flags = MODEL_REQUIRED)};
static const char *const errors_21[] = {"InvalidTarget", "TargetGroupNotFound", "TooManyRegistrationsForTargetId", "TooManyTargets", NULL};
static const struct model_member members_88[] = {
    M("member", 5)};
static const struct model_member members_89[] = {
    M("ResourceArns", 1, .flags = MODEL_REQUIRED),
    M("TagKeys", 163, .flags = MODEL_REQUIRED)};
static const char *const errors_22[] = {"ListenerNotFound", "LoadBalancerNotFound", "RuleNotFound", "TargetGroupNotFound", "TooManyTags", "TrustStoreNotFound", NULL};
static const struct model_member members_90[] = {
    M("LoadBalancerArn", 2, .flags = MODEL_REQUIRED),
    M("IpAddressType", 52, .flags = MODEL_REQUIRED)};
static const struct model_member members_91[] = {
    M("IpAddressType", 52)};
static const char *const errors_23[] = {"InvalidConfigurationRequest", "InvalidSubnet", "LoadBalancerNotFound", NULL};
static const struct model_member members_92[] = {
    M("RuleArn", 2),
    M("Priority", 23)};
static const struct model_member members_93[] = {
    M("member", 169)};
static const struct model_member members_94[] = {
    M("RulePriorities", 168, .flags = MODEL_REQUIRED)};
static const char *const errors_24[] = {"OperationNotPermitted", "PriorityInUse", "RuleNotFound", NULL};
static const struct model_member members_95[] = {
    M("LoadBalancerArn", 2, .flags = MODEL_REQUIRED),
    M("SecurityGroups", 49, .flags = MODEL_REQUIRED),
    M("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", 41)};
static const struct model_member members_96[] = {
    M("SecurityGroupIds", 49),
    M("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", 41)};
static const char *const errors_25[] = {"InvalidConfigurationRequest", "InvalidSecurityGroup", "LoadBalancerNotFound", NULL};
static const struct model_member members_97[] = {
    M("LoadBalancerArn", 2, .flags = MODEL_REQUIRED),
    M("Subnets", 46),
    M("SubnetMappings", 47),
    M("IpAddressType", 52),
    M("EnablePrefixForIpv6SourceNat", 41)};
static const struct model_member members_98[] = {
    M("AvailabilityZones", 62),
    M("IpAddressType", 52),
    M("EnablePrefixForIpv6SourceNat", 41)};
static const char *const errors_26[] = {"AllocationIdNotFound", "AvailabilityZoneNotSupported", "CapacityReservationPending", "InvalidConfigurationRequest", "InvalidSubnet", "LoadBalancerNotFound", "SubnetNotFound", NULL};
static const char *const paths_0[] = {"Marker", NULL};
static const char *const paths_1[] = {"NextMarker", NULL};
static const char *const paths_2[] = {"Listeners", NULL};
static const char *const paths_3[] = {"LoadBalancers", NULL};
static const char *const paths_4[] = {"Rules", NULL};
static const char *const paths_5[] = {"TargetGroups", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"success", "pathAll", "LoadBalancers[].State.Code", "\"active\""},
    {"retry", "pathAny", "LoadBalancers[].State.Code", "\"provisioning\""},
    {"retry", "error", NULL, "\"LoadBalancerNotFound\""}};
static const struct model_acceptor acceptors_1[] = {
    {"success", "status", NULL, "200"},
    {"retry", "error", NULL, "\"LoadBalancerNotFound\""}};
static const struct model_acceptor acceptors_2[] = {
    {"retry", "pathAll", "LoadBalancers[].State.Code", "\"active\""},
    {"success", "error", NULL, "\"LoadBalancerNotFound\""}};
static const struct model_acceptor acceptors_3[] = {
    {"success", "error", NULL, "\"InvalidTarget\""},
    {"success", "pathAll", "TargetHealthDescriptions[].TargetHealth.State", "\"unused\""}};
static const struct model_acceptor acceptors_4[] = {
    {"success", "pathAll", "TargetHealthDescriptions[].TargetHealth.State", "\"healthy\""},
    {"retry", "error", NULL, "\"InvalidInstance\""}};
static const struct model_shape shapes[] = {
    {.name = "AddTagsInput", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 2},
    {.name = "ResourceArns", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "ResourceArn", .type = MODEL_STRING},
    {.name = "TagList", .type = MODEL_LIST, .members = members_2, .member_count = 1, .has_min = true, .min = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"},
    {.name = "TagValue", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256, .pattern = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"},
    {.name = "AddTagsOutput", .type = MODEL_STRUCTURE},
    {.name = "CreateListenerInput", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 9},
    {.name = "ProtocolEnum", .type = MODEL_STRING, .enums = enums_0},
    {.name = "Port", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 65535},
    {.name = "CertificateList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "Certificate", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 2},
    {.name = "Default", .type = MODEL_BOOLEAN},
    {.name = "Actions", .type = MODEL_LIST, .members = members_16, .member_count = 1},
    {.name = "Action", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 8},
    {.name = "ActionTypeEnum", .type = MODEL_STRING, .enums = enums_1},
    {.name = "AuthenticateOidcActionConfig", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 12},
    {.name = "AuthenticateOidcActionSessionTimeout", .type = MODEL_LONG},
    {.name = "AuthenticateOidcActionAuthenticationRequestExtraParams", .type = MODEL_MAP, .members = members_6, .member_count = 2},
    {.name = "AuthenticateOidcActionConditionalBehaviorEnum", .type = MODEL_STRING, .enums = enums_2},
    {.name = "AuthenticateCognitoActionConfig", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 8},
    {.name = "AuthenticateCognitoActionAuthenticationRequestExtraParams", .type = MODEL_MAP, .members = members_6, .member_count = 2},
    {.name = "ActionOrder", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 50000},
    {.name = "RedirectActionConfig", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 6},
    {.name = "RedirectActionProtocol", .type = MODEL_STRING, .pattern = "^(HTTPS?|#\\{protocol\\})$"},
    {.name = "RedirectActionHost", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128},
    {.name = "RedirectActionQuery", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 128},
    {.name = "RedirectActionStatusCodeEnum", .type = MODEL_STRING, .enums = enums_3},
    {.name = "FixedResponseActionConfig", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 3},
    {.name = "FixedResponseActionMessage", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 1024},
    {.name = "FixedResponseActionStatusCode", .type = MODEL_STRING, .pattern = "^(2|4|5)\\d\\d$"},
    {.name = "FixedResponseActionContentType", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 32},
    {.name = "ForwardActionConfig", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 2},
    {.name = "TargetGroupList", .type = MODEL_LIST, .members = members_12, .member_count = 1},
    {.name = "TargetGroupTuple", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 2},
    {.name = "TargetGroupWeight", .type = MODEL_INTEGER},
    {.name = "TargetGroupStickinessConfig", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 2},
    {.name = "AlpnPolicyName", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "MutualAuthenticationAttributes", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 5},
    {.name = "TrustStoreAssociationStatusEnum", .type = MODEL_STRING, .enums = enums_4},
    {.name = "AdvertiseTrustStoreCaNamesEnum", .type = MODEL_STRING, .enums = enums_5},
    {.name = "CreateListenerOutput", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 1},
    {.name = "Listeners", .type = MODEL_LIST, .members = members_20, .member_count = 1},
    {.name = "Listener", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 9},
    {.name = "CreateLoadBalancerInput", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 11},
    {.name = "Subnets", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "SubnetMappings", .type = MODEL_LIST, .members = members_23, .member_count = 1},
    {.name = "SubnetMapping", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 5},
    {.name = "SecurityGroups", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "LoadBalancerSchemeEnum", .type = MODEL_STRING, .enums = enums_6},
    {.name = "LoadBalancerTypeEnum", .type = MODEL_STRING, .enums = enums_7},
    {.name = "IpAddressType", .type = MODEL_STRING, .enums = enums_8},
    {.name = "CustomerOwnedIpv4Pool", .type = MODEL_STRING, .has_max = true, .max = 256, .pattern = "^(ipv4pool-coip-)[a-zA-Z0-9]+$"},
    {.name = "IpamPools", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 1},
    {.name = "IpamPoolId", .type = MODEL_STRING, .has_max = true, .max = 1000, .pattern = "^(ipam-pool-)[a-zA-Z0-9]+$"},
    {.name = "CreateLoadBalancerOutput", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 1},
    {.name = "LoadBalancers", .type = MODEL_LIST, .members = members_32, .member_count = 1},
    {.name = "LoadBalancer", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 16},
    {.name = "CreatedTime", .type = MODEL_TIMESTAMP},
    {.name = "LoadBalancerState", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 2},
    {.name = "LoadBalancerStateEnum", .type = MODEL_STRING, .enums = enums_9},
    {.name = "AvailabilityZones", .type = MODEL_LIST, .members = members_30, .member_count = 1},
    {.name = "AvailabilityZone", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 5},
    {.name = "LoadBalancerAddresses", .type = MODEL_LIST, .members = members_28, .member_count = 1},
    {.name = "LoadBalancerAddress", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 4},
    {.name = "SourceNatIpv6Prefixes", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "CreateRuleInput", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 5},
    {.name = "RuleConditionList", .type = MODEL_LIST, .members = members_40, .member_count = 1},
    {.name = "RuleCondition", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 8},
    {.name = "ConditionFieldName", .type = MODEL_STRING, .has_max = true, .max = 64},
    {.name = "ListOfString", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "HostHeaderConditionConfig", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 1},
    {.name = "PathPatternConditionConfig", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 1},
    {.name = "HttpHeaderConditionConfig", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 2},
    {.name = "QueryStringConditionConfig", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 1},
    {.name = "QueryStringKeyValuePairList", .type = MODEL_LIST, .members = members_37, .member_count = 1},
    {.name = "QueryStringKeyValuePair", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 2},
    {.name = "HttpRequestMethodConditionConfig", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 1},
    {.name = "SourceIpConditionConfig", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 1},
    {.name = "CreateRuleOutput", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 1},
    {.name = "Rules", .type = MODEL_LIST, .members = members_43, .member_count = 1},
    {.name = "Rule", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 5},
    {.name = "CreateTargetGroupInput", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 17},
    {.name = "Path", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024},
    {.name = "HealthCheckIntervalSeconds", .type = MODEL_INTEGER, .has_min = true, .min = 5, .has_max = true, .max = 300},
    {.name = "HealthCheckTimeoutSeconds", .type = MODEL_INTEGER, .has_min = true, .min = 2, .has_max = true, .max = 120},
    {.name = "HealthCheckThresholdCount", .type = MODEL_INTEGER, .has_min = true, .min = 2, .has_max = true, .max = 10},
    {.name = "Matcher", .type = MODEL_STRUCTURE, .members = members_45, .member_count = 2},
    {.name = "TargetTypeEnum", .type = MODEL_STRING, .enums = enums_10},
    {.name = "TargetGroupIpAddressTypeEnum", .type = MODEL_STRING, .enums = enums_11},
    {.name = "CreateTargetGroupOutput", .type = MODEL_STRUCTURE, .members = members_49, .member_count = 1},
    {.name = "TargetGroups", .type = MODEL_LIST, .members = members_48, .member_count = 1},
    {.name = "TargetGroup", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 18},
    {.name = "LoadBalancerArns", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "DeleteListenerInput", .type = MODEL_STRUCTURE, .members = members_50, .member_count = 1},
    {.name = "DeleteListenerOutput", .type = MODEL_STRUCTURE},
    {.name = "DeleteLoadBalancerInput", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 1},
    {.name = "DeleteLoadBalancerOutput", .type = MODEL_STRUCTURE},
    {.name = "DeleteRuleInput", .type = MODEL_STRUCTURE, .members = members_52, .member_count = 1},
    {.name = "DeleteRuleOutput", .type = MODEL_STRUCTURE},
    {.name = "DeleteTargetGroupInput", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 1},
    {.name = "DeleteTargetGroupOutput", .type = MODEL_STRUCTURE},
    {.name = "DeregisterTargetsInput", .type = MODEL_STRUCTURE, .members = members_56, .member_count = 2},
    {.name = "TargetDescriptions", .type = MODEL_LIST, .members = members_55, .member_count = 1},
    {.name = "TargetDescription", .type = MODEL_STRUCTURE, .members = members_54, .member_count = 3},
    {.name = "DeregisterTargetsOutput", .type = MODEL_STRUCTURE},
    {.name = "DescribeListenersInput", .type = MODEL_STRUCTURE, .members = members_57, .member_count = 4},
    {.name = "ListenerArns", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "PageSize", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 400},
    {.name = "DescribeListenersOutput", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "DescribeLoadBalancerAttributesInput", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 1},
    {.name = "DescribeLoadBalancerAttributesOutput", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 1},
    {.name = "LoadBalancerAttributes", .type = MODEL_LIST, .members = members_60, .member_count = 1, .has_max = true, .max = 20},
    {.name = "LoadBalancerAttribute", .type = MODEL_STRUCTURE, .members = members_59, .member_count = 2},
    {.name = "LoadBalancerAttributeKey", .type = MODEL_STRING, .has_max = true, .max = 256, .pattern = "^[a-zA-Z0-9._]+$"},
    {.name = "LoadBalancerAttributeValue", .type = MODEL_STRING, .has_max = true, .max = 1024},
    {.name = "DescribeLoadBalancersInput", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 4},
    {.name = "LoadBalancerNames", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "DescribeLoadBalancersOutput", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 2},
    {.name = "DescribeRulesInput", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 4},
    {.name = "RuleArns", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "DescribeRulesOutput", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 2},
    {.name = "DescribeTagsInput", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 1},
    {.name = "DescribeTagsOutput", .type = MODEL_STRUCTURE, .members = members_69, .member_count = 1},
    {.name = "TagDescriptions", .type = MODEL_LIST, .members = members_68, .member_count = 1},
    {.name = "TagDescription", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 2},
    {.name = "DescribeTargetGroupAttributesInput", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 1},
    {.name = "DescribeTargetGroupAttributesOutput", .type = MODEL_STRUCTURE, .members = members_72, .member_count = 1},
    {.name = "TargetGroupAttributes", .type = MODEL_LIST, .members = members_71, .member_count = 1},
    {.name = "TargetGroupAttribute", .type = MODEL_STRUCTURE, .members = members_70, .member_count = 2},
    {.name = "DescribeTargetGroupsInput", .type = MODEL_STRUCTURE, .members = members_73, .member_count = 5},
    {.name = "TargetGroupArns", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "TargetGroupNames", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "DescribeTargetGroupsOutput", .type = MODEL_STRUCTURE, .members = members_74, .member_count = 2},
    {.name = "DescribeTargetHealthInput", .type = MODEL_STRUCTURE, .members = members_76, .member_count = 3},
    {.name = "ListOfDescribeTargetHealthIncludeOptions", .type = MODEL_LIST, .members = members_75, .member_count = 1},
    {.name = "DescribeTargetHealthInputIncludeEnum", .type = MODEL_STRING, .enums = enums_12},
    {.name = "DescribeTargetHealthOutput", .type = MODEL_STRUCTURE, .members = members_82, .member_count = 1},
    {.name = "TargetHealthDescriptions", .type = MODEL_LIST, .members = members_81, .member_count = 1},
    {.name = "TargetHealthDescription", .type = MODEL_STRUCTURE, .members = members_80, .member_count = 5},
    {.name = "TargetHealth", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 3},
    {.name = "TargetHealthStateEnum", .type = MODEL_STRING, .enums = enums_13},
    {.name = "TargetHealthReasonEnum", .type = MODEL_STRING, .enums = enums_14},
    {.name = "AnomalyDetection", .type = MODEL_STRUCTURE, .members = members_78, .member_count = 2},
    {.name = "AnomalyResultEnum", .type = MODEL_STRING, .enums = enums_15},
    {.name = "MitigationInEffectEnum", .type = MODEL_STRING, .enums = enums_16},
    {.name = "AdministrativeOverride", .type = MODEL_STRUCTURE, .members = members_79, .member_count = 3},
    {.name = "TargetAdministrativeOverrideStateEnum", .type = MODEL_STRING, .enums = enums_17},
    {.name = "TargetAdministrativeOverrideReasonEnum", .type = MODEL_STRING, .enums = enums_18},
    {.name = "ModifyListenerInput", .type = MODEL_STRUCTURE, .members = members_83, .member_count = 8},
    {.name = "ModifyListenerOutput", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 1},
    {.name = "ModifyLoadBalancerAttributesInput", .type = MODEL_STRUCTURE, .members = members_84, .member_count = 2},
    {.name = "ModifyLoadBalancerAttributesOutput", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 1},
    {.name = "ModifyRuleInput", .type = MODEL_STRUCTURE, .members = members_85, .member_count = 3},
    {.name = "ModifyRuleOutput", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 1},
    {.name = "ModifyTargetGroupInput", .type = MODEL_STRUCTURE, .members = members_86, .member_count = 10},
    {.name = "ModifyTargetGroupOutput", .type = MODEL_STRUCTURE, .members = members_49, .member_count = 1},
    {.name = "ModifyTargetGroupAttributesInput", .type = MODEL_STRUCTURE, .members = members_87, .member_count = 2},
    {.name = "ModifyTargetGroupAttributesOutput", .type = MODEL_STRUCTURE, .members = members_72, .member_count = 1},
    {.name = "RegisterTargetsInput", .type = MODEL_STRUCTURE, .members = members_56, .member_count = 2},
    {.name = "RegisterTargetsOutput", .type = MODEL_STRUCTURE},
    {.name = "RemoveTagsInput", .type = MODEL_STRUCTURE, .members = members_89, .member_count = 2},
    {.name = "TagKeys", .type = MODEL_LIST, .members = members_88, .member_count = 1},
    {.name = "RemoveTagsOutput", .type = MODEL_STRUCTURE},
    {.name = "SetIpAddressTypeInput", .type = MODEL_STRUCTURE, .members = members_90, .member_count = 2},
    {.name = "SetIpAddressTypeOutput", .type = MODEL_STRUCTURE, .members = members_91, .member_count = 1},
    {.name = "SetRulePrioritiesInput", .type = MODEL_STRUCTURE, .members = members_94, .member_count = 1},
    {.name = "RulePriorityList", .type = MODEL_LIST, .members = members_93, .member_count = 1},
    {.name = "RulePriorityPair", .type = MODEL_STRUCTURE, .members = members_92, .member_count = 2},
    {.name = "SetRulePrioritiesOutput", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 1},
    {.name = "SetSecurityGroupsInput", .type = MODEL_STRUCTURE, .members = members_95, .member_count = 3},
    {.name = "SetSecurityGroupsOutput", .type = MODEL_STRUCTURE, .members = members_96, .member_count = 2},
    {.name = "SetSubnetsInput", .type = MODEL_STRUCTURE, .members = members_97, .member_count = 5},
    {.name = "SetSubnetsOutput", .type = MODEL_STRUCTURE, .members = members_98, .member_count = 3}};
static const struct model_operation operations[] = {
    {.name = "AddTags", .method = "POST", .uri = "/", .input = 0, .output = 7, .result_wrapper = "AddTagsResult", .errors = errors_0},
    {.name = "CreateListener", .method = "POST", .uri = "/", .input = 8, .output = 42, .result_wrapper = "CreateListenerResult", .errors = errors_1},
    {.name = "CreateLoadBalancer", .method = "POST", .uri = "/", .input = 45, .output = 56, .result_wrapper = "CreateLoadBalancerResult", .errors = errors_2},
    {.name = "CreateRule", .method = "POST", .uri = "/", .input = 67, .output = 80, .result_wrapper = "CreateRuleResult", .errors = errors_3},
    {.name = "CreateTargetGroup", .method = "POST", .uri = "/", .input = 83, .output = 91, .result_wrapper = "CreateTargetGroupResult", .errors = errors_4},
    {.name = "DeleteListener", .method = "POST", .uri = "/", .input = 95, .output = 96, .result_wrapper = "DeleteListenerResult", .errors = errors_5},
    {.name = "DeleteLoadBalancer", .method = "POST", .uri = "/", .input = 97, .output = 98, .result_wrapper = "DeleteLoadBalancerResult", .errors = errors_6},
    {.name = "DeleteRule", .method = "POST", .uri = "/", .input = 99, .output = 100, .result_wrapper = "DeleteRuleResult", .errors = errors_7},
    {.name = "DeleteTargetGroup", .method = "POST", .uri = "/", .input = 101, .output = 102, .result_wrapper = "DeleteTargetGroupResult", .errors = errors_8},
    {.name = "DeregisterTargets", .method = "POST", .uri = "/", .input = 103, .output = 106, .result_wrapper = "DeregisterTargetsResult", .errors = errors_9},
    {.name = "DescribeListeners", .method = "POST", .uri = "/", .input = 107, .output = 110, .result_wrapper = "DescribeListenersResult", .errors = errors_10},
    {.name = "DescribeLoadBalancerAttributes", .method = "POST", .uri = "/", .input = 111, .output = 112, .result_wrapper = "DescribeLoadBalancerAttributesResult", .errors = errors_11},
    {.name = "DescribeLoadBalancers", .method = "POST", .uri = "/", .input = 117, .output = 119, .result_wrapper = "DescribeLoadBalancersResult", .errors = errors_11},
    {.name = "DescribeRules", .method = "POST", .uri = "/", .input = 120, .output = 122, .result_wrapper = "DescribeRulesResult", .errors = errors_12},
    {.name = "DescribeTags", .method = "POST", .uri = "/", .input = 123, .output = 124, .result_wrapper = "DescribeTagsResult", .errors = errors_13},
    {.name = "DescribeTargetGroupAttributes", .method = "POST", .uri = "/", .input = 127, .output = 128, .result_wrapper = "DescribeTargetGroupAttributesResult", .errors = errors_14},
    {.name = "DescribeTargetGroups", .method = "POST", .uri = "/", .input = 131, .output = 134, .result_wrapper = "DescribeTargetGroupsResult", .errors = errors_15},
    {.name = "DescribeTargetHealth", .method = "POST", .uri = "/", .input = 135, .output = 138, .result_wrapper = "DescribeTargetHealthResult", .errors = errors_16},
    {.name = "ModifyListener", .method = "POST", .uri = "/", .input = 150, .output = 151, .result_wrapper = "ModifyListenerResult", .errors = errors_17},
    {.name = "ModifyLoadBalancerAttributes", .method = "POST", .uri = "/", .input = 152, .output = 153, .result_wrapper = "ModifyLoadBalancerAttributesResult", .errors = errors_18},
    {.name = "ModifyRule", .method = "POST", .uri = "/", .input = 154, .output = 155, .result_wrapper = "ModifyRuleResult", .errors = errors_19},
    {.name = "ModifyTargetGroup", .method = "POST", .uri = "/", .input = 156, .output = 157, .result_wrapper = "ModifyTargetGroupResult", .errors = errors_20},
    {.name = "ModifyTargetGroupAttributes", .method = "POST", .uri = "/", .input = 158, .output = 159, .result_wrapper = "ModifyTargetGroupAttributesResult", .errors = errors_20},
    {.name = "RegisterTargets", .method = "POST", .uri = "/", .input = 160, .output = 161, .result_wrapper = "RegisterTargetsResult", .errors = errors_21},
    {.name = "RemoveTags", .method = "POST", .uri = "/", .input = 162, .output = 164, .result_wrapper = "RemoveTagsResult", .errors = errors_22},
    {.name = "SetIpAddressType", .method = "POST", .uri = "/", .input = 165, .output = 166, .result_wrapper = "SetIpAddressTypeResult", .errors = errors_23},
    {.name = "SetRulePriorities", .method = "POST", .uri = "/", .input = 167, .output = 170, .result_wrapper = "SetRulePrioritiesResult", .errors = errors_24},
    {.name = "SetSecurityGroups", .method = "POST", .uri = "/", .input = 171, .output = 172, .result_wrapper = "SetSecurityGroupsResult", .errors = errors_25},
    {.name = "SetSubnets", .method = "POST", .uri = "/", .input = 173, .output = 174, .result_wrapper = "SetSubnetsResult", .errors = errors_26}};
static const struct model_paginator paginators[] = {
    {.operation = "DescribeListeners", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_2},
    {.operation = "DescribeLoadBalancers", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_3},
    {.operation = "DescribeRules", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_4},
    {.operation = "DescribeTargetGroups", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_5}};
static const struct model_waiter waiters[] = {
    {"LoadBalancerAvailable", "DescribeLoadBalancers", 15, 40, acceptors_0, 3},
    {"LoadBalancerExists", "DescribeLoadBalancers", 15, 40, acceptors_1, 2},
    {"LoadBalancersDeleted", "DescribeLoadBalancers", 15, 40, acceptors_2, 2},
    {"TargetDeregistered", "DescribeTargetHealth", 15, 40, acceptors_3, 2},
    {"TargetInService", "DescribeTargetHealth", 15, 40, acceptors_4, 2}};
const struct model_service model_service_elbv2 = {
    .name = "elbv2",
    .endpoint_prefix = "elasticloadbalancing",
    .signing_name = "elasticloadbalancing",
    .api_version = "2015-12-01",
    .service_id = "Elastic Load Balancing v2",
    .protocol = MODEL_QUERY,
    .xml_namespace = "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
    .shapes = shapes, .shape_count = 175,
    .operations = operations, .operation_count = 29,
    .paginators = paginators, .paginator_count = 4,
    .waiters = waiters, .waiter_count = 5};
