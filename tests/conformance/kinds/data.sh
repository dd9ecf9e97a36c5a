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

# A database in a network that the spec names
group_id=$(cli ec2 create-security-group --group-name data-clients --description clients --query GroupId)
cli secretsmanager create-secret --name data/db --secret-string long-enough >/dev/null
orders="{'engine': {'type': 'postgres', 'version': '14.7'}, 'instance': {'class': 'db.t3.medium', 'storage': {'type': 'gp3', 'allocatedGB': 20}},
 'database': {'name': 'orders', 'username': 'shop', 'passwordSecret': {'ref': 'data/db'}}, 'network': {'securityGroupIds': ['$group_id']}}"
kind create RDS data-orders "$orders"
is "$group_id" rds describe-db-instances --db-instance-identifier data-orders --query 'DBInstances[0].VpcSecurityGroups[].VpcSecurityGroupId'
kind update RDS data-orders "$orders" "$orders"
own=${orders/\'securityGroupIds\': \[\'$group_id\'\]/\'vpcId\': \'$(cli ec2 describe-vpcs --query 'Vpcs[0].VpcId')\'}
kind update RDS data-orders "$own" "$orders"
is '5432' ec2 describe-security-groups --filters Name=group-name,Values=data-orders-access --query 'SecurityGroups[0].IpPermissions[0].FromPort'
kind delete RDS data-orders "{}" "$own"
is '' ec2 describe-security-groups --filters Name=group-name,Values=data-orders-access --query 'SecurityGroups[].GroupId'
gone rds describe-db-instances --db-instance-identifier data-orders
cli ec2 delete-security-group --group-id "$group_id" >/dev/null
