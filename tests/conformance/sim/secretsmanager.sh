# Secrets Manager.

token=0123456789abcdef0123456789abcdef
is 20 secretsmanager get-random-password --password-length 20 --query 'length(RandomPassword)'
is True secretsmanager get-random-password --password-length 64 --exclude-punctuation --exclude-uppercase \
  --exclude-lowercase --exclude-characters 789 --query "to_number(RandomPassword) > \`0\`"
err InvalidParameterException secretsmanager get-random-password --exclude-punctuation --exclude-uppercase \
  --exclude-lowercase --exclude-numbers
ok secretsmanager create-secret --name sim-x --client-request-token $token --secret-string one --description d --tags Key=a,Value=b
is $token secretsmanager create-secret --name sim-x --client-request-token $token --secret-string one --query VersionId
err ResourceExistsException secretsmanager create-secret --name sim-x --client-request-token $token --secret-string two
err ResourceExistsException secretsmanager put-secret-value --secret-id sim-x --client-request-token $token --secret-string two
is 'd a' secretsmanager describe-secret --secret-id sim-x --query '[Description,Tags[0].Key]'
is AWSCURRENT secretsmanager describe-secret --secret-id sim-x --query "VersionIdsToStages.\"$token\""
ok secretsmanager create-secret --name sim-empty
err ResourceNotFoundException secretsmanager get-secret-value --secret-id sim-empty
ok secretsmanager update-secret --secret-id sim-x --description e --kms-key-id alias/k
is 'e alias/k' secretsmanager describe-secret --secret-id sim-x --query '[Description,KmsKeyId]'
ok secretsmanager tag-resource --secret-id sim-x --tags Key=c,Value=d
ok secretsmanager untag-resource --secret-id sim-x --tag-keys a
is c secretsmanager describe-secret --secret-id sim-x --query 'Tags[].Key'
err InvalidParameterException secretsmanager delete-secret --secret-id sim-x --recovery-window-in-days 6
ok secretsmanager delete-secret --secret-id sim-x --recovery-window-in-days 7
err InvalidRequestException secretsmanager get-secret-value --secret-id sim-x
err InvalidRequestException secretsmanager put-secret-value --secret-id sim-x --secret-string three
err InvalidRequestException secretsmanager create-secret --name sim-x --secret-string three
is sim-empty secretsmanager list-secrets --query 'SecretList[].Name'
ok secretsmanager restore-secret --secret-id sim-x
is one secretsmanager get-secret-value --secret-id sim-x --query SecretString
ok secretsmanager delete-secret --secret-id sim-x --force-delete-without-recovery
ok secretsmanager delete-secret --secret-id sim-empty --force-delete-without-recovery
err ResourceNotFoundException secretsmanager describe-secret --secret-id sim-x
