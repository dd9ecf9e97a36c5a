#include "providers/xml.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

static struct xml_node *parsed(const char *text)
{
    struct xml_node *root = NULL;
    struct error *err = xml_parse(text, strlen(text), &root);

    cr_assert_null(err, "%s: %s", text, err != NULL ? err->message : "");
    return root;
}

Test(xml, reads_elements_text_and_attributes)
{
    struct xml_node *root = parsed("<?xml version=\"1.0\"?>\n"
                                   "<a xmlns=\"http://x/\" xmlns:p=\"http://y/\">\n"
                                   "  <b>one</b><b>t&lt;w&#111;</b><c p:k=\"v&amp;w\"/>"
                                   "<d><![CDATA[<raw>]]></d><p:e>ns</p:e></a>");
    const struct xml_node *b = xml_child(root, "b");

    cr_assert_str_eq(root->name, "a");
    cr_assert_str_eq(b->text, "one");
    cr_assert_str_eq(xml_next(b)->text, "t<wo");
    cr_assert_null(xml_next(xml_next(b)));
    cr_assert_str_eq(xml_attribute(xml_child(root, "c"), "k"), "v&w");
    cr_assert_str_eq(xml_child(root, "c")->attributes->prefix, "p");
    cr_assert_str_eq(xml_child_text(root, "d"), "<raw>");
    cr_assert_str_eq(xml_child_text(root, "e"), "ns");
    cr_assert_null(xml_child_text(root, "f"));
    cr_assert_null(xml_child(NULL, "f"));
    xml_free(root);
}

Test(xml, refuses_what_is_not_wanted)
{
    static const char *const bad[] = {
        "",
        "text",
        "<a>",
        "<a></b>",
        "<a>&undefined;</a>",
        "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
    };

    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        struct xml_node *root = NULL;
        struct error *err = xml_parse(bad[i], strlen(bad[i]), &root);

        cr_assert_not_null(err, "%s", bad[i]);
        cr_assert_eq(err->code, ERR_PARSE);
        cr_assert_null(root);
        error_free(err);
    }
}

Test(xml, bounds_the_depth)
{
    struct buf text = BUF_INIT;
    struct xml_node *root;
    struct error *err;

    for (int i = 0; i < 200; i++)
        buf_add_str(&text, "<a>");
    for (int i = 0; i < 200; i++)
        buf_add_str(&text, "</a>");
    err = xml_parse(buf_str(&text), text.len, &root);
    cr_assert_not_null(err);
    cr_assert_eq(err->code, ERR_PARSE);
    error_free(err);
    buf_fini(&text);
}

Test(xml, writes_what_it_can_read)
{
    static const char text[] = "<>&\"'\r\n\t\xc3\xbc";
    struct buf out = BUF_INIT;
    struct xml_writer writer;
    struct xml_node *root;

    xml_writer_init(&writer, &out);
    xml_begin(&writer, "a");
    xml_add_attribute(&writer, "k", text);
    xml_element(&writer, "b", text);
    xml_element(&writer, "c", NULL);
    xml_end(&writer, "a");
    root = parsed(buf_str(&out));
    cr_assert_str_eq(xml_attribute(root, "k"), text);
    cr_assert_str_eq(xml_child_text(root, "b"), text);
    cr_assert_str_eq(xml_child_text(root, "c"), "");
    cr_assert_not_null(strstr(buf_str(&out), "<c/></a>"));
    xml_free(root);
    buf_fini(&out);
}
