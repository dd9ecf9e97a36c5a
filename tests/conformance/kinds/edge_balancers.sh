# ALB and NLB.

certificate=$(cli acm request-certificate --domain-name a.example.com)
one="{'idleTimeout': 90, 'listeners': [
  {'port': 80, 'defaultAction': {'redirect': {'protocol': 'HTTPS', 'port': 443}}},
  {'port': 443, 'certificateArn': '$certificate', 'target': 'web', 'sslPolicy': 'ELBSecurityPolicy-2016-08',
   'rules': [{'priority': 5, 'hosts': ['a.example.com'], 'paths': ['/a/*'], 'target': 'api'},
             {'priority': 9, 'paths': ['/old/*'], 'fixedResponse': {'statusCode': 410, 'body': 'gone'}}]}],
 'targetGroups': [{'name': 'web', 'port': 8080, 'deregistrationDelay': 20, 'stickiness': {'enabled': true}},
  {'name': 'api', 'port': 9090, 'healthCheck': {'path': '/up', 'interval': 20, 'matcher': '200-204'}}]}"
two="{'listeners': [{'port': 8080, 'target': 'web',
   'rules': [{'priority': 5, 'paths': ['/b/*'], 'target': 'web'}]}],
 'targetGroups': [{'name': 'web', 'port': 8081}]}"
kind create ALB mk-alb "$one"
arn=$(output arn)
is 'application	internet-facing	active' elbv2 describe-load-balancers --names mk-alb --query 'LoadBalancers[0].[Type,Scheme,State.Code]'
is 90 elbv2 describe-load-balancer-attributes --load-balancer-arn "$arn" --query "Attributes[?Key=='idle_timeout.timeout_seconds'].Value"
is mk-alb elbv2 describe-tags --resource-arns "$arn" --query "TagDescriptions[0].Tags[?Key=='panka:resource'].Value"
is '443	80' elbv2 describe-listeners --load-balancer-arn "$arn" --query 'sort_by(Listeners,&to_string(Port))[].Port'
listener=$(cli elbv2 describe-listeners --load-balancer-arn "$arn" --query 'Listeners[?Port==`443`].ListenerArn')
is '5	9	default' elbv2 describe-rules --listener-arn "$listener" --query 'Rules[].Priority'
is 'a.example.com	/a/*' elbv2 describe-rules --listener-arn "$listener" --query 'Rules[0].[Conditions[0].HostHeaderConfig.Values[0],Conditions[1].PathPatternConfig.Values[0]]'
is '/up	20	200-204' elbv2 describe-target-groups --query 'TargetGroups[?Port==`9090`].[HealthCheckPath,HealthCheckIntervalSeconds,Matcher.HttpCode]'
tg=$(cli elbv2 describe-target-groups --query 'TargetGroups[?Port==`8080`].TargetGroupArn')
is '20	true' elbv2 describe-target-group-attributes --target-group-arn "$tg" \
  --query "[Attributes[?Key=='deregistration_delay.timeout_seconds'].Value,Attributes[?Key=='stickiness.enabled'].Value][]"
is '443	80' ec2 describe-security-groups --filters Name=group-name,Values=mk-alb-lb --query 'sort_by(SecurityGroups[0].IpPermissions,&to_string(FromPort))[].FromPort'
kind read ALB mk-alb "$one" "$one"
kind update ALB mk-alb "$one" "$one"
kind update ALB mk-alb "$two" "$one"
is 8080 elbv2 describe-listeners --load-balancer-arn "$arn" --query 'Listeners[].Port'
is 8081 elbv2 describe-target-groups --query 'TargetGroups[?starts_with(TargetGroupName,`mk-alb`)].Port'
is 60 elbv2 describe-load-balancer-attributes --load-balancer-arn "$arn" --query "Attributes[?Key=='idle_timeout.timeout_seconds'].Value"
listener=$(cli elbv2 describe-listeners --load-balancer-arn "$arn" --query 'Listeners[0].ListenerArn')
is '/b/*' elbv2 describe-rules --listener-arn "$listener" --query 'Rules[0].Conditions[0].PathPatternConfig.Values'
kind delete ALB mk-alb '{}' "$two"
gone elbv2 describe-load-balancers --names mk-alb
is '' elbv2 describe-target-groups --query 'TargetGroups[?starts_with(TargetGroupName,`mk-alb`)].TargetGroupName'
is '' ec2 describe-security-groups --filters Name=group-name,Values=mk-alb-lb --query 'SecurityGroups[].GroupId'
kind delete ALB mk-alb '{}' "$two"

# Another's of that name is left alone.
read -ra subnets <<<"$(cli ec2 describe-subnets --query 'Subnets[:2].SubnetId')"
cli elbv2 create-load-balancer --name mk-other --subnets "${subnets[@]}" >/dev/null
refused 'panka:* tags' create ALB mk-other "$two"
refused 'panka:* tags' delete ALB mk-other
cli elbv2 delete-load-balancer --load-balancer-arn "$(cli elbv2 describe-load-balancers --names mk-other --query 'LoadBalancers[0].LoadBalancerArn')" >/dev/null

net="{'scheme': 'internal', 'crossZone': true, 'listeners': [{'port': 5432, 'target': 'db'}],
 'targetGroups': [{'name': 'db', 'port': 5432, 'targets': [{'id': '172.31.0.20'}]}]}"
more="{'scheme': 'internal', 'listeners': [{'port': 5432, 'target': 'db'}, {'port': 53, 'protocol': 'UDP', 'target': 'dns'}],
 'targetGroups': [{'name': 'db', 'port': 5432}, {'name': 'dns', 'port': 53, 'protocol': 'UDP'}]}"
kind create NLB mk-nlb "$net"
arn=$(output arn)
is 'network	internal' elbv2 describe-load-balancers --names mk-nlb --query 'LoadBalancers[0].[Type,Scheme]'
is true elbv2 describe-load-balancer-attributes --load-balancer-arn "$arn" --query "Attributes[?Key=='load_balancing.cross_zone.enabled'].Value"
tg=$(output target_group_arn)
is 172.31.0.20 elbv2 describe-target-health --target-group-arn "$tg" --query 'TargetHealthDescriptions[].Target.Id'
kind update NLB mk-nlb "$net" "$net"
kind update NLB mk-nlb "$more" "$net"
is 'TCP	UDP' elbv2 describe-listeners --load-balancer-arn "$arn" --query 'sort_by(Listeners,&Protocol)[].Protocol'
is '' elbv2 describe-target-health --target-group-arn "$tg" --query 'TargetHealthDescriptions[].Target.Id'
kind delete NLB mk-nlb '{}' "$more"
gone elbv2 describe-load-balancers --names mk-nlb
