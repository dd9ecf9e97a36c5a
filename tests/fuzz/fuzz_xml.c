/* XML comes from the cloud's answers and, in the simulated cloud, from its clients. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "providers/xml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes);

static void write_tree(struct xml_writer *writer, const struct xml_node *node)
{
    for (; node != NULL; node = node->next) {
        xml_begin(writer, node->name);
        for (struct xml_attribute *attribute = node->attributes; attribute != NULL;
             attribute = attribute->next)
            xml_add_attribute(writer, attribute->name, attribute->value);
        xml_add_text(writer, node->text);
        write_tree(writer, node->children);
        xml_end(writer, node->name);
    }
}

/* What was read can be written, and what was written can be read. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    struct xml_node *root = NULL;
    struct error *err = xml_parse((const char *)data, bytes, &root);
    if (err == NULL) {
        struct buf text = BUF_INIT;
        struct xml_writer writer;
        struct xml_node *again = NULL;
        xml_writer_init(&writer, &text);
        write_tree(&writer, root);
        err = xml_parse(buf_str(&text), text.len, &again);
        if (err != NULL || strcmp(again->name, root->name) != 0)
            abort();
        xml_free(again);
        buf_fini(&text);
    }
    error_free(err);
    xml_free(root);
    return 0;
}
