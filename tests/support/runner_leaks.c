/*
 * Criterion runs each test in a process of its own and now and then loses a few bytes of the one
 * that starts them. Leaks of that one are not ours to find; those of the tests are.
 */
#include <stdlib.h>

int __lsan_is_turned_off(void); /* asked by LeakSanitizer at the end */

int __lsan_is_turned_off(void)
{
    return getenv("BXFI_MAP") == NULL; /* which tests have and their starter has not */
}
