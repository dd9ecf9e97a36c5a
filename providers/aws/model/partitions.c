/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_global aws[] = {
    {"cloudfront", "cloudfront.amazonaws.com", "us-east-1"},
    {"iam", "iam.amazonaws.com", "us-east-1"}};
static const struct model_global aws_cn[] = {
    {"cloudfront", "cloudfront.cn-northwest-1.amazonaws.com.cn", "cn-northwest-1"},
    {"iam", "iam.cn-north-1.amazonaws.com.cn", "cn-north-1"}};
static const struct model_global aws_us_gov[] = {
    {"iam", "iam.us-gov.amazonaws.com", "us-gov-west-1"}};
static const struct model_global aws_iso[] = {
    {"iam", "iam.us-iso-east-1.c2s.ic.gov", "us-iso-east-1"}};
static const struct model_global aws_iso_b[] = {
    {"iam", "iam.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1"}};
static const struct model_global aws_iso_f[] = {
    {"iam", "iam.us-isof-south-1.csp.hci.ic.gov", "us-isof-south-1"}};
const struct model_partition model_partitions[] = {
    {"aws", "amazonaws.com", "^(us|eu|ap|sa|ca|me|af|il|mx)-[A-Za-z0-9_]+-[0-9]+$", aws, 2},
    {"aws-cn", "amazonaws.com.cn", "^cn-[A-Za-z0-9_]+-[0-9]+$", aws_cn, 2},
    {"aws-us-gov", "amazonaws.com", "^us-gov-[A-Za-z0-9_]+-[0-9]+$", aws_us_gov, 1},
    {"aws-iso", "c2s.ic.gov", "^us-iso-[A-Za-z0-9_]+-[0-9]+$", aws_iso, 1},
    {"aws-iso-b", "sc2s.sgov.gov", "^us-isob-[A-Za-z0-9_]+-[0-9]+$", aws_iso_b, 1},
    {"aws-iso-e", "cloud.adc-e.uk", "^eu-isoe-[A-Za-z0-9_]+-[0-9]+$", NULL, 0},
    {"aws-iso-f", "csp.hci.ic.gov", "^us-isof-[A-Za-z0-9_]+-[0-9]+$", aws_iso_f, 1}};
const size_t model_partition_count = 7;
