# CloudFront: what moto keeps of a distribution.

cli s3api create-bucket --bucket mk-cdn-assets --create-bucket-configuration LocationConstraint=eu-west-1 >/dev/null
statements() { cli s3api get-bucket-policy --bucket mk-cdn-assets --query Policy | grep -o cloudfront.amazonaws.com | wc -l; }
one="{'origins': [{'id': 'files', 'component': 'https://mk-cdn-assets.s3.eu-west-1.amazonaws.com'},
  {'id': 'api', 'domainName': 'api.example.com'}],
 'defaultBehavior': {'origin': 'files'}, 'comment': 'shop', 'priceClass': 'PriceClass_100',
 'behaviors': [{'pathPattern': '/api/*', 'origin': 'api', 'cachePolicy': 'CachingDisabled'}]}"
kind create CloudFront mk-cdn "$one"
id=$(output id)
is 'mk-cdn: shop	PriceClass_100	True' cloudfront get-distribution --id "$id" --query 'Distribution.DistributionConfig.[Comment,PriceClass,Enabled]'
is 'mk-cdn-assets.s3.eu-west-1.amazonaws.com	api.example.com' cloudfront get-distribution --id "$id" --query 'Distribution.DistributionConfig.Origins.Items[].DomainName'
is redirect-to-https cloudfront get-distribution --id "$id" --query 'Distribution.DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy'
is mk-cdn cloudfront list-origin-access-controls --query 'OriginAccessControlList.Items[].Name'
[ "$(statements)" = 1 ] || fail "the distribution may not read the bucket"
kind read CloudFront mk-cdn "$one" "$one"
kind delete CloudFront mk-cdn '{}' "$one"
gone cloudfront get-distribution --id "$id"
is '' cloudfront list-origin-access-controls --query 'OriginAccessControlList.Items[].Name'
[ "$(statements)" = 0 ] || fail "the bucket still lets the distribution read"
kind delete CloudFront mk-cdn '{}' "$one"
