# CronJob.

one="{'schedule': 'cron(0 3 * * ? *)', 'timezone': 'Europe/Paris', 'description': 'at night', 'flexibleWindowMinutes': 15,
 'image': {'repository': 'shop/report', 'tag': '1'}, 'resources': {'cpu': 256, 'memory': 512},
 'retry': {'maxAttempts': 3, 'maxEventAgeSeconds': 600}}"
schedule() { echo scheduler get-schedule --group-name mk-job --name mk-job --query "$1"; }
kind create CronJob mk-job "$one"
is 'cron(0 3 * * ? *)' $(schedule ScheduleExpression)
is Europe/Paris $(schedule ScheduleExpressionTimezone)
is 15 $(schedule FlexibleTimeWindow.MaximumWindowInMinutes)
is 3 $(schedule Target.RetryPolicy.MaximumRetryAttempts)
is "$(cli ecs describe-clusters --clusters mk-job --query 'clusters[0].clusterArn')" $(schedule Target.Arn)
is "$(cli ecs describe-task-definition --task-definition mk-job --query taskDefinition.taskDefinitionArn)" $(schedule Target.EcsParameters.TaskDefinitionArn)
is mk-job scheduler list-tags-for-resource --resource-arn arn:aws:scheduler:eu-west-1:123456789012:schedule-group/mk-job --query "Tags[?Key=='panka:resource'].Value"
kind read CronJob mk-job
kind update CronJob mk-job "$one" "$one"
two="{'schedule': 'rate(5 minutes)', 'enabled': false, 'lambda': {'arn': 'arn:aws:lambda:eu-west-1:123456789012:function:f', 'input': '{\\'a\\':1}'}}"
kind update CronJob mk-job "$two" "$one"
is 'rate(5 minutes)' $(schedule ScheduleExpression)
is DISABLED $(schedule State)
is '{"a":1}' $(schedule Target.Input)
is OFF $(schedule FlexibleTimeWindow.Mode)
kind delete CronJob mk-job '{}' "$two"
gone scheduler get-schedule --group-name mk-job --name mk-job
gone scheduler get-schedule-group --name mk-job
is '' iam list-roles --query "Roles[?starts_with(RoleName,'mk-job')].RoleName"
kind delete CronJob mk-job '{}' "$two"

cli scheduler create-schedule-group --name mk-theirs --tags Key=owner,Value=somebody >/dev/null
refused 'panka:*' create CronJob mk-theirs "$one"
