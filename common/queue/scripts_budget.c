/*
 * The budgets of services: see budget.h. A budget is a hash: rate and what it is made of, and
 * "t:<tenant>" = virtual time, weight and when it last went away with less than it wanted.
 */
#include "common/queue/scripts.h"

/* max: the rate that was reached when it was cut; sure: 1 when that was measured, not guessed;
 * cut: when; good: calls that got through since then; slot, calls, before: calls of this and of
 * the last two seconds; tokens, at: the bucket; odd: cuts that did not help; deaf: until when
 * none is made. rate_of() is the curve between two cuts. */
#define LUA_BUDGET                                                                                 \
    "local now = now()\n"                                                                          \
    "local names = {'max', 'sure', 'cut', 'good', 'slot', 'calls', 'before', 'tokens', 'at', "     \
    "'odd', 'deaf'}\n"                                                                             \
    "local function rate_of(b)\n"                                                                  \
    "  local t = (now - b.cut) / 1000\n"                                                           \
    "  if b.sure == 0 then return b.max * 0.7 * 1.1 ^ math.min(t, 100) end\n"                      \
    "  if t < 10 then return b.max * (0.85 + 0.013 * t) end\n"                                     \
    "  return b.max * 0.98 * 1.01 ^ math.min(t - 10, 50) * 1.05 ^ math.max(0, math.min(t - 60, "   \
    "150))\n"                                                                                      \
    "end\n"                                                                                        \
    "local function roll(b)\n"                                                                     \
    "  local slot = math.floor(now / 2000)\n"                                                      \
    "  if slot == b.slot then return end\n"                                                        \
    "  b.before = slot == b.slot + 1 and b.calls or 0\n"                                           \
    "  b.slot, b.calls = slot, 0\n"                                                                \
    "end\n"                                                                                        \
    "local function load(key)\n"                                                                   \
    "  local values = redis.call('HMGET', key, unpack(names))\n"                                   \
    "  if not values[1] then return nil end\n"                                                     \
    "  local b = {key = key}\n"                                                                    \
    "  for i, name in ipairs(names) do b[name] = tonumber(values[i]) end\n"                        \
    "  b.rate = rate_of(b)\n"                                                                      \
    "  b.tokens = math.min(math.max(1, b.rate / 4), b.tokens + b.rate * (now - b.at) / 1000)\n"    \
    "  b.at = now\n"                                                                               \
    "  roll(b)\n"                                                                                  \
    "  return b\n"                                                                                 \
    "end\n"                                                                                        \
    "local function store(b)\n"                                                                    \
    "  local args = {}\n"                                                                          \
    "  for _, name in ipairs(names) do\n"                                                          \
    "    args[#args + 1] = name\n"                                                                 \
    "    args[#args + 1] = tostring(b[name])\n"                                                    \
    "  end\n"                                                                                      \
    "  redis.call('HSET', b.key, unpack(args))\n"                                                  \
    "  redis.call('PEXPIRE', b.key, 600000)\n"                                                     \
    "end\n"

/* KEYS: the action's budget, the service's. ARGV: tenant, weight, calls. Returns {1 when there is
 * a budget, granted, ms to wait}. A tenant waits its turn while another one that is waiting is
 * behind it in virtual time by more than 10 ms of calls. */
