/*
 * Reading and planning stacks of 10 to 100,000 components: one JSON line per size with medians
 * of the runs and the most memory the process had by then.
 *
 *     bench_plan [RUNS [LARGEST]]
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/mem.h"
#include "scheduler/plan/plan.h"
#include "scheduler/stack/stack.h"

enum { PER_SERVICE = 100, RUNS_MAX = 101 };

static const char *const kinds[][2] = {
    {"SQS", "  visibilityTimeout: 60\n  receiveWaitTime: 20\n"},
    {"S3", "  versioning: {enabled: true}\n"},
    {"DynamoDB", "  hashKey: {name: id, type: S}\n  pointInTimeRecovery: true\n"},
    {"SNS", "  displayName: news\n"},
};

/* Every component but the first of its service waits for the one before it, in chains of ten. */
static void add_component(struct buf *text, unsigned index)
{
    unsigned service = index / PER_SERVICE;
    const char *const *kind = kinds[index % ARRAY_LEN(kinds)];
    buf_printf(text,
               "---\napiVersion: components.panka.io/v1\nkind: %s\n"
               "metadata: {name: c%u, service: s%u, stack: bench}\nspec:\n%s",
               kind[0], index, service, kind[1]);
    if (index % 10 != 0)
        buf_printf(text, "  dependsOn: [c%u]\n", index - 1);
}

static void make_stack(struct buf *text, unsigned components)
{
    buf_add_str(text, "apiVersion: core.panka.io/v1\nkind: Stack\nmetadata: {name: bench}\n"
                      "spec: {provider: {name: aws, region: us-east-1}}\n");
    for (unsigned service = 0; service * PER_SERVICE < components; service++)
        buf_printf(text,
                   "---\napiVersion: core.panka.io/v1\nkind: Service\n"
                   "metadata: {name: s%u, stack: bench}\nspec: {}\n",
                   service);
    for (unsigned i = 0; i < components; i++)
        add_component(text, i);
}

struct sample {
    double read_ms;
    double check_ms;
    double plan_ms;
};

static double since_ms(uint64_t began_us)
{
    return (double)(clock_mono_us() - began_us) / 1000;
}

static void stop(const char *what, struct error *err, const struct problems *problems)
{
    char *text = err == NULL ? NULL : error_text(err);
    char *list = problems_text(problems);
    fprintf(stderr, "bench_plan: %s: %s\n%s\n", what, text, list);
    exit(1);
}

static struct sample run_once(const struct buf *text)
{
    struct sample sample = {0};
    struct problems problems;
    json_t *document = NULL;
    json_t *plan = NULL;
    struct stack_source source = {.text = text->data, .text_bytes = text->len, .name = "bench"};
    struct state_id id = {.tenant = "bench", .stack = "bench", .environment = "default"};
    struct plan_input input = {.id = &id, .name_prefix = ""};
    problems_init(&problems);
    uint64_t began = clock_mono_us();
    struct error *err = stack_read(&source, &document, &problems);
    sample.read_ms = since_ms(began);
    if (err != NULL)
        stop("reading", err, &problems);
    began = clock_mono_us();
    err = stack_check(document, &problems);
    sample.check_ms = since_ms(began);
    if (err != NULL)
        stop("checking", err, &problems);
    input.document = document;
    began = clock_mono_us();
    err = plan_make(&input, &plan);
    sample.plan_ms = since_ms(began);
    if (err != NULL)
        stop("planning", err, &problems);
    json_decref(plan);
    json_decref(document);
    problems_fini(&problems);
    return sample;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, unsigned count)
{
    qsort(values, count, sizeof(*values), compare);
    return values[count / 2];
}

static void bench(unsigned components, unsigned runs)
{
    struct buf text = BUF_INIT;
    double read[RUNS_MAX];
    double check[RUNS_MAX];
    double plan[RUNS_MAX];
    make_stack(&text, components);
    for (unsigned i = 0; i < runs; i++) {
        struct sample sample = run_once(&text);
        read[i] = sample.read_ms;
        check[i] = sample.check_ms;
        plan[i] = sample.plan_ms;
    }
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("{\"bench\":\"plan\",\"components\":%u,\"yaml_bytes\":%zu,\"runs\":%u,"
           "\"read_ms\":%.2f,\"check_ms\":%.2f,\"plan_ms\":%.2f,\"peak_rss_mib\":%ld}\n",
           components, text.len, runs, median(read, runs), median(check, runs), median(plan, runs),
           usage.ru_maxrss / 1024);
    fflush(stdout);
    buf_fini(&text);
}

int main(int argc, char **argv)
{
    unsigned runs = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 5;
    unsigned largest = argc > 2 ? (unsigned)strtoul(argv[2], NULL, 10) : 100000;
    if (runs == 0 || runs > RUNS_MAX) {
        fputs("usage: bench_plan [RUNS [LARGEST]]\n", stderr);
        return 2;
    }
    for (unsigned components = 10; components <= largest; components *= 10)
        bench(components, runs);
    return 0;
}
