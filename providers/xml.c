#include "providers/xml.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

enum { MAX_BYTES = 64 * 1024 * 1024, MAX_DEPTH = 64 };

static char *own_text(const xmlNode *element)
{
    struct buf text = BUF_INIT;

    for (const xmlNode *node = element->children; node != NULL; node = node->next)
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            buf_add_str(&text, (const char *)node->content);
    return buf_take(&text);
}

static struct xml_attribute *copy_attributes(xmlNode *element)
{
    struct xml_attribute *first = NULL, **end = &first;

    for (xmlAttr *attr = element->properties; attr != NULL; attr = attr->next) {
        xmlChar *value = xmlNodeListGetString(element->doc, attr->children, 1);
        struct xml_attribute *copy = xcalloc(1, sizeof *copy);

        copy->name = xstrdup((const char *)attr->name);
        copy->prefix = xstrdup(attr->ns != NULL ? (const char *)attr->ns->prefix : NULL);
        copy->value = xstrdup(value != NULL ? (const char *)value : "");
        xmlFree(value);
        *end = copy;
        end = &copy->next;
    }
    return first;
}

static struct error *copy_element(xmlNode *element, int depth, struct xml_node **out)
{
    struct xml_node *node, **end;

    if (depth > MAX_DEPTH)
        return ERR(ERR_PARSE, "XML is nested deeper than %d", MAX_DEPTH);
    node = *out = xcalloc(1, sizeof *node);
    node->name = xstrdup((const char *)element->name);
    node->text = own_text(element);
    node->attributes = copy_attributes(element);
    end = &node->children;
    for (xmlNode *child = element->children; child != NULL; child = child->next) {
        if (child->type != XML_ELEMENT_NODE)
            continue;
        TRY(copy_element(child, depth + 1, end));
        end = &(*end)->next;
    }
    return NULL;
}

struct error *xml_parse(const char *text, size_t bytes, struct xml_node **out)
{
    const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
    struct error *err = NULL;
    xmlDoc *doc;

    *out = NULL;
    if (bytes > MAX_BYTES)
        return ERR(ERR_PARSE, "XML of %zu bytes is too large", bytes);
    doc = xmlReadMemory(text, (int)bytes, NULL, NULL, options);
    if (doc == NULL)
        return ERR(ERR_PARSE, "malformed XML");
    if (doc->intSubset != NULL || doc->extSubset != NULL)
        err = ERR(ERR_PARSE, "XML with a document type is not accepted");
    else
        err = copy_element(xmlDocGetRootElement(doc), 1, out);
    xmlFreeDoc(doc);
    if (err != NULL) {
        xml_free(*out);
        *out = NULL;
    }
    return err;
}

static void free_attributes(struct xml_attribute *attribute)
{
    while (attribute != NULL) {
        struct xml_attribute *next = attribute->next;

        free(attribute->name);
        free(attribute->prefix);
        free(attribute->value);
        free(attribute);
        attribute = next;
    }
}

void xml_free(struct xml_node *node)
{
    while (node != NULL) {
        struct xml_node *next = node->next;

        xml_free(node->children);
        free_attributes(node->attributes);
        free(node->name);
        free(node->text);
        free(node);
        node = next;
    }
}

static const struct xml_node *named(const struct xml_node *node, const char *name)
{
    while (node != NULL && strcmp(node->name, name) != 0)
        node = node->next;
    return node;
}

const struct xml_node *xml_child(const struct xml_node *node, const char *name)
{
    return node != NULL ? named(node->children, name) : NULL;
}

const struct xml_node *xml_next(const struct xml_node *node)
{
    return named(node->next, node->name);
}

const char *xml_child_text(const struct xml_node *node, const char *name)
{
    const struct xml_node *child = xml_child(node, name);

    return child != NULL ? child->text : NULL;
}

const char *xml_attribute(const struct xml_node *node, const char *name)
{
    for (const struct xml_attribute *a = node->attributes; a != NULL; a = a->next)
        if (strcmp(a->name, name) == 0)
            return a->value;
    return NULL;
}

/* '\r' and, in attributes, all white space would not survive a parser's normalisation. */
static void escape(struct buf *out, const char *text, bool attribute)
{
    for (; *text != '\0'; text++) {
        switch (*text) {
        case '&':
            buf_add_str(out, "&amp;");
            break;
        case '<':
            buf_add_str(out, "&lt;");
            break;
        case '>':
            buf_add_str(out, "&gt;");
            break;
        case '"':
            buf_add_str(out, "&quot;");
            break;
        case '\r':
            buf_add_str(out, "&#13;");
            break;
        default:
            if (attribute && (*text == '\n' || *text == '\t'))
                buf_printf(out, "&#%d;", *text);
            else
                buf_add_char(out, *text);
        }
    }
}

static void close_tag(struct xml_writer *writer)
{
    if (writer->in_tag)
        buf_add_char(writer->out, '>');
    writer->in_tag = false;
}

void xml_writer_init(struct xml_writer *writer, struct buf *out)
{
    writer->out = out;
    writer->in_tag = false;
}

void xml_begin(struct xml_writer *writer, const char *name)
{
    close_tag(writer);
    buf_add_char(writer->out, '<');
    buf_add_str(writer->out, name);
    writer->in_tag = true;
}

void xml_add_attribute(struct xml_writer *writer, const char *name, const char *value)
{
    buf_add_char(writer->out, ' ');
    buf_add_str(writer->out, name);
    buf_add_str(writer->out, "=\"");
    escape(writer->out, value, true);
    buf_add_char(writer->out, '"');
}

void xml_add_text(struct xml_writer *writer, const char *text)
{
    close_tag(writer);
    escape(writer->out, text, false);
}

void xml_end(struct xml_writer *writer, const char *name)
{
    if (writer->in_tag) {
        buf_add_str(writer->out, "/>");
        writer->in_tag = false;
        return;
    }
    buf_add_str(writer->out, "</");
    buf_add_str(writer->out, name);
    buf_add_char(writer->out, '>');
}

void xml_element(struct xml_writer *writer, const char *name, const char *text)
{
    xml_begin(writer, name);
    if (text != NULL && text[0] != '\0')
        xml_add_text(writer, text);
    xml_end(writer, name);
}
