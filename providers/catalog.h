/*
 * catalog.h - what each kind looks like, as data: fields, defaults, bounds, outputs, which
 * changes force a replacement, how its physical name is made.
 *
 * Shared by reading, planning and the console; knows no cloud call. One file a kind under
 * providers/catalog/, listed in catalog.c.
 */
#ifndef PROVIDERS_CATALOG_H
#define PROVIDERS_CATALOG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <jansson.h>

#include "common/error.h"

enum field_type {
    FIELD_STRING,
    FIELD_INT,    /* also accepted as text holding an integer */
    FIELD_BOOL,   /* true or false only */
    FIELD_ENUM,   /* text out of `choices` */
    FIELD_MAP,    /* name -> `element` (text when NULL) */
    FIELD_OBJECT, /* `fields` */
    FIELD_LIST,   /* of `element` */
    FIELD_ANY,    /* kept as it is */
    FIELD_JSON,   /* text that is JSON, or a mapping that is turned into JSON text */
    FIELD_CPU,    /* 256, "256", "256m", "0.25": CPU units */
    FIELD_MEMORY, /* 512, "512", "512Mi", "1Gi": MiB */
    FIELD_VALUE,  /* text or {valueFrom: {component, output}}; becomes text with a reference */
};

enum {
    FIELD_REQUIRED = 1 << 0,
    FIELD_REPLACE = 1 << 1,    /* a change of this field replaces the resource */
    FIELD_COMPONENT = 1 << 2,  /* names a component: makes an edge of the graph */
    FIELD_SENSITIVE = 1 << 3,  /* masked wherever it is shown */
    FIELD_NO_DIFF = 1 << 4,    /* a change does not make an update (bookkeeping only) */
    FIELD_ALIAS = 1 << 5,      /* accepted spelling of `alias_of`, moved there by the reader */
    FIELD_SHORT_BOOL = 1 << 6, /* OBJECT: true or false stands for {enabled: true or false} */
    FIELD_SHORT_TEXT = 1 << 7, /* OBJECT: a text stands for its first field; aliases of others
                                  follow it in the table */
};

struct field {
    const char *name;
    enum field_type type;
    uint32_t flags;
    const char *fallback; /* default, as YAML scalar; "{}": an object of its defaults; or NULL */
    bool has_min, has_max;
    int64_t min, max;            /* ints: value; strings, lists, maps: length */
    const char *const *choices;  /* NULL-terminated */
    const char *pattern;         /* POSIX extended regular expression */
    const char *pattern_says;    /* the pattern in words: "lower case letters, digits and -" */
    const struct field *fields;  /* OBJECT; ends with name NULL */
    const struct field *element; /* LIST, MAP: one */
    const char *alias_of;        /* FIELD_ALIAS: path within the spec; ".x": same object */
    const char *output;          /* with FIELD_COMPONENT: the output that a bare name stands for */
    const char *refused;         /* known but not available: why, and what to write instead */
    const char *model;           /* the API's member that takes the value as it is, such as
                                    "rds.CreateDBInstance.DBInstanceClass": its pattern, length
                                    and range are checked too; a list's element is "[]" */
};

struct output {
    const char *name; /* snake_case; camelCase is accepted too in references */
    const char *says;
};

/* Rules that tables cannot say are functions over the read spec, in scheduler/stack/rules/.
 * `dependsOn` and (where the kind has no field of that name) `description` are accepted in every
 * spec by the reader and are no fields of the kinds. */
enum name_style { NAME_PLAIN, NAME_S3, NAME_LOWER };

struct kind_info {
    const char *name;                /* "S3" */
    const char *group;               /* "components.panka.io/v1" */
    const char *says;                /* one line */
    const struct field *spec;        /* ends with name NULL */
    const struct output *outputs;    /* ends with name NULL */
    const char *const *aliases;      /* extra output spellings: "url=queue_url", NULL-terminated */
    const char *const *list_outputs; /* outputs that are lists of texts, NULL-terminated */
    enum name_style name_style;
    uint32_t name_max;            /* characters of the physical name before its suffix */
    const char *name_field;       /* dotted spec path that overrides the name, NULL = none */
    const char *name_suffix_when; /* "type=fifo:.fifo": suffix by a spec value; NULL = none */
    uint32_t estimate_s;          /* create or update; delete is half */
    bool stateful;                /* holds data: its deletion or replacement is risky */
    bool attachment;              /* ComponentInfra: part of the component of the same name */
    bool is_family;           /* Any: stands for every type of the cloud's registry; a component's
                                 kind is the type's name, its outputs are the type's */
    const char *replace_list; /* field that lists members of the field `replace_below` whose
                                 change replaces the resource; NULL = none */
    const char *replace_below;
};

/* By name; the name of a type (AWS::Events::Rule) finds the family. */
const struct kind_info *catalog_find(const char *kind);
const struct kind_info *const *catalog_kinds(void); /* NULL-terminated */

/* Does a resource of this spec live in the network of its tenant, when there is one? */
bool catalog_lives_in_network(const char *kind, const json_t *spec);

/* Is it the name of a type of the cloud's registry, Organisation::Service::Resource? */
bool catalog_is_type(const char *kind);

/* The output's own name for any accepted spelling; NULL when the kind has no such output. Of a
 * family every spelling is accepted, and given back as it is. */
const char *catalog_output(const struct kind_info *kind, const char *spelling);

/* How the output of a type is called in references and in the state: QueueUrl, queueUrl and
 * queue_url give queue_url, Endpoint.Address gives endpoint_address. Owner: caller, free(). */
char *catalog_type_output(const char *spelling);

/* The deterministic physical name "{prefix}{stack}-{service}-{component}", made to fit the
 * kind by `name_style` and `name_max` (too long: cut, then "-" and 8 hex digits of its hash).
 * Owner: caller, free(). */
char *catalog_physical_name(const struct kind_info *kind, const char *prefix, const char *stack,
                            const char *service, const char *component);

/* The full physical name under this spec: the name_field's text when the spec sets it, else
 * `generated` (what catalog_physical_name made); then the suffix, unless it is there already.
 * Owner: caller, free(). */
char *catalog_full_name(const struct kind_info *kind, const char *generated, const json_t *spec);

/* The value at a dotted path of objects within `spec`; NULL when there is none. Borrowed. */
json_t *catalog_value(const json_t *spec, const char *dotted_path);

#endif
