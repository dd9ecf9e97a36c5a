#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

/* Services whose ARNs leave the region, or the account too, empty. */
static const struct {
    const char *service;
    bool has_region, has_account;
} unusual[] = {{"iam", false, true}, {"s3", false, false}, {"cloudfront", false, true}};

enum { PARTS = 6 }; /* arn, partition, service, region, account, resource */

struct arn {
    const char *part[PARTS];
    size_t len[PARTS];
};

static bool split(const char *text, struct arn *out)
{
    for (int i = 0; i < PARTS; i++) {
        out->part[i] = text;
        out->len[i] = i < PARTS - 1 ? strcspn(text, ":") : strlen(text);
        text += out->len[i];
        if (i < PARTS - 1 && *text++ != ':')
            return false;
    }
    return out->len[PARTS - 1] > 0;
}

static bool part_is(const struct arn *arn, int part, const char *text)
{
    return strlen(text) == arn->len[part] && strncmp(arn->part[part], text, arn->len[part]) == 0;
}

/* "us-east-1", "us-gov-west-1" */
static bool is_region(const char *text, size_t len)
{
    size_t dashes = 0;

    for (size_t i = 0; i < len; i++) {
        dashes += text[i] == '-';
        if (!islower((unsigned char)text[i]) && !isdigit((unsigned char)text[i]) && text[i] != '-')
            return false;
    }
    return dashes >= 2 && isdigit((unsigned char)text[len - 1]);
}

static bool is_account(const char *text, size_t len)
{
    return (len == 12 && strspn(text, "0123456789") >= 12) ||
           (len == 3 && !strncmp(text, "aws", 3));
}

/* What is wrong with region and account; NULL when nothing is. */
static const char *place_fault(const struct arn *arn)
{
    bool has_region = true, has_account = true;

    for (size_t i = 0; i < ARRAY_LEN(unusual); i++) {
        if (!part_is(arn, 2, unusual[i].service))
            continue;
        has_region = unusual[i].has_region;
        has_account = unusual[i].has_account;
    }
    if (!has_region && arn->len[3] > 0)
        return "ARNs of this service have no region: two colons follow its name";
    if (has_region && !is_region(arn->part[3], arn->len[3]))
        return "its fourth part is a region such as us-east-1";
    if (has_account && !is_account(arn->part[4], arn->len[4]))
        return "its fifth part is an account of 12 digits";
    return NULL;
}

/* One of the stack's own region. Owner: caller. */
static char *example(const struct rule_call *call, const char *service, const char *resource)
{
    const char *region = rule_region(call) != NULL ? rule_region(call) : "us-east-1";

    for (size_t i = 0; i < ARRAY_LEN(unusual); i++)
        if (strcmp(unusual[i].service, service) == 0 && !unusual[i].has_region)
            region = "";
    if (strcmp(service, "s3") == 0)
        return xasprintf("such as arn:aws:s3:::%sname", resource);
    return xasprintf("such as arn:aws:%s:%s:123456789012:%sname", service, region, resource);
}

/* NULL when nothing is wrong. */
static const char *arn_fault(const char *text, const char *service, const char *resource)
{
    struct arn arn;

    if (!split(text, &arn) || !part_is(&arn, 0, "arn") || !text_starts_with(arn.part[1], "aws"))
        return "it has six parts, arn:aws:SERVICE:REGION:ACCOUNT:RESOURCE";
    if (service != NULL && !part_is(&arn, 2, service))
        return "it is of another service";
    if (resource != NULL && !text_starts_with(arn.part[5], resource))
        return "it is of another resource";
    return service != NULL ? place_fault(&arn) : NULL;
}

bool rule_arn(struct rule_call *call, const char *field, const char *text, const char *service,
              const char *resource)
{
    const char *fault =
        text != NULL && !has_reference(text) ? arn_fault(text, service, resource) : NULL;

    if (fault == NULL)
        return true;
    char *hint = example(call, service != NULL ? service : "sqs", resource != NULL ? resource : "");
    rule_error(call, field, hint, "\"%.100s\" is no ARN%s%s: %s", text,
               service != NULL ? " of " : "", service != NULL ? service : "", fault);
    free(hint);
    return false;
}

void rule_arn_region(struct rule_call *call, const char *field, const char *text,
                     const char *region, const char *why)
{
    struct arn arn;

    if (text == NULL || region == NULL || has_reference(text) || !split(text, &arn) ||
        arn.len[3] == 0 || part_is(&arn, 3, region))
        return;
    rule_error(call, field, NULL, "is in region %.*s, not in %s%s%s", (int)arn.len[3], arn.part[3],
               region, why != NULL ? ", " : "", why != NULL ? why : "");
}

/* "1234abcd-12ab-34cd-56ef-1234567890ab", "mrk-" and 32 digits. */
static bool is_key_id(const char *text)
{
    size_t digits = 0, dashes = 0;

    if (text_starts_with(text, "mrk-"))
        return strlen(text) == 36 && strspn(text + 4, "0123456789abcdef") == 32;
    for (; *text != '\0'; text++) {
        digits += isxdigit((unsigned char)*text) != 0;
        dashes += *text == '-';
        if (!isxdigit((unsigned char)*text) && *text != '-')
            return false;
    }
    return digits == 32 && dashes == 4;
}

void rule_kms_key(struct rule_call *call, const char *path)
{
    const char *text = rule_text(call->spec, path);

    if (text == NULL || is_key_id(text) || (text_starts_with(text, "alias/") && text[6] != '\0'))
        return;
    if (text_starts_with(text, "arn:")) {
        if (rule_arn(call, path, text, "kms", NULL))
            rule_arn_region(call, path, text, rule_region(call), "where it is used");
    } else
        rule_error(call, path, "such as alias/my-key, a key's id or its ARN",
                   "\"%.100s\" names no key", text);
}
