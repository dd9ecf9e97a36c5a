/*
 * What workers do to operations. KEYS[1..3] are always the ready streams by priority.
 *
 * The delivery count of the pending list counts the deliveries of this entry; n of the entry
 * those before it that ended with a death. Their sum is what quarantine looks at.
 */
#include "common/queue/scripts.h"

/* A claim is nine values: priority, id, count, n, r, cancelled, operation, deployment, body. */
#define LUA_HAND_OUT                                                                               \
    "local out = {}\n"                                                                             \
    "local function hand_out(p, id, count, f)\n"                                                   \
    "  local n = #out\n"                                                                           \
    "  out[n + 1], out[n + 2], out[n + 3] = p - 1, id, count\n"                                    \
    "  out[n + 4], out[n + 5], out[n + 6] = f[6], f[8], cancelled(f[4])\n"                         \
    "  out[n + 7], out[n + 8], out[n + 9] = f[2], f[4], f[10]\n"                                   \
    "end\n"

/* KEYS: ready x3, delayed, parked, cancelled. ARGV: consumer, max, lease ms, 1 to look for
 * expired leases, most deliveries. Returns {claims, used up (six values each: priority, id,
 * count, last consumer, operation, deployment), 1 when parked ones are due, last delivered ids
 * (empty when there may be more)}. */
struct redis_script script_claim = {
    "claim",
    LUA_NOW LUA_CANCELLED("KEYS[6]") LUA_HAND_OUT
    "local who, room = ARGV[1], tonumber(ARGV[2])\n"
    "local used_up, seen, due = {}, {}, 0\n"
    "local function reclaim(p)\n"
    "  local key = KEYS[p]\n"
    "  local list = redis.pcall('XPENDING', key, 'workers', 'IDLE', ARGV[3], '-', '+', room)\n"
    "  if list.err then return end\n"
    "  for _, e in ipairs(list) do\n"
    "    local id, count = e[1], e[4]\n"
    "    local found = redis.call('XRANGE', key, id, id)[1]\n"
    "    if not found then\n"
    "      redis.call('XACK', key, 'workers', id)\n"
    "    elseif found[2][6] + count >= tonumber(ARGV[5]) then\n"
    "      for _, v in ipairs({p - 1, id, count, e[2], found[2][2], found[2][4]}) do\n"
    "        used_up[#used_up + 1] = v\n"
    "      end\n"
    "    else\n"
    "      redis.call('XCLAIM', key, 'workers', who, ARGV[3], id, 'RETRYCOUNT', count + 1,\n"
    "        'JUSTID')\n"
    "      hand_out(p, id, count + 1, found[2])\n"
    "      room = room - 1\n"
    "    end\n"
    "  end\n"
    "end\n"
    "local function read(p)\n"
    "  local key = KEYS[p]\n"
    "  local list = redis.pcall('XREADGROUP', 'GROUP', 'workers', who, 'COUNT', room,\n"
    "    'STREAMS', key, '>')\n"
    "  if list and list.err then\n"
    "    redis.call('XGROUP', 'CREATE', key, 'workers', '0', 'MKSTREAM')\n"
    "    list = redis.call('XREADGROUP', 'GROUP', 'workers', who, 'COUNT', room,\n"
    "      'STREAMS', key, '>')\n"
    "  end\n"
    "  if not list then return end\n"
    "  for _, e in ipairs(list[1][2]) do\n"
    "    hand_out(p, e[1], 1, e[2])\n"
    "    room = room - 1\n"
    "  end\n"
    "end\n"
    "for p = 1, 3 do\n"
    "  if ARGV[4] == '1' and room > 0 then reclaim(p) end\n"
    "end\n"
    "for p = 1, 3 do\n"
    "  if room > 0 then read(p) end\n"
    "end\n"
    "if room > 0 then\n"
    "  for p = 1, 3 do\n"
    "    for _, g in ipairs(redis.call('XINFO', 'GROUPS', KEYS[p])) do\n"
    "      for i = 1, #g, 2 do\n"
    "        if g[i] == 'last-delivered-id' then seen[p] = g[i + 1] end\n"
    "      end\n"
    "    end\n"
    "  end\n"
    "  local first = redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', now(), 'LIMIT', 0, 1)\n"
    "  if first[1] or redis.call('HLEN', KEYS[5]) > redis.call('ZCARD', KEYS[4]) then\n"
    "    due = 1\n"
    "  end\n"
    "end\n"
    "return {out, used_up, due, seen}\n",
    ""};

