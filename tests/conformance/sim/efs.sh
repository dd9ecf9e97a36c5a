# EFS: file systems, mount targets, access points.
section_efs() {
  local fs mt ap sg
  sg=$(get ec2 create-security-group --group-name sim-n --description d --query GroupId)
  fs=$(get efs create-file-system --creation-token one --encrypted --backup --tags Key=Name,Value=files --query FileSystemId)
  err FileSystemAlreadyExists efs create-file-system --creation-token one
  err BadRequest efs create-file-system --creation-token two --throughput-mode provisioned
  until_is available efs describe-file-systems --creation-token one --query 'FileSystems[0].LifeCycleState'
  is 'files True' efs describe-file-systems --file-system-id "$fs" --query 'FileSystems[0].[Name,Encrypted]'
  err FileSystemNotFound efs describe-file-systems --file-system-id fs-0123456789abcdef0
  is ENABLED efs describe-backup-policy --file-system-id "$fs" --query BackupPolicy.Status
  ok efs put-lifecycle-configuration --file-system-id "$fs" --lifecycle-policies TransitionToIA=AFTER_30_DAYS
  is AFTER_30_DAYS efs describe-lifecycle-configuration --file-system-id "$fs" --query 'LifecyclePolicies[0].TransitionToIA'
  mt=$(get efs create-mount-target --file-system-id "$fs" --subnet-id subnet-0d0000000000000a1 --security-groups "$sg" --query MountTargetId)
  err MountTargetConflict efs create-mount-target --file-system-id "$fs" --subnet-id subnet-0d0000000000000a1
  err SubnetNotFound efs create-mount-target --file-system-id "$fs" --subnet-id subnet-0123456789abcdef0
  until_is available efs describe-mount-targets --file-system-id "$fs" --query 'MountTargets[0].LifeCycleState'
  is "$sg" efs describe-mount-target-security-groups --mount-target-id "$mt" --query SecurityGroups
  err DependencyViolation ec2 delete-security-group --group-id "$sg"
  ok efs modify-mount-target-security-groups --mount-target-id "$mt" --security-groups sg-0d0000000000000a1
  ok ec2 delete-security-group --group-id "$sg"
  ap=$(get efs create-access-point --client-token a --file-system-id "$fs" --posix-user Uid=1000,Gid=1000 --root-directory 'Path=/web,CreationInfo={OwnerUid=1000,OwnerGid=1000,Permissions=0755}' --query AccessPointId)
  err AccessPointAlreadyExists efs create-access-point --client-token a --file-system-id "$fs"
  ok efs tag-resource --resource-id "$ap" --tags Key=Name,Value=web
  is 'web /web 0755' efs describe-access-points --file-system-id "$fs" --query 'AccessPoints[0].[Name,RootDirectory.Path,RootDirectory.CreationInfo.Permissions]'
  is updating efs update-file-system --file-system-id "$fs" --throughput-mode elastic --query LifeCycleState
  until_is available efs describe-file-systems --file-system-id "$fs" --query 'FileSystems[0].LifeCycleState'
  err FileSystemInUse efs delete-file-system --file-system-id "$fs"
  ok efs delete-mount-target --mount-target-id "$mt"
  until_is '' efs describe-mount-targets --file-system-id "$fs" --query 'MountTargets[]'
  ok efs delete-access-point --access-point-id "$ap"
  ok efs delete-file-system --file-system-id "$fs"
  until_is '' efs describe-file-systems --query 'FileSystems[]'
}
section_efs
