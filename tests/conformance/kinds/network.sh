# VPC and SecurityGroup. Moto keeps no client tokens and no network interfaces, its NAT gateways are
# there at once, and a gateway endpoint whose tables were changed cannot be deleted there.
vpc="{'cidr': '10.20.0.0/16', 'natGateway': {'enabled': true, 'type': 'single'},
 'endpoints': [{'service': 's3'}, {'service': 'dynamodb'}], 'tags': {'Team': 'net'}}"
two="{'cidr': '10.20.0.0/16', 'natGateway': {'enabled': true, 'type': 'per-az'}, 'zoneCount': 3,
 'endpoints': [{'service': 'sqs', 'privateDns': false}], 'dnsHostnames': false, 'dnsSupport': true}"
plain="{'cidr': '10.20.0.0/16', 'zoneCount': 1, 'publicSubnets': {'enabled': false}}"

kind create VPC net "$vpc"
id=$(output vpc_id)
in_vpc="Name=vpc-id,Values=$id"
is "10.20.0.0/16 net" ec2 describe-vpcs --vpc-ids "$id" --query "join(' ', [Vpcs[0].CidrBlock, Vpcs[0].Tags[?Key=='Name'].Value | [0]])"
is True ec2 describe-vpc-attribute --vpc-id "$id" --attribute enableDnsHostnames --query EnableDnsHostnames.Value
is '10.20.0.0/20 10.20.16.0/20 10.20.224.0/20 10.20.240.0/20' ec2 describe-subnets --filters "$in_vpc" --query "join(' ', sort(Subnets[].CidrBlock))"
is 'net-public-1 net-public-2' ec2 describe-subnets --filters "$in_vpc" Name=map-public-ip-on-launch,Values=true --query "join(' ', sort(Subnets[].Tags[?Key=='Name'].Value[]))"
is available ec2 describe-internet-gateways --filters "Name=attachment.vpc-id,Values=$id" --query 'InternetGateways[].Attachments[].State'
is 1 ec2 describe-nat-gateways --filter "$in_vpc" --query 'length(NatGateways)'
is 1 ec2 describe-addresses --query 'length(Addresses)'
is 'net-private-rtb-1 net-public-rtb' ec2 describe-route-tables --filters "$in_vpc" --query "join(' ', sort(RouteTables[].Tags[?Key=='Name'].Value[]))"
is 2 ec2 describe-vpc-endpoints --filters "$in_vpc" --query 'length(VpcEndpoints)'
is net-default-sg ec2 describe-security-groups --filters "$in_vpc" "Name=group-name,Values=net-*" --query 'SecurityGroups[].GroupName'
kind update VPC net "$vpc" "$vpc"
is "$id" ec2 describe-vpcs --filters Name=tag:Name,Values=net --query 'Vpcs[].VpcId'
kind read VPC net
is 1 ec2 describe-nat-gateways --filter "$in_vpc" Name=state,Values=available --query 'length(NatGateways)'
kind update VPC net "$two" "$vpc"
is 3 ec2 describe-nat-gateways --filter "$in_vpc" Name=state,Values=available --query 'length(NatGateways)'
is 6 ec2 describe-subnets --filters "$in_vpc" --query 'length(Subnets)'
is com.amazonaws.eu-west-1.sqs ec2 describe-vpc-endpoints --filters "$in_vpc" --query "VpcEndpoints[?State=='available'].ServiceName"
is False ec2 describe-vpc-attribute --vpc-id "$id" --attribute enableDnsHostnames --query EnableDnsHostnames.Value
is 4 ec2 describe-route-tables --filters "$in_vpc" --query "length(RouteTables[?Tags[?Key=='Name']])"

kind create SecurityGroup web "{'network': {'vpcId': '$id'}, 'description': 'Web', 'ingress':
 [{'type': 'https', 'cidrBlocks': ['0.0.0.0/0'], 'ipv6CidrBlocks': ['::/0']}, {'port': 8080, 'self': true}]}"
web=$(output security_group_id)
rules="{'network': {'vpcId': '$id'}, 'ingress': [{'port': 5432, 'sources': ['$web']},
 {'fromPort': 6000, 'toPort': 6010, 'cidrBlocks': ['10.9.9.9/8', '10.0.0.0/8'], 'description': 'all'}], 'egress': []}"
other="{'network': {'vpcId': '$id'}, 'ingress': [{'port': 5432, 'sources': ['$web']},
 {'fromPort': 6000, 'toPort': 6011, 'cidrBlocks': ['10.0.0.0/8']}], 'egress': [{'protocol': 'all', 'cidrBlocks': ['0.0.0.0/0']}]}"
is "443 8080" ec2 describe-security-groups --group-ids "$web" --query "join(' ', sort(SecurityGroups[0].IpPermissions[].to_string(FromPort)))"
kind create SecurityGroup data "$rules"
data=$(output security_group_id)
is "$web" ec2 describe-security-groups --group-ids "$data" --query 'SecurityGroups[0].IpPermissions[].UserIdGroupPairs[].GroupId'
is 10.0.0.0/8 ec2 describe-security-groups --group-ids "$data" --query 'SecurityGroups[0].IpPermissions[].IpRanges[].CidrIp'
is 0 ec2 describe-security-groups --group-ids "$data" --query 'length(SecurityGroups[0].IpPermissionsEgress)'
kind update SecurityGroup data "$rules" "$rules"
kind update SecurityGroup data "$other" "$rules"
is "6011" ec2 describe-security-groups --group-ids "$data" --query 'SecurityGroups[0].IpPermissions[?FromPort==`6000`].ToPort'
is 0.0.0.0/0 ec2 describe-security-groups --group-ids "$data" --query 'SecurityGroups[0].IpPermissionsEgress[].IpRanges[].CidrIp'
"$aws" --endpoint-url "$AWS_ENDPOINT_URL" ec2 create-security-group --group-name taken --description d --vpc-id "$id" >/dev/null
refused "not taken over" create SecurityGroup taken "{'network': {'vpcId': '$id'}}"
cli ec2 delete-security-group --group-name taken --group-id "$(cli ec2 describe-security-groups --filters Name=group-name,Values=taken --query 'SecurityGroups[].GroupId')" >/dev/null
kind delete SecurityGroup data {} "$other"
gone ec2 describe-security-groups --group-ids "$data"
kind delete SecurityGroup web {} "{'network': {'vpcId': '$id'}}"
gone ec2 describe-security-groups --group-ids "$web"

kind update VPC net "$plain" "$two"
is 1 ec2 describe-subnets --filters "$in_vpc" --query 'length(Subnets)'
is 0 ec2 describe-addresses --query 'length(Addresses)'
kind delete VPC net {} "$plain"
gone ec2 describe-vpcs --vpc-ids "$id"
is 0 ec2 describe-internet-gateways --query "length(InternetGateways[?Tags[?Value=='net-igw']])"
kind delete VPC net {} "$plain"
