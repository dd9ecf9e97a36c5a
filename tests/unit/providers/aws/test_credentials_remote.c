/*
 * Keys that are asked for: of STS, SSO, programs, a container's and an instance's service. One
 * server plays all of these services; each row is a home directory and an environment.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/crypto.h"
#include "common/fiber.h"
#include "common/httpd.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/session.h"
#include "tests/support/scratch.h"

enum { MAX_PAIRS = 6 };

#define FUTURE "2099-01-01T00:00:00Z"
#define PAST   "2001-01-01T00:00:00Z"

static struct {
    char *url, *home, *log;
    struct buf seen; /* "METHOD PATH\n" of each request, and what identifies the caller */
    const char *imds_expiry;
    bool has_no_imds_token;
    struct aws_session *session; /* of the row under test */
} lab;

/* --- the services --------------------------------------------------------------------------- */

static void reply(struct httpd_request *request, int status, char *body_take)
{
    const char *type = body_take[0] == '<' ? "text/xml" : "application/json";

    httpd_reply(request, status, type, body_take, strlen(body_take));
    free(body_take);
}

static char *keys_json(const char *key, const char *token_name, const char *expiry)
{
    return xasprintf("{\"AccessKeyId\": \"%s\", \"SecretAccessKey\": \"hush-%s\", "
                     "\"%s\": \"hush-token\", \"Expiration\": \"%s\"}",
                     key, key, token_name, expiry);
}

static void play_instance(struct httpd_request *request, const char *path)
{
    const char *token = httpd_header(request, "x-aws-ec2-metadata-token");
    bool is_v1 = lab.has_no_imds_token;

    if (text_ends_with(path, "/api/token"))
        reply(request, lab.has_no_imds_token ? 404 : 200, xstrdup("hush-imds"));
    else if (!is_v1 && !text_equal(token, "hush-imds"))
        reply(request, 401, xstrdup(""));
    else if (text_ends_with(path, "/security-credentials/"))
        reply(request, 200, xstrdup("machine\n"));
    else
        reply(request, 200, keys_json("IMDS", "Token", lab.imds_expiry));
}

static void play_sts(struct httpd_request *request)
{
    size_t bytes;
    const char *body = httpd_body(request, &bytes);
    const char *action = strstr(body, "Action=AssumeRoleWithWebIdentity") != NULL
                             ? "AssumeRoleWithWebIdentity"
                             : "AssumeRole";

    buf_printf(&lab.seen, "%s\n", body);
    if (strstr(body, "role%2Fdenied") != NULL)
        reply(request, 403,
              xstrdup("<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>"
                      "<Message>not you</Message></Error></ErrorResponse>"));
    else
        reply(request, 200,
              xasprintf("<%sResponse><%sResult><Credentials><AccessKeyId>ROLE</AccessKeyId>"
                        "<SecretAccessKey>hush-role</SecretAccessKey><SessionToken>hush-session"
                        "</SessionToken><Expiration>" FUTURE "</Expiration></Credentials>"
                        "</%sResult></%sResponse>",
                        action, action, action, action));
}

static void play_sso(struct httpd_request *request)
{
    const char *token = httpd_header(request, "x-amz-sso_bearer_token");

    if (!text_equal(token, "hush-sso"))
        reply(request, 401,
              xstrdup("{\"__type\": \"UnauthorizedException\", \"message\": \"no\"}"));
    else
        reply(request, 200,
              xstrdup("{\"roleCredentials\": {\"accessKeyId\": \"SSO\", \"secretAccessKey\": "
                      "\"hush-sso-secret\", \"sessionToken\": \"hush-token\", \"expiration\": "
                      "4070908800000}}"));
}

static void on_request(struct httpd_request *request, void *arg)
{
    const char *path = httpd_path(request), *token = httpd_header(request, "Authorization");
    size_t bytes;

    (void)arg;
    buf_printf(&lab.seen, "%s %s\n", httpd_method(request), path);
    if (text_starts_with(path, "/imds/"))
        play_instance(request, path);
    else if (strcmp(path, "/container") == 0)
        reply(request, text_equal(token, "hush-container") ? 200 : 401,
              keys_json("CONTAINER", "Token", FUTURE));
    else if (strcmp(path, "/federation/credentials") == 0)
        play_sso(request);
    else if (strcmp(path, "/token") == 0 &&
             strstr(httpd_body(request, &bytes), "hush-refresh") != NULL)
        reply(request, 200,
              xstrdup("{\"accessToken\": \"hush-sso\", \"expiresIn\": 3600, \"refreshToken\": "
                      "\"hush-refresh-2\"}"));
    else if (strcmp(path, "/") == 0)
        play_sts(request);
    else
        reply(request, 400, xstrdup("{}"));
}

