# Certificates and quotas.
arn=$(get acm request-certificate --domain-name a.example --tags Key=team,Value=a --query CertificateArn)
is a.example acm describe-certificate --certificate-arn "$arn" --query Certificate.DomainName
until_is ISSUED acm describe-certificate --certificate-arn "$arn" --query Certificate.Status
is "$arn" acm list-certificates --query 'CertificateSummaryList[].CertificateArn'
ok acm delete-certificate --certificate-arn "$arn"
err ResourceNotFoundException acm describe-certificate --certificate-arn "$arn"
is 5.0 service-quotas get-service-quota --service-code vpc --quota-code L-F678F1CE --query Quota.Value
is 'DB instances' service-quotas list-service-quotas --service-code rds --query 'Quotas[].QuotaName'
err NoSuchResourceException service-quotas get-service-quota --service-code vpc --quota-code L-00000000
