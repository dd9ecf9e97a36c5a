# MSK: clusters of brokers and serverless ones, versions of a cluster, who may connect. A section of
# test-sim-awscli, which has the words.
# shellcheck shell=bash
kk() { "$1" "${@:2:1}" kafka "${@:3}"; }

read -ra subnets <<<"$(get ec2 describe-subnets --query 'Subnets[].SubnetId')"
sg=$(get ec2 create-security-group --group-name sim-k --description d --query GroupId)
nodes() { # SUBNETS… as a request has them
  local list
  list=$(printf '"%s",' "$@")
  printf '{"BrokerNodeGroupInfo":{"ClientSubnets":[%s],"SecurityGroups":["%s"],"InstanceType":"kafka.t3.small","StorageInfo":{"EbsStorageInfo":{"VolumeSize":10}}},"KafkaVersion":"3.5.1","NumberOfBrokerNodes":%s%s}' \
    "${list%,}" "$sg" "$count" "$more"
}
more='' count=4
kk err BadRequestException create-cluster-v2 --cluster-name sim-k --provisioned "$(nodes "${subnets[@]}")"
count=2
kk err BadRequestException create-cluster-v2 --cluster-name sim-k --provisioned "$(nodes "${subnets[0]}")"
more=',"ClientAuthentication":{"Sasl":{"Iam":{"Enabled":true}}},"EncryptionInfo":{"EncryptionInTransit":{"ClientBroker":"PLAINTEXT"}}'
kk err BadRequestException create-cluster-v2 --cluster-name sim-k --provisioned "$(nodes "${subnets[@]:0:2}")"
more=',"ClientAuthentication":{"Sasl":{"Iam":{"Enabled":true}},"Unauthenticated":{"Enabled":true}},"EncryptionInfo":{"EncryptionInTransit":{"ClientBroker":"TLS"}}'
arn=$(get kafka create-cluster-v2 --cluster-name sim-k --provisioned "$(nodes "${subnets[@]:0:2}")" --tags a=b --query ClusterArn)
kk err ConflictException create-cluster-v2 --cluster-name sim-k --provisioned "$(nodes "${subnets[@]:0:2}")"
until_is ACTIVE kafka describe-cluster-v2 --cluster-arn "$arn" --query ClusterInfo.State
kk is 'sim-k PROVISIONED b 3.5.1 2' list-clusters-v2 --cluster-name-filter sim \
  --query 'ClusterInfoList[0].[ClusterName,ClusterType,Tags.a,Provisioned.CurrentBrokerSoftwareInfo.KafkaVersion,Provisioned.NumberOfBrokerNodes]'
kk is 'b-1.sim-k.simul8.c1.kafka.eu-west-1.amazonaws.com:9094,b-2.sim-k.simul8.c1.kafka.eu-west-1.amazonaws.com:9094 None' \
  get-bootstrap-brokers --cluster-arn "$arn" --query '[BootstrapBrokerStringTls,BootstrapBrokerString]'
kk err BadRequestException update-broker-count --cluster-arn "$arn" --current-version KNONE --target-number-of-broker-nodes 4
version=$(get kafka describe-cluster-v2 --cluster-arn "$arn" --query ClusterInfo.CurrentVersion)
kk err BadRequestException update-broker-count --cluster-arn "$arn" --current-version "$version" --target-number-of-broker-nodes 3
kk err BadRequestException update-broker-storage --cluster-arn "$arn" --current-version "$version" --target-broker-ebs-volume-info KafkaBrokerNodeId=All,VolumeSizeGB=5
ok kafka update-broker-storage --cluster-arn "$arn" --current-version "$version" --target-broker-ebs-volume-info KafkaBrokerNodeId=All,VolumeSizeGB=20
until_is 'ACTIVE	20' kafka describe-cluster-v2 --cluster-arn "$arn" --query 'ClusterInfo.[State,Provisioned.BrokerNodeGroupInfo.StorageInfo.EbsStorageInfo.VolumeSize]'
kk err BadRequestException update-broker-count --cluster-arn "$arn" --current-version "$version" --target-number-of-broker-nodes 4
ok kafka tag-resource --resource-arn "$arn" --tags c=d
ok kafka untag-resource --resource-arn "$arn" --tag-keys a
kk is d list-tags-for-resource --resource-arn "$arn" --query 'Tags.*'
err DependencyViolation ec2 delete-security-group --group-id "$sg"
kk is DELETING delete-cluster --cluster-arn "$arn" --query State
until_is '' kafka list-clusters-v2 --query 'ClusterInfoList[].ClusterName'
kk err NotFoundException describe-cluster-v2 --cluster-arn "$arn"

kk err BadRequestException create-cluster-v2 --cluster-name sim-l --serverless "VpcConfigs=[{SubnetIds=[${subnets[0]},${subnets[1]}]}]"
arn=$(get kafka create-cluster-v2 --cluster-name sim-l --query ClusterArn \
  --serverless "VpcConfigs=[{SubnetIds=[${subnets[0]},${subnets[1]}]}],ClientAuthentication={Sasl={Iam={Enabled=true}}}")
until_is ACTIVE kafka describe-cluster-v2 --cluster-arn "$arn" --query ClusterInfo.State
kk is 'SERVERLESS None' describe-cluster-v2 --cluster-arn "$arn" --query 'ClusterInfo.[ClusterType,Provisioned]'
ok kafka delete-cluster --cluster-arn "$arn"
until_is '' kafka list-clusters-v2 --query 'ClusterInfoList[].ClusterName'
ok ec2 delete-security-group --group-id "$sg"
