/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const char *const enums_0[] = {"standard", "vpc", NULL};
static const char *const enums_1[] = {"capacity-reservation", "capacity-reservation-fleet", "carrier-gateway", "client-vpn-endpoint", "coip-pool", "customer-gateway", "declarative-policies-report", "dedicated-host", "dhcp-options", "egress-only-internet-gateway", "elastic-gpu", "elastic-ip", "export-image-task", "export-instance-task", "fleet", "fpga-image", "host-reservation", "image", "import-image-task", "import-snapshot-task", "instance", "instance-connect-endpoint", "instance-event-window", "internet-gateway", "ipam", "ipam-external-resource-verification-token", "ipam-pool", "ipam-resource-discovery", "ipam-resource-discovery-association", "ipam-scope", "ipv4pool-ec2", "ipv6pool-ec2", "key-pair", "launch-template", "local-gateway", "local-gateway-route-table", "local-gateway-route-table-virtual-interface-group-association", "local-gateway-route-table-vpc-association", "local-gateway-virtual-interface", "local-gateway-virtual-interface-group", "natgateway", "network-acl", "network-insights-access-scope", "network-insights-access-scope-analysis", "network-insights-analysis", "network-insights-path", "network-interface", "placement-group", "prefix-list", "replace-root-volume-task", "reserved-instances", "route-table", "security-group", "security-group-rule", "snapshot", "spot-fleet-request", "spot-instances-request", "subnet", "subnet-cidr-reservation", "traffic-mirror-filter", "traffic-mirror-filter-rule", "traffic-mirror-session", "traffic-mirror-target", "transit-gateway", "transit-gateway-attachment", "transit-gateway-connect-peer", "transit-gateway-multicast-domain", "transit-gateway-policy-table", "transit-gateway-route-table", "transit-gateway-route-table-announcement", "verified-access-endpoint", "verified-access-endpoint-target", "verified-access-group", "verified-access-instance", "verified-access-policy", "verified-access-trust-provider", "volume", "vpc", "vpc-block-public-access-exclusion", "vpc-endpoint", "vpc-endpoint-connection", "vpc-endpoint-connection-device-type", "vpc-endpoint-service", "vpc-endpoint-service-permission", "vpc-flow-log", "vpc-peering-connection", "vpn-connection", "vpn-connection-device-type", "vpn-gateway", NULL};
static const struct model_member members_0[] = {
    W("Key", "key", 2),
    W("Value", "value", 2)};
static const struct model_member members_1[] = {
    W("member", "item", 7)};
static const struct model_member members_2[] = {
    W("ResourceType", "resourceType", 5),
    W("Tags", "Tag", 6)};
static const struct model_member members_3[] = {
    W("member", "item", 4)};
