# EventBridge Scheduler.

ok iam create-role --role-name sim-sched --assume-role-policy-document "$trust"
role=arn:aws:iam::123456789012:role/sim-sched
until_is sim-sched iam get-role --role-name sim-sched --query Role.RoleName
is default scheduler list-schedule-groups --query 'ScheduleGroups[].Name'
is arn:aws:scheduler:eu-west-1:123456789012:schedule-group/sim-g scheduler create-schedule-group --name sim-g --client-token one --tags Key=a,Value=b --query ScheduleGroupArn
ok scheduler create-schedule-group --name sim-g --client-token one
err ConflictException scheduler create-schedule-group --name sim-g --client-token two
err ConflictException scheduler create-schedule-group --name default
is 'ACTIVE sim-g' scheduler get-schedule-group --name sim-g --query '[State,Name]'
arn=arn:aws:scheduler:eu-west-1:123456789012:schedule-group/sim-g
ok scheduler tag-resource --resource-arn $arn --tags Key=c,Value=d
ok scheduler untag-resource --resource-arn $arn --tag-keys a
is c scheduler list-tags-for-resource --resource-arn $arn --query 'Tags[].Key'
target="{\"Arn\":\"arn:aws:sqs:eu-west-1:123456789012:q\",\"RoleArn\":\"$role\"}"
make=(--schedule-expression 'rate(1 hour)' --flexible-time-window Mode=OFF --target "$target")
err ResourceNotFoundException scheduler create-schedule --name sim-s --group-name sim-none "${make[@]}"
err ValidationException scheduler create-schedule --name sim-s --schedule-expression hourly --flexible-time-window Mode=OFF --target "$target"
err ValidationException scheduler create-schedule --name sim-s --schedule-expression 'rate(1 hour)' --flexible-time-window Mode=FLEXIBLE --target "$target"
err ValidationException scheduler create-schedule --name sim-s --schedule-expression 'rate(1 hour)' --flexible-time-window Mode=OFF \
  --target '{"Arn":"arn:aws:sqs:eu-west-1:123456789012:q","RoleArn":"arn:aws:iam::123456789012:role/none"}'
until_is arn:aws:scheduler:eu-west-1:123456789012:schedule/sim-g/sim-s scheduler create-schedule --name sim-s --group-name sim-g --client-token one "${make[@]}" --query ScheduleArn
ok scheduler create-schedule --name sim-s --group-name sim-g --client-token one "${make[@]}"
err ConflictException scheduler create-schedule --name sim-s --group-name sim-g --client-token two "${make[@]}"
is 'ENABLED UTC 185 86400' scheduler get-schedule --name sim-s --group-name sim-g --query '[State,ScheduleExpressionTimezone,Target.RetryPolicy.[MaximumRetryAttempts,MaximumEventAgeInSeconds]][]'
err ResourceNotFoundException scheduler get-schedule --name sim-s
ok scheduler update-schedule --name sim-s --group-name sim-g --schedule-expression 'at(2030-01-01T00:00:00)' \
  --flexible-time-window Mode=FLEXIBLE,MaximumWindowInMinutes=5 --target "$target" --state DISABLED
is 'at(2030-01-01T00:00:00) DISABLED 5' scheduler get-schedule --name sim-s --group-name sim-g --query '[ScheduleExpression,State,FlexibleTimeWindow.MaximumWindowInMinutes]'
is sim-s scheduler list-schedules --group-name sim-g --query 'Schedules[].Name'
ok scheduler delete-schedule --name sim-s --group-name sim-g
err ResourceNotFoundException scheduler delete-schedule --name sim-s --group-name sim-g
err ResourceNotFoundException scheduler update-schedule --name sim-s --group-name sim-g "${make[@]}"
ok scheduler create-schedule --name sim-t --group-name sim-g "${make[@]}"
ok scheduler delete-schedule-group --name sim-g
until_is '' scheduler list-schedules --query 'Schedules[].Name'
until_is default scheduler list-schedule-groups --query 'ScheduleGroups[].Name'
err ResourceNotFoundException scheduler get-schedule-group --name sim-g
ok iam delete-role --role-name sim-sched
