#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/redis_impl.h"

#define OLDEST_MAJOR 6
#define OLDEST_MINOR 2

/* "name:value\r\n" of INFO into out; "" when absent. */
static void info_field(const char *info, const char *name, char *out, size_t bytes)
{
    size_t name_len = strlen(name);
    out[0] = '\0';
    for (const char *line = info; line != NULL; line = strchr(line, '\n')) {
        line += line[0] == '\n';
        if (strncmp(line, name, name_len) != 0 || line[name_len] != ':')
            continue;
        size_t len = strcspn(line + name_len + 1, "\r\n");
        if (len >= bytes)
            len = bytes - 1;
        memcpy(out, line + name_len + 1, len);
        out[len] = '\0';
        return;
    }
}

/* Valkey calls itself Redis 7.2.4 here. */
static struct error *check_version(const char *info)
{
    char version[64];
    unsigned major = 0;
    unsigned minor = 0;
    info_field(info, "redis_version", version, sizeof(version));
    if (sscanf(version, "%u.%u", &major, &minor) != 2)
        return ERR(ERR_UNSUPPORTED, "the server tells no Redis version");
    if (major > OLDEST_MAJOR || (major == OLDEST_MAJOR && minor >= OLDEST_MINOR))
        return NULL;
    return ERR(ERR_UNSUPPORTED, "Redis %s is too old: %d.%d or newer is needed", version,
               OLDEST_MAJOR, OLDEST_MINOR);
}

static void check_settings(const char *info, struct buf *warnings)
{
    char policy[64];
    char aof[8];
    info_field(info, "maxmemory_policy", policy, sizeof(policy));
    info_field(info, "aof_enabled", aof, sizeof(aof));
    if (policy[0] != '\0' && strcmp(policy, "noeviction") != 0)
        buf_printf(warnings,
                   "Redis may evict queued operations: maxmemory-policy is %s, set noeviction\n",
                   policy);
    if (strcmp(aof, "0") == 0)
        buf_add_str(warnings, "Redis keeps no append-only file: queued operations and journals "
                              "are lost when it stops, set appendonly yes\n");
}

/* The user may be allowed to do its work but not to ask about the server. */
static struct error *read_info(struct redis *redis, struct redis_reply **reply,
                               struct buf *warnings)
{
    struct error *err = redis_call(redis, reply, "INFO", NULL);
    if (err == NULL || strstr(err->message, "NOPERM") == NULL)
        return err;
    error_free(err);
    buf_add_str(warnings, "Redis' settings cannot be checked: the user may not call INFO\n");
    return NULL;
}

struct error *redis_check(struct redis *redis, char **warnings)
{
    struct redis_reply *reply = NULL;
    struct buf found = BUF_INIT;
    struct error *err = read_info(redis, &reply, &found);
    if (err == NULL && reply != NULL) {
        err = check_version(redis_reply_str(reply));
        check_settings(redis_reply_str(reply), &found);
    }
    redis_reply_free(reply);
    if (err != NULL) {
        buf_fini(&found);
        return err;
    }
    *warnings = buf_take(&found);
    return NULL;
}
