const LIMITS = { trial: 100, business: 50_000 };

/** Requests of each key since midnight. */
export const usage = new Map();

export function countUsage(req, res, next) {
  const key = req.get("x-api-key");
  const used = usage.get(key) ?? 0;
  const limit = LIMITS[req.plan];
  res.set("x-quota-remaining", String(Math.max(limit - used - 1, 0)));
  if (used >= limit) {
    res.status(429).json({ error: "quota used up", limit });
  }
  usage.set(key, used + 1);
  next();
}

export function resetUsage() {
  usage.clear();
}
