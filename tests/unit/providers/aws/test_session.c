/*
 * A session's settings and its keys while it is used: keys that a service refuses, files that are
 * written anew, proxies, certificates, attempts. A server answers in whatever way the key that
 * signed the call deserves.
 */
#include "providers/aws/session.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "common/buf.h"
#include "common/fiber.h"
#include "common/httpd.h"
#include "common/mem.h"
#include "tests/support/command.h"
#include "tests/support/scratch.h"

static struct {
    char *folder, *url;
    struct buf seen; /* "KEY " of each request, and its URI */
    struct httpd *httpd;
} lab;

/* --- the server ----------------------------------------------------------------------------- */

static void answer_error(struct httpd_request *request, int status, const char *code)
{
    char *body = xasprintf("{\"__type\": \"%s\", \"message\": \"as it is\"}", code);

    httpd_reply(request, status, "application/x-amz-json-1.1", body, strlen(body));
    free(body);
}

static void answer_account(struct httpd_request *request, const char *account)
{
    char *body = xasprintf("<GetCallerIdentityResponse><GetCallerIdentityResult><Account>%s"
                           "</Account></GetCallerIdentityResult></GetCallerIdentityResponse>",
                           account);

    httpd_reply(request, 200, "text/xml", body, strlen(body));
    free(body);
}

/* "OLD…" has expired, "LATE…" too, as EC2 says it, "GONE…" is not known, "ODD…" is of another
 * account. */
static void on_request(struct httpd_request *request, void *arg)
{
    static const char late[] =
        "<Response><Errors><Error><Code>RequestExpired</Code><Message>Request "
        "has expired.</Message></Error></Errors></Response>";
    const char *header = httpd_header(request, "Authorization");
    const char *key = header != NULL ? strstr(header, "Credential=") : NULL;
    size_t len = key != NULL ? strcspn(key += 11, "/") : 0, bytes;

    (void)arg;
    buf_printf(&lab.seen, "%.*s %s\n", (int)len, len > 0 ? key : "", httpd_uri(request));
    if (len >= 3 && strncmp(key, "OLD", 3) == 0)
        answer_error(request, 400, "ExpiredTokenException");
    else if (len >= 4 && strncmp(key, "LATE", 4) == 0)
        httpd_reply(request, 400, "text/xml", late, strlen(late));
    else if (len >= 4 && strncmp(key, "GONE", 4) == 0)
        answer_error(request, 400, "UnrecognizedClientException");
    else if (len >= 4 && strncmp(key, "BUSY", 4) == 0)
        answer_error(request, 503, "ServiceUnavailable");
    else if (strstr(httpd_body(request, &bytes), "GetCallerIdentity") != NULL)
        answer_account(request, strncmp(key, "ODD", 3) == 0 ? "999999999999" : "111111111111");
    else
        httpd_reply(request, 200, "application/x-amz-json-1.1", "{\"TableNames\": []}", 18);
}

/* --- the home ------------------------------------------------------------------------------- */

static void write_keys(const char *key)
{
    char *path = xasprintf("%s/credentials", lab.folder);
    FILE *out = fopen(path, "we");

    cr_assert_not_null(out);
    fprintf(out, "[default]\naws_access_key_id = %s\naws_secret_access_key = s\n", key);
    fclose(out);
    setenv("AWS_SHARED_CREDENTIALS_FILE", path, 1);
    free(path);
}

static void write_config(const char *text)
{
    char *path = xasprintf("%s/config", lab.folder);
    FILE *out = fopen(path, "we");

    cr_assert_not_null(out);
    fputs(text, out);
    fclose(out);
    setenv("AWS_CONFIG_FILE", path, 1);
    free(path);
}

static struct aws_session *open_session(void)
{
    struct aws_session *session = NULL;
    struct error *err = aws_session_open(NULL, &session);

    cr_assert_null(err, "%s", err != NULL ? err->message : "");
    session->retry_base_ms = 1;
    buf_clear(&lab.seen);
    return session;
}

static struct error *call(struct aws_session *session)
{
    return aws_call(session, "dynamodb", "ListTables", NULL, NULL);
}

static void expect(struct error *err, enum err_code code, enum err_retry retry)
{
    cr_assert_not_null(err);
    cr_expect_eq(err->code, code, "%s", err->message);
    cr_expect_eq(err->retry, retry, "%s", err->message);
    error_free(err);
}

/* --- refused keys --------------------------------------------------------------------------- */

static void takes_keys_that_were_written_anew(void)
{
    static const char *const refused[] = {"OLD1", "GONE1"};

    for (size_t i = 0; i < ARRAY_LEN(refused); i++) {
        struct aws_session *session;
        char *expected = xasprintf("%s /\nNEW /\n", refused[i]);
        struct error *err;

        write_keys(refused[i]);
        session = open_session();
        write_keys("NEW");
        err = call(session);
        cr_expect_null(err);
        cr_expect_str_eq(buf_str(&lab.seen), expected);
        cr_expect_str_eq(aws_session_access_key(session), "NEW");
        error_free(err);
        aws_session_close(session);
        free(expected);
    }
}

