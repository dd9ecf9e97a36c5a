# CloudWatch alarms.

metric=(--namespace AWS/SQS --metric-name Age --statistic Maximum --period 60 --evaluation-periods 2
  --comparison-operator GreaterThanThreshold)
ok cloudwatch put-metric-alarm --alarm-name sim-a "${metric[@]}" --threshold 5.5 --dimensions Name=Q,Value=v \
  --alarm-actions arn:aws:sns:eu-west-1:123456789012:t --tags Key=a,Value=b
is '5.5 INSUFFICIENT_DATA True' cloudwatch describe-alarms --alarm-names sim-a --query 'MetricAlarms[0].[Threshold,StateValue,ActionsEnabled]'
is v cloudwatch describe-alarms --query 'MetricAlarms[0].Dimensions[0].Value'
arn=$(get cloudwatch describe-alarms --alarm-names sim-a --query 'MetricAlarms[0].AlarmArn')
is arn:aws:cloudwatch:eu-west-1:123456789012:alarm:sim-a cloudwatch describe-alarms --alarm-name-prefix sim --query 'MetricAlarms[].AlarmArn'
is b cloudwatch list-tags-for-resource --resource-arn "$arn" --query 'Tags[0].Value'
ok cloudwatch put-metric-alarm --alarm-name sim-a "${metric[@]}" --threshold 6 --tags Key=c,Value=d
is '6.0 None' cloudwatch describe-alarms --alarm-names sim-a --query 'MetricAlarms[0].[Threshold,AlarmActions[0]]'
is a cloudwatch list-tags-for-resource --resource-arn "$arn" --query 'Tags[].Key'
ok cloudwatch tag-resource --resource-arn "$arn" --tags Key=e,Value=f
ok cloudwatch untag-resource --resource-arn "$arn" --tag-keys a
is e cloudwatch list-tags-for-resource --resource-arn "$arn" --query 'Tags[].Key'
ok cloudwatch set-alarm-state --alarm-name sim-a --state-value OK --state-reason test
is sim-a cloudwatch describe-alarms --state-value OK --query 'MetricAlarms[].AlarmName'
err ValidationError cloudwatch put-metric-alarm --alarm-name sim-b --namespace N --metric-name M --statistic Sum \
  --period 61 --evaluation-periods 1 --threshold 1 --comparison-operator GreaterThanThreshold
err ValidationError cloudwatch put-metric-alarm --alarm-name sim-b --namespace N --metric-name M \
  --period 60 --evaluation-periods 1 --threshold 1 --comparison-operator GreaterThanThreshold
ok cloudwatch put-metric-alarm --alarm-name sim-m --evaluation-periods 1 --threshold 1 \
  --comparison-operator LessThanThreshold --metrics '[{"Id":"e","Expression":"m*2"},{"Id":"m","ReturnData":false,
  "MetricStat":{"Metric":{"Namespace":"N","MetricName":"M"},"Period":60,"Stat":"Sum"}}]'
is m*2 cloudwatch describe-alarms --alarm-names sim-m --query 'MetricAlarms[0].Metrics[?Id==`e`].Expression'
ok cloudwatch delete-alarms --alarm-names sim-a sim-m
err ResourceNotFound cloudwatch delete-alarms --alarm-names sim-a
is '' cloudwatch describe-alarms --query 'MetricAlarms[].AlarmName'
