/*
 * Policy documents: equality by meaning, statements out of permissions, trust.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/iam_role_document.h"
#include "tests/support/quoted.h"

Test(iam_role_document, equal_when_they_say_the_same)
{
    static const struct {
        const char *a, *b;
        bool equal;
    } rows[] = {
        {"{'Statement':{'Effect':'Allow','Action':'s3:Get','Resource':['*']}}",
         "{'Statement':[{'Resource':'*','Action':['s3:Get'],'Effect':'Allow'}]}", true},
        {"{'Statement':[{'Action':['b','a','b']}]}", "{'Statement':[{'Action':['a','b']}]}", true},
        {"{'Statement':[{'Sid':'1'},{'Sid':'2'}]}", "{'Statement':[{'Sid':'2'},{'Sid':'1'}]}",
         true},
        {"{'Statement':[{'Condition':{'Bool':{'aws:SecureTransport':true}}}]}",
         "{'Statement':[{'Condition':{'Bool':{'aws:SecureTransport':'true'}}}]}", true},
        {"{'Statement':[{'Action':'a'}]}", "{'Statement':[{'Action':'A'}]}", false},
        {"{'Statement':[{'Action':['a','b']}]}", "{'Statement':[{'Action':'a'}]}", false},
        {"{'Statement':[{'Effect':'Allow'}]}", "{'Statement':[{'Effect':'Deny'}]}", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *a = quoted_json(rows[i].a), *b = quoted_json(rows[i].b);
        cr_assert_eq(iam_document_equal(a, b), rows[i].equal, "row %zu", i);
        json_decref(a);
        json_decref(b);
    }
}

Test(iam_role_document, reads_the_encoded_form)
{
    json_t *document = NULL;
    /* as urllib.parse.quote gives it */
    cr_assert_null(iam_document_parse("%7B%22Version%22%3A%20%222012-10-17%22%7D", &document));
    cr_assert_str_eq(json_text(document, "Version"), "2012-10-17");
    json_decref(document);
    struct error *err = iam_document_parse("%7Bnot", &document);
    cr_assert_eq(err->code, ERR_PARSE);
    error_free(err);
}

Test(iam_role_document, permissions_of_equal_resources_are_one_statement)
{
    json_t *permissions = quoted_json(
        "[{'actions':['s3:Put','s3:Get'],'resources':['b','a']},"
        " {'actions':['s3:Get','s3:List'],'resources':['a','b']},"
        " {'actions':['s3:Get'],'resources':['a','b'],'conditions':{'Bool':{'x':'true'}}},"
        " {'effect':'Deny','actions':['s3:Delete'],'resources':['a','b'],"
        "  'conditions':'{\\\"Bool\\\":{\\\"x\\\":\\\"true\\\"}}'}]");
    json_t *wanted = quoted_json(
        "{'Version':'2012-10-17','Statement':["
        "{'Effect':'Allow','Action':['s3:Get','s3:List','s3:Put'],'Resource':['a','b']},"
        "{'Effect':'Allow','Action':['s3:Get'],'Resource':['a','b'],"
        " 'Condition':{'Bool':{'x':'true'}}},"
        "{'Effect':'Deny','Action':['s3:Delete'],'Resource':['a','b'],"
        " 'Condition':{'Bool':{'x':'true'}}}]}");
    json_t *document = NULL;
    cr_assert_null(iam_document_of_permissions(permissions, &document));
    char *text = json_canonical(document);
    cr_assert(json_equal(document, wanted), "%s", text);
    free(text);
    json_decref(document);
    json_decref(wanted);
    json_decref(permissions);
}

Test(iam_role_document, trust_names_services_accounts_and_arns)
{
    json_t *spec = quoted_json("{'trust':{'services':['lambda','events.amazonaws.com'],"
                               "'accounts':['123456789012'],'arns':['arn:aws:iam::1:role/x']}}");
    json_t *wanted =
        quoted_json("{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':{"
                    "'Service':['lambda.amazonaws.com','events.amazonaws.com'],"
                    "'AWS':['arn:aws-cn:iam::123456789012:root','arn:aws:iam::1:role/x']},"
                    "'Action':'sts:AssumeRole'}]}");
    json_t *document = NULL;
    cr_assert_null(iam_trust_of_spec(spec, "aws-cn", &document));
    cr_assert(json_equal(document, wanted));
    json_decref(document);
    json_decref(wanted);
    json_decref(spec);
    spec = json_object();
    struct error *err = iam_trust_of_spec(spec, "aws", &document);
    cr_assert_eq(err->code, ERR_INVALID);
    error_free(err);
    json_decref(spec);
}