/* --- the rows ------------------------------------------------------------------------------- */

struct file {
    const char *name; /* below ~/.aws; "sso:KEY" is the token's file for that key */
    const char *text; /* @HOME and @URL are filled in */
};

struct row {
    const char *name;
    const char *env[MAX_PAIRS]; /* "NAME=value", likewise */
    struct file files[3];
    const char *key;  /* expected; NULL: an error */
    const char *says; /* the error has this; or a request was this */
    bool waits;       /* the error may pass when somebody renews something */
};

#define CONFIG(text)                                                                               \
    {                                                                                              \
        "config", text                                                                             \
    }
#define BASE_KEYS                                                                                  \
    {                                                                                              \
        "credentials", "[base]\naws_access_key_id = BASE\naws_secret_access_key = hush-base\n"     \
    }
#define TOKEN "{\"accessToken\": \"%s\", \"expiresAt\": \"%s\"}"
#define SSO_PROFILE                                                                                \
    "[default]\nsso_start_url = https://corp\nsso_region = eu-west-1\nsso_account_id = 1\n"        \
    "sso_role_name = Dev\n"
#define SSO_SESSION                                                                                \
    "[default]\nsso_session = corp\nsso_account_id = 1\nsso_role_name = Dev\n"                     \
    "[sso-session corp]\nsso_start_url = https://corp\nsso_region = eu-west-1\n"
#define RENEWABLE(registration)                                                                    \
    "{\"accessToken\": \"hush-old\", \"expiresAt\": \"" PAST "\", \"refreshToken\": "              \
    "\"hush-refresh\", \"clientId\": \"c\", \"clientSecret\": \"hush-client\", "                   \
    "\"registrationExpiresAt\": \"" registration "\"}"

#define PROXY     "http_proxy=http://127.0.0.1:1" /* nobody is there */
#define IMDS      "AWS_EC2_METADATA_SERVICE_ENDPOINT=@URL/imds"
#define CONTAINER "AWS_CONTAINER_CREDENTIALS_FULL_URI=@URL/container"

