/* Two components whose names in the cloud would be the same: "a-b" of service "c" and "b" of
 * service "c-a", or two that choose one name. */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/rules/rules.h"

struct named {
    char *name; /* kind, a slash, the physical name */
    const struct component *component;
};

static int compare_named(const void *left, const void *right)
{
    const struct named *a = left, *b = right;
    int by_name = strcmp(a->name, b->name);

    return by_name != 0 ? by_name : strcmp(a->component->id, b->component->id);
}

static char *cloud_name(const struct reader *reader, const struct component *component)
{
    const struct kind_info *kind = component->kind;
    char *made = catalog_physical_name(kind, "", reader->stack_name, component->service->name,
                                       component->name);
    char *full = catalog_full_name(kind, made, component->spec);
    char *whole = xasprintf("%s/%s", component->kind_name, full);

    free(made);
    free(full);
    return whole;
}

void rules_names(struct reader *reader)
{
    struct named *all = xcalloc(HASH_COUNT(reader->components) + 1, sizeof(*all));
    size_t count = 0;

    for (struct component **at = reader->sorted; reader->stack_name != NULL && *at != NULL; at++)
        if ((*at)->sound)
            all[count++] = (struct named){cloud_name(reader, *at), *at};
    qsort(all, count, sizeof(*all), compare_named);
    for (size_t i = 1; i < count; i++)
        if (strcmp(all[i].name, all[i - 1].name) == 0)
            report(reader,
                   &(struct complaint){.place = name_node(all[i].component->doc),
                                       .component = all[i].component,
                                       .field = "metadata.name",
                                       .hint = "rename one of them"},
                   "would be called %s in the cloud, as %s is", strchr(all[i].name, '/') + 1,
                   all[i - 1].component->id);
    for (size_t i = 0; i < count; i++)
        free(all[i].name);
    free(all);
}
