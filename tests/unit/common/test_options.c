#include "common/options.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"

static const char *const output_choices[] = {"text", "json", NULL};

static const struct option_spec specs[] = {
    {.name = "redis.url",
     .flag = "--redis-url",
     .short_flag = 'r',
     .env = "PT_REDIS_URL",
     .fallback = "redis://localhost",
     .help = "the Redis server",
     .value_name = "URL"},
    {.name = "slots",
     .flag = "--slots",
     .env = "PT_SLOTS",
     .type = OPTION_INT,
     .fallback = "64",
     .help = "operations at once",
     .min = 1,
     .max = 1000},
    {.name = "verbose",
     .flag = "--verbose",
     .short_flag = 'v',
     .type = OPTION_BOOL,
     .help = "say more"},
    {.name = "quiet",
     .flag = "--quiet",
     .short_flag = 'q',
     .type = OPTION_BOOL,
     .help = "say less"},
    {.name = "lease_ms",
     .flag = "--lease-ms",
     .env = "PT_LEASE",
     .type = OPTION_MS,
     .fallback = "30000",
     .help = "lease"},
    {.name = "timeout", .flag = "--timeout", .type = OPTION_MS, .fallback = "10m", .help = "limit"},
    {.name = "size", .flag = "--size", .type = OPTION_BYTES, .fallback = "8MiB", .help = "size"},
    {.name = "output",
     .flag = "--output",
     .short_flag = 'o',
     .type = OPTION_CHOICE,
     .choices = output_choices,
     .fallback = "text",
     .help = "form of the result"},
    {.name = "token", .flag = "--token", .env = "PT_TOKEN", .type = OPTION_SECRET, .help = "token"},
    {.name = "tags", .flag = "--tag", .env = "PT_TAGS", .type = OPTION_LIST, .help = "tags"},
    {.name = "hidden", .flag = "--hidden", .type = OPTION_BOOL},
    {.name = "log.level", .env = "PT_LOG_LEVEL", .fallback = "info", .help = "no flag"},
};

static struct options *new_options(void)
{
    return options_new(specs, ARRAY_LEN(specs));
}

static json_t *tree(const char *text)
{
    json_t *json = NULL;

    cr_assert_null(json_load_text(text, strlen(text), "text", &json));
    return json;
}

static void load(struct options *options, const char *text, bool refuses_unknown)
{
    json_t *json = tree(text);

    options_load_file(options, json, "c.yaml", refuses_unknown);
    json_decref(json);
}

static int parse(struct options *options, const char *line)
{
    size_t count;
    int next = -1;
    char **argv = text_split(line, ' ', false, &count);

    cr_assert_null(options_parse(options, (int)count, argv, 0, &next));
    text_list_free(argv);
    return next;
}

static void expect(const struct options *options, const char *name, const char *value,
                   const char *source)
{
    char *from = options_source_text(options, name);

    cr_assert_str_eq(options_get_str(options, name), value);
    cr_assert_str_eq(from, source);
    free(from);
}

/* Each subset of the sources: the strongest wins, in whatever order they are read. */
Test(options, precedence)
{
    static const char *const winners[][2] = {{"redis://localhost", "default"},
                                             {"file", "file c.yaml"},
                                             {"env", "environment PT_REDIS_URL"},
                                             {"flag", "flag --redis-url"}};

    for (unsigned subset = 0; subset < 8; subset++) {
        for (int reversed = 0; reversed < 2; reversed++) {
            struct options *options = new_options();
            unsetenv("PT_REDIS_URL");
            if ((subset & 4) && reversed)
                parse(options, "--redis-url flag");
            if (subset & 2) {
                setenv("PT_REDIS_URL", "env", 1);
                options_load_environment(options);
            }
            if (subset & 1)
                load(options, "{\"redis\":{\"url\":\"file\"}}", true);
            if ((subset & 4) && !reversed)
                parse(options, "--redis-url=flag");
            int winner = subset & 4 ? 3 : subset & 2 ? 2 : subset & 1 ? 1 : 0;
            expect(options, "redis.url", winners[winner][0], winners[winner][1]);
            cr_assert_null(options_check(options));
            options_free(options);
        }
    }
}