static const struct row rows[] = {
    {"instance", {IMDS, PROXY}, {{0}}, "IMDS", "PUT /imds/latest/api/token", false},
    {"instance off", {IMDS, "AWS_EC2_METADATA_DISABLED=true"}, {{0}}, NULL, "looked at", false},
    {"no instance",
     {"AWS_EC2_METADATA_SERVICE_ENDPOINT=http://127.0.0.1:1"},
     {{0}},
     NULL,
     "no AWS credentials",
     false},
    {"container",
     {CONTAINER, "AWS_CONTAINER_AUTHORIZATION_TOKEN=hush-container", PROXY},
     {{0}},
     "CONTAINER",
     "GET /container",
     false},
    {"container file",
     {CONTAINER, "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE=@HOME/.aws/ct",
      "AWS_CONTAINER_AUTHORIZATION_TOKEN=hush-wrong"},
     {{"ct", "hush-container\n"}},
     "CONTAINER",
     NULL,
     false},
    {"container two lines",
     {CONTAINER, "AWS_CONTAINER_AUTHORIZATION_TOKEN=hush\nX: y"},
     {{0}},
     NULL,
     "more than one line",
     false},
    {"container refused",
     {CONTAINER, "AWS_CONTAINER_AUTHORIZATION_TOKEN=hush-wrong"},
     {{0}},
     NULL,
     "status 401",
     false},
    {"container abroad",
     {"AWS_CONTAINER_CREDENTIALS_FULL_URI=https://example.org/x"},
     {{0}},
     NULL,
     "example.org is not allowed",
     false},
    {"role",
     {NULL},
     {CONFIG("[default]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = base\n"
             "external_id = ext\nduration_seconds = 900\nrole_session_name = me\n"),
      BASE_KEYS},
     "ROLE",
     "DurationSeconds=900&ExternalId=ext",
     false},
    {"role denied",
     {NULL},
     {CONFIG("[default]\nrole_arn = arn:aws:iam::1:role/denied\n"
             "source_profile = base\n"),
      BASE_KEYS},
     NULL,
     "not you",
     false},
    {"role misspelt",
     {NULL},
     {CONFIG("[default]\nrole_arn = r\nsource_profile = base\n"), BASE_KEYS},
     NULL,
     "RoleArn has 1 characters",
     false},
    {"role with MFA",
     {NULL},
     {CONFIG("[default]\nrole_arn = arn:aws:iam::1:role/r\n"
             "source_profile = base\nmfa_serial = arn:aws:iam::1:mfa/me\n"),
      BASE_KEYS},
     NULL,
     "code of the MFA device",
     false},
    {"role circle",
     {NULL},
     {CONFIG("[default]\nrole_arn = arn:aws:iam::1:role/a\nsource_profile = b\n"
             "[profile b]\nrole_arn = arn:aws:iam::1:role/b\nsource_profile = c\n"
             "[profile c]\nrole_arn = arn:aws:iam::1:role/c\nsource_profile = b\n")},
     NULL,
     "in a circle",
     false},
    {"role duration",
     {NULL},
     {CONFIG("[default]\nrole_arn = arn:aws:iam::1:role/r\n"
             "source_profile = base\nduration_seconds = long\n"),
      BASE_KEYS},
     NULL,
     "duration_seconds",
     false},
    {"role of instance",
     {IMDS},
     {CONFIG("[default]\nrole_arn = arn:aws:iam::1:role/r\n"
             "credential_source = Ec2InstanceMetadata\n")},
     "ROLE",
     "GET /imds/latest",
     false},
    {"web identity",
     {"AWS_ROLE_ARN=arn:aws:iam::1:role/w", "AWS_ROLE_SESSION_NAME=pod",
      "AWS_WEB_IDENTITY_TOKEN_FILE=@HOME/.aws/jwt"},
     {{"jwt", "hush-jwt\n"}},
     "ROLE",
     "RoleSessionName=pod&WebIdentityToken=hush-jwt",
     false},
    {"web identity gone",
     {"AWS_ROLE_ARN=arn:aws:iam::1:role/w", "AWS_WEB_IDENTITY_TOKEN_FILE=@HOME/.aws/jwt"},
     {{0}},
     NULL,
     "cannot read the web identity",
     false},
    {"SSO",
     {NULL},
     {CONFIG(SSO_PROFILE),
      {"sso:https://corp", "{\"accessToken\": \"hush-sso\", "
                           "\"expiresAt\": \"" FUTURE "\"}"}},
     "SSO",
     "GET /federation/credentials",
     false},
    {"SSO old",
     {NULL},
     {CONFIG(SSO_PROFILE),
      {"sso:https://corp", "{\"accessToken\": \"hush-sso\", "
                           "\"expiresAt\": \"" PAST "\"}"}},
     NULL,
     "aws sso login --profile default",
     true},
    {"SSO refused",
     {NULL},
     {CONFIG(SSO_PROFILE),
      {"sso:https://corp", "{\"accessToken\": "
                           "\"hush-other\", \"expiresAt\": \"" FUTURE "\"}"}},
     NULL,
     "aws sso login",
     true},
    {"SSO none", {NULL}, {CONFIG(SSO_PROFILE)}, NULL, "is not there", true},
    {"SSO session",
     {NULL},
     {CONFIG(SSO_SESSION), {"sso:corp", RENEWABLE(FUTURE)}},
     "SSO",
     "POST /token",
     false},
    {"SSO session old",
     {NULL},
     {CONFIG(SSO_SESSION), {"sso:corp", RENEWABLE(PAST)}},
     NULL,
     "has expired",
     true},
    {"SSO half",
     {NULL},
     {CONFIG("[default]\nsso_role_name = Dev\n")},
     NULL,
     "no sso_start_url",
     false},
    {"process",
     {NULL},
     {CONFIG("[default]\ncredential_process = sh '@HOME/.aws/give me' \"x y\"\n"),
      {"give me", "test \"$1\" = 'x y' && echo '{\"Version\": 1, \"AccessKeyId\": \"PROCESS\", "
                  "\"SecretAccessKey\": \"hush-p\", \"Expiration\": \"" FUTURE "\"}'"}},
     "PROCESS",
     NULL,
     false},
    {"process fails",
     {NULL},
     {CONFIG("[default]\ncredential_process = sh @HOME/.aws/p\n"),
      {"p", "echo hush-output; echo the vault is closed >&2; exit 7"}},
     NULL,
     "ended with code 7: the vault is closed",
     false},
    {"process nonsense",
     {NULL},
     {CONFIG("[default]\ncredential_process = echo hush\n")},
     NULL,
     "did not print JSON",
     false},
    {"process old keys",
     {NULL},
     {CONFIG("[default]\ncredential_process = sh @HOME/.aws/p\n"),
      {"p", "echo '{\"Version\": 1, \"AccessKeyId\": \"P\", \"SecretAccessKey\": \"hush\", "
            "\"Expiration\": \"" PAST "\"}'"}},
     NULL,
     "have expired",
     true},
    {"process open quote",
     {NULL},
     {CONFIG("[default]\ncredential_process = sh 'x\n")},
     NULL,
     "no whole command",
     false},
};

