# DocumentDB at the endpoint of RDS: cluster, instances, logs, what keeps them from going. A section
# of test-sim-awscli, which has the words.
# shellcheck shell=bash
dd() { "$1" "${@:2:1}" docdb "${@:3}"; }

read -ra subnets <<<"$(get ec2 describe-subnets --query 'Subnets[].SubnetId')"
dd err DBSubnetGroupDoesNotCoverEnoughAZs create-db-subnet-group --db-subnet-group-name sim-s --db-subnet-group-description d --subnet-ids "${subnets[0]}"
ok docdb create-db-subnet-group --db-subnet-group-name sim-s --db-subnet-group-description d --subnet-ids "${subnets[@]}"
ok docdb create-db-cluster-parameter-group --db-cluster-parameter-group-name sim-p --db-parameter-group-family docdb5.0 --description d
ok docdb modify-db-cluster-parameter-group --db-cluster-parameter-group-name sim-p --parameters ParameterName=tls,ParameterValue=disabled,ApplyMethod=pending-reboot
cluster=(docdb create-db-cluster --db-cluster-identifier sim-d --engine docdb --db-subnet-group-name sim-s --db-cluster-parameter-group-name sim-p)
err InvalidParameterValue "${cluster[@]}" --master-username admin --master-user-password long-enough
err InvalidParameterValue "${cluster[@]}" --master-username shop --master-user-password short
err InvalidParameterValue "${cluster[@]}" --master-username shop --master-user-password long-enough --vpc-security-group-ids sg-0none
is 'creating docdb 27017' "${cluster[@]}" --master-username shop --master-user-password long-enough --storage-encrypted \
  --deletion-protection --enable-cloudwatch-logs-exports audit --tags Key=a,Value=b --query 'DBCluster.[Status,Engine,Port]'
err DBClusterAlreadyExistsFault "${cluster[@]}" --master-username shop --master-user-password long-enough
dd err InvalidDBClusterStateFault modify-db-cluster --db-cluster-identifier sim-d --backup-retention-period 3
dd err DBClusterNotFoundFault create-db-instance --db-instance-identifier sim-d-1 --db-instance-class db.t3.medium --engine docdb --db-cluster-identifier none
dd is creating create-db-instance --db-instance-identifier sim-d-1 --db-instance-class db.t3.medium --engine docdb --db-cluster-identifier sim-d --query DBInstance.DBInstanceStatus
until_is available docdb describe-db-clusters --db-cluster-identifier sim-d --query 'DBClusters[0].Status'
dd is 'audit sim-p sim-s sim-d-1 True' describe-db-clusters --db-cluster-identifier sim-d \
  --query 'DBClusters[0].[EnabledCloudwatchLogsExports[0],DBClusterParameterGroup,DBSubnetGroup,DBClusterMembers[0].DBInstanceIdentifier,DBClusterMembers[0].IsClusterWriter]'
dd is modifying modify-db-cluster --db-cluster-identifier sim-d --no-deletion-protection --apply-immediately \
  --cloudwatch-logs-export-configuration 'EnableLogTypes=profiler,DisableLogTypes=audit' --query DBCluster.Status
until_is 'available' docdb describe-db-clusters --db-cluster-identifier sim-d --query 'DBClusters[0].Status'
dd is profiler describe-db-clusters --db-cluster-identifier sim-d --query 'DBClusters[0].EnabledCloudwatchLogsExports'
dd err InvalidDBClusterStateFault delete-db-cluster --db-cluster-identifier sim-d --skip-final-snapshot
dd err InvalidDBSubnetGroupStateFault delete-db-subnet-group --db-subnet-group-name sim-s
until_is available docdb describe-db-instances --db-instance-identifier sim-d-1 --query 'DBInstances[0].DBInstanceStatus'
dd is 27017 describe-db-instances --db-instance-identifier sim-d-1 --query 'DBInstances[0].Endpoint.Port'
ok docdb delete-db-instance --db-instance-identifier sim-d-1
until_is '' docdb describe-db-instances --query 'DBInstances[].DBInstanceIdentifier'
dd err DBInstanceNotFound describe-db-instances --db-instance-identifier sim-d-1
dd err InvalidParameterCombination delete-db-cluster --db-cluster-identifier sim-d
ok docdb delete-db-cluster --db-cluster-identifier sim-d --skip-final-snapshot
until_is '' docdb describe-db-clusters --query 'DBClusters[].DBClusterIdentifier'
ok docdb delete-db-cluster-parameter-group --db-cluster-parameter-group-name sim-p
ok docdb delete-db-subnet-group --db-subnet-group-name sim-s
