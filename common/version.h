/*
 * version.h - which build of Panka this is. The texts live as long as the program.
 */
#ifndef COMMON_VERSION_H
#define COMMON_VERSION_H

const char *panka_version(void);    /* "0.1.0" */
const char *panka_commit(void);     /* abbreviated hash, "-dirty" when changed, or "unknown" */
const char *panka_build_date(void); /* RFC 3339, UTC */

#endif
