/*
 * chaos_deploy: two tenants apply, update and destroy their stacks while processes are killed or
 * frozen and calls to the cloud go wrong. Whatever happens, a run that ended well, or was made
 * again, has left in the cloud what its state says and what an undisturbed run leaves.
 *
 * What is done when is drawn from --seed; how it interleaves is up to the machine. Each round
 * has a process and a stand of its own. One line of JSON; exit status 1 when something was wrong.
 */
#include <jansson.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/process.h"
#include "common/queue/queue.h"
#include "providers/aws/aws.h"
#include "providers/backend/lock.h"
#include "tests/support/chaos_stack.h"
#include "tests/support/redis_server.h"
#include "tests/support/stand.h"

enum {
    WORKERS = 4, /* two of each tenant */
    SCHEDULERS = 2,
    LEASE_MS = 1000,
    LEADER_MS = 1000,
    PATIENCE_MS = 90000,
    SETTLE_MS = 15000,
    TICK_MS = 10,
    DUE_MAX = 32,
};

static const char *const tenants[STAND_TENANTS] = {"red", "blue"};
static const char *const prefixes[STAND_TENANTS] = {"", "blue-"};

/* Of all rounds, shared with their processes. */
struct tally {
    unsigned kills, faults;
    unsigned orphans, duplicates, lost, stuck;
    char folder[256]; /* of the round at work */
};

enum phase { PHASE_APPLY, PHASE_UPDATE, PHASE_DESTROY, PHASES };
static const char *const phase_names[PHASES] = {"apply", "update", "destroy"};

struct plan {
    const char *stack;
    const char *environment;
    char *paths[2];             /* of both versions */
    const char *variables[2];   /* "NAME=VALUE" or NULL */
    struct chaos_stack made[2]; /* count 0: an example */
};

enum target_kind { TARGET_WORKER, TARGET_SCHEDULER, TARGET_REDIS, TARGET_COMMAND };
enum target_state { TARGET_UP, TARGET_DEAD, TARGET_FROZEN };

struct target {
    enum target_kind kind;
    size_t index;
    enum target_state state;
    uint64_t back_ms; /* when it is brought back */
};

enum { TARGETS = WORKERS + SCHEDULERS + 1 + STAND_TENANTS };

struct round {
    struct stand *stand;
    struct tally *tally;
    uint64_t seed;
    bool may_flush;
    struct plan plans[STAND_TENANTS];
    struct target targets[TARGETS];
    struct process *commands[STAND_TENANTS];
    json_t *baseline[PHASES];
    struct redis *redis;
    struct queue *queue;
    struct aws_session *session;
    struct lock_table *locks;
};

static void must(struct error *err)
{
    if (err == NULL)
        return;
    fprintf(stderr, "chaos: %s\n", error_text(err));
    abort();
}

static void wrong(unsigned *count, const char *fmt, ...) printf_like(2, 3);
static void wrong(unsigned *count, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    fprintf(stderr, "wrong: ");
    vfprintf(stderr, fmt, args);
    fputc('\n', stderr);
    va_end(args);
    ++*count;
}

static void say(const struct round *round, const char *what, const struct target *target)
{
    static const char *const kinds[] = {"worker", "scheduler", "redis", "command"};
    char now[CLOCK_ISO_BYTES];
    char *path = xasprintf("%s/chaos.log", stand_folder(round->stand));
    FILE *file = fopen(path, "ae");
    if (file != NULL) {
        fprintf(file, "%s %s", clock_iso(clock_wall_ms(), now), what);
        if (target != NULL)
            fprintf(file, " %s %zu", kinds[target->kind], target->index);
        fputc('\n', file);
        fclose(file);
    }
    free(path);
}

/* --- stacks --------------------------------------------------------------------------------- */

static void plan_made(struct round *round, struct plan *plan, const char *name)
{
    plan->stack = name;
    plan->environment = "default";
    plan->made[0] = chaos_stack_make(name, &round->seed);
    plan->made[1] = plan->made[0];
    chaos_stack_change(&plan->made[1], &round->seed);
    for (size_t i = 0; i < 2; i++) {
        char *text = chaos_stack_text(&plan->made[i]);
        char *file = xasprintf("%s-%zu.yaml", name, i + 1);
        plan->paths[i] = stand_write(round->stand, file, text);
        free(file);
        free(text);
    }
}