struct redis_script script_budget_take = {
    "budget_take",
    LUA_NOW LUA_BUDGET
    "local tenant, weight, wanted = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])\n"
    "local function turn(b)\n"
    "  local all = redis.call('HGETALL', b.key)\n"
    "  local least\n"
    "  b.v, b.waits = 0, false\n"
    "  for i = 1, #all, 2 do\n"
    "    if string.sub(all[i], 1, 2) == 't:' then\n"
    "      local v, at = string.match(all[i + 1], '^(%S+) (%S+)$')\n"
    "      v, at = tonumber(v), tonumber(at)\n"
    "      if string.sub(all[i], 3) == tenant then\n"
    "        b.v, b.waits = v, at > now - 600\n"
    "      elseif at > now - 600 then\n"
    "        if not least or v < least then least = v end\n"
    "      elseif at < now - 60000 then\n"
    "        redis.call('HDEL', b.key, all[i])\n"
    "      end\n"
    "    end\n"
    "  end\n"
    "  local room = math.floor(b.tokens)\n"
    "  if least then\n"
    "    if not b.waits and b.v < least then b.v = least end\n"
    "    local ahead = math.floor((least - b.v) * weight + math.max(1, b.rate / 100) * weight)\n"
    "    room = math.max(0, math.min(room, ahead))\n"
    "  end\n"
    "  return room\n"
    "end\n"
    "local granted, wait, budgets = wanted, 0, {}\n"
    "for _, key in ipairs(KEYS) do\n"
    "  local b = load(key)\n"
    "  if b then\n"
    "    budgets[#budgets + 1] = b\n"
    "    granted = math.min(granted, turn(b))\n"
    "  end\n"
    "end\n"
    "if #budgets == 0 then return {0, wanted, 0} end\n"
    "for _, b in ipairs(budgets) do\n"
    "  b.tokens = b.tokens - granted\n"
    "  b.calls, b.good = b.calls + granted, b.good + granted\n"
    "  local at = granted < wanted and now or 0\n"
    "  redis.call('HSET', b.key, 't:' .. tenant, (b.v + granted / weight) .. ' ' .. at)\n"
    "  store(b)\n"
    "  if granted < wanted then\n"
    "    local ms = b.tokens < 1 and (1 - b.tokens) / b.rate * 1000 or 20\n"
    "    wait = math.max(wait, math.min(250, math.max(5, math.ceil(ms))))\n"
    "  end\n"
    "end\n"
    "return {1, granted, wait}\n",
    ""};

/* KEYS: the action's budget, the service's. ARGV: action, calls a second of the action, of the
 * service. Answers that come right after a cut belong to calls sent before it. Fewer
 * calls than half the rate say nothing about what the service takes. A cut while the rate is
 * still below the measured one (10 s) shows that a lower rate does not help: others use the
 * service up, or it fails at random; after two of them the rate goes back up for 10 s. */
struct redis_script script_budget_throttled = {
    "budget_throttled",
    LUA_NOW LUA_BUDGET
    "local function measured(b)\n"
    "  local since = now - b.cut\n"
    "  if since < 4000 then return b.good / math.max(since, 1) * 1000 end\n"
    "  return (b.before + b.calls) / (2 + (now - b.slot * 2000) / 1000)\n"
    "end\n"
    "local function lower(b)\n"
    "  b.odd = (b.sure == 1 and now - b.cut < 10000) and b.odd + 1 or 0\n"
    "  if b.odd >= 2 then\n"
    "    b.max, b.odd, b.deaf = math.max(10, b.max * 4), 0, now + 10000\n"
    "  else\n"
    "    local reached = measured(b)\n"
    "    if reached < b.rate / 2 then reached = b.rate * 0.7 end\n"
    "    b.max = math.max(1, math.min(b.rate, reached))\n"
    "  end\n"
    "  b.sure, b.cut, b.good = 1, now, 0\n"
    "end\n"
    "local function cut(key, guess)\n"
    "  local b = load(key)\n"
    "  if not b then\n"
    "    store({key = key, max = math.max(10, guess), sure = 0, cut = now, good = 0,\n"
    "           slot = math.floor(now / 2000), calls = 0, before = 0, tokens = 0, at = now,\n"
    "           odd = 0, deaf = 0})\n"
    "    return\n"
    "  end\n"
    "  b.good, b.calls = math.max(0, b.good - 1), math.max(0, b.calls - 1)\n"
    "  if now >= b.deaf then\n"
    "    b.tokens = math.min(b.tokens, 0)\n"
    "    if now - b.cut >= 1000 or (b.sure == 0 and now - b.cut >= 400) then lower(b) end\n"
    "  end\n"
    "  store(b)\n"
    "end\n"
    "cut(KEYS[1], tonumber(ARGV[2]))\n"
    "local last = redis.call('HMGET', KEYS[2], 'action', 'action_at', 'max')\n"
    "local others = last[1] and last[1] ~= ARGV[1] and tonumber(last[2]) > now - 5000\n"
    "if last[3] or others then cut(KEYS[2], tonumber(ARGV[3])) end\n"
    "redis.call('HSET', KEYS[2], 'action', ARGV[1], 'action_at', now)\n"
    "redis.call('PEXPIRE', KEYS[2], 600000)\n"
    "return 1\n",
    ""};