/* --- running them --------------------------------------------------------------------------- */

/* Owner: caller, free(). */
static char *filled(const char *text)
{
    struct buf out = BUF_INIT;

    for (; *text != '\0'; text++) {
        if (text_starts_with(text, "@HOME") || text_starts_with(text, "@URL")) {
            bool is_home = text[1] == 'H';

            buf_add_str(&out, is_home ? lab.home : lab.url);
            text += is_home ? 4 : 3;
        } else {
            buf_add_char(&out, *text);
        }
    }
    return buf_take(&out);
}

static void write_file(const struct file *file)
{
    char hash[CRYPTO_SHA1_HEX];
    bool is_token = text_starts_with(file->name, "sso:");
    char *path = is_token ? xasprintf("%s/.aws/sso/cache/%s.json", lab.home,
                                      crypto_sha1_hex(file->name + 4, strlen(file->name + 4), hash))
                          : xasprintf("%s/.aws/%s", lab.home, file->name);
    char *text = filled(file->text);
    FILE *out = fopen(path, "we");

    cr_assert_not_null(out, "%s", path);
    fputs(text, out);
    fclose(out);
    free(text);
    free(path);
}

static void set_pair(const char *pair)
{
    char *text = filled(pair), *equals = strchr(text, '=');

    *equals = '\0';
    setenv(text, equals + 1, 1);
    free(text);
}

static void make_folders(void)
{
    static const char *const names[] = {"", "/.aws", "/.aws/sso", "/.aws/sso/cache"};

    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        char *path = xasprintf("%s%s", lab.home, names[i]);

        mkdir(path, 0700);
        free(path);
    }
}

static void begin(const struct row *row, size_t number)
{
    static int count;

    (void)number;
    free(lab.home);
    lab.home = xasprintf("%s.home-%d", lab.log, count++);
    make_folders();
    clearenv();
    setenv("PATH", "/usr/bin:/bin", 1);
    setenv("HOME", lab.home, 1);
    setenv("AWS_REGION", "eu-west-1", 1);
    setenv("AWS_ENDPOINT_URL", lab.url, 1);
    for (size_t i = 0; i < MAX_PAIRS && row->env[i] != NULL; i++)
        set_pair(row->env[i]);
    if (getenv("AWS_EC2_METADATA_SERVICE_ENDPOINT") == NULL)
        setenv("AWS_EC2_METADATA_DISABLED", "true", 1);
    for (size_t i = 0; i < ARRAY_LEN(row->files) && row->files[i].name != NULL; i++)
        write_file(&row->files[i]);
    buf_clear(&lab.seen);
}

static struct error *open_and_prepare(void)
{
    TRY(aws_session_open(NULL, &lab.session));
    return aws_session_prepare(lab.session);
}

static void check_error(const struct row *row, struct error *err)
{
    char *text = err != NULL ? error_text(err) : xstrdup("no error");

    cr_expect(err != NULL && err->code == ERR_CREDENTIALS, "%s: %s", row->name, text);
    cr_expect_not_null(strstr(text, row->says), "%s: %s", row->name, text);
    cr_expect(err == NULL || (err->retry == ERR_RETRY_REAUTH) == row->waits, "%s: retry %d",
              row->name, err == NULL ? -1 : (int)err->retry);
    cr_expect_null(strstr(text, "hush"), "%s shows a secret: %s", row->name, text);
    free(text);
}

static void check_keys(const struct row *row, const struct error *err)
{
    const char *key = err == NULL ? aws_session_access_key(lab.session) : err->message;

    cr_expect_str_eq(key, row->key, "%s: %s", row->name, key);
    if (row->says != NULL)
        cr_expect_not_null(strstr(buf_str(&lab.seen), row->says), "%s: %s", row->name,
                           buf_str(&lab.seen));
}

static void run_row(const struct row *row, size_t number)
{
    struct error *err;

    lab.session = NULL;
    begin(row, number);
    err = open_and_prepare();
    if (row->key == NULL)
        check_error(row, err);
    else
        check_keys(row, err);
    if (err != NULL)
        log_error("as expected", LOG_ERR("error", err));
    error_free(err);
    aws_session_close(lab.session);
}