static void plan_example(struct plan *plan, unsigned which)
{
    static const struct {
        const char *stack, *environment, *path, *variable;
    } examples[] = {
        {"webapp", "dev", "config/examples/webapp.yaml", "VERSION=1.1.0"},
        {"shop", "dev", "config/examples/shop", "VERSION=2.5.0"},
        {"hello", "dev", "config/examples/hello", NULL},
    };
    plan->stack = examples[which].stack;
    plan->environment = examples[which].environment;
    for (size_t i = 0; i < 2; i++)
        plan->paths[i] = stand_source(examples[which].path);
    plan->variables[1] = examples[which].variable;
}

static struct process *start_command(struct round *round, int tenant, enum phase phase)
{
    const struct plan *plan = &round->plans[tenant];
    char *out =
        xasprintf("%s/%s-%s.out", stand_folder(round->stand), tenants[tenant], phase_names[phase]);
    size_t version = phase == PHASE_UPDATE;
    const char *variable = plan->variables[version] == NULL ? "X=1" : plan->variables[version];
    const char *const apply[] = {"apply",           plan->paths[version],
                                 "--auto-approve",  "-e",
                                 plan->environment, plan->variables[version] ? "--var" : NULL,
                                 variable,          NULL};
    const char *const destroy[] = {
        "destroy", plan->stack, "--auto-approve", "--force", "-e", plan->environment, NULL};
    struct process *process =
        stand_panka_start(round->stand, tenant, phase == PHASE_DESTROY ? destroy : apply, out);
    free(out);
    return process;
}

/* --- what happens to the processes ---------------------------------------------------------- */

static void signal_target(struct round *round, const struct target *target, int signo)
{
    if (target->kind == TARGET_WORKER)
        stand_kill_worker(round->stand, target->index, signo);
    else if (target->kind == TARGET_SCHEDULER)
        stand_signal_scheduler(round->stand, target->index, signo);
    else if (target->kind == TARGET_COMMAND && round->commands[target->index] != NULL)
        process_signal(round->commands[target->index], signo);
    else if (target->kind == TARGET_REDIS && signo == SIGKILL)
        redis_server_kill(stand_redis(round->stand));
    else if (target->kind == TARGET_REDIS && signo == SIGSTOP)
        redis_server_freeze(stand_redis(round->stand));
    else if (target->kind == TARGET_REDIS)
        redis_server_thaw(stand_redis(round->stand));
}

static void bring_back(struct round *round, struct target *target)
{
    say(round, target->state == TARGET_DEAD ? "start" : "continue", target);
    if (target->state == TARGET_FROZEN)
        signal_target(round, target, SIGCONT);
    else if (target->kind == TARGET_WORKER)
        stand_restart_worker(round->stand, target->index);
    else if (target->kind == TARGET_SCHEDULER)
        stand_restart_scheduler(round->stand, target->index);
    else if (target->kind == TARGET_REDIS)
        redis_server_restart(stand_redis(round->stand));
    target->state = TARGET_UP;
}

static bool has_crashed(struct round *round, const struct target *target)
{
    if (target->state != TARGET_UP)
        return false;
    if (target->kind == TARGET_WORKER)
        return stand_worker_has_ended(round->stand, target->index);
    return target->kind == TARGET_SCHEDULER &&
           stand_scheduler_has_ended(round->stand, target->index);
}

static void strike(struct round *round, bool freeze)
{
    struct target *target = &round->targets[chaos_below(&round->seed, TARGETS)];
    unsigned chance = chaos_below(&round->seed, 1000);
    if (target->state != TARGET_UP)
        return;
    freeze = freeze && target->kind != TARGET_COMMAND;
    say(round, freeze ? "freeze" : "kill", target);
    signal_target(round, target, freeze ? SIGSTOP : SIGKILL);
    target->state = freeze ? TARGET_FROZEN : TARGET_DEAD;
    target->back_ms = clock_mono_ms() + (freeze ? LEASE_MS + chance * 2 : chance);
    if (target->kind == TARGET_COMMAND)
        target->back_ms = UINT64_MAX;
    round->tally->kills++;
}

