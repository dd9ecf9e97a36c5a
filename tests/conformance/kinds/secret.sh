# Secret.

one="{'description': 'one', 'generate': {'length': 40, 'excludePunctuation': true}}"
value() { cli secretsmanager get-secret-value --secret-id mk-secret --query SecretString; }
kind create Secret mk-secret "$one"
first=$(value)
[ ${#first} = 40 ] || fail "the generated value has ${#first} characters"
grep -qF -- "$first" "$folder/outputs" && fail "the value is in the outputs"
is one secretsmanager describe-secret --secret-id mk-secret --query Description
is mk-secret secretsmanager describe-secret --secret-id mk-secret --query "Tags[?Key=='panka:resource'].Value"
kind read Secret mk-secret
kind update Secret mk-secret "$one" "$one"
[ "$(value)" = "$first" ] || fail "an update to nothing new made a new value"
kind update Secret mk-secret "{'description': 'two', 'generate': {'key': 'password', 'template': '{\\'user\\':\\'me\\'}'}}" "$one"
is two secretsmanager describe-secret --secret-id mk-secret --query Description
case $(value) in
*'"user":'*'"password":'*) ;;
*) fail "the value is not as the template says" ;;
esac
kind create Secret mk-other "{'ref': 'mk-secret'}"
refused 'no secret' create Secret mk-other "{'ref': 'mk-nothing'}"
kind delete Secret mk-other '{}' "{'ref': 'mk-secret'}"
kind delete Secret mk-secret
gone secretsmanager describe-secret --secret-id mk-secret
kind delete Secret mk-secret

cli secretsmanager create-secret --name mk-theirs --secret-string x >/dev/null
refused 'panka:*' create Secret mk-theirs "{}"
cli secretsmanager delete-secret --secret-id mk-theirs --force-delete-without-recovery >/dev/null
