/* Expected values are those of Python's ipaddress module. */
#include <criterion/criterion.h>

#include "common/cidr.h"
#include "common/mem.h"

Test(cidr, reads_ranges_only)
{
    static const char *const wrong[] = {"",
                                        "10.0.0.0",
                                        "10.0.0.0/33",
                                        "10.0.0/8",
                                        "10.0.0.0/",
                                        "10.0.0.0/-1",
                                        "10.0.0.0/8x",
                                        "a.b.c.d/8",
                                        "10.0.0.256/8",
                                        "2001:db8::/32",
                                        "10.0.0.0/0008"};
    struct cidr cidr;
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
        cr_expect_not(cidr_parse(wrong[i], &cidr), "%s", wrong[i]);
    cr_expect_not(cidr_parse(NULL, &cidr));
    cr_assert(cidr_parse("172.31.16.5/20", &cidr));
    cr_expect_eq(cidr.first, 0xac1f1005u);
    cr_expect_eq(cidr.bits, 20);
}

Test(cidr, compares)
{
    static const struct {
        const char *a, *b;
        bool contains, overlaps;
    } rows[] = {
        {"10.0.0.0/16", "10.0.255.0/24", true, true},
        {"10.0.0.0/16", "10.1.0.0/24", false, false},
        {"10.0.0.0/24", "10.0.0.0/16", false, true},
        {"0.0.0.0/0", "203.0.113.7/32", true, true},
        {"10.0.0.0/17", "10.0.128.0/17", false, false},
        {"10.0.0.0/28", "10.0.0.0/28", true, true},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct cidr a, b;
        cr_assert(cidr_parse(rows[i].a, &a) && cidr_parse(rows[i].b, &b));
        cr_expect_eq(cidr_contains(&a, &b), rows[i].contains, "%s %s", rows[i].a, rows[i].b);
        cr_expect_eq(cidr_overlaps(&a, &b), rows[i].overlaps, "%s %s", rows[i].a, rows[i].b);
        cr_expect_eq(cidr_overlaps(&b, &a), rows[i].overlaps, "%s %s", rows[i].b, rows[i].a);
    }
}

Test(cidr, divides)
{
    char text[CIDR_TEXT_BYTES];
    struct cidr outer, part;
    cr_assert(cidr_parse("10.0.0.0/16", &outer));
    part = cidr_part(&outer, 19, 7);
    cr_expect_str_eq(cidr_format(&part, text), "10.0.224.0/19");
    cr_assert(cidr_parse("192.168.5.64/26", &outer));
    part = cidr_part(&outer, 28, 3);
    cr_expect_str_eq(cidr_format(&part, text), "192.168.5.112/28");
    cr_expect(cidr_is_aligned(&outer));
    cr_assert(cidr_parse("192.168.5.65/26", &outer));
    cr_expect_not(cidr_is_aligned(&outer));
}

Test(cidr, has_slots_for_subnets)
{
    static const struct {
        const char *network;
        uint32_t index;
        bool from_end;
        const char *slot; /* NULL: none */
    } rows[] = {
        {"10.0.0.0/16", 0, false, "10.0.0.0/20"},
        {"10.0.0.0/16", 1, false, "10.0.16.0/20"},
        {"10.0.0.0/16", 0, true, "10.0.240.0/20"},
        {"10.0.0.0/16", 15, false, "10.0.240.0/20"},
        {"10.0.0.0/16", 16, false, NULL},
        {"10.9.8.0/24", 1, true, "10.9.8.224/28"},
        {"10.9.8.64/26", 3, false, "10.9.8.112/28"},
        {"10.9.8.64/26", 4, true, NULL},
        {"10.9.8.16/28", 0, false, "10.9.8.16/28"},
        {"10.9.8.16/28", 0, true, "10.9.8.16/28"},
        {"10.9.8.16/28", 1, false, NULL},
    };
    char text[CIDR_TEXT_BYTES];
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct cidr network, slot;
        cr_assert(cidr_parse(rows[i].network, &network));
        bool found = cidr_slot(&network, rows[i].index, rows[i].from_end, &slot);
        cr_expect_eq(found, rows[i].slot != NULL, "row %zu", i);
        if (found && rows[i].slot != NULL)
            cr_expect_str_eq(cidr_format(&slot, text), rows[i].slot);
    }
}

Test(cidr, has_one_form_for_a_range)
{
    static const char *const rows[][2] = {
        {"100.68.0.18/18", "100.68.0.0/18"},
        {"10.1.2.3/32", "10.1.2.3/32"},
        {"10.1.2.3/0", "0.0.0.0/0"},
        {"::/0", "::/0"},
        {"2001:0DB8:0:0:0:0:0:1/33", "2001:db8::/33"},
        {"2001:db8:ffff::/35", "2001:db8:e000::/35"},
        {"fe80::1/128", "fe80::1/128"},
    };
    char text[CIDR_TEXT_BYTES];
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        cr_expect(cidr_canonical(rows[i][0], text), "%s", rows[i][0]);
        cr_expect_str_eq(text, rows[i][1]);
    }
    cr_expect_not(cidr_canonical("::/129", text));
    cr_expect_not(cidr_canonical("sg-1", text));
    cr_expect_not(cidr_canonical(NULL, text));
}
