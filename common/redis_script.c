#include <assert.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/redis_impl.h"

/* A text made here, freed with the arguments. */
struct owned_text {
    struct owned_text *next;
    char text[];
};

static void add(struct redis_args *args, const char *data, size_t bytes)
{
    if (args->count == args->cap) {
        args->cap = args->cap > 0 ? args->cap * 2 : 16;
        args->values = xrealloc(args->values, args->cap * sizeof(*args->values));
        args->lens = xrealloc(args->lens, args->cap * sizeof(*args->lens));
    }
    args->values[args->count] = data;
    args->lens[args->count++] = bytes;
}

static void printf_like(2, 0) add_formatted(struct redis_args *args, const char *fmt, va_list list)
{
    char text[512];
    va_list again;
    va_copy(again, list);
    int len = vsnprintf(text, sizeof(text), fmt, list);
    struct owned_text *owned = xmalloc(sizeof(*owned) + (size_t)len + 1);
    if ((size_t)len < sizeof(text))
        memcpy(owned->text, text, (size_t)len + 1);
    else
        vsnprintf(owned->text, (size_t)len + 1, fmt, again);
    va_end(again);
    owned->next = args->owned;
    args->owned = owned;
    add(args, owned->text, (size_t)len);
}

void redis_args_key(struct redis_args *args, const char *fmt, ...)
{
    assert(args->keys == args->count);
    va_list list;
    va_start(list, fmt);
    add_formatted(args, fmt, list);
    va_end(list);
    args->keys++;
}

void redis_args_text(struct redis_args *args, const char *text)
{
    add(args, text != NULL ? text : "", text != NULL ? strlen(text) : 0);
}

void redis_args_data(struct redis_args *args, const void *data, size_t bytes)
{
    add(args, data != NULL ? data : "", bytes);
}

void redis_args_format(struct redis_args *args, const char *fmt, ...)
{
    va_list list;
    va_start(list, fmt);
    add_formatted(args, fmt, list);
    va_end(list);
}

void redis_args_int(struct redis_args *args, int64_t value)
{
    redis_args_format(args, "%" PRId64, value);
}

void redis_args_fini(struct redis_args *args)
{
    struct owned_text *owned = args->owned;
    while (owned != NULL) {
        struct owned_text *next = owned->next;
        free(owned);
        owned = next;
    }
    free(args->values);
    free(args->lens);
    *args = (struct redis_args)REDIS_ARGS_INIT;
}

static struct error *eval(struct redis *redis, const char *command, const char *script,
                          const struct redis_args *args, struct redis_reply **reply)
{
    size_t argc = args->count + 3;
    const char **argv = xmalloc(argc * sizeof(*argv));
    size_t *lens = xmalloc(argc * sizeof(*lens));
    char keys[24];
    snprintf(keys, sizeof(keys), "%zu", args->keys);
    const char *const head[] = {command, script, keys};
    for (size_t i = 0; i < 3; i++) {
        argv[i] = head[i];
        lens[i] = strlen(head[i]);
    }
    for (size_t i = 0; i < args->count; i++) {
        argv[i + 3] = args->values[i];
        lens[i + 3] = args->lens[i];
    }
    struct redis_call *call = redis_send(redis, argc, argv, lens, 0);
    free(argv);
    free(lens);
    return redis_wait(call, reply);
}

static struct error *learn_sha(struct redis *redis, struct redis_script *script)
{
    struct redis_reply *reply = NULL;
    TRY(redis_call(redis, &reply, "SCRIPT", "LOAD", script->text, NULL));
    if (redis_reply_len(reply) == sizeof(script->sha) - 1)
        memcpy(script->sha, redis_reply_str(reply), sizeof(script->sha));
    redis_reply_free(reply);
    return NULL;
}

static struct error *eval_by_name(struct redis *redis, struct redis_script *script,
                                  const struct redis_args *args, struct redis_reply **reply)
{
    if (script->sha[0] == '\0')
        TRY(learn_sha(redis, script));
    if (script->sha[0] == '\0')
        return eval(redis, "EVAL", script->text, args, reply);
    struct error *err = eval(redis, "EVALSHA", script->sha, args, reply);
    if (err == NULL || err->code != ERR_REDIS || strstr(err->message, "NOSCRIPT") == NULL)
        return err;
    error_free(err);
    return eval(redis, "EVAL", script->text, args, reply);
}

struct error *redis_script_call(struct redis *redis, struct redis_script *script,
                                const struct redis_args *args, struct redis_reply **reply)
{
    struct error *err = eval_by_name(redis, script, args, reply);
    return err == NULL ? NULL : WRAP(err, "script %s", script->name);
}
