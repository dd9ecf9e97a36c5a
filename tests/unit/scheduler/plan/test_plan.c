#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/mem.h"
#include "providers/catalog.h"
#include "scheduler/plan/plan.h"
#include "tests/support/quoted.h"

static const struct state_id demo = {"team-a", "demo", "dev"};

/* "s/a SQS {'type':'fifo'} <deps>" */
struct given {
    const char *id, *kind, *spec, *deps;
};

/* `spec` with each % as `text`. Owner: caller. */
static char *text_replaced(const char *spec, const char *text)
{
    struct buf out = BUF_INIT;
    for (const char *c = spec; *c != '\0'; c++)
        buf_printf(&out, "%.*s", *c == '%' ? (int)strlen(text) : 1, *c == '%' ? text : c);
    return buf_take(&out);
}

static json_t *component(const struct given *given)
{
    const char *slash = strchr(given->id, '/');
    json_t *deps = quoted_json(given->deps == NULL ? "[]" : given->deps);
    return json_pack("{s:s,s:s%,s:s,s:s,s:o,s:o,s:{s:s,s:i,s:i}}", "id", given->id, "service",
                     given->id, (int)(slash - given->id), "name", slash + 1, "kind", given->kind,
                     "spec", quoted_json(given->spec), "depends_on", deps, "source", "file",
                     "stack.yaml", "line", 1, "column", 1);
}

static json_t *document(const struct given *given, size_t count)
{
    json_t *components = json_array();
    for (size_t i = 0; i < count && given[i].id != NULL; i++)
        json_array_append_new(components, component(&given[i]));
    return json_pack("{s:s,s:o}", "config_hash", "hash-2", "components", components);
}

/* A state in which everything is ready, as given; `extra` members replace those of entries. */
static json_t *state(const struct given *given, size_t count)
{
    json_t *resources = json_object();
    for (size_t i = 0; i < count && given[i].id != NULL; i++) {
        json_t *spec = quoted_json(given[i].spec);
        json_object_set_new(resources, given[i].id,
                            json_pack("{s:s,s:s,s:s,s:o,s:o}", "type", given[i].kind,
                                      "physical_name", "the-old-name", "status", "ready", "applied",
                                      spec, "depends_on",
                                      quoted_json(given[i].deps == NULL ? "[]" : given[i].deps)));
    }
    return json_pack("{s:i,s:s,s:s,s:o,s:{}}", "serial", 7, "lineage", "line-1", "config_hash",
                     "hash-1", "resources", resources, "outputs");
}

static json_t *make(bool destroy, json_t *doc, json_t *old, const char *targets)
{
    struct plan_input input = {.destroy = destroy, .id = &demo, .document = doc, .state = old};
    input.name_prefix = "p-";
    input.targets = targets == NULL ? NULL : quoted_json(targets);
    json_t *plan = NULL;
    struct error *err = plan_make(&input, &plan);
    cr_assert_null(err, "%s", err == NULL ? "" : err->message);
    json_decref(input.targets);
    return plan;
}

/* "s/a create 1; s/b none 0": component, action, wave in order of the changes. */
static char *changes_text(json_t *plan)
{
    struct buf out = BUF_INIT;
    size_t i;
    json_t *change;
    json_array_foreach (json_object_get(plan, "changes"), i, change)
        buf_printf(&out, "%s%s %s %d", i == 0 ? "" : "; ",
                   json_string_value(json_object_get(change, "component")),
                   json_string_value(json_object_get(change, "action")),
                   (int)json_integer_value(json_object_get(change, "wave")));
    return buf_take(&out);
}

enum { MOST = 6 };

