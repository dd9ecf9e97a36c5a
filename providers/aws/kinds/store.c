#include "providers/aws/kinds/store.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/store_groups.h"

enum { GROUP_NAME_MAX = 255 };

const struct store_api store_plain = {.subnets = NULL};

/* --- who may reach it --------------------------------------------------------------------- */

static char *access_name(const struct kind_call *call)
{
    return calls_part_name(call->name, "-access", GROUP_NAME_MAX);
}

struct error *store_access_ensure(struct kind_call *call, const struct network *network,
                                  const struct store_ports *ports, char **id)
{
    char *name = access_name(call);
    json_t *cidrs = json_pack("[s]", network->cidr);
    json_t *rules = json_array();
    for (size_t i = 0; i < STORE_PORTS && ports[i].from != 0; i++) {
        struct network_rule rule = {
            .protocol = "tcp", .from_port = ports[i].from, .to_port = ports[i].to, .cidrs = cidrs};
        json_array_append_new(rules, network_permission(&rule));
    }
    struct error *err = network_ensure_group(
        call,
        &(struct group_want){.step = "access",
                             .name = name,
                             .description = STORE_MADE_BY " for what connects to one component",
                             .vpc_id = network->vpc_id,
                             .rules = rules},
        id);
    json_decref(rules);
    json_decref(cidrs);
    free(name);
    return err;
}

struct error *store_access_remove(struct kind_call *call)
{
    char *name = access_name(call);
    struct error *err = network_remove_group(call, "access", name);
    free(name);
    return err;
}

static bool names_groups(json_t *spec)
{
    return json_array_size(json_path(spec, "network.securityGroupIds")) > 0;
}

static struct error *open_network(struct store *store)
{
    struct kind_call *call = store->call;
    TRY(network_find_for(call, json_object_get(call->spec, "network"), NETWORK_PRIVATE,
                         &store->network));
    if (names_groups(call->spec)) {
        store->groups = json_incref(store->network.groups);
        return NULL;
    }
    char *id = NULL;
    struct error *err = store_access_ensure(call, &store->network, store->want->ports, &id);
    if (err == NULL)
        store->groups = json_pack("[s]", id);
    free(id);
    return err;
}

/* --- its life ----------------------------------------------------------------------------- */

struct error *store_open(struct part_work *work, const struct store_want *want, struct store *out)
{
    struct kind_call *call = work->call;
    memset(out, 0, sizeof(*out));
    out->call = call;
    out->want = want;
    out->may_have_groups = store_has_own_group(work, want->group_path);
    TRY(open_network(out));
    kind_set_id(call, call->name); /* something exists: a failure leaves it to us */
    TRY(store_subnets_ensure(out));
    return store_parameters_ensure(out);
}

void store_fini(struct store *store)
{
    network_fini(&store->network);
    json_decref(store->groups);
    free(store->subnet_group);
    free(store->parameter_group);
    memset(store, 0, sizeof(*store));
}

struct error *store_trim(struct store *store)
{
    struct kind_call *call = store->call;
    bool is_update = json_object_size(call->applied) > 0;
    if (store->may_have_groups && store->want->api->parameters != NULL)
        TRY(store_parameters_trim(store));
    if (is_update && names_groups(call->spec) && !names_groups(call->applied))
        return store_access_remove(call);
    return NULL;
}

struct error *store_remove(struct part_work *work, const struct store_api *api,
                           const char *group_path)
{
    struct kind_call *call = work->call;
    TRY(part_find(work));
    bool may_have_groups = store_has_own_group(work, group_path);
    TRY(store_check_owner(work));
    TRY(part_remove(work));
    if (may_have_groups && api->parameters != NULL)
        TRY(store_parameters_remove(call, api));
    TRY(store_subnets_remove(call, api));
    return store_access_remove(call);
}

#define TAGS_UNKNOWN "~tags-unknown"

static bool is_busy(const struct error *err, const struct kind_retry *busy)
{
    for (; err != NULL && busy != NULL && busy->code != NULL; busy++)
        if (aws_error_is(error_root(err), busy->code))
            return true;
    return false;
}

struct error *store_find(struct part_work *work, const struct part *bare)
{
    const struct part *part = work->part;
    work->part = bare;
    struct error *err = part_find(work);
    work->part = part;
    if (err != NULL || work->live == NULL)
        return err;
    json_t *result = NULL;
    err = calls_find(work->call, part->service, part->tags_read,
                     json_pack("{s:s}", part->tags_id, part_text(work, part->arn)), &result);
    if (err != NULL && !is_busy(err, part->retries))
        return err;
    error_free(err);
    if (result == NULL)
        json_put_bool(work->live, TAGS_UNKNOWN, true);
    json_decref(work->tags);
    work->tags = kind_tags_of(json_object_get(result, part->tags_list), part->tag_api->key,
                              part->tag_api->value);
    json_decref(result);
    return NULL;
}

