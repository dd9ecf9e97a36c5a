#include "worker/throttle.h"

#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>
#include <uthash.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/queue/budget.h"
#include "common/text.h"
#include "worker/measure.h"

enum {
    WINDOW_FIRST = 4, /* calls of an action at a time, as long as nothing is known */
    WINDOW_MAX = 1024,
    ASK_AGAIN_MS = 1000, /* whether others were throttled */
    TOKENS_LIVE_MS = 1000,
};

/* How many calls got through in this second and the last. */
struct meter {
    uint64_t second;
    uint32_t now, before;
};

/* The calls of one action that wait, and those under way. */
struct line {
    struct throttle_gate *gate;
    struct meter meter;
    struct cond changed;
    uint32_t under_way;
    uint32_t window;
    uint32_t passed;  /* calls that got through under this window */
    uint32_t waiting; /* for tokens */
    uint32_t tokens;  /* in hand */
    uint64_t tokens_until_ms;
    uint64_t known_until_ms; /* that there is no budget */
    bool is_asking;          /* a fiber is asking for tokens */
    UT_hash_handle hh;
    char *service; /* within `name` */
    char *action;
    char name[]; /* "service:action" */
};

struct throttle_gate {
    SLIST_ENTRY(throttle_gate) link;
    struct throttle *throttle;
    struct aws_gate gate;
    struct line *lines;
    char *tenant;
    char *region;
    char *role;    /* NULL: none */
    char *account; /* NULL: not known yet */
    uint32_t weight;
};

struct throttle {
    struct queue *queue;
    throttle_tell *tell;
    void *arg;
    SLIST_HEAD(, throttle_gate) gates;
    bool is_redis_away; /* said once */
};

/* --- lines ------------------------------------------------------------------------------- */

/* EC2 counts what only reads together; other services count each action. */
static const char *action_of(const char *service, const char *operation)
{
    bool reads = text_starts_with(operation, "Describe") || text_starts_with(operation, "Get");
    return strcmp(service, "ec2") == 0 && reads ? "Describe*" : operation;
}

static struct line *line_of(struct throttle_gate *gate, const char *service, const char *operation)
{
    const char *action = action_of(service, operation);
    char *name = xasprintf("%s:%s", service, action);
    struct line *line = NULL;
    HASH_FIND_STR(gate->lines, name, line);
    if (line == NULL) {
        size_t bytes = strlen(name) + 1;
        line = xcalloc(1, sizeof(*line) + bytes);
        memcpy(line->name, name, bytes);
        line->gate = gate;
        line->window = WINDOW_FIRST;
        line->service = xstrdup(service);
        line->action = line->name + strlen(service) + 1;
        cond_init(&line->changed);
        HASH_ADD_STR(gate->lines, name, line);
    }
    free(name);
    return line;
}

static void meter_roll(struct meter *meter)
{
    uint64_t second = clock_mono_ms() / 1000;
    if (second == meter->second)
        return;
    meter->before = second == meter->second + 1 ? meter->now : 0;
    meter->now = 0;
    meter->second = second;
}

static uint32_t meter_read(struct meter *meter)
{
    meter_roll(meter);
    return meter->now > meter->before ? meter->now : meter->before;
}

static uint32_t service_meter(const struct line *line)
{
    uint32_t sum = 0;
    for (struct line *other = line->gate->lines; other != NULL; other = other->hh.next)
        if (strcmp(other->service, line->service) == 0)
            sum += meter_read(&other->meter);
    return sum;
}

/* --- the shared budget ------------------------------------------------------------------- */

static struct budget_key key_of(const struct line *line)
{
    return (struct budget_key){line->gate->account, line->gate->region, line->service,
                               line->action};
}

static void say_redis(struct throttle *throttle, struct error *err)
{
    if (err != NULL && !throttle->is_redis_away)
        log_warn("calls are not held back: their budgets are out of reach", LOG_ERR("error", err));
    throttle->is_redis_away = err != NULL;
    error_free(err);
}

/* Ask for all that wait and wait with them until there is something. */
static struct error *ask(struct line *line)
{
    struct throttle_gate *gate = line->gate;
    struct budget_key key = key_of(line);
    struct budget_want want = {gate->tenant, gate->weight, line->waiting};
    struct budget_grant grant = {0};
    struct error *err = NULL;
    line->is_asking = true;
    if (queue_is_consuming(gate->throttle->queue))
        err = budget_take(gate->throttle->queue, &key, &want, &grant);
    if (err != NULL && err->code == ERR_CANCELLED) {
        line->is_asking = false;
        cond_broadcast(&line->changed);
        return err;
    }
    bool is_free = err != NULL || !grant.is_limited;
    say_redis(gate->throttle, err);
    if (is_free) {
        line->known_until_ms = clock_mono_ms() + ASK_AGAIN_MS;
    } else {
        line->tokens += grant.granted;
        line->tokens_until_ms = clock_mono_ms() + TOKENS_LIVE_MS;
    }
    err = is_free || grant.granted > 0 ? NULL : fiber_sleep(grant.wait_ms);
    line->is_asking = false;
    cond_broadcast(&line->changed);
    return err;
}