static const struct {
    bool destroy;
    struct given wanted[MOST], known[MOST];
    const char *targets;
    const char *changes;
} rows[] = {
    /* everything is new: waves by dependency */
    {.wanted = {{"s/a", "SQS", "{}", NULL}, {"s/b", "S3", "{}", "['s/a']"}},
     .changes = "s/a create 1; s/b create 2"},
    /* nothing changed */
    {.wanted = {{"s/a", "SQS", "{'delaySeconds':1}", NULL}},
     .known = {{"s/a", "SQS", "{'delaySeconds':1}", NULL}},
     .changes = "s/a none 0"},
    /* an unchanged one in the middle adds no wave, and none is passed over */
    {.wanted = {{"s/a", "SQS", "{'delaySeconds':2}", NULL},
                {"s/b", "S3", "{}", "['s/a']"},
                {"s/c", "SNS", "{'displayName':'x'}", "['s/b']"}},
     .known = {{"s/a", "SQS", "{'delaySeconds':1}", NULL},
               {"s/b", "S3", "{}", "['s/a']"},
               {"s/c", "SNS", "{'displayName':'y'}", "['s/b']"}},
     .changes = "s/a update 1; s/b none 0; s/c update 2"},
    /* a removed chain is deleted last, users first */
    {.wanted = {{"s/n", "SQS", "{}", NULL}},
     .known = {{"s/a", "SQS", "{}", NULL},
               {"s/b", "S3", "{}", "['s/a']"},
               {"s/c", "SNS", "{}", "['s/b']"}},
     .changes = "s/n create 1; s/c delete 2; s/b delete 3; s/a delete 4"},
    /* replacements: key of a table, type of a queue, engine, less storage; not more storage */
    {.wanted = {{"s/a", "DynamoDB", "{'hashKey':{'name':'y','type':'S'}}", NULL},
                {"s/b", "SQS", "{'type':'fifo'}", NULL},
                {"s/c", "RDS", "{'engine':{'type':'mysql'}}", NULL},
                {"s/d", "RDS", "{'instance':{'storage':{'allocatedGB':20}}}", NULL},
                {"s/e", "RDS", "{'instance':{'storage':{'allocatedGB':90}}}", NULL}},
     .known = {{"s/a", "DynamoDB", "{'hashKey':{'name':'x','type':'S'}}", NULL},
               {"s/b", "SQS", "{'type':'standard'}", NULL},
               {"s/c", "RDS", "{'engine':{'type':'postgres'}}", NULL},
               {"s/d", "RDS", "{'instance':{'storage':{'allocatedGB':40}}}", NULL},
               {"s/e", "RDS", "{'instance':{'storage':{'allocatedGB':40}}}", NULL}},
     .changes = "s/a replace 1; s/b replace 1; s/c replace 1; s/d replace 1; s/e update 1"},
    /* another kind under the same name; and whoever refers to what is replaced */
    {.wanted = {{"s/a", "SNS", "{}", NULL}, {"s/b", "SQS", "{'x':'${s/a.topic_arn}'}", "['s/a']"}},
     .known = {{"s/a", "SQS", "{}", NULL}, {"s/b", "SQS", "{'x':'${s/a.topic_arn}'}", "['s/a']"}},
     .changes = "s/a replace 1; s/b none 0"}, /* no resolved values are known: nothing to compare */
    /* targets take what they need with them, and nothing else */
    {.wanted = {{"s/a", "SQS", "{}", NULL},
                {"s/b", "S3", "{}", "['s/a']"},
                {"t/c", "SNS", "{}", NULL}},
     .targets = "['s/b']",
     .changes = "s/a create 1; s/b create 2"},
    {.wanted = {{"s/a", "SQS", "{}", NULL}, {"t/c", "SNS", "{}", NULL}},
     .known = {{"s/z", "SQS", "{}", NULL}},
     .targets = "['t']",
     .changes = "t/c create 1"},
    /* destroy: the exact reverse */
    {.destroy = true,
     .known = {{"s/a", "SQS", "{}", NULL},
               {"s/b", "S3", "{}", "['s/a']"},
               {"s/c", "SNS", "{}", "['s/a']"},
               {"s/d", "SNS", "{}", "['s/b','s/c','gone/x']"}},
     .changes = "s/d delete 1; s/b delete 2; s/c delete 2; s/a delete 3"},
    {.destroy = true,
     .known = {{"s/a", "SQS", "{}", NULL},
               {"s/b", "S3", "{}", "['s/a']"},
               {"s/c", "SNS", "{}", "['s/b']"}},
     .targets = "['s/b']",
     .changes = "s/c delete 1; s/b delete 2"},
    {.destroy = true, .changes = ""},
};

