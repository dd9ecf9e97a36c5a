/*
 * yaml.h - reading YAML that may be hostile into trees.
 *
 * Bounded: size, documents, nesting, number of values, length of lines and of runs of blank
 * lines, expansion of aliases. A YAML subset by intent: no tabs, no directives, no tags of
 * one's own, no mappings as keys. Scalars stay text; what they mean is the schema's matter.
 */
#ifndef COMMON_YAML_H
#define COMMON_YAML_H

#include "common/node.h"
#include "common/problems.h"

enum {
    YAML_BYTES_MAX = 64 * 1024 * 1024,
    YAML_DOCUMENTS_MAX = 500000,
    YAML_LINE_MAX = 256 * 1024,
    YAML_BLANK_LINES_MAX = 300, /* in a row: the parser's time is quadratic in it */
    YAML_ALL_BLANK_LINES_MAX = 1000000,
    YAML_QUOTE_PAIRS_MAX = 1000000, /* '' in single quotes: the parser loses memory on each */
    YAML_ANCHORS_MAX = 10000,       /* of a document */
    YAML_SCALAR_MAX = 1024 * 1024,
};

struct yaml_input {
    const char *name; /* as shown to people */
    const char *text;
    size_t bytes;
};

/* Called with each document's root; empty documents are left out. */
typedef void yaml_document(void *arg, struct node *root);

/* Read every document of `input` into `arena`. What is wrong goes to `problems`; documents
 * before the place of a syntax error were given already. True when all of it was read (there
 * may still be problems, as duplicate keys). */
bool yaml_read(struct arena *arena, const struct yaml_input *input, yaml_document *document,
               void *arg, struct problems *problems);

/* The checks made before the parser sees the text: encoding, control characters, tabs,
 * directives, lengths. True when nothing is wrong. Part of yaml_read. */
bool yaml_scan(const struct yaml_input *input, struct problems *problems);

#endif