static void add_fault(struct round *round)
{
    static const char *const kinds[] = {"throttle", "error500", "cut-before", "cut-after", "slow"};
    static const char *const services[] = {"*", "*", "s3", "dynamodb", "sqs"};
    double probability = (5 + chaos_below(&round->seed, 40)) / 100.0;
    const char *kind = kinds[chaos_below(&round->seed, ARRAY_LEN(kinds))];
    const char *service = services[chaos_below(&round->seed, ARRAY_LEN(services))];
    say(round, kind, NULL);
    json_t *rules = json_pack("[{s:s, s:s, s:s, s:f, s:i, s:i}]", "service", service, "op", "*",
                              "kind", kind, "probability", probability, "count", 30, "delay-ms",
                              (int)chaos_below(&round->seed, 1500));
    json_decref(stand_sim(round->stand, "POST", "/_panka/faults", rules));
}

static void end_faults(struct round *round)
{
    json_t *rules = stand_sim(round->stand, "GET", "/_panka/faults", NULL), *rule;
    size_t i;
    json_array_foreach (rules, i, rule)
        round->tally->faults += (unsigned)json_int_or(rule, "hits", 0);
    json_decref(rules);
    json_decref(stand_sim(round->stand, "DELETE", "/_panka/faults", NULL));
}

static void flush(struct round *round)
{
    if (round->targets[WORKERS + SCHEDULERS].state != TARGET_UP)
        return;
    say(round, "flush", NULL);
    error_ignore(redis_call(round->redis, NULL, "FLUSHALL", NULL));
    round->tally->kills++;
}

static void disturb(struct round *round)
{
    unsigned chance = chaos_below(&round->seed, 10);
    if (chance < 4)
        strike(round, false);
    else if (chance < 6)
        strike(round, true);
    else if (chance == 9 && round->may_flush)
        flush(round);
    else
        add_fault(round);
}

static void bring_back_due(struct round *round, bool all)
{
    for (size_t i = 0; i < TARGETS; i++) {
        struct target *target = &round->targets[i];
        if (has_crashed(round, target)) {
            wrong(&round->tally->stuck, "%s %zu ended by itself",
                  target->kind == TARGET_WORKER ? "worker" : "scheduler", target->index);
            target->state = TARGET_DEAD;
        }
        if (target->state != TARGET_UP && (all || target->back_ms <= clock_mono_ms()))
            bring_back(round, target);
    }
}

/* --- one phase ------------------------------------------------------------------------------ */

static bool have_ended(struct round *round)
{
    bool ended = true;
    for (size_t i = 0; i < STAND_TENANTS; i++)
        ended &= process_has_ended(round->commands[i]);
    return ended;
}

static void be_wild(struct round *round)
{
    uint64_t end_ms = clock_mono_ms() + 800 + chaos_below(&round->seed, 3200);
    uint64_t next_ms = clock_mono_ms() + chaos_below(&round->seed, 300);
    while (clock_mono_ms() < end_ms && !have_ended(round)) {
        if (clock_mono_ms() >= next_ms) {
            disturb(round);
            next_ms = clock_mono_ms() + 20 + chaos_below(&round->seed, 500);
        }
        bring_back_due(round, false);
        must(fiber_sleep(TICK_MS));
    }
    bring_back_due(round, true);
    end_faults(round);
    for (size_t i = 0; i < SCHEDULERS; i++)
        stand_await_scheduler(round->stand, i);
    say(round, "calm", NULL);
}

/* The command's exit status, -1 when it did not end. */
static int end_command(struct round *round, int tenant)
{
    int code = -1;
    struct error *err = process_wait(round->commands[tenant], clock_mono_ms() + PATIENCE_MS, &code);
    if (err != NULL)
        code = -1;
    error_free(err);
    process_free(round->commands[tenant]);
    round->commands[tenant] = NULL;
    return code;
}

/* Until it succeeds; once has to be enough. */
static void make_again(struct round *round, int tenant, enum phase phase)
{
    for (int i = 0; i < 3; i++) {
        say(round, "again", NULL);
        round->commands[tenant] = start_command(round, tenant, phase);
        int code = end_command(round, tenant);
        if (code == 0)
            return;
        wrong(&round->tally->stuck, "%s of %s, made again, ended with %d", phase_names[phase],
              tenants[tenant], code);
    }
}

static void run_phase(struct round *round, enum phase phase, bool wild)
{
    say(round, phase_names[phase], NULL);
    for (int i = 0; i < STAND_TENANTS; i++) {
        stand_use_scheduler(round->stand, chaos_below(&round->seed, SCHEDULERS));
        round->commands[i] = start_command(round, i, phase);
    }
    if (wild)
        be_wild(round);
    for (int i = 0; i < STAND_TENANTS; i++) {
        int code = end_command(round, i);
        if (code == -1)
            wrong(&round->tally->stuck, "%s of %s did not end", phase_names[phase], tenants[i]);
        else if (code != 0 && !wild)
            wrong(&round->tally->stuck, "%s of %s, undisturbed, ended with %d", phase_names[phase],
                  tenants[i], code);
        if (code != 0)
            make_again(round, i, phase);
    }
}