Test(plan, actions_and_waves)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *doc = document(rows[i].wanted, MOST);
        json_t *old = rows[i].known[0].id == NULL ? NULL : state(rows[i].known, MOST);
        json_t *plan = make(rows[i].destroy, rows[i].destroy ? NULL : doc, old, rows[i].targets);
        char *text = changes_text(plan);
        cr_expect_str_eq(text, rows[i].changes, "row %zu: %s", i, text);
        free(text);
        json_decref(plan);
        json_decref(doc);
        json_decref(old);
    }
}

static const char *first(json_t *plan, const char *member)
{
    return json_string_value(
        json_object_get(json_array_get(json_object_get(plan, "changes"), 0), member));
}

/* What an earlier run left behind decides between making, updating and leaving alone. */
Test(plan, unfinished_resources)
{
    static const struct {
        const char *members, *action;
    } left[] = {
        {"{'status':'ready'}", "none"},
        {"{'status':'failed','operation':'d-1/s/a/update'}", "update"},
        {"{'status':'updating'}", "update"},
        {"{'status':'unknown'}", "update"},
        {"{'status':'failed','operation':'d-1/s/a/delete'}", "create"},
        {"{'status':'deleting'}", "create"},
        {"{'status':'creating','applied':null}", "create"},
        {"{'status':'failed','applied':null}", "create"},
    };
    struct given given = {"s/a", "SQS", "{'delaySeconds':1}", NULL};
    for (size_t i = 0; i < ARRAY_LEN(left); i++) {
        json_t *doc = document(&given, 1), *old = state(&given, 1),
               *more = quoted_json(left[i].members);
        json_object_update(json_object_get(json_object_get(old, "resources"), "s/a"), more);
        json_t *plan = make(false, doc, old, NULL);
        cr_expect_str_eq(first(plan, "action"), left[i].action, "row %zu", i);
        cr_expect_str_eq(first(plan, "physical_name"), "the-old-name");
        cr_expect_eq(first(plan, "reason") == NULL, i == 0, "row %zu", i);
        json_decref(plan);
        json_decref(doc);
        json_decref(old);
        json_decref(more);
    }
}

/* Labels are tags: the stack's and the component's, against those the resource was made with. */
Test(plan, labels_that_changed)
{
    static const struct {
        const char *stack, *own, *made_with, *action, *path;
    } labelled[] = {
        {"{'team':'a'}", "{'tier':'web'}", "{'team':'a','tier':'web'}", "none", ""},
        {"{'team':'b'}", "{'tier':'web'}", "{'team':'a','tier':'web'}", "update", "labels.team"},
        {"{'team':'b'}", "{'team':'a'}", "{'team':'a'}", "none", ""},
        {"{}", "{}", "{'team':'a'}", "update", "labels.team"},
        {"{'team':'b'}", "{}", NULL, "none", ""}, /* made before the state kept labels */
    };
    for (size_t i = 0; i < ARRAY_LEN(labelled); i++) {
        struct given wanted[] = {{"s/a", "SQS", "{}", NULL}};
        json_t *doc = document(wanted, 1), *old = state(wanted, 1);
        json_t *entry = json_object_get(json_object_get(old, "resources"), "s/a");
        json_object_set_new(doc, "labels", quoted_json(labelled[i].stack));
        json_object_set_new(json_array_get(json_object_get(doc, "components"), 0), "labels",
                            quoted_json(labelled[i].own));
        if (labelled[i].made_with != NULL)
            json_object_set_new(entry, "labels", quoted_json(labelled[i].made_with));
        json_t *plan = make(false, doc, old, NULL);
        json_t *change = json_array_get(json_object_get(plan, "changes"), 0);
        json_t *field = json_array_get(json_object_get(change, "fields"), 0);
        const char *path = json_string_value(json_object_get(field, "path"));
        cr_expect_str_eq(json_string_value(json_object_get(change, "action")), labelled[i].action,
                         "row %zu", i);
        cr_expect_str_eq(path == NULL ? "" : path, labelled[i].path, "row %zu", i);
        json_decref(plan);
        json_decref(doc);
        json_decref(old);
    }
}

