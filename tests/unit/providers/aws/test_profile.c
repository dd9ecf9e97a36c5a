#include "providers/aws/profile.h"

#include <criterion/criterion.h>
#include <string.h>

#include "common/mem.h"

static const char config[] = "# a comment\n"
                             "[default]\n"
                             "region = eu-west-1 ; a comment\n"
                             "endpoint_url=http://127.0.0.1:1\n"
                             "\n"
                             "[profile two]\r\n"
                             "region=us-east-2\r\n"
                             "services = local\n"
                             "s3 =\n"
                             "  addressing_style = path\n"
                             "  max_concurrent_requests = 3\n"
                             "output = json\n"
                             "[profile two]\n"
                             "region = us-west-2\n"
                             "[services local]\n"
                             "secrets_manager =\n"
                             "   endpoint_url = http://127.0.0.1:2\n"
                             "[sso-session corp]\n"
                             "sso_region = eu-north-1\n";

static const char credentials[] = "[default]\n"
                                  "aws_access_key_id = AKIDDEFAULT\n"
                                  "aws_secret_access_key = se=cr#et\n"
                                  "[only-keys]\n"
                                  "aws_access_key_id=AKIDONLY\n"
                                  "region = ap-south-1\n";

static struct profile_files *files(void)
{
    struct profile_files *out = NULL;
    struct error *err = profile_files_parse(config, credentials, &out);

    cr_assert_null(err, "%s", err != NULL ? err->message : "");
    return out;
}

static void check(const char *found, const char *expected)
{
    if (expected == NULL)
        cr_assert_null(found);
    else
        cr_assert(found != NULL && strcmp(found, expected) == 0, "%s, not %s",
                  found != NULL ? found : "nothing", expected);
}

Test(profile, reads_both_files)
{
    struct profile_files *all = files();

    check(profile_setting(all, "default", "region"), "eu-west-1");
    check(profile_setting(all, "two", "region"), "us-west-2"); /* the last one counts */
    check(profile_setting(all, "two", "s3.addressing_style"), "path");
    check(profile_setting(all, "two", "output"), "json");
    check(profile_setting(all, "two", "aws_access_key_id"), NULL);
    check(profile_setting(all, "only-keys", "region"), "ap-south-1");
    check(profile_credential(all, "default", "aws_access_key_id"), "AKIDDEFAULT");
    check(profile_credential(all, "default", "aws_secret_access_key"), "se=cr#et");
    check(profile_credential(all, "default", "region"), NULL);
    check(profile_section(all, "services local", "secrets_manager.endpoint_url"),
          "http://127.0.0.1:2");
    check(profile_section(all, "sso-session corp", "sso_region"), "eu-north-1");
    cr_assert(profile_exists(all, "two") && profile_exists(all, "only-keys"));
    cr_assert(!profile_exists(all, "three") && !profile_exists(all, "local"));
    profile_files_free(all);
}

Test(profile, tells_the_files_apart)
{
    struct profile_files *all = NULL;
    struct error *err = profile_files_parse(
        "[profile p]\nregion = config\nrole_arn = r\n[profile \"my own\"]\nregion = quoted\n"
        "[stray]\nregion = none\n",
        "[p]\nregion = credentials\n[stray two]\nregion = two\n", &all);

    cr_assert_null(err);
    check(profile_setting(all, "p", "region"), "credentials"); /* that file goes first */
    check(profile_config(all, "p", "region"), "config");
    check(profile_setting(all, "p", "role_arn"), "r");
    check(profile_credential(all, "p", "role_arn"), NULL);
    check(profile_setting(all, "my own", "region"), "quoted");
    check(profile_setting(all, "stray two", "region"), "two");
    cr_expect(!profile_exists(all, "stray"), "a section of the config that is no profile");
    profile_files_free(all);
}

Test(profile, names_the_line_of_a_mistake)
{
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"[default]\nregion\n", "config:2:"},
        {"region = x\n", "config:1:"},
        {"\n\n[default\n", "config:3:"},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct profile_files *out = NULL;
        struct error *err = profile_files_parse(rows[i].text, "", &out);

        cr_assert_not_null(err);
        cr_assert_eq(err->code, ERR_PARSE);
        cr_assert_eq(strncmp(err->message, rows[i].expected, strlen(rows[i].expected)), 0, "%s",
                     err->message);
        cr_assert_null(out);
        error_free(err);
    }
}