static const struct model_member members_4[] = {
    M("Domain", 1),
    M("Address", 2),
    M("PublicIpv4Pool", 2),
    M("NetworkBorderGroup", 2),
    M("CustomerOwnedIpv4Pool", 2),
    W("TagSpecifications", "TagSpecification", 3),
    M("IpamPoolId", 2),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_5[] = {
    W("AllocationId", "allocationId", 2),
    W("PublicIpv4Pool", "publicIpv4Pool", 2),
    W("NetworkBorderGroup", "networkBorderGroup", 2),
    W("Domain", "domain", 1),
    W("CustomerOwnedIp", "customerOwnedIp", 2),
    W("CustomerOwnedIpv4Pool", "customerOwnedIpv4Pool", 2),
    W("CarrierIp", "carrierIp", 2),
    W("PublicIp", "publicIp", 2)};
static const struct model_member members_6[] = {
    W("member", "item", 2)};
static const struct model_member members_7[] = {
    M("DryRun", 8),
    M("IpamPoolId", 2, .flags = MODEL_REQUIRED),
    M("Cidr", 2),
    M("NetmaskLength", 11),
    M("ClientToken", 2, .flags = MODEL_TOKEN),
    M("Description", 2),
    M("PreviewNextCidr", 8),
    W("AllowedCidrs", "AllowedCidr", 12),
    W("DisallowedCidrs", "DisallowedCidr", 13)};
static const char *const enums_2[] = {"custom", "ec2-public-ipv4-pool", "eip", "ipam-pool", "subnet", "vpc", NULL};
static const struct model_member members_8[] = {
    W("Cidr", "cidr", 2),
    W("IpamPoolAllocationId", "ipamPoolAllocationId", 2),
    W("Description", "description", 2),
    W("ResourceId", "resourceId", 2),
    W("ResourceType", "resourceType", 16),
    W("ResourceRegion", "resourceRegion", 2),
    W("ResourceOwner", "resourceOwner", 2)};
static const struct model_member members_9[] = {
    W("IpamPoolAllocation", "ipamPoolAllocation", 15)};
static const struct model_member members_10[] = {
    W("Arn", "arn", 2),
    W("Name", "name", 2)};
static const struct model_member members_11[] = {
    M("IamInstanceProfile", 18, .flags = MODEL_REQUIRED),
    M("InstanceId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_12[] = {
    W("Arn", "arn", 2),
    W("Id", "id", 2)};
static const char *const enums_3[] = {"associated", "associating", "disassociated", "disassociating", NULL};
static const struct model_member members_13[] = {
    W("AssociationId", "associationId", 2),
    W("InstanceId", "instanceId", 2),
    W("IamInstanceProfile", "iamInstanceProfile", 21),
    W("State", "state", 22),
    W("Timestamp", "timestamp", 23)};
static const struct model_member members_14[] = {
    W("IamInstanceProfileAssociation", "iamInstanceProfileAssociation", 20)};
static const struct model_member members_15[] = {
    M("GatewayId", 2),
    W("DryRun", "dryRun", 8),
    W("SubnetId", "subnetId", 2),
    W("RouteTableId", "routeTableId", 2, .flags = MODEL_REQUIRED)};
static const char *const enums_4[] = {"associated", "associating", "disassociated", "disassociating", "failed", NULL};
static const struct model_member members_16[] = {
    W("State", "state", 27),
    W("StatusMessage", "statusMessage", 2)};
static const struct model_member members_17[] = {
    W("AssociationId", "associationId", 2),
    W("AssociationState", "associationState", 26)};
static const struct model_member members_18[] = {
    M("CidrBlock", 2),
    M("Ipv6CidrBlockNetworkBorderGroup", 2),
    M("Ipv6Pool", 2),
    M("Ipv6CidrBlock", 2),
    M("Ipv4IpamPoolId", 2),
    M("Ipv4NetmaskLength", 11),
    M("Ipv6IpamPoolId", 2),
    M("Ipv6NetmaskLength", 11),
    W("VpcId", "vpcId", 2, .flags = MODEL_REQUIRED),
    W("AmazonProvidedIpv6CidrBlock", "amazonProvidedIpv6CidrBlock", 8)};
static const char *const enums_5[] = {"associated", "associating", "disassociated", "disassociating", "failed", "failing", NULL};
static const struct model_member members_19[] = {
    W("State", "state", 32),
    W("StatusMessage", "statusMessage", 2)};
static const char *const enums_6[] = {"private", "public", NULL};
static const char *const enums_7[] = {"amazon", "byoip", "none", NULL};
static const struct model_member members_20[] = {
    W("AssociationId", "associationId", 2),
    W("Ipv6CidrBlock", "ipv6CidrBlock", 2),
    W("Ipv6CidrBlockState", "ipv6CidrBlockState", 31),
    W("NetworkBorderGroup", "networkBorderGroup", 2),
    W("Ipv6Pool", "ipv6Pool", 2),
    W("Ipv6AddressAttribute", "ipv6AddressAttribute", 33),
    W("IpSource", "ipSource", 34)};
static const struct model_member members_21[] = {
    W("AssociationId", "associationId", 2),
    W("CidrBlock", "cidrBlock", 2),
    W("CidrBlockState", "cidrBlockState", 31)};
static const struct model_member members_22[] = {
    W("Ipv6CidrBlockAssociation", "ipv6CidrBlockAssociation", 30),
    W("CidrBlockAssociation", "cidrBlockAssociation", 35),
    W("VpcId", "vpcId", 2)};
static const struct model_member members_23[] = {
    W("DryRun", "dryRun", 8),
    W("InternetGatewayId", "internetGatewayId", 2, .flags = MODEL_REQUIRED),
    W("VpcId", "vpcId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_24[] = {
    M("Device", 2, .flags = MODEL_REQUIRED),
    M("InstanceId", 2, .flags = MODEL_REQUIRED),
    M("VolumeId", 2, .flags = MODEL_REQUIRED),
    W("DryRun", "dryRun", 8)};
static const char *const enums_8[] = {"attached", "attaching", "busy", "detached", "detaching", NULL};
static const struct model_member members_25[] = {
    W("DeleteOnTermination", "deleteOnTermination", 8),
    W("AssociatedResource", "associatedResource", 2),
    W("InstanceOwningService", "instanceOwningService", 2),
    W("VolumeId", "volumeId", 2),
    W("InstanceId", "instanceId", 2),
    W("Device", "device", 2),
    W("State", "status", 39),
    W("AttachTime", "attachTime", 23)};
static const struct model_member members_26[] = {
    W("Description", "description", 2),
    W("UserId", "userId", 2),
    W("GroupName", "groupName", 2),
    W("GroupId", "groupId", 2),
    W("VpcId", "vpcId", 2),
    W("VpcPeeringConnectionId", "vpcPeeringConnectionId", 2),
    W("PeeringStatus", "peeringStatus", 2)};
static const struct model_member members_27[] = {
    W("member", "item", 44)};
static const struct model_member members_28[] = {
    W("Description", "description", 2),
    W("CidrIp", "cidrIp", 2)};
static const struct model_member members_29[] = {
    W("member", "item", 46)};
static const struct model_member members_30[] = {
    W("Description", "description", 2),
    W("CidrIpv6", "cidrIpv6", 2)};
static const struct model_member members_31[] = {
    W("member", "item", 48)};
static const struct model_member members_32[] = {
    W("Description", "description", 2),
    W("PrefixListId", "prefixListId", 2)};
static const struct model_member members_33[] = {
    W("member", "item", 50)};
static const struct model_member members_34[] = {
    W("IpProtocol", "ipProtocol", 2),
    W("FromPort", "fromPort", 11),
    W("ToPort", "toPort", 11),
    W("UserIdGroupPairs", "groups", 43),
    W("IpRanges", "ipRanges", 45),
    W("Ipv6Ranges", "ipv6Ranges", 47),
    W("PrefixListIds", "prefixListIds", 49)};
static const struct model_member members_35[] = {
    W("member", "item", 42)};
static const struct model_member members_36[] = {
    W("TagSpecifications", "TagSpecification", 3),
    W("DryRun", "dryRun", 8),
    W("GroupId", "groupId", 2, .flags = MODEL_REQUIRED),
    W("SourceSecurityGroupName", "sourceSecurityGroupName", 2),
    W("SourceSecurityGroupOwnerId", "sourceSecurityGroupOwnerId", 2),
    W("IpProtocol", "ipProtocol", 2),
    W("FromPort", "fromPort", 11),
    W("ToPort", "toPort", 11),
    W("CidrIp", "cidrIp", 2),
    W("IpPermissions", "ipPermissions", 41)};
static const struct model_member members_37[] = {
    W("GroupId", "groupId", 2),
    W("PeeringStatus", "peeringStatus", 2),
    W("UserId", "userId", 2),
    W("VpcId", "vpcId", 2),
    W("VpcPeeringConnectionId", "vpcPeeringConnectionId", 2)};
static const struct model_member members_38[] = {
    W("SecurityGroupRuleId", "securityGroupRuleId", 2),
    W("GroupId", "groupId", 2),
    W("GroupOwnerId", "groupOwnerId", 2),
    W("IsEgress", "isEgress", 8),
    W("IpProtocol", "ipProtocol", 2),
    W("FromPort", "fromPort", 11),
    W("ToPort", "toPort", 11),
    W("CidrIpv4", "cidrIpv4", 2),
    W("CidrIpv6", "cidrIpv6", 2),
    W("PrefixListId", "prefixListId", 2),
    W("ReferencedGroupInfo", "referencedGroupInfo", 54),
    W("Description", "description", 2),
    W("Tags", "tagSet", 6),
    W("SecurityGroupRuleArn", "securityGroupRuleArn", 2)};
static const struct model_member members_39[] = {
    W("member", "item", 53)};
static const struct model_member members_40[] = {
    W("Return", "return", 8),
    W("SecurityGroupRules", "securityGroupRuleSet", 52)};
static const struct model_member members_41[] = {
    M("CidrIp", 2),
    M("FromPort", 11),
    M("GroupId", 2),
    M("GroupName", 2),
    M("IpPermissions", 41),
    M("IpProtocol", 2),
    M("SourceSecurityGroupName", 2),
    M("SourceSecurityGroupOwnerId", 2),
    M("ToPort", 11),
    W("TagSpecifications", "TagSpecification", 3),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_42[] = {
    W("member", "SpotInstanceRequestId", 2)};
static const struct model_member members_43[] = {
    W("DryRun", "dryRun", 8),
    W("SpotInstanceRequestIds", "SpotInstanceRequestId", 58, .flags = MODEL_REQUIRED)};
static const char *const enums_9[] = {"active", "cancelled", "closed", "completed", "open", NULL};
static const struct model_member members_44[] = {
    W("SpotInstanceRequestId", "spotInstanceRequestId", 2),
    W("State", "state", 62)};
static const struct model_member members_45[] = {
    W("member", "item", 61)};
static const struct model_member members_46[] = {
    W("CancelledSpotInstanceRequests", "spotInstanceRequestSet", 60)};
static const struct model_member members_47[] = {
    W("TagSpecifications", "TagSpecification", 3),
    W("DryRun", "dryRun", 8)};
static const char *const enums_10[] = {"attached", "attaching", "detached", "detaching", NULL};
static const struct model_member members_48[] = {
    W("State", "state", 68),
    W("VpcId", "vpcId", 2)};
static const struct model_member members_49[] = {
    W("member", "item", 67)};
static const struct model_member members_50[] = {
    W("Attachments", "attachmentSet", 66),
    W("InternetGatewayId", "internetGatewayId", 2),
    W("OwnerId", "ownerId", 2),
    W("Tags", "tagSet", 6)};
static const struct model_member members_51[] = {
    W("InternetGateway", "internetGateway", 65)};
static const struct model_member members_52[] = {
    M("RegionName", 2)};
static const struct model_member members_53[] = {
    M("member", 71)};
static const char *const enums_11[] = {"advanced", "free", NULL};
static const struct model_member members_54[] = {
    M("DryRun", 8),
    M("Description", 2),
    W("OperatingRegions", "OperatingRegion", 70),
    W("TagSpecifications", "TagSpecification", 3),
    M("ClientToken", 2, .flags = MODEL_TOKEN),
    M("Tier", 72),
    M("EnablePrivateGua", 8)};
static const struct model_member members_55[] = {
    W("RegionName", "regionName", 2)};
static const struct model_member members_56[] = {
    W("member", "item", 77)};
static const char *const enums_12[] = {"create-complete", "create-failed", "create-in-progress", "delete-complete", "delete-failed", "delete-in-progress", "isolate-complete", "isolate-in-progress", "modify-complete", "modify-failed", "modify-in-progress", "restore-in-progress", NULL};
static const struct model_member members_57[] = {
    W("OwnerId", "ownerId", 2),
    W("IpamId", "ipamId", 2),
    W("IpamArn", "ipamArn", 75),
    W("IpamRegion", "ipamRegion", 2),
    W("PublicDefaultScopeId", "publicDefaultScopeId", 2),
    W("PrivateDefaultScopeId", "privateDefaultScopeId", 2),
    W("ScopeCount", "scopeCount", 11),
    W("Description", "description", 2),
    W("OperatingRegions", "operatingRegionSet", 76),
    W("State", "state", 78),
    W("Tags", "tagSet", 6),
    W("DefaultResourceDiscoveryId", "defaultResourceDiscoveryId", 2),
    W("DefaultResourceDiscoveryAssociationId", "defaultResourceDiscoveryAssociationId", 2),
    W("ResourceDiscoveryAssociationCount", "resourceDiscoveryAssociationCount", 11),
    W("StateMessage", "stateMessage", 2),
    W("Tier", "tier", 72),
    W("EnablePrivateGua", "enablePrivateGua", 8)};
static const struct model_member members_58[] = {
    W("Ipam", "ipam", 74)};
static const char *const enums_13[] = {"ipv4", "ipv6", NULL};
static const struct model_member members_59[] = {
    M("Key", 2),
    M("Value", 2)};
static const struct model_member members_60[] = {
    W("member", "item", 83)};
static const char *const enums_14[] = {"ec2", NULL};
static const char *const enums_15[] = {"amazon", "byoip", NULL};
static const char *const enums_16[] = {"vpc", NULL};
static const struct model_member members_61[] = {
    M("ResourceId", 2),
    M("ResourceType", 87),
    M("ResourceRegion", 2),
    M("ResourceOwner", 2)};
static const struct model_member members_62[] = {
    M("DryRun", 8),
    M("IpamScopeId", 2, .flags = MODEL_REQUIRED),
    M("Locale", 2),
    M("SourceIpamPoolId", 2),
    M("Description", 2),
    M("AddressFamily", 80, .flags = MODEL_REQUIRED),
    M("AutoImport", 8),
    M("PubliclyAdvertisable", 8),
    M("AllocationMinNetmaskLength", 81),
    M("AllocationMaxNetmaskLength", 81),
    M("AllocationDefaultNetmaskLength", 81),
    W("AllocationResourceTags", "AllocationResourceTag", 82),
    W("TagSpecifications", "TagSpecification", 3),
    M("ClientToken", 2, .flags = MODEL_TOKEN),
    M("AwsService", 84),
    M("PublicIpSource", 85),
    M("SourceResource", 86)};
static const struct model_member members_63[] = {
    W("member", "item", 91)};
static const struct model_member members_64[] = {
    W("ResourceId", "resourceId", 2),
    W("ResourceType", "resourceType", 87),
    W("ResourceRegion", "resourceRegion", 2),
    W("ResourceOwner", "resourceOwner", 2)};
static const struct model_member members_65[] = {
    W("OwnerId", "ownerId", 2),
    W("IpamPoolId", "ipamPoolId", 2),
    W("SourceIpamPoolId", "sourceIpamPoolId", 2),
    W("IpamPoolArn", "ipamPoolArn", 75),
    W("IpamScopeArn", "ipamScopeArn", 75),
    W("IpamScopeType", "ipamScopeType", 33),
    W("IpamArn", "ipamArn", 75),
    W("IpamRegion", "ipamRegion", 2),
    W("Locale", "locale", 2),
    W("PoolDepth", "poolDepth", 11),
    W("State", "state", 78),
    W("StateMessage", "stateMessage", 2),
    W("Description", "description", 2),
    W("AutoImport", "autoImport", 8),
    W("PubliclyAdvertisable", "publiclyAdvertisable", 8),
    W("AddressFamily", "addressFamily", 80),
    W("AllocationMinNetmaskLength", "allocationMinNetmaskLength", 81),
    W("AllocationMaxNetmaskLength", "allocationMaxNetmaskLength", 81),
    W("AllocationDefaultNetmaskLength", "allocationDefaultNetmaskLength", 81),
    W("AllocationResourceTags", "allocationResourceTagSet", 90),
    W("Tags", "tagSet", 6),
    W("AwsService", "awsService", 84),
    W("PublicIpSource", "publicIpSource", 85),
    W("SourceResource", "sourceResource", 92)};
static const struct model_member members_66[] = {
    W("IpamPool", "ipamPool", 89)};
static const char *const enums_17[] = {"ed25519", "rsa", NULL};
static const char *const enums_18[] = {"pem", "ppk", NULL};
static const struct model_member members_67[] = {
    M("KeyName", 2, .flags = MODEL_REQUIRED),
    M("KeyType", 94),
    W("TagSpecifications", "TagSpecification", 3),
    M("KeyFormat", 95),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_68[] = {
    W("KeyPairId", "keyPairId", 2),
    W("Tags", "tagSet", 6),
    W("KeyName", "keyName", 2),
    W("KeyFingerprint", "keyFingerprint", 2),
    W("KeyMaterial", "keyMaterial", 97, .flags = MODEL_SENSITIVE)};
static const struct model_member members_69[] = {
    W("member", "AllocationId", 2)};
static const struct model_member members_70[] = {
    M("AllocationId", 2),
    M("ClientToken", 2, .flags = MODEL_TOKEN),
    M("DryRun", 8),
    M("SubnetId", 2, .flags = MODEL_REQUIRED),
    W("TagSpecifications", "TagSpecification", 3),
    M("ConnectivityType", 33),
    M("PrivateIpAddress", 2),
    W("SecondaryAllocationIds", "SecondaryAllocationId", 99),
    W("SecondaryPrivateIpAddresses", "SecondaryPrivateIpAddress", 100),
    M("SecondaryPrivateIpAddressCount", 101)};
static const char *const enums_19[] = {"assigning", "associating", "disassociating", "failed", "succeeded", "unassigning", NULL};
static const struct model_member members_71[] = {
    W("AllocationId", "allocationId", 2),
    W("NetworkInterfaceId", "networkInterfaceId", 2),
    W("PrivateIp", "privateIp", 2),
    W("PublicIp", "publicIp", 2),
    W("AssociationId", "associationId", 2),
    W("IsPrimary", "isPrimary", 8),
    W("FailureMessage", "failureMessage", 2),
    W("Status", "status", 106)};
static const struct model_member members_72[] = {
    W("member", "item", 105)};
static const struct model_member members_73[] = {
    W("ProvisionTime", "provisionTime", 23),
    W("Provisioned", "provisioned", 2),
    W("RequestTime", "requestTime", 23),
    W("Requested", "requested", 2),
    W("Status", "status", 2)};
static const char *const enums_20[] = {"available", "deleted", "deleting", "failed", "pending", NULL};
static const struct model_member members_74[] = {
    W("CreateTime", "createTime", 23),
    W("DeleteTime", "deleteTime", 23),
    W("FailureCode", "failureCode", 2),
    W("FailureMessage", "failureMessage", 2),
    W("NatGatewayAddresses", "natGatewayAddressSet", 104),
    W("NatGatewayId", "natGatewayId", 2),
    W("ProvisionedBandwidth", "provisionedBandwidth", 107),
    W("State", "state", 108),
    W("SubnetId", "subnetId", 2),
    W("VpcId", "vpcId", 2),
    W("Tags", "tagSet", 6),
    W("ConnectivityType", "connectivityType", 33)};
static const struct model_member members_75[] = {
    W("ClientToken", "clientToken", 2),
    W("NatGateway", "natGateway", 103)};
static const struct model_member members_76[] = {
    M("DestinationPrefixListId", 2),
    M("VpcEndpointId", 2),
    M("TransitGatewayId", 2),
    M("LocalGatewayId", 2),
    M("CarrierGatewayId", 2),
    M("CoreNetworkArn", 2),
    W("DryRun", "dryRun", 8),
    W("RouteTableId", "routeTableId", 2, .flags = MODEL_REQUIRED),
    W("DestinationCidrBlock", "destinationCidrBlock", 2),
    W("GatewayId", "gatewayId", 2),
    W("DestinationIpv6CidrBlock", "destinationIpv6CidrBlock", 2),
    W("EgressOnlyInternetGatewayId", "egressOnlyInternetGatewayId", 2),
    W("InstanceId", "instanceId", 2),
    W("NetworkInterfaceId", "networkInterfaceId", 2),
    W("VpcPeeringConnectionId", "vpcPeeringConnectionId", 2),
    W("NatGatewayId", "natGatewayId", 2)};
static const struct model_member members_77[] = {
    W("Return", "return", 8)};
static const struct model_member members_78[] = {
    W("TagSpecifications", "TagSpecification", 3),
    M("ClientToken", 2, .flags = MODEL_TOKEN),
    W("DryRun", "dryRun", 8),
    W("VpcId", "vpcId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_79[] = {
    W("Main", "main", 8),
    W("RouteTableAssociationId", "routeTableAssociationId", 2),
    W("RouteTableId", "routeTableId", 2),
    W("SubnetId", "subnetId", 2),
    W("GatewayId", "gatewayId", 2),
    W("AssociationState", "associationState", 26)};
static const struct model_member members_80[] = {
    W("member", "item", 115)};
static const struct model_member members_81[] = {
    W("GatewayId", "gatewayId", 2)};
static const struct model_member members_82[] = {
    W("member", "item", 117)};
static const char *const enums_21[] = {"CreateRoute", "CreateRouteTable", "EnableVgwRoutePropagation", NULL};
static const char *const enums_22[] = {"active", "blackhole", NULL};
static const struct model_member members_83[] = {
    W("DestinationCidrBlock", "destinationCidrBlock", 2),
    W("DestinationIpv6CidrBlock", "destinationIpv6CidrBlock", 2),
    W("DestinationPrefixListId", "destinationPrefixListId", 2),
    W("EgressOnlyInternetGatewayId", "egressOnlyInternetGatewayId", 2),
    W("GatewayId", "gatewayId", 2),
    W("InstanceId", "instanceId", 2),
    W("InstanceOwnerId", "instanceOwnerId", 2),
    W("NatGatewayId", "natGatewayId", 2),
    W("TransitGatewayId", "transitGatewayId", 2),
    W("LocalGatewayId", "localGatewayId", 2),
    W("CarrierGatewayId", "carrierGatewayId", 2),
    W("NetworkInterfaceId", "networkInterfaceId", 2),
    W("Origin", "origin", 120),
    W("State", "state", 121),
    W("VpcPeeringConnectionId", "vpcPeeringConnectionId", 2),
    W("CoreNetworkArn", "coreNetworkArn", 2)};
static const struct model_member members_84[] = {
    W("member", "item", 119)};
static const struct model_member members_85[] = {
    W("Associations", "associationSet", 114),
    W("PropagatingVgws", "propagatingVgwSet", 116),
    W("RouteTableId", "routeTableId", 2),
    W("Routes", "routeSet", 118),
    W("Tags", "tagSet", 6),
    W("VpcId", "vpcId", 2),
    W("OwnerId", "ownerId", 2)};
static const struct model_member members_86[] = {
    W("RouteTable", "routeTable", 113),
    W("ClientToken", "clientToken", 2)};
static const struct model_member members_87[] = {
    W("Description", "GroupDescription", 2, .flags = MODEL_REQUIRED),
    M("GroupName", 2, .flags = MODEL_REQUIRED),
    M("VpcId", 2),
    W("TagSpecifications", "TagSpecification", 3),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_88[] = {
    W("GroupId", "groupId", 2),
    W("Tags", "tagSet", 6),
    W("SecurityGroupArn", "securityGroupArn", 2)};
static const struct model_member members_89[] = {
    W("TagSpecifications", "TagSpecification", 3),
    M("AvailabilityZone", 2),
    M("AvailabilityZoneId", 2),
    M("CidrBlock", 2),
    M("Ipv6CidrBlock", 2),
    M("OutpostArn", 2),
    M("VpcId", 2, .flags = MODEL_REQUIRED),
    M("Ipv6Native", 8),
    M("Ipv4IpamPoolId", 2),
    M("Ipv4NetmaskLength", 11),
    M("Ipv6IpamPoolId", 2),
    M("Ipv6NetmaskLength", 11),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_90[] = {
    W("AssociationId", "associationId", 2),
    W("Ipv6CidrBlock", "ipv6CidrBlock", 2),
    W("Ipv6CidrBlockState", "ipv6CidrBlockState", 129),
    W("Ipv6AddressAttribute", "ipv6AddressAttribute", 33),
    W("IpSource", "ipSource", 34)};
static const struct model_member members_91[] = {
    W("member", "item", 128)};
static const char *const enums_23[] = {"ip-name", "resource-name", NULL};
static const struct model_member members_92[] = {
    W("HostnameType", "hostnameType", 131),
    W("EnableResourceNameDnsARecord", "enableResourceNameDnsARecord", 8),
    W("EnableResourceNameDnsAAAARecord", "enableResourceNameDnsAAAARecord", 8)};
static const char *const enums_24[] = {"block-bidirectional", "block-ingress", "off", NULL};
static const struct model_member members_93[] = {
    W("InternetGatewayBlockMode", "internetGatewayBlockMode", 133)};
static const char *const enums_25[] = {"available", "pending", "unavailable", NULL};
static const struct model_member members_94[] = {
    W("AvailabilityZoneId", "availabilityZoneId", 2),
    W("EnableLniAtDeviceIndex", "enableLniAtDeviceIndex", 11),
    W("MapCustomerOwnedIpOnLaunch", "mapCustomerOwnedIpOnLaunch", 8),
    W("CustomerOwnedIpv4Pool", "customerOwnedIpv4Pool", 2),
    W("OwnerId", "ownerId", 2),
    W("AssignIpv6AddressOnCreation", "assignIpv6AddressOnCreation", 8),
    W("Ipv6CidrBlockAssociationSet", "ipv6CidrBlockAssociationSet", 127),
    W("Tags", "tagSet", 6),
    W("SubnetArn", "subnetArn", 2),
    W("OutpostArn", "outpostArn", 2),
    W("EnableDns64", "enableDns64", 8),
    W("Ipv6Native", "ipv6Native", 8),
    W("PrivateDnsNameOptionsOnLaunch", "privateDnsNameOptionsOnLaunch", 130),
    W("BlockPublicAccessStates", "blockPublicAccessStates", 132),
    W("SubnetId", "subnetId", 2),
    W("State", "state", 134),
    W("VpcId", "vpcId", 2),
    W("CidrBlock", "cidrBlock", 2),
    W("AvailableIpAddressCount", "availableIpAddressCount", 11),
    W("AvailabilityZone", "availabilityZone", 2),
    W("DefaultForAz", "defaultForAz", 8),
    W("MapPublicIpOnLaunch", "mapPublicIpOnLaunch", 8)};
static const struct model_member members_95[] = {
    W("Subnet", "subnet", 126)};
static const struct model_member members_96[] = {
    M("member", 2)};
static const struct model_member members_97[] = {
    W("DryRun", "dryRun", 8),
    W("Resources", "ResourceId", 136, .flags = MODEL_REQUIRED),
    W("Tags", "Tag", 6, .flags = MODEL_REQUIRED)};
static const char *const enums_26[] = {"gp2", "gp3", "io1", "io2", "sc1", "st1", "standard", NULL};
static const struct model_member members_98[] = {
    M("Principal", 2)};
static const struct model_member members_99[] = {
    M("AvailabilityZone", 2, .flags = MODEL_REQUIRED),
    W("Encrypted", "encrypted", 8),
    M("Iops", 11),
    M("KmsKeyId", 2),
    M("OutpostArn", 2),
    M("Size", 11),
    M("SnapshotId", 2),
    M("VolumeType", 138),
    W("TagSpecifications", "TagSpecification", 3),
    M("MultiAttachEnabled", 8),
    M("Throughput", 11),
    M("ClientToken", 2, .flags = MODEL_TOKEN),
    M("Operator", 139),
    W("DryRun", "dryRun", 8)};
static const char *const enums_27[] = {"none", "sse-ebs", "sse-kms", NULL};
static const struct model_member members_100[] = {
    W("Managed", "managed", 8),
    W("Principal", "principal", 2)};
static const char *const enums_28[] = {"available", "creating", "deleted", "deleting", "error", "in-use", NULL};
static const struct model_member members_101[] = {
    W("member", "item", 38)};
static const struct model_member members_102[] = {
    W("OutpostArn", "outpostArn", 2),
    W("Iops", "iops", 11),
    W("Tags", "tagSet", 6),
    W("VolumeType", "volumeType", 138),
    W("FastRestored", "fastRestored", 8),
    W("MultiAttachEnabled", "multiAttachEnabled", 8),
    W("Throughput", "throughput", 11),
    W("SseType", "sseType", 141),
    W("Operator", "operator", 142),
    W("VolumeId", "volumeId", 2),
    W("Size", "size", 11),
    W("SnapshotId", "snapshotId", 2),
    W("AvailabilityZone", "availabilityZone", 2),
    W("State", "status", 143),
    W("CreateTime", "createTime", 23),
    W("Attachments", "attachmentSet", 144),
    W("Encrypted", "encrypted", 8),
    W("KmsKeyId", "kmsKeyId", 2)};
static const char *const enums_29[] = {"dedicated", "default", "host", NULL};
static const struct model_member members_103[] = {
    M("CidrBlock", 2),
    M("Ipv6Pool", 2),
    M("Ipv6CidrBlock", 2),
    M("Ipv4IpamPoolId", 2),
    M("Ipv4NetmaskLength", 11),
    M("Ipv6IpamPoolId", 2),
    M("Ipv6NetmaskLength", 11),
    M("Ipv6CidrBlockNetworkBorderGroup", 2),
    W("TagSpecifications", "TagSpecification", 3),
    W("DryRun", "dryRun", 8),
    W("InstanceTenancy", "instanceTenancy", 146),
    W("AmazonProvidedIpv6CidrBlock", "amazonProvidedIpv6CidrBlock", 8)};
static const struct model_member members_104[] = {
    W("member", "item", 30)};
static const struct model_member members_105[] = {
    W("member", "item", 35)};
static const char *const enums_30[] = {"enforce", "monitor", NULL};
static const char *const enums_31[] = {"available", "deleted", "deleting", "enforce-failed", "enforce-in-progress", "monitor-failed", "monitor-in-progress", NULL};
static const char *const enums_32[] = {"disabled", "disabling", "enabled", "enabling", NULL};
static const struct model_member members_106[] = {
    W("State", "state", 156),
    W("StateMessage", "stateMessage", 2)};
static const struct model_member members_107[] = {
    W("InternetGateway", "internetGateway", 155),
    W("EgressOnlyInternetGateway", "egressOnlyInternetGateway", 155),
    W("NatGateway", "natGateway", 155),
    W("VirtualPrivateGateway", "virtualPrivateGateway", 155),
    W("VpcPeering", "vpcPeering", 155)};
static const struct model_member members_108[] = {
    W("VpcId", "vpcId", 2),
    W("VpcEncryptionControlId", "vpcEncryptionControlId", 2),
    W("Mode", "mode", 152),
    W("State", "state", 153),
    W("StateMessage", "stateMessage", 2),
    W("ResourceExclusions", "resourceExclusions", 154),
    W("Tags", "tagSet", 6)};
static const char *const enums_33[] = {"available", "pending", NULL};
static const struct model_member members_109[] = {
    W("OwnerId", "ownerId", 2),
    W("InstanceTenancy", "instanceTenancy", 146),
    W("Ipv6CidrBlockAssociationSet", "ipv6CidrBlockAssociationSet", 149),
    W("CidrBlockAssociationSet", "cidrBlockAssociationSet", 150),
    W("IsDefault", "isDefault", 8),
    W("EncryptionControl", "encryptionControl", 151),
    W("Tags", "tagSet", 6),
    W("BlockPublicAccessStates", "blockPublicAccessStates", 132),
    W("VpcId", "vpcId", 2),
    W("State", "state", 157),
    W("CidrBlock", "cidrBlock", 2),
    W("DhcpOptionsId", "dhcpOptionsId", 2)};
static const struct model_member members_110[] = {
    W("Vpc", "vpc", 148)};
static const char *const enums_34[] = {"Gateway", "GatewayLoadBalancer", "Interface", "Resource", "ServiceNetwork", NULL};
static const char *const enums_35[] = {"dualstack", "ipv4", "ipv6", NULL};
static const char *const enums_36[] = {"dualstack", "ipv4", "ipv6", "service-defined", NULL};
static const struct model_member members_111[] = {
    M("DnsRecordIpType", 165),
    M("PrivateDnsOnlyForInboundResolverEndpoint", 8)};
static const struct model_member members_112[] = {
    M("SubnetId", 2),
    M("Ipv4", 2),
    M("Ipv6", 2)};
static const struct model_member members_113[] = {
    W("member", "item", 167)};
static const struct model_member members_114[] = {
    M("DryRun", 8),
    M("VpcEndpointType", 159),
    M("VpcId", 2, .flags = MODEL_REQUIRED),
    M("ServiceName", 2),
    M("PolicyDocument", 2),
    W("RouteTableIds", "RouteTableId", 160),
    W("SubnetIds", "SubnetId", 161),
    W("SecurityGroupIds", "SecurityGroupId", 162),
    M("IpAddressType", 163),
    M("DnsOptions", 164),
    M("ClientToken", 2),
    M("PrivateDnsEnabled", 8),
    W("TagSpecifications", "TagSpecification", 3),
    W("SubnetConfigurations", "SubnetConfiguration", 166),
    M("ServiceNetworkArn", 2),
    M("ResourceConfigurationArn", 2),
    M("ServiceRegion", 2)};
static const char *const enums_37[] = {"Available", "Deleted", "Deleting", "Expired", "Failed", "Partial", "Pending", "PendingAcceptance", "Rejected", NULL};
static const struct model_member members_115[] = {
    W("GroupId", "groupId", 2),
    W("GroupName", "groupName", 2)};
static const struct model_member members_116[] = {
    W("member", "item", 173)};
static const struct model_member members_117[] = {
    W("DnsRecordIpType", "dnsRecordIpType", 165),
    W("PrivateDnsOnlyForInboundResolverEndpoint", "privateDnsOnlyForInboundResolverEndpoint", 8)};
static const struct model_member members_118[] = {
    W("DnsName", "dnsName", 2),
    W("HostedZoneId", "hostedZoneId", 2)};
static const struct model_member members_119[] = {
    W("member", "item", 176)};
static const struct model_member members_120[] = {
    W("Message", "message", 2),
    W("Code", "code", 2)};
static const struct model_member members_121[] = {
    W("SubnetId", "subnetId", 2),
    W("IpPrefixes", "ipPrefixSet", 171)};
static const struct model_member members_122[] = {
    W("member", "item", 179)};
static const struct model_member members_123[] = {
    W("VpcEndpointId", "vpcEndpointId", 2),
    W("VpcEndpointType", "vpcEndpointType", 159),
    W("VpcId", "vpcId", 2),
    W("ServiceName", "serviceName", 2),
    W("State", "state", 170),
    W("PolicyDocument", "policyDocument", 2),
    W("RouteTableIds", "routeTableIdSet", 171),
    W("SubnetIds", "subnetIdSet", 171),
    W("Groups", "groupSet", 172),
    W("IpAddressType", "ipAddressType", 163),
    W("DnsOptions", "dnsOptions", 174),
    W("PrivateDnsEnabled", "privateDnsEnabled", 8),
    W("RequesterManaged", "requesterManaged", 8),
    W("NetworkInterfaceIds", "networkInterfaceIdSet", 171),
    W("DnsEntries", "dnsEntrySet", 175),
    W("CreationTimestamp", "creationTimestamp", 23),
    W("Tags", "tagSet", 6),
    W("OwnerId", "ownerId", 2),
    W("LastError", "lastError", 177),
    W("Ipv4Prefixes", "ipv4PrefixSet", 178),
    W("Ipv6Prefixes", "ipv6PrefixSet", 178),
    W("FailureReason", "failureReason", 2),
    W("ServiceNetworkArn", "serviceNetworkArn", 2),
    W("ResourceConfigurationArn", "resourceConfigurationArn", 2),
    W("ServiceRegion", "serviceRegion", 2)};
static const struct model_member members_124[] = {
    W("VpcEndpoint", "vpcEndpoint", 169),
    W("ClientToken", "clientToken", 2)};
static const struct model_member members_125[] = {
    W("DryRun", "dryRun", 8),
    W("InternetGatewayId", "internetGatewayId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_126[] = {
    M("DryRun", 8),
    M("IpamId", 2, .flags = MODEL_REQUIRED),
    M("Cascade", 8)};
static const struct model_member members_127[] = {
    M("DryRun", 8),
    M("IpamPoolId", 2, .flags = MODEL_REQUIRED),
    M("Cascade", 8)};
static const struct model_member members_128[] = {
    M("KeyName", 2),
    M("KeyPairId", 2),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_129[] = {
    W("Return", "return", 8),
    W("KeyPairId", "keyPairId", 2)};
static const struct model_member members_130[] = {
    M("DryRun", 8),
    M("NatGatewayId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_131[] = {
    W("NatGatewayId", "natGatewayId", 2)};
static const struct model_member members_132[] = {
    W("DryRun", "dryRun", 8),
    W("NetworkInterfaceId", "networkInterfaceId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_133[] = {
    M("DestinationPrefixListId", 2),
    W("DryRun", "dryRun", 8),
    W("RouteTableId", "routeTableId", 2, .flags = MODEL_REQUIRED),
    W("DestinationCidrBlock", "destinationCidrBlock", 2),
    W("DestinationIpv6CidrBlock", "destinationIpv6CidrBlock", 2)};
static const struct model_member members_134[] = {
    W("DryRun", "dryRun", 8),
    W("RouteTableId", "routeTableId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_135[] = {
    M("GroupId", 2),
    M("GroupName", 2),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_136[] = {
    W("Return", "return", 8),
    W("GroupId", "groupId", 2)};
static const struct model_member members_137[] = {
    M("SubnetId", 2, .flags = MODEL_REQUIRED),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_138[] = {
    W("DryRun", "dryRun", 8),
    W("Resources", "resourceId", 136, .flags = MODEL_REQUIRED),
    W("Tags", "tag", 6)};
static const struct model_member members_139[] = {
    M("VolumeId", 2, .flags = MODEL_REQUIRED),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_140[] = {
    M("VpcId", 2, .flags = MODEL_REQUIRED),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_141[] = {
    M("DryRun", 8),
    W("VpcEndpointIds", "VpcEndpointId", 199, .flags = MODEL_REQUIRED)};
static const struct model_member members_142[] = {
    W("Code", "code", 2),
    W("Message", "message", 2)};
static const struct model_member members_143[] = {
    W("Error", "error", 203),
    W("ResourceId", "resourceId", 2)};
static const struct model_member members_144[] = {
    W("member", "item", 202)};
static const struct model_member members_145[] = {
    W("Unsuccessful", "unsuccessful", 201)};
static const struct model_member members_146[] = {
    M("DryRun", 8),
    M("IpamPoolId", 2, .flags = MODEL_REQUIRED),
    M("Cidr", 2)};
static const char *const enums_38[] = {"deprovisioned", "failed-deprovision", "failed-import", "failed-provision", "pending-deprovision", "pending-import", "pending-provision", "provisioned", NULL};
static const char *const enums_39[] = {"cidr-not-available", "limit-exceeded", NULL};
static const struct model_member members_147[] = {
    W("Code", "code", 209),
    W("Message", "message", 2)};
static const struct model_member members_148[] = {
    W("Cidr", "cidr", 2),
    W("State", "state", 207),
    W("FailureReason", "failureReason", 208),
    W("IpamPoolCidrId", "ipamPoolCidrId", 2),
    W("NetmaskLength", "netmaskLength", 11)};
static const struct model_member members_149[] = {
    W("IpamPoolCidr", "ipamPoolCidr", 206)};
static const char *const enums_40[] = {"default-vpc", "supported-platforms", NULL};
static const struct model_member members_150[] = {
    W("member", "attributeName", 212)};
static const struct model_member members_151[] = {
    W("DryRun", "dryRun", 8),
    W("AttributeNames", "attributeName", 211)};
static const struct model_member members_152[] = {
    W("AttributeValue", "attributeValue", 2)};
static const struct model_member members_153[] = {
    W("member", "item", 217)};
static const struct model_member members_154[] = {
    W("AttributeName", "attributeName", 2),
    W("AttributeValues", "attributeValueSet", 216)};
static const struct model_member members_155[] = {
    W("member", "item", 215)};
static const struct model_member members_156[] = {
    W("AccountAttributes", "accountAttributeSet", 214)};
static const struct model_member members_157[] = {
    W("member", "PublicIp", 2)};
static const struct model_member members_158[] = {
    M("Name", 2),
    W("Values", "Value", 171)};
static const struct model_member members_159[] = {
    W("member", "Filter", 221)};
static const struct model_member members_160[] = {
    W("PublicIps", "PublicIp", 219),
    W("DryRun", "dryRun", 8),
    W("Filters", "Filter", 220),
    W("AllocationIds", "AllocationId", 99)};
static const char *const enums_41[] = {"alb", "nlb", NULL};
static const struct model_member members_161[] = {
    W("AllocationId", "allocationId", 2),
    W("AssociationId", "associationId", 2),
    W("Domain", "domain", 1),
    W("NetworkInterfaceId", "networkInterfaceId", 2),
    W("NetworkInterfaceOwnerId", "networkInterfaceOwnerId", 2),
    W("PrivateIpAddress", "privateIpAddress", 2),
    W("Tags", "tagSet", 6),
    W("PublicIpv4Pool", "publicIpv4Pool", 2),
    W("NetworkBorderGroup", "networkBorderGroup", 2),
    W("CustomerOwnedIp", "customerOwnedIp", 2),
    W("CustomerOwnedIpv4Pool", "customerOwnedIpv4Pool", 2),
    W("CarrierIp", "carrierIp", 2),
    W("ServiceManaged", "serviceManaged", 225),
    W("InstanceId", "instanceId", 2),
    W("PublicIp", "publicIp", 2)};
static const struct model_member members_162[] = {
    W("member", "item", 224)};
static const struct model_member members_163[] = {
    W("Addresses", "addressesSet", 223)};
static const struct model_member members_164[] = {
    W("member", "ZoneName", 2)};
static const struct model_member members_165[] = {
    W("member", "ZoneId", 2)};
static const struct model_member members_166[] = {
    W("ZoneNames", "ZoneName", 227),
    W("ZoneIds", "ZoneId", 228),
    M("AllAvailabilityZones", 8),
    W("DryRun", "dryRun", 8),
    W("Filters", "Filter", 220)};
static const char *const enums_42[] = {"not-opted-in", "opt-in-not-required", "opted-in", NULL};
static const struct model_member members_167[] = {
    W("Message", "message", 2)};
static const struct model_member members_168[] = {
    W("member", "item", 234)};
static const char *const enums_43[] = {"available", "constrained", "impaired", "information", "unavailable", NULL};
static const struct model_member members_169[] = {
    W("OptInStatus", "optInStatus", 232),
    W("Messages", "messageSet", 233),
    W("RegionName", "regionName", 2),
    W("ZoneName", "zoneName", 2),
    W("ZoneId", "zoneId", 2),
    W("GroupName", "groupName", 2),
    W("NetworkBorderGroup", "networkBorderGroup", 2),
    W("ZoneType", "zoneType", 2),
    W("ParentZoneName", "parentZoneName", 2),
    W("ParentZoneId", "parentZoneId", 2),
    W("State", "zoneState", 235)};
static const struct model_member members_170[] = {
    W("member", "item", 231)};
static const struct model_member members_171[] = {
    W("AvailabilityZones", "availabilityZoneInfo", 230)};
static const struct model_member members_172[] = {
    W("member", "AssociationId", 2)};
static const struct model_member members_173[] = {
    W("AssociationIds", "AssociationId", 237),
    W("Filters", "Filter", 220),
    M("MaxResults", 238),
    M("NextToken", 2)};
static const struct model_member members_174[] = {
    W("member", "item", 20)};
static const struct model_member members_175[] = {
    W("IamInstanceProfileAssociations", "iamInstanceProfileAssociationSet", 240),
    W("NextToken", "nextToken", 2)};
static const struct model_member members_176[] = {
    W("member", "ExecutableBy", 2)};
static const struct model_member members_177[] = {
    W("member", "ImageId", 2)};
static const struct model_member members_178[] = {
    W("member", "Owner", 2)};
static const struct model_member members_179[] = {
    W("ExecutableUsers", "ExecutableBy", 242),
    W("ImageIds", "ImageId", 243),
    W("Owners", "Owner", 244),
    M("IncludeDeprecated", 8),
    M("IncludeDisabled", 8),
    M("MaxResults", 11),
    M("NextToken", 2),
    W("DryRun", "dryRun", 8),
    W("Filters", "Filter", 220)};
static const struct model_member members_180[] = {
    W("DeleteOnTermination", "deleteOnTermination", 8),
    W("Iops", "iops", 11),
    W("SnapshotId", "snapshotId", 2),
    W("VolumeSize", "volumeSize", 11),
    W("VolumeType", "volumeType", 138),
    W("KmsKeyId", "kmsKeyId", 2),
    W("Throughput", "throughput", 11),
    W("OutpostArn", "outpostArn", 2),
    W("Encrypted", "encrypted", 8)};
static const struct model_member members_181[] = {
    W("Ebs", "ebs", 250),
    W("NoDevice", "noDevice", 2),
    W("DeviceName", "deviceName", 2),
    W("VirtualName", "virtualName", 2)};
static const struct model_member members_182[] = {
    W("member", "item", 249)};
static const char *const enums_44[] = {"ovm", "xen", NULL};
static const char *const enums_45[] = {"ebs", "instance-store", NULL};
static const char *const enums_46[] = {"hvm", "paravirtual", NULL};
static const char *const enums_47[] = {"legacy-bios", "uefi", "uefi-preferred", NULL};
static const char *const enums_48[] = {"v2.0", NULL};
static const char *const enums_49[] = {"available", "deregistered", "disabled", "error", "failed", "invalid", "pending", "transient", NULL};
static const char *const enums_50[] = {"devpay", "marketplace", NULL};
static const struct model_member members_183[] = {
    W("ProductCodeId", "productCode", 2),
    W("ProductCodeType", "type", 260)};
static const struct model_member members_184[] = {
    W("member", "item", 259)};
static const char *const enums_51[] = {"arm64", "arm64_mac", "i386", "x86_64", "x86_64_mac", NULL};
static const char *const enums_52[] = {"kernel", "machine", "ramdisk", NULL};
static const char *const enums_53[] = {"Windows", NULL};
static const struct model_member members_185[] = {
    W("PlatformDetails", "platformDetails", 2),
    W("UsageOperation", "usageOperation", 2),
    W("BlockDeviceMappings", "blockDeviceMapping", 248),
    W("Description", "description", 2),
    W("EnaSupport", "enaSupport", 8),
    W("Hypervisor", "hypervisor", 251),
    W("ImageOwnerAlias", "imageOwnerAlias", 2),
    W("Name", "name", 2),
    W("RootDeviceName", "rootDeviceName", 2),
    W("RootDeviceType", "rootDeviceType", 252),
    W("SriovNetSupport", "sriovNetSupport", 2),
    W("StateReason", "stateReason", 253),
    W("Tags", "tagSet", 6),
    W("VirtualizationType", "virtualizationType", 254),
    W("BootMode", "bootMode", 255),
    W("TpmSupport", "tpmSupport", 256),
    W("DeprecationTime", "deprecationTime", 2),
    W("ImdsSupport", "imdsSupport", 256),
    W("SourceInstanceId", "sourceInstanceId", 2),
    W("DeregistrationProtection", "deregistrationProtection", 2),
    W("LastLaunchedTime", "lastLaunchedTime", 2),
    W("ImageAllowed", "imageAllowed", 8),
    W("SourceImageId", "sourceImageId", 2),
    W("SourceImageRegion", "sourceImageRegion", 2),
    W("ImageId", "imageId", 2),
    W("ImageLocation", "imageLocation", 2),
    W("State", "imageState", 257),
    W("OwnerId", "imageOwnerId", 2),
    W("CreationDate", "creationDate", 2),
    W("Public", "isPublic", 8),
    W("ProductCodes", "productCodes", 258),
    W("Architecture", "architecture", 261),
    W("ImageType", "imageType", 262),
    W("KernelId", "kernelId", 2),
    W("RamdiskId", "ramdiskId", 2),
    W("Platform", "platform", 263)};
static const struct model_member members_186[] = {
    W("member", "item", 247)};
static const struct model_member members_187[] = {
    W("NextToken", "nextToken", 2),
    W("Images", "imagesSet", 246)};
static const char *const enums_54[] = {"blockDeviceMapping", "disableApiStop", "disableApiTermination", "ebsOptimized", "enaSupport", "enclaveOptions", "groupSet", "instanceInitiatedShutdownBehavior", "instanceType", "kernel", "productCodes", "ramdisk", "rootDeviceName", "sourceDestCheck", "sriovNetSupport", "userData", NULL};
static const struct model_member members_188[] = {
    W("DryRun", "dryRun", 8),
    W("InstanceId", "instanceId", 2, .flags = MODEL_REQUIRED),
    W("Attribute", "attribute", 265, .flags = MODEL_REQUIRED)};
static const struct model_member members_189[] = {
    W("AttachTime", "attachTime", 23),
    W("DeleteOnTermination", "deleteOnTermination", 8),
    W("Status", "status", 68),
    W("VolumeId", "volumeId", 2),
    W("AssociatedResource", "associatedResource", 2),
    W("VolumeOwnerId", "volumeOwnerId", 2),
    W("Operator", "operator", 142)};
static const struct model_member members_190[] = {
    W("DeviceName", "deviceName", 2),
    W("Ebs", "ebs", 269)};
static const struct model_member members_191[] = {
    W("member", "item", 268)};
static const struct model_member members_192[] = {
    W("Value", "value", 8)};
static const struct model_member members_193[] = {
    W("Enabled", "enabled", 8)};
static const struct model_member members_194[] = {
    W("Value", "value", 2)};
static const struct model_member members_195[] = {
    W("member", "item", 274)};
static const struct model_member members_196[] = {
    W("BlockDeviceMappings", "blockDeviceMapping", 267),
    W("DisableApiTermination", "disableApiTermination", 270),
    W("EnaSupport", "enaSupport", 270),
    W("EnclaveOptions", "enclaveOptions", 271),
    W("EbsOptimized", "ebsOptimized", 270),
    W("InstanceId", "instanceId", 2),
    W("InstanceInitiatedShutdownBehavior", "instanceInitiatedShutdownBehavior", 272),
    W("InstanceType", "instanceType", 272),
    W("KernelId", "kernel", 272),
    W("ProductCodes", "productCodes", 258),
    W("RamdiskId", "ramdisk", 272),
    W("RootDeviceName", "rootDeviceName", 272),
    W("SourceDestCheck", "sourceDestCheck", 270),
    W("SriovNetSupport", "sriovNetSupport", 272),
    W("UserData", "userData", 272),
    W("DisableApiStop", "disableApiStop", 270),
    W("Groups", "groupSet", 273)};
static const struct model_member members_197[] = {
    W("member", "InstanceId", 2)};
static const struct model_member members_198[] = {
    W("InstanceIds", "InstanceId", 276),
    M("MaxResults", 11),
    M("NextToken", 2),
    W("DryRun", "dryRun", 8),
    W("Filters", "Filter", 220),
    W("IncludeAllInstances", "includeAllInstances", 8)};
static const char *const enums_55[] = {"instance-reboot", "instance-retirement", "instance-stop", "system-maintenance", "system-reboot", NULL};
static const struct model_member members_199[] = {
    W("InstanceEventId", "instanceEventId", 2),
    W("Code", "code", 282),
    W("Description", "description", 2),
    W("NotAfter", "notAfter", 23),
    W("NotBefore", "notBefore", 23),
    W("NotBeforeDeadline", "notBeforeDeadline", 23)};
static const struct model_member members_200[] = {
    W("member", "item", 281)};
static const char *const enums_56[] = {"pending", "running", "shutting-down", "stopped", "stopping", "terminated", NULL};
static const struct model_member members_201[] = {
    W("Code", "code", 11),
    W("Name", "name", 284)};
static const char *const enums_57[] = {"reachability", NULL};
static const char *const enums_58[] = {"failed", "initializing", "insufficient-data", "passed", NULL};
static const struct model_member members_202[] = {
    W("ImpairedSince", "impairedSince", 23),
    W("Name", "name", 288),
    W("Status", "status", 289)};
static const struct model_member members_203[] = {
    W("member", "item", 287)};
static const char *const enums_59[] = {"impaired", "initializing", "insufficient-data", "not-applicable", "ok", NULL};
static const struct model_member members_204[] = {
    W("Details", "details", 286),
    W("Status", "status", 290)};
static const struct model_member members_205[] = {
    W("member", "item", 293)};
static const struct model_member members_206[] = {
    W("Details", "details", 292),
    W("Status", "status", 290)};
static const struct model_member members_207[] = {
    W("AvailabilityZone", "availabilityZone", 2),
    W("OutpostArn", "outpostArn", 2),
    W("Operator", "operator", 142),
    W("Events", "eventsSet", 280),
    W("InstanceId", "instanceId", 2),
    W("InstanceState", "instanceState", 283),
    W("InstanceStatus", "instanceStatus", 285),
    W("SystemStatus", "systemStatus", 285),
    W("AttachedEbsStatus", "attachedEbsStatus", 291)};
static const struct model_member members_208[] = {
    W("member", "item", 279)};
static const struct model_member members_209[] = {
    W("InstanceStatuses", "instanceStatusSet", 278),
    W("NextToken", "nextToken", 2)};
static const struct model_member members_210[] = {
    W("InstanceIds", "InstanceId", 276),
    W("DryRun", "dryRun", 8),
    W("Filters", "Filter", 220),
    W("NextToken", "nextToken", 2),
    W("MaxResults", "maxResults", 11)};
static const char *const enums_60[] = {"capacity-block", "scheduled", "spot", NULL};
static const struct model_member members_211[] = {
    W("ElasticGpuId", "elasticGpuId", 2),
    W("ElasticGpuAssociationId", "elasticGpuAssociationId", 2),
    W("ElasticGpuAssociationState", "elasticGpuAssociationState", 2),
    W("ElasticGpuAssociationTime", "elasticGpuAssociationTime", 2)};
static const struct model_member members_212[] = {
    W("member", "item", 302)};
static const struct model_member members_213[] = {
    W("ElasticInferenceAcceleratorArn", "elasticInferenceAcceleratorArn", 2),
    W("ElasticInferenceAcceleratorAssociationId", "elasticInferenceAcceleratorAssociationId", 2),
    W("ElasticInferenceAcceleratorAssociationState", "elasticInferenceAcceleratorAssociationState", 2),
    W("ElasticInferenceAcceleratorAssociationTime", "elasticInferenceAcceleratorAssociationTime", 23)};
static const struct model_member members_214[] = {
    W("member", "item", 304)};
static const struct model_member members_215[] = {
    W("CarrierIp", "carrierIp", 2),
    W("CustomerOwnedIp", "customerOwnedIp", 2),
    W("IpOwnerId", "ipOwnerId", 2),
    W("PublicDnsName", "publicDnsName", 2),
    W("PublicIp", "publicIp", 2)};
static const struct model_member members_216[] = {
    W("EnaSrdUdpEnabled", "enaSrdUdpEnabled", 8)};
static const struct model_member members_217[] = {
    W("EnaSrdEnabled", "enaSrdEnabled", 8),
    W("EnaSrdUdpSpecification", "enaSrdUdpSpecification", 310)};
static const struct model_member members_218[] = {
    W("AttachTime", "attachTime", 23),
    W("AttachmentId", "attachmentId", 2),
    W("DeleteOnTermination", "deleteOnTermination", 8),
    W("DeviceIndex", "deviceIndex", 11),
    W("Status", "status", 68),
    W("NetworkCardIndex", "networkCardIndex", 11),
    W("EnaSrdSpecification", "enaSrdSpecification", 309)};
static const struct model_member members_219[] = {
    W("Ipv6Address", "ipv6Address", 2),
    W("IsPrimaryIpv6", "isPrimaryIpv6", 8)};
static const struct model_member members_220[] = {
    W("member", "item", 312)};
static const struct model_member members_221[] = {
    W("Association", "association", 307),
    W("Primary", "primary", 8),
    W("PrivateDnsName", "privateDnsName", 2),
    W("PrivateIpAddress", "privateIpAddress", 2)};
static const struct model_member members_222[] = {
    W("member", "item", 314)};
static const char *const enums_61[] = {"associated", "attaching", "available", "detaching", "in-use", NULL};
static const struct model_member members_223[] = {
    W("Ipv4Prefix", "ipv4Prefix", 2)};
static const struct model_member members_224[] = {
    W("member", "item", 317)};
static const struct model_member members_225[] = {
    W("Ipv6Prefix", "ipv6Prefix", 2)};
static const struct model_member members_226[] = {
    W("member", "item", 319)};
static const struct model_member members_227[] = {
    W("TcpEstablishedTimeout", "tcpEstablishedTimeout", 11),
    W("UdpStreamTimeout", "udpStreamTimeout", 11),
    W("UdpTimeout", "udpTimeout", 11)};
static const struct model_member members_228[] = {
    W("Association", "association", 307),
    W("Attachment", "attachment", 308),
    W("Description", "description", 2),
    W("Groups", "groupSet", 273),
    W("Ipv6Addresses", "ipv6AddressesSet", 311),
    W("MacAddress", "macAddress", 2),
    W("NetworkInterfaceId", "networkInterfaceId", 2),
    W("OwnerId", "ownerId", 2),
    W("PrivateDnsName", "privateDnsName", 2),
    W("PrivateIpAddress", "privateIpAddress", 2),
    W("PrivateIpAddresses", "privateIpAddressesSet", 313),
    W("SourceDestCheck", "sourceDestCheck", 8),
    W("Status", "status", 315),
    W("SubnetId", "subnetId", 2),
    W("VpcId", "vpcId", 2),
    W("InterfaceType", "interfaceType", 2),
    W("Ipv4Prefixes", "ipv4PrefixSet", 316),
    W("Ipv6Prefixes", "ipv6PrefixSet", 318),
    W("ConnectionTrackingConfiguration", "connectionTrackingConfiguration", 320),
    W("Operator", "operator", 142)};
static const struct model_member members_229[] = {
    W("member", "item", 306)};
static const char *const enums_62[] = {"disabled", "enabled", NULL};
static const struct model_member members_230[] = {
    W("CoreCount", "coreCount", 11),
    W("ThreadsPerCore", "threadsPerCore", 11),
    W("AmdSevSnp", "amdSevSnp", 322)};
static const char *const enums_63[] = {"capacity-reservations-only", "none", "open", NULL};
static const struct model_member members_231[] = {
    W("CapacityReservationId", "capacityReservationId", 2),
    W("CapacityReservationResourceGroupArn", "capacityReservationResourceGroupArn", 2)};
static const struct model_member members_232[] = {
    W("CapacityReservationPreference", "capacityReservationPreference", 324),
    W("CapacityReservationTarget", "capacityReservationTarget", 325)};
static const struct model_member members_233[] = {
    W("Configured", "configured", 8)};
static const struct model_member members_234[] = {
    W("LicenseConfigurationArn", "licenseConfigurationArn", 2)};
static const struct model_member members_235[] = {
    W("member", "item", 328)};
static const char *const enums_64[] = {"applied", "pending", NULL};
static const char *const enums_65[] = {"optional", "required", NULL};
static const struct model_member members_236[] = {
    W("State", "state", 330),
    W("HttpTokens", "httpTokens", 331),
    W("HttpPutResponseHopLimit", "httpPutResponseHopLimit", 11),
    W("HttpEndpoint", "httpEndpoint", 322),
    W("HttpProtocolIpv6", "httpProtocolIpv6", 322),
    W("InstanceMetadataTags", "instanceMetadataTags", 322)};
static const char *const enums_66[] = {"default", "disabled", NULL};
static const struct model_member members_237[] = {
    W("AutoRecovery", "autoRecovery", 334)};
static const char *const enums_67[] = {"legacy-bios", "uefi", NULL};
static const char *const enums_68[] = {"default", "ebs-1", "vpc-1", NULL};
static const struct model_member members_238[] = {
    W("BandwidthWeighting", "bandwidthWeighting", 337)};
static const struct model_member members_239[] = {
    W("Affinity", "affinity", 2),
    W("GroupName", "groupName", 2),
    W("PartitionNumber", "partitionNumber", 11),
    W("HostId", "hostId", 2),
    W("Tenancy", "tenancy", 146),
    W("SpreadDomain", "spreadDomain", 2),
    W("HostResourceGroupArn", "hostResourceGroupArn", 2),
    W("GroupId", "groupId", 2),
    W("AvailabilityZone", "availabilityZone", 2)};
static const char *const enums_69[] = {"disabled", "disabling", "enabled", "pending", NULL};
static const struct model_member members_240[] = {
    W("State", "state", 340)};
static const struct model_member members_241[] = {
    W("Architecture", "architecture", 261),
    W("BlockDeviceMappings", "blockDeviceMapping", 267),
    W("ClientToken", "clientToken", 2),
    W("EbsOptimized", "ebsOptimized", 8),
    W("EnaSupport", "enaSupport", 8),
    W("Hypervisor", "hypervisor", 251),
    W("IamInstanceProfile", "iamInstanceProfile", 21),
    W("InstanceLifecycle", "instanceLifecycle", 300),
    W("ElasticGpuAssociations", "elasticGpuAssociationSet", 301),
    W("ElasticInferenceAcceleratorAssociations", "elasticInferenceAcceleratorAssociationSet", 303),
    W("NetworkInterfaces", "networkInterfaceSet", 305),
    W("OutpostArn", "outpostArn", 2),
    W("RootDeviceName", "rootDeviceName", 2),
    W("RootDeviceType", "rootDeviceType", 252),
    W("SecurityGroups", "groupSet", 273),
    W("SourceDestCheck", "sourceDestCheck", 8),
    W("SpotInstanceRequestId", "spotInstanceRequestId", 2),
    W("SriovNetSupport", "sriovNetSupport", 2),
    W("StateReason", "stateReason", 253),
    W("Tags", "tagSet", 6),
    W("VirtualizationType", "virtualizationType", 254),
    W("CpuOptions", "cpuOptions", 321),
    W("CapacityReservationId", "capacityReservationId", 2),
    W("CapacityReservationSpecification", "capacityReservationSpecification", 323),
    W("HibernationOptions", "hibernationOptions", 326),
    W("Licenses", "licenseSet", 327),
    W("MetadataOptions", "metadataOptions", 329),
    W("EnclaveOptions", "enclaveOptions", 271),
    W("BootMode", "bootMode", 255),
    W("PlatformDetails", "platformDetails", 2),
    W("UsageOperation", "usageOperation", 2),
    W("UsageOperationUpdateTime", "usageOperationUpdateTime", 23),
    W("PrivateDnsNameOptions", "privateDnsNameOptions", 332),
    W("Ipv6Address", "ipv6Address", 2),
    W("TpmSupport", "tpmSupport", 2),
    W("MaintenanceOptions", "maintenanceOptions", 333),
    W("CurrentInstanceBootMode", "currentInstanceBootMode", 335),
    W("NetworkPerformanceOptions", "networkPerformanceOptions", 336),
    W("Operator", "operator", 142),
    W("InstanceId", "instanceId", 2),
    W("ImageId", "imageId", 2),
    W("State", "instanceState", 283),
    W("PrivateDnsName", "privateDnsName", 2),
    W("PublicDnsName", "dnsName", 2),
    W("StateTransitionReason", "reason", 2),
    W("KeyName", "keyName", 2),
    W("AmiLaunchIndex", "amiLaunchIndex", 11),
    W("ProductCodes", "productCodes", 258),
    W("InstanceType", "instanceType", 2),
    W("LaunchTime", "launchTime", 23),
    W("Placement", "placement", 338),
    W("KernelId", "kernelId", 2),
    W("RamdiskId", "ramdiskId", 2),
    W("Platform", "platform", 263),
    W("Monitoring", "monitoring", 339),
    W("SubnetId", "subnetId", 2),
    W("VpcId", "vpcId", 2),
    W("PrivateIpAddress", "privateIpAddress", 2),
    W("PublicIpAddress", "ipAddress", 2)};
static const struct model_member members_242[] = {
    W("member", "item", 299)};
static const struct model_member members_243[] = {
    W("ReservationId", "reservationId", 2),
    W("OwnerId", "ownerId", 2),
    W("RequesterId", "requesterId", 2),
    W("Groups", "groupSet", 273),
    W("Instances", "instancesSet", 298)};
static const struct model_member members_244[] = {
    W("member", "item", 297)};
static const struct model_member members_245[] = {
    W("NextToken", "nextToken", 2),
    W("Reservations", "reservationSet", 296)};
static const struct model_member members_246[] = {
    M("NextToken", 2),
    M("MaxResults", 238),
    W("DryRun", "dryRun", 8),
    W("InternetGatewayIds", "internetGatewayId", 342),
    W("Filters", "Filter", 220)};
static const struct model_member members_247[] = {
    W("member", "item", 65)};
static const struct model_member members_248[] = {
    W("InternetGateways", "internetGatewaySet", 344),
    W("NextToken", "nextToken", 2)};
static const struct model_member members_249[] = {
    M("DryRun", 8),
    W("Filters", "Filter", 220),
    M("MaxResults", 238),
    M("NextToken", 2),
    W("IpamPoolIds", "IpamPoolId", 171)};
static const struct model_member members_250[] = {
    W("member", "item", 89)};
static const struct model_member members_251[] = {
    W("NextToken", "nextToken", 2),
    W("IpamPools", "ipamPoolSet", 347)};
static const struct model_member members_252[] = {
    M("DryRun", 8),
    W("Filters", "Filter", 220),
    M("MaxResults", 238),
    M("NextToken", 2),
    W("IpamIds", "IpamId", 171)};
static const struct model_member members_253[] = {
    W("member", "item", 74)};
static const struct model_member members_254[] = {
    W("NextToken", "nextToken", 2),
    W("Ipams", "ipamSet", 350)};
static const struct model_member members_255[] = {
    W("member", "KeyName", 2)};
static const struct model_member members_256[] = {
    W("member", "KeyPairId", 2)};
static const struct model_member members_257[] = {
    W("KeyNames", "KeyName", 352),
    W("KeyPairIds", "KeyPairId", 353),
    M("IncludePublicKey", 8),
    W("DryRun", "dryRun", 8),
    W("Filters", "Filter", 220)};
static const struct model_member members_258[] = {
    W("KeyPairId", "keyPairId", 2),
    W("KeyType", "keyType", 94),
    W("Tags", "tagSet", 6),
    W("PublicKey", "publicKey", 2),
    W("CreateTime", "createTime", 23),
    W("KeyName", "keyName", 2),
    W("KeyFingerprint", "keyFingerprint", 2)};
static const struct model_member members_259[] = {
    W("member", "item", 356)};
static const struct model_member members_260[] = {
    W("KeyPairs", "keySet", 355)};
static const struct model_member members_261[] = {
    M("DryRun", 8),
    M("Filter", 220),
    M("MaxResults", 238),
    W("NatGatewayIds", "NatGatewayId", 358),
    M("NextToken", 2)};
static const struct model_member members_262[] = {
    W("member", "item", 103)};
static const struct model_member members_263[] = {
    W("NatGateways", "natGatewaySet", 360),
    W("NextToken", "nextToken", 2)};
static const struct model_member members_264[] = {
    M("NextToken", 2),
    M("MaxResults", 238),
    W("DryRun", "dryRun", 8),
    W("NetworkInterfaceIds", "NetworkInterfaceId", 362),
    W("Filters", "filter", 220)};
static const struct model_member members_265[] = {
    W("AllocationId", "allocationId", 2),
    W("AssociationId", "associationId", 2),
    W("IpOwnerId", "ipOwnerId", 2),
    W("PublicDnsName", "publicDnsName", 2),
    W("PublicIp", "publicIp", 2),
    W("CustomerOwnedIp", "customerOwnedIp", 2),
    W("CarrierIp", "carrierIp", 2)};
static const struct model_member members_266[] = {
    W("EnaSrdEnabled", "enaSrdEnabled", 8),
    W("EnaSrdUdpSpecification", "enaSrdUdpSpecification", 369)};
static const struct model_member members_267[] = {
    W("AttachTime", "attachTime", 23),
    W("AttachmentId", "attachmentId", 2),
    W("DeleteOnTermination", "deleteOnTermination", 8),
    W("DeviceIndex", "deviceIndex", 11),
    W("NetworkCardIndex", "networkCardIndex", 11),
    W("InstanceId", "instanceId", 2),
    W("InstanceOwnerId", "instanceOwnerId", 2),
    W("Status", "status", 68),
    W("EnaSrdSpecification", "enaSrdSpecification", 368)};
static const char *const enums_70[] = {"api_gateway_managed", "aws_codestar_connections_managed", "branch", "efa", "efa-only", "gateway_load_balancer", "gateway_load_balancer_endpoint", "global_accelerator_managed", "interface", "iot_rules_managed", "lambda", "load_balancer", "natGateway", "network_load_balancer", "quicksight", "transit_gateway", "trunk", "vpc_endpoint", NULL};
static const struct model_member members_268[] = {
    W("member", "item", 373)};
static const struct model_member members_269[] = {
    W("Association", "association", 366),
    W("Primary", "primary", 8),
    W("PrivateDnsName", "privateDnsName", 2),
    W("PrivateIpAddress", "privateIpAddress", 2)};
static const struct model_member members_270[] = {
    W("member", "item", 375)};
static const struct model_member members_271[] = {
    W("member", "item", 377)};
static const struct model_member members_272[] = {
    W("member", "item", 379)};
static const struct model_member members_273[] = {
    W("Association", "association", 366),
    W("Attachment", "attachment", 367),
    W("AvailabilityZone", "availabilityZone", 2),
    W("ConnectionTrackingConfiguration", "connectionTrackingConfiguration", 370),
    W("Description", "description", 2),
    W("Groups", "groupSet", 273),
    W("InterfaceType", "interfaceType", 371),
    W("Ipv6Addresses", "ipv6AddressesSet", 372),
    W("MacAddress", "macAddress", 2),
    W("NetworkInterfaceId", "networkInterfaceId", 2),
    W("OutpostArn", "outpostArn", 2),
    W("OwnerId", "ownerId", 2),
    W("PrivateDnsName", "privateDnsName", 2),
    W("PrivateIpAddress", "privateIpAddress", 2),
    W("PrivateIpAddresses", "privateIpAddressesSet", 374),
    W("Ipv4Prefixes", "ipv4PrefixSet", 376),
    W("Ipv6Prefixes", "ipv6PrefixSet", 378),
    W("RequesterId", "requesterId", 2),
    W("RequesterManaged", "requesterManaged", 8),
    W("SourceDestCheck", "sourceDestCheck", 8),
    W("Status", "status", 315),
    W("SubnetId", "subnetId", 2),
    W("TagSet", "tagSet", 6),
    W("VpcId", "vpcId", 2),
    W("DenyAllIgwTraffic", "denyAllIgwTraffic", 8),
    W("Ipv6Native", "ipv6Native", 8),
    W("Ipv6Address", "ipv6Address", 2),
    W("Operator", "operator", 142)};
static const struct model_member members_274[] = {
    W("member", "item", 365)};
static const struct model_member members_275[] = {
    W("NetworkInterfaces", "networkInterfaceSet", 364),
    W("NextToken", "nextToken", 2)};
static const struct model_member members_276[] = {
    W("member", "RegionName", 2)};
static const struct model_member members_277[] = {
    W("RegionNames", "RegionName", 381),
    M("AllRegions", 8),
    W("DryRun", "dryRun", 8),
    W("Filters", "Filter", 220)};
static const struct model_member members_278[] = {
    W("OptInStatus", "optInStatus", 2),
    W("RegionName", "regionName", 2),
    W("Endpoint", "regionEndpoint", 2)};
static const struct model_member members_279[] = {
    W("member", "item", 384)};
static const struct model_member members_280[] = {
    W("Regions", "regionInfo", 383)};
static const struct model_member members_281[] = {
    M("NextToken", 2),
    M("MaxResults", 386),
    W("DryRun", "dryRun", 8),
    W("RouteTableIds", "RouteTableId", 387),
    W("Filters", "Filter", 220)};
static const struct model_member members_282[] = {
    W("member", "item", 113)};
static const struct model_member members_283[] = {
    W("RouteTables", "routeTableSet", 389),
    W("NextToken", "nextToken", 2)};
static const struct model_member members_284[] = {
    W("Filters", "Filter", 220),
    W("SecurityGroupRuleIds", "SecurityGroupRuleId", 391),
    M("DryRun", 8),
    M("NextToken", 2),
    M("MaxResults", 238)};
static const struct model_member members_285[] = {
    W("SecurityGroupRules", "securityGroupRuleSet", 52),
    W("NextToken", "nextToken", 2)};
static const struct model_member members_286[] = {
    W("member", "groupId", 2)};
static const struct model_member members_287[] = {
    W("member", "GroupName", 2)};
static const struct model_member members_288[] = {
    W("GroupIds", "GroupId", 394),
    W("GroupNames", "GroupName", 395),
    M("NextToken", 2),
    M("MaxResults", 238),
    W("DryRun", "dryRun", 8),
    W("Filters", "Filter", 220)};
static const struct model_member members_289[] = {
    W("GroupId", "groupId", 2),
    W("IpPermissionsEgress", "ipPermissionsEgress", 41),
    W("Tags", "tagSet", 6),
    W("VpcId", "vpcId", 2),
    W("SecurityGroupArn", "securityGroupArn", 2),
    W("OwnerId", "ownerId", 2),
    W("GroupName", "groupName", 2),
    W("Description", "groupDescription", 2),
    W("IpPermissions", "ipPermissions", 41)};
static const struct model_member members_290[] = {
    W("member", "item", 398)};
static const struct model_member members_291[] = {
    W("NextToken", "nextToken", 2),
    W("SecurityGroups", "securityGroupInfo", 397)};
static const struct model_member members_292[] = {
    M("NextToken", 2),
    M("MaxResults", 11),
    W("DryRun", "dryRun", 8),
    W("SpotInstanceRequestIds", "SpotInstanceRequestId", 58),
    W("Filters", "Filter", 220)};
static const struct model_member members_293[] = {
    W("member", "SecurityGroupId", 2)};
static const struct model_member members_294[] = {
    W("Primary", "primary", 8),
    W("PrivateIpAddress", "privateIpAddress", 2)};
static const struct model_member members_295[] = {
    W("member", "item", 409)};
static const struct model_member members_296[] = {
    M("Ipv4Prefix", 2)};
static const struct model_member members_297[] = {
    W("member", "item", 411)};
static const struct model_member members_298[] = {
    M("Ipv6Prefix", 2)};
static const struct model_member members_299[] = {
    W("member", "item", 413)};
static const struct model_member members_300[] = {
    M("EnaSrdUdpEnabled", 8)};
static const struct model_member members_301[] = {
    M("EnaSrdEnabled", 8),
    M("EnaSrdUdpSpecification", 415)};
static const struct model_member members_302[] = {
    M("TcpEstablishedTimeout", 11),
    M("UdpStreamTimeout", 11),
    M("UdpTimeout", 11)};
static const struct model_member members_303[] = {
    W("AssociatePublicIpAddress", "associatePublicIpAddress", 8),
    W("DeleteOnTermination", "deleteOnTermination", 8),
    W("Description", "description", 2),
    W("DeviceIndex", "deviceIndex", 11),
    W("Groups", "SecurityGroupId", 407),
    W("Ipv6AddressCount", "ipv6AddressCount", 11),
    W("Ipv6Addresses", "ipv6AddressesSet", 311, .ec2 = "Ipv6Addresses"),
    W("NetworkInterfaceId", "networkInterfaceId", 2),
    W("PrivateIpAddress", "privateIpAddress", 2),
    W("PrivateIpAddresses", "privateIpAddressesSet", 408, .ec2 = "PrivateIpAddresses"),
    W("SecondaryPrivateIpAddressCount", "secondaryPrivateIpAddressCount", 11),
    W("SubnetId", "subnetId", 2),
    M("AssociateCarrierIpAddress", 8),
    M("InterfaceType", 2),
    M("NetworkCardIndex", 11),
    W("Ipv4Prefixes", "Ipv4Prefix", 410),
    M("Ipv4PrefixCount", 11),
    W("Ipv6Prefixes", "Ipv6Prefix", 412),
    M("Ipv6PrefixCount", 11),
    M("PrimaryIpv6", 8),
    M("EnaSrdSpecification", 414),
    M("ConnectionTrackingSpecification", 416)};
static const struct model_member members_304[] = {
    W("member", "item", 406)};
static const struct model_member members_305[] = {
    W("AvailabilityZone", "availabilityZone", 2),
    W("GroupName", "groupName", 2),
    W("Tenancy", "tenancy", 146)};
static const struct model_member members_306[] = {
    W("Enabled", "enabled", 8, .flags = MODEL_REQUIRED)};
static const struct model_member members_307[] = {
    W("UserData", "userData", 97, .flags = MODEL_SENSITIVE),
    W("AddressingType", "addressingType", 2),
    W("BlockDeviceMappings", "blockDeviceMapping", 248),
    W("EbsOptimized", "ebsOptimized", 8),
    W("IamInstanceProfile", "iamInstanceProfile", 18),
    W("ImageId", "imageId", 2),
    W("InstanceType", "instanceType", 2),
    W("KernelId", "kernelId", 2),
    W("KeyName", "keyName", 2),
    W("NetworkInterfaces", "networkInterfaceSet", 405),
    W("Placement", "placement", 417),
    W("RamdiskId", "ramdiskId", 2),
    W("SubnetId", "subnetId", 2),
    W("SecurityGroups", "groupSet", 273),
    W("Monitoring", "monitoring", 418)};
static const char *const enums_71[] = {"Linux/UNIX", "Linux/UNIX (Amazon VPC)", "Windows", "Windows (Amazon VPC)", NULL};
static const char *const enums_72[] = {"active", "cancelled", "closed", "disabled", "failed", "open", NULL};
static const struct model_member members_308[] = {
    W("Code", "code", 2),
    W("Message", "message", 2),
    W("UpdateTime", "updateTime", 23)};
static const char *const enums_73[] = {"one-time", "persistent", NULL};
static const char *const enums_74[] = {"hibernate", "stop", "terminate", NULL};
static const struct model_member members_309[] = {
    W("ActualBlockHourlyPrice", "actualBlockHourlyPrice", 2),
    W("AvailabilityZoneGroup", "availabilityZoneGroup", 2),
    W("BlockDurationMinutes", "blockDurationMinutes", 11),
    W("CreateTime", "createTime", 23),
    W("Fault", "fault", 403),
    W("InstanceId", "instanceId", 2),
    W("LaunchGroup", "launchGroup", 2),
    W("LaunchSpecification", "launchSpecification", 404),
    W("LaunchedAvailabilityZone", "launchedAvailabilityZone", 2),
    W("ProductDescription", "productDescription", 419),
    W("SpotInstanceRequestId", "spotInstanceRequestId", 2),
    W("SpotPrice", "spotPrice", 2),
    W("State", "state", 420),
    W("Status", "status", 421),
    W("Tags", "tagSet", 6),
    W("Type", "type", 422),
    W("ValidFrom", "validFrom", 23),
    W("ValidUntil", "validUntil", 23),
    W("InstanceInterruptionBehavior", "instanceInterruptionBehavior", 423)};
static const struct model_member members_310[] = {
    W("member", "item", 402)};
static const struct model_member members_311[] = {
    W("SpotInstanceRequests", "spotInstanceRequestSet", 401),
    W("NextToken", "nextToken", 2)};
static const struct model_member members_312[] = {
    W("member", "SubnetId", 2)};
static const struct model_member members_313[] = {
    W("Filters", "Filter", 220),
    W("SubnetIds", "SubnetId", 425),
    M("NextToken", 2),
    M("MaxResults", 238),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_314[] = {
    W("member", "item", 126)};
static const struct model_member members_315[] = {
    W("NextToken", "nextToken", 2),
    W("Subnets", "subnetSet", 427)};
static const struct model_member members_316[] = {
    W("DryRun", "dryRun", 8),
    W("Filters", "Filter", 220),
    W("MaxResults", "maxResults", 11),
    W("NextToken", "nextToken", 2)};
static const struct model_member members_317[] = {
    W("Key", "key", 2),
    W("ResourceId", "resourceId", 2),
    W("ResourceType", "resourceType", 5),
    W("Value", "value", 2)};
static const struct model_member members_318[] = {
    W("member", "item", 431)};
static const struct model_member members_319[] = {
    W("NextToken", "nextToken", 2),
    W("Tags", "tagSet", 430)};
static const struct model_member members_320[] = {
    W("member", "VolumeId", 2)};
static const struct model_member members_321[] = {
    W("VolumeIds", "VolumeId", 433),
    W("DryRun", "dryRun", 8),
    W("Filters", "Filter", 220),
    W("NextToken", "nextToken", 2),
    W("MaxResults", "maxResults", 11)};
static const struct model_member members_322[] = {
    W("member", "item", 140)};
static const struct model_member members_323[] = {
    W("NextToken", "nextToken", 2),
    W("Volumes", "volumeSet", 435)};
static const struct model_member members_324[] = {
    M("DryRun", 8),
    W("VolumeIds", "VolumeId", 433),
    W("Filters", "Filter", 220),
    M("NextToken", 2),
    M("MaxResults", 11)};
static const char *const enums_75[] = {"completed", "failed", "modifying", "optimizing", NULL};
static const struct model_member members_325[] = {
    W("VolumeId", "volumeId", 2),
    W("ModificationState", "modificationState", 440),
    W("StatusMessage", "statusMessage", 2),
    W("TargetSize", "targetSize", 11),
    W("TargetIops", "targetIops", 11),
    W("TargetVolumeType", "targetVolumeType", 138),
    W("TargetThroughput", "targetThroughput", 11),
    W("TargetMultiAttachEnabled", "targetMultiAttachEnabled", 8),
    W("OriginalSize", "originalSize", 11),
    W("OriginalIops", "originalIops", 11),
    W("OriginalVolumeType", "originalVolumeType", 138),
    W("OriginalThroughput", "originalThroughput", 11),
    W("OriginalMultiAttachEnabled", "originalMultiAttachEnabled", 8),
    W("Progress", "progress", 441),
    W("StartTime", "startTime", 23),
    W("EndTime", "endTime", 23)};
static const struct model_member members_326[] = {
    W("member", "item", 439)};
static const struct model_member members_327[] = {
    W("NextToken", "nextToken", 2),
    W("VolumesModifications", "volumeModificationSet", 438)};
static const char *const enums_76[] = {"enableDnsHostnames", "enableDnsSupport", "enableNetworkAddressUsageMetrics", NULL};
static const struct model_member members_328[] = {
    M("Attribute", 443, .flags = MODEL_REQUIRED),
    M("VpcId", 2, .flags = MODEL_REQUIRED),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_329[] = {
    W("EnableDnsHostnames", "enableDnsHostnames", 270),
    W("EnableDnsSupport", "enableDnsSupport", 270),
    W("EnableNetworkAddressUsageMetrics", "enableNetworkAddressUsageMetrics", 270),
    W("VpcId", "vpcId", 2)};
static const struct model_member members_330[] = {
    M("DryRun", 8),
    W("VpcEndpointIds", "VpcEndpointId", 199),
    W("Filters", "Filter", 220),
    M("MaxResults", 11),
    M("NextToken", 2)};
static const struct model_member members_331[] = {
    W("member", "item", 169)};
static const struct model_member members_332[] = {
    W("VpcEndpoints", "vpcEndpointSet", 447),
    W("NextToken", "nextToken", 2)};
static const struct model_member members_333[] = {
    W("member", "VpcId", 2)};
static const struct model_member members_334[] = {
    W("Filters", "Filter", 220),
    W("VpcIds", "VpcId", 449),
    M("NextToken", 2),
    M("MaxResults", 238),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_335[] = {
    W("member", "item", 148)};
static const struct model_member members_336[] = {
    W("NextToken", "nextToken", 2),
    W("Vpcs", "vpcSet", 451)};
static const struct model_member members_337[] = {
    M("Device", 2),
    M("Force", 8),
    M("InstanceId", 2),
    M("VolumeId", 2, .flags = MODEL_REQUIRED),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_338[] = {
    M("AssociationId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_339[] = {
    W("DryRun", "dryRun", 8),
    W("AssociationId", "associationId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_340[] = {
    W("AssociationId", "associationId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_341[] = {
    M("InstanceId", 2, .flags = MODEL_REQUIRED),
    M("Latest", 8),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_342[] = {
    W("InstanceId", "instanceId", 2),
    W("Timestamp", "timestamp", 23),
    W("Output", "output", 2)};
static const struct model_member members_343[] = {
    M("DryRun", 8),
    M("IpamPoolId", 2, .flags = MODEL_REQUIRED),
    M("IpamPoolAllocationId", 2),
    W("Filters", "Filter", 220),
    M("MaxResults", 462),
    M("NextToken", 2)};
static const struct model_member members_344[] = {
    W("member", "item", 15)};
static const struct model_member members_345[] = {
    W("IpamPoolAllocations", "ipamPoolAllocationSet", 464),
    W("NextToken", "nextToken", 2)};
static const struct model_member members_346[] = {
    M("DryRun", 8),
    M("IpamPoolId", 2, .flags = MODEL_REQUIRED),
    W("Filters", "Filter", 220),
    M("MaxResults", 238),
    M("NextToken", 2)};
static const struct model_member members_347[] = {
    W("member", "item", 206)};
static const struct model_member members_348[] = {
    W("IpamPoolCidrs", "ipamPoolCidrSet", 467),
    W("NextToken", "nextToken", 2)};
static const struct model_member members_349[] = {
    W("TagSpecifications", "TagSpecification", 3),
    W("DryRun", "dryRun", 8),
    W("KeyName", "keyName", 2, .flags = MODEL_REQUIRED),
    W("PublicKeyMaterial", "publicKeyMaterial", 469, .flags = MODEL_REQUIRED)};
static const struct model_member members_350[] = {
    W("KeyFingerprint", "keyFingerprint", 2),
    W("KeyName", "keyName", 2),
    W("KeyPairId", "keyPairId", 2),
    W("Tags", "tagSet", 6)};
static const struct model_member members_351[] = {
    W("VolumeId", "volumeId", 2),
    W("DeleteOnTermination", "deleteOnTermination", 8)};
static const struct model_member members_352[] = {
    W("DeviceName", "deviceName", 2),
    W("Ebs", "ebs", 474),
    W("VirtualName", "virtualName", 2),
    W("NoDevice", "noDevice", 2)};
static const struct model_member members_353[] = {
    W("member", "item", 473)};
static const struct model_member members_354[] = {
    W("Value", "value", 469)};
static const struct model_member members_355[] = {
    M("SourceDestCheck", 270),
    M("DisableApiStop", 270),
    W("DryRun", "dryRun", 8),
    W("InstanceId", "instanceId", 2, .flags = MODEL_REQUIRED),
    W("Attribute", "attribute", 265),
    W("Value", "value", 2),
    W("BlockDeviceMappings", "blockDeviceMapping", 472),
    W("DisableApiTermination", "disableApiTermination", 270),
    W("InstanceType", "instanceType", 272),
    W("Kernel", "kernel", 272),
    W("Ramdisk", "ramdisk", 272),
    W("UserData", "userData", 475),
    W("InstanceInitiatedShutdownBehavior", "instanceInitiatedShutdownBehavior", 272),
    W("Groups", "GroupId", 394),
    W("EbsOptimized", "ebsOptimized", 270),
    W("SriovNetSupport", "sriovNetSupport", 272),
    W("EnaSupport", "enaSupport", 270)};
static const struct model_member members_356[] = {
    M("InstanceId", 2, .flags = MODEL_REQUIRED),
    M("HttpTokens", 331),
    M("HttpPutResponseHopLimit", 11),
    M("HttpEndpoint", 322),
    M("DryRun", 8),
    M("HttpProtocolIpv6", 322),
    M("InstanceMetadataTags", 322)};
static const struct model_member members_357[] = {
    W("InstanceId", "instanceId", 2),
    W("InstanceMetadataOptions", "instanceMetadataOptions", 329)};
static const struct model_member members_358[] = {
    M("member", 480)};
static const struct model_member members_359[] = {
    M("DryRun", 8),
    M("IpamId", 2, .flags = MODEL_REQUIRED),
    M("Description", 2),
    W("AddOperatingRegions", "AddOperatingRegion", 70),
    W("RemoveOperatingRegions", "RemoveOperatingRegion", 479),
    M("Tier", 72),
    M("EnablePrivateGua", 8)};
static const struct model_member members_360[] = {
    M("DryRun", 8),
    M("IpamPoolId", 2, .flags = MODEL_REQUIRED),
    M("Description", 2),
    M("AutoImport", 8),
    M("AllocationMinNetmaskLength", 81),
    M("AllocationMaxNetmaskLength", 81),
    M("AllocationDefaultNetmaskLength", 81),
    M("ClearAllocationDefaultNetmaskLength", 8),
    W("AddAllocationResourceTags", "AddAllocationResourceTag", 82),
    W("RemoveAllocationResourceTags", "RemoveAllocationResourceTag", 82)};
static const struct model_member members_361[] = {
    M("AssignIpv6AddressOnCreation", 270),
    M("MapPublicIpOnLaunch", 270),
    W("SubnetId", "subnetId", 2, .flags = MODEL_REQUIRED),
    M("MapCustomerOwnedIpOnLaunch", 270),
    M("CustomerOwnedIpv4Pool", 2),
    M("EnableDns64", 270),
    M("PrivateDnsHostnameTypeOnLaunch", 131),
    M("EnableResourceNameDnsARecordOnLaunch", 270),
    M("EnableResourceNameDnsAAAARecordOnLaunch", 270),
    M("EnableLniAtDeviceIndex", 11),
    M("DisableLniAtDeviceIndex", 270)};
static const struct model_member members_362[] = {
    M("DryRun", 8),
    M("VolumeId", 2, .flags = MODEL_REQUIRED),
    M("Size", 11),
    M("VolumeType", 138),
    M("Iops", 11),
    M("Throughput", 11),
    M("MultiAttachEnabled", 8)};
static const struct model_member members_363[] = {
    W("VolumeModification", "volumeModification", 439)};
static const struct model_member members_364[] = {
    M("EnableDnsHostnames", 270),
    M("EnableDnsSupport", 270),
    W("VpcId", "vpcId", 2, .flags = MODEL_REQUIRED),
    M("EnableNetworkAddressUsageMetrics", 270)};
static const struct model_member members_365[] = {
    M("DryRun", 8),
    M("VpcEndpointId", 2, .flags = MODEL_REQUIRED),
    M("ResetPolicy", 8),
    M("PolicyDocument", 2),
    W("AddRouteTableIds", "AddRouteTableId", 160),
    W("RemoveRouteTableIds", "RemoveRouteTableId", 160),
    W("AddSubnetIds", "AddSubnetId", 161),
    W("RemoveSubnetIds", "RemoveSubnetId", 161),
    W("AddSecurityGroupIds", "AddSecurityGroupId", 162),
    W("RemoveSecurityGroupIds", "RemoveSecurityGroupId", 162),
    M("IpAddressType", 163),
    M("DnsOptions", 164),
    M("PrivateDnsEnabled", 8),
    W("SubnetConfigurations", "SubnetConfiguration", 166)};
static const struct model_member members_366[] = {
    W("InstanceIds", "InstanceId", 276, .flags = MODEL_REQUIRED),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_367[] = {
    W("InstanceId", "instanceId", 2),
    W("Monitoring", "monitoring", 339)};
static const struct model_member members_368[] = {
    W("member", "item", 493)};
static const struct model_member members_369[] = {
    W("InstanceMonitorings", "instancesSet", 492)};
static const struct model_member members_370[] = {
    M("Message", 2),
    M("Signature", 2)};
static const char *const enums_77[] = {"dns-token", "remarks-x509", NULL};
static const struct model_member members_371[] = {
    M("DryRun", 8),
    M("IpamPoolId", 2, .flags = MODEL_REQUIRED),
    M("Cidr", 2),
    M("CidrAuthorizationContext", 495),
    M("NetmaskLength", 11),
    M("ClientToken", 2, .flags = MODEL_TOKEN),
    M("VerificationMethod", 496),
    M("IpamExternalResourceVerificationTokenId", 2)};
static const struct model_member members_372[] = {
    M("AllocationId", 2),
    M("PublicIp", 2),
    M("NetworkBorderGroup", 2),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_373[] = {
    M("DryRun", 8),
    M("IpamPoolId", 2, .flags = MODEL_REQUIRED),
    M("Cidr", 2, .flags = MODEL_REQUIRED),
    M("IpamPoolAllocationId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_374[] = {
    W("Success", "success", 8)};
static const struct model_member members_375[] = {
    M("IamInstanceProfile", 18, .flags = MODEL_REQUIRED),
    M("AssociationId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_376[] = {
    M("DestinationPrefixListId", 2),
    M("VpcEndpointId", 2),
    M("LocalTarget", 8),
    M("TransitGatewayId", 2),
    M("LocalGatewayId", 2),
    M("CarrierGatewayId", 2),
    M("CoreNetworkArn", 2),
    W("DryRun", "dryRun", 8),
    W("RouteTableId", "routeTableId", 2, .flags = MODEL_REQUIRED),
    W("DestinationCidrBlock", "destinationCidrBlock", 2),
    W("GatewayId", "gatewayId", 2),
    W("DestinationIpv6CidrBlock", "destinationIpv6CidrBlock", 2),
    W("EgressOnlyInternetGatewayId", "egressOnlyInternetGatewayId", 2),
    W("InstanceId", "instanceId", 2),
    W("NetworkInterfaceId", "networkInterfaceId", 2),
    W("VpcPeeringConnectionId", "vpcPeeringConnectionId", 2),
    W("NatGatewayId", "natGatewayId", 2)};
static const struct model_member members_377[] = {
    W("DryRun", "dryRun", 8),
    W("AssociationId", "associationId", 2, .flags = MODEL_REQUIRED),
    W("RouteTableId", "routeTableId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_378[] = {
    W("NewAssociationId", "newAssociationId", 2),
    W("AssociationState", "associationState", 26)};
static const struct model_member members_379[] = {
    W("SecurityGroupIds", "SecurityGroupId", 508),
    W("SecurityGroups", "SecurityGroup", 509),
    W("AddressingType", "addressingType", 2),
    W("BlockDeviceMappings", "blockDeviceMapping", 248),
    W("EbsOptimized", "ebsOptimized", 8),
    W("IamInstanceProfile", "iamInstanceProfile", 18),
    W("ImageId", "imageId", 2),
    W("InstanceType", "instanceType", 2),
    W("KernelId", "kernelId", 2),
    W("KeyName", "keyName", 2),
    W("Monitoring", "monitoring", 418),
    W("NetworkInterfaces", "NetworkInterface", 405),
    W("Placement", "placement", 417),
    W("RamdiskId", "ramdiskId", 2),
    W("SubnetId", "subnetId", 2),
    W("UserData", "userData", 97, .flags = MODEL_SENSITIVE)};
static const struct model_member members_380[] = {
    M("LaunchSpecification", 507),
    W("TagSpecifications", "TagSpecification", 3),
    M("InstanceInterruptionBehavior", 423),
    W("DryRun", "dryRun", 8),
    W("SpotPrice", "spotPrice", 2),
    W("ClientToken", "clientToken", 2),
    W("InstanceCount", "instanceCount", 11),
    W("Type", "type", 422),
    W("ValidFrom", "validFrom", 23),
    W("ValidUntil", "validUntil", 23),
    W("LaunchGroup", "launchGroup", 2),
    W("AvailabilityZoneGroup", "availabilityZoneGroup", 2),
    W("BlockDurationMinutes", "blockDurationMinutes", 11)};
static const struct model_member members_381[] = {
    W("SpotInstanceRequests", "spotInstanceRequestSet", 401)};
static const struct model_member members_382[] = {
    W("SecurityGroupRuleIds", "SecurityGroupRuleId", 391),
    W("DryRun", "dryRun", 8),
    W("GroupId", "groupId", 2, .flags = MODEL_REQUIRED),
    W("SourceSecurityGroupName", "sourceSecurityGroupName", 2),
    W("SourceSecurityGroupOwnerId", "sourceSecurityGroupOwnerId", 2),
    W("IpProtocol", "ipProtocol", 2),
    W("FromPort", "fromPort", 11),
    W("ToPort", "toPort", 11),
    W("CidrIp", "cidrIp", 2),
    W("IpPermissions", "ipPermissions", 41)};
static const struct model_member members_383[] = {
    W("SecurityGroupRuleId", "securityGroupRuleId", 2),
    W("GroupId", "groupId", 2),
    W("IsEgress", "isEgress", 8),
    W("IpProtocol", "ipProtocol", 2),
    W("FromPort", "fromPort", 11),
    W("ToPort", "toPort", 11),
    W("CidrIpv4", "cidrIpv4", 2),
    W("CidrIpv6", "cidrIpv6", 2),
    W("PrefixListId", "prefixListId", 2),
    W("ReferencedGroupId", "referencedGroupId", 2),
    W("Description", "description", 2)};
static const struct model_member members_384[] = {
    W("member", "item", 514)};
static const struct model_member members_385[] = {
    W("Return", "return", 8),
    W("UnknownIpPermissions", "unknownIpPermissionSet", 41),
    W("RevokedSecurityGroupRules", "revokedSecurityGroupRuleSet", 513)};
static const struct model_member members_386[] = {
    M("CidrIp", 2),
    M("FromPort", 11),
    M("GroupId", 2),
    M("GroupName", 2),
    M("IpPermissions", 41),
    M("IpProtocol", 2),
    M("SourceSecurityGroupName", 2),
    M("SourceSecurityGroupOwnerId", 2),
    M("ToPort", 11),
    W("SecurityGroupRuleIds", "SecurityGroupRuleId", 391),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_387[] = {
    W("member", "BlockDeviceMapping", 249)};
static const struct model_member members_388[] = {
    W("member", "SecurityGroup", 2)};
static const struct model_member members_389[] = {
    M("Type", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_390[] = {
    W("member", "item", 521)};
static const struct model_member members_391[] = {
    M("Type", 2, .flags = MODEL_REQUIRED),
    M("Count", 524)};
static const struct model_member members_392[] = {
    W("member", "item", 523)};
static const struct model_member members_393[] = {
    M("LaunchTemplateId", 2),
    M("LaunchTemplateName", 2),
    M("Version", 2)};
static const char *const enums_78[] = {"capacity-block", "spot", NULL};
static const struct model_member members_394[] = {
    M("MaxPrice", 2),
    M("SpotInstanceType", 422),
    M("BlockDurationMinutes", 11),
    M("ValidUntil", 23),
    M("InstanceInterruptionBehavior", 423)};
static const struct model_member members_395[] = {
    M("MarketType", 527),
    M("SpotOptions", 528)};
static const struct model_member members_396[] = {
    M("CpuCredits", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_397[] = {
    M("CoreCount", 11),
    M("ThreadsPerCore", 11),
    M("AmdSevSnp", 322)};
static const struct model_member members_398[] = {
    M("CapacityReservationId", 2),
    M("CapacityReservationResourceGroupArn", 2)};
static const struct model_member members_399[] = {
    M("CapacityReservationPreference", 324),
    M("CapacityReservationTarget", 532)};
static const struct model_member members_400[] = {
    M("Configured", 8)};
static const struct model_member members_401[] = {
    M("LicenseConfigurationArn", 2)};
static const struct model_member members_402[] = {
    W("member", "item", 535)};
static const struct model_member members_403[] = {
    M("HttpTokens", 331),
    M("HttpPutResponseHopLimit", 11),
    M("HttpEndpoint", 322),
    M("HttpProtocolIpv6", 322),
    M("InstanceMetadataTags", 322)};
static const struct model_member members_404[] = {
    M("Enabled", 8)};
static const struct model_member members_405[] = {
    M("HostnameType", 131),
    M("EnableResourceNameDnsARecord", 8),
    M("EnableResourceNameDnsAAAARecord", 8)};
static const struct model_member members_406[] = {
    M("AutoRecovery", 334)};
static const struct model_member members_407[] = {
    M("BandwidthWeighting", 337)};
static const char *const enums_79[] = {"stop", "terminate", NULL};
static const struct model_member members_408[] = {
    W("BlockDeviceMappings", "BlockDeviceMapping", 518),
    M("ImageId", 2),
    M("InstanceType", 2),
    M("Ipv6AddressCount", 11),
    W("Ipv6Addresses", "Ipv6Address", 311),
    M("KernelId", 2),
    M("KeyName", 2),
    M("MaxCount", 11, .flags = MODEL_REQUIRED),
    M("MinCount", 11, .flags = MODEL_REQUIRED),
    M("Monitoring", 418),
    M("Placement", 338),
    M("RamdiskId", 2),
    W("SecurityGroupIds", "SecurityGroupId", 407),
    W("SecurityGroups", "SecurityGroup", 519),
    M("SubnetId", 2),
    M("UserData", 97, .flags = MODEL_SENSITIVE),
    M("ElasticGpuSpecification", 520),
    W("ElasticInferenceAccelerators", "ElasticInferenceAccelerator", 522),
    W("TagSpecifications", "TagSpecification", 3),
    M("LaunchTemplate", 525),
    M("InstanceMarketOptions", 526),
    M("CreditSpecification", 529),
    M("CpuOptions", 530),
    M("CapacityReservationSpecification", 531),
    M("HibernationOptions", 533),
    W("LicenseSpecifications", "LicenseSpecification", 534),
    M("MetadataOptions", 536),
    M("EnclaveOptions", 537),
    M("PrivateDnsNameOptions", 538),
    M("MaintenanceOptions", 539),
    M("DisableApiStop", 8),
    M("EnablePrimaryIpv6", 8),
    M("NetworkPerformanceOptions", 540),
    M("Operator", 139),
    W("DryRun", "dryRun", 8),
    W("DisableApiTermination", "disableApiTermination", 8),
    W("InstanceInitiatedShutdownBehavior", "instanceInitiatedShutdownBehavior", 541),
    W("PrivateIpAddress", "privateIpAddress", 2),
    W("ClientToken", "clientToken", 2, .flags = MODEL_TOKEN),
    W("AdditionalInfo", "additionalInfo", 2),
    W("NetworkInterfaces", "networkInterface", 405),
    W("IamInstanceProfile", "iamInstanceProfile", 18),
    W("EbsOptimized", "ebsOptimized", 8)};
static const struct model_member members_409[] = {
    W("InstanceIds", "InstanceId", 276, .flags = MODEL_REQUIRED),
    W("AdditionalInfo", "additionalInfo", 2),
    W("DryRun", "dryRun", 8)};
static const struct model_member members_410[] = {
    W("InstanceId", "instanceId", 2),
    W("CurrentState", "currentState", 283),
    W("PreviousState", "previousState", 283)};
static const struct model_member members_411[] = {
    W("member", "item", 545)};
static const struct model_member members_412[] = {
    W("StartingInstances", "instancesSet", 544)};
static const struct model_member members_413[] = {
    W("InstanceIds", "InstanceId", 276, .flags = MODEL_REQUIRED),
    M("Hibernate", 8),
    W("DryRun", "dryRun", 8),
    W("Force", "force", 8)};
static const struct model_member members_414[] = {
    W("StoppingInstances", "instancesSet", 544)};
static const struct model_member members_415[] = {
    W("TerminatingInstances", "instancesSet", 544)};
static const struct model_member members_416[] = {
    M("SecurityGroupRuleId", 2),
    M("Description", 2)};
static const struct model_member members_417[] = {
    W("member", "item", 554)};
static const struct model_member members_418[] = {
    M("DryRun", 8),
    M("GroupId", 2),
    M("GroupName", 2),
    M("IpPermissions", 41),
    W("SecurityGroupRuleDescriptions", "SecurityGroupRuleDescription", 553)};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"IamInstanceProfileAssociations", NULL};
static const char *const paths_2[] = {"Images", NULL};
static const char *const paths_3[] = {"InstanceStatuses", NULL};
static const char *const paths_4[] = {"Reservations", NULL};
static const char *const paths_5[] = {"InternetGateways", NULL};
static const char *const paths_6[] = {"IpamPools", NULL};
static const char *const paths_7[] = {"Ipams", NULL};
static const char *const paths_8[] = {"NatGateways", NULL};
static const char *const paths_9[] = {"NetworkInterfaces", NULL};
static const char *const paths_10[] = {"RouteTables", NULL};
static const char *const paths_11[] = {"SecurityGroupRules", NULL};
static const char *const paths_12[] = {"SecurityGroups", NULL};
static const char *const paths_13[] = {"SpotInstanceRequests", NULL};
static const char *const paths_14[] = {"Subnets", NULL};
static const char *const paths_15[] = {"Tags", NULL};
static const char *const paths_16[] = {"Volumes", NULL};
static const char *const paths_17[] = {"VolumesModifications", NULL};
static const char *const paths_18[] = {"VpcEndpoints", NULL};
static const char *const paths_19[] = {"Vpcs", NULL};
static const char *const paths_20[] = {"IpamPoolAllocations", NULL};
static const char *const paths_21[] = {"IpamPoolCidrs", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"success", "pathAll", "Images[].State", "\"available\""},
    {"failure", "pathAny", "Images[].State", "\"failed\""}};
static const struct model_acceptor acceptors_1[] = {
    {"success", "path", "length(Images[]) > `0`", "true"},
    {"retry", "error", NULL, "\"InvalidAMIID.NotFound\""}};
static const struct model_acceptor acceptors_2[] = {
    {"success", "path", "length(Reservations[]) > `0`", "true"},
    {"retry", "error", NULL, "\"InvalidInstanceID.NotFound\""}};
static const struct model_acceptor acceptors_3[] = {
    {"success", "pathAll", "Reservations[].Instances[].State.Name", "\"running\""},
    {"failure", "pathAny", "Reservations[].Instances[].State.Name", "\"shutting-down\""},
    {"failure", "pathAny", "Reservations[].Instances[].State.Name", "\"terminated\""},
    {"failure", "pathAny", "Reservations[].Instances[].State.Name", "\"stopping\""},
    {"retry", "error", NULL, "\"InvalidInstanceID.NotFound\""}};
static const struct model_acceptor acceptors_4[] = {
    {"success", "pathAll", "InstanceStatuses[].InstanceStatus.Status", "\"ok\""},
    {"retry", "error", NULL, "\"InvalidInstanceID.NotFound\""}};
static const struct model_acceptor acceptors_5[] = {
    {"success", "pathAll", "Reservations[].Instances[].State.Name", "\"stopped\""},
    {"failure", "pathAny", "Reservations[].Instances[].State.Name", "\"pending\""},
    {"failure", "pathAny", "Reservations[].Instances[].State.Name", "\"terminated\""}};
static const struct model_acceptor acceptors_6[] = {
    {"success", "pathAll", "Reservations[].Instances[].State.Name", "\"terminated\""},
    {"failure", "pathAny", "Reservations[].Instances[].State.Name", "\"pending\""},
    {"failure", "pathAny", "Reservations[].Instances[].State.Name", "\"stopping\""}};
static const struct model_acceptor acceptors_7[] = {
    {"success", "path", "length(InternetGateways[].InternetGatewayId) > `0`", "true"},
    {"retry", "error", NULL, "\"InvalidInternetGateway.NotFound\""}};
static const struct model_acceptor acceptors_8[] = {
    {"success", "path", "length(KeyPairs[].KeyName) > `0`", "true"},
    {"retry", "error", NULL, "\"InvalidKeyPair.NotFound\""}};
static const struct model_acceptor acceptors_9[] = {
    {"success", "pathAll", "NatGateways[].State", "\"available\""},
    {"failure", "pathAny", "NatGateways[].State", "\"failed\""},
    {"failure", "pathAny", "NatGateways[].State", "\"deleting\""},
    {"failure", "pathAny", "NatGateways[].State", "\"deleted\""},
    {"retry", "error", NULL, "\"NatGatewayNotFound\""}};
static const struct model_acceptor acceptors_10[] = {
    {"success", "pathAll", "NatGateways[].State", "\"deleted\""},
    {"success", "error", NULL, "\"NatGatewayNotFound\""}};
static const struct model_acceptor acceptors_11[] = {
    {"success", "pathAll", "NetworkInterfaces[].Status", "\"available\""},
    {"failure", "error", NULL, "\"InvalidNetworkInterfaceID.NotFound\""}};
static const struct model_acceptor acceptors_12[] = {
    {"success", "path", "length(SecurityGroups[].GroupId) > `0`", "true"},
    {"retry", "error", NULL, "\"InvalidGroup.NotFound\""}};
static const struct model_acceptor acceptors_13[] = {
    {"success", "pathAll", "SpotInstanceRequests[].Status.Code", "\"fulfilled\""},
    {"success", "pathAll", "SpotInstanceRequests[].Status.Code", "\"request-canceled-and-instance-running\""},
    {"failure", "pathAny", "SpotInstanceRequests[].Status.Code", "\"schedule-expired\""},
    {"failure", "pathAny", "SpotInstanceRequests[].Status.Code", "\"canceled-before-fulfillment\""},
    {"failure", "pathAny", "SpotInstanceRequests[].Status.Code", "\"bad-parameters\""},
    {"failure", "pathAny", "SpotInstanceRequests[].Status.Code", "\"system-error\""},
    {"retry", "error", NULL, "\"InvalidSpotInstanceRequestID.NotFound\""}};
static const struct model_acceptor acceptors_14[] = {
    {"success", "pathAll", "Subnets[].State", "\"available\""}};
static const struct model_acceptor acceptors_15[] = {
    {"success", "pathAll", "InstanceStatuses[].SystemStatus.Status", "\"ok\""}};
static const struct model_acceptor acceptors_16[] = {
    {"success", "pathAll", "Volumes[].State", "\"available\""},
    {"failure", "pathAny", "Volumes[].State", "\"deleted\""}};
static const struct model_acceptor acceptors_17[] = {
    {"success", "pathAll", "Volumes[].State", "\"deleted\""},
    {"success", "error", NULL, "\"InvalidVolume.NotFound\""}};
static const struct model_acceptor acceptors_18[] = {
    {"success", "pathAll", "Volumes[].State", "\"in-use\""},
    {"failure", "pathAny", "Volumes[].State", "\"deleted\""}};
static const struct model_acceptor acceptors_19[] = {
    {"success", "pathAll", "Vpcs[].State", "\"available\""}};
static const struct model_acceptor acceptors_20[] = {
    {"success", "status", NULL, "200"},
    {"retry", "error", NULL, "\"InvalidVpcID.NotFound\""}};
static const struct model_shape shapes[] = {
    {.name = "AllocateAddressRequest", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 8},
    {.name = "DomainType", .type = MODEL_STRING, .enums = enums_0},
    {.name = "PublicIpAddress", .type = MODEL_STRING},
    {.name = "TagSpecificationList", .type = MODEL_LIST, .members = members_3, .member_count = 1},
    {.name = "TagSpecification", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 2},
    {.name = "ResourceType", .type = MODEL_STRING, .enums = enums_1},
    {.name = "TagList", .type = MODEL_LIST, .members = members_1, .member_count = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "Boolean", .type = MODEL_BOOLEAN},
    {.name = "AllocateAddressResult", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 8},
    {.name = "AllocateIpamPoolCidrRequest", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 9},
    {.name = "Integer", .type = MODEL_INTEGER},
    {.name = "IpamPoolAllocationAllowedCidrs", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "IpamPoolAllocationDisallowedCidrs", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "AllocateIpamPoolCidrResult", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 1},
    {.name = "IpamPoolAllocation", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 7},
    {.name = "IpamPoolAllocationResourceType", .type = MODEL_STRING, .enums = enums_2},
    {.name = "AssociateIamInstanceProfileRequest", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 2},
    {.name = "IamInstanceProfileSpecification", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 2},
    {.name = "AssociateIamInstanceProfileResult", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 1},
    {.name = "IamInstanceProfileAssociation", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 5},
    {.name = "IamInstanceProfile", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 2},
    {.name = "IamInstanceProfileAssociationState", .type = MODEL_STRING, .enums = enums_3},
    {.name = "DateTime", .type = MODEL_TIMESTAMP},
    {.name = "AssociateRouteTableRequest", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 4},
    {.name = "AssociateRouteTableResult", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 2},
    {.name = "RouteTableAssociationState", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 2},
    {.name = "RouteTableAssociationStateCode", .type = MODEL_STRING, .enums = enums_4},
    {.name = "AssociateVpcCidrBlockRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 10},
    {.name = "AssociateVpcCidrBlockResult", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 3},
    {.name = "VpcIpv6CidrBlockAssociation", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 7},
    {.name = "VpcCidrBlockState", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 2},
    {.name = "VpcCidrBlockStateCode", .type = MODEL_STRING, .enums = enums_5},
    {.name = "Ipv6AddressAttribute", .type = MODEL_STRING, .enums = enums_6},
    {.name = "IpSource", .type = MODEL_STRING, .enums = enums_7},
    {.name = "VpcCidrBlockAssociation", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 3},
    {.name = "AttachInternetGatewayRequest", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 3},
    {.name = "AttachVolumeRequest", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 4},
    {.name = "VolumeAttachment", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 8},
    {.name = "VolumeAttachmentState", .type = MODEL_STRING, .enums = enums_8},
    {.name = "AuthorizeSecurityGroupEgressRequest", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 10},
    {.name = "IpPermissionList", .type = MODEL_LIST, .members = members_35, .member_count = 1},
    {.name = "IpPermission", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 7},
    {.name = "UserIdGroupPairList", .type = MODEL_LIST, .members = members_27, .member_count = 1},
    {.name = "UserIdGroupPair", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 7},
    {.name = "IpRangeList", .type = MODEL_LIST, .members = members_29, .member_count = 1},
    {.name = "IpRange", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 2},
    {.name = "Ipv6RangeList", .type = MODEL_LIST, .members = members_31, .member_count = 1},
    {.name = "Ipv6Range", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 2},
    {.name = "PrefixListIdList", .type = MODEL_LIST, .members = members_33, .member_count = 1},
    {.name = "PrefixListId", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 2},
    {.name = "AuthorizeSecurityGroupEgressResult", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 2},
    {.name = "SecurityGroupRuleList", .type = MODEL_LIST, .members = members_39, .member_count = 1},
    {.name = "SecurityGroupRule", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 14},
    {.name = "ReferencedSecurityGroup", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 5},
    {.name = "AuthorizeSecurityGroupIngressRequest", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 11},
    {.name = "AuthorizeSecurityGroupIngressResult", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 2},
    {.name = "CancelSpotInstanceRequestsRequest", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 2},
    {.name = "SpotInstanceRequestIdList", .type = MODEL_LIST, .members = members_42, .member_count = 1},
    {.name = "CancelSpotInstanceRequestsResult", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 1},
    {.name = "CancelledSpotInstanceRequestList", .type = MODEL_LIST, .members = members_45, .member_count = 1},
    {.name = "CancelledSpotInstanceRequest", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 2},
    {.name = "CancelSpotInstanceRequestState", .type = MODEL_STRING, .enums = enums_9},
    {.name = "CreateInternetGatewayRequest", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 2},
    {.name = "CreateInternetGatewayResult", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 1},
    {.name = "InternetGateway", .type = MODEL_STRUCTURE, .members = members_50, .member_count = 4},
    {.name = "InternetGatewayAttachmentList", .type = MODEL_LIST, .members = members_49, .member_count = 1},
    {.name = "InternetGatewayAttachment", .type = MODEL_STRUCTURE, .members = members_48, .member_count = 2},
    {.name = "AttachmentStatus", .type = MODEL_STRING, .enums = enums_10},
    {.name = "CreateIpamRequest", .type = MODEL_STRUCTURE, .members = members_54, .member_count = 7},
    {.name = "AddIpamOperatingRegionSet", .type = MODEL_LIST, .members = members_53, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 50},
    {.name = "AddIpamOperatingRegion", .type = MODEL_STRUCTURE, .members = members_52, .member_count = 1},
    {.name = "IpamTier", .type = MODEL_STRING, .enums = enums_11},
    {.name = "CreateIpamResult", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 1},
    {.name = "Ipam", .type = MODEL_STRUCTURE, .members = members_57, .member_count = 17},
    {.name = "ResourceArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1283},
    {.name = "IpamOperatingRegionSet", .type = MODEL_LIST, .members = members_56, .member_count = 1},
    {.name = "IpamOperatingRegion", .type = MODEL_STRUCTURE, .members = members_55, .member_count = 1},
    {.name = "IpamState", .type = MODEL_STRING, .enums = enums_12},
    {.name = "CreateIpamPoolRequest", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 17},
    {.name = "AddressFamily", .type = MODEL_STRING, .enums = enums_13},
    {.name = "IpamNetmaskLength", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 128},
    {.name = "RequestIpamResourceTagList", .type = MODEL_LIST, .members = members_60, .member_count = 1},
    {.name = "RequestIpamResourceTag", .type = MODEL_STRUCTURE, .members = members_59, .member_count = 2},
    {.name = "IpamPoolAwsService", .type = MODEL_STRING, .enums = enums_14},
    {.name = "IpamPoolPublicIpSource", .type = MODEL_STRING, .enums = enums_15},
    {.name = "IpamPoolSourceResourceRequest", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 4},
    {.name = "IpamPoolSourceResourceType", .type = MODEL_STRING, .enums = enums_16},
    {.name = "CreateIpamPoolResult", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 1},
    {.name = "IpamPool", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 24},
    {.name = "IpamResourceTagList", .type = MODEL_LIST, .members = members_63, .member_count = 1},
    {.name = "IpamResourceTag", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "IpamPoolSourceResource", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 4},
    {.name = "CreateKeyPairRequest", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 5},
    {.name = "KeyType", .type = MODEL_STRING, .enums = enums_17},
    {.name = "KeyFormat", .type = MODEL_STRING, .enums = enums_18},
    {.name = "KeyPair", .type = MODEL_STRUCTURE, .members = members_68, .member_count = 5},
    {.name = "SensitiveUserData", .type = MODEL_STRING, .flags = MODEL_SENSITIVE},
    {.name = "CreateNatGatewayRequest", .type = MODEL_STRUCTURE, .members = members_70, .member_count = 10},
    {.name = "AllocationIdList", .type = MODEL_LIST, .members = members_69, .member_count = 1},
    {.name = "IpList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "PrivateIpAddressCount", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 31},
    {.name = "CreateNatGatewayResult", .type = MODEL_STRUCTURE, .members = members_75, .member_count = 2},
    {.name = "NatGateway", .type = MODEL_STRUCTURE, .members = members_74, .member_count = 12},
    {.name = "NatGatewayAddressList", .type = MODEL_LIST, .members = members_72, .member_count = 1},
    {.name = "NatGatewayAddress", .type = MODEL_STRUCTURE, .members = members_71, .member_count = 8},
    {.name = "NatGatewayAddressStatus", .type = MODEL_STRING, .enums = enums_19},
    {.name = "ProvisionedBandwidth", .type = MODEL_STRUCTURE, .members = members_73, .member_count = 5},
    {.name = "NatGatewayState", .type = MODEL_STRING, .enums = enums_20},
    {.name = "CreateRouteRequest", .type = MODEL_STRUCTURE, .members = members_76, .member_count = 16},
    {.name = "CreateRouteResult", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 1},
    {.name = "CreateRouteTableRequest", .type = MODEL_STRUCTURE, .members = members_78, .member_count = 4},
    {.name = "CreateRouteTableResult", .type = MODEL_STRUCTURE, .members = members_86, .member_count = 2},
    {.name = "RouteTable", .type = MODEL_STRUCTURE, .members = members_85, .member_count = 7},
    {.name = "RouteTableAssociationList", .type = MODEL_LIST, .members = members_80, .member_count = 1},
    {.name = "RouteTableAssociation", .type = MODEL_STRUCTURE, .members = members_79, .member_count = 6},
    {.name = "PropagatingVgwList", .type = MODEL_LIST, .members = members_82, .member_count = 1},
    {.name = "PropagatingVgw", .type = MODEL_STRUCTURE, .members = members_81, .member_count = 1},
    {.name = "RouteList", .type = MODEL_LIST, .members = members_84, .member_count = 1},
    {.name = "Route", .type = MODEL_STRUCTURE, .members = members_83, .member_count = 16},
    {.name = "RouteOrigin", .type = MODEL_STRING, .enums = enums_21},
    {.name = "RouteState", .type = MODEL_STRING, .enums = enums_22},
    {.name = "CreateSecurityGroupRequest", .type = MODEL_STRUCTURE, .members = members_87, .member_count = 5},
    {.name = "CreateSecurityGroupResult", .type = MODEL_STRUCTURE, .members = members_88, .member_count = 3},
    {.name = "CreateSubnetRequest", .type = MODEL_STRUCTURE, .members = members_89, .member_count = 13},
    {.name = "CreateSubnetResult", .type = MODEL_STRUCTURE, .members = members_95, .member_count = 1},
    {.name = "Subnet", .type = MODEL_STRUCTURE, .members = members_94, .member_count = 22},
    {.name = "SubnetIpv6CidrBlockAssociationSet", .type = MODEL_LIST, .members = members_91, .member_count = 1},
    {.name = "SubnetIpv6CidrBlockAssociation", .type = MODEL_STRUCTURE, .members = members_90, .member_count = 5},
    {.name = "SubnetCidrBlockState", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 2},
    {.name = "PrivateDnsNameOptionsOnLaunch", .type = MODEL_STRUCTURE, .members = members_92, .member_count = 3},
    {.name = "HostnameType", .type = MODEL_STRING, .enums = enums_23},
    {.name = "BlockPublicAccessStates", .type = MODEL_STRUCTURE, .members = members_93, .member_count = 1},
    {.name = "BlockPublicAccessMode", .type = MODEL_STRING, .enums = enums_24},
    {.name = "SubnetState", .type = MODEL_STRING, .enums = enums_25},
    {.name = "CreateTagsRequest", .type = MODEL_STRUCTURE, .members = members_97, .member_count = 3},
    {.name = "ResourceIdList", .type = MODEL_LIST, .members = members_96, .member_count = 1},
    {.name = "CreateVolumeRequest", .type = MODEL_STRUCTURE, .members = members_99, .member_count = 14},
    {.name = "VolumeType", .type = MODEL_STRING, .enums = enums_26},
    {.name = "OperatorRequest", .type = MODEL_STRUCTURE, .members = members_98, .member_count = 1},
    {.name = "Volume", .type = MODEL_STRUCTURE, .members = members_102, .member_count = 18},
    {.name = "SSEType", .type = MODEL_STRING, .enums = enums_27},
    {.name = "OperatorResponse", .type = MODEL_STRUCTURE, .members = members_100, .member_count = 2},
    {.name = "VolumeState", .type = MODEL_STRING, .enums = enums_28},
    {.name = "VolumeAttachmentList", .type = MODEL_LIST, .members = members_101, .member_count = 1},
    {.name = "CreateVpcRequest", .type = MODEL_STRUCTURE, .members = members_103, .member_count = 12},
    {.name = "Tenancy", .type = MODEL_STRING, .enums = enums_29},
    {.name = "CreateVpcResult", .type = MODEL_STRUCTURE, .members = members_110, .member_count = 1},
    {.name = "Vpc", .type = MODEL_STRUCTURE, .members = members_109, .member_count = 12},
    {.name = "VpcIpv6CidrBlockAssociationSet", .type = MODEL_LIST, .members = members_104, .member_count = 1},
    {.name = "VpcCidrBlockAssociationSet", .type = MODEL_LIST, .members = members_105, .member_count = 1},
    {.name = "VpcEncryptionControl", .type = MODEL_STRUCTURE, .members = members_108, .member_count = 7},
    {.name = "VpcEncryptionControlMode", .type = MODEL_STRING, .enums = enums_30},
    {.name = "VpcEncryptionControlState", .type = MODEL_STRING, .enums = enums_31},
    {.name = "VpcEncryptionControlExclusions", .type = MODEL_STRUCTURE, .members = members_107, .member_count = 5},
    {.name = "VpcEncryptionControlExclusion", .type = MODEL_STRUCTURE, .members = members_106, .member_count = 2},
    {.name = "VpcEncryptionControlExclusionState", .type = MODEL_STRING, .enums = enums_32},
    {.name = "VpcState", .type = MODEL_STRING, .enums = enums_33},
    {.name = "CreateVpcEndpointRequest", .type = MODEL_STRUCTURE, .members = members_114, .member_count = 17},
    {.name = "VpcEndpointType", .type = MODEL_STRING, .enums = enums_34},
    {.name = "VpcEndpointRouteTableIdList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "VpcEndpointSubnetIdList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "VpcEndpointSecurityGroupIdList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "IpAddressType", .type = MODEL_STRING, .enums = enums_35},
    {.name = "DnsOptionsSpecification", .type = MODEL_STRUCTURE, .members = members_111, .member_count = 2},
    {.name = "DnsRecordIpType", .type = MODEL_STRING, .enums = enums_36},
    {.name = "SubnetConfigurationsList", .type = MODEL_LIST, .members = members_113, .member_count = 1},
    {.name = "SubnetConfiguration", .type = MODEL_STRUCTURE, .members = members_112, .member_count = 3},
    {.name = "CreateVpcEndpointResult", .type = MODEL_STRUCTURE, .members = members_124, .member_count = 2},
    {.name = "VpcEndpoint", .type = MODEL_STRUCTURE, .members = members_123, .member_count = 25},
    {.name = "State", .type = MODEL_STRING, .enums = enums_37},
    {.name = "ValueStringList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "GroupIdentifierSet", .type = MODEL_LIST, .members = members_116, .member_count = 1},
    {.name = "SecurityGroupIdentifier", .type = MODEL_STRUCTURE, .members = members_115, .member_count = 2},
    {.name = "DnsOptions", .type = MODEL_STRUCTURE, .members = members_117, .member_count = 2},
    {.name = "DnsEntrySet", .type = MODEL_LIST, .members = members_119, .member_count = 1},
    {.name = "DnsEntry", .type = MODEL_STRUCTURE, .members = members_118, .member_count = 2},
    {.name = "LastError", .type = MODEL_STRUCTURE, .members = members_120, .member_count = 2},
    {.name = "SubnetIpPrefixesList", .type = MODEL_LIST, .members = members_122, .member_count = 1},
    {.name = "SubnetIpPrefixes", .type = MODEL_STRUCTURE, .members = members_121, .member_count = 2},
    {.name = "DeleteInternetGatewayRequest", .type = MODEL_STRUCTURE, .members = members_125, .member_count = 2},
    {.name = "DeleteIpamRequest", .type = MODEL_STRUCTURE, .members = members_126, .member_count = 3},
    {.name = "DeleteIpamResult", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 1},
    {.name = "DeleteIpamPoolRequest", .type = MODEL_STRUCTURE, .members = members_127, .member_count = 3},
    {.name = "DeleteIpamPoolResult", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 1},
    {.name = "DeleteKeyPairRequest", .type = MODEL_STRUCTURE, .members = members_128, .member_count = 3},
    {.name = "DeleteKeyPairResult", .type = MODEL_STRUCTURE, .members = members_129, .member_count = 2},
    {.name = "DeleteNatGatewayRequest", .type = MODEL_STRUCTURE, .members = members_130, .member_count = 2},
    {.name = "DeleteNatGatewayResult", .type = MODEL_STRUCTURE, .members = members_131, .member_count = 1},
    {.name = "DeleteNetworkInterfaceRequest", .type = MODEL_STRUCTURE, .members = members_132, .member_count = 2},
    {.name = "DeleteRouteRequest", .type = MODEL_STRUCTURE, .members = members_133, .member_count = 5},
    {.name = "DeleteRouteTableRequest", .type = MODEL_STRUCTURE, .members = members_134, .member_count = 2},
    {.name = "DeleteSecurityGroupRequest", .type = MODEL_STRUCTURE, .members = members_135, .member_count = 3},
    {.name = "DeleteSecurityGroupResult", .type = MODEL_STRUCTURE, .members = members_136, .member_count = 2},
    {.name = "DeleteSubnetRequest", .type = MODEL_STRUCTURE, .members = members_137, .member_count = 2},
    {.name = "DeleteTagsRequest", .type = MODEL_STRUCTURE, .members = members_138, .member_count = 3},
    {.name = "DeleteVolumeRequest", .type = MODEL_STRUCTURE, .members = members_139, .member_count = 2},
    {.name = "DeleteVpcRequest", .type = MODEL_STRUCTURE, .members = members_140, .member_count = 2},
    {.name = "DeleteVpcEndpointsRequest", .type = MODEL_STRUCTURE, .members = members_141, .member_count = 2},
    {.name = "VpcEndpointIdList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "DeleteVpcEndpointsResult", .type = MODEL_STRUCTURE, .members = members_145, .member_count = 1},
    {.name = "UnsuccessfulItemSet", .type = MODEL_LIST, .members = members_144, .member_count = 1},
    {.name = "UnsuccessfulItem", .type = MODEL_STRUCTURE, .members = members_143, .member_count = 2},
    {.name = "UnsuccessfulItemError", .type = MODEL_STRUCTURE, .members = members_142, .member_count = 2},
    {.name = "DeprovisionIpamPoolCidrRequest", .type = MODEL_STRUCTURE, .members = members_146, .member_count = 3},
    {.name = "DeprovisionIpamPoolCidrResult", .type = MODEL_STRUCTURE, .members = members_149, .member_count = 1},
    {.name = "IpamPoolCidr", .type = MODEL_STRUCTURE, .members = members_148, .member_count = 5},
    {.name = "IpamPoolCidrState", .type = MODEL_STRING, .enums = enums_38},
    {.name = "IpamPoolCidrFailureReason", .type = MODEL_STRUCTURE, .members = members_147, .member_count = 2},
    {.name = "IpamPoolCidrFailureCode", .type = MODEL_STRING, .enums = enums_39},
    {.name = "DescribeAccountAttributesRequest", .type = MODEL_STRUCTURE, .members = members_151, .member_count = 2},
    {.name = "AccountAttributeNameStringList", .type = MODEL_LIST, .members = members_150, .member_count = 1},
    {.name = "AccountAttributeName", .type = MODEL_STRING, .enums = enums_40},
    {.name = "DescribeAccountAttributesResult", .type = MODEL_STRUCTURE, .members = members_156, .member_count = 1},
    {.name = "AccountAttributeList", .type = MODEL_LIST, .members = members_155, .member_count = 1},
    {.name = "AccountAttribute", .type = MODEL_STRUCTURE, .members = members_154, .member_count = 2},
    {.name = "AccountAttributeValueList", .type = MODEL_LIST, .members = members_153, .member_count = 1},
    {.name = "AccountAttributeValue", .type = MODEL_STRUCTURE, .members = members_152, .member_count = 1},
    {.name = "DescribeAddressesRequest", .type = MODEL_STRUCTURE, .members = members_160, .member_count = 4},
    {.name = "PublicIpStringList", .type = MODEL_LIST, .members = members_157, .member_count = 1},
    {.name = "FilterList", .type = MODEL_LIST, .members = members_159, .member_count = 1},
    {.name = "Filter", .type = MODEL_STRUCTURE, .members = members_158, .member_count = 2},
    {.name = "DescribeAddressesResult", .type = MODEL_STRUCTURE, .members = members_163, .member_count = 1},
    {.name = "AddressList", .type = MODEL_LIST, .members = members_162, .member_count = 1},
    {.name = "Address", .type = MODEL_STRUCTURE, .members = members_161, .member_count = 15},
    {.name = "ServiceManaged", .type = MODEL_STRING, .enums = enums_41},
    {.name = "DescribeAvailabilityZonesRequest", .type = MODEL_STRUCTURE, .members = members_166, .member_count = 5},
    {.name = "ZoneNameStringList", .type = MODEL_LIST, .members = members_164, .member_count = 1},
    {.name = "ZoneIdStringList", .type = MODEL_LIST, .members = members_165, .member_count = 1},
    {.name = "DescribeAvailabilityZonesResult", .type = MODEL_STRUCTURE, .members = members_171, .member_count = 1},
    {.name = "AvailabilityZoneList", .type = MODEL_LIST, .members = members_170, .member_count = 1},
    {.name = "AvailabilityZone", .type = MODEL_STRUCTURE, .members = members_169, .member_count = 11},
    {.name = "AvailabilityZoneOptInStatus", .type = MODEL_STRING, .enums = enums_42},
    {.name = "AvailabilityZoneMessageList", .type = MODEL_LIST, .members = members_168, .member_count = 1},
    {.name = "AvailabilityZoneMessage", .type = MODEL_STRUCTURE, .members = members_167, .member_count = 1},
    {.name = "AvailabilityZoneState", .type = MODEL_STRING, .enums = enums_43},
    {.name = "DescribeIamInstanceProfileAssociationsRequest", .type = MODEL_STRUCTURE, .members = members_173, .member_count = 4},
    {.name = "AssociationIdList", .type = MODEL_LIST, .members = members_172, .member_count = 1},
    {.name = "DescribeIamInstanceProfileAssociationsMaxResults", .type = MODEL_INTEGER, .has_min = true, .min = 5, .has_max = true, .max = 1000},
    {.name = "DescribeIamInstanceProfileAssociationsResult", .type = MODEL_STRUCTURE, .members = members_175, .member_count = 2},
    {.name = "IamInstanceProfileAssociationSet", .type = MODEL_LIST, .members = members_174, .member_count = 1},
    {.name = "DescribeImagesRequest", .type = MODEL_STRUCTURE, .members = members_179, .member_count = 9},
    {.name = "ExecutableByStringList", .type = MODEL_LIST, .members = members_176, .member_count = 1},
    {.name = "ImageIdStringList", .type = MODEL_LIST, .members = members_177, .member_count = 1},
    {.name = "OwnerStringList", .type = MODEL_LIST, .members = members_178, .member_count = 1},
    {.name = "DescribeImagesResult", .type = MODEL_STRUCTURE, .members = members_187, .member_count = 2},
    {.name = "ImageList", .type = MODEL_LIST, .members = members_186, .member_count = 1},
    {.name = "Image", .type = MODEL_STRUCTURE, .members = members_185, .member_count = 36},
    {.name = "BlockDeviceMappingList", .type = MODEL_LIST, .members = members_182, .member_count = 1},
    {.name = "BlockDeviceMapping", .type = MODEL_STRUCTURE, .members = members_181, .member_count = 4},
    {.name = "EbsBlockDevice", .type = MODEL_STRUCTURE, .members = members_180, .member_count = 9},
    {.name = "HypervisorType", .type = MODEL_STRING, .enums = enums_44},
    {.name = "DeviceType", .type = MODEL_STRING, .enums = enums_45},
    {.name = "StateReason", .type = MODEL_STRUCTURE, .members = members_142, .member_count = 2},
    {.name = "VirtualizationType", .type = MODEL_STRING, .enums = enums_46},
    {.name = "BootModeValues", .type = MODEL_STRING, .enums = enums_47},
    {.name = "TpmSupportValues", .type = MODEL_STRING, .enums = enums_48},
    {.name = "ImageState", .type = MODEL_STRING, .enums = enums_49},
    {.name = "ProductCodeList", .type = MODEL_LIST, .members = members_184, .member_count = 1},
    {.name = "ProductCode", .type = MODEL_STRUCTURE, .members = members_183, .member_count = 2},
    {.name = "ProductCodeValues", .type = MODEL_STRING, .enums = enums_50},
    {.name = "ArchitectureValues", .type = MODEL_STRING, .enums = enums_51},
    {.name = "ImageTypeValues", .type = MODEL_STRING, .enums = enums_52},
    {.name = "PlatformValues", .type = MODEL_STRING, .enums = enums_53},
    {.name = "DescribeInstanceAttributeRequest", .type = MODEL_STRUCTURE, .members = members_188, .member_count = 3},
    {.name = "InstanceAttributeName", .type = MODEL_STRING, .enums = enums_54},
    {.name = "InstanceAttribute", .type = MODEL_STRUCTURE, .members = members_196, .member_count = 17},
    {.name = "InstanceBlockDeviceMappingList", .type = MODEL_LIST, .members = members_191, .member_count = 1},
    {.name = "InstanceBlockDeviceMapping", .type = MODEL_STRUCTURE, .members = members_190, .member_count = 2},
    {.name = "EbsInstanceBlockDevice", .type = MODEL_STRUCTURE, .members = members_189, .member_count = 7},
    {.name = "AttributeBooleanValue", .type = MODEL_STRUCTURE, .members = members_192, .member_count = 1},
    {.name = "EnclaveOptions", .type = MODEL_STRUCTURE, .members = members_193, .member_count = 1},
    {.name = "AttributeValue", .type = MODEL_STRUCTURE, .members = members_194, .member_count = 1},
    {.name = "GroupIdentifierList", .type = MODEL_LIST, .members = members_195, .member_count = 1},
    {.name = "GroupIdentifier", .type = MODEL_STRUCTURE, .members = members_115, .member_count = 2},
    {.name = "DescribeInstanceStatusRequest", .type = MODEL_STRUCTURE, .members = members_198, .member_count = 6},
    {.name = "InstanceIdStringList", .type = MODEL_LIST, .members = members_197, .member_count = 1},
    {.name = "DescribeInstanceStatusResult", .type = MODEL_STRUCTURE, .members = members_209, .member_count = 2},
    {.name = "InstanceStatusList", .type = MODEL_LIST, .members = members_208, .member_count = 1},
    {.name = "InstanceStatus", .type = MODEL_STRUCTURE, .members = members_207, .member_count = 9},
    {.name = "InstanceStatusEventList", .type = MODEL_LIST, .members = members_200, .member_count = 1},
    {.name = "InstanceStatusEvent", .type = MODEL_STRUCTURE, .members = members_199, .member_count = 6},
    {.name = "EventCode", .type = MODEL_STRING, .enums = enums_55},
    {.name = "InstanceState", .type = MODEL_STRUCTURE, .members = members_201, .member_count = 2},
    {.name = "InstanceStateName", .type = MODEL_STRING, .enums = enums_56},
    {.name = "InstanceStatusSummary", .type = MODEL_STRUCTURE, .members = members_204, .member_count = 2},
    {.name = "InstanceStatusDetailsList", .type = MODEL_LIST, .members = members_203, .member_count = 1},
    {.name = "InstanceStatusDetails", .type = MODEL_STRUCTURE, .members = members_202, .member_count = 3},
    {.name = "StatusName", .type = MODEL_STRING, .enums = enums_57},
    {.name = "StatusType", .type = MODEL_STRING, .enums = enums_58},
    {.name = "SummaryStatus", .type = MODEL_STRING, .enums = enums_59},
    {.name = "EbsStatusSummary", .type = MODEL_STRUCTURE, .members = members_206, .member_count = 2},
    {.name = "EbsStatusDetailsList", .type = MODEL_LIST, .members = members_205, .member_count = 1},
    {.name = "EbsStatusDetails", .type = MODEL_STRUCTURE, .members = members_202, .member_count = 3},
    {.name = "DescribeInstancesRequest", .type = MODEL_STRUCTURE, .members = members_210, .member_count = 5},
    {.name = "DescribeInstancesResult", .type = MODEL_STRUCTURE, .members = members_245, .member_count = 2},
    {.name = "ReservationList", .type = MODEL_LIST, .members = members_244, .member_count = 1},
    {.name = "Reservation", .type = MODEL_STRUCTURE, .members = members_243, .member_count = 5},
    {.name = "InstanceList", .type = MODEL_LIST, .members = members_242, .member_count = 1},
    {.name = "Instance", .type = MODEL_STRUCTURE, .members = members_241, .member_count = 59},
    {.name = "InstanceLifecycleType", .type = MODEL_STRING, .enums = enums_60},
    {.name = "ElasticGpuAssociationList", .type = MODEL_LIST, .members = members_212, .member_count = 1},
    {.name = "ElasticGpuAssociation", .type = MODEL_STRUCTURE, .members = members_211, .member_count = 4},
    {.name = "ElasticInferenceAcceleratorAssociationList", .type = MODEL_LIST, .members = members_214, .member_count = 1},
    {.name = "ElasticInferenceAcceleratorAssociation", .type = MODEL_STRUCTURE, .members = members_213, .member_count = 4},
    {.name = "InstanceNetworkInterfaceList", .type = MODEL_LIST, .members = members_229, .member_count = 1},
    {.name = "InstanceNetworkInterface", .type = MODEL_STRUCTURE, .members = members_228, .member_count = 20},
    {.name = "InstanceNetworkInterfaceAssociation", .type = MODEL_STRUCTURE, .members = members_215, .member_count = 5},
    {.name = "InstanceNetworkInterfaceAttachment", .type = MODEL_STRUCTURE, .members = members_218, .member_count = 7},
    {.name = "InstanceAttachmentEnaSrdSpecification", .type = MODEL_STRUCTURE, .members = members_217, .member_count = 2},
    {.name = "InstanceAttachmentEnaSrdUdpSpecification", .type = MODEL_STRUCTURE, .members = members_216, .member_count = 1},
    {.name = "InstanceIpv6AddressList", .type = MODEL_LIST, .members = members_220, .member_count = 1},
    {.name = "InstanceIpv6Address", .type = MODEL_STRUCTURE, .members = members_219, .member_count = 2},
    {.name = "InstancePrivateIpAddressList", .type = MODEL_LIST, .members = members_222, .member_count = 1},
    {.name = "InstancePrivateIpAddress", .type = MODEL_STRUCTURE, .members = members_221, .member_count = 4},
    {.name = "NetworkInterfaceStatus", .type = MODEL_STRING, .enums = enums_61},
    {.name = "InstanceIpv4PrefixList", .type = MODEL_LIST, .members = members_224, .member_count = 1},
    {.name = "InstanceIpv4Prefix", .type = MODEL_STRUCTURE, .members = members_223, .member_count = 1},
    {.name = "InstanceIpv6PrefixList", .type = MODEL_LIST, .members = members_226, .member_count = 1},
    {.name = "InstanceIpv6Prefix", .type = MODEL_STRUCTURE, .members = members_225, .member_count = 1},
    {.name = "ConnectionTrackingSpecificationResponse", .type = MODEL_STRUCTURE, .members = members_227, .member_count = 3},
    {.name = "CpuOptions", .type = MODEL_STRUCTURE, .members = members_230, .member_count = 3},
    {.name = "AmdSevSnpSpecification", .type = MODEL_STRING, .enums = enums_62},
    {.name = "CapacityReservationSpecificationResponse", .type = MODEL_STRUCTURE, .members = members_232, .member_count = 2},
    {.name = "CapacityReservationPreference", .type = MODEL_STRING, .enums = enums_63},
    {.name = "CapacityReservationTargetResponse", .type = MODEL_STRUCTURE, .members = members_231, .member_count = 2},
    {.name = "HibernationOptions", .type = MODEL_STRUCTURE, .members = members_233, .member_count = 1},
    {.name = "LicenseList", .type = MODEL_LIST, .members = members_235, .member_count = 1},
    {.name = "LicenseConfiguration", .type = MODEL_STRUCTURE, .members = members_234, .member_count = 1},
    {.name = "InstanceMetadataOptionsResponse", .type = MODEL_STRUCTURE, .members = members_236, .member_count = 6},
    {.name = "InstanceMetadataOptionsState", .type = MODEL_STRING, .enums = enums_64},
    {.name = "HttpTokensState", .type = MODEL_STRING, .enums = enums_65},
    {.name = "PrivateDnsNameOptionsResponse", .type = MODEL_STRUCTURE, .members = members_92, .member_count = 3},
    {.name = "InstanceMaintenanceOptions", .type = MODEL_STRUCTURE, .members = members_237, .member_count = 1},
    {.name = "InstanceAutoRecoveryState", .type = MODEL_STRING, .enums = enums_66},
    {.name = "InstanceBootModeValues", .type = MODEL_STRING, .enums = enums_67},
    {.name = "InstanceNetworkPerformanceOptions", .type = MODEL_STRUCTURE, .members = members_238, .member_count = 1},
    {.name = "InstanceBandwidthWeighting", .type = MODEL_STRING, .enums = enums_68},
    {.name = "Placement", .type = MODEL_STRUCTURE, .members = members_239, .member_count = 9},
    {.name = "Monitoring", .type = MODEL_STRUCTURE, .members = members_240, .member_count = 1},
    {.name = "MonitoringState", .type = MODEL_STRING, .enums = enums_69},
    {.name = "DescribeInternetGatewaysRequest", .type = MODEL_STRUCTURE, .members = members_246, .member_count = 5},
    {.name = "InternetGatewayIdList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "DescribeInternetGatewaysResult", .type = MODEL_STRUCTURE, .members = members_248, .member_count = 2},
    {.name = "InternetGatewayList", .type = MODEL_LIST, .members = members_247, .member_count = 1},
    {.name = "DescribeIpamPoolsRequest", .type = MODEL_STRUCTURE, .members = members_249, .member_count = 5},
    {.name = "DescribeIpamPoolsResult", .type = MODEL_STRUCTURE, .members = members_251, .member_count = 2},
    {.name = "IpamPoolSet", .type = MODEL_LIST, .members = members_250, .member_count = 1},
    {.name = "DescribeIpamsRequest", .type = MODEL_STRUCTURE, .members = members_252, .member_count = 5},
    {.name = "DescribeIpamsResult", .type = MODEL_STRUCTURE, .members = members_254, .member_count = 2},
    {.name = "IpamSet", .type = MODEL_LIST, .members = members_253, .member_count = 1},
    {.name = "DescribeKeyPairsRequest", .type = MODEL_STRUCTURE, .members = members_257, .member_count = 5},
    {.name = "KeyNameStringList", .type = MODEL_LIST, .members = members_255, .member_count = 1},
    {.name = "KeyPairIdStringList", .type = MODEL_LIST, .members = members_256, .member_count = 1},
    {.name = "DescribeKeyPairsResult", .type = MODEL_STRUCTURE, .members = members_260, .member_count = 1},
    {.name = "KeyPairList", .type = MODEL_LIST, .members = members_259, .member_count = 1},
    {.name = "KeyPairInfo", .type = MODEL_STRUCTURE, .members = members_258, .member_count = 7},
    {.name = "DescribeNatGatewaysRequest", .type = MODEL_STRUCTURE, .members = members_261, .member_count = 5},
    {.name = "NatGatewayIdStringList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "DescribeNatGatewaysResult", .type = MODEL_STRUCTURE, .members = members_263, .member_count = 2},
    {.name = "NatGatewayList", .type = MODEL_LIST, .members = members_262, .member_count = 1},
    {.name = "DescribeNetworkInterfacesRequest", .type = MODEL_STRUCTURE, .members = members_264, .member_count = 5},
    {.name = "NetworkInterfaceIdList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "DescribeNetworkInterfacesResult", .type = MODEL_STRUCTURE, .members = members_275, .member_count = 2},
    {.name = "NetworkInterfaceList", .type = MODEL_LIST, .members = members_274, .member_count = 1},
    {.name = "NetworkInterface", .type = MODEL_STRUCTURE, .members = members_273, .member_count = 28},
    {.name = "NetworkInterfaceAssociation", .type = MODEL_STRUCTURE, .members = members_265, .member_count = 7},
    {.name = "NetworkInterfaceAttachment", .type = MODEL_STRUCTURE, .members = members_267, .member_count = 9},
    {.name = "AttachmentEnaSrdSpecification", .type = MODEL_STRUCTURE, .members = members_266, .member_count = 2},
    {.name = "AttachmentEnaSrdUdpSpecification", .type = MODEL_STRUCTURE, .members = members_216, .member_count = 1},
    {.name = "ConnectionTrackingConfiguration", .type = MODEL_STRUCTURE, .members = members_227, .member_count = 3},
    {.name = "NetworkInterfaceType", .type = MODEL_STRING, .enums = enums_70},
    {.name = "NetworkInterfaceIpv6AddressesList", .type = MODEL_LIST, .members = members_268, .member_count = 1},
    {.name = "NetworkInterfaceIpv6Address", .type = MODEL_STRUCTURE, .members = members_219, .member_count = 2},
    {.name = "NetworkInterfacePrivateIpAddressList", .type = MODEL_LIST, .members = members_270, .member_count = 1},
    {.name = "NetworkInterfacePrivateIpAddress", .type = MODEL_STRUCTURE, .members = members_269, .member_count = 4},
    {.name = "Ipv4PrefixesList", .type = MODEL_LIST, .members = members_271, .member_count = 1},
    {.name = "Ipv4PrefixSpecification", .type = MODEL_STRUCTURE, .members = members_223, .member_count = 1},
    {.name = "Ipv6PrefixesList", .type = MODEL_LIST, .members = members_272, .member_count = 1},
    {.name = "Ipv6PrefixSpecification", .type = MODEL_STRUCTURE, .members = members_225, .member_count = 1},
    {.name = "DescribeRegionsRequest", .type = MODEL_STRUCTURE, .members = members_277, .member_count = 4},
    {.name = "RegionNameStringList", .type = MODEL_LIST, .members = members_276, .member_count = 1},
    {.name = "DescribeRegionsResult", .type = MODEL_STRUCTURE, .members = members_280, .member_count = 1},
    {.name = "RegionList", .type = MODEL_LIST, .members = members_279, .member_count = 1},
    {.name = "Region", .type = MODEL_STRUCTURE, .members = members_278, .member_count = 3},
    {.name = "DescribeRouteTablesRequest", .type = MODEL_STRUCTURE, .members = members_281, .member_count = 5},
    {.name = "DescribeRouteTablesMaxResults", .type = MODEL_INTEGER, .has_min = true, .min = 5, .has_max = true, .max = 100},
    {.name = "RouteTableIdStringList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "DescribeRouteTablesResult", .type = MODEL_STRUCTURE, .members = members_283, .member_count = 2},
    {.name = "RouteTableList", .type = MODEL_LIST, .members = members_282, .member_count = 1},
    {.name = "DescribeSecurityGroupRulesRequest", .type = MODEL_STRUCTURE, .members = members_284, .member_count = 5},
    {.name = "SecurityGroupRuleIdList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "DescribeSecurityGroupRulesResult", .type = MODEL_STRUCTURE, .members = members_285, .member_count = 2},
    {.name = "DescribeSecurityGroupsRequest", .type = MODEL_STRUCTURE, .members = members_288, .member_count = 6},
    {.name = "GroupIdStringList", .type = MODEL_LIST, .members = members_286, .member_count = 1},
    {.name = "GroupNameStringList", .type = MODEL_LIST, .members = members_287, .member_count = 1},
    {.name = "DescribeSecurityGroupsResult", .type = MODEL_STRUCTURE, .members = members_291, .member_count = 2},
    {.name = "SecurityGroupList", .type = MODEL_LIST, .members = members_290, .member_count = 1},
    {.name = "SecurityGroup", .type = MODEL_STRUCTURE, .members = members_289, .member_count = 9},
    {.name = "DescribeSpotInstanceRequestsRequest", .type = MODEL_STRUCTURE, .members = members_292, .member_count = 5},
    {.name = "DescribeSpotInstanceRequestsResult", .type = MODEL_STRUCTURE, .members = members_311, .member_count = 2},
    {.name = "SpotInstanceRequestList", .type = MODEL_LIST, .members = members_310, .member_count = 1},
    {.name = "SpotInstanceRequest", .type = MODEL_STRUCTURE, .members = members_309, .member_count = 19},
    {.name = "SpotInstanceStateFault", .type = MODEL_STRUCTURE, .members = members_142, .member_count = 2},
    {.name = "LaunchSpecification", .type = MODEL_STRUCTURE, .members = members_307, .member_count = 15},
    {.name = "InstanceNetworkInterfaceSpecificationList", .type = MODEL_LIST, .members = members_304, .member_count = 1},
    {.name = "InstanceNetworkInterfaceSpecification", .type = MODEL_STRUCTURE, .members = members_303, .member_count = 22},
    {.name = "SecurityGroupIdStringList", .type = MODEL_LIST, .members = members_293, .member_count = 1},
    {.name = "PrivateIpAddressSpecificationList", .type = MODEL_LIST, .members = members_295, .member_count = 1},
    {.name = "PrivateIpAddressSpecification", .type = MODEL_STRUCTURE, .members = members_294, .member_count = 2},
    {.name = "Ipv4PrefixList", .type = MODEL_LIST, .members = members_297, .member_count = 1},
    {.name = "Ipv4PrefixSpecificationRequest", .type = MODEL_STRUCTURE, .members = members_296, .member_count = 1},
    {.name = "Ipv6PrefixList", .type = MODEL_LIST, .members = members_299, .member_count = 1},
    {.name = "Ipv6PrefixSpecificationRequest", .type = MODEL_STRUCTURE, .members = members_298, .member_count = 1},
    {.name = "EnaSrdSpecificationRequest", .type = MODEL_STRUCTURE, .members = members_301, .member_count = 2},
    {.name = "EnaSrdUdpSpecificationRequest", .type = MODEL_STRUCTURE, .members = members_300, .member_count = 1},
    {.name = "ConnectionTrackingSpecificationRequest", .type = MODEL_STRUCTURE, .members = members_302, .member_count = 3},
    {.name = "SpotPlacement", .type = MODEL_STRUCTURE, .members = members_305, .member_count = 3},
    {.name = "RunInstancesMonitoringEnabled", .type = MODEL_STRUCTURE, .members = members_306, .member_count = 1},
    {.name = "RIProductDescription", .type = MODEL_STRING, .enums = enums_71},
    {.name = "SpotInstanceState", .type = MODEL_STRING, .enums = enums_72},
    {.name = "SpotInstanceStatus", .type = MODEL_STRUCTURE, .members = members_308, .member_count = 3},
    {.name = "SpotInstanceType", .type = MODEL_STRING, .enums = enums_73},
    {.name = "InstanceInterruptionBehavior", .type = MODEL_STRING, .enums = enums_74},
    {.name = "DescribeSubnetsRequest", .type = MODEL_STRUCTURE, .members = members_313, .member_count = 5},
    {.name = "SubnetIdStringList", .type = MODEL_LIST, .members = members_312, .member_count = 1},
    {.name = "DescribeSubnetsResult", .type = MODEL_STRUCTURE, .members = members_315, .member_count = 2},
    {.name = "SubnetList", .type = MODEL_LIST, .members = members_314, .member_count = 1},
    {.name = "DescribeTagsRequest", .type = MODEL_STRUCTURE, .members = members_316, .member_count = 4},
    {.name = "DescribeTagsResult", .type = MODEL_STRUCTURE, .members = members_319, .member_count = 2},
    {.name = "TagDescriptionList", .type = MODEL_LIST, .members = members_318, .member_count = 1},
    {.name = "TagDescription", .type = MODEL_STRUCTURE, .members = members_317, .member_count = 4},
    {.name = "DescribeVolumesRequest", .type = MODEL_STRUCTURE, .members = members_321, .member_count = 5},
    {.name = "VolumeIdStringList", .type = MODEL_LIST, .members = members_320, .member_count = 1},
    {.name = "DescribeVolumesResult", .type = MODEL_STRUCTURE, .members = members_323, .member_count = 2},
    {.name = "VolumeList", .type = MODEL_LIST, .members = members_322, .member_count = 1},
    {.name = "DescribeVolumesModificationsRequest", .type = MODEL_STRUCTURE, .members = members_324, .member_count = 5},
    {.name = "DescribeVolumesModificationsResult", .type = MODEL_STRUCTURE, .members = members_327, .member_count = 2},
    {.name = "VolumeModificationList", .type = MODEL_LIST, .members = members_326, .member_count = 1},
    {.name = "VolumeModification", .type = MODEL_STRUCTURE, .members = members_325, .member_count = 16},
    {.name = "VolumeModificationState", .type = MODEL_STRING, .enums = enums_75},
    {.name = "Long", .type = MODEL_LONG},
    {.name = "DescribeVpcAttributeRequest", .type = MODEL_STRUCTURE, .members = members_328, .member_count = 3},
    {.name = "VpcAttributeName", .type = MODEL_STRING, .enums = enums_76},
    {.name = "DescribeVpcAttributeResult", .type = MODEL_STRUCTURE, .members = members_329, .member_count = 4},
    {.name = "DescribeVpcEndpointsRequest", .type = MODEL_STRUCTURE, .members = members_330, .member_count = 5},
    {.name = "DescribeVpcEndpointsResult", .type = MODEL_STRUCTURE, .members = members_332, .member_count = 2},
    {.name = "VpcEndpointSet", .type = MODEL_LIST, .members = members_331, .member_count = 1},
    {.name = "DescribeVpcsRequest", .type = MODEL_STRUCTURE, .members = members_334, .member_count = 5},
    {.name = "VpcIdStringList", .type = MODEL_LIST, .members = members_333, .member_count = 1},
    {.name = "DescribeVpcsResult", .type = MODEL_STRUCTURE, .members = members_336, .member_count = 2},
    {.name = "VpcList", .type = MODEL_LIST, .members = members_335, .member_count = 1},
    {.name = "DetachInternetGatewayRequest", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 3},
    {.name = "DetachVolumeRequest", .type = MODEL_STRUCTURE, .members = members_337, .member_count = 5},
    {.name = "DisassociateIamInstanceProfileRequest", .type = MODEL_STRUCTURE, .members = members_338, .member_count = 1},
    {.name = "DisassociateIamInstanceProfileResult", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 1},
    {.name = "DisassociateRouteTableRequest", .type = MODEL_STRUCTURE, .members = members_339, .member_count = 2},
    {.name = "DisassociateVpcCidrBlockRequest", .type = MODEL_STRUCTURE, .members = members_340, .member_count = 1},
    {.name = "DisassociateVpcCidrBlockResult", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 3},
    {.name = "GetConsoleOutputRequest", .type = MODEL_STRUCTURE, .members = members_341, .member_count = 3},
    {.name = "GetConsoleOutputResult", .type = MODEL_STRUCTURE, .members = members_342, .member_count = 3},
    {.name = "GetIpamPoolAllocationsRequest", .type = MODEL_STRUCTURE, .members = members_343, .member_count = 6},
    {.name = "GetIpamPoolAllocationsMaxResults", .type = MODEL_INTEGER, .has_min = true, .min = 1000, .has_max = true, .max = 100000},
    {.name = "GetIpamPoolAllocationsResult", .type = MODEL_STRUCTURE, .members = members_345, .member_count = 2},
    {.name = "IpamPoolAllocationSet", .type = MODEL_LIST, .members = members_344, .member_count = 1},
    {.name = "GetIpamPoolCidrsRequest", .type = MODEL_STRUCTURE, .members = members_346, .member_count = 5},
    {.name = "GetIpamPoolCidrsResult", .type = MODEL_STRUCTURE, .members = members_348, .member_count = 2},
    {.name = "IpamPoolCidrSet", .type = MODEL_LIST, .members = members_347, .member_count = 1},
    {.name = "ImportKeyPairRequest", .type = MODEL_STRUCTURE, .members = members_349, .member_count = 4},
    {.name = "Blob", .type = MODEL_BLOB},
    {.name = "ImportKeyPairResult", .type = MODEL_STRUCTURE, .members = members_350, .member_count = 4},
    {.name = "ModifyInstanceAttributeRequest", .type = MODEL_STRUCTURE, .members = members_355, .member_count = 17},
    {.name = "InstanceBlockDeviceMappingSpecificationList", .type = MODEL_LIST, .members = members_353, .member_count = 1},
    {.name = "InstanceBlockDeviceMappingSpecification", .type = MODEL_STRUCTURE, .members = members_352, .member_count = 4},
    {.name = "EbsInstanceBlockDeviceSpecification", .type = MODEL_STRUCTURE, .members = members_351, .member_count = 2},
    {.name = "BlobAttributeValue", .type = MODEL_STRUCTURE, .members = members_354, .member_count = 1},
    {.name = "ModifyInstanceMetadataOptionsRequest", .type = MODEL_STRUCTURE, .members = members_356, .member_count = 7},
    {.name = "ModifyInstanceMetadataOptionsResult", .type = MODEL_STRUCTURE, .members = members_357, .member_count = 2},
    {.name = "ModifyIpamRequest", .type = MODEL_STRUCTURE, .members = members_359, .member_count = 7},
    {.name = "RemoveIpamOperatingRegionSet", .type = MODEL_LIST, .members = members_358, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 50},
    {.name = "RemoveIpamOperatingRegion", .type = MODEL_STRUCTURE, .members = members_52, .member_count = 1},
    {.name = "ModifyIpamResult", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 1},
    {.name = "ModifyIpamPoolRequest", .type = MODEL_STRUCTURE, .members = members_360, .member_count = 10},
    {.name = "ModifyIpamPoolResult", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 1},
    {.name = "ModifySubnetAttributeRequest", .type = MODEL_STRUCTURE, .members = members_361, .member_count = 11},
    {.name = "ModifyVolumeRequest", .type = MODEL_STRUCTURE, .members = members_362, .member_count = 7},
    {.name = "ModifyVolumeResult", .type = MODEL_STRUCTURE, .members = members_363, .member_count = 1},
    {.name = "ModifyVpcAttributeRequest", .type = MODEL_STRUCTURE, .members = members_364, .member_count = 4},
    {.name = "ModifyVpcEndpointRequest", .type = MODEL_STRUCTURE, .members = members_365, .member_count = 14},
    {.name = "ModifyVpcEndpointResult", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 1},
    {.name = "MonitorInstancesRequest", .type = MODEL_STRUCTURE, .members = members_366, .member_count = 2},
    {.name = "MonitorInstancesResult", .type = MODEL_STRUCTURE, .members = members_369, .member_count = 1},
    {.name = "InstanceMonitoringList", .type = MODEL_LIST, .members = members_368, .member_count = 1},
    {.name = "InstanceMonitoring", .type = MODEL_STRUCTURE, .members = members_367, .member_count = 2},
    {.name = "ProvisionIpamPoolCidrRequest", .type = MODEL_STRUCTURE, .members = members_371, .member_count = 8},
    {.name = "IpamCidrAuthorizationContext", .type = MODEL_STRUCTURE, .members = members_370, .member_count = 2},
    {.name = "VerificationMethod", .type = MODEL_STRING, .enums = enums_77},
    {.name = "ProvisionIpamPoolCidrResult", .type = MODEL_STRUCTURE, .members = members_149, .member_count = 1},
    {.name = "ReleaseAddressRequest", .type = MODEL_STRUCTURE, .members = members_372, .member_count = 4},
    {.name = "ReleaseIpamPoolAllocationRequest", .type = MODEL_STRUCTURE, .members = members_373, .member_count = 4},
    {.name = "ReleaseIpamPoolAllocationResult", .type = MODEL_STRUCTURE, .members = members_374, .member_count = 1},
    {.name = "ReplaceIamInstanceProfileAssociationRequest", .type = MODEL_STRUCTURE, .members = members_375, .member_count = 2},
    {.name = "ReplaceIamInstanceProfileAssociationResult", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 1},
    {.name = "ReplaceRouteRequest", .type = MODEL_STRUCTURE, .members = members_376, .member_count = 17},
    {.name = "ReplaceRouteTableAssociationRequest", .type = MODEL_STRUCTURE, .members = members_377, .member_count = 3},
    {.name = "ReplaceRouteTableAssociationResult", .type = MODEL_STRUCTURE, .members = members_378, .member_count = 2},
    {.name = "RequestSpotInstancesRequest", .type = MODEL_STRUCTURE, .members = members_380, .member_count = 13},
    {.name = "RequestSpotLaunchSpecification", .type = MODEL_STRUCTURE, .members = members_379, .member_count = 16},
    {.name = "RequestSpotLaunchSpecificationSecurityGroupIdList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "RequestSpotLaunchSpecificationSecurityGroupList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "RequestSpotInstancesResult", .type = MODEL_STRUCTURE, .members = members_381, .member_count = 1},
    {.name = "RevokeSecurityGroupEgressRequest", .type = MODEL_STRUCTURE, .members = members_382, .member_count = 10},
    {.name = "RevokeSecurityGroupEgressResult", .type = MODEL_STRUCTURE, .members = members_385, .member_count = 3},
    {.name = "RevokedSecurityGroupRuleList", .type = MODEL_LIST, .members = members_384, .member_count = 1},
    {.name = "RevokedSecurityGroupRule", .type = MODEL_STRUCTURE, .members = members_383, .member_count = 11},
    {.name = "RevokeSecurityGroupIngressRequest", .type = MODEL_STRUCTURE, .members = members_386, .member_count = 11},
    {.name = "RevokeSecurityGroupIngressResult", .type = MODEL_STRUCTURE, .members = members_385, .member_count = 3},
    {.name = "RunInstancesRequest", .type = MODEL_STRUCTURE, .members = members_408, .member_count = 43},
    {.name = "BlockDeviceMappingRequestList", .type = MODEL_LIST, .members = members_387, .member_count = 1},
    {.name = "SecurityGroupStringList", .type = MODEL_LIST, .members = members_388, .member_count = 1},
    {.name = "ElasticGpuSpecifications", .type = MODEL_LIST, .members = members_390, .member_count = 1},
    {.name = "ElasticGpuSpecification", .type = MODEL_STRUCTURE, .members = members_389, .member_count = 1},
    {.name = "ElasticInferenceAccelerators", .type = MODEL_LIST, .members = members_392, .member_count = 1},
    {.name = "ElasticInferenceAccelerator", .type = MODEL_STRUCTURE, .members = members_391, .member_count = 2},
    {.name = "ElasticInferenceAcceleratorCount", .type = MODEL_INTEGER, .has_min = true, .min = 1},
    {.name = "LaunchTemplateSpecification", .type = MODEL_STRUCTURE, .members = members_393, .member_count = 3},
    {.name = "InstanceMarketOptionsRequest", .type = MODEL_STRUCTURE, .members = members_395, .member_count = 2},
    {.name = "MarketType", .type = MODEL_STRING, .enums = enums_78},
    {.name = "SpotMarketOptions", .type = MODEL_STRUCTURE, .members = members_394, .member_count = 5},
    {.name = "CreditSpecificationRequest", .type = MODEL_STRUCTURE, .members = members_396, .member_count = 1},
    {.name = "CpuOptionsRequest", .type = MODEL_STRUCTURE, .members = members_397, .member_count = 3},
    {.name = "CapacityReservationSpecification", .type = MODEL_STRUCTURE, .members = members_399, .member_count = 2},
    {.name = "CapacityReservationTarget", .type = MODEL_STRUCTURE, .members = members_398, .member_count = 2},
    {.name = "HibernationOptionsRequest", .type = MODEL_STRUCTURE, .members = members_400, .member_count = 1},
    {.name = "LicenseSpecificationListRequest", .type = MODEL_LIST, .members = members_402, .member_count = 1},
    {.name = "LicenseConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_401, .member_count = 1},
    {.name = "InstanceMetadataOptionsRequest", .type = MODEL_STRUCTURE, .members = members_403, .member_count = 5},
    {.name = "EnclaveOptionsRequest", .type = MODEL_STRUCTURE, .members = members_404, .member_count = 1},
    {.name = "PrivateDnsNameOptionsRequest", .type = MODEL_STRUCTURE, .members = members_405, .member_count = 3},
    {.name = "InstanceMaintenanceOptionsRequest", .type = MODEL_STRUCTURE, .members = members_406, .member_count = 1},
    {.name = "InstanceNetworkPerformanceOptionsRequest", .type = MODEL_STRUCTURE, .members = members_407, .member_count = 1},
    {.name = "ShutdownBehavior", .type = MODEL_STRING, .enums = enums_79},
    {.name = "StartInstancesRequest", .type = MODEL_STRUCTURE, .members = members_409, .member_count = 3},
    {.name = "StartInstancesResult", .type = MODEL_STRUCTURE, .members = members_412, .member_count = 1},
    {.name = "InstanceStateChangeList", .type = MODEL_LIST, .members = members_411, .member_count = 1},
    {.name = "InstanceStateChange", .type = MODEL_STRUCTURE, .members = members_410, .member_count = 3},
    {.name = "StopInstancesRequest", .type = MODEL_STRUCTURE, .members = members_413, .member_count = 4},
    {.name = "StopInstancesResult", .type = MODEL_STRUCTURE, .members = members_414, .member_count = 1},
    {.name = "TerminateInstancesRequest", .type = MODEL_STRUCTURE, .members = members_366, .member_count = 2},
    {.name = "TerminateInstancesResult", .type = MODEL_STRUCTURE, .members = members_415, .member_count = 1},
    {.name = "UnmonitorInstancesRequest", .type = MODEL_STRUCTURE, .members = members_366, .member_count = 2},
    {.name = "UnmonitorInstancesResult", .type = MODEL_STRUCTURE, .members = members_369, .member_count = 1},
    {.name = "UpdateSecurityGroupRuleDescriptionsEgressRequest", .type = MODEL_STRUCTURE, .members = members_418, .member_count = 5},
    {.name = "SecurityGroupRuleDescriptionList", .type = MODEL_LIST, .members = members_417, .member_count = 1},
    {.name = "SecurityGroupRuleDescription", .type = MODEL_STRUCTURE, .members = members_416, .member_count = 2},
    {.name = "UpdateSecurityGroupRuleDescriptionsEgressResult", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 1},
    {.name = "UpdateSecurityGroupRuleDescriptionsIngressRequest", .type = MODEL_STRUCTURE, .members = members_418, .member_count = 5},
    {.name = "UpdateSecurityGroupRuleDescriptionsIngressResult", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 1}};
static const struct model_operation operations[] = {
    {.name = "AllocateAddress", .method = "POST", .uri = "/", .input = 0, .output = 9},
    {.name = "AllocateIpamPoolCidr", .method = "POST", .uri = "/", .input = 10, .output = 14},
    {.name = "AssociateIamInstanceProfile", .method = "POST", .uri = "/", .input = 17, .output = 19},
    {.name = "AssociateRouteTable", .method = "POST", .uri = "/", .input = 24, .output = 25},
    {.name = "AssociateVpcCidrBlock", .method = "POST", .uri = "/", .input = 28, .output = 29},
    {.name = "AttachInternetGateway", .method = "POST", .uri = "/", .input = 36, .output = -1},
    {.name = "AttachVolume", .method = "POST", .uri = "/", .input = 37, .output = 38},
    {.name = "AuthorizeSecurityGroupEgress", .method = "POST", .uri = "/", .input = 40, .output = 51},
    {.name = "AuthorizeSecurityGroupIngress", .method = "POST", .uri = "/", .input = 55, .output = 56},
    {.name = "CancelSpotInstanceRequests", .method = "POST", .uri = "/", .input = 57, .output = 59},
    {.name = "CreateInternetGateway", .method = "POST", .uri = "/", .input = 63, .output = 64},
    {.name = "CreateIpam", .method = "POST", .uri = "/", .input = 69, .output = 73},
    {.name = "CreateIpamPool", .method = "POST", .uri = "/", .input = 79, .output = 88},
    {.name = "CreateKeyPair", .method = "POST", .uri = "/", .input = 93, .output = 96},
    {.name = "CreateNatGateway", .method = "POST", .uri = "/", .input = 98, .output = 102},
    {.name = "CreateRoute", .method = "POST", .uri = "/", .input = 109, .output = 110},
    {.name = "CreateRouteTable", .method = "POST", .uri = "/", .input = 111, .output = 112},
    {.name = "CreateSecurityGroup", .method = "POST", .uri = "/", .input = 122, .output = 123},
    {.name = "CreateSubnet", .method = "POST", .uri = "/", .input = 124, .output = 125},
    {.name = "CreateTags", .method = "POST", .uri = "/", .input = 135, .output = -1},
    {.name = "CreateVolume", .method = "POST", .uri = "/", .input = 137, .output = 140},
    {.name = "CreateVpc", .method = "POST", .uri = "/", .input = 145, .output = 147},
    {.name = "CreateVpcEndpoint", .method = "POST", .uri = "/", .input = 158, .output = 168},
    {.name = "DeleteInternetGateway", .method = "POST", .uri = "/", .input = 180, .output = -1},
    {.name = "DeleteIpam", .method = "POST", .uri = "/", .input = 181, .output = 182},
    {.name = "DeleteIpamPool", .method = "POST", .uri = "/", .input = 183, .output = 184},
    {.name = "DeleteKeyPair", .method = "POST", .uri = "/", .input = 185, .output = 186},
    {.name = "DeleteNatGateway", .method = "POST", .uri = "/", .input = 187, .output = 188},
    {.name = "DeleteNetworkInterface", .method = "POST", .uri = "/", .input = 189, .output = -1},
    {.name = "DeleteRoute", .method = "POST", .uri = "/", .input = 190, .output = -1},
    {.name = "DeleteRouteTable", .method = "POST", .uri = "/", .input = 191, .output = -1},
    {.name = "DeleteSecurityGroup", .method = "POST", .uri = "/", .input = 192, .output = 193},
    {.name = "DeleteSubnet", .method = "POST", .uri = "/", .input = 194, .output = -1},
    {.name = "DeleteTags", .method = "POST", .uri = "/", .input = 195, .output = -1},
    {.name = "DeleteVolume", .method = "POST", .uri = "/", .input = 196, .output = -1},
    {.name = "DeleteVpc", .method = "POST", .uri = "/", .input = 197, .output = -1},
    {.name = "DeleteVpcEndpoints", .method = "POST", .uri = "/", .input = 198, .output = 200},
    {.name = "DeprovisionIpamPoolCidr", .method = "POST", .uri = "/", .input = 204, .output = 205},
    {.name = "DescribeAccountAttributes", .method = "POST", .uri = "/", .input = 210, .output = 213},
    {.name = "DescribeAddresses", .method = "POST", .uri = "/", .input = 218, .output = 222},
    {.name = "DescribeAvailabilityZones", .method = "POST", .uri = "/", .input = 226, .output = 229},
    {.name = "DescribeIamInstanceProfileAssociations", .method = "POST", .uri = "/", .input = 236, .output = 239},
    {.name = "DescribeImages", .method = "POST", .uri = "/", .input = 241, .output = 245},
    {.name = "DescribeInstanceAttribute", .method = "POST", .uri = "/", .input = 264, .output = 266},
    {.name = "DescribeInstanceStatus", .method = "POST", .uri = "/", .input = 275, .output = 277},
    {.name = "DescribeInstances", .method = "POST", .uri = "/", .input = 294, .output = 295},
    {.name = "DescribeInternetGateways", .method = "POST", .uri = "/", .input = 341, .output = 343},
    {.name = "DescribeIpamPools", .method = "POST", .uri = "/", .input = 345, .output = 346},
    {.name = "DescribeIpams", .method = "POST", .uri = "/", .input = 348, .output = 349},
    {.name = "DescribeKeyPairs", .method = "POST", .uri = "/", .input = 351, .output = 354},
    {.name = "DescribeNatGateways", .method = "POST", .uri = "/", .input = 357, .output = 359},
    {.name = "DescribeNetworkInterfaces", .method = "POST", .uri = "/", .input = 361, .output = 363},
    {.name = "DescribeRegions", .method = "POST", .uri = "/", .input = 380, .output = 382},
    {.name = "DescribeRouteTables", .method = "POST", .uri = "/", .input = 385, .output = 388},
    {.name = "DescribeSecurityGroupRules", .method = "POST", .uri = "/", .input = 390, .output = 392},
    {.name = "DescribeSecurityGroups", .method = "POST", .uri = "/", .input = 393, .output = 396},
    {.name = "DescribeSpotInstanceRequests", .method = "POST", .uri = "/", .input = 399, .output = 400},
    {.name = "DescribeSubnets", .method = "POST", .uri = "/", .input = 424, .output = 426},
    {.name = "DescribeTags", .method = "POST", .uri = "/", .input = 428, .output = 429},
    {.name = "DescribeVolumes", .method = "POST", .uri = "/", .input = 432, .output = 434},
    {.name = "DescribeVolumesModifications", .method = "POST", .uri = "/", .input = 436, .output = 437},
    {.name = "DescribeVpcAttribute", .method = "POST", .uri = "/", .input = 442, .output = 444},
    {.name = "DescribeVpcEndpoints", .method = "POST", .uri = "/", .input = 445, .output = 446},
    {.name = "DescribeVpcs", .method = "POST", .uri = "/", .input = 448, .output = 450},
    {.name = "DetachInternetGateway", .method = "POST", .uri = "/", .input = 452, .output = -1},
    {.name = "DetachVolume", .method = "POST", .uri = "/", .input = 453, .output = 38},
    {.name = "DisassociateIamInstanceProfile", .method = "POST", .uri = "/", .input = 454, .output = 455},
    {.name = "DisassociateRouteTable", .method = "POST", .uri = "/", .input = 456, .output = -1},
    {.name = "DisassociateVpcCidrBlock", .method = "POST", .uri = "/", .input = 457, .output = 458},
    {.name = "GetConsoleOutput", .method = "POST", .uri = "/", .input = 459, .output = 460},
    {.name = "GetIpamPoolAllocations", .method = "POST", .uri = "/", .input = 461, .output = 463},
    {.name = "GetIpamPoolCidrs", .method = "POST", .uri = "/", .input = 465, .output = 466},
    {.name = "ImportKeyPair", .method = "POST", .uri = "/", .input = 468, .output = 470},
    {.name = "ModifyInstanceAttribute", .method = "POST", .uri = "/", .input = 471, .output = -1},
    {.name = "ModifyInstanceMetadataOptions", .method = "POST", .uri = "/", .input = 476, .output = 477},
    {.name = "ModifyIpam", .method = "POST", .uri = "/", .input = 478, .output = 481},
    {.name = "ModifyIpamPool", .method = "POST", .uri = "/", .input = 482, .output = 483},
    {.name = "ModifySubnetAttribute", .method = "POST", .uri = "/", .input = 484, .output = -1},
    {.name = "ModifyVolume", .method = "POST", .uri = "/", .input = 485, .output = 486},
    {.name = "ModifyVpcAttribute", .method = "POST", .uri = "/", .input = 487, .output = -1},
    {.name = "ModifyVpcEndpoint", .method = "POST", .uri = "/", .input = 488, .output = 489},
    {.name = "MonitorInstances", .method = "POST", .uri = "/", .input = 490, .output = 491},
    {.name = "ProvisionIpamPoolCidr", .method = "POST", .uri = "/", .input = 494, .output = 497},
    {.name = "ReleaseAddress", .method = "POST", .uri = "/", .input = 498, .output = -1},
    {.name = "ReleaseIpamPoolAllocation", .method = "POST", .uri = "/", .input = 499, .output = 500},
    {.name = "ReplaceIamInstanceProfileAssociation", .method = "POST", .uri = "/", .input = 501, .output = 502},
    {.name = "ReplaceRoute", .method = "POST", .uri = "/", .input = 503, .output = -1},
    {.name = "ReplaceRouteTableAssociation", .method = "POST", .uri = "/", .input = 504, .output = 505},
    {.name = "RequestSpotInstances", .method = "POST", .uri = "/", .input = 506, .output = 510},
    {.name = "RevokeSecurityGroupEgress", .method = "POST", .uri = "/", .input = 511, .output = 512},
    {.name = "RevokeSecurityGroupIngress", .method = "POST", .uri = "/", .input = 515, .output = 516},
    {.name = "RunInstances", .method = "POST", .uri = "/", .input = 517, .output = 297},
    {.name = "StartInstances", .method = "POST", .uri = "/", .input = 542, .output = 543},
    {.name = "StopInstances", .method = "POST", .uri = "/", .input = 546, .output = 547},
    {.name = "TerminateInstances", .method = "POST", .uri = "/", .input = 548, .output = 549},
    {.name = "UnmonitorInstances", .method = "POST", .uri = "/", .input = 550, .output = 551},
    {.name = "UpdateSecurityGroupRuleDescriptionsEgress", .method = "POST", .uri = "/", .input = 552, .output = 555},
    {.name = "UpdateSecurityGroupRuleDescriptionsIngress", .method = "POST", .uri = "/", .input = 556, .output = 557}};
static const struct model_paginator paginators[] = {
    {.operation = "DescribeIamInstanceProfileAssociations", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "DescribeImages", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2},
    {.operation = "DescribeInstanceStatus", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_3},
    {.operation = "DescribeInstances", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_4},
    {.operation = "DescribeInternetGateways", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_5},
    {.operation = "DescribeIpamPools", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_6},
    {.operation = "DescribeIpams", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_7},
    {.operation = "DescribeNatGateways", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_8},
    {.operation = "DescribeNetworkInterfaces", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_9},
    {.operation = "DescribeRouteTables", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_10},
    {.operation = "DescribeSecurityGroupRules", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_11},
    {.operation = "DescribeSecurityGroups", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_12},
    {.operation = "DescribeSpotInstanceRequests", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_13},
    {.operation = "DescribeSubnets", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_14},
    {.operation = "DescribeTags", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_15},
    {.operation = "DescribeVolumes", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_16},
    {.operation = "DescribeVolumesModifications", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_17},
    {.operation = "DescribeVpcEndpoints", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_18},
    {.operation = "DescribeVpcs", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_19},
    {.operation = "GetIpamPoolAllocations", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_20},
    {.operation = "GetIpamPoolCidrs", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_21}};
static const struct model_waiter waiters[] = {
    {"ImageAvailable", "DescribeImages", 15, 40, acceptors_0, 2},
    {"ImageExists", "DescribeImages", 15, 40, acceptors_1, 2},
    {"InstanceExists", "DescribeInstances", 5, 40, acceptors_2, 2},
    {"InstanceRunning", "DescribeInstances", 15, 40, acceptors_3, 5},
    {"InstanceStatusOk", "DescribeInstanceStatus", 15, 40, acceptors_4, 2},
    {"InstanceStopped", "DescribeInstances", 15, 40, acceptors_5, 3},
    {"InstanceTerminated", "DescribeInstances", 15, 40, acceptors_6, 3},
    {"InternetGatewayExists", "DescribeInternetGateways", 5, 6, acceptors_7, 2},
    {"KeyPairExists", "DescribeKeyPairs", 5, 6, acceptors_8, 2},
    {"NatGatewayAvailable", "DescribeNatGateways", 15, 40, acceptors_9, 5},
    {"NatGatewayDeleted", "DescribeNatGateways", 15, 40, acceptors_10, 2},
    {"NetworkInterfaceAvailable", "DescribeNetworkInterfaces", 20, 10, acceptors_11, 2},
    {"SecurityGroupExists", "DescribeSecurityGroups", 5, 6, acceptors_12, 2},
    {"SpotInstanceRequestFulfilled", "DescribeSpotInstanceRequests", 15, 40, acceptors_13, 7},
    {"SubnetAvailable", "DescribeSubnets", 15, 40, acceptors_14, 1},
    {"SystemStatusOk", "DescribeInstanceStatus", 15, 40, acceptors_15, 1},
    {"VolumeAvailable", "DescribeVolumes", 15, 40, acceptors_16, 2},
    {"VolumeDeleted", "DescribeVolumes", 15, 40, acceptors_17, 2},
    {"VolumeInUse", "DescribeVolumes", 15, 40, acceptors_18, 2},
    {"VpcAvailable", "DescribeVpcs", 15, 40, acceptors_19, 1},
    {"VpcExists", "DescribeVpcs", 1, 5, acceptors_20, 2}};
const struct model_service model_service_ec2 = {
    .name = "ec2",
    .endpoint_prefix = "ec2",
    .signing_name = "ec2",
    .api_version = "2016-11-15",
    .service_id = "EC2",
    .protocol = MODEL_EC2,
    .xml_namespace = "http://ec2.amazonaws.com/doc/2016-11-15",
    .shapes = shapes, .shape_count = 558,
    .operations = operations, .operation_count = 98,
    .paginators = paginators, .paginator_count = 21,
    .waiters = waiters, .waiter_count = 21};
