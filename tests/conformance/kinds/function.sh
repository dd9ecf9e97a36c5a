# MicroService on platform lambda.

cli ecr create-repository --repository-name mk-api >/dev/null
repository=123456789012.dkr.ecr.eu-west-1.amazonaws.com/mk-api
one="{'image': {'repository': '$repository', 'tag': '1'}, 'runtime': {'platform': 'lambda', 'timeout': 60},
 'environment': [{'name': 'MODE', 'value': 'prod'}], 'resources': {'memory': 1024}}"
two="{'image': {'repository': '$repository', 'tag': '1'}, 'runtime': {'platform': 'lambda'}, 'resources': {'memory': 512}}"
setting() { echo lambda get-function-configuration --function-name mk-api --query "$1"; }
kind create MicroService mk-api "$one"
is Image $(setting PackageType)
is 1024 $(setting MemorySize)
is 60 $(setting Timeout)
is prod $(setting Environment.Variables.MODE)
is "$(output function_arn)" $(setting FunctionArn)
kind read MicroService mk-api "$one"
kind update MicroService mk-api "$one" "$one"
kind update MicroService mk-api "$two" "$one"
is 512 $(setting MemorySize)
is 30 $(setting Timeout)
kind delete MicroService mk-api '{}' "$two"
gone lambda get-function --function-name mk-api
kind delete MicroService mk-api '{}' "$two"