static bool is_leaving(const struct part_work *work)
{
    const struct part_status *status = work->part->status;
    const char *state = part_text(work, status->path);
    for (const char *const *leaving = status->leaving; state != NULL && *leaving != NULL; leaving++)
        if (strcasecmp(state, *leaving) == 0)
            return true;
    return false;
}

struct error *store_check_owner(struct part_work *work)
{
    if (work->live != NULL && json_bool_or(work->live, TAGS_UNKNOWN, false)) {
        if (is_leaving(work))
            return NULL;
        TRY(part_wait_ready(work, "settled"));
    }
    if (work->live == NULL)
        return NULL;
    char *step = work->key == NULL ? xasprintf("create-%s", work->part->step)
                                   : xasprintf("create-%s:%s", work->part->step, work->key);
    struct error *err = kind_adopt(work->call, work->part->what, step, work->tags);
    free(step);
    return err;
}

/* --- before anything is changed ------------------------------------------------------------ */

struct error *store_foresee_named(struct kind_call *call, const struct store_named *named,
                                  const char *name)
{
    json_t *result = NULL;
    struct error *err = kind_query(call, named->service, named->read, named->params, &result);
    json_decref(result);
    if (err == NULL || err->code == ERR_CANCELLED || err->code == ERR_PARKED)
        return err;
    if (err->code == ERR_NOT_FOUND)
        kind_problem(call, false, named->field, NULL, "there is no %s %s in %s", named->what, name,
                     aws_session_region(call->session));
    else
        kind_problem(call, true, named->field, NULL, "%s %s could not be looked at: %s",
                     named->what, name, err->message);
    error_free(err);
    return NULL;
}

struct error *store_foresee(struct kind_call *call, const struct store_api *api)
{
    const char *name = json_text(call->spec, "parameterGroup");
    if (name == NULL || *name == '(' || text_starts_with(name, "default."))
        return NULL;
    const struct part *part = api->parameters;
    struct store_named named = {"parameterGroup", "parameter group", part->service, part->read,
                                json_pack("{s:s}", part->id, name)};
    return store_foresee_named(call, &named, name);
}

/* --- changes ------------------------------------------------------------------------------ */

/* Is `live` the version `wanted`, or one of it: 7.1 is met by 7.1.0, 6.x by 6.2.6? */
static bool is_version_met(const char *wanted, const char *live)
{
    size_t len = strlen(wanted);
    if (len > 2 && strcmp(wanted + len - 2, ".x") == 0)
        return strncmp(wanted, live, len - 1) == 0;
    return strncmp(wanted, live, len) == 0 && (live[len] == '\0' || live[len] == '.');
}

/* An id, or the id in an object that says more of it. */
static const char *id_of(json_t *entry)
{
    if (json_is_string(entry))
        return json_string_value(entry);
    return json_text_or(entry, "SecurityGroupId", json_text_or(entry, "VpcSecurityGroupId", ""));
}

static bool has_id(json_t *list, const char *id)
{
    size_t i;
    json_t *entry;
    json_array_foreach (list, i, entry) {
        if (strcmp(id_of(entry), id) == 0)
            return true;
    }
    return false;
}

static bool same_set(json_t *wanted, json_t *live)
{
    if (json_array_size(wanted) != json_array_size(live))
        return false;
    size_t i;
    json_t *entry;
    json_array_foreach (wanted, i, entry) {
        if (!has_id(live, id_of(entry)))
            return false;
    }
    return true;
}

static bool is_nothing(json_t *value)
{
    return json_is_false(value) || (json_is_integer(value) && json_integer_value(value) == 0) ||
           (json_is_array(value) && json_array_size(value) == 0);
}

static bool is_met(const char *member, json_t *wanted, json_t *live)
{
    if (live == NULL || json_is_null(live))
        return is_nothing(wanted);
    if (json_is_array(wanted))
        return same_set(wanted, live);
    if (!json_is_string(wanted) || !json_is_string(live))
        return json_equal(wanted, live) == 1;
    if (strcmp(member, "EngineVersion") == 0)
        return is_version_met(json_string_value(wanted), json_string_value(live));
    return strcasecmp(json_string_value(wanted), json_string_value(live)) == 0;
}