/* A value behind a reference moved although the text is the same. */
Test(plan, references_that_moved)
{
    static const struct {
        const char *outputs, *kind_before, *action, *value;
    } moved[] = {
        {"{'s/a':{'queue_url':'u1'}}", "SQS", "none", NULL},
        {"{'s/a':{'queue_url':'u2'}}", "SQS", "update", "u2"},
        {"{'s/a':{'queue_url':'u1'}}", "SNS", "update", "${s/a.queue_url} (known after apply)"},
    };
    for (size_t i = 0; i < ARRAY_LEN(moved); i++) {
        struct given wanted[] = {{"s/a", "SQS", "{}", NULL},
                                 {"s/b", "SNS", "{'displayName':'${s/a.queue_url}'}", "['s/a']"}};
        json_t *doc = document(wanted, 2), *old = state(wanted, 2), *plan;
        json_t *resources = json_object_get(old, "resources");
        json_object_set_new(json_object_get(resources, "s/a"), "type",
                            json_string(moved[i].kind_before));
        json_object_set_new(json_object_get(resources, "s/b"), "resolved",
                            quoted_json("{'displayName':'u1'}"));
        json_object_set_new(old, "outputs", quoted_json(moved[i].outputs));
        plan = make(false, doc, old, NULL);
        json_t *change = json_array_get(json_object_get(plan, "changes"), 1);
        json_t *field = json_array_get(json_object_get(change, "fields"), 0);
        const char *value = json_string_value(json_object_get(field, "new"));
        cr_expect_str_eq(json_string_value(json_object_get(change, "action")), moved[i].action);
        cr_expect_str_eq(value == NULL ? "" : value, moved[i].value ? moved[i].value : "");
        json_decref(plan);
        json_decref(doc);
        json_decref(old);
    }
}

Test(plan, estimates_names_and_summary)
{
    struct given wanted[] = {{"s/db", "RDS", "{}", NULL},
                             {"s/files", "S3", "{}", NULL},
                             {"s/q", "SQS", "{'type':'fifo'}", "['s/db']"}};
    struct given known[] = {{"s/old", "RDS", "{}", NULL}};
    json_t *doc = document(wanted, 3), *old = state(known, 1);
    json_t *plan = make(false, doc, old, NULL);
    uint32_t s3 = catalog_find("S3")->estimate_s, sqs = catalog_find("SQS")->estimate_s;
    const struct {
        const char *name;
        uint32_t estimate_s;
    } expected[] = {{"p-demo-s-db", 600},
                    {"p-demo-s-files", s3},
                    {"p-demo-s-q.fifo", sqs},
                    {"the-old-name", 300}};
    for (size_t i = 0; i < ARRAY_LEN(expected); i++) {
        json_t *change = json_array_get(json_object_get(plan, "changes"), i);
        cr_expect_str_eq(json_string_value(json_object_get(change, "physical_name")),
                         expected[i].name);
        cr_expect_eq(json_integer_value(json_object_get(change, "estimate_s")),
                     expected[i].estimate_s, "row %zu", i);
    }
    char *summary = json_dumps(json_object_get(plan, "summary"), JSON_COMPACT);
    char *waves = json_dumps(json_object_get(plan, "waves"), JSON_COMPACT);
    char *path = json_dumps(json_object_get(plan, "critical_path"), JSON_COMPACT);
    cr_expect_str_eq(summary, "{\"create\":3,\"update\":0,\"replace\":0,\"delete\":1,\"none\":0}");
    cr_expect_str_eq(waves,
                     "[{\"wave\":1,\"components\":[\"s/db\",\"s/files\"],\"estimate_s\":600},"
                     "{\"wave\":2,\"components\":[\"s/q\"],\"estimate_s\":30},"
                     "{\"wave\":3,\"components\":[\"s/old\"],\"estimate_s\":300}]");
    char *chain = xasprintf("{\"components\":[\"s/db\",\"s/q\",\"s/old\"],\"estimate_s\":%u}",
                            600 + sqs + 300);
    cr_expect_str_eq(path, chain);
    free(chain);
    json_t *warning = json_array_get(json_object_get(plan, "warnings"), 0);
    cr_expect_str_eq(json_string_value(json_object_get(warning, "message")),
                     "s/old (RDS) is deleted: the data in it is lost");
    free(summary);
    free(waves);
    free(path);
    json_decref(plan);
    json_decref(doc);
    json_decref(old);
}

