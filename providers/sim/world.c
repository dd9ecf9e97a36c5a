#include "providers/sim/world.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/mem.h"

#define WORLD_FORMAT "panka.sim/1"

int64_t world_now_ms(void)
{
    return clock_wall_ms();
}

static json_t *new_world(void)
{
    return json_pack("{s:s,s:i,s:{},s:[]}", "format", WORLD_FORMAT, "sequence", 0, "accounts",
                     "pending");
}

void world_reset(struct sim *sim)
{
    json_decref(sim->world);
    sim->world = new_world();
    json_object_clear(sim->calls);
    sim->next_due_ms = INT64_MAX;
    sim->dirty = true;
    cond_signal(&sim->changed);
}

static void find_next_due(struct sim *sim)
{
    size_t i;
    json_t *change;

    sim->next_due_ms = INT64_MAX;
    json_array_foreach (json_object_get(sim->world, "pending"), i, change) {
        int64_t at = tree_int(change, "at", 0);

        if (at < sim->next_due_ms)
            sim->next_due_ms = at;
    }
}

struct error *world_load(struct sim *sim)
{
    const char *path = sim->options.state_file;
    json_error_t problem;

    world_reset(sim);
    sim->dirty = false;
    if (path == NULL || access(path, F_OK) != 0)
        return NULL;
    json_decref(sim->world);
    sim->world = json_load_file(path, JSON_REJECT_DUPLICATES, &problem);
    if (sim->world == NULL)
        return ERR(ERR_PARSE, "%s: %s, line %d", path, problem.text, problem.line);
    if (!sim_same(tree_text(sim->world, "format"), WORLD_FORMAT))
        return ERR(ERR_PARSE, "%s: not a state file of panka-sim", path);
    sim->random_state = (uint64_t)tree_int(sim->world, "random", (int64_t)sim->random_state);
    find_next_due(sim);
    return NULL;
}

struct error *world_save(struct sim *sim)
{
    const char *path = sim->options.state_file;
    struct error *err = NULL;
    char *new_path;

    sim->dirty = false;
    if (path == NULL)
        return NULL;
    new_path = xasprintf("%s.new", path);
    tree_put_int(sim->world, "random", (int64_t)sim->random_state); /* no id is given twice */
    if (json_dump_file(sim->world, new_path, JSON_COMPACT) != 0)
        err = ERR(ERR_IO, "cannot write %s: %s", new_path, strerror(errno));
    else if (rename(new_path, path) != 0)
        err = ERR(ERR_IO, "cannot rename %s: %s", new_path, strerror(errno));
    free(new_path);
    return err;
}

/* --- changes to come ---------------------------------------------------------------------- */

static json_t *collection_at(struct sim *sim, const char *account, const char *region,
                             const char *service, const char *collection)
{
    json_t *at = tree_object_of(sim->world, "accounts");

    at = tree_object_of(at, account);
    at = tree_object_of(at, region);
    at = tree_object_of(at, service);
    return tree_object_of(at, collection);
}

static void apply(struct sim *sim, json_t *change)
{
    json_t *collection =
        collection_at(sim, tree_text(change, "account"), tree_text(change, "region"),
                      tree_text(change, "service"), tree_text(change, "collection"));
    const char *id = tree_text(change, "id"), *path;
    json_t *resource = json_object_get(collection, id), *value;

    if (resource == NULL || tree_int(resource, "~gen", -1) != tree_int(change, "gen", -2))
        return;
    if (!tree_has(change, "set")) {
        json_object_del(collection, id);
        return;
    }
    json_object_foreach (json_object_get(change, "set"), path, value)
        tree_put_path(resource, path, value);
}

void world_settle(struct sim *sim, int64_t now_ms)
{
    json_t *pending = tree_array_of(sim->world, "pending");
    size_t i = 0;

    if (now_ms < sim->next_due_ms)
        return;
    while (i < json_array_size(pending)) {
        json_t *change = json_array_get(pending, i);

        if (tree_int(change, "at", 0) > now_ms) {
            i++;
            continue;
        }
        json_incref(change);
        json_array_remove(pending, i);
        apply(sim, change);
        json_decref(change);
        sim->dirty = true;
    }
    find_next_due(sim);
    cond_signal(&sim->changed);
}

static const char *account_of(const struct sim_call *call, const char *service)
{
    return strcmp(service, "s3") == 0 ? "*" : call->account;
}

static const char *region_of(const struct sim_call *call, const char *service)
{
    return strcmp(service, "s3") == 0 || strcmp(service, "iam") == 0 ? "*" : call->region;
}

