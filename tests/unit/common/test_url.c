/*
 * URLs: the encoding of RFC 3986, query strings, and the parts of a URL. Expected values are
 * those of the RFC's own examples or of Python's urllib.
 */
#include "common/url.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

Test(url, encodes)
{
    static const struct {
        const char *text;
        bool keep_slash;
        const char *want;
    } rows[] = {
        {"", false, ""},
        {"AZaz09-._~", false, "AZaz09-._~"},
        {"a b+c", false, "a%20b%2Bc"},
        {"a/b", false, "a%2Fb"},
        {"a/b c", true, "a/b%20c"},
        {"!*'();:@&=+$,?#[]", false, "%21%2A%27%28%29%3B%3A%40%26%3D%2B%24%2C%3F%23%5B%5D"},
        {"\xc3\xa9\x7f\x01%", false, "%C3%A9%7F%01%25"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *got = url_encoded(rows[i].text, rows[i].keep_slash);
        cr_expect_str_eq(got, rows[i].want, "%s", rows[i].text);
        free(got);
    }
}

Test(url, decodes)
{
    static const struct {
        const char *text;
        bool plus_is_space;
        const char *want; /* NULL: an error */
    } rows[] = {
        {"a%20b", false, "a b"},       {"a+b", false, "a+b"},  {"a+b%2B", true, "a b+"},
        {"%c3%A9", false, "\xc3\xa9"}, {"", false, ""},        {"%", false, NULL},
        {"%4", false, NULL},           {"ok%4g", false, NULL}, {"%%41", false, NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct buf out = BUF_INIT;
        buf_add_str(&out, "=");
        struct error *err =
            url_decode(&out, rows[i].text, strlen(rows[i].text), rows[i].plus_is_space);
        if (rows[i].want == NULL) {
            cr_expect(err != NULL && err->code == ERR_PARSE, "%s", rows[i].text);
            cr_expect_str_eq(buf_str(&out), "=", "%s", rows[i].text);
        } else {
            cr_expect_null(err, "%s", rows[i].text);
            cr_expect_str_eq(buf_str(&out) + 1, rows[i].want, "%s", rows[i].text);
        }
        error_free(err);
        buf_fini(&out);
    }
}

Test(url, every_byte_survives_encoding)
{
    char all[256];
    struct buf encoded = BUF_INIT;
    struct buf decoded = BUF_INIT;
    for (size_t i = 0; i < sizeof(all); i++)
        all[i] = (char)i;
    url_encode(&encoded, all, sizeof(all), false);
    cr_assert_eq(encoded.len, 66 + (256 - 66) * 3);
    cr_assert_null(url_decode(&decoded, encoded.data, encoded.len, true));
    cr_assert_eq(decoded.len, sizeof(all));
    cr_assert_eq(memcmp(decoded.data, all, sizeof(all)), 0);
    buf_fini(&encoded);
    buf_fini(&decoded);
}

Test(url, builds_queries)
{
    struct buf query = BUF_INIT;
    url_query_add(&query, "acl", NULL);
    url_query_add(&query, "list-type", "2");
    url_query_add(&query, "prefix", "a/b c&d=e");
    url_query_add(&query, "empty", "");
    cr_expect_str_eq(buf_str(&query), "acl&list-type=2&prefix=a%2Fb%20c%26d%3De&empty=");
    buf_fini(&query);
}

Test(url, walks_queries)
{
    const char *cursor = "&acl&x=1&&y=a%20b+c&z==&=v&";
    static const struct {
        const char *name;
        const char *value;
        bool has_value;
    } want[] = {
        {"acl", "", false}, {"x", "1", true}, {"y", "a b c", true},
        {"z", "=", true},   {"", "v", true},
    };
    struct url_field field = {0};
    bool found = false;
    for (size_t i = 0; i < ARRAY_LEN(want); i++) {
        cr_assert_null(url_query_next(&cursor, &field, &found));
        cr_assert(found);
        cr_expect_str_eq(buf_str(&field.name), want[i].name);
        cr_expect_str_eq(buf_str(&field.value), want[i].value);
        cr_expect_eq(field.has_value, want[i].has_value);
    }
    cr_assert_null(url_query_next(&cursor, &field, &found));
    cr_expect_not(found);
    cursor = "a=%zz";
    struct error *err = url_query_next(&cursor, &field, &found);
    cr_expect(err != NULL && err->code == ERR_PARSE);
    error_free(err);
    url_field_fini(&field);
}

static void expect_part(const char *text, const char *got, const char *want)
{
    if (want == NULL)
        cr_expect_null(got, "%s", text);
    else
        cr_expect(got != NULL && strcmp(got, want) == 0, "%s: \"%s\", not \"%s\"", text,
                  got ? got : "(none)", want);
}

Test(url, parses)
{
    static const struct {
        const char *text;
        struct url want;
    } rows[] = {
        {"http://example.com", {.scheme = "http", .host = "example.com", .path = ""}},
        {"HTTPS://Example.COM:8443/A/b?c=D#e",
         {.scheme = "https",
          .host = "example.com",
          .port = 8443,
          .path = "/A/b",
          .query = "c=D",
          .fragment = "e"}},
        {"redis://user:p%40ss@host:6379/3",
         {.scheme = "redis",
          .user = "user",
          .password = "p%40ss",
          .host = "host",
          .port = 6379,
          .path = "/3"}},
        {"rediss://:secret@host",
         {.scheme = "rediss", .user = "", .password = "secret", .host = "host", .path = ""}},
        {"http://me@[2001:DB8::1]:80?x",
         {.scheme = "http",
          .user = "me",
          .host = "2001:db8::1",
          .port = 80,
          .path = "",
          .query = "x"}},
        {"http://[::1]/", {.scheme = "http", .host = "::1", .path = "/"}},
        {"unix:///run/redis.sock", {.scheme = "unix", .host = "", .path = "/run/redis.sock"}},
        {"http://h:/p", {.scheme = "http", .host = "h", .path = "/p"}},
        {"http://h/a//b/../c%2Fd?#",
         {.scheme = "http", .host = "h", .path = "/a//b/../c%2Fd", .query = "", .fragment = ""}},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct url url;
        const struct url *want = &rows[i].want;
        cr_assert_null(url_parse(rows[i].text, &url), "%s", rows[i].text);
        expect_part(rows[i].text, url.scheme, want->scheme);
        expect_part(rows[i].text, url.user, want->user);
        expect_part(rows[i].text, url.password, want->password);
        expect_part(rows[i].text, url.host, want->host);
        expect_part(rows[i].text, url.path, want->path);
        expect_part(rows[i].text, url.query, want->query);
        expect_part(rows[i].text, url.fragment, want->fragment);
        cr_expect_eq(url.port, want->port, "%s", rows[i].text);
        url_fini(&url);
    }
}

Test(url, refuses)
{
    static const char *const rows[] = {
        "",
        "example.com",
        "/path",
        "http:/x",
        "://h",
        "1http://h",
        "http://h:0/",
        "http://h:65536",
        "http://h:8x/",
        "http://[::1",
        "http://[::1]x",
        "http://a b/",
        "http://h/\n",
        "http://h/\x7f",
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct url url;
        struct error *err = url_parse(rows[i], &url);
        cr_expect(err != NULL && err->code == ERR_PARSE, "%s", rows[i]);
        error_free(err);
    }
    struct url url;
    struct error *err = url_parse("http://u:hunter2@h:0/", &url);
    cr_expect_null(strstr(err->message, "hunter2"));
    error_free(err);
}
