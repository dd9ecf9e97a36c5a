#include <stdio.h>
#include <string.h>

#include "common/text.h"
#include "common/yaml.h"

struct scan {
    const struct yaml_input *input;
    struct problems *problems;
    size_t at;
    uint32_t line, column;
    size_t line_start;
    size_t quote_pairs;
    uint32_t blank_lines, all_blank_lines;
    bool blank; /* the line so far */
};

static bool fail(struct scan *scan, const char *message, const char *hint)
{
    const struct problem_place place = {scan->input->name, scan->line, scan->column, NULL};

    problems_add(scan->problems, false, &place, message, hint);
    return false;
}

static bool end_line(struct scan *scan)
{
    scan->blank_lines = scan->blank ? scan->blank_lines + 1 : 0;
    scan->all_blank_lines += scan->blank;
    if (scan->blank_lines > YAML_BLANK_LINES_MAX)
        return fail(scan, "more than 300 blank lines in a row", NULL);
    if (scan->all_blank_lines > YAML_ALL_BLANK_LINES_MAX)
        return fail(scan, "more than 1000000 blank lines", NULL);
    scan->line++;
    scan->column = 1;
    scan->line_start = scan->at;
    scan->blank = true;
    return true;
}

static bool control_character(struct scan *scan, unsigned char c)
{
    char message[64];

    if (c == '\t')
        return fail(scan, "tab character", "indent with spaces; in a value write \"\\t\"");
    snprintf(message, sizeof(message), "control character 0x%02x", c);
    return fail(scan, message, "only printable characters may be in a stack file");
}

static bool newline_follows(const struct scan *scan)
{
    return scan->at < scan->input->bytes && scan->input->text[scan->at] == '\n';
}

static bool one_character(struct scan *scan)
{
    const unsigned char *text = (const unsigned char *)scan->input->text + scan->at;
    size_t len = text_utf8_bytes((const char *)text, scan->input->bytes - scan->at);

    if (len == 0)
        return fail(scan, "not UTF-8 text", "save the file as UTF-8");
    if ((text[0] < 0x20 && text[0] != '\n' && text[0] != '\r') || text[0] == 0x7f)
        return control_character(scan, text[0]);
    if (text[0] == '%' && scan->column == 1)
        return fail(scan, "YAML directives are not supported", "remove the line");
    scan->at += len;
    if (text[0] == '\n' || (text[0] == '\r' && !newline_follows(scan)))
        return end_line(scan);
    if (text[0] == '\'' && scan->at < scan->input->bytes && scan->input->text[scan->at] == '\'' &&
        ++scan->quote_pairs > YAML_QUOTE_PAIRS_MAX)
        return fail(scan, "more than 1000000 doubled quotes ('')", "use double quotes");
    scan->blank = scan->blank && (text[0] == ' ' || text[0] == '\r');
    scan->column++;
    if (scan->at - scan->line_start > YAML_LINE_MAX)
        return fail(scan, "line longer than 256 KiB", NULL);
    return true;
}

bool yaml_scan(const struct yaml_input *input, struct problems *problems)
{
    struct scan scan = {
        .input = input, .problems = problems, .line = 1, .column = 1, .blank = true};
    bool ok = true;

    if (input->bytes > YAML_BYTES_MAX)
        return fail(&scan, "file larger than 64 MiB", "split the stack");
    while (ok && scan.at < input->bytes)
        ok = one_character(&scan);
    return ok;
}