/* --- how it must look ----------------------------------------------------------------------- */

static bool is_backend(json_t *resource)
{
    const char *id = json_text_or(resource, "id", "");
    return strcmp(id, "panka-state") == 0 || strcmp(id, "panka-locks") == 0;
}

/* "service/type of tenant service/resource" -> how many. Owner: caller. */
static json_t *count_resources(json_t *resources)
{
    json_t *counts = json_object(), *resource;
    size_t i;
    json_array_foreach (resources, i, resource) {
        json_t *tags = json_object_get(resource, "tags");
        if (is_backend(resource))
            continue;
        char *name = xasprintf(
            "%s/%s of %s %s/%s", json_text_or(resource, "service", ""),
            json_text_or(resource, "type", ""), json_text_or(tags, "panka:tenant", "nobody"),
            json_text_or(tags, "panka:service", ""), json_text_or(tags, "panka:resource", ""));
        json_put_int(counts, name, json_int_or(counts, name, 0) + 1);
        free(name);
    }
    return counts;
}

static void compare_counts(struct round *round, json_t *found, json_t *wanted)
{
    const char *name;
    json_t *value;
    json_object_foreach (found, name, value) {
        int64_t has = json_integer_value(value), needs = json_int_or(wanted, name, 0);
        if (has > needs)
            wrong(needs == 0 ? &round->tally->orphans : &round->tally->duplicates,
                  "%d instead of %d %s", (int)has, (int)needs, name);
    }
    json_object_foreach (wanted, name, value) {
        int64_t has = json_int_or(found, name, 0), needs = json_integer_value(value);
        if (has < needs)
            wrong(&round->tally->lost, "%d instead of %d %s", (int)has, (int)needs, name);
    }
}

static bool ends_with_part(const char *text, const char *part)
{
    size_t len = strlen(text), part_len = strlen(part);
    return len > part_len && strcmp(text + len - part_len, part) == 0 &&
           strchr("/:", text[len - part_len - 1]) != NULL;
}

/* The state's id is the cloud's ARN or name, or the end of one of the other. */
static bool is_same(const char *id, json_t *resource)
{
    const char *arn = json_text_or(resource, "arn", ""), *name = json_text_or(resource, "id", "");
    return strcmp(id, arn) == 0 || strcmp(id, name) == 0 || ends_with_part(id, name) ||
           ends_with_part(arn, id);
}

static bool is_in_cloud(const char *id, json_t *resources)
{
    size_t i;
    json_t *resource;
    json_array_foreach (resources, i, resource)
        if (is_same(id, resource))
            return true;
    return false;
}

static void check_state(struct round *round, int tenant, enum phase phase, json_t *resources)
{
    const struct plan *plan = &round->plans[tenant];
    int code = -1;
    char *text = stand_panka(
        round->stand, tenant, &code,
        STAND_ARGS("state", "show", plan->stack, "-e", plan->environment, "--output=json"));
    json_t *state = json_loads(text, 0, NULL), *entry;
    const char *name;
    json_t *entries = json_object_get(state, "resources");
    if (phase == PHASE_DESTROY && json_object_size(entries) > 0)
        wrong(&round->tally->lost, "the state of %s keeps %zu resources", tenants[tenant],
              json_object_size(entries));
    if (phase != PHASE_DESTROY && json_object_size(entries) == 0)
        wrong(&round->tally->lost, "the state of %s is empty (%d): %s", tenants[tenant], code,
              text);
    json_object_foreach (entries, name, entry) {
        const char *id = json_text_or(entry, "id", "");
        const char *status = json_text_or(entry, "status", "");
        if (*id == '\0' || strcmp(status, "ready") != 0 || !is_in_cloud(id, resources))
            wrong(&round->tally->lost, "the state of %s: %s (\"%s\") is %s", tenants[tenant], name,
                  id, status);
    }
    json_decref(state);
    free(text);
}

