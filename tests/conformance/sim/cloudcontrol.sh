# Cloud Control and the registry, as the CLI sees them. For test-sim-awscli.

control() { cli cloudcontrol "$@"; }
status=(cloudcontrol get-resource-request-status --query ProgressEvent.OperationStatus --request-token)
begun() { get cloudcontrol "$@" --query ProgressEvent.RequestToken; }
queue=(--type-name AWS::SQS::Queue)
url=https://sqs.eu-west-1.amazonaws.com/123456789012/sim-cc

# The registry.
is 'FULLY_MUTABLE RESOURCE' cloudformation describe-type --type RESOURCE --type-name AWS::SQS::Queue --query '[ProvisioningType,Type]'
is NON_PROVISIONABLE cloudformation describe-type --type RESOURCE --type-name AWS::SDB::Domain --query ProvisioningType
err TypeNotFoundException cloudformation describe-type --type RESOURCE --type-name AWS::None::Thing
schema=$(get cloudformation describe-type --type RESOURCE --type-name AWS::SSM::Parameter --query Schema)
checks=$((checks + 1))
[ "$(python3 -c 'import json,sys; s=json.loads(sys.argv[1]); print(s["primaryIdentifier"][0], s["tagging"]["tagProperty"], "/properties/Tags" in s["writeOnlyProperties"], s["properties"]["Tags"]["type"])' "$schema")" = '/properties/Name /properties/Tags True object' ] ||
  fail "schema: $schema"

# Creation takes its time; the same token is the same request.
err UnsupportedActionException cloudcontrol create-resource --type-name AWS::SDB::Domain --desired-state '{}'
err TypeNotFoundException cloudcontrol create-resource --type-name AWS::None::Thing --desired-state '{}'
err InvalidRequestException cloudcontrol create-resource "${queue[@]}" --desired-state '[]'
make=(create-resource "${queue[@]}" --client-token t1 --desired-state)
token=$(begun "${make[@]}" '{"QueueName":"sim-cc","DelaySeconds":5,"Tags":[{"Key":"a","Value":"b"}]}')
err ResourceNotFoundException cloudcontrol get-resource "${queue[@]}" --identifier "$url"
is "$token" cloudcontrol "${make[@]}" '{"QueueName":"sim-cc","DelaySeconds":5,"Tags":[{"Key":"a","Value":"b"}]}' --query ProgressEvent.RequestToken
err ClientTokenConflictException cloudcontrol "${make[@]}" '{"QueueName":"sim-cd"}'
until_is SUCCESS "${status[@]}" "$token"
is "$url CREATE" cloudcontrol get-resource-request-status --request-token "$token" --query 'ProgressEvent.[Identifier,Operation]'
err RequestTokenNotFoundException cloudcontrol get-resource-request-status --request-token 00000000-0000-0000-0000-000000000000
checks=$((checks + 1))
found=$(get cloudcontrol get-resource "${queue[@]}" --identifier "$url" --query ResourceDescription.Properties)
[ "$(python3 -c 'import json,sys; p=json.loads(sys.argv[1]); print(p["Arn"], p["DelaySeconds"], p["Tags"])' "$found")" = "arn:aws:sqs:eu-west-1:123456789012:sim-cc 5 [{'Key': 'a', 'Value': 'b'}]" ] ||
  fail "properties: $found"
is "$url" cloudcontrol list-resources "${queue[@]}" --query 'ResourceDescriptions[].Identifier'

# What is there already; what a model may not have.
token=$(begun create-resource "${queue[@]}" --desired-state '{"QueueName":"sim-cc"}')
until_is FAILED "${status[@]}" "$token"
is AlreadyExists cloudcontrol get-resource-request-status --request-token "$token" --query ProgressEvent.ErrorCode
token=$(begun create-resource "${queue[@]}" --desired-state '{"Arn":"x"}')
until_is FAILED "${status[@]}" "$token"
is InvalidRequest cloudcontrol get-resource-request-status --request-token "$token" --query ProgressEvent.ErrorCode

# Patches.
change=(cloudcontrol update-resource "${queue[@]}" --identifier "$url" --patch-document)
err NotUpdatableException "${change[@]}" '[{"op":"replace","path":"/QueueName","value":"x"}]'
err InvalidRequestException "${change[@]}" '[{"op":"replace","path":"/None","value":"x"}]'
err ResourceNotFoundException cloudcontrol update-resource "${queue[@]}" --identifier none --patch-document '[]'
token=$(get "${change[@]}" '[{"op":"replace","path":"/DelaySeconds","value":9},{"op":"add","path":"/Tags/-","value":{"Key":"c","Value":"d"}}]' --query ProgressEvent.RequestToken)
err ConcurrentOperationException "${change[@]}" '[{"op":"remove","path":"/DelaySeconds"}]'
err ConcurrentOperationException cloudcontrol delete-resource "${queue[@]}" --identifier "$url"
until_is SUCCESS "${status[@]}" "$token"
checks=$((checks + 1))
found=$(get cloudcontrol get-resource "${queue[@]}" --identifier "$url" --query ResourceDescription.Properties)
[ "$(python3 -c 'import json,sys; p=json.loads(sys.argv[1]); print(p["DelaySeconds"], len(p["Tags"]))' "$found")" = '9 2' ] ||
  fail "patched: $found"

# Deletion, and what is gone.
token=$(begun delete-resource "${queue[@]}" --identifier "$url")
until_is SUCCESS "${status[@]}" "$token"
err ResourceNotFoundException cloudcontrol get-resource "${queue[@]}" --identifier "$url"
token=$(begun delete-resource "${queue[@]}" --identifier "$url")
until_is FAILED "${status[@]}" "$token"
is NotFound cloudcontrol get-resource-request-status --request-token "$token" --query ProgressEvent.ErrorCode
