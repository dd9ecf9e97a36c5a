#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/cli/sse.h"

/* Events as "id|type|data;" one after the other. */
static struct error *note(void *arg, const struct sse_event *event)
{
    buf_printf(arg, "%s|%s|%s;", event->id, event->type, event->data);
    return NULL;
}

static void check(const char *stream, size_t piece_bytes, const char *expected)
{
    struct sse sse;
    struct buf seen = BUF_INIT;
    size_t bytes = strlen(stream);
    sse_init(&sse);
    for (size_t at = 0; at < bytes; at += piece_bytes) {
        size_t count = bytes - at < piece_bytes ? bytes - at : piece_bytes;
        cr_assert_null(sse_take(&sse, stream + at, count, note, &seen));
    }
    cr_expect_str_eq(buf_str(&seen), expected, "'%s' in pieces of %zu: %s", stream, piece_bytes,
                     buf_str(&seen));
    sse_fini(&sse);
    buf_fini(&seen);
}

static const struct {
    const char *stream;
    const char *expected;
} streams[] = {
    {"id: 1-0\nevent: wave\ndata: {}\n\n", "1-0|wave|{};"},
    {"data: a\n\ndata: b\n\n", "|message|a;|message|b;"},
    {"id:7\r\nevent:end\r\ndata:x\r\n\r\ndata:y\r\n\r\n", "7|end|x;|message|y;"},
    {"data: a\rdata: b\r\r", "|message|a\nb;"},
    {": still here\n\ndata: a\n\n", "|message|a;"},
    {"event: nothing\nid: 3\n\ndata: a\n\n", "|message|a;"},
    {"data\n\n", "|message|;"},
    {"data:  two spaces\n\n", "|message| two spaces;"},
    {"database: 5\nevents: x\n\ndata: a\n\n", "|message|a;"},
    {"data: not finished\n", ""},
    {"retry: 10\ndata: a\n\n", "|message|a;"},
};

Test(sse, events_come_out_however_the_stream_is_cut)
{
    for (size_t i = 0; i < ARRAY_LEN(streams); i++)
        for (size_t piece = 1; piece <= 40; piece += 13)
            check(streams[i].stream, piece, streams[i].expected);
}

static struct error *refuse(void *arg, const struct sse_event *event)
{
    (void)arg, (void)event;
    return ERR(ERR_LIMIT, "enough");
}

Test(sse, an_error_of_the_receiver_stops)
{
    struct sse sse;
    sse_init(&sse);
    struct error *err = sse_take(&sse, "data: a\n\ndata: b\n\n", 18, refuse, NULL);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_LIMIT);
    error_free(err);
    sse_fini(&sse);
}

Test(sse, a_reset_forgets_what_was_begun)
{
    struct sse sse;
    struct buf seen = BUF_INIT;
    sse_init(&sse);
    cr_assert_null(sse_take(&sse, "id: 1\ndata: half\nda", 19, note, &seen));
    sse_reset(&sse);
    cr_assert_null(sse_take(&sse, "data: whole\n\n", 13, note, &seen));
    cr_expect_str_eq(buf_str(&seen), "|message|whole;");
    sse_fini(&sse);
    buf_fini(&seen);
}
