/* Operations and results as they come out of the queue: refused, or read and written alike. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "common/op.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes);

static void read_op(const char *text, size_t bytes)
{
    struct op *op = NULL, *again = NULL;
    struct error *err = op_decode(text, bytes, &op);
    if (err == NULL) {
        char *written = op_encode(op);
        err = op_decode(written, strlen(written), &again);
        if (err != NULL || strcmp(op->id, again->id) != 0)
            abort();
        free(written);
    }
    error_free(err);
    op_free(again);
    op_free(op);
}

static void read_result(const char *text, size_t bytes)
{
    struct op_result *result = NULL, *again = NULL;
    struct error *err = op_result_decode(text, bytes, &result);
    if (err == NULL) {
        char *written = op_result_encode(result);
        error_free(result->error != NULL ? error_from_json(result->error) : NULL);
        err = op_result_decode(written, strlen(written), &again);
        if (err != NULL || again->state != result->state)
            abort();
        free(written);
    }
    error_free(err);
    op_result_free(again);
    op_result_free(result);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    read_op((const char *)data, bytes);
    read_result((const char *)data, bytes);
    return 0;
}