static void check_plan(struct round *round, int tenant, enum phase phase)
{
    const struct plan *plan = &round->plans[tenant];
    size_t version = phase == PHASE_UPDATE;
    int code = -1;
    if (phase == PHASE_DESTROY)
        return;
    char *out = stand_panka(
        round->stand, tenant, &code,
        STAND_ARGS("plan", plan->paths[version], "--detailed-exitcode", "-e", plan->environment,
                   plan->variables[version] == NULL ? NULL : "--var", plan->variables[version]));
    if (code != 0)
        wrong(&round->tally->stuck, "the plan of %s after %s ends with %d: %s", tenants[tenant],
              phase_names[phase], code, out);
    free(out);
    if (plan->made[version].count > 0)
        round->tally->lost +=
            (unsigned)chaos_stack_check(&plan->made[version], prefixes[tenant], round->session);
}

static bool is_quiet(struct round *round, int tenant, char **why)
{
    struct queue_depth depth = {0};
    struct lock_info *locks = NULL;
    size_t count = 0, held = 0;
    char *prefix = xasprintf("tenant:%s:", tenants[tenant]);
    must(queue_depth(round->queue, tenants[tenant], &depth));
    must(lock_list(round->locks, prefix, &locks, &count));
    for (size_t i = 0; i < count; i++)
        held += locks[i].expires_s * 1000 >= clock_wall_ms();
    lock_infos_free(locks, count);
    free(prefix);
    free(*why);
    *why = xasprintf("ready %d claimed %d parked %d results %d locks %zu", (int)depth.ready,
                     (int)depth.claimed, (int)depth.parked, (int)depth.results, held);
    return depth.ready + depth.claimed + depth.parked + depth.results + held == 0;
}

static void check_quiet(struct round *round, int tenant)
{
    uint64_t deadline_ms = clock_mono_ms() + SETTLE_MS;
    char *why = NULL;
    while (!is_quiet(round, tenant, &why) && clock_mono_ms() < deadline_ms)
        must(fiber_sleep(100));
    if (clock_mono_ms() >= deadline_ms)
        wrong(&round->tally->stuck, "%s does not come to rest: %s", tenants[tenant], why);
    free(why);
}

static void check(struct round *round, enum phase phase)
{
    for (int i = 0; i < STAND_TENANTS; i++)
        check_quiet(round, i);
    json_t *resources = stand_sim(round->stand, "GET", "/_panka/resources", NULL);
    json_t *counts = count_resources(resources);
    for (int i = 0; i < STAND_TENANTS; i++) {
        check_state(round, i, phase, resources);
        check_plan(round, i, phase);
    }
    if (round->baseline[phase] == NULL)
        round->baseline[phase] = json_incref(counts);
    else
        compare_counts(round, counts, round->baseline[phase]);
    if (phase == PHASE_DESTROY)
        compare_counts(round, counts, json_object());
    json_decref(counts);
    json_decref(resources);
}

/* --- one round ------------------------------------------------------------------------------ */

static void set_targets(struct round *round)
{
    size_t count = 0;
    for (size_t i = 0; i < WORKERS; i++)
        round->targets[count++] = (struct target){TARGET_WORKER, i, TARGET_UP, 0};
    for (size_t i = 0; i < SCHEDULERS; i++)
        round->targets[count++] = (struct target){TARGET_SCHEDULER, i, TARGET_UP, 0};
    round->targets[count++] = (struct target){TARGET_REDIS, 0, TARGET_UP, 0};
    for (size_t i = 0; i < STAND_TENANTS; i++)
        round->targets[count++] = (struct target){TARGET_COMMAND, i, TARGET_UP, 0};
}

static void open_judges(struct round *round)
{
    must(redis_open(&(struct redis_options){.url = stand_redis_url(round->stand)}, &round->redis));
    must(queue_open(round->redis, &(struct queue_options){0}, &round->queue));
    must(aws_session_open(
        &(struct aws_session_options){.region = "us-east-1",
                                      .access_key = "test",
                                      .secret_key = "test",
                                      .endpoint_url = stand_endpoint(round->stand)},
        &round->session));
    must(lock_table_open_dynamodb(round->session, "panka-locks", NULL, &round->locks));
}

static void close_judges(struct round *round)
{
    lock_table_close(round->locks);
    aws_session_close(round->session);
    queue_close(round->queue);
    redis_close(round->redis);
}

