/* Must make its test fail: criterion calls a run of nothing a success. */
#include <criterion/criterion.h>

Test(red, disabled, .disabled = true)
{
    cr_assert_fail("not run");
}
