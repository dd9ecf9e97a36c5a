# LogGroup and Alarm.

kind create LogGroup /mk/logs "{'retentionDays': 30, 'class': 'STANDARD'}"
is 30 logs describe-log-groups --log-group-name-prefix /mk/logs --query 'logGroups[0].retentionInDays'
is LogGroup logs list-tags-for-resource --resource-arn "$(output arn)" --query 'tags."panka:kind"'
kind read LogGroup /mk/logs
kind update LogGroup /mk/logs "{'retentionDays': 30, 'class': 'STANDARD'}" "{'retentionDays': 30}"
kind update LogGroup /mk/logs "{'class': 'STANDARD'}" "{'retentionDays': 30}"
is None logs describe-log-groups --log-group-name-prefix /mk/logs --query 'logGroups[0].retentionInDays'
kind delete LogGroup /mk/logs
is '' logs describe-log-groups --log-group-name-prefix /mk/logs --query 'logGroups[].arn'

cli logs create-log-group --log-group-name /mk/other --tags owner=somebody >/dev/null
refused 'panka:*' create LogGroup /mk/other "{}"
cli logs delete-log-group --log-group-name /mk/other
cli logs create-log-group --log-group-name /mk/untagged >/dev/null
kind create LogGroup /mk/untagged "{'retentionDays': 7}"
is 7 logs describe-log-groups --log-group-name-prefix /mk/untagged --query 'logGroups[0].retentionInDays'
kind delete LogGroup /mk/untagged

one="{'description': 'old', 'metric': {'namespace': 'AWS/SQS', 'name': 'ApproximateAgeOfOldestMessage',
 'statistic': 'Maximum', 'periodSeconds': 60, 'dimensions': {'QueueName': 'mk-orders'}},
 'comparison': '>', 'threshold': 90.5, 'evaluationPeriods': 3, 'datapointsToAlarm': 2,
 'treatMissingData': 'notBreaching', 'actions': {'alarm': ['arn:aws:sns:eu-west-1:123456789012:mk']}}"
two="{'metrics': [{'id': 'rate', 'expression': 'a/b', 'returnData': true},
 {'id': 'a', 'metric': {'namespace': 'N', 'name': 'A', 'statistic': 'Sum', 'periodSeconds': 60}},
 {'id': 'b', 'metric': {'namespace': 'N', 'name': 'B', 'statistic': 'Sum', 'periodSeconds': 60}}],
 'comparison': '<=', 'threshold': 3}"
alarm() { echo cloudwatch describe-alarms --alarm-names mk-alarm --query "MetricAlarms[0].$1"; }
kind create Alarm mk-alarm "$one"
is 90.5 $(alarm Threshold)
is Maximum $(alarm Statistic)
is mk-orders $(alarm 'Dimensions[0].Value')
is notBreaching $(alarm TreatMissingData)
is GreaterThanThreshold $(alarm ComparisonOperator)
is mk-alarm cloudwatch list-tags-for-resource --resource-arn "$(output arn)" --query "Tags[?Key=='panka:resource'].Value"
kind read Alarm mk-alarm
kind update Alarm mk-alarm "$one" "$one"
kind update Alarm mk-alarm "$two" "$one"
is LessThanOrEqualToThreshold $(alarm ComparisonOperator)
is rate $(alarm 'Metrics[?Expression].Id')
is '' $(alarm AlarmDescription)
kind delete Alarm mk-alarm
is '' cloudwatch describe-alarms --alarm-names mk-alarm --query 'MetricAlarms[].AlarmName'
kind delete Alarm mk-alarm
