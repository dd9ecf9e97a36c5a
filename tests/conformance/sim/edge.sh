# API Gateway, CloudFront and what listeners of load balancers have.

account=123456789012
section_balancers() {
  local lb net listener secure tg other vpc subnets certificate=arn:aws:acm:eu-west-1:$account:certificate/
  vpc=$(get ec2 describe-vpcs --query 'Vpcs[0].VpcId')
  read -ra subnets <<<"$(get ec2 describe-subnets --query 'Subnets[].SubnetId')"
  lb=$(get elbv2 create-load-balancer --name sim-alb --subnets "${subnets[@]:0:2}" --query 'LoadBalancers[0].LoadBalancerArn')
  net=$(get elbv2 create-load-balancer --name sim-nlb --type network --subnets "${subnets[@]:0:1}" --query 'LoadBalancers[0].LoadBalancerArn')
  tg=$(get elbv2 create-target-group --name sim-web --protocol HTTP --port 80 --vpc-id "$vpc" --target-type ip --query 'TargetGroups[0].TargetGroupArn')
  listener=$(get elbv2 create-listener --load-balancer-arn "$lb" --protocol HTTP --port 80 --default-actions "Type=forward,TargetGroupArn=$tg" --query 'Listeners[0].ListenerArn')
  is "$tg" elbv2 describe-listeners --listener-arns "$listener" --query 'Listeners[0].DefaultActions[0].ForwardConfig.TargetGroups[0].TargetGroupArn'
  err CertificateNotFound elbv2 create-listener --load-balancer-arn "$lb" --protocol HTTPS --port 443 --default-actions "Type=forward,TargetGroupArn=$tg"
  err ValidationError elbv2 create-listener --load-balancer-arn "$lb" --protocol TCP --port 81 --default-actions "Type=forward,TargetGroupArn=$tg"
  err TargetGroupAssociationLimit elbv2 create-listener --load-balancer-arn "$net" --protocol TCP --port 80 --default-actions "Type=forward,TargetGroupArn=$tg"
  secure=$(get elbv2 create-listener --load-balancer-arn "$lb" --protocol HTTPS --port 443 --certificates CertificateArn=${certificate}a --default-actions "Type=forward,TargetGroupArn=$tg" --query 'Listeners[0].ListenerArn')
  is ELBSecurityPolicy-2016-08 elbv2 describe-listeners --listener-arns "$secure" --query 'Listeners[0].SslPolicy'
  ok elbv2 add-listener-certificates --listener-arn "$secure" --certificates CertificateArn=${certificate}b
  is "${certificate}a True ${certificate}b False" elbv2 describe-listener-certificates --listener-arn "$secure" --query 'Certificates[].[CertificateArn,IsDefault]'
  ok elbv2 remove-listener-certificates --listener-arn "$secure" --certificates CertificateArn=${certificate}b
  is 1 elbv2 describe-listener-certificates --listener-arn "$secure" --query 'length(Certificates)'
  err UnsupportedProtocol elbv2 add-listener-certificates --listener-arn "$listener" --certificates CertificateArn=${certificate}b
  ok elbv2 modify-listener --listener-arn "$secure" --protocol HTTP
  is None elbv2 describe-listeners --listener-arns "$secure" --query 'Listeners[0].SslPolicy'
  err ValidationError elbv2 modify-load-balancer-attributes --load-balancer-arn "$net" --attributes Key=idle_timeout.timeout_seconds,Value=5
  ok elbv2 modify-load-balancer-attributes --load-balancer-arn "$net" --attributes Key=load_balancing.cross_zone.enabled,Value=true
  err InvalidConfigurationRequest elbv2 set-security-groups --load-balancer-arn "$net" --security-groups sg-1
  ok elbv2 register-targets --target-group-arn "$tg" --targets Id=172.31.0.9
  is '172.31.0.9 80' elbv2 describe-target-health --target-group-arn "$tg" --query 'TargetHealthDescriptions[0].Target.[Id,Port]'
  other=$(get elbv2 create-target-group --name sim-fn --target-type lambda --query 'TargetGroups[0].TargetGroupArn')
  err InvalidTarget elbv2 register-targets --target-group-arn "$other" --targets Id=arn:aws:lambda:eu-west-1:$account:function:none
  ok elbv2 modify-load-balancer-attributes --load-balancer-arn "$lb" --attributes Key=deletion_protection.enabled,Value=true
  err OperationNotPermitted elbv2 delete-load-balancer --load-balancer-arn "$lb"
  ok elbv2 modify-load-balancer-attributes --load-balancer-arn "$lb" --attributes Key=deletion_protection.enabled,Value=false
  ok elbv2 delete-load-balancer --load-balancer-arn "$lb"
  ok elbv2 delete-load-balancer --load-balancer-arn "$net"
  ok elbv2 delete-target-group --target-group-arn "$tg"
  ok elbv2 delete-target-group --target-group-arn "$other"
}