Test(options, types)
{
    struct options *options = new_options();
    size_t count;

    cr_assert_eq(options_get_ms(options, "lease_ms"), 30000);
    cr_assert_eq(options_get_ms(options, "timeout"), 600000);
    cr_assert_eq(options_get_bytes(options, "size"), 8388608);
    cr_assert(!options_is_set(options, "token") && options_get_str(options, "token") == NULL);
    options_get_list(options, "tags", &count);
    cr_assert_eq(count, 0);
    int next = parse(options, "--slots 7 -vq --lease-ms=5s --timeout 90 -ojson --token abc "
                              "--tag a,b --tag c -- --slots 9");
    cr_assert_eq(next, 14);
    cr_assert_eq(options_get_int(options, "slots"), 7);
    cr_assert(options_get_bool(options, "verbose") && options_get_bool(options, "quiet"));
    cr_assert_eq(options_get_ms(options, "lease_ms"), 5000);
    cr_assert_eq(options_get_ms(options, "timeout"), 90000);
    cr_assert_str_eq(options_get_str(options, "output"), "json");
    cr_assert_str_eq(options_get_str(options, "token"), "abc");
    const char *const *tags = options_get_list(options, "tags", &count);
    cr_assert_eq(count, 2);
    cr_assert(text_equal(tags[0], "a,b") && text_equal(tags[1], "c") && tags[2] == NULL);
    parse(options, "--verbose=false");
    cr_assert(!options_get_bool(options, "verbose"));
    options_free(options);
}

Test(options, lists_of_environment_and_file)
{
    struct options *options = new_options();
    size_t count;

    load(options, "{\"tags\":[\"x\",\"y\",3]}", true);
    const char *const *tags = options_get_list(options, "tags", &count);
    cr_assert(count == 3 && text_equal(tags[2], "3"));
    setenv("PT_TAGS", "a, b", 1);
    options_load_environment(options);
    tags = options_get_list(options, "tags", &count);
    cr_assert(count == 2 && text_equal(tags[0], "a") && text_equal(tags[1], "b"));
    cr_assert_null(options_check(options));
    options_free(options);
}

Test(options, bad_command_lines)
{
    static const char *const rows[][2] = {
        {"--slot 5", "unknown flag --slot (did you mean '--slots'?)"},
        {"--redis 5", "unknown flag --redis"},
        {"--slots", "--slots needs a value"},
        {"--slots x", "--slots: 'x' is not a whole number"},
        {"--slots 0", "--slots: 0 is not within 1 to 1000"},
        {"--output yaml", "--output: 'yaml' is none of text, json"},
        {"--verbose=perhaps", "--verbose: 'perhaps' is neither true nor false"},
        {"-vx", "unknown flag -x"},
        {"-r", "-r needs a value"},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct options *options = new_options();
        size_t count;
        int next;
        char **argv = text_split(rows[i][0], ' ', false, &count);
        struct error *err = options_parse(options, (int)count, argv, 0, &next);
        cr_assert_not_null(err, "%s", rows[i][0]);
        cr_assert_eq(err->code, ERR_USAGE);
        cr_assert_str_eq(err->message, rows[i][1]);
        error_free(err);
        text_list_free(argv);
        options_free(options);
    }
}

Test(options, operands)
{
    struct options *options = new_options();
    char *argv[] = {"panka", "a", "--slots", "3", "b", "-", "--", "--slots", NULL};
    const char *operands[8];
    size_t count;
    int next;

    cr_assert_null(options_parse(options, 8, argv, 1, &next));
    cr_assert_eq(next, 1, "stops at the first operand");
    cr_assert_eq(options_get_int(options, "slots"), 64);
    cr_assert_null(options_parse_all(options, 8, argv, 1, operands, &count));
    cr_assert_eq(count, 4);
    cr_assert(text_equal(operands[0], "a") && text_equal(operands[1], "b") &&
              text_equal(operands[2], "-") && text_equal(operands[3], "--slots"));
    cr_assert_eq(options_get_int(options, "slots"), 3);
    options_free(options);
}

