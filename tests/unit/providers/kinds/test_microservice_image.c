#include <criterion/criterion.h>

#include <stdlib.h>

#include "common/mem.h"
#include "providers/aws/kinds/microservice.h"

#define DIGEST "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static const struct {
    const char *tag, *image;
} rows[] = {
    {"v1", "shop/api:v1"},
    {"sha256", "shop/api:sha256"},
    {DIGEST, "shop/api@" DIGEST},
};

Test(microservice_image, a_digest_stands_behind_an_at_sign)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *spec =
            json_pack("{s:{s:s, s:s}}", "image", "repository", "shop/api", "tag", rows[i].tag);
        char *image = microservice_image(spec);

        cr_expect_str_eq(image, rows[i].image);
        free(image);
        json_decref(spec);
    }
}
