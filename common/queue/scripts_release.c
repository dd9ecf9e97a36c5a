/*
 * What schedulers do to operations. KEYS[1..3] are always the ready streams by priority.
 */
#include "common/queue/scripts.h"

/* KEYS: ready x3, delayed, cancelled, ops. ARGV: priority, deployment, cap, then pairs of
 * operation and body. Returns {added, 0 or 1 when the cap was reached}, or -1 when cancelled. */
struct redis_script script_release = {
    "release",
    LUA_STATUS LUA_READY
    "if redis.call('ZSCORE', KEYS[5], ARGV[2]) then return -1 end\n"
    "local key = KEYS[ARGV[1] + 1]\n"
    "local cap = tonumber(ARGV[3])\n"
    "local room = -1\n"
    "if cap > 0 then\n"
    "  room = cap - redis.call('ZCARD', KEYS[4])\n"
    "  for p = 1, 3 do room = room - redis.call('XLEN', KEYS[p]) end\n"
    "  if room < 0 then room = 0 end\n"
    "end\n"
    "local added = 0\n"
    "for i = 4, #ARGV, 2 do\n"
    "  local old = redis.call('HGET', KEYS[6], ARGV[i])\n"
    "  if not old or string.sub(old, 1, 8) == 'pending\\t' then\n"
    "    if room == 0 then return {added, 1} end\n"
    "    local id = make_ready(key, ARGV[i], ARGV[2], 0, 0, ARGV[i + 1])\n"
    "    redis.call('HSET', KEYS[6], ARGV[i], status('ready', ARGV[1], id, 0, '', 0, ''))\n"
    "    added = added + 1\n"
    "    room = room - 1\n"
    "  end\n"
    "end\n"
    "if added > 0 then redis.call('EXPIRE', KEYS[6], 2592000) end\n"
    "return {added, 0}\n",
    ""};

/* KEYS: ready x3, parked, results, cancelled, ops. ARGV: priority, deployment, then pairs.
 * Returns the number added again. */
struct redis_script script_repair = {
    "repair",
    LUA_STATUS LUA_READY
    "if redis.call('ZSCORE', KEYS[6], ARGV[2]) then return 0 end\n"
    "local there = {}\n"
    "for _, key in ipairs({KEYS[1], KEYS[2], KEYS[3], KEYS[5]}) do\n"
    "  local from = '-'\n"
    "  repeat\n"
    "    local list = redis.call('XRANGE', key, from, '+', 'COUNT', 200)\n"
    "    for _, e in ipairs(list) do\n"
    "      there[e[2][2]] = true\n"
    "      from = '(' .. e[1]\n"
    "    end\n"
    "  until #list == 0\n"
    "end\n"
    "local added = 0\n"
    "for i = 3, #ARGV, 2 do\n"
    "  local op = ARGV[i]\n"
    "  if not there[op] and redis.call('HEXISTS', KEYS[4], op) == 0 then\n"
    "    local id = make_ready(KEYS[ARGV[1] + 1], op, ARGV[2], 0, 1, ARGV[i + 1])\n"
    "    redis.call('HSET', KEYS[7], op, status('ready', ARGV[1], id, 0, '', 0, ''))\n"
    "    added = added + 1\n"
    "  end\n"
    "end\n"
    "return added\n",
    ""};

/* KEYS: ready x3, delayed, parked, cancelled, results, ops. ARGV: deployment. Returns the number
 * of operations that left. The last thousand cancelled deployments are remembered. */
struct redis_script script_cancel = {
    "cancel",
    LUA_NOW LUA_STATUS LUA_RESULT(
        "KEYS[7]") "redis.call('ZADD', KEYS[6], 'NX', now(), ARGV[1])\n"
                   "redis.call('ZREMRANGEBYRANK', KEYS[6], 0, -1001)\n"
                   "local final = {done = 1, failed = 1, cancelled = 1, quarantined = 1, skipped = "
                   "1,\n"
                   "  pending = 1}\n"
                   "local left = 0\n"
                   "local all = redis.call('HGETALL', KEYS[8])\n"
                   "for i = 1, #all, 2 do\n"
                   "  local op = all[i]\n"
                   "  local state, priority, id, count, who, deaths = row(all[i + 1])\n"
                   "  local why = nil\n"
                   "  if state and not final[state] then\n"
                   "    if redis.call('HDEL', KEYS[5], op) == 1 then\n"
                   "      redis.call('ZREM', KEYS[4], op)\n"
                   "      why = 'cancelled while parked'\n"
                   "    else\n"
                   "      local key = KEYS[priority + 1]\n"
                   "      local p = redis.pcall('XPENDING', key, 'workers', id, id, 1)\n"
                   "      if (p.err or #p == 0) and redis.call('XDEL', key, id) == 1 then\n"
                   "        why = 'cancelled before it began'\n"
                   "      end\n"
                   "    end\n"
                   "  end\n"
                   "  if why then\n"
                   "    result(op, ARGV[1], 'cancelled', who, deaths, why, '')\n"
                   "    redis.call('HSET', KEYS[8], op,\n"
                   "      status('cancelled', priority, id, count, who, deaths, ''))\n"
                   "    left = left + 1\n"
                   "  end\n"
                   "end\n"
                   "return left\n",
    ""};