Test(plan, errors)
{
    static const struct {
        struct given wanted[2];
        const char *targets;
        enum err_code code;
        const char *says;
    } bad[] = {
        {{{"s/a", "Wheel", "{}", NULL}}, NULL, ERR_INVALID, "unknown kind Wheel"},
        {{{"s/a", "SQS", "{}", "['s/a']"}}, NULL, ERR_INVALID, "s/a -> s/a"},
        {{{"s/a", "SQS", "{}", "['s/x']"}}, NULL, ERR_NOT_FOUND, "s/x"},
        {{{"s/a", "SQS", "{}", NULL}}, "['s/y']", ERR_INVALID, "\"s/y\" to target"},
    };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        json_t *doc = document(bad[i].wanted, 2), *plan = NULL;
        struct plan_input input = {.id = &demo, .document = doc};
        input.targets = bad[i].targets == NULL ? NULL : quoted_json(bad[i].targets);
        struct error *err = plan_make(&input, &plan);
        cr_assert_not_null(err, "row %zu", i);
        cr_expect_eq(err->code, bad[i].code, "row %zu", i);
        cr_expect_not_null(strstr(err->message, bad[i].says), "row %zu: %s", i, err->message);
        error_free(err);
        json_decref(input.targets);
        json_decref(doc);
    }
}

