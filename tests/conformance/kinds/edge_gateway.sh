# APIGateway, and a function's trigger of that type. Moto cannot list authorizers.

cli iam create-role --role-name mk-gateway --assume-role-policy-document \
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' >/dev/null
printf 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==' | base64 -d >"$folder/empty.zip"
fn() {
  cli lambda create-function --function-name "$1" --runtime python3.12 --handler a.b --role arn:aws:iam::123456789012:role/mk-gateway \
    --zip-file "fileb://$folder/empty.zip" --query FunctionArn
}
list=$(fn mk-gw-list) save=$(fn mk-gw-save)
# Of another function moto keeps an empty policy when the last statement is gone.
callers() { cli lambda get-policy --function-name "$1" --query Policy | grep -o apigateway.amazonaws.com | wc -l; }

one="{'description': 'orders', 'cors': {'allowOrigins': ['https://a.example.com'], 'maxAge': 60},
 'routes': [{'method': 'GET', 'path': '/orders', 'component': '$list', 'timeoutMs': 4000},
  {'method': 'POST', 'path': '/orders', 'component': '$save'},
  {'path': '/files', 'url': 'https://files.example.com'}]}"
two="{'description': 'orders', 'routes': [{'path': '\$default', 'component': '$list'}]}"
kind create APIGateway mk-gw "$one"
id=$(output api_id)
is 'HTTP	orders	60	mk-gw' apigatewayv2 get-api --api-id "$id" --query '[ProtocolType,Description,CorsConfiguration.MaxAge,Tags."panka:resource"]'
is 'ANY /files	GET /orders	POST /orders' apigatewayv2 get-routes --api-id "$id" --query 'sort_by(Items,&RouteKey)[].RouteKey'
is '4000	2.0' apigatewayv2 get-integrations --api-id "$id" --query "Items[?IntegrationUri=='$list'].[TimeoutInMillis,PayloadFormatVersion]"
is '$default	True' apigatewayv2 get-stages --api-id "$id" --query 'Items[].[StageName,AutoDeploy]'
[ "$(callers mk-gw-list) $(callers mk-gw-save)" = '1 1' ] || fail "the API may not call the functions"
kind read APIGateway mk-gw "$one" "$one"
kind update APIGateway mk-gw "$one" "$one"
is 3 apigatewayv2 get-routes --api-id "$id" --query 'length(Items)'
is 3 apigatewayv2 get-integrations --api-id "$id" --query 'length(Items)'
kind update APIGateway mk-gw "$two" "$one"
is '$default' apigatewayv2 get-routes --api-id "$id" --query 'Items[].RouteKey'
is "$list" apigatewayv2 get-integrations --api-id "$id" --query 'Items[].IntegrationUri'
[ "$(callers mk-gw-save)" = 0 ] || fail "the API may still call the other function"

code="'runtime': 'python3.12', 'handler': 'a.b', 'packageType': 'Zip', 'code': {'s3Bucket': 'mk-gw-code', 's3Key': 'a.zip'}"
cli s3api create-bucket --bucket mk-gw-code --create-bucket-configuration LocationConstraint=eu-west-1 >/dev/null
cli s3api put-object --bucket mk-gw-code --key a.zip --body "$folder/empty.zip" >/dev/null
with="{$code, 'triggers': [{'type': 'apigateway', 'source': {'arn': '$id'}, 'http': {'method': 'GET', 'path': '/fn'}}]}"
own="{$code, 'triggers': [{'type': 'apigateway', 'http': {'path': '/own'}}]}"
kind create Lambda mk-gw-fn "$with"
is '$default	GET /fn' apigatewayv2 get-routes --api-id "$id" --query 'sort_by(Items,&RouteKey)[].RouteKey'
kind update APIGateway mk-gw "$two" "$two"
is '$default	GET /fn' apigatewayv2 get-routes --api-id "$id" --query 'sort_by(Items,&RouteKey)[].RouteKey'
kind update Lambda mk-gw-fn "$own" "$with"
is '$default' apigatewayv2 get-routes --api-id "$id" --query 'Items[].RouteKey'
other=$(cli apigatewayv2 get-apis --query "Items[?Name=='mk-gw-fn'].ApiId")
is 'ANY /own' apigatewayv2 get-routes --api-id "$other" --query 'Items[].RouteKey'
kind delete Lambda mk-gw-fn '{}' "$own"
is mk-gw apigatewayv2 get-apis --query 'Items[].Name'
kind delete APIGateway mk-gw '{}' "$two"
gone apigatewayv2 get-api --api-id "$id"
kind delete APIGateway mk-gw '{}' "$two"