json_t *store_differences(const struct part_work *work, json_t *wanted,
                          const struct part_place *map)
{
    json_t *out = json_object(), *value;
    const char *member;
    json_object_foreach (wanted, member, value) {
        const char *path = member;
        for (const struct part_place *place = map; place != NULL && place->member != NULL; place++)
            if (strcmp(place->member, member) == 0)
                path = place->path;
        if (!is_met(member, value, json_path(work->live, path)))
            json_object_set(out, member, value);
    }
    json_decref(wanted);
    return out;
}

/* What the change is about, without its values, one of which may be a password. */
static struct error *tell(struct part_work *work, json_t *changes)
{
    const char *member;
    json_t *value;
    json_object_foreach (changes, member, value) {
        char *text = xasprintf("changing %s of %s", member, work->name);
        struct error *err = calls_note_once(work->call, text, text);
        free(text);
        TRY(err);
    }
    return NULL;
}

/* "ModifyDBCluster:1a2b3c4d": the same change has the same name in every run. */
static char *change_word(const char *operation, json_t *changes)
{
    static const char *const secrets[] = {"AuthToken", "MasterUserPassword"};
    json_t *shown = json_copy(changes);
    for (size_t i = 0; i < ARRAY_LEN(secrets); i++)
        if (json_object_get(shown, secrets[i]) != NULL)
            json_object_set_new(shown, secrets[i], json_true());
    char *text = json_canonical(shown);
    char hash[9];
    calls_short_hash(text, hash);
    free(text);
    json_decref(shown);
    return xasprintf("%s:%s", operation, hash);
}

struct error *store_modify(struct part_work *work, const char *operation, json_t *changes,
                           json_t *also)
{
    if (json_object_size(changes) == 0) {
        json_decref(changes);
        return NULL;
    }
    struct error *err = tell(work, changes);
    if (err != NULL) {
        json_decref(changes);
        return err;
    }
    char *word = change_word(operation, changes);
    json_put_text(changes, work->part->id, work->name);
    json_merge(changes, also);
    err = part_mutate_as(work, word, operation, changes, NULL);
    if (err != NULL && aws_error_is(error_root(err), "NoOperationFault")) {
        error_free(err); /* an earlier one, whose answer was lost, has done it */
        err = NULL;
    }
    char *wait = xasprintf("settled-%s", word);
    if (err == NULL)
        err = part_wait_ready(work, wait);
    free(wait);
    free(word);
    return err;
}

bool store_was_refused(const struct error *err)
{
    return err != NULL && err->retry == ERR_RETRY_NEVER && error_root(err)->service_code != NULL;
}

bool store_look_again(struct part_work *work, const char *word, struct error **err)
{
    struct error *unseen = part_wait_ready(work, word);
    if (unseen == NULL)
        return true;
    bool stops = unseen->code == ERR_PARKED || unseen->code == ERR_CANCELLED ||
                 unseen->code == ERR_LEASE_LOST || unseen->code == ERR_LOCK_LOST;
    error_free(stops ? *err : unseen);
    *err = stops ? unseen : *err;
    return false;
}

struct error *store_unless_done(struct part_work *work, struct error *err,
                                bool (*is_done)(const struct part_work *work))
{
    if (!store_was_refused(err))
        return err;
    if (!store_look_again(work, "looked-again", &err) || !is_done(work))
        return err;
    error_free(err);
    return NULL;
}

/* --- secrets ------------------------------------------------------------------------------ */

static struct error *take_secret(const char *text, const char *key, const char *ref, json_t *params,
                                 const char *member)
{
    if (text == NULL || *text == '\0')
        return ERR(ERR_INVALID, "secret '%s' holds no text", ref);
    json_t *object = json_parse(text, strlen(text));
    const char *value = !json_is_object(object) ? text : json_text(object, key);
    struct error *err = NULL;
    if (value == NULL)
        err = ERR(ERR_INVALID, "secret '%s' is JSON without a text '%s'", ref, key);
    else
        json_put_text(params, member, value);
    json_decref(object);
    return err;
}

struct error *store_put_secret(struct kind_call *call, const char *ref, const char *key,
                               json_t *params, const char *member)
{
    json_t *result = NULL;
    struct error *err = kind_query(call, "secretsmanager", "GetSecretValue",
                                   json_pack("{s:s}", "SecretId", ref), &result);
    if (err != NULL)
        return WRAP(err, "reading the %s of %s from secret '%s'", key, call->name, ref);
    err = take_secret(json_text(result, "SecretString"), key, ref, params, member);
    json_decref(result);
    return err;
}

char *store_snapshot_name(const struct kind_call *call)
{
    char token[37];
    kind_token(call, "final-snapshot", token);
    return xasprintf("%s-final-%.8s", call->name, token);
}
