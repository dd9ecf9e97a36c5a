/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("CertificateArn", 1),
    M("IsDefault", 4)};
static const struct model_member members_1[] = {
    M("member", 3)};
static const struct model_member members_2[] = {
    M("ListenerArn", 1, .flags = MODEL_REQUIRED),
    M("Certificates", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_3[] = {
    M("Certificates", 2)};
static const char *const errors_0[] = {"CertificateNotFound", "ListenerNotFound", "TooManyCertificates", NULL};
static const struct model_member members_4[] = {
    M("member", 1)};
static const struct model_member members_5[] = {
    M("Key", 10, .flags = MODEL_REQUIRED),
    M("Value", 11)};
static const struct model_member members_6[] = {
    M("member", 9)};
static const struct model_member members_7[] = {
    M("ResourceArns", 7, .flags = MODEL_REQUIRED),
    M("Tags", 8, .flags = MODEL_REQUIRED)};
static const char *const errors_1[] = {"DuplicateTagKeys", "ListenerNotFound", "LoadBalancerNotFound", "RuleNotFound", "TargetGroupNotFound", "TooManyTags", "TrustStoreNotFound", NULL};
static const char *const enums_0[] = {"GENEVE", "HTTP", "HTTPS", "TCP", "TCP_UDP", "TLS", "UDP", NULL};
static const char *const enums_1[] = {"authenticate-cognito", "authenticate-oidc", "fixed-response", "forward", "redirect", NULL};
static const struct model_member members_8[] = {
    M("key", 1),
    M("value", 1)};
static const char *const enums_2[] = {"allow", "authenticate", "deny", NULL};
static const struct model_member members_9[] = {
    M("Issuer", 1, .flags = MODEL_REQUIRED),
    M("AuthorizationEndpoint", 1, .flags = MODEL_REQUIRED),
    M("TokenEndpoint", 1, .flags = MODEL_REQUIRED),
    M("UserInfoEndpoint", 1, .flags = MODEL_REQUIRED),
    M("ClientId", 1, .flags = MODEL_REQUIRED),
    M("ClientSecret", 1),
    M("SessionCookieName", 1),
    M("Scope", 1),
    M("SessionTimeout", 20),
    M("AuthenticationRequestExtraParams", 21),
    M("OnUnauthenticatedRequest", 22),
    M("UseExistingClientSecret", 4)};
static const struct model_member members_10[] = {
    M("UserPoolArn", 1, .flags = MODEL_REQUIRED),
    M("UserPoolClientId", 1, .flags = MODEL_REQUIRED),
    M("UserPoolDomain", 1, .flags = MODEL_REQUIRED),
    M("SessionCookieName", 1),
    M("Scope", 1),
    M("SessionTimeout", 20),
    M("AuthenticationRequestExtraParams", 24),
    M("OnUnauthenticatedRequest", 22)};
static const char *const enums_3[] = {"HTTP_301", "HTTP_302", NULL};
static const struct model_member members_11[] = {
    M("Protocol", 27),
    M("Port", 1),
    M("Host", 28),
    M("Path", 28),
    M("Query", 29),
    M("StatusCode", 30, .flags = MODEL_REQUIRED)};
static const struct model_member members_12[] = {
    M("MessageBody", 32),
    M("StatusCode", 33, .flags = MODEL_REQUIRED),
    M("ContentType", 34)};
static const struct model_member members_13[] = {
    M("TargetGroupArn", 1),
    M("Weight", 38)};
static const struct model_member members_14[] = {
    M("member", 37)};
static const struct model_member members_15[] = {
    M("Enabled", 4),
    M("DurationSeconds", 38)};
static const struct model_member members_16[] = {
    M("TargetGroups", 36),
    M("TargetGroupStickinessConfig", 39)};
static const struct model_member members_17[] = {
    M("Type", 18, .flags = MODEL_REQUIRED),
    M("TargetGroupArn", 1),
    M("AuthenticateOidcConfig", 19),
    M("AuthenticateCognitoConfig", 23),
    M("Order", 25),
    M("RedirectConfig", 26),
    M("FixedResponseConfig", 31),
    M("ForwardConfig", 35)};
static const struct model_member members_18[] = {
    M("member", 17)};
static const char *const enums_4[] = {"active", "removed", NULL};
static const char *const enums_5[] = {"off", "on", NULL};
static const struct model_member members_19[] = {
    M("Mode", 1),
    M("TrustStoreArn", 1),
    M("IgnoreClientCertificateExpiry", 4),
    M("TrustStoreAssociationStatus", 42),
    M("AdvertiseTrustStoreCaNames", 43)};
static const struct model_member members_20[] = {
    M("LoadBalancerArn", 1, .flags = MODEL_REQUIRED),
    M("Protocol", 14),
    M("Port", 15),
    M("SslPolicy", 1),
    M("Certificates", 2),
    M("DefaultActions", 16, .flags = MODEL_REQUIRED),
    M("AlpnPolicy", 40),
    M("Tags", 8),
    M("MutualAuthentication", 41)};
static const struct model_member members_21[] = {
    M("ListenerArn", 1),
    M("LoadBalancerArn", 1),
    M("Port", 15),
    M("Protocol", 14),
    M("Certificates", 2),
    M("SslPolicy", 1),
    M("DefaultActions", 16),
    M("AlpnPolicy", 40),
    M("MutualAuthentication", 41)};
static const struct model_member members_22[] = {
    M("member", 46)};
static const struct model_member members_23[] = {
    M("Listeners", 45)};
static const char *const errors_2[] = {"ALPNPolicyNotFound", "CertificateNotFound", "DuplicateListener", "IncompatibleProtocols", "InvalidConfigurationRequest", "InvalidLoadBalancerAction", "LoadBalancerNotFound", "SSLPolicyNotFound", "TargetGroupAssociationLimit", "TargetGroupNotFound", "TooManyActions", "TooManyCertificates", "TooManyListeners", "TooManyRegistrationsForTargetId", "TooManyTags", "TooManyTargets", "TooManyUniqueTargetGroupsPerLoadBalancer", "TrustStoreNotFound", "TrustStoreNotReady", "UnsupportedProtocol", NULL};
static const struct model_member members_24[] = {
    M("SubnetId", 1),
    M("AllocationId", 1),
    M("PrivateIPv4Address", 1),
    M("IPv6Address", 1),
    M("SourceNatIpv6Prefix", 1)};
static const struct model_member members_25[] = {
    M("member", 50)};
static const char *const enums_6[] = {"internal", "internet-facing", NULL};
static const char *const enums_7[] = {"application", "gateway", "network", NULL};
static const char *const enums_8[] = {"dualstack", "dualstack-without-public-ipv4", "ipv4", NULL};
static const struct model_member members_26[] = {
    M("Ipv4IpamPoolId", 57)};
static const struct model_member members_27[] = {
    M("Name", 1, .flags = MODEL_REQUIRED),
    M("Subnets", 48),
    M("SubnetMappings", 49),
    M("SecurityGroups", 51),
    M("Scheme", 52),
    M("Tags", 8),
    M("Type", 53),
    M("IpAddressType", 54),
    M("CustomerOwnedIpv4Pool", 55),
    M("EnablePrefixForIpv6SourceNat", 43),
    M("IpamPools", 56)};
static const char *const enums_9[] = {"active", "active_impaired", "failed", "provisioning", NULL};
static const struct model_member members_28[] = {
    M("Code", 63),
    M("Reason", 1)};
static const struct model_member members_29[] = {
    M("IpAddress", 1),
    M("AllocationId", 1),
    M("PrivateIPv4Address", 1),
    M("IPv6Address", 1)};
static const struct model_member members_30[] = {
    M("member", 67)};
static const struct model_member members_31[] = {
    M("ZoneName", 1),
    M("SubnetId", 1),
    M("OutpostId", 1),
    M("LoadBalancerAddresses", 66),
    M("SourceNatIpv6Prefixes", 68)};
static const struct model_member members_32[] = {
    M("member", 65)};
static const struct model_member members_33[] = {
    M("LoadBalancerArn", 1),
    M("DNSName", 1),
    M("CanonicalHostedZoneId", 1),
    M("CreatedTime", 61),
    M("LoadBalancerName", 1),
    M("Scheme", 52),
    M("VpcId", 1),
    M("State", 62),
    M("Type", 53),
    M("AvailabilityZones", 64),
    M("SecurityGroups", 51),
    M("IpAddressType", 54),
    M("CustomerOwnedIpv4Pool", 55),
    M("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", 1),
    M("EnablePrefixForIpv6SourceNat", 43),
    M("IpamPools", 56)};
static const struct model_member members_34[] = {
    M("member", 60)};
static const struct model_member members_35[] = {
    M("LoadBalancers", 59)};
static const char *const errors_3[] = {"AllocationIdNotFound", "AvailabilityZoneNotSupported", "DuplicateLoadBalancerName", "DuplicateTagKeys", "InvalidConfigurationRequest", "InvalidScheme", "InvalidSecurityGroup", "InvalidSubnet", "OperationNotPermitted", "ResourceInUse", "SubnetNotFound", "TooManyLoadBalancers", "TooManyTags", NULL};
static const struct model_member members_36[] = {
    M("Values", 73)};
static const struct model_member members_37[] = {
    M("HttpHeaderName", 1),
    M("Values", 73)};
static const struct model_member members_38[] = {
    M("Key", 1),
    M("Value", 1)};
static const struct model_member members_39[] = {
    M("member", 79)};
static const struct model_member members_40[] = {
    M("Values", 78)};
static const struct model_member members_41[] = {
    M("Field", 72),
    M("Values", 73),
    M("HostHeaderConfig", 74),
    M("PathPatternConfig", 75),
    M("HttpHeaderConfig", 76),
    M("QueryStringConfig", 77),
    M("HttpRequestMethodConfig", 80),
    M("SourceIpConfig", 81)};
static const struct model_member members_42[] = {
    M("member", 71)};
static const struct model_member members_43[] = {
    M("ListenerArn", 1, .flags = MODEL_REQUIRED),
    M("Conditions", 70, .flags = MODEL_REQUIRED),
    M("Priority", 25, .flags = MODEL_REQUIRED),
    M("Actions", 16, .flags = MODEL_REQUIRED),
    M("Tags", 8)};
static const struct model_member members_44[] = {
    M("RuleArn", 1),
    M("Priority", 1),
    M("Conditions", 70),
    M("Actions", 16),
    M("IsDefault", 4)};
static const struct model_member members_45[] = {
    M("member", 84)};
static const struct model_member members_46[] = {
    M("Rules", 83)};
static const char *const errors_4[] = {"IncompatibleProtocols", "InvalidConfigurationRequest", "InvalidLoadBalancerAction", "ListenerNotFound", "PriorityInUse", "TargetGroupAssociationLimit", "TargetGroupNotFound", "TooManyActions", "TooManyRegistrationsForTargetId", "TooManyRules", "TooManyTags", "TooManyTargetGroups", "TooManyTargets", "TooManyUniqueTargetGroupsPerLoadBalancer", "UnsupportedProtocol", NULL};
static const struct model_member members_47[] = {
    M("HttpCode", 1),
    M("GrpcCode", 1)};
static const char *const enums_10[] = {"alb", "instance", "ip", "lambda", NULL};
static const char *const enums_11[] = {"ipv4", "ipv6", NULL};
static const struct model_member members_48[] = {
    M("Name", 1, .flags = MODEL_REQUIRED),
    M("Protocol", 14),
    M("ProtocolVersion", 1),
    M("Port", 15),
    M("VpcId", 1),
    M("HealthCheckProtocol", 14),
    M("HealthCheckPort", 1),
    M("HealthCheckEnabled", 4),
    M("HealthCheckPath", 86),
    M("HealthCheckIntervalSeconds", 87),
    M("HealthCheckTimeoutSeconds", 88),
    M("HealthyThresholdCount", 89),
    M("UnhealthyThresholdCount", 89),
    M("Matcher", 90),
    M("TargetType", 91),
    M("Tags", 8),
    M("IpAddressType", 92)};
static const struct model_member members_49[] = {
    M("TargetGroupArn", 1),
    M("TargetGroupName", 1),
    M("Protocol", 14),
    M("Port", 15),
    M("VpcId", 1),
    M("HealthCheckProtocol", 14),
    M("HealthCheckPort", 1),
    M("HealthCheckEnabled", 4),
    M("HealthCheckIntervalSeconds", 87),
    M("HealthCheckTimeoutSeconds", 88),
    M("HealthyThresholdCount", 89),
    M("UnhealthyThresholdCount", 89),
    M("HealthCheckPath", 86),
    M("Matcher", 90),
    M("LoadBalancerArns", 96),
    M("TargetType", 91),
    M("ProtocolVersion", 1),
    M("IpAddressType", 92)};
static const struct model_member members_50[] = {
    M("member", 95)};
static const struct model_member members_51[] = {
    M("TargetGroups", 94)};
static const char *const errors_5[] = {"DuplicateTargetGroupName", "InvalidConfigurationRequest", "TooManyTags", "TooManyTargetGroups", NULL};
static const struct model_member members_52[] = {
    M("ListenerArn", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_6[] = {"ListenerNotFound", "ResourceInUse", NULL};
static const struct model_member members_53[] = {
    M("LoadBalancerArn", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_7[] = {"LoadBalancerNotFound", "OperationNotPermitted", "ResourceInUse", NULL};
static const struct model_member members_54[] = {
    M("RuleArn", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_8[] = {"OperationNotPermitted", "RuleNotFound", NULL};
static const struct model_member members_55[] = {
    M("TargetGroupArn", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_9[] = {"ResourceInUse", NULL};
static const struct model_member members_56[] = {
    M("Id", 1, .flags = MODEL_REQUIRED),
    M("Port", 15),
    M("AvailabilityZone", 1)};
static const struct model_member members_57[] = {
    M("member", 107)};
static const struct model_member members_58[] = {
    M("TargetGroupArn", 1, .flags = MODEL_REQUIRED),
    M("Targets", 106, .flags = MODEL_REQUIRED)};
static const char *const errors_10[] = {"InvalidTarget", "TargetGroupNotFound", NULL};
static const struct model_member members_59[] = {
    M("ListenerArn", 1, .flags = MODEL_REQUIRED),
    M("Marker", 1),
    M("PageSize", 110)};
static const struct model_member members_60[] = {
    M("Certificates", 2),
    M("NextMarker", 1)};
static const char *const errors_11[] = {"ListenerNotFound", NULL};
static const struct model_member members_61[] = {
    M("LoadBalancerArn", 1),
    M("ListenerArns", 113),
    M("Marker", 1),
    M("PageSize", 110)};
static const struct model_member members_62[] = {
    M("Listeners", 45),
    M("NextMarker", 1)};
static const char *const errors_12[] = {"ListenerNotFound", "LoadBalancerNotFound", "UnsupportedProtocol", NULL};
static const struct model_member members_63[] = {
    M("Key", 119),
    M("Value", 120)};
static const struct model_member members_64[] = {
    M("member", 118)};
static const struct model_member members_65[] = {
    M("Attributes", 117)};
static const char *const errors_13[] = {"LoadBalancerNotFound", NULL};
static const struct model_member members_66[] = {
    M("LoadBalancerArns", 96),
    M("Names", 122),
    M("Marker", 1),
    M("PageSize", 110)};
static const struct model_member members_67[] = {
    M("LoadBalancers", 59),
    M("NextMarker", 1)};
static const struct model_member members_68[] = {
    M("ListenerArn", 1),
    M("RuleArns", 125),
    M("Marker", 1),
    M("PageSize", 110)};
static const struct model_member members_69[] = {
    M("Rules", 83),
    M("NextMarker", 1)};
static const char *const errors_14[] = {"ListenerNotFound", "RuleNotFound", "UnsupportedProtocol", NULL};
static const struct model_member members_70[] = {
    M("ResourceArns", 7, .flags = MODEL_REQUIRED)};
static const struct model_member members_71[] = {
    M("ResourceArn", 1),
    M("Tags", 8)};
static const struct model_member members_72[] = {
    M("member", 130)};
static const struct model_member members_73[] = {
    M("TagDescriptions", 129)};
static const char *const errors_15[] = {"ListenerNotFound", "LoadBalancerNotFound", "RuleNotFound", "TargetGroupNotFound", "TrustStoreNotFound", NULL};
static const struct model_member members_74[] = {
    M("Key", 119),
    M("Value", 1)};
static const struct model_member members_75[] = {
    M("member", 134)};
static const struct model_member members_76[] = {
    M("Attributes", 133)};
static const char *const errors_16[] = {"TargetGroupNotFound", NULL};
static const struct model_member members_77[] = {
    M("LoadBalancerArn", 1),
    M("TargetGroupArns", 136),
    M("Names", 137),
    M("Marker", 1),
    M("PageSize", 110)};
static const struct model_member members_78[] = {
    M("TargetGroups", 94),
    M("NextMarker", 1)};
static const char *const errors_17[] = {"LoadBalancerNotFound", "TargetGroupNotFound", NULL};
static const char *const enums_12[] = {"All", "AnomalyDetection", NULL};
static const struct model_member members_79[] = {
    M("member", 141)};
static const struct model_member members_80[] = {
    M("TargetGroupArn", 1, .flags = MODEL_REQUIRED),
    M("Targets", 106),
    M("Include", 140)};
static const char *const enums_13[] = {"draining", "healthy", "initial", "unavailable", "unhealthy", "unhealthy.draining", "unused", NULL};
static const char *const enums_14[] = {"Elb.InitialHealthChecking", "Elb.InternalError", "Elb.RegistrationInProgress", "Target.DeregistrationInProgress", "Target.FailedHealthChecks", "Target.HealthCheckDisabled", "Target.InvalidState", "Target.IpUnusable", "Target.NotInUse", "Target.NotRegistered", "Target.ResponseCodeMismatch", "Target.Timeout", NULL};
static const struct model_member members_81[] = {
    M("State", 146),
    M("Reason", 147),
    M("Description", 1)};
static const char *const enums_15[] = {"anomalous", "normal", NULL};
static const char *const enums_16[] = {"no", "yes", NULL};
static const struct model_member members_82[] = {
    M("Result", 149),
    M("MitigationInEffect", 150)};
static const char *const enums_17[] = {"no_override", "unknown", "zonal_shift_active", "zonal_shift_delegated_to_dns", NULL};
static const char *const enums_18[] = {"AdministrativeOverride.NoOverride", "AdministrativeOverride.Unknown", "AdministrativeOverride.ZonalShiftActive", "AdministrativeOverride.ZonalShiftDelegatedToDns", NULL};
static const struct model_member members_83[] = {
    M("State", 152),
    M("Reason", 153),
    M("Description", 1)};
static const struct model_member members_84[] = {
    M("Target", 107),
    M("HealthCheckPort", 1),
    M("TargetHealth", 145),
    M("AnomalyDetection", 148),
    M("AdministrativeOverride", 151)};
static const struct model_member members_85[] = {
    M("member", 144)};
static const struct model_member members_86[] = {
    M("TargetHealthDescriptions", 143)};
static const char *const errors_18[] = {"HealthUnavailable", "InvalidTarget", "TargetGroupNotFound", NULL};
static const struct model_member members_87[] = {
    M("ListenerArn", 1, .flags = MODEL_REQUIRED),
    M("Port", 15),
    M("Protocol", 14),
    M("SslPolicy", 1),
    M("Certificates", 2),
    M("DefaultActions", 16),
    M("AlpnPolicy", 40),
    M("MutualAuthentication", 41)};
static const char *const errors_19[] = {"ALPNPolicyNotFound", "CertificateNotFound", "DuplicateListener", "IncompatibleProtocols", "InvalidConfigurationRequest", "InvalidLoadBalancerAction", "ListenerNotFound", "SSLPolicyNotFound", "TargetGroupAssociationLimit", "TargetGroupNotFound", "TooManyActions", "TooManyCertificates", "TooManyListeners", "TooManyRegistrationsForTargetId", "TooManyTargets", "TooManyUniqueTargetGroupsPerLoadBalancer", "TrustStoreNotFound", "TrustStoreNotReady", "UnsupportedProtocol", NULL};
static const struct model_member members_88[] = {
    M("LoadBalancerArn", 1, .flags = MODEL_REQUIRED),
    M("Attributes", 117, .flags = MODEL_REQUIRED)};
static const char *const errors_20[] = {"InvalidConfigurationRequest", "LoadBalancerNotFound", NULL};
static const struct model_member members_89[] = {
    M("RuleArn", 1, .flags = MODEL_REQUIRED),
    M("Conditions", 70),
    M("Actions", 16)};
static const char *const errors_21[] = {"IncompatibleProtocols", "InvalidLoadBalancerAction", "OperationNotPermitted", "RuleNotFound", "TargetGroupAssociationLimit", "TargetGroupNotFound", "TooManyActions", "TooManyRegistrationsForTargetId", "TooManyTargets", "TooManyUniqueTargetGroupsPerLoadBalancer", "UnsupportedProtocol", NULL};
static const struct model_member members_90[] = {
    M("TargetGroupArn", 1, .flags = MODEL_REQUIRED),
    M("HealthCheckProtocol", 14),
    M("HealthCheckPort", 1),
    M("HealthCheckPath", 86),
    M("HealthCheckEnabled", 4),
    M("HealthCheckIntervalSeconds", 87),
    M("HealthCheckTimeoutSeconds", 88),
    M("HealthyThresholdCount", 89),
    M("UnhealthyThresholdCount", 89),
    M("Matcher", 90)};
static const char *const errors_22[] = {"InvalidConfigurationRequest", "TargetGroupNotFound", NULL};
static const struct model_member members_91[] = {
    M("TargetGroupArn", 1, .flags = MODEL_REQUIRED),
    M("Attributes", 133, .flags = MODEL_REQUIRED)};
static const char *const errors_23[] = {"InvalidTarget", "TargetGroupNotFound", "TooManyRegistrationsForTargetId", "TooManyTargets", NULL};
static const char *const errors_24[] = {"ListenerNotFound", "OperationNotPermitted", NULL};
static const struct model_member members_92[] = {
    M("member", 10)};
static const struct model_member members_93[] = {
    M("ResourceArns", 7, .flags = MODEL_REQUIRED),
    M("TagKeys", 169, .flags = MODEL_REQUIRED)};
static const char *const errors_25[] = {"ListenerNotFound", "LoadBalancerNotFound", "RuleNotFound", "TargetGroupNotFound", "TooManyTags", "TrustStoreNotFound", NULL};
static const struct model_member members_94[] = {
    M("LoadBalancerArn", 1, .flags = MODEL_REQUIRED),
    M("IpAddressType", 54, .flags = MODEL_REQUIRED)};
static const struct model_member members_95[] = {
    M("IpAddressType", 54)};
static const char *const errors_26[] = {"InvalidConfigurationRequest", "InvalidSubnet", "LoadBalancerNotFound", NULL};
static const struct model_member members_96[] = {
    M("RuleArn", 1),
    M("Priority", 25)};
static const struct model_member members_97[] = {
    M("member", 175)};
static const struct model_member members_98[] = {
    M("RulePriorities", 174, .flags = MODEL_REQUIRED)};
static const char *const errors_27[] = {"OperationNotPermitted", "PriorityInUse", "RuleNotFound", NULL};
static const struct model_member members_99[] = {
    M("LoadBalancerArn", 1, .flags = MODEL_REQUIRED),
    M("SecurityGroups", 51, .flags = MODEL_REQUIRED),
    M("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", 43)};
static const struct model_member members_100[] = {
    M("SecurityGroupIds", 51),
    M("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", 43)};
static const char *const errors_28[] = {"InvalidConfigurationRequest", "InvalidSecurityGroup", "LoadBalancerNotFound", NULL};
static const struct model_member members_101[] = {
    M("LoadBalancerArn", 1, .flags = MODEL_REQUIRED),
    M("Subnets", 48),
    M("SubnetMappings", 49),
    M("IpAddressType", 54),
    M("EnablePrefixForIpv6SourceNat", 43)};
static const struct model_member members_102[] = {
    M("AvailabilityZones", 64),
    M("IpAddressType", 54),
    M("EnablePrefixForIpv6SourceNat", 43)};
static const char *const errors_29[] = {"AllocationIdNotFound", "AvailabilityZoneNotSupported", "CapacityReservationPending", "InvalidConfigurationRequest", "InvalidSubnet", "LoadBalancerNotFound", "SubnetNotFound", NULL};
static const char *const paths_0[] = {"Marker", NULL};
static const char *const paths_1[] = {"NextMarker", NULL};
static const char *const paths_2[] = {"Certificates", NULL};
static const char *const paths_3[] = {"Listeners", NULL};
static const char *const paths_4[] = {"LoadBalancers", NULL};
static const char *const paths_5[] = {"Rules", NULL};
static const char *const paths_6[] = {"TargetGroups", NULL};
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
    {.name = "AddListenerCertificatesInput", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 2},
    {.name = "ListenerArn", .type = MODEL_STRING},
    {.name = "CertificateList", .type = MODEL_LIST, .members = members_1, .member_count = 1},
    {.name = "Certificate", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "Default", .type = MODEL_BOOLEAN},
    {.name = "AddListenerCertificatesOutput", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 1},
    {.name = "AddTagsInput", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "ResourceArns", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "TagList", .type = MODEL_LIST, .members = members_6, .member_count = 1, .has_min = true, .min = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"},
    {.name = "TagValue", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256, .pattern = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"},
    {.name = "AddTagsOutput", .type = MODEL_STRUCTURE},
    {.name = "CreateListenerInput", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 9},
    {.name = "ProtocolEnum", .type = MODEL_STRING, .enums = enums_0},
    {.name = "Port", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 65535},
    {.name = "Actions", .type = MODEL_LIST, .members = members_18, .member_count = 1},
    {.name = "Action", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 8},
    {.name = "ActionTypeEnum", .type = MODEL_STRING, .enums = enums_1},
    {.name = "AuthenticateOidcActionConfig", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 12},
    {.name = "AuthenticateOidcActionSessionTimeout", .type = MODEL_LONG},
    {.name = "AuthenticateOidcActionAuthenticationRequestExtraParams", .type = MODEL_MAP, .members = members_8, .member_count = 2},
    {.name = "AuthenticateOidcActionConditionalBehaviorEnum", .type = MODEL_STRING, .enums = enums_2},
    {.name = "AuthenticateCognitoActionConfig", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 8},
    {.name = "AuthenticateCognitoActionAuthenticationRequestExtraParams", .type = MODEL_MAP, .members = members_8, .member_count = 2},
    {.name = "ActionOrder", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 50000},
    {.name = "RedirectActionConfig", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 6},
    {.name = "RedirectActionProtocol", .type = MODEL_STRING, .pattern = "^(HTTPS?|#\\{protocol\\})$"},
    {.name = "RedirectActionHost", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128},
    {.name = "RedirectActionQuery", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 128},
    {.name = "RedirectActionStatusCodeEnum", .type = MODEL_STRING, .enums = enums_3},
    {.name = "FixedResponseActionConfig", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 3},
    {.name = "FixedResponseActionMessage", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 1024},
    {.name = "FixedResponseActionStatusCode", .type = MODEL_STRING, .pattern = "^(2|4|5)\\d\\d$"},
    {.name = "FixedResponseActionContentType", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 32},
    {.name = "ForwardActionConfig", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 2},
    {.name = "TargetGroupList", .type = MODEL_LIST, .members = members_14, .member_count = 1},
    {.name = "TargetGroupTuple", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 2},
    {.name = "TargetGroupWeight", .type = MODEL_INTEGER},
    {.name = "TargetGroupStickinessConfig", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 2},
    {.name = "AlpnPolicyName", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "MutualAuthenticationAttributes", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 5},
    {.name = "TrustStoreAssociationStatusEnum", .type = MODEL_STRING, .enums = enums_4},
    {.name = "AdvertiseTrustStoreCaNamesEnum", .type = MODEL_STRING, .enums = enums_5},
    {.name = "CreateListenerOutput", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 1},
    {.name = "Listeners", .type = MODEL_LIST, .members = members_22, .member_count = 1},
    {.name = "Listener", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 9},
    {.name = "CreateLoadBalancerInput", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 11},
    {.name = "Subnets", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "SubnetMappings", .type = MODEL_LIST, .members = members_25, .member_count = 1},
    {.name = "SubnetMapping", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 5},
    {.name = "SecurityGroups", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "LoadBalancerSchemeEnum", .type = MODEL_STRING, .enums = enums_6},
    {.name = "LoadBalancerTypeEnum", .type = MODEL_STRING, .enums = enums_7},
    {.name = "IpAddressType", .type = MODEL_STRING, .enums = enums_8},
    {.name = "CustomerOwnedIpv4Pool", .type = MODEL_STRING, .has_max = true, .max = 256, .pattern = "^(ipv4pool-coip-)[a-zA-Z0-9]+$"},
    {.name = "IpamPools", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 1},
    {.name = "IpamPoolId", .type = MODEL_STRING, .has_max = true, .max = 1000, .pattern = "^(ipam-pool-)[a-zA-Z0-9]+$"},
    {.name = "CreateLoadBalancerOutput", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 1},
    {.name = "LoadBalancers", .type = MODEL_LIST, .members = members_34, .member_count = 1},
    {.name = "LoadBalancer", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 16},
    {.name = "CreatedTime", .type = MODEL_TIMESTAMP},
    {.name = "LoadBalancerState", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 2},
    {.name = "LoadBalancerStateEnum", .type = MODEL_STRING, .enums = enums_9},
    {.name = "AvailabilityZones", .type = MODEL_LIST, .members = members_32, .member_count = 1},
    {.name = "AvailabilityZone", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 5},
    {.name = "LoadBalancerAddresses", .type = MODEL_LIST, .members = members_30, .member_count = 1},
    {.name = "LoadBalancerAddress", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 4},
    {.name = "SourceNatIpv6Prefixes", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "CreateRuleInput", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 5},
    {.name = "RuleConditionList", .type = MODEL_LIST, .members = members_42, .member_count = 1},
    {.name = "RuleCondition", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 8},
    {.name = "ConditionFieldName", .type = MODEL_STRING, .has_max = true, .max = 64},
    {.name = "ListOfString", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "HostHeaderConditionConfig", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 1},
    {.name = "PathPatternConditionConfig", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 1},
    {.name = "HttpHeaderConditionConfig", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 2},
    {.name = "QueryStringConditionConfig", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 1},
    {.name = "QueryStringKeyValuePairList", .type = MODEL_LIST, .members = members_39, .member_count = 1},
    {.name = "QueryStringKeyValuePair", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 2},
    {.name = "HttpRequestMethodConditionConfig", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 1},
    {.name = "SourceIpConditionConfig", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 1},
    {.name = "CreateRuleOutput", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 1},
    {.name = "Rules", .type = MODEL_LIST, .members = members_45, .member_count = 1},
    {.name = "Rule", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 5},
    {.name = "CreateTargetGroupInput", .type = MODEL_STRUCTURE, .members = members_48, .member_count = 17},
    {.name = "Path", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024},
    {.name = "HealthCheckIntervalSeconds", .type = MODEL_INTEGER, .has_min = true, .min = 5, .has_max = true, .max = 300},
    {.name = "HealthCheckTimeoutSeconds", .type = MODEL_INTEGER, .has_min = true, .min = 2, .has_max = true, .max = 120},
    {.name = "HealthCheckThresholdCount", .type = MODEL_INTEGER, .has_min = true, .min = 2, .has_max = true, .max = 10},
    {.name = "Matcher", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 2},
    {.name = "TargetTypeEnum", .type = MODEL_STRING, .enums = enums_10},
    {.name = "TargetGroupIpAddressTypeEnum", .type = MODEL_STRING, .enums = enums_11},
    {.name = "CreateTargetGroupOutput", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 1},
    {.name = "TargetGroups", .type = MODEL_LIST, .members = members_50, .member_count = 1},
    {.name = "TargetGroup", .type = MODEL_STRUCTURE, .members = members_49, .member_count = 18},
    {.name = "LoadBalancerArns", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "DeleteListenerInput", .type = MODEL_STRUCTURE, .members = members_52, .member_count = 1},
    {.name = "DeleteListenerOutput", .type = MODEL_STRUCTURE},
    {.name = "DeleteLoadBalancerInput", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 1},
    {.name = "DeleteLoadBalancerOutput", .type = MODEL_STRUCTURE},
    {.name = "DeleteRuleInput", .type = MODEL_STRUCTURE, .members = members_54, .member_count = 1},
    {.name = "DeleteRuleOutput", .type = MODEL_STRUCTURE},
    {.name = "DeleteTargetGroupInput", .type = MODEL_STRUCTURE, .members = members_55, .member_count = 1},
    {.name = "DeleteTargetGroupOutput", .type = MODEL_STRUCTURE},
    {.name = "DeregisterTargetsInput", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "TargetDescriptions", .type = MODEL_LIST, .members = members_57, .member_count = 1},
    {.name = "TargetDescription", .type = MODEL_STRUCTURE, .members = members_56, .member_count = 3},
    {.name = "DeregisterTargetsOutput", .type = MODEL_STRUCTURE},
    {.name = "DescribeListenerCertificatesInput", .type = MODEL_STRUCTURE, .members = members_59, .member_count = 3},
    {.name = "PageSize", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 400},
    {.name = "DescribeListenerCertificatesOutput", .type = MODEL_STRUCTURE, .members = members_60, .member_count = 2},
    {.name = "DescribeListenersInput", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 4},
    {.name = "ListenerArns", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "DescribeListenersOutput", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 2},
    {.name = "DescribeLoadBalancerAttributesInput", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 1},
    {.name = "DescribeLoadBalancerAttributesOutput", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 1},
    {.name = "LoadBalancerAttributes", .type = MODEL_LIST, .members = members_64, .member_count = 1, .has_max = true, .max = 20},
    {.name = "LoadBalancerAttribute", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 2},
    {.name = "LoadBalancerAttributeKey", .type = MODEL_STRING, .has_max = true, .max = 256, .pattern = "^[a-zA-Z0-9._]+$"},
    {.name = "LoadBalancerAttributeValue", .type = MODEL_STRING, .has_max = true, .max = 1024},
    {.name = "DescribeLoadBalancersInput", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 4},
    {.name = "LoadBalancerNames", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "DescribeLoadBalancersOutput", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 2},
    {.name = "DescribeRulesInput", .type = MODEL_STRUCTURE, .members = members_68, .member_count = 4},
    {.name = "RuleArns", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "DescribeRulesOutput", .type = MODEL_STRUCTURE, .members = members_69, .member_count = 2},
    {.name = "DescribeTagsInput", .type = MODEL_STRUCTURE, .members = members_70, .member_count = 1},
    {.name = "DescribeTagsOutput", .type = MODEL_STRUCTURE, .members = members_73, .member_count = 1},
    {.name = "TagDescriptions", .type = MODEL_LIST, .members = members_72, .member_count = 1},
    {.name = "TagDescription", .type = MODEL_STRUCTURE, .members = members_71, .member_count = 2},
    {.name = "DescribeTargetGroupAttributesInput", .type = MODEL_STRUCTURE, .members = members_55, .member_count = 1},
    {.name = "DescribeTargetGroupAttributesOutput", .type = MODEL_STRUCTURE, .members = members_76, .member_count = 1},
    {.name = "TargetGroupAttributes", .type = MODEL_LIST, .members = members_75, .member_count = 1},
    {.name = "TargetGroupAttribute", .type = MODEL_STRUCTURE, .members = members_74, .member_count = 2},
    {.name = "DescribeTargetGroupsInput", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 5},
    {.name = "TargetGroupArns", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "TargetGroupNames", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "DescribeTargetGroupsOutput", .type = MODEL_STRUCTURE, .members = members_78, .member_count = 2},
    {.name = "DescribeTargetHealthInput", .type = MODEL_STRUCTURE, .members = members_80, .member_count = 3},
    {.name = "ListOfDescribeTargetHealthIncludeOptions", .type = MODEL_LIST, .members = members_79, .member_count = 1},
    {.name = "DescribeTargetHealthInputIncludeEnum", .type = MODEL_STRING, .enums = enums_12},
    {.name = "DescribeTargetHealthOutput", .type = MODEL_STRUCTURE, .members = members_86, .member_count = 1},
    {.name = "TargetHealthDescriptions", .type = MODEL_LIST, .members = members_85, .member_count = 1},
    {.name = "TargetHealthDescription", .type = MODEL_STRUCTURE, .members = members_84, .member_count = 5},
    {.name = "TargetHealth", .type = MODEL_STRUCTURE, .members = members_81, .member_count = 3},
    {.name = "TargetHealthStateEnum", .type = MODEL_STRING, .enums = enums_13},
    {.name = "TargetHealthReasonEnum", .type = MODEL_STRING, .enums = enums_14},
    {.name = "AnomalyDetection", .type = MODEL_STRUCTURE, .members = members_82, .member_count = 2},
    {.name = "AnomalyResultEnum", .type = MODEL_STRING, .enums = enums_15},
    {.name = "MitigationInEffectEnum", .type = MODEL_STRING, .enums = enums_16},
    {.name = "AdministrativeOverride", .type = MODEL_STRUCTURE, .members = members_83, .member_count = 3},
    {.name = "TargetAdministrativeOverrideStateEnum", .type = MODEL_STRING, .enums = enums_17},
    {.name = "TargetAdministrativeOverrideReasonEnum", .type = MODEL_STRING, .enums = enums_18},
    {.name = "ModifyListenerInput", .type = MODEL_STRUCTURE, .members = members_87, .member_count = 8},
    {.name = "ModifyListenerOutput", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 1},
    {.name = "ModifyLoadBalancerAttributesInput", .type = MODEL_STRUCTURE, .members = members_88, .member_count = 2},
    {.name = "ModifyLoadBalancerAttributesOutput", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 1},
    {.name = "ModifyRuleInput", .type = MODEL_STRUCTURE, .members = members_89, .member_count = 3},
    {.name = "ModifyRuleOutput", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 1},
    {.name = "ModifyTargetGroupInput", .type = MODEL_STRUCTURE, .members = members_90, .member_count = 10},
    {.name = "ModifyTargetGroupOutput", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 1},
    {.name = "ModifyTargetGroupAttributesInput", .type = MODEL_STRUCTURE, .members = members_91, .member_count = 2},
    {.name = "ModifyTargetGroupAttributesOutput", .type = MODEL_STRUCTURE, .members = members_76, .member_count = 1},
    {.name = "RegisterTargetsInput", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "RegisterTargetsOutput", .type = MODEL_STRUCTURE},
    {.name = "RemoveListenerCertificatesInput", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 2},
    {.name = "RemoveListenerCertificatesOutput", .type = MODEL_STRUCTURE},
    {.name = "RemoveTagsInput", .type = MODEL_STRUCTURE, .members = members_93, .member_count = 2},
    {.name = "TagKeys", .type = MODEL_LIST, .members = members_92, .member_count = 1},
    {.name = "RemoveTagsOutput", .type = MODEL_STRUCTURE},
    {.name = "SetIpAddressTypeInput", .type = MODEL_STRUCTURE, .members = members_94, .member_count = 2},
    {.name = "SetIpAddressTypeOutput", .type = MODEL_STRUCTURE, .members = members_95, .member_count = 1},
    {.name = "SetRulePrioritiesInput", .type = MODEL_STRUCTURE, .members = members_98, .member_count = 1},
    {.name = "RulePriorityList", .type = MODEL_LIST, .members = members_97, .member_count = 1},
    {.name = "RulePriorityPair", .type = MODEL_STRUCTURE, .members = members_96, .member_count = 2},
    {.name = "SetRulePrioritiesOutput", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 1},
    {.name = "SetSecurityGroupsInput", .type = MODEL_STRUCTURE, .members = members_99, .member_count = 3},
    {.name = "SetSecurityGroupsOutput", .type = MODEL_STRUCTURE, .members = members_100, .member_count = 2},
    {.name = "SetSubnetsInput", .type = MODEL_STRUCTURE, .members = members_101, .member_count = 5},
    {.name = "SetSubnetsOutput", .type = MODEL_STRUCTURE, .members = members_102, .member_count = 3}};
static const struct model_operation operations[] = {
    {.name = "AddListenerCertificates", .method = "POST", .uri = "/", .input = 0, .output = 5, .result_wrapper = "AddListenerCertificatesResult", .errors = errors_0},
    {.name = "AddTags", .method = "POST", .uri = "/", .input = 6, .output = 12, .result_wrapper = "AddTagsResult", .errors = errors_1},
    {.name = "CreateListener", .method = "POST", .uri = "/", .input = 13, .output = 44, .result_wrapper = "CreateListenerResult", .errors = errors_2},
    {.name = "CreateLoadBalancer", .method = "POST", .uri = "/", .input = 47, .output = 58, .result_wrapper = "CreateLoadBalancerResult", .errors = errors_3},
    {.name = "CreateRule", .method = "POST", .uri = "/", .input = 69, .output = 82, .result_wrapper = "CreateRuleResult", .errors = errors_4},
    {.name = "CreateTargetGroup", .method = "POST", .uri = "/", .input = 85, .output = 93, .result_wrapper = "CreateTargetGroupResult", .errors = errors_5},
    {.name = "DeleteListener", .method = "POST", .uri = "/", .input = 97, .output = 98, .result_wrapper = "DeleteListenerResult", .errors = errors_6},
    {.name = "DeleteLoadBalancer", .method = "POST", .uri = "/", .input = 99, .output = 100, .result_wrapper = "DeleteLoadBalancerResult", .errors = errors_7},
    {.name = "DeleteRule", .method = "POST", .uri = "/", .input = 101, .output = 102, .result_wrapper = "DeleteRuleResult", .errors = errors_8},
    {.name = "DeleteTargetGroup", .method = "POST", .uri = "/", .input = 103, .output = 104, .result_wrapper = "DeleteTargetGroupResult", .errors = errors_9},
    {.name = "DeregisterTargets", .method = "POST", .uri = "/", .input = 105, .output = 108, .result_wrapper = "DeregisterTargetsResult", .errors = errors_10},
    {.name = "DescribeListenerCertificates", .method = "POST", .uri = "/", .input = 109, .output = 111, .result_wrapper = "DescribeListenerCertificatesResult", .errors = errors_11},
    {.name = "DescribeListeners", .method = "POST", .uri = "/", .input = 112, .output = 114, .result_wrapper = "DescribeListenersResult", .errors = errors_12},
    {.name = "DescribeLoadBalancerAttributes", .method = "POST", .uri = "/", .input = 115, .output = 116, .result_wrapper = "DescribeLoadBalancerAttributesResult", .errors = errors_13},
    {.name = "DescribeLoadBalancers", .method = "POST", .uri = "/", .input = 121, .output = 123, .result_wrapper = "DescribeLoadBalancersResult", .errors = errors_13},
    {.name = "DescribeRules", .method = "POST", .uri = "/", .input = 124, .output = 126, .result_wrapper = "DescribeRulesResult", .errors = errors_14},
    {.name = "DescribeTags", .method = "POST", .uri = "/", .input = 127, .output = 128, .result_wrapper = "DescribeTagsResult", .errors = errors_15},
    {.name = "DescribeTargetGroupAttributes", .method = "POST", .uri = "/", .input = 131, .output = 132, .result_wrapper = "DescribeTargetGroupAttributesResult", .errors = errors_16},
    {.name = "DescribeTargetGroups", .method = "POST", .uri = "/", .input = 135, .output = 138, .result_wrapper = "DescribeTargetGroupsResult", .errors = errors_17},
    {.name = "DescribeTargetHealth", .method = "POST", .uri = "/", .input = 139, .output = 142, .result_wrapper = "DescribeTargetHealthResult", .errors = errors_18},
    {.name = "ModifyListener", .method = "POST", .uri = "/", .input = 154, .output = 155, .result_wrapper = "ModifyListenerResult", .errors = errors_19},
    {.name = "ModifyLoadBalancerAttributes", .method = "POST", .uri = "/", .input = 156, .output = 157, .result_wrapper = "ModifyLoadBalancerAttributesResult", .errors = errors_20},
    {.name = "ModifyRule", .method = "POST", .uri = "/", .input = 158, .output = 159, .result_wrapper = "ModifyRuleResult", .errors = errors_21},
    {.name = "ModifyTargetGroup", .method = "POST", .uri = "/", .input = 160, .output = 161, .result_wrapper = "ModifyTargetGroupResult", .errors = errors_22},
    {.name = "ModifyTargetGroupAttributes", .method = "POST", .uri = "/", .input = 162, .output = 163, .result_wrapper = "ModifyTargetGroupAttributesResult", .errors = errors_22},
    {.name = "RegisterTargets", .method = "POST", .uri = "/", .input = 164, .output = 165, .result_wrapper = "RegisterTargetsResult", .errors = errors_23},
    {.name = "RemoveListenerCertificates", .method = "POST", .uri = "/", .input = 166, .output = 167, .result_wrapper = "RemoveListenerCertificatesResult", .errors = errors_24},
    {.name = "RemoveTags", .method = "POST", .uri = "/", .input = 168, .output = 170, .result_wrapper = "RemoveTagsResult", .errors = errors_25},
    {.name = "SetIpAddressType", .method = "POST", .uri = "/", .input = 171, .output = 172, .result_wrapper = "SetIpAddressTypeResult", .errors = errors_26},
    {.name = "SetRulePriorities", .method = "POST", .uri = "/", .input = 173, .output = 176, .result_wrapper = "SetRulePrioritiesResult", .errors = errors_27},
    {.name = "SetSecurityGroups", .method = "POST", .uri = "/", .input = 177, .output = 178, .result_wrapper = "SetSecurityGroupsResult", .errors = errors_28},
    {.name = "SetSubnets", .method = "POST", .uri = "/", .input = 179, .output = 180, .result_wrapper = "SetSubnetsResult", .errors = errors_29}};
static const struct model_paginator paginators[] = {
    {.operation = "DescribeListenerCertificates", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_2},
    {.operation = "DescribeListeners", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_3},
    {.operation = "DescribeLoadBalancers", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_4},
    {.operation = "DescribeRules", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_5},
    {.operation = "DescribeTargetGroups", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_6}};
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
    .shapes = shapes, .shape_count = 181,
    .operations = operations, .operation_count = 32,
    .paginators = paginators, .paginator_count = 5,
    .waiters = waiters, .waiter_count = 5};
