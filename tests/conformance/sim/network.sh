# Networks of EC2: VPC, subnets, gateways, addresses, NAT, routes, endpoints, IPAM, groups.
section_network() {
  local vpc a b igw eip nat rtb assoc other sg peer vpce eni ipam scope pool alloc token
  token='ResourceType=vpc,Tags=[{Key=Name,Value=net}]'
  err InvalidVpc.Range ec2 create-vpc --cidr-block 10.0.0.0/8
  vpc=$(get ec2 create-vpc --cidr-block 10.7.0.0/16 --tag-specifications "$token" --query Vpc.VpcId)
  until_is available ec2 describe-vpcs --vpc-ids "$vpc" --query 'Vpcs[0].State'
  is "$vpc" ec2 describe-vpcs --filters Name=tag:Name,Values=net --query 'Vpcs[].VpcId'
  is 'True False' ec2 describe-vpc-attribute --vpc-id "$vpc" --attribute enableDnsSupport --query '[EnableDnsSupport.Value, `false`]'
  is False ec2 describe-vpc-attribute --vpc-id "$vpc" --attribute enableDnsHostnames --query EnableDnsHostnames.Value
  ok ec2 modify-vpc-attribute --vpc-id "$vpc" --enable-dns-hostnames
  is True ec2 describe-vpc-attribute --vpc-id "$vpc" --attribute enableDnsHostnames --query EnableDnsHostnames.Value
  is 'default True' ec2 describe-security-groups --filters "Name=vpc-id,Values=$vpc" --query 'SecurityGroups[].[GroupName, `true`]'
  is True ec2 describe-route-tables --filters "Name=vpc-id,Values=$vpc" --query 'RouteTables[].Associations[].Main'

  err InvalidSubnet.Range ec2 create-subnet --vpc-id "$vpc" --cidr-block 10.8.0.0/24
  err InvalidParameterValue ec2 create-subnet --vpc-id "$vpc" --cidr-block 10.7.0.0/24 --availability-zone eu-west-1z
  a=$(get ec2 create-subnet --vpc-id "$vpc" --cidr-block 10.7.0.0/24 --availability-zone eu-west-1a --query Subnet.SubnetId)
  err InvalidSubnet.Conflict ec2 create-subnet --vpc-id "$vpc" --cidr-block 10.7.0.128/25
  b=$(get ec2 create-subnet --vpc-id "$vpc" --cidr-block 10.7.1.0/24 --availability-zone eu-west-1b --query Subnet.SubnetId)
  ok ec2 modify-subnet-attribute --subnet-id "$a" --map-public-ip-on-launch
  sg=$(get ec2 create-security-group --group-name f --description f --vpc-id "$vpc" --query GroupId)
  role=$(get iam create-role --role-name f --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' --query Role.Arn)
  until_is "$vpc" lambda create-function --function-name f --package-type Image --code ImageUri=registry.example.com/f:1 --role "$role" --vpc-config "SubnetIds=$a,$b,SecurityGroupIds=$sg" --query VpcConfig.VpcId
  ok lambda delete-function --function-name f
  ok iam delete-role --role-name f
  until_is 0 ec2 describe-network-interfaces --filters "Name=group-id,Values=$sg" --query 'length(NetworkInterfaces)'
  ok ec2 delete-security-group --group-id "$sg"
  is "True eu-west-1a 251" ec2 describe-subnets --subnet-ids "$a" --query 'Subnets[0].[MapPublicIpOnLaunch,AvailabilityZone,AvailableIpAddressCount]'
  err DependencyViolation ec2 delete-vpc --vpc-id "$vpc"

  igw=$(get ec2 create-internet-gateway --query InternetGateway.InternetGatewayId)
  eip=$(get ec2 allocate-address --domain vpc --query AllocationId)
  nat=$(get ec2 create-nat-gateway --subnet-id "$a" --allocation-id "$eip" --query NatGateway.NatGatewayId)
  until_is 'failed Gateway.NotAttached' ec2 describe-nat-gateways --nat-gateway-ids "$nat" --query "join(' ', NatGateways[0].[State,FailureCode])"
  ok ec2 delete-nat-gateway --nat-gateway-id "$nat"
  ok ec2 attach-internet-gateway --internet-gateway-id "$igw" --vpc-id "$vpc"
  err Resource.AlreadyAssociated ec2 attach-internet-gateway --internet-gateway-id "$igw" --vpc-id "$vpc"
  is "$igw" ec2 describe-internet-gateways --filters "Name=attachment.vpc-id,Values=$vpc" --query 'InternetGateways[].InternetGatewayId'
  nat=$(get ec2 create-nat-gateway --subnet-id "$a" --allocation-id "$eip" --client-token t1 --query NatGateway.NatGatewayId)
  is "$nat" ec2 create-nat-gateway --subnet-id "$a" --allocation-id "$eip" --client-token t1 --query NatGateway.NatGatewayId
  err IdempotentParameterMismatch ec2 create-nat-gateway --subnet-id "$b" --allocation-id "$eip" --client-token t1
  err Resource.AlreadyAssociated ec2 create-nat-gateway --subnet-id "$a" --allocation-id "$eip"
  ok ec2 wait nat-gateway-available --nat-gateway-ids "$nat"
  err InvalidIPAddress.InUse ec2 release-address --allocation-id "$eip"
  err DependencyViolation ec2 detach-internet-gateway --internet-gateway-id "$igw" --vpc-id "$vpc"
  err DependencyViolation ec2 delete-subnet --subnet-id "$a"
  is 'Interface for NAT Gateway' ec2 describe-network-interfaces --filters "Name=subnet-id,Values=$a" --query 'NetworkInterfaces[].Description'

  rtb=$(get ec2 create-route-table --vpc-id "$vpc" --query RouteTable.RouteTableId)
  err InvalidGatewayID.NotFound ec2 create-route --route-table-id "$rtb" --destination-cidr-block 0.0.0.0/0 --gateway-id vgw-0
  ok ec2 create-route --route-table-id "$rtb" --destination-cidr-block 0.0.0.0/0 --gateway-id "$igw"
  err RouteAlreadyExists ec2 create-route --route-table-id "$rtb" --destination-cidr-block 0.0.0.0/0 --nat-gateway-id "$nat"
  ok ec2 replace-route --route-table-id "$rtb" --destination-cidr-block 0.0.0.0/0 --nat-gateway-id "$nat"
  is "10.7.0.0/16 local None 0.0.0.0/0 None $nat" ec2 describe-route-tables --route-table-ids "$rtb" --query 'RouteTables[0].Routes[].[DestinationCidrBlock,GatewayId,NatGatewayId]'
  assoc=$(get ec2 associate-route-table --route-table-id "$rtb" --subnet-id "$b" --query AssociationId)
  err Resource.AlreadyAssociated ec2 associate-route-table --route-table-id "$rtb" --subnet-id "$b"
  err DependencyViolation ec2 delete-route-table --route-table-id "$rtb"
  other=$(get ec2 create-route-table --vpc-id "$vpc" --query RouteTable.RouteTableId)
  assoc=$(get ec2 replace-route-table-association --association-id "$assoc" --route-table-id "$other" --query NewAssociationId)
  is "$other" ec2 describe-route-tables --filters "Name=association.subnet-id,Values=$b" --query 'RouteTables[].RouteTableId'

  sg=$(get ec2 create-security-group --group-name web --description d --vpc-id "$vpc" --query GroupId)
  peer=$(get ec2 create-security-group --group-name app --description d --vpc-id "$vpc" --query GroupId)
  err InvalidParameterValue ec2 create-security-group --group-name sg-x --description d --vpc-id "$vpc"
  ok ec2 authorize-security-group-ingress --group-id "$sg" --protocol tcp --port 443 --cidr 100.68.0.18/18
  is 100.68.0.0/18 ec2 describe-security-groups --group-ids "$sg" --query 'SecurityGroups[0].IpPermissions[].IpRanges[].CidrIp'
  err InvalidPermission.Duplicate ec2 authorize-security-group-ingress --group-id "$sg" --protocol tcp --port 443 --cidr 100.68.0.0/18
  ok ec2 authorize-security-group-ingress --group-id "$sg" --protocol tcp --port 8080 --source-group "$peer"
  err DependencyViolation ec2 delete-security-group --group-id "$peer"
  is "$sg" ec2 describe-security-groups --filters "Name=ip-permission.group-id,Values=$peer" --query 'SecurityGroups[].GroupId'

  err InvalidServiceName ec2 create-vpc-endpoint --vpc-id "$vpc" --service-name com.amazonaws.us-east-1.s3
  vpce=$(get ec2 create-vpc-endpoint --vpc-id "$vpc" --service-name com.amazonaws.eu-west-1.s3 --route-table-ids "$rtb" --query VpcEndpoint.VpcEndpointId)
  err RouteAlreadyExists ec2 create-vpc-endpoint --vpc-id "$vpc" --service-name com.amazonaws.eu-west-1.s3 --route-table-ids "$rtb"
  ok ec2 modify-vpc-endpoint --vpc-endpoint-id "$vpce" --add-route-table-ids "$other" --remove-route-table-ids "$rtb"
  is "$other" ec2 describe-vpc-endpoints --vpc-endpoint-ids "$vpce" --query 'VpcEndpoints[0].RouteTableIds'
  until_is available ec2 describe-vpc-endpoints --vpc-endpoint-ids "$vpce" --query 'VpcEndpoints[0].State'
  eni=$(get ec2 create-vpc-endpoint --vpc-id "$vpc" --vpc-endpoint-type Interface --service-name com.amazonaws.eu-west-1.sqs --subnet-ids "$b" --security-group-ids "$sg" --query VpcEndpoint.VpcEndpointId)
  err InvalidParameter ec2 create-vpc-endpoint --vpc-id "$vpc" --vpc-endpoint-type Interface --service-name com.amazonaws.eu-west-1.sqs --subnet-ids "$b"
  is 'VPC Endpoint Interface' ec2 describe-network-interfaces --filters "Name=group-id,Values=$sg" --query 'NetworkInterfaces[].Description'
  is InvalidVpcEndpoint.NotFound ec2 delete-vpc-endpoints --vpc-endpoint-ids vpce-0123456789abcdef0 --query 'Unsuccessful[].Error.Code'
  ok ec2 delete-vpc-endpoints --vpc-endpoint-ids "$vpce" "$eni"
  until_is '' ec2 describe-vpc-endpoints --query 'VpcEndpoints[].VpcEndpointId'

  ok ec2 delete-nat-gateway --nat-gateway-id "$nat"
  is blackhole ec2 describe-route-tables --route-table-ids "$rtb" --query 'RouteTables[0].Routes[1].State'
  ok ec2 wait nat-gateway-deleted --nat-gateway-ids "$nat"
  is deleted ec2 describe-nat-gateways --nat-gateway-ids "$nat" --query 'NatGateways[0].State'
  ok ec2 release-address --allocation-id "$eip"
  err InvalidAllocationID.NotFound ec2 release-address --allocation-id "$eip"
  ok ec2 revoke-security-group-ingress --group-id "$sg" --ip-permissions "IpProtocol=tcp,FromPort=8080,ToPort=8080,UserIdGroupPairs=[{GroupId=$peer}]"
  ok ec2 delete-security-group --group-id "$peer"
  ok ec2 delete-security-group --group-id "$sg"
  ok ec2 disassociate-route-table --association-id "$assoc"
  ok ec2 delete-route-table --route-table-id "$rtb"
  ok ec2 delete-route-table --route-table-id "$other"
  ok ec2 delete-subnet --subnet-id "$a"
  ok ec2 delete-subnet --subnet-id "$b"
  err DependencyViolation ec2 delete-vpc --vpc-id "$vpc"
  ok ec2 detach-internet-gateway --internet-gateway-id "$igw" --vpc-id "$vpc"
  ok ec2 delete-internet-gateway --internet-gateway-id "$igw"
  ok ec2 delete-vpc --vpc-id "$vpc"
  err InvalidVpcID.NotFound ec2 describe-vpcs --vpc-ids "$vpc"

  ipam=$(get ec2 create-ipam --query Ipam.IpamId)
  scope=$(get ec2 describe-ipams --ipam-ids "$ipam" --query 'Ipams[0].PrivateDefaultScopeId')
  pool=$(get ec2 create-ipam-pool --ipam-scope-id "$scope" --address-family ipv4 --query IpamPool.IpamPoolId)
  ok ec2 provision-ipam-pool-cidr --ipam-pool-id "$pool" --cidr 10.32.0.0/12
  is 10.32.0.0/12 ec2 get-ipam-pool-cidrs --ipam-pool-id "$pool" --query 'IpamPoolCidrs[].Cidr'
  alloc=$(get ec2 allocate-ipam-pool-cidr --ipam-pool-id "$pool" --netmask-length 16 --client-token t2 --query IpamPoolAllocation.IpamPoolAllocationId)
  is "$alloc" ec2 allocate-ipam-pool-cidr --ipam-pool-id "$pool" --netmask-length 16 --client-token t2 --query IpamPoolAllocation.IpamPoolAllocationId
  vpc=$(get ec2 create-vpc --ipv4-ipam-pool-id "$pool" --ipv4-netmask-length 20 --query Vpc.VpcId)
  is 10.33.0.0/20 ec2 describe-vpcs --vpc-ids "$vpc" --query 'Vpcs[0].CidrBlock'
  err IncorrectState ec2 deprovision-ipam-pool-cidr --ipam-pool-id "$pool" --cidr 10.32.0.0/12
  ok ec2 delete-vpc --vpc-id "$vpc"
  ok ec2 release-ipam-pool-allocation --ipam-pool-id "$pool" --ipam-pool-allocation-id "$alloc" --cidr 10.32.0.0/16
  ok ec2 deprovision-ipam-pool-cidr --ipam-pool-id "$pool" --cidr 10.32.0.0/12
  ok ec2 delete-ipam-pool --ipam-pool-id "$pool"
  ok ec2 delete-ipam --ipam-id "$ipam"

  a=$(get ec2 create-internet-gateway --query InternetGateway.InternetGatewayId)
  stop || fail "the simulation did not end with 0"
  start
  b=$(get ec2 create-internet-gateway --query InternetGateway.InternetGatewayId)
  checks=$((checks + 1)) # no id is given twice, a restart between or not
  [ "$a" != "$b" ] || fail "$a was given twice"
  ok ec2 delete-internet-gateway --internet-gateway-id "$a"
  ok ec2 delete-internet-gateway --internet-gateway-id "$b"
}
section_network
