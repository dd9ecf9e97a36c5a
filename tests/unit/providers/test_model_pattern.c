#include "providers/model_pattern.h"

#include <criterion/criterion.h>
#include <regex.h>
#include <stdlib.h>

#include "common/mem.h"
#include "providers/model.h"

struct row {
    const char *pattern, *text;
    bool allows;
};

static const struct row rows[] = {
    {"^[a-z]+$", "abc", true},
    {"^[a-z]+$", "ABC", false},
    {"^\\d{3}$", "123", true},
    {"^\\d{3}$", "12", false},
    {"^[\\w+=,.@-]+$", "a_b+c@d.e-f", true},
    {"^[\\w+=,.@-]+$", "a b", false},
    {"^[\\w\\-]+$", "a-b", true},
    {"^[^\\]]+$", "a-b", true},
    {"^[^\\]]+$", "]", false},
    {"^[\\]]$", "]", true},
    {"^[.\\-_/#A-Za-z0-9]+$", "a/b#c", true},
    {"^[.\\-_/#A-Za-z0-9]+$", "a b", false},
    {"^(?:a|b)c$", "bc", true},
    {"^(?:a|b)c$", "cc", false},
    {"^a{2,300}$", "aaa", true},
    {"^a{0,4096}$", "aaa", true},
    {"^a{0,4096}$", "b", false},
    {"^[a-z]*?$", "ab", true},
    {"^\\S+$", "a b", false},
    {"[a-z]+", "ab", true},
    {"[a-z]+", "a b", false},
    {"ALL|[a-z]{2}-[a-z]+-\\d{1}", "ALLx", false},
    {"[0-9A-Za-z-:._]*", "a-:b", true},
    {"arn:aws:x", "arn:aws-new:x", true},
    /* what POSIX cannot say is left to the service */
    {"^(?!x)y$", "z", true},
    {"^\\p{L}+$", "1", true},
    {"^[\\S\\s]+$", "anything", true},
    {"^[a-z&&[^x]]$", "x", true},
};

Test(model_pattern, allows_what_the_model_allows)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        cr_assert_eq(model_pattern_allows(rows[i].pattern, rows[i].text), rows[i].allows,
                     "%s with %s", rows[i].pattern, rows[i].text);
}

static size_t usable(const struct model_service *service, size_t *patterns)
{
    size_t count = 0;

    for (size_t i = 0; i < service->shape_count; i++) {
        const char *pattern = service->shapes[i].pattern;
        char *posix;
        regex_t regex;

        if (pattern == NULL)
            continue;
        ++*patterns;
        posix = model_pattern_to_posix(pattern);
        if (posix == NULL)
            continue;
        cr_assert_eq(regcomp(&regex, posix, REG_EXTENDED | REG_NOSUB), 0, "%s from %s", posix,
                     pattern);
        regfree(&regex);
        free(posix);
        count++;
    }
    return count;
}

Test(model_pattern, nearly_all_of_the_tables_can_be_said)
{
    size_t patterns = 0, count = 0;

    for (const struct model_service *const *service = model_services(); *service != NULL; service++)
        count += usable(*service, &patterns);
    cr_assert_gt(patterns, 100);
    cr_assert_geq(count * 10, patterns * 7, "%zu of %zu", count, patterns);
}
