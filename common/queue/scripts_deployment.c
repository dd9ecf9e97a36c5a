/*
 * Deployments, their announcement, the leader, events, workers.
 */
#include "common/queue/scripts.h"

#define LUA_ENDED                                                                                  \
    "local ended = {succeeded = true, failed = true, cancelled = true, superseded = true}\n"

/* KEYS: deployment, deployments, pending, idempotency. ARGV: id, stack, record, plan, document,
 * 1 when there is a key, request hash, most pending. Returns {id, 1 new | 0 known | -1 the key
 * stands for another request | -2 too many}. */
struct redis_script script_submit = {
    "submit",
    LUA_STATUS
    "local id = ARGV[1]\n"
    "if ARGV[6] == '1' then\n"
    "  local old, hash = string.match(redis.call('GET', KEYS[4]) or '', '^([^\\t]*)\\t(.*)$')\n"
    "  if old then return {old, hash == ARGV[7] and 0 or -1} end\n"
    "end\n"
    "if redis.call('EXISTS', KEYS[1]) == 1 then return {id, 0} end\n"
    "local most = tonumber(ARGV[8])\n"
    "if most > 0 and redis.call('ZCARD', KEYS[3]) >= most then return {id, -2} end\n"
    "redis.call('HSET', KEYS[1], 'status', 'queued', 'stack', ARGV[2], 'record', ARGV[3],\n"
    "  'plan', ARGV[4], 'document', ARGV[5])\n"
    "redis.call('ZADD', KEYS[2], 0, id)\n"
    "redis.call('ZADD', KEYS[3], 0, id)\n"
    "if ARGV[6] == '1' then\n"
    "  redis.call('SET', KEYS[4], id .. '\\t' .. ARGV[7], 'EX', 86400)\n"
    "end\n"
    "return {id, 1}\n",
    ""};

/* KEYS: deployment, deployments, pending, slots, leader. ARGV: id, status, record, fence.
 * Returns 'o', 'l' (another leader), 'n' (no such deployment), 'e' (ended otherwise). */
struct redis_script script_update = {
    "update",
    LUA_ENDED
    "local id, status, fence = ARGV[1], ARGV[2], ARGV[4]\n"
    "if fence ~= '0' and redis.call('HGET', KEYS[5], 'fence') ~= fence then return 'l' end\n"
    "local old = redis.call('HMGET', KEYS[1], 'status', 'stack')\n"
    "if not old[1] then return 'n' end\n"
    "if ended[old[1]] and old[1] ~= status then return 'e' end\n"
    "if ended[status] then\n"
    "  redis.call('ZREM', KEYS[3], id)\n"
    "  if redis.call('HGET', KEYS[4], old[2]) == id then redis.call('HDEL', KEYS[4], old[2]) end\n"
    "else\n"
    "  redis.call('ZADD', KEYS[3], 0, id)\n"
    "end\n"
    "redis.call('ZADD', KEYS[2], 0, id)\n"
    "redis.call('HSET', KEYS[1], 'status', status, 'record', ARGV[3])\n"
    "return 'o'\n",
    ""};

/* KEYS: deployment, pending, slots. ARGV: id. Returns the holder, or nil without a record. */
struct redis_script script_take_slot = {
    "take_slot",
    "local stack = redis.call('HGET', KEYS[1], 'stack')\n"
    "if not stack then return false end\n"
    "local holder = redis.call('HGET', KEYS[3], stack)\n"
    "if holder and holder ~= ARGV[1] and redis.call('ZSCORE', KEYS[2], holder) then\n"
    "  return holder\n"
    "end\n"
    "redis.call('HSET', KEYS[3], stack, ARGV[1])\n"
    "return ARGV[1]\n",
    ""};

/* KEYS: deployment, ops, events, deployments, pending. ARGV: id. One that has not ended stays. */
struct redis_script script_forget = {"forget",
                                     LUA_ENDED
                                     "local status = redis.call('HGET', KEYS[1], 'status')\n"
                                     "if status and not ended[status] then return 0 end\n"
                                     "redis.call('UNLINK', KEYS[1], KEYS[2], KEYS[3])\n"
                                     "redis.call('ZREM', KEYS[4], ARGV[1])\n"
                                     "redis.call('ZREM', KEYS[5], ARGV[1])\n"
                                     "return 1\n",
                                     ""};

/* KEYS: ops. ARGV: pairs of operation and state. */
struct redis_script script_ops_set = {
    "ops_set",
    LUA_STATUS
    "for i = 1, #ARGV, 2 do\n"
    "  local _, _, id = row(redis.call('HGET', KEYS[1], ARGV[i]))\n"
    "  if not id or id == '' then\n"
    "    redis.call('HSET', KEYS[1], ARGV[i], status(ARGV[i + 1], 1, '', 0, '', 0, ''))\n"
    "  end\n"
    "end\n"
    "redis.call('EXPIRE', KEYS[1], 2592000)\n"
    "return 1\n",
    ""};

/* KEYS: submissions. ARGV: consumer, takeover ms, max. Returns {entries, last delivered id}; an
 * entry is id, tenant, deployment. */
