#include "scheduler/cli/plain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/json.h"
#include "common/mem.h"

enum { OUTPUTS_SHOWN_MAX = 25, COLUMNS_MAX = 16 };

/* "12:03:04" of an ISO time. */
static void print_time(json_t *data)
{
    const char *at = json_text_or(data, "at", "");
    if (strlen(at) >= 19)
        printf("%.8s  ", at + 11);
}

static void print_operation(json_t *data)
{
    char took[CLOCK_ISO_BYTES] = "";
    int64_t ms = json_int_or(data, "duration_ms", 0);
    if (ms > 0)
        clock_duration((uint64_t)ms, took);
    printf("wave %lld  %-7s %-36s %-13s %-9s %s\n", (long long)json_int_or(data, "wave", 0),
           json_text_or(data, "action", ""), json_text_or(data, "component", ""),
           json_text_or(data, "kind", ""), json_text_or(data, "state", ""), took);
    const char *message = picture_error_text(data);
    if (message != NULL)
        printf("          %s\n", message);
}

static void print_note(json_t *data)
{
    const char *component = json_text_or(data, "component", "");
    printf("%s%s%s\n", component, *component == '\0' ? "" : ": ", json_text_or(data, "text", ""));
}

static void print_wave(json_t *data)
{
    printf("wave %lld %s, %lld operation(s)\n", (long long)json_int_or(data, "wave", 0),
           json_text_or(data, "state", ""), (long long)json_int_or(data, "total", 0));
}

static void print_status(json_t *data)
{
    const char *status = json_text_or(data, "status", "");
    const char *message = picture_error_text(data);
    printf("deployment %s%s%s\n", status, message == NULL ? "" : ": ",
           message == NULL ? "" : message);
}

static void print_connection(json_t *data)
{
    if (json_bool_or(data, "up", true))
        printf("connected again\n");
    else
        printf("connection lost, trying again: %s\n", json_text_or(data, "text", ""));
}

/* That it may begin now is said by the wave; that it has begun is the news. */
static bool is_dull(const json_t *data)
{
    return strcmp(json_text_or(data, "state", ""), "ready") == 0;
}

void plain_event(const char *label, const char *type, json_t *data)
{
    static const struct {
        const char *type;
        void (*print)(json_t *data);
    } printers[] = {
        {"operation", print_operation},
        {"note", print_note},
        {"wave", print_wave},
        {"deployment", print_status},
        {"connection", print_connection},
    };
    for (size_t i = 0; i < ARRAY_LEN(printers); i++) {
        if (strcmp(printers[i].type, type) != 0 || is_dull(data))
            continue;
        print_time(data);
        if (*label != '\0')
            printf("%-10s ", label);
        printers[i].print(data);
        fflush(stdout);
    }
}

static void print_value(json_t *value)
{
    if (json_is_string(value)) {
        puts(json_string_value(value));
        return;
    }
    char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    puts(text);
    free(text);
}

void plain_outputs(json_t *outputs, const char *indent)
{
    const char *component;
    json_t *values;
    json_object_foreach (outputs, component, values) {
        const char *name;
        json_t *value;
        json_object_foreach (values, name, value) {
            printf("%s%s.%s = ", indent, component, name);
            print_value(value);
        }
    }
}

static void print_failures(const struct picture *picture)
{
    for (size_t i = 0; i < picture->operation_count; i++) {
        const struct picture_operation *operation = &picture->operations[i];
        if (strcmp(operation->state, "failed") == 0 || strcmp(operation->state, "quarantined") == 0)
            printf("  %s %s: %s\n", operation->action, operation->component,
                   operation->note == NULL ? operation->state : operation->note);
    }
}

/* Those of a large stack would push everything else off the screen. */
static void print_outputs(json_t *outputs, const char *label)
{
    size_t components = json_object_size(outputs);
    if (components == 0)
        return;
    printf("\nOutputs%s%s", *label == '\0' ? "" : " of ", label);
    if (components > OUTPUTS_SHOWN_MAX) {
        printf(" of %zu components: see panka outputs STACK\n", components);
        return;
    }
    puts(":");
    plain_outputs(outputs, "  ");
}

void plain_result(const struct picture *picture, const char *label, bool color)
{
    uint32_t done = 0;
    uint32_t failed = 0;
    uint32_t total = 0;
    for (size_t i = 0; i < picture->wave_count; i++) {
        done += picture->waves[i].done;
        failed += picture->waves[i].failed;
        total += picture->waves[i].total;
    }
    char took[CLOCK_ISO_BYTES];
    int64_t until = picture->ended_ms != 0 ? picture->ended_ms : clock_wall_ms();
    clock_duration((uint64_t)(until > picture->started_ms ? until - picture->started_ms : 0), took);
    const char *shade = picture->exit_code == 0 ? "\x1b[32m" : "\x1b[31m";
    printf("\n%s%s%s%s%s: %u of %u operations done", label, *label == '\0' ? "" : ": ",
           color ? shade : "", picture->status, color ? "\x1b[0m" : "", done, total);
    if (failed > 0)
        printf(", %u not", failed);
    printf(", in %s\n", took);
    if (picture->problem != NULL)
        printf("  %s\n", picture->problem);
    print_failures(picture);
    print_outputs(picture->outputs, label);
}

/* A cell's text. Owner: caller, free(). */
static char *cell_text(json_t *row, const char *member)
{
    json_t *value = json_path(row, member);
    if (value == NULL || json_is_null(value))
        return xstrdup("-");
    if (json_is_string(value))
        return xstrdup(json_string_value(value));
    return json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
}

static void print_row(char *const *cells, const size_t *widths, const bool *numeric, size_t count)
{
    struct buf line = BUF_INIT;
    for (size_t i = 0; i < count; i++)
        buf_printf(&line, "%*s  ", numeric[i] ? (int)widths[i] : -(int)widths[i], cells[i]);
    while (line.len > 0 && line.data[line.len - 1] == ' ')
        line.data[--line.len] = '\0';
    puts(buf_str(&line));
    buf_fini(&line);
}

void plain_table(const char *const *columns, json_t *rows)
{
    size_t count = 0;
    size_t widths[COLUMNS_MAX] = {0};
    bool numeric[COLUMNS_MAX] = {false};
    char *heads[COLUMNS_MAX];
    for (; count < COLUMNS_MAX && columns[count] != NULL; count++) {
        heads[count] = xstrndup(columns[count], strcspn(columns[count], "="));
        widths[count] = strlen(heads[count]);
    }
    size_t row_count = json_array_size(rows);
    char **cells = xcalloc(row_count * count + 1, sizeof(*cells));
    for (size_t i = 0; i < row_count * count; i++) {
        json_t *row = json_array_get(rows, i / count);
        const char *member = strchr(columns[i % count], '=') + 1;
        cells[i] = cell_text(row, member);
        numeric[i % count] = numeric[i % count] || json_is_number(json_path(row, member));
        size_t length = strlen(cells[i]);
        widths[i % count] = length > widths[i % count] ? length : widths[i % count];
    }
    print_row(heads, widths, numeric, count);
    for (size_t i = 0; i < row_count; i++)
        print_row(cells + i * count, widths, numeric, count);
    for (size_t i = 0; i < row_count * count; i++)
        free(cells[i]);
    for (size_t i = 0; i < count; i++)
        free(heads[i]);
    free(cells);
}
