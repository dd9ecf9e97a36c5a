# Data stores against moto: MemoryDB from creation to removal. A group of test-moto-kinds, which has
# the words.
# shellcheck shell=bash
md() { "$1" "$2" memorydb "${@:3}"; }

first="{'engineVersion': '7.1', 'nodeType': 'db.t4g.small', 'shards': 1, 'replicasPerShard': 1, 'tags': {'team': 'a'}}"
second="{'engineVersion': '7.1', 'nodeType': 'db.r7g.large', 'shards': 2, 'replicasPerShard': 2, 'snapshot': {'retentionDays': 3}, 'maintenanceWindow': 'mon:05:00-mon:06:00'}"
kind create MemoryDB data-ledger "$first"
md is 'available	db.t4g.small	7.1	1	True	open-access' describe-clusters --cluster-name data-ledger \
  --query 'Clusters[0].[Status,NodeType,EngineVersion,NumberOfShards,TLSEnabled,ACLName]'
arn=$(output arn)
md is data-ledger list-tags --resource-arn "$arn" --query 'TagList[?Key==`panka:resource`].Value'
md is 3 describe-subnet-groups --subnet-group-name data-ledger-subnets --query 'length(SubnetGroups[0].Subnets)'
is '6379	6379	172.31.0.0/16' ec2 describe-security-groups --filters Name=group-name,Values=data-ledger-access \
  --query 'SecurityGroups[0].IpPermissions[0].[FromPort,ToPort,IpRanges[0].CidrIp]'
kind read MemoryDB data-ledger "$first" "$first"
kind update MemoryDB data-ledger "$first" "$first"
kind update MemoryDB data-ledger "$second" "$first"
md is 'db.r7g.large	2	3	3	mon:05:00-mon:06:00' describe-clusters --cluster-name data-ledger --show-shard-details \
  --query 'Clusters[0].[NodeType,NumberOfShards,Shards[0].NumberOfNodes,SnapshotRetentionLimit,MaintenanceWindow]'
kind delete MemoryDB data-ledger "{}" "$second"
md gone describe-clusters --cluster-name data-ledger
md gone describe-subnet-groups --subnet-group-name data-ledger-subnets
is '' ec2 describe-security-groups --filters Name=group-name,Values=data-ledger-access --query 'SecurityGroups[].GroupId'
kind delete MemoryDB data-ledger "{}" "$second"
cli memorydb create-subnet-group --subnet-group-name data-mine --subnet-ids "$(cli ec2 describe-subnets --query Subnets[0].SubnetId)" >/dev/null
cli memorydb create-cluster --cluster-name data-other --node-type db.t4g.small --acl-name open-access --subnet-group-name data-mine --tags Key=panka:stack,Value=other >/dev/null
refused "is not taken over" create MemoryDB data-other "$first"
refused "is not taken over" delete MemoryDB data-other "{}" "$first"
cli memorydb delete-cluster --cluster-name data-other >/dev/null
