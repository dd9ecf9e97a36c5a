/* Must make its test fail in a sanitizer build: criterion itself calls it passed. */
#include <criterion/criterion.h>
#include <stdlib.h>

Test(red, leak)
{
    char *volatile lost = malloc(10);
    lost = NULL;
    cr_assert_null(lost);
}