struct redis_script script_submission_read = {
    "submission_read",
    "local key, who, room = KEYS[1], ARGV[1], tonumber(ARGV[3])\n"
    "local group = 'schedulers'\n"
    "local out = {}\n"
    "local function add(id, f)\n"
    "  for _, v in ipairs({id, f[2], f[4]}) do out[#out + 1] = v end\n"
    "  room = room - 1\n"
    "end\n"
    "local list = redis.pcall('XPENDING', key, group, 'IDLE', ARGV[2], '-', '+', room)\n"
    "if list.err then\n"
    "  redis.call('XGROUP', 'CREATE', key, group, '0', 'MKSTREAM')\n"
    "  list = {}\n"
    "end\n"
    "for _, e in ipairs(list) do\n"
    "  local found = redis.call('XRANGE', key, e[1], e[1])[1]\n"
    "  if found then\n"
    "    redis.call('XCLAIM', key, group, who, ARGV[2], e[1], 'JUSTID')\n"
    "    add(e[1], found[2])\n"
    "  else\n"
    "    redis.call('XACK', key, group, e[1])\n"
    "  end\n"
    "end\n"
    "if room > 0 then\n"
    "  local new = redis.call('XREADGROUP', 'GROUP', group, who, 'COUNT', room,\n"
    "    'STREAMS', key, '>')\n"
    "  if new then\n"
    "    for _, e in ipairs(new[1][2]) do add(e[1], e[2]) end\n"
    "  end\n"
    "end\n"
    "local seen = '0-0'\n"
    "for _, g in ipairs(redis.call('XINFO', 'GROUPS', key)) do\n"
    "  for i = 1, #g, 2 do\n"
    "    if g[i] == 'last-delivered-id' then seen = g[i + 1] end\n"
    "  end\n"
    "end\n"
    "return {out, seen}\n",
    ""};

/* KEYS: leader, last fence. ARGV: owner, ttl ms. Returns {owner, fence}. The fence is at least
 * the time in microseconds, so it keeps growing when Redis lost its data. */
struct redis_script script_leader_acquire = {
    "leader_acquire",
    LUA_NOW "local old = redis.call('HMGET', KEYS[1], 'owner', 'fence')\n"
            "if old[1] and old[1] ~= ARGV[1] then return old end\n"
            "local fence = old[2]\n"
            "if not fence then\n"
            "  local last = tonumber(redis.call('GET', KEYS[2]) or '0')\n"
            "  local t = redis.call('TIME')\n"
            "  fence = string.format('%.0f', math.max(last + 1, t[1] * 1000000 + t[2]))\n"
            "  redis.call('SET', KEYS[2], fence)\n"
            "end\n"
            "redis.call('HSET', KEYS[1], 'owner', ARGV[1], 'fence', fence)\n"
            "redis.call('PEXPIRE', KEYS[1], ARGV[2])\n"
            "return {ARGV[1], fence}\n",
    ""};

/* KEYS: leader. ARGV: owner, fence, ttl ms. Returns 1 or 0. */
struct redis_script script_leader_renew = {
    "leader_renew",
    "local old = redis.call('HMGET', KEYS[1], 'owner', 'fence')\n"
    "if old[1] ~= ARGV[1] or old[2] ~= ARGV[2] then return 0 end\n"
    "return redis.call('PEXPIRE', KEYS[1], ARGV[3])\n",
    ""};

/* KEYS: leader. ARGV: owner, fence. */
struct redis_script script_leader_release = {
    "leader_release",
    "local old = redis.call('HMGET', KEYS[1], 'owner', 'fence')\n"
    "if old[1] ~= ARGV[1] or old[2] ~= ARGV[2] then return 0 end\n"
    "return redis.call('DEL', KEYS[1])\n",
    ""};

/* KEYS: events. ARGV: most kept, then pairs of type and data. */
struct redis_script script_events_append = {
    "events_append",
    "for i = 2, #ARGV, 2 do\n"
    "  redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], '*', 't', ARGV[i],\n"
    "    'd', ARGV[i + 1])\n"
    "end\n"
    "redis.call('EXPIRE', KEYS[1], 604800)\n"
    "return 1\n",
    ""};

/* KEYS: workers, worker info, ready x3. ARGV: worker, info, silence ms after which one is
 * forgotten. */
struct redis_script script_beat = {
    "beat",
    LUA_NOW
    "local at = now()\n"
    "local function forget(who)\n"
    "  redis.call('ZREM', KEYS[1], who)\n"
    "  redis.call('HDEL', KEYS[2], who)\n"
    "  for p = 3, 5 do\n"
    "    local held = redis.pcall('XPENDING', KEYS[p], 'workers', '-', '+', 1, who)\n"
    "    if not held.err and #held == 0 then\n"
    "      redis.call('XGROUP', 'DELCONSUMER', KEYS[p], 'workers', who)\n"
    "    end\n"
    "  end\n"
    "end\n"
    "redis.call('ZADD', KEYS[1], at, ARGV[1])\n"
    "redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])\n"
    "local silent = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', at - ARGV[3], 'LIMIT', 0, 10)\n"
    "for _, who in ipairs(silent) do forget(who) end\n"
    "return 1\n",
    ""};

/* KEYS: workers, worker info. ARGV: ms. Returns worker, info, last beat, age of each. */
struct redis_script script_alive = {
    "alive",
    LUA_NOW
    "local at = now()\n"
    "local out = {}\n"
    "local list = redis.call('ZRANGEBYSCORE', KEYS[1], at - ARGV[1], '+inf', 'WITHSCORES')\n"
    "for i = 1, #list, 2 do\n"
    "  local info = redis.call('HGET', KEYS[2], list[i])\n"
    "  for _, v in ipairs({list[i], info or '', list[i + 1], at - list[i + 1]}) do\n"
    "    out[#out + 1] = v\n"
    "  end\n"
    "end\n"
    "return out\n",
    ""};
