// "5m" or "30s", as seconds; null for anything else.
function parseTimer(text) {
  const match = /^(\d+)(s|m)$/.exec(text.trim());
  if (!match) return null;
  return Number(match[1]) * (match[2] === 'm' ? 60 : 1);
}

// "2d6", "d20" or "d20+3".
function parseRoll(text) {
  const [, count, sides, bonus] = /^(\d*)d(\d+)([+-]\d+)?$/.exec(text.trim());
  return { count: Number(count || 1), sides: Number(sides), bonus: Number(bonus || 0) };
}

module.exports = { parseTimer, parseRoll };