/* Hands out what the consumer holds but never heard of, because an answer was lost. KEYS: ready
 * x3, cancelled. ARGV: consumer, lease ms, then what it knows as priority:id. */
struct redis_script script_recover = {
    "recover",
    LUA_CANCELLED("KEYS[4]") LUA_HAND_OUT
    "local knows = {}\n"
    "for i = 3, #ARGV do knows[ARGV[i]] = true end\n"
    "for p = 1, 3 do\n"
    "  local list = redis.pcall('XPENDING', KEYS[p], 'workers', '-', '+', 1000, ARGV[1])\n"
    "  if list.err then list = {} end\n"
    "  for _, e in ipairs(list) do\n"
    "    local found = redis.call('XRANGE', KEYS[p], e[1], e[1])[1]\n"
    "    if found and e[3] < tonumber(ARGV[2]) and not knows[(p - 1) .. ':' .. e[1]] then\n"
    "      redis.call('XCLAIM', KEYS[p], 'workers', ARGV[1], 0, e[1], 'IDLE', 0, 'JUSTID')\n"
    "      hand_out(p, e[1], e[4], found[2])\n"
    "    end\n"
    "  end\n"
    "end\n"
    "return out\n",
    ""};

/* KEYS: ready x3, results, dead, ops. ARGV: priority, id, count, last consumer, lease ms, most
 * dead. Returns 1, or 0 when the entry is gone or has a living owner after all. */
struct redis_script script_quarantine = {
    "quarantine",
    LUA_STATUS LUA_MINE LUA_RESULT("KEYS[4]")
        LUA_DEAD("KEYS[5]") "local priority, id, count, who = ARGV[1], ARGV[2], ARGV[3], ARGV[4]\n"
                            "local key = KEYS[priority + 1]\n"
                            "local p = redis.pcall('XPENDING', key, 'workers', id, id, 1)\n"
                            "p = not p.err and p[1]\n"
                            "if not p or p[4] ~= tonumber(count) or p[3] < tonumber(ARGV[5]) then "
                            "return 0 end\n"
                            "local f = entry(key, id)\n"
                            "if not f then return 0 end\n"
                            "local deaths = f[6] + count\n"
                            "local why = 'its worker died ' .. deaths .. ' times, last ' .. who\n"
                            "remove(key, id)\n"
                            "result(f[2], f[4], 'quarantined', who, deaths, why, '')\n"
                            "bury(ARGV[6], f[2], f[4], 'quarantined', why, priority, f[10])\n"
                            "redis.call('HSET', KEYS[6], f[2],\n"
                            "  status('quarantined', priority, id, count, who, deaths, ''))\n"
                            "return 1\n",
    ""};

/* KEYS: ready x3, cancelled. ARGV: consumer, then priority, id, count, deployment of each.
 * Returns for each 'o', 'c' (held, but cancelled) or 'l' and the present owner. */
struct redis_script script_renew = {
    "renew",
    LUA_MINE LUA_CANCELLED(
        "KEYS[4]") "local out, who = {}, ARGV[1]\n"
                   "for i = 2, #ARGV, 4 do\n"
                   "  local key, id = KEYS[ARGV[i] + 1], ARGV[i + 1]\n"
                   "  local held, owner = mine(key, id, ARGV[i + 2], who)\n"
                   "  if held then\n"
                   "    local done = redis.call('XCLAIM', key, 'workers', who, 0, id, 'IDLE', 0, "
                   "'JUSTID')\n"
                   "    held = done[1] == id\n"
                   "    owner = ''\n"
                   "  end\n"
                   "  if not held then\n"
                   "    out[#out + 1] = 'l' .. owner\n"
                   "  else\n"
                   "    out[#out + 1] = cancelled(ARGV[i + 3]) == 1 and 'c' or 'o'\n"
                   "  end\n"
                   "end\n"
                   "return out\n",
    ""};

/* KEYS: ready x3, results, dead, then the ops of each. ARGV: most dead, then priority, id, count,
 * consumer, operation, deployment, deaths, state, detail, body of each. Returns for each 'o' or
 * 'l' and the present owner. A finish that was already done says 'o'. */
