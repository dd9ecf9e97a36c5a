# Sessions of roles: who may have one, whose it is, when it ends.
stop
options+=(--session-ms 4000)
start

trust='{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},
  "Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"ours"}}}]}'
ours=arn:aws:iam::123456789012:role/guarded
away=arn:aws:iam::333344445555:role/away
ok iam create-role --role-name guarded --assume-role-policy-document "$trust"
err AccessDenied sts assume-role --role-arn "$ours" --role-session-name one
err AccessDenied sts assume-role --role-arn "$ours" --role-session-name one --external-id theirs
err AccessDenied sts assume-role --role-arn "${ours}2" --role-session-name one
err AccessDenied sts assume-role --role-arn arn:aws:iam::210987654321:role/none --role-session-name one
is arn:aws:sts::123456789012:assumed-role/guarded/one sts assume-role --role-arn "$ours" \
  --role-session-name one --external-id ours --query AssumedRoleUser.Arn

# become ROLE: the session's keys take the place of the user's
become() {
  local keys
  keys=$(get sts assume-role --role-arn "$1" --role-session-name work \
    --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]')
  read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<<"$keys"
  export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
}
leave() {
  export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
  unset AWS_SESSION_TOKEN
}

become "$away"
is '333344445555 arn:aws:sts::333344445555:assumed-role/away/work' sts get-caller-identity \
  --query '[Account,Arn]'
ok sqs create-queue --queue-name theirs
url=$(get sqs get-queue-url --queue-name theirs)
user=$(get sts get-caller-identity --query UserId)
[[ $user =~ ^AROA[A-Z0-9]{17}:work$ ]] || fail "UserId $user"
right=$AWS_SESSION_TOKEN
export AWS_SESSION_TOKEN=wrong
err InvalidClientTokenId sts get-caller-identity
export AWS_SESSION_TOKEN=$right
sleep 4
err ExpiredToken sts get-caller-identity
err ExpiredToken s3api list-buckets
err RequestExpired ec2 describe-vpcs
err ExpiredTokenException lambda list-functions
err ExpiredTokenException dynamodb list-tables
leave
is None sqs list-queues --query QueueUrls
become "$away"
ok sqs delete-queue --queue-url "$url"
leave
ok iam delete-role --role-name guarded

# A token of another identity provider: "header.claims.signature".
token() { echo "e30.$(printf '{"sub":"pod","exp":%s}' "$1" | base64 -w0 | tr '+/' '-_' | tr -d =).x"; }
is 'arn:aws:sts::333344445555:assumed-role/away/pod pod' sts assume-role-with-web-identity \
  --role-arn "$away" --role-session-name pod --web-identity-token "$(token $(($(date +%s) + 60)))" \
  --query '[AssumedRoleUser.Arn,SubjectFromWebIdentityToken]'
err ExpiredTokenException sts assume-role-with-web-identity --role-arn "$away" \
  --role-session-name pod --web-identity-token "$(token 1000)"
err InvalidIdentityToken sts assume-role-with-web-identity --role-arn "$away" \
  --role-session-name pod --web-identity-token nonsense