static void says_whether_waiting_helps(void)
{
    struct aws_session *session;

    write_keys("OLD1");
    session = open_session();
    expect(call(session), ERR_CREDENTIALS, ERR_RETRY_REAUTH);
    cr_expect_str_eq(buf_str(&lab.seen), "OLD1 /\n");
    write_keys("OLD2"); /* others, and no better: one more try, no more */
    expect(call(session), ERR_CREDENTIALS, ERR_RETRY_REAUTH);
    cr_expect_str_eq(buf_str(&lab.seen), "OLD1 /\nOLD1 /\nOLD2 /\n");
    aws_session_close(session);
    write_keys("GONE1");
    session = open_session();
    expect(call(session), ERR_CREDENTIALS, ERR_RETRY_NEVER);
    cr_expect_str_eq(buf_str(&lab.seen), "GONE1 /\n");
    aws_session_close(session);
}

/* EC2 says the same of a wrong clock: without a session it is that. */
static void understands_ec2(void)
{
    struct aws_session_options options = {
        .access_key = "LATE", .secret_key = "s", .session_token = "t"};
    struct aws_session *session = NULL;
    const enum err_retry expected[] = {ERR_RETRY_REAUTH, ERR_RETRY_NEVER};

    for (size_t i = 0; i < ARRAY_LEN(expected); i++) {
        cr_assert_null(aws_session_open(&options, &session));
        expect(aws_call(session, "ec2", "DescribeVpcs", NULL, NULL), ERR_CREDENTIALS, expected[i]);
        aws_session_close(session);
        options.session_token = NULL;
    }
}

/* Resources must not end up in two accounts because a file was replaced. */
static void stays_in_its_account(void)
{
    struct aws_session *session;
    const char *account = NULL;
    struct error *err;

    write_keys("GOOD");
    session = open_session();
    err = aws_account(session, &account);
    cr_assert_null(err);
    cr_expect_str_eq(account, "111111111111");
    write_keys("ODD");
    session->keyring.keys.expires_ms = 1; /* over */
    expect(aws_account(session, &account), ERR_CREDENTIALS, ERR_RETRY_NEVER);
    session->keyring.keys.expires_ms = 1;
    write_keys("GOOD");
    err = aws_account(session, &account);
    cr_expect_null(err);
    error_free(err);
    aws_session_close(session);
}

/* --- settings ------------------------------------------------------------------------------- */

static size_t lines(const char *text)
{
    size_t count = 0;

    for (; *text != '\0'; text++)
        count += *text == '\n';
    return count;
}

static void counts_its_attempts(void)
{
    static const struct {
        const char *variable, *config;
        size_t attempts; /* 0 = refused */
    } rows[] = {
        {NULL, "", 5},
        {NULL, "[default]\nmax_attempts = 2\n", 2},
        {"3", "[default]\nmax_attempts = 2\n", 3},
        {"none", "", 0},
        {"0", "", 0},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct aws_session *session = NULL;
        struct error *err;

        write_keys("BUSY");
        write_config(rows[i].config);
        unsetenv("AWS_MAX_ATTEMPTS");
        if (rows[i].variable != NULL)
            setenv("AWS_MAX_ATTEMPTS", rows[i].variable, 1);
        err = aws_session_open(NULL, &session);
        cr_assert_eq(err == NULL, rows[i].attempts > 0, "row %zu", i);
        error_free(err);
        if (session == NULL)
            continue;
        session->retry_base_ms = 1;
        buf_clear(&lab.seen);
        expect(call(session), ERR_SERVER, ERR_RETRY_BACKOFF);
        cr_expect_eq(lines(buf_str(&lab.seen)), rows[i].attempts, "row %zu", i);
        aws_session_close(session);
    }
    unsetenv("AWS_MAX_ATTEMPTS");
    write_config("");
}

static void reads_the_profile(void)
{
    struct aws_session_options options = {.profile = "p", .access_key = "a", .secret_key = "b"};
    struct aws_session *session = NULL;
    struct error *err;
    char *config = xasprintf("[profile p]\nregion = sa-east-1\nservices = s\n"
                             "[services s]\ndynamodb =\n  endpoint_url = %s/base\n",
                             lab.url);

    write_config(config);
    unsetenv("AWS_REGION");
    unsetenv("AWS_ENDPOINT_URL");
    err = aws_session_open(&options, &session);
    cr_assert_null(err, "%s", err == NULL ? "" : err->message);
    cr_expect_str_eq(aws_session_region(session), "sa-east-1");
    buf_clear(&lab.seen);
    err = call(session);
    cr_expect_null(err);
    cr_expect_str_eq(buf_str(&lab.seen), "a /base/\n");
    aws_session_close(session);
    setenv("AWS_REGION", "eu-west-1", 1);
    setenv("AWS_ENDPOINT_URL", lab.url, 1);
    write_config("");
    free(config);
}

