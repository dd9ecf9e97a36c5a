#include "providers/aws/credentials.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static struct profile_files *files;

static void setup(void)
{
    struct error *err = profile_files_parse("[default]\naws_access_key_id = CONFIG\n"
                                            "aws_secret_access_key = c\n"
                                            "[profile conf]\naws_access_key_id = CONF\n"
                                            "aws_secret_access_key = c\n",
                                            "[default]\naws_access_key_id = SHARED\n"
                                            "aws_secret_access_key = s\n"
                                            "aws_session_token = t\n"
                                            "[half]\naws_access_key_id = HALF\n",
                                            &files);

    cr_assert_null(err);
    unsetenv("AWS_ACCESS_KEY_ID");
    unsetenv("AWS_SECRET_ACCESS_KEY");
    unsetenv("AWS_SESSION_TOKEN");
    setenv("AWS_EC2_METADATA_DISABLED", "true", 1);
}

static void teardown(void)
{
    profile_files_free(files);
}

TestSuite(credentials, .init = setup, .fini = teardown);

static void check(const struct credentials_request *request, const char *key, const char *token,
                  const char *source)
{
    struct credentials found;
    struct error *err = credentials_load(request, &found);

    cr_assert_null(err, "%s", err != NULL ? err->message : "");
    cr_assert_str_eq(found.access_key, key);
    cr_assert_str_eq(found.source, source);
    if (token == NULL)
        cr_assert_null(found.session_token);
    else
        cr_assert_str_eq(secret_reveal(found.session_token), token);
    credentials_fini(&found);
}

Test(credentials, come_from_the_first_source_that_has_them)
{
    struct credentials_request request = {.profile = "default", .files = files};

    check(&request, "SHARED", "t", "credentials file");
    request.profile = "conf";
    check(&request, "CONF", NULL, "config file");
    setenv("AWS_ACCESS_KEY_ID", "ENV", 1);
    setenv("AWS_SECRET_ACCESS_KEY", "e", 1);
    setenv("AWS_SESSION_TOKEN", "et", 1);
    check(&request, "ENV", "et", "environment");
    request.profile_is_explicit = true;
    check(&request, "CONF", NULL, "config file");
    request.access_key = "STATIC";
    request.secret_key = "x";
    check(&request, "STATIC", NULL, "static");
}

static void check_refused(const struct credentials_request *request, const char *says)
{
    struct credentials found;
    struct error *err = credentials_load(request, &found);

    cr_assert_not_null(err);
    cr_assert_eq(err->code, ERR_CREDENTIALS);
    cr_assert_not_null(strstr(err->message, says), "%s", err->message);
    error_free(err);
    credentials_fini(&found);
}

Test(credentials, half_a_pair_is_no_reason_to_be_someone_else)
{
    struct credentials_request request = {.profile = "half", .files = files};

    check_refused(&request, "secret access key is missing");
    request.profile = "default";
    setenv("AWS_SECRET_ACCESS_KEY", "e", 1);
    check_refused(&request, "access key id is missing");
}

Test(credentials, say_where_they_were_looked_for)
{
    struct credentials_request request = {.profile = "absent", .files = files};

    check_refused(&request, "profile absent (looked at: static, environment, profile");
}
