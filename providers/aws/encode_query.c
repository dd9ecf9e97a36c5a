#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/url.h"
#include "providers/aws/encode.h"

/* The form's fields, and the name of the value that is being written. */
struct form {
    const struct encode *encode;
    bool is_ec2;
    struct buf name;
};

static void write_value(struct form *form, const struct model_member *member, const json_t *value);

static void cut_name(struct form *form, size_t len)
{
    form->name.len = len;
    if (form->name.data != NULL)
        form->name.data[len] = '\0';
}

static void add_part(struct form *form, const char *part)
{
    if (form->name.len > 0)
        buf_add_char(&form->name, '.');
    buf_add_str(&form->name, part);
}

/* The ec2 protocol's names: the model's own, else the wire name with a capital. */
static void add_member_name(struct form *form, const struct model_member *member)
{
    size_t start;

    if (form->is_ec2 && member->ec2 != NULL) {
        add_part(form, member->ec2);
        return;
    }
    start = form->name.len + (form->name.len > 0);
    add_part(form, member->wire);
    if (form->is_ec2 && strcmp(member->wire, member->name) != 0)
        form->name.data[start] = (char)toupper((unsigned char)form->name.data[start]);
}

static void write_structure(struct form *form, const struct model_shape *shape, const json_t *value)
{
    size_t len = form->name.len;

    for (size_t i = 0; i < shape->member_count; i++) {
        const json_t *given = encode_get(value, &shape->members[i]);

        if (given == NULL)
            continue;
        add_member_name(form, &shape->members[i]);
        write_value(form, &shape->members[i], given);
        cut_name(form, len);
    }
}

/* A flattened list whose element has a name of its own takes that in place of its own name. */
static void begin_list(struct form *form, const struct model_member *list,
                       const struct model_member *element)
{
    bool is_named = strcmp(element->wire, "member") != 0;

    if (form->is_ec2)
        return;
    if ((list->flags & MODEL_FLAT) == 0) {
        add_part(form, element->wire);
    } else if (is_named) {
        char *dot = strrchr(form->name.data, '.');

        cut_name(form, dot != NULL ? (size_t)(dot - form->name.data) : 0);
        add_part(form, element->wire);
    }
}

static void write_list(struct form *form, const struct model_member *list, const json_t *value)
{
    const struct model_member *element = &form->encode->service->shapes[list->shape].members[0];
    size_t len;

    if (json_array_size(value) == 0) {
        if (!form->is_ec2)
            url_query_add(&form->encode->out->body, buf_str(&form->name), "");
        return;
    }
    begin_list(form, list, element);
    len = form->name.len;
    for (size_t i = 0; i < json_array_size(value); i++) {
        buf_printf(&form->name, ".%zu", i + 1);
        write_value(form, element, json_array_get(value, i));
        cut_name(form, len);
    }
}

static void write_map(struct form *form, const struct model_member *map, const json_t *value)
{
    const struct model_member *entry = form->encode->service->shapes[map->shape].members;
    size_t number = 0, len, pair_len;
    const char *key;
    json_t *item;

    if ((map->flags & MODEL_FLAT) == 0)
        add_part(form, "entry");
    len = form->name.len;
    json_object_foreach ((json_t *)value, key, item) {
        buf_printf(&form->name, ".%zu", ++number);
        pair_len = form->name.len;
        add_part(form, entry[0].wire);
        url_query_add(&form->encode->out->body, buf_str(&form->name), key);
        cut_name(form, pair_len);
        add_part(form, entry[1].wire);
        write_value(form, &entry[1], item);
        cut_name(form, len);
    }
}

static void write_scalar(struct form *form, const struct model_member *member, const json_t *value)
{
    char *text = wire_text(form->encode->service, member, value, MODEL_TIME_ISO);

    url_query_add(&form->encode->out->body, buf_str(&form->name), text);
    free(text);
}

static void write_value(struct form *form, const struct model_member *member, const json_t *value)
{
    const struct model_shape *shape = &form->encode->service->shapes[member->shape];

    if (shape->type == MODEL_STRUCTURE)
        write_structure(form, shape, value);
    else if (shape->type == MODEL_LIST)
        write_list(form, member, value);
    else if (shape->type == MODEL_MAP)
        write_map(form, member, value);
    else
        write_scalar(form, member, value);
}

void encode_query(const struct encode *encode)
{
    const struct model_service *service = encode->service;
    struct form form = {encode, service->protocol == MODEL_EC2, BUF_INIT};
    struct buf *body = &encode->out->body;

    buf_add_char(&encode->out->path, '/');
    wire_set_header(encode->out, "Content-Type",
                    "application/x-www-form-urlencoded; charset=utf-8");
    url_query_add(body, "Action", encode->op->name);
    url_query_add(body, "Version", service->api_version);
    if (encode->op->input >= 0)
        write_structure(&form, &service->shapes[encode->op->input], encode->params);
    buf_fini(&form.name);
}
