# ElastiCache: subnet and parameter groups, replication groups in both modes, Memcached. A section
# of test-sim-awscli, which has the words.
# shellcheck shell=bash
ec() { "$1" "${@:2:1}" elasticache "${@:3}"; }

read -ra subnets <<<"$(get ec2 describe-subnets --query 'Subnets[].SubnetId')"
arn=$(get elasticache create-cache-subnet-group --cache-subnet-group-name Sim-S --cache-subnet-group-description d \
  --subnet-ids "${subnets[@]}" --tags Key=a,Value=b --query CacheSubnetGroup.ARN)
is arn:aws:elasticache:eu-west-1:123456789012:subnetgroup:sim-s elasticache describe-cache-subnet-groups --query 'CacheSubnetGroups[].ARN'
ec err CacheSubnetGroupAlreadyExists create-cache-subnet-group --cache-subnet-group-name sim-s --cache-subnet-group-description d --subnet-ids "${subnets[0]}"
ec err InvalidSubnet create-cache-subnet-group --cache-subnet-group-name sim-t --cache-subnet-group-description d --subnet-ids subnet-0none
ec err CacheSubnetGroupNotFoundFault describe-cache-subnet-groups --cache-subnet-group-name none
ec is "b" list-tags-for-resource --resource-name "$arn" --query 'TagList[0].Value'
ec is "1" modify-cache-subnet-group --cache-subnet-group-name sim-s --subnet-ids "${subnets[0]}" --query 'length(CacheSubnetGroup.Subnets)'
ok elasticache create-cache-parameter-group --cache-parameter-group-name sim-p --cache-parameter-group-family redis7 --description d
ec err InvalidParameterValue create-cache-parameter-group --cache-parameter-group-name sim-q --cache-parameter-group-family redis99 --description d
ok elasticache modify-cache-parameter-group --cache-parameter-group-name sim-p --parameter-name-values ParameterName=timeout,ParameterValue=20
ec is 'timeout 20 user' describe-cache-parameters --cache-parameter-group-name sim-p --query 'Parameters[].[ParameterName,ParameterValue,Source]'

group=(elasticache create-replication-group --replication-group-id sim-r --replication-group-description d --cache-node-type cache.t4g.small --cache-subnet-group-name sim-s)
err InvalidParameterCombination "${group[@]}" --automatic-failover-enabled
err InvalidParameterCombination "${group[@]}" --auth-token 0123456789abcdef
err InvalidParameterValue "${group[@]}" --security-group-ids sg-0none
err CacheParameterGroupNotFound "${group[@]}" --cache-parameter-group-name none
err InvalidParameterCombination "${group[@]}" --engine valkey --engine-version 8.0 --cache-parameter-group-name sim-p
is creating "${group[@]}" --num-cache-clusters 2 --automatic-failover-enabled --multi-az-enabled --cache-parameter-group-name sim-p \
  --transit-encryption-enabled --auth-token 0123456789abcdef --tags Key=a,Value=b --query ReplicationGroup.Status
err ReplicationGroupAlreadyExists "${group[@]}"
ok elasticache wait replication-group-available --replication-group-id sim-r
ec is 'enabled enabled True sim-r.ng.0001.simul8.eu-west-1.cache.amazonaws.com 6379' describe-replication-groups --replication-group-id sim-r \
  --query 'ReplicationGroups[0].[AutomaticFailover,MultiAZ,AuthTokenEnabled,NodeGroups[0].PrimaryEndpoint.Address,NodeGroups[0].PrimaryEndpoint.Port]'
ec is 'sim-r-001 7.1.0 sim-p' describe-cache-clusters --cache-cluster-id sim-r-001 --query 'CacheClusters[0].[CacheClusterId,EngineVersion,CacheParameterGroup.CacheParameterGroupName]'
ec err CacheSubnetGroupInUse delete-cache-subnet-group --cache-subnet-group-name sim-s
ec err InvalidCacheParameterGroupState delete-cache-parameter-group --cache-parameter-group-name sim-p
ec err InvalidParameterCombination decrease-replica-count --replication-group-id sim-r --new-replica-count 0 --apply-immediately
ec is modifying increase-replica-count --replication-group-id sim-r --new-replica-count 2 --apply-immediately --query ReplicationGroup.Status
ok elasticache wait replication-group-available --replication-group-id sim-r
ec is '3' describe-replication-groups --query 'length(ReplicationGroups[0].MemberClusters)'
ec err InvalidParameterCombination modify-replication-group-shard-configuration --replication-group-id sim-r --node-group-count 2 --apply-immediately
ok elasticache delete-replication-group --replication-group-id sim-r
ok elasticache wait replication-group-deleted --replication-group-id sim-r
ec err ReplicationGroupNotFoundFault describe-replication-groups --replication-group-id sim-r

group[3]=sim-c
err InvalidParameterCombination "${group[@]}" --num-node-groups 2 --cache-parameter-group-name default.redis7
ok "${group[@]}" --num-node-groups 2 --replicas-per-node-group 1 --cache-parameter-group-name default.redis7.cluster.on
ok elasticache wait replication-group-available --replication-group-id sim-c
ec is 'True sim-c.clustercfg.simul8.eu-west-1.cache.amazonaws.com 2 4' describe-replication-groups \
  --query 'ReplicationGroups[0].[ClusterEnabled,ConfigurationEndpoint.Address,length(NodeGroups),length(MemberClusters)]'
ok elasticache modify-replication-group-shard-configuration --replication-group-id sim-c --node-group-count 3 --apply-immediately
ok elasticache wait replication-group-available --replication-group-id sim-c
ec err InvalidParameterCombination modify-replication-group-shard-configuration --replication-group-id sim-c --node-group-count 1 --apply-immediately
ok elasticache delete-replication-group --replication-group-id sim-c

memcached=(elasticache create-cache-cluster --cache-cluster-id sim-m --engine memcached --cache-node-type cache.t4g.small)
err InvalidParameterCombination "${memcached[@]}" --num-cache-nodes 1 --az-mode cross-az
ok "${memcached[@]}" --num-cache-nodes 3 --az-mode cross-az --cache-subnet-group-name sim-s
err CacheClusterAlreadyExists "${memcached[@]}"
ok elasticache wait cache-cluster-available --cache-cluster-id sim-m
ec is 'sim-m.cfg.simul8.eu-west-1.cache.amazonaws.com 11211 3' describe-cache-clusters --cache-cluster-id sim-m --show-cache-node-info \
  --query 'CacheClusters[0].[ConfigurationEndpoint.Address,ConfigurationEndpoint.Port,length(CacheNodes)]'
ec err InvalidParameterCombination modify-cache-cluster --cache-cluster-id sim-m --num-cache-nodes 2 --apply-immediately
ok elasticache modify-cache-cluster --cache-cluster-id sim-m --num-cache-nodes 2 --cache-node-ids-to-remove 0003 --apply-immediately
ok elasticache wait cache-cluster-available --cache-cluster-id sim-m
ok elasticache delete-cache-cluster --cache-cluster-id sim-m
ok elasticache wait cache-cluster-deleted --cache-cluster-id sim-m
ec err CacheClusterNotFound describe-cache-clusters --cache-cluster-id sim-m
ok elasticache wait replication-group-deleted --replication-group-id sim-c
ok elasticache delete-cache-parameter-group --cache-parameter-group-name sim-p
ok elasticache delete-cache-subnet-group --cache-subnet-group-name sim-s
