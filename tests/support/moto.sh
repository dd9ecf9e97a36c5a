# Sourced by conformance tests: a moto server of the test's own, stopped when the test ends.
# Afterwards AWS_ENDPOINT_URL and credentials are set, and aws_cli calls the AWS CLI against it.
# Ends the test with status 77 (skipped) when moto cannot be had.

moto_dir=${PANKA_SOURCE_DIR:?set by ctest}/tests/conformance
status=0
AWS_ENDPOINT_URL=$("$moto_dir/start-moto" 0) || status=$?
[ $status = 0 ] || exit $status
trap '"$moto_dir/start-moto" --stop "${AWS_ENDPOINT_URL##*:}"' EXIT

export AWS_ENDPOINT_URL
export AWS_ACCESS_KEY_ID=testing AWS_SECRET_ACCESS_KEY=testing
export AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1
export AWS_EC2_METADATA_DISABLED=true AWS_CONFIG_FILE=/dev/null AWS_PAGER=
export AWS_SHARED_CREDENTIALS_FILE=/dev/null NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
unset AWS_SESSION_TOKEN AWS_PROFILE

# Debian's own AWS CLI, not one an interpreter manager put before it in PATH.
aws_cli() {
  local program=/usr/bin/aws
  [ -x $program ] || program=aws
  command $program --endpoint-url "$AWS_ENDPOINT_URL" "$@"
}
