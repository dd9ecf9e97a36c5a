/*
 * xml.h - reading small XML documents into a tree, and writing them.
 *
 * For what services send and receive: no DTD, no entities of one's own, no network, bounded
 * size and depth. Namespaces are dropped: an element is known by its local name.
 */
#ifndef PROVIDERS_XML_H
#define PROVIDERS_XML_H

#include "common/buf.h"
#include "common/error.h"

struct xml_attribute {
    char *name;   /* local name */
    char *prefix; /* "xsi" in xsi:type, NULL = none */
    char *value;
    struct xml_attribute *next;
};

struct xml_node {
    char *name; /* local name */
    char *text; /* its own text, without that of its children; never NULL */
    struct xml_attribute *attributes;
    struct xml_node *children;
    struct xml_node *next; /* sibling */
};

/* Parse a document. Owner: caller, xml_free(). Errors: ERR_PARSE (malformed, a DTD, too deep
 * or larger than 64 MiB). */
must_check struct error *xml_parse(const char *text, size_t bytes, struct xml_node **out);
void xml_free(struct xml_node *node); /* with children and following siblings; NULL is fine */

/* The first child of that name; NULL when absent or `node` is NULL. */
const struct xml_node *xml_child(const struct xml_node *node, const char *name);

/* The next sibling of the same name. */
const struct xml_node *xml_next(const struct xml_node *node);

/* Text of the first child of that name; NULL when absent. */
const char *xml_child_text(const struct xml_node *node, const char *name);
const char *xml_attribute(const struct xml_node *node, const char *name); /* NULL when absent */

/* Writes elements to `out`, which the caller owns. Attributes follow xml_begin() at once. */
struct xml_writer {
    struct buf *out;
    bool in_tag; /* a start tag still lacks its '>' */
};

void xml_writer_init(struct xml_writer *writer, struct buf *out);
void xml_begin(struct xml_writer *writer, const char *name);
void xml_add_attribute(struct xml_writer *writer, const char *name, const char *value);
void xml_add_text(struct xml_writer *writer, const char *text);
void xml_end(struct xml_writer *writer, const char *name);

/* <name>text</name>; `text` NULL: an empty element. */
void xml_element(struct xml_writer *writer, const char *name, const char *text);

#endif