static bool may_start(struct line *line)
{
    uint64_t now = clock_mono_ms();
    if (line->gate->account == NULL || now < line->known_until_ms)
        return true;
    if (line->tokens == 0 || now > line->tokens_until_ms) {
        line->tokens = 0;
        return false;
    }
    line->tokens--;
    return true;
}

static struct error *take_token(struct line *line)
{
    struct error *err = NULL;
    if (may_start(line))
        return NULL;
    line->waiting++;
    do
        err = line->is_asking ? cond_wait(&line->changed, 0) : ask(line);
    while (err == NULL && !may_start(line));
    line->waiting--;
    return err;
}

/* --- the gate ---------------------------------------------------------------------------- */

/* What one try knows between enter and leave is not kept: a fiber makes one call at a time. */
static struct error *enter(void *arg, const char *service, const char *operation)
{
    struct line *line = line_of(arg, service, operation);
    struct throttle *throttle = line->gate->throttle;
    uint64_t began = clock_mono_ms();
    struct error *err = NULL;
    while (err == NULL && line->under_way >= line->window)
        err = cond_wait(&line->changed, 0);
    if (err == NULL)
        err = take_token(line);
    if (err != NULL)
        return err;
    line->under_way++;
    uint64_t waited_ms = clock_mono_ms() - began;
    if (waited_ms > 0) {
        measure_throttle_wait(line->gate->tenant, service, waited_ms);
        throttle->tell(throttle->arg, false, waited_ms);
    }
    return NULL;
}

static void tell_others(struct line *line)
{
    struct throttle *throttle = line->gate->throttle;
    struct budget_key key = key_of(line);
    if (line->gate->account == NULL)
        return;
    line->known_until_ms = 0;
    fiber_shield_begin();
    say_redis(throttle, budget_throttled(throttle->queue, &key, meter_read(&line->meter),
                                         service_meter(line)));
    fiber_shield_end();
}

/* One more at a time after each round of calls that got through. */
static void widen(struct line *line)
{
    if (++line->passed < line->window || line->window >= WINDOW_MAX)
        return;
    line->window++;
    line->passed = 0;
    cond_signal(&line->changed);
}

static void leave(void *arg, const char *service, const char *operation, bool throttled)
{
    struct line *line = line_of(arg, service, operation);
    struct throttle *throttle = line->gate->throttle;
    line->under_way--;
    if (throttled) {
        line->window = line->window / 2 > WINDOW_FIRST ? line->window / 2 : WINDOW_FIRST;
        line->passed = 0;
        measure_throttled(line->gate->tenant, service);
    } else {
        widen(line);
        meter_roll(&line->meter);
        line->meter.now++;
    }
    cond_signal(&line->changed);
    throttle->tell(throttle->arg, throttled, 0);
    if (throttled)
        tell_others(line);
}

struct throttle *throttle_new(struct queue *queue, throttle_tell *tell, void *arg)
{
    struct throttle *throttle = xcalloc(1, sizeof(*throttle));
    throttle->queue = queue;
    throttle->tell = tell;
    throttle->arg = arg;
    SLIST_INIT(&throttle->gates);
    return throttle;
}

static struct throttle_gate *find_gate(struct throttle *throttle, const char *tenant,
                                       const char *region, const char *role)
{
    struct throttle_gate *gate;
    SLIST_FOREACH (gate, &throttle->gates, link) {
        if (strcmp(gate->tenant, tenant) == 0 && strcmp(gate->region, region) == 0 &&
            text_equal(gate->role, role))
            return gate;
    }
    return NULL;
}

struct throttle_gate *throttle_gate(struct throttle *throttle, const char *tenant,
                                    const char *region, const char *role)
{
    struct throttle_gate *gate = find_gate(throttle, tenant, region, role);
    if (gate != NULL)
        return gate;
    gate = xcalloc(1, sizeof(*gate));
    gate->role = xstrdup(role);
    gate->throttle = throttle;
    gate->tenant = xstrdup(tenant);
    gate->region = xstrdup(region);
    gate->weight = 1;
    gate->gate = (struct aws_gate){gate, enter, leave};
    SLIST_INSERT_HEAD(&throttle->gates, gate, link);
    return gate;
}

const struct aws_gate *throttle_aws_gate(struct throttle_gate *gate)
{
    return &gate->gate;
}

void throttle_set_account(struct throttle_gate *gate, const char *account, uint32_t weight)
{
    if (!text_equal(gate->account, account)) {
        free(gate->account);
        gate->account = xstrdup(account);
    }
    gate->weight = weight > 0 ? weight : 1;
}

static void gate_free(struct throttle_gate *gate)
{
    struct line *line, *next;
    HASH_ITER (hh, gate->lines, line, next) {
        HASH_DEL(gate->lines, line);
        free(line->service);
        free(line);
    }
    free(gate->tenant);
    free(gate->region);
    free(gate->role);
    free(gate->account);
    free(gate);
}

void throttle_free(struct throttle *throttle)
{
    while (throttle != NULL && !SLIST_EMPTY(&throttle->gates)) {
        struct throttle_gate *gate = SLIST_FIRST(&throttle->gates);
        SLIST_REMOVE_HEAD(&throttle->gates, link);
        gate_free(gate);
    }
    free(throttle);
}
