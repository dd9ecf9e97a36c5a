# EC2Instance, EBS and EFS. moto knows no image of Ubuntu, drops metadata options, ignores client
# tokens and cannot switch monitoring off.

image=$(cli ec2 describe-images --filters Name=architecture,Values=x86_64 --query 'Images[0].ImageId')
one="{'availabilityZone': 'eu-west-1a', 'sizeGiB': 10, 'type': 'gp3', 'encrypted': true}"
two="{'availabilityZone': 'eu-west-1a', 'sizeGiB': 20, 'type': 'gp3', 'encrypted': true}"
kind create EBS mk-disk "$one"
disk=$(output volume_id)
is $'10\tgp3\tTrue\tavailable' ec2 describe-volumes --volume-ids "$disk" --query 'Volumes[0].[Size,VolumeType,Encrypted,State]'
is mk-disk ec2 describe-tags --filters "Name=resource-id,Values=$disk" Name=key,Values=Name --query 'Tags[].Value'
kind create EBS mk-disk "$one"
is "$disk" ec2 describe-volumes --filters Name=tag:panka:resource,Values=mk-disk --query 'Volumes[].VolumeId'
kind read EBS mk-disk
kind update EBS mk-disk "$one" "$one"
kind update EBS mk-disk "$two" "$one"
is 20 ec2 describe-volumes --volume-ids "$disk" --query 'Volumes[0].Size'
refused 'cannot become smaller' update EBS mk-disk "$one" "$two"

cli iam create-role --role-name mk-reader --assume-role-policy-document '{"Version":"2012-10-17","Statement":[]}' >/dev/null
cli ec2 create-key-pair --key-name mk-key >/dev/null
vm="{'size': 'small', 'image': '$image', 'keyName': 'mk-key', 'userData': 'hello', 'iamRole': 'mk-reader',
 'availabilityZone': 'eu-west-1a', 'monitoring': true, 'terminationProtection': true,
 'volumes': [{'device': '/dev/sdf', 'volume': '$disk'}]}"
bigger="{'size': 'medium', 'image': '$image', 'keyName': 'mk-key', 'userData': 'hello again', 'iamRole': 'mk-reader',
 'availabilityZone': 'eu-west-1a', 'monitoring': true}"
kind create EC2Instance mk-vm "$vm"
id=$(output instance_id)
look() { echo ec2 describe-instances --instance-ids "$id" --query "Reservations[0].Instances[0].$1"; }
is running $(look State.Name)
is t3.small $(look InstanceType)
is mk-key $(look KeyName)
is eu-west-1a $(look Placement.AvailabilityZone)
is "$(output public_ip)" $(look PublicIpAddress)
is "$disk" $(look "BlockDeviceMappings[?DeviceName=='/dev/sdf'].Ebs.VolumeId|[0]")
is aGVsbG8= ec2 describe-instance-attribute --instance-id "$id" --attribute userData --query UserData.Value
is True ec2 describe-instance-attribute --instance-id "$id" --attribute disableApiTermination --query DisableApiTermination.Value
is mk-reader iam get-instance-profile --instance-profile-name red-shop-test-backend-mk-vm --query 'InstanceProfile.Roles[].RoleName'
kind create EC2Instance mk-vm "$vm"
is "$id" ec2 describe-instances --filters Name=tag:panka:resource,Values=mk-vm --query 'Reservations[].Instances[].InstanceId'
kind read EC2Instance mk-vm
kind update EC2Instance mk-vm "$vm" "$vm"
kind update EC2Instance mk-vm "$bigger" "$vm"
is c5.xlarge $(look InstanceType)
is running $(look State.Name)
is aGVsbG8gYWdhaW4= ec2 describe-instance-attribute --instance-id "$id" --attribute userData --query UserData.Value
is False ec2 describe-instance-attribute --instance-id "$id" --attribute disableApiTermination --query DisableApiTermination.Value
is available ec2 describe-volumes --volume-ids "$disk" --query 'Volumes[0].State'
kind delete EC2Instance mk-vm '{}' "$bigger"
is terminated $(look State.Name)
gone iam get-instance-profile --instance-profile-name red-shop-test-backend-mk-vm
kind delete EC2Instance mk-vm '{}' "$bigger"
kind delete EBS mk-disk '{}' "$two"
gone ec2 describe-volumes --volume-ids "$disk"

files="{'encrypted': true, 'lifecycle': {'transitionToIA': 'AFTER_30_DAYS'}, 'accessPoints':
 [{'name': 'web', 'path': '/web', 'uid': 1000, 'gid': 1000, 'permissions': '0750'}]}"
fewer="{'encrypted': true, 'accessPoints': [{'name': 'all', 'path': '/'}]}"
kind create EFS mk-files "$files"
fs=$(output file_system_id)
ips=$(grep -c '"172[.]' "$folder/outputs")
is available efs describe-file-systems --file-system-id "$fs" --query 'FileSystems[0].LifeCycleState'
is "$ips" efs describe-mount-targets --file-system-id "$fs" --query 'length(MountTargets)'
is /web efs describe-access-points --file-system-id "$fs" --query 'AccessPoints[].RootDirectory.Path'
is AFTER_30_DAYS efs describe-lifecycle-configuration --file-system-id "$fs" --query 'LifecyclePolicies[].TransitionToIA'
kind create EFS mk-files "$files"
is "$fs" efs describe-file-systems --query 'FileSystems[].FileSystemId'
kind read EFS mk-files
kind update EFS mk-files "$files" "$files"
kind update EFS mk-files "$fewer" "$files"
is / efs describe-access-points --file-system-id "$fs" --query 'AccessPoints[].RootDirectory.Path'
is 1 ec2 describe-security-groups --filters 'Name=group-name,Values=*-backend-mk-files-nfs' --query 'length(SecurityGroups)'
kind delete EFS mk-files '{}' "$fewer"
is '' efs describe-file-systems --query 'FileSystems[].FileSystemId'
is '' ec2 describe-security-groups --filters 'Name=group-name,Values=*-backend-mk-files-nfs' --query 'SecurityGroups[].GroupId'
