#include "providers/aws/kinds/rds_windows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"

enum { DAY_MIN = 24 * 60, TIME_CHARS = 5, BACKUP_CHARS = 11, MAINTENANCE_CHARS = 19 };

/* "03:45" as minutes of the day, -1 when it is none. */
static int minutes_of(const char *text)
{
    int hours = 0;
    int minutes = 0;
    if (sscanf(text, "%2d:%2d", &hours, &minutes) != 2)
        return -1;
    return (hours * 60 + minutes) % DAY_MIN;
}

static char *window_text(int from, int to)
{
    from = (from + DAY_MIN) % DAY_MIN;
    to = (to + DAY_MIN) % DAY_MIN;
    return xasprintf("%02d:%02d-%02d:%02d", from / 60, from % 60, to / 60, to % 60);
}

char *rds_windows_apart(json_t *params)
{
    const char *backup = json_text_or(params, "PreferredBackupWindow", "");
    const char *maintenance = json_text_or(params, "PreferredMaintenanceWindow", "");
    if (strlen(backup) != BACKUP_CHARS || strlen(maintenance) != MAINTENANCE_CHARS)
        return NULL;
    int backup_from = minutes_of(backup);
    int backup_to = minutes_of(backup + TIME_CHARS + 1);
    bool before = backup_to == minutes_of(maintenance + 4);
    bool after = backup_from == minutes_of(maintenance + MAINTENANCE_CHARS - TIME_CHARS);
    if (backup_from < 0 || backup_to < 0 || (!before && !after))
        return NULL;
    return window_text(backup_from + (after ? 1 : 0), backup_to - (before ? 1 : 0));
}

static bool is_refused(const struct error *err)
{
    return err != NULL && aws_error_is(err, "InvalidParameterValue") &&
           strstr(err->message, "overlap") != NULL;
}

struct error *rds_send(struct kind_call *call, const struct step_call *what)
{
    json_t *params = json_copy(what->params);
    char *apart = rds_windows_apart(params);
    struct error *err = calls_make(call, what, NULL);
    if (apart != NULL && is_refused(err)) {
        error_free(err);
        kind_note(call, "the backup window ends or begins one minute off the maintenance window");
        json_put_text(params, "PreferredBackupWindow", apart);
        struct step_call again = *what;
        char *step = xasprintf("%s-apart", what->step);
        again.step = step;
        again.params = json_incref(params);
        err = calls_make(call, &again, NULL);
        free(step);
    }
    free(apart);
    json_decref(params);
    return err;
}
