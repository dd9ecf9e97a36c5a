# Instances and volumes of EC2, the parameters that name images.
section_machines() {
  local sg ami arm id other vol role spot sir assoc big
  ami=$(get ssm get-parameter --name /aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id --query Parameter.Value)
  arm=$(get ssm get-parameter --name /aws/service/canonical/ubuntu/server/22.04/stable/current/arm64/hvm/ebs-gp2/ami-id --query Parameter.Value)
  err ParameterNotFound ssm get-parameter --name /aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp2/ami-id
  is '/dev/sda1 arm64' ec2 describe-images --image-ids "$arm" --query 'Images[0].[RootDeviceName,Architecture]'
  err InvalidAMIID.Malformed ec2 describe-images --image-ids ami-x
  is ops ec2 create-key-pair --key-name ops --query KeyName
  err InvalidKeyPair.Duplicate ec2 create-key-pair --key-name ops
  sg=$(get ec2 create-security-group --group-name sim-m --description d --query GroupId)
  role=arn:aws:iam::123456789012:role/sim-m
  ok iam create-role --role-name sim-m --assume-role-policy-document "$trust"
  ok iam create-instance-profile --instance-profile-name sim-m
  ok iam add-role-to-instance-profile --instance-profile-name sim-m --role-name sim-m

  local run=(ec2 run-instances --instance-type t3.small --subnet-id subnet-0d0000000000000a1)
  err InvalidAMIID.NotFound "${run[@]}" --image-id ami-00000000
  err InvalidKeyPair.NotFound "${run[@]}" --image-id "$ami" --key-name none
  err InvalidGroup.NotFound "${run[@]}" --image-id "$ami" --security-group-ids sg-0123456789abcdef0
  err InvalidParameterValue "${run[@]}" --image-id "$arm"
  err InvalidParameterValue "${run[@]}" --image-id "$ami" --iam-instance-profile Name=none
  err InvalidParameterValue ec2 run-instances --image-id "$ami" --instance-type t3.huge
  err InsufficientInstanceCapacity ec2 run-instances --image-id "$ami" --instance-type x.nocapacity
  err VcpuLimitExceeded ec2 run-instances --image-id "$ami" --instance-type x.noquota
  err Unsupported ec2 run-instances --image-id "$ami" --instance-type x.unsupported
  err SpotMaxPriceTooLow "${run[@]}" --image-id "$ami" --instance-market-options 'MarketType=spot,SpotOptions={MaxPrice=0.0001}'
  big=$dir/big
  head -c 16385 /dev/zero | tr '\0' x >"$big"
  err InvalidParameterValue "${run[@]}" --image-id "$ami" --user-data "file://$big"

  run+=(--image-id "$ami" --key-name ops --security-group-ids "$sg" --user-data hello --client-token t1
    --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=one}]')
  id=$(get "${run[@]}" --query 'Instances[0].InstanceId')
  is "$id" "${run[@]}" --query 'Instances[0].InstanceId'
  err IdempotentParameterMismatch "${run[@]}" --monitoring Enabled=true
  until_is running ec2 describe-instances --instance-ids "$id" --query 'Reservations[].Instances[].State.Name'
  ok ec2 wait instance-status-ok --instance-ids "$id"
  is "$id" ec2 describe-instances --filters Name=tag:Name,Values=one Name=instance-state-name,Values=running --query 'Reservations[].Instances[].InstanceId'
  is 'eu-west-1a /dev/sda1 optional disabled' ec2 describe-instances --instance-ids "$id" --query 'Reservations[0].Instances[0].[Placement.AvailabilityZone,BlockDeviceMappings[0].DeviceName,MetadataOptions.HttpTokens,Monitoring.State]'
  is aGVsbG8= ec2 describe-instance-attribute --instance-id "$id" --attribute userData --query UserData.Value
  is True ec2 describe-instances --instance-ids "$id" --query 'Reservations[0].Instances[0].PublicIpAddress != `null`'
  err DependencyViolation ec2 delete-security-group --group-id "$sg"
  err InvalidInstanceID.NotFound ec2 describe-instances --instance-ids i-0123456789abcdef0
  err InvalidInstanceID.Malformed ec2 terminate-instances --instance-ids x

  ok ec2 modify-instance-metadata-options --instance-id "$id" --http-tokens required
  is enabled ec2 monitor-instances --instance-ids "$id" --query 'InstanceMonitorings[0].Monitoring.State'
  assoc=$(get ec2 associate-iam-instance-profile --instance-id "$id" --iam-instance-profile Name=sim-m --query IamInstanceProfileAssociation.AssociationId)
  is "$assoc" ec2 describe-iam-instance-profile-associations --filters "Name=instance-id,Values=$id" --query 'IamInstanceProfileAssociations[].AssociationId'
  ok ec2 disassociate-iam-instance-profile --association-id "$assoc"
  err IncorrectInstanceState ec2 modify-instance-attribute --instance-id "$id" --instance-type Value=t3.large
  is stopping ec2 stop-instances --instance-ids "$id" --query 'StoppingInstances[0].CurrentState.Name'
  until_is stopped ec2 describe-instances --instance-ids "$id" --query 'Reservations[].Instances[].State.Name'
  is None ec2 describe-instances --instance-ids "$id" --query 'Reservations[0].Instances[0].PublicIpAddress'
  ok ec2 modify-instance-attribute --instance-id "$id" --instance-type Value=t3.large
  ok ec2 start-instances --instance-ids "$id"
  until_is running ec2 describe-instances --instance-ids "$id" --query 'Reservations[].Instances[].State.Name'
  is 't3.large required' ec2 describe-instances --instance-ids "$id" --query 'Reservations[0].Instances[0].[InstanceType,MetadataOptions.HttpTokens]'

  local new=(ec2 create-volume --availability-zone eu-west-1a --size 10 --volume-type gp3 --client-token v1)
  err InvalidZone.NotFound ec2 create-volume --availability-zone eu-west-1z --size 1
  err InvalidParameterValue ec2 create-volume --availability-zone eu-west-1a --size 1 --volume-type st1
  err MissingParameter ec2 create-volume --availability-zone eu-west-1a --size 10 --volume-type io1
  vol=$(get "${new[@]}" --query VolumeId)
  is "$vol" "${new[@]}" --query VolumeId
  until_is available ec2 describe-volumes --volume-ids "$vol" --query 'Volumes[].State'
  other=$(get ec2 create-volume --availability-zone eu-west-1b --size 1 --query VolumeId)
  until_is available ec2 describe-volumes --volume-ids "$other" --query 'Volumes[].State'
  err InvalidVolume.ZoneMismatch ec2 attach-volume --volume-id "$other" --instance-id "$id" --device /dev/sdf
  ok ec2 delete-volume --volume-id "$other"
  is attaching ec2 attach-volume --volume-id "$vol" --instance-id "$id" --device /dev/sdf --query State
  until_is attached ec2 describe-volumes --volume-ids "$vol" --query 'Volumes[0].Attachments[0].State'
  err VolumeInUse ec2 attach-volume --volume-id "$vol" --instance-id "$id" --device /dev/sdg
  err VolumeInUse ec2 delete-volume --volume-id "$vol"
  is modifying ec2 modify-volume --volume-id "$vol" --size 20 --iops 4000 --query VolumeModification.ModificationState
  until_is completed ec2 describe-volumes-modifications --volume-ids "$vol" --query 'VolumesModifications[0].ModificationState'
  is '20 4000 125' ec2 describe-volumes --volume-ids "$vol" --query 'Volumes[0].[Size,Iops,Throughput]'
  err InvalidParameterValue ec2 modify-volume --volume-id "$vol" --size 5
  ok ec2 detach-volume --volume-id "$vol"
  until_is available ec2 describe-volumes --volume-ids "$vol" --query 'Volumes[].State'

  spot=$(get ec2 run-instances --image-id "$ami" --instance-type t3.small --instance-market-options 'MarketType=spot,SpotOptions={SpotInstanceType=persistent,InstanceInterruptionBehavior=stop}' --query 'Instances[0].InstanceId')
  sir=$(get ec2 describe-spot-instance-requests --filters "Name=instance-id,Values=$spot" --query 'SpotInstanceRequests[0].SpotInstanceRequestId')
  is cancelled ec2 cancel-spot-instance-requests --spot-instance-request-ids "$sir" --query 'CancelledSpotInstanceRequests[0].State'
  ok ec2 terminate-instances --instance-ids "$spot"

  ok ec2 modify-instance-attribute --instance-id "$id" --disable-api-termination
  err OperationNotPermitted ec2 terminate-instances --instance-ids "$id"
  ok ec2 modify-instance-attribute --instance-id "$id" --no-disable-api-termination
  is shutting-down ec2 terminate-instances --instance-ids "$id" --query 'TerminatingInstances[0].CurrentState.Name'
  until_is terminated ec2 describe-instances --instance-ids "$id" --query 'Reservations[].Instances[].State.Name'
  ok ec2 wait instance-terminated --instance-ids "$id" "$spot"
  ok ec2 delete-volume --volume-id "$vol"
  until_is '' ec2 describe-volumes --query 'Volumes[]'
  ok ec2 wait volume-deleted --volume-ids "$vol"
  ok ec2 delete-security-group --group-id "$sg"
  ok ec2 delete-key-pair --key-name ops
  ok iam remove-role-from-instance-profile --instance-profile-name sim-m --role-name sim-m
  ok iam delete-instance-profile --instance-profile-name sim-m
  ok iam delete-role --role-name sim-m
}
section_machines
