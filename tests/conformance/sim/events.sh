# EventBridge: buses, rules, targets, events.

is arn:aws:events:eu-west-1:123456789012:event-bus/default events describe-event-bus --query Arn
ok events create-event-bus --name sim-bus --tags Key=a,Value=b
err ResourceAlreadyExistsException events create-event-bus --name sim-bus
err ResourceAlreadyExistsException events create-event-bus --name default
is 'default sim-bus' events list-event-buses --query 'EventBuses[].Name'
is a events list-tags-for-resource --resource-arn arn:aws:events:eu-west-1:123456789012:event-bus/sim-bus --query 'Tags[].Key'
err ResourceNotFoundException events put-rule --name sim-r --event-bus-name sim-none --event-pattern '{"source":["a"]}'
err ValidationException events put-rule --name sim-r --event-bus-name sim-bus --schedule-expression 'rate(1 day)'
err ValidationException events put-rule --name sim-r
err InvalidEventPatternException events put-rule --name sim-r --event-pattern nonsense
is arn:aws:events:eu-west-1:123456789012:rule/sim-bus/sim-r events put-rule --name sim-r --event-bus-name sim-bus --event-pattern '{"source":["a"]}' --query RuleArn
is sim-r events list-rules --event-bus-name sim-bus --query 'Rules[].Name'
is '' events list-rules --query 'Rules[].Name'
err ValidationException events delete-event-bus --name sim-bus
ok sqs create-queue --queue-name sim-q
is 1 events put-targets --rule sim-r --event-bus-name sim-bus --targets Id=x,Arn=arn:aws:sqs:eu-west-1:123456789012:none Id=y,Arn=arn:aws:sqs:eu-west-1:123456789012:sim-q,InputPath='$.detail' --query FailedEntryCount
is ResourceNotFoundException events put-targets --rule sim-r --event-bus-name sim-bus --targets Id=x,Arn=arn:aws:sqs:eu-west-1:123456789012:none --query 'FailedEntries[0].ErrorCode'
err ValidationException events put-targets --rule sim-r --event-bus-name sim-bus --targets '[{"Id":"z","Arn":"arn:aws:sqs:eu-west-1:123456789012:sim-q","Input":"{}","InputPath":"$.a"}]'
is 'y $.detail' events list-targets-by-rule --rule sim-r --event-bus-name sim-bus --query 'Targets[].[Id,InputPath]'
err ValidationException events delete-rule --name sim-r --event-bus-name sim-bus
is '0 None' events put-events --entries '[{"Source":"a","DetailType":"b","Detail":"{}"}]' --query '[FailedEntryCount,Entries[0].ErrorCode]'
is MalformedDetail events put-events --entries Source=a,DetailType=b,Detail=x --query 'Entries[0].ErrorCode'
is 1 events remove-targets --rule sim-r --event-bus-name sim-bus --ids y z --query FailedEntryCount
ok events delete-rule --name sim-r --event-bus-name sim-bus
ok events delete-event-bus --name sim-bus
ok events delete-event-bus --name sim-bus
err ResourceNotFoundException events describe-event-bus --name sim-bus
url=$(get sqs get-queue-url --queue-name sim-q)
ok sqs delete-queue --queue-url "$url"