Test(options, every_problem_of_file_and_environment_is_told)
{
    static const struct option_spec more[] = {
        {.name = "bucket", .flag = "--bucket", .env = "PT_BUCKET", .is_required = true}};
    struct options *options = new_options();

    options_add(options, more, 1);
    setenv("PT_SLOTS", "many", 1);
    setenv("PT_LEASE", "", 1);
    options_load_environment(options);
    load(options, "{\"redis\":{\"urll\":1,\"url\":{\"x\":1}},\"output\":\"xml\",\"quiet\":null}",
         true);
    struct error *err = options_check(options);
    cr_assert_not_null(err);
    cr_assert_eq(err->code, ERR_INVALID);
    cr_assert_str_eq(err->message, "slots (PT_SLOTS): 'many' is not a whole number\n"
                                   "redis.urll (c.yaml): no such key (did you mean 'redis.url'?)\n"
                                   "redis.url (c.yaml): give a single value\n"
                                   "output (c.yaml): 'xml' is none of text, json\n"
                                   "bucket is required: set --bucket or PT_BUCKET or bucket in the "
                                   "configuration file");
    error_free(err);
    options_free(options);
    options = new_options();
    load(options, "{\"other\":{\"program\":1}}", false);
    cr_assert_null(options_check(options));
    options_free(options);
}

Test(options, show_hides_secrets)
{
    struct options *options = new_options();

    parse(options, "--token hunter2 --slots 5 --tag x");
    json_t *shown = options_show(options);
    char *text = json_compact(shown);
    cr_assert_null(strstr(text, "hunter2"));
    cr_assert_not_null(strstr(text, "\"token\":{\"value\":\"(set)\",\"source\":\"flag --token\"}"));
    cr_assert_not_null(strstr(text, "\"slots\":{\"value\":5,\"source\":\"flag --slots\"}"));
    cr_assert_not_null(strstr(text, "\"tags\":{\"value\":[\"x\"],\"source\":\"flag --tag\"}"));
    cr_assert_not_null(strstr(text, "\"verbose\":{\"value\":null,\"source\":\"not set\"}"));
    free(text);
    json_decref(shown);
    options_free(options);
}

Test(options, help_and_completion)
{
    struct options *options = new_options();
    struct buf text = BUF_INIT;

    options_help(&text, specs, ARRAY_LEN(specs));
    cr_assert_not_null(strstr(buf_str(&text),
                              "  -r, --redis-url URL           the Redis server (default "
                              "redis://localhost, environment PT_REDIS_URL)\n"));
    cr_assert_not_null(strstr(buf_str(&text), "  -o, --output text|json        form"));
    cr_assert_not_null(strstr(buf_str(&text), "  -v, --verbose                 say more\n"));
    cr_assert_null(strstr(buf_str(&text), "hidden"));
    buf_clear(&text);
    options_complete(options, "--output", "", &text);
    cr_assert_str_eq(buf_str(&text), "text\njson\n");
    buf_clear(&text);
    options_complete(options, "-o", "j", &text);
    cr_assert_str_eq(buf_str(&text), "json\n");
    buf_clear(&text);
    options_complete(options, "-v", "--t", &text);
    cr_assert_str_eq(buf_str(&text), "--timeout\n--token\n--tag\n");
    buf_clear(&text);
    options_complete(options, "--redis-url", "", &text);
    cr_assert_str_eq(buf_str(&text), "");
    cr_assert(options_takes_value(options, "--slots") && !options_takes_value(options, "-v") &&
              !options_takes_value(options, NULL));
    buf_fini(&text);
    options_free(options);
}
