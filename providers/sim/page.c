#include "providers/sim/page.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

/* The members that limit a page, in the services' spellings. */
static int64_t limit_of(struct sim_call *call)
{
    static const char *const names[] = {"MaxResults", "maxResults", "MaxItems", "MaxRecords",
                                        "limit",      "Limit",      "PageSize", "ResourcesPerPage"};

    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (tree_int(call->in, names[i], 0) > 0)
            return tree_int(call->in, names[i], 0);
    return INT64_MAX;
}

static void slice(json_t *list, size_t from, size_t count)
{
    while (from-- > 0 && json_array_size(list) > 0)
        json_array_remove(list, 0);
    while (json_array_size(list) > count)
        json_array_remove(list, json_array_size(list) - 1);
}

void page_result(struct sim_call *call)
{
    const struct model_paginator *pages = model_paginator_find(call->service, call->op->name);
    int64_t limit = limit_of(call);
    size_t from, total;
    json_t *list;

    if (pages == NULL || strchr(pages->result_keys[0], '.') != NULL)
        return;
    list = json_object_get(call->out, pages->result_keys[0]);
    from = (size_t)strtoull(tree_text_or(call->in, pages->input_token[0], "0"), NULL, 10);
    total = json_array_size(list);
    if (!json_is_array(list) || (from == 0 && (uint64_t)limit >= total))
        return;
    slice(list, from, (size_t)limit);
    if (from + json_array_size(list) >= total)
        return;
    tree_put_format(call->out, pages->output_token[0], "%zu", from + json_array_size(list));
    if (pages->more_results != NULL)
        tree_put_bool(call->out, pages->more_results, true);
}
