# MemoryDB: the linked role, groups, clusters, access lists. A section of test-sim-awscli, which
# has the words.
# shellcheck shell=bash
md() { "$1" "${@:2:1}" memorydb "${@:3}"; }

read -ra subnets <<<"$(get ec2 describe-subnets --query 'Subnets[].SubnetId')"
md err ServiceLinkedRoleNotFoundFault create-subnet-group --subnet-group-name sim-s --subnet-ids "${subnets[0]}"
ok iam create-service-linked-role --aws-service-name memorydb.amazonaws.com
arn=$(get memorydb create-subnet-group --subnet-group-name sim-s --subnet-ids "${subnets[@]}" --tags Key=a,Value=b --query SubnetGroup.ARN)
md err SubnetGroupAlreadyExistsFault create-subnet-group --subnet-group-name sim-s --subnet-ids "${subnets[0]}"
md err InvalidSubnet create-subnet-group --subnet-group-name sim-t --subnet-ids subnet-0none
md is 3 describe-subnet-groups --subnet-group-name sim-s --query 'length(SubnetGroups[0].Subnets)'
md is b list-tags --resource-arn "$arn" --query 'TagList[0].Value'
ok memorydb untag-resource --resource-arn "$arn" --tag-keys a
md is '' list-tags --resource-arn "$arn" --query 'TagList[].Key'
ok memorydb create-parameter-group --parameter-group-name sim-p --family memorydb_redis7
ok memorydb update-parameter-group --parameter-group-name sim-p --parameter-name-values ParameterName=timeout,ParameterValue=20
md is 'timeout 20' describe-parameters --parameter-group-name sim-p --query 'Parameters[].[Name,Value]'
ok memorydb reset-parameter-group --parameter-group-name sim-p --parameter-names timeout
md is '' describe-parameters --parameter-group-name sim-p --query 'Parameters[].Name'
cluster=(memorydb create-cluster --cluster-name sim-c --node-type db.t4g.small --subnet-group-name sim-s)
err ACLNotFoundFault "${cluster[@]}" --acl-name none
err ParameterGroupNotFoundFault "${cluster[@]}" --acl-name open-access --parameter-group-name none
ok memorydb create-acl --acl-name sim-a
err InvalidParameterCombinationException "${cluster[@]}" --acl-name sim-a --no-tls-enabled
is creating "${cluster[@]}" --acl-name sim-a --num-shards 2 --parameter-group-name sim-p --query Cluster.Status
err ClusterAlreadyExistsFault "${cluster[@]}" --acl-name open-access
until_is available memorydb describe-clusters --cluster-name sim-c --query 'Clusters[0].Status'
md is 'clustercfg.sim-c.simul8.memorydb.eu-west-1.amazonaws.com 6379 2' describe-clusters --cluster-name sim-c --show-shard-details \
  --query 'Clusters[0].[ClusterEndpoint.Address,ClusterEndpoint.Port,Shards[0].NumberOfNodes]'
md err NoOperationFault update-cluster --cluster-name sim-c --node-type db.t4g.small
md err InvalidParameterCombinationException update-cluster --cluster-name sim-c --node-type db.r7g.large --shard-configuration ShardCount=3
md is updating update-cluster --cluster-name sim-c --shard-configuration ShardCount=3 --query Cluster.Status
until_is available memorydb describe-clusters --cluster-name sim-c --query 'Clusters[0].Status'
md is 3 describe-clusters --cluster-name sim-c --query 'Clusters[0].NumberOfShards'
md err SubnetGroupInUseFault delete-subnet-group --subnet-group-name sim-s
md err InvalidParameterGroupStateFault delete-parameter-group --parameter-group-name sim-p
md err InvalidACLStateFault delete-acl --acl-name sim-a
md is deleting delete-cluster --cluster-name sim-c --query Cluster.Status
until_is '' memorydb describe-clusters --query 'Clusters[].Name'
md err ClusterNotFoundFault describe-clusters --cluster-name sim-c
ok memorydb delete-acl --acl-name sim-a
ok memorydb delete-parameter-group --parameter-group-name sim-p
ok memorydb delete-subnet-group --subnet-group-name sim-s