void sim_later(struct sim_call *call, const char *collection, const char *id, uint64_t delay_ms,
               json_t *set)
{
    const char *service = call->service->name;
    json_t *resource = sim_find(call, collection, id);
    int64_t at = call->now_ms + (int64_t)delay_ms;
    json_t *change = json_pack("{s:I,s:s,s:s,s:s,s:s,s:s,s:I}", "at", (json_int_t)at, "account",
                               account_of(call, service), "region", region_of(call, service),
                               "service", service, "collection", collection, "id", id, "gen",
                               (json_int_t)tree_int(resource, "~gen", 0));

    if (set != NULL)
        tree_put(change, "set", set);
    json_array_append_new(tree_array_of(call->sim->world, "pending"), change);
    if (at < call->sim->next_due_ms)
        call->sim->next_due_ms = at;
}

uint64_t sim_delay(const struct sim_call *call)
{
    return (uint64_t)tree_int(call->sim->delays, call->service->name,
                              (int64_t)call->sim->options.delay_ms);
}

/* --- resources ------------------------------------------------------------------------------ */

json_t *sim_collection(struct sim_call *call, const char *service, const char *collection)
{
    return collection_at(call->sim, account_of(call, service), region_of(call, service), service,
                         collection);
}

json_t *sim_all(struct sim_call *call, const char *collection)
{
    return sim_collection(call, call->service->name, collection);
}

json_t *sim_find(struct sim_call *call, const char *collection, const char *id)
{
    return sim_find_in(call, call->service->name, collection, id);
}

json_t *sim_find_in(struct sim_call *call, const char *service, const char *collection,
                    const char *id)
{
    return id == NULL ? NULL : json_object_get(sim_collection(call, service, collection), id);
}

json_t *sim_put(struct sim_call *call, const char *collection, const char *id, const char *arn,
                json_t *resource)
{
    int64_t gen = tree_int(call->sim->world, "sequence", 0) + 1;

    tree_put_int(call->sim->world, "sequence", gen);
    tree_put_int(resource, "~gen", gen);
    tree_put_text(resource, "~arn", arn);
    tree_put_text(resource, "~account", call->account);
    tree_put_text(resource, "~region", call->region);
    json_object_set_new(sim_all(call, collection), id, resource);
    return resource;
}

void sim_remove(struct sim_call *call, const char *collection, const char *id)
{
    json_object_del(sim_all(call, collection), id);
}

json_t *sim_find_arn_in(struct sim_call *call, const char *service, const char *arn)
{
    json_t *collections = json_object_get(
        json_object_get(json_object_get(json_object_get(call->sim->world, "accounts"),
                                        account_of(call, service)),
                        region_of(call, service)),
        service);
    const char *name, *id;
    json_t *collection, *resource;

    if (arn == NULL)
        return NULL;
    json_object_foreach (collections, name, collection)
        json_object_foreach (collection, id, resource)
            if (sim_same(tree_text(resource, "~arn"), arn))
                return resource;
    return NULL;
}

json_t *sim_find_arn(struct sim_call *call, const char *arn)
{
    return sim_find_arn_in(call, call->service->name, arn);
}

/* --- listing ---------------------------------------------------------------------------------- */

static void each_of_region(json_t *services, const char *account, const char *region,
                           world_each_fn *fn, void *arg)
{
    const char *service, *name;
    json_t *collections, *collection;

    json_object_foreach (services, service, collections)
        json_object_foreach (collections, name, collection)
            fn(arg, account, region, service, name, collection);
}

void world_each(struct sim *sim, world_each_fn *fn, void *arg)
{
    const char *account, *region;
    json_t *regions, *services;

    json_object_foreach (json_object_get(sim->world, "accounts"), account, regions)
        json_object_foreach (regions, region, services)
            each_of_region(services, account, region, fn, arg);
}

static void list_collection(void *arg, const char *account, const char *region, const char *service,
                            const char *name, json_t *collection)
{
    json_t *list = arg, *resource;
    const char *id;

    (void)account;
    (void)region;
    json_object_foreach (collection, id, resource) {
        if (!tree_has(resource, "~arn") || tree_bool(resource, "~builtin", false) ||
            tree_has(resource, "DeletedDate")) /* a secret within its recovery window */
            continue;
        json_array_append_new(
            list, json_pack("{s:s,s:s,s:s,s:s,s:s,s:s,s:o}", "service", service, "type", name, "id",
                            id, "arn", tree_text(resource, "~arn"), "account",
                            tree_text(resource, "~account"), "region",
                            tree_text(resource, "~region"), "tags", sim_tags_map(resource)));
    }
}

json_t *world_resources(struct sim *sim)
{
    json_t *list = json_array();

    world_each(sim, list_collection, list);
    return list;
}
