/*
 * scripts.h - the moves, in Lua. Each text says which KEYS and ARGV it takes.
 *
 * A ready entry has the fields o (operation), d (deployment), n (deliveries that ended with
 * the worker's death before this entry was made), r (1: was delivered before), b (body), in
 * this order. A lease is (entry id, consumer, delivery count of the pending list).
 *
 * Scripts remove before they add: once a script has written, Redis lets it finish even when
 * memory is full, so running operations can end; those that only add fail as a whole.
 */
#ifndef COMMON_QUEUE_SCRIPTS_H
#define COMMON_QUEUE_SCRIPTS_H

#include "common/redis.h"

#define SCRIPTS(X)                                                                                 \
    X(release)                                                                                     \
    X(repair)                                                                                      \
    X(cancel)                                                                                      \
    X(due)                                                                                         \
    X(wake)                                                                                        \
    X(depth)                                                                                       \
    X(dead_retry)                                                                                  \
    X(claim)                                                                                       \
    X(recover)                                                                                     \
    X(quarantine)                                                                                  \
    X(renew)                                                                                       \
    X(finish)                                                                                      \
    X(park)                                                                                        \
    X(hand_back)                                                                                   \
    X(note)                                                                                        \
    X(journal)                                                                                     \
    X(submit)                                                                                      \
    X(update)                                                                                      \
    X(take_slot)                                                                                   \
    X(ops_set)                                                                                     \
    X(submission_read)                                                                             \
    X(leader_acquire)                                                                              \
    X(leader_renew)                                                                                \
    X(leader_release)                                                                              \
    X(events_append)                                                                               \
    X(forget)                                                                                      \
    X(beat)                                                                                        \
    X(alive)                                                                                       \
    X(budget_take)                                                                                 \
    X(budget_throttled)

#define SCRIPT_EXTERN(name) extern struct redis_script script_##name;
SCRIPTS(SCRIPT_EXTERN)
#undef SCRIPT_EXTERN

/* --- parts of the texts ------------------------------------------------------------------- */

#define LUA_NOW                                                                                    \
    "local function now()\n"                                                                       \
    "  local t = redis.call('TIME')\n"                                                             \
    "  return t[1] * 1000 + math.floor(t[2] / 1000)\n"                                             \
    "end\n"

/* One row of the status table; row() takes it apart again. */
#define LUA_STATUS                                                                                 \
    "local function status(state, priority, id, count, who, deaths, detail)\n"                     \
    "  return table.concat({state, priority, id, count, who, deaths, detail}, '\\t')\n"            \
    "end\n"                                                                                        \
    "local function row(text)\n"                                                                   \
    "  return string.match(text or '',\n"                                                          \
    "    '^([^\\t]*)\\t([^\\t]*)\\t([^\\t]*)\\t([^\\t]*)\\t([^\\t]*)\\t([^\\t]*)\\t(.*)$')\n"      \
    "end\n"

/* Whether a lease is still the caller's, and who has the entry. */
#define LUA_MINE                                                                                   \
    "local function mine(key, id, count, who)\n"                                                   \
    "  local p = redis.pcall('XPENDING', key, 'workers', id, id, 1)\n"                             \
    "  p = not p.err and p[1]\n"                                                                   \
    "  if not p then return false, '' end\n"                                                       \
    "  return p[2] == who and p[4] == tonumber(count), p[2]\n"                                     \
    "end\n"                                                                                        \
    "local function entry(key, id)\n"                                                              \
    "  local e = redis.call('XRANGE', key, id, id)[1]\n"                                           \
    "  return e and e[2]\n"                                                                        \
    "end\n"                                                                                        \
    "local function remove(key, id)\n"                                                             \
    "  redis.call('XACK', key, 'workers', id)\n"                                                   \
    "  redis.call('XDEL', key, id)\n"                                                              \
    "end\n"

#define LUA_CANCELLED(key)                                                                         \
    "local known = {}\n"                                                                           \
    "local function cancelled(d)\n"                                                                \
    "  if known[d] == nil then known[d] = redis.call('ZSCORE', " key ", d) and 1 or 0 end\n"       \
    "  return known[d]\n"                                                                          \
    "end\n"

#define LUA_RESULT(key)                                                                            \
    "local function result(o, d, state, who, deliveries, detail, body)\n"                          \
    "  redis.call('XADD', " key ", '*', 'o', o, 'd', d, 's', state, 'w', who,\n"                   \
    "    'n', deliveries, 'x', detail, 'b', body)\n"                                               \
    "end\n"

#define LUA_DEAD(key)                                                                              \
    "local function bury(max, o, d, state, detail, priority, body)\n"                              \
    "  redis.call('XADD', " key ", 'MAXLEN', '~', max, '*', 'o', o, 'd', d, 's', state,\n"         \
    "    'x', detail, 'p', priority, 'b', body)\n"                                                 \
    "end\n"

#define LUA_READY                                                                                  \
    "local function make_ready(key, o, d, deaths, resumed, body)\n"                                \
    "  return redis.call('XADD', key, '*', 'o', o, 'd', d, 'n', deaths, 'r', resumed,\n"           \
    "    'b', body)\n"                                                                             \
    "end\n"

#endif