static void play(struct stand *stand)
{
    struct round *round = stand_arg(stand);
    struct tally before = *round->tally;
    round->stand = stand;
    snprintf(round->tally->folder, sizeof(round->tally->folder), "%s", stand_folder(stand));
    stand_add_scheduler(stand, NULL);
    for (size_t i = 0; i < STAND_TENANTS; i++)
        stand_add_worker(stand, tenants[i], NULL);
    set_targets(round);
    open_judges(round);
    unsigned which = chaos_below(&round->seed, 6);
    if (which < 3)
        plan_example(&round->plans[0], which);
    else
        plan_made(round, &round->plans[0], "first");
    plan_made(round, &round->plans[1], "second");
    for (int wild = 0; wild < 2; wild++)
        for (enum phase phase = 0; phase < PHASES; phase++) {
            for (size_t i = 0; i < STAND_TENANTS; i++)
                round->targets[TARGETS - 1 - i].state = TARGET_UP;
            run_phase(round, phase, wild);
            check(round, phase);
        }
    close_judges(round);
    const struct tally *after = round->tally;
    if (after->orphans != before.orphans || after->duplicates != before.duplicates ||
        after->lost != before.lost || after->stuck != before.stuck)
        stand_keep(stand);
}

static int play_round(struct tally *tally, uint64_t seed, bool may_flush)
{
    static const char *const scheduler_args[] = {"--lease-ms=1000", "--leader-ms=1000",
                                                 "--lock-ttl=3s", "--state-interval-ms=100", NULL};
    static const char *const worker_args[] = {"--lease-ms=1000", "--lock-ttl=3s",
                                              "--park-after-ms=200", NULL};
    static const char *const delays[] = {"--delay-ms=150", "--delay-ms=30", "--delay-ms=600"};
    const char *const sim_args[] = {delays[seed % ARRAY_LEN(delays)], NULL};
    struct round round = {.tally = tally, .seed = seed, .may_flush = may_flush};
    stand_run(play, &(struct stand_options){.sim_args = sim_args,
                                            .scheduler_args = scheduler_args,
                                            .worker_args = worker_args,
                                            .arg = &round});
    return 0;
}

static bool is_fine(const struct tally *tally)
{
    return tally->orphans + tally->duplicates + tally->lost + tally->stuck == 0;
}

static void fork_round(struct tally *tally, uint64_t seed, bool may_flush)
{
    struct tally before = *tally;
    uint64_t begin_ms = clock_mono_ms();
    int status = 0;
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        play_round(tally, seed, may_flush);
        fflush(NULL);
        _exit(0);
    }
    if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0)
        wrong(&tally->stuck, "the round of seed %llu broke off", (unsigned long long)seed);
    bool fine = before.orphans + before.duplicates + before.lost + before.stuck ==
                tally->orphans + tally->duplicates + tally->lost + tally->stuck;
    fprintf(stderr, "round of seed %llu: %s, %.1f s%s%s\n", (unsigned long long)seed,
            fine ? "fine" : "WRONG", (double)(clock_mono_ms() - begin_ms) / 1000,
            fine ? "" : ", logs in ", fine ? "" : tally->folder);
}

static uint64_t number(int argc, char **argv, const char *flag, uint64_t fallback)
{
    for (int i = 1; i + 1 < argc; i++)
        if (strcmp(argv[i], flag) == 0)
            return strtoull(argv[i + 1], NULL, 10);
    return fallback;
}

static bool has_flag(int argc, char **argv, const char *flag)
{
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], flag) == 0)
            return true;
    return false;
}

int main(int argc, char **argv)
{
    uint64_t seed = number(argc, argv, "--seed", 1), rounds = number(argc, argv, "--rounds", 1);
    if (has_flag(argc, argv, "--help")) {
        puts("chaos_deploy [--seed N] [--rounds R] [--flush]\n"
             "Round i has seed N + i. --flush: Redis also loses its contents.");
        return 0;
    }
    struct tally *tally =
        mmap(NULL, sizeof(*tally), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (tally == MAP_FAILED)
        return 2;
    for (uint64_t i = 0; i < rounds; i++)
        fork_round(tally, seed + i, has_flag(argc, argv, "--flush"));
    printf("{\"chaos\":\"deploy\",\"seed\":%llu,\"rounds\":%llu,\"kills\":%u,\"faults\":%u,"
           "\"orphans\":%u,\"duplicates\":%u,\"lost\":%u,\"stuck\":%u}\n",
           (unsigned long long)seed, (unsigned long long)rounds, tally->kills, tally->faults,
           tally->orphans, tally->duplicates, tally->lost, tally->stuck);
    return is_fine(tally) ? 0 : 1;
}