section_gateway() {
  local api id route authorizer fn=arn:aws:lambda:eu-west-1:$account:function:f
  api=$(get apigatewayv2 create-api --name sim --protocol-type HTTP --tags a=b --query ApiId)
  ok apigatewayv2 create-api --name sim --protocol-type HTTP # names are not unique
  is 2 apigatewayv2 get-apis --query 'length(Items)'
  is "b https://$api.execute-api.eu-west-1.amazonaws.com" apigatewayv2 get-api --api-id "$api" --query '[Tags.a,ApiEndpoint]'
  ok apigatewayv2 delete-api --api-id "$(get apigatewayv2 get-apis --query "Items[?ApiId!='$api'].ApiId")"
  err BadRequestException apigatewayv2 update-api --api-id "$api" --cors-configuration 'AllowOrigins=*,AllowCredentials=true'
  ok apigatewayv2 update-api --api-id "$api" --cors-configuration 'AllowOrigins=https://a.example.com,MaxAge=5'
  is 5 apigatewayv2 get-api --api-id "$api" --query CorsConfiguration.MaxAge
  ok apigatewayv2 delete-cors-configuration --api-id "$api"
  is None apigatewayv2 get-api --api-id "$api" --query CorsConfiguration
  err BadRequestException apigatewayv2 create-integration --api-id "$api" --integration-type AWS_PROXY --integration-uri $fn
  id=$(get apigatewayv2 create-integration --api-id "$api" --integration-type AWS_PROXY --integration-uri $fn --payload-format-version 2.0 --query IntegrationId)
  err BadRequestException apigatewayv2 create-route --api-id "$api" --route-key 'GET /a' --target integrations/none
  route=$(get apigatewayv2 create-route --api-id "$api" --route-key 'GET /a' --target "integrations/$id" --query RouteId)
  err ConflictException apigatewayv2 create-route --api-id "$api" --route-key 'GET /a' --target "integrations/$id"
  err ConflictException apigatewayv2 delete-integration --api-id "$api" --integration-id "$id"
  authorizer=$(get apigatewayv2 create-authorizer --api-id "$api" --authorizer-type JWT --name users \
    --identity-source '$request.header.Authorization' --jwt-configuration Audience=a,Issuer=https://i.example.com --query AuthorizerId)
  ok apigatewayv2 update-route --api-id "$api" --route-id "$route" --authorization-type JWT --authorizer-id "$authorizer"
  err ConflictException apigatewayv2 delete-authorizer --api-id "$api" --authorizer-id "$authorizer"
  ok apigatewayv2 update-route --api-id "$api" --route-id "$route" --authorization-type NONE
  ok apigatewayv2 delete-authorizer --api-id "$api" --authorizer-id "$authorizer"
  ok apigatewayv2 create-stage --api-id "$api" --stage-name '$default' --auto-deploy
  err ConflictException apigatewayv2 create-stage --api-id "$api" --stage-name '$default'
  ok apigatewayv2 update-stage --api-id "$api" --stage-name '$default' --default-route-settings 'ThrottlingBurstLimit=3,ThrottlingRateLimit=2'
  is 3 apigatewayv2 get-stage --api-id "$api" --stage-name '$default' --query DefaultRouteSettings.ThrottlingBurstLimit
  ok apigatewayv2 tag-resource --resource-arn "arn:aws:apigateway:eu-west-1::/apis/$api" --tags c=d
  is d apigatewayv2 get-tags --resource-arn "arn:aws:apigateway:eu-west-1::/apis/$api" --query Tags.c
  ok apigatewayv2 delete-route --api-id "$api" --route-id "$route"
  ok apigatewayv2 delete-integration --api-id "$api" --integration-id "$id"
  ok apigatewayv2 delete-api --api-id "$api"
  err NotFoundException apigatewayv2 get-api --api-id "$api"
}

# config REFERENCE ENABLED [OAC]
config() {
  printf '{"CallerReference":"%s","Comment":"sim","Enabled":%s,"Origins":{"Quantity":1,"Items":[{"Id":"o",
    "DomainName":"b.s3.eu-west-1.amazonaws.com","OriginAccessControlId":"%s","S3OriginConfig":{"OriginAccessIdentity":""}}]},
    "DefaultCacheBehavior":{"TargetOriginId":"o","ViewerProtocolPolicy":"allow-all",
    "CachePolicyId":"658327ea-f89d-4fab-a63d-7e88639e58f6"}}' "$1" "$2" "${3:-}"
}

