/*
 * Lambda: when code and configuration are sent, and what the function's role may do.
 */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/lambda_config.h"
#include "tests/support/quoted.h"

Test(lambda_config, code_is_sent_when_its_hash_differs)
{
    /* sha256 of nothing, in hex and in base64 */
#define HEX  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define BASE "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    static const struct {
        const char *spec, *applied, *live;
        bool changed;
    } rows[] = {
        {"{'code':{'s3Key':'b','sha256':'" HEX "'}}", "{'code':{'s3Key':'a'}}",
         "{'CodeSha256':'" BASE "'}", false},
        {"{'code':{'s3Key':'a','sha256':'" BASE "'}}", "{'code':{'s3Key':'a'}}",
         "{'CodeSha256':'" BASE "'}", false},
        {"{'code':{'s3Key':'a','sha256':'" HEX "'}}", "{'code':{'s3Key':'a'}}",
         "{'CodeSha256':'AAAA'}", true},
        {"{'code':{'s3Key':'a'}}", "{'code':{'s3Key':'a'}}", "{}", false},
        {"{'code':{'s3Key':'b'}}", "{'code':{'s3Key':'a'}}", "{}", true},
        {"{'code':{'imageUri':'i:2'}}", "{'code':{'imageUri':'i:1'}}", "{}", true},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *live = quoted_json(rows[i].live);
        struct kind_call call = {.spec = quoted_json(rows[i].spec),
                                 .applied = quoted_json(rows[i].applied)};
        cr_assert_eq(lambda_code_changed(&call, live), rows[i].changed, "row %zu", i);
        json_decref(call.spec);
        json_decref(call.applied);
        json_decref(live);
    }
}

Test(lambda_config, only_differences_are_changed)
{
    static const struct {
        const char *wanted, *live, *changes;
    } rows[] = {
        {"{'MemorySize':128,'Timeout':5}", "{'MemorySize':128,'Timeout':3}", "{'Timeout':5}"},
        {"{'Environment':{'Variables':{}}}", "{}", "{}"},
        {"{'Environment':{'Variables':{}}}", "{'Environment':{'Variables':{'A':'1'}}}",
         "{'Environment':{'Variables':{}}}"},
        {"{'Environment':{'Variables':{'A':'1'}}}", "{'Environment':{'Variables':{'A':'1'}}}",
         "{}"},
        {"{'Layers':['l1','l2']}", "{'Layers':[{'Arn':'l1'},{'Arn':'l2'}]}", "{}"},
        {"{'Layers':[]}", "{'Layers':[{'Arn':'l1'}]}", "{'Layers':[]}"},
        {"{'VpcConfig':{'SubnetIds':[],'SecurityGroupIds':[]}}", "{}", "{}"},
        {"{'VpcConfig':{'SubnetIds':['s'],'SecurityGroupIds':['g']}}",
         "{'VpcConfig':{'SubnetIds':['s'],'SecurityGroupIds':['g'],'VpcId':'v'}}", "{}"},
        {"{'DeadLetterConfig':{'TargetArn':''},'Description':''}", "{}", "{}"},
        {"{'DeadLetterConfig':{'TargetArn':''}}", "{'DeadLetterConfig':{'TargetArn':'q'}}",
         "{'DeadLetterConfig':{'TargetArn':''}}"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *wanted = quoted_json(rows[i].wanted), *live = quoted_json(rows[i].live);
        json_t *expected = quoted_json(rows[i].changes);
        json_t *changes = lambda_differences(wanted, live);
        cr_assert(json_equal(changes, expected), "row %zu", i);
        json_decref(changes);
        json_decref(expected);
        json_decref(live);
        json_decref(wanted);
    }
}

Test(lambda_config, the_role_may_read_its_sources_only)
{
    json_t *spec = quoted_json("{'deadLetterQueue':{'targetArn':'arn:aws:sns:r:1:dead'}}");
    json_t *triggers = quoted_json("[{'type':'sqs','arn':'arn:q'},{'type':'eventbridge'}]");
    json_t *expected =
        quoted_json("{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':["
                    "'sqs:ReceiveMessage','sqs:DeleteMessage','sqs:GetQueueAttributes'],"
                    "'Resource':'arn:q'},{'Effect':'Allow','Action':'sns:Publish','Resource':"
                    "'arn:aws:sns:r:1:dead'}]}");
    json_t *policy = lambda_role_policy(spec, triggers);
    cr_assert(json_equal(policy, expected));
    json_decref(policy);
    json_decref(expected);
    json_decref(triggers);
    json_decref(spec);
    spec = json_object();
    cr_assert_null(lambda_role_policy(spec, NULL));
    json_decref(spec);
}
