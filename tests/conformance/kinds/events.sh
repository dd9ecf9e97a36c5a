# EventBridge.

queue=arn:aws:sqs:eu-west-1:123456789012:mk-jobs
cli sqs create-queue --queue-name mk-jobs >/dev/null
cli sqs create-queue --queue-name mk-dead >/dev/null
topic=$(cli sns create-topic --name mk-news)
url=$(cli sqs get-queue-url --queue-name mk-jobs)
policy() { cli sqs get-queue-attributes --queue-url "$url" --attribute-names Policy --query Attributes.Policy; }

one="{'bus': 'default', 'schedule': 'rate(5 minutes)', 'targets': [{'id': 'q', 'arn': '$queue',
 'input': '{\\'a\\':1}', 'deadLetter': 'arn:aws:sqs:eu-west-1:123456789012:mk-dead',
 'retry': {'maxAttempts': 2, 'maxAgeSeconds': 120}}]}"
two="{'bus': 'default', 'eventPattern': '{\\'source\\':[\\'shop\\']}', 'description': 'two', 'enabled': false,
 'targets': [{'id': 'n', 'arn': '$topic'}]}"
target() { echo events list-targets-by-rule --rule mk-rule --query "Targets[0].$1"; }
kind create EventBridge mk-rule "$one"
is 'rate(5 minutes)' events describe-rule --name mk-rule --query ScheduleExpression
is "$queue" $(target Arn)
is '{"a":1}' $(target Input)
is 120 $(target RetryPolicy.MaximumEventAgeInSeconds)
is mk-rule events list-tags-for-resource --resource-arn "$(output arn)" --query "Tags[?Key=='panka:resource'].Value"
case $(policy) in *events.amazonaws.com*rule/mk-rule*) ;; *) fail "the queue does not let the rule send: $(policy)" ;; esac
kind read EventBridge mk-rule
kind update EventBridge mk-rule "$one" "$one"
kind update EventBridge mk-rule "$two" "$one"
is '{"source":["shop"]}' events describe-rule --name mk-rule --query EventPattern
is DISABLED events describe-rule --name mk-rule --query State
is "$topic" $(target Arn)
case $(policy) in *events.amazonaws.com*) fail "the queue still lets the rule send: $(policy)" ;; esac
kind delete EventBridge mk-rule '{}' "$two"
gone events describe-rule --name mk-rule
kind delete EventBridge mk-rule '{}' "$two"

own="{'bus': 'mk-bus', 'eventPattern': '{\\'source\\':[\\'shop\\']}', 'targets': [{'id': 'q', 'arn': '$queue'}]}"
kind create EventBridge mk-own "$own"
is mk-bus events describe-event-bus --name mk-bus --query Name
is mk-own events list-rules --event-bus-name mk-bus --query 'Rules[].Name'
kind delete EventBridge mk-own '{}' "$own"
gone events describe-event-bus --name mk-bus

cli events put-rule --name mk-theirs --schedule-expression 'rate(1 day)' >/dev/null
refused 'panka:*' create EventBridge mk-theirs "$one"
refused 'panka:*' delete EventBridge mk-theirs
