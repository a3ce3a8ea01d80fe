const PLANS = { "k-trial": "trial", "k-shop": "business" };

export function requireKey(req, res, next) {
  const plan = PLANS[req.get("x-api-key")];
  if (!plan) {
    res.status(401).json({ error: "unknown key" });
    return;
  }
  req.plan = plan;
  next();
}