struct redis_script script_finish = {
    "finish",
    LUA_STATUS LUA_MINE LUA_RESULT("KEYS[4]")
        LUA_DEAD("KEYS[5]") "local function finish(ops, priority, id, count, who, op, d, deaths, "
                            "state, detail, body)\n"
                            "  local key = KEYS[priority + 1]\n"
                            "  local held, owner = mine(key, id, count, who)\n"
                            "  if not held then\n"
                            "    local was, _, was_id, was_count, was_who = row(redis.call('HGET', "
                            "ops, op))\n"
                            "    if was == state and was_id == id and was_count == count and "
                            "was_who == who then\n"
                            "      return 'o'\n"
                            "    end\n"
                            "    return 'l' .. owner\n"
                            "  end\n"
                            "  local f = state == 'failed' and entry(key, id)\n"
                            "  remove(key, id)\n"
                            "  result(op, d, state, who, deaths + 1, '', body)\n"
                            "  if f then bury(ARGV[1], op, d, state, detail, priority, f[10]) end\n"
                            "  redis.call('HSET', ops, op, status(state, priority, id, count, who, "
                            "deaths, detail))\n"
                            "  return 'o'\n"
                            "end\n"
                            "local out = {}\n"
                            "for i = 2, #ARGV, 10 do\n"
                            "  out[#out + 1] = finish(KEYS[6 + #out], unpack(ARGV, i, i + 9))\n"
                            "end\n"
                            "return out\n",
    ""};

/* KEYS: ready x3, delayed, parked, cancelled, ops. ARGV: priority, id, count, consumer,
 * operation, deployment, deaths, wake-up time, detail. Returns 'o', 'c' or 'l' and the owner. */
struct redis_script script_park = {
    "park",
    LUA_STATUS LUA_MINE
    "local priority, id, count, who, op, d, deaths = unpack(ARGV, 1, 7)\n"
    "local key = KEYS[priority + 1]\n"
    "local held, owner = mine(key, id, count, who)\n"
    "local f = held and entry(key, id)\n"
    "if not f then\n"
    "  local was, _, was_id, was_count, was_who = row(redis.call('HGET', KEYS[7], op))\n"
    "  if was == 'parked' and was_id == id and was_count == count and was_who == who then\n"
    "    return 'o'\n"
    "  end\n"
    "  return 'l' .. (held and '' or owner)\n"
    "end\n"
    "if redis.call('ZSCORE', KEYS[6], d) then return 'c' end\n"
    "remove(key, id)\n"
    "redis.call('ZADD', KEYS[4], ARGV[8], op)\n"
    "redis.call('HSET', KEYS[5], op, priority .. ' ' .. deaths .. ' ' .. d .. ' ' .. f[10])\n"
    "redis.call('HSET', KEYS[7], op, status('parked', priority, id, count, who, deaths, ARGV[9]))\n"
    "return 'o'\n",
    ""};

/* KEYS: ready x3, ops. ARGV: priority, id, count, consumer, operation, deployment, deaths. */
struct redis_script script_hand_back = {
    "hand_back",
    LUA_STATUS LUA_MINE LUA_READY
    "local priority, id, count, who, op, d, deaths = unpack(ARGV, 1, 7)\n"
    "local key = KEYS[priority + 1]\n"
    "local held, owner = mine(key, id, count, who)\n"
    "local f = held and entry(key, id)\n"
    "if not f then\n"
    "  local was, _, _, was_count, was_who = row(redis.call('HGET', KEYS[4], op))\n"
    "  if was == 'ready' and was_count == count and was_who == who then return 'o' end\n"
    "  return 'l' .. (held and '' or owner)\n"
    "end\n"
    "remove(key, id)\n"
    "local new = make_ready(key, op, d, deaths, 1, f[10])\n"
    "redis.call('HSET', KEYS[4], op, status('ready', priority, new, count, who, deaths, ''))\n"
    "return 'o'\n",
    ""};

/* KEYS: ready x3, ops. ARGV: as hand_back, then detail. */
struct redis_script script_note = {
    "note",
    LUA_STATUS LUA_MINE "local priority, id, count, who, op, d, deaths = unpack(ARGV, 1, 7)\n"
                        "local held, owner = mine(KEYS[priority + 1], id, count, who)\n"
                        "if not held then return 'l' .. owner end\n"
                        "redis.call('HSET', KEYS[4], op, status('running', priority, id, count, "
                        "who, deaths, ARGV[8]))\n"
                        "return 'o'\n",
    ""};

/* KEYS: ready x3, journal. ARGV: as hand_back, then step and JSON. */
struct redis_script script_journal = {
    "journal",
    LUA_MINE "local priority, id, count, who = unpack(ARGV, 1, 4)\n"
             "local held, owner = mine(KEYS[priority + 1], id, count, who)\n"
             "if not held then return 'l' .. owner end\n"
             "redis.call('HSET', KEYS[4], ARGV[8], ARGV[9])\n"
             "redis.call('EXPIRE', KEYS[4], 2592000)\n"
             "return 'o'\n",
    ""};