static void reads_every_source(void)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        run_row(&rows[i], i);
}

static void speaks_version_1_only_where_allowed(void)
{
    static const struct row plain = {"no token", {IMDS}, {{0}}, NULL, "no AWS credentials", false};
    static const struct row allowed = {
        "version 1", {IMDS, "AWS_EC2_METADATA_V1_DISABLED=false"}, {{0}}, "IMDS", NULL, false};

    lab.has_no_imds_token = true;
    run_row(&plain, 0);
    run_row(&allowed, 1);
    lab.has_no_imds_token = false;
}

/* The instance's service may be late in renewing what it gives. */
static void goes_on_with_an_instance_s_old_keys(void)
{
    static const struct row row = {"late", {IMDS}, {{0}}, "IMDS", NULL, false};

    lab.imds_expiry = PAST;
    run_row(&row, 0);
    lab.imds_expiry = FUTURE;
}

/* What was renewed is there for the next one, and for the AWS CLI. */
static void keeps_a_renewed_token(void)
{
    static const struct row first = {
        "renews", {NULL},        {CONFIG(SSO_SESSION), {"sso:corp", RENEWABLE(FUTURE)}},
        "SSO",    "POST /token", false};
    struct error *err;

    run_row(&first, 0);
    buf_clear(&lab.seen);
    err = open_and_prepare();
    cr_expect_null(err);
    cr_expect_null(strstr(buf_str(&lab.seen), "POST /token"), "%s", buf_str(&lab.seen));
    error_free(err);
    aws_session_close(lab.session);
}

/* A tenant's role on top of whatever there is. */
static void takes_on_a_role(void)
{
    static const struct row row = {"tenant", {IMDS}, {{0}}, "ROLE", NULL, false};
    const struct aws_session_options options = {.role_arn = "arn:aws:iam::9:role/tenant",
                                                .external_id = "their-id",
                                                .session_name = "panka-red-d-1"};
    struct error *err;

    begin(&row, 0);
    err = aws_session_open(&options, &lab.session);
    cr_assert_null(err);
    err = aws_session_prepare(lab.session);
    check_keys(&row, err);
    cr_expect_not_null(strstr(buf_str(&lab.seen), "GET /imds/"));
    cr_expect_not_null(strstr(buf_str(&lab.seen),
                              "RoleArn=arn%3Aaws%3Aiam%3A%3A9%3Arole%2Ftenant&RoleSessionName="
                              "panka-red-d-1&ExternalId=their-id"),
                       "%s", buf_str(&lab.seen));
    cr_expect_str_eq(aws_session_source(lab.session), "role");
    error_free(err);
    aws_session_close(lab.session);
}

static char *read_log(void)
{
    FILE *in = fopen(lab.log, "re");
    char *text = xcalloc(1, 1 << 20);

    cr_assert_not_null(in);
    cr_assert_gt(fread(text, 1, (1 << 20) - 1, in), 0);
    fclose(in);
    return text;
}

static int run_all(void *arg)
{
    static void (*const tests[])(void) = {
        reads_every_source,    speaks_version_1_only_where_allowed,
        keeps_a_renewed_token, goes_on_with_an_instance_s_old_keys,
        takes_on_a_role,
    };
    const struct httpd_options options = {.handler = on_request};
    struct httpd *httpd;

    (void)arg;
    cr_assert_null(httpd_start(&options, &httpd));
    lab.url = xasprintf("http://127.0.0.1:%u", httpd_port(httpd));
    lab.imds_expiry = FUTURE;
    for (size_t i = 0; i < ARRAY_LEN(tests); i++)
        tests[i]();
    httpd_stop(httpd);
    free(lab.url);
    return 0;
}

Test(credentials_remote, every_source_gives_its_keys_or_says_why_not)
{
    char *folder = scratch_folder(), *text;
    struct log_config log = log_development();

    lab.log = xasprintf("%s/log", folder);
    log.file = lab.log;
    log.to_stderr = false;
    cr_assert_null(log_configure(&log));
    cr_assert_eq(fiber_main(run_all, NULL), 0);
    text = read_log();
    cr_expect_not_null(strstr(text, "aws call"), "the log is not at debug level");
    cr_expect_null(strstr(text, "hush"), "a secret was logged: %.200s", strstr(text, "hush"));
    free(text);
    free(lab.home);
    free(lab.log);
    buf_fini(&lab.seen);
    scratch_remove(folder);
}