Test(plan, stale)
{
    static const struct {
        const char *expect, *hash, *state, *says; /* says NULL: not stale */
    } cases[] = {
        {"{'config_hash':'h','state_serial':7,'state_lineage':'l'}", "h",
         "{'serial':7,'lineage':'l'}", NULL},
        {"{'config_hash':'h','state_serial':7,'state_lineage':'l'}", "i",
         "{'serial':7,'lineage':'l'}", "configuration changed"},
        {"{'state_serial':7,'state_lineage':'l'}", "h",
         "{'serial':8,'lineage':'l','metadata':{'deployed_by':'kim'}}", "from serial 7 to 8"},
        {"{'state_serial':7,'state_lineage':'l'}", "h",
         "{'serial':8,'lineage':'l','metadata':{'deployed_by':'kim'}}", "by kim"},
        {"{'state_serial':7,'state_lineage':'l'}", "h", "{'serial':7,'lineage':'m'}", "made anew"},
        {"{'state_serial':0,'state_lineage':''}", "h", "{'serial':1,'lineage':'m'}",
         "from serial 0 to 1"},
        {"{'state_serial':0,'state_lineage':''}", "h", "{'serial':0,'lineage':'m'}", NULL},
        {"{'state_serial':3,'state_lineage':'l'}", "h", "{'serial':0,'lineage':'m'}",
         "from serial 3 to 0"},
        {"{}", "h", "{'serial':9,'lineage':'l'}", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        json_t *expect = quoted_json(cases[i].expect), *now = quoted_json(cases[i].state);
        struct error *err = plan_check_stale(expect, cases[i].hash, now);
        cr_expect_eq(err == NULL, cases[i].says == NULL, "row %zu", i);
        if (err != NULL) {
            cr_expect_eq(err->code, ERR_STALE_PLAN);
            cr_expect_not_null(strstr(err->message, cases[i].says), "%s", err->message);
        }
        error_free(err);
        json_decref(expect);
        json_decref(now);
    }
}

Test(plan, text)
{
    struct given wanted[] = {{"s/a", "SQS", "{'delaySeconds':2}", NULL}};
    struct given known[] = {{"s/a", "SQS", "{'delaySeconds':1}", NULL}};
    json_t *doc = document(wanted, 1), *old = state(known, 1);
    json_t *plan = make(false, doc, old, NULL);
    struct buf out = BUF_INIT;
    plan_text(plan, false, false, &out);
    char took[CLOCK_ISO_BYTES];
    clock_duration((uint64_t)catalog_find("SQS")->estimate_s * 1000, took);
    char *expected = xasprintf("Plan to apply demo (dev) of tenant team-a\n\n"
                               "  ~ s/a  SQS  the-old-name  wave 1, about %s\n"
                               "        delaySeconds: 1 -> 2\n\n"
                               "Plan: 0 to add, 1 to change, 0 to replace, 0 to destroy.\n"
                               "Waves: 1, about %s (s/a)\n",
                               took, took);
    cr_expect_str_eq(buf_str(&out), expected);
    free(expected);
    buf_fini(&out);
    cr_expect_not(plan_is_empty(plan));
    json_decref(plan);
    json_decref(doc);
    json_decref(old);
}

Test(plan, ten_thousand_components)
{
    enum { COUNT = 10000 };
    json_t *components = json_array();
    char id[32], dep[32];
    for (int i = 0; i < COUNT; i++) {
        snprintf(id, sizeof(id), "s%02d/c%05d", i % 20, i);
        snprintf(dep, sizeof(dep), "s%02d/c%05d", (i - 100) % 20, i - 100);
        json_array_append_new(
            components, json_pack("{s:s,s:s,s:s,s:s,s:{s:i},s:o}", "id", id, "service", "s", "name",
                                  id + 4, "kind", "SQS", "spec", "delaySeconds", i % 900,
                                  "depends_on", i < 100 ? json_array() : json_pack("[s]", dep)));
    }
    json_t *doc = json_pack("{s:s,s:o}", "config_hash", "h", "components", components);
    json_t *plan = make(false, doc, NULL, NULL);
    cr_expect_eq(json_array_size(json_object_get(plan, "waves")), 100);
    cr_expect_eq(json_array_size(json_object_get(plan, "changes")), COUNT);
    json_decref(plan);
    json_decref(doc);
}

/* What AWS deletes only when nobody uses it any more is not made anew while somebody does. */
Test(plan, replacements_that_are_held)
{
    static const struct {
        const char *kind, *before, *after; /* kind, specs */
        const char *user, *spec;           /* "%" stands for the output */
        const char *refused, *warned;      /* parts of the texts, NULL = neither */
    } held[] = {
        {"SecurityGroup", "{'description':'a'}", "{'description':'b'}", "MicroService",
         "{'network':{'securityGroupIds':['%']}}",
         "stack.yaml:1:1: s/a (SecurityGroup) would be replaced because of description", NULL},
        {"SecurityGroup", "{'description':'a'}", "{'description':'b'}", "CronJob",
         "{'network':{'securityGroupIds':['%']}}", NULL, NULL},
        {"SecurityGroup", "{'description':'a'}", "{'description':'b'}", "SecurityGroup",
         "{'ingress':[{'port':1,'sources':['%']}]}", NULL, NULL},
        {"SecurityGroup", "{'description':'a'}", "{'description':'b'}", "Lambda",
         "{'environment':{'GROUP':'%'}}", NULL, NULL},
        {"SecurityGroup", "{'ingress':[]}", "{'ingress':[{'port':1}]}", "MicroService",
         "{'network':{'securityGroupIds':['%']}}", NULL, NULL},
        {"EBS", "{'encrypted':true}", "{'encrypted':false}", "EC2Instance",
         "{'volumes':[{'device':'/dev/sdf','volume':'%'}]}", NULL,
         "s/a is replaced while s/b uses it: that needs --force"},
    };
    for (size_t i = 0; i < ARRAY_LEN(held); i++) {
        char *said = text_replaced(held[i].spec, "${s/a.id}");
        char *was = text_replaced(held[i].spec, "old-id");
        struct given before[] = {{"s/a", held[i].kind, held[i].before, NULL},
                                 {"s/b", held[i].user, said, "['s/a']"}};
        struct given after[] = {{"s/a", held[i].kind, held[i].after, NULL},
                                {"s/b", held[i].user, said, "['s/a']"}};
        json_t *doc = document(after, 2), *old = state(before, 2), *plan = NULL;
        json_object_set_new(json_object_get(json_object_get(old, "resources"), "s/b"), "resolved",
                            quoted_json(was));
        struct plan_input input = {.id = &demo, .document = doc, .state = old};
        struct error *err = plan_make(&input, &plan);
        char *text = plan == NULL ? xstrdup("") : json_dumps(plan, 0);
        bool refused =
            err != NULL && strstr(err->message, held[i].refused == NULL ? "no such text"
                                                                        : held[i].refused) != NULL;
        cr_expect_eq(refused, held[i].refused != NULL, "row %zu", i);
        cr_expect_eq(err != NULL, held[i].refused != NULL, "row %zu", i);
        cr_expect_eq(strstr(text, "that needs --force") != NULL, held[i].warned != NULL, "row %zu",
                     i);
        if (held[i].warned != NULL)
            cr_expect_not_null(strstr(text, held[i].warned), "row %zu", i);
        error_free(err);
        free(text);
        free(said);
        free(was);
        json_decref(plan);
        json_decref(doc);
        json_decref(old);
    }
}
