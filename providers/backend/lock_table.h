/*
 * lock_table.h - the names of the lock table's parts; private to providers/backend/.
 */
#ifndef PROVIDERS_BACKEND_LOCK_TABLE_H
#define PROVIDERS_BACKEND_LOCK_TABLE_H

#define LOCK_KEY          "lockKey"
#define LOCK_TENANT_INDEX "TenantIndex" /* tenant, lockKey; holds only held locks */

#endif
