/* The sizes of Fargate, and the nearest ones for those it does not have. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "common/mem.h"
#include "scheduler/stack/rules/rules.h"

/* The sizes that Fargate has: memory from `min` to `max` MiB in steps. */
static const struct {
    int64_t cpu, min, max, step;
} fargate_sizes[] = {
    {256, 512, 2048, 0},          {512, 1024, 4096, 1024},   {1024, 2048, 8192, 1024},
    {2048, 4096, 16384, 1024},    {4096, 8192, 30720, 1024}, {8192, 16384, 61440, 4096},
    {16384, 32768, 122880, 8192},
};

static bool size_fits(size_t i, int64_t memory)
{
    if (fargate_sizes[i].step == 0)
        return memory == 512 || memory == 1024 || memory == 2048;
    return memory >= fargate_sizes[i].min && memory <= fargate_sizes[i].max &&
           (memory - fargate_sizes[i].min) % fargate_sizes[i].step == 0;
}

/* The nearest memory that goes with the CPU units of row i, not below `memory` if there is one. */
static int64_t nearest_memory(size_t i, int64_t memory)
{
    int64_t step = fargate_sizes[i].step > 0 ? fargate_sizes[i].step : 512;
    int64_t fits = fargate_sizes[i].min;

    while (fits < memory && fits < fargate_sizes[i].max)
        do
            fits += step;
        while (!size_fits(i, fits));
    return fits;
}

/* "1024 MiB, or cpu 512 for 4096 MiB" */
static char *nearest_sizes(size_t i, int64_t memory)
{
    int64_t fits = nearest_memory(i, memory);

    for (size_t other = 0; other < ARRAY_LEN(fargate_sizes); other++)
        if (other != i && size_fits(other, memory) && (other > i || memory < fargate_sizes[i].min))
            return xasprintf("use memory %" PRId64 ", or cpu %" PRId64 " with memory %" PRId64,
                             fits, fargate_sizes[other].cpu, memory);
    return xasprintf("use memory %" PRId64, fits);
}

static void wrong_memory(struct rule_call *call, size_t i, int64_t memory)
{
    char *hint = nearest_sizes(i, memory);
    char *steps = fargate_sizes[i].step > 0
                      ? xasprintf("between %" PRId64 " and %" PRId64 " MiB in steps of %" PRId64,
                                  fargate_sizes[i].min, fargate_sizes[i].max, fargate_sizes[i].step)
                      : xstrdup("512, 1024 or 2048 MiB");

    rule_error(call, "resources.memory", hint,
               "Fargate has no %" PRId64 " MiB for %" PRId64 " CPU units: %s", memory,
               fargate_sizes[i].cpu, steps);
    free(steps);
    free(hint);
}

static int64_t nearest_cpu(int64_t cpu)
{
    size_t i = 0;

    while (i < ARRAY_LEN(fargate_sizes) - 1 && fargate_sizes[i].cpu < cpu)
        i++;
    return fargate_sizes[i].cpu;
}

void rules_fargate_size(struct rule_call *call)
{
    const json_t *resources = catalog_value(call->spec, "resources");
    int64_t cpu = json_int_or(resources, "cpu", 0), memory = json_int_or(resources, "memory", 0);
    char hint[48];

    for (size_t i = 0; i < ARRAY_LEN(fargate_sizes); i++) {
        if (fargate_sizes[i].cpu != cpu)
            continue;
        if (memory != 0 && !size_fits(i, memory))
            wrong_memory(call, i, memory);
        return;
    }
    snprintf(hint, sizeof(hint), "use cpu %" PRId64, nearest_cpu(cpu));
    if (cpu != 0)
        rule_error(call, "resources.cpu", hint,
                   "Fargate has no size of %" PRId64
                   " CPU units: 256, 512, 1024, 2048, 4096, 8192 or 16384",
                   cpu);
}