section_distributions() {
  local id etag control arn
  control=$(get cloudfront create-origin-access-control --origin-access-control-config \
    Name=sim,SigningProtocol=sigv4,SigningBehavior=always,OriginAccessControlOriginType=s3 --query OriginAccessControl.Id)
  err OriginAccessControlAlreadyExists cloudfront create-origin-access-control --origin-access-control-config \
    Name=sim,SigningProtocol=sigv4,SigningBehavior=always,OriginAccessControlOriginType=s3
  err InvalidOriginAccessControl cloudfront create-distribution --distribution-config "$(config r1 true nope)"
  id=$(get cloudfront create-distribution-with-tags --distribution-config-with-tags \
    "{\"DistributionConfig\":$(config r1 true "$control"),\"Tags\":{\"Items\":[{\"Key\":\"a\",\"Value\":\"b\"}]}}" --query Distribution.Id)
  err DistributionAlreadyExists cloudfront create-distribution --distribution-config "$(config r1 true "$control")"
  until_is Deployed cloudfront get-distribution --id "$id" --query Distribution.Status
  is "$id sim" cloudfront list-distributions --query 'DistributionList.Items[0].[Id,Comment]'
  arn=arn:aws:cloudfront::$account:distribution/$id
  is 'a b' cloudfront list-tags-for-resource --resource "$arn" --query 'Tags.Items[].[Key,Value]'
  ok cloudfront tag-resource --resource "$arn" --tags 'Items=[{Key=c,Value=d}]'
  ok cloudfront untag-resource --resource "$arn" --tag-keys Items=a
  is 'c d' cloudfront list-tags-for-resource --resource "$arn" --query 'Tags.Items[].[Key,Value]'
  etag=$(get cloudfront get-distribution-config --id "$id" --query ETag)
  err InvalidIfMatchVersion cloudfront update-distribution --id "$id" --distribution-config "$(config r1 false "$control")"
  err PreconditionFailed cloudfront update-distribution --id "$id" --if-match other --distribution-config "$(config r1 false "$control")"
  err IllegalUpdate cloudfront update-distribution --id "$id" --if-match "$etag" --distribution-config "$(config r2 false "$control")"
  err DistributionNotDisabled cloudfront delete-distribution --id "$id" --if-match "$etag"
  ok cloudfront update-distribution --id "$id" --if-match "$etag" --distribution-config "$(config r1 false "$control")"
  err PreconditionFailed cloudfront delete-distribution --id "$id" --if-match "$etag"
  until_is Deployed cloudfront get-distribution --id "$id" --query Distribution.Status
  err OriginAccessControlInUse cloudfront delete-origin-access-control --id "$control" --if-match "$(get cloudfront get-origin-access-control --id "$control" --query ETag)"
  ok cloudfront delete-distribution --id "$id" --if-match "$(get cloudfront get-distribution-config --id "$id" --query ETag)"
  err NoSuchDistribution cloudfront get-distribution --id "$id"
  ok cloudfront delete-origin-access-control --id "$control" --if-match "$(get cloudfront get-origin-access-control --id "$control" --query ETag)"
}

section_balancers
section_gateway
section_distributions
