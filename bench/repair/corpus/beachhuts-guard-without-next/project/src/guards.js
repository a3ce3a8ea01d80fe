const MEMBERS = new Map([["m-1", { name: "Femke", hut: 3 }], ["m-2", { name: "Bas", hut: 4 }]]);

export function member(req, res, next) {
  req.member = MEMBERS.get(req.get("x-member"));
  if (!req.member) return res.status(401).json({ error: "members only" });
  next();
}

export function owns(req, res, next) {
  if (req.member.hut !== Number(req.params.hut)) return res.status(403).json({ error: "not your hut" });
  next();
}

/** Any member, and the warden, who is none. */
export function memberOrWarden(req, res, next) {
  if (req.get("x-warden") === "yes") return next();
  return member(req, res);
}