static void goes_through_proxies(void)
{
    struct aws_session *session;
    struct error *err;

    write_keys("GOOD");
    setenv("AWS_ENDPOINT_URL", "http://dynamodb.invalid", 1);
    setenv("http_proxy", lab.url, 1);
    session = open_session();
    err = call(session);
    cr_expect_null(err, "%s", err == NULL ? "" : err->message);
    cr_expect_str_eq(buf_str(&lab.seen), "GOOD http://dynamodb.invalid/\n");
    aws_session_close(session);
    setenv("AWS_ENDPOINT_URL", lab.url, 1);
    setenv("http_proxy", "http://127.0.0.1:1", 1);
    setenv("no_proxy", "127.0.0.1", 1);
    session = open_session();
    err = call(session);
    cr_expect_null(err, "%s", err == NULL ? "" : err->message);
    aws_session_close(session);
    unsetenv("http_proxy");
    unsetenv("no_proxy");
}

static void refuses_what_cannot_be(void)
{
    static const struct {
        const char *variable, *value, *says;
    } rows[] = {
        {"AWS_CA_BUNDLE", "/nonexistent/ca.pem", "CA bundle /nonexistent/ca.pem"},
        {"AWS_USE_FIPS_ENDPOINT", "perhaps", "AWS_USE_FIPS_ENDPOINT is true or false"},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct aws_session *session = NULL;
        struct error *err;

        setenv(rows[i].variable, rows[i].value, 1);
        err = aws_session_open(NULL, &session);
        cr_assert_not_null(err);
        cr_expect_eq(err->code, ERR_INVALID);
        cr_expect_not_null(strstr(err->message, rows[i].says), "%s", err->message);
        error_free(err);
        unsetenv(rows[i].variable);
    }
}

/* --- certificates --------------------------------------------------------------------------- */

static struct httpd *start_tls(char **cert)
{
    char *key = xasprintf("%s/key.pem", lab.folder);
    struct httpd_options options = {.handler = on_request, .key_file = key};
    struct httpd *httpd = NULL;
    int status = -1;

    *cert = xasprintf("%s/cert.pem", lab.folder);
    options.cert_file = *cert;
    free(command_output(&status,
                        "cd '%s' && openssl req -x509 -newkey ec -pkeyopt "
                        "ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem "
                        "-days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost 2>&1",
                        lab.folder));
    cr_assert_eq(status, 0);
    cr_assert_null(httpd_start(&options, &httpd));
    free(key);
    return httpd;
}

static void check_tls(bool is_trusted)
{
    struct aws_session *session = open_session();
    struct error *err = call(session);

    if (is_trusted)
        cr_expect_null(err, "%s", err == NULL ? "" : err->message);
    else
        cr_expect(err != NULL && err->code == ERR_NETWORK && err->retry == ERR_RETRY_NEVER);
    error_free(err);
    aws_session_close(session);
}

static void trusts_whom_it_is_told_to(void)
{
    char *cert = NULL, *config, *url;
    struct httpd *httpd = start_tls(&cert);

    url = xasprintf("https://localhost:%u", httpd_port(httpd));
    config = xasprintf("[default]\nca_bundle = %s\n", cert);
    write_keys("GOOD");
    setenv("AWS_ENDPOINT_URL", url, 1);
    check_tls(false);
    write_config(config);
    check_tls(true);
    write_config("");
    setenv("AWS_CA_BUNDLE", cert, 1);
    check_tls(true);
    unsetenv("AWS_CA_BUNDLE");
    setenv("AWS_ENDPOINT_URL", lab.url, 1);
    httpd_stop(httpd);
    free(config);
    free(url);
    free(cert);
}

/* --- life ----------------------------------------------------------------------------------- */

static int run_all(void *arg)
{
    static void (*const tests[])(void) = {
        takes_keys_that_were_written_anew,
        says_whether_waiting_helps,
        understands_ec2,
        stays_in_its_account,
        counts_its_attempts,
        reads_the_profile,
        goes_through_proxies,
        refuses_what_cannot_be,
        trusts_whom_it_is_told_to,
    };
    const struct httpd_options options = {.handler = on_request};

    (void)arg;
    cr_assert_null(httpd_start(&options, &lab.httpd));
    lab.url = xasprintf("http://127.0.0.1:%u", httpd_port(lab.httpd));
    setenv("AWS_ENDPOINT_URL", lab.url, 1);
    for (size_t i = 0; i < ARRAY_LEN(tests); i++)
        tests[i]();
    httpd_stop(lab.httpd);
    free(lab.url);
    return 0;
}

Test(session, keeps_its_keys_and_settings)
{
    clearenv();
    setenv("PATH", "/usr/bin:/bin", 1);
    setenv("AWS_REGION", "eu-west-1", 1);
    setenv("AWS_EC2_METADATA_DISABLED", "true", 1);
    lab.folder = scratch_folder();
    write_config("");
    cr_assert_eq(fiber_main(run_all, NULL), 0);
    buf_fini(&lab.seen);
    scratch_remove(lab.folder);
}