/* Looks only, but mends the pair of keys: a parked operation without a time is due, a time
 * without an operation goes. KEYS: delayed, parked. ARGV: now or 0, max, an operation or ''.
 * Returns {now, operation, deployment, operation, deployment ...}. */
struct redis_script script_due = {
    "due",
    LUA_NOW "local at = tonumber(ARGV[1])\n"
            "if at == 0 then at = now() end\n"
            "local ops\n"
            "if ARGV[3] ~= '' then\n"
            "  ops = {ARGV[3]}\n"
            "else\n"
            "  if redis.call('HLEN', KEYS[2]) > redis.call('ZCARD', KEYS[1]) then\n"
            "    for _, op in ipairs(redis.call('HKEYS', KEYS[2])) do\n"
            "      redis.call('ZADD', KEYS[1], 'NX', at, op)\n"
            "    end\n"
            "  end\n"
            "  ops = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', at, 'LIMIT', 0, ARGV[2])\n"
            "end\n"
            "local out = {string.format('%.0f', at)}\n"
            "for _, op in ipairs(ops) do\n"
            "  local parked = redis.call('HGET', KEYS[2], op)\n"
            "  if parked then\n"
            "    out[#out + 1] = op\n"
            "    out[#out + 1] = string.match(parked, '^%d+ %d+ ([^ ]*) ')\n"
            "  else\n"
            "    redis.call('ZREM', KEYS[1], op)\n"
            "  end\n"
            "end\n"
            "return out\n",
    ""};

/* KEYS: ready x3, delayed, parked, then the ops of each operation. ARGV: now or +inf, then
 * operations. Returns the number moved. */
struct redis_script script_wake = {
    "wake",
    LUA_STATUS LUA_READY
    "local moved = 0\n"
    "local at = tonumber(ARGV[1])\n"
    "for i = 2, #ARGV do\n"
    "  local op = ARGV[i]\n"
    "  local due = redis.call('ZSCORE', KEYS[4], op)\n"
    "  local parked = redis.call('HGET', KEYS[5], op)\n"
    "  if parked and (not due or tonumber(due) <= at) then\n"
    "    local _, last, priority, deaths, d = string.find(parked, '^(%d+) (%d+) ([^ ]*) ')\n"
    "    redis.call('ZREM', KEYS[4], op)\n"
    "    redis.call('HDEL', KEYS[5], op)\n"
    "    local id = make_ready(KEYS[priority + 1], op, d, deaths, 1,\n"
    "      string.sub(parked, last + 1))\n"
    "    local _, _, _, _, _, _, detail = row(redis.call('HGET', KEYS[4 + i], op))\n"
    "    redis.call('HSET', KEYS[4 + i], op,\n"
    "      status('ready', priority, id, 0, '', deaths, detail or ''))\n"
    "    moved = moved + 1\n"
    "  end\n"
    "end\n"
    "return moved\n",
    ""};

/* KEYS: ready x3, delayed, results, dead, workers. ARGV: what counts as alive, in ms. Returns
 * {entries, claimed, parked, results, dead, workers, age of the oldest eligible, of the oldest
 * dead}. */
struct redis_script script_depth = {
    "depth",
    LUA_NOW "local at = now()\n"
            "local function age(list)\n"
            "  if not list[1] then return 0 end\n"
            "  return math.max(0, at - tonumber(string.match(list[1][1], '^%d+')))\n"
            "end\n"
            "local entries, claimed, oldest = 0, 0, 0\n"
            "for p = 1, 3 do\n"
            "  local seen = '0-0'\n"
            "  entries = entries + redis.call('XLEN', KEYS[p])\n"
            "  local groups = redis.pcall('XINFO', 'GROUPS', KEYS[p])\n"
            "  if groups.err then groups = {} end\n"
            "  for _, g in ipairs(groups) do\n"
            "    for i = 1, #g, 2 do\n"
            "      if g[i] == 'pending' then claimed = claimed + g[i + 1] end\n"
            "      if g[i] == 'last-delivered-id' then seen = g[i + 1] end\n"
            "    end\n"
            "  end\n"
            "  local first = redis.call('XRANGE', KEYS[p], '(' .. seen, '+', 'COUNT', 1)\n"
            "  oldest = math.max(oldest, age(first))\n"
            "end\n"
            "return {entries, claimed, redis.call('HLEN', KEYS[4]), redis.call('XLEN', KEYS[5]),\n"
            "  redis.call('XLEN', KEYS[6]), redis.call('ZCOUNT', KEYS[7], at - ARGV[1], '+inf'),\n"
            "  oldest, age(redis.call('XRANGE', KEYS[6], '-', '+', 'COUNT', 1))}\n",
    ""};

/* KEYS: ready x3, dead, ops. ARGV: id in the dead stream. Returns 1, or 0 when it is gone. */
struct redis_script script_dead_retry = {
    "dead_retry",
    LUA_STATUS LUA_READY LUA_MINE
    "local f = entry(KEYS[4], ARGV[1])\n"
    "if not f then return 0 end\n"
    "redis.call('XDEL', KEYS[4], ARGV[1])\n"
    "local id = make_ready(KEYS[f[10] + 1], f[2], f[4], 0, 1, f[12])\n"
    "redis.call('HSET', KEYS[5], f[2], status('ready', f[10], id, 0, '', 0, ''))\n"
    "return 1\n",
    ""};
