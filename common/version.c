#include "common/version.h"

#include "generated/version.h"

const char *panka_version(void)
{
    return PANKA_VERSION;
}

const char *panka_commit(void)
{
    return PANKA_COMMIT;
}

const char *panka_build_date(void)
{
    return PANKA_BUILD_DATE;
}
